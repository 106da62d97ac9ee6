"""A strand's meetings: the list, laying out the year, cloning, renaming, dating, deleting."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from moderator_app.desktop.dialogs.season_dialogs import CloneStrandDialog, LayOutYearDialog
from moderator_app.desktop.places import Place
from moderator_app.desktop.settings import LANGUAGE
from moderator_app.desktop.translation import render
from moderator_app.operations import agenda, strands


class AtMeetings:
    """The window at the demo strand's meetings, and words for what a person does there."""

    def __init__(self, window, qtbot):
        self.window, self.qtbot, self.ws = window, qtbot, window.desk.workspace
        self.strand_id = next(s.id for s in strands.strands(self.ws) if s.name_en == "Whole School Librarians")
        self.go(self.strand_id)
        self.view = window.view()
        self.rows, self.side = self.view.rows, self.view.side

    def go(self, strand_id):
        self.window.go(Place("meetings", strand_id))
        self.idle()

    def idle(self):
        QApplication.processEvents()
        self.window.desk.background.wait_idle()
        QApplication.processEvents()

    def stored(self, strand_id=None):
        """The meetings of this school year; the demo has some of the year before, too."""
        found = strands.events(self.ws, strand_id or self.strand_id)
        return [event for event in found if event.starts_at is None or event.starts_at >= datetime(2026, 8, 1, tzinfo=UTC)]

    def shown(self):
        return [render(row.title) for row in self.rows.rows.rows]

    def row(self, number):
        key = next(event.id for event in self.stored() if event.number == number)
        return next(row for row in self.rows.rows.rows if row.key == key)

    def choose(self, number):
        self.rows.setFocus()
        self.rows.setCurrentIndex(self.rows.rows.index([row.key for row in self.rows.rows.rows].index(self.row(number).key)))
        self.idle()

    def press(self, key, modifiers=Qt.KeyboardModifier.NoModifier):
        self.qtbot.keyClick(self.rows, key, modifiers)
        self.idle()

    def dialog(self, kind):
        return next(dialog for dialog in self.window.findChildren(kind) if dialog.isVisible())

    def empty_strand(self):
        made = strands.add_strand(self.ws, "Art Teachers", "美术教师", school_year="2026-27")
        self.go(made)
        return made


@pytest.fixture
def at(demo_window, qtbot):
    return AtMeetings(demo_window, qtbot)


# ---- the list


def test_meetings_stand_by_date_with_day_time_and_zone(at):
    assert at.shown() == [event.title_en for event in at.stored()]
    second = at.row(2)
    assert (second.payload.day, second.payload.month) == ("19", "Nov 2026")
    assert second.second == "Thu 09:00–10:30 Shanghai · 51 coming · 9 maybe"
    assert at.row(3).second == "Thu 09:00–10:30 Shanghai"
    assert at.view.title.second.text() == "Whole School Librarians · 2026-27 · 4 meetings"


def test_an_earlier_year_is_shown_when_it_is_chosen(at):
    assert at.view.years.isVisible()
    button = next(b for b in at.view.years.findChildren(QPushButton) if b.text() == "2025-26")
    at.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    at.idle()
    assert all(row.quiet for row in at.rows.rows.rows)
    assert not set(at.shown()) & {event.title_en for event in at.stored()}


def test_each_meeting_says_how_far_its_steps_are_and_what_is_next(at):
    third = at.row(3)
    assert [render(words) for words, _tone in third.trailing_pills] == ["Import survey answers"]
    assert "Agenda to do" in third.spoken()
    assert "Survey done" in at.row(2).spoken()


def test_the_next_meeting_is_marked_and_chosen_at_first(at):
    assert [render(words) for words, _tone in at.row(2).pills] == ["next"]
    assert at.rows.current_key() == at.row(2).key
    assert at.side.name.text() == "Meeting 2"
    assert at.side.form.form.title_en.text() == "Meeting 2: Reading culture"


def test_what_is_over_is_said_to_have_been_held(at):
    assert [render(words) for words, _tone in at.row(1).pills] == ["held"]
    assert at.row(1).quiet


def test_the_list_follows_the_language(at):
    at.window.desk.settings.set(LANGUAGE, "zh")
    at.idle()
    assert at.shown() == [event.title_zh for event in at.stored()]
    assert at.row(2).payload.month == "2026年11月"


def test_enter_opens_the_step_that_is_next(at):
    at.choose(3)
    event = next(event for event in at.stored() if event.number == 3)
    with at.qtbot.waitSignal(at.window.desk.wished) as wish:
        at.press(Qt.Key.Key_Return)
    assert wish.args == [Place("meeting", at.strand_id, event.id, "survey")]


def test_a_step_in_the_inspector_leads_there(at):
    at.choose(3)
    number = [row.key for row in at.side.steps.rows.rows].index("agenda")
    at.side.steps.clicked.emit(at.side.steps.rows.index(number))
    at.idle()
    event = next(event for event in at.stored() if event.number == 3)
    assert at.window.place == Place("meeting", at.strand_id, event.id, "agenda")


# ---- one meeting


def test_a_new_meeting_is_chosen_has_no_date_and_waits_for_its_title(at):
    at.qtbot.mouseClick(at.view.new_button, Qt.MouseButton.LeftButton)
    at.idle()
    made = at.stored()[-1]
    assert (made.number, made.starts_at, made.minutes) == (5, None, 90)
    assert at.rows.current_key() == made.id
    assert at.side.form.form.title_en.hasFocus()
    at.qtbot.keyClicks(at.side.form.form.title_en, "Meeting 5: Summer reading")
    at.qtbot.keyClick(at.side.form.form.title_en, Qt.Key.Key_Return)
    at.idle()
    assert at.stored()[-1].title_en == "Meeting 5: Summer reading"
    assert [render(words) for words, _tone in at.row(5).trailing_pills] == ["Choose a date"]


def test_an_undated_meeting_gets_a_date_with_one_button(at):
    at.qtbot.mouseClick(at.view.new_button, Qt.MouseButton.LeftButton)
    at.idle()
    form = at.side.form.form
    assert not form.day.isVisible()
    at.qtbot.mouseClick(form.set_date, Qt.MouseButton.LeftButton)
    at.idle()
    made = next(event for event in at.stored() if event.number == 5)
    assert f"{made.starts_at:%H:%M}" == "01:00"
    assert form.day.isVisible()


def test_f2_renames_and_the_list_shows_it(at):
    at.choose(4)
    at.press(Qt.Key.Key_F2)
    field = at.side.form.form.title_en
    assert field.hasFocus()
    at.qtbot.keyClicks(field, "Meeting 4: Looking back")
    at.qtbot.keyClick(field, Qt.Key.Key_Return)
    at.idle()
    assert at.shown()[-1] == "Meeting 4: Looking back"


def test_another_date_moves_the_meeting_in_the_list(at):
    at.choose(4)
    form = at.side.form.form
    form.day.setDate(form.day.date().addMonths(-3))
    at.idle()
    assert [event.number for event in at.stored()] == [1, 2, 4, 3]
    assert at.shown() == [event.title_en for event in at.stored()]
    assert at.rows.current_key() == at.row(4).key


def test_delete_removes_and_undo_brings_back(at):
    at.choose(3)
    at.press(Qt.Key.Key_Delete)
    assert [event.number for event in at.stored()] == [1, 2, 4]
    assert at.window.toast.words.text() == "Removed: Meeting 3: Collections that belong to everyone"
    at.window.toast.button.click()
    at.idle()
    assert [event.number for event in at.stored()] == [1, 2, 3, 4]
    assert len(at.shown()) == 4


def test_the_button_in_the_inspector_removes_too(at):
    at.choose(4)
    at.qtbot.mouseClick(at.side.away, Qt.MouseButton.LeftButton)
    at.idle()
    assert [event.number for event in at.stored()] == [1, 2, 3]


# ---- laying out the year


def test_an_empty_strand_teaches_and_begins_with_the_year(at):
    at.empty_strand()
    assert at.view.pages.currentWidget() is at.view.empty
    assert not at.window.inspector_panel.isVisible()
    button = next(b for b in at.view.empty.findChildren(type(at.view.new_button)) if b.property("kind") == "primary")
    button.click()
    at.idle()
    dialog = at.dialog(LayOutYearDialog)
    assert [row.number.text() for row in dialog.rows] == ["Meeting 1", "Meeting 2", "Meeting 3", "Meeting 4"]
    dialog.form.accept.click()
    at.idle()
    laid = at.stored(at.window.place.strand_id)
    assert len(laid) == 4
    assert all(event.starts_at is not None and event.starts_at.weekday() == 3 for event in laid)
    assert at.view.pages.currentWidget() is at.view.filled
    at.window.desk.undo()
    at.idle()
    assert at.stored(at.window.place.strand_id) == []


def test_other_wishes_propose_other_dates(at):
    at.empty_strand()
    at.view.lay_out_year()
    at.idle()
    form = at.dialog(LayOutYearDialog).form
    form.meetings.setValue(6)
    form.weekday.choose(1)
    form.weekday.chosen.emit(1)
    form.start_month.choose(9)
    form.start_month.chosen.emit(9)
    at.idle()
    rows = at.dialog(LayOutYearDialog).rows
    assert len(rows) == 6
    starts = [row.planned().starts_at for row in rows]
    assert (starts[0].month, {start.weekday() for start in starts}) == (9, {1})


def test_a_clash_is_said_and_a_free_date_can_be_had_instead(at):
    mine = at.empty_strand()
    at.view.lay_out_year()
    at.idle()
    dialog = at.dialog(LayOutYearDialog)
    wanted = dialog.rows[1].planned().starts_at
    dialog.reject()
    strands.add_event(at.ws, at.strand_id, title_en="Already there", starts_at=wanted.astimezone(UTC))
    at.view.lay_out_year()
    at.idle()
    dialog = at.dialog(LayOutYearDialog)
    row = dialog.rows[1]
    assert row.clashes()
    assert "Already there" in row.why.text()
    assert "One date clashes" in dialog.form.verdict.text()
    row.dates.setFocus()
    at.qtbot.keyClick(row.dates, Qt.Key.Key_Down)
    assert not row.clashes()
    assert row.state.text() == "free"
    dialog.form.accept.click()
    at.idle()
    second = next(event for event in at.stored(mine) if event.number == 2)
    assert second.starts_at == row.drafted.planned.alternatives[0].astimezone(UTC)


def test_a_meeting_that_was_held_stays_where_it_is(at):
    held = at.stored()[0]
    at.view.lay_out_year()
    at.idle()
    dialog = at.dialog(LayOutYearDialog)
    assert dialog.rows[0].state.text() == "stays"
    dialog.form.accept.click()
    at.idle()
    assert at.stored()[0].starts_at == held.starts_at
    assert len(at.stored()) == 4


def test_esc_lays_nothing_out(at):
    mine = at.empty_strand()
    at.view.lay_out_year()
    at.idle()
    at.qtbot.keyClick(at.dialog(LayOutYearDialog), Qt.Key.Key_Escape)
    at.idle()
    assert at.stored(mine) == []


# ---- cloning


def test_a_clone_has_the_meetings_without_dates_and_is_gone_to(at):
    second = next(event for event in at.stored() if event.number == 2)
    at.qtbot.mouseClick(at.view.clone_button, Qt.MouseButton.LeftButton)
    dialog = at.dialog(CloneStrandDialog)
    dialog.form.name_en.setText("Primary Librarians")
    dialog.form.name_zh.setText("小学图书馆员")
    dialog.form.accept.click()
    at.idle()
    twin = next(s for s in strands.strands(at.ws) if s.name_en == "Primary Librarians")
    assert at.window.place == Place("meetings", twin.id)
    assert [event.starts_at for event in at.stored(twin.id)] == [None] * 4
    copied = next(event for event in at.stored(twin.id) if event.number == 2)
    original = agenda.agenda_of(at.ws, second.id).segments
    assert [s.minutes for s in agenda.agenda_of(at.ws, copied.id).segments] == [s.minutes for s in original]
    assert twin.members == 0


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_clone_is_called_new_in_the_language_of_each_name(at, language):
    at.window.desk.settings.set(LANGUAGE, language)
    at.qtbot.mouseClick(at.view.clone_button, Qt.MouseButton.LeftButton)
    form = at.dialog(CloneStrandDialog).form
    assert form.name_en.text() == "Whole School Librarians (new)"
    assert form.name_zh.text().endswith("（新）")


def test_a_clone_without_a_name_cannot_be_made(at):
    at.qtbot.mouseClick(at.view.clone_button, Qt.MouseButton.LeftButton)
    dialog = at.dialog(CloneStrandDialog)
    dialog.form.name_en.clear()
    dialog.form.name_zh.clear()
    assert not dialog.form.accept.isEnabled()


def test_now_is_asked_of_the_desk(at):
    at.window.desk.clock = lambda: datetime(2027, 3, 1, tzinfo=UTC)
    at.view.refresh(None)
    at.idle()
    shown = {render(row.title): row.quiet for row in at.rows.rows.rows}
    assert shown["Meeting 1: What we are working on"]
    assert not shown["Meeting 4: What changed"]
