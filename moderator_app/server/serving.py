"""What the endpoints share: the open database, settings, waiters, counts; made once a process."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TypeVar

import anyio
import anyio.to_thread
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError
from starlette.requests import Request

from moderator_app.protocol.problems import Refusal
from moderator_app.server import schema, signin
from moderator_app.server.blob_stores import open_store
from moderator_app.server.database import Database
from moderator_app.server.metrics import Metrics
from moderator_app.server.rights import Who
from moderator_app.server.settings import Settings
from moderator_app.server.snapshot import Snapshots
from moderator_app.server.waiting import Waiting
from moderator_app.server.wire import token_of

T = TypeVar("T")

#: Requests of one process that are at work at once; more wait their turn.
AT_ONCE = 8
#: Pushes at once, on SQLite: they wait for the disk together, and for nothing that others need.
PUSHES_AT_ONCE = 32


class Serving:
    """An open server. `open` it before the first request, `close` it after the last."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.database = Database.open(settings.folder / "server.db", settings.database, connections=settings.database_connections)
        self.waiting = Waiting(self.database, is_shared=not self.database.is_sqlite)
        self.metrics = Metrics(settings.folder / "metrics" if settings.workers > 1 else None)
        self.snapshots = Snapshots(settings.folder / "first-pulls", self.database)
        self.blobs = open_store(settings.blobs, settings.folder / "blobs")
        self._places = anyio.CapacityLimiter(AT_ONCE)
        self._pushing = anyio.CapacityLimiter(PUSHES_AT_ONCE if self.database.is_sqlite else AT_ONCE)
        self._mailing: list[threading.Thread] = []

    def open(self) -> None:
        """Bring the database up to date."""
        self.settings.folder.mkdir(parents=True, exist_ok=True)
        schema.bring_up_to_date(self.database)

    def close(self) -> None:
        self.snapshots.close()
        for thread in self._mailing:
            thread.join(30)
        self.metrics.close()
        self.database.close()

    async def off_loop(self, work: Callable[[], T], *, pushes: bool = False) -> T:
        """Do something that blocks on a thread."""
        return await anyio.to_thread.run_sync(work, limiter=self._pushing if pushes else self._places)

    def write(self, work: Callable[[Connection], T], attempts: int = 4) -> T:
        """Do something in one writing transaction; begun again where it met another one."""
        for _attempt in range(attempts):
            try:
                with self.database.writing() as connection:
                    return work(connection)
            except DBAPIError as error:
                if not self.database.may_try_again(error):
                    raise
        raise Refusal("busy", "too many changes at once", seconds=1)

    def who(self, token: str) -> Who:
        """Who asks. Raises `Refusal` signed_out. Blocks."""
        with self.database.reading() as connection:
            found = signin.who_is(connection, token)
        signin.note_use(self.database, found)
        return found

    async def caller(self, request: Request) -> Who:
        """Who asks, for endpoints that aren't plain functions."""
        token = token_of(request)
        return await self.off_loop(lambda: self.who(token))

    def in_background(self, work: Callable[[], None]) -> None:
        """Do something after the answer has gone."""
        self._mailing = [thread for thread in self._mailing if thread.is_alive()]
        thread = threading.Thread(target=work, daemon=True, name="mail")
        self._mailing.append(thread)
        thread.start()
