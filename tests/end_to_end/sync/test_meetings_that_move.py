"""A meeting goes to another strand, and its members' moderators get all of it: nothing of it stays where it was."""

from __future__ import annotations

import time
from typing import Any

import pytest
from sqlalchemy import select

from moderator_app.domain.wording import text
from moderator_app.protocol import limits
from moderator_app.protocol.messages import Grant
from moderator_app.server.upkeep import keep_up
from moderator_app.store.tables import Event, Note, RefusedEntry, Segment
from tests.end_to_end.sync.meeting_work import EVENT, MOMENT, OTHER, SEGMENT, STRAND, add_note, change, delete, notes
from tests.end_to_end.sync.places import misplaced
from tests.end_to_end.sync.site import Laptop, Site, all_agree, differences, settle_down


@pytest.fixture
def old(site: Site, ann: Laptop) -> Laptop:
    """The moderator of the strand in which the meeting was."""
    laptop = site.laptop("Old", Grant("moderator", STRAND))
    laptop.sync()
    return laptop


@pytest.fixture
def new(site: Site, ann: Laptop) -> Laptop:
    """The moderator of the strand to which it goes."""
    laptop = site.laptop("New", Grant("moderator", OTHER))
    laptop.sync()
    return laptop


def see(site: Site, ann: Laptop, *others: tuple[Laptop, str]) -> None:
    """That all is where it belongs, and all hold what they may."""
    settle_down(ann, *(laptop for laptop, _feed in others))
    assert misplaced(site) == [] and all_agree(site, ann) == []
    for laptop, feed in others:
        assert differences(site, laptop, {feed, "organisation"}) == []


def add_segment(laptop: Laptop, event: str, **values: Any) -> str:
    with laptop.act(text("Segment")) as session:
        session.add(segment := Segment(event_id=event, position="b", **values))
        return segment.id


@pytest.mark.parametrize("first", ["note", "move"])
def test_what_was_added_to_it_offline_goes_along(site, ann, old, new, first):
    if first == "note":
        add_note(ann, "Offline")
    change(ann, strand_id=OTHER)
    if first == "move":
        add_note(ann, "Offline")
    see(site, ann, (old, STRAND), (new, OTHER))
    assert notes(new) == ["Offline"] and notes(old) == []


def test_moved_and_moved_back_it_is_where_it_was(site, ann, old, new):
    note = add_note(ann, "Offline")
    change(ann, strand_id=OTHER)
    change(ann, strand_id=STRAND)
    see(site, ann, (old, STRAND), (new, OTHER))
    assert notes(old) == ["Offline"] and ("event", EVENT) not in new.rows() and ("note", note) not in new.rows()


def test_a_segment_that_was_taken_into_another_meeting_before_stays_behind(site, ann, old, new):
    with ann.act(text("Second")) as session:
        session.add(second := Event(strand_id=STRAND, title_en="Second"))
    change(ann, Segment, SEGMENT, event_id=second.id)
    change(ann, strand_id=OTHER)
    see(site, ann, (old, STRAND), (new, OTHER))
    assert site.feeds()["segment", SEGMENT] == {STRAND}


def test_a_segment_that_was_taken_into_it_before_goes_along(site, ann, old, new):
    with ann.act(text("Second")) as session:
        session.add(second := Event(strand_id=STRAND, title_en="Second"))
    ann.sync()
    segment = add_segment(ann, second.id, title_en="Debrief")
    ann.sync()
    change(ann, Segment, segment, event_id=EVENT)
    change(ann, strand_id=OTHER)
    see(site, ann, (old, STRAND), (new, OTHER))
    assert site.feeds()["segment", segment] == {OTHER}


def test_what_two_who_knew_nothing_of_each_other_did_to_it_is_together(site, ann, old, new):
    with old.act(text("Note")) as session:
        session.add(Note(event_id=EVENT, text="Meanwhile", captured_at=MOMENT))
    change(old, place="Hall")
    change(ann, title_en="Moved", strand_id=OTHER)
    ann.sync()
    settle_down(old, ann)
    see(site, ann, (old, STRAND), (new, OTHER))
    assert old.troubles() == [] and new.troubles() == []


def test_who_may_not_see_it_any_more_holds_nothing_of_it_though_something_was_added_meanwhile(site, ann, old):
    note = add_note(old, "Added offline")
    change(ann, strand_id=OTHER)
    ann.sync()
    settle_down(old)
    held = old.rows()
    assert ("event", EVENT) not in held and ("segment", SEGMENT) not in held and ("note", note) not in held
    with old.ws.read() as session:
        refused = [one.after for one in session.scalars(select(RefusedEntry))]
    saved = "".join(file.read_text("utf-8") for file in (old.folder / "unsent").glob("*.json"))
    assert "Added offline" in str(refused) + saved


def test_what_the_server_forgot_keeps_nothing_of_it_here(site, ann, old):
    delete(old, Segment, SEGMENT)
    settle_down(old, ann)
    keep_up(site.serving.database, time.time() + (limits.TOMBSTONE_DAYS + 2) * 24 * 3600)
    change(ann, strand_id=OTHER)
    settle_down(ann, old)
    assert ("event", EVENT) not in old.rows() and ("segment", SEGMENT) not in old.rows()
