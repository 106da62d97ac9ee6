"""What travels between the translation desk and the files that translators work in.

A unit is one field of one row: its key names both and never changes, so that a file may come back months later. What comes
in is only words and a wish; operations/translation_desk.py decides what becomes of it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from moderator_app.domain.records import Problem
from moderator_app.domain.wording import Text, text

#: Kinds of units, in the order of the desk, with their names for people.
UNIT_KINDS: dict[str, Text] = {
    "insight": text("Insights"),
    "detail": text("Details"),
    "theme": text("Themes"),
    "agenda": text("Agenda"),
    "chapter": text("Chapters"),
    "caption": text("Captions"),
}

#: Names of the fields, for people; a key ends with one of them.
FIELD_LABELS: dict[str, Text] = {
    "text": text("Words"),
    "detail": text("Details"),
    "title": text("Title"),
    "focus": text("Focus"),
    "objective": text("Objective"),
    "prompt": text("Prompt"),
}

_KEY = re.compile(r"([a-z_]+)\.([0-9A-Za-z-]{1,64})\.([a-z_]+)")


@dataclass(frozen=True, slots=True)
class TranslationUnit:
    """One text and its translation. `kind`: a key of `UNIT_KINDS`; `state`: none, draft, review, approved.

    `stale`: the source has changed since the translation was made. `reason`: why it may not be translated, None where it may.
    `context` says where the text stands (`context_zh`: for readers of Chinese); `starts` is a caption's second in its recording.
    `glossary`: terms found in the source with what they are called in the target language, filled in for files alone.
    """

    key: str
    kind: str
    source_language: str
    source: str
    target: str = ""
    state: str = "none"
    stale: bool = False
    reason: Text | None = None
    context: str = ""
    context_zh: str = ""
    event_id: str | None = None
    strand_id: str | None = None
    starts: float | None = None
    glossary: tuple[tuple[str, str], ...] = ()

    @property
    def target_language(self) -> str:
        """The other of the two languages."""
        return other_language(self.source_language)

    @property
    def field(self) -> str:
        """Which field of its row it is: a key of `FIELD_LABELS`."""
        return self.key.rpartition(".")[2]


@dataclass(frozen=True, slots=True)
class IncomingTranslation:
    """One unit as it came back: `source` as the translator saw it, `state` as the file says, `row` where it stood (from 1).

    `base`: the digest of the translation that went out with the file, "" for none; None where the file doesn't say.
    """

    key: str
    source: str
    target: str
    state: str = "draft"
    row: int = 0
    base: str | None = None


@dataclass(slots=True)
class TranslationFile:
    """A file that came back: what could be read of it, and what could not. `languages`: (source, target) where it says so."""

    items: list[IncomingTranslation]
    problems: list[Problem] = field(default_factory=list)
    languages: tuple[str, str] = ("", "")


def unit_key(table: str, row_id: str, name: str) -> str:
    """The key of a field of a row: "insight.0198….text". Letters, digits, full stops and hyphens: fit for an xs:NMTOKEN."""
    return f"{table}.{row_id}.{name}"


def read_key(key: str) -> tuple[str, str, str] | None:
    """(table, row id, field) of a key, None where it is none of ours."""
    found = _KEY.fullmatch(key)
    return (found[1], found[2], found[3]) if found else None


def other_language(language: str) -> str:
    """ "zh" for "en", and the other way round."""
    return "en" if language == "zh" else "zh"
