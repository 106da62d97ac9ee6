"""Live: capturing by keys, the notes, the run of show, and who is here."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit

from moderator_app.desktop.models.live_rows import presence_words
from moderator_app.desktop.settings import LANGUAGE
from moderator_app.desktop.views.live_note_menu import note_menu
from moderator_app.domain.wording import text
from moderator_app.operations import live, meeting_files
from moderator_app.operations.live_overview import presence, theme_counts
from moderator_app.operations.unknown_names import unknown_names
from moderator_app.store import get, remove, rows
from moderator_app.store.tables import Event, Note, Segment
from tests.desktop.at_live import AtLive

DURING_BREAKOUT = datetime(2026, 11, 19, 1, 47, tzinfo=UTC)


@pytest.fixture
def at(demo_window, qtbot):
    return AtLive(demo_window, qtbot)


# ---- capturing


def test_a_note_is_on_disk_before_the_field_is_empty(at, demo_folder):
    found = []

    def look():
        if not at.field.words.toPlainText():
            with sqlite3.connect(f"file:{demo_folder / 'moderator.db'}?mode=ro", uri=True) as disk:
                found.append(disk.execute("select count(*) from note where text = 'Readers choose the shelf'").fetchone()[0])

    at.type("Readers choose the shelf")
    at.field.words.textChanged.connect(look)
    at.press(Qt.Key.Key_Return)
    at.idle()
    assert found == [1]
    assert at.field.words.toPlainText() == ""
    assert at.notes.rows.rows[0].title == "Readers choose the shelf"


def test_words_that_could_not_be_stored_stay_in_the_field(at):
    at.type("Nobody will lose this")
    with at.ws.act(at.ws.undo_label()) as session:
        remove(session, get(session, Event, at.event_id))
    at.press(Qt.Key.Key_Return)
    at.idle()
    assert at.field.words.toPlainText() == "Nobody will lose this"
    assert at.window.banner.isVisible()
    at.ws.undo()
    at.idle()
    at.press(Qt.Key.Key_Return)
    at.idle()
    assert at.stored("Nobody will lose this") is not None
    assert at.field.words.toPlainText() == ""


def test_a_letter_and_a_number_ahead_choose_kind_and_room_while_typing(at):
    at.type("q 9: How do we weed?")
    assert at.field.kind_pill.text() == "question"
    assert at.field.room_pill.text() == "Room 9 中文"
    at.press(Qt.Key.Key_Return)
    at.idle()
    note = at.newest()
    assert (note.kind, note.room_number, note.text) == ("question", 9, "How do we weed?")
    assert at.field.kind_pill.text() == "insight"


def test_tab_and_control_keys_choose_what_the_next_notes_are(at):
    at.field.setFocus()
    at.press(Qt.Key.Key_Tab)
    assert at.field.kind() == "question"
    at.press(Qt.Key.Key_Backtab)
    assert at.field.kind() == "insight"
    at.press(Qt.Key.Key_3, modifier=Qt.KeyboardModifier.ControlModifier)
    assert at.field.kind() == "idea"
    at.press(Qt.Key.Key_Up, modifier=Qt.KeyboardModifier.ControlModifier)
    at.press(Qt.Key.Key_Up, modifier=Qt.KeyboardModifier.ControlModifier)
    at.press(Qt.Key.Key_Up, modifier=Qt.KeyboardModifier.ControlModifier)
    at.press(Qt.Key.Key_Down, modifier=Qt.KeyboardModifier.ControlModifier)
    first = at.keep("Swap shelf")
    second = at.keep("Run by year 9")
    assert {(note.kind, note.room_number) for note in (first, second)} == {("idea", 2)}


def test_what_is_typed_while_a_note_is_stored_is_the_next_note(at):
    at.type("The first one")
    at.press(Qt.Key.Key_Return)
    at.press(Qt.Key.Key_Return)
    at.qtbot.keyClicks(at.field.words, "and a second")
    at.press(Qt.Key.Key_Return)
    at.qtbot.keyClicks(at.field.words, "half a th")
    at.idle()
    kept = [note.text for note in live.notes_of(at.ws, at.event_id)]
    assert (kept.count("The first one"), kept.count("and a second")) == (1, 1)
    assert at.field.words.toPlainText() == "half a th"


def test_themes_and_people_are_proposed_and_tied(at):
    at.type("Grandparents tell stories #fam")
    assert at.field.completion.proposals() == ["Families as readers"]
    assert at.field.completion.is_open()
    at.press(Qt.Key.Key_Return)
    at.qtbot.keyClicks(at.field.words, "@amara")
    at.press(Qt.Key.Key_Tab)
    assert at.view.furniture.reading.text() == "theme Families as readers · said by Amara Bello"
    at.press(Qt.Key.Key_Return)
    at.idle()
    note = at.newest()
    assert (note.text, note.theme_en, note.said_by) == ("Grandparents tell stories", "Families as readers", "Amara Bello")
    assert note.said_by_id is not None


def test_several_pasted_lines_are_offered_as_several_notes(at):
    QApplication.clipboard().setText("Room 3\n- a shelf for each language\n- a map of stories\n\nRoom 4\nfathers read too")
    at.field.setFocus()
    at.press(Qt.Key.Key_V, modifier=Qt.KeyboardModifier.ControlModifier)
    offer = at.view.furniture.offer
    assert offer.isVisible()
    assert offer.keep.text() == "Keep 3 notes"
    assert live.notes_of(at.ws, at.event_id)[0].text != "fathers read too"
    at.press(Qt.Key.Key_Return, offer.keep)
    at.idle()
    rooms = {
        words: at.stored(words).room_number for words in ("a shelf for each language", "a map of stories", "fathers read too")
    }
    assert list(rooms.values()) == [3, 3, 4]
    assert not offer.isVisible()
    at.window.desk.undo()
    at.idle()
    assert at.stored("a map of stories") is None


def test_whoever_types_on_while_pasted_lines_wait_types_into_the_field(at):
    QApplication.clipboard().setText("Room 3\n1. a shelf for each language\n2. a map of stories")
    at.field.setFocus()
    at.press(Qt.Key.Key_V, modifier=Qt.KeyboardModifier.ControlModifier)
    offer = at.view.furniture.offer
    assert offer.lines.text().startswith("3: a shelf for each language")
    at.press(Qt.Key.Key_M, offer.keep)
    at.qtbot.keyClicks(at.field.words, "ore")
    assert (at.field.words.toPlainText(), offer.isVisible()) == ("more", True)
    at.press(Qt.Key.Key_Return, at.field.words)
    at.idle()
    assert at.stored("more") is not None and offer.isVisible() and at.stored("a map of stories") is None
    at.press(Qt.Key.Key_Return, at.field.words)
    at.idle()
    assert at.stored("a map of stories").room_number == 3
    assert not offer.isVisible()


def test_pasted_lines_can_become_one_note(at):
    QApplication.clipboard().setText("one thought\nin two lines")
    at.field.setFocus()
    at.press(Qt.Key.Key_V, modifier=Qt.KeyboardModifier.ControlModifier)
    at.view.furniture.offer.join.click()
    assert at.field.words.toPlainText() == "one thought in two lines"


def test_control_z_in_an_empty_field_undoes_the_last_note(at):
    at.keep("A slip")
    assert at.stored("A slip") is not None
    at.press(Qt.Key.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
    at.idle()
    assert at.stored("A slip") is None


def test_what_is_half_typed_is_there_again_after_going_elsewhere(at):
    at.type("r 2: half a thou")
    at.field.choose_room(5)
    at.go(at.first_id)
    at.field.words.clear()
    at.go(at.event_id)
    assert at.field.words.toPlainText() == "r 2: half a thou"
    assert at.field.room() == 5


# ---- the notes


def test_down_leads_to_the_notes_and_a_letter_changes_the_kind(at):
    at.keep("Dust jackets off")
    at.press(Qt.Key.Key_Down)
    assert at.notes.hasFocus()
    at.choose("Dust jackets off")
    at.press(Qt.Key.Key_C, at.notes)
    at.idle()
    assert at.stored("Dust jackets off").kind == "case"
    at.press(Qt.Key.Key_Up, at.notes)
    assert at.field.words.hasFocus()


def test_a_note_is_written_in_place(at):
    at.keep("Teh shelf")
    at.choose("Teh shelf")
    at.press(Qt.Key.Key_F2, at.notes)
    editor = at.notes.findChild(QLineEdit)
    editor.selectAll()
    at.qtbot.keyClicks(editor, "The shelf")
    at.press(Qt.Key.Key_Return, editor)
    at.idle()
    assert at.stored("The shelf") is not None
    assert at.stored("Teh shelf") is None


def test_deleted_notes_come_back_by_undo(at):
    at.keep("Wrong meeting")
    at.choose("Wrong meeting")
    at.press(Qt.Key.Key_Delete, at.notes)
    at.idle()
    assert at.stored("Wrong meeting") is None
    assert at.window.toast.button.isVisible()
    at.window.toast.button.click()
    at.idle()
    assert at.stored("Wrong meeting") is not None


def test_delete_while_typing_deletes_a_letter_and_no_note(at):
    before = len(live.notes_of(at.ws, at.event_id))
    at.type("ab")
    at.field.words.moveCursor(QTextCursor.MoveOperation.Start)
    at.press(Qt.Key.Key_Delete)
    at.idle()
    assert at.field.words.toPlainText() == "b"
    assert len(live.notes_of(at.ws, at.event_id)) == before


def test_the_menu_sorts_chosen_notes_into_a_theme(at):
    at.keep("One about shelves")
    at.keep("Two about shelves")
    at.notes.pick([at.stored("One about shelves").id, at.stored("Two about shelves").id])
    menu = note_menu(at.view)
    themes = menu.actions()[0].menu()
    next(action for action in themes.actions() if action.text() == "Weeding, space and budget").trigger()
    at.idle()
    assert {at.stored(words).theme_en for words in ("One about shelves", "Two about shelves")} == {"Weeding, space and budget"}
    counts = {count.title_en: count.notes for count in theme_counts(at.ws, at.event_id)}
    shown = {row.title: row.trailing for row in at.view.tally.rows.rows}
    assert shown["Weeding, space and budget"] == str(counts["Weeding, space and budget"]) == "3"


def test_choosing_a_theme_shows_its_notes_alone(at):
    tally = at.view.tally
    row = next(number for number, row in enumerate(tally.rows.rows) if row.title == "AI and citation")
    tally.setCurrentIndex(tally.rows.index(row))
    assert at.notes.rows.rowCount() == 4
    assert at.view.furniture.filtered.text() == "4 notes on AI and citation"
    at.view.furniture.all_notes.click()
    assert at.notes.rows.rowCount() == len(live.notes_of(at.ws, at.event_id))


def test_a_new_theme_is_made_by_enter(at):
    field = at.view.furniture.add_theme
    field.setFocus()
    at.qtbot.keyClicks(field, "Grandparents")
    at.press(Qt.Key.Key_Return, field)
    at.idle()
    assert "Grandparents" in [count.title_en for count in theme_counts(at.ws, at.event_id)]
    assert field.text() == ""


# ---- the run of show


def test_on_another_day_nothing_runs_and_notes_belong_to_no_segment(at):
    assert {row.payload for row in at.view.furniture.run.rows.rows} == {""}
    assert at.view.furniture.segment.above.text().startswith("First segment")
    at.keep("Before the meeting")
    with at.ws.read() as session:
        assert get(session, Note, at.newest().id).segment_id is None


def test_on_its_day_the_segment_of_the_clock_takes_the_notes(at):
    at.window.desk.clock = lambda: DURING_BREAKOUT
    at.view._look_at_clock()
    at.idle()
    assert [row.payload for row in at.view.furniture.run.rows.rows] == ["past", "past", "past", "now", "", "", ""]
    assert at.view.furniture.segment.above.text() == "Now · Breakout"
    at.keep("In the breakout")
    with at.ws.read() as session:
        assert get(session, Note, at.newest().id).segment_id == at.view.agenda.segments[3].id


def test_keys_and_buttons_choose_the_segment_that_notes_belong_to(at):
    at.press(Qt.Key.Key_Down, modifier=Qt.KeyboardModifier.AltModifier)
    at.view.furniture.segment.on.click()
    at.idle()
    chosen = at.view.agenda.segments[2]
    assert at.view.furniture.segment.title.text() == chosen.title_en
    at.keep("On the presentations")
    with at.ws.read() as session:
        assert get(session, Note, at.newest().id).segment_id == chosen.id
    at.view.furniture.segment.back.click()
    assert at.view.segment_id == at.view.agenda.segments[1].id


# ---- who is here


def test_people_are_ticked_from_the_search_and_by_space(at):
    at.press(Qt.Key.Key_T, modifier=Qt.KeyboardModifier.ControlModifier)
    assert at.panel.search.hasFocus()
    at.qtbot.keyClicks(at.panel.search, "arjun")
    at.press(Qt.Key.Key_Return, at.panel.search)
    at.idle()
    came = {person.name: (person.person_id, person.came) for person in live.people_here(at.ws, at.event_id)}
    person_id, word = came["Arjun Mehta"]
    assert word == "yes"
    at.panel.list.choose(person_id)
    at.press(Qt.Key.Key_Space, at.panel.list)
    at.idle()
    assert {p.person_id: p.came for p in live.people_here(at.ws, at.event_id)}[person_id] == "late"
    assert at.view.furniture.presence.text() == presence_words(
        presence(at.ws, at.event_id), len(unknown_names(at.ws, at.event_id))
    )
    assert at.view.furniture.reseat.text() == "Seats for 3 late or absent"


def test_late_arrivals_are_reseated_beside_the_notes(at):
    at.view.furniture.reseat.click()
    at.idle()
    assert at.view.side.page() == "late"
    assert at.view.side.late.field.hasFocus()


def test_an_unknown_name_is_tied_to_a_member_in_all_its_places(at):
    assert "Lena F." in [unknown.name for unknown in unknown_names(at.ws, at.event_id)]
    at.view.furniture.who.click()
    card = next(card for card in at.panel.unknown_cards if card.name == "Lena F.")
    card.buttons[0].click()
    at.idle()
    assert "Lena F." not in [unknown.name for unknown in unknown_names(at.ws, at.event_id)]
    lines = [cue for cue in meeting_files.cues_of(at.ws, at.event_id) if cue.speaker == "Lena F."]
    assert lines and {cue.person for cue in lines} == {"Lena Fischer"}
    assert "Lena F." not in [card.name for card in at.panel.unknown_cards]


# ---- looks and access


def test_everything_follows_the_language(at):
    at.window.desk.settings.set(LANGUAGE, "zh")
    at.idle()
    shown = [row.title for row in at.view.furniture.run.rows.rows]
    assert shown == [segment.title_zh for segment in at.view.agenda.segments]
    assert at.view.tally.rows.rows[0].title == "家长作为读者"


def test_every_control_has_a_name(at):
    at.view.open_panel()
    at.idle()
    unnamed = [
        widget
        for part in (at.view, at.panel)
        for widget in part.findChildren(QAbstractButton) + part.findChildren(QLineEdit)
        if widget.isVisible() and widget.focusPolicy() and not (widget.accessibleName() or widget.text())
    ]
    assert unnamed == []
    assert at.field.words.accessibleName() == "Capture a note"


def test_an_empty_meeting_tells_what_to_do(at):
    at.go(at.first_id)
    assert at.view.furniture.empty.isVisible()
    at.type("The very first")
    at.press(Qt.Key.Key_Return)
    at.idle()
    assert [note.text for note in live.notes_of(at.ws, at.first_id)] == ["The very first"]
    assert not at.view.furniture.empty.isVisible()


def test_a_meeting_without_an_agenda_is_named_by_its_title_or_its_number(at):
    with at.ws.act(text("A meeting without an agenda")) as session:
        for segment in rows(session, Segment, event_id=at.first_id):
            remove(session, segment)
        event = get(session, Event, at.first_id)
        event.title_en, event.title_zh = "Opening", "开幕"
    at.go(at.first_id)
    card = at.view.furniture.segment
    assert card.title.text() == "Opening"
    at.window.desk.settings.set(LANGUAGE, "zh")
    at.idle()
    assert card.title.text() == "开幕"
    at.window.desk.settings.set(LANGUAGE, "en")
    with at.ws.act(text("No title")) as session:
        event = get(session, Event, at.first_id)
        event.title_en = event.title_zh = ""
    at.idle()
    assert card.title.text() == "Meeting 1"
