"""What operations gather for the writers of files: plain records of things that leave the house.

Operations fill these after the gates of permission and translation have spoken; writers (exchange/) only set them.
Whatever stands in `entries` goes out as it is; whatever was held back stands in `left_out` with the reason. Fields in
two languages end in `_en` and `_zh`; an empty one means that there is no such wording.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from moderator_app.domain.wording import Text, text

#: What a curated insight can be, as stored, with its name for people.
INSIGHT_KIND_LABELS: dict[str, Text] = {
    "insight": text("Insight"),
    "question": text("Question"),
    "idea": text("Idea"),
    "resource": text("Resource"),
    "case": text("Best-practice case"),
}

#: Languages a document can be written in: English, 中文, or both side by side.
DOCUMENT_LANGUAGES = ("en", "zh", "both")


# ---- insights


@dataclass(frozen=True, slots=True)
class InsightEntry:
    """One insight that may go out.

    `kind` is a key of `INSIGHT_KIND_LABELS`. `said_by` is "" where nobody is to be named. `room` 0 is the plenary.
    `translation_state` (none, draft, review, approved) speaks of the language that isn't `source_language`; only an
    approved wording is shown without a remark. `evidence` is a place in the recording such as "00:41:05".
    """

    id: str
    kind: str = "insight"
    text_en: str = ""
    text_zh: str = ""
    detail_en: str = ""
    detail_zh: str = ""
    theme_en: str = ""
    theme_zh: str = ""
    said_by: str = ""
    room: int = 0
    meeting_en: str = ""
    meeting_zh: str = ""
    meeting_date: date | None = None
    strand_en: str = ""
    strand_zh: str = ""
    source_language: str = "en"
    translation_state: str = "none"
    evidence: str = ""
    links: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LeftOut:
    """One insight that stayed behind, and why.

    The list travels inside the exported file, so `text` must not repeat words that may not be published:
    `described_without_words` makes a name that tells the moderator which one it was and others nothing.
    """

    id: str
    text: Text | str
    reason: Text


@dataclass(frozen=True, slots=True)
class InsightCollection:
    """Insights for one file, in the order they are to be read. `made_at` is timezone-aware.

    `language`: "en", "zh" or "both" (side by side). Themes come in the order in which they first appear.
    `meeting_*` and `strand_*` are empty where the collection spans several.
    """

    title_en: str
    title_zh: str
    made_at: datetime
    entries: tuple[InsightEntry, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    language: str = "en"
    strand_en: str = ""
    strand_zh: str = ""
    meeting_en: str = ""
    meeting_zh: str = ""
    meeting_date: date | None = None


def described_without_words(kind: str, room: int = 0, evidence: str = "") -> Text:
    """A name for an insight that tells none of its words: its kind, room and place in the recording."""
    label = INSIGHT_KIND_LABELS.get(kind, INSIGHT_KIND_LABELS["insight"])
    if room and evidence:
        return text("{kind}, room {room}, {time}", kind=label, room=room, time=evidence)
    if room:
        return text("{kind}, room {room}", kind=label, room=room)
    if evidence:
        return text("{kind}, whole group, {time}", kind=label, time=evidence)
    return text("{kind}, whole group", kind=label)


# ---- run sheet


@dataclass(frozen=True, slots=True)
class RunSheetSlot:
    """One group's turn within a presentations segment."""

    title_en: str = ""
    title_zh: str = ""
    speaker: str = ""
    seconds: int = 0


@dataclass(frozen=True, slots=True)
class RunSheetSegment:
    """One line of the run sheet. `starts` and `ends` are aware, in the meeting's zone. `kind` as in domain/agenda."""

    starts: datetime
    ends: datetime
    minutes: int
    kind: str
    title_en: str = ""
    title_zh: str = ""
    speaker: str = ""
    focus_en: str = ""
    focus_zh: str = ""
    objective_en: str = ""
    objective_zh: str = ""
    notes: str = ""
    prompt_en: str = ""
    prompt_zh: str = ""
    materials: tuple[str, ...] = ()
    slots: tuple[RunSheetSlot, ...] = ()


@dataclass(frozen=True, slots=True)
class RunSheetLeft:
    """What earlier meetings left for this one: a commitment or a question (`kind`). `settled`: how it ended, None while it
    waits."""

    kind: str
    words: str
    who: str = ""
    due_on: date | None = None
    meeting: int = 0
    settled: Text | None = None
    answer: str = ""


@dataclass(frozen=True, slots=True)
class RunSheet:
    """A meeting's agenda for the hand of whoever runs it. `start` is aware; `zone` its IANA name; `minutes` what is
    available (the segments may take more or less, and the sheet says so)."""

    title_en: str
    title_zh: str
    start: datetime
    zone: str
    minutes: int
    segments: tuple[RunSheetSegment, ...] = ()
    strand_en: str = ""
    strand_zh: str = ""
    place: str = ""
    left: tuple[RunSheetLeft, ...] = ()

    @property
    def date(self) -> date:
        """The day of the meeting where it is held."""
        return self.start.date()

    @property
    def planned(self) -> int:
        """Minutes that the segments take together."""
        return sum(segment.minutes for segment in self.segments)


# ---- breakout rooms


@dataclass(frozen=True, slots=True)
class SeatedPerson:
    """Somebody in a room. `email` is the address used in the meeting's program, "" where it isn't known."""

    name: str
    name_zh: str = ""
    email: str = ""
    school: str = ""


@dataclass(frozen=True, slots=True)
class BreakoutRoom:
    """A room with its people. `language` is en or zh; `name` is "" where the number says enough; `host` a name or ""."""

    number: int
    name: str = ""
    language: str = "en"
    topic_en: str = ""
    topic_zh: str = ""
    host: str = ""
    people: tuple[SeatedPerson, ...] = ()


@dataclass(frozen=True, slots=True)
class RoomList:
    """The rooms of one round, in order of their numbers."""

    title_en: str
    title_zh: str
    rooms: tuple[BreakoutRoom, ...] = ()
    meeting_en: str = ""
    meeting_zh: str = ""
    meeting_date: date | None = None


@dataclass(frozen=True, slots=True)
class Move:
    """One person who changes rooms. `from_room` 0: had no room before. Rooms by number."""

    person: SeatedPerson
    from_room: int
    to_room: int
    topic_en: str = ""
    topic_zh: str = ""


@dataclass(frozen=True, slots=True)
class MoveList:
    """The shortest list of moves from the rooms that stand to those of the next round. `staying`: people who needn't move."""

    title_en: str
    title_zh: str
    moves: tuple[Move, ...] = ()
    staying: int = 0


# ---- invitation


@dataclass(frozen=True, slots=True)
class Invitee:
    """Somebody who is asked to come."""

    email: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class MeetingInvitation:
    """A meeting for calendars. `uid` never changes; `sequence` goes up with each change of time or place.

    `start` is aware (UTC); `zone` the IANA name of the zone the meeting was set in. `status`: tentative, confirmed or
    cancelled. `place` is a room or city, `link` the address to join by.
    """

    uid: str
    sequence: int
    title_en: str
    title_zh: str
    start: datetime
    zone: str
    minutes: int
    organizer_name: str
    organizer_email: str
    description: str = ""
    place: str = ""
    link: str = ""
    status: str = "confirmed"
    invitees: tuple[Invitee, ...] = ()
