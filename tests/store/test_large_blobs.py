"""Files too large to be read in one go: copied and hashed together, whole or not at all."""

from __future__ import annotations

import hashlib
import os
import random
import threading

import psutil
import pytest

from moderator_app.domain.errors import Cancelled, FileUnreadable
from moderator_app.store import Workspace
from moderator_app.store.blobs import Blobs
from moderator_app.store.copying import LARGE


@pytest.fixture
def blobs(tmp_path) -> Blobs:
    return Blobs(tmp_path / "blobs")


def film(path, size, seed=1):
    chance = random.Random(seed)
    piece = chance.randbytes(1 << 20)
    with path.open("wb") as file:
        while size > 0:
            file.write(piece[:size])
            size -= len(piece)
            piece = piece[1:] + piece[:1]
    return path


def sha256(path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def left(blobs) -> list[str]:
    return [file.name for file in blobs.folder.rglob("*") if file.is_file()]


@pytest.mark.parametrize("size", [LARGE - 1, LARGE, LARGE + 1, 3 * LARGE + 4097])
def test_a_large_file_is_kept_under_the_hash_of_its_content(tmp_path, blobs, size):
    source = film(tmp_path / "film.mp4", size)
    told: list[tuple[int, int]] = []
    kept = blobs.keep(source, lambda done, total, doing=None: told.append((done, total)))
    assert kept == sha256(source) == sha256(blobs.find(kept))
    assert told == sorted(told) and told[-1] == (size, size)


def test_it_is_kept_so_where_the_system_can_not_copy_by_itself(tmp_path, blobs, monkeypatch):
    monkeypatch.delattr(os, "copy_file_range", raising=False)
    source = film(tmp_path / "film.mp4", LARGE + 12345)
    assert blobs.keep(source) == sha256(source) and blobs.damaged() == []


def test_a_stopped_copy_of_a_large_file_leaves_nothing(tmp_path, blobs):
    source = film(tmp_path / "film.mp4", 4 * LARGE)

    def stop(done: int, total: int, doing: object = None) -> None:
        if done > LARGE:
            raise Cancelled

    with pytest.raises(Cancelled):
        blobs.keep(source, stop)
    assert left(blobs) == []
    assert blobs.keep(source) == sha256(source)


def test_a_file_that_grows_while_it_is_copied_is_not_kept(tmp_path, blobs):
    source = film(tmp_path / "film.mp4", 2 * LARGE)

    def grow(done: int, total: int, doing: object = None) -> None:
        if source.stat().st_size == 2 * LARGE:
            with source.open("ab") as file:
                file.write(b"more")

    with pytest.raises(FileUnreadable) as caught:
        blobs.keep(source, grow)
    assert caught.value.code == "file.being_written" and "film.mp4" in str(caught.value)
    assert left(blobs) == []


def test_a_file_that_is_cut_while_it_is_copied_is_not_kept(tmp_path, blobs):
    source = film(tmp_path / "film.mp4", 4 * LARGE)

    def cut(done: int, total: int, doing: object = None) -> None:
        os.truncate(source, LARGE)

    with pytest.raises(FileUnreadable):
        blobs.keep(source, cut)
    assert left(blobs) == []


def test_a_large_file_takes_no_more_memory_than_a_small_one(tmp_path, blobs):
    source = tmp_path / "film.mp4"
    with source.open("wb") as file:
        file.truncate(400_000_000)
    here, most = psutil.Process(), 0
    before = here.memory_info().rss

    def look(done: int, total: int, doing: object = None) -> None:
        nonlocal most
        most = max(most, here.memory_info().rss - before)

    kept = blobs.keep(source, look)
    assert blobs.path(kept).stat().st_size == 400_000_000
    assert most < 30_000_000


def test_two_large_files_are_kept_at_once(tmp_path, blobs):
    sources = [film(tmp_path / f"{number}.mp4", 2 * LARGE, number) for number in range(3)]
    found: list[str] = []
    threads = [threading.Thread(target=lambda one=one: found.append(blobs.keep(one))) for one in [*sources, sources[0]]]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert set(found) == {sha256(one) for one in sources} and len(found) == 4
    assert len(left(blobs)) == 3 and blobs.damaged() == []


def test_what_a_killed_program_left_half_copied_is_gone_when_the_workspace_is_opened(tmp_path):
    folder = tmp_path / "workspace"
    with Workspace.open(folder) as workspace:
        kept = workspace.blobs.keep_bytes(b"whole")
    (folder / "blobs" / ".incoming-k3j2_x9a").write_bytes(b"half")
    coming = folder / "blobs" / f".incoming-{'a' * 64}"  # a download, which goes on from here
    coming.write_bytes(b"half")
    with Workspace.open(folder) as workspace:
        assert sorted(left(workspace.blobs)) == sorted([coming.name, kept])


@pytest.mark.long
def test_six_gigabytes_are_kept_without_memory(tmp_path, blobs):
    source = tmp_path / "long.mp4"
    with source.open("wb") as file:
        file.truncate(6_000_000_000)
    before = psutil.Process().memory_info().rss
    kept = blobs.keep(source)
    assert blobs.path(kept).stat().st_size == 6_000_000_000
    assert psutil.Process().memory_info().rss - before < 50_000_000
