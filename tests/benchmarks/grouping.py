"""The breakout engine on believable meetings: cost against a random start with plain swaps in the same time, and how long
changes, previews and clashes take.

The cost of a seating is wish + 20 x encounters + 5 x people more of a school + 3 x span of experience, over all rooms; no
hard rule may be broken. `meeting` draws its numbers in a fixed order, so that a case is the same everywhere.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import combinations
from typing import TypeVar

import numpy as np

from moderator_app.grouping import (
    EITHER,
    ENGLISH,
    MANDARIN,
    Plan,
    Problem,
    Weights,
    evaluate,
    fewest_moves,
    find_clash,
    moves,
    preview_move,
    solve,
)

Result = TypeVar("Result")

TITLE = "Breakout rooms: the engine beside a random start with swaps"

#: The cost above, without countries, earlier seats and the worst room.
COST = Weights(wish=1, experience=3, new_peers=20, other_schools=5, other_countries=0, stay=0, worst_room=0)
#: People, rooms, seed, seconds.
CASES = {
    "C40: 40 in 7": (40, 7, 3, 2.0),
    "51 in 10, pins": (51, 10, 4, 1.0),
    "A120: 120 in 20": (120, 20, 1, 2.0),
    "B500: 500 in 80": (500, 80, 2, 2.0),
}


def run() -> list[dict[str, object]]:
    """Rows for `run.py bench grouping`."""
    rows: list[dict[str, object]] = []
    for case, (people, rooms, seed, seconds) in CASES.items():
        problem = meeting(people, rooms, seed, smallest=4 if people == 51 else 5, largest=6 if people == 51 else 7)
        begun = time.perf_counter()
        plan = solve(problem, COST, seconds=seconds)
        took = time.perf_counter() - begun
        plain = by_swaps(problem, seed, seconds)
        rows.append(_row(case, took, plan, evaluate(problem, COST, plain, problem.topic).total))
    rows += _changes(meeting(120, 20, 1))
    return rows


def _row(case: str, seconds: float, plan: Plan, plain: int | str = "") -> dict[str, object]:
    return {
        "case": case,
        "seconds": round(seconds, 4),
        "our cost": plan.score.total,
        "random start + swaps": plain,
        "hard broken": len(plan.score.violations),
    }


def _changes(problem: Problem) -> list[dict[str, object]]:
    """What a moderator does to a round of 120 that stands already."""
    plan = solve(problem, COST, seconds=1.0)
    before = plan.seat.copy()
    before[[5, 50]] = -1
    took, late = _timed(lambda: fewest_moves(problem, COST, before))
    rows = [_row(f"A120: two come late, {len(moves(before, late.seat))} seated anew", took, late)]
    person, room = 3, int(plan.seat[4])
    took, _ = _timed(lambda: preview_move(problem, COST, plan.seat, plan.topic, person, room), times=50)
    rows.append(_row("A120: effect of one card", took, plan))
    tight = replace(problem, largest=np.where(problem.room_language == 1, 4, problem.largest), smallest=np.zeros(20, int))
    took, clash = _timed(lambda: find_clash(tight))
    rules = len(clash.rules) if clash else 0
    rows.append(_row(f"A120: too few Mandarin seats, {rules} rules named", took, plan))
    return rows


def _timed(work: Callable[[], Result], times: int = 1) -> tuple[float, Result]:
    begun = time.perf_counter()
    for _ in range(times):
        result = work()
    return (time.perf_counter() - begun) / times, result


# ---- the plain way


def by_swaps(problem: Problem, seed: int, seconds: float) -> list[int]:
    """Random seats that keep the rules, then random swaps that do and cost no more, until the time is over."""
    seat = [int(r) for r in solve(problem, COST, seed=seed, max_moves=0).seat]
    members = [[i for i, r in enumerate(seat) if r == room] for room in range(problem.rooms)]
    costs = [_room_cost(problem, who) for who in members]
    fixed = {i for pair in problem.together for i in pair} | {i for i, _ in problem.pins}
    free = [i for i in range(problem.people) if i not in fixed]
    foes: dict[int, set[int]] = {i: set() for i in range(problem.people)}
    for a, b in problem.apart:
        foes[a].add(b)
        foes[b].add(a)
    dice = np.random.default_rng(seed)
    until = time.perf_counter() + seconds
    while time.perf_counter() < until:
        i, j = (free[k] for k in dice.integers(len(free), size=2))
        a, b = seat[i], seat[j]
        if a == b or not (_speaks(problem, i, b) and _speaks(problem, j, a)):
            continue
        there, here = [k for k in members[b] if k != j], [k for k in members[a] if k != i]
        if foes[i] & set(there) or foes[j] & set(here):
            continue
        cost_a, cost_b = _room_cost(problem, [*here, j]), _room_cost(problem, [*there, i])
        if cost_a + cost_b <= costs[a] + costs[b]:
            members[a], members[b], seat[i], seat[j] = [*here, j], [*there, i], b, a
            costs[a], costs[b] = cost_a, cost_b
    return seat


def _speaks(problem: Problem, person: int, room: int) -> bool:
    return bool(problem.language_need[person] in (EITHER, MANDARIN if problem.room_language[room] else ENGLISH))


def _room_cost(problem: Problem, who: list[int]) -> int:
    bands = problem.experience[who]
    cost = int(problem.wish[who].sum(axis=0).min()) + 10 * int(problem.met[np.ix_(who, who)].sum())
    return cost + 5 * (len(who) - len(set(problem.school[who].tolist()))) + 3 * int(bands.max() - bands.min())


# ---- meetings


def meeting(people: int, rooms: int, seed: int, smallest: int = 5, largest: int = 7, topics: int = 12) -> Problem:
    """A meeting after eight others: popular topics are wished more, large schools send more, people with like wishes have met
    more often; 8 % need Mandarin, 10 % speak both; some are kept together, apart or in a room."""
    dice = np.random.default_rng(seed)
    wish, first = _wishes(dice, people, topics)
    experience = dice.choice(5, size=people, p=[0.15, 0.25, 0.25, 0.2, 0.15])
    schools = people // 4
    school = dice.choice(schools, size=people, p=_falling(schools, 0.6))
    need = np.full(people, ENGLISH)
    order = dice.permutation(people)
    only, both = round(0.08 * people), round(0.10 * people)
    need[order[:only]] = MANDARIN
    need[order[only : only + both]] = EITHER
    speaks = np.zeros(rooms, int)
    speaks[: int(np.ceil(only / (largest - 1)))] = 1
    met = _encounters(dice, first, need)
    english = np.flatnonzero(need == ENGLISH)
    dice.shuffle(english)
    few = 1 if people < 36 else max(3, people // 40)
    pairs = [(int(a), int(b)) for a, b in english[: 6 * few].reshape(-1, 2)]
    open_rooms = np.flatnonzero(speaks == 0)
    pins = [(int(person), int(open_rooms[dice.integers(len(open_rooms))])) for person in english[6 * few : 7 * few]]
    for a, b in pairs[:few]:
        met[a, b] = met[b, a] = 0
    return Problem.of(
        language_need=need,
        wish=wish,
        experience=experience,
        school=school,
        met=met,
        room_language=speaks,
        smallest=smallest,
        largest=largest,
        together=pairs[:few],
        apart=pairs[few:],
        pins=pins,
    )


def _falling(count: int, power: float) -> np.ndarray:
    """Shares that fall with the rank."""
    shares = np.arange(1, count + 1) ** -power
    return shares / shares.sum()


def _wishes(dice: np.random.Generator, people: int, topics: int) -> tuple[np.ndarray, np.ndarray]:
    """One to three wishes each, at 0, 2 and 4, all else at 10; and everybody's first."""
    wish, first = np.full((people, topics), 10), np.zeros(people, int)
    popular = 1 / np.arange(1, topics + 1) ** 0.7
    popular /= popular.sum()
    for person in range(people):
        count = dice.choice([1, 2, 3], p=[0.2, 0.4, 0.4])
        ranked = dice.choice(topics, size=count, replace=False, p=popular)
        wish[person, ranked] = [0, 2, 4][:count]
        first[person] = ranked[0]
    return wish, first


def _encounters(dice: np.random.Generator, first: np.ndarray, need: np.ndarray, sittings: int = 8) -> np.ndarray:
    """How often each pair shared one of the earlier rooms of about six, which more or less followed the first wishes."""
    people = len(first)
    met = np.zeros((people, people), int)
    for _ in range(sittings):
        came = dice.random(people) < 0.85
        for group in _earlier_rooms(dice, first, [(need == MANDARIN) & came, (need != MANDARIN) & came]):
            for a, b in combinations(group, 2):
                met[a, b] += 1
                met[b, a] += 1
    return met


def _earlier_rooms(dice: np.random.Generator, first: np.ndarray, pools: Iterable[np.ndarray]) -> Iterable[np.ndarray]:
    for pool in pools:
        who = np.flatnonzero(pool)
        if len(who) >= 2:
            who = who[np.argsort(first[who] + dice.normal(0, 3.0, len(who)))]
            yield from np.array_split(who, max(1, round(len(who) / 6)))
