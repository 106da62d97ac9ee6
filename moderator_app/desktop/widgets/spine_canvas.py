"""The spine of a meeting, painted: a lane for each kind of thing, all on one axis. Zoomed by keys and wheel; a click plays.

What must hold: ten thousand lines are painted within a frame (what falls on one pixel is painted once); the keyboard reaches
every mark; and for screen readers the same marks stand in a list beside it (`views.timeline`), for what is painted can't be read.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPen, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QToolTip, QWidget

from moderator_app.desktop.later import when_seen
from moderator_app.desktop.models.insight_cards import clock
from moderator_app.desktop.models.spine_rows import LANE_ICONS, LANE_TOKENS, LANE_WORDS, is_mandarin, mark_words, spoken
from moderator_app.desktop.theme import color, font, icon_pixmap, px, theme
from moderator_app.desktop.translation import language_changed, put, render
from moderator_app.desktop.widgets.wrapping import wrapped
from moderator_app.domain.wording import text
from moderator_app.operations.spine import LANES, Mark, Spine

_LABELS, _RULER, _LEAST_LANE, _MOST_LANE = 118, 30, 36, 82
_STEPS = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200)
"""Seconds between two figures of the ruler."""
_BAR_LANES = frozenset({"planned", "agenda", "recordings", "chapters"})
_LARGEST = 60.0
"""Pixels a second may take at most."""
_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class SpineCanvas(QAbstractScrollArea):
    """`chosen(Mark)` when another one is current, `played(second)` for a click or Enter, `toggled()` for Space."""

    chosen = Signal(object)
    played = Signal(float)
    toggled = Signal()
    jumped = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.spine: Spine | None = None
        self.lanes: list[str] = []
        self.current: Mark | None = None
        self.now: float | None = None
        """The second that is heard."""
        self.scale = 0.0
        """Pixels a second takes; 0: as many as show the whole."""
        self._marks: dict[str, tuple[Mark, ...]] = {}
        self._starts: dict[str, Any] = {}
        self._ends: dict[str, Any] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        put(self.setAccessibleName, text("Timeline of the meeting"))
        put(self.setAccessibleDescription, text("The list shows the same in rows"))
        theme().changed.connect(self._hear_news)
        language_changed().connect(self._hear_news)

    def _hear_news(self, *_news: Any) -> None:
        when_seen(self, type(self)._look_again)

    def _look_again(self, *_news: Any) -> None:
        self._fit()
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(px(600), px(420))

    # ---- showing

    def show_spine(self, spine: Spine) -> None:
        """Show a meeting; only lanes that hold something."""
        self.spine = spine
        self._marks = {name: spine.lane(name) for name in LANES}
        self.lanes = [name for name in LANES if self._marks[name]]
        for name, marks in self._marks.items():
            starts = np.array([mark.starts for mark in marks], float)
            ends = np.array([mark.ends if mark.ends is not None else mark.starts for mark in marks], float)
            self._starts[name], self._ends[name] = starts, np.maximum(starts, ends)
        if self.current is not None:
            self.current = next((m for m in self._marks[self.current.lane] if m.id == self.current.id), None)  # type: ignore[union-attr]
        self._fit()
        self.viewport().update()

    def show_now(self, second: float | None) -> None:
        """Where it plays; it stays in sight."""
        before, self.now = self.now, second
        for one in (before, second):
            if one is not None:
                across = round(self.across(one))
                self.viewport().update(QRect(across - 4, 0, 9, self.viewport().height()))
        if second is not None and self.scale and not px(_LABELS) <= self.across(second) <= self.viewport().width() - px(20):
            self._show_second(second)

    def choose(self, mark: Mark) -> None:
        """Make a mark current and bring it into sight."""
        self.current = mark
        put(self.setAccessibleDescription, spoken(mark))
        if mark.lane in self.lanes:
            rect, bar = self.lane_rect(mark.lane), self.verticalScrollBar()
            below = rect.bottom() - self.viewport().height()
            bar.setValue(bar.value() + max(0, below) + min(0, rect.top() - px(_RULER)))
        if mark.starts is not None:
            across = self.across(mark.starts)
            if not px(_LABELS) <= across <= self.viewport().width() - px(30):
                self._show_second(mark.starts)
        self.viewport().update()
        self.chosen.emit(mark)

    def _show_second(self, second: float) -> None:
        assert self.spine is not None
        room = self.viewport().width() - px(_LABELS)
        self.horizontalScrollBar().setValue(round((second - self.spine.begins) * self.per_second() - room / 2))

    # ---- measures

    def length(self) -> float:
        return max(60.0, self.spine.ends - self.spine.begins) if self.spine is not None else 60.0

    def least_scale(self) -> float:
        """The scale at which the whole is in sight."""
        return max(0.001, (self.viewport().width() - px(_LABELS) - px(24)) / self.length())

    def per_second(self) -> float:
        return max(self.least_scale(), self.scale)

    def across(self, second: float) -> float:
        """Where a second is painted."""
        begins = self.spine.begins if self.spine is not None else 0.0
        return px(_LABELS) + px(8) + (second - begins) * self.per_second() - self.horizontalScrollBar().value()

    def second_at(self, across: float) -> float:
        begins = self.spine.begins if self.spine is not None else 0.0
        return begins + (across - px(_LABELS) - px(8) + self.horizontalScrollBar().value()) / self.per_second()

    def lane_high(self) -> int:
        room = (self.viewport().height() - px(_RULER) - px(6)) // max(1, len(self.lanes))
        return max(px(_LEAST_LANE), min(px(_MOST_LANE), room))

    def lane_rect(self, name: str) -> QRect:
        high = self.lane_high()
        top = px(_RULER) + self.lanes.index(name) * high - self.verticalScrollBar().value()
        return QRect(0, top, self.viewport().width(), high)

    def _fit(self) -> None:
        whole = round(self.length() * self.per_second())
        room = self.viewport().width() - px(_LABELS) - px(16)
        bar = self.horizontalScrollBar()
        bar.setRange(0, max(0, whole - room))
        bar.setPageStep(max(1, room))
        bar.setSingleStep(px(40))
        high = px(_RULER) + self.lane_high() * len(self.lanes)
        self.verticalScrollBar().setRange(0, max(0, high - self.viewport().height()))

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self._fit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

    # ---- zooming

    def zoom(self, by: int, around: float | None = None) -> None:
        """Larger (1), smaller (-1) or the whole (0); the second at `around` pixels (the middle by default) stays there."""
        middle = px(_LABELS) + (self.viewport().width() - px(_LABELS)) / 2
        place = middle if around is None else around
        second = self.second_at(place)
        if around is None and self.current is not None and self.current.starts is not None:
            second = self.current.starts
            place = min(max(px(_LABELS), self.across(second)), self.viewport().width())
        scale = self.per_second() * 1.5**by
        self.scale = 0.0 if by == 0 or scale <= self.least_scale() else min(_LARGEST, scale)
        self._fit()
        bar = self.horizontalScrollBar()
        bar.setValue(round(bar.value() + self.across(second) - place))
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if turned.y() > 0 else -1, event.position().x())
        else:
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() - (turned.x() or turned.y()))
        event.accept()

    # ---- keys and pointer

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, steps = event.key(), {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
        lanes = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if key in steps:
            self.walk(steps[Qt.Key(key)])
        elif key in lanes:
            self.change_lane(lanes[Qt.Key(key)])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current is not None and self.current.starts is not None:
            self.played.emit(self.current.starts)
        elif key == Qt.Key.Key_Space:
            self.toggled.emit()
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus, Qt.Key.Key_0):
            self.zoom({Qt.Key.Key_Minus: -1, Qt.Key.Key_0: 0}.get(Qt.Key(key), 1))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() + (bar.pageStep() if key == Qt.Key.Key_PageDown else -bar.pageStep()))
        else:
            super().keyPressEvent(event)

    def walk(self, by: int) -> None:
        """To the next mark of the lane (1) or the one before (-1)."""
        if not self.lanes:
            return
        if self.current is None:
            self.choose(self._marks[self.lanes[0]][0])
            return
        marks = self._marks[self.current.lane]
        at = next((number for number, mark in enumerate(marks) if mark.id == self.current.id), 0) + by
        if 0 <= at < len(marks):
            self.choose(marks[at])

    def change_lane(self, by: int) -> None:
        """To the lane below (1) or above (-1), to the mark nearest in time."""
        if self.current is None:
            self.walk(0)
            return
        at = self.lanes.index(self.current.lane) + by if self.current.lane in self.lanes else 0
        if 0 <= at < len(self.lanes):
            self.choose(self._nearest(self.lanes[at], self.current.starts or 0.0))

    def _nearest(self, name: str, second: float) -> Mark:
        starts = self._starts[name]
        return self._marks[name][int(np.abs(starts - second).argmin())]

    def mark_at(self, point: QPointF) -> Mark | None:
        """The mark under a point."""
        name = next((lane for lane in self.lanes if self.lane_rect(lane).contains(point.toPoint())), None)
        if name is None or point.x() < px(_LABELS):
            return None
        second, near = self.second_at(point.x()), px(7) / self.per_second()
        starts, ends = self._starts[name], self._ends[name]
        hits = np.flatnonzero((starts - near <= second) & (second <= ends + near))
        if not len(hits):
            return None
        inside = hits[(starts[hits] <= second) & (second < ends[hits])]
        found = inside[-1] if len(inside) else hits[int(np.abs(starts[hits] - second).argmin())]
        return self._marks[name][int(found)]

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or event.position().x() < px(_LABELS):
            return
        mark = self.mark_at(event.position())
        if mark is not None:
            self.choose(mark)
        in_bar = mark is not None and mark.lane in _BAR_LANES
        second = (
            mark.starts if mark is not None and not in_bar and mark.starts is not None else self.second_at(event.position().x())
        )
        self.played.emit(second)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        mark = self.mark_at(event.position())
        if mark is not None:
            QToolTip.showText(event.globalPosition().toPoint(), spoken(mark), self)
        else:
            QToolTip.hideText()

    # ---- painting

    def paintEvent(self, event: Any) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QPainterPath()
        ground.addRoundedRect(QRectF(self.viewport().rect()).adjusted(0.5, 0.5, -0.5, -0.5), px(10), px(10))
        painter.setPen(QPen(color("line"), 1))
        painter.setBrush(color("surface"))
        painter.drawPath(ground)
        if self.spine is None:
            return
        left, right = px(_LABELS), self.viewport().width() - 2
        for number, name in enumerate(self.lanes):
            rect = self.lane_rect(name)
            if number:
                painter.setPen(QPen(color("line-soft"), 1))
                painter.drawLine(rect.topLeft(), rect.topRight())
            painter.save()
            painter.setClipRect(QRect(left, rect.top(), right - left, rect.height()))
            self._paint_lane(painter, name, rect)
            painter.restore()
            self._paint_label(painter, name, rect)
        self._paint_ruler(painter, left, right)
        self._paint_now(painter, left)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(color("accent"), 2))
            painter.drawRoundedRect(QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1), px(10), px(10))

    def _paint_label(self, painter: QPainter, name: str, rect: QRect) -> None:
        painter.drawPixmap(px(12), rect.center().y() - px(7), icon_pixmap(LANE_ICONS[name], "mute", 14, self.devicePixelRatioF()))
        painter.setFont(font(12, 500))
        painter.setPen(color("ink"))
        room = QRect(px(32), rect.top(), px(_LABELS) - px(36), rect.height())
        shown = painter.fontMetrics().elidedText(render(LANE_WORDS[name]), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _LINE, shown)

    def _paint_ruler(self, painter: QPainter, left: int, right: int) -> None:
        painter.setFont(font(10.5, tabular=True))
        wide = painter.fontMetrics().horizontalAdvance("00:00:00") + px(24)
        step = next((step for step in _STEPS if step * self.per_second() >= wide), _STEPS[-1])
        second = (self.second_at(left) // step) * step
        painter.setPen(QPen(color("line"), 1))
        painter.drawLine(0, px(_RULER), right, px(_RULER))
        while (across := round(self.across(second))) < right:
            if across >= left:
                painter.setPen(QPen(color("line"), 1))
                painter.drawLine(across, px(_RULER) - px(6), across, px(_RULER))
                painter.setPen(color("mute"))
                if across + wide - px(18) < right:
                    painter.drawText(QRect(across + px(4), 0, wide, px(_RULER)), _LINE, clock(second))
            second += step

    def _paint_now(self, painter: QPainter, left: int) -> None:
        if self.now is None or (across := self.across(self.now)) < left:
            return
        painter.setPen(QPen(color("bad"), 1.5))
        painter.drawLine(QPointF(across, px(6)), QPointF(across, self.viewport().height()))
        painter.setBrush(color("bad"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(QPointF(across, px(8)), px(4), px(4))

    def _paint_lane(self, painter: QPainter, name: str, rect: QRect) -> None:
        starts, ends = self._starts[name], self._ends[name]
        begins, until = self.second_at(px(_LABELS) - px(40)), self.second_at(self.viewport().width())
        seen = np.flatnonzero((ends >= begins) & (starts <= until))
        if len(seen) > self.viewport().width() // 3:
            self._paint_dense(painter, name, rect, seen)
            return
        marks = [self._marks[name][int(number)] for number in seen]
        spans = name in _BAR_LANES or (name == "transcript" and self.per_second() > 0.2)
        for number, mark in enumerate(marks):
            after = marks[number + 1].starts if number + 1 < len(marks) else None
            if spans:
                self._paint_bar(painter, mark, rect, after)
            else:
                self._paint_dot(painter, mark, rect, after)

    def _tone(self, mark: Mark) -> str:
        return "mandarin" if is_mandarin(mark) and mark.lane not in _BAR_LANES else LANE_TOKENS[mark.lane]

    def _paint_dense(self, painter: QPainter, name: str, rect: QRect, seen: Any) -> None:
        """More marks than can be told apart: each pixel that something falls on."""
        lefts = np.array([self.across(0.0)]) + self._starts[name][seen] * self.per_second()
        rights = np.array([self.across(0.0)]) + self._ends[name][seen] * self.per_second()
        covered = np.zeros(self.viewport().width() + 2, bool)
        for a, b in zip(lefts.astype(int).clip(0, len(covered) - 1), rights.astype(int).clip(0, len(covered) - 1), strict=True):
            covered[a : b + 1] = True
        edges = np.flatnonzero(np.diff(np.concatenate([[False], covered, [False]]).astype(np.int8)))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._soft(LANE_TOKENS[name], 110))
        for a, b in zip(edges[::2], edges[1::2], strict=True):
            painter.drawRect(QRectF(int(a), rect.top() + px(9), max(1, int(b) - int(a)), rect.height() - px(18)))
        if self.current is not None and self.current.lane == name:
            self._paint_bar(painter, self.current, rect, None)

    @staticmethod
    def _soft(token: str, alpha: int) -> QColor:
        made = QColor(color(token))
        made.setAlpha(alpha)
        return made

    def _paint_bar(self, painter: QPainter, mark: Mark, rect: QRect, after: float | None) -> None:
        starts = mark.starts or 0.0
        ends = mark.ends if mark.ends is not None else after if after is not None else self.spine.ends if self.spine else starts
        left, right = self.across(starts), self.across(max(starts, ends))
        body = QRectF(left + 0.5, rect.top() + px(6), max(2.0, right - left - 1.5), rect.height() - px(12))
        tone, chosen = self._tone(mark), self._is_current(mark)
        painter.setPen(QPen(color(tone), 2) if chosen else QPen(self._soft(tone, 70), 1))
        painter.setBrush(color(f"{tone}-soft"))
        painter.drawRoundedRect(body, min(px(5), body.width() / 2), min(px(5), body.width() / 2))
        room = QRectF(max(body.left(), px(_LABELS)), body.top(), 0, body.height())
        room.setRight(body.right())
        if room.width() > px(26):
            painter.setFont(font(11.5))
            painter.setPen(color(tone if tone != "neutral" else "ink"))
            words = f"{mark.who}: {mark_words(mark)}" if mark.who and mark.lane == "transcript" else mark_words(mark)
            self._paint_words(painter, words, room.adjusted(px(6), 0, -px(4), 0), mark.lane in _BAR_LANES)

    @staticmethod
    def _paint_words(painter: QPainter, words: str, room: QRectF, in_lines: bool) -> None:
        """Words within a bar; `in_lines`: in as many lines as it is high, where it is wide enough for a word."""
        metrics = painter.fontMetrics()
        most = max(1, int(room.height()) // metrics.height()) if in_lines and room.width() > px(64) else 1
        lines = wrapped(words, painter.font(), int(room.width()), most) if most > 1 else [
            metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(room.width()))]  # fmt: skip
        top = room.top() + (room.height() - metrics.height() * len(lines)) / 2
        for number, line in enumerate(lines):
            painter.drawText(QRectF(room.left(), top + number * metrics.height(), room.width(), metrics.height()), _LINE, line)

    def _paint_dot(self, painter: QPainter, mark: Mark, rect: QRect, after: float | None) -> None:
        across, middle = self.across(mark.starts or 0.0), rect.center().y() + 0.5
        tone, chosen = self._tone(mark), self._is_current(mark)
        painter.setPen(QPen(color("ink"), 2) if chosen else Qt.PenStyle.NoPen)
        painter.setBrush(color(tone))
        painter.drawEllipse(QPointF(across, middle), px(5 if chosen else 4), px(5 if chosen else 4))
        across = max(across, px(_LABELS) - px(4))  # of what began further left the words stay in sight
        until = self.across(after) if after is not None else self.viewport().width()
        room = int(until - across) - px(22)
        if room > px(40):
            painter.setFont(font(11.5))
            painter.setPen(color("ink"))
            words = f"{mark.who}: {mark_words(mark)}" if mark.who else mark_words(mark)
            shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, min(room, px(360)))
            painter.drawText(QRectF(across + px(10), rect.top(), room + px(6), rect.height()), _LINE, shown)

    def _is_current(self, mark: Mark) -> bool:
        return self.current is not None and (mark.lane, mark.id) == (self.current.lane, self.current.id)


def nearest_row(marks: Sequence[Mark], second: float) -> int:
    """The last mark that begins at or before a second; -1: none."""
    return bisect_right(marks, second, key=lambda mark: mark.starts or 0.0) - 1
