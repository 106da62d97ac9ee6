"""Fills the `Board` of the inner loop from a problem, its weights and a first seating."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, DTypeLike

from moderator_app.grouping.inner import Loop, loop
from moderator_app.grouping.problem import IntArray, Problem, Weights
from moderator_app.grouping.rules import Seatable

#: Sums of wishes and of encounters are held in 32 bits, costs in 64.
MOST_SUM, MOST_COST = 2_000_000_000, 2**61


def set_out(problem: Problem, weights: Weights, rules: Seatable, seat: Sequence[int], with_loop: Loop | None = None) -> Any:
    """A board with everybody on `seat`, which must keep `rules`.

    Raises ValueError for wishes, encounters or weights so large that a cost would not fit.
    """
    _refuse_too_large(problem, weights)
    layout = _Layout(problem, with_loop or loop())
    board = layout.board
    board.n, board.rooms, board.topics = problem.people, problem.rooms, problem.topics
    layout.rules(rules)
    layout.people(weights)
    layout.seats(np.asarray(seat, dtype=np.int64), rules)
    board.w_wish, board.w_peers = weights.wish, weights.new_peers
    board.w_schools, board.w_countries = weights.other_schools, weights.other_countries
    board.w_stay, board.w_worst = weights.stay, weights.worst_room
    board.tried = board.taken = board.rose = 0
    board.settle()
    return board


def spread_table(problem: Problem, weights: Weights) -> list[int]:
    """The experience cost of a room for each set of bands present in it, given as bits.

    similar: highest less lowest band. mixed: bands of the meeting that the room lacks. Times the weight.
    """
    known = problem.experience[problem.experience >= 0]
    bands = int(known.max(initial=0)) + 1
    present = len(np.unique(known))
    table = []
    for mask in range(1 << bands):
        if not mask:
            table.append(0)
        elif weights.experience_mode == "similar":
            table.append(weights.experience * (mask.bit_length() - (mask & -mask).bit_length()))
        else:
            table.append(weights.experience * (present - mask.bit_count()))
    return table


def most_cost(problem: Problem, weights: Weights) -> int:
    """More than any seating can cost apart from `stay`: everybody's dearest topic, every pair in one room, all rooms' spans."""
    n, rooms = problem.people, problem.rooms
    cost = weights.wish * int(problem.wish.max(axis=1, initial=0).sum())
    cost += weights.new_peers * int(problem.met.sum(dtype=np.int64))
    cost += (weights.other_schools + weights.other_countries) * n
    cost += weights.experience * 16 * rooms
    return cost * (1 + weights.worst_room)


def _refuse_too_large(problem: Problem, weights: Weights) -> None:
    wishes = int(problem.wish.max(axis=1, initial=0).sum())
    encounters = int(problem.met.sum(axis=1, dtype=np.int64).max(initial=0))
    if max(wishes, encounters) >= MOST_SUM:
        raise ValueError(f"wishes add up to {wishes} and encounters of one person to {encounters}; {MOST_SUM} is too much")
    cost = most_cost(problem, weights) + weights.stay * problem.people
    if cost >= MOST_COST:
        raise ValueError(f"a seating could cost {cost}: the weights are too large")


class _Layout:
    """The tables of a board: lists in plain Python, arrays of 32 bits (64 for costs) where the loop is compiled."""

    def __init__(self, problem: Problem, with_loop: Loop) -> None:
        self.problem, self.loop, self.board = problem, with_loop, with_loop.board()

    def table(self, numbers: ArrayLike, kind: DTypeLike = np.int32) -> Any:
        """A table that the loop only reads; several boards may share its numbers."""
        held = np.ascontiguousarray(numbers, dtype=kind).reshape(-1)
        if not self.loop.compiled:
            return held.tolist()
        return held if len(held) else np.zeros(1, kind)

    def counter(self, numbers: ArrayLike, kind: DTypeLike = np.int32) -> Any:
        """A table that the loop changes."""
        held = self.table(numbers, kind)
        return held.copy() if self.loop.compiled and np.may_share_memory(held, numbers) else held

    def lists(self, lists: Sequence[Sequence[int]]) -> tuple[Any, Any]:
        """Lists one behind the other: where each begins, and all of them."""
        start = np.zeros(len(lists) + 1, int)
        np.cumsum([len(members) for members in lists], out=start[1:])
        return self.table(start), self.table([member for members in lists for member in members])

    def rules(self, rules: Seatable) -> None:
        board = self.board
        board.allowed = self.table(rules.allowed, np.int8)
        board.low, board.high = self.table(rules.low), self.table(np.minimum(rules.high, rules.people))
        board.foe_start, board.foe = self.lists([sorted(foes) for foes in rules.foes])
        board.bilingual, board.hosted = self.table(rules.bilingual), self.table(rules.hosted)
        party_of: list[list[int]] = [[] for _ in range(rules.people)]
        for party in rules.parties:
            for i in party:
                party_of[i] = party
        board.party_start, board.party = self.lists(party_of)
        board.partner_start, board.partners, board.partner = (self.table(numbers) for numbers in _partners(rules))

    def people(self, weights: Weights) -> None:
        problem, board = self.problem, self.board
        board.wish, board.dearest = self.table(problem.wish), self.table(problem.wish.max(axis=1, initial=0))
        unknown = int(problem.experience.max(initial=0)) + 1
        board.bands = unknown + 1
        board.band = self.table(np.where(problem.experience < 0, unknown, problem.experience))
        board.bit = self.table([1 << band for band in range(unknown)] + [0])
        board.spread = self.table(spread_table(problem, weights), np.int64)
        schools, countries = named(problem.school), named(problem.country)
        board.school, board.kinds = self.table(schools), int(schools.max(initial=0)) + 1
        board.country, board.lands = self.table(countries), int(countries.max(initial=0)) + 1
        board.met = self.table(problem.met)
        board.home = self.table(problem.previous)

    def seats(self, seat: IntArray, rules: Seatable) -> None:
        """Everything that is counted from the seats, and room for what the loop counts itself."""
        problem, board = self.problem, self.board
        n, rooms, topics = problem.people, problem.rooms, problem.topics
        board.seat, board.best_seat = self.counter(seat), self.counter(seat)
        size = np.bincount(seat, minlength=rooms)
        # Sizes may be passed for a moment, while a party has come and others have not yet gone.
        wide = int(min(n, max(rules.high, default=0))) + max(map(len, rules.parties), default=0) + 1
        members, place = np.zeros((rooms, wide), int), np.zeros(n, int)
        for r in range(rooms):
            who = np.flatnonzero(seat == r)
            members[r, : len(who)] = who
            place[who] = np.arange(len(who))
        board.wide, board.members, board.place, board.size = wide, self.counter(members), self.counter(place), self.counter(size)
        sums = np.zeros((rooms, topics), int)
        np.add.at(sums, seat, problem.wish)
        board.sums, board.second, board.mask = self.counter(sums), self.counter(np.zeros(rooms)), self.counter(np.zeros(rooms))
        board.top, board.fixed = self.counter(np.maximum(0, problem.topic)), self.table(problem.topic >= 0)
        board.schools = self.counts(seat, board.school, board.kinds)
        board.countries = self.counts(seat, board.country, board.lands)
        board.banded = self.counts(seat, board.band, board.bands)
        board.hosts = self.counter(np.bincount(seat, weights=np.asarray(rules.bilingual, float), minlength=rooms))
        board.pool = self.table(problem.room_language)
        board.cost, board.worst = self.counter(np.zeros(rooms), np.int64), self.counter(np.zeros(2), np.int64)
        board.going, board.coming, board.third = (self.counter(np.zeros(n + 1)) for _ in range(3))
        self.encounters(seat)

    def counts(self, seat: IntArray, kind: ArrayLike, kinds: int) -> Any:
        rooms = self.problem.rooms
        places = seat * kinds + np.asarray(kind, dtype=np.int64)[: len(seat)]
        return self.counter(np.bincount(places, minlength=rooms * kinds))

    def encounters(self, seat: IntArray) -> None:
        problem, board = self.problem, self.board
        n, rooms = problem.people, problem.rooms
        person, friend = (numbers.astype(np.int32) for numbers in np.nonzero(problem.met))
        others = person != friend
        person, friend = person[others], friend[others]
        times = problem.met[person, friend]
        board.friend_start = self.table(np.searchsorted(person, np.arange(n + 1)))
        board.friend, board.times = self.table(friend), self.table(times)
        near = np.zeros(n * rooms, np.int32)
        np.add.at(near, person.astype(np.int64) * rooms + seat[friend], times)
        board.near = self.counter(near)


def _partners(rules: Seatable) -> tuple[list[int], list[int], list[int]]:
    """Whom each may change seats with: those who have two rooms in common, and a free seat of each room that can grow.

    As where each person's begin, how many they are, and all of them. People who may sit in the same rooms share theirs.
    """
    if not rules.people:
        return [], [], []
    _, first, sort_of = np.unique(np.packbits(rules.allowed, axis=1), axis=0, return_index=True, return_inverse=True)
    sorts, sort_of = rules.allowed[first], sort_of.reshape(-1)
    common = sorts.astype(np.int32) @ sorts.T.astype(np.int32)
    growing = [r for r in range(rules.rooms) if rules.high[r] > rules.low[r]]
    start: list[int] = []
    partner: list[int] = []
    for s in range(len(sorts)):
        start.append(len(partner))
        if sorts[s].sum() > 1:
            partner += np.flatnonzero(common[s][sort_of] > 1).tolist()
            partner += [rules.people + r for r in growing if sorts[s][r]]
    many = np.diff([*start, len(partner)])
    return [start[s] for s in sort_of], [int(many[s]) for s in sort_of], partner


def named(numbers: IntArray) -> IntArray:
    """Numbers from 0; whoever has none gets one of their own, so that unknown never equals unknown."""
    kept, index = np.unique(numbers[numbers >= 0], return_inverse=True)
    named = np.arange(len(numbers)) + len(kept)
    named[numbers >= 0] = index.reshape(-1)
    return named
