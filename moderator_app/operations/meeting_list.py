"""A strand's meetings as a list: how far each step of each is, and what is to be done next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from moderator_app.domain.season import school_year_of
from moderator_app.domain.wording import Text, text
from moderator_app.operations.invitations import Answers, answers_by_meeting
from moderator_app.operations.overview import STEPS, step_marks
from moderator_app.operations.strands import EventView, event_view
from moderator_app.store import Workspace, get, rows
from moderator_app.store.tables import Event, Strand

_NEXT: Mapping[str, Text] = {
    "survey": text("Import survey answers"),
    "agenda": text("Make the agenda"),
    "breakouts": text("Group the participants"),
    "live": text("Run the meeting"),
    "insights": text("Curate insights"),
    "publish": text("Publish insights"),
}
_MEND: Mapping[str, Text] = {
    "agenda": text("Fit the agenda"),
    "breakouts": text("Mend the rooms"),
}
_BRING_IN = text("Bring in its notes and files")


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """A meeting in the list. `school_year` it is in, "" where it isn't dated. `marks`: step to done, todo or attention.
    `next_step`: which step is next ("" for none, all done) and `next_action` what to do there; an undated meeting first needs
    its date (`next_step` "date"). `over`: it was held, or its time is past. `answers` to its invitation."""

    event: EventView
    school_year: str
    marks: Mapping[str, str]
    next_step: str
    next_action: Text
    over: bool
    answers: Answers


@dataclass(frozen=True, slots=True)
class MeetingList:
    """The meetings of a strand by date, undated last, and the strand's names and zone."""

    strand_id: str
    name_en: str
    name_zh: str
    school_year: str
    time_zone: str
    minutes: int
    lines: tuple[MeetingLine, ...]


def meeting_list(ws: Workspace, strand_id: str, now: datetime) -> MeetingList:
    """The meetings of a strand with what each needs next, as of `now` (aware). Raises `NotFound`."""
    with ws.read() as session:
        strand = get(session, Strand, strand_id)
        order = (Event.starts_at.is_(None), Event.starts_at, Event.number, Event.id)
        found = [event_view(event) for event in rows(session, Event, *order, strand_id=strand_id)]
        answers = answers_by_meeting(session, [event.id for event in found])
    lines = tuple(_line(event, step_marks(ws, event.id), now, answers[event.id]) for event in found)
    return MeetingList(
        strand.id, strand.name_en, strand.name_zh, strand.school_year, strand.time_zone, strand.meeting_minutes, lines
    )


def _line(event: EventView, marks: Mapping[str, str], now: datetime, answers: Answers) -> MeetingLine:
    over = event.status == "held" or (event.starts_at is not None and event.starts_at < now)
    year = school_year_of(event.starts_at.date()) if event.starts_at is not None else ""
    step, action = _next(marks, over) if event.starts_at is not None else ("date", text("Choose a date"))
    return MeetingLine(event, year, marks, step, action, over, answers)


def _next(marks: Mapping[str, str], over: bool) -> tuple[str, Text]:
    # what was not prepared before a meeting that is over is no longer to be done
    for step in STEPS[3:] if over else STEPS:
        if marks[step] == "attention":
            return step, _MEND.get(step, _NEXT[step])
        if marks[step] == "todo":
            return step, _BRING_IN if over and step == "live" else _NEXT[step]
    return "", text("All done")
