"""The program is killed in the middle of an import, again and again: nothing half-kept stays, and the import goes on later."""

from __future__ import annotations

import hashlib
import os
import random
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from moderator_app.operations import strands
from moderator_app.operations.recordings import recordings_of
from moderator_app.store import Workspace, doctor
from tests.media_made import make_media

ROOT = Path(__file__).resolve().parents[2]
IMPORTER = Path(__file__).with_name("recording_importer.py")
SIZE = 60_000_000


@pytest.fixture(scope="module")
def films(tmp_path_factory) -> list[Path]:
    """Three recordings, filled up to 60 MB each with free space that is random, so that their contents differ."""
    folder, made = tmp_path_factory.mktemp("films"), []
    for number in range(3):
        path = make_media(folder / f"GMT20261119-01{number}000_Recording.mp4", 1 + number)
        with path.open("ab") as file:
            filling = random.Random(number).randbytes(1_000_000)
            file.write((8 + SIZE).to_bytes(4, "big") + b"free")
            for _ in range(SIZE // len(filling)):
                file.write(filling)
        made.append(path)
    return made


def start(folder: Path, event: str, films: list[Path]) -> subprocess.Popen[str]:
    command = [sys.executable, str(IMPORTER), str(folder), event, *map(str, films)]
    return subprocess.Popen(command, env={**os.environ, "PYTHONPATH": str(ROOT)}, stdout=subprocess.PIPE, text=True)


def kill_at(program: subprocess.Popen[str], bytes_done: int) -> None:
    """Kill it as soon as it says that it has copied so much."""
    assert program.stdout is not None
    with program:
        assert program.stdout.readline() == "ready\n"
        for line in program.stdout:
            if int(line) >= bytes_done:
                break
        program.kill()


def test_a_killed_import_leaves_nothing_half_kept_and_goes_on_later(tmp_path, films):
    folder = tmp_path / "workspace"
    with Workspace.open(folder) as ws:
        event = strands.add_event(ws, strands.add_strand(ws, "Librarians"), starts_at=datetime(2026, 11, 19, 1, tzinfo=UTC))
    whole = sum(film.stat().st_size for film in films)
    hashes = {hashlib.sha256(film.read_bytes()).hexdigest() for film in films}
    seen = set()
    for share in (0.05, 0.2, 0.5, 0.6, 0.9):
        kill_at(start(folder, event, films), int(whole * share))
        with Workspace.open(folder) as ws:
            kept = recordings_of(ws, event)
            files = [file for file in ws.blobs.folder.rglob("*") if file.is_file()]
            assert {file.name for file in files} <= hashes and {one.sha256 for one in kept} <= {file.name for file in files}
            assert ws.blobs.damaged() == [] and all(finding.ok for finding in doctor.examine(ws))
            seen.add(len(kept))
    assert len(seen) > 1, "killed at the same place each time: that shows little"
    with start(folder, event, films) as last:
        last.communicate()
    assert last.returncode == 0
    with Workspace.open(folder) as ws:
        assert [one.sha256 for one in recordings_of(ws, event)] == [
            hashlib.sha256(film.read_bytes()).hexdigest() for film in films
        ]
        assert sorted(ws.blobs.all()) == sorted(hashes)
