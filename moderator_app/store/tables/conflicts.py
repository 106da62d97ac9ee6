"""Where two people disagree: a value that waits beside the shared one until somebody settles it."""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from moderator_app.store.tables.base import Code, FrozenJSON, Synced, Words

Value = Mapped[Any]


class Conflict(Synced):
    """One field of one row that two people changed differently, neither having seen the other's change.

    It is born on the server and stands in every feed in which the row stands, so each co-moderator sees it; its home feed is
    that of the row. `base`, `theirs` and `mine` are values as the journal has them: what both began with, what is shared and
    stands in the row, and what waits. `field` is "deleted_at" where one deleted what the other changed. `state`: open, or
    how it was settled: mine, theirs, edited.
    """

    __tablename__ = "conflict"
    feed_from: ClassVar[str] = ""
    table_name: Mapped[Code]
    row_id: Mapped[str] = mapped_column(String(36), default="", index=True)
    field: Mapped[str] = mapped_column("field_name", String(40), default="")
    base: Value = mapped_column(FrozenJSON, nullable=True)
    theirs: Value = mapped_column(FrozenJSON, nullable=True)
    mine: Value = mapped_column(FrozenJSON, nullable=True)
    author_theirs: Mapped[Words]
    at_theirs: Mapped[datetime | None]
    author_mine: Mapped[Words]
    at_mine: Mapped[datetime | None]
    device_mine: Mapped[str] = mapped_column(String(36), default="")
    action_mine: Mapped[str] = mapped_column(String(36), default="")
    state: Mapped[Code] = mapped_column(default="open")
    settled_by: Mapped[Words]
    settled_at: Mapped[datetime | None]
