"""Find anything: people, meetings, segments, insights, notes, answers, words in a transcript, in English, 中文 or pinyin."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from moderator_app.store import Workspace, search
from moderator_app.store.journal import synced_mappers
from moderator_app.store.tables import (
    Answer,
    Chapter,
    Commitment,
    Cue,
    Event,
    Inquiry,
    Insight,
    Membership,
    Note,
    Person,
    Recording,
    Resource,
    Response,
    School,
    Segment,
    Strand,
    Survey,
    Theme,
)

#: Kinds that are found, the nearest to a person's thought first.
KINDS = (
    *("person", "strand", "event", "inquiry", "theme", "insight", "segment", "note", "commitment", "resource", "recording"),
    *("chapter", "cue", "answer", "school"),
)


@dataclass(frozen=True, slots=True)
class Found:
    """Something found: its kind and id, what to show, and where it is (strand, meeting, second of the recording).

    `is_heard`: the meeting has a recording to play it in, or it is a line of a transcript.
    """

    kind: str
    id: str
    title: str
    second: str
    strand_id: str | None
    event_id: str | None
    at_seconds: float | None = None
    is_heard: bool = False


def find_anything(ws: Workspace, query: str, *, kinds: Sequence[str] = (), strand_id: str = "", limit: int = 30) -> list[Found]:
    """The best matches of a query, grouped by kind in the order of `KINDS`, best first within a kind."""
    with ws.read() as session:
        hits = search.find(session, query, tables=kinds, feed=strand_id, limit=limit)
        by_table: dict[str, list[str]] = {}
        for hit in hits:
            by_table.setdefault(hit.table, []).append(hit.row)
        found = {(table, view.id): view for table, ids in by_table.items() for view in _views(session, table, ids)}
        order = {kind: place for place, kind in enumerate(KINDS)}
        ranked = sorted(hits, key=lambda hit: order.get(hit.table, len(order)))
        return [found[hit.table, hit.row] for hit in ranked if (hit.table, hit.row) in found]


def _views(session: Session, table: str, ids: list[str]) -> list[Found]:
    model: Any = synced_mappers()[table].class_
    rows = session.scalars(select(model).where(model.id.in_(ids)))
    return [_view(session, row) for row in rows]


def _view(session: Session, row: Any) -> Found:
    kind = row.__tablename__
    if isinstance(row, Person):
        strand = session.scalars(select(Membership.strand_id).where(Membership.person_id == row.id).limit(1)).first()
        return Found(kind, row.id, row.name, " · ".join(part for part in (row.email, row.city) if part), strand, None)
    if isinstance(row, Strand):
        return Found(kind, row.id, row.name_en or row.name_zh, row.name_zh if row.name_en else "", row.id, None)
    if isinstance(row, School):
        return Found(kind, row.id, row.name_en or row.name_zh, row.city, None, None)
    if isinstance(row, Event):
        day = row.starts_at.date().isoformat() if row.starts_at else ""
        return Found(kind, row.id, row.title_en or row.title_zh, day, row.strand_id, row.id)
    if isinstance(row, (Segment, Note, Cue, Commitment, Recording, Chapter)):
        return _in_meeting(session, row)
    if isinstance(row, Answer):
        return _answer(session, row)
    if isinstance(row, Insight):
        return Found(kind, row.id, row.text_en or row.text_zh, row.text_zh if row.text_en else "", row.strand_id, row.event_id)
    if isinstance(row, (Inquiry, Theme)):
        return Found(
            kind, row.id, row.title_en or row.title_zh, row.title_zh if row.title_en else "", row.strand_id, row.event_id
        )
    if isinstance(row, Resource):
        return Found(kind, row.id, row.title_en or row.title_zh or row.file_name, row.topic, row.strand_id, None)
    raise TypeError(f"{kind} is searched but can't be shown")


def _in_meeting(session: Session, row: Segment | Note | Cue | Commitment | Recording | Chapter) -> Found:
    event = session.get(Event, row.event_id)
    meeting = (event.title_en or event.title_zh) if event else ""
    strand = event.strand_id if event else None
    if isinstance(row, Segment):
        return Found("segment", row.id, row.title_en or row.title_zh, meeting, strand, row.event_id)
    if isinstance(row, Note):
        return Found("note", row.id, row.text, meeting, strand, row.event_id, row.at_seconds)
    if isinstance(row, Commitment):
        person = session.get(Person, row.person_id) if row.person_id else None
        who = person.name if person else row.person_text
        return Found("commitment", row.id, row.what, " · ".join(filter(None, (who, meeting))), strand, row.event_id)
    if isinstance(row, Recording):
        title = row.title_en or row.title_zh or row.file_name
        return Found("recording", row.id, title, meeting, strand, row.event_id, is_heard=True)
    if isinstance(row, Chapter):
        heard = _is_recorded(session, row.event_id)
        return Found("chapter", row.id, row.title_en or row.title_zh, meeting, strand, row.event_id, row.starts, heard)
    heard = row.kind == "transcript" or _is_recorded(session, row.event_id)
    said_by = " · ".join(part for part in (row.speaker, meeting) if part)
    return Found("cue", row.id, row.text, said_by, strand, row.event_id, row.starts, heard)


def _is_recorded(session: Session, event_id: str) -> bool:
    return session.scalars(select(Recording.id).where(Recording.event_id == event_id).limit(1)).first() is not None


def _answer(session: Session, answer: Answer) -> Found:
    response = session.get(Response, answer.response_id)
    survey = session.get(Survey, response.survey_id) if response else None
    who = response.given_name if response else ""
    return Found("answer", answer.id, answer.raw, who, survey.strand_id if survey else None, survey.event_id if survey else None)
