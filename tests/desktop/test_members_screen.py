"""Members: the list, its filters, the inspector, doubles, and bringing in rosters."""

from __future__ import annotations

import csv

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from moderator_app.desktop.dialogs.add_member import AddMember
from moderator_app.desktop.dialogs.same_person import SamePerson
from moderator_app.desktop.models.member_table import NAME, SCHOOL, YEARS
from moderator_app.desktop.places import Place
from moderator_app.desktop.settings import LANGUAGE
from moderator_app.exchange.roster import read_roster
from moderator_app.operations import people, strands
from moderator_app.operations.rosters import NEW
from moderator_app.paths import resources_folder


class AtMembers:
    """The window at the members of the demo strand, and words for what a person does there."""

    def __init__(self, window, qtbot):
        self.window, self.qtbot, self.ws = window, qtbot, window.desk.workspace
        named = {view.name_en: view.id for view in strands.strands(self.ws)}
        self.strand_id, self.empty_id = named["Whole School Librarians"], named["Learning Assistants"]
        self.go(self.strand_id)
        self.view = window.view()
        self.list, self.side, self.importing = self.view.list, self.view.side, self.view.importing

    def go(self, strand_id):
        self.window.go(Place("members", strand_id))
        self.idle()

    def idle(self):
        for _ in range(3):
            QApplication.processEvents()
            self.window.desk.background.wait_idle()

    def names(self):
        return [line.view.name for line in self.list.table.lines]

    def stored(self, strand_id=None):
        return {member.name: member for member in people.members(self.ws, strand_id or self.strand_id)}

    def type_search(self, typed):
        self.view.search.setText(typed)
        with self.qtbot.waitSignal(self.view.search.asked):
            pass
        self.idle()

    def choose(self, name):
        self.list.choose(self.stored()[name].person_id, tell=True)
        self.idle()

    def fill(self, field, typed):
        field.setFocus()
        field.selectAll()
        field.insert(typed)
        self.qtbot.keyClick(field, Qt.Key.Key_Return)
        self.idle()

    def click(self, button):
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        self.idle()

    def dialog(self, kind):
        return next(dialog for dialog in self.window.findChildren(kind) if dialog.isVisible())

    def roster(self, tmp_path, *rows, header=("Name", "Email", "School", "Role", "Language")):
        file = tmp_path / "roster.csv"
        with file.open("w", encoding="utf-8", newline="") as written:
            csv.writer(written).writerows([header, *rows])
        return file


@pytest.fixture
def at(demo_window, qtbot):
    return AtMembers(demo_window, qtbot)


# ---- the list


def test_the_head_counts_people_schools_and_gaps(at):
    assert at.view.title.title.text() == "Members"
    assert at.view.title.second.text().startswith(f"Whole School Librarians · {len(at.stored())} people · ")
    assert len(at.names()) == len(at.stored())


def test_members_are_found_by_pinyin_city_and_school(at):
    at.type_search("chen jing")
    assert "陈 静" in at.names()
    at.type_search("chenjing")
    assert at.names() == ["陈 静"]
    at.type_search("jakarta rainforest")
    assert {line.view.city for line in at.list.table.lines} == {"Jakarta"}
    assert at.view.count.text() == f"{len(at.names())} of {len(at.stored())} shown"


def test_filters_narrow_and_one_button_takes_them_off(at):
    at.view.language.setCurrentIndex(2)
    at.view.language.activated.emit(2)
    at.idle()
    assert {line.view.language_need for line in at.list.table.lines} == {"zh"}
    at.type_search("nobody at all")
    assert at.names() == [] and at.view.nobody.isVisible()
    # what says so stands right below the fields it speaks of
    assert at.view.nobody.mapTo(at.view, QPoint()).y() < at.view.title.height() + 5 * at.view.search.height()
    at.click(at.view.clear)
    assert len(at.names()) == len(at.stored())


def test_those_with_something_missing_are_shown_alone(at):
    at.window.run_command("members.gaps")
    at.idle()
    assert at.names() and all(line.view.gaps for line in at.list.table.lines)


def test_a_click_on_a_heading_sorts(at):
    header = at.list.horizontalHeader()
    for column in (YEARS, YEARS):
        where = header.viewport().rect().center()
        where.setX(header.sectionViewportPosition(column) + 10)
        at.qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=where)
    years = [line.view.experience_years for line in at.list.table.lines if line.view.experience_years is not None]
    assert years == sorted(years, reverse=True)
    at.list.sortByColumn(SCHOOL, Qt.SortOrder.AscendingOrder)
    at.list.sortByColumn(NAME, Qt.SortOrder.AscendingOrder)
    assert at.names() == [member.name for member in people.members(at.ws, at.strand_id)]


def test_the_whole_network_is_listed_without_a_strand(at):
    people.add_member(at.ws, at.empty_id, "Only There")
    at.window.go(Place("members"))
    at.idle()
    assert "Only There" in at.names()
    assert len(at.names()) == len(at.stored()) + 1


def test_the_list_in_sight_is_written_as_csv_and_can_be_read_back(at, tmp_path):
    at.type_search("jakarta")
    at.click(at.view.export_button)
    chooser = at.view.findChild(QFileDialog)
    chooser.findChild(QLineEdit).setText(str(tmp_path / "list.csv"))
    chooser.accept()
    at.idle()
    roster = read_roster(tmp_path / "list.csv")
    assert [row.values["name"] for row in roster.rows] == at.names()
    assert {row.values["city"] for row in roster.rows} == {"Jakarta"}


# ---- one member


def test_arrows_walk_the_list_and_the_inspector_follows(at):
    at.list.setFocus()
    at.idle()
    first, second = at.names()[:2]
    assert at.side.title.text() == first
    at.qtbot.keyClick(at.list, Qt.Key.Key_Down)
    at.idle()
    assert at.side.title.text() == second
    at.qtbot.keyClick(at.list, Qt.Key.Key_Return)
    assert at.side.form.name.hasFocus()


def test_a_field_is_kept_when_it_is_left_and_can_be_undone(at):
    at.choose("Ben Firmansyah")
    at.fill(at.side.form.city, "Bandung")
    assert at.stored()["Ben Firmansyah"].city == "Bandung"
    at.window.run_command("undo")
    at.idle()
    assert at.stored()["Ben Firmansyah"].city == "Jakarta"
    assert at.side.form.city.text() == "Jakarta"


def test_language_role_and_years_are_chosen_and_understood(at):
    at.choose("Ben Firmansyah")
    form = at.side.form
    form.language_need.setCurrentIndex(3)
    form.language_need.activated.emit(3)
    at.fill(form.years, "7 yrs")
    role = next(n for n, (_key, words) in enumerate(form.role._choices) if str(words) == "Head of library")
    form.role.setCurrentIndex(role)
    form.role.activated.emit(role)
    at.idle()
    ben = at.stored()["Ben Firmansyah"]
    assert (ben.language_need, ben.experience_years, ben.role) == ("either", 7, "Head of library")
    at.fill(form.years, "many")
    assert form.years.text() == "7"
    assert at.stored()["Ben Firmansyah"].experience_years == 7


def test_a_role_that_is_not_in_the_vocabulary_is_written_in_words(at):
    at.choose("Ben Firmansyah")
    form = at.side.form
    last = form.role.count() - 1
    form.role.setCurrentIndex(last)
    form.role.activated.emit(last)
    assert form.role_text.isVisible()
    at.fill(form.role_text, "Archivist")
    form.role.setCurrentIndex(0)
    form.role.activated.emit(0)
    at.idle()
    assert not form.role_text.isVisible()


def test_an_email_of_somebody_else_is_refused_in_words(at):
    at.choose("Ben Firmansyah")
    other = at.stored()["Aisha Rahman"].email
    at.fill(at.side.form.email, other)
    assert at.window.banner.isVisible()
    assert "Aisha Rahman" in at.window.banner.message.text()
    assert at.side.form.email.text() == at.stored()["Ben Firmansyah"].email != other


def test_the_history_tells_surveys_and_meetings(at):
    at.choose("Ben Firmansyah")
    assert "Surveys answered: 1" in at.side.history.text()
    assert "Meeting 2: Reading culture" in at.side.history.text()


def test_delete_takes_a_member_out_and_undo_brings_them_back(at):
    at.choose("Ben Firmansyah")
    at.list.setFocus()
    at.qtbot.keyClick(at.list, Qt.Key.Key_Delete)
    at.idle()
    assert "Ben Firmansyah" not in at.stored() and "Ben Firmansyah" not in at.names()
    assert at.view.current() is not None
    at.window.desk.undo()
    at.idle()
    assert "Ben Firmansyah" in at.stored() and "Ben Firmansyah" in at.names()


def test_a_member_is_added_and_chosen(at):
    at.click(at.view.add)
    dialog = at.dialog(AddMember)
    at.qtbot.keyClicks(dialog.form.name, "Zoe New")
    at.qtbot.keyClicks(dialog.form.email, "zoe@example.org")
    at.click(dialog.form.accept)
    assert at.stored()["Zoe New"].email == "zoe@example.org"
    assert at.view.current().name == "Zoe New"


def test_two_entries_are_made_one_after_telling_what_moves(at):
    double = people.add_member(at.ws, at.strand_id, "Ben Firmansjah", city="Bogor")
    at.choose("Ben Firmansyah")
    at.click(at.side.same)
    dialog = at.dialog(SamePerson)
    assert dialog.list.rows.rows[0].key == double
    dialog.list.setCurrentIndex(dialog.list.rows.index(0))
    at.idle()
    assert "“Ben Firmansjah” goes; everything of it comes to “Ben Firmansyah”." in dialog.moving.text()
    assert "Memberships of strands: 1" in dialog.moving.text()
    at.click(dialog.button)
    assert "Ben Firmansjah" not in at.stored()
    assert at.view.current().name == "Ben Firmansyah"


def test_the_palette_goes_to_a_person(at, qtbot):
    at.window.go(Place("this_week"))
    at.idle()
    palette = at.window.palette_overlay()
    palette.open_with("firmansyah")
    at.idle()
    assert palette._found[0].title == "Ben Firmansyah"
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    at.idle()
    assert at.window.place.kind == "members"
    assert at.window.view().current().name == "Ben Firmansyah"


# ---- rosters


def test_an_empty_strand_offers_the_import_and_the_file_is_asked_for(at, tmp_path):
    at.go(at.empty_id)
    assert at.view.first_import.isVisible()
    file = at.roster(tmp_path, ("Ana One", "ana@example.org", "School A", "Coach", "English"))
    at.click(at.view.first_import)
    chooser = at.view.findChild(QFileDialog)
    chooser.findChild(QLineEdit).setText(str(file))
    chooser.accept()
    at.idle()
    assert at.importing.accept.text() == "Import 1 person"
    at.click(at.importing.accept)
    assert list(at.stored(at.empty_id)) == ["Ana One"]
    assert at.names() == ["Ana One"]
    at.window.desk.undo()
    at.idle()
    assert at.stored(at.empty_id) == {}


def test_a_column_read_as_something_else_changes_the_plan(at, tmp_path):
    at.go(at.empty_id)
    file = at.roster(tmp_path, ("Ana One", "Bea Two"), header=("Name", "Zzz"))
    at.view.import_file(file)
    at.idle()
    matches = at.importing.columns
    assert [match.field for match in matches.matches()] == ["name", ""]
    at.importing.columns.choices[1].choose("name")
    at.importing.columns.choices[1].chosen.emit("name")
    at.idle()
    assert [match.field for match in matches.matches()] == ["", "name"]
    assert at.importing.plan.list.rows.rows[0].title == "Bea Two"
    at.importing.columns.choices[1].choose("")
    at.importing.columns.choices[1].chosen.emit("")
    at.idle()
    assert at.importing.banner.isVisible()
    assert not at.importing.accept.isEnabled()


def test_who_may_be_somebody_known_is_asked_about_and_each_answer_counts(at, tmp_path):
    ben = at.stored()["Ben Firmansyah"]
    file = at.roster(tmp_path, ("Ben Firmansjah", "", ben.school, "Coach", ""), ("Zoe New", "z@example.org", "", "", ""))
    at.view.import_file(file)
    at.idle()
    importing = at.importing
    assert importing.question.isVisible() and importing.accept.text() == "Import 1 person"
    at.click(importing.question.different)
    assert not importing.question.isVisible() and importing.accept.text() == "Import 2 people"
    assert importing._now.decisions == {2: NEW}
    importing._ask_again()
    at.idle()
    assert importing.question.isVisible()
    at.click(importing.question.same[0])
    assert importing._now.decisions == {2: ben.person_id}
    at.click(importing.accept)
    assert "Zoe New" in at.stored() and "Ben Firmansjah" not in at.stored()
    assert at.stored()["Ben Firmansyah"].person_id == ben.person_id


def test_what_changes_is_told_before_and_after(at, tmp_path):
    ben = at.stored()["Ben Firmansyah"]
    at.view.import_file(at.roster(tmp_path, ("Ben Firmansyah", ben.email, ben.school, "", "双语")))
    at.idle()
    at.importing.plan.show_kind("update")
    assert at.importing.plan.list.rows.rows[0].second == "Language: English → Either"
    at.importing.plan.list.setCurrentIndex(at.importing.plan.list.rows.index(0))
    assert at.importing.plan.detail.text() == "Ben Firmansyah · row 2\nLanguage: English → Either"


def test_a_file_that_is_no_roster_is_refused_in_words(at, tmp_path):
    file = tmp_path / "broken.xlsx"
    file.write_bytes(b"PK\x03\x04 and then nothing of use")
    at.view.import_file(file)
    at.idle()
    assert at.window.banner.isVisible()
    assert "broken.xlsx" in at.window.banner.message.text()
    assert at.view._page() == "list"


def test_a_survey_is_no_roster_unless_the_person_says_so(at):
    at.go(at.empty_id)
    at.view.import_file(resources_folder() / "demo" / "survey_google.csv")
    at.idle()
    assert "Google Forms" in at.importing.banner.message.text()
    assert "Import answers" in at.importing.banner.remedy.text()
    assert not at.importing.plan.isVisible() and not at.importing.accept.isEnabled()
    at.click(at.importing.banner._action)
    assert not at.importing.banner.isVisible()
    assert at.importing.plan.isVisible() and at.importing.accept.isEnabled()
    at.click(at.importing.accept)
    assert at.stored(at.empty_id)


def test_a_file_is_dropped_on_the_list(at, tmp_path):
    file = at.roster(tmp_path, ("Ana One", "ana@example.org", "School A", "Coach", "English"))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    held = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    moved = QDragEnterEvent(at.view.rect().center(), *held)
    QApplication.sendEvent(at.view, moved)
    assert moved.isAccepted()
    dropped = QDropEvent(QPointF(at.view.rect().center()), *held)
    QApplication.sendEvent(at.view, dropped)
    at.idle()
    assert at.view._page() == "import"
    at.click(at.importing.cancel)
    assert at.view._page() == "list"


def test_without_a_strand_the_import_asks_which_one(at, tmp_path):
    at.window.go(Place("members"))
    at.idle()
    at.view.import_file(at.roster(tmp_path, ("Ana One", "ana@example.org", "", "", "")))
    at.idle()
    assert at.importing.strand.isVisible() and not at.importing.accept.isEnabled()
    number = next(n for n, (key, _words) in enumerate(at.importing.strand._choices) if key == at.empty_id)
    at.importing.strand.setCurrentIndex(number)
    at.importing.strand.activated.emit(number)
    at.idle()
    at.click(at.importing.accept)
    assert "Ana One" in at.stored(at.empty_id)


def test_the_screen_changes_its_language_at_once(at):
    at.window.desk.settings.set(LANGUAGE, "zh")
    at.idle()
    assert at.view.title.second.text().startswith("全学段图书馆员")
    at.choose("Amara Bello")
    assert at.side.where.text() == "星海湾国际学校"
    assert at.side.history.text().startswith("答过的问卷")
    at.window.desk.settings.set(LANGUAGE, "en")
    at.idle()
    assert at.side.history.text().startswith("Surveys answered")


@pytest.mark.parametrize("inspector", [True, False])
def test_what_is_chosen_in_the_filters_is_read_whole_in_a_small_window(at, inspector):
    at.window.resize(1100, 700)
    if inspector:
        at.window.open_inspector()
    at.idle()
    for choice in (at.view.strand, at.view.language, at.view.role):
        assert choice.currentText() and choice.width() >= choice.width_of_words()
