"""Pictures of every screen, taken from a real window on a real workspace: for the demo without a screen, and for docs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from moderator_app.desktop.app import build_window
from moderator_app.desktop.places import Place, has_view
from moderator_app.desktop.settings import LANGUAGE, MODERATOR, THEME, Settings
from moderator_app.desktop.views.window import Window
from moderator_app.operations.strands import EventView, events, strands
from moderator_app.store import Workspace

#: The screens in the order of the work.
STEPS = ("survey", "agenda", "breakouts", "live", "insights", "publish")


def take_pictures(
    workspace_folder: Path,
    folder: Path,
    *,
    looks: Sequence[tuple[str, str]] = (("light", "en"),),
    sizes: Sequence[tuple[int, int]] = ((1440, 900),),
    only: Sequence[str] = (),
) -> list[Path]:
    """Take a picture of each screen in each look (theme, language) and size; returns the files.

    The meeting shown is the second one of the strand with most members.
    """
    folder.mkdir(parents=True, exist_ok=True)
    made: list[Path] = []
    with TemporaryDirectory() as elsewhere, Workspace.open(workspace_folder) as ws:
        settings = Settings(Path(elsewhere) / "settings.json")
        settings.set(MODERATOR, ws.author.split(" ")[0])
        event = _meeting_to_show(ws)
        window = build_window(ws, settings)
        try:
            for theme, language in looks:
                settings.set(THEME, theme)
                settings.set(LANGUAGE, language)
                for width, height in sizes:
                    window.resize(width, height)
                    window.show()
                    for name, place in _places(event):
                        if has_view(place.view) and (not only or name in only):
                            file = folder / f"{name}-{theme}-{language}-{width}x{height}.png"
                            _take(window, place, file)
                            made.append(file)
        finally:
            window.close()
            window.desk.close()
            window.deleteLater()
            window.desk.deleteLater()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return made


def _meeting_to_show(ws: Workspace) -> EventView | None:
    largest = max(strands(ws), key=lambda strand: strand.members, default=None)
    found = [event for event in events(ws, largest.id) if event.kind == "meeting"] if largest else []
    return next((event for event in found if event.number == 2), found[0] if found else None)


def _places(event: EventView | None) -> list[tuple[str, Place]]:
    places = [("0-this-week", Place("this_week"))]
    if event is not None:
        places.append(("1-members", Place("members", event.strand_id)))
        places.append(("2-meetings", Place("meetings", event.strand_id)))
        for number, step in enumerate(STEPS, start=3):
            places.append((f"{number}-{step}", Place("meeting", event.strand_id, event.id, step)))
        for number, kind in enumerate(("strand", "encounters", "coaching"), start=9):
            places.append((f"{number}-{kind}", Place(kind, event.strand_id)))
        places.append(("12-review", Place("review")))
        for number, kind in enumerate(("recording", "timeline", "translation"), start=13):
            places.append((f"{number}-{kind}", Place(kind, event.strand_id, event.id)))
        places.append(("16-balance", Place("balance", event.strand_id)))
    return places


def _take(window: Window, place: Place, file: Path) -> None:
    window.go(place)
    # what a screen reads may make it read more, and it lays itself out when events are handled
    for _again in range(6):
        QApplication.processEvents()
        window.desk.background.wait_idle()
    window.grab().save(str(file))
