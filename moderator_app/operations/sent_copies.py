"""Copies that went out of the house: noted at every export and publication, listed when an owner takes a permission back.

That something went out can't be undone, so noting it is no step of undo, and its rows are read even where an undo took the whole
publication back.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from moderator_app.domain.publication import InsightCollection
from moderator_app.domain.wording import Text, text
from moderator_app.store import Workspace, get
from moderator_app.store.journal import TOLD
from moderator_app.store.tables import Event, Insight, Recording, SentCopy, utc_now

#: How a copy went out, with its name for people; formats of files stand for themselves ("docx").
WAYS: dict[str, Text] = {
    "published": text("Published to members"),
    "xliff": text("To a translator (XLIFF)"),
    "xlsx-translation": text("To a translator (XLSX)"),
    "mail": text("By mail"),
    "clips": text("A page of clips"),
    "reel": text("A reel of clips"),
}


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy that went out: of which row, in which language (en, zh, both), how, where to, when; and when it was called back."""

    id: str
    subject_table: str
    subject_id: str
    language: str
    format: str
    place: str
    at: datetime
    recalled_at: datetime | None = None


def record_copies(
    ws: Workspace,
    subjects: Sequence[tuple[str, str]],
    *,
    strand_id: str,
    language: str,
    format: str,
    place: str,
    at: datetime | None = None,
) -> None:
    """Note that rows, each (table, id), went out: call it where a file was written, a page published or a mail sent.

    `place`: the file's path, the address, the people. Inside another act it is part of that.
    """
    if not subjects:
        return
    moment = at or utc_now()
    with ws.act(text("Note copies that went out"), kind=TOLD) as session:
        session.add_all(
            SentCopy(
                strand_id=strand_id,
                subject_table=table,
                subject_id=row_id,
                language=language,
                format=format,
                place=place,
                at=moment,
            )
            for table, row_id in dict.fromkeys(subjects)
        )


def record_export(ws: Workspace, collection: InsightCollection, *, format: str, place: str, at: datetime | None = None) -> None:
    """Note that the insights of a collection went out as a file or page, each in the languages that it was shown in."""
    moment = at or utc_now()
    with ws.act(text("Note copies that went out"), kind=TOLD) as session:
        for entry in collection.entries:
            insight = session.get(Insight, entry.id)
            if insight is None:
                continue
            language = "both" if entry.text_en and entry.text_zh else "en" if entry.text_en else "zh"
            values = {"subject_table": "insight", "subject_id": entry.id, "format": format, "place": place, "at": moment}
            session.add(SentCopy(strand_id=insight.strand_id, language=language, **values))


def copies_of(ws: Workspace, table: str, row_ids: Sequence[str]) -> list[Copy]:
    """Every copy of these rows that went out, the latest first."""
    query = select(SentCopy).where(SentCopy.subject_table == table, SentCopy.subject_id.in_(row_ids))
    with ws.read() as session:
        found = session.scalars(query.execution_options(with_deleted=True)).all()
        # what was only marked as published and taken back by undo was never seen by anybody outside
        seen = [row for row in found if row.deleted_at is None or row.format != "published"]
        return sorted((_copy(row) for row in seen), key=lambda copy: (copy.at, copy.id), reverse=True)


def mark_recalled(ws: Workspace, copy_ids: Sequence[str], *, recalled: bool = True) -> None:
    """Note that copies were called back (deleted, taken down, asked to be destroyed), or that they weren't after all."""
    with ws.act(text("Note that {count} copies were called back", count=len(copy_ids))) as session:
        for copy_id in copy_ids:
            row = session.get(SentCopy, copy_id, execution_options={"with_deleted": True})
            if row is not None and (row.recalled_at is not None) != recalled:
                row.recalled_at = utc_now() if recalled else None


def strand_of_recording(ws: Workspace, recording_id: str) -> str:
    """The strand whose meeting a recording is of, for whoever notes that it went out."""
    with ws.read() as session:
        return get(session, Event, get(session, Recording, recording_id).event_id).strand_id or ""


def way(format: str) -> Text | str:
    """How a copy went out, for people."""
    return WAYS.get(format, format.lstrip(".").upper())


def _copy(row: SentCopy) -> Copy:
    return Copy(row.id, row.subject_table, row.subject_id, row.language, row.format, row.place, row.at, row.recalled_at)
