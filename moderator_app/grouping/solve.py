"""Good seats for everybody within a second: a first seating, annealing in stages, and a check from scratch.

What must hold: the answer breaks no hard rule and its told score is its real one (evaluate.py, which knows nothing of
the search, agrees or `EngineDefect` is raised); with `max_moves` given, the clock has no say, and more moves never give
a worse answer, because a shorter search is the beginning of a longer one.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from moderator_app.grouping.annealing import Board, anneal, settle
from moderator_app.grouping.answer import Better, Plan
from moderator_app.grouping.board import set_out
from moderator_app.grouping.clash import Clash, find_clash
from moderator_app.grouping.evaluate import evaluate
from moderator_app.grouping.exact import search_all
from moderator_app.grouping.problem import IntArray, Problem, Weights
from moderator_app.grouping.rules import Seatable, seatable
from moderator_app.grouping.seating import Found, find_seats
from moderator_app.grouping.unavoidable import unavoidable

#: Moves that plain Python surely makes in a second; with the seconds given it sets how long the search is by default.
MOVES_A_SECOND = 100_000
#: Nor more than this for each person: small meetings are done sooner.
MOVES_A_PERSON = 10_000
#: Moves of the first stage for each person where `max_moves` is given; every stage is three times as long as the last.
FIRST_STAGE = 100
#: A stage begins where about this share of moves is taken, and ends at this part of that temperature.
TAKEN_AT_START, COOLED_TO = 0.15, 1 / 15
_CHUNK, _PROBE = 1024, 256

FloatArray = NDArray[np.float64]


class NoSeating(Exception):
    """The hard rules can't all hold (`clash` says which), or none was found and none was disproved (`clash` is None)."""

    def __init__(self, clash: Clash | None) -> None:
        self.clash = clash
        super().__init__("the hard rules can't all hold" if clash else "no seating was found within the steps allowed")


class EngineDefect(Exception):
    """The search and the independent evaluator disagree. A defect of ours; nothing a moderator did."""


def solve(
    problem: Problem,
    weights: Weights,
    *,
    seed: int = 0,
    seconds: float = 1.0,
    on_better: Callable[[Better], None] | None = None,
    should_stop: Callable[[], bool] | None = None,
    max_moves: int | None = None,
) -> Plan:
    """Seat everybody. Lower cost is better; see docs/grouping.md for the formula.

    Without `max_moves` the length of the search follows from the number of people and `seconds`, which also bounds it by
    the clock: a machine too slow for that many moves cools faster, and `Plan.repeatable` is then False. `on_better` hears
    of each better seating as it is found; `should_stop` is asked about every 5 ms and ends the search with the best so far.

    Raises `NoSeating` where the hard rules can't all hold.
    """
    begun = time.perf_counter()
    rules = seatable(problem)
    board = set_out(problem, weights, rules, first_seats(problem, rules, seed))
    proved = search_all(board, rules, weights)
    search = Search(board, seed, begun, on_better, should_stop)
    movable = sum(1 for partners in board.partners if partners)
    if movable and not proved:
        if max_moves is None:
            moves = min(int(seconds * MOVES_A_SECOND), movable * MOVES_A_PERSON)
            search.run(_planned(moves), until=begun + seconds)
        else:
            search.run(_growing(max(1000, movable * FIRST_STAGE)), most=max_moves)
    return finished(problem, weights, board, begun, repeatable=search.repeatable, proved=proved or not board.best_total)


def first_seats(problem: Problem, rules: Seatable, seed: int, prefer: list[int] | None = None) -> tuple[int, ...]:
    """A seating that keeps the rules, or `NoSeating` with the clash."""
    found = Found("unknown")
    for attempt in range(3):
        found = find_seats(rules, seed=seed + attempt, prefer=prefer)
        if found.status != "unknown":
            break
    if found.status != "found":
        raise NoSeating(find_clash(problem) if found.status == "impossible" else None)
    return found.seat


def finished(problem: Problem, weights: Weights, board: Board, begun: float, *, repeatable: bool, proved: bool = False) -> Plan:
    """The plan of a board's best seats, checked from scratch."""
    seat = np.array(board.best_seat, dtype=np.int64)
    score = evaluate(problem, weights, seat, problem.topic)
    if score.violations or score.total != board.best_total:
        raise EngineDefect(f"told {board.best_total}, is {score.total}; broken: {score.violations}")
    topic = np.array([room.topic for room in score.rooms], dtype=np.int64)
    return Plan(
        seat=seat,
        topic=topic,
        score=score,
        unavoidable=unavoidable(problem, weights),
        seconds=time.perf_counter() - begun,
        moves_tried=board.tried,
        repeatable=repeatable,
        proved=proved,
    )


# ---- the search


def _planned(moves: int) -> list[int]:
    """Stages that add up to `moves`, each three times as long as the one before."""
    shortest = max(1, moves // 13)
    return [shortest, 3 * shortest, max(1, moves - 4 * shortest)]


def _growing(first: int) -> Iterator[int]:
    while True:
        yield first
        first *= 3


@dataclass(slots=True)
class Search:
    """Runs a board. `repeatable` turns False where the clock or a stop had a say."""

    board: Board
    seed: int
    begun: float
    on_better: Callable[[Better], None] | None = None
    should_stop: Callable[[], bool] | None = None
    repeatable: bool = True

    def run(
        self,
        stages: Iterable[int],
        *,
        most: int | None = None,
        until: float | None = None,
        hottest: int | None = None,
        only: Sequence[int] | None = None,
    ) -> None:
        """Anneal stage by stage, each from the best seats so far, until the stages, `most` moves or the time are used up.

        `hottest` is a temperature that is hot enough for everything to move; `only` those people begin a move.
        """
        board, dice = self.board, np.random.default_rng(self.seed)
        begin = range(board.n) if only is None else only
        who = np.array([i for i in begin if board.partners[i]], dtype=np.int64)
        if not len(who) or not board.best_total or (most is not None and most <= 0):
            return
        hottest = hottest or 1 + 2 * max(board.cost, default=0) + board.w_stay
        warm, left = self._melt(dice, who, most, hottest)
        # Where few moves are possible at any heat, a share of moves taken says nothing: cool to the end then.
        cold = warm * COOLED_TO if warm < hottest else 1.0
        whole = sum(stages) if isinstance(stages, list) else 0
        start, ended = time.perf_counter(), 0
        for number, length in enumerate(stages):
            if left is not None and left <= 0:
                return
            if number:
                board.seat = list(board.best_seat)
                settle(board)
            ended += length
            due = None if until is None else start + max(0.0, until - start) * ended / whole
            hot = warm if number == 0 else warm / 2
            if not self._stage(dice, who, (length, left), (hot, cold), due):
                return
            left = None if left is None else left - length

    def _stage(
        self,
        dice: np.random.Generator,
        who: IntArray,
        length_left: tuple[int, int | None],
        hot_cold: tuple[float, float],
        due: float | None,
    ) -> bool:
        """Cool from hot to cold over a length of moves, or as many of the first of them as are left. False: stopped."""
        (length, left), (hot, cold) = length_left, hot_cold
        done, position, stretch, begun = 0, 0.0, 1.0, time.perf_counter()
        while position < length and (left is None or done < left):
            chunk = min(_CHUNK, length - done if due is None else _CHUNK, _CHUNK if left is None else left - done)
            places = np.minimum(1.0, (position + stretch * np.arange(chunk)) / length)
            told = self.board.best_total
            self._try(dice, who, hot * (cold / hot) ** places)
            done += chunk
            position += stretch * chunk
            if self.on_better and self.board.best_total < told:
                spent = time.perf_counter() - self.begun
                self.on_better(Better(tuple(self.board.best_seat), self.board.best_total, self.board.tried, spent))
            if self.board.best_total == 0:
                return False
            if self.should_stop and self.should_stop():
                self.repeatable = False
                return False
            if due is not None:
                now = time.perf_counter()
                if position < length and now >= due:
                    self.repeatable = False
                    return True
                # Hot moves are slow, as many are taken; so the beginning of a stage tells too long a time for the rest.
                slack = 2.0 - position / length
                needed = (now - begun) / done * (length - position) / stretch
                if needed > slack * 1.05 * (due - now):
                    stretch = min(1000.0, stretch * needed / (due - now))
                    self.repeatable = False
        return True

    def _try(self, dice: np.random.Generator, who: IntArray, heat: FloatArray) -> None:
        """One move at each temperature. As many numbers are drawn for few moves as for many, so that a search that ends
        in the middle of a chunk began like a longer one."""
        limits = heat * dice.exponential(size=_CHUNK)[: len(heat)]
        first = who[dice.integers(len(who), size=_CHUNK)][: len(heat)]
        second = dice.integers(1 << 30, size=_CHUNK)[: len(heat)]
        anneal(self.board, first.tolist(), second.tolist(), limits.astype(np.int64).tolist())

    def _melt(self, dice: np.random.Generator, who: IntArray, most: int | None, hottest: int) -> tuple[float, int | None]:
        """The temperature at which the wanted share of moves is taken, found by cooling in short steps; moves left."""
        board, left = self.board, most
        heat = float(hottest)
        while heat > 1.0:
            count = _PROBE if left is None else min(_PROBE, left)
            taken = board.taken
            self._try(dice, who, np.full(count, heat))
            left = None if left is None else left - count
            if left == 0 or board.taken - taken < TAKEN_AT_START * count:
                break
            heat /= 1.4
        return heat, left
