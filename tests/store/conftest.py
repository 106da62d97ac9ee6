"""An open workspace in an empty folder, and a strand with a meeting in it."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from moderator_app.domain.wording import text
from moderator_app.protocol.messages import UNSET, ActionHead, Answer, Left, Pulled, Row  # type: ignore[attr-defined]
from moderator_app.store import Workspace
from moderator_app.store.answered import Tally, settle
from moderator_app.store.incoming import Taken, take
from moderator_app.store.journal import content
from moderator_app.store.outgoing import Parcel, parcel
from moderator_app.store.tables import Event, Strand, Synced

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


class Elsewhere:
    """What a server would say, made by hand: rows as they stand there, and answers to what was sent."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.feeds = ["organisation"]
        self.revision = 100

    def row(self, row: Synced, *, revision: int = 0, feeds: tuple[str, ...] = (), action: str = "", **fields: Any) -> Row:
        """A row as the server has it; `fields` in another way than here."""
        self.revision += 1
        row.feed = row.feed or "organisation"
        standing = list(feeds or (row.feed,))
        return Row(row.__tablename__, row.id, revision or self.revision, standing, {**content(row), **fields}, action)

    def pull(self, *rows: Row, left: tuple[Left, ...] = (), actions: tuple[ActionHead, ...] = (), feeds: Any = None) -> Taken:
        """The laptop takes in a reply to a pull."""
        self.feeds = sorted({*self.feeds, *(feed for one in rows for feed in one.feeds)}) if feeds is None else list(feeds)
        cursors = {feed: self.revision for feed in self.feeds}
        page = Pulled("epoch", cursors, self.feeds, list(rows), list(left), list(actions))
        with self.workspace.receiving() as reception:
            return take(reception, page, self.workspace.folder)

    def send(self, most: int = 1000, *, aside: bool = False, most_bytes: int = 1 << 20) -> Parcel:
        """What the laptop sends next."""
        with self.workspace.receiving() as reception:
            return parcel(reception, most, most_bytes, aside=aside)

    def answer(self, sent: Parcel, outcome: Any = "applied", *, value: Any = UNSET, code: str = "", **others: Any) -> Tally:
        """The laptop hears that all entries had one outcome, but for those in `others` ("n12": ("refused", value))."""
        self.revision += 1
        answers = []
        for entry in sent.entries:
            how, what = others.get(f"n{entry.n}", (outcome, value))
            answers.append(Answer(entry.n, how, self.revision, what, code=code))
        with self.workspace.receiving() as reception:
            return settle(reception, sent, answers, UNSET)


@pytest.fixture
def elsewhere(workspace: Workspace) -> Elsewhere:
    return Elsewhere(workspace)
