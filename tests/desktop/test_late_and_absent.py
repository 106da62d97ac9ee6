"""Late and absent by keys, the moves to make in Zoom, ways out of clashes, and a search that tells how it goes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from moderator_app.desktop.translation import render
from moderator_app.operations import breakouts
from tests.desktop.at_breakouts import english_rooms, somebody

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def late(at):
    """The panel open, with everybody seated who is here."""
    at.click(at.view.presence_button)
    at.qtbot.keyClick(at.side.late.field, Qt.Key.Key_Return, CTRL)
    at.idle()
    at.click(at.side.late.moves.made)
    return at


def say(at, name, *, absent=False):
    field = at.side.late.field
    field.setText(name)  # as an input method writes it
    at.qtbot.keyClick(field, Qt.Key.Key_Return, SHIFT if absent else Qt.KeyboardModifier.NoModifier)
    at.idle()


def seats(at):
    return {card.person_id: room.number for room in at.stored().rooms for card in room.cards}


def outside(at):
    return [person for person in at.side.late._people if not person.room and not person.expected]


def test_two_late_and_three_absent_take_eleven_strokes_beside_their_names(late):
    before = seats(late)
    rooms = [room for room in late.stored().rooms if len(room.cards) > room.smallest]
    gone = [somebody(late, room) for room in rooms if room.language == "en"][:3]
    come = [person for person in outside(late) if person.need != "zh"][:2]
    for card in gone:
        say(late, card.name, absent=True)
    for person in come:
        say(late, person.name)
    panel = late.side.late
    assert panel.found is not None and "2 come in · 3 leave" in panel.result.text()
    others = panel.found.others
    late.qtbot.keyClick(panel.field, Qt.Key.Key_Return, CTRL)
    late.idle()
    after = seats(late)
    assert not {card.person_id for card in gone} & after.keys()
    assert {person.person_id for person in come} <= after.keys()
    assert sum(before[who] != room for who, room in after.items() if who in before) == others
    assert not late.stored().unseated and not late.stored().problems
    late.window.desk.undo()
    late.idle()
    assert seats(late) == before


def test_the_moves_stand_in_the_order_of_zooms_window_and_are_ticked_off(late):
    come = [person for person in outside(late) if person.need != "zh"][:2]
    for person in come:
        say(late, person.name)
    late.qtbot.keyClick(late.side.late.field, Qt.Key.Key_Return, CTRL)
    late.idle()
    moves = late.side.late.moves
    rooms = [box.change.at_room for box in moves.boxes.values()]
    assert moves.isVisible() and rooms == sorted(rooms) and {p.person_id for p in come} <= set(moves.boxes)
    assert moves.count.text() == f"0 of {len(rooms)} made"
    first = next(iter(moves.boxes))
    late.click(moves.boxes[first])
    assert moves.count.text() == f"1 of {len(rooms)} made" and moves.boxes[first].isChecked()
    late.click(moves.copy)
    composed = QGuiApplication.clipboard().text()
    assert f"Assign {next(p.name for p in come if p.person_id != first)}" in composed and composed.count("\n\n") == 1
    late.click(moves.boxes[first])
    assert moves.count.text().startswith("0 of")
    late.click(moves.made)
    assert not moves.isVisible()


def test_undo_and_a_card_carried_by_hand_show_in_the_moves(late):
    person = next(one for one in outside(late) if one.need != "zh")
    say(late, person.name)
    late.qtbot.keyClick(late.side.late.field, Qt.Key.Key_Return, CTRL)
    late.idle()
    assert person.person_id in late.side.late.moves.boxes
    late.window.desk.undo()
    late.idle()
    assert person.person_id not in late.side.late.moves.boxes
    room = english_rooms(late)[0]
    other = somebody(late, next(r for r in english_rooms(late, free=False) if r.id != room.id))
    late.drop([other.person_id], room.id)
    assert late.side.late.moves.boxes[other.person_id].change.to_room == room.number


def test_a_word_is_taken_back_by_saying_the_other(late):
    card = somebody(late, english_rooms(late, free=False)[0])
    say(late, card.name, absent=True)
    assert late.side.late.seat_button.isVisible()
    say(late, card.name)
    assert not late.side.late.seat_button.isVisible()
    assert late.side.late.result.text() == "Everybody who is here has a seat."


def test_a_name_in_pinyin_and_the_arrow_keys_find_somebody(late):
    card = next(card for room in late.stored().rooms for card in room.cards if card.name == "郭晓梅")
    field = late.side.late.field
    late.qtbot.keyClicks(field, "guoxiaomei")
    late.idle()
    assert late.side.late.list.current_key() == card.person_id
    field.setText("Kim")
    found = [row.key for row in late.side.late.list.rows.rows]
    late.qtbot.keyClick(field, Qt.Key.Key_Down)
    assert len(found) > 1 and late.side.late.list.current_key() == found[1]


def test_a_guest_whom_nobody_knows_is_brought_in_and_seated(late):
    panel = late.side.late
    panel.field.setText("Wim Kok")
    assert panel.guests.isVisible()
    late.click(panel.guests.buttons["en"])
    late.qtbot.keyClick(panel.field, Qt.Key.Key_Return, CTRL)
    late.idle()
    room = next(room for room in late.stored().rooms if "Wim Kok" in {card.name for card in room.cards})
    assert room.language == "en"
    assert render(late.window.desk.undo_name) == "Seat who is here"


def test_while_the_panel_is_open_seating_is_the_one_filled_button(late):
    say(late, outside(late)[0].name)
    assert late.side.late.seat_button.property("kind") == "primary"
    assert late.view.group_button.property("kind") == "plain"
    late.side.late.closed.emit()
    late.idle()
    assert late.view.group_button.property("kind") == "primary"


# ---- clashes


def test_a_clash_is_told_in_words_and_a_way_out_frees_and_groups(at):
    card = next(card for room in at.stored().rooms for card in room.cards if card.need == "zh")
    at.drop([card.person_id], english_rooms(at)[0].id)
    at.choose(card.person_id)
    at.press(Qt.Key.Key_P)
    before = seats(at)
    at.click(at.view.group_button)
    assert at.view.clash.isVisible() and card.name in at.view.clash.message.text()
    assert seats(at) == before and at.view.group_button.text() == "Regroup the rest"
    unpin = next(button for button in at.view.clash.ways if button.text() == f"Unpin {card.name}")
    at.click(unpin)
    assert not at.view.clash.isVisible() and at.stored().sound
    at.window.desk.undo()
    at.window.desk.undo()
    at.idle()
    assert seats(at) == before and at.card(card.name).pinned


def test_seating_the_late_offers_ways_out_where_there_is_no_seat(at):
    breakouts.lock_rooms(at.ws, at.view.round_id())
    at.idle()
    at.click(at.view.presence_button)
    assert at.side.late.result.property("letters") == "problem"
    at.click(at.side.late.seat_button)
    assert at.view.clash.isVisible() and at.view.clash.ways
    at.click(at.view.clash.ways[0])
    assert not at.stored().unseated or at.view.clash.isVisible()


# ---- a search that tells how it goes


def test_a_search_tells_the_best_so_far_and_holds_up_no_move(at):
    for room in at.stored().rooms:
        breakouts.remove_room(at.ws, room.id)
    at.idle()
    breakouts.lay_out_rooms(at.ws, at.view.round_id())
    at.idle()
    at.view.group_or_stop()
    at.qtbot.waitUntil(lambda: at.view.strip.told().startswith("Best so far"), timeout=20_000)
    assert at.view.strip.isVisible() and at.view.group_button.text() == "Stop and keep the best"
    assert not seats(at)
    at.click(at.view.group_button)
    assert at.stored().sound and not at.view.strip.isVisible()
    assert at.view.group_button.text() == "Regroup the rest"


def test_rules_changed_while_a_search_runs_are_not_broken(at):
    at.view.group_or_stop()
    QApplication.processEvents()
    at.qtbot.waitUntil(lambda: at.view.strip.isVisible(), timeout=20_000)
    room = at.stored().rooms[0]
    breakouts.remove_room(at.ws, room.id)
    at.view.group_or_stop()
    at.idle()
    assert room.number not in {stored.number for stored in at.stored().rooms}


# ---- reasons and rules


def test_the_inspector_tells_wishes_acquaintances_and_other_seats(at):
    card = max((card for room in at.stored().rooms for card in room.cards), key=lambda card: card.met)
    at.choose(card.person_id)
    told = at.side.why.text()
    assert "Knows" in told and "Breakout" in told
    other = next(card for room in at.stored().rooms for card in room.cards if card.wish == 1 and not card.pinned)
    at.choose(other.person_id)
    assert "1. " in at.side.why.text() and "Next best seats" in at.side.why.text()


def test_a_room_tells_what_it_is_made_of(at):
    room = at.room(3)
    at.choose(f"room:{room.id}")
    told = at.side.room_facts.text()
    assert "Bilingual" in told and "years in the role" in told and "This room’s points" in told


def test_the_parts_of_the_score_open_at_a_click(at):
    quality = at.side.quality
    assert not quality.parts.isVisible()
    at.click(quality.open_parts)
    assert quality.parts.isVisible() and render(at.stored().parts[0].name) in quality.parts.text()


def test_bilingual_hosts_can_be_done_without_and_experience_mixed(at):
    chip = at.side.rules.chips["bilingual_host"]
    next(action for action in chip.menu().actions() if action.text() == "Off").trigger()
    at.idle()
    assert at.side.rules.chips["bilingual_host"].text() == "off"
    menu = at.side.rules.chips["experience"].menu()
    next(action for action in menu.actions() if action.text() == "Mixed experience").trigger()
    at.idle()
    assert "Mixed experience" in [render(line.name) for line in at.stored().rules]
