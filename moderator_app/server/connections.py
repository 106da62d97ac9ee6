"""Bounds on connections: how many at once, how many from one address, and what one may do to keep its place.

uvicorn itself bounds the requests at work. But it lets a connection stay for ever that never asks, that never sends the rest of
a request which was answered already, or that never takes its answer; and it keeps a head of any length in memory.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from typing import Any, ClassVar

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

#: Seconds until the head of the first request must be there, and of each that was begun; and the rest of one that was answered.
SILENCE = 20.0
#: Bytes of a request that may be neither body nor a head that is whole: a head on its way, what frames a body, what follows it.
LOOSE_BYTES = 64 * 1024
#: How much framing each byte of a body may need: pieces of one byte take six.
FRAMING = 8
#: Seconds within which a client must take something of an answer that is on its way.
STALLED = 30.0


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
    _stalling: asyncio.TimerHandle | None = None
    _loose = 0
    _is_whole = True

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

    def connection_lost(self, exc: Exception | None) -> None:
        if self._counted is None:
            return
        self._heard()
        self._taken()
        Bounds.each[self._counted] -= 1
        if not Bounds.each[self._counted]:
            del Bounds.each[self._counted]
        self._counted = None
        super().connection_lost(exc)

    # ---- what comes

    def _listen(self) -> None:
        if self._silence is None:
            self._silence = asyncio.get_running_loop().call_later(SILENCE, self.transport.abort)

    def _heard(self) -> None:
        if self._silence is not None:
            self._silence.cancel()
            self._silence = None

    def data_received(self, data: bytes) -> None:
        if self._counted is None:
            return
        self._loose += len(data)
        super().data_received(data)
        if self._loose > LOOSE_BYTES:
            self.transport.abort()

    def on_message_begin(self) -> None:
        self._is_whole = False
        self._listen()
        super().on_message_begin()

    def on_headers_complete(self) -> None:
        self._heard()
        self._loose = 0
        super().on_headers_complete()

    def on_body(self, body: bytes) -> None:
        self._loose = max(0, self._loose - FRAMING * len(body))
        super().on_body(body)

    def on_message_complete(self) -> None:
        self._heard()
        self._loose, self._is_whole = 0, True
        super().on_message_complete()

    def on_response_complete(self) -> None:
        super().on_response_complete()
        if self.transport.is_closing():
            self._watch()
        elif not self._is_whole and self.cycle.response_complete:  # and not a later request's body, on its way
            self._listen()

    # ---- what goes

    def pause_writing(self) -> None:
        super().pause_writing()
        self._watch()

    def resume_writing(self) -> None:
        super().resume_writing()
        self._taken()

    def timeout_keep_alive_handler(self) -> None:
        super().timeout_keep_alive_handler()
        self._watch()  # it closes when what is left was taken

    def _taken(self) -> None:
        if self._stalling is not None:
            self._stalling.cancel()
            self._stalling = None

    def _watch(self) -> None:
        """While an answer is on its way nothing is added to what is left of it here."""
        left = self.transport.get_write_buffer_size()
        if left and self._stalling is None:
            self._stalling = asyncio.get_running_loop().call_later(STALLED, self._see_that_it_takes, left)

    def _see_that_it_takes(self, before: int) -> None:
        self._stalling = None
        if self.transport.get_write_buffer_size() >= before:
            self.transport.abort()
        else:
            self._watch()
