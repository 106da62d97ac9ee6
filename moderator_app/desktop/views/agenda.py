"""The agenda of a meeting: its segments as cards in the order of time, and whether they fill it.

What must hold: every change goes through an operation in the background and comes back by the commit; the cards never run
ahead of what is stored.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from moderator_app.desktop.commands import command, registry
from moderator_app.desktop.desk import Desk
from moderator_app.desktop.models.agenda_cards import LOOKS, agenda_rows
from moderator_app.desktop.moments import when
from moderator_app.desktop.places import Place
from moderator_app.desktop.theme import icon
from moderator_app.desktop.translation import in_language, language, render, tr
from moderator_app.desktop.views.agenda_inspector import AgendaInspector
from moderator_app.desktop.views.agenda_papers import save_calendar_file, save_run_sheet
from moderator_app.desktop.views.view import View
from moderator_app.desktop.widgets import Button, EmptyPlace, PageTitle, Placeholder, restyle
from moderator_app.desktop.widgets.last_time import LastTimeCard
from moderator_app.desktop.widgets.length_bar import LengthBar
from moderator_app.desktop.widgets.pages import Pages
from moderator_app.desktop.widgets.segment_list import SegmentList
from moderator_app.domain.agenda import KIND_LABELS
from moderator_app.domain.wording import Text, text
from moderator_app.operations import agenda as operations
from moderator_app.operations.agenda import Agenda, SegmentView
from moderator_app.operations.agenda_details import AgendaDetails, agenda_details
from moderator_app.operations.commitments import settle_commitment
from moderator_app.operations.last_time import LastTime, last_time
from moderator_app.operations.questions import OUTCOME_LABELS, settle_question

if TYPE_CHECKING:
    from moderator_app.store import Committed

_LEDGER = frozenset({"commitment", "note"})
_LEFT = _LEDGER | {"event", "person"}
RUN_SHEETS: tuple[tuple[str, Text], ...] = (
    ("en", text("Run sheet in English")),
    ("zh", text("Run sheet in 中文")),
    ("both", text("Run sheet in both languages")),
)


class AgendaView(View):
    """Step "agenda" of a meeting."""

    kind = "agenda"
    tables = frozenset(
        {"event", "segment", "slot", "material", "resource", "permission", "person", "membership", "round", "room", "seat"}
        | {"theme", "rsvp", "translation", "inquiry", "agenda_template", "strand", "commitment", "note"}
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.details: AgendaDetails | None = None
        self._wanted: str | None = None
        self._write_title_of: str | None = None
        self._fresh = False
        self._make_head()
        self.cards = SegmentList(text("Segments of the agenda"))
        self.length = LengthBar()
        self._lay_out()
        self.side = AgendaInspector(self)
        self._make_buttons()
        self._connect()

    def _make_head(self) -> None:
        self.template_menu, self.segment_menu = QMenu(self), QMenu(self)
        self.meeting_button = Button(on_click=self.show_meeting, kind="quiet", icon_name="pencil", name=text("Meeting details"))
        self.from_template = Button(text("From template"), icon_name="copy")
        self.from_template.setMenu(self.template_menu)
        self.add_button = Button(text("Segment"), icon_name="plus", name=text("Add a segment"), shortcut="Ctrl+N")
        self.add_button.setMenu(self.segment_menu)
        self.title = PageTitle("", "", self.meeting_button, self.from_template, self.add_button)
        self.template_menu.aboutToShow.connect(self.fill_template_menu)
        self.segment_menu.aboutToShow.connect(self.fill_segment_menu)

    def _lay_out(self) -> None:
        self.begin = Button(text("Use the network's template"), self.use_network_template, kind="primary", icon_name="copy")
        self.empty = EmptyPlace(
            "list",
            text("No agenda yet"),
            text("The agenda says who does what, and when. Begin with the network's template and change what you like."),
            self.begin,
            Button(text("Add a segment"), lambda: self.add_segment("welcome"), icon_name="plus"),
        )
        filled = QWidget()
        column = QVBoxLayout(filled)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(self.cards, 1000)
        column.addWidget(self.length)
        column.addStretch(1)
        self.pages = Pages()
        self.waiting = Placeholder(6)
        for page in (self.waiting, filled, self.empty):
            self.pages.addWidget(page)
        self.filled = filled
        self.left = LastTimeCard()
        self.column.addWidget(self.title)
        self.column.addWidget(self.left)
        self.column.addWidget(self.pages, 1)

    def _make_buttons(self) -> None:
        self.print_menu = QMenu(self)
        self.print_button = Button(text("Print"), icon_name="printer", small=True)
        self.print_button.setMenu(self.print_menu)
        self.print_menu.aboutToShow.connect(self.fill_print_menu)
        self.calendar_button = Button(
            text("Calendar file"), lambda: save_calendar_file(self), icon_name="calendar-plus", small=True
        )

    def _connect(self) -> None:
        self.cards.chosen.connect(lambda _key: self._show_side())
        self.cards.cleared.connect(self._show_side)
        self.cards.moved.connect(self.move_segment)
        self.cards.titled.connect(self.title_segment)
        self.cards.stretched.connect(self.stretch_segment)
        self.length.fit.connect(self.fit)
        self.left.settled.connect(self.settle)

    # ---- the shell asks

    def open(self, place: Place) -> None:
        if place.event_id != self.place.event_id:
            self.details = None
            self._wanted = None
            self.pages.setCurrentWidget(self.waiting)
            self.cards.show_rows([])
            self.left.begin()
        self._fresh = True
        super().open(place)

    def refresh(self, committed: Committed | None) -> None:
        event_id = self.place.event_id
        touched = {table for table, _row in committed.rows} if committed is not None else self.tables
        if event_id is None:
            return
        if touched - _LEDGER:
            self.desk.ask(lambda ws: agenda_details(ws, event_id), self.fill, key="agenda")
        if touched & _LEFT:
            self.desk.ask(lambda ws: (event_id, last_time(ws, event_id)), self._show_left, key="agenda.left")

    def inspector(self) -> QWidget:
        return self.side

    def buttons(self) -> Sequence[QWidget]:
        return [self.print_button, self.calendar_button]

    def retranslate(self) -> None:
        if self.details is not None:
            self.fill(self.details)
        self.refresh(None)

    def save_state(self) -> dict[str, Any]:
        return {"segment": self.cards.current_key(), "scroll": self.cards.verticalScrollBar().value()}

    def restore_state(self, state: dict[str, Any]) -> None:
        self._wanted = state.get("segment")

    def show_found(self, kind: str, row_id: str) -> None:
        """Choose a segment, or the one that uses a resource."""
        self._wanted = row_id
        if self.details is not None:
            self.fill(self.details)

    # ---- showing

    def fill(self, details: AgendaDetails) -> None:
        """Show an agenda."""
        if details.meeting.id != self.place.event_id:
            return
        self.details = details
        meeting, agenda = details.meeting, details.agenda
        name = text("Meeting {number}", number=meeting.number) if meeting.number else text("Meeting")
        self.title.say(in_language(meeting.title_en, meeting.title_zh) or name, self._second_line())
        self.cards.show_rows(agenda_rows(agenda, details.details))
        if self._wanted is not None:
            self.cards.choose(_segment_with(agenda, self._wanted))
            self.cards.scrollTo(self.cards.currentIndex())
            self._wanted = None
        self.length.show_length(agenda.planned, agenda.minutes, agenda.verdict)
        self.pages.setCurrentWidget(self.filled if agenda.segments else self.empty)
        restyle(self.calendar_button, "kind", "primary" if agenda.segments and not agenda.over else "plain")
        self.calendar_button.set_icon("calendar-plus", "on-accent" if agenda.segments and not agenda.over else "ink")
        self._show_side()
        if self._fresh:
            self._fresh = False
            self.take_focus(self.cards if agenda.segments else self.begin)
        if self._write_title_of is not None and self._write_title_of == self.cards.current_key():
            self._write_title_of = None
            self.cards.write_title()

    def _show_left(self, read: tuple[str, LastTime]) -> None:
        """Show what earlier meetings left for this one."""
        event_id, left = read
        if event_id == self.place.event_id:
            zone = self.desk.zone() or "UTC"
            self.left.show_left(left, self.desk.now().astimezone(ZoneInfo(zone)).date(), zone)

    def settle(self, row_id: str, state: str) -> None:
        """Say how something from last time ended, or that it is open again."""
        at = self.desk.now()
        if state in OUTCOME_LABELS:
            self.desk.do(lambda ws: settle_question(ws, row_id, state, at=at))
        else:
            self.desk.do(lambda ws: settle_commitment(ws, row_id, state, at=at))

    def _second_line(self) -> str:
        assert self.details is not None
        meeting = self.details.meeting
        coming = tr("{members} members", members=meeting.members) if meeting.members else ""
        if meeting.members and meeting.yes:
            coming = tr("{members} members, {yes} said yes", members=meeting.members, yes=meeting.yes)
        date = when(meeting.starts_at, meeting.time_zone, meeting.minutes) or tr("No date yet")
        return " · ".join(filter(None, (date, coming)))

    def _show_side(self) -> None:
        if self.details is not None:
            self.side.show(self.details, self.cards.current_key())

    def show_meeting(self) -> None:
        """Show the meeting itself in the inspector."""
        self.cards.choose(None)
        self._show_side()
        window = self.window()
        if hasattr(window, "open_inspector"):
            window.open_inspector()
        self.side.meeting.form.title_en.setFocus()

    def current(self) -> SegmentView | None:
        """The segment chosen."""
        key = self.cards.current_key()
        segments = self.details.agenda.segments if self.details is not None else ()
        return next((segment for segment in segments if segment.id == key), None)

    def _choose_then(self, segment_id: str) -> None:
        """Choose a segment as soon as it is shown."""
        self._wanted = segment_id
        self.cards.choose(segment_id)
        if self.cards.current_key() == segment_id:
            self._wanted = None
            self._show_side()
        self.cards.setFocus()

    # ---- menus

    def fill_template_menu(self) -> None:
        """The network's template, the moderator's own, and a way to keep this agenda as one."""
        from moderator_app.desktop.views.agenda_templates import fill_template_menu

        fill_template_menu(self, self.template_menu)

    def fill_segment_menu(self) -> None:
        """A segment of each kind."""
        self.segment_menu.clear()
        for kind, label in KIND_LABELS.items():
            action = self.segment_menu.addAction(icon(LOOKS[kind][0], "mute"), render(label))
            action.triggered.connect(partial(_run, self.add_segment, kind))

    def fill_print_menu(self) -> None:
        """The run sheet in each language."""
        self.print_menu.clear()
        for wanted, name in RUN_SHEETS:
            action = self.print_menu.addAction(icon("printer", "mute"), render(name))
            action.triggered.connect(partial(_run, save_run_sheet, self, wanted))

    # ---- doing

    def use_network_template(self) -> None:
        """Lay the agenda out from the network's template."""
        self.use_template(None, text("the network's template"))

    def use_template(self, template_id: str | None, name: Text | str) -> None:
        """Lay the agenda out anew from a template."""
        event_id = self.place.event_id
        if event_id is None:
            return

        def told(_nothing: None) -> None:
            self.desk.say(text("Agenda laid out from {template}", template=name), undo=True)

        self.desk.do(lambda ws: operations.use_template(ws, event_id, template_id), told)

    def add_segment(self, kind: str = "other") -> None:
        """Add a segment behind the one chosen, else at the end, and let its title be written."""
        event_id, current = self.place.event_id, self.current()
        if event_id is None or self.details is None:
            return
        segments = self.details.agenda.segments
        index = segments.index(current) + 1 if current is not None else None

        def added(segment_id: str) -> None:
            self._write_title_of = segment_id
            self._choose_then(segment_id)

        self.desk.do(lambda ws: operations.add_segment(ws, event_id, kind, index=index), added)

    def move_segment(self, segment_id: str, index: int) -> None:
        self.desk.do(lambda ws: operations.move_segment(ws, segment_id, index))

    def move_by(self, by: int) -> None:
        """Move the chosen segment earlier (negative) or later."""
        if (segment := self.current()) is not None:
            self.desk.do(lambda ws: operations.move_segment_by(ws, segment.id, by))

    def stretch_segment(self, segment_id: str, by: int) -> None:
        self.desk.do(lambda ws: operations.change_minutes_by(ws, segment_id, by))

    def title_segment(self, segment_id: str, title: str) -> None:
        """Give a segment the title that was written in place, in the language it was shown in."""
        segments = self.details.agenda.segments if self.details is not None else ()
        segment = next((segment for segment in segments if segment.id == segment_id), None)
        if segment is None:
            return
        field = "title_zh" if _shows_chinese(segment) else "title_en"
        self.desk.do(lambda ws: operations.change_segment(ws, segment_id, **{field: title}))

    def remove_segment(self) -> None:
        """Remove the chosen segment; the next one is chosen."""
        segment, row = self.current(), self.cards.currentIndex().row()
        if segment is None:
            return
        rows = self.cards.rows.rows
        after = rows[row + 1] if row + 1 < len(rows) else rows[row - 1] if row else None

        def removed(_nothing: None) -> None:
            self.desk.say(text("Removed: {title}", title=in_language(segment.title_en, segment.title_zh)), undo=True)

        self._wanted = after.key if after is not None else None
        self.desk.do(lambda ws: operations.remove_segment(ws, segment.id), removed)

    def fit(self) -> None:
        """Make the segments fill the meeting, and say what changed."""
        event_id = self.place.event_id
        if event_id is not None and self.details is not None:
            titles = {s.id: in_language(s.title_en, s.title_zh) for s in self.details.agenda.segments}
            minutes = self.details.agenda.minutes
            self.desk.do(
                lambda ws: operations.fit_agenda(ws, event_id), lambda changed: self._say_fitted(changed, titles, minutes)
            )

    def _say_fitted(self, changed: list[tuple[str, int, int]], titles: dict[str, str], minutes: int) -> None:
        changes = ", ".join(f"{_short(titles.get(key, ''))} {before} → {after}" for key, before, after in changed)
        if changes:
            self.desk.say(text("Fitted to {minutes} min: {changes}", minutes=minutes, changes=changes), undo=True)
        else:
            self.desk.say(text("It fits {minutes} min already", minutes=minutes))

    def run(self, command_id: str) -> None:
        """Run one of this screen's commands."""
        registry.get(command_id).run(self)


def _segment_with(agenda: Agenda, row_id: str) -> str | None:
    """The segment with this id, or the first that uses the resource with it."""
    uses = (s.id for s in agenda.segments if row_id in (s.id, *(material.resource_id for material in s.materials)))
    return next(uses, None)


def _shows_chinese(segment: SegmentView) -> bool:
    if not (segment.title_en or segment.title_zh):
        return language() == "zh"
    return in_language(segment.title_en, segment.title_zh) != segment.title_en


def _short(title: str) -> str:
    return title if len(title) <= 28 else f"{title[:27].rstrip()}…"


def _run(what: Any, *arguments: Any) -> None:
    """Call with the arguments given, but for the "checked" that a menu adds."""
    what(*arguments[:-1] if isinstance(arguments[-1], bool) else arguments)


# ---- commands


def _has_choice(view: AgendaView) -> bool:
    return view.current() is not None


def _may_remove(view: AgendaView) -> bool:
    """Delete in a field of the inspector is for the field."""
    focus = view.window().focusWidget()
    return _has_choice(view) and not (focus is not None and view.side.isAncestorOf(focus))


def _does_not_fit(view: AgendaView) -> bool:
    return view.details is not None and bool(view.details.agenda.segments) and view.details.agenda.over != 0


@command(
    "agenda.fit",
    text("Fit the agenda to the meeting"),
    shortcut="Ctrl+Shift+F",
    icon="scissors",
    scope="agenda",
    enabled=_does_not_fit,
)
def _fit(view: AgendaView) -> None:
    view.fit()


@command("agenda.add", text("Add a segment"), shortcut="Ctrl+N", icon="plus", scope="agenda")
def _add(view: AgendaView) -> None:
    view.add_segment()


@command(
    "agenda.earlier", text("Move the segment earlier"), shortcut="Alt+Up", icon="arrow-up", scope="agenda", enabled=_has_choice
)
def _earlier(view: AgendaView) -> None:
    view.move_by(-1)


@command(
    "agenda.later", text("Move the segment later"), shortcut="Alt+Down", icon="arrow-down", scope="agenda", enabled=_has_choice
)
def _later(view: AgendaView) -> None:
    view.move_by(1)


@command(
    "agenda.longer",
    text("Make the segment a minute longer"),
    shortcut="Ctrl+Up",
    icon="plus",
    scope="agenda",
    enabled=_has_choice,
)
def _longer(view: AgendaView) -> None:
    if (segment := view.current()) is not None:
        view.stretch_segment(segment.id, 1)


@command(
    "agenda.shorter",
    text("Make the segment a minute shorter"),
    shortcut="Ctrl+Down",
    icon="minus",
    scope="agenda",
    enabled=_has_choice,
)
def _shorter(view: AgendaView) -> None:
    if (segment := view.current()) is not None:
        view.stretch_segment(segment.id, -1)


@command("agenda.title", text("Write the segment's title"), shortcut="F2", icon="pencil", scope="agenda", enabled=_has_choice)
def _title(view: AgendaView) -> None:
    view.cards.setFocus()
    view.cards.write_title()


@command("agenda.remove", text("Remove the segment"), shortcut="Del", icon="trash-2", scope="agenda", enabled=_may_remove)
def _remove(view: AgendaView) -> None:
    view.remove_segment()


@command("agenda.meeting", text("Meeting details"), icon="pencil", scope="agenda")
def _meeting(view: AgendaView) -> None:
    view.show_meeting()


@command("agenda.template", text("Use the network's template"), icon="copy", scope="agenda")
def _template(view: AgendaView) -> None:
    view.use_network_template()


@command("agenda.print", text("Print the run sheet in both languages"), shortcut="Ctrl+P", icon="printer", scope="agenda")
def _print(view: AgendaView) -> None:
    save_run_sheet(view, "both")


@command("agenda.calendar", text("Save the meeting's calendar file"), icon="calendar-plus", scope="agenda")
def _calendar(view: AgendaView) -> None:
    save_calendar_file(view)
