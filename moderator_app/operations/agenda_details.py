"""What the agenda's screen shows beside the agenda: speakers' cities, rooms, how far titles are translated, who may speak.

Also the life of a title's translation: it is stored for each segment and is stale as soon as the English title moved on.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from moderator_app.domain.chinese import name_sort_key
from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.translation import TRANSLATION_STATES, is_stale, source_digest
from moderator_app.domain.wording import text
from moderator_app.operations.agenda import Agenda, agenda_of, templates
from moderator_app.operations.facts import is_bilingual
from moderator_app.store import Workspace, get, put, rows
from moderator_app.store.tables import (
    Event,
    Inquiry,
    Membership,
    Person,
    Room,
    Round,
    Rsvp,
    School,
    Segment,
    Strand,
    Translation,
)


@dataclass(frozen=True, slots=True)
class MeetingFacts:
    """A meeting as its form shows it. `starts_at` is aware (UTC) or None; `members` of its strand, `yes` of them coming."""

    id: str
    strand_id: str | None
    kind: str
    number: int
    title_en: str
    title_zh: str
    focus_en: str
    focus_zh: str
    starts_at: datetime | None
    time_zone: str
    minutes: int
    place: str
    join_link: str
    status: str
    strand_en: str
    strand_zh: str
    members: int
    yes: int
    bilingual: bool


@dataclass(frozen=True, slots=True)
class SegmentDetails:
    """Beside a segment: the speaker's city, its rooms, and the state of its Chinese title (a state, or "stale")."""

    city: str = ""
    rooms: int = 0
    mandarin_rooms: int = 0
    title_state: str = "none"


@dataclass(frozen=True, slots=True)
class SpeakerChoice:
    """Somebody of the strand who may be named as a speaker. `spellings`: other names they go by."""

    person_id: str
    name: str
    school: str
    spellings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class InquiryChoice:
    """An inquiry of the strand that a keynote may frame."""

    id: str
    title_en: str
    title_zh: str


@dataclass(frozen=True, slots=True)
class TemplateChoice:
    """One of the moderator's own templates."""

    id: str
    name_en: str
    name_zh: str
    minutes: int


@dataclass(frozen=True, slots=True)
class AgendaDetails:
    """A meeting with its agenda and all that the screen offers to choose from. `details` is by segment id."""

    meeting: MeetingFacts
    agenda: Agenda
    details: dict[str, SegmentDetails]
    speakers: tuple[SpeakerChoice, ...]
    inquiries: tuple[InquiryChoice, ...]
    templates: tuple[TemplateChoice, ...]


def agenda_details(ws: Workspace, event_id: str) -> AgendaDetails:
    """Everything for the screen of one agenda. Raises `NotFound`."""
    agenda = agenda_of(ws, event_id)
    own = templates(ws, agenda.strand_id)
    with ws.read() as session:
        event = get(session, Event, event_id)
        return AgendaDetails(
            meeting=meeting_facts(session, event),
            agenda=agenda,
            details=_details(session, event),
            speakers=_speakers(session, event.strand_id),
            inquiries=_inquiries(session, event.strand_id),
            templates=tuple(TemplateChoice(t.id, t.name_en, t.name_zh, t.minutes) for t in own),
        )


def meeting_of(ws: Workspace, event_id: str) -> MeetingFacts:
    """A meeting as its form shows it. Raises `NotFound`."""
    with ws.read() as session:
        return meeting_facts(session, get(session, Event, event_id))


def meeting_facts(session: Session, event: Event) -> MeetingFacts:
    """As `meeting_of`, within a session."""
    strand = session.get(Strand, event.strand_id) if event.strand_id else None
    members = select(func.count()).select_from(Membership).where(Membership.strand_id == event.strand_id)
    yes = select(func.count()).select_from(Rsvp).where(Rsvp.event_id == event.id, Rsvp.answer == "yes")
    return MeetingFacts(
        id=event.id,
        strand_id=event.strand_id,
        kind=event.kind,
        number=event.number,
        title_en=event.title_en,
        title_zh=event.title_zh,
        focus_en=event.focus_en,
        focus_zh=event.focus_zh,
        starts_at=event.starts_at,
        time_zone=event.time_zone,
        minutes=event.minutes,
        place=event.place,
        join_link=event.join_link,
        status=event.status,
        strand_en=strand.name_en if strand else "",
        strand_zh=strand.name_zh if strand else "",
        members=session.scalar(members) or 0 if event.strand_id else 0,
        yes=session.scalar(yes) or 0,
        bilingual=is_bilingual(session, event),
    )


def _details(session: Session, event: Event) -> dict[str, SegmentDetails]:
    segments = rows(session, Segment, event_id=event.id)
    titles = {segment.id: segment for segment in segments}
    states = {
        row.subject_id: row
        for row in session.scalars(
            select(Translation).where(Translation.subject_id.in_(list(titles)), Translation.field == "title")
        )
    }
    people = select(Person, School).outerjoin(School, School.id == Person.school_id)
    wanted = people.where(Person.id.in_([s.speaker_id for s in segments if s.speaker_id]))
    cities = {person.id: person.city or (school.city if school else "") for person, school in session.execute(wanted)}
    rooms = _rooms(session, event.id)
    return {
        segment.id: SegmentDetails(
            city=cities.get(segment.speaker_id or "", ""),
            rooms=rooms.get(segment.id, (0, 0))[0],
            mandarin_rooms=rooms.get(segment.id, (0, 0))[1],
            title_state=_title_state(segment, states.get(segment.id)),
        )
        for segment in segments
    }


def _rooms(session: Session, event_id: str) -> dict[str, tuple[int, int]]:
    """Rooms and Mandarin rooms of each segment that has a round."""
    query = select(Round.segment_id, Room.language).join(Room, Room.round_id == Round.id).where(Round.event_id == event_id)
    found: dict[str, tuple[int, int]] = {}
    for segment_id, spoken in session.execute(query):
        if segment_id:
            rooms, mandarin = found.get(segment_id, (0, 0))
            found[segment_id] = (rooms + 1, mandarin + (spoken == "zh"))
    return found


def _speakers(session: Session, strand_id: str | None) -> tuple[SpeakerChoice, ...]:
    query = (
        select(Person, School)
        .join(Membership, Membership.person_id == Person.id)
        .outerjoin(School, School.id == Person.school_id)
        .where(Membership.strand_id == strand_id)
    )
    found = [
        SpeakerChoice(
            person.id,
            person.name,
            (school.name_en or school.name_zh) if school else "",
            tuple(name for name in {person.name_en, person.name_zh} if name and name != person.name),
        )
        for person, school in session.execute(query)
    ]
    return tuple(sorted(found, key=lambda choice: name_sort_key(choice.name)))


def _inquiries(session: Session, strand_id: str | None) -> tuple[InquiryChoice, ...]:
    if strand_id is None:
        return ()
    found = rows(session, Inquiry, strand_id=strand_id)
    return tuple(InquiryChoice(i.id, i.title_en, i.title_zh) for i in found if i.state in ("open", "suggested"))


# ---- the translation of a title


def _title_state(segment: Segment, row: Translation | None) -> str:
    if not segment.title_zh.strip():
        return "none"
    if row is None or row.state == "none":
        return "draft"
    return "stale" if is_stale(row.state, row.source_digest, segment.title_en) else row.state


def set_title_state(ws: Workspace, segment_id: str, state: str) -> None:
    """Say how far the Chinese title of a segment is: draft, review (waits for it), approved. Raises `RuleBroken` where there is
    no Chinese title."""
    if state not in TRANSLATION_STATES:
        raise RuleBroken(text("“{state}” is no state of a translation.", state=state))
    with ws.act(text("Change the state of a translation")) as session:
        segment = get(session, Segment, segment_id)
        if not segment.title_zh.strip() and state != "none":
            raise RuleBroken(text("There is no Chinese title yet."), text("Write one first."))
        fixed = {"subject_table": "segment", "subject_id": segment.id, "field": "title", "language": "zh", "feed": segment.feed}
        put(
            session,
            Translation,
            ("segment", segment.id, "title"),
            strand_id=get(session, Event, segment.event_id).strand_id,
            state=state,
            source_digest=source_digest(segment.title_en),
            **fixed,
        )
