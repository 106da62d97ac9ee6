"""An open workspace in an empty folder, and a strand with a meeting in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from moderator_app.domain.wording import text
from moderator_app.store import Workspace, rows
from moderator_app.store.tables import Event, Person, Strand, Synced


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
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


def add_person(workspace: Workspace, name: str, **values: object) -> str:
    with workspace.act(text("Add {name}", name=name)) as session:
        person = Person(name=name, **values)
        session.add(person)
        return person.id


def names(workspace: Workspace, model: type[Synced] = Person) -> list[str]:
    with workspace.read() as session:
        return sorted(row.name for row in rows(session, model))  # type: ignore[attr-defined]
