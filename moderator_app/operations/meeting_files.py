"""The files of a meeting: who came, chat, transcript, polls, brought in and tied to members. Importing again is safe."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from moderator_app.domain.names import PeopleIndex
from moderator_app.domain.progress import Progress, silent
from moderator_app.domain.records import AttendanceFile, Attendee, ChatFile, PollFile, TranscriptFile
from moderator_app.domain.wording import Text, text
from moderator_app.operations.one_person import both_presences
from moderator_app.operations.people import people_index
from moderator_app.operations.sources import keep_source, record_source
from moderator_app.operations.spoken_lines import NewLine, store_lines
from moderator_app.operations.voices import tie_voice
from moderator_app.store import Workspace, get, put, remove, rows
from moderator_app.store.tables import Attendance, Cue, Event, Person, Voice, natural_id

#: Minutes after the start from which somebody counts as late.
LATE_AFTER = 10

#: A report whose first join is so far from the meeting's start is another meeting's, whatever zone its clock was in.
OTHER_DAY = timedelta(hours=18)


@dataclass(frozen=True, slots=True)
class AttendanceImport:
    """`people` came (members and others), `matched` of them are known, `unknown` are names nobody is tied to. `remark`: what
    speaks against the report being of this meeting; nobody is late then."""

    people: int
    matched: int
    late: int
    unknown: tuple[str, ...]
    remark: Text | None = None


@dataclass(frozen=True, slots=True)
class LinesImport:
    """`lines` were stored, `matched` of the `speakers` are members; `unknown` are the other names.

    `updated` stood otherwise in an earlier file; `left` were edited here and stay as they are. `repeated`: nothing was new.
    """

    lines: int
    speakers: int
    matched: int
    unknown: tuple[str, ...]
    private: int = 0
    repeated: bool = False
    updated: int = 0
    left: int = 0


@dataclass(frozen=True, slots=True)
class CueView:
    """A line of a transcript or chat. `person_id` is the member who said or wrote it, where known."""

    id: str
    kind: str
    starts: float | None
    ends: float | None
    time_of_day: str
    speaker: str
    person_id: str | None
    person: str
    text: str
    is_private: bool


# ---- who came


def import_attendance(ws: Workspace, event_id: str, file: AttendanceFile, progress: Progress = silent) -> AttendanceImport:
    """Store who came. Several joins of one person become one presence with its first join, last leave and whole time.

    Names that nobody is tied to are kept by name. A second import of another report adds and updates, it never doubles.
    """
    sha256 = keep_source(ws, file.source, progress)
    with ws.act(text("Import who came")) as session:
        event = get(session, Event, event_id)
        source = record_source(
            session, file.source, sha256, "attendance", strand_id=event.strand_id, about_id=event_id, problems=file.problems
        )
        index = people_index(session, event.strand_id)
        zone = ZoneInfo(event.time_zone)
        stays: dict[tuple[str, str], list[Attendee]] = {}
        for attendee in file.attendees:
            stays.setdefault(_who(attendee, index), []).append(attendee)
        late, unknown = 0, []
        other_day = _is_of_another_day(event, file.attendees, zone)
        for (person_id, name), visits in stays.items():
            row = _presence(session, event, source.id, person_id, name, visits, zone)
            if other_day:
                row.came = "yes"
            late += row.came == "late"
            if not person_id:
                unknown.append(name)
        remark = _other_day_words(event, file.attendees, zone) if other_day else None
        return AttendanceImport(len(stays), len(stays) - len(unknown), late, tuple(sorted(unknown)), remark)


def _is_of_another_day(event: Event, attendees: Sequence[Attendee], zone: ZoneInfo) -> bool:
    joins = [one.joined_at.replace(tzinfo=zone) for one in attendees if one.joined_at]
    return bool(joins) and event.starts_at is not None and abs(min(joins) - event.starts_at) > OTHER_DAY


def _other_day_words(event: Event, attendees: Sequence[Attendee], zone: ZoneInfo) -> Text:
    first = min(one.joined_at for one in attendees if one.joined_at)
    starts = event.starts_at.astimezone(zone) if event.starts_at is not None else first
    return text(
        "This report is of {day}, and the meeting is on {meeting}: look whether it is the right one.",
        day=first.date().isoformat(),
        meeting=starts.date().isoformat(),
    )


def _who(attendee: Attendee, index: PeopleIndex) -> tuple[str, str]:
    """(person id or "", name). The name shown and the original name are tried, and only a sure match ties them."""
    names = [name for name in (attendee.name, attendee.original_name) if name]
    for name in names or [""]:
        match = index.match(name, attendee.email)
        if match.kind == "same" and match.candidate_id:
            return match.candidate_id, ""
    return "", names[-1] if names else attendee.email


def _presence(
    session: Session, event: Event, source_id: str, person_id: str, name: str, visits: Sequence[Attendee], zone: ZoneInfo
) -> Attendance:
    joins = [visit.joined_at.replace(tzinfo=zone) for visit in visits if visit.joined_at]
    leaves = [visit.left_at.replace(tzinfo=zone) for visit in visits if visit.left_at]
    minutes = sum(visit.minutes or 0 for visit in visits)
    joined: datetime | None = min(joins, default=None)
    late = joined is not None and event.starts_at is not None and (joined - event.starts_at).total_seconds() > 60 * LATE_AFTER
    consents = [visit.recording_consent for visit in visits if visit.recording_consent is not None]
    key = (event.id, person_id) if person_id else (event.id, "name", name.casefold())
    return put(
        session,
        Attendance,
        key,
        event_id=event.id,
        feed=event.feed,
        person_id=person_id or None,
        given_name=visits[0].original_name or visits[0].name,
        given_email=next((visit.email for visit in visits if visit.email), ""),
        came="late" if late else "yes",
        joined_at=joined,
        left_at=max(leaves, default=None),
        minutes=float(minutes) if minutes else None,
        joins=len(visits),
        recording_consent=all(consents) if consents else None,
        source_id=source_id,
    )


def tie_attendance(ws: Workspace, attendance_id: str, person_id: str) -> None:
    """Say which member an unknown name in the meeting was. The name is remembered, so that the next file is tied by itself."""
    with ws.act(text("Say who it was")) as session:
        row, person = get(session, Attendance, attendance_id), get(session, Person, person_id)
        names = ("feed", "given_name", "given_email", "came", "joined_at", "left_at", "minutes", "joins", "recording_consent")
        values = {name: getattr(row, name) for name in (*names, "source_id")}
        known = session.get(Attendance, natural_id("attendance", row.event_id, person.id))
        if known is not None and known.deleted_at is None:
            values |= both_presences(known, row)
        put(session, Attendance, (row.event_id, person.id), event_id=row.event_id, person_id=person.id, **values)
        remove(session, row)
        if row.given_name and row.given_name not in (person.name, *person.other_names):
            person.other_names = (*person.other_names, row.given_name)


# ---- chat, transcript, polls


def import_chat(
    ws: Workspace, event_id: str, file: ChatFile, progress: Progress = silent, *, recording_id: str | None = None
) -> LinesImport:
    """Store a meeting's chat. Private messages are stored marked, and never offered as evidence."""
    lines = [
        NewLine(m.line, m.at_seconds, None, m.time_of_day, m.sender, m.text, m.private)
        for m in file.messages
        if m.kind in ("message", "reply")
    ]
    return _import_lines(ws, event_id, file, "chat", lines, progress, recording_id=recording_id)


def import_transcript(
    ws: Workspace, event_id: str, file: TranscriptFile, progress: Progress = silent, *, recording_id: str | None = None
) -> LinesImport:
    """Store a meeting's transcript. `recording_id`: the recording whose seconds it counts in, where that is known."""
    lines = [NewLine(cue.line, cue.start, cue.end, "", cue.speaker, cue.text) for cue in file.cues]
    language = file.language[:2].lower()
    said_in = language if language in ("en", "zh") else ""
    return _import_lines(ws, event_id, file, "transcript", lines, progress, recording_id=recording_id, language=said_in)


def import_polls(ws: Workspace, event_id: str, file: PollFile, progress: Progress = silent) -> LinesImport:
    """Store the answers of a poll: a line for each question somebody answered, the question first, then what they chose."""
    lines = [
        NewLine(
            sheet.row,
            None,
            None,
            f"{sheet.submitted_at:%H:%M:%S}" if sheet.submitted_at else "",
            sheet.name,
            "\n".join(" ".join(words.split()) for words in (question, *choices)),
        )
        for sheet in file.answers
        for question, choices in sheet.answers
    ]
    emails = {sheet.name: sheet.email for sheet in file.answers if sheet.email}
    return _import_lines(ws, event_id, file, "poll", lines, progress, emails=emails)


_KINDS = {"chat": text("chat"), "transcript": text("transcript"), "poll": text("polls")}


def _import_lines(
    ws: Workspace,
    event_id: str,
    file: ChatFile | TranscriptFile | PollFile,
    kind: str,
    lines: Sequence[NewLine],
    progress: Progress,
    *,
    recording_id: str | None = None,
    language: str = "",
    emails: Mapping[str, str] = MappingProxyType({}),
) -> LinesImport:
    sha256 = keep_source(ws, file.source, progress)
    with ws.act(text("Import the {kind}", kind=_KINDS[kind])) as session:
        event = get(session, Event, event_id)
        source = record_source(
            session, file.source, sha256, kind, strand_id=event.strand_id, about_id=event_id, problems=file.problems
        )
        index = people_index(session, event.strand_id)
        names = sorted({line.speaker for line in lines} - {""})
        corrected = {voice.label: voice.person_id for voice in rows(session, Voice, Voice.id, event_id=event_id)}
        who = {name: corrected.get(name) or _member(index, name, emails.get(name, "")) for name in names}
        unknown = tuple(name for name, person in who.items() if person is None)
        stored = store_lines(session, event, source.id, kind, lines, who, progress, recording_id=recording_id, language=language)
        return LinesImport(
            lines=stored.added,
            speakers=len(who),
            matched=len(who) - len(unknown),
            unknown=unknown,
            private=sum(line.private for line in lines),
            repeated=stored.repeated,
            updated=stored.updated,
            left=stored.left,
        )


def _member(index: PeopleIndex, name: str, email: str = "") -> str | None:
    match = index.match(name, email)
    return match.candidate_id if match.kind == "same" else None


def tie_speaker(ws: Workspace, event_id: str, speaker: str, person_id: str) -> int:
    """Say which member a name in chat and transcript is, once for all their lines. Returns how many lines that were."""
    return tie_voice(ws, event_id, speaker, person_id)


def cues_of(ws: Workspace, event_id: str, kind: str | None = None, *, with_private: bool = False) -> list[CueView]:
    """The lines of a meeting's transcript and chat (or of one kind: transcript, chat, poll), in their order of time.

    Private messages only if asked for.
    """
    with ws.read() as session:
        # columns, not rows of the store: a meeting may have ten thousand lines
        said = (Cue.id, Cue.kind, Cue.starts, Cue.ends, Cue.time_of_day, Cue.speaker, Cue.person_id)
        query = select(*said, func.coalesce(Person.name, ""), Cue.text, Cue.is_private)
        query = query.outerjoin(Person, Person.id == Cue.person_id).where(Cue.event_id == event_id)
        query = query.where(Cue.kind == kind) if kind is not None else query.where(Cue.kind != "poll")
        if not with_private:
            query = query.where(Cue.is_private.is_(False))
        query = query.order_by(Cue.starts.is_(None), Cue.starts, Cue.time_of_day, Cue.line)
        found: Sequence[Any] = session.execute(query).all()
        return [CueView(*line) for line in found]
