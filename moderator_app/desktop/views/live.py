"""Live: the run of show at the left, one field to capture what is said, the notes, the themes so far, and who is here.

What must hold: a note is stored before its words leave the field; nothing here waits for anything else to be read.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from moderator_app.desktop.commands import registry
from moderator_app.desktop.desk import Desk
from moderator_app.desktop.models.live_rows import presence_words
from moderator_app.desktop.places import Place
from moderator_app.desktop.views import live_clock
from moderator_app.desktop.views.hearing import recording_button
from moderator_app.desktop.views.live_debrief import LiveDebrief
from moderator_app.desktop.views.live_files import MeetingFiles
from moderator_app.desktop.views.live_furniture import LiveFurniture
from moderator_app.desktop.views.live_notes import LiveNotes
from moderator_app.desktop.views.live_segments import LiveSegments
from moderator_app.desktop.views.live_side import TABLES as _SIDE
from moderator_app.desktop.views.live_side import LiveSide
from moderator_app.desktop.views.view import View
from moderator_app.domain.wording import text
from moderator_app.operations import live as operations
from moderator_app.operations.agenda import Agenda, agenda_of
from moderator_app.operations.live import NoteView, PersonHere, notes_of, people_here
from moderator_app.operations.live_overview import LiveRoom, Presence, ThemeCount, live_rooms, presence, theme_counts
from moderator_app.operations.unknown_names import UnknownName, tie_name, unknown_names

if TYPE_CHECKING:
    from moderator_app.store import Committed, Workspace

_NOTES = frozenset({"note", "theme", "evidence", "insight"})
_PEOPLE = frozenset({"attendance", "membership", "person", "rsvp", "cue"})
_AGENDA = frozenset({"event", "segment", "slot", "round", "room", "theme", "inquiry"})


class LiveView(LiveSegments, LiveNotes, View):
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
        self.debrief = LiveDebrief(desk)
        self.furniture = LiveFurniture(self)
        self.capture, self.note_list = self.furniture.capture, self.furniture.notes
        self.tally, self.panel = self.furniture.tally, self.furniture.panel
        self.side: LiveSide
        self.clock = live_clock.LiveClock(self)
        self._connect()

    def make_more(self) -> bool:
        if hasattr(self, "side"):
            return False
        self.side = LiveSide(self.desk, self.panel)
        self._connect_side()
        return True

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
        furniture.offer.typed.connect(self._type_on)
        furniture.capture.words.entered.connect(self._keep_pasted)
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
        self.debrief.closed.connect(self.close_debrief)
        self.debrief.offered.connect(self.take_choices)

    def _connect_side(self) -> None:
        self.side.closed.connect(self.close_panel)
        self.side.left.connect(self.capture.setFocus)
        self.side.rooms.seated.connect(self.furniture.show_seats)
        self.side.to_rooms.connect(lambda: self.go_to("breakouts"))
        self.side.to_debrief.connect(self.open_debrief)

    # ---- the shell asks

    def open(self, place: Place) -> None:
        if place.event_id != self.place.event_id:
            self.agenda, self.presence, self.notes = None, None, []
            self.segment_id, self._follows_clock = None, True
            self.furniture.begin()
            self.panel.show_report(())
            self.clock.begin()
        super().open(place)
        self.side.open(place, self.desk.zone() or "UTC")
        self.debrief.leave(place.event_id)
        self.clock.read()
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
            self.debrief.hear(touched)
        if touched & _NOTES:
            self.desk.ask(partial(_read_notes, event_id=event_id), self.show_notes, key="live.notes")
        if touched & _PEOPLE:
            self.desk.ask(partial(_read_people, event_id=event_id), self.show_people, key="live.people")

    def inspector(self) -> QWidget:
        return self.side

    def buttons(self) -> Sequence[QWidget]:
        return [self.furniture.bring_in, self.furniture.projector, recording_button(self)]

    def retranslate(self) -> None:
        if self.agenda is not None:
            self._show_run()
            self._show_notes()
            self._show_presence()
        self.side.retranslate()
        self.debrief.retranslate()

    def save_state(self) -> dict[str, Any]:
        return {"kind": self.capture.kind(), "room": self.capture.room(), "typed": self.capture.words.toPlainText()}

    def restore_state(self, state: dict[str, Any]) -> None:
        self.capture.choose_kind(state["kind"])
        self.capture.choose_room(state["room"])
        if state["typed"] and not self.capture.words.toPlainText():
            self.capture.words.setPlainText(state["typed"])

    # ---- who is here

    def show_people(self, read: tuple[list[PersonHere], Presence, list[UnknownName]]) -> None:
        """Show who is here."""
        self.people, self.presence, self.unknown = read
        self.side.questions.names = [name for person in self.people for name in (person.name, person.name_zh) if name]
        self._show_presence()
        self._offer()

    def _show_presence(self) -> None:
        if self.presence is None:
            return
        words = presence_words(self.presence, len(self.unknown))
        self.furniture.presence.show_words(words)
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


def _read_agenda(ws: Workspace, event_id: str, segment_id: str | None) -> tuple[Agenda, list[LiveRoom]]:
    return agenda_of(ws, event_id), live_rooms(ws, event_id, segment_id)


def _read_notes(ws: Workspace, event_id: str) -> tuple[list[NoteView], list[ThemeCount]]:
    return notes_of(ws, event_id), theme_counts(ws, event_id)


def _read_people(ws: Workspace, event_id: str) -> tuple[list[PersonHere], Presence, list[UnknownName]]:
    return people_here(ws, event_id), presence(ws, event_id), unknown_names(ws, event_id)


from moderator_app.desktop.views import live_clock_commands, live_commands  # noqa: E402, F401  (the commands need the class)
