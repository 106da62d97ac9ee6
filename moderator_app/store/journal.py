"""The journal: whatever changes a synced row is captured at flush, in the same transaction, one entry a field.

What must hold: nothing changes a synced row round it. Sessions that write are made by `Workspace.act` and carry an
`OpenAction`; a flush without one, a bulk statement, a hard delete or raw SQL on a synced table raises
`JournalBypassed` (see `guard`). The birth of a row is one entry with field "*" and the whole row: field by field it
would be ten times the size and say nothing more, for no one can have changed a row before it existed.

Undo and redo are new actions that write the inverse; so they survive restarts and travel like any other change.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from sqlalchemy import Date, Table, event, insert, select
from sqlalchemy import inspect as examine
from sqlalchemy.orm import Mapper, Session, with_loader_criteria

from moderator_app.domain.wording import Text
from moderator_app.store.errors import JournalBypassed
from moderator_app.store.feeds import fill_feeds
from moderator_app.store.search import index_rows
from moderator_app.store.tables import Action, Base, Change, Synced, new_id, utc_now
from moderator_app.store.tables.base import UtcDateTime, freeze, thaw

BIRTH = "*"


@dataclass(frozen=True, slots=True)
class Committed:
    """What an action changed. `rows` are (table, id) pairs; `left` counts the fields an undo could not set back because
    somebody has changed them since."""

    action_id: str
    label: Text
    rows: frozenset[tuple[str, str]]
    kind: str = "do"
    left: int = 0

    def touches(self, *tables: str) -> bool:
        """Whether a row of one of the tables was changed."""
        return any(table in tables for table, _ in self.rows)


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One line of a row's history. `field` is "*" for the row's birth."""

    at: datetime
    author: str
    label: Text
    kind: str
    field: str
    before: Any
    after: Any


@dataclass(slots=True)
class OpenAction:
    """The action that a writing session is collecting: entries are (table, row, field, before, after) in order."""

    label: Text
    author: str
    device: str
    kind: str = "do"
    inverts: str | None = None
    undoable: bool = True
    id: str = field(default_factory=new_id)
    entries: list[tuple[str, str, str, Any, Any]] = field(default_factory=list)
    pending: list[tuple[str, str, str, Any, Any]] = field(default_factory=list)
    indexed: int = 0
    left: int = 0

    def committed(self) -> Committed:
        return Committed(self.id, self.label, frozenset((e[0], e[1]) for e in self.entries), self.kind, self.left)


# ---- values


def to_journal(value: Any) -> Any:
    """A column's value as JSON: moments and dates as ISO 8601 texts."""
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return thaw(value)


def from_journal(table: Table, column_key: str, value: Any) -> Any:
    """The inverse of `to_journal` for a column (named by its attribute) of a table."""
    if not isinstance(value, str):
        return freeze(value)
    kind = columns_of(table.name)[column_key].type
    if isinstance(kind, UtcDateTime):
        return datetime.fromisoformat(value)
    if isinstance(kind, Date):
        return date.fromisoformat(value)
    return value


def synced_mappers() -> dict[str, Mapper[Any]]:
    """Every synced table's mapper, by table name."""
    if not _mappers:
        for mapper in Base.registry.mappers:
            if issubclass(mapper.class_, Synced):
                _mappers[str(mapper.local_table.name)] = mapper  # type: ignore[attr-defined]
    return _mappers


def columns_of(table: str) -> dict[str, Any]:
    """The columns of a synced table by attribute name."""
    if table not in _columns:
        mapper = synced_mappers()[table]
        _columns[table] = {attribute.key: attribute.columns[0] for attribute in mapper.column_attrs}
    return _columns[table]


_mappers: dict[str, Mapper[Any]] = {}
_columns: dict[str, dict[str, Any]] = {}


def content(row: Synced) -> dict[str, Any]:
    """A row's whole content as journal values, by attribute name."""
    return {key: to_journal(getattr(row, key)) for key in columns_of(row.__tablename__)}


# ---- capture


def watch(session: Session, action: OpenAction | None) -> None:
    """Let the journal see a session. With no action the session may only read."""
    session.info["action"] = action
    event.listen(session, "before_flush", _before_flush)
    event.listen(session, "after_flush", _after_flush)
    event.listen(session, "do_orm_execute", _on_execute)


def _before_flush(session: Session, _context: object, _instances: object) -> None:
    action: OpenAction | None = session.info["action"]
    changed = [row for row in session.dirty if session.is_modified(row)]
    if action is None:
        if session.new or session.deleted or changed:
            raise JournalBypassed("rows were changed in a session that only reads; use Workspace.act")
        return
    for row in session.deleted:
        raise JournalBypassed(f"{type(row).__name__} was deleted for good; set deleted_at (store.remove) instead")
    fill_feeds(session)
    session.connection().info["journal"] = True
    for row in changed:
        if isinstance(row, Synced):
            action.pending.extend(_field_changes(session, row))


def _field_changes(session: Session, row: Synced) -> Iterator[tuple[str, str, str, Any, Any]]:
    state = examine(row)
    for key, column in columns_of(row.__tablename__).items():
        past = state.attrs[key].history
        if not past.has_changes():
            continue
        if key == "id":
            raise JournalBypassed("a row's id never changes")
        if past.deleted:
            before = past.deleted[0]
        else:  # the attribute was set without having been loaded
            with session.no_autoflush:
                before = session.connection().execute(select(column).where(column.table.c.id == row.id)).scalar()
        before, after = to_journal(before), to_journal(past.added[0] if past.added else None)
        if before != after:
            yield row.__tablename__, row.id, key, before, after


def _after_flush(session: Session, _context: object) -> None:
    action: OpenAction | None = session.info["action"]
    if action is None:
        return
    for row in session.new:
        if isinstance(row, Synced):
            action.entries.append((row.__tablename__, row.id, BIRTH, None, content(row)))
    action.entries.extend(action.pending)
    action.pending.clear()
    index_rows(session, action.entries[action.indexed :])
    action.indexed = len(action.entries)
    session.connection().info["journal"] = False


_LIVE_ROWS = with_loader_criteria(Synced, lambda table: table.deleted_at.is_(None), include_aliases=True)


def _on_execute(state: Any) -> None:
    if state.is_select:
        if not state.is_column_load and not state.is_relationship_load and not state.execution_options.get("with_deleted"):
            state.statement = state.statement.options(_LIVE_ROWS)
        return
    if state.is_insert or state.is_update or state.is_delete:
        raise JournalBypassed("a bulk statement would write round the journal; change rows one by one inside Workspace.act")


def write_entries(session: Session, action: OpenAction, number: int) -> None:
    """Store the collected action and its entries. Called once, before the commit."""
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
            {"action_id": action.id, "table_name": t, "row_id": r, "field_name": f, "before": b, "after": a}
            for t, r, f, b, a in action.entries
        ],
    )


_WRITES = re.compile(
    r"\b(?:insert\s+(?:or\s+\w+\s+)?into|replace\s+into|update(?:\s+or\s+\w+)?|delete\s+from)\s+[\"`\[]?(\w+)", re.IGNORECASE
)


def guard(connection: Any, statement: str) -> None:
    """Raise `JournalBypassed` when SQL that the journal didn't ask for is about to write a synced table."""
    if connection.info.get("journal") or statement.lstrip()[:6].upper() in ("SELECT", "PRAGMA"):
        return
    for table in _WRITES.findall(statement):
        if table.lower() in synced_mappers():
            raise JournalBypassed(f"SQL was about to write the table {table} round the journal")


# ---- reading it back


def history(session: Session, table: str, row: str, fields: Sequence[str] = ()) -> list[FieldChange]:
    """The changes of one row, newest first; of the given fields only, if any are named."""
    query = (
        select(Change, Action)
        .join(Action, Action.id == Change.action_id)
        .where(Change.row == row, Change.table == table)
        .order_by(Change.id.desc())
    )
    if fields:
        query = query.where(Change.field.in_([BIRTH, *fields]))
    return [
        FieldChange(a.at, a.author, Text.from_json(a.label), a.kind, c.field, c.before, c.after)
        for c, a in session.execute(query).tuples()
    ]


def replay(changes: Iterable[Change]) -> dict[tuple[str, str], dict[str, Any]]:
    """The rows that the journal, read from nothing in order, says there must be: content by (table, id)."""
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for change in changes:
        key = (change.table, change.row)
        if change.field == BIRTH:
            found[key] = dict(thaw(change.after))
        else:
            found[key][change.field] = thaw(change.after)
    return found


def apply_inverse(session: Session, action_id: str) -> int:
    """Write the inverse of an action into a writing session. Returns how many fields were left alone because somebody
    has changed them since."""
    left = 0
    changes = session.scalars(select(Change).where(Change.action_id == action_id).order_by(Change.id.desc())).all()
    mappers = synced_mappers()
    for change in changes:
        mapper = mappers[change.table]
        row = session.get(mapper.class_, change.row, execution_options={"with_deleted": True})
        if row is None:
            continue
        if change.field == BIRTH:
            if row.deleted_at is None:
                row.deleted_at = utc_now()
            continue
        table = mapper.local_table
        assert isinstance(table, Table)
        if thaw(to_journal(getattr(row, change.field))) != thaw(change.after):
            left += 1
            continue
        setattr(row, change.field, from_journal(table, change.field, change.before))
    return left
