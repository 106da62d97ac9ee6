"""What Alembic runs for the server's own tables, on the connection that `server.schema` hands over. The shared tables beside them
have migrations of their own, and their own mark of the version.
"""

from __future__ import annotations

from typing import Any, Literal

from alembic import context

from moderator_app.server.tables import metadata
from moderator_app.store.tables.base import UtcDateTime


def include_object(_object: Any, name: str | None, kind: str, _reflected: bool, _compare_to: Any) -> bool:
    return kind != "table" or name in metadata.tables


def render_item(kind: str, thing: Any, _autogen: Any) -> str | Literal[False]:
    """A migration names the database's own types, so that it stays true when ours change."""
    return "sa.DateTime()" if kind == "type" and isinstance(thing, UtcDateTime) else False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    version_table="server_version",
    render_as_batch=True,
    include_object=include_object,
    render_item=render_item,
    compare_type=True,
)
with context.begin_transaction():
    context.run_migrations()
