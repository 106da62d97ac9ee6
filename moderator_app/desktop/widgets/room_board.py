"""The board of rooms: people are chosen, marked, looked for, carried and put down, by pointer or by keys.

What must hold: each thing a pointer does here has a key; whatever the size, a screen reader hears rooms as groups with their
people in them (room_reader.py); the board changes nothing by itself, it says what is wanted. Keys: room_keys.py; pointer:
room_pointer.py.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from moderator_app.desktop.models.room_cards import ITEM, TRAY, Item
from moderator_app.desktop.theme import px
from moderator_app.desktop.translation import Words
from moderator_app.desktop.widgets.room_carry import Carry
from moderator_app.desktop.widgets.room_keys import BoardKeys
from moderator_app.desktop.widgets.room_layout import RoomBox, lock_spot, pin_spot
from moderator_app.desktop.widgets.room_pointer import BoardPointer
from moderator_app.desktop.widgets.room_reader import BoardReader, carry_words
from moderator_app.desktop.widgets.room_search import matching, sound_of
from moderator_app.desktop.widgets.room_surface import Index, RoomSurface
from moderator_app.desktop.widgets.rows import KEY
from moderator_app.operations.breakout_board import Board, CardView

_SELECT = QItemSelectionModel.SelectionFlag


class RoomBoard(RoomSurface):
    """The board."""

    chosen = Signal(str)
    """Key of the row that is current now, by the person's doing."""
    moved = Signal(list, object)
    """Person ids, and the room's id or None: they were put there."""
    swapped = Signal(str, str)
    """Two people are to change seats."""
    numbered = Signal(int)
    """People are to go to the room of this number."""
    pin_wanted = Signal(str)
    lock_wanted = Signal(str)
    menu_wanted = Signal(QPoint)
    carried = Signal()
    """Something is carried, over another room, or no more: see `carry`."""
    search_left = Signal()
    """What is looked for is to be forgotten."""

    def __init__(self, name: Words, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.shown: Board | None = None
        self._sounds: dict[str, str] = {}
        self._typed = ""
        self._anchor: str | None = None
        self.keys = BoardKeys(self)
        self.pointer = BoardPointer(self)
        self.reader = BoardReader(self)
        self.selectionModel().currentChanged.connect(self._tell)

    # ---- showing

    def show_board(self, board: Board | None) -> None:
        """Show these rooms; the current row, the marks, the size and the place stay."""
        key, marked, place = self.current_key(), self.marked(), self.verticalScrollBar().value()
        if self.carry is not None:
            self.end_carry()
        self.shown = board
        self.selectionModel().blockSignals(True)
        if self.rooms.show_board(board):
            self.reader.forget()
            self._mark(marked, _SELECT.ClearAndSelect)
            if key is not None:
                self._set_current(key)
        self.selectionModel().blockSignals(False)
        self._find_again()
        self._arrange()
        self.verticalScrollBar().setValue(place)
        self.viewport().update()

    def know_names(self, sounds: Mapping[str, str]) -> None:
        """Take what everybody is looked up by (`sounds_of`)."""
        self._sounds = dict(sounds)
        self._find_again()
        self.viewport().update()

    def sound(self, card: CardView) -> str:
        """What somebody is looked up by."""
        if card.person_id not in self._sounds:
            self._sounds[card.person_id] = sound_of(card)
        return self._sounds[card.person_id]

    def current_key(self) -> str | None:
        return self.currentIndex().data(KEY) if self.currentIndex().isValid() else None

    def current_item(self) -> Item | None:
        return self.currentIndex().data(ITEM) if self.currentIndex().isValid() else None

    def choose(self, key: str | None) -> None:
        """Make that row current, without telling; None or an unknown key: none."""
        self.selectionModel().blockSignals(True)
        self._set_current(key)
        self.selectionModel().blockSignals(False)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())
        self.viewport().update()

    def _set_current(self, key: str | None) -> None:
        row = self.rooms.row_of(key)
        index = self.rooms.index(row) if row >= 0 else QModelIndex()
        self.selectionModel().setCurrentIndex(index, _SELECT.NoUpdate)

    def _tell(self, now: Index, _before: Index) -> None:
        self.keys.number("")
        if now.isValid():
            self.chosen.emit(now.data(KEY))
        self.reader.tell_focus()
        self.viewport().update()

    # ---- marks

    def marked(self) -> list[str]:
        """The ids of the people marked, in the order of the board."""
        found = sorted(self.selectionModel().selectedIndexes(), key=lambda index: index.row())
        return [index.data(KEY) for index in found if index.data(ITEM).card is not None]

    def people(self) -> list[str]:
        """Whom an action is about: the people marked, and the current one."""
        found = self.marked()
        item = self.current_item()
        if item is not None and item.card is not None and item.card.person_id not in found:
            found.append(item.card.person_id)
        return found

    def let_go(self) -> None:
        """Take all marks away; marking begins anew from the current row."""
        self._anchor = None
        self.selectionModel().clearSelection()
        self.viewport().update()

    def toggle_mark(self) -> None:
        """Mark the current person, or take their mark away."""
        item = self.current_item()
        if item is not None and item.card is not None:
            self.selectionModel().select(self.currentIndex(), _SELECT.Toggle)
            self._anchor = item.key
            self.reader.tell_focus(state=True)
            self.viewport().update()

    def mark_one_more(self, row: int) -> None:
        """Mark somebody besides those marked (and besides the current one, as long as nobody is), or take the mark away."""
        current = self.current_key()
        if not self.marked() and current is not None and self.rooms.items[self.rooms.row_of(current)].card is not None:
            self._mark([current], _SELECT.Select)
        index = self.rooms.index(row)
        self.selectionModel().select(index, _SELECT.Toggle)
        marked = self.marked()
        self._anchor = index.data(KEY)
        if self.selectionModel().isSelected(index) or not marked:
            self.setCurrentIndex(index)
        elif current not in marked:  # whoever was left out is not to be acted upon
            self.setCurrentIndex(self.rooms.index(self.rooms.row_of(marked[-1])))
        self.viewport().update()

    def mark_through(self, row: int) -> None:
        """Mark everybody from where marking began to a row."""
        begun = self.rooms.row_of(self._anchor)
        begun = begun if begun >= 0 else self.currentIndex().row()
        low, high = sorted((begun if begun >= 0 else row, row))
        self.mark_these(item.key for item in self.rooms.items[low : high + 1])
        self._anchor = self.rooms.items[begun].key if begun >= 0 else None
        self.setCurrentIndex(self.rooms.index(row))

    def mark_these(self, keys: Iterable[str]) -> None:
        """Mark these people and nobody else; keys of rooms are passed over."""
        self._mark(keys, _SELECT.ClearAndSelect)
        self.viewport().update()

    def mark_room_or_all(self) -> None:
        """Mark the people of the current room; where they are, everybody."""
        item = self.current_item()
        here = self.rooms.people_of(item.room_key) if item is not None else []
        everybody = [item.key for item in self.rooms.items if item.card is not None]
        self.mark_these(here if here and set(here) != set(self.marked()) else everybody)

    def _mark(self, keys: Iterable[str], how: QItemSelectionModel.SelectionFlag) -> None:
        chosen = QItemSelection()
        for key in keys:
            row = self.rooms.row_of(key)
            if row >= 0 and self.rooms.items[row].card is not None:
                chosen.select(self.rooms.index(row), self.rooms.index(row))
        self.selectionModel().select(chosen, how)

    # ---- looking for somebody

    def look_for(self, typed: str) -> int:
        """Dim everybody who doesn't fit what was typed; "" looks for nobody. Returns how many fit."""
        self._typed = typed.strip()
        self._find_again()
        self.viewport().update()
        return len(self.found) if self.found is not None else 0

    def next_found(self) -> bool:
        """Go to the next person who fits; False: nobody does."""
        here = self.currentIndex().row()
        rows = [row for row, item in enumerate(self.rooms.items) if self.found is not None and item.key in self.found]
        if rows:
            self.go_to(next((row for row in rows if row > here), rows[0]))
        return bool(rows)

    def _find_again(self) -> None:
        if not self._typed:
            self.found = None
            return
        here = [item.card for item in self.rooms.items if item.card is not None]
        self.found = matching({card.person_id: self.sound(card) for card in here}, self._typed)

    # ---- going

    def go_to(self, row: int, *, typing: bool = False) -> None:
        """Make a row current and bring it into sight."""
        if not typing:
            self.keys.forget()
        if 0 <= row < self.rooms.rowCount():
            self.setCurrentIndex(self.rooms.index(row))
            self.scrollTo(self.currentIndex())

    def go(self, right: int, down: int, *, marking: bool = False) -> None:
        """One step with an arrow; `marking`: whoever is left and whoever is reached get a mark."""
        here = self.currentIndex().row()
        row = self.arrangement.neighbour(here, right, down) if here >= 0 else 0
        if marking and here >= 0:
            self._mark([self.rooms.items[here].key, self.rooms.items[row].key], _SELECT.Select)
        self._anchor = None if not marking else self._anchor
        self.go_to(row)

    def go_to_end(self, *, last: bool) -> None:
        """To the first or last person of the room."""
        box = self.arrangement.box_of(self.currentIndex().row())
        if box is None:
            self.go_to(0)
        else:
            self.go_to((box.people or [box.head])[-1 if last else 0])

    def go_page(self, by: int) -> None:
        self.go_to(self.arrangement.page(self.currentIndex().row(), by * self.viewport().height()))

    # ---- moving people

    def put_into(self, people: Collection[str], key: str) -> bool:
        """Let people go in a room (or TRAY). Those who sit there already stay as they are; False: nobody moves."""
        box = self.arrangement.box_called(key)
        room = self.rooms.items[box.head].room if box is not None else None
        if key != TRAY and (room is None or room.closed):
            return False
        here = set(self.rooms.people_of(key))
        going = [person for person in people if person not in here and self.rooms.row_of(person) >= 0]
        if going:
            self.moved.emit(going, room.id if room is not None else None)
        return bool(going)

    def take_beside(self, right: int, down: int) -> None:
        """Take the people to the room beside theirs."""
        box = self.arrangement.box_beside(self.currentIndex().row(), right, down)
        people = self.people()
        if box is not None and people:
            self.put_into(people, box.key)

    def send_to_number(self, number: int) -> None:
        self.numbered.emit(number)

    # ---- carrying

    def begin_carry(self, people: Collection[str], *, by_keys: bool = False) -> None:
        """Pick people up: each room says what letting them go there would do."""
        self.keys.forget()
        preview = self.shown.preview if self.shown is not None else None
        seen = QRect(0, self.verticalOffset(), self.viewport().width(), self.viewport().height())
        boxes = sorted(self.arrangement.boxes, key=lambda box: not box.rect.intersects(seen))
        self.carry = Carry(list(people), preview, [box.key for box in boxes], by_keys=by_keys, parent=self)
        self.carry.known.connect(self._show_effects)
        self.carry.begin()
        self.hovered = -1
        if by_keys:
            item = self.current_item()
            self.carry_to(item.room_key if item is not None else None)
        self.carried.emit()
        self.viewport().update()

    def _show_effects(self, keys: list[str]) -> None:
        for key in keys:
            if (box := self.arrangement.box_called(key)) is not None:
                self.update_on_board(box.rect)

    def carry_to(self, key: str | None, partner: str | None = None) -> None:
        """Hold what is carried above a room, and there above somebody to change seats with."""
        carry = self.carry
        if carry is None or (key, partner) == (carry.over, carry.partner):
            return
        touched = [box for box in (self.arrangement.box_called(carry.over), self.arrangement.box_called(key)) if box is not None]
        carry.point_at(key, partner)
        for box in touched:
            self.update_on_board(box.rect)
        if carry.by_keys:
            if (box := self.arrangement.box_called(key)) is not None:  # type: ignore[assignment]
                self.scrollTo(self.rooms.index(box.head))
            words = carry_words(self, carry)
            self.hint(words)
            self.reader.say(words)
        self.carried.emit()

    def point_carry_at(self, where: QPoint) -> None:
        """Hold it above the room at a point of the viewport."""
        box = self.box_at(where) if self.viewport().rect().contains(where) else None
        self.carry_to(box.key if box is not None else None, self._partner_at(where, box))

    def _partner_at(self, where: QPoint, box: RoomBox | None) -> str | None:
        """Somebody in a full room at that point: one who is carried changes seats with them, where both have one."""
        carry = self.carry
        if carry is None or carry.by_keys or len(carry.people) != 1 or box is None:
            return None
        room, row = self.rooms.items[box.head].room, self.arrangement.row_at(self.on_board(where))
        seated = self.rooms.items[self.rooms.row_of(carry.people[0])].room
        if room is None or row is None or row == box.head or seated is None or seated.id == room.id:
            return None
        return self.rooms.items[row].key if len(room.cards) >= room.largest and not room.closed else None

    def carry_beside(self, right: int, down: int) -> None:
        """Hold it above the room beside the one it is above."""
        assert self.carry is not None
        box = self.arrangement.box_called(self.carry.over) or next(iter(self.arrangement.boxes), None)
        beside = self.arrangement.box_beside(box.head, right, down) if box is not None else None
        if beside is not None:
            self.carry_to(beside.key)

    def carry_to_number(self, number: int) -> None:
        rooms = [item.room for item in self.rooms.items if item.card is None and item.room is not None]
        self.carry_to(next((room.id for room in rooms if room.number == number), self.carry.over if self.carry else None))

    def pick_up_or_put_down(self) -> None:
        """By keys: pick up whom an action is about, or let them go where they are held."""
        if self.carry is not None:
            self.end_carry(drop=True)
        elif self.people():
            self.begin_carry(self.people(), by_keys=True)

    def end_carry(self, *, drop: bool = False) -> None:
        """Carry no more; `drop`: let go in the room it is held above."""
        carry, self.carry = self.carry, None
        self.pointer.cancel()
        self.viewport().unsetCursor()
        self.hint("")
        self.keys.forget()
        if carry is None:
            return
        carry.end()
        carry.deleteLater()
        self.carried.emit()
        self.viewport().update()
        if drop and carry.partner is not None:
            self.swapped.emit(carry.people[0], carry.partner)
        elif drop and carry.over is not None:
            self.put_into(carry.people, carry.over)

    # ---- keys

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self.keys.wants(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.keys.press(event):
            event.accept()
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        by_keys = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        if by_keys and not self.currentIndex().isValid() and self.rooms.rowCount():
            self.go_to(0)
        else:
            self.reader.tell_focus()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.keys.forget()
        super().focusOutEvent(event)
        self.viewport().update()

    # ---- pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        where = event.position().toPoint()
        self.keys.forget()
        if event.button() == Qt.MouseButton.RightButton:
            self._choose_for_menu(self.indexAt(where))
        elif event.button() == Qt.MouseButton.LeftButton and not (self.carry is None and self._press_spot(where)):
            self.pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.pointer.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def _press_spot(self, where: QPoint) -> bool:
        """A press on a pin or a lock."""
        index = self.indexAt(where)
        item, rect = index.data(ITEM), self.visualRect(index)
        if item is None or item.room is None:
            return False
        if item.card is not None and pin_spot(rect, self.zoom()).contains(where):
            self.pin_wanted.emit(item.card.person_id)
            return True
        if item.card is None and lock_spot(rect, self.zoom()).contains(where):
            self.lock_wanted.emit(item.room.id)
            return True
        return False

    def hover_at(self, where: QPoint | None) -> None:
        """Light up what is pointed at."""
        row = self.arrangement.row_at(self.on_board(where)) if where is not None else None
        before, self.hovered = self.hovered, row if row is not None else -1
        if before != self.hovered:
            for changed in (before, self.hovered):
                if 0 <= changed < len(self.arrangement.rects):
                    self.update_on_board(self.arrangement.rects[changed])

    def leaveEvent(self, event: Any) -> None:
        self.hover_at(None)
        super().leaveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            self.step_zoom(-1 if event.angleDelta().y() > 0 else 1)
            event.accept()
        else:
            super().wheelEvent(event)

    def _choose_for_menu(self, index: QModelIndex) -> None:
        if index.isValid():
            if index.data(KEY) not in self.marked():
                self.let_go()
            self.go_to(index.row())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            if self.indexAt(event.pos()).isValid():
                self.menu_wanted.emit(event.globalPos())
        elif QApplication.activePopupWidget() is None:  # some systems send the key as well
            self.ask_for_menu()

    def ask_for_menu(self) -> None:
        """Ask for the menu of the current row."""
        if self.currentIndex().isValid():
            self.menu_wanted.emit(self.menu_place())

    def menu_place(self) -> QPoint:
        """Where a menu for the current row opens, on the screen."""
        rect = self.visualRect(self.currentIndex())
        return self.viewport().mapToGlobal(rect.bottomLeft() + QPoint(min(px(36), rect.width()), 0))

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            index = self.indexAt(event.pos()) if self.carry is None else QModelIndex()
            QToolTip.showText(event.globalPos(), index.data(Qt.ItemDataRole.ToolTipRole) if index.isValid() else "", self)
            return True
        return super().viewportEvent(event)
