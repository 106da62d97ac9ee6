"""Looking into a recording with MediaInfo, in a process of its own.

A damaged table of contents can keep the library busy for minutes, and a crafted one might end the program: so it is asked beside
the program, for a limited time and with limited memory. It reads through an open file, so that it follows no links to other files
and needs no name it could stumble over; of 6 GB it reads some megabytes, and decodes nothing.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from moderator_app.exchange.beside import ourselves

#: The word with which the program calls itself for this (cli.py).
WORD = "look-into-media"

_PIECE = 1 << 16
_MEMORY = 2 << 30


class Unanswered(Exception):
    """The library found no end, or ended badly."""


def tracks_of(path: Path, patience: float) -> list[Mapping[str, Any]]:
    """What MediaInfo tells of the file and its streams (its own names of fields), within so many seconds.

    Raises `Unanswered`, and `OSError` where no process can be started.
    """
    try:
        asked = subprocess.run(
            [*ourselves(), WORD, str(path)],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=patience,
            cwd=Path(__file__).resolve().parents[2],
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except subprocess.TimeoutExpired as error:
        raise Unanswered from error
    if asked.returncode != 0:
        raise Unanswered(asked.stderr[-2000:].decode("utf-8", "replace"))
    found: list[Mapping[str, Any]] = json.loads(asked.stdout)
    return found


def main(arguments: Sequence[str]) -> int:
    """The other process: writes what is found to its output."""
    from pymediainfo import MediaInfo

    _limit_memory()
    with Path(arguments[0]).open("rb") as file:
        found = MediaInfo.parse(file, buffer_size=_PIECE)
    sys.stdout.buffer.write(json.dumps([track.to_data() for track in found.tracks]).encode())
    sys.stdout.buffer.flush()
    return 0


def _limit_memory() -> None:
    with suppress(ImportError, ValueError, OSError):  # not every system knows such limits
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
