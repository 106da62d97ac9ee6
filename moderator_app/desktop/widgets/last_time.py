"""From last time: commitments and questions that earlier meetings left, above the agenda, each settled by one click."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from moderator_app.desktop.models.ledger_rows import commitment_row, question_row
from moderator_app.desktop.translation import render
from moderator_app.desktop.widgets.basics import Button, Card, ElidedLabel, Icon, Label, Pill, row_of
from moderator_app.desktop.widgets.rows import Row
from moderator_app.domain.wording import Text, text
from moderator_app.operations.last_time import LastTime

_SHOWN_AT_FIRST = 3


class _Left(QWidget):
    """One thing that was left, with what ends it."""

    def __init__(self, row: Row, icon: str, ends: Sequence[tuple[str, Text]], card: LastTimeCard) -> None:
        super().__init__()
        self.row = row
        words = render(row.title).replace("\u2028", " ")
        self.buttons = {
            state: Button(name, lambda state=state: card.settled.emit(row.key, state), small=True, kind="quiet")
            for state, name in ends
        }
        for state, name in ends:
            self.buttons[state].name_it(text("{action}: {what}", action=name, what=words))
        title = ElidedLabel(words, "second" if row.quiet else "body")
        title.setToolTip(words)
        about = Label(row.second, "small")
        about.setVisible(bool(render(row.second)))
        pill = Pill(*row.trailing_pills[0])  # type: ignore[arg-type]
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(Icon(icon, "mute", 15))
        line.addWidget(title, 1)
        line.addWidget(about, 0, Qt.AlignmentFlag.AlignRight)
        line.addWidget(pill)
        for button in self.buttons.values():
            line.addWidget(button)


class LastTimeCard(Card):
    """`settled(id, state)`: done, dropped or open of a commitment; answered, parked or carried of a question."""

    settled = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(spacing=6, margin=12, parent=parent)
        self._left = LastTime()
        self._today, self._zone = date(2000, 1, 1), "UTC"
        self._all = False
        self.lines: list[_Left] = []
        self.waiting = Label("", "second")
        self.more = Button("", self._show_all, small=True, kind="quiet", icon_name="chevron-down")
        self.column.addLayout(row_of(Label(text("From last time"), "strong"), self.waiting, None, self.more))
        self._box = QVBoxLayout()
        self._box.setSpacing(2)
        self.column.addLayout(self._box)
        self.hide()

    def show_left(self, left: LastTime, today: date, zone: str) -> None:
        """Show what was left; nothing is shown where nothing was."""
        self._left, self._today, self._zone = left, today, zone
        self.setVisible(bool(left))
        self.waiting.show_words(text("{count} still open", count=left.open) if left.open else text("all settled"))
        for line in self.lines:
            line.hide()
            line.deleteLater()
        self.lines = [*self._commitments(), *self._questions()]
        self.lines.sort(key=lambda line: line.row.quiet)
        for number, line in enumerate(self.lines):
            self._box.addWidget(line)
            line.setVisible(self._all or number < _SHOWN_AT_FIRST)
        rest = len(self.lines) - _SHOWN_AT_FIRST
        self.more.setVisible(rest > 0)
        self.more.show_words(text("Fewer") if self._all else text("{count} more", count=rest))
        self.more.set_icon("chevron-up" if self._all else "chevron-down")

    def begin(self) -> None:
        """Another meeting."""
        self._all = False
        self.hide()

    def _show_all(self) -> None:
        self._all = not self._all
        self.show_left(self._left, self._today, self._zone)

    def _commitments(self) -> list[_Left]:
        again = (("open", text("Open again")),)
        ends = (("done", text("Done")), ("dropped", text("Drop")))
        return [
            _Left(commitment_row(one, self._today, with_meeting=True), "handshake", ends if one.state == "open" else again, self)
            for one in self._left.commitments
        ]

    def _questions(self) -> list[_Left]:
        again = (("carried", text("Open again")),)
        ends = (("answered", text("Answered")), ("parked", text("Park")))
        return [
            _Left(question_row(one, self._zone), "circle-question-mark", ends if one.outcome in ("", "carried") else again, self)
            for one in self._left.questions
        ]
