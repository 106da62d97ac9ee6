"""The ledger of questions: each one that came up ends answered (with its time), carried to the next meeting, or parked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.wording import Text, text
from moderator_app.operations.axis import axis_of
from moderator_app.store import Workspace, get, rows
from moderator_app.store.tables import Event, Note, Person, Room, Round, utc_now

#: How the outcomes of a question are called.
OUTCOME_LABELS: dict[str, Text] = {
    "": text("open"),
    "answered": text("answered"),
    "carried": text("carried to next time"),
    "parked": text("parked"),
}


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A question. `at_seconds` and `outcome_seconds` are places on the meeting's axis. `from_number`, `from_en`, `from_zh`: the
    earlier meeting it was carried from; 0 and "" for one of this meeting."""

    id: str
    event_id: str
    text: str
    room_number: int
    is_mandarin_room: bool
    said_by: str
    captured_at: datetime
    at_seconds: float | None
    outcome: str
    outcome_at: datetime | None
    outcome_seconds: float | None
    outcome_words: str
    from_number: int = 0
    from_en: str = ""
    from_zh: str = ""


def questions_of(ws: Workspace, event_id: str) -> list[QuestionView]:
    """The questions of a meeting: open ones first, each part in the order of asking. Not those carried to it: `last_time`."""
    with ws.read() as session:
        event = get(session, Event, event_id)
        found = rows(session, Note, Note.captured_at, Note.id, event_id=event_id, kind="question")
        views = question_views(session, event, found)
    return sorted(views, key=lambda question: bool(question.outcome))


def question_views(session: Session, event: Event, notes: list[Note]) -> list[QuestionView]:
    """Questions as the meeting `event` sees them; outcomes are placed on its axis."""
    axis = axis_of(session, event)
    mandarin = _mandarin_rooms(session, {note.event_id for note in notes})
    views = []
    for note in notes:
        person = session.get(Person, note.said_by_id) if note.said_by_id else None
        earlier = get(session, Event, note.event_id) if note.event_id != event.id else None
        placed = axis.of_moment(note.outcome_at) if note.outcome_at is not None else None
        views.append(
            QuestionView(
                id=note.id,
                event_id=note.event_id,
                text=note.text,
                room_number=note.room_number,
                is_mandarin_room=(note.event_id, note.room_number) in mandarin,
                said_by=person.name if person else note.said_by_text,
                captured_at=note.captured_at,
                at_seconds=axis.of_note(note) if earlier is None else None,
                outcome=note.outcome,
                outcome_at=note.outcome_at,
                outcome_seconds=placed if placed is not None and axis.holds(placed) else None,
                outcome_words=note.outcome_words,
                from_number=earlier.number if earlier else 0,
                from_en=earlier.title_en if earlier else "",
                from_zh=earlier.title_zh if earlier else "",
            )
        )
    return views


def _mandarin_rooms(session: Session, event_ids: set[str]) -> set[tuple[str, int]]:
    query = select(Round.event_id, Room.number).join(Round, Round.id == Room.round_id)
    found = session.execute(query.where(Room.language == "zh", Round.event_id.in_(event_ids)))
    return {(event_id, number) for event_id, number in found}


def settle_question(ws: Workspace, note_id: str, outcome: str, *, words: str | None = None, at: datetime | None = None) -> None:
    """Say how a question ended: answered, carried or parked; "" opens it again. `words`: what was answered, or why; None leaves
    them. `at`: the moment, now where it isn't given. Raises `RuleBroken` for a note that is no question."""
    if outcome not in OUTCOME_LABELS:
        raise ValueError(f"not an outcome of a question: {outcome}")
    labels = {
        "": text("Open a question again"),
        "answered": text("A question is answered"),
        "carried": text("Carry a question to next time"),
        "parked": text("Park a question"),
    }
    with ws.act(labels[outcome]) as session:
        _settle(get(session, Note, note_id), outcome, at or utc_now())
        if words is not None:
            get(session, Note, note_id).outcome_words = words.strip()


def _settle(note: Note, outcome: str, at: datetime) -> None:
    if note.kind != "question":
        raise RuleBroken(text("This note is not a question."), text("Make it a question first, with Q in the list of notes."))
    if note.outcome != outcome:
        note.outcome = outcome
        note.outcome_at = at if outcome else None


def answer_in_words(ws: Workspace, note_id: str, words: str) -> None:
    """Write or correct the words of a question's answer, whatever its outcome."""
    with ws.act(text("Write an answer")) as session:
        note = get(session, Note, note_id)
        if note.outcome_words != words.strip():
            note.outcome_words = words.strip()


def carry_open_questions(ws: Workspace, event_id: str, *, at: datetime | None = None) -> int:
    """Carry every question that is still open to the next meeting. Returns how many."""
    moment = at or utc_now()
    with ws.act(text("Carry the open questions to next time")) as session:
        left = rows(session, Note, Note.captured_at, event_id=event_id, kind="question", outcome="")
        for note in left:
            _settle(note, "carried", moment)
    return len(left)
