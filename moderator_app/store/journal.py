"""The journal: whatever changes a synced row is captured at flush, in the same transaction, one entry a field.

What must hold: nothing changes a synced row round it (`capture` and `database.guard` see to that). The birth of a row is one
entry with field "*" and the whole row: field by field it would be ten times the size and say nothing more, for no one can have
changed a row before it existed.

Undo and redo are new actions that write the inverse; so they survive restarts and travel like any other change.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import cache
from typing import Any, cast

from sqlalchemy import Column, Connection, Date, func, select
from sqlalchemy.orm import Mapper, Session

from moderator_app.domain.wording import Text
from moderator_app.store.tables import Action, Base, Change, Fact, Synced, new_id, utc_now
from moderator_app.store.tables.base import FrozenJSON, UtcDateTime, freeze, thaw

BIRTH = "*"
#: The kind of actions that came from the server: they are history, and neither sent nor undone.
RECEIVED = "received"
#: The kind of actions that tell of something outside (a copy went out): they are sent, and undo passes them by.
TOLD = "told"

#: One entry of the journal: table, row, field, before, after.
Entry = tuple[str, str, str, Any, Any]


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
    """The action that a writing session is collecting; its entries in the order they were written."""

    label: Text
    author: str
    device: str
    kind: str = "do"
    inverts: str | None = None
    undoable: bool = True
    id: str = field(default_factory=new_id)
    entries: list[Entry] = field(default_factory=list)
    left: int = 0

    def committed(self) -> Committed:
        return Committed(self.id, self.label, frozenset((e[0], e[1]) for e in self.entries), self.kind, self.left)


# ---- values


def to_journal(value: Any) -> Any:
    """A column's value as JSON: moments as ISO 8601 texts in UTC, dates as ISO 8601 texts."""
    if isinstance(value, datetime):
        if value.tzinfo is None:
            raise ValueError(f"a moment without a time zone can't be stored: {value!r}")
        return value.astimezone(UTC).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return thaw(value)


def from_journal(table: str, column_key: str, value: Any) -> Any:
    """The inverse of `to_journal` for a column (named by its attribute) of a table."""
    if not isinstance(value, str):
        return freeze(value)
    kind = columns_of(table)[column_key].type
    if isinstance(kind, UtcDateTime):
        return datetime.fromisoformat(value)
    if isinstance(kind, Date):
        return date.fromisoformat(value)
    return value


@cache
def synced_mappers() -> dict[str, Mapper[Any]]:
    """Every synced table's mapper, by table name."""
    return {m.class_.__tablename__: m for m in Base.registry.mappers if issubclass(m.class_, Synced)}


@cache
def columns_of(table: str) -> dict[str, Column[Any]]:
    """The columns of a synced table by attribute name."""
    return {attribute.key: cast(Column[Any], attribute.columns[0]) for attribute in synced_mappers()[table].column_attrs}


def content(row: Synced) -> dict[str, Any]:
    """A row's whole content as journal values, by attribute name."""
    held = row.__dict__  # what is loaded stands there; only what isn't need go through SQLAlchemy
    plain, others = column_kinds(row.__tablename__)
    found = {key: held[key] if key in held else getattr(row, key) for key in plain}
    for key in others:
        found[key] = to_journal(getattr(row, key))
    return found


@cache
def column_kinds(table: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The columns whose values are JSON as they are, and those that are not, by attribute name."""
    others = tuple(key for key, c in columns_of(table).items() if isinstance(c.type, (FrozenJSON, UtcDateTime, Date)))
    return tuple(key for key in columns_of(table) if key not in others), others


# ---- numbers

#: The fact that names the newest entry there ever was, where it has left with its row.
NEWEST = "journal.newest"


def next_entry_number(connection: Connection) -> int:
    """The number of the next entry. None is given twice, though the newest entries may have left with their rows: the server
    knows entries by their numbers."""
    newest = connection.execute(select(func.max(Change.id))).scalar() or 0
    left = connection.execute(select(Fact.value).where(Fact.key == NEWEST)).scalar() or 0
    return int(max(newest, left)) + 1


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
        for c, a in session.execute(query)
    ]


def replay(changes: Iterable[Change]) -> dict[tuple[str, str], dict[str, Any]]:
    """The rows that the journal, read from nothing in order, says there must be: content by (table, id).

    Of a row that came with a first pull, and so was born elsewhere, only what has changed since.
    """
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for change in changes:
        key = (change.table, change.row)
        if change.field == BIRTH:
            found[key] = change.after
        else:
            found.setdefault(key, {})[change.field] = change.after
    return found


def apply_inverse(session: Session, action_id: str) -> int:
    """Write the inverse of an action into a writing session. Returns how many fields were left alone because somebody
    has changed them since."""
    left = 0
    changes = session.scalars(select(Change).where(Change.action_id == action_id).order_by(Change.id.desc())).all()
    touched = _rows_of(session, changes)
    for change in changes:
        row = touched.get((change.table, change.row))
        if row is None:
            continue
        if change.field == BIRTH:
            if row.deleted_at is None:
                row.deleted_at = utc_now()
            continue
        if to_journal(getattr(row, change.field)) != change.after:
            left += 1
            continue
        setattr(row, change.field, from_journal(change.table, change.field, change.before))
    return left


def _rows_of(session: Session, changes: Sequence[Change], batch: int = 500) -> dict[tuple[str, str], Synced]:
    """The rows that some changes are about, deleted or not, by table and id."""
    wanted: dict[str, dict[str, None]] = {}
    for change in changes:
        wanted.setdefault(change.table, {})[change.row] = None
    found: dict[tuple[str, str], Synced] = {}
    for table, ids in wanted.items():
        model: type[Synced] = synced_mappers()[table].class_
        left = list(ids)
        while left:
            query = select(model).where(model.id.in_(left[:batch])).execution_options(with_deleted=True)
            found.update({(table, row.id): row for row in session.scalars(query)})
            del left[:batch]
    return found
