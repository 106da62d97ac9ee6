"""A round that stands already: who came late, who left, what was changed, and the fewest people to move."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from moderator_app.grouping.annealing import Board, anneal, settle
from moderator_app.grouping.answer import Plan
from moderator_app.grouping.board import set_out
from moderator_app.grouping.problem import IntArray, Problem, Weights
from moderator_app.grouping.rules import seatable
from moderator_app.grouping.solve import Search, finished, first_seats

#: Moves tried for each person in either half of `fewest_moves`.
MOVES_A_PERSON = 300


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
) -> Plan:
    """Seats for those who are here now (-1 in `seat_before`: came late), with as few people changing rooms as can be found,
    and among such seatings a cheap one by `weights`.

    `seat_before` stands in for `problem.previous`, also where rooms are locked and in the score. Raises `NoSeating`.
    """
    begun = time.perf_counter()
    here = replace(problem, previous=np.asarray(seat_before, dtype=np.int64))
    rules = seatable(here)
    seat = first_seats(here, rules, seed, [int(r) for r in here.previous])
    # One person more who moves must cost more than all else together ever could.
    dear = _most_cost(here, weights) + 1
    repeatable = True
    for stay_only in (True, False):
        strict = Weights(0, 0, 0, 0, 0, 100, 0) if stay_only else replace(weights, stay=weights.stay + dear)
        board = set_out(here, strict, rules, seat)
        search = Search(board, seed, begun)
        # Who may begin a move that leaves the number of movers as it is: those who came, and those who move already.
        begin: Sequence[int] = [i for i, r in enumerate(seat) if here.previous[i] != r]
        if stay_only:
            _descend(board, begin)
            begin = range(here.people)
        length = max(4000, len(begin) * MOVES_A_PERSON) if max_moves is None else max_moves // 2
        until = None if max_moves is not None else begun + seconds * (0.3 if stay_only else 0.9)
        hottest = 40 if stay_only else 1 + 2 * max(board.cost, default=0)
        search.run([length], most=None if max_moves is None else length, until=until, hottest=hottest, only=begin)
        _descend(board, begin)
        repeatable &= search.repeatable
        seat = tuple(board.best_seat)
    moved = sum(1 for a, b in zip(here.previous, seat, strict=True) if a >= 0 and a != b)
    board.best_total -= dear * moved
    return finished(here, weights, board, begun, repeatable=repeatable)


def _descend(board: Board, begin: Sequence[int]) -> None:
    """From the best seats, every move that these people can begin, as long as one of them gains."""
    board.seat = list(board.best_seat)
    settle(board)
    before = board.best_total + 1
    while board.best_total < before:
        before = board.best_total
        for i in begin:
            each = len(board.partners[i])
            anneal(board, [i] * each, list(range(each)), [-1] * each)


def _most_cost(problem: Problem, weights: Weights) -> int:
    """More than any seating can cost apart from `stay`: everybody's dearest topic, every pair in one room, all rooms' spans."""
    n, rooms = problem.people, problem.rooms
    cost = weights.wish * int(problem.wish.max(axis=1, initial=0).sum())
    cost += weights.new_peers * int(problem.met.sum())
    cost += (weights.other_schools + weights.other_countries) * n
    cost += weights.experience * 16 * rooms
    return cost * (1 + weights.worst_room)
