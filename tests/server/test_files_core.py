"""The core of uploads, without a socket: kills, expiry, storage that is away."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moderator_app.protocol.problems import Refusal
from moderator_app.server.blob_stores import FolderStore, StoreUnreachable
from moderator_app.server.files_uploads import UploadLimits, Uploads
from tests.server.tus_client import BOUNDS, CONTENT, SHA


@pytest.fixture
def uploads(tmp_path: Path) -> Uploads:
    return Uploads(tmp_path / "uploads", FolderStore(tmp_path / "blobs"), BOUNDS)


def carry_on(uploads: Uploads, upload: str, offset: int, content: bytes) -> str:
    writing = uploads.write(upload, "maya", offset, None)
    try:
        writing.append([content])
        return writing.end(whole_request=True).found
    finally:
        writing.close()


def test_bytes_that_were_written_but_not_acknowledged_are_cut_off(uploads, tmp_path):
    slip = uploads.create("maya", len(CONTENT), "", SHA, None)
    carry_on(uploads, slip.id, 0, CONTENT[:1000])
    with (tmp_path / "uploads" / f"{slip.id}.part").open("ab") as part:
        part.write(b"never acknowledged")
    again = Uploads(uploads.folder, uploads.store, BOUNDS)  # another process
    assert again.find(slip.id, "maya").offset == 1000
    assert carry_on(again, slip.id, 1000, CONTENT[1000:]) == SHA


def test_an_upload_whose_bytes_are_lost_is_gone(uploads, tmp_path):
    slip = uploads.create("maya", len(CONTENT), "", "", None)
    carry_on(uploads, slip.id, 0, CONTENT[:1000])
    (tmp_path / "uploads" / f"{slip.id}.part").write_bytes(CONTENT[:10])
    with pytest.raises(Refusal, match="gone"):
        uploads.find(slip.id, "maya")


def test_an_upload_that_expired_is_gone_and_swept(tmp_path):
    bounds = UploadLimits(lives=-1.0, spare=0)
    uploads = Uploads(tmp_path / "uploads", FolderStore(tmp_path / "blobs"), bounds)
    slip = uploads.create("maya", 10, "", "", None)
    with pytest.raises(Refusal, match="gone"):
        uploads.find(slip.id, "maya")
    assert uploads.sweep() == 1
    assert list((tmp_path / "uploads").iterdir()) == []


def test_a_sweep_leaves_what_is_alive(uploads):
    slip = uploads.create("maya", 10, "", "", None)
    assert uploads.sweep() == 0
    assert uploads.find(slip.id, "maya").offset == 0


class Unsteady(FolderStore):
    """A store that is away for the first few tries, or takes a file and then the line goes dead."""

    def __init__(self, folder: Path, failures: int, *, after: bool) -> None:
        super().__init__(folder)
        self.failures, self.after = failures, after

    def adopt(self, part: Path, sha256: str) -> None:
        if self.after:
            super().adopt(part, sha256)
        if self.failures:
            self.failures -= 1
            raise StoreUnreachable("away")
        super().adopt(part, sha256)


@pytest.mark.parametrize("after", [False, True])
def test_storage_that_is_away_at_the_last_byte_costs_nothing(tmp_path, after):
    store = Unsteady(tmp_path / "blobs", 2, after=after)
    uploads = Uploads(tmp_path / "uploads", store, BOUNDS)
    slip = uploads.create("maya", len(CONTENT), "", SHA, None)
    for _ in range(2):
        with pytest.raises(StoreUnreachable):
            carry_on(uploads, slip.id, 0, CONTENT)
    done = uploads.finished(uploads.find(slip.id, "maya"))
    assert (done.done, done.offset, done.found) == (True, len(CONTENT), SHA)
    assert store.path(SHA).read_bytes() == CONTENT


def test_a_file_is_vouched_for_before_its_upload_is_said_to_be_done(tmp_path):
    seen = []
    uploads = Uploads(
        tmp_path / "uploads",
        FolderStore(tmp_path / "blobs"),
        BOUNDS,
        kept=lambda slip: seen.append((slip.found, slip.feeds, slip.done)),
    )
    slip = uploads.create("maya", len(CONTENT), "", "", frozenset({"b", "a"}))
    carry_on(uploads, slip.id, 0, CONTENT)
    assert seen == [(SHA, ["a", "b"], False)]


@settings(max_examples=25)
@given(st.lists(st.tuples(st.integers(1, 90_000), st.sampled_from(["ack", "dead", "killed", "wrong"])), max_size=12))
def test_whatever_happens_on_the_way_the_file_is_right(tmp_path_factory, happenings):
    """Pieces come, lines go dead, the server is killed with bytes on the disk that it never acknowledged."""
    folder = tmp_path_factory.mktemp("uploads")
    store = FolderStore(folder / "blobs")
    uploads = Uploads(folder / "uploads", store, BOUNDS)
    upload = uploads.create("maya", len(CONTENT), "", SHA, None).id
    for size, what in happenings:
        offset = uploads.find(upload, "maya").offset
        if offset == len(CONTENT):
            break
        piece = CONTENT[offset : offset + size]
        checksum = ("sha256", hashlib.sha256(b"another").digest()) if what == "wrong" else None
        writing = uploads.write(upload, "maya", offset, checksum)
        writing.append([piece[: len(piece) // 2], piece[len(piece) // 2 :]])
        if what == "killed":
            writing.close()
            uploads = Uploads(folder / "uploads", store, BOUNDS)
            assert uploads.find(upload, "maya").offset == offset
            continue
        try:
            writing.end(whole_request=what != "dead")
        except Refusal as refusal:
            assert (what, refusal.code) == ("wrong", "checksum_differs")
        writing.close()
        assert uploads.find(upload, "maya").offset == offset + (0 if what == "wrong" else len(piece))
    offset = uploads.find(upload, "maya").offset
    if offset < len(CONTENT):
        carry_on(uploads, upload, offset, CONTENT[offset:])
    assert store.path(SHA).read_bytes() == CONTENT
