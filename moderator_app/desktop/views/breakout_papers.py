"""The papers of breakouts: Zoom's file, the list of moves, a text to choose a room by, door list and slides."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QGuiApplication

from moderator_app.desktop.dialogs.agenda_dialogs import ask_where_to_save
from moderator_app.desktop.translation import Words, render
from moderator_app.domain.progress import Progress
from moderator_app.domain.records import Problem
from moderator_app.domain.wording import Text, text
from moderator_app.operations.room_lists import move_list, moves_of, room_list

if TYPE_CHECKING:
    from moderator_app.desktop.views.breakout_acts import BreakoutActs
    from moderator_app.store import Workspace

_MOST_WARNINGS = 3


def save_zoom_file(view: BreakoutActs) -> None:
    """Ask where to, then write Zoom's pre-assignment file; say who can't be assigned beforehand."""
    _save(view, text("Save the file for Zoom"), "zoom.csv", text("Zoom's list of rooms"), ".csv", write_zoom)


def write_zoom(view: BreakoutActs, path: Path) -> None:
    """Write Zoom's file to a path, in the background."""
    from moderator_app.exchange.breakout_lists import write_zoom_breakouts

    round_id = view.round_id()
    _in_background(view, lambda ws: write_zoom_breakouts(room_list(ws, round_id), path), path, view.warn_of)


def save_door_list(view: BreakoutActs) -> None:
    """Ask where to, then write who is in which room as PDF."""

    def write(view: BreakoutActs, path: Path) -> None:
        from moderator_app.exchange.room_sheets import write_door_list  # brings the typesetter with it

        round_id = view.round_id()
        _in_background(view, lambda ws: write_door_list(room_list(ws, round_id), path), path)

    _save(view, text("Save the door list"), "rooms.pdf", text("PDF document"), ".pdf", write)


def save_slides(view: BreakoutActs, *, with_names: bool) -> None:
    """Ask where to, then write the rooms as slides."""

    def write(view: BreakoutActs, path: Path) -> None:
        from moderator_app.exchange.room_sheets import write_room_slides

        round_id = view.round_id()
        _in_background(view, lambda ws: write_room_slides(room_list(ws, round_id), path, with_names=with_names), path)

    _save(view, text("Save the slides"), "slides.pdf", text("PDF document"), ".pdf", write)


def copy_moves(view: BreakoutActs) -> None:
    """Put who changes rooms since the round before on the clipboard."""
    before = view.shown.before() if view.shown is not None else None
    if before is None:
        return
    before_id, round_id = before.id, view.round_id()

    def compose(ws: Workspace) -> str:
        from moderator_app.exchange.breakout_lists import move_list_text

        return move_list_text(move_list(ws, before_id, round_id))

    _to_clipboard(view, compose, text("The moves are on the clipboard"))


def copy_zoom_moves(view: BreakoutActs) -> None:
    """Put the moves that are to be made in the meeting's program on the clipboard, in the order of its window."""
    board = view.shown.board if view.shown is not None else None
    if board is None:
        return
    changes = view.zoom_state(board.round_id).moves(board)
    number = board.number

    def compose(_ws: Workspace) -> str:
        from moderator_app.exchange.breakout_lists import clicks_text

        return clicks_text(moves_of(changes, number))

    _to_clipboard(view, compose, text("The moves are on the clipboard, in English and 中文"))


def copy_choose_your_room(view: BreakoutActs) -> None:
    """Put a text for the chat on the clipboard, by which people choose their room."""
    round_id = view.round_id()

    def compose(ws: Workspace) -> str:
        from moderator_app.exchange.breakout_lists import choose_your_room_text

        return choose_your_room_text(room_list(ws, round_id))

    _to_clipboard(view, compose, text("“Choose your room” is on the clipboard, in English and 中文"))


def _to_clipboard(view: BreakoutActs, compose: Callable[[Workspace], str], said: Text) -> None:
    def done(composed: str) -> None:
        QGuiApplication.clipboard().setText(composed)
        view.desk.say(said)

    view.desk.ask(compose, done, owner=view)


def _save(
    view: BreakoutActs, title: Words, name: str, kind: Words, ending: str, write: Callable[[BreakoutActs, Path], Any]
) -> None:
    number = view.shown.board.number if view.shown is not None and view.shown.board is not None else 1
    suggested = f"breakout-{number}-{name}"
    ask_where_to_save(view.window(), title, suggested, kind, ending, lambda path: write(view, path))


def _in_background(
    view: BreakoutActs,
    write: Callable[[Workspace], Any],
    path: Path,
    told: Callable[[Sequence[Problem]], Any] | None = None,
) -> None:
    assert view.desk.workspace is not None
    workspace = view.desk.workspace

    def work(_progress: Progress) -> Any:
        return write(workspace)

    def done(result: Any) -> None:
        view.desk.say(text("Saved as {file}", file=path.name))
        if told is not None:
            told(result)

    view.desk.background.run(work, done=done, title=text("Writing {file}", file=path.name), cancellable=False, owner=view)


def warnings_in_words(problems: Sequence[Problem]) -> str:
    """The first few of them, and how many more there are."""
    lines = [render(problem.message) for problem in problems[:_MOST_WARNINGS]]
    if len(problems) > _MOST_WARNINGS:
        lines.append(render(text("and {count} more", count=len(problems) - _MOST_WARNINGS)))
    return "\n".join(lines)
