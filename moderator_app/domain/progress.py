"""How long work tells how far it is and learns that it should stop."""

from __future__ import annotations

from typing import Protocol

from moderator_app.domain.wording import Text


class Progress(Protocol):
    """Passed to long work. Calling it reports `done` of `total` (total 0: unknown) and raises `Cancelled` when the
    person asked to stop."""

    def __call__(self, done: int, total: int, doing: Text | None = None) -> None: ...


def silent(done: int, total: int, doing: Text | None = None) -> None:
    """A `Progress` that nobody watches."""
