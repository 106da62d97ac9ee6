"""Files on their way between this laptop and the server: the list of them, and the two threads that move them.

What must hold: a file that was not sent yet stays on this laptop; one that is named by a row and is here gets to the server as
soon as it may; whatever is broken off goes on where it was. One file moves up and one down at a time: a more urgent one takes the
turn at once, and the other goes on later from where it was.
"""

from __future__ import annotations

import hashlib
import logging
import random
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from moderator_app.store import Workspace
from moderator_app.store.journal import Committed
from moderator_app.store.named_files import NamedFile, naming_columns
from moderator_app.sync import transfers_kept as kept
from moderator_app.sync.transfers_book import ASKED, FIRST, Book, Direction, Key, Line
from moderator_app.sync.transfers_pace import Pace
from moderator_app.sync.transfers_plan import AUTOMATIC, Plan, Wishes, plan
from moderator_app.sync.transfers_view import ABSENT, FOR_GOOD, Kept, Moved, TransferLine, TransferSummary, shown, summed
from moderator_app.sync.transfers_wire import Trouble, Wire

log = logging.getLogger("moderator.transfers")
Connect = Callable[[Pace], Wire | None]
"""Gives a wire to the server, each time a new one; None where nothing may move now (offline, metered, not signed in)."""

EVERYWHERE = {"offline", "signed_out", "version_unknown", "epoch_changed"}
"""Troubles of the server, not of one file."""
LONG = {"no_room": 300.0, "full": 300.0, "too_many": 120.0, "broken": 300.0}
"""Seconds until the next try, at least."""
LOOKS_EVERY = 60.0
"""Seconds until the server is asked again for files that it lacked."""
ASKS_EVERY = 0.1
TOLD_EVERY = 0.2
SETTINGS = "files"


class Transfers:
    """The transfers of one workspace. Its methods may be called from any thread; only `run` and `close` wait for the net."""

    def __init__(self, workspace: Workspace, connect: Connect) -> None:
        self.workspace, self.book = workspace, Book(workspace)
        told: dict[str, Any] = dict(workspace.recall(SETTINGS) or {})
        self.pace = Pace(told.get("cap"))
        self._connect = connect
        self._lines: dict[Key, Line] = {line.key: line for line in self.book.lines()}
        asked = frozenset(line.sha256 for line in self._lines.values() if line.asked)
        self._wishes = Wishes(told.get("automatic", AUTOMATIC), told.get("limit"), told.get("first", ""), asked)
        self._paused = bool(told.get("paused"))
        self._wake = threading.Condition(threading.RLock())
        self._stale, self._closing = True, False
        self._away, self._away_until, self._failures = "", 0.0, 0
        self._looked, self._size = 0.0, 0
        self._threads: list[threading.Thread] = []
        self._wires: dict[str, Wire] = {}
        self._listeners: list[Callable[[], None]] = []
        self._told = 0.0
        self._stop_listening: Callable[[], None] = lambda: None

    # ---- what there is

    def lines(self) -> list[TransferLine]:
        """All transfers: those that move, then more urgent ones first."""
        with self._wake:
            ordered = sorted(self._lines.values(), key=lambda line: (not line.moving, *line.order))
            return [shown(line, self._paused) for line in ordered]

    def summary(self) -> TransferSummary:
        """The list in a few numbers."""
        return summed(self.lines(), self._away)

    def kept(self) -> Kept:
        """How full the folder of kept files is."""
        files = kept.held(self.workspace.blobs)
        size, limit = sum(file.size for file in files), self._wishes.limit
        return Kept(size, len(files), limit, 0 if limit is None else max(0, size - limit))

    @property
    def settings(self) -> Wishes:
        """What the person set; `cap` is `pace.cap`."""
        return self._wishes

    def on_change(self, listener: Callable[[], None]) -> Callable[[], None]:
        """Call `listener` when the list changes, a few times a second at most while files move, on whatever thread. Returns a
        function that stops it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener) if listener in self._listeners else None

    # ---- what a person does

    def fetch(self, sha256: str) -> None:
        """Fetch a file that isn't here, whatever its size."""
        with self._wake:
            self._wishes = replace(self._wishes, asked=self._wishes.asked | {sha256})
            self._again()

    def first(self, event: str) -> None:
        """Move the files of this meeting before all others, and fetch them all; "" for none."""
        self._set(first=event)
        self._again()

    def pause(self, sha256: str, direction: Direction) -> None:
        """Stop one transfer until `resume`; it goes on from where it is."""
        self._hold(sha256, direction, True)

    def resume(self, sha256: str, direction: Direction) -> None:
        """Go on with one transfer, also with one that failed."""
        self._hold(sha256, direction, False)

    def _hold(self, sha256: str, direction: Direction, paused: bool) -> None:
        with self._wake:
            line = self._lines.get((sha256, direction))
            if line is None:
                return
            line.paused = paused
            if not paused:
                line.code, line.message, line.not_before, line.tries = "", "", 0.0, 0
            self._wake.notify_all()
        self.book.write([line])
        self._tell()

    def pause_all(self, paused: bool = True) -> None:
        """Stop all transfers, or go on with them."""
        with self._wake:
            self._paused = paused
            self._wake.notify_all()
        self._set()

    def set_cap(self, cap: int | None) -> None:
        """The most bytes a second, both ways together; None for no cap."""
        if cap is not None and cap < 1024:
            raise ValueError("a cap below 1024 bytes a second moves nothing")
        self.pace.cap = cap
        self._set()

    def set_limit(self, limit: int | None) -> None:
        """The most bytes that kept files may take on this laptop; None for no limit. What the server lacks stays all the same."""
        self._set(limit=limit)
        self._again()

    def set_automatic(self, size: int) -> None:
        """Fetch missing files of up to so many bytes unasked; 0: none."""
        self._set(automatic=size)
        self._again()

    def _set(self, **wishes: Any) -> None:
        with self._wake:
            self._wishes = replace(self._wishes, **wishes)
            told = {key: getattr(self._wishes, key) for key in ("automatic", "limit", "first")}
            told |= {"cap": self.pace.cap, "paused": self._paused}
        self.workspace.remember(SETTINGS, told)
        self._tell()

    # ---- running

    def start(self) -> None:
        """Move files in the background until `close`."""
        watched = {table for table, _ in naming_columns()} | {"material", "segment"}

        def heard(committed: Committed) -> None:
            if committed.touches(*watched):
                self._again()

        self._stop_listening = self.workspace.on_change(heard)
        for direction in ("up", "down"):
            thread = threading.Thread(target=self._work, args=(direction,), name=f"files {direction}", daemon=True)
            self._threads.append(thread)
            thread.start()

    def close(self, patience: float = 5.0) -> None:
        """Stop; what is on its way goes on with the next start. Waits for the threads so many seconds at most."""
        self._stop_listening()
        with self._wake:
            self._closing = True
            self._wake.notify_all()
            for wire in self._wires.values():
                wire.cut()
        self.pace.cap = None
        until = time.monotonic() + patience
        for thread in self._threads:
            thread.join(max(0.0, until - time.monotonic()))

    def ended(self) -> bool:
        """Whether it was closed."""
        return self._closing

    def wake(self) -> None:
        """The server can be reached again, or there is another one, or somebody signed in: look anew at once."""
        with self._wake:
            self._away, self._away_until, self._failures = "", 0.0, 0
            for line in self._lines.values():
                line.not_before = 0.0
            self._again()

    def look(self) -> str:
        """Find out what has to move, and move nothing yet. Returns a code of what is in the way, "" for nothing. Not between
        `start` and `close`."""
        try:
            self._plan(self._wire("both"))
        except Trouble as trouble:
            self._give_up(None, trouble)
        finally:
            self._hang_up("both")
        return self._away

    def run(self) -> Moved:
        """Move all that can be moved now, in this thread, and say what became of it. Not between `start` and `close`."""
        moved, tried = Moved(), set[Key]()
        try:
            wire = self._wire("both")
            moved.evicted += self._look(wire)
            while (line := self._next(None, tried)) is not None:
                tried.add(line.key)
                if self._move(line, wire):
                    moved.note(line)
                if self._away:
                    break
            if moved.sent and self._wishes.limit is not None:
                moved.evicted += self._look(wire)
        except Trouble as trouble:
            self._give_up(None, trouble)
        finally:
            self._hang_up("both")
        with self._wake:
            moved.left = len(self._lines)
            moved.troubles = {line.name or line.sha256: line.code for line in self._lines.values() if line.code}
            if self._away:
                moved.troubles[""] = self._away
        return moved

    def _work(self, direction: Direction) -> None:
        while True:
            with self._wake:
                while not (ready := self._ready(direction)) and not self._closing:
                    self._wake.wait(self._pause(direction))
                if self._closing:
                    break
            try:
                wire = self._wire(direction)
                if ready == "look":
                    self._look(wire)
                elif (line := self._next(direction, ())) is not None:
                    self._move(line, wire)
            except Trouble as trouble:
                self._give_up(None, trouble)
            except Exception as error:
                if self.ended():  # the workspace was closed before this thread ended
                    break
                log.exception("moving files failed")
                self._give_up(None, Trouble("broken", repr(error)))
            if self._away:
                self._hang_up(direction)
        self._hang_up(direction)

    def _wire(self, direction: str) -> Wire:
        wire = self._wires.get(direction) or self._connect(self.pace)
        if wire is None:
            raise Trouble("offline", "nothing may move now")
        with self._wake:
            self._wires[direction] = wire
            if self._closing:
                wire.cut()
        return wire

    def _hang_up(self, direction: str) -> None:
        with self._wake:
            wire = self._wires.pop(direction, None)
        if wire is not None:
            wire.close()

    def _ready(self, direction: Direction) -> str:
        if time.monotonic() < self._away_until:
            return ""
        if self._stale or (time.monotonic() > self._looked + LOOKS_EVERY and any(x.code in ABSENT for x in self._lines.values())):
            self._stale, self._looked = False, time.monotonic()
            return "look"
        return "move" if not self._paused and self._next(direction, (), take=False) else ""

    def _pause(self, direction: Direction) -> float:
        """Seconds until there may be something to do that nobody tells."""
        now = time.monotonic()
        if now < self._away_until:
            return self._away_until - now
        times = [line.not_before for line in self._lines.values() if line.direction == direction and line.not_before > now]
        return max(0.05, min([*times, now + 60.0]) - now)

    def _next(self, direction: Direction | None, tried: Any, *, take: bool = True) -> Line | None:
        now = time.monotonic()
        with self._wake:
            ready = [
                line
                for line in self._lines.values()
                if direction in (None, line.direction)
                and not (line.paused or self._paused or line.moving or line.key in tried)
                and line.code not in FOR_GOOD
                and line.code not in ABSENT
                and line.not_before <= now
            ]
            line = min(ready, key=lambda line: line.order, default=None)
            if line is not None and take:
                line.moving = True
            return line

    def _again(self) -> None:
        with self._wake:
            self._stale = True
            self._wake.notify_all()

    # ---- the plan

    def _look(self, wire: Wire) -> int:
        """Find out what has to move, and make room where the folder is too full. Returns how many files were evicted."""
        self._plan(wire)
        self._size = self.kept().size if self._wishes.limit is not None else 0
        gone = self._make_room(wire, 0)
        self._tell()
        return gone

    def _plan(self, wire: Wire) -> None:
        found = plan(self.workspace, self.book, wire, self._wishes)
        self._reached()
        self._adopt(found)

    def _adopt(self, found: Plan) -> None:
        with self._wake:
            wanted: dict[Key, tuple[NamedFile, str]] = {(file.sha256, "up"): (file, "") for file in found.send}
            wanted |= {(file.sha256, "down"): (file, "") for file in found.fetch}
            wanted |= {(file.sha256, "down"): (file, "absent") for file in found.absent}
            gone = [key for key, line in self._lines.items() if key not in wanted and not line.moving]
            for key in gone:
                del self._lines[key]
            changed = [line for key, (file, code) in wanted.items() if (line := self._renew(key, file, code))]
            self._wake.notify_all()
        if gone:
            self.book.drop(gone)
        if changed:
            self.book.write(changed)

    def _renew(self, key: Key, file: NamedFile, code: str) -> Line | None:
        """The line for a file as it should be; None where it is so already."""
        line = self._lines.get(key)
        asked = file.sha256 in self._wishes.asked
        rank = FIRST if self._wishes.first and self._wishes.first in file.events else ASKED if asked else 0
        before = None if line is None else (line.name, line.rank, line.asked, line.code)
        if line is None:
            line = self._lines[key] = Line(*key, file.name, file.size)
        line.name, line.rank, line.asked, line.size = file.name, rank, asked, file.size or line.size
        if code:
            line.code = code
        elif line.code in ABSENT:
            line.code, line.not_before = "", 0.0
        return line if before != (line.name, line.rank, line.asked, line.code) else None

    def _make_room(self, wire: Wire, need: int) -> int:
        limit = self._wishes.limit
        if limit is None or self._size + need <= limit:
            return 0
        with self._wake:
            stay = {line.sha256 for line in self._lines.values()} | self._wishes.asked
        gone = kept.make_room(self.workspace.blobs, limit, need, wire, stay)
        self._size = self.kept().size
        return len(gone)

    # ---- moving one file

    def _move(self, line: Line, wire: Wire) -> bool:
        """Move one file as far as it goes. Returns whether it is there now."""
        self._tell()
        before = line.done
        try:
            if line.direction == "up":
                self._send(line, wire)
            else:
                self._fetch(line, wire)
        except Trouble as trouble:
            if line.done > before:  # it gets on: no reason to wait longer each time
                line.tries = 0
            self._give_up(line, trouble)
            return False
        except OSError as error:
            self._give_up(line, Trouble("unreadable" if line.direction == "up" else "no_room", str(error)))
            return False
        finally:
            line.moving = False
            self._tell()
        with self._wake:
            self._lines.pop(line.key, None)
        self._reached()
        self.book.drop([line.key])
        self._again()
        return True

    def _send(self, line: Line, wire: Wire) -> None:
        if not self.workspace.blobs.has(line.sha256):
            raise Trouble("unreadable", "the file is not here")
        upload = line.upload if line.server == wire.server else ""
        path = self.workspace.blobs.path(line.sha256)
        try:
            wire.send(path, line.sha256, upload, _Journey(self, line, wire.server))
        except Trouble as trouble:
            if trouble.code == "checksum_differs":
                line.upload = ""
                with path.open("rb") as file:
                    if hashlib.file_digest(file, "sha256").hexdigest() != line.sha256:
                        raise Trouble("damaged") from trouble
            raise
        self.book.confirm({line.sha256: ()}, wire.server)

    def _fetch(self, line: Line, wire: Wire) -> None:
        blobs = self.workspace.blobs
        self._make_room(wire, line.size)
        part = blobs.folder / f".incoming-{line.sha256}"
        wire.fetch(line.sha256, part, _Journey(self, line, wire.server))
        kept.place(blobs, part, line.sha256)
        self._size += line.size
        with self._wake:
            self._wishes = replace(self._wishes, asked=self._wishes.asked - {line.sha256})

    def _give_up(self, line: Line | None, trouble: Trouble) -> None:
        """Note why something didn't move, and when to try again: later each time, never in step with other laptops."""
        if trouble.code == "stopped" or self.ended():
            return
        with self._wake:
            if line is None or trouble.code in EVERYWHERE:
                self._failures += 1
                self._away = trouble.code if trouble.code in EVERYWHERE else "offline"
                self._away_until = time.monotonic() + max(trouble.wait, _backoff(self._failures))
                self._stale = self._stale or line is None
            if line is None:
                return
            line.tries += 1
            line.code, line.message = trouble.code, trouble.message[:300]
            line.not_before = time.monotonic() + max(trouble.wait, LONG.get(trouble.code, 0.0), _backoff(line.tries))
        self.book.write([line])

    def _reached(self) -> None:
        with self._wake:
            self._away, self._away_until, self._failures = "", 0.0, 0

    def goes_on(self, line: Line) -> bool:
        """Whether this line keeps its turn: nobody stopped it, and nothing more urgent waits."""
        with self._wake:
            if self._closing or self._paused or line.paused:
                return False
            other = self._next(line.direction, (), take=False)
            return other is None or other.rank <= line.rank

    def _tell(self) -> None:
        self._told = time.monotonic()
        for listener in tuple(self._listeners):
            listener()

    def progressed(self, line: Line, done: int) -> None:
        """So much of a line is there."""
        line.speed.moved(max(0, done - line.done))
        line.done = done
        if time.monotonic() - self._told > TOLD_EVERY:
            self._tell()


class _Journey:
    """What the wire tells of one line."""

    def __init__(self, transfers: Transfers, line: Line, server: str) -> None:
        self._transfers, self._line, self._server = transfers, line, server
        self._asked, self._goes_on = 0.0, True

    def moved(self, done: int) -> None:
        self._transfers.progressed(self._line, done)

    def began(self, upload: str) -> None:
        self._line.upload, self._line.server = upload, self._server
        self._transfers.book.write([self._line])

    def goes_on(self) -> bool:
        now = time.monotonic()
        if now - self._asked > ASKS_EVERY:
            self._asked, self._goes_on = now, self._transfers.goes_on(self._line)
        return self._goes_on


def _backoff(tries: int) -> float:
    return min(300.0, 2.0 ** min(tries, 9)) * random.uniform(0.5, 1.0)
