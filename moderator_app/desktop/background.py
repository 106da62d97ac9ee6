"""Work that must not hold the window: run on other threads, answered on the window's.

Seven lanes, one thread each, started when first needed: ``"write"`` (everything that changes the workspace, in order),
``"read"`` (queries for screens, reading of files), ``"search"`` (answers while someone types), ``"engine"`` (seconds of
computing that change nothing), ``"paper"`` (documents, which another process sets in type: no screen waits for one),
``"media"`` (minutes of copying and decoding recordings, which write in short steps by themselves) and ``"net"`` (whatever waits
for a server or a keyring). What must hold: a `done` or `failed` is called on the window's thread, in the order the work ended,
never after `close`, and never for a screen that is gone; no thread outlives `close`.
"""

from __future__ import annotations

import itertools
import queue
import threading
import time
from collections.abc import Callable
from typing import Any, Literal, TypeVar

import shiboken6
from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Qt, Signal

from moderator_app.desktop.translation import Words
from moderator_app.domain.errors import Cancelled
from moderator_app.domain.progress import Progress
from moderator_app.domain.wording import Text

T = TypeVar("T")
Lane = Literal["write", "read", "search", "engine", "paper", "media", "net"]

_SECONDS_BETWEEN_REPORTS = 0.05


class Task(QObject):
    """One piece of work, as the status corner shows it. Made by `Background.run`."""

    moved = Signal(int, int)
    """How far it is: done, total (0: unknown)."""

    def __init__(self, title: Words | None, lane: Lane, key: str | None, cancellable: bool, tell: Callable[[Task], Any]) -> None:
        super().__init__()
        self._tell = tell
        self.title = title
        self.lane: Lane = lane
        self.key = key
        self.cancellable = cancellable
        self.doing: Text | None = None
        self.done = 0
        self.total = 0
        self.superseded = False
        self._stop = threading.Event()
        self._reported = 0.0

    def cancel(self) -> None:
        """Ask the work to stop; it does so at its next report of progress."""
        self._stop.set()

    @property
    def stopping(self) -> bool:
        return self._stop.is_set()

    def report(self, done: int, total: int, doing: Text | None = None) -> None:
        """The `Progress` handed to the work. Raises `Cancelled` when stopping."""
        if self._stop.is_set():
            raise Cancelled
        self.done, self.total, self.doing = done, total, doing or self.doing
        now = time.monotonic()
        if now - self._reported >= _SECONDS_BETWEEN_REPORTS or done == total:
            self._reported = now
            # not `moved` itself: whoever listens to it comes and goes on the window's thread, and a signal that is
            # connected or disconnected there while it is emitted here can end the program
            self._tell(self)


class _Job:
    __slots__ = ("done", "failed", "owner", "task", "work")

    def __init__(self, task: Task, work: Callable[[Progress], Any], done: Any, failed: Any, owner: QObject | None) -> None:
        self.task, self.work, self.done, self.failed = task, work, done, failed
        self.owner = owner or _owner_of(done) or _owner_of(failed)


class Background(QObject):
    """Runs work. `changed` is emitted when work starts or ends, `unhandled(exception)` when nobody else wanted a failure."""

    changed = Signal()
    unhandled = Signal(object)
    _ended = Signal(object, object, object)
    _moved = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes: dict[Lane, tuple[queue.Queue[_Job | None], threading.Thread]] = {}
        self._open: dict[int, _Job] = {}
        self._number = itertools.count()
        self._closed = False
        self._ended.connect(self._answer, Qt.ConnectionType.QueuedConnection)
        self._moved.connect(self._pass_on, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[Progress], T],
        *,
        done: Callable[[T], Any] | None = None,
        failed: Callable[[Exception], Any] | None = None,
        title: Words | None = None,
        lane: Lane = "read",
        cancellable: bool = True,
        key: str | None = None,
        owner: QObject | None = None,
    ) -> Task:
        """Queue `work(progress)` on a lane; then `done(result)` or `failed(exception)` on the window's thread.

        Without `failed`, a failure goes to the signal `unhandled` (the window shows it). `title`: shown in the status corner
        with progress and, if `cancellable`, a way to stop; work without a title is not shown. `key`: newer work with
        the same key takes the place of older: what is still queued or running is stopped and its answer dropped.
        `owner`: answers are dropped when this object is gone; by default the widget whose method `done` is. After
        `close` a read is dropped and a write raises `RuntimeError`.
        """
        task = Task(title, lane, key, cancellable, self._moved.emit)
        if self._closed:
            if lane == "write":
                raise RuntimeError("the window is closed: nothing can be changed any more")
            task.cancel()  # nobody is there to see an answer
            return task
        if key is not None:
            for job in self._open.values():
                if job.task.key == key:
                    job.task.superseded = True
                    job.task.cancel()
        job = _Job(task, work, done, failed, owner)
        self._open[next(self._number)] = job
        self._lane(lane).put(job)
        if title is not None:
            self.changed.emit()
        return task

    def shown(self) -> list[Task]:
        """The work with a title that has not ended, oldest first."""
        return [job.task for job in self._open.values() if job.task.title is not None]

    def busy(self) -> bool:
        """Whether anything is queued, running or waiting to be answered."""
        return bool(self._open)

    def wait_idle(self) -> None:
        """Let the window live until all work, also what answers started, has ended. For tests and pictures."""
        while self._open:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def close(self) -> None:
        """Stop what can be stopped, let writes that are queued finish, and join every thread."""
        if self._closed:
            return
        self._closed = True
        for job in self._open.values():
            if job.task.cancellable and job.task.lane != "write":
                job.task.cancel()
        for jobs, _thread in self._lanes.values():
            jobs.put(None)
        for _jobs, thread in self._lanes.values():
            thread.join()
        self._open.clear()

    def _lane(self, lane: Lane) -> queue.Queue[_Job | None]:
        if lane not in self._lanes:
            jobs: queue.Queue[_Job | None] = queue.Queue()
            thread = threading.Thread(target=self._work_off, args=(jobs,), name=f"moderator-{lane}")
            self._lanes[lane] = (jobs, thread)
            thread.start()
        return self._lanes[lane][0]

    def _work_off(self, jobs: queue.Queue[_Job | None]) -> None:
        while (job := jobs.get()) is not None:
            result, failure = None, None
            try:
                if job.task.stopping:
                    raise Cancelled
                result = job.work(job.task.report)
            except Exception as problem:
                failure = problem
            self._ended.emit(job, result, failure)
            del job, result, failure

    def _pass_on(self, task: Task) -> None:
        task.moved.emit(task.done, task.total)

    def _answer(self, job: _Job, result: Any, failure: Exception | None) -> None:
        number = next((n for n, open_job in self._open.items() if open_job is job), None)
        if number is None or self._closed:
            return
        try:
            self._call_back(job, result, failure)
        finally:
            self._open.pop(number, None)
            if job.task.title is not None:
                self.changed.emit()

    def _call_back(self, job: _Job, result: Any, failure: Exception | None) -> None:
        gone = job.owner is not None and not shiboken6.isValid(job.owner)
        if job.task.superseded or gone:
            return
        if failure is None:
            if job.done is not None:
                job.done(result)
        elif job.failed is not None:
            job.failed(failure)
        else:
            self.unhandled.emit(failure)


def _owner_of(callback: Any) -> QObject | None:
    owner = getattr(callback, "__self__", None)
    return owner if isinstance(owner, QObject) else None
