"""Lists of rows and cards, thousands of them, readable to screen readers: a QListView painted by a delegate.

    rows = RowList("cards")                       # or "lines": one card, rows parted by thin lines
    rows.show_rows([Row("id", text("..."), "second line", icon="lightbulb", pills=(("draft", "warn"),), trailing="9")])
    rows.chosen.connect(...)                      # the key of the current row
    rows.opened.connect(...)                      # Enter or double-click

Selection is kept by key when rows are shown anew.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from moderator_app.desktop.later import when_seen
from moderator_app.desktop.theme import color, font, icon_pixmap, px, theme
from moderator_app.desktop.translation import Words, language_changed, put, render
from moderator_app.desktop.widgets.surroundings import paint_avatar

_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip | Qt.TextFlag.TextSingleLine

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
KEY = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Row:
    """One row. `pills` and `trailing_pills`: words with a tone; `face`: a name, shown as avatar instead of an icon."""

    key: str
    title: Words
    second: Words = ""
    third: Words = ""
    icon: str = ""
    icon_token: str = "mute"
    face: str = ""
    mandarin: bool = False
    pills: tuple[tuple[Words, str], ...] = ()
    trailing_pills: tuple[tuple[Words, str], ...] = ()
    trailing: Words = ""
    quiet: bool = False
    payload: Any = None

    def spoken(self) -> str:
        """What a screen reader says."""
        parts = [self.title, self.second, self.third, *(pill[0] for pill in self.pills + self.trailing_pills), self.trailing]
        return ", ".join(filter(None, (render(part) for part in parts)))


class RowModel(QAbstractListModel):
    """Rows for a `RowList`."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return render(row.title)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken()
        if role == ROW:
            return row
        if role == KEY:
            return row.key
        return None

    def show_rows(self, rows: Sequence[Row]) -> None:
        if len(rows) == len(self.rows) and [row.key for row in rows] == [row.key for row in self.rows]:
            self.rows = list(rows)
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()


class RowDelegate(QStyledItemDelegate):
    """Paints a `Row`. Override `paint_content` for rows of another make; selection, hover and focus stay."""

    TITLE_ROOM = 130
    """Pills at the right are left out where less than this (px at 100 %) would be left for the title."""

    def __init__(self, look: Literal["cards", "lines", "plain"], parent: Any = None) -> None:
        super().__init__(parent)
        self.look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row = index.data(ROW)
        lines = QFontMetrics(font(13, 600)).height()
        small = QFontMetrics(font(11.5)).height() + px(3)
        high = lines + (small if row.second else 0) + (small if row.third else 0)
        high += px(22 if row.third else 26) if row.pills and row.second and self.look == "cards" else 0
        return QSize(px(120), high + px({"cards": 28, "lines": 22, "plain": 12}[self.look]))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = self.paint_ground(painter, option, index)
        self.paint_content(painter, rect, index.data(ROW), option)
        painter.restore()

    def paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> QRect:
        """Card or line, hover, selection and focus; returns the rectangle for the content."""
        state = option.state  # type: ignore[attr-defined]
        rect: QRect = option.rect  # type: ignore[attr-defined]
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hover = bool(state & QStyle.StateFlag.State_MouseOver)
        focus = bool(state & QStyle.StateFlag.State_HasFocus)
        if self.look == "cards":
            body = QRectF(rect).adjusted(1.5, 1.5, -1.5, -(px(8) - 1.5))
            painter.setBrush(color("surface"))
            painter.setPen(QPen(color("accent"), 2) if selected else QPen(color("mute" if focus else "line"), 1))
            painter.drawRoundedRect(body, px(10), px(10))
            return body.toRect().adjusted(px(14), px(9), -px(14), -px(9))
        if selected or hover:
            painter.setPen(QPen(color("accent"), 1) if selected and focus else Qt.PenStyle.NoPen)
            painter.setBrush(color("accent-soft" if selected else "hover"))
            painter.drawRoundedRect(QRectF(rect).adjusted(4, 2, -4, -3), px(7), px(7))
        if self.look == "lines" and index.row() < index.model().rowCount() - 1:
            painter.setPen(QPen(color("line-soft"), 1))
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        return rect.adjusted(px(14), px(6), -px(14), -px(6))

    def paint_content(self, painter: QPainter, rect: QRect, row: Row, option: QStyleOptionViewItem) -> None:
        """Icon or face, title, second and third line, pills; what trails stands at the right."""
        left = rect.left()
        if row.face:
            side = px(26)
            paint_avatar(painter, QRect(left, rect.center().y() - side // 2, side, side), row.face, mandarin=row.mandarin)
            left += side + px(10)
        elif row.icon:
            ratio = painter.device().devicePixelRatioF()
            top = rect.top() + px(2) if self.look == "cards" else rect.center().y() - px(8)
            painter.drawPixmap(left, top, icon_pixmap(row.icon, row.icon_token, 16, ratio))
            left += px(26)
        right = self._paint_trailing(painter, rect.adjusted(left - rect.left(), 0, 0, 0), row)
        body = QRect(left, rect.top(), max(10, right - left), rect.height())
        self._paint_lines(painter, body, row)

    def _paint_trailing(self, painter: QPainter, rect: QRect, row: Row) -> int:
        right = rect.right()
        if row.trailing:
            painter.setFont(font(12, 500, tabular=True))
            painter.setPen(color("mute"))
            shown = render(row.trailing)
            wide = painter.fontMetrics().horizontalAdvance(shown) + 2
            painter.drawText(QRect(right - wide, rect.top(), wide, rect.height()), Qt.AlignmentFlag.AlignVCenter, shown)
            right -= wide + px(10)
        for words, tone in reversed(row.trailing_pills):
            wide = pill_width(render(words))
            # the title comes first; screen readers and the inspector have the rest
            if right - wide < rect.left() + px(self.TITLE_ROOM):
                break
            paint_pill(painter, right - wide, rect.center().y() - px(9), render(words), tone)
            right -= wide + px(6)
        return right - px(4)

    def _paint_lines(self, painter: QPainter, body: QRect, row: Row) -> None:
        heights = [QFontMetrics(font(13, 600)).height()]
        heights += [QFontMetrics(font(11.5)).height() + px(3)] * (bool(row.second) + bool(row.third))
        own_line = bool(row.pills and row.second and self.look == "cards")
        whole = sum(heights) + (px(26) if own_line else 0)
        top = body.top() + max(0, (body.height() - whole) // 2)
        plain = self.look == "plain"
        for words, face, token in (
            (row.title, font(13, 500 if plain else 600), "mute" if row.quiet else "ink"),
            (row.second, font(11.5), "mute"),
            (row.third, font(11.5), "mute"),
        ):
            shown = render(words)
            if not shown:
                continue
            high = heights.pop(0)
            painter.setFont(face)
            painter.setPen(color(token))
            line = QRect(body.left(), top, body.width(), high)
            elided = painter.fontMetrics().elidedText(shown, Qt.TextElideMode.ElideRight, line.width())
            painter.drawText(line, _LINE, elided)
            if words is row.title and row.pills and not own_line:
                after = body.left() + painter.fontMetrics().horizontalAdvance(elided) + px(8)
                self._paint_pills(painter, after, top + high // 2 - px(9), body.right(), row)
            top += high
        if own_line:
            self._paint_pills(painter, body.left(), top + px(6), body.right(), row)

    def _paint_pills(self, painter: QPainter, left: int, top: int, end: int, row: Row) -> None:
        for words, tone in row.pills:
            shown = render(words)
            if left + pill_width(shown) > end:
                break
            left += paint_pill(painter, left, top, shown, tone) + px(6)


class NarrowRows(RowDelegate):
    """Rows of the inspector: nearer to its edges, and what is at the right stays where the name gives way."""

    TITLE_ROOM = 70

    def paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> QRect:
        return super().paint_ground(painter, option, index).adjusted(-px(8), 0, px(6), 0)


def pill_width(shown: str) -> int:
    return QFontMetrics(font(11)).horizontalAdvance(shown) + px(12)


def paint_pill(painter: QPainter, left: int, top: int, shown: str, tone: str) -> int:
    """Paint a pill as `Pill` looks, 18 px high; returns its width. Tone ``"plain"``: only quiet text
    (``"plain-side"``: kept in its pill's place)."""
    wide = pill_width(shown)
    rect = QRect(left, top, wide, px(18))
    painter.save()
    painter.setFont(font(11))
    if tone.startswith("plain"):
        if tone == "plain":
            rect = rect.adjusted(-px(6), 0, -px(6), 0)
        painter.setPen(color("mute"))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color(f"{tone}-soft"))
        painter.drawRoundedRect(QRectF(rect), px(5), px(5))
        painter.setPen(color(tone))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, shown)
    painter.restore()
    return wide - (px(6) if tone == "plain" else 0)


class RowList(QListView):
    """A list of `Row`. `chosen(key)` when the current row changes by the person, `opened(key)` on Enter or double-click."""

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(
        self, look: Literal["cards", "lines", "plain"] = "lines", name: Words = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("rows", look)
        self.rows = RowModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(RowDelegate(look, self))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        put(self.setAccessibleName, name)
        self.activated.connect(lambda index: self.opened.emit(index.data(KEY)))
        self.selectionModel().currentChanged.connect(self._tell)
        theme().changed.connect(self._hear_news)
        language_changed().connect(self._hear_news)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these; the current one stays by its key, and nobody is told."""
        key = self.current_key()
        self.selectionModel().blockSignals(True)
        self.rows.show_rows(rows)
        self.selectionModel().blockSignals(False)
        if key is not None:
            self.choose(key)
        self.updateGeometry()
        self.viewport().update()

    def current_key(self) -> str | None:
        return self.currentIndex().data(KEY) if self.currentIndex().isValid() else None

    def current_row(self) -> Row | None:
        return self.currentIndex().data(ROW) if self.currentIndex().isValid() else None

    def choose(self, key: str | None) -> None:
        """Make the row with that key current, without telling; None or an unknown key: none."""
        number = next((n for n, row in enumerate(self.rows.rows) if row.key == key), -1)
        self.selectionModel().blockSignals(True)
        self.setCurrentIndex(self.rows.index(number) if number >= 0 else QModelIndex())
        self.selectionModel().blockSignals(False)
        self.viewport().update()

    def content_height(self) -> int:
        """How high the list is with all rows in sight, for lists that shouldn't scroll by themselves."""
        return sum(self.sizeHintForRow(number) for number in range(self.rows.rowCount())) + 2 * self.frameWidth() + 2

    def _tell(self, now: Index, _before: Index) -> None:
        if now.isValid():
            self.chosen.emit(now.data(KEY))

    def _hear_news(self, *_news: Any) -> None:
        when_seen(self, type(self)._look_again)

    def _look_again(self, *_news: Any) -> None:
        self.rows.layoutChanged.emit()
        self.viewport().update()
