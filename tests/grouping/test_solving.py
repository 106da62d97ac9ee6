"""What every plan of the engine keeps: hard rules, a true score, the same answer twice, and no worse for more moves."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moderator_app.grouping import BREAKOUT, EITHER, ENGLISH, MANDARIN, THEME_ROUND, Problem, Weights, evaluate, solve
from tests.grouping.grouping_meetings import all_seatings, plain_meeting, seatable_problems

WEIGHTS = st.sampled_from(
    [
        BREAKOUT,
        THEME_ROUND,
        Weights.of(experience="high", new_peers="low", stay="high", experience_mode="mixed", other_countries="high"),
        Weights(0, 0, 0, 0, 0, 0, 0),
    ]
)


@settings(max_examples=150, deadline=None)
@given(seatable_problems(), WEIGHTS, st.integers(0, 5))
def test_no_hard_rule_is_broken_and_the_told_score_is_the_real_one(problem, weights, seed):
    plan = solve(problem, weights, seed=seed, max_moves=1500)
    again = evaluate(problem, weights, plan.seat, plan.topic)
    assert again.violations == ()
    assert again.total == plan.score.total == sum(again.by_rule.values())
    assert again.by_rule == plan.score.by_rule


@settings(max_examples=30, deadline=None)
@given(seatable_problems(), WEIGHTS, st.integers(0, 5))
def test_the_same_problem_and_seed_give_the_same_seats(problem, weights, seed):
    first, second = (solve(problem, weights, seed=seed, max_moves=2500) for _ in range(2))
    assert np.array_equal(first.seat, second.seat) and first.repeatable
    assert first.moves_tried == second.moves_tried <= 2500


@settings(max_examples=30, deadline=None)
@given(seatable_problems(), st.integers(0, 5), st.lists(st.integers(0, 9000), min_size=2, max_size=4))
def test_more_moves_never_give_a_worse_plan(problem, seed, budgets):
    costs = [solve(problem, BREAKOUT, seed=seed, max_moves=budget).score.total for budget in sorted(budgets)]
    assert costs == sorted(costs, reverse=True)


@settings(max_examples=40, deadline=None)
@given(seatable_problems(most_people=6, most_rooms=3), WEIGHTS)
def test_a_handful_of_people_is_seated_as_well_as_can_be(problem, weights):
    best = min(cost for _, cost in all_seatings(problem, weights))
    plan = solve(problem, weights, max_moves=0)
    assert plan.score.total == best and plan.proved


def test_better_seats_are_told_as_they_are_found_and_a_stop_keeps_the_best():
    dice = np.random.default_rng(0)
    problem = plain_meeting(400, 80, smallest=5, largest=5, wish=dice.integers(0, 10, size=(400, 9)))
    heard: list[int] = []
    asked = iter([False] * 30 + [True] * 1000)
    plan = solve(
        problem, BREAKOUT, max_moves=10**9, on_better=lambda news: heard.append(news.total), should_stop=lambda: next(asked)
    )
    assert heard == sorted(heard, reverse=True) and len(heard) > 1
    assert plan.score.total == heard[-1] and not plan.repeatable


def test_little_time_still_gives_a_plan():
    dice = np.random.default_rng(1)
    problem = plain_meeting(200, 40, smallest=4, largest=6, wish=dice.integers(0, 10, size=(200, 12)))
    assert solve(problem, BREAKOUT, seconds=0.05).score.violations == ()


def test_nobody_needs_no_seat():
    plan = solve(plain_meeting(0, 0), BREAKOUT)
    assert len(plan.seat) == 0 and plan.score.total == 0


def test_one_person_sits_alone():
    plan = solve(plain_meeting(1, 1, largest=1, wish=[[4, 0, 10]]), BREAKOUT)
    assert plan.seat.tolist() == [0] and plan.topic.tolist() == [1] and plan.score.shares.wish == 1.0


def test_rooms_of_one_hold_one_each():
    plan = solve(plain_meeting(5, 5, smallest=1, largest=1), BREAKOUT)
    assert sorted(plan.seat.tolist()) == [0, 1, 2, 3, 4]


def test_one_wish_of_all_is_met_in_every_room():
    wish = np.full((30, 8), 10)
    wish[:, 3] = 0
    plan = solve(plain_meeting(30, 5, smallest=5, largest=7, wish=wish), BREAKOUT)
    assert plan.topic.tolist() == [3] * 5 and plan.score.shares.wish_met == 30 and plan.score.total == 0


def test_people_without_any_wish_cost_nothing():
    plan = solve(plain_meeting(12, 3, wish=np.zeros((12, 4), int)), BREAKOUT)
    assert plan.score.by_rule["wish"] == 0 and plan.score.shares.wishing == 0 and plan.score.shares.wish == 1.0


def test_no_topics_at_all_can_be_grouped():
    plan = solve(plain_meeting(12, 3, wish=np.zeros((12, 0), int)), BREAKOUT)
    assert plan.score.violations == () and plan.topic.tolist() == [-1, -1, -1]


def test_nobody_bilingual_keeps_languages_apart():
    problem = Problem.of(
        language_need=[MANDARIN] * 4 + [ENGLISH] * 8, room_language=[0, 1, 0], smallest=3, largest=5, met=np.ones((12, 12), int)
    )
    plan = solve(problem, BREAKOUT)
    assert set(plan.seat[:4].tolist()) == {1} and 1 not in plan.seat[4:]
    assert plan.score.shares.mandarin_seated == 4


def test_a_bilingual_host_sits_in_each_mandarin_room():
    problem = Problem.of(
        language_need=[MANDARIN] * 8 + [EITHER] * 2 + [ENGLISH] * 6,
        room_language=[1, 1, 0],
        smallest=4,
        largest=7,
        needs_bilingual_host=[True, True, False],
        wish=np.array([[0, 10]] * 8 + [[10, 0]] * 8),
    )
    plan = solve(problem, Weights.of(wish="high"))
    assert sorted(plan.seat[8:10].tolist()) == [0, 1]


def test_no_room_is_sacrificed_when_the_worst_room_counts():
    # Four people who met one another must share two rooms with four strangers.
    met = np.zeros((8, 8), int)
    met[:4, :4] = 1
    met[0, 1] = met[1, 0] = 0
    problem = plain_meeting(8, 2, smallest=4, largest=4, met=met)
    even = solve(problem, Weights(0, 0, 20, 0, 0, 0, worst_room=9))
    assert max(room.repeats for room in even.score.rooms) == 1


def test_mixed_experience_brings_every_band_into_every_room():
    bands = [0, 0, 0, 1, 1, 1, 2, 2, 2]
    meeting = plain_meeting(9, 3, smallest=3, largest=3, experience=bands)
    mixed = solve(meeting, Weights.of(experience="high", experience_mode="mixed"))
    assert all((room.band_low, room.band_high) == (0, 2) for room in mixed.score.rooms)
    similar = solve(meeting, Weights.of(experience="high"))
    assert all(room.band_low == room.band_high for room in similar.score.rooms)


def test_a_theme_round_moves_nobody_who_need_not_move():
    wish = np.array([[0, 10]] * 5 + [[10, 0]] * 5)
    before = [0, 0, 0, 0, 1, 1, 1, 1, 1, 0]
    plan = solve(plain_meeting(10, 2, smallest=5, largest=5, wish=wish, previous=before), THEME_ROUND)
    assert [i for i in range(10) if plan.seat[i] != before[i]] == [4, 9]


@pytest.mark.parametrize(
    "wrong",
    [
        {"experience": [np.nan, 1]},
        {"experience": [0.5, 1]},
        {"experience": [99, 1]},
        {"wish": [[1, 2]]},
        {"wish": [[-1], [0]]},
        {"wish": [["a"], ["b"]]},
        {"school": [1, 2, 3]},
        {"met": [[0, 1], [0, 0]]},
        {"previous": [5, 0]},
        {"pins": [(0, 9)]},
        {"pins": [(-1, 0)]},
        {"together": [(0, 0)]},
        {"apart": [(0, 2)]},
        {"topic": [4]},
        {"host": [2]},
    ],
)
def test_what_is_not_a_number_or_points_at_nobody_is_refused(wrong):
    with pytest.raises(ValueError, match=next(iter(wrong))):
        Problem.of(language_need=[0, 0], room_language=[0], **{"smallest": 1, "largest": 2, **wrong})


def test_words_become_the_weights_of_the_documented_table():
    weights = Weights.of(wish="low", new_peers="medium", other_schools="high", stay="off")
    assert (weights.wish, weights.new_peers, weights.other_schools, weights.stay) == (1, 60, 45, 0)
    for wrong in ({"wish": "huge"}, {"wishes": "low"}):
        with pytest.raises(ValueError):
            Weights.of(wrong)
