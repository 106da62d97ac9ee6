"""The inspector of one segment: everything about it to read and to change, as its kind needs it.

It changes nothing by itself: `changed(dict)` and the other signals say what was wished, and what is stored is shown anew.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from moderator_app.desktop.forms.segment_inspector import Ui_SegmentForm
from moderator_app.desktop.theme import icon, px
from moderator_app.desktop.translation import in_language, put, render
from moderator_app.desktop.widgets import Button, Card, ElidedLabel, Label, PersonAvatar, row_of
from moderator_app.desktop.widgets.form_fields import Named
from moderator_app.desktop.widgets.materials_editor import MaterialsEditor
from moderator_app.desktop.widgets.slots_editor import SlotsEditor
from moderator_app.domain.agenda import KIND_LABELS
from moderator_app.domain.wording import Text, text
from moderator_app.operations.agenda import SegmentView
from moderator_app.operations.agenda_details import InquiryChoice, SegmentDetails

_TEXTS = ("title_en", "title_zh", "focus_en", "focus_zh", "objective_en", "objective_zh", "prompt_en", "prompt_zh", "notes")
_NO_SPEAKER = ("presentations", "breakout", "theme_breakout")
_FRAMED = ("keynote", "other")
_PROMPTED = ("breakout", "theme_breakout", "debrief", "other")

Suggestion = tuple[str, str, str]


class SegmentInspector(QWidget):
    """Signals: `changed({field: value})` as for `change_segment`; `title_state(state)`; `slots_changed(list)` as for `set_slots`;
    `wants_file()`, `wants_link()`, `material_gone(id)`; `did(command id)` for what stands in its menu."""

    changed = Signal(dict)
    title_state = Signal(str)
    slots_changed = Signal(list)
    wants_file = Signal()
    wants_link = Signal()
    material_gone = Signal(str)
    did = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Ui_SegmentForm()
        self.form.setupUi(self)
        self.slots = SlotsEditor()
        self.materials = MaterialsEditor()
        self.form.slots_part_column.addWidget(self.slots)
        self.form.materials_part_column.addWidget(self.materials)
        self._segment: SegmentView | None = None
        self._inquiries: Sequence[InquiryChoice] = ()
        self._people: Sequence[Named] = ()
        self._suggested: Sequence[Suggestion] = ()
        self.menu = QMenu(self)
        self._connect()
        self._dress()

    def _connect(self) -> None:
        form = self.form
        for name in _TEXTS:
            getattr(form, name).committed.connect(partial(self._tell, name))
        form.minutes.committed.connect(partial(self._tell, "minutes"))
        form.minimum.committed.connect(partial(self._tell, "minimum"))
        form.is_fixed.clicked.connect(lambda on: self._tell("is_fixed", on))
        form.speaker_confirmed.clicked.connect(lambda on: self._tell("speaker_confirmed", on))
        form.speaker.named.connect(self._name_speaker)
        form.title_state.chosen.connect(self.title_state)
        form.pick_inquiry.clicked.connect(self._offer_inquiries)
        form.more.clicked.connect(lambda: self.menu.popup(form.more.mapToGlobal(form.more.rect().bottomLeft())))
        self.menu.aboutToShow.connect(self._fill_menu)
        self.slots.changed.connect(self.slots_changed)
        self.materials.wants_file.connect(self.wants_file)
        self.materials.wants_link.connect(self.wants_link)
        self.materials.wants_removal.connect(self.material_gone)

    def _dress(self) -> None:
        self.form.place.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        self.form.more.setIcon(icon("ellipsis", "ink"))
        self.form.more.setIconSize(QSize(px(14), px(14)))
        for button in (self.form.more, self.form.pick_inquiry):
            button.setAutoDefault(False)

    # ---- showing

    def show_segment(
        self,
        segment: SegmentView,
        details: SegmentDetails,
        number: int,
        count: int,
        people: Sequence[Named],
        inquiries: Sequence[InquiryChoice],
    ) -> None:
        """Show a segment, number `number` (from 1) of `count`."""
        form, other = self.form, self._segment is None or self._segment.id != segment.id
        self._segment, self._people, self._inquiries = segment, people, inquiries
        put(form.kind.setText, segment.kind_label)
        put(form.place.setText, text("{number} of {count}", number=number, count=count))
        put(form.place.setAccessibleName, text("segment {number} of {count}", number=number, count=count))
        for name in _TEXTS:
            getattr(form, name).show_text(getattr(segment, name))
        form.title_state.show_state(details.title_state)
        form.minutes.show_value(segment.minutes)
        form.minimum.show_value(segment.minimum)
        form.is_fixed.setChecked(segment.is_fixed)
        form.speaker.offer(people)
        form.speaker.show_text(segment.speaker)
        form.speaker_confirmed.setChecked(segment.speaker_confirmed and bool(segment.speaker))
        form.speaker_confirmed.setEnabled(bool(segment.speaker))
        form.pick_inquiry.setEnabled(bool(inquiries))
        self.slots.show_slots(segment.slots, people)
        self.materials.show_materials(segment.materials)
        self._show_parts(segment)
        if other:
            self.show_suggestions(())

    def _show_parts(self, segment: SegmentView) -> None:
        kind, form = segment.kind, self.form
        has_focus = any((segment.focus_en, segment.focus_zh, segment.objective_en, segment.objective_zh))
        form.speaker_part.setVisible(kind not in _NO_SPEAKER)
        form.framing_part.setVisible(kind in _FRAMED or has_focus)
        form.prompt_part.setVisible(kind in _PROMPTED or bool(segment.prompt_en or segment.prompt_zh))
        form.slots_part.setVisible(kind == "presentations")

    def show_suggestions(self, suggested: Sequence[Suggestion]) -> None:
        """People who could speak: id, name, and why."""
        self._suggested = suggested
        column = self.form.suggestions_column
        while column.count() > 1:
            gone = column.takeAt(1).widget()
            if gone is not None:
                gone.deleteLater()
        for person_id, name, why in suggested:
            choose = Button(text("Choose"), partial(self._name_speaker, person_id, name), small=True)
            choose.name_it(text("Choose {name}: {why}", name=name, why=why))
            card = Card(Label(why, "second", wrap=True), spacing=4, margin=10, soft=True)
            card.column.insertLayout(0, row_of(PersonAvatar(name, size=22), ElidedLabel(name, "strong"), choose))
            column.addWidget(card)
        self.form.suggestions.setVisible(bool(suggested))

    def suggestion_buttons(self) -> list[QPushButton]:
        """The people suggested, as buttons."""
        return self.form.suggestions.findChildren(QPushButton)

    # ---- telling

    def _tell(self, name: str, value: Any) -> None:
        segment = self._segment
        if segment is None or getattr(segment, name) == value:
            return
        self.changed.emit({name: value})

    def _name_speaker(self, person_id: str | None, name: str) -> None:
        segment = self._segment
        if segment is None or (segment.speaker_id, segment.speaker) == (person_id, name):
            return
        self.changed.emit({"speaker_id": person_id, "speaker_text": "" if person_id else name, "speaker_confirmed": False})

    def _offer_inquiries(self) -> None:
        menu = self.inquiry_menu()
        menu.popup(self.form.pick_inquiry.mapToGlobal(self.form.pick_inquiry.rect().bottomLeft()))

    def inquiry_menu(self) -> QMenu:
        """The inquiries of the strand, to choose the one that a keynote frames."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for inquiry in self._inquiries:
            action = menu.addAction(in_language(inquiry.title_en, inquiry.title_zh))
            action.triggered.connect(partial(self._frame, inquiry))
        return menu

    def _frame(self, inquiry: InquiryChoice, _checked: bool = False) -> None:
        self.changed.emit({"inquiry_id": inquiry.id, "focus_en": inquiry.title_en, "focus_zh": inquiry.title_zh})

    def _fill_menu(self) -> None:
        self.menu.clear()
        kinds = self.menu.addMenu(render(text("Kind")))
        for kind, label in KIND_LABELS.items():
            action = kinds.addAction(render(label))
            action.setCheckable(True)
            action.setChecked(self._segment is not None and kind == self._segment.kind)
            action.triggered.connect(lambda _on=False, kind=kind: self._tell("kind", kind))
        self.menu.addSeparator()
        for command_id, icon_name, name in _MENU:
            action = self.menu.addAction(render(name))
            action.setIcon(icon(icon_name, "mute"))
            action.triggered.connect(partial(self._do, command_id))

    def _do(self, command_id: str, _checked: bool = False) -> None:
        self.did.emit(command_id)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.form.retranslateUi(self)
        if event.type() == QEvent.Type.FontChange:
            self._dress()
        super().changeEvent(event)


_MENU: tuple[tuple[str, str, Text], ...] = (
    ("agenda.earlier", "arrow-up", text("Move earlier")),
    ("agenda.later", "arrow-down", text("Move later")),
    ("agenda.remove", "trash-2", text("Remove the segment")),
)
