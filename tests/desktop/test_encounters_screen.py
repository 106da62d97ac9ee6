"""The map of encounters: cells with sentences, keys, zoom, the history of two, and the year's rooms planned from it."""

from __future__ import annotations

import openpyxl
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtWidgets import QApplication

from moderator_app.desktop.dialogs.plan_year import PlanYear
from moderator_app.desktop.places import Place
from moderator_app.desktop.views.encounters import EncountersView
from moderator_app.desktop.widgets.encounter_grid import LARGEST, SMALLEST
from moderator_app.operations import breakouts, season_rounds, strands
from moderator_app.operations.encounters import encounter_map, pair_history


@pytest.fixture
def strand(demo_window):
    found = strands.strands(demo_window.desk.workspace)
    return next(s for s in found if s.name_en == "Whole School Librarians").id


@pytest.fixture
def view(demo_window, strand):
    demo_window.desk.go(Place("encounters", strand))
    settle(demo_window)
    return next(view for view in demo_window.findChildren(EncountersView))


def settle(window):
    for _ in range(3):
        window.desk.background.wait_idle()
        QApplication.processEvents()


def met_most(seen):
    people = range(len(seen.people))
    return max(((i, j) for i in people for j in people if i != j), key=lambda pair: seen.times[pair[0]][pair[1]])


def test_the_map_shows_what_was_held_with_a_sentence_for_each_cell(view, strand):
    seen = encounter_map(view.desk.workspace, strand, planned=False)
    model = view.grid.model()
    assert (model.rowCount(), model.columnCount()) == (64, 64)
    row, column = met_most(seen)
    cell = model.index(row, column)
    times = seen.times[row][column]
    assert cell.data() == str(times)
    said = cell.data(Qt.ItemDataRole.AccessibleTextRole)
    assert seen.people[row].name in said and seen.people[column].name in said and f"met {times} times" in said
    assert model.headerData(row, Qt.Orientation.Vertical) == seen.people[row].name


def test_a_screen_reader_finds_a_table(view):
    interface = QAccessible.queryAccessibleInterface(view.grid)
    assert interface.role() == QAccessible.Role.Table
    assert interface.text(QAccessible.Text.Name) == "Who has met whom"
    # the corner, the names of rows and columns, and a cell for each two
    assert interface.childCount() == 65 * 65
    cell = interface.child(65 + 2)
    assert view.seen.people[0].name in cell.text(QAccessible.Text.Name)


def test_arrow_keys_move_and_the_history_follows(view, strand, qtbot):
    seen = view.seen
    row, column = met_most(seen)
    view.grid.setFocus()
    view.grid.choose(row, column - 1 if column else 1)
    qtbot.keyClick(view.grid, Qt.Key.Key_Right if column else Qt.Key.Key_Left)
    settle(view.window())
    history = pair_history(view.desk.workspace, strand, seen.people[row].id, seen.people[column].id)
    assert view.side.history.rows.rowCount() == len(history)
    assert "room" in view.side.history.rows.rows[0].spoken()
    assert seen.people[row].name in view.told.text()


def test_the_sentence_follows_the_pointer_and_comes_back(view, qtbot):
    view.grid.choose(0, 1)
    index = view.grid.model().index(3, 7)
    qtbot.mouseMove(view.grid.viewport(), view.grid.visualRect(index).center())
    view.grid.entered.emit(index)
    assert view.seen.people[3].name in view.told.text()
    QApplication.sendEvent(view.grid, _leave())
    assert view.seen.people[0].name in view.told.text()


def _leave():
    from PySide6.QtCore import QEvent

    return QEvent(QEvent.Type.Leave)


def test_keys_wheel_and_buttons_zoom_within_limits(view, qtbot):
    before = view.grid.cell
    qtbot.keyClick(view.grid, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert view.grid.cell > before
    for _ in range(20):
        qtbot.mouseClick(view.zooms[0], Qt.MouseButton.LeftButton)
    assert view.grid.cell == SMALLEST
    for _ in range(20):
        turn = QWheelEvent(
            QPointF(50, 50), QPointF(50, 50), QPoint(0, 0), QPoint(0, 120), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        view.grid.wheelEvent(turn)
    assert view.grid.cell == LARGEST
    qtbot.mouseClick(view.fit, Qt.MouseButton.LeftButton)
    assert view.grid.cell == before


def test_year_order_and_planned_rounds_are_chosen(view, strand):
    ws = view.desk.workspace
    view.held.choose("all")
    view.order.choose("fewest")
    view.year.choose("2026-27")
    view.refresh(None)
    settle(view.window())
    seen = encounter_map(ws, strand, school_year="2026-27", planned=True, order="fewest")
    assert view.seen == seen
    met = [person.met for person in view.seen.people]
    assert met == sorted(met)
    assert view.side.pairs.value.text() == f"{seen.pairs} of {seen.possible:,}"


def test_those_who_met_nobody_from_another_country_are_listed_and_lead_to_their_row(view, strand):
    ws = view.desk.workspace
    view.year.choose("2025-26")
    view.refresh(None)
    settle(view.window())
    seen = encounter_map(ws, strand, school_year="2025-26", planned=False)
    lonely = [seen.people[at].name for at in seen.nobody_abroad]
    assert lonely and [row.title for row in view.side.lonely.rows.rows] == lonely
    view.side.picked.emit(seen.people[seen.nobody_abroad[0]].id)
    assert view.grid.chosen_people()[0].name == lonely[0]


def test_the_chosen_pair_stays_when_the_order_changes(view):
    view.grid.choose(3, 9)
    pair = view.grid.chosen_people()
    view.order.choose("name")
    view.refresh(None)
    settle(view.window())
    assert [person.id for person in view.grid.chosen_people()] == [person.id for person in pair]


def test_contacts_of_a_person_are_written(view, tmp_path):
    row, column = met_most(view.seen)
    view.grid.choose(row, column)
    file = tmp_path / "met.xlsx"
    view.write_contacts(view.seen.people[row].id, file)
    settle(view.window())
    names = [line[0].value for line in openpyxl.load_workbook(file).active.iter_rows(min_row=2)]
    assert view.seen.people[column].name in names


def test_the_year_is_planned_from_the_map_and_undone(view, strand, qtbot):
    ws, window = view.desk.workspace, view.window()
    qtbot.mouseClick(view.plan_button, Qt.MouseButton.LeftButton)
    settle(window)
    dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, PlanYear) and w.isVisible())
    # rounds with people stay at first; the meetings without rooms are planned
    assert [box.isChecked() for box in dialog.boxes.values()] == [False, False]
    assert dialog.missing == 2
    # a click on the words beside a box ticks it, another takes the tick away
    box = next(iter(dialog.boxes.values()))
    for ticked in (True, False):
        qtbot.mouseClick(box.parentWidget(), Qt.MouseButton.LeftButton, pos=box.parentWidget().rect().center())
        assert box.isChecked() is ticked
    dialog.new_peers.choose("medium")
    qtbot.mouseClick(dialog.button, Qt.MouseButton.LeftButton)
    settle(window)
    year = season_rounds.season_rounds(ws, strand)
    assert [one.seated for one in year[4:]] == [one.people for one in year[4:]] and len(year) == 8
    assert view.held.current() == "all" and view.seen.planned_rounds == 6
    assert view.plan_button.text() == "Plan the year’s rooms"
    view.desk.undo()
    settle(window)
    assert [one.seated for one in season_rounds.season_rounds(ws, strand)[4:]] == [0, 0, 0, 0]


def test_a_move_in_a_breakout_shows_on_the_map(view, strand):
    ws = view.desk.workspace
    view.held.choose("all")
    view.refresh(None)
    settle(view.window())
    before = view.seen
    coming = next(one for one in season_rounds.season_rounds(ws, strand) if one.standing == "planned" and one.seated)
    breakouts.clear_round(ws, coming.id)
    settle(view.window())
    assert view.seen.pairs < before.pairs


def test_a_strand_where_nobody_met_teaches_instead(demo_window):
    ws = demo_window.desk.workspace
    new = strands.add_strand(ws, "Registrars")
    demo_window.desk.go(Place("encounters", new))
    settle(demo_window)
    view = next(view for view in demo_window.findChildren(EncountersView))
    assert view.pages.currentWidget() is view.empty
    assert not view.contacts_button.isVisible() and not view.plan_button.isVisible()
    assert view.to_meetings.property("kind") == "primary"
