"""The files and links used in a segment, each with what its owner allows."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from moderator_app.desktop.widgets import Button, ElidedLabel, Icon, Label, Pill, Tone, column_of, row_of
from moderator_app.domain.permission import PERMISSION_LABELS
from moderator_app.domain.wording import text
from moderator_app.operations.agenda import MaterialView

_ICONS = {"slides": "presentation", "link": "link", "recording": "circle-play"}
_TONES: dict[str, Tone] = {"granted": "good", "asked": "warn", "refused": "bad"}


class MaterialsEditor(QWidget):
    """`wants_file()`, `wants_link()`, `wants_removal(material id)`."""

    wants_file = Signal()
    wants_link = Signal()
    wants_removal = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hint = Label(text("Slides and handouts that are used here."), "second", wrap=True)
        self.lines: list[QWidget] = []
        self._column = column_of(self.hint, spacing=4)
        self.add_file = Button(text("File"), self.wants_file.emit, icon_name="plus", small=True)
        self.add_file.name_it(text("Add a file"))
        self.add_link = Button(text("Link"), self.wants_link.emit, icon_name="plus", small=True)
        self.add_link.name_it(text("Add a link"))
        whole = column_of(spacing=8)
        whole.addLayout(self._column)
        whole.addLayout(row_of(self.add_file, self.add_link, None))
        self.setLayout(whole)

    def show_materials(self, materials: Sequence[MaterialView]) -> None:
        for line in self.lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = [self._line(material) for material in materials]
        for line in self.lines:
            self._column.addWidget(line)
        self.hint.setVisible(not materials)

    def _line(self, material: MaterialView) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(Icon(_ICONS.get(material.kind, "file-text"), "ink", 15))
        row.addWidget(ElidedLabel(material.title), 1)
        row.addWidget(Pill(PERMISSION_LABELS[material.permission], _TONES.get(material.permission, "neutral")))
        away = Button(on_click=partial(self.wants_removal.emit, material.id), kind="quiet", icon_name="x", small=True)
        away.name_it(text("Remove {name}", name=material.title))
        row.addWidget(away)
        return line
