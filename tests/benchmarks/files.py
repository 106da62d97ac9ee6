"""Files: 1 GiB to the server and back as a laptop does it, beside a plain copy over loopback of the same bytes to the disk.

The server is `moderator serve` in a process of its own. Each way is gone by turns with the plain copy, and the best of each
counts: the disk is slower or faster from minute to minute. A file counts as copied when it is on the disk (fsync). Memory is the
most that was seen while files moved.
"""

from __future__ import annotations

import hashlib
import os
import resource
import shutil
import socket
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path

import psutil

from moderator_app.domain.wording import text
from moderator_app.store import Workspace
from moderator_app.store.tables import Resource, Strand
from moderator_app.sync.client import Client
from moderator_app.sync.credentials import MemoryVault
from moderator_app.sync.rounds import sync
from moderator_app.sync.signing import sign_in
from moderator_app.sync.transfers import Transfers
from moderator_app.sync.transfers_connect import connection
from tests.server.serving import EMAIL, PASSWORD, Running, running

TITLE = "Files: 1 GiB up and down, beside a plain copy over loopback"
SIZE = 1 << 30
TURNS = 3
BUILT = Path(__file__).resolve().parents[2] / "build" / "bench"


def run() -> list[dict[str, object]]:
    BUILT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=BUILT) as scratch:
        folder = Path(scratch)
        with running(folder / "server") as server:
            return measured(folder, server)


def measured(folder: Path, server: Running) -> list[dict[str, object]]:
    assert server.process is not None
    process = psutil.Process(server.process.pid)
    sent, fetched, copied, seen = [], [], [], Memory(process)
    for turn in range(TURNS):
        source = made(folder / "source", turn)
        copied.append(timed(lambda source=source: plain_copy(source, folder / "copy")))
        one, two = Laptop(folder / "one", server), Laptop(folder / "two", server)
        sha256 = one.keep(source)
        two.sync()
        two.transfers.fetch(sha256)
        with seen:
            sent.append(timed(one.move))
            os.sync()
            fetched.append(timed(two.move))
        assert two.workspace.blobs.damaged() == []
        for laptop in (one, two):
            laptop.close()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    plain = {"what": "plain copy", "seconds": min(copied), "MB a second": SIZE / min(copied) / 1e6}
    rows: list[dict[str, object]] = [plain]
    for what, times in (("up", sent), ("down", fetched)):
        best = min(times)
        row = {"what": what, "seconds": best, "MB a second": SIZE / best / 1e6, "times a plain copy": best / min(copied)}
        rows.append({**row, "server MB": seen.most, "server before MB": seen.before, "laptop MB": peak})
    return rows


class Memory:
    """Looks at a process's memory while something goes on."""

    def __init__(self, process: psutil.Process) -> None:
        self._process = process
        self.before, self.most = 0, 0

    def __enter__(self) -> None:
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look)
        self.before = self.before or self._now()
        self._thread.start()

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._over.wait(0.05):
            self.most = max(self.most, self._now())

    def _now(self) -> int:
        return int(self._process.memory_info().rss >> 20)


class Laptop:
    """A workspace that is signed in, with its transfers."""

    def __init__(self, folder: Path, server: Running) -> None:
        self.folder, vault = folder, MemoryVault()
        self.workspace = Workspace.open(folder, author="Ann")
        account = sign_in(self.workspace, vault, server.url, email=EMAIL, password=PASSWORD)
        self.client = Client(account.server, vault.load(account.server))
        self.transfers = Transfers(self.workspace, connection(self.workspace, vault))

    def keep(self, source: Path) -> str:
        """Add a file to a strand, and share the row."""
        sha256 = self.workspace.blobs.keep(source)
        with self.workspace.act(text("Add a recording")) as session:
            strand = Strand(name_en="Librarians")
            session.add(strand)
            session.add(Resource(strand_id=strand.id, kind="recording", file_name=source.name, sha256=sha256, size=SIZE))
        self.sync()
        return sha256

    def sync(self) -> None:
        sync(self.workspace, self.client)

    def move(self) -> None:
        moved = self.transfers.run()
        assert (moved.sent + moved.fetched, moved.troubles) == (1, {}), moved

    def close(self) -> None:
        self.transfers.close()
        self.client.close()
        self.workspace.close()
        shutil.rmtree(self.folder)


def made(path: Path, turn: int) -> Path:
    """A file that nothing can make smaller, another one each turn."""
    key = hashlib.sha256(turn.to_bytes()).digest()
    piece = os.urandom(1 << 20)
    with path.open("wb") as file:
        for number in range(SIZE >> 20):
            file.write(key + number.to_bytes(8) + piece[40:])
        file.flush()
        os.fsync(file.fileno())
    return path


def plain_copy(source: Path, target: Path) -> None:
    """What can't be avoided: the bytes go through a socket and onto the disk."""
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def receive() -> None:
            line, _ = listening.accept()
            piece = bytearray(1 << 20)
            with line, target.open("wb", buffering=0) as file:
                while size := line.recv_into(piece):
                    file.write(memoryview(piece)[:size])
                os.fsync(file.fileno())
                line.sendall(b"done")

        thread = threading.Thread(target=receive)
        thread.start()
        with socket.create_connection(listening.getsockname()) as line, source.open("rb") as file:
            line.sendfile(file)
            line.shutdown(socket.SHUT_WR)
            line.recv(4)
        thread.join()
    target.unlink()


def timed(work: Callable[[], None]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun
