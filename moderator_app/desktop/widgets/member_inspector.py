"""One member, to read and to change: each field is kept when it is left. Says `changed(fields)`; it writes nothing itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from moderator_app.desktop.forms.member_form import Ui_MemberForm
from moderator_app.desktop.models.member_words import LANGUAGE_NEEDS
from moderator_app.desktop.translation import Words, in_language, render
from moderator_app.desktop.widgets.basics import Button, Label, Line, SectionTitle
from moderator_app.desktop.widgets.rows import Row, RowList
from moderator_app.desktop.widgets.surroundings import FlowLayout, PersonAvatar
from moderator_app.domain.wording import text
from moderator_app.operations.people import MemberView, PersonHistory
from moderator_app.operations.recommended import Recommendation
from moderator_app.operations.vocabulary import FamilyView

OTHER = "other"
"""The role that isn't in the vocabulary."""

_LINES = ("name", "name_en", "name_zh", "email", "school", "role_text", "city", "country")


class MemberInspector(QWidget):
    """`changed(dict)` of fields as in `people.change_member`; `same_person()` and `removed()` for the two buttons;
    `puzzled(Text)` where what was typed can't be understood; `met(person id)` for Enter on somebody to meet."""

    changed = Signal(dict)
    same_person = Signal()
    met = Signal(str)
    removed = Signal()
    puzzled = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._member: MemberView | None = None
        self._roles: tuple[FamilyView, ...] = ()
        self.face = PersonAvatar(size=34)
        self.title, self.where = Label("", "section", wrap=True), Label("", "second", wrap=True)
        self.fields = QWidget()
        self.form = Ui_MemberForm()
        self.form.setupUi(self.fields)
        self.history = Label("", "second", wrap=True)
        self.meet_title = SectionTitle(text("Whom to meet"))
        self.meet = RowList("plain", text("Whom to meet"))
        self.nothing = Label(text("Choose a member to read and change what is known of them."), "second", wrap=True)
        self._body = QWidget()
        self._lay_out()
        self._connect()
        self.show_member(None)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.face)
        names = QVBoxLayout()
        names.setSpacing(1)
        names.addWidget(self.title)
        names.addWidget(self.where)
        head.addLayout(names, 1)
        self.same = Button(text("Same person as…"), self.same_person.emit, small=True, icon_name="merge")
        self.remove = Button(text("Remove from strand"), self.removed.emit, small=True, icon_name="user-x")
        acts = QWidget()
        flow = FlowLayout(acts, spacing=8)
        flow.addWidget(self.same)
        flow.addWidget(self.remove)
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(14)
        body.addLayout(head)
        body.addWidget(self.fields)
        body.addWidget(Line())
        body.addWidget(SectionTitle(text("History")))
        body.addWidget(self.history)
        body.addWidget(self.meet_title)
        body.addWidget(self.meet)
        body.addWidget(acts)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.nothing)
        column.addWidget(self._body)

    def _connect(self) -> None:
        for name in (*_LINES, "interests", "notes"):
            getattr(self.form, name).committed.connect(self._keeper(name))
        self.form.years.committed.connect(self._keep_years)
        self.meet.opened.connect(self.met)
        self.form.language_need.chosen.connect(lambda need: self.changed.emit({"language_need": need}))
        self.form.role.chosen.connect(self._keep_role)
        self.form.language_need.show_choices(LANGUAGE_NEEDS)

    def _keeper(self, name: str) -> Callable[[str], None]:
        def keep(typed: str) -> None:
            self.changed.emit({name: typed.strip()})

        return keep

    # ---- showing

    def show_roles(self, families: Sequence[FamilyView]) -> None:
        """The vocabulary that roles are chosen from."""
        self._roles = tuple(families)
        choices: list[tuple[str, Words]] = [("", text("Not known"))]
        choices += [(role.id, in_language(role.label_en, role.label_zh)) for one in families for role in one.roles]
        choices.append((OTHER, text("Another role")))
        self.form.role.show_choices(choices)
        self._show_role()

    def show_member(self, member: MemberView | None) -> None:
        """Show a member; what someone is typing just now is left alone. None: nobody is chosen."""
        self._body.setVisible(member is not None)
        self.nothing.setVisible(member is None)
        is_other = member is None or self._member is None or member.person_id != self._member.person_id
        self._member = member
        if member is None:
            return
        self.face.show_person(member.name, mandarin=member.language_need == "zh")
        self.title.show_words(member.name)
        self.where.show_words(in_language(member.school, member.school_zh))
        self.where.setVisible(bool(member.school or member.school_zh))
        shown = {name: getattr(member, name) for name in ("name", "name_en", "name_zh", "email", "city", "country")}
        shown |= {"school": member.school, "role_text": "" if member.role_id else member.role}
        for name, value in shown.items():
            getattr(self.form, name).show_text(value)
        years = member.experience_years
        self.form.years.show_text("" if years is None else f"{years:g}")
        self.form.interests.show_text(member.interests)
        self.form.notes.show_text(member.notes)
        self.form.language_need.choose(member.language_need)
        self._show_role()
        in_strand = bool(member.strand_id)
        self.remove.setVisible(in_strand)
        for field in (self.form.language_need, self.form.years, self.form.interests):
            field.setEnabled(in_strand)
        if is_other:
            self.history.show_words("")
            self.show_recommended(())

    def show_history(self, history: PersonHistory) -> None:
        """What this person did so far."""
        lines: list[str] = []
        if history.surveys:
            lines.append(render(text("Surveys answered: {count}", count=history.surveys)))
        if history.meetings:
            lines.append(render(text("Meetings attended: {count}", count=len(history.meetings))))
            lines += [f"  {in_language(*titles)}" for titles in history.meetings]
        self.history.show_words("\n".join(lines) if lines else text("No survey answered and no meeting attended yet."))

    def show_recommended(self, found: Sequence[Recommendation]) -> None:
        """Whom this person might meet, best first, each with the strongest reason; all reasons in the tooltip and for screen
        readers."""
        self.meet.show_rows([_to_meet(one) for one in found])
        self.meet.setFixedHeight(max(1, self.meet.content_height()))
        for part in (self.meet_title, self.meet):
            part.setVisible(bool(found))

    def _show_role(self) -> None:
        member = self._member
        if member is None:
            return
        known = {role.id for one in self._roles for role in one.roles}
        is_other = bool(member.role) and member.role_id not in known
        self.form.role.choose(OTHER if is_other else member.role_id or "")
        self._show_role_text(is_other)

    def _show_role_text(self, shown: bool) -> None:
        self.form.role_text.setVisible(shown)
        self.form.role_text_label.setVisible(shown)

    # ---- changing

    def _keep_role(self, role: str) -> None:
        if role == OTHER:
            self._show_role_text(True)
            self.form.role_text.setFocus()
        else:
            self._show_role_text(False)
            self.changed.emit({"role_id": role or None, "role_text": ""})

    def _keep_years(self, typed: str) -> None:
        from moderator_app.exchange.roster import read_experience

        years = read_experience(typed) if typed.strip() else None
        if typed.strip() and years is None:
            member = self._member
            before = member.experience_years if member is not None else None
            self.form.years.show_text("" if before is None else f"{before:g}")
            self.puzzled.emit(text("“{typed}” does not tell a number of years.", typed=typed.strip()))
            return
        self.changed.emit({"experience_years": years})

    def retranslate(self) -> None:
        """Renew what is rendered here."""
        self.form.retranslateUi(self.fields)
        self.show_roles(self._roles)
        self.show_member(self._member)


def _to_meet(one: Recommendation) -> Row:
    second = render(one.reasons[0]) if one.reasons else ""
    third = " · ".join(render(reason) for reason in one.reasons[1:])
    return Row(one.person_id, one.name, second, third, face=one.name)
