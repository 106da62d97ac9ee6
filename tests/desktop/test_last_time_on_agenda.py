"""What last time left, above the agenda: shown, settled by one click, undone, and on the run sheet."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from moderator_app.operations import commitments, live, questions
from moderator_app.operations.agenda_papers import run_sheet
from tests.desktop.at_live import AtLivePanels


@pytest.fixture
def at(demo_window, qtbot):
    made = AtLivePanels(demo_window, qtbot)
    first, asked_at = made.others[1], datetime(2026, 10, 22, 2, tzinfo=UTC)
    for line in ("@Maya sends the list by 12 November", "@Amara Bello 周五前把书单发给大家", "@Lena brings cake"):
        commitments.add_commitment_line(made.ws, first, line, today=date(2026, 10, 22))
    note = live.capture_note(made.ws, first, "Who pays?", kind="question", captured_at=asked_at)
    questions.settle_question(made.ws, note, "carried", at=asked_at)
    made.go(made.event_id, "agenda")
    made.card = demo_window.view().left
    return made


def line(at, words):
    return next(line for line in at.card.lines if line.row.title == words)


def test_what_was_left_is_shown_with_who_and_by_when(at):
    assert at.card.isVisible()
    assert at.card.waiting.text() == "4 still open"
    assert line(at, "sends the list").row.second == "Maya Okafor · by Thu 12 Nov · from meeting 1"
    assert [shown.isVisible() for shown in at.card.lines] == [True, True, True, False]
    at.card.more.click()
    assert all(shown.isVisible() for shown in at.card.lines)


def test_one_click_ends_it_and_undo_brings_it_back(at):
    line(at, "sends the list").buttons["done"].click()
    at.idle()
    at.card.more.click()
    line(at, "brings cake").buttons["dropped"].click()
    at.idle()
    line(at, "Who pays?").buttons["answered"].click()
    at.idle()
    states = {one.what: one.state for one in commitments.commitments_of(at.ws, at.others[1])}
    assert (states["sends the list"], states["brings cake"]) == ("done", "dropped")
    assert questions.questions_of(at.ws, at.others[1])[0].outcome == "answered"
    assert at.card.waiting.text() == "1 still open"
    at.window.desk.undo()
    at.idle()
    assert at.card.waiting.text() == "2 still open"
    line(at, "sends the list").buttons["open"].click()
    at.idle()
    assert at.card.waiting.text() == "3 still open"


def test_the_run_sheet_has_it_and_a_first_meeting_has_nothing(at):
    sheet = run_sheet(at.ws, at.event_id)
    assert [(one.kind, one.words, one.settled) for one in sheet.left] == [
        ("commitment", "sends the list", None),
        ("commitment", "把书单发给大家", None),
        ("commitment", "brings cake", None),
        ("question", "Who pays?", None),
    ]
    at.go(at.others[1], "agenda")
    assert not at.card.isVisible()
