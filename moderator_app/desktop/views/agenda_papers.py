"""The papers of an agenda: the run sheet as PDF, and the meeting as a calendar file."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from moderator_app.desktop.dialogs.agenda_dialogs import ask_where_to_save
from moderator_app.domain.progress import Progress
from moderator_app.domain.publication import RunSheet
from moderator_app.domain.wording import text
from moderator_app.exchange.beside import beside
from moderator_app.operations.agenda_papers import run_sheet
from moderator_app.operations.invitations import invitation

if TYPE_CHECKING:
    from moderator_app.desktop.views.agenda import AgendaView

_TAGS = {"en": "EN", "zh": "中文", "both": "EN 中文"}


def save_run_sheet(view: AgendaView, wanted: str) -> None:
    """Ask where to, then write the run sheet as PDF: in English ("en"), Chinese ("zh") or "both"."""
    event_id = view.place.event_id

    def write(path: Path) -> None:
        assert view.desk.workspace is not None and event_id is not None
        workspace = view.desk.workspace
        _in_background(view, lambda: _set(run_sheet(workspace, event_id), path, wanted), path)

    name = f"{_file_name(view)} {_TAGS[wanted]}.pdf"
    ask_where_to_save(view.window(), text("Save the run sheet"), name, text("PDF document"), ".pdf", write)


def _set(sheet: RunSheet, path: Path, wanted: str) -> None:
    beside("runsheet.write_run_sheet", sheet, path, language=wanted)


def save_calendar_file(view: AgendaView) -> None:
    """Ask where to, then write the meeting as an .ics that anyone may be handed."""
    event_id = view.place.event_id

    def write(path: Path) -> None:
        from moderator_app.exchange.calendar import write_invitation

        assert view.desk.workspace is not None and event_id is not None
        workspace, now = view.desk.workspace, view.desk.now()
        _in_background(view, lambda: write_invitation(invitation(workspace, event_id), path, "PUBLISH", stamp=now), path)

    name = f"{_file_name(view)}.ics"
    ask_where_to_save(view.window(), text("Save the calendar file"), name, text("Calendar file"), ".ics", write)


def _in_background(view: AgendaView, write: Callable[[], Any], path: Path) -> None:
    def work(_progress: Progress) -> None:
        write()

    def done(_nothing: None) -> None:
        view.desk.say(text("Saved as {file}", file=path.name))

    title = text("Writing {file}", file=path.name)
    view.desk.background.run(work, done=done, title=title, lane="paper", cancellable=False, owner=view)


def _file_name(view: AgendaView) -> str:
    """A name for a file, from the strand and the meeting, without what file systems refuse."""
    meeting = view.details.meeting if view.details is not None else None
    if meeting is None:
        return "agenda"
    parts = [meeting.strand_en or meeting.strand_zh, meeting.title_en or meeting.title_zh]
    if meeting.starts_at is not None:
        parts.insert(0, f"{meeting.starts_at:%Y-%m-%d}")
    return re.sub(r'[\\/:*?"<>|\x00-\x1f]+', " ", " ".join(filter(None, parts))).strip(" .")[:100] or "agenda"
