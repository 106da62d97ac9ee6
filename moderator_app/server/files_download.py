"""A file as an answer: the whole or one range of it, in pieces, with a strong ETag (RFC 9110, sections 8.8, 13 and 14).

The ETag is the SHA-256 of the content, and content of that name never changes: so If-Range can't join pieces of two files.
"""

from __future__ import annotations

import base64
import re
from collections.abc import AsyncIterator

import anyio.to_thread
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from moderator_app.server.blob_stores import BlobStore

PIECE = 256 * 1024
_RANGE = re.compile(r"bytes=(\d*)-(\d*)", re.IGNORECASE)


def answer_download(request: Request, store: BlobStore, sha256: str, size: int) -> Response:
    """The answer to GET or HEAD of a file that the caller may read."""
    etag = f'"{sha256}"'
    headers = {
        "ETag": etag,
        "Accept-Ranges": "bytes",
        "Cache-Control": "private, max-age=31536000, immutable",
        "Repr-Digest": f"sha-256=:{base64.b64encode(bytes.fromhex(sha256)).decode()}:",  # RFC 9530
        "X-Content-Type-Options": "nosniff",
        "Content-Disposition": "attachment",
    }
    if (match := request.headers.get("if-match")) and not _names(match, etag, weak=False):
        return Response(status_code=412, headers=headers)
    if (none := request.headers.get("if-none-match")) and _names(none, etag, weak=True):
        return Response(status_code=304, headers=headers)
    wanted = request.headers.get("range", "")
    if request.method == "HEAD" or request.headers.get("if-range", etag) != etag:
        wanted = ""
    found = span(wanted, size)
    if found is None:
        return Response(status_code=416, headers={**headers, "Content-Range": f"bytes */{size}"})
    start, end = found
    status = 200
    if wanted and _is_one_range(wanted):
        status, headers["Content-Range"] = 206, f"bytes {start}-{end - 1}/{size}"
    headers["Content-Length"] = str(end - start)
    kind = "application/octet-stream"
    if request.method == "HEAD":
        return Response(headers=headers, media_type=kind)
    return StreamingResponse(pieces(store, sha256, start, end), status, headers, kind)


def span(header: str, size: int) -> tuple[int, int] | None:
    """The bytes from start to before end that a Range header asks of a file; None where there are none such.

    What isn't one range of bytes is answered with the whole, as the standard allows.
    """
    asked = _RANGE.fullmatch(header.replace(" ", ""))
    if asked is None or not _is_one_range(header):
        return 0, size
    first, last = asked.groups()
    if not first:
        length = min(_bounded(last), size)
        return (size - length, size) if length else None
    start, end = _bounded(first), _bounded(last) + 1 if last else size
    return (start, min(end, size)) if start < size else None


def _is_one_range(header: str) -> bool:
    asked = _RANGE.fullmatch(header.replace(" ", ""))
    if asked is None:
        return False
    first, last = asked.groups()
    if first and last:
        return _bounded(first) <= _bounded(last)
    return bool(first or last)


def _bounded(digits: str) -> int:
    return int(digits[:20]) if len(digits) <= 20 else 10**20


def _names(header: str, etag: str, *, weak: bool) -> bool:
    """Whether a list of ETags names this one; with `weak` also as a weak one."""
    listed = [part.strip() for part in header.split(",")]
    return "*" in listed or etag in listed or (weak and f"W/{etag}" in listed)


async def pieces(store: BlobStore, sha256: str, start: int, end: int) -> AsyncIterator[bytes]:
    """The bytes from start to before end. The disk is read in threads."""
    reader = await anyio.to_thread.run_sync(store.open, sha256, start)
    try:
        left = end - start
        while left:
            piece = await anyio.to_thread.run_sync(reader.read, min(PIECE, left))
            if not piece:
                raise RuntimeError(f"the file {sha256} is shorter than it was")  # ends the answer short: the client sees that
            left -= len(piece)
            yield piece
    finally:
        with anyio.CancelScope(shield=True):
            await anyio.to_thread.run_sync(reader.close)
