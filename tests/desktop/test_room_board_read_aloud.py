"""What a screen reader hears of the board of rooms."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible


def interface(hands):
    return QAccessible.queryAccessibleInterface(hands.board)


def test_a_screen_reader_finds_rooms_as_groups_with_their_people(hands):
    shown = interface(hands)
    assert shown.role() == QAccessible.Role.List
    stored = hands.stored()
    assert shown.childCount() == len(stored.rooms) + 1  # and those without a room
    third = shown.child(3)
    room = stored.rooms[2]
    assert third.role() == QAccessible.Role.Grouping
    assert third.text(QAccessible.Text.Name).startswith("Room 3, 中文 room")
    assert third.childCount() == len(room.cards)
    first = third.child(0)
    assert first.role() == QAccessible.Role.ListItem
    assert shown.indexOfChild(third) == 3 and third.indexOfChild(first) == 0
    assert first.parent().text(QAccessible.Text.Name) == third.text(QAccessible.Text.Name)
    assert third.rect().contains(first.rect())


@pytest.mark.parametrize("size", ["cards", "faces"])
def test_a_person_has_a_full_name_at_every_size(hands, size):
    hands.board.set_zoom(size)
    item = next(item for item in hands.board.rooms.items if item.card is not None and item.card.name.startswith("Li Wei"))
    spoken = hands.board.reader.node(item.key).text(QAccessible.Text.Name)
    wish = {0: "no wish met", 1: "first wish met", 2: "second wish met", 3: "a further wish met"}[item.card.wish]
    room = f"Room {item.room.number}"
    for words in ("Li Wei 李伟", "Shekou Bay International School", "8 years", room, "bilingual", wish, "pinned"):
        assert words in spoken
    mates = [card.name for card in item.room.cards if card.name != item.card.name]
    assert item.card.met == 0 or any(f"met {name} " in spoken for name in mates)


def test_the_reader_knows_where_the_keys_go_and_who_is_marked(hands):
    room = hands.stored().rooms[0]
    hands.stand_on(room.cards[1].person_id)
    node = interface(hands).focusChild()
    assert node.text(QAccessible.Text.Name).startswith(room.cards[1].name)
    assert node.state().focused and not node.state().selected
    hands.key(Qt.Key.Key_Space)
    assert node.state().selected


def test_what_is_gone_from_the_board_is_no_longer_read(hands):
    room = hands.stored().rooms[0]
    node = hands.board.reader.node(room.cards[0].person_id)
    assert node.isValid()
    hands.board.show_board(None)
    assert not node.isValid() and node.text(QAccessible.Text.Name) == ""
    assert interface(hands).childCount() == 0


def test_with_a_reader_at_work_going_and_carrying_are_told_without_harm(hands):
    QAccessible.setActive(True)
    try:
        hands.stand_on(hands.stored().rooms[0].cards[0].person_id)
        for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Right, Qt.Key.Key_Escape):
            hands.key(key)
        assert interface(hands).focusChild().isValid()
    finally:
        QAccessible.setActive(False)
