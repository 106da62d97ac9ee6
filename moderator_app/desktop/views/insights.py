"""Where notes become insights: themes at the left, insights, notes or lines in the middle, the chosen one at the right.

Shown for a meeting (step "insights") and for all meetings of a strand (place "insights"). What must hold: every change goes
through an operation in the background and comes back by the commit; private chat messages are never read here.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from moderator_app.desktop.commands import registry
from moderator_app.desktop.desk import Desk
from moderator_app.desktop.models.insight_cards import card_row
from moderator_app.desktop.models.source_rows import cue_row, note_row
from moderator_app.desktop.places import Place
from moderator_app.desktop.theme import icon
from moderator_app.desktop.translation import in_language, language, render, tr
from moderator_app.desktop.views.insights_clips import ThemeClips
from moderator_app.desktop.views.insights_page import SIDE_BY_SIDE, TABS, InsightsPage
from moderator_app.desktop.views.insights_side import InsightsSide
from moderator_app.desktop.views.insights_words import counted, narrowed, people_in, table_matches, theme_counts
from moderator_app.desktop.widgets import restyle
from moderator_app.desktop.widgets.rows import Row
from moderator_app.desktop.widgets.theme_list import EVERYTHING, UNSORTED, theme_rows
from moderator_app.domain.wording import text
from moderator_app.operations.curation import CurationTable, ThemeEntry, curation_table
from moderator_app.operations.insights import InsightView
from moderator_app.operations.live import NoteView
from moderator_app.operations.meeting_files import CueView, cues_of

if TYPE_CHECKING:
    from moderator_app.store import Committed

_EMPTY = CurationTable(None, None, (), ThemeEntry(""), ThemeEntry(""), (), ())


class InsightsView(InsightsPage):
    """Step "insights" of a meeting, and the insights of a strand."""

    kind = "insights"
    tables = frozenset(
        {"theme", "note", "insight", "evidence", "permission", "translation", "cue", "event", "person", "membership"}
        | {"resource", "room", "round"}
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.table = _EMPTY
        self.is_read = False
        self.cues: list[CueView] | None = None
        self.found: frozenset[str] | None = None
        self._theme: str | None = None
        self._wanted: tuple[str, str] | None = None
        self._lines_count = 0
        self.furnish()
        self.side = InsightsSide(self)
        self.clips = ThemeClips(self)
        self._connect()

    # ---- making

    def _connect(self) -> None:
        panel = self.panel
        panel.list.chosen.connect(self.show_theme)
        panel.list.opened.connect(lambda _key: self.lists[self.tab()].setFocus())
        panel.list.moved.connect(self.move_theme_to)
        panel.list.merged.connect(self.merge_themes)
        panel.list.titled.connect(self.title_theme)
        panel.list.taken.connect(self.take)
        panel.added.connect(self.add_theme)
        panel.grouping.connect(self.group_notes)
        self.tabs.chosen.connect(self.show_tab)
        self.search.asked.connect(lambda _typed: self._narrow())
        self.sort_menu.aboutToShow.connect(self.fill_sort_menu)
        for tab, rows in self.lists.items():
            rows.picked.connect(self._show_choice)
            rows.numbered.connect(self.sort_by_number)
            rows.opened.connect(self._open_side if tab == "insights" else lambda _key: self.make_insight())

    # ---- the shell asks

    def open(self, place: Place) -> None:
        if (place.strand_id, place.event_id) != (self.place.strand_id, self.place.event_id):
            self.table, self.is_read, self.cues, self._theme, self._wanted = _EMPTY, False, None, None, None
            self.found = None
            self.search.blockSignals(True)
            self.search.clear()
            self.search.blockSignals(False)
            for rows in self.lists.values():
                rows.show_items([], str, Row)
            self.panel.list.show_rows([])
            self.pages.setCurrentWidget(self.waiting)
            if place.event_id is None and self.tab() == "lines":
                self._show_tab("insights")
        super().open(place)

    def refresh(self, committed: Committed | None) -> None:
        event_id, strand_id = self.place.event_id, self.place.strand_id
        today = self.desk.now().date()

        def read(workspace: Any) -> CurationTable:
            if event_id is not None:
                return curation_table(workspace, event_id=event_id, today=today)
            return curation_table(workspace, strand_id=strand_id, today=today)

        self.desk.ask(read, self.fill, key="insights")
        if self.cues is not None and (committed is None or committed.touches("cue", "person")):
            self._read_lines()

    def inspector(self) -> QWidget:
        return self.side

    def buttons(self) -> Sequence[QWidget]:
        return [self.recording_button, self.side_button]

    def retranslate(self) -> None:
        if self.is_read:
            self.fill(self.table)

    def show_found(self, kind: str, row_id: str) -> None:
        if kind == "theme":
            self._theme = row_id
        else:
            self._theme = EVERYTHING
            self._wanted = ({"note": "notes", "cue": "lines"}.get(kind, "insights"), row_id)

    def save_state(self) -> dict[str, Any]:
        rows = self.lists[self.tab()]
        return {"theme": self._theme, "tab": self.tab(), "key": rows.current_key(), "typed": self.search.text()}

    def restore_state(self, state: dict[str, Any]) -> None:
        self._theme = state.get("theme")
        tab = state.get("tab")
        if tab in TABS:
            self._show_tab(tab)
            if state.get("key"):
                self._wanted = (tab, state["key"])
        self.search.setText(state.get("typed", ""))

    # ---- showing

    def fill(self, table: CurationTable) -> None:
        """Show what there is to curate."""
        if not table_matches(table, self.place):
            return
        self.table, self.is_read = table, True
        self.panel.show_meeting(table.event_id is not None)
        self.tabs.show_choice("lines", table.event_id is not None)
        if self.theme_entry(self._theme) is None:
            self._theme = next((theme.id for theme in table.themes if theme.notes or theme.insights), EVERYTHING)
        self.side.read_people(table.strand_id)
        self._show_themes()
        if self._wanted is not None:
            self._show_tab(self._wanted[0])
        if self.search.text().strip():
            self._narrow()
        else:
            self.show_lists()

    def _show_themes(self) -> None:
        table, in_strand = self.table, self.table.event_id is None
        named: list[tuple[str, Any, Any, int, bool]] = [(EVERYTHING, text("All themes"), "", table.everything.notes, False)]
        for theme in table.themes:
            title = in_language(theme.title_en, theme.title_zh)
            other = theme.title_zh if title == theme.title_en else theme.title_en
            meeting = self.desk.tree.meeting(theme.event_id) if in_strand else None
            second = " · ".join(filter(None, (other, render(meeting.name()) if meeting else "")))
            named.append((theme.id, title, second, theme.notes, True))
        named.append((UNSORTED, text("Unsorted"), "", table.unsorted.notes, False))
        self.panel.list.show_rows(theme_rows(named))
        self.panel.list.choose(self._theme)
        self.panel.group_button.setEnabled(table.unsorted.notes > 1)

    def show_lists(self) -> None:
        """Show what is under the theme chosen and fits the search, in each list."""
        views, notes, cues = self.insights_here(), self.notes_here(), self.lines_here()
        self._name_tabs(len(views), len(notes), len(cues))
        in_strand = self.table.event_id is None
        tab = self.tab()
        if tab == "insights":
            self.cards.show_items(views, _key, partial(self._card, in_strand))
        elif tab == "notes":
            self.notes.show_items(notes, _key, partial(self._note, in_strand))
        else:
            self.lines.show_items(cues, _key, cue_row)
            if self.cues is None:
                self._read_lines()
        self._choose_wanted(tab)
        self._show_page(len(self.lists[tab].rows.rows))
        self._say_title()
        self._show_choice()

    def _card(self, in_strand: bool, view: InsightView) -> Row:
        return card_row(view, self.table.verdicts.get(view.id), self.meeting_name(view.event_id) if in_strand else "")

    def _note(self, in_strand: bool, note: NoteView) -> Row:
        event_id = self.table.note_events.get(note.id)
        meeting = self.meeting_name(event_id) if in_strand else ""
        return note_row(note, self.zone_of(event_id), meeting, with_theme=self._theme == EVERYTHING)

    def meeting_name(self, event_id: str | None) -> str:
        meeting = self.desk.tree.meeting(event_id)
        return render(meeting.name()) if meeting is not None else ""

    def zone_of(self, event_id: str | None) -> str:
        return self.table.zones.get(event_id or "", "") or self.desk.zone() or "UTC"

    def _choose_wanted(self, tab: str) -> None:
        rows = self.lists[tab]
        if self._wanted is not None and self._wanted[0] == tab and rows.rows.number_of(self._wanted[1]) >= 0:
            rows.choose(self._wanted[1])
            self._wanted = None
        elif tab == "insights" and not rows.picked_keys() and len(rows.rows.rows) and self._wanted is None:
            rows.choose(rows.rows.rows.keys[0])

    def _show_page(self, count: int) -> None:
        everything = self.table.everything
        tab = self.tab()
        if tab == "lines" and self.cues is None and self.table.lines:
            page: QWidget = self.waiting
        elif count:
            page = self.lists[tab]
        elif not (everything.notes or everything.insights or self.table.lines):
            page = self.empty["nothing"]
        elif self.found is not None:
            page = self.empty["search"]
        else:
            page = self.empty[tab]
        self.pages.setCurrentWidget(page)
        self.bar.setVisible(page is not self.empty["nothing"])

    def _name_tabs(self, insights: int, notes: int, lines: int) -> None:
        lines = lines if self.cues is not None else self.table.lines
        self.tabs.rename("insights", text("Insights  {count}", count=insights))
        self.tabs.rename("notes", text("Notes  {count}", count=notes))
        self._lines_count = lines
        self._fit_bar()

    def _say_title(self) -> None:
        entry = self.theme_entry(self._theme) or self.table.everything
        if self.tab() == "lines":
            self.title.say(text("Chat and transcript"), people_in(self.cues or ()))
        elif entry.id:
            title = in_language(entry.title_en, entry.title_zh)
            other = entry.title_zh if title == entry.title_en else entry.title_en
            self.title.say(title, " · ".join(filter(None, (other, theme_counts(entry)))))
        else:
            self.title.say(text("Unsorted") if self._theme == UNSORTED else text("All themes"), theme_counts(entry))

    def _show_choice(self) -> None:
        """Show what is chosen in the inspector, and what can be done with it in the head."""
        tab, picked = self.tab(), self.lists[self.tab()].picked_keys()
        self._show_buttons(tab, picked)
        if len(picked) > 1:
            self.side.show_several(tab, len(picked))
        elif picked and tab == "insights" and (view := self.insight_called(picked[0])) is not None:
            self.side.show_insight(self.table, view)
        elif picked and tab == "notes" and (note := self.note_called(picked[0])) is not None:
            self.side.show_note(self.table, note, self.zone_of(self.table.note_events.get(note.id)))
        elif picked and tab == "lines" and (cue := next((c for c in self.cues or () if c.id == picked[0]), None)) is not None:
            self.side.show_line(cue)
        elif (entry := self.theme_entry(self._theme)) is not None and entry.id:
            self.side.show_theme(self.table, entry, theme_counts(entry))
        else:
            self.side.show_nothing()

    def _show_buttons(self, tab: str, picked: Sequence[str]) -> None:
        nothing = self.pages.currentWidget() is self.empty["nothing"]
        for button in (self.merge_button, self.export_button, self.publish_button):
            button.setVisible(tab == "insights" and not nothing)
        self.make_button.setVisible(tab != "insights" and not nothing)
        self.sort_button.setVisible(tab == "notes" and not nothing)
        self.merge_button.setEnabled(len(picked) > 1)
        self.make_button.setEnabled(bool(picked))
        self.sort_button.setEnabled(bool(picked))
        self.publish_button.setEnabled(bool(picked))
        withdraws = self.all_published(picked)
        self.publish_button.show_words(text("Withdraw") if withdraws else text("Publish"))
        self.publish_button.set_icon("undo-2" if withdraws else "send", "ink" if withdraws else "on-accent")
        restyle(self.publish_button, "kind", "plain" if withdraws else "primary")
        restyle(self.export_button, "kind", "primary" if withdraws else "plain")
        self.export_button.set_icon("file-down", "on-accent" if withdraws else "ink")
        self.make_button.name_it(counted(len(picked), text("Make an insight of it"), text("Make one insight of {count}")))

    # ---- what is here

    def theme_entry(self, key: str | None) -> ThemeEntry | None:
        """What the theme list calls by that key."""
        if key in (EVERYTHING, UNSORTED):
            return self.table.everything if key == EVERYTHING else self.table.unsorted
        return next((theme for theme in self.table.themes if theme.id == key), None)

    def _is_here(self, theme_id: str | None) -> bool:
        if self._theme == UNSORTED:
            return theme_id is None or self.theme_entry(theme_id) is None
        return self._theme in (EVERYTHING, theme_id)

    def insights_here(self) -> list[InsightView]:
        return [view for view in self.table.insights if self._is_here(view.theme_id) and self._fits(view.id)]

    def notes_here(self) -> list[NoteView]:
        """Those that are in no insight yet come first."""
        here = [note for note in self.table.notes if self._is_here(note.theme_id) and self._fits(note.id)]
        return sorted(here, key=lambda note: bool(note.insight_ids))

    def lines_here(self) -> list[CueView]:
        return [cue for cue in self.cues or () if self._fits(cue.id)]

    def _fits(self, key: str) -> bool:
        return self.found is None or key in self.found

    def insight_called(self, key: str | None) -> InsightView | None:
        return next((view for view in self.table.insights if view.id == key), None)

    def note_called(self, key: str | None) -> NoteView | None:
        return next((note for note in self.table.notes if note.id == key), None)

    def tab(self) -> str:
        return self.tabs.current()

    def picked(self) -> list[str]:
        """What is chosen in the list shown."""
        return self.lists[self.tab()].picked_keys()

    # ---- moving about

    def show_theme(self, key: str) -> None:
        """Show what is under a theme."""
        self._theme = key
        self.show_lists()

    def show_tab(self, tab: str) -> None:
        """Show insights, notes or lines."""
        self._show_tab(tab)
        self.show_lists()

    def _show_tab(self, tab: str) -> None:
        self.tabs.choose(tab)

    def show_insight(self, insight_id: str) -> None:
        """Show an insight, wherever it is."""
        self._wanted = ("insights", insight_id)
        view = self.insight_called(insight_id)
        if view is not None and not self._is_here(view.theme_id):
            self._theme = view.theme_id or UNSORTED
            self.panel.list.choose(self._theme)
        if view is not None and not self._fits(insight_id):
            self.search.clear()
        self._show_tab("insights")
        self.show_lists()

    def search_everywhere(self) -> None:
        """Look for the words typed under every theme."""
        self._theme = EVERYTHING
        self.panel.list.choose(EVERYTHING)
        self.show_lists()

    def go_live(self) -> None:
        self.desk.go(Place("meeting", self.place.strand_id, self.place.event_id, "live"))

    def toggle_side_by_side(self) -> None:
        """Both languages beside each other on the cards, or one below the other."""
        beside = not self.desk.settings.get(SIDE_BY_SIDE)
        self.desk.settings.set(SIDE_BY_SIDE, beside)
        self.side_button.setChecked(beside)
        self._painter.side_by_side = beside
        self.cards.doItemsLayout()

    def _open_side(self, _key: str) -> None:
        window: Any = self.window()
        if hasattr(window, "open_inspector"):
            window.open_inspector()
        form = self.side.insight.form
        (form.text_zh if language() == "zh" else form.text_en).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def fill_sort_menu(self) -> None:
        """The themes, each with its key."""
        self.sort_menu.clear()
        for number, theme in enumerate(self.table.themes, 1):
            key = f"\t{number}" if number < 10 else ""
            action = self.sort_menu.addAction(icon("tag", "mute"), in_language(theme.title_en, theme.title_zh) + key)
            action.triggered.connect(partial(_run, self.sort_chosen, theme.id))
        self.sort_menu.addSeparator()
        action = self.sort_menu.addAction(icon("x", "mute"), tr("Unsorted") + "\t0")
        action.triggered.connect(partial(_run, self.sort_chosen, None))

    def offer_theme_merge(self) -> None:
        """Ask, in a menu beside the list, which theme the one chosen is to be merged into."""
        theme = self.theme_entry(self.panel.list.current_key())
        if theme is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for other in self.table.themes:
            if other.id != theme.id and other.event_id == theme.event_id:
                action = menu.addAction(icon("merge", "mute"), in_language(other.title_en, other.title_zh))
                action.triggered.connect(partial(_run_two, self.merge_themes, other.id, theme.id))
        current = self.panel.list.visualRect(self.panel.list.currentIndex())
        menu.popup(self.panel.list.viewport().mapToGlobal(current.bottomLeft()))

    # ---- reading

    def _read_lines(self) -> None:
        event_id = self.place.event_id
        if event_id is not None:
            self.desk.ask(lambda ws: cues_of(ws, event_id), partial(self._keep_lines, event_id), key="insights.lines", owner=self)

    def _keep_lines(self, event_id: str, cues: list[CueView]) -> None:
        if event_id != self.place.event_id:
            return
        self.cues = cues
        if self.search.text().strip():
            self._narrow()
        elif self.tab() == "lines":
            self.show_lists()

    def _narrow(self) -> None:
        """Look for the words typed, in the background; what fits is shown when it is known."""
        typed, table, cues = self.search.text().strip(), self.table, self.cues or []
        if not typed:
            self.found = None
            self.show_lists()
            return
        if self.cues is None and table.lines:
            self._read_lines()
        self.desk.background.run(
            lambda progress: narrowed(typed, table, cues, progress), done=self._show_found, lane="search", key="insights.search"
        )

    def _show_found(self, found: frozenset[str]) -> None:
        if self.search.text().strip():
            self.found = found
            self.show_lists()

    def run(self, command_id: str) -> None:
        """Run one of this screen's commands, if it can be run now."""
        chosen = registry.get(command_id)
        if chosen.can_run(self):
            chosen.run(self)


def _key(item: Any) -> str:
    return str(item.id)


def _run(what: Any, argument: Any, _checked: bool = False) -> None:
    what(argument)


def _run_two(what: Any, first: Any, second: Any, _checked: bool = False) -> None:
    what(first, second)


from moderator_app.desktop.views import insights_commands  # noqa: E402, F401 (fills the registry)
