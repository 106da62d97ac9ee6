"""Schedules without any repeat, from algebra: who sits with whom over rounds of equal rooms so that no two meet twice.

A `Design` is a list of rounds, a round a list of rooms, a room a list of people 0 to n-1. What must hold of every design
given here: each round seats everybody once, and no two people share a room twice. Nothing here is searched for long; where
no construction is known to it, the answer is None and the search of schedule.py begins from somewhere else.

Sources: transversal designs from finite fields (R. C. Bose, S. S. Shrikhande, "On the construction of sets of mutually
orthogonal Latin squares", 1960); difference matrices and starter blocks (C. J. Colbourn, J. H. Dinitz, "Handbook of
Combinatorial Designs", parts III.3 and VI.17).
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from functools import cache
from itertools import combinations

Design = list[list[list[int]]]

#: Trials of one number after another before a difference matrix is given up.
MOST_TRIALS = 20_000


def construct(people: int, rounds: int, smallest: int, largest: int) -> Design | None:
    """Rooms of `smallest` to `largest` for that many rounds with no repeat, or None where no construction gives them.

    Larger rooms are tried first. Where the people don't fill the rooms of a construction, its last ones are left out, at most
    one from each room.
    """
    for size in range(min(largest, people), max(1, smallest) - 1, -1):
        for rooms in range(-(-people // size), people // smallest + 1):
            missing = rooms * size - people
            if missing and (missing > rooms or size - 1 < smallest):
                continue
            found = of_equal_rooms(rooms, size, rounds) if not missing else transversal(rooms, size, rounds)
            if found is not None:
                return [[[i for i in room if i < people] for room in round_] for round_ in found]
    return None


def of_equal_rooms(rooms: int, size: int, rounds: int) -> Design | None:
    """`rooms` rooms of exactly `size` for `rounds` rounds with no repeat, or None."""
    people = rooms * size
    if rounds < 1 or rooms < 1 or size < 1 or rounds * (size - 1) > people - 1:
        return [] if rounds < 1 else None
    if size == 1 or rounds == 1:
        return [[[room * size + seat for seat in range(size)] for room in range(rooms)]] * rounds
    if (rooms, size) == (8, 4) and rounds <= 10:
        return eight_fours()[:rounds]
    if rounds <= rooms and (across := transversal(rooms, size, rounds)) is not None:
        return across
    # All that rooms of one person from each column give, then rooms within the columns.
    whole = transversal(rooms, size, rooms) if rounds > rooms and rooms % size == 0 else None
    within = of_equal_rooms(rooms // size, size, rounds - rooms) if whole is not None else None
    if whole is None or within is None:
        return None
    return whole + [
        [[column * rooms + i for i in room] for column in range(size) for room in round_]
        for round_ in within
    ]  # fmt: skip


def repeats(design: Design) -> int:
    """How many times two people of a design meet who had met before in it."""
    met: set[tuple[int, int]] = set()
    again = 0
    for round_ in design:
        for room in round_:
            for pair in combinations(sorted(room), 2):
                again += pair in met
                met.add(pair)
    return again


# ---- one person from each column


def transversal(rooms: int, size: int, rounds: int) -> Design | None:
    """Rooms that take one person from each of `size` columns of `rooms` people: person v of column c is c * rooms + v.

    In round r, room b has from column c the person b + s(c, r); two people of different columns meet once at most if the
    differences s(c, r) - s(d, r) differ from round to round for any two columns c, d. Over a field, s(c, r) = c * r.
    """
    if rounds > rooms:
        return None
    calculus = field(rooms)
    if calculus is not None and size <= rooms:
        add, times = calculus
        shifts = [[times[column][r] for r in range(rounds)] for column in range(size)]
        return [
            [[column * rooms + add[b][shifts[column][r]] for column in range(size)] for b in range(rooms)]
            for r in range(rounds)
        ]  # fmt: skip
    found = _differences(rooms, size, rounds)
    if found is None:
        return None
    return [
        [[column * rooms + (b + found[column][r]) % rooms for column in range(size)] for b in range(rooms)]
        for r in range(rounds)
    ]  # fmt: skip


@cache
def field(order: int) -> tuple[tuple[tuple[int, ...], ...], tuple[tuple[int, ...], ...]] | None:
    """The tables of addition and multiplication of the field of that order, or None where there is none (or above 256).

    An element is written as the number whose digits in base p are the coefficients of its polynomial.
    """
    prime = next((p for p in range(2, order + 1) if order % p == 0), 0)
    degree = 0
    while prime and prime**degree < order:
        degree += 1
    if order > 256 or order < 2 or prime**degree != order:
        return None
    add = tuple(tuple(_digitwise(a, b, prime) for b in range(order)) for a in range(order))
    for tail in range(order):
        powers = _powers_of_x(tail, prime, order, add)
        if len(powers) == order - 1:
            log = {value: exponent for exponent, value in enumerate(powers)}
            times = tuple(
                tuple(powers[(log[a] + log[b]) % (order - 1)] if a and b else 0 for b in range(order)) for a in range(order)
            )
            return add, times
    return None


def _digitwise(a: int, b: int, prime: int) -> int:
    total, place = 0, 1
    while a or b:
        total += (a % prime + b % prime) % prime * place
        a, b, place = a // prime, b // prime, place * prime
    return total


def _powers_of_x(tail: int, prime: int, order: int, add: Sequence[Sequence[int]]) -> list[int]:
    """1, x, x², ... until one comes again, where the highest power of x in the field is the polynomial `tail`. (In a field
    of prime order x is that number.)"""
    powers: list[int] = []
    value = 1
    while value and (not powers or value != 1):
        powers.append(value)
        high, low = divmod(value, order // prime)
        value = low * prime
        for _ in range(high):
            value = add[value][tail]
        if len(powers) >= order:
            break
    return powers if value == 1 else []


def _differences(order: int, rows: int, columns: int) -> list[list[int]] | None:
    """Rows of numbers below `order` such that the differences of any two rows (modulo it) are all different; None if not
    found within `MOST_TRIALS`. Row by row, with steps back within a row."""
    dice = random.Random(order * 1000 + rows)
    found = [[0] * columns]
    trials = 0
    while len(found) < rows:
        used: list[set[int]] = [set() for _ in found]
        row: list[int] = []
        untried = [_shuffled(order, dice)]
        while len(row) < columns:
            trials += 1
            if trials > MOST_TRIALS or not untried:
                return None
            place = len(row)
            if not untried[-1]:
                untried.pop()
                if row:
                    value = row.pop()
                    for above, taken in zip(found, used, strict=True):
                        taken.remove((value - above[place - 1]) % order)
                continue
            value = untried[-1].pop()
            new = [(value - above[place]) % order for above in found]
            if not any(difference in taken for difference, taken in zip(new, used, strict=True)):
                row.append(value)
                for difference, taken in zip(new, used, strict=True):
                    taken.add(difference)
                untried.append(_shuffled(order, dice))
        found.append(row)
    return found


def _shuffled(order: int, dice: random.Random) -> list[int]:
    numbers = list(range(order))
    dice.shuffle(numbers)
    return numbers


# ---- eight rooms of four, ten rounds

#: Person 8c + x is the point x of GF(2)³ in column c. A room stands for all its images under x -> x + t (in every column at
#: once). Four rounds are closed under all eight t; three come in twos, each closed under the four t of its subgroup.
#: Found by our own search among schedules with this symmetry, which the first known one has too (A. Aguado, "A 10 days solution
#: to the social golfer problem", 2004).
_CLOSED_ROUNDS: tuple[tuple[tuple[int, ...], ...], ...] = (
    ((0, 10, 19, 28),),
    ((0, 7, 9, 14), (16, 21, 27, 30)),
    ((0, 4, 25, 29), (8, 14, 16, 22)),
    ((0, 3, 5, 6), (8, 9, 12, 13), (16, 19, 20, 23), (24, 25, 30, 31)),
)
_ROUNDS_IN_TWOS: tuple[tuple[tuple[int, ...], tuple[tuple[int, ...], ...]], ...] = (
    ((0, 1, 2, 3), ((0, 11, 23, 27), (4, 5, 16, 17), (12, 15, 29, 30))),
    ((0, 1, 4, 5), ((0, 13, 22, 30), (2, 10, 16, 29))),
    ((0, 1, 2, 3), ((0, 12, 17, 24), (4, 11, 20, 30))),
)


def eight_fours() -> Design:
    """32 people in eight rooms of four for ten rounds with no repeat: the most there can be (11 would need 33 others)."""
    design = [_images(rooms, range(8)) for rooms in _CLOSED_ROUNDS]
    for subgroup, rooms in _ROUNDS_IN_TWOS:
        design.append(_images(rooms, subgroup))
        outside = next(t for t in range(8) if t not in subgroup)
        design.append(_images(rooms, [t ^ outside for t in subgroup]))
    return design


def _images(rooms: Sequence[Sequence[int]], shifts: Sequence[int]) -> list[list[int]]:
    return [list(room) for room in sorted({tuple(sorted(i ^ t for i in room)) for room in rooms for t in shifts})]
