"""The papers of breakouts: Zoom's file, tables, the list for Teams, texts for the chat, lists for doors, and slides."""

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
from moderator_app.exchange.beside import beside
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

    round_id, board = view.round_id(), view.shown.board if view.shown is not None else None

    def written(problems: Sequence[Problem]) -> None:
        if board is not None:
            view.zoom_state(round_id).take_over(board)  # from here on the moves to make are told beside this file
        view.warn_of(problems)

    _in_background(view, lambda ws: write_zoom_breakouts(room_list(ws, round_id), path), path, written)


def save_room_table(view: BreakoutActs, suffix: str) -> None:
    """Ask where to, then write the rooms as a table, CSV or XLSX."""

    def write(view: BreakoutActs, path: Path) -> None:
        from moderator_app.exchange.room_tables import write_room_table

        round_id = view.round_id()
        _in_background(view, lambda ws: write_room_table(room_list(ws, round_id), path), path)

    kind = text("Excel workbook") if suffix == ".xlsx" else text("CSV table")
    _save(view, text("Save the rooms as a table"), f"rooms{suffix}", kind, suffix, write)


def save_teams_list(view: BreakoutActs) -> None:
    """Ask where to, then write the list by which rooms are picked in Teams; say what to know beforehand."""

    def write(view: BreakoutActs, path: Path) -> None:
        from moderator_app.exchange.room_tables import write_teams_list

        round_id = view.round_id()
        _in_background(view, lambda ws: write_teams_list(room_list(ws, round_id), path), path, view.warn_of)

    _save(view, text("Save the list for Teams"), "teams.csv", text("CSV table"), ".csv", write)


def save_room_doors(view: BreakoutActs) -> None:
    """Ask where to, then write a page for each room's door."""

    def write(view: BreakoutActs, path: Path) -> None:
        round_id = view.round_id()
        _in_background(view, lambda ws: beside("room_sheets.write_room_doors", room_list(ws, round_id), path), path)

    _save(view, text("Save the pages for doors"), "doors.pdf", text("PDF document"), ".pdf", write)


def save_name_list(view: BreakoutActs) -> None:
    """Ask where to, then write everybody by name with their room."""

    def write(view: BreakoutActs, path: Path) -> None:
        round_id = view.round_id()
        _in_background(view, lambda ws: beside("room_sheets.write_name_list", room_list(ws, round_id), path), path)

    _save(view, text("Save the list of names"), "names.pdf", text("PDF document"), ".pdf", write)


def save_door_list(view: BreakoutActs) -> None:
    """Ask where to, then write who is in which room as PDF."""

    def write(view: BreakoutActs, path: Path) -> None:
        round_id = view.round_id()
        _in_background(view, lambda ws: beside("room_sheets.write_door_list", room_list(ws, round_id), path), path)

    _save(view, text("Save the door list"), "rooms.pdf", text("PDF document"), ".pdf", write)


def save_slides(view: BreakoutActs, *, with_names: bool) -> None:
    """Ask where to, then write the rooms as slides."""

    def write(view: BreakoutActs, path: Path) -> None:
        round_id = view.round_id()

        def write_slides(ws: Workspace) -> None:
            beside("room_sheets.write_room_slides", room_list(ws, round_id), path, with_names=with_names)

        _in_background(view, write_slides, path)

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


def copy_names(view: BreakoutActs) -> None:
    """Put who is in which room on the clipboard, in both languages; where that is longer than a message may be, part after part:
    copying again gives the next."""
    round_id = view.round_id()

    def compose(ws: Workspace) -> list[str]:
        from moderator_app.exchange.breakout_lists import chat_parts, names_text

        return chat_parts(names_text(room_list(ws, round_id)))

    def done(parts: list[str]) -> None:
        number = view.next_part(round_id, tuple(parts))
        QGuiApplication.clipboard().setText(parts[number])
        if len(parts) == 1:
            view.desk.say(text("The names are on the clipboard, in English and 中文"))
        else:
            view.desk.say(
                text("Part {number} of {count} is on the clipboard; copy again for the next", number=number + 1, count=len(parts))
            )

    view.desk.ask(compose, done, owner=view)


def copy_by_hand(view: BreakoutActs) -> None:
    """Put those whom Zoom's file can't assign on the clipboard."""
    round_id = view.round_id()

    def compose(ws: Workspace) -> str:
        from moderator_app.exchange.breakout_lists import by_hand_text

        return by_hand_text(room_list(ws, round_id))

    def done(composed: str) -> None:
        if composed:
            QGuiApplication.clipboard().setText(composed)
            view.desk.say(text("Those to assign by hand are on the clipboard"))
        else:
            view.desk.say(text("Everybody has an address: Zoom’s file assigns them all"))

    view.desk.ask(compose, done, owner=view)


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

    title = text("Writing {file}", file=path.name)
    view.desk.background.run(work, done=done, title=title, lane="paper", cancellable=False, owner=view)


def warnings_in_words(problems: Sequence[Problem]) -> str:
    """The first few of them, and how many more there are."""
    lines = [render(problem.message) for problem in problems[:_MOST_WARNINGS]]
    if len(problems) > _MOST_WARNINGS:
        lines.append(render(text("and {count} more", count=len(problems) - _MOST_WARNINGS)))
    return "\n".join(lines)
