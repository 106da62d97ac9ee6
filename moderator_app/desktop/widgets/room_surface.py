"""The surface under the board of rooms: where everything stands, at which size, and how it is painted.

What must hold: only what is in sight is painted, and nothing here decides anything: what a key or the pointer does is
room_board.py's.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen, QRegion
from PySide6.QtWidgets import QAbstractItemView, QFrame, QLabel, QWidget

from moderator_app.desktop.later import when_seen
from moderator_app.desktop.models.room_cards import BoardModel
from moderator_app.desktop.theme import color, px, theme
from moderator_app.desktop.translation import Words, language_changed, put
from moderator_app.desktop.widgets.basics import Label
from moderator_app.desktop.widgets.card_painting import Look, paint_card
from moderator_app.desktop.widgets.room_carry import Carry
from moderator_app.desktop.widgets.room_layout import Arrangement, RoomBox, arrange, height_at
from moderator_app.desktop.widgets.room_painting import paint_box
from moderator_app.desktop.widgets.room_zoom import AUTO, Zoom, step, zoom_called, zoom_that_fits

Index = QModelIndex | QPersistentModelIndex


class RoomSurface(QAbstractItemView):
    """A view of a `BoardModel` with a layout of its own."""

    zoomed = Signal()
    """The size changed, by choice or by what fits."""
    arranged = Signal()
    """Everything may stand elsewhere now."""

    def __init__(self, name: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # first, for Qt asks where things are while it is still being set up
        self.rooms = BoardModel(self)
        self.arrangement = Arrangement()
        self.zoom_choice = AUTO
        self.carry: Carry | None = None
        self.found: set[str] | None = None
        self.band: QRect | None = None
        self.hovered = -1
        self._hint = Label("", "toast", parent=self)
        self._hint.setProperty("hint", True)
        self._hint.hide()
        self.setModel(self.rooms)
        put(self.setAccessibleName, name)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.MultiSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme().changed.connect(self._hear_news)
        language_changed().connect(self._hear_news)

    def _hear_news(self, *_news: Any) -> None:
        when_seen(self, type(self)._look_again)

    def _look_again(self, *_news: Any) -> None:
        self._arrange()
        self.viewport().update()

    def hint(self, words: str | None = None) -> QLabel:
        """Where what is being typed or carried is shown; with `words`, show them ("" hides it)."""
        if words is not None:
            self._hint.show_words(words)
            self._hint.setVisible(bool(words))
            self._place_hint()
        return self._hint

    def _place_hint(self) -> None:
        self._hint.adjustSize()
        place = self.rect().bottomLeft()
        self._hint.move((self.width() - self._hint.width()) // 2, place.y() - self._hint.height() - px(12))
        self._hint.raise_()

    # ---- size

    def zoom(self) -> Zoom:
        """The size that is shown."""
        return self.arrangement.zoom

    def set_zoom(self, key: str) -> None:
        """Choose a size by its key, or AUTO: as fits."""
        self.zoom_choice = key if zoom_called(key) is not None else AUTO
        kept = self._row_in_sight()
        above = self.visualRect(self.rooms.index(kept)).top() if kept >= 0 else 0
        self._arrange()
        if kept >= 0:
            self.verticalScrollBar().setValue(self.arrangement.rects[kept].top() - above)
        self.viewport().update()
        self.zoomed.emit()

    def step_zoom(self, by: int) -> None:
        """One size larger (-1) or smaller (1)."""
        self.set_zoom(step(self.zoom(), by).key)

    def _row_in_sight(self) -> int:
        """What is to stay where it is when sizes change: the current row, else the first in sight."""
        here = self.currentIndex().row()
        if here >= 0 and self.visualRect(self.currentIndex()).intersects(self.viewport().rect()):
            return here
        return next((row for row, rect in enumerate(self.arrangement.rects) if rect.top() >= self.verticalOffset()), -1)

    # ---- where things are

    def _arrange(self) -> None:
        # measured without regard to whether the bar is shown now: its coming must not make it go again, without end
        bar, whole, items = self.verticalScrollBar(), self.contentsRect().size(), self.rooms.items
        narrow = whole.width() - bar.sizeHint().width() - px(2)
        before = self.arrangement.zoom
        chosen = zoom_called(self.zoom_choice) or zoom_that_fits(
            lambda zoom: height_at(items, narrow, whole.height(), zoom), whole.height()
        )
        self.arrangement = arrange(items, whole.width(), whole.height(), chosen)
        if self.arrangement.height > whole.height():
            self.arrangement = arrange(items, narrow, whole.height(), chosen)
        over = max(0, self.arrangement.height - whole.height())
        bar.setRange(0, over)
        bar.setPageStep(max(1, whole.height()))
        bar.setSingleStep(px(24))
        # shown and hidden here and now: left to Qt, that would come one round of events later
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn if over else Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if chosen is not before and items:
            self.zoomed.emit()
        self.arranged.emit()

    def updateGeometries(self) -> None:
        self._arrange()

    def doItemsLayout(self) -> None:
        self._arrange()
        self.viewport().update()

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self._arrange()
        self._place_hint()

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        return 0

    def isIndexHidden(self, index: Index) -> bool:
        return False

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

    def on_board(self, point: QPoint) -> QPoint:
        """A point of the viewport in the board's own coordinates."""
        return point + QPoint(0, self.verticalOffset())

    def update_on_board(self, rect: QRect) -> None:
        """Paint a part of the board again."""
        self.viewport().update(rect.translated(0, -self.verticalOffset()).adjusted(-2, -2, 2, 2))

    def visualRect(self, index: Index) -> QRect:
        rects = self.arrangement.rects
        return rects[index.row()].translated(0, -self.verticalOffset()) if 0 <= index.row() < len(rects) else QRect()

    def indexAt(self, point: QPoint) -> QModelIndex:
        row = self.arrangement.row_at(self.on_board(point))
        return self.rooms.index(row) if row is not None else QModelIndex()

    def box_at(self, point: QPoint) -> RoomBox | None:
        """The room at a point of the viewport."""
        return self.arrangement.box_at(self.on_board(point))

    def scrollTo(self, index: Index, hint: Any = None) -> None:
        if not 0 <= index.row() < len(self.arrangement.rects):
            return
        rect = self.arrangement.rects[index.row()].adjusted(0, -px(12), 0, px(14))
        bar = self.verticalScrollBar()
        if rect.top() < bar.value():
            bar.setValue(rect.top())
        elif rect.bottom() > bar.value() + self.viewport().height():
            bar.setValue(rect.bottom() - self.viewport().height())

    def visualRegionForSelection(self, selection: Any) -> QRegion:
        return QRegion(self.viewport().rect())

    def setSelection(self, rect: QRect, command: Any) -> None:
        """Qt's own ways of selecting are not used: see room_pointer.py."""

    def selectionCommand(self, index: Index, event: QEvent | None = None) -> QItemSelectionModel.SelectionFlag:
        return QItemSelectionModel.SelectionFlag.NoUpdate

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        return self.currentIndex()  # room_keys.py moves it

    # ---- painting

    def paintEvent(self, event: Any) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, -self.verticalOffset())
        seen = event.region().translated(0, self.verticalOffset())
        top, end = seen.boundingRect().top(), seen.boundingRect().bottom()
        current, focus = self.currentIndex().row(), self.hasFocus()
        marked = {index.row() for index in self.selectionModel().selectedIndexes()}
        carry, items, found = self.carry, self.rooms.items, self.found
        away = set(carry.people) if carry is not None and not carry.by_keys else ()
        zoom, rects = self.arrangement.zoom, self.arrangement.rects
        for box in self.arrangement.boxes:
            if box.rect.bottom() < top or box.rect.top() > end or not seen.intersects(box.rect):
                continue
            look = Look(focus, box.head == current, box.head == self.hovered)
            over = carry is not None and box.key == carry.over
            effect = carry.effect(box.key) if carry is not None else None
            swap = over and carry is not None and carry.partner is not None
            paint_box(painter, box, items[box.head], look, effect, zoom, over=over, swap=swap)
            for row in box.people:
                rect = rects[row]
                if rect.bottom() < top or rect.top() > end:
                    continue
                key = items[row].key
                dim = found is not None and key not in found
                lit = row in marked or (carry is not None and key == carry.partner)
                look = Look(focus, row == current, row == self.hovered, lit, dim, key in away)
                paint_card(painter, rect, items[row], look, zoom)
        if self.band is not None:
            painter.setPen(QPen(color("accent"), 1))
            tint = QColor(color("accent"))
            tint.setAlpha(28)
            painter.setBrush(tint)
            painter.drawRect(self.band.adjusted(0, 0, -1, -1))
