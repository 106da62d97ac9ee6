"""The inspector of one resource: titles, owner, licence and what the owner allows. It says what was wished."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QLocale, Signal
from PySide6.QtWidgets import QWidget

from moderator_app.desktop.forms.resource_inspector import Ui_ResourceForm
from moderator_app.desktop.models.insight_cards import permission_words
from moderator_app.desktop.translation import locale, put
from moderator_app.desktop.widgets.form_fields import Named
from moderator_app.domain.permission import PERMISSION_LABELS
from moderator_app.domain.wording import Text, text
from moderator_app.operations.resources import ResourceView

RESOURCE_KINDS: dict[str, Text] = {
    "slides": text("Slides"),
    "document": text("Document"),
    "link": text("Link"),
    "recording": text("Recording"),
}
_TEXTS = ("title_en", "title_zh", "topic", "link", "licence")


class ResourceInspector(QWidget):
    """Signals: `changed({field: value})` as for `change_resource`; `permitted({publish, translate or evidence: value})`;
    `opened()`, `removed()`."""

    changed = Signal(dict)
    permitted = Signal(dict)
    opened = Signal()
    removed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Ui_ResourceForm()
        self.form.setupUi(self)
        self.resource: ResourceView | None = None
        form = self.form
        for name in _TEXTS:
            getattr(form, name).committed.connect(partial(self._tell, name))
        for use in ("publish", "translate"):
            field = getattr(form, use)
            field.show_choices(list(PERMISSION_LABELS.items()))
            field.chosen.connect(partial(self._permit, use))
        form.permission_evidence.committed.connect(partial(self._permit, "evidence"))
        form.owner.named.connect(self._name)
        form.open.clicked.connect(lambda: self.opened.emit())
        form.remove.clicked.connect(lambda: self.removed.emit())

    def show_resource(self, resource: ResourceView, people: Sequence[Named]) -> None:
        """Show a resource; `people`: who may own it."""
        form, other = self.form, self.resource is None or self.resource.id != resource.id
        if other and (focus := self.focusWidget()) is not None and focus.hasFocus():
            focus.clearFocus()  # what is half typed belongs to the one shown so far
        self.resource = resource
        put(form.what.setText, RESOURCE_KINDS.get(resource.kind, RESOURCE_KINDS["document"]))
        form.status.say(*permission_words(resource.publish))
        is_file = bool(resource.file_name)
        form.where.setText(file_words(resource))
        form.where.setVisible(is_file)
        for name in _TEXTS:
            getattr(form, name).show_text(getattr(resource, name))
        for part in (form.link, form.link_label):
            part.setVisible(not is_file)
        form.owner.offer(people)
        form.owner.show_text(resource.owner)
        form.publish.choose(resource.publish)
        form.translate.choose(resource.translate)
        form.permission_evidence.show_text(resource.permission_evidence)
        put(form.open.setText, text("Save a copy…") if is_file else text("Open the link"))
        form.open.setEnabled(resource.is_here if is_file else bool(resource.link))

    def _tell(self, name: str, value: Any) -> None:
        if self.resource is not None and getattr(self.resource, name) != value:
            self.changed.emit({name: value})

    def _permit(self, use: str, value: str) -> None:
        if self.resource is not None:
            self.permitted.emit({use: value})

    def _name(self, person_id: str | None, name: str) -> None:
        if self.resource is None:
            return
        if name and person_id is None:  # an owner is a member, so that there is somebody to ask
            self.form.owner.show_text(self.resource.owner)
        elif person_id != self.resource.owner_id:
            self.changed.emit({"owner_id": person_id})

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.form.retranslateUi(self)
            if self.resource is not None:
                put(self.form.open.setText, text("Save a copy…") if self.resource.file_name else text("Open the link"))
        super().changeEvent(event)


def file_words(resource: ResourceView) -> str:
    """ "reading_log.pdf · 120 kB"."""
    if not resource.file_name:
        return resource.link
    size = locale().formattedDataSize(resource.size, 0, QLocale.DataSizeFormat.DataSizeSIFormat)
    return f"{resource.file_name} · {size}"
