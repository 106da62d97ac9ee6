"""The run of show: what runs, how long still, when it ends, and where lost time can come from."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderator_app.domain.agenda import NETWORK_TEMPLATE, SegmentPlan
from moderator_app.domain.run_of_show import Limits, Mark, RunPlan, RunSegment, real_visits, settled, state_at
from moderator_app.domain.run_proposals import can_give, take_it_from

NINE = datetime(2026, 11, 19, 1, tzinfo=UTC)
PLAN = RunPlan(
    NINE,
    tuple(
        RunSegment(SegmentPlan(f"s{n}", t.kind, t.minutes, t.minimum, t.weight, t.fixed), 4 if t.kind == "presentations" else 0)
        for n, t in enumerate(NETWORK_TEMPLATE, 1)
    ),
)


def mark(kind: str, elapsed: float, segment: str | None = None, *, late: float = 0.0, **more: object) -> Mark:
    at = NINE + timedelta(seconds=late + elapsed)
    return Mark(f"{kind}{elapsed:010.3f}", kind, elapsed, at, segment_id=segment, **more)  # type: ignore[arg-type]


def minutes(seconds: float) -> float:
    return round(seconds / 60, 3)


def test_before_the_start_everything_is_as_planned():
    state = state_at(PLAN, [], -600)
    assert (state.phase, state.segment_id, state.next_id, state.offset) == ("before", None, "s1", 0)
    assert [minutes(line.begins) for line in state.lines] == [0, 5, 20, 40, 58, 70, 85]
    assert state.moment(state.ends) == NINE + timedelta(minutes=90)


def test_a_meeting_that_nobody_has_started_gets_late():
    state = state_at(PLAN, [], 240)
    assert (state.offset, minutes(state.lines[0].begins)) == (240, 4)


def test_a_late_start_moves_everything_and_the_plan_stays_in_sight():
    state = state_at(PLAN, [mark("start", 0, "s1", late=240)], 60)
    assert (state.phase, state.segment_id, state.left, state.offset) == ("running", "s1", 240, 240)
    assert state.moment(state.lines[1].planned) == NINE + timedelta(minutes=5)
    assert state.moment(state.lines[1].begins) == NINE + timedelta(minutes=9)


def test_a_segment_over_its_time_pushes_the_rest():
    marks = [mark("start", 0, "s1")]
    assert state_at(PLAN, marks, 299).offset == 0
    late = state_at(PLAN, marks, 420)
    assert (late.left, late.tone, late.offset) == (-120, "over", 120)
    assert minutes(late.lines[1].begins) == 7


def test_warning_danger_and_over_are_said_in_time():
    marks = [mark("start", 0, "s1"), mark("go", 300, "s2")]
    tones = {left: state_at(PLAN, marks, 300 + 900 - left).tone for left in (121, 120, 31, 30, 0, -1)}
    assert tones == {121: "", 120: "warning", 31: "warning", 30: "danger", 0: "danger", -1: "over"}


def test_a_short_segment_does_not_begin_with_a_warning():
    assert Limits().tone(60, 60) == ""
    assert Limits().tone(20, 60) == "warning"
    assert Limits().tone(10, 60) == "danger"


def test_a_pause_stops_the_segment_and_not_the_meeting():
    marks = [mark("start", 0, "s1"), mark("pause", 100), mark("resume", 220)]
    assert state_at(PLAN, marks[:2], 200).left == 200
    assert state_at(PLAN, marks[:2], 200).tone == "paused"
    state = state_at(PLAN, marks, 320)
    assert (state.left, state.offset) == (100, 120)


def test_back_gives_the_earlier_segment_what_it_had_left():
    marks = [mark("start", 0, "s1"), mark("go", 200, "s2"), mark("go", 230, "s1")]
    state = state_at(PLAN, marks, 240)
    assert (state.segment_id, state.left, state.next_id) == ("s1", 90, "s2")
    assert state.lines[0].visits == ((0, 200), (230, 240))
    assert real_visits(PLAN, marks, 240) == [("s1", 0, 200), ("s2", 200, 230), ("s1", 230, 240)]


def test_skipping_the_running_one_goes_on_and_skipping_a_later_one_leaves_it_out():
    marks = [mark("start", 0, "s1"), mark("skip", 60, "s3"), mark("skip", 120, "s1")]
    state = state_at(PLAN, marks, 180)
    assert [line.state for line in state.lines] == ["skipped", "now", "skipped", *["coming"] * 4]
    assert state.next_id == "s4"
    assert state.offset == 120 - 300 - 1200


def test_minutes_are_given_taken_and_moved():
    marks = [mark("start", 0, "s1"), mark("change", 10, "s1", seconds=60.0), mark("change", 20, "s2", seconds=-120.0)]
    moved = [*marks, mark("change", 30, "s1", seconds=60.0, from_segment_id="s6")]
    assert (state_at(PLAN, marks, 40).left, state_at(PLAN, marks, 40).offset) == (320, -60)
    assert (state_at(PLAN, moved, 40).left, state_at(PLAN, moved, 40).offset) == (380, -60)


def test_after_the_end_nothing_runs_and_a_segment_can_take_it_up_again():
    marks = [mark("start", 0, "s1"), mark("end", 600)]
    ended = state_at(PLAN, marks, 5000)
    assert (ended.phase, ended.segment_id, ended.ends) == ("ended", None, 600)
    assert [line.state for line in ended.lines] == ["past", *["missed"] * 6]
    again = state_at(PLAN, [*marks, mark("go", 660, "s7")], 700)
    assert (again.phase, again.segment_id, again.left) == ("running", "s7", 260)


def test_a_rehearsal_on_another_day_counts_from_its_own_start():
    state = state_at(PLAN, [mark("start", 0, "s1", late=-86400)], 60)
    assert (state.is_rehearsal, state.offset) == (True, 0)


def test_the_rooms_clock_runs_beside_and_ends_with_its_segment():
    marks = [mark("start", 0, "s4"), mark("start", 10, "s4", clock="breakout", seconds=900.0)]
    state = state_at(PLAN, [*marks, mark("pause", 20)], 110)
    assert state.breakout is not None
    assert (state.breakout.left, state.left) == (800, 18 * 60 - 20)
    assert state_at(PLAN, [*marks, mark("go", 200, "s5")], 210).breakout is None


def test_turns_walk_through_equal_slots():
    marks = [mark("start", 0, "s3"), mark("start", 0.5, "s3", clock="turns", seconds=300.0)]
    first = state_at(PLAN, marks, 60.5).turns
    assert first is not None
    assert (first.number, first.count, first.left) == (0, 4, 240)
    second = state_at(PLAN, [*marks, mark("go", 310, "s3", clock="turns", seconds=1.0)], 400).turns
    assert second is not None
    assert (second.number, second.left, second.allotted) == (1, 210, 300)
    assert state_at(PLAN, [*marks, mark("end", 310, clock="turns")], 320).turns is None


def test_a_second_press_of_next_on_another_laptop_changes_nothing():
    marks = [mark("start", 0, "s1"), mark("go", 300, "s2"), replace(mark("go", 301, "s2"), id="other")]
    state = state_at(PLAN, marks, 360)
    assert (state.segment_id, state.left) == ("s2", 840)


def test_two_laptops_that_both_started_agree_on_one_axis():
    here = [mark("start", 0, "s1"), mark("go", 300, "s2")]
    there = [replace(mark("start", 0, "s1", late=20), id="there"), replace(mark("go", 900, "s3", late=20), id="there2")]
    ordered, shifts = settled([*there, *here])
    assert [(m.kind, m.elapsed) for m in ordered] == [("start", 0), ("start", 20), ("go", 300), ("go", 920)]
    assert shifts["there"] == 20
    assert state_at(PLAN, [*there, *here], 930).lines[2].begins == 920


def test_a_segment_that_leaves_the_agenda_while_it_runs_does_no_harm():
    shorter = RunPlan(NINE, PLAN.segments[:1] + PLAN.segments[2:])
    state = state_at(shorter, [mark("start", 0, "s1"), mark("go", 300, "s2")], 360)
    assert state.segment_id == "s1"


# ---- where time can come from


def test_what_is_late_is_offered_from_single_segments_and_from_all():
    state = state_at(PLAN, [mark("start", 0, "s4", late=240 + 40 * 60)], 1)
    proposals = take_it_from(PLAN, state)
    assert [p.cuts for p in proposals] == [
        (("s6", 4),),
        (("s5", 4),),
        (("s5", 1), ("s6", 2), ("s7", 1)),
    ]


def test_when_there_is_not_enough_it_says_what_is_left():
    state = state_at(PLAN, [mark("start", 0, "s6", late=70 * 60 + 300)], 1)
    assert [(p.cuts, p.left) for p in take_it_from(PLAN, state)] == [((("s7", 2),), 3)]


def test_on_time_nothing_is_offered():
    assert take_it_from(PLAN, state_at(PLAN, [mark("start", 0, "s1", late=30)], 10)) == []


# ---- for any meeting

plans = st.lists(
    st.builds(
        lambda minutes, minimum, weight, fixed, turns: (minutes, min(minutes, minimum), weight, fixed, turns),
        st.integers(1, 40), st.integers(0, 20), st.sampled_from([0.0, 1.0, 2.5]), st.booleans(), st.integers(0, 5),
    ),
    min_size=1, max_size=8,
).map(
    lambda found: RunPlan(
        NINE, tuple(RunSegment(SegmentPlan(f"s{n}", "other", m, low, w, f), t) for n, (m, low, w, f, t) in enumerate(found))
    )
)  # fmt: skip
acts = st.lists(
    st.tuples(
        st.sampled_from(["go", "skip", "pause", "resume", "change", "end", "go", "go"]),
        st.floats(0, 1500), st.integers(0, 8), st.floats(-600, 600), st.sampled_from(["plenary", "plenary", "breakout", "turns"]),
    ),
    max_size=25,
)  # fmt: skip


def told(found: list[tuple[str, float, int, float, str]], late: float = 0.0) -> list[Mark]:
    marks, passed = [mark("start", 0, "s0", late=late)], 0.0
    for number, (kind, gap, segment, seconds, clock) in enumerate(found):
        passed += gap
        at = NINE + timedelta(seconds=late + passed)
        marks.append(Mark(f"{number:03}", kind, passed, at, clock, f"s{segment}", None, seconds))
    return marks


def test_a_segment_that_was_left_again_at_once_comes_before_the_one_that_stayed():
    plan = RunPlan(NINE, tuple(replace(one, plan=replace(one.plan, id=f"s{n}")) for n, one in enumerate(PLAN.segments)))
    marks = told([("go", 0.0, 1, 0.0, "plenary"), ("go", 0.0, 0, 0.0, "plenary")])
    assert real_visits(plan, marks, 1.0) == [("s1", 0.0, 0.0), ("s0", 0.0, 1.0)]


@given(plans, acts, st.floats(0, 3000))
def test_every_second_of_a_meeting_belongs_to_exactly_one_segment(plan, found, more):
    marks = told(found)
    now = marks[-1].elapsed + more
    state = state_at(plan, marks, now)
    ended = state.ends if state.phase == "ended" else now
    visits = real_visits(plan, marks, now)
    assert visits[0][1] == 0
    assert all(begins <= ends for _, begins, ends in visits)
    for (_, _, ends), (_, begins, _) in pairwise(visits):
        assert ends <= begins + 1e-6
    assert visits[-1][2] == pytest.approx(ended)
    assert sum(line.state == "now" for line in state.lines) == (state.phase != "ended")
    assert sum(line.used for line in state.lines) <= ended + 1e-6


@given(plans, acts, st.floats(0, 3000), st.randoms())
def test_the_order_in_which_marks_arrive_does_not_matter(plan, found, more, chance):
    marks = told(found)
    now = marks[-1].elapsed + more
    shuffled = list(marks)
    chance.shuffle(shuffled)
    assert state_at(plan, shuffled, now) == state_at(plan, marks, now)


@given(plans, acts, st.floats(0, 1000), st.floats(0, 1000))
def test_while_nobody_does_anything_the_running_segment_loses_a_second_a_second(plan, found, first, second):
    marks = [m for m in told(found) if m.kind != "end"]
    now = marks[-1].elapsed
    one, two = state_at(plan, marks, now + first), state_at(plan, marks, now + first + second)
    passed = 0.0 if one.phase in ("paused", "ended") else second
    assert two.segment_id == one.segment_id
    assert two.left == pytest.approx(one.left - passed, abs=1e-6)
    assert two.offset >= one.offset - 1e-6


@given(plans, acts, st.floats(0, 1000), st.floats(0, 7000))
def test_whatever_is_taken_keeps_to_minimums_and_brings_the_end_nearer(plan, found, more, late):
    marks = [m for m in told(found, late) if m.kind != "end"]
    now = marks[-1].elapsed + more
    state = state_at(plan, marks, now)
    room = can_give(plan, state)
    for proposal in take_it_from(plan, state):
        taken = [
            replace(mark("change", now), id=f"z{segment}", segment_id=segment, seconds=-60.0 * minutes)
            for segment, minutes in proposal.cuts
        ]
        after = state_at(plan, [*marks, *taken], now)
        assert all(0 < minutes <= room[segment] for segment, minutes in proposal.cuts)
        assert after.offset == pytest.approx(state.offset - 60 * proposal.minutes, abs=1e-6)
        for segment in plan.segments:
            line = after.line(segment.id)
            assert line is not None
            if any(segment.id == cut for cut, _ in proposal.cuts):
                assert not segment.plan.fixed
                assert line.allotted >= segment.plan.minimum * 60
        assert after.offset <= 60 * (proposal.left + 1)
