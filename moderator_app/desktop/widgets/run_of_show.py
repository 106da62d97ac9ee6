"""The run of show: the agenda with its planned times at the left, and the card of the segment that notes belong to."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QStyle, QStyleOptionViewItem, QVBoxLayout, QWidget

from moderator_app.desktop.theme import color, font, icon_pixmap, px
from moderator_app.desktop.translation import Words, render
from moderator_app.desktop.widgets.basics import Button, Card, Label
from moderator_app.desktop.widgets.rows import ROW, Index, Row, RowDelegate, RowList
from moderator_app.desktop.widgets.wrapping import paint_lines, wrapped
from moderator_app.domain.wording import text

_CLOCK, _WORDS, _MINUTES = 42, 68, 22
_SLIM = 230
"""In a list narrower than this (px at 100 %) the icons are left out."""


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
        lines = self._lines(index.data(ROW), run.viewport().width())
        return QSize(px(120), QFontMetrics(font(13, 600)).height() * len(lines) + px(17))

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
        token = {"now": "accent", "past": "mute"}.get(row.payload, "ink")
        quiet = "accent" if row.payload == "now" else "mute"
        line = QRect(rect.left(), rect.top(), rect.width(), QFontMetrics(font(13, 600)).height())
        vertical = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(font(11.5, 600 if row.payload == "now" else 400, tabular=True))
        painter.setPen(color(quiet))
        painter.drawText(line, vertical, render(row.second))
        painter.drawText(line, vertical | Qt.AlignmentFlag.AlignRight, render(row.trailing))
        ratio = painter.device().devicePixelRatioF()
        if self._left() == px(_WORDS):
            at = rect.left() + px(_CLOCK + 4)
            painter.drawPixmap(at, line.center().y() - px(7), icon_pixmap(row.icon, token, 15, ratio))
        painter.setPen(color(token))
        words = QRect(rect.left() + self._left(), rect.top(), rect.width(), rect.height())
        lines = self._lines(row, rect.width() + px(20))
        paint_lines(painter, words, lines, font(13, 600 if row.payload == "now" else 500))


class RunOfShow(RowList):
    """The list; as high as its rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("plain", text("Run of show"), parent)
        self.setItemDelegate(_RunDelegate(self))

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class SegmentCard(Card):
    """The segment that notes belong to: what it is, its prompt in both languages, its planned time."""

    stepped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(margin=18, parent=parent)
        self.above, self.title = Label("", "second", wrap=True), Label("", "title", wrap=True)
        self.prompt, self.prompt_zh = Label("", "second", wrap=True), Label("", "second", wrap=True)
        self.clock, self.minutes = Label("", "run-clock"), Label("", "second")
        self.back = Button(text("Previous"), lambda: self.stepped.emit(-1), small=True, icon_name="chevron-left")
        self.on = Button(text("Next"), lambda: self.stepped.emit(1), small=True, icon_name="chevron-right")
        self.back.name_it(text("Previous segment"))
        self.on.name_it(text("Next segment"))
        words = QVBoxLayout()
        words.setSpacing(4)
        for label in (self.above, self.title, self.prompt, self.prompt_zh):
            words.addWidget(label)
        words.addStretch(1)
        times = QVBoxLayout()
        times.setSpacing(2)
        right = Qt.AlignmentFlag.AlignRight
        times.addWidget(self.clock, 0, right)
        times.addWidget(self.minutes, 0, right)
        times.addStretch(1)
        buttons = QVBoxLayout()
        buttons.setSpacing(6)
        for button in (self.on, self.back):
            button.setSizePolicy(self.on.sizePolicy().Policy.Expanding, self.on.sizePolicy().Policy.Fixed)
            buttons.addWidget(button)
        buttons.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(18)
        row.addLayout(words, 1)
        row.addLayout(times)
        row.addLayout(buttons)
        self.column.addLayout(row)

    def say(self, above: Words, title: Words, clock: str, minutes: Words, prompts: tuple[str, str]) -> None:
        """Show a segment; `prompts`: the prompt in English and 中文, either may be empty."""
        self.above.show_words(above)
        self.title.show_words(title)
        self.clock.show_words(clock)
        self.minutes.show_words(minutes)
        for label, prompt in zip((self.prompt, self.prompt_zh), prompts, strict=True):
            label.show_words(prompt)
            label.setVisible(bool(prompt))

    def let_choose(self, some: bool) -> None:
        """Whether there is any segment to choose."""
        self.back.setVisible(some)
        self.on.setVisible(some)

    def let_step(self, back: bool, on: bool) -> None:
        self.back.setEnabled(back)
        self.on.setEnabled(on)
