"""The left column of Insights: the themes, a field for a new one, and the button that groups the notes."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from moderator_app.desktop.theme import px, theme
from moderator_app.desktop.widgets.basics import Button, Label, row_of
from moderator_app.desktop.widgets.fields import LineField
from moderator_app.desktop.widgets.theme_list import ThemeList
from moderator_app.domain.wording import text


class _NewTheme(LineField):
    """Enter keeps it, Escape or leaving it empty puts it away."""

    away = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.setModified(False)
            self.away.emit()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: Any) -> None:
        super().focusOutEvent(event)
        self.away.emit()


class ThemePanel(QFrame):
    """`added(title)`: a theme was named; `grouping()`: the notes are to be grouped."""

    WIDTH = 229
    added = Signal(str)
    grouping = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("column", "side")
        self._room = 0
        self.list = ThemeList()
        self.add_button = Button(text("Theme"), self.write_new, icon_name="plus", small=True, name=text("Add a theme"))
        self.add_button.name_it(text("Add a theme"))
        self.group_button = Button(text("Group the notes"), self.grouping.emit, icon_name="wand-sparkles", small=True)
        self.group_button.name_it(text("Group the unsorted notes into themes, on this computer"))
        self.field = _NewTheme(text("Name of the theme"))
        self.field.hide()
        self.field.committed.connect(self._add)
        self.field.away.connect(self._put_away)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 18, 14)
        column.setSpacing(8)
        column.addWidget(Label(text("Themes"), "section"))
        column.addWidget(self.list, 1)
        column.addWidget(self.field)
        column.addLayout(row_of(self.add_button, None))
        column.addLayout(row_of(self.group_button, None))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        theme().changed.connect(self._fit)
        self._fit()

    def fit_in(self, width: int) -> None:
        """Take no more than a good third of a screen that is `width` pixels wide: large letters in a small window."""
        self._room = width
        self._fit()

    def _fit(self) -> None:
        self.setFixedWidth(min(px(self.WIDTH), self._room * 9 // 25) if self._room else px(self.WIDTH))

    def write_new(self) -> None:
        """Show the field for a new theme."""
        self.add_button.hide()
        self.field.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, title: str) -> None:
        self.field.show_text("")
        self.field.clear()
        self.field.setModified(False)
        if title.strip():
            self.added.emit(title.strip())

    def _put_away(self) -> None:
        self.field.hide()
        self.add_button.show()

    def show_meeting(self, is_meeting: bool) -> None:
        """In the place of a whole strand there is no meeting to add themes to."""
        self.add_button.setVisible(is_meeting and not self.field.isVisible())
        self.group_button.setVisible(is_meeting)
