"""Sync in the background: rounds when something changed here or elsewhere, patience when nobody answers, and news of both.

Two threads: one does rounds, one asks the server for news and who is present. What must hold: a state is always told in words;
whatever fails is tried again by itself, later and later and never all laptops at once; `stop` returns promptly.
"""

from __future__ import annotations

import contextlib
import logging
import math
import random
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import func, select

from moderator_app.domain.errors import PeerSphereError
from moderator_app.domain.wording import text
from moderator_app.protocol.digests import cursors_digest
from moderator_app.protocol.messages import Present, Wait
from moderator_app.protocol.problems import Refusal
from moderator_app.store import Workspace
from moderator_app.store.incoming import cursors_of
from moderator_app.store.journal import RECEIVED, Committed
from moderator_app.store.outgoing import waiting_count
from moderator_app.store.snapshots import index_more, is_indexed
from moderator_app.store.tables import Conflict, RefusedEntry
from moderator_app.sync.client import Client, seconds_to_wait
from moderator_app.sync.credentials import Vault
from moderator_app.sync.errors import ServerTrouble, SignedOut, Unreachable, in_words
from moderator_app.sync.rounds import EPOCH, Result, Stopped, sync
from moderator_app.sync.signing import account_of
from moderator_app.sync.states import State, Status

log = logging.getLogger("moderator.sync")

#: Seconds after a change here before it is sent: what is done in one breath goes in one push.
SETTLING = 0.15
#: Seconds for which the server is asked to hold a question for news.
WAIT = 25.0
#: Seconds after which it is asked again where it told of news and there was nothing to get.
NEWS_OF_NOTHING = 5.0
#: Seconds between two rounds when there is no news, in case a piece of it was lost.
NOW_AND_THEN = 300.0
#: Seconds to the first new try after a failure, and the most there may be between two.
BACK_OFF = (1.0, 300.0)
#: Seconds between tries where only a person or an update can help.
SELDOM = 900.0
#: Seconds after which entries that the server had set aside are tried again, though nothing came.
ASIDE_AGAIN = 3600.0
METERED = "sync.metered"

StatusListener = Callable[[Status], None]
NewsListener = Callable[[Result], None]


class Engine:
    """The sync of one open workspace. Its methods may be called from any thread and don't wait for the network (but `stop`, a
    moment); listeners are called on the engine's threads."""

    def __init__(self, workspace: Workspace, vault: Vault) -> None:
        self.workspace, self.vault = workspace, vault
        self._wake = threading.Condition()
        self._stopping = False
        self._due_at, self._aside_at = 0.0, 0.0
        self._is_asked, self._is_stale, self._is_expecting = False, False, False
        self._failures = 0
        self._here, self._present = "", tuple[Present, ...]()
        self._token: tuple[str, str] | None = None
        self._client: Client | None = None
        self._waiter: Client | None = None
        self._is_online = False
        self._status = Status(State.OFF)
        self._status_listeners: list[StatusListener] = []
        self._news_listeners: list[NewsListener] = []
        self._threads: list[threading.Thread] = []
        self._unsubscribe: Callable[[], None] | None = None

    # ---- from outside

    @property
    def status(self) -> Status:
        """How sync stands now."""
        return self._status

    def on_status(self, listener: StatusListener) -> Callable[[], None]:
        """Call `listener` whenever the status changed. Returns a function that stops it."""
        return _listed(self._status_listeners, listener)

    def on_news(self, listener: NewsListener) -> Callable[[], None]:
        """Call `listener` after each round that changed anything here. Returns a function that stops it."""
        return _listed(self._news_listeners, listener)

    def start(self) -> None:
        """Begin. A second call does nothing."""
        with self._wake:
            if self._threads or self._stopping:
                return
            self._unsubscribe = self.workspace.on_change(self._on_change)
            self._threads = [
                threading.Thread(target=self._run, name="sync", daemon=True),
                threading.Thread(target=self._listen, name="news of sync", daemon=True),
            ]
        for thread in self._threads:
            thread.start()

    def stop(self, seconds: float = 10.0) -> None:
        """End both threads, breaking off what they wait for. What is unsent stays and is sent next time."""
        with self._wake:
            self._stopping = True
            self._wake.notify_all()
            for client in (self._client, self._waiter):
                if client is not None:
                    client.cut()
        if self._unsubscribe is not None:
            self._unsubscribe()
        for thread in self._threads:
            if thread is not threading.current_thread():
                thread.join(seconds)

    def sync_now(self) -> None:
        """Begin a round at once, also on a network that is otherwise spared."""
        with self._wake:
            self._is_asked, self._due_at, self._failures = True, 0.0, 0
            self._wake.notify_all()

    def signed_in(self) -> None:
        """The account or the token changed: begin anew with what the vault holds."""
        with self._wake:
            self._token = None
            if self._waiter is not None:
                self._waiter.cut()
        self.sync_now()

    @property
    def metered(self) -> bool:
        """Whether this network is spared: rounds only when asked for."""
        return bool(self.workspace.recall(METERED))

    def set_metered(self, metered: bool) -> None:
        """Spare this network, or use it again."""
        self.workspace.remember(METERED, metered)
        with self._wake:
            self._due_at = 0.0
            if metered and self._waiter is not None:
                self._waiter.cut()
            self._wake.notify_all()

    def open_here(self, row: str) -> None:
        """Tell the server which meeting or strand ("" for none) is open on this laptop; others with the same are shown."""
        with self._wake:
            if row == self._here:
                return
            self._here, self._present = row, ()
            if self._waiter is not None:
                self._waiter.cut()
            self._wake.notify_all()

    # ---- rounds

    def _on_change(self, committed: Committed) -> None:
        if committed.kind == RECEIVED:
            return
        with self._wake:
            self._is_stale = True
            if not self._failures:  # else the next try has its time already
                self._due_at = min(self._due_at, time.monotonic() + SETTLING)
            self._wake.notify_all()

    def _run(self) -> None:
        while self._wait_until_due():
            try:
                delay = self._round()
            except Exception as error:  # a defect of ours must not end sync for good
                log.exception("a round of sync failed")
                delay = self._failed(_defect(error), State.TROUBLE, SELDOM)
            with self._wake:
                self._due_at = min(self._due_at, time.monotonic() + delay)
        if self._client is not None:
            self._client.close()

    def _wait_until_due(self) -> bool:
        """Sleep until a round is due, counting and indexing meanwhile. Returns whether there shall be one."""
        while True:
            with self._wake:
                if self._stopping:
                    return False
                if self._due_at <= time.monotonic():
                    self._due_at = math.inf
                    return True
                stale, self._is_stale = self._is_stale, False
            if stale and self._failures:
                self._show(
                    self._status.state, server=self._status.server, error=self._status.error, retry_at=self._status.retry_at
                )
            elif not self._index_some():
                with self._wake:
                    if not (self._stopping or self._is_stale):
                        self._wake.wait(max(0.0, self._due_at - time.monotonic()))

    def _index_some(self) -> bool:
        """Go on with the search index after a first pull. Returns whether anything was done."""
        if not self._status.indexing:
            return False
        try:
            more = index_more(self.workspace)
        except PeerSphereError:
            more = False  # the next round tells what is wrong with the disk
        if not more:
            self._tell(replace(self._status, indexing=not is_indexed(self.workspace)))
        return more

    def _round(self) -> float:
        """One round. Returns after how many seconds there shall be another one, unless something happens before."""
        with self._wake:
            asked, self._is_asked = self._is_asked, False
        account = account_of(self.workspace)
        if account is None:
            server = str(self.workspace.recall("sync.server") or "")
            self._show(State.SIGNED_OUT if server else State.OFF, server=server, error=SignedOut(server) if server else None)
            return SELDOM
        if self.metered and not asked:
            self._show(State.NOT_NOW, server=account.server)
            return SELDOM
        try:
            client = self._client_for(account.server)
            self._show(State.SYNCING, server=account.server, keep_error=True)
            aside = time.monotonic() >= self._aside_at
            with self._wake:
                expecting, self._is_expecting = self._is_expecting, False
            result = sync(self.workspace, client, stopping=lambda: self._stopping, aside=aside, expecting=expecting)
        except Stopped:
            return 0.0
        except Refusal as refusal:
            return self._refused(refusal, account.server)
        except Unreachable as error:
            return 0.0 if self._stopping else self._failed(error, State.OFFLINE)
        except SignedOut as error:
            return self._failed(error, State.SIGNED_OUT, SELDOM)
        except PeerSphereError as error:  # this laptop's disk or keyring, or a version that is too old
            return self._failed(error, State.TROUBLE, SELDOM if isinstance(error, ServerTrouble) else 60.0)
        return self._went_well(result, account.server)

    def _client_for(self, server: str) -> Client:
        with self._wake:
            known = self._token
        if known is None or known[0] != server:
            token = self.vault.load(server)
            if not token:
                raise SignedOut(server)
            known = (server, token)
            if self._client is not None:
                self._client.close()
                self._client = None
        with self._wake:
            self._token = known
            if self._client is None:
                self._client = Client(*known)
            if self._stopping:
                self._client.cut()
            return self._client

    def _went_well(self, result: Result, server: str) -> float:
        with self._wake:
            self._failures, self._is_online = 0, True
            self._wake.notify_all()
        if result.received:
            self._aside_at = 0.0
        elif time.monotonic() >= self._aside_at:
            self._aside_at = time.monotonic() + ASIDE_AGAIN
        state = State.NOT_NOW if self.metered else State.ONLINE
        self._show(state, server=server, synced_at=datetime.now(UTC))
        if result.is_news:
            _tell_all(self._news_listeners, result)
        return NOW_AND_THEN

    def _refused(self, refusal: Refusal, server: str) -> float:
        error = in_words(refusal, server)
        if refusal.code == "signed_out":
            with self._wake:
                self._token = None
            return self._failed(error, State.SIGNED_OUT, SELDOM)
        asked = seconds_to_wait(refusal)
        soon = refusal.code in ("busy", "too_many", "too_slow", "locked")
        return max(asked, self._failed(error, State.TROUBLE, 0.0 if soon else SELDOM))

    def _failed(self, error: PeerSphereError, state: State, seldom: float = 0.0) -> float:
        """Show what is wrong. Returns the seconds until the next try: twice as many each time, by chance within the half, so
        that laptops which lost the server together don't all come back at once."""
        with self._wake:
            self._failures += 1
            self._is_online = False
            self._present = ()
            if self._waiter is not None:
                self._waiter.cut()
        delay = max(seldom, min(BACK_OFF[1], BACK_OFF[0] * 2.0 ** min(self._failures - 1, 20)))
        delay *= 0.5 + random.random() / 2
        self._show(state, server=self._status.server, error=error, retry_at=datetime.now(UTC) + timedelta(seconds=delay))
        return delay

    # ---- news

    def _listen(self) -> None:
        failures = 0
        while True:
            with self._wake:
                while not self._stopping and not (self._is_online and self._token is not None and not self._spares()):
                    self._wake.wait()
                if self._stopping:
                    return
                assert self._token is not None
                client = self._waiter = Client(*self._token)
                here, seen = self._here, [one.device for one in self._present]
            try:
                failures = 0 if self._ask(client, here, seen) else failures + 1
            except PeerSphereError:  # the workspace is being closed, or its disk is in trouble: the rounds tell of it
                failures += 1
            finally:
                client.close()
                with self._wake:
                    self._waiter = None
            if failures:
                with self._wake:
                    self._wake.wait_for(lambda: self._stopping, min(60.0, 2.0 ** min(failures, 6)) * (0.5 + random.random() / 2))

    def _spares(self) -> bool:
        return self._status.state is State.NOT_NOW

    def _ask(self, client: Client, here: str, seen: list[str]) -> bool:
        """Ask for news until something is otherwise. Returns False where nobody answered."""
        while True:
            digest = self._digest()
            try:
                news = client.wait(
                    Wait(self.workspace.device, {}, WAIT, here, seen, digest, str(self.workspace.recall(EPOCH) or ""))
                )
            except Unreachable:
                with self._wake:
                    was_cut = self._stopping or here != self._here or not self._is_online or self._spares()
                if not was_cut:
                    self._make_due()  # a round finds out what is wrong
                return was_cut
            except Refusal as refusal:
                if refusal.code == "forbidden" and here:  # the meeting isn't shared yet, or no longer ours to see
                    here = ""
                    continue
                self._make_due()
                return False
            seen = [one.device for one in news.present]
            with self._wake:
                if self._stopping or here not in ("", self._here):
                    return True
                self._present = tuple(news.present)
            if self._present != self._status.present:
                self._tell(replace(self._status, present=self._present))
            if news.moved:
                with self._wake:
                    self._is_expecting = True
                self._make_due()
                self._wait_for_the_round()
                if not self._is_online:  # the same news would come again and again
                    return True
                if self._digest() == digest:  # there was nothing to get: another server may tell of such news at once, again
                    self._rest(here)
                    return True

    def _digest(self) -> str:
        """How far all feeds were read, in a few bytes."""
        with self.workspace.read() as session:
            return cursors_digest(cursors_of(session.connection()))

    def _rest(self, here: str) -> None:
        with self._wake:
            self._wake.wait_for(lambda: self._stopping or here != self._here, NEWS_OF_NOTHING)

    def _make_due(self) -> None:
        with self._wake:
            self._due_at = 0.0
            self._wake.notify_all()

    def _wait_for_the_round(self) -> None:
        """Else the same news would come again at once."""
        with self._wake:
            self._wake.wait_for(lambda: self._stopping or self._due_at > time.monotonic(), 5.0)
            self._wake.wait_for(lambda: self._stopping or self._status.state is not State.SYNCING, 30.0)

    # ---- telling

    def _show(self, state: State, *, keep_error: bool = False, **more: Any) -> None:
        with self.workspace.read() as session:
            counts = {
                "waiting": waiting_count(session.connection()),
                "conflicts": session.scalar(select(func.count(Conflict.id)).where(Conflict.state == "open")) or 0,
                "refused": session.scalar(select(func.count(RefusedEntry.id))) or 0,
            }
        before = self._status
        told = {"present": self._present, "synced_at": before.synced_at, **counts, **more}
        if keep_error:
            told["error"] = before.error
        self._tell(Status(state, indexing=not is_indexed(self.workspace), **told))

    def _tell(self, status: Status) -> None:
        with self._wake:
            is_new = status != self._status
            self._status = status
            self._wake.notify_all()
        if is_new:
            _tell_all(self._status_listeners, status)


def _listed(listeners: list[Any], listener: Any) -> Callable[[], None]:
    listeners.append(listener)

    def stop() -> None:
        with contextlib.suppress(ValueError):
            listeners.remove(listener)

    return stop


def _tell_all(listeners: list[Any], told: Any) -> None:
    """Tell every listener. One that fails keeps neither the others nor the engine from going on."""
    for listener in tuple(listeners):
        try:
            listener(told)
        except Exception:
            log.exception("a listener to sync failed")


def _defect(error: Exception) -> PeerSphereError:
    return ServerTrouble(
        text("Sync met a defect of this program: {reason}", reason=f"{type(error).__name__}: {error}"[:200]),
        text("Your work is kept on this laptop. Sync is tried again by itself; if it stays so, report it."),
        code="sync.defect",
    )
