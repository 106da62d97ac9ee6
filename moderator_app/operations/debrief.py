"""Composing the debrief of a meeting: notes into proposed themes, and these into choices for the second breakout in one act."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session

from moderator_app.domain.debrief import Cluster, Debrief, KnownTheme, Line, compose
from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.ordering import spread
from moderator_app.domain.progress import Progress, silent
from moderator_app.domain.wording import text
from moderator_app.operations.live import NoteView, notes_of
from moderator_app.operations.themes import merge_themes
from moderator_app.store import Workspace, get, rows
from moderator_app.store.tables import Event, Note, Theme

_DRAFT = "debrief."


def lines_of(ws: Workspace, event_id: str, *, rooms_only: bool = True) -> list[Line]:
    """The notes of a meeting as the debrief sees them, in the order of rooms and time: those of rooms, where there are any (or of
    everybody, with `rooms_only` False)."""
    notes = notes_of(ws, event_id)
    if rooms_only and any(note.room_number for note in notes):
        notes = [note for note in notes if note.room_number]
    return [_line(note) for note in sorted(notes, key=lambda note: (note.room_number, note.captured_at, note.id))]


def propose(
    ws: Workspace,
    event_id: str,
    *,
    rooms_only: bool = True,
    seed: int = 0,
    wanted: int | None = None,
    progress: Progress = silent,
) -> Debrief:
    """The notes in proposed themes. Changes nothing. `wanted`: so many new proposals, else as many as set them apart best."""
    lines = lines_of(ws, event_id, rooms_only=rooms_only)
    with ws.read() as session:
        found = rows(session, Theme, event_id=event_id)
        themes = [KnownTheme(theme.id, theme.title_en, theme.title_zh, theme.is_offered) for theme in found]
    return compose(lines, themes, seed=seed, wanted=wanted, progress=progress)


def brought_up_to_date(ws: Workspace, event_id: str, debrief: Debrief, *, rooms_only: bool = True) -> Debrief:
    """The same debrief with the notes as they are now: other moderators write on while it is composed."""
    return debrief.with_lines(lines_of(ws, event_id, rooms_only=rooms_only))


def keep_draft(ws: Workspace, event_id: str, debrief: Debrief | None) -> None:
    """Keep how far the debrief of a meeting has come, on this laptop alone; None: it is done with. Nothing to undo."""
    ws.remember(_DRAFT + event_id[-20:], None if debrief is None else [event_id, debrief.to_json()])


def kept_draft(ws: Workspace, event_id: str, *, rooms_only: bool = True) -> Debrief | None:
    """The debrief that was being composed when the program ended, with the notes as they are now; None where there was none."""
    kept = ws.recall(_DRAFT + event_id[-20:])
    lines = lines_of(ws, event_id, rooms_only=rooms_only)
    if not isinstance(kept, Sequence) or len(kept) != 2 or kept[0] != event_id:
        return None
    try:
        return Debrief.from_json(kept[1], lines)
    except (KeyError, TypeError, ValueError):  # an earlier version kept it otherwise: composing begins anew
        return None


def offer_themes(ws: Workspace, event_id: str, debrief: Debrief) -> list[str]:
    """Make the debrief real, as one act: its offered themes, in their order, are the choices for the second breakout from now on,
    and no others; notes are sorted as it says. Proposals that aren't offered make no theme. Returns the ids of those offered.

    Raises `RuleBroken` where nothing is offered.
    """
    offered = [one for one in debrief.themes() if one.offered]
    if not offered:
        raise RuleBroken(text("No theme is offered yet."), text("Tick those that people may choose, with the space bar."))
    with ws.act(text("Offer {count} themes as choices", count=len(offered))) as session:
        event = get(session, Event, event_id)
        there = {theme.id: theme for theme in rows(session, Theme, event_id=event_id)}
        ids = {}
        for one in debrief.themes():
            if one.offered or one.theme_id in there:
                ids[one.key] = _theme(session, event, one, there).id
                merge_themes(ws, ids[one.key], [theme for theme in one.absorbed if theme in there])
        _order_and_offer(session, event_id, [ids[one.key] for one in offered])
        _sort(session, debrief, ids)
        return [ids[one.key] for one in offered]


def _theme(session: Session, event: Event, cluster: Cluster, there: dict[str, Theme]) -> Theme:
    """The theme of a cluster: the one it stands for, named as the cluster is, or a new one."""
    titles = {"title_en": cluster.title_en, "title_zh": cluster.title_zh}
    theme = there.get(cluster.theme_id or "")
    if theme is None:
        theme = Theme(strand_id=event.strand_id or "", event_id=event.id, position="", **titles)
        session.add(theme)
        session.flush()
    for name, value in titles.items():
        if getattr(theme, name) != value:
            setattr(theme, name, value)
    return theme


def _order_and_offer(session: Session, event_id: str, offered: Sequence[str]) -> None:
    """Number the themes: the offered ones first, as they are read out, then the others as they stood."""
    session.flush()
    themes = {theme.id: theme for theme in rows(session, Theme, event_id=event_id)}
    order = [*offered, *(theme for theme in themes if theme not in offered)]
    for theme_id, position in zip(order, spread(len(order)), strict=True):
        theme = themes[theme_id]
        if theme.position != position:
            theme.position = position
        if theme.is_offered != (theme_id in offered):
            theme.is_offered = theme_id in offered


def _sort(session: Session, debrief: Debrief, ids: dict[str, str]) -> None:
    """Sort the notes under the themes that their clusters became; those of other clusters under none."""
    for cluster in debrief.clusters:
        theme_id = ids.get(cluster.key)
        for note_id in cluster.line_ids:
            note = session.get(Note, note_id)
            if note is not None and note.deleted_at is None and note.theme_id != theme_id:
                note.theme_id = theme_id


def _line(note: NoteView) -> Line:
    return Line(
        id=note.id,
        text=note.text,
        room_number=note.room_number,
        is_mandarin_room=note.is_mandarin_room,
        kind=note.kind,
        said_by=note.said_by,
        theme_id=note.theme_id,
    )
