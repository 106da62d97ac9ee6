"""Asks which breakouts to come are to be planned as a whole, and how much meeting new peers weighs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from moderator_app.desktop.moments import day
from moderator_app.desktop.translation import Words, in_language, put
from moderator_app.desktop.widgets import Button, Label, Labelled, Segmented, row_of
from moderator_app.desktop.widgets.steady_scroll import SteadyScrollArea
from moderator_app.domain.wording import Text, text
from moderator_app.operations.season_rounds import SeasonRound


class PlanYear(QDialog):
    """`plan(ids of rounds that stay as they are, word for new peers)` when the person goes on.

    Rounds with people in their rooms already stay at first; everything else is planned.
    """

    def __init__(
        self, rounds: Sequence[SeasonRound], plan: Callable[[frozenset[str], str], Any], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        put(self.setWindowTitle, text("Plan the year’s rooms"))
        self._plan = plan
        self.boxes: dict[str, QCheckBox] = {}
        self.missing = sum(one.standing == "missing" for one in rounds)
        self.new_peers = Segmented(
            [("high", text("high")), ("medium", text("medium")), ("low", text("low"))], text("Meeting new peers weighs")
        )
        self.button = Button(text("Plan the rooms"), self._go_on, kind="primary", icon_name="wand-sparkles")
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(12)
        column.addWidget(Label(text("Which breakouts are to be planned?"), "section", wrap=True))
        column.addWidget(Label(_what_it_does(), "second", wrap=True))
        column.addWidget(self._list(rounds), 1)
        column.addWidget(Labelled(text("Meeting new peers weighs"), self.new_peers))
        column.addLayout(row_of(None, Button(text("Cancel"), self.reject), self.button))
        self.resize(520, 460)
        self._look()

    def _list(self, rounds: Sequence[SeasonRound]) -> QWidget:
        inside = QWidget()
        lines = QVBoxLayout(inside)
        lines.setContentsMargins(0, 0, 14, 0)
        lines.setSpacing(6)
        for one in rounds:
            if one.standing == "missing":
                lines.addWidget(
                    Label(text("{meeting}: rooms are made for everybody", meeting=_meeting(one)), "second", wrap=True)
                )
            elif one.standing in ("planned", "set"):
                box = QCheckBox()
                put(box.setAccessibleName, _line(one))
                box.setChecked(one.standing == "planned" and not one.seated)
                box.setEnabled(one.standing == "planned")
                box.toggled.connect(lambda _on: self._look())
                self.boxes[one.id] = box
                lines.addWidget(_Ticked(box, _line(one)))
        if not self.boxes and not self.missing:
            lines.addWidget(Label(text("No meeting is to come this school year."), "second", wrap=True))
        lines.addStretch(1)
        return SteadyScrollArea(inside)

    def _look(self) -> None:
        self.button.setEnabled(bool(self.missing) or any(box.isChecked() for box in self.boxes.values()))

    def _go_on(self) -> None:
        kept = frozenset(round_id for round_id, box in self.boxes.items() if not box.isChecked())
        self._plan(kept, self.new_peers.current())
        self.accept()


class _Ticked(QWidget):
    """A box to tick with words that wrap beside it; a click on the words ticks, too."""

    def __init__(self, box: QCheckBox, words: Words) -> None:
        super().__init__()
        self._box = box
        self.words = Label(words, wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self._box.click()


def _what_it_does() -> Text:
    return text(
        "They are planned together, so that as many people as possible meet over the year. Wishes, languages, pins and sizes "
        "hold as in each breakout. One undo takes it all back."
    )


def _meeting(one: SeasonRound) -> str:
    name = in_language(one.meeting_en, one.meeting_zh)
    return f"{name} ({day(one.starts_at, short=True)})" if one.starts_at is not None else name


def _line(one: SeasonRound) -> Text:
    meeting = _meeting(one)
    number, people = one.number, one.seated or one.people
    if one.standing == "set":
        return text("{meeting}, breakout {number}: set, stays as it is", meeting=meeting, number=number)
    if one.seated:
        return text("{meeting}, breakout {number}: {people} people have rooms", meeting=meeting, number=number, people=people)
    return text("{meeting}, breakout {number}: {people} people expected", meeting=meeting, number=number, people=people)
