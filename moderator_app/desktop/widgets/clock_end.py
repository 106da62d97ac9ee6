"""The card below the run of show: when it ends, how late that is, and from where the time could be taken."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from moderator_app.desktop.translation import Words, tr
from moderator_app.desktop.widgets.basics import Button, Card, ElidedLabel, Label, Pill, row_of
from moderator_app.domain.wording import Text, text


class EndCard(Card):
    """`taken`: the proposal with this number was taken."""

    taken = Signal(int)

    def __init__(self, to_agenda: Button, parent: QWidget | None = None) -> None:
        super().__init__(spacing=6, margin=12, parent=parent)
        self.ends, self.offset = Label("", "strong", wrap=True), Pill()
        self.second = Label("", "second", wrap=True)
        self.to_agenda = to_agenda
        self.buttons: list[Button] = []
        head = row_of(self.ends, self.offset)
        head.setStretch(0, 1)
        self.column.addLayout(head)
        self.column.addWidget(self.second)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(5)
        self.column.addLayout(self._lines)
        self.column.addLayout(row_of(to_agenda, None))
        self._said: Any = None
        self.offset.hide()

    def say(self, ends: Words, offset: Text | None, tone: str, second: Words) -> None:
        """When it ends, how late that is (None: nothing to say), and a line below."""
        said = (ends, offset, tone, second)
        if said == self._said:
            return
        self._said = said
        self.ends.show_words(ends)
        self.offset.setVisible(offset is not None)
        if offset is not None:
            self.offset.say(offset, tone)  # type: ignore[arg-type]
        self.second.show_words(second)
        self.second.setVisible(bool(second))

    def propose(self, lines: list[tuple[str, str, int, int]]) -> None:
        """Offer to take minutes: from where in short and in full, how many, and how many are late still after that."""
        if lines == getattr(self, "_proposed", None):
            return
        self._proposed = lines
        while (item := self._lines.takeAt(0)) is not None:
            _throw_away(item.layout())
        self.buttons = []
        for number, (names, whole, minutes, left) in enumerate(lines):
            shown = tr("{segments} (still {minutes} min late)", segments=names, minutes=left) if left else names
            words = ElidedLabel(shown, "second")
            words.setToolTip(whole)
            button = Button(text("−{minutes} min", minutes=minutes), lambda n=number: self.taken.emit(n), small=True)
            button.name_it(text("Take {minutes} min from {segments}", minutes=minutes, segments=whole))
            row = row_of(words, button)
            row.setStretch(0, 1)
            self._lines.addLayout(row)
            self.buttons.append(button)


def _throw_away(row: Any) -> None:
    assert isinstance(row, QHBoxLayout)
    while (item := row.takeAt(0)) is not None:
        widget = item.widget()
        if isinstance(widget, QWidget):
            widget.hide()
            widget.deleteLater()
    row.deleteLater()
