"""The settings, each changed at once; nothing has to be confirmed."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QComboBox, QDialog, QWidget

from moderator_app.desktop.desk import Desk
from moderator_app.desktop.forms.settings_dialog import Ui_SettingsForm
from moderator_app.desktop.settings import LANGUAGE, MODERATOR, REDUCED_MOTION, TEXT_SIZE, THEME, Setting
from moderator_app.desktop.translation import Words, render
from moderator_app.domain.wording import text

_LANGUAGES: dict[Any, Words] = {"": text("As the system is"), "en": "English", "zh": "简体中文"}
_THEMES: dict[Any, Words] = {"system": text("As the system is"), "light": text("Light"), "dark": text("Dark")}


class SettingsDialog(QDialog):
    """Shows and changes the settings of this person on this computer."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self.form = Ui_SettingsForm()
        self.form.setupUi(self)
        self.form.done.setProperty("kind", "primary")
        self._fill()
        self.form.done.clicked.connect(self.accept)
        self.form.show_folder.clicked.connect(self._show_folder)
        self.form.show_folder.setEnabled(desk.workspace is not None)
        self.form.workspace.setText(str(desk.workspace.folder) if desk.workspace else "")
        self.form.name.setText(desk.settings.get(MODERATOR))
        self.form.name.editingFinished.connect(lambda: desk.settings.set(MODERATOR, self.form.name.text().strip()))
        self.form.reduced_motion.setChecked(desk.settings.get(REDUCED_MOTION))
        self.form.reduced_motion.toggled.connect(lambda on: desk.settings.set(REDUCED_MOTION, bool(on)))
        for box, setting in self._boxes():
            box.activated.connect(lambda _n, box=box, setting=setting: desk.settings.set(setting, box.currentData()))

    def _boxes(self) -> list[tuple[QComboBox, Setting]]:
        return [(self.form.language, LANGUAGE), (self.form.theme, THEME), (self.form.text_size, TEXT_SIZE)]

    def _fill(self) -> None:
        names: list[dict[Any, Words]] = [_LANGUAGES, _THEMES, {size: f"{size}%" for size in TEXT_SIZE.choices}]
        for (box, setting), choices in zip(self._boxes(), names, strict=True):
            box.clear()
            for value, words in choices.items():
                box.addItem(render(words), value)
            box.setCurrentIndex(max(0, box.findData(self._desk.settings.get(setting))))

    def _show_folder(self) -> None:
        if self._desk.workspace is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._desk.workspace.folder)))

    def changeEvent(self, event: Any) -> None:
        if event.type() == event.Type.LanguageChange:
            self.form.retranslateUi(self)
            self._fill()
        super().changeEvent(event)
