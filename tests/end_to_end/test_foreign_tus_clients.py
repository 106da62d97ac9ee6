"""Programs of other people send files to our server: tuspy, and tus-js-client where node is there."""

from __future__ import annotations

import hashlib
import os
import random
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
import requests
from tusclient.client import TusClient
from tusclient.exceptions import TusCommunicationError

from moderator_app.server.blob_stores import FolderStore
from tests.server.file_server import started
from tests.server.serving import free_port

CONTENT = random.Random(7).randbytes(3_000_000)
SHA = hashlib.sha256(CONTENT).hexdigest()
FOREIGN = Path(__file__).with_name("foreign")
needs_node = pytest.mark.skipif(shutil.which("npm") is None, reason="node is not on this machine")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "minutes.pdf").write_bytes(CONTENT)
    return tmp_path / "minutes.pdf"


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    with started(tmp_path / "server") as (_program, port):
        yield f"http://127.0.0.1:{port}/api/v1/uploads"


def stored(tmp_path: Path) -> list[str]:
    store = FolderStore(tmp_path / "server" / "blobs")
    assert all(store.path(blob.sha256).read_bytes() == CONTENT for blob in store.listed())
    return [blob.sha256 for blob in store.listed()]


# ---- tuspy


def test_tuspy_sends_a_file_in_chunks_with_checksums(tmp_path, file, address):
    client = TusClient(address, headers={"Authorization": "Bearer maya"})
    with file.open("rb") as stream:
        told = {"filename": "纪要.pdf"}
        client.uploader(file_stream=stream, chunk_size=500_000, metadata=told, upload_checksum=True).upload()
    assert stored(tmp_path) == [SHA]


def test_tuspy_goes_on_after_the_server_was_killed(tmp_path, file):
    port = free_port()
    client = TusClient(f"http://127.0.0.1:{port}/api/v1/uploads", headers={"Authorization": "Bearer maya"})
    with file.open("rb") as stream:
        with started(tmp_path / "server", port=port) as (program, _port):
            uploader = client.uploader(file_stream=stream, chunk_size=400_000)
            uploader.upload_chunk()
            uploader.upload_chunk()
            program.kill()
            program.wait()
            with pytest.raises((TusCommunicationError, requests.ConnectionError)):
                uploader.upload_chunk()
        with started(tmp_path / "server", port=port):
            again = client.uploader(file_stream=stream, url=uploader.url, chunk_size=400_000)
            assert again.offset == 800_000
            again.upload()
    assert stored(tmp_path) == [SHA]


# ---- tus-js-client


@pytest.fixture(scope="module")
def node(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with tus-js-client."""
    folder = tmp_path_factory.mktemp("node")
    shutil.copy(FOREIGN / "package.json", folder)
    command = ["npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock", "--loglevel=error"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=120)
    return folder


def sending(node: Path, endpoint: str, file: Path, *more: str) -> subprocess.Popen[str]:
    command = ["node", str(FOREIGN / "send.js"), endpoint, str(file), *more]
    return subprocess.Popen(command, cwd=node, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=dict(os.environ))


@needs_node
@pytest.mark.parametrize("more", [("0",), ("300000",), ("300000", "override")])
def test_tus_js_client_sends_a_file(tmp_path, file, address, node, more):
    with sending(node, address, file, *more) as program:
        told = program.communicate(timeout=60)[0]
    assert program.returncode == 0, told
    assert told.splitlines()[-1].startswith(f"done {address}/")
    assert stored(tmp_path) == [SHA]


@needs_node
def test_tus_js_client_gets_its_file_through_while_the_server_is_killed_again_and_again(tmp_path, file, node):
    port, kills = free_port(), 0
    with ExitStack() as servers:
        server, _port = servers.enter_context(started(tmp_path / "server", port=port))
        with sending(node, f"http://127.0.0.1:{port}/api/v1/uploads", file, "100000") as program:
            assert program.stdout is not None
            for told, line in enumerate(program.stdout, 1):
                if line.startswith("sent") and told % 6 == 0 and kills < 3:
                    server.kill()
                    server.wait()
                    kills += 1
                    server, _port = servers.enter_context(started(tmp_path / "server", port=port))
    assert (program.returncode, kills) == (0, 3)
    assert stored(tmp_path) == [SHA]
