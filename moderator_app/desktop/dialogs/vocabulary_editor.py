"""Families of roles and the roles in them: named in both languages, added, reordered, removed. Each change is kept at once."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from moderator_app.desktop.desk import Desk
from moderator_app.desktop.translation import Words, in_language, language_changed, put
from moderator_app.desktop.widgets import Banner, Button, Label, Labelled, LineField, Row, RowList, SectionTitle, row_of
from moderator_app.domain.errors import PeerSphereError
from moderator_app.domain.wording import Text, text
from moderator_app.operations import vocabulary
from moderator_app.operations.vocabulary import FamilyView, TermView

UP, DOWN = -1, 1


class TermList(QWidget):
    """One kind of words: the list, the names of the chosen one, and what can be done with it.

    `chosen(id)`, `added(name)`, `renamed(id, field, name)`, `moved(id, by)`, `removed(id)`.
    """

    chosen = Signal(str)
    added = Signal(str)
    renamed = Signal(str, str, str)
    moved = Signal(str, int)
    removed = Signal(str)

    def __init__(self, title: Words, hint: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = _MovableList("lines", title)
        self.english, self.chinese = LineField(), LineField()
        self.field = QLineEdit()
        put(self.field.setPlaceholderText, hint)
        put(self.field.setAccessibleName, hint)
        self.add = Button(text("Add"), self._add)
        self.up = Button("", lambda: self._move(UP), kind="quiet", small=True, icon_name="arrow-up", name=text("Move up"))
        self.down = Button("", lambda: self._move(DOWN), kind="quiet", small=True, icon_name="arrow-down", name=text("Move down"))
        self.remove = Button("", self._remove, kind="quiet", small=True, icon_name="trash-2", name=text("Remove"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(SectionTitle(title, self.up, self.down, self.remove))
        column.addWidget(self.list, 1)
        names = QHBoxLayout()
        names.setSpacing(8)
        names.addWidget(Labelled(text("English"), self.english), 1)
        names.addWidget(Labelled("中文", self.chinese), 1)
        column.addLayout(names)
        adding = row_of(self.field, self.add)
        adding.setStretch(0, 1)
        column.addLayout(adding)
        self.list.chosen.connect(self._choose)
        self.list.moved.connect(self._move)
        self.list.removed.connect(self._remove)
        self.field.returnPressed.connect(self._add)
        self.english.committed.connect(lambda name: self._rename("label_en", name))
        self.chinese.committed.connect(lambda name: self._rename("label_zh", name))
        self._terms: tuple[TermView, ...] = ()
        self._look()

    def show_terms(self, terms: tuple[TermView, ...], used: dict[str, Text]) -> None:
        """Show these; the chosen one stays, else the first is. `used`: by id, how often a word is used, in words."""
        self._terms = terms
        rows = [Row(t.id, in_language(t.label_en, t.label_zh), _other(t), trailing=used.get(t.id, "")) for t in terms]
        self.list.show_rows(rows)
        if self.list.current_key() is None and terms:
            self.list.choose(terms[0].id)
        self._look()

    def current(self) -> TermView | None:
        return next((term for term in self._terms if term.id == self.list.current_key()), None)

    def choose(self, term_id: str) -> None:
        self.list.choose(term_id)
        self._look()

    def _look(self) -> None:
        term = self.current()
        self.english.show_text(term.label_en if term else "")
        self.chinese.show_text(term.label_zh if term else "")
        at = self._terms.index(term) if term else -1
        for widget in (self.english, self.chinese, self.remove):
            widget.setEnabled(term is not None)
        self.up.setEnabled(at > 0)
        self.down.setEnabled(0 <= at < len(self._terms) - 1)

    def _choose(self, term_id: str) -> None:
        self._look()
        self.chosen.emit(term_id)

    def _add(self) -> None:
        name = self.field.text().strip()
        if name:
            self.field.clear()
            self.added.emit(name)

    def _rename(self, field: str, name: str) -> None:
        term = self.current()
        if term is not None:
            self.renamed.emit(term.id, field, name.strip())

    def _move(self, by: int) -> None:
        term = self.current()
        if term is not None:
            self.moved.emit(term.id, by)

    def _remove(self) -> None:
        term = self.current()
        if term is not None:
            self.removed.emit(term.id)


class _MovableList(RowList):
    """Alt and the arrows move the current row, Delete removes it."""

    moved = Signal(int)
    removed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(UP if event.key() == Qt.Key.Key_Up else DOWN)
        elif event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        else:
            super().keyPressEvent(event)


class VocabularyEditor(QDialog):
    """Families at the left, the roles of the chosen one at the right."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.desk = desk
        self._found: tuple[FamilyView, ...] = ()
        self._wanted = ""
        put(self.setWindowTitle, text("Roles and their families"))
        self.resize(720, 560)
        self.banner = Banner()
        self.families = TermList(text("Role families"), text("Another family"))
        self.roles = TermList(text("Roles in this family"), text("Another role"))
        self.close_button = Button(text("Done"), self.accept, kind="primary")
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(14)
        explained = text("These words stand in lists of roles and help to match the roles of imported rosters.")
        column.addWidget(Label(explained, "second", wrap=True))
        column.addWidget(self.banner)
        sides = QHBoxLayout()
        sides.setSpacing(22)
        sides.addWidget(self.families, 1)
        sides.addWidget(self.roles, 1)
        column.addLayout(sides, 1)
        column.addLayout(row_of(None, self.close_button))
        self._connect()
        self.families.list.setFocus()
        self._read()

    def _connect(self) -> None:
        self.desk.committed.connect(self._hear)
        language_changed().connect(self._show_again)
        self.families.chosen.connect(lambda _family: self._show_roles())
        self.families.added.connect(lambda name: self._add("family", name, None))
        self.roles.added.connect(self._add_role)
        for terms in (self.families, self.roles):
            terms.renamed.connect(self._rename)
            terms.moved.connect(self._move)
            terms.removed.connect(self._remove)

    def _hear(self, committed: Any) -> None:
        if any(table == "term" for table, _row in committed.rows):
            self._read()

    def _read(self) -> None:
        self.desk.ask(vocabulary.vocabulary, self._fill, key="vocabulary", owner=self)

    def _fill(self, found: tuple[FamilyView, ...]) -> None:
        self._found = found
        used = {one.family.id: _strands(one.family.used) for one in found if one.family.used}
        self.families.show_terms(tuple(one.family for one in found if one.family.id), used)
        if any(one.family.id == self._wanted for one in found):
            self.families.choose(self._wanted)
        self._show_roles()
        if any(role.id == self._wanted for one in found for role in one.roles):
            self.roles.choose(self._wanted)
        self._wanted = ""

    def _show_again(self, _language: str) -> None:
        self._fill(self._found)

    def _show_roles(self) -> None:
        family = self.families.current()
        roles = next((one.roles for one in self._found if family is not None and one.family.id == family.id), ())
        self.roles.show_terms(roles, {role.id: _people(role.used) for role in roles if role.used})
        self.roles.setEnabled(family is not None)

    def _do(self, operation: Any) -> None:
        def keep(made: Any) -> None:
            self._wanted = made if isinstance(made, str) else ""
            if self._wanted:
                self._read()

        self.desk.do(operation, keep, failed=self._failed, owner=self)

    def _failed(self, problem: Exception) -> None:
        if isinstance(problem, PeerSphereError):
            self.banner.say(problem.message, problem.remedy)
            self._fill(self._found)
        else:
            self.desk.failed.emit(problem)

    def _add(self, kind: str, name: str, family_id: str | None) -> None:
        is_chinese = any("\u3400" <= letter <= "\u9fff" for letter in name)
        names = ("", name) if is_chinese else (name, "")
        self._do(lambda workspace: vocabulary.add_term(workspace, kind, *names, parent_id=family_id))

    def _add_role(self, name: str) -> None:
        family = self.families.current()
        if family is not None:
            self._add("role", name, family.id)

    def _rename(self, term_id: str, field: str, name: str) -> None:
        self._do(lambda workspace: vocabulary.change_term(workspace, term_id, **{field: name}))

    def _move(self, term_id: str, by: int) -> None:
        self._do(lambda workspace: vocabulary.move_term(workspace, term_id, by))

    def _remove(self, term_id: str) -> None:
        self._do(lambda workspace: vocabulary.remove_term(workspace, term_id))


def _other(term: TermView) -> str:
    """The name in the language that is not shown first."""
    first = in_language(term.label_en, term.label_zh)
    return next((label for label in (term.label_zh, term.label_en) if label and label != first), "")


def _people(count: int) -> Text:
    return text("1 person") if count == 1 else text("{count} people", count=count)


def _strands(count: int) -> Text:
    return text("1 strand") if count == 1 else text("{count} strands", count=count)
