"""Writes that the system cuts short.

Only POSIX systems can limit the size of a program's files; conftest.py leaves this file out elsewhere.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

import moderator_app
from moderator_app.domain.wording import text
from moderator_app.exchange.media import probe_media
from moderator_app.operations.recording_import import import_recordings
from moderator_app.operations.strands import add_event, add_strand
from moderator_app.store import Workspace, WorkspaceUnusable, rows
from moderator_app.store.tables import Person
from tests.media_made import make_media

ROOT = Path(moderator_app.__file__).parents[1]


def fill(folder: Path, count: int) -> None:
    with Workspace.open(folder) as workspace, workspace.act(text("Add")) as session:
        session.add_all(Person(name=f"Person {number}", notes="words " * 50) for number in range(count))


@contextmanager
def files_up_to(size: int) -> Iterator[None]:
    """Within it, no file of this program can grow beyond so many bytes."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


SHORT_OF_ROOM = """
import resource, sys
from moderator_app.domain.wording import text
from moderator_app.store import Workspace, WorkspaceUnusable, rows, doctor
from moderator_app.store.tables import Person
workspace = Workspace.open(sys.argv[1])
size = max(f.stat().st_size for f in workspace.folder.iterdir() if f.is_file())
resource.setrlimit(resource.RLIMIT_FSIZE, (size + 100_000, resource.RLIM_INFINITY))
try:
    with workspace.act(text("Too much")) as session:
        session.add_all(Person(name="Much", notes="x" * 5000) for _ in range(500))
except WorkspaceUnusable as error:
    print(error, "|", error.remedy)
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
with workspace.act(text("A little")) as session:
    session.add(Person(name="Little"))
with workspace.read() as session:
    print(len(rows(session, Person)), all(f.ok for f in doctor.examine(workspace)))
workspace.close()
"""


def test_a_write_that_the_system_cuts_short_loses_nothing(tmp_path):
    fill(tmp_path, 50)
    told = subprocess.run(
        [sys.executable, "-c", SHORT_OF_ROOM, str(tmp_path)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    refused, after = told.stdout.splitlines()
    assert "can't be used" in refused and "What was kept before is safe." in refused
    assert after == "51 True", told.stderr
    with Workspace.open(tmp_path) as workspace:
        with workspace.read() as session:
            assert len(rows(session, Person)) == 51


def test_a_blob_that_finds_no_room_leaves_nothing_behind(tmp_path):
    with Workspace.open(tmp_path / "w") as workspace:
        source = tmp_path / "film.mp4"
        source.write_bytes(b"x" * 3_000_000)
        with files_up_to(1_500_000), pytest.raises(WorkspaceUnusable) as caught:
            workspace.blobs.keep(source)
        assert "Make room" in str(caught.value.remedy)
        assert not [file for file in (tmp_path / "w" / "blobs").rglob("*") if file.is_file()]


def test_a_large_blob_that_finds_no_room_leaves_nothing_behind_and_is_kept_when_there_is_room(tmp_path):
    with Workspace.open(tmp_path / "w") as workspace:
        source = tmp_path / "film.mp4"
        source.write_bytes(b"x" * 40_000_000)
        with files_up_to(25_000_000), pytest.raises(WorkspaceUnusable) as caught:
            workspace.blobs.keep(source)
        assert "Make room" in str(caught.value.remedy)
        assert not [file for file in (tmp_path / "w" / "blobs").rglob("*") if file.is_file()]
        assert workspace.blobs.has(workspace.blobs.keep(source))


def test_an_import_of_recordings_that_finds_no_room_goes_on_when_there_is_some(tmp_path):
    films = [make_media(tmp_path / f"{number}.mp4", 1 + number) for number in range(3)]
    for film in films[1:]:
        with film.open("ab") as file:
            file.write((40_000_000).to_bytes(4, "big") + b"free" + bytes(39_999_992))
    with Workspace.open(tmp_path / "w") as workspace:
        event = add_event(workspace, add_strand(workspace, "Librarians"))
        files = [probe_media(film) for film in films]
        with files_up_to(25_000_000):
            done = import_recordings(workspace, event, files)
        assert len(done.added) == 1 and isinstance(done.stopped, WorkspaceUnusable) and done.left == films[1:]
        assert "Make room" in str(done.stopped.remedy)
        kept = [file for file in (tmp_path / "w" / "blobs").rglob("*") if file.is_file()]
        assert [file.stat().st_size for file in kept] == [films[0].stat().st_size]
        with files_up_to(25_000_000), pytest.raises(WorkspaceUnusable):
            import_recordings(workspace, event, files[1:])
        done = import_recordings(workspace, event, files)
        assert (len(done.added), len(done.repeated), done.stopped) == (2, 1, None)
        assert workspace.blobs.damaged() == [] and len(list(workspace.blobs.all())) == 3


def test_a_backup_that_finds_no_room_leaves_the_others(tmp_path):
    fill(tmp_path, 2000)
    with Workspace.open(tmp_path) as workspace:
        good = workspace.backup()
        with files_up_to(300_000), pytest.raises(WorkspaceUnusable):
            workspace.backup()
        assert [file for file in (tmp_path / "backups").iterdir()] == [good]
