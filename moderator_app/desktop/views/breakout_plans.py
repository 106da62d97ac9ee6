"""Plans of a round side by side, and swaps that would make it better: what the inspector asks of the operations."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from moderator_app.desktop.background import Task
from moderator_app.desktop.views.breakout_engine import SECONDS, BreakoutEngine
from moderator_app.domain.errors import Cancelled
from moderator_app.domain.progress import Progress
from moderator_app.domain.wording import text
from moderator_app.operations import room_plans
from moderator_app.operations.room_plans import PlanChosen, PlanView
from moderator_app.operations.room_search import FoundRooms, search_rooms
from moderator_app.operations.room_swaps import Suggestion, suggest_swaps, take_suggestions

if TYPE_CHECKING:
    from moderator_app.store import Workspace

_QUIET = 500
"""Milliseconds without a change of the board before swaps are looked for."""


class BreakoutPlans(BreakoutEngine):
    """Kept plans and suggestions."""

    _swapping: Task | None = None
    _swap_wait: QTimer | None = None

    # ---- plans

    def show_plans(self) -> None:
        """Show the plans of this round."""
        if self.shown is None or self.shown.board is None:
            return
        self.open_inspector()
        self.side.open_page(self.side.plans)
        self.side.plans.begin()
        self.refresh(None)

    def read_plans(self, round_id: str) -> None:
        """Read the plans of a round for the inspector."""

        def show(found: list[PlanView]) -> None:
            if self.shown is not None and self.shown.board is not None and self.shown.board.round_id == round_id:
                self.side.plans.show_plans(found)

        self.desk.ask(lambda ws: room_plans.plans(ws, round_id), show, key="breakouts.plans", owner=self)

    def compare_plans(self, one: str, other: str) -> None:
        round_id = self.round_id()
        self.desk.ask(
            lambda ws: room_plans.compare_plans(ws, round_id, one, other),
            self.side.plans.show_comparison,
            failed=lambda _gone: None,  # one of them was thrown away meanwhile: the list is read again
            key="breakouts.compare",
            owner=self,
        )

    def keep_plan(self) -> None:
        """Keep the rooms as they stand."""
        round_id, known = self.round_id(), {row.key for row in self.side.plans.list.rows.rows}

        def done(plan_id: str) -> None:
            self.desk.say(text("These rooms are kept already") if plan_id in known else text("Kept beside the others"))

        self.desk.do(lambda ws: room_plans.keep_plan(ws, round_id), done)

    def find_another(self) -> None:
        """Look for another good plan and keep it beside the rooms that stand; pressed again, stop with the best so far."""
        if self._grouping is not None:
            self._grouping.cancel()
            return
        round_id = self.round_id()
        self.close_notices()
        self._again = self.find_another
        seed = 1 + len(self.side.plans.list.rows.rows)
        self.strip.begin(SECONDS, text("Finding another plan"))
        self.stop_suggesting()
        tell = self.teller()

        def work(ws: Workspace, progress: Progress) -> FoundRooms:
            return search_rooms(ws, round_id, seconds=SECONDS, seed=seed, progress=progress, on_better=tell)

        self._grouping = self.desk.work_out(
            work, self._keep_another, title=text("Finding another plan"), failed=self._failed, owner=self
        )
        self._name_group_button()

    def _keep_another(self, found: FoundRooms) -> None:
        self._over()

        def kept(plan: str | None) -> None:
            if plan is None:
                self.desk.say(text("The same rooms were found again"))

        self.desk.do(lambda ws: room_plans.keep_found(ws, found), kept)

    def choose_plan(self, plan_id: str) -> None:
        """Seat everybody as in a plan."""

        def done(chosen: PlanChosen) -> None:
            words = text("Plan {name} chosen: {count} people sit elsewhere", name=chosen.name, count=chosen.moved)
            if chosen.moved == 1:
                words = text("Plan {name} chosen: 1 person sits elsewhere", name=chosen.name)
            self.desk.say(words, undo=True)

        self.desk.do(lambda ws: room_plans.choose_plan(ws, plan_id), done)

    def rename_plan(self, plan_id: str, name: str) -> None:
        self.desk.do(lambda ws: room_plans.rename_plan(ws, plan_id, name))

    def remove_plan(self, plan_id: str) -> None:
        def done(_nothing: None) -> None:
            self.desk.say(text("Plan thrown away"), undo=True)

        self.desk.do(lambda ws: room_plans.remove_plan(ws, plan_id), done)

    # ---- suggestions

    def suggest_soon(self) -> None:
        """Look for swaps that gain once the board has been left alone for a moment."""
        self.side.swaps.forget()
        self.stop_suggesting()
        if self._swap_wait is None:
            self._swap_wait = QTimer(self, singleShot=True, interval=_QUIET)
            self._swap_wait.timeout.connect(self.suggest)
        self._swap_wait.start()

    def suggest(self) -> None:
        """Look for swaps that gain, unless something else is being worked out."""
        board = self.shown.board if self.shown is not None else None
        seated = board is not None and board.measures and not board.unseated
        if board is None or not seated or self._grouping is not None or not self.side.about.isVisibleTo(self.side):
            return
        round_id = board.round_id

        def work(ws: Workspace, progress: Progress) -> list[Suggestion]:
            return suggest_swaps(ws, round_id, should_stop=_stopper(progress))

        def show(found: list[Suggestion]) -> None:
            now = self.shown.board if self.shown is not None else None
            if now is board:
                self.side.swaps.show_suggestions(found)

        self._swapping = self.desk.work_out(work, show, key="breakouts.swaps", owner=self)

    def stop_suggesting(self) -> None:
        """The engine is wanted for something else."""
        if self._swap_wait is not None:
            self._swap_wait.stop()
        if self._swapping is not None:
            self._swapping.cancel()
            self._swapping = None

    def take_suggestions(self, suggestions: Sequence[Suggestion]) -> None:
        """Make swaps that were suggested."""
        round_id, points = self.round_id(), sum(suggestion.points for suggestion in suggestions)

        def done(_moved: int) -> None:
            self.desk.say(text("{points} points gained", points=f"{points:,}"), undo=True)

        self.desk.do(lambda ws: take_suggestions(ws, round_id, suggestions), done)

    def open_inspector(self) -> None:
        """Show the panel at the right."""
        window = self.window()
        if hasattr(window, "open_inspector"):
            window.open_inspector()


def _stopper(progress: Progress) -> Callable[[], bool]:
    """Whether a search should stop, asked through its progress."""

    def stop() -> bool:
        try:
            progress(0, 0)
        except Cancelled:
            return True
        return False

    return stop
