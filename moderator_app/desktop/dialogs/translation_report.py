"""What became of a file of translations that came back: taken, refused with the reason, and what waits for a word."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from moderator_app.desktop.models.file_words import problem_words
from moderator_app.desktop.translation import put
from moderator_app.desktop.widgets import Button, Label, Row, RowList, SectionTitle, row_of
from moderator_app.domain.records import Problem
from moderator_app.domain.wording import text
from moderator_app.operations.translation_desk import NotDone, TakenIn

_MOST = 500


class TranslationReport(QDialog):
    """`accept_changed(keys)` takes what was changed here meanwhile, all the same."""

    def __init__(
        self,
        done: TakenIn,
        problems: Sequence[Problem],
        accept_changed: Callable[[list[str]], Any],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        put(self.setWindowTitle, text("Translations brought in"))
        self._done, self._accept = done, accept_changed
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(12)
        column.addWidget(Label(text("{count} translations taken, {same} unchanged", count=done.taken, same=done.same), "section"))
        self.asked = RowList("lines", text("Changed here meanwhile"))
        self.refused = RowList("lines", text("Not taken"))
        if done.asked:
            said = text(
                "These were changed here since the file went out. Taken now, they are marked where their source is another."
            )
            column.addWidget(SectionTitle(text("Changed here meanwhile")))
            column.addWidget(Label(said, "second", wrap=True))
            column.addWidget(self.asked, 1)
        if done.refused or problems:
            column.addWidget(SectionTitle(text("Not taken")))
            column.addWidget(self.refused, 1)
        self.asked.show_rows([_row(number, one) for number, one in enumerate(done.asked[:_MOST])])
        told = [Row(f"p{number}", problem_words(problem), icon="circle-alert") for number, problem in enumerate(problems[:_MOST])]
        self.refused.show_rows([*(_row(number, one) for number, one in enumerate(done.refused[:_MOST])), *told])
        self.take_button = Button(text("Take these too"), self.take, kind="primary", icon_name="check")
        self.take_button.setVisible(bool(done.asked))
        leave = Button(text("Leave them") if done.asked else text("Close"), self.reject)
        column.addLayout(row_of(None, leave, self.take_button))
        self.resize(620, 480)

    def take(self) -> None:
        """Take what was asked about."""
        self._accept([one.key for one in self._done.asked])
        self.accept()


def _row(number: int, one: NotDone) -> Row:
    trailing = text("row {row}", row=one.row) if one.row else ""
    return Row(f"{number}.{one.key}", " ".join(one.source.split()) or one.key, one.reason, trailing=trailing)
