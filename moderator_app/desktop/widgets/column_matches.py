"""The columns of a file to import, a line each: its name, examples, what it is read as, and how sure that is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from moderator_app.desktop.models.member_words import FIELDS
from moderator_app.desktop.theme import px
from moderator_app.desktop.translation import Words, put
from moderator_app.desktop.widgets.basics import ElidedLabel, Label, column_of
from moderator_app.desktop.widgets.fields import ChoiceField
from moderator_app.domain.records import ROSTER_FIELDS, ColumnMatch
from moderator_app.domain.wording import Text, text

CHOSEN = 2.0
"""The confidence of what a person chose."""


def sureness(match: ColumnMatch) -> Text:
    """How sure a match is, in words."""
    if not match.field:
        return text("not read")
    if match.confidence >= CHOSEN:
        return text("chosen by you")
    if match.confidence >= 0.99:
        return text("known heading")
    return text("very likely") if match.confidence >= 0.8 else text("a guess: look at it")


class ColumnMatches(QScrollArea):
    """The table. `changed()` when a column is to be read as something else; `matches()` says how all are read."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._matches: list[ColumnMatch] = []
        self.choices: list[ChoiceField] = []
        self._sure: list[Label] = []

    def show_matches(self, matches: Sequence[ColumnMatch]) -> None:
        """Show how the columns of a file are read."""
        self._matches = [replace(match) for match in matches]
        inner = QWidget()
        inner.setProperty("part", "clear")
        grid = QGridLayout(inner)
        grid.setContentsMargins(14, 10, 14, 12)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(0, 1)
        self.choices, self._sure = [], []
        for number, match in enumerate(self._matches):
            self._add_row(grid, number, match)
        grid.setRowStretch(len(self._matches), 1)
        self.setWidget(inner)

    def _add_row(self, grid: QGridLayout, number: int, match: ColumnMatch) -> None:
        heading: Words = match.header or text("Column {number}", number=match.column)
        said = QWidget()
        said.setLayout(column_of(ElidedLabel(heading, "strong"), ElidedLabel(" · ".join(match.examples), "second"), spacing=1))
        choice = ChoiceField()
        choice.setFixedWidth(px(156))
        choice.show_choices([("", text("Leave out")), *((field, FIELDS[field]) for field in ROSTER_FIELDS)])
        choice.choose(match.field)
        put(choice.setAccessibleName, text("Column {heading} is read as", heading=heading))
        choice.chosen.connect(lambda field, number=number: self._choose(number, str(field)))
        sure = Label("", "small")
        reading = QWidget()
        reading.setLayout(column_of(choice, sure, spacing=2))
        grid.addWidget(said, number, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(reading, number, 1, Qt.AlignmentFlag.AlignTop)
        self.choices.append(choice)
        self._sure.append(sure)
        self._say(number)

    def matches(self) -> list[ColumnMatch]:
        return [replace(match) for match in self._matches]

    def _choose(self, number: int, field: str) -> None:
        """Each field is read from one column: the one that had it is left out."""
        for other, match in enumerate(self._matches):
            if other != number and field and match.field == field:
                match.field, match.confidence = "", CHOSEN
                self.choices[other].choose("")
                self._say(other)
        self._matches[number].field, self._matches[number].confidence = field, CHOSEN
        self._say(number)
        self.changed.emit()

    def _say(self, number: int) -> None:
        self._sure[number].show_words(sureness(self._matches[number]))
