"""What a move would do, from seats that are held: asked for every room at once while a card is carried.

Made once for seats that stand; each question after that touches only the rooms that would change. What must hold: the change
told is the difference of two `evaluate`s, and a rule is told as broken only where it held before (tests compare the two). The
formulas are those of docs/grouping.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from moderator_app.grouping.answer import Violation
from moderator_app.grouping.problem import EITHER, ENGLISH, MANDARIN, MANDARIN_ROOM, IntArray, Problem, Weights

_Who = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class MoveEffect:
    """The change of the cost (below zero is better), and the hard rules that would be broken and were not before."""

    change: int
    broken: tuple[Violation, ...] = ()


class SeatsPreview:
    """Seats (n,), -1 for nobody's seat, with the topics (R,) of the rooms, -1 for the best of whoever sits there."""

    def __init__(
        self, problem: Problem, weights: Weights, seat: Sequence[int] | IntArray, topic: Sequence[int] | IntArray
    ) -> None:
        self.problem, self.weights = problem, weights
        self.seat = [int(room) for room in seat]
        self._topic = [int(t) for t in topic]
        self._need = problem.language_need.tolist()
        self._bands = problem.experience.tolist()
        self._schools = problem.school.tolist()
        self._countries = problem.country.tolist()
        self._meeting_bands = len({band for band in self._bands if band >= 0})
        self._met = problem.met
        members: list[list[int]] = [[] for _ in range(problem.rooms)]
        for person, room in enumerate(self.seat):
            if room >= 0:
                members[room].append(person)
        self.members: list[_Who] = [tuple(who) for who in members]
        self._known: dict[tuple[int, _Who], int] = {}
        self.costs = [self._cost(room, who) for room, who in enumerate(self.members)]
        self._dearest = sorted(range(problem.rooms), key=lambda room: -self.costs[room])
        self._pairs = _pairs_of(problem)
        self._pinned = dict(problem.pins)
        self._hosts = {int(h): r for r, h in enumerate(problem.host) if h >= 0 and not problem.closed[r]}

    def to_rooms(self, people: Sequence[int]) -> list[MoveEffect | None]:
        """What it would do if these people went to each room; None where all of them sit there already."""
        self._known.clear()
        found: list[MoveEffect | None] = []
        for room in range(self.problem.rooms):
            going = {person: room for person in people if self.seat[person] != room}
            found.append(self.effect(going) if going else None)
        return found

    def effect(self, going: Mapping[int, int]) -> MoveEffect:
        """What it would do if each person of `going` went to their room (two who change seats: one each); the others stay."""
        changed = self._changed(going)
        change = 0
        costs: dict[int, int] = {}
        for room, who in changed.items():
            cost = self._known.get((room, who))
            if cost is None:
                cost = self._known[room, who] = self._cost(room, who)
            costs[room] = cost
            change += cost - self.costs[room]
        change += self._stay(going) + self._worst(costs)
        return MoveEffect(change, tuple(self._broken(going, changed)))

    def met_in_room(self, person: int) -> list[tuple[int, int]]:
        """Whom of their room a person has met before, and how often; oftenest first."""
        room = self.seat[person]
        mates = [other for other in self.members[room] if other != person] if room >= 0 else []
        found = [(other, int(self._met[person, other])) for other in mates]
        return sorted(((other, times) for other, times in found if times), key=lambda pair: -pair[1])

    # ---- the cost

    def _changed(self, going: Mapping[int, int]) -> dict[int, _Who]:
        rooms = {room for person, to in going.items() for room in (self.seat[person], to) if room >= 0}
        stay = {room: [person for person in self.members[room] if person not in going] for room in rooms}
        for person, room in going.items():
            if room >= 0:
                stay[room].append(person)
        return {room: tuple(sorted(who)) for room, who in stay.items()}

    def _cost(self, room: int, who: _Who) -> int:
        """The cost of a room with these people, as far as it is the room's own."""
        if not who:
            return 0
        weights, seated = self.weights, list(who)
        wish = 0
        if self.problem.topics:
            topic = self._topic[room]
            wishes = self.problem.wish[seated]
            wish = int(wishes[:, topic].sum()) if topic >= 0 else int(wishes.sum(axis=0).min())
        met = 0
        if len(seated) > 1:
            among = self._met[seated][:, seated]
            met = (int(among.sum()) - int(among.trace())) // 2
        return (
            weights.wish * wish
            + weights.experience * self._experience({band for i in who if (band := self._bands[i]) >= 0})
            + weights.new_peers * met
            + weights.other_schools * _doubled(self._schools, who)
            + weights.other_countries * _doubled(self._countries, who)
        )

    def _experience(self, bands: set[int]) -> int:
        if not bands:
            return 0
        return max(bands) - min(bands) if self.weights.experience_mode == "similar" else self._meeting_bands - len(bands)

    def _stay(self, going: Mapping[int, int]) -> int:
        home = self.problem.previous
        left = 0
        for person, room in going.items():
            if home[person] >= 0:
                left += int(room >= 0 and home[person] != room)
                left -= int(self.seat[person] >= 0 and home[person] != self.seat[person])
        return self.weights.stay * left

    def _worst(self, costs: Mapping[int, int]) -> int:
        if not self.weights.worst_room:
            return 0
        change = 0
        for language in {int(self.problem.room_language[room]) for room in costs}:
            there = [room for room in self._dearest if self.problem.room_language[room] == language]
            before = self.costs[there[0]]
            others = next((self.costs[room] for room in there if room not in costs), 0)
            here = (cost for room, cost in costs.items() if self.problem.room_language[room] == language)
            change += max(others, *here) - before
        return self.weights.worst_room * change

    # ---- the rules

    def _broken(self, going: Mapping[int, int], changed: Mapping[int, _Who]) -> Iterable[Violation]:
        for person, room in going.items():
            yield from self._broken_for(person, room)
        for room, who in changed.items():
            yield from self._broken_in(room, who)
        for kind, a, b in sorted({pair for person in going for pair in self._pairs.get(person, ())}):
            to_a, to_b = going.get(a, self.seat[a]), going.get(b, self.seat[b])
            before, after = self.seat[a] == self.seat[b], to_a == to_b
            if kind == "apart":
                before, after = not before or self.seat[a] < 0, not after or to_a < 0
            if before and not after:
                yield Violation(kind, (a, b), tuple(sorted({to_a, to_b} - {-1})))

    def _broken_for(self, person: int, room: int) -> Iterable[Violation]:
        here, problem = self.seat[person], self.problem
        for left in (here, room):
            if left >= 0 and problem.locked[left]:
                yield Violation("locked", (person,), (left,))
        if self._pinned.get(person, -1) == here >= 0:
            yield Violation("pin", (person,), (here,))
        if self._hosts.get(person, -1) == here >= 0:
            yield Violation("host", (person,), (here,))
        if room < 0:
            return
        mandarin = problem.room_language[room] == MANDARIN_ROOM
        if self._need[person] == (ENGLISH if mandarin else MANDARIN):
            was = here >= 0 and (problem.room_language[here] == MANDARIN_ROOM) == mandarin
            if not was:
                yield Violation("english_need" if mandarin else "mandarin_need", (person,), (room,))

    def _broken_in(self, room: int, who: _Who) -> Iterable[Violation]:
        problem, before = self.problem, self.members[room]
        if problem.closed[room]:
            if len(who) > len(before):
                yield Violation("closed", who, (room,), len(who))
            return
        low, high = int(problem.smallest[room]), int(problem.largest[room])
        if len(who) < min(low, len(before)):
            yield Violation("smallest", (), (room,), low - len(who))
        if len(who) > max(high, len(before)):
            yield Violation("largest", (), (room,), len(who) - high)
        if problem.needs_bilingual_host[room] and not self._somebody_bilingual(who) and self._somebody_bilingual(before):
            yield Violation("bilingual_host", (), (room,))

    def _somebody_bilingual(self, who: _Who) -> bool:
        return any(self._need[person] == EITHER for person in who)


def _doubled(kinds: Sequence[int], who: _Who) -> int:
    """How many of these people share a known kind with an earlier one."""
    known = [kind for person in who if (kind := kinds[person]) >= 0]
    return len(known) - len(set(known))


def _pairs_of(problem: Problem) -> dict[int, list[tuple[str, int, int]]]:
    """The pairs that are to sit together or apart, for each person of them."""
    found: dict[int, list[tuple[str, int, int]]] = {}
    for kind, pairs in (("together", problem.together), ("apart", problem.apart)):
        for a, b in pairs:
            for person in (a, b):
                found.setdefault(person, []).append((kind, a, b))
    return found
