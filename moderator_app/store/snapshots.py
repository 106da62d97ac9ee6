"""A first pull: a database with exactly the rows this person may see, made by the server, put in the workspace's place.

What must hold: an empty workspace takes the file as it is, in one step that a crash leaves done or undone; one that has work in
it takes the rows one by one, so that nothing unsent and no history is lost. Texts become findable afterwards (`index_more`).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
from sqlalchemy import Connection, create_engine, inspect, select
from sqlalchemy.exc import DatabaseError

from moderator_app.domain.progress import Progress, silent
from moderator_app.domain.wording import text
from moderator_app.store.errors import explain
from moderator_app.store.incoming import receive
from moderator_app.store.journal import column_kinds, columns_of, synced_mappers, to_journal
from moderator_app.store.leaving import FEEDS, homes_of, leave, set_readable
from moderator_app.store.migrations import REVISIONS
from moderator_app.store.outgoing import sent_up_to
from moderator_app.store.reception import UNINDEXED, as_indexed, indexed_columns, recall, remember
from moderator_app.store.search import index_rows, searched_models
from moderator_app.store.tables import Base, FeedCursor, SharedRow
from moderator_app.store.workspace import Workspace

_CHUNK = 500
_INDEXED_AT_ONCE = 500


BEHIND = "sync.behind"
"""The fact that a first pull was taken in, and not everything since: it may be older than what this laptop shared last, which the
pulls that follow must bring, too."""


class SnapshotUnusable(ValueError):
    """The file is no first pull: damaged, or not a database. It came over the network, so it is fetched again."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What a file says of itself."""

    file: Path
    schema: str
    epoch: str
    feeds: tuple[str, ...]
    rows: int


def look_into(file: Path) -> Snapshot:
    """What a first pull says of itself. Raises `SnapshotUnusable`."""
    try:
        with closing(_reading(file)) as connection:
            schema = connection.execute("SELECT version_num FROM alembic_version").fetchone()
            facts = dict(connection.execute("SELECT key, value FROM fact").fetchall())
            feeds = [feed for (feed,) in connection.execute("SELECT feed FROM feed_cursor")]
            rows = connection.execute("SELECT count(*) FROM shared_row").fetchone()
            epoch = msgspec.json.decode(facts.get("sync.epoch", '""'))
            return Snapshot(file, str(schema[0]), str(epoch), tuple(feeds), int(rows[0]))
    except (sqlite3.Error, TypeError, IndexError, msgspec.DecodeError) as error:
        raise SnapshotUnusable(str(error)) from error


def put_in_place(ws: Workspace, snapshot: Snapshot, progress: Progress = silent) -> None:
    """Bring the workspace to what a first pull holds; what is unsent stays. A file of a schema that this version doesn't know is
    unusable: its rows come by pulls. Raises `SnapshotUnusable`, or as `act` does."""
    if snapshot.schema not in REVISIONS:
        raise SnapshotUnusable(f"its schema is {snapshot.schema}")
    if snapshot.schema == REVISIONS[-1] and _is_empty(ws):
        _take_whole(ws, snapshot)
    else:
        _take_rows(ws, snapshot, progress)


def _is_empty(ws: Workspace) -> bool:
    with ws.read() as session:
        connection = session.connection()
        tables = ["action", "change", *synced_mappers()]
        return not any(connection.exec_driver_sql(f"SELECT 1 FROM {table} LIMIT 1").first() for table in tables)


# ---- a new workspace


def _take_whole(ws: Workspace, snapshot: Snapshot) -> None:
    """Page by page through SQLite's backup interface, which writes one transaction, whoever else is reading."""
    with ws.read() as session:
        kept = [tuple(row) for row in session.connection().exec_driver_sql("SELECT key, value FROM fact")]
    kept.append((UNINDEXED, msgspec.json.encode([next(iter(searched_models()), ""), ""]).decode()))
    kept.append((FEEDS, msgspec.json.encode(sorted(snapshot.feeds)).decode()))
    try:
        with closing(sqlite3.connect(snapshot.file, isolation_level=None)) as source:
            for pragma in ("synchronous=OFF", "journal_mode=OFF", "cache_size=-2000"):  # the file lives for a moment only
                source.execute(f"PRAGMA {pragma}")
            source.execute("BEGIN")
            source.executemany("INSERT INTO fact (key, value) VALUES (?, ?) ON CONFLICT DO NOTHING", kept)
            source.execute("COMMIT")
            ws.replace_content(source)
    except sqlite3.DatabaseError as error:
        if "database disk image" in str(error) or "not a database" in str(error):
            raise SnapshotUnusable(str(error)) from error
        raise explain(ws.folder, error) from error
    snapshot.file.unlink(missing_ok=True)


def index_more(ws: Workspace, most: int = _INDEXED_AT_ONCE) -> bool:
    """Put some more of the rows that came with a first pull into the search index. Returns whether there are more."""
    with ws.receiving() as reception:
        place = recall(reception.connection, UNINDEXED)
        if not place:
            return False
        tables = list(searched_models())
        table, after = place
        if table not in tables:
            remember(reception.connection, UNINDEXED, None)
            return False
        columns = indexed_columns(table)
        query = select(*(column.label(key) for key, column in columns.items())).where(columns["id"] > after)
        found = reception.connection.execute(query.order_by(columns["id"]).limit(most)).mappings().all()
        there = reception.connection.exec_driver_sql(
            "SELECT row_id FROM search_entry WHERE table_name = ? AND row_id > ? AND row_id <= ?",
            (table, after, found[-1]["id"] if found else after),
        )
        known = {row for (row,) in there}  # those that were changed since are in it
        index_rows(reception.connection, [as_indexed(table, dict(row)) for row in found if row["id"] not in known], [])
        if len(found) == most:
            place = [table, found[-1]["id"]]
        else:
            following = tables.index(table) + 1
            place = [tables[following], ""] if following < len(tables) else None
        remember(reception.connection, UNINDEXED, place)
        return place is not None


def is_indexed(ws: Workspace) -> bool:
    """Whether everything can be found by search already."""
    return not ws.recall(UNINDEXED)


# ---- a workspace with work in it


@dataclass(frozen=True, slots=True)
class _Gone:
    feed: str
    table: str
    id: str


@dataclass(frozen=True, slots=True)
class _Held:
    table: str
    id: str
    revision: int
    feeds: tuple[str, ...]
    content: Mapping[str, Any]
    action: str = ""


def _take_rows(ws: Workspace, snapshot: Snapshot, progress: Progress) -> None:
    """Take in each row as a pull would; then those go that were shared and aren't in it; then its cursors count."""
    done = 0
    seen: set[tuple[str, str]] = set()
    try:
        with _opened(snapshot.file) as source:
            for some in _chunks(source):
                with ws.receiving() as reception:
                    receive(reception, some)
                seen.update((one.table, one.id) for one in some)
                done += len(some)
                progress(done, snapshot.rows, text("Receiving"))
            cursors = [tuple(one) for one in source.execute(select(FeedCursor.feed, FeedCursor.cursor))]
    except DatabaseError as error:
        raise SnapshotUnusable(str(error)) from error
    with ws.receiving() as reception:
        connection = reception.connection
        shared = connection.execute(select(SharedRow.table, SharedRow.row, SharedRow.feeds)).all()
        lacking = {(table, row): feeds for table, row, feeds in shared if (table, row) not in seen}
        homes = homes_of(connection, [key for key, feeds in lacking.items() if not feeds])  # made here, and never sent back
        lacking.update({key: (home,) for key, home in homes.items() if home in snapshot.feeds})
        leave(reception, [_Gone(feed, *key) for key, feeds in lacking.items() for feed in feeds], ws.folder)
        set_readable(connection, snapshot.feeds)
        connection.exec_driver_sql("DELETE FROM feed_cursor")
        if cursors:
            connection.exec_driver_sql("INSERT INTO feed_cursor (feed, cursor) VALUES (?, ?)", cursors)
        remember(connection, "sync.epoch", snapshot.epoch)
        if sent_up_to(connection):
            remember(connection, BEHIND, True)
    snapshot.file.unlink(missing_ok=True)


def _chunks(source: Connection) -> Iterator[list[_Held]]:
    """The rows table by table, those that others hang on first. An older file lacks some tables and columns."""
    present, looked = set(source.execute(select(SharedRow.table).distinct()).scalars()), inspect(source)
    there = {table: {column["name"] for column in looked.get_columns(table)} for table in present}
    for table in Base.metadata.sorted_tables:
        if table.name not in synced_mappers() or table.name not in there:
            continue
        columns = {key: column for key, column in columns_of(table.name).items() if column.key in there[table.name]}
        timed = [key for key in column_kinds(table.name)[1] if key in columns]
        query = select(SharedRow.revision.label("its revision"), SharedRow.feeds.label("its feeds"))
        query = query.add_columns(*(column.label(key) for key, column in columns.items()))
        query = query.join(table, table.c.id == SharedRow.row).where(SharedRow.table == table.name).order_by(table.c.id)
        for some in source.execute(query).mappings().partitions(_CHUNK):
            held = []
            for row in some:
                content = {key: row[key] for key in columns}
                for key in timed:
                    content[key] = to_journal(content[key])
                held.append(_Held(str(table.name), content["id"], row["its revision"], tuple(row["its feeds"]), content))
            yield held


@contextmanager
def _opened(file: Path) -> Iterator[Connection]:
    engine = create_engine("sqlite+pysqlite://", creator=lambda: _reading(file), json_deserializer=msgspec.json.decode)
    try:
        with engine.connect() as connection:
            yield connection
    finally:
        engine.dispose()


def _reading(file: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)
