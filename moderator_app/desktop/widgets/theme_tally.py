"""How often each theme has come up so far, as bars."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyleOptionViewItem, QWidget

from moderator_app.desktop.theme import color, font, px
from moderator_app.desktop.translation import render
from moderator_app.desktop.widgets.rows import ROW, Index, Row, RowDelegate, RowList
from moderator_app.domain.wording import text

_TWO_COLUMNS = 400
_HIGH = 34
_SCROLL_BAR = 22  # Qt keeps as much free beside items that wrap


class _TallyDelegate(RowDelegate):
    def __init__(self, parent: Any = None) -> None:
        super().__init__("plain", parent)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        tally = self.parent()
        assert isinstance(tally, ThemeTally)
        return QSize(tally.gridSize().width(), px(_HIGH))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW)
        state = option.state  # type: ignore[attr-defined]
        rect: QRect = option.rect  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(QPen(color("accent"), 1) if chosen and state & QStyle.StateFlag.State_HasFocus else Qt.PenStyle.NoPen)
            painter.setBrush(color("accent-soft" if chosen else "hover"))
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -3, -1), px(6), px(6))
        self._paint_bar(painter, rect.adjusted(px(6), px(4), -px(9), -px(4)), row)
        painter.restore()

    def _paint_bar(self, painter: QPainter, body: QRect, row: Row) -> None:
        painter.setFont(font(11.5, 600, tabular=True))
        painter.setPen(color("ink"))
        vertical = Qt.AlignmentFlag.AlignVCenter
        line = QRect(body.left(), body.top(), body.width(), px(18))
        painter.drawText(line, vertical | Qt.AlignmentFlag.AlignRight, render(row.trailing))
        room = line.width() - painter.fontMetrics().horizontalAdvance(render(row.trailing)) - px(8)
        painter.setFont(font(11.5))
        painter.setPen(color("mute" if row.quiet else "ink"))
        title = painter.fontMetrics().elidedText(render(row.title), Qt.TextElideMode.ElideRight, room)
        painter.drawText(line, vertical, title)
        track = QRectF(body.left(), body.bottom() - px(3), body.width(), px(4))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("neutral-soft"))
        painter.drawRoundedRect(track, 2, 2)
        track.setWidth(track.width() * row.payload)
        painter.setBrush(color("faint" if row.quiet else "accent"))
        painter.drawRoundedRect(track, 2, 2)


class ThemeTally(RowList):
    """The bars, in two columns where there is room. Choosing a theme shows its notes; Esc or a second click shows all."""

    def __init__(self, parent: QWidget | None = None, *, one_column: bool = False) -> None:
        self._one_column = one_column
        super().__init__("plain", text("Themes so far"), parent)
        self.setItemDelegate(_TallyDelegate(self))
        if one_column:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        else:
            self.setFlow(QListView.Flow.LeftToRight)
            self.setWrapping(True)
        self._grid()

    def _grid(self) -> None:
        wide = max(px(80), self.width() - 2 * self.frameWidth() - (0 if self._one_column else _SCROLL_BAR))
        self.setGridSize(QSize(wide // self.columns() - 1, px(_HIGH)))

    def resizeEvent(self, event: Any) -> None:
        self._grid()
        super().resizeEvent(event)

    def columns(self) -> int:
        return 2 if self.width() >= px(_TWO_COLUMNS) and not self._one_column else 1

    def _look_again(self, *_news: Any) -> None:
        self._grid()
        super()._look_again()
