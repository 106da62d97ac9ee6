"""The board of rooms by a real pointer and real keys: carrying, marking, finding, sizes, and what a screen reader hears."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtWidgets import QApplication, QMenu

from moderator_app.desktop.places import Place
from moderator_app.desktop.settings import TEXT_SIZE
from moderator_app.desktop.translation import render
from moderator_app.desktop.widgets.room_bar import worth_in_words
from moderator_app.operations import breakouts, strands
from moderator_app.operations.breakout_board import board

CTRL, SHIFT, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


class Hands:
    """Somebody at the breakouts of a meeting, and what they do there."""

    def __init__(self, window, qtbot, strand_id, event_id):
        self.window, self.qtbot, self.ws = window, qtbot, window.desk.workspace
        window.go(Place("meeting", strand_id, event_id, "breakouts"))
        self.idle()
        self.view = window.view()
        self.board, self.bar = self.view.board, self.view.bar
        self.board.set_zoom("cards")
        self.idle()

    def idle(self):
        for _again in range(3):
            QApplication.processEvents()
            self.window.desk.background.wait_idle()
        QApplication.processEvents()

    # ---- what is there

    def stored(self):
        return board(self.ws, self.view.round_id())

    def where(self, person_id):
        return next((r.number for r in self.stored().rooms for c in r.cards if c.person_id == person_id), 0)

    def english_rooms(self):
        return [room for room in self.stored().rooms if room.language == "en"]

    def source_and_target(self):
        """Two English rooms in sight: somebody may leave the one, the other has a free seat."""
        rooms = [room for room in self.english_rooms() if self.seen(f"room:{room.id}")]
        target = next(room for room in rooms if len(room.cards) < room.largest)
        source = next(r for r in rooms if r.id != target.id and len(r.cards) > r.smallest)
        return source, target

    def free_card(self, room):
        return next(card for card in room.cards if not card.pinned and card.need == "en")

    def seen(self, key):
        rect = self.board.visualRect(self.index(key))
        return self.board.viewport().rect().contains(rect)

    def index(self, key):
        return self.board.rooms.index(self.board.rooms.row_of(key))

    def spot(self, key):
        """A point on a card, or on the head of a room, off its pin and lock."""
        rect = self.board.visualRect(self.index(key))
        return QPoint(rect.left() + min(60, rect.width() // 3), rect.center().y())

    # ---- pointer

    def press(self, spot, held=NONE):
        self.qtbot.mousePress(self.board.viewport(), LEFT, held, spot)

    def draw(self, *spots):
        for spot in spots:
            self.qtbot.mouseMove(self.board.viewport(), spot)
            QApplication.processEvents()

    def release(self, spot, held=NONE):
        self.qtbot.mouseRelease(self.board.viewport(), LEFT, held, spot)
        self.idle()

    def click(self, key, held=NONE):
        self.press(self.spot(key), held)
        self.release(self.spot(key), held)

    def lift(self, person_id, over):
        """Draw a card until it hangs over a point."""
        begin = self.spot(person_id)
        self.press(begin)
        self.draw(begin + QPoint(12, 12), over)

    # ---- keys

    def key(self, key, held=NONE):
        self.qtbot.keyClick(self.window.focusWidget(), key, held)
        self.idle()

    def stand_on(self, key):
        self.board.setFocus()
        self.board.setCurrentIndex(self.index(key))
        self.board.scrollTo(self.board.currentIndex())
        self.idle()


@pytest.fixture
def hands(demo_window, qtbot):
    ws = demo_window.desk.workspace
    strand = next(s for s in strands.strands(ws) if s.name_en == "Whole School Librarians")
    event = next(e for e in strands.events(ws, strand.id) if e.number == 2)
    return Hands(demo_window, qtbot, strand.id, event.id)


# ---- carrying by pointer


def test_a_card_drawn_to_another_room_moves_the_person_and_undo_brings_them_back(hands):
    source, target = hands.source_and_target()
    card = hands.free_card(source)
    over = hands.spot(f"room:{target.id}")
    hands.lift(card.person_id, over)
    hands.release(over)
    assert hands.where(card.person_id) == target.number
    hands.window.desk.undo()
    hands.idle()
    assert hands.where(card.person_id) == source.number


def test_while_a_card_is_drawn_each_room_tells_what_then_comes_true(hands):
    source, target = hands.source_and_target()
    card = hands.free_card(source)
    mandarin = next(room for room in hands.stored().rooms if room.language == "zh")
    before = hands.stored().total
    over = hands.spot(f"room:{target.id}")
    hands.lift(card.person_id, over)
    hands.idle()
    carry = hands.board.carry
    assert carry.over == target.id
    assert set(carry.effects) == {room.id for room in hands.stored().rooms if room.id != source.id}
    assert "needs English" in [render(words) for words in carry.effect(mandarin.id).why_not]
    told = carry.effect(target.id).change
    assert f"{before + told:,}" in hands.bar.points.text() or told == 0
    hands.release(over)
    assert hands.stored().total == before + told


def test_what_a_move_would_do_is_known_without_the_workspace(hands):
    shown = hands.board.shown
    source, target = hands.source_and_target()
    card = hands.free_card(source)
    hands.window.close()
    hands.ws.close()
    effects = shown.preview.effects([card.person_id])
    assert target.id in effects and source.id not in effects


def test_esc_takes_a_card_back_that_hangs_in_the_air(hands):
    source, target = hands.source_and_target()
    card = hands.free_card(source)
    over = hands.spot(f"room:{target.id}")
    hands.board.setFocus()
    hands.lift(card.person_id, over)
    hands.key(Qt.Key.Key_Escape)
    assert hands.board.carry is None
    hands.release(over)
    assert hands.where(card.person_id) == source.number


def test_a_card_let_go_between_rooms_stays_where_it_was(hands):
    source, _target = hands.source_and_target()
    card = hands.free_card(source)
    outside = QPoint(hands.board.viewport().width() + 30, 200)
    hands.lift(card.person_id, outside)
    hands.release(outside)
    assert hands.where(card.person_id) == source.number and hands.board.carry is None


def test_all_that_are_marked_are_drawn_along_and_come_back_in_one_step(hands):
    source, target = hands.source_and_target()
    going = [card.person_id for card in source.cards if not card.pinned][:2]
    hands.click(going[0])
    hands.click(going[1], CTRL)
    over = hands.spot(f"room:{target.id}")
    hands.lift(going[1], over)
    assert set(hands.board.carry.people) == set(going)
    hands.release(over)
    assert {hands.where(person) for person in going} == {target.number}
    hands.window.desk.undo()
    hands.idle()
    assert {hands.where(person) for person in going} == {source.number}


def test_drawn_onto_somebody_in_a_full_room_the_two_change_seats(hands):
    rooms = [room for room in hands.english_rooms() if any(not c.pinned and c.need == "en" for c in room.cards)]
    full = next(room for room in rooms if len(room.cards) >= room.largest)
    source = next(room for room in rooms if room.id != full.id)
    hands.board.set_zoom("rows")
    hands.idle()
    card, other = hands.free_card(source), hands.free_card(full)
    before = hands.stored().total
    over = hands.spot(other.person_id)
    hands.lift(card.person_id, over)
    assert hands.board.carry.partner == other.person_id
    told = hands.board.carry.effect(full.id)
    hands.release(over)
    assert (hands.where(card.person_id), hands.where(other.person_id)) == (full.number, source.number)
    assert hands.stored().total == before + told.change
    hands.window.desk.undo()
    hands.idle()
    assert hands.where(card.person_id) == source.number


def test_somebody_drawn_among_those_without_a_room_leaves_theirs(hands):
    assert hands.stored().unseated
    source, _target = hands.source_and_target()
    card = hands.free_card(source)
    over = hands.spot("room:tray")
    hands.lift(card.person_id, over)
    hands.release(over)
    assert hands.where(card.person_id) == 0


def test_a_closed_room_takes_nobody(hands):
    source, target = hands.source_and_target()
    closed = next(room for room in hands.english_rooms() if room.id not in (source.id, target.id))
    breakouts.change_room(hands.ws, closed.id, is_closed=True)
    hands.idle()
    assert not hands.board.put_into([hands.free_card(source).person_id], closed.id)


def test_the_pin_of_a_card_and_the_lock_of_a_room_are_pressed(hands):
    source, _target = hands.source_and_target()
    card = hands.free_card(source)
    rect = hands.board.visualRect(hands.index(card.person_id))
    hands.press(QPoint(rect.right() - 10, rect.center().y()))
    hands.release(QPoint(rect.right() - 10, rect.center().y()))
    assert next(c for r in hands.stored().rooms for c in r.cards if c.person_id == card.person_id).pinned
    head = hands.board.visualRect(hands.index(f"room:{source.id}"))
    hands.press(QPoint(head.right() - 16, head.top() + 16))
    hands.release(QPoint(head.right() - 16, head.top() + 16))
    assert next(room for room in hands.stored().rooms if room.id == source.id).locked


# ---- marking by pointer


def test_ctrl_marks_one_more_or_one_less_and_shift_all_up_to_there(hands):
    cards = [card.person_id for card in hands.source_and_target()[0].cards]
    hands.click(cards[0])
    assert hands.board.people() == [cards[0]]
    hands.click(cards[2], CTRL)
    assert hands.board.marked() == [cards[0], cards[2]]
    hands.click(cards[2], CTRL)
    assert hands.board.people() == [cards[0]]
    hands.click(cards[1])
    hands.click(cards[3], SHIFT)
    assert hands.board.marked() == cards[1:4]


def test_a_press_without_keys_chooses_one_alone(hands):
    cards = [card.person_id for card in hands.source_and_target()[0].cards]
    hands.click(cards[0])
    hands.click(cards[1], CTRL)
    hands.click(cards[1])
    assert hands.board.marked() == [] and hands.board.people() == [cards[1]]


def test_a_frame_drawn_on_bare_ground_marks_whom_it_touches(hands):
    source, _target = hands.source_and_target()
    box = hands.board.arrangement.box_called(source.id)
    rects = [hands.board.arrangement.rects[row] for row in box.people]
    begin = QPoint(box.rect.left() - 4, rects[0].top() + 4) - QPoint(0, hands.board.verticalOffset())
    if begin.x() < 0:
        begin = QPoint(rects[0].left() - 4, rects[0].top() + 4) - QPoint(0, hands.board.verticalOffset())
    end = QPoint(rects[0].left() + 40, rects[1].top() + 6) - QPoint(0, hands.board.verticalOffset())
    hands.press(begin)
    hands.draw(begin + QPoint(6, 6), end)
    hands.release(end)
    assert hands.board.marked() == [card.person_id for card in source.cards[:2]]


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


# ---- sizes


def test_ctrl_plus_and_minus_change_the_size_of_cards_not_of_texts(hands):
    hands.stand_on(hands.stored().rooms[0].cards[0].person_id)
    before = hands.window.desk.settings.get(TEXT_SIZE)
    hands.key(Qt.Key.Key_Minus, CTRL)
    assert hands.board.zoom().key == "rows"
    hands.key(Qt.Key.Key_Minus, CTRL)
    hands.key(Qt.Key.Key_Minus, CTRL)
    hands.key(Qt.Key.Key_Minus, CTRL)
    assert hands.board.zoom().key == "faces" and not hands.bar.zoom.smaller.isEnabled()
    hands.key(Qt.Key.Key_Plus, CTRL)
    assert hands.board.zoom().key == "names" and hands.bar.zoom.name.text() == "Names"
    assert hands.window.desk.settings.get(TEXT_SIZE) == before


def test_the_wheel_with_ctrl_changes_the_size_and_the_button_chooses_it(hands):
    spot = QPointF(200, 200)
    turned = QWheelEvent(
        spot, hands.board.viewport().mapToGlobal(spot), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton, CTRL,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(hands.board.viewport(), turned)
    assert hands.board.zoom().key == "rows"
    hands.qtbot.mouseClick(hands.bar.zoom.larger, LEFT)
    assert hands.board.zoom().key == "cards"
    menu = hands.bar.zoom.name.menu()
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text() == "Faces").trigger()
    assert hands.board.zoom().key == "faces"


def test_a_face_is_carried_like_a_card(hands):
    hands.board.set_zoom("faces")
    hands.idle()
    source, target = hands.source_and_target()
    card = hands.free_card(source)
    over = hands.spot(f"room:{target.id}")
    begin = hands.board.visualRect(hands.index(card.person_id)).center()
    hands.press(begin)
    hands.draw(begin + QPoint(12, 12), over)
    hands.release(over)
    assert hands.where(card.person_id) == target.number


def test_arrows_go_through_faces_side_by_side(hands):
    hands.board.set_zoom("faces")
    room = hands.stored().rooms[0]
    hands.stand_on(room.cards[0].person_id)
    hands.key(Qt.Key.Key_Right)
    assert hands.board.current_key() == room.cards[1].person_id
    hands.key(Qt.Key.Key_Down)
    lower = hands.board.visualRect(hands.board.currentIndex()).top()
    assert lower > hands.board.visualRect(hands.index(room.cards[0].person_id)).top()


def test_the_chosen_size_is_kept_for_the_place(hands):
    hands.board.set_zoom("names")
    state = hands.view.save_state()
    hands.board.set_zoom("cards")
    hands.view.restore_state(state)
    assert hands.board.zoom().key == "names"


# ---- what the rooms are worth


def test_the_bar_says_in_words_how_the_rooms_stand(hands):
    stored = hands.stored()
    assert hands.bar.state.text() == render(worth_in_words(stored)[0]) == f"{len(stored.unseated)} without a room"
    assert hands.bar.points.text() == f"{stored.total:,} points"
    mandarin = next(room for room in stored.rooms if room.language == "zh")
    needs = next(card for card in mandarin.cards if card.need == "zh")
    hands.board.put_into([needs.person_id], hands.english_rooms()[0].id)
    hands.idle()
    assert "rule" in hands.bar.state.text() and "broken" in hands.bar.state.text()


def test_the_costliest_room_is_told_with_its_reason(hands):
    rooms = hands.stored().rooms
    dearest = [room for room in rooms if room.costliest]
    assert len(dearest) == 1 and dearest[0].cost == max(room.cost for room in rooms)
    spoken = hands.board.rooms.items[hands.board.rooms.row_of(f"room:{dearest[0].id}")].spoken()
    assert f"costliest room: {dearest[0].cost} points" in spoken


# ---- screen readers


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
