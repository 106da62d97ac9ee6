"""Fields for forms that are drawn in Designer: made with nothing but a parent, committed when the person is done with them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QMenu, QSpinBox, QWidget

from moderator_app.desktop.translation import Words, render
from moderator_app.desktop.widgets.basics import Pill
from moderator_app.desktop.widgets.fields import TRANSLATION_STATES, LineField, TextField
from moderator_app.domain.wording import text


class FormLine(LineField):
    """A `LineField` for a form."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)


class FormText(TextField):
    """A `TextField` for a form, two lines high at least."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)


class NumberField(QSpinBox):
    """A whole number. `committed(int)` on Enter, on leaving the field, and at each step of the arrow keys; the wheel changes it
    only while it has the focus, so that scrolling past it changes nothing."""

    committed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setKeyboardTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._showing = False
        self.valueChanged.connect(self._tell)

    def show_number(self, number: int) -> None:
        """Show what is stored; what someone is typing just now is left alone."""
        if self.hasFocus() and self.lineEdit().isModified() and self.lineEdit().text() != str(self.value()):
            return
        self._showing = True
        self.setValue(number)
        self._showing = False

    def _tell(self, number: int) -> None:
        if not self._showing:
            self.committed.emit(number)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class ChoiceField(QComboBox):
    """One of a few. `committed(value)` when the person chose another; the wheel changes nothing."""

    committed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self._offered: Sequence[tuple[Any, Words]] = ()
        self.activated.connect(lambda _number: self.committed.emit(self.currentData()))

    def offer(self, choices: Sequence[tuple[Any, Words]]) -> None:
        """Offer these values; the chosen one stays."""
        chosen = self.currentData()
        self._offered = tuple(choices)
        self.clear()
        for value, words in self._offered:
            self.addItem(render(words), value)
        self.choose(chosen)

    def choose(self, value: Any) -> None:
        """Show a value as chosen, without telling; one that isn't offered shows none."""
        self.setCurrentIndex(next((n for n, (known, _words) in enumerate(self._offered) if known == value), -1))

    def retranslate(self) -> None:
        """Show the choices in the language of now."""
        self.offer(self._offered)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody who can be named: `hint` tells people of the same name apart."""

    id: str
    name: str
    hint: str = ""
    spellings: tuple[str, ...] = ()

    def shown(self) -> str:
        names = " ".join((self.name, *(f"({other})" for other in self.spellings)))
        return f"{names} · {self.hint}" if self.hint else names


class PersonField(LineField):
    """A member, proposed while typing, or any other name. `named(id or None, name)` when the person is done."""

    named = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._people: list[Named] = []
        self._shown = QStringListModel(self)
        finder = QCompleter(self._shown, self)
        finder.setFilterMode(Qt.MatchFlag.MatchContains)
        finder.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        finder.setMaxVisibleItems(8)
        finder.popup().setProperty("popup", True)
        finder.activated[QModelIndex].connect(self._take)
        self.setCompleter(finder)
        self.committed.connect(self._look_up)

    def offer(self, people: Sequence[Named]) -> None:
        if list(people) != self._people:
            self._people = list(people)
            self._shown.setStringList([person.shown() for person in people])

    def _take(self, index: QModelIndex) -> None:
        found = next((person for person in self._people if person.shown() == index.data()), None)
        if found is not None:
            self._settle(found)

    def _settle(self, person: Named) -> None:
        self.setText(person.name)
        self._kept = person.name
        self.setModified(False)
        self.named.emit(person.id, person.name)

    def _look_up(self, typed: str) -> None:
        wanted = typed.strip().casefold()
        exact = [
            person
            for person in self._people
            if wanted in (person.shown().casefold(), *(name.casefold() for name in (person.name, *person.spellings)))
        ]
        if len(exact) == 1:
            self._settle(exact[0])
        else:
            self.named.emit(None, typed.strip())


class StatePill(Pill):
    """How far a translation is, and a menu to say so. `chosen(state)`."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "neutral", parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._state = "none"

    def show_state(self, state: str) -> None:
        """`state`: a key of `TRANSLATION_STATES`. Where there is nothing to translate there is nothing to choose."""
        self._state = state
        self.say(*TRANSLATION_STATES[state])
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus if state == "none" else Qt.FocusPolicy.TabFocus)

    def state(self) -> str:
        return self._state

    def menu(self) -> QMenu:
        """The menu, made anew."""
        made = QMenu(self)
        for state in ("draft", "review", "approved"):
            action = made.addAction(render(TRANSLATION_STATES[state][0]))
            action.setCheckable(True)
            action.setChecked(state == self._state)
            action.triggered.connect(lambda _on=False, state=state: self.chosen.emit(state))
        return made

    def open_menu(self) -> None:
        if self._state != "none":
            menu = self.menu()
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.setAccessibleName(render(text("State of the translation")))
            menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.open_menu()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.open_menu()
            return
        super().keyPressEvent(event)
