"""A file is written whole or not at all."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from moderator_app.exchange.documents import write_insights
from moderator_app.exchange.whole_files import FileUnwritable, write_whole
from tests.exchange.publications import collection


def test_a_file_is_replaced_and_nothing_else_is_left(tmp_path: Path) -> None:
    path = tmp_path / "收获.csv"
    write_whole(path, b"old")
    assert write_whole(path, b"new") == path
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def test_a_missing_folder_is_told_with_a_way_out(tmp_path: Path) -> None:
    with pytest.raises(FileUnwritable) as told:
        write_insights(collection("en"), tmp_path / "gone" / "insights.md")
    assert told.value.code == "file.unwritable"
    assert "insights.md" in str(told.value) and told.value.remedy is not None


def test_a_folder_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "insights.md").mkdir()
    with pytest.raises(FileUnwritable):
        write_insights(collection("en"), tmp_path / "insights.md")
    assert [entry.name for entry in tmp_path.iterdir()] == ["insights.md"]


def test_a_name_that_no_system_takes_is_told(tmp_path: Path) -> None:
    for name in ("x" * 300 + ".md", "a\0b.md"):
        with pytest.raises(FileUnwritable):
            write_insights(collection("en"), tmp_path / name)
    assert list(tmp_path.iterdir()) == []


if sys.platform != "win32":  # limits and rights of POSIX systems

    def test_a_folder_closed_to_us_is_told_and_stays_as_it_was(tmp_path: Path) -> None:
        path = tmp_path / "insights.md"
        path.write_bytes(b"old")
        told = _in_a_program_of_its_own(path, "forbid(path.parent)")
        path.parent.chmod(0o755)
        assert told == "file.unwritable “insights.md” may not be written there."
        assert path.read_bytes() == b"old" and list(tmp_path.iterdir()) == [path]

    def test_a_full_disk_leaves_the_old_file_and_no_half_one(tmp_path: Path) -> None:
        path = tmp_path / "insights.pdf"
        path.write_bytes(b"old")
        told = _in_a_program_of_its_own(path, "allow_bytes(4096)")
        assert told == "file.unwritable There is no room to write “insights.pdf”."
        assert path.read_bytes() == b"old" and list(tmp_path.iterdir()) == [path]

    def _in_a_program_of_its_own(path: Path, hindrance: str) -> str:
        """Write insights where something stands in the way; what was told. Rights and limits can't be given back."""
        script = f"""
import os, resource, signal, sys
from pathlib import Path
from moderator_app.exchange.documents import write_insights, insights_as_bytes
from moderator_app.exchange.whole_files import FileUnwritable
from tests.exchange.publications import collection

def allow_bytes(most):
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))

def forbid(folder):
    folder.chmod(0o555)
    if os.geteuid() == 0:  # nothing is closed to root
        os.seteuid(65534)

path = Path(sys.argv[1])
insights_as_bytes(collection("en"), path.suffix)  # all that is imported is there before rights are given up
{hindrance}
try:
    write_insights(collection("en"), path)
except FileUnwritable as error:
    sys.stdout.buffer.write(f"{{error.code}} {{error}}".encode())
"""
        folder = Path(__file__).parents[2]
        # compiled files are a program's own writing, and would be hindered as well
        surroundings = {**os.environ, "PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": "1"}
        done = subprocess.run(
            [sys.executable, "-c", script, str(path)], capture_output=True, cwd=folder, env=surroundings, check=False
        )
        assert done.returncode == 0, done.stderr.decode()
        return done.stdout.decode()
