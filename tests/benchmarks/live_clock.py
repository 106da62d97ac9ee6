"""The clock of the run of show: how far the shown seconds drift from the machine's boot clock, how late the figures change.

A real window off-screen runs a meeting in real time for `SECONDS`. Drift is the difference between the seconds that the screen
was made from and the boot clock read beside it, in the first and in the last ticks, brought up to an hour; once more after the
workspace was closed and opened again in between.
"""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

TITLE = "Live: the clock of the run of show"
SECONDS = 30


def run() -> list[dict[str, Any]]:
    """The rows of the table: what was measured, its value, what it should be at most."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as place:
        first = _watch(Path(place), begin=True)
        again = _watch(Path(place), begin=False)
    late = sorted(first.late + again.late)
    ticks = sorted(first.ticks + again.ticks)
    return [
        _row("drift of the clock in an hour", first.drift(), 50),
        _row("drift in an hour, closed and opened again between", again.drift(since=first), 50),
        _row("figures change after their second, median", statistics.median(late) * 1000, None),
        _row("figures change after their second, 99th of 100", late[int(len(late) * 0.99)] * 1000, None),
        _row("a tick of the clock on the window's thread, median", statistics.median(ticks) * 1000, None),
    ]


def _row(what: str, value: float, most: float | None) -> dict[str, Any]:
    return {"measured": what, "ms": f"{value:.3f}", "at most, ms": "" if most is None else str(most)}


class _Watched:
    """What was seen of a clock: at each tick its seconds and the boot clock's; how late figures changed; what a tick took."""

    def __init__(self) -> None:
        self.seen: list[tuple[float, float]] = []
        self.late: list[float] = []
        self.ticks: list[float] = []

    def drift(self, since: _Watched | None = None) -> float:
        """Milliseconds in an hour between the seconds shown and the boot clock, from the first figures to the last."""
        early, last = (since or self).seen[:7], self.seen[-7:]
        apart = [statistics.median(shown - boot for shown, boot in seen) for seen in (early, last)]
        return abs(apart[1] - apart[0]) / (last[0][1] - early[0][1]) * 3600 * 1000


def _watch(home: Path, *, begin: bool) -> _Watched:
    from PySide6.QtCore import QCoreApplication, QEventLoop

    from moderator_app.desktop.app import build_window
    from moderator_app.desktop.places import Place
    from moderator_app.desktop.settings import Settings
    from moderator_app.operations import agenda, strands
    from moderator_app.operations import run_of_show as show
    from moderator_app.store import Workspace

    watched = _Watched()
    with Workspace.open(home / "workspace") as ws:
        if begin:
            strand = strands.add_strand(ws, "Librarians", "图书馆员", languages="both")
            event = strands.add_event(ws, strand, title_en="Reading", starts_at=datetime.now(UTC) - timedelta(seconds=30))
            agenda.use_template(ws, event)
            show.start(ws, event)
        (found,) = strands.events(ws)
        window = build_window(ws, Settings(home / "settings.json"))
        window.resize(1440, 900)
        window.show()
        window.go(Place("meeting", found.strand_id, found.id, "live"))
        window.desk.background.wait_idle()
        clock = window.view().clock
        _listen(clock, watched)
        until = time.monotonic() + SECONDS
        while time.monotonic() < until:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)
        window.close()
        window.desk.close()
    return watched


def _listen(clock: Any, watched: _Watched) -> None:
    from moderator_app.operations.run_of_show import read_clocks

    tick, figures = clock.tick, [""]

    def timed() -> None:
        began, boot = time.perf_counter(), read_clocks().boot
        tick()
        watched.ticks.append(time.perf_counter() - began)
        watched.seen.append((clock.state.elapsed, boot))

    def look() -> None:
        shown = clock.view.furniture.segment.face.text()
        if shown != figures[0]:
            if figures[0]:
                watched.late.append(-clock.state.left % 1.0)
            figures[0] = shown

    clock._timer.timeout.disconnect()
    clock._timer.timeout.connect(timed)
    clock.ticked.connect(look)
