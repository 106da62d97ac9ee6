"""Runs in a process of its own: opens a window, notes when it was painted and when its data stood there, prints that as JSON.

`_window_probe.py bare BEGUN` shows a plain QMainWindow, `_window_probe.py moderator BEGUN` the program's own on the user's
workspace (of PEERSPHERE_HOME). BEGUN is the starter's monotonic clock just before it started this process, so that Python's
own start counts.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from typing import Any

BEGUN = float(sys.argv[2])
LIVES_ON = 2500
"""Milliseconds between the data and the end: what is imported ahead in a quiet moment counts in the memory."""

told: dict[str, float] = {}


def main() -> None:
    if sys.argv[1] == "bare":
        bare()
    else:
        moderator()
    told["peak MB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform == "linux" else 1024**2)
    print(json.dumps(told))


def bare() -> None:
    from PySide6.QtWidgets import QApplication, QMainWindow

    app = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.resize(1280, 800)
    _watch(app, lambda _window: app.quit())
    window.show()
    app.exec()


def moderator() -> None:
    from moderator_app.desktop.app import make_application

    app = make_application()
    _watch(app, _await_data)
    from moderator_app.cli import main as program

    program([])


def _watch(app: Any, painted: Any) -> None:
    """Call `painted(window)` once, after the first paint of a window has ended."""
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QMainWindow

    class FirstPaint(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and isinstance(watched, QMainWindow):
                app.removeEventFilter(self)
                watched.paintEvent(event)  # type: ignore[arg-type]  # here, so that the moment after it is known
                told["visible"], told["visible, work"] = time.monotonic() - BEGUN, time.process_time()
                QTimer.singleShot(0, lambda: painted(watched))
                return True
            return False

    app.first_paint = FirstPaint(app)
    app.installEventFilter(app.first_paint)


def _await_data(window: Any) -> None:
    """End some time after the first moment at which the workspace is open and every screen has its answers."""
    from PySide6.QtCore import QTimer

    timer = QTimer(window, interval=5)

    def look() -> None:
        desk = window.desk
        if desk.workspace is None:
            return
        # what nobody's screen waits for has no owner: the day's backup, and importing ahead
        if any(job.owner is not None for job in desk.background._open.values()):
            return
        timer.stop()
        QTimer.singleShot(0, stand)

    def stand() -> None:
        window.repaint()
        told["data shown"], told["data shown, work"] = time.monotonic() - BEGUN, time.process_time()
        QTimer.singleShot(LIVES_ON, window.close)

    timer.timeout.connect(look)
    timer.start()


if __name__ == "__main__":
    main()
