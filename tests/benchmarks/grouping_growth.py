"""How the breakout engine grows from 30 to 2,000 people: time to the first seats, moves a second, memory.

`BREAKOUT` weights, the usual second. Memory is the most that the process has held so far, Python and numpy and all.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

import psutil

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from moderator_app.grouping import BREAKOUT, evaluate, find_clash, solve
from moderator_app.grouping.inner import loop
from tests.benchmarks._grouping_meetings import meeting
from tests.benchmarks.grouping import problem_of

TITLE = "Breakout rooms: growth from 30 to 2,000 people"
SIZES = ((30, 5), (60, 10), (120, 20), (250, 40), (500, 80), (1000, 165), (2000, 330))


def run() -> list[dict[str, object]]:
    """Rows for `run.py bench grouping_growth`."""
    loop()
    return [_row(people, rooms) for people, rooms in SIZES]


def _row(people: int, rooms: int) -> dict[str, object]:
    problem = problem_of(meeting(people, rooms, 4))
    begun = time.perf_counter()
    first = solve(problem, BREAKOUT, max_moves=0)
    seated = time.perf_counter()
    find_clash(problem)
    told = time.perf_counter()
    plan = solve(problem, BREAKOUT, seconds=1.0)
    again = evaluate(problem, BREAKOUT, plan.seat, plan.topic)
    return {
        "people": people,
        "rooms": rooms,
        "first seats, ms": round(1000 * (seated - begun), 1),
        "no clash, ms": round(1000 * (told - seated), 1),
        "cost of these": first.score.total,
        "cost in a second": plan.score.total,
        "took, s": round(plan.seconds, 2),
        "moves": plan.moves_tried,
        "moves a second": round(plan.moves_tried / plan.seconds),
        "hard broken": len(again.violations),
        "memory, MB": round(_most_memory() / 1e6),
    }


def _most_memory() -> int:
    memory = psutil.Process().memory_info()
    if sys.platform == "win32":
        return int(memory.peak_wset)
    import resource

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024
