"""Schedules over several rounds in which as few pairs as possible meet twice: by construction where one is known, else by search.

`schedule` is the pure case (golfers' and Kirkman's schedules): everybody is there in each round, and any room will do.
`mix_rounds` takes each round's own problem (who is there, languages, sizes, pins, who is kept apart) and changes the seats of
all rounds together. A told number of repeats is counted again from scratch (`count_repeats`).
"""

from __future__ import annotations

import random
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from moderator_app.grouping.problem import EITHER, ENGLISH, MANDARIN, MANDARIN_ROOM, IntArray, Problem
from moderator_app.grouping.schedule_designs import Design, construct
from moderator_app.grouping.schedule_search import Sittings, mix
from moderator_app.grouping.schedule_starters import developed

#: Moves that plain Python surely makes in a second.
MOVES_A_SECOND = 300_000
#: The heat a search begins with and ends with, where meeting again costs 1.
HOT, COLD = 1.0, 0.12
_CHUNK = 1000

Stop = Callable[[], bool] | None


@dataclass(frozen=True, slots=True)
class Schedule:
    """`rounds` of rooms of people 0 to n-1. `repeats`: meetings of two who had met before, in all; `met` of `pairs` pairs meet.

    `found_by`: "construction" (algebra), "starter" (one round turned by a cyclic group) or "search".
    """

    rounds: tuple[tuple[tuple[int, ...], ...], ...]
    repeats: int
    met: int
    pairs: int
    found_by: str
    seconds: float


def schedule(
    people: int,
    rounds: int,
    *,
    smallest: int,
    largest: int | None = None,
    seed: int = 0,
    seconds: float = 3.0,
    should_stop: Stop = None,
) -> Schedule:
    """Rooms of `smallest` to `largest` people for `rounds` rounds with as few repeats as were found in about `seconds`.

    Same input and seed, same schedule, unless `should_stop` ends it. Raises ValueError where the people can't be divided so.
    """
    largest = smallest if largest is None else largest
    if people < 0 or rounds < 0 or not 1 <= smallest <= largest:
        raise ValueError(f"{people} people, {rounds} rounds, rooms of {smallest} to {largest}")
    rooms = -(-people // largest)
    if rooms * smallest > people:
        raise ValueError(f"{people} people can't be divided into rooms of {smallest} to {largest}")
    begun = time.perf_counter()
    design, found_by = construct(people, rounds, smallest, largest), "construction"
    if design is None and people % largest == 0:
        design, found_by = developed(people, largest, rounds, seed=seed, should_stop=should_stop), "starter"
    if design is None:
        left = max(0.5, seconds - (time.perf_counter() - begun))
        design, found_by = _searched(people, rounds, rooms, (smallest, largest), seed, left, should_stop), "search"
    repeats, met = count_repeats(design)
    told = tuple(tuple(tuple(sorted(room)) for room in round_) for round_ in design)
    return Schedule(told, repeats, met, people * (people - 1) // 2, found_by, time.perf_counter() - begun)


def count_repeats(rounds: Sequence[Sequence[Sequence[int]]]) -> tuple[int, int]:
    """How often two people meet who had met before, over all rounds, and how many pairs meet at all."""
    times = Counter(pair for round_ in rounds for room in round_ for pair in combinations(sorted(room), 2))
    return sum(times.values()) - len(times), len(times)


def mix_rounds(
    problems: Sequence[Problem],
    who: Sequence[ArrayLike],
    seats: Sequence[ArrayLike],
    *,
    met: ArrayLike | None = None,
    seed: int = 0,
    moves: int = 200_000,
    should_stop: Stop = None,
) -> list[IntArray]:
    """Better seats for all rounds together: fewer meetings of pairs who met before, in earlier rounds or in `met` (n,n).

    `who[r]` names the person (0 to n-1) behind each person of problem r; `seats[r]` is where they sit, with every hard rule
    kept; the rules are kept by every move. Those who are pinned, hosts, kept together or in locked rooms stay where they are.
    """
    people = [np.asarray(each, int) for each in who]
    n = 1 + max((int(each.max()) for each in people if len(each)), default=-1)
    known = np.zeros((n, n), int) if met is None else np.asarray(met, int)
    board = Sittings(n, len(problems), max((p.rooms for p in problems), default=0), known.tolist())
    movers: list[int] = []
    begins = [0]
    whole = np.full((len(problems), n), -1)
    for r, problem in enumerate(problems):
        whole[r, people[r]] = np.asarray(seats[r], int)
        movers += _lay_out(board, r, problem, people[r], np.asarray(seats[r], int))
        begins.append(len(movers))
    board.sit_down(whole.tolist())
    best = _anneal(board, movers, begins, moves, seed, should_stop)
    return [np.array(best[r], dtype=np.int64)[people[r]] for r in range(len(problems))]


# ---- the search


def _searched(
    people: int, rounds: int, rooms: int, sizes: tuple[int, int], seed: int, seconds: float, should_stop: Stop
) -> Design:
    """Begins with random rooms, which the search heats up and cools anyhow."""
    dice = random.Random(f"{people} {rounds} {rooms} {seed}")
    seats = [dice.sample([i % rooms for i in range(people)], people) for _ in range(rounds)]
    problem = Problem.of(
        language_need=np.zeros(people, int), room_language=np.zeros(rooms, int), smallest=sizes[0], largest=sizes[1]
    )
    found = mix_rounds(
        [problem] * rounds, [np.arange(people)] * rounds, seats, seed=seed, moves=int(seconds * MOVES_A_SECOND),
        should_stop=should_stop,
    )  # fmt: skip
    return [[[int(i) for i in np.flatnonzero(seat == q)] for q in range(rooms)] for seat in found]


def _lay_out(board: Sittings, r: int, problem: Problem, people: NDArray[np.int64], seat: IntArray) -> list[int]:
    """Fill in the rules of a round and tell who may move in it, as r * n + i."""
    n = board.people
    fixed = {i for pair in problem.together for i in pair} | {i for i, _ in problem.pins}
    fixed |= {int(i) for i in problem.host if i >= 0}
    for q in range(problem.rooms):
        at = r * board.rooms + q
        inside = np.flatnonzero(seat == q)
        shut = bool(problem.closed[q] or problem.locked[q])
        board.smallest[at] = len(inside) if shut else int(problem.smallest[q])
        board.largest[at] = len(inside) if shut else int(problem.largest[q])
        if problem.locked[q]:
            fixed.update(int(i) for i in inside)
        if problem.needs_bilingual_host[q]:
            fixed.update(int(i) for i in inside[problem.language_need[inside] == EITHER][:1])
        barred = ENGLISH if problem.room_language[q] == MANDARIN_ROOM else MANDARIN
        for i in np.flatnonzero((problem.language_need == barred) | shut):
            board.may[at * n + int(people[i])] = 0
    for q in range(problem.rooms, board.rooms):
        for i in people:
            board.may[(r * board.rooms + q) * n + int(i)] = 0
    for a, b in problem.apart:
        board.foes[r * n + int(people[a])].append(int(people[b]))
        board.foes[r * n + int(people[b])].append(int(people[a]))
    return [r * n + int(people[i]) for i in range(len(people)) if i not in fixed]


def _anneal(board: Sittings, movers: list[int], begins: list[int], moves: int, seed: int, should_stop: Stop) -> list[list[int]]:
    """The best seats that were seen while it grew colder."""
    best, least = board.seats(), board.cost
    if not movers:
        return best
    generator = np.random.default_rng(seed)
    for begun in range(0, moves, _CHUNK):
        if not board.cost or (should_stop is not None and should_stop()):
            break
        heat = HOT * (COLD / HOT) ** ((begun + np.arange(_CHUNK)) / moves)
        limits = (generator.exponential(size=_CHUNK) * heat).astype(int).tolist()
        mix(board, movers, begins, generator.integers(1 << 30, size=2 * _CHUNK).tolist(), limits)
        if board.cost < least:
            best, least = board.seats(), board.cost
    return best
