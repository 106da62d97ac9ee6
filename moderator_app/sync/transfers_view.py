"""The list of transfers as others see it: lines, sums, the folder of kept files."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from moderator_app.domain.wording import Text
from moderator_app.sync.transfers_book import FIRST, Direction, Line
from moderator_app.sync.transfers_words import reason

FOR_GOOD = frozenset({"forbidden", "too_large", "damaged", "unreadable", "proxy_limit"})
"""Troubles that pass only when a person does something: the file is tried again when they say so."""
ABSENT = frozenset({"absent", "not_found"})
"""The server lacks the file too."""


@dataclass(frozen=True, slots=True)
class TransferLine:
    """A line of the list of transfers. `state`: moving, waiting, paused, failed, absent (the server lacks it too). Sizes in
    bytes, 0 where not known; `speed` in bytes a second; `reason` says why it doesn't move."""

    sha256: str
    direction: Direction
    name: str
    size: int
    done: int
    state: str
    speed: float
    urgent: bool
    reason: Text | None


@dataclass(frozen=True, slots=True)
class TransferSummary:
    """The list in a few numbers. `state`: moving, waiting, paused, offline, signed_out, idle; counts of files; bytes left."""

    state: str
    up: int
    down: int
    bytes_up: int
    bytes_down: int
    failed: int
    speed: float
    reason: Text | None


@dataclass(frozen=True, slots=True)
class Kept:
    """The folder of kept files: bytes in it, its limit (None: none), and bytes above that which can't go: not sent, or in use."""

    size: int
    files: int
    limit: int | None
    surplus: int


@dataclass(slots=True)
class Moved:
    """What a run did: files sent, fetched and evicted, with the bytes of those that are there now; files that are known to be
    left; and what is in the way: a code by the file's name, under "" one that is in the way of all. All is done where nothing is
    left and there are no troubles."""

    sent: int = 0
    fetched: int = 0
    bytes_sent: int = 0
    bytes_fetched: int = 0
    evicted: int = 0
    left: int = 0
    troubles: dict[str, str] = field(default_factory=dict)

    def note(self, line: Line) -> None:
        """A file is where it should be."""
        if line.direction == "up":
            self.sent, self.bytes_sent = self.sent + 1, self.bytes_sent + line.size
        else:
            self.fetched, self.bytes_fetched = self.fetched + 1, self.bytes_fetched + max(line.size, line.done)


def shown(line: Line, all_paused: bool) -> TransferLine:
    """A line as others see it."""
    why = reason(line.code, line.message)
    if line.moving:
        state, why = "moving", None
    elif line.paused or all_paused:
        state, why = "paused", None
    elif line.code in FOR_GOOD:
        state = "failed"
    elif line.code in ABSENT:
        state = "absent"
    else:
        state = "waiting"
    speed = line.speed.value() if line.moving else 0.0
    return TransferLine(
        line.sha256, line.direction, line.name, line.size, line.done, state, speed, line.rank >= FIRST, why
    )  # fmt: skip


def summed(lines: Sequence[TransferLine], away: str) -> TransferSummary:
    """The sums of a list; `away`: why the server can't be used now, "" if it can."""
    going = [line for line in lines if line.state not in ("failed", "absent")]
    up = [line for line in going if line.direction == "up"]
    down = [line for line in going if line.direction == "down"]
    if any(line.state == "moving" for line in going):
        state = "moving"
    elif not going:
        state = "idle"
    elif all(line.state == "paused" for line in going):
        state = "paused"
    else:
        state = "signed_out" if away == "signed_out" else "offline" if away else "waiting"
    failed = sum(line.state == "failed" for line in lines)
    speed = sum(line.speed for line in lines)
    return TransferSummary(state, len(up), len(down), _left(up), _left(down), failed, speed, reason(away))


def _left(lines: Iterable[TransferLine]) -> int:
    return sum(max(0, line.size - line.done) for line in lines)
