"""Breakouts of a meeting: rooms on a board, how good they are, and the engine that seats whoever isn't pinned.

What must hold: every change is an operation in the background with a name to undo it by, and the board shows only what is stored;
a move that breaks a rule is made and said, a grouping never breaks one.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from moderator_app.desktop.background import Task
from moderator_app.desktop.desk import Desk
from moderator_app.desktop.models.breakout_place import BreakoutPlace, read_breakouts
from moderator_app.desktop.models.room_cards import Item
from moderator_app.desktop.places import Place
from moderator_app.desktop.theme import px
from moderator_app.desktop.translation import tr
from moderator_app.desktop.views import breakout_menus, breakout_papers
from moderator_app.desktop.views.breakouts_inspector import BreakoutsInspector
from moderator_app.desktop.views.view import View
from moderator_app.desktop.widgets import Banner, Button, EmptyPlace, Label, Placeholder, Segmented, restyle
from moderator_app.desktop.widgets.room_board import RoomBoard
from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.progress import Progress
from moderator_app.domain.records import Problem
from moderator_app.domain.wording import Text, text
from moderator_app.operations import breakouts, reseating
from moderator_app.operations.breakout_board import RoomView, effects_of_moving
from moderator_app.operations.live import tick
from moderator_app.operations.reseating import SeatChange

if TYPE_CHECKING:
    from moderator_app.store import Committed, Workspace

SECONDS = 2.0
"""How long the engine looks for better rooms."""
_NARROW = 640


class BreakoutsView(View):
    """Step "breakouts" of a meeting."""

    kind = "breakouts"
    tables = frozenset(
        {"round", "room", "seat", "rule", "event", "segment", "person", "membership", "school", "inquiry", "attendance", "rsvp"}
        | {"theme", "theme_choice", "response", "answer"}
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.shown: BreakoutPlace | None = None
        self._wanted_round: str | None = None
        self._wanted: str | None = None
        self._grouping: Task | None = None
        self._make_head()
        self.banner = Banner()
        self.board = RoomBoard(text("Rooms and the people in them"))
        self.seat_rest = Button("", self.reseat, small=True, icon_name="users", parent=self.board.viewport())
        self.seat_rest.hide()
        self._lay_out()
        self.side = BreakoutsInspector(self)
        self._make_buttons()
        self._connect()

    # ---- making

    def _make_head(self) -> None:
        self.title, self.second = Label("", "title"), Label("", "second", wrap=True)
        self.switch: Segmented | None = None
        self._title_row = QHBoxLayout()
        self._title_row.setSpacing(12)
        self._title_row.addWidget(self.title)
        self._title_row.addStretch(1)
        self.zoom = Button(text("Zoom CSV"), lambda: breakout_papers.save_zoom_file(self), icon_name="download")
        self.moves = Button(text("Moves"), lambda: breakout_papers.copy_moves(self), icon_name="copy")
        self.moves.name_it(text("Copy who changes rooms"))
        self.choose_text = Button(
            text("Choose your room"), lambda: breakout_papers.copy_choose_your_room(self), icon_name="message-square-quote"
        )
        self.choose_text.name_it(text("Copy a text for the chat by which people choose their room"))
        self.print_menu = QMenu(self)
        self.print_button = Button(icon_name="printer", name=text("Print"))
        self.print_button.setMenu(self.print_menu)
        self.group_button = Button(text("Group"), self.group_or_stop, kind="primary", icon_name="wand-sparkles")
        texts = QVBoxLayout()
        texts.setSpacing(3)
        texts.addLayout(self._title_row)
        texts.addWidget(self.second)
        actions = QHBoxLayout()
        actions.setSpacing(8)
        for button in (self.zoom, self.moves, self.choose_text, self.print_button, self.group_button):
            actions.addWidget(button)
        actions.addStretch(1)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(10)
        self._head.addLayout(texts, 1)
        self._head.addLayout(actions)
        self.head = QWidget()
        self.head.setLayout(self._head)
        self._head.setContentsMargins(0, 0, 0, 0)

    def _lay_out(self) -> None:
        self.nobody = EmptyPlace(
            "users",
            text("Nobody is coming yet"),
            text("Rooms are made for the people of the meeting. Bring in the roster, or note who said yes."),
            Button(text("Go to members"), self.go_to_members, kind="primary", icon_name="users"),
        )
        self.no_rooms = EmptyPlace(
            "layout-grid",
            text("No rooms yet"),
            text("As many rooms as the people need are made, 中文 rooms among them; then they are grouped by what they wish."),
            Button(text("Make the rooms"), self.make_rooms, kind="primary", icon_name="layout-grid"),
        )
        self.pages = QStackedWidget()
        self.waiting = Placeholder(6)
        for page in (self.waiting, self.board, self.nobody, self.no_rooms):
            self.pages.addWidget(page)
        self.column.addWidget(self.head)
        self.column.addWidget(self.banner)
        self.column.addWidget(self.pages, 1)

    def _make_buttons(self) -> None:
        self.presence_button = Button(text("Late and absent"), self.show_presence, icon_name="users", small=True)
        self.lock_button = Button(text("Lock rooms"), self.lock_or_unlock_all, icon_name="lock", small=True)
        self.room_button = Button(text("Room"), self.add_room, icon_name="plus", small=True, name=text("Open one more room"))

    def _connect(self) -> None:
        board = self.board
        board.chosen.connect(lambda _key: self.side.show_item(self.item()))
        board.moved.connect(self.move)
        board.numbered.connect(self.move_to_number)
        board.pin_wanted.connect(lambda person_id: self.pin([person_id]))
        board.lock_wanted.connect(self.toggle_lock)
        board.menu_wanted.connect(self.open_menu)
        board.carried.connect(self.read_effects)
        board.verticalScrollBar().valueChanged.connect(lambda _value: self._place_seat_rest())
        self.print_menu.aboutToShow.connect(lambda: breakout_menus.fill_print_menu(self, self.print_menu))

    # ---- the shell asks

    def open(self, place: Place) -> None:
        if place.event_id != self.place.event_id:
            self.shown = None
            self._wanted = self._wanted_round = None
            self.banner.close_it()
            self.pages.setCurrentWidget(self.waiting)
            self.board.show_board(None)
            self.side.open_page(self.side.about)
        super().open(place)

    def refresh(self, committed: Committed | None) -> None:
        event_id, round_id = self.place.event_id, self._wanted_round
        if event_id is None:
            return
        with_people = self.side.presence.isVisibleTo(self.side)
        self.desk.ask(
            lambda ws: read_breakouts(ws, event_id, round_id, with_people=with_people), self.fill, key="breakouts", owner=self
        )

    def inspector(self) -> QWidget:
        return self.side

    def buttons(self) -> Sequence[QWidget]:
        return [self.presence_button, self.lock_button, self.room_button]

    def retranslate(self) -> None:
        self.side.retranslate()
        if self.shown is not None:
            self.fill(self.shown)

    def save_state(self) -> dict[str, Any]:
        return {
            "round": self._wanted_round,
            "row": self.board.current_key(),
            "scroll": self.board.verticalScrollBar().value(),
        }

    def restore_state(self, state: dict[str, Any]) -> None:
        self._wanted = state.get("row")
        if state.get("round") != self._wanted_round:
            self._wanted_round = state.get("round")
            self.refresh(None)

    def show_found(self, kind: str, row_id: str) -> None:
        if kind == "person":
            self._wanted = row_id

    # ---- showing

    def fill(self, place: BreakoutPlace) -> None:
        """Show a meeting's breakouts."""
        if place.event_id != self.place.event_id:
            return
        self.shown = place
        board = place.board
        self._wanted_round = board.round_id if board is not None else None
        seats = board is not None and (board.rooms or board.unseated)
        if seats:
            self.pages.setCurrentWidget(self.board)
        else:
            self.pages.setCurrentWidget(self.no_rooms if place.coming else self.nobody)
        self.board.show_board(board)
        if self._wanted is not None:
            self.board.choose(self._wanted)
            self._wanted = None
        self._show_head(place)
        self.inspector_wanted.emit(bool(seats))
        self.side.show_place(place, self.item())
        self._show_seat_rest()

    def _show_head(self, place: BreakoutPlace) -> None:
        board = place.board
        seated = sum(len(room.cards) for room in board.rooms) if board is not None else 0
        self.title.show_words(text("Breakout {number}", number=board.number) if board is not None else text("Breakouts"))
        self.second.show_words(self._second_line())
        self.second.setVisible(board is not None)
        self._show_switch(place)
        by_moves = place.before() is not None
        self.zoom.setVisible(bool(seated) and not by_moves)
        self.moves.setVisible(bool(seated) and by_moves)
        self.choose_text.setVisible(bool(seated) and by_moves)
        self.print_button.setVisible(bool(seated))
        self.group_button.setVisible(board is not None and bool(place.coming or seated))
        self._name_group_button()
        begin = by_moves and not seated
        for button, first in ((self.group_button, not begin), (self.side.stay_button, begin)):
            restyle(button, "kind", "primary" if first else "plain")
            button.set_icon(button.icon_name, "on-accent" if first else "ink")
        for button in (self.presence_button, self.lock_button, self.room_button):
            button.setVisible(board is not None)
        locked = board is not None and bool(board.rooms) and all(room.locked for room in board.rooms)
        self.lock_button.show_words(text("Unlock rooms") if locked else text("Lock rooms"))

    def _name_group_button(self) -> None:
        board = self.shown.board if self.shown is not None else None
        if self._grouping is not None:
            self.group_button.show_words(text("Stop and keep the best"))
            self.group_button.set_icon("x")
        else:
            seated = board is not None and any(room.cards for room in board.rooms)
            self.group_button.show_words(text("Regroup the rest") if seated else text("Group"))
            self.group_button.set_icon("wand-sparkles")

    def _second_line(self) -> str:
        board = self.shown.board if self.shown is not None else None
        if board is None:
            return ""
        rooms = sum(not room.closed for room in board.rooms)
        pinned = tr("1 person pinned by you") if board.pinned == 1 else tr("{count} people pinned by you", count=board.pinned)
        parts = (
            tr("{count} people", count=board.people),
            tr("1 room") if rooms == 1 else tr("{count} rooms", count=rooms),
            tr("{count} minutes", count=board.minutes) if board.minutes else "",
            pinned if board.pinned else "",
        )
        return " · ".join(filter(None, parts))

    def _show_switch(self, place: BreakoutPlace) -> None:
        """The rounds side by side; the last one may have to be made first."""
        choices = [(r.id, _round_name(r.number, r.basis)) for r in place.rounds]
        if place.missing and place.rounds:
            choices.append(("", text("{count} more", count=place.missing)))
        keys = [key for key, _name in choices]
        if self.switch is None or self.switch.property("keys") != keys:
            if self.switch is not None:
                self.switch.hide()
                self.switch.deleteLater()
            self.switch = Segmented(choices or [("", "")], text("Which breakout"))
            self.switch.setProperty("keys", keys)
            self.switch.chosen.connect(self.show_round)
            self._title_row.insertWidget(1, self.switch)
        self.switch.setVisible(len(choices) > 1)
        if place.board is not None:
            self.switch.choose(place.board.round_id)

    def _show_seat_rest(self) -> None:
        board = self.shown.board if self.shown is not None else None
        count = len(board.unseated) if board is not None else 0
        some = count and board is not None and any(room.cards for room in board.rooms)
        self.seat_rest.setVisible(bool(some))
        self.seat_rest.show_words(text("Seat them, moving as few others as possible"))
        self._place_seat_rest()

    def _place_seat_rest(self) -> None:
        boxes = self.board.arrangement.boxes
        if self.seat_rest.isVisibleTo(self.board.viewport()) and boxes:
            self.seat_rest.adjustSize()
            tray = boxes[0].rect.translated(0, -self.board.verticalOffset())
            self.seat_rest.move(tray.right() - self.seat_rest.width() - px(8), tray.top() + px(6))

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        narrow = self.width() < px(_NARROW)
        self._head.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        self._place_seat_rest()

    def item(self) -> Item | None:
        """What is chosen on the board."""
        return self.board.current_item()

    def room(self) -> RoomView | None:
        """The room chosen, or that of the person chosen."""
        item = self.item()
        return item.room if item is not None else None

    def round_id(self) -> str:
        """The round looked at."""
        assert self.shown is not None and self.shown.board is not None
        return self.shown.board.round_id

    def show_round(self, round_id: str) -> None:
        """Look at another round; "" makes those of the agenda that aren't there yet."""
        if not round_id:
            self.make_rooms()
            return
        self._wanted_round = round_id
        self.board.let_go()
        self.board.choose(None)
        self.banner.close_it()
        self.refresh(None)

    # ---- people

    def move(self, people: Sequence[str], room_id: str | None) -> None:
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
        self.move([p for p in self.board.people() if p not in {card.person_id for card in room.cards}], room.id)

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
        round_id = self.round_id()
        self.desk.do(lambda ws: breakouts.swap_people(ws, round_id, people[0], people[1]))
        self.board.let_go()

    def read_effects(self, person_id: str) -> None:
        """Ask what moving a person would do, for the board to show."""
        round_id = self.round_id()
        self.desk.ask(
            lambda ws: effects_of_moving(ws, round_id, person_id),
            lambda effects: self.board.show_effects(person_id, effects),
            key="breakouts.effects",
            owner=self.board,
        )

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

    # ---- the engine

    def group_or_stop(self) -> None:
        """Let the engine seat everybody who isn't pinned or in a locked room; pressed again, it stops with the best so far."""
        if self._grouping is not None:
            self._grouping.cancel()
            return
        round_id = self.round_id()
        self.banner.close_it()

        def work(ws: Workspace, progress: Progress) -> breakouts.Grouped:
            return breakouts.group(ws, round_id, seconds=SECONDS, progress=progress)

        title = text("Grouping the rooms")
        self._grouping = self.desk.do_long(work, title, self._grouped, failed=self._failed, owner=self)
        self._name_group_button()

    def _grouped(self, done: breakouts.Grouped) -> None:
        self._grouping = None
        self._name_group_button()
        if done.seated:
            self.desk.say(text("{count} people seated", count=done.seated), undo=True)
        elif done.moved:
            self.desk.say(text("Regrouped: {count} people sit elsewhere now", count=done.moved), undo=True)
        else:
            self.desk.say(text("No better rooms were found"))

    def _failed(self, problem: Exception) -> None:
        self._grouping = None
        self._name_group_button()
        if isinstance(problem, RuleBroken) and problem.code == "rooms.clash":
            self.banner.say(problem.message, problem.remedy)
        else:
            self.desk.failed.emit(problem)

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

    def show_presence(self) -> None:
        """Show who is late or absent, to tick."""
        self._open_inspector()
        self.side.open_page(self.side.presence)
        self.side.presence.begin()
        self.refresh(None)

    def tick(self, person_id: str, came: str) -> None:
        event_id = self.place.event_id
        assert event_id is not None
        self.desk.do(lambda ws: tick(ws, event_id, person_id, came))

    def reseat(self) -> None:
        """Seat who is here, moving as few people as can be."""
        round_id = self.round_id()
        self.banner.close_it()

        def work(ws: Workspace, progress: Progress) -> list[SeatChange]:
            return reseating.reseat(ws, round_id, progress=progress)

        self.desk.do_long(work, text("Finding seats"), self._reseated, failed=self._failed, owner=self)

    def _reseated(self, changes: list[SeatChange]) -> None:
        self.side.presence.show_changes(changes)
        others = sum(bool(change.from_room and change.to_room) for change in changes)
        words: Text = text("Seated; nobody else had to move")
        if others:
            words = text("Seated; {count} others moved", count=others)
        self.desk.say(words, undo=bool(changes))

    def note_choices(self) -> None:
        """Take down who chose which theme."""
        if self.shown is None or self.shown.choices is None:
            return
        self._open_inspector()
        self.side.open_page(self.side.choices)
        self.side.choices.begin()

    def choose_themes(self, person_id: str, theme_ids: list[str]) -> None:
        event_id = self.place.event_id
        assert event_id is not None
        self.desk.do(lambda ws: breakouts.choose_themes(ws, event_id, person_id, theme_ids))

    # ---- elsewhere

    def warn_of(self, problems: Sequence[Problem]) -> None:
        """Say what to know before a file is used."""
        if problems:
            count = len(problems)
            message = text("One thing to know") if count == 1 else text("{count} things to know", count=count)
            self.banner.say(message, breakout_papers.warnings_in_words(problems), tone="warn")

    def go_to_members(self) -> None:
        self.desk.go(Place("members", self.place.strand_id))

    def _open_inspector(self) -> None:
        window = self.window()
        if hasattr(window, "open_inspector"):
            window.open_inspector()


def _round_name(number: int, basis: str) -> Text:
    return text("{number} · by theme", number=number) if basis == "theme" else text("{number} · by inquiry", number=number)
