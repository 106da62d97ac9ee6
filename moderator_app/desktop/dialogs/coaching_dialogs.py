"""Asks for the days of a new round of peer coaching, and how often the pairs are to talk."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from moderator_app.desktop.desk import Desk
from moderator_app.desktop.translation import Words, put
from moderator_app.desktop.widgets import Button, Label, Labelled, NumberField, row_of
from moderator_app.desktop.widgets.form_fields import DayField
from moderator_app.domain.wording import text
from moderator_app.operations import coaching

USUAL_WEEKS, USUAL_TALKS, EVERY = 11, 3, 3


class _Asking(QDialog):
    """A title, a sentence, fields, and the two buttons."""

    def __init__(self, title: Words, sentence: Words, go: Words, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        put(self.setWindowTitle, title)
        self.fields = QHBoxLayout()
        self.fields.setSpacing(12)
        self.button = Button(go, self.go_on, kind="primary")
        self._first: QWidget | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(14)
        column.addWidget(Label(title, "section"))
        column.addWidget(Label(sentence, "second", wrap=True))
        column.addLayout(self.fields)
        column.addLayout(row_of(None, Button(text("Cancel"), self.reject), self.button))
        self.setMinimumWidth(420)

    def ask(self, words: Words, field: QWidget) -> None:
        """One more field, with its name above it."""
        put(field.setAccessibleName, words)
        self._first = self._first or field
        self.fields.addWidget(Labelled(words, field), 1)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._first is not None:
            self._first.setFocus()

    def go_on(self) -> None:
        """Do it, and close."""
        raise NotImplementedError


class BeginRound(_Asking):
    """`begun(round id)` when the round is there."""

    def __init__(self, desk: Desk, strand_id: str, begun: Callable[[str], Any], parent: QWidget | None = None) -> None:
        sentence = text("Shared working hours are those of its first day. Pairs of earlier rounds are not made again.")
        super().__init__(text("Begin a round of coaching"), sentence, text("Begin"), parent)
        self.desk, self._strand, self._begun = desk, strand_id, begun
        self.starts, self.ends = DayField(), DayField()
        first = desk.now().date() + timedelta(days=7 - desk.now().weekday())
        self.starts.show_day(first)
        self.ends.show_day(first + timedelta(weeks=USUAL_WEEKS))
        self.ask(text("First day"), self.starts)
        self.ask(text("Last day"), self.ends)
        self.starts.committed.connect(self._move_end)

    def _move_end(self, day: date) -> None:
        if self.ends.day() <= day:
            self.ends.show_day(day + timedelta(weeks=USUAL_WEEKS))

    def go_on(self) -> None:
        strand, starts, ends = self._strand, self.starts.day(), self.ends.day()
        self.desk.do(lambda workspace: coaching.begin_round(workspace, strand, starts_on=starts, ends_on=ends), self._begun)
        self.accept()


class PlanCheckIns(_Asking):
    """Plans talks for every pair of a round."""

    def __init__(self, desk: Desk, round_id: str, starts_on: date, parent: QWidget | None = None) -> None:
        sentence = text("Every pair gets these days; what is planned already stays.")
        super().__init__(text("Plan check-ins"), sentence, text("Plan check-ins"), parent)
        self.desk, self._round = desk, round_id
        self.first = DayField()
        self.first.show_day(starts_on + timedelta(weeks=EVERY))
        self.every, self.count = NumberField(1, 52), NumberField(1, 52)
        self.every.show_value(EVERY)
        self.count.show_value(USUAL_TALKS)
        self.ask(text("First one"), self.first)
        self.ask(text("Every (weeks)"), self.every)
        self.ask(text("How many"), self.count)

    def go_on(self) -> None:
        round_id, first, every, count = self._round, self.first.day(), self.every.value(), self.count.value()
        desk = self.desk

        def tell(planned: int) -> None:
            desk.say(text("{count} check-ins planned", count=planned), undo=bool(planned))

        desk.do(
            lambda workspace: coaching.plan_check_ins(workspace, round_id, every_weeks=every, count=count, first_on=first), tell
        )
        self.accept()
