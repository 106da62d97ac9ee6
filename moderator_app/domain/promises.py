"""A commitment typed as a line: who, what, and by when, with days as people say them in English and Chinese.

"@Maya sends the list by Friday" and "@李伟 下周五前把书单发给大家" are read; what isn't understood stays in the words, so nothing
that was typed is lost. A weekday is the next one to come; "next Friday" and 下周五 are those of the week after this one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from moderator_app.domain.chinese import fold

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NUMBERS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "ten": 10}
_HAN_DIGITS = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}
_HAN_DAYS = {"一": 0, "二": 1, "三": 2, "四": 3, "五": 4, "六": 5, "日": 6, "天": 6}

_WEEKDAY = r"mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?"
_MONTH = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?"
)
_BY = r"(?:(?:,\s*)?\b(?:by|before|until|till|due(?:\s+on)?|on|no later than)\s+(?:the\s+)?)"
_END = r"(?=[\s.,;!]*$)"

_PERSON = re.compile(r"(?:^|\s)[@＠]\s*([^\s#@＠:：,，]+(?:\s[A-Z][^\s#@:：,，]*)?)[:：,，]?")
_HELPING = re.compile(r"^(?:will|shall|to|is going to|会|将|要)\s*(?=\S)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Promise:
    """Who (as typed or as one of the known names; "" where nobody is named), what, and by when (None where no day is said)."""

    who: str
    what: str
    due_on: date | None


def read_promise(line: str, today: date, names: Sequence[str] = ()) -> Promise:
    """What a typed line promises. `names`: people who may be meant; the longest that the words after @ begin with counts."""
    rest = " ".join(line.split())
    who, rest = _who(rest, names)
    due, rest = _due(rest, today)
    what = re.sub(r"\s+([.,;!。，；！])", r"\1", " ".join(rest.split())).strip(" ,;，；")
    return Promise(who, _HELPING.sub("", what), due)


def day_in(words: str, today: date) -> date | None:
    """The day that some words name, alone: "Friday", "5 Dec", 下周五, "2026-12-05"; None where they name none."""
    due, rest = _due(" ".join(words.split()), today)
    return due if not rest.strip(" .,;。，；") else None


# ---- who


def _who(line: str, names: Sequence[str]) -> tuple[str, str]:
    found = _PERSON.search(line)
    if found is not None:
        after = line[found.start(1) :]
        known = known_start(after, names)
        if known:
            return known, line[: found.start()] + " " + after[len(known) :].lstrip(" :：,，")
        return found[1].replace("_", " "), line[: found.start()] + " " + line[found.end() :]
    known = known_start(line, names)
    after = line[len(known) :]
    if known and re.match(r"\s*[:：]|\s+(?:will|shall|to)\s|[会将要]", after, re.IGNORECASE):
        return known, after.lstrip(" :：")
    return "", line


def known_start(words: str, names: Sequence[str]) -> str:
    """The longest name that the words begin with, as it is written there."""
    begins = fold(words.replace("_", " "))
    fits = [name for name in names if name.strip() and begins.startswith(fold(name))]
    fits = [name for name in fits if not _goes_on(begins[len(fold(name)) :], name)]
    longest = max(fits, key=len, default="")
    return words[: len(longest)].replace("_", " ") if longest else ""


def _goes_on(after: str, name: str) -> bool:
    """Whether a Latin word goes on after the name: "Ana" isn't meant by "Anabel"."""
    return name[-1].isascii() and after[:1].isalnum() and after[:1].isascii()


# ---- by when


def _due(line: str, today: date) -> tuple[date | None, str]:
    for pattern, day_of in _RULES:
        for found in pattern.finditer(line):
            day = day_of(found, today)
            if day is not None:
                return day, f"{line[: found.start()]} {line[found.end() :]}"
    return None, line


def _iso(found: re.Match[str], _today: date) -> date | None:
    return _day(int(found[1]), int(found[2]), int(found[3]))


def _month_day(found: re.Match[str], today: date) -> date | None:
    words = found.groupdict()
    month = _MONTHS.index(words["month"][:3].lower()) + 1
    if words.get("year"):
        return _day(int(words["year"]), month, int(words["day"]))
    return _next_such(today, month, int(words["day"]))


def _han_month_day(found: re.Match[str], today: date) -> date | None:
    return _next_such(today, int(found[1]), int(found[2]))


def _han_day(found: re.Match[str], today: date) -> date | None:
    wanted = int(found[1])
    for ahead in range(63):
        day = today + timedelta(ahead)
        if day.day == wanted:
            return day
    return None


def _weekday(found: re.Match[str], today: date) -> date:
    wanted = next(n for n, name in enumerate(_WEEKDAYS) if name.startswith(found["weekday"][:3].lower()))
    return _of_week(today, wanted, (found["which"] or "").strip().lower() == "next")


def _han_weekday(found: re.Match[str], today: date) -> date:
    return _of_week(today, _HAN_DAYS[found[2]], found[1] is not None and found[1].startswith("下"))


def _of_week(today: date, weekday: int, next_week: bool) -> date:
    if next_week:
        return today + timedelta(7 - today.weekday() + weekday)
    return today + timedelta((weekday - today.weekday() - 1) % 7 + 1)


def _ahead(found: re.Match[str], today: date) -> date | None:
    said = found["count"].lower()
    count = int(said) if said.isdigit() else _NUMBERS.get(said) or _HAN_DIGITS.get(said)
    if count is None or count > 500:
        return None
    weeks = found["unit"].lower() in ("week", "weeks", "周", "星期", "礼拜")
    return today + timedelta(count * (7 if weeks else 1))


def _named(days: Callable[[date], date]) -> Callable[[re.Match[str], date], date]:
    return lambda _found, today: days(today)


def _end_of_month(today: date) -> date:
    first = date(today.year + today.month // 12, today.month % 12 + 1, 1)
    return first - timedelta(1)


def _next_such(today: date, month: int, day: int) -> date | None:
    found = _day(today.year, month, day)
    if found is not None and found < today:
        found = _day(today.year + 1, month, day)
    return found


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _rule(
    pattern: str, day_of: Callable[[re.Match[str], date], date | None]
) -> tuple[re.Pattern[str], Callable[..., date | None]]:
    return re.compile(pattern, re.IGNORECASE), day_of


def _english(words: str) -> str:
    """English words for a day: after "by" and the like anywhere, alone only at the end of the line."""
    bare = re.sub(r"\?P<\w+>", "?:", words)
    return rf"(?:{_BY}(?={bare}\b)|\b(?={bare}\b{_END})){words}\b"


_HAN_BEFORE = r"(?:[之以]?前|以内|之内|内|截止)?"
_RULES: tuple[tuple[re.Pattern[str], Callable[..., date | None]], ...] = (
    _rule(rf"{_BY}?(?<!\d)(\d{{4}})[-/.](\d{{1,2}})[-/.](\d{{1,2}})(?!\d){_HAN_BEFORE}", _iso),
    _rule(rf"(?:在|于)?(\d{{4}})年(\d{{1,2}})月(\d{{1,2}})[日号]?{_HAN_BEFORE}", _iso),
    _rule(rf"(?:在|于)?(\d{{1,2}})月(\d{{1,2}})[日号]?{_HAN_BEFORE}", _han_month_day),
    _rule(
        _english(rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>{_MONTH})\.?(?:,?\s+(?P<year>\d{{4}}))?"), _month_day
    ),
    _rule(_english(rf"(?P<month>{_MONTH})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s+(?P<year>\d{{4}}))?"), _month_day),
    _rule(_english(rf"(?P<which>next\s+|this\s+|coming\s+)?(?P<weekday>{_WEEKDAY})"), _weekday),
    _rule(rf"(?:在|于)?(下个?|这个?|本)?(?:周|星期|礼拜)([一二三四五六日天]){_HAN_BEFORE}", _han_weekday),
    _rule(_english("today|tonight"), _named(lambda today: today)),
    _rule(_english("tomorrow"), _named(lambda today: today + timedelta(1))),
    _rule(_english("next week"), _named(lambda today: _of_week(today, 4, True))),
    _rule(_english("(?:end of )(?:the |this )?month|month's end"), _named(_end_of_month)),
    _rule(r"\b(?:with)?in\s+(?P<count>\d{1,3}|a|one|two|three|four|five|six|seven|ten)\s+(?P<unit>days?|weeks?)\b", _ahead),
    _rule(rf"后天{_HAN_BEFORE}", _named(lambda today: today + timedelta(2))),
    _rule(rf"明天{_HAN_BEFORE}", _named(lambda today: today + timedelta(1))),
    _rule(rf"今天{_HAN_BEFORE}", _named(lambda today: today)),
    _rule(rf"(?:在)?(?:这个?|本)?月(?:底|末){_HAN_BEFORE}", _named(_end_of_month)),
    _rule(rf"下(?:个)?(?:周|星期|礼拜)(?![一二三四五六日天]){_HAN_BEFORE}", _named(lambda today: _of_week(today, 4, True))),
    _rule(r"(?:在)?(?P<count>\d{1,3}|[一二两三四五六七八九十])(?:个)?(?P<unit>天|日|周|星期|礼拜)(?:[之以]?[内后]|之前)", _ahead),
    _rule(rf"(?<![月\d])(\d{{1,2}})[号日]{_HAN_BEFORE}", _han_day),
)
