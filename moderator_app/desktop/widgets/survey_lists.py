"""The lists of a survey: topics with bars, and answers whose words are read rather than glanced at."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyleOptionViewItem, QWidget

from moderator_app.desktop.theme import color, font, px
from moderator_app.desktop.translation import Words, render
from moderator_app.desktop.widgets.pick_list import PickList
from moderator_app.desktop.widgets.rows import ROW, Index, Row, RowDelegate, paint_pill, pill_width
from moderator_app.desktop.widgets.surroundings import paint_avatar
from moderator_app.desktop.widgets.wrapping import paint_lines, wrapped

_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_BAR = 0.34
"""How much of a topic's width the bar takes."""


class _TopicDelegate(RowDelegate):
    def __init__(self, parent: Any = None) -> None:
        super().__init__("lines", parent)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        high = QFontMetrics(font(13, 600)).height() + QFontMetrics(font(11.5)).height()
        return QSize(px(120), high + px(22))

    def paint_content(self, painter: QPainter, rect: QRect, row: Row, option: QStyleOptionViewItem) -> None:
        bar = QRect(rect.right() - int(rect.width() * _BAR), rect.top(), int(rect.width() * _BAR), rect.height())
        words = QRect(rect.left(), rect.top(), rect.width() - bar.width() - px(20), rect.height())
        end = words.right()
        for pill, tone in row.trailing_pills:
            wide = pill_width(render(pill))
            paint_pill(painter, end - wide, rect.center().y() - px(9), render(pill), tone)
            end -= wide + px(8)
        lines = ((row.title, font(13, 600), "ink"), (row.second, font(11.5), "mute"))
        high = sum(QFontMetrics(face).height() for words_, face, _token in lines if render(words_))
        top = rect.center().y() - high // 2
        for shown, face, token in lines:
            painter.setFont(face)
            painter.setPen(color(token))
            line = QRect(words.left(), top, end - words.left(), painter.fontMetrics().height())
            painter.drawText(
                line, _LINE, painter.fontMetrics().elidedText(render(shown), Qt.TextElideMode.ElideRight, line.width())
            )
            top += line.height()
        self._paint_bar(painter, bar, row)

    def _paint_bar(self, painter: QPainter, bar: QRect, row: Row) -> None:
        painter.setFont(font(12.5, 600, tabular=True))
        painter.setPen(color("ink"))
        line = QRect(bar.left(), bar.center().y() - px(16), bar.width(), px(18))
        painter.drawText(line, _LINE | Qt.AlignmentFlag.AlignRight, render(row.trailing))
        painter.setFont(font(11))
        painter.setPen(color("mute"))
        room = line.adjusted(0, 0, -px(30), 0)
        shown = painter.fontMetrics().elidedText(render(row.third), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _LINE, shown)
        track = QRectF(bar.left(), bar.center().y() + px(6), bar.width(), px(5))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("neutral-soft"))
        painter.drawRoundedRect(track, 2, 2)
        track.setWidth(track.width() * row.payload)
        painter.setBrush(color("accent"))
        painter.drawRoundedRect(track, 2, 2)


class WordsDelegate(RowDelegate):
    """A text of up to `most` lines, and who said it below; a face at the left where the row has one."""

    def __init__(self, most: int, parent: Any = None) -> None:
        super().__init__("lines", parent)
        self._most = most

    def _words(self, row: Row, width: int) -> list[str]:
        room = width - (px(36) if row.face else 0) - self._pills(row)
        return wrapped(render(row.title), font(12.5), room, self._most)

    def _pills(self, row: Row) -> int:
        return sum(pill_width(render(words)) + px(8) for words, _tone in row.trailing_pills)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row = index.data(ROW)
        shown = self.parent()
        assert isinstance(shown, QListView)
        lines = len(self._words(row, shown.viewport().width() - px(28)))
        high = QFontMetrics(font(12.5)).height() * lines
        return QSize(px(120), high + (QFontMetrics(font(11)).height() + px(2) if row.second else 0) + px(16))

    def paint_content(self, painter: QPainter, rect: QRect, row: Row, option: QStyleOptionViewItem) -> None:
        left, right = rect.left(), rect.right()
        if row.face:
            side = px(26)
            paint_avatar(painter, QRect(left, rect.center().y() - side // 2, side, side), row.face, mandarin=row.mandarin)
            left += px(36)
        for words, tone in row.trailing_pills:
            right -= pill_width(render(words))
            paint_pill(painter, right, rect.center().y() - px(9), render(words), tone)
            right -= px(8)
        lines = self._words(row, rect.width())
        painter.setPen(color("mute" if row.quiet else "ink"))
        high = paint_lines(painter, QRect(left, rect.top() + px(2), right - left, rect.height()), lines, font(12.5))
        painter.setFont(font(11))
        painter.setPen(color("mute"))
        below = QRect(left, rect.top() + px(4) + high, right - left, painter.fontMetrics().height())
        painter.drawText(
            below, _LINE, painter.fontMetrics().elidedText(render(row.second), Qt.TextElideMode.ElideRight, below.width())
        )


class _AnswerDelegate(RowDelegate):
    """Who, in a column of its own; the answer, and the question below it."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__("lines", parent)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(px(120), QFontMetrics(font(12.5)).height() + QFontMetrics(font(11)).height() + px(20))

    def paint_content(self, painter: QPainter, rect: QRect, row: Row, option: QStyleOptionViewItem) -> None:
        column = min(px(190), rect.width() * 30 // 100)
        first = QRect(rect.left(), rect.top() + px(2), column - px(12), QFontMetrics(font(12.5)).height())
        if row.payload:
            painter.setFont(font(12.5, 600))
            painter.setPen(color("ink"))
            _elided(painter, first, render(row.third))
        right = rect.right()
        for words, tone in row.trailing_pills if row.payload else ():
            right -= pill_width(render(words))
            paint_pill(painter, right, first.center().y() - px(8), render(words), tone)
            right -= px(8)
        line = QRect(rect.left() + column, first.top(), right - rect.left() - column, first.height())
        painter.setFont(font(12.5))
        painter.setPen(color("mute" if row.quiet else "ink"))
        _elided(painter, line, render(row.title))
        painter.setFont(font(11))
        painter.setPen(color("mute"))
        below = QRect(line.left(), line.bottom() + px(3), rect.right() - line.left(), painter.fontMetrics().height())
        _elided(painter, below, render(row.second))


class TopicList(PickList):
    """Topics by how many people chose them; several can be chosen."""

    def __init__(self, name: Words, parent: QWidget | None = None) -> None:
        super().__init__("lines", name, "", RowDelegate("lines"), uniform=True, parent=parent)
        self.setItemDelegate(_TopicDelegate(self))


class AnswerList(PickList):
    """All answers, thousands of them."""

    def __init__(self, name: Words, parent: QWidget | None = None) -> None:
        super().__init__("lines", name, "", RowDelegate("lines"), uniform=True, parent=parent)
        self.setItemDelegate(_AnswerDelegate(self))


class WordsList(PickList):
    """Answers; `lines`: how many lines of each are shown."""

    def __init__(self, name: Words, lines: int, parent: QWidget | None = None) -> None:
        super().__init__("lines", name, "", RowDelegate("lines"), uniform=False, parent=parent)
        self.setItemDelegate(WordsDelegate(lines, self))

    def content_height(self) -> int:
        """How high the list is with all its rows, up to forty of them."""
        shown = min(40, self.rows.rowCount())
        return sum(self.sizeHintForRow(number) for number in range(shown)) + 2 * self.frameWidth() + 6


def _elided(painter: QPainter, line: QRect, shown: str) -> None:
    painter.drawText(line, _LINE, painter.fontMetrics().elidedText(shown, Qt.TextElideMode.ElideRight, line.width()))
