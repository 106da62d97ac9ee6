"""Who is asked to a meeting, what for their calendar, and what they answered."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.publication import Invitee, MeetingInvitation
from moderator_app.domain.wording import text
from moderator_app.store import Workspace, get, put, rows
from moderator_app.store.tables import Event, Membership, Person, Rsvp, Strand

METHODS = ("PUBLISH", "REQUEST", "CANCEL")
_STATUS = {"cancelled": "cancelled", "proposed": "tentative"}

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


# ---- for calendars


def invitation(ws: Workspace, event_id: str, method: str = "PUBLISH") -> MeetingInvitation:
    """A meeting for calendars (RFC 5546 names the methods). "PUBLISH" names nobody: a file that anyone may be handed;
    "REQUEST" and "CANCEL" name the strand's members who have an e-mail address. Raises `RuleBroken` without a date."""
    if method not in METHODS:
        raise ValueError(f"not a method of a calendar file: {method}")
    with ws.read() as session:
        event = get(session, Event, event_id)
        if event.starts_at is None:
            raise RuleBroken(text("The meeting has no date yet."), text("Set one, then make its calendar file."))
        strand = session.get(Strand, event.strand_id) if event.strand_id else None
        about = [event.focus_en, event.focus_zh]
        return MeetingInvitation(
            uid=event.uid or f"{event.id}@peersphere",
            sequence=event.sequence,
            title_en=_titled(strand.name_en if strand else "", event.title_en),
            title_zh=_titled(strand.name_zh if strand else "", event.title_zh),
            start=event.starts_at,
            zone=event.time_zone,
            minutes=event.minutes,
            organizer_name=(strand.contact_name if strand else "") or ws.author,
            organizer_email=strand.contact_email if strand else "",
            description="\n".join(filter(None, about)),
            place=event.place,
            link=event.join_link,
            status="cancelled" if method == "CANCEL" else _STATUS.get(event.status, "confirmed"),
            invitees=_invitees(session, event) if method != "PUBLISH" else (),
        )


def _titled(strand: str, title: str) -> str:
    return f"{strand}: {title}" if strand and title else title


def _invitees(session: Session, event: Event) -> tuple[Invitee, ...]:
    members = select(Person).join(Membership, Membership.person_id == Person.id)
    wanted = members.where(Membership.strand_id == event.strand_id, Person.email != "").order_by(Person.email, Person.id)
    return tuple(Invitee(person.email, person.name) for person in session.scalars(wanted))
