"""A checklist: done lines to read, and lines that are not done, which lead to where they can be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from moderator_app.desktop.theme import color, font, icon_pixmap, px, theme
from moderator_app.desktop.translation import Words, language_changed, render, tr
from moderator_app.desktop.widgets.wrapping import paint_lines, wrapped


@dataclass(frozen=True, slots=True)
class CheckWords:
    """One line: whether it is done, what it says, and where it leads."""

    done: bool
    words: Words
    target: str


class CheckLine(QAbstractButton):
    """One line of the checklist, of as many lines of text as it needs."""

    def __init__(self, check: CheckWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.check = check
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if check.done:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        else:
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme().changed.connect(self.updateGeometry)
        language_changed().connect(self._say)
        self._say()

    def _say(self, _language: str = "") -> None:
        shown = render(self.check.words)
        self.setText(shown)
        self.setAccessibleName(tr("{line}, done", line=shown) if self.check.done else tr("{line}, not done", line=shown))
        self.updateGeometry()

    def _lines(self, width: int) -> list[str]:
        return wrapped(self.text(), font(12), width - px(24), 4)

    def heightForWidth(self, width: int) -> int:
        return QFontMetrics(font(12)).height() * len(self._lines(width)) + px(9)

    def hasHeightForWidth(self) -> bool:
        return True

    def sizeHint(self) -> QSize:
        return QSize(px(200), self.heightForWidth(self.width() or px(200)))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(80), px(20))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: Any) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        leads = not self.check.done
        if self.hasFocus() or (leads and self.underMouse()):
            painter.setPen(QPen(color("accent"), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(Qt.BrushStyle.NoBrush if self.hasFocus() else color("hover"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(5), px(5))
        lines = self._lines(self.width())
        high = QFontMetrics(font(12)).height()
        top = (self.height() - high * len(lines)) // 2
        drawn = icon_pixmap("circle-alert" if leads else "circle-check", "warn" if leads else "ink", 15, self.devicePixelRatioF())
        painter.drawPixmap(px(1), top + (high - px(15)) // 2, drawn)
        painter.setPen(color("warn" if leads else "ink"))
        paint_lines(painter, QRect(px(24), top, self.width() - px(24), self.height()), lines, font(12))


class CheckLines(QWidget):
    """The list. `wanted(target)` when a line that is not done was chosen."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._checks: tuple[CheckWords, ...] = ()
        self.lines: list[CheckLine] = []

    def show_checks(self, checks: Sequence[CheckWords]) -> None:
        """Show these lines."""
        if tuple(checks) == self._checks:
            return
        self._checks = tuple(checks)
        for line in self.lines:
            line.hide()
            line.deleteLater()
        self.lines = [CheckLine(check) for check in checks]
        for line in self.lines:
            self._column.addWidget(line)
            if not line.check.done:
                line.clicked.connect(self._press)
        self.setVisible(bool(checks))

    def _press(self) -> None:
        line = next((line for line in self.lines if line is self.sender()), None)
        if line is not None:
            self.wanted.emit(line.check.target)
