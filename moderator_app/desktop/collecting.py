"""Python looks for garbage on the window's thread alone.

Widgets stand in reference cycles. If the collector happens to run on another thread, it destroys Qt objects there, and the
program may end. So automatic collection is off, and a timer of the application collects what has become due.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

#: Milliseconds between looks; each look takes microseconds unless something is due.
PAUSE = 1000
#: The whole heap is searched only after so many collections of the middle generation: it may take a tenth of a second.
SELDOM = 50


def settle() -> None:
    """Say that what stands now (modules, screens) stays until the end: no search looks at it again. It would take a tenth of
    a second each time."""
    gc.freeze()


class WindowCollector(QObject):
    """Collects for as long as its parent, the application, lives."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Collect the oldest generation that is due, by Python's own thresholds."""
        young, middle, old = gc.get_count()
        limits = gc.get_threshold()
        if old > SELDOM:
            gc.collect(2)
        elif middle > limits[1]:
            gc.collect(1)
        elif young > limits[0]:
            gc.collect(0)
