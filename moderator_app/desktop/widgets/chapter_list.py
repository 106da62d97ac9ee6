"""The chapters of a recording: where each begins and what it is called, in two lines where one is too short. Enter plays, F2
renames, Delete removes, "[" and "]" move.

The list changes nothing by itself: it says what was wished.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionViewItem, QWidget

from moderator_app.desktop.models.recording_facts import chapter_row
from moderator_app.desktop.theme import color, font, px
from moderator_app.desktop.translation import put, render
from moderator_app.desktop.widgets.rows import KEY, ROW, Index, Row, RowDelegate, RowList, RowModel
from moderator_app.desktop.widgets.wrapping import paint_lines, wrapped
from moderator_app.domain.wording import text
from moderator_app.operations.chapters import ChapterView

_TIME = 66
_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class ChapterModel(RowModel):
    """Chapters whose titles can be written. `written(chapter id, title)`."""

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


class ChapterDelegate(RowDelegate):
    """Time at the left, title beside it; the one that plays is strong."""

    def __init__(self, chapters: ChapterList) -> None:
        super().__init__("plain", chapters)
        self.chapters = chapters

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        lines = len(self._title(index.data(ROW), self.chapters.viewport().width()))
        return QSize(px(100), QFontMetrics(font(13)).height() * lines + px(11))

    @staticmethod
    def _title(row: Row, width: int) -> list[str]:
        """The lines of a title in a row of that width; measured as it is while it plays, so that nothing moves then."""
        return wrapped(render(row.title), font(13, 600), width - px(_TIME) - px(14), 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW)
        rect: QRect = option.rect  # type: ignore[attr-defined]
        state = option.state  # type: ignore[attr-defined]
        now = row.key == self.chapters.now
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if now or chosen or state & QStyle.StateFlag.State_MouseOver:
            focus = chosen and self.chapters.hasFocus()
            painter.setPen(QPen(color("accent"), 1.5) if focus else Qt.PenStyle.NoPen)
            painter.setBrush(color("accent-soft" if chosen else "neutral-soft" if now else "hover"))
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), px(6), px(6))
        left = rect.left() + px(8)
        painter.setFont(font(11.5, 600 if now else 400, tabular=True))
        painter.setPen(color("mute"))
        painter.drawText(QRect(left, rect.top(), px(_TIME), rect.height()), _LINE, render(row.trailing))
        painter.setPen(color("ink"))
        lines, face = self._title(row, rect.width()), font(13, 600 if now else 400)
        high = QFontMetrics(face).height() * len(lines)
        top = rect.top() + (rect.height() - high) // 2
        paint_lines(painter, QRect(left + px(_TIME), top, rect.right() - left - px(_TIME) - px(6), high), lines, face)
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        put(editor.setAccessibleName, text("Title of the chapter"))
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
        left = rect.left() + px(_TIME)
        high = max(rect.height(), px(30))
        editor.setGeometry(left, rect.center().y() - high // 2, rect.right() - left, high)


class ChapterList(RowList):
    """`played(chapter id)`, `written(chapter id, title)`, `moved(chapter id, seconds)`, `removed(chapter id)`."""

    played = Signal(str)
    written = Signal(str, str)
    moved = Signal(str, float)
    removed = Signal(str)
    toggled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("plain", text("Chapters"), parent)
        self.setWordWrap(True)  # another width is another height of its rows
        self.now = ""
        self.chapters: Sequence[ChapterView] = ()
        model = ChapterModel(self)
        self.rows = model
        self.setModel(model)
        self.setItemDelegate(ChapterDelegate(self))
        self.selectionModel().currentChanged.connect(self._tell)
        model.written.connect(self.written)
        self.clicked.connect(lambda index: self.played.emit(index.data(KEY)))
        self.doubleClicked.connect(lambda _index: self.write())

    def show_chapters(self, chapters: Sequence[ChapterView]) -> None:
        self.chapters = chapters
        self.show_rows([chapter_row(chapter) for chapter in chapters])

    def show_second(self, second: float) -> None:
        """Mark the chapter that a second of the axis is in."""
        now = next((chapter.id for chapter in reversed(self.chapters) if chapter.starts <= second + 0.05), "")
        if now != self.now:
            self.now = now
            self.viewport().update()

    def write(self) -> None:
        """Open the title of the current chapter for writing."""
        if self.currentIndex().isValid() and self.state() != self.State.EditingState:
            self.edit(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = self.current_key()
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if key is None or not plain or self.state() == self.State.EditingState:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.played.emit(key)
        elif event.key() == Qt.Key.Key_Delete:
            self.removed.emit(key)
        elif event.text() in ("[", "]"):
            self.moved.emit(key, -1.0 if event.text() == "[" else 1.0)
        elif event.key() == Qt.Key.Key_Space:
            self.toggled.emit()
        else:
            super().keyPressEvent(event)
