"""What a laptop knows of files on their way, and of those the server has. These tables stay on the laptop.

All of it can be found out anew, from the rows that name files and by asking the server: losing it costs time, never a file.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, String
from sqlalchemy.orm import Mapped, mapped_column

from moderator_app.store.tables.base import Base, Code, Names, Words


class Transfer(Base):
    """A file on its way, or waiting for it. `direction`: up, down. Finished ones are gone.

    `upload` is the address of a tus upload that was begun on `server`. `rank`: more urgent ones are greater. `asked`: a person
    wants it, whatever the rules say about what is fetched by itself. `code` says why the latest try failed, "" if it didn't.
    """

    __tablename__ = "transfer"
    sha256: Mapped[str] = mapped_column(String(64), primary_key=True)
    direction: Mapped[str] = mapped_column(String(4), primary_key=True)
    name: Mapped[Words]
    size: Mapped[int] = mapped_column(BigInteger, default=0)
    done: Mapped[int] = mapped_column(BigInteger, default=0)
    rank: Mapped[int] = mapped_column(default=0)
    asked: Mapped[bool] = mapped_column(default=False)
    paused: Mapped[bool] = mapped_column(default=False)
    upload: Mapped[Words]
    server: Mapped[Words]
    tries: Mapped[int] = mapped_column(default=0)
    code: Mapped[Code]
    message: Mapped[Words]
    added_at: Mapped[datetime]


class KeptFile(Base):
    """A file that `server` said it has, for the feeds in which it was said that this laptop uses it."""

    __tablename__ = "kept_file"
    sha256: Mapped[str] = mapped_column(String(64), primary_key=True)
    server: Mapped[Words]
    feeds: Mapped[Names]
    confirmed_at: Mapped[datetime]
