"""The window at a meeting's breakouts, for tests that press keys and click there."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from moderator_app.desktop.places import Place
from moderator_app.operations.breakout_board import board


class AtBreakouts:
    """The window at a meeting's breakouts, and words for what a person does there."""

    def __init__(self, window, qtbot, strand_id, event_id):
        self.window, self.qtbot, self.ws = window, qtbot, window.desk.workspace
        self.strand_id, self.event_id = strand_id, event_id
        window.go(Place("meeting", strand_id, event_id, "breakouts"))
        self.idle()
        self.view = window.view()
        self.board, self.side = self.view.board, self.view.side

    def idle(self):
        for _again in range(3):
            QApplication.processEvents()
            self.window.desk.background.wait_idle()
        QApplication.processEvents()

    def stored(self):
        return board(self.ws, self.view.round_id())

    def room(self, number):
        return next(room for room in self.stored().rooms if room.number == number)

    def where(self, person_id):
        found = [room.number for room in self.stored().rooms if person_id in {card.person_id for card in room.cards}]
        return found[0] if found else 0

    def card(self, name):
        rooms = self.stored().rooms
        return next(card for room in rooms for card in room.cards if card.name == name)

    def choose(self, key):
        self.board.setFocus()
        self.board.setCurrentIndex(self.board.rooms.index(self.board.rooms.row_of(key)))
        self.idle()

    def press(self, key, modifiers=Qt.KeyboardModifier.NoModifier):
        self.qtbot.keyClick(self.board, key, modifiers)
        self.idle()

    def drop(self, people, room_id):
        done = self.board.put_into(people, room_id)
        self.idle()
        return done

    def click(self, button):
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        self.idle()

    def menu(self):
        return next(menu for menu in self.view.findChildren(QMenu) if menu.isVisible())

    def pick(self, words):
        menu = self.menu()
        next(action for action in menu.actions() if action.text().startswith(words)).trigger()
        menu.close()
        self.idle()


def english_rooms(at, *, free=True):
    return [room for room in at.stored().rooms if room.language == "en" and (not free or len(room.cards) < room.largest)]


def somebody(at, room, *, pinned=False, need="en"):
    return next(card for card in room.cards if card.pinned == pinned and card.need == need)


def two_rooms(at):
    """An English room that somebody may leave, and another that has a free seat."""
    target = english_rooms(at)[-1]
    rooms = [room for room in english_rooms(at, free=False) if len(room.cards) > room.smallest]
    source = next(room for room in rooms if room.id != target.id)
    return source, target
