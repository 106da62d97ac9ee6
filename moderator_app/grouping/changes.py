"""A round that stands already: who came late, who left, what was changed, and the fewest people to move."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from moderator_app.grouping.answer import Plan
from moderator_app.grouping.inner import loop
from moderator_app.grouping.layout import most_cost, set_out
from moderator_app.grouping.problem import IntArray, Problem, Weights
from moderator_app.grouping.rules import seatable
from moderator_app.grouping.search import Run, descend
from moderator_app.grouping.solve import finished, first_seats

#: Moves tried for each person who may begin one, in either half of `fewest_moves`, and the least number.
MOVES_A_PERSON, LEAST_MOVES = 300, 20_000


def moves(before: Sequence[int] | IntArray, after: Sequence[int] | IntArray) -> list[tuple[int, int, int]]:
    """Who goes where: (person, from, to), in the order of people; from is -1 for somebody who had no seat."""
    return [(i, int(a), int(b)) for i, (a, b) in enumerate(zip(before, after, strict=True)) if a != b]


def fewest_moves(
    problem: Problem,
    weights: Weights,
    seat_before: Sequence[int] | IntArray,
    *,
    seed: int = 0,
    seconds: float = 1.0,
    max_moves: int | None = None,
    compiled: bool | None = None,
) -> Plan:
    """Seats for those who are here now (-1 in `seat_before`: came late), with as few people changing rooms as can be found,
    and among such seatings a cheap one by `weights`.

    `seat_before` stands in for `problem.previous`, also where rooms are locked and in the score. Raises `NoSeating`.
    """
    begun = time.perf_counter()
    here = replace(problem, previous=np.asarray(seat_before, dtype=np.int64))
    rules, with_loop = seatable(here), loop(compiled)
    seat = first_seats(here, rules, seed, [int(r) for r in here.previous])
    # One person more who moves must cost more than all else together ever could.
    dear = most_cost(here, weights) + 1
    repeatable, tried = True, 0
    for stay_only in (True, False):
        strict = Weights(0, 0, 0, 0, 0, 100, 0) if stay_only else replace(weights, stay=weights.stay + dear)
        board = set_out(here, strict, rules, seat, with_loop)
        # Who may begin a move that leaves the number of movers as it is: those who came, and those who move already.
        begin: Sequence[int] = [i for i, r in enumerate(seat) if here.previous[i] != r]
        if stay_only:
            descend(board, with_loop, begin)
            begin = range(here.people)
        most = max(LEAST_MOVES, len(begin) * MOVES_A_PERSON) if max_moves is None else max_moves // 2
        until = None if max_moves is not None else begun + seconds * (0.4 if stay_only else 0.9)
        hottest = 40 if stay_only else 1 + 2 * max(board.cost[: here.rooms], default=0)
        run = Run(board, with_loop, (seed, 0), most=most, halt=_over(until), hottest=hottest, only=begin)
        run.go()
        descend(board, with_loop, [i for i, r in enumerate(here.previous) if board.best_seat[i] != r])
        repeatable &= not run.cut
        tried += int(board.tried)
        seat = tuple(int(r) for r in board.best_seat[: here.people])
    moved = sum(1 for a, b in zip(here.previous, seat, strict=True) if a >= 0 and a != b)
    board.best_total -= dear * moved
    return finished(here, weights, rules, board, begun, tried=tried, repeatable=repeatable)


def _over(until: float | None) -> Callable[[], bool] | None:
    return None if until is None else lambda: time.perf_counter() > until
