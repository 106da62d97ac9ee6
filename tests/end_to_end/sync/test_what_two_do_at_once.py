"""Two laptops at work on one meeting, whole programs on both sides, on SQLite and on PostgreSQL: nothing typed is lost.

The rules for single entries are tested in tests/server; here it is what people see.
"""

from __future__ import annotations

from datetime import timedelta

import pytest

from moderator_app.domain.wording import text
from moderator_app.store import get, rows
from moderator_app.store.tables import Event, Person, School, Segment
from tests.end_to_end.sync.meeting_work import (
    EVENT,
    SEGMENT,
    add_note,
    begin,
    change,
    conflicts,
    delete,
    has,
    notes,
    refused,
    shown,
)
from tests.end_to_end.sync.site import Asked, Heard, all_agree, settle_down

YEAR = timedelta(days=366)


@pytest.mark.parametrize("moment", ["push", "pull"])
def test_edit_during_sync(site, ann, ben, moment):
    change(ann, title_en="Before")
    change(ben, title_en="From Ben", place="Hall")
    ben.sync()
    typed: list[str] = []

    def type_on(asked: Asked, heard: Heard) -> Heard:
        if asked.name == moment and not typed:
            typed.append("During")
            change(ann, title_en="During", place="Room 5")
            add_note(ann, "Heard during sync")
        return heard

    site.road.on_answer = type_on
    ann.sync()
    site.road.clear()
    assert typed and notes(ann) == ["Heard during sync"]
    settle_down(ann, ben)
    assert notes(ben) == ["Heard during sync"] and shown(ben, "place") == "Hall"
    if moment == "push":  # Ann has seen neither of Ben's words; the newer of her two titles waits
        assert shown(ben, "title_en") == "From Ben" and {one.mine for one in conflicts(ben)} == {"During", "Room 5"}
    else:  # the answer to her push has shown her Ben's title, and she went on from there
        assert shown(ben, "title_en") == "During" and {one.mine for one in conflicts(ben)} == {"Before", "Room 5"}
    assert all_agree(site, ann, ben) == []


def test_two_speakers_of_whom_one_is_new(site, ann, ben):
    """What stands in the server's answer to a push may point at somebody whom this laptop has yet to hear of."""
    for laptop, name in ((ben, "Ming"), (ann, "Nora")):
        with laptop.act(text("Speaker")) as session:
            session.add(person := Person(name=name))
            get(session, Segment, SEGMENT).speaker_id = person.id
    ben.sync()
    settle_down(ann, ben)
    for laptop in (ann, ben):
        with laptop.ws.read() as session:
            names = {person.id: person.name for person in rows(session, Person)}
        assert names[shown(laptop, "speaker_id", Segment, SEGMENT)] == "Ming"
        assert [names[one.mine] for one in conflicts(laptop)] == ["Nora"]
    assert all_agree(site, ann, ben) == []


def test_edit_during_the_pages_of_a_pull(site, ann, ben):
    with ann.act(text("Many")) as session:
        session.add_all(School(name_en=f"School {number:02}") for number in range(30))
    ann.sync()
    pages: list[str] = []

    def type_on(asked: Asked, heard: Heard) -> Heard:
        if asked.name == "pull":
            pages.append(asked.name)
            add_note(ben, f"Page {len(pages)}")
            change(ann, place=f"Hall {len(pages)}")
            ann.sync() if len(pages) == 2 else None
        return heard

    site.road.on_answer = type_on
    ben.sync(rows=7)
    site.road.clear()
    assert len(pages) >= 5
    settle_down(ann, ben)
    assert len(notes(ann)) == len(notes(ben)) >= 5 and shown(ben, "place") == shown(ann, "place")
    assert all_agree(site, ann, ben) == []


@pytest.mark.parametrize("years", [(1, 0), (-1, 0), (1, -1)])
def test_clock_off_by_a_year(site, years):
    ann = site.laptop("Ann", clock=years[0] * YEAR)
    begin(ann)
    ben = site.laptop("Ben", clock=years[1] * YEAR)
    ben.sync()
    change(ann, place="Hall")
    ann.sync()
    ben.sync()
    change(ben, place="Garden")  # Ben has seen the hall: it is his word that counts, whatever the clocks say
    ben.sync()
    ann.sync()
    assert shown(ann, "place") == "Garden" and conflicts(ann) == []
    change(ann, place="Roof")
    settle_down(ann, ben)
    assert shown(ben, "place") == "Roof" and conflicts(ben) == []
    change(ann, title_en="Ann's")
    change(ben, title_en="Ben's")
    delete(ben, Segment, SEGMENT)
    ben.sync()
    change(ann, Segment, SEGMENT, title_en="Hello")
    settle_down(ann, ben)
    assert shown(ann, "title_en") == shown(ben, "title_en") == "Ben's"
    assert has(ann, Segment, SEGMENT) and {one.field for one in conflicts(ann)} == {"title_en", "deleted_at"}
    assert all_agree(site, ann, ben) == []


def test_poison_entry_does_not_block(site, ann, ben):
    change(ann, place="A hall\x00 with a hole")
    change(ann, title_en="After the poison")
    add_note(ann, "x" * (1 << 20) + "y")
    add_note(ann, "A good one")
    result = ann.sync()
    assert (result.sent.refused, ann.waiting) == (2, 0)
    assert {one.code for one in refused(ann)} == {"bad_text", "too_long"}
    ben.sync()
    assert shown(ben, "title_en") == "After the poison" and notes(ben) == ["A good one"]
    assert all_agree(site, ben) == [] and ann.troubles() == []


@pytest.mark.parametrize("deleter_first", [True, False])
def test_delete_versus_edit(site, ann, ben, deleter_first):
    delete(ann, Segment, SEGMENT)
    change(ben, Segment, SEGMENT, title_en="Still wanted")
    settle_down(*((ann, ben) if deleter_first else (ben, ann)))
    for laptop in (ann, ben):
        assert has(laptop, Segment, SEGMENT) and shown(laptop, "title_en", Segment, SEGMENT) == "Still wanted"
        [conflict] = conflicts(laptop)
        assert (conflict.field, conflict.row_id) == ("deleted_at", SEGMENT)
    assert all_agree(site, ann, ben) == []


@pytest.mark.parametrize("deleter_first", [True, False])
def test_parent_deleted_child_added(site, ann, ben, deleter_first):
    delete(ann)
    add_note(ben, "Heard in a meeting that is gone")
    settle_down(*((ann, ben) if deleter_first else (ben, ann)))
    for laptop in (ann, ben):
        assert notes(laptop) == ["Heard in a meeting that is gone"] and has(laptop, Event, EVENT)
        assert [one.field for one in conflicts(laptop)] == ["deleted_at"]
    assert all_agree(site, ann, ben) == []


def test_move_versus_move_with_equal_positions(site, ann, ben):
    with ann.act(text("More")) as session:
        session.add_all(Segment(id=f"s{letter}", event_id=EVENT, position=letter, title_en=letter) for letter in "bcd")
    settle_down(ann, ben)
    change(ann, Segment, "sd", position="aV")
    change(ben, Segment, "sc", position="aV")  # both to the same place
    change(ben, Segment, "sd", position="c")  # and one of them elsewhere, too
    settle_down(ann, ben)
    for laptop in (ann, ben):
        with laptop.ws.read() as session:
            at = {name: get(session, Segment, name).position for name in ("sb", "sc", "sd")}
        assert at == {"sb": "b", "sc": "aV", "sd": "aV"}
        assert conflicts(laptop) == []
    assert all_agree(site, ann, ben) == []
