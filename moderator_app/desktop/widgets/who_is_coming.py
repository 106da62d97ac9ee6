"""Who is coming: everybody asked to a meeting with their answer, changed by click or key, or many at once from a pasted list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QShortcut
from PySide6.QtWidgets import QMenu, QScrollArea, QVBoxLayout, QWidget

from moderator_app.desktop.models.answer_rows import (
    ANSWERS,
    EVERYBODY,
    NEXT_ANSWER,
    answer_row,
    answers_found,
    choices,
    counts_words,
    noted_words,
)
from moderator_app.desktop.theme import px
from moderator_app.desktop.translation import Words, render
from moderator_app.desktop.widgets.basics import Button, Card, Label, SectionTitle, row_of
from moderator_app.desktop.widgets.fields import ChoiceField, SearchField, Segmented, TextField
from moderator_app.desktop.widgets.rows import RowDelegate, RowList
from moderator_app.domain.pasted_people import people_pasted
from moderator_app.domain.wording import text
from moderator_app.operations.invitations import Invited, Noted

_TAKES_BACK = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_MARGINS = 36
"""Above and below the content of the inspector."""


class _AnswerDelegate(RowDelegate):
    TITLE_ROOM = 80  # a long name is cut before its answer is left out


class AnswerList(RowList):
    """People; `stepped(person_id)`: the next of yes, maybe, no and no answer; `said(person_id, answer)`: exactly this;
    `pasted(text)`."""

    stepped = Signal(str)
    said = Signal(str, str)
    pasted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("lines", text("Who is coming"), parent)
        self.setItemDelegate(_AnswerDelegate("lines", self))
        self.setUniformItemSizes(True)

    def event(self, event: QEvent) -> bool:
        """Delete is for the answer here, not for the meeting."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in _TAKES_BACK:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = self.current_key()
        if event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit(QGuiApplication.clipboard().text())
        elif key is not None and event.key() == Qt.Key.Key_Space:
            self.stepped.emit(key)
        elif key is not None and event.key() == Qt.Key.Key_Menu:
            self._offer(self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center()))
        elif key is not None and event.key() in _TAKES_BACK:
            self.said.emit(key, "")
        elif key is not None and event.text() and event.text() in "0123":
            self.said.emit(key, ("", "yes", "maybe", "no")[int(event.text())])
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        beside = index.isValid() and event.position().x() > self.visualRect(index).right() - px(96)
        if beside and event.button() == Qt.MouseButton.LeftButton:
            self.stepped.emit(self.rows.rows[index.row()].key)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._offer(event.globalPos())

    def _offer(self, spot: QPoint) -> None:
        """All answers of the current person, to choose from."""
        row = self.current_row()
        if row is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for answer, (words, _tone) in ANSWERS.items():
            action = menu.addAction(render(words))
            action.setCheckable(True)
            action.setChecked(row.payload == answer)
            action.triggered.connect(lambda _on=False, answer=answer, key=row.key: self.said.emit(key, answer))
        menu.popup(spot)


class PasteAnswers(Card):
    """Where a list is pasted. `wished(text, answer)`: note this answer of all named in it; `forgotten()`."""

    wished = Signal(str, str)
    forgotten = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(spacing=8, margin=12, soft=True, parent=parent)
        self.field = TextField(text("E-mails or names, as they were sent"), text("E-mails or names"), lines=4)
        self.answer = Segmented([(key, ANSWERS[key][0]) for key in ("yes", "maybe", "no")], text("What they answered"))
        self.note = Button("", self.tell, kind="primary", small=True, shortcut="Ctrl+Return")
        self.forget = Button(text("Cancel"), self.forgotten.emit, kind="quiet", small=True)
        self.column.addWidget(self.field)
        self.column.addLayout(row_of(self.answer, None))
        self.column.addLayout(row_of(self.note, self.forget, None))
        self.field.textChanged.connect(self._count)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.tell, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._count()
        self.hide()

    def begin(self, pasted: str = "") -> None:
        """Ready for a list; `pasted` is one already."""
        self.field.setPlainText(pasted)
        self._count()
        self.show()
        (self.note if people_pasted(pasted) else self.field).setFocus()

    def tell(self) -> None:
        if self.note.isEnabled():
            self.wished.emit(self.field.toPlainText(), self.answer.current())

    def _count(self) -> None:
        count = len(people_pasted(self.field.toPlainText()))
        self.note.setEnabled(bool(count))
        self.note.show_words(text("Note {count} answers", count=count) if count else text("Note the answers"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.forgotten.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.tell()
        else:
            super().keyPressEvent(event)


class WhoIsComing(QWidget):
    """The panel, as high as the inspector. `answered(person_id, answer)`, "" to take it back; `pasted(text, answer)`;
    `closed()`."""

    answered = Signal(str, str)
    pasted = Signal(str, str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people: list[Invited] = []
        self._noted: tuple[Noted, str] | None = None
        self._area: QScrollArea | None = None
        self.close_button = Button(on_click=self.closed.emit, kind="quiet", icon_name="x", small=True, name=text("Close"))
        self.meeting = Label("", "second", wrap=True)
        self.figures = Label("", "small-ink", wrap=True)
        self.search = SearchField(text("Find somebody; Enter: is coming"))
        self.only = ChoiceField(name=text("Whom to show"))
        self.paste_button = Button(text("Paste a list"), self.begin_paste, icon_name="clipboard-list", small=True)
        self.paste = PasteAnswers()
        self.report = Label("", "small-ink", wrap=True)
        self.list = AnswerList()
        self.nobody = Label(text("Nobody fits what is asked for above."), "second", wrap=True)
        self.hint = Label(text("Space changes an answer. 1 coming, 2 maybe, 3 not coming, 0 no answer."), "small", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(SectionTitle(text("Who is coming"), self.close_button))
        column.addWidget(self.meeting)
        column.addWidget(self.figures)
        column.addWidget(self.paste)
        column.addWidget(self.report)
        column.addWidget(self.search)
        beside = row_of(self.only, self.paste_button, spacing=8)
        beside.setStretch(0, 1)
        column.addLayout(beside)
        column.addWidget(self.nobody)
        column.addWidget(self.list, 1000)
        column.addWidget(self.hint)
        self.report.hide()
        self._connect()

    def _connect(self) -> None:
        self.search.asked.connect(lambda _typed: self._fill())
        self.search.returnPressed.connect(self._note_first)
        self.only.chosen.connect(lambda _key: self._fill())
        self.list.stepped.connect(self._step)
        self.list.opened.connect(self._step)
        self.list.said.connect(self.answered)
        self.list.pasted.connect(self.begin_paste)
        self.paste.wished.connect(self.pasted)
        self.paste.forgotten.connect(self._end_paste)

    # ---- showing

    def begin(self) -> None:
        """Another meeting: nobody is known yet."""
        self._people = []
        self.list.show_rows([])
        self.show_everybody()

    def show_everybody(self) -> None:
        """Opened anew: nothing is looked for, nothing was pasted just now."""
        self.search.clear()
        self.only.choose(EVERYBODY)
        self.paste.hide()
        self._noted = None
        self._tell_noted()
        self._fill()

    def show_people(self, meeting: Words, people: Sequence[Invited]) -> None:
        """Show who is asked to the meeting of that name."""
        self.meeting.show_words(meeting)
        self._people = list(people)
        self.figures.show_words(counts_words(people))
        only = self.only.current()
        self.only.show_choices(choices(people))
        self.only.choose(only if only is not None else EVERYBODY)
        self._tell_noted()
        self._fill()

    def show_noted(self, noted: Noted, answer: str) -> None:
        """What became of the pasted list."""
        self._noted = (noted, answer)
        self._end_paste()
        self._tell_noted()

    def _tell_noted(self) -> None:
        self.report.setVisible(self._noted is not None)
        if self._noted is not None:
            self.report.show_words("\n".join(render(line) for line in noted_words(*self._noted)))

    def _fill(self) -> None:
        """Show those asked for; where the current one is no longer among them, the next is current."""
        key, number = self.list.current_key(), self.list.currentIndex().row()
        shown = answers_found(self._people, self.search.text().strip(), str(self.only.current() or ""))
        self.list.show_rows([answer_row(one) for one in shown])
        if shown and number >= 0 and key not in [one.person_id for one in shown]:
            self.list.choose(shown[min(number, len(shown) - 1)].person_id)
        self.list.setVisible(bool(shown) or not self._people)
        self.nobody.setVisible(bool(self._people) and not shown)

    # ---- doing

    def begin_paste(self, pasted: str = "") -> None:
        """Make room for a pasted list."""
        self._noted = None
        self._tell_noted()
        self.paste.begin(pasted)

    def _end_paste(self) -> None:
        self.paste.hide()
        self.list.setFocus()

    def _step(self, person_id: str) -> None:
        answer = next((one.answer for one in self._people if one.person_id == person_id), "")
        self.answered.emit(person_id, NEXT_ANSWER.get(answer, "yes"))

    def _note_first(self) -> None:
        """Enter in the search: the first of those found said yes."""
        typed = self.search.text().strip()
        found = answers_found(self._people, typed, str(self.only.current() or ""))
        if typed and found:
            self.answered.emit(found[0].person_id, "yes")
            self.search.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() == Qt.Key.Key_Down and self.search.hasFocus() and self.list.rows.rows:
            self.list.setFocus()
            self.list.choose(self.list.current_key() or self.list.rows.rows[0].key)
        else:
            super().keyPressEvent(event)

    # ---- as high as the inspector

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if isinstance(area, QScrollArea) and area is not self._area:
            self._area = area
            area.viewport().installEventFilter(self)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return False

    def _fit(self) -> None:
        if self._area is not None:
            self.setFixedHeight(max(px(460), self._area.viewport().height() - _MARGINS))
