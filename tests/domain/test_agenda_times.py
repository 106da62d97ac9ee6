"""Agenda times, fitting and readiness."""

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from moderator_app.domain.agenda import (
    KIND_LABELS,
    NETWORK_MINUTES,
    NETWORK_TEMPLATE,
    SEGMENT_KINDS,
    SegmentFacts,
    SegmentPlan,
    end_time,
    equal_slots,
    fit_to_length,
    kind_label,
    length_verdict,
    readiness,
    start_times,
)
from moderator_app.domain.errors import RuleBroken


def plan(minutes, minimum=1, weight=1.0, fixed=False, kind="other"):
    return SegmentPlan("s", kind, minutes, minimum, weight, fixed)


def network_plan():
    return [SegmentPlan(str(i), s.kind, s.minutes, s.minimum, s.weight, s.fixed) for i, s in enumerate(NETWORK_TEMPLATE)]


SEGMENTS = st.lists(
    st.builds(
        plan,
        minutes=st.integers(0, 60),
        minimum=st.integers(0, 20),
        weight=st.sampled_from([0.0, 0.5, 1.0, 2.0, 3.0, 1 / 3]),
        fixed=st.booleans(),
    ),
    min_size=1,
    max_size=12,
)


def least(segments):
    return sum(s.minutes if s.fixed else s.minimum for s in segments)


def test_the_networks_meeting_takes_ninety_minutes_in_its_order():
    assert sum(s.minutes for s in NETWORK_TEMPLATE) == NETWORK_MINUTES == 90
    assert [(s.kind, s.minutes) for s in NETWORK_TEMPLATE] == [
        ("welcome", 5),
        ("keynote", 15),
        ("presentations", 20),
        ("breakout", 18),
        ("debrief", 12),
        ("theme_breakout", 15),
        ("close", 5),
    ]
    assert all(s.title_en and s.title_zh and s.minimum <= s.minutes for s in NETWORK_TEMPLATE)
    assert {s.kind for s in NETWORK_TEMPLATE} < set(SEGMENT_KINDS)


def test_each_segment_starts_when_the_one_before_ends():
    start = datetime(2026, 11, 19, 9, tzinfo=ZoneInfo("Asia/Shanghai"))
    starts = start_times(start, network_plan())
    assert [f"{s:%H:%M}" for s in starts] == ["09:00", "09:05", "09:20", "09:40", "09:58", "10:10", "10:25"]
    assert end_time(start, network_plan()).strftime("%H:%M") == "10:30"
    assert start_times(start, []) == []


def test_minutes_are_real_minutes_over_a_change_of_clocks():
    start = datetime(2026, 10, 25, 0, 30, tzinfo=ZoneInfo("Europe/London"))  # clocks go back at 2 to 1
    starts = start_times(start, [plan(60), plan(60), plan(5)])
    assert [s.astimezone(UTC).strftime("%H:%M") for s in starts] == ["23:30", "00:30", "01:30"]


@given(SEGMENTS, st.integers(0, 400))
def test_fitting_is_exact_keeps_minimums_and_fixed_ones_or_says_why_not(segments, total):
    flexible = any(not s.fixed for s in segments)
    if least(segments) > total or (not flexible and least(segments) != total):
        with pytest.raises(RuleBroken):
            fit_to_length(segments, total)
        return
    fitted = fit_to_length(segments, total)
    assert sum(fitted) == total
    assert all(m == s.minutes if s.fixed else m >= s.minimum for m, s in zip(fitted, segments, strict=True))
    again = [replace(s, minutes=m) for s, m in zip(segments, fitted, strict=True)]
    assert fit_to_length(again, total) == fitted
    assert fit_to_length(segments, total) == fitted


@given(SEGMENTS, st.integers(0, 400))
def test_the_heavier_segment_takes_the_larger_share(segments, total):
    assume(least(segments) <= total and any(not s.fixed for s in segments))
    before = [s.minutes if s.fixed else max(s.minutes, s.minimum) for s in segments]
    changes = [after - b for after, b in zip(fit_to_length(segments, total), before, strict=True)]
    for a, heavy in enumerate(segments):
        for b, light in enumerate(segments):
            if heavy.fixed or light.fixed or heavy.weight <= light.weight:
                continue
            at_its_minimum = before[a] + changes[a] == heavy.minimum
            assert abs(changes[a]) >= abs(changes[b]) or (changes[a] <= 0 and at_its_minimum)
            assert changes[a] * changes[b] >= 0


def test_fitting_a_lengthened_keynote_spreads_the_overrun_and_keeps_most_of_it():
    segments = network_plan()
    segments[1] = replace(segments[1], minutes=25)
    fitted = fit_to_length(segments, 90)
    assert sum(fitted) == 90
    assert fitted[1] > 20
    assert all(m <= s.minutes for m, s in zip(fitted, segments, strict=True))


def test_weight_zero_gives_only_when_the_others_cannot():
    assert fit_to_length([plan(10, 5, 0), plan(10, 5)], 16) == [10, 6]
    assert fit_to_length([plan(10, 5, 0), plan(10, 5)], 12) == [7, 5]
    assert fit_to_length([plan(10, 5, 0), plan(10, 5)], 30) == [10, 20]
    assert fit_to_length([plan(10, 5, 0), plan(10, 5, 0)], 30) == [15, 15]


def test_minimums_that_do_not_fit_are_said_in_words():
    with pytest.raises(RuleBroken, match="need at least 24 min, and the meeting has 20") as refused:
        fit_to_length([plan(15, 12), plan(15, 12)], 20)
    assert refused.value.remedy
    with pytest.raises(RuleBroken, match="Every segment is fixed"):
        fit_to_length([plan(15, fixed=True)], 20)


@pytest.mark.parametrize("wrong", [[], [plan(-1)], [plan(5, -2)], [plan(5, weight=float("nan"))], [plan(5, weight=-1)]])
def test_an_agenda_that_makes_no_sense_is_refused(wrong):
    with pytest.raises(RuleBroken):
        fit_to_length(wrong, 10)


def test_the_length_is_judged_in_words():
    assert str(length_verdict([plan(50), plan(42)], 90)) == "2 min over: shorten a segment or press Fit"
    assert str(length_verdict([plan(50)], 90)) == "40 min to spare: lengthen a segment or press Fit"
    assert str(length_verdict([plan(90)], 90)) == "Fits 90 min exactly"
    assert "No segments" in str(length_verdict([], 90))


@given(st.integers(0, 300), st.integers(1, 60))
def test_equal_slots_fill_the_segment_and_differ_by_a_second_at_most(minutes, count):
    assume(minutes * 60 >= count)
    slots = equal_slots(minutes, count)
    assert len(slots) == count
    assert sum(slots) == minutes * 60
    assert max(slots) - min(slots) <= 1


def test_four_groups_in_twenty_minutes_have_five_each():
    assert equal_slots(20, 4) == [300] * 4


@pytest.mark.parametrize(("minutes", "count"), [(20, 0), (20, -1), (0, 1), (-5, 2)])
def test_slots_for_nobody_or_in_no_time_are_refused(minutes, count):
    with pytest.raises(RuleBroken):
        equal_slots(minutes, count)


READY_KEYNOTE = SegmentFacts(
    "keynote", "Reading culture", "阅读文化", 15, 10, "Leave with one routine", "How do we grow readers?", 1, 1, 0, True
)


def test_a_complete_keynote_is_ready():
    assert readiness(READY_KEYNOTE) == []


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"objective": "  "}, "No objective"),
        ({"focus_inquiry": ""}, "No focus inquiry"),
        ({"speakers": 0, "confirmed": 0}, "No speaker yet"),
        ({"confirmed": 0}, "0 of 1 confirmed"),
        ({"untrained": 1}, "Not yet rehearsed: 1"),
        ({"slides": False}, "No slides yet"),
        ({"title_en": "", "title_zh": ""}, "no title"),
        ({"title_zh": "", "bilingual": True}, "Chinese title"),
        ({"minutes": 5}, "5 min is under its minimum of 10"),
    ],
)
def test_a_keynote_is_not_ready_without_each_of_its_parts(change, words):
    missing = readiness(replace(READY_KEYNOTE, **change))
    assert len(missing) == 1
    assert words in str(missing[0])


def test_breakouts_want_rooms_prompts_and_themes():
    breakout = SegmentFacts(
        "breakout", "Breakout 1", "分组讨论一", minutes=18, minimum=10, rooms=10, prompt_en="What will we try?", bilingual=True
    )
    assert [str(t) for t in readiness(breakout)] == ["The Chinese prompt is missing"]
    assert "Without a room: 3" in [str(t) for t in readiness(replace(breakout, unseated=3))]
    theme = replace(breakout, kind="theme_breakout", prompt_zh="我们要尝试什么？", rooms=0, themes=1)
    assert [str(t) for t in readiness(theme)] == ["Fewer than two themes to choose from"]
    assert readiness(replace(theme, themes=3)) == []


def test_every_kind_has_a_label_and_an_unknown_one_is_other():
    assert str(kind_label("theme_breakout")) == "Theme breakout"
    assert kind_label("from-a-newer-version") == KIND_LABELS["other"]
