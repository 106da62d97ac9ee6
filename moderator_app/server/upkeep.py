"""What a server does for itself once a day: tombstones, used codes and old counts of failures go.

A deleted row is kept, and told to laptops, for limits.TOMBSTONE_DAYS; then it goes for good, unless a row still points at it. Its
history stays. A laptop whose cursor is older than that is told to begin with a first pull. What must hold: the counters of the
feeds are locked while rows go, so no push can be about to point at one.
"""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from sqlalchemy import Connection, delete, func, select, tuple_, update

from moderator_app.protocol import limits
from moderator_app.server import tables, throttling
from moderator_app.server.database import Database
from moderator_app.server.numbering import all_feeds, lock
from moderator_app.server.picture import BATCH, Key
from moderator_app.server.shapes import Shape, shape_of, shapes
from moderator_app.store.tables import Base

DAY = 24 * 3600
#: Rows that go in one transaction: writers wait for it.
AT_ONCE = 2000


def keep_up(database: Database, now: float | None = None) -> int:
    """Do it. Returns how many rows went for good."""
    moment = time.time() if now is None else now
    with database.writing() as connection:
        throttling.sweep(connection)
        connection.execute(delete(tables.code).where(tables.code.c.expires < moment - DAY))
    before, gone = int(moment) - limits.TOMBSTONE_DAYS * DAY, 0
    with database.writing() as connection:
        _forget_leavings(connection, before)
    for shape in _children_first():
        after = ""
        while True:
            with database.writing() as connection:
                lock(connection, all_feeds(connection), ())
                found = _deleted(connection, shape, before, after)
                gone += _purge(connection, _unneeded(connection, {(shape.name, row_id) for row_id in found}))
            if len(found) < AT_ONCE:
                break
            after = found[-1]
    return gone


def _children_first() -> list[Shape]:
    order = [table.name for table in reversed(Base.metadata.sorted_tables)]
    return sorted(shapes().values(), key=lambda shape: order.index(shape.name))


def _forget_leavings(connection: Connection, before: int) -> None:
    """That rows left a feed is told no longer."""
    lock(connection, all_feeds(connection), ())
    entry = tables.feed_entry.c
    left = select(entry.feed, func.max(entry.seq)).where(entry.gone, entry.at < before).group_by(entry.feed)
    _note_ends(connection, {feed: seq for feed, seq in connection.execute(left)})
    connection.execute(delete(tables.feed_entry).where(entry.gone, entry.at < before))


def _note_ends(connection: Connection, ended: Mapping[str, int]) -> None:
    column = tables.feed.c
    for feed, seq in ended.items():
        connection.execute(update(tables.feed).where(column.id == feed, column.purged_to < seq).values(purged_to=seq))


def _purge(connection: Connection, going: Sequence[Key]) -> int:
    entry = tables.feed_entry.c
    ended: dict[str, int] = defaultdict(int)
    for some in _batches(going):
        standing = select(entry.feed, func.max(entry.seq)).where(tuple_(entry.table_name, entry.row_id).in_(some))
        for feed, seq in connection.execute(standing.group_by(entry.feed)):
            ended[feed] = max(ended[feed], seq)
        connection.execute(delete(tables.feed_entry).where(tuple_(entry.table_name, entry.row_id).in_(some)))
        mark = tables.row_mark.c
        gone = tuple_(mark.table_name, mark.row_id).in_(some)
        connection.execute(update(tables.row_mark).where(gone).values(marks="{}", action=""))  # it tells that there was a row
        for name in {table for table, _id in some}:
            shape = shape_of(name)
            assert shape is not None
            ids = [row_id for table, row_id in some if table == name]
            connection.execute(delete(shape.table).where(shape.table.c.id.in_(ids)))
    _note_ends(connection, ended)
    return len(going)


def _deleted(connection: Connection, shape: Shape, before: int, after: str) -> list[str]:
    """Rows of a table that were deleted and haven't changed since that moment (of our clock), by id."""
    entry, row = tables.feed_entry.c, shape.table.c
    query = (
        select(row.id)
        .join(tables.feed_entry, (entry.row_id == row.id) & (entry.table_name == shape.name))
        .where(row.deleted_at.is_not(None), row.id > after)
        .group_by(row.id)
        .having(func.max(entry.at) < before)
        .order_by(row.id)
        .limit(AT_ONCE)
    )
    return list(connection.scalars(query))


def _unneeded(connection: Connection, going: set[Key]) -> list[Key]:
    """Those at which no row points that stays."""
    left = set(going)
    while True:
        needed: set[Key] = set()
        for shape in shapes().values():
            for pointer, target in shape.pointers.items():
                to = shape.table.c[shape.fields[pointer].column]
                ids = [row_id for table, row_id in left if table == target]
                for start in range(0, len(ids), BATCH):
                    query = select(shape.table.c.id, to).where(to.in_(ids[start : start + BATCH]))
                    needed |= {(target, at) for row_id, at in connection.execute(query) if (shape.name, row_id) not in left}
        if not needed:
            return sorted(left)
        left -= needed


def _batches(keys: Sequence[Key]) -> Iterator[Sequence[Key]]:
    for start in range(0, len(keys), BATCH):
        yield keys[start : start + BATCH]
