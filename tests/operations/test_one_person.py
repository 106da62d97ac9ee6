"""Two entries of one person made one: nobody sits twice, came twice, or has a rule with themselves."""

from __future__ import annotations

from datetime import UTC, datetime
from types import SimpleNamespace

import pytest
from sqlalchemy import select

from moderator_app.operations import breakouts, live, people, strands
from moderator_app.operations.breakout_board import board
from moderator_app.operations.invitations import set_rsvp
from moderator_app.operations.room_lists import room_list
from moderator_app.store import rows
from moderator_app.store.tables import Attendance, Rule, Seat, natural_id


@pytest.fixture
def twins(ws, school_year) -> SimpleNamespace:
    """Ten people in rooms, two of whom are one person under two names."""
    who = [people.add_member(ws, school_year.strand, f"Person {n}", f"p{n}@example.org") for n in range(10)]
    round_id = breakouts.ensure_rounds(ws, school_year.event)[0].id
    breakouts.group(ws, round_id, seconds=0.1)
    return SimpleNamespace(ws=ws, strand=school_year.strand, event=school_year.event, round=round_id, who=who)


def seats(twins, person_id):
    with twins.ws.read() as session:
        return rows(session, Seat, Seat.id, round_id=twins.round, person_id=person_id)


def test_one_person_has_one_seat_in_a_round(twins):
    kept, gone = twins.who[:2]
    before = seats(twins, kept)[0].room_id
    people.make_one(twins.ws, kept, gone)
    assert [seat.room_id for seat in seats(twins, kept)] == [before]
    assert seats(twins, gone) == []
    listed = [person.name for room in room_list(twins.ws, twins.round).rooms for person in room.people]
    assert sorted(listed) == sorted(set(listed)) and len(listed) == 9
    assert board(twins.ws, twins.round).people == 9


def test_a_seat_that_only_the_double_had_is_taken_over_under_its_natural_id(twins):
    kept, gone = twins.who[:2]
    breakouts.move_person(twins.ws, twins.round, kept, None)
    room = seats(twins, gone)[0].room_id
    people.make_one(twins.ws, kept, gone)
    assert [(seat.id, seat.room_id) for seat in seats(twins, kept)] == [(natural_id("seat", twins.round, kept), room)]


def test_undo_gives_both_their_seats_back(twins):
    kept, gone = twins.who[:2]
    before = [(s.id, s.room_id) for who in (kept, gone) for s in seats(twins, who)]
    people.make_one(twins.ws, kept, gone)
    twins.ws.undo()
    assert [(s.id, s.room_id) for who in (kept, gone) for s in seats(twins, who)] == before


def test_who_came_under_one_name_came(twins):
    kept, gone = twins.who[:2]
    live.tick(twins.ws, twins.event, kept, "no")
    live.tick(twins.ws, twins.event, gone, "yes")
    people.make_one(twins.ws, kept, gone)
    with twins.ws.read() as session:
        found = list(session.scalars(select(Attendance).where(Attendance.person_id == kept)))
    assert [(one.came, one.id) for one in found] == [("yes", natural_id("attendance", twins.event, kept))]


def test_rules_follow_and_nobody_is_kept_apart_from_themselves(twins):
    kept, gone, third = twins.who[:3]
    breakouts.add_rule(twins.ws, twins.strand, "apart", kept, gone)
    breakouts.add_rule(twins.ws, twins.strand, "together", gone, third)
    breakouts.add_rule(twins.ws, twins.strand, "together", kept, third)
    people.make_one(twins.ws, kept, gone)
    with twins.ws.read() as session:
        found = [(rule.kind, {rule.person_id, rule.other_id}) for rule in rows(session, Rule, Rule.id, strand_id=twins.strand)]
    assert found == [("together", {kept, third})]


def test_a_person_found_again_in_another_meeting_takes_that_seat_too(twins):
    kept, gone = twins.who[:2]
    later = strands.add_event(twins.ws, twins.strand, title_en="Later", starts_at=datetime(2027, 1, 1, 1, tzinfo=UTC))
    set_rsvp(twins.ws, later, gone, "yes")
    then = breakouts.ensure_rounds(twins.ws, later)[0].id
    breakouts.change_round(twins.ws, then, smallest=1)
    breakouts.group(twins.ws, then, seconds=0.1)
    people.make_one(twins.ws, kept, gone)
    assert [card.person_id for room in board(twins.ws, then).rooms for card in room.cards] == [kept]
