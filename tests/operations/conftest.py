"""An empty workspace with one strand and one meeting, for tests that make what they need."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest

from moderator_app.operations import strands
from moderator_app.store import Workspace


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(tmp_path / "workspace", author="Maya") as opened:
        yield opened


@pytest.fixture
def school_year(ws: Workspace) -> SimpleNamespace:
    strand = strands.add_strand(ws, "Librarians", "图书馆员", languages="both")
    event = strands.add_event(ws, strand, title_en="Reading", starts_at=datetime(2026, 11, 19, 1, tzinfo=UTC))
    return SimpleNamespace(strand=strand, event=event)


@pytest.fixture
def librarians(demo_workspace: Workspace) -> SimpleNamespace:
    """The demo strand and its second meeting."""
    strand = next(s for s in strands.strands(demo_workspace) if s.name_en == "Whole School Librarians")
    event = next(e for e in strands.events(demo_workspace, strand.id) if e.number == 2)
    return SimpleNamespace(ws=demo_workspace, strand=strand.id, event=event.id)
