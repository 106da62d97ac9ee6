"""What a meeting's program has of the rooms, beside the board: who must still be moved there by hand, and who was.

What must hold: the moves to do are always the difference between the board as it stands and what the program has, so undo, a card
carried by hand and a second round of late arrivals all show in them.
"""

from __future__ import annotations

from weakref import WeakKeyDictionary

from moderator_app.desktop.desk import Desk
from moderator_app.operations.breakout_board import Board, CardView
from moderator_app.operations.reseating import SeatChange, in_order_of_clicks


class ZoomRooms:
    """Known from the first `look` at a board on; `tick` says that a move was made in the program."""

    def __init__(self) -> None:
        self._there: dict[str, int] | None = None
        self._names: dict[str, tuple[str, str]] = {}
        self._done: dict[str, SeatChange] = {}

    @property
    def known(self) -> bool:
        """Whether it is known what the program has."""
        return self._there is not None

    def look(self, board: Board | None) -> None:
        """The program has the rooms of this board, if nothing else is known yet."""
        if board is not None and self._there is None:
            self.take_over(board)

    def take_over(self, board: Board) -> None:
        """The program has the rooms of this board: a file was handed over, or every move was made."""
        self._there = _rooms_of(board)
        self._names = {card.person_id: (card.name, card.name_zh) for card in _cards(board)}
        self._done = {}

    def moves(self, board: Board) -> tuple[SeatChange, ...]:
        """What is to be done in the program, in the order of clicks."""
        return in_order_of_clicks(self._differences(board))

    def done(self) -> tuple[SeatChange, ...]:
        """What was ticked off, in the order of clicks."""
        return in_order_of_clicks(list(self._done.values()))

    def tick(self, board: Board, person_id: str, done: bool = True) -> None:
        """A move was made in the program; or it wasn't, after all."""
        if self._there is None:
            return
        if done:
            change = next((change for change in self._differences(board) if change.person_id == person_id), None)
            if change is None:
                return
            earlier = self._done.get(person_id)
            self._done[person_id] = change if earlier is None else _joined(earlier, change)
            self._set(person_id, change.to_room)
        elif (change := self._done.pop(person_id, None)) is not None:
            self._set(person_id, change.from_room)

    def _set(self, person_id: str, room: int) -> None:
        assert self._there is not None
        if room:
            self._there[person_id] = room
        else:
            self._there.pop(person_id, None)

    def _differences(self, board: Board) -> list[SeatChange]:
        if self._there is None:
            return []
        now, names = _rooms_of(board), dict(self._names)
        names.update((card.person_id, (card.name, card.name_zh)) for card in _cards(board))
        return [
            SeatChange(person, *names.get(person, ("", "")), self._there.get(person, 0), now.get(person, 0))
            for person in {**self._there, **now}
            if self._there.get(person, 0) != now.get(person, 0)
        ]


_known: WeakKeyDictionary[Desk, dict[str, ZoomRooms]] = WeakKeyDictionary()


def zoom_rooms_of(desk: Desk) -> dict[str, ZoomRooms]:
    """What the meeting's program has of the rooms of each round, by its id: the same for every screen at a desk."""
    return _known.setdefault(desk, {})


def _joined(earlier: SeatChange, later: SeatChange) -> SeatChange:
    return SeatChange(later.person_id, later.name, later.name_zh, earlier.from_room, later.to_room)


def _cards(board: Board) -> list[CardView]:
    return [*(card for room in board.rooms for card in room.cards), *board.unseated]


def _rooms_of(board: Board) -> dict[str, int]:
    return {card.person_id: room.number for room in board.rooms for card in room.cards}
