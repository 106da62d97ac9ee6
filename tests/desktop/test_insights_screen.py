"""Insights: themes, cards, notes and lines, and what keys, buttons and drags do to the store."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit, QWidget

from moderator_app.desktop.commands import registry
from moderator_app.desktop.places import Place
from moderator_app.desktop.settings import LANGUAGE
from moderator_app.desktop.views.insights_page import SIDE_BY_SIDE
from moderator_app.desktop.widgets.theme_list import EVERYTHING, UNSORTED
from moderator_app.domain.wording import text
from moderator_app.operations import live, meeting_files, strands, themes
from tests.desktop.at_insights import AtInsights


@pytest.fixture
def at(demo_window, qtbot):
    return AtInsights(demo_window, qtbot)


# ---- what is shown


def test_it_opens_at_the_first_theme_with_its_counts_and_cards(at):
    assert at.view.title.title.text() == "Families as readers"
    assert at.view.title.second.text() == "家长作为读者 · 9 notes from 2 rooms · 5 curated"
    assert at.titles()[:2] == ["Bilingual reading logs bring parents in", "Family reading night run by students, three schools"]
    assert at.themes_shown()[0] == "All themes"
    assert at.themes_shown()[-1] == "Unsorted"


def test_a_card_says_kind_place_translation_permission_and_state_to_a_screen_reader(at):
    spoken = at.view.cards.rows.data(at.view.cards.rows.index(3), Qt.ItemDataRole.AccessibleTextRole)
    for words in (
        "Reading passport template",
        "阅读护照模板",
        "resource",
        "Room 2",
        "中文 draft",
        "permission asked",
        "waits for permission",
    ):
        assert words in spoken


def test_what_lacks_chinese_says_so(at):
    row = at.view.cards.rows.rows[2]
    assert row.second == "no Chinese yet"


def test_in_chinese_the_chinese_stands_first(at):
    at.window.desk.settings.set(LANGUAGE, "zh")
    at.idle()
    assert at.titles()[0] == "双语阅读日志让家长参与进来"
    assert at.view.title.title.text() == "家长作为读者"


def test_notes_not_in_an_insight_come_first(at):
    at.tab("notes")
    used = [row.quiet for row in at.view.notes.rows.rows]
    assert used == sorted(used)
    assert used.count(False) == 3


def test_lines_have_speaker_and_time_and_nothing_private(at):
    at.tab("lines")
    private = [c.text for c in meeting_files.cues_of(at.ws, at.event, with_private=True) if c.is_private]
    assert private
    assert len(at.titles()) == 360
    assert not set(private) & set(at.titles())
    first = at.view.lines.rows.rows[0]
    assert (first.payload.who, first.payload.time) == ("Maya Okafor", "−00:01:31")


def test_the_strand_shows_the_insights_of_all_its_meetings(at):
    at.window.go(Place("insights", at.strand))
    at.idle()
    assert len(at.titles()) == 5
    assert "Meeting 2" in at.view.cards.rows.rows[0].pills[1][0]
    assert not at.panel.add_button.isVisible()
    assert not at.view.tabs._group.buttons()[2].isVisible()


def test_side_by_side_is_a_setting_that_stays(at):
    before = at.view.cards.sizeHintForRow(0)
    at.click(at.view.side_button)
    assert at.window.desk.settings.get(SIDE_BY_SIDE) is True
    assert at.view.cards.sizeHintForRow(0) < before


def test_a_meeting_with_nothing_teaches_what_this_is_for(at):
    other = next(e.id for e in strands.events(at.ws, at.strand) if e.number == 4)
    at.window.go(Place("meeting", at.strand, other, "insights"))
    at.idle()
    assert at.view.pages.currentWidget() is at.view.empty["nothing"]


# ---- searching


def test_search_narrows_insights_notes_and_lines_together(at):
    at.view.show_theme(EVERYTHING)
    at.search("passport")
    assert at.titles() == ["Reading passport template"]
    assert all("assport" in words for words in (at.tab("notes"), at.titles())[1])
    assert at.tab("lines").rows.rowCount() > 0


def test_search_finds_traditional_by_simplified_characters(at):
    at.view.show_theme(EVERYTHING)
    at.search("閱讀日誌")
    assert "Bilingual reading logs bring parents in" in at.titles()


def test_a_search_that_finds_nothing_offers_all_themes(at):
    at.search("third space rules")
    at.search("noise")
    assert at.view.pages.currentWidget() is at.view.empty["search"]
    at.view.search_everywhere()
    at.idle()
    assert at.titles() == ["Fewer rules on the wall, less noise in the room"]


# ---- making and merging


def test_an_insight_is_made_of_the_notes_chosen_and_shown(at):
    rows = at.tab("notes")
    keys = rows.rows.rows.keys[:2]
    at.click_row(rows, keys[0])
    at.click_row(rows, keys[1], Qt.KeyboardModifier.ControlModifier)
    at.click(at.view.make_button)
    made = at.table().insights[-1]
    assert {proof.note_id for proof in made.evidence} == set(keys)
    assert at.view.tab() == "insights"
    assert at.view.cards.picked_keys() == [made.id]
    at.click(at.window.toast.button)
    assert made.id not in {view.id for view in at.table().insights}


def test_an_insight_is_made_of_lines_by_the_keyboard(at):
    rows = at.tab("lines")
    rows.setFocus()
    at.click_row(rows, rows.rows.rows.keys[5])
    at.press(rows, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert len(rows.picked_keys()) == 2
    at.window.run_command("insights.make")
    at.idle()
    made = at.table().insights[-1]
    assert len(made.evidence) == 2
    assert made.evidence[0].cue_id is not None
    assert made.theme_en == "Families as readers"


def test_insights_are_merged_into_the_current_one(at):
    rows = at.view.cards
    first, second = at.insight("Family reading night"), at.insight("Bilingual reading logs")
    at.click_row(rows, second.id)
    at.click_row(rows, first.id, Qt.KeyboardModifier.ControlModifier)
    at.click(at.view.merge_button)
    kept = at.insight("Family reading night")
    assert len(kept.evidence) == len(first.evidence) + len(second.evidence)
    assert second.id not in {view.id for view in at.table().insights}


def test_removing_can_be_undone(at):
    rows = at.view.cards
    gone = at.insight("Reading passport")
    at.click_row(rows, gone.id)
    rows.setFocus()
    at.window.run_command("insights.remove")
    at.idle()
    assert gone.id not in {view.id for view in at.table().insights}
    at.window.run_command("undo")
    at.idle()
    assert gone.id in {view.id for view in at.table().insights}


def test_delete_in_a_field_removes_no_insight(at):
    at.form.tags.setFocus()
    assert not registry.get("insights.remove").can_run(at.view)


# ---- sorting


def test_a_digit_sorts_a_note_and_goes_on_to_the_next(at):
    at.click_theme(UNSORTED)
    rows = at.tab("notes")
    first, second = rows.rows.rows.keys[:2]
    at.click_row(rows, first)
    at.press(rows, Qt.Key.Key_2)
    sorted_note = next(note for note in at.table().notes if note.id == first)
    assert sorted_note.theme_en == "Multilingual collections"
    assert rows.picked_keys() == [second]
    at.press(rows, Qt.Key.Key_9)
    assert at.window.toast.words.text() == "There is no theme number 9"


def test_zero_takes_an_insight_out_of_its_theme(at):
    view = at.insight("Reading passport")
    at.click_row(at.view.cards, view.id)
    at.press(at.view.cards, Qt.Key.Key_0)
    assert at.insight("Reading passport").theme_id is None


def test_a_note_dragged_onto_a_theme_is_sorted_there(at):
    rows = at.tab("notes")
    key = rows.rows.rows.keys[0]
    at.carry(rows, [key], at.point_on(at.theme("AI and citation").id))
    assert next(note for note in at.table().notes if note.id == key).theme_en == "AI and citation"


def test_lines_dragged_onto_a_theme_become_an_insight_there(at):
    rows = at.tab("lines")
    at.carry(rows, rows.rows.rows.keys[8:10], at.point_on(at.theme("Reading for pleasure").id))
    made = at.table().insights[-1]
    assert (made.theme_en, len(made.evidence)) == ("Reading for pleasure", 2)


def test_the_sort_menu_names_each_theme_with_its_key(at):
    at.tab("notes")
    at.view.fill_sort_menu()
    names = [action.text() for action in at.view.sort_menu.actions()]
    assert names[0] == "Families as readers\t1"
    assert names[-1] == "Unsorted\t0"


# ---- themes


def test_a_theme_is_added_in_the_language_it_is_typed_in(at):
    at.click(at.panel.add_button)
    at.qtbot.keyClicks(at.panel.field, "Student voice")
    at.press(at.panel.field, Qt.Key.Key_Return)
    assert at.table().themes[-1].title_en == "Student voice"
    at.panel.field.setText("学生的声音")
    at.press(at.panel.field, Qt.Key.Key_Return)
    assert at.table().themes[-1].title_zh == "学生的声音"
    at.press(at.panel.field, Qt.Key.Key_Escape)
    assert at.panel.add_button.isVisible()


def test_a_theme_is_renamed_in_place(at):
    theme = at.theme("AI and citation")
    at.click_theme(theme.id)
    at.window.run_command("insights.theme_rename")
    editor = at.panel.list.viewport().findChild(QLineEdit)
    editor.setText("AI in the library")
    at.press(editor, Qt.Key.Key_Return)
    assert at.theme("AI in the library").title_zh == theme.title_zh


def test_themes_are_moved_by_keys_and_by_drag(at):
    before = [theme.id for theme in at.table().themes]
    at.click_theme(before[0])
    at.window.run_command("insights.theme_down")
    at.idle()
    assert [theme.id for theme in at.table().themes][:2] == [before[1], before[0]]
    at.carry(at.panel.list, [before[0]], at.point_on(before[-1], 0.95))
    assert [theme.id for theme in at.table().themes][-1] == before[0]


def test_a_theme_dragged_onto_another_becomes_part_of_it(at):
    kept, other = at.theme("Families as readers"), at.theme("Reading for pleasure")
    at.carry(at.panel.list, [other.id], at.point_on(kept.id))
    table = at.table()
    assert other.id not in {theme.id for theme in table.themes}
    assert at.theme("Families as readers").notes == kept.notes + other.notes


def test_a_theme_is_merged_through_its_inspector(at):
    kept, other = at.theme("Families as readers"), at.theme("Weeding, space and budget")
    at.click_theme(other.id)
    at.view.cards.clearSelection()
    at.idle()
    inspector = at.view.side.theme
    assert inspector.isVisible()
    menu = inspector.merge_menu()
    next(action for action in menu.actions() if action.text() == "Families as readers").trigger()
    at.idle()
    assert at.theme("Families as readers").insights == kept.insights + 1


def test_removing_a_theme_leaves_its_notes_unsorted(at):
    theme = at.theme("AI and citation")
    loose = at.table().unsorted.notes
    at.click_theme(theme.id)
    at.window.run_command("insights.theme_remove")
    at.idle()
    assert at.table().unsorted.notes == loose + theme.notes


def test_unsorted_notes_are_grouped_in_the_background(at):
    for theme in at.table().themes:
        themes.remove_theme(at.ws, theme.id)
    for words in ("Reading logs for families", "Families and reading logs", "A reading log families like", "Reading logs again"):
        live.capture_note(at.ws, at.event, words)
    at.idle()
    at.click(at.panel.group_button)
    assert at.table().themes
    assert at.table().unsorted.notes < at.table().everything.notes


# ---- finding, coming back, many


def test_what_the_palette_finds_is_shown_where_it_is(at):
    at.view.show_found("insight", at.insight("Fewer rules").id)
    at.view.refresh(None)
    at.idle()
    assert at.view.cards.picked_keys() == [at.insight("Fewer rules").id]
    cue = meeting_files.cues_of(at.ws, at.event)[40]
    at.view.show_found("cue", cue.id)
    at.view.refresh(None)
    at.idle()
    assert at.view.lines.picked_keys() == [cue.id]


def test_coming_back_finds_the_same_theme_list_and_choice(at):
    at.click_theme(at.theme("AI and citation").id)
    rows = at.tab("notes")
    key = rows.rows.rows.keys[1]
    at.click_row(rows, key)
    at.window.go(Place("this_week"))
    at.idle()
    at.window.back()
    at.idle()
    assert at.view.tab() == "notes"
    assert at.view.notes.picked_keys() == [key]
    assert at.view.title.title.text() == "AI and citation"


def test_of_two_thousand_notes_only_those_in_sight_become_rows(at):
    with at.ws.act(text("Many notes")):
        for number in range(2000):
            live.capture_note(at.ws, at.event, f"Note number {number}")
    at.idle()
    at.click_theme(UNSORTED)
    rows = at.tab("notes")
    assert rows.rows.rowCount() == 2003
    assert len(rows.rows.rows._made) < 60
    at.search("number 1999")
    assert at.titles() == ["Note number 1999"]


def test_every_control_of_the_screen_has_a_name(at):
    unnamed = []
    for widget in at.view.findChildren(QWidget) + at.view.side.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not widget.focusProxy():
            name = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
            if not name.strip() and widget.metaObject().className() not in ("QScrollArea",):
                unnamed.append(widget)
    assert not unnamed
