"""The folder of kept files and its limit: what is evicted, and what never is.

What must hold: a file goes from this laptop only if the server has just said that it has it and that this account may read it. So
nothing unsent is ever evicted, whatever the limit says. Least recently used goes first: a blob's time of change is when it was
last used (`Blobs.find`).
"""

from __future__ import annotations

import logging
import os
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from moderator_app.store.blobs import Blobs
from moderator_app.sync.transfers_wire import Wire

log = logging.getLogger("moderator.transfers")
ASKED_AT_ONCE = 50


@dataclass(frozen=True, slots=True)
class Held:
    """A file on this laptop: its size in bytes and when it was last used, in seconds since 1970."""

    sha256: str
    size: int
    used: float


def held(blobs: Blobs) -> list[Held]:
    """The files on this laptop, least recently used first."""
    found = []
    for sha256 in blobs.all():
        try:
            told = blobs.path(sha256).stat()
        except FileNotFoundError:
            continue
        found.append(Held(sha256, told.st_size, told.st_mtime))
    return sorted(found, key=lambda file: file.used)


def place(blobs: Blobs, part: Path, sha256: str) -> None:
    """Put a file that came, and was checked, under its name."""
    target = blobs.path(sha256)
    target.parent.mkdir(parents=True, exist_ok=True)
    part.replace(target)
    os.utime(target)


def make_room(blobs: Blobs, limit: int, need: int, wire: Wire, stay: Collection[str]) -> list[str]:
    """Evict files until `need` more bytes fit under `limit`. `stay`: those that must not go, whoever has them.

    Returns what was evicted. Raises `Trouble` where the server can't be asked; then nothing more goes.
    """
    files = held(blobs)
    surplus = sum(file.size for file in files) + need - limit
    candidates = [file for file in files if file.sha256 not in stay]
    gone: list[str] = []
    while surplus > 0 and candidates:
        batch, candidates = candidates[:ASKED_AT_ONCE], candidates[ASKED_AT_ONCE:]
        safe = wire.known([file.sha256 for file in batch])
        for file in batch:
            if surplus > 0 and file.sha256 in safe and _evict(blobs.path(file.sha256)):
                surplus -= file.size
                gone.append(file.sha256)
    return gone


def _evict(path: Path) -> bool:
    try:
        path.unlink()
    except OSError as error:  # somebody has it open: it is in use, so it stays
        log.info("a kept file stays: %s", error)
        return False
    return True
