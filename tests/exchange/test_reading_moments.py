"""Dates, times, zones and durations as programs write them."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderator_app.exchange.moments import DateOrder, decide_order, read_minutes, read_moment


@pytest.mark.parametrize(
    ("cell", "wall"),
    [
        ("2026/03/05 10:20:30 AM", datetime(2026, 3, 5, 10, 20, 30)),
        ("2026/03/05 12:20:30 AM", datetime(2026, 3, 5, 0, 20, 30)),
        ("01/21/2026 08:58:30 PM", datetime(2026, 1, 21, 20, 58, 30)),
        ("21/01/2026, 20:58:30", datetime(2026, 1, 21, 20, 58, 30)),
        ("1/21/26, 8:58:30 PM", datetime(2026, 1, 21, 20, 58, 30)),
        ("2026-03-05T10:20:30", datetime(2026, 3, 5, 10, 20, 30)),
        ("2026年3月5日 下午3:20:11", datetime(2026, 3, 5, 15, 20, 11)),
        ("2026/3/5 上午 9:02", datetime(2026, 3, 5, 9, 2)),
        ("5.3.2026 9.02", datetime(2026, 5, 3, 9, 2)),
        ("Jan 21, 2026 22:40:00", datetime(2026, 1, 21, 22, 40)),
        ("21 January 2026", datetime(2026, 1, 21)),
        ("２０２６/０３/０５ １０：２０", datetime(2026, 3, 5, 10, 20)),
    ],
)
def test_wall_times_are_read_as_written(cell, wall):
    moment = read_moment(cell)
    assert moment is not None
    assert moment.wall == wall
    assert moment.zone is None


@pytest.mark.parametrize(
    ("zone", "hours"),
    [
        ("GMT+8", 8),
        ("GMT-5", -5),
        ("GMT+05:30", 5.5),
        ("UTC", 0),
        ("EST", -5),
        ("CEST", 2),
        ("Z", 0),
        ("+08:00", 8),
        ("GMT\u22123", -3),
    ],
)
def test_a_zone_behind_a_time_is_east_when_positive(zone, hours):
    moment = read_moment(f"2026/03/05 10:20:30 {zone}")
    assert moment is not None
    assert moment.in_utc() == datetime(2026, 3, 5, 10, 20, 30, tzinfo=timezone(timedelta(hours=hours)))
    assert moment.in_utc().tzinfo is UTC


@pytest.mark.parametrize("word", ["CST", "IST", "BST", "XYZ"])
def test_a_zone_word_of_several_meanings_gives_no_moment(word):
    moment = read_moment(f"2026/03/05 10:20:30 AM {word}")
    assert moment is not None
    assert (moment.zone_word, moment.in_utc(UTC)) == (word, None)


@pytest.mark.parametrize(
    "cell", ["", "soon", "12", "13/13/2026", "2026-02-30", "2026-03-05 25:00", "2026-03-05 and more", "10:20"]
)
def test_what_is_no_date_is_none(cell):
    assert read_moment(cell) is None


def test_the_order_is_decided_by_one_day_over_twelve():
    assert decide_order(["3/4/2026", "21/1/2026"]) == DateOrder(True)
    assert decide_order(["3/4/2026", "1/21/2026"]) == DateOrder(False)


def test_an_order_that_nothing_decides_is_a_doubt_unless_it_makes_no_difference():
    assert decide_order(["3/4/2026 9:00 AM"]).doubt is not None
    assert decide_order(["3/4/2026 21:00"]).day_first
    assert decide_order(["3/3/2026"]).doubt is None
    assert decide_order(["4.3.2026"]) == DateOrder(True)
    assert decide_order(["13/1/2026", "1/13/2026"]).doubt is not None
    assert decide_order(["2026-03-04"]) == DateOrder()


@pytest.mark.parametrize(
    ("cell", "minutes"),
    [("75", 75), ("1h 13m 42s", 73.7), ("1:13:42", 73.7), ("30分钟", 30), ("1小时2分", 62), ("42s", 0.7), ("1 h 2 min", 62),
     ("", None), ("long", None), ("5 bananas", None)],
)  # fmt: skip
def test_durations_are_minutes(cell, minutes):
    assert read_minutes(cell) == (None if minutes is None else pytest.approx(minutes))


@given(st.datetimes(datetime(1990, 1, 1), datetime(2069, 12, 31)), st.booleans(), st.sampled_from(["/", "-", "."]))
def test_any_time_written_in_either_order_is_read_back(moment, day_first, sign):
    moment = moment.replace(microsecond=0)
    written = moment.strftime(f"%d{sign}%m{sign}%Y %H:%M:%S" if day_first else f"%m{sign}%d{sign}%Y %I:%M:%S %p")
    found = read_moment(written, DateOrder(day_first))
    assert found is not None
    assert found.wall == moment


@given(st.text(max_size=60))
def test_any_text_is_a_moment_or_none(cell):
    moment = read_moment(cell)
    assert moment is None or isinstance(moment.wall, datetime)
    minutes = read_minutes(cell)
    assert minutes is None or minutes >= 0
