"""Makes two entries of one person one: who looks alike, or anybody by name; then what would move, before it does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from moderator_app.desktop.desk import Desk
from moderator_app.desktop.models.member_table import Filter, MemberLine
from moderator_app.desktop.models.member_words import FIELDS, likeness_words
from moderator_app.desktop.translation import put, render
from moderator_app.desktop.widgets import Button, Card, Label, Row, RowList, SearchField, row_of
from moderator_app.domain.wording import text
from moderator_app.operations import doubles, people
from moderator_app.operations.doubles import Lookalike, Moving
from moderator_app.operations.people import MemberView

MOST = 200
"""Nobody reads on beyond so many."""


class SamePerson(QDialog):
    """`member` stays; the one chosen goes, and all that points at it moves. `done()` afterwards."""

    def __init__(
        self, desk: Desk, member: MemberView, lines: Sequence[MemberLine], done: Callable[[], Any], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.desk, self.member, self._done = desk, member, done
        self._lines = [line for line in lines if line.view.person_id != member.person_id]
        self._alike: list[Lookalike] = []
        put(self.setWindowTitle, text("Same person as…"))
        self.resize(560, 560)
        self.title = Label(text("Who is {name} as well?", name=member.name), "section", wrap=True)
        self.search = SearchField(text("Another name, e-mail or school"))
        self.list = RowList("lines", text("People"))
        self.list.setUniformItemSizes(True)
        self.moving = Label("", "second", wrap=True)
        self.button = Button(text("Make them one person"), self._make_one, kind="primary")
        self.button.setEnabled(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(12)
        column.addWidget(self.title)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        column.addWidget(Card(self.moving, soft=True))
        column.addLayout(row_of(None, Button(text("Cancel"), self.reject), self.button))
        self.search.asked.connect(lambda _typed: self._show())
        self.list.chosen.connect(self._look)
        self.list.opened.connect(lambda _key: self._make_one())
        self._say_nothing_chosen()
        desk.ask(lambda workspace: doubles.lookalikes(workspace, member.person_id), self._take, key="same.alike", owner=self)

    def _take(self, alike: list[Lookalike]) -> None:
        self._alike = alike
        self._show()

    def _show(self) -> None:
        typed = Filter(self.search.text().strip())
        likeness = {one.person_id: one.likeness for one in self._alike}
        shown = typed.fitting(self._lines) if typed.typed else []
        if not typed.typed:
            by_id = {line.view.person_id: line for line in self._lines}
            first = [by_id[one.person_id] for one in self._alike if one.person_id in by_id]
            shown = first + [line for line in self._lines if line.view.person_id not in likeness]
        self.list.show_rows([self._row(line, likeness.get(line.view.person_id)) for line in shown[:MOST]])
        if self.list.current_key() is None:
            self._say_nothing_chosen()

    def _row(self, line: MemberLine, likeness: float | None) -> Row:
        view = line.view
        second = " · ".join(filter(None, (view.email, line.school(), view.city)))
        pills = ((likeness_words(likeness), "warn"),) if likeness is not None else ()
        return Row(view.person_id, view.name, second, face=view.name, mandarin=view.language_need == "zh", trailing_pills=pills)

    def _say_nothing_chosen(self) -> None:
        self.button.setEnabled(False)
        self.moving.show_words(text("Choose the other entry of the same person; what moves is told here."))

    def _look(self, person_id: str) -> None:
        kept = self.member.person_id
        self.button.setEnabled(False)
        self.desk.ask(
            lambda workspace: doubles.what_would_move(workspace, kept, person_id), self._tell, key="same.moving", owner=self
        )

    def _tell(self, moving: Moving) -> None:
        lines = [render(text("“{gone}” goes; everything of it comes to “{kept}”.", gone=moving.gone, kept=moving.kept))]
        lines += [f"· {render(move)}" for move in moving.moves]
        lines += [f"· {render(FIELDS[name])}: {value}" for name, value in moving.fills]
        self.moving.show_words("\n".join(lines))
        self.button.setEnabled(True)

    def _make_one(self) -> None:
        other = self.list.current_key()
        if other is None or not self.button.isEnabled():
            return
        desk, kept, done, name = self.desk, self.member.person_id, self._done, self.member.name

        def tell(_nothing: None) -> None:
            desk.say(text("{name} is there once now.", name=name), undo=True)
            done()

        desk.do(lambda workspace: people.make_one(workspace, kept, other), tell)
        self.accept()
