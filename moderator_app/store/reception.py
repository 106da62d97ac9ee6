"""Writing what came from the server: rows, journal and search index in one transaction, as an act of this laptop's would.

What must hold: what is received stands in the journal under the action of whoever did it, as kind "received", so that it has a
history and the views hear of it; it is never sent, and never a step of this laptop's undo.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import cache
from typing import Any, Protocol

import msgspec
from sqlalchemy import Column, ColumnElement, Connection, Date, String, bindparam, func, insert, select, update

from moderator_app.domain.wording import Text, text
from moderator_app.store.journal import (
    BIRTH,
    RECEIVED,
    Committed,
    Entry,
    column_kinds,
    columns_of,
    next_entry_number,
    synced_mappers,
    to_journal,
)
from moderator_app.store.search import index_rows
from moderator_app.store.tables import Action, Change, Fact, Synced, new_id, utc_now
from moderator_app.store.tables.base import UtcDateTime

#: The fact that tells how far the search index follows a first pull: table and id of the last row looked at.
UNINDEXED = "search.unindexed"
Key = tuple[str, str]
"""A row: its table and id."""


class Head(Protocol):
    """One thing a person did elsewhere (`protocol.messages.ActionHead`)."""

    @property
    def id(self) -> str: ...
    @property
    def label(self) -> Mapping[str, Any]: ...
    @property
    def author(self) -> str: ...
    @property
    def at(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Deed:
    """A `Head` of our own: what the laptop itself does while it receives."""

    label: Mapping[str, Any]
    id: str = field(default_factory=new_id)
    author: str = ""
    at: str = ""


class Reception:
    """One transaction of receiving. Made by `Workspace.receiving`, which commits it and tells the listeners."""

    def __init__(self, connection: Connection, number: int) -> None:
        self.connection = connection
        self.number = number
        self.changed: set[Key] = set()
        self._heads: dict[str, Head] = {}
        self._entries: dict[str, list[Entry]] = {}
        self._own = Deed(text("Bring together what several people wrote").to_json())
        connection.info["journal"] = True  # until the next transaction begins

    def know(self, heads: Iterable[Head]) -> None:
        """Learn whose actions the rows may name."""
        self._heads.update((head.id, head) for head in heads)

    # ---- rows

    def contents(self, table: str, ids: Sequence[str]) -> dict[str, dict[str, Any]]:
        """What stands in rows now, as journal values by attribute, by id."""
        found: dict[str, dict[str, Any]] = {}
        query = select(*(column.label(key) for key, column in columns_of(table).items()))
        _plain, others = column_kinds(table)
        for row in self.connection.execute(query.where(among(columns_of(table)["id"], ids))).mappings():
            content = dict(row)
            for key in others:
                content[key] = to_journal(content[key])
            found[content["id"]] = content
        return found

    def bear(self, table: str, contents: Sequence[tuple[dict[str, Any], str]]) -> None:
        """Insert rows: the whole content of each, and the id of the action that it came with."""
        if not contents:
            return
        rows = [column_values(table, content) for content, _ in contents]
        self.connection.execute(insert(synced_mappers()[table].local_table), rows)  # type: ignore[arg-type]
        for content, action in contents:
            self._note(action, (table, content["id"], BIRTH, None, content))
        index_rows(self.connection, [_indexed(table, content) for content, _ in contents], [])

    def change(self, table: str, edits: Sequence[tuple[dict[str, Any], dict[str, Any], str]]) -> None:
        """Change rows: what stood there (from `contents`), the fields that shall stand there now, and the action."""
        stale: list[tuple[Synced, set[str]]] = []
        by_fields: dict[tuple[str, ...], list[dict[str, Any]]] = {}
        for before, wanted, action in edits:
            differing = {key: value for key, value in wanted.items() if before[key] != value}
            if not differing:
                continue
            values = column_values(table, differing)
            by_fields.setdefault(tuple(values), []).append({**values, "its_id": before["id"]})
            for key in sorted(differing):
                self._note(action, (table, before["id"], key, before[key], differing[key]))
            stale.append((_indexed(table, {**before, **differing}), set(differing)))
        columns = synced_mappers()[table].local_table.c
        for fields, rows in by_fields.items():
            statement = update(columns.id.table).where(columns.id == bindparam("its_id"))
            self.connection.execute(statement.values({name: bindparam(name) for name in fields}), rows)
        index_rows(self.connection, [], stale)

    def _note(self, action: str, entry: Entry) -> None:
        self._entries.setdefault(action, []).append(entry)
        self.changed.add((entry[0], entry[1]))

    # ---- the end

    def seal(self) -> Committed | None:
        """Store actions and entries. What was changed, for the listeners; None where nothing was."""
        ours = self._actions()
        entries: list[dict[str, Any]] = [
            {"action_id": ours[action], "table_name": t, "row_id": r, "field_name": f, "before": b, "after": a}
            for action, some in self._entries.items()
            for t, r, f, b, a in some
        ]
        for number, entry in enumerate(entries, next_entry_number(self.connection)):
            entry["id"] = number
        if entries:
            self.connection.execute(insert(Change.__table__), entries)  # type: ignore[arg-type]
        if not self.changed:
            return None
        return Committed(next(iter(ours.values()), self._own.id), text("Receive changes"), frozenset(self.changed), RECEIVED)

    def _actions(self) -> dict[str, str]:
        """For each action that brought something the id under which it stands here; those that don't stand yet are stored."""
        wanted = list(self._entries)
        query = select(Action.id, Action.kind).where(among(Action.id, wanted))
        there = {key: kind for key, kind in self.connection.execute(query)}
        ours: dict[str, str] = {}
        rows = []
        for action in wanted:
            head: Head = self._heads.get(action, self._own)
            if there.get(action) == RECEIVED:
                ours[action] = action
                continue
            if action in there:  # an action of this laptop: what others wrote was merged into it
                head = self._own
            ours[action] = head.id
            if head.id not in there:
                there[head.id] = RECEIVED
                self.number += 1
                rows.append(_action(head, self.number))
        if rows:
            self.connection.execute(insert(Action), rows)
        return ours


def _action(head: Head, number: int) -> dict[str, Any]:
    try:
        at = datetime.fromisoformat(head.at).astimezone(UTC)
    except (ValueError, OverflowError):
        at = utc_now()
    return {
        "id": head.id,
        "number": number,
        "kind": RECEIVED,
        "undoable": False,
        "label": _readable(head.label),
        "author": head.author,
        "device": "",
        "at": at,
    }


def _readable(label: Mapping[str, Any]) -> dict[str, object]:
    """The label as it came, if it can be shown: it was made by another program."""
    try:
        found = Text.from_json(label)
        found.render()
        return found.to_json()
    except (KeyError, ValueError, TypeError, AttributeError, IndexError):
        return text("A change").to_json()


# ---- values


def among(column: Any, values: Iterable[str | int]) -> ColumnElement[bool]:
    """Whether a column has one of thousands of values: they go as one parameter, so that the statement is always the same."""
    given = func.json_each(bindparam(None, msgspec.json.encode(list(values)).decode(), String)).table_valued("value")
    found: ColumnElement[bool] = column.in_(select(given.c.value))
    return found


def decoded(table: str, key: str, value: Any) -> Any:
    """A journal value as the database's driver takes it. Raises ValueError where it is no such value."""
    kind = columns_of(table)[key].type
    if isinstance(value, str):
        if isinstance(kind, UtcDateTime):
            moment = datetime.fromisoformat(value)
            if moment.tzinfo is None:
                raise ValueError("a moment without a time zone")
            return moment
        if isinstance(kind, Date):
            return date.fromisoformat(value)
    return value


def column_values(table: str, content: Mapping[str, Any]) -> dict[str, Any]:
    """Journal values by column, where `content` has them by attribute."""
    columns, (_plain, others) = columns_of(table), column_kinds(table)
    return {columns[key].key: decoded(table, key, value) if key in others else value for key, value in content.items()}


def indexed_columns(table: str) -> dict[str, Column[Any]]:
    """The columns that the search index asks of a row, by attribute."""
    model, columns = synced_mappers()[table].class_, columns_of(table)
    return {key: columns[key] for key in dict.fromkeys(("id", "feed", "deleted_at", *model.searched, *model.sounded))}


def as_indexed(table: str, content: Mapping[str, Any]) -> Synced:
    """What the search index asks of a row, as a row that SQLAlchemy knows nothing of: to make one of those takes ten times as
    long. `content` has the attributes of `indexed_columns`."""
    row: Synced = object.__new__(synced_mappers()[table].class_)
    row.__dict__.update(content)
    return row


def _indexed(table: str, content: Mapping[str, Any]) -> Synced:
    return as_indexed(table, {key: content[key] for key in _indexed_keys(table)})


@cache
def _indexed_keys(table: str) -> tuple[str, ...]:
    return tuple(indexed_columns(table))


def indexed(connection: Connection, table: str, row: str) -> Synced:
    """What the search index asks of a row that stands in the database."""
    columns = indexed_columns(table)
    query = select(*(column.label(key) for key, column in columns.items())).where(columns["id"] == row)
    return as_indexed(table, dict(connection.execute(query).mappings().one()))


# ---- facts, in the same transaction


def recall(connection: Connection, key: str, default: Any = None) -> Any:
    """A fact of the workspace."""
    found = connection.execute(select(Fact.value).where(Fact.key == key)).scalar()
    return default if found is None else found


def remember(connection: Connection, key: str, value: Any) -> None:
    """Keep a fact of the workspace."""
    connection.exec_driver_sql(
        "INSERT INTO fact (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (key, msgspec.json.encode(value).decode()),
    )
