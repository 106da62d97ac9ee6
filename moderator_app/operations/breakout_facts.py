"""From rows to arrays: who takes part in a round, what they wish, whom they have met, as the grouping engine wants it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations

import numpy as np
from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from moderator_app.domain.breakout_words import EXPERIENCE_BANDS, experience_band
from moderator_app.domain.wording import Text, text
from moderator_app.grouping import EITHER, ENGLISH, ENGLISH_ROOM, MANDARIN, MANDARIN_ROOM, Problem, Weights, bilingual_hosts
from moderator_app.grouping.problem import IntArray
from moderator_app.operations.encounters import coaching_gatherings
from moderator_app.operations.facts import participants
from moderator_app.operations.inquiries import wishes
from moderator_app.store import get, rows
from moderator_app.store.tables import (
    Event,
    Inquiry,
    Membership,
    Person,
    Room,
    Round,
    Rule,
    School,
    Seat,
    Term,
    Theme,
    ThemeChoice,
)

#: What a topic costs a person by the rank of their wish, and when they wished others.
WISH_COSTS = (0, 2, 4)
NOT_WISHED = 10

#: The words that a round starts with, by its basis.
STARTING_WORDS: dict[str, dict[str, str]] = {
    "inquiry": {
        "wish": "high",
        "new_peers": "medium",
        "other_schools": "medium",
        "other_countries": "low",
        "experience": "low",
        "stay": "off",
        "worst_room": "low",
    },
    "theme": {
        "wish": "high",
        "new_peers": "low",
        "other_schools": "low",
        "other_countries": "off",
        "experience": "medium",
        "stay": "high",
        "worst_room": "low",
    },
}

RULE_LABELS: dict[str, Text] = {
    "wish": text("Same professional inquiry"),
    "new_peers": text("New peers this year"),
    "other_schools": text("Different schools"),
    "other_countries": text("Different countries"),
    "experience": text("Similar experience"),
    "stay": text("Stay where you were"),
    "worst_room": text("No room left behind"),
}


@dataclass(frozen=True, slots=True)
class Participant:
    """A person of a round, with what cards and reasons show."""

    id: str
    name: str
    name_zh: str
    email: str
    school: str
    school_zh: str
    city: str
    country: str
    years: float | None
    need: str
    role: str = ""
    role_zh: str = ""


_NOBODY = Problem.of(language_need=[], room_language=[], smallest=[], largest=[])


@dataclass(slots=True)
class RoundFacts:
    """A round as rows and as arrays. People, rooms and topics are in the order of the problem's numbers."""

    round: Round
    event: Event
    people: list[Participant]
    rooms: list[Room]
    topics: list[Inquiry] | list[Theme]
    wished: list[list[int]]
    seats: dict[str, Seat]
    met: IntArray
    problem: Problem
    weights: Weights
    numbers: dict[str, int] = field(default_factory=dict)

    def seat_array(self) -> IntArray:
        """Where each person sits now, by room number of the problem; -1 for nobody's seat."""
        room_at = {room.id: place for place, room in enumerate(self.rooms)}
        placed = [room_at.get(self.seats[p.id].room_id, -1) if p.id in self.seats else -1 for p in self.people]
        return np.array(placed, dtype=np.int64)

    def topic_array(self) -> IntArray:
        """The topic that each room has now, -1 where none."""
        at = {topic.id: place for place, topic in enumerate(self.topics)}
        return np.array([at.get(room_topic_id(room) or "", -1) for room in self.rooms], dtype=np.int64)


def room_topic_id(room: Room) -> str | None:
    """The inquiry or theme that a room works on."""
    return room.theme_id or room.inquiry_id


def read_round(session: Session, round_id: str, *, stay: bool = True, without: Collection[str] = ()) -> RoundFacts:
    """Everything about a round. With `stay`, seats that people have now count as their previous ones; people in `without` are
    left out, with their seats."""
    round_ = get(session, Round, round_id)
    event = get(session, Event, round_.event_id)
    found = rows(session, Seat, Seat.id, round_id=round_id)
    seats = {seat.person_id: seat for seat in found if seat.person_id not in without}
    people = [person for person in read_people(session, event, seats.keys()) if person.id not in without]
    rooms = rows(session, Room, Room.number, Room.id, round_id=round_id)
    topics = read_topics(session, event, round_.basis)
    wished = _wished(session, event, round_.basis, people, topics)
    met = encounters(session, event, round_, [p.id for p in people])
    facts = RoundFacts(
        round=round_,
        event=event,
        people=people,
        rooms=rooms,
        topics=topics,
        wished=wished,
        seats=seats,
        met=met,
        problem=_NOBODY,  # made below, for it needs the rest
        weights=weights_of(round_),
        numbers={p.id: place for place, p in enumerate(people)},
    )
    facts.problem = _problem(session, facts, stay)
    return facts


def weights_of(round_: Round) -> Weights:
    """A round's weights from the words kept with it; rules that it doesn't name have their starting word."""
    words = {**STARTING_WORDS[round_.basis], **{str(k): str(v) for k, v in round_.weights.items() if k in RULE_LABELS}}
    return Weights.of(words, experience_mode=str(round_.weights.get("experience_mode", "similar")))


def read_people(session: Session, event: Event, also: Iterable[str] = ()) -> list[Participant]:
    """Those who take part in a meeting (and those named in `also`), by name."""
    coming = set(participants(session, event)) | set(also)
    query = (
        select(Person, School, Membership, Term)
        .outerjoin(School, School.id == Person.school_id)
        .outerjoin(Term, Term.id == Person.role_id)
        .outerjoin(Membership, (Membership.person_id == Person.id) & (Membership.strand_id == event.strand_id))
        .where(Person.id.in_(coming))
    )
    found = []
    for row in session.execute(query):
        person: Person = row[0]
        school: School | None = row[1]
        membership: Membership | None = row[2]
        role: Term | None = row[3]
        found.append(
            Participant(
                id=person.id,
                name=person.name,
                name_zh=person.name_zh,
                email=person.email,
                school=(school.name_en or school.name_zh) if school else "",
                school_zh=school.name_zh if school else "",
                city=person.city or (school.city if school else ""),
                country=person.country or (school.country if school else ""),
                years=membership.experience_years if membership else None,
                need=(membership.language_need if membership else "") or "en",
                role=role.label_en if role else person.role_text,
                role_zh=role.label_zh if role else "",
            )
        )
    return sorted(found, key=lambda p: (p.name.casefold(), p.id))


def read_topics(session: Session, event: Event, basis: str) -> list[Inquiry] | list[Theme]:
    """What rooms may work on: offered themes, or inquiries (open ones; suggestions only where nothing is open)."""
    if basis == "theme":
        themes = rows(session, Theme, event_id=event.id)
        return [theme for theme in themes if theme.is_offered] or themes
    found = rows(session, Inquiry, strand_id=event.strand_id)
    taken_up = [inquiry for inquiry in found if inquiry.state == "open"]
    return taken_up or [inquiry for inquiry in found if inquiry.state == "suggested"]


def _wished(
    session: Session, event: Event, basis: str, people: Sequence[Participant], topics: Sequence[Inquiry] | Sequence[Theme]
) -> list[list[int]]:
    """The topics (numbers) that each person wished, first wish first."""
    at = {topic.id: place for place, topic in enumerate(topics)}
    if basis == "theme":
        chosen: dict[str, list[tuple[int, str]]] = {}
        query = select(ThemeChoice).where(ThemeChoice.theme_id.in_(list(at)))
        for choice in session.scalars(query):
            chosen.setdefault(choice.person_id, []).append((choice.rank, choice.theme_id))
        said = {person: [theme for _rank, theme in sorted(found)] for person, found in chosen.items()}
    else:
        said = wishes(session, event.strand_id or "")
    return [[at[topic] for topic in said.get(person.id, ()) if topic in at] for person in people]


def encounters(session: Session, event: Event, round_: Round, people: Sequence[str]) -> IntArray:
    """How often each two of these people shared a room in the strand's rounds before this one, or were a coaching pair by then:
    (n,n), symmetric.

    What comes later says nothing about this round; a meeting without a date comes after all others.
    """
    at = {person: place for place, person in enumerate(people)}
    met = np.zeros((len(people), len(people)), dtype=np.int64)
    query = (
        select(Seat.room_id, Seat.person_id)
        .join(Round, Round.id == Seat.round_id)
        .join(Event, Event.id == Round.event_id)
        .where(before_round(event, round_))
    )
    sharing: dict[str, list[int]] = {}
    for room_id, person_id in session.execute(query):
        if person_id in at:
            sharing.setdefault(room_id, []).append(at[person_id])
    day = event.starts_at.date() if event.starts_at is not None else None
    for number, pair in enumerate(coaching_gatherings(session, event.strand_id or "", until=day)):
        sharing[f"coaching {number}"] = [at[person_id] for person_id in pair.people if person_id in at]
    for who in sharing.values():
        for a, b in combinations(who, 2):
            met[a, b] += 1
            met[b, a] += 1
    return met


def before_round(event: Event, round_: Round) -> ColumnElement[bool]:
    """The condition (on Event and Round) for rounds of the strand that come before this one."""
    same_meeting = (Event.id == event.id) & (Round.number < round_.number)
    earlier = Event.id != event.id
    if event.starts_at is not None:
        earlier = earlier & (Event.starts_at < event.starts_at)
    return (Event.strand_id == event.strand_id) & (Round.id != round_.id) & (same_meeting | earlier)


def _problem(session: Session, facts: RoundFacts, stay: bool) -> Problem:
    people, rooms = facts.people, facts.rooms
    need = {"zh": MANDARIN, "either": EITHER}
    needs = [need.get(person.need, ENGLISH) for person in people]
    languages = [MANDARIN_ROOM if room.language == "zh" else ENGLISH_ROOM for room in rooms]
    closed = [room.is_closed for room in rooms]
    bands = [EXPERIENCE_BANDS.index(band) if (band := experience_band(person.years)) else -1 for person in people]
    topic = {topic.id: place for place, topic in enumerate(facts.topics)}
    pins = _pins(facts)
    hosts = [facts.numbers.get(room.host_id or "", -1) for room in rooms]
    hosted = bool(rooms) and asks_for_bilingual_hosts(facts.round)
    busy = _bound_to_english_rooms(facts, pins, hosts) if hosted else ()
    return Problem.of(
        language_need=needs,
        wish=_wish_costs(facts.wished, len(facts.topics)),
        experience=bands,
        school=_numbered([person.school for person in people]),
        country=_numbered([person.country for person in people]),
        met=facts.met,
        previous=facts.seat_array() if stay else None,
        room_language=languages,
        smallest=[facts.round.smallest if room.smallest is None else room.smallest for room in rooms],
        largest=[facts.round.largest if room.largest is None else room.largest for room in rooms],
        topic=[topic.get(room_topic_id(room) or "", -1) if room.topic_fixed else -1 for room in rooms],
        closed=closed,
        host=hosts,
        locked=[room.is_locked for room in rooms],
        needs_bilingual_host=bilingual_hosts(needs, languages, closed, busy) if hosted else None,
        together=_pairs(session, facts, "together"),
        apart=_pairs(session, facts, "apart"),
        pins=pins,
    )


def asks_for_bilingual_hosts(round_: Round) -> bool:
    """Whether each 中文 room of a round is to have somebody bilingual, as far as there are any."""
    return round_.weights.get("bilingual_host") != "off"


def _bound_to_english_rooms(facts: RoundFacts, pins: Sequence[tuple[int, int]], hosts: Sequence[int]) -> set[int]:
    """Those who can be no bilingual host, for a pin, a room of their own or a lock keeps them in an English room."""
    english = {place for place, room in enumerate(facts.rooms) if room.language != "zh" and not room.is_closed}
    bound = {person for person, place in pins if place in english}
    bound |= {hosts[place] for place in english if hosts[place] >= 0}
    locked = {room.id for room in facts.rooms if room.is_locked and room.language != "zh"}
    return bound | {facts.numbers[who] for who, seat in facts.seats.items() if seat.room_id in locked and who in facts.numbers}


def _wish_costs(wished: Sequence[Sequence[int]], topics: int) -> IntArray:
    costs = np.zeros((len(wished), max(1, topics)), dtype=np.int64)
    for person, wanted in enumerate(wished):
        if wanted:
            costs[person] = NOT_WISHED
            for rank, topic in reversed(list(enumerate(wanted))):
                costs[person, topic] = WISH_COSTS[min(rank, len(WISH_COSTS) - 1)]
    return costs


def _numbered(words: Sequence[str]) -> list[int]:
    """Equal words get equal numbers; an empty one -1, for what isn't known is like nothing else."""
    known: dict[str, int] = {}
    return [known.setdefault(word.casefold(), len(known)) if word else -1 for word in words]


def _pairs(session: Session, facts: RoundFacts, kind: str) -> list[tuple[int, int]]:
    found = []
    for rule in rows(session, Rule, Rule.id, strand_id=facts.event.strand_id, kind=kind):
        here = rule.round_id in (None, facts.round.id)
        if here and rule.person_id in facts.numbers and rule.other_id in facts.numbers:
            found.append((facts.numbers[rule.person_id], facts.numbers[rule.other_id]))
    return found


def _pins(facts: RoundFacts) -> list[tuple[int, int]]:
    room_at = {room.id: place for place, room in enumerate(facts.rooms)}
    return [
        (facts.numbers[person], room_at[seat.room_id])
        for person, seat in facts.seats.items()
        if seat.is_pinned and person in facts.numbers and seat.room_id in room_at
    ]


def repeat_counts(met: IntArray, who: Sequence[int]) -> Counter[int]:
    """For each of the people in one room, how often they met the others there before."""
    return Counter({person: int(sum(met[person, other] for other in who if other != person)) for person in who})
