"""What the readers of files hand to the operations: plain records that remember where they stood.

Readers (exchange/) fill these from a file; operations (operations/) store them. Neither imports the other. Every
record keeps its place in the file, so that any stored value can be traced to its cell or line.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from moderator_app.domain.wording import Text


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in a file that could not be read or looks wrong.

    `row` and `column` count from 1 as the person sees them in the file (row 0: the file as a whole). `severity` is
    "error" (that record was left out), or "warning" (it was read; look at it).
    """

    message: Text
    row: int = 0
    column: int = 0
    severity: str = "error"
    file: str = ""


@dataclass(frozen=True, slots=True)
class SourceInfo:
    """The file as it was found: `format` is e.g. "google-forms", "zoom-chat-cloud"; `encoding` as decoded."""

    path: Path
    format: str
    encoding: str = ""
    size: int = 0


@dataclass(slots=True)
class TableFile:
    """A CSV or XLSX as a grid of texts. `rows[r][c]` is the cell's text; `row_numbers[r]` its row in the file, from 1.

    `header` is the row of column names (texts), `header_row` its number. Dates from XLSX come as ISO text.
    """

    source: SourceInfo
    header: list[str]
    header_row: int
    rows: list[list[str]]
    row_numbers: list[int]
    problems: list[Problem] = field(default_factory=list)
    sheet: str = ""


# ---- surveys

#: What a question is for, as guessed by the reader and corrected by the moderator.
QUESTION_PURPOSES = (
    "none",  # kept, not used
    "topic",  # choices of topics, counted
    "free",  # free text about inquiries, pressing questions, hopes: clustered
    "share",  # what the person could share or present
    "name",
    "email",
    "school",
    "role",
    "language",
    "experience",
)
#: How answers are given: one choice, several, a cell of a grid, a number or scale, free text, a date.
QUESTION_KINDS = ("text", "choice", "choices", "grid", "scale", "date")


@dataclass(slots=True)
class SurveyQuestion:
    """One column of a survey export. `column` counts from 1. `row_label` is the `[Row]` part of a grid question."""

    column: int
    text: str
    kind: str = "text"
    purpose: str = "none"
    options: list[str] = field(default_factory=list)
    row_label: str = ""


@dataclass(slots=True)
class SurveyAnswer:
    """One cell: the raw text and, for choices, the options chosen. `column` points at its question."""

    column: int
    raw: str
    choices: list[str] = field(default_factory=list)


@dataclass(slots=True)
class SurveyResponse:
    """One row of a survey export.

    `submitted_at` is timezone-aware UTC, or None where it can't be told; `submitted_text` is the cell it was read from.
    """

    row: int
    submitted_at: datetime | None = None
    submitted_text: str = ""
    name: str = ""
    email: str = ""
    language: str = ""
    answers: list[SurveyAnswer] = field(default_factory=list)


@dataclass(slots=True)
class SurveyFile:
    """A whole survey export: Google Forms, Microsoft Forms or 问卷星."""

    source: SourceInfo
    questions: list[SurveyQuestion]
    responses: list[SurveyResponse]
    problems: list[Problem] = field(default_factory=list)
    title: str = ""


# ---- rosters

#: Fields a roster column can be matched to. "name" is a full name in any script; where a roster has the given and the
#: family name apart, the reader puts them together and fills "name" as well.
ROSTER_FIELDS = (
    "name",
    "name_en",
    "name_zh",
    "given_name",
    "family_name",
    "email",
    "school",
    "school_zh",
    "role",
    "city",
    "country",
    "language",
    "experience",
    "interests",
    "time_zone",
    "strand",
    "notes",
    "phone",
)


@dataclass(slots=True)
class ColumnMatch:
    """A column (from 1), its header, the roster field it was matched to ("" for none) and how sure, 0 to 1."""

    column: int
    header: str
    field: str = ""
    confidence: float = 0.0
    examples: list[str] = dataclasses.field(default_factory=list)


@dataclass(slots=True)
class RosterRow:
    """One person of a roster, values by roster field, cleaned of white space; `row` counts from 1 in the file.

    `language_need` is "en", "zh", "either" or ""; `experience_years` None where it can't be told.
    """

    row: int
    values: dict[str, str]
    language_need: str = ""
    experience_years: float | None = None


@dataclass(slots=True)
class RosterFile:
    """A roster read with a given column matching."""

    source: SourceInfo
    columns: list[ColumnMatch]
    rows: list[RosterRow]
    problems: list[Problem] = field(default_factory=list)


# ---- meetings


@dataclass(slots=True)
class Attendee:
    """One stay of one person in a meeting (a person who joined three times has three).

    Times are naive wall times as the file has them, or None (unique-users layouts). `original_name` is what Zoom puts
    in brackets. `minutes` as the file says or as computed from the times.
    """

    row: int
    name: str
    original_name: str = ""
    email: str = ""
    joined_at: datetime | None = None
    left_at: datetime | None = None
    minutes: float | None = None
    role: str = ""
    guest: bool | None = None
    recording_consent: bool | None = None


@dataclass(slots=True)
class AttendanceFile:
    """A participants report from Zoom, Teams or 腾讯会议. Meeting times are naive wall times as the file has them."""

    source: SourceInfo
    attendees: list[Attendee]
    topic: str = ""
    meeting_id: str = ""
    started_at: datetime | None = None
    ended_at: datetime | None = None
    problems: list[Problem] = field(default_factory=list)


@dataclass(slots=True)
class ChatMessage:
    """One chat message. `at_seconds` counts from the start of the recording, None where only a time of day is known
    (then `time_of_day` "HH:MM:SS") and the start isn't. `kind`: message, reaction, reply, removed_reaction."""

    line: int
    sender: str
    text: str
    at_seconds: float | None = None
    time_of_day: str = ""
    to: str = ""
    private: bool = False
    kind: str = "message"
    refers_to: str = ""


@dataclass(slots=True)
class ChatFile:
    source: SourceInfo
    messages: list[ChatMessage]
    problems: list[Problem] = field(default_factory=list)


@dataclass(slots=True)
class TranscriptCue:
    """Words said between two seconds of the recording; `speaker` is "" where the file never named one."""

    line: int
    start: float
    end: float
    speaker: str
    text: str


@dataclass(slots=True)
class TranscriptFile:
    source: SourceInfo
    cues: list[TranscriptCue]
    language: str = ""
    problems: list[Problem] = field(default_factory=list)


@dataclass(slots=True)
class PollAnswer:
    row: int
    name: str
    email: str
    submitted_at: datetime | None
    answers: list[tuple[str, list[str]]] = field(default_factory=list)


@dataclass(slots=True)
class PollFile:
    source: SourceInfo
    topic: str
    meeting_id: str
    answers: list[PollAnswer]
    problems: list[Problem] = field(default_factory=list)


@dataclass(slots=True)
class RecordingFolder:
    """What a Zoom recording folder holds. `started_at` comes from its names: a naive wall time of the host's computer
    where `clock` is "local", naive UTC where it is "utc" (cloud), None where no name tells.

    Lists are in order of name. `captions` are automatic subtitles (`.cc.vtt`), `transcripts` name their speakers.
    """

    path: Path
    topic: str = ""
    started_at: datetime | None = None
    clock: str = ""
    chats: list[Path] = field(default_factory=list)
    transcripts: list[Path] = field(default_factory=list)
    captions: list[Path] = field(default_factory=list)
    participants: list[Path] = field(default_factory=list)
    polls: list[Path] = field(default_factory=list)
    videos: list[Path] = field(default_factory=list)
    audios: list[Path] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
