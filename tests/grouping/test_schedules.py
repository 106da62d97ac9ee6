"""Schedules over rounds: known ones without a repeat, any others as good as told, hard rules kept when rounds are mixed."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from moderator_app.grouping import BREAKOUT, Problem, evaluate, solve
from moderator_app.grouping.schedule import mix_rounds, schedule
from moderator_app.grouping.schedule_designs import construct, eight_fours, field, transversal
from moderator_app.grouping.schedule_starters import developed


def recounted(rounds):
    """Meetings of two who had met before, counted pair by pair."""
    seen, again = set(), 0
    for round_ in rounds:
        for room in round_:
            for pair in combinations(sorted(room), 2):
                again += pair in seen
                seen.add(pair)
    return again, len(seen)


def seats_everybody_once(rounds, people):
    return all(sorted(person for room in round_ for person in room) == list(range(people)) for round_ in rounds)


@pytest.mark.parametrize(
    ("people", "size", "rounds", "found_by"),
    [(15, 3, 7, "starter"), (32, 4, 7, "construction"), (32, 4, 9, "construction"), (32, 4, 10, "construction"),
     (120, 6, 10, "construction"), (9, 3, 4, "construction"), (27, 3, 13, "construction"), (64, 4, 21, "construction"),
     (24, 4, 6, "starter"), (21, 3, 9, "starter")],
)  # fmt: skip
def test_known_schedules_bring_nobody_together_twice(people, size, rounds, found_by):
    found = schedule(people, rounds, smallest=size)
    assert seats_everybody_once(found.rounds, people)
    assert {len(room) for round_ in found.rounds for room in round_} == {size}
    assert (found.repeats, found.found_by) == (0, found_by)
    assert recounted(found.rounds) == (0, found.met)
    assert found.met == rounds * people * (size - 1) // 2


def test_kirkmans_schoolgirls_all_meet():
    found = schedule(15, 7, smallest=3)
    assert found.met == found.pairs == 105


def test_uneven_rooms_without_a_repeat():
    found = schedule(51, 10, smallest=4, largest=6)
    assert seats_everybody_once(found.rounds, 51)
    assert {len(room) for round_ in found.rounds for room in round_} <= {4, 5, 6}
    assert recounted(found.rounds)[0] == 0


def test_where_repeats_can_not_be_avoided_the_fewest_come_near_the_bound():
    found = schedule(20, 6, smallest=5)
    # 6 rounds of 4 rooms of 10 pairs, 190 pairs there are
    assert 240 - 190 <= found.repeats <= 65
    assert recounted(found.rounds) == (found.repeats, found.met)


@given(people=st.integers(0, 40), rounds=st.integers(0, 6), smallest=st.integers(1, 7), more=st.integers(0, 3))
@settings(max_examples=60)
def test_any_schedule_is_whole_and_as_good_as_told(people, rounds, smallest, more):
    largest = smallest + more
    assume(-(-people // largest) * smallest <= people)
    found = schedule(people, rounds, smallest=smallest, largest=largest, seconds=0.05)
    assert len(found.rounds) == rounds
    assert seats_everybody_once(found.rounds, people)
    assert all(smallest <= len(room) <= largest for round_ in found.rounds for room in round_)
    assert recounted(found.rounds) == (found.repeats, found.met)


@pytest.mark.parametrize(("people", "rounds", "smallest", "largest"), [(7, 2, 4, 5), (-1, 1, 2, 2), (6, 2, 0, 2), (6, 2, 3, 2)])
def test_people_who_can_not_be_divided_so_are_refused(people, rounds, smallest, largest):
    with pytest.raises(ValueError, match="people"):
        schedule(people, rounds, smallest=smallest, largest=largest)


def test_the_same_seed_gives_the_same_schedule():
    one, same, other = (schedule(23, 8, smallest=3, largest=4, seed=seed, seconds=0.1) for seed in (1, 1, 2))
    assert one.rounds == same.rounds
    assert one.rounds != other.rounds


def test_ten_rounds_of_eight_fours_leave_each_person_one_other():
    rounds = eight_fours()
    met = {pair for round_ in rounds for room in round_ for pair in combinations(sorted(room), 2)}
    left = [pair for pair in combinations(range(32), 2) if pair not in met]
    assert sorted(person for pair in left for person in pair) == list(range(32))


@pytest.mark.parametrize("order", [2, 3, 4, 5, 7, 8, 9, 11, 13, 16, 25, 27, 32])
def test_the_tables_are_those_of_a_field(order):
    tables = field(order)
    assert tables is not None
    add, times = np.array(tables[0]), np.array(tables[1])
    numbers = np.arange(order)
    assert np.array_equal(add, add.T) and np.array_equal(times, times.T)
    assert all(sorted(row) == list(numbers) for row in add) and all(sorted(row[1:]) == list(numbers[1:]) for row in times[1:])
    for a in range(min(order, 8)):
        assert np.array_equal(times[a][add], add[np.ix_(times[a], times[a])]), "a(b + c) = ab + ac"


@pytest.mark.parametrize("order", [1, 6, 10, 12, 20, 36])
def test_there_is_no_field_of_other_orders(order):
    assert field(order) is None


def test_a_transversal_never_puts_two_of_a_column_together():
    rounds = transversal(20, 6, 10)
    assert rounds is not None
    assert all(len({person // 20 for person in room}) == 6 for round_ in rounds for room in round_)
    assert transversal(5, 3, 6) is None


def test_constructions_that_are_not_known_are_not_claimed():
    assert construct(36, 7, 6, 6) is None
    assert developed(14, 4, 3) is None


# ---- rounds with rules of their own


def everyday_round(people, absent, dice):
    """A round of those who are there: a third need Mandarin, some speak both; rooms of 3 to 5."""
    here = [i for i in range(people) if i not in absent]
    need = [2 if i % 5 == 0 else 1 if i % 5 == 1 else 0 for i in here]
    zh = sum(n == 2 for n in need)
    rooms = max(4, -(-len(here) // 3))
    zh_rooms = max(2, -(-zh // 4))
    a, b = (int(x) for x in dice.choice(len(here), 2, replace=False))
    problem = Problem.of(
        language_need=need, room_language=[1] * zh_rooms + [0] * (rooms - zh_rooms), smallest=0, largest=6, apart=[(a, b)],
    )  # fmt: skip
    return problem, here


@given(seed=st.integers(0, 10_000), people=st.integers(12, 30), rounds=st.integers(1, 5))
@settings(max_examples=40)
def test_mixing_keeps_every_rule_and_never_makes_it_worse(seed, people, rounds):
    dice = np.random.default_rng(seed)
    made = [everyday_round(people, set(dice.choice(people, people // 6, replace=False).tolist()), dice) for _ in range(rounds)]
    problems, who = [problem for problem, _ in made], [here for _, here in made]
    seats = [solve(problem, BREAKOUT, seed=seed, max_moves=0).seat for problem in problems]
    mixed = mix_rounds(problems, who, seats, seed=seed, moves=3000)
    before, after = [
        recounted([[[here[i] for i in np.flatnonzero(seat == q)] for q in range(problem.rooms)]
                   for problem, here, seat in zip(problems, who, each, strict=True)])[0]
        for each in (seats, mixed)
    ]  # fmt: skip
    assert after <= before
    for problem, seat in zip(problems, mixed, strict=True):
        assert not evaluate(problem, BREAKOUT, seat, problem.topic).violations


def test_those_who_are_pinned_stay_and_earlier_encounters_count():
    met = np.zeros((8, 8), int)
    met[0, 1] = met[1, 0] = 5
    problem = Problem.of(language_need=[0] * 8, room_language=[0, 0], smallest=4, largest=4, pins=[(0, 1)])
    (seat,) = mix_rounds([problem], [range(8)], [[1, 1, 1, 1, 0, 0, 0, 0]], met=met, moves=5000)
    assert seat[0] == 1
    assert seat[1] == 0
