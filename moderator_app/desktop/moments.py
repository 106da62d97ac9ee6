"""Dates, times of day and time zones as people read them, in the language of the window."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate

from moderator_app.desktop.translation import language, locale, render, tr
from moderator_app.domain.wording import Text, text

ZONES: Mapping[str, Text] = {
    "Asia/Shanghai": text("Shanghai"),
    "Asia/Hong_Kong": text("Hong Kong"),
    "Asia/Taipei": text("Taipei"),
    "Asia/Tokyo": text("Tokyo"),
    "Asia/Seoul": text("Seoul"),
    "Asia/Singapore": text("Singapore"),
    "Asia/Kuala_Lumpur": text("Kuala Lumpur"),
    "Asia/Bangkok": text("Bangkok"),
    "Asia/Ho_Chi_Minh": text("Ho Chi Minh City"),
    "Asia/Jakarta": text("Jakarta"),
    "Asia/Manila": text("Manila"),
    "Asia/Yangon": text("Yangon"),
    "Asia/Kolkata": text("Kolkata"),
    "Asia/Dubai": text("Dubai"),
    "Australia/Sydney": text("Sydney"),
    "Europe/Paris": text("Paris"),
    "Europe/Berlin": text("Berlin"),
    "Europe/London": text("London"),
    "America/New_York": text("New York"),
    "America/Los_Angeles": text("Los Angeles"),
    "UTC": text("UTC"),
}
"""The zones offered first, by city; any other IANA name is understood too."""

_DAY = {"en": "ddd d MMM yyyy", "zh": "yyyy年M月d日 ddd"}
_SHORT_DAY = {"en": "ddd d MMM", "zh": "M月d日 ddd"}


def zone_city(zone: str) -> str:
    """ "Shanghai" of "Asia/Shanghai"."""
    return render(ZONES[zone]) if zone in ZONES else zone.rpartition("/")[2].replace("_", " ")


def day(moment: date, *, short: bool = False) -> str:
    """ "Thu 19 Nov 2026"; `short`: without the year. For a datetime: its day in its own zone."""
    return locale().toString(QDate(moment.year, moment.month, moment.day), (_SHORT_DAY if short else _DAY)[language()])


def span(starts: datetime, minutes: int) -> str:
    """ "09:00–10:30", in the zone of `starts`."""
    ends = datetime.fromtimestamp(starts.timestamp(), starts.tzinfo) + timedelta(minutes=minutes)
    return f"{starts:%H:%M}–{ends:%H:%M}"


def when(starts: datetime | None, zone: str, minutes: int) -> str:
    """ "Thu 19 Nov 2026 · 09:00–10:30 Shanghai" of an aware moment, in the zone of that name; "" where there is none."""
    if starts is None:
        return ""
    here = starts.astimezone(ZoneInfo(zone))
    return f"{day(here)} · {span(here, minutes)} {zone_city(zone)}"


def lately(at: datetime | None, now: datetime, zone: str) -> str:
    """ "Today 14:05", "Tue 17 Nov, 14:05" in the zone of that name ("": UTC); "" where nobody knows when."""
    if at is None:
        return ""
    here = at.astimezone(ZoneInfo(zone) if zone else UTC)
    today = now.astimezone(here.tzinfo).date()
    if here.date() == today:
        return tr("Today {time}", time=f"{here:%H:%M}")
    return tr("{day}, {time}", day=day(here, short=here.year == today.year), time=f"{here:%H:%M}")


def length(seconds: int) -> str:
    """ "10:00" of 600 seconds: minutes and seconds."""
    return f"{seconds // 60}:{seconds % 60:02d}"
