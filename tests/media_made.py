"""Real recordings, made with the codec library: a picture that counts its frames by brightness, and a tone.

`make_media(path)` writes MP4 (H.264, AAC), M4A, MOV, or WebM (VP8, Opus), by the ending of the path.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import av
import numpy as np

RATE = 48_000
_BY_ENDING = {
    ".mp4": ("mp4", "libx264", "aac"),
    ".mov": ("mov", "libx264", "aac"),
    ".webm": ("webm", "libvpx", "libopus"),
    ".mkv": ("matroska", "libx264", "aac"),
    ".m4a": ("ipod", "", "aac"),
}


def make_media(
    path: Path,
    seconds: float = 2.0,
    *,
    video: bool = True,
    audio: bool = True,
    video_codec: str = "",
    audio_codec: str = "",
    size: tuple[int, int] = (160, 90),
    frames: int = 10,
    options: dict[str, str] | None = None,
) -> Path:
    """Write a recording of so many seconds. `options` are those of the container (movflags …)."""
    container, picture, sound = _BY_ENDING[path.suffix]
    picture, sound = video_codec or picture, audio_codec or sound
    path.parent.mkdir(parents=True, exist_ok=True)
    with av.open(str(path), "w", format=container, options=options or {}) as out:
        # both are told before the first packet: it writes the head of the file
        shown: Any = out.add_stream(picture, rate=frames) if video and picture else None
        heard: Any = out.add_stream(sound, rate=RATE) if audio else None
        if shown is not None:
            shown.width, shown.height, shown.pix_fmt = *size, "yuv420p"
        if heard is not None:
            heard.layout = "mono"
        if shown is not None:
            for number in range(round(seconds * frames)):
                grey = np.full((size[1], size[0], 3), 16 + number * 8 % 224, np.uint8)
                out.mux(shown.encode(av.VideoFrame.from_ndarray(grey, format="rgb24")))
            out.mux(shown.encode())
        if heard is not None:
            for tone in _tones(seconds, 960 if "opus" in sound else 1024):
                out.mux(heard.encode(tone))
            out.mux(heard.encode())
    return path


def _tones(seconds: float, step: int) -> Iterator[av.AudioFrame]:
    """A tone of 440 Hz in frames of so many samples; the encoder makes of it what it needs."""
    for at in range(0, round(seconds * RATE), step):
        tone = np.sin(np.arange(at, at + step) * 2 * np.pi * 440 / RATE) * 10_000
        frame = av.AudioFrame.from_ndarray(tone.astype(np.int16)[None, :], format="s16", layout="mono")
        frame.sample_rate, frame.pts = RATE, at
        yield frame
