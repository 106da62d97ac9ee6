"""Files beside the database, named by the SHA-256 of their content: each content is kept once, and never changed."""

from __future__ import annotations

import hashlib
import io
import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import IO

from moderator_app.domain.errors import FileUnreadable, NotFound
from moderator_app.domain.progress import Progress, silent
from moderator_app.domain.wording import text
from moderator_app.store.copying import LARGE, SourceLost, copy_hashed
from moderator_app.store.errors import explain

_PIECE = 1 << 20
_INCOMING = ".incoming-"
_NAME = re.compile(r"[0-9a-f]{64}")


class Blobs:
    """The blob folder of a workspace."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, sha256: str) -> Path:
        """Where the blob is or would be."""
        return self.folder / sha256[:2] / sha256

    def has(self, sha256: str) -> bool:
        """Whether the blob is on this laptop. Anything that isn't a SHA-256 is not."""
        return _NAME.fullmatch(sha256) is not None and self.path(sha256).is_file()

    def find(self, sha256: str) -> Path:
        """The blob's file, or `NotFound` where it isn't on this laptop."""
        if not self.has(sha256):
            raise NotFound(text("The file {name}… is not on this laptop.", name=sha256[:12]))
        with suppress(OSError):  # notes the use: where the folder has a limit, the least recently used go first
            os.utime(self.path(sha256))
        return self.path(sha256)

    def keep(self, source: Path, progress: Progress = silent) -> str:
        """Copy a file in and return its SHA-256. A copy that fails half way leaves nothing behind.

        Raises `FileUnreadable` where the source can't be read or changes meanwhile, `WorkspaceUnusable` where the copy can't be
        written.
        """
        try:
            origin = source.open("rb", buffering=0)
        except OSError as error:
            raise _unreadable(source, error) from error
        with origin:
            return self._keep(origin, source, os.fstat(origin.fileno()).st_size, progress)

    def keep_bytes(self, content: bytes) -> str:
        """Keep bytes that are in memory; returns their SHA-256."""
        return self._keep(io.BytesIO(content), None, len(content), silent)

    def keep_stream(self, origin: IO[bytes]) -> str:
        """Keep what a stream gives, to its end; returns its SHA-256. What a damaged stream raises comes up as it is."""
        return self._keep(origin, None, 0, silent)

    def _keep(self, origin: IO[bytes], source: Path | None, total: int, progress: Progress) -> str:
        digest, done = hashlib.sha256(), 0
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(prefix=_INCOMING, dir=self.folder)
        except OSError as error:
            raise explain(self.folder.parent, error) from error
        try:
            if source is not None and total >= LARGE:
                os.close(handle)
                return self._settle(Path(name), _copy_large(origin, source, Path(name), progress))
            with os.fdopen(handle, "wb") as target:
                while piece := _read(origin, source):
                    digest.update(piece)
                    target.write(piece)
                    done += len(piece)
                    if source is not None:
                        progress(done, total, text("Keeping {name}", name=source.name))
                target.flush()
                os.fsync(target.fileno())
            return self._settle(Path(name), digest.hexdigest())
        except OSError as error:
            raise explain(self.folder.parent, error) from error
        finally:
            Path(name).unlink(missing_ok=True)

    def clear_unfinished(self) -> int:
        """Remove copies that a killed program left half made; returns how many. Only while nobody else writes here.

        Downloads that go on later stay: their names end with the whole SHA-256.
        """
        if not self.folder.is_dir():
            return 0
        gone = [file for file in self.folder.glob(f"{_INCOMING}*") if not _NAME.fullmatch(file.name.removeprefix(_INCOMING))]
        for file in gone:
            with suppress(OSError):  # it is tried again next time
                file.unlink()
        return len(gone)

    def _settle(self, incoming: Path, sha256: str) -> str:
        target = self.path(sha256)
        if not target.exists():
            target.parent.mkdir(exist_ok=True)
            incoming.replace(target)
        return sha256

    def all(self) -> Iterator[str]:
        """The SHA-256 of every blob here."""
        if self.folder.is_dir():
            for shelf in sorted(self.folder.iterdir()):
                if shelf.is_dir():
                    yield from sorted(file.name for file in shelf.iterdir() if _NAME.fullmatch(file.name))

    def damaged(self) -> list[str]:
        """The blobs whose content isn't what their name says."""
        wrong = []
        for sha256 in self.all():
            with self.path(sha256).open("rb") as file:
                if hashlib.file_digest(file, "sha256").hexdigest() != sha256:
                    wrong.append(sha256)
        return wrong

    def copy_to(self, folder: Path) -> None:
        """Copy all blobs into another folder."""
        if self.folder.is_dir():
            shutil.copytree(self.folder, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns(".incoming-*"))


def _read(origin: IO[bytes], source: Path | None) -> bytes:
    try:
        return origin.read(_PIECE)
    except OSError as error:
        if source is None:
            raise
        raise _unreadable(source, error) from error


def _copy_large(origin: IO[bytes], source: Path, target: Path, progress: Progress) -> str:
    """Copy, and see that the original stayed the same; one that is still being written would give something never whole."""
    before = os.fstat(origin.fileno())
    doing = text("Keeping {name}", name=source.name)
    try:
        with target.open("r+b", buffering=0) as file:
            sha256 = copy_hashed(origin, file, lambda done: progress(done, max(before.st_size, done), doing))
    except SourceLost as lost:
        cause = lost.__cause__
        raise _unreadable(source, cause if isinstance(cause, OSError) else OSError(str(lost))) from lost
    after = os.fstat(origin.fileno())
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise FileUnreadable(
            text("“{file}” changed while it was copied: it is still being written.", file=source.name),
            text("Wait until the program that writes it is done, then import it again."),
            code="file.being_written",
        )
    return sha256


def _unreadable(source: Path, error: OSError) -> FileUnreadable:
    return FileUnreadable(text("{file} can't be read: {reason}", file=str(source), reason=error.strerror or str(error)))
