"""Who is here: the members with a tick each, the names that nobody is tied to, and what the last files brought."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from moderator_app.desktop.models.live_rows import NEXT_CAME, people_found, person_row
from moderator_app.desktop.theme import px
from moderator_app.desktop.translation import Words, render
from moderator_app.desktop.widgets.basics import Button, Card, Label, SectionTitle, row_of
from moderator_app.desktop.widgets.fields import SearchField, Segmented
from moderator_app.desktop.widgets.form_fields import Named, PersonField
from moderator_app.desktop.widgets.rows import RowList
from moderator_app.desktop.widgets.surroundings import FlowLayout
from moderator_app.domain.wording import Text, text
from moderator_app.operations.live import PersonHere
from moderator_app.operations.unknown_names import UnknownName

_MOST_UNKNOWN, _MOST_CANDIDATES = 12, 3
_FILTERS = {"all": (), "here": ("yes", "late"), "missing": ("", "no")}


class TickList(RowList):
    """People; `stepped(person_id)`: make the next of here, late, did not come; `said(person_id, came)`: exactly this."""

    stepped = Signal(str)
    said = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("lines", text("Who is here"), parent)
        self.setMouseTracking(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = self.current_key()
        if key is not None and event.key() == Qt.Key.Key_Space:
            self.stepped.emit(key)
        elif key is not None and event.text() in "123" and event.text():
            self.said.emit(key, ("yes", "late", "no")[int(event.text()) - 1])
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        beside = index.isValid() and event.position().x() > self.visualRect(index).right() - px(110)
        if beside and event.button() == Qt.MouseButton.LeftButton:
            self.stepped.emit(self.rows.rows[index.row()].key)


class UnknownCard(Card):
    """A name nobody is tied to, and whom it may be. `tied(name, person_id)`."""

    tied = Signal(str, str)

    def __init__(self, unknown: UnknownName, people: Sequence[Named], parent: QWidget | None = None) -> None:
        super().__init__(spacing=6, margin=12, soft=True, parent=parent)
        self.name = unknown.name
        self.column.addWidget(Label(unknown.name, "strong", wrap=True))
        self.column.addWidget(Label(_where(unknown), "second", wrap=True))
        self.buttons: list[Button] = []
        flow = FlowLayout()
        for person_id, name in unknown.candidates[:_MOST_CANDIDATES]:
            button = Button(name, lambda chosen=person_id: self.tied.emit(self.name, chosen), small=True, icon_name="user")
            self.buttons.append(button)
            flow.addWidget(button)
        if self.buttons:
            self.column.addLayout(flow)
        self.field = PersonField()
        self.field.setPlaceholderText(render(text("Who is this?")))
        self.field.setAccessibleName(render(text("Who is {name}?", name=unknown.name)))
        self.field.offer(people)
        self.field.named.connect(self._named)
        self.column.addWidget(self.field)

    def _named(self, person_id: str | None, _name: str) -> None:
        if person_id is not None:
            self.tied.emit(self.name, person_id)


def _where(unknown: UnknownName) -> Text:
    if unknown.came and unknown.lines:
        return text("In the list of who came; {count} lines said or written", count=unknown.lines)
    if unknown.came:
        return text("In the list of who came")
    return text("{count} lines said or written", count=unknown.lines)


class WhoIsHere(QWidget):
    """The panel. `ticked(person_id, came)`, `tied(name, person_id)`."""

    ticked = Signal(str, str)
    tied = Signal(str, str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people: list[PersonHere] = []
        self._unknown: list[UnknownName] = []
        self.close_button = Button(on_click=self.closed.emit, kind="quiet", icon_name="x", small=True, name=text("Close"))
        self.figures = Label("", "second", wrap=True)
        self.search = SearchField(text("Find somebody; Enter ticks"))
        self.filter = Segmented(
            (("all", text("All")), ("here", text("Here")), ("missing", text("Missing"))), text("Whom to show")
        )
        self.list = TickList()
        self.hint = Label(text("Space: here, late, did not come"), "small", wrap=True)
        self.report = Card(spacing=4, margin=12, soft=True)
        self.unknown_title = SectionTitle(text("Who is this?"))
        self.unknown_cards: list[UnknownCard] = []
        self._unknown_box = QVBoxLayout()
        self._unknown_box.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(SectionTitle(text("Here now"), self.close_button))
        column.addWidget(self.figures)
        column.addWidget(self.report)
        column.addWidget(self.search)
        column.addWidget(self.filter)
        column.addWidget(self.list)
        column.addWidget(self.hint)
        column.addWidget(self.unknown_title)
        column.addLayout(self._unknown_box)
        self.report.hide()
        self.unknown_title.hide()
        self.search.asked.connect(lambda _typed: self._fill())
        self.search.returnPressed.connect(self._tick_first)
        self.filter.chosen.connect(lambda _key: self._fill())
        self.list.stepped.connect(self._step)
        self.list.opened.connect(self._step)
        self.list.said.connect(self.ticked)

    def show_people(self, people: Sequence[PersonHere], figures: str) -> None:
        self._people = list(people)
        self.figures.show_words(figures)
        self._fill()

    def show_unknown(self, unknown: Sequence[UnknownName]) -> None:
        """Ask about these names; a card that is there already stays, with what is typed in it."""
        if list(unknown) == self._unknown:
            return
        self._unknown = list(unknown)
        for card in self.unknown_cards:
            card.hide()
            card.deleteLater()
        self.unknown_cards = []
        named = [Named(person.person_id, person.name, person.name_zh) for person in self._people]
        for name in unknown[:_MOST_UNKNOWN]:
            card = UnknownCard(name, named)
            card.tied.connect(self.tied)
            self._unknown_box.addWidget(card)
            self.unknown_cards.append(card)
        self.unknown_title.setVisible(bool(self.unknown_cards))

    def show_report(self, lines: Sequence[tuple[Words, str]]) -> None:
        """What the last files brought; each line with its kind of letters."""
        while (item := self.report.column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for words, kind in lines:
            self.report.column.addWidget(Label(words, kind, wrap=True))  # type: ignore[arg-type]
        if lines:
            close = Button(text("Close"), lambda: self.show_report(()), small=True)
            holder = QWidget()
            holder.setLayout(row_of(None, close))
            self.report.column.addWidget(holder)
        self.report.setVisible(bool(lines))

    def _fill(self) -> None:
        typed, only = self.search.text().strip(), _FILTERS[self.filter.current()]
        self.list.show_rows([person_row(person) for person in people_found(self._people, typed, only)])

    def _came(self, person_id: str) -> str:
        return next((person.came for person in self._people if person.person_id == person_id), "")

    def _step(self, person_id: str) -> None:
        self.ticked.emit(person_id, NEXT_CAME[self._came(person_id)])

    def _tick_first(self) -> None:
        """Enter in the search: the first of those found is here."""
        found = people_found(self._people, self.search.text().strip(), _FILTERS[self.filter.current()])
        if found and self.search.text().strip():
            self.ticked.emit(found[0].person_id, "yes")
            self.search.clear()
