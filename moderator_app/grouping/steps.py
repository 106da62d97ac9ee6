"""What every swap of two people and every move to a free seat would cost, all at once, from seats that stand.

Tables of numpy instead of the inner loop, so that thousands of them are known in some milliseconds without any compiler,
and so that the two can be compared. A step is a pair of places: a person, or a free seat of a room, which is n + room. Parties
(people kept together) are left out: they move as a whole (reasons.py). Formulas: docs/grouping.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from moderator_app.grouping.layout import named, spread_table
from moderator_app.grouping.problem import MOST_BANDS, BoolArray, IntArray, Problem, Weights
from moderator_app.grouping.rules import Seatable, seatable

#: The change told for a step that would break a rule, or is none.
BARRED = np.int64(2**60)


class Steps:
    """Seats (n,), -1 for nobody's seat, with topics (R,) that stay as they are, -1 for the best of whoever sits there.

    `change(rows, columns)` tells what each step between two sets of places costs; `take` makes steps, to look at those
    that could follow. Rules that are broken already bar nothing unless a step would break them further.
    """

    def __init__(
        self, problem: Problem, weights: Weights, seat: Sequence[int] | IntArray, topic: Sequence[int] | IntArray
    ) -> None:
        self.problem, self.weights = problem, weights
        self.rules: Seatable = seatable(problem)
        n, rooms = problem.people, problem.rooms
        self.n, self.rooms = n, rooms
        self.topic = np.asarray(topic, dtype=np.int64)
        self.seat = np.asarray(seat, dtype=np.int64).copy()
        free = np.zeros(rooms, np.int64)
        self.wish = np.vstack([problem.wish, np.zeros((rooms, problem.topics), np.int64)])
        bands = np.where(problem.experience < 0, 0, 1 << np.maximum(problem.experience, 0))
        self.bit = np.concatenate([bands, free])
        self.school, self.country = named(problem.school), named(problem.country)
        self.spread = np.array(spread_table(problem, weights), dtype=np.int64)
        self.home = np.concatenate([problem.previous, free - 1])
        self.bilingual = np.concatenate([np.array(self.rules.bilingual, dtype=bool), free > 0])
        self.alone = np.ones(n, bool)
        for party in self.rules.parties:
            self.alone[party] = len(party) == 1
        self.low, self.high = np.array(self.rules.low), np.minimum(self.rules.high, n)
        self.hosted = np.array(self.rules.hosted, dtype=bool)
        self.foes = np.array([(i, k) for i, foes in enumerate(self.rules.foes) for k in foes], dtype=np.int64).reshape(-1, 2)
        self.apart = np.zeros((n, n) if len(self.foes) else (1, 1), bool)
        self.apart[self.foes[:, 0], self.foes[:, 1]] = True
        self.size, self.hosts, self.mask, self.cost = free.copy(), free.copy(), free.copy(), free.copy()
        self.sums = np.zeros((rooms, problem.topics), np.int64)
        self.near, self.foes_in = np.zeros((n, rooms), np.int64), np.zeros((n, rooms), np.int64)
        self.schools = np.zeros((rooms, int(self.school.max(initial=0)) + 1), np.int64)
        self.countries = np.zeros((rooms, int(self.country.max(initial=0)) + 1), np.int64)
        self.banded = np.zeros((rooms, MOST_BANDS), np.int64)
        self._count(range(rooms))

    def _count(self, rooms: Iterable[int]) -> None:
        """Bring what is counted of these rooms up to who sits there."""
        problem, weights = self.problem, self.weights
        self.room_of = np.concatenate([self.seat, np.arange(self.rooms)])
        foe_room = self.seat[self.foes[:, 1]]
        for r in rooms:
            who = np.flatnonzero(self.seat == r)
            self.size[r], self.hosts[r] = len(who), int(self.bilingual[who].sum())
            self.sums[r] = problem.wish[who].sum(axis=0)
            self.near[:, r] = problem.met[:, who].sum(axis=1)
            self.near[who, r] -= problem.met[who, who]
            self.schools[r] = np.bincount(self.school[who], minlength=self.schools.shape[1])
            self.countries[r] = np.bincount(self.country[who], minlength=self.countries.shape[1])
            bands = problem.experience[who]
            self.banded[r] = np.bincount(bands[bands >= 0], minlength=MOST_BANDS)
            self.mask[r] = int(np.bitwise_or.reduce(self.bit[who])) if len(who) else 0
            if len(self.foes):
                self.foes_in[:, r] = np.bincount(self.foes[foe_room == r, 0], minlength=self.n)
            cost = weights.wish * int(self._on_topic(self.sums[r : r + 1], np.array([r]))[0]) + int(self.spread[self.mask[r]])
            cost += weights.new_peers * (int(self.near[who, r].sum()) // 2)
            cost += weights.other_schools * (len(who) - int((self.schools[r] > 0).sum()))
            self.cost[r] = cost + weights.other_countries * (len(who) - int((self.countries[r] > 0).sum()))

    def _on_topic(self, sums: IntArray, rooms: IntArray) -> IntArray:
        """The wish cost of rooms from their sums (..., T)."""
        if not self.problem.topics:
            return np.zeros(sums.shape[:-1], np.int64)
        topic = self.topic[rooms]
        kept = np.take_along_axis(sums, np.maximum(topic, 0)[..., None], axis=-1)[..., 0]
        return np.where(topic >= 0, kept, sums.min(axis=-1))

    def take(self, going: Mapping[int, int]) -> None:
        """Let people go to rooms."""
        touched = {int(self.seat[i]) for i in going} | set(going.values())
        for i, room in going.items():
            self.seat[i] = room
        self._count(touched - {-1})

    def going(self, i: int, j: int) -> dict[int, int]:
        """Who goes to which room in a step."""
        return {place: int(self.room_of[to]) for place, to in ((i, j), (j, i)) if place < self.n}

    def change(self, rows: IntArray, columns: IntArray) -> IntArray:
        """By how much the cost changes in the step between each of `rows` and each of `columns`, both in rising order: an array
        (rows, columns), with `BARRED` where a step would break a rule."""
        here, there = self.room_of[rows][:, None], self.room_of[columns][None, :]
        change_here, change_there = self._replaced(rows, columns), self._replaced(columns, rows).T
        change = change_here + change_there
        if self.weights.stay:
            change += self.weights.stay * (self._away(rows, there) + self._away(columns, here.T).T)
        if self.weights.worst_room:
            change = change + self.weights.worst_room * self._worst(here, there, change_here, change_there)
        return np.where(self._keeps_rules(rows, columns), change, BARRED)

    def _replaced(self, leave: IntArray, join: IntArray) -> IntArray:
        """By how much the room of each of `leave` becomes dearer if they leave and each of `join` comes: (leave, join)."""
        weights, room = self.weights, self.room_of[leave]
        going, coming = self._people(leave), self._people(join)
        p, c = leave[:going], join[:coming]
        change = np.zeros((len(leave), len(join)), np.int64)
        if weights.new_peers:
            change[:, :coming] += weights.new_peers * self.near[c][:, room].T
            change[:going] -= weights.new_peers * self.near[p, self.seat[p]][:, None]
            change[:going, :coming] -= weights.new_peers * self.problem.met[p][:, c]
        for weight, kind, counts in (
            (weights.other_schools, self.school, self.schools),
            (weights.other_countries, self.country, self.countries),
        ):
            if weight:
                more = np.zeros(change.shape, np.int64)
                more[:, :coming] = counts[room][:, kind[c]] > 0
                more[:going] -= (counts[self.seat[p], kind[p]] > 1)[:, None]
                more[:going, :coming][kind[p][:, None] == kind[c][None, :]] = 0
                change += weight * more
        if weights.experience:
            last = np.zeros(len(leave), bool)
            band = self.problem.experience[p]
            last[:going] = (band >= 0) & (self.banded[self.seat[p], np.maximum(band, 0)] == 1)
            left = self.mask[room] & ~np.where(last, self.bit[leave], 0)
            change += self.spread[left[:, None] | self.bit[join][None, :]] - self.spread[self.mask[room]][:, None]
        if weights.wish and self.problem.topics:
            change += weights.wish * self._wishes(leave, join, room)
        return change

    def _people(self, places: IntArray) -> int:
        """How many of these places, in rising order, are people."""
        return int(np.searchsorted(places, self.n))

    def _wishes(self, leave: IntArray, join: IntArray, room: IntArray) -> IntArray:
        left = self.sums[room] - self.wish[leave]
        topic = self.topic[room]
        kept = np.maximum(topic, 0)
        after = left[np.arange(len(leave)), kept][:, None] + self.wish[join][:, kept].T
        free = topic < 0
        if free.any():
            least = left[free, 0][:, None] + self.wish[join, 0][None, :]
            for t in range(1, self.problem.topics):
                np.minimum(least, left[free, t][:, None] + self.wish[join, t][None, :], out=least)
            after[free] = least
        return after - self._on_topic(self.sums[room], room)[:, None]

    def _away(self, who: IntArray, room: IntArray) -> IntArray:
        """1 where a step leads a person away from their previous room, -1 where it leads there: (who, room)."""
        home, now = self.home[who][:, None], self.room_of[who][:, None]
        return np.where(home >= 0, (home != room).astype(np.int64) - (home != now), 0)

    def _worst(self, here: IntArray, there: IntArray, change_here: IntArray, change_there: IntArray) -> IntArray:
        """The change of the costliest room of each language."""
        change = np.zeros(np.broadcast(here, there).shape, np.int64)
        pool = self.problem.room_language
        for language in (0, 1):
            dearest = sorted(np.flatnonzero(pool == language).tolist(), key=lambda r: -int(self.cost[r]))[:3]
            if not dearest:
                continue
            # The costliest room that the step does not touch is one of the three costliest.
            rest = np.zeros_like(change)
            for r in reversed(dearest):
                rest = np.where((here == r) | (there == r), rest, self.cost[r])
            for place, more in ((here, change_here), (there, change_there)):
                rest = np.maximum(rest, np.where(pool[place] == language, self.cost[place] + more, 0))
            change += rest - self.cost[dearest[0]]
        return change

    def _keeps_rules(self, rows: IntArray, columns: IntArray) -> BoolArray:
        here, there = self.room_of[rows][:, None], self.room_of[columns][None, :]
        fine: BoolArray = (here != there) & (here >= 0) & (there >= 0) & ((rows < self.n)[:, None] | (columns < self.n)[None, :])
        fine &= self._may(rows, columns) & self._may(columns, rows).T
        for place, other in ((here, there), (there, here)):
            first = place is here
            seats = (columns >= self.n)[None, :] if first else (rows >= self.n)[:, None]
            room = np.maximum(place, 0)
            fine &= ~seats | (self.size[room] > self.low[room])
            room = np.maximum(other, 0)
            fine &= ~seats | (self.size[room] < self.high[room])
            goes, comes = (rows, columns) if first else (columns, rows)
            host = self.bilingual[goes][:, None] & ~self.bilingual[comes][None, :]
            room = np.maximum(place, 0)
            fine &= ~((host if first else host.T) & (self.hosted & (self.hosts == 1))[room])
        return fine

    def _may(self, who: IntArray, places: IntArray) -> BoolArray:
        """Whether each of `who` may go to where each of `places` is, if that one leaves: (who, places)."""
        going, others = self._people(who), self._people(places)
        p, room = who[:going], np.maximum(self.room_of[places], 0)
        may = np.ones((len(who), len(places)), bool)
        may[:going] = self.rules.allowed[p][:, room] & self.alone[p][:, None]
        if len(self.foes):
            foes = self.foes_in[p][:, room]
            foes[:, :others] -= self.apart[p][:, places[:others]]
            may[:going] &= foes == 0
        return may
