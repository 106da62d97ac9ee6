"""Who else has the same meeting open: their initials, with the names for the pointer, the keyboard and screen readers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QFont, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from moderator_app.desktop.theme import color, font, px, theme
from moderator_app.desktop.translation import language_changed, tr
from moderator_app.desktop.widgets.surroundings import paint_avatar

MOST = 3
"""Faces that are shown; of the others there is a number."""
_FACE, _STEP = 26, 23


class PresentPeople(QWidget):
    """`show_people(names)`; takes no room where nobody is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.names: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        theme().changed.connect(self._fit)
        language_changed().connect(self._fit)
        self.hide()

    def show_people(self, names: Sequence[str]) -> None:
        """Show these, each once; screen readers are told when somebody comes or goes."""
        shown = tuple(dict.fromkeys(name or tr("Somebody") for name in names))
        if shown == self.names:
            return
        self.names = shown
        self.setVisible(bool(shown))
        self._fit()
        if shown:
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))

    def words(self) -> str:
        """ "Also here: Sarah Chen, 李伟"."""
        return tr("Also here: {names}", names=tr(", ").join(self.names)) if self.names else ""

    def _fit(self, _news: object = None) -> None:
        self.setToolTip(self.words())
        self.setAccessibleName(self.words())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        circles = min(len(self.names), MOST) + (len(self.names) > MOST)
        return QSize(px(_FACE + _STEP * max(0, circles - 1) + 2), px(_FACE + 2))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def focusInEvent(self, event: Any) -> None:
        super().focusInEvent(event)
        QToolTip.showText(self.mapToGlobal(self.rect().bottomLeft()), self.words(), self)
        self.update()

    def paintEvent(self, event: Any) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side, left = px(_FACE), 1
        for name in self.names[:MOST]:
            face = QRect(left, 1, side, side)
            self._ring(painter, face)
            paint_avatar(painter, face, name)
            left += px(_STEP)
        if len(self.names) > MOST:
            face = QRect(left, 1, side, side)
            self._ring(painter, face)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("neutral-soft"))
            painter.drawEllipse(QRectF(face))
            painter.setPen(color("mute"))
            painter.setFont(QFont(font(10.5, 600)))
            painter.drawText(face, Qt.AlignmentFlag.AlignCenter, f"+{len(self.names) - MOST}")
        if self.hasFocus():
            painter.setPen(QPen(color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), side / 2, side / 2)

    def _ring(self, painter: QPainter, face: QRect) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("ground"))
        painter.drawEllipse(QRectF(face).adjusted(-2, -2, 2, 2))
