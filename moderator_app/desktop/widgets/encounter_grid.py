"""Who has met whom, as a grid: a row and a column for everybody, a cell for each two.

A QTableView painted by a delegate, so that screen readers have rows, columns and a sentence for each cell, arrow keys move, and
five hundred people scroll. Ctrl with plus, minus and zero, or with the wheel, makes cells larger, smaller, and as large as fit.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPen, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from moderator_app.desktop.theme import color, font, px, theme
from moderator_app.desktop.translation import language_changed, put, render
from moderator_app.domain.wording import Text, text
from moderator_app.operations.encounters import EncounterMap, MapPerson

Index = QModelIndex | QPersistentModelIndex

SMALLEST, LARGEST, WITH_NUMBERS = 10, 34, 17
"""Cells of these sides, in pixels at 100 % text size; from the last one on they show how often."""


def times_words(times: int, coached: bool) -> Text:
    """How often two people met, in words."""
    if times == 0:
        return text("have not met")
    if coached and times == 1:
        return text("met once, as a coaching pair")
    if coached:
        return text("met {count} times, also as a coaching pair", count=times)
    return text("met once") if times == 1 else text("met twice") if times == 2 else text("met {count} times", count=times)


def both_words(seen: EncounterMap, row: int, column: int) -> Text:
    """A cell as a sentence."""
    one, other = seen.people[row], seen.people[column]
    if row == column:
        return text(
            "{name}: met {count} people, {abroad} of them from other countries", name=one.name, count=one.met, abroad=one.abroad
        )
    told = times_words(seen.times[row][column], bool(seen.coached[row][column]))
    return text("{name} and {other} {met}", name=one.name, other=other.name, met=told)


class _Model(QAbstractTableModel):
    def __init__(self, parent: Any) -> None:
        super().__init__(parent)
        self.seen: EncounterMap | None = None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() or self.seen is None else len(self.seen.people)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return self.rowCount(parent)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if self.seen is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            times = self.seen.times[index.row()][index.column()]
            return str(times) if times else ""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return render(both_words(self.seen, index.row(), index.column()))
        return None

    def headerData(self, section: int, _way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if self.seen is None or section >= len(self.seen.people):
            return None
        person = self.seen.people[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return person.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return render(both_words(self.seen, section, section))
        return None

    def show(self, seen: EncounterMap) -> None:
        self.beginResetModel()
        self.seen = seen
        self.endResetModel()


class _Names(QHeaderView):
    """Names beside the rows, or upright above the columns; those of the cell looked at stand out."""

    def __init__(self, way: Qt.Orientation, grid: EncounterGrid) -> None:
        super().__init__(way, grid)
        self.grid = grid
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(4)
        self.setHighlightSections(False)
        self.setSectionsClickable(True)

    def sizeHint(self) -> QSize:
        long = self.grid.room_for_names()
        return QSize(long, 0) if self.orientation() == Qt.Orientation.Vertical else QSize(0, long)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        seen = self.grid.model_of_people.seen
        if seen is None:
            return
        upright = self.orientation() == Qt.Orientation.Horizontal
        here = section == (self.grid.looked_at[1] if upright else self.grid.looked_at[0])
        painter.save()
        painter.setClipRect(rect)
        painter.setFont(self.grid.name_font(here))
        lonely = section in self.grid.lonely
        painter.setPen(color("ink" if here else "warn" if lonely else "mute"))
        if upright:
            painter.translate(rect.left(), rect.bottom())
            painter.rotate(-90)
            room = QRect(px(4), 0, rect.height() - px(6), rect.width())
            way = Qt.AlignmentFlag.AlignLeft
        else:
            room = rect.adjusted(px(4), 0, -px(6), 0)
            way = Qt.AlignmentFlag.AlignRight
        shown = f"{seen.people[section].name} !" if lonely and not upright else seen.people[section].name
        shown = painter.fontMetrics().elidedText(shown, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, way | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, shown)
        painter.restore()


class _Cells(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        grid: EncounterGrid = self.parent()  # type: ignore[assignment]
        seen = grid.model_of_people.seen
        if seen is None:
            return
        rect: QRect = option.rect  # type: ignore[attr-defined]
        row, column = index.row(), index.column()
        times = seen.times[row][column]
        # thousands of these are painted at once: most are a colour and nothing more
        painter.fillRect(rect.adjusted(0, 0, -1, -1), grid.shade(row, column, times))
        chosen = option.state & QStyle.StateFlag.State_Selected  # type: ignore[attr-defined]
        plain = not (chosen or seen.coached[row][column] or column in grid.begins or row in grid.begins)
        if plain and not (times and grid.cell >= px(WITH_NUMBERS)):
            return
        body = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.save()
        if seen.coached[row][column]:
            side = max(2.0, rect.width() / 3)
            painter.fillRect(QRectF(body.right() - side, body.top(), side, side), color("mandarin"))
        if times and grid.cell >= px(WITH_NUMBERS):
            painter.setFont(font(11, 500, tabular=True))
            painter.setPen(color("on-accent" if times > 2 else "ink"))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(times))
        painter.setPen(QPen(color("faint"), 1))
        if column in grid.begins:
            painter.drawLine(rect.topLeft(), rect.bottomLeft())
        if row in grid.begins:
            painter.drawLine(rect.topLeft(), rect.topRight())
        if chosen:
            painter.setPen(QPen(color("ink" if grid.hasFocus() else "mute"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(body.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.restore()


class EncounterGrid(QTableView):
    """`chosen(row, column)` for a cell that was clicked or moved to by keys, `told(Text)` what is under the pointer or chosen."""

    chosen = Signal(int, int)
    told = Signal(object)
    zoomed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cell = px(12)
        self.fits = True
        self.looked_at = (-1, -1)
        self.lonely: frozenset[int] = frozenset()
        self.begins: frozenset[int] = frozenset()
        self.model_of_people = _Model(self)
        self.setModel(self.model_of_people)
        self.setItemDelegate(_Cells(self))
        self.rows, self.columns = _Names(Qt.Orientation.Vertical, self), _Names(Qt.Orientation.Horizontal, self)
        self.setVerticalHeader(self.rows)
        self.setHorizontalHeader(self.columns)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        put(self.setAccessibleName, text("Who has met whom"))
        self.entered.connect(lambda index: self._look(index.row(), index.column()))
        self.rows.sectionClicked.connect(lambda row: self.choose(row, row))
        self.columns.sectionClicked.connect(lambda column: self.choose(column, column))
        self.selectionModel().currentChanged.connect(self._choose)
        theme().changed.connect(self._fit)
        language_changed().connect(self._look_again)

    # ---- showing

    def show_map(self, seen: EncounterMap, parted_by: str = "") -> None:
        """Show a map; the cell chosen stays with its two people, where both are there. `parted_by` "country" or "school": a line
        between those of one and of the next."""
        kept = self.chosen_people()
        parts = [getattr(person, parted_by) for person in seen.people] if parted_by else []
        self.begins = frozenset(at for at in range(1, len(parts)) if parts[at] != parts[at - 1])
        self.lonely = frozenset(seen.nobody_abroad)
        self.looked_at = (-1, -1)
        self.selectionModel().blockSignals(True)
        self.model_of_people.show(seen)
        place = {person.id: at for at, person in enumerate(seen.people)}
        if kept and kept[0].id in place and kept[1].id in place:
            self.setCurrentIndex(self.model_of_people.index(place[kept[0].id], place[kept[1].id]))
            self.looked_at = (place[kept[0].id], place[kept[1].id])
        self.selectionModel().blockSignals(False)
        self._fit()

    def chosen_people(self) -> tuple[MapPerson, MapPerson] | None:
        """The two people of the cell chosen (the same one twice for a name)."""
        seen, index = self.model_of_people.seen, self.currentIndex()
        if seen is None or not index.isValid():
            return None
        return seen.people[index.row()], seen.people[index.column()]

    def choose(self, row: int, column: int) -> None:
        """Choose a cell as the person would."""
        self.setCurrentIndex(self.model_of_people.index(row, column))
        self.scrollTo(self.currentIndex())

    def shade(self, row: int, column: int, times: int) -> QColor:
        """The ground of a cell: paler in the row and column looked at, fuller the more often two people met."""
        if row == column:
            return color("line")
        if times:
            return _between(color("accent-soft"), color("accent"), min(1.0, 0.25 + 0.375 * (times - 1)))
        return color("press" if row == self.looked_at[0] or column == self.looked_at[1] else "ground")

    def name_font(self, strong: bool) -> Any:
        """The font of the names, as large as the cells allow."""
        return font(max(8.0, min(11.5, self.cell * 82 / px(100))), 600 if strong else 400)

    def room_for_names(self) -> int:
        seen = self.model_of_people.seen
        metrics = QFontMetrics(self.name_font(False))
        longest = max((metrics.horizontalAdvance(person.name) for person in seen.people), default=0) if seen else 0
        return min(px(150), longest + px(18))

    # ---- zoom

    def zoom(self, by: int) -> None:
        """Make cells larger (1) or smaller (-1), or as large as fit (0)."""
        self.fits = by == 0
        if by:
            self.cell = max(px(SMALLEST), min(px(LARGEST), round(self.cell * (1.25 if by > 0 else 0.8))))
        self._fit()

    def _fit(self, *_news: Any) -> None:
        people = self.model_of_people.rowCount()
        if self.fits and people:
            names = self.room_for_names()
            bar = self.verticalScrollBar().sizeHint().width()
            across = (self.width() - names - bar - px(4)) // people
            self.cell = max(px(SMALLEST), min(px(LARGEST), across))
        for header in (self.rows, self.columns):
            header.setDefaultSectionSize(self.cell)
            header.updateGeometry()
        self.rows.setFixedWidth(self.room_for_names())
        self.columns.setFixedHeight(self.room_for_names())
        self.updateGeometries()
        self.viewport().update()
        self.zoomed.emit(self.cell)

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        if self.fits:
            self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1, Qt.Key.Key_0: 0}
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.key() in steps:
            self.zoom(steps[Qt.Key(event.key())])
            return
        super().keyPressEvent(event)

    # ---- looking

    def _choose(self, now: Index, _before: Index) -> None:
        if now.isValid():
            self._look(now.row(), now.column())
            self.chosen.emit(now.row(), now.column())

    def leaveEvent(self, event: Any) -> None:
        super().leaveEvent(event)
        index = self.currentIndex()
        self._look(index.row(), index.column())

    def _look(self, row: int, column: int) -> None:
        if (row, column) != self.looked_at:
            self.looked_at = (row, column)
            for part in (self.viewport(), self.rows.viewport(), self.columns.viewport()):
                part.update()
        seen = self.model_of_people.seen
        self.told.emit(both_words(seen, row, column) if seen is not None and 0 <= row < len(seen.people) else text(""))

    def _look_again(self, _language: str) -> None:
        self._look(*self.looked_at)


def _between(pale: QColor, full: QColor, share: float) -> QColor:
    """A colour on the way from one to the other."""
    parts = ((pale.redF(), full.redF()), (pale.greenF(), full.greenF()), (pale.blueF(), full.blueF()))
    return QColor.fromRgbF(*(a + (b - a) * share for a, b in parts))
