"""Fills the `Board` of the inner loop from a problem, its weights and a first seating."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from moderator_app.grouping.annealing import Board, settle
from moderator_app.grouping.problem import IntArray, Problem, Weights
from moderator_app.grouping.rules import Seatable


def set_out(problem: Problem, weights: Weights, rules: Seatable, seat: Sequence[int]) -> Board:
    """A board with everybody on `seat`, which must keep `rules`."""
    board = Board()
    board.n, board.rooms = problem.people, problem.rooms
    board.seat = [int(r) for r in seat]
    _rules_of(board, rules)
    _people_of(board, problem, weights)
    board.w_wish, board.w_peers = weights.wish, weights.new_peers
    board.w_schools, board.w_countries = weights.other_schools, weights.other_countries
    board.w_stay, board.w_worst = weights.stay, weights.worst_room
    board.fixed = [int(t >= 0) for t in problem.topic]
    board.top = [max(0, int(t)) for t in problem.topic]
    board.pool = [int(language) for language in problem.room_language]
    settle(board)
    return board


def spread_table(problem: Problem, weights: Weights) -> list[int]:
    """The experience cost of a room for each set of bands present in it, given as bits; bit 16 and more: not known.

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


def _rules_of(board: Board, rules: Seatable) -> None:
    n = rules.people
    board.allowed = [[int(x) for x in row] for row in rules.allowed]
    board.low, board.high = list(rules.low), list(rules.high)
    board.foes = [sorted(foes) for foes in rules.foes]
    board.bilingual = [int(x) for x in rules.bilingual]
    board.hosted = [int(x) for x in rules.hosted]
    board.party = [[] for _ in range(n)]
    for party in rules.parties:
        for i in party:
            board.party[i] = party
    board.partners = _partners(rules)


def _partners(rules: Seatable) -> list[list[int]]:
    """Whom each may change seats with: those who have two rooms in common, and a free seat of each room that can grow.

    People who may sit in the same rooms share one list.
    """
    n = rules.people
    if not n:
        return []
    sorts, sort_of = np.unique(rules.allowed, axis=0, return_inverse=True)
    sort_of = sort_of.reshape(-1)
    common = sorts.astype(int) @ sorts.T.astype(int)
    growing = [r for r in range(rules.rooms) if rules.high[r] > rules.low[r]]
    lists = []
    for s in range(len(sorts)):
        people = [int(j) for j in np.flatnonzero(common[s][sort_of] > 1)] if sorts[s].sum() > 1 else []
        seats = [n + r for r in growing if sorts[s][r]] if sorts[s].sum() > 1 else []
        lists.append(people + seats)
    return [lists[s] for s in sort_of]


def _people_of(board: Board, problem: Problem, weights: Weights) -> None:
    n = problem.people
    board.wish = problem.wish.tolist()
    board.dearest = problem.wish.max(axis=1, initial=0).tolist()
    unknown = int(problem.experience.max(initial=0)) + 1
    board.band = np.where(problem.experience < 0, unknown, problem.experience).tolist()
    board.bit = [1 << b for b in range(unknown)] + [0]
    board.spread = spread_table(problem, weights)
    board.school = _named(problem.school)
    board.country = _named(problem.country)
    met = problem.met.copy()
    np.fill_diagonal(met, 0)
    board.met = met.tolist()
    board.friends = [[(int(k), int(met[i, k])) for k in np.flatnonzero(met[i])] for i in range(n)]
    board.home = problem.previous.tolist()


def _named(numbers: IntArray) -> list[int]:
    """Numbers from 0; whoever has none gets one of their own, so that unknown never equals unknown."""
    kept, index = np.unique(numbers[numbers >= 0], return_inverse=True)
    named = np.arange(len(numbers)) + len(kept)
    named[numbers >= 0] = index.reshape(-1)
    return [int(x) for x in named]
