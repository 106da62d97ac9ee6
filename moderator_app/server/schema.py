"""Bringing the server's database to this version: the shared schema (store.schema) and the server's own tables (migrations/).

Both are made at once where the database is new and migrated by Alembic where it is older. A field that an older version kept in
`extra` because it didn't know it goes into its column when the column is there.
"""

from __future__ import annotations

import secrets
import time
from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import Connection, bindparam, inspect, select, text, update

from moderator_app.domain.errors import PeerSphereError
from moderator_app.domain.wording import text as words
from moderator_app.server import tables
from moderator_app.server.database import Database, set_facts
from moderator_app.server.shapes import ValueRefused, shapes
from moderator_app.store import schema
from moderator_app.store.migrations import REVISIONS
from moderator_app.store.tables import Base

MIGRATIONS = Path(__file__).with_name("migrations")
#: The revisions of the server's own tables, oldest first.
OWN_REVISIONS: Sequence[str] = ("0001",)


def bring_up_to_date(database: Database) -> None:
    """Create or migrate both parts. Raises `PeerSphereError` where a newer version has been here."""
    with database.engine.connect() as connection:
        shared, own = _revision(connection, "alembic_version"), _revision(connection, "server_version")
    if shared is None:
        with database.writing() as connection:
            if _revision(connection, "alembic_version") is None:  # another process may have been quicker
                _create(connection)
        return
    for found, known in ((shared, REVISIONS), (own, OWN_REVISIONS)):
        if found not in known:
            raise PeerSphereError(
                words(
                    "The server’s database was written by a newer version of this program (schema {revision}).",
                    revision=str(found),
                ),
                words("Install the newer version. Nothing was changed."),
                code="server.newer",
            )
    if shared != REVISIONS[-1]:
        schema.migrate(database.engine)
        with database.writing() as connection:
            take_out_of_extra(connection)
    if own != OWN_REVISIONS[-1]:
        schema.migrate(database.engine, scripts=MIGRATIONS)


def _create(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("SELECT pg_advisory_xact_lock(4408440)")
        if _revision(connection, "alembic_version") is not None:
            return
    Base.metadata.create_all(connection)
    tables.metadata.create_all(connection)
    for name, revision in (("alembic_version", REVISIONS[-1]), ("server_version", OWN_REVISIONS[-1])):
        connection.exec_driver_sql(f"CREATE TABLE {name} (version_num VARCHAR(32) NOT NULL PRIMARY KEY)")
        connection.execute(text(f"INSERT INTO {name} VALUES (:revision)"), {"revision": revision})
    # above every revision of a server that was here before: laptops may bring back what that one had
    set_facts(connection, {"epoch": secrets.token_hex(12), "floor": new_floor()})


def new_floor() -> str:
    """A number above all revisions given so far, and to be given before the next such number is asked for: milliseconds."""
    return str(time.time_ns() // 1_000_000)


def _revision(connection: Connection, table: str) -> str | None:
    if table not in inspect(connection).get_table_names():
        return None
    value = connection.exec_driver_sql(f"SELECT version_num FROM {table}").scalar()
    return None if value is None else str(value)


def take_out_of_extra(connection: Connection) -> int:
    """Put fields that are kept in `extra` and have a column by now into it. Returns how many rows were changed."""
    count = 0
    for shape in shapes().values():
        column = shape.table.c
        for row_id, extra in connection.execute(select(column.id, column.extra)).all():
            known = {}
            for name in extra.keys() & shape.fields.keys() - {"id", "feed", "extra"}:
                try:
                    known[name] = shape.fields[name].read(extra[name])
                except ValueRefused:  # it stays where it is, for whoever can read it
                    continue
            if known:
                rest = {name: value for name, value in extra.items() if name not in known}
                values = shape.to_row({**known, "extra": rest}, [*known, "extra"])
                statement = update(shape.table).where(column.id == bindparam("row"))
                connection.execute(statement.values(values), {"row": row_id})
                count += 1
    return count
