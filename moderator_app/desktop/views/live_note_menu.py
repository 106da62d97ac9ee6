"""What can be done with the notes chosen: theme, kind, room, writing, removing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from moderator_app.desktop.models.insight_cards import KIND_ICONS, KIND_WORDS
from moderator_app.desktop.theme import icon
from moderator_app.desktop.translation import in_language, render, tr
from moderator_app.desktop.widgets.capture_field import room_label
from moderator_app.domain.captured import KIND_LETTERS

if TYPE_CHECKING:
    from moderator_app.desktop.views.live import LiveView


def note_menu(view: LiveView) -> QMenu:
    """The menu of the chosen notes, made anew."""
    menu = QMenu(view)
    themes = menu.addMenu(icon("tag", "mute"), tr("Theme"))
    for theme in view.themes:
        if theme.id is not None:
            action = themes.addAction(in_language(theme.title_en, theme.title_zh))
            action.triggered.connect(lambda _on=False, theme_id=theme.id: view.sort_into(theme_id))
    themes.addSeparator()
    themes.addAction(tr("Unsorted")).triggered.connect(lambda _on=False: view.sort_into(None))
    kinds = menu.addMenu(icon("shapes", "mute"), tr("Kind"))
    for letter, kind in KIND_LETTERS.items():
        action = kinds.addAction(icon(KIND_ICONS[kind], "mute"), f"{render(KIND_WORDS[kind])}\t{letter.upper()}")
        action.triggered.connect(lambda _on=False, kind=kind: view.change(view.note_list.picked_keys(), kind=kind))
    rooms = menu.addMenu(icon("layout-grid", "mute"), tr("Room"))
    by_number = {room.number: room for room in view.rooms}
    for number in (0, *by_number):
        action = rooms.addAction(room_label(number, by_number.get(number)))
        action.triggered.connect(lambda _on=False, number=number: view.change(view.note_list.picked_keys(), room_number=number))
    menu.addSeparator()
    menu.addAction(icon("pencil", "mute"), tr("Write")).triggered.connect(lambda _on=False: view.note_list.write())
    menu.addAction(icon("trash-2", "mute"), tr("Remove")).triggered.connect(lambda _on=False: view.remove())
    return menu
