"""Makes the recording of the demo season: its transcript read aloud by a computer's voices, over a gallery of initials.

    python packaging/demo_recording.py

Needs `espeak-ng` on the path, and PyAV, which is there for development. The outcome is kept in resources/demo/recording; it
differs by some bytes from one version of the encoders to the next, so no test compares it with what this makes.
"""

from __future__ import annotations

import io
import re
import subprocess
import wave
from collections.abc import Sequence
from fractions import Fraction
from typing import Any

import av
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QImage, QPainter

from moderator_app.domain.records import TranscriptCue
from moderator_app.exchange.webvtt import read_transcript
from moderator_app.paths import resources_folder

DEMO = resources_folder() / "demo"
MADE = DEMO / "recording" / "GMT20261119-010012_Recording_640x360.mp4"
RATE = 24_000
WIDE, HIGH = 640, 360
STEP, KEY_EVERY = 4, 15
"""Seconds between two pictures, and pictures between two that stand by themselves."""
ACROSS, DOWN = 3, 3
ENGLISH = ("en-gb", "en-us", "en-gb-scotland", "en-gb-x-rp")
VARIANTS = ("f1", "m1", "f2", "m3", "f3", "m5", "f4", "m7", "f5", "m2")
COLOURS = ("#3b6f68", "#7a5c3e", "#4a4f8f", "#6b4a63", "#3f6a8a", "#5d7042", "#8a5a4a", "#4c6470", "#706046")
_HAN = re.compile("[\u4e00-\u9fff]")
_SLOWEST, _FASTEST = 130, 320
"""Words a minute."""

Sound = NDArray[np.int16]


def main() -> None:
    QGuiApplication([])
    for font in (resources_folder() / "fonts").glob("*.ttf"):
        QFontDatabase.addApplicationFont(str(font))
    cues = read_transcript(next(DEMO.glob("2026-11-19*/*.vtt"))).cues
    speakers = list(dict.fromkeys(cue.speaker for cue in cues if cue.speaker))
    MADE.parent.mkdir(exist_ok=True)
    with av.open(str(MADE), "w", options={"movflags": "faststart"}) as box:
        seen, heard = box.add_stream("libx264", rate=Fraction(1, STEP)), box.add_stream("aac", rate=RATE)
        heard.layout, heard.bit_rate = "mono", 16_000
        _draw(box, seen, cues, speakers)
        _speak(box, heard, cues, speakers)
    print(f"{MADE.name}: {MADE.stat().st_size / 1e6:.1f} MB, {len(cues)} lines, {len(speakers)} voices")


# ---- what is seen


def _draw(box: Any, stream: Any, cues: Sequence[TranscriptCue], speakers: Sequence[str]) -> None:
    stream.width, stream.height, stream.pix_fmt = WIDE, HIGH, "yuv420p"
    stream.options = {"preset": "veryslow", "crf": "35", "g": str(KEY_EVERY), "bf": "0", "tune": "stillimage"}
    pictures: dict[str, NDArray[np.uint8]] = {}
    last = ""
    for number in range(int(cues[-1].end / STEP) + 2):
        heard = [cue.speaker for cue in cues if cue.start < (number + 1) * STEP and cue.end > number * STEP]
        last = heard[0] if heard else last
        if last not in pictures:
            pictures[last] = _gallery(speakers, last)
        frame = av.VideoFrame.from_ndarray(pictures[last], format="rgb24")
        frame.pts, frame.time_base = number, Fraction(STEP)
        box.mux(stream.encode(frame))
    box.mux(stream.encode(None))


def _gallery(speakers: Sequence[str], speaking: str) -> NDArray[np.uint8]:
    """Nine tiles of initials, with whoever speaks among them and marked."""
    shown = list(speakers[: ACROSS * DOWN])
    if speaking and speaking not in shown:
        shown[-1] = speaking
    image = QImage(WIDE, HIGH, QImage.Format.Format_RGB888)
    image.fill(QColor("#1c2a2a"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for place, name in enumerate(shown):
        _tile(painter, QRect(14 + place % ACROSS * 206, 12 + place // ACROSS * 114, 200, 108), name, name == speaking)
    painter.end()
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(HIGH, image.bytesPerLine())
    return rows[:, : WIDE * 3].reshape(HIGH, WIDE, 3).copy()


def _tile(painter: QPainter, tile: QRect, name: str, speaks: bool) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(COLOURS[sum(map(ord, name)) % len(COLOURS)]))
    painter.drawRoundedRect(tile, 8, 8)
    if speaks:
        painter.setPen(QColor("#e9d27a"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(tile.adjusted(1, 1, -1, -1), 8, 8)
    painter.setPen(QColor("white"))
    font = QFont(["Inter", "Noto Sans SC"])
    font.setPixelSize(30)
    painter.setFont(font)
    plain = re.sub(r"[(（].*", "", name).split()
    painter.drawText(tile, Qt.AlignmentFlag.AlignCenter, "".join(word[0] for word in plain[:2]))
    font.setPixelSize(11)
    painter.setFont(font)
    painter.drawText(tile.adjusted(8, 0, 0, -4), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, name)


# ---- what is heard


def _speak(box: Any, stream: Any, cues: Sequence[TranscriptCue], speakers: Sequence[str]) -> None:
    whole = np.zeros(int((cues[-1].end + STEP) * RATE), np.int16)
    for cue in cues:
        sound = _said(cue, speakers)
        begins = int(cue.start * RATE)
        sound = sound[: len(whole) - begins]
        whole[begins : begins + len(sound)] = sound
    piece = 1024
    for at in range(0, len(whole), piece):
        frame = av.AudioFrame.from_ndarray(whole[at : at + piece][None, :], format="s16", layout="mono")
        frame.sample_rate, frame.pts, frame.time_base = RATE, at, Fraction(1, RATE)
        box.mux(stream.encode(frame))
    box.mux(stream.encode(None))


def _said(cue: TranscriptCue, speakers: Sequence[str]) -> Sound:
    """A line, said so fast that it fits between its times."""
    number = speakers.index(cue.speaker) if cue.speaker else 0
    tongue = "cmn" if _HAN.search(cue.text) else ENGLISH[number % len(ENGLISH)]
    voice = f"{tongue}+{VARIANTS[number % len(VARIANTS)]}"
    pace, room = 165.0, cue.end - cue.start
    sound = _voiced(voice, pace, cue.text)
    if len(sound) > room * RATE:
        pace = min(_FASTEST, max(_SLOWEST, pace * len(sound) / RATE / room * 1.05))
        sound = _voiced(voice, pace, cue.text)
    return sound[: int((room + 0.3) * RATE)]


def _voiced(voice: str, pace: float, words: str) -> Sound:
    command = ["espeak-ng", "-v", voice, "-s", str(round(pace)), "-a", "70", "--stdout", "--", words]
    spoken = subprocess.run(command, capture_output=True, check=True).stdout
    with wave.open(io.BytesIO(spoken)) as file:
        rate = file.getframerate()
        given = np.frombuffer(file.readframes(len(spoken)), np.int16)
    places = np.arange(int(len(given) * RATE / rate)) * rate / RATE
    said: Sound = np.interp(places, np.arange(len(given)), given).astype(np.int16)
    return said


if __name__ == "__main__":
    main()
