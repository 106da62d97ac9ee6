"""What stands on the page of Insights and how it is laid out: themes, head, tabs and search, lists, empty places."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from moderator_app.desktop.settings import Setting
from moderator_app.desktop.theme import px
from moderator_app.desktop.views.hearing import recording_button
from moderator_app.desktop.views.insights_acts import InsightsActs
from moderator_app.desktop.views.view import View
from moderator_app.desktop.widgets import Button, EmptyPlace, PageTitle, Placeholder, SearchField, Segmented
from moderator_app.desktop.widgets.insight_cards import InsightDelegate
from moderator_app.desktop.widgets.pages import Pages
from moderator_app.desktop.widgets.pick_list import PickList
from moderator_app.desktop.widgets.source_rows import SourceDelegate
from moderator_app.desktop.widgets.theme_panel import ThemePanel
from moderator_app.domain.wording import text

SIDE_BY_SIDE = Setting("insights_side_by_side", bool, False, "Whether cards of insights show both languages as two columns")
TABS = ("insights", "notes", "lines")


class InsightsPage(InsightsActs, View):
    """The widgets of Insights; `InsightsView` fills them."""

    _lines_count = 0

    if TYPE_CHECKING:

        def show_tab(self, tab: str) -> None: ...
        def go_live(self) -> None: ...
        def search_everywhere(self) -> None: ...
        def toggle_side_by_side(self) -> None: ...

    def furnish(self) -> None:
        """Make everything and lay it out."""
        self.panel = ThemePanel()
        self._make_lists()
        self._make_head()
        self._make_empty_places()
        self._lay_out()

    def _make_lists(self) -> None:
        self._painter = InsightDelegate(None)
        self.cards = PickList("cards", text("Insights"), "insight", self._painter)
        self._painter.setParent(self.cards)
        self._painter.side_by_side = self.desk.settings.get(SIDE_BY_SIDE)
        self.notes = PickList("lines", text("Notes"), "note", SourceDelegate(None), uniform=True)
        self.lines = PickList("lines", text("Chat and transcript"), "cue", SourceDelegate(None), uniform=True)
        for rows in (self.notes, self.lines):
            rows.setWordWrap(True)  # another width may be another height of all rows
        self.lists = dict(zip(TABS, (self.cards, self.notes, self.lines), strict=True))

    def _make_head(self) -> None:
        self.merge_button = Button(text("Merge"), self.merge, icon_name="merge", shortcut="Ctrl+M")
        self.export_button = Button(text("Export"), self.export, icon_name="file-down", shortcut="Ctrl+E")
        self.publish_button = Button(text("Publish"), self.publish_or_withdraw, kind="primary", icon_name="send")
        self.sort_button = Button(text("Sort into"), icon_name="tag")
        self.sort_menu = QMenu(self)
        self.sort_button.setMenu(self.sort_menu)
        self.make_button = Button(
            text("Make insight"), self.make_insight, kind="primary", icon_name="lightbulb", shortcut="Ctrl+Shift+M"
        )
        buttons = (self.merge_button, self.export_button, self.publish_button, self.sort_button, self.make_button)
        self.title = PageTitle("", "", *buttons)
        self.tabs = Segmented(
            [("insights", text("Insights")), ("notes", text("Notes")), ("lines", text("Chat and transcript"))],
            text("What is shown"),
        )
        self.search = SearchField(text("Search"))
        self.recording_button = recording_button(self)
        self.side_button = Button(text("Side by side"), self.toggle_side_by_side, icon_name="languages", small=True)
        self.side_button.setCheckable(True)
        self.side_button.setChecked(self._painter.side_by_side)
        self.side_button.name_it(text("Show both languages side by side"))

    def _make_empty_places(self) -> None:
        show_notes = partial(self.show_tab, "notes")
        self.empty = {
            "nothing": EmptyPlace(
                "lightbulb",
                text("Nothing captured yet"),
                text("Notes typed in the meeting, its chat and its transcript come here, to be made into insights."),
                Button(text("Go to the live meeting"), self.go_live, kind="primary", icon_name="mic"),
            ),
            "insights": EmptyPlace(
                "lightbulb",
                text("No insights here yet"),
                text("Choose the notes that say the same thing, and make one insight of them."),
                Button(text("See the notes"), show_notes, kind="primary", icon_name="list"),
            ),
            "notes": EmptyPlace(
                "list", text("No notes here"), text("Notes captured in the meeting stand here until they are insights.")
            ),
            "lines": EmptyPlace(
                "messages-square",
                text("No chat or transcript yet"),
                text("Bring in the files of the meeting: lines of them can be made into insights, with who said them and when."),
                Button(text("Go to the live meeting"), self.go_live, icon_name="mic"),
            ),
            "search": EmptyPlace(
                "search",
                text("Nothing found"),
                text("No words like these here. Another theme may have them."),
                Button(text("Search all themes"), self.search_everywhere, kind="primary"),
                Button(text("Clear the search"), self.search.clear),
            ),
        }

    def _lay_out(self) -> None:
        self.waiting = Placeholder(5)
        self.pages = Pages()
        for page in (self.waiting, *self.lists.values(), *self.empty.values()):
            self.pages.addWidget(page)
        self.bar = QWidget()
        self._bar_row = QHBoxLayout(self.bar)
        self._bar_row.setContentsMargins(0, 0, 0, 0)
        self._bar_row.setSpacing(10)
        self._bar_row.addWidget(self.tabs)
        self._bar_row.addStretch(1)
        self._bar_row.addWidget(self.search, 1)
        middle = QVBoxLayout()
        middle.setContentsMargins(22, 18, 19, 14)
        middle.setSpacing(12)
        middle.addWidget(self.title)
        middle.addWidget(self.bar)
        middle.addWidget(self.pages, 1)
        self.column.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.panel)
        row.addLayout(middle, 1)
        self.column.addLayout(row, 1)

    def _fit_bar(self) -> None:
        """Tabs and search beside each other; below each other, with a shorter name, where there is less room."""
        room = self.width() - self.panel.width() - 41
        long, short = (
            text("Chat and transcript  {count}", count=self._lines_count),
            text("Lines  {count}", count=self._lines_count),
        )
        self.tabs.rename("lines", long)
        beside = room - self.tabs.sizeHint().width() >= px(150)
        if not beside and self.tabs.sizeHint().width() > room:
            self.tabs.rename("lines", short)
        wanted = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._bar_row.direction() != wanted:
            self._bar_row.setDirection(wanted)
        self.search.setMaximumWidth(px(230) if beside else 16_777_215)

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self.panel.fit_in(self.width())
        self._fit_bar()
