"""The workspace: one folder with database, blobs, settings and backups, opened by one program at a time.

    folder/moderator.db  blobs/  settings.json  backups/  lock

Reading: `with workspace.read() as session`. Writing: `with workspace.act(text("Move {name}", ...)) as session`; the block is
one action of the journal, one transaction, one step of undo, and when it is committed every listener hears which rows changed.
"""

from __future__ import annotations

import os
import socket
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout
from sqlalchemy import Engine, create_engine, event, func, select
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.orm import Session

from moderator_app.domain.wording import Text, text
from moderator_app.store import backups, journal, schema
from moderator_app.store.blobs import Blobs
from moderator_app.store.errors import StoreDamaged, WorkspaceInUse, WorkspaceUnusable
from moderator_app.store.journal import Committed, OpenAction
from moderator_app.store.tables import Action, Fact, new_id

Listener = Callable[[Committed], None]

#: How many steps back undo reaches after a restart.
UNDO_REACH = 500


class Workspace:
    """An open workspace. Make one with `Workspace.open`; close it, or use it as a context manager."""

    def __init__(self, folder: Path, engine: Engine, lock: FileLock) -> None:
        self.folder = folder
        self.engine = engine
        self.blobs = Blobs(folder / "blobs")
        self._file_lock = lock
        self._writing = threading.RLock()
        self._current: tuple[Session, OpenAction] | None = None
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

        Raises `WorkspaceInUse`, `WorkspaceNewer`, `StoreDamaged` or `WorkspaceUnusable`.
        """
        folder = Path(folder).expanduser().resolve()
        try:
            folder.mkdir(parents=True, exist_ok=True)
            lock = _take_lock(folder)
        except OSError as error:
            raise unusable(folder, error) from error
        engine: Engine | None = None
        try:
            database = folder / "moderator.db"
            engine = make_engine(database)
            schema.bring_up_to_date(engine, database)
            workspace = cls(folder, engine, lock)
            workspace._remember(author)
            return workspace
        except (DBAPIError, sqlite3.DatabaseError, OSError) as error:
            _give_up(engine, lock)
            if _is_damage(error):
                raise StoreDamaged(folder / "moderator.db", str(getattr(error, "orig", error))) from error
            raise unusable(folder, error) from error
        except BaseException:
            _give_up(engine, lock)
            raise

    def close(self) -> None:
        """Close it; a second call does nothing."""
        with self._writing:
            self._listeners.clear()
            self.engine.dispose()
            self._file_lock.release()
            with suppress(OSError):  # only tells who held the lock; a next program writes its own
                (self.folder / "lock.holder").unlink(missing_ok=True)

    def __enter__(self) -> Workspace:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _remember(self, author: str) -> None:
        with Session(self.engine) as session:
            facts = {fact.key: fact.value for fact in session.scalars(select(Fact))}
            device = facts.get("device")
            if device is None:
                device = new_id()
                session.add(Fact(key="device", value=device))
            if author and facts.get("author") != author:
                session.merge(Fact(key="author", value=author))
            session.commit()
            self.device = str(device)
            self.author = author or str(facts.get("author") or "")
            self._number = session.scalar(select(func.max(Action.number))) or 0
            self._load_stacks(session)

    def _load_stacks(self, session: Session) -> None:
        query = select(Action).where(Action.device == self.device).order_by(Action.number.desc()).limit(UNDO_REACH)
        for action in reversed(session.scalars(query).all()):
            self._stack(action.id, Text.from_json(action.label), action.kind, action.undoable)

    def _stack(self, action_id: str, label: Text, kind: str, undoable: bool) -> None:
        """`_undo` holds actions whose inverse is the next undo; `_redo` holds undo actions whose inverse is the next redo."""
        if kind == "undo":
            if self._undo:
                self._undo.pop()
            self._redo.append((action_id, label))
        elif kind == "redo":
            if self._redo:
                self._redo.pop()
            self._undo.append((action_id, label))
        else:
            self._redo.clear()
            if undoable:
                self._undo.append((action_id, label))
            else:
                self._undo.clear()  # what came before can't be undone past a step that can't

    # ---- reading and writing

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session that reads one consistent state. Rows stay usable after it is closed; changing them does nothing."""
        with Session(self.engine, expire_on_commit=False, autoflush=False) as session:
            journal.watch(session, None)
            yield session

    @contextmanager
    def act(self, label: Text, *, kind: str = "do", inverts: str | None = None, undoable: bool = True) -> Iterator[Session]:
        """A session that writes: one action, one transaction. Inside another `act` of the same thread it joins that one.

        If the block raises, nothing of it is kept. If it changes nothing, no action is recorded.
        """
        with self._writing:
            if self._current is not None:
                yield self._current[0]
                return
            action = OpenAction(label, self.author, self.device, kind, inverts, undoable)
            with Session(self.engine.execution_options(writes=True), expire_on_commit=False) as session:
                journal.watch(session, action)
                self._current = (session, action)
                try:
                    yield session
                    self._commit(session, action)
                except OperationalError as error:
                    session.rollback()
                    raise unusable(self.folder, error) from error
                finally:
                    self._current = None
            if not action.entries:
                return
            self._stack(action.id, label, kind, undoable)
            committed = action.committed()
        for listener in tuple(self._listeners):
            listener(committed)

    def _commit(self, session: Session, action: OpenAction) -> None:
        session.flush()
        if action.entries:
            journal.write_entries(session, action, self._number + 1)
        session.commit()
        if action.entries:
            self._number += 1

    def remember(self, key: str, value: Any) -> None:
        """Keep a fact about this workspace on this laptop. It is not synced and not undone."""
        with self._writing, Session(self.engine.execution_options(writes=True)) as session:
            session.merge(Fact(key=key, value=value))
            session.commit()

    def recall(self, key: str, default: Any = None) -> Any:
        """A fact kept by `remember`."""
        with Session(self.engine) as session:
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
                    assert self._current is not None
                    self._current[1].left = journal.apply_inverse(session, action_id)
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


def make_engine(database: Path) -> Engine:
    """An engine on a workspace's database: WAL, full durability at each commit, foreign keys, a guarded journal."""
    engine = create_engine(f"sqlite+pysqlite:///{database}", connect_args={"timeout": 10, "check_same_thread": False})

    @event.listens_for(engine, "connect")
    def _on_connect(connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None  # we say BEGIN ourselves, see below
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "busy_timeout=10000", "cache_size=-16000"):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _on_begin(connection: Any) -> None:
        connection.info["journal"] = False
        connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.get_execution_options().get("writes") else "BEGIN")

    @event.listens_for(engine, "before_cursor_execute")
    def _on_statement(connection: Any, _cursor: object, statement: str, *_: object) -> None:
        journal.guard(connection, statement)

    return engine


def unusable(folder: Path, error: BaseException) -> WorkspaceUnusable:
    """What to tell a person when the file system or SQLite refuses."""
    reason = str(getattr(error, "orig", None) or getattr(error, "strerror", None) or error)
    lowered = reason.lower()
    if "full" in lowered or "no space" in lowered:
        remedy = text("Make room on the disk and try again. What was kept before is safe.")
    elif "readonly" in lowered or "read-only" in lowered or "permission" in lowered:
        remedy = text("Allow writing in this folder, or choose another one. Nothing was changed.")
    else:
        remedy = text("Choose another folder, or run “moderator doctor” to look into it.")
    return WorkspaceUnusable(text("The workspace {folder} can't be used: {reason}", folder=str(folder), reason=reason), remedy)


def _take_lock(folder: Path) -> FileLock:
    lock = FileLock(folder / "lock", timeout=0)
    try:
        lock.acquire()
    except Timeout as error:
        holder = folder / "lock.holder"
        raise WorkspaceInUse(folder, holder.read_text("utf-8") if holder.exists() else "?") from error
    (folder / "lock.holder").write_text(f"process {os.getpid()} on {socket.gethostname()}", "utf-8")
    return lock


def _give_up(engine: Engine | None, lock: FileLock) -> None:
    if engine is not None:
        engine.dispose()
    lock.release()


def _is_damage(error: BaseException) -> bool:
    words = str(error).lower()
    return any(sign in words for sign in ("malformed", "not a database", "disk image", "no such table", "file is encrypted"))
