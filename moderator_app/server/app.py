"""The ASGI app: routes from the list of endpoints, who may ask what, counts and logs around each answer.

`make_app(settings)` is all a program needs that brings its own ASGI server; `serve` starts uvicorn with it.
"""

from __future__ import annotations

import asyncio
import contextlib
import gc
import logging
import multiprocessing
import os
import secrets
import signal
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from functools import partial
from typing import Any

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from starlette.applications import Starlette
from starlette.background import BackgroundTask
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route

from moderator_app import __version__
from moderator_app.protocol.accounts import Health
from moderator_app.protocol.messages import News, Wait
from moderator_app.protocol.problems import Refusal
from moderator_app.server import answers
from moderator_app.server.answers import NOBODY, Call
from moderator_app.server.blob_stores import StoreUnreachable
from moderator_app.server.database import facts_of
from moderator_app.server.endpoints import ACCOUNT, ALL, COORDINATOR, ENDPOINTS, PREFIX, SYNC, Endpoint
from moderator_app.server.files_routes import file_routes
from moderator_app.server.files_upkeep import keep_files_up
from moderator_app.server.logs import tell
from moderator_app.server.pull import has_news, see_that_wait_is_sound
from moderator_app.server.rights import Who
from moderator_app.server.serving import Serving
from moderator_app.server.settings import Settings, is_loopback, load
from moderator_app.server.snapshot import Made, pieces
from moderator_app.server.upkeep import DAY, keep_up
from moderator_app.server.waiting import Waiter
from moderator_app.server.wire import (
    address_of,
    answered,
    chosen_encoding,
    decoded,
    read_body,
    refused,
    see_that_it_is_private,
    token_of,
)

Answering = Callable[[Request], Awaitable[Response]]


def make_app(settings: Settings | None = None) -> Starlette:
    """The app of one process. Its lifespan opens the database and closes it."""
    serving = Serving(settings or load())

    @contextlib.asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        try:
            await serving.off_loop(serving.open)
        except BaseException:
            await serving.off_loop(serving.close)
            raise
        await serving.waiting.start()
        _go_home_at_the_end(serving)
        beside = [asyncio.create_task(_keep_up(serving))]
        if serving.metrics.shared:
            beside.append(asyncio.create_task(_tell_counts(serving)))
        if (parent := multiprocessing.parent_process()) is not None and parent.pid is not None:
            beside.append(asyncio.create_task(_end_with_parent(parent.pid)))
        gc.collect()
        gc.freeze()  # what is there now stays: no later look at it for garbage
        try:
            yield
        finally:
            for task in beside:
                task.cancel()
                with contextlib.suppress(asyncio.CancelledError):
                    await task
            await serving.waiting.stop()
            await serving.off_loop(serving.close)

    routes = [_route(serving, endpoint) for endpoint in ENDPOINTS]
    routes += [
        Route(f"{PREFIX}/wait", _counted(serving, f"POST {PREFIX}/wait", _wait(serving)), methods=["POST"]),
        Route(f"{PREFIX}/snapshot", _counted(serving, f"GET {PREFIX}/snapshot", _snapshot(serving)), methods=["GET"]),
        Route(f"{PREFIX}/openapi.json", _counted(serving, f"GET {PREFIX}/openapi.json", _description), methods=["GET"]),
        Route("/health", _counted(serving, "GET /health", _health(serving)), methods=["GET"]),
        Route("/metrics", _counted(serving, "GET /metrics", _metrics(serving)), methods=["GET"]),
    ]
    uploads = serving.settings.folder / "uploads"
    routes += file_routes(serving.blobs, serving.database, serving.caller, uploads, partial(_counted, serving))
    app = Starlette(routes=routes, lifespan=lifespan, exception_handlers={HTTPException: _no_such_place})
    app.state.serving = serving
    return app


#: Seconds between two tellings of what a process counted.
COUNTS_EVERY = 2.0


async def _keep_up(serving: Serving) -> None:
    """Once a day, and some minutes after a start; what fails is tried the next day."""
    await asyncio.sleep(300)
    while True:
        try:
            gone = await serving.off_loop(lambda: keep_up(serving.database))
            uploads, files = await serving.off_loop(
                lambda: keep_files_up(serving.blobs, serving.database, serving.settings.folder / "uploads")
            )
            tell("upkeep", gone=gone, uploads=uploads, files=files)
        except (DBAPIError, PoolTimeout, OSError, StoreUnreachable) as error:
            tell("upkeep failed", logging.ERROR, reason=_reason(error))
        await asyncio.sleep(DAY)


async def _tell_counts(serving: Serving) -> None:
    """Let the other processes know what this one counted."""
    while True:
        await asyncio.sleep(COUNTS_EVERY)
        await serving.off_loop(serving.metrics.keep)


async def _end_with_parent(parent: int) -> None:
    """Stop when the process that started the workers is gone: nobody else would stop this one, and it would keep the port."""
    while os.getppid() == parent:  # known from the very beginning: it may be gone before this runs
        await asyncio.sleep(1.0)
    tell("the parent process is gone", logging.WARNING)
    os.kill(os.getpid(), signal.SIGTERM)


def _go_home_at_the_end(serving: Serving) -> None:
    """Long polls end as soon as the process is told to stop: else it would wait for them, or cut them off."""
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        before = signal.getsignal(number)
        if not callable(before):
            continue

        def stop(got: int, frame: Any, before: Any = before) -> None:
            loop.call_soon_threadsafe(serving.waiting.close)
            before(got, frame)

        with contextlib.suppress(ValueError):  # not the main thread: somebody else stops us
            signal.signal(number, stop)


def _route(serving: Serving, endpoint: Endpoint) -> Route:
    async def answer(request: Request) -> Response:
        token = "" if endpoint.may == ALL else token_of(request)
        if endpoint.may == ALL and endpoint.takes is not None:
            see_that_it_is_private(request)
        body = await read_body(request) if endpoint.takes is not None else b""
        accepts = request.headers.get("accept-encoding", "")
        parts, address = dict(request.path_params), address_of(request)

        def work() -> Response:
            who = NOBODY if endpoint.may == ALL else serving.who(token)
            see_that_may(who, endpoint.may)
            message = decoded(body or b"{}", endpoint.takes) if endpoint.takes is not None else None
            given = endpoint.answer(Call(serving, message, parts, who, address))
            return answered(given, accepts, status=endpoint.status)

        return await serving.off_loop(work, pushes=endpoint.answer is answers.push)

    return Route(endpoint.path, _counted(serving, endpoint.name, answer), methods=[endpoint.method])


def see_that_may(who: Who, may: str) -> None:
    """Raise `Refusal` where an account may not ask an endpoint."""
    if (may == SYNC and not who.may_sync) or (may == COORDINATOR and not who.is_coordinator):
        raise Refusal("forbidden", "this account may not do that")
    assert may in (ALL, ACCOUNT, SYNC, COORDINATOR)


def _counted(serving: Serving, name: str, answer: Answering) -> Answering:
    """Turns refusals and failures into answers, counts and logs them."""

    async def counted(request: Request) -> Response:
        began = time.perf_counter()
        try:
            response = await answer(request)
        except Refusal as refusal:
            response = refused(refusal)
        except (DBAPIError, PoolTimeout, OSError) as error:
            response = refused(_by_the_database(error))
            tell("the database refused", logging.ERROR, endpoint=name, reason=_reason(error))
        except Exception as error:
            mark = secrets.token_hex(4)
            serving.metrics.count("moderator_failures_total")
            tell("a request failed", logging.ERROR, endpoint=name, mark=mark)
            logging.getLogger("moderator.server").error("where it failed", exc_info=error, extra={"told": {"mark": mark}})
            response = refused(Refusal("broken", "a defect of the server; nothing was stored", mark=mark))
        took = time.perf_counter() - began
        serving.metrics.count("moderator_requests_total", endpoint=name, status=str(response.status_code))
        if not name.endswith("/wait"):
            serving.metrics.took(name, took)
        tell("request", logging.DEBUG, endpoint=name, status=response.status_code, ms=round(took * 1000, 1))
        return response

    return counted


def _by_the_database(error: Exception) -> Refusal:
    reason = _reason(error)
    if "full" in reason or "no space" in reason or "quota" in reason:
        return Refusal("full", "the server's disk is full; nothing was stored", seconds=60)
    return Refusal("busy", "the server's database can't be reached now", seconds=5)


def _reason(error: Exception) -> str:
    """What went wrong, without the statement and its values."""
    original = getattr(error, "orig", None) or error
    known = ("full", "no space", "quota", "locked", "timeout", "connection", "readonly", "disk i/o")
    told = str(original).lower()
    return next((word for word in known if word in told), type(original).__name__)


# ---- endpoints that aren't plain functions


def _wait(serving: Serving) -> Answering:
    async def wait(request: Request) -> Response:
        token = token_of(request)
        message = decoded(await read_body(request), Wait)
        who, is_news = await serving.off_loop(lambda: _may_wait(serving, serving.who(token), message))
        if is_news is not None:
            return answered(News(is_news), request.headers.get("accept-encoding", ""))
        waiter = Waiter(who, message.device, message.cursors, message.here, frozenset(message.seen), message.digest)
        gone = asyncio.ensure_future(_until_gone(request))
        try:
            news = await serving.waiting.wait(waiter, message.seconds, gone)
        finally:
            gone.cancel()
        serving.metrics.set("moderator_waiting", len(serving.waiting.waiters))
        return answered(news, request.headers.get("accept-encoding", ""))

    return wait


def _may_wait(serving: Serving, who: Who, message: Wait) -> tuple[Who, bool | None]:
    """Who waits, and whether there is news: None where that is told later, by waiting."""
    see_that_may(who, SYNC)
    with serving.database.reading() as connection:
        see_that_wait_is_sound(connection, who, message)
        return who, has_news(connection, who, message) if message.seconds <= 0 else None


async def _until_gone(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass


def _snapshot(serving: Serving) -> Answering:
    async def snapshot(request: Request) -> Response:
        token, packing = token_of(request), chosen_encoding(request.headers.get("accept-encoding", ""))

        def make() -> Made:
            who = serving.who(token)
            see_that_may(who, SYNC)
            return serving.snapshots.take(who)

        made = await serving.off_loop(make)
        headers = {"Cache-Control": "no-store", "Vary": "Accept-Encoding", "X-Snapshot-Size": str(made.file.stat().st_size)}
        if packing:
            headers["Content-Encoding"] = packing
        else:
            headers["Content-Length"] = headers["X-Snapshot-Size"]
        done = BackgroundTask(serving.snapshots.give_back, made)
        return StreamingResponse(
            pieces(made.file, packing), headers=headers, media_type="application/vnd.sqlite3", background=done
        )

    return snapshot


async def _description(request: Request) -> Response:
    from moderator_app.server.openapi import as_json  # who doesn't ask needn't have it in memory

    return Response(as_json(), media_type="application/json")


def _health(serving: Serving) -> Answering:
    async def health(request: Request) -> Response:
        def look() -> None:
            with serving.database.reading() as connection:
                facts_of(connection)

        state = "ok"
        try:
            async with asyncio.timeout(5):
                await serving.off_loop(look)
        except (DBAPIError, PoolTimeout, OSError, KeyError, TimeoutError):
            state = "no_database"
        return answered(Health(state, __version__), "", status=200 if state == "ok" else 503)

    return health


def _metrics(serving: Serving) -> Answering:
    async def metrics(request: Request) -> Response:
        wanted = serving.settings.metrics_token
        kind, _, given = request.headers.get("authorization", "").partition(" ")
        if wanted and not (kind.lower() == "bearer" and secrets.compare_digest(given.strip().encode(), wanted.encode())):
            raise Refusal("signed_out", "metrics are for those who have the token")
        if not wanted and (not is_loopback(address_of(request)) or "x-forwarded-for" in request.headers):
            raise Refusal("forbidden", "metrics are told on this machine only")
        serving.metrics.set("moderator_waiting", len(serving.waiting.waiters))
        return PlainTextResponse(await serving.off_loop(serving.metrics.text), media_type="text/plain; version=0.0.4")

    return metrics


async def _no_such_place(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 404
    if status == 405:
        response = refused(Refusal("wrong_method", "this isn't asked that way"))
        if isinstance(error, HTTPException) and error.headers:
            response.headers.update(error.headers)
        return response
    return refused(Refusal("not_found", "there is nothing here"))
