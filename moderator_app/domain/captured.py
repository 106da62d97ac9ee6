"""What a moderator types or pastes in a meeting: its kind by a letter, its room by a number, #theme, @person, and the words.

What must hold: no word is lost. What isn't understood as one of these stays in the words ("3.5 %", "12:30", "our #1 wish"), and
pasted lists keep the room of the heading they stand under, whatever their own numbers are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from moderator_app.domain.chinese import fold
from moderator_app.domain.promises import known_start

#: Kinds of notes and insights and the letter that chooses each while capturing.
KIND_LETTERS = {"i": "insight", "q": "question", "d": "idea", "r": "resource", "c": "case"}
#: What is typed behind this letter is no note but a commitment: who does what by when.
COMMITMENT, COMMITMENT_LETTER = "commitment", "w"

_HAN = "\u4e00-\u9fff"
_STOPS = "，。；：！？、,;!?"
_HAN_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九十")}
_SPELLED = "[一二三四五六七八九十]{1,3}"
_COUNTED = r"\s*(?:小?组|讨论室|室|号?房间?)"
_NAMED_ROOM = (
    r"(?:(?:(?:breakout\s+)?(?:room|group|table)\s*#?\s*|(?:讨论|分组)?房间?\s*|[分小]组\s*|第\s*)(?P<called>\d{1,3})(?:"
    + _COUNTED
    + rf")?|(?P<counted>\d{{1,3}}){_COUNTED}|第\s*(?P<spelled>{_SPELLED}){_COUNTED}|(?:房间|小组)\s*(?P<after>{_SPELLED}))"
)
_ASIDE = r"\s*(?:[(（\[【][^)）\]】]{0,40}[)）\]】])?\s*"
_LED = re.compile(rf"^\s*(?:{_NAMED_ROOM}{_ASIDE}(?:[:：.)](?!\d)|(?<=\s)[-–—|]|[–—|]|(?<=[组室]\s))\s*)", re.IGNORECASE)
_NUMBERED = re.compile(r"^\s*(?P<called>\d{1,3})\s*[:：](?!\d)\s*")
_NUMBERED_AFTER_LETTER = re.compile(r"^\s*(?P<called>\d{1,3})\s*[:：.)](?!\d)\s*")
_LETTER = re.compile(r"^([iqdrcwIQDRCW])\s*(?:[:：.]\s*|(?=\d{1,3}\s*[:：.)](?!\d))|(?<=[wW])\s*(?=[@＠]))")
_LETTER_BEFORE_ROOM = re.compile(r"^([iqdrcwIQDRCW])\s+")
_HEADING = re.compile(rf"(?:{_NAMED_ROOM}|(?P<bare>\d{{1,3}})){_ASIDE}[:：]?", re.IGNORECASE)
_MARKUP = " \t\u3000*_#=~>【】[]"
_BULLET = re.compile(r"^\s*(?:[-*•·–—‣▪◦●○■□☐☑✓✔\uf0b7]+|o\t|[(（]?\d{1,2}[.)）、](?!\d)|[\u2460-\u2473])\s*")
_LONGEST_HAN_NAME = 4
_BEFORE_MARK = rf"(?:^|(?<=[\s{_HAN}{_STOPS}）」”]))"
_THEME = re.compile(rf"{_BEFORE_MARK}[#＃](?=[\w-]*[^\W\d])([^\s#＃@＠{_STOPS}:]+)")
_PERSON = re.compile(rf"{_BEFORE_MARK}[@＠]([^\s#＃@＠{_STOPS}:]*[^\s#＃@＠{_STOPS}:.](?:\s[A-Z][^\s#＃@＠{_STOPS}:]*)?)")


@dataclass(frozen=True, slots=True)
class Captured:
    """What a typed line means: kind, room (0: none said), the text alone, and the words behind # and @ if any."""

    kind: str
    room_number: int
    text: str
    theme: str = ""
    said_by: str = ""


def parse_capture(line: str, *, kind: str = "insight", room_number: int = 0, names: Sequence[str] = ()) -> Captured:
    """Read a typed line: an optional letter and room ahead ("q 3: How do we weed?"), ``#theme`` and ``@person`` anywhere.

    In a theme and a name "_" stands for a space. The letter counts only before a colon, a full stop or a room number (and W
    before an @), so that "I think" stays a sentence; a number only before a colon that no digit follows, so that 12:30 stays a
    time of day. `names`: people who may be meant by @; the longest that the words after it begin with counts.
    """
    kind, room_number, rest = head_of(line, kind, room_number)
    theme = _THEME.search(rest)
    if theme:
        rest = f"{rest[: theme.start()]} {rest[theme.end() :]}"
    said_by, rest = _person(rest, names)
    if theme or said_by:  # a comma or colon that stood behind them goes with them
        rest = re.sub(rf"(?:^|(?<=\s))\s*[{_STOPS}:.]+(?=\s|$)|^(?:[\s{_STOPS}:]|\.(?!\d))+(?=\S)", "", rest)
    return Captured(kind, room_number, " ".join(rest.split()), theme[1].rstrip(".") if theme else "", said_by)


def head_of(line: str, kind: str, room_number: int) -> tuple[str, int, str]:
    """Kind and room as the beginning of a line says them, else as given; and the line without them."""
    rest = line.strip()
    lettered = _LETTER.match(rest) or _LETTER_BEFORE_ROOM.match(rest)
    if lettered and lettered.re is _LETTER_BEFORE_ROOM and not _LED.match(rest[lettered.end() :]):
        lettered = None
    if lettered:
        kind = KIND_LETTERS.get(lettered[1].lower(), COMMITMENT)
        rest = rest[lettered.end() :].lstrip()
    roomed = _LED.match(rest) or (_NUMBERED_AFTER_LETTER if lettered else _NUMBERED).match(rest)
    if roomed:
        room_number = _number(roomed)
        rest = rest[roomed.end() :]
    return kind, room_number, rest


def pasted_notes(pasted: str, room_number: int = 0) -> list[tuple[str, int]]:
    """The notes that pasted lines would become, each with its room, without bullets and the numbers of lists.

    A line that is only "Room 3", "**Group 3**" or 第三组 is none: it sets the room of those after it, and so does one that begins
    so ("Room 3 – shorter loans").
    """
    found = []
    for line in pasted.splitlines():
        bare = _BULLET.sub("", line, count=1).strip()
        heading = _HEADING.fullmatch(bare.strip(_MARKUP)) or _HEADING.fullmatch(line.strip(_MARKUP))
        if heading:
            room_number = _number(heading)
            continue
        led = _LED.match(bare.lstrip(_MARKUP))
        if led:
            room_number = _number(led)
            bare = bare.lstrip(_MARKUP)[led.end() :].strip()
        if parse_capture(bare).text:
            found.append((bare, room_number))
    return found


def _number(found: re.Match[str]) -> int:
    """The number of a room, in digits or as 十二."""
    said = next(value for value in found.groupdict().values() if value)
    if said.isdecimal():
        return int(said)
    tens, ten, ones = said.rpartition("十")
    if not ten:
        return _HAN_DIGITS[ones[-1]]
    return (_HAN_DIGITS[tens[-1]] if tens else 1) * 10 + (_HAN_DIGITS[ones[-1]] if ones else 0)


def _person(rest: str, names: Sequence[str]) -> tuple[str, str]:
    """Whom the @ names, and the words without that."""
    found = _PERSON.search(rest)
    if found is None:
        return "", rest
    after = rest[found.start(1) :]
    name = known_start(after, names) or _as_far_as_known(found[1], names)
    left = f"{rest[: found.start()]} {after[len(name) :]}"
    said = name.replace("_", " ").strip()
    if not left.strip() and len(said) > _LONGEST_HAN_NAME and re.fullmatch(f"[{_HAN}]+", said):
        return "", rest  # 中文 has no spaces: a whole sentence about somebody whom nobody knows
    return (said.rstrip(".") if len(said.split()[-1]) > 2 else said), left


def _as_far_as_known(typed: str, names: Sequence[str]) -> str:
    """Both words where somebody's name begins with them or nobody's with the first: "@Maya The shelf" is said by Maya."""
    first, _, second = typed.partition(" ")
    begins = [fold(name) for name in names if name]
    if (
        second
        and any(n.startswith(fold(first)) for n in begins)
        and not any(n.startswith(fold(typed.rstrip("."))) for n in begins)
    ):
        return first
    return typed
