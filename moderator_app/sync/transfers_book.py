"""The list of transfers as the workspace keeps it, and which files the server is known to have.

Nothing of it is journalled or sent. Losing it costs time, never a file (store/tables/transfers.py).
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Literal

from sqlalchemy import delete, insert, select, update

from moderator_app.store import Workspace
from moderator_app.store.tables import KeptFile, Transfer, utc_now
from moderator_app.sync.transfers_pace import Speed

Direction = Literal["up", "down"]
Key = tuple[str, Direction]

COUNTS_FOR = timedelta(days=7)
"""After so long a server is asked again whether it has a file, and sent it again if it hasn't."""
FIRST, ASKED = 100, 50
"""Ranks: files of the meeting that goes first, and files that a person asked for. Others have 0."""


@dataclass(slots=True, eq=False)
class Line:
    """One file on its way, or waiting for it. What isn't in the table `transfer` is of this run of the program."""

    sha256: str
    direction: Direction
    name: str = ""
    size: int = 0
    done: int = 0
    rank: int = 0
    asked: bool = False
    paused: bool = False
    upload: str = ""
    server: str = ""
    tries: int = 0
    code: str = ""
    message: str = ""
    moving: bool = False
    not_before: float = 0.0
    """By the monotonic clock: when it may be tried again."""
    added: float = field(default_factory=time.monotonic)
    speed: Speed = field(default_factory=Speed)

    @property
    def key(self) -> Key:
        return self.sha256, self.direction

    @property
    def order(self) -> tuple[int, int, float]:
        """More urgent ones first, then small ones, then those that wait longest."""
        return -self.rank, self.size, self.added


_KEPT = ("name", "size", "done", "rank", "asked", "paused", "upload", "server", "tries", "code", "message")


class Book:
    """Reads and writes the tables of transfers. Each call is a transaction of its own."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace

    def lines(self) -> list[Line]:
        """What was on its way when the program ended."""
        with self.workspace.read() as session:
            rows = session.scalars(select(Transfer).order_by(Transfer.added_at)).all()
        return [
            Line(row.sha256, "up" if row.direction == "up" else "down", **{key: getattr(row, key) for key in _KEPT})
            for row in rows
        ]

    def write(self, lines: Iterable[Line]) -> None:
        """Keep some lines as they are now."""
        at = utc_now()
        with self.workspace.receiving() as reception:
            for line in lines:
                values = {key: getattr(line, key) for key in _KEPT}
                one = (Transfer.sha256 == line.sha256) & (Transfer.direction == line.direction)
                if reception.connection.execute(update(Transfer).where(one).values(**values)).rowcount == 0:
                    row = {"sha256": line.sha256, "direction": line.direction, "added_at": at, **values}
                    reception.connection.execute(insert(Transfer).values(**row))

    def drop(self, keys: Iterable[Key]) -> None:
        """Forget some lines."""
        with self.workspace.receiving() as reception:
            for sha256, direction in keys:
                one = (Transfer.sha256 == sha256) & (Transfer.direction == direction)
                reception.connection.execute(delete(Transfer).where(one))

    def confirmed(self, server: str) -> dict[str, frozenset[str]]:
        """The files that this server said it has not long ago, with the feeds for which it was told that they are used."""
        since = utc_now() - COUNTS_FOR
        with self.workspace.read() as session:
            query = select(KeptFile.sha256, KeptFile.feeds).where(KeptFile.server == server, KeptFile.confirmed_at > since)
            return {sha256: frozenset(feeds) for sha256, feeds in session.execute(query)}

    def confirm(self, files: Mapping[str, Iterable[str]], server: str) -> None:
        """Note that the server has these files, told for these feeds."""
        if not files:
            return
        at = utc_now()
        rows = [
            {"sha256": name, "server": server, "feeds": tuple(sorted(feeds)), "confirmed_at": at} for name, feeds in files.items()
        ]
        with self.workspace.receiving() as reception:
            self._forget(reception.connection, files)
            reception.connection.execute(insert(KeptFile), rows)

    @staticmethod
    def _forget(connection, names: Iterable[str]) -> None:  # type: ignore[no-untyped-def]
        left = list(names)
        while left:
            connection.execute(delete(KeptFile).where(KeptFile.sha256.in_(left[:500])))
            del left[:500]
