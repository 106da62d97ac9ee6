"""A tour over all screens with a watchdog: how long the window's thread is busy without going back to its events."""

from __future__ import annotations

import importlib.util
import resource
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType
from typing import Any

TITLE = "Tour: how long the window's thread is busy at a stretch"
HERE = Path(__file__).resolve().parent
AT_MOST = 50.0
"""Milliseconds."""
OFFENDERS = 12
PATIENCE = 15000
"""Milliseconds that a step may take until the background is idle again."""

Step = tuple[str, Callable[[], object]]


def run() -> list[dict[str, Any]]:
    """Rows for the demo season and the large workspace: percentiles, then the longest stretches with where they were."""
    from moderator_app.desktop.app import make_application

    make_application()
    with tempfile.TemporaryDirectory() as place:
        demo = _demo(Path(place) / "demo")
        large = beside("store").large_copy(Path(place) / "large")
        return [*_toured("demo", demo), *_toured("large", large)]


def beside(name: str) -> ModuleType:
    """Another module of this folder."""
    spec = importlib.util.spec_from_file_location(name, HERE / f"{name}.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def _demo(folder: Path) -> Path:
    """The demo season as the demo makes it; kept beside the large workspace, which also takes its time to build."""
    kept = Path(beside("store").BUILT) / "demo"
    if not (kept / "whole").exists():
        from moderator_app.demo import rooms, season
        from moderator_app.store import Workspace

        shutil.rmtree(kept, ignore_errors=True)
        with Workspace.open(kept, author="Maya Okafor") as ws:
            demo = season.begin(ws)
            season.prepare(demo)
            rooms.import_history(demo)
            season.make_themes(demo)
            rooms.group_rooms(demo, seconds=1.0)
            season.hold_meeting(demo)
            season.curate_insights(demo)
        (kept / "whole").touch()
    return Path(shutil.copytree(kept, folder))


def _roster(file: Path) -> Path:
    imports = beside("imports")
    written: Path = imports._csv(file, [imports.ROSTER, *imports._people(6000)])
    return written


def _toured(name: str, folder: Path) -> list[dict[str, Any]]:
    from PySide6.QtCore import QCoreApplication, QEvent

    from moderator_app.desktop.app import dress
    from moderator_app.desktop.desk import Desk
    from moderator_app.desktop.settings import LANGUAGE, THEME, Settings
    from moderator_app.desktop.views.window import Window
    from moderator_app.store import Workspace

    settings = Settings(folder.parent / f"{name}.json")
    settings.set(LANGUAGE, "en")
    settings.set(THEME, "light")
    with Workspace.open(folder, author="Bench") as ws:
        dress(settings)
        window = Window(Desk(settings, ws))
        window.desk.clock = lambda: datetime(2026, 11, 18, 1, tzinfo=UTC)
        window.resize(1440, 900)
        roster = _roster(folder.parent / f"{name}.csv")
        watchdog = beside("_watchdog").Watchdog()
        watchdog.start()
        try:
            _go_round(window, _steps(window, roster), watchdog)
        finally:
            watchdog.stop()
            window.close()
            window.desk.close()
            window.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # not in the first step of the next tour
    return _rows(name, watchdog.stretches)


# ---- the tour


def _go_round(window: Any, steps: Iterator[Step], watchdog: Any) -> None:
    """Do each step from a timer of the event loop, as a click would, and wait until all it started has ended."""
    from PySide6.QtCore import QEventLoop, QTimer

    for name, step in steps:
        watchdog.step = name
        loop, quiet = QEventLoop(), QTimer(interval=15)
        calm = 0

        def look(loop: QEventLoop = loop) -> None:
            nonlocal calm
            calm = 0 if window.desk.background.busy() or not window.is_furnished else calm + 1
            if calm == 3:
                loop.quit()

        quiet.timeout.connect(look)
        QTimer.singleShot(0, step)
        QTimer.singleShot(PATIENCE, loop, loop.quit)
        quiet.start()
        loop.exec()
        quiet.stop()
        if calm < 3:
            print(f"still busy after {PATIENCE / 1000:g} s: {name}", file=sys.stderr)


def _steps(window: Any, roster: Path) -> Iterator[Step]:
    from moderator_app.desktop.ahead import Ahead
    from moderator_app.desktop.app import Furnishing
    from moderator_app.desktop.places import has_view
    from moderator_app.desktop.settings import LANGUAGE, TEXT_SIZE, THEME

    places = _places(window)
    opening = Furnishing(window)  # as the program does: a bare window first, then all that is in it
    yield "open the window", window.show
    opening.deleteLater()
    yield "quiet", lambda: None
    ahead = Ahead(window)  # as the program does in a quiet moment
    yield "prepare the other screens", ahead.begin
    while not ahead.ready:
        yield "prepare the other screens", lambda: None
    for number, place in enumerate([*places, *places]):
        if has_view(place.view):
            again = " again" if number >= len(places) else ""
            yield f"go to {place.view}{again}", lambda place=place: window.go(place)  # type: ignore[misc]
            if not again:
                yield from _pokes(window, place.view)
    yield "open the palette", lambda: window.palette_overlay().open_with("")
    for typed in ("w", "wa", "wait", "等待", "zh"):
        yield f"type {typed!r} in the palette", lambda typed=typed: window.palette_overlay().open_with(typed)  # type: ignore[misc]
    yield "close the palette", lambda: window.palette_overlay().close()
    for place in places:
        if has_view(place.view):
            yield f"go to {place.view} again", lambda place=place: window.go(place)  # type: ignore[misc]
            yield f"中文 in {place.view}", lambda: window.desk.settings.set(LANGUAGE, "zh")
            yield f"English in {place.view}", lambda: window.desk.settings.set(LANGUAGE, "en")
    yield "dark", lambda: window.desk.settings.set(THEME, "dark")
    yield "light", lambda: window.desk.settings.set(THEME, "light")
    yield "larger text", lambda: window.desk.settings.set(TEXT_SIZE, 130)
    yield "text as it was", lambda: window.desk.settings.set(TEXT_SIZE, 100)
    yield from _with_everybody(window, roster)
    for width in (1100, 860, 1440):
        yield f"{width} wide", lambda width=width: window.resize(width, 900)  # type: ignore[misc]
    yield "undo", window.desk.undo
    yield "redo", window.desk.redo


def _with_everybody(window: Any, roster: Path) -> Iterator[Step]:
    """The members of all strands: shown, changed, and a roster of 6,000 rows to be imported (looked at, then left)."""
    from sqlalchemy import select

    from moderator_app.desktop.places import Place
    from moderator_app.domain.wording import text
    from moderator_app.store.tables import Person

    with window.desk.workspace.read() as session:
        somebody = session.scalars(select(Person.id).order_by(Person.id)).first()

    def rename(workspace: Any) -> None:
        with workspace.act(text("Rename")) as session:
            session.get(Person, somebody).name_en = "Ana Zhou"

    yield "go to all members", lambda: window.go(Place("members"))
    yield "change one of all members", lambda: window.desk.do(rename)
    strand = next(place.strand_id for place in _places(window) if place.strand_id)
    yield "go to the members of a strand", lambda: window.go(Place("members", strand))
    yield "read a roster of 6,000 rows", lambda: window.view().import_file(roster)
    yield "leave the roster", lambda: window.view().importing.leave()


def _places(window: Any) -> list[Any]:
    """Every screen, with the second meeting of the strand with most members."""
    from moderator_app.desktop.pictures import _meeting_to_show, _places

    return [place for _name, place in _places(_meeting_to_show(window.desk.workspace))]


def _pokes(window: Any, kind: str) -> Iterator[Step]:
    """What anybody does on any screen: go down the lists with the keys, and type into the first field."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QAbstractItemView, QLineEdit

    view = window.view()
    if view is None:  # it could not be made: what is wrong was printed
        return
    lists = [each for each in view.findChildren(QAbstractItemView) if each.isVisible()]
    for number, each in enumerate(lists[:4]):
        for key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_End):
            press = lambda each=each, key=key: (each.setFocus(), QTest.keyClick(each, key))  # type: ignore[misc] # noqa: E731
            yield f"{key.name[4:]} in list {number + 1} of {kind}", press
    fields = [each for each in view.findChildren(QLineEdit) if each.isVisible() and each.isEnabled() and not each.isReadOnly()]
    for letter in "li" if fields else "":
        yield f"type {letter!r} on {kind}", lambda letter=letter: QTest.keyClick(fields[0], letter)  # type: ignore[misc]
    if fields:
        yield f"empty the field of {kind}", lambda: fields[0].clear()


# ---- the table


def _rows(name: str, stretches: list[Any]) -> list[dict[str, Any]]:
    busy, work = sorted(s.busy * 1000 for s in stretches), sorted(s.work * 1000 for s in stretches)
    over = sorted((s for s in stretches if max(s.busy, s.work) * 1000 > AT_MOST), key=lambda s: -s.busy)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform == "linux" else 1024**2)
    facts = [
        ("stretches", float(len(busy)), "", ""),
        ("p50", busy[len(busy) // 2], "ms", ""),
        ("p99", busy[int(len(busy) * 0.99)], "ms", ""),
        ("worst", busy[-1], "ms", f"{AT_MOST:g}"),
        ("p99 by the processor's work alone", work[int(len(work) * 0.99)], "ms", ""),
        ("worst by the processor's work alone", work[-1], "ms", f"{AT_MOST:g}"),
        ("stretches over the limit", float(sum(each > AT_MOST for each in busy)), "", "0"),
        ("stretches over the limit by work alone", float(sum(each > AT_MOST for each in work)), "", "0"),
        ("peak memory", peak, "MB", ""),
    ]
    table = [
        {"what": f"{name}: {what}", "value": round(value, 1), "unit": unit, "at most": most, "work": "", "where": ""}
        for what, value, unit, most in facts
    ]
    for each in over[:OFFENDERS]:
        told = {"what": f"{name}: {each.step}", "value": round(each.busy * 1000, 1), "unit": "ms", "at most": ""}
        table.append({**told, "work": f"{each.work * 1000:.0f}", "where": each.where()})
    return table
