"""The connection to a workspace's database: how SQLite is set up, and the guard that no SQL writes round the journal."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path
from typing import Any

import msgspec
from sqlalchemy import URL, Engine, create_engine, event

from moderator_app.store.errors import JournalBypassed
from moderator_app.store.tables import Base, Synced

_PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", "busy_timeout=10000", "cache_size=-16000")


def make_engine(database: Path) -> Engine:
    """An engine on a workspace's database: WAL, full durability at each commit, foreign keys, a guarded journal.

    Transactions begun with the execution option `writes` take the write lock at once; with `rebuilds` (migrations, which
    make tables anew) the guard and the foreign keys are off.
    """
    engine = create_engine(
        URL.create("sqlite+pysqlite", database=str(database)),
        connect_args={"timeout": 10, "check_same_thread": False},
        json_serializer=lambda value: msgspec.json.encode(value).decode(),
        json_deserializer=msgspec.json.decode,
    )

    @event.listens_for(engine, "connect")
    def _on_connect(connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None  # we say BEGIN ourselves, see below
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "checkin")
    def _on_checkin(connection: sqlite3.Connection | None, _record: object) -> None:
        if connection is not None and connection.in_transaction:  # a commit that SQLite refused leaves it open
            connection.rollback()

    @event.listens_for(engine, "begin")
    def _on_begin(connection: Any) -> None:
        options = connection.get_execution_options()
        rebuilds = bool(options.get("rebuilds"))
        connection.info["journal"] = rebuilds
        keys = "OFF" if rebuilds else "ON"
        if connection.info.get("keys") != keys:  # said before BEGIN: inside a transaction SQLite passes over it
            connection.exec_driver_sql(f"PRAGMA foreign_keys={keys}")
            connection.info["keys"] = keys
        connection.exec_driver_sql("BEGIN IMMEDIATE" if rebuilds or options.get("writes") else "BEGIN")

    @event.listens_for(engine, "before_cursor_execute")
    def _on_statement(connection: Any, _cursor: object, statement: str, *_: object) -> None:
        if not connection.info.get("journal"):
            guard(statement)

    return engine


_NOT_CODE = re.compile(r"/\*.*?(?:\*/|\Z)|--[^\n]*|'(?:[^']|'')*'", re.DOTALL)
_WORD = re.compile(r"\w+")
_READS = frozenset(("select", "pragma", "explain", "begin", "commit", "rollback", "savepoint", "release"))
_WRITES = frozenset(("insert", "replace", "update", "delete", "merge", "truncate", "drop", "alter", "trigger"))


def guard(statement: str) -> None:
    """Raise `JournalBypassed` where SQL that the journal didn't ask for might write a synced table.

    Better too careful than fooled: outside comments and text literals, a word that writes and the name of a synced
    table in one statement are enough, however they are quoted or put together.
    """
    if statement.startswith(("SELECT ", "PRAGMA ")) and ";" not in statement:
        return
    words = _WORD.findall(_NOT_CODE.sub(" ", statement).lower())
    if not words or (words[0] in _READS and ";" not in statement) or _WRITES.isdisjoint(words):
        return
    if table := next((word for word in words if word in _synced_tables()), None):
        raise JournalBypassed(f"SQL was about to write the table {table} round the journal")


def _synced_tables() -> frozenset[str]:
    if not _tables:
        _tables.append(frozenset(m.class_.__tablename__ for m in Base.registry.mappers if issubclass(m.class_, Synced)))
    return _tables[0]


_tables: list[frozenset[str]] = []
