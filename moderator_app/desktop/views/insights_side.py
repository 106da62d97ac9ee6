"""The inspector of Insights: the insight, note, line or theme that is chosen; and handing what is changed to the operations."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from moderator_app.desktop.errors import show_error
from moderator_app.desktop.models.source_rows import cue_row, note_row
from moderator_app.desktop.moments import day
from moderator_app.desktop.translation import Words, render, tr
from moderator_app.desktop.widgets import Label
from moderator_app.desktop.widgets.form_fields import Named
from moderator_app.desktop.widgets.insight_inspector import InsightInspector
from moderator_app.desktop.widgets.source_inspector import SourceInspector
from moderator_app.desktop.widgets.theme_inspector import ThemeInspector
from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.wording import text
from moderator_app.operations import insights, live, meeting_files, themes
from moderator_app.operations.curation import CurationTable, PersonToName, ThemeEntry, people_to_name
from moderator_app.operations.insight_history import HistoryLine, history_lines
from moderator_app.operations.insights import InsightView
from moderator_app.operations.live import NoteView
from moderator_app.operations.meeting_files import CueView

if TYPE_CHECKING:
    from moderator_app.desktop.views.insights import InsightsView
    from moderator_app.store import Workspace


_SEVERAL = {
    "insights": text("Merge makes one of them. The keys 1 to 9 sort them into a theme, 0 takes them out."),
    "notes": text("“Make insight” makes one of them. The keys 1 to 9 sort them into a theme, 0 takes them out."),
    "lines": text("“Make insight” makes one of them."),
}
"""What can be done with several, by the tab they are chosen in."""


class InsightsSide(QWidget):
    """Shows one thing at a time."""

    def __init__(self, view: InsightsView) -> None:
        super().__init__()
        self._view = view
        self._desk = view.desk
        self._people: list[Named] = []
        self._people_of: str | None = None
        self.insight, self.source, self.theme = InsightInspector(), SourceInspector(), ThemeInspector()
        self.several = QWidget()
        self.several_title, self.several_words = Label("", "section"), Label("", "second", wrap=True)
        about = QVBoxLayout(self.several)
        about.setContentsMargins(0, 0, 0, 0)
        about.setSpacing(6)
        about.addWidget(self.several_title)
        about.addWidget(self.several_words)
        self.nothing = Label(text("Choose something to see it here, with where it comes from."), "second", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._pages: tuple[QWidget, ...] = (self.insight, self.source, self.theme, self.several, self.nothing)
        for page in self._pages:
            column.addWidget(page)
        self._show(self.nothing)
        self._connect()

    def _connect(self) -> None:
        insight, source, theme = self.insight, self.source, self.theme
        insight.changed.connect(self._change_insight)
        insight.state.connect(self._set_state)
        insight.permitted.connect(self._permit)
        insight.asked.connect(lambda: self._view.run("insights.ask"))
        insight.did.connect(self._view.run)
        insight.evidence.played.connect(self._view.play)
        source.changed.connect(self._change_note)
        source.tied.connect(self._tie)
        source.making.connect(lambda: self._view.run("insights.make"))
        source.opened.connect(self._view.show_insight)
        theme.changed.connect(self._change_theme)
        theme.merged.connect(lambda into: self._view.merge_themes(into, self.theme.theme.id if self.theme.theme else ""))
        theme.removed.connect(lambda: self._view.run("insights.theme_remove"))
        theme.clips_wished.connect(lambda: self._view.run("insights.clips"))

    # ---- showing

    def _show(self, page: QWidget) -> None:
        for one in self._pages:
            one.setVisible(one is page)

    def read_people(self, strand_id: str | None, *, again: bool = False) -> None:
        """Read who may be named, if that isn't known yet."""
        if strand_id != self._people_of or again:
            self._people_of = strand_id
            self._desk.ask(lambda ws: people_to_name(ws, strand_id), self._keep_people, key="insights.people")

    def _keep_people(self, people: list[PersonToName]) -> None:
        self._people = [Named(person.id, person.name, person.school, person.spellings) for person in people]
        for field in (self.insight.form.said_by, self.source.form.said_by, self.source.form.speaker):
            field.offer(self._people)

    def show_nothing(self) -> None:
        self._show(self.nothing)

    def show_several(self, tab: str, count: int) -> None:
        """Say how many are chosen in a tab, and what can be done with them."""
        self.several_title.show_words(text("{count} chosen", count=count))
        self.several_words.show_words(_SEVERAL[tab])
        self._show(self.several)

    def show_insight(self, table: CurationTable, view: InsightView) -> None:
        """Show an insight, and read its history."""
        self.insight.show_insight(view, table.verdicts.get(view.id), _titles(table, view.event_id), self._people)
        self._show(self.insight)
        told = partial(self._show_history, view.id)
        self._desk.ask(lambda ws: history_lines(ws, view.id), told, key="insights.history", owner=self)

    def _show_history(self, insight_id: str, lines: Sequence[HistoryLine]) -> None:
        now = self._desk.now()
        self.insight.show_history(insight_id, [f"{_moment(line.at, now)} · {render(line.words)}" for line in lines])

    def show_note(self, table: CurationTable, note: NoteView, zone: str) -> None:
        """Show a captured note."""
        words = {view.id: view.text_en or view.text_zh for view in table.insights}
        made = [(key, words[key]) for key in note.insight_ids if key in words]
        event_id = table.note_events.get(note.id)
        self.source.show_note(note, note_row(note, zone).payload, _titles(table, event_id), self._people, made)
        self._show(self.source)

    def show_line(self, cue: CueView) -> None:
        """Show a line of chat or transcript."""
        self.source.show_line(cue, cue_row(cue).payload, self._people)
        self._show(self.source)

    def show_theme(self, table: CurationTable, theme: ThemeEntry, counts: str) -> None:
        """Show a theme."""
        others = [(key, title) for key, title in _titles(table, theme.event_id) if key != theme.id]
        self.theme.show_theme(theme, counts, others)
        self._show(self.theme)

    # ---- changing

    def _change_insight(self, changes: dict[str, Any]) -> None:
        view = self.insight.insight
        if view is None:
            return

        def refused(problem: Exception) -> None:
            self._tell_refusal(problem, view, changes)

        self._desk.do(lambda ws: insights.change_insight(ws, view.id, **changes), failed=refused, owner=self)

    def _tell_refusal(self, problem: Exception, view: InsightView, changes: dict[str, Any]) -> None:
        """A reviewed translation isn't overwritten: offer to open it again with what was just typed, so that nothing is lost."""
        self.insight.show_stored()
        window: Any = self.window()
        if not isinstance(problem, RuleBroken) or not hasattr(window, "banner"):
            self._desk.failed.emit(problem)
            return

        def open_again(ws: Workspace) -> None:
            with ws.act(text("Open a reviewed translation again")):
                insights.set_translation(ws, view.id, "draft")
                insights.change_insight(ws, view.id, **changes)

        offer: tuple[Words, Any] = (text("Open it again with my words"), lambda: self._desk.do(open_again))
        show_error(problem, window, offer)

    def _set_state(self, state: str) -> None:
        view = self.insight.insight
        if view is not None:
            self._desk.do(lambda ws: insights.set_translation(ws, view.id, state))

    def _permit(self, values: dict[str, Any]) -> None:
        view = self.insight.insight
        if view is not None:
            self._desk.do(lambda ws: insights.set_permission(ws, view.id, **values))

    def _change_note(self, changes: dict[str, Any]) -> None:
        note = self.source.note
        if note is not None:
            self._desk.do(lambda ws: live.change_note(ws, note.id, **changes))

    def _tie(self, speaker: str, person_id: str) -> None:
        event_id = self._view.place.event_id
        if event_id is None:
            return

        def tied(lines: int) -> None:
            self._desk.say(text("{count} lines are now theirs", count=lines), undo=True)

        self._desk.do(lambda ws: meeting_files.tie_speaker(ws, event_id, speaker, person_id), tied)

    def _change_theme(self, changes: dict[str, Any]) -> None:
        theme = self.theme.theme
        if theme is not None:
            self._desk.do(lambda ws: themes.change_theme(ws, theme.id, **changes))


def _titles(table: CurationTable, event_id: str | None) -> list[tuple[str, Words]]:
    """The themes that something of a meeting may be sorted under."""
    from moderator_app.desktop.translation import in_language

    fitting = [theme for theme in table.themes if event_id is None or theme.event_id == event_id]
    return [(theme.id, in_language(theme.title_en, theme.title_zh)) for theme in fitting]


def _moment(at: datetime, now: datetime) -> str:
    """ "Today 10:44", "Yesterday 10:44" or "Thu 19 Nov 10:44", where this computer stands."""
    here, today = at.astimezone(), now.astimezone().date()
    time = f"{here:%H:%M}"
    if here.date() == today:
        return tr("Today {time}", time=time)
    if (today - here.date()).days == 1:
        return tr("Yesterday {time}", time=time)
    return f"{day(here, short=True)} {time}"
