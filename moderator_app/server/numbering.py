"""The numbers of the feeds. What must hold: within a feed, the order of numbers is the order of commits, so a reader who has
seen number k will never be shown one below it later.

Whoever is going to write into feeds locks their counters first, in the order of their names, and holds them to the commit. On
PostgreSQL these are row locks; on SQLite there is one writer anyway.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, Table, bindparam, select, update
from sqlalchemy.dialects import postgresql, sqlite

from moderator_app.server import tables
from moderator_app.server.bulk import among, ids
from moderator_app.server.picture import Key, Picture


class FeedsMoved(Exception):
    """Rows came to stand in feeds that aren't locked, between looking and locking: begin again with these too."""

    def __init__(self, feeds: Iterable[str]) -> None:
        super().__init__("rows moved between feeds")
        self.feeds = frozenset(feeds)


def insert_into(connection: Connection, table: Table) -> Any:
    """An INSERT that can say ON CONFLICT."""
    return (postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert)(table)


def feeds_of(picture: Picture, rows: Collection[Key]) -> set[str]:
    """The feeds in which some rows stand or stood, read before they are locked."""
    connection = picture.connection
    if connection.dialect.name == "sqlite":  # nobody else writes: the picture may be loaded already
        picture.load(rows)
        return {feed for key in rows if (held := picture.rows[key]) is not None for feed in held.stands}
    wanted = list(dict.fromkeys(row_id for _table, row_id in rows))
    return set(connection.scalars(_feeds_with(connection.dialect.name), {"ids": ids(connection, wanted)}))


@cache
def _feeds_with(dialect: str) -> Select[str]:
    column = tables.feed_entry.c
    return select(column.feed).where(among(column.row_id, dialect)).distinct()


def all_feeds(connection: Connection) -> set[str]:
    return set(connection.scalars(select(tables.feed.c.id)))


def lock(connection: Connection, feeds: Iterable[str], may_make: Collection[str]) -> dict[str, int]:
    """Lock the counters of some feeds, making those of `may_make` that aren't there. Returns where each stands."""
    wanted = sorted(feed for feed in feeds if 0 < len(feed) <= 60 and "\x00" not in feed)
    if not wanted:
        return {}
    given = {"ids": ids(connection, wanted)}
    counters = _counters(connection.dialect.name)
    known = set(connection.scalars(counters, given))
    if missing := [{"id": feed, "seq": 0, "purged_to": 0} for feed in wanted if feed in may_make and feed not in known]:
        connection.execute(insert_into(connection, tables.feed).on_conflict_do_nothing(), missing)
    return {row.id: row.seq for row in connection.execute(counters.with_for_update(), given)}


@cache
def _counters(dialect: str) -> Select[str, int]:
    column = tables.feed.c
    return select(column.id, column.seq).where(among(column.id, dialect)).order_by(column.id)


def advance(connection: Connection, counters: dict[str, int]) -> None:
    """Store where counters stand now."""
    if counters:
        connection.execute(_ADVANCE, [{"its": feed, "reached": counters[feed]} for feed in sorted(counters)])


_ADVANCE = update(tables.feed).where(tables.feed.c.id == bindparam("its")).values(seq=bindparam("reached"))
