"""Lists of things that end somehow (questions, commitments): words on several lines, how they stand, letters that settle them.

The list changes nothing by itself: `settled(key, letter)` says which letter was pressed on which row.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from moderator_app.desktop.theme import color, font, px
from moderator_app.desktop.translation import Words, render
from moderator_app.desktop.widgets.rows import ROW, Index, Row, RowDelegate, RowList, paint_pill, pill_width
from moderator_app.desktop.widgets.wrapping import paint_lines, wrapped

_LINES = 4
_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class LedgerDelegate(RowDelegate):
    """Paints a row: its words, and below them who and when with the state at the right."""

    def __init__(self, parent: LedgerList) -> None:
        super().__init__("lines", parent)
        self._list = parent

    def _words(self, row: Row, wide: int) -> list[str]:
        return wrapped(render(row.title), font(12.5), max(px(80), wide), _LINES)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row = index.data(ROW)
        lines = len(self._words(row, self._list.viewport().width() - 2 * px(11)))
        below = px(21) if row.second or row.trailing_pills else 0
        return QSize(px(100), lines * QFontMetrics(font(12.5)).height() + below + px(16))

    def paint_content(self, painter: QPainter, rect: QRect, row: Row, option: QStyleOptionViewItem) -> None:
        rect = rect.adjusted(-px(3), px(1), px(3), 0)
        painter.setPen(color("mute" if row.quiet else "ink"))
        down = paint_lines(painter, rect, self._words(row, rect.width()), font(12.5))
        below = QRect(rect.left(), rect.top() + down + px(2), rect.width(), px(18))
        right = below.right()
        for words, tone in reversed(row.trailing_pills):
            wide = pill_width(render(words))
            paint_pill(painter, right - wide, below.top(), render(words), tone)
            right -= wide + px(6)
        painter.setFont(font(11))
        painter.setPen(color("mute"))
        room = QRect(below.left(), below.top(), max(10, right - below.left() - px(4)), below.height())
        shown = painter.fontMetrics().elidedText(render(row.second), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _LINE, shown)


class LedgerList(RowList):
    """The list, as high as its rows. `letters`: those that settle; `left_up` above the first row."""

    settled = Signal(str, str)
    left_up = Signal()

    def __init__(self, name: Words, letters: str, parent: QWidget | None = None) -> None:
        super().__init__("lines", name, parent)
        self._letters = letters
        self.setItemDelegate(LedgerDelegate(self))
        self.setWordWrap(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_rows(self, rows: Sequence[Row]) -> None:
        super().show_rows(rows)
        self.setVisible(bool(rows))
        self._fit()

    def _fit(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.setFixedHeight(max(px(10), self.content_height()))

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def _look_again(self, *_news: Any) -> None:
        super()._look_again()
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, letter = self.current_key(), event.text().lower()
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain and key is not None and letter and letter in self._letters:
            self.settled.emit(key, letter)
        elif plain and event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.left_up.emit()
        else:
            super().keyPressEvent(event)
