"""Breakouts by keys, by carrying cards and by the inspector, on the demo season."""

from __future__ import annotations

import csv
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from moderator_app.desktop.places import Place
from moderator_app.desktop.translation import render
from moderator_app.desktop.views import breakout_papers
from moderator_app.operations import breakouts, people, strands
from moderator_app.operations.reseating import presences
from moderator_app.operations.theme_choices import theme_choices
from moderator_app.store import Workspace
from tests.desktop.at_breakouts import AtBreakouts, english_rooms, somebody, two_rooms

CTRL = Qt.KeyboardModifier.ControlModifier


# ---- carrying


def test_a_card_dropped_on_a_room_moves_the_person_in_the_store(at):
    source, target = two_rooms(at)
    card = somebody(at, source)
    assert at.drop([card.person_id], target.id)
    assert at.where(card.person_id) == target.number
    assert render(at.window.desk.undo_name) == f"Move {card.name} to Room {target.number}"


def test_a_card_dropped_on_its_own_room_changes_nothing(at):
    room = english_rooms(at)[0]
    before = at.window.desk.undo_name
    assert not at.drop([room.cards[0].person_id], room.id)
    assert at.window.desk.undo_name == before


def test_two_cards_carried_together_are_one_step_of_undo(at):
    source, target = two_rooms(at)
    going = [card.person_id for card in source.cards if not card.pinned][:2]
    at.drop(going, target.id)
    assert {at.where(person) for person in going} == {target.number}
    at.window.desk.undo()
    at.idle()
    assert {at.where(person) for person in going} == {source.number}


def test_somebody_who_needs_mandarin_in_an_english_room_is_said_in_words(at):
    mandarin = next(room for room in at.stored().rooms if room.language == "zh")
    card, target = somebody(at, mandarin, need="zh"), english_rooms(at)[0]
    at.drop([card.person_id], target.id)
    words = f"{card.name} needs Mandarin and sits in no 中文 room"
    assert words in at.side.quality.problems.text()
    assert at.side.quality.problems.isVisible()
    head = at.board.rooms.index(at.board.rooms.row_of(f"room:{target.id}"))
    assert words in head.data(Qt.ItemDataRole.AccessibleTextRole)


# ---- keys


def test_arrows_go_down_in_a_room_and_across_to_the_next(at):
    first, second = at.stored().rooms[:2]
    at.choose(f"room:{first.id}")
    at.press(Qt.Key.Key_Down)
    assert at.board.current_key() == first.cards[0].person_id
    at.press(Qt.Key.Key_Right)
    assert at.board.current_key() == second.cards[0].person_id
    at.press(Qt.Key.Key_Left)
    at.press(Qt.Key.Key_Up)
    assert at.board.current_key() == f"room:{first.id}"


def test_down_from_the_last_card_leads_to_the_room_below(at):
    first = at.stored().rooms[0]
    columns = at.board.arrangement.columns
    below = at.stored().rooms[columns]
    at.choose(first.cards[-1].person_id)
    at.press(Qt.Key.Key_Down)
    assert at.board.current_key() == f"room:{below.id}"


def test_ctrl_and_an_arrow_takes_the_person_to_the_next_room(at):
    first, second = at.stored().rooms[:2]
    card = somebody(at, first)
    at.choose(card.person_id)
    at.press(Qt.Key.Key_Right, CTRL)
    assert at.where(card.person_id) == second.number
    assert at.board.current_key() == card.person_id


def test_a_number_and_enter_moves_to_the_room_of_that_number(at):
    card = somebody(at, at.room(1))
    at.choose(card.person_id)
    at.press(Qt.Key.Key_1)
    at.press(Qt.Key.Key_0)
    assert at.board.hint().isVisible() and "10" in at.board.hint().text()
    at.press(Qt.Key.Key_Return)
    assert at.where(card.person_id) == 10
    assert not at.board.hint().isVisible()


def test_m_opens_the_rooms_to_move_to_with_their_effects(at):
    source, target = two_rooms(at)
    card = somebody(at, source)
    at.choose(card.person_id)
    at.press(Qt.Key.Key_M)
    shown = [action.text() for action in at.menu().actions()]
    assert not [words for words in shown if words.startswith(f"Room {source.number} ")]
    assert any("worse" in words or "better" in words or "breaks a rule" in words for words in shown)
    at.pick(f"Room {target.number} ")
    assert at.where(card.person_id) == target.number


def test_p_pins_and_regrouping_keeps_the_pin(at):
    source, target = two_rooms(at)
    card = somebody(at, source)
    at.drop([card.person_id], target.id)
    at.choose(card.person_id)
    at.press(Qt.Key.Key_P)
    assert at.card(card.name).pinned
    assert "pinned" in at.board.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    pinned = {c.person_id: room.number for room in at.stored().rooms for c in room.cards if c.pinned}
    at.click(at.view.group_button)
    assert {person: at.where(person) for person in pinned} == pinned
    assert not at.stored().problems


def test_space_marks_and_t_keeps_the_two_together(at):
    rooms = english_rooms(at, free=False)
    one, other = rooms[0].cards[-1], rooms[1].cards[-1]
    at.choose(one.person_id)
    at.press(Qt.Key.Key_Space)
    assert at.board.marked() == [one.person_id]
    at.choose(other.person_id)
    at.press(Qt.Key.Key_T)
    together = [render(rule.name) for rule in at.stored().rules if rule.kind == "together"]
    assert any(one.name in words and other.name in words for words in together)
    assert at.board.marked() == []


def test_a_keeps_two_people_apart(at):
    room = english_rooms(at, free=False)[0]
    at.choose(room.cards[0].person_id)
    at.press(Qt.Key.Key_Space)
    at.choose(room.cards[1].person_id)
    at.press(Qt.Key.Key_A)
    assert any(rule.kind == "apart" and room.cards[0].name in render(rule.name) for rule in at.stored().rules)
    assert "should not share a room" in at.side.quality.problems.text()


def test_delete_takes_the_person_out_and_undo_brings_them_back(at):
    room = english_rooms(at)[0]
    here = {person.person_id for person in presences(at.ws, at.view.round_id()) if person.came == "yes"}
    card = next(card for card in room.cards if card.person_id in here)
    at.choose(card.person_id)
    at.press(Qt.Key.Key_Delete)
    assert at.where(card.person_id) == 0
    assert card.person_id in {one.person_id for one in at.stored().unseated}
    at.window.desk.undo()
    at.idle()
    assert at.where(card.person_id) == room.number


def test_delete_in_a_field_of_the_inspector_takes_nobody_out(at):
    room = english_rooms(at)[0]
    at.choose(f"room:{room.id}")
    at.side.room_form.form.name.setFocus()
    at.qtbot.keyClick(at.side.room_form.form.name, Qt.Key.Key_Delete)
    at.idle()
    assert len(at.room(room.number).cards) == len(room.cards)


def test_esc_lets_marks_go(at):
    at.choose(english_rooms(at)[0].cards[0].person_id)
    at.press(Qt.Key.Key_Space)
    at.press(Qt.Key.Key_Escape)
    assert at.board.marked() == []


# ---- what is shown


def test_the_head_tells_people_rooms_minutes_and_pins(at):
    stored = at.stored()
    shown = at.view.second.text()
    assert (
        f"{stored.people} people" in shown and "10 rooms" in shown and "18 minutes" in shown and "3 people pinned by you" in shown
    )
    assert at.view.group_button.text() == "Regroup the rest"


def test_the_inspector_says_why_somebody_sits_where_they_do(at):
    card = somebody(at, english_rooms(at)[0])
    at.choose(card.person_id)
    assert at.side.why_title.label.text() == f"Why is {card.name.split()[0]} here?"
    assert "Next best" in at.side.why.text()


def test_points_follow_every_move(at):
    source, target = two_rooms(at)
    at.drop([somebody(at, source).person_id], target.id)
    assert at.side.quality.points.text() == f"{at.stored().total:,} points"


# ---- rules and rooms


def test_a_chip_sets_how_much_a_rule_weighs(at):
    chip = at.side.rules.chips["other_countries"]
    next(action for action in chip.menu().actions() if action.text() == "High").trigger()
    at.idle()
    assert next(rule.word for rule in at.stored().rules if rule.rule == "other_countries") == "high"
    assert at.side.rules.chips["other_countries"].text() == "high"


def test_dropping_a_rule_removes_it(at):
    rule = next(rule for rule in at.stored().rules if rule.kind == "apart")
    at.click(at.side.rules.drops[rule.rule_id])
    assert rule.rule_id not in {line.rule_id for line in at.stored().rules}


def test_a_room_is_changed_by_its_form(at):
    room = english_rooms(at)[0]
    at.choose(f"room:{room.id}")
    form = at.side.room_form.form
    topic = at.stored().topics[-1]
    form.topic.choose(topic[0])
    form.topic.activated.emit(form.topic.currentIndex())
    at.idle()
    changed = at.room(room.number)
    assert changed.topic_fixed and changed.topic_en == topic[1]
    at.click(form.locked)
    assert at.room(room.number).locked


def test_lock_rooms_locks_all_and_then_none(at):
    at.click(at.view.lock_button)
    assert all(room.locked for room in at.stored().rooms)
    assert at.view.lock_button.text() == "Unlock rooms"
    at.click(at.view.lock_button)
    assert not any(room.locked for room in at.stored().rooms)


def test_one_more_room_is_shown_with_its_form(at):
    count = len(at.stored().rooms)
    at.click(at.view.room_button)
    assert len(at.stored().rooms) == count + 1
    assert at.side.room_form.isVisible() and at.side.room_form.title.text() == f"Room {count + 1}"


def test_stopping_keeps_the_best_so_far(at):
    at.view.group_or_stop()
    assert at.view.group_button.text() == "Stop and keep the best"
    at.view.group_or_stop()
    at.idle()
    assert at.view.group_button.text() == "Regroup the rest"
    assert not at.stored().problems


# ---- papers


def test_the_file_for_zoom_has_everybody_with_an_address(at, tmp_path):
    breakout_papers.write_zoom(at.view, tmp_path / "zoom.csv")
    at.idle()
    with (tmp_path / "zoom.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    addresses = {card.email.lower(): room.number for room in at.stored().rooms for card in room.cards if card.email}
    assert rows[0] == ["Pre-assign Room Name", "Email Address"]
    assert {address for _room, address in rows[1:]} == set(addresses)


def test_breakout_2_gives_moves_and_a_text_to_choose_by(at):
    at.press(Qt.Key.Key_Tab, CTRL)
    assert at.view.title.text() == "Breakout 2"
    assert at.view.moves.isVisible() and not at.view.zoom.isVisible()
    at.click(at.view.moves)
    assert "stay where they are" in QGuiApplication.clipboard().text()
    at.click(at.view.choose_text)
    composed = QGuiApplication.clipboard().text()
    assert "join the room you choose" in composed and at.stored().rooms[0].topic_zh in composed


# ---- late, absent, choices


def test_choices_of_themes_are_taken_down_by_keys(at):
    at.press(Qt.Key.Key_Tab, CTRL)
    at.click(at.side.choices_button)
    entry = at.side.choices
    person = next(one for one in theme_choices(at.ws, at.view.round_id()).people if one.name == "Eva Holm")
    at.qtbot.keyClicks(entry.name, "Eva Holm")
    at.qtbot.keyClick(entry.name, Qt.Key.Key_Return)
    assert entry.digits.hasFocus()
    at.qtbot.keyClicks(entry.digits, "3 1")
    at.qtbot.keyClick(entry.digits, Qt.Key.Key_Return)
    at.idle()
    stored = theme_choices(at.ws, at.view.round_id())
    assert next(one.chosen for one in stored.people if one.person_id == person.person_id) == (3, 1)
    assert entry.name.hasFocus() and entry.name.text() == ""


def test_a_round_can_begin_with_the_rooms_of_the_one_before(at):
    first = {card.person_id: room.number for room in at.stored().rooms for card in room.cards}
    at.press(Qt.Key.Key_Tab, CTRL)
    at.click(at.side.stay_button)
    assert {card.person_id: room.number for room in at.stored().rooms for card in room.cards} == first


# ---- empty places


@pytest.fixture
def bare(application, settings, monkeypatch, qtbot, tmp_path):
    """A window over a strand with a meeting and nothing else."""
    from moderator_app.desktop import places
    from moderator_app.desktop.desk import Desk
    from moderator_app.desktop.views import register_all
    from moderator_app.desktop.views.window import Window

    monkeypatch.setattr(places, "_views", {})
    monkeypatch.setattr(places, "_kinds", {})
    register_all()
    with Workspace.open(tmp_path / "bare", author="Maya") as ws:
        strand = strands.add_strand(ws, "Librarians", "图书馆员")
        event = strands.add_event(ws, strand, title_en="Reading", starts_at=datetime(2026, 11, 19, 1, tzinfo=UTC))
        window = Window(Desk(settings, ws))
        window.furnish()
        window.resize(1100, 700)
        window.show()
        window.activateWindow()
        window.desk.background.wait_idle()
        yield AtBreakouts(window, qtbot, strand, event)
        window.close()
        window.deleteLater()


def test_with_nobody_coming_the_screen_leads_to_the_members(bare):
    assert bare.view.pages.currentWidget() is bare.view.nobody
    bare.view.go_to_members()
    assert bare.window.place == Place("members", bare.strand_id)


def test_without_an_agenda_one_round_is_made_and_grouped(bare):
    for number in range(9):
        people.add_member(bare.ws, bare.strand_id, f"Person {number}", f"p{number}@example.org")
    bare.idle()
    assert bare.view.pages.currentWidget() is bare.view.no_rooms
    bare.view.make_rooms()
    bare.idle()
    assert bare.view.group_button.text() == "Group"
    assert len(breakouts.rounds(bare.ws, bare.event_id)) == 1
    bare.view.group_or_stop()
    bare.idle()
    stored = bare.stored()
    assert stored.sound and sum(len(room.cards) for room in stored.rooms) == 9
