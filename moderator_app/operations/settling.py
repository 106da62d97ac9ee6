"""Settling what stands in Review: which of two values is to stand, and what becomes of what the server refused.

Settling is an act as any other: it can be undone, and every co-moderator's laptop hears of it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import delete, insert
from sqlalchemy.orm import Session

from moderator_app.domain.errors import NotFound, RuleBroken
from moderator_app.domain.wording import Text, text
from moderator_app.store import Workspace, get
from moderator_app.store.journal import BIRTH, columns_of, from_journal, synced_mappers
from moderator_app.store.tables import Conflict, RefusedEntry, Synced, new_id, utc_now
from moderator_app.store.tables.base import thaw


def take_waiting(ws: Workspace, conflict_ids: Sequence[str]) -> int:
    """Let the waiting values stand instead of the shared ones. Returns how many were still open."""
    return _settle(ws, conflict_ids, text("Use the other value in {count} fields", count=len(conflict_ids)), "mine")


def keep_shared(ws: Workspace, conflict_ids: Sequence[str]) -> int:
    """Let the shared values stand. Returns how many were still open."""
    return _settle(ws, conflict_ids, text("Keep the shared value in {count} fields", count=len(conflict_ids)), "theirs")


def write_both(ws: Workspace, conflict_id: str, words: str) -> None:
    """Let words that were made of both values stand."""
    with ws.act(text("Make one text of two")) as session:
        conflict = get(session, Conflict, conflict_id)
        _put(_row(session, conflict.table_name, conflict.row_id), conflict.field, words)
        _close(ws, conflict, "edited")


def _settle(ws: Workspace, conflict_ids: Sequence[str], label: Text, state: str) -> int:
    settled = 0
    with ws.act(label) as session:
        for conflict_id in conflict_ids:
            conflict = get(session, Conflict, conflict_id)
            if conflict.state != "open":
                continue
            if state == "mine":
                _put(_row(session, conflict.table_name, conflict.row_id), conflict.field, thaw(conflict.mine))
            _close(ws, conflict, state)
            settled += 1
    return settled


def _close(ws: Workspace, conflict: Conflict, state: str) -> None:
    conflict.state, conflict.settled_by, conflict.settled_at = state, ws.author, utc_now()


def _row(session: Session, table: str, row_id: str) -> Synced:
    model = synced_mappers()[table].class_ if table in synced_mappers() else None
    row = session.get(model, row_id, execution_options={"with_deleted": True}) if model is not None else None
    if row is None:
        raise NotFound(text("This is not on this laptop any more."))
    assert isinstance(row, Synced)
    return row


def _put(row: Synced, name: str, value: Any) -> None:
    """Write a journal value into a field; a field that this version doesn't know goes where such are kept."""
    if name in columns_of(row.__tablename__):
        setattr(row, name, from_journal(row.__tablename__, name, value))
    else:
        row.extra = {**thaw(row.extra), name: value}


# ---- what the server refused


def try_again(ws: Workspace, refused_id: int) -> None:
    """Write what was refused once more, to be sent again. A refused entry is made anew."""
    with ws.act(text("Try a refused change again")) as session:
        refused = _refused(session, refused_id)
        if refused.field == BIRTH:
            _bear(session, refused)
        else:
            _put(_row(session, refused.table, refused.row), refused.field, refused.after)
    let_go(ws, refused_id)


def _bear(session: Session, refused: RefusedEntry) -> None:
    model = synced_mappers()[refused.table].class_
    content = {
        name: from_journal(refused.table, name, value)
        for name, value in refused.after.items()
        if name in columns_of(refused.table) and name not in ("id", "deleted_at")
    }
    if refused.row[14:15] == "5":  # a natural key: there can be no second one
        raise RuleBroken(text("Make it once more where it belongs; it can't be sent again by itself."))
    session.add(model(id=new_id(), **content))


def let_go(ws: Workspace, refused_id: int) -> Mapping[str, Any]:
    """Drop what was refused: it is of this laptop alone, so no act of the journal. Returns what `put_back` needs."""
    with ws.read() as session:
        refused = _refused(session, refused_id)
        kept = {column.key: getattr(refused, column.key) for column in RefusedEntry.__mapper__.column_attrs}
    with ws.receiving() as reception:
        reception.connection.execute(delete(RefusedEntry).where(RefusedEntry.id == refused_id))
    return kept


def put_back(ws: Workspace, kept: Mapping[str, Any]) -> None:
    """Put back what was let go."""
    with ws.receiving() as reception:
        reception.connection.execute(insert(RefusedEntry).values(**{**kept, "label": thaw(kept["label"])}))


def _refused(session: Session, refused_id: int) -> RefusedEntry:
    found = session.get(RefusedEntry, refused_id)
    if found is None:
        raise NotFound(text("This is not in Review any more."))
    return found
