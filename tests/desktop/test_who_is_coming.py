"""Who is coming, in the inspector of a meeting: answers noted by click and key, taken back, found, pasted, undone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QMenu

from moderator_app.desktop.places import Place
from moderator_app.desktop.settings import LANGUAGE
from moderator_app.desktop.translation import render
from moderator_app.operations import invitations, strands

LEFT = Qt.MouseButton.LeftButton


class AtAnswers:
    """The window at the demo's meetings, the third chosen (nobody has answered yet), its answers open."""

    def __init__(self, window, qtbot):
        self.window, self.qtbot, self.ws = window, qtbot, window.desk.workspace
        strand = next(s for s in strands.strands(self.ws) if s.name_en == "Whole School Librarians")
        window.go(Place("meetings", strand.id))
        self.idle()
        self.view = window.view()
        events = [event for event in strands.events(self.ws, strand.id) if not event.title_en.startswith("2025-26")]
        self.ids = {event.number: event.id for event in events}
        self.choose(3)
        self.side, self.panel = self.view.side, self.view.side.coming
        self.list = self.panel.list
        qtbot.mouseClick(self.side.to_answers, LEFT)
        self.idle()

    def idle(self):
        for _again in range(3):
            QApplication.processEvents()
            self.window.desk.background.wait_idle()
        QApplication.processEvents()

    def choose(self, number):
        rows = self.view.rows
        rows.setCurrentIndex(rows.rows.index([row.key for row in rows.rows.rows].index(self.ids[number])))
        self.idle()

    def key(self, key, held=Qt.KeyboardModifier.NoModifier):
        self.qtbot.keyClick(self.window.focusWidget(), key, held)
        self.idle()

    def stand_on(self, number):
        """The keys go to the person of that row."""
        self.list.setFocus()
        self.list.choose(self.list.rows.rows[number].key)
        return self.list.current_key()

    def stored(self, person_id, number=3):
        return next(one.answer for one in invitations.invited(self.ws, self.ids[number]) if one.person_id == person_id)

    def names(self):
        return [render(row.title) for row in self.list.rows.rows]


@pytest.fixture
def at(demo_window, qtbot):
    return AtAnswers(demo_window, qtbot)


# ---- looking


def test_everybody_is_there_with_the_counts_in_words(at):
    assert len(at.names()) == 64
    assert at.panel.figures.text() == "64 without an answer"
    at.choose(2)
    assert at.side.answers.text() == "51 coming · 9 maybe · 4 not coming"
    assert not at.panel.isVisible() and at.side.form.isVisible()


def test_the_search_has_the_keys_and_esc_goes_back_to_the_meeting(at):
    assert at.panel.search.hasFocus()
    at.key(Qt.Key.Key_Down)
    assert at.list.hasFocus() and at.list.currentIndex().row() == 0
    at.key(Qt.Key.Key_Escape)
    assert not at.panel.isVisible() and at.side.to_answers.hasFocus()
    at.key(Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert at.panel.isVisible() and at.panel.search.hasFocus()


def test_those_of_one_answer_are_shown_alone(at):
    at.choose(2)
    at.view.answers.open()
    at.panel.only.setCurrentIndex(3)
    at.panel.only.chosen.emit("no")
    assert at.panel.only.currentText() == "Not coming: 4" and len(at.names()) == 4
    at.panel.search.setText("nobody of that name")
    at.panel.search.asked.emit("nobody of that name")
    assert at.panel.nobody.isVisible() and not at.list.isVisible()


def test_the_list_is_as_high_as_there_is_room_and_nothing_is_cut_off(at):
    at.window.resize(1100, 700)
    at.idle()
    at.view.answers.open()
    at.idle()
    area = at.window.inspector_panel
    assert at.list.height() > 200
    bottom = at.panel.hint.mapTo(area, QPoint(0, at.panel.hint.height())).y()
    assert bottom <= area.height()


# ---- noting


def test_digits_note_an_answer_and_nought_takes_it_back(at):
    person = at.stand_on(5)
    for key, answer in ((Qt.Key.Key_1, "yes"), (Qt.Key.Key_2, "maybe"), (Qt.Key.Key_3, "no"), (Qt.Key.Key_0, "")):
        at.key(key)
        assert at.stored(person) == answer
        assert at.list.current_key() == person and at.list.hasFocus()


def test_space_goes_through_the_answers_and_delete_takes_one_back(at):
    person = at.stand_on(0)
    at.key(Qt.Key.Key_Space)
    at.key(Qt.Key.Key_Space)
    assert at.stored(person) == "maybe" and at.panel.figures.text() == "1 maybe · 63 without an answer"
    at.key(Qt.Key.Key_Delete)
    assert at.stored(person) == ""
    assert at.ids[3] in [event.id for event in strands.events(at.ws)]


def test_a_click_on_the_answer_changes_it_and_undo_takes_that_back(at):
    rect = at.list.visualRect(at.list.rows.index(2))
    spot = QPoint(rect.right() - 24, rect.center().y())
    at.qtbot.mouseClick(at.list.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, spot)
    at.idle()
    person = at.list.rows.rows[2].key
    assert at.stored(person) == "yes" and render(at.list.rows.rows[2].trailing_pills[0][0]) == "coming"
    assert next(row.second for row in at.view.rows.rows.rows if row.key == at.ids[3]).endswith("· 1 coming")
    at.window.desk.undo()
    at.idle()
    assert at.stored(person) == "" and at.panel.isVisible()


def test_the_menu_of_a_person_has_all_answers(at):
    person = at.stand_on(1)
    at.key(Qt.Key.Key_Menu)
    menu = next(menu for menu in at.list.findChildren(QMenu) if menu.isVisible())
    assert [action.text() for action in menu.actions()] == ["coming", "maybe", "not coming", "no answer"]
    menu.actions()[2].trigger()
    menu.close()
    at.idle()
    assert at.stored(person) == "no"


def test_enter_in_the_search_notes_that_the_first_found_is_coming(at):
    at.qtbot.keyClicks(at.panel.search, "huangxiu")
    at.key(Qt.Key.Key_Return)
    huang = next(one for one in invitations.invited(at.ws, at.ids[3]) if one.name == "黄秀英")
    assert huang.answer == "yes" and at.panel.search.text() == ""


def test_whoever_leaves_the_list_by_an_answer_makes_the_next_current(at):
    at.panel.only.choose("")
    at.panel.only.chosen.emit("")
    at.stand_on(0)
    following = at.list.rows.rows[1].key
    at.key(Qt.Key.Key_1)
    assert len(at.names()) == 63 and at.list.current_key() == following


# ---- pasting


def test_a_list_of_addresses_is_pasted_noted_told_and_undone(at):
    QGuiApplication.clipboard().setText("maya.okafor@planetree.example; Jonas Thorsen\nwho@nowhere.example")
    at.stand_on(0)
    at.key(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert at.panel.paste.isVisible() and at.panel.paste.note.hasFocus()
    assert at.panel.paste.note.text() == "Note 3 answers"
    at.key(Qt.Key.Key_Return)
    assert at.panel.figures.text() == "2 coming · 62 without an answer"
    assert at.panel.report.text().splitlines() == ["2 noted: coming", "Fits no member, or more than one: who@nowhere.example"]
    assert not at.panel.paste.isVisible()
    at.window.toast.button.click()
    at.idle()
    assert at.panel.figures.text() == "64 without an answer"


def test_a_pasted_list_may_be_of_those_who_do_not_come(at):
    at.panel.paste_button.click()
    assert at.panel.paste.field.hasFocus() and not at.panel.paste.note.isEnabled()
    at.qtbot.keyClicks(at.panel.paste.field, "Maya Okafor")
    at.panel.paste.answer.choose("no")
    at.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert at.panel.figures.text() == "1 not coming · 63 without an answer"
    at.panel.paste_button.click()
    at.key(Qt.Key.Key_Escape)
    assert not at.panel.paste.isVisible() and at.panel.isVisible()


# ---- words


def test_the_panel_follows_the_language_and_names_its_controls(at):
    unnamed = [
        widget
        for widget in at.panel.findChildren(QAbstractButton) + at.panel.findChildren(QLineEdit)
        if widget.focusPolicy() and not (widget.accessibleName() or getattr(widget, "text", str)())
    ]
    assert unnamed == [] and at.list.accessibleName() and at.panel.only.accessibleName()
    at.window.desk.settings.set(LANGUAGE, "zh")
    at.idle()
    assert at.panel.isVisible() and at.panel.meeting.text().startswith("第三次会议")
