"""Small meetings to the end: every seating is looked at or shown to be no better (branch and bound)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from moderator_app.grouping.layout import spread_table
from moderator_app.grouping.problem import Problem, Weights
from moderator_app.grouping.rules import Seatable

#: Meetings with more parties than this are not tried: the steps would run out.
MOST_PARTIES = 12
STEPS = 12_000


def search_all(board: Any, problem: Problem, rules: Seatable, weights: Weights) -> bool:
    """Bring the board to its best seating if the steps suffice, which is then proved: True. Otherwise False, and the board
    has the best that was seen. The answer does not depend on time."""
    if len(rules.parties) > MOST_PARTIES:
        return False
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
        self.problem, self.rules, self.weights = problem, rules, weights
        self.spread = spread_table(problem, weights)
        self.most_spread = max(self.spread) if weights.experience_mode == "mixed" else 0
        self.wish, self.met, self.home = problem.wish.tolist(), problem.met.tolist(), problem.previous.tolist()
        self.bits = [1 << band if band >= 0 else 0 for band in problem.experience.tolist()]
        self.schools, self.countries = problem.school.tolist(), problem.country.tolist()
        self.topic, self.pool = problem.topic.tolist(), problem.room_language.tolist()
        self.parties = sorted(rules.parties, key=lambda p: (int(rules.allowed[p[0]].sum()), -len(p)))
        self.doors = [[r for r in range(rules.rooms) if rules.allowed[p[0], r]] for p in self.parties]
        self.left = [sum(map(len, self.parties[k:])) for k in range(len(self.parties) + 1)]
        self.members: list[list[int]] = [[] for _ in range(rules.rooms)]
        self.costs = [0] * rules.rooms
        self.seat = list(board.seat[: problem.people])
        self.stay = 0
        self.best, self.best_seat, self.steps = int(board.best_total), list(self.seat), STEPS

    def place(self, k: int) -> None:
        """Place the parties from k on."""
        if k == len(self.parties):
            self._finish()
            return
        party = self.parties[k]
        options = []
        for r in self.doors[k]:
            if len(self.members[r]) + len(party) > self.rules.high[r]:
                continue
            if any(foe in self.members[r] for i in party for foe in self.rules.foes[i]):
                continue
            options.append((self._room_cost(self.members[r] + party, r) - self.costs[r], r))
        for more, r in sorted(options):
            self.steps -= 1
            if self.steps <= 0:
                return
            left_home = sum(1 for i in party if self.home[i] not in (-1, r)) * self.weights.stay
            self.members[r] += party
            self.costs[r] += more
            self.stay += left_home
            empty = sum(max(0, self.rules.low[x] - len(self.members[x])) for x in range(self.rules.rooms))
            if empty <= self.left[k + 1] and self._total(self.most_spread) < self.best:
                for i in party:
                    self.seat[i] = r
                self.place(k + 1)
            del self.members[r][-len(party) :]
            self.costs[r] -= more
            self.stay -= left_home

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
