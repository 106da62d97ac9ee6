"""Chapters as WebVTT: written from those of a recording, and read from what other programs wrote.

A chapter is a cue whose text is its title (W3C WebVTT, “chapters”): a title in one line, without markup. A chapter without a
title bears its number.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from moderator_app.domain.errors import FileUnreadable
from moderator_app.domain.media import ChapterMark, ChaptersFile
from moderator_app.domain.wording import text
from moderator_app.exchange.cells import cleaned
from moderator_app.exchange.decoding import read_text
from moderator_app.exchange.files import STANDARD, Findings, Limits
from moderator_app.exchange.whole_files import write_whole

#: So many chapters of a file are read; a recording has a dozen.
MOST = 5_000

_STAMP = r"(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?"
_TIMING = re.compile(rf"^\s*{_STAMP}\s*-->\s*{_STAMP}(?:\s.*)?$")
_TAG = re.compile(r"</?[a-z][^<>]*>|<\d[\d:.]*>", re.IGNORECASE)


def chapters_text(marks: Iterable[ChapterMark]) -> str:
    """Chapters as WebVTT, in the order of their beginning."""
    parts = ["WEBVTT\n"]
    for number, mark in enumerate(sorted(marks, key=lambda mark: mark.starts), start=1):
        title = cleaned(mark.title).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") or str(number)
        parts.append(f"\n{number}\n{_stamp(mark.starts)} --> {_stamp(max(mark.ends, mark.starts))}\n{title}\n")
    return "".join(parts)


def write_chapters(marks: Iterable[ChapterMark], path: Path) -> Path:
    """Write chapters to a .vtt file (UTF-8, LF), whole or not at all. Raises `FileUnwritable`."""
    return write_whole(path, chapters_text(marks).encode("utf-8"))


def read_chapters(path: Path, *, limits: Limits = STANDARD) -> ChaptersFile:
    """Read chapters from WebVTT, in the order of their beginning. Raises `FileUnreadable` where there is none."""
    path = Path(path)
    decoded = read_text(path, limits)
    findings = Findings(path.name)
    for doubt in decoded.doubts:
        findings.warning(doubt)
    marks = sorted(_marks(re.split(r"\r\n|\r|\n", decoded.text.replace("\0", "\ufffd")), findings), key=lambda mark: mark.starts)
    if not marks:
        raise FileUnreadable(
            text("“{file}” holds no chapters: no time such as 00:01:02.000 --> 00:01:05.000 with a title.", file=path.name),
            text("Choose a .vtt file with chapters."),
            code="chapters.none",
        )
    if len(marks) > MOST:
        findings.warning(text("Only the first {most} of {count} chapters in the file were read.", count=len(marks), most=MOST))
    return ChaptersFile(path, marks[:MOST], findings.listed())


def _marks(lines: list[str], findings: Findings) -> Iterator[ChapterMark]:
    place = 0
    while place < len(lines):
        line, place = lines[place], place + 1
        if "-->" not in line:
            continue
        timing = _TIMING.match(line)
        words = []
        while place < len(lines) and lines[place].strip() and "-->" not in lines[place]:
            words.append(lines[place])
            place += 1
        title = cleaned(html.unescape(_TAG.sub("", " ".join(words))))
        if timing is None:
            findings.error(text("“{line}” holds a time that can't be read; its chapter was left out.", line=line[:60]), place)
        elif not title:
            findings.warning(text("This chapter has no title; it was left out."), place)
        else:
            starts, ends = _seconds(timing.groups()[:4]), _seconds(timing.groups()[4:])
            if ends < starts:
                findings.warning(text("This chapter ends before it begins."), place)
            yield ChapterMark(starts, max(starts, ends), title)


def _stamp(seconds: float) -> str:
    thousandths = max(0, round(seconds * 1000))
    hours, rest = divmod(thousandths, 3_600_000)
    return f"{hours:02d}:{rest // 60_000:02d}:{rest // 1000 % 60:02d}.{rest % 1000:03d}"


def _seconds(parts: tuple[str | None, ...]) -> float:
    hours, minutes, seconds, fraction = parts
    whole = int(hours or 0) * 3600 + int(minutes or 0) * 60 + int(seconds or 0)
    return (whole * 1000 + int((fraction or "0").ljust(3, "0"))) / 1000
