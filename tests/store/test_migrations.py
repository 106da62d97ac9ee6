"""Migrations: from nothing to today's schema, back again, and from an older version with everything kept."""

from __future__ import annotations

import re
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, inspect

from moderator_app.domain.wording import text
from moderator_app.store import Workspace, WorkspaceNewer, backups, doctor, rows, schema
from moderator_app.store.database import make_engine
from moderator_app.store.migrations import REVISIONS
from moderator_app.store.search import find
from moderator_app.store.tables import Base, Membership, Person, Resource, School, Strand

SEARCH = {"search_entry", "search_words"}


@pytest.fixture
def engine(tmp_path: Path):
    made = make_engine(tmp_path / "moderator.db")
    yield made
    made.dispose()


def differences(engine: Engine) -> list[Any]:
    """What Alembic would still have to change to reach `tables/`."""

    def ours(_thing: object, name: str | None, kind: str, *_: object) -> bool:
        return not (kind == "table" and str(name).startswith(("search_", "alembic_")))

    with engine.connect() as connection:
        options = {"include_object": ours, "compare_type": True}
        return compare_metadata(MigrationContext.configure(connection, opts=options), Base.metadata)


def structure(engine: Engine) -> dict[str, set[str]]:
    """Each table with its columns, keys and indexes, in words; what the order of columns is doesn't matter."""
    found: dict[str, set[str]] = {}
    looked = inspect(engine)
    for table in looked.get_table_names():
        parts = {f"{c['name']} {c['type']!r} null={c['nullable']}" for c in looked.get_columns(table)}
        parts.add(f"key {looked.get_pk_constraint(table)['constrained_columns']}")
        parts |= {f"index {i['name']} {i['column_names']} {i['unique']}" for i in looked.get_indexes(table)}
        parts |= {f"to {k['referred_table']} {k['constrained_columns']} {k['options']}" for k in looked.get_foreign_keys(table)}
        parts |= {f"unique {u['column_names']}" for u in looked.get_unique_constraints(table)}
        found[table] = parts
    return found


def test_the_revisions_are_those_of_the_scripts_in_one_line():
    scripts = ScriptDirectory(str(schema.MIGRATIONS))
    assert [script.revision for script in scripts.walk_revisions()] == list(reversed(REVISIONS))
    files = sorted(file.name for file in (schema.MIGRATIONS / "versions").glob("*.py"))
    assert [re.match(r"v(\d{4})_", name) is not None for name in files] == [True] * len(REVISIONS)
    assert scripts.get_current_head() == REVISIONS[-1]


def test_migrating_an_empty_database_gives_the_schema_that_is_made_at_once(tmp_path, engine):
    schema.migrate(engine)
    assert differences(engine) == []
    made = make_engine(tmp_path / "made.db")
    with made.begin() as connection:
        schema.create(connection)
    assert structure(engine) == structure(made)
    assert set(structure(engine)) > SEARCH
    made.dispose()


def test_a_migrated_database_is_a_whole_workspace(tmp_path, engine):
    schema.migrate(engine)
    with Workspace.open(tmp_path) as workspace:
        with workspace.act(text("Add")) as session:
            session.add(Person(name="单晓雪"))
        assert [str(finding.message) for finding in doctor.examine(workspace) if not finding.ok] == []
        with workspace.read() as session:
            assert find(session, "shan")
    assert not (tmp_path / "backups").exists()


def test_every_migration_can_be_taken_back(engine):
    schema.migrate(engine)
    schema.migrate(engine, "base", back=True)
    assert set(inspect(engine).get_table_names()) <= {
        "alembic_version",
        *(n for n in structure(engine) if n.startswith("search_")),
    }
    schema.migrate(engine)
    assert differences(engine) == []


# ---- an older workspace, with a next version made for the test


NEXT = """
import sqlalchemy as sa
from alembic import op

revision = "9999"
down_revision = "{last}"


def upgrade() -> None:
    with op.batch_alter_table("person") as batch:
        batch.add_column(sa.Column("nickname", sa.Text(), nullable=False, server_default=""))
        batch.alter_column("notes", existing_type=sa.Text(), nullable=True)
    op.execute("UPDATE person SET nickname = name")
    {more}


def downgrade() -> None:
    with op.batch_alter_table("person") as batch:
        batch.drop_column("nickname")
"""


def next_version(folder: Path, more: str = "pass") -> Path:
    """The migrations with one more, which makes the table of people anew."""
    scripts = folder / "migrations"
    shutil.copytree(schema.MIGRATIONS, scripts, ignore=shutil.ignore_patterns("__pycache__"))
    (scripts / "versions" / "v9999_nickname.py").write_text(NEXT.format(last=REVISIONS[-1], more=more))
    return scripts


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with Workspace.open(tmp_path / "w") as workspace, workspace.act(text("Add")) as session:
        session.add(strand := Strand(name_en="S"))
        session.add(school := School(name_en="School"))
        session.add(person := Person(name="Ann", school_id=school.id))
        session.add(Membership(strand_id=strand.id, person_id=person.id))
    return tmp_path / "w"


def test_an_older_workspace_is_backed_up_and_migrated_with_all_references(tmp_path, folder):
    database = folder / "moderator.db"
    engine = make_engine(database)
    schema.bring_up_to_date(engine, database, revisions=(*REVISIONS, "9999"), scripts=next_version(tmp_path))
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT name, nickname FROM person").all() == [("Ann", "Ann")]
        joined = "SELECT count(*) FROM membership m JOIN person p ON p.id = m.person_id JOIN school s ON s.id = p.school_id"
        assert connection.exec_driver_sql(joined).scalar() == 1
        assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
    engine.dispose()
    with pytest.raises(WorkspaceNewer):
        Workspace.open(folder)
    (backup,) = backups.listed(folder)
    assert backup.stem.endswith("-migration")
    backups.restore(folder)
    with Workspace.open(folder) as workspace, workspace.read() as session:
        assert [person.name for person in rows(session, Person)] == ["Ann"]


@pytest.mark.parametrize(
    "failing",
    ["raise RuntimeError('out of order')", "op.execute('DELETE FROM school')", "op.execute('DROP TABLE nowhere')"],
)
def test_a_migration_that_fails_changes_nothing(tmp_path, folder, failing):
    database = folder / "moderator.db"
    engine = make_engine(database)
    before = structure(engine)
    with pytest.raises(Exception, match=r"out of order|pointing at nothing|no such table"):
        schema.bring_up_to_date(engine, database, revisions=(*REVISIONS, "9999"), scripts=next_version(tmp_path, failing))
    assert structure(engine) == before
    engine.dispose()
    with Workspace.open(folder) as workspace:
        assert [str(finding.message) for finding in doctor.examine(workspace) if not finding.ok] == []


def test_people_move_to_their_own_feed_with_journal_and_search(tmp_path, folder):
    engine = make_engine(folder / "moderator.db")
    schema.migrate(engine, "0003", back=True)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT feed FROM person").scalars().all() == ["organisation"]
    schema.migrate(engine)
    engine.dispose()
    with Workspace.open(folder) as workspace:
        assert [str(finding.message) for finding in doctor.examine(workspace) if not finding.ok] == []
        with workspace.read() as session:
            assert [(hit.table, hit.feed) for hit in find(session, "Ann")] == [("person", "people")]


def test_large_files_come_through_the_migration_that_gives_sizes_more_room(folder):
    with Workspace.open(folder) as workspace, workspace.act(text("Add")) as session:
        session.add(Resource(title_en="Riverside slides", size=412))
    engine = make_engine(folder / "moderator.db")
    schema.migrate(engine, "0007", back=True)
    schema.migrate(engine)
    engine.dispose()
    with Workspace.open(folder) as workspace:
        with workspace.act(text("Change")) as session:
            [kept] = rows(session, Resource)
            assert kept.size == 412
            kept.size = 3_000_000_000
        with workspace.read() as session:
            assert [row.size for row in rows(session, Resource)] == [3_000_000_000]
            assert [hit.table for hit in find(session, "riverside")] == ["resource"]
        assert [str(finding.message) for finding in doctor.examine(workspace) if not finding.ok] == []


def test_fields_that_newer_programs_sent_go_into_their_columns_when_there_are_some(tmp_path: Path):
    with Workspace.open(tmp_path) as workspace, workspace.act(text("Add")) as session:
        session.add(School(name_en="Riverside", extra={"city": "Rivertown", "colour": "red", "country": 5}))
    with closing(sqlite3.connect(tmp_path / "moderator.db")) as older:  # as the version wrote it that knew neither
        older.execute("UPDATE change SET after = json_remove(after, '$.city', '$.country')")
        older.commit()
    engine = make_engine(tmp_path / "moderator.db")
    with engine.execution_options(rebuilds=True).begin() as connection:
        assert schema.lift_known(connection) == 1
    engine.dispose()
    with Workspace.open(tmp_path) as workspace:
        with workspace.read() as session:
            [school] = rows(session, School)
            assert (school.city, school.country, dict(school.extra)) == ("Rivertown", "", {"colour": "red", "country": 5})
            assert [hit.row for hit in find(session, "rivertown")] == [school.id]
        assert [str(finding.message) for finding in doctor.examine(workspace) if not finding.ok] == []
