"""What stays behind of an export, a line each: what it is, why, and the buttons that lead on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from moderator_app.desktop.translation import Words, put
from moderator_app.desktop.widgets.basics import Button, Icon, Label, restyle
from moderator_app.domain.wording import text


@dataclass(frozen=True, slots=True)
class HeldRow:
    """One line. `can_ask`: with a button that notes that its owner was asked."""

    key: str
    icon: str
    title: str
    reason: Words
    can_ask: bool


class HeldRows(QScrollArea):
    """The list, a dozen at a time. `opened(key)` and `asked(key)` when a button was pressed."""

    opened = Signal(str)
    asked = Signal(str)
    STEP = 12

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._card = QFrame()
        self._card.setProperty("card", "plain")
        self._column = QVBoxLayout(self._card)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)
        holder = QWidget()
        holder.setProperty("part", "clear")
        outer = QVBoxLayout(holder)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._card)
        outer.addStretch(1)
        self.setWidget(holder)
        self.more = Button("", self._show_more, kind="quiet", small=True)
        self._rows: tuple[HeldRow, ...] = ()
        self._most = self.STEP
        self.lines: list[_HeldLine] = []

    def show_rows(self, rows: Sequence[HeldRow]) -> None:
        """Show these; the keyboard stays at the line where it was."""
        if tuple(rows) == self._rows:
            return
        kept = next((line.row.key for line in self.lines if line.has_keyboard()), None)
        self._rows = tuple(rows)
        self._fill()
        for line in self.lines:
            if line.row.key == kept:
                line.open.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self) -> None:
        self.more.setParent(None)
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        shown = self._rows[: self._most]
        self.lines = [_HeldLine(row) for row in shown]
        for number, line in enumerate(self.lines):
            restyle(line, "need", "last" if number == len(self._rows) - 1 else "middle")
            line.open.clicked.connect(self._open)
            line.ask.clicked.connect(self._ask)
            self._column.addWidget(line)
        if len(self._rows) > len(shown):
            self.more.show_words(text("Show {count} more", count=min(self.STEP, len(self._rows) - len(shown))))
            self._column.addWidget(self.more)
            self.more.show()

    def _show_more(self) -> None:
        self._most += self.STEP
        self._fill()

    def _open(self) -> None:
        for line in self.lines:
            if line.open is self.sender():
                self.opened.emit(line.row.key)
                return

    def _ask(self) -> None:
        for line in self.lines:
            if line.ask is self.sender():
                self.asked.emit(line.row.key)
                return


class _HeldLine(QFrame):
    def __init__(self, row: HeldRow) -> None:
        super().__init__()
        self.row = row
        self.setProperty("need", "middle")
        self.open = Button(text("Open"), small=True)
        self.ask = Button(text("Note that I asked"), small=True, icon_name="mail")
        self.ask.setVisible(row.can_ask)
        put(self.open.setAccessibleName, text("Open: {insight}", insight=row.title))
        put(self.ask.setAccessibleName, text("Note that I asked for: {insight}", insight=row.title))
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(Label(row.title, "body", wrap=True))
        texts.addWidget(Label(row.reason, "second", wrap=True))
        line = QHBoxLayout(self)
        line.setContentsMargins(14, 8, 12, 8)
        line.setSpacing(10)
        line.addWidget(Icon(row.icon, "mute", 15))
        line.addLayout(texts, 1)
        line.addWidget(self.ask)
        line.addWidget(self.open)

    def has_keyboard(self) -> bool:
        return self.open.hasFocus() or self.ask.hasFocus()
