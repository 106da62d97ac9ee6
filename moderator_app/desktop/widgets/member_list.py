"""The table of members: a face and two lines of name, then a column for each fact. Enter opens, Delete removes."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from moderator_app.desktop.models.member_table import (
    CITY,
    GAPS,
    LANGUAGE,
    LINE,
    NAME,
    NEEDS,
    ROLE,
    SCHOOL,
    YEARS,
    MemberLine,
    MemberTable,
)  # fmt: skip
from moderator_app.desktop.theme import color, font, px, theme
from moderator_app.desktop.translation import language_changed, put, render
from moderator_app.desktop.widgets.rows import paint_pill
from moderator_app.desktop.widgets.surroundings import paint_avatar
from moderator_app.domain.wording import text

Index = QModelIndex | QPersistentModelIndex
_CELL = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine

SHARES = {NAME: 36, SCHOOL: 27, ROLE: 21, CITY: 14}
"""How the room that is left is shared between the columns of words."""
FIXED = {LANGUAGE: 78, YEARS: 52, GAPS: 118}
LEAVES_BELOW = {YEARS: 620, CITY: 700, ROLE: 560, GAPS: 440}
"""In a table narrower than this (px at 100 %), the column is left out; the inspector has it."""


class _Cells(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(px(60), px(48))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: MemberLine = index.data(LINE)
        rect: QRect = option.rect  # type: ignore[attr-defined]
        state = option.state  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        view: MemberList = self.parent()  # type: ignore[assignment]
        if selected or index.row() == view.hovered:
            painter.fillRect(rect, color("accent-soft" if selected else "hover"))
        painter.setPen(QPen(color("line-soft"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if selected and index.column() == NAME and view.hasFocus():
            painter.fillRect(QRect(rect.left(), rect.top(), px(3), rect.height()), color("accent"))
        self._paint_cell(painter, rect.adjusted(px(8), 0, -px(6), -1), index, line)
        painter.restore()

    def _paint_cell(self, painter: QPainter, rect: QRect, index: Index, line: MemberLine) -> None:
        column = index.column()
        if column == NAME:
            self._paint_name(painter, rect, line)
        elif column == LANGUAGE:
            need = NEEDS.get(line.view.language_need)
            if need is not None:
                paint_pill(painter, rect.left(), rect.center().y() - px(9), render(need[0]), need[1])
        elif column == GAPS:
            self._paint_gaps(painter, rect, line)
        else:
            painter.setFont(font(12, tabular=column == YEARS))
            painter.setPen(color("ink" if column == SCHOOL else "mute"))
            shown = painter.fontMetrics().elidedText(str(index.data() or ""), Qt.TextElideMode.ElideRight, rect.width())
            painter.drawText(rect, _CELL, shown)

    def _paint_name(self, painter: QPainter, rect: QRect, line: MemberLine) -> None:
        side = px(26)
        left = rect.left()
        paint_avatar(
            painter,
            QRect(left, rect.center().y() - side // 2, side, side),
            line.view.name,
            mandarin=line.view.language_need == "zh",
        )
        room = rect.adjusted(side + px(10), 0, 0, 0)
        below = line.beside_name()
        painter.setFont(font(13, 600))
        high = painter.fontMetrics().height()
        top = room.center().y() - (high if below else high // 2) + (px(1) if below else 0)
        painter.setPen(color("ink"))
        shown = painter.fontMetrics().elidedText(line.view.name, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(QRect(room.left(), top, room.width(), high), _CELL, shown)
        if below:
            painter.setFont(font(11.5))
            painter.setPen(color("mute"))
            shown = painter.fontMetrics().elidedText(below, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(QRect(room.left(), top + high, room.width(), painter.fontMetrics().height()), _CELL, shown)

    def _paint_gaps(self, painter: QPainter, rect: QRect, line: MemberLine) -> None:
        shown = line.gaps()
        if not shown:
            return
        painter.setFont(font(11))
        fitting = painter.fontMetrics().elidedText(shown, Qt.TextElideMode.ElideRight, rect.width() - px(12))
        paint_pill(painter, rect.left(), rect.center().y() - px(9), fitting, "warn")


class MemberList(QTableView):
    """The table. `chosen(person_id)` when the current row changes by the person; `opened(person_id)` on Enter or double-click;
    `removed(person_id)` on Delete."""

    chosen = Signal(str)
    opened = Signal(str)
    removed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = MemberTable(self)
        self.hovered = -1
        self.setModel(self.table)
        self.setItemDelegate(_Cells(self))
        put(self.setAccessibleName, text("Members"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSortingEnabled(True)
        self.sortByColumn(NAME, Qt.SortOrder.AscendingOrder)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setMinimumSectionSize(px(40))
        header.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.selectionModel().currentRowChanged.connect(self._tell)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.data(LINE).view.person_id))
        theme().changed.connect(self._fit)
        language_changed().connect(self._rename)
        self._fit()

    def show_lines(self, lines: list[MemberLine]) -> None:
        """Show these members; the current one stays."""
        with self._keeping():
            self.table.show(lines)

    def show_only(self, wanted: Any) -> None:
        """Show those that fit a `Filter`; the current one stays if it fits."""
        with self._keeping():
            self.table.show_only(wanted)

    def current_id(self) -> str | None:
        index = self.currentIndex()
        return index.data(LINE).view.person_id if index.isValid() else None

    def choose(self, person_id: str | None, *, tell: bool = False) -> bool:
        """Make a person current and bring them into sight; False where they aren't shown."""
        row = self.table.row_of(person_id)
        model = self.selectionModel()
        model.blockSignals(not tell)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        model.setCurrentIndex(self.table.index(row, 0) if row >= 0 else QModelIndex(), flags)
        model.blockSignals(False)
        if row >= 0:
            self.scrollTo(self.table.index(row, 0))
        self.viewport().update()
        return row >= 0

    def _keeping(self) -> _Kept:
        return _Kept(self)

    def _tell(self, now: Index, _before: Index) -> None:
        self.viewport().update()
        if now.isValid():
            self.chosen.emit(now.data(LINE).view.person_id)

    def _rename(self, _language: str) -> None:
        self.table.renew_words()

    def _fit(self) -> None:
        self.verticalHeader().setDefaultSectionSize(px(48))
        self._share_room()

    def _share_room(self) -> None:
        room = self.viewport().width()
        shown = [column for column in range(self.table.columnCount()) if room >= px(LEAVES_BELOW.get(column, 0))]
        for column in range(self.table.columnCount()):
            self.setColumnHidden(column, column not in shown)
        left = room - sum(px(wide) for column, wide in FIXED.items() if column in shown)
        shares = sum(share for column, share in SHARES.items() if column in shown)
        for column in shown:
            self.setColumnWidth(column, px(FIXED[column]) if column in FIXED else max(px(80), left * SHARES[column] // shares))

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self._share_room()

    def mouseMoveEvent(self, event: Any) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(int(event.position().y())))

    def leaveEvent(self, event: Any) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, row: int) -> None:
        if row != self.hovered:
            self.hovered = row
            self.viewport().update()

    def focusInEvent(self, event: Any) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.table.lines:
            self.choose(self.table.lines[0].view.person_id, tell=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        person = self.current_id()
        if person is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(person)
        elif person is not None and event.key() == Qt.Key.Key_Delete:
            self.removed.emit(person)
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and self.table.lines:
            line = self.table.lines[0 if event.key() == Qt.Key.Key_Home else -1]
            self.choose(line.view.person_id, tell=True)
        else:
            super().keyPressEvent(event)


class _Kept:
    """While the rows are exchanged, the current person stays, and nobody is told."""

    def __init__(self, view: MemberList) -> None:
        self._view = view

    def __enter__(self) -> None:
        self._person = self._view.current_id()
        self._scroll = self._view.verticalScrollBar().value()
        self._view.selectionModel().blockSignals(True)

    def __exit__(self, *_: object) -> None:
        self._view.selectionModel().blockSignals(False)
        if self._view.table.row_of(self._person) >= 0:
            self._view.choose(self._person)
            self._view.verticalScrollBar().setValue(self._scroll)
