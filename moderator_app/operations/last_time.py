"""From last time: what earlier meetings of a strand left for this one, for its agenda, its run sheet and the meeting itself.

Here belong commitments that were open before this meeting, and questions carried to it. What is settled since the meeting before
stays in sight, ticked off, so that it can be told; what was settled earlier has left.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session

from moderator_app.operations.commitments import CommitmentView, commitment_views
from moderator_app.operations.questions import QuestionView, question_views
from moderator_app.store import Workspace, get
from moderator_app.store.tables import Commitment, Event, Note

#: A question settled within this time of its meeting's beginning and of its asking was settled there; later, it had been carried.
_IN_THE_MEETING = timedelta(hours=12)


@dataclass(frozen=True, slots=True)
class LastTime:
    """What was left, oldest meeting first."""

    commitments: tuple[CommitmentView, ...] = ()
    questions: tuple[QuestionView, ...] = ()

    @property
    def open(self) -> int:
        """How many of them still wait."""
        waiting = sum(one.state == "open" for one in self.commitments)
        return waiting + sum(one.outcome in ("", "carried") for one in self.questions)

    def __bool__(self) -> bool:
        return bool(self.commitments or self.questions)


def last_time(ws: Workspace, event_id: str) -> LastTime:
    """What earlier meetings of the same strand left for this one."""
    with ws.read() as session:
        return left_for(session, get(session, Event, event_id))


def left_for(session: Session, event: Event) -> LastTime:
    """As `last_time`, within a reading. A meeting without a date, or of no strand, has nothing left for it."""
    if event.strand_id is None or event.starts_at is None:
        return LastTime()
    query = select(Event).where(Event.strand_id == event.strand_id, Event.starts_at < event.starts_at, Event.id != event.id)
    earlier = list(session.scalars(query.order_by(Event.starts_at, Event.id)))
    if not earlier:
        return LastTime()
    before, place = earlier[-1], {one.id: number for number, one in enumerate(earlier)}
    since = before.starts_at or event.starts_at
    commitments = [
        one
        for one in session.scalars(select(Commitment).where(Commitment.event_id.in_(list(place))))
        if one.state == "open" or one.event_id == before.id or (one.settled_at is not None and one.settled_at >= since)
    ]
    commitments.sort(key=lambda one: (place[one.event_id], one.position, one.id))
    notes = [note for note in session.scalars(_carried(list(place))) if _still_here(note, earlier[place[note.event_id]], since)]
    notes.sort(key=lambda note: (place[note.event_id], note.captured_at, note.id))
    return LastTime(tuple(commitment_views(session, commitments)), tuple(question_views(session, event, notes)))


def _carried(event_ids: list[str]) -> Select[Note]:
    return select(Note).where(
        Note.event_id.in_(event_ids),
        Note.kind == "question",
        or_(Note.outcome == "carried", Note.outcome_at.is_not(None)),
    )


def _still_here(note: Note, asked_in: Event, since: datetime) -> bool:
    """Whether a question waits, or has been settled since the meeting before, having been carried from its own."""
    if note.outcome == "carried":
        return True
    if note.outcome_at is None or asked_in.starts_at is None:
        return False
    return note.outcome_at >= max(since, asked_in.starts_at, note.captured_at) + _IN_THE_MEETING
