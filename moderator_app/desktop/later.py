"""What hidden widgets still need after a change of looks or language: done in quiet moments, or when their screen is shown.

A window has some two thousand widgets and shows two hundred. What all must get, such as other words, is given to the visible
ones at once; the others wait here, and are served in slices of a few milliseconds whenever the event loop has nothing else to do.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import TypeVar, cast

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtWidgets import QMainWindow, QWidget
from shiboken6 import isValid

SLICE = 0.006
"""Seconds that a slice takes at most, but for the widget it began with."""

REST = 3
"""Milliseconds between slices: what the person does meanwhile goes first."""

Work = Callable[[QWidget], object]
Shown = TypeVar("Shown", bound=QWidget)


class Later(QObject):
    """Pieces of work for widgets that nobody sees yet, in the order they came; the same work for a widget waits once."""

    def __init__(self, parent: QObject | None) -> None:
        super().__init__(parent)
        self._waiting: dict[tuple[int, Work], QWidget] = {}
        self._pause = QTimer(self, interval=REST)
        self._pause.timeout.connect(self._slice)

    def add(self, widget: QWidget, work: Work) -> None:
        """Do `work(widget)` when there is time. `work` must be the same object for the same kind of work."""
        self._waiting[id(widget), work] = widget
        if not self._pause.isActive():
            self._pause.start()

    def finish(self, shown: QWidget) -> None:
        """Do now what waits in `shown`, which is about to be seen."""
        if not self._waiting:
            return
        due = [key for key, each in self._waiting.items() if isValid(each) and (each is shown or shown.isAncestorOf(each))]
        for key in due:
            if (widget := self._waiting.pop(key, None)) is not None and isValid(widget):
                key[1](widget)

    def _slice(self) -> None:
        until = time.perf_counter() + SLICE
        while self._waiting and time.perf_counter() < until:
            key = next(iter(self._waiting))
            widget = self._waiting.pop(key)
            if isValid(widget):
                key[1](widget)
        if not self._waiting:
            self._pause.stop()


@cache
def later() -> Later:
    """The one of the program; lives as long as the application."""
    return Later(QCoreApplication.instance())


def when_seen(widget: Shown, work: Callable[[Shown], object]) -> None:
    """Do `work(widget)` at once where it is visible, else before it is seen. `work`: as in `Later.add`."""
    if widget.isVisible():
        work(widget)
    else:
        later().add(widget, cast("Work", work))


@contextmanager
def laid_out_once(window: QMainWindow) -> Iterator[None]:
    """Lay a window out when all has changed. Each part that is shown or hidden would have all around it laid out anew."""
    layouts = [window.layout(), window.centralWidget().layout()]
    for layout in layouts:
        layout.setEnabled(False)
    try:
        yield
    finally:
        for layout in layouts:
            layout.setEnabled(True)
            layout.invalidate()
        layouts[-1].activate()
