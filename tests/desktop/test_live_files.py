"""Live: the files of the meeting, who came, the chat and the transcript, also from damaged ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from moderator_app.operations import meeting_files
from moderator_app.paths import resources_folder
from tests.desktop.at_live import AtLive


@pytest.fixture
def at(demo_window, qtbot):
    return AtLive(demo_window, qtbot)


def demo_recording() -> Path:
    return next(path for path in (resources_folder() / "demo").iterdir() if path.is_dir() and path.name.startswith("2026-11-19"))


def report_of(at):
    labels = [at.panel.report.column.itemAt(n).widget() for n in range(at.panel.report.column.count())]
    return [label.text().replace("\u200b", "") for label in labels if hasattr(label, "text")]


def test_a_zoom_folder_brings_who_came_the_chat_and_the_transcript(at):
    at.go(at.first_id)
    at.view.files.bring_folder(demo_recording())
    at.idle()
    said = report_of(at)
    assert said[1].startswith("participants_2026-11-19.csv: 51 people, 49 of them members")
    assert any(line.startswith("chat.txt: 58 messages") for line in said)
    assert at.panel.isVisible()
    assert {cue.kind for cue in meeting_files.cues_of(at.ws, at.first_id)} == {"chat", "transcript"}
    assert len(meeting_files.cues_of(at.ws, at.first_id, "transcript")) == 308
    at.view.files.bring_folder(demo_recording())
    at.idle()
    assert sum("nothing is new" in line for line in report_of(at)) == 3  # chat, transcript, polls


def test_captions_stand_for_the_transcript_where_there_is_no_other(at, tmp_path):
    at.go(at.first_id)
    captions = tmp_path / "GMT20261119-010012_Recording.cc.vtt"
    captions.write_text("WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nLena F.: Only captions were kept\n", "utf-8")
    at.view.files.bring_folder(tmp_path)
    at.idle()
    assert [cue.text for cue in meeting_files.cues_of(at.ws, at.first_id, "transcript")] == ["Only captions were kept"]


def test_a_damaged_file_keeps_no_other_out(at, tmp_path):
    wrong, right = tmp_path / "bad.txt", tmp_path / "chat.txt"
    wrong.write_text("only words\nwithout times\n", encoding="utf-8")
    right.write_text("00:10:00\tLena F.:\tA new line\n", encoding="utf-8")
    at.view.files.take([wrong, right])
    at.idle()
    assert any(line.startswith("bad.txt was left out") for line in report_of(at))
    assert "A new line" in [cue.text for cue in meeting_files.cues_of(at.ws, at.event_id)]


def test_a_file_that_is_no_chat_is_told_and_changes_nothing(at, tmp_path):
    wrong = tmp_path / "chat.txt"
    wrong.write_text("only words\nwithout times\n", encoding="utf-8")
    before = len(meeting_files.cues_of(at.ws, at.event_id))
    at.view.files.bring([("chat", wrong)])
    at.idle()
    assert at.window.banner.isVisible()
    assert len(meeting_files.cues_of(at.ws, at.event_id)) == before
