"""Elapsed time after sleep, a clock that is set, a crash, a restart of the machine."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from moderator_app.domain.run_clock import Anchor, Reading

NOON = 1_800_000_000.0
BEGIN = Anchor("start", 100.0, Reading(5000.0, NOON, "boot-a"))
spans = st.floats(0, 20000)


@given(spans, st.floats(-90000, 90000))
def test_setting_the_wall_clock_changes_nothing_while_the_machine_stays_on(passed, set_by):
    assert BEGIN.elapsed_by(Reading(5000 + passed, NOON + passed + set_by, "boot-a")) == 100 + (5000 + passed - 5000)


@given(spans, st.floats(0, 9000))
def test_another_start_of_the_machine_goes_by_the_wall_clock(passed, booted):
    assert BEGIN.elapsed_by(Reading(booted, NOON + passed, "boot-b")) == 100 + (NOON + passed - NOON)


@given(st.floats(-90000, 0), st.floats(0, 4000))
def test_time_never_goes_back(wall, booted):
    assert BEGIN.elapsed_by(Reading(booted, NOON + wall, "boot-b")) == 100


@given(spans, st.floats(-90000, 90000), spans, st.floats(0, 4000))
def test_an_anchor_moved_after_the_clock_was_set_survives_a_restart_of_the_machine(first, set_by, second, booted):
    before = Reading(5000 + first, NOON + first + set_by, "boot-a")
    moved = BEGIN.at(before)
    after = Reading(booted, before.wall + second, "boot-b")
    assert abs(moved.elapsed_by(after) - (100 + first + second)) < 1e-4


def test_a_clock_that_stands_still_in_sleep_is_helped_by_the_wall():
    slept = Anchor("start", 0.0, Reading(50.0, NOON, "", counts_sleep=False))
    assert slept.elapsed_by(Reading(60.0, NOON + 610, "", counts_sleep=False)) == 610
    assert slept.elapsed_by(Reading(60.0, NOON - 3600, "", counts_sleep=False)) == 10


def test_where_starts_of_the_machine_have_no_name_a_small_boot_clock_tells():
    begun = Anchor("start", 0.0, Reading(5000.0, NOON))
    assert begun.elapsed_by(Reading(30.0, NOON + 90)) == 90
    assert begun.elapsed_by(Reading(5090.0, NOON + 90)) == 90


def test_the_anchor_asks_to_be_moved_when_the_clocks_come_apart():
    assert not BEGIN.should_move(Reading(5600.0, NOON + 600.5, "boot-a"))
    assert BEGIN.should_move(Reading(5600.0, NOON - 3000, "boot-a"))


def test_an_anchor_is_the_same_after_it_was_kept():
    assert Anchor.from_json(BEGIN.to_json()) == BEGIN
    assert Anchor.from_json(None) is None
    assert Anchor.from_json({"start": "x"}) is None
