"""One file over the wire: up by tus 1.0, down by Range and If-Range; either goes on where it stopped.

What must hold: a file counts as sent when the server tells its SHA-256, and as fetched when ours agrees with its name. What comes
meanwhile from a proxy, a captive portal or a broken server is trouble with a code, never content.
"""

from __future__ import annotations

import base64
import errno
import hashlib
import os
import queue
import threading
import time
from collections.abc import Callable, Collection, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, Protocol

import msgspec
import requests
import urllib3

from moderator_app.protocol import limits
from moderator_app.protocol.messages import FileKnown, FilesKnown, encode
from moderator_app.protocol.problems import Problem
from moderator_app.sync.transfers_pace import Pace
from moderator_app.sync.wire import Line

TIMEOUT = (10.0, 60.0)
"""Seconds to connect, and to wait for something to come. After its last byte a server may have to put a file elsewhere."""
CHUNKS = (256 * 1024, 1024 * 1024 * 1024)
"""One PATCH is between these sizes: about as much as the line carries in a second or a few (`Pace.chunk`)."""
CHECKED = 2 * limits.CHUNK_BYTES
"""Chunks up to this size go with a checksum: what is damaged on a slow line costs one chunk. On a fast one the whole is sent
again as quickly as it would be checked."""
KNOWN_AT_ONCE = 500
PIECE = 1 << 20


class Trouble(Exception):
    """A transfer that didn't get through. `code` as in protocol/problems or: offline, busy, damaged (the content here isn't what
    its name says), mangled (what came wasn't), no_room (this laptop's disk), stopped. `wait`: seconds the server asked for."""

    def __init__(self, code: str, message: str = "", wait: float = 0.0) -> None:
        super().__init__(f"{code}: {message}" if message else code)
        self.code, self.message, self.wait = code, message, wait


class Journey(Protocol):
    """What a transfer tells and asks while it goes on."""

    def moved(self, done: int) -> None:
        """So many bytes of the file are there now."""

    def began(self, upload: str) -> None:
        """The upload has this address; a later try may go on with it."""

    def goes_on(self) -> bool:
        """False: stop as soon as may be."""


class Wire:
    """A server's files, for one thread. `server` tells servers apart, and one from itself after a restore from a backup."""

    def __init__(self, line: Line, server: str, pace: Pace | None = None) -> None:
        self.line, self.address, self.server = line, line.address, server
        self.pace = pace or Pace()

    def close(self) -> None:
        self.line.close()

    def cut(self) -> None:
        """Break off whatever it waits for, from any thread. It can't be used again."""
        self.line.cut()

    def known(self, names: Collection[str]) -> set[str]:
        """Which of some files the server has and this account may read. Raises `Trouble`."""
        found: set[str] = set()
        wanted = sorted(names)
        for start in range(0, len(wanted), KNOWN_AT_ONCE):
            body = encode(FileKnown(wanted[start : start + KNOWN_AT_ONCE]))
            with self._ask("POST", "/api/v1/files/known", data=body, headers={"Content-Type": "application/json"}) as answer:
                if answer.status_code != 200:
                    raise _trouble(answer)
                try:
                    found.update(msgspec.json.decode(_body(answer), type=FilesKnown).sha256)
                except msgspec.DecodeError:
                    raise Trouble("mangled", "what came is no answer of this server's") from None
        return found & set(wanted)

    # ---- up

    def send(self, path: Path, sha256: str, upload: str, journey: Journey) -> None:
        """Send a file; `upload` is the address of an earlier try, or "". Raises `Trouble`, `OSError` where it can't be read."""
        with path.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            place, offset = self._resume(upload, sha256)
            if not place:
                place, offset = self._begin(size, sha256), 0
                journey.began(place)
            journey.moved(offset)
            while offset < size:
                chunk, begun = self.pace.chunk, time.monotonic()
                reached = self._carry_on(file, place, offset, min(chunk, size - offset), sha256, journey)
                if reached - offset == chunk:
                    self.pace.chunk = _next_chunk(chunk, time.monotonic() - begun)
                offset = reached
                journey.moved(offset)

    def _begin(self, size: int, sha256: str) -> str:
        headers = {"Upload-Length": str(size), "Upload-Metadata": f"sha256 {base64.b64encode(sha256.encode()).decode()}"}
        with self._ask("POST", _UPLOADS, headers=headers | _TUS) as answer:
            # the last part alone: a proxy in front may know this server under another address than it does itself
            name = answer.headers.get("Location", "").rstrip("/").rpartition("/")[2]
            if answer.status_code != 201 or not name.isalnum():
                raise _trouble(answer)
            return f"{self.address}{_UPLOADS}/{name}"

    def _resume(self, upload: str, sha256: str) -> tuple[str, int]:
        """The address and offset of an upload that goes on, or ("", 0)."""
        if not upload.startswith(f"{self.address}{_UPLOADS}/"):
            return "", 0
        with self._ask("HEAD", upload, headers=_TUS) as answer:
            if answer.status_code in (403, 404, 410):
                return "", 0
            offset = answer.headers.get("Upload-Offset", "")
            if answer.status_code not in (200, 204) or not offset.isdigit():
                raise _trouble(answer)
            if offset == answer.headers.get("Upload-Length") and answer.headers.get("Upload-Sha256") != sha256:
                return "", 0
            return upload, int(offset)

    def _carry_on(self, file: Any, place: str, offset: int, size: int, sha256: str, journey: Journey) -> int:
        """One PATCH. Returns the offset that the server has now."""
        body = _Stretch(file, offset, size, self.pace, journey)
        headers = {**_TUS, "Upload-Offset": str(offset), "Content-Type": "application/offset+octet-stream"}
        if size <= CHECKED:
            headers["Upload-Checksum"] = f"sha256 {base64.b64encode(body.digest()).decode()}"
        try:
            with self._ask("PATCH", place, data=body, headers=headers) as answer:
                told = answer.headers.get("Upload-Offset", "")
                if answer.status_code == 204 and told.isdigit() and offset < int(told) <= offset + size:
                    if int(told) == body.of and answer.headers.get("Upload-Sha256") != sha256:
                        raise Trouble("mangled", "the server took the file for another")
                    return int(told)
                raise _trouble(answer)
        except Trouble as trouble:
            if trouble.code in ("offline", "proxy_limit"):  # a proxy that takes no large bodies may just cut the line
                self.pace.chunk = max(CHUNKS[0], size // 2)
            if trouble.code == "proxy_limit" and size > CHUNKS[0]:
                return offset
            if trouble.code in ("offset_differs", "checksum_differs"):
                still, reached = self._resume(place, sha256)
                if still and reached != offset:
                    return reached
            raise

    # ---- down

    def fetch(self, sha256: str, part: Path, journey: Journey) -> None:
        """Fetch a file into `part`, going on with what is there; it is whole and right when this returns.

        Raises `Trouble`; "mangled" where the whole isn't what its name says: then what came is dropped.
        """
        writer = _Writer(part, journey)
        try:
            with closing(writer):
                self._receive(sha256, writer, journey)
                found = writer.finish()
        except OSError as error:
            if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
                raise Trouble("no_room", str(error)) from error
            raise
        if found != sha256:
            part.unlink(missing_ok=True)
            raise Trouble("mangled", "what came is not the file that was asked for")

    def _receive(self, sha256: str, writer: _Writer, journey: Journey) -> None:
        headers = {"Accept-Encoding": "identity"}
        if writer.done:
            headers |= {"Range": f"bytes={writer.done}-", "If-Range": f'"{sha256}"'}
        with self._ask("GET", f"/api/v1/files/{sha256}", headers=headers, stream=True) as answer:
            if answer.status_code == 416 and answer.headers.get("Content-Range") == f"bytes */{writer.done}":
                return
            if answer.status_code == 416 or answer.headers.get("ETag", f'"{sha256}"') != f'"{sha256}"':
                writer.restart()
                raise Trouble("mangled", "what is there of the file is not of this file")
            if answer.status_code not in (200, 206) or answer.headers.get("Content-Encoding", "identity") != "identity":
                raise _trouble(answer)
            if answer.status_code == 200:
                writer.restart()
            elif not answer.headers.get("Content-Range", "").startswith(f"bytes {writer.done}-"):
                raise Trouble("mangled", "another part came than was asked for")
            if answer.headers.get("ETag") is None:
                raise Trouble("mangled", "what came is no file of this server's")
            left = int(answer.headers.get("Content-Length", "0"))
            size, begun = self._next_piece(0, 0.0), time.monotonic()
            while piece := self._piece(answer, size):
                left -= len(piece)
                self.pace.spend(len(piece))
                writer.write(piece)
                if not journey.goes_on():
                    raise Trouble("stopped")
                now = time.monotonic()
                size = self._next_piece(size, now - begun)
                begun = now
            if left > 0:
                raise Trouble("offline", "the line went dead")

    def _next_piece(self, size: int, seconds: float) -> int:
        """How much to wait for at once: large pieces on a fast line, and a slow one is left within a second or so."""
        if self.pace.cap:
            return self.pace.slice()
        return max(64 * 1024, min(PIECE, size * 2 if seconds < 0.1 else size // 2 if seconds > 0.5 else size))

    def _piece(self, answer: requests.Response, size: int) -> bytes:
        try:
            return bytes(answer.raw.read(size))
        except (urllib3.exceptions.HTTPError, OSError) as error:
            raise Trouble("offline", str(error)) from error

    # ---- asking

    def _ask(self, method: str, place: str, **more: Any) -> requests.Response:
        address = place if place.startswith(f"{self.address}/") else f"{self.address}{place}"
        options = {"timeout": TIMEOUT, "allow_redirects": False, "stream": True, **more}
        try:
            return self.line.session.request(method, address, **options)
        except (requests.RequestException, urllib3.exceptions.HTTPError, OSError, ValueError) as error:
            trouble = _cause(error)
            raise trouble if trouble is not None else Trouble("offline", str(error)) from error


_UPLOADS = "/api/v1/uploads"
_TUS = {"Tus-Resumable": "1.0.0"}


class _Stretch:
    """A part of a file as the body of a request: read as it is sent, at the pace that is allowed."""

    def __init__(self, file: Any, start: int, size: int, pace: Pace, journey: Journey) -> None:
        self._file, self._start, self._size, self._pace, self._journey = file, start, size, pace, journey
        self.of = os.fstat(file.fileno()).st_size

    def __len__(self) -> int:
        return self._size

    def __iter__(self) -> Iterator[bytes]:
        sent = 0
        for piece in self._pieces():
            self._pace.spend(len(piece))
            yield piece
            sent += len(piece)
            self._journey.moved(self._start + sent)
            if not self._journey.goes_on():
                raise Trouble("stopped")

    def _pieces(self) -> Iterator[bytes]:
        self._file.seek(self._start)
        left = self._size
        while left:
            piece = self._file.read(min(left, self._pace.slice()))
            if not piece:
                raise Trouble("damaged", "the file is shorter than it was")
            left -= len(piece)
            yield piece

    def digest(self) -> bytes:
        digest = hashlib.sha256()
        self._file.seek(self._start)
        left = self._size
        while left and (piece := self._file.read(min(left, PIECE))):
            digest.update(piece)
            left -= len(piece)
        return digest.digest()


class _Writer:
    """Writes and hashes what comes, each in a thread of its own: the line needn't wait for the disk."""

    AHEAD = 4
    """Pieces that may wait to be written."""
    SECURED = 16 << 20
    """Bytes after which the disk is set to work, so that not all of it is left to the end."""

    def __init__(self, part: Path, journey: Journey) -> None:
        part.parent.mkdir(parents=True, exist_ok=True)
        self._file = part.open("a+b", buffering=0)
        self._journey = journey
        self._digest = hashlib.sha256()
        self._file.seek(0)
        self.done = 0
        while piece := self._file.read(PIECE):
            self._digest.update(piece)
            self.done += len(piece)
        self._workers = [_Worker(self._write, self.AHEAD), _Worker(self._digest_update, self.AHEAD)]
        self._secure = _Worker(lambda _: _secure(self._file), 1)

    def restart(self) -> None:
        """Forget what was there before."""
        if self.done:
            self._file.truncate(0)
            self._digest, self.done = hashlib.sha256(), 0

    def write(self, piece: bytes) -> None:
        for worker in self._workers:
            worker.give(piece)

    def _write(self, piece: bytes) -> None:
        view = memoryview(piece)
        while view:
            view = view[self._file.write(view) or 0 :]
        if (self.done + len(piece)) // self.SECURED != self.done // self.SECURED and not self._secure.is_busy:
            self._secure.give(b"")
        self.done += len(piece)
        self._journey.moved(self.done)

    def _digest_update(self, piece: bytes) -> None:
        self._digest.update(piece)

    def finish(self) -> str:
        """Wait until all is on the disk; returns the SHA-256 of the whole."""
        for worker in (*self._workers, self._secure):
            worker.end()
        _secure(self._file)
        return self._digest.hexdigest()

    def close(self) -> None:
        try:
            for worker in (*self._workers, self._secure):
                worker.end(quietly=True)
        finally:
            self._file.close()


class _Worker:
    """Does one thing with each piece it is given, in turn, in its own thread. What that raises comes up at the giver."""

    def __init__(self, work: Callable[[bytes], None], ahead: int) -> None:
        self._work = work
        self._waiting: queue.Queue[bytes | None] = queue.Queue(ahead)
        self._failed: Exception | None = None
        self._thread: threading.Thread | None = None

    def give(self, piece: bytes) -> None:
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="keeping a file", daemon=True)
            self._thread.start()
        self._waiting.put(piece)
        if self._failed is not None:
            raise self._failed

    @property
    def is_busy(self) -> bool:
        """Whether something waits to be done."""
        return not self._waiting.empty()

    def _run(self) -> None:
        while (piece := self._waiting.get()) is not None:
            if self._failed is None:
                try:
                    self._work(piece)
                except Exception as error:
                    self._failed = error

    def end(self, *, quietly: bool = False) -> None:
        """Wait until all that was given is done."""
        if self._thread is not None:
            self._waiting.put(None)
            self._thread.join()
            self._thread = None
        if self._failed is not None and not quietly:
            raise self._failed


def _next_chunk(chunk: int, seconds: float) -> int:
    wanted = chunk * 4 if seconds < 0.3 else chunk * 2 if seconds < 1.0 else chunk // 2 if seconds > 5.0 else chunk
    return max(CHUNKS[0], min(wanted, CHUNKS[1]))


def _secure(file: Any) -> None:
    getattr(os, "fdatasync", os.fsync)(file.fileno())


def _cause(error: BaseException | None) -> Trouble | None:
    """The trouble that was raised while a body was read, below what requests made of it."""
    while error is not None:
        if isinstance(error, Trouble):
            return error
        error = error.__cause__ or error.__context__
    return None


def _body(answer: requests.Response, most: int = 1 << 20) -> bytes:
    try:
        return bytes(answer.raw.read(most, decode_content=True))
    except (urllib3.exceptions.HTTPError, OSError) as error:
        raise Trouble("offline", str(error)) from error


def _trouble(answer: requests.Response) -> Trouble:
    """What an answer that isn't the hoped for one means. Only a problem of our protocol is taken at its word."""
    status = answer.status_code
    try:
        problem = msgspec.json.decode(_body(answer, 64 * 1024), type=Problem)
    except msgspec.DecodeError:
        problem = None
    told = answer.headers.get("Retry-After", "")
    wait = float(told) if told.isdigit() and len(told) < 6 else 0.0
    if problem is not None:
        return Trouble(problem.code, problem.message, wait)
    if status == 413:
        return Trouble("proxy_limit", "something on the way takes no large bodies", wait)
    if status in (401, 404, 410) and answer.request.method == "HEAD":
        return Trouble({401: "signed_out", 404: "not_found", 410: "gone"}[status], "", wait)
    return Trouble("busy", f"the server answered {status}", wait)
