"""Taking down who chose which theme, by keys: a name, Enter, the themes' numbers, Enter, the next name."""

from __future__ import annotations

import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from moderator_app.desktop.theme import px
from moderator_app.desktop.translation import in_language, tr
from moderator_app.desktop.widgets.basics import Button, Label, SectionTitle
from moderator_app.desktop.widgets.fields import Labelled, LineField
from moderator_app.desktop.widgets.form_fields import Named, PersonField
from moderator_app.desktop.widgets.rows import Row, RowList
from moderator_app.domain.wording import text
from moderator_app.operations.theme_choices import Chooser, ThemeChoices


class ChoiceEntry(QWidget):
    """The panel. `chose(person id, theme ids)`; `closed()`; `puzzled(words)` where a number means no theme."""

    chose = Signal(str, list)
    closed = Signal()
    puzzled = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = ThemeChoices((), ())
        self._person: str | None = None
        close = Button(on_click=self.closed.emit, kind="quiet", icon_name="x", small=True, name=text("Close"))
        self.figures = Label("", "second", wrap=True)
        self.themes = Label("", "small-ink", wrap=True)
        self.name = PersonField()
        self.digits = LineField(text("Numbers, first choice first: 3 1"))
        self.list = RowList("lines", text("Who chose what"))
        self.list.setMinimumHeight(px(320))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(SectionTitle(text("Theme choices"), close))
        column.addWidget(self.figures)
        column.addWidget(self.themes)
        column.addWidget(Labelled(text("Who"), self.name))
        column.addWidget(Labelled(text("Themes"), self.digits))
        column.addWidget(self.list, 1)
        self.name.named.connect(self._named)
        self.digits.returnPressed.connect(self._enter)
        self.list.opened.connect(self._take)
        self.list.chosen.connect(lambda key: self._take(key, focus=False))

    def show_choices(self, choices: ThemeChoices) -> None:
        """Show who chose what; those who chose nothing yet come first."""
        self._choices = choices
        self.figures.show_words(text("{chose} of {people} have chosen", chose=choices.chose, people=len(choices.people)))
        self.themes.show_words(
            "\n".join(
                tr(
                    "{number}  {theme} ({count})",
                    number=theme.number,
                    theme=in_language(theme.title_en, theme.title_zh),
                    count=theme.first_choices,
                )
                for theme in choices.themes
            )
            or tr("No themes are offered yet. Offer some under Insights.")
        )
        self.name.offer([_named(person) for person in choices.people])
        people = sorted(choices.people, key=lambda person: bool(person.chosen))
        self.list.show_rows(
            [
                Row(
                    person.person_id,
                    _both(person),
                    person.school,
                    trailing=" ".join(str(number) for number in person.chosen) or "–",
                )
                for person in people
            ]
        )

    def begin(self) -> None:
        """Be ready for the first name."""
        self.name.setFocus()
        self.name.selectAll()

    def _named(self, person_id: str | None, name: str) -> None:
        if person_id is not None:
            self._take(person_id)
        elif name:
            self.puzzled.emit(text("Nobody here is called {name}.", name=name))

    def _take(self, person_id: str, *, focus: bool = True) -> None:
        person = next((one for one in self._choices.people if one.person_id == person_id), None)
        if person is None:
            return
        self._person = person_id
        self.name.show_text(_both(person))
        self.digits.show_text(" ".join(str(number) for number in person.chosen))
        if focus:
            self.digits.setFocus()
            self.digits.selectAll()

    def _enter(self) -> None:
        """Enter in the numbers: keep them, and wait for the next name."""
        if self._person is None:
            self.begin()
            return
        by_number = {theme.number: theme.id for theme in self._choices.themes}
        numbers = list(dict.fromkeys(_numbers(self.digits.text(), len(by_number))))
        wrong = [number for number in numbers if number not in by_number]
        if wrong:
            self.puzzled.emit(text("There is no theme {number}.", number=wrong[0]))
            return
        self.chose.emit(self._person, [by_number[number] for number in numbers])
        self._person = None
        self.digits.show_text("")
        self.digits.clear()
        self.name.clear()
        self.name.show_text("")
        self.name.setFocus()


def _numbers(typed: str, themes: int) -> list[int]:
    """The numbers typed: parted by anything; below ten themes each digit is one."""
    found = re.findall(r"\d" if themes < 10 else r"\d+", typed)
    return [int(number) for number in found]


def _both(person: Chooser) -> str:
    return person.name if not person.name_zh or person.name_zh in person.name else f"{person.name} {person.name_zh}"


def _named(person: Chooser) -> Named:
    return Named(person.person_id, _both(person), person.school)
