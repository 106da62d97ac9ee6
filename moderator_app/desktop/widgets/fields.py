"""Fields to type and choose in: search, labelled fields, the English and Chinese pair, segmented choice."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QButtonGroup,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from moderator_app.desktop.theme import icon, px
from moderator_app.desktop.translation import Words, language_changed, put, render
from moderator_app.desktop.widgets.basics import Label, Pill, Tone
from moderator_app.domain.wording import Text, text

_MOST_LINES = 10
_NEVER, _AS_NEEDED = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded


class LineField(QLineEdit):
    """One line. `committed(str)` when the person is done with a changed text: Enter or leaving the field; Esc puts
    the old text back."""

    committed = Signal(str)

    def __init__(self, hint: Words = "", name: Words | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        put(self.setPlaceholderText, hint)
        if name or hint:
            put(self.setAccessibleName, name or hint)
        self._kept = ""
        self.editingFinished.connect(self._commit)

    def show_text(self, shown: str) -> None:
        """Show what is stored; what someone is typing just now is left alone."""
        if self.hasFocus() and self.isModified():
            return
        self._kept = shown
        if self.text() != shown:
            self.setText(shown)
            self.setCursorPosition(0)
        self.setModified(False)

    def _commit(self) -> None:
        if self.text() != self._kept:
            self._kept = self.text()
            self.setModified(False)
            self.committed.emit(self._kept)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text() != self._kept:
            self.setText(self._kept)
            self.setModified(False)
            return
        super().keyPressEvent(event)


class TextField(QPlainTextEdit):
    """Several lines; grows from `lines` up to ten. `committed(str)` when left with a changed text, or by Ctrl+Enter."""

    committed = Signal(str)

    def __init__(self, hint: Words = "", name: Words | None = None, lines: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        put(self.setPlaceholderText, hint)
        if name or hint:
            put(self.setAccessibleName, name or hint)
        self._kept = ""
        self._lines = lines
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(_NEVER)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._fit)
        self._fit()

    def show_text(self, shown: str) -> None:
        """Show what is stored; what someone is typing just now is left alone."""
        if self.hasFocus() and self.toPlainText() != self._kept:
            return
        self._kept = shown
        if self.toPlainText() != shown:
            self.setPlainText(shown)

    def commit(self) -> None:
        if self.toPlainText() != self._kept:
            self._kept = self.toPlainText()
            self.committed.emit(self._kept)

    def _fit(self) -> None:
        taken = self._lines_taken()
        lines = max(self._lines, min(_MOST_LINES, taken))
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + px(8) + 14)
        self.setVerticalScrollBarPolicy(_AS_NEEDED if taken > _MOST_LINES else _NEVER)

    def _lines_taken(self) -> int:
        """How many lines the text takes. Lays out each block, which Qt puts off until it is painted: too late for the layout
        that the field stands in."""
        layout, taken = self.document().documentLayout(), 0
        block = self.document().begin()
        while block.isValid() and taken <= _MOST_LINES:
            layout.blockBoundingRect(block)
            taken += max(1, block.layout().lineCount())
            block = block.next()
        return taken

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def focusOutEvent(self, event: Any) -> None:
        super().focusOutEvent(event)
        self.commit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.commit()
            return
        super().keyPressEvent(event)


B = TypeVar("B", bound=QAbstractSpinBox)


def roomy(box: B) -> B:
    """Put room at the left of what stands in a spin box, date or time field: the style sheet can't."""
    box.lineEdit().setTextMargins(px(7), 0, px(4), 0)
    return box


class NumberField(QSpinBox):
    """A whole number; arrow keys count. `committed(int)` when the person is done with a changed number."""

    committed = Signal(int)

    def __init__(self, least: int = 0, most: int = 999, name: Words | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(least, most)
        if name:
            put(self.setAccessibleName, name)
        self._kept = self.value()
        roomy(self)
        self.editingFinished.connect(self._commit)

    def show_value(self, value: int) -> None:
        """Show what is stored; what someone is typing just now is left alone."""
        if self.hasFocus() and self.value() != self._kept:
            return
        self._kept = value
        self.setValue(value)

    def _commit(self) -> None:
        if self.value() != self._kept:
            self._kept = self.value()
            self.committed.emit(self._kept)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # scrolling past a field must not change it


class ChoiceField(QComboBox):
    """One of several. `chosen(key)` when the person chose another."""

    chosen = Signal(object)

    def __init__(
        self, choices: Sequence[tuple[Any, Words]] = (), name: Words | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._choices: list[tuple[Any, Words]] = []
        if name:
            put(self.setAccessibleName, name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.activated.connect(lambda _number: self.chosen.emit(self.current()))
        language_changed().connect(self._rename)
        self.show_choices(choices)

    def show_choices(self, choices: Sequence[tuple[Any, Words]]) -> None:
        """Offer these, key and words; the current one stays if it is among them."""
        key = self.current()
        self._choices = list(choices)
        self.clear()
        for _key, words in choices:
            self.addItem(render(words))
        self.choose(key)

    def choose(self, key: Any) -> None:
        """Show the one with this key as chosen, without telling; an unknown key: none."""
        self.setCurrentIndex(next((n for n, (one, _words) in enumerate(self._choices) if one == key), -1))

    def current(self) -> Any:
        """The key of the one chosen, or None."""
        return self._choices[self.currentIndex()][0] if 0 <= self.currentIndex() < len(self._choices) else None

    def width_of_words(self) -> int:
        """The width at which the words of the one chosen are whole, in pixels."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        field = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, self).width()
        return self.width() - room + self.fontMetrics().horizontalAdvance(self.currentText()) + 4

    def _rename(self, _language: str) -> None:
        for number, (_key, words) in enumerate(self._choices):
            self.setItemText(number, render(words))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        field = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, self).width()
        option.currentText = self.fontMetrics().elidedText(option.currentText, Qt.TextElideMode.ElideRight, room)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # scrolling past a field must not change it


class SearchField(QLineEdit):
    """A field that filters what is below it. `asked(str)` a moment after the last key; Esc empties it."""

    asked = Signal(str)

    def __init__(self, hint: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        put(self.setPlaceholderText, hint)
        put(self.setAccessibleName, hint)
        self.setClearButtonEnabled(False)
        self.addAction(icon("search", "mute"), QLineEdit.ActionPosition.LeadingPosition)
        self._wait = QTimer(self, singleShot=True, interval=120)
        self._wait.timeout.connect(lambda: self.asked.emit(self.text().strip()))
        self.textChanged.connect(lambda _text: self._wait.start())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)


class Labelled(QWidget):
    """A quiet label above a field, with room for a pill beside the label. The label names the field for screen readers."""

    def __init__(self, words: Words, field: QWidget, *beside: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.label = Label(words, "small")
        self.label.setBuddy(field)
        put(field.setAccessibleName, words)
        top = QHBoxLayout()
        top.setSpacing(6)
        top.addWidget(self.label)
        for widget in beside:
            top.addWidget(widget)
        top.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(field)


TRANSLATION_STATES: dict[str, tuple[Text, Tone]] = {
    "none": (text("none"), "neutral"),
    "draft": (text("draft"), "warn"),
    "review": (text("waits for review"), "warn"),
    "approved": (text("reviewed"), "good"),
    "stale": (text("source changed"), "bad"),
}
"""How the states of a translation are called and toned."""


class BilingualField(QWidget):
    """The same content in English and 中文, with the state of the translation. `committed(language, text)` when one
    was changed."""

    committed = Signal(str, str)

    def __init__(self, words: Words, *, lines: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        make: Any = (lambda: TextField(lines=lines)) if lines > 1 else LineField
        self.english, self.chinese = make(), make()
        self.state = Pill()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Labelled(text("{what} (English)", what=words), self.english))
        column.addWidget(Labelled(text("{what} (中文)", what=words), self.chinese, self.state))
        self.english.committed.connect(lambda shown: self.committed.emit("en", shown))
        self.chinese.committed.connect(lambda shown: self.committed.emit("zh", shown))
        self.show_texts("", "", "none")

    def show_texts(self, english: str, chinese: str, state: str = "none") -> None:
        """`state`: a key of `TRANSLATION_STATES`."""
        self.english.show_text(english)
        self.chinese.show_text(chinese)
        self.state.say(*TRANSLATION_STATES[state])


class Segmented(QFrame):
    """A choice of a few, side by side. `chosen(key)` when the person chose another; arrow keys move."""

    chosen = Signal(str)

    def __init__(self, choices: Sequence[tuple[str, Words]], name: Words = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("segmented", True)
        put(self.setAccessibleName, name)
        self._group = QButtonGroup(self)
        self._keys: list[str] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(2)
        for key, words in choices:
            button = QPushButton()
            button.setCheckable(True)
            button.setProperty("segment", True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            put(button.setText, words)
            self._group.addButton(button, len(self._keys))
            self._keys.append(key)
            row.addWidget(button)
        self._group.buttons()[0].setChecked(True)
        self._group.idClicked.connect(lambda number: self.chosen.emit(self._keys[number]))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def current(self) -> str:
        return self._keys[self._group.checkedId()]

    def choose(self, key: str) -> None:
        """Show `key` as chosen, without saying so."""
        self._group.button(self._keys.index(key)).setChecked(True)

    def rename(self, key: str, words: Words) -> None:
        """Call one of the choices otherwise, such as with a number beside its name."""
        put(self._group.button(self._keys.index(key)).setText, words)

    def show_choice(self, key: str, shown: bool) -> None:
        """Offer one of the choices, or not."""
        self._group.button(self._keys.index(key)).setVisible(shown)

    def sizeHint(self) -> QSize:
        return self.layout().sizeHint()
