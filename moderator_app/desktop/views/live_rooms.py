"""Late and absent, without leaving the meeting's screen: seats with the fewest moves, and the moves to read out in Zoom's order.

It is the same panel as beside the board of rooms, over the round at hand: that of the segment that runs, else the next to come in
which somebody sits, else the last one that was. What was made in the meeting's program is known to both.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from moderator_app.desktop.desk import Desk
from moderator_app.desktop.models.zoom_rooms import ZoomRooms, zoom_rooms_of
from moderator_app.desktop.widgets.clash_panel import ClashPanel
from moderator_app.desktop.widgets.late_panel import LatePanel
from moderator_app.domain.wording import Text, text
from moderator_app.operations import breakouts, reseating
from moderator_app.operations.breakout_board import Board, board
from moderator_app.operations.breakouts import RoundView
from moderator_app.operations.live import tick
from moderator_app.operations.people import add_member
from moderator_app.operations.reseating import Presence, Reseating, SeatChange, presences
from moderator_app.operations.room_clashes import RoomsClash, WayOutOffer
from moderator_app.operations.room_lists import moves_of, room_list
from moderator_app.operations.ways_out import take_way_out
from moderator_app.store import rows
from moderator_app.store.tables import Segment

if TYPE_CHECKING:
    from moderator_app.store import Workspace

_Read = tuple[Board, list[Presence]]


def round_at(found: Sequence[RoundView], segment_id: str | None, agenda: Sequence[str] = ()) -> RoundView | None:
    """The round of a segment; else, of those in which somebody sits, the next of the agenda (ids of segments) or the last one
    before; else the first."""
    of_segment = next((one for one in found if segment_id is not None and one.segment_id == segment_id), None)
    if of_segment is not None:
        return of_segment
    place = {segment: number for number, segment in enumerate(agenda)}
    here = place.get(segment_id or "", -1)
    seated = [one for one in found if one.seated]
    coming = [one for one in seated if place.get(one.segment_id or "", here) >= here]
    return next(iter(coming), None) or (seated[-1] if seated else None) or (found[0] if found else None)


def round_now(ws: Workspace, event_id: str, segment_id: str | None) -> RoundView | None:
    """The round at hand while a segment runs."""
    with ws.read() as session:
        agenda = [segment.id for segment in rows(session, Segment, event_id=event_id)]
    return round_at(breakouts.rounds(ws, event_id), segment_id, agenda)


class LiveRooms(QObject):
    """Fills a `LatePanel` and does what it wishes. `seated(bool, count)`: whether there are rooms with people in them, and how
    many have no right seat: they came and have none, or have one and are missing."""

    seated = Signal(bool, int)

    def __init__(self, desk: Desk, panel: LatePanel, clash: ClashPanel) -> None:
        super().__init__(panel)
        self._desk, self.panel, self.clash = desk, panel, clash
        self._place: tuple[str | None, str | None, str | None] = (None, None, None)
        self.board: Board | None = None
        panel.ticked.connect(self.tick)
        panel.guest.connect(self.bring_in)
        panel.reseat.connect(self.reseat)
        panel.moves.ticked.connect(self._tick_move)
        panel.moves.all_made.connect(self._all_made)
        panel.moves.copied.connect(self.copy_moves)
        clash.taken.connect(self._take_way_out)

    # ---- showing

    def read(self, strand_id: str | None, event_id: str | None, segment_id: str | None) -> None:
        """Show the round that runs at a segment of a meeting."""
        if event_id != self._place[1]:
            self.board = None
            self.clash.hide()
            self.panel.show_people([])
        self._place = (strand_id, event_id, segment_id)
        if event_id is not None:
            self._desk.ask(lambda ws: _read(ws, event_id, segment_id), self._show, key="live.seats", owner=self.panel)

    def _show(self, read: _Read | None) -> None:
        self.board = read[0] if read is not None else None
        wrong = sum(person.expected != bool(person.room) for person in read[1]) if read is not None else 0
        self.seated.emit(read is not None, wrong)
        if read is None:
            self.panel.show_people([])
            return
        found, people = read
        self.zoom().look(found)
        self.panel.show_people(people)
        self._show_moves()
        if self.panel.unsettled():
            self.find_moves()
        else:
            self.panel.show_found(None)

    def zoom(self) -> ZoomRooms:
        """What the meeting's program has of this round's rooms."""
        assert self.board is not None
        return zoom_rooms_of(self._desk).setdefault(self.board.round_id, ZoomRooms())

    def _show_moves(self) -> None:
        if self.board is not None:
            self.panel.moves.show_moves(self.zoom().moves(self.board), self.zoom().done())

    # ---- late and absent

    def tick(self, person_id: str, came: str) -> None:
        """Say that somebody is here or missing, and look for seats at once."""
        event_id = self._place[1]
        if event_id is not None:
            self.panel.wait_for_moves()
            self._desk.do(lambda ws: tick(ws, event_id, person_id, came))

    def bring_in(self, name: str, language: str) -> None:
        """Make a guest known, who is here."""
        strand_id, event_id, _segment = self._place
        if strand_id is None or event_id is None:
            return
        self.panel.wait_for_moves()

        def work(ws: Workspace) -> None:
            with ws.act(text("Bring in {name}", name=name)):
                tick(ws, event_id, add_member(ws, strand_id, name, language_need=language, standing="guest"), "late")

        self._desk.do(work)

    def find_moves(self) -> None:
        """Look which moves would seat those who are here; shown before anything is stored."""
        assert self.board is not None
        round_id = self.board.round_id

        def found(moves: Reseating) -> None:
            if self.board is not None and self.board.round_id == round_id:
                self.panel.show_found(moves)

        def failed(problem: Exception) -> None:
            self.panel.show_found(None)
            if isinstance(problem, RoomsClash):
                self.panel.show_clash(problem.clash)
            else:
                self._desk.failed.emit(problem)

        self.panel.wait_for_moves()
        self._desk.work_out(
            lambda ws, progress: reseating.find_reseating(ws, round_id, progress=progress),
            found,
            failed=failed,
            key="live.moves",
            owner=self.panel,
        )

    def reseat(self) -> None:
        """Seat who is here, moving as few people as can be: what was found already, or found now."""
        if self.board is None:
            return
        round_id, ready = self.board.round_id, self.panel.found
        self.clash.hide()

        def work(ws: Workspace) -> tuple[SeatChange, ...]:
            if ready is not None and ready.found.round_id == round_id:
                return reseating.keep_reseating(ws, ready)
            return tuple(reseating.reseat(ws, round_id))

        self._desk.do(work, self._reseated, failed=self._failed, owner=self.panel)

    def _reseated(self, changes: tuple[SeatChange, ...]) -> None:
        self.panel.show_found(None)
        others = sum(bool(change.from_room and change.to_room) for change in changes)
        words = text("Seated; nobody else had to move")
        if others:
            words = text("Seated; 1 other moved") if others == 1 else text("Seated; {count} others moved", count=others)
        self._desk.say(words, undo=bool(changes))

    def _failed(self, problem: Exception) -> None:
        if isinstance(problem, RoomsClash):
            self.clash.show_clash(problem.clash)
        else:
            self._desk.failed.emit(problem)

    def _take_way_out(self, way: WayOutOffer) -> None:
        if self.board is not None:
            round_id = self.board.round_id
            self._desk.do(lambda ws: take_way_out(ws, round_id, way), lambda _label: self.reseat())

    # ---- in the meeting's program

    def _tick_move(self, person_id: str, done: bool) -> None:
        if self.board is not None:
            self.zoom().tick(self.board, person_id, done)
            self._show_moves()

    def _all_made(self) -> None:
        if self.board is not None:
            self.zoom().take_over(self.board)
            self._show_moves()

    def copy_moves(self) -> None:
        """Put the moves on the clipboard, in the order of the program's window."""
        if self.board is None:
            return
        changes, number = self.zoom().moves(self.board), self.board.number

        def compose(_ws: Workspace) -> str:
            from moderator_app.exchange.breakout_lists import clicks_text

            return clicks_text(moves_of(changes, number))

        self._copy(compose, text("The moves are on the clipboard, in English and 中文"))

    def copy_choose_your_room(self) -> None:
        """Put the bilingual "choose your room" of the round that runs on the clipboard."""
        _strand, event_id, segment_id = self._place
        if event_id is None:
            return

        def compose(ws: Workspace) -> str:
            from moderator_app.exchange.breakout_lists import choose_your_room_text

            found = round_now(ws, event_id, segment_id)
            return choose_your_room_text(room_list(ws, found.id)) if found is not None and found.rooms else ""

        self._copy(compose, text("“Choose your room” is on the clipboard, in English and 中文"))

    def _copy(self, compose: Callable[[Workspace], str], said: Text) -> None:
        def done(composed: str) -> None:
            if composed:
                QGuiApplication.clipboard().setText(composed)
            self._desk.say(said if composed else text("There are no rooms yet."))

        self._desk.ask(compose, done, owner=self.panel)


def _read(ws: Workspace, event_id: str, segment_id: str | None) -> _Read | None:
    found = round_now(ws, event_id, segment_id)
    if found is None or not found.seated:
        return None
    return board(ws, found.id), presences(ws, found.id)
