"""Who is asked to a meeting, what for their calendar, and what they answered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from moderator_app.domain.chinese import name_sort_key
from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.pasted_people import people_pasted
from moderator_app.domain.publication import Invitee, MeetingInvitation
from moderator_app.domain.wording import text
from moderator_app.operations.people import people_index
from moderator_app.store import Workspace, get, put, remove, rows
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


@dataclass(frozen=True, slots=True)
class Invited:
    """Somebody who is asked to a meeting. `answer`: yes, maybe, no, or "" where there is none."""

    person_id: str
    name: str
    name_zh: str
    language_need: str
    answer: str


@dataclass(frozen=True, slots=True)
class Noted:
    """What became of a pasted list: how many answers were noted, how many had been given before, and the words that name no
    member, or more than one."""

    noted: int
    before: int
    unknown: tuple[str, ...]


def set_rsvp(ws: Workspace, event_id: str, person_id: str, answer: str) -> None:
    """Note a member's answer to an invitation: yes, no, maybe. A later answer takes the place of an earlier one."""
    _see_that_it_is_one(answer)
    with ws.act(text("Note an answer to the invitation")) as session:
        event, person = get(session, Event, event_id), get(session, Person, person_id)
        values = {"event_id": event.id, "person_id": person.id, "feed": event.feed, "answer": answer}
        put(session, Rsvp, (event.id, person.id), **values)


def take_rsvp_back(ws: Workspace, event_id: str, person_id: str) -> None:
    """Somebody has not answered the invitation after all."""
    with ws.act(text("Take back an answer to the invitation")) as session:
        remove(session, *rows(session, Rsvp, Rsvp.id, event_id=event_id, person_id=person_id))


def note_answers(ws: Workspace, event_id: str, pasted: str, answer: str) -> Noted:
    """Note the same answer of all members named in a pasted text, by e-mail or name; one step to undo."""
    _see_that_it_is_one(answer)
    with ws.read() as session:
        event = get(session, Event, event_id)
        index = people_index(session, event.strand_id)
        given = {row.person_id: row.answer for row in rows(session, Rsvp, Rsvp.id, event_id=event_id)}
    people: dict[str, None] = {}
    unknown = []
    for named in people_pasted(pasted):
        match = index.match(named.name, named.email)
        if match.kind == "same" and match.candidate_id is not None:
            people[match.candidate_id] = None
        else:
            unknown.append(named.words())
    fresh = [person_id for person_id in people if given.get(person_id) != answer]
    with ws.act(text("Note {count} answers to the invitation", count=len(fresh))):
        for person_id in fresh:
            set_rsvp(ws, event_id, person_id, answer)
    return Noted(len(fresh), len(people) - len(fresh), tuple(dict.fromkeys(unknown)))


def _see_that_it_is_one(answer: str) -> None:
    if answer not in ANSWERS:
        raise RuleBroken(text("“{answer}” is no answer to an invitation.", answer=answer), text("Answers: yes, no, maybe."))


def invited(ws: Workspace, event_id: str) -> list[Invited]:
    """The members of the meeting's strand, and whoever answered besides, by name, each with their answer."""
    with ws.read() as session:
        event = get(session, Event, event_id)
        answers = {row.person_id: row.answer for row in rows(session, Rsvp, Rsvp.id, event_id=event_id)}
        members = select(Membership.person_id, Membership.language_need).where(Membership.strand_id == event.strand_id)
        needs: dict[str, str] = {person_id: need for person_id, need in session.execute(members)}
        people = select(Person.id, Person.name, Person.name_zh).where(Person.id.in_({*needs, *answers}))
        found = [
            Invited(person_id, name, name_zh, needs.get(person_id, ""), answers.get(person_id, ""))
            for person_id, name, name_zh in session.execute(people)
        ]
    return sorted(found, key=lambda one: (name_sort_key(one.name), one.person_id))


def answers_of(ws: Workspace, event_id: str) -> Answers:
    """The answers to an invitation, counted."""
    with ws.read() as session:
        return answers_by_meeting(session, [event_id])[event_id]


def answers_by_meeting(session: Session, event_ids: Sequence[str]) -> dict[str, Answers]:
    """The answers to the invitations of several meetings, counted in one question."""
    counts = Counter[tuple[str, str]]()
    counts.update((event, answer) for event, answer in session.execute(
        select(Rsvp.event_id, Rsvp.answer).where(Rsvp.event_id.in_(event_ids))))  # fmt: skip
    return {one: Answers(counts[one, "yes"], counts[one, "maybe"], counts[one, "no"]) for one in event_ids}


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
