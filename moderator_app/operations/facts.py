"""Facts about a meeting that several steps ask for: who takes part, who needs Mandarin, what a segment has and lacks."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from moderator_app.domain.agenda import SegmentFacts
from moderator_app.store import rows
from moderator_app.store.tables import (
    Attendance,
    Event,
    Material,
    Membership,
    Resource,
    Room,
    Round,
    Rsvp,
    Seat,
    Segment,
    Slot,
    Strand,
    Theme,
)


def participants(session: Session, event: Event) -> list[str]:
    """The people to be seated: those ticked or reported as here; where nobody is, those who said yes, else all members of the
    strand but guests, with those who came late and without those who are missing."""
    query = select(Attendance.person_id, Attendance.came).where(
        Attendance.event_id == event.id, Attendance.person_id.is_not(None)
    )
    came: dict[str, set[str]] = {}
    for person_id, how in session.execute(query):
        came.setdefault(how, set()).add(str(person_id))
    late = came.get("late", set())
    if "yes" in came:
        return sorted(came["yes"] | late)
    expected = set(session.scalars(select(Rsvp.person_id).where(Rsvp.event_id == event.id, Rsvp.answer == "yes")))
    if not expected:
        members = select(Membership.person_id).where(Membership.strand_id == event.strand_id, Membership.standing != "guest")
        expected = set(session.scalars(members))
    return sorted((expected - came.get("no", set())) | late)


def is_bilingual(session: Session, event: Event) -> bool:
    """Whether members need texts in both languages: the strand is bilingual or somebody in it needs Mandarin."""
    strand = session.get(Strand, event.strand_id) if event.strand_id else None
    if strand is not None and strand.languages == "both":
        return True
    query = select(Membership.id).where(Membership.strand_id == event.strand_id, Membership.language_need == "zh").limit(1)
    return strand is not None and strand.languages == "en" and session.scalar(query) is not None


def fact_reader(session: Session, event: Event, segments: Sequence[Segment]) -> Callable[[Segment], SegmentFacts]:
    """A function that tells the facts of each of the meeting's segments, with what they share asked once."""
    bilingual = is_bilingual(session, event)
    rounds = {r.segment_id: r for r in rows(session, Round, event_id=event.id) if r.segment_id}
    themes = session.scalar(select(func.count()).select_from(Theme).where(Theme.event_id == event.id, Theme.is_offered)) or 0
    with_files = set(
        session.scalars(
            select(Material.segment_id)
            .join(Resource, Resource.id == Material.resource_id)
            .where(
                Material.segment_id.in_([segment.id for segment in segments]), Resource.kind.in_(("slides", "document", "link"))
            )
        )
    )
    coming = len(participants(session, event)) if rounds else 0

    def facts(segment: Segment) -> SegmentFacts:
        slots = rows(session, Slot, segment_id=segment.id) if segment.kind == "presentations" else []
        rooms = seated = 0
        if segment.id in rounds:
            number = rounds[segment.id].id
            rooms = session.scalar(select(func.count()).select_from(Room).where(Room.round_id == number)) or 0
            seated = session.scalar(select(func.count()).select_from(Seat).where(Seat.round_id == number)) or 0
        speakers = len(slots) if slots else int(bool(segment.speaker_id or segment.speaker_text))
        confirmed = sum(slot.confirmed for slot in slots) if slots else int(segment.speaker_confirmed and speakers > 0)
        return SegmentFacts(
            kind=segment.kind,
            title_en=segment.title_en,
            title_zh=segment.title_zh,
            minutes=segment.minutes,
            minimum=segment.minimum,
            objective=segment.objective_en or segment.objective_zh,
            focus_inquiry=segment.focus_en or segment.focus_zh or (segment.inquiry_id or ""),
            speakers=speakers,
            confirmed=confirmed,
            slides=segment.id in with_files,
            prompt_en=segment.prompt_en,
            prompt_zh=segment.prompt_zh,
            rooms=rooms,
            unseated=max(0, coming - seated) if rooms else 0,
            themes=themes,
            bilingual=bilingual,
        )

    return facts
