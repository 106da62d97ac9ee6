"""Pairs: the most people, the fewest repeats, the greatest worth, compared with all pairings of small groups."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moderator_app.grouping.pairing import MOST_WORTH, pair_up


def symmetric(dice, n, most):
    drawn = dice.integers(0, most, (n, n))
    return np.triu(drawn, 1) + np.triu(drawn, 1).T


def all_pairings(people):
    if len(people) < 2:
        yield []
        return
    first, rest = people[0], people[1:]
    yield from all_pairings(rest)
    for k, mate in enumerate(rest):
        for others in all_pairings(rest[:k] + rest[k + 1 :]):
            yield [(first, mate), *others]


def best_by_trying_all(worth, allowed, avoid):
    """(pairs, -repeats, worth) of the best pairing."""
    best = (0, 0, 0)
    for pairs in all_pairings(list(range(len(worth)))):
        if all(allowed[a, b] for a, b in pairs):
            told = (len(pairs), -sum(bool(avoid[a, b]) for a, b in pairs), sum(int(worth[a, b]) for a, b in pairs))
            best = max(best, told)
    return best


@given(seed=st.integers(0, 10_000), n=st.integers(0, 8), share=st.floats(0.2, 1.0))
@settings(max_examples=80)
def test_no_pairing_is_better(seed, n, share):
    dice = np.random.default_rng(seed)
    worth = symmetric(dice, n, 500)
    allowed, avoid = symmetric(dice, n, 1000) < share * 1000, symmetric(dice, n, 10) < 3
    found = pair_up(worth, allowed, avoid, trios=False)
    assert found.optimal
    assert all(len(group) == 2 and allowed[group] for group in found.groups)
    assert (len(found.groups), -found.repeats, found.worth) == best_by_trying_all(worth, allowed, avoid)
    everybody = sorted([i for group in found.groups for i in group] + list(found.alone))
    assert everybody == list(range(n))


def test_an_odd_number_gives_one_trio_and_nobody_alone():
    found = pair_up(symmetric(np.random.default_rng(1), 15, 100))
    assert sorted(len(group) for group in found.groups) == [2] * 6 + [3]
    assert found.alone == ()
    assert not found.optimal


def test_the_third_person_suits_both():
    # 0-1 and 2-3 are pairs; 4 may be with 2 and 3 alone
    allowed = np.zeros((5, 5), bool)
    for a, b in ((0, 1), (2, 3), (2, 4), (3, 4)):
        allowed[a, b] = allowed[b, a] = True
    assert pair_up(np.ones((5, 5), int), allowed).groups == ((0, 1), (2, 3, 4))


def test_whoever_suits_nobody_stays_alone():
    allowed = np.ones((4, 4), bool)
    allowed[3, :] = allowed[:, 3] = False
    found = pair_up(np.ones((4, 4), int), allowed)
    assert found.alone == (3,)
    assert found.groups == ((0, 1, 2),)
    assert pair_up([[0]]).alone == (0,)
    assert pair_up(np.zeros((0, 0), int)).groups == ()


def test_pairs_that_were_together_come_again_only_where_somebody_would_be_alone():
    worth = np.full((4, 4), 5)
    worth[0, 1] = worth[1, 0] = 1000
    avoid = np.zeros((4, 4), bool)
    avoid[0, 1] = avoid[1, 0] = True
    assert pair_up(worth, None, avoid).repeats == 0
    two = pair_up(worth[:2, :2], None, avoid[:2, :2])
    assert (two.groups, two.repeats) == (((0, 1),), 1)


def test_the_same_input_gives_the_same_pairs():
    worth = symmetric(np.random.default_rng(3), 60, 4)
    assert pair_up(worth).groups == pair_up(worth).groups


@pytest.mark.parametrize("of_two", [[[0, 1], [2, 0]], [[0, -1], [-1, 0]], [[0, 1 + MOST_WORTH], [1 + MOST_WORTH, 0]]])
def test_what_is_no_table_of_worths_is_refused(of_two):
    with pytest.raises(ValueError, match="worth"):
        pair_up(np.array(of_two))
    with pytest.raises(ValueError, match="worth"):
        pair_up(np.zeros((2, 3), int))
