"""The notes of a meeting, newest first: time, room, kind, words, theme. Written in place; letters choose the kind.

The list changes nothing by itself: it says what was wished, and shows what it is given.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QLineEdit, QStyleOptionViewItem, QWidget

from moderator_app.desktop.models.insight_cards import KIND_WORDS
from moderator_app.desktop.models.lazy_rows import LazyModel
from moderator_app.desktop.models.live_rows import note_row
from moderator_app.desktop.theme import color, font, px
from moderator_app.desktop.translation import put, render
from moderator_app.desktop.widgets.capture_field import room_words
from moderator_app.desktop.widgets.pick_list import PickList
from moderator_app.desktop.widgets.rows import ROW, Index, Row, RowDelegate, paint_pill, pill_width
from moderator_app.desktop.widgets.wrapping import paint_lines, wrapped
from moderator_app.domain.captured import KIND_LETTERS
from moderator_app.domain.wording import text
from moderator_app.operations.live import NoteView

_TIME, _GAP, _LINES = 46, 8, 3
_NARROW = 620
"""In a list narrower than this (px at 100 %), theme and speaker stand below the words."""
_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class NoteModel(LazyModel):
    """Rows whose words can be written. `written(key, words)`."""

    written = Signal(str, str)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in (Qt.ItemDataRole.EditRole, Qt.ItemDataRole.ToolTipRole):
            return render(self.rows[index.row()].title)
        return super().data(index, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self.rows[index.row()]
        if role != Qt.ItemDataRole.EditRole or not value.strip() or value.strip() == render(row.title):
            return False
        self.written.emit(row.key, value.strip())
        return True


class _Places:
    """Where the parts of a row stand in a rectangle."""

    def __init__(self, row: Row, rect: QRect, columns: tuple[int, int]) -> None:
        self.narrow = rect.width() < px(_NARROW)
        self.room_left = rect.left() + px(_TIME)
        self.kind_left = self.room_left + columns[0]
        self.left = self.kind_left + columns[1]
        self.below = " · ".join(filter(None, (render(row.second), render(row.trailing)))) if self.narrow else render(row.second)
        self.right_words = "" if self.narrow else render(row.trailing)
        small = QFontMetrics(font(11))
        self.right = min(small.horizontalAdvance(self.right_words) + 2, rect.width() * 28 // 100) if self.right_words else 0
        self.width = max(px(60), rect.right() - self.left - (self.right + px(14) if self.right else 0))
        self.lines = wrapped(render(row.title), font(13), self.width, _LINES)

    def height(self) -> int:
        return QFontMetrics(font(13)).height() * len(self.lines) + (QFontMetrics(font(11)).height() + px(2)) * bool(self.below)


class NoteDelegate(RowDelegate):
    """Paints a note, and lets its words be written in place."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__("lines", parent)
        self._heights: dict[tuple[Any, ...], int] = {}

    def _columns(self, index: Index) -> tuple[int, int]:
        notes = self.parent()
        assert isinstance(notes, NoteList)
        return notes.columns()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        notes = self.parent()
        assert isinstance(notes, NoteList)
        row: Row = index.data(ROW)
        wide, columns = notes.viewport().width(), notes.columns()
        key = (row.title, row.second, row.trailing, wide, columns, px(100))
        if key not in self._heights:
            rect = QRect(0, 0, wide, 100).adjusted(px(14), px(6), -px(14), -px(6))
            self._heights[key] = max(px(20), _Places(row, rect, columns).height()) + px(16)
        return QSize(px(120), self._heights[key])

    def paint_content(self, painter: QPainter, rect: QRect, row: Row, option: QStyleOptionViewItem) -> None:
        places = _Places(row, rect, self._columns(option.index))  # type: ignore[attr-defined]
        line = QRect(rect.left(), rect.top() + px(2), px(_TIME), QFontMetrics(font(13)).height())
        painter.setFont(font(11.5, tabular=True))
        painter.setPen(color("mute"))
        painter.drawText(line, _LINE, row.payload)
        level = line.center().y() - px(9) + 1
        for words, tone in row.pills:
            left = places.kind_left if (words, tone) == row.pills[-1] else places.room_left
            paint_pill(painter, left, level, render(words), tone)
        body = QRect(places.left, line.top(), places.width, rect.height())
        painter.setPen(color("ink"))
        high = paint_lines(painter, body, places.lines, font(13))
        painter.setPen(color("mute"))
        painter.setFont(font(11))
        if places.below:
            under = QRect(places.left, line.top() + high + px(2), places.width, painter.fontMetrics().height())
            shown = painter.fontMetrics().elidedText(places.below, Qt.TextElideMode.ElideRight, under.width())
            painter.drawText(under, _LINE, shown)
        if places.right:
            beside = QRect(rect.right() - places.right, line.top(), places.right, line.height())
            shown = painter.fontMetrics().elidedText(places.right_words, Qt.TextElideMode.ElideRight, places.right)
            painter.drawText(beside, _LINE | Qt.AlignmentFlag.AlignRight, shown)

    # ---- writing in place

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        put(editor.setAccessibleName, text("Words of the note"))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        assert isinstance(editor, QLineEdit)
        editor.setText(index.data(Qt.ItemDataRole.EditRole))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        assert isinstance(editor, QLineEdit)
        model.setData(index, editor.text(), Qt.ItemDataRole.EditRole)  # type: ignore[arg-type]

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect.adjusted(px(14), px(6), -px(14), -px(6))  # type: ignore[attr-defined]
        places = _Places(index.data(ROW), rect, self._columns(index))
        editor.setGeometry(places.left - px(9), rect.top() - px(3), rect.right() - places.left + px(14), px(30))


class NoteList(PickList):
    """The list. `written(key, words)`, `kind_wished(kind)`, `menu_wished(point)`, `went_up()` above the first note."""

    written = Signal(str, str)
    kind_wished = Signal(str)
    menu_wished = Signal(QPoint)
    went_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._notes: Sequence[NoteView] = ()
        self._columns: tuple[int, int] | None = None
        super().__init__("lines", text("Notes, newest first"), "note", NoteDelegate(), parent=parent)
        self.setItemDelegate(NoteDelegate(self))
        model = NoteModel("note", self)
        self.rows = model
        self.setModel(model)
        self.selectionModel().currentChanged.connect(self._tell)
        self.selectionModel().selectionChanged.connect(lambda _now, _before: self.picked.emit())
        model.written.connect(self.written)
        self.setDragEnabled(False)
        self.setDragDropMode(PickList.DragDropMode.NoDragDrop)
        self.doubleClicked.connect(lambda _index: self.write())

    def show_notes(self, notes: Sequence[NoteView], zone: str) -> None:
        """Show these; times in the IANA zone of that name."""
        self._notes = notes
        self._columns = None
        self.show_items(notes, lambda note: note.id, lambda note: note_row(note, zone))

    def columns(self) -> tuple[int, int]:
        """How wide the columns of rooms and kinds are: as wide as the widest of what is shown."""
        if self._columns is None:
            rooms = {(note.room_number, note.is_mandarin_room) for note in self._notes if note.room_number}
            names = [{render(room_words(*room)) for room in rooms}]
            names.append({render(KIND_WORDS[kind]) for kind in {note.kind for note in self._notes}})
            wide = [max((pill_width(words) + px(_GAP) for words in column), default=0) for column in names]
            self._columns = (wide[0], wide[1])
        return self._columns

    def _look_again(self, *_news: Any) -> None:
        self._columns = None
        super()._look_again()

    def write(self) -> None:
        """Open the words of the current note for writing."""
        if (
            self.currentIndex().isValid() and self.state() != self.State.EditingState
        ):  # the Enter that ends writing comes here too
            self.scrollTo(self.currentIndex())
            self.edit(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        letter = event.text().lower()
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.write()
        elif plain and letter in KIND_LETTERS and self.picked_keys():
            self.kind_wished.emit(KIND_LETTERS[letter])
        elif plain and letter == "t" and self.picked_keys():
            self.menu_wished.emit(self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center()))
        elif plain and event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.went_up.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.picked_keys():
            self.menu_wished.emit(event.globalPos())
