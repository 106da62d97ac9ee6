"""Requests in, answers out: bodies unpacked within their limits, messages decoded, answers packed, refusals said in JSON."""

from __future__ import annotations

import asyncio
import zlib
from typing import Any, TypeVar

import msgspec
import zstandard
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from moderator_app.protocol import limits
from moderator_app.protocol.problems import Refusal
from moderator_app.server.settings import is_loopback

T = TypeVar("T")

#: Seconds a body may take; who needs longer sends less at once.
PATIENCE = 30.0
#: Answers shorter than this go as they are.
WORTH_PACKING = 700


async def read_body(request: Request) -> bytes:
    """The body, unpacked. Raises `Refusal`: too_large, too_slow, wrong_type, bad_request."""
    encoding = request.headers.get("content-encoding", "identity").strip().lower()
    if encoding not in ("identity", "gzip", "zstd"):
        raise Refusal("wrong_type", "bodies are plain, gzip or zstd")
    if int_of(request.headers.get("content-length", "0")) > limits.REQUEST_BYTES:
        raise Refusal("too_large", "the request is too large", bytes=limits.REQUEST_BYTES)
    pieces, size = [], 0
    try:
        async with asyncio.timeout(PATIENCE):
            async for piece in request.stream():
                size += len(piece)
                if size > limits.REQUEST_BYTES:
                    raise Refusal("too_large", "the request is too large", bytes=limits.REQUEST_BYTES)
                pieces.append(piece)
    except TimeoutError:
        raise Refusal("too_slow", "the request came too slowly") from None
    except ClientDisconnect:
        raise Refusal("bad_request", "the request broke off") from None
    return unpacked(b"".join(pieces), encoding)


def unpacked(body: bytes, encoding: str) -> bytes:
    """A body as it was before it was packed; a small one that would unpack to a huge one is refused on the way."""
    if encoding == "identity" or not body:
        return body
    try:
        if encoding == "gzip":
            unzip = zlib.decompressobj(wbits=31)
            plain = unzip.decompress(body, limits.REQUEST_BYTES + 1)
            whole = unzip.eof
        else:
            reader = zstandard.ZstdDecompressor(max_window_size=2**27).stream_reader(body)
            plain = reader.read(limits.REQUEST_BYTES + 1)
            whole = True
    except (zlib.error, zstandard.ZstdError):
        raise Refusal("bad_request", "the body can't be unpacked") from None
    if len(plain) > limits.REQUEST_BYTES:
        raise Refusal("too_large", "the request is too large", bytes=limits.REQUEST_BYTES)
    if not whole:
        raise Refusal("bad_request", "the body broke off")
    return plain


def decoded(body: bytes, kind: type[T]) -> T:
    """The message in a body. Raises `Refusal` bad_request."""
    try:
        return msgspec.json.decode(body, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise Refusal("bad_request", str(error)[:300]) from None


def int_of(value: str) -> int:
    """A number of a header, 0 where it is none."""
    return int(value) if value.isascii() and value.isdigit() and len(value) < 19 else 0


def answered(message: Any, accepts: str, *, status: int = 200) -> Response:
    """A message as an answer, packed where it is worth it and the other side takes it."""
    body = msgspec.json.encode(message)
    headers = {"Cache-Control": "no-store", "Vary": "Accept-Encoding"}
    if len(body) >= WORTH_PACKING:
        body, headers = _packed(body, accepts, headers)
    return Response(body, status, headers, media_type="application/json")


def _packed(body: bytes, accepts: str, headers: dict[str, str]) -> tuple[bytes, dict[str, str]]:
    offered = chosen_encoding(accepts)
    if offered == "zstd":
        return zstandard.ZstdCompressor(level=3).compress(body), {**headers, "Content-Encoding": "zstd"}
    if offered == "gzip":
        packer = zlib.compressobj(5, wbits=31)
        return packer.compress(body) + packer.flush(), {**headers, "Content-Encoding": "gzip"}
    return body, headers


def chosen_encoding(accepts: str) -> str:
    """How to pack for somebody who accepts this: zstd before gzip, "" for not at all."""
    offered = {}
    for part in accepts.lower().split(","):
        name, _, weight = part.strip().partition(";")
        offered[name.strip()] = weight.replace(" ", "") not in ("q=0", "q=0.0", "q=0.00", "q=0.000")
    return next((name for name in ("zstd", "gzip") if offered.get(name)), "")


def refused(refusal: Refusal) -> Response:
    """A refusal as an answer."""
    headers = {"Cache-Control": "no-store"}
    if "seconds" in refusal.detail:
        headers["Retry-After"] = str(max(1, int(refusal.detail["seconds"])))
    if refusal.code == "signed_out":
        headers["WWW-Authenticate"] = "Bearer"
    return Response(msgspec.json.encode(refusal.problem()), refusal.status, headers, media_type="application/json")


def token_of(request: Request) -> str:
    """The bearer token of a request. Raises `Refusal`: insecure where it came over plain http from another machine."""
    see_that_it_is_private(request)
    kind, _, token = request.headers.get("authorization", "").partition(" ")
    return token.strip() if kind.lower() == "bearer" else ""


def see_that_it_is_private(request: Request) -> None:
    """Secrets come over https, or from this very machine. Raises `Refusal` insecure."""
    if request.url.scheme != "https" and not is_loopback(address_of(request)):
        raise Refusal("insecure", "plain http is for this machine only: use https")


def address_of(request: Request) -> str:
    """The network address a request came from ("" for none: a socket of this machine)."""
    return request.client.host if request.client is not None else ""
