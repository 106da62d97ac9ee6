"""A whole site in one process: the server's app, with a real database, and laptops with real workspaces and clients.

Between them stands no socket but a `Road`, which hands each request to the app as an HTTP server would and hands the answer back;
what else may happen on a road is up to the test: requests and answers that are lost, told twice, held up, or garbled.

    with Site(folder, template, database).open() as site:
        ann = site.laptop("Ann"); ann.sync()
        site.road.on_answer = lost      # see Road
        site.restart()                  # the process ends at once, another one takes over
"""

from __future__ import annotations

import asyncio
import contextlib
import io
import shutil
import threading
import time
import types
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta, tzinfo
from pathlib import Path
from typing import Any

import requests
import urllib3
from anyio.from_thread import BlockingPortal, start_blocking_portal
from requests.adapters import BaseAdapter, HTTPAdapter
from sqlalchemy import select

from moderator_app.protocol.accounts import AccountChange
from moderator_app.protocol.messages import Grant, SignIn
from moderator_app.server import accounts
from moderator_app.server.app import make_app
from moderator_app.server.database import Database, facts_of
from moderator_app.server.picture import Held, Picture
from moderator_app.server.serving import Serving
from moderator_app.server.settings import Settings
from moderator_app.server.tables import row_mark
from moderator_app.store import Workspace, doctor
from moderator_app.store.journal import content, synced_mappers
from moderator_app.store.outgoing import waiting_count, waiting_of
from moderator_app.store.snapshots import index_more
from moderator_app.store.tables import Change, SharedRow, base
from moderator_app.sync.client import Client
from moderator_app.sync.rounds import Result, sync
from moderator_app.sync.signing import ACCOUNT, SERVER

#: The address that laptops believe in; nobody listens there.
ADDRESS = "http://127.0.0.1:9"
COORDINATOR = (Grant("coordinator"),)

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Heard:
    """An answer of the app."""

    status: int
    headers: list[tuple[str, str]]
    body: bytes


@dataclass(frozen=True, slots=True)
class Asked:
    """A request as it leaves a laptop."""

    method: str
    path: str
    query: str
    headers: list[tuple[str, str]]
    body: bytes

    @property
    def name(self) -> str:
        """The last part of its path: push, pull …"""
        return self.path.rpartition("/")[2]


class Gone(requests.exceptions.ConnectionError):
    """Nothing came back."""


@dataclass
class Road:
    """What carries requests to the app. `on_request` is called before one is delivered, `on_answer` with the answer that came;
    either may raise `Gone`, or do something to the site first. `on_answer` returns the answer that the laptop hears."""

    deliver: Callable[[Asked], Heard]
    on_request: Callable[[Asked], None] = lambda asked: None
    on_answer: Callable[[Asked, Heard], Heard] = lambda asked, heard: heard

    def clear(self) -> None:
        """Nothing strange happens from here on."""
        self.on_request = lambda asked: None
        self.on_answer = lambda asked, heard: heard

    def travel(self, asked: Asked) -> Heard:
        self.on_request(asked)
        return self.on_answer(asked, self.deliver(asked))


class _OnTheRoad(BaseAdapter):
    """What `requests` sends goes over the road."""

    def __init__(self, road: Road) -> None:
        super().__init__()
        self.road = road

    def send(self, request: requests.PreparedRequest, **_: Any) -> requests.Response:  # type: ignore[override]
        path, _mark, query = str(request.path_url).partition("?")
        body = request.body or b""
        assert isinstance(body, bytes)
        asked = Asked(str(request.method), path, query, list(request.headers.items()), body)
        heard = self.road.travel(asked)
        raw = urllib3.HTTPResponse(io.BytesIO(heard.body), heard.headers, heard.status, preload_content=False)  # type: ignore[arg-type]
        return HTTPAdapter().build_response(request, raw)

    def close(self) -> None:
        pass


class Site:
    """The server of a site and its laptops. `template`: an empty workspace, closed."""

    def __init__(self, folder: Path, template: Path, database: str = "", **settings: Any) -> None:
        self.folder, self.template = folder, template
        self.settings = Settings(data=str(folder / "server"), database=database, **settings)
        self.road = Road(self._deliver)
        self.laptops: list[Laptop] = []
        self._portal: BlockingPortal | None = None
        self._app: Any = None
        self._life = contextlib.ExitStack()

    @contextmanager
    def open(self) -> Iterator[Site]:
        """The site, with a server that runs."""
        with contextlib.ExitStack() as stack:
            stack.callback(_join_workers, set(threading.enumerate()))
            self._portal = stack.enter_context(start_blocking_portal())
            stack.callback(self._close)
            self.start()
            yield self

    def _close(self) -> None:
        for laptop in self.laptops:
            laptop.close()
        self.stop()

    # ---- the server

    def start(self) -> None:
        assert self._portal is not None
        app = make_app(self.settings)
        self._life.enter_context(self._portal.wrap_async_context_manager(app.router.lifespan_context(app)))
        self._app = app

    def stop(self) -> None:
        self._app = None
        self._life.close()

    def restart(self) -> None:
        """Another process takes over, which knows what the database knows and nothing else."""
        self.stop()
        self.start()

    @property
    def serving(self) -> Serving:
        found = self._app.state.serving
        assert isinstance(found, Serving)
        return found

    @property
    def epoch(self) -> str:
        with self.serving.database.reading() as connection:
            return facts_of(connection).epoch

    def _deliver(self, asked: Asked) -> Heard:
        assert self._portal is not None
        return self._portal.call(_ask, self._app, asked)

    # ---- people

    def account(self, email: str, grants: Sequence[Grant] = COORDINATOR) -> str:
        """An account with these rights; those it had are replaced. Returns its id."""

        def make(connection: Any) -> str:
            found = accounts.by_address(connection, email)
            if found is None:
                return accounts.make(connection, email, email.partition("@")[0].title(), grants)
            accounts.change(connection, found.id, AccountChange(grants=list(grants)))
            return found.id

        return self.serving.write(make)

    def token(self, email: str, device: str) -> str:
        """Sign a device in, by the code of an invitation."""
        code = self.serving.write(lambda connection: accounts.invite(connection, self._id_of(connection, email))[0])
        with self.client() as client:
            return client.sign_in(SignIn(device, email=email, code=code)).token

    @staticmethod
    def _id_of(connection: Any, email: str) -> str:
        found = accounts.by_address(connection, email)
        assert found is not None
        return found.id

    def client(self, token: str = "") -> Client:
        """A client of ours whose requests go over the road."""
        client = Client(ADDRESS, token)
        client.line.session.mount("http://", _OnTheRoad(self.road))
        return client

    def laptop(self, name: str, *grants: Grant, clock: timedelta = timedelta()) -> Laptop:
        """A new laptop of a person, signed in: a coordinator's where no rights are named."""
        email = f"{name.lower()}@example.org"
        self.account(email, grants or COORDINATOR)
        folder = self.folder / "laptops" / f"{name}-{len(self.laptops)}"
        shutil.copytree(self.template, folder)
        made = self.reopened(name, folder, clock)
        made.ws.renew_device()
        made.ws.remember(SERVER, ADDRESS)
        made.ws.remember(ACCOUNT, {"id": "?", "name": name, "email": email})
        made.sign_in()
        return made

    def reopened(self, name: str, folder: Path, clock: timedelta = timedelta(), token: str = "") -> Laptop:
        """A laptop whose folder is there already."""
        self.laptops.append(Laptop(self, name, folder, clock, token))
        return self.laptops[-1]

    # ---- what the server holds

    def rows(self) -> dict[Key, dict[str, Any]]:
        """The content of all rows on the server, as it travels."""
        return rows_in(self.serving.database)

    def feeds(self) -> dict[Key, set[str]]:
        """Where each row stands."""
        return {held.key: set(held.feeds) for held in _all_in(self.serving.database)}


def rows_in(database: Database) -> dict[Key, dict[str, Any]]:
    """The content of all rows in a server's database, as it travels."""
    return {held.key: held.content() for held in _all_in(database)}


def _all_in(database: Database) -> list[Held]:
    with database.reading() as connection:
        picture = Picture(connection)
        keys = connection.execute(select(row_mark.c.table_name, row_mark.c.row_id)).all()
        picture.load((table, row) for table, row in keys)
        return list(picture.held())


def _join_workers(before: set[threading.Thread]) -> None:
    """The app's threads were told to end; wait until they have."""
    for thread in threading.enumerate():
        if thread not in before and thread.name.startswith("AnyIO"):
            thread.join(10)


async def _ask(app: Any, asked: Asked) -> Heard:
    """One request as an ASGI server would put it."""
    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": asked.method,
        "scheme": "http",
        "path": asked.path,
        "raw_path": asked.path.encode(),
        "query_string": asked.query.encode(),
        "root_path": "",
        "headers": [(name.lower().encode(), value.encode()) for name, value in asked.headers],
        "client": ("127.0.0.1", 50000),
        "server": ("127.0.0.1", 9),
    }
    told = False
    status, headers, pieces = 0, list[tuple[str, str]](), list[bytes]()

    async def receive() -> dict[str, Any]:
        nonlocal told
        if not told:
            told = True
            return {"type": "http.request", "body": asked.body, "more_body": False}
        await asyncio.Event().wait()
        raise AssertionError

    async def send(message: Any) -> None:
        nonlocal status, headers
        if message["type"] == "http.response.start":
            status = message["status"]
            headers = [(name.decode(), value.decode()) for name, value in message["headers"]]
        else:
            pieces.append(bytes(message.get("body", b"")))

    await app(scope, receive, send)
    return Heard(status, headers, b"".join(pieces))


class Laptop:
    """A person's laptop: a workspace, and a token. Its clock is `clock` beside ours."""

    def __init__(self, site: Site, name: str, folder: Path, clock: timedelta, token: str) -> None:
        self.site, self.name, self.folder, self.token = site, name, folder, token
        self.clock = Clock(clock)
        self.ws = Workspace.open(folder, author=name)
        self.client = site.client(token)

    @property
    def email(self) -> str:
        return f"{self.name.lower()}@example.org"

    def sign_in(self) -> None:
        self.client.close()
        self.token = self.site.token(self.email, self.ws.device)
        self.client = self.site.client(self.token)

    def sync(self, **how: Any) -> Result:
        """One round."""
        with self.clock:
            result = sync(self.ws, self.client, **how)
            while index_more(self.ws):
                pass
            return result

    def act(self, label: Any) -> Any:
        """As `Workspace.act`, by this laptop's clock."""
        return _both(self.clock, self.ws.act(label))

    def crash(self) -> None:
        """The program ends at once and is started again."""
        self.ws.close()
        self.ws = Workspace.open(self.folder)

    def close(self) -> None:
        self.client.close()
        self.ws.close()

    # ---- what it holds

    def rows(self) -> dict[Key, dict[str, Any]]:
        """The content of all rows here, deleted ones too, as it travels."""
        return rows_here(self.ws)

    def standing(self) -> dict[Key, tuple[str, ...]]:
        """For each row that this laptop holds as shared, in which feeds it stands. In none: it was made here, and never came back
        from the server."""
        with self.ws.read() as session:
            return {(one.table, one.row): tuple(one.feeds) for one in session.scalars(select(SharedRow))}

    @property
    def waiting(self) -> int:
        with self.ws.read() as session:
            return waiting_count(session.connection())

    def unsent(self) -> list[tuple[str, str, str]]:
        """What wasn't answered for good: table, id and field of each entry."""
        with self.ws.read() as session:
            keys = {(table, row) for table, row in session.execute(select(Change.table, Change.row))}
            return [(entry.table, entry.row, entry.field) for entry in waiting_of(session.connection(), keys)]

    def troubles(self) -> list[str]:
        """What the doctor finds wrong."""
        return [str(finding.message) for finding in doctor.examine(self.ws) if not finding.ok]


def rows_here(ws: Workspace) -> dict[Key, dict[str, Any]]:
    """The content of all rows in a workspace, deleted ones too, as it travels."""
    found = {}
    with ws.read() as session:
        for table, mapper in synced_mappers().items():
            for row in session.scalars(select(mapper.class_).execution_options(with_deleted=True)):
                there = content(row)
                found[table, row.id] = {**there, **(there["extra"] or {}), "extra": {}}
    return found


@contextmanager
def _both(clock: Clock, inner: Any) -> Iterator[Any]:
    with clock, inner as session:
        yield session


# ---- clocks


@dataclass
class Clock:
    """A laptop's clock: within the block, moments and new ids are as if it were so much later (or earlier)."""

    off: timedelta
    _newest: int = 0
    _before: list[tuple[Any, Any, int]] = field(default_factory=list)

    def __enter__(self) -> Clock:
        off = self.off

        class Turned(datetime):
            @classmethod
            def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
                return datetime.now(tz) + off

        self._before.append((base.datetime, base.time, base._newest))  # type: ignore[attr-defined]
        nanoseconds = int(off.total_seconds()) * 10**9
        base.datetime = Turned  # type: ignore[attr-defined]
        base.time = types.SimpleNamespace(time_ns=lambda: time.time_ns() + nanoseconds)  # type: ignore[assignment,attr-defined]
        base._newest = self._newest
        return self

    def __exit__(self, *_: object) -> None:
        self._newest = base._newest
        base.datetime, base.time, base._newest = self._before.pop()  # type: ignore[attr-defined]


# ---- seeing whether all is well


def settle_down(*laptops: Laptop, rounds: int = 12) -> None:
    """Sync in turn until nothing moves any more."""
    for _ in range(rounds):
        quiet = True
        for laptop in laptops:
            result = laptop.sync()
            sent = result.sent
            quiet = quiet and not (result.received or result.left or sent.applied or sent.merged or sent.conflict or sent.aside)
        if quiet:
            return
    raise AssertionError("it does not come to rest")


def differences(site: Site, laptop: Laptop, feeds: set[str] | None = None, *, forgetful: bool = False) -> list[str]:
    """Where a laptop holds anything else than the server has for it. `feeds`: those it may read, None for all. `forgetful`: the
    server may have forgotten what was deleted."""
    server, stands = site.rows(), site.feeds()
    wanted = {key: row for key, row in server.items() if feeds is None or feeds & stands[key]}
    found = laptop.rows()
    told = [f"{key} is missing on {laptop.name}" for key in wanted.keys() - found.keys() if not wanted[key]["deleted_at"]]
    standing = laptop.standing()
    strange = [key for key in found.keys() - wanted.keys() if standing.get(key)]
    told += [f"{key} is on {laptop.name} only" for key in strange if not (forgetful and found[key]["deleted_at"])]
    for key in wanted.keys() & found.keys():
        for name in wanted[key].keys() | found[key].keys():
            if wanted[key].get(name) != found[key].get(name):
                told.append(f"{key} {name}: {wanted[key].get(name)!r} here, {found[key].get(name)!r} on {laptop.name}")
    return told


def all_agree(site: Site, *laptops: Laptop) -> list[str]:
    """What differs between the server and these coordinators' laptops, and what their doctors find; best nothing."""
    told = [line for laptop in laptops for line in differences(site, laptop)]
    return told + [f"{laptop.name}: {line}" for laptop in laptops for line in laptop.troubles()]
