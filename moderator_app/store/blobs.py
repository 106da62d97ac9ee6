"""Files beside the database, named by the SHA-256 of their content: each content is kept once, and never changed."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from moderator_app.domain.errors import NotFound
from moderator_app.domain.progress import Progress, silent
from moderator_app.domain.wording import text

_PIECE = 1 << 20


class Blobs:
    """The blob folder of a workspace."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, sha256: str) -> Path:
        """Where the blob is or would be."""
        return self.folder / sha256[:2] / sha256

    def has(self, sha256: str) -> bool:
        return self.path(sha256).is_file()

    def find(self, sha256: str) -> Path:
        """The blob's file, or `NotFound` where it isn't on this laptop."""
        if not self.has(sha256):
            raise NotFound(text("The file {name}… is not on this laptop.", name=sha256[:12]))
        return self.path(sha256)

    def keep(self, source: Path, progress: Progress = silent) -> str:
        """Copy a file in and return its SHA-256. A copy that fails half way leaves nothing behind."""
        self.folder.mkdir(parents=True, exist_ok=True)
        total, done = source.stat().st_size, 0
        digest = hashlib.sha256()
        handle, name = tempfile.mkstemp(prefix=".incoming-", dir=self.folder)
        try:
            with os.fdopen(handle, "wb") as target, source.open("rb") as origin:
                while piece := origin.read(_PIECE):
                    digest.update(piece)
                    target.write(piece)
                    done += len(piece)
                    progress(done, total, text("Keeping {name}", name=source.name))
                target.flush()
                os.fsync(target.fileno())
            return self._settle(Path(name), digest.hexdigest())
        finally:
            Path(name).unlink(missing_ok=True)

    def keep_bytes(self, content: bytes) -> str:
        """Keep bytes that are in memory; returns their SHA-256."""
        self.folder.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=".incoming-", dir=self.folder)
        try:
            with os.fdopen(handle, "wb") as target:
                target.write(content)
                target.flush()
                os.fsync(target.fileno())
            return self._settle(Path(name), hashlib.sha256(content).hexdigest())
        finally:
            Path(name).unlink(missing_ok=True)

    def _settle(self, incoming: Path, sha256: str) -> str:
        target = self.path(sha256)
        if not target.exists():
            target.parent.mkdir(exist_ok=True)
            os.replace(incoming, target)
        return sha256

    def all(self) -> Iterator[str]:
        """The SHA-256 of every blob here."""
        if self.folder.is_dir():
            for shelf in sorted(self.folder.iterdir()):
                if shelf.is_dir():
                    yield from sorted(file.name for file in shelf.iterdir())

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
