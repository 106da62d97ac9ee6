"""The lines of a transcript, forty thousand of them, that follow what is played: second, speaker, words in one or two languages.

What must hold: rows are laid out once for a width, by adding up the widths of characters; of many lines that is done on another
thread, and until then they are painted as they were laid out before. Painting asks for what is on the screen only. The list
changes nothing by itself: it says what was wished. Click or Enter plays from a line, Shift and arrows choose several, F2 writes.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QObject,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QPlainTextEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from moderator_app.desktop.later import when_seen
from moderator_app.desktop.models.cue_rows import ABOVE, BETWEEN, CueModel, Mode, Wish, measured, second_words, words_of
from moderator_app.desktop.theme import color, font, px, theme
from moderator_app.desktop.translation import language_changed, put, tr
from moderator_app.desktop.widgets.basics import Button
from moderator_app.desktop.widgets.line_breaking import LineBreaker
from moderator_app.desktop.widgets.rows import Index
from moderator_app.desktop.widgets.tall_list import TallList
from moderator_app.domain.wording import text
from moderator_app.operations.transcripts import Line

_TIME, _EDGE = 70, 12
FEW = 400
"""So many lines are measured in a few milliseconds."""
_ONE_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip


class _Writing(QPlainTextEdit):
    """Where words are written in place: Enter keeps them, Ctrl+Enter makes two lines of them where the cursor is."""

    kept = Signal()
    split = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.split.emit(self.textCursor().position())
            else:
                self.kept.emit()
            return
        super().keyPressEvent(event)


class CueDelegate(QStyledItemDelegate):
    """Paints a line and lets its words be written."""

    def __init__(self, cues: CueList) -> None:
        super().__init__(cues)
        self.cues = cues

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        heights = self.cues.heights
        row = index.row()
        return QSize(80, heights[row] if row < len(heights) else px(40))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cues, rect, state = self.cues, option.rect, option.state  # type: ignore[attr-defined]
        line, row = cues.model_.lines[index.row()], index.row()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, rect, row, state)
        left, top = rect.left() + px(_EDGE), rect.top() + px(ABOVE)
        name, words, laid = cues.names, cues.words, cues.laid()
        painter.setFont(font(11.5, tabular=True))
        painter.setPen(color("accent" if row == cues.now else "mute"))
        painter.drawText(QRect(left, top, px(_TIME), name.line_height), _ONE_LINE, second_words(line))
        left += px(_TIME)
        if line.speaker:
            painter.setFont(name.face)
            painter.setPen(color("ink"))
            painter.drawText(QRect(left, top, rect.width(), name.line_height), _ONE_LINE, line.speaker)
            if line.is_edited:
                after = left + round(name.width(line.speaker)) + px(10)
                painter.setFont(font(11))
                painter.setPen(color("mute"))
                painter.drawText(QRect(after, top, rect.width(), name.line_height), _ONE_LINE, tr("edited"))
            top += name.line_height + px(BETWEEN)
        first, second = words_of(line, laid.mode)
        painter.setFont(words.face)
        for shown, token in ((first, "ink"), (second, "mandarin" if line.language != "zh" else "mute")):
            if not shown:
                continue
            for each in words.break_lines(shown, laid.width):
                place = QRect(left, top, rect.width(), words.line_height)
                self._mark_found(painter, place, each)
                painter.setPen(color(token))
                painter.drawText(place, _ONE_LINE, each)
                top += words.line_height
        painter.restore()

    def _ground(self, painter: QPainter, rect: QRect, row: int, state: Any) -> None:
        cues = self.cues
        body = rect.adjusted(px(5), 1, -px(5), -1)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or row == cues.now or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(QPen(color("accent"), 1.5) if chosen and cues.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(color("accent-soft" if chosen or row == cues.now else "hover"))
            painter.drawRoundedRect(body, px(7), px(7))
        if row == cues.now:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("accent"))
            painter.drawRoundedRect(QRect(body.left(), body.top() + px(6), px(3), max(px(8), body.height() - px(12))), 1.5, 1.5)

    def _mark_found(self, painter: QPainter, place: QRect, shown: str) -> None:
        wanted = self.cues.found_words
        if not wanted:
            return
        at = shown.casefold().find(wanted)
        while at >= 0:
            left = place.left() + round(self.cues.words.width(shown[:at]))
            wide = round(self.cues.words.width(shown[at : at + len(wanted)])) + 2
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("warn-soft"))
            painter.drawRoundedRect(QRect(left - 1, place.top(), wide, place.height()), 3, 3)
            at = shown.casefold().find(wanted, at + len(wanted))

    # ---- writing in place

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = _Writing(parent)
        self.cues.make_button.hide()  # it stands where one writes
        editor.setTabChangesFocus(True)
        put(editor.setAccessibleName, text("Words of the line"))
        editor.kept.connect(self._keep)
        editor.split.connect(self._split)
        return editor

    def _split(self, at: int) -> None:
        """Two lines where the cursor is; where words were changed too, they are kept first, and nothing is split."""
        editor = self.sender()
        assert isinstance(editor, _Writing)
        line_id, shown = (
            self.cues.current_id(),
            words_of(self.cues.model_.lines[self.cues.currentIndex().row()], self.cues.mode())[0],
        )
        if editor.toPlainText() != shown or line_id is None:
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
            return
        self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        self.cues.split.emit(line_id, at)

    def _keep(self) -> None:
        editor = self.sender()
        assert isinstance(editor, QWidget)
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ):
            return False  # the editor's own: Qt would leave a field of several lines alone
        return super().eventFilter(watched, event)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        assert isinstance(editor, _Writing)
        editor.setPlainText(index.data(Qt.ItemDataRole.EditRole))
        editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        assert isinstance(editor, _Writing)
        model.setData(index, editor.toPlainText(), Qt.ItemDataRole.EditRole)  # type: ignore[arg-type]

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect  # type: ignore[attr-defined]
        line = self.cues.model_.lines[index.row()]
        top = rect.top() + px(ABOVE - 4) + (self.cues.names.line_height + px(BETWEEN) if line.speaker else 0)
        left = rect.left() + px(_EDGE + _TIME) - px(10)
        high = max(px(40), rect.bottom() - top)  # less, and one line would have a scroll bar
        editor.setGeometry(left, top, rect.right() - left - px(8), high)


_KEYS = {
    Qt.Key.Key_I: "insight",
    Qt.Key.Key_S: "speaker",
    Qt.Key.Key_Space: "play",
    Qt.Key.Key_C: "chapter",
    Qt.Key.Key_F: "follow",
    Qt.Key.Key_J: "join",
    Qt.Key.Key_T: "time",
    Qt.Key.Key_Delete: "remove",
}
"""What a key pressed in the transcript wishes for."""


class CueList(TallList):
    """`played(line id)` for a click or Enter, `picked()` when other lines are chosen, `wished(what, line ids)` for the keys
    (`_KEYS`), `split(line id, character)`, `stopped_following()` when the person scrolls by hand."""

    played = Signal(str)
    picked = Signal()
    wished = Signal(str)
    stopped_following = Signal()
    split = Signal(str, int)
    laid_out = Signal()
    jumped = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("rows", "lines")
        put(self.setAccessibleName, text("Transcript"))
        self.model_ = CueModel(self)
        self.elsewhere: Callable[[Callable[[], list[int]], Callable[[list[int]], None]], object] | None = None
        """`elsewhere(work, done)` does work on another thread: many rows are measured there."""
        self.now = -1
        """The row that is being said."""
        self.found_words = ""
        self._laid_out: Wish | None = None
        self._make_fonts()
        self.setModel(self.model_)
        self.setItemDelegate(CueDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(px(24))
        self.make_button = Button(
            text("Make insight"), lambda: self.wished.emit("insight"), icon_name="lightbulb", small=True, parent=self.viewport()
        )
        self.make_button.name_it(text("Make an insight of the lines chosen (I)"))
        self.make_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.make_button.hide()
        self._rest = QTimer(self, singleShot=True, interval=60)
        self._rest.timeout.connect(self.lay_out)
        self.selectionModel().selectionChanged.connect(self._picked)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._place_button())
        self.verticalScrollBar().sliderMoved.connect(lambda _value: self.stopped_following.emit())
        theme().changed.connect(self._hear_news)
        language_changed().connect(self._hear_news)

    def _make_fonts(self) -> None:
        self.names, self.words = LineBreaker(font(12.5, 600)), LineBreaker(font(13))

    def _hear_news(self, *_news: Any) -> None:
        when_seen(self, type(self)._dress)

    def _dress(self, *_news: Any) -> None:
        self._make_fonts()
        self._laid_out = None
        self.lay_out()

    # ---- showing

    def mode(self) -> Mode:
        return self.model_.mode

    def set_mode(self, mode: Mode) -> None:
        """Show words in English, in Chinese, or in both."""
        if mode != self.model_.mode:
            self.model_.mode = mode
            self.lay_out()

    def show_lines(self, lines: Sequence[Line], heights: tuple[Wish, list[int]] | None = None) -> None:
        """Show these, in their order. What is chosen stays chosen by its id, and the place stays.

        `heights`: as measured on another thread for a wish; measured anew where the wish is another by now.
        """
        model, chosen, current = self.model_, self.picked_ids(), self.current_id()
        place = self.verticalScrollBar().value()
        same = len(lines) == len(model.lines) and all(a.id == b.id for a, b in zip(lines, model.lines, strict=True))
        if same:
            model.lines = lines
            self._take(*(heights or self._measured()))
            self._lay_out_rows()
            self.lay_out()
            return
        model.beginResetModel()
        model.lines = lines
        self.now = -1
        self._take(*(heights or self._measured()))
        model.endResetModel()
        self.pick([key for key in chosen if key in model.numbers], current)
        self.executeDelayedItemsLayout()
        self.verticalScrollBar().setValue(place)
        self.lay_out()

    def words_width(self) -> float:
        return max(px(60), self.viewport().width() - px(2 * _EDGE + _TIME) - px(8))

    def wish(self) -> Wish:
        """What heights are to be measured for now."""
        return Wish(self.words_width(), self.model_.mode, px(100))

    def laid(self) -> Wish:
        """What the rows are laid out for; that may not be what is wished for yet."""
        return self._laid_out or self.wish()

    def as_measured(self) -> tuple[Wish, Sequence[Line], Sequence[int]] | None:
        """What the rows are laid out for, which lines they are, and their heights; None where that isn't so any more."""
        return (self._laid_out, self.model_.lines, self.heights) if self._laid_out is not None else None

    def _measured(self) -> tuple[Wish, list[int]]:
        wish = self.wish()
        return wish, measured(self.model_.lines, wish, self.words, self.names.line_height)

    def _take(self, wish: Wish, heights: list[int]) -> None:
        self._laid_out = wish
        self.set_heights(heights)

    def lay_out(self) -> None:
        """Measure again if width, language or text size are others; the first line in sight stays there."""
        wish, lines = self.wish(), self.model_.lines
        if self._laid_out == wish:
            return
        if self.elsewhere is None or len(lines) <= FEW:
            self._lay_out_rows(self._measured())
            return
        face, name_high = self.words.face, self.names.line_height

        def take(heights: list[int]) -> None:
            if self.model_.lines is lines and wish == self.wish():
                self._lay_out_rows((wish, heights))

        self.elsewhere(lambda: measured(lines, wish, LineBreaker(face), name_high), take)

    def _lay_out_rows(self, heights: tuple[Wish, list[int]] | None = None) -> None:
        first = self.indexAt(self.viewport().rect().topLeft())
        if heights is not None:
            self._take(*heights)
        self.executeDelayedItemsLayout()
        if heights is not None and first.isValid():
            self.scrollTo(first, QAbstractItemView.ScrollHint.PositionAtTop)
        self.laid_out.emit()
        self._place_button()
        self.viewport().update()

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self._rest.start()

    # ---- following

    def show_now(self, row: int, *, follow: bool) -> None:
        """Mark the row that is being said; `follow`: bring it into sight too."""
        if row == self.now:
            return
        before, self.now = self.now, row
        for one in (before, row):
            if 0 <= one < len(self.model_.lines):
                self.viewport().update(self.visualRect(self.model_.index(one)))
        if follow and 0 <= row < len(self.model_.lines) and self.state() != self.State.EditingState:
            index = self.model_.index(row)
            rect, room = self.visualRect(index), self.viewport().rect()
            if rect.top() < room.top() + px(20) or rect.bottom() > room.bottom() - px(40):
                self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    # ---- choosing

    def picked_ids(self) -> list[str]:
        """The lines chosen, in the order shown."""
        return [self.model_.lines[row].id for row in self.picked_rows()]

    def current_id(self) -> str | None:
        row = self.currentIndex().row()
        return self.model_.lines[row].id if 0 <= row < len(self.model_.lines) else None

    def pick(self, ids: Sequence[str], current: str | None = None) -> None:
        """Choose these lines."""
        wanted = QItemSelection()
        for key in ids:
            index = self.model_.index(self.model_.numbers[key])
            wanted.select(index, index)
        self.selectionModel().select(wanted, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        wanted_now = current or (ids[0] if ids else "")
        at = self.model_.numbers.get(wanted_now, -1) if wanted_now else -1
        if at >= 0:
            self.selectionModel().setCurrentIndex(self.model_.index(at), QItemSelectionModel.SelectionFlag.NoUpdate)

    def go_to(self, row: int) -> None:
        """Choose a row alone, and show it in the middle."""
        index = self.model_.index(row)
        self.setCurrentIndex(index)
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def write(self) -> None:
        """Open the words of the current line for writing; what plays goes on."""
        if self.currentIndex().isValid() and self.state() != self.State.EditingState:
            self.scrollTo(self.currentIndex())
            self.edit(self.currentIndex())

    def _picked(self, *_news: Any) -> None:
        self._place_button()
        self.picked.emit()

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, hint)
        self._place_button()

    def _place_button(self) -> None:
        row = self.first_picked()
        if row < 0 or self.state() == self.State.EditingState:
            self.make_button.hide()
            return
        self.make_button.adjustSize()
        rect = self.visualRect(self.model_.index(row))
        self.make_button.move(rect.right() - self.make_button.width() - px(14), rect.top() + px(5))
        self.make_button.setVisible(True)

    # ---- keys and pointer

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        key, current = event.key(), self.current_id()
        if plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if current is not None and self.state() != self.State.EditingState:
                self.played.emit(current)
        elif plain and key in _KEYS:
            self.wished.emit(_KEYS[Qt.Key(key)])
        elif plain and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.jumped.emit(-1.0 if key == Qt.Key.Key_Left else 1.0)
        elif plain and key == Qt.Key.Key_E:
            self.write()
        elif plain and key == Qt.Key.Key_Escape and self.selectionModel().hasSelection():
            self.clearSelection()
        else:
            if key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End):
                self.stopped_following.emit()
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.stopped_following.emit()
        super().wheelEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        alone = event.modifiers() == Qt.KeyboardModifier.NoModifier and self.picked_count() == 1
        if event.button() == Qt.MouseButton.LeftButton and alone and index.isValid() and index == self.currentIndex():
            self.played.emit(self.model_.lines[index.row()].id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.write()
