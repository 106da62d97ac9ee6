"""Beside the list of coaching pairs: who is in the chosen one and why, what they work on, their talks, and who else would suit.

It writes nothing itself: `wished(operation)` is an operation for the desk.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from moderator_app.desktop.desk import Desk
from moderator_app.desktop.moments import day, zone_city
from moderator_app.desktop.translation import Words, in_language, language, put, render
from moderator_app.desktop.widgets.basics import Button, Label, Line, SectionTitle, column_of, row_of
from moderator_app.desktop.widgets.fields import ChoiceField, Labelled, LineField
from moderator_app.desktop.widgets.form_fields import DayField
from moderator_app.desktop.widgets.rows import Row, RowList
from moderator_app.desktop.widgets.surroundings import PersonAvatar
from moderator_app.domain.wording import text
from moderator_app.operations import coaching
from moderator_app.operations.coaching_view import (
    CheckInView,
    CoachingBoard,
    PairView,
    PartnerView,
    PeerView,
    Without,
    partners_for,
)

if TYPE_CHECKING:
    from moderator_app.store import Workspace


class CoachingSide(QWidget):
    """Shows a pair, somebody without one, or the round."""

    wished = Signal(object)
    took_apart = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._board: CoachingBoard | None = None
        self._pair: PairView | None = None
        self._for: PeerView | None = None
        self._strand = ""
        self.people = QVBoxLayout()
        self.people.setSpacing(10)
        self.why = Label("", "second", wrap=True)
        self.why_title = SectionTitle(text("Why together"))
        self.problems = Label("", "second", wrap=True)
        self.inquiry = ChoiceField(name=text("Inquiry"))
        self.inquiry_line = Labelled(text("They work on"), self.inquiry)
        self.keep = QCheckBox()
        put(self.keep.setText, text("Keep this pair when pairing up again"))
        self.talks = QVBoxLayout()
        self.talks.setSpacing(8)
        self.talks_title = SectionTitle(text("Check-ins"))
        self.add_talk = Button(text("Add a check-in"), self._add_talk, small=True, icon_name="plus")
        self.apart = Button(text("Take apart"), self._take_apart, small=True, icon_name="split")
        self.partners_title = SectionTitle("")
        self.partners = RowList("lines", text("Who else would suit"))
        self.take = Button(text("Make them a pair"), self._take_partner, small=True, icon_name="handshake")
        self.opted_line, self.opted_title = Line(), SectionTitle(text("Take no part"))
        self.opted = QVBoxLayout()
        self.nothing = Label(text("Choose a pair to see why they are together, and their talks."), "second", wrap=True)
        self._lay_out()
        self._connect()
        self.show_nothing()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self.acts = QWidget()
        self.acts.setLayout(row_of(self.add_talk, self.apart, None))
        column.addWidget(self.nothing)
        column.addLayout(self.people)
        above: tuple[QWidget, ...] = (self.problems, self.why_title, self.why, self.inquiry_line, self.keep, self.talks_title)
        for part in above:
            column.addWidget(part)
        column.addLayout(self.talks)
        for part in (self.acts, self.partners_title, self.partners, self.take, self.opted_line, self.opted_title):
            column.addWidget(part)
        column.addLayout(self.opted)
        column.addStretch(1)

    def _connect(self) -> None:
        self.inquiry.chosen.connect(self._choose_inquiry)
        self.keep.toggled.connect(self._keep)
        self.partners.opened.connect(lambda _key: self._take_partner())
        self.partners.chosen.connect(lambda _key: self.take.setEnabled(True))

    # ---- showing

    def show_nothing(self) -> None:
        """No round is there."""
        self._show(None, None, ())
        self.opted_line.hide()
        self.opted_title.hide()

    def show_round(self, board: CoachingBoard) -> None:
        """A round without pairs, or nobody chosen."""
        self._board = board
        self._show(None, None, ())
        self._show_opted(board)

    def show_pair(self, board: CoachingBoard, pair: PairView) -> None:
        """A pair, with everything about it."""
        same = self._pair is not None and self._pair.id == pair.id
        self._board = board
        self._show(pair, None if not same else self._for, pair.people)
        self.why.show_words("\n".join(f"· {render(reason)}" for reason in pair.reasons))
        self.problems.show_words("\n".join(render(problem) for problem in pair.problems))
        choices: list[tuple[str | None, Words]] = [(None, text("Nothing chosen yet"))]
        choices += [(inquiry, in_language(english, chinese)) for inquiry, english, chinese in board.inquiries]
        if pair.inquiry_id is not None and pair.inquiry_id not in dict(choices):
            choices.append((pair.inquiry_id, in_language(pair.inquiry_en, pair.inquiry_zh)))
        self.inquiry.show_choices(choices)
        self.inquiry.choose(pair.inquiry_id)
        self.keep.blockSignals(True)
        self.keep.setChecked(pair.is_kept)
        self.keep.blockSignals(False)
        _empty(self.talks)
        for talk in pair.check_ins:
            self.talks.addWidget(TalkLine(talk, self.wished.emit))
        self._show_opted(board)

    def show_without(self, board: CoachingBoard, one: Without) -> None:
        """Somebody in no pair: why, and who would suit."""
        self._board = board
        self._show(None, one.person, (one.person,))
        self.problems.show_words(one.why)
        self.problems.show()
        self._show_opted(board)
        self._read_partners(one.person)

    def _show(self, pair: PairView | None, person: PeerView | None, people: Sequence[PeerView]) -> None:
        self._pair, self._for = pair, person
        _empty(self.people)
        for one in people:
            self.people.addWidget(PersonLine(one, self._read_partners if pair is not None else None, self._opt_out))
        _empty(self.talks)
        for part in (self.why_title, self.why, self.inquiry_line, self.keep, self.talks_title, self.acts):
            part.setVisible(pair is not None)
        self.problems.setVisible(pair is not None and bool(pair.problems))
        self.nothing.setVisible(not people)
        if person is None:
            for part in (self.partners_title, self.partners, self.take):
                part.hide()

    def _show_opted(self, board: CoachingBoard) -> None:
        _empty(self.opted)
        for part in (self.opted_line, self.opted_title):
            part.setVisible(bool(board.opted_out))
        for one in board.opted_out:
            back = Button(text("Takes part again"), partial(self._opt_in, one), small=True)
            line = QWidget()
            line.setLayout(row_of(Label(one.name), None, back))
            self.opted.addWidget(line)

    # ---- who else

    def _read_partners(self, person: PeerView) -> None:
        assert self._board is not None
        self._for, round_id, said = person, self._board.round_id, language()
        self.partners_title.label.show_words(text("Who would suit {name}", name=person.name))
        self.desk.ask(
            lambda workspace: partners_for(workspace, round_id, person.id, language=said),
            self._show_partners,
            key="coaching.partners",
            owner=self,
        )

    def _show_partners(self, found: Sequence[PartnerView]) -> None:
        if self._for is None:
            return
        mine = {one.id for one in self._pair.people} if self._pair is not None else set()
        rows = [_partner_row(one) for one in found if one.person.id not in mine]
        self.partners.show_rows(rows)
        self.partners.setFixedHeight(max(1, self.partners.content_height()))
        for part in (self.partners_title, self.partners, self.take):
            part.setVisible(bool(rows))
        self.take.setEnabled(self.partners.current_key() is not None)

    def _take_partner(self) -> None:
        partner, board, person = self.partners.current_key(), self._board, self._for
        if partner is None or board is None or person is None:
            return
        self.wished.emit(lambda workspace: coaching.make_pair(workspace, board.round_id, [person.id, partner]))

    # ---- changing

    def _choose_inquiry(self, inquiry_id: str | None) -> None:
        if self._pair is not None:
            pair_id = self._pair.id
            self.wished.emit(lambda workspace: coaching.change_pair(workspace, pair_id, inquiry_id=inquiry_id))

    def _keep(self, kept: bool) -> None:
        if self._pair is not None:
            pair_id = self._pair.id
            self.wished.emit(lambda workspace: coaching.change_pair(workspace, pair_id, is_kept=kept))

    def _add_talk(self) -> None:
        if self._pair is not None:
            pair_id, due = self._pair.id, self._next_day(self._pair)
            self.wished.emit(lambda workspace: coaching.add_check_in(workspace, pair_id, due))

    def _next_day(self, pair: PairView) -> date:
        """Three weeks after the last talk, else after today."""
        return max([self.desk.now().date(), *(talk.due_on for talk in pair.check_ins)]) + timedelta(weeks=3)

    def _take_apart(self) -> None:
        if self._pair is not None:
            pair_id = self._pair.id
            names = " + ".join(person.name for person in self._pair.people)
            self.wished.emit(lambda workspace: coaching.dissolve_pair(workspace, pair_id))
            self.took_apart.emit(names)

    def strand(self, strand_id: str) -> None:
        """Which strand the people belong to."""
        self._strand = strand_id

    def _opt_out(self, person: PeerView) -> None:
        strand_id = self._strand
        self.wished.emit(lambda workspace: coaching.set_takes_part(workspace, strand_id, person.id, False))

    def _opt_in(self, person: PeerView) -> None:
        strand_id = self._strand
        self.wished.emit(lambda workspace: coaching.set_takes_part(workspace, strand_id, person.id, True))


class PersonLine(QWidget):
    """Somebody in a pair: who and where they are, and what can be done."""

    def __init__(self, person: PeerView, ask_else: Any, opt_out: Any, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        face = PersonAvatar(person.name, mandarin=person.need == "zh", size=30)
        city = zone_city(person.zone) if person.zone else ""
        where = in_language(person.school, person.school_zh)
        role = in_language(person.role, person.role_zh)
        texts = column_of(Label(person.name, "strong", wrap=True), spacing=1)
        for words in (
            role,
            where,
            " · ".join(filter(None, (person.country, render(text("{city} time", city=city)) if city else ""))),
        ):
            if words:
                texts.addWidget(Label(words, "second", wrap=True))
        acts = row_of(spacing=6)
        if ask_else is not None:
            acts.addWidget(Button(text("Somebody else"), lambda: ask_else(person), small=True))
        acts.addWidget(Button(text("Takes no part"), lambda: opt_out(person), small=True, kind="quiet"))
        acts.addStretch(1)
        texts.addSpacing(4)
        texts.addLayout(acts)
        row = row_of(face, spacing=10)
        row.setAlignment(face, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        self.setLayout(row)


class TalkLine(QWidget):
    """A talk of the pair: its day, whether it was held, and a note."""

    def __init__(self, talk: CheckInView, wished: Any, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.talk, self._wished = talk, wished
        self.done = QCheckBox()
        put(self.done.setText, text("held"))
        self.done.setChecked(talk.done_on is not None)
        self.due = DayField()
        self.due.show_day(talk.due_on)
        put(self.due.setAccessibleName, text("Day of the check-in"))
        self.note = LineField(text("Note, for you alone"), text("Note on the check-in of {day}", day=day(talk.due_on)))
        self.note.show_text(talk.note)
        remove = Button("", self._remove, kind="quiet", small=True, icon_name="trash-2", name=text("Remove the check-in"))
        column = column_of(spacing=4)
        column.addLayout(row_of(self.due, self.done, None, remove))
        column.addWidget(self.note)
        self.setLayout(column)
        self.done.toggled.connect(self._hold)
        self.due.committed.connect(lambda when: self._change(due_on=when))
        self.note.committed.connect(lambda typed: self._change(note=typed.strip()))

    def _hold(self, held: bool) -> None:
        self._change(done_on=self.talk.due_on if held else None)

    def _change(self, **changes: Any) -> None:
        talk_id = self.talk.id

        def change(workspace: Workspace) -> None:
            coaching.change_check_in(workspace, talk_id, **changes)

        self._wished(change)

    def _remove(self) -> None:
        talk_id = self.talk.id
        self._wished(lambda workspace: coaching.remove_check_in(workspace, talk_id))


def _partner_row(one: PartnerView) -> Row:
    reasons = " · ".join(render(reason) for reason in one.reasons)
    where: Words = text("pair {number}", number=one.pair) if one.pair else text("free")
    return Row(one.person.id, one.person.name, reasons, face=one.person.name, mandarin=one.person.need == "zh", trailing=where)


def _empty(layout: Any) -> None:
    while layout.count():
        widget = layout.takeAt(0).widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
