"""What the Recordings screen shows, read in one go each, and how it is put in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from moderator_app.desktop.media.peaks import Peaks
from moderator_app.desktop.models.insight_cards import clock
from moderator_app.desktop.moments import day
from moderator_app.desktop.translation import Words, in_language, locale, render, tr
from moderator_app.desktop.widgets.rows import Row
from moderator_app.domain.errors import PeerSphereError
from moderator_app.domain.wording import Text, text
from moderator_app.operations import recordings as operations
from moderator_app.operations.axis import Axis, axis_of_event
from moderator_app.operations.chapters import ChapterView, chapters_of
from moderator_app.operations.consents import ConsentView, consents_of, missing_consents
from moderator_app.operations.recordings import MeetingWithout, RecordingView
from moderator_app.operations.spine import Mark, spine_of
from moderator_app.operations.strands import EventView, events
from moderator_app.operations.voices import VoiceView, voices_of

if TYPE_CHECKING:
    from moderator_app.store import Workspace

ANSWERS: dict[str, tuple[Text, str]] = {
    "none": (text("not asked"), "warn"),
    "asked": (text("asked"), "warn"),
    "given": (text("agreed"), "good"),
    "refused": (text("refused"), "bad"),
}
"""How an answer about sharing is called and toned."""


@dataclass(frozen=True, slots=True)
class MeetingRecordings:
    """A meeting's recordings, with what belongs to all of them."""

    event_id: str
    recordings: tuple[RecordingView, ...]
    chapters: tuple[ChapterView, ...]
    voices: tuple[VoiceView, ...]
    insights: tuple[Mark, ...]
    axis: Axis
    began: datetime | None
    title_en: str
    title_zh: str


@dataclass(frozen=True, slots=True)
class OneRecording:
    """What is needed to play one of them. `file` is None where it isn't on this laptop; `missing`: who has not agreed to sharing,
    by name; `unknown`: why that can't be told."""

    view: RecordingView
    file: Path | None
    picture: bytes | None
    peaks: Peaks | None
    consents: tuple[ConsentView, ...]
    missing: tuple[str, ...] = ()
    unknown: PeerSphereError | None = None


@dataclass(frozen=True, slots=True)
class HeldMeeting:
    """A meeting in the library, with its recordings."""

    event: EventView
    recordings: tuple[RecordingView, ...]
    picture: bytes | None = None


@dataclass(frozen=True, slots=True)
class Library:
    """All recordings of a strand, and the meetings that are over and have none."""

    held: tuple[HeldMeeting, ...] = ()
    without: tuple[MeetingWithout, ...] = ()
    events: tuple[EventView, ...] = field(default=())


def read_meeting(ws: Workspace, event_id: str, strand_id: str | None) -> MeetingRecordings:
    """Everything of a meeting's recordings but the lines said."""
    from moderator_app.store.tables import Event

    with ws.read() as session:
        event = session.get(Event, event_id)
        title = (event.title_en, event.title_zh) if event is not None else ("", "")
        starts = event.starts_at if event is not None else None
    axis = axis_of_event(ws, event_id)
    return MeetingRecordings(
        event_id,
        tuple(operations.recordings_of(ws, event_id)),
        tuple(chapters_of(ws, event_id)),
        tuple(voices_of(ws, event_id)),
        spine_of(ws, event_id, lanes=("insights",)).marks,
        axis,
        starts,
        *title,
    )


def read_recording(ws: Workspace, recording_id: str) -> OneRecording:
    """What is needed to play a recording."""
    view = operations.recording(ws, recording_id)
    stored = operations.waveform_of(ws, recording_id) if view.waveform_sha256 else None
    missing: Sequence[str] = ()
    unknown: PeerSphereError | None = None
    try:
        missing = missing_consents(ws, recording_id)
    except PeerSphereError as problem:
        unknown = problem
    return OneRecording(
        view,
        operations.file_of(ws, recording_id) if view.is_here else None,
        operations.picture_of(ws, recording_id) if view.picture_sha256 else None,
        _peaks(stored),
        tuple(consents_of(ws, recording_id)),
        tuple(missing),
        unknown,
    )


#: So much of the sound may be missing at the ends of any recording, in seconds: containers count it in other ways.
_ENDS = 1.5


def lost_sound(one: OneRecording) -> float:
    """The seconds of sound that the file tells of and that couldn't be decoded as its waveform was made; 0 for a sound one, and
    while that isn't known."""
    long = sounding(one)
    if one.peaks is None or long is None:
        return 0.0
    lost = long - one.peaks.seconds
    return lost if lost > max(_ENDS, long / 1000) else 0.0


def sounding(one: OneRecording) -> float | None:
    """How many seconds of sound the file tells of; None for one without."""
    heard = [stream.seconds or one.view.seconds for stream in one.view.streams if stream.kind == "audio"]
    return next((seconds for seconds in heard if seconds), None)


def lost_words(one: OneRecording) -> Text | None:
    """What to say of damaged sound; None where there is nothing to say."""
    lost, long = lost_sound(one), sounding(one)
    if not lost or long is None:
        return None
    if one.peaks is not None and not one.peaks.levels:
        return text("The sound is damaged: none of it can be heard.")
    return text(
        "The sound is damaged: {lost} of {whole} can’t be heard. The rest plays.", lost=clock(round(lost)), whole=clock(long)
    )


def _peaks(stored: bytes | None) -> Peaks | None:
    try:
        return Peaks.of_bytes(stored) if stored else None
    except ValueError:  # of another version of the program: it is made again
        return None


def read_library(ws: Workspace, strand_id: str, now: datetime) -> Library:
    """All recordings of a strand by meeting, the latest first."""
    all_events = events(ws, strand_id)
    held = [_held(ws, event) for event in all_events]
    without = tuple(operations.meetings_without_recording(ws, strand_id, now))
    return Library(tuple(one for one in reversed(held) if one.recordings), without, tuple(all_events))


def _held(ws: Workspace, event: EventView) -> HeldMeeting:
    found = tuple(operations.recordings_of(ws, event.id))
    seen = next((one for one in found if one.picture_sha256), None)
    return HeldMeeting(event, found, operations.picture_of(ws, seen.id) if seen is not None else None)


# ---- in words


def size_words(size: int) -> str:
    """ "412 MB"."""
    return locale().formattedDataSize(size, 0 if size < 1_000_000_000 else 1, locale().DataSizeFormat.DataSizeSIFormat)


def recording_name(view: RecordingView) -> str:
    """Its title, else its file's name."""
    return in_language(view.title_en, view.title_zh) or view.file_name


def recording_words(view: RecordingView) -> str:
    """ "01:29:44 · 412 MB · kept on this laptop"."""
    long = clock(view.seconds) if view.seconds is not None else ""
    where = tr("kept on this laptop") if view.is_here else tr("not on this laptop")
    state = {"shared": tr("shared with members"), "withdrawn": tr("withdrawn")}.get(view.state, "")
    return " · ".join(filter(None, (long, size_words(view.size), where, state)))


def meeting_title(number: int, title_en: str, title_zh: str) -> str:
    """Its title; "Meeting 2" where it has none."""
    return in_language(title_en, title_zh) or tr("Meeting {number}", number=number)


def held_row(meeting: HeldMeeting) -> Row:
    """A meeting of the library with its recordings."""
    event, found = meeting.event, meeting.recordings
    seconds = sum(one.seconds or 0.0 for one in found)
    facts: list[Words] = [day(event.starts_at)] if event.starts_at else []
    facts += [text("{count} recordings", count=len(found)), clock(seconds), size_words(sum(one.size for one in found))]
    shared = any(one.state == "shared" for one in found)
    away = not all(one.is_here for one in found)
    pills: list[tuple[Words, str]] = [(text("shared"), "good")] if shared else [(text("not shared"), "neutral")]
    if away:
        pills.append((text("not on this laptop"), "warn"))
    return Row(
        event.id,
        meeting_title(event.number, event.title_en, event.title_zh),
        " · ".join(render(fact) for fact in facts),
        trailing_pills=tuple(pills),
        payload=meeting.picture,
    )


def without_row(meeting: MeetingWithout) -> Row:
    """A meeting that is over and has no recording."""
    return Row(
        meeting.event_id,
        meeting_title(meeting.number, meeting.title_en, meeting.title_zh),
        day(meeting.starts_at),
        icon="circle",
        quiet=True,
        trailing_pills=((text("no recording"), "warn"),),
    )


def consent_row(one: ConsentView) -> Row:
    """Somebody heard, with the answer."""
    words, tone = ANSWERS[one.answer]
    heard = text("{count} lines", count=one.lines) if one.lines else (text("was there") if one.is_heard else "")
    second = " · ".join(filter(None, (render(heard), one.evidence)))
    return Row(consent_key(one), one.name, second, face=one.name, trailing_pills=((words, tone),), payload=one)


def consent_key(one: ConsentView) -> str:
    return one.person_id or f"name:{one.name}"


def voice_row(voice: VoiceView) -> Row:
    """A speaker's label with who it is."""
    known = bool(voice.person_id)
    second = (voice.label if voice.label != voice.shown else voice.school) or tr("not known yet")
    pills: tuple[tuple[Words, str], ...] = () if known else ((text("who is it?"), "warn"),)
    return Row(
        voice.label,
        voice.shown or voice.label,
        second,
        face=voice.shown or voice.label,
        trailing=str(voice.lines),
        trailing_pills=pills,
        payload=voice,
    )


def insight_row(mark: Mark) -> Row:
    """An insight with its second."""
    at = clock(mark.starts) if mark.starts is not None else "–"
    return Row(mark.id, in_language(mark.words_en, mark.words_zh), payload=at, trailing=at)


def chapter_row(chapter: ChapterView) -> Row:
    return Row(
        chapter.id,
        in_language(chapter.title_en, chapter.title_zh) or tr("Untitled"),
        trailing=clock(max(0.0, chapter.starts)),  # the first part may have begun before the recording did
        payload=chapter,
    )
