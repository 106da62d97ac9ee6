"""Which feeds a row stands in: the unit of rights and of sync.

A row has one home feed: that of its strand, or of the row it hangs on, or `home` of its table. It stands there and in each feed
from which a row points at it; the server keeps account of that (server/closure.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from sqlalchemy import ForeignKey, inspect
from sqlalchemy.orm import Session

from moderator_app.store.tables import Base, Synced


def fill_feeds(session: Session, new: Sequence[Synced], known: dict[str, str]) -> None:
    """Give each of the new rows that has none its home feed: its strand's, or that of the row it hangs on.

    `known` keeps the feeds of parents by their id, from one flush of the session to the next.
    """
    unborn = {row.id: row for row in new}
    for row in new:
        if not row.feed:
            row.feed = _home_feed(session, row, unborn, known)


def _home_feed(session: Session, row: Synced, unborn: dict[str, Synced], known: dict[str, str]) -> str:
    if not row.feed_from:
        return row.home
    if row.feed_from == "id":
        return row.id
    points_at: str | None = getattr(row, row.feed_from)
    if points_at is None:
        return row.home
    if row.feed_from == "strand_id":
        return points_at
    if points_at not in known:
        parent = unborn.get(points_at)
        if parent is None:
            with session.no_autoflush:
                parent = session.get(_target(type(row), row.feed_from), points_at, execution_options={"with_deleted": True})
        if parent is None:
            raise ValueError(f"{type(row).__name__}.{row.feed_from} points at nothing: {points_at}")
        known[points_at] = parent.feed or _home_feed(session, parent, unborn, known)
    return known[points_at]


@cache
def _target(model: type[Synced], column: str) -> type[Synced]:
    key: ForeignKey = next(iter(model.__table__.c[column].foreign_keys))
    table = key.column.table
    return next(m.class_ for m in Base.registry.mappers if m.local_table is table)


@cache
def pointers(table: str) -> dict[str, str]:
    """The foreign keys of a synced table: the table each points at, by the name of its attribute."""
    model: type[Synced] = next(m.class_ for m in Base.registry.mappers if m.class_.__tablename__ == table)
    return {
        attribute.key: next(iter(attribute.columns[0].foreign_keys)).column.table.name
        for attribute in inspect(model).column_attrs
        if attribute.columns[0].foreign_keys
    }
