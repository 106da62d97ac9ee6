"""What was said, as evidence: lines become an insight with words, speaker and second, and every insight can be heard again.

A note made live has no line of the transcript, only its moment: it is placed on the axis, and playing begins where the sentence
before it began, as people write after they hear.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from moderator_app.domain.chinese import has_chinese
from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.transcripts import joined
from moderator_app.domain.wording import text
from moderator_app.operations.axis import Axis, axis_of
from moderator_app.operations.insights import curate_lines
from moderator_app.operations.voices import voice_names
from moderator_app.store import Workspace, get, put, remove, rows
from moderator_app.store.tables import Cue, Event, Evidence, Insight, Note, Person, natural_id

#: Seconds by which a note is written after what it is about was said.
NOTE_LAG = 8.0
#: A sentence that began longer ago than this is not where a note's playing begins.
LONGEST_LEAD = 40.0


@dataclass(frozen=True, slots=True)
class Place:
    """Where evidence can be heard: `second` of the recording (None: no recording holds it), `at` and `ends` on the event's axis.

    `said_by` is the name as shown; the words are the line's or the note's own.
    """

    recording_id: str | None
    second: float
    at: float
    ends: float | None
    event_id: str
    cue_id: str | None
    note_id: str | None
    words: str
    said_by: str
    person_id: str | None


# ---- from lines to insights


def insight_of_lines(ws: Workspace, event_id: str, cue_ids: Sequence[str], **values: Any) -> str:
    """Make an insight of lines, in the order of the axis: their words, whoever said most of them, and each line as evidence.

    Where every line has a translation, the insight has its draft. `values` as of `insights.curate`. Returns its id. Raises
    `RuleBroken` for no lines and for private messages.
    """
    with ws.act(text("Make an insight")) as session:
        event = get(session, Event, event_id)
        cues = _in_order(axis_of(session, event), [get(session, Cue, cue_id) for cue_id in dict.fromkeys(cue_ids)])
        start = _as_said(session, event_id, cues) if cues else {}
        return curate_lines(ws, event_id, [cue.id for cue in cues], **(start | values))


def add_lines(ws: Workspace, insight_id: str, cue_ids: Sequence[str]) -> None:
    """Add lines to what an insight rests on; its words stay. Private messages are refused."""
    with ws.act(text("Add evidence")) as session:
        insight = get(session, Insight, insight_id)
        for cue_id in cue_ids:
            cue = get(session, Cue, cue_id)
            if cue.is_private:
                raise RuleBroken(text("A private chat message can't become an insight."))
            put(session, Evidence, (insight.id, cue.id), insight_id=insight.id, cue_id=cue.id, feed=insight.feed)


def drop_evidence(ws: Workspace, insight_id: str, cue_or_note_id: str) -> None:
    """Take a line or note from what an insight rests on; the line or note itself stays."""
    with ws.act(text("Take evidence away")) as session:
        remove(session, get(session, Evidence, natural_id("evidence", insight_id, cue_or_note_id)))


def _in_order(axis: Axis, cues: Sequence[Cue]) -> list[Cue]:
    def order(cue: Cue) -> tuple[bool, float, int]:
        at = axis.of_cue(cue)
        return (at is None, at or 0.0, cue.line)

    return sorted(cues, key=order)


def _as_said(session: Session, event_id: str, cues: Sequence[Cue]) -> dict[str, Any]:
    """The wording of an insight made of lines: in both languages where the lines have both, and who said most."""
    said: dict[tuple[str | None, str], int] = defaultdict(int)
    for cue in cues:
        said[cue.person_id, cue.speaker] += len(cue.text)
    person_id, label = max(said, key=lambda who: said[who])
    zh = sum(has_chinese(cue.text) for cue in cues) * 2 > len(cues)
    own, other = ("zh", "en") if zh else ("en", "zh")
    values: dict[str, Any] = {"source_language": own, f"text_{own}": joined([cue.text for cue in cues])}
    if all(cue.translated.strip() for cue in cues):
        values[f"text_{other}"] = joined([cue.translated for cue in cues])
    shown = voice_names(session, event_id)(label, None)
    return values | {"said_by_id": person_id, "said_by_text": "" if person_id else shown}


# ---- from insights to what can be heard


def where_to_play(ws: Workspace, insight_id: str) -> Place | None:
    """Where an insight can be heard best: a line of a recording, else the moment of a note in one; without any recording the
    place on the axis alone; None where nothing of it has a place."""
    found = places_of(ws, [insight_id]).get(insight_id, ())
    return min(found, key=lambda place: (place.recording_id is None, place.cue_id is None, place.at), default=None)


def places_of(ws: Workspace, insight_ids: Sequence[str]) -> dict[str, tuple[Place, ...]]:
    """Where the evidence of insights can be heard, each insight's in the order of the axis. What has no second isn't there."""
    with ws.read() as session:
        return places_in(session, insight_ids)


def places_in(session: Session, insight_ids: Sequence[str]) -> dict[str, tuple[Place, ...]]:
    """As `places_of`, within a session."""
    query = (
        select(Evidence.insight_id, Note, Cue)
        .outerjoin(Note, Note.id == Evidence.note_id)
        .outerjoin(Cue, Cue.id == Evidence.cue_id)
        .where(Evidence.insight_id.in_(insight_ids))
    )
    ears = _Ears(session)
    found: dict[str, list[Place]] = defaultdict(list)
    for row in session.execute(query):
        note: Note | None = row[1]
        cue: Cue | None = row[2]
        place = ears.of_cue(cue) if cue is not None else ears.of_note(note) if note is not None else None
        if place is not None:
            found[row[0]].append(place)
    return {key: tuple(sorted(places, key=lambda place: place.at)) for key, places in found.items()}


def place_of_note(ws: Workspace, note_id: str) -> Place | None:
    """Where a captured note can be heard, None where it has no place on the axis."""
    with ws.read() as session:
        return _Ears(session).of_note(get(session, Note, note_id))


def place_of_line(ws: Workspace, cue_id: str) -> Place | None:
    """Where a line of a transcript or chat can be heard, None where it has no place on the axis or is there no more."""
    with ws.read() as session:
        cue = session.get(Cue, cue_id)
        return _Ears(session).of_cue(cue) if cue is not None else None


def settle_notes(ws: Workspace, event_id: str) -> int:
    """Give notes made live their second on the axis as it is known now (a recording came in, its start was corrected).

    Returns how many changed. Notes made outside the meeting keep the second they were given.
    """
    with ws.act(text("Place notes in the recording")) as session:
        axis = axis_of(session, get(session, Event, event_id))
        changed = 0
        for note in rows(session, Note, Note.id, event_id=event_id):
            at = axis.of_note(note)
            at = None if at is None or at < 0 else round(at, 3)
            if at != note.at_seconds:
                note.at_seconds = at
                changed += 1
        return changed


class _Ears:
    """Finds where lines and notes are heard; an event's axis and names are read once."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._axes: dict[str, Axis] = {}
        self._names: dict[str, Any] = {}

    def _axis(self, event_id: str) -> Axis:
        if event_id not in self._axes:
            self._axes[event_id] = axis_of(self._session, get(self._session, Event, event_id))
            self._names[event_id] = voice_names(self._session, event_id)
        return self._axes[event_id]

    def of_cue(self, cue: Cue) -> Place | None:
        axis = self._axis(cue.event_id)
        at = axis.of_cue(cue)
        if at is None:
            return None
        recording_id: str | None
        lasts = (cue.ends - cue.starts) if cue.ends is not None and cue.starts is not None else None
        ends = at + lasts if lasts is not None and lasts >= 0 else None
        if cue.recording_id is not None and cue.recording_id in axis.begins:
            recording_id, second = cue.recording_id, max(0.0, cue.starts or 0.0)
        else:
            recording_id, second = _playing(axis, at)
        said_by = self._names[cue.event_id](cue.speaker, cue.person_id)
        return Place(recording_id, second, at, ends, cue.event_id, cue.id, None, cue.text, said_by, cue.person_id)

    def of_note(self, note: Note) -> Place | None:
        axis = self._axis(note.event_id)
        said_by = note.said_by_text
        if note.said_by_id is not None:
            person = self._session.get(Person, note.said_by_id)
            said_by = person.name if person is not None else said_by
        cue = self._session.get(Cue, note.cue_id) if note.cue_id is not None else None
        of_cue = self.of_cue(cue) if cue is not None else None
        if of_cue is not None:
            at, recording_id, second = of_cue.at, of_cue.recording_id, of_cue.second
        else:
            written = axis.of_note(note)
            if written is None:
                return None
            at = self._begun_before(axis, note.event_id, written)
            recording_id, second = _playing(axis, at)
        return Place(recording_id, second, at, None, note.event_id, None, note.id, note.text, said_by, note.said_by_id)

    def _begun_before(self, axis: Axis, event_id: str, written: float) -> float:
        """Where the sentence began that was being said a little before a note was written; without one, a fixed while before."""
        heard = written - NOTE_LAG
        query = select(Cue.starts).where(Cue.event_id == event_id, Cue.kind == "transcript").order_by(Cue.starts.desc()).limit(1)
        found = []
        for recording, start in [*axis.begins.items(), (None, 0.0)]:
            own = heard - start
            starts = self._session.scalar(query.where(Cue.recording_id == recording, Cue.starts <= own))
            if starts is not None and own - starts <= LONGEST_LEAD:
                found.append(starts + start)
        earliest = min((span.begins for span in axis.spans), default=0.0)
        return max(found, default=max(heard, min(written, earliest)))


def _playing(axis: Axis, at: float) -> tuple[str | None, float]:
    found = axis.playing(at)
    return (found[0], max(0.0, found[1])) if found is not None else (None, max(0.0, at))
