"""The inspector of This week: the meeting that is next, or the one chosen, with what is ready for it and what is not."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from moderator_app.desktop import moments
from moderator_app.desktop.translation import render
from moderator_app.desktop.views.week_words import event_title, strand_name, when_words
from moderator_app.desktop.widgets import Button, Label
from moderator_app.desktop.widgets.check_lines import CheckLines, CheckWords
from moderator_app.domain.wording import text
from moderator_app.operations.overview import EventState


class NextMeeting(QWidget):
    """`opened()` for the meeting's button, `wanted(step)` for a line that is not done."""

    opened = Signal()
    wanted = Signal(str)
    came_or_went = Signal()
    """It is in sight now, or isn't any more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.when = Label("", "section", wrap=True)
        self.title = Label("", "strong", wrap=True)
        self.where = Label("", "second", wrap=True)
        self.place = Label("", "second", wrap=True)
        self.checks = CheckLines()
        self.button = Button(text("Open the meeting"), self.opened.emit, kind="primary")
        self.button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.nothing = Label(text("Choose a meeting to see how ready it is."), "second", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.when)
        column.addSpacing(12)
        for label in (self.title, self.where, self.place):
            column.addWidget(label)
        column.addSpacing(8)
        column.addWidget(self.checks)
        column.addSpacing(10)
        column.addWidget(self.button)
        column.addWidget(self.nothing)
        self.checks.wanted.connect(self.wanted)
        self.show_state(None)

    def show_state(self, state: EventState | None, now: datetime | None = None, zone: str = "UTC") -> None:
        """Show a meeting, None: that nothing is chosen. Dates are told as seen at `now` in `zone`."""
        for widget in (self.when, self.title, self.where, self.place, self.button):
            widget.setVisible(state is not None)
        self.nothing.setVisible(state is None)
        if state is None or now is None:
            self.checks.show_checks(())
            return
        event = state.card.event
        self.when.show_words(when_words(event, now, zone))
        self.title.show_words(event_title(event))
        said = [strand_name(state.card)]
        if state.card.yes or state.card.maybe:
            said.append(render(text("{yes} yes, {maybe} maybe", yes=state.card.yes, maybe=state.card.maybe)))
        self.where.show_words(" · ".join(filter(None, said)))
        self.where.setVisible(any(said))
        elsewhere = moments.when(event.starts_at, event.time_zone, event.minutes) if event.time_zone != zone else ""
        self.place.show_words("\n".join(filter(None, (event.place, elsewhere))))
        self.place.setVisible(bool(event.place or elsewhere))
        self.button.show_words(text("Open the meeting") if event.strand_id else text("Open the agenda"))
        self.checks.show_checks([CheckWords(check.done, check.message, check.step) for check in state.checks])

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.came_or_went.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.came_or_went.emit()
