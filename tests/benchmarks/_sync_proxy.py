"""A relay on this machine that counts what goes over the wire: requests, and bytes each way with their heads."""

from __future__ import annotations

import re
import socket
import threading
from types import TracebackType

_REQUEST = re.compile(rb"(?:GET|POST|PUT|HEAD|DELETE|PATCH) \S+ HTTP/1\.[01]\r\n")


class Counting:
    """`with Counting(port) as proxy`: what is said to `proxy.port` reaches `port`, and is counted."""

    def __init__(self, port: int) -> None:
        self.target = port
        self.requests = self.up = self.down = 0
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._open: list[socket.socket] = [self._listener]

    def __enter__(self) -> Counting:
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None) -> None:
        for one in self._open:
            one.close()

    def begin(self) -> None:
        """Count from nothing."""
        self.requests = self.up = self.down = 0

    def _accept(self) -> None:
        while True:
            try:
                here, _address = self._listener.accept()
            except OSError:
                return
            there = socket.create_connection(("127.0.0.1", self.target))
            self._open += [here, there]
            for one in (here, there):
                one.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            threading.Thread(target=self._pump, args=(here, there, True), daemon=True).start()
            threading.Thread(target=self._pump, args=(there, here, False), daemon=True).start()

    def _pump(self, source: socket.socket, target: socket.socket, up: bool) -> None:
        try:
            while piece := source.recv(1 << 16):
                if up:
                    self.up += len(piece)
                    self.requests += len(_REQUEST.findall(piece))
                else:
                    self.down += len(piece)
                target.sendall(piece)
            target.shutdown(socket.SHUT_WR)
        except OSError:
            return
