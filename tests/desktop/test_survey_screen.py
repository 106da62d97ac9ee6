"""Survey: importing answers, topics, inquiries, who is unknown, what questions are for, and where each answer stood."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit

from moderator_app.desktop.places import Place
from moderator_app.desktop.settings import LANGUAGE
from moderator_app.operations import inquiries, people, strands, surveys
from moderator_app.operations.survey_reading import asked_questions, survey_sources
from moderator_app.paths import resources_folder


class AtSurvey:
    """The window at the survey of the demo meeting, and words for what a person does there."""

    def __init__(self, window, qtbot):
        self.window, self.qtbot, self.ws = window, qtbot, window.desk.workspace
        mine = [event for event in strands.events(self.ws) if event.strand_id is not None]
        held = next(event for event in mine if event.number == 2 and surveys.survey_of_event(self.ws, event.id))
        self.event_id, self.strand_id = held.id, held.strand_id
        self.first_id = next(event.id for event in mine if event.strand_id == held.strand_id and event.number == 1)
        self.survey_id = surveys.survey_of_event(self.ws, held.id)
        self.go(self.event_id)
        self.view = window.view()
        self.parts, self.side = self.view.parts, self.view.side

    def go(self, event_id):
        self.window.go(Place("meeting", self.strand_id, event_id, "survey"))
        self.idle()

    def idle(self):
        for _ in range(4):
            QApplication.processEvents()
            self.window.desk.background.wait_idle()

    def press(self, key, where, modifier=Qt.KeyboardModifier.NoModifier):
        self.qtbot.keyClick(where, key, modifier)

    def part(self, part):
        self.view.show_part(part)
        self.idle()
        return self.parts.lists[part]

    def choose(self, part, *keys):
        shown = self.part(part)
        shown.setFocus()
        shown.clearSelection()
        shown.pick(list(keys))
        self.parts._picked()
        self.idle()
        return shown

    def inquiries(self):
        return {one.title_en: one for one in inquiries.inquiries(self.ws, self.survey_id)}

    def write(self, field, words):
        field.setFocus()
        field.selectAll()
        self.qtbot.keyClicks(field, words)
        self.press(Qt.Key.Key_Return, field)
        self.idle()


@pytest.fixture
def at(demo_window, qtbot):
    return AtSurvey(demo_window, qtbot)


# ---- figures


def test_the_head_says_who_answered(at):
    assert at.parts.title.second.text() == "52 answers from 48 of 64 members · 3 unknown"


def test_topics_stand_by_how_many_chose_them(at):
    shown = at.part("topics")
    counts = [int(row.trailing) for row in shown.rows.rows]
    assert counts == sorted(counts, reverse=True)
    assert (shown.rows.rows[0].title, shown.rows.rows[0].second) == ("Families as readers", "家长作为读者")


# ---- inquiries


def test_an_inquiry_is_made_of_topics_with_both_titles(at):
    options = [topic.option for topic in inquiries.ranked_topics(at.ws, at.survey_id)][-2:]
    at.choose("topics", *options)
    assert at.side.topic.title_en.text() == "Student voice and library helpers"
    at.side.topic.title_en.setText("Students lead the library")
    at.parts.make_inquiry.click()
    at.idle()
    made = at.inquiries()["Students lead the library"]
    assert made.state == "open"
    assert made.title_zh == "学生参与图书馆"
    assert made.people >= 8
    assert at.view.part() == "inquiries"
    assert at.parts.inquiries.picked_keys() == [made.id]


def test_an_inquiry_is_renamed_in_place_and_becomes_the_moderators_own(at):
    found = next(one for one in at.inquiries().values() if one.state == "suggested")
    shown = at.choose("inquiries", found.id)
    at.press(Qt.Key.Key_F2, shown)
    assert at.side.inquiry.title_en.hasFocus()
    at.write(at.side.inquiry.title_en, "Where do we buy books in twenty languages?")
    renamed = inquiries.inquiry(at.ws, found.id)
    assert renamed.title_en == "Where do we buy books in twenty languages?"
    assert renamed.state == "open"
    at.window.desk.undo()
    at.idle()
    assert inquiries.inquiry(at.ws, found.id).title_en == found.title_en


def test_suggestions_are_taken_up_merged_and_dropped_by_keys_and_come_back(at):
    first, second, third = [one for one in at.inquiries().values() if one.state == "suggested"][:3]
    shown = at.choose("inquiries", first.id)
    at.press(Qt.Key.Key_Return, shown, Qt.KeyboardModifier.ControlModifier)
    at.idle()
    assert inquiries.inquiry(at.ws, first.id).state == "open"
    at.choose("inquiries", first.id, second.id)
    at.press(Qt.Key.Key_M, shown, Qt.KeyboardModifier.ControlModifier)
    at.idle()
    assert inquiries.inquiry(at.ws, second.id).state == "merged"
    together = {one.answer_id for one in (*first.support, *second.support)}
    assert {one.answer_id for one in inquiries.inquiry(at.ws, first.id).support} == together
    at.choose("inquiries", third.id)
    at.press(Qt.Key.Key_Delete, shown)
    at.idle()
    assert third.id not in [row.key for row in shown.rows.rows]
    at.window.toast.button.click()
    at.idle()
    assert third.id in [row.key for row in shown.rows.rows]
    assert inquiries.inquiry(at.ws, third.id).support == third.support


def test_chosen_answers_are_split_off_into_an_inquiry_of_their_own(at):
    found = max((one for one in at.inquiries().values() if one.state == "suggested"), key=lambda one: len(one.support))
    at.choose("inquiries", found.id)
    page = at.side.inquiry
    some = [one.answer_id for one in found.support[:3]]
    page.support.pick(some)
    page.support.picked.emit()
    assert page.split_button.text() == "Split off 3 answers"
    page.split_title.setText("Shelving by language")
    page.split_button.click()
    at.idle()
    assert {one.answer_id for one in at.inquiries()["Shelving by language"].support} == set(some)
    assert not set(some) & {one.answer_id for one in inquiries.inquiry(at.ws, found.id).support}


def test_a_supporting_answer_leads_to_its_cell(at):
    found = next(one for one in at.inquiries().values() if one.state == "suggested")
    at.choose("inquiries", found.id)
    at.side.inquiry.support.pick([found.support[0].answer_id])
    at.side.inquiry.support.picked.emit()
    at.idle()
    cell = surveys.trace(at.ws, found.support[0].answer_id)
    said = at.side.inquiry.cell.where.text().replace("\u200b", "")
    assert said == f"{cell.file}, row {cell.row}, column {cell.column}"
    assert at.side.inquiry.cell.raw.text() == cell.raw


def test_who_could_speak_is_told_with_the_evidence(at):
    found = at.inquiries()["AI and citation"]
    at.choose("inquiries", found.id)
    column = at.side.inquiry.speakers.layout()
    said = [column.itemAt(number).widget().text() for number in range(column.count())]
    expected = inquiries.speaker_suggestions(at.ws, at.strand_id, "AI and citation 人工智能与引用")[0]
    names = {member.person_id: member.name for member in people.members(at.ws, at.strand_id)}
    assert said[0] == names[expected.person]
    assert said[1].startswith(("Could share: “", "Spoke before: “", "Role: “"))


def test_grouping_anew_keeps_what_the_moderator_took_up(at):
    mine = {one.id for one in at.inquiries().values() if one.state == "open"}
    at.parts.suggest_button.click()
    assert not at.parts.suggest_button.isEnabled()
    at.idle()
    assert at.parts.suggest_button.isEnabled()
    after = at.inquiries().values()
    assert mine <= {one.id for one in after}
    assert any(one.state == "suggested" for one in after)


def test_grouping_that_is_stopped_changes_nothing(at):
    before = {one.id for one in at.inquiries().values()}
    at.view.suggest_again()
    at.view.suggesting.cancel()
    at.idle()
    assert {one.id for one in at.inquiries().values()} == before
    assert at.parts.suggest_button.isEnabled()


# ---- answers


def test_answers_are_found_by_words_and_each_is_traced(at):
    shown = at.part("answers")
    everything = shown.rows.rowCount()
    at.parts.search.setText("uzbek")
    with at.qtbot.waitSignal(at.parts.search.asked):
        pass
    at.idle()
    assert 0 < shown.rows.rowCount() < everything
    assert all("uzbek" in row.title.lower() for row in shown.rows.rows)
    key = shown.rows.rows.keys[0]
    at.choose("answers", key)
    assert at.side.answer.cell.raw.text() == surveys.trace(at.ws, key).raw


def test_answers_can_be_read_question_by_question(at):
    shown = at.part("answers")
    button = next(one for one in at.parts.by.findChildren(QAbstractButton) if one.text() == "By question")
    button.click()
    at.idle()
    seconds = [row.second.removesuffix(" · answered again later") for row in shown.rows.rows]
    assert len(dict.fromkeys(seconds)) == sum(seconds[n] != seconds[n - 1] for n in range(1, len(seconds))) + 1


# ---- unknown


def test_somebody_unknown_is_tied_by_search_and_their_answer_counts(at):
    unknown = next(one for one in surveys.unknown_responses(at.ws, at.survey_id) if one.given_name == "Marco Bianchi")
    answered = {line.person_id for line in at_answers(at)}
    free = next(one for one in people.members(at.ws, at.strand_id) if one.person_id not in answered and one.name.isascii())
    at.choose("unknown", unknown.id)
    at.write(at.side.unknown.field, free.name)
    assert unknown.id not in [one.id for one in surveys.unknown_responses(at.ws, at.survey_id)]
    assert at.parts.title.second.text() == "52 answers from 49 of 64 members · 2 unknown"


def at_answers(at):
    from moderator_app.operations.survey_reading import answer_lines

    return answer_lines(at.ws, at.survey_id)


def test_a_stranger_is_settled_and_can_be_undone(at):
    unknown = surveys.unknown_responses(at.ws, at.survey_id)[0]
    at.choose("unknown", unknown.id)
    at.side.unknown.stranger.click()
    at.idle()
    assert unknown.id not in at.parts.unknown.rows.rows.keys
    at.window.toast.button.click()
    at.idle()
    assert unknown.id in at.parts.unknown.rows.rows.keys


# ---- questions


def test_saying_what_a_question_is_for_counts_anew(at):
    asked = next(one for one in asked_questions(at.ws, at.survey_id) if one.purpose == "topic")
    at.choose("questions", asked.ids[0])
    field = at.side.question.purpose
    field.setFocus()
    at.press(Qt.Key.Key_End, field)
    at.idle()
    assert {one.purpose for one in asked_questions(at.ws, at.survey_id) if one.ids == asked.ids} == {"none"}
    assert inquiries.ranked_topics(at.ws, at.survey_id) == []
    at.part("topics")
    assert at.parts.no_topics.isVisible()


# ---- import


def demo_file(name) -> Path:
    return resources_folder() / "demo" / name


def drop(target, *files):
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    held = (Qt.DropAction.CopyAction, carried, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(target, QDragEnterEvent(target.rect().center(), *held))
    QApplication.sendEvent(target, QDropEvent(QPointF(target.rect().center()), *held))


def report_of(at):
    column = at.side.files.report_lines.layout()
    return [column.itemAt(number).widget().text().replace("\u200b", "") for number in range(column.count())]


def test_dropped_files_of_three_forms_become_one_survey_with_suggestions(at):
    at.go(at.first_id)
    assert at.parts.drop_zone.isVisible()
    names = ("survey_google.csv", "survey_microsoft.xlsx", "survey_wenjuanxing.csv")
    drop(at.parts.drop_zone, *(demo_file(name) for name in names))
    at.idle()
    survey_id = surveys.survey_of_event(at.ws, at.first_id)
    assert [source.name for source in survey_sources(at.ws, survey_id)] == list(names)
    assert surveys.survey_view(at.ws, survey_id).responses == 52
    said = report_of(at)
    assert said[0] == "What came in"
    assert any(line.startswith("survey_google.csv: 30 answers, 28 of members") for line in said)
    assert at.side.files.isVisible()
    assert any(one.state == "suggested" for one in inquiries.inquiries(at.ws, survey_id))


def test_more_answers_may_be_dropped_anywhere_on_the_screen(at, tmp_path):
    late = tmp_path / "late.csv"
    late.write_text("Timestamp,Your name,A pressing question you would like to bring\n"
                    "2026/11/10 9:00:00 AM GMT+8,Zed Unknown,What about maps?\n", encoding="utf-8")  # fmt: skip
    drop(at.view, late)
    at.idle()
    assert report_of(at)[1].startswith("late.csv: 1 answer, 0 of members")
    assert at.parts.title.second.text() == "53 answers from 48 of 64 members · 4 unknown"


def test_importing_again_says_that_nothing_is_new(at):
    at.view.files.bring([demo_file("survey_google.csv")])
    at.idle()
    assert report_of(at)[1] == "survey_google.csv: was imported before, nothing is new"
    assert at.parts.title.second.text().startswith("52 answers")


def test_a_file_that_holds_no_answers_is_told_and_changes_nothing(at, tmp_path):
    at.go(at.first_id)
    empty = tmp_path / "answers.csv"
    empty.write_bytes(b"")
    at.view.files.bring([empty])
    at.idle()
    assert at.window.banner.isVisible()
    assert surveys.survey_of_event(at.ws, at.first_id) is None
    assert at.parts.drop_zone.isVisible()


# ---- files that may be no survey


def shelf_list(folder):
    file = folder / "shelves.csv"
    file.write_text("Item,Price,Shelf\nAtlas,12,A4\nGlobe,40,A5\n", encoding="utf-8")
    return file


def test_a_roster_dropped_on_the_survey_is_asked_about_and_nothing_is_stored(at):
    at.go(at.first_id)
    drop(at.parts.drop_zone, demo_file("roster.xlsx"))
    at.idle()
    asking = at.parts.asking
    assert asking.isVisible() and "tells who people are" in asking.banner.message.text()
    assert "Import roster" in asking.banner.remedy.text()
    shown = {row.title: row for row in asking.columns.rows.rows}
    assert shown["E-mail 电子邮箱"].trailing_pills[0][0] == "E-mail" and "@" in shown["E-mail 电子邮箱"].second
    assert surveys.survey_of_event(at.ws, at.first_id) is None
    assert asking.leave.hasFocus()
    at.press(Qt.Key.Key_Escape, at.window.focusWidget())
    at.idle()
    assert at.parts.drop_zone.isVisible() and surveys.survey_of_event(at.ws, at.first_id) is None


def test_a_table_of_no_known_form_is_imported_once_the_person_says_so(at, tmp_path):
    at.view.files.bring([shelf_list(tmp_path)])
    at.idle()
    asking = at.parts.asking
    assert "is no export of Google Forms" in asking.banner.message.text()
    assert [row.title for row in asking.columns.rows.rows] == ["Item", "Price", "Shelf"]
    assert not at.parts.import_button.isVisible()
    before = surveys.survey_view(at.ws, at.survey_id).responses
    at.press(Qt.Key.Key_Space, asking.accept)
    at.idle()
    assert surveys.survey_view(at.ws, at.survey_id).responses == before + 2
    assert not asking.isVisible() and at.parts.import_button.isVisible()


def test_what_is_left_out_does_not_hold_up_the_other_files(at, tmp_path):
    at.go(at.first_id)
    at.view.files.bring([shelf_list(tmp_path), demo_file("survey_google.csv"), demo_file("roster_update.csv")])
    at.idle()
    asking = at.parts.asking
    assert "shelves.csv" in asking.banner.message.text() and surveys.survey_of_event(at.ws, at.first_id) is None
    asking.leave.click()
    at.idle()
    assert "roster_update.csv" in asking.banner.message.text()
    asking.leave.click()
    at.idle()
    survey_id = surveys.survey_of_event(at.ws, at.first_id)
    assert [source.name for source in survey_sources(at.ws, survey_id)] == ["survey_google.csv"]


def test_what_is_asked_is_forgotten_at_another_meeting_and_speaks_the_language_of_now(at, tmp_path):
    at.view.files.bring([shelf_list(tmp_path)])
    at.idle()
    at.window.desk.settings.set(LANGUAGE, "zh")
    at.idle()
    assert at.parts.asking.isVisible()
    at.go(at.first_id)
    at.go(at.event_id)
    assert not at.parts.asking.isVisible() and at.parts.whole.isVisible()


# ---- looks and access


def test_parts_follow_the_keys_and_the_language(at):
    at.press(Qt.Key.Key_4, at.view, Qt.KeyboardModifier.ControlModifier)
    assert at.view.part() == "unknown"
    at.window.desk.settings.set(LANGUAGE, "zh")
    at.idle()
    at.part("topics")
    assert at.parts.topics.rows.rows[0].title == "家长作为读者"


def test_every_control_has_a_name(at):
    unnamed = []
    for part in ("topics", "inquiries", "answers", "unknown", "questions"):
        shown = at.part(part)
        at.choose(part, shown.rows.rows.keys[0])
        unnamed += [
            widget
            for place in (at.view, at.side)
            for widget in place.findChildren(QAbstractButton) + place.findChildren(QLineEdit)
            if widget.isVisible() and widget.focusPolicy() and not (widget.accessibleName() or widget.text())
        ]
        assert shown.accessibleName()
    assert unnamed == []
