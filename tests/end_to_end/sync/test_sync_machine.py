"""Whatever people do on their laptops, whatever happens on the way and whoever crashes: at the end all hold the same, and all
that was ever typed is there. The machine is in the_year.py and, with rights that change and servers put back from a backup, in
the_hard_year.py.
"""

from __future__ import annotations

import functools
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import Phase, settings
from hypothesis.stateful import run_state_machine_as_test

import moderator_app.server.database
import moderator_app.store.workspace
from moderator_app.store.database import make_engine
from tests.end_to_end.sync.the_hard_year import TheHardYear
from tests.end_to_end.sync.the_year import STEPS, Founded, TheYear, found


@pytest.fixture(scope="module")
def founded(tmp_path_factory: pytest.TempPathFactory, empty_workspace: Path) -> Founded:
    return found(tmp_path_factory.mktemp("founded"), empty_workspace)


@pytest.fixture
def quick_folder(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder in which one history after the other happens, in memory where there is such a place. Whoever opens a database in
    it gets the connection pool of before, which knows the statements: to compile them anew would take most of the time."""
    monkeypatch.setattr(moderator_app.store.workspace, "make_engine", functools.cache(make_engine))
    monkeypatch.setattr(moderator_app.server.database, "_sqlite", functools.cache(moderator_app.server.database._sqlite))
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as place:
        yield Path(place) / "site"


@pytest.mark.parametrize(("year", "share"), [(TheYear, 1.0), (TheHardYear, 0.4)])
def test_nothing_that_was_ever_typed_is_lost_and_all_laptops_come_to_hold_the_same(founded, quick_folder, year, share, request):
    """`share`: of as many histories as there are examples. Those of the hard year are the same ones every time, but in the long
    run."""

    class Histories(year):
        pass

    Histories.founded, Histories.folder = founded, quick_folder
    phases = [Phase.generate] if os.environ.get("NOSHRINK") else list(Phase)
    most = int(settings.default.max_examples * share)
    same = share < 1 and not request.config.getoption("--long")
    how = settings(stateful_step_count=STEPS, phases=phases, max_examples=most, derandomize=same, database=None)
    run_state_machine_as_test(Histories, settings=how)
