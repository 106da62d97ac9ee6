"""The heard balance in the window: bars with words, who was not heard, and names that go out only after two questions."""

from __future__ import annotations

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from moderator_app.desktop.commands import registry
from moderator_app.desktop.dialogs.export_balance import ExportBalance
from moderator_app.desktop.places import Place
from moderator_app.desktop.views.balance import BalanceView
from moderator_app.operations import meeting_files, people, strands
from moderator_app.operations.balance import balance_of, season_balance


@pytest.fixture
def strand(demo_window):
    found = strands.strands(demo_window.desk.workspace)
    return next(s for s in found if s.name_en == "Whole School Librarians").id


@pytest.fixture
def view(demo_window, strand):
    demo_window.desk.go(Place("strand", strand))
    settle(demo_window)
    demo_window.view().heard.click()
    settle(demo_window)
    return next(view for view in demo_window.findChildren(BalanceView))


def settle(window):
    for _ in range(3):
        window.desk.background.wait_idle()
        QApplication.processEvents()


def rows_of(view):
    return view.bars.model().rows


def test_the_strands_page_leads_to_bars_with_minutes_and_counts(view, strand):
    balance = season_balance(view.desk.workspace, strand, now=view.desk.now())
    heard = [one for one in balance.people if one.is_heard]
    rows = rows_of(view)
    assert [row.title for row in rows] == [one.name for one in heard]
    assert rows[0].payload == 1.0 and 0 < rows[1].payload <= 1
    said = rows[0].spoken()
    assert "5.4 min" in said and f"{heard[0].turns} turns" in said and f"quoted {heard[0].quoted}" in said
    assert "44 members were heard, 20 not yet" in view.told.text()


def test_who_was_not_heard_stands_beside_with_how_often_they_came(view, strand):
    silent = season_balance(view.desk.workspace, strand, now=view.desk.now()).not_heard
    assert [row.title for row in view.side.silent.model().rows] == [one.name for one in silent]
    assert "came once" in view.side.silent.model().rows[0].spoken()


def test_arrow_keys_choose_a_person_and_the_inspector_tells_more(view, qtbot):
    view.bars.setFocus()
    qtbot.keyClick(view.bars, Qt.Key.Key_Down)
    qtbot.keyClick(view.bars, Qt.Key.Key_Down)
    assert view.side.person.text() == rows_of(view)[view.bars.currentIndex().row()].title
    assert "last heard on" in view.side.facts.text()


def test_schools_languages_and_one_meeting_are_counted(view, demo_window):
    view.by.choose("schools")
    registry.get("balance.schools").run(view)
    assert "Plane Tree International School" in [row.title for row in rows_of(view)]
    registry.get("balance.languages").run(view)
    assert next(str(row.title) for row in rows_of(view)) in ("English", "Either language", "Chinese")
    registry.get("balance.people").run(view)
    second = view.scope.findText("Meeting 2", Qt.MatchFlag.MatchStartsWith)
    view.scope.setCurrentIndex(second)
    view.scope.chosen.emit(view.scope.current())
    settle(demo_window)
    here = balance_of(view.desk.workspace, view.scope.current())
    assert len(rows_of(view)) == sum(one.is_heard for one in here.people)


def test_a_voice_that_is_tied_moves_its_minutes_to_the_member(view, demo_window):
    ws = view.desk.workspace
    lena = next(row for row in rows_of(view) if row.title == "Lena F.")
    assert "nobody is tied" in lena.spoken()
    event = next(event for event in strands.events(ws) if meeting_files.cues_of(ws, event.id, "transcript"))
    person = next(one for one in people.members(ws, view.place.strand_id) if one.name == "Lena Fischer")
    view.desk.do(lambda workspace: meeting_files.tie_speaker(workspace, event.id, "Lena F.", person.person_id))
    settle(demo_window)
    assert "Lena F." not in [row.title for row in rows_of(view)]
    assert "Lena Fischer" in [row.title for row in rows_of(view)]


def answer(view, window, *, names: bool, sure: bool, path):
    """Answer the dialogs by clicking, and let the file be written."""
    view.export_button.click()
    asking = window.findChild(ExportBalance)
    (asking.with_names if names else asking.without).click()
    asking.go_on.click()
    if names:
        assert asking.pages.currentIndex() == 1
        (asking.write_names if sure else asking.leave_out).click()
    dialog = next(one for one in window.findChildren(QFileDialog) if one.isVisible())
    dialog.selectFile(str(path))
    dialog.findChild(QLineEdit).setText(str(path))
    dialog.accept()
    settle(window)
    return {str(cell.value) for row in openpyxl.load_workbook(path).active.iter_rows() for cell in row}


@pytest.mark.parametrize(("names", "sure", "named"), [(False, False, False), (True, False, False), (True, True, True)])
def test_names_go_out_only_after_the_second_question(view, demo_window, tmp_path, names, sure, named):
    cells = answer(view, demo_window, names=names, sure=sure, path=tmp_path / "b.xlsx")
    assert ("Maya Okafor" in cells) is named
    assert "Plane Tree International School" in cells


def test_a_strand_where_nothing_was_said_teaches_what_this_is_for(demo_window):
    other = next(s for s in strands.strands(demo_window.desk.workspace) if s.name_en == "School Operations")
    demo_window.desk.go(Place("balance", other.id))
    settle(demo_window)
    view = demo_window.view()
    assert view.pages.currentWidget() is view.empty
    assert not view.export_button.isVisible()


def test_it_opens_from_the_palette_and_stands_in_no_sidebar(demo_window, strand):
    demo_window.desk.go(Place("insights", strand))
    settle(demo_window)
    opening = registry.get("balance.open")
    assert opening.can_run(demo_window)
    opening.run(demo_window)
    settle(demo_window)
    assert demo_window.place.view == "balance"
    assert not opening.can_run(demo_window)
