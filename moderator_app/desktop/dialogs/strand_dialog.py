"""Makes a strand, or changes one: the same form for both."""

from __future__ import annotations

from functools import cache
from typing import Any, Literal
from zoneinfo import available_timezones

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QDialog, QWidget

from moderator_app.desktop import moments
from moderator_app.desktop.desk import Desk
from moderator_app.desktop.forms.strand_dialog import Ui_StrandForm
from moderator_app.desktop.places import Place
from moderator_app.desktop.translation import Words, in_language, put
from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.season import school_year_dates, school_year_of
from moderator_app.domain.wording import Text, text
from moderator_app.operations import strands, vocabulary
from moderator_app.operations.strands import StrandView
from moderator_app.operations.vocabulary import FamilyView

Purpose = Literal["make", "change"]

LANGUAGES: tuple[tuple[str, Words], ...] = (("en", "English"), ("zh", "中文"), ("both", text("English and 中文")))

_TITLES = {"make": text("New strand"), "change": text("Strand")}
_BUTTONS = {"make": text("Make the strand"), "change": text("Save")}
_EXPLAINED = {
    "make": text("A strand is a community of people with the same job. One of the two names is enough."),
    "change": text("Meetings that are there already keep their own time zone and length."),
}


class StrandDialog(QDialog):
    """Made by `make` or `change`; then opened."""

    def __init__(self, desk: Desk, purpose: Purpose, strand_id: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.desk, self.purpose, self.strand_id = desk, purpose, strand_id
        self._families: tuple[FamilyView, ...] = ()
        self.form = Ui_StrandForm()
        self.form.setupUi(self)
        self._label()
        self.form.languages.show_choices(LANGUAGES)
        self.form.languages.choose("en")
        self.form.time_zone.show_choices(_zones())
        self.form.time_zone.choose(desk.zone() or "Asia/Shanghai")
        self.form.school_year.setText(school_year_of(desk.now().date()))
        self.form.problem.hide()
        for field in (self.form.name_en, self.form.name_zh, self.form.school_year):
            field.textChanged.connect(self._look)
        self.form.accept.clicked.connect(self._finish)
        self.form.cancel.clicked.connect(self.reject)
        self.form.vocabulary.clicked.connect(self._edit_vocabulary)
        self._look()
        self._read()

    @classmethod
    def make(cls, desk: Desk, parent: QWidget | None = None) -> StrandDialog:
        """A dialog for a new strand."""
        return cls(desk, "make", parent=parent)

    @classmethod
    def change(cls, desk: Desk, strand_id: str, parent: QWidget | None = None) -> StrandDialog:
        """A dialog for the settings of a strand."""
        return cls(desk, "change", strand_id, parent)

    def _label(self) -> None:
        put(self.setWindowTitle, _TITLES[self.purpose])
        put(self.form.accept.setText, _BUTTONS[self.purpose])
        put(self.form.explain.setText, _EXPLAINED[self.purpose])

    def _read(self) -> None:
        def look(workspace: Any) -> tuple[tuple[FamilyView, ...], StrandView | None]:
            found = next((view for view in strands.strands(workspace) if view.id == self.strand_id), None)
            return vocabulary.vocabulary(workspace), found

        self.desk.ask(look, self._fill, key="strand_dialog", owner=self)

    def _fill(self, answer: tuple[tuple[FamilyView, ...], StrandView | None]) -> None:
        self._families, view = answer
        self._offer_families()
        if view is None:
            return
        form = self.form
        form.family.choose(view.family_id)
        form.languages.choose(view.languages)
        if view.time_zone not in dict(_zones()):
            form.time_zone.show_choices(((view.time_zone, view.time_zone), *_zones()))
        form.time_zone.choose(view.time_zone)
        form.meeting_minutes.show_value(view.meeting_minutes)
        for field, shown in (
            (form.name_en, view.name_en),
            (form.name_zh, view.name_zh),
            (form.school_year, view.school_year or form.school_year.text()),
            (form.contact_name, view.contact_name),
            (form.contact_email, view.contact_email),
        ):
            field.show_text(shown)
        self._look()

    def _offer_families(self) -> None:
        named: list[tuple[str | None, Words]] = [(None, text("None yet"))]
        named += [(f.family.id, in_language(f.family.label_en, f.family.label_zh)) for f in self._families if f.family.id]
        chosen = self.form.family.current()
        self.form.family.show_choices(named)
        self.form.family.choose(chosen if chosen in dict(named) else None)

    def _look(self, _typed: str = "") -> None:
        """Say what is missing, and let nothing be made without it."""
        problem = self._problem()
        self.form.accept.setEnabled(problem is None)
        is_said = problem is not None and bool(self.form.name_en.isModified() or self.form.school_year.isModified())
        self.form.problem.setVisible(is_said)
        put(self.form.problem.setText, problem if problem is not None else "")

    def _problem(self) -> Text | None:
        if not (self.form.name_en.text().strip() or self.form.name_zh.text().strip()):
            return text("A strand needs a name in English or Chinese.")
        try:
            school_year_dates(self.form.school_year.text())
        except RuleBroken as broken:
            return text("{message} {remedy}", message=broken.message, remedy=broken.remedy or Text(""))
        return None

    def values(self) -> dict[str, Any]:
        """What the form says, as fields of a strand."""
        form = self.form
        return {
            "name_en": form.name_en.text().strip(),
            "name_zh": form.name_zh.text().strip(),
            "languages": form.languages.current(),
            "family_id": form.family.current(),
            "school_year": form.school_year.text().strip(),
            "time_zone": form.time_zone.current(),
            "meeting_minutes": form.meeting_minutes.value(),
            "contact_name": form.contact_name.text().strip(),
            "contact_email": form.contact_email.text().strip(),
        }

    def _finish(self) -> None:
        values, desk = self.values(), self.desk
        shown = in_language(values["name_en"], values["name_zh"])
        if self.purpose == "change":
            desk.do(lambda workspace: strands.change_strand(workspace, self.strand_id, **values))
        else:
            desk.do(lambda workspace: strands.add_strand(workspace, **values), lambda strand_id: _show(desk, strand_id, shown))
        self.accept()

    def _edit_vocabulary(self) -> None:
        from moderator_app.desktop.dialogs.vocabulary_editor import VocabularyEditor

        editor = VocabularyEditor(self.desk, self)
        editor.finished.connect(lambda _code: self._read_families())
        editor.open()

    def _read_families(self) -> None:
        self.desk.ask(vocabulary.vocabulary, self._take_families, key="strand_dialog", owner=self)

    def _take_families(self, families: tuple[FamilyView, ...]) -> None:
        self._families = families
        self._offer_families()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.form.retranslateUi(self)
            self._label()
            self._offer_families()
        super().changeEvent(event)


def _show(desk: Desk, strand_id: str, name: str) -> None:
    desk.go(Place("members", strand_id))
    desk.say(text("The strand {name} is there.", name=name), undo=True)


def _zones() -> tuple[tuple[str, Words], ...]:
    """The zones of the region by city, then all others by their name."""
    first: tuple[tuple[str, Words], ...] = tuple((zone, text("{city}", city=city)) for zone, city in moments.ZONES.items())
    return first + tuple((zone, zone) for zone in _other_zones())


@cache
def _other_zones() -> tuple[str, ...]:
    known = (
        zone for zone in available_timezones() if "/" in zone and not zone.startswith(("Etc/", "SystemV/", "posix", "right"))
    )
    return tuple(sorted(set(known) - set(moments.ZONES)))
