"""A real server in a process of its own, and laptops that are signed in to it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from moderator_app.store import Workspace
from moderator_app.store.snapshots import index_more
from moderator_app.sync.client import Client
from moderator_app.sync.rounds import Result, sync
from moderator_app.sync.signing import ACCOUNT, SERVER
from tests.server.serving import EMAIL, Running, running


@pytest.fixture(scope="session")
def empty_workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed workspace with nothing in it; those copied from it take device ids of their own."""
    folder = tmp_path_factory.mktemp("empty") / "workspace"
    Workspace.open(folder).close()
    return folder


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Running]:
    """A server with its first coordinator."""
    with running(tmp_path / "server") as started:
        yield started


class Laptop:
    """A workspace, signed in."""

    def __init__(self, ws: Workspace, server: Running, token: str) -> None:
        self.ws, self.server, self.token = ws, server, token
        ws.remember(SERVER, server.url)
        ws.remember(ACCOUNT, {"id": "?", "name": ws.author, "email": ""})
        self.client = Client(server.url, token)

    def sync(self, **how: object) -> Result:
        result = sync(self.ws, self.client, **how)  # type: ignore[arg-type]
        while index_more(self.ws):
            pass
        return result

    def close(self) -> None:
        self.client.close()
        self.ws.close()


Join = Callable[..., Laptop]


@pytest.fixture
def join(tmp_path: Path, empty_workspace: Path, server: Running) -> Iterator[Join]:
    """`join("Ann")` gives a new laptop of a coordinator; `join("Bo", strand=…)` one of a moderator, `event=…` of a guest."""
    laptops: list[Laptop] = []

    def join(name: str, *, strand: str = "", event: str = "", folder: str = "", grants: list | None = None) -> Laptop:
        place = tmp_path / "laptops" / (folder or f"{name} {len(laptops)}")
        shutil.copytree(empty_workspace, place)
        ws = Workspace.open(place, author=name)
        device = ws.renew_device()
        if grants is None and (strand or event):
            grants = [{"role": "guest" if event else "moderator", "strand": strand, "event": event}]
        if grants is None:
            token = server.sign_in(EMAIL, device=device)
        else:
            token = server.invite(f"{name.lower()}{len(laptops)}@example.org", grants, device=device)
        laptops.append(Laptop(ws, server, token))
        return laptops[-1]

    yield join
    for laptop in laptops:
        laptop.close()
