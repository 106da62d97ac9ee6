"""A season's dates, their clashes and the free dates proposed instead."""

from datetime import date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moderator_app.domain.countries import country_code, country_name
from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.season import BusyTime, clashes_at, lay_out_season, unknown_countries

SHANGHAI = ZoneInfo("Asia/Shanghai")
FIRST_DAY = date(2025, 8, 11)


def season(meetings=4, start_month=10, weekday=3, countries=(), busy=(), zone="Asia/Shanghai", **more):
    return lay_out_season(FIRST_DAY, start_month, meetings, weekday, time(16, 0), zone, countries, busy, **more)


def clash_words(planned):
    return [str(clash) for clash in planned.clashes]


@pytest.mark.parametrize("meetings", range(1, 13))
def test_any_number_of_meetings_stands_in_order_at_even_distances(meetings):
    planned = season(meetings)
    starts = [p.starts_at for p in planned]
    assert len(starts) == meetings
    assert starts[0].date() == date(2025, 10, 2)
    assert all(s.weekday() == 3 and s.hour == 16 and s.tzinfo == SHANGHAI for s in starts)
    gaps = [(b - a).days // 7 for a, b in pairwise(starts)]
    assert all(gap >= 1 for gap in gaps)
    assert max(gaps, default=1) - min(gaps, default=1) <= 1
    assert starts[-1].date() <= FIRST_DAY + timedelta(days=318)


def test_four_meetings_from_october_reach_into_spring():
    assert [p.starts_at.strftime("%Y-%m") for p in season(4)] == ["2025-10", "2025-12", "2026-02", "2026-04"]


def test_a_month_before_the_school_year_began_is_next_years():
    assert season(1, start_month=3)[0].starts_at.date() == date(2026, 3, 5)
    assert season(1, start_month=8)[0].starts_at.date() == date(2025, 8, 14)


def test_a_public_holiday_of_a_members_country_is_flagged_with_free_dates_nearby():
    first = season(4, countries=["中国", "Vietnam"])[0]  # 2 October, in the week of China's National Day
    assert len(first.clashes) == 1
    assert clash_words(first)[0].endswith("in China")
    assert first.alternatives
    assert all(not clashes_at(other, ["China", "Vietnam"]) for other in first.alternatives)
    assert date(2025, 10, 9) in [other.date() for other in first.alternatives]


def test_a_free_date_has_no_clash_and_needs_no_alternative():
    planned = season(1, start_month=9, countries=["CN", "TH"])[0]
    assert (planned.clashes, planned.alternatives) == ([], [])


def test_a_chinese_saturday_worked_for_a_holiday_is_flagged():
    saturday = datetime(2025, 10, 11, 10, tzinfo=SHANGHAI)
    assert [str(c) for c in clashes_at(saturday, ["China"])] == ["A working day in China, in exchange for a holiday"]
    assert clashes_at(saturday, ["Japan"]) == []


def test_another_event_at_the_same_time_is_flagged_also_from_another_zone():
    utc = ZoneInfo("UTC")
    busy = [BusyTime(datetime(2025, 10, 2, 9, tzinfo=utc), datetime(2025, 10, 2, 10, tzinfo=utc), "Deputies, meeting 1")]
    first, second = season(2, busy=busy)
    assert clash_words(first) == ["At the same time: Deputies, meeting 1"]
    assert first.alternatives[0].date() != date(2025, 10, 2)
    assert second.clashes == []


def test_what_ends_when_the_meeting_starts_is_no_clash():
    busy = [BusyTime(datetime(2025, 10, 2, 15, tzinfo=SHANGHAI), datetime(2025, 10, 2, 16, tzinfo=SHANGHAI), "Lesson")]
    assert season(1, busy=busy)[0].clashes == []


def test_more_meetings_than_weeks_go_on_weekly_and_say_that_school_is_over():
    planned = season(12, start_month=6, school_year_end=date(2026, 6, 19))
    assert [(b.starts_at - a.starts_at).days for a, b in pairwise(planned)] == [7] * 11
    assert clash_words(planned[-1]) == ["After the end of the school year"]
    assert planned[0].clashes == []


@settings(deadline=None, max_examples=60)
@given(
    st.dates(date(2024, 7, 1), date(2027, 9, 30)),
    st.integers(1, 12),
    st.integers(1, 12),
    st.integers(0, 6),
    st.sampled_from(["Asia/Shanghai", "Europe/London", "Asia/Kathmandu"]),
    st.lists(st.sampled_from(["CN", "Japan", "印度", "Thailand", "Nowhere"]), max_size=3),
)
def test_every_season_is_complete_in_order_and_its_proposals_are_free(start, month, meetings, weekday, zone, countries):
    planned = lay_out_season(start, month, meetings, weekday, time(9, 30), zone, countries)
    assert len(planned) == meetings
    assert all(b.starts_at.date() - a.starts_at.date() >= timedelta(days=7) for a, b in pairwise(planned))
    for number, meeting in enumerate(planned):
        assert meeting.starts_at.date() >= start
        assert meeting.starts_at.weekday() == weekday
        assert meeting.starts_at.strftime("%H:%M") == "09:30"
        for other in meeting.alternatives:
            assert clashes_at(other, countries) == []
            assert number == 0 or other.date() > planned[number - 1].starts_at.date()
            assert number == meetings - 1 or other.date() < planned[number + 1].starts_at.date()


@pytest.mark.parametrize(
    "wrong", [{"start_month": 0}, {"start_month": 13}, {"weekday": 7}, {"meetings": 0}, {"zone": "Mars/Base"}, {"minutes": 0}]
)
def test_a_season_that_makes_no_sense_is_refused(wrong):
    with pytest.raises(RuleBroken):
        season(**wrong)


def test_countries_are_known_by_names_in_both_languages_and_by_code():
    assert [country_code(c) for c in ("China", " 中國 ", "cn", "U.S.A.", "Viet Nam", "香港", "Atlantis", "")] == [
        "CN", "CN", "CN", "US", "VN", "HK", "", "",
    ]  # fmt: skip
    assert country_name("VN") == "Vietnam"
    assert unknown_countries(["China", "Atlantis", ""]) == ["Atlantis"]
