"""What became of entries that were sent: what is shared stands here now, and what was refused is kept.

What must hold: a value typed while an entry travelled goes on standing; and whatever the server didn't take as it was sent can
still be found: in a conflict, in history, or among what was refused.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol

import msgspec
from sqlalchemy import Connection, bindparam, delete, insert, select

from moderator_app.store.feeds import pointers
from moderator_app.store.forgotten import ROW, TARGET, bring_again, see_targets
from moderator_app.store.journal import BIRTH, columns_of, synced_mappers, to_journal
from moderator_app.store.outgoing import SENT, Outgoing, Parcel, own_fields, sent_up_to, shared_revisions, stamp, waiting_of
from moderator_app.store.reception import Key, Reception, among, remember
from moderator_app.store.tables import AsideEntry, Change, RefusedEntry, SharedValue, utc_now


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
    waiting = waiting_of(connection, rows)
    if any(entry.revision is None for entry in waiting):
        stamp(connection, waiting)
    _mark_answered(connection, sent, by_number)
    aside = {answer.n for answer in answers if answer.outcome == "aside"}
    answered = by_number.keys() - aside
    still = own_fields(entry for entry in waiting if entry.id not in answered)
    _share_births(connection, sent, by_number)
    tally = Tally()
    for entry in sent.entries:
        tally.count(by_number[entry.n].outcome)
    forgotten = {(one.table, one.row) for one in sent.entries if by_number[one.n].code == ROW}
    revived = {(one.table, one.row) for one in sent.entries if one.field == "deleted_at" and one.after is None}
    _keep_refused(reception, sent, by_number, bring_again(reception, forgotten, revived))
    see_targets(reception, {(table, row) for one in answers if one.code == TARGET for table, row in [one.value]})
    chains = _chains(connection, sent, by_number, unset)
    _put_shared_values(reception, {key: chain for key, chain in chains.items() if key[:2] not in forgotten}, still)
    _forget_hidden(connection, rows, still)
    return tally


def _mark_answered(connection: Connection, sent: Parcel, answers: Mapping[int, Answered]) -> None:
    numbers = [entry.n for entry in sent.entries]
    connection.execute(delete(AsideEntry).where(among(AsideEntry.change_id, numbers)))
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
    hidden = _hidden(connection, rows)
    chains: dict[tuple[str, str, str], _Chain] = {}
    touched = {(table, row) for table, row, _name in hidden}
    touched |= {(e.table, e.row) for e in sent.entries if answers[e.n].outcome != "applied" or answers[e.n].value is not unset}
    shared = shared_revisions(connection, touched)
    for entry in sent.entries:
        answer = answers[entry.n]
        if answer.outcome == "aside" or (entry.table, entry.row) not in touched:
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
        _leave_out_the_unknown(reception.connection, table, rows.values())
        there = reception.contents(table, list(rows))
        edits = []
        for row, wanted in rows.items():
            if row in there:
                edits.append((there[row], {key: value for key, value in wanted.items() if key in there[row] and key != "id"}, ""))
        reception.change(table, edits)


def _leave_out_the_unknown(connection: Connection, table: str, values: Collection[dict[str, Any]]) -> None:
    """What is shared may point at rows that aren't here yet: the next pull brings both."""
    for name, target in pointers(table).items():
        wanted = {one[name] for one in values if one.get(name)}
        if not wanted:
            continue
        column = columns_of(target)["id"]
        known = set(connection.execute(select(column).where(among(column, wanted))).scalars())
        for one in values:
            if one.get(name) and one[name] not in known:
                del one[name]


def _keep_refused(reception: Reception, sent: Parcel, answers: Mapping[int, Answered], brought: Collection[Key]) -> None:
    """What was refused, but for what goes again with rows that were `brought` back, and for deletions of what is forgotten."""
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
        and (entry.table, entry.row) not in brought
        and (answers[entry.n].code != ROW or entry.field != "deleted_at")
    ]
    if refused:
        known = _refused_already(reception.connection, {entry.row for entry in sent.entries})
        refused = [one for one in refused if _what_was_refused(one) not in known]
    if refused:
        reception.connection.execute(insert(RefusedEntry), refused)


def _refused_already(connection: Connection, rows: Collection[str]) -> set[bytes]:
    """What stands among the refused: entries that are sent again after the server was restored are refused again."""
    query = select(*RefusedEntry.__table__.c).where(among(RefusedEntry.row, rows))
    return {_what_was_refused(dict(one)) for one in connection.execute(query).mappings()}


def _what_was_refused(one: Mapping[str, Any]) -> bytes:
    return msgspec.json.encode([one[key] for key in ("table_name", "row_id", "field_name", "before", "after")])


# ---- shared values that lie hidden under our own


def _hidden(connection: Connection, rows: Collection[Key]) -> dict[tuple[str, str, str], Any]:
    if connection.execute(select(SharedValue.row).limit(1)).first() is None:
        return {}
    query = select(SharedValue.table, SharedValue.row, SharedValue.field, SharedValue.value)
    found = connection.execute(query.where(among(SharedValue.row, {row for _, row in rows})))
    return {(table, row, name): value for table, row, name, value in found}


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
    waiting = [entry.id for entry in waiting_of(connection, rows)]
    columns = Change.__table__.c
    query = select(columns.table_name, columns.row_id, columns.field_name, columns.before)
    for table, row, name, before in connection.execute(query.where(among(columns.id, waiting)).order_by(columns.id)):
        found.setdefault((table, row, name), before)
    return found | _hidden(connection, rows)
