"""Somebody's hands at the board of rooms: a real pointer and real keys, for the tests of it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from moderator_app.desktop.places import Place
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
