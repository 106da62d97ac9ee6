"""Twenty files go up and come down while server and laptop are killed at random points: twenty of twenty are right."""

from __future__ import annotations

import hashlib
import os
import random
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from moderator_app.domain.wording import text
from moderator_app.server.blob_stores import FolderStore
from moderator_app.store import Workspace
from moderator_app.store.tables import Resource, Strand
from tests.server.file_server import ROOT, started
from tests.server.serving import free_port

MOVER = Path(__file__).with_name("file_mover.py")
SIZES = [0, 1, 4095, 65_536, 262_144, 262_145, *(random.Random(4).randrange(300_000, 4_000_000) for _ in range(13)), 12_000_000]
CAP = 8_000_000
"""Bytes a second: so slow that a kill meets a file on its way."""


def contents() -> dict[str, bytes]:
    found = {}
    for number, size in enumerate(SIZES):
        content = random.Random(number).randbytes(size)
        found[hashlib.sha256(content).hexdigest()] = content
    assert len(found) == 20
    return found


def laptop(folder: Path, files: dict[str, bytes], *, here: bool) -> Path:
    """A workspace whose rows name all the files, which are here or not."""
    with Workspace.open(folder) as workspace:
        with workspace.act(text("Begin")) as session:
            strand = Strand(name_en="Librarians")
            session.add(strand)
            for sha256, content in files.items():
                session.add(Resource(strand_id=strand.id, sha256=sha256, size=len(content), file_name=sha256[:8]))
        if here:
            for content in files.values():
                workspace.blobs.keep_bytes(content)
    return folder


class Kills:
    """Kills server and laptop by turns, at random moments, until it was often enough or all is done."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.folder, self.port, self.chance = folder, free_port(), random.Random(seed)
        self.of_server = self.of_laptop = 0
        self.over = threading.Event()

    @contextmanager
    def server(self, often: int) -> Iterator[None]:
        """A server that is killed and started anew so often, and then stays."""

        def live() -> None:
            while not self.over.is_set():
                with started(self.folder, port=self.port) as (program, _port):
                    if self.of_server >= often:
                        self.over.wait()
                    else:
                        self.over.wait(self.chance.uniform(0.05, 1.2))
                        self.of_server += 1
                    program.kill()

        thread = threading.Thread(target=live)
        thread.start()
        try:
            yield
        finally:
            self.over.set()
            thread.join()

    def laptop(self, workspace: Path, often: int) -> None:
        """A laptop that is killed so often and then left in peace until it is done."""
        command = [sys.executable, str(MOVER), str(workspace), f"http://127.0.0.1:{self.port}", str(CAP)]
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        until = time.monotonic() + 240
        while time.monotonic() < until:
            with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as program:
                assert program.stdout is not None
                assert program.stdout.readline() == "ready\n"
                try:
                    patience = self.chance.uniform(0.05, 2.0) if self.of_laptop < often else until - time.monotonic()
                    if program.wait(patience) == 0:
                        return
                    pytest.fail(f"the laptop ended with {program.returncode}")
                except subprocess.TimeoutExpired:
                    program.kill()
                    self.of_laptop += 1
        pytest.fail("the files did not get through in time")


@pytest.mark.parametrize("seed", [1, *(pytest.param(seed, marks=pytest.mark.long) for seed in (3, 5, 7))])
def test_twenty_of_twenty_files_are_right_after_kills_of_server_and_laptop(tmp_path, seed):
    files = contents()
    sender = laptop(tmp_path / "sender", files, here=True)
    receiver = laptop(tmp_path / "receiver", files, here=False)
    up = Kills(tmp_path / "server", seed)
    with up.server(often=10):
        up.laptop(sender, often=5)
    store = FolderStore(tmp_path / "server" / "blobs")
    assert {blob.sha256 for blob in store.listed()} == set(files)
    assert [name for name, content in files.items() if store.path(name).read_bytes() != content] == []
    down = Kills(tmp_path / "server", seed + 1)
    with down.server(often=10):
        down.laptop(receiver, often=5)
    with Workspace.open(receiver) as workspace:
        right = [name for name, content in files.items() if workspace.blobs.find(name).read_bytes() == content]
        assert len(right) == 20
        assert workspace.blobs.damaged() == []
    assert (up.of_server + down.of_server, up.of_laptop + down.of_laptop) >= (10, 4), "killed too seldom to show anything"
