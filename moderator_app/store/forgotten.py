"""Rows that the server has forgotten: they were deleted, and long after that they went for good. Here they may stand still,
deleted, and be brought back: a member who left a year ago joins again. Then the row is sent as if it were new.

What must hold: whatever is brought back comes to stand on the server with all that is in it, and nothing waits for ever.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlalchemy import bindparam, delete, func, insert, select

from moderator_app.domain.wording import text
from moderator_app.store.journal import BIRTH, TOLD, next_entry_number, synced_mappers
from moderator_app.store.leaving import hold
from moderator_app.store.outgoing import waiting_of
from moderator_app.store.reception import Key, Reception, recall
from moderator_app.store.tables import Action, Change, SharedRow, SharedValue, new_id, utc_now

ROW, TARGET = "forgotten", "forgotten_target"
"""What the server says of an entry whose row it has forgotten, and of one that points at such a row."""


def bring_again(reception: Reception, rows: Collection[Key], revived: Collection[Key]) -> set[Key]:
    """The server has forgotten these rows. Those that somebody here `revived` are made to be sent as new ones; the others go.
    Returns those that are sent."""
    coming = _coming(reception, rows)
    known = {key for key in rows if key[0] in synced_mappers()} - coming
    entries = []
    for table in sorted({table for table, _row in known & set(revived)}):
        contents = reception.contents(table, [row for at, row in known & set(revived) if at == table])
        entries += [(table, row, content) for row, content in contents.items() if content["deleted_at"] is None]
    brought = {(table, row) for table, row, _content in entries}
    _unshare(reception, brought)
    hold(reception.connection, known - brought)
    if entries:
        _send_as_new(reception, entries)
    return brought | coming


def see_targets(reception: Reception, rows: Collection[Key]) -> None:
    """Entries point at these rows, and the server has forgotten them. Unless they are about to be sent as new ones, nothing will
    bring them there: then the entries are stranded (stranded.py), and the rows go."""
    hold(reception.connection, {key for key in rows if key[0] in synced_mappers()} - _coming(reception, rows))


def _coming(reception: Reception, rows: Collection[Key]) -> set[Key]:
    """Those of some rows that are about to be sent as new ones."""
    return {(entry.table, entry.row) for entry in waiting_of(reception.connection, rows) if entry.field == BIRTH}


def _unshare(reception: Reception, rows: Collection[Key]) -> None:
    keys = [{"its_table": table, "its_row": row} for table, row in rows]
    for model in (SharedRow, SharedValue) if keys else ():
        column = model.__table__.c
        here = (column.table_name == bindparam("its_table"), column.row_id == bindparam("its_row"))
        reception.connection.execute(delete(model.__table__).where(*here), keys)  # type: ignore[arg-type]


def _send_as_new(reception: Reception, rows: Sequence[tuple[str, str, dict[str, object]]]) -> None:
    """An action of this laptop's own, which undo passes by: what it does was done already."""
    connection = reception.connection
    reception.number = 1 + (connection.execute(select(func.max(Action.number))).scalar() or 0)
    action = {
        "id": new_id(),
        "number": reception.number,
        "kind": TOLD,
        "undoable": False,
        "label": text("Bring back what the server had forgotten").to_json(),
        "author": str(recall(connection, "author", "")),
        "device": str(recall(connection, "device", "")),
        "at": utc_now(),
    }
    connection.execute(insert(Action), [action])
    entries = [
        {"action_id": action["id"], "table_name": table, "row_id": row, "field_name": BIRTH, "before": None, "after": content}
        for table, row, content in rows
    ]
    first = next_entry_number(connection)
    connection.execute(insert(Change.__table__), [{**one, "id": n} for n, one in enumerate(entries, first)])  # type: ignore[arg-type]
