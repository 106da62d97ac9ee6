"""A row of a file that may be somebody who is known already: both side by side, and the three answers."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from moderator_app.desktop.models.member_words import likeness_words
from moderator_app.desktop.translation import Words
from moderator_app.desktop.widgets.basics import Button, Card, Label, row_of
from moderator_app.desktop.widgets.surroundings import PersonAvatar
from moderator_app.domain.wording import text
from moderator_app.operations.rosters import NEW, SKIP, PlannedRow

_MOST_SHOWN = 3


class DecisionCard(Card):
    """`decided(row, decision)`: a person's id (or "row:N"), or `rosters.NEW` or `SKIP`. `again()`: ask the last one anew."""

    decided = Signal(int, str)
    again = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(spacing=10, parent=parent)
        self.row: PlannedRow | None = None
        self.title = Label("", "section")
        self.second = Label("", "second", wrap=True)
        self.same: list[Button] = []
        self.back = Button(text("Ask the last one again"), self.again.emit, kind="quiet", small=True)
        self.different = Button(text("Different person"), self._decider(NEW), small=True, icon_name="user-plus")
        self.skip = Button(text("Skip this row"), self._decider(SKIP), small=True)
        self._sides = QWidget()
        self.column.addLayout(row_of(self.title, None, self.back))
        self.column.addWidget(self._sides)
        self.column.addWidget(self.second)
        self.column.addLayout(row_of(self.different, self.skip, None))
        QHBoxLayout(self._sides).setContentsMargins(0, 0, 0, 0)

    def show_row(self, row: PlannedRow, number: int, of: int, *, can_go_back: bool) -> None:
        """Ask about a row, the `number`-th of `of`."""
        self.row = row
        self.title.show_words(text("Is this the same person? {number} of {of}", number=number, of=of) if of > 1 else text(
            "Is this the same person?"))  # fmt: skip
        self.back.setVisible(can_go_back)
        sides = self._sides.layout()
        while (item := sides.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        said = row.record.values if row.record is not None else {}
        details = [row.email, said.get("school", ""), said.get("role", ""), said.get("city", "")]
        sides.addWidget(_side(text("In the file, row {row}", row=row.row), row.name, details))
        self.same = []
        for person_id, name, email, likeness in row.alternatives[:_MOST_SHOWN]:
            button = Button(text("Same person"), self._decider(person_id), small=True, icon_name="check")
            above: Words = text("Here already · {likeness}", likeness=likeness_words(likeness))
            if person_id.startswith("row:"):
                above = text("Row {row} of this file · {likeness}", row=int(person_id[4:]), likeness=likeness_words(likeness))
            sides.addWidget(_side(above, name, [email], button))
            self.same.append(button)
        reasons = row.reasons
        self.second.show_words(reasons[0] if reasons else "")
        self.second.setVisible(bool(reasons))

    def _decider(self, decision: str) -> Callable[[], None]:
        def decide() -> None:
            if self.row is not None:
                self.decided.emit(self.row.row, decision)

        return decide


def _side(above: Words, name: str, details: list[str], button: Button | None = None) -> QWidget:
    side = QFrame()
    side.setProperty("card", "soft")
    column = QVBoxLayout(side)
    column.setContentsMargins(12, 10, 12, 10)
    column.setSpacing(4)
    column.addWidget(Label(above, "small", wrap=True))
    named = row_of(PersonAvatar(name, size=24), Label(name, "strong", wrap=True), spacing=8)
    named.setStretch(1, 1)
    column.addLayout(named)
    for detail in filter(None, details):
        column.addWidget(Label(detail, "second", wrap=True))
    column.addStretch(1)
    if button is not None:
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
    return side
