"""A person at the window: sees what is visible, clicks and types, and does nothing else.

Controls are found as a screen reader finds them, by what they say; one that is hidden, disabled or behind a dialog can't be used.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QMenu,
    QWidget,
)

LEFT, PLAIN, WITH_CONTROL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


class Hand:
    """Eyes, pointer and keys at one window."""

    def __init__(self, window: QWidget) -> None:
        self.window = window

    # ---- looking

    def settle(self) -> None:
        """Wait until nothing is under way; whatever is in front becomes active, as on a desktop when a dialog opens or closes."""
        for _ in range(4):
            QApplication.processEvents()
            self.window.desk.background.wait_idle()  # type: ignore[attr-defined]
        front = self._dialog() or self.window
        if QApplication.activePopupWidget() is None and not front.isActiveWindow():
            front.activateWindow()
            QApplication.processEvents()

    def seen(self, kind: type) -> Iterator[Any]:
        """The visible widgets of a kind that can be reached now: a dialog keeps what is behind it out of reach."""
        self.settle()
        top = QApplication.activePopupWidget() or self._dialog() or self.window
        found = ([top] if isinstance(top, kind) else []) + top.findChildren(kind)
        yield from (widget for widget in found if widget.isVisible())

    def _dialog(self) -> QWidget | None:
        """The dialog in front of the window, if any."""
        modal = QApplication.activeModalWidget()
        return modal if modal is not None and _owner(modal) is self.window else None

    def button(self, says: str) -> QAbstractButton:
        """The button that says this, else the first that begins so ("Inquiries 8")."""
        buttons = [(button, {button.text().strip(), button.accessibleName()}) for button in self.seen(QAbstractButton)]
        fits = [button for button, words in buttons if says in words]
        fits = fits or [button for button, words in buttons if any(word.startswith(says) for word in words)]
        assert fits, f"no button says “{says}”; there are {sorted(word for _, words in buttons for word in words if word)}"
        assert fits[0].isEnabled(), f"the button “{says}” can't be pressed"
        return fits[0]

    def field(self, name: str) -> QWidget:
        fits = [one for one in self.seen(QWidget) if one.accessibleName() == name and hasattr(one, "setReadOnly")]
        assert fits, f"no field is called “{name}”"
        return fits[0]

    def rows(self, where: str | None = None) -> list[tuple[QAbstractItemView, QModelIndex, str]]:
        """The rows of the visible lists (or of the one of that name) as they are read out."""
        found = []
        for view in self.seen(QAbstractItemView):
            if where in (None, view.accessibleName()):
                for number in range(view.model().rowCount()):
                    index = view.model().index(number, 0)
                    words = index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data(Qt.ItemDataRole.DisplayRole)
                    found.append((view, index, str(words or "")))
        return found

    def says(self, where: str) -> list[str]:
        return [words for _, _, words in self.rows(where)]

    # ---- doing

    def click(self, says: str) -> None:
        QTest.mouseClick(self.button(says), LEFT)
        self.settle()

    def row(self, begins: str, where: str | None = None, *, more: bool = False) -> None:
        """Click a row; with `more`, add it to those that are chosen."""
        fits = [(view, index) for view, index, words in self.rows(where) if words.startswith(begins)]
        assert fits, f"no row begins with “{begins}”; there are {[words for _, _, words in self.rows(where)]}"
        view, index = fits[0]
        view.scrollTo(index)
        QTest.mouseClick(view.viewport(), LEFT, WITH_CONTROL if more else PLAIN, view.visualRect(index).center())
        self.settle()

    def menu(self, begins: str) -> None:
        menu = next(self.seen(QMenu))
        action = next(action for action in menu.actions() if action.text().startswith(begins))
        QTest.mouseClick(menu, LEFT, PLAIN, menu.actionGeometry(action).center())
        self.settle()

    def tick(self, says: str) -> None:
        self.button(says).setFocus()
        self.press(Qt.Key.Key_Space)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN, times: int = 1) -> None:
        """Press a key where the focus is."""
        for _ in range(times):
            QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)
        self.settle()

    def type(self, words: str) -> None:
        """Type where the focus is."""
        QTest.keyClicks(QApplication.focusWidget(), words)  # type: ignore[arg-type]
        self.settle()

    def enter(self, name: str) -> QWidget:
        """Click into a field and choose all that stands in it."""
        field = self.field(name)
        inner = field.lineEdit() if isinstance(field, QAbstractSpinBox) else getattr(field, "viewport", lambda: field)()
        QTest.mouseClick(inner, LEFT)
        assert field.hasFocus(), f"the field “{name}” takes no focus"
        QTest.keyClick(field, Qt.Key.Key_A, WITH_CONTROL)
        return field

    def write(self, name: str, words: str, end: Qt.Key | None = None) -> None:
        """Write into a field in place of what stands there; `end` is the key after the last letter."""
        field = self.enter(name)
        if words.isascii():
            QTest.keyClicks(field, words)
        else:  # an input method hands over whole words
            typed = QInputMethodEvent()
            typed.setCommitString(words)
            QApplication.sendEvent(field, typed)
        self.settle()
        if end is not None:
            self.press(end)

    def choose(self, name: str, words: str) -> None:
        """Choose in a drop-down field by typing."""
        field = next(one for one in self.seen(QComboBox) if one.accessibleName() == name)
        field.setFocus()
        QTest.keyClicks(field, words)
        self.settle()
        assert field.currentText().startswith(words)

    def answer(self, *paths: Path) -> None:
        """Answer the file dialog that is open by typing paths into it."""
        self.settle()
        dialog = next(top for top in QApplication.topLevelWidgets() if isinstance(top, QFileDialog) and top.isVisible())
        line = dialog.findChild(QLineEdit)
        QTest.keyClicks(line, str(paths[0]) if len(paths) == 1 else " ".join(f'"{path}"' for path in paths))  # type: ignore[arg-type]
        QTest.keyClick(line, Qt.Key.Key_Return)  # type: ignore[arg-type]
        self.settle()


def _owner(dialog: QWidget) -> QWidget:
    """The window that a dialog, or a dialog of a dialog, belongs to."""
    while dialog.parentWidget() is not None:
        dialog = dialog.parentWidget().window()
    return dialog
