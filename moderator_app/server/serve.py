"""Starting the server: the database is brought up to date, the first coordinator made, then uvicorn takes over.

Stopping (Ctrl+C, SIGTERM) is graceful: long polls end, requests at work are finished, then the database is closed.
"""

from __future__ import annotations

import ctypes
import gc
import os
import socket
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass

import msgspec
import uvicorn

from moderator_app.domain.errors import PeerSphereError
from moderator_app.domain.wording import text
from moderator_app.server import accounts, logs
from moderator_app.server.connections import BoundedProtocol, bound
from moderator_app.server.serving import Serving
from moderator_app.server.settings import Settings, load

#: Where the settings stand for worker processes.
HANDED_ON = "MODERATOR_SERVED_WITH"
#: Seconds that requests at work get to finish after a stop.
STOPPING = 20


@dataclass(frozen=True, slots=True)
class Prepared:
    """`address` is what to type into a laptop; `code`: for the first coordinator, "" once somebody has signed in."""

    address: str
    code: str


def prepare(settings: Settings) -> Prepared:
    """Make everything ready that is needed once. Raises `PeerSphereError` where the server can't start."""
    _see_that_the_port_is_free(settings)
    settings.folder.mkdir(parents=True, exist_ok=True)
    settings.folder.chmod(0o700)
    serving = Serving(settings)
    try:
        serving.open()
        first = serving.write(accounts.make_first)
    finally:
        serving.close()
    kind = "https" if settings.speaks_https or settings.behind_proxy else "http"
    shown = f"[{settings.host}]" if ":" in settings.host else settings.host
    return Prepared(settings.url or f"{kind}://{shown}:{settings.port}", first[1] if first is not None else "")


def serve(settings: Settings, ready: Callable[[], None] = lambda: None) -> int:
    """Serve until told to stop. `ready` is called once requests are answered (with one process). Returns an exit code."""
    spare_memory()
    open_enough(settings.connections)
    logs.begin(settings.log_level)
    options = {
        "host": settings.host,
        "port": settings.port,
        "http": BoundedProtocol,
        "ws": "none",
        "lifespan": "on",
        "log_config": None,
        "access_log": False,
        "server_header": False,
        "proxy_headers": settings.behind_proxy,
        "forwarded_allow_ips": settings.proxies,
        "timeout_keep_alive": 30,
        "timeout_graceful_shutdown": STOPPING,
        "backlog": 512,
        "ssl_certfile": settings.certificate or None,
        "ssl_keyfile": settings.certificate_key or None,
    }
    os.environ[HANDED_ON] = msgspec.json.encode(settings).decode()
    config = uvicorn.Config("moderator_app.server.serve:handed_on", factory=True, workers=settings.workers, **options)  # type: ignore[arg-type]
    if settings.workers > 1:
        from uvicorn.supervisors import Multiprocess

        Multiprocess(config, sockets=[config.bind_socket()]).run()
        return 0
    server = Telling(config, ready)
    server.run()
    return 0 if server.started else 1


class Telling(uvicorn.Server):
    """A server that says when it answers."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._ready()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        await super().shutdown(sockets)
        self._captured_signals.clear()  # it would raise them again: stopping as told is no failure


def handed_on() -> object:
    """The app of a worker process."""
    from moderator_app.server.app import make_app

    spare_memory()
    given = os.environ.get(HANDED_ON)
    settings = msgspec.json.decode(given, type=Settings) if given else load()
    bound(settings.connections, settings.connections_each)
    logs.begin(settings.log_level)
    app = make_app(settings)
    gc.collect()
    gc.freeze()  # what is loaded now stays; to look through it again and again took a quarter of a large push
    return app


def open_enough(connections: int) -> None:
    """Ask the system for as many open files as there may be connections, where it lets us."""
    try:
        import resource
    except ImportError:  # Windows has no such bound
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = connections + 500 if hard == resource.RLIM_INFINITY else min(connections + 500, hard)
    if soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))


def spare_memory() -> None:
    """Give large pieces back to the system as soon as they are free (what a password's hash takes, say), and let threads share
    two heaps: else a process keeps the most it ever needed. For glibc; elsewhere nothing happens."""
    try:
        mallopt = ctypes.CDLL(None).mallopt
    except (AttributeError, OSError, TypeError):
        return
    for setting, value in ((-3, 1 << 20), (-8, 2)):  # M_MMAP_THRESHOLD, M_ARENA_MAX
        mallopt(setting, value)


def _see_that_the_port_is_free(settings: Settings) -> None:
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    with closing(socket.socket(family, socket.SOCK_STREAM)) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((settings.host, settings.port))
        except OSError as error:
            raise PeerSphereError(
                text(
                    "This server can’t listen to {host}:{port}: {reason}.",
                    host=settings.host,
                    port=settings.port,
                    reason=error.strerror or str(error),
                ),
                text("Perhaps one is running already. Stop it, or choose another port with --port."),
                code="server.port",
            ) from None
