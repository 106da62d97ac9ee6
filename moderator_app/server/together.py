"""Writers who wait for the disk at the same time share one transaction.

SQLite has one writer, and each commit waits until the disk has it: on a slow disk forty small pushes a second would queue for
that alone. Whoever comes while another transaction is under way waits; then one of those who wait does the work of all in one
transaction, each within a savepoint. What must hold: nobody hears of success before the commit; what fails is undone alone.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any, TypeVar

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

T = TypeVar("T")

#: Seconds after which no further work is taken into a transaction.
LONG_ENOUGH = 0.05


class _Task:
    """Something to be done, and what came of it."""

    __slots__ = ("error", "is_done", "value", "work")

    def __init__(self, work: Callable[[Connection], Any]) -> None:
        self.work = work
        self.is_done = False
        self.value: Any = None
        self.error: BaseException | None = None

    def result(self) -> Any:
        if self.error is not None:
            raise self.error
        return self.value


class _Broken(Exception):
    """The database refused a work: its transaction can't be trusted, also for those before it."""

    def __init__(self, task: _Task, error: DBAPIError) -> None:
        super().__init__(str(error))
        self.task, self.error = task, error


class Together:
    """Any thread may ask. `writing` opens a transaction."""

    def __init__(self, writing: Callable[[], AbstractContextManager[Connection]]) -> None:
        self._writing = writing
        self._waiting: deque[_Task] = deque()
        self._turn = threading.Condition()
        self._is_led = False

    def do(self, work: Callable[[Connection], T]) -> T:
        """Do something in a transaction; it may be begun again, as long as nothing was committed. Raises what it raises."""
        task = _Task(work)
        with self._turn:
            self._waiting.append(task)
        while True:
            with self._turn:
                self._turn.wait_for(lambda: task.is_done or not self._is_led)
                if task.is_done:
                    found: T = task.result()
                    return found
                self._is_led = True
            self._lead()

    def _lead(self) -> None:
        """Do what has gathered, in one transaction; then somebody else may lead."""
        with self._turn:
            tasks = list(self._waiting)
            self._waiting.clear()
        try:
            finished = self._run(tasks)
        except BaseException as error:
            finished = tasks
            for task in tasks:
                task.error = error
        with self._turn:
            for task in finished:
                task.is_done = True
            self._waiting.extendleft(task for task in reversed(tasks) if not task.is_done)
            self._is_led = False
            self._turn.notify_all()

    def _run(self, tasks: list[_Task]) -> list[_Task]:
        """The tasks that are done with, one way or the other; the others are still to do."""
        broken: list[_Task] = []
        while left := [task for task in tasks if task not in broken]:
            try:
                with self._writing() as connection:
                    done = _run_each(connection, left)
                return broken + done
            except _Broken as found:
                found.task.error = found.error
                broken.append(found.task)
                for task in left:
                    if task is not found.task:
                        task.value = task.error = None
        return broken


def _run_each(connection: Connection, tasks: list[_Task]) -> list[_Task]:
    if len(tasks) == 1:
        tasks[0].value = tasks[0].work(connection)
        return tasks
    began, done = time.monotonic(), list[_Task]()
    for task in tasks:
        if done and time.monotonic() - began > LONG_ENOUGH:
            break
        savepoint = connection.begin_nested()
        try:
            task.value = task.work(connection)
        except DBAPIError as error:
            raise _Broken(task, error) from error
        except Exception as error:
            savepoint.rollback()
            task.error = error
        else:
            savepoint.commit()
        done.append(task)
    return done
