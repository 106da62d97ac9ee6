"""Repeats that no seating can avoid, because too few people share a language or because a rule keeps them together.

A lower bound: people who need one language and must share the rooms of that language form at least so many pairs, and if
fewer pairs of them are strangers, some meet again. Told as unavoidable only where it is proved.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from moderator_app.grouping.answer import Unavoidable
from moderator_app.grouping.problem import ENGLISH, ENGLISH_ROOM, MANDARIN, MANDARIN_ROOM, IntArray, Problem, Weights

#: Larger pools are bounded by counting alone, smaller ones searched through as far as the steps go.
_SEARCHED, _STEPS = 18, 20_000


def unavoidable(problem: Problem, weights: Weights) -> tuple[Unavoidable, ...]:
    """What is forced, a row for each pool in which at least one repeat is."""
    found = []
    for kind, need, language in (("mandarin", MANDARIN, MANDARIN_ROOM), ("english", ENGLISH, ENGLISH_ROOM)):
        who = np.flatnonzero(problem.language_need == need)
        rooms = np.flatnonzero((problem.room_language == language) & ~problem.closed & (problem.largest > 0))
        if len(who) < 2 or not len(rooms):
            continue
        places = [int(problem.largest[r]) - int(problem.needs_bilingual_host[r]) for r in rooms]
        met = problem.met[np.ix_(who, who)]
        repeats, exact = _least(np.minimum(met, 1), places)
        encounters, _ = _least(met, places) if repeats else (0, True)
        if repeats:
            cost = weights.new_peers * max(repeats, encounters)
            found.append(Unavoidable(kind, len(who), len(rooms), repeats, cost, exact))
    kept = [(a, b) for a, b in {(min(p), max(p)) for p in problem.together} if problem.met[a, b] > 0]
    if kept:
        cost = weights.new_peers * sum(int(problem.met[a, b]) for a, b in kept)
        found.append(Unavoidable("together", len({i for pair in kept for i in pair}), 0, len(kept), cost, True))
    return tuple(found)


def fewest_pairs(people: int, places: Sequence[int]) -> int:
    """The fewest pairs that share a room when `people` fill rooms of these sizes: as even as the sizes allow (Turan)."""
    filled = [0] * len(places)
    for _ in range(people):
        open_rooms = [r for r in range(len(places)) if filled[r] < places[r]]
        if not open_rooms:
            break
        filled[min(open_rooms, key=lambda r: filled[r])] += 1
    return sum(size * (size - 1) // 2 for size in filled)


def _least(met: IntArray, places: Sequence[int]) -> tuple[int, bool]:
    """A lower bound of the encounters within rooms, and whether a seating of the pool reaches it."""
    n = len(met)
    pairs = fewest_pairs(n, places)
    strangers = (int((met == 0).sum()) - int((met.diagonal() == 0).sum())) // 2
    if strangers >= pairs and n > _SEARCHED:
        return 0, False
    counted = int(np.sort(met[np.triu_indices(n, 1)])[:pairs].sum())
    if n > _SEARCHED or sum(places) < n:
        return counted, False
    search = _Partition(met.tolist(), sorted(places, reverse=True), counted)
    search.place(0, 0)
    return (search.best, True) if search.steps > 0 else (counted, search.best == counted)


class _Partition:
    """Every way to share people out over rooms, cheapest kept; a branch ends when it costs as much as the best so far, and
    all of it when the best costs `least`, which nothing can be below."""

    def __init__(self, met: list[list[int]], places: list[int], least: int) -> None:
        self.met, self.places = met, places
        self.members: list[list[int]] = [[] for _ in places]
        self.best = 1 + sum(map(sum, met))
        self.least, self.steps = least, _STEPS

    def place(self, i: int, cost: int) -> None:
        if i == len(self.met):
            self.best = cost
            return
        tried: set[int] = set()
        options = []
        for r, who in enumerate(self.members):
            if len(who) < self.places[r] and (who or self.places[r] not in tried):
                if not who:
                    tried.add(self.places[r])  # empty rooms of one size are all the same
                options.append((sum(self.met[i][k] for k in who), r))
        for more, r in sorted(options):
            self.steps -= 1
            if self.steps <= 0 or self.best == self.least:
                return
            if cost + more < self.best:
                self.members[r].append(i)
                self.place(i + 1, cost + more)
                self.members[r].pop()
