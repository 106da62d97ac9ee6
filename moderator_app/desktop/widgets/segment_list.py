"""The agenda as a column of cards, each as high as it is long, with the time at its left.

Drag, or Alt+Up and Alt+Down, to move; + and - for the minutes; Enter to write the title. The list changes nothing by
itself: it says what was wished, and shows what it is given. What must hold: cards shrink together so that a 90-minute
agenda is seen whole where the window allows, and no card gets too low for its words.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QDragMoveEvent, QDropEvent, QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from moderator_app.desktop.models.agenda_cards import SegmentCard
from moderator_app.desktop.theme import color, font, icon_pixmap, px
from moderator_app.desktop.translation import Words, put, render
from moderator_app.desktop.widgets.rows import ROW, Index, Row, RowList, RowModel, paint_pill, pill_width
from moderator_app.domain.wording import text

MIME = "application/x-peersphere-segment"
_PER_MINUTE, _HIGHEST, _GAP = 5.5, 118, 5
_TIMES, _EDGE, _WORDS = 50, 3, 62  # widths: the column of times, the coloured edge, where the words begin in a card
_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class SegmentModel(RowModel):
    """Rows that can be dragged. `moved(key, index)`: a row was dropped where it becomes number `index` (0 is first)."""

    moved = Signal(str, int)
    titled = Signal(str, str)

    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return usual | Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in (Qt.ItemDataRole.EditRole, Qt.ItemDataRole.ToolTipRole):
            return render(self.rows[index.row()].title)
        return super().data(index, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self.rows[index.row()]
        if role != Qt.ItemDataRole.EditRole or not value.strip() or value.strip() == render(row.title):
            return False
        self.titled.emit(row.key, value.strip())
        return True

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        carried = QMimeData()
        carried.setData(MIME, QByteArray(self.rows[indexes[0].row()].key.encode()))
        return carried

    def canDropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        return data.hasFormat(MIME)

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """`row`: the gap it was dropped in, 0 (ahead of all) to the number of rows; -1: behind all."""
        key = bytes(data.data(MIME).data()).decode()
        at = next((number for number, known in enumerate(self.rows) if known.key == key), None)
        if at is None:
            return False
        gap = len(self.rows) if row < 0 else row
        index = gap - (gap > at)
        if index != at:
            self.moved.emit(key, index)
        return True


class SegmentDelegate(QStyledItemDelegate):
    """Paints a segment's card, and lets its title be written in place."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        segments = self.parent()
        assert isinstance(segments, SegmentList)
        return QSize(px(200), segments.heights()[index.row()])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect  # type: ignore[attr-defined]
        self._paint_clock(painter, rect, row.payload)
        card = _card(rect)
        self._paint_card(painter, card, row.payload, option.state)  # type: ignore[attr-defined]
        right = self._paint_minutes(painter, card, row)
        title_ends, second_ends = self._paint_pill(painter, card, row, right)
        self._paint_words(painter, card, row, title_ends, second_ends)
        painter.restore()

    def _paint_clock(self, painter: QPainter, rect: QRect, card: SegmentCard) -> None:
        painter.setFont(font(11.5, tabular=True))
        painter.setPen(color("mute"))
        first_line = QRect(rect.left(), rect.top() + px(7), px(_TIMES) - px(12), px(20))
        painter.drawText(first_line, _LINE | Qt.AlignmentFlag.AlignRight, card.clock)

    def _paint_card(self, painter: QPainter, card: QRect, shown: SegmentCard, state: QStyle.StateFlag) -> None:
        selected = bool(state & QStyle.StateFlag.State_Selected)
        focus = bool(state & QStyle.StateFlag.State_HasFocus)
        hover = bool(state & QStyle.StateFlag.State_MouseOver)
        body, radius = QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), px(10)
        painter.setPen(QPen(color("faint" if hover else "line"), 1))
        painter.setBrush(color("surface"))
        painter.drawRoundedRect(body, radius, radius)
        painter.save()
        painter.setClipRect(QRect(card.left(), card.top(), px(9), card.height()))
        painter.setPen(QPen(color(shown.edge), _EDGE))
        inset = 2 if selected else 1
        painter.drawRoundedRect(body.adjusted(inset, inset, 12, -inset), radius, radius)
        painter.restore()
        if selected:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            if focus:
                painter.setPen(QPen(color("accent-soft"), 3))
                painter.drawRoundedRect(body.adjusted(-1, -1, 1, 1), radius + 1, radius + 1)
            painter.setPen(QPen(color("accent"), 2))
            painter.drawRoundedRect(body.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)

    def _paint_minutes(self, painter: QPainter, card: QRect, row: Row) -> int:
        """The minutes at the right; returns where they begin."""
        line = _first_line(card)
        painter.setFont(font(13, 600, tabular=True))
        painter.setPen(color("ink"))
        minutes = render(row.trailing)
        wide = max(painter.fontMetrics().horizontalAdvance(minutes), px(40))
        left = card.right() - px(13) - wide
        painter.drawText(QRect(left, line.top(), wide, line.height()), _LINE | Qt.AlignmentFlag.AlignRight, minutes)
        return left - px(10)

    def _paint_pill(self, painter: QPainter, card: QRect, row: Row, right: int) -> tuple[int, int]:
        """The pill beside the title, or, where there is no room for both, on the second line; returns where both lines end."""
        line, second = _first_line(card), card.right() - px(14)
        if not row.trailing_pills:
            return right, second
        words, tone = row.trailing_pills[0]
        title = QFontMetrics(font(13, 600)).horizontalAdvance(render(row.title))
        left = card.left() + px(_WORDS)
        beside = right - left - title - px(12) >= pill_width(render(words))
        room = (right - left) if beside else (second - left) * 2 // 3
        shown = QFontMetrics(font(11)).elidedText(render(words), Qt.TextElideMode.ElideRight, room - px(12))
        top = line.center().y() - px(9) + 1 + (0 if beside else px(18))
        begins = (right if beside else second) - pill_width(shown)
        paint_pill(painter, begins, top, shown, tone)
        return (begins - px(10), second) if beside else (right, begins - px(10))

    def _paint_words(self, painter: QPainter, card: QRect, row: Row, title_ends: int, second_ends: int) -> None:
        line = _first_line(card)
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(card.left() + px(14), line.top() + px(2), icon_pixmap("grip-vertical", "faint", 14, ratio))
        painter.drawPixmap(card.left() + px(36), line.top() + px(1), icon_pixmap(row.icon, "ink", 15, ratio))
        self._line(painter, line, px(_WORDS), title_ends, render(row.title), font(13, 600), "ink")
        line.translate(0, px(18))
        wide = card.right() - px(14)
        self._line(painter, line, px(_WORDS), second_ends, render(row.second), font(11.5), "mute")
        for lack in row.payload.lacks:
            line.translate(0, px(17))
            painter.drawPixmap(
                card.left() + px(_WORDS), line.center().y() - px(5), icon_pixmap("circle-alert", "warn", 12, ratio)
            )
            self._line(painter, line, px(_WORDS + 17), wide, lack, font(11.5), "warn")

    def _line(self, painter: QPainter, line: QRect, left: int, right: int, words: str, face: Any, token: str) -> None:
        painter.setFont(face)
        painter.setPen(color(token))
        room = QRect(line.left() + left, line.top(), max(10, right - line.left() - left), line.height())
        painter.drawText(room, _LINE, painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width()))

    # ---- writing a title in place

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        put(editor.setAccessibleName, text("Title"))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        assert isinstance(editor, QLineEdit)
        editor.setText(index.data(Qt.ItemDataRole.EditRole))
        editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        assert isinstance(editor, QLineEdit)
        model.setData(index, editor.text(), Qt.ItemDataRole.EditRole)  # type: ignore[arg-type]

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        card = _card(option.rect)  # type: ignore[attr-defined]
        line = _first_line(card)
        left = card.left() + px(_WORDS) - px(9)
        editor.setGeometry(left, line.top() - px(5), card.right() - left - px(90), px(30))


class SegmentList(RowList):
    """The cards. `moved(key, index)`, `titled(key, title)`, `stretched(key, minutes more or less)`, `cleared()` when none is
    chosen any more."""

    moved = Signal(str, int)
    titled = Signal(str, str)
    stretched = Signal(str, int)
    cleared = Signal()

    def __init__(self, name: Words, parent: QWidget | None = None) -> None:
        super().__init__("plain", name, parent)
        self.rows = SegmentModel(self)
        self._heights: list[int] = []
        self._gap: int | None = None
        self._by_keys = False
        self.setModel(self.rows)
        self.setItemDelegate(SegmentDelegate(self))
        self.selectionModel().currentChanged.connect(self._tell)
        self.rows.moved.connect(self.moved)
        self.rows.titled.connect(self.titled)
        self.rows.dataChanged.connect(self._measure)
        self.rows.modelReset.connect(self._measure)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDragEnabled(True)
        self.setDropIndicatorShown(False)  # a line of our own, between the cards
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setUniformItemSizes(False)
        self.doubleClicked.connect(lambda index: self.edit(index))

    # ---- heights

    def heights(self) -> list[int]:
        """How high each row is, its gap included: by minutes, shrunk together so that all are seen, if they can be."""
        if len(self._heights) != len(self.rows.rows):
            self._measure_now()
        return self._heights

    def _measure_now(self) -> None:
        cards = [row.payload for row in self.rows.rows]
        least = [px(48) + px(17) * len(card.lacks) for card in cards]
        wished = [max(low, min(px(_HIGHEST), px(_PER_MINUTE * card.minutes))) for low, card in zip(least, cards, strict=True)]
        room = self.viewport().height() - px(_GAP) * len(cards) - 4
        spare, wanted = room - sum(least), sum(wished) - sum(least)
        share = 1.0 if wanted <= 0 else max(0.0, min(1.0, spare / wanted))
        self._heights = [low + int((high - low) * share) + px(_GAP) for low, high in zip(least, wished, strict=True)]
        self.setMaximumHeight(sum(wished) + px(_GAP) * len(cards) + 8)

    def _measure(self, *_news: Any) -> None:
        before = self._heights
        self._measure_now()
        if before != self._heights:
            self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self._measure()

    def _look_again(self, *_news: Any) -> None:
        self._heights = []
        super()._look_again()

    # ---- choosing and keys

    def write_title(self) -> None:
        """Open the title of the current card for writing."""
        # Enter that ends the writing comes by here too
        if self.currentIndex().isValid() and self.state() != QAbstractItemView.State.EditingState:
            self.scrollTo(self.currentIndex())
            self.edit(self.currentIndex())

    def clear_choice(self) -> None:
        """Choose no card, and say so."""
        if self.currentIndex().isValid():
            self.choose(None)
            self.cleared.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = self.current_key()
        if key is not None and event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.stretched.emit(key, 1)
        elif key is not None and event.key() in (Qt.Key.Key_Minus, Qt.Key.Key_Underscore):
            self.stretched.emit(key, -1)
        elif key is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.write_title()
        elif key is not None and event.key() == Qt.Key.Key_Escape:
            self.clear_choice()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._by_keys = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        if self.currentIndex().isValid():
            super().focusInEvent(event)
            return
        QAbstractScrollArea.focusInEvent(self, event)  # an item view would make the first card current, unasked
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.indexAt(event.position().toPoint()).isValid():
            self.clear_choice()
        super().mousePressEvent(event)

    # ---- dropping

    def gap_at(self, where: QPoint) -> int:
        """The gap nearest to a point of the viewport: 0 is ahead of the first card."""
        for number in range(self.rows.rowCount()):
            if where.y() < self.visualRect(self.rows.index(number)).center().y():
                return number
        return self.rows.rowCount()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        if not event.mimeData().hasFormat(MIME):
            event.ignore()
            return
        self._show_gap(self.gap_at(event.position().toPoint()))
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()

    def dragLeaveEvent(self, event: Any) -> None:
        self._show_gap(None)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self._show_gap(None)
        gap = self.gap_at(event.position().toPoint())
        event.setDropAction(Qt.DropAction.MoveAction)
        if self.rows.dropMimeData(event.mimeData(), Qt.DropAction.MoveAction, gap, 0, QModelIndex()):
            event.accept()
        self.stopAutoScroll()
        self.setState(QAbstractItemView.State.NoState)

    def _show_gap(self, gap: int | None) -> None:
        if gap != self._gap:
            self._gap = gap
            self.viewport().update()

    def paintEvent(self, event: Any) -> None:
        super().paintEvent(event)
        if self._by_keys and self.hasFocus() and not self.currentIndex().isValid() and self.rows.rows:
            self._paint_focus()
        if self._gap is not None and self.rows.rows:
            self._paint_gap(self._gap)

    def _paint_focus(self) -> None:
        """Where keys go, while no card is chosen."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(color("accent"), 1, Qt.PenStyle.DashLine))
        whole = self.visualRect(self.rows.index(0)).united(self.visualRect(self.rows.index(len(self.rows.rows) - 1)))
        shown = QRectF(whole.intersected(self.viewport().rect())).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(shown, px(10), px(10))

    def _paint_gap(self, gap: int) -> None:
        behind = gap >= self.rows.rowCount()
        beside = self.visualRect(self.rows.index(self.rows.rowCount() - 1 if behind else gap))
        level = beside.bottom() - px(_GAP) // 2 if behind else max(2, beside.top() - px(_GAP) // 2)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(color("accent"), 2))
        painter.drawLine(beside.left() + px(_TIMES), level, beside.right() - px(4), level)
        painter.setBrush(color("accent"))
        painter.drawEllipse(QPoint(beside.left() + px(_TIMES), level), px(3), px(3))


def _card(rect: QRect) -> QRect:
    return QRect(rect.left() + px(_TIMES), rect.top() + 1, rect.width() - px(_TIMES) - 3, rect.height() - px(_GAP))


def _first_line(card: QRect) -> QRect:
    return QRect(card.left(), card.top() + px(7), card.width(), px(18))
