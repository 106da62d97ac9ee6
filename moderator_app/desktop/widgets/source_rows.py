"""How notes and lines of a meeting are painted: when at the left, then where and who, the words on up to two lines.

All rows are equally high, so that ten thousand of them cost nothing to lay out.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from moderator_app.desktop.models.source_rows import SourceLine
from moderator_app.desktop.theme import color, font, icon_pixmap, px
from moderator_app.desktop.translation import render
from moderator_app.desktop.widgets.rows import Index, Row, RowDelegate, paint_pill, pill_width
from moderator_app.desktop.widgets.wrapping import paint_lines, wrapped

_TIME, _WHO, _ICON, _ABOUT = 66, 124, 26, 132
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class SourceDelegate(RowDelegate):
    """Paints a `SourceLine`."""

    def __init__(self, parent: Any) -> None:
        super().__init__("lines", parent)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(px(120), 2 * QFontMetrics(font(13)).height() + px(16))

    def paint_content(self, painter: QPainter, rect: QRect, row: Row, option: QStyleOptionViewItem) -> None:
        line: SourceLine = row.payload
        left = rect.left()
        painter.setPen(color("mute"))
        painter.setFont(font(11.5, tabular=True))
        painter.drawText(QRect(left, rect.top(), px(_TIME), rect.height()), _LEFT, line.time)
        left += px(_TIME)
        self._paint_who(painter, QRect(left, rect.top(), px(_WHO), rect.height()), line)
        left += px(_WHO + 8)
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(left, rect.center().y() - px(8), icon_pixmap(row.icon, "mute", 15, ratio))
        left += px(_ICON)
        right = rect.right()
        about = min(px(_ABOUT), QFontMetrics(font(11.5)).horizontalAdvance(line.about) + 2)
        if line.about and right - left > about + px(160):
            self._paint_about(painter, QRect(right - about, rect.top(), about, rect.height()), line.about)
            right -= about + px(14)
        face = font(13)
        lines = wrapped(line.words, face, right - left)
        painter.setPen(color("mute" if row.quiet else "ink"))
        high = QFontMetrics(face).height() * len(lines)
        top = rect.top() + (rect.height() - high) // 2
        paint_lines(painter, QRect(left, top, right - left, high), lines, face)

    def _paint_who(self, painter: QPainter, rect: QRect, line: SourceLine) -> None:
        face = font(11.5)
        if not line.where:
            painter.setFont(face)
            painter.setPen(color("ink"))
            shown = QFontMetrics(face).elidedText(line.who, Qt.TextElideMode.ElideRight, rect.width())
            painter.drawText(rect, _LEFT, shown)
            return
        pill = QFontMetrics(font(11)).elidedText(line.where, Qt.TextElideMode.ElideRight, rect.width() - px(12))
        small = QFontMetrics(font(11)).height()
        high = px(18) + (small + px(2) if line.who else 0)
        top = rect.top() + (rect.height() - high) // 2
        if pill_width(pill) <= rect.width():
            paint_pill(painter, rect.left(), top, pill, "mandarin" if line.mandarin else "neutral")
        if line.who:
            painter.setFont(font(11))
            painter.setPen(color("mute"))
            shown = painter.fontMetrics().elidedText(line.who, Qt.TextElideMode.ElideRight, rect.width())
            painter.drawText(QRect(rect.left(), top + px(20), rect.width(), small), _LEFT, shown)

    def _paint_about(self, painter: QPainter, rect: QRect, about: str) -> None:
        painter.setFont(font(11.5))
        painter.setPen(color("mute"))
        shown = painter.fontMetrics().elidedText(render(about), Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, _LEFT | Qt.AlignmentFlag.AlignRight, shown)
