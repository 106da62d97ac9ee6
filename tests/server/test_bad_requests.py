"""What a server does with what nobody should send: it says what is wrong, and goes on serving. And who may speak plain http."""

from __future__ import annotations

import contextlib
import gzip
import json
import random
import socket
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
import requests
import zstandard
from starlette.requests import Request

from moderator_app.protocol.limits import REQUEST_BYTES
from moderator_app.protocol.problems import STATUS, Refusal
from moderator_app.server.wire import chosen_encoding, see_that_it_is_private, unpacked
from tests.server.serving import Running, running

PULL = "/api/v1/pull"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with running(tmp_path_factory.mktemp("bad"), connections="60") as started:
        yield started


def ask(server: Running, path: str = PULL, method: str = "POST", *, token: bool = True, **options) -> requests.Response:
    headers = {**options.pop("headers", {}), **({"Authorization": f"Bearer {server.token}"} if token else {})}
    return requests.request(method, server.url + path, headers=headers, timeout=60, **options)


def says(reply: requests.Response, code: str) -> bool:
    return (reply.status_code, reply.json()["code"]) == (STATUS[code], code)


def goes_on(server: Running) -> bool:
    return requests.get(server.url + "/health", timeout=60).json() == {"state": "ok", "version": "0.1.0"}


BODIES = [
    b"",
    b"null",
    b"[]",
    b"{",
    b"{}",
    b'"text"',
    b"\xff\xfe",
    b'{"device": "\\ud800", "epoch": "", "schema": "", "cursors": {}}',
    '{"device": "\ud800", "epoch": "", "schema": "", "cursors": {}}'.encode("utf-8", "surrogatepass"),
    '{"device": "ü", "epoch": "", "schema": "", "cursors": {}}'.encode("latin-1"),
    b'{"device": 5, "epoch": "", "schema": "", "cursors": {}}',
    b'{"device": "a", "epoch": "", "schema": "", "cursors": {"a": "b"}}',
    b'{"device": "a", "epoch": "", "schema": "", "cursors": {"a": 1e999}}',
    b"[" * 100_000,
    b'{"a":' * 100_000,
]


@pytest.mark.parametrize(
    "path", [PULL, "/api/v1/push", "/api/v1/wait", "/api/v1/reconcile", "/api/v1/restore", "/api/v1/accounts"]
)
@pytest.mark.parametrize("body", BODIES, ids=lambda body: body[:12].hex())
def test_what_is_no_message_is_a_bad_request(server, path, body):
    assert says(ask(server, path, data=body), "bad_request")


def test_a_message_with_a_huge_number_or_nul_is_answered_and_nothing_breaks(server):
    epoch = server.ask("/api/v1/hello")[1]["epoch"]
    for cursor in (2**62, -(2**62), 10**400):
        message = {"device": "a\x00b", "epoch": epoch, "schema": "0004", "cursors": {"organisation": cursor, "x\x00": 1}}
        assert ask(server, json=message).status_code < 500
    entry = {"n": 1, "action": "a", "table": "note\x00", "row": "r\x00", "field": "text\x00", "before": "\x00", "after": "\x00"}
    message = {"device": "a", "epoch": epoch, "schema": "0004", "actions": [{"id": "a", "label": {}}], "entries": [entry]}
    answers = ask(server, "/api/v1/push", json=message).json()["answers"]
    assert [answer["outcome"] for answer in answers] == ["refused"]
    message["actions"][0]["label"] = {"template": "\x00"}
    message["entries"][0]["n"] = 2
    assert ask(server, "/api/v1/push", json=message).status_code < 500


def test_deep_values_within_a_message_are_refused_alone(server):
    epoch = server.ask("/api/v1/hello")[1]["epoch"]
    deep: object = 1
    for _ in range(60):
        deep = [deep]
    entry = {"n": 10, "action": "a", "table": "strand", "row": "r", "field": "*", "after": {"name_en": "x", "mood": deep}}
    message = {"device": "a", "epoch": epoch, "schema": "0004", "actions": [{"id": "a", "label": {}}], "entries": [entry]}
    (answer,) = ask(server, "/api/v1/push", json=message).json()["answers"]
    assert (answer["outcome"], answer["code"]) == ("refused", "too_deep")


@pytest.mark.parametrize(
    "path",
    [
        "/api/v1/history/note/..%2f..%2fetc%2fpasswd",
        "/api/v1/history/../../../etc/passwd",
        "/api/v1/files/..%2f..%2fserver.db",
        "/api/v1/files/" + "0" * 63,
        "/api/v1/uploads/..%2fx",
        "/api/v1/accounts/%00",
        "/api/v1/accounts/" + "x" * 3000,
        "/api/v1/accounts/%F0%9F%92%A9/laptops",
        "/api/v1//pull",
        "/%2e%2e/%2e%2e/etc/passwd",
    ],
)
def test_paths_that_lead_out_lead_nowhere(server, path):
    connection = requests.Session()
    prepared = requests.Request("GET", server.url, headers={"Authorization": f"Bearer {server.token}"}).prepare()
    prepared.url = server.url + path
    reply = connection.send(prepared, timeout=60)
    assert reply.status_code in (404, 405) and "root:" not in reply.text


# ---- bodies that are packed


BOMB = b"0" * (REQUEST_BYTES + 1)


def test_packed_bodies_are_unpacked(server):
    message = json.dumps({"device": "a", "epoch": "x", "schema": "", "cursors": {}}).encode()
    for name, pack in (("gzip", gzip.compress), ("zstd", zstandard.ZstdCompressor().compress)):
        assert says(ask(server, data=pack(message), headers={"Content-Encoding": name}), "epoch_changed")


@pytest.mark.parametrize("name", ["gzip", "zstd"])
def test_a_bomb_is_refused_before_it_goes_off(server, name):
    pack = gzip.compress if name == "gzip" else zstandard.ZstdCompressor().compress
    packed = pack(b"0" * (300 * 1024 * 1024))
    assert len(packed) < 1_000_000
    assert says(ask(server, data=packed, headers={"Content-Encoding": name}), "too_large")
    assert goes_on(server)


@pytest.mark.parametrize(
    ("name", "body"), [("gzip", b"no gzip"), ("zstd", b"no zstd"), ("gzip", gzip.compress(b"{}" * 999, mtime=0)[:-9])]
)
def test_what_can_t_be_unpacked_is_a_bad_request(server, name, body):
    assert says(ask(server, data=body, headers={"Content-Encoding": name}), "bad_request")


def test_other_packings_aren_t_known(server):
    assert says(ask(server, data=b"{}", headers={"Content-Encoding": "br"}), "wrong_type")


def test_too_large_bodies_are_refused_by_their_announced_and_by_their_true_length(server):
    assert says(ask(server, data=BOMB), "too_large")

    def pieces():
        for _ in range(REQUEST_BYTES // 65536 + 2):
            yield b"0" * 65536

    with contextlib.suppress(requests.ConnectionError):  # the server may answer before all was sent
        assert says(ask(server, data=pieces()), "too_large")
    assert goes_on(server)


def test_unpacking_stops_at_the_limit_whatever_the_packing_claims():
    for name, packed in (("gzip", gzip.compress(BOMB, mtime=0)), ("zstd", zstandard.ZstdCompressor().compress(BOMB))):
        with pytest.raises(Refusal) as refused:
            unpacked(packed, name)
        assert refused.value.code == "too_large"


@pytest.mark.parametrize(
    ("accepts", "chosen"),
    [("", ""), ("gzip, deflate", "gzip"), ("gzip, zstd", "zstd"), ("zstd;q=0, gzip;q=0.5", "gzip"), ("br", ""), ("*", "")],
)
def test_answers_are_packed_as_the_other_side_takes_them(accepts, chosen):
    assert chosen_encoding(accepts) == chosen


def test_a_small_answer_is_not_packed_and_a_large_one_is(server):
    small = ask(server, "/api/v1/account", "GET", headers={"Accept-Encoding": "gzip"})
    assert "Content-Encoding" not in small.headers
    large = ask(server, "/api/v1/openapi.json", "GET", headers={"Accept-Encoding": "gzip"})
    assert large.json()["openapi"] == "3.1.0"


# ---- connections


def test_garbage_instead_of_http_ends_the_connection_and_nothing_else(server):
    for seed in range(20):
        rnd = random.Random(seed)
        with socket.create_connection(("127.0.0.1", server.port), timeout=30) as line:
            line.sendall(rnd.randbytes(400) + b"\r\n\r\n")
            line.shutdown(socket.SHUT_WR)
            with contextlib.suppress(ConnectionError):
                while line.recv(4096):
                    pass
    assert goes_on(server)


CHUNKED = b"POST /api/v1/sessions HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"


def memory(server: Running) -> float:
    """What the server takes, in MB."""
    assert server.process is not None
    return psutil.Process(server.process.pid).memory_info().rss / 1e6


def sent_until_cut(server: Running, head: bytes, piece: bytes, most: int) -> int:
    """How many bytes the server let come, up to `most`."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=30) as line:
        line.sendall(head)
        sent = 0
        with contextlib.suppress(ConnectionError):
            while sent < most:
                line.sendall(piece)
                sent += len(piece)
        return sent


@pytest.mark.parametrize(
    ("head", "piece"),
    [
        (b"GET /", b"a" * 65536),
        (b"GET /health HTTP/1.1\r\nHost: x\r\nA: ", b"a" * 65536),
        (b"GET /health HTTP/1.1\r\nHost: x\r\n", b"a: b\r\n" * 9000),
        (CHUNKED + b"1;", b"a" * 65536),
        (CHUNKED + b"0\r\n", b"a: b\r\n" * 9000),
    ],
    ids=["address", "header", "headers", "piece", "trailers"],
)
def test_what_has_no_end_is_cut_off_and_kept_nowhere(server, head, piece):
    most, before = 60_000_000, memory(server)
    assert sent_until_cut(server, head, piece, most) < most
    assert memory(server) < before + 20
    assert goes_on(server)


def test_a_body_in_pieces_of_one_byte_is_a_body(server):
    body = b'{"device": "a", "code": "b"}' + b" " * 30_000
    with socket.create_connection(("127.0.0.1", server.port), timeout=30) as line:
        line.sendall(CHUNKED + b"".join(b"1\r\n%c\r\n" % byte for byte in body) + b"0\r\n\r\n")
        assert line.recv(4096).startswith(b"HTTP/1.1 401")


def test_slow_clients_keep_nobody_else_waiting(server):
    with contextlib.ExitStack() as held:
        lines = [held.enter_context(socket.create_connection(("127.0.0.1", server.port), timeout=30)) for _ in range(50)]
        for part in (b"POST /api/v1/pull HTTP/1.1\r\n", b"Host: x\r\nContent-Length: 5000\r\n", b"\r\n", b"{", b"}"):
            for line in lines:
                line.sendall(part)
            began = time.monotonic()
            assert goes_on(server)
            assert time.monotonic() - began < 5


def cut_off_within(lines: list[socket.socket], seconds: float) -> bool:
    """Whether the server ends all of these connections, whatever it sends before."""
    until = time.monotonic() + seconds
    for line in lines:
        try:
            while time.monotonic() < until:
                line.settimeout(max(0.1, until - time.monotonic()))
                if line.recv(65536) == b"":
                    break
        except TimeoutError:
            return False
        except ConnectionError:
            pass
    return time.monotonic() < until


@pytest.mark.long
def test_whoever_stays_silent_in_mid_request_loses_the_connection(server):
    """Nothing at all, half a head, a head that trickles, no body, a part of a body, and the rest of one nobody waits for."""
    begun = [
        b"",
        b"GET /health HT",
        b"POST /api/v1/pull HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\n",
        b"POST /api/v1/pull HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\n{",
        b"GET /health HTTP/1.1\r\nHost: x\r\nContent-Length: 99999\r\n\r\n",
    ]
    with contextlib.ExitStack() as held:
        lines = [held.enter_context(socket.create_connection(("127.0.0.1", server.port), timeout=30)) for _ in range(6)]
        for line, part in zip(lines, [*begun, b"GET /health HTTP/1.1\r\n"], strict=True):
            line.sendall(part)
        time.sleep(0.5)
        lines[4].sendall(b"x")  # after the answer
        for _ in range(25):
            with contextlib.suppress(ConnectionError):
                lines[5].sendall(b"A")
            time.sleep(1)
        assert cut_off_within([lines[5]], 1)
        assert cut_off_within(lines, 2 * (20 + 30))
    assert goes_on(server)


@pytest.mark.long
def test_whoever_takes_no_answer_loses_the_connection(server):
    assert server.process is not None
    with socket.socket() as line:
        line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        line.connect(("127.0.0.1", server.port))
        here = line.getsockname()
        line.sendall(b"GET /api/v1/openapi.json HTTP/1.1\r\nHost: x\r\n\r\n" * 200)
        until = time.monotonic() + 70
        process = psutil.Process(server.process.pid)
        while any(tuple(found.raddr) == here for found in process.net_connections()):
            assert time.monotonic() < until
            time.sleep(0.5)
    assert goes_on(server)


def test_ten_thousand_attempts_to_connect_cost_nothing(server):
    before = memory(server)
    for _ in range(50):
        with contextlib.ExitStack() as held:
            for _ in range(200):
                held.enter_context(socket.create_connection(("127.0.0.1", server.port), timeout=30))
    assert comes_back(server)
    assert memory(server) < before + 20


def comes_back(server: Running) -> bool:
    """Whether somebody gets in again soon."""
    until = time.monotonic() + 30
    while time.monotonic() < until:
        with contextlib.suppress(requests.ConnectionError):
            return goes_on(server)
        time.sleep(0.05)
    return False


def test_more_connections_than_allowed_are_turned_away_and_room_comes_back(server):
    held, refused = [], 0
    try:
        for _ in range(200):
            line = socket.create_connection(("127.0.0.1", server.port), timeout=30)
            held.append(line)
        time.sleep(0.3)
        for line in held:
            line.setblocking(False)
            try:
                refused += line.recv(1) == b""
            except BlockingIOError:
                pass
            except ConnectionError:
                refused += 1
        assert 130 <= refused <= 160
    finally:
        for line in held:
            line.close()
    assert comes_back(server)


def test_a_client_that_is_gone_before_its_answer_harms_nobody(server):
    for _ in range(20):
        with socket.create_connection(("127.0.0.1", server.port), timeout=30) as line:
            line.sendall(b"POST /api/v1/pull HTTP/1.1\r\nHost: x\r\nContent-Length: 500\r\n\r\n{")
    assert goes_on(server)


# ---- plain http


def request_from(client: tuple[str, int] | None, scheme: str) -> Request:
    return Request(
        {"type": "http", "scheme": scheme, "client": client, "server": ("h", 80), "path": "/", "headers": [], "query_string": b""}
    )


@pytest.mark.parametrize("client", [("192.0.2.1", 1), ("10.0.0.5", 1), ("2001:db8::1", 1)])
def test_a_secret_over_plain_http_from_another_machine_is_refused(client):
    with pytest.raises(Refusal) as refused:
        see_that_it_is_private(request_from(client, "http"))
    assert refused.value.code == "insecure"
    see_that_it_is_private(request_from(client, "https"))


@pytest.mark.parametrize("client", [("127.0.0.1", 1), ("127.8.8.8", 1), ("::1", 1), None])
def test_this_machine_may_speak_plain_http(client):
    see_that_it_is_private(request_from(client, "http"))


def test_what_a_proxy_tells_is_believed_of_a_proxy_only(server, tmp_path: Path):
    forwarded = {"X-Forwarded-For": "192.0.2.1", "X-Forwarded-Proto": "http"}
    assert ask(server, "/api/v1/account", "GET", headers=forwarded).status_code == 200
    assert says(ask(server, "/metrics", "GET", headers=forwarded), "forbidden")
    with running(tmp_path, behind_proxy="true") as proxied:
        assert says(ask(proxied, "/api/v1/account", "GET", headers=forwarded), "insecure")
        forwarded["X-Forwarded-Proto"] = "https"
        assert ask(proxied, "/api/v1/account", "GET", headers=forwarded).status_code == 200
