"""The numbers of the feeds. What must hold: within a feed, the order of numbers is the order of commits, so a reader who has
seen number k will never be shown one below it later.

Whoever is going to write into feeds locks their counters first, in the order of their names, and holds them to the commit. On
PostgreSQL these are row locks; on SQLite there is one writer anyway.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from sqlalchemy import Connection, Table, select, update
from sqlalchemy.dialects import postgresql, sqlite

from moderator_app.server import tables
from moderator_app.server.bulk import among
from moderator_app.server.picture import BATCH, Key, Picture


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
    ids = list(dict.fromkeys(row_id for _table, row_id in rows))
    entry = tables.feed_entry.c
    found: set[str] = set()
    for start in range(0, len(ids), BATCH):
        some = among(connection, entry.row_id, ids[start : start + BATCH])
        found.update(connection.scalars(select(entry.feed).where(some).distinct()))
    return found


def all_feeds(connection: Connection) -> set[str]:
    return set(connection.scalars(select(tables.feed.c.id)))


def lock(connection: Connection, feeds: Iterable[str], may_make: Collection[str]) -> dict[str, int]:
    """Lock the counters of some feeds, making those of `may_make` that aren't there. Returns where each stands."""
    wanted = sorted(feed for feed in feeds if 0 < len(feed) <= 60 and "\x00" not in feed)
    if not wanted:
        return {}
    query = select(tables.feed.c.id, tables.feed.c.seq).where(tables.feed.c.id.in_(wanted)).order_by(tables.feed.c.id)
    known = set(connection.scalars(select(tables.feed.c.id).where(tables.feed.c.id.in_(wanted))))
    if missing := [{"id": feed, "seq": 0, "purged_to": 0} for feed in wanted if feed in may_make and feed not in known]:
        connection.execute(insert_into(connection, tables.feed).on_conflict_do_nothing(), missing)
    return {row.id: row.seq for row in connection.execute(query.with_for_update())}


def advance(connection: Connection, counters: dict[str, int]) -> None:
    """Store where counters stand now."""
    for feed in sorted(counters):
        connection.execute(update(tables.feed).where(tables.feed.c.id == feed).values(seq=counters[feed]))
