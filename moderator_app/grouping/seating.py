"""A first seating that keeps every hard rule, or the proof that there is none.

Parties (people who sit together) and people with somebody to be apart from are placed one after the other, the one with
the fewest rooms first; after each, counting.py says whether everybody else could still be seated. If not, the placing is
taken back. For everybody else the counting is exact, so "impossible" is a proof and not a guess. Where the steps run
out the answer is "unknown".
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from moderator_app.grouping.counting import Shortage, count_in
from moderator_app.grouping.rules import Seatable

#: Placings tried before giving up. Without pairs there is nothing to place; with 60 pairs a hundred is usual.
STEPS = 3000


@dataclass(frozen=True, slots=True)
class Found:
    """`seat` where found. Where the numbers alone forbid it, `shortage` says why and `people` who its sorts are."""

    status: Literal["found", "impossible", "unknown"]
    seat: tuple[int, ...] = ()
    shortage: Shortage | None = None
    people: tuple[int, ...] = ()


def find_seats(rules: Seatable, *, seed: int = 0, prefer: Sequence[int] | None = None, steps: int = STEPS) -> Found:
    """Seats that keep all of `rules`; `prefer[i]` is the room that i would rather have (-1: any).

    The same arguments give the same seats.
    """
    for party in rules.parties:
        if any(other in rules.foes[i] for i in party for other in party):
            return Found("impossible")
    search = _Search(rules, random.Random(seed), list(prefer) if prefer is not None else [-1] * rules.people, steps)
    first = search.count()
    if isinstance(first, Shortage):
        people = sorted(i for s in first.sorts for i in search.sorts[s])
        # The seats that wait for a bilingual host stand behind the rooms; for a person they are the same rooms.
        rooms = tuple(sorted({r % rules.rooms for r in first.rooms}))
        return Found("impossible", (), Shortage(first.kind, first.sorts, rooms, first.needed, first.available), tuple(people))
    if search.place_at_once() or search.place(first):
        return Found("found", tuple(search.seat))
    return Found("unknown" if search.steps <= 0 else "impossible")


class _Search:
    """`seat[i]` of those placed, -1 for others; `waiting` parties still to place."""

    def __init__(self, rules: Seatable, dice: random.Random, prefer: list[int], steps: int) -> None:
        self.rules, self.dice, self.prefer, self.steps = rules, dice, prefer, steps
        self.seat = [-1] * rules.people
        self.waiting = [party for party in rules.parties if len(party) > 1 or rules.foes[party[0]]]
        self.load = [0] * rules.rooms
        self.hosts = [0] * rules.rooms
        self.sorts: list[list[int]] = []
        #: What was counted last for each sort: a start for the next counting, as one placing changes little.
        self.counted: dict[tuple[int, bool], dict[int, int]] = {}
        sorts: dict[bytes, int] = {}
        self.sort_of = [sorts.setdefault(row.tobytes(), len(sorts)) for row in np.packbits(rules.allowed, axis=1)]
        first = {sort: i for i, sort in reversed(list(enumerate(self.sort_of)))}
        self.doors_of_sort = [np.flatnonzero(rules.allowed[first[sort]]).tolist() for sort in range(len(sorts))]
        #: Seats of each room that are taken by people who may sit nowhere else and are not among those waiting.
        self.reserved = [0] * rules.rooms
        later = {i for party in self.waiting for i in party}
        for i, sort in enumerate(self.sort_of):
            if i not in later and len(self.doors_of_sort[sort]) == 1:
                self.reserved[self.doors_of_sort[sort][0]] += 1
        #: Which room comes before which, and by what among equals.
        self.crowd, self.rank = [0] * rules.rooms, list(range(rules.rooms))
        self.dice.shuffle(self.rank)
        for r in range(rules.rooms):
            self._note_crowd(r)

    def doors(self, i: int) -> list[int]:
        """The rooms where i may sit."""
        return self.doors_of_sort[self.sort_of[i]]

    def place_at_once(self) -> bool:
        """Place the parties without looking ahead, the largest first, and count once at the end. Mostly that is enough."""
        placed: list[tuple[list[int], int]] = []
        for party in sorted(self.waiting, key=lambda p: (len(self.doors(p[0])) > 1, -len(p), -len(self.rules.foes[p[0]]))):
            rooms = self._rooms_for(party)
            if not rooms:
                break
            wanted = self.prefer[party[0]]
            room = wanted if wanted in rooms else min(rooms, key=self.crowd.__getitem__)
            self._put(party, room, +1)
            placed.append((party, room))
        else:
            counted = self.count()
            if not isinstance(counted, Shortage):
                self._seat_the_rest(counted)
                return True
        for party, room in placed:
            self._put(party, room, -1)
        return False

    def place(self, counted: list[list[int]]) -> bool:
        """Place the party with the fewest rooms, then the others after it; at the end, everybody else as counted."""
        if not self.waiting:
            self._seat_the_rest(counted)
            return True
        party, rooms = min(((p, self._rooms_for(p)) for p in self.waiting), key=lambda pair: (len(pair[1]), -len(pair[0])))
        self.waiting.remove(party)
        for r in sorted(rooms, key=lambda r: (self.prefer[party[0]] != r, self.crowd[r])):
            self.steps -= 1
            if self.steps <= 0:
                break
            self._put(party, r, +1)
            counted_next = self.count()
            if not isinstance(counted_next, Shortage) and self.place(counted_next):
                return True
            self._put(party, r, -1)
        self.waiting.append(party)
        return False

    def count(self) -> list[list[int]] | Shortage:
        """Whether the numbers work out for those not placed yet; `sorts` becomes who they are."""
        rules, rooms = self.rules, self.rules.rooms
        low = [max(0, rules.low[r] - self.load[r]) for r in range(rooms)]
        high = [rules.high[r] - self.load[r] for r in range(rooms)]
        bare = [r for r in range(rooms) if rules.hosted[r] and not self.hosts[r]]
        hosted_low, hosted_high = [0] * rooms, [0] * rooms
        for r in bare:
            low[r], high[r] = max(0, low[r] - 1), high[r] - 1
            hosted_low[r] = hosted_high[r] = 1
        by_sort: dict[tuple[int, bool], list[int]] = {}
        for i in range(rules.people):
            if self.seat[i] < 0:
                by_sort.setdefault((self.sort_of[i], bool(bare) and rules.bilingual[i]), []).append(i)
        self.sorts = list(by_sort.values())
        doors = []
        for sort_of_all, bilingual in by_sort:
            through = self.doors_of_sort[sort_of_all]
            doors.append(through + [rooms + r for r in bare if bilingual and r in through])
        for through in doors:
            self.dice.shuffle(through)
        wanted = [self._wishes(people) or self.counted.get(sort, {}) for sort, people in by_sort.items()]
        supply = [len(people) for people in self.sorts]
        counted = count_in(supply, doors, low + hosted_low, high + hosted_high, wanted)
        if not isinstance(counted, Shortage):
            for sort, numbers in zip(by_sort, counted, strict=True):
                self.counted[sort] = {r: number for r, number in enumerate(numbers) if number}
        return counted

    def _wishes(self, people: list[int]) -> dict[int, int]:
        wishes: dict[int, int] = {}
        for i in people:
            if self.prefer[i] >= 0:
                wishes[self.prefer[i]] = wishes.get(self.prefer[i], 0) + 1
        return wishes

    def _rooms_for(self, party: list[int]) -> list[int]:
        taken = {self.seat[foe] for i in party for foe in self.rules.foes[i]}
        load, reserved, high, more = self.load, self.reserved, self.rules.high, len(party)
        return [r for r in self.doors(party[0]) if load[r] + reserved[r] + more <= high[r] and r not in taken]

    def _note_crowd(self, r: int) -> None:
        """Less for rooms that should be filled first: those that still ask for people, then those with many free seats."""
        taken = self.load[r] + self.reserved[r]
        enough = 10**12 if taken >= self.rules.low[r] else 0
        self.crowd[r] = enough + (taken - self.rules.high[r]) * self.rules.rooms + self.rank[r]

    def _put(self, party: list[int], r: int, sign: int) -> None:
        self.load[r] += sign * len(party)
        self._note_crowd(r)
        self.hosts[r] += sign * sum(self.rules.bilingual[i] for i in party)
        for i in party:
            self.seat[i] = r if sign > 0 else -1

    def _seat_the_rest(self, counted: list[list[int]]) -> None:
        rooms = self.rules.rooms
        for people, numbers in zip(self.sorts, counted, strict=True):
            places = {r: numbers[r] + (numbers[rooms + r]) for r in range(rooms)}
            rest = []
            for i in people:
                if places.get(self.prefer[i], 0) > 0:
                    places[self.prefer[i]] -= 1
                    self.seat[i] = self.prefer[i]
                else:
                    rest.append(i)
            free = [r for r in range(rooms) for _ in range(places[r])]
            self.dice.shuffle(free)
            for i, r in zip(rest, free, strict=True):
                self.seat[i] = r
