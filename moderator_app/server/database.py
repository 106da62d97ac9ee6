"""The server's database: SQLite (one file, one writer at a time) or PostgreSQL, with the shared schema and tables of our own.

Writing: `with database.writing() as connection`, one transaction, or `database.write(work)` where many come at once. Reading:
`with database.reading() as connection`, one consistent state however many statements. What must hold: nothing else opens
transactions here, except files_rights' vouchers.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import msgspec
from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url, select
from sqlalchemy.exc import DBAPIError

from moderator_app.server import tables
from moderator_app.server.together import Together

T = TypeVar("T")

SQLITE_PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", "busy_timeout=20000", "cache_size=-2000", "foreign_keys=ON")


@dataclass(frozen=True, slots=True)
class Facts:
    """`epoch` changes when a backup is restored; new revisions then begin above `floor`. `moved_to`: where the data went."""

    epoch: str
    floor: int = 0
    moved_to: str = ""


class Database:
    """An open database. Make one with `Database.open`; any thread may use it."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.is_sqlite = engine.dialect.name == "sqlite"
        self._one_writer = threading.Lock()
        self._together = Together(self.writing)
        if self.is_sqlite:
            self._reader, self._writer = engine, engine.execution_options(writes=True)
        else:
            self._reader = engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
            self._writer = engine.execution_options(isolation_level="READ COMMITTED")

    @classmethod
    def open(cls, file: Path, url: str = "", *, connections: int = 8) -> Database:
        """Connect; nothing is asked yet. `url` "" is SQLite in `file`."""
        return cls(_postgresql(url, connections) if url else _sqlite(file))

    def close(self) -> None:
        self.engine.dispose()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        with self._reader.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        if not self.is_sqlite:
            with self._writer.begin() as connection:
                yield connection
            return
        with self._one_writer:  # our own threads wait in a queue, instead of asking SQLite again and again
            with self._writer.begin() as connection:
                yield connection

    def write(self, work: Callable[[Connection], T]) -> T:
        """Do something in a writing transaction, which on SQLite it may share with others (together.py). `work` may be called
        again after what it did was undone."""
        if self.is_sqlite:
            return self._together.do(work)
        with self.writing() as connection:
            return work(connection)

    def may_try_again(self, error: DBAPIError) -> bool:
        """Whether a transaction that failed may succeed when it is begun again: it met another one."""
        state = getattr(error.orig, "sqlstate", "") or ""
        return state in ("40001", "40P01", "55P03") or "database is locked" in str(error.orig)


_FACTS = select(tables.fact.c.key, tables.fact.c.value)


def facts_of(connection: Connection) -> Facts:
    """The facts about this server."""
    found: dict[str, str] = {key: value for key, value in connection.execute(_FACTS)}
    return Facts(found["epoch"], int(found.get("floor", 0)), found.get("moved_to", ""))


def set_facts(connection: Connection, facts: Mapping[str, str]) -> None:
    """Keep facts."""
    for key, value in facts.items():
        connection.execute(tables.fact.delete().where(tables.fact.c.key == key))
        connection.execute(tables.fact.insert().values(key=key, value=value))


def _json(value: Any) -> str:
    return msgspec.json.encode(value).decode()


def _sqlite(file: Path) -> Engine:
    engine = create_engine(
        URL.create("sqlite+pysqlite", database=str(file)),
        connect_args={"timeout": 20, "check_same_thread": False, "cached_statements": 400},
        json_serializer=_json,
        json_deserializer=msgspec.json.decode,
        pool_size=12,
        max_overflow=20,
    )

    @event.listens_for(engine, "connect")
    def _on_connect(connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None  # we say BEGIN ourselves
        for pragma in SQLITE_PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "checkin")
    def _on_checkin(connection: sqlite3.Connection | None, _record: object) -> None:
        if connection is not None and connection.in_transaction:  # a commit that SQLite refused leaves it open
            connection.rollback()

    @event.listens_for(engine, "begin")
    def _on_begin(connection: Connection) -> None:
        options = connection.get_execution_options()
        rebuilds = bool(options.get("rebuilds"))  # migrations make tables anew
        if rebuilds != connection.info.get("rebuilds", False):
            connection.exec_driver_sql(f"PRAGMA foreign_keys={'OFF' if rebuilds else 'ON'}")
            connection.info["rebuilds"] = rebuilds
        connection.exec_driver_sql("BEGIN IMMEDIATE" if rebuilds or options.get("writes") else "BEGIN")

    return engine


def _postgresql(url: str, connections: int) -> Engine:
    return create_engine(
        make_url(url),
        json_serializer=_json,
        json_deserializer=msgspec.json.decode,
        pool_size=connections,
        max_overflow=connections,
        pool_timeout=20,
        pool_pre_ping=True,
    )
