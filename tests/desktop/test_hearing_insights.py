"""An insight is heard at its second: from the Insights screen, by key and by the button of its evidence."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton

from moderator_app.exchange.media_folders import find_media
from moderator_app.operations import transcripts
from moderator_app.operations.evidence import insight_of_lines
from moderator_app.operations.recording_import import import_recordings
from tests.desktop.at_insights import AtInsights
from tests.desktop.films import film


@pytest.fixture
def at(demo_window, qtbot, tmp_path):
    made = AtInsights(demo_window, qtbot)
    done = import_recordings(made.ws, made.event, find_media([film(tmp_path / "meeting.mp4", 90)]).files)
    made.recording = done.added[0]
    lines = transcripts.lines_of(made.ws, made.event)
    made.line = next(line for line in lines if line.at is not None and 3 < line.at < 80)
    made.made = insight_of_lines(made.ws, made.event, [made.line.id])
    made.idle()
    made.view.show_insight(made.made)
    made.idle()
    return made


def heard(at, qtbot):
    """The recording's screen is on top and plays near the line; returns the second."""
    view = at.window.view()
    assert view.kind == "recording"
    qtbot.waitUntil(lambda: at.line.at - 1 <= view.player.second <= at.line.at + 6)
    qtbot.waitUntil(lambda: view.player.playing)
    view.player.pause()


def test_the_command_plays_the_insight_chosen(at, qtbot):
    at.window.run_command("insights.play")
    at.idle()
    heard(at, qtbot)


def test_the_button_of_its_evidence_plays_it(at, qtbot):
    cards = at.view.side.insight.evidence
    buttons = [one for one in cards.findChildren(QPushButton) if one.isVisible()]
    button = next(one for one in buttons if one.accessibleName().startswith("Play from"))
    button.click()
    at.idle()
    heard(at, qtbot)


def test_the_recording_opens_from_the_line_of_steps(at):
    at.view.recording_button.click()
    at.idle()
    assert at.window.place.kind == "recording"
    assert at.window.place.event_id == at.event


def test_where_nothing_was_recorded_it_is_said(at, qtbot):
    from moderator_app.operations.recordings import remove_recording

    remove_recording(at.ws, at.recording)
    at.idle()
    at.window.run_command("insights.play")
    at.idle()
    view = at.window.view()
    assert view.kind == "recording"
    assert not view.player.playing
