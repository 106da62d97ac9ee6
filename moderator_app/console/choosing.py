"""Which strand, meeting or person a command means: by id, name (in either language) or number."""

from __future__ import annotations

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from moderator_app.domain.chinese import fold
from moderator_app.domain.errors import NotFound, RuleBroken
from moderator_app.domain.wording import Text, text
from moderator_app.operations.people import members
from moderator_app.operations.strands import EventView, StrandView, events, strands
from moderator_app.operations.themes import themes_of
from moderator_app.store import Workspace


def choose_strand(ws: Workspace, said: str | None) -> StrandView:
    """The strand that is meant; without a word, the only one there is."""
    found = strands(ws)
    if not found:
        raise NotFound(text("There is no strand yet."), text("Make one with “strand add NAME”."))
    if said is None:
        if len(found) == 1:
            return found[0]
        raise RuleBroken(text("There are {count} strands.", count=len(found)), _which(found))
    exact = [strand for strand in found if said == strand.id or fold(said) in (fold(strand.name_en), fold(strand.name_zh))]
    near = exact or [strand for strand in found if fold(said) in fold(f"{strand.name_en}\n{strand.name_zh}")]
    if len(near) == 1:
        return near[0]
    if not near:
        raise NotFound(text("No strand is called “{name}”.", name=said), text("“strand list” shows them all."))
    raise RuleBroken(text("“{name}” fits {count} strands.", name=said, count=len(near)), _which(near))


def _which(found: list[StrandView]) -> Text:
    """How to say which of these is meant: by name, and by id where names are the same."""
    names = [strand.name_en or strand.name_zh for strand in found]
    said = [name if names.count(name) == 1 else f"{name} [{strand.id}]" for name, strand in zip(names, found, strict=True)]
    return text("Say which one with --strand, by name or [id]: {names}", names="; ".join(said))


def choose_meeting(ws: Workspace, said: str | None, strand: str | None = None) -> EventView:
    """The meeting that is meant: an id, a number within its strand, a date (YYYY-MM-DD) or words of its title."""
    if said is not None and strand is None:
        for event in events(ws):
            if event.id == said:
                return event
    chosen = choose_strand(ws, strand)
    found = [event for event in events(ws, chosen.id) if event.kind == "meeting"]
    if not found:
        raise NotFound(
            text("{strand} has no meetings yet.", strand=chosen.name_en or chosen.name_zh),
            text("Lay out its year with “season --year 2026-27”."),
        )
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
        raise NotFound(text("No meeting fits “{name}”.", name=said), text("“meeting list” shows them all."))
    raise RuleBroken(text("“{name}” fits {count} meetings.", name=said, count=len(fits)), text("Use its number."))


def _fits(event: EventView, said: str) -> bool:
    if said in (event.id, str(event.number)):
        return True
    if event.starts_at is not None and event.starts_at.astimezone(ZoneInfo(event.time_zone)).date().isoformat() == said:
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


def choose_themes(ws: Workspace, event_ids: Sequence[str], said: Sequence[str]) -> tuple[str, ...]:
    """The ids of the themes of these meetings that are meant: by id, or by title in either language. Several meetings may each
    have a theme of one title: all of them are meant. "" means what stands under no theme, and stays as it is."""
    there = [theme for event_id in event_ids for theme in themes_of(ws, event_id)]
    chosen: list[str] = []
    for name in said:
        fits = [t.id for t in there if name == t.id or (name and fold(name) in (fold(t.title_en), fold(t.title_zh)))]
        if name and not fits:
            titles = dict.fromkeys(theme.title_en or theme.title_zh for theme in there)
            raise NotFound(
                text("No theme is called “{name}”.", name=name),
                text("Themes: {names}", names="; ".join(titles)) if titles else text("There is no theme yet."),
            )
        chosen.extend(fits or [""])
    return tuple(chosen)
