"""Files by their content."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from moderator_app.domain.errors import Cancelled, FileUnreadable, NotFound
from moderator_app.store import WorkspaceUnusable
from moderator_app.store.blobs import Blobs


@pytest.fixture
def blobs(tmp_path) -> Blobs:
    return Blobs(tmp_path / "blobs")


def test_a_file_is_kept_under_the_hash_of_its_content(tmp_path, blobs):
    (tmp_path / "slides.pdf").write_bytes(b"slides" * 500_000)
    told: list[tuple[int, int]] = []
    sha256 = blobs.keep(tmp_path / "slides.pdf", lambda done, total, doing=None: told.append((done, total)))
    assert sha256 == hashlib.sha256(b"slides" * 500_000).hexdigest()
    assert blobs.find(sha256).read_bytes() == b"slides" * 500_000
    assert told[-1] == (3_000_000, 3_000_000) and len(told) > 1


def test_the_same_content_is_kept_once(tmp_path, blobs):
    (tmp_path / "a").write_bytes(b"same")
    assert blobs.keep(tmp_path / "a") == blobs.keep_bytes(b"same")
    assert len(list(blobs.all())) == 1


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary(max_size=300))
def test_what_is_kept_comes_back(blobs, content):
    assert blobs.find(blobs.keep_bytes(content)).read_bytes() == content


def test_a_copy_that_was_stopped_leaves_nothing(tmp_path, blobs):
    (tmp_path / "film").write_bytes(b"x" * 3_000_000)

    def stop(done: int, total: int, doing: object = None) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        blobs.keep(tmp_path / "film", stop)
    assert list(blobs.all()) == [] and not [file for file in blobs.folder.rglob("*") if file.is_file()]


def test_what_is_not_there_or_no_hash_is_not_found(tmp_path, blobs):
    (tmp_path / "secret").write_text("secret")
    for name in ("f" * 64, "", "../secret", "..", "F" * 64):
        assert not blobs.has(name)
        with pytest.raises(NotFound):
            blobs.find(name)


def test_a_source_that_can_not_be_read_is_named(tmp_path, blobs):
    for source in (tmp_path / "nowhere", tmp_path):
        with pytest.raises(FileUnreadable) as caught:
            blobs.keep(source)
        assert str(source) in str(caught.value)


def test_a_blob_folder_that_can_not_be_made_is_said_so(tmp_path):
    (tmp_path / "blobs").write_text("a file in its place")
    with pytest.raises(WorkspaceUnusable):
        Blobs(tmp_path / "blobs").keep_bytes(b"x")


def test_damaged_blobs_are_found(blobs):
    good, bad = blobs.keep_bytes(b"good"), blobs.keep_bytes(b"bad")
    blobs.find(bad).write_bytes(b"worse")
    assert blobs.damaged() == [bad] and good in list(blobs.all())


def test_all_blobs_can_be_copied(tmp_path, blobs):
    kept = {blobs.keep_bytes(bytes([number])) for number in range(5)}
    (blobs.folder / ".incoming-half").write_bytes(b"half")
    blobs.copy_to(tmp_path / "copy")
    copy = Blobs(tmp_path / "copy")
    assert set(copy.all()) == kept and copy.damaged() == [] and not (tmp_path / "copy" / ".incoming-half").exists()
