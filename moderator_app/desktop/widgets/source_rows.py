"""How notes and lines of a meeting are painted: when at the left, then where and who, the words on up to two lines; in a narrow
list the words stand below all that, as wide as the list.

All rows are equally high, so that ten thousand of them cost nothing to lay out.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem

from moderator_app.desktop.models.source_rows import SourceLine
from moderator_app.desktop.theme import color, font, icon_pixmap, px
from moderator_app.desktop.translation import render
from moderator_app.desktop.widgets.rows import Index, Row, RowDelegate, paint_pill, pill_width
from moderator_app.desktop.widgets.wrapping import paint_lines, wrapped

_TIME, _WHO, _ICON, _ABOUT = 66, 124, 26, 132
_NARROW = 430
"""A list narrower than this (px at 100 %) has no room for words beside who said them."""
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class SourceDelegate(RowDelegate):
    """Paints a `SourceLine`."""

    def __init__(self, parent: Any) -> None:
        super().__init__("lines", parent)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = option.widget  # type: ignore[attr-defined]
        above = px(22) if isinstance(view, QAbstractItemView) and view.viewport().width() < px(_NARROW) else 0
        return QSize(px(120), 2 * QFontMetrics(font(13)).height() + px(16) + above)

    def paint_content(self, painter: QPainter, rect: QRect, row: Row, option: QStyleOptionViewItem) -> None:
        line: SourceLine = row.payload
        if rect.width() + 2 * px(14) < px(_NARROW):  # of the list, as in `sizeHint`
            self._paint_narrow(painter, rect, row, line)
            return
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
        self._paint_said(painter, QRect(left, rect.top(), right - left, rect.height()), row, line)

    def _paint_said(self, painter: QPainter, rect: QRect, row: Row, line: SourceLine, *, centred: bool = True) -> None:
        face = font(13)
        lines = wrapped(line.words, face, rect.width())
        painter.setPen(color("mute" if row.quiet else "ink"))
        high = QFontMetrics(face).height() * len(lines)
        top = rect.top() + ((rect.height() - high) // 2 if centred else 0)
        paint_lines(painter, QRect(rect.left(), top, rect.width(), high), lines, face)

    def _paint_narrow(self, painter: QPainter, rect: QRect, row: Row, line: SourceLine) -> None:
        """When, where and who in one line, the words below."""
        above = QRect(rect.left(), rect.top(), rect.width(), px(20))
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(above.left(), above.center().y() - px(6), icon_pixmap(row.icon, "mute", 13, ratio))
        left = above.left() + px(20)
        painter.setFont(font(11.5, tabular=True))
        painter.setPen(color("mute"))
        painter.drawText(QRect(left, above.top(), above.right() - left, above.height()), _LEFT, line.time)
        left += painter.fontMetrics().horizontalAdvance(line.time) + px(8)
        if line.where and left + pill_width(line.where) < above.right():
            tone = "mandarin" if line.mandarin else "neutral"
            left += paint_pill(painter, left, above.center().y() - px(9), line.where, tone) + px(8)
        painter.setFont(font(11.5))
        painter.setPen(color("mute"))
        room = QRect(left, above.top(), above.right() - left, above.height())
        said = " · ".join(filter(None, (line.who, render(line.about))))
        painter.drawText(room, _LEFT, painter.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, room.width()))
        self._paint_said(painter, rect.adjusted(0, px(22), 0, 0), row, line, centred=False)

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
