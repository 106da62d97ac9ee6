"""A recording goes up like any other file, reaches the other moderator, and never leaves a laptop before the server has it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from moderator_app.domain.wording import text
from moderator_app.exchange.media import probe_media
from moderator_app.operations import recordings, strands
from moderator_app.operations.recording_import import import_recordings
from moderator_app.store.tables import Recording
from moderator_app.sync.rounds import sync
from tests.end_to_end.test_files_through_the_server import Laptop
from tests.media_made import make_media
from tests.server.serving import EMAIL, running


@pytest.fixture
def laptops(tmp_path: Path) -> Iterator[tuple[Laptop, Laptop]]:
    """Two laptops of one coordinator, who has a strand."""
    with running(tmp_path / "server") as server:
        one = Laptop(tmp_path / "one", server, EMAIL)
        strands.add_strand(one.workspace, "Librarians")
        one.sync()
        two = Laptop(tmp_path / "two", server, EMAIL)
        two.sync()
        try:
            yield one, two
        finally:
            two.close()
            one.close()


def test_a_recording_goes_up_and_comes_down_and_is_never_evicted_unsent(laptops, tmp_path):
    one, two = laptops
    strand = strands.strands(one.workspace)[0].id
    event = strands.add_event(one.workspace, strand, title_en="Reading")
    film = make_media(tmp_path / "GMT20261119-010012_Recording.mp4", 3)
    first = import_recordings(one.workspace, event, [probe_media(film)]).added[0]
    recordings.set_picture(one.workspace, first, b"picture")
    one.transfers.set_limit(1)
    view = recordings.recording(one.workspace, first)
    assert view.is_here and one.workspace.blobs.has(view.picture_sha256)  # the limit is far below, but the server has neither

    one.sync()
    moved = one.transfers.run()
    assert (moved.sent, moved.evicted, moved.troubles) == (2, 2, {})
    assert not recordings.recording(one.workspace, first).is_here

    two.transfers.set_automatic(film.stat().st_size - 1)  # a large recording waits until somebody wants it; its picture doesn't
    two.sync()
    assert two.transfers.run().fetched == 1
    there = recordings.recording(two.workspace, first)
    assert (there.is_here, recordings.picture_of(two.workspace, first)) == (False, b"picture")
    two.transfers.fetch(there.sha256)
    assert two.transfers.run().fetched == 1
    assert recordings.file_of(two.workspace, first).read_bytes() == film.read_bytes()


def test_an_import_while_files_move_is_whole(laptops, tmp_path):
    one, _two = laptops
    strand = strands.strands(one.workspace)[0].id
    event = strands.add_event(one.workspace, strand, title_en="Reading")
    one.transfers.set_limit(1)
    films = [make_media(tmp_path / f"{number}.mp4", 1 + number) for number in range(4)]
    importing = threading.Thread(target=lambda: import_recordings(one.workspace, event, [probe_media(film) for film in films]))
    importing.start()
    while importing.is_alive():
        one.transfers.run()
    one.sync()
    assert one.transfers.run().troubles == {}
    found = recordings.recordings_of(one.workspace, event)
    assert [view.file_name for view in found] == ["0.mp4", "1.mp4", "2.mp4", "3.mp4"]
    assert all(one.asks(view.sha256) == 200 for view in found)


def test_the_row_of_a_recording_of_six_gigabytes_goes_through_the_server(laptops):
    one, two = laptops
    event = strands.add_event(one.workspace, strands.strands(one.workspace)[0].id, title_en="Reading")
    with one.workspace.act(text("A long recording")) as session:
        row = Recording(event_id=event, file_name="long.mp4", sha256="a" * 64, size=6_000_000_000, position="a0")
        session.add(row)
        recording = row.id
    sent = sync(one.workspace, one.client).sent
    assert (sent.refused, sent.aside) == (0, 0)
    two.sync()
    assert recordings.recording(two.workspace, recording).size == 6_000_000_000
