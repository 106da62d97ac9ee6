"""Bringing a database to the schema of this version: made at once where it is new, migrated by Alembic where it is older.

Alembic takes a second to import, so it is loaded only when there is something to migrate.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import Connection, Engine, String, cast, inspect, select, update

from moderator_app.domain.errors import PeerSphereError
from moderator_app.domain.wording import text
from moderator_app.store import backups, search
from moderator_app.store.errors import StoreDamaged, WorkspaceNewer
from moderator_app.store.migrations import REVISIONS
from moderator_app.store.tables import Base, Synced
from moderator_app.store.tables.base import thaw

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
    if scripts == MIGRATIONS:
        with engine.execution_options(rebuilds=True).begin() as connection:
            lift_known(connection)


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


def lift_known(connection: Connection) -> int:
    """Take out of `extra` the fields that newer programs sent and this version has columns for. Returns in how many rows.

    The journal still has them within `extra`; whoever reads it lifts them too (`incoming.known_content`).
    """
    from moderator_app.store.incoming import known_content
    from moderator_app.store.journal import columns_of, synced_mappers
    from moderator_app.store.reception import column_values, indexed

    lifted = 0
    for table, mapper in synced_mappers().items():
        columns = columns_of(table)
        query = select(columns["id"], columns["extra"]).where(cast(columns["extra"], String) != "{}")
        changed: list[tuple[Synced, set[str]]] = []
        for row, extra in connection.execute(query).all():
            found = known_content(table, {"extra": thaw(extra)})
            if len(found) > 1:
                statement = update(mapper.local_table).where(columns["id"] == row)  # type: ignore[arg-type]
                connection.execute(statement.values(column_values(table, found)))
                changed.append((indexed(connection, table, row), found.keys() - {"extra"}))
        if changed and connection.dialect.name == "sqlite":
            search.index_rows(connection, [], changed)
        lifted += len(changed)
    return lifted


def _revision(connection: Connection) -> str | None:
    if "alembic_version" not in inspect(connection).get_table_names():
        return None
    value = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    return None if value is None else str(value)
