"""`moderator files`, and what `moderator sync` tells of files, against a real server."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from moderator_app.domain.wording import text
from moderator_app.store import Workspace
from moderator_app.store.tables import Resource, Strand
from tests.server.serving import EMAIL, PASSWORD, Running, running


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Running]:
    with running(tmp_path / "server") as started:
        yield started


@pytest.fixture
def shared(moderator: Any, server: Running, monkeypatch: pytest.MonkeyPatch) -> Any:
    """A workspace that is signed in, and was synced."""
    return signed_in(moderator, server, monkeypatch)


def signed_in(moderator: Any, server: Running, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setenv("MODERATOR_PASSWORD", PASSWORD)
    answer = moderator("sign-in", "--server", server.url, "--email", EMAIL, "--keep", "not", "--json")
    monkeypatch.setenv("MODERATOR_TOKEN", answer.json["token"])
    assert moderator("sync", "--no-files").code == 0
    return moderator


def add_file(moderator: Any, name: str, size: int) -> str:
    with Workspace.open(moderator.folder) as ws:
        sha256 = ws.blobs.keep_bytes(os.urandom(size))
        with ws.act(text("Add a file")) as session:
            strand = session.scalars(select(Strand.id)).first()
            session.add(Resource(strand_id=strand, title_en=name, sha256=sha256, size=size, file_name=name))
    return sha256


def test_sync_sends_files_and_tells_how_many_and_how_large(shared):
    add_file(shared, "slides.pdf", 30_000)
    done = shared("sync", "--json")
    assert done.code == 0
    files = done.json["files"]
    assert (files["sent"], files["bytes_sent"], files["waiting"], files["troubles"]) == (1, 30_000, 0, {})
    assert "Nothing was new" in shared("sync").out
    add_file(shared, "more.pdf", 2_000_000)
    assert "1 file sent, 2.0 MB" in shared("sync").out


def test_files_may_be_left_for_another_time_and_are_listed(shared):
    add_file(shared, "slides.pdf", 30_000)
    assert shared("sync", "--no-files", "--json").json["files"] is None
    listed = shared("files")
    assert listed.code == 0 and "to the server" in listed.out and "slides.pdf" in listed.out and "30 KB" in listed.out
    document = shared("files", "--json").json
    assert [(line["direction"], line["state"], line["size"]) for line in document["files"]] == [("up", "waiting", 30_000)]
    assert document["kept"]["size"] == 30_000 and document["summary"]["bytes_up"] == 30_000
    assert "1 file sent" in shared("files", "move").out
    assert "No file has to move" in shared("files").out and "No file has to move" in shared("files", "move").out


def test_what_is_on_hold_stays_and_goes_on_when_told(shared):
    first, _other = add_file(shared, "a.pdf", 10_000), add_file(shared, "b.pdf", 20_000)
    held = shared("files", "pause", "a.pdf", "--json").json["files"]
    assert {line["name"]: line["state"] for line in held} == {"a.pdf": "paused", "b.pdf": "waiting"}
    moved = shared("files", "move", "--json")
    assert (moved.code, moved.json["sent"], moved.json["paused"], moved.json["bytes_waiting"]) == (0, 1, 1, 10_000)
    assert "on hold" in shared("files").out
    shared("files", "resume", first[:12])
    assert shared("sync", "--json").json["files"]["sent"] == 1
    add_file(shared, "c.pdf", 5_000)
    shared("files", "pause")
    assert shared("files", "move", "--json").json["paused"] == 1
    shared("files", "resume")
    assert shared("files", "move", "--json").json["sent"] == 1


def test_a_large_file_comes_when_it_is_asked_for(shared, server, monkeypatch, tmp_path, capsys):
    add_file(shared, "talk.mp4", 400_000)
    add_file(shared, "slides.pdf", 10_000)
    shared("sync")
    other = signed_in(type(shared)(tmp_path / "other", capsys), server, monkeypatch)
    assert other("files", "set", "--automatic", "100KB", "--json").json["settings"]["automatic"] == 100_000
    assert other("sync", "--json").json["files"]["bytes_fetched"] == 10_000
    asked = other("files", "fetch", "talk.mp4", "--json").json["files"]
    assert [(line["name"], line["direction"]) for line in asked] == [("talk.mp4", "down")]
    assert other("files", "move", "--json").json["bytes_fetched"] == 400_000


def test_how_files_move_is_set_and_kept(shared):
    meeting = shared("meeting", "list", "--json").json[0]["id"]
    set_ = ("files", "set", "--cap", "500KB", "--limit", "5 GB", "--automatic", "none", "--first", meeting)
    assert shared(*set_).code == 0
    wanted = {"cap": 500_000, "limit": 5_000_000_000, "automatic": 0, "first": meeting}
    assert shared("files", "--json").json["settings"] == wanted
    assert "of 5.0 GB" in shared("files").out
    shared("files", "set", "--cap", "none", "--limit", "none", "--first", "none")
    assert shared("files", "--json").json["settings"] == {"cap": None, "limit": None, "automatic": 0, "first": ""}


def test_a_server_that_is_away_is_told_and_nothing_is_lost(shared, server):
    add_file(shared, "slides.pdf", 30_000)
    shared("files")
    server.stop()
    listed = shared("files")
    assert listed.code == 4 and "slides.pdf" in listed.out and "can't be reached" in listed.out
    moved = shared("files", "move", "--json")
    assert moved.code == 4 and moved.json["troubles"][""] == "offline" and moved.json["waiting"] == 1
    server.start()
    assert shared("files", "move", "--json").json["sent"] == 1


SLIPS = [
    ("files", "fetch"),
    ("files", "fetch", "nobody.pdf"),
    ("files", "pause", "nobody.pdf"),
    ("files", "move", "slides.pdf"),
    ("files", "set"),
    ("files", "--cap", "1MB"),
    ("files", "set", "--cap", "5"),
    ("files", "set", "--limit", "plenty"),
    ("files", "set", "--first", "99"),
]


def test_a_slip_is_told_with_what_to_do(shared):
    for words in SLIPS:
        answer = shared(*words, "--json")
        assert answer.code == 1 and answer.json["error"]["code"] in ("rule", "not_found"), words
    assert shared("files", "--json").json["settings"]["cap"] is None


def test_without_a_sign_in_files_say_so(moderator):
    for words in (("files",), ("files", "move")):
        assert moderator(*words, "--json").json["error"]["code"] == "sync.signed_out"
