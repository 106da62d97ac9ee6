"""What of an agenda goes on paper: the run sheet, gathered for the writers of files."""

from __future__ import annotations

from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.publication import RunSheet, RunSheetLeft, RunSheetSegment, RunSheetSlot
from moderator_app.domain.wording import text
from moderator_app.operations.agenda import SegmentView, agenda_of
from moderator_app.operations.commitments import STATE_LABELS
from moderator_app.operations.last_time import LastTime, left_for
from moderator_app.operations.questions import OUTCOME_LABELS
from moderator_app.store import Workspace, get
from moderator_app.store.tables import Event, Inquiry, Strand


def run_sheet(ws: Workspace, event_id: str) -> RunSheet:
    """The agenda of a meeting for the hand of whoever runs it. Raises `NotFound`, and `RuleBroken` where there is no segment or
    no date."""
    agenda = agenda_of(ws, event_id)
    with ws.read() as session:
        event = get(session, Event, event_id)
        if event.starts_at is None:
            raise RuleBroken(text("The meeting has no date yet."), text("Set one, then print the run sheet."))
        if not agenda.segments:
            raise RuleBroken(text("There is nothing to print yet."), text("Add a segment or start from a template."))
        strand = session.get(Strand, event.strand_id) if event.strand_id else None
        framed = {s.inquiry_id: session.get(Inquiry, s.inquiry_id) for s in agenda.segments if s.inquiry_id}
        return RunSheet(
            title_en=event.title_en,
            title_zh=event.title_zh,
            start=agenda.starts,
            zone=event.time_zone,
            minutes=event.minutes,
            segments=tuple(_line(segment, framed.get(segment.inquiry_id or "")) for segment in agenda.segments),
            strand_en=strand.name_en if strand else "",
            strand_zh=strand.name_zh if strand else "",
            place=event.place,
            left=_left(left_for(session, event)),
        )


def _left(found: LastTime) -> tuple[RunSheetLeft, ...]:
    """What was left, commitments first; what is settled says how."""
    promised = [
        RunSheetLeft(
            kind="commitment",
            words=one.what,
            who=one.person,
            due_on=one.due_on,
            meeting=one.event_number,
            settled=None if one.state == "open" else STATE_LABELS.get(one.state),
        )
        for one in found.commitments
    ]
    asked = [
        RunSheetLeft(
            kind="question",
            words=one.text,
            who=one.said_by,
            meeting=one.from_number,
            settled=None if one.outcome in ("", "carried") else OUTCOME_LABELS.get(one.outcome),
            answer=one.outcome_words,
        )
        for one in found.questions
    ]
    return (*promised, *asked)


def _line(segment: SegmentView, inquiry: Inquiry | None) -> RunSheetSegment:
    return RunSheetSegment(
        starts=segment.starts,
        ends=segment.ends,
        minutes=segment.minutes,
        kind=segment.kind,
        title_en=segment.title_en,
        title_zh=segment.title_zh,
        speaker=segment.speaker,
        focus_en=segment.focus_en or (inquiry.title_en if inquiry else ""),
        focus_zh=segment.focus_zh or (inquiry.title_zh if inquiry else ""),
        objective_en=segment.objective_en,
        objective_zh=segment.objective_zh,
        notes=segment.notes,
        prompt_en=segment.prompt_en,
        prompt_zh=segment.prompt_zh,
        materials=tuple(material.title for material in segment.materials),
        slots=tuple(RunSheetSlot(slot.title_en, slot.title_zh, slot.person, slot.seconds) for slot in segment.slots),
    )
