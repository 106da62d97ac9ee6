"""A command line on a workspace of the test's own."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest


def _beside(name: str) -> ModuleType:
    import sys

    if name not in sys.modules:
        spec = importlib.util.spec_from_file_location(name, Path(__file__).with_name(f"{name}.py"))
        assert spec is not None and spec.loader is not None
        sys.modules[name] = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(sys.modules[name])
    return sys.modules[name]


@pytest.fixture
def moderator(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Any:
    """On an empty workspace that has one strand with two meetings."""
    run = _beside("command_line").Moderator(tmp_path / "workspace", capsys)
    assert run("strand", "add", "Whole School Librarians", "--name-zh", "全校图书馆员", "--languages", "both").code == 0
    assert run("season", "--year", "2026-27", "--start-month", "10", "--meetings", "2").code == 0
    return run


@pytest.fixture
def demo_season(demo_folder: Path, capsys: pytest.CaptureFixture[str]) -> Any:
    """On a copy of the demo season."""
    return _beside("command_line").Moderator(demo_folder, capsys)


@pytest.fixture
def in_a_process() -> Any:
    """`moderator` in a process of its own: in_a_process(words, home=folder)."""
    return _beside("command_line").in_a_process
