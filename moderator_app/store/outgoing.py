"""The outbox: the entries of the journal that the server hasn't answered. (What becomes of them then is in `answered`.)

The number of an entry on this device is its id in the journal. Everything up to a mark (the fact "sync.sent") is answered, but
for entries set aside. What must hold: an entry is sent twice with the same words, so what it was made upon is written down
before it is sent the first time; and a value typed while an earlier one travels is never taken for seen by the server.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Connection, and_, func, or_, select

from moderator_app.store.journal import RECEIVED
from moderator_app.store.reception import Key, Reception, among, recall, remember
from moderator_app.store.tables import Action, AsideEntry, Change, SharedRow
from moderator_app.store.tables.base import thaw

SENT = "sync.sent"
#: The fact that tells after which entry this laptop took its device id: what is older it sent under another one.
SINCE = "sync.since"
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


class Waiting(NamedTuple):
    """An unanswered entry, without its values. `revision`: what it was made upon, None while that isn't written down."""

    id: int
    table: str
    row: str
    field: str
    revision: int | None


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


def waiting_of(connection: Connection, rows: Collection[Key]) -> list[Waiting]:
    """The unanswered entries of some rows, in order."""
    newest = connection.execute(select(func.max(Change.id))).scalar() or 0
    if newest <= sent_up_to(connection) and not connection.execute(select(func.count(AsideEntry.change_id))).scalar():
        return []
    columns = Change.__table__.c
    query = select(columns.id, columns.table_name, columns.row_id, columns.field_name, columns.revision)
    query = query.join(Action, Action.id == Change.action_id).where(_waiting(connection))
    query = query.where(among(Change.row, {row for _, row in rows})).order_by(Change.id)
    # at once, as everywhere here: thousands of rows one by one take twice as long
    return [Waiting(*one) for one in connection.execute(query).all() if (one[1], one[2]) in rows]


def own_fields(entries: Iterable[Waiting]) -> dict[Key, set[str]]:
    """The fields that show a value of this laptop's own; `BIRTH` where the whole row does."""
    found: dict[Key, set[str]] = {}
    for entry in entries:
        found.setdefault((entry.table, entry.row), set()).add(entry.field)
    return found


def stamp(connection: Connection, entries: Sequence[Waiting]) -> dict[int, int]:
    """Write down the revision that entries were made upon, where it isn't yet: that of the first of them for the same field, for
    whoever typed twice has seen no more than when they typed first; else that of the row now. By entry, `NONE` for none.

    `entries` are all the unanswered ones of their rows, or those up to one of them. To be called before a row's revision rises.
    """
    rows = {(entry.table, entry.row) for entry in entries}
    shared = shared_revisions(connection, rows)
    first: dict[tuple[str, str, str], int] = {}
    found: dict[int, int] = {}
    unwritten = []
    for entry in entries:
        key = (entry.table, entry.row, entry.field)
        base = entry.revision
        if base is None:
            base = first.get(key, shared.get(key[:2], NONE))
            unwritten.append((base, entry.id))
        first.setdefault(key, base)
        found[entry.id] = base
    if unwritten:
        connection.exec_driver_sql("UPDATE change SET revision = ? WHERE id = ?", unwritten)
    return found


def shared_revisions(connection: Connection, rows: Collection[Key]) -> dict[Key, int]:
    """The shared revisions of those of the rows that are shared."""
    query = select(SharedRow.table, SharedRow.row, SharedRow.revision).where(among(SharedRow.row, {row for _, row in rows}))
    return {(table, row): revision for table, row, revision in connection.execute(query).all()}


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
    found: list[tuple[Waiting, Any, Any, str]] = []
    size = 0
    for entry in connection.execute(query).all():
        number, table, row, name, revision, before, after, action = tuple(entry)
        size += _ROOM + len(msgspec.json.encode((before, after)))
        if found and size > most_bytes:
            break
        found.append((Waiting(number, table, row, name, revision), before, after, action))
    bases = _bases(connection, [one[0] for one in found])
    entries = [
        Outgoing(one.id, action, one.table, one.row, one.field, before, after, bases[one.id] or None)
        for one, before, after, action in found
    ]
    return Parcel(entries, _heads(connection, {entry.action for entry in entries}))


def _bases(connection: Connection, sent: list[Waiting]) -> dict[int, int]:
    """What entries that are about to be sent were made upon, by their ids."""
    if all(one.revision is not None for one in sent):
        return {one.id: one.revision or NONE for one in sent}
    if connection.execute(select(AsideEntry.change_id).limit(1)).first() is None:
        return stamp(connection, sent)  # of their rows, none before them is unanswered
    return stamp(connection, waiting_of(connection, {(one.table, one.row) for one in sent}))


_ENTRY = ("id", "table_name", "row_id", "field_name", "revision", "before", "after")
_ROOM = 300  # bytes of an entry beside its values


def _heads(connection: Connection, actions: Collection[str]) -> list[OwnAction]:
    query = select(Action.id, Action.label, Action.author, Action.at, Action.kind, Action.inverts)
    return [
        OwnAction(one.id, thaw(one.label), one.author, one.at.isoformat(), one.kind, one.inverts)
        for one in connection.execute(query.where(among(Action.id, actions)).order_by(Action.number))
    ]


# ---- the mark


def advance(connection: Connection) -> None:
    """Move the mark of what is answered past received entries, so that nobody looks at them again."""
    mark = sent_up_to(connection)
    own = select(func.min(Change.id)).join(Action, Action.id == Change.action_id).where(Change.id > mark, Action.kind != RECEIVED)
    first = connection.execute(own).scalar()
    newest = connection.execute(select(func.max(Change.id))).scalar() or 0
    reached = newest if first is None else first - 1
    if reached > mark:
        remember(connection, SENT, reached)


def send_again_after(connection: Connection, number: int) -> None:
    """Move the mark back: entries after it were answered, and the server has lost that. They keep what they were made upon."""
    remember(connection, SENT, min(sent_up_to(connection), max(number, int(recall(connection, SINCE, 0)))))


def stamp_everything(connection: Connection) -> None:
    """Write down for every unanswered entry what it was made upon, before the revisions of rows are forgotten."""
    query = select(Change.table, Change.row).join(Action, Action.id == Change.action_id).where(_waiting(connection)).distinct()
    stamp(connection, waiting_of(connection, {(table, row) for table, row in connection.execute(query)}))
