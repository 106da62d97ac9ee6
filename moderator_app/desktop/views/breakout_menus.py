"""Menus and commands of breakouts."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from moderator_app.desktop.commands import command
from moderator_app.desktop.models.room_cards import effect_words, room_topic
from moderator_app.desktop.theme import icon
from moderator_app.desktop.translation import Words, render, tr
from moderator_app.desktop.views import breakout_papers
from moderator_app.domain.wording import text

if TYPE_CHECKING:
    from moderator_app.desktop.views.breakout_acts import BreakoutActs
    from moderator_app.desktop.views.breakouts import BreakoutsView


def fill_papers_menu(view: BreakoutActs, menu: QMenu) -> None:
    """Everything that is handed out: files, texts for the chat, paper and slides."""
    papers = breakout_papers
    menu.clear()
    _add(menu, text("Zoom: pre-assignment (CSV)"), "download", lambda: papers.save_zoom_file(view))
    _add(menu, text("Zoom: whom to assign by hand"), "copy", lambda: papers.copy_by_hand(view))
    _add(menu, text("Teams: by name, to pick rooms (CSV)"), "download", lambda: papers.save_teams_list(view))
    _add(menu, text("Table (CSV)"), "file-down", lambda: papers.save_room_table(view, ".csv"))
    _add(menu, text("Table (Excel)"), "file-down", lambda: papers.save_room_table(view, ".xlsx"))
    menu.addSeparator()
    _add(menu, text("Copy the names for the chat"), "copy", lambda: papers.copy_names(view))
    _add(menu, text("Copy “Choose your room”"), "message-square-quote", lambda: papers.copy_choose_your_room(view))
    menu.addSeparator()
    _add(menu, text("Door list: all rooms (PDF)"), "printer", lambda: papers.save_door_list(view))
    _add(menu, text("A page for each room’s door (PDF)"), "door-open", lambda: papers.save_room_doors(view))
    _add(menu, text("Everybody by name (PDF)"), "users", lambda: papers.save_name_list(view))
    _add(menu, text("Slides with names (PDF)"), "presentation", lambda: papers.save_slides(view, with_names=True))
    _add(menu, text("Slides to choose a room (PDF)"), "presentation", lambda: papers.save_slides(view, with_names=False))


def open_item_menu(view: BreakoutActs, where: QPoint) -> QMenu:
    """What can be done with the people or the room chosen."""
    menu = _new_menu(view)
    item, people = view.item(), view.board.people()
    if people and item is not None and item.card is not None:
        _add_rooms(view, menu.addMenu(render(text("Move to"))))
        menu.addSeparator()
        _add(menu, text("Unpin") if item.card.pinned else text("Pin"), "pin", lambda: view.pin(people), "P")
        if len(people) == 2:
            _add(menu, text("Keep together"), "link", lambda: view.keep("together"), "T")
            _add(menu, text("Keep apart"), "split", lambda: view.keep("apart"), "A")
            _add(menu, text("Change seats"), "refresh-cw", view.swap, "S")
        if item.room is not None:
            _add(menu, text("Take out of the room"), "log-out", view.take_out, "Del")
    elif item is not None and (room := item.room) is not None:
        _add(menu, text("Unlock the room") if room.locked else text("Lock the room"), "lock", lambda: view.toggle_lock(room.id))
        _add(menu, text("Remove the room"), "trash-2", view.remove_room)
    menu.popup(where)
    return menu


def open_room_menu(view: BreakoutActs) -> QMenu:
    """The rooms to move the chosen people to, with what that would do."""
    menu = _new_menu(view)
    _add_rooms(view, menu)
    menu.popup(view.board.menu_place())
    return menu


def _new_menu(view: BreakoutActs) -> QMenu:
    menu = QMenu(view)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu


def _add_rooms(view: BreakoutActs, menu: QMenu) -> None:
    people = view.board.people()
    item = view.item()
    assert view.shown is not None and view.shown.board is not None
    preview = view.shown.board.preview
    effects = preview.effects(people) if preview is not None else {}
    for room in view.shown.board.rooms:
        if room.closed or (item is not None and item.room is not None and item.room.id == room.id):
            continue
        topic = room_topic(room)
        shown = tr("Room {number}", number=room.number)
        told = render(effect_words(effects[room.id])[0]) if room.id in effects else ""
        named = f"{shown}  {topic}" if topic else shown
        _add(menu, named, "", lambda chosen=room.id: view.move_people(people, chosen), told)


def _add(menu: QMenu, words: Words, icon_name: str, run: Callable[[], Any], shortcut: str = "") -> QAction:
    shown = render(words).replace("&", "&&")
    action = menu.addAction(f"{shown}\t{shortcut}" if shortcut else shown)
    if icon_name:
        action.setIcon(icon(icon_name, "mute"))
    action.triggered.connect(lambda _checked=False: run())
    return action


# ---- commands


def _has_board(view: BreakoutActs) -> bool:
    return view.shown is not None and view.shown.board is not None


def _has_rooms(view: BreakoutActs) -> bool:
    return _has_board(view) and bool(view.shown is not None and view.shown.board is not None and view.shown.board.rooms)


def _has_people(view: BreakoutActs) -> bool:
    """Keys are for the people of the board only while it is listened to, or the palette asks."""
    focus = view.window().focusWidget()
    return bool(view.board.people()) and not (focus is not None and view.side.isAncestorOf(focus))


def _has_before(view: BreakoutActs) -> bool:
    return view.shown is not None and view.shown.before() is not None


def _by_theme(view: BreakoutActs) -> bool:
    return view.shown is not None and view.shown.choices is not None


@command("breakouts.group", text("Group the rest into rooms"), shortcut="Ctrl+G", icon="wand-sparkles", scope="breakouts",
         enabled=_has_board)  # fmt: skip
def _group(view: BreakoutActs) -> None:
    view.group_or_stop()


@command("breakouts.make", text("Make the rooms"), icon="layout-grid", scope="breakouts")
def _make(view: BreakoutActs) -> None:
    view.make_rooms()


@command("breakouts.pin", text("Pin or unpin the person"), shortcut="P", icon="pin", scope="breakouts", enabled=_has_people)
def _pin(view: BreakoutActs) -> None:
    view.pin(view.board.people())


@command("breakouts.move", text("Move to a room"), shortcut="M", icon="arrow-right", scope="breakouts", enabled=_has_people)
def _move(view: BreakoutActs) -> None:
    open_room_menu(view)


@command("breakouts.together", text("Keep the two together"), shortcut="T", icon="link", scope="breakouts", enabled=_has_people)
def _together(view: BreakoutActs) -> None:
    view.keep("together")


@command("breakouts.apart", text("Keep the two apart"), shortcut="A", icon="split", scope="breakouts", enabled=_has_people)
def _apart(view: BreakoutActs) -> None:
    view.keep("apart")


@command("breakouts.swap", text("Let the two change seats"), shortcut="S", icon="refresh-cw", scope="breakouts",
         enabled=_has_people)  # fmt: skip
def _swap(view: BreakoutActs) -> None:
    view.swap()


@command("breakouts.take_out", text("Take out of the room"), shortcut="Del", icon="log-out", scope="breakouts",
         enabled=_has_people)  # fmt: skip
def _take_out(view: BreakoutActs) -> None:
    view.take_out()


@command("breakouts.other", text("Show the next breakout"), shortcut="Ctrl+Tab", icon="refresh-cw", scope="breakouts",
         enabled=_has_board)  # fmt: skip
def _other(view: BreakoutActs) -> None:
    assert view.shown is not None
    ids = [found.id for found in view.shown.rounds]
    view.show_round(ids[(ids.index(view.round_id()) + 1) % len(ids)])


@command("breakouts.room", text("Open one more room"), shortcut="Ctrl+N", icon="plus", scope="breakouts", enabled=_has_board)
def _room(view: BreakoutActs) -> None:
    view.add_room()


@command("breakouts.lock", text("Lock or unlock the room"), shortcut="L", icon="lock", scope="breakouts", enabled=_has_rooms)
def _lock(view: BreakoutActs) -> None:
    if (room := view.room()) is not None:
        view.toggle_lock(room.id)


@command("breakouts.lock_all", text("Lock or unlock all rooms"), icon="lock", scope="breakouts", enabled=_has_rooms)
def _lock_all(view: BreakoutActs) -> None:
    view.lock_or_unlock_all()


@command("breakouts.find", text("Find somebody on the board"), shortcut="Ctrl+F", icon="search", scope="breakouts",
         enabled=_has_rooms)  # fmt: skip
def _find(view: BreakoutsView) -> None:
    view.bar.find.setFocus()  # type: ignore[attr-defined]
    view.bar.find.selectAll()  # type: ignore[attr-defined]


@command("breakouts.larger", text("Show the cards larger"), icon="plus", scope="breakouts", enabled=_has_rooms)
def _larger(view: BreakoutActs) -> None:
    view.board.step_zoom(-1)


@command("breakouts.smaller", text("Show the cards smaller"), icon="minus", scope="breakouts", enabled=_has_rooms)
def _smaller(view: BreakoutActs) -> None:
    view.board.step_zoom(1)


@command("breakouts.late", text("Late and absent"), shortcut="Ctrl+L", icon="users", scope="breakouts", enabled=_has_rooms)
def _late(view: BreakoutActs) -> None:
    view.show_late()


@command("breakouts.plans", text("Plans side by side"), icon="shapes", scope="breakouts", enabled=_has_rooms)
def _plans(view: BreakoutActs) -> None:
    view.show_plans()


@command("breakouts.keep_plan", text("Keep this plan"), shortcut="Ctrl+Shift+K", icon="save", scope="breakouts",
         enabled=_has_rooms)  # fmt: skip
def _keep_plan(view: BreakoutActs) -> None:
    view.keep_plan()


@command("breakouts.another", text("Find another plan"), icon="wand-sparkles", scope="breakouts", enabled=_has_rooms)
def _another(view: BreakoutActs) -> None:
    view.show_plans()
    view.find_another()


@command("breakouts.stay", text("Begin with the rooms of the breakout before"), icon="history", scope="breakouts",
         enabled=_has_before)  # fmt: skip
def _stay(view: BreakoutActs) -> None:
    view.begin_with_rooms_before()


@command("breakouts.choices", text("Note choices of themes"), icon="pencil", scope="breakouts", enabled=_by_theme)
def _choices(view: BreakoutActs) -> None:
    view.note_choices()


@command("breakouts.zoom", text("Save Zoom's list of rooms"), icon="download", scope="breakouts", enabled=_has_rooms)
def _zoom(view: BreakoutActs) -> None:
    breakout_papers.save_zoom_file(view)


@command("breakouts.moves", text("Copy who changes rooms"), icon="copy", scope="breakouts", enabled=_has_before)
def _moves(view: BreakoutActs) -> None:
    breakout_papers.copy_moves(view)


@command("breakouts.choose_text", text("Copy “Choose your room”"), icon="message-square-quote", scope="breakouts",
         enabled=_has_rooms)  # fmt: skip
def _choose_text(view: BreakoutActs) -> None:
    breakout_papers.copy_choose_your_room(view)


@command("breakouts.doors", text("Print the door list"), shortcut="Ctrl+P", icon="printer", scope="breakouts", enabled=_has_rooms)
def _doors(view: BreakoutActs) -> None:
    breakout_papers.save_door_list(view)


@command("breakouts.names", text("Copy the names for the chat"), icon="copy", scope="breakouts", enabled=_has_rooms)
def _names(view: BreakoutActs) -> None:
    breakout_papers.copy_names(view)


@command("breakouts.by_hand", text("Copy whom to assign by hand in Zoom"), icon="copy", scope="breakouts", enabled=_has_rooms)
def _by_hand(view: BreakoutActs) -> None:
    breakout_papers.copy_by_hand(view)


@command("breakouts.teams", text("Save the list for Teams"), icon="download", scope="breakouts", enabled=_has_rooms)
def _teams(view: BreakoutActs) -> None:
    breakout_papers.save_teams_list(view)


@command("breakouts.table", text("Save the rooms as a table"), icon="file-down", scope="breakouts", enabled=_has_rooms)
def _table(view: BreakoutActs) -> None:
    breakout_papers.save_room_table(view, ".xlsx")


@command("breakouts.slides", text("Save the rooms as slides"), icon="presentation", scope="breakouts", enabled=_has_rooms)
def _slides(view: BreakoutActs) -> None:
    breakout_papers.save_slides(view, with_names=True)
