"""How an insight is painted: icon of its kind, both languages one below the other or side by side, pills, status at the right."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem

from moderator_app.desktop.models.insight_cards import InsightCard
from moderator_app.desktop.theme import color, font, icon_pixmap, px
from moderator_app.desktop.translation import render, tr
from moderator_app.desktop.widgets.rows import ROW, Index, Row, RowDelegate, paint_pill, pill_width
from moderator_app.desktop.widgets.wrapping import paint_lines, wrapped

_INDENT, _PILLS, _COLUMNS = 27, 18, 18  # of the words beside the icon; height of pills; gap between two columns
_TITLE, _SECOND = (13.5, 600), (12.5, 400)


class InsightDelegate(RowDelegate):
    """Paints cards; `side_by_side` puts the languages beside each other. Heights are kept until the width or a text changes."""

    def __init__(self, parent: Any) -> None:
        super().__init__("cards", parent)
        self.side_by_side = False
        self._kept: dict[tuple[Any, ...], tuple[list[str], list[str]]] = {}

    # ---- measuring

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row = index.data(ROW)
        wide = self.parent().viewport().width()
        content = wide - 3 - 2 * px(14)
        first, second = self._lines(row, self._room(content, row))
        pills = len(self._pill_lines(row, content - px(_INDENT)))
        high = self._words_high(first, second) + px(6) + pills * px(_PILLS + 4) - px(4)
        return QSize(px(120), high + 2 * px(10) + px(8))

    def _pill_lines(self, row: Row, room: int) -> list[list[tuple[str, str]]]:
        """The pills in as many lines as they need."""
        lines: list[list[tuple[str, str]]] = [[]]
        left = 0
        for words, tone in row.pills:
            shown = QFontMetrics(font(11)).elidedText(render(words), Qt.TextElideMode.ElideRight, room - px(12))
            wide = pill_width(shown)
            if lines[-1] and left + wide > room:
                lines.append([])
                left = 0
            lines[-1].append((shown, tone))
            left += wide + px(6)
        return lines

    def _room(self, content: int, row: Row) -> int:
        """The width for words in a card whose content is so wide."""
        status = sum(pill_width(render(words)) + px(12) for words, _tone in row.trailing_pills)
        if self.side_by_side:  # the columns of all cards stand below each other
            status = max(status, px(132))
        return max(px(80), content - px(_INDENT) - status)

    def _lines(self, row: Row, room: int) -> tuple[list[str], list[str]]:
        card: InsightCard = row.payload
        key = (row.key, card, room, self.side_by_side, px(100))
        if key not in self._kept:
            if len(self._kept) > 5000:
                self._kept.clear()
            self._kept[key] = self._broken(row, card, room)
        return self._kept[key]

    def _broken(self, row: Row, card: InsightCard, room: int) -> tuple[list[str], list[str]]:
        if self.side_by_side:
            half = (room - px(_COLUMNS)) // 2
            return (
                wrapped(card.english or tr("no English yet"), font(*_SECOND), half, 4),
                wrapped(card.chinese or tr("no Chinese yet"), font(*_SECOND), half, 4),
            )
        return wrapped(render(row.title), font(*_TITLE), room), wrapped(render(row.second), font(*_SECOND), room)

    def _words_high(self, first: list[str], second: list[str]) -> int:
        low = QFontMetrics(font(*_SECOND)).height()
        if self.side_by_side:
            return max(len(first), len(second)) * low
        return len(first) * QFontMetrics(font(*_TITLE)).height() + px(1) + len(second) * low

    # ---- painting

    def paint_content(self, painter: QPainter, rect: QRect, row: Row, option: QStyleOptionViewItem) -> None:
        card: InsightCard = row.payload
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(rect.left(), rect.top() + px(2), icon_pixmap(row.icon, "mute", 16, ratio))
        room = self._room(rect.width(), row)
        first, second = self._lines(row, room)
        words = QRect(rect.left() + px(_INDENT), rect.top(), room, rect.height())
        if self.side_by_side:
            self._paint_columns(painter, words, card, first, second)
        else:
            painter.setPen(color("ink"))
            down = paint_lines(painter, words, first, font(*_TITLE)) + px(1)
            painter.setPen(color("mute"))
            paint_lines(painter, words.adjusted(0, down, 0, 0), second, font(*_SECOND))
        top = words.top() + self._words_high(first, second) + px(6)
        for number, line in enumerate(self._pill_lines(row, rect.width() - px(_INDENT))):
            left = words.left()
            for shown, tone in line:
                left += paint_pill(painter, left, top + number * px(_PILLS + 4), shown, tone) + px(6)
        right = rect.right() + 1
        for status, tone in reversed(row.trailing_pills):
            right -= pill_width(render(status))
            paint_pill(painter, right, rect.top() + (top - rect.top()) // 2 - px(9), render(status), tone)
            right -= px(6)

    def _paint_columns(self, painter: QPainter, words: QRect, card: InsightCard, first: list[str], second: list[str]) -> None:
        half = (words.width() - px(_COLUMNS)) // 2
        high = self._words_high(first, second)
        left, right = QRect(words.left(), words.top(), half, high), QRect(words.right() - half, words.top(), half, high)
        painter.setPen(color("ink" if card.english else "mute"))
        paint_lines(painter, left, first, font(*_SECOND))
        painter.setPen(color("ink" if card.chinese else "mute"))
        paint_lines(painter, right, second, font(*_SECOND))
        painter.setPen(QPen(color("line"), 1))
        middle = left.right() + px(_COLUMNS) // 2
        painter.drawLine(middle, words.top() + 1, middle, words.top() + high - 1)

    def helpEvent(self, event: Any, view: Any, option: QStyleOptionViewItem, index: Index) -> bool:
        return False  # everything is on the card or in the inspector

    def paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> QRect:
        rect = super().paint_ground(painter, option, index)
        return rect.adjusted(0, px(1), 0, 0)
