"""Runs `moderator` as a script does: in a process of its own, or (quicker) through its main function."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Answer:
    """What a command gave."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


def in_a_process(*words: object, home: Path) -> Answer:
    surroundings = {**os.environ, "PEERSPHERE_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "moderator_app", *map(str, words)]
    done = subprocess.run(command, env=surroundings, cwd=ROOT, capture_output=True, text=True, encoding="utf-8")
    return Answer(done.returncode, done.stdout, done.stderr)


class Moderator:
    """`moderator` on one workspace, in this process."""

    def __init__(self, folder: Path, capsys: Any) -> None:
        self.folder = folder
        self._capsys = capsys

    def __call__(self, *words: object) -> Answer:
        from moderator_app.cli import main

        self._capsys.readouterr()
        try:
            code = main([*map(str, words), "--workspace", str(self.folder)])
        except SystemExit as left:  # argparse leaves this way
            code = int(left.code or 0)
        said = self._capsys.readouterr()
        return Answer(code, said.out, said.err)
