"""Facts in lines: an icon, words of as many lines as they need, a number at the right, perhaps a thin bar below. Painted, so that
it may change with every card that is looked at; read out as one text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from moderator_app.desktop.theme import color, font, icon_pixmap, px, theme
from moderator_app.desktop.translation import Words, language_changed, render
from moderator_app.desktop.widgets.wrapping import paint_lines, wrapped

_GAP, _ICON = 5, 19


@dataclass(frozen=True, slots=True)
class Fact:
    """One line. `token` colours the icon, `number_token` the number. `indent`: it belongs to the line before. `bar`: a share from
    0 to 1, and how much of it can't be saved. `head`: a small heading."""

    words: Words
    icon: str = ""
    token: str = "mute"
    number: Words = ""
    number_token: str = "mute"
    strong: bool = False
    quiet: bool = False
    indent: bool = False
    head: bool = False
    bar: tuple[float, float] | None = None


class FactSheet(QWidget):
    """The lines, below each other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facts: list[Fact] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme().changed.connect(self._look_again)
        language_changed().connect(self._look_again)

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Show these lines; none: it takes no room."""
        self.facts = list(facts)
        self.setVisible(bool(facts))
        self._look_again()

    def text(self) -> str:
        """All lines as text, as a screen reader says them."""
        return "\n".join(" ".join(filter(None, (render(fact.words), render(fact.number)))) for fact in self.facts)

    def _look_again(self, *_news: Any) -> None:
        self.setAccessibleName(self.text())
        self.updateGeometry()
        self.update()

    # ---- measuring and painting

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        # Chinese stands out of the height of the Latin font
        return sum(self._height(fact, width) for fact in self.facts) + px(_GAP) * max(0, len(self.facts) - 1) + px(3)

    def sizeHint(self) -> QSize:
        width = max(px(200), self.width())
        return QSize(px(200), self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(120), self.sizeHint().height())

    def resizeEvent(self, event: Any) -> None:
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def _left(self, fact: Fact) -> int:
        return px(_ICON) if fact.icon or fact.indent else 0

    def _lines(self, fact: Fact, width: int) -> list[str]:
        return wrapped(render(fact.words), _face(fact), width - self._left(fact) - self._room_for_number(fact), 5)

    def _room_for_number(self, fact: Fact) -> int:
        shown = render(fact.number)
        return QFontMetrics(_number_face()).horizontalAdvance(shown) + px(8) if shown else 0

    def _height(self, fact: Fact, width: int) -> int:
        high = QFontMetrics(_face(fact)).height() * max(1, len(self._lines(fact, width)))
        return high + (px(7) if fact.bar is not None else 0) + (px(3) if fact.head else 0)

    def paintEvent(self, event: Any) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = 0
        for fact in self.facts:
            high = self._height(fact, self.width())
            self._paint(painter, QRect(0, top, self.width(), high), fact)
            top += high + px(_GAP)

    def _paint(self, painter: QPainter, rect: QRect, fact: Fact) -> None:
        face, top = _face(fact), rect.top() + (px(3) if fact.head else 0)
        line_high = QFontMetrics(face).height()
        if fact.icon:
            side = px(14)
            picture = icon_pixmap(fact.icon, fact.token, 14, self.devicePixelRatioF())
            painter.drawPixmap(QRect(0, top + (line_high - side) // 2, side, side), picture)
        painter.setPen(color("mute" if fact.quiet or fact.head else "ink"))
        body = QRect(self._left(fact), top, rect.width() - self._left(fact) - self._room_for_number(fact), rect.height())
        took = paint_lines(painter, body, self._lines(fact, rect.width()), face)
        if shown := render(fact.number):
            painter.setFont(_number_face())
            painter.setPen(color(fact.number_token))
            line = QRect(0, top, rect.width(), line_high)
            painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, shown)
        if fact.bar is not None:
            self._paint_bar(
                painter, QRectF(self._left(fact), top + took + px(3), rect.width() - self._left(fact), px(3)), fact.bar
            )

    def _paint_bar(self, painter: QPainter, rect: QRectF, bar: tuple[float, float]) -> None:
        """The part that nobody can save is only outlined: the number beside it says the same."""
        share, fixed = (max(0.0, min(1.0, part)) for part in bar)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("neutral-soft"))
        painter.drawRoundedRect(rect, 1.5, 1.5)
        saved = QRectF(rect.left(), rect.top(), rect.width() * max(0.0, share - fixed), rect.height())
        painter.setBrush(color("accent"))
        painter.drawRoundedRect(saved, 1.5, 1.5)
        if fixed:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(color("mute"), 1))
            painter.drawRect(QRectF(saved.right(), rect.top() + 0.5, rect.width() * min(share, fixed), rect.height() - 1))


def _face(fact: Fact) -> QFont:
    if fact.head:
        return font(11)
    return font(11.5, 600 if fact.strong else 400)


def _number_face() -> QFont:
    return font(11.5, 600, tabular=True)
