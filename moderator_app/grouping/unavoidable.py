"""Repeats that no seating can avoid, because too few people share a language or because a rule keeps them together.

A lower bound: people who need one language and must share the rooms of that language form at least so many pairs, and if
fewer pairs of them are strangers, some meet again. Told as unavoidable only where it is proved.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from moderator_app.grouping.answer import Unavoidable
from moderator_app.grouping.problem import ENGLISH, ENGLISH_ROOM, MANDARIN, MANDARIN_ROOM, IntArray, Problem, Weights
from moderator_app.grouping.rules import Seatable

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


def floor_by_rule(problem: Problem, weights: Weights, rules: Seatable, forced: Sequence[Unavoidable]) -> Mapping[str, int]:
    """What of each soft rule's weighted cost no seating goes below, as far as that is easily proved; `forced` from `unavoidable`.

    wish: everybody's cheapest topic among those there are. experience, mixed: bands that a room has no seat for. new_peers:
    `forced`. other_schools, other_countries: people of one who are more than the rooms they may sit in. stay: people
    whose previous room is barred. worst_room: forced repeats shared out evenly over the rooms of a language.
    """
    opened = np.flatnonzero(rules.allowed.any(axis=0)) if problem.people else np.zeros(0, np.int64)
    fixed = problem.topic[opened]
    topics = np.unique(fixed) if len(fixed) and fixed.min() >= 0 else np.arange(problem.topics)
    wish = int(problem.wish[:, topics].min(axis=1).sum()) if len(topics) else 0
    lacking = 0
    if weights.experience_mode == "mixed" and problem.people and problem.experience.min() >= 0:
        bands = len(np.unique(problem.experience))
        lacking = sum(max(0, bands - rules.high[r]) for r in opened if rules.low[r] > 0)
    home = problem.previous
    barred = int((~rules.allowed[np.flatnonzero(home >= 0), home[home >= 0]]).sum())
    peers, worst = _forced_cost(problem, weights, forced)
    return {
        "wish": weights.wish * wish,
        "experience": weights.experience * lacking,
        "new_peers": peers,
        "other_schools": weights.other_schools * _crowded(problem.school, rules),
        "other_countries": weights.other_countries * _crowded(problem.country, rules),
        "stay": weights.stay * barred,
        "worst_room": weights.worst_room * worst,
    }


def _forced_cost(problem: Problem, weights: Weights, forced: Sequence[Unavoidable]) -> tuple[int, int]:
    """What forced repeats cost in all, and at least in the costliest room of each language together."""
    cost, worst = {ENGLISH: 0, MANDARIN: 0}, 0
    for pool in forced:
        if pool.kind != "together":
            cost[MANDARIN if pool.kind == "mandarin" else ENGLISH] = pool.cost
            worst += -(-pool.cost // pool.rooms)
    kept = {ENGLISH: 0, MANDARIN: 0, -1: 0}
    for a, b in {(min(pair), max(pair)) for pair in problem.together}:
        need = int(problem.language_need[a])
        within = need if need == problem.language_need[b] and need in cost else -1
        kept[within] += weights.new_peers * int(problem.met[a, b])
    # Pairs kept together within a pool may be among those that the pool's bound counts.
    return sum(max(cost[need], kept[need]) for need in cost) + kept[-1], worst


def _crowded(kind: IntArray, rules: Seatable) -> int:
    """How many people are more than one of their kind in a room, at least."""
    more = 0
    for number in np.unique(kind[kind >= 0]):
        who = kind == number
        more += max(0, int(who.sum()) - int(rules.allowed[who].any(axis=0).sum()))
    return more


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
