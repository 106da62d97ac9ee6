"""Reasons for seats, previews of moves, late and absent people, what can't be avoided, rooms beforehand."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moderator_app.grouping import (
    BREAKOUT,
    EITHER,
    ENGLISH,
    MANDARIN,
    Delta,
    Problem,
    Weights,
    bilingual_hosts,
    evaluate,
    explain,
    fewest_moves,
    moves,
    preview_move,
    solve,
    suggest_rooms,
)
from tests.grouping.grouping_meetings import all_seatings, plain_meeting, seatable_problems


@settings(max_examples=80, deadline=None)
@given(seatable_problems(), st.data())
def test_a_preview_tells_what_the_move_then_costs_or_breaks(problem, data):
    plan = solve(problem, BREAKOUT, max_moves=500)
    person = data.draw(st.integers(0, problem.people - 1))
    room = data.draw(st.integers(0, problem.rooms - 1))
    told = preview_move(problem, BREAKOUT, plan.seat, plan.topic, person, room)
    after = plan.seat.copy()
    after[person] = room
    topic = np.where(plan.topic >= 0, plan.topic, 0)
    real = evaluate(problem, BREAKOUT, after, topic)
    if isinstance(told, Delta):
        assert real.violations == ()
        told = preview_move(problem, BREAKOUT, plan.seat, topic, person, room)
        assert told.total == real.total - evaluate(problem, BREAKOUT, plan.seat, topic).total == sum(told.by_rule.values())
    else:
        assert {violation.kind for violation in told} == {violation.kind for violation in real.violations}


@settings(max_examples=60, deadline=None)
@given(seatable_problems(), st.data())
def test_alternatives_keep_every_rule_and_cost_what_is_told(problem, data):
    plan = solve(problem, BREAKOUT, max_moves=500)
    person = data.draw(st.integers(0, problem.people - 1))
    reasons = explain(problem, BREAKOUT, plan, person, alternatives=99)
    assert reasons.got == problem.wish[person, plan.topic[plan.seat[person]]]
    costs = [other.delta.total for other in reasons.alternatives]
    assert costs == sorted(costs)
    for other in reasons.alternatives:
        seat = plan.seat.copy()
        seat[list(other.back)] = plan.seat[person]
        seat[[person, *other.people]] = other.room
        after = evaluate(problem, BREAKOUT, seat, plan.topic)
        assert after.violations == () and after.total - plan.score.total == other.delta.total


def test_reasons_name_whom_one_knows_already_and_the_better_room():
    met = np.zeros((6, 6), int)
    met[0, 1] = met[1, 0] = 2
    wish = np.array([[0, 10]] * 3 + [[10, 0]] * 3)
    problem = plain_meeting(6, 2, smallest=2, largest=4, wish=wish, met=met, school=[1, 1, 2, 3, 4, 5], pins=[(0, 0), (1, 0)])
    plan = solve(problem, BREAKOUT)
    reasons = explain(problem, BREAKOUT, plan, 0)
    assert reasons.known == ((1, 2),) and reasons.same_school == (1,) and reasons.best == 0
    assert "pin" in reasons.bound and reasons.rooms_allowed == 1 and reasons.alternatives == ()


def test_a_swap_can_be_previewed_where_rooms_are_full():
    problem = plain_meeting(4, 2, smallest=2, largest=2, school=[1, 1, 2, 3])
    weights = Weights.of(other_schools="high")
    assert preview_move(problem, weights, [0, 0, 1, 1], [-1, -1], 0, 1) != []
    swapped = preview_move(problem, weights, [0, 0, 1, 1], [-1, -1], 0, 1, swap_with=2)
    assert isinstance(swapped, Delta) and swapped.by_rule["other_schools"] == -45


@settings(max_examples=40, deadline=None)
@given(seatable_problems(most_people=6, most_rooms=3), st.integers(0, 2**32 - 1))
def test_no_seating_of_a_handful_moves_fewer_people(problem, seed):
    before = np.random.default_rng(seed).integers(-1, problem.rooms, size=problem.people)
    problem = Problem.of(**{**fields_of(problem), "previous": before, "locked": False})
    fewest = min(moved(before, seat) for seat, _ in all_seatings(problem))
    plan = fewest_moves(problem, BREAKOUT, before, max_moves=20_000)
    assert moved(before, plan.seat) == fewest
    assert plan.score.violations == () and plan.score.shares.moved == fewest


def test_a_late_person_takes_a_free_seat_and_nobody_moves():
    dice = np.random.default_rng(3)
    problem = plain_meeting(40, 8, smallest=4, largest=6, wish=dice.choice([0, 2, 4, 10], size=(40, 8)))
    before = solve(problem, BREAKOUT, max_moves=20_000).seat.copy()
    room = int(before[7])
    before[7] = -1
    plan = fewest_moves(problem, BREAKOUT, before)
    assert [person for person, _, _ in moves(before, plan.seat)] == [7]
    assert plan.score.total <= evaluate(problem, BREAKOUT, np.where(np.arange(40) == 7, room, before), problem.topic).total


def test_absent_people_leave_a_room_too_small_and_one_person_moves():
    problem = plain_meeting(9, 2, smallest=4, largest=6)
    plan = fewest_moves(problem, BREAKOUT, [0, 0, 0, 1, 1, 1, 1, 1, 1])
    assert [(a, b) for _, a, b in moves([0, 0, 0, 1, 1, 1, 1, 1, 1], plan.seat)] == [(1, 0)]


def test_a_locked_room_stays_as_it_is():
    wish = np.array([[0, 10]] * 4 + [[10, 0]] * 8)
    before = [0, 0, 1, 1, 0, 0, 1, 1, 2, 2, 2, 2]
    problem = plain_meeting(12, 3, smallest=4, largest=4, wish=wish, previous=before, locked=[True, False, False])
    plan = solve(problem, Weights.of(wish="high"))
    assert np.flatnonzero(plan.seat == 0).tolist() == [0, 1, 4, 5]


def test_repeats_forced_by_a_small_language_pool_are_told():
    met = np.zeros((12, 12), int)
    met[:4, :4] = 1
    problem = Problem.of(language_need=[MANDARIN] * 4 + [ENGLISH] * 8, room_language=[1, 0, 0], smallest=3, largest=5, met=met)
    plan = solve(problem, BREAKOUT)
    (forced,) = plan.unavoidable
    assert (forced.kind, forced.people, forced.rooms, forced.repeats, forced.exact) == ("mandarin", 4, 1, 6, True)
    assert plan.score.repeats == 6


@settings(max_examples=60, deadline=None)
@given(seatable_problems(most_people=6, most_rooms=3))
def test_what_is_called_unavoidable_is_in_every_seating(problem):
    plan = solve(problem, BREAKOUT, max_moves=200)
    for forced in plan.unavoidable:
        for seat, _ in all_seatings(problem):
            score = evaluate(problem, BREAKOUT, seat, problem.topic)
            assert score.repeats >= forced.repeats and score.by_rule["new_peers"] >= forced.cost


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from([ENGLISH, EITHER, MANDARIN]), max_size=60), st.integers(1, 6), st.integers(0, 4))
def test_suggested_rooms_hold_everybody_by_language(needs, smallest, more):
    rooms = suggest_rooms(needs, smallest, smallest + more)
    assert (MANDARIN in needs) == any(room.language == 1 for room in rooms)
    if not needs:
        assert rooms == []
        return
    problem = Problem.of(
        language_need=needs,
        room_language=[room.language for room in rooms],
        smallest=[room.smallest for room in rooms],
        largest=[room.largest for room in rooms],
    )
    assert solve(problem, BREAKOUT, max_moves=0).score.violations == ()
    assert sum(room.planned for room in rooms) == len(needs)


def test_fifty_one_people_get_ten_rooms_of_which_three_speak_mandarin():
    rooms = suggest_rooms([MANDARIN] * 14 + [EITHER] * 8 + [ENGLISH] * 29, 4, 6, 5)
    assert [room.language for room in rooms].count(1) == 3 and len(rooms) == 10


def test_hosts_are_asked_for_where_there_are_enough():
    needs = [EITHER, EITHER, MANDARIN, ENGLISH]
    assert bilingual_hosts(needs, [1, 0, 1]).tolist() == [True, False, True]
    assert bilingual_hosts(needs, [1, 1, 1]).tolist() == [True, True, False]
    assert bilingual_hosts(needs, [1, 0, 1], closed=[True, False, False], busy=[0]).tolist() == [False, False, True]


def test_rooms_of_no_size_are_refused():
    with pytest.raises(ValueError):
        suggest_rooms([ENGLISH], 5, 4)


def moved(before, after) -> int:
    return sum(1 for person, room, _ in moves(before, after) if room >= 0)


def fields_of(problem: Problem) -> dict[str, object]:
    return {name: getattr(problem, name) for name in Problem.__dataclass_fields__}


def test_pairs_of_a_room_are_counted_by_hand():
    met = np.zeros((4, 4), int)
    met[0, 1] = met[1, 0] = 3
    score = evaluate(plain_meeting(4, 1, met=met, school=[1, 1, 2, -1]), BREAKOUT, [0] * 4, [-1])
    assert (score.shares.pairs, score.shares.repeats, score.rooms[0].encounters) == (len(list(combinations(range(4), 2))), 1, 3)
    assert score.by_rule["new_peers"] == 540 and score.own_school == 2 and score.shares.other_schools == 0.5
