"""Bringing a database to the schema of this version: made at once where it is new, migrated by Alembic where it is older.

Alembic takes a second to import, so it is loaded only when there is something to migrate.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect

from moderator_app.domain.errors import PeerSphereError
from moderator_app.domain.wording import text
from moderator_app.store import backups, search
from moderator_app.store.errors import StoreDamaged, WorkspaceNewer
from moderator_app.store.migrations import REVISIONS
from moderator_app.store.tables import Base

MIGRATIONS = Path(__file__).with_name("migrations")


def refuse_lost(database: Path) -> None:
    """Raise `StoreDamaged` where there was a workspace and its database is missing or empty, instead of making a new one."""
    if database.exists() and database.stat().st_size:
        return
    if backups.listed(database.parent) or database.with_name(database.name + "-wal").exists():
        raise StoreDamaged(database, "it is empty" if database.exists() else "it is missing")


def bring_up_to_date(engine: Engine, database: Path, *, revisions: Sequence[str] = REVISIONS, scripts: Path = MIGRATIONS) -> None:
    """Create or migrate the schema. An older database is backed up first."""
    with engine.connect() as connection:
        found = _revision(connection)
        names = set(inspect(connection).get_table_names())
    if found == revisions[-1]:
        return
    if found is None:
        if names - {"alembic_version"}:
            raise PeerSphereError(
                text("{file} is a database, but not one of this program.", file=str(database)),
                text("Choose another folder for the workspace. Nothing was changed."),
                code="workspace.foreign",
            )
        with engine.execution_options(writes=True).begin() as connection:
            create(connection)
        return
    if found not in revisions:
        raise WorkspaceNewer(database.parent, found)
    backups.make(database.parent, reason="migration")
    migrate(engine, scripts=scripts)


def create(connection: Connection) -> None:
    """Make the whole schema in an empty database and stamp it."""
    Base.metadata.create_all(connection)
    if connection.dialect.name == "sqlite":
        search.make_index(connection)
    connection.exec_driver_sql("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)")
    connection.exec_driver_sql(f"INSERT INTO alembic_version VALUES ('{REVISIONS[-1]}')")


def migrate(engine: Engine, revision: str = "head", *, back: bool = False, scripts: Path = MIGRATIONS) -> None:
    """Run the migrations up (or `back` down) to a revision: all or none, in one transaction, references checked at its end."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    with engine.execution_options(rebuilds=True).begin() as connection:
        config.attributes["connection"] = connection
        (command.downgrade if back else command.upgrade)(config, revision)
        if connection.dialect.name == "sqlite":
            broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
            if broken is not None:
                raise RuntimeError(f"the migration left a row of {broken[0]} pointing at nothing")


def _revision(connection: Connection) -> str | None:
    if "alembic_version" not in inspect(connection).get_table_names():
        return None
    value = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    return None if value is None else str(value)
