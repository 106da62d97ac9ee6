"""What may come instead of the server's answer: pages, half answers, bombs, silence; none of it is taken for an answer."""

from __future__ import annotations

import gc
import gzip
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import zstandard

from moderator_app.protocol.messages import Hello, Pull, Wait, encode
from moderator_app.protocol.problems import Refusal
from moderator_app.sync.client import Client, seconds_to_wait
from moderator_app.sync.errors import Unreachable

HELLO = encode(Hello("PeerSphere", "1", 1, 1, "0001", "epoch"))
Respond = Callable[[BaseHTTPRequestHandler], None]


@contextmanager
def answering(respond: Respond) -> Iterator[Client]:
    """A client of a server on this machine that answers everything in one way."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            self.rfile.read(int(self.headers.get("Content-Length", 0)))
            respond(self)

        do_POST = do_GET

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = False
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    client = Client(f"http://127.0.0.1:{server.server_address[1]}", "secret")
    try:
        yield client
    finally:
        client.close()
        server.shutdown()
        server.server_close()
        thread.join()


def reply(body: bytes, status: int = 200, length: int | None = None, **headers: str) -> Respond:
    def respond(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        handler.send_header("Content-Length", str(len(body) if length is None else length))
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(body)
        handler.close_connection = True

    return respond


def test_an_answer_is_read_however_it_is_packed():
    for packed, name in ((HELLO, ""), (gzip.compress(HELLO), "gzip"), (zstandard.compress(HELLO), "zstd")):
        headers = {"Content_Encoding": name} if name else {}
        with answering(reply(packed, **headers)) as client:
            assert client.hello().epoch == "epoch"


@pytest.mark.parametrize(
    "respond",
    [
        reply(b"<html>Sign in to the hotel's network</html>"),
        reply(b"<html>Bad gateway</html>", 502),
        reply(b"", 204),
        reply(b"[]"),
        reply(b'{"product":'),
        reply(HELLO, length=len(HELLO) + 10),
        reply(b"\xff\xfe\x00"),
        reply(gzip.compress(HELLO)[:-5], Content_Encoding="gzip"),
        reply(b"no gzip", Content_Encoding="gzip"),
        reply(b"no zstd", Content_Encoding="zstd"),
        reply(HELLO, Content_Encoding="br"),
        reply(b"[" * 100_000),
        reply(gzip.compress(b" " * (70 << 20)), Content_Encoding="gzip"),
        reply(b'{"message": "no code"}', 400),
        reply(b"x" * 200_000, 500),
    ],
)
def test_what_is_no_answer_counts_as_no_answer(respond):
    with answering(respond) as client, pytest.raises(Unreachable) as unreachable:
        client.hello()
    assert str(unreachable.value.message) and str(unreachable.value.remedy)


def test_a_problem_keeps_its_code_and_detail():
    body = b'{"code":"too_many","message":"slow down","detail":{"seconds":7,"code":1,"message":2}}'
    with answering(reply(body, 429)) as client, pytest.raises(Refusal) as refused:
        client.hello()
    assert refused.value.code == "too_many" and seconds_to_wait(refused.value) == 7.0
    assert seconds_to_wait(Refusal("busy", seconds="soon")) == 0.0


def test_a_redirect_is_not_followed_with_the_token():
    asked = []

    def respond(handler: BaseHTTPRequestHandler) -> None:
        asked.append((handler.path, handler.headers.get("Authorization")))
        reply(b"", 302, Location="http://127.0.0.1:1/elsewhere")(handler)

    with answering(respond) as client, pytest.raises(Unreachable):
        client.hello()
    assert asked == [("/api/v1/hello", "Bearer secret")]


def test_nobody_there_is_told():
    with Client("http://127.0.0.1:1") as client, pytest.raises(Unreachable) as unreachable:
        client.hello()
    assert "nobody answers there" in str(unreachable.value.message)


def test_a_waiting_request_can_be_cut():
    came, ended = threading.Event(), threading.Event()

    def respond(handler: BaseHTTPRequestHandler) -> None:
        came.set()
        ended.wait(60)

    with answering(respond) as client:
        try:
            failed: list[Exception] = []

            def wait() -> None:
                try:
                    client.wait(Wait("device", {}, 50))
                except Unreachable as error:
                    failed.append(error)

            waiting = threading.Thread(target=wait)
            waiting.start()
            assert came.wait(30)
            client.cut()
            waiting.join(30)
            assert len(failed) == 1
            with pytest.raises(Unreachable):
                client.pull(Pull("device", "epoch", "0001", {}))
        finally:
            ended.set()


def test_a_closed_client_has_hung_up_also_after_a_line_that_went_dead():
    def respond(handler: BaseHTTPRequestHandler) -> None:
        if handler.path.endswith("/pull"):
            handler.connection.shutdown(socket.SHUT_RDWR)
            handler.close_connection = True
        else:
            reply(HELLO)(handler)
            handler.close_connection = False

    was_on = gc.isenabled()
    gc.disable()  # as in the window, where nothing is closed merely because nobody holds it any more
    try:
        with answering(respond) as client:
            assert client.hello().product == "PeerSphere"
            with pytest.raises(Unreachable):
                client.pull(Pull("device", "epoch", "0001", {}))
            assert client.hello().product == "PeerSphere"
    finally:  # the server waited for its lines to end before it ended
        if was_on:
            gc.enable()


def test_a_first_pull_is_written_whole_or_not_at_all(tmp_path: Path):
    content = b"SQLite format 3\x00" + bytes(range(256)) * 4000
    with answering(reply(zstandard.compress(content), Content_Encoding="zstd")) as client:
        client.snapshot(tmp_path / "first.db")
    assert (tmp_path / "first.db").read_bytes() == content
    packed = gzip.compress(content)
    with answering(reply(packed[: len(packed) // 2], Content_Encoding="gzip")) as client, pytest.raises(Unreachable):
        client.snapshot(tmp_path / "second.db")
    assert [file.name for file in tmp_path.iterdir()] == ["first.db"]


def test_nothing_to_say_is_said_in_a_kilobyte():
    sizes = []

    def respond(handler: BaseHTTPRequestHandler) -> None:
        sizes.append(len(handler.requestline) + len(str(handler.headers)) + int(handler.headers["Content-Length"]))
        reply(b'{"epoch":"e","cursors":{},"feeds":[]}')(handler)

    cursors = {f"0190a5f2-{number:04d}-7000-8000-000000000000": 123456 for number in range(10)}
    with answering(respond) as client:
        client.pull(Pull("0190a5f2-0000-7000-8000-00000000000a", "0190a5f2-0000-7000-8000-00000000000b", "0007", cursors))
    assert sizes[0] < 1024
