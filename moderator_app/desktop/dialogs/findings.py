"""What the palette finds in the workspace: people, inquiries, insights, notes, words of a transcript; and how it goes there."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from moderator_app.desktop import places
from moderator_app.desktop.dialogs.finding import fits
from moderator_app.desktop.dialogs.palette import Found
from moderator_app.desktop.places import Place
from moderator_app.desktop.translation import Words
from moderator_app.domain.wording import Text, text

if TYPE_CHECKING:
    from moderator_app.desktop.views.window import Window
    from moderator_app.operations.finding import Found as Hit
    from moderator_app.store import Workspace

KINDS: dict[str, tuple[str, Text, tuple[str, ...]]] = {
    "person": ("user", text("Person"), ("members",)),
    "inquiry": ("circle-question-mark", text("Inquiry"), ("survey",)),
    "theme": ("tag", text("Theme"), ("insights", "live")),
    "insight": ("lightbulb", text("Insight"), ("insights",)),
    "segment": ("list", text("Part of an agenda"), ("agenda",)),
    "note": ("message-square-quote", text("Note"), ("live", "insights")),
    "commitment": ("handshake", text("Commitment"), ("live", "agenda")),
    "resource": ("paperclip", text("Resource"), ("agenda", "strand")),
    "recording": ("circle-play", text("Recording"), ("recording",)),
    "chapter": ("list", text("Chapter"), ("recording", "agenda")),
    "cue": ("quote", text("Words said"), ("recording", "live", "insights")),
    "answer": ("clipboard-list", text("Survey answer"), ("survey",)),
    "school": ("school", text("School"), ("members",)),
}
"""What is found, to its icon, its name, and the screens that can show it, the best first. Meetings and strands come from
the tree of places."""

MOST = 24


def find_in_workspace(workspace: Workspace, typed: str) -> list[Found]:
    """The best matches of what was typed, for the palette. Called on the search thread."""
    from moderator_app.operations.finding import find_anything

    hits = find_anything(workspace, typed, kinds=tuple(KINDS), limit=MOST)
    return [_found(hit, typed, number) for number, hit in enumerate(hits)]


def place_of(kind: str, strand_id: str | None, event_id: str | None, *, is_heard: bool = False) -> Place | None:
    """Where something of this kind can be seen, or heard where there is something to hear; None where no screen shows it."""
    for screen in KINDS[kind][2]:
        if not places.has_view(screen):
            continue
        if screen == "recording":
            if is_heard:
                return Place(screen, strand_id, event_id)
            continue
        if screen in ("members", "strand"):
            return Place(screen, strand_id)
        if event_id is not None:
            return Place("meeting", strand_id, event_id, screen)
        if strand_id is not None and places.place_kind(screen) is not None:
            return Place(screen, strand_id)
    return None


def _found(hit: Hit, typed: str, number: int) -> Found:
    icon, name, _screens = KINDS[hit.kind]
    detail: Words = text("{kind} · {where}", kind=name, where=hit.second) if hit.second else name
    rank = max(0.7, fits(typed, hit.title)) - number / 1000
    return Found(" ".join(hit.title.split()), detail, icon, run=partial(_go, hit=hit), rank=rank)


def _go(window: Window, *, hit: Hit) -> None:
    place = place_of(hit.kind, hit.strand_id, hit.event_id, is_heard=hit.is_heard)
    if place is None:
        window.desk.say(text("No screen shows this yet."))
        return
    window.go(place)
    view = window.view()
    if view is None:
        return
    if hit.kind == "chapter" and place.view == "recording":
        view.show_found("second", str(hit.at_seconds or 0.0))
    else:
        view.show_found(hit.kind, hit.title if hit.kind == "school" else hit.id)
