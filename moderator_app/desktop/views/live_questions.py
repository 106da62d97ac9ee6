"""The ledger beside the notes: what last time left, the questions of this meeting, and who promised what.

Letters settle the row chosen, buttons below it do the same; what is typed below a list belongs to the row chosen in it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from moderator_app.desktop.desk import Desk
from moderator_app.desktop.models.ledger_rows import (
    OUTCOME_LETTERS,
    STATE_LETTERS,
    commitment_row,
    due_words,
    question_row,
)
from moderator_app.desktop.translation import tr
from moderator_app.desktop.widgets.basics import Button, Label, SectionTitle
from moderator_app.desktop.widgets.fields import LineField
from moderator_app.desktop.widgets.ledger_list import LedgerList
from moderator_app.desktop.widgets.surroundings import FlowLayout
from moderator_app.domain.promises import day_in, read_promise
from moderator_app.domain.wording import Text, text
from moderator_app.operations import commitments, questions
from moderator_app.operations.commitments import CommitmentView, commitments_of
from moderator_app.operations.last_time import LastTime, last_time
from moderator_app.operations.questions import QuestionView, questions_of

if TYPE_CHECKING:
    from moderator_app.store import Workspace

_Buttons = Sequence[tuple[str, Text, str]]
_QUESTION_BUTTONS: _Buttons = (
    ("a", text("Answered"), "check"),
    ("c", text("Next time"), ""),
    ("p", text("Park"), ""),
)
_COMMITMENT_BUTTONS: _Buttons = (
    ("d", text("Done"), "check"),
    ("x", text("Drop"), "x"),
)

_LETTERS_OF = {state: letter for letters in (OUTCOME_LETTERS, STATE_LETTERS) for letter, state in letters.items()}


@dataclass(frozen=True, slots=True)
class Ledger:
    """What the ledger shows."""

    left: LastTime
    questions: tuple[QuestionView, ...]
    commitments: tuple[CommitmentView, ...]

    @property
    def waiting(self) -> int:
        """How many questions of this meeting are open still."""
        return sum(not question.outcome for question in self.questions)


def read_ledger(ws: Workspace, event_id: str) -> Ledger:
    """Read what a meeting's ledger shows."""
    return Ledger(last_time(ws, event_id), tuple(questions_of(ws, event_id)), tuple(commitments_of(ws, event_id)))


class EntryField(LineField):
    """A field whose Enter hands over what is typed, and Esc goes back. `entered(str)`."""

    entered = Signal(str)
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit(self.text().strip())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class LedgerPart(QWidget):
    """A list, the buttons that settle what is chosen in it, and a field for words. `wished(key, letter)`; `wrote(key, words)`.

    `above`: buttons and field stand above the list, for lists that may be long; else below it, once something is chosen.
    """

    wished = Signal(str, str)
    wrote = Signal(str, str)
    left_up = Signal()

    def __init__(self, name: Text, buttons: _Buttons, hint: Text, parent: QWidget | None = None, *, above: bool = False) -> None:
        super().__init__(parent)
        self._above = above
        self.list = LedgerList(name, "o" + "".join(letter for letter, _words, _icon in buttons))
        self.buttons = {
            letter: Button(words, lambda letter=letter: self._press(letter), small=True, icon_name=icon, shortcut=letter.upper())
            for letter, words, icon in buttons
        }
        self.words = EntryField(hint)
        self._about = QWidget()
        flow = FlowLayout()
        for button in self.buttons.values():
            flow.addWidget(button)
        below = QVBoxLayout(self._about)
        below.setContentsMargins(0, 2, 0, 4)
        below.setSpacing(7)
        below.addLayout(flow)
        below.addWidget(self.words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (self._about, self.list) if above else (self.list, self._about):
            column.addWidget(part)
        self.list.chosen.connect(lambda _key: self.look())
        self.list.settled.connect(self.wished)
        self.list.opened.connect(lambda _key: self.write())
        self.list.left_up.connect(self.left_up)
        self.words.entered.connect(self._wrote)
        self.words.left.connect(self.list.setFocus)
        self.text_of: Callable[[Any], str] = str
        self.state_of: Callable[[Any], str] = str
        """The letter of the state that something has."""
        self.look()

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Show these rows; the one chosen stays."""
        self.list.show_rows(rows)
        self.look()

    def write(self) -> None:
        """Write words to the row chosen."""
        if self.list.current_key() is not None:
            self.words.setFocus()
            self.words.selectAll()

    def look(self) -> None:
        """Buttons and field go with the row chosen."""
        row = self.list.current_row()
        self._about.setVisible(row is not None or (self._above and bool(self.list.rows.rows)))
        self.words.show_text(self.text_of(row.payload) if row is not None else "")

    def _press(self, letter: str) -> None:
        """As the letter would; what has just that state is opened again."""
        row = self.list.current_row() or next(iter(self.list.rows.rows), None)
        if row is not None:
            self.list.choose(row.key)
            self.wished.emit(row.key, "o" if self.state_of(row.payload) == letter else letter)

    def _wrote(self, words: str) -> None:
        if (key := self.list.current_key()) is not None:
            self.list.setFocus()
            self.words.setModified(False)
            self.wrote.emit(key, words)


class QuestionLedger(QWidget):
    """The page. It reads by itself (`read`), and hands what is settled to the operations."""

    changed = Signal(int)
    """How many questions are open."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._event_id: str | None = None
        self._zone = "UTC"
        self.names: Sequence[str] = ()
        """Who may be meant by @."""
        self._begin: Callable[[], object] | None = None
        self._came_from: QWidget | None = None
        self._wanted: str | None = None
        self.ledger = Ledger(LastTime(), (), ())
        self.left_title = SectionTitle(text("From last time"))
        self.left_questions = LedgerPart(text("Questions from last time"), _QUESTION_BUTTONS, text("Words of the answer"))
        self.left_commitments = LedgerPart(text("Commitments from last time"), _COMMITMENT_BUTTONS, _correcting())
        self.carry = Button(text("Carry the open ones"), self.carry_open, small=True, kind="quiet", icon_name="arrow-right")
        self.questions = LedgerPart(text("Questions"), _QUESTION_BUTTONS, text("Words of the answer"), above=True)
        self.no_questions = Label(text("A note of kind question comes up here. Type q: before it."), "second", wrap=True)
        self.new = EntryField(text("@Name does what by Friday"), text("A new commitment"))
        self.understood = Label("", "small", wrap=True)
        self.commitments = LedgerPart(text("Commitments"), _COMMITMENT_BUTTONS, _correcting())
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(9)
        for widget in (
            self.left_title,
            self.left_questions,
            self.left_commitments,
            SectionTitle(text("Questions"), self.carry),
            self.no_questions,
            self.questions,
            SectionTitle(text("Commitments")),
            self.new,
            self.understood,
            self.commitments,
        ):
            column.addWidget(widget)
        self.understood.hide()

    def _connect(self) -> None:
        for part in (self.questions, self.left_questions):
            part.text_of = lambda question: question.outcome_words
            part.state_of = lambda question: "" if question.from_number else _LETTERS_OF[question.outcome]
            part.wished.connect(self.settle_question)
            part.wrote.connect(self.write_answer)
        for part in (self.commitments, self.left_commitments):
            part.text_of = self._line_of
            part.state_of = lambda one: _LETTERS_OF[one.state]
            part.wished.connect(self.settle_commitment)
            part.wrote.connect(self.correct)
        self.new.textChanged.connect(self._understand)
        self.new.entered.connect(self.add)

    # ---- showing

    def read(self, event_id: str | None, zone: str) -> None:
        """Show the ledger of a meeting; times in its zone."""
        if event_id != self._event_id:
            self.show_ledger(Ledger(LastTime(), (), ()))
        self._event_id, self._zone = event_id, zone
        if event_id is not None:
            self._desk.ask(lambda ws: read_ledger(ws, event_id), self._take, key="live.ledger", owner=self)

    def _take(self, ledger: Ledger) -> None:
        self.show_ledger(ledger)
        begin, self._begin = self._begin, None
        if begin is not None and self._came_from is self.window().focusWidget():  # else the person has gone on meanwhile
            begin()

    def show_ledger(self, ledger: Ledger) -> None:
        """Show these."""
        self.ledger, today = ledger, self._today()
        self.left_title.setVisible(bool(ledger.left))
        self.left_questions.show_rows([question_row(one, self._zone) for one in ledger.left.questions])
        self.left_commitments.show_rows([commitment_row(one, today, with_meeting=True) for one in ledger.left.commitments])
        self.left_questions.setVisible(bool(ledger.left.questions))
        self.left_commitments.setVisible(bool(ledger.left.commitments))
        self.questions.show_rows([question_row(one, self._zone) for one in ledger.questions])
        self.no_questions.setVisible(not ledger.questions)
        self.carry.setVisible(ledger.waiting > 0)
        self.commitments.show_rows([commitment_row(one, today) for one in ledger.commitments])
        self.changed.emit(ledger.waiting)
        self._choose_wanted()

    def begin(self) -> None:
        """Be ready for keys: at the first question that is open, else at the field for commitments."""
        shown = self.questions.list
        if not self.ledger.questions:
            self.new.setFocus()
            return
        if shown.current_key() is None:
            shown.setCurrentIndex(shown.rows.index(0))
        shown.setFocus()

    def begin_soon(self, *, with_new: bool = False) -> None:
        """Be ready for keys as soon as the ledger is read: for a new commitment, or as `begin`."""
        self.new.setFocus()
        self._begin = None if with_new else self.begin
        self._came_from = self.window().focusWidget()

    def choose_soon(self, row_id: str) -> None:
        """Choose a question or commitment as soon as it is read."""
        self._wanted = row_id
        self._choose_wanted()

    def _choose_wanted(self) -> None:
        for part in (self.questions, self.commitments, self.left_questions, self.left_commitments):
            if self._wanted is not None and any(row.key == self._wanted for row in part.list.rows.rows):
                part.list.setFocus()
                part.list.choose(self._wanted)
                part.look()
                self._wanted = self._begin = None

    def retranslate(self) -> None:
        self.show_ledger(self.ledger)

    def _today(self) -> date:
        return self._desk.now().astimezone(ZoneInfo(self._zone)).date()

    def _line_of(self, one: CommitmentView) -> str:
        name = one.person.replace(" ", "_")
        due = one.due_on.isoformat() if one.due_on else ""
        return " ".join(filter(None, (f"@{name}" if name else "", one.what, due)))

    # ---- acts

    def settle_question(self, note_id: str, letter: str) -> None:
        """Say how a question ended; the next open one is chosen."""
        outcome, at = OUTCOME_LETTERS[letter], self._at()
        self._go_on(self.questions, note_id, bool(outcome))
        self._desk.do(lambda ws: questions.settle_question(ws, note_id, outcome, at=at))

    def write_answer(self, note_id: str, words: str) -> None:
        """Keep the words of an answer; an open question is answered by them."""
        question = next((q for q in (*self.ledger.questions, *self.ledger.left.questions) if q.id == note_id), None)
        if question is None:
            return
        at = self._at()
        if words and question.outcome in ("", "carried"):
            self._desk.do(lambda ws: questions.settle_question(ws, note_id, "answered", words=words, at=at))
        else:
            self._desk.do(lambda ws: questions.answer_in_words(ws, note_id, words))

    def carry_open(self) -> None:
        """Carry all that are open to the next meeting."""
        event_id, at = self._event_id, self._at()

        def told(count: int) -> None:
            self._desk.say(text("{count} questions go to the next meeting", count=count), undo=True)

        if event_id is not None:
            self._desk.do(lambda ws: questions.carry_open_questions(ws, event_id, at=at), told)

    def settle_commitment(self, commitment_id: str, letter: str) -> None:
        """Say that a commitment is done, dropped, or open again."""
        state, at = STATE_LETTERS[letter], self._at()
        self._desk.do(lambda ws: commitments.settle_commitment(ws, commitment_id, state, at=at))

    def add(self, line: str) -> None:
        """Keep a commitment as typed."""
        event_id, today = self._event_id, self._today()
        if event_id is None or not read_promise(line, today).what:
            return
        self.new.clear()
        self._desk.do(lambda ws: commitments.add_commitment_line(ws, event_id, line, today=today))

    def correct(self, commitment_id: str, line: str) -> None:
        """Correct a commitment by its line, as it would be typed; a day alone corrects the day."""
        today = self._today()
        day = day_in(line, today)
        if day is not None:
            self._desk.do(lambda ws: commitments.change_commitment(ws, commitment_id, due_on=day))
        elif line:
            self._desk.do(lambda ws: commitments.rewrite_commitment(ws, commitment_id, line, today=today))

    def _at(self) -> datetime:
        return self._desk.now()

    def _go_on(self, part: LedgerPart, key: str, settled: bool) -> None:
        """After a question is settled, the next open one is chosen, so that letters go on."""
        order = [question for question in self.ledger.questions if not question.outcome or question.id == key]
        place = next((n for n, question in enumerate(order) if question.id == key), None)
        if settled and place is not None and len(order) > 1:
            part.list.choose(order[place + 1 if place + 1 < len(order) else place - 1].id)

    def _understand(self, typed: str) -> None:
        today = self._today()
        said = read_promise(typed, today, self.names)
        named = due_words(said.due_on, today) or tr("no day named yet: by Friday, 5 Dec, 周五前")
        self.understood.setVisible(bool(typed.strip()))
        self.understood.show_words(" · ".join(filter(None, (said.who, said.what, named))))


def _correcting() -> Text:
    return text("Correct: @name, what, day")
