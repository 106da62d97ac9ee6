"""Long polls and presence, of real servers: one over SQLite, two over one PostgreSQL."""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

import pytest

from moderator_app.protocol.messages import ActionHead, Entry, Push, encode
from moderator_app.store.journal import content
from tests.server.conftest import command
from tests.server.laptops import SCHEMA, Meeting, note
from tests.server.serving import Running, running


class Site:
    """Two laptops of two coordinators; `other` is the server that the second one asks."""

    def __init__(self, server: Running, other: Running) -> None:
        self.server, self.other = server, other
        self.meeting = Meeting()
        self.epoch = server.ask("/api/v1/hello")[1]["epoch"]
        self.ann = server.token
        self.ben = server.invite("ben@example.org", [{"role": "coordinator"}], device="ben")
        self.n = 0
        self.push(*self.meeting.rows)

    def push(self, *rows: Any) -> None:
        self.n += len(rows)
        numbers = range(self.n - len(rows) + 1, self.n + 1)
        entries = [
            Entry(n, f"a{n}", row.__tablename__, row.id, "*", None, content(row)) for n, row in zip(numbers, rows, strict=True)
        ]
        heads = [ActionHead(f"a{n}", {"template": "Add"}) for n in numbers]
        message = Push("ann", self.epoch, SCHEMA, heads, entries)
        self.server.ask("/api/v1/push", json.loads(encode(message)), token=self.ann)

    def cursors(self) -> dict[str, int]:
        asked = {"device": "ben", "epoch": self.epoch, "schema": SCHEMA, "cursors": {}}
        return self.other.ask("/api/v1/pull", asked, token=self.ben)[1]["cursors"]

    def wait(self, device: str, **wish: Any) -> dict[str, Any]:
        server, token = (self.server, self.ann) if device == "ann" else (self.other, self.ben)
        message = {"device": device, "cursors": self.cursors(), "seconds": 30, **wish}
        return server.ask("/api/v1/wait", message, token=token)[1]


@pytest.fixture(params=["sqlite", "two over postgresql"], scope="module")
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """One for all tests of a kind: to start servers takes longer than the tests."""
    folder = tmp_path_factory.mktemp("waiting")
    if request.param == "sqlite":
        with running(folder) as server:
            yield Site(server, server)
        return
    address = request.getfixturevalue("postgresql")
    command(address, "CREATE DATABASE waiting")
    address = address.replace("/postgres?", "/waiting?")
    with running(folder / "one", database=address) as server, running(folder / "two", database=address) as other:
        yield Site(server, other)


@pytest.fixture
def aside() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(4) as threads:
        yield threads


def begun(waiting: Future[Any]) -> None:
    """Give a request the time to get there; the tests hold also where it takes longer."""
    time.sleep(0.3)
    assert not waiting.done()


def test_a_laptop_that_waits_hears_of_a_change_within_two_seconds(site, aside):
    waiting = aside.submit(site.wait, "ben")
    begun(waiting)
    began = time.monotonic()
    site.push(note(site.meeting.event, "News."))
    assert waiting.result()["moved"] is True
    assert time.monotonic() - began < 2.0


def test_a_laptop_that_is_behind_hears_it_at_once(site):
    began = time.monotonic()
    assert site.wait("ben", cursors={})["moved"] is True
    assert time.monotonic() - began < 10.0


def test_without_news_the_wait_ends_when_its_seconds_are_over(site):
    assert site.wait("ben", seconds=0.2) == {"moved": False}


def digest_of(cursors: dict[str, int]) -> str:
    """Written anew from docs/protocol.md."""
    return hashlib.sha256("".join(f"{feed} {cursors[feed]}\n" for feed in sorted(cursors)).encode()).hexdigest()


def test_a_digest_stands_for_all_cursors(site, aside):
    held = site.cursors()
    asked = {"cursors": {}, "digest": digest_of(held)}
    assert site.wait("ben", **asked, seconds=0) == {"moved": False}
    waiting = aside.submit(site.wait, "ben", **asked)
    begun(waiting)
    site.push(note(site.meeting.event, "More news."))
    assert waiting.result()["moved"] is True
    assert site.wait("ben", **asked, seconds=0) == {"moved": True}
    assert site.wait("ben", cursors=held, seconds=0) == {"moved": True}


def test_a_feed_that_is_read_no_longer_or_anew_is_news(site):
    held = site.cursors()
    for otherwise in ({**held, "a strand of old": 3}, {feed: held[feed] for feed in list(held)[1:]}):
        assert site.wait("ben", cursors={}, digest=digest_of(otherwise), seconds=0) == {"moved": True}


def test_a_wait_in_another_line_of_history_is_refused(site):
    assert site.wait("ben", seconds=0, epoch=site.epoch) == {"moved": False}
    asked = {"device": "ben", "seconds": 0, "epoch": "long ago"}
    _status, told = site.other.ask("/api/v1/wait", asked, token=site.ben, expected=(409,))
    assert (told["code"], told["detail"]["epoch"]) == ("epoch_changed", site.epoch)


def test_co_moderators_see_each_other_in_the_meeting_they_have_open(site, aside):
    here = site.meeting.segment.id
    first = aside.submit(site.wait, "ann", here=here)
    begun(first)
    there = site.wait("ben", here=here)
    assert [one["device"] for one in there["present"]] == ["ann"]
    assert [one["device"] for one in first.result()["present"]] == ["ben"]
    assert site.wait("ben", here=site.meeting.strand.id, seconds=0.2) == {"moved": False}, "another place"


def test_who_is_seen_already_is_no_news(site, aside):
    here = site.meeting.event.id
    site.wait("ben", here=here, seconds=0.1)
    first = aside.submit(site.wait, "ann", here=here, seen=["ben"], seconds=3)
    begun(first)
    answer = site.wait("ben", here=here, seen=["ann"], seconds=0.5)
    assert [one["device"] for one in answer["present"]] == ["ann"]
    assert first.result()["moved"] is False


def test_whoever_closes_the_meeting_is_gone_for_the_others(site, aside):
    here = site.meeting.note.id
    site.wait("ann", here=here, seconds=0.1)
    assert [one["device"] for one in site.wait("ben", here=here)["present"]] == ["ann"]
    site.wait("ann", here="", seconds=0.1)
    assert site.wait("ben", here=here, seen=["ann"]).get("present", []) == []


def test_a_server_that_stops_sends_everybody_home_and_finishes(site, aside):
    waiting = aside.submit(site.wait, "ben")
    begun(waiting)
    began = time.monotonic()
    assert site.other.stop() == 0
    assert waiting.result()["moved"] is False
    assert time.monotonic() - began < 15.0
