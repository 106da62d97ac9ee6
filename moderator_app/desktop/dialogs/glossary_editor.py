"""The glossary: school terms in English and 中文 with other ways to say them; each change is kept at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from moderator_app.desktop.desk import Desk
from moderator_app.desktop.translation import put
from moderator_app.desktop.widgets import (
    Banner,
    Button,
    EmptyPlace,
    Label,
    Labelled,
    LineField,
    Row,
    RowList,
    SearchField,
    TextField,
    row_of,
)
from moderator_app.domain.chinese import fold
from moderator_app.domain.errors import PeerSphereError
from moderator_app.domain.glossary import GlossaryTerm
from moderator_app.domain.wording import text
from moderator_app.operations import glossary as terms


class _Terms(RowList):
    """Delete removes the current term."""

    def __init__(self, editor: GlossaryEditor) -> None:
        super().__init__("lines", text("Terms"))
        self._editor = editor

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self._editor.remove()
        else:
            super().keyPressEvent(event)


class GlossaryEditor(QDialog):
    """Terms at the left, the chosen one at the right."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        put(self.setWindowTitle, text("Glossary"))
        self.desk = desk
        self._found: Sequence[GlossaryTerm] = ()
        self._adding = False
        self._wanted = ""
        self.banner = Banner()
        self.search = SearchField(text("Find a term"))
        self.list = _Terms(self)
        self.english, self.chinese = LineField(), LineField()
        self.forms = TextField(text("Separated by semicolons"), lines=2)
        self.new_button = Button(text("New term"), self.begin, icon_name="plus")
        self.remove_button = Button(text("Remove"), self.remove, icon_name="trash-2")
        self.keep_button = Button(text("Add it"), self.keep, kind="primary", icon_name="check")
        self.bring_button = Button(text("Bring in the starting list"), self.bring, kind="primary", icon_name="download")
        self.own_button = Button(text("Begin with a term of our own"), self.begin, icon_name="plus")
        self._lay_out()
        self._connect()
        self._read()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(12)
        column.addWidget(Label(text("Glossary"), "section"))
        said = text(
            "How the network says school terms. A translation that lacks one is marked; so are missing numbers and names."
        )
        column.addWidget(Label(said, "second", wrap=True))
        column.addWidget(self.banner)
        left = QWidget()
        side = QVBoxLayout(left)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(8)
        side.addWidget(self.search)
        side.addWidget(self.list, 1)
        right = QWidget()
        form = QVBoxLayout(right)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(12)
        form.addWidget(Labelled(text("English"), self.english))
        form.addWidget(Labelled("中文", self.chinese))
        form.addWidget(Labelled(text("Other ways to say it, in either language"), self.forms))
        form.addLayout(row_of(self.keep_button, self.remove_button, None))
        form.addStretch(1)
        filled = QWidget()
        sides = QHBoxLayout(filled)
        sides.setContentsMargins(0, 0, 0, 0)
        sides.setSpacing(22)
        sides.addWidget(left, 3)
        sides.addWidget(right, 2)
        self.empty = EmptyPlace(
            "languages",
            text("No term yet"),
            text("A list of some 60 school terms comes along. Bring it in once; then it is yours to change."),
            self.bring_button,
            self.own_button,
        )
        self.filled = filled
        self.pages = QStackedWidget()
        self.pages.addWidget(filled)
        self.pages.addWidget(self.empty)
        column.addWidget(self.pages, 1)
        column.addLayout(row_of(self.new_button, None, Button(text("Done"), self.accept)))
        self.resize(760, 580)

    def _connect(self) -> None:
        self.desk.committed.connect(self._hear)
        self.search.asked.connect(lambda _words: self._show())
        self.list.chosen.connect(lambda _key: self._look())
        self.english.committed.connect(lambda words: self._change(en=words))
        self.chinese.committed.connect(lambda words: self._change(zh=words))
        self.forms.committed.connect(lambda words: self._change(forms=terms.split_forms(words)))

    def _hear(self, committed: Any) -> None:
        if any(table == "term" for table, _row in committed.rows):
            self._read()

    def _read(self) -> None:
        self.desk.ask(terms.glossary, self._fill, key="glossary", owner=self)

    def _fill(self, found: Sequence[GlossaryTerm]) -> None:
        self._found = found
        self.pages.setCurrentWidget(self.filled if found or self._adding else self.empty)
        self.new_button.setVisible(bool(found))
        self._show()

    def _show(self) -> None:
        wanted = fold(self.search.text().strip())
        shown = [term for term in self._found if wanted in fold("\n".join((term.en, term.zh, *term.forms)))]
        self.list.show_rows([Row(term.id, term.en, term.zh, "; ".join(term.forms)) for term in shown])
        if self._wanted in {term.id for term in shown}:
            self.list.choose(self._wanted)
            self._wanted = ""
        if not self._adding and self.list.current_key() is None and shown:
            self.list.choose(shown[0].id)
        self._look()

    def current(self) -> GlossaryTerm | None:
        """The term shown at the right."""
        return next((term for term in self._found if term.id == self.list.current_key()), None)

    def _look(self) -> None:
        if self.list.current_key() is not None:
            self._adding = False
        term = self.current()
        self.keep_button.setVisible(self._adding)
        self.remove_button.setVisible(term is not None)
        for field in (self.english, self.chinese, self.forms):
            field.setEnabled(self._adding or term is not None)
        if not self._adding:
            self.english.show_text(term.en if term else "")
            self.chinese.show_text(term.zh if term else "")
            self.forms.show_text("; ".join(term.forms) if term else "")

    # ---- doing

    def bring(self) -> None:
        """Bring in the starting list."""
        self._do(terms.begin_glossary)

    def begin(self) -> None:
        """Empty fields for a new term."""
        self._adding = True
        self.pages.setCurrentWidget(self.filled)
        self.list.choose(None)
        for field in (self.english, self.chinese, self.forms):
            field.show_text("")
        self._look()
        self.english.setFocus()

    def keep(self) -> None:
        """Add the term that was written."""
        en, zh, forms = self.english.text(), self.chinese.text(), terms.split_forms(self.forms.toPlainText())
        self._do(lambda workspace: terms.add_entry(workspace, en, zh, forms), self._added)

    def _added(self, term_id: str) -> None:
        self._adding, self._wanted = False, term_id
        self._read()

    def remove(self) -> None:
        """Take the current term out."""
        term = self.current()
        if term is not None:
            term_id = term.id
            self._do(lambda workspace: terms.remove_entry(workspace, term_id))

    def _change(self, **changes: Any) -> None:
        term = self.current()
        if term is not None and not self._adding:
            term_id = term.id
            self._do(lambda workspace: terms.change_entry(workspace, term_id, **changes))

    def _do(self, operation: Any, done: Any = None) -> None:
        self.banner.close_it()
        self.desk.do(operation, done, failed=self._failed, owner=self)

    def _failed(self, problem: Exception) -> None:
        if isinstance(problem, PeerSphereError):
            self.banner.say(problem.message, problem.remedy)
            if not self._adding:
                self._show()
        else:
            self.desk.failed.emit(problem)
