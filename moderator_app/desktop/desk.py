"""What every screen is given: the workspace, background work, and a way to go elsewhere and to say something.

What must hold: screens reach the store only through `read`, `do` and operations called inside them, so nothing of the store runs
on the window's thread; and screens learn of changes only through `committed`, emitted on the window's thread after each
committed action, whoever made it.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from moderator_app.desktop.background import Background, Task
from moderator_app.desktop.places import Place, PlaceTree
from moderator_app.desktop.settings import Settings
from moderator_app.desktop.syncing import Sharing
from moderator_app.desktop.translation import Words
from moderator_app.domain.progress import Progress
from moderator_app.domain.wording import Text, text

if TYPE_CHECKING:
    from moderator_app.domain.run_clock import Reading
    from moderator_app.store import Committed, Workspace

T = TypeVar("T")


class Desk(QObject):
    """The workbench without its furniture; the window is one that sits at it."""

    attached = Signal()
    """The workspace is open; screens may read."""
    committed = Signal(object)
    """A `Committed`: an action, an undo or a redo was committed."""
    said = Signal(object, bool)
    """`say` was called: words, and whether undo is offered."""
    offered = Signal(object, object, object)
    """`offer` was called: words, the name of a button and what it does."""
    failed = Signal(object)
    """An exception for the window to show."""
    wished = Signal(object)
    """A `Place` to go to."""
    history_moved = Signal()
    """What can be undone and redone has changed."""
    _landed = Signal(object)

    def __init__(self, settings: Settings, workspace: Workspace | None = None) -> None:
        super().__init__()
        self.settings = settings
        self.background = Background(self)
        self.sharing = Sharing(self)
        self.workspace: Workspace | None = None
        self.tree = PlaceTree()
        self.undo_name: Text | None = None
        self.redo_name: Text | None = None
        self.clock: Callable[[], datetime] = self._usual_clock
        """What `now` asks; tests put another one here."""
        self.clocks: Callable[[], Reading] | None = None
        """What the computer's clocks show, where it isn't the computer itself that is asked: a rehearsal's own."""
        self.taken_now: datetime | None = None
        """The moment that this workspace is looked at from, where it isn't the present one: a sample season's own."""
        self._taken_at = 0.0
        self.own_zone: str | None = None
        """The IANA time zone of whoever sits here, where it isn't the computer's."""
        self._unsubscribe: Callable[[], Any] | None = None
        self.background.unhandled.connect(self.failed)
        self._landed.connect(self._pass_on, Qt.ConnectionType.QueuedConnection)
        if workspace is not None:
            self.attach(workspace)

    def attach(self, workspace: Workspace) -> None:
        """Sit down at an open workspace."""
        from moderator_app.operations.present import taken_for_now

        self.workspace = workspace
        self.taken_now = taken_for_now(workspace)  # one row by its key: before any screen asks what time it is
        self._taken_at = time.monotonic()
        self._unsubscribe = workspace.on_change(self._landed.emit)
        self.attached.emit()
        self._look_at_history()
        self.sharing.attach(workspace)

    def close(self) -> None:
        """End background work and stop listening. The workspace itself is closed by whoever opened it."""
        self.sharing.close()
        self.background.close()
        if self._unsubscribe is not None:
            self._unsubscribe()
            self._unsubscribe = None

    def read(
        self,
        query: Callable[[Any], T],
        done: Callable[[T], Any],
        *,
        key: str | None = None,
        owner: QObject | None = None,
        **more: Any,
    ) -> Task:
        """Run `query(session)` on the reading thread; then `done(result)` here.

        `query` returns plain values or dataclasses: rows of the session must not leave it. `more` as in `Background.run`.
        """
        workspace = self._open_workspace()

        def work(_progress: Progress) -> T:
            with workspace.read() as session:
                return query(session)

        return self.background.run(work, done=done, key=key, owner=owner, **more)

    def ask(self, work: Callable[[Workspace], T], done: Callable[[T], Any], *, key: str | None = None, **more: Any) -> Task:
        """Run `work(workspace)`, which changes nothing, on the reading thread; then `done(result)` here."""
        workspace = self._open_workspace()
        return self.background.run(lambda _progress: work(workspace), done=done, key=key, **more)

    def do(self, operation: Callable[[Workspace], T], done: Callable[[T], Any] | None = None, **more: Any) -> Task:
        """Run an operation, `operation(workspace)`, on the writing thread; then `done(result)` here.

        Screens don't refresh in `done`: the commit tells them. A `PeerSphereError` is shown in the window unless
        `failed` is given. `more` as in `Background.run`.
        """
        workspace = self._open_workspace()
        return self.background.run(lambda _progress: operation(workspace), done=done, lane="write", **more)

    def do_long(
        self, operation: Callable[[Workspace, Progress], T], title: Words, done: Callable[[T], Any] | None = None, **more: Any
    ) -> Task:
        """As `do`, for work that reports progress and can be stopped: shown in the status corner under `title`."""
        workspace = self._open_workspace()
        return self.background.run(lambda progress: operation(workspace, progress), done=done, title=title, lane="write", **more)

    def work_out(self, work: Callable[[Workspace, Progress], T], done: Callable[[T], Any] | None = None, **more: Any) -> Task:
        """Run `work(workspace, progress)`, which changes nothing and takes seconds, on a thread that nobody waits for: screens go
        on being read and changed. `more` as in `Background.run`."""
        workspace = self._open_workspace()
        return self.background.run(lambda progress: work(workspace, progress), done=done, lane="engine", **more)

    def now(self) -> datetime:
        """The present moment (with a time zone). Screens ask here, never the computer."""
        return self.clock()

    def take_now(self, moment: datetime | None) -> None:
        """Look at this workspace as if it were `moment` from now on, also the next time; None: go by the clock again."""
        from moderator_app.operations.present import take_for_now

        self.taken_now = moment
        self._taken_at = time.monotonic()
        self.do(lambda workspace: take_for_now(workspace, moment))

    def _usual_clock(self) -> datetime:
        if self.taken_now is None:
            return datetime.now(UTC)
        return self.taken_now + timedelta(seconds=time.monotonic() - self._taken_at)  # a sample's clock goes on as any other

    def zone(self) -> str:
        """The IANA time zone in which this person reads times; "" where the computer stands in no place (set to UTC)."""
        if self.own_zone is not None:
            return self.own_zone
        from PySide6.QtCore import QTimeZone

        name = bytes(QTimeZone.systemTimeZoneId().data()).decode()
        return "" if name.startswith("Etc/") or "/" not in name else name

    def go(self, place: Place) -> None:
        """Show another place."""
        self.wished.emit(place)

    def say(self, words: Words, *, undo: bool = False) -> None:
        """A passing word at the foot of the window; `undo`: with a button that undoes the last action."""
        self.said.emit(words, undo)

    def offer(self, words: Words, action: Words, act: Callable[[], Any]) -> None:
        """A passing word with a button of its own, for what no undo takes back."""
        self.offered.emit(words, action, act)

    def undo(self) -> None:
        """Undo the last action and say its name."""
        self._step_back(lambda workspace: workspace.undo(), _undone, text("There is nothing to undo."))

    def redo(self) -> None:
        """Do again what was undone last and say its name."""
        self._step_back(lambda workspace: workspace.redo(), _redone, text("There is nothing to redo."))

    def _step_back(self, move: Callable[[Workspace], Committed | None], named: Callable[[Text], Text], nothing: Text) -> None:
        def tell(committed: Committed | None) -> None:
            self.say(nothing if committed is None else named(committed.label))

        if self.workspace is not None:
            self.do(move, tell)

    def _open_workspace(self) -> Workspace:
        if self.workspace is None:
            raise RuntimeError("no workspace is open yet: wait for `attached`")
        return self.workspace

    def _pass_on(self, committed: Committed) -> None:
        if self._unsubscribe is None:
            return
        self.committed.emit(committed)
        self._look_at_history()

    def _look_at_history(self) -> None:
        assert self.workspace is not None
        names = (self.workspace.undo_label(), self.workspace.redo_label())
        if names != (self.undo_name, self.redo_name):
            self.undo_name, self.redo_name = names
            self.history_moved.emit()


def _undone(label: Text) -> Text:
    return text("Undone: {action}", action=label)


def _redone(label: Text) -> Text:
    return text("Done again: {action}", action=label)
