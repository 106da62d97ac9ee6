"""Numbers in sentences of either language: which ones a text names, and whether another text names them too.

Figures, percentages, times of day, months, numbers as words ("twelve", 十二, 一百二十, 两) and large units (1.2 million, 120万).
What must be there is read narrowly (`amounts`: no "one of them", no 一起, no 万一); what is there is read widely (`readings`), so
that a warning is worth looking at. Decimal fractions are exact.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from moderator_app.domain.chinese import fold

#: What a number says: ("n", value) or ("%", value).
Reading = tuple[str, Fraction]


@dataclass(frozen=True, slots=True)
class Amount:
    """A number as it stands in a text, and the readings any of which says the same."""

    shown: str
    any_of: frozenset[Reading]


def amounts(words: str) -> tuple[Amount, ...]:
    """The numbers that a translation of `words` has to name, each once, in their order."""
    found: dict[frozenset[Reading], Amount] = {}
    for shown, said in _narrow(fold(words)):
        found.setdefault(said, Amount(shown.strip(), said))
    return tuple(found.values())


def readings(words: str) -> frozenset[Reading]:
    """All that the numbers of a text may say."""
    return frozenset(reading for reading in _wide(fold(words)))


def missing_amounts(source: str, target: str) -> tuple[Amount, ...]:
    """The numbers of `source` that `target` doesn't name."""
    wanted = amounts(source)
    if not wanted:
        return ()
    there = readings(target)
    return tuple(amount for amount in wanted if not amount.any_of & there)


# ---- the words for numbers

_UNITS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen"),
    *("fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_CARDINALS: dict[str, int] = {word: value for value, word in enumerate(_UNITS)} | {
    word: 20 + 10 * place for place, word in enumerate(_TENS)
}
_ORDINALS: dict[str, int] = {
    **{"first": 1, "second": 2, "third": 3, "fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12, "twentieth": 20, "thirtieth": 30},
    **{f"{word}th": value for word, value in _CARDINALS.items() if value in (4, 6, 7, 10, 11) or 12 < value < 20},
}
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
#: Words that name a number in passing: they count where a number is looked for, and never ask for one.
_ALSO: dict[str, tuple[Fraction, ...]] = {
    "both": (Fraction(2),),
    "twice": (Fraction(2),),
    "double": (Fraction(2),),
    "pair": (Fraction(2),),
    "pairs": (Fraction(2),),
    "couple": (Fraction(2),),
    "triple": (Fraction(3),),
    "once": (Fraction(1),),
    "dozen": (Fraction(12),),
    "quarter": (Fraction(1, 4), Fraction(15)),
    "a": (Fraction(1),),
    "an": (Fraction(1),),
    "single": (Fraction(1),),
    "fortnight": (Fraction(2), Fraction(14)),
    "noon": (Fraction(12),),
}
_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)
_MONTH_NAMES: dict[str, int] = {name: place for place, name in enumerate(_MONTHS, 1)} | {
    name[:3]: place for place, name in enumerate(_MONTHS, 1)
}
_MONTH_NAMES["sept"] = 9

_HAN_DIGITS = {letter: value for value, letter in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "双": 2, "俩": 2}
_HAN_SCALES = {"十": 10, "百": 100, "千": 1_000, "万": 10_000, "亿": 100_000_000}
_HAN = "零〇一二两三四五六七八九十百千万亿"
#: After a numeral in Chinese letters these say that something is counted.
_COUNTED = "个名位人年月日天次所间组轮岁种项条门节册本份张场段步级班点时周星类层句篇页倍号度届堂课题词米公元块只件套期大校家小方"
#: Words with numerals in them that count nothing.
_IDIOMS = re.compile(
    "一起|一些|一样|一般|一定|一直|一下|一种|一个|一切|一致|一边|一旦|统一|万一|十分|千万|百科|百度|四季|再三|三心二意|一二|七上八下|五花八门"
    "|千方百计|成千上万|第一手|不一|唯一|逐一|之一|一一|万分|二手|二维|三明治|三维|十足|五彩|六神|八卦|百分百|半百|三角|四肢|五官|七夕|八股|万能|万一|千古|百姓|百年|百花|两旁|两侧|两岸|双赢|四川|九寨|五四|百般|万物|千差万别|三五|一番|一步步|两难|两极"
)


# ---- reading

_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_CLOCK = re.compile(r"(?<![\d:.])(\d{1,2}):(\d{2})(?::\d{2})?(?:\s*(am|pm|a\.m\.|p\.m\.))?(?![\d:])")
_HOUR = re.compile(r"(?<![\d:.])(\d{1,2})\s*(am|pm|a\.m\.|p\.m\.)(?![a-z])")
_HAN_CLOCK = re.compile(
    rf"(上午|下午|晚上|中午|早上|凌晨|傍晚)?\s*(\d{{1,2}}|[{_HAN}]{{1,3}})[点时](?:(半|一刻|三刻)|(?:(\d{{1,2}}|[{_HAN}]{{1,3}})分)?)(?!间)"
)
_PERCENT = re.compile(rf"({_NUMBER})\s*(?:%|percent\b|per\s?cent\b|个百分点)")
_WORD_PERCENT = re.compile(r"([a-z]+(?:[- ][a-z]+){0,3})\s+(?:percent|per\s?cent)\b")
_HAN_PERCENT = re.compile(rf"百分之([{_HAN}]+|{_NUMBER})(?:点([{_HAN}]+))?")
_TENTHS = re.compile(rf"([{_HAN}]|\d)成(?![为了员长绩果立就熟功本语])(半)?")
_SCALED = re.compile(rf"({_NUMBER})\s*(万亿|亿|万|千|百|hundred\b|thousand\b|million\b|billion\b|k\b|m\b)")
_PLAIN = re.compile(rf"(?<![\d.,])({_NUMBER})(?:st|nd|rd|th)?(?![\d])")
_ENGLISH = re.compile(r"[a-z]+")
_HAN_RUN = re.compile(f"[{_HAN}]+")
_MONTH_BESIDE_DAY = re.compile(
    rf"\b({'|'.join(sorted(_MONTH_NAMES, key=len, reverse=True))})\b\.?(?=\s+\d)|(?<=\d)(?:st|nd|rd|th)?\s+"
    rf"(?:of\s+)?({'|'.join(sorted(_MONTH_NAMES, key=len, reverse=True))})\b"
)


def _narrow(words: str) -> Iterator[tuple[str, frozenset[Reading]]]:
    """What must be named, each with its alternatives; a stretch that was read is not read again."""
    left = words
    for pattern, said in _STEPS:
        kept = []
        at = 0
        for match in pattern.finditer(left):
            found = said(match)
            if not found:
                continue
            for one in found:
                yield match.group(), one
            kept.append(left[at : match.start()] + " " * (match.end() - match.start()))
            at = match.end()
        left = "".join(kept) + left[at:]
    yield from _english_numbers(left)
    yield from _chinese_numbers(left)


def _wide(words: str) -> Iterator[Reading]:
    for _, said in _narrow(words):
        yield from said
    for match in _PLAIN.finditer(words):
        yield "n", _value(match[1])
    tokens = _ENGLISH.findall(words)
    for token in tokens:
        for value in _ALSO.get(token, ()):
            yield "n", value
        if token in ("half", "halves"):
            yield from (("n", Fraction(1, 2)), ("n", Fraction(30)), ("%", Fraction(50)))
        if token in _MONTH_NAMES:
            yield "n", Fraction(_MONTH_NAMES[token])
    for token in tokens:
        if token in _CARDINALS or token in _ORDINALS:
            yield "n", Fraction(_CARDINALS.get(token, _ORDINALS.get(token, 0)))
    if "半" in words:
        yield from (("n", Fraction(1, 2)), ("n", Fraction(30)), ("%", Fraction(50)))
    for letter in "双俩两":
        if letter in words:
            yield "n", Fraction(2)
    for match in _HAN_RUN.finditer(words):
        run = match.group()
        whole = _han_value(run)
        if whole is not None:
            yield "n", Fraction(whole)
        for letter in run:
            if letter in _HAN_DIGITS or letter == "十":
                yield "n", Fraction(_HAN_DIGITS.get(letter, 10))


def _value(figures: str) -> Fraction:
    return Fraction(figures.replace(",", ""))


def _clock(match: re.Match[str]) -> list[frozenset[Reading]]:
    hour, minute, half = int(match[1]), int(match[2]), (match[3] or "").replace(".", "")
    if hour > 24 or minute > 59:
        return []
    return _time(hour, minute, half == "pm")


def _hour(match: re.Match[str]) -> list[frozenset[Reading]]:
    return _time(int(match[1]), 0, match[2].startswith("p")) if int(match[1]) <= 12 else []


def _han_clock(match: re.Match[str]) -> list[frozenset[Reading]]:
    hour = _either(match[2])
    if hour is None or hour > 24 or (match[1] is None and match[3] is None and match[4] is None and match[2] in "一"):
        return []
    minutes = {"半": Fraction(30), "一刻": Fraction(15), "三刻": Fraction(45)}.get(match[3] or "", Fraction(0))
    if match[4]:
        minutes = _either(match[4]) or Fraction(0)
    return _time(int(hour), int(minutes), match[1] in ("下午", "晚上", "傍晚"))


def _time(hour: int, minute: int, afternoon: bool) -> list[frozenset[Reading]]:
    hours = {hour, hour + 12 if hour < 12 else hour - 12} if afternoon or hour > 12 else {hour}
    found = [frozenset(("n", Fraction(one)) for one in hours)]
    if minute:
        found.append(frozenset({("n", Fraction(minute))}))
    return found


def _either(figures: str) -> Fraction | None:
    if figures[0].isdigit():
        return _value(figures)
    value = _han_value(figures)
    return None if value is None else Fraction(value)


def _percent(match: re.Match[str]) -> list[frozenset[Reading]]:
    return [frozenset({("%", _value(match[1]))})]


def _word_percent(match: re.Match[str]) -> list[frozenset[Reading]]:
    words = re.split("[- ]", match[1])
    for start in range(len(words)):
        value = _english_value(words[start:])
        if value is not None:
            return [frozenset({("%", Fraction(value))})]
    return []


def _han_percent(match: re.Match[str]) -> list[frozenset[Reading]]:
    value = _either(match[1])
    if value is None:
        return []
    if match[2]:
        value += Fraction("0." + "".join(str(_HAN_DIGITS.get(letter, 0)) for letter in match[2]))
    return [frozenset({("%", value)})]


def _tenths(match: re.Match[str]) -> list[frozenset[Reading]]:
    value = _either(match[1])
    if value is None or not 0 < value < 10:
        return []
    return [frozenset({("%", value * 10 + (5 if match[2] else 0))})]


def _scaled(match: re.Match[str]) -> list[frozenset[Reading]]:
    scale = {"k": 1_000, "m": 1_000_000, "万亿": 10**12}.get(match[2]) or _HAN_SCALES.get(match[2]) or _SCALES[match[2]]
    return [frozenset({("n", _value(match[1]) * scale)})]


def _month(match: re.Match[str]) -> list[frozenset[Reading]]:
    return [frozenset({("n", Fraction(_MONTH_NAMES[match[1] or match[2]]))})]


def _plain(match: re.Match[str]) -> list[frozenset[Reading]]:
    return [frozenset({("n", _value(match[1]))})]


_STEPS = (
    (_PERCENT, _percent),
    (_WORD_PERCENT, _word_percent),
    (_HAN_PERCENT, _han_percent),
    (_TENTHS, _tenths),
    (_CLOCK, _clock),
    (_HOUR, _hour),
    (_HAN_CLOCK, _han_clock),
    (_SCALED, _scaled),
    (_MONTH_BESIDE_DAY, _month),
    (_PLAIN, _plain),
)


def _english_numbers(words: str) -> Iterator[tuple[str, frozenset[Reading]]]:
    """Numbers in English words from two up ("one" mostly counts nothing), as far as they run on."""
    tokens = list(_ENGLISH.finditer(words))
    at = 0
    while at < len(tokens):
        if tokens[at].group() not in _CARDINALS and tokens[at].group() not in _ORDINALS:
            at += 1
            continue
        end = at + 1
        while end < len(tokens) and _runs_on(words[tokens[end - 1].end() : tokens[end].start()], tokens[end].group()):
            end += 1
        while end > at + 1 and tokens[end - 1].group() == "and":
            end -= 1
        value = _english_value([token.group() for token in tokens[at:end]])
        shown = words[tokens[at].start() : tokens[end - 1].end()]
        # "first" and "second" order words more often than they count
        if value is not None and value >= 2 and shown != "second":
            yield shown, frozenset({("n", Fraction(value))})
        at = end


def _runs_on(between: str, word: str) -> bool:
    return between in (" ", "-") and (word in _CARDINALS or word in _ORDINALS or word in _SCALES or word == "and")


def _english_value(words: list[str]) -> int | None:
    total = current = 0
    seen = False
    for word in words:
        if word in _CARDINALS or word in _ORDINALS:
            current += _CARDINALS.get(word, _ORDINALS.get(word, 0))
            seen = True
        elif word == "hundred" and seen:
            current = max(current, 1) * 100
        elif word in _SCALES and seen:
            total, current = total + max(current, 1) * _SCALES[word], 0
        elif word != "and" or not seen:
            return None
    return total + current if seen else None


def _chinese_numbers(words: str) -> Iterator[tuple[str, frozenset[Reading]]]:
    """Numbers in Chinese letters where they count something, order something (第三) or are long enough to be nothing else."""
    plain = _IDIOMS.sub(lambda idiom: " " * len(idiom.group()), words)
    for match in _HAN_RUN.finditer(plain):
        run = match.group()
        value = _han_value(run)
        if value is None or value < 2:
            continue
        before, after = plain[match.start() - 1 : match.start()], plain[match.end() : match.end() + 1]
        if before == "第" or (after and after in _COUNTED) or len(run) > 1:
            yield run, frozenset({("n", Fraction(value))})


def _han_value(run: str) -> int | None:
    """The value of a numeral in Chinese letters (一百二十三, 二〇二六, 十二, 两千), None where it is none."""
    if all(letter in _HAN_DIGITS for letter in run):
        return int("".join(str(_HAN_DIGITS[letter]) for letter in run))
    total = section = digit = 0
    last = 0
    for letter in run:
        if letter in _HAN_DIGITS:
            digit = _HAN_DIGITS[letter]
            continue
        scale = _HAN_SCALES[letter]
        if scale >= 10_000:
            section = (section + digit) or 1
            total, section = (total + section) * scale if scale > last else total + section * scale, 0
            last = scale
        else:
            section += (digit or 1) * scale
        digit = 0
    return total + section + digit
