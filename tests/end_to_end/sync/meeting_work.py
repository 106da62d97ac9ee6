"""What people do to one meeting, in a line each."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from moderator_app.domain.wording import text
from moderator_app.store import get, remove, rows
from moderator_app.store.tables import (
    Conflict,
    Event,
    Membership,
    Note,
    Person,
    RefusedEntry,
    Segment,
    Strand,
    Synced,
    natural_id,
)
from tests.end_to_end.sync.site import Laptop

STRAND, OTHER = natural_id("strand", "maths"), natural_id("strand", "arts")
EVENT, PERSON, SEGMENT = natural_id("event", "first"), natural_id("person", "lee"), natural_id("segment", "first")
MOMENT = datetime(2026, 5, 1, tzinfo=UTC)


def begin(laptop: Laptop) -> None:
    """Two strands; in the first a meeting with a segment, and a member. Shared."""
    with laptop.act(text("Begin")) as session:
        session.add_all([Strand(id=STRAND, name_en="Maths"), Strand(id=OTHER, name_en="Arts")])
        session.add(Event(id=EVENT, strand_id=STRAND, title_en="First", focus_en="Fractions. Then halves."))
        session.add(Segment(id=SEGMENT, event_id=EVENT, position="a", title_en="Welcome"))
        session.add(Person(id=PERSON, name="Lee"))
        session.add(Membership(id=natural_id("membership", "lee"), strand_id=STRAND, person_id=PERSON))
    laptop.sync()


def change(laptop: Laptop, model: type[Synced] = Event, row: str = EVENT, **fields: Any) -> None:
    with laptop.act(text("Change")) as session:
        found = session.get(model, row, execution_options={"with_deleted": True})
        for name, value in fields.items():
            setattr(found, name, value)


def delete(laptop: Laptop, model: type[Synced] = Event, row: str = EVENT) -> None:
    with laptop.act(text("Delete")) as session:
        remove(session, get(session, model, row))


def add_note(laptop: Laptop, words: str, event: str = EVENT) -> str:
    with laptop.act(text("Note")) as session:
        session.add(note := Note(event_id=event, text=words, captured_at=MOMENT))
        return note.id


def shown(laptop: Laptop, name: str, model: type[Synced] = Event, row: str = EVENT) -> Any:
    with laptop.ws.read() as session:
        return getattr(session.get(model, row, execution_options={"with_deleted": True}), name)


def notes(laptop: Laptop) -> list[str]:
    with laptop.ws.read() as session:
        return sorted(note.text for note in rows(session, Note))


def has(laptop: Laptop, model: type[Synced], row: str) -> bool:
    with laptop.ws.read() as session:
        return any(one.id == row for one in rows(session, model))


def conflicts(laptop: Laptop) -> list[Conflict]:
    """Those that are open."""
    with laptop.ws.read() as session:
        return [one for one in rows(session, Conflict) if one.state == "open"]


def refused(laptop: Laptop) -> list[RefusedEntry]:
    with laptop.ws.read() as session:
        return list(session.query(RefusedEntry))
