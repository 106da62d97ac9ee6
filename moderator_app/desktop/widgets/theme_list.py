"""The themes of a meeting: their counts, their order, and what is dropped on them.

A theme dragged between two others moves there; dragged onto another it becomes one with it; notes and insights dragged onto a
theme are sorted under it. F2 writes the title in place. The list changes nothing by itself: it says what was wished.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QByteArray, QMimeData, QModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QStyle, QStyleOptionViewItem, QWidget

from moderator_app.desktop.models.lazy_rows import CARRIED, carried_ids
from moderator_app.desktop.theme import color, font, px
from moderator_app.desktop.translation import Words, put, render
from moderator_app.desktop.widgets.rows import KEY, ROW, Index, Row, RowDelegate, RowList, RowModel
from moderator_app.desktop.widgets.wrapping import paint_lines, wrapped
from moderator_app.domain.wording import text

EVERYTHING, UNSORTED = "*", "-"
"""Keys of the two rows that are no themes."""

_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


@dataclass(frozen=True, slots=True)
class ThemeLine:
    """What the list needs of a row besides its words: `theme` is whether it is one, which can be moved, named and merged."""

    theme: bool


class ThemeModel(RowModel):
    """Rows that can be renamed and dragged, where they are themes."""

    titled = Signal(str, str)

    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        if self.rows[index.row()].payload.theme:
            usual |= Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsEditable
        return usual | Qt.ItemFlag.ItemIsDropEnabled

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.EditRole:
            return render(self.rows[index.row()].title)
        return super().data(index, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self.rows[index.row()]
        if role != Qt.ItemDataRole.EditRole or not value.strip() or value.strip() == render(row.title):
            return False
        self.titled.emit(row.key, value.strip())
        return True

    def mimeTypes(self) -> list[str]:
        return [CARRIED]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        carried = QMimeData()
        stored = {"table": "theme", "ids": [self.rows[indexes[0].row()].key]}
        carried.setData(CARRIED, QByteArray(json.dumps(stored).encode()))
        return carried

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction


class ThemeDelegate(RowDelegate):
    """Title, the other language below it, the count at the right; the chosen one on a card."""

    def __init__(self, parent: ThemeList) -> None:
        super().__init__("plain", parent)
        self._list = parent

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row = index.data(ROW)
        lines = len(self._title_lines(row, self._room(self._list.viewport().width(), row)))
        high = lines * QFontMetrics(font(13, 600)).height()
        second = QFontMetrics(font(11)).height() if row.second else 0
        return QSize(px(80), high + second + px(13))

    def _room(self, wide: int, row: Row) -> int:
        count = QFontMetrics(font(12, 500)).horizontalAdvance(render(row.trailing))
        return max(px(60), wide - 2 * px(9) - count - px(10))

    def _title_lines(self, row: Row, room: int) -> list[str]:
        return wrapped(render(row.title), font(13, 600), room)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row: Row = index.data(ROW)
        rect: QRect = option.rect  # type: ignore[attr-defined]
        state = option.state  # type: ignore[attr-defined]
        selected = bool(state & QStyle.StateFlag.State_Selected)
        body = QRectF(rect).adjusted(0.5, 0.5, -0.5, -px(2) - 0.5)
        onto = self._list.onto == row.key
        if selected or onto or state & QStyle.StateFlag.State_MouseOver:
            focus = bool(state & QStyle.StateFlag.State_HasFocus) and self._list.hasFocus()
            edge = "accent" if onto or (selected and focus) else "line" if selected else "hover"
            painter.setPen(QPen(color(edge), 2 if onto else 1))
            painter.setBrush(color("accent-soft" if onto else "surface" if selected else "hover"))
            painter.drawRoundedRect(body, px(7), px(7))
        self._paint_words(painter, rect.adjusted(px(9), px(5), -px(9), 0), row, selected)
        painter.restore()

    def _paint_words(self, painter: QPainter, rect: QRect, row: Row, selected: bool) -> None:
        title = font(13, 600 if selected else 400)
        lines = self._title_lines(row, self._room(rect.width() + 2 * px(9), row))
        painter.setPen(color("mute" if row.quiet else "ink"))
        down = paint_lines(painter, rect, lines, title)
        high = QFontMetrics(title).height()
        painter.setFont(font(12, 600 if selected else 400, tabular=True))
        painter.setPen(color("ink" if selected else "mute"))
        painter.drawText(
            QRect(rect.left(), rect.top(), rect.width(), high), _LINE | Qt.AlignmentFlag.AlignRight, render(row.trailing)
        )
        if row.second:
            painter.setFont(font(11))
            painter.setPen(color("mute"))
            second = QRect(rect.left(), rect.top() + down, rect.width(), QFontMetrics(font(11)).height())
            shown = painter.fontMetrics().elidedText(render(row.second), Qt.TextElideMode.ElideRight, second.width())
            painter.drawText(second, _LINE, shown)

    # ---- writing a title in place

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        put(editor.setAccessibleName, text("Title of the theme"))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        assert isinstance(editor, QLineEdit)
        editor.setText(index.data(Qt.ItemDataRole.EditRole))
        editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        assert isinstance(editor, QLineEdit)
        model.setData(index, editor.text(), Qt.ItemDataRole.EditRole)  # type: ignore[arg-type]

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect  # type: ignore[attr-defined]
        editor.setGeometry(rect.left(), rect.top(), rect.width(), px(30))


class ThemeList(RowList):
    """Signals: `moved(key, gap)` (gap: a row number it is to stand ahead of), `merged(kept, other)`, `titled(key, title)`,
    `taken(key, table, ids)` for what was dropped on a row."""

    moved = Signal(str, int)
    merged = Signal(str, str)
    titled = Signal(str, str)
    taken = Signal(str, str, list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("plain", text("Themes"), parent)
        self.setWordWrap(True)  # another width is another height of its rows
        self.onto: str | None = None
        """The row something is held over, to be dropped on."""
        self._gap: int | None = None
        self.rows: ThemeModel = ThemeModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(ThemeDelegate(self))
        self.selectionModel().currentChanged.connect(self._tell)
        self.rows.titled.connect(self.titled)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDropIndicatorShown(False)  # a line or a frame of our own
        self.doubleClicked.connect(self._rename)

    def show_rows(self, rows: Sequence[Row]) -> None:
        super().show_rows(rows)
        self.scheduleDelayedItemsLayout()

    def rename(self) -> None:
        """Open the title of the current theme for writing."""
        self._rename(self.currentIndex())

    def _rename(self, index: QModelIndex) -> None:
        if index.isValid() and index.data(ROW).payload.theme:
            self.scrollTo(index)
            self.edit(index)

    # ---- dropping

    def aim(self, where: QPoint, table: str) -> tuple[str | None, int | None]:
        """What a drop at this point of the viewport would do: (row to drop onto, None) or (None, gap); (None, None): nothing.

        Only themes go into gaps: near the edge between two rows.
        """
        index = self.indexAt(where)
        if not index.isValid():
            return None, (self._last_gap() if table == "theme" else None)
        key, is_theme = index.data(KEY), index.data(ROW).payload.theme
        if table != "theme":
            return (key, None) if key != EVERYTHING else (None, None)
        rect = self.visualRect(index)
        edge = max(4, rect.height() // 4)
        if where.y() < rect.top() + edge:
            return None, max(1, index.row())
        if where.y() > rect.bottom() - edge:
            return None, max(1, min(index.row() + 1, self._last_gap()))
        return (key, None) if is_theme else (None, None)

    def _last_gap(self) -> int:
        return next((n for n in range(len(self.rows.rows), 0, -1) if self.rows.rows[n - 1].payload.theme), 1)

    def dragEnterEvent(self, event: Any) -> None:
        if carried_ids(event.mimeData())[0]:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        table, ids = carried_ids(event.mimeData())
        onto, gap = self.aim(event.position().toPoint(), table) if table else (None, None)
        if onto is not None and onto in ids:
            onto = None
        self._show_aim(onto, gap)
        event.setDropAction(Qt.DropAction.MoveAction)
        event.setAccepted(onto is not None or gap is not None)

    def dragLeaveEvent(self, event: Any) -> None:
        self._show_aim(None, None)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self._show_aim(None, None)
        table, ids = carried_ids(event.mimeData())
        onto, gap = self.aim(event.position().toPoint(), table) if table else (None, None)
        event.setDropAction(Qt.DropAction.MoveAction)
        if table == "theme" and ids:
            if gap is not None:
                self.moved.emit(ids[0], gap)
            elif onto is not None and onto != ids[0]:
                self.merged.emit(onto, ids[0])
        elif onto is not None:
            self.taken.emit(onto, table, ids)
        event.accept()
        self.stopAutoScroll()
        self.setState(QAbstractItemView.State.NoState)

    def _show_aim(self, onto: str | None, gap: int | None) -> None:
        if (onto, gap) != (self.onto, self._gap):
            self.onto, self._gap = onto, gap
            self.viewport().update()

    def paintEvent(self, event: Any) -> None:
        super().paintEvent(event)
        if self._gap is None or not self.rows.rows:
            return
        above = self.visualRect(self.rows.index(self._gap - 1))
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(color("accent"), 2))
        painter.drawLine(above.left() + px(6), above.bottom(), above.right() - px(6), above.bottom())


def theme_rows(named: Sequence[tuple[str, Words, Words, int, bool]]) -> list[Row]:
    """Rows of (key, title, second line, count, whether it is a theme)."""
    return [
        Row(key, title, second, trailing=str(count), quiet=False, payload=ThemeLine(is_theme))
        for key, title, second, count, is_theme in named
    ]
