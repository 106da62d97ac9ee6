"""The timeline of a meeting: agenda as planned and as it went, what was said, written, answered and noted, on one axis.

Two ways to see the same: lanes, painted, and a list, which screen readers read row by row. A click or Enter plays from there,
here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from moderator_app.desktop.commands import command
from moderator_app.desktop.desk import Desk
from moderator_app.desktop.media.player import JUMP, Player
from moderator_app.desktop.models.insight_cards import clock
from moderator_app.desktop.models.lazy_rows import LazyRows
from moderator_app.desktop.models.spine_rows import LANE_WORDS, is_mandarin, mark_key, mark_row, mark_second, mark_words, spoken
from moderator_app.desktop.places import Place
from moderator_app.desktop.theme import px
from moderator_app.desktop.translation import Words, in_language, render
from moderator_app.desktop.views.hearing import hear
from moderator_app.desktop.views.view import View
from moderator_app.desktop.widgets import (
    Banner,
    Button,
    ChoiceField,
    EmptyPlace,
    Label,
    PageTitle,
    Pill,
    Placeholder,
    RowDelegate,
    SectionTitle,
    Segmented,
    row_of,
)
from moderator_app.desktop.widgets.film import Film
from moderator_app.desktop.widgets.pages import Pages
from moderator_app.desktop.widgets.pick_list import PickList
from moderator_app.desktop.widgets.spine_canvas import SpineCanvas
from moderator_app.domain.errors import PeerSphereError
from moderator_app.domain.wording import text
from moderator_app.operations import recordings
from moderator_app.operations.spine import Mark, Spine, spine_of

if TYPE_CHECKING:
    from moderator_app.store import Committed, Workspace


@dataclass(frozen=True, slots=True)
class TimelineFacts:
    """The spine, and the files that are here: recording to its path, and whether there is something to see."""

    spine: Spine
    files: Mapping[str, tuple[Path, str, bool]]


def read_timeline(ws: Workspace, event_id: str) -> TimelineFacts:
    """A meeting's spine with what can be played."""
    kept = [one for one in recordings.recordings_of(ws, event_id) if one.is_here]
    files = {one.id: (recordings.file_of(ws, one.id), one.file_name, one.kind == "video") for one in kept}
    return TimelineFacts(spine_of(ws, event_id), files)


class TimelineSide(QWidget):
    """Beside the lanes: what is seen and heard there, and the whole of the mark that is chosen."""

    def __init__(self, view: TimelineView) -> None:
        super().__init__()
        self.film = Film()
        self.film.setFixedHeight(px(150))
        self.play_button = Button("", view.toggle, kind="quiet", icon_name="play", name=text("Play"))
        self.time = Label("", "small-ink")
        self.lane, self.second = Pill(), Label("", "small")
        self.words = Label("", "body", wrap=True)
        self.words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.other = Label("", "second", wrap=True)
        self.who = Label("", "strong", wrap=True)
        self.open_button = Button(text("Open in the recording"), view.open_recording, icon_name="circle-play", small=True)
        self.hint = Label(
            text("Choose something on the timeline to read it whole; a click plays from there."), "second", wrap=True
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.film)
        column.addLayout(row_of(self.play_button, self.time, None, self.open_button, spacing=4))
        column.addSpacing(8)
        column.addWidget(SectionTitle(text("Chosen")))
        column.addWidget(self.hint)
        column.addLayout(row_of(self.lane, self.second, None))
        for widget in (self.who, self.words, self.other):
            column.addWidget(widget)
        column.addStretch(1)
        self.show_mark(None)

    def show_mark(self, mark: Mark | None) -> None:
        """The whole of a mark, in both languages."""
        for widget in (self.lane, self.second, self.who, self.words, self.other):
            widget.setVisible(mark is not None)
        self.hint.setVisible(mark is None)
        if mark is None:
            return
        self.lane.say(LANE_WORDS[mark.lane], "mandarin" if is_mandarin(mark) else "neutral")
        self.second.show_words(mark_second(mark))
        self.who.show_words(mark.who)
        self.who.setVisible(bool(mark.who))
        shown = mark_words(mark)
        self.words.show_words(shown)
        other = mark.words_zh if in_language(mark.words_en, mark.words_zh) == mark.words_en else mark.words_en
        self.other.show_words(other)
        self.other.setVisible(bool(other.strip()))


class TimelineView(View):
    """Place "timeline" of a meeting."""

    kind = "timeline"
    tables = frozenset({"event", "segment", "run_mark", "recording", "chapter", "cue", "voice", "note", "insight", "evidence"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.facts: TimelineFacts | None = None
        self._playing_id: str | None = None
        self._fresh = True
        self.player = Player(self)
        self.canvas = SpineCanvas()
        self.list = PickList("lines", text("Timeline as a list"), "", RowDelegate("lines"), uniform=True)
        self.list.setItemDelegate(RowDelegate("lines", self.list))
        self.side = TimelineSide(self)
        self.way = Segmented([("lanes", text("Lanes")), ("list", text("List"))], text("How it is shown"))
        self.lane = ChoiceField([("", text("All lanes"))], name=text("Which lane"))
        zooms = (("minus", text("Smaller"), -1), ("plus", text("Larger"), 1))
        self.zooms = [
            Button("", partial(self.canvas.zoom, by), kind="quiet", small=True, icon_name=icon, name=name)
            for icon, name, by in zooms
        ]
        self.fit = Button(text("Fit"), partial(self.canvas.zoom, 0), small=True)
        self.unplaced = Label("", "second")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.recording_button = Button(text("Recording"), self.open_recording, icon_name="circle-play")
        self.title = PageTitle(text("Timeline"), "", self.recording_button)
        self.banner = Banner()
        self.empty = EmptyPlace(
            "chart-gantt",
            text("Nothing is on the timeline yet"),
            text("Agenda, recording, transcript, chat, polls and notes of a meeting meet here on one axis, each at its second."),
            Button(text("Open the recording"), self.open_recording),
        )
        self.shown = Pages()
        self.shown.addWidget(self.canvas)
        self.shown.addWidget(self.list)
        filled = QWidget()
        column = QVBoxLayout(filled)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(row_of(self.way, self.lane, None, self.unplaced, *self.zooms, self.fit, spacing=8))
        column.addWidget(self.shown, 1)
        self.filled, self.waiting = filled, Placeholder(4)
        self.pages = Pages()
        for page in (self.waiting, self.filled, self.empty):
            self.pages.addWidget(page)
        self.column.addWidget(self.title)
        self.column.addWidget(self.banner)
        self.column.addWidget(self.pages, 1)

    def _connect(self) -> None:
        canvas, player = self.canvas, self.player
        canvas.chosen.connect(self.side.show_mark)
        canvas.played.connect(lambda second: self.go_to(second, play=True))
        canvas.toggled.connect(self.toggle)
        self.list.chosen.connect(self._choose_row)
        self.list.opened.connect(self._play_row)
        self.way.chosen.connect(self.show_way)
        self.lane.chosen.connect(lambda _lane: self._fill_list())
        self.side.film.toggled.connect(self.toggle)
        self.side.film.jumped.connect(lambda by: player.jump(JUMP * by))
        player.moved.connect(self._moved)
        player.changed.connect(self._player_changed)
        player.frame.connect(self.side.film.show_frame)
        player.failed.connect(self._trouble)

    # ---- the shell asks

    def open(self, place: Place) -> None:
        if place.event_id != self.place.event_id:
            self.facts, self._playing_id = None, None
            self.player.load(None)
            self.canvas.current, self.canvas.scale = None, 0.0
            self.side.show_mark(None)
            self.banner.hide()
            self.pages.setCurrentWidget(self.waiting)
            self.inspector_wanted.emit(False)
        self._fresh = True
        super().open(place)

    def refresh(self, committed: Committed | None) -> None:
        event_id = self.place.event_id
        if event_id is not None:
            self.desk.ask(lambda ws: read_timeline(ws, event_id), self.fill, key="timeline")

    def inspector(self) -> QWidget:
        return self.side

    def crumb(self) -> Words | None:
        meeting = self.desk.tree.meeting(self.place.event_id)
        return text("{meeting}, timeline", meeting=render(meeting.name())) if meeting is not None else text("Timeline")

    def retranslate(self) -> None:
        if self.facts is not None:
            self.fill(self.facts)
            if self.canvas.current is not None:
                self.side.show_mark(self.canvas.current)

    def save_state(self) -> dict[str, Any]:
        self.player.close()
        self._playing_id = None
        return {"way": self.way.current(), "lane": self.lane.current(), "scale": self.canvas.scale}

    def restore_state(self, state: dict[str, Any]) -> None:
        self.canvas.scale = float(state.get("scale") or 0.0)
        if state.get("way") in ("lanes", "list"):
            self.way.choose(state["way"])
            self.show_way(state["way"])

    # ---- showing

    def fill(self, facts: TimelineFacts) -> None:
        """Show a meeting's spine."""
        if facts.spine.event_id != self.place.event_id:
            return
        self.facts = facts
        spine = facts.spine
        meeting = self.desk.tree.meeting(spine.event_id)
        name = render(meeting.name()) if meeting is not None else ""
        told = render(text("{count} marks in {length}", count=len(spine.marks), length=clock(spine.ends - spine.begins)))
        self.title.say(text("Timeline"), " · ".join(filter(None, (name, told if spine.marks else ""))))
        self.canvas.show_spine(spine)
        lanes = [("", text("All lanes")), *((lane, LANE_WORDS[lane]) for lane in self.canvas.lanes)]
        self.lane.show_choices(lanes)
        if self.lane.currentIndex() < 0:
            self.lane.choose("")
        count = len(spine.unplaced)
        self.unplaced.show_words(text("{count} without a second: see the list", count=count) if count else "")
        self._fill_list()
        anything = bool(spine.marks or spine.unplaced)
        self.pages.setCurrentWidget(self.filled if anything else self.empty)
        self.inspector_wanted.emit(anything)
        self.show_way(self.way.current())
        if self._fresh and anything:
            self._fresh = False
            self.take_focus(self.shown.currentWidget() or self.canvas)

    def _fill_list(self) -> None:
        if self.facts is None:
            return
        lane, spine = self.lane.current() or "", self.facts.spine
        marks = [mark for mark in (*spine.marks, *spine.unplaced) if lane in ("", mark.lane)]
        self._listed: Sequence[Mark] = marks
        self.list.show_items(marks, mark_key, mark_row)

    def show_way(self, way: str) -> None:
        """Lanes or list."""
        lanes = way == "lanes"
        self.shown.setCurrentWidget(self.canvas if lanes else self.list)
        for widget in (*self.zooms, self.fit, self.unplaced):
            widget.setVisible(lanes)
        self.lane.setVisible(not lanes)

    def _mark_of(self, key: str) -> Mark | None:
        rows = self.list.rows.rows
        number = self.list.rows.number_of(key)
        return rows.items[number] if isinstance(rows, LazyRows) and number >= 0 else None

    def _choose_row(self, key: str) -> None:
        mark = self._mark_of(key)
        if mark is not None and mark.starts is not None:
            self.canvas.choose(mark)
        elif mark is not None:
            self.side.show_mark(mark)

    def _play_row(self, key: str) -> None:
        mark = self._mark_of(key)
        if mark is not None and mark.starts is not None:
            self.go_to(mark.starts, play=True)

    # ---- playing

    def go_to(self, second: float, *, play: bool = False) -> None:
        """Hear a second of the axis."""
        if self.facts is None:
            return
        self.canvas.show_now(second)
        found = self.facts.spine.axis.playing(second)
        file = self.facts.files.get(found[0]) if found is not None else None
        if found is None or file is None:
            self.player.pause()
            if play:
                self.desk.say(
                    text("Nothing was recorded at {time}.", time=clock(second))
                    if found is None
                    else text("That recording isn’t on this laptop.")
                )
            return
        if self._playing_id != found[0]:
            self._playing_id = found[0]
            self.side.film.begin(is_film=file[2], poster=None)
            self.player.load(file[0], file[1])
        self.player.seek(found[1])
        if play:
            self.player.play()

    def toggle(self) -> None:
        """Play or pause; from the mark chosen, where nothing was heard yet."""
        if self._playing_id is None:
            mark = self.canvas.current
            self.go_to(mark.starts or 0.0 if mark is not None else 0.0, play=True)
        else:
            self.player.toggle()

    def _moved(self, second: float) -> None:
        if self.facts is None or self._playing_id is None:
            return
        at = self.facts.spine.axis.begins.get(self._playing_id, 0.0) + second
        self.canvas.show_now(at)
        self.side.time.show_words(clock(at))

    def _player_changed(self) -> None:
        playing = self.player.playing
        self.side.play_button.set_icon("pause" if playing else "play")
        self.side.play_button.name_it(text("Pause") if playing else text("Play"))
        self.side.film.show_playing(playing)

    def _trouble(self, problem: PeerSphereError) -> None:
        self.banner.say(problem.message, problem.remedy)

    def open_recording(self) -> None:
        """The recording, at the second that is heard or chosen here."""
        second = self.canvas.now
        if second is None and self.canvas.current is not None:
            second = self.canvas.current.starts
        if second is not None and self.place.event_id is not None:
            hear(self, self.place.strand_id, self.place.event_id, "second", str(second))
        else:
            self.desk.go(Place("recording", self.place.strand_id, self.place.event_id))

    def told(self) -> str:
        """The mark chosen, as a sentence."""
        return spoken(self.canvas.current) if self.canvas.current is not None else ""


@command("timeline.play", text("Play or pause"), shortcut="Ctrl+P", icon="play", scope="timeline")
def _play(view: TimelineView) -> None:
    view.toggle()


@command("timeline.larger", text("Larger"), shortcut="Ctrl+Up", icon="plus", scope="timeline")
def _larger(view: TimelineView) -> None:
    view.canvas.zoom(1)


@command("timeline.smaller", text("Smaller"), shortcut="Ctrl+Down", icon="minus", scope="timeline")
def _smaller(view: TimelineView) -> None:
    view.canvas.zoom(-1)


@command("timeline.fit", text("Fit the whole meeting"), shortcut="Ctrl+0", icon="chart-gantt", scope="timeline")
def _fit(view: TimelineView) -> None:
    view.canvas.zoom(0)


@command("timeline.list", text("Lanes or list"), shortcut="Ctrl+L", icon="list", scope="timeline")
def _list(view: TimelineView) -> None:
    way = "lanes" if view.way.current() == "list" else "list"
    view.way.choose(way)
    view.show_way(way)
    view.take_focus(view.shown.currentWidget() or view.canvas)


@command("timeline.recording", text("Open in the recording"), shortcut="Ctrl+Return", icon="circle-play", scope="timeline")
def _recording(view: TimelineView) -> None:
    view.open_recording()
