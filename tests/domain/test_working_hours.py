"""Shared working hours of two places, from zones or countries."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderator_app.domain import working_hours
from moderator_app.domain.working_hours import shared_hours, zone_of

WINTER, SUMMER = date(2026, 12, 1), date(2026, 7, 1)


@pytest.mark.parametrize(
    ("one", "other", "day", "hours"),
    [
        ("Asia/Shanghai", "Asia/Shanghai", WINTER, 9),
        ("Asia/Shanghai", "Asia/Tokyo", WINTER, 8),
        ("Asia/Shanghai", "Asia/Kolkata", WINTER, 6.5),
        ("Asia/Shanghai", "Asia/Dubai", WINTER, 5),
        ("Asia/Shanghai", "Europe/London", WINTER, 1),
        ("Asia/Shanghai", "Europe/London", SUMMER, 2),
        ("Asia/Shanghai", "America/New_York", WINTER, 0),
    ],
)
def test_hours_that_two_places_share(one, other, day, hours):
    assert shared_hours(one, other, day) == hours
    assert shared_hours(other, one, day) == hours


def test_a_zone_is_taken_from_the_country_where_nobody_noted_one():
    assert zone_of("", "Japan") == "Asia/Tokyo"
    assert zone_of("", "越南") == "Asia/Ho_Chi_Minh"
    assert zone_of("Asia/Seoul", "Japan") == "Asia/Seoul"
    assert zone_of("GMT plus eight", "China") == "Asia/Shanghai"
    assert zone_of("", "Atlantis") == ""


def test_every_country_has_a_zone_that_exists():
    from moderator_app.domain.countries import _NAMES

    assert set(working_hours._ZONES) == set(_NAMES)
    for zone in working_hours._ZONES.values():
        ZoneInfo(zone)


@given(st.sampled_from(sorted(working_hours._ZONES.values())), st.sampled_from(sorted(working_hours._ZONES.values())))
def test_hours_lie_between_none_and_a_whole_day(one, other):
    assert 0 <= shared_hours(one, other, WINTER) == shared_hours(other, one, WINTER) <= 9
