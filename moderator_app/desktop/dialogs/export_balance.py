"""Asks what of the heard balance is to be written: without names, or with names, which is asked a second time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QRadioButton, QStackedWidget, QVBoxLayout, QWidget

from moderator_app.desktop.theme import px
from moderator_app.desktop.translation import put
from moderator_app.desktop.widgets import Button, Label, column_of, row_of
from moderator_app.domain.wording import text


class ExportBalance(QDialog):
    """`chosen(with names)` once the person has said what; with names only after the second question."""

    def __init__(self, names: int, chosen: Callable[[bool], Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        put(self.setWindowTitle, text("Export the heard balance"))
        self._chosen = chosen
        self.without, self.with_names = QRadioButton(), QRadioButton()
        put(self.without.setText, text("Schools and languages, without names"))
        put(self.with_names.setText, text("Every person by name as well"))
        self.without.setChecked(True)
        self.go_on = Button(text("Go on"), self._go_on, kind="primary")
        self.leave_out = Button(text("Leave the names out"), lambda: self._done(False), kind="primary")
        self.write_names = Button(text("Write the names"), lambda: self._done(True))
        self.pages = QStackedWidget()
        self.pages.addWidget(self._first())
        self.pages.addWidget(self._second(names))
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.addWidget(self.pages)
        self.resize(px(460), px(260))  # with the size of texts: pages of a stack don't tell how high their wrapped words are

    def _first(self) -> QWidget:
        page = QWidget()
        page.setLayout(
            column_of(
                Label(text("What is to stand in the file?"), "section", wrap=True),
                Label(
                    text(
                        "The balance is yours alone. Schools with fewer than three people stand together, so that nobody is told."
                    ),
                    "second",
                    wrap=True,
                ),
                self.without,
                self.with_names,
                spacing=10,
            )
        )
        layout = page.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.addStretch(1)
        layout.addLayout(row_of(None, Button(text("Cancel"), self.reject), self.go_on))
        return page

    def _second(self, names: int) -> QWidget:
        page = QWidget()
        page.setLayout(
            column_of(
                Label(
                    text("Names and how much each of them spoke, {count} people: write that?", count=names), "section", wrap=True
                ),
                Label(
                    text("Whoever gets the file sees it of everybody. Members have not agreed to that."),
                    "second",
                    wrap=True,
                ),
                spacing=10,
            )
        )
        layout = page.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.addStretch(1)
        layout.addLayout(row_of(None, self.write_names, self.leave_out))
        return page

    def _go_on(self) -> None:
        if self.with_names.isChecked():
            self.pages.setCurrentIndex(1)
            self.leave_out.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._done(False)

    def _done(self, with_names: bool) -> None:
        self.accept()
        self._chosen(with_names)
