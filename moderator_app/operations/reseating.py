"""Late and absent: who is here when the rooms stand already, and seats for them with as few people moving as can be.

What must hold: nobody loses a seat but those who are said to be missing, and rooms keep what they work on. Looking for seats
changes nothing and may run on any thread; what was found is stored only while it still fits.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.progress import Progress, silent
from moderator_app.domain.wording import text
from moderator_app.grouping import NoSeating, evaluate, fewest_moves
from moderator_app.operations.breakout_board import score_to_json
from moderator_app.operations.breakout_facts import RoundFacts, read_round
from moderator_app.operations.live import people_here
from moderator_app.operations.room_clashes import RoomsClash, clash_in_words
from moderator_app.operations.room_search import FoundRooms, found_rooms, store_seats
from moderator_app.store import Workspace, get, remove, rows
from moderator_app.store.tables import Attendance, Person, Room, Round, School, Seat

#: How long fewer moves are looked for.
SECONDS = 0.4


@dataclass(frozen=True, slots=True)
class Presence:
    """Somebody of the meeting beside a round's rooms. `came`: yes, late, no, or "" where nothing was said; `room` is the
    number of their room, 0 for none; `expected`: they are to have a seat; `school` tells people of one name apart."""

    person_id: str
    name: str
    name_zh: str
    need: str
    came: str
    room: int
    expected: bool
    school: str = ""


@dataclass(frozen=True, slots=True)
class SeatChange:
    """Somebody whose seat is another now. Rooms by number; 0 for none."""

    person_id: str
    name: str
    name_zh: str
    from_room: int
    to_room: int

    @property
    def at_room(self) -> int:
        """The room beside which a host clicks in the meeting's window: "Assign" beside the room of somebody who has none yet,
        "Move to" beside a name in the room where they are. 0: nothing to click, they are not there."""
        if not self.to_room:
            return 0
        return self.from_room or self.to_room


@dataclass(frozen=True, slots=True)
class Reseating:
    """Seats for those who are here, not stored yet. `changes` in the order of clicks; `missing` are the ids of those who are said
    to have not come; `points` before and after, fewer are better."""

    found: FoundRooms
    missing: frozenset[str]
    changes: tuple[SeatChange, ...]
    points_before: int
    points: int

    @property
    def others(self) -> int:
        """How many people move who had a seat and keep one."""
        return sum(bool(change.from_room and change.to_room) for change in self.changes)


def presences(ws: Workspace, round_id: str) -> list[Presence]:
    """Everybody of a round's meeting and strand, by name."""
    with ws.read() as session:
        facts = read_round(session, round_id, without=_missing(session, round_id))
        numbers = {room.id: room.number for room in rows(session, Room, Room.id, round_id=round_id)}
        schools = _schools(session)
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
            school=schools.get(person.person_id, ""),
        )
        for person in people_here(ws, facts.event.id)
    ]


def _schools(session: Session) -> dict[str, str]:
    """The name of each person's school."""
    query = select(Person.id, School.name_en, School.name_zh).join(School, School.id == Person.school_id)
    return {person: english or chinese for person, english, chinese in session.execute(query)}


def find_reseating(
    ws: Workspace,
    round_id: str,
    *,
    seconds: float = SECONDS,
    progress: Progress = silent,
) -> Reseating:
    """Seats for those who came late, without those who are missing, moving as few of the others as can be found.

    Changes nothing. Raises `RoomsClash` with the clash in words where the rules can't all hold, `RuleBroken` where there are no
    rooms.
    """
    progress(0, 0, text("Finding seats"))
    with ws.read() as session:
        missing = _missing(session, round_id)
        facts = read_round(session, round_id, without=missing)
        gone = [seat for seat in rows(session, Seat, Seat.id, round_id=round_id) if seat.person_id in missing]
        lost = [_lost(session, seat) for seat in gone]
    if not facts.rooms:
        raise RuleBroken(text("There are no rooms yet."), text("Group the rooms first."))
    before = facts.seat_array()
    problem = replace(facts.problem, topic=facts.topic_array())
    try:
        plan = fewest_moves(problem, facts.weights, before, seed=facts.round.seed, seconds=seconds)
    except NoSeating as error:
        raise RoomsClash(clash_in_words(facts, error.clash)) from error
    changes = in_order_of_clicks([*seat_changes(facts, before.tolist(), plan.seat.tolist()), *lost])
    kept = facts.round.score.get("total", 0)
    return Reseating(found_rooms(facts, plan), missing, changes, int(kept), plan.score.total)


def keep_reseating(ws: Workspace, done: Reseating) -> tuple[SeatChange, ...]:
    """Store the seats that were found, as one action; the changes in the order of clicks. Raises `RuleBroken` (rooms.changed)
    where people, rooms or rules were changed since; nothing is changed then."""
    found, plan = done.found, done.found.plan
    with ws.act(text("Seat who is here")) as session:
        round_ = get(session, Round, found.round_id)
        missing = _missing(session, found.round_id)
        facts = read_round(session, found.round_id, without=missing)
        same = missing == done.missing and tuple(person.id for person in facts.people) == found.people
        if not same or tuple(room.id for room in facts.rooms) != found.rooms or _breaks_a_rule(facts, found):
            raise RuleBroken(
                text("The people, rooms or rules were changed while seats were looked for."),
                text("Seat who is here again: nothing was changed."),
                code="rooms.changed",
            )
        gone = [seat for seat in rows(session, Seat, Seat.id, round_id=found.round_id) if seat.person_id in missing]
        for seat in gone:
            seat.is_pinned = False
        remove(session, *gone)
        before = facts.seat_array()
        store_seats(session, facts, plan.seat)
        if gone or (plan.seat != before).any():
            round_.score = score_to_json(
                plan.score, plan.unavoidable, plan.seconds, weights=facts.weights, floor=plan.floor, tried=plan.moves_tried
            )
    return done.changes


def reseat(ws: Workspace, round_id: str, *, seconds: float = SECONDS, progress: Progress = silent) -> list[SeatChange]:
    """`find_reseating` and `keep_reseating` in one; the changes in the order of clicks."""
    return list(keep_reseating(ws, find_reseating(ws, round_id, seconds=seconds, progress=progress)))


def in_order_of_clicks(changes: Sequence[SeatChange]) -> tuple[SeatChange, ...]:
    """Changes from the first room to the last, as the meeting's window lists them: in each room those to be assigned to it, then
    those to be moved out of it, by name. Those who are not there come last."""
    return tuple(sorted(changes, key=_click))


def _click(change: SeatChange) -> tuple[bool, int, bool, str]:
    return not change.to_room, change.at_room or change.from_room, bool(change.from_room), change.name.casefold()


def seat_changes(facts: RoundFacts, before: Sequence[int], after: Sequence[int]) -> list[SeatChange]:
    """Whose seat differs between two seatings (numbers of rooms in the order of the problem, -1 none)."""

    def number(place: int) -> int:
        return facts.rooms[place].number if place >= 0 else 0

    return [
        SeatChange(person.id, person.name, person.name_zh, number(was), number(now))
        for person, was, now in zip(facts.people, before, after, strict=True)
        if was != now
    ]


def _breaks_a_rule(facts: RoundFacts, found: FoundRooms) -> bool:
    problem = replace(facts.problem, topic=facts.topic_array())
    return bool(evaluate(problem, facts.weights, found.plan.seat, found.plan.topic).violations)


def _missing(session: Session, round_id: str) -> frozenset[str]:
    """Those who are said to have not come."""
    event_id = get(session, Round, round_id).event_id
    found = rows(session, Attendance, Attendance.id, event_id=event_id, came="no")
    return frozenset(attendance.person_id for attendance in found if attendance.person_id is not None)


def _lost(session: Session, seat: Seat) -> SeatChange:
    person, room = get(session, Person, seat.person_id), get(session, Room, seat.room_id)
    return SeatChange(person.id, person.name, person.name_zh, room.number, 0)
