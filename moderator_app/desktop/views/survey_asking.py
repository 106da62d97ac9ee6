"""Asking about a file that may be no survey: why there is a doubt, and what each of its columns would be read as.

What must hold: nothing of any file is stored while this is asked; leaving a file out leaves the others as they are.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from moderator_app.desktop.models.survey_rows import column_row
from moderator_app.desktop.widgets import Banner, Button, PageTitle, RowList, SectionTitle, restyle
from moderator_app.domain.records import SurveyFile, SurveyQuestion
from moderator_app.domain.wording import Text, text

_EXAMPLES = 3
_FEW, _UNBOUND = 40, 16_777_215
"""A list of so few columns is no higher than they are; Qt's word for no bound."""


class SurveyAsking(QWidget):
    """The page. `closed()` when all that was in doubt is decided."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._waiting: list[tuple[SurveyFile, str]] = []
        self._sure: list[SurveyFile] = []
        self._then: Callable[[list[SurveyFile]], None] | None = None
        self.leave = Button(text("Leave it out"), self.leave_out)
        self.accept = Button(text("Import as answers"), self.take, kind="primary")
        self.title = PageTitle("", "", self.leave, self.accept)
        self.banner = Banner()
        self.columns = RowList("lines", text("The columns and what they would be read as"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.title)
        column.addWidget(self.banner)
        column.addWidget(SectionTitle(text("What its columns would be read as")))
        column.addWidget(self.columns, 1000)
        column.addStretch(1)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.leave_out, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def begin(self, read: list[tuple[SurveyFile, str]], then: Callable[[list[SurveyFile]], None]) -> None:
        """Ask about the files with a doubt, one after the other; `then` gets those that are wanted and all that are sure. What
        comes while something is asked waits for its turn."""
        self._waiting += [(file, doubt) for file, doubt in read if doubt]
        self._sure += [file for file, doubt in read if not doubt]
        self._then = then
        self._show()

    def is_open(self) -> bool:
        """Something is being asked."""
        return bool(self._waiting)

    def forget(self) -> None:
        """Nothing is asked any longer, and nothing will be stored of it."""
        self._waiting, self._sure, self._then = [], [], None

    def take(self) -> None:
        """These are answers all the same."""
        self._decide(True)

    def leave_out(self) -> None:
        """This file is not to be imported."""
        self._decide(False)

    def _decide(self, wanted: bool) -> None:
        if not self._waiting:
            return
        file, _doubt = self._waiting.pop(0)
        if wanted:
            self._sure.append(file)
        if self._waiting:
            self._show()
            return
        sure, then = self._sure, self._then
        self.forget()
        self.closed.emit()
        if then is not None:
            then(sure)

    def retranslate(self) -> None:
        if self._waiting:
            self._show()

    def _show(self) -> None:
        file, doubt = self._waiting[0]
        name = file.source.path.name
        self.title.say(text("Import answers"), _size(name, len(file.responses)))
        self.banner.say(*_doubt_words(name, doubt), tone="warn")
        self.columns.show_rows([column_row(question, _examples(file, question)) for question in file.questions])
        self.columns.choose(None)
        self.columns.setMaximumHeight(self.columns.content_height() if len(file.questions) <= _FEW else _UNBOUND)
        likely = self.likely()
        for button in (self.leave, self.accept):
            restyle(button, "kind", "primary" if button is likely else "plain")
        if self.isVisible():
            likely.setFocus()

    def likely(self) -> Button:
        """The button that is most likely to be right: a list of people is seldom meant as answers."""
        return self.leave if self._waiting and self._waiting[0][1] == "people" else self.accept


def _doubt_words(name: str, doubt: str) -> tuple[Text, Text]:
    """What is odd about a file, and what to do."""
    if doubt == "people":
        return (
            text("“{file}” tells who people are, but asks them nothing.", file=name),
            text("It may be a roster: Import roster, under Members, brings members in. Import it here only if it holds answers."),
        )
    return (
        text("“{file}” is no export of Google Forms, Microsoft Forms or 问卷星.", file=name),
        text("Look below at what each column would be read as. Import it if these are answers; it can be changed afterwards."),
    )


def _size(name: str, rows: int) -> Text:
    return text("{file}: 1 row", file=name) if rows == 1 else text("{file}: {rows} rows", file=name, rows=rows)


def _examples(file: SurveyFile, question: SurveyQuestion) -> list[str]:
    """The first different answers of a column."""
    cells = (answer.raw for response in file.responses for answer in response.answers if answer.column == question.column)
    return list(islice(dict.fromkeys(islice(cells, 200)), _EXAMPLES))
