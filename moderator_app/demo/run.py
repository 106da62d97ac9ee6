"""`moderator demo`: a moderator's whole job on the demo season, with figures and times, exports, and the window at the end."""

from __future__ import annotations

import importlib
import os
import shutil
import sys
import time
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

from moderator_app.console.output import OK, Output
from moderator_app.demo import recording, rooms, season
from moderator_app.demo.season import DemoSeason
from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.wording import Text, text
from moderator_app.exchange.breakout_lists import choose_your_room_text, move_list_text, write_zoom_breakouts
from moderator_app.exchange.calendar import write_invitation
from moderator_app.exchange.documents import INSIGHT_FORMATS, write_insights
from moderator_app.exchange.room_sheets import write_door_list, write_room_slides
from moderator_app.exchange.runsheet import write_run_sheet
from moderator_app.operations import room_lists
from moderator_app.operations.agenda_papers import run_sheet
from moderator_app.operations.breakouts import RoundView
from moderator_app.operations.invitations import invitation
from moderator_app.operations.publish import Selection, gather_insights
from moderator_app.store import Workspace
from moderator_app.store.doctor import examine
from moderator_app.store.tables import utc_now

#: A file that says "this folder was made by the demo": only such a folder is emptied by the next one.
MARK = ".made-by-the-demo"


def run_demo(options: Namespace, out: Output) -> int:
    """Do the whole season into `options.out`, then open the window there or, with no screen, leave pictures of it."""
    folder = Path(options.out)
    begin_folder(folder)
    begun = time.perf_counter()
    with Workspace.open(folder / "workspace", author="Maya Okafor") as ws:
        demo = season.begin(ws, Teller(out).say)
        for title, step in _steps(folder):
            out.say(title)
            step(demo)
        sound = all(finding.ok for finding in examine(ws))
    seconds = f"{time.perf_counter() - begun:.1f}"
    out.say(text("Done in {seconds} s; the exports are in {folder}", seconds=seconds, folder=str(folder / "exports")))
    files = sorted(str(file.relative_to(folder)) for file in (folder / "exports").rglob("*") if file.is_file())
    pictures = _show(folder, options, out)
    out.result({"folder": folder, "seconds": float(seconds), "sound": sound, "exports": files, "pictures": pictures})
    return OK


def begin_folder(folder: Path) -> None:
    """An empty folder for the demo. One that the demo made before is emptied; anybody else's is left alone."""
    if folder.exists() and any(folder.iterdir()):
        if not (folder / MARK).exists():
            raise RuleBroken(
                text("The folder {folder} is not empty, and not from an earlier demo.", folder=str(folder)),
                text("Name another one with --out."),
            )
        shutil.rmtree(folder)
    (folder / "exports").mkdir(parents=True, exist_ok=True)
    (folder / MARK).touch()


class Teller:
    """Says each line of the demo with the time since the line before."""

    def __init__(self, out: Output) -> None:
        self._out = out
        self._last = time.perf_counter()

    def say(self, words: Text) -> None:
        now = time.perf_counter()
        self._out.say(text("  {seconds} s  {words}", seconds=f"{now - self._last:5.2f}", words=words))
        self._last = now


Step = Callable[[DemoSeason], object]


def _steps(folder: Path) -> list[tuple[Text, Step]]:
    exports = folder / "exports"
    return [
        (text("A season"), season.make_strands),
        (text("Members"), season.import_members),
        (text("Survey"), season.import_answers),
        (text("Agenda"), season.lay_agenda),
        (text("Breakouts"), lambda demo: _breakouts(demo, exports)),
        (text("The school year as a whole"), rooms.plan_year),
        (text("The meeting"), season.hold_meeting),
        (text("The recording"), recording.keep_recording),
        (text("Insights"), season.curate_insights),
        (text("Peer coaching"), rooms.pair_up),
        (text("Export"), lambda demo: _export(demo, exports)),
    ]


def _breakouts(demo: DemoSeason, exports: Path) -> None:
    rooms.import_history(demo)
    season.make_themes(demo)
    first, second = rooms.group_rooms(demo)
    _room_files(demo, first, second, exports)


def _room_files(demo: DemoSeason, first: RoundView, second: RoundView, exports: Path) -> None:
    before = room_lists.room_list(demo.ws, first.id)
    warnings = write_zoom_breakouts(before, exports / "breakout-1-zoom.csv")
    write_door_list(before, exports / "breakout-1-rooms.pdf")
    write_room_slides(room_lists.room_list(demo.ws, second.id), exports / "breakout-2-slides.pdf")
    moves = room_lists.move_list(demo.ws, first.id, second.id)
    (exports / "breakout-2-moves.txt").write_text(move_list_text(moves), "utf-8")
    chat = choose_your_room_text(room_lists.room_list(demo.ws, second.id))
    (exports / "breakout-2-choose-your-room.txt").write_text(chat, "utf-8")
    demo.say(text("Zoom file, door list, slides and moves written; {count} remarks", count=len(warnings)))


def _export(demo: DemoSeason, exports: Path) -> None:
    for language in ("en", "zh", "both"):
        write_run_sheet(run_sheet(demo.ws, demo.event_id), exports / f"run-sheet-{language}.pdf", language=language)
    write_invitation(invitation(demo.ws, demo.event_id), exports / "meeting-2.ics", stamp=utc_now())
    demo.say(text("run sheets and calendar file written"))
    selection = Selection(event_id=demo.event_id)
    for language in ("en", "zh", "both"):
        collection = gather_insights(demo.ws, selection, language=language)
        for suffix in INSIGHT_FORMATS:
            write_insights(collection, exports / f"insights-{language}{suffix}")
        demo.say(
            text(
                "{language}: {count} insights in {formats} formats, {left} left out",
                language=language,
                count=len(collection.entries),
                formats=len(INSIGHT_FORMATS),
                left=len(collection.left_out),
            )
        )
    for left in collection.left_out:
        demo.say(text("left out: {name}: {reason}", name=left.text, reason=left.reason))


def has_screen() -> bool:
    """Whether a window can be shown here."""
    needs_server = sys.platform.startswith("linux")
    return not needs_server or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _show(folder: Path, options: Namespace, out: Output) -> list[str]:
    """Open the window on the demo's workspace; with no screen, take pictures of its screens instead."""
    if options.no_window or not has_screen() or os.environ.get("QT_QPA_PLATFORM") == "offscreen":
        # named only here: no other room may import the window
        take: Callable[[Path, Path], list[Path]] = importlib.import_module("moderator_app.desktop.pictures").take_pictures
        made = take(folder / "workspace", folder / "pictures")
        out.say(text("{count} pictures of the screens are in {folder}", count=len(made), folder=str(folder / "pictures")))
        return [str(file.relative_to(folder)) for file in made]
    run_window: Callable[..., int] = importlib.import_module("moderator_app.desktop.app").run_window
    run_window(folder / "workspace")
    return []
