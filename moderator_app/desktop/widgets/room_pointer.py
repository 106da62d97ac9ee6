"""The pointer on the board: choosing, marking one by one, in a row or by a frame, and carrying.

A press chooses; with Ctrl it marks one more, with Shift all up to there. Drawing from a card carries it, with all that are
marked; drawing from bare ground marks whom the frame touches. Cards are carried by the board itself, not by the system's drag
and drop: so Esc takes them back everywhere, and what is under the pointer is known in the same moment.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QMouseEvent, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QLabel

from moderator_app.desktop.theme import px
from moderator_app.desktop.widgets.card_painting import Look, paint_card
from moderator_app.desktop.widgets.room_ink import pill

if TYPE_CHECKING:
    from moderator_app.desktop.widgets.room_board import RoomBoard

_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_EDGE = 34
"""Near the edge by so many pixels, the board scrolls while something is carried."""


class BoardPointer(QObject):
    """What the pointer does on one board."""

    def __init__(self, board: RoomBoard) -> None:
        super().__init__(board)
        self.board = board
        self._pressed: QPoint | None = None
        self._on_card = False
        self._alone = False
        self._kept: list[str] = []
        self._ghost = QLabel(board.viewport())
        self._ghost.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._ghost.hide()
        self._grip = QPoint()
        self._scroll = QTimer(self, interval=30)
        self._scroll.timeout.connect(self._scroll_on)

    def press(self, event: QMouseEvent) -> None:
        board, where = self.board, event.position().toPoint()
        if board.carry is not None:  # carried by keys: a click puts down
            board.point_carry_at(where)
            board.end_carry(drop=True)
            return
        row = board.arrangement.row_at(board.on_board(where))
        item = board.rooms.items[row] if row is not None else None
        held = event.modifiers()
        self._pressed, self._on_card, self._alone = where, item is not None and item.card is not None, False
        if row is None or item is None:
            self._kept = board.marked() if held & _CTRL else []
            if not held & _CTRL:
                board.let_go()
        elif item.card is None:
            self._kept = board.marked() if held & _CTRL else []
            if not held & (_CTRL | _SHIFT):
                board.let_go()
            board.go_to(row)
        elif held & _SHIFT:
            board.mark_through(row)
        elif held & _CTRL:
            board.mark_one_more(row)
        else:
            self._alone = item.card.person_id in board.marked()  # chosen alone when it is let go without having been carried
            if not self._alone:
                board.let_go()
            board.go_to(row)

    def move(self, event: QMouseEvent) -> None:
        board, where = self.board, event.position().toPoint()
        if board.carry is not None and not board.carry.by_keys:
            self._lead(where)
            return
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            board.hover_at(where)
            return
        if self.board.band is None and (where - self._pressed).manhattanLength() < QApplication.startDragDistance():
            return
        if self._on_card:
            self._take(self._pressed)
            self._lead(where)
        else:
            self._draw_band(where)

    def release(self, event: QMouseEvent) -> None:
        board, where = self.board, event.position().toPoint()
        pressed, self._pressed = self._pressed, None
        if board.carry is not None and not board.carry.by_keys:
            board.point_carry_at(where)
            board.end_carry(drop=True)
        elif self.board.band is not None:
            self._end_band()
        elif self._alone and pressed is not None:
            board.let_go()
        self._alone = False

    def cancel(self) -> None:
        """Whatever is carried or drawn is over."""
        self._pressed = None
        self._ghost.hide()
        self._scroll.stop()
        self._end_band()

    # ---- carrying

    def _take(self, where: QPoint) -> None:
        board = self.board
        people = board.people()
        if not people:
            return
        index = board.currentIndex()
        rect = board.visualRect(index)
        self._grip = QPoint(min(max(px(8), where.x() - rect.left()), rect.width()), rect.height() // 2)
        self._ghost.setPixmap(self._picture(rect, len(people)))
        self._ghost.adjustSize()
        self._ghost.show()
        self._ghost.raise_()
        board.begin_carry(people)
        board.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def _lead(self, where: QPoint) -> None:
        self._ghost.move(where - self._grip)
        self.board.point_carry_at(where)
        near = where.y() < px(_EDGE) or where.y() > self.board.viewport().height() - px(_EDGE)
        if near and not self._scroll.isActive():
            self._scroll.start()
        elif not near:
            self._scroll.stop()

    def _scroll_on(self) -> None:
        board = self.board
        where = board.viewport().mapFromGlobal(board.cursor().pos()) if self._pressed is None else self._ghost.pos() + self._grip
        if board.carry is None and self.board.band is None:
            self._scroll.stop()
            return
        bar = board.verticalScrollBar()
        bar.setValue(bar.value() + px(14) * (-1 if where.y() < px(_EDGE) else 1))
        board.point_carry_at(where)

    def _picture(self, rect: QRect, count: int) -> QPixmap:
        """The card that is carried, and how many go with it."""
        board = self.board
        ratio = board.devicePixelRatioF()
        margin = px(8)
        picture = QPixmap((rect.size() + QRect(0, 0, margin, margin).size()) * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        item = board.current_item()
        assert item is not None
        body = QRect(QPoint(0, margin // 2), rect.size())
        paint_card(painter, body, item, Look(focus=True, current=True, marked=True), board.arrangement.zoom)
        if count > 1:
            pill(painter, body.right() + margin, body.top() + px(4), f"{count}", "accent", small=True)
        painter.end()
        return picture

    # ---- the frame

    def _draw_band(self, where: QPoint) -> None:
        board = self.board
        assert self._pressed is not None
        before = board.band
        board.band = QRect(board.on_board(self._pressed), board.on_board(where)).normalized()
        touched = [board.rooms.items[row].key for row in board.arrangement.people_in(board.band)]
        board.mark_these([*self._kept, *touched])
        board.update_on_board(board.band.united(before) if before is not None else board.band)

    def _end_band(self) -> None:
        if self.board.band is not None:
            last, self.board.band = self.board.band, None
            self.board.update_on_board(last)
