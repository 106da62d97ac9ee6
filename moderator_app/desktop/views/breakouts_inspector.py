"""The inspector of breakouts: how good the rooms are, the rules, why somebody sits where they do, or the room chosen.

Beside it stand the panels for who is late or absent and for the choices of themes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from moderator_app.desktop.models.breakout_place import BreakoutPlace
from moderator_app.desktop.models.room_cards import Item
from moderator_app.desktop.translation import render
from moderator_app.desktop.widgets import Button, Label, Line, SectionTitle
from moderator_app.desktop.widgets.choice_entry import ChoiceEntry
from moderator_app.desktop.widgets.presence_panel import PresencePanel
from moderator_app.desktop.widgets.room_form import RoomForm
from moderator_app.desktop.widgets.room_rules import Quality, Rules
from moderator_app.domain.wording import Text, text
from moderator_app.operations import breakouts
from moderator_app.operations.breakout_board import Board, CardView, RoomView, why_here

if TYPE_CHECKING:
    from moderator_app.desktop.views.breakouts import BreakoutsView


class BreakoutsInspector(QWidget):
    """Shows, and hands what is changed to the operations."""

    def __init__(self, view: BreakoutsView) -> None:
        super().__init__()
        self._view = view
        self._desk = view.desk
        self._board: Board | None = None
        self._room: RoomView | None = None
        self._asked: str | None = None
        self.room_form = RoomForm()
        self.quality = Quality()
        self.rules = Rules()
        self.choices_line = Label("", "second")
        self.choices_button = Button(text("Note choices"), view.note_choices, small=True, icon_name="pencil")
        self.stay_button = Button("", view.begin_with_rooms_before, small=True, icon_name="history")
        self.why_title = SectionTitle("")
        self.why = Label("", "second", wrap=True)
        self.presence = PresencePanel()
        self.choices = ChoiceEntry()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.about = QWidget()
        self._room_part = _part(self.room_form, Line())
        self._themes_part = _part(
            SectionTitle(text("Theme choices"), self.choices_line), self.choices_button, self.stay_button, Line()
        )
        self._why_part = _part(Line(), self.why_title, self.why)
        column = QVBoxLayout(self.about)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for part in (self._room_part, self._themes_part, self.quality, Line(), self.rules, self._why_part):
            column.addWidget(part)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        for page in (self.about, self.presence, self.choices):
            outer.addWidget(page)
        for part in (self._room_part, self._themes_part, self._why_part, self.presence, self.choices):
            part.hide()

    def _connect(self) -> None:
        desk, view = self._desk, self._view
        self.rules.weighed.connect(lambda rule, word: desk.do(self._on_round(breakouts.set_weight, rule, word)))
        self.rules.sized.connect(self._set_sizes)
        self.rules.laid_out.connect(lambda: desk.do(self._on_round(breakouts.lay_out_rooms)))
        self.rules.dropped.connect(lambda rule_id: desk.do(lambda ws: breakouts.remove_rule(ws, rule_id)))
        self.room_form.changed.connect(self._change_room)
        self.room_form.removed.connect(view.remove_room)
        self.presence.ticked.connect(view.tick)
        self.presence.reseat.connect(view.reseat)
        self.presence.closed.connect(lambda: self.open_page(self.about))
        self.choices.chose.connect(view.choose_themes)
        self.choices.closed.connect(lambda: self.open_page(self.about))
        self.choices.puzzled.connect(desk.say)

    # ---- showing

    def show_place(self, place: BreakoutPlace, item: Item | None) -> None:
        """Show a round, and what is chosen on its board."""
        self._board = place.board
        if place.board is None:
            return
        self.quality.show_board(place.board)
        self.rules.show_board(place.board)
        self._themes_part.setVisible(place.choices is not None)
        if place.choices is not None:
            count = text("{chose} of {people}", chose=place.choices.chose, people=len(place.choices.people))
            self.choices_line.show_words(count)
            self.choices.show_choices(place.choices)
        before = place.before()
        self.stay_button.setVisible(before is not None)
        if before is not None:
            self.stay_button.show_words(text("Begin with the rooms of Breakout {number}", number=before.number))
        if place.people:
            self.presence.show_people(place.people)
        if place.choices is None and self.choices.isVisibleTo(self):
            self.open_page(self.about)
        self._asked = None
        self.show_item(item)

    def show_item(self, item: Item | None) -> None:
        """Show what is chosen: a room's form, or why somebody sits where they do."""
        room = item.room if item is not None and item.card is None else None
        card = item.card if item is not None else None
        self._room = room
        self._room_part.setVisible(room is not None)
        if room is not None and self._board is not None:
            self.room_form.show_room(self._board, room)
        self._why_part.setVisible(card is not None)
        if card is not None:
            self._ask_why(card)
        else:
            self._asked = None

    def _ask_why(self, card: CardView) -> None:
        if self._board is None or self._asked == card.person_id:
            return
        self._asked = card.person_id
        self.why_title.label.show_words(text("Why is {name} here?", name=_called(card)))
        round_id, person_id = self._board.round_id, card.person_id
        self._desk.ask(lambda ws: why_here(ws, round_id, person_id), self._show_why, key="breakouts.why")

    def _show_why(self, lines: list[Text]) -> None:
        self.why.show_words("\n".join(render(line) for line in lines))

    def open_page(self, page: QWidget) -> None:
        """Show one of `about`, `presence`, `choices`."""
        for other in (self.about, self.presence, self.choices):
            other.setVisible(other is page)

    def retranslate(self) -> None:
        self._asked = None

    # ---- changing

    def _on_round(self, operation: Any, *values: Any) -> Any:
        round_id = self._board.round_id if self._board is not None else ""
        return lambda ws: operation(ws, round_id, *values)

    def _set_sizes(self, smallest: int, largest: int) -> None:
        round_id = self._board.round_id if self._board is not None else ""
        self._desk.do(lambda ws: breakouts.change_round(ws, round_id, smallest=smallest, largest=largest))

    def _change_room(self, changes: dict[str, Any]) -> None:
        if (room := self._room) is not None:
            self._desk.do(lambda ws: breakouts.change_room(ws, room.id, **changes))


def _part(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(10)
    for widget in widgets:
        column.addWidget(widget)
    return holder


def _called(card: CardView) -> str:
    """The given name where the first word is one; a Chinese name whole."""
    name = card.name.strip()
    return name if not name or not name[0].isascii() else name.split()[0]
