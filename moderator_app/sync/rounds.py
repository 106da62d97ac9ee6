"""One round of sync: send what waits, then get what is new; and the ways back when that can't simply go on.

What must hold: a round that is broken off anywhere, by either side, may be begun again and loses and doubles nothing.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
from sqlalchemy import delete, func, select, update

from moderator_app.domain.progress import Progress, silent
from moderator_app.domain.wording import text
from moderator_app.protocol import OLDEST, VERSION, limits
from moderator_app.protocol.digests import content_digest, cursors_digest
from moderator_app.protocol.messages import ActionHead, Entry, Held, Pull, Pulled, Push, Reconciled, Row, Wait, encode
from moderator_app.protocol.problems import Refusal
from moderator_app.store import Workspace
from moderator_app.store.answered import Tally, settle, shared_beneath
from moderator_app.store.incoming import Taken, cursors_of, receive, take
from moderator_app.store.journal import synced_mappers
from moderator_app.store.leaving import HAS_OWN, HELD, erase_conflicts, forget, let_go
from moderator_app.store.migrations import REVISIONS
from moderator_app.store.outgoing import (
    Parcel,
    anything_waits,
    parcel,
    send_again_after,
    sent_up_to,
    stamp_everything,
)
from moderator_app.store.reception import Key, Reception, among, remember
from moderator_app.store.snapshots import BEHIND, SnapshotUnusable, look_into, put_in_place
from moderator_app.store.stranded import refuse_stranded
from moderator_app.store.tables import AsideEntry, Base, FeedCursor, SharedRow
from moderator_app.sync.client import Client
from moderator_app.sync.errors import ProgramOutdated, Unreachable

EPOCH = "sync.epoch"
#: The fact that everything is being read anew after the server was restored.
REFILLING = "sync.refilling"
SCHEMA = REVISIONS[-1]
#: How often a round is begun again because something stood in its way that could be cleared.
ATTEMPTS = 5
#: Rows asked for at once, and rows taken in at once: that holds up whoever wants to write meanwhile.
ROWS, TAKEN_AT_ONCE = 1_000, 250
#: Seconds after which whoever waits to write has taken their turn.
TURN = 0.002
_PARCEL_BYTES = limits.REQUEST_BYTES // 2
_HELD_AT_ONCE = 1_000


class Stopped(Exception):
    """Whoever started the round wants it to end."""


@dataclass(slots=True)
class Result:
    """What a round did. `received` and `left`: rows; `saved`: files with unsent work of feeds that were revoked."""

    sent: Tally = field(default_factory=Tally)
    received: int = 0
    left: int = 0
    saved: list[Path] = field(default_factory=list)
    revoked: set[str] = field(default_factory=set)
    requests: int = 0
    first: bool = False
    restored: int = 0
    renamed: bool = False

    @property
    def is_news(self) -> bool:
        """Whether anything is otherwise than before, beside that work of this laptop was taken as it was sent."""
        sent = self.sent
        return bool(self.received or self.left or sent.merged or sent.conflict or sent.refused or self.first)


def sync(
    ws: Workspace,
    client: Client,
    *,
    stopping: Callable[[], bool] = lambda: False,
    progress: Progress = silent,
    aside: bool = True,
    rows: int = ROWS,
    expecting: bool = False,
) -> Result:
    """Send everything that waits and get everything that is new. `aside`: try also what the server had set aside. `expecting`:
    the server told of news already.

    Raises `Refusal` (signed_out, forbidden, too_many, busy, full …), `Unreachable`, `ProgramOutdated`, `Stopped`, and what the
    workspace raises. What was done until then stays done.
    """
    return _Round(ws, client, stopping, progress, rows, expecting).run(aside)


class _Round:
    def __init__(
        self, ws: Workspace, client: Client, stopping: Callable[[], bool], progress: Progress, rows: int, expecting: bool
    ) -> None:
        self.ws, self.client, self.stopping, self.progress, self.rows = ws, client, stopping, progress, rows
        self.expecting = expecting
        self.result = Result()
        self.epoch = str(ws.recall(EPOCH) or "")

    def run(self, aside: bool) -> Result:
        asked = self.client.requests
        for attempt in range(ATTEMPTS):
            try:
                if not self.epoch:
                    self._begin()
                self._send(aside=aside and attempt == 0)
                self._get()
                if self.ws.recall(REFILLING):
                    self._look_for_ghosts()
                self._give_up_what_is_stranded()
                break
            except Refusal as refusal:
                if attempt == ATTEMPTS - 1 or not self._clear(refusal):
                    raise
        self.result.requests = self.client.requests - asked
        return self.result

    def _clear(self, refusal: Refusal) -> bool:
        """Clear away what stood in the way. Returns whether the round can be begun again."""
        if refusal.code == "device_cloned":
            self.ws.renew_device()
            self.result.renamed = True
        elif refusal.code == "epoch_changed" and refusal.detail.get("epoch"):
            self._reconcile(str(refusal.detail["epoch"]))
        elif refusal.code == "too_old":
            self._first_pull()
        else:
            return False
        return True

    def _see_whether_to_stop(self) -> None:
        if self.stopping():
            raise Stopped

    # ---- sending

    def _send(self, *, aside: bool) -> None:
        with self.ws.read() as session:
            if not anything_waits(session.connection(), aside=aside):
                return
        most = limits.ENTRIES
        with self.ws.receiving() as reception:
            sent = parcel(reception, most, _PARCEL_BYTES, aside=aside)
        while sent.entries:
            self._see_whether_to_stop()
            try:
                answers = self.client.push(self._push(sent)).answers
            except Refusal as refusal:
                if refusal.code != "too_large" or len(sent.entries) == 1:
                    raise
                most = len(sent.entries) // 2
                with self.ws.receiving() as reception:
                    sent = parcel(reception, most, _PARCEL_BYTES, aside=aside)
                continue
            if {answer.n for answer in answers} != {entry.n for entry in sent.entries}:
                raise Unreachable(self.client.address, text("its answer can't be read"))
            with self.ws.receiving() as reception:  # both in one: each transaction waits for the disk
                tally = settle(reception, sent, answers, msgspec.UNSET)
                sent = parcel(reception, most, _PARCEL_BYTES)
            self.result.sent.add(tally)
            aside = False

    def _push(self, sent: Parcel) -> Push:
        heads = [ActionHead(h.id, dict(h.label), h.author, h.at, h.kind, h.inverts) for h in sent.actions]
        entries = [Entry(e.n, e.action, e.table, e.row, e.field, e.before, e.after, e.base) for e in sent.entries]
        return Push(self.ws.device, self.epoch, SCHEMA, heads, entries)

    # ---- getting

    def _is_up_to_date(self) -> bool:
        """Ask whether anything is new, in few bytes however many feeds there are; not where something is sure to be."""
        with self.ws.read() as session:
            cursors = cursors_of(session.connection())
        self._see_whether_to_stop()
        if self.expecting or self.result.sent != Tally() or not cursors or min(cursors.values()) < 0:
            return False
        digest = cursors_digest(cursors)
        return not self.client.wait(Wait(self.ws.device, seconds=0, digest=digest, epoch=self.epoch)).moved

    def _get(self) -> None:
        if self._is_up_to_date():
            return
        more, done, is_behind = True, 0, bool(self.ws.recall(BEHIND))
        while more:
            self._see_whether_to_stop()
            with self.ws.read() as session:
                cursors, answered = cursors_of(session.connection()), sent_up_to(session.connection())
            answered, has_own = -1 if is_behind else answered, bool(self.ws.recall(HAS_OWN))
            page = self.client.pull(Pull(self.ws.device, self.epoch, SCHEMA, cursors, self.rows, answered, has_own))
            more = page.more
            if page.rows or page.left or page.cursors != cursors or page.feeds != sorted(cursors):
                taken = self._take(page)
                done += taken.rows
                self.progress(done, 0, text("Receiving"))
                more = more or taken.incomplete
        if is_behind:
            self.ws.remember(BEHIND, None)

    def _take(self, page: Pulled) -> Taken:
        """Take in an answer: some rows at a time, those first that others hang on. What is written last makes it count; until
        then the same rows would come again."""
        rows = sorted(page.rows, key=lambda row: _depth().get(row.table, len(_depth())))
        received = 0
        while len(rows) > TAKEN_AT_ONCE:
            self._see_whether_to_stop()
            with self.ws.receiving() as reception:
                received += receive(reception, rows[:TAKEN_AT_ONCE], page.actions)
            del rows[:TAKEN_AT_ONCE]
            time.sleep(TURN)
        with self.ws.receiving() as reception:
            taken = take(reception, msgspec.structs.replace(page, rows=rows), self.ws.folder)
            if taken.incomplete:  # in one, for a program that ends in between would never read it again
                _start_over(reception, self.epoch)
        self.result.received += received + taken.rows
        self.result.left += taken.left
        self.result.saved += taken.saved
        self.result.revoked |= taken.revoked
        return replace(taken, rows=received + taken.rows)

    def _give_up_what_is_stranded(self) -> None:
        if waiting_aside(self.ws):
            with self.ws.receiving() as reception:
                self.result.sent.refused += refuse_stranded(reception)
        if self.ws.recall(HELD):
            with self.ws.receiving() as reception:
                self.result.saved += let_go(reception, self.ws.folder)

    # ---- the first time

    def _begin(self) -> None:
        hello = self.client.hello()
        if not (hello.oldest_protocol <= VERSION and hello.protocol >= OLDEST):
            raise ProgramOutdated(self.client.address)
        with self.ws.receiving() as reception:
            remember(reception.connection, HAS_OWN, sent_up_to(reception.connection) == 0)
        if hello.schema not in REVISIONS or not self._first_pull():
            self._remember_epoch(hello.epoch)

    def _first_pull(self) -> bool:
        """Fetch everything as one file and put it in place. Returns False where the server has none for us: then everything
        comes by pulls."""
        file = self.ws.folder / "first-pull.db"
        try:
            self.client.snapshot(file, self.progress)
            snapshot = look_into(file)
            put_in_place(self.ws, snapshot, self.progress)
        except (Refusal, SnapshotUnusable) as error:
            if isinstance(error, Refusal) and error.code not in ("not_found", "schema_unknown"):
                raise
            with self.ws.receiving() as reception:
                reception.connection.execute(delete(FeedCursor))
            return False
        finally:
            file.unlink(missing_ok=True)
        self.epoch = snapshot.epoch
        self.result.first = True
        self.result.received += snapshot.rows
        return True

    def _remember_epoch(self, epoch: str) -> None:
        with self.ws.receiving() as reception:
            remember(reception.connection, EPOCH, epoch)
        self.epoch = epoch

    # ---- after the server was restored from a backup

    def _reconcile(self, epoch: str) -> None:
        """Give the server what it lost: first what this laptop did, then rows of others; then read everything anew."""
        wanted: set[Key] = set()
        answered = 0
        for held in _held(self.ws):
            told = self._compare(held, epoch)  # what shall go does so at the end: first everything of it is sent
            wanted.update((table, row) for table, row in told.wanted)
            answered = max(answered, told.answered)
        with self.ws.receiving() as reception:
            send_again_after(reception.connection, answered)
        self.epoch = epoch
        self._send(aside=True)
        self._give_back(wanted)
        with self.ws.receiving() as reception:
            _start_over(reception, epoch)

    def _compare(self, held: list[Row], epoch: str) -> Reconciled:
        """Ask what the server lacks of some rows."""
        self._see_whether_to_stop()
        digests = [Held(one.table, one.id, one.revision, content_digest(one.content)) for one in held]
        return self.client.reconcile(self.ws.device, epoch, digests)

    def _give_back(self, wanted: Collection[Key]) -> None:
        for held in _held(self.ws, wanted):
            for some in _by_size([one for one in held if one.table != "conflict"]):
                self._see_whether_to_stop()
                self.result.restored += self.client.restore(self.ws.device, self.epoch, some).stored

    def _look_for_ghosts(self) -> None:
        """Once everything was read anew: rows here that didn't come are offered again, for what they hang on may be there by now,
        or they go; its conflicts it has made anew."""
        with self.ws.receiving() as reception:
            query = select(SharedRow.table, SharedRow.row).where(SharedRow.revision == 0)
            lacking = {(table, row) for table, row in reception.connection.execute(query)}
            erase_conflicts(reception, [row for table, row in lacking if table == "conflict"])
        lacking = {key for key in lacking if key[0] != "conflict"}
        wanted: set[Key] = set()
        for held in _held(self.ws, lacking):
            told = self._compare(held, self.epoch)
            wanted.update((table, row) for table, row in told.wanted)
            with self.ws.receiving() as reception:
                self.result.saved += forget(reception, [(table, row) for table, row in told.gone], self.ws.folder)
        self._give_back(wanted)
        with self.ws.receiving() as reception:
            remember(reception.connection, REFILLING, None)


@cache
def _depth() -> dict[str, int]:
    """The tables, numbered so that those come first that others point at."""
    return {str(table.name): number for number, table in enumerate(Base.metadata.sorted_tables)}


def _start_over(reception: Reception, epoch: str) -> None:
    """Read everything anew: the server's numbers mean something else now, or nobody here knows what stands where. What it has
    older than we do is taken as it is."""
    stamp_everything(reception.connection)
    reception.connection.execute(update(SharedRow).values(revision=0))
    reception.connection.execute(delete(FeedCursor))
    remember(reception.connection, EPOCH, epoch)
    remember(reception.connection, REFILLING, True)
    remember(reception.connection, HAS_OWN, False)


def _held(ws: Workspace, wanted: Collection[Key] | None = None) -> Iterator[list[Row]]:
    """Shared rows (all, or those that are wanted) as this laptop knows them to be shared, those first that others hang on, some
    at a time."""
    for table in (str(one.name) for one in Base.metadata.sorted_tables if one.name in synced_mappers()):
        after = ""
        ids = None if wanted is None else [row for at, row in wanted if at == table]
        while ids is None or ids:
            with ws.receiving() as reception:
                query = select(SharedRow).where(SharedRow.table == table, SharedRow.row > after).order_by(SharedRow.row)
                if ids is not None:
                    query = query.where(among(SharedRow.row, ids))
                columns = SharedRow.__table__.c
                chosen = query.with_only_columns(columns.row_id, columns.revision, columns.feeds).limit(_HELD_AT_ONCE)
                found = {row: (revision, list(feeds)) for row, revision, feeds in reception.connection.execute(chosen)}
                contents = reception.contents(table, list(found))
                beneath = shared_beneath(reception.connection, {(table, row) for row in found})
            if not found:
                break
            after = max(found)
            rows = []
            for row, content in contents.items():
                rows.append(Row(table, row, found[row][0], found[row][1], _as_shared(table, row, content, beneath)))
            yield rows


def _as_shared(table: str, row: str, content: dict[str, Any], beneath: Mapping[tuple[str, str, str], Any]) -> dict[str, Any]:
    shared = {key: beneath.get((table, row, key), value) for key, value in content.items()}
    extra = shared.pop("extra") or {}
    return {**shared, **extra, "extra": {}}


def _by_size(rows: list[Row], most: int = _PARCEL_BYTES) -> Iterator[list[Row]]:
    some: list[Row] = []
    size = 0
    for row in rows:
        length = len(encode(row))
        if some and (size + length > most or len(some) == limits.ENTRIES):
            yield some
            some, size = [], 0
        some.append(row)
        size += length
    if some:
        yield some


def waiting_aside(ws: Workspace) -> int:
    """How many entries the server has set aside."""
    with ws.read() as session:
        return session.scalar(select(func.count(AsideEntry.change_id))) or 0
