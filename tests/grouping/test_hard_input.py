"""Input that could trip the engine up: an answer or a clear error, never a hang, and never a broken rule."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moderator_app.grouping import (
    BREAKOUT,
    EITHER,
    ENGLISH,
    MANDARIN,
    NoSeating,
    Problem,
    Weights,
    evaluate,
    find_clash,
    solve,
    suggest_rooms,
    swap_suggestions,
)
from moderator_app.grouping.rules import all_rules, seatable
from moderator_app.grouping.seating import find_seats
from moderator_app.grouping.solve import planned
from tests.grouping.grouping_meetings import plain_meeting, seatable_problems


def large_meeting(people: int, encounters: int, seed: int = 0) -> Problem:
    """A meeting of any size with all sorts of rules, in rooms that `suggest_rooms` made, after so many encounters."""
    dice = np.random.default_rng(seed)
    need = dice.choice([ENGLISH, EITHER, MANDARIN], size=people, p=[0.8, 0.1, 0.1])
    rooms = suggest_rooms(need, 4, 7, 6)
    met = np.zeros((people, people), int)
    pairs = dice.integers(people, size=(encounters, 2))
    np.add.at(met, (pairs[:, 0], pairs[:, 1]), 1)
    english = np.flatnonzero(need == ENGLISH)
    speaks = [room.language for room in rooms]
    return Problem.of(
        language_need=need,
        wish=dice.choice([0, 2, 4, 10], size=(people, 12)),
        experience=dice.integers(-1, 5, size=people),
        school=dice.integers(people // 4 + 1, size=people),
        country=dice.integers(-1, 20, size=people),
        met=met + met.T,
        room_language=speaks,
        smallest=[room.smallest for room in rooms],
        largest=[room.largest for room in rooms],
        together=[(int(a), int(b)) for a, b in english[:20].reshape(-1, 2)],
        apart=[(int(a), int(b)) for a, b in english[20:60].reshape(-1, 2)],
        pins=[(int(english[60 + k]), len(rooms) - 1 - k) for k in range(5)],
    )


@pytest.mark.parametrize(("people", "encounters"), [(100, 20_000), (2000, 20_000)])
def test_many_people_and_many_encounters_get_rooms_that_keep_every_rule(people, encounters):
    problem = large_meeting(people, encounters)
    plan = solve(problem, BREAKOUT, seconds=0.5)
    again = evaluate(problem, BREAKOUT, plan.seat, plan.topic)
    assert again.violations == () and again.total == plan.score.total
    assert plan.score.total < solve(problem, BREAKOUT, max_moves=0).score.total


def test_of_two_thousand_people_the_clash_is_as_small_as_of_six():
    problem = large_meeting(2000, 0)
    english = np.flatnonzero(problem.language_need == ENGLISH).tolist()
    pinned = Problem.of(
        **{**fields_of(problem), "pins": [*problem.pins, (english[70], problem.rooms - 1), (english[70], problem.rooms - 9)]}
    )
    clash = find_clash(pinned)
    assert clash is not None and clash.minimal and [rule.kind for rule in clash.rules] == ["pin", "pin"]


@settings(max_examples=50, deadline=None)
@given(st.integers(0, 2**32 - 1), st.integers(120, 200))
def test_what_is_named_as_a_clash_has_nothing_superfluous(seed, people):
    problem = spoilt(large_meeting(people, 0, seed), np.random.default_rng(seed))
    clash = find_clash(problem)
    assert clash is not None and clash.minimal and set(clash.rules) <= set(all_rules(problem))
    assert find_seats(seatable(problem, clash.rules)).status == "impossible"
    for rule in clash.rules:
        assert find_seats(seatable(problem, [other for other in clash.rules if other != rule])).status == "found", rule


def spoilt(problem: Problem, dice: np.random.Generator) -> Problem:
    """The problem after a change that makes it impossible, of one of several kinds."""
    given = fields_of(problem)
    mandarin = np.flatnonzero(problem.room_language == 1)
    english = [i for i in range(problem.people) if problem.language_need[i] == ENGLISH]
    kind = dice.integers(6)
    if kind == 0:
        given["largest"] = np.where(problem.room_language == 1, 1, problem.largest)
        given["smallest"] = np.zeros(problem.rooms, int)
    elif kind == 1:
        given["smallest"] = given["largest"] = np.full(problem.rooms, 7 + problem.people // problem.rooms)
    elif kind == 2:
        given["pins"] = [*problem.pins, (english[0], 0), (english[0], problem.rooms - 1)]
    elif kind == 3:
        a, b, c = english[70:73]
        given["together"], given["apart"] = [*problem.together, (a, b), (b, c)], [*problem.apart, (a, c)]
    elif kind == 4:
        given["closed"] = np.isin(np.arange(problem.rooms), mandarin)
    else:
        given["together"] = [*problem.together, *pairwise(english[70:79])]
    return Problem.of(**given)


def fields_of(problem: Problem) -> dict[str, Any]:
    return {name: getattr(problem, name) for name in Problem.__dataclass_fields__}


@settings(max_examples=200, deadline=None)
@given(seatable_problems(most_people=60, most_rooms=12), st.integers(0, 3))
def test_what_can_be_seated_is_seated_by_every_rule(problem, seed):
    plan = solve(problem, BREAKOUT, seed=seed, max_moves=400)
    assert evaluate(problem, BREAKOUT, plan.seat, plan.topic).violations == ()


@settings(max_examples=30, deadline=None)
@given(seatable_problems())
def test_a_search_that_is_stopped_at_once_still_has_rooms(problem):
    plan = solve(problem, BREAKOUT, seconds=60, should_stop=lambda: True)
    assert plan.score.violations == () and plan.seconds < 30


def test_more_seconds_never_give_a_worse_plan():
    problem = large_meeting(150, 2000)
    costs = [solve(problem, BREAKOUT, seconds=seconds).score.total for seconds in (0.05, 0.2, 0.8)]
    assert costs == sorted(costs, reverse=True)
    assert planned(150, 0.05, compiled=True) < planned(150, 0.2, compiled=True) < planned(150, 0.8, compiled=True)


def test_pins_that_contradict_each_other_are_named():
    with pytest.raises(NoSeating) as refused:
        solve(plain_meeting(6, 2, pins=[(0, 0), (0, 1)]), BREAKOUT)
    assert refused.value.clash is not None and refused.value.clash.ways_out


def test_nobody_is_bilingual_and_a_host_is_asked_for():
    problem = Problem.of(language_need=[MANDARIN] * 5, room_language=[1], smallest=1, largest=9, needs_bilingual_host=[True])
    clash = find_clash(problem)
    assert clash is not None and [way.kind for way in clash.ways_out] == ["drop_bilingual_host"]


def test_numbers_that_would_not_fit_are_refused():
    problem = plain_meeting(3, 1, wish=[[10**6]] * 3)
    with pytest.raises(ValueError, match="too large"):
        solve(problem, Weights(wish=2**60))
    met = np.full((3000, 3000), 10**6)
    with pytest.raises(ValueError, match="encounters"):
        solve(plain_meeting(3000, 1, largest=3000, met=met), BREAKOUT)


def test_one_person_and_rooms_of_one_have_no_better_seats_to_suggest():
    assert swap_suggestions(plain_meeting(1, 1), BREAKOUT, [0], [-1]) == []
    assert swap_suggestions(plain_meeting(3, 3, largest=1), BREAKOUT, [0, 1, 2], [-1] * 3) == []


def test_what_is_unavoidable_is_told_apart():
    school = [1] * 6 + [2, 3, 4]
    problem = plain_meeting(9, 3, smallest=3, largest=3, school=school)
    plan = solve(problem, Weights.of(other_schools="low", wish="low"))
    assert plan.score.by_rule["other_schools"] == plan.floor["other_schools"] == 15
    assert plan.proved and not any(plan.avoidable.values())


@settings(max_examples=60, deadline=None)
@given(seatable_problems())
def test_no_plan_costs_less_than_what_is_called_unavoidable(problem):
    for weights in (BREAKOUT, Weights(2, 3, 20, 5, 4, 7, 3, experience_mode="mixed")):
        plan = solve(problem, weights, max_moves=2000)
        assert all(cost >= 0 for cost in plan.avoidable.values()), plan.avoidable
