"""The run of show: the agenda at the left, with planned and real times."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from moderator_app.desktop.theme import color, font, icon_pixmap, px
from moderator_app.desktop.translation import render, tr
from moderator_app.desktop.widgets.rows import ROW, Index, Row, RowDelegate, RowList
from moderator_app.desktop.widgets.wrapping import paint_lines, wrapped
from moderator_app.domain.wording import text

_CLOCK, _WORDS, _MINUTES = 42, 68, 22
_SLIM = 230
"""In a list narrower than this (px at 100 %) the icons are left out."""


@dataclass(frozen=True, slots=True)
class RunRow(Row):
    """A segment. `second`: when it began or will; `planned`: when it should have, where that differs. `payload`: "now", "past",
    "left_out" or ""."""

    planned: str = ""

    def spoken(self) -> str:
        # not super(): a class with slots is made twice, and the first one is not its own parent
        said = Row.spoken(self)
        return f"{said}, {tr('planned {time}', time=self.planned)}" if self.planned else said


class _RunDelegate(RowDelegate):
    """Time, icon, title and minutes. Filled: it runs now. Outlined: notes belong to it."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__("plain", parent)

    def _left(self) -> int:
        """Where the words begin."""
        run = self.parent()
        assert isinstance(run, RowList)
        return px(_CLOCK + 2 if run.viewport().width() < px(_SLIM) else _WORDS)

    def _lines(self, row: Row, width: int) -> list[str]:
        face = font(13, 600 if row.payload == "now" else 500)
        return wrapped(render(row.title), face, width - self._left() - px(_MINUTES) - px(20), 4)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        run = self.parent()
        assert isinstance(run, RowList)
        row = index.data(ROW)
        high = QFontMetrics(font(13, 600)).height() * len(self._lines(row, run.viewport().width()))
        if getattr(row, "planned", ""):
            high = max(high, QFontMetrics(font(13, 600)).height() + QFontMetrics(font(10.5)).height())
        return QSize(px(120), high + px(17))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW)
        rect: QRect = option.rect  # type: ignore[attr-defined]
        state = option.state  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        body = QRectF(rect).adjusted(1, 1, -1, -2)
        now = row.payload == "now"
        painter.setPen(QPen(color("accent"), 1) if selected else Qt.PenStyle.NoPen)
        hover = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.setBrush(color("accent-soft") if now else color("hover") if hover else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(body, px(7), px(7))
        self._paint_words(painter, rect.adjusted(px(10), px(7), -px(10), -px(8)), row)
        painter.restore()

    def _paint_words(self, painter: QPainter, rect: QRect, row: Row) -> None:
        token = {"now": "accent", "past": "mute", "left_out": "mute"}.get(row.payload, "ink")
        quiet = "accent" if row.payload == "now" else "mute"
        line = QRect(rect.left(), rect.top(), rect.width(), QFontMetrics(font(13, 600)).height())
        vertical = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(font(11.5, 600 if row.payload == "now" else 400, tabular=True))
        painter.setPen(color(quiet))
        painter.drawText(line, vertical, render(row.second))
        painter.drawText(line, vertical | Qt.AlignmentFlag.AlignRight, render(row.trailing))
        if planned := getattr(row, "planned", ""):
            struck = QFont(font(10.5, 400, tabular=True))
            struck.setStrikeOut(True)
            painter.setFont(struck)
            painter.setPen(color("mute"))
            painter.drawText(line.left(), line.bottom() + QFontMetrics(struck).ascent() + 1, planned)
        ratio = painter.device().devicePixelRatioF()
        if self._left() == px(_WORDS):
            at = rect.left() + px(_CLOCK + 4)
            painter.drawPixmap(at, line.center().y() - px(7), icon_pixmap(row.icon, token, 15, ratio))
        painter.setPen(color(token))
        words = QRect(rect.left() + self._left(), rect.top(), rect.width(), rect.height())
        lines = self._lines(row, rect.width() + px(20))
        face = QFont(font(13, 600 if row.payload == "now" else 500))
        face.setStrikeOut(row.payload == "left_out")
        paint_lines(painter, words, lines, face)


class RunOfShow(RowList):
    """The list; as high as its rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("plain", text("Run of show"), parent)
        self.setItemDelegate(_RunDelegate(self))

    def choose(self, key: str | None) -> None:
        """Another segment that is chosen comes into sight."""
        other = key != self.current_key()
        super().choose(key)
        if other and self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())
