"""The outbox: the entries of the journal that the server hasn't answered, and what becomes of them when it has.

The number of an entry on this device is its id in the journal. Everything up to a mark (the fact "sync.sent") is answered, but
for entries set aside. What must hold: an entry is sent twice with the same words, so what it was made upon is written down
before it is sent the first time; and a value typed while an earlier one travels is never taken for seen by the server.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol

import msgspec
from sqlalchemy import Connection, Row, and_, bindparam, delete, func, insert, or_, select, update

from moderator_app.store.journal import BIRTH, RECEIVED, synced_mappers, to_journal
from moderator_app.store.reception import BATCH, Key, Reception, recall, remember
from moderator_app.store.tables import Action, AsideEntry, Change, RefusedEntry, SharedRow, SharedValue, utc_now

SENT = "sync.sent"
#: What `Change.revision` says of an entry whose row had no shared revision.
NONE = 0


@dataclass(frozen=True, slots=True)
class Outgoing:
    """An entry as it is sent (`protocol.messages.Entry`)."""

    n: int
    action: str
    table: str
    row: str
    field: str
    before: Any
    after: Any
    base: int | None


@dataclass(frozen=True, slots=True)
class OwnAction:
    """The head of an action of this laptop (`protocol.messages.ActionHead`)."""

    id: str
    label: Mapping[str, Any]
    author: str
    at: str
    kind: str
    inverts: str | None


@dataclass(frozen=True, slots=True)
class Parcel:
    """Entries for one push, in the order of `n`, and the heads of their actions."""

    entries: list[Outgoing]
    actions: list[OwnAction]


class Answered(Protocol):
    """What became of an entry (`protocol.messages.Answer`)."""

    @property
    def n(self) -> int: ...
    @property
    def outcome(self) -> str: ...
    @property
    def revision(self) -> int | None: ...
    @property
    def value(self) -> Any: ...
    @property
    def code(self) -> str: ...
    @property
    def message(self) -> str: ...


@dataclass(slots=True)
class Tally:
    """How many entries were applied, merged, put into a conflict, refused, set aside."""

    applied: int = 0
    merged: int = 0
    conflict: int = 0
    refused: int = 0
    aside: int = 0

    def count(self, outcome: str) -> None:
        setattr(self, outcome, getattr(self, outcome) + 1)

    def add(self, other: Tally) -> None:
        for outcome in ("applied", "merged", "conflict", "refused", "aside"):
            setattr(self, outcome, getattr(self, outcome) + getattr(other, outcome))


# ---- what waits


def sent_up_to(connection: Connection) -> int:
    """The number up to which every entry was answered."""
    return int(recall(connection, SENT, 0))


def _waiting(connection: Connection) -> Any:
    """The condition of entries that aren't answered for good."""
    aside = select(AsideEntry.change_id)
    return and_(or_(Change.id > sent_up_to(connection), Change.id.in_(aside)), Action.kind != RECEIVED)


def waiting_count(connection: Connection) -> int:
    """How many entries aren't sent or set aside."""
    query = select(func.count()).select_from(Change).join(Action, Action.id == Change.action_id)
    return connection.execute(query.where(_waiting(connection))).scalar() or 0


def anything_waits(connection: Connection, *, aside: bool = False) -> bool:
    """Whether there is anything to send, with or without what was set aside."""
    condition = _waiting(connection) if aside else and_(Change.id > sent_up_to(connection), Action.kind != RECEIVED)
    query = select(Change.id).join(Action, Action.id == Change.action_id).where(condition).limit(1)
    return connection.execute(query).first() is not None


def waiting_of(connection: Connection, rows: Collection[Key]) -> list[Row[Any]]:
    """The unanswered entries of some rows, in order: columns id, table_name, row_id, field_name, revision, before, after."""
    found: list[Row[Any]] = []
    newest = connection.execute(select(func.max(Change.id))).scalar() or 0
    if newest <= sent_up_to(connection) and not connection.execute(select(func.count(AsideEntry.change_id))).scalar():
        return found
    ids = sorted({row for _, row in rows})
    columns = Change.__table__.c
    query = select(*(columns[name] for name in ("id", "table_name", "row_id", "field_name", "revision", "before", "after")))
    query = query.join(Action, Action.id == Change.action_id).where(_waiting(connection)).order_by(Change.id)
    for start in range(0, len(ids), BATCH):
        some = connection.execute(query.where(Change.row.in_(ids[start : start + BATCH])))
        found.extend(one for one in some if (one.table_name, one.row_id) in rows)
    return sorted(found, key=lambda one: int(one.id))


def own_fields(entries: Iterable[Row[Any]]) -> dict[Key, set[str]]:
    """The fields that show a value of this laptop's own; `BIRTH` where the whole row does."""
    found: dict[Key, set[str]] = {}
    for entry in entries:
        found.setdefault((entry.table_name, entry.row_id), set()).add(entry.field_name)
    return found


def stamp(connection: Connection, entries: Sequence[Row[Any]]) -> dict[int, int]:
    """Write down the revision that entries were made upon, where it isn't yet: that of the first of them for the same field, for
    whoever typed twice has seen no more than when they typed first; else that of the row now. By entry, `NONE` for none.

    `entries` are all the unanswered ones of their rows. To be called before a row's revision rises.
    """
    rows = {(entry.table_name, entry.row_id) for entry in entries}
    shared = shared_revisions(connection, rows)
    first: dict[tuple[str, str, str], int] = {}
    found: dict[int, int] = {}
    unwritten = []
    for entry in entries:
        key = (entry.table_name, entry.row_id, entry.field_name)
        base = entry.revision
        if base is None:
            base = first.get(key, shared.get(key[:2], NONE))
            unwritten.append({"its_id": entry.id, "base": base})
        first.setdefault(key, base)
        found[entry.id] = base
    if unwritten:
        statement = update(Change.__table__).where(Change.__table__.c.id == bindparam("its_id"))  # type: ignore[arg-type]
        connection.execute(statement.values(revision=bindparam("base")), unwritten)
    return found


def shared_revisions(connection: Connection, rows: Collection[Key]) -> dict[Key, int]:
    """The shared revisions of those of the rows that are shared."""
    ids = sorted({row for _, row in rows})
    found: dict[Key, int] = {}
    for start in range(0, len(ids), BATCH):
        query = select(SharedRow.table, SharedRow.row, SharedRow.revision).where(SharedRow.row.in_(ids[start : start + BATCH]))
        found.update({(table, row): revision for table, row, revision in connection.execute(query)})
    return found


# ---- sending


def parcel(reception: Reception, most: int, most_bytes: int, *, aside: bool = False) -> Parcel:
    """The next entries to send: at most so many, of at most so many bytes together (but always one, if there is one).

    `aside`: those set aside first, to be tried again.
    """
    connection = reception.connection
    condition = _waiting(connection) if aside else and_(Change.id > sent_up_to(connection), Action.kind != RECEIVED)
    query = (
        select(*(Change.__table__.c[name] for name in _ENTRY), Action.id.label("action"))
        .join(Action, Action.id == Change.action_id)
        .where(condition)
        .order_by(Change.id)
        .limit(most)
    )
    found: list[Any] = []
    size = 0
    for entry in connection.execute(query):
        size += _ROOM + len(msgspec.json.encode((entry.before, entry.after)))
        if found and size > most_bytes:
            break
        found.append(entry)
    rows = {(entry.table_name, entry.row_id) for entry in found}
    fresh = any(entry.revision is None for entry in found)
    bases = stamp(connection, waiting_of(connection, rows)) if fresh else {entry.id: entry.revision for entry in found}
    entries = [
        Outgoing(e.id, e.action, e.table_name, e.row_id, e.field_name, e.before, e.after, bases[e.id] or None) for e in found
    ]
    return Parcel(entries, _heads(connection, {entry.action for entry in found}))


_ENTRY = ("id", "table_name", "row_id", "field_name", "revision", "before", "after")
_ROOM = 300  # bytes of an entry beside its values


def _heads(connection: Connection, actions: Collection[str]) -> list[OwnAction]:
    ids, found = sorted(actions), []
    for start in range(0, len(ids), BATCH):
        query = select(Action.id, Action.label, Action.author, Action.at, Action.kind, Action.inverts)
        for one in connection.execute(query.where(Action.id.in_(ids[start : start + BATCH])).order_by(Action.number)):
            label = msgspec.json.decode(msgspec.json.encode(_plain(one.label)))
            found.append(OwnAction(one.id, label, one.author, one.at.isoformat(), one.kind, one.inverts))
    return found


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items()}
    return [_plain(item) for item in value] if isinstance(value, (list, tuple)) else value


# ---- what the server answered


@dataclass(slots=True)
class _Chain:
    """The entries of one field that were answered together, and what is shared after each."""

    shared: Any
    differs: bool = False
    outcomes: list[str] = field(default_factory=list)


def settle(reception: Reception, sent: Parcel, answers: Sequence[Answered], unset: object) -> Tally:
    """Take in the answers to all the entries of a parcel. Shared values stand now, but for fields typed in again meanwhile.

    `unset` is what an answer without a value has as its value. Refused values are kept (`RefusedEntry`).
    """
    connection = reception.connection
    by_number = {answer.n: answer for answer in answers}
    rows = {(entry.table, entry.row) for entry in sent.entries}
    stamp(connection, waiting_of(connection, rows))
    _mark_answered(connection, sent, by_number)
    still = own_fields(waiting_of(connection, rows))
    _share_births(connection, sent, by_number)
    tally = Tally()
    for entry in sent.entries:
        tally.count(by_number[entry.n].outcome)
    _keep_refused(reception, sent, by_number)
    _put_shared_values(reception, _chains(connection, sent, by_number, unset), still)
    _forget_hidden(connection, rows, still)
    return tally


def advance(connection: Connection) -> None:
    """Move the mark of what is answered past received entries, so that nobody looks at them again."""
    mark = sent_up_to(connection)
    own = select(func.min(Change.id)).join(Action, Action.id == Change.action_id).where(Change.id > mark, Action.kind != RECEIVED)
    first = connection.execute(own).scalar()
    newest = connection.execute(select(func.max(Change.id))).scalar() or 0
    reached = newest if first is None else first - 1
    if reached > mark:
        remember(connection, SENT, reached)


def _mark_answered(connection: Connection, sent: Parcel, answers: Mapping[int, Answered]) -> None:
    numbers = [entry.n for entry in sent.entries]
    for start in range(0, len(numbers), BATCH):
        connection.execute(delete(AsideEntry).where(AsideEntry.change_id.in_(numbers[start : start + BATCH])))
    now = utc_now()
    aside = [{"change_id": n, "code": answers[n].code[:40], "since": now} for n in numbers if answers[n].outcome == "aside"]
    if aside:
        connection.execute(insert(AsideEntry), aside)
    if numbers and numbers[-1] > sent_up_to(connection):
        remember(connection, SENT, numbers[-1])


def _share_births(connection: Connection, sent: Parcel, answers: Mapping[int, Answered]) -> None:
    """Rows that the server has now. Only a birth tells a revision that is safe to build upon: another field of an older row may
    have been changed by others meanwhile. In which feeds they stand we'll learn when they come back, if ever."""
    born = [
        (entry.row, entry.table, answers[entry.n].revision, "[]")
        for entry in sent.entries
        if entry.field == BIRTH and answers[entry.n].outcome == "applied" and answers[entry.n].revision is not None
    ]
    if born:
        connection.exec_driver_sql(
            "INSERT INTO shared_row (row_id, table_name, revision, feeds) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING", born
        )


def _chains(
    connection: Connection, sent: Parcel, answers: Mapping[int, Answered], unset: object
) -> dict[tuple[str, str, str], _Chain]:
    """For each field that was answered otherwise than asked, what is shared now. A birth has a chain for each of its fields."""
    rows = {(entry.table, entry.row) for entry in sent.entries}
    hidden, shared = _hidden(connection, rows), shared_revisions(connection, rows)
    chains: dict[tuple[str, str, str], _Chain] = {}
    for entry in sent.entries:
        answer = answers[entry.n]
        if answer.outcome == "aside":
            continue
        if entry.field == BIRTH:
            known = {name: value for (table, row, name), value in hidden.items() if (table, row) == (entry.table, entry.row)}
            for name, value in _after_birth(entry, answer, known, (entry.table, entry.row) in shared).items():
                chains[entry.table, entry.row, name] = _Chain(value, True)
            continue
        key = (entry.table, entry.row, entry.field)
        chain = chains.setdefault(key, _Chain(hidden.get(key, entry.before)))
        if answer.value is not unset:
            chain.shared = answer.value
        elif answer.outcome == "applied":
            chain.shared = entry.after
        chain.differs = chain.shared != entry.after
    return {key: chain for key, chain in chains.items() if chain.differs}


def _after_birth(entry: Outgoing, answer: Answered, hidden: Mapping[str, Any], is_shared: bool) -> dict[str, Any]:
    """What is shared, as far as it isn't what was sent, of a row born here and, it may be, on another laptop too. The server
    takes a default for typed by nobody; what it merged comes with the next pull."""
    if answer.outcome == "refused":
        return dict(hidden) if is_shared else {"deleted_at": utc_now().isoformat()}
    if isinstance(answer.value, dict):
        return answer.value
    defaults = synced_mappers()[entry.table].class_._columns()[0]
    mine: dict[str, Any] = entry.after if isinstance(entry.after, dict) else {}
    return {name: mine.get(name) if to_journal(defaults.get(name)) == value else value for name, value in hidden.items()}


def _put_shared_values(
    reception: Reception, chains: Mapping[tuple[str, str, str], _Chain], still: Mapping[Key, set[str]]
) -> None:
    by_row: dict[str, dict[str, dict[str, Any]]] = {}
    for (table, row, name), chain in chains.items():
        if name not in still.get((table, row), set()) and BIRTH not in still.get((table, row), set()):
            by_row.setdefault(table, {}).setdefault(row, {})[name] = chain.shared
    for table, rows in by_row.items():
        there = reception.contents(table, list(rows))
        edits = []
        for row, wanted in rows.items():
            if row in there:
                edits.append((there[row], {key: value for key, value in wanted.items() if key in there[row] and key != "id"}, ""))
        reception.change(table, edits)


def _keep_refused(reception: Reception, sent: Parcel, answers: Mapping[int, Answered]) -> None:
    heads = {action.id: action for action in sent.actions}
    now = utc_now()
    refused = [
        {
            "table_name": entry.table,
            "row_id": entry.row,
            "field_name": entry.field,
            "before": entry.before,
            "after": entry.after,
            "label": heads[entry.action].label,
            "author": heads[entry.action].author,
            "at": datetime.fromisoformat(heads[entry.action].at),
            "code": answers[entry.n].code[:40],
            "message": answers[entry.n].message,
            "refused_at": now,
        }
        for entry in sent.entries
        if answers[entry.n].outcome == "refused"
    ]
    if refused:
        reception.connection.execute(insert(RefusedEntry), refused)


# ---- shared values that lie hidden under our own


def _hidden(connection: Connection, rows: Collection[Key]) -> dict[tuple[str, str, str], Any]:
    ids = sorted({row for _, row in rows})
    found: dict[tuple[str, str, str], Any] = {}
    for start in range(0, len(ids), BATCH):
        some = select(SharedValue.table, SharedValue.row, SharedValue.field, SharedValue.value)
        for table, row, name, value in connection.execute(some.where(SharedValue.row.in_(ids[start : start + BATCH]))):
            found[table, row, name] = value
    return found


def _forget_hidden(connection: Connection, rows: Collection[Key], still: Mapping[Key, set[str]]) -> None:
    gone = [
        {"its_row": row, "its_table": table, "its_field": name}
        for table, row, name in _hidden(connection, rows)
        if name not in still.get((table, row), set()) and BIRTH not in still.get((table, row), set())
    ]
    if gone:
        columns = SharedValue.__table__.c
        statement = delete(SharedValue.__table__).where(  # type: ignore[arg-type]
            columns.row_id == bindparam("its_row"),
            columns.table_name == bindparam("its_table"),
            columns.field_name == bindparam("its_field"),
        )
        connection.execute(statement, gone)


def hide(connection: Connection, values: Iterable[tuple[str, str, str, Any]]) -> None:
    """Remember shared values (table, row, field, value) of fields that go on showing this laptop's own."""
    rows = [(row, table, name, msgspec.json.encode(value).decode()) for table, row, name, value in values]
    if rows:
        connection.exec_driver_sql(
            "INSERT INTO shared_value (row_id, table_name, field_name, value) VALUES (?, ?, ?, ?) "
            "ON CONFLICT (row_id, table_name, field_name) DO UPDATE SET value = excluded.value",
            rows,
        )


def shared_beneath(connection: Connection, rows: Collection[Key]) -> dict[tuple[str, str, str], Any]:
    """What is shared in the fields of some rows that show this laptop's own values."""
    found: dict[tuple[str, str, str], Any] = {}
    for entry in waiting_of(connection, rows):
        found.setdefault((entry.table_name, entry.row_id, entry.field_name), entry.before)
    found.update(_hidden(connection, rows))
    return found


def unstamp_all(connection: Connection) -> None:
    """After the server was restored from a backup its revisions mean something else: unanswered entries are made upon none."""
    mark = sent_up_to(connection)
    asides = select(AsideEntry.change_id)
    connection.execute(update(Change).where(or_(Change.id > mark, Change.id.in_(asides))).values(revision=NONE))
