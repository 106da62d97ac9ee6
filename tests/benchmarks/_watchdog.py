"""Measures how long the window's thread is busy before it goes back to waiting for events, and where it was when that took long.

The event dispatcher tells when it wakes and when it is about to wait again; what lies between is one stretch in which nobody
who clicks is heard. A thread beside looks every few milliseconds at what the window's thread is doing.
"""

from __future__ import annotations

import sys
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

from PySide6.QtCore import QAbstractEventDispatcher

PACKAGE = "moderator_app"
LOOKS_EVERY = 0.004


@dataclass(slots=True)
class Stretch:
    """One stretch of work: how long it took by the clock and by the processor (seconds), during which step of the tour."""

    step: str
    busy: float
    work: float
    seen: Counter[str] = field(default_factory=Counter)

    def where(self) -> str:
        """Where the thread was found most often: the innermost function of the program, and who called it."""
        return self.seen.most_common(1)[0][0] if self.seen else ""


class Watchdog:
    """Watches the thread that makes it, from `start` to `stop`. `step` names what is being done."""

    def __init__(self) -> None:
        self.step = ""
        self.stretches: list[Stretch] = []
        self._thread_id = threading.get_ident()
        self._woke: float | None = None
        self._worked = 0.0
        self._seen: Counter[str] = Counter()
        self._ended = threading.Event()
        self._looker = threading.Thread(target=self._look, name="watchdog")

    def start(self) -> None:
        dispatcher = QAbstractEventDispatcher.instance()
        assert dispatcher is not None
        dispatcher.awake.connect(self._wake)
        dispatcher.aboutToBlock.connect(self._rest)
        self._looker.start()

    def stop(self) -> None:
        self._ended.set()
        self._looker.join()

    def _wake(self) -> None:
        if self._woke is None:
            self._woke, self._worked, self._seen = time.perf_counter(), time.thread_time(), Counter()

    def _rest(self) -> None:
        if self._woke is not None:
            stretch = Stretch(self.step, time.perf_counter() - self._woke, time.thread_time() - self._worked, self._seen)
            self._woke = None
            self.stretches.append(stretch)

    def _look(self) -> None:
        while not self._ended.wait(LOOKS_EVERY):
            if self._woke is not None and (frame := sys._current_frames().get(self._thread_id)) is not None:
                self._seen[_place(frame)] += 1


def _place(frame: FrameType | None) -> str:
    ours: list[str] = []
    while frame is not None and len(ours) < 2:
        path = Path(frame.f_code.co_filename)
        if PACKAGE in path.parts and path.name != "background.py":
            ours.append(f"{path.name}:{frame.f_code.co_name}")
        frame = frame.f_back
    return " < ".join(ours) or "Qt itself"
