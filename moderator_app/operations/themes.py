"""Themes of a meeting: made, ordered, merged, and proposed from the notes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.ordering import position_for, spread
from moderator_app.domain.progress import Progress, silent
from moderator_app.domain.topics import TextAnswer, group_notes
from moderator_app.domain.wording import text
from moderator_app.store import Workspace, get, remove, rows
from moderator_app.store.tables import Event, Insight, Note, Theme


def add_theme(ws: Workspace, event_id: str, title_en: str, title_zh: str = "") -> str:
    """Make a theme of a meeting. Returns its id."""
    if not (title_en.strip() or title_zh.strip()):
        raise RuleBroken(text("A theme needs a title in English or Chinese."))
    with ws.act(text("Add the theme {title}", title=title_en or title_zh)) as session:
        event = get(session, Event, event_id)
        places = [theme.position for theme in rows(session, Theme, event_id=event_id)]
        theme = Theme(
            strand_id=event.strand_id or "", event_id=event_id, title_en=title_en, title_zh=title_zh,
            position=position_for(places, len(places)),
        )  # fmt: skip
        session.add(theme)
        return theme.id


def change_theme(ws: Workspace, theme_id: str, **changes: Any) -> None:
    """Change a theme's titles, or whether it is offered for the second breakout (`is_offered`)."""
    with ws.act(text("Change a theme")) as session:
        theme = get(session, Theme, theme_id)
        for name in changes.keys() - {"title_en", "title_zh", "is_offered"}:
            raise TypeError(f"not a field of a theme: {name}")
        for name, value in changes.items():
            if getattr(theme, name) != value:
                setattr(theme, name, value)


def move_theme(ws: Workspace, theme_id: str, index: int) -> None:
    """Make a theme number `index` (0 is first) of its meeting."""
    with ws.act(text("Move a theme")) as session:
        theme = get(session, Theme, theme_id)
        others = [other.position for other in rows(session, Theme, event_id=theme.event_id) if other is not theme]
        theme.position = position_for(others, index)


def merge_themes(ws: Workspace, kept_id: str, others: Sequence[str]) -> None:
    """Make several themes one: their notes and insights go to the kept one."""
    with ws.act(text("Merge themes")) as session:
        kept = get(session, Theme, kept_id)
        for other_id in (other for other in others if other != kept_id):
            other = get(session, Theme, other_id)
            for note in rows(session, Note, Note.id, theme_id=other.id):
                note.theme_id = kept.id
            for insight in rows(session, Insight, Insight.id, theme_id=other.id):
                insight.theme_id = kept.id
            kept.title_zh = kept.title_zh or other.title_zh
            kept.title_en = kept.title_en or other.title_en
            remove(session, other)


def remove_theme(ws: Workspace, theme_id: str) -> None:
    """Delete a theme; its notes and insights become unsorted."""
    with ws.act(text("Remove a theme")) as session:
        for note in rows(session, Note, Note.id, theme_id=theme_id):
            note.theme_id = None
        for insight in rows(session, Insight, Insight.id, theme_id=theme_id):
            insight.theme_id = None
        remove(session, get(session, Theme, theme_id))


def themes_of(ws: Workspace, event_id: str) -> list[Theme]:
    """The themes of a meeting in their order."""
    with ws.read() as session:
        return rows(session, Theme, event_id=event_id)


def suggest_themes(ws: Workspace, event_id: str, *, seed: int = 0, progress: Progress = silent) -> int:
    """Group the meeting's unsorted notes into new themes, locally. Notes that stand alone stay unsorted. Returns how many
    themes were made."""
    with ws.read() as session:
        event = get(session, Event, event_id)
        texts = [TextAnswer(n.id, n.text, "") for n in rows(session, Note, Note.id, event_id=event_id, theme_id=None)]
    groups = [
        group for group in group_notes(texts, seed=seed, progress=progress) if len(group.answer_ids) > 1 and not group.other
    ]
    if not groups:
        return 0
    with ws.act(text("Group the notes into themes")) as session:
        last = max((theme.position for theme in rows(session, Theme, event_id=event_id)), default=None)
        for group, position in zip(groups, spread(len(groups), last), strict=True):
            theme = Theme(
                strand_id=event.strand_id or "",
                event_id=event_id,
                title_en=group.title_en,
                title_zh=group.title_zh,
                position=position,
            )
            session.add(theme)
            for note_id in group.answer_ids:
                get(session, Note, note_id).theme_id = theme.id
    return len(groups)
