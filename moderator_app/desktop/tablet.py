"""A page for a tablet beside the moderator, or a co-moderator in the room: clock, prompt and rooms, read-only, from this laptop.

What must hold: it shows what the projector shows and takes nothing but a code; the code works once and gives that one
browser a cookie; nothing is served beyond this computer unless that was chosen; and no thread stays when it is stopped.
"""

from __future__ import annotations

import hmac
import json
import secrets
import socket
import threading
from contextlib import suppress
from http.cookies import CookieError, SimpleCookie
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs

from moderator_app.desktop.models.projected import Projected
from moderator_app.desktop.tablet_page import WRONG, code_page, show_page
from moderator_app.desktop.translation import translator_for
from moderator_app.domain.errors import FileUnreadable
from moderator_app.domain.wording import text

_COOKIE = "peersphere_tablet"
_WRONG_TRIES = 5
"""After so many wrong codes there is another one."""
_MOST_AT_ONCE = 24
_MOST_TABLETS = 8
_LONGEST_FORM = 200
_PATIENCE = 5.0
"""Seconds that a browser gets to say what it wants."""


class TabletPage:
    """The page while it is served. `code` is what the next browser has to give."""

    def __init__(self, *, network: bool = False) -> None:
        """`network`: for other devices in the local network too, else for this computer alone. Raises `FileUnreadable`
        (code tablet.no_network) where there is no network."""
        host = _own_address() if network else "127.0.0.1"
        try:
            self._server = _Server((host, 0), self)
        except OSError as error:
            raise FileUnreadable(
                text("The page can’t be served here: {reason}.", reason=error.strerror or str(error)),
                text("Look whether this computer is in a network, or serve it on this computer only."),
                code="tablet.no_network",
            ) from error
        self.network = network
        self.port: int = self._server.server_address[1]
        self.address = f"http://{host}:{self.port}/"
        self.code = _new_code()
        self._guard = threading.Lock()
        self._cookies: list[str] = []
        self._wrong = 0
        self._moment = b"{}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.1,), name="tablet page", daemon=True)
        self._thread.start()

    def show_moment(self, moment: Projected) -> None:
        """What every tablet shows from now on."""
        self._moment = json.dumps(as_json(moment), ensure_ascii=False).encode()

    @property
    def moment(self) -> bytes:
        return self._moment

    @property
    def tablets(self) -> int:
        """How many browsers were let in."""
        return len(self._cookies)

    def let_in(self, code: str) -> str | None:
        """The cookie for a browser that gave the right code, which is used up; None for a wrong one."""
        with self._guard:
            if hmac.compare_digest(code.strip().encode(), self.code.encode()):
                self.code, self._wrong = _new_code(), 0
                cookie = secrets.token_urlsafe(24)
                self._cookies = [*self._cookies[-_MOST_TABLETS + 1 :], cookie]
                return cookie
            self._wrong += 1
            if self._wrong >= _WRONG_TRIES:
                self.code, self._wrong = _new_code(), 0
            return None

    def knows(self, cookie: str) -> bool:
        return any(hmac.compare_digest(cookie.encode(), known.encode()) for known in self._cookies)

    def stop(self) -> None:
        """End it: the port is free and its threads have ended when this returns."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()
        self._server.hang_up()


def as_json(moment: Projected) -> dict[str, Any]:
    """What a tablet is told."""
    chinese = translator_for("zh")
    return {
        "figures": moment.figures,
        "tone": moment.tone,
        "said_en": moment.said.render(),
        "said_zh": moment.said.render(chinese),
        **{
            name: getattr(moment, name)
            for name in (
                *("title_en", "title_zh", "prompt_en", "prompt_zh", "turn_en", "turn_zh", "next_en", "next_zh", "next_at"),
            )
        },
        "rooms": [
            {
                "number": room.number,
                "mandarin": room.is_mandarin,
                "topic_en": room.topic_en,
                "topic_zh": room.topic_zh,
                "names": list(room.names),
            }
            for room in moment.rooms
        ],
    }


class _Server(ThreadingHTTPServer):
    """Keeps hold of its connections, so that stopping ends them."""

    daemon_threads = True
    block_on_close = False
    allow_reuse_address = False

    def __init__(self, address: tuple[str, int], page: TabletPage) -> None:
        self.page = page
        self._open: dict[Any, threading.Thread] = {}
        self._guard = threading.Lock()
        super().__init__(address, _Handler)

    def process_request(self, request: Any, client_address: Any) -> None:
        with self._guard:
            if len(self._open) >= _MOST_AT_ONCE:
                self.shutdown_request(request)
                return
            thread = threading.Thread(target=self._serve_one, args=(request, client_address), name="tablet request", daemon=True)
            self._open[request] = thread
        thread.start()

    def _serve_one(self, request: Any, client_address: Any) -> None:
        try:
            self.process_request_thread(request, client_address)
        finally:
            with self._guard:
                self._open.pop(request, None)

    def hang_up(self) -> None:
        with self._guard:
            left = dict(self._open)
        for request, thread in left.items():
            with suppress(OSError):  # it has gone by itself
                request.shutdown(socket.SHUT_RDWR)
            thread.join()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that hung up is nobody's trouble."""


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    timeout = _PATIENCE
    server_version, sys_version = "tablet", ""

    def do_GET(self) -> None:
        if not self._is_ours():
            self._answer(421, "text/plain", b"")
        elif self.path == "/state":
            known = self._is_known()
            self._answer(200 if known else 403, "application/json", self.server.page.moment if known else b"{}")
        elif self.path == "/":
            nonce = secrets.token_urlsafe(12)
            self._page(nonce, show_page(nonce) if self._is_known() else code_page(nonce))
        else:
            self._answer(404, "text/plain", b"")

    def do_POST(self) -> None:
        length = self.headers.get("Content-Length", "")
        if not self._is_ours():
            self._answer(421, "text/plain", b"")
        elif self.path != "/code" or not length.isdecimal() or int(length) > _LONGEST_FORM:
            self._answer(404, "text/plain", b"")
        else:
            form = parse_qs(self.rfile.read(int(length)).decode("ascii", "replace"))
            cookie = self.server.page.let_in(form.get("code", [""])[0])
            if cookie is None:
                nonce = secrets.token_urlsafe(12)
                self._page(nonce, code_page(nonce, WRONG), 403)
            else:
                kept = f"{_COOKIE}={cookie}; Path=/; HttpOnly; SameSite=Strict"
                self._answer(303, "text/plain", b"", ("Set-Cookie", kept), ("Location", "/"))

    def _is_ours(self) -> bool:
        """Whether the browser asked for this address: a page elsewhere that gave its own name this number gets nothing."""
        asked = self.headers.get("Host", "")
        host, port = str(self.server.server_address[0]), self.server.server_address[1]
        return asked in (f"{host}:{port}", f"localhost:{port}")

    def _is_known(self) -> bool:
        try:
            morsel = SimpleCookie(self.headers.get("Cookie", "")).get(_COOKIE)
        except CookieError:
            return False
        return morsel is not None and self.server.page.knows(morsel.value)

    def _page(self, nonce: str, page: str, status: int = 200) -> None:
        policy = (
            f"default-src 'none'; style-src 'nonce-{nonce}'; script-src 'nonce-{nonce}'; connect-src 'self'; form-action 'self';"
            " base-uri 'none'; frame-ancestors 'none'"
        )
        self._answer(status, "text/html; charset=utf-8", page.encode(), ("Content-Security-Policy", policy))

    def _answer(self, status: int, kind: str, body: bytes, *more: tuple[str, str]) -> None:
        self.send_response(status)
        for name, value in (
            ("Content-Type", kind),
            ("Content-Length", str(len(body))),
            ("Cache-Control", "no-store"),
            ("X-Content-Type-Options", "nosniff"),
            ("Referrer-Policy", "no-referrer"),
            *more,
        ):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *arguments: Any) -> None:
        """Nothing is written down about who looks."""


def _new_code() -> str:
    return f"{secrets.randbelow(1_000_000):06}"


def _own_address() -> str:
    """This computer's address in the local network; nothing is sent to find it."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
            return str(probe.getsockname()[0])
        except OSError:
            return "127.0.0.1"
