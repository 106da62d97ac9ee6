"""How much was heard of each, as bars: the share of speech, and in words beside it what a bar can't tell."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from moderator_app.desktop.theme import color, font, px
from moderator_app.desktop.translation import Words, render
from moderator_app.desktop.widgets.rows import Index, Row, RowDelegate, RowList

_NAMES, _MINUTES, _COUNTS = 252, 78, 236
_NARROW = 640


class _BarDelegate(RowDelegate):
    """Name and school, a bar (`payload` from 0 to 1), minutes (`trailing`), and the counts (`third`)."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__("lines", parent)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(px(300), px(46))

    def paint_content(self, painter: QPainter, rect: QRect, row: Row, option: QStyleOptionViewItem) -> None:
        narrow = rect.width() < px(_NARROW)
        names = rect.width() // 2 if narrow else min(px(_NAMES), rect.width() * 2 // 5)
        counts = 0 if narrow else px(_COUNTS)
        minutes = px(_MINUTES)
        self._paint_lines(painter, QRect(rect.left(), rect.top(), names - px(12), rect.height()), _without_counts(row, narrow))
        painter.setFont(font(12, 500, tabular=True))
        painter.setPen(color("ink"))
        right = QRect(rect.right() - minutes - counts, rect.top(), minutes, rect.height())
        painter.drawText(right, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, render(row.trailing))
        if counts:
            painter.setFont(font(11.5, tabular=True))
            painter.setPen(color("mute"))
            place = QRect(right.right() + px(16), rect.top(), counts - px(16), rect.height())
            shown = painter.fontMetrics().elidedText(render(row.third), Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)
        track = QRectF(rect.left() + names, rect.center().y() - px(4), max(0, right.left() - rect.left() - names), px(8))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("neutral-soft"))
        painter.drawRoundedRect(track, px(4), px(4))
        if row.payload > 0:
            track.setWidth(max(px(8), track.width() * row.payload))
            painter.setBrush(color("faint" if row.quiet else "mandarin" if row.mandarin else "accent"))
            painter.drawRoundedRect(track, px(4), px(4))


def _without_counts(row: Row, narrow: bool) -> Row:
    """The name's lines; the counts stand below the name where there is no room for them at the right."""
    second: Words = row.third if narrow else row.second
    return Row(row.key, row.title, second, quiet=row.quiet)


class BalanceBars(RowList):
    """People, schools or languages with their bars."""

    def __init__(self, name: Words, parent: QWidget | None = None) -> None:
        super().__init__("lines", name, parent)
        self.setItemDelegate(_BarDelegate(self))
