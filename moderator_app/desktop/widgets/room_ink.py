"""Words on the board, laid out once and painted often: a board of five hundred people is painted in a few milliseconds.

What must hold: what is painted ends in "…" where it doesn't fit, and is laid out anew when texts get another size.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QStaticText, QTextLayout

from moderator_app.desktop.theme import color, font, icon_pixmap, px, theme

_ABOVE_BASE = 9
"""How far capitals rise above the base, in the usual size."""


def write(
    painter: QPainter, line: QRect, words: str, token: str, size: float = 13, weight: int = 400, *, right: bool = False
) -> int:
    """One line, in the middle of `line`'s height, from its left (or to its right) end; returns how wide it became."""
    if not words or line.width() < px(6):
        return 0
    laid, wide, ascent = _laid(words, size, weight, line.width(), theme().text_size)
    painter.setFont(_face(size, weight, theme().text_size))
    painter.setPen(color(token))
    left = line.right() + 1 - wide if right else line.left()
    # words of any size and script in one line stand on one base
    base = line.top() + (line.height() + px(_ABOVE_BASE)) // 2
    painter.drawStaticText(left, base - ascent, laid)
    return wide


def width_of(words: str, size: float = 13, weight: int = 400) -> int:
    """How wide a line would become."""
    return _width(words, size, weight, theme().text_size) if words else 0


def pill(painter: QPainter, right: int, middle: int, words: str, tone: str, *, most: int = 10_000, small: bool = False) -> int:
    """A pill that ends at `right`; returns where it begins. Tone "plain": its words alone, quietly."""
    size, pad, high = (10.5, px(5), px(16)) if small else (11.0, px(6), px(18))
    wide = min(width_of(words, size) + 2 * pad, most)
    rect = QRect(right - wide, middle - high // 2, wide, high)
    if tone != "plain":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color(f"{tone}-soft"))
        painter.drawRoundedRect(rect, px(5), px(5))
    write(painter, rect.adjusted(pad, 0, -pad, 0), words, "mute" if tone == "plain" else tone, size)
    return rect.left()


def icon(painter: QPainter, right: int, middle: int, name: str, token: str, size: int) -> int:
    """An icon that ends at `right`; returns where it begins."""
    side = px(size)
    painter.drawPixmap(right - side, middle - side // 2, icon_pixmap(name, token, size, painter.device().devicePixelRatioF()))
    return right - side


@lru_cache(maxsize=64)
def _face(size: float, weight: int, _text_size: int) -> QFont:
    return font(size, weight)


@lru_cache(maxsize=64)
def _metrics(size: float, weight: int, text_size: int) -> QFontMetrics:
    return QFontMetrics(_face(size, weight, text_size))


@lru_cache(maxsize=8192)
def _width(words: str, size: float, weight: int, text_size: int) -> int:
    return _metrics(size, weight, text_size).horizontalAdvance(words)


@lru_cache(maxsize=8192)
def _laid(words: str, size: float, weight: int, width: int, text_size: int) -> tuple[QStaticText, int, int]:
    """The words laid out, how wide they are, and where their base is below their top (other scripts reach higher)."""
    metrics = _metrics(size, weight, text_size)
    shown = words if _width(words, size, weight, text_size) <= width else None
    if shown is None:
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, width)
    made = QStaticText(shown)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
    made.prepare(font=_face(size, weight, text_size))
    return made, metrics.horizontalAdvance(shown), _ascent(shown, _face(size, weight, text_size))


def _ascent(words: str, face: QFont) -> int:
    layout = QTextLayout(words, face)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    return round(line.ascent())
