"""Commitments: who does what by when, as said in a meeting; open ones come back on the strand's later agendas."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.ordering import position_for
from moderator_app.domain.promises import read_promise
from moderator_app.domain.wording import Text, text
from moderator_app.store import Workspace, get, remove, rows
from moderator_app.store.tables import Commitment, Event, Membership, Person, utc_now

#: How the states of a commitment are called.
STATE_LABELS: dict[str, Text] = {"open": text("open"), "done": text("done"), "dropped": text("dropped")}

_FIELDS = frozenset(("what", "person_id", "person_text", "due_on"))


@dataclass(frozen=True, slots=True)
class CommitmentView:
    """A commitment, with the meeting in which it was made. `person`: a member's name, or the name as said; "" for nobody."""

    id: str
    event_id: str
    event_number: int
    event_en: str
    event_zh: str
    person_id: str | None
    person: str
    what: str
    due_on: date | None
    state: str
    settled_at: datetime | None


def add_commitment(
    ws: Workspace,
    event_id: str,
    what: str,
    *,
    person_id: str | None = None,
    person_text: str = "",
    due_on: date | None = None,
    note_id: str | None = None,
) -> str:
    """Keep what somebody said they would do. Raises `RuleBroken` for nothing. Returns its id."""
    what = what.strip()
    if not what:
        raise RuleBroken(text("A commitment says what will be done."), text("Write who does what, and by when."))
    with ws.act(text("Keep a commitment")) as session:
        event = get(session, Event, event_id)
        places = [one.position for one in rows(session, Commitment, event_id=event_id)]
        made = Commitment(
            event_id=event_id, feed=event.feed, note_id=note_id, what=what, due_on=due_on,
            person_id=person_id, person_text="" if person_id else person_text, position=position_for(places, len(places)),
        )  # fmt: skip
        session.add(made)
        return made.id


def add_commitment_line(
    ws: Workspace, event_id: str, line: str, *, today: date | None = None, person_id: str | None = None
) -> str:
    """Keep a commitment as typed: "@Maya sends the list by Friday", "@李伟 周五前发书单".

    `today`: the day from which "Friday" counts, where the meeting is; without it, that of now. `person_id`: who is meant by @,
    where that is known already. Returns its id.
    """
    with ws.act(text("Keep a commitment")) as session:
        event = get(session, Event, event_id)
        who, person_text, what, due_on = _read(session, event, line, today, person_id)
        return add_commitment(ws, event_id, what, person_id=who, person_text=person_text, due_on=due_on)


def _read(
    session: Session, event: Event, line: str, today: date | None, person_id: str | None
) -> tuple[str | None, str, str, date | None]:
    """Person, the name as said where it is nobody's we know, what, and by when."""
    known = _names(session, event)
    said = read_promise(line, today or utc_now().astimezone(ZoneInfo(event.time_zone)).date(), list(known))
    who = (person_id or known.get(said.who) or _begins_with(known, said.who)) if said.who else None
    return who, "" if who else said.who, said.what, said.due_on


def _names(session: Session, event: Event) -> dict[str, str | None]:
    """The names of the strand's members, each with its person; None where several have it."""
    found: dict[str, str | None] = {}
    query = select(Person).join(Membership, Membership.person_id == Person.id).where(Membership.strand_id == event.strand_id)
    for person in session.scalars(query):
        for name in {person.name, person.name_en, person.name_zh} - {""}:
            found[name] = person.id if name not in found else None
    return found


def _begins_with(known: dict[str, str | None], said: str) -> str | None:
    """The one person whose name begins with what was said."""
    from moderator_app.domain.chinese import fold

    fits = {person for name, person in known.items() if fold(name).startswith(fold(said))}
    return fits.pop() if len(fits) == 1 else None


def change_commitment(ws: Workspace, commitment_id: str, **changes: Any) -> None:
    """Correct a commitment: what, person_id, person_text, due_on."""
    if changes.keys() - _FIELDS:
        raise TypeError(f"not a field of a commitment: {', '.join(sorted(changes.keys() - _FIELDS))}")
    with ws.act(text("Change a commitment")) as session:
        found = get(session, Commitment, commitment_id)
        for name, value in changes.items():
            if getattr(found, name) != value:
                setattr(found, name, value)


def rewrite_commitment(ws: Workspace, commitment_id: str, line: str, *, today: date | None = None) -> None:
    """Correct a commitment by a line as it would be typed anew (see `add_commitment_line`)."""
    with ws.act(text("Change a commitment")) as session:
        found = get(session, Commitment, commitment_id)
        who, person_text, what, due_on = _read(session, get(session, Event, found.event_id), line, today, None)
        if not what:
            raise RuleBroken(text("A commitment says what will be done."), text("Write who does what, and by when."))
        change_commitment(ws, commitment_id, person_id=who, person_text=person_text, what=what, due_on=due_on)


def settle_commitment(ws: Workspace, commitment_id: str, state: str, *, at: datetime | None = None) -> None:
    """Say that a commitment is done or dropped, or open again."""
    if state not in STATE_LABELS:
        raise ValueError(f"not a state of a commitment: {state}")
    labels = {"done": text("A commitment is done"), "dropped": text("Drop a commitment"), "open": text("Open a commitment again")}
    with ws.act(labels[state]) as session:
        found = get(session, Commitment, commitment_id)
        if found.state != state:
            found.state = state
            found.settled_at = None if state == "open" else at or utc_now()


def remove_commitment(ws: Workspace, commitment_id: str) -> None:
    """Delete a commitment; undo brings it back."""
    with ws.act(text("Remove a commitment")) as session:
        remove(session, get(session, Commitment, commitment_id))


def commitments_of(ws: Workspace, event_id: str) -> list[CommitmentView]:
    """The commitments made in a meeting, in the order they were made."""
    with ws.read() as session:
        return commitment_views(session, rows(session, Commitment, event_id=event_id))


def commitment_views(session: Session, found: Iterable[Commitment]) -> list[CommitmentView]:
    """Rows as views."""
    views = []
    for one in found:
        person = session.get(Person, one.person_id) if one.person_id else None
        event = get(session, Event, one.event_id)
        views.append(
            CommitmentView(
                id=one.id,
                event_id=one.event_id,
                event_number=event.number,
                event_en=event.title_en,
                event_zh=event.title_zh,
                person_id=one.person_id,
                person=person.name if person else one.person_text,
                what=one.what,
                due_on=one.due_on,
                state=one.state,
                settled_at=one.settled_at,
            )
        )
    return views
