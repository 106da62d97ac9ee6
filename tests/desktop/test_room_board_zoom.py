"""How large the cards of the board are, chosen by keys, wheel and button, and what works the same at every size."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from moderator_app.desktop.settings import TEXT_SIZE
from tests.desktop.at_board import CTRL, LEFT


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
