"""Files through `moderator serve` itself: rows by sync, files by transfers, rights as the accounts have them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

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


class Laptop:
    """A signed-in workspace with its transfers."""

    def __init__(self, folder: Path, server: Running, email: str) -> None:
        self.workspace, vault = Workspace.open(folder, author=email), MemoryVault()
        account = sign_in(self.workspace, vault, server.url, email=email, password=PASSWORD)
        self.client = Client(account.server, vault.load(account.server))
        self.transfers = Transfers(self.workspace, connection(self.workspace, vault))

    def sync(self) -> None:
        sync(self.workspace, self.client)

    def add(self, strand: str, content: bytes) -> str:
        sha256 = self.workspace.blobs.keep_bytes(content)
        with self.workspace.act(text("Add")) as session:
            session.add(Resource(strand_id=strand, sha256=sha256, size=len(content), file_name="slides.pdf"))
        return sha256

    def asks(self, sha256: str) -> int:
        """The status of a plain request for a file, by this laptop's token."""
        token = self.client.line.session.auth.token
        address = f"{self.client.address}/api/v1/files/{sha256}"
        return requests.get(address, headers={"Authorization": f"Bearer {token}"}).status_code

    def close(self) -> None:
        self.transfers.close()
        self.client.close()
        self.workspace.close()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with running(tmp_path_factory.mktemp("server")) as server:
        yield server


@pytest.fixture(scope="module")
def laptops(tmp_path_factory: pytest.TempPathFactory, server: Running) -> Iterator[dict[str, Laptop]]:
    """A coordinator's laptop, which made two strands, and one of each strand's moderator."""
    tmp_path = tmp_path_factory.mktemp("laptops")
    ann = Laptop(tmp_path / "ann", server, EMAIL)
    with ann.workspace.act(text("Begin")) as session:
        strands = [Strand(name_en=name) for name in ("Librarians", "Mathematics")]
        session.add_all(strands)
    ann.sync()
    for name, strand in zip(("maya", "tom"), strands, strict=True):
        server.invite(f"{name}@example.org", [{"role": "moderator", "strand": strand.id}], device="first")
    found = {"ann": ann}
    for name, strand in zip(("maya", "tom"), strands, strict=True):
        found[name] = Laptop(tmp_path / name, server, f"{name}@example.org")
        found[name].sync()
        found[name].strand = strand.id  # type: ignore[attr-defined]
    yield found
    for laptop in found.values():
        laptop.close()


def test_a_file_reaches_those_who_may_read_its_row_and_no_others(laptops):
    ann, maya, tom = laptops["ann"], laptops["maya"], laptops["tom"]
    content = os.urandom(400_000)
    sha256 = maya.add(maya.strand, content)
    maya.sync()
    assert maya.transfers.run().sent == 1
    ann.sync()
    assert ann.transfers.run().fetched == 1
    assert ann.workspace.blobs.find(sha256).read_bytes() == content
    assert (ann.asks(sha256), maya.asks(sha256), tom.asks(sha256)) == (200, 200, 404)


def test_a_remembered_sha256_gets_nobody_a_file(laptops):
    maya, tom = laptops["maya"], laptops["tom"]
    content = b"contact details" * 100
    sha256 = maya.add(maya.strand, content)
    maya.sync()
    maya.transfers.run()
    with tom.workspace.act(text("Claim")) as session:
        session.add(Resource(strand_id=tom.strand, sha256=sha256, size=len(content), file_name="mine.pdf"))
    tom.sync()
    assert tom.transfers.run().fetched == 0
    assert tom.asks(sha256) == 404
    tom.workspace.blobs.keep_bytes(content)  # he has it after all
    assert tom.transfers.run().sent == 1
    assert tom.asks(sha256) == 200


def test_a_file_may_go_before_its_row(laptops):
    ann, maya = laptops["ann"], laptops["maya"]
    sha256 = maya.add(maya.strand, b"quick")
    assert maya.transfers.run().sent == 1
    assert ann.asks(sha256) == 404
    maya.sync()
    assert ann.asks(sha256) == 200


def test_a_file_that_is_not_there_yet_comes_when_it_is(laptops):
    ann, maya = laptops["ann"], laptops["maya"]
    ann.sync()
    ann.transfers.run()
    maya.add(maya.strand, b"late")
    maya.sync()
    ann.sync()
    assert ann.transfers.run().fetched == 0
    assert [line.state for line in ann.transfers.lines()] == ["absent"]
    maya.transfers.run()
    assert ann.transfers.run().fetched == 1


def test_without_a_token_the_transfers_say_to_sign_in_again(laptops, tmp_path, server):
    server.invite("guest@example.org", [{"role": "moderator", "strand": laptops["tom"].strand}], device="first")
    guest = Laptop(tmp_path / "guest", server, "guest@example.org")
    guest.sync()
    guest.add(laptops["tom"].strand, b"unsent")
    guest.client.sign_out()
    moved = guest.transfers.run()
    assert moved.troubles[""] == "signed_out"
    assert "Sign in again" in str(guest.transfers.summary().reason)
    guest.close()
