"""Rights come and go while people work, whole programs on both sides: rows come and leave, and nothing typed is lost by it."""

from __future__ import annotations

import json

import pytest
from sqlalchemy import select

from moderator_app.domain.wording import text
from moderator_app.protocol.messages import Grant
from moderator_app.protocol.problems import Refusal
from moderator_app.server import tables
from moderator_app.store.tables import Event, Membership, Note, Person, School, Segment, Strand
from tests.end_to_end.sync.meeting_work import (
    EVENT,
    MOMENT,
    OTHER,
    PERSON,
    SEGMENT,
    STRAND,
    add_note,
    change,
    conflicts,
    has,
    notes,
    refused,
    shown,
)
from tests.end_to_end.sync.site import Asked, Heard, Laptop, Site, all_agree, differences, settle_down

MATHS, ARTS = Grant("moderator", STRAND), Grant("moderator", OTHER)


@pytest.fixture
def mia(site: Site, ann: Laptop) -> Laptop:
    """She moderates mathematics."""
    laptop = site.laptop("Mia", MATHS)
    laptop.sync()
    return laptop


def agrees(site: Site, laptop: Laptop, *strands: str) -> bool:
    """Whether a moderator's laptop holds what the server has for it, and no more."""
    return differences(site, laptop, {*strands, "organisation"}) == [] and laptop.troubles() == []


def test_late_grant(site, ann):
    tom = site.laptop("Tom", ARTS)
    tom.sync()
    for number in range(3):  # rows far older than anything that comes after the grant
        add_note(ann, f"Old {number}")
    ann.sync()
    tom.sync()
    assert not has(tom, Event, EVENT) and notes(tom) == [] and agrees(site, tom, OTHER)
    site.account(tom.email, [ARTS, MATHS])
    change(ann, place="Hall")
    ann.sync()
    tom.sync()
    assert notes(tom) == ["Old 0", "Old 1", "Old 2"] and shown(tom, "place") == "Hall"
    assert shown(tom, "name", Person, PERSON) == "Lee"
    assert agrees(site, tom, OTHER, STRAND)
    change(tom, place="Garden")
    settle_down(tom, ann)
    assert shown(ann, "place") == "Garden" and all_agree(site, ann) == []


def test_late_grant_while_there_is_too_much_for_one_reply(site, ann):
    tom = site.laptop("Tom", ARTS)
    tom.sync()
    with ann.act(text("Many")) as session:
        session.add_all(Event(strand_id=STRAND, title_en=f"Meeting {number}") for number in range(25))
    ann.sync()
    site.account(tom.email, [ARTS, MATHS])
    pulls: list[int] = []

    def go_on(asked: Asked, heard: Heard) -> Heard:
        if asked.name == "pull":
            pulls.append(1)
            change(ann, place=f"Hall {len(pulls)}")
            ann.sync() if len(pulls) == 1 else None
        return heard

    site.road.on_answer = go_on
    tom.sync(rows=6)
    site.road.clear()
    settle_down(tom, ann)
    assert agrees(site, tom, OTHER, STRAND) and all_agree(site, ann) == []


def test_revoked(site, ann, mia):
    with mia.act(text("Offline")) as session:
        session.add(Note(event_id=EVENT, text="Never sent", captured_at=MOMENT))
        session.get(Event, EVENT).title_en = "Mine, unsent"
        session.get(Strand, STRAND).name_en = "Not mine to change"
        session.add(School(name_en="A school"))
    site.account(mia.email, [ARTS])
    result = mia.sync()
    # each entry had its answer: the school is everybody's, the others were refused
    assert (result.sent.applied, result.sent.refused, mia.waiting) == (1, 3, 0)
    assert result.revoked == {STRAND}
    for model, row in ((Event, EVENT), (Segment, SEGMENT), (Person, PERSON)):
        assert not has(mia, model, row)
    [file] = result.saved
    saved = json.loads(file.read_text("utf-8"))
    told = json.dumps(saved)
    assert "Never sent" in told and "Mine, unsent" in told and all(line["refused"] == "forbidden" for line in saved)
    assert {one.field for one in refused(mia)} == {"*", "title_en", "name_en"}  # and Review shows them
    assert agrees(site, mia, OTHER)
    ann.sync()
    assert shown(ann, "title_en") == "First" and notes(ann) == []
    site.account(mia.email, [ARTS, MATHS])
    mia.sync()
    assert agrees(site, mia, OTHER, STRAND) and shown(mia, "title_en") == "First"


def test_what_was_made_here_comes_back_with_the_right(site, ann, mia):
    add_note(mia, "Mine")
    school = School(name_en="A school")
    with mia.act(text("School")) as session:
        session.add(school)
    mia.sync()
    site.account(mia.email, [ARTS])
    mia.sync()
    assert notes(mia) == [] and agrees(site, mia, OTHER)
    site.account(mia.email, [MATHS])
    mia.sync()
    assert notes(mia) == ["Mine"] and agrees(site, mia, STRAND)


def test_what_a_laptop_made_before_it_ever_synced_does_not_come_back_to_it(site):
    ann = site.laptop("Ann")
    with ann.act(text("Begin")) as session:
        session.add_all([Strand(id=STRAND, name_en="Maths"), Event(id=EVENT, strand_id=STRAND, title_en="First")])
    add_note(ann, "Mine")
    first = ann.sync()
    assert (first.sent.applied, first.received) == (3, 0)
    ben = site.laptop("Ben")
    ben.sync()
    change(ben, place="Hall")
    settle_down(ben, ann)
    assert shown(ann, "place") == "Hall" and all_agree(site, ann, ben) == []


def test_revoked_altogether(site, ann, mia):
    change(mia, title_en="Unsent")
    site.account(mia.email, [Grant("member", STRAND)])
    with pytest.raises(Refusal) as refusal:
        mia.sync()
    assert refusal.value.code == "forbidden" and mia.waiting == 1 and shown(mia, "title_en") == "Unsent"
    site.account(mia.email, [MATHS])
    settle_down(mia, ann)
    assert shown(ann, "title_en") == "Unsent" and agrees(site, mia, STRAND)


def test_row_moves_strand(site, ann, mia):
    tom = site.laptop("Tom", ARTS)
    tom.sync()
    add_note(mia, "Before it moved")
    mia.sync()
    change(mia, title_en="Typed while it moved")
    change(ann, strand_id=OTHER)
    ann.sync()
    tom.sync()
    assert has(tom, Event, EVENT) and notes(tom) == ["Before it moved"] and has(tom, Segment, SEGMENT)
    result = mia.sync()
    assert not has(mia, Event, EVENT) and notes(mia) == [] and not has(mia, Segment, SEGMENT)
    assert has(mia, Person, PERSON) and has(mia, Strand, STRAND)  # her member stays
    assert result.sent.refused == 1 and "Typed while it moved" in "".join(f.read_text("utf-8") for f in result.saved)
    change(tom, place="Garden")
    tom.sync()
    change(ann, strand_id=STRAND)
    settle_down(ann, tom, mia)
    assert not has(tom, Event, EVENT) and shown(mia, "place") == "Garden" and notes(mia) == ["Before it moved"]
    assert agrees(site, mia, STRAND) and agrees(site, tom, OTHER) and all_agree(site, ann) == []


def test_row_moves_strand_while_another_adds_to_it(site, ann, mia):
    ben = site.laptop("Ben")
    ben.sync()
    change(ann, strand_id=OTHER)
    add_note(ben, "Added meanwhile")
    settle_down(ann, ben)
    tom = site.laptop("Tom", ARTS)
    tom.sync()
    mia.sync()
    assert notes(tom) == ["Added meanwhile"] and notes(mia) == []
    assert agrees(site, tom, OTHER) and agrees(site, mia, STRAND) and all_agree(site, ann, ben) == []


@pytest.mark.parametrize("moment", ["push", "pull"])
def test_token_expired_in_mid_sync(site, ann, mia, moment):
    with mia.act(text("Many")) as session:
        session.add_all(Membership(strand_id=STRAND, person_id=PERSON, standing=f"m{number}") for number in range(1500))
    with ann.act(text("Some")) as session:
        session.add_all(Segment(event_id=EVENT, position="m", title_en=f"Part {number}") for number in range(30))
    ann.sync()

    def revoke(asked: Asked, heard: Heard) -> Heard:
        if asked.name == moment:
            with site.serving.database.writing() as connection:
                connection.execute(tables.token.delete().where(tables.token.c.device == mia.ws.device))
        return heard

    site.road.on_answer = revoke
    with pytest.raises(Refusal) as refusal:
        mia.sync(rows=10)
    site.road.clear()
    assert refusal.value.code == "signed_out"
    if moment == "push":
        assert mia.waiting == 500
    mia.sign_in()
    settle_down(mia, ann)
    assert mia.waiting == 0 and agrees(site, mia, STRAND) and all_agree(site, ann) == []
    with site.serving.database.reading() as connection:  # nothing came in twice
        column = tables.entry.c
        told = connection.execute(select(column.row_id).where(column.table_name == "membership", column.field == "*")).all()
    assert len(told) == len({row for (row,) in told}) == 1501
    assert conflicts(ann) == []


@pytest.mark.parametrize("was_guest", [False, True])
def test_who_becomes_a_guest_keeps_what_she_wrote_in_the_meeting(site, ann, was_guest):
    guest = Grant("guest", event=EVENT)
    mia = site.laptop("Mia", MATHS, *([guest] if was_guest else []))
    mia.sync()
    add_note(mia, "Sent as a moderator")
    mia.sync()
    add_note(mia, "Sent as a guest")
    site.account(mia.email, [guest])
    settle_down(mia, ann)
    assert notes(mia) == notes(ann) == ["Sent as a guest", "Sent as a moderator"]
    assert differences(site, mia, {f"event:{EVENT}"}) == [] and mia.troubles() == [] and mia.unsent() == []


def test_what_was_made_undone_and_redone_and_then_refused_is_no_row_here(site, ann, mia):
    site.account(mia.email, [ARTS])
    add_note(mia, "Refused")
    mia.ws.undo()
    mia.ws.redo()
    settle_down(mia, ann)
    assert notes(mia) == [] and not has(mia, Event, EVENT) and mia.unsent() == []
    assert agrees(site, mia, OTHER)
    saved = "".join(file.read_text("utf-8") for file in (mia.folder / "unsent").glob("*.json"))
    assert "Refused" in saved + "".join(str(one.after) for one in refused(mia))


def test_a_guest_whose_right_ends_keeps_nothing_of_the_meeting(site, ann):
    gil = site.laptop("Gil", Grant("guest", event=EVENT))
    gil.sync()
    add_note(gil, "By the guest")
    settle_down(gil, ann)
    site.account(gil.email, [ARTS])
    settle_down(gil, ann)
    assert notes(gil) == [] and not has(gil, Event, EVENT) and notes(ann) == ["By the guest"]
    assert agrees(site, gil, OTHER)
