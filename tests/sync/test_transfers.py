"""Files between laptops and a server: everything named gets there and back, in the order and at the pace a person wants."""

from __future__ import annotations

import hashlib
import os
import threading
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import update

from moderator_app.domain.wording import text
from moderator_app.server.blob_stores import FolderStore
from moderator_app.server.files_uploads import UploadLimits
from moderator_app.store import Workspace
from moderator_app.store.tables import Event, KeptFile, Material, Resource, Season, Segment, SourceFile, Strand, utc_now
from moderator_app.sync.transfers import Transfers
from moderator_app.sync.transfers_pace import Pace
from moderator_app.sync.transfers_wire import Wire
from moderator_app.sync.wire import Line
from tests.server.file_server import AllMayRead, application, running


class Site:
    """A server's address that laptops reach, or not."""

    def __init__(self, address: str, folder: Path, rights: AllMayRead) -> None:
        self.address, self.folder, self.rights, self.reachable, self.epoch = address, folder, rights, True, "1"

    @property
    def store(self) -> FolderStore:
        return FolderStore(self.folder / "blobs")

    def connect(self, token: str) -> Callable[[Pace], Wire | None]:
        def connected(pace: Pace) -> Wire | None:
            address = self.address if self.reachable else "http://127.0.0.1:9"
            return Wire(Line(address, token), f"{self.address} {self.epoch}", pace)

        return connected


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    rights = AllMayRead()
    folder = tmp_path / "server"
    with running(application(folder, bounds=UploadLimits(spare=0, file_bytes=30_000_000), rights=rights)) as address:
        yield Site(address, folder, rights)


class Laptop:
    """A workspace with one strand, and its transfers."""

    def __init__(self, folder: Path, site: Site) -> None:
        self.workspace, self.site = Workspace.open(folder, author="Maya"), site
        with self.workspace.act(text("Begin")) as session:
            self.strand = Strand(id="s" * 36, name_en="Librarians")
            session.add(self.strand)
        self.transfers = Transfers(self.workspace, site.connect("maya"))

    def keep(self, content: bytes, name: str = "slides.pdf", *, here: bool = True, size: int | None = None) -> str:
        """A resource of the strand; its file is on this laptop, or not."""
        sha256 = self.workspace.blobs.keep_bytes(content) if here else hashlib.sha256(content).hexdigest()
        with self.workspace.act(text("Add")) as session:
            told = len(content) if size is None else size
            session.add(Resource(strand_id=self.strand.id, sha256=sha256, file_name=name, size=told))
        return sha256

    def again(self) -> Transfers:
        """The transfers after a restart of the program."""
        self.transfers.close()
        self.transfers = Transfers(self.workspace, self.site.connect("maya"))
        return self.transfers

    def close(self) -> None:
        self.transfers.close()
        self.workspace.close()


@pytest.fixture
def laptop(tmp_path: Path, site: Site) -> Iterator[Laptop]:
    made = Laptop(tmp_path / "laptop", site)
    yield made
    made.close()


@pytest.fixture
def other(tmp_path: Path, site: Site) -> Iterator[Laptop]:
    made = Laptop(tmp_path / "other", site)
    yield made
    made.close()


def until(holds: Callable[[], bool], seconds: float = 20.0) -> bool:
    end = time.monotonic() + seconds
    while not holds() and time.monotonic() < end:
        time.sleep(0.02)
    return holds()


# ---- there and back


def test_a_file_gets_from_one_laptop_to_the_other(laptop, other, site):
    content = os.urandom(700_000)
    sha256 = laptop.keep(content)
    moved = laptop.transfers.run()
    assert (moved.sent, moved.left, moved.troubles) == (1, 0, {})
    other.keep(content, here=False)
    assert other.transfers.run().fetched == 1
    assert other.workspace.blobs.find(sha256).read_bytes() == content


def test_files_of_every_kind_of_row_are_sent(laptop, site):
    names = [laptop.keep(b"slides"), laptop.workspace.blobs.keep_bytes(b"roster")]
    with laptop.workspace.act(text("Add")) as session:
        session.add(SourceFile(strand_id=laptop.strand.id, name="roster.xlsx", sha256=names[1], size=6))
    assert laptop.transfers.run().sent == 2
    assert sorted(blob.sha256 for blob in site.store.listed()) == sorted(names)


def test_a_file_that_several_rows_name_is_sent_once(laptop):
    for name in ("one.pdf", "two.pdf"):
        laptop.keep(b"the same", name)
    assert laptop.transfers.run().sent == 1
    assert laptop.transfers.run().sent == 0


def test_what_the_server_has_already_is_not_sent(laptop, other):
    laptop.keep(b"shared")
    laptop.transfers.run()
    other.keep(b"shared")
    moved = other.transfers.run()
    assert (moved.sent, moved.left) == (0, 0)


def test_an_empty_file_is_a_file(laptop, other):
    laptop.keep(b"", "empty.txt")
    assert laptop.transfers.run().sent == 1
    sha256 = other.keep(b"", "empty.txt", here=False)
    assert other.transfers.run().fetched == 1
    assert other.workspace.blobs.find(sha256).read_bytes() == b""


def test_files_of_deleted_rows_stay_where_they_are(laptop):
    laptop.keep(b"deleted")
    laptop.workspace.undo()
    assert laptop.transfers.run().sent == 0


def test_a_server_restored_from_a_backup_gets_again_what_it_lost(laptop, site):
    sha256 = laptop.keep(b"lost by the server")
    laptop.transfers.run()
    site.store.remove(sha256)
    assert laptop.transfers.run().sent == 0  # nobody told
    site.epoch = "2"
    assert laptop.transfers.run().sent == 1
    assert site.store.size(sha256) == 18


def test_a_file_that_the_server_lost_unseen_is_sent_again_within_a_week(laptop, site):
    sha256 = laptop.keep(b"lost by the server")
    laptop.transfers.run()
    laptop.transfers.run()
    site.store.remove(sha256)
    with laptop.workspace.receiving() as reception:
        reception.connection.execute(update(KeptFile).values(confirmed_at=utc_now() - timedelta(days=8)))
    assert laptop.transfers.run().sent == 1
    assert site.store.size(sha256) == 18


def test_a_row_that_moves_to_another_strand_has_its_file_told_there(laptop, site):
    sha256 = laptop.keep(b"moves")
    laptop.transfers.run()
    laptop.transfers.run()
    site.rights.vouched.clear()
    with laptop.workspace.act(text("Move")) as session:
        session.add(Resource(feed="another", sha256=sha256, file_name="moves.pdf"))
    assert laptop.transfers.run().sent == 0
    assert [name for name, _ in site.rights.vouched] == [sha256]


# ---- what isn't there yet


def test_a_file_that_nobody_sent_yet_is_told_and_comes_later(laptop, other):
    content = b"not sent yet" * 1000
    sha256 = other.keep(content, here=False)
    other.transfers.run()
    (line,) = other.transfers.lines()
    assert (line.state, line.direction, line.sha256) == ("absent", "down", sha256)
    assert "not on the server yet" in str(line.reason)
    laptop.keep(content)
    laptop.transfers.run()
    assert other.transfers.run().fetched == 1
    assert other.transfers.lines() == []


def test_large_files_come_only_when_asked_for(laptop, other):
    content = os.urandom(300_000)
    sha256 = laptop.keep(content, "recording.mp4")
    laptop.transfers.run()
    other.transfers.set_automatic(100_000)
    other.keep(content, "recording.mp4", here=False)
    assert other.transfers.run().fetched == 0
    other.transfers.fetch(sha256)
    assert other.transfers.run().fetched == 1


def test_a_file_that_was_asked_for_is_still_wanted_after_a_restart(laptop, other, site):
    content = os.urandom(300_000)
    sha256 = laptop.keep(content)
    laptop.transfers.run()
    other.transfers.set_automatic(0)
    other.keep(content, here=False)
    other.transfers.fetch(sha256)
    other.transfers.pause_all()
    other.transfers.run()
    assert [line.state for line in other.transfers.lines()] == ["paused"]
    again = other.again()
    again.pause_all(False)
    assert again.run().fetched == 1


# ---- order, pauses, pace


def meeting(laptop: Laptop, sha256: str) -> str:
    """A meeting that uses the resource with this file."""
    with laptop.workspace.act(text("Meet")) as session:
        season = Season(strand_id=laptop.strand.id)
        event = Event(strand_id=laptop.strand.id, season_id=season.id)
        segment = Segment(event_id=event.id)
        resource = session.query(Resource).filter_by(sha256=sha256).one()
        session.add_all([season, event, segment, Material(segment_id=segment.id, resource_id=resource.id)])
        return event.id


def test_files_of_this_meeting_go_first(laptop, site):
    small, large = laptop.keep(b"small", "small"), laptop.keep(b"large" * 1000, "large")
    event = meeting(laptop, large)
    laptop.transfers.first(event)
    laptop.transfers.pause_all()
    laptop.transfers.run()
    assert [(line.name, line.urgent) for line in laptop.transfers.lines()] == [("large", True), ("small", False)]
    laptop.transfers.first("")
    laptop.transfers.run()
    assert [line.name for line in laptop.transfers.lines()] == ["small", "large"]
    assert small != large


def test_all_files_of_this_meeting_are_fetched_however_large(laptop, other):
    content = os.urandom(200_000)
    sha256 = laptop.keep(content)
    laptop.transfers.run()
    other.transfers.set_automatic(0)
    other.keep(content, here=False)
    other.transfers.first(meeting(other, sha256))
    assert other.transfers.run().fetched == 1


def test_a_more_urgent_file_takes_the_turn_of_one_on_its_way(laptop, site):
    large = laptop.keep(os.urandom(6_000_000), "large")
    laptop.transfers.set_cap(1_000_000)
    laptop.transfers.start()
    assert until(lambda: any(line.done > 0 for line in laptop.transfers.lines()))
    urgent = laptop.keep(b"agenda" * 100, "agenda")
    laptop.transfers.first(meeting(laptop, urgent))
    assert until(lambda: site.store.size(urgent) is not None)
    assert site.store.size(large) is None
    laptop.transfers.set_cap(None)
    assert until(lambda: site.store.size(large) == 6_000_000)


def test_a_paused_file_waits_and_the_others_go_on(laptop, site):
    one, two = laptop.keep(b"one", "one"), laptop.keep(b"two", "two")
    laptop.transfers.pause_all()
    laptop.transfers.run()
    laptop.transfers.pause(one, "up")
    laptop.transfers.pause_all(False)
    laptop.transfers.run()
    assert (site.store.size(one), site.store.size(two)) == (None, 3)
    assert [line.state for line in laptop.transfers.lines()] == ["paused"]
    assert [line.state for line in laptop.again().lines()] == ["paused"]
    laptop.transfers.resume(one, "up")
    laptop.transfers.run()
    assert site.store.size(one) == 3


def test_a_pause_in_the_middle_of_a_file_loses_nothing(laptop, site):
    sha256 = laptop.keep(os.urandom(3_000_000))
    laptop.transfers.set_cap(1_500_000)
    laptop.transfers.start()
    assert until(lambda: any(line.done > 200_000 for line in laptop.transfers.lines()))
    laptop.transfers.pause(sha256, "up")
    assert until(lambda: [line.state for line in laptop.transfers.lines()] == ["paused"])
    laptop.transfers.set_cap(None)
    laptop.transfers.resume(sha256, "up")
    assert until(lambda: site.store.size(sha256) == 3_000_000)
    assert until(lambda: laptop.transfers.summary().state == "idle")


def test_a_cap_holds_over_the_whole_file(laptop):
    laptop.keep(os.urandom(600_000))
    laptop.transfers.set_cap(400_000)
    begun = time.monotonic()
    assert laptop.transfers.run().sent == 1
    assert time.monotonic() - begun > 1.0


def test_settings_are_kept(laptop):
    laptop.transfers.set_cap(100_000)
    laptop.transfers.set_limit(5_000_000)
    laptop.transfers.set_automatic(1_000)
    laptop.transfers.first("an event")
    again = laptop.again()
    assert (again.pace.cap, again.settings.limit, again.settings.automatic, again.settings.first) == (
        100_000,
        5_000_000,
        1_000,
        "an event",
    )


# ---- in the background


def test_files_move_as_soon_as_they_are_added(laptop, site):
    laptop.transfers.start()
    sha256 = laptop.keep(b"added while it runs")
    assert until(lambda: site.store.size(sha256) == 19)


def test_what_was_added_offline_goes_when_the_server_can_be_reached(laptop, site):
    site.reachable = False
    laptop.transfers.start()
    sha256 = laptop.keep(b"written on a train")
    assert until(lambda: "can't be reached" in str(laptop.transfers.summary().reason))
    site.reachable = True
    laptop.transfers.wake()
    assert until(lambda: site.store.size(sha256) == 18)


def test_listeners_hear_of_changes(laptop):
    heard = threading.Event()
    stop = laptop.transfers.on_change(heard.set)
    laptop.keep(b"heard")
    laptop.transfers.run()
    assert heard.is_set()
    stop()
    heard.clear()
    laptop.transfers.run()
    assert not heard.is_set()


# ---- refusals


def test_a_file_that_the_server_takes_not_is_told_with_the_reason(laptop, site):
    laptop.keep(os.urandom(30_000_001), "film.mp4")
    moved = laptop.transfers.run()
    assert moved.troubles == {"film.mp4": "too_large"}
    (line,) = laptop.transfers.lines()
    assert line.state == "failed"
    assert "larger than the server takes" in str(line.reason)
    assert laptop.transfers.summary().failed == 1


def test_a_file_that_rotted_here_is_told_and_not_sent(laptop, site):
    sha256 = laptop.keep(b"sound")
    laptop.workspace.blobs.path(sha256).write_bytes(b"rotten")
    assert laptop.transfers.run().troubles == {"slides.pdf": "damaged"}
    assert site.store.size(sha256) is None
    laptop.workspace.blobs.path(sha256).write_bytes(b"sound")
    laptop.transfers.resume(sha256, "up")
    assert laptop.transfers.run().sent == 1


def test_without_a_right_to_send_the_others_still_come(laptop, other, site):
    content = b"readable"
    laptop.keep(content)
    laptop.transfers.run()
    other.site.connect("reader tom")
    reader = Transfers(other.workspace, site.connect("reader tom"))
    other.keep(content, "theirs", here=False)
    other.keep(b"mine", "mine")
    moved = reader.run()
    assert (moved.fetched, moved.troubles) == (1, {"mine": "forbidden"})


# ---- the folder of kept files


def test_nothing_unsent_is_ever_evicted(laptop, site):
    unsent = laptop.keep(b"u" * 1000, "unsent")
    site.reachable = False
    laptop.transfers.set_limit(1)
    laptop.transfers.run()
    assert laptop.workspace.blobs.has(unsent)
    site.reachable = True
    laptop.transfers.pause(unsent, "up")
    laptop.transfers.pause_all()
    laptop.transfers.run()
    assert laptop.workspace.blobs.has(unsent)
    assert laptop.transfers.kept().surplus == 999


def test_the_least_recently_used_go_first_down_to_the_limit(laptop, site):
    names = [laptop.keep(bytes([number]) * 1000, f"file {number}") for number in range(5)]
    laptop.transfers.run()
    for age, name in enumerate([2, 0, 1, 3, 4]):
        os.utime(laptop.workspace.blobs.path(names[name]), (1_000_000 + age, 1_000_000 + age))
    laptop.workspace.blobs.find(names[2])  # used just now
    laptop.transfers.set_limit(3000)
    assert laptop.transfers.run().evicted == 2
    assert [laptop.workspace.blobs.has(name) for name in names] == [False, False, True, True, True]
    assert laptop.transfers.run().fetched == 0  # nor do they come back by themselves


def test_a_file_that_the_server_lost_is_not_evicted(laptop, site):
    sha256 = laptop.keep(b"x" * 1000)
    laptop.transfers.run()
    site.store.remove(sha256)
    laptop.transfers.set_limit(1)
    assert laptop.transfers.run().evicted == 0
    assert laptop.workspace.blobs.has(sha256)


def test_what_is_asked_for_makes_room_for_itself(laptop, other):
    old, new = os.urandom(1000), os.urandom(1500)
    for content in (old, new):
        laptop.keep(content)
    laptop.transfers.run()
    other.transfers.set_limit(2000)
    first = other.keep(old, here=False)
    other.transfers.run()
    second = other.keep(new, here=False)
    assert other.transfers.run().fetched == 0  # not unasked
    other.transfers.fetch(second)
    moved = other.transfers.run()
    assert moved.fetched == 1
    assert (other.workspace.blobs.has(first), other.workspace.blobs.has(second)) == (False, True)
