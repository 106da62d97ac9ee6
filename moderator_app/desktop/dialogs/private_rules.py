"""Who is not to be paired with whom. Shown here and nowhere else."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from moderator_app.desktop.desk import Desk
from moderator_app.desktop.translation import in_language, put
from moderator_app.desktop.widgets import Button, Label, Labelled, LineField, Row, RowList, row_of
from moderator_app.desktop.widgets.form_fields import Named, PersonField
from moderator_app.domain.wording import text
from moderator_app.operations import coaching, people
from moderator_app.operations.coaching_view import PrivateRuleView, private_rules
from moderator_app.operations.people import MemberView


class PrivateRules(QDialog):
    """Lists the private rules of a strand, adds and drops them."""

    def __init__(self, desk: Desk, strand_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        put(self.setWindowTitle, text("Private rules"))
        self.desk, self._strand = desk, strand_id
        self._chosen: dict[PersonField, str | None] = {}
        self._listed: bool | None = None
        self.list = RowList("lines", text("Private rules"))
        self.none = Label(text("No rule yet. Name two people below who are never to be a pair."), "second", wrap=True)
        self.one, self.other = PersonField(), PersonField()
        self.reason = LineField(text("Reason, for you alone"), text("Reason"))
        self.add = Button(text("Not together"), self._add, kind="primary")
        self.drop = Button(text("Drop the rule"), self._drop, small=True, icon_name="trash-2")
        self._lay_out()
        for field, name in ((self.one, text("First person")), (self.other, text("Second person"))):
            self._chosen[field] = None
            put(field.setAccessibleName, name)
            field.named.connect(self._namer(field))
        self.list.chosen.connect(lambda _key: self._look())
        self._stop = desk.committed.connect(lambda _what: self._read())
        self._look()
        desk.ask(lambda workspace: people.members(workspace, strand_id), self._offer, key="private.members", owner=self)
        self._read()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(12)
        column.addWidget(Label(text("Who is not to be paired with whom"), "section", wrap=True))
        said = text("Read by pairing and recommendations. It is in no list, export, search or page for members.")
        column.addWidget(Label(said, "second", wrap=True))
        column.addWidget(self.none)
        column.addWidget(self.list, 1)
        column.addLayout(row_of(self.drop, None))
        names = QHBoxLayout()
        names.setSpacing(12)
        names.addWidget(Labelled(text("First person"), self.one), 1)
        names.addWidget(Labelled(text("Second person"), self.other), 1)
        column.addLayout(names)
        column.addWidget(self.reason)
        column.addStretch(0)
        column.addLayout(row_of(None, Button(text("Close"), self.accept), self.add))
        self.resize(520, 460)

    def _namer(self, field: PersonField):
        def named(person_id: str | None, _name: str) -> None:
            self._chosen[field] = person_id
            self._look()

        return named

    def _offer(self, members: Sequence[MemberView]) -> None:
        offered = [Named(one.person_id, one.name, in_language(one.school, one.school_zh)) for one in members]
        for field in (self.one, self.other):
            field.offer(offered)

    def _read(self) -> None:
        strand_id = self._strand
        self.desk.ask(lambda workspace: private_rules(workspace, strand_id), self._fill, key="private.rules", owner=self)

    def _fill(self, rules: Sequence[PrivateRuleView]) -> None:
        rows = [
            Row(rule.id, text("{name} and {other}", name=rule.name, other=rule.other_name), rule.reason, icon="lock")
            for rule in rules
        ]
        self.list.show_rows(rows)
        self.none.setVisible(not rows)
        for part in (self.list, self.drop):
            part.setVisible(bool(rows))
        if self._listed != bool(rows):
            self._listed = bool(rows)
            self.layout().activate()
            self.resize(520, 460 if rows else self.layout().totalHeightForWidth(520))
        self._look()

    def _look(self) -> None:
        one, other = self._chosen.get(self.one), self._chosen.get(self.other)
        self.add.setEnabled(one is not None and other is not None and one != other)
        self.drop.setEnabled(self.list.current_key() is not None)

    def _add(self) -> None:
        strand_id, reason = self._strand, self.reason.text().strip()
        one, other = self._chosen[self.one], self._chosen[self.other]
        if one is None or other is None:
            return
        self.desk.do(lambda workspace: coaching.keep_private_apart(workspace, strand_id, one, other, reason=reason), owner=self)
        for field in (self.one, self.other):
            field.clear()
            self._chosen[field] = None
        self.reason.clear()
        self._look()

    def _drop(self) -> None:
        rule = self.list.current_key()
        if rule is not None:
            self.desk.do(lambda workspace: coaching.drop_private_rule(workspace, rule), owner=self)
