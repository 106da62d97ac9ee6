"""The inner loop of the search, compiled where that was done here, else as plain Python; both give the same seats.

What is compiled stands in `compiled/` beside a digest of the sources it was made from, so that it is never taken for
sources that have changed since. board.py and annealing.py have no other imports than each other.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
#: What is compiled, each with its .pxd; in the order in which they need one another.
SOURCES = ("board", "annealing")
#: Where the digest of the sources is kept beside what was compiled from them.
DIGEST = "sources.sha256"


@dataclass(frozen=True, slots=True)
class Loop:
    """One of the two: `board()` makes an empty Board, `anneal` tries moves on it, tables are arrays if `compiled`."""

    board: Callable[[], Any]
    anneal: Callable[[Any, Any, Any, Any], None]
    compiled: bool


def loop(compiled: bool | None = None) -> Loop:
    """The compiled loop if it is here, else the plain one; or the one that is asked for.

    Raises ImportError where the compiled one is asked for and is not here.
    """
    fast = None if compiled is False else _compiled()
    if compiled and fast is None:
        raise ImportError("the inner loop is not compiled here")
    return fast or _plain()


def digest_of_sources(folder: Path = HERE) -> str:
    """What tells whether compiled modules fit their sources; line ends don't count."""
    known = hashlib.sha256()
    for name in SOURCES:
        for suffix in (".py", ".pxd"):
            known.update((folder / f"{name}{suffix}").read_bytes().replace(b"\r\n", b"\n"))
    return known.hexdigest()


@cache
def _plain() -> Loop:
    # Not imported at the top: where the compiled one is used, the plain one need not be read.
    board, annealing = (import_module(f"{__name__}.{name}") for name in SOURCES)
    return Loop(board.Board, annealing.anneal, compiled=False)


@cache
def _compiled() -> Loop | None:
    try:
        # A frozen program has no sources, and nothing that could differ from them.
        if (HERE / "board.pxd").exists() and (HERE / "compiled" / DIGEST).read_text("ascii") != digest_of_sources():
            return None
        from moderator_app.grouping.inner.compiled import annealing, board  # type: ignore[attr-defined]
    except (OSError, ImportError):
        return None
    return Loop(board.Board, annealing.anneal, compiled=True)
