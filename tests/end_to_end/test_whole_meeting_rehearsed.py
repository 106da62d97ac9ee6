"""A whole meeting of ninety minutes in accelerated time: real keys in a real window, from the start to the exported clip list.

The clocks are simulated: the meeting begins late, runs over, the laptop sleeps, its clock is set back, the program is killed in
the middle of the second breakout. It ends on time all the same, and what was captured is heard at its second of a real recording.
"""

from __future__ import annotations

import re
import shutil
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from moderator_app.cli import main
from moderator_app.demo import rooms as demo_rooms
from moderator_app.demo import season
from moderator_app.desktop.app import build_window
from moderator_app.desktop.places import Place
from moderator_app.desktop.settings import LANGUAGE, THEME, Settings
from moderator_app.domain.run_clock import Reading
from moderator_app.operations import chapters, consents, insights, live, recordings, strands, transcripts
from moderator_app.operations import run_of_show as show
from moderator_app.operations.breakouts import rounds
from moderator_app.operations.choices_live import live_choices
from moderator_app.operations.reseating import presences
from moderator_app.paths import resources_folder
from moderator_app.store import Workspace
from tests.desktop.test_live_debrief import six_rooms

PLANNED = datetime(2026, 11, 19, 1, tzinfo=UTC)
SHIFT, CONTROL, PLAIN = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
ENTER = Qt.Key.Key_Return


class Clocks:
    """A laptop's clocks, moved by hand."""

    def __init__(self) -> None:
        self.boot, self.wall = 4000.0, PLANNED.timestamp() - 300

    def __call__(self) -> Reading:
        return Reading(self.boot, self.wall, "rehearsal")

    def now(self) -> datetime:
        return datetime.fromtimestamp(self.wall, UTC)

    def pass_(self, seconds: float) -> None:
        self.boot += seconds
        self.wall += seconds


sitting: list[Moderator] = []
"""Whoever sits at a window of this test."""


class Moderator:
    """Somebody at the window of a workspace."""

    def __init__(self, folder: Path, qtbot, clocks: Clocks, settings: Settings) -> None:
        self.folder, self.qtbot, self.clocks = folder, qtbot, clocks
        self.left = False
        self.ws = Workspace.open(folder, author="Maya Okafor")
        sitting.append(self)
        self.window = build_window(self.ws, settings)
        self.window.desk.clock, self.window.desk.clocks = clocks.now, clocks
        self.window.resize(1440, 900)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)  # keys go to the active window
        strand = next(s for s in strands.strands(self.ws) if s.name_en == "Whole School Librarians")
        self.strand_id = strand.id
        self.event_id = next(e for e in strands.events(self.ws, strand.id) if e.number == 2).id
        self.go("live")
        self.view = self.window.view()

    def go(self, step: str) -> None:
        self.window.go(Place("meeting", self.strand_id, self.event_id, step))
        self.idle()

    def idle(self, times: int = 4) -> None:
        for _ in range(times):
            QApplication.processEvents()
            self.window.desk.background.wait_idle()
        if self.window.place.view == "live":
            self.window.view().clock.tick()

    def press(self, key, modifier=PLAIN, times: int = 4) -> None:
        self.qtbot.keyClick(QApplication.focusWidget() or self.window, key, modifier)
        self.idle(times)

    def type(self, words: str) -> None:
        self.qtbot.keyClicks(QApplication.focusWidget(), words)

    def capture(self, words: str) -> None:
        self.view.capture.setFocus()
        self.type(words)
        self.press(ENTER)

    def wait_until(self, minute: float) -> None:
        """Time passes, to this minute after the planned start by a clock that goes right, as it is seen on the screen."""
        seconds = minute * 60 - (self.clocks.boot - 4300)
        assert seconds >= 0
        self.clocks.pass_(seconds)
        self.idle(2)

    def state(self):
        return show.run_of(self.ws, self.event_id).state(self.clocks())

    def running(self) -> int:
        """The number of the running segment, 1 is the first; 0: none."""
        state = self.state()
        ids = [line.id for line in state.lines]
        return ids.index(state.segment_id) + 1 if state.segment_id else 0

    def shown(self) -> str:
        self.view.clock.tick()
        return self.view.furniture.segment.face.text()

    def leave(self) -> None:
        if self.left:
            return
        self.left = True
        self.window.close()
        self.window.desk.close()
        self.window.deleteLater()
        self.window.desk.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        self.ws.close()


@pytest.fixture
def clocks():
    """The laptop's clocks; at the end every window is closed."""
    yield Clocks()
    while sitting:
        sitting.pop().leave()


@pytest.fixture
def eve(tmp_path) -> Path:
    """The demo season on the eve of its second meeting: agenda, survey and the rooms of Breakout 1 are ready, nothing is held."""
    folder = tmp_path / "workspace"
    with Workspace.open(folder, author="Maya Okafor") as ws:
        demo = season.begin(ws)
        season.prepare(demo)
        demo_rooms.import_history(demo)
        season.make_themes(demo)
        demo_rooms.group_rooms(demo, seconds=0.3)
    return folder


@pytest.fixture
def settings(tmp_path) -> Settings:
    made = Settings(tmp_path / "settings.json")
    made.set(LANGUAGE, "en")
    made.set(THEME, "light")
    return made


def demo_files() -> Path:
    return next(path for path in (resources_folder() / "demo").iterdir() if path.name.startswith("2026-11-19"))


def film(path: Path, minutes: int) -> Path:
    """A recording of so many minutes, picture and sound: one minute is encoded, its packets written again and again."""
    rate = 8000
    with av.open(str(path), "w") as box:
        seen, heard = box.add_stream("libx264", rate=1), box.add_stream("aac", rate=rate)
        seen.width, seen.height, seen.pix_fmt, seen.options = 160, 90, "yuv420p", {"preset": "ultrafast", "bf": "0", "g": "10"}
        heard.layout = "mono"
        packets: list[tuple[Any, bytes, int, bool, Any]] = []
        for second in range(60):
            frame = av.VideoFrame.from_ndarray(np.full((90, 160, 3), 30 + 3 * second, np.uint8), format="rgb24")
            frame.pts, frame.time_base = second, Fraction(1, 1)
            packets += [(seen, bytes(p), p.pts or 0, p.is_keyframe, p.time_base) for p in seen.encode(frame)]
            tone = (np.sin(np.arange(rate) * 2 * np.pi * 220 / rate) * 9000).astype(np.int16)
            sound = av.AudioFrame.from_ndarray(tone[None, :], format="s16", layout="mono")
            sound.sample_rate, sound.pts = rate, second * rate
            packets += [(heard, bytes(p), p.pts or 0, True, p.time_base) for p in heard.encode(sound)]
        for minute in range(minutes):
            for stream, content, pts, key, base in packets:
                packet = av.Packet(content)
                packet.stream, packet.time_base, packet.is_keyframe = stream, base, key
                packet.pts = packet.dts = pts + round(minute * 60 / base)
                box.mux(packet)
    return path


def test_ninety_minutes_from_the_start_to_the_clip_list(eve, settings, clocks, qtbot, tmp_path, capsys):
    at = Moderator(eve, qtbot, clocks, settings)
    _arrive_and_begin_late(at)
    _run_over_and_take_it_back(at)
    _turns_with_a_sleep_and_a_clock_set_back(at)
    _first_breakout(at)
    _debrief(at)
    at = _killed_in_the_second_breakout(at, tmp_path, settings)
    _end_on_time(at)
    _recording(at, tmp_path)
    insight = _evidence(at)
    folder, event_id = at.folder, at.event_id
    at.leave()
    _clip_list(folder, event_id, insight, tmp_path / "out", capsys)


def _arrive_and_begin_late(at: Moderator) -> None:
    """Five minutes early the screen is open; who came is read from the meeting program; it begins four minutes late."""
    assert at.state().phase == "before"
    at.press(Qt.Key.Key_F5)
    projector = at.view.clock.projector
    assert projector.moment.next_en == "Welcome and purpose"
    at.qtbot.keyClick(projector, Qt.Key.Key_Escape)
    at.window.activateWindow()
    at.view.files.bring([("participants", next(demo_files().glob("participants*.csv")))])
    at.idle(6)
    assert at.view.presence.here > 40
    at.wait_until(4)
    assert at.view.furniture.end.offset.text() == "4 min late"
    at.view.furniture.segment.go.click()
    at.idle()
    assert (at.running(), at.shown()) == (1, "05:00")
    at.capture("Welcome from 14 schools")


def _run_over_and_take_it_back(at: Moderator) -> None:
    """The keynote takes two minutes more than it has; the six minutes lost are taken from later segments by a button."""
    at.wait_until(9)
    assert at.shown() == "00:00"
    at.press(Qt.Key.Key_F8)
    keynote = at.state().allotted
    at.wait_until(12)
    at.capture("q: How do we weed a collection in five languages?")
    at.capture("i: Readers choose the shelf, not the librarian")
    at.wait_until(9 + keynote / 60 + 2)
    assert at.view.furniture.segment.tone.text() == "Over time"
    assert at.shown() == "−02:00"
    at.press(Qt.Key.Key_F8)
    assert round(at.state().offset) == 360
    assert at.view.furniture.end.offset.text() == "6 min late"
    at.view.furniture.end.buttons[-1].click()
    at.idle()
    assert round(at.state().offset) == 0
    note = next(n for n in live.notes_of(at.ws, at.event_id) if n.kind == "question")
    assert note.captured_at == PLANNED + timedelta(minutes=12)


def _turns_with_a_sleep_and_a_clock_set_back(at: Moderator) -> None:
    """Two groups present in equal turns; the laptop sleeps for three minutes, then its clock is put back by an hour."""
    assert at.running() == 3
    at.press(Qt.Key.Key_F4)
    strip = at.view.furniture.turns_strip
    turns = at.state().turns
    assert turns.allotted == at.state().allotted // turns.count
    at.clocks.pass_(180)
    at.idle()
    before = at.state()
    at.clocks.wall -= 3600
    at.idle()
    assert at.state() == before
    at.clocks.pass_(turns.allotted - 180)
    at.idle()
    assert strip.face.text() == "00:00"
    at.press(Qt.Key.Key_F4)
    assert strip.words.text().startswith("Turn 2 of 2")
    at.capture("d: A passport of stories read")
    at.clocks.pass_(at.state().left)
    at.idle()


def _first_breakout(at: Moderator) -> None:
    """Rooms with a clock of their own; somebody comes late and is seated; six rooms' notes are pasted."""
    at.press(Qt.Key.Key_F8)
    assert at.running() == 4
    at.press(Qt.Key.Key_F6)
    assert at.view.furniture.rooms_strip.isVisible()
    at.press(Qt.Key.Key_F5)
    projector = at.view.clock.projector
    assert len(projector.moment.rooms) >= 6 and projector.moment.prompt_zh
    at.qtbot.keyClick(projector, Qt.Key.Key_Escape)
    at.window.activateWindow()
    at.window.run_command("live.reseat")
    at.idle(6)
    late = at.view.side.late
    round_id = at.view.side.rooms.board.round_id
    guest = next(p for p in presences(at.ws, round_id) if not p.room and not p.expected and p.name.isascii() and p.need == "en")
    at.type(guest.name)
    at.press(ENTER, times=6)
    if late.unsettled():
        at.press(ENTER, CONTROL, times=6)
    assert next(p for p in presences(at.ws, round_id) if p.person_id == guest.person_id).room > 0
    at.clocks.pass_(at.state().breakout.left - 30)
    at.idle()
    assert at.view.furniture.rooms_strip.tone.text() == "Wrap up now"
    for room in six_rooms():
        at.view.capture.setFocus()
        QApplication.clipboard().setText(room)
        at.press(Qt.Key.Key_V, CONTROL)
        at.press(ENTER)
    at.press(Qt.Key.Key_F6)
    assert at.state().breakout is None
    assert sum(bool(note.room_number) for note in live.notes_of(at.ws, at.event_id)) == 60
    at.clocks.pass_(at.state().left)
    at.idle()


def _debrief(at: Moderator) -> None:
    """The rooms' notes become themes, offered as choices; three people choose; the rooms of Breakout 2 are formed."""
    at.press(Qt.Key.Key_F8)
    assert at.running() == 5
    at.view.capture.setFocus()
    at.press(Qt.Key.Key_D, CONTROL, times=8)
    at.press(ENTER, CONTROL, times=8)
    choices = live_choices(at.ws, at.event_id)
    assert len(choices.themes) >= 4
    field = at.view.side.choices.field
    assert field.hasFocus()
    for name in ("amara", "arjun mehta", "hana aoki"):
        field.setFocus()
        at.type(f"{name} 2 1")
        at.press(ENTER)
    assert live_choices(at.ws, at.event_id).themes[1].first_choices >= 3
    at.press(ENTER, CONTROL, times=10)
    second = next(found for found in rounds(at.ws, at.event_id) if found.basis == "theme")
    assert second.seated > 40
    at.clocks.pass_(at.state().left)
    at.idle()
    at.view.capture.setFocus()
    at.press(Qt.Key.Key_F8)
    assert at.running() == 6


def _killed_in_the_second_breakout(at: Moderator, tmp_path: Path, settings: Settings) -> Moderator:
    """What is on the disk at this second is all that a killed program leaves: opened again, the clock stands where it should."""
    at.clocks.pass_(200)
    at.capture("i: Fathers read aloud when they are asked by name")
    before, shown = at.state(), at.shown()
    left = tmp_path / "left by a killed program"
    shutil.copytree(at.folder, left, ignore=shutil.ignore_patterns("*.lock"))
    at.leave()
    again = Moderator(left, at.qtbot, at.clocks, settings)
    assert again.state() == before
    assert again.shown() == shown
    assert again.view.segment_id == before.segment_id
    return again


def _end_on_time(at: Moderator) -> None:
    at.clocks.pass_(at.state().left)
    at.idle()
    at.view.capture.setFocus()
    at.press(Qt.Key.Key_F8)
    assert (at.running(), at.view.furniture.segment.go.text()) == (7, "End the meeting")
    at.clocks.pass_(at.state().left)
    at.press(Qt.Key.Key_F8)
    ended = at.state()
    assert ended.phase == "ended"
    assert abs(ended.offset) < 1
    assert abs((ended.moment(ended.ends) - PLANNED).total_seconds() - 90 * 60) < 1
    times = show.real_times(at.ws, at.event_id, clock=at.clocks)
    assert [round((one.began - PLANNED).total_seconds() / 60) for one in times[:3]] == [4, 9, 25]
    assert len(times) == 7
    assert all(abs((one.ended - then.began).total_seconds()) < 1e-3 for one, then in pairwise(times))
    assert at.view.furniture.end.ends.text() == "Ended 10:30"


def _recording(at: Moderator, tmp_path: Path) -> None:
    """The meeting program's folder with a real recording of 92 minutes is dropped on the window; chapters are the run’s."""
    folder = tmp_path / demo_files().name
    shutil.copytree(demo_files(), folder)
    film(folder / "GMT20261119-010012_Recording_640x360.mp4", 92)
    at.window.go(Place("recording", at.strand_id, at.event_id))
    at.idle()
    view = at.window.view()
    assert view is not None
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(folder))])
    held = (Qt.DropAction.CopyAction, carried, Qt.MouseButton.LeftButton, PLAIN)
    QApplication.sendEvent(view, QDragEnterEvent(QPointF(50, 50).toPoint(), *held))
    QApplication.sendEvent(view, QDropEvent(QPointF(50, 50), *held))
    at.idle(8)
    (kept,) = recordings.recordings_of(at.ws, at.event_id)
    assert kept.seconds == pytest.approx(92 * 60, abs=6)
    assert len(transcripts.lines_of(at.ws, at.event_id)) == 308
    question = next(note for note in live.notes_of(at.ws, at.event_id) if note.text.startswith("How do we weed"))
    assert question.at_seconds == pytest.approx(12 * 60 - 12)
    at.window.run_command("recording.chapter_make")
    at.idle()
    made = chapters.chapters_of(at.ws, at.event_id)
    assert [round(chapter.starts) for chapter in made[:3]] == [240 - 12, 540 - 12, 1500 - 12]
    assert len(made) == 7


def _evidence(at: Moderator) -> str:
    """Lines are chosen and one key makes an insight; it is put under a theme and may go out."""
    view = at.window.view()
    at.idle()
    cues = view.furniture.cues
    line = next(one for one in cues.model_.lines if one.person_id is not None and len(one.text) > 30)
    cues.setFocus()
    cues.pick([line.id])
    at.qtbot.keyClick(cues, Qt.Key.Key_I)
    at.idle(6)
    made = next(one for one in insights.insights_of(at.ws, event_id=at.event_id) if one.evidence)
    theme = live_choices(at.ws, at.event_id).themes[0]
    insights.change_insight(at.ws, made.id, theme_id=theme.id)
    insights.set_permission(
        at.ws, made.id, publish="granted", translate="granted", naming="granted", evidence="said in the meeting"
    )
    (kept,) = recordings.recordings_of(at.ws, at.event_id)
    for one in consents.consents_of(at.ws, kept.id):
        consents.set_consent(at.ws, kept.id, "given", person_id=one.person_id, name=one.name)
    assert consents.missing_consents(at.ws, kept.id) == []
    return f"{line.text}@{line.starts}"


def _clip_list(folder: Path, event_id: str, insight: str, out: Path, capsys) -> None:
    """The clip list is written as a page with times, in the language of the insight."""
    words, starts = insight.rsplit("@", 1)
    second = int(max(0.0, float(starts) - 1))
    code = main(["--workspace", str(folder), "clips", "write", "--meeting", event_id, "--in-language", "en", "--out", str(out)])
    said = capsys.readouterr()
    assert code == 0, said.out + said.err
    (page,) = out.glob("clips-en.html")
    content = page.read_text(encoding="utf-8")
    assert words.split(".")[0][:25] in re.sub(r"\s+", " ", content)
    assert f"{second // 3600:02}:{second // 60 % 60:02}:{second % 60:02} – " in content
