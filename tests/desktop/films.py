"""Small recordings made by the codec library, for tests: H.264 with AAC in mp4, and what goes wrong with files."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np


def film(path: Path, seconds: int, *, picture: bool = True, sound: bool = True, rate: int = 8000, loud_from: float = 0.0) -> Path:
    """A recording: a picture that gets brighter by the second, and a tone that is loud from a second on, quiet before."""
    codecs = ("libvpx", "libopus") if path.suffix == ".webm" else ("libx264", "aac")
    rate = 48000 if path.suffix == ".webm" else rate
    with av.open(str(path), "w") as box:
        seen: Any = box.add_stream(codecs[0], rate=10) if picture else None
        if seen is not None:
            seen.width, seen.height, seen.pix_fmt = 160, 90, "yuv420p"
        heard: Any = box.add_stream(codecs[1], rate=rate) if sound else None
        if heard is not None:
            heard.layout = "mono"
        for second in range(seconds):
            for number in range(10 if seen is not None else 0):
                shade = np.full((90, 160, 3), 30 + second * 200 // max(1, seconds), np.uint8)
                frame = av.VideoFrame.from_ndarray(shade, format="rgb24")
                frame.pts, frame.time_base = second * 10 + number, Fraction(1, 10)
                box.mux(seen.encode(frame))
            if heard is not None:
                times = second + np.arange(rate) / rate
                tone = np.sin(2 * np.pi * 330 * times) * np.where(times >= loud_from, 24000, 1500)
                sound_frame = av.AudioFrame.from_ndarray(tone.astype(np.int16)[None, :], format="s16", layout="mono")
                sound_frame.sample_rate, sound_frame.pts = rate, second * rate
                box.mux(heard.encode(sound_frame))
        for stream in filter(None, (seen, heard)):
            box.mux(stream.encode(None))
    return path


def cut_off(whole: Path, path: Path) -> Path:
    """The first third of a file, as a download leaves it that broke off."""
    content = whole.read_bytes()
    path.write_bytes(content[: len(content) // 3])
    return path


def with_damaged_sound(whole: Path, path: Path, begins: float, ends: float) -> Path:
    """A file whose sound between two seconds is rubbish; its picture and its tables are as they were."""
    content = bytearray(whole.read_bytes())
    with av.open(str(whole)) as box:
        for packet in box.demux(box.streams.audio[0]):
            if packet.pts is not None and packet.pos is not None and begins <= packet.pts * packet.time_base < ends:
                content[packet.pos : packet.pos + packet.size] = bytes(packet.size)
    path.write_bytes(bytes(content))
    return path
