"""The board for screen readers: a list of rooms, each a group with its people in it, in the order of the board.

What must hold: every group and person has a full name whatever the size at which the board is painted, going to somebody is told,
and nothing is made before a screen reader asks.
"""

from __future__ import annotations

import weakref
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleStateChangeEvent,
)
from PySide6.QtWidgets import QAccessibleWidget

from moderator_app.desktop.models.room_cards import effect_words, person_name, room_title
from moderator_app.desktop.translation import render, tr
from moderator_app.desktop.widgets.room_carry import Carry

if TYPE_CHECKING:
    from moderator_app.desktop.widgets.room_board import RoomBoard


class BoardReader(QObject):
    """What one board tells a screen reader. Nodes are made when they are asked for, and kept as long as their rows stand."""

    def __init__(self, board: RoomBoard) -> None:
        super().__init__(board)
        _install()
        self._board = weakref.ref(board)
        self._nodes: dict[str, tuple[BoardNode, int]] = {}
        board.destroyed.connect(self.forget)

    def node(self, key: str) -> BoardNode | None:
        """The room or person with that key."""
        board = self._board()
        if board is None or not shiboken6.isValid(board) or board.rooms.row_of(key) < 0:
            return None
        if key not in self._nodes:
            made = BoardNode(board, key)
            self._nodes[key] = made, QAccessible.registerAccessibleInterface(made)
        return self._nodes[key][0]

    def forget(self) -> None:
        """The rows are others now."""
        nodes, self._nodes = self._nodes, {}
        for node, number in nodes.values():
            node.gone = True
            QAccessible.deleteAccessibleInterface(number)

    def tell_focus(self, *, state: bool = False) -> None:
        """Say where the keys go now, or (`state`) that somebody is marked now or no more."""
        board = self._board()
        if board is None or not QAccessible.isActive() or not board.hasFocus():
            return
        key = board.current_key()
        node = self.node(key) if key is not None else None
        if node is None:
            return
        if state:
            changed = QAccessible.State()
            changed.selected = True
            QAccessible.updateAccessibility(QAccessibleStateChangeEvent(node, changed))
        else:
            QAccessible.updateAccessibility(QAccessibleEvent(node, QAccessible.Event.Focus))

    def say(self, words: str) -> None:
        """Have something said that no focus tells."""
        board = self._board()
        if board is not None and words and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(board, words))


class BoardNode(QAccessibleInterface):
    """A room (a group) or somebody (an item of a list)."""

    def __init__(self, board: RoomBoard, key: str) -> None:
        super().__init__()
        self.key = key
        self.gone = False
        self._board_ref = weakref.ref(board)

    def _board(self) -> RoomBoard | None:
        board = self._board_ref()
        here = board is not None and shiboken6.isValid(board) and not self.gone
        return board if here and board is not None and board.rooms.row_of(self.key) >= 0 else None

    def _row(self) -> int:
        board = self._board()
        return board.rooms.row_of(self.key) if board is not None else -1

    def _is_room(self) -> bool:
        board = self._board()
        return board is not None and board.rooms.items[self._row()].card is None

    def isValid(self) -> bool:
        return self._board() is not None

    def object(self) -> QObject | None:  # type: ignore[override]
        return None

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.Grouping if self._is_room() else QAccessible.Role.ListItem

    def text(self, kind: QAccessible.Text) -> str:
        board = self._board()
        if board is None:
            return ""
        item = board.rooms.items[self._row()]
        if kind == QAccessible.Text.Name:
            return item.spoken()
        if kind == QAccessible.Text.Help and item.card is not None:
            return tr("Enter picks up, arrows choose a room, Enter puts down")
        return ""

    def setText(self, kind: QAccessible.Text, words: str) -> None:
        """Names are not changed here."""

    def state(self) -> QAccessible.State:
        made = QAccessible.State()
        board = self._board()
        if board is None:
            made.invalid = True
            return made
        index = board.rooms.index(self._row())
        made.focusable = True
        made.focused = board.hasFocus() and board.currentIndex() == index
        if not self._is_room():
            made.selectable = made.extSelectable = made.multiSelectable = True
            made.selected = board.selectionModel().isSelected(index)
            made.movable = True
        made.offscreen = not board.visualRect(index).intersects(board.viewport().rect())
        return made

    def rect(self) -> QRect:
        board = self._board()
        if board is None:
            return QRect()
        row = self._row()
        box = board.arrangement.box_of(row) if self._is_room() else None
        there = box.rect.translated(0, -board.verticalOffset()) if box is not None else board.visualRect(board.rooms.index(row))
        return QRect(board.viewport().mapToGlobal(there.topLeft()), there.size())

    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]
        board = self._board()
        if board is None:
            return None
        if self._is_room():
            return QAccessible.queryAccessibleInterface(board)
        box = board.arrangement.box_of(self._row())
        return board.reader.node(board.rooms.items[box.head].key) if box is not None else None

    def _people(self) -> list[str]:
        board = self._board()
        if board is None or not self._is_room():
            return []
        return board.rooms.people_of(board.rooms.items[self._row()].room_key)

    def childCount(self) -> int:
        return len(self._people())

    def child(self, number: int) -> QAccessibleInterface | None:  # type: ignore[override]
        people, board = self._people(), self._board()
        return board.reader.node(people[number]) if board is not None and 0 <= number < len(people) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        people = self._people()
        return people.index(child.key) if isinstance(child, BoardNode) and child.key in people else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        board = self._board()
        return _at(board, x, y, people=True) if board is not None and self._is_room() else None

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        board = self._board()
        here = board.current_key() if board is not None else None
        return board.reader.node(here) if board is not None and here in self._people() else None


class BoardInterface(QAccessibleWidget):
    """The board itself: a list of rooms."""

    def __init__(self, board: RoomBoard) -> None:
        super().__init__(board, QAccessible.Role.List)
        self._board_ref = weakref.ref(board)

    def _rooms(self) -> list[str]:
        board = self._board_ref()
        if board is None or not shiboken6.isValid(board):
            return []
        return [item.key for item in board.rooms.items if item.card is None]

    def childCount(self) -> int:
        return len(self._rooms())

    def child(self, number: int) -> QAccessibleInterface | None:  # type: ignore[override]
        rooms, board = self._rooms(), self._board_ref()
        return board.reader.node(rooms[number]) if board is not None and 0 <= number < len(rooms) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        rooms = self._rooms()
        return rooms.index(child.key) if isinstance(child, BoardNode) and child.key in rooms else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        board = self._board_ref()
        return _at(board, x, y, people=False) if board is not None else None

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        board = self._board_ref()
        key = board.current_key() if board is not None and board.hasFocus() else None
        return board.reader.node(key) if board is not None and key is not None else None


def _at(board: RoomBoard, x: int, y: int, *, people: bool) -> BoardNode | None:
    """The room, or the person, at a point of the screen."""
    index = board.indexAt(board.viewport().mapFromGlobal(QPoint(x, y)))
    if not index.isValid():
        return None
    item = board.rooms.items[index.row()]
    if people:
        return board.reader.node(item.key) if item.card is not None else None
    return board.reader.node(f"room:{item.room_key}")


def carry_words(board: RoomBoard, carry: Carry) -> str:
    """Who is carried by keys, where to, and what that would do."""
    cards = {item.key: item.card for item in board.rooms.items if item.card is not None}
    first = next((card for person in carry.people if (card := cards.get(person)) is not None), None)
    who = person_name(first) if first is not None and len(carry.people) == 1 else tr("{count} people", count=len(carry.people))
    box = board.arrangement.box_called(carry.over)
    if box is None:
        return tr("{who}: arrows choose a room, Enter puts down, Esc takes back", who=who)
    effect = carry.effect(carry.over)
    room = board.rooms.items[box.head].room
    told = render(effect_words(effect)[0]) if effect is not None else tr("where it is") if room is not None else ""
    to = ": ".join(filter(None, (room_title(room), told)))
    return tr("{who} → {room}. Enter puts down, Esc takes back", who=who, room=to)


_installed = False


def _install() -> None:
    """Make Qt ask here for the interface of a board. Once."""
    global _installed
    if not _installed:
        _installed = True
        QAccessible.installFactory(_interface_of)


def _interface_of(name: str, thing: QObject) -> QAccessibleInterface | None:
    if name != "RoomBoard" or thing is None or not hasattr(thing, "reader"):
        return None
    board: Any = thing
    board.accessible = BoardInterface(board)  # Qt keeps only a pointer
    made: QAccessibleInterface = board.accessible
    return made
