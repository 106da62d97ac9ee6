"""The agenda's cards by keys and by mouse: choosing, moving, fitting, templates."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, QPointF, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QDialog, QLineEdit

from moderator_app.desktop.commands import registry
from moderator_app.desktop.dialogs.agenda_dialogs import SaveTemplateDialog
from moderator_app.desktop.models.agenda_cards import agenda_rows
from moderator_app.desktop.places import Place
from moderator_app.desktop.settings import LANGUAGE
from moderator_app.desktop.translation import render
from moderator_app.operations import agenda, strands
from tests.desktop.at_agenda import AtAgenda

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def at(demo_window, qtbot):
    return AtAgenda(demo_window, qtbot)


# ---- showing


def test_each_card_says_when_what_who_and_how_long(at):
    assert at.shown() == at.titles()
    welcome = at.row("welcome")
    assert render(welcome.trailing) == f"{at.segment('welcome').minutes} min"
    assert "Maya Okafor" in welcome.second
    assert welcome.payload.clock == "09:00"
    assert "09:00" in welcome.spoken()


def test_a_card_is_as_high_as_its_segment_is_long_and_all_are_seen_at_once(at):
    heights = dict(zip([row.key for row in at.cards.rows.rows], at.cards.heights(), strict=True))
    by_minutes = sorted(at.stored().segments, key=lambda segment: segment.minutes)
    assert [heights[segment.id] for segment in by_minutes] == sorted(heights.values())
    assert len(set(heights.values())) > 3
    assert sum(heights.values()) <= at.cards.viewport().height()


def test_cards_shrink_together_in_a_low_window(at):
    tall = list(at.cards.heights())
    at.window.resize(1100, 700)
    at.idle()
    low = at.cards.heights()
    assert sum(low) < sum(tall)
    assert sum(low) <= at.cards.viewport().height()


def test_a_ready_keynote_says_so_and_one_that_is_not_says_what_is_missing(at):
    keynote = at.segment("keynote")
    agenda.change_segment(at.ws, keynote.id, speaker_id=None, speaker_text="Li Wei", speaker_confirmed=True)
    at.idle()
    assert at.row("keynote").trailing_pills == (("Speaker ready", "good"),)
    agenda.change_segment(at.ws, keynote.id, objective_en="", objective_zh="", speaker_text="")
    at.idle()
    row = at.row("keynote")
    assert row.trailing_pills == (("Not ready", "warn"),)
    assert row.payload.lacks == ("No objective yet: say what members will take away", "No speaker yet")


def test_one_missing_thing_stands_in_the_pill(at):
    assert at.row("presentations").trailing_pills == (("1 of 2 confirmed", "warn"),)


def test_the_head_says_when_the_meeting_is_and_who_comes(at):
    assert at.view.title.title.text() == "Meeting 2: Reading culture"
    second = at.view.title.second.text()
    assert second.startswith("Thu 19 Nov 2026 · 09:00–10:30 Shanghai")
    assert second.endswith("said yes")


def test_everything_follows_the_language(at):
    at.window.desk.settings.set(LANGUAGE, "zh")
    at.idle()
    assert at.shown() == [segment.title_zh for segment in at.stored().segments]
    assert "2026年11月19日" in at.view.title.second.text()


def test_what_somebody_else_changes_is_shown(at):
    agenda.change_segment(at.ws, at.segment("welcome").id, title_en="Good morning")
    at.idle()
    assert at.shown()[0] == "Good morning"


# ---- keys


def test_arrows_choose_and_the_inspector_follows(at):
    at.cards.setFocus()
    at.press(Qt.Key.Key_Down)
    at.press(Qt.Key.Key_Down)
    assert at.view.current().kind == "keynote"
    assert at.view.side.segment.isVisible()
    assert at.form.title_en.text() == "Reading culture without a budget"
    assert at.form.place.text() == "2 of 7"


def test_alt_and_arrows_move_the_segment_and_it_stays_chosen(at):
    at.choose("welcome")
    at.press(Qt.Key.Key_Down, ALT)
    assert at.stored().segments[1].kind == "welcome"
    assert at.view.current().kind == "welcome"
    at.press(Qt.Key.Key_Up, ALT)
    assert at.stored().segments[0].kind == "welcome"


def test_plus_and_minus_change_the_minutes_and_times_follow(at):
    before = at.segment("welcome").minutes
    at.choose("welcome")
    at.press(Qt.Key.Key_Plus)
    at.press(Qt.Key.Key_Plus)
    assert at.segment("welcome").minutes == before + 2
    assert at.cards.rows.rows[1].payload.clock == f"09:{before + 2:02d}"
    at.press(Qt.Key.Key_Minus)
    assert at.segment("welcome").minutes == before + 1


def test_quick_keys_all_count(at):
    before = at.segment("welcome").minutes
    at.choose("welcome")
    for _press in range(4):
        at.qtbot.keyClick(at.cards, Qt.Key.Key_Up, CTRL)
    at.idle()
    assert at.segment("welcome").minutes == before + 4


def test_delete_removes_and_undo_brings_back(at):
    at.choose("debrief")
    at.press(Qt.Key.Key_Delete)
    assert "debrief" not in [segment.kind for segment in at.stored().segments]
    assert at.window.toast.words.text().startswith("Removed: Debrief")
    assert at.view.current() is not None
    at.window.toast.button.click()
    at.idle()
    assert "debrief" in [segment.kind for segment in at.stored().segments]


def test_delete_in_a_field_is_for_the_field(at):
    at.choose("debrief")
    at.form.title_en.setFocus()
    at.form.title_en.setCursorPosition(0)
    at.qtbot.keyClick(at.form.title_en, Qt.Key.Key_Delete)
    at.idle()
    assert len(at.stored().segments) == 7
    assert at.form.title_en.text() == "ebrief: key insights and open questions"


def test_enter_writes_the_title_in_place(at):
    at.choose("welcome")
    at.press(Qt.Key.Key_Return)
    editor = at.cards.viewport().findChild(QLineEdit)
    assert editor.text() == "Welcome and purpose"
    at.qtbot.keyClicks(editor, "Hello everybody")
    at.qtbot.keyClick(editor, Qt.Key.Key_Return)
    at.idle()
    assert at.segment("welcome").title_en == "Hello everybody"
    assert at.segment("welcome").title_zh == "欢迎与目的"


def test_in_chinese_the_title_written_is_the_chinese_one(at):
    at.window.desk.settings.set(LANGUAGE, "zh")
    at.choose("welcome")
    at.press(Qt.Key.Key_F2)
    editor = at.cards.viewport().findChild(QLineEdit)
    editor.setText("欢迎各位")
    at.qtbot.keyClick(editor, Qt.Key.Key_Return)
    at.idle()
    assert (at.segment("welcome").title_en, at.segment("welcome").title_zh) == ("Welcome and purpose", "欢迎各位")


def test_escape_shows_the_meeting_itself(at):
    at.choose("welcome")
    at.press(Qt.Key.Key_Escape)
    assert at.view.current() is None
    assert at.view.side.meeting.isVisible()
    assert not at.view.side.segment.isVisible()


def test_every_command_of_the_screen_is_in_the_palette(at):
    at.choose("welcome")
    names = {command.id for command in at.window.commands_now()}
    wanted = {"agenda.add", "agenda.earlier", "agenda.later", "agenda.longer", "agenda.shorter", "agenda.title", "agenda.remove"}
    assert wanted <= names
    at.window.run_command("agenda.later")
    at.idle()
    assert at.stored().segments[1].kind == "welcome"
    assert registry.get("agenda.later").shortcut == "Alt+Down"


# ---- dragging


def drop_at(cards, row, point):
    data = cards.rows.mimeData([cards.rows.index(row)])
    move = QDragMoveEvent(
        point.toPoint(), Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    cards.dragMoveEvent(move)
    accepted = move.isAccepted()
    drop = QDropEvent(point, Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    cards.dropEvent(drop)
    return accepted


def test_a_segment_dropped_between_two_others_stands_there(at):
    gap = at.cards.visualRect(at.cards.rows.index(4)).top()
    assert drop_at(at.cards, 1, QPointF(200, gap + 3))
    at.idle()
    assert at.stored().segments[3].kind == "keynote"
    assert at.shown() == at.titles()


def test_a_segment_dropped_below_all_is_the_last(at):
    last = at.cards.visualRect(at.cards.rows.index(6)).bottom()
    drop_at(at.cards, 0, QPointF(200, last - 2))
    at.idle()
    assert at.stored().segments[-1].kind == "welcome"


def test_a_segment_dropped_where_it_was_changes_nothing(at):
    before = at.titles()
    for gap in (2, 3):
        data = at.cards.rows.mimeData([at.cards.rows.index(2)])
        assert at.cards.rows.dropMimeData(data, Qt.DropAction.MoveAction, gap, 0, QModelIndex())
    at.idle()
    assert at.titles() == before


# ---- fitting


def test_fit_makes_ninety_says_what_changed_and_can_be_undone(at):
    at.choose("breakout")
    agenda.change_segment(at.ws, at.segment("breakout").id, minutes=20)
    at.idle()
    length = at.view.length
    assert length.minutes.text() == "92 of 90 minutes"
    assert length.verdict.text() == "2 min over: shorten a segment or press Fit"
    assert length.button.property("kind") == "primary"
    at.qtbot.mouseClick(length.button, Qt.MouseButton.LeftButton)
    at.idle()
    assert at.stored().over == 0
    assert at.window.toast.words.text().startswith("Fitted to 90 min: ")
    assert "→" in at.window.toast.words.text()
    assert not length.button.isEnabled()
    at.window.toast.button.click()
    at.idle()
    assert at.stored().over == 2


# ---- adding, templates


def test_a_new_segment_stands_behind_the_chosen_one_with_its_title_open(at):
    at.choose("keynote")
    at.view.fill_segment_menu()
    close = next(action for action in at.view.segment_menu.actions() if action.text() == "Debrief")
    close.trigger()
    at.idle()
    assert at.stored().segments[2].kind == "debrief"
    editor = at.cards.viewport().findChild(QLineEdit)
    assert editor.text() == "Debrief: insights and questions"


def test_an_empty_agenda_teaches_and_begins_with_the_template(at):
    other = next(e.id for e in strands.events(at.ws, at.strand_id) if e.number == 3)
    at.window.go(Place("meeting", at.strand_id, other, "agenda"))
    at.idle()
    assert at.view.pages.currentWidget() is at.view.empty
    button = next(b for b in at.view.empty.findChildren(type(at.view.add_button)) if b.property("kind") == "primary")
    button.click()
    at.idle()
    assert agenda.agenda_of(at.ws, other).planned == 90
    assert at.view.pages.currentWidget() is at.view.filled


def test_an_agenda_kept_as_a_template_is_offered_and_can_be_used_and_removed(at):
    at.view.fill_template_menu()
    next(a for a in at.view.template_menu.actions() if a.text().startswith("Save this")).trigger()
    dialog = at.dialog(SaveTemplateDialog)
    assert not dialog.form.accept.isEnabled()
    dialog.form.name_en.setText("Two keynotes")
    dialog.form.accept.click()
    at.idle()
    other = next(e.id for e in strands.events(at.ws, at.strand_id) if e.number == 3)
    at.window.go(Place("meeting", at.strand_id, other, "agenda"))
    at.idle()
    at.view.fill_template_menu()
    next(a for a in at.view.template_menu.actions() if a.text() == "Two keynotes, 90 min").trigger()
    at.idle()
    assert [s.title_en for s in agenda.agenda_of(at.ws, other).segments] == at.titles()
    at.view.fill_template_menu()
    away = at.view.template_menu.actions()[-1].menu()
    away.actions()[0].trigger()
    at.idle()
    assert agenda.templates(at.ws, at.strand_id) == []


# ---- coming back, and screen readers


def test_what_is_being_typed_when_the_window_closes_is_kept(at):
    at.choose("welcome")
    at.form.notes.setFocus()
    at.form.notes.setPlainText("Ask for name and city")
    at.window.close()
    assert at.segment("welcome").notes == "Ask for name and city"


def test_the_chosen_segment_is_chosen_again_on_coming_back(at):
    at.choose("debrief")
    here = at.window.place
    at.window.go(Place("meetings", at.strand_id))
    at.idle()
    at.window.go(here)
    at.idle()
    assert at.view.current().kind == "debrief"
    assert at.form.title_en.text().startswith("Debrief")


def test_what_the_palette_finds_is_chosen(at):
    at.view.show_found("segment", at.segment("close").id)
    assert at.view.current().kind == "close"
    slides = at.segment("keynote").materials[0].resource_id
    at.view.show_found("resource", slides)
    assert at.view.current().kind == "keynote"


def test_controls_have_names_for_screen_readers(at):
    at.choose("presentations")
    at.view.side.segment.slots.add.click()
    at.idle()
    nameless = [
        widget.objectName() or type(widget).__name__
        for widget in at.view.side.segment.findChildren(QLineEdit)
        if widget.isVisible() and not widget.accessibleName() and widget.objectName() != "qt_spinbox_lineedit"
    ]
    assert nameless == []
    assert at.cards.accessibleName() == "Segments of the agenda"
    assert agenda_rows(at.stored(), at.view.details.details)[1].spoken().startswith("Reading culture without a budget, Keynote")
    assert not any(dialog.isVisible() for dialog in at.window.findChildren(QDialog))
