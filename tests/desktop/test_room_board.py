"""The board of rooms by a real pointer: carrying people, pins and locks, marking, and what the rooms are then worth."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt

from moderator_app.desktop.translation import render
from moderator_app.desktop.widgets.room_bar import worth_in_words
from moderator_app.operations import breakouts
from tests.desktop.at_board import CTRL, SHIFT

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
