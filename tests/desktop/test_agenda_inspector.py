"""The agenda's inspector (segments, the meeting itself) and its papers."""

from __future__ import annotations

from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from moderator_app.desktop.dialogs.agenda_dialogs import AddLinkDialog
from moderator_app.operations import agenda
from moderator_app.operations.agenda_details import agenda_details, meeting_of
from moderator_app.operations.resources import resources
from tests.desktop.at_agenda import AtAgenda

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def at(demo_window, qtbot):
    return AtAgenda(demo_window, qtbot)


# ---- the inspector


def test_a_title_typed_in_the_inspector_is_kept_on_enter(at):
    at.choose("keynote")
    field = at.form.title_en
    field.setFocus()
    field.selectAll()
    at.qtbot.keyClicks(field, "Reading for nothing")
    at.qtbot.keyClick(field, Qt.Key.Key_Return)
    at.idle()
    assert at.segment("keynote").title_en == "Reading for nothing"


def test_the_state_of_the_chinese_title_is_set_from_its_pill(at):
    at.choose("keynote")
    pill = at.form.title_state
    assert pill.text() == "draft"
    next(action for action in pill.menu().actions() if action.text() == "reviewed").trigger()
    at.idle()
    keynote = at.segment("keynote").id
    assert agenda_details(at.ws, at.event_id).details[keynote].title_state == "approved"
    assert pill.text() == "reviewed"


def test_a_speaker_is_proposed_while_typing_and_taken_with_the_id(at):
    at.choose("keynote")
    person = next(p for p in at.view.details.speakers if p.name == "Maya Okafor")
    field = at.form.speaker
    field.setFocus()
    field.selectAll()
    at.qtbot.keyClicks(field, "okaf")
    popup = field.completer().popup()
    assert popup.model().rowCount() == 1
    popup.setCurrentIndex(popup.model().index(0, 0))
    at.qtbot.keyClick(popup, Qt.Key.Key_Return)
    at.idle()
    assert at.segment("keynote").speaker_id == person.person_id
    assert field.text() == "Maya Okafor"


def test_a_speaker_from_outside_is_kept_by_name_and_has_not_said_yes(at):
    at.choose("keynote")
    field = at.form.speaker
    field.setFocus()
    field.selectAll()
    at.qtbot.keyClicks(field, "Zadie Nobody")
    at.qtbot.keyClick(field, Qt.Key.Key_Return)
    at.idle()
    keynote = at.segment("keynote")
    assert (keynote.speaker_id, keynote.speaker, keynote.speaker_confirmed) == (None, "Zadie Nobody", False)
    at.form.speaker_confirmed.click()
    at.idle()
    assert at.segment("keynote").speaker_confirmed


def test_a_keynote_without_speaker_gets_suggestions_with_evidence(at):
    keynote = at.segment("keynote")
    agenda.change_segment(at.ws, keynote.id, speaker_id=None, speaker_text="")
    at.choose("keynote")
    at.idle()
    buttons = at.view.side.segment.suggestion_buttons()
    assert buttons
    assert buttons[0].accessibleName().startswith("Choose ")
    assert "“" in buttons[0].accessibleName()
    buttons[0].click()
    at.idle()
    assert at.segment("keynote").speaker_id is not None
    assert at.view.side.segment.suggestion_buttons() == []


def test_suggestions_are_for_the_keynote_alone(at):
    agenda.change_segment(at.ws, at.segment("keynote").id, speaker_id=None, speaker_text="")
    at.choose("keynote")
    at.choose("welcome")
    assert not at.form.suggestions.isVisible()


def test_an_inquiry_chosen_frames_the_keynote_in_both_languages(at):
    at.choose("keynote")
    inquiry = at.view.details.inquiries[0]
    at.view.side.segment.inquiry_menu().actions()[0].trigger()
    at.idle()
    keynote = at.segment("keynote")
    assert (keynote.inquiry_id, keynote.focus_en, keynote.focus_zh) == (inquiry.id, inquiry.title_en, inquiry.title_zh)


def test_each_kind_shows_what_it_needs(at):
    form = at.form
    for kind, parts in {
        "keynote": (form.speaker_part, form.framing_part),
        "presentations": (form.slots_part,),
        "breakout": (form.prompt_part,),
        "close": (form.speaker_part,),
    }.items():
        at.choose(kind)
        shown = {p for p in (form.speaker_part, form.framing_part, form.slots_part, form.prompt_part) if p.isVisible()}
        assert shown == set(parts), kind


def test_minutes_and_fixed_are_set_in_the_inspector(at):
    at.choose("close")
    at.form.minutes.setFocus()
    at.form.minutes.selectAll()
    at.qtbot.keyClicks(at.form.minutes, "8")
    at.qtbot.keyClick(at.form.minutes, Qt.Key.Key_Return)
    at.form.is_fixed.click()
    at.idle()
    assert (at.segment("close").minutes, at.segment("close").is_fixed) == (8, True)


def test_presentations_are_added_named_reordered_by_keys_and_removed(at):
    at.choose("presentations")
    editor = at.view.side.segment.slots
    editor.add.click()
    at.idle()
    slots = at.segment("presentations").slots
    assert len(slots) == 3
    assert max(s.seconds for s in slots) - min(s.seconds for s in slots) <= 1
    assert editor.fields[2].number.text().startswith("Presentation 3 · ")
    editor.fields[2].title_en.setFocus()
    at.qtbot.keyClicks(editor.fields[2].title_en, "Third spaces")
    at.qtbot.keyClick(editor.fields[2].title_en, Qt.Key.Key_Return)
    at.idle()
    at.qtbot.keyClick(editor.fields[2], Qt.Key.Key_Up, ALT | Qt.KeyboardModifier.ShiftModifier)
    at.idle()
    assert [slot.title_en for slot in at.segment("presentations").slots][1] == "Third spaces"
    editor.fields[1].away.click()
    at.idle()
    assert [slot.title_en for slot in at.segment("presentations").slots] == ["Families as readers", "Multilingual collections"]


def test_a_presenter_who_is_no_member_is_said_and_not_kept(at):
    at.choose("presentations")
    field = at.view.side.segment.slots.fields[0]
    before = at.segment("presentations").slots[0].person_id
    field.person.setFocus()
    field.person.selectAll()
    at.qtbot.keyClicks(field.person, "Zadie Nobody")
    at.qtbot.keyClick(field.person, Qt.Key.Key_Return)
    at.idle()
    assert field.problem.isVisible()
    assert "Zadie Nobody" in field.problem.text()
    assert at.segment("presentations").slots[0].person_id == before


def test_a_file_and_a_link_become_materials_with_their_permission_and_can_be_taken_out(at, tmp_path):
    handout = tmp_path / "Reading log.pdf"
    handout.write_bytes(b"%PDF-1.4 a handout")
    at.choose("debrief")
    at.view.side.add_files([handout])
    at.idle()
    materials = at.view.side.segment.materials
    materials.add_link.click()
    dialog = at.dialog(AddLinkDialog)
    dialog.form.link.setText("example.org/log")
    dialog.form.title_en.setText("The log online")
    dialog.form.accept.click()
    at.idle()
    assert [m.title for m in at.segment("debrief").materials] == ["Reading log", "The log online"]
    kept = {resource.title_en: resource for resource in resources(at.ws, at.strand_id)}
    assert kept["The log online"].link == "https://example.org/log"
    assert kept["Reading log"].is_here
    assert len(materials.lines) == 2
    materials.wants_removal.emit(at.segment("debrief").materials[0].id)
    at.idle()
    assert [m.title for m in at.segment("debrief").materials] == ["The log online"]


# ---- the meeting itself


def test_the_meetings_date_and_time_are_one_moment_in_its_zone(at):
    at.view.show_meeting()
    at.idle()
    form = at.view.side.meeting.form
    assert (form.day.day(), form.time.clock()) == (date(2026, 11, 19), time(9, 0))
    form.time.setTime(form.time.time().addSecs(3600))
    at.idle()
    assert f"{meeting_of(at.ws, at.event_id).starts_at:%H:%M}" == "02:00"
    assert at.cards.rows.rows[0].payload.clock == "10:00"


def test_another_zone_keeps_the_time_on_the_wall(at):
    at.view.show_meeting()
    form = at.view.side.meeting.form
    form.zone.lineEdit().setText("Tokyo")
    form.zone.lineEdit().editingFinished.emit()
    at.idle()
    meeting = meeting_of(at.ws, at.event_id)
    assert (meeting.time_zone, f"{meeting.starts_at:%H:%M}") == ("Asia/Tokyo", "00:00")
    assert at.cards.rows.rows[0].payload.clock == "09:00"


def test_a_zone_that_nobody_knows_is_said_in_the_banner(at):
    at.view.show_meeting()
    form = at.view.side.meeting.form
    form.zone.lineEdit().setText("Atlantis")
    form.zone.lineEdit().editingFinished.emit()
    at.idle()
    assert at.window.banner.isVisible()
    assert "Atlantis" in at.window.banner.message.text()
    assert meeting_of(at.ws, at.event_id).time_zone == "Asia/Shanghai"


def test_a_holiday_on_the_chosen_day_is_said_below_it(at):
    at.view.show_meeting()
    form = at.view.side.meeting.form
    form.day.setDate(form.day.date().addDays(43))  # the first of January
    at.idle()
    assert "New Year" in form.clashes.text()


# ---- papers


def choose_file(at, path):
    dialog = at.dialog(QFileDialog)
    dialog.fileSelected.emit(str(path))
    dialog.close()
    at.idle()


@pytest.mark.parametrize("number", [0, 1, 2])
def test_print_writes_the_run_sheet_in_the_language_chosen(at, tmp_path, number):
    at.view.fill_print_menu()
    at.view.print_menu.actions()[number].trigger()
    choose_file(at, tmp_path / "sheet.pdf")
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")
    assert at.window.toast.words.text() == "Saved as sheet.pdf"


def test_the_calendar_file_holds_the_meeting(at, tmp_path):
    at.qtbot.mouseClick(at.view.calendar_button, Qt.MouseButton.LeftButton)
    choose_file(at, tmp_path / "meeting.ics")
    written = (tmp_path / "meeting.ics").read_text("utf-8")
    assert "METHOD:PUBLISH" in written
    assert "DTSTART;TZID=Asia/Shanghai:20261119T090000" in written


def test_a_paper_that_cannot_be_written_is_said_and_nothing_is_left(at, tmp_path):
    at.view.fill_print_menu()
    at.view.print_menu.actions()[0].trigger()
    choose_file(at, tmp_path / "nowhere" / "sheet.pdf")
    assert at.window.banner.isVisible()
    assert not (tmp_path / "nowhere").exists()
