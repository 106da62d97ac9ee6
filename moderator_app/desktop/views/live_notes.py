"""The live screen's notes: kept as they are typed or pasted, shown by theme, corrected, sorted and removed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, cast
from zoneinfo import ZoneInfo

from PySide6.QtCore import QPoint, Qt

from moderator_app.desktop.models.ledger_rows import commitment_words
from moderator_app.desktop.models.live_rows import theme_rows, theme_title
from moderator_app.desktop.translation import in_language, tr
from moderator_app.desktop.views.live_note_menu import note_menu
from moderator_app.desktop.widgets.capture_field import Draft
from moderator_app.domain.captured import COMMITMENT, Captured
from moderator_app.domain.wording import text
from moderator_app.operations import live as operations
from moderator_app.operations import themes as theme_operations
from moderator_app.operations.live import NoteView
from moderator_app.operations.live_overview import ThemeCount

if TYPE_CHECKING:
    from moderator_app.store import Workspace


class LiveNotes:
    """The part of `LiveView` that captures. What it uses of the screen is made there."""

    desk: Any
    place: Any
    clock: Any
    agenda: Any
    furniture: Any
    debrief: Any
    side: Any
    _found: str | None = None
    open_panel: Any
    capture: Any
    note_list: Any
    tally: Any
    rooms: list[Any]
    people: list[Any]
    notes: list[NoteView]
    themes: list[ThemeCount]
    segment_id: str | None
    _pasted: str

    # ---- capturing

    def keep(self, draft: Draft) -> None:
        """Store a note; its words leave the field when it is stored."""
        event_id, segment_id, captured_at = self.place.event_id, self.segment_id, self.clock.moment()
        if event_id is None:
            return

        def store(ws: Workspace) -> str:
            return operations.capture_line(
                ws, event_id, draft.line, kind=draft.kind, room_number=draft.room_number, segment_id=segment_id,
                said_by_id=draft.said_by_id, captured_at=captured_at,
            )  # fmt: skip

        def refused(problem: Exception) -> None:
            self.capture.not_kept(draft)
            self.desk.failed.emit(problem)

        self.desk.do(store, lambda _note_id: self.capture.kept(draft), failed=refused)

    def _say_reading(self, said: Captured) -> None:
        parts = []
        if said.kind == COMMITMENT:
            self.furniture.show_reading(commitment_words(said, self._today()))
            return
        if said.theme:
            known = self._theme_called(said.theme)
            parts.append(
                tr("theme {theme}", theme=known) if known else tr("new theme {theme}", theme=said.theme.replace("_", " "))
            )
        if said.said_by:
            parts.append(tr("said by {name}", name=said.said_by))
        self.furniture.show_reading(" · ".join(parts))

    def _today(self) -> date:
        zone = self.agenda.time_zone if self.agenda is not None else self.desk.zone() or "UTC"
        return (self.clock.moment() or self.desk.now()).astimezone(ZoneInfo(zone)).date()

    def _theme_called(self, word: str) -> str:
        from moderator_app.domain.chinese import fold

        wanted = fold(word.replace("_", " ").replace("-", " "))
        titles = [(theme.title_en, theme.title_zh) for theme in self.themes]
        whole = next((pair for pair in titles if wanted in (fold(pair[0]), fold(pair[1]))), None)
        part = next((pair for pair in titles if any(title and wanted in fold(title) for title in pair)), None)
        return in_language(*(whole or part)) if whole or part else ""

    def _offer(self) -> None:
        names = [title for theme in self.themes if (title := in_language(theme.title_en, theme.title_zh))]
        self.capture.offer(self.rooms, names, [(person.person_id, person.name) for person in self.people])

    def _offer_lines(self, pasted: str) -> None:
        self._pasted = pasted
        self.furniture.offer.show_lines(pasted)

    def keep_lines(self) -> None:
        """Keep each pasted line as a note."""
        event_id, segment_id, pasted = self.place.event_id, self.segment_id, self._pasted
        if event_id is None or not pasted:
            return
        kind, room, captured_at = self.capture.kind(), self.capture.room(), self.clock.moment()

        def store(ws: Workspace) -> list[str]:
            return operations.capture_lines(
                ws, event_id, pasted, kind=kind, room_number=room, segment_id=segment_id, captured_at=captured_at
            )

        def stored(kept: list[str]) -> None:
            self._pasted_away("")
            self.desk.say(text("Kept {count} notes", count=len(kept)), undo=True)

        self.desk.do(store, stored)

    def _type_on(self, letter: str) -> None:
        """Somebody types although pasted lines wait: the letters belong to the field, the lines go on waiting."""
        self.capture.setFocus()
        self.capture.words.insertPlainText(letter)

    def _keep_pasted(self) -> None:
        """Enter in the empty field keeps the pasted lines that wait."""
        if self.furniture.offer.isVisible() and not self.capture.words.toPlainText().strip():
            self.keep_lines()

    def _paste_as_one(self) -> None:
        self._pasted_away(" ".join(self._pasted.split()))

    def _pasted_away(self, words: str) -> None:
        self._pasted = ""
        self.furniture.offer.hide()
        if words:
            self.capture.words.insertPlainText(words)
        self.capture.setFocus()

    def _escape(self) -> None:
        if self.furniture.offer.isVisible():
            self._pasted_away("")
        else:
            self.go_to_notes()

    # ---- notes

    def show_notes(self, read: tuple[list[NoteView], list[ThemeCount]]) -> None:
        """Show the notes and how often each theme came up."""
        self.notes, self.themes = read
        self._show_notes()
        self._offer()

    def chosen_theme(self) -> str | None:
        """The theme whose notes alone are shown; "" are the unsorted ones, None: all notes."""
        return self.tally.current_key()

    def _show_notes(self) -> None:
        self.tally.show_rows(theme_rows(self.themes))
        theme = self.chosen_theme()
        shown = [note for note in self.notes if theme is None or (note.theme_id or "") == theme]
        zone = self.agenda.time_zone if self.agenda is not None else self.desk.zone() or "UTC"
        self.note_list.show_notes(shown, zone)
        chosen = next((count for count in self.themes if (count.id or "") == theme), None) if theme is not None else None
        title = theme_title(chosen.title_en, chosen.title_zh) if chosen is not None else ""
        self.furniture.show_notes_state(bool(self.notes), title, len(shown))
        if self._found is not None and any(note.id == self._found for note in shown):
            self.note_list.choose(self._found)
            self.note_list.setFocus()
            self._found = None

    def open_debrief(self) -> None:
        """Compose the debrief of the notes, in their place."""
        self.furniture.show_debrief(True)
        self.debrief.begin(self.place.event_id)

    def close_debrief(self) -> None:
        """Back to the notes; what was composed waits."""
        self.furniture.show_debrief(False)
        self._show_notes()
        self.capture.setFocus()

    def take_choices(self) -> None:
        """The debrief's themes can be chosen now: back to the notes, ready for who chooses which."""
        self.close_debrief()
        self.open_panel("choices")

    def show_all_notes(self) -> None:
        """Take the theme's filter away."""
        self.tally.choose(None)
        self._show_notes()

    def go_to_notes(self) -> None:
        """From the field to the list, at its newest note; or to the debrief, where that is composed."""
        if self.furniture.composing:
            self.debrief.list.setFocus()
            return
        self.note_list.setFocus()
        if not self.note_list.currentIndex().isValid() and self.notes:
            self.note_list.setCurrentIndex(self.note_list.rows.index(0))

    def show_found(self, kind: str, row_id: str) -> None:
        """Choose what the palette found: a commitment or question in the ledger, a note in the list."""
        if kind == "commitment":
            self.open_panel("questions")
            self.side.questions.choose_soon(row_id)
        elif kind == "note":
            self._found = row_id
            self._show_notes()

    def picked_notes(self) -> list[NoteView]:
        keys = set(self.note_list.picked_keys())
        return [note for note in self.notes if note.id in keys]

    def change(self, note_ids: Sequence[str], **changes: Any) -> None:
        """Correct notes."""

        def correct(ws: Workspace) -> None:
            with ws.act(text("Change a note") if len(note_ids) == 1 else text("Change {count} notes", count=len(note_ids))):
                for note_id in note_ids:
                    operations.change_note(ws, note_id, **changes)

        if note_ids:
            self.desk.do(correct)

    def remove(self) -> None:
        """Delete the chosen notes."""
        chosen = self.note_list.picked_keys()

        def take_out(ws: Workspace) -> None:
            with ws.act(text("Remove {count} notes", count=len(chosen)) if len(chosen) > 1 else text("Remove a note")):
                for note_id in chosen:
                    operations.remove_note(ws, note_id)

        def gone(_nothing: None) -> None:
            self.desk.say(
                text("{count} notes removed", count=len(chosen)) if len(chosen) > 1 else text("Note removed"), undo=True
            )

        if chosen:
            self.desk.do(take_out, gone)

    def sort_into(self, theme_id: str | None) -> None:
        """Put the chosen notes under a theme."""
        chosen = self.note_list.picked_keys()
        if chosen:
            self.desk.do(lambda ws: operations.sort_notes(ws, chosen, theme_id))

    def add_theme(self, title: str) -> None:
        """Make a theme of the meeting, in the language it is written in."""
        from moderator_app.domain.chinese import has_chinese

        event_id, title = self.place.event_id, title.strip()
        if event_id is None or not title:
            return
        titles = ("", title) if has_chinese(title) else (title, "")
        self.desk.do(lambda ws: theme_operations.add_theme(ws, event_id, *titles))
        self.furniture.add_theme.show_text("")

    def open_note_menu(self, where: QPoint) -> None:
        """What can be done with the chosen notes."""
        menu = note_menu(cast(Any, self))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(where)
