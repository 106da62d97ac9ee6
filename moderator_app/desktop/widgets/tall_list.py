"""A list of rows of many heights, of which there may be forty thousand: where each stands is added up once, never asked for.

Qt's own list asks each row for its size on the window's thread, which takes a tenth of a second for ten thousand of them. What
must hold: whatever needs a place (painting, pointer, keys, selection, screen readers) takes it from `heights`, and only the rows
in sight are touched. Rows are as wide as the list, one below the other.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import Any

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
)
from PySide6.QtGui import QCursor, QPainter, QRegion
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyleOptionViewItem

_Move = QAbstractItemView.CursorAction
_Hint = QAbstractItemView.ScrollHint
_STEPS = {_Move.MoveUp: -1, _Move.MovePrevious: -1, _Move.MoveDown: 1, _Move.MoveNext: 1}


class TallList(QListView):
    """Set `heights` by `set_heights`, one for each row of the model; until then a row has none and isn't seen."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self.heights: Sequence[int] = ()
        self._tops: list[int] = [0]
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def set_heights(self, heights: Sequence[int]) -> None:
        """Place the rows; what is in sight is told by the caller."""
        self.heights = heights
        self._tops = [0, *accumulate(heights)]
        self.scheduleDelayedItemsLayout()

    def row_at(self, height: int) -> int:
        """The row at so many pixels from the top of the first one; -1 above, below or where there is none."""
        return bisect_right(self._tops, height) - 1 if 0 <= height < self._tops[-1] else -1

    # ---- what is chosen, by ranges: a list of forty thousand indexes takes too long

    def picked_ranges(self) -> list[QItemSelectionRange]:
        """What is chosen, as Qt keeps it."""
        return _ranges(self.selectionModel().selection())

    def picked_rows(self) -> list[int]:
        """The rows that are chosen, from the top."""
        ranges = sorted((each.top(), each.bottom()) for each in self.picked_ranges())
        return [row for top, bottom in ranges for row in range(top, bottom + 1)]

    def picked_count(self) -> int:
        return sum(each.height() for each in self.picked_ranges())

    def first_picked(self) -> int:
        """The uppermost row chosen; -1: none."""
        return min((each.top() for each in self.picked_ranges()), default=-1)

    # ---- what Qt asks

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        return 0

    def visualRect(self, index: QModelIndex | QPersistentModelIndex) -> QRect:
        row = index.row()
        if not 0 <= row < len(self.heights):
            return QRect()
        return QRect(0, self._tops[row] - self.verticalOffset(), self.viewport().width(), self.heights[row])

    def indexAt(self, point: QPoint) -> QModelIndex:
        row = self.row_at(point.y() + self.verticalOffset())
        return self.model().index(row, 0) if row >= 0 else QModelIndex()

    def scrollTo(self, index: QModelIndex | QPersistentModelIndex, hint: _Hint = _Hint.EnsureVisible) -> None:
        row, room, bar = index.row(), self.viewport().height(), self.verticalScrollBar()
        if not 0 <= row < len(self.heights):
            return
        self.executeDelayedItemsLayout()  # the bar must know how far it goes
        top, high, now = self._tops[row], self.heights[row], bar.value()
        if hint == _Hint.PositionAtTop:
            bar.setValue(top)
        elif hint == _Hint.PositionAtBottom:
            bar.setValue(top + high - room)
        elif hint == _Hint.PositionAtCenter:
            bar.setValue(top - (room - high) // 2)
        elif top < now or high > room:
            bar.setValue(top)
        elif top + high > now + room:
            bar.setValue(top + high - room)

    def moveCursor(self, action: _Move, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        count, row = len(self.heights), self.currentIndex().row()
        if not count:
            return QModelIndex()
        if row < 0:
            wanted = 0
        elif action in _STEPS:
            wanted = row + _STEPS[action]
        elif action in (_Move.MovePageUp, _Move.MovePageDown):
            room = self.viewport().height() * (1 if action == _Move.MovePageDown else -1)
            wanted = self.row_at(max(0, min(self._tops[-1] - 1, self._tops[row] + room)))
            wanted = row + (1 if room > 0 else -1) if wanted == row else wanted
        elif action in (_Move.MoveHome, _Move.MoveEnd):
            wanted = 0 if action == _Move.MoveHome else count - 1
        else:
            wanted = row
        return self.model().index(max(0, min(count - 1, wanted)), 0)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        low, high = sorted((rect.top(), rect.top() + rect.height() - 1 if rect.height() > 0 else rect.bottom()))
        first, last = (self._nearest(y + self.verticalOffset()) for y in (low, high))
        chosen = QItemSelection()
        if first >= 0:
            chosen.select(self.model().index(first, 0), self.model().index(last, 0))
        self.selectionModel().select(chosen, command)

    def _nearest(self, height: int) -> int:
        return self.row_at(max(0, min(self._tops[-1] - 1, height)))

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        room, region = self.viewport().rect(), QRegion()
        for each in _ranges(selection):
            if 0 <= each.top() <= each.bottom() < len(self.heights):
                top, bottom = self._tops[each.top()], self._tops[each.bottom() + 1]
                region += QRect(0, top - self.verticalOffset(), room.width(), bottom - top).intersected(room)
        return region

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of the list; words are looked for in its own field."""

    def doItemsLayout(self) -> None:
        QAbstractItemView.doItemsLayout(self)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().scroll(dx, dy)

    def updateGeometries(self) -> None:
        bar, room = self.verticalScrollBar(), self.viewport().height()
        bar.setPageStep(room)
        bar.setRange(0, max(0, self._tops[-1] - room))
        QAbstractItemView.updateGeometries(self)

    def paintEvent(self, event: Any) -> None:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        painter, model, chosen = QPainter(self.viewport()), self.model(), self.selectionModel()
        plain = option.state & ~(QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver)  # type: ignore[attr-defined]
        pointer = self.viewport().mapFromGlobal(QCursor.pos()) if self.viewport().underMouse() else None
        row, bottom = self.row_at(max(0, event.rect().top() + self.verticalOffset())), event.rect().bottom()
        while 0 <= row < len(self.heights):
            index = model.index(row, 0)
            rect = self.visualRect(index)
            if rect.top() > bottom:
                break
            state = plain
            if chosen.isSelected(index):
                state |= QStyle.StateFlag.State_Selected
            if pointer is not None and rect.contains(pointer):
                state |= QStyle.StateFlag.State_MouseOver
            option.rect, option.state = rect, state  # type: ignore[attr-defined]
            self.itemDelegate().paint(painter, option, index)
            row += 1
        painter.end()


def _ranges(selection: QItemSelection) -> list[QItemSelectionRange]:
    return [selection.at(number) for number in range(selection.count())]
