"""`moderator rooms` and `pairs` without a word: which breakouts and which rounds of peer coaching there are."""

from __future__ import annotations

from argparse import Namespace
from zoneinfo import ZoneInfo

from moderator_app.console.choosing import choose_meeting, choose_strand
from moderator_app.console.output import OK, Output
from moderator_app.domain.wording import text
from moderator_app.operations import breakouts
from moderator_app.operations.breakouts import RoundView
from moderator_app.operations.coaching_view import rounds_of
from moderator_app.operations.strands import EventView, StrandView, events, strands
from moderator_app.store import Workspace


def breakouts_there_are(ws: Workspace, options: Namespace, out: Output) -> int:
    """The breakouts of the meeting or strand that was named, or of all, in the order of time."""
    names = {strand.id: strand.name_en or strand.name_zh for strand in strands(ws)}
    found = [(meeting, made) for meeting in _meetings(ws, options) for made in breakouts.rounds(ws, meeting.id)]
    if not names:
        out.say(text("There is no strand yet. Make one with “strand add NAME”."))
    elif not found:
        out.say(text("There are no breakouts yet. “group --meeting 1” puts the members of a meeting into rooms."))
    else:
        head = (text("Strand"), text("Number"), text("Meeting"), text("Day"), text("Breakout"), text("Rooms"), text("People"))
        out.table(head, [(names.get(m.strand_id or "", ""), *_line(m, made)) for m, made in found])
        out.say(text("“rooms show --meeting 2 --round 1” shows who sits where."))
    out.result([{"strand": names.get(m.strand_id or "", ""), "meeting": m, "breakout": made} for m, made in found])
    return OK


def _meetings(ws: Workspace, options: Namespace) -> list[EventView]:
    if options.meeting is not None:
        return [choose_meeting(ws, options.meeting, options.strand)]
    chosen = choose_strand(ws, options.strand).id if options.strand is not None else None
    return events(ws, chosen)


def _line(meeting: EventView, made: RoundView) -> tuple[object, ...]:
    day = f"{meeting.starts_at.astimezone(ZoneInfo(meeting.time_zone)):%Y-%m-%d}" if meeting.starts_at else ""
    return (meeting.number or "", meeting.title_en or meeting.title_zh, day, made.number, made.rooms, made.seated)


def coaching_there_is(ws: Workspace, chosen: list[StrandView], out: Output) -> int:
    """The rounds of peer coaching of these strands, newest first."""
    found = [(strand, made) for strand in chosen for made in rounds_of(ws, strand.id)]
    if not chosen:
        out.say(text("There is no strand yet. Make one with “strand add NAME”."))
    elif not found:
        out.say(text("There is no round of peer coaching yet. Begin one with “pairs new”."))
    else:
        head = (text("Strand"), text("Round"), text("Starts"), text("Ends"), text("Pairs"), text("People"))
        lines = [(s.name_en or s.name_zh, m.number, m.starts_on, m.ends_on, m.pairs, m.people) for s, m in found]
        out.table(head, lines)
        out.say(text("“pairs show --strand NAME” shows who is paired with whom."))
    out.result([{"strand": strand.name_en or strand.name_zh, "round": made} for strand, made in found])
    return OK
