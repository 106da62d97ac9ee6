"""The window beside a long recording: how soon ten and forty thousand lines are there and scroll, when one plays, the waveform.

A real window off-screen over a workspace of its own, with a recording of 90 minutes (H.264 and AAC) made by the codec library: a
minute is encoded, and its packets are written ninety times.
"""

from __future__ import annotations

import contextlib
import gc
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from fractions import Fraction
from pathlib import Path
from typing import Any

TITLE = "Live: the window beside a long recording"
MINUTES, LINES, MOST_LINES = 90, 10_000, 40_000
SAID = "we tried a reading passport stamped by families and parents wrote back to us in their own language"


def run() -> list[dict[str, Any]]:
    """The rows of the table: what was measured, its value, what it should be at most."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as place:
        home = Path(place)
        film = home / "meeting.mp4"  # made in a process of its own: the codec library must not count in the memory
        subprocess.run([sys.executable, str(Path(__file__)), str(film)], check=True)
        with at_window(home / "usual", film, LINES) as at:
            rows = at.rows()
        with at_window(home / "most", film, MOST_LINES) as at:
            return rows + at.rows_of_most()


def long_film(path: Path) -> Path:
    """A recording of 90 minutes."""
    import av
    import numpy as np

    rate, shots = 16_000, 5
    with av.open(str(path), "w") as box:
        seen, heard = box.add_stream("libx264", rate=shots), box.add_stream("aac", rate=rate)
        seen.width, seen.height, seen.pix_fmt = 640, 360, "yuv420p"
        seen.options = {"preset": "ultrafast", "bf": "0", "g": "50"}
        heard.layout = "mono"
        packets: list[tuple[Any, bytes, int, bool, Any]] = []
        for second in range(60):
            for number in range(shots):
                shade = np.full((360, 640, 3), 40 + second * 3, np.uint8)
                shade[:, : 10 * second] = (200, 220, 210)
                frame = av.VideoFrame.from_ndarray(shade, format="rgb24")
                frame.pts, frame.time_base = second * shots + number, Fraction(1, shots)
                packets += [(seen, bytes(p), p.pts, p.is_keyframe, p.time_base) for p in seen.encode(frame)]
            times = np.arange(rate) / rate
            tone = (np.sin(2 * np.pi * 220 * times) * 20_000 * abs(np.sin(second / 5))).astype(np.int16)
            sound = av.AudioFrame.from_ndarray(tone[None, :], format="s16", layout="mono")
            sound.sample_rate, sound.pts = rate, second * rate
            packets += [(heard, bytes(p), p.pts, True, p.time_base) for p in heard.encode(sound)]
        for minute in range(MINUTES):
            for stream, content, pts, key, base in packets:
                packet = av.Packet(content)
                packet.stream, packet.time_base, packet.is_keyframe = stream, base, key
                packet.pts = packet.dts = pts + round(minute * 60 / base)
                box.mux(packet)
    return path


class AtWindow:
    """The window over a workspace with the recording and its lines."""

    def __init__(self, window: Any, event_place: Any, other_place: Any, lines: int) -> None:
        self.window, self.place, self.elsewhere, self.lines = window, event_place, other_place, lines
        self.idle: Callable[[], None] = window.desk.background.wait_idle

    def turn(self) -> None:
        from PySide6.QtCore import QCoreApplication

        QCoreApplication.processEvents()

    def until(self, true: Callable[[], bool], seconds: float = 60, held: list[float] | None = None) -> None:
        """Turn until something is so; `held` gets how long each turn took."""
        ends = time.monotonic() + seconds
        while not true() and time.monotonic() < ends:
            began = time.perf_counter()
            self.turn()
            if held is not None:
                held.append(time.perf_counter() - began)
            time.sleep(0.0005)  # a window that waits leaves the processor to the threads that read

    def rows(self) -> list[dict[str, Any]]:
        measured = self.first_opening()
        opened = [self.open() for _time in range(5)]
        view = self.window.view()
        view.furniture.languages.choose("both")
        scrolled = self.scroll(view)
        jumps = self.jump(view)
        playing = self.play(view)
        return [
            _row(f"waveform and picture of {MINUTES} minutes, in the background", measured, "s", "20"),
            _row(f"{LINES:,} lines: from the click to all shown, median", sorted(opened)[2] * 1000, "ms", "500"),
            _row(f"{LINES:,} lines: worst", max(opened) * 1000, "ms"),
            _row("scrolling: frames, median", scrolled[len(scrolled) // 2] * 1000, "ms"),
            _row("scrolling: frames, p99", scrolled[int(len(scrolled) * 0.99)] * 1000, "ms"),
            _row("scrolling: worst frame", scrolled[-1] * 1000, "ms", "32"),
            _row("jump to a line: marked and shown, worst of 40", max(each[0] for each in jumps) * 1000, "ms", "100"),
            _row("jump to a line: the recording is there, median", sorted(each[1] for each in jumps)[20] * 1000, "ms"),
            _row("jump to a line: the recording is there, worst", max(each[1] for each in jumps) * 1000, "ms", "100"),
            _row("frames shown in ten seconds of playing at double speed", playing, ""),
            _row("memory with the recording playing", _resident(), "MB", "400"),
            _row("peak memory", _peak(), "MB"),
        ]

    def rows_of_most(self) -> list[dict[str, Any]]:
        """What the most lines that a transcript may have take."""
        self.first_opening()
        held: list[float] = []
        opened = [self.open(held) for _time in range(5)]
        view = self.window.view()
        view.furniture.languages.choose("both")
        scrolled = self.scroll(view)
        found = max(self.search(view, typed, held) for typed in ("passport", "阅读", "zebra"))
        followed = self.follow(view)
        count = f"{self.lines:,} lines"
        return [
            _row(f"{count}: from the click to all shown, median", sorted(opened)[2] * 1000, "ms", "1500"),
            _row(f"{count}: the window is held for, opening and searching, worst", max(held) * 1000, "ms", "32"),
            _row(f"{count}: words looked for, worst of three", found * 1000, "ms"),
            _row(f"{count}: scrolling, worst frame", scrolled[-1] * 1000, "ms", "32"),
            _row(f"{count}: following, worst frame of 300", followed * 1000, "ms", "32"),
        ]

    def search(self, view: Any, typed: str, held: list[float]) -> float:
        before, began = view._found, time.perf_counter()
        view.look_for(typed)
        self.until(lambda: view._found is not before, 20, held)
        return time.perf_counter() - began

    def follow(self, view: Any) -> float:
        view.look_for("")
        self.idle()
        view.follow_again()
        frames = []
        for number in range(300):
            began = time.perf_counter()
            view._show_time(number * 17.9)
            view.furniture.cues.viewport().repaint()
            frames.append(time.perf_counter() - began)
        return max(frames)

    def first_opening(self) -> float:
        began = time.perf_counter()
        self.window.go(self.place)
        self.until(lambda: bool(self.window.desk.background.shown()), 5)
        self.idle()
        return time.perf_counter() - began

    def open(self, held: list[float] | None = None) -> float:
        self.window.go(self.elsewhere)
        self.idle()
        self.turn()
        gc.collect()
        view = self.window._views["recording"]
        view.furniture.cues.show_lines(())
        began = time.perf_counter()
        self.window.go(self.place)
        self.until(lambda: len(view.furniture.cues.model_.lines) == self.lines and view.one is not None, 60, held)
        view.furniture.cues.viewport().repaint()
        return time.perf_counter() - began

    def scroll(self, view: Any) -> list[float]:
        cues = view.furniture.cues
        bar, frames = cues.verticalScrollBar(), []
        for number in range(600):
            began = time.perf_counter()
            bar.setValue(number * 120 if number < 400 else number * 7919 % bar.maximum())
            cues.viewport().repaint()
            frames.append(time.perf_counter() - began)
            self.turn()
        return sorted(frames)

    def jump(self, view: Any) -> list[tuple[float, float]]:
        self.until(lambda: view.player.seconds > 0)
        view.player.play()
        self.until(lambda: view.player.second > 0.2)
        cues, found = view.furniture.cues, []
        for number in range(40):
            line = cues.model_.lines[number * 2477 % self.lines]
            frames: list[Any] = []
            view.player.frame.connect(frames.append)
            began = time.perf_counter()
            view.play_line(line.id)
            cues.viewport().repaint()
            marked = time.perf_counter() - began
            self.until(lambda frames=frames: any(frame.isValid() for frame in frames), 5)
            found.append((marked, time.perf_counter() - began))
            view.player.frame.disconnect(frames.append)
        return found

    def play(self, view: Any) -> int:
        shown: list[None] = []
        view.player.frame.connect(lambda _frame: shown.append(None))
        view.player.set_rate(2.0)
        view.go_to(600.0, play=True)
        ends = time.monotonic() + 10
        self.until(lambda: time.monotonic() > ends, 11)
        return len(shown)


@contextlib.contextmanager
def at_window(home: Path, film: Path, lines: int) -> Iterator[AtWindow]:
    """The window over a workspace of its own that holds the recording, with so many lines."""
    from moderator_app.desktop.app import dress, make_application
    from moderator_app.desktop.desk import Desk
    from moderator_app.desktop.places import Place
    from moderator_app.desktop.settings import Settings
    from moderator_app.desktop.theme import load_fonts
    from moderator_app.desktop.views import register_all
    from moderator_app.desktop.views.window import Window
    from moderator_app.store import Workspace

    home.mkdir(exist_ok=True)
    app = make_application()
    load_fonts()
    settings = Settings(home / "settings.json")
    dress(settings)
    register_all()
    with Workspace.open(home / "workspace", author="Maya") as ws:
        strand_id, event_id = fill(ws, home, film, lines)
        window = Window(Desk(settings, ws))
        window.furnish()
        window.resize(1440, 900)
        window.show()
        window.desk.background.wait_idle()
        yield AtWindow(window, Place("recording", strand_id, event_id), Place("meetings", strand_id), lines)
        window.close()
    del app


def fill(ws: Any, home: Path, film: Path, count: int) -> tuple[str, str]:
    """A meeting with the recording and its lines, in two languages every third time."""
    from moderator_app.exchange.media_folders import find_media
    from moderator_app.exchange.webvtt import read_transcript
    from moderator_app.operations import strands
    from moderator_app.operations.meeting_files import import_transcript
    from moderator_app.operations.recording_import import import_recordings

    strand_id = strands.add_strand(ws, "Librarians", "图书馆员")
    event_id = strands.add_event(ws, strand_id, title_en="Meeting", starts_at=datetime(2026, 11, 19, 1, tzinfo=UTC))
    recording_id = import_recordings(ws, event_id, find_media([film]).files).added[0]
    said = SAID.split()
    words = ["WEBVTT", ""]
    every = MINUTES * 60 / count
    for number in range(count):
        sentence = " ".join(said[(number + at) % len(said)] for at in range(4 + number % 26))
        sentence = f"{sentence} 我们试过阅读护照，由家长盖章。" if number % 3 == 0 else sentence
        begins = number * every
        words += [f"{_stamp(begins)} --> {_stamp(begins + every * 0.9)}", f"Person {number % 12}: {sentence}", ""]
    paper = home / "meeting.vtt"
    paper.write_text("\n".join(words), encoding="utf-8")
    import_transcript(ws, event_id, read_transcript(paper), recording_id=recording_id)
    return strand_id, event_id


def _stamp(seconds: float) -> str:
    return f"{int(seconds // 3600):02d}:{int(seconds // 60 % 60):02d}:{seconds % 60:06.3f}"


def _resident() -> float:
    import psutil

    return float(psutil.Process().memory_info().rss / 1024**2)


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform == "linux" else 1024**2)


def _row(what: str, value: float, unit: str, at_most: str = "") -> dict[str, Any]:
    return {"what": what, "value": round(value, 2), "unit": unit, "at most": at_most}


if __name__ == "__main__":
    long_film(Path(sys.argv[1]))
