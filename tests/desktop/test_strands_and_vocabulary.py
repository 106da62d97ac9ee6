"""Strands made, changed, cloned and removed; their menu in the sidebar; their page; the vocabulary of roles."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from moderator_app.desktop.dialogs.season_dialogs import CloneStrandDialog
from moderator_app.desktop.dialogs.strand_dialog import StrandDialog
from moderator_app.desktop.dialogs.vocabulary_editor import VocabularyEditor
from moderator_app.desktop.places import Place
from moderator_app.desktop.widgets import Button
from moderator_app.operations import strands, vocabulary


class AtStrands:
    """The window over the demo season, and words for what a person does with strands."""

    def __init__(self, window, qtbot):
        self.window, self.qtbot, self.ws = window, qtbot, window.desk.workspace
        self.id = self.stored()["Whole School Librarians"].id
        window.go(Place("members", self.id))
        self.idle()

    def idle(self):
        for _ in range(3):
            QApplication.processEvents()
            self.window.desk.background.wait_idle()

    def stored(self):
        return {view.name_en: view for view in strands.strands(self.ws)}

    def run(self, command, kind):
        self.window.run_command(command)
        self.idle()
        return next(dialog for dialog in self.window.findChildren(kind) if dialog.isVisible())

    def click(self, button):
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        self.idle()

    def sidebar(self):
        return [str(entry.words) for entry in self.window.sidebar.list.entries.entries if entry.kind == "strand"]

    def choose(self, field, key):
        number = next(n for n, (known, _words) in enumerate(field._choices) if known == key)
        field.setCurrentIndex(number)
        field.activated.emit(number)


@pytest.fixture
def at(demo_window, qtbot):
    return AtStrands(demo_window, qtbot)


# ---- strands


def test_the_plus_in_the_sidebar_makes_a_strand(at):
    plus = next(button for button in at.window.sidebar.list.findChildren(Button) if button.icon_name == "plus")
    at.click(plus)
    dialog = next(one for one in at.window.findChildren(StrandDialog) if one.isVisible())
    assert not dialog.form.accept.isEnabled()
    at.qtbot.keyClicks(dialog.form.name_en, "Art Teachers")
    at.choose(dialog.form.languages, "both")
    at.choose(dialog.form.time_zone, "Asia/Tokyo")
    dialog.form.meeting_minutes.setValue(75)
    at.click(dialog.form.accept)
    made = at.stored()["Art Teachers"]
    assert (made.languages, made.time_zone, made.meeting_minutes, made.school_year) == ("both", "Asia/Tokyo", 75, "2026-27")
    assert "Art Teachers" in at.sidebar()
    at.window.desk.undo()
    at.idle()
    assert "Art Teachers" not in at.sidebar()


def test_a_school_year_that_is_none_is_said_before_anything_is_made(at):
    dialog = at.run("strand.new", StrandDialog)
    at.qtbot.keyClicks(dialog.form.name_en, "Art Teachers")
    dialog.form.school_year.selectAll()
    at.qtbot.keyClicks(dialog.form.school_year, "soon")
    assert dialog.form.problem.isVisible() and "“soon” is not a school year." in dialog.form.problem.text()
    assert not dialog.form.accept.isEnabled()
    dialog.reject()


def test_the_settings_of_a_strand_are_shown_and_changed(at):
    dialog = at.run("strand.change", StrandDialog)
    assert dialog.form.name_zh.text() == "全学段图书馆员"
    assert dialog.form.family.currentText() == "Library and media"
    dialog.form.name_en.selectAll()
    at.qtbot.keyClicks(dialog.form.name_en, "Librarians")
    at.click(dialog.form.accept)
    assert at.stored()["Librarians"].id == at.id
    assert "Librarians" in at.sidebar()


def test_a_strand_is_cloned_with_its_meetings(at):
    dialog = at.run("strand.clone", CloneStrandDialog)
    dialog.form.name_en.selectAll()
    at.qtbot.keyClicks(dialog.form.name_en, "Library Assistants")
    at.click(dialog.form.accept)
    made = at.stored()["Library Assistants"]
    assert (made.members, made.meetings) == (0, 4)
    assert at.window.place == Place("meetings", made.id)


def test_a_strand_is_removed_and_comes_back_by_undo(at):
    before = at.stored()["Whole School Librarians"]
    at.window.run_command("strand.remove")
    at.idle()
    assert "Whole School Librarians" not in at.stored()
    assert at.window.place == Place("this_week")
    at.window.desk.undo()
    at.idle()
    assert at.stored()["Whole School Librarians"] == before


def test_the_dots_open_the_menu_of_a_strand(at):
    sidebar = at.window.sidebar
    row = next(n for n, entry in enumerate(sidebar.list.entries.entries) if str(entry.words) == "EAL Teachers")
    heard = []
    sidebar.menu_wanted.connect(lambda strand, _where: heard.append(strand))
    where = sidebar.list.visualRect(sidebar.list.entries.index(row)).center()
    where.setX(sidebar.list.viewport().width() - 12)
    at.qtbot.mouseClick(sidebar.list.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert heard == [at.stored()["EAL Teachers"].id]
    menu = next(menu for menu in at.window.findChildren(QMenu) if menu.isVisible())
    named = {action.text(): action for action in menu.actions()}
    assert "Settings of the strand" in named and "Clone the strand" in named
    named["Overview of the strand"].trigger()
    menu.close()
    at.idle()
    assert at.window.place == Place("strand", heard[0])


def test_the_page_of_a_strand_tells_its_numbers_and_leads_on(at):
    at.window.go(Place("strand", at.id))
    at.idle()
    page = at.window.view()
    assert page.title.title.text() == "Whole School Librarians"
    assert page.members.lines.text().startswith(f"{at.stored()['Whole School Librarians'].members} people")
    assert "Next: Meeting 2: Reading culture" in page.meetings.lines.text()
    assert page.next.text() == "Open the next meeting"
    at.click(page.next)
    assert (at.window.place.kind, at.window.place.step) == ("meeting", "agenda")
    at.window.go(Place("strand", at.stored()["EAL Teachers"].id))
    at.idle()
    assert page.next.text() == "Import roster"
    at.click(page.members.button)
    assert at.window.place.kind == "members"


# ---- the vocabulary


def test_a_role_is_added_renamed_moved_and_removed(at):
    editor = at.run("vocabulary", VocabularyEditor)
    family = editor.families.current()
    assert family.label_en == "Library and media"
    at.qtbot.keyClicks(editor.roles.field, "Archivist")
    at.qtbot.keyClick(editor.roles.field, Qt.Key.Key_Return)
    at.idle()
    assert editor.roles.current().label_en == "Archivist"
    editor.roles.chinese.setFocus()
    editor.roles.chinese.insert("档案员")
    at.qtbot.keyClick(editor.roles.chinese, Qt.Key.Key_Return)
    at.idle()
    at.qtbot.keyClick(editor.roles.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    at.idle()
    roles = vocabulary.vocabulary(at.ws)[0].roles
    assert (roles[-2].label_en, roles[-2].label_zh) == ("Archivist", "档案员")
    at.qtbot.keyClick(editor.roles.list, Qt.Key.Key_Delete)
    at.idle()
    assert "Archivist" not in [role.label_en for role in vocabulary.vocabulary(at.ws)[0].roles]
    at.click(editor.close_button)


def test_a_family_in_use_is_kept_and_the_reason_is_said(at):
    editor = at.run("vocabulary", VocabularyEditor)
    at.click(editor.families.remove)
    assert editor.banner.isVisible()
    assert "Whole School Librarians" in editor.banner.message.text()
    assert vocabulary.vocabulary(at.ws)[0].family.label_en == "Library and media"
    at.click(editor.close_button)


def test_a_family_made_in_the_editor_can_be_chosen_for_a_strand(at):
    dialog = at.run("strand.change", StrandDialog)
    at.click(dialog.form.vocabulary)
    editor = next(one for one in dialog.findChildren(VocabularyEditor) if one.isVisible())
    editor.families.field.insert("艺术")
    at.click(editor.families.add)
    at.click(editor.close_button)
    made = next(one.family for one in vocabulary.vocabulary(at.ws) if one.family.label_zh == "艺术")
    at.choose(dialog.form.family, made.id)
    at.click(dialog.form.accept)
    assert at.stored()["Whole School Librarians"].family_id == made.id
