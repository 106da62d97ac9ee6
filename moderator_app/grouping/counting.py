"""Whether the numbers work out: so many people of each sort, so many seats in each room, no pairs looked at.

People who may sit in the same rooms are one sort. Putting sorts into rooms with a least and a greatest size is a
transport problem; augmenting paths solve it exactly (Ford and Fulkerson, 1956). The least sizes are filled first and
then the rest is seated: paths never empty a room, and if each of the two can be done alone both can be done at once
(Mendelsohn and Dulmage, 1958). Where no path is left, the rooms and sorts reached are the proof that it can't be done.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Shortage:
    """Why the numbers don't work out.

    "seats": the sorts `sorts`, `needed` people, may sit only in `rooms`, which hold `available`.
    "people": `rooms` ask for `needed` people, and only `available`, those of `sorts`, may sit there.
    """

    kind: Literal["seats", "people"]
    sorts: tuple[int, ...]
    rooms: tuple[int, ...]
    needed: int
    available: int


def count_in(
    supply: Sequence[int],
    doors: Sequence[Sequence[int]],
    low: Sequence[int],
    high: Sequence[int],
    wanted: Sequence[dict[int, int]] | None = None,
) -> list[list[int]] | Shortage:
    """How many of each sort go to each room, or why it can't be.

    `supply[s]` people of a sort who may go through `doors[s]`, room numbers; `low`, `high` sizes a room. `wanted[s][r]`
    asks for so many of s in r where that is possible; the answer keeps to it as a start, not as a rule.
    """
    for r in range(len(low)):
        if low[r] > high[r]:
            return Shortage("people", (), (r,), low[r], max(0, high[r]))
    flow = _Flow(list(supply), [list(d) for d in doors], len(low))
    for capacity, kind in ((low, "people"), (high, "seats")):
        flow.take_wanted(capacity, wanted)
        flow.fill(capacity)
        while True:
            if kind == "people" and all(flow.load[r] >= low[r] for r in range(len(low))):
                break
            if kind == "seats" and not any(flow.left):
                break
            if not flow.augment(capacity):
                return flow.rooms_unfilled(low) if kind == "people" else flow.people_unseated(high)
    return flow.seated


class _Flow:
    """Who is seated so far: `seated[s][r]`, `left[s]` not seated yet, `load[r]` of each room."""

    def __init__(self, supply: list[int], doors: list[list[int]], rooms: int) -> None:
        self.supply, self.doors = supply, doors
        self.left = list(supply)
        self.seated = [[0] * rooms for _ in supply]
        self.load = [0] * rooms

    def take_wanted(self, capacity: Sequence[int], wanted: Sequence[dict[int, int]] | None) -> None:
        for s, rooms in enumerate(wanted or ()):
            for r, number in rooms.items():
                if r in self.doors[s]:
                    taken = min(number - self.seated[s][r], self.left[s], capacity[r] - self.load[r])
                    self._put(s, r, max(0, taken))

    def fill(self, capacity: Sequence[int]) -> None:
        """Seat whom one can without moving anybody, those with the fewest doors first. Paths do the rest."""
        for s in sorted(range(len(self.left)), key=lambda s: len(self.doors[s])):
            for r in self.doors[s]:
                if not self.left[s]:
                    break
                if self.load[r] < capacity[r]:
                    self._put(s, r, min(self.left[s], capacity[r] - self.load[r]))

    def _put(self, s: int, r: int, number: int) -> None:
        self.seated[s][r] += number
        self.left[s] -= number
        self.load[r] += number

    def augment(self, capacity: Sequence[int]) -> bool:
        """Seat somebody more: directly, or by moving others from room to room. False where there is no way."""
        from_sort: dict[int, int] = {}  # room -> the sort that reaches it
        from_room: dict[int, int] = {s: -1 for s in range(len(self.left)) if self.left[s]}  # sort -> the room it leaves
        waiting = [s for s in range(len(self.left)) if not self.left[s]]  # sorts not reached yet
        queue = deque(from_room)
        while queue:
            s = queue.popleft()
            for r in self.doors[s]:
                if r in from_sort:
                    continue
                from_sort[r] = s
                if self.load[r] < capacity[r]:
                    self._follow(r, from_sort, from_room, capacity[r] - self.load[r])
                    return True
                for other in waiting:
                    if self.seated[other][r]:
                        from_room[other] = r
                        queue.append(other)
                        waiting = [k for k in waiting if k != other]
        return False

    def _follow(self, end: int, from_sort: dict[int, int], from_room: dict[int, int], most: int) -> None:
        steps: list[tuple[int, int, int]] = []  # sort, the room it leaves (-1: not seated), the room it goes to
        room = end
        while True:
            s = from_sort[room]
            leaves = from_room[s]
            steps.append((s, leaves, room))
            most = min(most, self.left[s] if leaves < 0 else self.seated[s][leaves])
            if leaves < 0:
                break
            room = leaves
        for s, leaves, goes in steps:
            self.seated[s][goes] += most
            if leaves >= 0:
                self.seated[s][leaves] -= most
        self.left[steps[-1][0]] -= most
        self.load[end] += most

    def rooms_unfilled(self, low: Sequence[int]) -> Shortage:
        """The rooms that ask for more people than may sit in them."""
        rooms = [next(r for r in range(len(low)) if self.load[r] < low[r])]
        sorts: list[int] = []
        for r in rooms:
            for s, doors in enumerate(self.doors):
                if s not in sorts and self.supply[s] and r in doors:
                    sorts.append(s)
                    rooms += [other for other in doors if self.seated[s][other] and other not in rooms]
        available = sum(self.supply[s] for s in sorts)
        return Shortage("people", tuple(sorts), tuple(rooms), sum(low[r] for r in rooms), available)

    def people_unseated(self, high: Sequence[int]) -> Shortage:
        """The people who are more than the rooms hold that they may sit in."""
        sorts = [next(s for s, left in enumerate(self.left) if left)]
        rooms: list[int] = []
        for s in sorts:
            for r in self.doors[s]:
                if r not in rooms:
                    rooms.append(r)
                    sorts += [k for k in range(len(self.left)) if self.seated[k][r] and k not in sorts]
        return Shortage("seats", tuple(sorts), tuple(rooms), sum(self.supply[s] for s in sorts), sum(high[r] for r in rooms))
