"""The line of a recording: how loud it is, how far it has played, where its chapters and insights are. Click and keys seek.

It is a slider to Qt and to screen readers: Left and Right go five seconds, Page Up and Down a minute, Home and End to its ends.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen, QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QToolTip, QWidget

from moderator_app.desktop.media.peaks import Peaks
from moderator_app.desktop.models.insight_cards import clock
from moderator_app.desktop.theme import color, px, theme
from moderator_app.desktop.translation import put
from moderator_app.domain.wording import text

_BAR, _GAP = 3, 2


class WaveformBar(QAbstractSlider):
    """`sought(second)` when the person goes elsewhere."""

    sought = Signal(float)
    toggled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._peaks: Peaks | None = None
        self._columns: list[float] = []
        self._columns_of: tuple[Any, ...] = ()
        self._chapters: Sequence[float] = ()
        self._marks: Sequence[float] = ()
        self._seconds = 0.0
        self.setSingleStep(5000)
        self.setPageStep(60_000)
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        put(self.setAccessibleName, text("Where the recording is"))
        self.actionTriggered.connect(lambda _action: self._seek(self.sliderPosition() / 1000))
        theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(px(300), px(40))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(120), px(40))

    # ---- showing

    def show_recording(self, seconds: float, peaks: Peaks | None) -> None:
        """How long it is, and its waveform where that was made."""
        self._seconds, self._peaks, self._columns_of = seconds, peaks, ()
        self.setRange(0, max(0, round(seconds * 1000)))
        self.update()

    def show_marks(self, chapters: Sequence[float], insights: Sequence[float]) -> None:
        """The seconds at which chapters begin, and of insights."""
        self._chapters, self._marks = chapters, insights
        self.update()

    def show_second(self, second: float) -> None:
        """Where it is now, without telling."""
        before = self._across(self.value() / 1000)
        self.blockSignals(True)
        self.setValue(round(second * 1000))
        self.blockSignals(False)
        put(self.setAccessibleDescription, clock(second))
        if round(before) != round(self._across(second)):
            self.update()

    # ---- going elsewhere

    def _seek(self, second: float) -> None:
        self.sought.emit(max(0.0, min(self._seconds, second)))

    def _second_at(self, across: float) -> float:
        return max(0.0, min(1.0, across / max(1, self.width()))) * self._seconds

    def _across(self, second: float) -> float:
        return second / self._seconds * self.width() if self._seconds else 0.0

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._seek(self._second_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        second = self._second_at(event.position().x())
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._seek(second)
        elif self._seconds:
            QToolTip.showText(event.globalPosition().toPoint(), clock(second), self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.toggled.emit()
            return
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    # ---- painting

    def _bars(self) -> list[float]:
        count = max(1, self.width() // (_BAR + _GAP))
        key = (count, self._seconds, id(self._peaks))
        if self._columns_of != key:
            self._columns = self._peaks.columns(count, 0.0, self._seconds or None) if self._peaks else [0.0] * count
            self._columns_of = key
        return self._columns

    def paintEvent(self, event: Any) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        middle, tall = self.height() / 2, self.height() - px(10)
        played = self._across(self.value() / 1000)
        done, to_come = color("accent"), color("line")
        for number, loud in enumerate(self._bars()):
            left = number * (_BAR + _GAP)
            high = max(3.0, loud * tall)
            painter.setBrush(done if left < played else to_come)
            painter.drawRoundedRect(QRectF(left, middle - high / 2, _BAR, high), 1.5, 1.5)
        painter.setPen(QPen(color("mute"), 1))
        for second in self._chapters:
            across = round(self._across(second)) + 0.5
            painter.drawLine(QPointF(across, self.height() - px(5)), QPointF(across, self.height() - 1))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("warn"))
        for second in self._marks:
            painter.drawEllipse(QPointF(self._across(second), px(3)), px(2.5), px(2.5))
        if self._seconds:
            painter.setPen(QPen(color("ink"), 1.5))
            painter.drawLine(QPointF(played, 2), QPointF(played, self.height() - 2))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(color("accent"), 1.5))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(5), px(5))
