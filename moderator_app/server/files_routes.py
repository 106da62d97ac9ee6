"""The routes of files: uploads by tus 1.0, downloads by Range, and which files are there (docs/protocol.md, "Files").

What must hold: the event loop waits for no disk; no file is in memory, only a piece of each that is on its way; a client that
is slow or gone gives its place back.
"""

from __future__ import annotations

import asyncio
import base64
import binascii
import functools
import hashlib
import logging
from collections.abc import Awaitable, Callable, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from email.utils import formatdate
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

import anyio.to_thread
import msgspec
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from moderator_app.protocol.messages import FileKnown, FilesKnown
from moderator_app.protocol.problems import Refusal
from moderator_app.server.blob_stores import NAME, BlobStore, StoreUnreachable
from moderator_app.server.files_download import answer_download
from moderator_app.server.files_rights import FileRights, FindCaller, StoredRights, Transactions, may_upload
from moderator_app.server.files_uploads import ALGORITHMS, Slip, Uploads, Writing, metadata_of
from moderator_app.server.tables import vouchers

log = logging.getLogger("moderator.files")

PREFIX = "/api/v1"
VERSION = "1.0.0"
EXTENSIONS = "creation,checksum,termination,expiration"
PIECE = 512 * 1024
"""Bytes that are gathered before a thread writes them."""
STRETCH = 64 << 20
SECURED_EVERY = 1.0
"""After so many bytes, or seconds, of one request the disk is waited for and the offset moved on: a server that is killed forgets
less than this."""
PLACES = 24
"""Requests that may carry files at once; more wait."""
WAITS = 20.0
"""Seconds that a request waits for a place."""
KNOWN_AT_ONCE = 1000

P = ParamSpec("P")
R = TypeVar("R")
Endpoint = Callable[[Request], Awaitable[Response]]
Around = Callable[[str, Endpoint], Endpoint]


def file_routes(
    store: BlobStore, database: Transactions, caller: FindCaller, uploads: Path, around: Around | None = None
) -> list[Route]:
    """The routes, to be mounted in the server's app. `uploads`: a folder on a local disk for what is on its way; processes that
    serve the same files share it. `around` may wrap each endpoint, to count and log, given its name ("PATCH /api/v1/…")."""
    rights = StoredRights(database, vouchers)
    kept = Uploads(uploads, store, kept=lambda slip: rights.vouch([slip.found], slip.feeds))
    return FileRoutes(store, kept, rights, caller).routes(around)


class FileRoutes:
    """The endpoints, over one store and one folder of uploads in progress."""

    def __init__(self, store: BlobStore, uploads: Uploads, rights: FileRights, caller: FindCaller) -> None:
        self.store, self.uploads, self.rights, self.who = store, uploads, rights, caller
        self._places = _Places(PLACES)
        self._swept = 0.0

    def routes(self, around: Around | None = None) -> list[Route]:
        """The routes; see `file_routes`."""
        each = f"{PREFIX}/uploads/{{upload}}"
        listed: list[tuple[str, str, Endpoint]] = [
            ("POST", f"{PREFIX}/uploads", self.begin),
            ("OPTIONS", f"{PREFIX}/uploads", self.options),
            ("OPTIONS", each, self.options),
            ("HEAD", each, self.tell),
            ("PATCH", each, self.carry_on),
            ("DELETE", each, self.drop),
            ("POST", each, self.by_another_name),
            ("POST", f"{PREFIX}/files/known", self.known),
            ("GET", f"{PREFIX}/files/{{sha256}}", self.download),  # and with it HEAD
        ]
        wrap = around or (lambda _name, endpoint: endpoint)
        return [Route(path, wrap(f"{method} {path}", _answered(end)), methods=[method]) for method, path, end in listed]

    # ---- tus

    async def options(self, _request: Request) -> Response:
        """OPTIONS: what this server can do."""
        return Response(status_code=204, headers=self._abilities())

    def _abilities(self) -> dict[str, str]:
        return {
            "Tus-Version": VERSION,
            "Tus-Extension": EXTENSIONS,
            "Tus-Max-Size": str(self.uploads.bounds.file_bytes),
            "Tus-Checksum-Algorithm": ",".join(ALGORITHMS),
        }

    async def begin(self, request: Request) -> Response:
        """POST uploads: a new upload of Upload-Length bytes; Upload-Metadata may announce its `sha256`."""
        caller = await self.who(request)
        _speaks_tus(request)
        if not may_upload(caller):
            raise Refusal("forbidden", "this account may not send files")
        length = _number(request, "upload-length")
        header = request.headers.get("upload-metadata", "")
        wanted = metadata_of(header).get("sha256", b"").decode("ascii", "replace").lower()
        await self._sweep_now_and_then()
        slip = await _off_loop(self.uploads.create, caller.account, length, header, wanted, caller.writes)
        place = f"{request.scope.get('root_path', '')}{request.url.path.removeprefix(request.scope.get('root_path', ''))}"
        return Response(status_code=201, headers={"Location": f"{place.rstrip('/')}/{slip.id}", **_progress(slip)})

    async def tell(self, request: Request) -> Response:
        """HEAD: how far an upload is."""
        slip = await self._own(request)
        slip = await _off_loop(self.uploads.finished, slip)
        told = {"Upload-Metadata": slip.metadata} if slip.metadata else {}
        return Response(headers={"Upload-Length": str(slip.length), "Cache-Control": "no-store", **told, **_progress(slip)})

    async def drop(self, request: Request) -> Response:
        """DELETE: forget an upload."""
        slip = await self._own(request)
        await _off_loop(self.uploads.remove, slip)
        return Response(status_code=204)

    async def by_another_name(self, request: Request) -> Response:
        """POST to an upload, for programs that can't send other methods: X-HTTP-Method-Override says which is meant."""
        meant = {"PATCH": self.carry_on, "DELETE": self.drop, "HEAD": self.tell}
        method = request.headers.get("x-http-method-override", "").upper()
        if method not in meant:
            raise Refusal("wrong_method", "an upload is asked with HEAD, carried on with PATCH and dropped with DELETE")
        return await meant[method](request)

    async def _own(self, request: Request) -> Slip:
        caller = await self.who(request)
        _speaks_tus(request)
        return await _off_loop(self.uploads.find, request.path_params["upload"], caller.account)

    async def carry_on(self, request: Request) -> Response:
        """PATCH: more bytes of an upload."""
        caller = await self.who(request)
        _speaks_tus(request)
        if request.headers.get("content-type", "").strip().lower() != "application/offset+octet-stream":
            raise Refusal("wrong_type", "the bytes of an upload are application/offset+octet-stream")
        upload, offset, checksum = request.path_params["upload"], _number(request, "upload-offset"), _checksum(request)
        async with self._places.one():
            writing = await _off_loop(self.uploads.write, upload, caller.account, offset, checksum)
            try:
                whole = await _Reception(request, self.uploads, writing).run()
                slip = await _off_loop(writing.end, whole_request=whole)
            finally:
                await _off_loop(writing.close)
        if not whole:
            raise Refusal("too_slow", "the bytes came too slowly, or another request took over", offset=slip.offset)
        return Response(status_code=204, headers=_progress(slip))

    async def _sweep_now_and_then(self) -> None:
        now = asyncio.get_running_loop().time()
        if now - self._swept > 600 or not self._swept:
            self._swept = now
            await _off_loop(self.uploads.sweep)

    # ---- files

    async def download(self, request: Request) -> Response:
        """GET or HEAD of a file."""
        caller = await self.who(request)
        sha256 = request.path_params["sha256"]
        size = None
        readable = await _off_loop(self.rights.readable, caller, [sha256]) if NAME.fullmatch(sha256) else set()
        if readable:
            size = await _off_loop(self.store.size, sha256)
        if size is None:
            raise Refusal("not_found", "there is no such file here for this account")
        return answer_download(request, self.store, sha256, size)

    async def known(self, request: Request) -> Response:
        """POST files/known: which of some files are here, of those the caller may read. It vouches for these (files_rights)."""
        caller = await self.who(request)
        wanted = await _names(request)
        readable = await _off_loop(self.rights.readable, caller, wanted)
        here = await _off_loop(lambda: [name for name in sorted(readable) if self.store.size(name) is not None])
        if may_upload(caller) and here:
            await _off_loop(self.rights.vouch, here, caller.writes)
        return Response(msgspec.json.encode(FilesKnown(here)), media_type="application/json")


class _Reception:
    """Takes the body of one PATCH: a piece is written while the next one comes, and the disk is waited for beside both."""

    def __init__(self, request: Request, uploads: Uploads, writing: Writing) -> None:
        self._request, self._uploads, self._writing, self._bounds = request, uploads, writing, uploads.bounds
        self._waiting: list[bytes] = []
        self._gathered = 0
        self._came = 0
        self._write: asyncio.Task[None] | None = None
        self._secure: asyncio.Task[None] | None = None
        self._secured, self._secured_at = writing.received, asyncio.get_running_loop().time()

    async def run(self) -> bool:
        """Returns whether the whole body came. Raises what writing raises."""
        whole = False
        patience = asyncio.timeout(self._bounds.idle)
        watch = asyncio.create_task(self._watch(patience))
        try:
            async with patience:
                await self._take_in(patience)
                whole = True
        except (TimeoutError, ClientDisconnect):
            pass
        finally:
            watch.cancel()
            try:
                await self._hand_over()
                await _settled(self._write)
            finally:
                await _settled(self._secure)
        return whole

    async def _take_in(self, patience: asyncio.Timeout) -> None:
        clock = asyncio.get_running_loop().time
        counted = 0
        async for piece in self._request.stream():
            if not piece:
                continue
            self._waiting.append(piece)
            self._gathered += len(piece)
            self._came += len(piece)
            if self._came - counted >= self._bounds.slowest:
                counted = self._came
                patience.reschedule(clock() + self._bounds.idle)
            if self._gathered >= PIECE:
                await self._hand_over()
                patience.reschedule(clock() + self._bounds.idle)  # a slow disk is not the client's fault

    async def _hand_over(self) -> None:
        """Let a thread write what was gathered, once it is done with what it got before."""
        await _settled(self._write)
        self._write = None
        if self._secure is None or self._secure.done():
            await _settled(self._secure)
            self._secure = None
            fresh, now = self._writing.received - self._secured, asyncio.get_running_loop().time()
            if fresh >= STRETCH or (fresh >= PIECE and now - self._secured_at > SECURED_EVERY):
                self._secured, self._secured_at = self._writing.received, now
                self._secure = asyncio.create_task(_off_loop(self._writing.secure, self._secured))
        if self._waiting:
            pieces, self._waiting, self._gathered = self._waiting, [], 0
            self._write = asyncio.create_task(_off_loop(self._writing.append, pieces))

    async def _watch(self, patience: asyncio.Timeout) -> None:
        """Ends the reception where a newer request of the same upload waits: then this one's line is most likely dead."""
        while True:
            await asyncio.sleep(0.5)
            if self._uploads.asked_to_stop(self._writing.slip.id):
                patience.reschedule(asyncio.get_running_loop().time())
                return


class _Places:
    """So many at a time; who waits too long is sent away."""

    def __init__(self, number: int) -> None:
        self._number = number
        self._free: asyncio.Semaphore | None = None

    def one(self) -> AbstractAsyncContextManager[None]:
        return self._one()

    @asynccontextmanager
    async def _one(self) -> Any:
        if self._free is None:
            self._free = asyncio.Semaphore(self._number)
        try:
            async with asyncio.timeout(WAITS):
                await self._free.acquire()
        except TimeoutError:
            raise Refusal("busy", "too many files are on their way", seconds=10) from None
        try:
            yield
        finally:
            self._free.release()


# ---- headers


def _speaks_tus(request: Request) -> None:
    if request.headers.get("tus-resumable") != VERSION:
        raise Refusal("precondition_failed", f"Tus-Resumable must be {VERSION}")


def _number(request: Request, header: str) -> int:
    told = request.headers.get(header, "")
    if not (told.isascii() and told.isdigit() and len(told) < 19):
        raise Refusal("bad_request", f"{header} must be a number")
    return int(told)


def _checksum(request: Request) -> tuple[str, bytes] | None:
    told = request.headers.get("upload-checksum")
    if told is None:
        return None
    algorithm, _, value = told.strip().partition(" ")
    if algorithm not in ALGORITHMS:
        raise Refusal("bad_request", f"checksums are told as one of {', '.join(ALGORITHMS)}")
    try:
        digest = base64.b64decode(value.strip(), validate=True)
    except (binascii.Error, ValueError):
        digest = b""
    if len(digest) != hashlib.new(algorithm).digest_size:
        raise Refusal("bad_request", "the checksum is not one in base64")
    return algorithm, digest


def _progress(slip: Slip) -> dict[str, str]:
    """`Upload-Sha256` is of ours: the name that a finished file got."""
    told = {"Upload-Offset": str(slip.offset), "Upload-Expires": formatdate(slip.expires, usegmt=True)}
    return {**told, "Upload-Sha256": slip.found} if slip.done else told


async def _names(request: Request) -> list[str]:
    body = b""
    async for piece in request.stream():
        body += piece
        if len(body) > 128 * KNOWN_AT_ONCE:
            raise Refusal("too_large", "too many files are asked for", limit=KNOWN_AT_ONCE)
    try:
        asked = msgspec.json.decode(body, type=FileKnown)
    except (msgspec.DecodeError, RecursionError) as error:
        raise Refusal("bad_request", str(error)) from None
    if len(asked.sha256) > KNOWN_AT_ONCE:
        raise Refusal("too_large", "too many files are asked for", limit=KNOWN_AT_ONCE)
    return [name for name in dict.fromkeys(asked.sha256) if NAME.fullmatch(name)]


# ---- answering


def _answered(endpoint: Endpoint) -> Endpoint:
    """Turns refusals into answers, and says with each answer which tus this is."""

    @functools.wraps(endpoint)
    async def answer(request: Request) -> Response:
        try:
            response = await endpoint(request)
        except Refusal as refusal:
            response = refused(refusal)
        except StoreUnreachable as fault:
            log.warning("the storage of files is away: %s", fault)
            response = refused(Refusal("busy", "the storage of files can't be reached", seconds=10))
        except ClientDisconnect:  # nobody is there to hear it
            response = Response(status_code=400)
        if "/uploads" in request.url.path:
            response.headers.setdefault("Tus-Resumable", VERSION)
            if response.status_code == 412:
                response.headers["Tus-Version"] = VERSION
        return response

    return answer


def refused(refusal: Refusal) -> Response:
    """A refusal as an answer."""
    headers: Mapping[str, str] = {"Retry-After": str(int(refusal.detail["seconds"]))} if "seconds" in refusal.detail else {}
    body = msgspec.json.encode(refusal.problem())
    return Response(body, refusal.status, {**headers, "Cache-Control": "no-store"}, "application/json")


_threads: anyio.CapacityLimiter | None = None


async def _off_loop(work: Callable[P, R], *arguments: P.args, **named: P.kwargs) -> R:
    """Do something that blocks in one of the threads that are there for files; it is seen through even if the caller is ended."""
    global _threads
    if _threads is None:
        _threads = anyio.CapacityLimiter(12)
    return await anyio.to_thread.run_sync(functools.partial(work, *arguments, **named), limiter=_threads)


async def _settled(task: asyncio.Task[None] | None) -> None:
    """What a task raised comes up here. Who is ended while waiting doesn't end the task."""
    if task is not None:
        await asyncio.wait([task])
        task.result()
