"""Reasons: why a person sits where they do and what another seat would cost whom, and what one room is made of.

What must hold: everything told is computed from the seats as they stand; nothing here changes or guesses.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from math import isfinite

import numpy as np
from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from moderator_app.domain.wording import Text, text
from moderator_app.grouping import Alternative, Plan, evaluate, explain
from moderator_app.grouping.problem import IntArray
from moderator_app.operations.breakout_board import ScorePart, score_parts
from moderator_app.operations.breakout_facts import RULE_LABELS, RoundFacts, before_round, read_round
from moderator_app.operations.encounters import coaching_gatherings
from moderator_app.store import Workspace
from moderator_app.store.tables import Event, Round, Seat

#: How many other seats are told.
_ALTERNATIVES = 3
_MOST_COSTS = 4


@dataclass(frozen=True, slots=True)
class Wish:
    """A topic that a person wished; `rank` 1 is the first wish, `got` whether their room works on it."""

    title_en: str
    title_zh: str
    rank: int
    got: bool


@dataclass(frozen=True, slots=True)
class Occasion:
    """A round in which two people shared a room, or (`round` 0) a time of coaching each other. `day` is None without a date."""

    meeting_en: str
    meeting_zh: str
    meeting_number: int
    round: int
    day: date | None


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """Somebody in the room whom a person has met before, and when, latest first."""

    person_id: str
    name: str
    name_zh: str
    times: int
    occasions: tuple[Occasion, ...]


@dataclass(frozen=True, slots=True)
class OtherSeat:
    """Another seat that keeps every rule: who would come back in return, what it changes in all (below 0 is better), by rule, and
    for whom."""

    room: int
    back: tuple[str, ...]
    points: int
    by_rule: tuple[tuple[Text, int], ...]
    costs: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class SeatAccount:
    """Why a person sits where they do. `room` 0: they have no room yet. `bound`: rules by hand that hold them there.
    `open_rooms`: how many rooms the hard rules leave them."""

    person_id: str
    name: str
    name_zh: str
    room: int
    wishes: tuple[Wish, ...]
    known: tuple[Acquaintance, ...]
    new: int
    own_school: tuple[str, ...]
    bound: tuple[Text, ...]
    open_rooms: int
    others: tuple[OtherSeat, ...]


@dataclass(frozen=True, slots=True)
class RoomAccount:
    """What a room is made of. `wishes`: how many got their first, second, a further wish, none of theirs, and wished nothing.
    `years`: least and most experience where known; `repeats`: (name, name, times met before)."""

    room_id: str
    number: int
    language: str
    people: int
    smallest: int
    largest: int
    wishes: tuple[int, int, int, int, int]
    years: tuple[float, float] | None
    schools: int
    same_school: tuple[str, ...]
    countries: int
    repeats: tuple[tuple[str, str, int], ...]
    pairs: int
    bilingual: tuple[str, ...]
    points: int
    parts: tuple[ScorePart, ...]


def seat_account(ws: Workspace, round_id: str, person_id: str) -> SeatAccount:
    """Why a person sits where they do. Raises `KeyError` for somebody who takes no part."""
    with ws.read() as session:
        facts = read_round(session, round_id, stay=False)
        number = facts.numbers[person_id]
        here = int(facts.seat_array()[number])
        mates = [facts.people[int(i)].id for i in np.flatnonzero(facts.seat_array() == here) if i != number] if here >= 0 else []
        when = shared_rooms(session, facts, person_id, mates)
    return _account(facts, number, when)


def _account(facts: RoundFacts, number: int, when: Mapping[str, Sequence[Occasion]]) -> SeatAccount:
    seats, topics = facts.seat_array(), facts.topic_array()
    person, here = facts.people[number], int(seats[number])
    topic = int(topics[here]) if here >= 0 else -1
    wishes = tuple(
        Wish(facts.topics[wanted].title_en, facts.topics[wanted].title_zh, rank, wanted == topic)
        for rank, wanted in enumerate(facts.wished[number], start=1)
    )
    if here < 0:
        return SeatAccount(person.id, person.name, person.name_zh, 0, wishes, (), 0, (), (), 0, ())
    score = evaluate(facts.problem, facts.weights, seats, topics)
    plan = Plan(seats, topics, score, (), 0.0, 0, repeatable=True, proved=False)
    reasons = explain(facts.problem, facts.weights, plan, number, alternatives=_ALTERNATIVES)
    known = []
    for other, times in sorted(reasons.known, key=lambda found: -found[1]):
        friend = facts.people[other]
        known.append(Acquaintance(friend.id, friend.name, friend.name_zh, times, tuple(when.get(friend.id, ()))))
    return SeatAccount(
        person_id=person.id,
        name=person.name,
        name_zh=person.name_zh,
        room=facts.rooms[here].number,
        wishes=wishes,
        known=tuple(known),
        new=int((seats == here).sum()) - 1 - len(known),
        own_school=tuple(facts.people[other].name for other in reasons.same_school),
        bound=_bound(facts, number),
        open_rooms=reasons.rooms_allowed,
        others=tuple(_other_seat(facts, topics, seats, number, found) for found in reasons.alternatives),
    )


def shared_rooms(session: Session, facts: RoundFacts, person_id: str, others: Collection[str]) -> dict[str, list[Occasion]]:
    """When, before this round, a person shared a room with each of the others, or coached them; latest first."""
    theirs = aliased(Seat)
    query = (
        select(theirs.person_id, Event.title_en, Event.title_zh, Event.number, Round.number, Event.starts_at)
        .select_from(Seat)
        .join(theirs, (theirs.room_id == Seat.room_id) & (theirs.person_id != Seat.person_id))
        .join(Round, Round.id == Seat.round_id)
        .join(Event, Event.id == Round.event_id)
        .where(Seat.person_id == person_id, theirs.person_id.in_(list(others)), before_round(facts.event, facts.round))
        .order_by(Event.starts_at.desc(), Round.number.desc())
    )
    found: dict[str, list[Occasion]] = {}
    for other, title_en, title_zh, number, round_, starts in session.execute(query):
        found.setdefault(other, []).append(Occasion(title_en, title_zh, number or 0, round_, starts.date() if starts else None))
    until = facts.event.starts_at.date() if facts.event.starts_at is not None else None
    for pair in coaching_gatherings(session, facts.event.strand_id or "", until=until):
        if person_id in pair.people:
            for other in set(pair.people) & set(others):
                found.setdefault(other, []).append(Occasion("", "", 0, 0, _day(pair.day)))
    for occasions in found.values():
        occasions.sort(key=lambda occasion: (occasion.day or date.min, occasion.round), reverse=True)
    return found


def _day(moment: date | None) -> date | None:
    return moment.date() if isinstance(moment, datetime) else moment


# ---- what holds somebody where they are


def _bound(facts: RoundFacts, number: int) -> tuple[Text, ...]:
    problem, person = facts.problem, facts.people[number]
    told = []
    if any(who == number for who, _room in problem.pins):
        told.append(text("Pinned here by you."))
    room = facts.rooms[int(facts.seat_array()[number])]
    if room.host_id == person.id:
        told.append(text("Hosts this room."))
    if room.is_locked:
        told.append(text("The room is locked."))
    for pairs, words in ((problem.together, "together"), (problem.apart, "apart")):
        others = [facts.people[b if a == number else a].name for a, b in pairs if number in (a, b)]
        if others:
            names = ", ".join(others)
            told.append(
                text("Kept together with {names}.", names=names)
                if words == "together"
                else text("Kept apart from {names}.", names=names)
            )
    if person.need == "zh":
        told.append(text("Needs Mandarin."))
    elif person.need == "either" and room.language == "zh" and problem.needs_bilingual_host[facts.rooms.index(room)]:
        told.append(text("Speaks both languages, which this room needs."))
    return tuple(told)


# ---- other seats


def _other_seat(facts: RoundFacts, topics: IntArray, seats: IntArray, number: int, found: Alternative) -> OtherSeat:
    changed = [(rule, points) for rule, points in found.delta.by_rule.items() if points]
    changed.sort(key=lambda line: -abs(line[1]))
    going = dict.fromkeys(found.people, found.room) | dict.fromkeys(found.back, int(seats[number]))
    costs: list[Text] = []
    for person in (*found.people, *found.back):
        costs += _for_whom(facts, topics, seats, going, person)
    return OtherSeat(
        room=facts.rooms[found.room].number,
        back=tuple(facts.people[person].name for person in found.back),
        points=found.delta.total,
        by_rule=tuple((RULE_LABELS[rule], points) for rule, points in changed),
        costs=tuple(costs[:_MOST_COSTS]),
    )


def _for_whom(
    facts: RoundFacts,
    topics: IntArray,
    seats: IntArray,
    going: Mapping[int, int],
    person: int,
) -> list[Text]:
    """What a move changes for one of those who move: their wish, and whom they meet again."""
    name, target = facts.people[person].name, going[person]
    told = []
    was, becomes = (_rank(facts, person, int(topics[room])) for room in (int(seats[person]), target))
    if was != becomes:
        told.append(_wish_change(name, was, becomes))
    before = _met(facts, seats, person)
    after = seats.copy()
    for who, room in going.items():
        after[who] = room
    again = _met(facts, after, person)
    if again > before:
        more = again - before
        told.append(
            text("{name} meets 1 more person again", name=name)
            if more == 1
            else text("{name} meets {count} more people again", name=name, count=more)
        )
    elif again < before:
        told.append(text("{name} meets fewer people again", name=name))
    return told


def _rank(facts: RoundFacts, person: int, topic: int) -> int:
    """1 for a first wish …, 0 for a topic that was not wished, -1 for somebody without wishes."""
    wanted = facts.wished[person]
    if not wanted:
        return -1
    return wanted.index(topic) + 1 if topic in wanted else 0


def _wish_change(name: str, was: int, becomes: int) -> Text:
    if becomes == 0:
        return text("{name} loses their first wish", name=name) if was == 1 else text("{name} loses their wish", name=name)
    if becomes == 1:
        return text("{name} gets their first wish", name=name)
    if was == 1:
        return text("{name} gets a later wish instead of their first", name=name)
    return text("{name} gets another of their wishes", name=name)


def _met(facts: RoundFacts, seats: IntArray, person: int) -> int:
    mates = np.flatnonzero(seats == seats[person])
    return int(sum(bool(facts.met[person, other]) for other in mates if other != person))


# ---- a room


def room_account(ws: Workspace, round_id: str, room_id: str) -> RoomAccount:
    """What a room is made of. Raises `KeyError` for a room that isn't of this round."""
    with ws.read() as session:
        facts = read_round(session, round_id, stay=False)
    places = {room.id: place for place, room in enumerate(facts.rooms)}
    place, seats, topics = places[room_id], facts.seat_array(), facts.topic_array()
    room = facts.rooms[place]
    who = [int(person) for person in np.flatnonzero(seats == place)]
    score = evaluate(facts.problem, facts.weights, seats, topics).rooms[place]
    ranks = [_rank(facts, person, int(topics[place])) for person in who]
    said = (facts.people[number].years for number in who)
    years = [number for number in said if number is not None and isfinite(number)]
    schools = [facts.people[person].school for person in who if facts.people[person].school]
    repeats = [
        (facts.people[a].name, facts.people[b].name, int(facts.met[a, b]))
        for at, a in enumerate(who)
        for b in who[at + 1 :]
        if facts.met[a, b]
    ]
    return RoomAccount(
        room_id=room_id,
        number=room.number,
        language=room.language,
        people=len(who),
        smallest=facts.round.smallest if room.smallest is None else room.smallest,
        largest=facts.round.largest if room.largest is None else room.largest,
        wishes=(ranks.count(1), ranks.count(2), sum(rank > 2 for rank in ranks), ranks.count(0), ranks.count(-1)),
        years=(min(years), max(years)) if years else None,
        schools=len(set(schools)),
        same_school=tuple(sorted({school for school in schools if schools.count(school) > 1})),
        countries=len({facts.people[person].country for person in who if facts.people[person].country}),
        repeats=tuple(sorted(repeats, key=lambda pair: -pair[2])),
        pairs=len(who) * (len(who) - 1) // 2,
        bilingual=tuple(facts.people[person].name for person in who if facts.people[person].need == "either"),
        points=score.cost,
        parts=score_parts(score.by_rule, {}),
    )
