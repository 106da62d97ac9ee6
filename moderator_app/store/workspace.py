"""The workspace: one folder with database, blobs, settings and backups, opened by one program at a time.

    folder/moderator.db  blobs/  settings.json  backups/  lock

Reading: `with workspace.read() as session`. Writing: `with workspace.act(text("Move {name}", ...)) as session`; the block is
one action of the journal, one transaction, one step of undo, and when it is committed every listener hears which rows changed.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, func, select, update
from sqlalchemy.exc import DatabaseError, DBAPIError, IntegrityError, OperationalError
from sqlalchemy.orm import Session

from moderator_app.domain.wording import Text, text
from moderator_app.store import backups, journal, schema
from moderator_app.store.blobs import Blobs
from moderator_app.store.capture import JournalSession
from moderator_app.store.database import make_engine
from moderator_app.store.errors import explain
from moderator_app.store.journal import Committed, OpenAction
from moderator_app.store.lock import FolderLock
from moderator_app.store.outgoing import SENT, SINCE
from moderator_app.store.reception import Reception
from moderator_app.store.tables import Action, Fact, new_id

Listener = Callable[[Committed], None]

#: How many steps back undo reaches after a restart.
UNDO_REACH = 500


class Workspace:
    """An open workspace. Make one with `Workspace.open`; close it, or use it as a context manager."""

    def __init__(self, folder: Path, engine: Engine, lock: FolderLock) -> None:
        self.folder = folder
        self.engine = engine
        self.blobs = Blobs(folder / "blobs")
        self._lock = lock
        self._closed = False
        self._writing = threading.RLock()
        self._current: JournalSession | None = None
        self._writer = 0
        self._listeners: list[Listener] = []
        self._undo: list[tuple[str, Text]] = []
        self._redo: list[tuple[str, Text]] = []
        self._number = 0
        self.device = ""
        self.author = ""

    # ---- opening and closing

    @classmethod
    def open(cls, folder: Path | str, *, author: str = "") -> Workspace:
        """Open the workspace in `folder`, making it where there is none, migrating it (after a backup) where it is older.

        Raises `WorkspaceInUse`, `WorkspaceNewer`, `StoreDamaged` or `WorkspaceUnusable`; then nothing was changed.
        """
        folder = Path(folder).expanduser().resolve()
        lock = FolderLock(folder)
        engine: Engine | None = None
        try:
            folder.mkdir(parents=True, exist_ok=True)
            lock.take()
            database = folder / "moderator.db"
            schema.refuse_lost(database)
            engine = make_engine(database)
            schema.bring_up_to_date(engine, database)
            workspace = cls(folder, engine, lock)
            workspace._remember(author)
            workspace.blobs.clear_unfinished()
            return workspace
        except BaseException as error:
            if engine is not None:
                engine.dispose()
            lock.give_back()
            if isinstance(error, (DBAPIError, sqlite3.DatabaseError, OSError)):
                raise explain(folder, error) from error
            raise

    def close(self) -> None:
        """Close it; a second call does nothing."""
        with self._writing:
            self._closed = True
            self._listeners.clear()
            self.engine.dispose()
            self._lock.give_back()

    def __enter__(self) -> Workspace:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _remember(self, author: str) -> None:
        with Session(self.engine.execution_options(writes=True)) as session:
            facts = {fact.key: fact.value for fact in session.scalars(select(Fact))}
            if "device" not in facts:
                facts["device"] = new_id()
                session.add(Fact(key="device", value=facts["device"]))
            if author and facts.get("author") != author:
                session.merge(Fact(key="author", value=author))
            session.commit()
            self.device = str(facts["device"])
            self.author = author or str(facts.get("author") or "")
            self._number = session.scalar(select(func.max(Action.number))) or 0
            query = select(Action).where(Action.device == self.device).order_by(Action.number.desc()).limit(UNDO_REACH)
            for action in reversed(session.scalars(query).all()):
                self._stack(action.id, Text.from_json(action.label), action.kind, action.inverts, action.undoable)

    def _stack(self, action_id: str, label: Text, kind: str, inverts: str | None, undoable: bool) -> None:
        """`_undo` holds actions whose inverse is the next undo; `_redo` holds undo actions whose inverse is the next redo."""
        if kind == "undo":
            _take_off(self._undo, inverts)
            self._redo.append((action_id, label))
        elif kind == "redo":
            _take_off(self._redo, inverts)
            self._undo.append((action_id, label))
        elif kind == journal.TOLD:
            return  # it happened outside: undo passes it by
        else:
            self._redo.clear()
            if undoable:
                self._undo.append((action_id, label))
            else:
                self._undo.clear()  # what came before can't be undone past a step that can't

    # ---- reading and writing

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session that reads one consistent state. Rows stay usable after it is closed; changing them does nothing.

        Within an `act` of the same thread it is the session of that act, and so reads what was done there already.
        """
        self._see_that_it_is_open()
        if self._current is not None and self._writer == threading.get_ident():
            yield self._current
            return
        with self._explained(), JournalSession(self.engine) as session:
            yield session

    @contextmanager
    def act(self, label: Text, *, kind: str = "do", inverts: str | None = None, undoable: bool = True) -> Iterator[Session]:
        """A session that writes: one action, one transaction. Inside another `act` of the same thread it joins that one.

        If the block raises, nothing of it is kept (of an inner block: nothing of the inner one, so the outer may go on). If
        it changes nothing, no action is recorded. Raises `WorkspaceUnusable` or `StoreDamaged` where the disk refuses.
        """
        with self._writing:
            self._see_that_it_is_open()
            if self._current is not None:
                with self._current.begin_nested():
                    yield self._current
                return
            action = OpenAction(label, self.author, self.device, kind, inverts, undoable)
            with self._explained(), JournalSession(self.engine.execution_options(writes=True), action) as session:
                self._current, self._writer = session, threading.get_ident()
                try:
                    yield session
                    if not session.seal(self._number + 1):
                        return
                finally:
                    self._current = None
            self._number += 1
            self._stack(action.id, label, kind, inverts, undoable)
            committed = action.committed()
        self._tell(committed)

    @contextmanager
    def receiving(self) -> Iterator[Reception]:
        """A transaction that writes what came from the server, all of it or nothing. Not inside an `act`.

        What was changed is told to the listeners as one action of kind "received". Raises as `act` does.
        """
        with self._writing:
            self._see_that_it_is_open()
            if self._current is not None:
                raise RuntimeError("what came from the server can't be written inside an action")
            with self._explained(), self.engine.execution_options(writes=True).begin() as connection:
                reception = Reception(connection, self._number)
                yield reception
                committed = reception.seal()
            self._number = reception.number
        if committed is not None:
            self._tell(committed)

    def replace_content(self, source: sqlite3.Connection) -> None:
        """Put a whole database in the place of this one's content, in one transaction: see `snapshots`. Its facts must name this
        laptop's device. The listeners hear that every table changed."""
        with self._writing:
            self._see_that_it_is_open()
            self.engine.dispose()  # connections that nobody uses
            with self._explained(), closing(self.engine.raw_connection()) as own:
                connection = own.driver_connection
                assert isinstance(connection, sqlite3.Connection)
                with _written_once(connection):
                    source.backup(connection)
            self._undo.clear()
            self._redo.clear()
            self._remember("")
            tables = frozenset((table, "") for table in journal.synced_mappers())
        self._tell(Committed(new_id(), text("Receive changes"), tables, journal.RECEIVED))

    def renew_device(self) -> str:
        """Take a new device id, for another laptop uses this one (its database was copied). What this laptop did stays its own
        to undo; what isn't sent yet is sent under the new id. Returns it."""
        with self._writing:
            self._see_that_it_is_open()
            device = new_id()
            with self._explained(), Session(self.engine.execution_options(writes=True)) as session:
                session.execute(update(Action).where(Action.device == self.device).values(device=device))
                session.merge(Fact(key="device", value=device))
                sent = session.get(Fact, SENT)
                session.merge(Fact(key=SINCE, value=0 if sent is None else sent.value))
                session.commit()
            self.device = device
        return device

    def _tell(self, committed: Committed) -> None:
        """Tell every listener. One that fails doesn't keep the others from hearing it; its error comes up afterwards."""
        failed: Exception | None = None
        for listener in tuple(self._listeners):
            try:
                listener(committed)
            except Exception as error:
                failed = failed or error
        if failed is not None:
            raise failed

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except IntegrityError:  # a defect of ours, not of the disk
            raise
        except (OperationalError, DatabaseError) as error:
            raise explain(self.folder, error) from error

    def _see_that_it_is_open(self) -> None:
        if self._closed:
            raise RuntimeError(f"the workspace {self.folder} is closed")

    def remember(self, key: str, value: Any) -> None:
        """Keep a fact about this workspace on this laptop. It is not synced and not undone."""
        with self._writing:
            self._see_that_it_is_open()
            if self._current is not None:  # a second connection would wait for the end of our own action
                self._current.merge(Fact(key=key, value=value))
                return
            with self._explained(), Session(self.engine.execution_options(writes=True)) as session:
                session.merge(Fact(key=key, value=value))
                session.commit()

    def recall(self, key: str, default: Any = None) -> Any:
        """A fact kept by `remember`."""
        with self.read() as session:
            fact = session.get(Fact, key)
            return default if fact is None else fact.value

    def on_change(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` after each committed action, on the thread that committed. Returns a function that stops it."""
        self._listeners.append(listener)

        def stop() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return stop

    # ---- undo

    def undo_id(self) -> str | None:
        """The id of the action that `undo` would take back, or None."""
        return self._undo[-1][0] if self._undo else None

    def undo_label(self) -> Text | None:
        """The name of the step that `undo` takes back, or None."""
        return self._undo[-1][1] if self._undo else None

    def redo_label(self) -> Text | None:
        """The name of the step that `redo` does again, or None."""
        return self._redo[-1][1] if self._redo else None

    def undo(self) -> Committed | None:
        """Take back the latest action of this laptop, whole. Fields changed by others since are left (`left` counts them)."""
        return self._invert("undo", self._undo)

    def redo(self) -> Committed | None:
        """Do again what was undone last."""
        return self._invert("redo", self._redo)

    def _invert(self, kind: str, stack: list[tuple[str, Text]]) -> Committed | None:
        heard: list[Committed] = []
        with self._writing:
            if not stack:
                return None
            action_id, label = stack[-1]
            stop = self.on_change(heard.append)
            try:
                with self.act(label, kind=kind, inverts=action_id) as session:
                    assert self._current is not None and self._current.action is not None
                    self._current.action.left = journal.apply_inverse(session, action_id)
            finally:
                stop()
            if not heard:  # all of it was changed since: the step is gone, and nothing was written
                stack.pop()
                return None
        return heard[0]

    # ---- backups

    def backup(self) -> Path:
        """Make a backup now (of the database; blobs never change); the last seven are kept."""
        return backups.make(self.folder)

    def backup_if_due(self) -> Path | None:
        """Make the day's backup unless there is one."""
        return backups.make_daily(self.folder)


def _take_off(stack: list[tuple[str, Text]], action_id: str | None) -> None:
    """Take a step off a stack, with whatever lay on it."""
    while stack and stack.pop()[0] != action_id:
        pass


@contextmanager
def _written_once(connection: sqlite3.Connection) -> Iterator[None]:
    """A database whose every page is about to be written: without the log, through which each would go twice, unless somebody
    else has the database open; and with a small cache, for no page is asked for again."""
    (size,) = connection.execute("PRAGMA cache_size").fetchone()
    (patience,) = connection.execute("PRAGMA busy_timeout").fetchone()
    connection.execute("PRAGMA cache_size=-2000")
    connection.execute("PRAGMA busy_timeout=0")
    with suppress(sqlite3.OperationalError):  # it is locked: somebody else reads
        connection.execute("PRAGMA journal_mode=DELETE")
    connection.execute(f"PRAGMA busy_timeout={patience}")
    try:
        yield
    finally:
        connection.execute(f"PRAGMA cache_size={size}")
        with suppress(sqlite3.DatabaseError):  # whoever connects next says it too
            connection.execute("PRAGMA journal_mode=WAL")
