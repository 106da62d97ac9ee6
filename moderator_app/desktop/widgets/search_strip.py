"""How a search for rooms goes, while it goes: the best so far, and how it came down."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from moderator_app.desktop.theme import color, px, theme
from moderator_app.desktop.translation import put, tr
from moderator_app.desktop.widgets.basics import Icon, Label
from moderator_app.domain.wording import Text, text
from moderator_app.operations.room_search import BetterRooms


class Descent(QWidget):
    """A small line of points coming down over time. Decoration: the words beside it say the number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._news: list[BetterRooms] = []
        self._seconds = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def begin(self, seconds: float) -> None:
        self._news, self._seconds = [], max(0.1, seconds)
        self.update()

    def add(self, news: BetterRooms) -> None:
        self._news.append(news)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(120), px(22))

    def paintEvent(self, event: Any) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        base = self.height() - 1.5
        painter.setPen(QPen(color("line"), 1))
        painter.drawLine(QPointF(0, base), QPointF(self.width(), base))
        if len(self._news) < 2:
            return
        most, least = self._news[0].points, self._news[-1].points
        spread = max(1, most - least)

        def at(news: BetterRooms) -> QPointF:
            across = min(1.0, news.seconds / self._seconds) * (self.width() - 2)
            return QPointF(1 + across, 2 + (base - 5) * (1 - (news.points - least) / spread))

        line = QPolygonF()
        for before, after in zip(self._news, self._news[1:], strict=False):
            line.append(at(before))
            line.append(QPointF(at(after).x(), at(before).y()))
        line.append(at(self._news[-1]))
        painter.setPen(QPen(color("accent"), 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        painter.drawPolyline(line)


class SearchStrip(QFrame):
    """One line above the rooms while better ones are looked for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("banner", "neutral")
        self.words = Label("", "small-ink")
        self.descent = Descent()
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(9)
        row.addWidget(Icon("wand-sparkles", "accent", 15))
        row.addWidget(self.words, 1)
        row.addWidget(self.descent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.hide()

    def begin(self, seconds: float, doing: Text) -> None:
        """A search of about so many seconds begins."""
        self.descent.begin(seconds)
        self._say(doing)
        self.show()

    def hear(self, news: BetterRooms) -> None:
        """Better rooms were found."""
        self.descent.add(news)
        self._say(
            text("Best so far: {points} points · {count} better found", points=f"{news.points:,}", count=news.number)
            if news.number > 1
            else text("Best so far: {points} points", points=f"{news.points:,}")
        )

    def _say(self, words: Text) -> None:
        self.words.show_words(words)
        put(self.setAccessibleName, words)

    def end(self) -> None:
        """The search is over."""
        self.hide()

    def told(self) -> str:
        """What it says now."""
        return self.words.text() or tr("Nothing is looked for")
