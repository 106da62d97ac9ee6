"""Which rows name which files. A synced column called `sha256` or `…_sha256` names a blob; "" names none."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import cast

from sqlalchemy import ColumnElement, Table, func, literal, select, union_all
from sqlalchemy.orm import Session

from moderator_app.store.tables import Base, Material, Resource, Segment, Synced


@dataclass(slots=True)
class NamedFile:
    """A file that rows name: what it is called there, its size in bytes (0: not told), the rows' home feeds, and the meetings
    it belongs to."""

    sha256: str
    name: str = ""
    size: int = 0
    feeds: set[str] = field(default_factory=set)
    events: set[str] = field(default_factory=set)


@cache
def naming_columns() -> tuple[tuple[str, str], ...]:
    """Every (table, column) that names files."""
    return tuple(
        (table.name, column.name)
        for table in synced_tables()
        for column in table.columns
        if column.name == "sha256" or column.name.endswith("_sha256")
    )


def named_files(session: Session) -> dict[str, NamedFile]:
    """The files that rows name which aren't deleted, by SHA-256."""
    found: dict[str, NamedFile] = {}
    parts = [_naming(Base.metadata.tables[of], by) for of, by in naming_columns()]
    for sha256, feed, name, size, event in session.execute(union_all(*parts)):
        file = found.setdefault(sha256, NamedFile(sha256))
        file.name = file.name or name
        file.size = file.size or size
        file.feeds.add(feed)
        if event:
            file.events.add(event)
    used = (
        select(Resource.sha256, Segment.event_id)
        .join(Material, Material.resource_id == Resource.id)
        .join(Segment, Segment.id == Material.segment_id)
    )
    for sha256, event in session.execute(used):
        if sha256 in found:
            found[sha256].events.add(event)
    return found


def _naming(table: Table, by: str):  # type: ignore[no-untyped-def]
    def first(*names: str, otherwise: object) -> ColumnElement[object]:
        return next((table.c[name] for name in names if name in table.c), literal(otherwise))

    event = first("event_id", "about_id", otherwise="")
    size = first("size", otherwise=0) if by == "sha256" else literal(0)  # of a recording's picture the size isn't told
    return select(table.c[by], table.c.feed, first("file_name", "name", otherwise=""), size, func.coalesce(event, "")).where(
        table.c[by] != "", table.c.deleted_at.is_(None)
    )


def synced_tables() -> list[Table]:
    """The tables whose rows travel."""
    return [cast(Table, mapper.local_table) for mapper in Base.registry.mappers if issubclass(mapper.class_, Synced)]
