"""A letter that asks for permission, the answer to it, and a permission taken back: each asked for in a small dialog."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QDialog, QFileDialog, QPlainTextEdit, QVBoxLayout, QWidget

from moderator_app.desktop.translation import Words, put, render
from moderator_app.desktop.widgets import Banner, Button, ChoiceField, Label, Labelled, TextField, row_of
from moderator_app.desktop.widgets.form_fields import DayField
from moderator_app.domain.permission_letter import ASKED, Letter
from moderator_app.domain.wording import text

USES: dict[str, Words] = {
    "publish": text("Publish"),
    "translate": text("Translate"),
    "naming": text("Show the name"),
}
_ANSWERS: tuple[tuple[str, Words], ...] = (
    ("", text("not said")),
    ("granted", text("yes")),
    ("refused", text("no")),
)


class _Asking(QDialog):
    """A title, a sentence, and a column for what is asked."""

    def __init__(self, title: Words, sentence: Words, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        put(self.setWindowTitle, title)
        self.banner = Banner()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(22, 20, 22, 18)
        self.column.setSpacing(12)
        self.column.addWidget(Label(title, "section"))
        self.column.addWidget(Label(sentence, "second", wrap=True))
        self.column.addWidget(self.banner)
        self.banner.shown.connect(self._make_room)
        self.setMinimumWidth(480)

    def _make_room(self, shown: bool) -> None:
        """Nothing is to be squeezed by what is said above it."""
        self.column.activate()
        if shown and self.sizeHint().height() > self.height():
            self.resize(self.width(), self.sizeHint().height())


class LetterDialog(_Asking):
    """Shows a letter: to copy, to keep as a mail draft, to note that it was sent. `make(uses)` makes it anew;
    `save(letter)`, `open_mail(letter)` and `sent(letter)` do the rest."""

    def __init__(
        self,
        uses: Sequence[str],
        make: Callable[[tuple[str, ...], Callable[[list[Letter]], Any]], Any],
        acts: dict[str, Callable[[Letter], Any]],
        parent: QWidget | None = None,
    ) -> None:
        sentence = text(
            "In English and Chinese, the reader’s language first. Send it from your own mail, then note that you did."
        )
        super().__init__(text("Ask for permission"), sentence, parent)
        self._make, self._acts = make, acts
        self.letter: Letter | None = None
        self.boxes = {use: QCheckBox() for use in ASKED}
        for use, box in self.boxes.items():
            put(box.setText, USES[use])
            box.setChecked(use in uses)
            box.toggled.connect(lambda _on: self._renew())
        self.address, self.subject = Label("", "body", wrap=True), Label("", "strong", wrap=True)
        self.body = QPlainTextEdit()
        self.body.setReadOnly(True)
        put(self.body.setAccessibleName, text("The letter"))
        self.copy_button = Button(text("Copy"), self.copy, icon_name="copy")
        self.save_button = Button(text("Save as mail draft"), lambda: self._do("save"), icon_name="file-down")
        self.open_button = Button(text("Open in mail program"), lambda: self._do("open"), icon_name="mail")
        self.sent_button = Button(text("I have sent it"), self.sent, kind="primary", icon_name="check")
        self.column.addLayout(row_of(Label(text("Ask for"), "small"), *self.boxes.values(), None, spacing=14))
        self.column.addWidget(self.address)
        self.column.addWidget(self.subject)
        self.column.addWidget(self.body, 1)
        self.column.addLayout(row_of(self.copy_button, self.save_button, self.open_button, None))
        self.column.addLayout(row_of(None, Button(text("Close"), self.reject), self.sent_button))
        self.resize(640, 620)
        self._renew()

    def _renew(self) -> None:
        self._make(tuple(use for use, box in self.boxes.items() if box.isChecked()), self._fill)

    def _fill(self, letters: list[Letter]) -> None:
        self.letter = letters[0] if letters else None
        for button in (self.copy_button, self.save_button, self.open_button, self.sent_button):
            button.setEnabled(self.letter is not None)
        if self.letter is None:
            self.address.show_words(text("Nothing is left to ask for."))
            self.subject.show_words("")
            self.body.setPlainText("")
            return
        one = self.letter
        self.address.show_words(
            text("To {name} <{address}>", name=one.to_name, address=one.to_address)
            if one.to_address
            else text("To {name}, whose address is not known", name=one.to_name)
        )
        self.subject.show_words(one.subject)
        self.body.setPlainText(one.body)

    def copy(self) -> None:
        """The letter as text to the clipboard."""
        if self.letter is not None:
            QGuiApplication.clipboard().setText(self.letter.as_text)
            self.banner.say(text("The letter is on the clipboard."), tone="good")

    def _do(self, act: str) -> None:
        if self.letter is not None:
            self._acts[act](self.letter)

    def sent(self) -> None:
        """Note that it was sent, and close."""
        self._do("sent")
        self.accept()


class _EvidenceFields(QWidget):
    """Their words, and perhaps a file of their mail."""

    def __init__(self, example: Words) -> None:
        super().__init__()
        self.words = TextField(example, text("Their words, and where they were said"), lines=2)
        self.file: Path | None = None
        self.file_name = Label("", "second")
        self.choose = Button(text("Add a file of it"), self.ask_for_file, small=True, icon_name="paperclip")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Labelled(text("Their words, and where they were said"), self.words))
        column.addLayout(row_of(self.choose, self.file_name, None))

    def ask_for_file(self) -> None:
        dialog = QFileDialog(self.window(), render(text("A file of the answer")))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self.take(Path(path)))
        dialog.open()

    def take(self, path: Path) -> None:
        """Take a file as evidence."""
        self.file = path
        self.file_name.show_words(path.name)

    def said(self) -> str:
        return self.words.toPlainText().strip()


class AnswerDialog(_Asking):
    """What an owner answered. `save({use: answer}, words, file, until)` keeps it; a yes needs its evidence."""

    def __init__(self, name: str, save: Callable[..., Any], parent: QWidget | None = None) -> None:
        sentence = text("What {name} answered, and how we know. A yes needs their words or a file of them.", name=name)
        super().__init__(text("Note the answer"), sentence, parent)
        self._save = save
        self.answers = {use: ChoiceField(_ANSWERS, USES[use]) for use in ASKED}
        fields = [Labelled(USES[use], field) for use, field in self.answers.items()]
        for field in self.answers.values():
            field.choose("")
        self.evidence = _EvidenceFields(text("“Yes, please do”, mail of 20 November"))
        self.ends = QCheckBox()
        put(self.ends.setText, text("It ends on"))
        self.until = DayField()
        put(self.until.setAccessibleName, text("It ends on"))
        self.until.setEnabled(False)
        self.ends.toggled.connect(self.until.setEnabled)
        row = row_of(*fields, spacing=12)
        for number in range(len(fields)):
            row.setStretch(number, 1)
        self.save_button = Button(text("Note it"), self.save, kind="primary", icon_name="check")
        self.column.addLayout(row)
        self.column.addWidget(self.evidence)
        self.column.addLayout(row_of(self.ends, self.until, None))
        self.column.addLayout(row_of(None, Button(text("Cancel"), self.reject), self.save_button))

    def save(self) -> None:
        """Keep the answer, or say what is missing."""
        given = {use: field.current() for use, field in self.answers.items() if field.current()}
        if not given:
            self.banner.say(text("What did they answer?"), text("Choose yes or no for at least one of the three."), tone="warn")
        elif "granted" in given.values() and not self.evidence.said() and self.evidence.file is None:
            self.banner.say(
                text("A yes needs its evidence."),
                text("Write down their words and where they were said, or keep a file of their mail."),
                tone="warn",
            )
        else:
            until = self.until.day() if self.ends.isChecked() else None
            self._save(given, self.evidence.said(), self.evidence.file, until)
            self.accept()


class RevokeDialog(_Asking):
    """An owner takes a permission back. `take_back(uses, words, file)` does it."""

    def __init__(self, name: str, take_back: Callable[..., Any], parent: QWidget | None = None) -> None:
        sentence = text(
            "What {name} takes back is withdrawn at once, and every copy that went out is listed at the right.", name=name
        )
        super().__init__(text("Take a permission back"), sentence, parent)
        self._take_back = take_back
        self.what = ChoiceField(
            (
                ("publish", text("Everything: it is not to be shown at all")),
                ("translate", text("The translation only")),
                ("naming", text("The name only")),
            ),
            text("What is taken back"),
        )
        self.what.choose("publish")
        self.evidence = _EvidenceFields(text("“I would rather not”, mail of 3 March"))
        self.go = Button(text("Take back"), self.take_back, kind="danger", icon_name="undo-2")
        self.column.addWidget(Labelled(text("What is taken back"), self.what))
        self.column.addWidget(self.evidence)
        self.column.addLayout(row_of(None, Button(text("Cancel"), self.reject), self.go))

    def take_back(self) -> None:
        """Do it, and close."""
        chosen = self.what.current()
        self._take_back(ASKED if chosen == "publish" else (chosen,), self.evidence.said(), self.evidence.file)
        self.accept()
