"""Late and absent: who is here when the rooms stand already, and seats for them with as few people moving as can be.

What must hold: nobody loses a seat but those who are said to be missing, and rooms keep what they work on.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from sqlalchemy.orm import Session

from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.progress import Progress, silent
from moderator_app.domain.wording import text
from moderator_app.grouping import NoSeating, fewest_moves
from moderator_app.grouping.problem import IntArray
from moderator_app.operations.breakout_board import score_to_json
from moderator_app.operations.breakout_facts import RoundFacts, read_round
from moderator_app.operations.live import people_here
from moderator_app.operations.room_clashes import clash_in_words
from moderator_app.store import Workspace, get, put, remove, rows
from moderator_app.store.tables import Attendance, Person, Room, Round, Seat


@dataclass(frozen=True, slots=True)
class Presence:
    """Somebody of the meeting beside a round's rooms. `came`: yes, late, no, or "" where nothing was said; `room` is the
    number of their room, 0 for none; `expected`: they are to have a seat."""

    person_id: str
    name: str
    name_zh: str
    need: str
    came: str
    room: int
    expected: bool


@dataclass(frozen=True, slots=True)
class SeatChange:
    """Somebody whose seat is another now. Rooms by number; 0 for none."""

    person_id: str
    name: str
    name_zh: str
    from_room: int
    to_room: int


def presences(ws: Workspace, round_id: str) -> list[Presence]:
    """Everybody of a round's meeting and strand, by name."""
    with ws.read() as session:
        facts = read_round(session, round_id, without=_missing(session, round_id))
        numbers = {room.id: room.number for room in rows(session, Room, Room.id, round_id=round_id)}
        seated = {seat.person_id: numbers.get(seat.room_id, 0) for seat in rows(session, Seat, Seat.id, round_id=round_id)}
    return [
        Presence(
            person_id=person.person_id,
            name=person.name,
            name_zh=person.name_zh,
            need=person.language_need,
            came=person.came,
            room=seated.get(person.person_id, 0),
            expected=person.person_id in facts.numbers,
        )
        for person in people_here(ws, facts.event.id)
    ]


def reseat(ws: Workspace, round_id: str, *, seconds: float = 1.0, progress: Progress = silent) -> list[SeatChange]:
    """Give seats to those who came late and take those of the missing away, moving as few of the others as can be found.

    Returns whose seat changed, by room of arrival; those who have none any more last. Raises `RuleBroken` with the clash in
    words where the rules can't all hold; nothing is changed then.
    """
    progress(0, 0, text("Finding seats"))
    with ws.read() as session:
        missing = _missing(session, round_id)
        facts = read_round(session, round_id, without=missing)
    if not facts.rooms:
        raise RuleBroken(text("There are no rooms yet."), text("Group the rooms first."))
    before = facts.seat_array()
    problem = replace(facts.problem, topic=facts.topic_array())
    try:
        plan = fewest_moves(problem, facts.weights, before, seed=facts.round.seed, seconds=seconds)
    except NoSeating as error:
        message, remedy = clash_in_words(facts, error.clash)
        raise RuleBroken(message, remedy, code="rooms.clash") from error
    with ws.act(text("Seat who is here")) as session:
        found = get(session, Round, round_id)
        gone = [seat for seat in rows(session, Seat, Seat.id, round_id=round_id) if seat.person_id in missing]
        lost = [_lost(session, seat) for seat in gone]
        for seat in gone:
            seat.is_pinned = False
        remove(session, *gone)
        for number in np.flatnonzero(plan.seat != before):
            room, person = facts.rooms[int(plan.seat[number])], facts.people[int(number)]
            values = {"round_id": round_id, "person_id": person.id, "room_id": room.id, "feed": found.feed}
            put(session, Seat, (round_id, person.id), **values)
        if gone or (plan.seat != before).any():
            found.score = score_to_json(plan.score, plan.unavoidable, plan.seconds)
    return _changes(facts, before, plan.seat) + sorted(lost, key=lambda change: change.name.casefold())


def _missing(session: Session, round_id: str) -> frozenset[str]:
    """Those who are said to have not come."""
    event_id = get(session, Round, round_id).event_id
    found = rows(session, Attendance, Attendance.id, event_id=event_id, came="no")
    return frozenset(attendance.person_id for attendance in found if attendance.person_id is not None)


def _lost(session: Session, seat: Seat) -> SeatChange:
    person, room = get(session, Person, seat.person_id), get(session, Room, seat.room_id)
    return SeatChange(person.id, person.name, person.name_zh, room.number, 0)


def _changes(facts: RoundFacts, before: IntArray, after: IntArray) -> list[SeatChange]:
    found = []
    for number in np.flatnonzero(before != after):
        person, was = facts.people[int(number)], int(before[number])
        came_from = facts.rooms[was].number if was >= 0 else 0
        found.append(SeatChange(person.id, person.name, person.name_zh, came_from, facts.rooms[int(after[number])].number))
    return sorted(found, key=lambda change: (change.to_room, change.from_room, change.name.casefold()))
