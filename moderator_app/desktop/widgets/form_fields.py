"""Fields for forms that are drawn in Designer: made with nothing but a parent, committed when the person is done with them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time

from PySide6.QtCore import QDate, QModelIndex, QStringListModel, Qt, QTime, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QCompleter, QDateEdit, QMenu, QTimeEdit, QWidget

from moderator_app.desktop.translation import language, language_changed, locale, render
from moderator_app.desktop.widgets.basics import Pill
from moderator_app.desktop.widgets.fields import TRANSLATION_STATES, ChoiceField, LineField, NumberField, TextField, roomy
from moderator_app.domain.wording import text


class FormLine(LineField):
    """A `LineField` for a form."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)


class FormText(TextField):
    """A `TextField` for a form, two lines high at least."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)


class FormNumber(NumberField):
    """A `NumberField` for a form, which gives it its least and most."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)


class FormChoice(ChoiceField):
    """A `ChoiceField` for a form; an editable one also takes what isn't offered."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)

    def choose_or_show(self, key: str) -> None:
        """Choose what is offered; show the key itself where it isn't."""
        self.choose(key)
        if self.currentIndex() < 0:
            self.setEditText(key)

    def chosen_or_typed(self) -> str:
        """The key of what is offered under the words shown, else these words."""
        known = self.findText(self.currentText().strip(), Qt.MatchFlag.MatchFixedString)
        return str(self._choices[known][0]) if known >= 0 else self.currentText().strip()


class DayField(QDateEdit):
    """A day, typed or taken from a calendar. `committed(date)` when the person is done with a changed one."""

    committed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCalendarPopup(True)
        self.setKeyboardTracking(False)
        self._kept = date(2000, 1, 1)
        self.dateChanged.connect(lambda _day: self._commit())
        language_changed().connect(self._speak)
        self._speak()

    def day(self) -> date:
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())

    def show_day(self, day: date) -> None:
        self._kept = day
        self.setDate(QDate(day.year, day.month, day.day))

    def _commit(self) -> None:
        if self.day() != self._kept:
            self._kept = self.day()
            self.committed.emit(self._kept)

    def _speak(self, _language: str = "") -> None:
        self.setLocale(locale())
        self.setDisplayFormat("yyyy年M月d日" if language() == "zh" else "d MMM yyyy")

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # scrolling past a field must not change it


class TimeField(QTimeEdit):
    """A time of day. `committed(time)` when the person is done with a changed one."""

    committed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDisplayFormat("HH:mm")
        self.setKeyboardTracking(False)
        self._kept = time(0, 0)
        roomy(self)
        self.timeChanged.connect(lambda _time: self._commit())

    def clock(self) -> time:
        return time(self.time().hour(), self.time().minute())

    def show_clock(self, clock: time) -> None:
        self._kept = clock.replace(second=0, microsecond=0, tzinfo=None)
        self.setTime(QTime(clock.hour, clock.minute))

    def _commit(self) -> None:
        if self.clock() != self._kept:
            self._kept = self.clock()
            self.committed.emit(self._kept)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # scrolling past a field must not change it


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
        finder.activated[QModelIndex].connect(self._take)  # type: ignore[index]
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


class FormPill(Pill):
    """A `Pill` for a form."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)


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
