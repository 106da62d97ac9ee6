"""Adds one person to a strand; the inspector takes the rest of what is known."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QDialog, QWidget

from moderator_app.desktop.desk import Desk
from moderator_app.desktop.forms.add_member import Ui_AddMemberForm
from moderator_app.desktop.models.member_words import LANGUAGE_NEEDS
from moderator_app.desktop.translation import in_language
from moderator_app.domain.wording import text
from moderator_app.operations import people


class AddMember(QDialog):
    """Asks for name, e-mail, school and language; `added(person_id)` when the person is there."""

    def __init__(self, desk: Desk, strand_id: str | None, added: Callable[[str], Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.desk = desk
        self._added = added
        self.form = Ui_AddMemberForm()
        self.form.setupUi(self)
        self._offer(strand_id)
        self.form.language_need.show_choices(LANGUAGE_NEEDS)
        self.form.language_need.choose("")
        self.form.name.textChanged.connect(self._look)
        self.form.accept.clicked.connect(self._finish)
        self.form.cancel.clicked.connect(self.reject)
        self.form.name.setFocus()
        self.resize(self.width(), self.layout().totalHeightForWidth(self.width()))
        self._look()

    def _offer(self, strand_id: str | None) -> None:
        strands = self.desk.tree.strands
        self.form.strand.show_choices([(strand.strand_id, in_language(strand.name, strand.name_zh)) for strand in strands])
        self.form.strand.choose(strand_id or (strands[0].strand_id if strands else None))
        for widget in (self.form.strand, self.form.strand_label):
            widget.setVisible(strand_id is None)

    def _look(self, _typed: str = "") -> None:
        self.form.accept.setEnabled(bool(self.form.name.text().strip()) and self.form.strand.current() is not None)

    def _finish(self) -> None:
        form, added, desk = self.form, self._added, self.desk
        strand_id, name, email = form.strand.current(), form.name.text().strip(), form.email.text().strip()
        values = {"school": form.school.text().strip(), "language_need": form.language_need.current() or ""}

        def tell(person_id: str) -> None:
            desk.say(text("{name} was added.", name=name), undo=True)
            added(person_id)

        desk.do(lambda workspace: people.add_member(workspace, strand_id, name, email, **values), tell)
        self.accept()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.form.retranslateUi(self)
        super().changeEvent(event)
