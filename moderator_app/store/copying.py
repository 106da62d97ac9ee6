"""Copying a large file and hashing the copy in one pass, with little memory and no pause between the two.

One thread copies, where the system can do it without bringing the bytes up to us (`copy_file_range`; on file systems that share
blocks it takes no room either); another hashes what was written, read back from the copy, so that the hash is of what is kept,
whatever happens to the original meanwhile; a third sees that the disk gets it bit by bit, so that the small writes of the store
never wait behind a gigabyte. All three let other threads go first, where the system knows that of threads.
"""

from __future__ import annotations

import errno
import hashlib
import os
import queue
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import IO

#: Files from this size on are copied so; smaller ones are read in one go more simply.
LARGE = 8 << 20

_STEP = 8 << 20
_PIECE = 1 << 20
#: So much is copied ahead of the disk at most.
_AHEAD = 64 << 20
_SYNCED_AT_ONCE = 8 << 20
#: What a system answers that can't copy between these two files by itself.
_CANT = {errno.EXDEV, errno.EINVAL, errno.ENOSYS, errno.EOPNOTSUPP, errno.EPERM, errno.EBADF, errno.ETXTBSY}


class SourceLost(Exception):
    """The original can't be read (any more); the reason is its cause, an `OSError`."""


def copy_hashed(origin: IO[bytes], target: IO[bytes], tell: Callable[[int], None]) -> str:
    """Copy an open file from its beginning to its end, and see that the disk has it. Returns the SHA-256 of the copy.

    `tell` hears how many bytes are copied, and stops the copy by raising. Both files are unbuffered; `target` can be read. Raises
    `SourceLost`, and `OSError` where the copy can't be written.
    """
    size = os.fstat(origin.fileno()).st_size
    _take_room(target, size)
    copying, hashing, syncing = _Copying(origin, target, size), _Hashing(target.name), _Syncing(target)
    try:
        done = 0
        for done in copying.steps():
            hashing.reach(done)
            syncing.reach(done)
            tell(done)
        syncing.finish()
        target.truncate(done)  # the original may have been cut meanwhile
        os.fsync(target.fileno())
        return hashing.finish(done)
    finally:
        copying.stop()
        syncing.stop()
        hashing.stop()


def _take_room(target: IO[bytes], size: int) -> None:
    """Take the room on the disk at once: a full disk is known before anything is copied, and what is written into room that is
    taken already holds up nobody else's writes. Raises `OSError` where there is none."""
    if not hasattr(os, "posix_fallocate") or size == 0:
        return
    try:
        os.posix_fallocate(target.fileno(), 0, size)
    except OSError as error:
        if error.errno not in _CANT:
            raise


def _copied(origin: IO[bytes], target: IO[bytes]) -> Iterator[int]:
    """Copies and says after each step how many bytes that was."""
    begun = False
    while hasattr(os, "copy_file_range"):
        try:
            count = os.copy_file_range(origin.fileno(), target.fileno(), _STEP)
        except OSError as error:
            if error.errno not in _CANT | {errno.EIO}:
                raise
            break  # reading and writing apart tells which of the two it was
        if count == 0 and not begun:  # some file systems say so of files that aren't empty
            break
        if count == 0:
            return
        begun = True
        yield count
    buffer = memoryview(bytearray(_PIECE))
    while count := _read(origin, buffer):
        _write(target, buffer[:count])
        yield count


def _read(origin: IO[bytes], buffer: memoryview) -> int:
    try:
        return int(origin.readinto(buffer))  # type: ignore[attr-defined]
    except OSError as error:
        raise SourceLost from error


def _write(target: IO[bytes], piece: memoryview) -> None:
    while piece:
        piece = piece[target.write(piece) :]


def _let_others_go_first() -> None:
    """Linux knows of each thread how urgent it is; elsewhere it would be the whole program."""
    if sys.platform == "linux":
        with suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), 5)


class _Copying:
    """Copies on a thread of its own, at most a few steps ahead of whoever follows."""

    def __init__(self, origin: IO[bytes], target: IO[bytes], size: int) -> None:
        self._origin, self._target, self._size = origin, target, size
        self._done: queue.Queue[int | None] = queue.Queue(4)
        self._over = threading.Event()
        self._failure: BaseException | None = None
        self._thread = threading.Thread(target=self._copy, name="copying", daemon=True)
        self._thread.start()

    def steps(self) -> Iterator[int]:
        """How many bytes are copied, again and again, until all are. Raises what went wrong."""
        while (done := self._done.get()) is not None:
            yield done
        if self._failure is not None:
            raise self._failure

    def stop(self) -> None:
        """Leave off, done or not."""
        self._over.set()
        while self._thread.is_alive():
            with suppress(queue.Empty):  # it may be waiting for somebody to take a step
                self._done.get(timeout=0.01)
        self._thread.join()

    def _copy(self) -> None:
        done = 0
        try:
            _let_others_go_first()
            for count in _copied(self._origin, self._target):
                done += count
                self._done.put(done)
                if self._over.is_set() or done > self._size:  # one that grows and grows would never end
                    break
        except BaseException as error:
            self._failure = error
        self._done.put(None)


class _Follower:
    """A thread that follows the copy, told how far that is."""

    def __init__(self, name: str) -> None:
        self.failure: BaseException | None = None
        self._reached: queue.SimpleQueue[int | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._follow, name=name, daemon=True)
        self._thread.start()

    def reach(self, until: int) -> None:
        """So many bytes are written."""
        self._reached.put(until)

    def stop(self) -> None:
        """Leave off, done or not."""
        self._reached.put(None)
        self._thread.join()

    def _follow(self) -> None:
        try:
            _let_others_go_first()
            while (until := self._reached.get()) is not None:
                self._go(until)
        except BaseException as error:
            self.failure = error

    def _go(self, until: int) -> None:
        raise NotImplementedError


class _Hashing(_Follower):
    """Hashes what has been written of a file."""

    def __init__(self, path: str) -> None:
        self._digest, self._done = hashlib.sha256(), 0
        self._buffer = memoryview(bytearray(_PIECE))
        # opened anew: reading must not move the place at which the other thread writes
        self._file = open(path, "rb", buffering=0)  # noqa: SIM115, PTH123 - closed by `stop`
        super().__init__("hashing")

    def finish(self, size: int) -> str:
        """The hash of `size` bytes, all of which have been told of."""
        self.stop()
        if self.failure is not None:
            raise self.failure
        if self._done != size:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return self._digest.hexdigest()

    def stop(self) -> None:
        super().stop()
        self._file.close()

    def _go(self, until: int) -> None:
        while self._done < until:
            count = self._file.readinto(self._buffer[: min(_PIECE, until - self._done)])
            if not count:
                raise OSError(errno.EIO, os.strerror(errno.EIO))
            self._digest.update(self._buffer[:count])
            self._done += count


class _Syncing(_Follower):
    """Brings what was written to the disk, and holds the copy back where the disk is far behind."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file, self._synced, self._wake = file, 0, threading.Condition()
        super().__init__("syncing")

    def reach(self, until: int) -> None:
        super().reach(until)
        with self._wake:
            self._wake.wait_for(lambda: until - self._synced <= _AHEAD or self.failure is not None)
        if self.failure is not None:
            raise self.failure

    def finish(self) -> None:
        """All has been told of."""
        self.stop()
        if self.failure is not None:
            raise self.failure

    def _go(self, until: int) -> None:
        try:
            if until - self._synced >= _SYNCED_AT_ONCE:
                getattr(os, "fdatasync", os.fsync)(self._file.fileno())
                with self._wake:
                    self._synced = until
                    self._wake.notify()
        except BaseException as error:
            with self._wake:
                self.failure = error
                self._wake.notify()
            raise
