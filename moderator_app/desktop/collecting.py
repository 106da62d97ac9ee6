"""Python looks for garbage on the window's thread alone.

Widgets stand in reference cycles. If the collector happens to run on another thread, it destroys Qt objects there, and the
program may end. So automatic collection is off, and a timer of the application collects what has become due.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

#: Milliseconds between looks; each look takes microseconds unless something is due.
PAUSE = 1000
#: The whole heap is searched only after so many collections of the middle generation: it may take a tenth of a second.
SELDOM = 50
#: So many new things at once are data, such as the rows of a file, which stand in no circles: they are not searched now.
MANY = 20_000
#: Milliseconds for which the person must be elsewhere before all that was left out is searched after all: it takes some
#: tenths of a second, and nobody should come back into them.
AWAY = 60_000


def settle() -> None:
    """Say that what stands now (modules, screens) stays until the end: no search looks at it again. It would take a tenth of
    a second each time."""
    gc.freeze()


class WindowCollector(QObject):
    """Collects for as long as its parent, the application, lives."""

    def __init__(self, parent: QGuiApplication) -> None:
        super().__init__(parent)
        gc.disable()
        self.many = MANY
        self.left_out = 0
        """How many things were not searched since all were."""
        self._timer = QTimer(self, interval=PAUSE)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        self._away = QTimer(self, singleShot=True, interval=AWAY)
        self._away.timeout.connect(self.search_all)
        parent.applicationStateChanged.connect(self._follow)

    def look(self) -> None:
        """Collect the oldest generation that is due, by Python's own thresholds."""
        young, middle, old = gc.get_count()
        limits = gc.get_threshold()
        if young > self.many:
            self.left_out += young
            gc.freeze()
        elif old > SELDOM:
            gc.collect(2)
        elif middle > limits[1]:
            gc.collect(1)
        elif young > limits[0]:
            gc.collect(0)

    def _follow(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            self._away.stop()
        elif self.left_out:
            self._away.start()

    def search_all(self) -> None:
        """Search everything, once, while nobody waits for the window."""
        self.left_out = 0
        gc.unfreeze()
        gc.collect(2)
        gc.freeze()
