"""A proxy on a socket that treats each request badly in its own way, as hotel networks and tired gateways do.

    with BadProxy(server_port) as proxy:
        proxy.treat = lambda request: "well"      # or another of TREATMENTS
        … laptops speak to proxy.url …

Requests that it holds up reach the server behind later ones, long after the laptop has given up on them.
"""

from __future__ import annotations

import contextlib
import http.client
import socket
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

TREATMENTS = (
    "well",
    "cut the answer short",
    "cut the request short",
    "drop before",
    "drop after",
    "tell twice",
    "hold up",
    "502 before",
    "502 after",
    "sign in first",
    "garble",
)
PAGE = b"<!doctype html><html><head><title>Welcome to our network</title></head><body>Sign in to go on.</body></html>"
GATEWAY = b"<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center></body></html>"


class Request:
    """What came from a laptop. `name`: the last part of its path."""

    def __init__(self, handler: BaseHTTPRequestHandler) -> None:
        self.method, self.path = handler.command, handler.path
        self.headers = dict(handler.headers.items())
        self.body = handler.rfile.read(int(handler.headers.get("Content-Length", 0)))

    @property
    def name(self) -> str:
        return self.path.rpartition("/")[2]


class BadProxy:
    """Listens on a free port of this machine. `answered` is called when the server has answered, before the laptop hears it."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.treat: Callable[[Request], str] = lambda request: "well"
        self.answered: Callable[[Request], None] = lambda request: None
        self.held: list[Request] = []
        self.treated: list[tuple[str, str]] = []
        self._lines: list[socket.socket] = []
        self._guard = threading.Lock()

    def __enter__(self) -> BadProxy:
        proxy = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                with contextlib.suppress(ConnectionError):
                    proxy._handle(self)

            do_GET = do_DELETE = do_POST

            def setup(self) -> None:
                super().setup()
                with proxy._guard:
                    proxy._lines.append(self.connection)

            def log_message(self, *_: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = False
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01})
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._thread.join()
        for line in self._lines:  # a test that failed may have left some open, and their threads would wait for more
            with contextlib.suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)
        self._server.server_close()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    # ---- one request

    def _handle(self, handler: BaseHTTPRequestHandler) -> None:
        request = Request(handler)
        how = self.treat(request)
        with self._guard:
            self.treated.append((request.name, how))
        if how == "hold up":
            with self._guard:
                self.held.append(request)
            return _drop(handler)
        if how == "drop before":
            return _drop(handler)
        if how == "cut the request short":
            self._send_half(request)
            return _drop(handler)
        if how == "502 before":
            return _answer(handler, 502, GATEWAY)
        if how == "sign in first":
            return _answer(handler, 200, PAGE)
        if how == "tell twice":
            self.forward(request)
        status, headers, body = self.forward(request)
        self.answered(request)
        if how == "drop after" or status == 0:
            return _drop(handler)
        if how == "502 after":
            return _answer(handler, 502, GATEWAY)
        if how == "garble":
            middle = len(body) // 2
            body = body[:middle] + b"\x00\xff" + body[middle + 2 :]
        half = how == "cut the answer short"
        _answer(handler, status, body, headers, cut=half)
        self._deliver_held()

    def _deliver_held(self) -> None:
        """What was held up reaches the server now, the latest first."""
        with self._guard:
            late, self.held = self.held[::-1], []
        for request in late:
            self.forward(request)

    def forward(self, request: Request) -> tuple[int, dict[str, str], bytes]:
        """Ask the server; status 0 where it isn't there or ends meanwhile."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            connection.request(request.method, request.path, request.body or None, _passed_on(request.headers))
            reply = connection.getresponse()
            return reply.status, dict(reply.getheaders()), reply.read()
        except (OSError, http.client.HTTPException):
            return 0, {}, b""
        finally:
            connection.close()

    def _send_half(self, request: Request) -> None:
        head = f"{request.method} {request.path} HTTP/1.1\r\nHost: 127.0.0.1\r\n"
        head += "".join(f"{name}: {value}\r\n" for name, value in _passed_on(request.headers).items() if name != "Host")
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.port)) as line:
            line.sendall(head.encode() + b"\r\n" + request.body[: len(request.body) // 2])


def _passed_on(headers: dict[str, str]) -> dict[str, str]:
    return {name: value for name, value in headers.items() if name.lower() not in ("connection", "host", "transfer-encoding")}


def _drop(handler: BaseHTTPRequestHandler) -> None:
    handler.close_connection = True
    with contextlib.suppress(OSError):
        handler.connection.shutdown(socket.SHUT_RDWR)


def _answer(
    handler: BaseHTTPRequestHandler, status: int, body: bytes, headers: dict[str, Any] | None = None, *, cut: bool = False
) -> None:
    handler.send_response_only(status)
    kept = headers or {"Content-Type": "text/html"}
    for name, value in kept.items():
        if name.lower() not in ("transfer-encoding", "connection", "content-length"):
            handler.send_header(name, value)
    handler.send_header("Content-Length", str(len(body)))
    handler.end_headers()
    handler.wfile.write(body[: len(body) // 2] if cut else body)
    handler.wfile.flush()
    if cut:
        _drop(handler)
