"""When an event's recording began: the zero of its axis. What stands on the axis stays at its moment when the zero moves."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from moderator_app.domain.wording import text
from moderator_app.operations.axis import axis_of
from moderator_app.operations.evidence import settle_notes
from moderator_app.store import Workspace, get, rows
from moderator_app.store.tables import Chapter, Event, Recording


def set_recording_start(ws: Workspace, event_id: str, moment: datetime) -> None:
    """Say when the recording of an event began. Its first recording stands there; chapters and other recordings keep their
    moments, and notes made live get their seconds."""
    with ws.act(text("Set when the recording began")) as session:
        begin_axis_at(session, get(session, Event, event_id), moment)
        settle_notes(ws, event_id)


def begin_axis_at(session: Session, event: Event, moment: datetime) -> None:
    """As `set_recording_start`, within an action; notes are left to `settle_notes`."""
    before = axis_of(session, event).zero
    if event.recording_started_at == moment:
        return
    event.recording_started_at = moment
    if before is None or before == moment:
        return
    later = (moment - before).total_seconds()
    for chapter in rows(session, Chapter, Chapter.starts, event_id=event.id):
        chapter.starts = round(chapter.starts - later, 3)
    for recording in rows(session, Recording, event_id=event.id):
        if recording.begins:  # one that stands at the zero is what the zero is told of
            recording.begins = round(recording.begins - later, 3)
