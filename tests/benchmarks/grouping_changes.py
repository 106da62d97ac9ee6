"""What a moderator does to rooms that stand: late and absent people, pins, a card in the air, swaps to suggest, rules that clash.

Milliseconds; the mean of several. `locked` counts people of locked rooms who were moved, which none may be.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from moderator_app.grouping import (
    BREAKOUT,
    Plan,
    Problem,
    explain,
    fewest_moves,
    find_clash,
    moves,
    next_seats,
    preview_move,
    solve,
    swap_suggestions,
)
from tests.benchmarks._grouping_meetings import meeting
from tests.benchmarks.grouping import problem_of

TITLE = "Breakout rooms that stand: changes, previews, suggestions, clashes"
Result = TypeVar("Result")


def run() -> list[dict[str, object]]:
    """Rows for `run.py bench grouping_changes`."""
    rows = []
    for people, rooms in ((120, 20), (500, 80), (2000, 330)):
        problem = problem_of(meeting(people, rooms, 1))
        plan = solve(problem, BREAKOUT, seconds=1.0)
        rows += [{"people": people, **row} for row in _changes(problem, plan)]
    return rows


def _changes(problem: Problem, plan: Plan) -> list[dict[str, object]]:
    late = plan.seat.copy()
    late[[5, 50]] = -1
    locked = np.zeros(problem.rooms, bool)
    locked[[4, 5, 6]] = True
    open_rooms = ~locked[late]
    pinned = int(np.flatnonzero(open_rooms & (problem.language_need == 0))[8])
    to = next(r for r in range(problem.rooms - 1, 0, -1) if r != plan.seat[pinned] and not locked[r])
    away = np.ones(problem.people, bool)
    away[np.flatnonzero(open_rooms)[[20, 40, 60]]] = False
    here = replace(problem, locked=locked)
    rows = [
        _resolved("two come late", replace(here, previous=late), late),
        _resolved("one is pinned elsewhere", replace(here, pins=(*problem.pins, (pinned, to))), plan.seat),
        _resolved("three stay away", _without(here, away), plan.seat[away]),
    ]
    person, room = 3, int(plan.seat[4])
    asked = {
        "effect of one card": lambda: preview_move(problem, BREAKOUT, plan.seat, plan.topic, person, room),
        "why they sit there, next best seats": lambda: explain(problem, BREAKOUT, plan, person),
        "everybody's next best seat": lambda: next_seats(problem, BREAKOUT, plan.seat, plan.topic),
        "swaps to suggest": lambda: swap_suggestions(problem, BREAKOUT, plan.seat, plan.topic),
    }
    rows += [{"what": what, "ms": _timed(work, 5)[0], "comment": ""} for what, work in asked.items()]
    tight = replace(problem, largest=np.where(problem.room_language == 1, 4, problem.largest), smallest=problem.smallest * 0)
    english = np.flatnonzero(problem.language_need == 0).tolist()
    clashes = {
        "too few Mandarin seats": tight,
        "two pins of one person": replace(
            problem, pins=(*problem.pins, (english[0], problem.rooms - 1), (english[0], problem.rooms - 2))
        ),
        "rooms that ask for too many": replace(problem, smallest=np.full(problem.rooms, problem.people // problem.rooms + 1)),
    }
    for what, impossible in clashes.items():
        took, clash = _timed(lambda impossible=impossible: find_clash(impossible))
        told = f"{len(clash.rules)} rules, minimal {clash.minimal}, {len(clash.ways_out)} ways out" if clash else "none found"
        rows.append({"what": what, "ms": took, "comment": told})
    return rows


def _resolved(what: str, problem: Problem, before: np.ndarray) -> dict[str, object]:
    took, plan = _timed(lambda: fewest_moves(problem, BREAKOUT, before))
    seated = [person for person, room, _ in moves(before, plan.seat) if room >= 0]
    touched = sum(bool(problem.locked[before[person]]) for person in seated)
    comment = f"{len(seated)} change rooms, locked {touched}, hard broken {len(plan.score.violations)}"
    return {"what": what, "ms": took, "comment": comment}


def _without(problem: Problem, here: np.ndarray) -> Problem:
    """The same problem with those alone who are here."""
    number = np.cumsum(here) - 1
    fields = {name: getattr(problem, name) for name in Problem.__dataclass_fields__}
    for name in ("language_need", "wish", "experience", "school", "country", "previous"):
        fields[name] = fields[name][here]
    fields["met"] = problem.met[np.ix_(here, here)]
    for name in ("together", "apart"):
        fields[name] = [(int(number[a]), int(number[b])) for a, b in fields[name] if here[a] and here[b]]
    fields["pins"] = [(int(number[i]), r) for i, r in problem.pins if here[i]]
    return Problem.of(**fields)


def _timed(work: Callable[[], Result], times: int = 1) -> tuple[float, Result]:
    begun = time.perf_counter()
    for _ in range(times):
        result = work()
    return round(1000 * (time.perf_counter() - begun) / times, 1), result
