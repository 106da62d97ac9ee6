"""Laying out a strand's school year, with what clashes and what could be had instead; and cloning a strand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from moderator_app.desktop.desk import Desk
from moderator_app.desktop.forms.clone_strand import Ui_CloneStrandForm
from moderator_app.desktop.forms.lay_out_year import Ui_LayOutYearForm
from moderator_app.desktop.moments import day, zone_city
from moderator_app.desktop.theme import px
from moderator_app.desktop.translation import in_language, locale, put, render
from moderator_app.desktop.widgets import Label, Pill
from moderator_app.desktop.widgets.fields import ChoiceField
from moderator_app.domain.season import PlannedMeeting, school_year_of
from moderator_app.domain.wording import Text, text
from moderator_app.operations.season_dates import DraftedMeeting, SeasonDraft, draft_season
from moderator_app.operations.strands import clone_strand, plan_season

MONTHS = (8, 9, 10, 11, 12, 1, 2, 3, 4, 5, 6)
"""First months that are offered, in the order of the school year."""


def school_years(now: datetime, *more: str) -> list[tuple[str, str]]:
    """This school year and the two after it, with whichever else is in use."""
    first = now.year if now.month >= 6 else now.year - 1
    years = {school_year_of(date(year, 9, 1)) for year in range(first, first + 3)} | {school_year_of(now.date())}
    return [(year, year) for year in sorted(years | {year for year in more if year})]


@dataclass(frozen=True, slots=True)
class SeasonWish:
    """What the dialog begins with."""

    strand_id: str
    school_year: str
    start_month: int
    meetings: int
    weekday: int
    at: time
    zone: str


class PreviewRow:
    """One proposed meeting in the dialog's table: its number and date, what clashes, and which date is to be had."""

    def __init__(self, drafted: DraftedMeeting, zone: str, changed: Callable[[], Any]) -> None:
        self.drafted = drafted
        self._zone = ZoneInfo(zone)
        self.number = Label(text("Meeting {number}", number=drafted.number), "strong")
        title = in_language(drafted.title_en, drafted.title_zh)
        self.number.setToolTip(title)
        self.dates = ChoiceField(name=text("Date of meeting {number}", number=drafted.number))
        self.dates.setMinimumContentsLength(16)
        self.only_date = Label()
        self.only_date.setIndent(px(9))  # below and above the words of the choices
        self.state = Pill()
        self.why = Label("", "second", wrap=True)
        self.dates.chosen.connect(lambda _start: self._show_state())
        self.dates.chosen.connect(lambda _start: changed())
        self.speak()

    def speak(self) -> None:
        """Show it in the language of now."""
        planned = self.drafted.planned
        starts = [planned.starts_at, *planned.alternatives]
        if self.drafted.was is not None and not self.drafted.stays and self.drafted.was not in starts:
            starts.append(self.drafted.was)
        chosen = self.dates.current()
        self.dates.show_choices([(start, self._date(start)) for start in starts])
        self.dates.choose(chosen or planned.starts_at)
        self.only_date.show_words(self._date(planned.starts_at))
        self._show_state()

    def date_widget(self) -> QWidget:
        """The choice of dates, or the one date where there is no choice."""
        return self.dates if self.dates.count() > 1 and not self.drafted.stays else self.only_date

    def _date(self, start: datetime) -> str:
        shown = day(start.astimezone(self._zone))
        moves = start == self.drafted.was and not self.drafted.stays
        return render(text("{date} (as it was)", date=shown)) if moves else shown

    def clashes(self) -> bool:
        """Whether the date chosen is one that clashes."""
        return bool(self.drafted.planned.clashes) and self.dates.current() == self.drafted.planned.starts_at

    def _show_state(self) -> None:
        drafted = self.drafted
        if drafted.stays:
            self.state.say(text("stays"), "neutral")
            why = render(text("It is over already."))
        elif self.clashes():
            self.state.say(text("clash"), "warn")
            why = "; ".join(render(clash) for clash in drafted.planned.clashes)
        else:
            self.state.say(text("free"), "good")
            why = ""
            if self.dates.current() == drafted.was:
                why = render(text("As it was."))
                self.state.say(text("kept"), "neutral")
            elif drafted.was is not None:
                why = render(text("Instead of {date}.", date=day(drafted.was.astimezone(self._zone))))
                self.state.say(text("new date"), "accent")
        self.why.show_words(why)
        self.why.setVisible(bool(why))

    def planned(self) -> PlannedMeeting:
        """The meeting with the date chosen."""
        chosen: datetime = self.dates.current()
        return PlannedMeeting(chosen)


class LayOutYearDialog(QDialog):
    """Asks when meetings are to be, shows the dates with what speaks against them, and lays the year out."""

    def __init__(self, desk: Desk, wish: SeasonWish, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk, self._wish = desk, wish
        self._draft: SeasonDraft | None = None
        self.rows: list[PreviewRow] = []
        self.form = Ui_LayOutYearForm()
        self.form.setupUi(self)
        self.form.preview.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._offer()
        form = self.form
        form.school_year.choose(wish.school_year)
        form.start_month.choose(wish.start_month)
        form.weekday.choose(wish.weekday)
        form.meetings.show_value(wish.meetings)
        form.time.show_clock(wish.at)
        form.zone.setText(zone_city(wish.zone))
        for choice in (form.school_year, form.start_month, form.weekday):
            choice.chosen.connect(lambda _value: self.propose())
        form.meetings.valueChanged.connect(lambda _number: self.propose())
        form.time.committed.connect(lambda _time: self.propose())
        form.accept.clicked.connect(self.lay_out)
        form.cancel.clicked.connect(self.reject)
        form.accept.setEnabled(False)
        self.propose()

    def _offer(self) -> None:
        form, spoken = self.form, locale()
        form.school_year.show_choices(school_years(self._desk.now(), self._wish.school_year))
        form.start_month.show_choices([(month, spoken.standaloneMonthName(month)) for month in MONTHS])
        form.weekday.show_choices([(number, spoken.standaloneDayName(number + 1)) for number in range(7)])

    # ---- proposing

    def propose(self) -> None:
        """Work the dates out for what is asked now."""
        form, wish = self.form, self._wish
        year, month, weekday = form.school_year.current(), form.start_month.current(), form.weekday.current()
        count, at, now = form.meetings.value(), form.time.clock(), self._desk.now()
        form.accept.setEnabled(False)
        self._desk.ask(
            lambda ws: draft_season(ws, wish.strand_id, year, month, count, weekday, at, now), self._show, key="season.draft"
        )

    def _show(self, draft: SeasonDraft) -> None:
        self._draft = draft
        table = QWidget()
        table.setProperty("part", "clear")
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 4, 8, 4)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        self.rows = [PreviewRow(drafted, self._wish.zone, self._judge) for drafted in draft.meetings]
        for line, row in enumerate(self.rows):
            grid.addWidget(row.number, line, 0)
            grid.addWidget(row.date_widget(), line, 1)
            grid.addWidget(row.state, line, 2)
            grid.addWidget(row.why, line, 3)
        grid.setColumnStretch(3, 1)
        grid.setRowStretch(len(self.rows), 1)
        self.form.preview.setWidget(table)
        self._judge()

    def _judge(self) -> None:
        assert self._draft is not None
        clashing = sum(row.clashes() for row in self.rows)
        put(self.form.verdict.setText, _verdict(clashing, self._draft.countries))
        unknown = ", ".join(self._draft.unknown)
        self.form.unknown.setVisible(bool(unknown))
        put(self.form.unknown.setText, text("Holidays are not known for: {countries}", countries=unknown))
        self.form.accept.setEnabled(True)

    def _speak(self) -> None:
        self._offer()
        self.form.zone.setText(zone_city(self._wish.zone))
        for row in self.rows:
            row.speak()

    # ---- doing

    def lay_out(self) -> None:
        """Put the dates chosen into the calendar."""
        if self._draft is None:
            return
        draft, strand_id, desk = self._draft, self._wish.strand_id, self._desk
        planned = [row.planned() for row in self.rows]

        def said(_ids: Sequence[str]) -> None:
            desk.say(text("{count} meetings laid out for {year}", count=len(planned), year=draft.school_year), undo=True)

        desk.do(lambda ws: plan_season(ws, strand_id, draft.school_year, draft.start_month, planned), said)
        self.accept()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.form.retranslateUi(self)
            self._speak()
        super().changeEvent(event)


def _verdict(clashing: int, countries: Sequence[str]) -> Text:
    if clashing == 1:
        return text("One date clashes: choose another one beside it, or keep it.")
    if clashing:
        return text("{count} dates clash: choose other ones beside them, or keep them.", count=clashing)
    if not countries:
        return text("No other meeting stands in the way. Holidays are looked up once members' countries are known.")
    return text("No date clashes with a holiday or another meeting.")


class CloneStrandDialog(QDialog):
    """Asks for the new strand's names and school year; `cloned(strand id)` once it is there."""

    def __init__(
        self, desk: Desk, strand_id: str, names: tuple[str, str], school_year: str, cloned: Callable[[str], Any], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk, self._strand_id, self._cloned = desk, strand_id, cloned
        self.form = Ui_CloneStrandForm()
        self.form.setupUi(self)
        self.form.name_en.setText(names[0])
        self.form.name_zh.setText(names[1])
        self.form.school_year.show_choices(school_years(desk.now(), school_year))
        self.form.school_year.choose(school_year or school_year_of(desk.now().date()))
        for name in (self.form.name_en, self.form.name_zh):
            name.textChanged.connect(lambda _text: self._look())
        self.form.accept.clicked.connect(self.clone)
        self.form.cancel.clicked.connect(self.reject)
        self.form.name_en.selectAll()
        self._look()

    def _names(self) -> tuple[str, str]:
        return self.form.name_en.text().strip(), self.form.name_zh.text().strip()

    def _look(self) -> None:
        self.form.accept.setEnabled(any(self._names()))

    def clone(self) -> None:
        """Make the new strand."""
        (name_en, name_zh), year = self._names(), str(self.form.school_year.current() or "")
        old, cloned, desk = self._strand_id, self._cloned, self._desk

        def done(strand_id: str) -> None:
            desk.say(text("Cloned as {name}", name=in_language(name_en, name_zh)), undo=True)
            cloned(strand_id)

        desk.do(lambda ws: clone_strand(ws, old, name_en, name_zh, school_year=year), done)
        self.accept()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.form.retranslateUi(self)
        super().changeEvent(event)
