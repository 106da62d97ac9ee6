"""What needs the moderator, a line each: an icon, what it is, where, and the one button that goes there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from moderator_app.desktop.translation import Words, put
from moderator_app.desktop.widgets.basics import Button, Icon, Label, restyle
from moderator_app.domain.wording import text


@dataclass(frozen=True, slots=True)
class NeedLine:
    """One line. `key` names it; `button` is what its button says."""

    key: str
    icon: str
    title: Words
    second: str
    button: Words


class _NeedButton(Button):
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()  # the list knows where the arrows lead
        else:
            super().keyPressEvent(event)


class NeedRow(QFrame):
    """A line of the list."""

    def __init__(self, line: NeedLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = line
        self.setProperty("need", "middle")
        self.button = _NeedButton(line.button, small=True)
        put(self.button.setAccessibleName, text("{button}: {need}", button=line.button, need=line.title))
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(Label(line.title, "strong", wrap=True))
        if line.second:
            texts.addWidget(Label(line.second, "second", wrap=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(15, 11, 14, 11)
        row.setSpacing(12)
        row.addWidget(Icon(line.icon, "mute", 16))
        row.addLayout(texts, 1)
        row.addWidget(self.button)


class NeedRows(QFrame):
    """The list. `opened(key)` when a button was pressed; the arrows go from button to button, `left` when up from the first."""

    opened = Signal(str)
    left = Signal()
    FIRST = 8

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "plain")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)
        self._lines: tuple[NeedLine, ...] = ()
        self._all = False
        self.rows: list[NeedRow] = []
        self.more = Button("", self._show_all, kind="quiet", small=True)
        self._column.addWidget(self.more)
        self.more.hide()

    def show_lines(self, lines: Sequence[NeedLine]) -> None:
        """Show these; the keyboard stays where it is."""
        if tuple(lines) == self._lines and self.rows:
            return
        kept = next((row.line.key for row in self.rows if row.button.hasFocus()), None)
        self._lines = tuple(lines)
        self._fill()
        for row in self.rows:
            if row.line.key == kept:
                row.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def enter(self) -> bool:
        """Give the keyboard to the first button. False where there is none."""
        if self.rows:
            self.rows[0].button.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return bool(self.rows)

    def _fill(self) -> None:
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        shown = self._lines if self._all or len(self._lines) <= self.FIRST + 1 else self._lines[: self.FIRST]
        self.rows = [NeedRow(line) for line in shown]
        for number, row in enumerate(self.rows):
            restyle(row, "need", "last" if number == len(self._lines) - 1 else "middle")
            row.button.clicked.connect(self._press)
            self._column.insertWidget(number, row)
        rest = len(self._lines) - len(shown)
        self.more.setVisible(bool(rest))
        if rest:
            self.more.show_words(text("Show {count} more", count=rest))

    def _show_all(self) -> None:
        self._all = True
        self._fill()

    def _press(self) -> None:
        row = next((row for row in self.rows if row.button is self.sender()), None)
        if row is not None:
            self.opened.emit(row.line.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at = next((number for number, row in enumerate(self.rows) if row.button.hasFocus()), None)
        if at is None or event.key() not in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            super().keyPressEvent(event)
            return
        to = at + (1 if event.key() == Qt.Key.Key_Down else -1)
        if to < 0:
            self.left.emit()
        elif to < len(self.rows):
            self.rows[to].button.setFocus(Qt.FocusReason.ShortcutFocusReason)
