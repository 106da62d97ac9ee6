"""Requests to one server: who asks, how long to wait, how much may come, and how to break off at once.

What must hold: a token goes to this server only (no redirects, no .netrc), over https or to this very machine; nothing that
comes is read beyond a limit; and `cut` ends whatever a thread waits for.
"""

from __future__ import annotations

import contextlib
import ipaddress
import socket
import threading
import zlib
from collections.abc import Callable
from functools import partial
from typing import IO, Any, cast
from urllib.parse import SplitResult, urlsplit

import requests
import urllib3
from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection

from moderator_app import __version__
from moderator_app.domain.wording import text
from moderator_app.sync.errors import AddressRefused, Unreachable

CONNECT_SECONDS, ANSWER_SECONDS = 6.0, 60.0
#: What may come as one reply, unpacked. A pull has some 4 MB.
MOST_BYTES = 64 << 20
#: Bodies from here on are packed.
WORTH_PACKING = 1000
_PIECE = 1 << 18
Connected = Callable[[Any], None]
"""Told of each socket that was connected."""


def checked_address(given: str) -> str:
    """The address of a server as scheme://host[:port][/path], from what a person typed. Without a scheme it is https, but for
    this machine. Raises `AddressRefused`: no address, or plain http to another machine."""
    words = given.strip()
    if "://" not in words:
        words = f"{'http' if _is_loopback(urlsplit(f'//{words}')) else 'https'}://{words}"
    try:
        parts = urlsplit(words)
        _ = parts.port
    except ValueError:
        parts = SplitResult("", "", "", "", "")
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.username or parts.query or parts.fragment:
        raise AddressRefused(
            text("“{address}” is no address of a server.", address=given),
            text("It looks like https://sync.example.org; whoever runs the server knows it."),
        )
    if parts.scheme == "http" and not _is_loopback(parts):
        raise AddressRefused(
            text("“{address}” is not encrypted: everybody on the way could read your work.", address=given),
            text("Use the address that begins with https. Plain http is for a server on this very machine."),
            code="sync.insecure",
        )
    return words.rstrip("/")


def is_local(address: str) -> bool:
    """Whether a server runs on this very machine."""
    return _is_loopback(urlsplit(address))


def _is_loopback(parts: SplitResult) -> bool:
    try:
        host = parts.hostname or ""
    except ValueError:
        return False
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


class Bearer(requests.auth.AuthBase):
    """The token in each request; with an empty one nothing, and never what a .netrc says."""

    def __init__(self, token: str) -> None:
        self.token = token

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        if self.token:
            request.headers["Authorization"] = f"Bearer {self.token}"
        return request


class Line:
    """A line to one server, for one thread; `cut` may come from another."""

    def __init__(self, address: str, token: str = "") -> None:
        self.address = checked_address(address)
        self.session = requests.Session()
        self.session.auth = Bearer(token)
        self.session.headers.update({"User-Agent": f"PeerSphere-Moderator/{__version__}", "Accept": "*/*"})
        self.session.headers["Accept-Encoding"] = "identity" if is_local(self.address) else _ACCEPTED
        if is_local(self.address):
            self.session.trust_env = False  # no proxy stands between this machine and itself
        self._sockets: set[socket.socket] = set()
        self._guard = threading.Lock()
        self._is_cut = False
        adapter = _Adapter(self._connected)
        self.session.mount("http://", adapter)
        self.session.mount("https://", adapter)

    def close(self) -> None:
        """Hang up. The session closes what waits in its pool; what an answer that broke off still holds would stay open until
        Python looks for garbage, which in the window may be long."""
        self.session.close()
        with self._guard:
            for one in self._sockets:
                with contextlib.suppress(OSError):
                    one.shutdown(socket.SHUT_RDWR)
                one.close()
            self._sockets.clear()

    def cut(self) -> None:
        """Break off whatever this line waits for; its thread gets `Unreachable`. The line can't be used again."""
        with self._guard:
            self._is_cut = True
            for one in self._sockets:
                with contextlib.suppress(OSError):
                    one.shutdown(socket.SHUT_RDWR)

    def _connected(self, one: socket.socket) -> None:
        with self._guard:
            self._sockets = {kept for kept in self._sockets if kept.fileno() >= 0} | {one}
            if self._is_cut:
                one.shutdown(socket.SHUT_RDWR)

    def ask(
        self, method: str, path: str, body: bytes | None = None, *, seconds: float = ANSWER_SECONDS, stream: bool = False
    ) -> requests.Response:
        """One request; the reply's body is not read yet. Raises `Unreachable`."""
        headers = {}
        if body is not None:
            headers["Content-Type"] = "application/json"
            if len(body) >= WORTH_PACKING and not is_local(self.address):
                packer = zlib.compressobj(3, wbits=31)
                body = packer.compress(body) + packer.flush()
                headers["Content-Encoding"] = "gzip"
        if self._is_cut:
            raise Unreachable(self.address, text("it was broken off"))
        try:
            return self.session.request(
                method,
                self.address + path,
                data=body,
                headers=headers,
                timeout=(CONNECT_SECONDS, seconds),
                allow_redirects=False,
                stream=True,
            )
        except (requests.RequestException, urllib3.exceptions.HTTPError, OSError, ValueError) as error:
            raise Unreachable(self.address, _reason(error)) from error

    def read(self, reply: requests.Response, most: int = MOST_BYTES) -> bytes:
        """The body of a reply, unpacked. Raises `Unreachable` where it broke off, can't be unpacked or is too long."""
        pieces, size = [], 0
        try:
            with contextlib.closing(reply):
                for piece in unpacked(reply):
                    size += len(piece)
                    if size > most:
                        raise Unreachable(self.address, text("its answer is too long"))
                    pieces.append(piece)
        except (requests.RequestException, urllib3.exceptions.HTTPError, OSError, ValueError, zlib.error) as error:
            raise Unreachable(self.address, _reason(error)) from error
        return b"".join(pieces)


def unpacked(reply: requests.Response) -> Any:
    """The body of a reply in pieces, as it was before it was packed. Raises what urllib3, zlib and zstandard do, as ValueError
    where it is the content that is wrong."""
    packed = reply.headers.get("Content-Encoding", "identity").strip().lower()
    raw: Any = reply.raw
    if packed == "gzip":
        unzip = zlib.decompressobj(wbits=31)
        while piece := raw.read(_PIECE, decode_content=False):
            while piece:
                yield unzip.decompress(piece, _PIECE * 4)
                piece = unzip.unconsumed_tail
        yield unzip.flush()
        if not unzip.eof:
            raise ValueError("the answer broke off")
    elif packed == "zstd":
        import zstandard

        try:
            with zstandard.ZstdDecompressor(max_window_size=2**27).stream_reader(
                cast(IO[bytes], _Raw(raw)), read_size=_PIECE
            ) as reader:
                while piece := reader.read(_PIECE):
                    yield piece
        except zstandard.ZstdError as error:
            raise ValueError(str(error)) from error
    elif packed in ("identity", ""):
        while piece := raw.read(_PIECE, decode_content=False):
            yield piece
    else:
        raise ValueError(f"the answer is packed as {packed}")


class _Raw:
    """What zstandard reads from."""

    def __init__(self, raw: Any) -> None:
        self._raw = raw

    def read(self, size: int = -1) -> bytes:
        return bytes(self._raw.read(size, decode_content=False))


class _Adapter(HTTPAdapter):
    """Connections that tell of their sockets, so that a waiting one can be cut."""

    def __init__(self, connected: Connected) -> None:
        self._connected = connected
        super().__init__(pool_connections=1, pool_maxsize=2, max_retries=0)

    def init_poolmanager(self, *arguments: Any, **options: Any) -> None:
        super().init_poolmanager(*arguments, **options)
        pools = {"http": partial(_pool, _PlainPool, self._connected), "https": partial(_pool, _SecurePool, self._connected)}
        self.poolmanager.pool_classes_by_scheme = pools


def _pool(kind: type[_PlainPool] | type[_SecurePool], connected: Connected, *arguments: Any, **options: Any) -> Any:
    made = kind(*arguments, **options)
    made.connected = connected
    return made


class _Plain(HTTPConnection):
    connected: Connected | None = None

    def connect(self) -> None:
        super().connect()
        if self.connected is not None:
            self.connected(self.sock)


class _Secure(HTTPSConnection):
    connected: Connected | None = None

    def connect(self) -> None:
        super().connect()
        if self.connected is not None:
            self.connected(self.sock)


class _PlainPool(urllib3.HTTPConnectionPool):
    ConnectionCls = _Plain
    connected: Connected | None = None

    def _new_conn(self) -> Any:
        made: Any = super()._new_conn()
        made.connected = self.connected
        return made


class _SecurePool(urllib3.HTTPSConnectionPool):
    ConnectionCls = _Secure
    connected: Connected | None = None

    def _new_conn(self) -> Any:
        made: Any = super()._new_conn()
        made.connected = self.connected
        return made


def _accepted() -> str:
    import importlib.util

    return "zstd, gzip" if importlib.util.find_spec("zstandard") else "gzip"


_ACCEPTED = _accepted()


def _reason(error: BaseException) -> Any:
    """Why there was no answer, short enough for a line."""
    if isinstance(error, requests.exceptions.SSLError):
        return text("its certificate is not trusted")
    if isinstance(error, requests.exceptions.ProxyError):
        return text("the proxy on the way refused")
    if isinstance(error, (requests.exceptions.Timeout, TimeoutError)):
        return text("it took too long")
    words = str(error).lower()
    if "name or service" in words or "getaddrinfo" in words or "nodename" in words or "resolve" in words:
        return text("there is no network, or the address doesn't exist")
    if isinstance(error, requests.exceptions.ConnectionError) and "refused" in words:
        return text("nobody answers there")
    if isinstance(error, ValueError) and not isinstance(error, requests.RequestException):
        return text("its answer can't be read")
    return text("the line went dead")
