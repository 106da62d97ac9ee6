"""Why somebody sits where they sit, and what another seat would change, fast enough to be asked while a card is dragged."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from moderator_app.grouping.answer import Plan, Violation
from moderator_app.grouping.layout import spread_table
from moderator_app.grouping.problem import SOFT_RULES, IntArray, Problem, Weights
from moderator_app.grouping.rules import Seatable, seatable
from moderator_app.grouping.steps import BARRED, Steps


@dataclass(frozen=True, slots=True)
class Delta:
    """By how much the cost changes, in all and by soft rule (weighted; below zero is better)."""

    total: int
    by_rule: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another seat: `people` go with the person to `room`, `back` come from there in return."""

    room: int
    people: tuple[int, ...]
    back: tuple[int, ...]
    delta: Delta


@dataclass(frozen=True, slots=True)
class SeatReasons:
    """`topic` of the room and what it costs the person (`got`), next to every topic's cost (`wish`) and their `best`.

    `known`: (person, earlier encounters) in the room. `same_school`, `same_country`: who else is there from theirs.
    `bound`: the hard rules that leave the person few rooms or one, as kinds. `rooms_allowed` how many rooms are open to them.
    `alternatives`: the next best seats, cheapest first.
    """

    person: int
    room: int
    topic: int
    wish: tuple[int, ...]
    got: int
    best: int
    known: tuple[tuple[int, int], ...]
    same_school: tuple[int, ...]
    same_country: tuple[int, ...]
    bound: tuple[str, ...]
    rooms_allowed: int
    alternatives: tuple[Alternative, ...]


def explain(problem: Problem, weights: Weights, plan: Plan, person: int, *, alternatives: int = 3) -> SeatReasons:
    """Why `person` sits in their room of `plan`, and the next best seats that keep every hard rule, one a room."""
    seat, topic = plan.seat, plan.topic
    room = int(seat[person])
    wishes = problem.wish[person]
    others = [int(i) for i in np.flatnonzero(seat == room) if i != person]
    rules = seatable(problem)
    look = _Look(problem, weights, seat, topic, rules)
    return SeatReasons(
        person=person,
        room=room,
        topic=int(topic[room]),
        wish=tuple(int(c) for c in wishes),
        got=int(wishes[topic[room]]) if topic[room] >= 0 else 0,
        best=int(wishes.min(initial=int(wishes.max(initial=0)))),
        known=tuple((i, int(problem.met[person, i])) for i in others if problem.met[person, i]),
        same_school=tuple(i for i in others if problem.school[i] == problem.school[person] >= 0),
        same_country=tuple(i for i in others if problem.country[i] == problem.country[person] >= 0),
        bound=_bound(problem, person),
        rooms_allowed=int(rules.allowed[person].sum()),
        alternatives=tuple(look.alternatives(person, alternatives)),
    )


def preview_move(
    problem: Problem,
    weights: Weights,
    seat: Sequence[int] | IntArray,
    topic: Sequence[int] | IntArray,
    person: int,
    room: int,
    *,
    swap_with: int | None = None,
) -> Delta | list[Violation]:
    """What happens if `person` goes to `room` (and `swap_with` comes back): the change of cost, or the hard rules it would break.

    Everybody else stays, also those whom the person should sit with. `topic` (R,) is kept; -1 is the best of whoever sits
    there. Seats that break a rule before are not counted against the move unless it breaks the rule too. 120 people: < 1 ms.
    """
    seats, topics = np.asarray(seat, dtype=np.int64), np.asarray(topic, dtype=np.int64)
    going = {person: room}
    if swap_with is not None:
        going[swap_with] = int(seats[person])
    broken = _broken_by(problem, seats, going)
    return broken or _Look(problem, weights, seats, topics, None).delta(going)


class _Look:
    """What moves would change, from seats that stay as they are. `rules` are needed for `alternatives` alone."""

    def __init__(self, problem: Problem, weights: Weights, seat: IntArray, topic: IntArray, rules: Seatable | None) -> None:
        self.problem, self.weights, self.rules = problem, weights, rules
        self.seat, self.topic = seat, topic
        self.members = [[int(i) for i in np.flatnonzero(seat == r)] for r in range(problem.rooms)]
        self.spread = spread_table(problem, weights)
        self.now = [self._room(r, who) for r, who in enumerate(self.members)]
        self.costs = [sum(parts) for parts in self.now]

    def delta(self, going: Mapping[int, int]) -> Delta:
        """The change if each person of `going` goes to their room."""
        changed: dict[int, list[int]] = {}
        for person, room in going.items():
            for r in {int(self.seat[person]), room} - {-1}:
                changed.setdefault(r, [i for i in self.members[r] if i not in going])
        for person, room in going.items():
            changed[room].append(person)
        sums, costs = [0] * 5, dict(enumerate(self.costs))
        for r, who in changed.items():
            parts = self._room(r, who)
            sums = [s + new - old for s, new, old in zip(sums, parts, self.now[r], strict=True)]
            costs[r] = sum(parts)
        home = self.problem.previous
        left = sum(int(home[i] != r) - int(home[i] != self.seat[i]) for i, r in going.items() if home[i] >= 0)
        worst = self._worst(costs) - self._worst(dict(enumerate(self.costs))) if self.weights.worst_room else 0
        by_rule = dict(zip(SOFT_RULES, [*sums, self.weights.stay * left, self.weights.worst_room * worst], strict=True))
        return Delta(sum(by_rule.values()), by_rule)

    def alternatives(self, person: int, most: int) -> list[Alternative]:
        """The best seat in every other room, cheapest first: a free one, or a swap with one who sits there."""
        assert self.rules is not None
        party = next(p for p in self.rules.parties if person in p)
        return self._of_one(person, most) if len(party) == 1 else self._of_party(person, party)[:most]

    def _of_one(self, person: int, most: int) -> list[Alternative]:
        """For somebody who sits with nobody by rule: all steps at once, and those that are told in detail."""
        steps = Steps(self.problem, self.weights, self.seat, self.topic)
        change = steps.change(np.array([person]), np.arange(steps.n + steps.rooms))[0]
        best: dict[int, int] = {}
        for place in np.argsort(change, kind="stable").tolist():
            if change[place] < BARRED:
                best.setdefault(int(steps.room_of[place]), place)
        order = sorted(best, key=lambda room: (int(change[best[room]]), room))[:most]
        going = {room: steps.going(person, best[room]) for room in order}
        return [Alternative(room, (), tuple(i for i in going[room] if i != person), self.delta(going[room])) for room in order]

    def _of_party(self, person: int, party: list[int]) -> list[Alternative]:
        """For somebody who takes others along: every way to make room for them, one by one."""
        assert self.rules is not None
        here = int(self.seat[person])
        parties = {i: p for p in self.rules.parties for i in p}
        found: list[Alternative] = []
        for room in np.flatnonzero(self.rules.allowed[person]):
            best: Alternative | None = None
            backs: list[list[int]] = [[]]
            backs += [parties[i] for i in self.members[room] if len(parties[i]) == len(party) and parties[i][0] == i]
            if len(party) > 1:
                singles = [i for i in self.members[room] if len(parties[i]) == 1]
                backs += [singles[k : k + len(party)] for k in range(len(singles) - len(party) + 1)]
            for back in backs if room != here else []:
                going = {**dict.fromkeys(party, int(room)), **dict.fromkeys(back, here)}
                if _broken_by(self.problem, self.seat, going, self.members, self.rules):
                    continue
                delta = self.delta(going)
                if best is None or delta.total < best.delta.total:
                    best = Alternative(int(room), tuple(i for i in party if i != person), tuple(back), delta)
            if best:
                found.append(best)
        return sorted(found, key=lambda a: (a.delta.total, a.room))

    def _worst(self, costs: Mapping[int, int]) -> int:
        by_language = [0, 0]
        for r, cost in costs.items():
            language = int(self.problem.room_language[r])
            by_language[language] = max(by_language[language], cost)
        return sum(by_language)

    def _room(self, r: int, who: list[int]) -> list[int]:
        """The weighted costs of a room in the order of `SOFT_RULES`, as far as they are about rooms."""
        if not who:
            return [0] * 5
        problem, weights = self.problem, self.weights
        wishes = problem.wish[who].sum(axis=0)
        wish = int(wishes[self.topic[r]]) if self.topic[r] >= 0 else int(wishes.min(initial=10**12)) if len(wishes) else 0
        mask = 0
        for band in problem.experience[who].tolist():
            mask |= 1 << band if band >= 0 else 0
        return [
            weights.wish * wish,
            self.spread[mask],
            weights.new_peers * _pairs(problem.met, who),
            weights.other_schools * _doubled(problem.school[who].tolist()),
            weights.other_countries * _doubled(problem.country[who].tolist()),
        ]


def _pairs(met: IntArray, who: list[int]) -> int:
    among = met[np.ix_(who, who)]
    return (int(among.sum()) - int(among.trace())) // 2


def _doubled(kinds: list[int]) -> int:
    known = [k for k in kinds if k >= 0]
    return len(known) - len(set(known))


def _bound(problem: Problem, person: int) -> tuple[str, ...]:
    """The hard rules that speak about this person."""
    bound = []
    if any(person == pinned for pinned, _ in problem.pins):
        bound.append("pin")
    if person in problem.host[~problem.closed]:
        bound.append("host")
    if problem.previous[person] >= 0 and problem.locked[problem.previous[person]]:
        bound.append("locked")
    if any(person in pair for pair in problem.together):
        bound.append("together")
    if any(person in pair for pair in problem.apart):
        bound.append("apart")
    bound.append(("english_need", "either", "mandarin_need")[int(problem.language_need[person])])
    return tuple(bound)


def _broken_by(
    problem: Problem,
    seat: IntArray,
    going: Mapping[int, int],
    members: Sequence[list[int]] | None = None,
    rules: Seatable | None = None,
) -> list[Violation]:
    """The hard rules that these moves break and the seats before did not."""
    rules = rules or seatable(problem)
    broken = [
        Violation(kind, (i,), (r,)) for i, r in going.items() if not rules.allowed[i, r] for kind in _why_not(problem, i, r)
    ]
    touched = {r for i, to in going.items() for r in (int(seat[i]), to) if r >= 0}
    for r in touched:
        before = members[r] if members is not None else [int(i) for i in np.flatnonzero(seat == r)]
        after = [i for i in before if going.get(i, r) == r] + [i for i, to in going.items() if to == r and seat[i] != r]
        was, size = len(before), len(after)
        if size < min(rules.low[r], was):
            broken.append(Violation("smallest", (), (r,), rules.low[r] - size))
        if size > max(rules.high[r], was):
            kind = "closed" if problem.closed[r] else "largest"
            broken.append(Violation(kind, (), (r,), size - rules.high[r]))
        bilingual = [rules.bilingual[i] for i in before], [rules.bilingual[i] for i in after]
        if rules.hosted[r] and any(bilingual[0]) and not any(bilingual[1]):
            broken.append(Violation("bilingual_host", (), (r,)))
    return broken + _pairs_broken(problem, seat, going)


def _pairs_broken(problem: Problem, seat: IntArray, going: Mapping[int, int]) -> list[Violation]:
    broken = []
    for kind, pairs in (("together", problem.together), ("apart", problem.apart)):
        for a, b in pairs:
            if a in going or b in going:
                room_a, room_b = going.get(a, int(seat[a])), going.get(b, int(seat[b]))
                if (room_a == room_b) != (kind == "together") and (seat[a] == seat[b]) == (kind == "together"):
                    broken.append(Violation(kind, (a, b), tuple(sorted({room_a, room_b} - {-1}))))
    return broken


def _why_not(problem: Problem, person: int, room: int) -> list[str]:
    """The rules by which this person may not sit in this room; "together" where only a companion may not."""
    why = []
    need, speaks = int(problem.language_need[person]), int(problem.room_language[room])
    if (need, speaks) == (2, 0):
        why.append("mandarin_need")
    if (need, speaks) == (0, 1):
        why.append("english_need")
    if problem.closed[room]:
        why.append("closed")
    if any(i == person and r != room for i, r in problem.pins):
        why.append("pin")
    if any(problem.host[r] == person and r != room and not problem.closed[r] for r in range(problem.rooms)):
        why.append("host")
    home = int(problem.previous[person])
    if home != room and (problem.locked[room] or (home >= 0 and problem.locked[home])):
        why.append("locked")
    return why or ["together"]
