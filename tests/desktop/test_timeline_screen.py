"""The timeline of a meeting with a real recording: lanes and list, keys, zoom, and playing from a click."""

from __future__ import annotations

import random
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QApplication

from moderator_app.desktop.places import Place
from moderator_app.desktop.widgets.spine_canvas import SpineCanvas
from moderator_app.exchange.media_folders import find_media
from moderator_app.operations import chapters, live, strands
from moderator_app.operations.axis import Axis
from moderator_app.operations.recording_import import import_recordings
from moderator_app.operations.recording_start import set_recording_start
from moderator_app.operations.spine import Mark, aligned
from tests.desktop.films import film

ZERO = datetime(2027, 2, 25, 1, 0, tzinfo=UTC)
PLAIN = Qt.KeyboardModifier.NoModifier


@pytest.fixture(scope="module")
def short(tmp_path_factory):
    return film(tmp_path_factory.mktemp("films") / "meeting.mp4", 20)


class AtTimeline:
    """The window at the timeline of the third meeting: chapters, two notes, and a recording of twenty seconds."""

    def __init__(self, window, qtbot, short):
        self.window, self.qtbot = window, qtbot
        ws = self.ws = window.desk.workspace
        strand = next(s for s in strands.strands(ws) if s.name_en == "Whole School Librarians")
        event = next(e for e in strands.events(ws, strand.id) if e.number == 3)
        self.place = Place("timeline", strand.id, event.id)
        self.recording = import_recordings(ws, event.id, find_media([short]).files).added[0]
        set_recording_start(ws, event.id, ZERO)
        chapters.add_chapter(ws, event.id, 0, "Welcome", "欢迎")
        self.chapter = chapters.add_chapter(ws, event.id, 12, "Debrief", "汇报")
        for second, words in ((5, "Stamps work"), (15, "谁来翻译？")):
            live.capture_note(ws, event.id, words, captured_at=ZERO.replace(second=second))
        self.idle()
        window.go(self.place)
        self.idle()
        self.view = window.view()
        self.canvas = self.view.canvas

    def idle(self):
        for _turn in range(3):
            QApplication.processEvents()
            self.window.desk.background.wait_idle()

    def key(self, widget, *keys):
        for key in keys:
            self.qtbot.keyClick(widget, key)

    def click(self, second, lane):
        rect = self.canvas.lane_rect(lane)
        at = QPointF(self.canvas.across(second), rect.center().y()).toPoint()
        self.qtbot.mouseClick(self.canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)


@pytest.fixture
def at(demo_window, qtbot, short):
    made = AtTimeline(demo_window, qtbot, short)
    yield made
    made.view.player.pause()


def test_what_there_is_stands_in_its_lanes_at_its_second(at):
    assert {"recordings", "chapters", "notes"} <= set(at.canvas.lanes)
    assert "chat" not in at.canvas.lanes
    notes = at.view.facts.spine.lane("notes")
    assert [round(note.starts) for note in notes] == [5, 15]


def test_keys_walk_through_lanes_and_marks_and_say_what_is_there(at):
    canvas = at.canvas
    canvas.setFocus()
    at.key(canvas, Qt.Key.Key_Right)
    while canvas.current.lane != "notes":
        at.key(canvas, Qt.Key.Key_Down)
    at.key(canvas, Qt.Key.Key_Right)
    assert canvas.current.words_zh == "谁来翻译？"
    assert "谁来翻译" in canvas.accessibleDescription()
    assert at.view.side.words.text() == "谁来翻译？"


def test_enter_plays_from_the_mark_and_space_pauses(at):
    canvas, player = at.canvas, at.view.player
    canvas.choose(at.view.facts.spine.lane("notes")[0])
    at.key(canvas, Qt.Key.Key_Return)
    at.qtbot.waitUntil(lambda: player.second >= 5.0 and player.playing)
    assert canvas.now >= 5.0
    at.key(canvas, Qt.Key.Key_Space)
    assert not player.playing


def test_a_click_plays_from_there_and_shows_what_it_is(at):
    at.canvas.zoom(1)
    for _time in range(30):  # so near that twenty seconds fill the width
        at.canvas.zoom(1, at.canvas.across(10))
    at.canvas.horizontalScrollBar().setValue(0)
    at.canvas.choose(at.view.facts.spine.lane("chapters")[1])
    at.click(13.0, "chapters")
    at.qtbot.waitUntil(lambda: at.view.player.second >= 12.5)
    assert at.view.side.words.text() == "Debrief"


def test_zooming_by_keys_and_wheel_keeps_the_place(at):
    canvas = at.canvas
    whole = canvas.per_second()
    at.key(canvas, Qt.Key.Key_Plus, Qt.Key.Key_Plus)
    assert canvas.per_second() == pytest.approx(whole * 2.25)
    before = canvas.second_at(400)
    canvas.zoom(1, 400)
    assert canvas.second_at(400) == pytest.approx(before, abs=2 / canvas.per_second())
    at.key(canvas, Qt.Key.Key_0)
    assert canvas.per_second() == pytest.approx(whole)


def test_the_list_has_the_same_marks_for_screen_readers_and_plays_them(at):
    at.window.run_command("timeline.list")
    listed = at.view.list
    assert len(listed.rows.rows) == len(at.view.facts.spine.marks) + len(at.view.facts.spine.unplaced)
    at.view.lane.choose("notes")
    at.view._fill_list()
    row = listed.rows.rows[0]
    assert "Stamps work" in row.spoken()
    assert "00:00:05" in row.spoken()
    interface = QAccessible.queryAccessibleInterface(listed)
    assert interface.childCount() >= 2
    listed.choose(row.key)
    at.key(listed, Qt.Key.Key_Return)
    at.qtbot.waitUntil(lambda: at.view.player.second >= 5.0)


def test_it_opens_in_the_recording_at_the_same_second(at):
    at.canvas.choose(at.view.facts.spine.lane("notes")[1])
    at.window.run_command("timeline.recording")
    at.idle()
    view = at.window.view()
    assert at.window.place.kind == "recording"
    at.qtbot.waitUntil(lambda: view.player.second >= 15.0)
    view.player.pause()


def test_where_nothing_was_recorded_is_said(at):
    said = []
    at.window.desk.said.connect(lambda words, _undo: said.append(str(words)))
    at.view.go_to(500.0, play=True)
    assert said == ["Nothing was recorded at 00:08:20."]


def test_ten_thousand_lines_are_painted_and_found_by_a_click(application, qtbot):
    chance = random.Random(3)
    marks = [Mark("transcript", str(n), n * 1.08, n * 1.08 + 0.9, f"line {n}", "") for n in range(10_000)]
    marks += [Mark("chat", f"c{n}", chance.uniform(0, 10_800), None, f"chat {n}", "") for n in range(500)]
    canvas = SpineCanvas()
    qtbot.addWidget(canvas)
    canvas.resize(1000, 400)
    canvas.show_spine(aligned("e", Axis(None), marks))
    image = QImage(canvas.size(), QImage.Format.Format_RGB32)
    canvas.render(image)
    level = canvas.lane_rect("transcript").center().y()
    covered = [x for x in range(200, 900) if image.pixelColor(x, level) != image.pixelColor(60, canvas.lane_high() * 3)]
    assert len(covered) > 500
    for _time in range(12):
        canvas.zoom(1, 500)
    second = canvas.second_at(500)
    found = canvas.mark_at(QPointF(500, canvas.lane_rect("transcript").center().y()))
    assert found is not None
    assert abs(found.starts - second) < 3
