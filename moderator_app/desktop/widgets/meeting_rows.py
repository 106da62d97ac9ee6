"""The meetings of a strand as rows: the day at the left, then title, time and place, the six steps, and what is next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from moderator_app.desktop.places import STEPS
from moderator_app.desktop.theme import color, font, icon_pixmap, px
from moderator_app.desktop.translation import Words, render
from moderator_app.desktop.widgets.rows import Index, Row, RowDelegate, RowList, RowModel, paint_pill, pill_width

_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_DAYS, _MARK, _NARROW = 70, 20, 560
MARKS: Mapping[str, tuple[str, str]] = {
    "done": ("circle-check", "good"),
    "todo": ("circle", "faint"),
    "attention": ("circle-alert", "warn"),
}
"""Icon and colour of how far a step is."""


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """What the painter needs beside the words: "19" and "Nov" of the day ("" for none), and step to done, todo, attention."""

    day: str
    month: str
    marks: Mapping[str, str]
    over: bool


class MeetingDelegate(RowDelegate):
    """Paints a meeting's row; its payload is a `MeetingRow`."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__("lines", parent)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        lines = QFontMetrics(font(13, 600)).height() + QFontMetrics(font(11.5)).height()
        return QSize(px(200), lines + px(34))

    def paint_content(self, painter: QPainter, rect: QRect, row: Row, option: QStyleOptionViewItem) -> None:
        shown: MeetingRow = row.payload
        rect = rect.adjusted(0, px(2), 0, -px(4))
        self._paint_day(painter, QRect(rect.left(), rect.top(), px(_DAYS) - px(18), rect.height()), shown)
        right = self._paint_next(painter, rect, row)
        if rect.width() > px(_NARROW):
            right = self._paint_marks(painter, rect, shown, min(right, rect.right() - px(190)))
        left = rect.left() + px(_DAYS)
        self._paint_words(painter, QRect(left, rect.top(), max(10, right - left), rect.height()), row)

    def _paint_day(self, painter: QPainter, rect: QRect, shown: MeetingRow) -> None:
        painter.setPen(color("mute" if shown.over else "ink"))
        painter.setFont(font(17, 600, tabular=True))
        half = rect.height() // 2
        upper = QRect(rect.left(), rect.top(), rect.width(), half + px(4))
        painter.drawText(upper, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, shown.day or "–")
        painter.setPen(color("mute"))
        painter.setFont(font(11))
        lower = QRect(rect.left() - px(9), rect.top() + half + px(3), rect.width() + px(18), half)
        painter.drawText(lower, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, shown.month)

    def _paint_next(self, painter: QPainter, rect: QRect, row: Row) -> int:
        right = rect.right()
        for words, tone in row.trailing_pills:
            said = render(words)
            right -= pill_width(said)
            paint_pill(painter, right, rect.center().y() - px(9), said, tone)
            right -= px(12)
        return right

    def _paint_marks(self, painter: QPainter, rect: QRect, shown: MeetingRow, right: int) -> int:
        ratio = painter.device().devicePixelRatioF()
        left = right - px(_MARK) * len(STEPS)
        for number, step in enumerate(STEPS):
            name, token = MARKS[shown.marks.get(step.key, "todo")]
            top = rect.center().y() - px(7)
            painter.drawPixmap(left + number * px(_MARK), top, icon_pixmap(name, token, 15, ratio))
        return left - px(12)

    def _paint_words(self, painter: QPainter, rect: QRect, row: Row) -> None:
        first, second = QFontMetrics(font(13, 600)).height(), QFontMetrics(font(11.5)).height() + px(3)
        top = rect.top() + max(0, (rect.height() - first - second) // 2)
        room = rect.width()
        for words, tone in row.pills:
            said = render(words)
            wide = QFontMetrics(font(13, 600)).horizontalAdvance(render(row.title)) + px(8)
            if wide + pill_width(said) < rect.width():
                paint_pill(painter, rect.left() + wide, top + first // 2 - px(9), said, tone)
        for words, face, token, high in (
            (row.title, font(13, 600), "mute" if row.quiet else "ink", first),
            (row.second, font(11.5), "mute", second),
        ):
            painter.setFont(face)
            painter.setPen(color(token))
            line = QRect(rect.left(), top, room, high)
            painter.drawText(line, _LINE, painter.fontMetrics().elidedText(render(words), Qt.TextElideMode.ElideRight, room))
            top += high


class MeetingModel(RowModel):
    """Rows that tell in words, under the pointer, how far the steps are."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.ToolTipRole:
            return render(self.rows[index.row()].third)
        return super().data(index, role)


class MeetingList(RowList):
    """The rows. As `RowList`; it is never higher than its rows."""

    def __init__(self, name: Words, parent: QWidget | None = None) -> None:
        super().__init__("lines", name, parent)
        self.rows = MeetingModel(self)
        self.setModel(self.rows)
        self.selectionModel().currentChanged.connect(self._tell)
        self.setItemDelegate(MeetingDelegate(self))

    def show_rows(self, rows: Any) -> None:
        super().show_rows(rows)
        self.fit()

    def fit(self) -> None:
        """Take the height of the rows, no more."""
        self.setMaximumHeight(self.content_height())

    def _look_again(self, *news: Any) -> None:
        super()._look_again(*news)
        self.fit()


__all__ = ["MARKS", "MeetingList", "MeetingRow"]
