"""Uploads in progress: the core of tus 1.0 without the HTTP, one slip and one part file an upload.

What must hold, whenever the server is killed: the slip's offset names bytes that are on the disk and were received in order.
So a writer first cuts the part file back to that offset, writes, waits for the disk, and only then moves the offset on. When the
last byte is there the SHA-256 of the whole decides; the blob is in the store before the offset says that the upload is complete.

Everything here blocks and is called in threads. Two requests for one upload, of one process or several, can't write at the same
time: the second asks the first to end, by a file beside the part.
"""

from __future__ import annotations

import base64
import binascii
import errno
import hashlib
import os
import re
import secrets
import shutil
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
from filelock import FileLock, Timeout

from moderator_app.protocol import limits
from moderator_app.protocol.problems import Refusal
from moderator_app.server.blob_stores import NAME, BlobStore

_ID = re.compile(r"[0-9a-f]{40}")
ALGORITHMS = ("sha256", "sha1")
"""Checksums of a PATCH that are understood."""


@dataclass(frozen=True, slots=True)
class UploadLimits:
    """How much one server takes in. Sizes in bytes, times in seconds."""

    file_bytes: int = limits.FILE_BYTES
    open_for_each: int = 50
    """Uploads that one account may have begun and not finished."""
    bytes_for_each: int = 2 * limits.FILE_BYTES
    """What one account may have announced in unfinished uploads."""
    lives: float = 7 * 86400.0
    """An upload that nobody went on with for so long is dropped."""
    remembered: float = 3600.0
    """How long a finished one is told of, for a client that lost the answer."""
    spare: int = 256 << 20
    """Room on the disk that uploads never take."""
    idle: float = 30.0
    """How long a request may bring next to nothing (`slowest` bytes) before it is ended; what came is kept."""
    slowest: int = 32 * 1024
    patience: float = 4.0
    """How long a request waits for an older one of the same upload to end."""


class Slip(msgspec.Struct, omit_defaults=True):
    """What is kept of an upload in progress, as JSON beside its part file. `offset`: bytes that are safe on the disk.

    `wanted`: the SHA-256 that the client announced, "" if none. `found`: that of the received whole, once it is known.
    `feeds`: those that the uploader could write to, None: all (see files_rights, "vouching").
    """

    id: str
    account: str
    length: int
    expires: float
    metadata: str = ""
    wanted: str = ""
    feeds: list[str] | None = None
    offset: int = 0
    found: str = ""
    done: bool = False
    """Whether the blob is in the store. `offset` is `length` only then, but for an empty file."""


class Uploads:
    """The uploads in progress of one server, in a folder on the local disk."""

    def __init__(
        self,
        folder: Path,
        store: BlobStore,
        bounds: UploadLimits | None = None,
        *,
        kept: Callable[[Slip], None] = lambda _slip: None,
    ) -> None:
        """`kept` is called once a blob is in the store, before its upload is said to be done."""
        self.folder, self.store, self.bounds, self._kept = folder, store, bounds or UploadLimits(), kept
        self._digests = _Digests()

    # ---- slips

    def create(self, account: str, length: int, metadata: str, wanted: str, feeds: frozenset[str] | None) -> Slip:
        """Begin an upload. Raises `Refusal`: too_large, too_many, full, bad_request."""
        if length > self.bounds.file_bytes:
            raise Refusal("too_large", "the file is larger than this server takes", limit=self.bounds.file_bytes)
        if wanted and NAME.fullmatch(wanted) is None:
            raise Refusal("bad_request", "sha256 in Upload-Metadata is not 64 hex digits")
        if len(metadata) > 4096:
            raise Refusal("bad_request", "Upload-Metadata is too long")
        self.folder.mkdir(parents=True, exist_ok=True)
        self._refuse_excess(account, length)
        slip = Slip(secrets.token_hex(20), account, length, time.time() + self.bounds.lives, metadata, wanted, _listed(feeds))
        with _disk():
            self._part(slip.id).touch()
            self._store(slip)
        if length == 0:
            with closing(self.write(slip.id, account, 0, None)) as writing:
                return writing.end(whole_request=True)
        return slip

    def _refuse_excess(self, account: str, length: int) -> None:
        bounds, own, announced, pending = self.bounds, 0, length, length
        for slip in self._all():
            if not slip.done:
                pending += slip.length - slip.offset
                if slip.account == account:
                    own, announced = own + 1, announced + slip.length
        if own >= bounds.open_for_each or announced > bounds.bytes_for_each:
            raise Refusal("too_many", "too many uploads of this account are unfinished", seconds=3600, limit=bounds.open_for_each)
        if pending + bounds.spare > shutil.disk_usage(self.folder).free:
            raise Refusal("full", "the server has no room for this file")

    def find(self, upload: str, account: str) -> Slip:
        """The slip of an account's own upload. Raises `Refusal`: not_found, gone (it expired)."""
        slip = self._load(upload)
        if slip is None or slip.account != account:
            raise Refusal("not_found", "there is no such upload")
        if slip.expires < time.time():
            raise Refusal("gone", "the upload expired")
        if not slip.done and not slip.found and self._received(upload) < slip.offset:
            raise Refusal("gone", "what was received of this upload is lost")
        return slip

    def finished(self, slip: Slip) -> Slip:
        """The slip, after doing what is left where the server was killed (or its storage away) between last byte and answer."""
        if not slip.found or slip.done:
            return slip
        try:
            lock = self._take(slip.id, 0)
        except Refusal:  # somebody is at it
            return slip
        with closing(Writing(self, self._load(slip.id) or slip, lock, None)) as writing:
            return writing.end(whole_request=True)

    def remove(self, slip: Slip) -> None:
        """Drop an upload and what was received of it. A blob that came of it stays."""
        with self._alone(slip.id):
            self._drop(slip.id)

    def sweep(self) -> int:
        """Drop what expired, and leftovers without a slip. Returns how many uploads were dropped."""
        dropped, now = 0, time.time()
        if not self.folder.is_dir():
            return 0
        for name in {file.name.partition(".")[0] for file in self.folder.iterdir()}:
            if _ID.fullmatch(name) is None:
                continue
            slip = self._load(name)
            alive = slip.expires > now if slip else _touched(self.folder, name) + 3600 > now
            if not alive:
                try:
                    with self._alone(name, patience=0):
                        self._drop(name)
                    dropped += slip is not None
                except Refusal:  # somebody is writing: it is not over after all
                    continue
        return dropped

    def _all(self) -> Iterator[Slip]:
        for file in self.folder.glob("*.json"):
            if slip := self._load(file.stem):
                yield slip

    def _load(self, upload: str) -> Slip | None:
        if _ID.fullmatch(upload) is None:
            return None
        try:
            return msgspec.json.decode((self.folder / f"{upload}.json").read_bytes(), type=Slip)
        except (FileNotFoundError, msgspec.DecodeError):  # never half written: what can't be read was damaged by others
            return None

    def _store(self, slip: Slip) -> None:
        incoming = self.folder / f"{slip.id}.new"
        with incoming.open("wb") as file:
            file.write(msgspec.json.encode(slip))
            file.flush()
            os.fsync(file.fileno())
        incoming.replace(self.folder / f"{slip.id}.json")

    def _drop(self, upload: str) -> None:
        self._digests.forget(upload)
        for suffix in ("json", "part", "new", "stop", "lock"):
            (self.folder / f"{upload}.{suffix}").unlink(missing_ok=True)

    def _part(self, upload: str) -> Path:
        return self.folder / f"{upload}.part"

    def _received(self, upload: str) -> int:
        try:
            return self._part(upload).stat().st_size
        except FileNotFoundError:
            return -1

    # ---- one at a time

    @contextmanager
    def _alone(self, upload: str, patience: float | None = None) -> Iterator[None]:
        lock = self._take(upload, self.bounds.patience if patience is None else patience)
        try:
            yield
        finally:
            lock.release()

    def _take(self, upload: str, patience: float) -> FileLock:
        lock = FileLock(self.folder / f"{upload}.lock", thread_local=False)
        stop = self.folder / f"{upload}.stop"
        try:
            lock.acquire(timeout=0)
        except Timeout:
            stop.touch()
            try:
                lock.acquire(timeout=patience, poll_interval=0.05)
            except Timeout:
                raise Refusal("locked", "an earlier request of this upload is still being finished", seconds=1) from None
        stop.unlink(missing_ok=True)
        return lock

    def asked_to_stop(self, upload: str) -> bool:
        """Whether another request waits for the one that writes this upload now."""
        return (self.folder / f"{upload}.stop").exists()

    def write(self, upload: str, account: str, offset: int, checksum: tuple[str, bytes] | None) -> Writing:
        """Go on with an upload. The caller must `close` what it gets.

        Raises `Refusal`: not_found, gone, offset_differs, locked.
        """
        self.find(upload, account)
        lock = self._take(upload, self.bounds.patience)
        try:
            slip = self.find(upload, account)  # as it stands now that nobody else writes
            if slip.found and not slip.done:
                slip = Writing(self, slip, lock, None).end(whole_request=True)
            if offset != slip.offset:
                raise Refusal("offset_differs", "the upload goes on elsewhere", offset=slip.offset)
            return Writing(self, slip, lock, checksum)
        except BaseException:
            lock.release()
            raise


class Writing:
    """One request that carries an upload on, holding its lock. Calls come one after another, but `secure` may run beside
    `append`: it is about bytes that were appended before."""

    def __init__(self, uploads: Uploads, slip: Slip, lock: FileLock, checksum: tuple[str, bytes] | None) -> None:
        self.slip, self.received = slip, slip.offset
        self._uploads, self._lock = uploads, lock
        self._algorithm, self._expected = checksum or ("", b"")
        self._chunk: Any = hashlib.new(self._algorithm) if checksum else None
        self._whole = uploads._digests.take(slip, uploads._part(slip.id))
        self._secured = threading.Lock()
        self._file = None
        if not slip.found:
            self._file = uploads._part(slip.id).open("r+b", buffering=0)
            self._file.truncate(slip.offset)
            self._file.seek(slip.offset)

    @property
    def left(self) -> int:
        """Bytes that are still to come."""
        return self.slip.length - self.received

    def append(self, pieces: list[bytes]) -> None:
        """Write what came. Raises `Refusal`: too_large (more than was announced), full."""
        size = sum(map(len, pieces))
        if size > self.left:
            raise Refusal("too_large", "more bytes came than were announced", length=self.slip.length)
        if self._file is None:
            return
        with _disk():
            for piece in pieces:
                view = memoryview(piece)
                while view:
                    view = view[self._file.write(view) or 0 :]
        for piece in pieces:
            self._whole.update(piece)
            if self._chunk is not None:
                self._chunk.update(piece)
        self.received += size

    def secure(self, upto: int) -> None:
        """Wait for the disk, and move the offset on to `upto`, unless the bytes still await their checksum or are the last:
        then `end` does that."""
        if self._file is None:
            return
        with self._secured, _disk():
            getattr(os, "fdatasync", os.fsync)(self._file.fileno())
            if self._chunk is None and self.slip.offset < upto < self.slip.length:
                self._move_on(upto)

    def end(self, *, whole_request: bool) -> Slip:
        """The request is over: all of it came, or (`whole_request` False) the line went dead. Returns the slip as it stands.

        Raises `Refusal` checksum_differs: of the request, then its bytes are dropped; or of the whole file, then the upload is.
        """
        if self._chunk is not None and (not whole_request or self._chunk.digest() != self._expected):
            self._uploads._digests.forget(self.slip.id)
            if whole_request:
                raise Refusal("checksum_differs", "the bytes are not those that were sent", offset=self.slip.offset)
            return self.slip
        self._chunk = None
        if self.received == self.slip.length or self.slip.found:
            self._settle()
        elif self.received > self.slip.offset:
            self.secure(self.received)
        self._uploads._digests.give_back(self.slip, self._whole)
        return self.slip

    def _settle(self) -> None:
        """Put the blob into the store, then say that the upload is complete. If the server is killed between, the slip knows
        what was found, and whoever asks next finishes it."""
        uploads, slip = self._uploads, self.slip
        if slip.done:
            return
        part = uploads._part(slip.id)
        if not slip.found:
            self.secure(self.received)
            found = self._whole.hexdigest()
            if slip.wanted not in ("", found):
                uploads._drop(slip.id)
                raise Refusal("checksum_differs", "the whole file is not the one that was announced; begin again", found=found)
            slip.found = found
            with _disk():
                uploads._store(slip)
        if part.exists():
            with _disk():
                uploads.store.adopt(part, slip.found)
        elif uploads.store.size(slip.found) != slip.length:
            uploads._drop(slip.id)
            raise Refusal("gone", "what was received of this upload is lost")
        uploads._kept(slip)
        slip.done = True
        self._move_on(slip.length)
        part.unlink(missing_ok=True)

    def _move_on(self, offset: int) -> None:
        self.slip.offset = offset
        bounds = self._uploads.bounds
        self.slip.expires = time.time() + (bounds.remembered if self.slip.done else bounds.lives)
        self._uploads._store(self.slip)

    def close(self) -> None:
        """Let go of the file and of the upload."""
        try:
            if self._file is not None:
                self._file.close()
        finally:
            self._lock.release()


class _Digests:
    """The SHA-256 of uploads as far as they were received, so that a file needn't be read again at its end. Only what this
    process received itself is here; the rest is read from the part file."""

    KEPT = 64

    def __init__(self) -> None:
        self._known: OrderedDict[str, tuple[int, Any]] = OrderedDict()
        self._one_at_a_time = threading.Lock()

    def take(self, slip: Slip, part: Path) -> Any:
        with self._one_at_a_time:
            offset, digest = self._known.pop(slip.id, (0, None))
        if digest is None or offset > slip.offset:
            offset, digest = 0, hashlib.sha256()
        if offset < slip.offset and not slip.found and part.exists():
            with part.open("rb") as file:
                file.seek(offset)
                while offset < slip.offset and (piece := file.read(min(1 << 20, slip.offset - offset))):
                    digest.update(piece)
                    offset += len(piece)
        return digest

    def give_back(self, slip: Slip, digest: Any) -> None:
        if slip.done:
            return
        with self._one_at_a_time:
            self._known[slip.id] = (slip.offset, digest)
            while len(self._known) > self.KEPT:
                self._known.popitem(last=False)

    def forget(self, upload: str) -> None:
        with self._one_at_a_time:
            self._known.pop(upload, None)


@contextmanager
def _disk() -> Iterator[None]:
    """A full disk is an answer, not a defect."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            raise Refusal("full", "the server's disk is full") from error
        raise


def _listed(feeds: frozenset[str] | None) -> list[str] | None:
    return None if feeds is None else sorted(feeds)


def _touched(folder: Path, name: str) -> float:
    return max((file.stat().st_mtime for file in folder.glob(f"{name}.*")), default=0.0)


def metadata_of(header: str) -> Mapping[str, bytes]:
    """The pairs of an Upload-Metadata header. Raises `Refusal` bad_request."""
    found: dict[str, bytes] = {}
    for pair in header.split(",") if header.strip() else ():
        key, _, value = pair.strip().partition(" ")
        try:
            content = base64.b64decode(value.strip(), validate=True)
        except (binascii.Error, ValueError):
            raise Refusal("bad_request", "Upload-Metadata is not base64") from None
        if not key or not key.isascii() or key in found:
            raise Refusal("bad_request", "a key of Upload-Metadata is empty, twice or not ASCII")
        found[key] = content
    return found
