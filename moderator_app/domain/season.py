"""Laying out a season: the meetings of a strand over a school year, with what speaks against each date.

Meetings start in the chosen month and stand at even distances up to the end of the school year, each with its share
of time after it, so that the last one isn't on the last day of school. A date is never moved silently: what clashes is
said, and free dates nearby are proposed.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from moderator_app.domain.countries import country_code, country_name
from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.wording import Text, text

#: More meetings than this in one school year are refused as a slip of the finger.
MOST_MEETINGS = 40

#: A school year lasts so many days, where its end isn't told (from the first of August to the middle of June).
SCHOOL_YEAR_DAYS = 318

_MOST_ALTERNATIVES = 3
_FARTHEST_WEEKS = 3
_WORKING_WEEK = range(5)


@dataclass(frozen=True, slots=True)
class BusyTime:
    """Something that the moderators or members have already. Both ends carry their time zone."""

    starts_at: datetime
    ends_at: datetime
    label: str


@dataclass(frozen=True, slots=True)
class PlannedMeeting:
    """One meeting: its start in the zone asked for, what clashes with it, and free starts nearby, nearest first."""

    starts_at: datetime
    clashes: list[Text] = field(default_factory=list)
    alternatives: list[datetime] = field(default_factory=list)


def lay_out_season(
    school_year_start: date,
    start_month: int,
    meetings: int,
    weekday: int,
    time: time,
    zone: str,
    countries: Collection[str],
    busy: Sequence[BusyTime] = (),
    *,
    school_year_end: date | None = None,
    minutes: int = 90,
) -> list[PlannedMeeting]:
    """The meetings of a season, in order, no two in one week.

    `start_month` is 1 to 12, the first such month in the school year; `weekday` 0 (Monday) to 6; `time` the wall time
    in `zone` (IANA). `countries` are names or codes; a holiday counts by the date in `zone`. Where the weeks left
    don't hold the meetings they go on weekly after the end of the school year, and say so.

    Raises RuleBroken for a month, weekday, zone or number of meetings that makes no sense.
    """
    _check(start_month, meetings, weekday, minutes)
    clock = _Clock(time, known_zone(zone), timedelta(minutes=minutes))
    end = school_year_end or school_year_start + timedelta(days=SCHOOL_YEAR_DAYS)
    dates = _spread(_first_date(school_year_start, start_month, weekday), end, meetings)
    codes = sorted({code for code in map(country_code, countries) if code})
    planned = []
    for number, day in enumerate(dates):
        clashes = _clashes(day, clock, codes, busy)
        free = list(_free_nearby(dates, number, school_year_start, end, clock, codes, busy)) if clashes else []
        if day > end:
            clashes.append(text("After the end of the school year"))
        planned.append(PlannedMeeting(clock.at(day), clashes, free))
    return planned


def clashes_at(
    starts_at: datetime, countries: Collection[str], busy: Sequence[BusyTime] = (), *, minutes: int = 90
) -> list[Text]:
    """What speaks against a meeting at `starts_at` (with its zone): for one that a person moved by hand."""
    if starts_at.tzinfo is None:
        raise RuleBroken(text("A meeting's time needs its time zone."), code="season.zone")
    clock = _Clock(starts_at.time(), starts_at.tzinfo, timedelta(minutes=minutes))
    codes = sorted({code for code in map(country_code, countries) if code})
    return _clashes(starts_at.date(), clock, codes, busy)


def unknown_countries(countries: Iterable[str]) -> list[str]:
    """Those countries whose holidays can't be looked up, so that nobody takes silence for a free day."""
    return sorted({country for country in countries if country.strip() and not _calendar(country_code(country), 2026)[0]})


def known_zone(zone: str) -> ZoneInfo:
    """The time zone of an IANA name. Raises RuleBroken for one that nobody knows."""
    try:
        return ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise RuleBroken(
            text("The time zone {zone} is not known.", zone=zone),
            text("Choose one from the list, for example Asia/Shanghai."),
            code="season.zone",
        ) from error


def school_year_dates(school_year: str) -> tuple[date, date]:
    """The first of August on which a school year such as "2026-27" begins, and the one on which the next does.

    Raises RuleBroken for what isn't a school year.
    """
    found = re.match(r"\s*(\d{4})\s*(?:[-–/]\s*(\d{2}|\d{4})\s*)?$", school_year)
    if found is None or not 1900 <= int(found[1]) <= 2200 or (found[2] and int(found[2][-2:]) != (int(found[1]) + 1) % 100):
        raise RuleBroken(
            text("“{year}” is not a school year.", year=school_year), text("Write it like 2026-27."), code="season.year"
        )
    year = int(found[1])
    return date(year, 8, 1), date(year + 1, 8, 1)


def school_year_of(day: date) -> str:
    """The school year that a day is in, such as "2026-27"."""
    year = day.year if day.month >= 8 else day.year - 1
    return f"{year}-{(year + 1) % 100:02d}"


# ---- dates


@dataclass(frozen=True, slots=True)
class _Clock:
    time: time
    zone: tzinfo
    length: timedelta

    def at(self, day: date) -> datetime:
        return datetime.combine(day, self.time, self.zone)


def _check(start_month: int, meetings: int, weekday: int, minutes: int) -> None:
    if not 1 <= start_month <= 12:
        raise RuleBroken(text("A month is a number from 1 to 12."), code="season.month")
    if not 0 <= weekday <= 6:
        raise RuleBroken(text("A weekday is a number from 0 (Monday) to 6 (Sunday)."), code="season.weekday")
    if not 1 <= meetings <= MOST_MEETINGS:
        raise RuleBroken(text("A season has 1 to {most} meetings.", most=MOST_MEETINGS), code="season.meetings")
    if minutes <= 0:
        raise RuleBroken(text("A meeting lasts at least a minute."), code="season.minutes")


def _first_date(school_year_start: date, month: int, weekday: int) -> date:
    first = school_year_start
    if month != first.month:
        first = date(first.year + (month < first.month), month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7)


def _spread(first: date, end: date, meetings: int) -> list[date]:
    weeks = max(0, (end - first).days // 7 + 1)
    places: list[int] = []
    for number in range(meetings):
        even = (2 * number * weeks + meetings) // (2 * meetings)
        places.append(max(even, places[-1] + 1) if places else 0)
    return [first + timedelta(weeks=place) for place in places]


def _free_nearby(
    dates: Sequence[date], number: int, start: date, end: date, clock: _Clock, codes: Sequence[str], busy: Sequence[BusyTime]
) -> Iterator[datetime]:
    """Dates without a clash near the planned one, still after the meeting before and before the one after."""
    day = dates[number]
    after = dates[number - 1] if number else start - timedelta(days=1)
    before = dates[number + 1] if number + 1 < len(dates) else max(end, day) + timedelta(days=1)
    found = 0
    for other in _nearby(day):
        if after < other < before and not _clashes(other, clock, codes, busy):
            yield clock.at(other)
            found += 1
            if found == _MOST_ALTERNATIVES:
                return


def _nearby(day: date) -> list[date]:
    """The same weekday in the weeks around, and the working days of the same week, nearest first, later before earlier."""
    weeks = [day + timedelta(weeks=w) for w in range(-_FARTHEST_WEEKS, _FARTHEST_WEEKS + 1) if w]
    monday = day - timedelta(days=day.weekday())
    same_week = [other for d in _WORKING_WEEK if (other := monday + timedelta(days=d)) != day]
    return sorted(weeks + same_week, key=lambda other: (abs((other - day).days), other < day))


# ---- clashes


def _clashes(day: date, clock: _Clock, codes: Sequence[str], busy: Sequence[BusyTime]) -> list[Text]:
    found: list[Text] = []
    for code in codes:
        holidays, workdays = _calendar(code, day.year)
        name = dict(holidays).get(day)
        if name:
            found.append(text("{holiday} in {country}", holiday=name, country=country_name(code)))
        elif day in workdays:
            found.append(text("A working day in {country}, in exchange for a holiday", country=country_name(code)))
    starts = clock.at(day)
    ends = starts + clock.length
    found += [text("At the same time: {event}", event=b.label) for b in busy if b.starts_at < ends and starts < b.ends_at]
    return found


@lru_cache(maxsize=400)
def _calendar(code: str, year: int) -> tuple[tuple[tuple[date, str], ...], frozenset[date]]:
    """The public holidays of a country in a year, and the weekend days that are worked there; both empty if not known."""
    if not code:
        return (), frozenset()
    import holidays

    try:
        calendar = holidays.country_holidays(code, years=year, language="en_US")
    except NotImplementedError:
        return (), frozenset()
    workdays = frozenset(day for day in getattr(calendar, "weekend_workdays", ()) if day.year == year)
    return tuple(sorted((day, str(name)) for day, name in calendar.items())), workdays
