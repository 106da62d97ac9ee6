"""Breakouts of a meeting: rooms on a board, how good they are, and the engine that seats whoever isn't pinned.

What must hold: every change is an operation in the background with a name to undo it by, and the board shows only what is stored;
a move that breaks a rule is made and said, a grouping never breaks one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from moderator_app.desktop.background import Task
from moderator_app.desktop.desk import Desk
from moderator_app.desktop.models.breakout_place import BreakoutPlace, read_breakouts
from moderator_app.desktop.models.zoom_rooms import ZoomRooms, zoom_rooms_of
from moderator_app.desktop.places import Place
from moderator_app.desktop.theme import px
from moderator_app.desktop.translation import tr
from moderator_app.desktop.views import breakout_menus, breakout_papers
from moderator_app.desktop.views.breakout_acts import BreakoutActs
from moderator_app.desktop.views.breakouts_inspector import BreakoutsInspector
from moderator_app.desktop.widgets import Banner, Button, EmptyPlace, Label, Placeholder, Segmented, restyle
from moderator_app.desktop.widgets.clash_panel import ClashPanel
from moderator_app.desktop.widgets.pages import Pages
from moderator_app.desktop.widgets.room_bar import BoardBar
from moderator_app.desktop.widgets.room_board import RoomBoard
from moderator_app.desktop.widgets.room_search import sounds_of
from moderator_app.desktop.widgets.room_zoom import AUTO
from moderator_app.desktop.widgets.search_strip import SearchStrip
from moderator_app.domain.wording import Text, text
from moderator_app.operations.breakout_board import Board

if TYPE_CHECKING:
    from moderator_app.store import Committed

_NARROW = 640


class BreakoutsView(BreakoutActs):
    """Step "breakouts" of a meeting."""

    kind = "breakouts"
    tables = frozenset(
        {
            "round",
            "room",
            "room_plan",
            "seat",
            "rule",
            "event",
            "segment",
            "person",
            "membership",
            "school",
            "inquiry",
            "attendance",
            "rsvp",
        }
        | {"room_plan", "theme", "theme_choice", "response", "answer"}
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.shown: BreakoutPlace | None = None
        self._beside = QTimer(self, singleShot=True, interval=0)
        self._beside.timeout.connect(self._show_beside)
        self._wanted_round: str | None = None
        self._wanted: str | None = None
        self._grouping: Task | None = None
        self._searched: str | None = None
        self._again: Callable[[], Any] | None = None
        self.zoom_rooms: dict[str, ZoomRooms] = zoom_rooms_of(desk)
        self._copied: dict[str, tuple[tuple[str, ...], int]] = {}
        self._make_head()
        self.banner, self.clash, self.strip = Banner(), ClashPanel(), SearchStrip()
        self.board = RoomBoard(text("Rooms and the people in them"))
        self.bar = BoardBar(self.board, self.second)
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
        self.print_button = Button(text("Hand out"), icon_name="printer")
        self.print_button.setMenu(self.print_menu)
        self.group_button = Button(text("Group"), self.group_or_stop, kind="primary", icon_name="wand-sparkles")
        texts = QVBoxLayout()
        texts.setSpacing(3)
        texts.addLayout(self._title_row)
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
        self.pages = Pages()
        self.waiting = Placeholder(6)
        for page in (self.waiting, self.board, self.nobody, self.no_rooms):
            self.pages.addWidget(page)
        self.column.addWidget(self.head)
        self.column.addWidget(self.bar)
        for notice in (self.banner, self.clash, self.strip):
            self.column.addWidget(notice)
        self.column.addWidget(self.pages, 1)

    def _make_buttons(self) -> None:
        self.presence_button = Button(text("Late and absent"), self.show_late, icon_name="users", small=True)
        self.lock_button = Button(text("Lock rooms"), self.lock_or_unlock_all, icon_name="lock", small=True)
        self.room_button = Button(text("Room"), self.add_room, icon_name="plus", small=True, name=text("Open one more room"))

    def _connect(self) -> None:
        board = self.board
        board.chosen.connect(lambda _key: self.side.show_item(self.item()))
        board.moved.connect(self.move_people)
        board.numbered.connect(self.move_to_number)
        board.swapped.connect(self.swap_these)
        board.arranged.connect(self._place_seat_rest)
        board.pin_wanted.connect(lambda person_id: self.pin([person_id]))
        board.lock_wanted.connect(self.toggle_lock)
        board.menu_wanted.connect(self.open_menu)
        self.clash.taken.connect(self.take_way_out)
        self._heard.connect(self.hear)
        board.verticalScrollBar().valueChanged.connect(lambda _value: self._place_seat_rest())
        self.print_menu.aboutToShow.connect(lambda: breakout_menus.fill_papers_menu(self, self.print_menu))

    # ---- the shell asks

    def open(self, place: Place) -> None:
        if place.event_id != self.place.event_id:
            self.shown = None
            self._wanted = self._wanted_round = None
            self.close_notices()
            self.pages.setCurrentWidget(self.waiting)
            self.board.show_board(None)
            self.side.open_page(self.side.about)
        super().open(place)

    def refresh(self, committed: Committed | None) -> None:
        event_id, round_id = self.place.event_id, self._wanted_round
        if event_id is None:
            return
        with_people = self.side.late.isVisibleTo(self.side)
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
            "size": self.board.zoom_choice,
        }

    def restore_state(self, state: dict[str, Any]) -> None:
        self._wanted = state.get("row")
        self.board.set_zoom(state.get("size", AUTO))
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
        self.bar.show_board(board)
        self.bar.setVisible(bool(seats))
        if board is not None and seats:
            self._learn_names(board)
            self.take_focus(self.board)
        if self._wanted is not None:
            self.board.choose(self._wanted)
            self._wanted = None
        self._show_head(place)
        self.inspector_wanted.emit(bool(seats))
        self._beside.start()
        self._show_seat_rest()

    def _show_beside(self) -> None:
        """The inspector: in the next turn of the event loop, for the board alone takes a good part of what a turn may last."""
        if self.shown is not None:
            self.side.show_place(self.shown, self.item())

    def _learn_names(self, board: Board) -> None:
        """Work out what people are looked up by, off the window's thread."""
        self.desk.background.run(
            lambda _progress: sounds_of(board), done=self.board.know_names, lane="search", key="breakouts.names", owner=self.board
        )

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
        begin, late = by_moves and not seated, self.side.has_own_action()
        for button, first in ((self.group_button, not begin and not late), (self.side.stay_button, begin and not late)):
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

    def show_round(self, round_id: str) -> None:
        """Look at another round; "" makes those of the agenda that aren't there yet."""
        if not round_id:
            self.make_rooms()
            return
        self._wanted_round = round_id
        self.board.let_go()
        self.board.choose(None)
        self.close_notices()
        self.refresh(None)


def _round_name(number: int, basis: str) -> Text:
    return text("{number} · by theme", number=number) if basis == "theme" else text("{number} · by inquiry", number=number)
