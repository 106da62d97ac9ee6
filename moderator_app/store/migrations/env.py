"""What Alembic runs: the migrations on the connection that `store.schema` hands over (or a database URL from its settings)."""

from __future__ import annotations

from typing import Any, Literal

from alembic import context
from sqlalchemy import Connection, create_engine

from moderator_app.store.tables import Base
from moderator_app.store.tables.base import FrozenJSON, UtcDateTime

#: Tables of the search index: FTS5 makes several of its own, which Alembic must not take for leftovers and drop.
SEARCH_TABLES = ("search_entry", "search_words")


def include_object(_object: Any, name: str | None, kind: str, _reflected: bool, _compare_to: Any) -> bool:
    return not (kind == "table" and name is not None and name.startswith(SEARCH_TABLES))


def render_item(kind: str, thing: Any, _autogen: Any) -> str | Literal[False]:
    """A migration names the database's own types, so that it stays true when ours change."""
    if kind == "type" and isinstance(thing, FrozenJSON):
        return "sa.JSON()"
    if kind == "type" and isinstance(thing, UtcDateTime):
        return "sa.DateTime()"
    return False


def run(connection: Connection) -> None:
    # SQLite can't alter a table in place: batch mode makes a new one and moves the rows
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        render_as_batch=True,
        include_object=include_object,
        render_item=render_item,
        compare_type=True,
    )
    with context.begin_transaction():
        context.run_migrations()


given = context.config.attributes.get("connection")
if given is not None:
    run(given)
else:
    with create_engine(context.config.get_main_option("sqlalchemy.url") or "").connect() as own:
        run(own)
        own.commit()
