"""Meetings for the tests of the engine: random ones that can be seated, and a look at every seating of small ones."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Any

import numpy as np
from hypothesis import strategies as st

from moderator_app.grouping import EITHER, ENGLISH, MANDARIN, Problem, Weights, evaluate

NOTHING = Weights(0, 0, 0, 0, 0, 0, 0)


@st.composite
def seatable_problems(draw: st.DrawFn, most_people: int = 24, most_rooms: int = 6) -> Problem:
    """A problem with at least one seating: people are seated first, and the rules are drawn from what is true of them."""
    n = draw(st.integers(1, most_people))
    rooms = draw(st.integers(1, max(1, min(most_rooms, n))))
    dice = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    speaks = (dice.random(rooms) < 0.3).astype(int)
    seat = np.concatenate([np.arange(rooms), dice.integers(rooms, size=n - rooms)])[dice.permutation(n)]
    need = np.where(dice.random(n) < 0.25, EITHER, np.where(speaks[seat] == 1, MANDARIN, ENGLISH))
    size = np.bincount(seat, minlength=rooms)
    tight = dice.random() < 0.3
    closed = np.zeros(rooms, bool)
    pairs = [(int(a), int(b)) for a, b in dice.integers(n, size=(draw(st.integers(0, 8)), 2)) if a != b]
    previous = np.where(dice.random(n) < 0.5, seat, dice.integers(-1, rooms, size=n))
    as_before = [np.array_equal(np.flatnonzero(previous == r), np.flatnonzero(seat == r)) for r in range(rooms)]
    locked = (dice.random(rooms) < 0.1) & np.array(as_before)
    met = np.triu(dice.integers(0, 3, size=(n, n)) * (dice.random((n, n)) < 0.4), 1)
    topics = draw(st.integers(1, 5))
    hosted = np.array([np.any(need[seat == r] == EITHER) for r in range(rooms)]) & (dice.random(rooms) < 0.5)
    return Problem.of(
        language_need=need,
        wish=dice.choice([0, 2, 4, 10], size=(n, topics)),
        experience=dice.integers(-1, 5, size=n),
        school=dice.integers(-1, max(1, n // 3), size=n),
        country=dice.integers(-1, 4, size=n),
        met=met + met.T,
        previous=previous,
        room_language=speaks,
        smallest=np.maximum(0, size - (0 if tight else dice.integers(0, 3, size=rooms))),
        largest=size + (0 if tight else dice.integers(0, 3, size=rooms)),
        topic=np.where(dice.random(rooms) < 0.3, dice.integers(topics, size=rooms), -1),
        closed=closed,
        host=np.where(dice.random(rooms) < 0.2, [dice.choice(np.flatnonzero(seat == r)) for r in range(rooms)], -1),
        locked=locked,
        needs_bilingual_host=hosted,
        together=[(a, b) for a, b in pairs if seat[a] == seat[b]],
        apart=[(a, b) for a, b in pairs if seat[a] != seat[b]],
        pins=[(int(i), int(seat[i])) for i in np.flatnonzero(dice.random(n) < 0.1)],
    )


@st.composite
def any_problems(draw: st.DrawFn) -> Problem:
    """A small problem whose rules may or may not hold together."""
    n, rooms = draw(st.integers(1, 6)), draw(st.integers(1, 3))
    dice = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    smallest = dice.integers(0, 3, size=rooms)
    return Problem.of(
        language_need=dice.integers(0, 3, size=n),
        previous=dice.integers(-1, rooms, size=n),
        room_language=dice.integers(0, 2, size=rooms),
        smallest=smallest,
        largest=smallest + dice.integers(0, 4, size=rooms),
        closed=dice.random(rooms) < 0.15,
        locked=dice.random(rooms) < 0.1,
        host=np.where(dice.random(rooms) < 0.15, dice.integers(n, size=rooms), -1),
        needs_bilingual_host=dice.random(rooms) < 0.15,
        together=_pairs(dice, n),
        apart=_pairs(dice, n),
        pins=[(int(dice.integers(n)), int(dice.integers(rooms))) for _ in range(dice.integers(0, 3))],
    )


def _pairs(dice: np.random.Generator, n: int) -> list[tuple[int, int]]:
    drawn = dice.integers(n, size=(dice.integers(0, 3), 2))
    return [(int(a), int(b)) for a, b in drawn if a != b]


def all_seatings(problem: Problem, weights: Weights = NOTHING) -> Iterator[tuple[tuple[int, ...], int]]:
    """Every seating that keeps all hard rules, with its cost; for a handful of people."""
    for seat in product(range(problem.rooms), repeat=problem.people):
        score = evaluate(problem, weights, seat, problem.topic)
        if not score.violations:
            yield seat, score.total


def plain_meeting(people: int, rooms: int, *, smallest: int = 1, largest: int = 99, **more: Any) -> Problem:
    """Everybody speaks English."""
    return Problem.of(language_need=[ENGLISH] * people, room_language=[0] * rooms, smallest=smallest, largest=largest, **more)
