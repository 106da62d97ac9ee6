"""How much time has passed, by a clock that nobody sets: right after sleep, a change of the wall clock, a crash or a restart.

What must hold: as long as the machine is not started anew, a run's seconds come from its boot clock alone; the wall clock is
asked only where the boot clock can't know (another boot, a boot clock that stands still in sleep), and never takes time back.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

#: Seconds by which the two clocks may differ before one of them is taken to have been set, or to have slept.
APART = 2.0


@dataclass(frozen=True, slots=True)
class Reading:
    """What the clocks of a computer showed at one moment.

    `boot`: seconds of a clock that nobody sets. `boot_id`: which start of the machine it counts from, "" where that isn't known.
    `wall`: seconds since 1970 by the clock that people set. `counts_sleep`: whether `boot` goes on while the machine sleeps.
    """

    boot: float
    wall: float
    boot_id: str = ""
    counts_sleep: bool = True


@dataclass(frozen=True, slots=True)
class Anchor:
    """That a run stood at `elapsed` seconds when the clocks showed `reading`; `start_id`: the mark that the run began with."""

    start_id: str
    elapsed: float
    reading: Reading

    def elapsed_by(self, now: Reading) -> float:
        """The seconds of the run at another reading; never before the anchor."""
        then = self.reading
        by_wall = max(0.0, now.wall - then.wall)
        by_boot = now.boot - then.boot
        if by_boot < 0 or now.boot_id != then.boot_id:
            return self.elapsed + by_wall  # another start of the machine: only the wall clock has seen both
        if not now.boot_id and by_wall > by_boot + APART and by_boot < APART:
            return self.elapsed + by_wall  # perhaps another start: nothing tells, and the boot clock has hardly moved
        if not now.counts_sleep and by_wall > by_boot + APART:
            return self.elapsed + by_wall  # it slept; a clock that is set forward in a meeting is far rarer
        return self.elapsed + by_boot

    def should_move(self, now: Reading) -> bool:
        """Whether the wall clock was set since (or the machine slept): then a new anchor keeps a later restart right."""
        return abs((now.wall - self.reading.wall) - (now.boot - self.reading.boot)) > APART

    def at(self, now: Reading) -> Anchor:
        """The same run, anchored at another reading."""
        return Anchor(self.start_id, self.elapsed_by(now), now)

    def to_json(self) -> dict[str, Any]:
        then = self.reading
        return {
            "start": self.start_id,
            "elapsed": self.elapsed,
            "boot": then.boot,
            "wall": then.wall,
            "boot_id": then.boot_id,
            "counts_sleep": then.counts_sleep,
        }

    @classmethod
    def from_json(cls, kept: object) -> Anchor | None:
        """The anchor kept by `to_json`; None where it isn't one."""
        if not isinstance(kept, Mapping):
            return None
        try:
            reading = Reading(
                float(kept["boot"]), float(kept["wall"]), str(kept["boot_id"]), bool(kept.get("counts_sleep", True))
            )
            return cls(str(kept["start"]), float(kept["elapsed"]), reading)
        except (KeyError, TypeError, ValueError):
            return None
