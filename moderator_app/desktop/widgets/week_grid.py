"""The days of a week side by side, each with its meetings as chips.

Arrow keys go from chip to chip (left and right by day, up and down within one), Enter or a double-click opens, going to a
chip chooses it. Going down from the last one leaves the grid.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from moderator_app.desktop.theme import color, font, px, theme
from moderator_app.desktop.widgets.basics import Label
from moderator_app.desktop.widgets.wrapping import paint_lines, wrapped


@dataclass(frozen=True, slots=True)
class Chip:
    """A meeting in the grid: two lines, and a tone ("accent", "mandarin", "warn"). `spoken` is what a screen reader says."""

    key: str
    first: str
    second: str
    tone: str
    spoken: str


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the grid: what stands above it, whether it is today, its meetings."""

    title: str
    is_today: bool
    chips: tuple[Chip, ...] = ()


_WIDE = 100
"""In less room than this (px at 100 %) a meeting may take two more lines."""


class EventChip(QAbstractButton):
    """One meeting. Checked while it is the chosen one."""

    opened = Signal(str)
    entered = Signal(str)

    def __init__(self, chip: Chip, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chip = chip
        self.setCheckable(True)
        self.setAutoExclusive(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(chip.spoken)
        self.setToolTip(chip.spoken)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(self._choose)
        theme().changed.connect(self.updateGeometry)

    def _lines(self, width: int) -> tuple[list[str], list[str]]:
        room = width - px(14)
        second = wrapped(self.chip.second, font(11.5), room, 2) if self.chip.second else []
        return wrapped(self.chip.first, font(11.5, 500), room, 2 if room >= px(_WIDE) else 4), second

    def heightForWidth(self, width: int) -> int:
        first, second = self._lines(width)
        return QFontMetrics(font(11.5)).height() * (len(first) + len(second)) + px(11)

    def hasHeightForWidth(self) -> bool:
        return True

    def sizeHint(self) -> QSize:
        return QSize(px(120), self.heightForWidth(self.width() or px(120)))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(60), px(24))

    def nextCheckState(self) -> None:
        self.setChecked(True)

    def _choose(self) -> None:
        self.entered.emit(self.chip.key)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self.entered.emit(self.chip.key)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.opened.emit(self.chip.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self.chip.key)
        elif event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()  # the grid knows where the arrows lead

    def paintEvent(self, event: Any) -> None:
        tone = self.chip.tone
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setBrush(color(f"{tone}-soft"))
        ring = color(tone) if self.isChecked() or self.underMouse() or self.hasFocus() else color(f"{tone}-soft")
        painter.setPen(QPen(ring, 2 if self.hasFocus() else 1))
        painter.drawRoundedRect(body, px(6), px(6))
        painter.setPen(color(tone))
        room = self.rect().adjusted(px(7), px(5), -px(7), -px(5))
        first, second = self._lines(self.width())
        used = paint_lines(painter, room, first, font(11.5, 500))
        paint_lines(painter, QRect(room.left(), room.top() + used, room.width(), room.height() - used), second, font(11.5))


class WeekGrid(QFrame):
    """The week. `chosen(key)`, `opened(key)`; `left(down)` when the arrows lead out of it, `down` or up."""

    chosen = Signal(str)
    opened = Signal(str)
    left = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "plain")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._days: tuple[Day, ...] = ()
        self._columns: list[list[EventChip]] = []
        self.setMinimumHeight(px(150))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        theme().changed.connect(self._fit)

    def _fit(self) -> None:
        self.setMinimumHeight(px(150))

    def show_days(self, days: Sequence[Day]) -> None:
        """Show these days; chosen chip and keyboard stay where they are."""
        if tuple(days) == self._days:
            return
        focused = self._focused()
        kept = focused.chip.key if focused is not None else ""
        chosen = self.current()
        self._days = tuple(days)
        self._clear()
        for number, day in enumerate(days):
            self._row.addWidget(self._column(day, first=number == 0), 1)
        self.choose(chosen)
        for chip in self.chips():
            if chip.chip.key == kept:
                chip.setFocus(Qt.FocusReason.OtherFocusReason)

    def chips(self) -> list[EventChip]:
        """All chips, by day and time."""
        return [chip for column in self._columns for chip in column]

    def current(self) -> str | None:
        """The key of the chosen chip."""
        return next((chip.chip.key for chip in self.chips() if chip.isChecked()), None)

    def choose(self, key: str | None) -> None:
        """Show one as chosen, without telling."""
        for chip in self.chips():
            chip.setChecked(chip.chip.key == key)

    def enter(self) -> bool:
        """Give the keyboard to the chosen chip, else to the last one. False where there is none."""
        chips = self.chips()
        target = next((chip for chip in chips if chip.isChecked()), chips[-1] if chips else None)
        if target is not None:
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return target is not None

    def _clear(self) -> None:
        self._columns = []
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            widget.hide()
            widget.deleteLater()

    def _column(self, day: Day, *, first: bool) -> QWidget:
        holder = QFrame()
        holder.setProperty("day", "first" if first else "later")
        column = QVBoxLayout(holder)
        column.setContentsMargins(9, 8, 9, 10)
        column.setSpacing(6)
        column.addWidget(Label(day.title, "day-now" if day.is_today else "day"))
        chips = [EventChip(chip) for chip in day.chips]
        for chip in chips:
            chip.entered.connect(self._chose)
            chip.opened.connect(self.opened)
            column.addWidget(chip)
        column.addStretch(1)
        self._columns.append(chips)
        return holder

    def _chose(self, key: str) -> None:
        before = self.current()
        self.choose(key)
        if key != before:
            self.chosen.emit(key)

    def _focused(self) -> EventChip | None:
        return next((chip for chip in self.chips() if chip.hasFocus()), None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
        step = steps.get(Qt.Key(event.key()))
        focused = self._focused()
        if step is None or focused is None:
            super().keyPressEvent(event)
            return
        day = next(number for number, column in enumerate(self._columns) if focused in column)
        self._move(day, self._columns[day].index(focused), *step)

    def _move(self, day: int, place: int, across: int, along: int) -> None:
        if along:
            column = self._columns[day]
            if 0 <= place + along < len(column):
                column[place + along].setFocus(Qt.FocusReason.ShortcutFocusReason)
            else:
                self.left.emit(along > 0)
            return
        day += across
        while 0 <= day < len(self._columns):
            if self._columns[day]:
                at = min(place, len(self._columns[day]) - 1)
                self._columns[day][at].setFocus(Qt.FocusReason.ShortcutFocusReason)
                return
            day += across
