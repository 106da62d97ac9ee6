"""Who was asked to a meeting and what they answered."""

from __future__ import annotations

from dataclasses import dataclass

from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.wording import text
from moderator_app.store import Workspace, get, put, rows
from moderator_app.store.tables import Event, Person, Rsvp

ANSWERS = ("yes", "no", "maybe")


@dataclass(frozen=True, slots=True)
class Answers:
    """How many answered what."""

    yes: int
    maybe: int
    no: int


def set_rsvp(ws: Workspace, event_id: str, person_id: str, answer: str) -> None:
    """Note a member's answer to an invitation: yes, no, maybe. A later answer takes the place of an earlier one."""
    if answer not in ANSWERS:
        raise RuleBroken(text("“{answer}” is no answer to an invitation.", answer=answer), text("Answers: yes, no, maybe."))
    with ws.act(text("Note an answer to the invitation")) as session:
        event, person = get(session, Event, event_id), get(session, Person, person_id)
        values = {"event_id": event.id, "person_id": person.id, "feed": event.feed, "answer": answer}
        put(session, Rsvp, (event.id, person.id), **values)


def answers_of(ws: Workspace, event_id: str) -> Answers:
    """The answers to an invitation, counted."""
    with ws.read() as session:
        found = [row.answer for row in rows(session, Rsvp, Rsvp.id, event_id=event_id)]
    return Answers(found.count("yes"), found.count("maybe"), found.count("no"))
