"""Recordings: of a strand the library, of a meeting the player with chapters and the transcript that follows.

What must hold: everything is placed on the meeting's one axis; the player's own seconds are turned into it here and nowhere
else. What is read comes from other threads; while it plays, nothing is read. When one goes elsewhere, the player lets its file
go.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from moderator_app.desktop.desk import Desk
from moderator_app.desktop.media.player import Player
from moderator_app.desktop.models.cue_rows import Wish, measured, words_of
from moderator_app.desktop.models.recording_facts import (
    Library,
    MeetingRecordings,
    OneRecording,
    meeting_title,
    read_library,
    read_meeting,
    read_recording,
    recording_name,
    recording_words,
)
from moderator_app.desktop.moments import day
from moderator_app.desktop.places import Place
from moderator_app.desktop.settings import CAPTIONS
from moderator_app.desktop.translation import Words, language, render
from moderator_app.desktop.views.recording_acts import RecordingActs
from moderator_app.desktop.views.recording_finding import RecordingFinding
from moderator_app.desktop.views.recording_furniture import RecordingFurniture
from moderator_app.desktop.views.recording_import import RecordingImport
from moderator_app.desktop.views.recording_library import RecordingLibrary
from moderator_app.desktop.views.recording_playing import RecordingPlaying
from moderator_app.desktop.views.recording_side import RecordingSide
from moderator_app.desktop.views.view import View
from moderator_app.desktop.widgets import Banner, Button, EmptyPlace, Placeholder
from moderator_app.desktop.widgets.cue_list import FEW
from moderator_app.desktop.widgets.line_breaking import LineBreaker
from moderator_app.desktop.widgets.pages import Pages
from moderator_app.domain.errors import PeerSphereError
from moderator_app.domain.progress import Progress
from moderator_app.domain.wording import text
from moderator_app.operations import evidence
from moderator_app.operations.transcripts import Line, at_second, lines_of

if TYPE_CHECKING:
    from moderator_app.store import Committed

_LINES = frozenset({"cue", "voice", "person"})


class RecordingView(RecordingActs, RecordingFinding, RecordingPlaying, View):
    """Place "recording" of a strand, or of one of its meetings."""

    kind = "recording"
    tables = frozenset({"recording", "chapter", "consent", "event", "insight", "evidence", "attendance"}) | _LINES

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.meeting: MeetingRecordings | None = None
        self.one: OneRecording | None = None
        self.lines: Sequence[Line] = ()
        self.follows = True
        self._chosen_id: str | None = None
        self._going_to: tuple[float, bool] | None = None
        """A second of the axis to go to when the meeting's recordings are read, and whether to play from there."""
        self._found: Sequence[int] = ()
        self._found_at = -1
        self._looked_for = ""
        self._resume = 0.0
        self._wanted_line: str | None = None
        self._title = ""
        self._troubled = False
        """Whether the banner tells of a recording that can't be played."""
        self.player = Player(self)
        self.furniture = RecordingFurniture(self)
        self.library = RecordingLibrary(self)
        self.side = RecordingSide(self)
        self.importing = RecordingImport(self)
        self.import_button = Button(text("Import"), self.open_import_menu, icon_name="file-up", small=True)
        self.import_button.name_it(text("Import recordings"))
        self._lay_out()
        self._connect()
        desk.sharing.files_changed.connect(self.look_for_file)

    def _lay_out(self) -> None:
        self.banner = Banner()
        self.empty = EmptyPlace(
            "circle-play",
            text("No recording of this meeting yet"),
            text("Drop the folder of Zoom or Tencent here. What is in it is kept on this laptop and plays offline."),
            Button(text("Import a folder"), self.importing.ask_for_folder, kind="primary", icon_name="folder-open"),
            Button(text("Choose files"), self.importing.ask_for_files),
        )
        self.waiting = Placeholder(4)
        self.pages = Pages()
        for page in (self.waiting, self.library, self.empty, self.furniture):
            self.pages.addWidget(page)
        self.column.addWidget(self.banner)
        self.column.addWidget(self.pages, 1)

    def _connect(self) -> None:
        player, page = self.player, self.furniture
        player.moved.connect(self._moved)
        player.changed.connect(self._player_changed)
        player.frame.connect(page.film.show_frame)
        player.failed.connect(self.show_trouble)
        player.ended.connect(self.play_on)
        player.deafened.connect(self.show_damage)
        page.film.toggled.connect(self.toggle)
        page.film.jumped.connect(self.jump)
        page.line.sought.connect(player.seek)
        page.line.toggled.connect(self.toggle)
        page.rate.chosen.connect(player.set_rate)
        page.which.chosen.connect(self.choose_recording)
        page.languages.chosen.connect(self.set_languages)
        page.captions_button.setChecked(bool(self.desk.settings.get(CAPTIONS)))
        page.captions_button.toggled.connect(self.set_captions)
        page.finder.asked.connect(self.look_for)
        cues = page.cues
        cues.elsewhere = self._measure_again
        cues.played.connect(self.play_line)
        cues.picked.connect(self._say_picked)
        cues.wished.connect(self.do_wish)
        cues.jumped.connect(self.jump)
        cues.split.connect(self.split_line)
        cues.laid_out.connect(self.keep_in_sight)
        cues.stopped_following.connect(self.stop_following)
        cues.model_.written.connect(self.write_line)
        chapters = page.chapters
        chapters.played.connect(self.play_chapter)
        chapters.written.connect(self.name_chapter)
        chapters.moved.connect(self.nudge_chapter)
        chapters.removed.connect(self.remove_chapter)
        chapters.toggled.connect(self.toggle)
        chapters.chosen.connect(lambda _key: self.show_chosen_chapter())

    # ---- the shell asks

    def open(self, place: Place) -> None:
        if (place.strand_id, place.event_id) != (self.place.strand_id, self.place.event_id):
            self._forget()
            self.library.begin()
            self.pages.setCurrentWidget(self.waiting)
        self.import_button.setVisible(place.event_id is not None)
        self.inspector_wanted.emit(place.event_id is not None)
        super().open(place)

    def _forget(self) -> None:
        self.player.load(None)
        self.meeting, self.one, self.lines = None, None, ()
        self._chosen_id, self._going_to = None, None
        self._looked_for, self._found = "", ()
        self.furniture.finder.clear()
        self.banner.hide()

    def refresh(self, committed: Committed | None) -> None:
        event_id, strand_id = self.place.event_id, self.place.strand_id
        if event_id is None:
            if strand_id is not None:
                now = self.desk.now()
                self.desk.ask(lambda ws: read_library(ws, strand_id, now), self.fill_library, key="recording.library")
            return
        touched = {table for table, _row in committed.rows} if committed is not None else self.tables
        self.desk.ask(lambda ws: read_meeting(ws, event_id, strand_id), self.fill, key="recording")
        if touched & (_LINES | {"recording", "event"}):
            read = partial(lines_of, event_id=event_id)
            self.desk.ask(read, partial(self._measure_lines, event_id), key="recording.lines", owner=self)

    def _measure_lines(self, event_id: str, lines: Sequence[Line]) -> None:
        """Have the rows of what was said measured on another thread: ten thousand take longer than the window may be held."""
        if event_id != self.place.event_id:
            return
        page, cues = self.furniture, self.furniture.cues
        page.show_lines(len(lines), follows=self.follows)
        if len(lines) <= FEW:
            self.show_lines(event_id, lines)
            return
        if self.pages.currentWidget() is page:
            for layout in (self.window().layout(), self.column, page.layout()):
                layout.activate()  # the width that rows are measured for is that of what was just made visible
        wish, face, name_high, before = cues.wish(), cues.words.face, cues.names.line_height, cues.as_measured()

        def measure(_progress: Progress) -> list[int]:
            return measured(lines, wish, LineBreaker(face), name_high, before)

        def show(heights: list[int]) -> None:
            self.show_lines(event_id, lines, (wish, heights))

        self.desk.background.run(measure, done=show, key="recording.heights", owner=self)

    def _measure_again(self, work: Callable[[], list[int]], done: Callable[[list[int]], None]) -> None:
        self.desk.background.run(lambda _progress: work(), done=done, key="recording.relaid", owner=self)

    def inspector(self) -> QWidget:
        return self.side

    def buttons(self) -> Sequence[QWidget]:
        return [self.import_button]

    def crumb(self) -> Words | None:
        if self.place.event_id is None:
            return None
        meeting = self.desk.tree.meeting(self.place.event_id)
        return text("{meeting}, recordings", meeting=render(meeting.name())) if meeting is not None else text("Recordings")

    def retranslate(self) -> None:
        if self.meeting is not None:
            self.fill(self.meeting)
        elif self.place.event_id is None:
            self.library.fill(self.library.library)

    def save_state(self) -> dict[str, Any]:
        state = {"recording": self._chosen_id, "second": self.player.second, "languages": self.furniture.languages.current()}
        self.player.close()
        return state

    def restore_state(self, state: dict[str, Any]) -> None:
        if state.get("languages") in ("en", "zh", "both"):
            self.furniture.languages.choose(state["languages"])
            self.set_languages(state["languages"])
        self._chosen_id = self._chosen_id or state.get("recording")
        self._resume = float(state.get("second") or 0.0)

    def show_found(self, kind: str, row_id: str) -> None:
        """Go to where something can be heard, and play from there: an insight, a note or a line. A "second" is one of the
        axis."""
        event_id = self.place.event_id
        if event_id is None:
            return
        if kind == "second":
            self.go_to(float(row_id), play=True)
        elif kind == "insight":
            self.play_insight(row_id)
        elif kind == "note":
            self.desk.ask(lambda ws: evidence.place_of_note(ws, row_id), self._play_place, key="recording.place", owner=self)
        elif kind == "cue":
            self._wanted_line = row_id
            self.refresh(None)
        elif kind == "recording":
            self._chosen_id = row_id
            self.refresh(None)

    # ---- showing

    def fill_library(self, library: Library) -> None:
        """Show what the strand has."""
        if self.place.event_id is None:
            self.library.fill(library)
            self.importing.complete([one for meeting in library.held for one in meeting.recordings])
            self.pages.setCurrentWidget(self.library)
            self.inspector_wanted.emit(False)
            self.take_focus(self.library.held)

    def fill(self, meeting: MeetingRecordings) -> None:
        """Show a meeting's recordings."""
        if meeting.event_id != self.place.event_id:
            return
        first = self.meeting is None
        self.meeting = meeting
        page = self.furniture
        name = self.desk.tree.meeting(meeting.event_id)
        title = meeting_title(name.number if name is not None else 0, meeting.title_en, meeting.title_zh)
        if not meeting.recordings and not any(voice.lines for voice in meeting.voices):
            self.player.load(None)
            self.one = None
            self.side.show_meeting(meeting)
            self.pages.setCurrentWidget(self.empty)
            self.inspector_wanted.emit(False)
            return
        page.which.show_choices([(one.id, recording_name(one)) for one in meeting.recordings])
        page.which.setVisible(len(meeting.recordings) > 1)
        page.chapters.show_chapters(meeting.chapters)
        page.show_chapters(len(meeting.chapters))
        self.show_chosen_chapter()
        self.side.show_meeting(meeting)
        self._title = title
        self.pages.setCurrentWidget(page)
        self.inspector_wanted.emit(True)
        self._show_marks()
        self.importing.complete(meeting.recordings)
        ids = [one.id for one in meeting.recordings]
        wanted = self._chosen_id if self._chosen_id in ids else ids[0] if ids else None
        self._read_one(wanted)
        if first:
            self.take_focus(page.cues if self.lines else page.film)

    def _read_one(self, recording_id: str | None) -> None:
        self._chosen_id = recording_id
        if recording_id is None:
            self._show_nothing_to_play()
            return
        self.desk.ask(lambda ws: read_recording(ws, recording_id), self.show_recording, key="recording.one")

    def _show_nothing_to_play(self) -> None:
        page = self.furniture
        self.player.load(None)  # somebody may have removed what plays
        self.one, self._going_to = None, None
        page.title.say(self._title, text("A transcript is here, and no recording."))
        page.film.begin(is_film=False, poster=None)
        page.line.show_recording(0.0, None)
        page.share_button.setEnabled(False)
        page.let_play(False)
        page.show_damage(None)
        self.side.show_recording(None)

    def show_recording(self, one: OneRecording) -> None:
        """Show one recording, ready to play."""
        if one.view.id != self._chosen_id:
            return
        before, self.one = self.one, one
        page, view = self.furniture, one.view
        began = day(self.meeting.began) if self.meeting is not None and self.meeting.began is not None else ""
        page.title.say(self._title, " · ".join(filter(None, (began, recording_words(view)))))
        page.which.choose(view.id)
        page.let_play(True)
        page.line.show_recording(view.seconds or self.player.seconds, one.peaks)
        self._show_marks()
        self._show_share(one)
        self.show_damage()
        self.side.show_recording(one)
        if before is None or before.view.id != view.id or self.player.file != one.file:
            page.film.begin(is_film=view.kind == "video", poster=one.picture)
            if self._troubled:
                self.banner.hide()
            self.player.load(one.file, view.file_name)
            if one.file is None:
                self.say_not_here(view)
            elif self._resume:
                self.player.seek(self._resume)
                self._resume = 0.0
            self._show_time(self.player.second)
        if self._going_to is not None:
            second, play = self._going_to
            self._going_to = None
            self.go_to(second, play=play)

    def _show_share(self, one: OneRecording) -> None:
        button = self.furniture.share_button
        shared = one.view.state == "shared"
        if shared and one.missing:
            self._troubled = True
            self.banner.say(
                text("It is shared, and {names} have not agreed.", names=", ".join(one.missing)),
                text("Ask them, or take it back until they have."),
                tone="warn",
                action=(text("Withdraw"), self.share),
            )
        button.setEnabled(True)
        button.show_words(text("Withdraw") if shared else text("Share with members"))
        names = ", ".join(one.missing)
        if shared:
            button.name_it(text("Take it back from members"))
        elif one.missing:
            button.name_it(text("Share with members: not agreed yet: {names}", names=names))
        else:
            button.name_it(text("Share with members: everybody heard has agreed"))

    def _show_marks(self) -> None:
        if self.meeting is None:
            return
        begins = self.begins()
        chapters = [chapter.starts - begins for chapter in self.meeting.chapters]
        insights = [mark.starts - begins for mark in self.meeting.insights if mark.starts is not None]
        self.furniture.line.show_marks(chapters, insights)

    def show_lines(self, event_id: str, lines: Sequence[Line], heights: tuple[Wish, list[int]] | None = None) -> None:
        """Show what was said."""
        if event_id != self.place.event_id:
            return
        self.lines = lines
        page = self.furniture
        page.cues.show_lines(lines, heights)
        page.show_lines(len(lines), follows=self.follows)
        if lines and self.meeting is not None and self.pages.currentWidget() is self.empty:
            self.fill(self.meeting)
        if self._wanted_line is not None:
            self._go_to_line(self._wanted_line)
        if self._looked_for:
            self.look_for(self._looked_for)
        self._show_time(self.player.second)

    # ---- where it is

    def begins(self) -> float:
        """Where the recording shown begins on the axis."""
        return self.meeting.axis.begins.get(self._chosen_id or "", 0.0) if self.meeting is not None else 0.0

    def at(self) -> float:
        """The second of the axis that is heard now."""
        return self.begins() + self.player.second

    def _moved(self, second: float) -> None:
        self._show_time(second)

    def _show_time(self, second: float) -> None:
        page, at = self.furniture, self.begins() + second
        length = (self.one.view.seconds if self.one is not None else None) or self.player.seconds
        page.show_second(second, length)
        page.chapters.show_second(at)
        row = at_second(self.lines, at)
        page.cues.show_now(row, follow=self.follows)
        line = self.lines[row] if row >= 0 else None
        until = line.until if line is not None else None
        captioned = page.captions_button.isChecked()
        if captioned and line is not None and until is not None and at <= until + 0.3:
            page.film.show_captions(*words_of(line, page.cues.mode()))
        else:
            page.film.show_captions()

    def _player_changed(self) -> None:
        page = self.furniture
        page.show_playing(self.player.playing)
        if self.one is not None and not self.one.view.seconds and self.player.seconds:
            page.line.show_recording(self.player.seconds, self.one.peaks)
        page.rate.choose(self.player.rate)

    def show_trouble(self, problem: Exception) -> None:
        """Why something can't be played, with what to do."""
        if isinstance(problem, PeerSphereError):
            self._troubled = True
            self.banner.say(problem.message, problem.remedy, tone="bad")
        else:
            self.desk.failed.emit(problem)

    # ---- the library

    def open_meeting(self, event_id: str | None) -> None:
        if event_id:
            self.desk.go(Place("recording", self.place.strand_id, event_id))

    def open_meetings(self) -> None:
        self.desk.go(Place("meetings", self.place.strand_id))

    def open_timeline(self) -> None:
        """The meeting's spine."""
        self.desk.go(Place("timeline", self.place.strand_id, self.place.event_id))

    def own_language(self) -> str:
        """The language that a title typed now is in."""
        return language()
