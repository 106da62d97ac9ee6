"""What a laptop knows of the server: which rows it holds as shared, how far it has read, and what waits or was refused.

These tables stay on the laptop; nothing of them is journalled or sent. A first pull brings a database whose `shared_row` and
`feed_cursor` the server has filled.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from moderator_app.store.tables.base import Base, Code, Facts, Names, Words


class SharedRow(Base):
    """A row that came from the server or was taken by it. `revision`: the newest whose content this laptop has seen;
    `feeds`: a list of those of this laptop's feeds that it stands in."""

    __tablename__ = "shared_row"
    row: Mapped[str] = mapped_column("row_id", String(36), primary_key=True)
    table: Mapped[str] = mapped_column("table_name", String(40), primary_key=True)
    revision: Mapped[int] = mapped_column(BigInteger)
    feeds: Mapped[Names]
    __table_args__ = ({"sqlite_with_rowid": False},)


class FeedCursor(Base):
    """How far a feed was read: the sequence number to ask on from."""

    __tablename__ = "feed_cursor"
    feed: Mapped[str] = mapped_column(String(80), primary_key=True)
    cursor: Mapped[int] = mapped_column(BigInteger)


class SharedValue(Base):
    """The shared value of a field that shows this laptop's own while entries of it aren't sent."""

    __tablename__ = "shared_value"
    row: Mapped[str] = mapped_column("row_id", String(36), primary_key=True)
    table: Mapped[str] = mapped_column("table_name", String(40), primary_key=True)
    field: Mapped[str] = mapped_column("field_name", String(40), primary_key=True)
    value: Mapped[Any] = mapped_column(JSON, nullable=True)


class AsideEntry(Base):
    """An entry of the journal that the server can't store yet; it is sent again."""

    __tablename__ = "aside_entry"
    change_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    code: Mapped[Code]
    since: Mapped[datetime]


class RefusedEntry(Base):
    """An entry that was refused for good, with what was typed, until the person has seen to it. `after` "*": a whole row."""

    __tablename__ = "refused_entry"
    id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    table: Mapped[str] = mapped_column("table_name", String(40))
    row: Mapped[str] = mapped_column("row_id", String(36))
    field: Mapped[str] = mapped_column("field_name", String(40))
    before: Mapped[Any] = mapped_column(JSON, nullable=True)
    after: Mapped[Any] = mapped_column(JSON, nullable=True)
    label: Mapped[Facts]
    author: Mapped[Words]
    at: Mapped[datetime]
    code: Mapped[Code]
    message: Mapped[Words]
    refused_at: Mapped[datetime]


class ParkedRow(Base):
    """A row that came and can't be kept as it is: of a table this version doesn't know, or hanging on a row that isn't here.
    It is tried again with each pull and by each newer version. `arrived`: the message's row."""

    __tablename__ = "parked_row"
    row: Mapped[str] = mapped_column("row_id", String(36), primary_key=True)
    table: Mapped[str] = mapped_column("table_name", String(40), primary_key=True)
    arrived: Mapped[Any] = mapped_column(JSON)
    reason: Mapped[Code]
