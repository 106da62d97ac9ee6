"""Bounds on connections: how many at once, how many from one address, and how long one may stay silent before it asks anything.

uvicorn itself bounds the requests at work, but lets a connection that never asks stay for ever.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from typing import Any, ClassVar

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

#: Seconds until the head of the first request must be there, and of each that was begun.
SILENCE = 20.0


class Bounds:
    """Those of this process: `most` connections at once, `most_each` from one address (0: only the whole is bounded)."""

    most = 2000
    most_each = 0
    each: ClassVar[Counter[str]] = Counter()


def bound(most: int, most_each: int) -> None:
    """Set the bounds of this process."""
    Bounds.most, Bounds.most_each = most, most_each


class BoundedProtocol(HttpToolsProtocol):
    """uvicorn's protocol with these bounds. A connection beyond them is cut off at once."""

    _counted: str | None = None
    _silence: asyncio.TimerHandle | None = None

    def connection_made(self, transport: Any) -> None:
        peer = transport.get_extra_info("peername")
        address = str(peer[0]) if isinstance(peer, tuple) and peer else ""
        each = Bounds.each
        if each.total() >= Bounds.most or (Bounds.most_each and each[address] >= Bounds.most_each):
            transport.abort()
            return
        each[address] += 1
        self._counted = address
        super().connection_made(transport)
        self._listen()

    def _listen(self) -> None:
        self._silence = asyncio.get_running_loop().call_later(SILENCE, self.transport.abort)

    def _heard(self) -> None:
        if self._silence is not None:
            self._silence.cancel()
            self._silence = None

    def data_received(self, data: bytes) -> None:
        if self._counted is not None:
            super().data_received(data)

    def on_message_begin(self) -> None:
        if self._silence is None:
            self._listen()
        super().on_message_begin()

    def on_headers_complete(self) -> None:
        self._heard()
        super().on_headers_complete()

    def connection_lost(self, exc: Exception | None) -> None:
        if self._counted is None:
            return
        self._heard()
        Bounds.each[self._counted] -= 1
        if not Bounds.each[self._counted]:
            del Bounds.each[self._counted]
        self._counted = None
        super().connection_lost(exc)
