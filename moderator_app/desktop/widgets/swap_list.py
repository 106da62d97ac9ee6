"""Swaps that would make the rooms better, each with what it gains and a button that makes it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from moderator_app.desktop.models.reason_words import signed
from moderator_app.desktop.widgets.basics import Button, Label, Pill, SectionTitle
from moderator_app.domain.wording import Text, text
from moderator_app.operations.room_swaps import Suggestion


class SwapList(QWidget):
    """The list; it takes no room where nothing is known. `taken(suggestions)`."""

    taken = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.suggestions: list[Suggestion] = []
        self.all = Button(text("Make them"), lambda: self.taken.emit(list(self.suggestions)), small=True)
        self.title = SectionTitle("", self.all)
        self.nothing = Label(text("No swap makes these rooms better."), "second", wrap=True)
        self.buttons: list[Button] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(9)
        column.addWidget(self.title)
        column.addLayout(self._lines)
        column.addWidget(self.nothing)
        self.hide()

    def show_suggestions(self, found: Sequence[Suggestion]) -> None:
        """Show these; with none it is said that no swap gains."""
        self.suggestions = sorted(found, key=lambda suggestion: -suggestion.points)
        while (taken := self._lines.takeAt(0)) is not None:
            if (widget := taken.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.buttons = []
        for suggestion in self.suggestions:
            self._lines.addWidget(self._line(suggestion))
        self.title.setVisible(bool(found))
        self.title.label.show_words(_title(found))
        self.all.setVisible(len(found) > 1)
        self.nothing.setVisible(not found)
        self.show()

    def forget(self) -> None:
        """Nothing is known about these rooms."""
        self.suggestions = []
        self.hide()

    def _line(self, suggestion: Suggestion) -> QWidget:
        words = suggestion.words()
        button = Button(text("Make"), lambda: self.taken.emit([suggestion]), small=True)
        button.name_it(text("Make it: {swap}", swap=words))
        self.buttons.append(button)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(Label(words, "small-ink", wrap=True), 1)
        row.addWidget(Pill(signed(-suggestion.points), "good"))
        row.addWidget(button)
        return holder


def _title(found: Sequence[Suggestion]) -> Text:
    points = f"{sum(suggestion.points for suggestion in found):,}"
    if len(found) == 1:
        return text("This gains {points} points", points=points)
    return text("These {count} gain {points} points", count=len(found), points=points)
