"""An open workspace in an empty folder, and a strand with a meeting in it."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from moderator_app.domain.wording import text
from moderator_app.store import Workspace
from moderator_app.store.tables import Event, Strand

collect_ignore = ["test_no_room_posix.py"] if sys.platform == "win32" else []


@pytest.fixture(scope="session")
def empty_workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed workspace with nothing in it: to copy one is ten times as quick as to make one."""
    folder = tmp_path_factory.mktemp("empty") / "workspace"
    Workspace.open(folder).close()
    return folder


@pytest.fixture
def workspace(tmp_path: Path, empty_workspace: Path) -> Iterator[Workspace]:
    shutil.copytree(empty_workspace, tmp_path / "workspace")
    with Workspace.open(tmp_path / "workspace", author="Ann Example") as opened:
        yield opened


@dataclass(frozen=True)
class Meeting:
    strand: str
    event: str


@pytest.fixture
def meeting(workspace: Workspace) -> Meeting:
    with workspace.act(text("Begin")) as session:
        strand = Strand(name_en="Mathematics", name_zh="数学")
        event = Event(strand_id=strand.id, title_en="First meeting")
        session.add_all([strand, event])
        return Meeting(strand.id, event.id)
