"""What the engine does for the board: grouping, seats for the late, ways out of clashes.

What must hold: a search runs beside reading and writing, tells of better rooms while it goes, and stops at a word with the best
so far; what it found is stored in one act that undo takes back, and only where it still fits.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal

from moderator_app.desktop.background import Task
from moderator_app.desktop.models.breakout_place import BreakoutPlace
from moderator_app.desktop.models.zoom_rooms import ZoomRooms
from moderator_app.desktop.views.view import View
from moderator_app.desktop.widgets import Banner
from moderator_app.desktop.widgets.clash_panel import ClashPanel
from moderator_app.desktop.widgets.search_strip import SearchStrip
from moderator_app.domain.errors import Cancelled
from moderator_app.domain.progress import Progress
from moderator_app.domain.wording import Text, text
from moderator_app.operations import breakouts, reseating
from moderator_app.operations.reseating import Reseating, SeatChange
from moderator_app.operations.room_clashes import RoomsClash, WayOutOffer
from moderator_app.operations.room_search import BetterRooms, FoundRooms, Grouped, keep_better, search_rooms
from moderator_app.operations.ways_out import take_way_out

if TYPE_CHECKING:
    from moderator_app.desktop.views.breakouts_inspector import BreakoutsInspector
    from moderator_app.store import Workspace

SECONDS = 2.0
"""How long the engine looks for better rooms."""
_BETWEEN_NEWS = 0.05


class BreakoutEngine(View):
    """`BreakoutsView` makes and fills the widgets that this speaks of."""

    shown: BreakoutPlace | None
    side: BreakoutsInspector
    banner: Banner
    clash: ClashPanel
    strip: SearchStrip
    zoom_rooms: dict[str, ZoomRooms]
    _grouping: Task | None
    _searched: str | None
    _again: Callable[[], Any] | None

    _heard = Signal(object)
    """A `BetterRooms`, from the thread of the engine."""

    def round_id(self) -> str:
        """The round looked at."""
        assert self.shown is not None and self.shown.board is not None
        return self.shown.board.round_id

    def _name_group_button(self) -> None:
        """The button says what it would do now."""
        raise NotImplementedError

    # ---- grouping

    def group_or_stop(self) -> None:
        """Let the engine seat everybody who isn't pinned or in a locked room; pressed again, it stops with the best so far."""
        if self._grouping is not None:
            self._grouping.cancel()
            return
        round_id = self.round_id()
        self.close_notices()
        self._again = self.group_or_stop
        self._grouping = self.desk.do(
            lambda ws: breakouts.ready_rooms(ws, round_id), lambda _none: self._search(round_id), failed=self._failed, owner=self
        )
        self._name_group_button()

    def _search(self, round_id: str) -> None:
        self._searched = round_id
        self.strip.begin(SECONDS, text("Finding better rooms"))
        self.stop_suggesting()
        tell = self.teller()

        def work(ws: Workspace, progress: Progress) -> FoundRooms:
            return search_rooms(ws, round_id, seconds=SECONDS, progress=progress, on_better=tell)

        self._grouping = self.desk.work_out(work, self._found, title=text("Grouping the rooms"), failed=self._failed, owner=self)
        self._name_group_button()

    def teller(self) -> Callable[[BetterRooms], None]:
        """What a search tells its news to, on its own thread."""
        return _Throttled(self._heard.emit)

    def stop_suggesting(self) -> None:
        """The engine is wanted for something else than suggestions."""
        raise NotImplementedError

    def hear(self, news: BetterRooms) -> None:
        """Show that better rooms were found."""
        if self._grouping is not None:
            self.strip.hear(news)

    def _found(self, found: FoundRooms) -> None:
        self.strip.end()
        self._grouping = self.desk.do(lambda ws: keep_better(ws, found), self._grouped, failed=self._failed, owner=self)

    def _grouped(self, done: Grouped) -> None:
        self._over()
        if done.seated:
            self.desk.say(
                text("1 person seated") if done.seated == 1 else text("{count} people seated", count=done.seated), undo=True
            )
        elif done.moved:
            self.desk.say(
                text("Regrouped: 1 person sits elsewhere now")
                if done.moved == 1
                else text("Regrouped: {count} people sit elsewhere now", count=done.moved),
                undo=True,
            )
        else:
            self.desk.say(text("No better rooms were found: these stay"))

    def _over(self) -> None:
        self._grouping = self._searched = None
        self.strip.end()
        self._name_group_button()

    def _failed(self, problem: Exception) -> None:
        self._over()
        if isinstance(problem, RoomsClash):
            self.clash.show_clash(problem.clash)
        elif not isinstance(problem, Cancelled):
            self.desk.failed.emit(problem)

    def take_way_out(self, way: WayOutOffer) -> None:
        """Make the change that frees the rooms, and go on with what was wanted."""
        round_id, again = self.round_id(), self._again

        def done(_label: Text) -> None:
            if again is not None:
                again()

        self.desk.do(lambda ws: take_way_out(ws, round_id, way), done)

    def close_notices(self) -> None:
        """Take away what was said about an earlier attempt."""
        self.banner.close_it()
        self.clash.hide()

    # ---- late and absent

    def find_moves(self) -> None:
        """Look which moves would seat those who are here; shown before anything is stored."""
        round_id, late = self.round_id(), self.side.late
        late.wait_for_moves()

        def found(moves: Reseating) -> None:
            if self.shown is not None and self.shown.board is not None and self.shown.board.round_id == round_id:
                late.show_found(moves)

        def failed(problem: Exception) -> None:
            late.show_found(None)
            if isinstance(problem, RoomsClash):
                late.show_clash(problem.clash)  # its ways out are offered where seating is asked for: names are still typed
            else:
                self.desk.failed.emit(problem)

        self.stop_suggesting()
        self.desk.work_out(
            lambda ws, progress: reseating.find_reseating(ws, round_id, progress=progress),
            found,
            failed=failed,
            key="breakouts.moves",
            owner=self,
        )

    def reseat(self) -> None:
        """Seat who is here, moving as few people as can be: what was found already, or found now."""
        round_id, ready = self.round_id(), self.side.late.found
        self.close_notices()
        self._again = self.reseat
        self.zoom_state(round_id).look(self.shown.board if self.shown is not None else None)

        def work(ws: Workspace) -> tuple[SeatChange, ...]:
            if ready is not None and ready.found.round_id == round_id:
                return reseating.keep_reseating(ws, ready)
            return tuple(reseating.reseat(ws, round_id))

        self.desk.do(work, self._reseated, failed=self._failed, owner=self)

    def _reseated(self, changes: tuple[SeatChange, ...]) -> None:
        self.side.late.show_found(None)
        others = sum(bool(change.from_room and change.to_room) for change in changes)
        words = text("Seated; nobody else had to move")
        if others:
            words = text("Seated; 1 other moved") if others == 1 else text("Seated; {count} others moved", count=others)
        self.desk.say(words, undo=bool(changes))

    def zoom_state(self, round_id: str) -> ZoomRooms:
        """What the meeting's program has of a round's rooms."""
        return self.zoom_rooms.setdefault(round_id, ZoomRooms())


class _Throttled:
    """Hands news on, but not more often than a person can read; the first at once."""

    def __init__(self, tell: Callable[[BetterRooms], Any]) -> None:
        self._tell, self._last = tell, float("-inf")

    def __call__(self, news: BetterRooms) -> None:
        now = time.monotonic()
        if now - self._last >= _BETWEEN_NEWS:
            self._last = now
            self._tell(news)
