"""Taking in rows that came from the server, whatever this laptop has changed meanwhile.

What must hold: a field in which unsent entries stand goes on showing this laptop's value, and what is shared is remembered
beneath it; a row that can't be kept as it is (of a newer table, hanging on a row that isn't here) is parked and blocks nothing;
fields that this version doesn't know are kept in `extra`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Protocol

import msgspec
from sqlalchemy import Boolean, Connection, Date, Float, Integer, String, delete, select

from moderator_app.store.answered import hide
from moderator_app.store.feeds import pointers
from moderator_app.store.journal import BIRTH, column_kinds, columns_of, synced_mappers, to_journal
from moderator_app.store.leaving import Left, leave, revoke, set_readable
from moderator_app.store.outgoing import advance, own_fields, shared_revisions, stamp, waiting_of
from moderator_app.store.reception import Head, Key, Reception, among, decoded
from moderator_app.store.tables import FeedCursor, ParkedRow
from moderator_app.store.tables.base import FrozenJSON, UtcDateTime


class Arrived(Protocol):
    """A row as it stands on the server (`protocol.messages.Row`)."""

    @property
    def table(self) -> str: ...
    @property
    def id(self) -> str: ...
    @property
    def revision(self) -> int: ...
    @property
    def feeds(self) -> Sequence[str]: ...
    @property
    def content(self) -> Mapping[str, Any]: ...
    @property
    def action(self) -> str: ...


class Parked(msgspec.Struct):
    """A row that waits to be taken in, as it is stored."""

    table: str
    id: str
    revision: int
    feeds: list[str]
    content: dict[str, Any]
    action: str = ""


def receive(reception: Reception, rows: Iterable[Arrived], heads: Iterable[Head] = ()) -> int:
    """Take in rows, and try again those that were parked. Returns how many rows were taken in."""
    reception.know(heads)
    newest: dict[Key, Arrived] = {(one.table, one.id): one for one in _parked(reception)}
    for one in rows:
        known = newest.get((one.table, one.id))
        if known is None or known.revision <= one.revision:
            newest[one.table, one.id] = one
    taken, parked = _sorted_out(reception, newest)
    waiting = waiting_of(reception.connection, taken.keys())
    stamp(reception.connection, waiting)
    own = own_fields(waiting)
    by_table: dict[str, list[Arrived]] = {}
    for one in taken.values():
        by_table.setdefault(one.table, []).append(one)
    for table, some in by_table.items():
        _write(reception, table, some, own)
    _share(reception, taken.values())
    _park(reception, parked, newest)
    advance(reception.connection)
    return len(taken)


class Page(Protocol):
    """The reply to a pull (`protocol.messages.Pulled`)."""

    @property
    def rows(self) -> Sequence[Arrived]: ...
    @property
    def left(self) -> Sequence[Left]: ...
    @property
    def actions(self) -> Sequence[Head]: ...
    @property
    def feeds(self) -> Sequence[str]: ...
    @property
    def cursors(self) -> Mapping[str, int]: ...


@dataclass(frozen=True, slots=True)
class Taken:
    """How many rows came and how many left; which feeds were revoked; the files in which unsent work was saved; whether rows went
    that may stand elsewhere, so that everything must be read anew."""

    rows: int
    left: int
    revoked: frozenset[str]
    saved: tuple[Path, ...]
    incomplete: bool


def take(reception: Reception, page: Page, folder: Path) -> Taken:
    """Take in the reply to a pull: rows, what left, which feeds there are, from where to ask on."""
    rows = receive(reception, page.rows, page.actions)
    revoked = set_readable(reception.connection, page.feeds)
    came = len(reception.changed)
    saved = leave(reception, page.left, folder)
    taken_away, incomplete = revoke(reception, revoked, folder)
    saved += taken_away
    cursors = [(feed, number) for feed, number in page.cursors.items() if feed in page.feeds]
    if cursors:
        reception.connection.exec_driver_sql(
            "INSERT INTO feed_cursor (feed, cursor) VALUES (?, ?) ON CONFLICT (feed) DO UPDATE SET cursor = excluded.cursor",
            cursors,
        )
    return Taken(rows, len(reception.changed) - came, frozenset(revoked), tuple(saved), incomplete)


def cursors_of(connection: Connection) -> dict[str, int]:
    """How far each feed was read."""
    return {feed: cursor for feed, cursor in connection.execute(select(FeedCursor.feed, FeedCursor.cursor))}


# ---- which rows can be kept


def _parked(reception: Reception) -> list[Parked]:
    query = select(ParkedRow.arrived).where(ParkedRow.table.in_(list(synced_mappers())))
    found = [msgspec.convert(arrived, Parked) for arrived in reception.connection.execute(query).scalars()]
    if found:
        reception.connection.execute(delete(ParkedRow).where(among(ParkedRow.row, [one.id for one in found])))
    return found


def _sorted_out(reception: Reception, newest: Mapping[Key, Arrived]) -> tuple[dict[Key, Arrived], dict[Key, str]]:
    """The rows that can be taken in now, and why the others can't. Rows older than what is here are neither."""
    here = shared_revisions(reception.connection, newest.keys())
    taken: dict[Key, Arrived] = {}
    parked: dict[Key, str] = {}
    for key, one in newest.items():
        if here.get(key, 0) > one.revision:
            continue
        if one.table not in synced_mappers():
            parked[key] = "unknown_table"
        elif not fits(one.table, one.content):
            parked[key] = "unfit"
        else:
            taken[key] = one
    while lost := _hanging_on_nothing(reception, taken):
        for key in lost:
            parked[key] = "hangs_on_nothing"
            del taken[key]
    return taken, parked


def _hanging_on_nothing(reception: Reception, taken: Mapping[Key, Arrived]) -> list[Key]:
    """The rows that point at a row which is neither among them nor here already."""
    wanted: dict[str, set[str]] = {}
    for one in taken.values():
        for name, target in pointers(one.table).items():
            points_at = one.content.get(name)
            if points_at and (target, points_at) not in taken:
                wanted.setdefault(target, set()).add(points_at)
    missing: set[Key] = set()
    for target, ids in wanted.items():
        missing |= {(target, row) for row in ids - _there(reception, target, ids)}
    if not missing:
        return []
    return [
        key
        for key, one in taken.items()
        if any((target, one.content.get(name)) in missing for name, target in pointers(one.table).items())
    ]


def _there(reception: Reception, table: str, ids: Collection[str]) -> set[str]:
    column = columns_of(table)["id"]
    return set(reception.connection.execute(select(column).where(among(column, ids))).scalars())


def fits(table: str, content: Mapping[str, Any]) -> bool:
    """Whether a row's values are of the kinds of its columns, so that the database takes them."""
    for key, (kinds, nullable, timed) in _kinds(table).items():
        value = content.get(key)
        if value is None:
            if key in content and not nullable:
                return False
            continue
        if not isinstance(value, kinds) or (isinstance(value, bool) and bool not in kinds and kinds != (object,)):
            return False
        if timed:
            try:
                decoded(table, key, value)
            except (ValueError, OverflowError):
                return False
        if isinstance(value, int) and abs(value) >= 2**63:
            return False
    return True


@cache
def _kinds(table: str) -> dict[str, tuple[tuple[type, ...], bool, bool]]:
    """For each column the Python types of its journal values, whether it may be empty, whether it is a time."""
    found: dict[str, tuple[tuple[type, ...], bool, bool]] = {}
    given = synced_mappers()[table].class_._columns()[0]
    for key, column in columns_of(table).items():
        kinds: tuple[type, ...] = (object,)
        for kind, types in _TYPES:
            if isinstance(column.type, kind):
                kinds = types
                break
        if isinstance(given.get(key), (Mapping, tuple)):
            kinds = (dict,) if isinstance(given[key], Mapping) else (list,)
        found[key] = (kinds, bool(column.nullable), isinstance(column.type, (UtcDateTime, Date)))
    return found


_TYPES: tuple[tuple[type, tuple[type, ...]], ...] = (
    (FrozenJSON, (object,)),
    (UtcDateTime, (str,)),
    (Date, (str,)),
    (Boolean, (bool,)),
    (Float, (int, float)),
    (Integer, (int,)),
    (String, (str,)),
)


# ---- writing them


def known_content(table: str, content: Mapping[str, Any]) -> dict[str, Any]:
    """The content by the columns of this version: fields that it doesn't know go into `extra`, and those in `extra` that it
    does know (an older server kept them there) come out."""
    columns = columns_of(table)
    known = {key: value for key, value in content.items() if key in columns}
    strange = {key: value for key, value in content.items() if key not in columns}
    extra = known.get("extra")
    if strange or (extra and not columns.keys().isdisjoint(extra)):
        extra = {**(extra or {}), **strange}
        for key in columns.keys() & extra.keys():
            if key in known:
                del extra[key]
            elif fits(table, {key: extra[key]}):
                known[key] = extra.pop(key)
        known["extra"] = extra
    return known


def _write(reception: Reception, table: str, rows: Sequence[Arrived], own: Mapping[Key, set[str]]) -> None:
    there = reception.contents(table, [one.id for one in rows])
    fresh: list[tuple[dict[str, Any], str]] = []
    edits: list[tuple[dict[str, Any], dict[str, Any], str]] = []
    hidden: list[tuple[str, str, str, Any]] = []
    _plain, others = column_kinds(table)
    timed = [key for key in others if _kinds(table)[key][2]]
    for one in rows:
        content = known_content(table, one.content)
        content["id"] = one.id
        for key in timed:  # one way of writing a moment, so that equal ones compare equal
            if content.get(key) is not None:
                content[key] = to_journal(decoded(table, key, content[key]))
        before = there.get(one.id)
        if before is None:
            fresh.append(({**defaults_of(table), **content}, one.action))
            continue
        mine = own.get((table, one.id), set())
        if mine:
            kept = content.keys() - {"id"} if BIRTH in mine else mine & content.keys()
            hidden += [(table, one.id, key, content[key]) for key in kept if BIRTH not in mine or content[key] != before[key]]
            content = {key: value for key, value in content.items() if key not in kept}
        edits.append((before, content, one.action))
    reception.bear(table, fresh)
    reception.change(table, edits)
    hide(reception.connection, hidden)


@cache
def defaults_of(table: str) -> dict[str, Any]:
    """A row's content where nothing is said. A feed must be said, so it has none."""
    given = synced_mappers()[table].class_._columns()[0]
    found = {}
    for key, column in columns_of(table).items():
        value = to_journal(given.get(key))
        if value is None and not column.nullable:
            kinds = _kinds(table)[key][0]
            value = "" if kinds == (str,) else False if kinds == (bool,) else 0
        found[key] = value
    return found


def _share(reception: Reception, rows: Iterable[Arrived]) -> None:
    shared = [(one.id, one.table, one.revision, msgspec.json.encode(sorted(one.feeds)).decode()) for one in rows]
    if shared:
        reception.connection.exec_driver_sql(
            "INSERT INTO shared_row (row_id, table_name, revision, feeds) VALUES (?, ?, ?, ?) "
            "ON CONFLICT (row_id, table_name) DO UPDATE SET revision = excluded.revision, feeds = excluded.feeds",
            shared,
        )


def _park(reception: Reception, parked: Mapping[Key, str], rows: Mapping[Key, Arrived]) -> None:
    kept = []
    for key, reason in parked.items():
        one = rows[key]
        arrived = Parked(one.table[:40], one.id[:36], one.revision, list(one.feeds), dict(one.content), one.action)
        kept.append((arrived.id, arrived.table, msgspec.json.encode(arrived).decode(), reason))
    if kept:
        reception.connection.exec_driver_sql(
            "INSERT INTO parked_row (row_id, table_name, arrived, reason) VALUES (?, ?, ?, ?) "
            "ON CONFLICT (row_id, table_name) DO UPDATE SET arrived = excluded.arrived, reason = excluded.reason",
            kept,
        )
