"""Entries that hang on a row which the server refused: it would set them aside for ever, so they are refused here as well."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import delete, insert, select

from moderator_app.store.feeds import pointers
from moderator_app.store.journal import BIRTH, synced_mappers
from moderator_app.store.leaving import LEFT
from moderator_app.store.outgoing import waiting_of
from moderator_app.store.reception import Key, Reception, among
from moderator_app.store.tables import Action, AsideEntry, Change, RefusedEntry, SharedRow, utc_now

CODE = "hangs_on_refused"


def refuse_stranded(reception: Reception) -> int:
    """Move entries that were set aside, and never can be stored, to what was refused; put back what is shared. Returns how
    many. To be called when everything that is new was received."""
    count = 0
    while found := _stranded(reception):
        now = utc_now()
        kept = [
            {**{name: one[name] for name in _KEPT}, "code": CODE, "message": "", "refused_at": now} for one in reversed(found)
        ]
        reception.connection.execute(insert(RefusedEntry), kept)
        reception.connection.execute(delete(AsideEntry).where(among(AsideEntry.change_id, [one["id"] for one in found])))
        for one in found:
            _take_back(reception, one)
        _delete_unborn(reception, {(one["table_name"], one["row_id"]) for one in found}, now.isoformat())
        count += len(found)
    return count


_KEPT = ("table_name", "row_id", "field_name", "before", "after", "label", "author", "at")


def _stranded(reception: Reception) -> list[Mapping[str, Any]]:
    """Entries set aside that need a row which isn't shared and isn't about to be, the latest first."""
    columns = Change.__table__.c
    read = [columns[name] for name in ("id", "table_name", "row_id", "field_name", "before", "after")]
    query = select(*read, Action.label, Action.author, Action.at).join(AsideEntry, AsideEntry.change_id == columns.id)
    query = query.join(Action, Action.id == columns.action_id).order_by(columns.id.desc())
    aside = [dict(one) for one in reception.connection.execute(query).mappings()]
    needed = {one["id"]: _needs(one["table_name"], one["row_id"], one["field_name"], one["after"]) for one in aside}
    wanted = {key for keys in needed.values() for key in keys}
    coming = {(entry.table, entry.row) for entry in waiting_of(reception.connection, wanted) if entry.field == BIRTH}
    lost = wanted - coming - _shared(reception, wanted)
    return [one for one in aside if needed[one["id"]] & lost]


def _shared(reception: Reception, rows: Collection[Key]) -> set[Key]:
    query = select(SharedRow.table, SharedRow.row).where(among(SharedRow.row, {row for _, row in rows}))
    return {(table, row) for table, row in reception.connection.execute(query.where(SharedRow.feeds != [LEFT]))}


def _needs(table: str, row: str, name: str, after: Any) -> set[Key]:
    """The rows that must be on the server for an entry to be stored."""
    targets = pointers(table) if table in synced_mappers() else {}
    if name == BIRTH:
        content = after if isinstance(after, dict) else {}
        return {(target, content[key]) for key, target in targets.items() if content.get(key)}
    return {(table, row)} | ({(targets[name], after)} if name in targets and after else set())


def _take_back(reception: Reception, one: Mapping[str, Any]) -> None:
    there = reception.contents(one["table_name"], [one["row_id"]]).get(one["row_id"])
    name = one["field_name"]
    if there is not None and name in there and there[name] == one["after"]:
        reception.change(one["table_name"], [(there, {name: one["before"]}, "")])


def _delete_unborn(reception: Reception, rows: set[Key], now: str) -> None:
    """Rows that were never born on the server, and won't be, are no rows here."""
    coming = {(entry.table, entry.row) for entry in waiting_of(reception.connection, rows) if entry.field == BIRTH}
    for table, row in sorted(rows - coming - _shared(reception, rows)):
        there = reception.contents(table, [row]).get(row)
        if there is not None and there["deleted_at"] is None:
            reception.change(table, [(there, {"deleted_at": now}, "")])
