"""Rooms as cards with their people in them, moved by pointer or by keys.

A list view with a layout of its own: rooms in as many columns as there is room for, people below their room's head. What must
hold: it stays a list to screen readers; only what is in sight is painted; each thing a pointer does here has a key.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QDragMoveEvent,
    QDropEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPixmap,
    QRegion,
)
from PySide6.QtWidgets import QAbstractItemView, QLabel, QListView, QToolTip, QWidget

from moderator_app.desktop.models.room_cards import ITEM, MIME, BoardModel, Item, people_as_mime
from moderator_app.desktop.theme import px, theme
from moderator_app.desktop.translation import Words, language_changed, put, tr
from moderator_app.desktop.widgets.basics import Label
from moderator_app.desktop.widgets.room_layout import Arrangement, RoomBox, arrange, lock_spot, pin_spot
from moderator_app.desktop.widgets.room_painting import Look, paint_box, paint_card
from moderator_app.desktop.widgets.rows import KEY
from moderator_app.operations.breakout_board import Board, Effect

Index = QModelIndex | QPersistentModelIndex
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_CURSOR = {
    QAbstractItemView.CursorAction.MoveLeft: (-1, 0),
    QAbstractItemView.CursorAction.MoveRight: (1, 0),
    QAbstractItemView.CursorAction.MoveUp: (0, -1),
    QAbstractItemView.CursorAction.MoveDown: (0, 1),
}


class RoomBoard(QListView):
    """The board. Keys: arrows go from card to card; Ctrl and an arrow takes people to the room there; digits and Enter to the
    room of that number; Space marks a person, to act on several; Esc lets go."""

    chosen = Signal(str)
    """Key of the row that is current now, by the person's doing."""
    moved = Signal(list, object)
    """Person ids, and the room's id or None."""
    numbered = Signal(int)
    """People are to go to the room of this number."""
    pin_wanted = Signal(str)
    lock_wanted = Signal(str)
    menu_wanted = Signal(QPoint)
    carried = Signal(str)
    """A person is being carried: the effects of each room are wanted."""

    def __init__(self, name: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # first, for Qt asks where things are while it is still being set up
        self.rooms = BoardModel(self)
        self.arrangement = Arrangement()
        self.effects: Mapping[str, Effect] = {}
        self._carrying = False
        self._over: str | None = None
        self._hover = QPersistentModelIndex()
        self._digits = ""
        self._hint = Label("", "toast", parent=self)
        self._hint.setProperty("hint", True)
        self._hint.hide()
        self.setModel(self.rooms)
        put(self.setAccessibleName, name)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.MultiSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(False)  # the room lights up instead
        self.rooms.moved.connect(self.moved)
        self.selectionModel().currentChanged.connect(self._tell)
        theme().changed.connect(self._look_again)
        language_changed().connect(self._look_again)

    # ---- showing

    def show_board(self, board: Board | None) -> None:
        """Show these rooms; the current row, the marks and the place stay."""
        key, marked, place = self.current_key(), self.marked(), self.verticalScrollBar().value()
        self.selectionModel().blockSignals(True)
        self.effects = {}
        if self.rooms.show_board(board):
            for person in marked:
                if (row := self.rooms.row_of(person)) >= 0:
                    self.selectionModel().select(self.rooms.index(row), QItemSelectionModel.SelectionFlag.Select)
            if key is not None:
                self._set_current(key)
        self.selectionModel().blockSignals(False)
        self._arrange()
        self.verticalScrollBar().setValue(place)
        self.viewport().update()

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
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)

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
        """Take all marks away."""
        self.selectionModel().clearSelection()
        self.viewport().update()

    def show_effects(self, person_id: str, effects: Mapping[str, Effect]) -> None:
        """What moving that person would do, by room id."""
        if self.people() == [person_id]:
            self.effects = effects
            self.viewport().update()

    def _tell(self, now: Index, _before: Index) -> None:
        self._type("")
        if now.isValid():
            self.chosen.emit(now.data(KEY))
        self.viewport().update()

    def _look_again(self, *_news: Any) -> None:
        self._arrange()
        self.viewport().update()

    # ---- where things are

    def _arrange(self) -> None:
        # measured without regard to whether the bar is shown now: its coming must not make it go again, without end
        bar, whole = self.verticalScrollBar(), self.maximumViewportSize()
        self.arrangement = arrange(self.rooms.items, whole.width())
        if self.arrangement.height > whole.height():
            self.arrangement = arrange(self.rooms.items, whole.width() - bar.sizeHint().width())
        bar.setRange(0, max(0, self.arrangement.height - self.viewport().height()))
        bar.setPageStep(max(1, self.viewport().height()))
        bar.setSingleStep(px(24))

    def updateGeometries(self) -> None:
        self._arrange()

    def doItemsLayout(self) -> None:
        self._arrange()
        self.viewport().update()

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self._arrange()
        self._place_hint()

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        return 0

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

    def visualRect(self, index: Index) -> QRect:
        rects = self.arrangement.rects
        return rects[index.row()].translated(0, -self.verticalOffset()) if 0 <= index.row() < len(rects) else QRect()

    def indexAt(self, point: QPoint) -> QModelIndex:
        row = self.arrangement.row_at(point + QPoint(0, self.verticalOffset()))
        return self.rooms.index(row) if row is not None else QModelIndex()

    def box_at(self, point: QPoint) -> RoomBox | None:
        """The room at a point of the viewport."""
        return self.arrangement.box_at(point + QPoint(0, self.verticalOffset()))

    def scrollTo(self, index: Index, hint: Any = None) -> None:
        if not 0 <= index.row() < len(self.arrangement.rects):
            return
        rect = self.arrangement.rects[index.row()].adjusted(0, -px(12), 0, px(14))
        bar = self.verticalScrollBar()
        if rect.top() < bar.value():
            bar.setValue(rect.top())
        elif rect.bottom() > bar.value() + self.viewport().height():
            bar.setValue(rect.bottom() - self.viewport().height())

    def visualRegionForSelection(self, selection: Any) -> QRegion:
        return QRegion(self.viewport().rect())

    def setSelection(self, rect: QRect, command: Any) -> None:
        if self.currentIndex().isValid():
            self.selectionModel().select(self.currentIndex(), command)

    def selectionCommand(self, index: Index, event: QEvent | None = None) -> QItemSelectionModel.SelectionFlag:
        flag = QItemSelectionModel.SelectionFlag
        if not isinstance(event, QMouseEvent) or event.type() != QEvent.Type.MouseButtonPress or not index.isValid():
            return flag.NoUpdate
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier):
            return flag.Toggle if index.data(ITEM).card is not None else flag.NoUpdate
        return flag.NoUpdate if self.selectionModel().isSelected(index) else flag.Clear

    # ---- painting

    def paintEvent(self, event: Any) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        offset = self.verticalOffset()
        seen = event.rect().translated(0, offset)
        painter.translate(0, -offset)
        current = self.currentIndex().row()
        hover = self._hover.row() if self._hover.isValid() else -1
        for box in self.arrangement.boxes:
            if not box.rect.intersects(seen):
                continue
            effect = self.effects.get(box.key) if self._carrying else None
            look = Look(self.hasFocus(), box.head == current, box.head == hover)
            paint_box(painter, box, self.rooms.items[box.head], look, effect, over=self._carrying and box.key == self._over)
            for row in box.people:
                rect = self.arrangement.rects[row]
                if rect.intersects(seen):
                    marked = self.selectionModel().isSelected(self.rooms.index(row))
                    look = Look(self.hasFocus(), row == current, row == hover, marked)
                    paint_card(painter, rect, self.rooms.items[row], look)

    # ---- keys

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        last = self.rooms.rowCount() - 1
        if last < 0:
            return QModelIndex()
        row = self.currentIndex().row()
        if action in _CURSOR:
            row = self.arrangement.neighbour(row, *_CURSOR[action]) if row >= 0 else 0
        elif action in (QAbstractItemView.CursorAction.MoveNext, QAbstractItemView.CursorAction.MovePrevious):
            row += 1 if action == QAbstractItemView.CursorAction.MoveNext else -1
        elif action == QAbstractItemView.CursorAction.MoveHome:
            row = 0
        elif action == QAbstractItemView.CursorAction.MoveEnd:
            row = last
        else:
            down = action == QAbstractItemView.CursorAction.MovePageDown
            row = self.arrangement.page(row, self.viewport().height() * (1 if down else -1))
        return self.rooms.index(max(0, min(last, row)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        item = self.current_item()
        if control and key in _ARROWS and item is not None:
            self._take_to(*_ARROWS[key])
        elif event.text().isdecimal() and not control and self.people():
            self._type(self._digits + event.text())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._digits:
            number = int(self._digits)
            self._type("")
            self.numbered.emit(number)
        elif key == Qt.Key.Key_Backspace and self._digits:
            self._type(self._digits[:-1])
        elif key == Qt.Key.Key_Escape and (self._digits or self.marked()):
            self._type("")
            self.let_go()
        elif key == Qt.Key.Key_Space and item is not None and not control:
            if item.card is not None:
                self.selectionModel().select(self.currentIndex(), QItemSelectionModel.SelectionFlag.Toggle)
                self.viewport().update()
        else:
            super().keyPressEvent(event)

    def _take_to(self, right: int, down: int) -> None:
        """Take the people to the room beside theirs."""
        box = self.arrangement.box_beside(self.currentIndex().row(), right, down)
        people = self.people()
        if box is not None and people:
            self.rooms.dropMimeData(people_as_mime(people), Qt.DropAction.MoveAction, -1, -1, self.rooms.index(box.head))

    def _type(self, digits: str) -> None:
        """Show the number of the room that is being typed."""
        if digits == self._digits:
            return
        self._digits = digits
        self._hint.show_words(tr("To Room {number}: press Enter", number=digits) if digits else "")
        self._hint.setVisible(bool(digits))
        self._place_hint()

    def _place_hint(self) -> None:
        self._hint.adjustSize()
        place = self.rect().bottomLeft()
        self._hint.move((self.width() - self._hint.width()) // 2, place.y() - self._hint.height() - px(12))

    def hint(self) -> QLabel:
        """Where the number of a room that is being typed is shown."""
        return self._hint

    # ---- pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        where = event.position().toPoint()
        index = self.indexAt(where)
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and self._press_spot(index, where):
            return
        adding = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if adding and not self.marked() and (item := self.current_item()) is not None and item.card is not None:
            self.selectionModel().select(self.currentIndex(), QItemSelectionModel.SelectionFlag.Select)
        if not index.isValid():
            self.let_go()
        super().mousePressEvent(event)
        self.viewport().update()

    def _press_spot(self, index: QModelIndex, where: QPoint) -> bool:
        item: Item = index.data(ITEM)
        rect = self.visualRect(index)
        if item.card is not None and item.room is not None and pin_spot(rect).contains(where):
            self.pin_wanted.emit(item.card.person_id)
            return True
        if item.card is None and item.room is not None and lock_spot(rect).contains(where):
            self.lock_wanted.emit(item.room.id)
            return True
        return False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        hover = self.indexAt(event.position().toPoint())
        if QPersistentModelIndex(hover) != self._hover:
            self._hover = QPersistentModelIndex(hover)
            self.viewport().update()
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: Any) -> None:
        self._hover = QPersistentModelIndex()
        self.viewport().update()
        super().leaveEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.indexAt(event.pos()) if event.reason() == QContextMenuEvent.Reason.Mouse else self.currentIndex()
        if index.isValid():
            self.setCurrentIndex(index)
            by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
            self.menu_wanted.emit(event.globalPos() if by_mouse else self.menu_place())

    def menu_place(self) -> QPoint:
        """Where a menu for the current row opens, on the screen."""
        return self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft() + QPoint(px(36), 0))

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            index = self.indexAt(event.pos())
            QToolTip.showText(event.globalPos(), index.data(Qt.ItemDataRole.ToolTipRole) if index.isValid() else "", self)
            return True
        return super().viewportEvent(event)

    # ---- carrying

    def startDrag(self, actions: Qt.DropAction) -> None:
        people = self.people()
        if not people:
            return
        drag = QDrag(self)
        drag.setMimeData(people_as_mime(people))
        rect = self.visualRect(self.currentIndex())
        drag.setPixmap(self._picture(rect, len(people)))
        drag.setHotSpot(QPoint(px(24), rect.height() // 2))
        self._carry(people)
        drag.exec(Qt.DropAction.MoveAction, Qt.DropAction.MoveAction)
        self._put_down()

    def _picture(self, rect: QRect, count: int) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(rect.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        item = self.current_item()
        assert item is not None
        paint_card(painter, QRect(QPoint(0, 0), rect.size()), item, Look(True, True, False, count > 1))
        painter.end()
        return picture

    def _carry(self, people: list[str]) -> None:
        self._carrying = True
        if len(people) == 1:
            self.carried.emit(people[0])

    def _put_down(self) -> None:
        self._carrying, self._over = False, None
        self.viewport().update()

    def dragEnterEvent(self, event: Any) -> None:
        if event.mimeData().hasFormat(MIME):
            if not self._carrying:
                self._carry(bytes(event.mimeData().data(MIME).data()).decode().split("\n"))
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)  # scrolls at the edges
        box = self.box_at(event.position().toPoint()) if event.mimeData().hasFormat(MIME) else None
        over = box.key if box is not None else None
        if over != self._over:
            self._over = over
            self.viewport().update()
        if box is None:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()

    def dragLeaveEvent(self, event: Any) -> None:
        self._over = None
        self.viewport().update()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        box = self.box_at(event.position().toPoint())
        if box is not None:
            event.setDropAction(Qt.DropAction.MoveAction)
            if self.rooms.dropMimeData(event.mimeData(), Qt.DropAction.MoveAction, -1, -1, self.rooms.index(box.head)):
                event.accept()
        self.stopAutoScroll()
        self.setState(QAbstractItemView.State.NoState)
        self._put_down()
