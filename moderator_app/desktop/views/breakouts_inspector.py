"""The inspector of breakouts: how good the rooms are, the rules, why somebody sits where they do, or the room chosen.

Beside it stand the panels for who is late or absent, with the moves to make in Zoom, and for the choices of themes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from moderator_app.desktop.models.breakout_place import BreakoutPlace
from moderator_app.desktop.models.reason_words import room_lines, seat_facts
from moderator_app.desktop.models.room_cards import Item
from moderator_app.desktop.models.zoom_rooms import ZoomRooms
from moderator_app.desktop.views import breakout_papers
from moderator_app.desktop.widgets import Button, Label, Line, SectionTitle
from moderator_app.desktop.widgets.choice_entry import ChoiceEntry
from moderator_app.desktop.widgets.fact_sheet import FactSheet
from moderator_app.desktop.widgets.late_panel import LatePanel
from moderator_app.desktop.widgets.plan_shelf import PlanShelf
from moderator_app.desktop.widgets.room_form import RoomForm
from moderator_app.desktop.widgets.room_rules import Quality, Rules
from moderator_app.desktop.widgets.swap_list import SwapList
from moderator_app.domain.wording import text
from moderator_app.operations import breakouts
from moderator_app.operations.breakout_board import Board, CardView, RoomView
from moderator_app.operations.room_reasons import room_account, seat_account

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
        self.why = FactSheet()
        self.room_title = SectionTitle(text("What is in this room"))
        self.room_facts = FactSheet()
        self.late = LatePanel()
        self.plans = PlanShelf()
        self.swaps = SwapList()
        self.plans_button = Button(text("Plans side by side"), view.show_plans, small=True, icon_name="shapes")
        self.choices = ChoiceEntry()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.about = QWidget()
        self._room_part = _part(self.room_form, self.room_title, self.room_facts, Line())
        self._themes_part = _part(
            SectionTitle(text("Theme choices"), self.choices_line), self.choices_button, self.stay_button, Line()
        )
        self._why_part = _part(self.why_title, self.why, Line())
        column = QVBoxLayout(self.about)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for part in (
            self._why_part,
            self._room_part,
            self._themes_part,
            self.quality,
            self.swaps,
            self.plans_button,
            Line(),
            self.rules,
        ):
            column.addWidget(part)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        for page in (self.about, self.late, self.plans, self.choices):
            outer.addWidget(page)
        for part in (self._room_part, self._themes_part, self._why_part, self.late, self.plans, self.choices):
            part.hide()

    def _connect(self) -> None:
        desk, view = self._desk, self._view
        self.rules.weighed.connect(lambda rule, word: desk.do(self._on_round(breakouts.set_weight, rule, word)))
        self.rules.mixed.connect(lambda mode: desk.do(self._on_round(breakouts.mix_experience, mode)))
        self.rules.sized.connect(self._set_sizes)
        self.rules.laid_out.connect(lambda: desk.do(self._on_round(breakouts.lay_out_rooms)))
        self.rules.dropped.connect(lambda rule_id: desk.do(lambda ws: breakouts.remove_rule(ws, rule_id)))
        self.room_form.changed.connect(self._change_room)
        self.room_form.removed.connect(view.remove_room)
        self.late.ticked.connect(view.tick)
        self.late.guest.connect(view.bring_in)
        self.late.reseat.connect(view.reseat)
        self.late.closed.connect(self.close_page)
        self.late.moves.ticked.connect(view.tick_move)
        self.late.moves.all_made.connect(view.all_moves_made)
        self.late.moves.copied.connect(lambda: breakout_papers.copy_zoom_moves(view))
        self.swaps.taken.connect(view.take_suggestions)
        self._connect_plans()
        self.choices.chose.connect(view.choose_themes)
        self.choices.closed.connect(lambda: self.open_page(self.about))
        self.choices.puzzled.connect(desk.say)

    def _connect_plans(self) -> None:
        plans, view = self.plans, self._view
        plans.kept.connect(view.keep_plan)
        plans.another.connect(view.find_another)
        plans.compared.connect(view.compare_plans)
        plans.picked.connect(view.choose_plan)
        plans.renamed.connect(view.rename_plan)
        plans.removed.connect(view.remove_plan)
        plans.closed.connect(self.close_page)

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
        self._show_late(place)
        self.plans_button.setVisible(bool(place.board.measures))
        if self.plans.isVisibleTo(self):
            self._view.read_plans(place.board.round_id)
        self._view.suggest_soon()
        if place.choices is None and self.choices.isVisibleTo(self):
            self.open_page(self.about)
        self._asked = None
        self.show_item(item)

    def _show_late(self, place: BreakoutPlace) -> None:
        """Who is late or absent, the moves found for them, and those to make in the meeting's program."""
        assert place.board is not None
        if place.people:
            self.late.show_people(place.people)
            if self.late.unsettled():
                self._view.find_moves()
            else:
                self.late.show_found(None)
        self.show_moves(place.board, self._view.zoom_state(place.board.round_id))

    def show_moves(self, board: Board, zoom: ZoomRooms) -> None:
        """Show what is to be moved in the meeting's program."""
        self.late.moves.show_moves(zoom.moves(board), zoom.done())

    def close_page(self) -> None:
        """Back to the rooms."""
        self.open_page(self.about)
        self._view.refresh(None)

    def show_item(self, item: Item | None) -> None:
        """Show what is chosen: a room's form, or why somebody sits where they do."""
        room = item.room if item is not None and item.card is None else None
        card = item.card if item is not None else None
        self._room = room
        self._room_part.setVisible(room is not None)
        if room is not None and self._board is not None:
            self.room_form.show_room(self._board, room)
            self._ask_about_room(room)
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
        self._desk.ask(
            lambda ws: seat_account(ws, round_id, person_id),
            lambda account: self.why.show_facts(seat_facts(account)),
            key="breakouts.why",
            owner=self,
        )

    def _ask_about_room(self, room: RoomView) -> None:
        assert self._board is not None
        round_id = self._board.round_id
        self._desk.ask(
            lambda ws: room_account(ws, round_id, room.id),
            lambda account: self.room_facts.show_facts(room_lines(account)),
            key="breakouts.room",
            owner=self,
        )

    def open_page(self, page: QWidget) -> None:
        """Show one of `about`, `late`, `plans`, `choices`."""
        for other in (self.about, self.late, self.plans, self.choices):
            other.setVisible(other is page)

    def has_own_action(self) -> bool:
        """Whether the page shown has the next sensible action itself."""
        return not self.about.isVisibleTo(self) and not self.choices.isVisibleTo(self)

    def retranslate(self) -> None:
        self._asked = None
        self.late.retranslate()

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
