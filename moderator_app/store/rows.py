"""Small words for everyday reading and writing of rows, so that operations read like sentences."""

from __future__ import annotations

from typing import Any, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from moderator_app.domain.errors import NotFound
from moderator_app.domain.wording import text
from moderator_app.store.capture import JournalSession
from moderator_app.store.tables import Synced, natural_id, utc_now

T = TypeVar("T", bound=Synced)


def get(session: Session, model: type[T], row_id: str) -> T:
    """The row, or `NotFound` when there is none or it was deleted."""
    row = session.get(model, row_id)
    if row is None or row.deleted_at is not None:
        raise NotFound(text("This {kind} is not there any more.", kind=model.__tablename__.replace("_", " ")))
    return row


def rows(session: Session, model: type[T], *order: Any, **values: Any) -> list[T]:
    """All live rows with the given values, in the given order (else by `position` and id where the table has one)."""
    query = select(model).filter_by(**values)
    if order:
        query = query.order_by(*order)
    elif (position := getattr(model, "position", None)) is not None:
        query = query.order_by(position, model.id)
    return list(session.scalars(query))


def first(session: Session, model: type[T], *order: Any, **values: Any) -> T | None:
    """The first live row with the given values, or None."""
    query = select(model).filter_by(**values).order_by(*order) if order else select(model).filter_by(**values)
    return session.scalars(query.limit(1)).first()


def put(session: Session, model: type[T], key: tuple[str, ...], **values: Any) -> T:
    """Set the row of a natural key: make it, bring it back if it was deleted, or change what differs."""
    row_id = natural_id(model.__tablename__, *key)
    if isinstance(session, JournalSession):
        row = session.find(model, row_id)
    else:
        row = session.get(model, row_id, execution_options={"with_deleted": True})
    if row is None:
        row = model(id=row_id, **values)
        session.add(row)
        return row
    if row.deleted_at is not None:
        row.deleted_at = None
    for name, value in values.items():
        if getattr(row, name) != value:
            setattr(row, name, value)
    return row


def remove(session: Session, *gone: Synced) -> None:
    """Delete rows: they leave every view and can be brought back by undo."""
    moment = utc_now()
    for row in gone:
        if row.deleted_at is None:
            row.deleted_at = moment
