"""Who has met whom: rooms shared in breakouts, and coaching pairs. The map of a season, and the history of two people.

A meeting has been held when it says so or its time is over; rounds after that are planned. A coaching pair counts once its round
is set. Two people who both cancelled a meeting share no room there: seats are what is known.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import combinations

from sqlalchemy import select
from sqlalchemy.orm import Session

from moderator_app.domain.contacts import Contact, ContactList
from moderator_app.domain.season import school_year_dates, school_year_of
from moderator_app.operations.peer_facts import Peer, read_peers, speak_together
from moderator_app.operations.present import taken_for_now
from moderator_app.store import Workspace, get
from moderator_app.store.tables import CoachingPair, CoachingPeer, CoachingRound, Event, Room, Round, Seat, Strand, utc_now

#: How the people of a map may stand.
ORDERS = ("country", "school", "name", "fewest")
#: States of a coaching round in which its pairs know of each other.
KNOWN_ROUNDS = ("set", "ended")


@dataclass(frozen=True, slots=True)
class Gathering:
    """Some people together once: in a room of a round, or as a coaching pair (`kind` room, coaching).

    `day` is None where there is no date. `planned`: it is still to come.
    """

    kind: str
    people: tuple[str, ...]
    day: datetime | date | None
    planned: bool
    event_id: str = ""
    meeting_en: str = ""
    meeting_zh: str = ""
    number: int = 0
    round: int = 0
    room: int = 0
    room_name: str = ""
    language: str = ""
    topic_en: str = ""
    topic_zh: str = ""


@dataclass(frozen=True, slots=True)
class MapPerson:
    """A row and column of the map. `met`: how many different people they met; `abroad`: how many of those from another
    country; `rounds`: in how many rounds they sat."""

    id: str
    name: str
    name_zh: str
    school: str
    school_zh: str
    country: str
    met: int
    abroad: int
    rounds: int


@dataclass(frozen=True, slots=True)
class EncounterMap:
    """The season's map. `times[i][j]` how often i and j met (0 to 255), as they stand in `people`; `coached[i][j]` is 1 where
    they are or were a coaching pair.

    `pairs` who met, of `possible` pairs who were both in some round and have a language in common. `nobody_abroad`: people
    (places in `people`) who sat in some round and met nobody from another country, though the strand has members there.
    """

    people: tuple[MapPerson, ...]
    times: tuple[bytes, ...]
    coached: tuple[bytes, ...]
    pairs: int
    possible: int
    rounds: int
    planned_rounds: int
    nobody_abroad: tuple[int, ...]
    years: tuple[str, ...]


def encounter_map(
    ws: Workspace, strand_id: str, *, school_year: str = "", planned: bool = True, order: str = "country"
) -> EncounterMap:
    """Who met whom in a strand, in one school year or (with "") ever. Without `planned`, only what was held.

    `order`: by country and school, by school, by name, or those first who have met fewest.
    """
    if order not in ORDERS:
        raise ValueError(f"not an order of the map: {order}")
    moment = taken_for_now(ws) or utc_now()
    with ws.read() as session:
        get(session, Strand, strand_id)
        peers = read_peers(session, strand_id)
        everything = gatherings(session, strand_id, moment)
    years = tuple(sorted({_year(found.day) for found in everything if found.day is not None}))
    held = [found for found in _within(everything, school_year) if planned or not found.planned]
    counted = _Counted(peers, held)
    places = sorted(range(len(peers)), key=lambda place: _order_key(peers[place], counted.met(place), order, place))
    people = tuple(counted.person(place) for place in places)
    abroad_exists = len({peer.land for peer in peers if peer.land}) > 1
    rounds = {(found.event_id, found.round): found.planned for found in held if found.kind == "room"}
    return EncounterMap(
        people=people,
        times=tuple(bytes(min(255, counted.times[i][j]) for j in places) for i in places),
        coached=tuple(bytes(int(counted.coached[i][j]) for j in places) for i in places),
        pairs=sum(1 for i, j in combinations(range(len(peers)), 2) if counted.times[i][j]),
        possible=counted.possible(),
        rounds=sum(not planned for planned in rounds.values()),
        planned_rounds=sum(rounds.values()),
        nobody_abroad=tuple(
            at for at, person in enumerate(people) if abroad_exists and person.rounds and person.country and not person.abroad
        ),
        years=years,
    )


def pair_history(ws: Workspace, strand_id: str, person_id: str, other_id: str) -> list[Gathering]:
    """Every time that two people were together in the strand, to the meeting and the room, latest first; planned ones first."""
    moment = taken_for_now(ws) or utc_now()
    with ws.read() as session:
        found = gatherings(session, strand_id, moment)
    both = [one for one in found if person_id in one.people and other_id in one.people]
    return sorted(both, key=lambda one: (one.day is not None, _sortable(one.day), one.round), reverse=True)


def contacts_of(ws: Workspace, strand_id: str, person_id: str) -> ContactList:
    """Whom a member has met, most often met first, for their own keeping: what each of them shares in this strand."""
    moment = taken_for_now(ws) or utc_now()
    with ws.read() as session:
        strand = get(session, Strand, strand_id)
        peers = {peer.id: peer for peer in read_peers(session, strand_id)}
        met: dict[str, list[Gathering]] = defaultdict(list)
        for found in gatherings(session, strand_id, moment):
            if person_id in found.people and not found.planned:
                for other in found.people:
                    if other != person_id and other in peers:
                        met[other].append(found)
        owner = peers.get(person_id)
        lines = [_contact(peers[other], found) for other, found in met.items()]
        lines.sort(key=lambda line: (-line.times, line.name.casefold(), line.name_zh))
        return ContactList(
            owner=owner.name if owner else "",
            strand_en=strand.name_en,
            strand_zh=strand.name_zh,
            contacts=tuple(lines),
        )


def gatherings(session: Session, strand_id: str, moment: datetime) -> list[Gathering]:
    """Every room of a strand's rounds with people in it, and every coaching pair that knows of each other, by time."""
    return sorted(
        [*_rooms(session, strand_id, moment), *coaching_gatherings(session, strand_id)],
        key=lambda found: (_sortable(found.day), found.round, found.room),
    )


def coaching_gatherings(session: Session, strand_id: str, until: date | None = None) -> list[Gathering]:
    """The coaching pairs of a strand that know of each other; with `until`, those that began by that day."""
    query = (
        select(CoachingPeer.pair_id, CoachingPeer.person_id, CoachingRound.number, CoachingRound.starts_on, CoachingPair.number)
        .join(CoachingRound, CoachingRound.id == CoachingPeer.round_id)
        .join(CoachingPair, CoachingPair.id == CoachingPeer.pair_id)
        .where(CoachingRound.strand_id == strand_id, CoachingRound.state.in_(KNOWN_ROUNDS))
        .order_by(CoachingRound.number, CoachingPair.number, CoachingPeer.id)
    )
    pairs: dict[str, list[str]] = defaultdict(list)
    about: dict[str, tuple[int, date | None, int]] = {}
    for pair_id, person_id, number, day, place in session.execute(query):
        pairs[pair_id].append(person_id)
        about[pair_id] = (number, day, place)
    begun = {pair for pair, (_number, day, _place) in about.items() if until is None or day is None or day <= until}
    return [
        Gathering("coaching", tuple(people), about[pair][1], False, round=about[pair][0], room=about[pair][2])
        for pair, people in pairs.items()
        if pair in begun
    ]


def _rooms(session: Session, strand_id: str, moment: datetime) -> Iterable[Gathering]:
    query = (
        select(Seat.person_id, Room, Round, Event)
        .join(Room, Room.id == Seat.room_id)
        .join(Round, Round.id == Seat.round_id)
        .join(Event, Event.id == Round.event_id)
        .where(Event.strand_id == strand_id)
    )
    sitting: dict[str, list[str]] = defaultdict(list)
    about: dict[str, tuple[Room, Round, Event]] = {}
    for person_id, room, round_, event in session.execute(query):
        sitting[room.id].append(person_id)
        about[room.id] = (room, round_, event)
    for room_id, people in sitting.items():
        room, round_, event = about[room_id]
        held = event.status == "held" or round_.state == "held" or (event.starts_at is not None and event.starts_at <= moment)
        yield Gathering(
            kind="room",
            people=tuple(sorted(people)),
            day=event.starts_at,
            planned=not held,
            event_id=event.id,
            meeting_en=event.title_en,
            meeting_zh=event.title_zh,
            number=event.number,
            round=round_.number,
            room=room.number,
            room_name=room.name,
            language=room.language,
            topic_en=room.topic_en,
            topic_zh=room.topic_zh,
        )


# ---- counting


class _Counted:
    """Encounters between peers, by place."""

    def __init__(self, peers: Sequence[Peer], held: Sequence[Gathering]) -> None:
        self.peers = peers
        place = {peer.id: at for at, peer in enumerate(peers)}
        n = len(peers)
        self.times = [[0] * n for _ in range(n)]
        self.coached = [[False] * n for _ in range(n)]
        self.rounds: list[set[tuple[str, int]]] = [set() for _ in peers]
        for found in held:
            here = [place[person] for person in found.people if person in place]
            for i, j in combinations(here, 2):
                self.times[i][j] += 1
                self.times[j][i] += 1
                if found.kind == "coaching":
                    self.coached[i][j] = self.coached[j][i] = True
            if found.kind == "room":
                for i in here:
                    self.rounds[i].add((found.event_id, found.round))

    def met(self, place: int) -> int:
        return sum(1 for times in self.times[place] if times)

    def person(self, place: int) -> MapPerson:
        peer = self.peers[place]
        abroad = sum(
            1
            for other, times in zip(self.peers, self.times[place], strict=True)
            if times and peer.land and other.land and other.land != peer.land
        )
        return MapPerson(
            peer.id, peer.name, peer.name_zh, peer.school, peer.school_zh, peer.country, self.met(place), abroad,
            len(self.rounds[place]),
        )  # fmt: skip

    def possible(self) -> int:
        return sum(
            1
            for i, j in combinations(range(len(self.peers)), 2)
            if self.times[i][j] or (self.rounds[i] & self.rounds[j] and speak_together(self.peers[i], self.peers[j]))
        )


def _within(found: Sequence[Gathering], school_year: str) -> list[Gathering]:
    if not school_year:
        return list(found)
    begins, ends = school_year_dates(school_year)
    return [one for one in found if one.day is not None and begins <= _day(one.day) < ends]


def _day(day: datetime | date) -> date:
    return day.date() if isinstance(day, datetime) else day


def _sortable(day: datetime | date | None) -> str:
    return "9999" if day is None else _day(day).isoformat()


def _year(day: datetime | date) -> str:
    return school_year_of(_day(day))


def _order_key(peer: Peer, met: int, order: str, place: int) -> tuple[object, ...]:
    # peers come by name; what isn't known stands last
    if order == "country":
        return (not peer.country, peer.country.casefold(), not peer.school, peer.school.casefold(), place)
    if order == "school":
        return (not peer.school, peer.school.casefold(), place)
    return (met, place) if order == "fewest" else (place,)


def _contact(peer: Peer, found: Sequence[Gathering]) -> Contact:
    meetings = dict.fromkeys((one.meeting_en, one.meeting_zh) for one in found if one.kind == "room")
    return Contact(
        name=peer.name,
        name_zh=peer.name_zh,
        school=peer.school,
        school_zh=peer.school_zh,
        role=peer.role,
        role_zh=peer.role_zh,
        city=peer.city,
        country=peer.country,
        email=peer.email if peer.contact_shared else "",
        shares_email=peer.contact_shared,
        times=len(found),
        coached=any(one.kind == "coaching" for one in found),
        meetings_en=tuple(en or zh for en, zh in meetings),
        meetings_zh=tuple(zh or en for en, zh in meetings),
    )
