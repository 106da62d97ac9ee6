"""The figures of a running clock: large, all of one width, painted by themselves, so that a second costs one small repaint."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from moderator_app.desktop.theme import color, font, theme

TONE_INK = {"": "ink", "warning": "warn", "danger": "bad", "over": "bad", "paused": "mute"}
"""The colour of a clock's figures by its tone; a word beside them says the same."""
TONE_PILL = {"": "neutral", "warning": "warn", "danger": "bad", "over": "bad", "paused": "neutral"}


class ClockFace(QWidget):
    """Figures such as "04:12" at the right of their field. The field has room for "−00:00"; longer figures widen it once."""

    def __init__(self, size: float = 44, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size, self._figures, self._tone = size, "", ""
        self._widest = "−00:00"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self._renew)
        self._renew()

    def text(self) -> str:
        """The figures shown."""
        return self._figures

    def tone(self) -> str:
        return self._tone

    def show_time(self, figures: str, tone: str = "") -> None:
        """Show figures; repaints only where they, or their colour, differ."""
        if (figures, tone) == (self._figures, self._tone):
            return
        spoken = tone != self._tone or not self._figures
        self._figures, self._tone = figures, tone
        if len(figures) > len(self._widest):
            self._widest = "−" + "0:00:00"
            self._renew()
        if spoken:  # a screen reader is not told each second
            self.setAccessibleName(figures)
        self.update()

    def _font(self) -> QFont:
        return font(self._size, 700, tabular=True)

    def _renew(self) -> None:
        metrics = QFontMetrics(self._font())
        self.setFixedSize(QSize(metrics.horizontalAdvance(self._widest) + 2, metrics.ascent() + metrics.descent() // 2))
        self.update()

    def paintEvent(self, event: Any) -> None:
        painter = QPainter(self)
        painter.setFont(self._font())
        painter.setPen(color(TONE_INK[self._tone]))
        metrics = painter.fontMetrics()
        room = QRect(0, 0, self.width() - 1, self.height())
        painter.drawText(room.left(), 0, room.width(), metrics.height(), Qt.AlignmentFlag.AlignRight, self._figures)
