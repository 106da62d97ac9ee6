"""This week: the days, what needs the moderator, the next meeting; and an empty workspace that teaches."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from moderator_app.desktop import places
from moderator_app.desktop.desk import Desk
from moderator_app.desktop.dialogs.strand_dialog import StrandDialog
from moderator_app.desktop.places import Place
from moderator_app.desktop.settings import LANGUAGE, MODERATOR
from moderator_app.desktop.views import register_all
from moderator_app.desktop.views.window import Window
from moderator_app.operations import present, strands
from moderator_app.store import Workspace


def idle(window):
    for _ in range(3):
        QApplication.processEvents()
        window.desk.background.wait_idle()


@pytest.fixture
def week(demo_window):
    """The screen on the day before the librarians' second meeting."""
    demo_window.desk.own_zone = "Asia/Shanghai"
    demo_window.desk.settings.set(MODERATOR, "Maya")
    demo_window.go(Place("members"))
    demo_window.go(Place("this_week"))
    idle(demo_window)
    return demo_window.view()


@pytest.fixture
def empty_window(application, tmp_path, settings, monkeypatch, qtbot):
    """The program's own screens over a workspace with nothing in it."""
    monkeypatch.setattr(places, "_views", {})
    monkeypatch.setattr(places, "_kinds", {})
    register_all()
    with Workspace.open(tmp_path / "empty") as workspace:
        made = Window(Desk(settings, workspace))
        made.furnish()
        made.resize(1440, 900)
        made.show()
        made.activateWindow()
        idle(made)
        yield made
        made.close()
        made.deleteLater()


def chip(week, title):
    return next(one for one in week.grid.chips() if title in one.chip.spoken)


def need(week, words):
    return next(row for row in week.needs.rows if words in row.button.accessibleName())


def test_the_greeting_tells_the_time_of_day_the_name_and_what_is_next(week):
    assert week.title.title.text() == "Good morning, Maya"
    assert week.title.second.text().startswith("The next meeting is today at 15:30.")
    week.desk.settings.set(MODERATOR, "Ying")
    assert week.title.title.text() == "Good morning, Ying"


def test_the_days_hold_their_meetings_in_the_readers_time(week):
    assert [len(day.chips) for day in week.grid._days] == [0, 1, 1, 1, 1]
    assert chip(week, "Reading culture").chip.first == "09:00 Whole School Librarians"
    week.desk.own_zone = "Europe/London"
    week.refresh(None)
    idle(week.window())
    assert chip(week, "Reading culture").chip.first == "01:00 Whole School Librarians"


def test_chinese_strands_and_events_of_all_have_their_own_tone(week):
    assert chip(week, "Reading culture").chip.tone == "accent"
    assert chip(week, "Student and Community Wellbeing").chip.tone == "mandarin"
    assert chip(week, "Peer-to-peer").chip.tone == "warn"


def test_arrows_go_through_the_days_and_the_needs_and_enter_opens(week, qtbot):
    week.grid.enter()
    assert "Wellbeing" in QApplication.focusWidget().chip.spoken
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    idle(week.window())
    assert "Reading culture" in QApplication.focusWidget().chip.spoken
    assert week.side.title.text() == "Meeting 2: Reading culture"
    assert week.side.when.text() == "Tomorrow, 09:00"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert QApplication.focusWidget() is week.needs.rows[0].button
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert QApplication.focusWidget() is week.needs.rows[1].button
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up)
    assert "Reading culture" in QApplication.focusWidget().chip.spoken
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    idle(week.window())
    meeting = next(e for e in strands.events(week.desk.workspace) if e.title_en == "Meeting 2: Reading culture")
    assert week.window().place.event_id == meeting.id


def test_a_need_goes_to_the_step_that_deals_with_it(week, qtbot):
    window = week.window()
    row = need(week, "has no agenda yet")
    qtbot.mouseClick(row.button, Qt.MouseButton.LeftButton)
    idle(window)
    assert (window.place.event_id, window.place.step) == (week._seen.week.needs[int(row.line.key)].event.id, "agenda")


def test_the_inspector_lists_what_is_ready_and_its_button_opens_the_meeting(week, qtbot):
    week.choose(chip(week, "Reading culture").chip.key)
    idle(week.window())
    spoken = [line.accessibleName() for line in week.side.checks.lines]
    assert "Agenda fits 90 minutes, done" in spoken
    assert week.side.where.text().startswith("Whole School Librarians · 51 yes")
    qtbot.mouseClick(week.side.button, Qt.MouseButton.LeftButton)
    idle(week.window())
    assert week.window().place.event_id == week._state.card.event.id


def test_a_line_that_is_not_done_leads_to_its_step(week, qtbot):
    week.choose(chip(week, "Student and Community Wellbeing").chip.key)
    idle(week.window())
    line = next(line for line in week.side.checks.lines if not line.check.done)
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    idle(week.window())
    assert week.window().place.step == "agenda"


def test_the_filled_button_comes_to_the_title_while_the_inspector_is_closed(week):
    assert week.side.button.isVisible() and not week.open_next.isVisible()
    week.window().resize(1100, 700)
    idle(week.window())
    assert week.open_next.isVisible() and not week.side.button.isVisible()
    week.window().resize(1440, 900)
    idle(week.window())
    assert week.side.button.isVisible() and not week.open_next.isVisible()


def test_a_change_elsewhere_is_seen_at_once(week):
    other = next(s for s in strands.strands(week.desk.workspace) if s.name_en == "EAL Teachers")
    week.desk.do(lambda ws: strands.add_event(ws, other.id, title_en="Extra", starts_at=datetime(2026, 11, 16, 2, tzinfo=UTC)))
    idle(week.window())
    assert chip(week, "Extra").chip.first == "10:00 EAL Teachers"


def test_everything_changes_its_language_at_once(week):
    week.desk.settings.set(LANGUAGE, "zh")
    idle(week.window())
    assert chip(week, "全学段图书馆员").chip.tone == "accent"
    assert week.grid._days[0].title.startswith("周一")


def test_an_empty_workspace_teaches_and_makes_the_first_strand(empty_window, qtbot):
    week = empty_window.view()
    assert week.make_strand.isVisible()
    assert not empty_window.inspector_panel.isVisible()
    qtbot.mouseClick(week.make_strand, Qt.MouseButton.LeftButton)
    dialog = next(one for one in empty_window.findChildren(StrandDialog) if one.isVisible())
    assert not dialog.form.accept.isEnabled()
    dialog.form.name_zh.insert("教练")
    qtbot.mouseClick(dialog.form.accept, Qt.MouseButton.LeftButton)
    idle(empty_window)
    (made,) = strands.strands(empty_window.desk.workspace)
    assert made.name_zh == "教练"
    assert empty_window.place == Place("members", made.id)
    empty_window.go(Place("this_week"))
    idle(empty_window)
    assert len(week.needs.rows) == 1 and need(week, "No members yet")


def test_the_demo_season_fills_an_empty_workspace_in_its_own_week(empty_window, qtbot):
    week = empty_window.view()
    week.desk.own_zone = "Asia/Shanghai"
    qtbot.mouseClick(week.look_at_sample, Qt.MouseButton.LeftButton)
    assert not week.look_at_sample.isEnabled()
    idle(empty_window)
    assert len(strands.strands(week.desk.workspace)) == 7
    assert chip(week, "Reading culture").chip.first == "09:00 Whole School Librarians"
    assert week._sample_words.text() == "This is the demo season: today is taken to be Wed 18 Nov 2026."
    week.use_today()
    idle(empty_window)
    assert present.taken_for_now(week.desk.workspace) is None
    assert not week._sample_words.isVisible()
