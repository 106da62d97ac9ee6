"""The clock's sound: a short soft tone, once for a warning, twice when it is urgent, three times when the time is over."""

from __future__ import annotations

import math
import wave
from array import array
from contextlib import suppress
from io import BytesIO
from typing import Any

from PySide6.QtCore import QObject, QTemporaryFile, QUrl, Signal
from PySide6.QtWidgets import QApplication

from moderator_app.desktop.background import Background
from moderator_app.desktop.media.library import MediaMissing, multimedia

RATE = 22050
_TONE, _PAUSE, _PITCH, _LOUD = 0.18, 0.17, 784.0, 0.35
"""Seconds of a tone and of the pause after it, its pitch in Hz (G5), and the share of full loudness."""


def chime(times: int) -> bytes:
    """A WAV file with the tone so many times; it swells and fades, so that it doesn't click."""
    long = int(RATE * _TONE)
    tone = [
        int(32767 * _LOUD * math.sin(math.pi * n / long) ** 2 * math.sin(2 * math.pi * _PITCH * n / RATE)) for n in range(long)
    ]
    samples = array("h", (tone + [0] * int(RATE * _PAUSE)) * times)
    written = BytesIO()
    with wave.open(written, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(samples.tobytes())
    return written.getvalue()


class Chime(QObject):
    """Plays it; where there is no sound card, or no library for it, the system's own beep.

    `sounded(file)`: it was let sound, and this is the sound file."""

    sounded = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._files: dict[int, QTemporaryFile] = {}
        self._player: Any = None
        self._prepared = False

    def prepare(self, background: Background) -> None:
        """Load what playing needs on another thread, so that the first warning keeps nobody waiting."""
        if not self._prepared:
            self._prepared = True
            background.run(lambda _progress: _load())

    def play(self, times: int) -> None:
        """Let it sound."""
        file = self._file(times)
        self._play(file)
        self.sounded.emit(file)

    def _play(self, file: str) -> None:
        try:
            library = multimedia()
        except MediaMissing:  # the warning is on the screen all the same
            QApplication.beep()
            return
        if library.QMediaDevices.defaultAudioOutput().isNull():
            QApplication.beep()
            return
        self._player = self._player or library.QSoundEffect(self)
        self._player.setSource(QUrl.fromLocalFile(file))
        self._player.play()

    def _file(self, times: int) -> str:
        if times not in self._files:
            kept = QTemporaryFile("chime-XXXXXX.wav", self)
            kept.open()
            kept.write(chime(times))
            kept.flush()
            self._files[times] = kept
        return self._files[times].fileName()


def _load() -> None:
    with suppress(MediaMissing):  # told by the beep when it comes to it
        multimedia()
