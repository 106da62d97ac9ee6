"""Every key of the board: going from card to card, marking, carrying, names typed ahead, sizes.

Arrows go from card to card and room to room, with Shift they mark on the way, with Ctrl they take people to the room there.
Home and End go to the ends of a room, with Ctrl to those of the board. Space marks; Ctrl+A marks a room, again everybody.
Enter picks people up and puts them down: then arrows or a number choose the room. A number and Enter sends people there. A
capital letter, or one that no command has, begins a name. Esc takes back the last of these. Letters of commands (P, T, A, L
...) are the screen's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent

from moderator_app.desktop.translation import tr
from moderator_app.desktop.widgets.room_search import named
from moderator_app.desktop.widgets.room_zoom import AUTO

if TYPE_CHECKING:
    from moderator_app.desktop.widgets.room_board import RoomBoard

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_COMMANDS = frozenset("pmtasl")
"""Letters that are commands of the screen, so that a small one begins no name."""
_LARGER = (Qt.Key.Key_Plus, Qt.Key.Key_Equal)
_SMALLER = (Qt.Key.Key_Minus, Qt.Key.Key_Underscore)
_CTRL, _SHIFT, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
_PATIENCE = 1500
"""Milliseconds after which a name that was typed counts as whole."""


class BoardKeys(QObject):
    """What keys do on one board."""

    def __init__(self, board: RoomBoard) -> None:
        super().__init__(board)
        self.board = board
        self.digits = ""
        self.letters = ""
        self._wait = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._wait.timeout.connect(lambda: self.spell(""))

    # ---- which keys are the board's own

    def wants(self, event: QKeyEvent) -> bool:
        """Whether a key that is also a shortcut belongs to the board now."""
        key, held = Qt.Key(event.key()), event.modifiers()
        if held & _CTRL:
            return key in (*_LARGER, *_SMALLER, Qt.Key.Key_0, Qt.Key.Key_A, *_ARROWS)
        return not held & _ALT and (self._begins_name(event) or (bool(self.letters) and event.text().isalpha()))

    def _begins_name(self, event: QKeyEvent) -> bool:
        shown = event.text()
        if len(shown) != 1 or not shown.isalpha() or event.modifiers() & (_CTRL | _ALT):
            return False
        return shown.isupper() or shown.lower() not in _COMMANDS

    # ---- pressed

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key asks for; False: it is none of the board's."""
        if event.modifiers() & _ALT:
            return False
        if event.modifiers() & _CTRL:
            return self._with_control(event)
        return self._typed(event) or self._gone(event) or self._acted(event)

    def _with_control(self, event: QKeyEvent) -> bool:
        key, board = Qt.Key(event.key()), self.board
        if key in _ARROWS:
            if board.carry is None:
                board.take_beside(*_ARROWS[key])
        elif key in _LARGER or key in _SMALLER:
            board.step_zoom(-1 if key in _LARGER else 1)
        elif key == Qt.Key.Key_0:
            board.set_zoom(AUTO)
        elif key == Qt.Key.Key_A:
            board.mark_room_or_all()
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            board.go_to(0 if key == Qt.Key.Key_Home else board.rooms.rowCount() - 1)
        elif key == Qt.Key.Key_Space:
            board.toggle_mark()
        else:
            return False
        return True

    def _typed(self, event: QKeyEvent) -> bool:
        """Numbers of rooms and names of people."""
        key, shown, board = Qt.Key(event.key()), event.text(), self.board
        if self.letters and (shown.isalpha() or shown == " "):
            self.spell(self.letters + shown)
        elif self._begins_name(event):
            self.spell(shown)
        elif shown.isdecimal() and shown.isascii() and board.people():
            self.number(self.digits + shown)
        elif key == Qt.Key.Key_Backspace and (self.digits or self.letters):
            self.number(self.digits[:-1])
            self.spell(self.letters[:-1])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.digits:
            number = int(self.digits)
            self.number("")
            board.send_to_number(number)
        else:
            return False
        return True

    def _gone(self, event: QKeyEvent) -> bool:
        """Arrows, Home and End, pages."""
        key, board = Qt.Key(event.key()), self.board
        if key in _ARROWS:
            if board.carry is not None:
                board.carry_beside(*_ARROWS[key])
            else:
                board.go(*_ARROWS[key], marking=bool(event.modifiers() & _SHIFT))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            board.go_to_end(last=key == Qt.Key.Key_End)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            board.go_page(1 if key == Qt.Key.Key_PageDown else -1)
        else:
            return False
        return True

    def _acted(self, event: QKeyEvent) -> bool:
        """Marking, picking up and putting down, the menu, and taking back."""
        key, board = Qt.Key(event.key()), self.board
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            board.pick_up_or_put_down()
        elif key == Qt.Key.Key_Space:
            board.toggle_mark()
        elif key == Qt.Key.Key_Escape:
            return self._take_back()
        elif key == Qt.Key.Key_Menu or (key == Qt.Key.Key_F10 and event.modifiers() & _SHIFT):
            board.ask_for_menu()
        else:
            return False
        return True

    def _take_back(self) -> bool:
        board = self.board
        if board.carry is not None:
            board.end_carry()
        elif self.digits or self.letters:
            self.number("")
            self.spell("")
        elif board.marked():
            board.let_go()
        elif board.found is not None:
            board.search_left.emit()
        else:
            return False
        return True

    # ---- what is being typed

    def number(self, digits: str) -> None:
        """The number of a room that is being typed."""
        if digits == self.digits:
            return
        self.digits = digits[-4:]
        self.letters = ""
        board = self.board
        if board.carry is not None:
            if digits:
                board.carry_to_number(int(self.digits))
            return
        board.hint(tr("To Room {number}: press Enter", number=self.digits) if digits else "")

    def spell(self, letters: str) -> None:
        """A name that is being typed: the first of that name after the current one is gone to."""
        if letters == self.letters:
            return
        before, self.letters = self.letters, letters
        if not letters:
            self._wait.stop()
            self.board.hint("")
            return
        self._wait.start()
        found = self._of_that_name(letters, stay=bool(before))
        self.board.hint(tr("Find: {letters}", letters=letters) if found else tr("Nobody is called {letters}", letters=letters))

    def _of_that_name(self, letters: str, *, stay: bool) -> bool:
        board = self.board
        rows = [
            row for row, item in enumerate(board.rooms.items) if item.card is not None and named(board.sound(item.card), letters)
        ]
        if not rows:
            return False
        here = board.currentIndex().row() - (1 if stay else 0)
        board.go_to(next((row for row in rows if row > here), rows[0]), typing=True)
        return True

    def forget(self) -> None:
        """Whatever was typed is over."""
        self.number("")
        self.spell("")
