"""A meeting itself, to read and to change: titles, when and where, how to join, what it is about.

It changes nothing by itself: `changed(dict)` says what was wished, as for `operations.agenda.change_event`. Day, time and zone
are one thing: whichever is changed, the moment is worked out from all three.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from moderator_app.desktop.forms.meeting_form import Ui_MeetingForm
from moderator_app.desktop.moments import ZONES
from moderator_app.desktop.translation import render
from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.season import known_zone
from moderator_app.domain.wording import Text
from moderator_app.operations.agenda_details import MeetingFacts

_TEXTS = ("title_en", "title_zh", "place", "join_link", "focus_en", "focus_zh")
_USUAL = time(9, 0)


def first_date(now: datetime, zone: str) -> datetime:
    """The date to begin with: four weeks from now at nine, in the meeting's zone."""
    here = known_zone(zone)
    return datetime.combine(now.astimezone(here).date() + timedelta(weeks=4), _USUAL, here).astimezone(UTC)


class MeetingForm(QWidget):
    """Signals: `changed({field: value})`, `refused(exception)` for a time zone that nobody knows, and `wants_date(zone)` when an
    undated meeting is to get one."""

    changed = Signal(dict)
    refused = Signal(object)
    wants_date = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Ui_MeetingForm()
        self.form.setupUi(self)
        self._meeting: MeetingFacts | None = None
        self._showing = False
        form = self.form
        form.zone.setInsertPolicy(form.zone.InsertPolicy.NoInsert)
        for name in _TEXTS:
            getattr(form, name).committed.connect(partial(self._tell, name))
        form.minutes.committed.connect(partial(self._tell, "minutes"))
        form.zone.chosen.connect(lambda _zone: self._tell_moment())
        form.zone.lineEdit().editingFinished.connect(self._tell_moment)
        form.day.committed.connect(lambda _day: self._tell_moment())
        form.time.committed.connect(lambda _time: self._tell_moment())
        form.set_date.clicked.connect(lambda _on: self._ask_for_date())
        form.zone.show_choices(tuple(ZONES.items()))
        self.show_clashes(())

    # ---- showing

    def show_meeting(self, meeting: MeetingFacts) -> None:
        """Show what is stored; what someone is typing just now is left alone."""
        if self._meeting is None or self._meeting.id != meeting.id:
            self.show_clashes(())
        self._meeting = meeting
        self._showing = True
        try:
            self._fill(meeting)
        finally:
            self._showing = False

    def _fill(self, meeting: MeetingFacts) -> None:
        form = self.form
        for name in _TEXTS:
            getattr(form, name).show_text(getattr(meeting, name))
        form.minutes.show_value(meeting.minutes)
        self.form.zone.choose_or_show(meeting.time_zone)
        dated = meeting.starts_at is not None
        for field in (form.day, form.day_label, form.time, form.time_label):
            field.setVisible(dated)
        form.set_date.setVisible(not dated)
        if meeting.starts_at is not None:
            here = meeting.starts_at.astimezone(ZoneInfo(meeting.time_zone))
            form.day.show_day(here.date())
            form.time.show_clock(here.time())

    def show_clashes(self, clashes: Sequence[Text]) -> None:
        """What speaks against the date."""
        self.form.clashes.setText("\n".join(render(clash) for clash in clashes))
        self.form.clashes.setVisible(bool(clashes))

    def zone(self) -> str:
        """The zone chosen, or typed."""
        return str(self.form.zone.chosen_or_typed())

    # ---- telling

    def _tell(self, name: str, value: Any) -> None:
        if self._meeting is not None and not self._showing and getattr(self._meeting, name) != value:
            self.changed.emit({name: value})

    def _tell_moment(self) -> None:
        meeting = self._meeting
        if meeting is None or self._showing:
            return
        try:
            zone = known_zone(self.zone())
        except RuleBroken as problem:
            self.form.zone.choose_or_show(meeting.time_zone)
            self.refused.emit(problem)
            return
        starts = self._moment(zone) if meeting.starts_at is not None else None
        changes: dict[str, Any] = {}
        if starts != meeting.starts_at:
            changes["starts_at"] = starts
        if zone.key != meeting.time_zone:
            changes["time_zone"] = zone.key
        if changes:
            self.changed.emit(changes)

    def _moment(self, zone: ZoneInfo) -> datetime:
        return datetime.combine(self.form.day.day(), self.form.time.clock(), zone).astimezone(UTC)

    def _ask_for_date(self) -> None:
        if self._meeting is not None:
            self.wants_date.emit(self._meeting.time_zone)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.form.retranslateUi(self)
        super().changeEvent(event)
