"""What holds for every test: no screen is needed, Hypothesis searches as far as asked, and nothing is left running behind."""

from __future__ import annotations

import gc
import os
import shutil
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import psutil
import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from moderator_app.store import Workspace

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("PYTHONUTF8", "1")

#: Seconds that a thread or a child process gets to end after its test.
GRACE = 5.0

#: Daemon threads that a library starts once and never ends.
ALLOWED_THREADS = {"QueueFeederThread"}

TASKS = Path("/proc/self/task")

settings.register_profile("ci", max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("long", max_examples=1000, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--long", action="store_true", help="ten times the examples, and the tests marked long")


def pytest_configure(config: pytest.Config) -> None:
    settings.load_profile("long" if config.getoption("--long") else "ci")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--long"):
        return
    kept = [item for item in items if item.get_closest_marker("long") is None]
    config.hook.pytest_deselected(items=[item for item in items if item not in kept])
    items[:] = kept


@pytest.fixture(autouse=True)
def nothing_left_running() -> Iterator[None]:
    """Fails a test that leaves a thread or a child process behind; daemon threads of other people's libraries may stay."""
    threads, children = set(threading.enumerate()), set(_children())
    yield
    if not gc.isenabled() and gc.get_count()[0] > 20_000:
        # the window collects by a timer of its own, which short tests leave no time for; what a test made is young
        gc.collect(1)
    until = time.monotonic() + GRACE
    left = _threads_beyond(threads)
    if left:
        gc.collect()  # a pool that nobody holds any more ends its threads
    for thread in left:
        thread.join(max(0.0, until - time.monotonic()))
    running = [child for child in _children() if child not in children and not _is_pythons_own(child)]
    _, running = psutil.wait_procs(running, timeout=max(0.0, until - time.monotonic()))
    found = [f"thread {thread.name!r}" for thread in left if thread.is_alive()]
    found += [f"process {child.pid} ({' '.join(_command(child))[:80]})" for child in running]
    for child in running:
        child.kill()
    assert not found, f"left running after the test: {', '.join(found)}"


def _threads_beyond(before: set[threading.Thread]) -> list[threading.Thread]:
    """New threads that somebody should have ended. Threads that Qt owns and keeps for a while have no owner in Python."""
    return [
        thread
        for thread in threading.enumerate()
        if thread not in before and not isinstance(thread, threading._DummyThread) and thread.name not in ALLOWED_THREADS
    ]


def _children() -> list[psutil.Process]:
    """The direct children of this process. Linux lists them for each thread, which is far quicker than to ask psutil."""
    try:
        pids = [int(pid) for task in TASKS.iterdir() for pid in (task / "children").read_text().split()]
        return [psutil.Process(pid) for pid in pids]
    except (OSError, psutil.NoSuchProcess):  # another system, a kernel without these lists, or something ended meanwhile
        return psutil.Process().children()


def _is_pythons_own(child: psutil.Process) -> bool:
    """multiprocessing keeps one process for itself until the end."""
    return any("resource_tracker" in part or "forkserver" in part for part in _command(child))


def _command(child: psutil.Process) -> list[str]:
    try:
        return child.cmdline()
    except psutil.Error:
        return []


@pytest.fixture(scope="session")
def _demo_as_built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo season up to curated insights, built once through the real operations."""
    from moderator_app.demo import rooms, season
    from moderator_app.store import Workspace

    folder = tmp_path_factory.mktemp("demo") / "workspace"
    with Workspace.open(folder, author="Maya Okafor") as ws:
        demo = season.begin(ws)
        season.prepare(demo)
        rooms.import_history(demo)
        season.make_themes(demo)
        rooms.group_rooms(demo, seconds=0.5)
        season.hold_meeting(demo)
        season.curate_insights(demo)
    return folder


@pytest.fixture
def demo_folder(_demo_as_built: Path, tmp_path: Path) -> Path:
    """A folder of the test's own with a copy of the demo workspace, closed."""
    return Path(shutil.copytree(_demo_as_built, tmp_path / "demo"))


@pytest.fixture
def demo_workspace(demo_folder: Path) -> Iterator[Workspace]:
    """The demo workspace, open."""
    from moderator_app.store import Workspace

    with Workspace.open(demo_folder) as ws:
        yield ws
