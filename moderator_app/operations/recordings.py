"""The recordings of meetings: what there is, its order and place on the axis, and whether members may see it.

A recording is a file that is kept by its content, and a row that says what it is. Bringing files in is in recording_import.py,
who agreed to be shared in consents.py, chapters in chapters.py.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import select

from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.media import MediaStream, NamedMoment
from moderator_app.domain.ordering import position_for
from moderator_app.domain.wording import text
from moderator_app.operations.consents import names_without_consent
from moderator_app.store import Workspace, get, remove, rows
from moderator_app.store.journal import TOLD
from moderator_app.store.tables import Event, Recording, utc_now

RECORDING_FIELDS = frozenset(["title_en", "title_zh"])

#: A recording that began further than this from a meeting's start is not of that meeting, unless somebody says so.
NEAR = timedelta(hours=3)

#: A recording that is said to begin further than this from its meeting is a slip of the keys, in seconds.
FARTHEST = 7 * 24 * 3600.0


@dataclass(frozen=True, slots=True)
class RecordingView:
    """A recording of an event. `kind`: video or audio; `state`: kept, shared, withdrawn; `seconds`: None where nobody knows.

    `begins`: the second of the event's axis at which it starts. `is_here`: its file is on this laptop (`file_of` gives it).
    `picture_sha256`, `waveform_sha256`: "" while they aren't made.
    """

    id: str
    event_id: str
    kind: str
    title_en: str
    title_zh: str
    file_name: str
    sha256: str
    size: int
    seconds: float | None
    begins: float
    streams: tuple[MediaStream, ...]
    picture_sha256: str
    waveform_sha256: str
    state: str
    is_here: bool


@dataclass(frozen=True, slots=True)
class MeetingWithout:
    """A meeting that is over and has no recording."""

    event_id: str
    strand_id: str | None
    number: int
    title_en: str
    title_zh: str
    starts_at: datetime


# ---- looking


def recordings_of(ws: Workspace, event_id: str) -> list[RecordingView]:
    """The recordings of an event, in the order that the moderator gave them (as they began, until then)."""
    with ws.read() as session:
        return [_view(ws, row) for row in rows(session, Recording, event_id=event_id)]


def recording(ws: Workspace, recording_id: str) -> RecordingView:
    """One recording. Raises `NotFound`."""
    with ws.read() as session:
        return _view(ws, get(session, Recording, recording_id))


def file_of(ws: Workspace, recording_id: str) -> Path:
    """The recording's file on this laptop, to be played and never changed. Raises `NotFound` where it isn't here."""
    with ws.read() as session:
        return ws.blobs.find(get(session, Recording, recording_id).sha256)


def picture_of(ws: Workspace, recording_id: str) -> bytes | None:
    """The small picture, as the desktop made it; None while there is none, or it isn't on this laptop."""
    return _small(ws, recording_id, "picture_sha256")


def waveform_of(ws: Workspace, recording_id: str) -> bytes | None:
    """The waveform, as the desktop made it; None while there is none, or it isn't on this laptop."""
    return _small(ws, recording_id, "waveform_sha256")


def meetings_without_recording(ws: Workspace, strand_id: str | None = None, now: datetime | None = None) -> list[MeetingWithout]:
    """The meetings that are over and have no recording, oldest first; of one strand, or of all."""
    moment = now or utc_now()
    with ws.read() as session:
        query = select(Event).where(Event.kind == "meeting", Event.starts_at.is_not(None), Event.status != "cancelled")
        if strand_id is not None:
            query = query.where(Event.strand_id == strand_id)
        recorded = set(session.scalars(select(Recording.event_id)))
        return [
            MeetingWithout(e.id, e.strand_id, e.number, e.title_en, e.title_zh, e.starts_at)
            for e in session.scalars(query.order_by(Event.starts_at, Event.id))
            if e.starts_at is not None and e.starts_at + timedelta(minutes=e.minutes) <= moment and e.id not in recorded
        ]


def meetings_at(ws: Workspace, began: NamedMoment, strand_id: str | None = None) -> list[str]:
    """The ids of the events that a recording may be of which began then: the nearest first, none further than three hours."""
    with ws.read() as session:
        query = select(Event).where(Event.starts_at.is_not(None), Event.status != "cancelled")
        if strand_id is not None:
            query = query.where(Event.strand_id == strand_id)
        far = [(abs(began.moment(e.time_zone) - e.starts_at), e.id) for e in session.scalars(query) if e.starts_at is not None]
        return [event_id for distance, event_id in sorted(far) if distance <= NEAR]


# ---- changing


def rename_recording(ws: Workspace, recording_id: str, **titles: str) -> None:
    """Change `title_en`, `title_zh`."""
    if unknown := set(titles) - RECORDING_FIELDS:
        raise TypeError(f"not a title of a recording: {', '.join(sorted(unknown))}")
    with ws.act(text("Rename a recording")) as session:
        _set(get(session, Recording, recording_id), titles)


def place_recording(ws: Workspace, recording_id: str, index: int) -> None:
    """Put a recording at `index` (0 is first) of its event's."""
    with ws.act(text("Put a recording elsewhere")) as session:
        row = get(session, Recording, recording_id)
        others = [other.position for other in rows(session, Recording, event_id=row.event_id) if other is not row]
        row.position = position_for(others, index)


def set_begins(ws: Workspace, recording_id: str, seconds: float) -> None:
    """Say at which second of the event's axis a recording starts. Raises `RuleBroken` for more than a week away."""
    if not abs(seconds) <= FARTHEST:
        raise RuleBroken(
            text("A recording begins within a week of its meeting."), text("Give the seconds from the meeting's start.")
        )
    with ws.act(text("Set where a recording begins")) as session:
        _set(get(session, Recording, recording_id), {"begins": round(float(seconds), 3)})


def remove_recording(ws: Workspace, recording_id: str) -> None:
    """Take a recording away; its file stays among the kept files, and undo brings it back."""
    with ws.act(text("Remove a recording")) as session:
        remove(session, get(session, Recording, recording_id))


def set_picture(ws: Workspace, recording_id: str, content: bytes) -> None:
    """Keep the small picture that the desktop made. It is no step of undo."""
    _keep_small(ws, recording_id, "picture_sha256", content)


def set_waveform(ws: Workspace, recording_id: str, content: bytes) -> None:
    """Keep the waveform that the desktop made. It is no step of undo."""
    _keep_small(ws, recording_id, "waveform_sha256", content)


# ---- sharing


def share_recording(ws: Workspace, recording_id: str) -> None:
    """Let members see a recording. Raises `RuleBroken` with the names of those heard in it who haven't agreed."""
    with ws.act(text("Share a recording with members")) as session:
        row = get(session, Recording, recording_id)
        missing = names_without_consent(session, row)
        if missing:
            raise RuleBroken(
                text("It can’t be shared yet: a yes is missing from {names}.", names=", ".join(missing)),
                text("Ask them, and note their answers under “Who may hear it”."),
                code="recording.no_consent",
            )
        _set(row, {"state": "shared"})


def withdraw_recording(ws: Workspace, recording_id: str) -> None:
    """Members may not see a recording any more."""
    with ws.act(text("Withdraw a recording")) as session:
        _set(get(session, Recording, recording_id), {"state": "withdrawn"})


# ---- parts


def _view(ws: Workspace, row: Recording) -> RecordingView:
    streams = tuple(MediaStream.of_facts(facts) for facts in row.streams.get("streams", ()))
    return RecordingView(
        row.id,
        row.event_id,
        row.kind,
        row.title_en,
        row.title_zh,
        row.file_name,
        row.sha256,
        row.size,
        row.seconds,
        row.begins,
        streams,
        row.picture_sha256,
        row.waveform_sha256,
        row.state,
        ws.blobs.has(row.sha256),
    )


def _set(row: Recording, values: dict[str, Any]) -> None:
    for name, value in values.items():
        if getattr(row, name) != value:
            setattr(row, name, value)


def _small(ws: Workspace, recording_id: str, column: str) -> bytes | None:
    with ws.read() as session:
        sha256 = str(getattr(get(session, Recording, recording_id), column))
    return ws.blobs.find(sha256).read_bytes() if ws.blobs.has(sha256) else None


def _keep_small(ws: Workspace, recording_id: str, column: str, content: bytes) -> None:
    sha256 = ws.blobs.keep_bytes(content)
    with ws.act(text("Keep a picture of a recording"), kind=TOLD) as session:
        _set(get(session, Recording, recording_id), {column: sha256})
