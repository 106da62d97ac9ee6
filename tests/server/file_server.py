"""A small server that has nothing but files, for tests and benchmarks: `python file_server.py FOLDER [STORE]`.

It says its port on its standard output and serves until it is killed. Tokens are names of accounts: "reader …" may not send;
any other may do everything. Rights by rows and feeds have tests of their own.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request

from moderator_app.protocol.problems import Refusal
from moderator_app.server.blob_stores import open_store
from moderator_app.server.files_rights import Caller
from moderator_app.server.files_routes import FileRoutes
from moderator_app.server.files_uploads import UploadLimits, Uploads

ROOT = Path(__file__).resolve().parents[2]


class AllMayRead:
    """Rights where everybody may read everything; it remembers who vouched for what."""

    def __init__(self) -> None:
        self.vouched: list[tuple[str, Any]] = []
        self.hidden: set[str] = set()

    def readable(self, caller: Caller, names: Collection[str]) -> set[str]:
        return set(names) - self.hidden

    def vouch(self, names: Iterable[str], feeds: Collection[str] | None) -> None:
        self.vouched += [(name, feeds) for name in names]


@dataclass(frozen=True)
class Account:
    """A caller who may do what a test says."""

    account: str
    reads: frozenset[str] | None = None
    writes: frozenset[str] | None = frozenset({"strand"})


async def by_token(request: Request) -> Caller:
    token = request.headers.get("authorization", "").removeprefix("Bearer ")
    if not token:
        raise Refusal("signed_out")
    return Account(token, writes=frozenset() if token.startswith("reader") else frozenset({"strand"}))


def application(folder: Path, place: str = "", bounds: UploadLimits | None = None, rights: AllMayRead | None = None) -> Starlette:
    rights = rights or AllMayRead()
    store = open_store(place, folder / "blobs")
    uploads = Uploads(folder / "uploads", store, bounds, kept=lambda slip: rights.vouch([slip.found], slip.feeds))
    return Starlette(routes=FileRoutes(store, uploads, rights, by_token).routes())


@contextmanager
def running(app: Starlette) -> Iterator[str]:
    """The app behind a real socket, in a thread; gives its address."""
    listening = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", lifespan="off", timeout_graceful_shutdown=1))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join()
        listening.close()


@contextmanager
def started(folder: Path, place: str = "", port: int = 0) -> Iterator[tuple[subprocess.Popen[str], int]]:
    """The server as a process of its own, to be killed; gives it and its port."""
    command = [sys.executable, __file__, str(folder), place, str(port)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": str(ROOT)}) as program:
        assert program.stdout is not None
        try:
            yield program, int(program.stdout.readline())
        finally:
            program.kill()


def main(folder: str, place: str = "", port: str = "0") -> None:
    listening = socket.create_server(("127.0.0.1", int(port)))
    config = uvicorn.Config(application(Path(folder), place), log_level="warning", lifespan="off")
    print(listening.getsockname()[1], flush=True)
    uvicorn.Server(config).run(sockets=[listening])


if __name__ == "__main__":
    main(*sys.argv[1:])
