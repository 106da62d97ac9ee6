"""A small server that has nothing but files, for tests and benchmarks: `python file_server.py FOLDER [STORE]`.

It says its port on its standard output and serves until it is killed. Tokens are names of accounts: "reader …" may not send;
any other may do everything. Rights by rows and feeds have tests of their own.
"""

from __future__ import annotations

import socket
import sys
from collections.abc import Collection, Iterable
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


class AllMayRead:
    """Rights where everybody may read everything; it remembers who vouched for what."""

    def __init__(self) -> None:
        self.vouched: list[tuple[str, Any]] = []
        self.hidden: set[str] = set()

    def readable(self, caller: Caller, names: Collection[str]) -> set[str]:
        return set(names) - self.hidden

    def vouch(self, names: Iterable[str], feeds: Collection[str] | None) -> None:
        self.vouched += [(name, feeds) for name in names]


async def by_token(request: Request) -> Caller:
    token = request.headers.get("authorization", "").removeprefix("Bearer ")
    if not token:
        raise Refusal("signed_out")
    return Caller(token, None, frozenset() if token.startswith("reader") else frozenset({"strand"}))


def application(folder: Path, place: str = "", bounds: UploadLimits | None = None, rights: AllMayRead | None = None) -> Starlette:
    rights = rights or AllMayRead()
    store = open_store(place, folder / "blobs")
    uploads = Uploads(folder / "uploads", store, bounds, kept=lambda slip: rights.vouch([slip.found], slip.feeds))
    return Starlette(routes=FileRoutes(store, uploads, rights, by_token).routes())


def main(folder: str, place: str = "", port: str = "0") -> None:
    listening = socket.create_server(("127.0.0.1", int(port)))
    config = uvicorn.Config(application(Path(folder), place), log_level="warning", lifespan="off")
    print(listening.getsockname()[1], flush=True)
    uvicorn.Server(config).run(sockets=[listening])


if __name__ == "__main__":
    main(*sys.argv[1:])
