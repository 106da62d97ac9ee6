"""What a moderator does on the board of rooms: moves, pins, locks, grouping, late arrivals, choices of themes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

from moderator_app.desktop.models.room_cards import Item
from moderator_app.desktop.places import Place
from moderator_app.desktop.views import breakout_menus, breakout_papers
from moderator_app.desktop.views.breakout_plans import BreakoutPlans
from moderator_app.desktop.widgets.room_board import RoomBoard
from moderator_app.domain.records import Problem
from moderator_app.domain.wording import text
from moderator_app.operations import breakouts
from moderator_app.operations.breakout_board import RoomView
from moderator_app.operations.live import tick
from moderator_app.operations.people import add_member

if TYPE_CHECKING:
    from moderator_app.store import Workspace


class BreakoutActs(BreakoutPlans):
    """The acts; `BreakoutsView` makes and fills the widgets they speak of."""

    board: RoomBoard
    _wanted: str | None
    _copied: dict[str, tuple[tuple[str, ...], int]]
    _wanted_round: str | None

    def show_round(self, round_id: str) -> None:
        """Look at another round."""
        raise NotImplementedError

    def item(self) -> Item | None:
        """What is chosen on the board."""
        return self.board.current_item()

    def room(self) -> RoomView | None:
        """The room chosen, or that of the person chosen."""
        item = self.item()
        return item.room if item is not None else None

    # ---- people

    def move_people(self, people: Sequence[str], room_id: str | None) -> None:
        """Put people into a room (None: out of all rooms)."""
        if people:
            round_id, whom = self.round_id(), list(people)
            self.desk.do(lambda ws: breakouts.move_people(ws, round_id, whom, room_id))
            self.board.let_go()

    def move_to_number(self, number: int) -> None:
        """Put the people chosen into the room of that number."""
        assert self.shown is not None and self.shown.board is not None
        room = next((room for room in self.shown.board.rooms if room.number == number), None)
        if room is None or room.closed:
            self.desk.say(text("There is no open Room {number}.", number=number))
            return
        self.move_people([p for p in self.board.people() if p not in {card.person_id for card in room.cards}], room.id)

    def take_out(self) -> None:
        """Take the people chosen out of their rooms."""
        people = self.board.people()

        def done(_nothing: None) -> None:
            self.desk.say(text("Taken out of the rooms"), undo=True)

        round_id = self.round_id()
        self.desk.do(lambda ws: breakouts.move_people(ws, round_id, people, None), done)
        self.board.let_go()

    def pin(self, people: Sequence[str]) -> None:
        """Pin these people where they sit; unpin them if all of them are pinned."""
        assert self.shown is not None and self.shown.board is not None
        cards = {card.person_id: card for room in self.shown.board.rooms for card in room.cards}
        whom = [person for person in people if person in cards]
        if not whom:
            self.desk.say(text("Somebody without a room can't be pinned."))
            return
        pinned = not all(cards[person].pinned for person in whom)
        round_id = self.round_id()

        def work(ws: Workspace) -> None:
            label = text("Pin {count} people", count=len(whom)) if pinned else text("Unpin {count} people", count=len(whom))
            if len(whom) == 1:
                breakouts.pin(ws, round_id, whom[0], pinned)
                return
            with ws.act(label):
                for person in whom:
                    breakouts.pin(ws, round_id, person, pinned)

        self.desk.do(work)

    def keep(self, kind: str) -> None:
        """Keep the two people chosen together or apart in every round of the strand."""
        people, strand_id = self.board.people(), self.place.strand_id
        if len(people) != 2 or strand_id is None:
            self.desk.say(text("Mark one person with Space, then choose the other."))
            return

        def done(_rule: str) -> None:
            self.desk.say(text("Kept together from now on") if kind == "together" else text("Kept apart from now on"), undo=True)

        self.desk.do(lambda ws: breakouts.add_rule(ws, strand_id, kind, people[0], people[1]), done)
        self.board.let_go()

    def swap(self) -> None:
        """Let the two people chosen change seats."""
        people = self.board.people()
        if len(people) != 2:
            self.desk.say(text("Mark one person with Space, then choose the other."))
            return
        self.swap_these(people[0], people[1])

    def swap_these(self, one: str, other: str) -> None:
        """Let two people change seats."""
        round_id = self.round_id()
        self.desk.do(lambda ws: breakouts.swap_people(ws, round_id, one, other))
        self.board.let_go()

    def open_menu(self, where: QPoint | None = None) -> None:
        """What can be done with the person or room chosen."""
        breakout_menus.open_item_menu(self, where or self.board.menu_place())

    # ---- rooms

    def toggle_lock(self, room_id: str) -> None:
        assert self.shown is not None and self.shown.board is not None
        room = next((room for room in self.shown.board.rooms if room.id == room_id), None)
        if room is not None:
            self.desk.do(lambda ws: breakouts.change_room(ws, room.id, is_locked=not room.locked))

    def lock_or_unlock_all(self) -> None:
        """Lock every room, or unlock them where all are locked."""
        assert self.shown is not None and self.shown.board is not None
        round_id, locked = self.round_id(), not all(room.locked for room in self.shown.board.rooms)
        self.desk.do(lambda ws: breakouts.lock_rooms(ws, round_id, locked))

    def add_room(self) -> None:
        """Open one more room and show its form."""
        round_id = self.round_id()

        def added(room_id: str) -> None:
            self._wanted = f"room:{room_id}"
            self.refresh(None)

        self.desk.do(lambda ws: breakouts.add_room(ws, round_id), added)

    def remove_room(self) -> None:
        """Remove the room chosen; its people lie above the rooms until they are seated."""
        room = self.room()
        if room is None:
            return

        def removed(_nothing: None) -> None:
            self.desk.say(text("Room {number} removed", number=room.number), undo=True)

        self.desk.do(lambda ws: breakouts.remove_room(ws, room.id), removed)

    def make_rooms(self) -> None:
        """Make the rooms of every breakout of the agenda."""
        event_id = self.place.event_id
        if event_id is None:
            return
        lay_out = self.shown.board.round_id if self.shown is not None and self.shown.board is not None else None

        def work(ws: Workspace) -> str | None:
            found = breakouts.ensure_rounds(ws, event_id)
            if lay_out is not None and not next((r.rooms for r in found if r.id == lay_out), 0):
                breakouts.lay_out_rooms(ws, lay_out)  # there was nobody to make rooms for when the round was made
                return lay_out
            return found[-1].id if lay_out is not None else None

        def made(round_id: str | None) -> None:
            if round_id is not None:
                self.show_round(round_id)

        self.desk.do(work, made)

    # ---- a round from the one before

    def begin_with_rooms_before(self) -> None:
        """Begin this round with the rooms and seats of the one before."""
        before = self.shown.before() if self.shown is not None else None
        if before is None:
            return
        round_id = self.round_id()

        def done(count: int) -> None:
            self.desk.say(text("{count} people sit as in Breakout {number}", count=count, number=before.number), undo=True)

        self.desk.do(lambda ws: breakouts.stay_from(ws, round_id, before.id), done)

    # ---- late and absent, choices

    def show_late(self) -> None:
        """Show who is late or absent, to say by name."""
        if self.shown is None or self.shown.board is None:
            return
        self.open_inspector()
        self.side.open_page(self.side.late)
        self.zoom_state(self.round_id()).look(self.shown.board)
        self.side.late.begin()
        self.refresh(None)

    def tick(self, person_id: str, came: str) -> None:
        """Say that somebody is here or missing, and look for seats at once."""
        event_id = self.place.event_id
        assert event_id is not None
        self.side.late.wait_for_moves()
        self.desk.do(lambda ws: tick(ws, event_id, person_id, came))

    def bring_in(self, name: str, language: str) -> None:
        """Make a guest known, who is here."""
        event_id, strand_id = self.place.event_id, self.place.strand_id
        assert event_id is not None and strand_id is not None
        self.side.late.wait_for_moves()

        def work(ws: Workspace) -> None:
            with ws.act(text("Bring in {name}", name=name)):
                tick(ws, event_id, add_member(ws, strand_id, name, language_need=language, standing="guest"), "late")

        self.desk.do(work)

    def tick_move(self, person_id: str, done: bool) -> None:
        """A move was made in the meeting's program, or wasn't after all."""
        if self.shown is not None and self.shown.board is not None:
            self.zoom_state(self.round_id()).tick(self.shown.board, person_id, done)
            self.side.show_moves(self.shown.board, self.zoom_state(self.round_id()))

    def all_moves_made(self) -> None:
        """The meeting's program has the rooms of the board."""
        if self.shown is not None and self.shown.board is not None:
            self.zoom_state(self.round_id()).take_over(self.shown.board)
            self.side.show_moves(self.shown.board, self.zoom_state(self.round_id()))

    def note_choices(self) -> None:
        """Take down who chose which theme."""
        if self.shown is None or self.shown.choices is None:
            return
        self.open_inspector()
        self.side.open_page(self.side.choices)
        self.side.choices.begin()

    def choose_themes(self, person_id: str, theme_ids: list[str]) -> None:
        event_id = self.place.event_id
        assert event_id is not None
        self.desk.do(lambda ws: breakouts.choose_themes(ws, event_id, person_id, theme_ids))

    # ---- elsewhere

    def warn_of(self, problems: Sequence[Problem]) -> None:
        """Say what to know before a file is used, and offer the names of those who are left to do by hand."""
        if problems:
            count = len(problems)
            message = text("One thing to know") if count == 1 else text("{count} things to know", count=count)
            by_hand = (text("Copy who is left"), lambda: breakout_papers.copy_by_hand(self))
            self.banner.say(message, breakout_papers.warnings_in_words(problems), tone="warn", action=by_hand)

    def next_part(self, round_id: str, parts: tuple[str, ...]) -> int:
        """Which part of a text is to be copied now: the one after the last, as long as the text is the same."""
        before, number = self._copied.get(round_id, ((), -1))
        now = (number + 1) % len(parts) if before == parts else 0
        self._copied[round_id] = (parts, now)
        return now

    def go_to_members(self) -> None:
        self.desk.go(Place("members", self.place.strand_id))
