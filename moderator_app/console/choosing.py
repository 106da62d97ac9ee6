"""Which strand, meeting or person a command means: by id, name (in either language) or number."""

from __future__ import annotations

from moderator_app.domain.chinese import fold
from moderator_app.domain.errors import NotFound, RuleBroken
from moderator_app.domain.wording import text
from moderator_app.operations.people import members
from moderator_app.operations.strands import EventView, StrandView, events, strands
from moderator_app.store import Workspace


def choose_strand(ws: Workspace, said: str | None) -> StrandView:
    """The strand that is meant; without a word, the only one there is."""
    found = strands(ws)
    if not found:
        raise NotFound(text("There is no strand yet."), text("Make one with “moderator strand add NAME”."))
    if said is None:
        if len(found) == 1:
            return found[0]
        raise RuleBroken(text("There are {count} strands.", count=len(found)), text("Say which one with --strand."))
    exact = [strand for strand in found if said == strand.id or fold(said) in (fold(strand.name_en), fold(strand.name_zh))]
    near = exact or [strand for strand in found if fold(said) in fold(f"{strand.name_en}\n{strand.name_zh}")]
    if len(near) == 1:
        return near[0]
    if not near:
        raise NotFound(text("No strand is called “{name}”.", name=said), text("“moderator strand list” shows them all."))
    raise RuleBroken(text("“{name}” fits {count} strands.", name=said, count=len(near)), text("Say more of the name."))


def choose_meeting(ws: Workspace, said: str | None, strand: str | None = None) -> EventView:
    """The meeting that is meant: an id, a number within its strand, a date (YYYY-MM-DD) or words of its title."""
    if said is not None and strand is None:
        for event in events(ws):
            if event.id == said:
                return event
    chosen = choose_strand(ws, strand)
    found = [event for event in events(ws, chosen.id) if event.kind == "meeting"]
    if said is None and len(found) == 1:
        return found[0]
    if said is None:
        raise RuleBroken(
            text("{strand} has {count} meetings.", strand=chosen.name_en or chosen.name_zh, count=len(found)),
            text("Say which one with --meeting, by its number for example."),
        )
    fits = [event for event in found if _fits(event, said)]
    if len(fits) == 1:
        return fits[0]
    if not fits:
        raise NotFound(text("No meeting fits “{name}”.", name=said), text("“moderator meeting list” shows them all."))
    raise RuleBroken(text("“{name}” fits {count} meetings.", name=said, count=len(fits)), text("Use its number."))


def _fits(event: EventView, said: str) -> bool:
    if said in (event.id, str(event.number)):
        return True
    if event.starts_at is not None and event.starts_at.date().isoformat() == said:
        return True
    return not said.isdigit() and fold(said) in fold(f"{event.title_en}\n{event.title_zh}")


def choose_person(ws: Workspace, strand_id: str, said: str) -> str:
    """The id of the member that is meant: e-mail, id or name."""
    found = members(ws, strand_id)
    fits = [m for m in found if said in (m.person_id, m.email) or fold(said) in (fold(m.name), fold(m.name_en), fold(m.name_zh))]
    fits = fits or [m for m in found if fold(said) in fold(m.name)]
    if len(fits) == 1:
        return fits[0].person_id
    if not fits:
        raise NotFound(text("No member is called “{name}”.", name=said))
    raise RuleBroken(text("“{name}” fits {count} members.", name=said, count=len(fits)), text("Use the e-mail address."))
