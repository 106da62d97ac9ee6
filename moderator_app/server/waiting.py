"""Long polls: laptops wait here for news of their feeds and of who else has the same meeting open.

One task a process looks at the feeds' counters: at once after a push that this process took, and now and then for those that
others took. Laptops are woken together and not more often than the machine can answer them, so that two hundred of them who all
pull after each push don't become a storm. What must hold: nobody sleeps past a change that was committed before they asked.
"""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import anyio.to_thread
from sqlalchemy import delete, select

from moderator_app.protocol import limits
from moderator_app.protocol.messages import Cursors, News, Present
from moderator_app.server import tables
from moderator_app.server.database import Database
from moderator_app.server.numbering import insert_into
from moderator_app.server.pull import is_behind
from moderator_app.server.rights import Who

#: Seconds between looks at the database: where other processes write too, and where none does.
LOOK_SHARED, LOOK_ALONE = 0.5, 20.0
#: Seconds between two wakings, at least: for each laptop that waits, and for all.
EACH, LEAST = 0.004, 0.05
#: Seconds for which a laptop that ended a wait still counts as there: it is about to wait again.
GRACE = 8.0


async def _until(event: asyncio.Event, seconds: float) -> None:
    """Wait for it, but no longer than that."""
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await event.wait()


@dataclass(slots=True, eq=False)
class Waiter:
    who: Who
    device: str
    cursors: Cursors
    here: str
    seen: frozenset[str]
    digest: str = ""
    woken: asyncio.Event = field(default_factory=asyncio.Event)


@dataclass(slots=True)
class Company:
    """A laptop that is there; `until` in seconds of our clock."""

    account: str
    name: str
    here: str
    until: float


class Waiting:
    """The waiters of one process. `is_shared`: other processes serve the same database."""

    def __init__(self, database: Database, *, is_shared: bool) -> None:
        self.database, self.is_shared = database, is_shared
        self.seqs: dict[str, int] | None = None
        self.waiters: set[Waiter] = set()
        self._company: dict[str, Company] = {}
        self._elsewhere: dict[str, Company] = {}
        self._changed: set[str] = set()
        self._look = asyncio.Event()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._task: asyncio.Task[None] | None = None
        self._closing = asyncio.Event()

    async def start(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._task = asyncio.create_task(self._watch())

    async def stop(self) -> None:
        """Let everybody go home, and wait until nobody here asks the database any more."""
        self.close()
        if self._task is not None:
            await self._task

    def close(self) -> None:
        """Let everybody go home."""
        self._closing.set()
        self._look.set()
        for waiter in self.waiters:
            waiter.woken.set()

    def moved(self) -> None:
        """Something was committed by this process. Any thread may say so."""
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._look.set)

    # ---- a laptop waits

    async def wait(self, waiter: Waiter, seconds: float, gone: asyncio.Future[Any]) -> News:
        """Hold a laptop until there is news for it, `seconds` are over, or it has `gone`."""
        if waiter.here or waiter.device in self._company:
            self._enter(waiter, seconds)
        self.waiters.add(waiter)
        try:
            self._look.set()
            await self._until_woken(waiter, min(max(seconds, 0.0), limits.WAIT_SECONDS), gone)
            return News(self._has_moved(waiter), self._present(waiter))
        finally:
            self.waiters.discard(waiter)
            self._leave_soon(waiter, at_once=gone.done())

    async def _until_woken(self, waiter: Waiter, seconds: float, gone: asyncio.Future[Any]) -> None:
        woken: asyncio.Future[Any] = asyncio.ensure_future(waiter.woken.wait())
        try:
            if not self._closing.is_set():
                await asyncio.wait([woken, gone], timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
        finally:
            woken.cancel()

    def _is_news(self, waiter: Waiter) -> bool:
        return self._has_moved(waiter) or {one.device for one in self._present(waiter)} != waiter.seen

    def _has_moved(self, waiter: Waiter) -> bool:
        if self.seqs is None:  # nobody has looked yet
            return False
        seqs = self.seqs
        return is_behind({feed: seqs.get(feed, 0) for feed in waiter.who.feeds(seqs)}, waiter.cursors, waiter.digest)

    # ---- company

    def _enter(self, waiter: Waiter, seconds: float) -> None:
        known = self._company.get(waiter.device)
        self._company[waiter.device] = Company(
            waiter.who.account, waiter.who.name, waiter.here, time.time() + min(seconds, limits.WAIT_SECONDS) + GRACE
        )
        self._changed.add(waiter.device)
        if known is None or known.here != waiter.here:
            self._look.set()

    def _leave_soon(self, waiter: Waiter, *, at_once: bool) -> None:
        if (known := self._company.get(waiter.device)) is not None:
            known.until = time.time() + (0 if at_once else GRACE)
            self._changed.add(waiter.device)
            self._look.set()

    def _present(self, waiter: Waiter) -> list[Present]:
        if not waiter.here:
            return []
        now = time.time()
        there = {**self._elsewhere, **self._company}
        return [
            Present(device, one.name, one.here)
            for device, one in sorted(there.items())
            if one.here == waiter.here and one.until > now and device != waiter.device
        ]

    # ---- watching

    async def _watch(self) -> None:
        """Until all go home. Never cancelled: a thread that reads would be left behind."""
        while not self._closing.is_set():
            await _until(self._look, self._interval())
            self._look.clear()
            if self.waiters or self._changed:
                await self._refresh()
            await _until(self._closing, max(LEAST, EACH * len(self.waiters)))

    def _interval(self) -> float:
        if self.is_shared and self.waiters:
            return LOOK_SHARED
        return GRACE / 2 if self._company else LOOK_ALONE

    async def _refresh(self) -> None:
        told, self._changed = self._changed, set()
        own = [(device, self._company[device]) for device in told if device in self._company]
        try:
            self.seqs, self._elsewhere = await anyio.to_thread.run_sync(self._read, own)
        except Exception:  # the database is away: it is told by other requests, and the next look may succeed
            self._changed |= told
            return
        now = time.time()
        self._company = {device: one for device, one in self._company.items() if one.until > now}
        for waiter in self.waiters:
            if self._is_news(waiter):
                waiter.woken.set()

    def _read(self, own: Iterable[tuple[str, Company]]) -> tuple[dict[str, int], dict[str, Company]]:
        column = tables.presence.c
        if self.is_shared and own:
            with self.database.writing() as connection:
                statement = insert_into(connection, tables.presence)
                changed = {name: statement.excluded[name] for name in ("account", "name", "here", "until")}
                rows = [
                    {"device": device, "account": c.account, "name": c.name, "here": c.here, "until": int(c.until)}
                    for device, c in sorted(own)
                ]
                connection.execute(statement.on_conflict_do_update(index_elements=["device"], set_=changed), rows)
                connection.execute(delete(tables.presence).where(column.until < time.time() - 60))
        with self.database.reading() as connection:
            seqs = {row.id: row.seq for row in connection.execute(select(tables.feed.c.id, tables.feed.c.seq)).all()}
            there = connection.execute(select(tables.presence).where(column.until > time.time())).all() if self.is_shared else ()
        return seqs, {row.device: Company(row.account, row.name, row.here, row.until) for row in there}
