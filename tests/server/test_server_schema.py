"""The server's database: made at once or by migrations, on SQLite and PostgreSQL, alone and beside another process."""

from __future__ import annotations

import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text

from moderator_app.domain.errors import PeerSphereError
from moderator_app.server import schema, tables
from moderator_app.server.database import Database, facts_of
from moderator_app.store import schema as shared
from moderator_app.store.migrations import REVISIONS
from moderator_app.store.tables import Base
from tests.server.conftest import command


@pytest.fixture(params=["sqlite", "postgresql"])
def bare(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """A database with nothing in it."""
    address = ""
    if request.param == "postgresql":
        server = request.getfixturevalue("postgresql")
        command(server, "CREATE DATABASE bare")
        address = server.replace("/postgres?", "/bare?")
    opened = Database.open(tmp_path / "server.db", address)
    yield opened
    opened.close()
    if address:
        command(request.getfixturevalue("postgresql"), "DROP DATABASE bare WITH (FORCE)")


def differences(database: Database) -> list[object]:
    """What Alembic would still have to change of the server's own tables."""

    def ours(_thing: object, name: str | None, kind: str, *_: object) -> bool:
        return kind != "table" or name in tables.metadata.tables

    with database.engine.connect() as connection:
        options = {"include_object": ours, "compare_type": True}
        return list(compare_metadata(MigrationContext.configure(connection, opts=options), tables.metadata))


def test_the_schema_is_made_at_once_with_both_parts(bare):
    schema.bring_up_to_date(bare)
    names = set(inspect(bare.engine).get_table_names())
    assert set(Base.metadata.tables) | set(tables.metadata.tables) <= names
    assert not {name for name in names if name.startswith("search_")}, "search is the laptop's"
    with bare.reading() as connection:
        assert facts_of(connection).epoch
    schema.bring_up_to_date(bare)


def test_migrations_make_the_same_server_tables_and_can_be_taken_back(bare):
    shared.migrate(bare.engine)
    shared.migrate(bare.engine, scripts=schema.MIGRATIONS)
    assert differences(bare) == []
    shared.migrate(bare.engine, "base", back=True, scripts=schema.MIGRATIONS)
    assert not set(tables.metadata.tables) & set(inspect(bare.engine).get_table_names())


def test_the_revisions_are_those_of_the_scripts_in_one_line():
    scripts = ScriptDirectory(str(schema.MIGRATIONS))
    assert [script.revision for script in scripts.walk_revisions()] == list(reversed(schema.OWN_REVISIONS))
    files = sorted(file.name for file in (schema.MIGRATIONS / "versions").glob("*.py"))
    assert [re.match(r"v(\d{4})_", name) is not None for name in files] == [True] * len(schema.OWN_REVISIONS)


def test_several_processes_that_start_at_once_make_one_schema(bare):
    with ThreadPoolExecutor(3) as threads:
        for made in [threads.submit(schema.bring_up_to_date, bare) for _ in range(3)]:
            made.result()
    with bare.reading() as connection:
        assert connection.execute(text("SELECT count(*) FROM server_version")).scalar() == 1


def test_an_older_schema_is_migrated(bare):
    """Of the shared tables the server's are those of the first version with conflicts."""
    schema.bring_up_to_date(bare)
    shared.migrate(bare.engine, "0004", back=True)
    schema.bring_up_to_date(bare)
    with bare.reading() as connection:
        assert connection.execute(text("SELECT version_num FROM alembic_version")).scalar() == REVISIONS[-1]


@pytest.mark.parametrize("table", ["alembic_version", "server_version"])
def test_a_database_of_a_newer_version_is_left_alone(bare, table):
    schema.bring_up_to_date(bare)
    with bare.writing() as connection:
        connection.execute(text(f"UPDATE {table} SET version_num = '9999'"))
    with pytest.raises(PeerSphereError, match="newer version"):
        schema.bring_up_to_date(bare)
