"""Dates and times as programs write them, by explicit forms only.

Nothing is guessed from one cell: whether 03/04 is March or April is decided from all dates of the file, and where they
don't decide it, that is said. Zones: `GMT+8` is eight hours EAST of Greenwich (+08:00), as forms write it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone, tzinfo

from moderator_app.domain.wording import Text, text
from moderator_app.exchange.cells import cleaned, narrowed

_MORNING = ["am", "a.m.", "a.m", "上午", "早上", "凌晨", "午前", "오전"]
_EVENING = ["pm", "p.m.", "p.m", "下午", "晚上", "中午", "午後", "오후"]
_HALF = "|".join(re.escape(word) for word in sorted([*_MORNING, *_EVENING], key=len, reverse=True))
_DATE = re.compile(
    r"(?:(?P<y>\d{4})\s?[-/.年]\s?(?P<m>\d{1,2})\s?[-/.月]\s?(?P<d>\d{1,2})\s?日?"
    r"|(?P<a>\d{1,2})(?P<sep>[-/.])(?P<b>\d{1,2})(?P=sep)(?P<y2>\d{4}|\d{2}))(?!\d)"
)
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_WORD_DATE = re.compile(
    r"(?:[A-Za-z]{3,9},? )?(?:(?P<w>[A-Za-z]{3,9})\.? (?P<d>\d{1,2})(?:st|nd|rd|th)?"
    r"|(?P<d2>\d{1,2})(?:st|nd|rd|th)?[ -](?P<w2>[A-Za-z]{3,9})\.?),?[ -](?P<y>\d{4})(?!\d)"
)
_TIME = re.compile(
    rf"(?P<before>{_HALF})?\s*(?P<h>\d{{1,2}})\s?[:.时點点]\s?(?P<min>\d{{2}})(?:分?[:.]?(?P<s>\d{{2}})(?:[.,]\d+)?秒?)?"
    rf"\s*(?P<after>{_HALF})?(?!(?-i:[a-z]))",
    re.IGNORECASE,
)
_ZONE = re.compile(
    r"(?:\(?(?:GMT|UTC)\s?(?P<sign>[+\-−])\s?(?P<hours>\d{1,2})(?::?(?P<minutes>\d{2}))?\)?"
    r"|(?P<sign2>[+\-−])(?P<hours2>\d{2}):?(?P<minutes2>\d{2})"
    r"|(?P<word>[A-Z]{1,5}|[A-Z][a-zéè]+(?: [A-Z][a-z]+)* Time))$"
)
#: Abbreviations with one meaning in the exports seen, in hours. Those with several (CST, IST, BST …) are not here.
_ZONE_HOURS: dict[str, float] = {
    "Z": 0, "UTC": 0, "GMT": 0, "WET": 0, "WEST": 1, "CET": 1, "CEST": 2, "MEZ": 1, "MESZ": 2, "EET": 2, "EEST": 3, "MSK": 3,
    "EST": -5, "EDT": -4, "CDT": -5, "MDT": -6, "PST": -8, "PDT": -7, "AKST": -9, "AKDT": -8, "HST": -10,
    "HKT": 8, "SGT": 8, "JST": 9, "KST": 9, "AEST": 10, "AEDT": 11, "ACST": 9.5, "ACDT": 10.5, "AWST": 8, "NZST": 12, "NZDT": 13,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Moment:
    """A wall time and, where the file gives it, the zone. `zone_word` is a zone that was named but can't be told."""

    wall: datetime
    zone: tzinfo | None = None
    zone_word: str = ""
    has_time: bool = True

    def in_utc(self, assumed: tzinfo | None = None) -> datetime | None:
        """The moment in UTC by its own zone, else by the assumed one; None without either or with an unknown word."""
        zone = self.zone or (None if self.zone_word else assumed)
        if zone is None:
            return None
        try:
            return self.wall.replace(tzinfo=zone).astimezone(UTC)
        except (OverflowError, ValueError):
            return None


@dataclass(frozen=True, slots=True)
class DateOrder:
    """How `a/b/year` is read in one file: `day_first`, and `doubt` where the file itself doesn't decide it."""

    day_first: bool = False
    doubt: Text | None = None


def decide_order(cells: Iterable[str]) -> DateOrder:
    """Day first or month first, from all dates of a file.

    A number over 12 decides. Where there is none, a.m. and p.m. speak for month first (United States) and the 24-hour
    clock or dots for day first; that is then named as a doubt, unless the order makes no difference.
    """
    over_first = over_second = half_day = dots = differing = 0
    for cell in cells:
        found = _DATE.match(_plain(cell))
        if not found or found["a"] is None:
            continue
        first, second = int(found["a"]), int(found["b"])
        over_first += first > 12
        over_second += second > 12
        differing += first != second
        dots += found["sep"] == "."
        rest = _TIME.search(_plain(cell), found.end())
        half_day += bool(rest and (rest["before"] or rest["after"]))
    if over_first and over_second:
        return DateOrder(over_first > over_second, text("Some dates have the day first and some the month."))
    if over_first or over_second:
        return DateOrder(bool(over_first))
    if not differing:
        return DateOrder(bool(dots))
    if dots:
        return DateOrder(True)
    if half_day:
        return DateOrder(False, text("Dates such as 3/4 could be March or April; they were read with the month first."))
    return DateOrder(True, text("Dates such as 3/4 could be March or April; they were read with the day first."))


def read_moment(cell: str, order: DateOrder | None = None) -> Moment | None:
    """The date, and the time where there is one, that a whole cell holds; None where it holds anything else.

    Without an order, `a/b/year` is read with the month first unless that is impossible.
    """
    plain = _plain(cell)
    if not plain or len(plain) > 80:
        return None
    found = _DATE.match(plain) or _WORD_DATE.match(plain)
    if not found:
        return None
    rest = plain[found.end() :].lstrip(" ,T")
    clock = _TIME.match(rest)
    if rest and not clock:
        return None
    zone_text = rest[clock.end() :].strip() if clock else ""
    zone, word = read_zone(zone_text)
    if zone_text and zone is None and not word:
        return None
    day = _day(found, order) if found.re is _DATE else _day_with_word(found)
    wall_clock = _clock(clock) if clock else (0, 0, 0)
    if day is None or wall_clock is None:
        return None
    try:
        return Moment(datetime(*day, *wall_clock), zone, word, bool(clock))
    except ValueError:
        return None


def read_zone(word: str) -> tuple[tzinfo | None, str]:
    """A zone from what stands behind a time. An unknown or ambiguous word comes back as the second part."""
    if not word:
        return None, ""
    found = _ZONE.fullmatch(word.strip().strip("()"))
    if not found:
        return None, ""
    if found["word"]:
        hours = _ZONE_HOURS.get(found["word"].upper())
        return (timezone(timedelta(hours=hours)), "") if hours is not None else (None, found["word"])
    sign = found["sign"] or found["sign2"]
    offset = timedelta(hours=int(found["hours"] or found["hours2"]), minutes=int(found["minutes"] or found["minutes2"] or 0))
    if offset > timedelta(hours=14):
        return None, word
    return timezone(offset if sign == "+" else -offset), ""


def read_clock(cell: str) -> tuple[int, int, int] | None:
    """Hours, minutes and seconds of a time of day on its own."""
    found = _TIME.fullmatch(_plain(cell))
    return _clock(found) if found else None


def read_minutes(cell: str) -> float | None:
    """A duration in minutes: "75", "1h 13m 42s", "1:13:42" (hours first), "01:13" (hours and minutes), "1小时13分42秒"."""
    plain = _plain(cell).lower()
    if re.fullmatch(r"\d+(?:[.,]\d+)?", plain):
        return float(plain.replace(",", "."))
    clock = re.fullmatch(r"(\d+):(\d{1,2})(?::(\d{1,2}))?", plain)
    if clock:
        return int(clock[1]) * 60 + int(clock[2]) + int(clock[3] or 0) / 60
    parts = re.findall(r"(\d+(?:[.,]\d+)?)\s*([^\d\s.,]+)\.?", plain)
    if not parts or re.sub(r"(\d+(?:[.,]\d+)?)\s*([^\d\s.,]+)\.?", "", plain).strip(" ,"):
        return None
    total = 0.0
    for number, unit in parts:
        minutes = _unit_minutes(unit)
        if minutes is None:
            return None
        total += float(number.replace(",", ".")) * minutes
    return total


def _unit_minutes(unit: str) -> float | None:
    if unit.startswith(("h", "小时", "小時", "时", "時", "std", "uur", "ч", "시간", "t")):
        return 60
    if unit.startswith(("m", "分", "мин", "분")):
        return 1
    if unit.startswith(("s", "秒", "с", "초")):
        return 1 / 60
    if unit.startswith(("d", "天", "日", "j")):
        return 1440
    return None


def _plain(cell: str) -> str:
    return narrowed(cleaned(cell)) if not cell.isascii() else " ".join(cell.split())


def _day(found: re.Match[str], order: DateOrder | None) -> tuple[int, int, int] | None:
    if found["y"]:
        return int(found["y"]), int(found["m"]), int(found["d"])
    year = int(found["y2"])
    year += 2000 if year < 70 else 1900 if year < 100 else 0
    first, second = int(found["a"]), int(found["b"])
    day_first = order.day_first if order else first > 12
    if order and (second if day_first else first) > 12:  # a row against the order of its file
        day_first = not day_first
    month, day = (second, first) if day_first else (first, second)
    return year, month, day


def _day_with_word(found: re.Match[str]) -> tuple[int, int, int] | None:
    """Nov 19, 2026 and 19 November 2026."""
    word = (found["w"] or found["w2"]).lower()
    month = next((number for number, start in enumerate(_MONTHS, start=1) if word.startswith(start)), 0)
    return (int(found["y"]), month, int(found["d"] or found["d2"])) if month else None


def _clock(found: re.Match[str]) -> tuple[int, int, int] | None:
    hour, minute, second = int(found["h"]), int(found["min"]), int(found["s"] or 0)
    half = (found["before"] or found["after"] or "").lower()
    if half in _EVENING and hour < 12:
        hour += 12
    elif half in _MORNING and hour == 12:
        hour = 0
    return (hour, minute, second) if hour < 24 and minute < 60 and second < 60 else None
