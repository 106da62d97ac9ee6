"""Rows that this laptop may hold no longer: they go, with their history, after what was unsent in them is saved to a file.

What must hold: nothing typed here is lost by it; and no row goes that one which stays points at.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol

import msgspec
from sqlalchemy import Connection, bindparam, delete, select, text

from moderator_app.domain.wording import Text
from moderator_app.store.feeds import pointers
from moderator_app.store.journal import NEWEST, columns_of, next_entry_number, synced_mappers
from moderator_app.store.outgoing import waiting_of
from moderator_app.store.reception import Key, Reception, among, recall, remember
from moderator_app.store.tables import Action, Change, FeedCursor, RefusedEntry, SharedRow

FEEDS = "sync.feeds"
"""The fact that names the feeds this laptop may read."""
HAS_OWN = "sync.has_own"
"""The fact that nothing was ever taken from this laptop: it holds every row that it shared, and knows where it stands."""


HELD = "sync.held"
"""The fact that there are rows which left, and stay because one that is here points at them."""
LEFT = "left"
"""What stands for the feeds of such a row (`SharedRow.feeds`)."""


class Left(Protocol):
    """A row that stands in a feed no longer (`protocol.messages.Left`)."""

    @property
    def feed(self) -> str: ...
    @property
    def table(self) -> str: ...
    @property
    def id(self) -> str: ...


def readable(connection: Connection) -> set[str]:
    """The feeds this laptop may read, as the server said last."""
    return set(recall(connection, FEEDS, ()))


def set_readable(connection: Connection, feeds: Collection[str]) -> set[str]:
    """Remember which feeds may be read now. Returns those that were read and may be no longer; their cursors are forgotten."""
    held = readable(connection) | set(connection.execute(select(FeedCursor.feed)).scalars())
    revoked = held - set(feeds)
    if set(feeds) != readable(connection):
        remember(connection, FEEDS, sorted(feeds))
    for feed in revoked:
        connection.execute(delete(FeedCursor).where(FeedCursor.feed == feed))
    return revoked


def leave(reception: Reception, left: Iterable[Left], folder: Path) -> list[Path]:
    """Rows that left feeds: those that now stand in none of this laptop's go. Returns the files with unsent work."""
    by_row: dict[Key, set[str]] = {}
    for one in left:
        if one.table in synced_mappers():
            by_row.setdefault((one.table, one.id), set()).add(one.feed)
    if not by_row:
        return []
    remember(reception.connection, HAS_OWN, False)
    may_read = readable(reception.connection)
    going: set[Key] = set()
    homes = homes_of(reception.connection, by_row)
    for key, feeds in _standing(reception.connection, by_row).items():
        remaining = (set(feeds) or {homes.get(key, "")} & may_read) - by_row[key]
        _stand(reception.connection, key, remaining)
        if not remaining:
            going.add(key)
    return _go(reception, going, folder)


def forget(reception: Reception, rows: Collection[Key], folder: Path) -> list[Path]:
    """Rows that the server doesn't hold any more, for they were deleted long ago: they go. Returns the files with unsent work."""
    known = {key for key in rows if key[0] in synced_mappers()}
    if not known:
        return []
    remember(reception.connection, HAS_OWN, False)
    for key in known:
        _stand(reception.connection, key, ())
    return _go(reception, known, folder)


def let_go(reception: Reception, folder: Path) -> list[Path]:
    """Rows that had left and were held fast: those that nothing holds any more go. Returns the files with unsent work."""
    if not recall(reception.connection, HELD):
        return []
    remember(reception.connection, HELD, None)
    query = select(SharedRow.table, SharedRow.row).where(SharedRow.feeds == [LEFT])
    return _go(reception, {(table, row) for table, row in reception.connection.execute(query)}, folder)


def hold(connection: Connection, rows: Collection[Key]) -> None:
    """These rows have left; `let_go` lets them go."""
    for key in rows:
        _stand(connection, key, (LEFT,))
    if rows:
        remember(connection, HELD, True)


def revoke(reception: Reception, feeds: Collection[str], folder: Path) -> tuple[list[Path], bool]:
    """Feeds that may be read no longer: rows that stand in no other go, also those made here. Returns the files with unsent
    work, and whether rows went of which only the server knows where else they stand: those were made here and never sent back."""
    if not feeds:
        return [], False
    connection, may_read = reception.connection, readable(reception.connection)
    remember(connection, HAS_OWN, False)
    going: set[Key] = set()
    known: set[Key] = set()
    for table, row, standing in connection.execute(select(SharedRow.table, SharedRow.row, SharedRow.feeds)).all():
        if not standing:  # made here, and never sent back: it stands where it has its home
            continue
        known.add((table, row))
        remaining = set(standing) & may_read
        if len(remaining) < len(standing):
            _stand(connection, (table, row), remaining)
        if not remaining:
            going.add((table, row))
    for table in synced_mappers():
        columns = columns_of(table)
        for feed in feeds:
            at_home = connection.execute(select(columns["id"]).where(columns["feed"] == feed)).scalars()
            going.update((table, row) for row in at_home if (table, row) not in known)
    going.update(_made_on(connection, going))
    going.update(_strangers(connection, going, may_read))
    made_here = {key for key, standing in _standing(connection, going).items() if not standing and key not in known}
    return _go(reception, going, folder), bool(made_here)


def erase_conflicts(reception: Reception, rows: Collection[str]) -> None:
    """Conflicts that the server knows no longer: it makes them anew where there still are any."""
    going = {("conflict", row) for row in rows}
    if going:
        _erase(reception.connection, "conflict", sorted(rows))
        reception.changed |= going


def _made_on(connection: Connection, going: set[Key]) -> set[Key]:
    """Rows made here, and never sent back, that hang on going ones: a guest's own, whose home a guest doesn't read."""
    found: set[Key] = set()
    level = going
    while level:
        hanging: set[Key] = set()
        for table, mapper in synced_mappers().items():
            name = mapper.class_.feed_from
            ids = [row for one, row in level if one == pointers(table).get(name)]
            hanging |= {(table, row) for row, _points_at in _pointing(connection, table, name, ids)} if ids else set()
        level = {key for key, feeds in _standing(connection, hanging - going - found).items() if not feeds}
        found |= level
    return found


def _strangers(connection: Connection, going: set[Key], may_read: set[str]) -> set[Key]:
    """Rows that going ones point at, made here, and whose home nobody here reads: a moderator's new people."""
    found: set[Key] = set()
    for table, ids in _by_table(going).items():
        for name, target in pointers(table).items():
            columns, there = columns_of(table), columns_of(target)
            query = select(there["id"]).join(columns["id"].table, columns[name] == there["id"]).distinct()
            query = query.join(SharedRow, (SharedRow.row == there["id"]) & (SharedRow.table == target))
            query = query.where(there["feed"].not_in(may_read), SharedRow.feeds == [])
            if target == table:  # a table that points at itself has no such rows, and would need a name of its own here
                continue
            some = query.where(among(columns["id"], ids))
            found.update((target, row) for row in connection.execute(some).scalars())
    return found - going


def _standing(connection: Connection, rows: Collection[Key]) -> dict[Key, list[str]]:
    query = select(SharedRow.table, SharedRow.row, SharedRow.feeds).where(among(SharedRow.row, {row for _, row in rows}))
    return {(table, row): list(feeds) for table, row, feeds in connection.execute(query) if (table, row) in rows}


def homes_of(connection: Connection, rows: Collection[Key]) -> dict[Key, str]:
    """The home feeds of some rows."""
    found: dict[Key, str] = {}
    for table, ids in _by_table(rows).items():
        columns = columns_of(table)
        query = select(columns["id"], columns["feed"]).where(among(columns["id"], ids))
        found.update({(table, row): feed for row, feed in connection.execute(query)})
    return found


def _stand(connection: Connection, key: Key, feeds: Collection[str]) -> None:
    connection.exec_driver_sql(
        "UPDATE shared_row SET feeds = ? WHERE row_id = ? AND table_name = ?",
        (msgspec.json.encode(sorted(feeds)).decode(), key[1], key[0]),
    )


# ---- going


def _go(reception: Reception, going: set[Key], folder: Path) -> list[Path]:
    going |= _dead_on(reception.connection, going)
    held = _held_fast(reception.connection, going)
    hold(reception.connection, held)
    going -= held
    if not going:
        return []
    file = _save_unsent(reception.connection, going, folder)
    remember(reception.connection, NEWEST, next_entry_number(reception.connection) - 1)
    for table, ids in _by_table(going).items():
        _erase(reception.connection, table, ids)
    reception.changed |= going
    return [] if file is None else [file]


def _dead_on(connection: Connection, going: set[Key]) -> set[Key]:
    """Deleted rows that point at those that go, and of which nothing is unsent: those that the server refused (what was typed in
    them is kept elsewhere), and those that hang on one that goes: the server, which may have forgotten them, needn't say so."""
    found: set[Key] = set()
    level = going
    while level:
        pointing: set[Key] = set()
        hanging: set[Key] = set()
        for table, mapper in synced_mappers().items():
            for name, target in pointers(table).items():
                ids = [row for one, row in level if one == target]
                some = {(table, row) for row, _points_at in _pointing(connection, table, name, ids)}
                pointing |= some
                hanging |= some if name == mapper.class_.feed_from else set()
        dead = _dead(connection, pointing - going - found)
        level = (dead & hanging) | (dead - _standing(connection, dead).keys())
        found |= level
    return found


def _dead(connection: Connection, rows: set[Key]) -> set[Key]:
    """Those of some rows that are deleted here, and of which nothing is unsent."""
    if not rows:
        return set()
    deleted: set[Key] = set()
    for table, ids in _by_table(rows).items():
        columns = columns_of(table)
        query = select(columns["id"]).where(among(columns["id"], ids), columns["deleted_at"].is_not(None))
        deleted.update((table, row) for row in connection.execute(query).scalars())
    return deleted - {(entry.table, entry.row) for entry in waiting_of(connection, deleted)}


def _held_fast(connection: Connection, going: set[Key]) -> set[Key]:
    """Those of the rows that a row which stays points at: the server lets them stay while one does, and rows that aren't sent
    yet count as well."""
    held: set[Key] = set()
    fresh = True
    while fresh:
        fresh = False
        for table in synced_mappers():
            for name, target in pointers(table).items():
                ids = [row for one, row in going if one == target and (target, row) not in held]
                for row, points_at in _pointing(connection, table, name, ids):
                    if ((table, row) not in going or (table, row) in held) and (table, row) != (target, points_at):
                        held.add((target, points_at))
                        fresh = True
    return held


def _pointing(connection: Connection, table: str, name: str, ids: list[str]) -> Iterable[tuple[str, str]]:
    columns = columns_of(table)
    query = select(columns["id"], columns[name]).where(among(columns[name], ids))
    return [(row, points_at) for row, points_at in connection.execute(query)] if ids else []


def _by_table(rows: Collection[Key]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for table, row in sorted(rows):
        found.setdefault(table, []).append(row)
    return found


def _erase(connection: Connection, table: str, ids: list[str]) -> None:
    keys = [{"its_row": row, "its_table": table} for row in ids]
    both = "row_id = :its_row AND table_name = :its_table"
    number = f"SELECT number FROM search_entry WHERE {both}"
    connection.execute(text(f"DELETE FROM search_words WHERE rowid IN ({number})"), keys)
    journal = f"SELECT id FROM change WHERE {both}"
    connection.execute(text(f"DELETE FROM aside_entry WHERE change_id IN ({journal})"), keys)
    for kept in ("search_entry", "shared_row", "shared_value", "change"):
        connection.execute(text(f"DELETE FROM {kept} WHERE {both}"), keys)
    column = columns_of(table)["id"]
    connection.execute(delete(column.table).where(column == bindparam("its_row")), [{"its_row": row} for row in ids])


# ---- what was unsent


def _save_unsent(connection: Connection, going: set[Key], folder: Path) -> Path | None:
    """Write what was typed in these rows and isn't shared into a file that a person can read. None where there is nothing."""
    waiting = {entry.id for entry in waiting_of(connection, going)}
    lines = [_refused_line(one) for one in connection.execute(select(*RefusedEntry.__table__.c)) if (one[1], one[2]) in going]
    columns = Change.__table__.c
    texts = (columns.table_name, columns.row_id, columns.field_name, columns.before, columns.after)
    query = select(Action.at, Action.author, Action.label, *texts).join(Change, Change.action_id == Action.id)
    for one in connection.execute(query.where(among(Change.id, waiting)).order_by(Change.id)):
        lines.append(_line(*one))
    if not lines:
        return None
    target = folder / "unsent" / f"unsent-{datetime.now():%Y%m%d-%H%M%S-%f}.json"
    target.parent.mkdir(exist_ok=True)
    incoming = target.with_name(target.name + ".incoming")
    with incoming.open("wb") as file:
        file.write(msgspec.json.format(msgspec.json.encode(lines), indent=2))
        file.flush()
        os.fsync(file.fileno())
    incoming.replace(target)
    return target


def _line(
    at: datetime, author: str, label: Mapping[str, Any], table: str, row: str, field: str, before: Any, after: Any
) -> dict[str, Any]:
    return {
        "at": at.isoformat(),
        "author": author,
        "action": str(Text.from_json(label)),
        "table": table,
        "row": row,
        "field": field,
        "before": before,
        "after": after,
    }


def _refused_line(one: Any) -> dict[str, Any]:
    line = _line(one.at, one.author, one.label, one.table_name, one.row_id, one.field_name, one.before, one.after)
    return {**line, "refused": one.code}
