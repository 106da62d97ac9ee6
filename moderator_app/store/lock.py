"""One program at a time: the lock of a workspace's folder, and who holds it.

The operating system frees the lock when its holder ends, however it ends; the file that names the holder is only for telling.
"""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from moderator_app.store.errors import WorkspaceInUse, explain


class FolderLock:
    """A folder that is ours from `take` to `give_back`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._holder = folder / "lock.holder"
        # taken on one thread and given back on another, so the lock must not belong to a thread
        self._lock = FileLock(folder / "lock", timeout=0, thread_local=False)

    def take(self) -> None:
        """Take it at once, or raise `WorkspaceInUse`; `OSError` where the folder can't be written."""
        try:
            self._lock.acquire()
        except Timeout as error:
            raise WorkspaceInUse(self._folder, self._who()) from error
        try:
            self._holder.write_text(f"process {os.getpid()} on {socket.gethostname()}", "utf-8")
        except OSError:
            self._lock.release()
            raise

    def give_back(self) -> None:
        """Let the next one in; a second call does nothing."""
        if self._lock.is_locked:
            with suppress(OSError):  # it only tells who held the lock; the next holder writes its own
                self._holder.unlink(missing_ok=True)
            self._lock.release()

    def _who(self) -> str:
        try:
            return self._holder.read_text("utf-8") or "?"
        except (OSError, UnicodeDecodeError):  # the holder is just writing it, or just going
            return "?"


@contextmanager
def held(folder: Path) -> Iterator[None]:
    """Hold the folder for a while, as `FolderLock.take` does."""
    lock = FolderLock(folder)
    try:
        lock.take()
    except OSError as error:
        raise explain(folder, error) from error
    try:
        yield
    finally:
        lock.give_back()
