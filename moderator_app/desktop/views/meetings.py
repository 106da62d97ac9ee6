"""The meetings of a strand over the school year: when each is, how far it is, and what it needs next."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time
from functools import partial
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from moderator_app.desktop.commands import command
from moderator_app.desktop.desk import Desk
from moderator_app.desktop.dialogs.season_dialogs import MONTHS, CloneStrandDialog, LayOutYearDialog, SeasonWish
from moderator_app.desktop.models.answer_rows import coming_words
from moderator_app.desktop.moments import span, zone_city
from moderator_app.desktop.places import STEPS, Place
from moderator_app.desktop.translation import in_language, language, locale, render, tr
from moderator_app.desktop.views.meeting_answers import MeetingAnswers
from moderator_app.desktop.views.view import View
from moderator_app.desktop.widgets import Button, EmptyPlace, PageTitle, Placeholder, Row, Segmented, row_of
from moderator_app.desktop.widgets.meeting_form import first_date
from moderator_app.desktop.widgets.meeting_inspector import STATUS, MeetingInspector
from moderator_app.desktop.widgets.meeting_rows import MeetingList as MeetingRows
from moderator_app.desktop.widgets.meeting_rows import MeetingRow
from moderator_app.desktop.widgets.pages import Pages
from moderator_app.domain.season import school_year_of
from moderator_app.domain.wording import Text, text
from moderator_app.operations import agenda, strands
from moderator_app.operations.agenda_details import MeetingFacts, meeting_of
from moderator_app.operations.invitations import Invited, invited
from moderator_app.operations.meeting_list import MeetingLine, MeetingList, meeting_list
from moderator_app.operations.season_dates import clashes_of

if TYPE_CHECKING:
    from moderator_app.store import Committed, Workspace

_MARK_WORDS: dict[str, Callable[[Text], Text]] = {
    "done": lambda step: text("{step} done", step=step),
    "todo": lambda step: text("{step} to do", step=step),
    "attention": lambda step: text("{step} needs attention", step=step),
}
_USUAL_MONTH, _USUAL_MEETINGS, _USUAL_WEEKDAY, _USUAL_TIME = 10, 4, 3, time(9, 0)


class YearChoice(QWidget):
    """The school years that have meetings, side by side; there only where there is more than one."""

    def __init__(self, chosen: Callable[[str], Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen, self._years, self._year = chosen, [""], ""
        self.choice: Segmented | None = None
        self._row = row_of(None)
        self.setLayout(self._row)

    def year(self) -> str:
        return self._year

    def show_years(self, years: set[str], usual: str, wished: str = "") -> None:
        """Offer these. The one chosen stays; at first, or where it is gone, it is the usual one, else the latest."""
        offered = sorted(years) or [usual]
        keep = wished or (self._year if self._year in offered else usual)
        self._year = keep if keep in offered else offered[-1]
        if offered != self._years:
            self._years = offered
            if self.choice is not None:
                self._row.removeWidget(self.choice)
                self.choice.deleteLater()
            self.choice = Segmented([(year, year) for year in offered], text("School year"))
            self.choice.chosen.connect(self._choose)
            self._row.insertWidget(0, self.choice)
        assert self.choice is not None
        self.choice.choose(self._year)
        self.setVisible(len(offered) > 1)

    def _choose(self, year: str) -> None:
        self._year = year
        self._chosen(year)


class MeetingsView(View):
    """A strand's place "meetings"."""

    kind = "meetings"
    tables = frozenset(
        {"event", "strand", "season", "segment", "slot", "survey", "response", "round", "room", "seat", "note", "insight"}
        | {"attendance", "rsvp", "membership", "person", "theme", "material"}
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.shown: MeetingList | None = None
        self._wanted: str | None = None
        self._new: str | None = None
        self._now = desk.now()
        self._fresh = False
        self._make_head()
        self.rows = MeetingRows(text("Meetings of the strand"))
        self.side = MeetingInspector()
        self._lay_out()
        self._connect()

    def _make_head(self) -> None:
        self.clone_button = Button(text("Clone strand"), self.clone, icon_name="copy")
        self.year_button = Button(text("Lay out the year"), self.lay_out_year, icon_name="calendar-days")
        self.new_button = Button(text("New meeting"), self.add_meeting, icon_name="plus", shortcut="Ctrl+N")
        self.title = PageTitle(text("Meetings"), "", self.clone_button, self.year_button, self.new_button)
        self.years = YearChoice(self._show_year)

    def _lay_out(self) -> None:
        self.lay_out_first = Button(text("Lay out the year"), self.lay_out_year, kind="primary", icon_name="calendar-days")
        self.empty = EmptyPlace(
            "presentation",
            text("No meetings yet"),
            text("Lay out the school year: meetings at even distances, with holidays and other meetings looked up."),
            self.lay_out_first,
            Button(text("New meeting"), self.add_meeting, icon_name="plus"),
        )
        filled = QWidget()
        column = QVBoxLayout(filled)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.rows, 1000)
        column.addStretch(1)
        self.filled, self.waiting = filled, Placeholder(4)
        self.pages = Pages()
        for page in (self.waiting, self.filled, self.empty):
            self.pages.addWidget(page)
        self.column.addWidget(self.title)
        self.column.addWidget(self.years)
        self.column.addWidget(self.pages, 1)

    def _connect(self) -> None:
        self.rows.chosen.connect(self._show_side)
        self.rows.opened.connect(lambda _key: self.open_meeting())
        self.side.went.connect(self.open_meeting)
        self.side.wants_removal.connect(self.remove_meeting)
        self.answers = MeetingAnswers(self)
        self.side.form.changed.connect(self.change_meeting)
        self.side.form.refused.connect(self.desk.failed)
        self.side.form.wants_date.connect(lambda zone: self.change_meeting({"starts_at": first_date(self.desk.now(), zone)}))

    # ---- the shell asks

    def open(self, place: Place) -> None:
        if place.strand_id != self.place.strand_id:
            self.shown = None
            self._wanted = None
            self.rows.show_rows([])
            self.pages.setCurrentWidget(self.waiting)
            self.inspector_wanted.emit(False)
        self._fresh = True
        super().open(place)

    def refresh(self, committed: Committed | None) -> None:
        strand_id = self.place.strand_id
        if strand_id is None:
            return
        now = self.desk.now()
        self.desk.ask(lambda ws: (meeting_list(ws, strand_id, now), now), self.fill, key="meetings")

    def inspector(self) -> QWidget:
        return self.side

    def retranslate(self) -> None:
        if self.shown is not None:
            self.fill((self.shown, self._now))

    def save_state(self) -> dict[str, Any]:
        return {"meeting": self.rows.current_key()}

    def restore_state(self, state: dict[str, Any]) -> None:
        self._wanted = state.get("meeting")

    # ---- showing

    def fill(self, answer: tuple[MeetingList, datetime]) -> None:
        """Show a strand's meetings, as of a moment."""
        shown, self._now = answer
        if shown.strand_id != self.place.strand_id:
            return
        self.shown = shown
        wished = self.line(self._wanted)
        usual = shown.school_year or school_year_of(self._now.date())
        self.years.show_years({line.school_year for line in shown.lines} - {""}, usual, wished.school_year if wished else "")
        lines = self.lines()
        self.title.say(text("Meetings"), self._second_line(shown, len(lines)))
        ahead = self._next_meeting()
        self.rows.show_rows([_row(line, line is ahead) for line in lines])
        wanted = self._wanted or self.rows.current_key()
        if wanted not in [line.event.id for line in lines]:
            wanted = (ahead if ahead in lines else lines[-1]).event.id if lines else None
        self._wanted = None
        self.rows.choose(wanted)
        self.pages.setCurrentWidget(self.filled if shown.lines else self.empty)
        self.inspector_wanted.emit(bool(shown.lines))
        if wanted is not None:
            self._show_side(wanted)
        if self._fresh:
            self._fresh = False
            self.take_focus(self.rows if lines else self.lay_out_first)

    def lines(self) -> list[MeetingLine]:
        """The meetings of the school year chosen, and those without a date."""
        shown, year = self.shown, self.years.year()
        return [line for line in shown.lines if line.school_year in ("", year)] if shown is not None else []

    def _show_year(self, _year: str) -> None:
        if self.shown is not None:
            self.fill((self.shown, self._now))

    def _second_line(self, shown: MeetingList, count: int) -> str:
        meetings = tr("One meeting") if count == 1 else tr("{count} meetings", count=count) if count else ""
        return " · ".join(filter(None, (in_language(shown.name_en, shown.name_zh), self.years.year(), meetings)))

    def _next_meeting(self) -> MeetingLine | None:
        assert self.shown is not None
        return next((line for line in self.shown.lines if not line.over and line.event.starts_at is not None), None)

    def line(self, event_id: str | None) -> MeetingLine | None:
        lines = self.shown.lines if self.shown is not None else ()
        return next((line for line in lines if line.event.id == event_id), None)

    def current(self) -> MeetingLine | None:
        """The meeting chosen."""
        return self.line(self.rows.current_key())

    def _show_side(self, event_id: str) -> None:
        line = self.line(event_id)
        if line is None:
            return
        self.side.show_line(line)
        self.answers.show_meeting(event_id)
        self.desk.ask(partial(_look_at, event_id=event_id), self._show_meeting, key="meetings.chosen")

    def _show_meeting(self, answer: tuple[MeetingFacts, list[Text], list[Invited]]) -> None:
        meeting, clashes, people = answer
        if meeting.id != self.rows.current_key():
            return
        self.answers.show_people(people)
        self.side.show_meeting(meeting)
        self.side.form.show_clashes(clashes)
        if self._new == meeting.id:
            self._new = None
            self.open_inspector()
            self.side.form.form.title_en.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_inspector(self) -> None:
        """Bring the inspector into sight where there is no room for it of its own."""
        window = self.window()
        if hasattr(window, "open_inspector"):
            window.open_inspector()

    # ---- doing

    def open_meeting(self, step: str = "") -> None:
        """Go to a step of the chosen meeting; without one, to the next that is to be done."""
        line = self.current()
        if line is None:
            return
        wished = step or line.next_step
        if wished == "date":
            self.write_title()
            return
        self.desk.go(Place("meeting", self.place.strand_id, line.event.id, wished or "agenda"))

    def add_meeting(self) -> None:
        """Add a meeting without a date, and let its title be written."""
        strand_id, shown = self.place.strand_id, self.shown
        if strand_id is None or shown is None:
            return

        def added(event_id: str) -> None:
            self._wanted = self._new = event_id
            self.desk.say(text("Meeting added"), undo=True)
            self.refresh(None)

        self.desk.do(lambda ws: strands.add_event(ws, strand_id, time_zone=shown.time_zone, minutes=shown.minutes), added)

    def change_meeting(self, changes: dict[str, Any]) -> None:
        line = self.current()
        if line is not None:
            self.desk.do(lambda ws: agenda.change_event(ws, line.event.id, **changes))

    def write_title(self) -> None:
        """Put the cursor into the chosen meeting's title."""
        if self.current() is not None:
            self.answers.leave()
            self.open_inspector()
            field = self.side.form.form.title_en
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            field.selectAll()

    def remove_meeting(self) -> None:
        """Remove the chosen meeting; undo brings it back."""
        line = self.current()
        if line is None:
            return
        name = in_language(line.event.title_en, line.event.title_zh) or render(text("Meeting {number}", number=line.event.number))

        def removed(_nothing: None) -> None:
            self.desk.say(text("Removed: {title}", title=name), undo=True)

        self.desk.do(lambda ws: strands.remove_event(ws, line.event.id), removed)

    def lay_out_year(self) -> None:
        """Ask for month, weekday and number of meetings, and show the dates."""
        if self.shown is not None:
            LayOutYearDialog(self.desk, self._season_wish(self.shown), self.window()).open()

    def _season_wish(self, shown: MeetingList) -> SeasonWish:
        year = max(shown.school_year, school_year_of(self._now.date()))
        zone = ZoneInfo(shown.time_zone)
        lines = [line for line in shown.lines if line.event.kind == "meeting" and line.school_year in ("", year)]
        dated = [line.event.starts_at.astimezone(zone) for line in lines if line.event.starts_at is not None]
        usual = dated[-1] if dated else None
        return SeasonWish(
            strand_id=shown.strand_id,
            school_year=year,
            start_month=dated[0].month if dated and dated[0].month in MONTHS else _USUAL_MONTH,
            meetings=min(12, max((line.event.number for line in lines), default=0)) or _USUAL_MEETINGS,
            weekday=usual.weekday() if usual is not None else _USUAL_WEEKDAY,
            at=usual.time() if usual is not None else _USUAL_TIME,
            zone=shown.time_zone,
        )

    def clone(self) -> None:
        """Ask for the names of a strand like this one, and go there."""
        shown = self.shown
        if shown is None:
            return
        names = (
            f"{shown.name_en} (new)" if shown.name_en else "",
            f"{shown.name_zh}（新）" if shown.name_zh else "",
        )

        def there(strand_id: str) -> None:
            self.desk.go(Place("meetings", strand_id))

        CloneStrandDialog(self.desk, shown.strand_id, names, shown.school_year, there, self.window()).open()


def _look_at(ws: Workspace, event_id: str) -> tuple[MeetingFacts, list[Text], list[Invited]]:
    return meeting_of(ws, event_id), clashes_of(ws, event_id), invited(ws, event_id)


def _row(line: MeetingLine, is_next: bool) -> Row:
    event = line.event
    title = in_language(event.title_en, event.title_zh) or render(text("Meeting {number}", number=event.number))
    day = month = when = ""
    if event.starts_at is not None:
        here = event.starts_at.astimezone(ZoneInfo(event.time_zone))
        day = str(here.day)
        month = locale().toString(QDate(here.year, here.month, here.day), "yyyy年M月" if language() == "zh" else "MMM yyyy")
        weekday = locale().standaloneDayName(here.isoweekday(), locale().FormatType.ShortFormat)
        when = f"{weekday} {span(here, event.minutes)} {zone_city(event.time_zone)}"
    pills: list[tuple[Text, str]] = [(text("next"), "neutral")] if is_next else []
    if event.status in ("held", "cancelled"):
        pills.append(STATUS[event.status])
    marks = [render(_MARK_WORDS[line.marks[step.key]](step.name)) for step in STEPS]
    tone = "warn" if line.next_step == "date" or line.marks.get(line.next_step) == "attention" else "neutral"
    return Row(
        key=event.id,
        title=title,
        second=" · ".join(filter(None, (when or tr("No date yet"), event.place, coming_words(line.answers)))),
        third=", ".join(marks),
        pills=tuple(pills),
        trailing_pills=((line.next_action, "good" if not line.next_step else tone),),
        quiet=line.over,
        payload=MeetingRow(day, month, line.marks, line.over),
    )


# ---- commands


def _has_choice(view: MeetingsView) -> bool:
    return view.current() is not None


def _may_remove(view: MeetingsView) -> bool:
    """Delete in a field of the inspector is for the field."""
    focus = view.window().focusWidget()
    return _has_choice(view) and not (focus is not None and view.side.isAncestorOf(focus))


@command("meetings.new", text("New meeting"), shortcut="Ctrl+N", icon="plus", scope="meetings")
def _new(view: MeetingsView) -> None:
    view.add_meeting()


@command("meetings.year", text("Lay out the year"), shortcut="Ctrl+Shift+Y", icon="calendar-days", scope="meetings")
def _year(view: MeetingsView) -> None:
    view.lay_out_year()


@command("meetings.clone", text("Clone strand"), icon="copy", scope="meetings")
def _clone(view: MeetingsView) -> None:
    view.clone()


@command("meetings.open", text("Open the meeting"), icon="arrow-right", scope="meetings", enabled=_has_choice)
def _open(view: MeetingsView) -> None:
    view.open_meeting()


@command("meetings.title", text("Rename the meeting"), shortcut="F2", icon="pencil", scope="meetings", enabled=_has_choice)
def _rename(view: MeetingsView) -> None:
    view.write_title()


@command("meetings.answers", text("Who is coming"), shortcut="Ctrl+R", icon="mail", scope="meetings", enabled=_has_choice)
def _answers(view: MeetingsView) -> None:
    view.answers.open()


@command("meetings.remove", text("Remove the meeting"), shortcut="Del", icon="trash-2", scope="meetings", enabled=_may_remove)
def _remove(view: MeetingsView) -> None:
    view.remove_meeting()
