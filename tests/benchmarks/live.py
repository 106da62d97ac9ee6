"""Live: a keystroke to a note on disk while a recording is imported, a sync and an export run; a gigabyte in; a long transcript.

What needs a window is measured in live_window.py (`bench live` runs both). The server is `moderator serve` in a process of its
own; import, sync and export go round and round in threads of this one, as they do beside the window. A file counts as copied when
it is on the disk (fsync); each is copied by turns with a plain copy, and the best of each counts.
"""

from __future__ import annotations

import os
import random
import shutil
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import psutil

from moderator_app.domain.media import MediaFile
from moderator_app.exchange.beside import beside
from moderator_app.exchange.media import probe_media
from moderator_app.exchange.webvtt import read_transcript
from moderator_app.operations import live, meeting_files, publish, recordings, strands
from moderator_app.operations.consents import consents_of
from moderator_app.operations.recording_import import import_recordings
from moderator_app.operations.transcripts import lines_of
from moderator_app.store import Workspace
from moderator_app.sync.client import Client
from moderator_app.sync.credentials import MemoryVault
from moderator_app.sync.engine import SETTLING
from moderator_app.sync.rounds import sync
from moderator_app.sync.signing import sign_in
from tests.media_made import make_media
from tests.server.serving import EMAIL, PASSWORD, Running, running

TITLE = "Live: notes while much goes on, a gigabyte in, a transcript of three hours"
SIZE = 1_000_000_000
TURNS = 3
NOTES = 200
PAUSE = 0.04
LINES = 10_000
BUILT = Path(__file__).resolve().parents[2] / "build" / "bench"


def run() -> list[dict[str, Any]]:
    """The rows of the table: what was measured, its value, what it should be at most."""
    BUILT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=BUILT) as scratch:
        folder = Path(scratch)
        film = gigabyte(folder / "GMT20261119-010012_Recording.mp4")
        rows = [*importing(folder, film), *transcript(folder)]
        with running(folder / "server") as server:
            return [*capturing(folder, film, server), *rows]


def gigabyte(path: Path) -> Path:
    """A recording that plays, with random bytes behind it in a box that players pass over."""
    make_media(path, 5)
    with path.open("ab") as file:
        file.write(SIZE.to_bytes(4, "big") + b"free")
        filling = random.Random(1).randbytes(1 << 20)
        left = SIZE - 8
        while left > 0:
            file.write(filling[:left])
            left -= len(filling)
            filling = filling[1:] + filling[:1]
        file.flush()
        os.fsync(file.fileno())
    return path


# ---- a gigabyte in


def importing(folder: Path, film: Path) -> list[dict[str, Any]]:
    probed, media = timed(lambda: probe_media(film))
    copied, imported, seen = [], [], Memory()
    for turn in range(TURNS):
        copied.append(timed(lambda: plain_copy(film, folder / "copy.mp4"))[0])
        (folder / "copy.mp4").unlink()
        with Workspace.open(folder / f"import-{turn}", author="Bench") as ws:
            event = strands.add_event(ws, strands.add_strand(ws, "Librarians"))
            with seen:
                imported.append(timed(lambda ws=ws, event=event: import_recordings(ws, event, [media]))[0])
            assert ws.blobs.damaged() == []
        shutil.rmtree(folder / f"import-{turn}")
    return [
        row("1 GB looked into (length, streams)", probed * 1000, "ms"),
        row("1 GB copied plainly", min(copied), "s"),
        row("1 GB imported: copied, hashed, a row written", min(imported), "s"),
        row("1 GB imported, times a plain copy", min(imported) / min(copied), "", "1.5"),
        row("1 GB imported: memory more than before, most", seen.more, "MB"),
    ]


def plain_copy(source: Path, target: Path) -> None:
    shutil.copyfile(source, target)
    with target.open("rb+") as file:
        os.fsync(file.fileno())


class Memory:
    """The most memory of this process beyond what it had, while something goes on."""

    def __init__(self) -> None:
        self._process, self.more = psutil.Process(), 0.0

    def __enter__(self) -> None:
        self._over, before = threading.Event(), self._process.memory_info().rss
        self._thread = threading.Thread(target=self._look, args=(before,))
        self._thread.start()

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _look(self, before: int) -> None:
        while not self._over.wait(0.02):
            self.more = max(self.more, (self._process.memory_info().rss - before) / 1e6)


# ---- a transcript of three hours


def transcript(folder: Path) -> list[dict[str, Any]]:
    paper = folder / "meeting.transcript.vtt"
    said = ["we", "tried", "a", "reading", "passport", "stamped", "by", "families", "我们试过阅读护照", "and", "wrote", "back"]
    parts = ["WEBVTT\n"]
    for number in range(LINES):
        begins = number * 3 * 3600 / LINES
        words = " ".join(said[(number + at) % len(said)] for at in range(5 + number % 12))
        parts.append(f"\n{number + 1}\n{stamp(begins)} --> {stamp(begins + 1)}\nPerson {number % 30}: {words}\n")
    paper.write_text("".join(parts), encoding="utf-8")
    reading = [timed(lambda: read_transcript(paper)) for _ in range(TURNS)]
    with Workspace.open(folder / "transcript", author="Bench") as ws:
        event = strands.add_event(ws, strands.add_strand(ws, "Librarians"))
        stored, _ = timed(lambda: meeting_files.import_transcript(ws, event, reading[0][1]))
        opening = [timed(lambda: lines_of(ws, event)) for _ in range(5)]
        assert len(opening[0][1]) == LINES
        media = MediaFile(paper, "audio", paper.stat().st_size, paper.stat().st_mtime_ns, 3 * 3600.0)
        one = import_recordings(ws, event, [media]).added[0]
        asked = [timed(lambda: consents_of(ws, one)) for _ in range(3)]
        assert len(asked[0][1]) == 30 and recordings.recording(ws, one).is_here
    return [
        row("10,000 lines of three hours: read from the file", min(reading)[0], "s"),
        row("10,000 lines: stored, with their journal", stored, "s"),
        row("10,000 lines: opened from the store, median", statistics.median(each[0] for each in opening), "s", "0.5"),
        row("10,000 lines: who is heard and agreed", min(each[0] for each in asked) * 1000, "ms"),
    ]


def stamp(seconds: float) -> str:
    return f"{int(seconds // 3600):02d}:{int(seconds // 60 % 60):02d}:{seconds % 60:06.3f}"


# ---- notes while much goes on


def capturing(folder: Path, film: Path, server: Running) -> list[dict[str, Any]]:
    from moderator_app.demo import rooms, season

    with Workspace.open(folder / "season", author="Maya Okafor") as ws:
        demo = season.begin(ws)
        season.prepare(demo)
        rooms.import_history(demo)
        season.make_themes(demo)
        rooms.group_rooms(demo, seconds=0.5)
        season.hold_meeting(demo)
        season.curate_insights(demo)
        vault = MemoryVault()
        account = sign_in(ws, vault, server.url, email=EMAIL, password=PASSWORD)
        client = Client(account.server, vault.load(account.server))
        sync(ws, client)
        event = demo.event_id
        gathered = publish.gather_insights(ws, publish.Selection(event_id=event), with_drafts=True)
        collection = replace(gathered, entries=gathered.entries * (500 // len(gathered.entries)))
        sys.setswitchinterval(0.00005)  # as the window does
        alone = [capture(ws, event, number) for number in range(NOTES)]
        rounds = [0, 0, 0]
        with (
            again(lambda: import_and_forget(ws, event, film), rounds, 0),
            again(lambda: settled_sync(ws, client), rounds, 1),
            again(lambda: beside("documents.insights_as_bytes", collection, ".docx"), rounds, 2),  # as the window does
        ):
            while not all(rounds):  # each of them is well on its way
                time.sleep(0.05)
            during = [capture(ws, event, number) for number in range(NOTES)]
            while min(rounds) < 2:
                during.append(capture(ws, event, len(during)))
        client.close()
    done = f"{rounds[0]} imports of 1 GB, {rounds[1]} rounds of sync and {rounds[2]} exports"
    return [
        row("note on disk, nothing else going on, median", statistics.median(alone) * 1000, "ms"),
        row(f"note on disk beside {done}, median of {len(during)}", statistics.median(during) * 1000, "ms", "10"),
        row("note on disk beside them, p99", sorted(during)[int(len(during) * 0.99)] * 1000, "ms", "30"),
        row("note on disk beside them, worst", max(during) * 1000, "ms"),
    ]


def capture(ws: Workspace, event: str, number: int) -> float:
    """Type a line and press Enter; the seconds until it is on disk."""
    time.sleep(PAUSE)
    return timed(lambda: live.capture_line(ws, event, f"q 3: 等待三秒 wait three seconds {number} #Waiting"))[0]


def import_and_forget(ws: Workspace, event: str, film: Path) -> None:
    """The whole way each time. What was imported is forgotten and its file put aside: to delete a gigabyte keeps a disk busy."""
    media = probe_media(film)
    done = import_recordings(ws, event, [media])
    blob = ws.blobs.path(recordings.recording(ws, done.added[0]).sha256)
    recordings.remove_recording(ws, done.added[0])
    blob.replace(film.with_name(f"aside-{time.monotonic_ns()}"))


def settled_sync(ws: Workspace, client: Client) -> None:
    """A round as the engine makes them: soon after a change, not in the same moment."""
    time.sleep(SETTLING)
    sync(ws, client)


@contextmanager
def again(work: Callable[[], object], rounds: list[int], place: int) -> Iterator[None]:
    """Do something again and again in a thread of its own; counts the rounds."""
    over, failed = threading.Event(), []

    def go() -> None:
        try:
            while not over.is_set():
                work()
                rounds[place] += 1
        except BaseException as error:
            failed.append(error)
            rounds[place] = 10**9  # nobody waits for it

    thread = threading.Thread(target=go)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()
    if failed:
        raise failed[0]


# ---- measuring


def timed(work: Callable[[], Any]) -> tuple[float, Any]:
    begun = time.perf_counter()
    given = work()
    return time.perf_counter() - begun, given


def row(what: str, value: float, unit: str, at_most: str = "") -> dict[str, Any]:
    return {"what": what, "value": round(value, 2), "unit": unit, "at most": at_most}
