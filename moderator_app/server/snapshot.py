"""A first pull: a SQLite file with the laptop's schema and exactly the rows one account may see, its cursors and epoch.

The file is a whole workspace's database but for the laptop's own facts and its search index. What must hold: it is made from one
consistent state; what a laptop gets by it and by the pulls that follow is what it would have got by pulls alone. So a file may
be given to several who hold the same feeds, as long as it isn't old: the next pull brings the rest.
"""

from __future__ import annotations

import sqlite3
import threading
import time
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Protocol

import msgspec
import zstandard
from sqlalchemy import Connection
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from moderator_app.protocol.problems import Refusal
from moderator_app.server.database import Database, facts_of
from moderator_app.server.pull import Counter, counters_of
from moderator_app.server.rights import EVENT, Who
from moderator_app.server.shapes import Field, Shape, shapes
from moderator_app.store import search
from moderator_app.store.migrations import REVISIONS
from moderator_app.store.tables import Base

#: Seconds and changes up to which a file that was made for others with the same feeds is given again.
FRESH_SECONDS, FRESH_CHANGES = 600, 2000
#: Files kept.
KEPT = 6
#: From which share of all on it is quicker to read all.
_MOST = 0.25


@dataclass(slots=True)
class Made:
    """A file, for which feeds it is, where they stood, and how many hold it open."""

    file: Path
    epoch: str
    cursors: dict[str, int]
    at: float
    users: int = 0


class Snapshots:
    """The files of one process, in a folder of its own. Any thread may ask."""

    def __init__(self, folder: Path, database: Database) -> None:
        self.folder, self.database = folder, database
        self._made: list[Made] = []
        self._lock = threading.Lock()
        self._one_at_a_time = threading.Lock()
        self._number = 0

    def take(self, who: Who) -> Made:
        """A file for this account; give it back with `give_back`. Raises `Refusal` forbidden."""
        if not who.may_sync:
            raise Refusal("forbidden", "this account doesn't sync")
        with self._one_at_a_time:  # who comes second gets what the first one made
            with self.database.reading() as connection:
                counters = counters_of(connection, who)
                epoch = facts_of(connection).epoch
            with self._lock:
                for made in self._made:
                    if made.epoch == epoch and _is_fresh(made, counters):
                        made.users += 1
                        return made
            return self._make(who)

    def _make(self, who: Who) -> Made:
        self.folder.mkdir(parents=True, exist_ok=True)
        with self._lock:
            self._number += 1
            file = self.folder / f"first-{threading.get_native_id()}-{self._number}.db"
        try:
            epoch, cursors = write(self.database, who, file)
        except BaseException:
            file.unlink(missing_ok=True)
            raise
        made = Made(file, epoch, cursors, time.monotonic(), 1)
        with self._lock:
            self._made.insert(0, made)
            for old in [one for one in self._made[KEPT:] if not one.users]:
                self._drop(old)
        return made

    def give_back(self, made: Made) -> None:
        with self._lock:
            made.users -= 1
            if not made.users and time.monotonic() - made.at > FRESH_SECONDS and made in self._made:
                self._drop(made)

    def close(self) -> None:
        with self._lock:
            for made in list(self._made):
                self._drop(made)

    def _drop(self, made: Made) -> None:
        self._made.remove(made)
        made.file.unlink(missing_ok=True)


def _is_fresh(made: Made, counters: dict[str, Counter]) -> bool:
    if made.cursors.keys() != counters.keys() or time.monotonic() - made.at > FRESH_SECONDS:
        return False
    if any(seq < counters[feed].purged_to for feed, seq in made.cursors.items()):  # its next pull would be too old
        return False
    return sum(counters[feed].seq - seq for feed, seq in made.cursors.items()) <= FRESH_CHANGES


# ---- making one


def write(database: Database, who: Who, file: Path) -> tuple[str, dict[str, int]]:
    """Write a first pull into a new file. Returns the epoch and the cursors in it."""
    file.unlink(missing_ok=True)
    with closing(sqlite3.connect(file, isolation_level=None)) as target:
        for pragma in ("journal_mode=OFF", "synchronous=OFF", "cache_size=-16000", "locking_mode=EXCLUSIVE"):
            target.execute(f"PRAGMA main.{pragma}")
        source: Source
        if database.is_sqlite:
            source = _Beside(target, str(database.engine.url.database))
        else:
            source = _Fetched(target)
        with database.reading() as connection:
            return _write(connection, target, source, who)


def _write(connection: Connection, target: sqlite3.Connection, source: Source, who: Who) -> tuple[str, dict[str, int]]:
    target.execute("BEGIN")
    for statement in _tables():
        target.execute(statement)
    source.begin(connection)
    epoch, cursors = source.facts(who)
    source.copy_shared(sorted(cursors), everything=who.reads is None)
    held: dict[str, int] = dict(target.execute("SELECT table_name, count(*) FROM shared_row GROUP BY table_name").fetchall())
    for name, indexes in _indexes().items():
        if name in held:
            source.copy_rows(shapes()[name], held[name], sorted(cursors), indexes, everything=who.reads is None)
        else:
            _make(target, indexes)
    target.executemany("INSERT INTO feed_cursor (feed, cursor) VALUES (?, ?)", sorted(cursors.items()))
    target.execute("INSERT INTO alembic_version (version_num) VALUES (?)", (REVISIONS[-1],))
    target.execute("INSERT INTO fact (key, value) VALUES ('sync.epoch', ?)", (msgspec.json.encode(epoch).decode(),))
    target.execute("COMMIT")
    return epoch, cursors


@cache
def _tables() -> tuple[str, ...]:
    made = [str(CreateTable(table).compile(dialect=sqlite.dialect())) for table in Base.metadata.sorted_tables]
    return (*made, *search.SCHEMA, "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)")


@cache
def _indexes() -> dict[str, tuple[str, ...]]:
    """By table, in the order in which one may hang on another."""
    return {
        table.name: tuple(
            str(CreateIndex(index).compile(dialect=sqlite.dialect()))
            for index in sorted(table.indexes, key=lambda one: str(one.name))
        )
        for table in Base.metadata.sorted_tables
    }


def _make(target: sqlite3.Connection, indexes: Iterable[str]) -> None:
    for statement in indexes:
        target.execute(statement)


class Source(Protocol):
    """Where the rows come from."""

    def begin(self, connection: Connection) -> None: ...
    def facts(self, who: Who) -> tuple[str, dict[str, int]]: ...
    def copy_shared(self, feeds: Sequence[str], *, everything: bool) -> None:
        """Write which rows there shall be, by the feeds in which they stand."""

    def copy_rows(self, shape: Shape, count: int, feeds: Sequence[str], indexes: Sequence[str], *, everything: bool) -> None:
        """Write the `count` rows of a table that are in `shared_row`, and make its indexes."""


class _Beside:
    """An SQLite file: the new database reads it itself. Its own transaction is the one consistent state."""

    def __init__(self, target: sqlite3.Connection, file: str) -> None:
        self.target = target
        target.execute("PRAGMA busy_timeout=20000")
        target.execute("ATTACH DATABASE ? AS server", (file,))

    def begin(self, connection: Connection) -> None:
        self.target.execute("SELECT count(*) FROM server.feed").fetchone()

    def facts(self, who: Who) -> tuple[str, dict[str, int]]:
        found = dict(self.target.execute("SELECT id, seq FROM server.feed").fetchall())
        self.changes = sum(found.values())
        epoch = self.target.execute("SELECT value FROM server.server_fact WHERE key = 'epoch'").fetchone()[0]
        return epoch, {feed: found.get(feed, 0) for feed in who.feeds(found)}

    def copy_shared(self, feeds: Sequence[str], *, everything: bool) -> None:
        names = ", ".join("?" * len(feeds))
        query = f"SELECT coalesce(sum(seq), 0) FROM server.feed WHERE id IN ({names})"
        share = 1 if everything else self.target.execute(query, feeds).fetchone()[0] / max(self.changes, 1)
        # where most of it goes along, reading all in order is quicker than to gather it by the index, which the "+" rules out
        within = "e.feed NOT LIKE ?" if everything else f"{'+' if share > _MOST else ''}e.feed IN ({names})"
        self.target.execute(
            "INSERT INTO shared_row (row_id, table_name, revision, feeds) "
            "SELECT e.row_id, e.table_name, m.revision, json_group_array(e.feed) FROM server.feed_entry e "
            "JOIN server.row_mark m ON m.row_id = e.row_id AND m.table_name = e.table_name "
            f"WHERE NOT e.gone AND {within} GROUP BY e.row_id, e.table_name",
            (f"{EVENT}%",) if everything else feeds,
        )

    def copy_rows(self, shape: Shape, count: int, feeds: Sequence[str], indexes: Sequence[str], *, everything: bool) -> None:
        if everything and self._copies_whole(shape, count):
            _make(self.target, indexes)  # SQLite then copies the records of table and indexes as they are
            self.target.execute(f'INSERT INTO main."{shape.name}" SELECT * FROM server."{shape.name}"')
            return
        columns = ", ".join(f'"{field.column}"' for field in shape.fields.values())
        all_rows = self.target.execute(f'SELECT max(rowid) FROM server."{shape.name}"').fetchone()[0] or 0
        # reading all and leaving out little is quicker than seeking each; and the other way round
        within = (
            "EXISTS (SELECT 1 FROM shared_row s WHERE s.row_id = id AND s.table_name = ?)"
            if count > all_rows * _MOST
            else "id IN (SELECT row_id FROM shared_row WHERE table_name = ?)"
        )
        self.target.execute(
            f'INSERT INTO main."{shape.name}" ({columns}) SELECT {columns} FROM server."{shape.name}" WHERE {within}',
            (shape.name,),
        )
        _make(self.target, indexes)

    def _copies_whole(self, shape: Shape, count: int) -> bool:
        """Whether all rows of the table go along, and both sides have its columns in the same order."""
        columns = [
            [row[1:4] for row in self.target.execute(f'PRAGMA {place}.table_info("{shape.name}")')]
            for place in ("main", "server")
        ]
        all_rows = self.target.execute(f'SELECT count(*) FROM server."{shape.name}"').fetchone()[0]
        return columns[0] == columns[1] and count == all_rows


class _Fetched:
    """PostgreSQL: it renders the values as SQLite keeps them, and they are handed on without being looked at."""

    BATCH = 2000

    def __init__(self, target: sqlite3.Connection) -> None:
        self.target = target

    def begin(self, connection: Connection) -> None:
        self.connection = connection

    def facts(self, who: Who) -> tuple[str, dict[str, int]]:
        cursors = {feed: counter.seq for feed, counter in counters_of(self.connection, who).items()}
        return facts_of(self.connection).epoch, cursors

    def copy_shared(self, feeds: Sequence[str], *, everything: bool) -> None:
        self._copy(
            "INSERT INTO shared_row (row_id, table_name, revision, feeds) VALUES (?, ?, ?, ?)",
            "SELECT e.row_id, e.table_name, m.revision, json_agg(e.feed)::text FROM feed_entry e "
            "JOIN row_mark m ON m.row_id = e.row_id AND m.table_name = e.table_name "
            "WHERE NOT e.gone AND e.feed = ANY(%s) GROUP BY e.row_id, e.table_name, m.revision ORDER BY e.row_id, e.table_name",
            (list(feeds),),
        )

    def copy_rows(self, shape: Shape, count: int, feeds: Sequence[str], indexes: Sequence[str], *, everything: bool) -> None:
        columns = ", ".join(f'"{field.column}"' for field in shape.fields.values())
        read = ", ".join(_as_sqlite_has_it(field) for field in shape.fields.values())
        self._copy(
            f'INSERT INTO "{shape.name}" ({columns}) VALUES ({", ".join("?" * len(shape.fields))})',
            f'SELECT {read} FROM "{shape.name}" WHERE id IN '
            "(SELECT row_id FROM feed_entry WHERE NOT gone AND table_name = %s AND feed = ANY(%s)) ORDER BY id",
            (shape.name, list(feeds)),
        )
        _make(self.target, indexes)

    def _copy(self, insert: str, query: str, values: tuple[Any, ...]) -> None:
        rows = self.connection.exec_driver_sql(query, values, {"stream_results": True})
        for some in rows.partitions(self.BATCH):
            self.target.executemany(insert, [tuple(row) for row in some])


def _as_sqlite_has_it(field: Field) -> str:
    name = f'"{field.column}"'
    if field.kind == "moment":
        return f"to_char({name}, 'YYYY-MM-DD HH24:MI:SS.US')"
    if field.kind == "date":
        return f"to_char({name}, 'YYYY-MM-DD')"
    return f"{name}::text" if field.kind == "json" else name


def pieces(file: Path, packing: str, size: int = 1 << 18) -> Iterator[bytes]:
    """The file's bytes, packed as it is read: "zstd", "gzip" or "" for as it is."""
    packer: Any = None
    if packing == "zstd":
        packer = zstandard.ZstdCompressor(level=1).compressobj()
    elif packing == "gzip":
        packer = zlib.compressobj(1, wbits=31)
    with file.open("rb") as stream:
        while piece := stream.read(size):
            packed = piece if packer is None else packer.compress(piece)
            if packed:
                yield packed
    if packer is not None:
        yield packer.flush()
