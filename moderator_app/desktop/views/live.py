"""Live: the run of show at the left, one field to capture what is said, the notes, the themes so far, and who is here.

What must hold: a note is stored before its words leave the field; nothing here waits for anything else to be read.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from moderator_app.desktop.commands import registry
from moderator_app.desktop.desk import Desk
from moderator_app.desktop.models.live_rows import (
    current_segment,
    presence_words,
    segment_title,
    theme_rows,
    theme_title,
)
from moderator_app.desktop.moments import day, span
from moderator_app.desktop.places import Place
from moderator_app.desktop.translation import in_language, render, tr
from moderator_app.desktop.views import live_clock
from moderator_app.desktop.views.live_clock import LiveClock
from moderator_app.desktop.views.live_files import MeetingFiles
from moderator_app.desktop.views.live_furniture import LiveFurniture
from moderator_app.desktop.views.live_note_menu import note_menu
from moderator_app.desktop.views.live_side import TABLES as _SIDE
from moderator_app.desktop.views.live_side import LiveSide
from moderator_app.desktop.views.view import View
from moderator_app.desktop.widgets.capture_field import Draft
from moderator_app.domain.wording import Text, text
from moderator_app.operations import live as operations
from moderator_app.operations import themes as theme_operations
from moderator_app.operations.agenda import Agenda, SegmentView, agenda_of
from moderator_app.operations.live import Captured, NoteView, PersonHere, notes_of, people_here
from moderator_app.operations.live_overview import LiveRoom, Presence, ThemeCount, live_rooms, presence, theme_counts
from moderator_app.operations.unknown_names import UnknownName, tie_name, unknown_names

if TYPE_CHECKING:
    from moderator_app.store import Committed, Workspace

_NOTES = frozenset({"note", "theme", "evidence", "insight"})
_PEOPLE = frozenset({"attendance", "membership", "person", "rsvp", "cue"})
_AGENDA = frozenset({"event", "segment", "slot", "round", "room", "theme", "inquiry"}) | live_clock.TABLES


class LiveView(View):
    """Step "live" of a meeting."""

    kind = "live"
    tables = _NOTES | _PEOPLE | _AGENDA | _SIDE

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.agenda: Agenda | None = None
        self.notes: list[NoteView] = []
        self.themes: list[ThemeCount] = []
        self.people: list[PersonHere] = []
        self.presence: Presence | None = None
        self.unknown: list[UnknownName] = []
        self.rooms: list[LiveRoom] = []
        self.segment_id: str | None = None
        """The segment that notes belong to; None while nobody chose one and none runs."""
        self._follows_clock = True
        self._pasted = ""
        self.files = MeetingFiles(self)
        self.furniture = LiveFurniture(self)
        self.capture, self.note_list = self.furniture.capture, self.furniture.notes
        self.tally, self.panel = self.furniture.tally, self.furniture.panel
        self.side = LiveSide(desk, self.panel)
        self._connect()
        self._minute = QTimer(self, interval=_CLOCK_MS)
        self._minute.timeout.connect(self._look_at_clock)

    def _connect(self) -> None:
        furniture, capture, notes = self.furniture, self.capture, self.note_list
        capture.wished.connect(self.keep)
        capture.read.connect(self._say_reading)
        capture.lines_pasted.connect(self._offer_lines)
        capture.went_down.connect(self.go_to_notes)
        capture.escaped.connect(self._escape)
        furniture.offer.kept.connect(self.keep_lines)
        furniture.offer.joined.connect(self._paste_as_one)
        furniture.offer.forgotten.connect(lambda: self._pasted_away(""))
        notes.written.connect(lambda key, words: self.change([key], text=words))
        notes.kind_wished.connect(lambda kind: self.change(notes.picked_keys(), kind=kind))
        notes.menu_wished.connect(self.open_note_menu)
        notes.went_up.connect(capture.setFocus)
        furniture.run.chosen.connect(self.choose_segment)
        furniture.run.opened.connect(lambda _key: capture.setFocus())
        furniture.segment.stepped.connect(self.step_segment)
        for wishing in (furniture.segment, furniture.rooms_strip, furniture.turns_strip):
            wishing.wished.connect(self.run_command)
        furniture.end.taken.connect(self.clock.take)
        self.tally.chosen.connect(lambda _key: self._show_notes())
        furniture.all_notes.clicked.connect(self.show_all_notes)
        furniture.add_theme.committed.connect(self.add_theme)
        self.panel.ticked.connect(self.tick)
        self.panel.tied.connect(self.tie)
        self.side.closed.connect(self.close_panel)
        self.side.left.connect(capture.setFocus)
        self.side.to_rooms.connect(lambda: self.go_to("breakouts"))

    # ---- the shell asks

    def open(self, place: Place) -> None:
        if place.event_id != self.place.event_id:
            self.agenda, self.presence, self.notes = None, None, []
            self.segment_id, self._follows_clock = None, True
            self.furniture.begin()
            self.panel.show_report(())
        super().open(place)
        self.side.open(place, self.desk.zone() or "UTC")
        self._minute.start()
        self.inspector_wanted.emit(self.panel_open())
        self.capture.setFocus()

    def refresh(self, committed: Committed | None) -> None:
        event_id = self.place.event_id
        if event_id is None:
            return
        touched = {table for table, _row in committed.rows} if committed is not None else self.tables
        if touched & _AGENDA:
            self.desk.ask(partial(_read_agenda, event_id=event_id, segment_id=self.segment_id), self.show_agenda, key="live.run")
        if committed is not None:
            self.side.hear(touched)
        if touched & _NOTES:
            self.desk.ask(partial(_read_notes, event_id=event_id), self.show_notes, key="live.notes")
        if touched & _PEOPLE:
            self.desk.ask(partial(_read_people, event_id=event_id), self.show_people, key="live.people")

    def inspector(self) -> QWidget:
        return self.side

    def buttons(self) -> Sequence[QWidget]:
        return [self.furniture.bring_in, self.furniture.projector]

    def retranslate(self) -> None:
        if self.agenda is not None:
            self._show_run()
            self._show_notes()
            self._show_presence()
        self.side.retranslate()

    def save_state(self) -> dict[str, Any]:
        return {"kind": self.capture.kind(), "room": self.capture.room(), "typed": self.capture.words.toPlainText()}

    def restore_state(self, state: dict[str, Any]) -> None:
        self.capture.choose_kind(state["kind"])
        self.capture.choose_room(state["room"])
        if state["typed"] and not self.capture.words.toPlainText():
            self.capture.words.setPlainText(state["typed"])

    # ---- the run of show

    def show_agenda(self, read: tuple[Agenda, list[LiveRoom]]) -> None:
        """Show an agenda and the rooms of its segment."""
        agenda, self.rooms = read
        if agenda.event_id != self.place.event_id:
            return
        self.agenda = agenda
        if self.segment_id not in {segment.id for segment in agenda.segments}:
            self.segment_id = None
        self._look_at_clock()
        self.side.follow(self.segment_id, agenda.time_zone)
        self._show_run()
        self._offer()

    def _look_at_clock(self) -> None:
        if self.agenda is not None:
            self.follow_clock()
            self._show_run()

    def follow_clock(self) -> None:
        """Let notes belong to the segment that runs, unless another was chosen for them."""
        before = self.segment_id
        if self._follows_clock:
            self.segment_id = self.running_id()
        if before != self.segment_id:
            self._read_rooms()
            self._show_card()
            self.furniture.run.choose(self.segment_id)

    def running_id(self) -> str | None:
        """The segment that runs: by the run of show where the meeting was started, else by its planned times."""
        state = self.clock.state
        if state is not None and state.phase != "before":
            return state.segment_id
        current = current_segment(self.agenda, self.desk.now()) if self.agenda is not None else None
        return current.id if current is not None else None

    def _read_rooms(self) -> None:
        event_id, segment_id = self.place.event_id, self.segment_id
        if self.agenda is not None:
            self.side.follow(segment_id, self.agenda.time_zone)
        if event_id is not None:
            self.desk.ask(lambda ws: live_rooms(ws, event_id, segment_id), self._take_rooms, key="live.rooms")

    def _take_rooms(self, rooms: list[LiveRoom]) -> None:
        self.rooms = rooms
        self._offer()

    def shown_segment(self) -> SegmentView | None:
        """The segment on the card: the one that notes belong to, else the first."""
        segments = self.agenda.segments if self.agenda is not None else ()
        return next((s for s in segments if s.id == self.segment_id), segments[0] if segments else None)

    def _show_run(self) -> None:
        if self.agenda is not None:
            self._show_card()
            self.clock.show_anew()
            self.furniture.fit()

    def _show_card(self) -> None:
        agenda, furniture = self.agenda, self.furniture
        if agenda is None:
            return
        shown = self.shown_segment()
        furniture.segment.let_choose(bool(agenda.segments))
        if shown is None:
            furniture.segment.say(self._day(), self._meeting_title(agenda), "", "", ("", ""))
            furniture.segment.let_step(False, False)
            return
        above: Text = text("First segment · {kind}", kind=shown.kind_label)
        if shown.id == self.running_id():
            above = text("Now · {kind}", kind=shown.kind_label)
        elif self.segment_id is not None:
            above = text("Notes go to · {kind}", kind=shown.kind_label)
        prompts = (_prompt(shown.prompt_en, "EN"), _prompt(shown.prompt_zh, "中文"))
        furniture.segment.say(
            above, segment_title(shown), span(shown.starts, shown.minutes), self.clock.length_words(shown), prompts
        )
        number = agenda.segments.index(shown)
        furniture.segment.let_step(number > 0 or self.segment_id is None, number < len(agenda.segments) - 1)

    def _meeting_title(self, agenda: Agenda) -> str:
        meeting = self.desk.tree.meeting(self.place.event_id)
        return in_language(agenda.title_en, agenda.title_zh) or (render(meeting.name()) if meeting is not None else "")

    def _day(self) -> str:
        return day(self.agenda.starts) if self.agenda is not None else ""

    def choose_segment(self, segment_id: str) -> None:
        """Let notes belong to this segment from now on, whatever the clock says; choosing what runs follows the clock again."""
        self._follows_clock = self.running_id() == segment_id
        self.segment_id = segment_id
        self._show_run()
        self._read_rooms()

    def step_segment(self, by: int) -> None:
        """The next segment, or the one before."""
        shown = self.shown_segment()
        if shown is None or self.agenda is None:
            return
        segments = self.agenda.segments
        number = segments.index(shown) + by
        self.choose_segment(segments[max(0, min(len(segments) - 1, number))].id)

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
        if said.theme:
            known = self._theme_called(said.theme)
            parts.append(
                tr("theme {theme}", theme=known) if known else tr("new theme {theme}", theme=said.theme.replace("_", " "))
            )
        if said.said_by:
            parts.append(tr("said by {name}", name=said.said_by))
        self.furniture.show_reading(" · ".join(parts))

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

    def show_all_notes(self) -> None:
        """Take the theme's filter away."""
        self.tally.choose(None)
        self._show_notes()

    def go_to_notes(self) -> None:
        """From the field to the list, at its newest note."""
        self.note_list.setFocus()
        if not self.note_list.currentIndex().isValid() and self.notes:
            self.note_list.setCurrentIndex(self.note_list.rows.index(0))

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
        menu = note_menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(where)

    # ---- who is here

    def show_people(self, read: tuple[list[PersonHere], Presence, list[UnknownName]]) -> None:
        """Show who is here."""
        self.people, self.presence, self.unknown = read
        self._show_presence()
        self._offer()

    def _show_presence(self) -> None:
        if self.presence is None:
            return
        words = presence_words(self.presence)
        self.furniture.show_presence(words, self.presence, len(self.unknown))
        if self.panel_open():
            self.panel.show_people(self.people, words)
            self.panel.show_unknown(self.unknown)

    def panel_open(self) -> bool:
        return self.furniture.panel_wanted

    def open_panel(self, page: str = "here") -> None:
        """Show who is here, to be ticked; or another page of the panel."""
        self.furniture.panel_wanted = True
        self._show_presence()
        self.inspector_wanted.emit(True)
        window: Any = self.window()
        if hasattr(window, "open_inspector"):
            window.open_inspector()
        self.side.show_page(page)

    def close_panel(self) -> None:
        self.furniture.panel_wanted = False
        self.inspector_wanted.emit(False)
        self.capture.setFocus()

    def tick(self, person_id: str, came: str) -> None:
        """Say that somebody is here, late or did not come."""
        event_id = self.place.event_id
        if event_id is not None:
            self.desk.do(lambda ws: operations.tick(ws, event_id, person_id, came))

    def tie(self, name: str, person_id: str) -> None:
        """Say who a name in the meeting's files is."""
        event_id = self.place.event_id
        known = next((person.name for person in self.people if person.person_id == person_id), "")
        if event_id is not None:
            self.desk.do(
                lambda ws: tie_name(ws, event_id, name, person_id),
                lambda _nothing: self.desk.say(text("{name} is {person}", name=name, person=known), undo=True),
            )

    def run_command(self, command_id: str) -> None:
        """Run one of this screen's commands, as its key would."""
        command = registry.get(command_id)
        if command.can_run(self):
            command.run(self)

    def go_to(self, step: str) -> None:
        """Another step of this meeting."""
        self.desk.go(Place("meeting", self.place.strand_id, self.place.event_id, step))


def _prompt(words: str, tag: str) -> str:
    return f"{tag} · {words}" if words else ""


def _read_agenda(ws: Workspace, event_id: str, segment_id: str | None) -> tuple[Agenda, list[LiveRoom]]:
    return agenda_of(ws, event_id), live_rooms(ws, event_id, segment_id)


def _read_notes(ws: Workspace, event_id: str) -> tuple[list[NoteView], list[ThemeCount]]:
    return notes_of(ws, event_id), theme_counts(ws, event_id)


def _read_people(ws: Workspace, event_id: str) -> tuple[list[PersonHere], Presence, list[UnknownName]]:
    return people_here(ws, event_id), presence(ws, event_id), unknown_names(ws, event_id)


from moderator_app.desktop.views import live_clock_commands, live_commands  # noqa: E402, F401  (the commands need the class)
