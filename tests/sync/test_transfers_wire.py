"""One file over bad lines: proxies that answer in HTML, cut, repeat or swap; disks that are full. Nothing wrong is ever kept."""

from __future__ import annotations

import gzip
import hashlib
import os
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from moderator_app.server.blob_stores import FolderStore
from moderator_app.server.files_uploads import UploadLimits
from moderator_app.sync.transfers_wire import CHUNKS, Trouble, Wire
from moderator_app.sync.wire import Line
from tests.server.file_server import application, running

CONTENT = os.urandom(400_000)
SHA = hashlib.sha256(CONTENT).hexdigest()
ETAG = f'ETag: "{SHA}"'


class Journey:
    """Goes on until it is told not to; remembers what it was told."""

    def __init__(self, stop_at: int | None = None) -> None:
        self.done, self.upload, self.stop_at = 0, "", stop_at

    def moved(self, done: int) -> None:
        self.done = done

    def began(self, upload: str) -> None:
        self.upload = upload

    def goes_on(self) -> bool:
        return self.stop_at is None or self.done < self.stop_at


def answer(status: str, *headers: str, body: bytes = b"", length: int | None = None) -> bytes:
    told = [f"HTTP/1.1 {status}", f"Content-Length: {len(body) if length is None else length}", "Connection: close", *headers]
    return "\r\n".join(told).encode() + b"\r\n\r\n" + body


@contextmanager
def scripted(*answers: bytes | Callable[[bytes], bytes]) -> Iterator[tuple[Wire, list[bytes]]]:
    """A server that gives these answers, one a connection, whatever it is asked; gives a wire to it and what was asked."""
    listening, asked = socket.create_server(("127.0.0.1", 0)), []

    def serve() -> None:
        for given in answers:
            line, _ = listening.accept()
            with line, suppress(OSError):  # who asked may hang up in the middle
                head = b""
                while b"\r\n\r\n" not in head and (piece := line.recv(65536)):
                    head += piece
                asked.append(head)
                line.sendall(given(head) if callable(given) else given)
                line.shutdown(socket.SHUT_WR)
                while line.recv(65536):
                    pass

    thread = threading.Thread(target=serve)
    thread.start()
    wire = Wire(Line(f"http://127.0.0.1:{listening.getsockname()[1]}", "maya"), "here")
    try:
        yield wire, asked
    finally:
        wire.close()
        thread.join()
        listening.close()


def part_of(tmp_path: Path, content: bytes = b"") -> Path:
    (tmp_path / "part").write_bytes(content)
    return tmp_path / "part"


# ---- what is fetched


@pytest.mark.parametrize(
    ("given", "code"),
    [
        (answer("502 Bad Gateway", "Content-Type: text/html", body=b"<html>Bad Gateway</html>"), "busy"),
        (answer("200 OK", "Content-Type: text/html", body=b"<html>Sign in to the hotel</html>"), "mangled"),
        (answer("302 Found", "Location: http://hotel.example/"), "busy"),
        (answer("404 Not Found", body=b'{"code": "not_found"}'), "not_found"),
        (answer("401 Unauthorized", body=b'{"code": "signed_out"}'), "signed_out"),
        (answer("503 Service Unavailable", "Retry-After: 7", body=b'{"code": "busy"}'), "busy"),
        (answer("200 OK", 'ETag: "another"', body=CONTENT), "mangled"),
        (answer("206 Partial Content", ETAG, "Content-Range: bytes 5-9/400000", body=b"56789"), "mangled"),
        (answer("200 OK", ETAG, "Content-Encoding: gzip", body=gzip.compress(CONTENT)), "busy"),
        (answer("200 OK", ETAG, body=CONTENT[:-1] + bytes([CONTENT[-1] ^ 1])), "mangled"),
        (answer("200 OK", ETAG, body=CONTENT + b"more"), "mangled"),
        (b"", "offline"),
        (b"\x00\xff garbage", "offline"),
        (answer("200 OK", ETAG, body=CONTENT[:1000], length=len(CONTENT)), "offline"),
    ],
)
def test_what_is_not_the_file_is_trouble_with_a_code(tmp_path, given, code):
    with scripted(given) as (wire, _asked), pytest.raises(Trouble) as trouble:
        wire.fetch(SHA, part_of(tmp_path), Journey())
    assert trouble.value.code == code


def test_a_wait_that_the_server_asks_for_is_told(tmp_path):
    given = answer("503 Service Unavailable", "Retry-After: 7", body=b'{"code": "busy"}')
    with scripted(given) as (wire, _asked), pytest.raises(Trouble) as trouble:
        wire.fetch(SHA, part_of(tmp_path), Journey())
    assert trouble.value.wait == 7


def test_what_came_before_the_line_broke_is_gone_on_with(tmp_path):
    part = part_of(tmp_path)
    cut = answer("200 OK", ETAG, body=CONTENT[:150_000], length=len(CONTENT))

    def rest(head: bytes) -> bytes:
        start = int(head.split(b"Range: bytes=")[1].split(b"-")[0])
        return answer("206 Partial Content", ETAG, f"Content-Range: bytes {start}-399999/400000", body=CONTENT[start:])

    with scripted(cut, rest) as (wire, asked):
        with pytest.raises(Trouble, match="offline"):
            wire.fetch(SHA, part, Journey())
        assert 0 < part.stat().st_size <= 150_000
        wire.fetch(SHA, part, Journey())
    assert f'If-Range: "{SHA}"'.encode() in asked[1]
    assert part.read_bytes() == CONTENT


def test_a_server_without_ranges_sends_the_whole_again(tmp_path):
    part = part_of(tmp_path, CONTENT[:1000])
    with scripted(answer("200 OK", ETAG, body=CONTENT)) as (wire, _asked):
        wire.fetch(SHA, part, Journey())
    assert part.read_bytes() == CONTENT


def test_a_beginning_that_rotted_is_dropped_and_the_next_try_is_right(tmp_path):
    part = part_of(tmp_path, b"rotten" * 100)
    rest = answer("206 Partial Content", ETAG, "Content-Range: bytes 600-399999/400000", body=CONTENT[600:])
    with scripted(rest, answer("200 OK", ETAG, body=CONTENT)) as (wire, _asked):
        with pytest.raises(Trouble, match="mangled"):
            wire.fetch(SHA, part, Journey())
        assert not part.exists()
        wire.fetch(SHA, part, Journey())
    assert part.read_bytes() == CONTENT


def test_a_part_that_is_whole_already_is_taken_as_it_is(tmp_path):
    part = part_of(tmp_path, CONTENT)
    with scripted(answer("416 Range Not Satisfiable", ETAG, "Content-Range: bytes */400000")) as (wire, _asked):
        wire.fetch(SHA, part, Journey())
    assert part.read_bytes() == CONTENT


def test_a_part_that_is_longer_than_the_file_is_begun_anew(tmp_path):
    part = part_of(tmp_path, CONTENT + b"more")
    given = answer("416 Range Not Satisfiable", ETAG, "Content-Range: bytes */400000")
    with scripted(given, answer("200 OK", ETAG, body=CONTENT)) as (wire, _asked):
        with pytest.raises(Trouble, match="mangled"):
            wire.fetch(SHA, part, Journey())
        wire.fetch(SHA, part, Journey())
    assert part.read_bytes() == CONTENT


def test_a_fetch_that_is_stopped_keeps_what_came(tmp_path):
    part = part_of(tmp_path)
    with scripted(answer("200 OK", ETAG, body=CONTENT)) as (wire, _asked), pytest.raises(Trouble, match="stopped"):
        wire.fetch(SHA, part, Journey(stop_at=1))
    assert part.read_bytes() == CONTENT[: part.stat().st_size]


# ---- what the server is asked


@pytest.mark.parametrize(
    "given",
    [
        answer("200 OK", body=b"<html>"),
        answer("200 OK", body=b'{"sha256": 5}'),
        answer("200 OK", body=b"{" * 100_000),
    ],
)
def test_an_answer_that_is_none_confirms_nothing(given):
    with scripted(given) as (wire, _asked), pytest.raises(Trouble, match="mangled"):
        wire.known([SHA])


def test_only_files_that_were_asked_for_are_confirmed():
    body = f'{{"sha256": ["{SHA}", "{"0" * 64}"]}}'.encode()
    with scripted(answer("200 OK", body=body)) as (wire, _asked):
        assert wire.known([SHA]) == {SHA}


# ---- what is sent


@pytest.mark.parametrize(
    ("given", "code"),
    [
        (answer("201 Created", "Content-Type: text/html", body=b"<html>no address</html>"), "busy"),
        (answer("500 Internal Server Error"), "busy"),
        (answer("507 Insufficient Storage", body=b'{"code": "full"}'), "full"),
        (answer("413 Too Large", body=b'{"code": "too_large"}'), "too_large"),
        (answer("403 Forbidden", body=b'{"code": "forbidden"}'), "forbidden"),
    ],
)
def test_an_upload_that_can_not_begin_is_told_why(tmp_path, given, code):
    with scripted(given) as (wire, _asked), pytest.raises(Trouble) as trouble:
        wire.send(part_of(tmp_path, CONTENT), SHA, "", Journey())
    assert trouble.value.code == code


@pytest.mark.parametrize(
    "given",
    [
        answer("200 OK", body=b"<html>welcome</html>"),
        answer("204 No Content", "Upload-Offset: 400000"),  # without the name of the file
        answer("204 No Content", "Upload-Offset: 400000", f"Upload-Sha256: {'0' * 64}"),
        answer("204 No Content", "Upload-Offset: 500000", f"Upload-Sha256: {SHA}"),
        answer("204 No Content", "Upload-Offset: 0"),
        answer("204 No Content"),
    ],
)
def test_a_file_counts_as_sent_only_when_the_server_names_it(tmp_path, given):
    begun = answer("201 Created", "Location: /api/v1/uploads/x")
    with scripted(begun, given) as (wire, _asked), pytest.raises(Trouble):
        wire.send(part_of(tmp_path, CONTENT), SHA, "", Journey())


def test_an_earlier_upload_of_another_server_is_not_gone_on_with(tmp_path):
    begun = answer("201 Created", "Location: /api/v1/uploads/x")
    done = answer("204 No Content", "Upload-Offset: 400000", f"Upload-Sha256: {SHA}")
    with scripted(begun, done) as (wire, asked):
        wire.send(part_of(tmp_path, CONTENT), SHA, "http://another.example/api/v1/uploads/y", Journey())
    assert asked[0].startswith(b"POST /api/v1/uploads ")


# ---- a real server behind bad lines


@pytest.fixture
def server(tmp_path: Path) -> Iterator[str]:
    with running(application(tmp_path / "server", bounds=UploadLimits(spare=0))) as address:
        yield address


class Relay:
    """Passes bytes on to a server, and does harm on the way. `most`: bytes of one request after which it cuts the line."""

    def __init__(self, address: str, most: int | None = None, *, spoil: bool = False) -> None:
        self.to = ("127.0.0.1", int(address.rsplit(":", 1)[1]))
        self.most, self.spoil, self.cuts = most, spoil, 0
        self.listening = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self.listening.getsockname()[1]}"
        self.lines: list[socket.socket] = []
        self.threads = [threading.Thread(target=self._serve)]
        self.threads[0].start()

    def _serve(self) -> None:
        while True:
            line, _ = self.listening.accept()
            try:
                onward = socket.create_connection(self.to)
            except OSError:
                line.close()
                return
            self.lines += [line, onward]
            for work, one, two in ((self._up, line, onward), (self._down, onward, line)):
                self.threads.append(threading.Thread(target=work, args=(one, two)))
                self.threads[-1].start()

    def _up(self, line: socket.socket, onward: socket.socket) -> None:
        passed = 0
        with suppress(OSError):
            while piece := line.recv(65536):
                if piece.startswith((b"POST", b"HEAD", b"PATCH", b"GET")):
                    passed = 0
                passed += len(piece)
                if self.most is not None and passed > self.most:
                    self.cuts += 1
                    break
                if self.spoil and passed > 100_000:
                    piece, self.spoil = bytes([piece[0] ^ 1]) + piece[1:], False
                onward.sendall(piece)
        _hang_up(line, onward)

    def _down(self, onward: socket.socket, line: socket.socket) -> None:
        with suppress(OSError):
            while piece := onward.recv(65536):
                line.sendall(piece)
        _hang_up(line, onward)

    def close(self) -> None:
        self.to = ("127.0.0.1", 9)
        socket.create_connection(self.listening.getsockname()).close()
        for thread in list(self.threads):
            thread.join()
        for line in [*self.lines, self.listening]:
            line.close()


def _hang_up(*lines: socket.socket) -> None:
    for line in lines:
        with suppress(OSError):
            line.shutdown(socket.SHUT_RDWR)


def tries(wire: Wire, path: Path, sha256: str, most: int = 40) -> int:
    """Send a file, going on after each trouble. Returns how many tries it took."""
    journey = Journey()
    for number in range(1, most):
        try:
            wire.send(path, sha256, journey.upload, journey)
            return number
        except Trouble as trouble:
            assert trouble.code in ("offline", "checksum_differs", "locked"), trouble
    raise AssertionError("it never got through")


def test_a_proxy_that_cuts_large_bodies_only_costs_time(tmp_path, server):
    content = os.urandom(3_000_000)
    sha256 = hashlib.sha256(content).hexdigest()
    relay = Relay(server, most=CHUNKS[0] * 3)
    wire = Wire(Line(relay.address, "maya"), "here")
    assert tries(wire, part_of(tmp_path, content), sha256) > 1
    wire.close()
    relay.close()
    assert relay.cuts >= 1
    assert FolderStore(tmp_path / "server" / "blobs").path(sha256).read_bytes() == content


def test_a_bit_that_flips_on_the_way_is_noticed_and_sent_again(tmp_path, server):
    relay = Relay(server, spoil=True)
    wire = Wire(Line(relay.address, "maya"), "here")
    assert tries(wire, part_of(tmp_path, CONTENT), SHA) == 2
    wire.close()
    relay.close()
    assert FolderStore(tmp_path / "server" / "blobs").path(SHA).read_bytes() == CONTENT


def test_an_upload_that_the_server_forgot_is_begun_anew(tmp_path, server):
    wire, journey = Wire(Line(server, "maya"), "here"), Journey()
    wire.send(part_of(tmp_path, CONTENT), SHA, f"{server}/api/v1/uploads/{'0' * 40}", journey)
    wire.close()
    assert journey.upload
    assert FolderStore(tmp_path / "server" / "blobs").size(SHA) == len(CONTENT)


def test_a_line_that_is_cut_ends_the_wait_at_once(tmp_path):
    listening = socket.create_server(("127.0.0.1", 0))  # it never answers
    wire = Wire(Line(f"http://127.0.0.1:{listening.getsockname()[1]}", "maya"), "here")
    told: list[str] = []

    def wait() -> None:
        try:
            wire.known([SHA])
        except Trouble as trouble:
            told.append(trouble.code)

    thread = threading.Thread(target=wait)
    thread.start()
    line, _ = listening.accept()
    wire.cut()
    thread.join(10)
    line.close()
    listening.close()
    wire.close()
    assert told == ["offline"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux limits the files of a program so")
def test_a_full_disk_here_is_told_and_the_rest_comes_when_there_is_room(tmp_path, server):
    import resource

    store = FolderStore(tmp_path / "server" / "blobs")
    store.adopt(part_of(tmp_path, CONTENT), SHA)
    (tmp_path / "part").unlink()
    wire, part = Wire(Line(server, "maya"), "here"), tmp_path / "part"
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, before[1]))
    try:
        with pytest.raises(Trouble, match="no_room"):
            wire.fetch(SHA, part, Journey())
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    wire.fetch(SHA, part, Journey())
    wire.close()
    assert part.read_bytes() == CONTENT
