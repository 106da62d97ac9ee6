"""The inner loop of whole-schedule search: people change rooms within a round, and the cost is how often pairs meet again.

Plain lists and ints, so that it can be compiled as it stands. Hard rules are kept by the moves: nobody goes where they may
not, nobody who is fixed moves, sizes stay within their limits, and two people to be kept apart never come to one room.
"""

from __future__ import annotations

from collections.abc import Sequence


class Sittings:
    """All rounds of a schedule at once. Person i of n, round r of R, room q of the most rooms any round has.

    `seat[r*n + i]` the room of i in r, -1 where absent; `times[i*n + j]` how often i and j met, before and in the schedule;
    `cost` = the sum over pairs of m*h + m*(m-1)/2, where they met h times before and meet m times in the schedule: each
    meeting costs as many as there were before it.
    """

    people: int
    rounds: int
    rooms: int
    width: int
    seat: list[int]
    member: list[int]
    slot: list[int]
    size: list[int]
    smallest: list[int]
    largest: list[int]
    may: list[int]
    foes: list[list[int]]
    times: list[int]
    cost: int

    def __init__(self, people: int, rounds: int, rooms: int, met: Sequence[Sequence[int]]) -> None:
        self.people, self.rounds, self.rooms = people, rounds, rooms
        self.width = people
        self.seat = [-1] * (rounds * people)
        self.slot = [0] * (rounds * people)
        self.member = []
        self.size = [0] * (rounds * rooms)
        self.smallest = [0] * (rounds * rooms)
        self.largest = [0] * (rounds * rooms)
        #: may[(r*rooms + q)*n + i]: whether i may sit in room q of round r.
        self.may = [1] * (rounds * rooms * people)
        #: foes[r*n + i]: whom i may not share a room with in round r.
        self.foes = [[] for _ in range(rounds * people)]
        self.times = [int(count) for row in met for count in row]
        self.cost = 0

    def sit_down(self, seats: Sequence[Sequence[int]]) -> None:
        """Begin with these seats: a round after the other, a room (or -1) a person. Called once."""
        n, rooms = self.people, self.rooms
        self.width = 1 + max(self.largest, default=0)
        self.member = [0] * (self.rounds * rooms * self.width)
        for r in range(self.rounds):
            for i in range(n):
                room = int(seats[r][i])
                self.seat[r * n + i] = room
                if room < 0:
                    continue
                at = r * rooms + room
                for k in range(self.size[at]):
                    other = self.member[at * self.width + k]
                    self.cost += self.times[i * n + other]
                    self.times[i * n + other] += 1
                    self.times[other * n + i] += 1
                self.slot[r * n + i] = self.size[at]
                self.member[at * self.width + self.size[at]] = i
                self.size[at] += 1

    def seats(self) -> list[list[int]]:
        """The seats as they are, a round after the other."""
        return [self.seat[r * self.people : (r + 1) * self.people] for r in range(self.rounds)]


def mix(board: Sittings, movers: list[int], begins: list[int], draws: list[int], limits: list[int]) -> None:
    """Try a move for each limit: two draws name who moves and whom they swap with or, one in eight, the room they go to. It is
    made where it costs no more than the limit. Ends where nobody meets again.

    `movers` are r*n + i of those who may move, round after round; those of round r stand from begins[r] to begins[r + 1].
    """
    for step in range(len(limits)):
        if not board.cost:
            return
        mover = movers[draws[2 * step] % len(movers)]
        second = draws[2 * step + 1]
        if second % 8:
            r = mover // board.people
            other = movers[begins[r] + second // 8 % (begins[r + 1] - begins[r])]
            swap(board, mover, other, limits[step])
        else:
            move(board, mover, second // 8 % board.rooms, limits[step])


def swap(board: Sittings, mover: int, other: int, limit: int) -> None:
    """Let two people of a round change rooms."""
    n, width, times, member = board.people, board.width, board.times, board.member
    r, i = mover // n, mover % n
    j = other % n
    here, there = board.seat[mover], board.seat[other]
    if here == there:
        return
    a, b = r * board.rooms + here, r * board.rooms + there
    if not (board.may[b * n + i] and board.may[a * n + j]):
        return
    change = 0
    for k in range(a * width, a * width + board.size[a]):
        q = member[k]
        if q != i:
            change += times[j * n + q] - times[i * n + q] + 1
    for k in range(b * width, b * width + board.size[b]):
        q = member[k]
        if q != j:
            change += times[i * n + q] - times[j * n + q] + 1
    if change > limit or meets_foe(board, r, i, there, j) or meets_foe(board, r, j, here, i):
        return
    for k in range(a * width, a * width + board.size[a]):
        q = member[k]
        if q != i:
            times[i * n + q] -= 1
            times[q * n + i] -= 1
            times[j * n + q] += 1
            times[q * n + j] += 1
    for k in range(b * width, b * width + board.size[b]):
        q = member[k]
        if q != j:
            times[j * n + q] -= 1
            times[q * n + j] -= 1
            times[i * n + q] += 1
            times[q * n + i] += 1
    i_slot, j_slot = board.slot[mover], board.slot[other]
    member[a * width + i_slot], member[b * width + j_slot] = j, i
    board.slot[mover], board.slot[other] = j_slot, i_slot
    board.seat[mover], board.seat[other] = there, here
    board.cost += change


def move(board: Sittings, mover: int, there: int, limit: int) -> None:
    """Let somebody go to another room of the round where there is space, and enough people stay."""
    n, width, times, member = board.people, board.width, board.times, board.member
    r, i = mover // n, mover % n
    here = board.seat[mover]
    if here == there:
        return
    a, b = r * board.rooms + here, r * board.rooms + there
    if board.size[a] <= board.smallest[a] or board.size[b] >= board.largest[b] or not board.may[b * n + i]:
        return
    change = 0
    for k in range(a * width, a * width + board.size[a]):
        if member[k] != i:
            change -= times[i * n + member[k]] - 1
    for k in range(b * width, b * width + board.size[b]):
        change += times[i * n + member[k]]
    if change > limit or meets_foe(board, r, i, there, i):
        return
    for k in range(a * width, a * width + board.size[a]):
        q = member[k]
        if q != i:
            times[i * n + q] -= 1
            times[q * n + i] -= 1
    for k in range(b * width, b * width + board.size[b]):
        q = member[k]
        times[i * n + q] += 1
        times[q * n + i] += 1
    board.size[a] -= 1
    last = member[a * width + board.size[a]]
    member[a * width + board.slot[mover]] = last
    board.slot[r * n + last] = board.slot[mover]
    member[b * width + board.size[b]] = i
    board.slot[mover] = board.size[b]
    board.size[b] += 1
    board.seat[mover] = there
    board.cost += change


def meets_foe(board: Sittings, r: int, i: int, room: int, leaving: int) -> bool:
    """Whether somebody whom i is kept apart from sits in that room and isn't the one who leaves it."""
    n = board.people
    return any(foe != leaving and board.seat[r * n + foe] == room for foe in board.foes[r * n + i])
