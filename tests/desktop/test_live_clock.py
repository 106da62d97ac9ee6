"""The run of show on the live screen: by keys and buttons, with clocks moved by hand; projector and tablet follow it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from moderator_app.desktop.media.waveform import measure
from moderator_app.desktop.places import Place
from moderator_app.desktop.settings import CLOCK_SOUND, CLOCK_WARNING, LANGUAGE
from moderator_app.desktop.tablet import TabletPage
from moderator_app.domain.progress import silent
from moderator_app.domain.run_clock import Reading
from moderator_app.operations import live, strands
from moderator_app.operations import run_of_show as show

PLANNED = datetime(2026, 11, 19, 1, tzinfo=UTC)
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


class AtClock:
    """The window at the live step of the demo's second meeting, with clocks of the test's own."""

    def __init__(self, window, qtbot):
        self.window, self.qtbot, self.ws = window, qtbot, window.desk.workspace
        held = next(e for e in strands.events(self.ws) if e.strand_id and e.number == 2 and live.notes_of(self.ws, e.id))
        self.event_id = held.id
        self.passed = 0.0
        window.desk.clock = lambda: PLANNED + timedelta(seconds=self.passed)
        window.go(Place("meeting", held.strand_id, held.id, "live"))
        self.view = window.view()
        self.clock, self.card, self.end = self.view.clock, self.view.furniture.segment, self.view.furniture.end
        self.clock.clocks = lambda: Reading(5000 + self.passed, PLANNED.timestamp() + self.passed, "test")
        self.idle()

    def idle(self):
        for _ in range(4):
            QApplication.processEvents()
            self.window.desk.background.wait_idle()
        self.clock.tick()

    def wait(self, seconds):
        """Simulated time passes."""
        self.passed += seconds
        self.clock.tick()
        self.idle()

    def press(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        self.qtbot.keyClick(self.view.capture.words, key, modifier)
        self.idle()

    def shown(self):
        return self.card.face.text(), self.card.tone.text()

    def state(self):
        return show.run_of(self.ws, self.event_id).state(self.clock.clocks())


@pytest.fixture
def at(demo_window, qtbot):
    return AtClock(demo_window, qtbot)


def test_before_the_start_the_one_filled_button_starts_the_meeting(at):
    assert at.card.go.text() == "Start the meeting"
    assert not at.card.face.isVisible()
    at.wait(240)
    assert at.end.offset.text() == "4 min late"
    at.card.go.click()
    at.idle()
    assert at.shown() == ("05:00", "Running")
    assert at.card.minutes.text() == "left of 05:00"
    assert at.card.following.text() == "Next at 09:09: Reading culture without a budget"
    assert at.card.go.text() == "Next segment"
    assert at.view.segment_id == at.view.agenda.segments[0].id


def test_the_clock_counts_down_warns_and_goes_over_in_words(at):
    at.press(Qt.Key.Key_F8)
    seen = []
    for seconds in (181, 30, 62, 26, 2):
        at.wait(seconds)
        seen.append((*at.shown(), at.card.face.tone()))
    assert seen == [
        ("01:59", "Running", ""),
        ("01:29", "Soon over", "warning"),
        ("00:27", "Wrap up now", "danger"),
        ("00:01", "Wrap up now", "danger"),
        ("−00:01", "Over time", "over"),
    ]


def test_next_back_skip_pause_and_minutes_by_keys(at):
    ids = [segment.id for segment in at.view.agenda.segments]
    at.press(Qt.Key.Key_F8)
    at.wait(300)
    at.press(Qt.Key.Key_F8)
    assert at.state().segment_id == ids[1]
    at.press(Qt.Key.Key_F9)
    assert at.shown()[0] == "15:00"
    at.press(Qt.Key.Key_F9, SHIFT)
    at.press(Qt.Key.Key_F7)
    at.wait(60)
    assert at.shown() == ("14:00", "Paused")
    assert at.card.go.text() == "Go on"
    at.card.go.click()
    at.idle()
    at.wait(10)
    assert at.shown()[0] == "13:50"
    at.press(Qt.Key.Key_F8, SHIFT)
    assert at.state().segment_id == ids[0]
    at.press(Qt.Key.Key_Z, CONTROL)
    assert at.state().segment_id == ids[1]
    at.press(Qt.Key.Key_F8, CONTROL)
    assert at.state().segment_id == ids[2]
    assert [row.payload for row in at.view.furniture.run.rows.rows[:4]] == ["past", "left_out", "now", ""]


def test_two_presses_before_the_screen_has_followed_go_on_once(at):
    at.press(Qt.Key.Key_F8)
    at.clock.go_on()
    at.clock.go_on()
    at.idle()
    assert at.state().segment_id == at.view.agenda.segments[1].id


def test_a_key_pressed_twice_at_once_complains_of_nothing(at):
    complaints = []
    at.window.desk.failed.connect(complaints.append)
    for key, phase in ((Qt.Key.Key_F8, "running"), (Qt.Key.Key_F7, "paused"), (Qt.Key.Key_F7, "running")):
        for _twice in range(2):
            at.qtbot.keyClick(at.view.capture.words, key)
        at.idle()
        assert at.state().phase == phase
    assert complaints == []


def test_nothing_is_offered_before_the_start_that_can_only_be_done_after_it(at):
    at.wait(240)
    assert at.end.offset.text() == "4 min late"
    assert [button for button in at.end.buttons if button.isVisible()] == []
    at.press(Qt.Key.Key_F8)
    assert any(button.isVisible() for button in at.end.buttons)


def test_lost_time_is_taken_from_where_the_buttons_say(at):
    at.wait(240)
    at.press(Qt.Key.Key_F8)
    at.wait(10)
    assert at.end.offset.text() == "4 min late"
    names = [button.accessibleName() for button in at.end.buttons]
    assert names[0].startswith("Take 4 min from ")
    at.end.buttons[-1].click()
    at.idle()
    assert round(at.state().offset) == 0
    assert at.end.offset.text() == "on time"
    assert at.end.buttons == []
    at.press(Qt.Key.Key_Z, CONTROL)
    assert round(at.state().offset) == 240
    at.press(Qt.Key.Key_F9, CONTROL)
    assert round(at.state().offset) == 0


def test_planned_and_real_times_stand_beside_each_other(at):
    at.wait(240)
    at.press(Qt.Key.Key_F8)
    rows = at.view.furniture.run.rows.rows
    assert (rows[1].second, rows[1].planned) == ("09:09", "09:05")
    assert "planned 09:05" in rows[1].spoken()


def test_rooms_and_turns_have_clocks_beside(at):
    third, fourth = at.view.agenda.segments[2].id, at.view.agenda.segments[3].id
    at.press(Qt.Key.Key_F8)
    at.clock.act(show.go_to, third)
    at.idle()
    at.press(Qt.Key.Key_F4)
    strip = at.view.furniture.turns_strip
    turns = at.state().turns
    assert strip.isVisible()
    assert strip.words.text().startswith(f"Turn 1 of {turns.count}")
    at.wait(30)
    strip.on.click()
    at.idle()
    assert strip.words.text().startswith("Turn 2 of")
    at.clock.act(show.go_to, fourth)
    at.idle()
    assert not strip.isVisible()
    at.press(Qt.Key.Key_F6)
    rooms = at.view.furniture.rooms_strip
    assert (rooms.face.text(), rooms.words.text()) == ("17:00", "Rooms · back at 09:17")
    rooms.add.click()
    at.idle()
    assert rooms.face.text() == "18:00"
    rooms.pause.click()
    at.idle()
    assert rooms.tone.text() == "Paused"
    at.press(Qt.Key.Key_F6)
    assert not rooms.isVisible()


def test_notes_go_to_the_running_segment_at_its_second(at):
    at.press(Qt.Key.Key_F8)
    at.wait(300)
    at.press(Qt.Key.Key_F8)
    at.wait(12)
    at.qtbot.keyClicks(at.view.capture.words, "Heard in the keynote")
    at.press(Qt.Key.Key_Return)
    note = next(note for note in live.notes_of(at.ws, at.event_id) if note.text == "Heard in the keynote")
    assert note.captured_at == PLANNED + timedelta(seconds=312)


def test_the_end_and_a_cleared_clock_can_be_undone(at):
    at.press(Qt.Key.Key_F8)
    at.wait(60)
    at.window.run_command("live.run.end")
    at.idle()
    assert at.card.go.text() == "To the insights"
    assert (at.card.above.text(), at.card.clock.text()) == ("The meeting has ended", "09:00–09:01")
    assert at.end.ends.text() == "Ended 09:01"
    at.window.run_command("live.run.clear")
    at.idle()
    assert at.card.go.text() == "Start the meeting"
    at.window.desk.undo()
    at.idle()
    assert at.state().phase == "ended"
    at.press(Qt.Key.Key_F8, SHIFT)
    assert at.state().segment_id == at.view.agenda.segments[-1].id
    at.press(Qt.Key.Key_F8)
    assert at.state().phase == "ended"
    at.press(Qt.Key.Key_F8)
    assert at.window.place.step == "insights"


def test_a_second_paints_the_figures_and_moves_nothing(at):
    at.press(Qt.Key.Key_F8)
    at.wait(3)
    laid_out = []
    at.view.furniture.run.rows.dataChanged.connect(lambda *_: laid_out.append("rows"))
    at.view.furniture.run.rows.modelReset.connect(lambda: laid_out.append("rows"))
    before = at.card.geometry()
    for _ in range(20):
        at.passed += 1
        at.clock.tick()
    assert at.shown()[0] == "04:37"
    assert laid_out == []
    assert at.card.geometry() == before


def test_the_menu_of_the_clock_tells_what_is_set_and_sets_it(at):
    at.press(Qt.Key.Key_F8)
    menu = QMenu()
    at.card.fill_menu(menu)
    chosen = next(action for action in menu.actions() if action.text() == "Warn 3 min before the end")
    chosen.trigger()
    assert at.window.desk.settings.get(CLOCK_WARNING) == 180
    at.window.run_command("live.sound")
    assert at.window.desk.settings.get(CLOCK_SOUND)
    at.wait(205)
    assert at.shown()[1] == "Soon over"


def heard_in(file):
    """How long a sound file is in seconds, and how loud its loudest moment is (0 to 1), as the decoder makes of it."""
    peaks = measure(Path(file), silent)
    return peaks.seconds, max(peaks.levels) / 255


def test_the_clock_sounds_once_at_each_limit_with_a_tone_that_is_heard(at):
    sounded = []
    at.clock.chime.sounded.connect(sounded.append)
    at.window.run_command("live.sound")
    at.press(Qt.Key.Key_F8)
    for passed, times in ((199, 0), (2, 1), (30, 1), (38, 1), (2, 2), (10, 2), (20, 3), (30, 3)):
        at.wait(passed)
        at.clock.tick()
        assert len(sounded) == times, (at.passed, at.shown())
    long = [heard_in(file) for file in sounded]
    assert [seconds for seconds, _loud in long] == pytest.approx([0.35, 0.7, 1.05], abs=0.11)
    assert all(loud > 0.25 for _seconds, loud in long)


def test_the_clock_makes_no_sound_unless_it_is_wanted(at):
    sounded = []
    at.clock.chime.sounded.connect(sounded.append)
    at.press(Qt.Key.Key_F8)
    at.wait(201)
    assert at.shown()[1] == "Soon over"
    at.window.run_command("live.sound")
    at.window.run_command("live.sound")
    at.wait(71)
    assert at.shown()[1] != "Soon over"
    at.wait(60)
    assert sounded == []


# ---- what members see


def test_the_projector_shows_clock_prompt_and_rooms_and_follows_from_another_screen(at):
    fourth = at.view.agenda.segments[3]
    at.press(Qt.Key.Key_F8)
    at.clock.act(show.go_to, fourth.id)
    at.idle()
    at.press(Qt.Key.Key_F5)
    projector = at.clock.projector
    at.idle()
    assert projector.isVisible()
    assert projector.moment.figures == "18:00"
    assert (projector.moment.prompt_en, projector.moment.prompt_zh) == (fourth.prompt_en, fourth.prompt_zh)
    assert len(projector.moment.rooms) >= 5
    assert projector.moment.rooms[0].names
    at.window.go(Place("meeting", at.view.place.strand_id, at.event_id, "agenda"))
    at.wait(60)
    assert projector.moment.figures == "17:00"
    at.qtbot.keyClick(projector, Qt.Key.Key_F11)
    assert projector.isFullScreen()
    at.qtbot.keyClick(projector, Qt.Key.Key_Escape)
    assert not projector.isFullScreen()
    at.qtbot.keyClick(projector, Qt.Key.Key_Escape)
    assert not projector.isVisible()


def test_tablet_and_projector_end_with_the_window(at):
    at.press(Qt.Key.Key_F5)
    at.clock.start_tablet(TabletPage())
    page = at.clock.tablet
    at.qtbot.keyClick(at.clock.projector, Qt.Key.Key_F8)
    at.idle()
    assert b'"figures": "05:00"' in page.moment
    at.window.close()
    assert at.clock.tablet is None
    assert at.clock.projector is None


def test_the_tablet_page_ends_with_the_meeting(at):
    at.press(Qt.Key.Key_F8)
    at.window.run_command("live.tablet")
    dialog = next(w for w in QApplication.topLevelWidgets() if type(w).__name__ == "TabletDialog")
    dialog.here.click()
    assert dialog.address.text() == at.clock.tablet.address
    assert dialog.code.text().replace(" ", "") == at.clock.tablet.code
    at.clock.act(show.end)
    at.idle()
    assert at.clock.tablet is None
    dialog.close()


def test_the_clock_follows_the_language(at):
    at.press(Qt.Key.Key_F8)
    at.window.desk.settings.set(LANGUAGE, "zh")
    at.idle()
    assert [row.title for row in at.view.furniture.run.rows.rows] == [s.title_zh for s in at.view.agenda.segments]
