"""The list of keyboard shortcuts, read from the registry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout

from moderator_app.desktop import places
from moderator_app.desktop.commands import WINDOW, registry
from moderator_app.desktop.dialogs.finding import fits
from moderator_app.desktop.theme import px
from moderator_app.desktop.translation import Words, put, render
from moderator_app.desktop.widgets import Row, RowList, SearchField
from moderator_app.domain.wording import text

if TYPE_CHECKING:
    from moderator_app.desktop.views.window import Window


class Shortcuts(QDialog):
    """What each key does, where; the field narrows the list. Enter runs the chosen one where it can be run."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._window = window
        put(self.setWindowTitle, text("Keyboard shortcuts"))
        self.resize(px(520), px(560))
        self.field = SearchField(text("Find a shortcut"))
        self.rows = RowList("lines", text("Keyboard shortcuts"))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(10)
        column.addWidget(self.field)
        column.addWidget(self.rows)
        self.field.asked.connect(self._show)
        self.rows.opened.connect(self._run)
        self._show("")

    def _show(self, typed: str) -> None:
        rows = []
        # what works everywhere first
        for command in sorted(registry.all(), key=lambda command: command.scope != WINDOW):
            name = render(command.name)
            if command.shortcut and (not typed or fits(typed, name)):
                rows.append(
                    Row(
                        command.id,
                        command.name,
                        _scope_name(command.scope),
                        icon=command.icon or "command",
                        trailing=command.shortcut_shown(),
                    )
                )
        self.rows.show_rows(rows)

    def _run(self, command_id: str) -> None:
        self.accept()
        self._window.run_command(command_id)


def _scope_name(scope: str) -> Words:
    if scope == WINDOW:
        return text("Everywhere")
    step = next((step.name for step in places.STEPS if step.key == scope), None)
    kind = places.place_kind(scope)
    return step or (kind.name if kind else scope)
