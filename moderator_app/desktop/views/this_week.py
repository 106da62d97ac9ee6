"""This week: the meetings of the week, what needs the moderator, and how ready the next meeting is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from moderator_app.desktop import moments
from moderator_app.desktop.commands import command
from moderator_app.desktop.desk import Desk
from moderator_app.desktop.places import Place, has_view
from moderator_app.desktop.sample_season import fill_with_sample
from moderator_app.desktop.settings import MODERATOR
from moderator_app.desktop.views.next_meeting import NextMeeting
from moderator_app.desktop.views.view import View
from moderator_app.desktop.views.week_words import ICONS, greeting, grid_day, need_second, sentence, step_to_open
from moderator_app.desktop.widgets import Button, EmptyPlace, Label, PageTitle, Placeholder, SectionTitle, row_of
from moderator_app.desktop.widgets.need_rows import NeedLine, NeedRows
from moderator_app.desktop.widgets.pages import Pages
from moderator_app.desktop.widgets.scrolled import scrolled
from moderator_app.desktop.widgets.week_grid import WeekGrid
from moderator_app.domain.wording import text
from moderator_app.operations import overview
from moderator_app.operations.overview import EventState, Need, Week

if TYPE_CHECKING:
    from moderator_app.store import Committed, Workspace


@dataclass(frozen=True, slots=True)
class _Seen:
    """The week as it was read: at what moment, and in which zone."""

    week: Week
    now: datetime
    zone: str


class ThisWeekView(View):
    """The first screen."""

    kind = "this_week"
    tables = frozenset(
        {"event", "strand", "membership", "person", "survey", "response", "segment", "slot", "material", "round", "room", "seat"}
        | {"rsvp", "attendance", "note", "insight", "translation", "permission", "conflict"}
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._seen: _Seen | None = None
        self._chosen = ""
        self._state: EventState | None = None
        self.column.setContentsMargins(0, 0, 0, 0)
        self.open_next = Button(text("Open the meeting"), self.open_chosen, kind="primary")
        self.title = PageTitle("", "", self.open_next)
        self.grid = WeekGrid()
        self.needs = NeedRows()
        self.all_done = Label(text("Nothing needs you just now."), "second")
        self.side = NextMeeting()
        self._sample = self._make_sample_line()
        self._needs_title = SectionTitle(text("Needs you"))
        self._stack = Pages()
        self._waiting = Placeholder(3)
        self._page = self._make_page()
        self._empty = self._make_empty()
        for page in (self._waiting, self._page, self._empty):
            self._stack.addWidget(page)
        self.column.addWidget(self._stack)
        self._connect()

    def _connect(self) -> None:
        self.grid.chosen.connect(self.choose)
        self.grid.opened.connect(self._open_event)
        self.grid.left.connect(lambda down: self.needs.enter() if down else None)
        self.needs.opened.connect(self._answer_need)
        self.needs.left.connect(self.grid.enter)
        self.side.opened.connect(self.open_chosen)
        self.side.wanted.connect(self._open_step)
        self._minute = QTimer(self, interval=60_000)
        self._minute.timeout.connect(self._look_at_clock)
        self._minute.start()
        self.desk.settings.changed.connect(self._hear_setting)
        self.side.came_or_went.connect(self._place_button)

    def _make_page(self) -> QWidget:
        inner = QFrame()
        inner.setProperty("part", "clear")
        column = QVBoxLayout(inner)
        column.setContentsMargins(22, 18, 22, 18)
        column.setSpacing(12)
        column.addWidget(self.title)
        column.addWidget(self._sample)
        column.addSpacing(4)
        column.addWidget(self.grid)
        column.addSpacing(8)
        column.addWidget(self._needs_title)
        column.addWidget(self.needs)
        column.addWidget(self.all_done)
        column.addStretch(1)
        return scrolled(inner)

    def _make_sample_line(self) -> QWidget:
        self._sample_words = Label("", "second", wrap=True)
        holder = QWidget()
        row = row_of(self._sample_words, Button(text("Use today’s date"), self.use_today, small=True), spacing=10)
        row.setStretch(0, 1)
        holder.setLayout(row)
        return holder

    def _make_empty(self) -> QWidget:
        self.make_strand = Button(text("Make a strand"), self._make_strand, kind="primary", icon_name="plus")
        self.look_at_sample = Button(text("Look at the demo season"), self.fill_sample)
        return EmptyPlace(
            "sun",
            text("Your week will stand here"),
            text(
                "A strand is a community of people with the same job: its members, meetings and insights. Make your "
                "first, or fill this workspace with a made-up season to look around."
            ),
            self.make_strand,
            self.look_at_sample,
        )

    # ---- reading

    def refresh(self, committed: Committed | None) -> None:
        now, zone, chosen = self.desk.now(), self.desk.zone(), self._chosen

        def look(workspace: Workspace) -> tuple[_Seen, EventState | None]:
            here = zone or overview.usual_zone(workspace)
            week = overview.this_week(workspace, now, zone=here)
            shown = {card.event.id for day in week.days for card in day.events}
            state = overview.event_state(workspace, chosen) if chosen in shown else week.next
            return _Seen(week, now, here), state

        self.desk.ask(look, self._take, key="this_week")

    def _take(self, answer: tuple[_Seen, EventState | None]) -> None:
        self._seen, self._state = answer
        self._chosen = self._state.card.event.id if self._state is not None else ""
        self._fill()

    def _fill(self) -> None:
        seen = self._seen
        if seen is None:
            return
        week, today = seen.week, seen.now.astimezone(ZoneInfo(seen.zone)).date()
        is_empty = week.strands == 0 and week.next is None and not any(day.events for day in week.days)
        self.inspector_wanted.emit(not is_empty)
        self._stack.setCurrentWidget(self._empty if is_empty else self._page)
        self._greet()
        self._sample.setVisible(self.desk.taken_now is not None)
        self._sample_words.show_words(text("This is the demo season: today is taken to be {day}.", day=moments.day(today)))
        self.grid.show_days([grid_day(day, today, seen.zone) for day in week.days])
        self.grid.choose(self._chosen)
        self.needs.show_lines(
            [
                NeedLine(
                    str(n), ICONS.get(need.kind, "circle-alert"), need.title, need_second(need, seen.now, seen.zone), need.action
                )
                for n, need in enumerate(week.needs)
            ]
        )
        self.needs.setVisible(bool(week.needs))
        self.all_done.setVisible(not week.needs)
        self._show_state()

    def _need_line(self, number: int, need: Need) -> NeedLine:
        assert self._seen is not None
        second = need_second(need, self._seen.now, self._seen.zone)
        return NeedLine(str(number), ICONS.get(need.kind, "circle-alert"), need.title, second, need.action)

    def _greet(self) -> None:
        assert self._seen is not None
        seen = self._seen
        hour = seen.now.astimezone(ZoneInfo(seen.zone)).hour
        self.title.say(greeting(hour, self.desk.settings.get(MODERATOR)), sentence(seen.week.next, seen.now, seen.zone))

    def _show_state(self) -> None:
        if self._seen is not None:
            self.side.show_state(self._state, self._seen.now, self._seen.zone)
        self._place_button()

    def _look_at_clock(self) -> None:
        """A new hour or day changes the greeting and what is next."""
        if self._seen is None or not self.isVisible():
            return
        if self.desk.now().replace(minute=0, second=0, microsecond=0) != self._seen.now.replace(
            minute=0, second=0, microsecond=0
        ):
            self.refresh(None)

    def _hear_setting(self, key: str) -> None:
        if key == MODERATOR.key and self._seen is not None:
            self._greet()

    def retranslate(self) -> None:
        self._fill()

    # ---- choosing and going

    def choose(self, event_id: str) -> None:
        """Show a meeting of the week in the inspector."""
        self._chosen = event_id
        self.grid.choose(event_id)
        self.desk.ask(lambda workspace: overview.event_state(workspace, event_id), self._take_state, key="this_week.state")

    def _take_state(self, state: EventState) -> None:
        if state.card.event.id == self._chosen:
            self._state = state
            self._show_state()

    def open_chosen(self) -> None:
        """Go to the meeting in the inspector, at the step that comes next."""
        if self._state is not None and self._seen is not None:
            self._open_step(step_to_open(self._state, self._seen.now))

    def _open_event(self, event_id: str) -> None:
        """Go to a meeting of the grid; what step comes next is asked first."""

        def go(state: EventState) -> None:
            self._state = state
            self.open_chosen()

        self.desk.ask(lambda workspace: overview.event_state(workspace, event_id), go, key="this_week.state", owner=self)

    def _open_step(self, step: str) -> None:
        if self._state is not None:
            event = self._state.card.event
            self.desk.go(Place("meeting", event.strand_id, event.id, step if has_view(step) else "agenda"))

    def _answer_need(self, key: str) -> None:
        assert self._seen is not None
        need = self._seen.week.needs[int(key)]
        if need.step == "review":
            self.desk.go(Place("review"))
        elif need.event is None:
            self.desk.go(Place("meetings" if need.step == "meetings" else "members", need.strand_id))
        else:
            step = need.step if has_view(need.step) else "agenda"
            self.desk.go(Place("meeting", need.strand_id, need.event.id, step))

    # ---- an empty workspace, and the sample season

    def _make_strand(self) -> None:
        from moderator_app.desktop.dialogs.strand_dialog import StrandDialog

        StrandDialog.make(self.desk, self.window()).open()

    def fill_sample(self) -> None:
        """Fill this workspace with the demo season."""
        self.look_at_sample.setEnabled(False)
        self.make_strand.setEnabled(False)
        self.desk.do_long(
            fill_with_sample, text("Filling in the demo season"), self._filled, failed=self._not_filled, cancellable=False
        )

    def _filled(self, moment: datetime) -> None:
        self.desk.take_now(moment)
        self.look_at_sample.setEnabled(True)
        self.make_strand.setEnabled(True)
        self.desk.say(text("The demo season is here. Everyone in it is made up."))
        self.refresh(None)

    def _not_filled(self, problem: Exception) -> None:
        self.look_at_sample.setEnabled(True)
        self.make_strand.setEnabled(True)
        self.desk.failed.emit(problem)

    def use_today(self) -> None:
        """Leave the sample season's own date for today's."""
        self.desk.take_now(None)
        self.refresh(None)

    # ---- the shell

    def inspector(self) -> QWidget:
        return self.side

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self._place_button()

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, self._place_button)

    def _place_button(self) -> None:
        """The one filled button stands in the inspector, and at the title while that is closed."""
        self.open_next.setVisible(self._state is not None and not self.side.isVisible())

    def save_state(self) -> dict[str, Any]:
        return {"chosen": self._chosen, "scroll": self._page.verticalScrollBar().value()}  # type: ignore[attr-defined]

    def restore_state(self, state: dict[str, Any]) -> None:
        self._chosen = str(state.get("chosen", ""))
        self.grid.choose(self._chosen)
        self.refresh(None)


@command("this_week.open", text("Open the meeting"), icon="presentation", shortcut="Ctrl+Return", scope="this_week")
def open_meeting(view: ThisWeekView) -> None:
    view.open_chosen()


@command("this_week.grid", text("Go to the days of the week"), icon="calendar-days", shortcut="Ctrl+1", scope="this_week")
def go_to_grid(view: ThisWeekView) -> None:
    view.grid.enter()


@command("this_week.needs", text("Go to what needs you"), icon="inbox", shortcut="Ctrl+2", scope="this_week")
def go_to_needs(view: ThisWeekView) -> None:
    view.needs.enter()
