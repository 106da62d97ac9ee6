"""`moderator rsvp`, `came`: who means to come to a meeting, and who came."""

from __future__ import annotations

from argparse import Namespace

from moderator_app.console.choosing import choose_meeting, choose_person
from moderator_app.console.output import OK, Output
from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.wording import text
from moderator_app.operations import invitations, live
from moderator_app.operations.people import members
from moderator_app.operations.strands import EventView
from moderator_app.store import Workspace


def rsvp(ws: Workspace, options: Namespace, out: Output) -> int:
    """Note the answers of members to the invitation; say how many answered what."""
    meeting = choose_meeting(ws, options.meeting, options.strand)
    chosen = _people(ws, meeting, options) if options.what != "list" else []
    if chosen:
        with ws.act(text("Note an answer to the invitation")):
            for person_id in chosen:
                invitations.set_rsvp(ws, meeting.id, person_id, options.what)
    counts = invitations.answers_of(ws, meeting.id)
    out.say(text("{yes} yes, {maybe} maybe, {no} no", yes=counts.yes, maybe=counts.maybe, no=counts.no))
    out.result(counts)
    return OK


def came(ws: Workspace, options: Namespace, out: Output) -> int:
    """Note who came, came late or did not come; list the members with what is known."""
    meeting = choose_meeting(ws, options.meeting, options.strand)
    chosen = _people(ws, meeting, options) if options.what != "list" else []
    if chosen:
        with ws.act(text("Tick who is here")):
            for person_id in chosen:
                live.tick(ws, meeting.id, person_id, options.what)
    found = live.people_here(ws, meeting.id)
    words = {"yes": text("came"), "late": text("came late"), "no": text("did not come"), "": text("not known")}
    lines = [(person.name, out.words(words.get(person.came, text("not known")))) for person in found]
    if not found:
        out.say(text("There is no member yet. “import roster FILE” brings them in."))
    elif options.what == "list":
        out.table((text("Name"), text("Came")), lines)
    here = sum(person.came in ("yes", "late") for person in found)
    out.say(text("{here} of {members} are known to have come", here=here, members=len(found)))
    out.result(found)
    return OK


def _people(ws: Workspace, meeting: EventView, options: Namespace) -> list[str]:
    strand_id = meeting.strand_id or ""
    if options.all:
        return [member.person_id for member in members(ws, strand_id)]
    if not options.people:
        raise RuleBroken(text("Who?"), text("Name members, by name or e-mail, or say --all."))
    return [choose_person(ws, strand_id, said) for said in options.people]
