"""The server's endpoints as functions: a message in, a message out, typed errors.

Every one raises `Refusal` where the server said no in our protocol, `Unreachable` where anything else came or nothing.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import quote

import msgspec
import requests
import urllib3

from moderator_app.domain.progress import Progress, silent
from moderator_app.domain.wording import text
from moderator_app.protocol.messages import (
    Held,
    Hello,
    History,
    News,
    Pull,
    Pulled,
    Push,
    Pushed,
    Reconcile,
    Reconciled,
    Restore,
    Restored,
    SignedIn,
    SignIn,
    Wait,
    encode,
)
from moderator_app.protocol.messages import Row as SharedRow
from moderator_app.protocol.problems import Problem, Refusal
from moderator_app.sync.errors import Unreachable
from moderator_app.sync.wire import Line, unpacked

T = TypeVar("T")
PREFIX = "/api/v1"
_REFUSED = 64 * 1024


class Client:
    """One server, for one thread. `requests` counts what was asked."""

    def __init__(self, address: str, token: str = "") -> None:
        self.line = Line(address, token)
        self.requests = 0

    @property
    def address(self) -> str:
        return self.line.address

    def close(self) -> None:
        self.line.close()

    def cut(self) -> None:
        """Break off what is under way, from any thread."""
        self.line.cut()

    def __enter__(self) -> Client:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # ---- coming in

    def hello(self) -> Hello:
        """What the server is."""
        return self._get("/hello", Hello)

    def sign_in(self, wish: SignIn) -> SignedIn:
        """Come in; later clients are made with the token."""
        return self._post("/sessions", wish, SignedIn)

    def ask_for_link(self, email: str) -> None:
        """Have a code mailed; the answer is the same whether the address is known or not."""
        self._post("/sessions/link", {"email": email}, dict)

    def sign_out(self) -> None:
        """The token counts no longer."""
        self._answer(self._ask("DELETE", "/sessions"), dict)

    # ---- sync

    def push(self, message: Push) -> Pushed:
        return self._post("/push", message, Pushed)

    def pull(self, message: Pull) -> Pulled:
        return self._post("/pull", message, Pulled)

    def wait(self, message: Wait) -> News:
        """Held by the server until there is news, for `message.seconds` at most."""
        return self._post("/wait", message, News, seconds=message.seconds + 15)

    def history(self, table: str, row: str) -> History:
        """Who changed a row, newest first, also before this laptop knew it."""
        return self._get(f"/history/{quote(table, safe='')}/{quote(row, safe='')}", History)

    def reconcile(self, device: str, epoch: str, held: Sequence[Held]) -> Reconciled:
        """What a restored server lacks of what is held here."""
        return self._post("/reconcile", Reconcile(device, epoch, list(held)), Reconciled)

    def restore(self, device: str, epoch: str, rows: Sequence[SharedRow]) -> Restored:
        """Give a restored server rows that it lost."""
        return self._post("/restore", Restore(device, epoch, list(rows)), Restored)

    def snapshot(self, target: Path, progress: Progress = silent) -> None:
        """Fetch a first pull into a file, which appears whole or not at all. Raises `OSError` where it can't be written."""
        incoming = target.with_name(target.name + ".part")
        reply = self._ask("GET", "/snapshot")
        if reply.status_code != 200:
            raise self._refusal(reply)
        total, done = _length(reply.headers), 0
        try:
            with incoming.open("wb") as file, reply:
                for piece in unpacked(reply):
                    file.write(piece)
                    done += len(piece)
                    progress(done, max(total, done), text("Receiving"))
            incoming.replace(target)
        except (requests.RequestException, urllib3.exceptions.HTTPError, ValueError, zlib.error) as error:
            raise Unreachable(self.address, text("the line went dead")) from error
        finally:
            incoming.unlink(missing_ok=True)

    # ---- asking

    def _get(self, path: str, kind: type[T]) -> T:
        return self._answer(self._ask("GET", path), kind)

    def _post(self, path: str, message: Any, kind: type[T], *, seconds: float = 60.0) -> T:
        return self._answer(self._ask("POST", path, encode(message), seconds=seconds), kind)

    def _ask(self, method: str, path: str, body: bytes | None = None, *, seconds: float = 60.0) -> requests.Response:
        self.requests += 1
        return self.line.ask(method, PREFIX + path, body, seconds=seconds)

    def _answer(self, reply: requests.Response, kind: type[T]) -> T:
        if reply.status_code not in (200, 201):
            raise self._refusal(reply)
        try:
            return msgspec.json.decode(self.line.read(reply), type=kind)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:  # a proxy's page, or half of an answer
            raise Unreachable(self.address, text("its answer can't be read")) from error

    def _refusal(self, reply: requests.Response) -> Exception:
        """What a status that isn't the hoped for one means; only a problem of our protocol is taken at its word."""
        status = reply.status_code
        try:
            problem = msgspec.json.decode(self.line.read(reply, _REFUSED), type=Problem)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            return Unreachable(self.address, text("something on the way answered in its place ({status})", status=status))
        except Unreachable as unreachable:
            return unreachable
        refusal = Refusal(problem.code, problem.message)
        refusal.detail = dict(problem.detail)
        return refusal


def seconds_to_wait(refusal: Refusal) -> float:
    """For how long the server asked to be left alone, in seconds; 0 where it didn't."""
    told = refusal.detail.get("seconds")
    return min(float(told), 3600.0) if isinstance(told, (int, float)) and told > 0 else 0.0


def _length(headers: Mapping[str, str]) -> int:
    told = headers.get("Content-Length", "")
    return int(told) if told.isascii() and told.isdigit() and len(told) < 16 else 0


Connect = Callable[[], Client]
"""Makes a client with the token of now."""
