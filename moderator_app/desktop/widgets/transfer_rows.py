"""Files on their way, a row each: which way, name, how far or why not, and a bar. Space pauses a row and goes on with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from moderator_app.desktop.models.sharing_words import size_words
from moderator_app.desktop.theme import color, icon_pixmap, px
from moderator_app.desktop.translation import Words
from moderator_app.desktop.widgets.rows import KEY, Index, Row, RowDelegate, RowList
from moderator_app.domain.wording import Text, text
from moderator_app.sync.transfers_view import TransferLine

_BUTTON = 30
_STATES: dict[str, tuple[Text, str]] = {
    "paused": (text("paused"), "neutral"),
    "failed": (text("needs you"), "bad"),
    "absent": (text("not there yet"), "warn"),
}


def key_of(line: TransferLine) -> str:
    """What a transfer is known by in the list."""
    return f"{line.direction}:{line.sha256}"


class _Painter(RowDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return super().sizeHint(option, index) + QSize(0, px(6))

    def paint_content(self, painter: QPainter, rect: QRect, row: Row, option: QStyleOptionViewItem) -> None:
        line: TransferLine = row.payload
        super().paint_content(painter, rect.adjusted(0, 0, -px(_BUTTON), -px(6)), row, option)
        ratio = painter.device().devicePixelRatioF()
        drawn = "play" if line.state in ("paused", "failed") else "pause"
        painter.drawPixmap(rect.right() - px(16), rect.center().y() - px(8), icon_pixmap(drawn, "mute", 16, ratio))
        if line.size and line.state != "absent":
            bar = QRectF(rect.left() + px(26), rect.bottom() - px(4), rect.width() - px(26 + _BUTTON), px(3))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("line-soft"))
            painter.drawRoundedRect(bar, 1.5, 1.5)
            bar.setWidth(bar.width() * min(1.0, line.done / line.size))
            painter.setBrush(color("accent" if line.state == "moving" else "mute"))
            painter.drawRoundedRect(bar, 1.5, 1.5)


class TransferRows(RowList):
    """`toggled(key)`: pause this one, or go on with it."""

    toggled = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("lines", text("Files on their way"), parent)
        self.setItemDelegate(_Painter("lines", self))
        self.lines: tuple[TransferLine, ...] = ()

    def show_lines(self, lines: Sequence[TransferLine]) -> None:
        self.lines = tuple(lines)
        self.show_rows([_row(line) for line in lines])

    def line(self, key: str | None) -> TransferLine | None:
        """The transfer with that key."""
        return next((line for line in self.lines if key_of(line) == key), None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.current_key() is not None:
            self.toggled.emit(self.current_key())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        where = event.position().toPoint()
        index = self.indexAt(where)
        if index.isValid() and where.x() > self.viewport().width() - px(_BUTTON + 14):
            self.toggled.emit(index.data(KEY))


def _row(line: TransferLine) -> Row:
    pills: list[tuple[Words, str]] = [_STATES[line.state]] if line.state in _STATES else []
    if line.urgent:
        pills.append((text("first"), "accent"))
    return Row(
        key_of(line),
        line.name or line.sha256[:12],
        line.reason or _how_far(line),
        icon="arrow-up" if line.direction == "up" else "arrow-down",
        trailing_pills=tuple(pills),
        payload=line,
    )


def _how_far(line: TransferLine) -> Text:
    done, size = size_words(line.done), size_words(line.size)
    if not line.size:
        return text("waits for its turn")
    if line.state == "moving" and line.speed:
        return text("{done} of {size}, {speed} a second", done=done, size=size, speed=size_words(line.speed))
    return text("{done} of {size}", done=done, size=size)
