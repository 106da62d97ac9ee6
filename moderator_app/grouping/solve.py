"""Good seats for everybody within a second: a first seating, annealing from several seeds side by side, a check from scratch.

What must hold: the answer breaks no hard rule and its told score is its real one (evaluate.py, which knows nothing of
the search, agrees or `EngineDefect` is raised). How long the search is follows from numbers alone, not from the clock, and
a shorter search is the beginning of a longer one: so the same input gives the same seats, and more time none that are worse.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from typing import Any

import numpy as np

from moderator_app.grouping.answer import Better, Plan
from moderator_app.grouping.clash import Clash, find_clash
from moderator_app.grouping.evaluate import evaluate
from moderator_app.grouping.exact import search_all
from moderator_app.grouping.inner import loop
from moderator_app.grouping.layout import set_out
from moderator_app.grouping.problem import Problem, Weights
from moderator_app.grouping.rules import Seatable, seatable
from moderator_app.grouping.search import STAGE_ENDS, Run
from moderator_app.grouping.seating import Found, find_seats
from moderator_app.grouping.unavoidable import floor_by_rule, unavoidable

#: Moves of one seed in a second that a slow machine makes with ease, compiled and plain; above `MANY` people they become
#: dearer in proportion. With the seconds given they set how long the search is.
MOVES_A_SECOND, PLAIN_MOVES_A_SECOND, MANY = 8_000_000, 150_000, 600
#: Nor more than this for each person: small meetings are done sooner.
MOVES_A_PERSON = 1_000_000
#: Seeds side by side where the loop is compiled; plain Python runs one at a time in any case.
SEEDS = 2
#: How often a listener hears of better seats, and how soon a stop is noticed, in seconds.
_BEAT = 0.005


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
    seeds: int | None = None,
    compiled: bool | None = None,
    account: bool = True,
) -> Plan:
    """Seat everybody. Lower cost is better; see docs/grouping.md for the formula.

    The length of the search follows from the number of people and `seconds`, or is `max_moves` for each of the `seeds` (one
    then, else two). `seconds` also bounds it by the clock where a machine is too slow for that; `Plan.repeatable` is then
    False, as it is after a stop. `on_better` hears of better seats as they are found, and `should_stop` is asked about
    every 5 ms and ends the search with the best so far; both are called in the caller's thread, which may be any.
    `compiled` asks for one of the two loops (see inner); both give the same seats for the same number of moves. Without `account`
    nothing is said of what can't be avoided, which takes longer than a short search.

    Raises `NoSeating` where the hard rules can't all hold, ImportError where nothing is compiled and it was asked for.
    """
    begun = time.perf_counter()
    rules, with_loop = seatable(problem), loop(compiled)
    seats = first_seats(problem, rules, seed)
    stop = threading.Event()
    until = None if max_moves is not None else begun + seconds
    runs: list[Run] = []

    def halt_of(number: int) -> Callable[[], bool]:
        def halt() -> bool:
            # Nothing costs less than nothing; but only a seed that comes first may end another one, as it does each time.
            done = any(run.told[0] == 0 for run in runs[:number])
            return done or stop.is_set() or (until is not None and time.perf_counter() > until)

        return halt

    board = set_out(problem, weights, rules, seats, with_loop)
    proved = search_all(board, with_loop, problem, rules, weights)
    many = seeds or (SEEDS if max_moves is None and with_loop.compiled else 1)
    most = planned(problem.people, seconds, compiled=with_loop.compiled) if max_moves is None else max_moves
    for number in range(0 if proved else many):
        own = board if number == 0 else set_out(problem, weights, rules, seats, with_loop)
        runs.append(Run(own, with_loop, (seed, number), most=most, halt=halt_of(number)))
    _side_by_side([run for run in runs if run.can_move], stop, begun, on_better, should_stop)
    best = min((run.board for run in runs), key=lambda own: int(own.best_total), default=board)
    cut = any(run.cut for run in runs[: 1 + next((k for k, run in enumerate(runs) if run.told[0] == 0), len(runs))])
    tried = sum(int(run.board.tried) for run in runs)
    return finished(problem, weights, rules, best, begun, tried=tried, repeatable=not cut, proved=proved, account=account)


def planned(people: int, seconds: float, *, compiled: bool) -> int:
    """How many moves a search of so many seconds makes: as many whole stages as surely fit."""
    rate = (MOVES_A_SECOND if compiled else PLAIN_MOVES_A_SECOND) * min(1.0, MANY / max(1, people))
    fit = min(seconds * rate, people * MOVES_A_PERSON)
    return max((end for end in STAGE_ENDS if end <= fit), default=int(fit))


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


def finished(
    problem: Problem,
    weights: Weights,
    rules: Seatable,
    board: Any,
    begun: float,
    *,
    tried: int,
    repeatable: bool,
    proved: bool = False,
    account: bool = True,
) -> Plan:
    """The plan of a board's best seats, checked from scratch."""
    seat = np.array(board.best_seat[: problem.people], dtype=np.int64)
    score = evaluate(problem, weights, seat, problem.topic)
    if score.violations or score.total != board.best_total:
        raise EngineDefect(f"told {board.best_total}, is {score.total}; broken: {score.violations}")
    forced = unavoidable(problem, weights) if account else ()
    floor = floor_by_rule(problem, weights, rules, forced)
    return Plan(
        seat=seat,
        topic=np.array([room.topic for room in score.rooms], dtype=np.int64),
        score=score,
        unavoidable=forced,
        seconds=time.perf_counter() - begun,
        moves_tried=tried,
        repeatable=repeatable,
        proved=proved or score.total == sum(floor.values()),
        floor=floor,
    )


# ---- several seeds


def _side_by_side(
    runs: Sequence[Run],
    stop: threading.Event,
    begun: float,
    on_better: Callable[[Better], None] | None,
    should_stop: Callable[[], bool] | None,
) -> None:
    """Let each run go in a thread of its own, tell what they find, and stop them if that is asked for or anything fails."""
    if not runs:
        return
    told = runs[0].told[0]

    def tell() -> None:
        nonlocal told
        total, seat = min((run.told for run in runs), key=lambda news: news[0])
        if on_better is not None and total < told:
            told = total
            tried = sum(int(run.board.tried) for run in runs)
            on_better(Better(seat, total, tried, time.perf_counter() - begun))

    with ThreadPoolExecutor(max_workers=len(runs), thread_name_prefix="grouping") as pool:
        going = [pool.submit(run.go) for run in runs]
        try:
            while wait(going, timeout=_BEAT).not_done:
                tell()
                if should_stop is not None and should_stop():
                    break
        finally:
            if any(not one.done() for one in going):
                stop.set()
    for one in going:
        one.result()
    tell()
