"""One meeting from an empty workspace to exported insights, by pointer and keys alone; operations only say what is true."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt

from moderator_app.desktop import places
from moderator_app.desktop.desk import Desk
from moderator_app.desktop.views import register_all
from moderator_app.desktop.views.window import Window
from moderator_app.operations import breakouts, insights, live, people, strands, surveys
from moderator_app.operations.agenda import agenda_of
from moderator_app.operations.breakout_board import board
from moderator_app.operations.inquiries import inquiries
from moderator_app.paths import resources_folder
from moderator_app.store import Workspace
from tests.desktop.by_hand import WITH_CONTROL, Hand

DEMO = resources_folder() / "demo"
ENTER, TAB, UP = Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Up
SAID = (
    "q 3: How do we weed a collection?",
    "i 2: Parents read aloud #Families",
    "c 4: A reading passport for every child @Amara Bello",
    "d 1: Somebody else's words @Siri Viriyakul",
)


@pytest.fixture
def hand(application, settings, tmp_path, monkeypatch, qtbot):
    """At the window of a new user, six weeks before the meeting."""
    monkeypatch.setattr(places, "_views", {})
    monkeypatch.setattr(places, "_kinds", {})
    register_all()
    with Workspace.open(tmp_path / "workspace", author="Maya") as workspace:
        window = Window(Desk(settings, workspace))
        window.desk.clock = lambda: datetime(2026, 10, 5, 1, tzinfo=UTC)
        window.furnish()
        window.resize(1440, 900)
        window.show()
        window.activateWindow()
        yield Hand(window)
        window.close()
        window.deleteLater()


def test_from_a_roster_to_exported_insights(hand, tmp_path):
    workspace = hand.window.desk.workspace

    # ---- a strand and its people
    hand.click("Make a strand")
    hand.write("Name (English)", "Whole School Librarians")
    hand.write("Name (中文)", "全学段图书馆员")
    hand.write("E-mail of the contact", "maya@peersphere.example")
    hand.click("Make the strand")
    hand.click("Import roster")
    hand.answer(DEMO / "roster.xlsx")
    hand.click("Same person")
    hand.click("Different person")
    hand.click("Import 64 people")
    strand = strands.strands(workspace)[0]
    assert strand.name_zh == "全学段图书馆员"
    assert len(people.members(workspace, strand.id)) == 63

    # ---- a meeting
    hand.row("Meetings", "Places")
    hand.click("Lay out the year")
    hand.choose("School year", "2026-27")
    hand.choose("First month", "November")
    hand.write("Number of meetings", "1")
    hand.click("Lay out")
    hand.write("Title", "Reading culture", ENTER)
    hand.enter("Date")
    hand.press(Qt.Key.Key_Home)
    hand.press(UP, times=14)
    hand.press(ENTER)
    meeting = strands.events(workspace, strand.id)[0]
    assert (meeting.title_en, meeting.starts_at) == ("Reading culture", datetime(2026, 11, 19, 1, tzinfo=UTC))

    # ---- its survey, and inquiries that are taken up
    hand.click("Import survey answers")
    hand.click("Choose files")
    hand.answer(*(DEMO / name for name in ("survey_google.csv", "survey_microsoft.xlsx", "survey_wenjuanxing.csv")))
    hand.click("Inquiries")
    first, second = hand.says("Inquiries")[:2]
    hand.row(first, "Inquiries")
    hand.row(second, "Inquiries", more=True)
    hand.click("Take up")
    hand.click("Unknown")
    hand.row("Rafeal dela Cruz", "Who answered?")
    hand.click("It is Rafael de la Cruz")
    survey_id = surveys.survey_of_event(workspace, meeting.id)
    assert [one.state for one in inquiries(workspace, survey_id)].count("open") == 2
    assert not any(words.startswith("Rafeal") for words in hand.says("Who answered?"))

    # ---- its agenda
    hand.click("Agenda")
    hand.click("Use the network's template")
    hand.row("Keynote", "Segments of the agenda")
    hand.write("Objective: what members take away", "Take one idea home", TAB)
    hand.write("Speaker", "Amara")
    hand.row("Amara Bello")
    keynote = agenda_of(workspace, meeting.id).segments[1]
    assert (keynote.speaker, keynote.objective_en) == ("Amara Bello", "Take one idea home")

    # ---- its rooms
    hand.click("Breakouts")
    hand.click("Make the rooms")
    hand.click("Group")
    rooms = board(workspace, breakouts.rounds(workspace, meeting.id)[0].id)
    assert rooms.sound and not rooms.unseated
    assert sum(len(room.cards) for room in rooms.rooms) == 63

    # ---- live: the notes go where the clock says
    hand.window.desk.clock = lambda: datetime(2026, 11, 19, 1, 47, tzinfo=UTC)
    hand.click("Live")
    hand.enter("Capture a note")
    for line in SAID:
        hand.type(line)
        hand.press(ENTER)
    notes = live.notes_of(workspace, meeting.id)[::-1]
    assert [note.text for note in notes] == [
        "How do we weed a collection?", "Parents read aloud", "A reading passport for every child", "Somebody else's words",
    ]  # fmt: skip
    assert [note.room_number for note in notes] == [3, 2, 4, 1]
    hand.click("Bring in files")
    hand.menu("Zoom folder")
    hand.answer(next(path for path in DEMO.iterdir() if path.is_dir() and path.name.startswith("2026-11-19")))
    assert any(words == "Ada Chen 陈艾达, here" for words in hand.says("Who is here"))

    # ---- insights of the notes, with what their owners allow
    hand.click("Insights")
    for note in notes:
        hand.row("All themes", "Themes")
        hand.click("Notes")
        hand.row(note.text, "Notes")
        hand.click("Make insight")
    hand.row("All themes", "Themes")
    hand.click("Insights  4")
    hand.row("Parents read aloud", "Insights")
    hand.write("中文", "家长朗读", TAB)
    hand.click("Approve")
    hand.row("A reading passport", "Insights")
    hand.choose("To publish", "Granted")
    made = {view.text_en: view for view in insights.insights_of(workspace, event_id=meeting.id)}
    assert made["Parents read aloud"].translation == "approved"
    assert made["A reading passport for every child"].publish == "granted"
    assert made["Somebody else's words"].publish == "none"

    # ---- what goes out
    hand.click("Publish, to do")
    assert len(hand.says("What goes out")) == 3
    for kind in ("Markdown", "JSON"):
        if not hand.button(kind).isChecked():
            hand.tick(kind)
    out = tmp_path / "out"
    out.mkdir()
    hand.press(Qt.Key.Key_E, WITH_CONTROL)
    hand.answer(out)
    words = next(out.glob("*.md")).read_text("utf-8")
    assert "How do we weed a collection?" in words and "家长朗读" in words and "A reading passport for every child" in words
    assert "Somebody else's words" not in words and "Siri" not in words
    assert json.loads(next(out.glob("*.json")).read_text("utf-8"))
