"""When rules can't all hold: the clash is real, nothing in it is superfluous, and every way out works."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings

from moderator_app.grouping import BREAKOUT, EITHER, ENGLISH, MANDARIN, NoSeating, Problem, WayOut, find_clash, solve
from moderator_app.grouping.rules import all_rules, seatable
from moderator_app.grouping.seating import find_seats
from tests.grouping.grouping_meetings import all_seatings, any_problems, plain_meeting, seatable_problems


@settings(max_examples=200, deadline=None)
@given(any_problems())
def test_a_clash_is_found_exactly_where_no_seating_exists(problem):
    exists = any(True for _ in all_seatings(problem))
    clash = find_clash(problem)
    assert (clash is None) == exists
    if exists:
        assert solve(problem, BREAKOUT, max_moves=300).score.violations == ()
    else:
        with pytest.raises(NoSeating) as refused:
            solve(problem, BREAKOUT)
        assert refused.value.clash == clash


@settings(max_examples=120, deadline=None)
@given(any_problems())
def test_without_any_one_rule_of_the_clash_the_others_can_hold(problem):
    clash = find_clash(problem)
    if clash is None:
        return
    assert clash.minimal and set(clash.rules) <= set(all_rules(problem))
    assert find_seats(seatable(problem, clash.rules)).status == "impossible"
    for rule in clash.rules:
        assert find_seats(seatable(problem, [other for other in clash.rules if other != rule])).status == "found"


@settings(max_examples=120, deadline=None)
@given(any_problems())
def test_every_way_out_that_frees_all_does_so(problem):
    clash = find_clash(problem)
    for way in clash.ways_out if clash else ():
        if way.frees_all:
            assert find_clash(taken(problem, way)) is None, way


@settings(max_examples=60, deadline=None)
@given(seatable_problems())
def test_what_can_be_seated_has_no_clash(problem):
    assert find_clash(problem) is None


def taken(problem: Problem, way: WayOut) -> Problem:
    """The problem after a way out was taken."""

    def at(name: str, value: Any) -> Problem:
        changed = getattr(problem, name).copy()
        changed[list(way.rooms)] = value
        return replace(problem, **{name: changed})

    def without(name: str, pair: tuple[int, ...]) -> Problem:
        kept: Any = tuple(p for p in getattr(problem, name) if sorted(p) != sorted(pair))
        return replace(problem, **{name: kept})

    def with_room(language: int) -> Problem:
        more: dict[str, Any] = {"room_language": language, "smallest": 0, "largest": way.number, "topic": -1, "host": -1}
        more |= {"closed": False, "locked": False, "needs_bilingual_host": False}
        longer: dict[str, Any] = {name: np.append(getattr(problem, name), value) for name, value in more.items()}
        return replace(problem, **longer)

    if way.kind == "drop_pin":
        return replace(problem, pins=tuple(p for p in problem.pins if p[0] not in way.people or p[1] != way.rooms[0]))
    rooms = list(way.rooms)
    return {
        "raise_largest": lambda: at("largest", np.maximum(problem.largest[rooms], way.number)),
        "lower_smallest": lambda: at("smallest", np.minimum(problem.smallest[rooms], way.number)),
        "open_room": lambda: at("closed", False),
        "close_room": lambda: at("closed", True),
        "unlock_room": lambda: at("locked", False),
        "make_mandarin": lambda: at("room_language", 1),
        "make_english": lambda: at("room_language", 0),
        "add_mandarin_room": lambda: with_room(1),
        "add_english_room": lambda: with_room(0),
        "drop_host": lambda: at("host", -1),
        "drop_bilingual_host": lambda: at("needs_bilingual_host", False),
        "drop_together": lambda: without("together", way.people),
        "drop_apart": lambda: without("apart", way.people),
    }[way.kind]()


def test_too_few_mandarin_seats_are_told_in_numbers_with_two_ways_out():
    problem = Problem.of(
        language_need=[MANDARIN] * 7 + [ENGLISH] * 10, room_language=[0, 0, 1], smallest=[3, 3, 3], largest=[7, 7, 5]
    )
    clash = find_clash(problem)
    assert clash is not None
    assert {rule.kind for rule in clash.rules} == {"mandarin_need", "largest"}
    assert (clash.count, clash.needed, clash.available, clash.rooms) == ("seats", 7, 5, (2,))
    assert clash.people == tuple(range(7))
    assert WayOut("raise_largest", (), (2,), 7) in clash.ways_out
    assert "add_mandarin_room" in {way.kind for way in clash.ways_out}


def test_mandarin_speakers_without_a_mandarin_room_may_have_one_made():
    problem = Problem.of(language_need=[MANDARIN] * 4 + [ENGLISH] * 8, room_language=[0, 0, 0], smallest=0, largest=6)
    clash = find_clash(problem)
    assert clash is not None and [rule.kind for rule in clash.rules] == ["mandarin_need"]
    assert {way.kind for way in clash.ways_out} >= {"make_mandarin", "add_mandarin_room"}


def test_two_pins_of_one_person_clash():
    clash = find_clash(plain_meeting(6, 2, pins=[(0, 0), (0, 1)]))
    assert clash is not None and [rule.kind for rule in clash.rules] == ["pin", "pin"] and clash.people == (0,)
    assert {(way.kind, way.rooms) for way in clash.ways_out} == {("drop_pin", (0,)), ("drop_pin", (1,))}


def test_together_and_apart_at_once_clash():
    clash = find_clash(plain_meeting(6, 2, together=[(0, 1), (1, 2)], apart=[(0, 2)]))
    assert clash is not None and sorted(rule.kind for rule in clash.rules) == ["apart", "together", "together"]


def test_a_pin_to_a_closed_room_clashes():
    clash = find_clash(plain_meeting(6, 2, closed=[False, True], pins=[(3, 1)]))
    assert clash is not None and {rule.kind for rule in clash.rules} == {"closed", "pin"}
    assert {way.kind for way in clash.ways_out} == {"drop_pin", "open_room"}


def test_three_people_apart_need_three_rooms():
    clash = find_clash(plain_meeting(6, 2, apart=[(0, 1), (1, 2), (0, 2), (3, 4)]))
    assert clash is not None and clash.minimal
    assert sorted(rule.people for rule in clash.rules) == [(0, 1), (0, 2), (1, 2)]


def test_too_few_people_for_the_rooms_are_counted():
    clash = find_clash(plain_meeting(7, 2, smallest=4, largest=6))
    assert clash is not None and (clash.count, clash.needed, clash.available) == ("people", 8, 7)
    assert {(way.kind, way.number) for way in clash.ways_out} == {("lower_smallest", 3)}


def test_a_host_for_two_rooms_is_one_too_few():
    problem = Problem.of(
        language_need=[MANDARIN] * 6 + [EITHER], room_language=[1, 1], smallest=2, largest=5, needs_bilingual_host=True
    )
    clash = find_clash(problem)
    assert clash is not None and [rule.kind for rule in clash.rules] == ["bilingual_host", "bilingual_host"]


def test_two_clashes_at_once_still_have_ways_out_of_the_one_named():
    clash = find_clash(plain_meeting(8, 2, pins=[(0, 0), (0, 1), (1, 0), (1, 1)]))
    assert clash is not None and clash.ways_out and not any(way.frees_all for way in clash.ways_out)
