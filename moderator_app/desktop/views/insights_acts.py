"""What a person does with insights, notes, lines and themes: each through its operation, with a word about it and undo."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from moderator_app.desktop.desk import Desk
from moderator_app.desktop.places import Place
from moderator_app.desktop.translation import in_language, tr
from moderator_app.desktop.views.hearing import hear
from moderator_app.desktop.views.insights_words import counted
from moderator_app.desktop.widgets.theme_list import EVERYTHING, UNSORTED
from moderator_app.domain.chinese import has_chinese
from moderator_app.domain.errors import Refused, RuleBroken
from moderator_app.domain.progress import Progress
from moderator_app.domain.wording import Text, text
from moderator_app.operations import insights, live, publish, themes
from moderator_app.operations.curation import CurationTable, ThemeEntry, sort_into
from moderator_app.operations.insights import InsightView
from moderator_app.operations.publish import HeldBack

if TYPE_CHECKING:
    from moderator_app.store import Workspace


class InsightsActs:
    """The acts of `InsightsView`, which has what they need."""

    desk: Desk
    place: Place
    table: CurationTable
    lists: dict[str, Any]
    panel: Any
    _theme: str | None

    if TYPE_CHECKING:

        def tab(self) -> str: ...
        def picked(self) -> list[str]: ...
        def theme_entry(self, key: str | None) -> ThemeEntry | None: ...
        def insight_called(self, key: str | None) -> InsightView | None: ...
        def show_insight(self, insight_id: str) -> None: ...

    # ---- hearing it again

    def play(self, kind: str, key: str) -> None:
        """Open the recording where an insight, note or line ("cue") was said, and play from there."""
        insight = self.insight_called(self.picked()[0]) if self.tab() == "insights" and self.picked() else None
        event_id = insight.event_id if insight is not None else self.table.note_events.get(key)
        strand_id = insight.strand_id if insight is not None else self.place.strand_id
        event_id = event_id or self.place.event_id
        if event_id is None:
            self.desk.say(text("Nothing of this was recorded."))
            return
        hear(self, strand_id, event_id, kind, key)  # type: ignore[arg-type]  # the screen is a View too

    def play_chosen(self) -> None:
        """Play what is chosen."""
        kind = {"insights": "insight", "notes": "note"}.get(self.tab(), "cue")
        if picked := self.picked():
            self.play(kind, picked[0])

    # ---- making and merging insights

    def make_insight(self) -> None:
        """Make one insight of the notes or lines chosen, and show it."""
        tab, keys = self.tab(), self.picked()
        if keys and tab in ("notes", "lines"):
            self.make_insight_of("note" if tab == "notes" else "cue", keys, None)

    def make_insight_of(self, table: str, keys: Sequence[str], theme_id: str | None) -> None:
        """Make one insight of these notes or lines, under a theme if one is given."""
        events = {self.table.note_events.get(key) for key in keys} if table == "note" else {self.place.event_id}
        event_id = next(iter(events))
        if len(events) > 1 or event_id is None:
            self.desk.failed.emit(
                RuleBroken(
                    text("These notes are of several meetings."), text("Choose notes of one meeting to make an insight of them.")
                )
            )
            return
        if theme_id is None and table == "cue" and self._theme not in (EVERYTHING, UNSORTED):
            theme_id = self._theme
        given = {"theme_id": theme_id} if theme_id is not None else {}
        make = insights.curate if table == "note" else insights.curate_lines

        def made(insight_id: str) -> None:
            words = text("Made an insight of {count} notes") if table == "note" else text("Made an insight of {count} lines")
            self.desk.say(counted(len(keys), text("Made an insight"), words), undo=True)
            self.show_insight(insight_id)

        self.desk.do(lambda ws: make(ws, event_id, keys, **given), made)

    def merge(self) -> None:
        """Make one of the insights chosen: the current one stays, the others become part of it."""
        keys = self.picked() if self.tab() == "insights" else []
        if len(keys) < 2:
            return
        current = self.lists["insights"].current_key()
        kept = current if current in keys else keys[0]

        def merged(_nothing: None) -> None:
            self.desk.say(text("Merged {count} insights", count=len(keys)), undo=True)
            self.show_insight(kept)

        self.desk.do(lambda ws: insights.merge_insights(ws, kept, [key for key in keys if key != kept]), merged)

    def remove_chosen(self) -> None:
        """Remove the insights or notes chosen."""
        tab, keys = self.tab(), self.picked()
        if not keys or tab == "lines":
            return
        one = insights.remove_insight if tab == "insights" else live.remove_note
        label = (
            text("Remove {count} insights", count=len(keys))
            if tab == "insights"
            else text("Remove {count} notes", count=len(keys))
        )

        def remove(ws: Workspace) -> None:
            if len(keys) == 1:
                one(ws, keys[0])
                return
            with ws.act(label):
                for key in keys:
                    one(ws, key)

        words = text("{count} insights removed") if tab == "insights" else text("{count} notes removed")
        single = text("Insight removed") if tab == "insights" else text("Note removed")
        self.desk.do(remove, lambda _nothing: self.desk.say(counted(len(keys), single, words), undo=True))

    # ---- publishing

    def all_published(self, keys: Sequence[str]) -> bool:
        """Whether all of these are published, and may stay so."""
        views = [self.insight_called(key) for key in keys]
        return bool(views) and all(view is not None and view.state == "published" for view in views)

    def publish_or_withdraw(self) -> None:
        """Publish the insights chosen; withdraw them where all of them are published."""
        keys = self.picked()
        if self.all_published(keys):
            self.withdraw()
        elif len(keys) == 1:
            only = keys[0]
            self.desk.do(
                lambda ws: publish.publish(ws, only, self.desk.now().date()),
                lambda _nothing: self.desk.say(text("Marked as published"), undo=True),
            )
        elif keys:
            self.desk.do(
                lambda ws: publish.publish_several(ws, keys, self.desk.now().date()), partial(self._say_published, len(keys))
            )

    def _say_published(self, count: int, held: list[HeldBack]) -> None:
        if count > len(held):
            done = counted(count - len(held), text("1 insight marked as published"), text("{count} insights marked as published"))
            self.desk.say(done, undo=True)
        if held:
            reasons = ", ".join(dict.fromkeys(str(one.reason) for one in held))
            first: Text | str = held[0].reason if len({str(one.reason) for one in held}) == 1 else reasons
            self.desk.failed.emit(
                Refused(
                    text("{held} of {count} insights stay behind: {reason}", held=len(held), count=count, reason=first),
                    text("Ask their owners, then note the answer."),
                )
            )

    def withdraw(self) -> None:
        """Take the insights chosen back."""
        keys = [key for key in self.picked() if (view := self.insight_called(key)) and view.state == "published"]

        def take_back(ws: Workspace) -> None:
            with ws.act(text("Withdraw an insight") if len(keys) == 1 else text("Withdraw {count} insights", count=len(keys))):
                for key in keys:
                    publish.withdraw(ws, key)

        words = counted(
            len(keys), text("Withdrawn. Files sent out before are not in our hands."), text("{count} insights withdrawn")
        )
        if keys:
            self.desk.do(take_back, lambda _nothing: self.desk.say(words, undo=True))

    def ask_permission(self) -> None:
        """Note that the owners of the insights chosen were asked."""
        keys = self.picked()
        if keys and self.tab() == "insights":
            self.desk.do(
                lambda ws: publish.note_asked(ws, keys, self.desk.now().date()),
                lambda _nothing: self.desk.say(text("Noted that permission was asked"), undo=True),
            )

    def set_translation(self, state: str) -> None:
        """Say how far the translations of the insights chosen are."""
        keys = self.picked()

        def say_so(ws: Workspace) -> None:
            with ws.act(text("Change the state of a translation")):
                for key in keys:
                    insights.set_translation(ws, key, state)

        if keys and self.tab() == "insights":
            words = text("Translation approved") if state == "approved" else text("Translation sent to review")
            self.desk.do(say_so, lambda _nothing: self.desk.say(words, undo=True))

    def export(self) -> None:
        """Go to where insights are written to files."""
        if self.place.event_id is not None:
            self.desk.go(Place("meeting", self.place.strand_id, self.place.event_id, "publish"))
        else:
            self.desk.go(Place("publish", self.place.strand_id))

    # ---- sorting

    def sort_by_number(self, number: int) -> None:
        """Sort what is chosen into the theme with that number, counted from 1; 0 takes it out of its theme."""
        if number == 0:
            self.sort_chosen(None)
        elif number <= len(self.table.themes):
            self.sort_chosen(self.table.themes[number - 1].id)
        else:
            self.desk.say(text("There is no theme number {number}", number=number))

    def sort_chosen(self, theme_id: str | None) -> None:
        """Put the notes or insights chosen under a theme."""
        tab = self.tab()
        if tab == "lines":
            self.desk.say(text("Make an insight of these lines first; then it can be sorted."))
        elif keys := self.picked():
            self.sort("note" if tab == "notes" else "insight", keys, theme_id)

    def sort(self, table: str, keys: Sequence[str], theme_id: str | None) -> None:
        """Put notes or insights under a theme, which has to be of their own meeting."""
        theme = self.theme_entry(theme_id) if theme_id is not None else None
        events = {self._event_of(table, key) for key in keys}
        if theme is not None and events != {theme.event_id}:
            self.desk.say(text("This theme is of another meeting."))
            return
        notes, made = (keys, ()) if table == "note" else ((), keys)
        title = in_language(theme.title_en, theme.title_zh) if theme is not None else tr("Unsorted")
        words = text("Sorted into {theme}", theme=title) if theme is not None else text("Taken out of its theme")
        self.desk.do(
            lambda ws: sort_into(ws, theme_id, notes=notes, insights=made), lambda _nothing: self.desk.say(words, undo=True)
        )

    def _event_of(self, table: str, key: str) -> str | None:
        if table == "note":
            return self.table.note_events.get(key)
        view = self.insight_called(key)
        return view.event_id if view is not None else None

    def take(self, key: str, table: str, ids: list[str]) -> None:
        """What was dropped on a theme is sorted under it; lines become an insight there."""
        theme_id = None if key == UNSORTED else key
        if table == "cue":
            self.make_insight_of("cue", ids, theme_id)
        else:
            self.sort(table, ids, theme_id)

    # ---- themes

    def add_theme(self, title: str) -> None:
        """Make a theme with that title, in the language it is written in."""
        event_id = self.place.event_id
        if event_id is None:
            return
        english, chinese = ("", title) if has_chinese(title) else (title, "")
        self.desk.do(lambda ws: themes.add_theme(ws, event_id, english, chinese))

    def title_theme(self, key: str, title: str) -> None:
        """Give a theme the title that was written in place, in the language it was shown in."""
        theme = self.theme_entry(key)
        if theme is not None:
            shown = in_language(theme.title_en, theme.title_zh)
            field = "title_en" if shown == theme.title_en else "title_zh"
            self.desk.do(lambda ws: themes.change_theme(ws, key, **{field: title}))

    def move_theme_to(self, key: str, gap: int) -> None:
        """Put a theme ahead of the row `gap` of the list; among those of its own meeting."""
        ahead = self.table.themes[: gap - 1]
        theme = self.theme_entry(key)
        if theme is not None:
            index = sum(1 for other in ahead if other.id != key and other.event_id == theme.event_id)
            self.desk.do(lambda ws: themes.move_theme(ws, key, index))

    def move_theme_by(self, by: int) -> None:
        """Move the theme chosen up (negative) or down."""
        theme = self.theme_entry(self._theme)
        if theme is None or not theme.id:
            return
        own = [other.id for other in self.table.themes if other.event_id == theme.event_id]
        index = max(0, min(own.index(theme.id) + by, len(own) - 1))
        if own[index] != theme.id:
            self.desk.do(lambda ws: themes.move_theme(ws, theme.id, index))

    def merge_themes(self, kept: str, other: str) -> None:
        """Make two themes one."""
        first, second = self.theme_entry(kept), self.theme_entry(other)
        if first is None or second is None or not (first.id and second.id):
            return
        if first.event_id != second.event_id:
            self.desk.say(text("Themes of two meetings can't be merged."))
            return
        title = in_language(first.title_en, first.title_zh)
        if self._theme == other:
            self._theme = kept

        def merged(_nothing: None) -> None:
            self.desk.say(text("Merged into {theme}", theme=title), undo=True)

        self.desk.do(lambda ws: themes.merge_themes(ws, kept, [other]), merged)

    def remove_theme(self) -> None:
        """Remove the theme chosen; what is under it becomes unsorted."""
        theme = self.theme_entry(self._theme)
        if theme is None or not theme.id:
            return
        words = text("Theme removed: {theme}", theme=in_language(theme.title_en, theme.title_zh))
        self.desk.do(lambda ws: themes.remove_theme(ws, theme.id), lambda _nothing: self.desk.say(words, undo=True))

    def group_notes(self) -> None:
        """Group the unsorted notes into new themes, on this computer."""
        event_id = self.place.event_id
        if event_id is None:
            return

        def group(ws: Workspace, progress: Progress) -> int:
            return themes.suggest_themes(ws, event_id, progress=progress)

        def grouped(count: int) -> None:
            if count:
                self.desk.say(counted(count, text("1 theme made"), text("{count} themes made")), undo=True)
            else:
                self.desk.say(text("The unsorted notes have nothing in common yet."))

        self.desk.do_long(group, text("Grouping the notes"), grouped)
