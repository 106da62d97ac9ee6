"""All rounds of a season at once: rules kept in each, the told cost its real one, never worse than one round after the other."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moderator_app.grouping import BREAKOUT, THEME_ROUND, Problem, Weights, evaluate
from moderator_app.grouping.schedule_season import RoundNotSeatable, meetings, plan_season

PEERS = Weights.of(new_peers="low")


def season(dice, people, rounds):
    """Rounds from which some are absent, with wishes, schools and a few earlier encounters."""
    school, wish = dice.integers(0, people // 3, people), dice.integers(0, 11, (people, 3))
    met = np.triu(dice.random((people, people)) < 0.1, 1).astype(int)
    met += met.T
    need = np.where(np.arange(people) % 6 == 0, 2, np.where(np.arange(people) % 6 == 1, 1, 0))
    problems, who = [], []
    for _ in range(rounds):
        here = np.sort(dice.choice(people, people - people // 6, replace=False))
        rooms = 1 + -(-len(here) // 4)
        zh = max(1, -(-int((need[here] == 2).sum()) // 5))
        problems.append(
            Problem.of(
                language_need=need[here], room_language=[1] * zh + [0] * (rooms - zh), smallest=0, largest=6, wish=wish[here],
                school=school[here], met=met[np.ix_(here, here)],
            )
        )  # fmt: skip
        who.append(here)
    return problems, who


def cost_from_scratch(problems, weights, who, plan, people):
    """The season's cost, encounter by encounter."""
    met, total = np.zeros((people, people), int), 0
    for problem, weight, here, seat in zip(problems, weights, who, plan.seats, strict=True):
        grid = np.ix_(here, here)
        total += evaluate(replace(problem, met=problem.met + met[grid]), weight, seat, problem.topic).total
        for a, b in combinations(range(len(here)), 2):
            if seat[a] == seat[b]:
                met[here[a], here[b]] += 1
                met[here[b], here[a]] += 1
    return total


@given(seed=st.integers(0, 10_000), people=st.integers(12, 24), rounds=st.integers(1, 4))
@settings(max_examples=25)
def test_every_rule_holds_and_the_cost_is_the_real_one(seed, people, rounds):
    problems, who = season(np.random.default_rng(seed), people, rounds)
    weights = [BREAKOUT if r % 2 == 0 else replace(THEME_ROUND, stay=0) for r in range(rounds)]
    plan = plan_season(problems, weights, who=who, seed=seed, seconds=0.1)
    assert [score.violations for score in plan.scores] == [()] * rounds
    assert plan.total == cost_from_scratch(problems, weights, who, plan, people)
    assert plan.total <= plan.in_turn
    assert plan.meetings == meetings(problems, plan.seats, who)


def test_a_season_of_new_peers_alone_comes_near_a_golfers_schedule():
    problem = Problem.of(language_need=[0] * 16, room_language=[0] * 4, smallest=4, largest=4)
    plan = plan_season([problem] * 5, [PEERS] * 5, seconds=3)
    # five rounds without any repeat exist; found one after the other they are not
    assert plan.meetings.repeats <= 8
    assert plan.meetings.new >= 112


def test_later_rounds_know_of_earlier_ones():
    problem = Problem.of(language_need=[0] * 9, room_language=[0] * 3, smallest=3, largest=3)
    plan = plan_season([problem] * 4, [PEERS] * 4, seconds=1)
    assert (plan.meetings.new, plan.meetings.could, plan.meetings.repeats) == (36, 36, 0)
    assert plan.total == 0


def test_a_round_that_can_not_be_seated_is_named():
    good = Problem.of(language_need=[0] * 4, room_language=[0], smallest=4, largest=4)
    bad = Problem.of(language_need=[0] * 4, room_language=[0], smallest=1, largest=3)
    with pytest.raises(RoundNotSeatable) as told:
        plan_season([good, bad], [PEERS] * 2, seconds=0.1)
    assert told.value.number == 1
    assert told.value.cause.clash is not None


def test_a_stop_gives_the_best_so_far_once_every_round_has_seats():
    problem = Problem.of(language_need=[0] * 12, room_language=[0] * 3, smallest=4, largest=4)
    steps = []
    plan = plan_season(
        [problem] * 3,
        [PEERS] * 3,
        seconds=0.3,
        progress=lambda done, total: steps.append((done, total)),
        should_stop=lambda: True,
    )
    assert len(plan.seats) == 3
    assert len(steps) == 3 < steps[-1][1]
    assert not plan.repeatable


def test_a_season_without_rounds_or_people_is_empty():
    assert plan_season([], []).seats == ()
    nobody = Problem.of(language_need=[], room_language=[0], smallest=0, largest=4)
    assert plan_season([nobody], [PEERS]).meetings.could == 0


def test_lists_of_people_that_do_not_fit_are_refused():
    problem = Problem.of(language_need=[0] * 4, room_language=[0], smallest=4, largest=4)
    for who in ([[0, 1, 2]], [[0, 1, 2, 2]], [[0, 1, 2, -1]], []):
        with pytest.raises(ValueError, match="people"):
            plan_season([problem], [PEERS], who=who)
