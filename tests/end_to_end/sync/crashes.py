"""Programs that end in the middle of something, and what they leave open."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import event as on


class Ended(BaseException):
    """A program was ended from outside: nothing in it gets to clean up."""


@contextlib.contextmanager
def ends_at_statement(engine: Any, number: int, error: BaseException, happened: list[bool]) -> Iterator[None]:
    """Whoever asks the database for the n-th time from now is ended."""
    left = [number]

    def look(*_: Any) -> None:
        left[0] -= 1
        if left[0] == -1:
            happened.append(True)
            raise error

    on.listen(engine, "before_cursor_execute", look)
    try:
        yield
    finally:
        on.remove(engine, "before_cursor_execute", look)


def open_files(folder: Path) -> list[str]:
    """The files of a folder that this process holds open, where the system tells."""
    found, told = [], Path("/proc/self/fd")
    for number in told.iterdir() if told.is_dir() else ():
        with contextlib.suppress(OSError):  # closed meanwhile
            found.append(str(number.readlink()))
    return [name for name in found if name.startswith(f"{folder}/")]
