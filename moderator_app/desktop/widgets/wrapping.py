"""Texts of several lines that are painted, not laid out as labels: broken to a width, cut with "…" after so many lines."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextLayout, QTextOption


def wrapped(shown: str, face: QFont, width: int, most: int = 2) -> list[str]:
    """The lines that `shown` takes in `width` pixels; the last of `most` ends in "…" where more would follow.

    Words stay whole where they fit; Chinese breaks anywhere.
    """
    layout = QTextLayout(shown, face)
    layout.setTextOption(_OPTION)
    lines: list[str] = []
    layout.beginLayout()
    while len(lines) < most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(1, width))
        start = line.textStart()
        if len(lines) == most - 1 and start + line.textLength() < len(shown):
            rest = QFontMetrics(face).elidedText(shown[start:], Qt.TextElideMode.ElideRight, width)
            lines.append(rest)
        else:
            lines.append(shown[start : start + line.textLength()].rstrip())
    layout.endLayout()
    return lines


def paint_lines(painter: QPainter, rect: QRect, lines: list[str], face: QFont) -> int:
    """Paint lines below each other from the top of `rect`, in the pen in use; returns the height they took."""
    high = QFontMetrics(face).height()
    painter.setFont(face)
    for number, line in enumerate(lines):
        painter.drawText(QRect(rect.left(), rect.top() + number * high, rect.width(), high), _LINE, line)
    return high * len(lines)


_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip
_OPTION = QTextOption()
_OPTION.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
