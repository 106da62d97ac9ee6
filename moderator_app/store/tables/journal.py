"""The journal's own tables and other rows that stay on this laptop. They are written by store/journal.py alone."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Index, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from moderator_app.store.tables.base import Base, Code, Facts, FrozenJSON


class Action(Base):
    """One thing a person did. `kind`: do, undo, redo, told; `inverts` names the action whose inverse an undo or redo is.

    `label` is a stored `Text`. `number` counts up on this device, without gaps.
    """

    __tablename__ = "action"
    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    number: Mapped[int] = mapped_column(unique=True)
    kind: Mapped[Code]
    inverts: Mapped[str | None] = mapped_column(String(36), index=True)
    undoable: Mapped[bool] = mapped_column(default=True)
    label: Mapped[Facts]
    author: Mapped[str] = mapped_column(default="")
    device: Mapped[str] = mapped_column(String(36))
    at: Mapped[datetime]


class Change(Base):
    """One field of one row changed by an action. `field` "*" is the birth of the row, `after` then its whole content.

    `before` and `after` are JSON values (see `journal.to_journal`). `revision` is the server revision that the change was
    made upon; None until the row has been on a server.
    """

    __tablename__ = "change"
    id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    action_id: Mapped[str] = mapped_column(String(36), index=True)
    table: Mapped[str] = mapped_column("table_name", String(40))
    row: Mapped[str] = mapped_column("row_id", String(36))
    field: Mapped[str] = mapped_column("field_name", String(40))
    before: Mapped[Any] = mapped_column(JSON, nullable=True)
    after: Mapped[Any] = mapped_column(JSON, nullable=True)
    revision: Mapped[int | None]
    __table_args__ = (Index("ix_change_row", "row_id", "table_name"),)


class Fact(Base):
    """A fact about this workspace: device id, when it was last backed up, who works here."""

    __tablename__ = "fact"
    key: Mapped[str] = mapped_column(String(40), primary_key=True)
    value: Mapped[Any] = mapped_column(FrozenJSON, nullable=True)
