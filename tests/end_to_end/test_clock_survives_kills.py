"""A program is killed while a meeting runs; the one that is started after it stands at the right second."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from moderator_app.operations import run_of_show as show
from moderator_app.store import Workspace

ROOT = Path(__file__).resolve().parents[2]


def test_killed_while_it_keeps_its_anchor_the_clock_goes_on(tmp_path):
    command = [sys.executable, str(Path(__file__).with_name("kept_clock.py")), str(tmp_path / "workspace")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as program:
        assert program.stdout is not None
        event, began = program.stdout.readline().split()
        for _ in range(200):  # it writes its anchor again and again meanwhile
            show.read_clocks()
        program.kill()
        program.wait()
    with Workspace.open(tmp_path / "workspace") as ws:
        found = show.run_of(ws, event)
        now = show.read_clocks()
        assert found.elapsed(now) == pytest.approx(now.boot - float(began), abs=0.002)
        assert found.state(now).phase == "running"
        assert show.next_segment(ws, event)
