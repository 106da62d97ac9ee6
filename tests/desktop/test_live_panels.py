"""Beside the live notes: questions and commitments, choices of themes, seats for the late, by keys in a real window."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit

from moderator_app.desktop.settings import LANGUAGE
from moderator_app.desktop.views.live_rooms import round_now
from moderator_app.operations import commitments, live, questions
from moderator_app.operations.breakouts import rounds
from moderator_app.operations.choices_live import live_choices
from moderator_app.operations.last_time import last_time
from moderator_app.operations.reseating import presences
from moderator_app.store import rows
from moderator_app.store.tables import Seat
from tests.desktop.at_live import CONTROL, ENTER, SHIFT, AtLivePanels

NOW = datetime(2026, 11, 19, 1, 47, tzinfo=UTC)


@pytest.fixture
def at(demo_window, qtbot):
    demo_window.desk.clock = lambda: NOW
    return AtLivePanels(demo_window, qtbot)


def asked(at):
    return {question.text: question for question in questions.questions_of(at.ws, at.event_id)}


# ---- questions and commitments


def test_letters_settle_one_question_after_the_other(at):
    for line in ("q: First of three", "q: Second of three", "q: Third of three"):
        live.capture_line(at.ws, at.event_id, line, captured_at=NOW)
    for question in asked(at).values():
        if "of three" not in question.text:
            questions.settle_question(at.ws, question.id, "parked", at=NOW)
    at.idle()
    at.press(Qt.Key.Key_Q, CONTROL | SHIFT)
    assert at.side.questions.questions.list.hasFocus()
    at.press(Qt.Key.Key_A)
    at.press(Qt.Key.Key_C)
    at.press(Qt.Key.Key_P)
    found = asked(at)
    outcomes = [found[f"{which} of three"].outcome for which in ("First", "Second", "Third")]
    assert outcomes == ["answered", "carried", "parked"]
    assert found["First of three"].outcome_at == NOW
    shown = {row.title: row.trailing_pills[0][0] for row in at.side.questions.questions.list.rows.rows}
    assert str(shown["First of three"].render()) == "answered 09:47"
    at.window.desk.undo()
    at.idle()
    assert asked(at)["Third of three"].outcome == ""


def test_words_typed_to_an_open_question_are_its_answer(at):
    live.capture_line(at.ws, at.event_id, "q: Who pays?", captured_at=NOW)
    at.run("live.questions")
    ledger = at.side.questions
    ledger.questions.list.choose(asked(at)["Who pays?"].id)
    at.press(ENTER)
    assert ledger.questions.words.hasFocus()
    at.enter("The parents' council")
    answered = asked(at)["Who pays?"]
    assert (answered.outcome, answered.outcome_words) == ("answered", "The parents' council")
    ledger.questions.list.choose(answered.id)
    ledger.questions.buttons["a"].click()
    at.idle()
    assert asked(at)["Who pays?"].outcome == ""


def test_the_open_questions_are_carried_by_one_button_and_come_back_next_time(at):
    waiting = [question.text for question in asked(at).values() if not question.outcome]
    assert waiting
    at.run("live.questions")
    at.side.questions.carry.click()
    at.idle()
    assert {q.text for q in last_time(at.ws, at.others[3]).questions} == set(waiting)
    at.go(at.others[3])
    assert len(at.side.questions.left_questions.list.rows.rows) == len(waiting)
    assert at.side.questions.left_title.isVisible()


def test_a_commitment_is_typed_understood_kept_and_corrected_by_hand(at):
    at.run("live.commitment")
    field = at.side.questions.new
    at.type("@Arjun Mehta tries the shelf by Friday")
    assert at.side.questions.understood.text() == "Arjun Mehta · tries the shelf · by Fri 20 Nov"
    at.press(ENTER)
    made = commitments.commitments_of(at.ws, at.event_id)[-1]
    assert (made.person, made.what, made.due_on) == ("Arjun Mehta", "tries the shelf", date(2026, 11, 20))
    assert made.person_id is not None and field.text() == ""
    part = at.side.questions.commitments
    part.list.setFocus()
    part.list.choose(made.id)
    at.press(ENTER)
    at.type("5 Dec")
    at.press(ENTER)
    assert commitments.commitments_of(at.ws, at.event_id)[-1].due_on == date(2026, 12, 5)
    at.press(ENTER)
    at.enter("@Amara_Bello 周五前试一试")
    changed = commitments.commitments_of(at.ws, at.event_id)[-1]
    assert (changed.person, changed.what, changed.due_on) == ("Amara Bello", "试一试", date(2026, 11, 20))
    at.press(Qt.Key.Key_D)
    assert commitments.commitments_of(at.ws, at.event_id)[-1].state == "done"


def test_a_commitment_is_typed_into_the_capture_field_too(at):
    at.view.capture.setFocus()
    at.type("w @Arjun Mehta writes it up by 5 Dec")
    assert at.view.capture.kind_pill.text() == "commitment"
    assert at.view.furniture.reading.text() == "Arjun Mehta · by Sat 5 Dec"
    at.press(ENTER)
    made = commitments.commitments_of(at.ws, at.event_id)[-1]
    assert (made.person, made.what) == ("Arjun Mehta", "writes it up")
    assert at.view.capture.words.toPlainText() == ""


def test_the_palette_leads_to_a_commitment_and_to_a_note(at):
    made = commitments.add_commitment_line(at.ws, at.event_id, "@Amara Bello shares the passport", today=date(2026, 11, 19))
    note = live.capture_line(at.ws, at.event_id, "2: A very old thought", captured_at=datetime(2026, 11, 19, 1, 1, tzinfo=UTC))
    at.go(at.event_id, "agenda")
    at.go(at.event_id)
    at.view.show_found("commitment", made)
    at.idle()
    assert at.side.page() == "questions"
    assert at.side.questions.commitments.list.current_key() == made
    at.view.show_found("note", note)
    assert at.view.note_list.current_key() == note


# ---- choices


def chosen(at, name):
    return next(person.chosen for person in live_choices(at.ws, at.event_id).people if person.name == name)


def test_a_name_and_numbers_take_down_a_choice(at):
    at.press(Qt.Key.Key_C, CONTROL | SHIFT)
    assert at.side.choices.field.hasFocus()
    at.type("amara 2 1")
    titles = [theme.title_en for theme in at.side.choices.choices.themes]
    assert at.side.choices.meaning.text() == f"Amara Bello → 2 {titles[1]} · 1 {titles[0]}"
    before = live_choices(at.ws, at.event_id).themes[1].first_choices
    at.press(ENTER)
    assert chosen(at, "Amara Bello") == (2, 1)
    assert at.side.choices.field.text() == ""
    assert at.side.choices.tally.rows.rows[1].trailing == str(live_choices(at.ws, at.event_id).themes[1].first_choices)
    assert live_choices(at.ws, at.event_id).themes[1].first_choices >= before
    at.enter("amara 1 0")
    assert at.side.choices.meaning.text() == "There is no theme 0."
    assert chosen(at, "Amara Bello") == (2, 1)
    at.side.choices.field.clear()
    at.type("amara 0")
    assert at.side.choices.meaning.text() == "Amara Bello → –"
    at.press(ENTER)
    assert chosen(at, "Amara Bello") == ()


def test_the_themes_are_on_the_clipboard_with_their_numbers(at):
    at.run("live.choices")
    at.side.choices.for_chat.click()
    at.idle()
    first = at.side.choices.choices.themes[0]
    copied = QApplication.clipboard().text()
    assert f"1. {first.title_en}" in copied and f"1. {first.title_zh}" in copied


def test_what_means_nobody_or_no_theme_is_said_and_keeps_nothing(at):
    at.run("live.choices")
    before = live_choices(at.ws, at.event_id)
    at.enter("qqq 1")
    assert at.side.choices.meaning.text() == "Nobody here is called qqq."
    at.press(Qt.Key.Key_Escape)
    at.enter("amara 9")
    assert at.side.choices.meaning.text() == "There is no theme 9."
    assert live_choices(at.ws, at.event_id) == before


def test_rooms_are_formed_by_the_choices_and_say_why(at):
    at.run("live.choices")
    at.press(ENTER, CONTROL)
    at.idle(8)
    formed = [row.second for row in at.side.choices.rooms.rows.rows]
    second = next(found for found in rounds(at.ws, at.event_id) if found.basis == "theme")
    assert len(formed) == second.rooms
    assert all("people" in words for words in formed)
    assert "by their first choice" in at.side.choices.result.text()
    assert at.side.choices.look.isVisible()
    at.side.choices.choose_text.click()
    at.idle()
    copied = QApplication.clipboard().text()
    assert at.side.choices.rooms.rows.rows[0].title.partition(" · ")[2] in copied and "分组讨论 2" in copied
    at.side.choices.moves.click()
    at.idle()
    assert "Room" in QApplication.clipboard().text() and QApplication.clipboard().text() != copied
    at.window.desk.undo()
    at.idle()
    with at.ws.read() as session:
        assert len(rows(session, Seat, Seat.id, round_id=second.id)) == second.seated or second.seated > 0


# ---- rooms


def test_somebody_late_is_seated_from_the_live_screen_with_the_moves_in_zooms_order(at):
    at.run("live.reseat")
    late = at.side.late
    assert late.field.hasFocus()
    round_id = at.side.rooms.board.round_id
    missing = next(p for p in presences(at.ws, round_id) if p.room and p.name.isascii())
    at.type(missing.name)
    at.press(ENTER, SHIFT)
    at.idle(6)
    late_one = next(
        p for p in presences(at.ws, round_id) if not p.room and not p.expected and p.name.isascii() and p.need == "en"
    )
    at.type(late_one.name)
    at.press(ENTER)
    at.idle(6)
    assert late.unsettled()
    at.press(ENTER, CONTROL)
    at.idle(6)
    now = {p.person_id: p for p in presences(at.ws, round_id)}
    assert now[missing.person_id].room == 0
    assert now[late_one.person_id].room > 0
    clicks = [change.at_room for change, _done in late.moves._shown]
    assert clicks == sorted(clicks) and late_one.person_id in late.moves.boxes
    late.moves.copy.click()
    at.idle()
    assert late_one.name in QApplication.clipboard().text()


def test_participants_brought_in_during_the_meeting_are_seated(at, tmp_path):
    at.view.open_panel("here")
    at.idle()
    round_id = at.side.rooms.board.round_id
    away = [p for p in presences(at.ws, round_id) if not p.room and not p.expected and p.name.isascii() and p.need == "en"][:2]
    table = tmp_path / "participants.csv"
    lines = [f"{p.name},,11/19/2026 09:20:00 AM,11/19/2026 10:30:00 AM,70,Yes" for p in away]
    table.write_text(
        "\n".join(["Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest", *lines]), "utf-8"
    )
    before = sum(person.expected != bool(person.room) for person in presences(at.ws, round_id))
    at.view.files.bring([("participants", table)])
    at.idle(10)
    assert at.side.to_late.text() == f"Seats for {before + len(away)} late or absent"
    at.side.to_late.click()
    at.idle(6)
    at.press(ENTER, CONTROL)
    at.idle(6)
    rooms = {p.person_id: p.room for p in presences(at.ws, round_id)}
    assert all(rooms[p.person_id] for p in away)
    assert not at.side.late.unsettled()


def test_choose_your_room_is_on_the_clipboard_in_both_languages_by_one_command(at):
    at.press(Qt.Key.Key_R, CONTROL | SHIFT)
    copied = QApplication.clipboard().text()
    assert "Room 1" in copied or "1. " in copied
    assert "房间" in copied or "分组讨论" in copied


def test_the_round_at_hand_is_that_of_the_segment_else_the_next_to_come(at):
    first, second = rounds(at.ws, at.event_id)
    segments = [segment.id for segment in at.view.agenda.segments]
    debrief = segments[segments.index(first.segment_id) + 1]
    assert round_now(at.ws, at.event_id, first.segment_id).id == first.id
    assert round_now(at.ws, at.event_id, debrief).id == (second.id if second.seated else first.id)
    assert round_now(at.ws, at.event_id, segments[0]).id == first.id
    assert round_now(at.ws, at.event_id, None).id == first.id
    assert round_now(at.ws, at.event_id, segments[-1]).id == (second.id if second.seated else first.id)
    assert round_now(at.ws, at.others[3], None) is None


# ---- looks and access


def test_every_control_of_the_panel_has_a_name_in_both_languages(at):
    for language in ("en", "zh"):
        at.window.desk.settings.set(LANGUAGE, language)
        for page in ("here", "late", "questions", "choices"):
            at.view.open_panel(page)
            at.idle(2)
            unnamed = [
                widget
                for widget in at.side.findChildren(QAbstractButton) + at.side.findChildren(QLineEdit)
                if widget.isVisible() and widget.focusPolicy() and not (widget.accessibleName() or widget.text())
            ]
            assert unnamed == []
