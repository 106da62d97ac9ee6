"""How soon the window is there, beside a bare one of the same kit, and how soon it can be used with a large workspace.

Each start is a process of its own, the bare window and ours in turn, so that both meet the same machine.
"""

from __future__ import annotations

import importlib.util
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from types import ModuleType
from typing import Any

TITLE = "Window: start beside a bare QMainWindow, and with the large workspace"
HERE = Path(__file__).resolve().parent
STARTS = 5


def run() -> list[dict[str, Any]]:
    """The rows of the table: what was measured, its value, what it should be at most."""
    with tempfile.TemporaryDirectory() as place:
        home = Path(place)
        large, fresh = home / "large", home / "fresh"
        beside("store").large_copy(large / "workspace")
        start("bare", fresh), start("moderator", fresh)  # the system's cache is warm, compiled files are written
        bare, empty = [], []
        for _ in range(STARTS):
            bare.append(start("bare", fresh))
            empty.append(start("moderator", fresh))
        first = start("moderator", large)
        full = [start("moderator", large) for _ in range(STARTS)]
    plain, ours = _median(bare, "visible"), _median(empty, "visible")
    return [
        _row("bare QMainWindow visible", plain * 1000, "ms"),
        _row("window visible", ours * 1000, "ms"),
        _row("window visible, of the bare one's", ours / plain, "times", "1.6"),
        _row("bare QMainWindow visible, processor's work alone", _median(bare, "visible, work") * 1000, "ms"),
        _row("window visible, processor's work alone", _median(empty, "visible, work") * 1000, "ms"),
        _row("empty workspace: data shown", _median(empty, "data shown") * 1000, "ms"),
        _row("large workspace: window visible", _median(full, "visible") * 1000, "ms"),
        _row("large workspace: data shown", _median(full, "data shown") * 1000, "ms", "1500"),
        _row("large workspace: data shown, processor's work alone", _median(full, "data shown, work") * 1000, "ms"),
        _row("large workspace: data shown, first start of a day (with a backup)", first["data shown"] * 1000, "ms"),
        _row("bare QMainWindow: peak memory", _median(bare, "peak MB"), "MB"),
        _row("large workspace: peak memory", _median([first, *full], "peak MB"), "MB", "250"),
    ]


def start(kind: str, home: Path) -> dict[str, float]:
    """Start one window in a new process, the user's folder being `home`, and return what it told."""
    surroundings = {**os.environ, "PEERSPHERE_HOME": str(home), "PYTHONPATH": str(HERE.parent.parent)}
    surroundings.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has compiled files
    command = [sys.executable, str(HERE / "_window_probe.py"), kind, str(time.monotonic())]
    ended = subprocess.run(command, env=surroundings, stdout=subprocess.PIPE, text=True, check=True)
    told: dict[str, float] = json.loads(ended.stdout.strip().splitlines()[-1])
    return told


def beside(name: str) -> ModuleType:
    """Another benchmark of this folder as a module."""
    spec = importlib.util.spec_from_file_location(name, HERE / f"{name}.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def _median(told: list[dict[str, float]], what: str) -> float:
    return statistics.median(each[what] for each in told)


def _row(what: str, value: float, unit: str, at_most: str = "") -> dict[str, Any]:
    return {"what": what, "value": round(value, 2), "unit": unit, "at most": at_most}
