"""Starter rounds: one round of equal rooms which, turned by a cyclic group, gives all the others without a repeat.

The people stand on `circles` circles of `turns` places, and some stand still. Turning every circle by one place makes the
next round of the one before. No two people meet twice in `turns` rounds if, in the starter, each distance between two places of
a circle, each step from circle to circle, and each pairing of a still person with a circle comes once at most; a distance of
half a circle and two still people in a room can't come at all, for they would come again. So a schedule of hundreds of rooms is
found by looking for one round, which annealing does in a moment for most sizes that have one.

Source: the method of mixed differences (R. C. Bose, "On the construction of balanced incomplete block designs", 1939).
The inner loop is plain lists and ints, so that it can be compiled as it stands.
"""

from __future__ import annotations

import random
from collections.abc import Callable

#: Moves of one descent, and the heat it starts and ends with (a repeat costs 1).
DESCENT, HOT, COLD = 20_000, 0.7, 0.15
#: More circles than this have too many steps to be found soon.
MOST_CIRCLES = 10
_CHUNK = 500


def developed(
    people: int,
    size: int,
    rounds: int,
    *,
    seed: int = 0,
    most_moves: int = 300_000,
    should_stop: Callable[[], bool] | None = None,
) -> list[list[list[int]]] | None:
    """Rooms of `size` for `rounds` rounds with no repeat from a starter round, or None where none was found in `most_moves`.

    Looks for `rounds` turns or a few more, which may be easier; each way to stand in circles has its descent in turn.
    """
    if size < 2 or people % size or rounds * (size - 1) > people - 1:
        return None
    ways = []
    for turns in range(rounds, min(rounds + 3, (people - 1) // (size - 1)) + 1):
        for still in range(0, people // size + 1):
            circles, left = divmod(people - still, turns)
            if not left and 1 <= circles <= MOST_CIRCLES:
                dice = random.Random(f"{people} {size} {turns} {still} {seed}")
                ways.append((Starter(circles, still, turns, size), dice))
    for descent in range(most_moves // DESCENT if ways else 0):
        starter, dice = ways[descent % len(ways)]
        if starter.search(dice, should_stop):
            return starter.rounds(rounds)
        if should_stop is not None and should_stop():
            break
    return None


class Starter:
    """One round that is looked for. `place` is who sits where, room after room; `cost` the repeats that it would bring.

    Person i of the first circles * turns stands at place i % turns of circle i // turns, the others stand still.
    """

    circles: int
    turns: int
    size: int
    people: int
    place: list[int]
    kind: list[int]
    room_for: list[int]
    count: list[int]
    cost: int

    def __init__(self, circles: int, still: int, turns: int, size: int) -> None:
        self.circles, self.turns, self.size = circles, turns, size
        self.people = circles * turns + still
        self.place = list(range(self.people))
        kinds: dict[tuple[int, int, int], int] = {}
        self.kind = [0] * (self.people * self.people)
        for a in range(self.people):
            for b in range(a + 1, self.people):
                known = self._kind(a, b)
                number = 0 if known is None else kinds.setdefault(known, len(kinds) + 1)
                self.kind[a * self.people + b] = self.kind[b * self.people + a] = number
        #: How often each kind of pair may come: kind 0 never.
        self.room_for = [0] + [1] * len(kinds)
        self.count = [0] * (len(kinds) + 1)
        self.cost = 0

    def _kind(self, a: int, b: int) -> tuple[int, int, int] | None:
        """What two people (a < b) meeting in the starter brings in all rounds; None where they would meet again."""
        first, second = a // self.turns, b // self.turns
        if first >= self.circles:
            return None
        if second >= self.circles:
            return first, b, 0
        step = (b - a) % self.turns
        if first != second:
            return first, second, step
        step = min(step, self.turns - step)
        return None if 2 * step == self.turns else (first, first, step)

    def search(self, dice: random.Random, should_stop: Callable[[], bool] | None = None) -> bool:
        """One descent from a random round; whether it came to one that brings no repeat."""
        dice.shuffle(self.place)
        self._count()
        for begun in range(0, DESCENT, _CHUNK):
            if not self.cost or (should_stop is not None and should_stop()):
                break
            heats = [HOT * (COLD / HOT) ** ((begun + step) / DESCENT) for step in range(_CHUNK)]
            limits = [int(dice.expovariate(1.0) * heat) for heat in heats]
            self.descend([dice.randrange(self.people) for _ in range(2 * _CHUNK)], limits)
        return not self.cost

    def descend(self, draws: list[int], limits: list[int]) -> None:
        """Swap two people at a time, as drawn, where it costs no more than the limit; ends where the cost is 0."""
        n, size, kind, place, count, room_for = self.people, self.size, self.kind, self.place, self.count, self.room_for
        for move in range(len(limits)):
            i, j = draws[2 * move], draws[2 * move + 1]
            i_room, j_room = i - i % size, j - j % size
            if i_room == j_room:
                continue
            a, b = place[i] * n, place[j] * n
            change = 0
            for seat in range(i_room, i_room + size):
                if seat != i:
                    k = kind[a + place[seat]]
                    count[k] -= 1
                    if count[k] >= room_for[k]:
                        change -= 1
            for seat in range(j_room, j_room + size):
                if seat != j:
                    k = kind[b + place[seat]]
                    count[k] -= 1
                    if count[k] >= room_for[k]:
                        change -= 1
            for seat in range(i_room, i_room + size):
                if seat != i:
                    k = kind[b + place[seat]]
                    if count[k] >= room_for[k]:
                        change += 1
                    count[k] += 1
            for seat in range(j_room, j_room + size):
                if seat != j:
                    k = kind[a + place[seat]]
                    if count[k] >= room_for[k]:
                        change += 1
                    count[k] += 1
            if change <= limits[move]:
                place[i], place[j] = place[j], place[i]
                self.cost += change
                if not self.cost:
                    return
            else:
                for seat in range(i_room, i_room + size):
                    if seat != i:
                        count[kind[b + place[seat]]] -= 1
                        count[kind[a + place[seat]]] += 1
                for seat in range(j_room, j_room + size):
                    if seat != j:
                        count[kind[a + place[seat]]] -= 1
                        count[kind[b + place[seat]]] += 1

    def rounds(self, rounds: int) -> list[list[list[int]]]:
        """The first rounds of the schedule that the starter gives."""
        return [
            [[self._turned(i, turn) for i in self.place[room : room + self.size]] for room in range(0, self.people, self.size)]
            for turn in range(rounds)
        ]

    def _count(self) -> None:
        self.count = [0] * len(self.room_for)
        for room in range(0, self.people, self.size):
            who = self.place[room : room + self.size]
            for at, a in enumerate(who):
                for b in who[at + 1 :]:
                    self.count[self.kind[a * self.people + b]] += 1
        self.cost = sum(max(0, found - most) for found, most in zip(self.count, self.room_for, strict=True))

    def _turned(self, person: int, turn: int) -> int:
        circle, at = divmod(person, self.turns)
        return person if circle >= self.circles else circle * self.turns + (at + turn) % self.turns
