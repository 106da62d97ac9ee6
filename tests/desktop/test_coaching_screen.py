"""Coaching: begin a round, pair up, read why, change by hand, plan talks, private rules, the list that goes out."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from moderator_app.desktop.dialogs.coaching_dialogs import BeginRound, PlanCheckIns
from moderator_app.desktop.dialogs.private_rules import PrivateRules
from moderator_app.desktop.places import Place
from moderator_app.desktop.translation import set_language
from moderator_app.desktop.views.coaching import CoachingView
from moderator_app.desktop.widgets import Button
from moderator_app.desktop.widgets.coaching_side import PersonLine, TalkLine
from moderator_app.operations import coaching, people, strands
from moderator_app.operations.coaching_view import coaching_board, private_rules, rounds_of


@pytest.fixture
def strand(demo_window):
    found = strands.strands(demo_window.desk.workspace)
    return next(s for s in found if s.name_en == "Whole School Librarians").id


@pytest.fixture
def view(demo_window, strand):
    demo_window.desk.go(Place("coaching", strand))
    settle(demo_window)
    return next(view for view in demo_window.findChildren(CoachingView))


@pytest.fixture
def paired(view, strand):
    """A round of 32 pairs, in draft."""
    made = coaching.begin_round(view.desk.workspace, strand, starts_on=date(2026, 11, 23))
    coaching.pair_strand(view.desk.workspace, made)
    settle(view.window())
    return view


def settle(window):
    for _ in range(3):
        window.desk.background.wait_idle()
        QApplication.processEvents()


def dialog_of(kind):
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible())


def press(qtbot, button):
    assert button.isVisible() and button.isEnabled()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def stored(view):
    return coaching_board(view.desk.workspace, view.board().round_id)


def test_an_empty_place_leads_to_the_first_pairs(view, strand, qtbot):
    assert view.pages.currentWidget() is view.empty
    assert view.first.hasFocus()
    press(qtbot, view.first)
    dialog = dialog_of(BeginRound)
    assert dialog.focusWidget() is dialog.starts
    assert dialog.starts.day() == date(2026, 11, 23)
    press(qtbot, dialog.button)
    settle(view.window())
    assert view.pages.currentWidget() is view.filled and view.board().pairs == ()
    assert view.unpaired.isVisible() and not view.list.isVisible()
    press(qtbot, view.next_button)
    settle(view.window())
    assert len(stored(view).pairs) == 32
    assert view.list.rows.rowCount() == 32 and view.list.isVisible() and not view.unpaired.isVisible()
    assert "32 pairs" in view.title.second.text()


def test_a_row_says_who_why_and_how_many_talks(paired, qtbot):
    press(qtbot, paired.talks_button)
    dialog = dialog_of(PlanCheckIns)
    assert dialog.first.day() == date(2026, 12, 14)
    press(qtbot, dialog.button)
    settle(paired.window())
    pair = stored(paired).pairs[1]
    row = next(row for row in paired.list.rows.rows if row.key == pair.id)
    said = row.spoken()
    assert all(person.name in said for person in pair.people)
    assert "shared working hours" in said and "0 of 3 talks" in said


def test_the_next_step_tells_the_pairs_then_ends_the_round_and_begins_another(paired, strand, qtbot):
    ws = paired.desk.workspace
    assert paired.next_button.text() == "Tell the pairs" and not paired.more_button.isVisible()
    press(qtbot, paired.next_button)
    settle(paired.window())
    assert stored(paired).state == "set" and not paired.next_button.isVisible()
    press(qtbot, paired.end_button)
    settle(paired.window())
    press(qtbot, paired.more_button)
    press(qtbot, dialog_of(BeginRound).button)
    settle(paired.window())
    press(qtbot, paired.next_button)
    settle(paired.window())
    assert [one.number for one in rounds_of(ws, strand)] == [2, 1]
    assert stored(paired).repeats == 0 and paired.rounds.isVisible()


def test_somebody_else_is_chosen_by_keys(paired, qtbot):
    pair = stored(paired).pairs[0]
    paired.list.choose(pair.id)
    paired._show_side(pair.id)
    settle(paired.window())
    line = paired.side.people.itemAt(0).widget()
    assert isinstance(line, PersonLine)
    press(qtbot, next(button for button in line.findChildren(Button) if button.text() == "Somebody else"))
    settle(paired.window())
    partners = paired.side.partners
    assert partners.rows.rowCount() > 0
    partner = partners.rows.rows[0]
    partners.setFocus()
    qtbot.keyClick(partners, Qt.Key.Key_Home)
    qtbot.keyClick(partners, Qt.Key.Key_Return)
    settle(paired.window())
    together = [{person.id for person in one.people} for one in stored(paired).pairs]
    assert {pair.people[0].id, partner.key} in together
    # whoever was left behind is told of
    assert any(row.trailing_pills and "without" in str(row.trailing_pills[0][0]) for row in paired.list.rows.rows)


def test_keeping_an_inquiry_a_talk_and_a_note_are_stored(paired, qtbot):
    pair = stored(paired).pairs[2]
    paired.list.choose(pair.id)
    paired._show_side(pair.id)
    settle(paired.window())
    side = paired.side
    qtbot.mouseClick(side.keep, Qt.MouseButton.LeftButton, pos=side.keep.rect().center() - side.keep.rect().center() / 2)
    settle(paired.window())
    press(qtbot, side.add_talk)
    settle(paired.window())
    kept = next(one for one in stored(paired).pairs if one.id == pair.id)
    assert kept.is_kept and len(kept.check_ins) == 1
    line = side.talks.itemAt(0).widget()
    assert isinstance(line, TalkLine)
    line.note.setFocus()
    qtbot.keyClicks(line.note, "Went well")
    qtbot.keyClick(line.note, Qt.Key.Key_Return)
    settle(paired.window())
    side.talks.itemAt(0).widget().done.click()
    settle(paired.window())
    (talk,) = next(one for one in stored(paired).pairs if one.id == pair.id).check_ins
    assert (talk.note, talk.done_on) == ("Went well", talk.due_on)
    other = next(key for key, _en, _zh in paired.board().inquiries if key != kept.inquiry_id)
    side.inquiry.choose(other)
    side.inquiry.chosen.emit(other)
    settle(paired.window())
    assert next(one for one in stored(paired).pairs if one.id == pair.id).inquiry_id == other


def test_taking_no_part_and_taking_part_again(paired, strand, qtbot):
    pair = stored(paired).pairs[0]
    paired.list.choose(pair.id)
    paired._show_side(pair.id)
    settle(paired.window())
    line = paired.side.people.itemAt(0).widget()
    press(qtbot, next(button for button in line.findChildren(Button) if button.text() == "Takes no part"))
    settle(paired.window())
    assert [person.id for person in stored(paired).opted_out] == [pair.people[0].id]
    # the pair is remarked on until it is paired anew
    assert "takes no part" in str(next(one for one in stored(paired).pairs if one.id == pair.id).problems[0])
    press(qtbot, next(b for b in paired.side.findChildren(Button) if b.text() == "Takes part again" and b.isVisible()))
    settle(paired.window())
    assert stored(paired).opted_out == ()


def test_a_pair_is_taken_apart_and_brought_back(paired, qtbot):
    pair = stored(paired).pairs[0]
    paired.list.choose(pair.id)
    paired._show_side(pair.id)
    settle(paired.window())
    press(qtbot, paired.side.apart)
    settle(paired.window())
    assert len(stored(paired).pairs) == 31 and len(stored(paired).without) == 2
    paired.desk.undo()
    settle(paired.window())
    assert len(stored(paired).pairs) == 32


def test_private_rules_are_added_and_dropped_in_their_own_dialog(paired, strand, qtbot):
    ws = paired.desk.workspace
    names = [member.name for member in people.members(ws, strand)]
    press(qtbot, paired.private)
    dialog = dialog_of(PrivateRules)
    settle(paired.window())
    assert dialog.none.isVisible() and not dialog.list.isVisible()
    for field, name in ((dialog.one, names[4]), (dialog.other, names[5])):
        field.setFocus()
        field.setText(name)
        field.setModified(True)
        field.completer().popup().hide()
        qtbot.keyClick(field, Qt.Key.Key_Return)
    press(qtbot, dialog.add)
    settle(paired.window())
    assert {private_rules(ws, strand)[0].name, private_rules(ws, strand)[0].other_name} == {names[4], names[5]}
    assert dialog.list.rows.rowCount() == 1 and dialog.list.isVisible() and not dialog.none.isVisible()
    assert dialog.height() >= 460
    dialog.list.choose(dialog.list.rows.rows[0].key)
    dialog._look()
    press(qtbot, dialog.drop)
    settle(paired.window())
    assert private_rules(ws, strand) == []
    dialog.accept()


def test_the_list_is_written_without_what_is_private(paired, strand, tmp_path):
    ws = paired.desk.workspace
    one, other = (person.id for person in stored(paired).pairs[0].people)
    coaching.keep_private_apart(ws, strand, one, other, reason="a quarrel")
    file = tmp_path / "pairs.csv"
    paired.write_list(file)
    settle(paired.window())
    written = file.read_text("utf-8-sig")
    assert len(written.splitlines()) == 65 and "quarrel" not in written
    # but the moderator sees that a pair was made against a rule
    paired.filter.choose("open")
    paired._fill_list()
    assert paired.list.rows.rowCount() == 1


def test_in_chinese_reasons_name_roles_in_chinese(paired):
    before = " ".join(row.spoken() for row in paired.list.rows.rows)
    assert "Head of library" in before
    set_language("zh")
    settle(paired.window())
    after = " ".join(row.spoken() for row in paired.list.rows.rows)
    assert "图书馆馆长" in after and "Head of library" not in after


def test_a_member_is_told_whom_they_might_meet(demo_window, strand):
    from moderator_app.desktop.views.members import MembersView

    demo_window.desk.go(Place("members", strand))
    settle(demo_window)
    view = next(view for view in demo_window.findChildren(MembersView))
    person = next(line.view for line in view._members.lines if line.view.name == "Maya Okafor")
    view.list.choose(person.person_id)
    view._choose(person.person_id)
    settle(demo_window)
    rows = view.side.meet.rows.rows
    assert len(rows) == 3 and str(rows[0].second) == "Same role: Head of library"
    view.side.meet.opened.emit(rows[0].key)
    settle(demo_window)
    assert view.current().person_id == rows[0].key
