"""Schedules over rounds: golfers' and Kirkman's (repeats, seconds), by construction and by search alone, and whole seasons with
wishes, languages, schools and absent people, one round after the other against all together."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

import numpy as np

from moderator_app.grouping import BREAKOUT, THEME_ROUND, Problem, Weights
from moderator_app.grouping import schedule as schedules
from moderator_app.grouping.schedule import Schedule, mix_rounds, schedule
from moderator_app.grouping.schedule_season import SWEEPS, plan_season

TITLE = "Schedules: as few pairs as possible meet twice"

#: People, smallest and largest room, rounds.
GOLF = [
    (15, 3, 3, 7),
    (32, 4, 4, 7),
    (32, 4, 4, 9),
    (32, 4, 4, 10),
    (120, 6, 6, 10),
    (51, 4, 6, 10),
    (64, 4, 4, 21),
    (28, 4, 4, 8),
    (30, 5, 5, 6),
    (18, 3, 3, 8),
    (20, 5, 5, 6),
    (500, 5, 7, 10),
]


def run() -> list[dict[str, object]]:
    """Rows for `run.py bench schedules`."""
    rows: list[dict[str, object]] = []
    for people, smallest, largest, rounds in GOLF:
        begun = time.perf_counter()
        found = schedule(people, rounds, smallest=smallest, largest=largest)
        took = time.perf_counter() - begun
        again, met = _recounted(found.rounds)
        assert (again, met) == (found.repeats, found.met)
        name = f"{people} in {smallest}" + (f" to {largest}" if largest > smallest else "")
        rows.append(
            {
                "case": f"{name}, {rounds} rounds",
                "repeats": again,
                "pairs that meet": met,
                "of": people * (people - 1) // 2,
                "seconds": round(took, 3),
                "by": found.found_by,
                "repeats by search alone": _by_search(people, smallest, largest, rounds) if people <= 120 else "",
            }
        )
    return rows + _seasons()


def _recounted(rounds: Sequence[Sequence[Sequence[int]]]) -> tuple[int, int]:
    seen: set[tuple[int, int]] = set()
    again = 0
    for round_ in rounds:
        for room in round_:
            for pair in combinations(sorted(room), 2):
                again += pair in seen
                seen.add(pair)
    return again, len(seen)


def _by_search(people: int, smallest: int, largest: int, rounds: int) -> int:
    """Repeats where nothing is known of algebra, in about three seconds."""
    rooms = -(-people // largest)
    problem = Problem.of(
        language_need=np.zeros(people, int), room_language=np.zeros(rooms, int), smallest=smallest, largest=largest
    )
    dice = np.random.default_rng(1)
    seats = [dice.permutation(np.arange(people) % rooms) for _ in range(rounds)]
    found = mix_rounds([problem] * rounds, [np.arange(people)] * rounds, seats, seed=1, moves=int(3 * schedules.MOVES_A_SECOND))
    return _recounted([[np.flatnonzero(seat == q).tolist() for q in range(rooms)] for seat in found])[0]


def _seasons() -> list[dict[str, object]]:
    rows: list[dict[str, object]] = []
    peers_alone = Weights(wish=0, experience=0, new_peers=1, other_schools=0, other_countries=0, stay=0, worst_room=0)
    for name, weights in (("a season", None), ("a season, new peers alone", peers_alone)):
        for people, rounds in ((51, 8), (120, 8)):
            problems, who = _season(people, rounds)
            weighed = [weights or (BREAKOUT if r % 2 == 0 else replace(THEME_ROUND, stay=0)) for r in range(rounds)]
            begun = time.perf_counter()
            plan = plan_season(problems, weighed, who=who, seconds=6)
            took = time.perf_counter() - begun
            assert not any(score.violations for score in plan.scores)
            rows.append(
                {
                    "case": f"{name}: {people} people, {rounds} rounds, {1 + SWEEPS} passes",
                    "repeats": plan.meetings.repeats,
                    "pairs that meet": plan.meetings.new,
                    "of": plan.meetings.could,
                    "seconds": round(took, 3),
                    "by": f"cost {plan.total:,}; in turn {plan.in_turn:,}",
                }
            )
    return rows


def _season(people: int, rounds: int) -> tuple[list[Problem], list[np.ndarray]]:
    """A third need Mandarin or speak both; every round a tenth are absent; wishes, schools, bands differ."""
    dice = np.random.default_rng(people)
    need = np.where(np.arange(people) % 5 == 0, 2, np.where(np.arange(people) % 5 == 1, 1, 0))
    school, band = dice.integers(0, people // 2, people), dice.integers(0, 4, people)
    problems, who = [], []
    for _ in range(rounds):
        here = np.sort(dice.choice(people, people - people // 10, replace=False))
        rooms = -(-len(here) // 5)
        zh = max(1, -(-int((need[here] == 2).sum()) // 5))
        wish = np.where(dice.random((len(here), 6)) < 0.3, 0, 10)
        problems.append(
            Problem.of(
                language_need=need[here], room_language=[1] * zh + [0] * (rooms - zh), smallest=3, largest=6, wish=wish,
                school=school[here], experience=band[here],
            )
        )  # fmt: skip
        who.append(here)
    return problems, who


__all__ = ["TITLE", "Schedule", "run"]
