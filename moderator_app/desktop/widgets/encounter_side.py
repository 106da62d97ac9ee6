"""Beside the map: when and where two people met, and how the season brings people together."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from moderator_app.desktop.moments import day
from moderator_app.desktop.translation import in_language, locale, render
from moderator_app.desktop.widgets.basics import Label, Line, SectionTitle
from moderator_app.desktop.widgets.encounter_grid import times_words
from moderator_app.desktop.widgets.rows import Row, RowList
from moderator_app.desktop.widgets.surroundings import Meter
from moderator_app.domain.wording import Text, text
from moderator_app.operations.encounters import EncounterMap, Gathering, MapPerson

MOST = 12
"""As many are named where many met nobody from another country."""


class EncounterSide(QWidget):
    """`picked(person id)` for somebody in one of the lists."""

    picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.names, self.how_often = Label("", "section", wrap=True), Label("", "second", wrap=True)
        self.history = RowList("plain", text("Where they met"))
        self.hint = Label(text("Choose a cell to see when and in which room two people met."), "second", wrap=True)
        self.pairs = Meter(text("Possible pairs who met"))
        self.abroad = Meter(text("Met somebody from another country"))
        self.rounds = Label("", "second", wrap=True)
        self.lonely_title = SectionTitle(text("Met nobody from another country"))
        self.lonely = RowList("plain", text("Met nobody from another country"))
        self.everybody = Label(text("Everybody who came has met somebody from another country."), "second", wrap=True)
        self.key = Label(text("Pale: met once. Fuller: more often. Corner: coaching pair."), "small", wrap=True)
        self._lay_out()
        self.lonely.chosen.connect(self.picked)
        self.forget()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        whole = SectionTitle(text("The map as a whole"))
        parts: tuple[QWidget, ...] = (self.names, self.how_often, self.history, self.hint, Line(), whole, self.pairs, self.abroad)
        for part in (*parts, self.rounds, self.key, Line(), self.lonely_title, self.lonely, self.everybody):
            column.addWidget(part)
        column.addStretch(1)

    # ---- two people

    def forget(self) -> None:
        """Nobody is chosen."""
        for part in (self.names, self.how_often, self.history):
            part.hide()
        self.hint.show()

    def show_person(self, person: MapPerson) -> None:
        """Somebody alone: how many they met."""
        self._name(person.name, _place(person))
        self.how_often.show_words(
            text("Met {count} people, {abroad} from other countries, in {rounds} rounds", count=person.met, abroad=person.abroad,
                 rounds=person.rounds)
        )  # fmt: skip
        self.history.hide()

    def show_pair(self, one: MapPerson, other: MapPerson, found: Sequence[Gathering]) -> None:
        """Two people, and every time that they met, latest first."""
        self._name(f"{one.name}\n{other.name}", "")
        held = [gathering for gathering in found if not gathering.planned]
        told = render(times_words(len(held), any(gathering.kind == "coaching" for gathering in held)))
        ahead = len(found) - len(held)
        coming = "" if not ahead else render(text("1 more planned") if ahead == 1 else text("{count} more planned", count=ahead))
        self.how_often.show_words(" · ".join(filter(None, (told[:1].upper() + told[1:], coming))))
        self.history.show_rows([_row(number, gathering) for number, gathering in enumerate(found)])
        self.history.setFixedHeight(max(1, self.history.content_height()))
        self.history.setVisible(bool(found))

    def _name(self, names: str, second: str) -> None:
        self.names.show_words(f"{names}\n{second}" if second else names)
        self.names.show()
        self.how_often.show()
        self.hint.hide()

    # ---- everybody

    def show_season(self, seen: EncounterMap) -> None:
        """The figures of a map."""
        said = text("{met} of {possible}", met=locale().toString(seen.pairs), possible=locale().toString(seen.possible))
        self.pairs.say(said, seen.pairs / seen.possible if seen.possible else 0.0)
        came = sum(bool(person.rounds) for person in seen.people)
        reached = came - len(seen.nobody_abroad)
        words = text("{met} of {possible}", met=reached, possible=came)
        self.abroad.say(words, reached / came if came else 0.0, "warn" if seen.nobody_abroad else "accent")
        self.rounds.show_words(
            text("{held} rounds held, {planned} planned", held=seen.rounds, planned=seen.planned_rounds)
            if seen.planned_rounds
            else text("{held} rounds held", held=seen.rounds)
        )
        lonely = [seen.people[place] for place in seen.nobody_abroad]
        rows = [Row(person.id, person.name, _place(person), icon="circle-alert", icon_token="warn") for person in lonely[:MOST]]
        if len(lonely) > MOST:
            rows.append(Row("", text("and {count} more", count=len(lonely) - MOST), quiet=True))
        self.lonely.show_rows(rows)
        self.lonely.setFixedHeight(max(1, self.lonely.content_height()))
        for part in (self.lonely, self.lonely_title):
            part.setVisible(bool(lonely))
        self.everybody.setVisible(not lonely and came > 0)


def _place(person: MapPerson) -> str:
    return " · ".join(filter(None, (in_language(person.school, person.school_zh), person.country)))


def _row(number: int, found: Gathering) -> Row:
    when = day(found.day) if found.day is not None else ""
    planned = ((text("planned"), "neutral"),) if found.planned else ()
    if found.kind == "coaching":
        return Row(str(number), text("Coaching pair, round {number}", number=found.round), when, icon="handshake", pills=planned)
    where: Text = text("Breakout {round}, room {room}", round=found.round, room=found.room)
    topic = in_language(found.topic_en, found.topic_zh)
    third = " · ".join(filter(None, (when, topic)))
    meeting = in_language(found.meeting_en, found.meeting_zh)
    return Row(str(number), where, meeting, third, icon="users", pills=planned)
