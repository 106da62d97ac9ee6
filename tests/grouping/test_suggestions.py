"""What could still be better: each suggestion gains what it says and breaks nothing, and everybody's next best seat is that."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from moderator_app.grouping import (
    BREAKOUT,
    Delta,
    Weights,
    evaluate,
    next_seats,
    preview_move,
    solve,
    swap_suggestions,
)
from tests.grouping.grouping_meetings import plain_meeting, seatable_problems

ALL_RULES = Weights(2, 3, 20, 5, 4, 7, 3, experience_mode="mixed")
WEIGHTS = st.sampled_from([BREAKOUT, ALL_RULES])


@settings(max_examples=80, deadline=None)
@given(seatable_problems(), WEIGHTS, st.integers(0, 400))
def test_a_suggestion_gains_what_it_says_and_breaks_no_rule(problem, weights, moves):
    plan = solve(problem, weights, max_moves=moves)
    gains = []
    for suggestion in swap_suggestions(problem, weights, plan.seat, plan.topic):
        seat = plan.seat.copy()
        seat[list(suggestion.going)] = list(suggestion.going.values())
        after = evaluate(problem, weights, seat, plan.topic)
        assert after.violations == () and plan.score.total - after.total == suggestion.gain > 0
        gains.append(suggestion.gain)
    assert gains == sorted(gains, reverse=True)


@settings(max_examples=60, deadline=None)
@given(seatable_problems(most_people=14, most_rooms=4), WEIGHTS)
def test_the_next_best_seat_of_everybody_is_the_best_of_all_that_could_be(problem, weights):
    plan = solve(problem, weights, max_moves=300)
    kept = {person for pair in problem.together for person in pair}
    for person, next_seat in enumerate(next_seats(problem, weights, plan.seat, plan.topic)):
        ways = []
        for room in range(problem.rooms):
            for back in [None, *np.flatnonzero(plan.seat == room).tolist()]:
                told = preview_move(problem, weights, plan.seat, plan.topic, person, room, swap_with=back)
                if room != plan.seat[person] and back not in kept and isinstance(told, Delta):
                    ways.append(told.total)
        if person in kept:
            assert next_seat is None
        else:
            assert (next_seat.change if next_seat else None) == min(ways, default=None)


def test_a_swap_that_helps_is_suggested():
    wish = np.array([[0, 10]] * 4 + [[10, 0]] * 4)
    problem = plain_meeting(8, 2, smallest=4, largest=4, wish=wish, topic=[0, 1])
    (best, *_) = swap_suggestions(problem, Weights.of(wish="low"), [0, 0, 0, 1, 1, 1, 1, 0], [0, 1])
    assert (dict(best.going), best.gain, best.swaps, best.moves) == ({3: 0, 7: 1}, 20, 1, 0)


def test_two_swaps_that_gain_only_together_are_found():
    # Two friends of one school in either room; each is worth nothing to the others until both have gone.
    met = np.zeros((8, 8), int)
    for a, b in ((0, 2), (0, 3), (1, 2), (1, 3), (4, 6), (4, 7), (5, 6), (5, 7)):
        met[a, b] = met[b, a] = 1
    problem = plain_meeting(8, 2, smallest=4, largest=4, met=met)
    seat = [0, 0, 0, 0, 1, 1, 1, 1]
    weights = Weights.of(new_peers="low")
    best = swap_suggestions(problem, weights, seat, [-1, -1])[0]
    assert best.gain == evaluate(problem, weights, seat, [-1, -1]).total and best.swaps == 2


def test_where_nothing_gains_nothing_is_suggested():
    problem = plain_meeting(12, 3, smallest=4, largest=4)
    assert swap_suggestions(problem, BREAKOUT, [0] * 4 + [1] * 4 + [2] * 4, [-1] * 3) == []


def test_people_without_a_seat_are_left_alone():
    problem = plain_meeting(9, 2, smallest=4, largest=5, school=[0, 0, 1, 1, 0, 0, 1, 1, 0])
    seat = [0, 0, 0, 0, 1, 1, 1, 1, -1]
    assert next_seats(problem, BREAKOUT, seat, [-1, -1])[8] is None
    for suggestion in swap_suggestions(problem, BREAKOUT, seat, [-1, -1]):
        assert 8 not in suggestion.going
