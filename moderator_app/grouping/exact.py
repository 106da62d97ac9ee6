"""Small meetings to the end: every seating is looked at or shown to be no better (branch and bound).

The bound: what is placed can only become dearer, and whoever is not placed yet will meet at least those whom they know in the
room where they know fewest, and sit with their school and country likewise. Rooms that differ in nothing and are still
empty are tried once.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from moderator_app.grouping.inner import Loop
from moderator_app.grouping.layout import spread_table
from moderator_app.grouping.problem import Problem, Weights
from moderator_app.grouping.rules import Seatable
from moderator_app.grouping.search import descend

#: Meetings with more parties than this are not tried: the steps would run out.
MOST_PARTIES = 18
STEPS = 8_000


def search_all(board: Any, with_loop: Loop, problem: Problem, rules: Seatable, weights: Weights) -> bool:
    """Bring the board from its best seats to the best there are, if the steps suffice, which is then proved: True. Otherwise
    False, and the board has the best that was seen. The answer does not depend on time."""
    if len(rules.parties) > MOST_PARTIES:
        return False
    descend(board, with_loop, range(problem.people))
    board.tried = 0
    bounds = _Bounds(board, problem, rules, weights)
    bounds.place(0)
    for i, r in enumerate(bounds.best_seat):
        board.best_seat[i] = r
    board.go_back()
    return bounds.steps > 0


class _Bounds:
    """Parties placed one after the other. What is placed already can only become dearer by who comes next, apart from
    mixed experience: a room may still gain bands, so there its cost counts without them."""

    def __init__(self, board: Any, problem: Problem, rules: Seatable, weights: Weights) -> None:
        self.problem, self.rules, self.weights, self.steps = problem, rules, weights, STEPS
        self.spread = spread_table(problem, weights)
        self.off = max(self.spread) if weights.experience_mode == "mixed" else 0
        self.wish, self.met, self.home = problem.wish.tolist(), problem.met.tolist(), problem.previous.tolist()
        self.bits = [1 << band if band >= 0 else 0 for band in problem.experience.tolist()]
        self.schools, self.countries = problem.school.tolist(), problem.country.tolist()
        self.topic, self.pool = problem.topic.tolist(), problem.room_language.tolist()
        known = [sum(row) for row in self.met]
        self.parties = sorted(rules.parties, key=lambda p: (int(rules.allowed[p[0]].sum()), -len(p), -max(known[i] for i in p)))
        self.doors = [[r for r in range(rules.rooms) if rules.allowed[p[0], r]] for p in self.parties]
        self.left = [sum(map(len, self.parties[k:])) for k in range(len(self.parties) + 1)]
        self.members: list[list[int]] = [[] for _ in range(rules.rooms)]
        self.costs = [0] * rules.rooms
        self.more = [[0] * rules.rooms for _ in self.parties]  # what each party costs more in a room, at least
        self.sort_of = self._sorts()
        self.seat = [int(r) for r in board.best_seat[: problem.people]]
        self.stay = 0
        self.best, self.best_seat = int(board.best_total), list(self.seat)

    def _sorts(self) -> list[object]:
        """What tells rooms apart."""
        rules, sorts = self.rules, []
        for r in range(rules.rooms):
            homes = tuple(i for i, home in enumerate(self.home) if home == r) if self.weights.stay else ()
            size = rules.low[r], rules.high[r], rules.hosted[r]
            sorts.append((self.pool[r], self.topic[r], size, homes, rules.allowed[:, r].tobytes()))
        return list(sorts)

    def place(self, k: int) -> None:
        """Place the parties from k on."""
        if k == len(self.parties):
            self._finish()
            return
        party = self.parties[k]
        options = []
        empty: set[object] = set()
        for r in self.doors[k]:
            if not self._fits(party, r) or (not self.members[r] and self.sort_of[r] in empty):
                continue
            if not self.members[r]:
                empty.add(self.sort_of[r])
            options.append((self._room_cost(self.members[r] + party, r) - self.costs[r], r))
        for more, r in sorted(options):
            self.steps -= 1
            if self.steps <= 0:
                return
            left_home = sum(1 for i in party if self.home[i] not in (-1, r)) * self.weights.stay
            self.members[r] += party
            self.costs[r] += more
            self.stay += left_home
            changed = self._press(k + 1, party, r)
            empty_seats = sum(max(0, self.rules.low[x] - len(self.members[x])) for x in range(self.rules.rooms))
            if empty_seats <= self.left[k + 1] and self._total(self.off) + self._ahead(k + 1) < self.best:
                for i in party:
                    self.seat[i] = r
                self.place(k + 1)
            for row, cost in changed:
                row[r] -= cost
            del self.members[r][-len(party) :]
            self.costs[r] -= more
            self.stay -= left_home

    def _fits(self, party: Sequence[int], r: int) -> bool:
        if len(self.members[r]) + len(party) > self.rules.high[r]:
            return False
        return not any(foe in self.members[r] for i in party for foe in self.rules.foes[i])

    def _press(self, k: int, party: Sequence[int], r: int) -> list[tuple[list[int], int]]:
        """Add to `more` what those from k on will cost more in room r now that this party sits there; what was added."""
        changed = []
        weights, before = self.weights, self.members[r][: -len(party)]
        for later in range(k, len(self.parties)):
            cost = 0
            for i in self.parties[later]:
                row = self.met[i]
                cost += weights.new_peers * sum(row[j] for j in party)
                cost += weights.other_schools * self._new(self.schools, i, party, before)
                cost += weights.other_countries * self._new(self.countries, i, party, before)
            if cost:
                self.more[later][r] += cost
                changed.append((self.more[later], cost))
        return changed

    @staticmethod
    def _new(kind: Sequence[int], i: int, party: Sequence[int], before: Sequence[int]) -> bool:
        """Whether somebody of i's kind is in the room now and was not before."""
        if kind[i] < 0 or all(kind[j] != kind[i] for j in party):
            return False
        return all(kind[j] != kind[i] for j in before)

    def _ahead(self, k: int) -> int:
        """What those from k on cost more at least, each in the room where that is least."""
        return sum(min(self.more[later][r] for r in self.doors[later]) for later in range(k, len(self.parties)))

    def _total(self, off: int) -> int:
        """The cost of what is placed, each room `off` cheaper where it is that dear."""
        costs = [max(0, cost - off) for cost in self.costs]
        worst = [0, 0]
        for r, cost in enumerate(costs):
            worst[self.pool[r]] = max(worst[self.pool[r]], cost)
        return sum(costs) + self.stay + self.weights.worst_room * sum(worst)

    def _finish(self) -> None:
        hosted = [r for r in range(self.rules.rooms) if self.rules.hosted[r]]
        if any(not any(self.rules.bilingual[i] for i in self.members[r]) for r in hosted):
            return
        total = self._total(0)
        if total < self.best:
            self.best, self.best_seat = total, list(self.seat)

    def _room_cost(self, members: Sequence[int], r: int) -> int:
        """What room r costs with these members, of whom there is one at least."""
        rows = [self.wish[i] for i in members]
        on_topics = [sum(column) for column in zip(*rows, strict=True)]
        wish: int = on_topics[self.topic[r]] if self.topic[r] >= 0 else min(on_topics, default=0)
        mask = 0
        for i in members:
            mask |= self.bits[i]
        encounters = sum(self.met[i][k] for x, i in enumerate(members) for k in members[:x])
        cost: int = self.weights.wish * wish + self.spread[mask] + self.weights.new_peers * encounters
        cost += self.weights.other_schools * _doubled(self.schools, members)
        return cost + self.weights.other_countries * _doubled(self.countries, members)


def _doubled(kind: Sequence[int], members: Sequence[int]) -> int:
    known = [kind[i] for i in members if kind[i] >= 0]
    return len(known) - len(set(known))
