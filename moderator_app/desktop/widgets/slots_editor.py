"""The groups that present in a segment: who, about what, in which order, each as long as the others."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QVBoxLayout, QWidget

from moderator_app.desktop.moments import length
from moderator_app.desktop.translation import put
from moderator_app.desktop.widgets import Button, Label, column_of, row_of
from moderator_app.desktop.widgets.fields import LineField
from moderator_app.desktop.widgets.form_fields import Named, PersonField
from moderator_app.domain.wording import text
from moderator_app.operations.agenda import SlotView

Values = dict[str, Any]


class SlotField(QFrame):
    """One group's turn. Alt+Shift+Up and Alt+Shift+Down move it."""

    changed = Signal()
    wants_move = Signal(object, int)
    wants_removal = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "plain")
        self.slot_id = ""
        self.person_id: str | None = None
        self.number = Label("", "small")
        self.title_en = LineField(text("What they present"), text("Title of the presentation"))
        self.title_zh = LineField(text("The same in 中文"), text("Title of the presentation (中文)"))
        self.person = PersonField()
        put(self.person.setPlaceholderText, text("Who speaks"))
        put(self.person.setAccessibleName, text("Speaker of the presentation"))
        self.problem = Label("", "small", wrap=True)
        self.problem.hide()
        self.confirmed = QCheckBox()
        put(self.confirmed.setText, text("Has said yes"))
        self.up = Button(on_click=lambda: self.wants_move.emit(self, -1), kind="quiet", icon_name="arrow-up", small=True)
        self.down = Button(on_click=lambda: self.wants_move.emit(self, 1), kind="quiet", icon_name="arrow-down", small=True)
        self.away = Button(on_click=lambda: self.wants_removal.emit(self), kind="quiet", icon_name="x", small=True)
        self.up.name_it(text("Present earlier"))
        self.down.name_it(text("Present later"))
        self.away.name_it(text("Remove this presentation"))
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 6, 6, 10)
        column.setSpacing(6)
        column.addLayout(row_of(self.number, None, self.up, self.down, self.away, spacing=0))
        inner = column_of(self.title_en, self.title_zh, self.person, self.problem, self.confirmed, spacing=6)
        inner.setContentsMargins(0, 0, 4, 0)
        column.addLayout(inner)
        self.title_en.committed.connect(lambda _text: self.changed.emit())
        self.title_zh.committed.connect(lambda _text: self.changed.emit())
        self.person.named.connect(self._name)
        self.confirmed.clicked.connect(lambda _on: self.changed.emit())

    def show_slot(self, slot: SlotView, number: int, count: int, people: Sequence[Named]) -> None:
        self.slot_id, self.person_id = slot.id, slot.person_id
        self.number.show_words(text("Presentation {number} · {time}", number=number, time=length(slot.seconds)))
        self.title_en.show_text(slot.title_en)
        self.title_zh.show_text(slot.title_zh)
        self.person.offer(people)
        self.person.show_text(slot.person)
        self.confirmed.setChecked(slot.confirmed)
        self.up.setEnabled(number > 1)
        self.down.setEnabled(number < count)

    def values(self) -> Values:
        """As `operations.agenda.set_slots` wants them."""
        return {
            "id": self.slot_id,
            "title_en": self.title_en.text().strip(),
            "title_zh": self.title_zh.text().strip(),
            "person_id": self.person_id,
            "confirmed": self.confirmed.isChecked(),
        }

    def _name(self, person_id: str | None, name: str) -> None:
        stranger = person_id is None and bool(name)
        self.problem.setVisible(stranger)
        if stranger:  # who presents is a member: anybody else's name belongs into the title
            self.problem.show_words(text("{name} is not a member of this strand. Write the name into the title.", name=name))
            return
        self.person_id = person_id
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        wanted = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
        if event.modifiers() == wanted and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.wants_move.emit(self, -1 if event.key() == Qt.Key.Key_Up else 1)
            return
        super().keyPressEvent(event)


class SlotsEditor(QWidget):
    """The presentations of a segment. `changed(list)`: the slots as they should be, for `set_slots`."""

    changed = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: list[SlotField] = []
        self.hint = Label(text("No group presents yet. Each gets the same time."), "second", wrap=True)
        self.add = Button(text("Presentation"), self._add, icon_name="plus", small=True)
        self.add.name_it(text("Add a presentation"))
        self._column = column_of(self.hint, spacing=8)
        whole = column_of(spacing=8)
        whole.addLayout(self._column)
        whole.addLayout(row_of(self.add, None))
        self.setLayout(whole)

    def show_slots(self, slots: Sequence[SlotView], people: Sequence[Named]) -> None:
        while len(self.fields) > len(slots):
            gone = self.fields.pop()
            self._column.removeWidget(gone)
            gone.deleteLater()
        while len(self.fields) < len(slots):
            field = SlotField()
            field.changed.connect(self._tell)
            field.wants_move.connect(self._move)
            field.wants_removal.connect(self._remove)
            self.fields.append(field)
            self._column.addWidget(field)
        for number, (field, slot) in enumerate(zip(self.fields, slots, strict=True), start=1):
            field.show_slot(slot, number, len(slots), people)
        self.hint.setVisible(not slots)

    def _values(self) -> list[Values]:
        return [field.values() for field in self.fields]

    def _tell(self) -> None:
        self.changed.emit(self._values())

    def _add(self) -> None:
        self.changed.emit([*self._values(), {"title_en": "", "title_zh": "", "person_id": None, "confirmed": False}])

    def _move(self, field: SlotField, by: int) -> None:
        at = self.fields.index(field)
        to = at + by
        if 0 <= to < len(self.fields):
            values = self._values()
            values.insert(to, values.pop(at))
            self.changed.emit(values)
            self.fields[to].title_en.setFocus()

    def _remove(self, field: SlotField) -> None:
        self.changed.emit([values for known, values in zip(self.fields, self._values(), strict=True) if known is not field])
