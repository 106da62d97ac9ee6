"""The debrief to work on: themes with their notes below them, put right by keys or by dragging.

Digits put what is chosen into the theme of that number, notes dropped on a theme go into it, a theme dropped on another becomes
one with it. The list changes nothing by itself: it says what was wished.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QStyle, QStyleOptionViewItem, QWidget

from moderator_app.desktop.models.debrief_rows import HEADING, LINE, debrief_rows, titles_written
from moderator_app.desktop.models.lazy_rows import LazyModel, carried_ids
from moderator_app.desktop.theme import color, font, icon_pixmap, px
from moderator_app.desktop.translation import put, render
from moderator_app.desktop.widgets.pick_list import PickList
from moderator_app.desktop.widgets.rows import KEY, ROW, Index, Row, RowDelegate, paint_pill, pill_width
from moderator_app.desktop.widgets.wrapping import paint_lines, wrapped
from moderator_app.domain.debrief import Debrief
from moderator_app.domain.wording import text

_NUMBER, _TICK, _LINES = 26, 24, 3
_ONE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class DebriefModel(LazyModel):
    """Rows whose themes can be named in place. `titled(key, written)`."""

    titled = Signal(str, str)

    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = super().flags(index)
        if not index.isValid():
            return usual
        usual |= Qt.ItemFlag.ItemIsDropEnabled
        about = self.rows[index.row()].payload
        return usual | Qt.ItemFlag.ItemIsEditable if about.is_heading and about.number else usual

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.EditRole and row.payload.is_heading:
            return titles_written(row.payload.titles)
        if role == Qt.ItemDataRole.ToolTipRole:
            return render(row.title)
        return super().data(index, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self.rows[index.row()]
        if role != Qt.ItemDataRole.EditRole or not value.strip() or value.strip() == titles_written(row.payload.titles):
            return False
        self.titled.emit(row.payload.cluster, value.strip())
        return True


class DebriefDelegate(RowDelegate):
    """A theme: its number, its title in both languages, whether it is a choice, how many notes. A note: its room and words."""

    def __init__(self, parent: DebriefList) -> None:
        super().__init__("plain", parent)
        self._list = parent

    def _rooms(self) -> int:
        """How wide the column of rooms is."""
        return self._list.room_width()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row = index.data(ROW)
        if row.payload.is_heading:
            return QSize(px(120), px(36) + (px(10) if index.row() else 0))
        lines = len(self._words(row, self._list.viewport().width()))
        return QSize(px(120), lines * QFontMetrics(font(12.5)).height() + px(9))

    def _words(self, row: Row, wide: int) -> list[str]:
        return wrapped(render(row.title), font(12.5), max(px(120), wide - px(_TICK + 34) - self._rooms()), _LINES)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row: Row = index.data(ROW)
        rect: QRect = option.rect  # type: ignore[attr-defined]
        if row.payload.is_heading:
            rect = rect.adjusted(0, px(10) if index.row() else 0, 0, 0)
        self._ground(painter, rect, option, row)
        inside = rect.adjusted(px(10), 0, -px(12), 0)
        if row.payload.is_heading:
            self._heading(painter, inside, row)
        else:
            self._note(painter, inside, row)
        painter.restore()

    def _ground(self, painter: QPainter, rect: QRect, option: QStyleOptionViewItem, row: Row) -> None:
        state = option.state  # type: ignore[attr-defined]
        selected = bool(state & QStyle.StateFlag.State_Selected)
        focus = bool(state & QStyle.StateFlag.State_HasFocus) and self._list.hasFocus()
        onto = self._list.onto == row.payload.cluster
        body = QRectF(rect).adjusted(2, 1, -2, -1)
        if row.payload.is_heading and not row.quiet:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("neutral-soft"))
            painter.drawRoundedRect(body, px(7), px(7))
        if selected or onto or focus or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(QPen(color("accent"), 2 if onto else 1) if onto or focus else Qt.PenStyle.NoPen)
            painter.setBrush(color("accent-soft" if selected or onto else "hover"))
            painter.drawRoundedRect(body, px(7), px(7))

    def _heading(self, painter: QPainter, rect: QRect, row: Row) -> None:
        about = row.payload
        if about.number:
            painter.setFont(font(12.5, 600, tabular=True))
            painter.setPen(color("accent" if about.offered else "mute"))
            painter.drawText(QRect(rect.left(), rect.top(), px(_NUMBER), rect.height()), _ONE, str(about.number))
        left, right = rect.left() + (px(_NUMBER) if about.number else 0), rect.right()
        painter.setFont(font(12, 600, tabular=True))
        painter.setPen(color("mute"))
        painter.drawText(
            QRect(right - px(30), rect.top(), px(30), rect.height()), _ONE | Qt.AlignmentFlag.AlignRight, render(row.trailing)
        )
        right -= px(34)
        for words, tone in row.trailing_pills:
            wide = pill_width(render(words))
            paint_pill(painter, right - wide, rect.center().y() - px(8), render(words), tone)
            right -= wide + px(8)
        title = font(13, 600)
        painter.setFont(title)
        painter.setPen(color("mute" if row.quiet else "ink"))
        room = max(10, right - left)
        shown = QFontMetrics(title).elidedText(render(row.title), Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(left, rect.top(), room, rect.height()), _ONE, shown)
        after = left + QFontMetrics(title).horizontalAdvance(shown) + px(10)
        if row.second and right - after > px(40):
            painter.setFont(font(12))
            painter.setPen(color("mute"))
            other = painter.fontMetrics().elidedText(render(row.second), Qt.TextElideMode.ElideRight, right - after)
            painter.drawText(QRect(after, rect.top(), right - after, rect.height()), _ONE, other)

    def _note(self, painter: QPainter, rect: QRect, row: Row) -> None:
        left = rect.left() + px(_NUMBER)
        high = QFontMetrics(font(12.5)).height()
        for words, tone in row.pills:
            paint_pill(painter, left, rect.top() + px(4) + (high - px(18)) // 2, render(words), tone)
        left += self._rooms()
        painter.setPen(color("ink"))
        words_at = QRect(left, rect.top() + px(4), max(10, rect.right() - left), rect.height())
        paint_lines(painter, words_at, self._words(row, self._list.viewport().width()), font(12.5))
        if self._list.shows_grip(row.key):
            painter.drawPixmap(
                rect.left() + px(2),
                rect.top() + px(5),
                icon_pixmap("grip-vertical", "faint", 14, painter.device().devicePixelRatioF()),
            )

    # ---- naming in place

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        put(editor.setAccessibleName, text("Title of the theme: English / 中文"))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        assert isinstance(editor, QLineEdit)
        if not editor.isModified():
            editor.setText(index.data(Qt.ItemDataRole.EditRole))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        assert isinstance(editor, QLineEdit)
        model.setData(index, editor.text(), Qt.ItemDataRole.EditRole)  # type: ignore[arg-type]

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect  # type: ignore[attr-defined]
        editor.setGeometry(rect.left() + px(_NUMBER), rect.bottom() - px(33), rect.width() - px(_NUMBER + 8), px(30))


class DebriefList(PickList):
    """Signals, all with keys of clusters and ids of lines: `moved(lines, cluster)`; `merged(clusters)` the first is kept;
    `titled(cluster, written)`; `made(lines)` a theme of its own; `split(cluster)`; `dissolved(clusters)`; `ticked(clusters)`;
    `offered()` on Ctrl+Enter; `stepped_back()`; `left()` on Esc."""

    moved = Signal(list, str)
    merged = Signal(list)
    titled = Signal(str, str)
    made = Signal(list)
    split = Signal(str)
    dissolved = Signal(list)
    ticked = Signal(list)
    offered = Signal()
    stepped_back = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self.onto: str | None = None
        """The cluster that something is held over, to be dropped into."""
        self.debrief = Debrief()
        self._room_width: int | None = None
        super().__init__("plain", text("Themes and their notes"), "debrief", RowDelegate("plain"), parent=parent)
        self.setItemDelegate(DebriefDelegate(self))
        model = DebriefModel("debrief", self)
        self.rows = model
        self.setModel(model)
        self.selectionModel().currentChanged.connect(self._tell)
        self.selectionModel().selectionChanged.connect(lambda _now, _before: self.picked.emit())
        model.titled.connect(self.titled)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDropIndicatorShown(False)  # a frame of our own
        self.numbered.connect(self._put_into)
        self.doubleClicked.connect(lambda _index: self.rename())

    # ---- showing

    def show_debrief(self, debrief: Debrief) -> None:
        """Show this; what is chosen stays chosen."""
        self.debrief, self._room_width = debrief, None
        self.show_items(debrief_rows(debrief), lambda row: row.key, lambda row: row)

    def room_width(self) -> int:
        """How wide the column of rooms is: as the widest of them."""
        if self._room_width is None:
            shown = {render(words) for row in debrief_rows(self.debrief) for words, _tone in row.pills}
            self._room_width = max((pill_width(words) + px(8) for words in shown), default=0)
        return self._room_width

    def shows_grip(self, key: str) -> bool:
        """Whether this row shows that it can be carried."""
        return key in self.picked_keys() and self.hasFocus()

    def _look_again(self, *_news: Any) -> None:
        self._room_width = None
        super()._look_again()

    # ---- what is chosen

    def lines(self) -> list[str]:
        """The ids of the notes chosen."""
        return [key.removeprefix(LINE) for key in self.picked_keys() if key.startswith(LINE)]

    def clusters(self) -> list[str]:
        """The keys of the themes chosen."""
        return [key.removeprefix(HEADING) for key in self.picked_keys() if key.startswith(HEADING)]

    def cluster_here(self) -> str | None:
        """The theme of the current row: itself, or that of its note."""
        row = self.current_row()
        return row.payload.cluster if row is not None else None

    def choose_cluster(self, key: str) -> None:
        """Choose a theme."""
        self.choose(HEADING + key)

    def rename(self) -> None:
        """Write the title of the theme at hand."""
        key = self.cluster_here()
        if key is None or self.state() == self.State.EditingState:
            return
        self.choose_cluster(key)
        if self.rows.flags(self.currentIndex()) & Qt.ItemFlag.ItemIsEditable:
            self.scrollTo(self.currentIndex())
            self.edit(self.currentIndex())

    # ---- keys

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_own(event):
            event.accept()
            return True
        return super().event(event)

    def _is_own(self, event: QKeyEvent) -> bool:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control:
            return event.key() in (*_ENTER, Qt.Key.Key_Z)
        return event.key() in (Qt.Key.Key_F2, Qt.Key.Key_Delete)  # the screen has them for notes

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        key = event.key()
        if control and key in _ENTER:
            self.offered.emit()
        elif control and key == Qt.Key.Key_Z:
            self.stepped_back.emit()
        elif key in (Qt.Key.Key_F2, *_ENTER) and plain:
            self.rename()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif plain and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._jump(1 if key == Qt.Key.Key_Right else -1)
        elif plain and self._act(key):
            pass
        else:
            super().keyPressEvent(event)

    def _act(self, key: int) -> bool:
        """What a letter does with what is chosen."""
        themes = [one for one in self.clusters() if not self.debrief.cluster(one).is_rest]
        here = self.cluster_here()
        if key == Qt.Key.Key_Space and here is not None:
            self.ticked.emit(themes or [here])
        elif key == Qt.Key.Key_N and self.lines():
            self.made.emit(self.lines())
        elif key == Qt.Key.Key_M and themes:
            self.merged.emit(themes if len(themes) > 1 else self._with_the_one_above(themes[0]))
        elif key == Qt.Key.Key_S and here is not None:
            self.split.emit(here)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            if themes:
                self.dissolved.emit(themes)
            elif self.lines():
                self._put_into(0)
        else:
            return False
        return True

    def _with_the_one_above(self, key: str) -> list[str]:
        keys = [one.key for one in self.debrief.themes()]
        place = keys.index(key)
        return [keys[place - 1], key] if place else keys[:2]

    def _jump(self, by: int) -> None:
        """To the next theme, or back to this one's head and then to the one before."""
        here = self.currentIndex().row()
        heads = [n for n, key in enumerate(self.rows.rows.keys) if key.startswith(HEADING)]
        ahead = [n for n in heads if n > here] if by > 0 else [n for n in reversed(heads) if n < here]
        if ahead:
            self.setCurrentIndex(self.rows.index(ahead[0]))

    def _put_into(self, number: int) -> None:
        """Put what is chosen into the theme of that number; 0: into none."""
        themes = self.debrief.themes()
        if number > len(themes):
            return
        target = themes[number - 1].key if number else self.debrief.clusters[-1].key
        heads = [key for key in self.clusters() if key != target]
        if self.lines():
            self.moved.emit(self.lines(), target)
        elif heads and number:
            self.merged.emit([target, *heads])
        elif heads:
            self.dissolved.emit(heads)

    # ---- dropping

    def dragEnterEvent(self, event: Any) -> None:
        if carried_ids(event.mimeData())[0] in ("debrief", "note"):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        onto = self.aim(self.indexAt(event.position().toPoint()), carried_ids(event.mimeData())[1])
        self._show_aim(onto)
        event.setDropAction(Qt.DropAction.MoveAction)
        event.setAccepted(onto is not None)

    def dragLeaveEvent(self, event: Any) -> None:
        self._show_aim(None)
        super().dragLeaveEvent(event)

    def aim(self, index: QModelIndex, keys: list[str]) -> str | None:
        """The cluster that a drop on this row would go into; None where it would do nothing."""
        if not index.isValid():
            return None
        cluster = str(index.data(ROW).payload.cluster)
        heads = [key.removeprefix(HEADING) for key in keys if key.startswith(HEADING)]
        return None if cluster in heads else cluster

    def dropEvent(self, event: QDropEvent) -> None:
        self._show_aim(None)
        keys = carried_ids(event.mimeData())[1]
        onto = self.aim(self.indexAt(event.position().toPoint()), keys)
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()
        self.stopAutoScroll()
        self.setState(QAbstractItemView.State.NoState)
        if onto is not None:
            self.take(onto, keys)

    def take(self, onto: str, keys: list[str]) -> None:
        """What a drop of rows on a theme does: notes go into it, themes become one with it."""
        lines = [key.removeprefix(LINE) for key in keys if not key.startswith(HEADING)]
        heads = [key.removeprefix(HEADING) for key in keys if key.startswith(HEADING)]
        if lines:
            self.moved.emit(lines, onto)
        elif heads and self.debrief.cluster(onto).is_rest:
            self.dissolved.emit(heads)
        elif heads:
            self.merged.emit([onto, *heads])

    def _show_aim(self, onto: str | None) -> None:
        if onto != self.onto:
            self.onto = onto
            self.viewport().update()

    def current_note(self) -> str | None:
        """The id of the note at hand, None on a theme."""
        key = self.currentIndex().data(KEY) if self.currentIndex().isValid() else None
        return key.removeprefix(LINE) if key is not None and key.startswith(LINE) else None
