"""Small questions of the agenda: what a template is to be called, which address a link has, where a file goes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from moderator_app.desktop.forms.add_link import Ui_AddLinkForm
from moderator_app.desktop.forms.save_template import Ui_SaveTemplateForm
from moderator_app.desktop.translation import Words, render


class _FormDialog(QDialog):
    """A dialog with the form of a .ui file; its accept button is enabled once what is needed is there."""

    form: Any

    def __init__(self, form: Any, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.form = form
        form.setupUi(self)
        form.accept.clicked.connect(self.accept)
        form.cancel.clicked.connect(self.reject)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.form.retranslateUi(self)
        super().changeEvent(event)


class SaveTemplateDialog(_FormDialog):
    """Asks for a template's names; `save(name_en, name_zh, everywhere)` when accepted."""

    def __init__(self, name: str, save: Callable[[str, str, bool], Any], parent: QWidget | None = None) -> None:
        super().__init__(Ui_SaveTemplateForm(), parent)
        self.form.name_en.setText(name)
        self.form.name_en.textChanged.connect(lambda _text: self._look())
        self.form.name_zh.textChanged.connect(lambda _text: self._look())
        self.accepted.connect(lambda: save(*self.values()))
        self._look()

    def values(self) -> tuple[str, str, bool]:
        return self.form.name_en.text().strip(), self.form.name_zh.text().strip(), self.form.everywhere.isChecked()

    def _look(self) -> None:
        self.form.accept.setEnabled(any(self.values()[:2]))


class AddLinkDialog(_FormDialog):
    """Asks for a link; `add(address, title_en, title_zh)` when accepted."""

    def __init__(self, add: Callable[[str, str, str], Any], parent: QWidget | None = None) -> None:
        super().__init__(Ui_AddLinkForm(), parent)
        self.form.link.textChanged.connect(lambda _text: self._look())
        self.accepted.connect(lambda: add(*self.values()))
        self._look()

    def values(self) -> tuple[str, str, str]:
        link = self.form.link.text().strip()
        if link and "://" not in link:
            link = f"https://{link}"
        return link, self.form.title_en.text().strip(), self.form.title_zh.text().strip()

    def _look(self) -> None:
        self.form.accept.setEnabled(bool(self.values()[0]))


def ask_where_to_save(
    parent: QWidget, title: Words, suggested: str, kind: Words, ending: str, done: Callable[[Path], Any]
) -> None:
    """Ask for a file to write; `done(path)` with the ending added where it was left out."""
    dialog = QFileDialog(parent, render(title), suggested, f"{render(kind)} (*{ending})")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(ending.lstrip("."))
    dialog.fileSelected.connect(lambda chosen: done(Path(chosen)))
    dialog.open()


def ask_for_files(parent: QWidget, title: Words, done: Callable[[list[Path]], Any]) -> None:
    """Ask for files to read; `done(paths)`."""
    dialog = QFileDialog(parent, render(title))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.filesSelected.connect(lambda chosen: done([Path(file) for file in chosen]))
    dialog.open()
