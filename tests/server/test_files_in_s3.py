"""The store in S3, against a real S3 server: whole or not at all, ranges, wrong keys, storage that is away."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from moderator_app.server.blob_stores import BlobStore, FolderStore, StoreUnreachable, copy_blobs, open_store
from moderator_app.server.files_uploads import UploadLimits
from tests.server.file_server import application, running
from tests.server.s3_storage import BUCKET, KEY, SECRET, make_bucket, s3_storage
from tests.server.tus_client import Client

LARGE = os.urandom(20 << 20)  # more than one part
SHA = hashlib.sha256(LARGE).hexdigest()


@pytest.fixture(scope="module")
def endpoint() -> Iterator[str]:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder, s3_storage(Path(folder)) as address:
        make_bucket(address)
        yield address


@pytest.fixture
def keys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", KEY)
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", SECRET)
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")


def place(endpoint: str, prefix: str) -> str:
    return f"s3://{BUCKET}/{prefix}?endpoint={endpoint}"


@pytest.fixture
def store(endpoint: str, keys: None, tmp_path: Path) -> BlobStore:
    return open_store(place(endpoint, tmp_path.name), tmp_path)


def put(store: BlobStore, content: bytes, tmp_path: Path) -> str:
    (tmp_path / "part").write_bytes(content)
    sha256 = hashlib.sha256(content).hexdigest()
    store.adopt(tmp_path / "part", sha256)
    return sha256


def test_a_blob_of_several_parts_comes_back_as_it_was(store, tmp_path):
    put(store, LARGE, tmp_path)
    assert store.size(SHA) == len(LARGE)
    with closing(store.open(SHA)) as reader:
        assert b"".join(iter(lambda: reader.read(1 << 20), b"")) == LARGE


def test_it_is_read_from_any_byte_on(store, tmp_path):
    sha256 = put(store, b"0123456789", tmp_path)
    with closing(store.open(sha256, 7)) as reader:
        assert reader.read(100) == b"789"


def test_an_empty_file_is_kept(store, tmp_path):
    assert store.size(put(store, b"", tmp_path)) == 0


def test_what_is_there_is_listed_and_can_go(store, tmp_path):
    names = sorted(put(store, bytes([number]), tmp_path) for number in range(3))
    assert [(blob.sha256, blob.size) for blob in store.listed()] == [(name, 1) for name in names]
    store.remove(names[0])
    store.remove(names[0])
    assert [blob.sha256 for blob in store.listed()] == names[1:]


def test_what_is_not_there_is_not_there(store):
    assert store.size("0" * 64) is None
    assert store.size("../secret") is None
    for name in ("0" * 64, "../secret", ""):
        with pytest.raises(FileNotFoundError):
            store.open(name)


def test_a_wrong_key_is_no_file_and_no_silence(endpoint, keys, tmp_path, monkeypatch):
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "wrong")
    store = open_store(place(endpoint, "x"), tmp_path)
    with pytest.raises(StoreUnreachable):
        put(store, b"content", tmp_path)
    with pytest.raises(StoreUnreachable):
        store.size("0" * 64)


def test_a_bucket_that_is_not_there_is_told(endpoint, keys, tmp_path):
    store = open_store(f"s3://another/?endpoint={endpoint}", tmp_path)
    with pytest.raises((StoreUnreachable, FileNotFoundError)):
        put(store, b"content", tmp_path)


def test_files_move_from_a_folder_to_s3_and_back(store, tmp_path):
    folder, back = FolderStore(tmp_path / "folder"), FolderStore(tmp_path / "back")
    put(folder, LARGE, tmp_path)
    assert copy_blobs(folder, store, tmp_path) == (1, [])
    assert copy_blobs(store, back, tmp_path) == (1, [])
    assert back.path(SHA).read_bytes() == LARGE


# ---- the whole server over it


@pytest.fixture
def client(endpoint: str, keys: None, tmp_path: Path) -> Iterator[Client]:
    with running(application(tmp_path, place(endpoint, tmp_path.name), UploadLimits(spare=0))) as address:
        made = Client(address)
        yield made
        made.close()


def test_an_upload_ends_in_s3_and_is_fetched_by_range(client, store, tmp_path):
    upload = client.new(len(LARGE), sha256=SHA)
    client.patch(upload, 0, LARGE[: 9 << 20])
    assert client.patch(upload, 9 << 20, LARGE[9 << 20 :]).headers["Upload-Sha256"] == SHA
    assert store.size(SHA) == len(LARGE)
    assert not (tmp_path / "blobs").exists()
    assert [file.suffix for file in (tmp_path / "uploads").iterdir() if file.suffix == ".part"] == []
    answer = client.session.get(f"{client.address}/api/v1/files/{SHA}", headers={"Range": "bytes=10000000-"})
    assert (answer.status_code, answer.content) == (206, LARGE[10_000_000:])


def test_storage_that_is_away_is_told_and_the_upload_is_finished_when_it_is_back(endpoint, keys, tmp_path):
    bounds = UploadLimits(spare=0)
    with running(application(tmp_path, place("http://127.0.0.1:9", "x"), bounds)) as address:
        first = Client(address)
        upload = first.new(10)
        answer = first.patch(upload, 0, b"0123456789")
        assert (answer.status_code, answer.json()["code"]) == (503, "busy")
        first.close()
    with running(application(tmp_path, place(endpoint, "x"), bounds)) as address:
        again = Client(address)
        told = again.session.head(f"{address}/api/{upload.split('/api/')[1]}")
        assert told.headers["Upload-Offset"] == "10"
        got = again.session.get(f"{address}/api/v1/files/{told.headers['Upload-Sha256']}")
        assert got.content == b"0123456789"
        again.close()


def test_a_missing_file_in_s3_is_not_found(client):
    assert client.session.get(f"{client.address}/api/v1/files/{'0' * 64}").status_code == 404
