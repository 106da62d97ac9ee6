"""The breakout engine on believable meetings, side by side in one run: compiled, as plain Python, CP-SAT with the same time and
two workers where it is installed, and a random start with plain swaps.

F is what a seating costs (_grouping_meetings.py); smaller is better, and no hard rule may be broken. Figures of ours are
means over seeds. About two minutes in all, three with CP-SAT.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from moderator_app.grouping import Problem, Weights, solve
from moderator_app.grouping.inner import loop
from tests.benchmarks._grouping_exact import by_cp_sat
from tests.benchmarks._grouping_meetings import Meeting, by_swaps, judged, meeting

TITLE = "Breakout rooms: cost F of the engine and of other ways"

#: F as the engine's weights, without countries, earlier seats and the worst room.
COST = Weights(wish=1, experience=3, new_peers=20, other_schools=5, other_countries=0, stay=0, worst_room=0)
#: People, rooms, seed of the case.
CASES = {"C40: 40 in 7": (40, 7, 3), "A120: 120 in 20": (120, 20, 1), "B500: 500 in 80": (500, 80, 2)}
#: Seconds, seeds of the compiled engine (of the first case, whose target counts them, and of others), seeds of plain Python.
TIMES = ((0.3, 5, 5, 1), (2.0, 10, 5, 2), (10.0, 2, 2, 1))
#: What is to be reached; no figure means any plan that keeps the rules.
TARGETS = {
    ("C40: 40 in 7", 2.0): "1197, 9 of 10",
    ("C40: 40 in 7", 10.0): "1197",
    ("A120: 120 in 20", 2.0): "1715 (plain 1800)",
    ("A120: 120 in 20", 10.0): "1700 (plain 1740)",
    ("B500: 500 in 80", 2.0): "1100",
    ("B500: 500 in 80", 10.0): "1010",
}


def run() -> list[dict[str, object]]:
    """Rows for `run.py bench grouping`."""
    rows: list[dict[str, object]] = []
    for name, numbers in CASES.items():
        case = meeting(*numbers)
        problem = problem_of(case)
        for seconds, of_first, of_others, of_plain in TIMES:
            rows.append(_row(name, numbers, case, problem, seconds, of_others if rows[3:] else of_first, of_plain))
    return rows


def problem_of(case: Meeting) -> Problem:
    """The case as the engine wants it."""
    return Problem.of(
        language_need=case.language_need,
        wish=case.wish,
        experience=case.experience,
        school=case.school,
        met=case.met,
        room_language=case.room_language,
        smallest=case.smallest,
        largest=case.largest,
        together=case.together,
        apart=case.apart,
        pins=case.pins,
    )


def _row(
    name: str,
    numbers: tuple[int, int, int],
    case: Meeting,
    problem: Problem,
    seconds: float,
    seeds: int,
    plain_seeds: int,
) -> dict[str, object]:
    compiled = loop().compiled
    ours, took, broken = _solved(case, problem, seconds, seeds, compiled=True) if compiled else ([], 0.0, 0)
    plain, _, broken_plain = _solved(case, problem, seconds, plain_seeds, compiled=False)
    start = solve(problem, COST, seed=numbers[2], max_moves=0).seat
    swaps, broken_swaps = judged(case, by_swaps(case, start.tolist(), numbers[2], seconds))
    best = min(ours, default=0)
    return {
        "case": name,
        "seconds": seconds,
        "F compiled": round(sum(ours) / len(ours), 1) if ours else "not compiled",
        "best": f"{best}, {ours.count(best)} of {len(ours)}" if ours else "",
        "worst": max(ours, default=""),
        "to reach": TARGETS.get((name, seconds), "any plan"),
        "took": round(took, 2),
        "F plain": round(sum(plain) / len(plain)),
        "CP-SAT": by_cp_sat(*numbers, seconds),
        "random start + swaps": swaps,
        "hard broken": broken + broken_plain + broken_swaps,
    }


def _solved(case: Meeting, problem: Problem, seconds: float, seeds: int, *, compiled: bool) -> tuple[list[int], float, int]:
    """Costs by the judge, seconds that one took, hard rules broken."""
    costs, took, broken = [], 0.0, 0
    for seed in range(seeds):
        plan = solve(problem, COST, seed=seed, seconds=seconds, compiled=compiled)
        cost, wrong = judged(case, plan.seat)
        costs.append(cost)
        took += plan.seconds / seeds
        broken += wrong + int(cost != plan.score.total)
    return costs, took, broken
