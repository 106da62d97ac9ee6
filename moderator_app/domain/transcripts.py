"""A transcript on its way out: plain lines with times and words in one language or both, for the writers of files."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from moderator_app.domain.chinese import has_chinese

#: Seconds of silence after which a line by the same speaker begins a new paragraph in a text to read.
PARAGRAPH_GAP = 8.0


@dataclass(frozen=True, slots=True)
class SpokenLine:
    """What was said between two seconds of the file that goes out. `said_in`: en or zh; the other language may be ""."""

    starts: float
    ends: float
    speaker: str
    words_en: str = ""
    words_zh: str = ""
    said_in: str = "en"

    def words(self, language: str) -> str:
        """The words in "en" or "zh", "" where there are none."""
        return self.words_zh if language == "zh" else self.words_en

    def shown(self, language: str) -> tuple[tuple[str, str], ...]:
        """(language, words) to be shown: in the wanted language, else as it was said; for "both" what was said first."""
        other = "en" if self.said_in == "zh" else "zh"
        wanted = (self.said_in, other) if language == "both" else (language,)
        found = tuple((one, self.words(one)) for one in wanted if self.words(one))
        return found or ((self.said_in, self.words(self.said_in)),)


@dataclass(frozen=True, slots=True)
class TranscriptPaper:
    """A whole transcript in the order of time. `language`: en, zh, both; `untranslated`: lines shown as said for want of it;
    `drafts`: translations among the words that nobody has approved as they stand."""

    title_en: str
    title_zh: str
    lines: tuple[SpokenLine, ...]
    language: str = "both"
    strand_en: str = ""
    strand_zh: str = ""
    day: date | None = None
    untranslated: int = 0
    drafts: int = 0


def paragraphs(lines: tuple[SpokenLine, ...]) -> list[tuple[SpokenLine, ...]]:
    """The lines of one speaker that follow each other without a long pause, together: what a reader takes in at once."""
    found: list[list[SpokenLine]] = []
    for line in lines:
        last = found[-1][-1] if found else None
        goes_on = last is not None and last.speaker == line.speaker and line.starts - last.ends <= PARAGRAPH_GAP
        if goes_on and len(found[-1]) < 12:
            found[-1].append(line)
        else:
            found.append([line])
    return [tuple(one) for one in found]


def joined(parts: Iterable[str]) -> str:
    """Lines as one running text: a space between them, but none between Chinese signs."""
    whole = ""
    for part in (" ".join(part.split()) for part in parts):
        if whole and part:
            whole += "" if _is_wide(whole[-1]) and _is_wide(part[0]) else " "
        whole += part
    return whole


def _is_wide(sign: str) -> bool:
    return has_chinese(sign) or sign in "，。？！；：、…“”‘’（）《》"
