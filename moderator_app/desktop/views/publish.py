"""What goes out: curated insights as files, with everything that stays behind named beside the reason; and the resources of a
strand.

What must hold: the gates are asked anew when the files are written, whatever the preview showed.
"""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from moderator_app.desktop.desk import Desk
from moderator_app.desktop.models.insight_cards import KIND_ICONS, translation_words
from moderator_app.desktop.places import Place
from moderator_app.desktop.settings import Setting
from moderator_app.desktop.theme import px, theme
from moderator_app.desktop.translation import Words, in_language, tr
from moderator_app.desktop.views.insights_words import counted
from moderator_app.desktop.views.publish_files import ask_for_folder, export_files
from moderator_app.desktop.views.publish_resources import ResourcesPage
from moderator_app.desktop.views.view import View
from moderator_app.desktop.widgets import Button, EmptyPlace, Label, PageTitle, Placeholder, SectionTitle, Segmented
from moderator_app.desktop.widgets.export_options import ExportChoices, ExportOptions
from moderator_app.desktop.widgets.held_rows import HeldRow, HeldRows
from moderator_app.desktop.widgets.pages import Pages
from moderator_app.desktop.widgets.pick_list import PickList
from moderator_app.desktop.widgets.rows import Row, RowDelegate
from moderator_app.desktop.widgets.scrolled import Inside, scrolled
from moderator_app.domain.publication import InsightEntry
from moderator_app.domain.wording import text
from moderator_app.operations import publish
from moderator_app.operations.export_preview import ExportPreview, export_preview
from moderator_app.operations.publish import Selection

if TYPE_CHECKING:
    from moderator_app.store import Committed

EXPORT = Setting("export", dict, {}, "What was chosen in the last export: language, files, scope")
EXPORT_FOLDER = Setting("export_folder", str, "", "The folder of the last export")


class PublishView(View):
    """Step "publish" of a meeting; also for a whole strand."""

    kind = "publish"
    tables = frozenset(
        {"insight", "evidence", "permission", "translation", "theme", "resource", "person", "school", "event", "strand"}
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.preview: ExportPreview | None = None
        self.options = ExportOptions()
        self.export_button = Button(text("Export"), self.export, kind="primary", icon_name="file-down", shortcut="Ctrl+E")
        self.title = PageTitle(text("Publish"), "", self.export_button)
        self.tabs = Segmented([("export", text("Insights")), ("resources", text("Resources"))], text("What is shown"))
        self.resources = ResourcesPage(desk)
        self._make_lists()
        self._lay_out()
        self._connect()

    # ---- making

    def _make_lists(self) -> None:
        self.going = PickList("lines", text("What goes out"), "", RowDelegate("lines"), uniform=True)
        self.held = HeldRows()
        self.mark_button = Button(text("Mark as published"), self.mark_published, icon_name="check", small=True)
        self.going_title = SectionTitle(text("Goes out"), self.mark_button)
        self.held_title = SectionTitle(text("Stays behind"))
        self.held_words = Label(text("The files name these, without their words, and the reason."), "second", wrap=True)
        self.held_part = QWidget()
        column = QVBoxLayout(self.held_part)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        for widget in (self.held_title, self.held_words, self.held):
            column.addWidget(widget)
        self.empty = EmptyPlace(
            "lightbulb",
            text("No insights to export yet"),
            text("Curated insights are written to files from here: as a document, a table or a page, in both languages."),
            Button(text("Go to Insights"), self.go_to_insights, kind="primary", icon_name="lightbulb"),
        )
        self.none_fit = EmptyPlace(
            "filter", text("Nothing goes out"), text("Choose more themes or kinds at the left, or see below why.")
        )

    def _lay_out(self) -> None:
        lists = Inside()
        column = QVBoxLayout(lists)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.going_pages = Pages()
        self.going_pages.addWidget(self.going)
        self.going_pages.addWidget(self.none_fit)
        column.addWidget(self.going_title)
        column.addWidget(self.going_pages, 3)
        column.addWidget(self.held_part, 2)
        self.lists, self.waiting = scrolled(lists), Placeholder(5)
        self.pages = Pages()
        for page in (self.waiting, self.lists, self.empty, self.resources):
            self.pages.addWidget(page)
        bar = QHBoxLayout()
        bar.addWidget(self.tabs)
        bar.addStretch(1)
        middle = QVBoxLayout()
        middle.setContentsMargins(22, 18, 22, 14)
        middle.setSpacing(12)
        middle.addWidget(self.title)
        middle.addLayout(bar)
        middle.addWidget(self.pages, 1)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.options)
        row.addLayout(middle, 1)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.addLayout(row, 1)

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.options.fit_in(self.width())
        self.going_pages.setMinimumHeight(px(130))
        self.held.setMinimumHeight(px(64))

    def _connect(self) -> None:
        theme().changed.connect(self._fit)
        self.options.changed.connect(self._choose)
        self.tabs.chosen.connect(lambda _tab: self._show_tab())
        self.going.opened.connect(self.open_insight)
        self.held.opened.connect(self.open_insight)
        self.held.asked.connect(self.note_asked)
        self.resources.counted.connect(lambda count: self.tabs.rename("resources", text("Resources  {count}", count=count)))

    # ---- the shell asks

    def open(self, place: Place) -> None:
        if (place.strand_id, place.event_id) != (self.place.strand_id, self.place.event_id):
            self.preview = None
            self.pages.setCurrentWidget(self.waiting)
            chosen = ExportChoices.from_json(self.desk.settings.get(EXPORT))
            self.options.show_choices(chosen, in_meeting=place.event_id is not None)
        self.resources.open(place.strand_id)
        super().open(place)
        self._show_tab()

    def refresh(self, committed: Committed | None) -> None:
        if committed is None or committed.touches("resource", "permission", "person"):
            self.resources.refresh()
        if self.strand_id() is None and self.place.event_id is None:
            return
        choices, today = self.options.choices(), self.desk.now().date()
        selection = self.selection(choices)
        self.desk.ask(
            lambda ws: export_preview(ws, selection, language=choices.language, with_drafts=choices.with_drafts, today=today),
            partial(self.fill, self.place),
            key="publish",
            owner=self,
        )

    def inspector(self) -> QWidget:
        return self.resources.side

    def retranslate(self) -> None:
        self.options.name_themes()
        self.resources.retranslate()
        if self.preview is not None:
            self.fill(self.place, self.preview)

    def crumb(self) -> Words | None:
        return text("Publish") if self.place.event_id is None else None

    def show_found(self, kind: str, row_id: str) -> None:
        if kind == "resource":
            self.tabs.choose("resources")
            self.resources.wanted = row_id
            self._show_tab()

    def save_state(self) -> dict[str, Any]:
        return {"tab": self.tabs.current()}

    def restore_state(self, state: dict[str, Any]) -> None:
        if state.get("tab") in ("export", "resources"):
            self.tabs.choose(state["tab"])
            self._show_tab()

    # ---- showing

    def strand_id(self) -> str | None:
        return self.place.strand_id

    def selection(self, choices: ExportChoices) -> Selection:
        """What the choices mean here. Themes are named by their titles: in a strand several meetings may have one."""
        event_id = self.place.event_id if choices.scope == "meeting" else None
        themes: tuple[str, ...] = ()
        kinds: tuple[str, ...] = ()
        if choices.not_themes and self.preview is not None:
            themes = tuple(offer.key for offer in self.preview.themes if offer.key not in choices.not_themes)
        if choices.not_kinds:
            kinds = tuple(kind for kind in KIND_ICONS if kind not in choices.not_kinds)
        return Selection(strand_id=self.strand_id(), event_id=event_id, themes=themes, kinds=kinds)

    def fill(self, place: Place, preview: ExportPreview) -> None:
        """Show what would go out and what would not."""
        if place != self.place:
            return
        first = self.preview is None
        self.preview = preview
        self.options.offer(preview.themes, dict(preview.kinds))
        choices = self.options.choices()
        if first and choices.not_themes and any(offer.key in choices.not_themes for offer in preview.themes):
            self.refresh(None)  # now that the themes are known by which it is narrowed
            return
        nothing = self._chose_nothing(choices)
        entries = () if nothing else preview.collection.entries
        held = () if nothing else preview.held
        self.going.show_items(entries, lambda entry: entry.id, partial(self._going_row, choices.language))
        self.held.show_rows([self._held_row(line) for line in held])
        self.going_title.label.show_words(text("Goes out  {count}", count=len(entries)))
        self.held_title.label.show_words(text("Stays behind  {count}", count=len(held)))
        self.held_part.setVisible(bool(held))
        self.going_pages.setCurrentWidget(self.going if entries else self.none_fit)
        self.tabs.rename("export", text("Insights  {count}", count=len(entries)))
        self._name_buttons(len(entries), preview)
        self._show_tab()

    def _chose_nothing(self, choices: ExportChoices) -> bool:
        """No theme or no kind is left: an empty choice, which for a `Selection` would mean all."""
        assert self.preview is not None
        offered, kinds = {offer.key for offer in self.preview.themes}, {kind for kind, _ in self.preview.kinds}
        return bool(offered) and (offered <= set(choices.not_themes) or kinds <= set(choices.not_kinds))

    def _name_buttons(self, count: int, preview: ExportPreview) -> None:
        choices = self.options.choices()
        words = counted(count, text("Export 1 insight"), text("Export {count} insights"))
        self.export_button.show_words(words if count else text("Export"))
        self.export_button.setEnabled(bool(count and choices.formats))
        self.export_button.name_it(words if choices.formats else text("Choose at least one kind of file at the left"))
        unmarked = [key for key, state in preview.states.items() if state != "published"]
        self.mark_button.setEnabled(bool(count and unmarked))

    def _second_line(self) -> str:
        if self.preview is None:
            return ""
        out, held = len(self.going.rows.rows), len(self.held._rows)
        goes = tr("1 insight goes out") if out == 1 else tr("{count} insights go out", count=out)
        stays = tr("1 stays behind") if held == 1 else tr("{count} stay behind", count=held) if held else ""
        if not self.preview.themes:
            return ""
        if not self.options.choices().formats:
            return tr("Choose at least one kind of file at the left.")
        return " · ".join(filter(None, (goes, stays)))

    def _going_row(self, language: str, entry: InsightEntry) -> Row:
        first = in_language(entry.text_en, entry.text_zh)
        other = (entry.text_zh if first == entry.text_en else entry.text_en) if language == "both" else ""
        pills: list[tuple[Words, str]] = []
        if other and entry.translation_state not in ("approved", "none"):
            pills.append(translation_words(entry.source_language, entry.translation_state))
        theme = in_language(entry.theme_en, entry.theme_zh) or tr("Unsorted")
        return Row(
            key=entry.id,
            title=" ".join(first.split()),
            second=" ".join(other.split()) or (_what_lacks(entry) if language == "both" else ""),
            third=" · ".join((theme, entry.said_by or tr("without a name"))),
            icon=KIND_ICONS.get(entry.kind, "lightbulb"),
            trailing_pills=tuple(pills),
        )

    def _held_row(self, line: Any) -> HeldRow:
        words = " ".join((in_language(line.text_en, line.text_zh) or tr("Nothing written yet")).split())
        return HeldRow(line.id, KIND_ICONS.get(line.kind, "lightbulb"), words, line.reason, line.can_ask)

    def _show_tab(self) -> None:
        tab = self.tabs.current()
        if tab == "resources":
            self.pages.setCurrentWidget(self.resources)
            self.title.say(text("Resources"), text("Files and links of the strand, with their owners and what they allow."))
        else:
            self.title.say(text("Publish"), self._second_line())
            nothing = self.preview is not None and not self.preview.themes
            page = self.waiting if self.preview is None else self.empty if nothing else self.lists
            self.pages.setCurrentWidget(page)
        self.export_button.setVisible(tab == "export" and self.pages.currentWidget() is not self.empty)
        self.options.setVisible(tab == "export")
        self.inspector_wanted.emit(tab == "resources")

    def show_tab(self, tab: str) -> None:
        """Show the insights ("export") or the resources."""
        self.tabs.choose(tab)
        self._show_tab()

    def _choose(self) -> None:
        self.desk.settings.set(EXPORT, self.options.choices().to_json())
        self.refresh(None)

    # ---- doing

    def export(self) -> None:
        """Ask for a folder, then write the files."""
        if self.preview is not None and self.export_button.isEnabled() and self.tabs.current() == "export":
            ask_for_folder(self.window(), self.desk.settings.get(EXPORT_FOLDER), self.export_to)

    def export_to(self, folder: Path) -> None:
        """Write the files into a folder, in the background."""
        self.desk.settings.set(EXPORT_FOLDER, str(folder))
        choices = self.options.choices()
        export_files(self, self.selection(choices), choices, folder)

    def mark_published(self) -> None:
        """Mark what goes out as published."""
        if self.preview is None:
            return
        keys = [key for key, state in self.preview.states.items() if state != "published"]
        today: date = self.desk.now().date()

        def marked(held: list[publish.HeldBack]) -> None:
            count = len(keys) - len(held)
            words = counted(count, text("1 insight marked as published"), text("{count} insights marked as published"))
            self.desk.say(words, undo=True)

        self.desk.do(lambda ws: publish.publish_several(ws, keys, today), marked)

    def note_asked(self, insight_id: str) -> None:
        """Note that the owner of an insight was asked."""
        today = self.desk.now().date()
        self.desk.do(
            lambda ws: publish.note_asked(ws, [insight_id], today),
            lambda _nothing: self.desk.say(text("Noted that permission was asked"), undo=True),
        )

    def open_insight(self, insight_id: str) -> None:
        """Show an insight where it can be changed."""
        if self.place.event_id is not None and self.options.choices().scope == "meeting":
            self.desk.go(Place("meeting", self.place.strand_id, self.place.event_id, "insights"))
        else:
            self.desk.go(Place("insights", self.place.strand_id))
        window: Any = self.window()
        view = window.view() if hasattr(window, "view") else None
        if view is not None:
            view.show_found("insight", insight_id)

    def go_to_insights(self) -> None:
        if self.place.event_id is not None:
            self.desk.go(Place("meeting", self.place.strand_id, self.place.event_id, "insights"))
        else:
            self.desk.go(Place("insights", self.place.strand_id))


def _what_lacks(entry: InsightEntry) -> str:
    """Why only one language goes out."""
    english = bool(entry.text_en)
    if entry.translation_state == "none":
        return tr("no Chinese yet") if english else tr("no English yet")
    return tr("Its Chinese is not approved and stays behind") if english else tr("Its English is not approved and stays behind")


from moderator_app.desktop.views import publish_commands  # noqa: E402, F401 (fills the registry)
