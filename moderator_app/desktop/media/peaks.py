"""How loud a recording is from moment to moment: made from samples as they come, kept in a small file, read for painting.

The file: ``PSW1``, then in little-endian order the milliseconds of a step (uint16) and the number of levels (uint32), then one
byte a level. A level is the greatest absolute sample of its step, from 0 (silence) to 255 (full scale); 90 minutes in steps of
100 ms take 54 kB. What must hold: `Peaks.of_bytes(peaks.to_bytes()) == peaks`, and the levels don't depend on how the samples
were cut into pieces.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_HEAD = struct.Struct("<4sHI")
_MARK = b"PSW1"
FULL = 32768
"""The greatest absolute value of a 16-bit sample."""


@dataclass(frozen=True, slots=True)
class Peaks:
    """Levels (0 to 255), one each `step` milliseconds."""

    levels: bytes
    step: int = 100

    @property
    def seconds(self) -> float:
        return len(self.levels) * self.step / 1000

    def to_bytes(self) -> bytes:
        return _HEAD.pack(_MARK, self.step, len(self.levels)) + self.levels

    @classmethod
    def of_bytes(cls, stored: bytes) -> Peaks:
        """The peaks kept by `to_bytes`. Raises `ValueError` for anything else."""
        if len(stored) < _HEAD.size:
            raise ValueError("not a waveform: too short")
        mark, step, count = _HEAD.unpack_from(stored)
        levels = stored[_HEAD.size :]
        if mark != _MARK or not step or len(levels) != count:
            raise ValueError("not a waveform, or not a whole one")
        return cls(levels, step)

    def columns(self, count: int, begins: float = 0.0, ends: float | None = None) -> list[float]:
        """The loudest of each of `count` equal parts between two seconds, from 0 to 1, as tall as the loudest of the whole."""
        if not self.levels or count < 1:
            return [0.0] * max(0, count)
        ends = self.seconds if ends is None else ends
        levels = np.frombuffer(self.levels, np.uint8)
        edges = np.linspace(begins, max(begins, ends), count + 1) * 1000 / self.step
        lows = np.clip(np.floor(edges[:-1]).astype(int), 0, len(levels))
        highs = np.clip(np.maximum(np.ceil(edges[1:]).astype(int), lows + 1), 0, len(levels))
        most = max(1, int(levels.max()))
        return [float(levels[a:b].max()) / most if a < b else 0.0 for a, b in zip(lows, highs, strict=True)]


class PeakMeter:
    """Takes 16-bit samples of one channel piece by piece; `peaks` are those of all so far."""

    def __init__(self, rate: int, step: int = 100) -> None:
        """`rate`: samples a second; `step`: milliseconds of a level."""
        self.step = step
        self._many = max(1, rate * step // 1000)
        self._left: NDArray[np.int16] = np.empty(0, np.int16)
        self._pieces: list[NDArray[np.int16]] = []
        self._waiting = 0
        self._levels = bytearray()

    def take(self, samples: NDArray[np.int16]) -> None:
        """The next samples. They are looked at a few seconds at a time: decoders give them by the thousandth of a second."""
        self._pieces.append(samples)
        self._waiting += len(samples)
        if self._waiting >= self._many * 64:
            self._settle()

    def _settle(self) -> None:
        whole = np.concatenate([self._left, *self._pieces])
        self._pieces, self._waiting = [], 0
        full = len(whole) // self._many * self._many
        self._left = whole[full:].copy()
        if full:
            steps = whole[:full].reshape(-1, self._many)
            self._levels += _level(np.maximum(steps.max(axis=1).astype(np.int32), -steps.min(axis=1).astype(np.int32))).tobytes()

    def peaks(self) -> Peaks:
        """The levels of what was taken; the last may be of less than a step."""
        self._settle()
        rest = self._left.astype(np.int32)
        last = _level(np.array([np.abs(rest).max()])).tobytes() if len(rest) else b""
        return Peaks(bytes(self._levels) + last, self.step)


def _level(loudest: NDArray[np.int32]) -> NDArray[np.uint8]:
    return (loudest * 255 // FULL).clip(0, 255).astype(np.uint8)
