"""Who has met whom, as a grid: a row and a column for everybody, a cell for each two.

A QTableView that paints its cells at one go (a picture with a pixel for each two, made larger; thousands of cells, one by one,
would hold the window), so that screen readers have rows, columns and a sentence for each cell, arrow keys move, and five
hundred people scroll. Ctrl with plus, minus and zero, or with the wheel, makes cells larger, smaller, and as large as fit.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
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
        self._image, self._drawn = QImage(), (0, 0, 0, 0)
        self._longest: tuple[object, str, int] = (None, "", 0)
        self.model_of_people = _Model(self)
        self.setModel(self.model_of_people)
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

    # ---- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        seen = self.model_of_people.seen
        if seen is None or not seen.people:
            return
        painter = QPainter(self.viewport())
        painter.setClipRegion(event.region())
        rows, columns = self._seen_of(event.rect())
        left, top = self.columnViewportPosition(0), self.rowViewportPosition(0)
        across, down = len(seen.people) * self.cell, len(seen.people) * self.cell
        painter.drawImage(QRect(left, top, across, down), self._picture(seen))
        self._paint_looked_at(painter, seen, rows, columns)
        for at in range(max(rows.start, columns.start), min(rows.stop, columns.stop)):
            painter.fillRect(self._cell(at, at), color("line"))
        between = color("ground")
        for column in columns:
            painter.fillRect(left + (column + 1) * self.cell - 1, top, 1, down, between)
        for row in rows:
            painter.fillRect(left, top + (row + 1) * self.cell - 1, across, 1, between)
        self._paint_counts(painter, seen, rows, columns)
        self._paint_parts(painter, rows, columns, QRect(left, top, across, down))
        self._paint_chosen(painter)
        painter.end()

    def _seen_of(self, rect: QRect) -> tuple[range, range]:
        """The rows and columns that a part of the viewport shows."""
        people = self.model_of_people.rowCount()
        left, top = self.columnViewportPosition(0), self.rowViewportPosition(0)
        rows = range(max(0, (rect.top() - top) // self.cell), min(people, (rect.bottom() - top) // self.cell + 1))
        columns = range(max(0, (rect.left() - left) // self.cell), min(people, (rect.right() - left) // self.cell + 1))
        return rows, columns

    def _cell(self, row: int, column: int) -> QRect:
        return QRect(self.columnViewportPosition(column), self.rowViewportPosition(row), self.cell, self.cell)

    def _picture(self, seen: EncounterMap) -> QImage:
        """A pixel for each two, fuller the more often they met."""
        ground, pale, full = color("ground"), color("accent-soft"), color("accent")
        drawn = (id(seen), ground.rgb(), pale.rgb(), full.rgb())
        if self._drawn != drawn:
            people = len(seen.people)
            image = QImage(people, people, QImage.Format.Format_Indexed8)
            shades = [_between(pale, full, min(1.0, 0.25 + 0.375 * (times - 1))).rgb() for times in range(1, 256)]
            image.setColorTable([ground.rgb(), *shades])
            lines, wide = memoryview(image.bits()), image.bytesPerLine()
            for row, times in enumerate(seen.times):
                lines[row * wide : row * wide + people] = times
            self._image, self._drawn = image.convertToFormat(QImage.Format.Format_RGB32), drawn
        return self._image

    def _paint_looked_at(self, painter: QPainter, seen: EncounterMap, rows: range, columns: range) -> None:
        """The row and the column looked at stand out where nobody met."""
        shade, (row, column) = color("press"), self.looked_at
        if row in rows:
            for at in columns:
                if not seen.times[row][at]:
                    painter.fillRect(self._cell(row, at), shade)
        if column in columns:
            for at in rows:
                if not seen.times[at][column]:
                    painter.fillRect(self._cell(at, column), shade)

    def _paint_counts(self, painter: QPainter, seen: EncounterMap, rows: range, columns: range) -> None:
        """How often, where there is room for it, and the mark of those who were a coaching pair."""
        with_numbers = self.cell >= px(WITH_NUMBERS)
        side, mark = max(2, self.cell // 3), color("mandarin")
        dark, bright = color("ink"), color("on-accent")
        painter.setFont(font(11, 500, tabular=True))
        left, top = self.columnViewportPosition(0), self.rowViewportPosition(0)
        for row in rows:
            times, coached = seen.times[row], seen.coached[row]
            for column in columns:
                if coached[column]:
                    right = left + (column + 1) * self.cell - 1
                    painter.fillRect(right - side, top + row * self.cell, side, side, mark)
                if with_numbers and times[column]:
                    painter.setPen(bright if times[column] > 2 else dark)
                    painter.drawText(self._cell(row, column), Qt.AlignmentFlag.AlignCenter, str(times[column]))

    def _paint_parts(self, painter: QPainter, rows: range, columns: range, whole: QRect) -> None:
        shade = color("faint")
        for at in self.begins:
            if at in columns:
                painter.fillRect(whole.left() + at * self.cell, whole.top(), 1, whole.height(), shade)
            if at in rows:
                painter.fillRect(whole.left(), whole.top() + at * self.cell, whole.width(), 1, shade)

    def _paint_chosen(self, painter: QPainter) -> None:
        index = self.currentIndex()
        if index.isValid() and self.selectionModel().isSelected(index):
            painter.setPen(QPen(color("ink" if self.hasFocus() else "mute"), 2))
            painter.drawRect(QRectF(self._cell(index.row(), index.column())).adjusted(1, 1, -1, -1))

    def name_font(self, strong: bool) -> Any:
        """The font of the names, as large as the cells allow."""
        return font(max(8.0, min(11.5, self.cell * 82 / px(100))), 600 if strong else 400)

    def room_for_names(self) -> int:
        seen, written = self.model_of_people.seen, self.name_font(False)
        if self._longest[0] is not seen or self._longest[1] != written.key():
            metrics = QFontMetrics(written)
            longest = max((metrics.horizontalAdvance(person.name) for person in seen.people), default=0) if seen else 0
            self._longest = (seen, written.key(), longest)
        return min(px(150), self._longest[2] + px(18))

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
