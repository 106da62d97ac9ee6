"""Sessions that see every change: what a flush writes becomes entries of the open action, or `JournalBypassed` is raised.

What must hold: entries, rows and search index say the same at any moment of a transaction, also after a savepoint was rolled
back; and nothing of an action is committed before its entries are.
"""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

from sqlalchemy import Engine, event, insert, select
from sqlalchemy import inspect as examine
from sqlalchemy.orm import ORMExecuteState, Session, SessionTransaction, with_loader_criteria

from moderator_app.store.errors import JournalBypassed
from moderator_app.store.feeds import fill_feeds
from moderator_app.store.journal import BIRTH, Entry, OpenAction, columns_of, content, next_entry_number, to_journal
from moderator_app.store.search import index_rows
from moderator_app.store.tables import Action, Change, Synced, utc_now

T = TypeVar("T", bound=Synced)

#: Beyond so many rows of a table sought by id, knowing all ids is quicker than asking for each.
MANY = 200
LARGE = 10_000


class JournalSession(Session):
    """A session whose every write is journalled in `action`; without an action it can only read."""

    def __init__(self, engine: Engine, action: OpenAction | None = None) -> None:
        super().__init__(engine, expire_on_commit=False, autoflush=action is not None)
        self.action = action
        self.sealed = False
        self.unborn: dict[str, Synced] = {}
        self.feeds: dict[str, str] = {}
        self.ids: dict[type[Synced], set[str]] = {}
        self.held: list[Synced] = []
        self.sought: Counter[type[Synced]] = Counter()
        self.fresh: list[Synced] = []
        self.changed: list[tuple[Synced, set[str]]] = []
        self.pending: list[Entry] = []
        self.marks: dict[SessionTransaction, int] = {}
        self.door: dict[Any, Any] = {}

    def flush(self, objects: Sequence[Any] | None = None) -> None:
        """Write what is pending. Only while this runs may the connection write synced tables."""
        with _no_collecting(len(self.new)):
            try:
                super().flush(objects)
            finally:
                self.door["journal"] = False
                self.fresh.clear()
                self.pending.clear()
                self.changed.clear()

    def find(self, model: type[T], row_id: str) -> T | None:
        """The row of this id, deleted or not, written or not yet. Asked for hundreds of a table, it learns all ids (and, of
        a table that isn't large, all rows) at once rather than ask the database for each."""
        unborn = self.unborn.get(row_id)
        if unborn is not None:
            return unborn if isinstance(unborn, model) else None
        self.sought[model] += 1
        if self.sought[model] > MANY and model not in self.ids:
            self.ids[model] = set(self.connection().execute(select(model.__table__.c.id)).scalars())
            if len(self.ids[model]) <= LARGE:
                with self.no_autoflush:
                    self.held.extend(self.scalars(select(model).execution_options(with_deleted=True)))
        if model in self.ids and row_id not in self.ids[model]:
            return None
        return self.get(model, row_id, execution_options={"with_deleted": True})

    def seal(self, number: int) -> bool:
        """Flush, store the action and its entries, commit. Returns whether there was anything to store."""
        self.flush()
        action = self.action
        assert action is not None
        if action.entries:
            _store(self, action, number)
        self.sealed = True
        self.commit()
        return bool(action.entries)


@event.listens_for(JournalSession, "before_flush")
def _before_flush(session: JournalSession, _context: object, _instances: object) -> None:
    if session.action is None:
        if session.new or session.deleted or any(session.is_modified(row) for row in session.dirty):
            raise JournalBypassed("rows were changed in a session that only reads; use Workspace.act")
        return
    for row in session.deleted:
        raise JournalBypassed(f"{type(row).__name__} was deleted for good; set deleted_at (store.remove) instead")
    session.fresh = [row for row in session.new if isinstance(row, Synced)]
    fill_feeds(session, session.fresh, session.feeds)
    for row in session.dirty:
        if isinstance(row, Synced) and (entries := list(_field_changes(session, row))):
            session.pending.extend(entries)
            session.changed.append((row, {field for _table, _row, field, _before, _after in entries}))
            session.feeds.pop(row.id, None)
    session.door = session.connection().info
    session.door["journal"] = True


def _field_changes(session: JournalSession, row: Synced) -> Iterator[Entry]:
    state = examine(row)
    columns = columns_of(row.__tablename__)
    for key in sorted(state.committed_state):  # only what was assigned since the last flush can have changed
        column = columns[key]
        past = state.attrs[key].history
        if not past.has_changes():
            continue
        if key == "id":
            raise JournalBypassed("a row's id never changes")
        if past.deleted:
            before = past.deleted[0]
        else:  # the attribute was set without having been loaded
            before = session.connection().execute(select(column).where(column.table.c.id == row.id)).scalar()
        before, after = to_journal(before), to_journal(past.added[0] if past.added else None)
        if before != after:
            yield row.__tablename__, row.id, key, before, after


@event.listens_for(JournalSession, "after_flush")
def _after_flush(session: JournalSession, _context: object) -> None:
    action = session.action
    if action is None:
        return
    action.entries.extend((row.__tablename__, row.id, BIRTH, None, content(row)) for row in session.fresh)
    action.entries.extend(session.pending)
    index_rows(session.connection(), session.fresh, session.changed)
    session.unborn.clear()
    for row in session.fresh:
        if (ids := session.ids.get(type(row))) is not None:
            ids.add(row.id)


@event.listens_for(JournalSession, "after_transaction_create")
def _mark(session: JournalSession, transaction: SessionTransaction) -> None:
    if transaction.nested and session.action is not None:
        session.marks[transaction] = len(session.action.entries)


@event.listens_for(JournalSession, "after_soft_rollback")
def _forget(session: JournalSession, transaction: SessionTransaction) -> None:
    """What a savepoint or the whole transaction takes back was never done."""
    if session.action is not None and (transaction.nested or transaction.parent is None):
        del session.action.entries[session.marks.pop(transaction, 0) :]
        session.feeds.clear()
        session.ids.clear()


@event.listens_for(JournalSession, "before_commit")
def _refuse_early_commit(session: JournalSession) -> None:
    if session.action is not None and not session.sealed and not session.in_nested_transaction():
        raise JournalBypassed("an action is committed when its block ends, and not before")


@event.listens_for(JournalSession, "transient_to_pending")
def _expect(session: JournalSession, row: object) -> None:
    if isinstance(row, Synced):
        session.unborn[row.id] = row


@event.listens_for(JournalSession, "pending_to_transient")
def _expect_no_more(session: JournalSession, row: object) -> None:
    if isinstance(row, Synced):
        session.unborn.pop(row.id, None)


_LIVE_ROWS = with_loader_criteria(Synced, lambda table: table.deleted_at.is_(None), include_aliases=True)


@event.listens_for(JournalSession, "do_orm_execute")
def _on_execute(state: ORMExecuteState) -> None:
    if state.is_select:
        if not state.is_column_load and not state.is_relationship_load and not state.execution_options.get("with_deleted"):
            state.statement = state.statement.options(_LIVE_ROWS)
    elif state.is_insert or state.is_update or state.is_delete:
        raise JournalBypassed("a bulk statement would write round the journal; change rows one by one inside Workspace.act")


def _store(session: JournalSession, action: OpenAction, number: int) -> None:
    connection = session.connection()
    connection.execute(
        insert(Action).values(
            id=action.id,
            number=number,
            kind=action.kind,
            inverts=action.inverts,
            undoable=action.undoable,
            label=action.label.to_json(),
            author=action.author,
            device=action.device,
            at=utc_now(),
        )
    )
    connection.execute(
        insert(Change.__table__),  # type: ignore[arg-type]
        [
            {"id": number, "action_id": action.id, "table_name": t, "row_id": r, "field_name": f, "before": b, "after": a}
            for number, (t, r, f, b, a) in enumerate(action.entries, next_entry_number(connection))
        ],
    )


@contextmanager
def _no_collecting(rows: int) -> Iterator[None]:
    """Thousands of rows at once are all in use: looking for garbage among them takes a third of the time and finds none."""
    if rows < 1000 or not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
