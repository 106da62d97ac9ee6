"""Transcripts as plain text: a name and a time on a line, the words behind or below it.

Programs that write down what is said give such files out (`张敏(00:00:05): 大家好`, `[00:00:05] Ana Lima`), and so do we
ourselves. There is no description of the format and no mark in the file: it is a transcript when several lines look so and
their times run forward.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from moderator_app.domain.errors import FileUnreadable
from moderator_app.domain.records import TranscriptCue
from moderator_app.exchange.cells import cleaned
from moderator_app.exchange.decoding import read_text
from moderator_app.exchange.files import STANDARD, Limits

_TIME = r"(?P<time>(?:\d{1,2}:)?\d{1,2}:\d{2})"
_AFTER = re.compile(
    rf"^(?P<name>[^\d\s\[(（][^:：]{{0,58}}?)\s*(?:[\[(（]\s*{_TIME}\s*[\])）]|\s{_TIME.replace('time', 'bare')})"
    r"\s*(?:$|[:：]\s*(?P<words>.*)$)"
)
_BEFORE = re.compile(rf"^[\[(（]\s*{_TIME}\s*[\])）]\s*(?P<name>[^:：\s][^:：]{{0,58}}?)\s*(?:$|[:：]\s*(?P<words>.*)$)")
#: A saved chat begins its lines with the time, without brackets.
_CHAT = re.compile(r"^\d{1,2}:\d{2}:\d{2}\s")
_FORWARD = 0.9
#: A cue lasts until the next begins, but no longer than this; the last one as long as its letters take to say.
_LONGEST, _SHORTEST, _LETTERS_A_SECOND = 120.0, 2.0, 8.0


@dataclass(slots=True)
class _Said:
    line: int
    starts: float
    speaker: str
    words: list[str] = field(default_factory=list)


def is_spoken_text(path: Path, limits: Limits = STANDARD) -> bool:
    """Whether a text file is a transcript. One that can't be read is none."""
    try:
        return bool(spoken_cues(read_text(path, limits).text.splitlines()))
    except FileUnreadable:
        return False


def spoken_cues(lines: list[str]) -> list[TranscriptCue]:
    """The cues of such a text, in its order; [] where it is no transcript."""
    said: list[_Said] = []
    for number, line in enumerate(lines, 1):
        found = _AFTER.match(line.strip()) or _BEFORE.match(line.strip())
        if found is not None:
            parts = found.groupdict()
            said.append(_Said(number, _seconds(parts["time"] or parts.get("bare") or ""), cleaned(parts["name"])))
            line = parts["words"] or ""
        if said and line.strip():
            said[-1].words.append(cleaned(line))
    spoken = [one for one in said if one.words]
    if sum(_CHAT.match(line) is not None for line in lines) >= len(spoken):
        return []
    forward = sum(one.starts <= after.starts for one, after in pairwise(spoken))
    if len(spoken) < 2 or forward < _FORWARD * (len(spoken) - 1):
        return []
    ends = [after.starts for after in spoken[1:]] + [0.0]
    return [
        TranscriptCue(one.line, one.starts, _end(one, end), one.speaker, "\n".join(one.words))
        for one, end in zip(spoken, ends, strict=True)
    ]


def _end(one: _Said, following: float) -> float:
    if following > one.starts:
        return min(following, one.starts + _LONGEST)
    return one.starts + max(_SHORTEST, sum(map(len, one.words)) / _LETTERS_A_SECOND)


def _seconds(stamp: str) -> float:
    seconds = 0
    for part in stamp.split(":"):
        seconds = seconds * 60 + int(part)
    return float(seconds)
