"""Rooms for the world outside: lists for files, the moves from one round to the next, and rooms of earlier years brought in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from moderator_app.domain.names import plain_email
from moderator_app.domain.publication import BreakoutRoom, Move, MoveList, RoomList, SeatedPerson
from moderator_app.domain.wording import text
from moderator_app.operations.people import people_index
from moderator_app.operations.reseating import SeatChange
from moderator_app.store import Workspace, get, put, rows
from moderator_app.store.tables import Event, Person, Room, Round, School, Seat, new_id


@dataclass(frozen=True, slots=True)
class EarlierSeat:
    """One line of an earlier year's rooms."""

    event: str
    day: datetime
    round: int
    room: int
    language: str
    email: str
    name: str


@dataclass(frozen=True, slots=True)
class HistoryImport:
    """What came in: `seats` of known people in `rounds` of `events`; `unknown` lines were of nobody known."""

    events: int
    rounds: int
    seats: int
    unknown: int


def room_list(ws: Workspace, round_id: str) -> RoomList:
    """A round's rooms with their people, in the order of their numbers."""
    with ws.read() as session:
        found = get(session, Round, round_id)
        event = get(session, Event, found.event_id)
        seats = rows(session, Seat, Seat.id, round_id=round_id)
        rooms = []
        for room in rows(session, Room, Room.number, Room.id, round_id=round_id):
            people = sorted(
                (_seated(session, seat.person_id) for seat in seats if seat.room_id == room.id),
                key=lambda person: person.name.casefold(),
            )
            host = session.get(Person, room.host_id) if room.host_id else None
            if room.is_closed and not people:
                continue
            rooms.append(
                BreakoutRoom(
                    room.number, room.name, room.language, room.topic_en, room.topic_zh, host.name if host else "", tuple(people)
                )
            )
        return RoomList(
            title_en=f"Breakout {found.number}",
            title_zh=f"分组讨论 {found.number}",
            rooms=tuple(rooms),
            meeting_en=event.title_en,
            meeting_zh=event.title_zh,
            meeting_date=event.starts_at.date() if event.starts_at else None,
        )


def _seated(session: Session, person_id: str) -> SeatedPerson:
    person = get(session, Person, person_id)
    school = session.get(School, person.school_id) if person.school_id else None
    return SeatedPerson(person.name, person.name_zh, person.email, (school.name_en or school.name_zh) if school else "")


def move_list(ws: Workspace, before_id: str, after_id: str) -> MoveList:
    """Who changes rooms between two rounds, by the number of the room they go to: what is read aloud or done in the meeting's
    program."""
    with ws.read() as session:
        after = get(session, Round, after_id)
        places = {room.id: room for round_id in (before_id, after_id) for room in rows(session, Room, Room.id, round_id=round_id)}
        before = {seat.person_id: places[seat.room_id].number for seat in rows(session, Seat, Seat.id, round_id=before_id)}
        moves, staying = [], 0
        for seat in rows(session, Seat, Seat.id, round_id=after_id):
            room = places[seat.room_id]
            was = before.get(seat.person_id, 0)
            if was == room.number:
                staying += 1
            else:
                moves.append(Move(_seated(session, seat.person_id), was, room.number, room.topic_en, room.topic_zh))
    moves.sort(key=lambda move: (move.to_room, move.from_room, move.person.name.casefold()))
    return MoveList(f"Moves to Breakout {after.number}", f"进入分组讨论 {after.number} 的调整", tuple(moves), staying)


def moves_of(changes: Sequence[SeatChange], round_number: int) -> MoveList:
    """Changes of seats as a list for writing; those who are not there any more need no move."""
    moves = [
        Move(SeatedPerson(change.name, change.name_zh), change.from_room, change.to_room) for change in changes if change.to_room
    ]
    return MoveList(f"Breakout {round_number}", f"分组讨论 {round_number}", tuple(moves))


def import_earlier_rooms(ws: Workspace, strand_id: str, seats: Sequence[EarlierSeat]) -> HistoryImport:
    """Bring in who shared a room in earlier meetings, so that new rooms bring new people together. Importing again changes
    nothing."""
    with ws.act(text("Import earlier rooms")) as session:
        index = people_index(session, strand_id)
        known: dict[tuple[Any, ...], str] = {}
        stored = unknown = 0
        with session.no_autoflush:
            for seat in seats:
                match = index.match(seat.name, plain_email(seat.email))
                if match.kind != "same" or match.candidate_id is None:
                    unknown += 1
                    continue
                event_id = _event(session, known, strand_id, seat)
                values: dict[str, Any] = {"event_id": event_id, "number": seat.round, "state": "held", "feed": strand_id}
                round_id = put(session, Round, (event_id, "held", str(seat.round)), **values).id
                values = {"round_id": round_id, "number": seat.room, "language": seat.language or "en", "feed": strand_id}
                room_id = put(session, Room, (round_id, str(seat.room)), **values).id
                values = {"round_id": round_id, "room_id": room_id, "person_id": match.candidate_id, "feed": strand_id}
                put(session, Seat, (round_id, match.candidate_id), **values)
                stored += 1
                known[("round", round_id)] = round_id
    events = sum(key[0] == "event" for key in known)
    return HistoryImport(events, sum(key[0] == "round" for key in known), stored, unknown)


def _event(session: Session, known: dict[tuple[Any, ...], str], strand_id: str, seat: EarlierSeat) -> str:
    """The meeting of that day, made where there is none. Such a list tells no time of day: the strand's usual one is taken."""
    key = ("event", seat.event, seat.day.date())
    if key not in known:
        dated = [event for event in rows(session, Event, Event.starts_at, strand_id=strand_id) if event.starts_at is not None]
        starts = [event.starts_at.astimezone(ZoneInfo(event.time_zone)) for event in dated if event.starts_at]
        there = next((event for event, begun in zip(dated, starts, strict=True) if begun.date() == seat.day.date()), None)
        if there is None:
            usual = starts[0] if starts else seat.day
            moment = seat.day.replace(hour=usual.hour, minute=usual.minute)
            there = Event(
                strand_id=strand_id,
                title_en=seat.event,
                starts_at=moment,
                status="held",
                uid=f"{new_id()}@peersphere",
                feed=strand_id,
            )
            session.add(there)
            session.flush()
        known[key] = there.id
    return known[key]
