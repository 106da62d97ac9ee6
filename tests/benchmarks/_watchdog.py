"""Measures how long the window's thread is busy before it goes back to its events, and where it was when that took long.

A timer of the window's thread beats every other millisecond. A beat that comes late tells for how long nobody who clicks was
heard. A signal of the system looks every few milliseconds at what the window's thread is doing (not a thread beside: it would
hold a painter of the frame that it looks at, and Qt would fall over it). The event dispatcher's own `awake` and `aboutToBlock`
will not do: timers and answers of other threads are handled outside of them.
"""

from __future__ import annotations

import signal
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

from PySide6.QtCore import QObject, Qt, QTimer

PACKAGE = "moderator_app"
LOOKS_EVERY = 0.004
BEAT = 2
"""Milliseconds between beats. What is shorter than twice this is no stretch."""


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


class Watchdog(QObject):
    """Watches the thread that makes it, from `start` to `stop`. `step` names what is being done."""

    def __init__(self) -> None:
        super().__init__()
        self.step = ""
        self.stretches: list[Stretch] = []
        self._beaten = 0.0
        self._worked = 0.0
        self._seen: Counter[str] = Counter()
        self._heart = QTimer(self, interval=BEAT, timerType=Qt.TimerType.PreciseTimer)
        self._heart.timeout.connect(self._beat)

    def start(self) -> None:
        self._beaten, self._worked = time.perf_counter(), time.thread_time()
        self._heart.start()
        if hasattr(signal, "setitimer"):  # not on Windows: there the table has no places
            signal.signal(signal.SIGALRM, self._look)
            signal.setitimer(signal.ITIMER_REAL, LOOKS_EVERY, LOOKS_EVERY)

    def stop(self) -> None:
        self._heart.stop()
        if hasattr(signal, "setitimer"):
            signal.setitimer(signal.ITIMER_REAL, 0)

    def _beat(self) -> None:
        now, worked = time.perf_counter(), time.thread_time()
        late = now - self._beaten - BEAT / 1000
        if late > BEAT / 1000:
            self.stretches.append(Stretch(self.step, late, worked - self._worked, self._seen))
        self._beaten, self._worked, self._seen = now, worked, Counter()

    def _look(self, _signal: int, frame: FrameType | None) -> None:
        if time.perf_counter() - self._beaten > LOOKS_EVERY:
            self._seen[_place(frame)] += 1


def _place(frame: FrameType | None) -> str:
    ours: list[str] = []
    while frame is not None and len(ours) < 2:
        path = Path(frame.f_code.co_filename)
        if PACKAGE in path.parts and path.name != "background.py":
            ours.append(f"{path.name}:{frame.f_code.co_name}")
        frame = frame.f_back
    return " < ".join(ours) or "Qt itself"
