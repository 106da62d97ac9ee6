"""The board of rooms by keys alone: carrying, marking, going to a name, finding."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from tests.desktop.at_board import CTRL, SHIFT

# ---- keys


def test_enter_picks_up_arrows_choose_a_room_and_enter_puts_down(hands):
    source = hands.stored().rooms[0]
    card = hands.free_card(source)
    hands.stand_on(card.person_id)
    hands.key(Qt.Key.Key_Return)
    assert hands.board.carry.by_keys and hands.board.carry.over == source.id
    hands.key(Qt.Key.Key_Right)
    second = hands.stored().rooms[1]
    assert hands.board.carry.over == second.id
    assert f"Room {second.number}" in hands.board.hint().text() and hands.board.hint().isVisible()
    hands.key(Qt.Key.Key_Return)
    assert hands.where(card.person_id) == second.number
    assert hands.board.current_key() == card.person_id


def test_carried_by_keys_a_number_chooses_the_room_and_esc_takes_back(hands):
    card = hands.free_card(hands.stored().rooms[0])
    hands.stand_on(card.person_id)
    hands.key(Qt.Key.Key_Return)
    hands.key(Qt.Key.Key_1)
    hands.key(Qt.Key.Key_0)
    tenth = next(room for room in hands.stored().rooms if room.number == 10)
    assert hands.board.carry.over == tenth.id
    hands.key(Qt.Key.Key_Escape)
    assert hands.board.carry is None and hands.where(card.person_id) == 1


def test_ctrl_a_marks_the_room_and_again_everybody(hands):
    room = hands.stored().rooms[0]
    hands.stand_on(room.cards[0].person_id)
    hands.key(Qt.Key.Key_A, CTRL)
    assert hands.board.marked() == [card.person_id for card in room.cards]
    hands.key(Qt.Key.Key_A, CTRL)
    assert len(hands.board.marked()) == hands.stored().people


def test_shift_and_arrows_mark_on_the_way(hands):
    room = hands.stored().rooms[0]
    hands.stand_on(room.cards[0].person_id)
    hands.key(Qt.Key.Key_Down, SHIFT)
    hands.key(Qt.Key.Key_Down, SHIFT)
    assert hands.board.marked() == [card.person_id for card in room.cards[:3]]


def test_home_and_end_are_those_of_the_room(hands):
    room = hands.stored().rooms[1]
    hands.stand_on(room.cards[1].person_id)
    hands.key(Qt.Key.Key_End)
    assert hands.board.current_key() == room.cards[-1].person_id
    hands.key(Qt.Key.Key_Home)
    assert hands.board.current_key() == room.cards[0].person_id
    hands.key(Qt.Key.Key_End, CTRL)
    assert hands.board.current_key() == hands.stored().rooms[-1].cards[-1].person_id


def test_a_capital_letter_begins_a_name_and_commands_wait_until_it_is_whole(hands):
    rules = len(hands.stored().rules)
    pinned = hands.stored().pinned
    hands.stand_on(f"room:{hands.stored().rooms[0].id}")
    for letter in ("T", "o", "m"):
        hands.qtbot.keyClick(hands.board, letter)
    hands.idle()
    assert hands.board.current_item().card.name.startswith("Tom")
    hands.key(Qt.Key.Key_Escape)
    for letter in ("P", "i", "a"):
        hands.qtbot.keyClick(hands.board, letter)
    hands.idle()
    assert hands.board.current_item().card.name.startswith("Pia")
    assert len(hands.stored().rules) == rules and hands.stored().pinned == pinned


def test_a_chinese_name_is_gone_to_by_its_pinyin(hands):
    hands.stand_on(f"room:{hands.stored().rooms[0].id}")
    for letter in "Huangxiu":
        hands.qtbot.keyClick(hands.board, letter)
    hands.idle()
    assert hands.board.current_item().card.name == "黄秀英"


def test_the_menu_key_opens_the_menu_of_the_card(hands):
    hands.stand_on(hands.stored().rooms[0].cards[0].person_id)
    hands.key(Qt.Key.Key_Menu)
    menu = next(menu for menu in hands.view.findChildren(QMenu) if menu.isVisible())
    assert next(action.text() for action in menu.actions()) == "Move to"
    menu.close()


def test_the_board_has_the_keys_when_it_is_opened(hands):
    assert hands.window.focusWidget() is hands.board
    assert hands.board.current_key() is None


# ---- finding


def test_typing_finds_names_schools_and_pinyin_and_dims_the_others(hands):
    hands.key(Qt.Key.Key_F, CTRL)
    field = hands.bar.find
    assert field.hasFocus()
    hands.qtbot.keyClicks(field, "huang")
    names = {card.name for room in hands.stored().rooms for card in room.cards if card.person_id in hands.board.found}
    assert "黄秀英" in names and all("Huang" in name or "黄" in name for name in names)
    hands.key(Qt.Key.Key_Return)
    assert hands.board.current_key() in hands.board.found
    field.clear()
    hands.qtbot.keyClicks(field, "khlong")
    schools = {card.school for room in hands.stored().rooms for card in room.cards if card.person_id in hands.board.found}
    assert schools and all("Khlong" in school for school in schools)
    hands.key(Qt.Key.Key_Down)
    assert hands.board.hasFocus() and hands.board.current_key() in hands.board.found
    hands.key(Qt.Key.Key_Escape)
    assert hands.board.found is None and field.text() == ""


def test_what_is_looked_for_stays_found_after_a_move(hands):
    hands.key(Qt.Key.Key_F, CTRL)
    hands.qtbot.keyClicks(hands.bar.find, "tom")
    found = set(hands.board.found)
    source, target = hands.source_and_target()
    hands.board.put_into([hands.free_card(source).person_id], target.id)
    hands.idle()
    assert hands.board.found == found and found
