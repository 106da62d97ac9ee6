"""How fast files may go: a cap on bytes a second over all of them, changed at any time, and what they do at the moment."""

from __future__ import annotations

import threading
import time
from collections import deque

AT_ONCE = 256 * 1024
"""Bytes that are moved between two looks at the cap, at most."""


class Pace:
    """A cap in bytes a second, None for none. Usable from several threads."""

    def __init__(self, cap: int | None = None) -> None:
        self._cap = cap
        self._changed = threading.Condition()
        self._due = 0.0
        self.chunk = 1024 * 1024
        """Bytes to send in one request next: learnt from how long the last one took."""

    @property
    def cap(self) -> int | None:
        return self._cap

    @cap.setter
    def cap(self, cap: int | None) -> None:
        with self._changed:
            self._cap = cap
            self._due = 0.0
            self._changed.notify_all()

    def slice(self) -> int:
        """How many bytes to move next: under a cap about a tenth of a second's worth."""
        return AT_ONCE if self._cap is None else max(1024, min(AT_ONCE, self._cap // 10))

    def spend(self, size: int) -> None:
        """Wait until `size` more bytes are within the cap."""
        with self._changed:
            if self._cap is None:
                return
            now = time.monotonic()
            self._due = max(self._due, now) + size / self._cap
            until = self._due
            while (left := until - time.monotonic()) > 0 and self._cap is not None and self._due >= until:
                self._changed.wait(min(left, 1.0))


class Speed:
    """Bytes a second over the last few seconds."""

    SPAN = 3.0

    def __init__(self) -> None:
        self._marks: deque[tuple[float, int]] = deque()
        self._total = 0
        self._lock = threading.Lock()

    def moved(self, size: int) -> None:
        now = time.monotonic()
        with self._lock:
            self._total += size
            self._marks.append((now, self._total))
            while self._marks[0][0] < now - self.SPAN:
                self._marks.popleft()

    def value(self) -> float:
        """Bytes a second; 0 where nothing moved lately."""
        with self._lock:
            if len(self._marks) < 2 or self._marks[-1][0] < time.monotonic() - self.SPAN:
                return 0.0
            (begun, before), (ended, after) = self._marks[0], self._marks[-1]
        return (after - before) / (ended - begun) if ended > begun else 0.0
