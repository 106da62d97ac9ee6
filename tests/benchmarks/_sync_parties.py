"""Who takes part: our server and laptops, and PouchDB's, each in processes of their own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.benchmarks._sync_store import rows_of
from tests.benchmarks.store import BUILT
from tests.server.serving import free_port

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
POUCH = BUILT / "pouch"
PACKAGES = {"pouchdb-server": "4.2.0", "pouchdb-node": "9.0.0"}
DATABASE = "bench"


class Lines:
    """A process that is told what to do by lines of JSON and answers each with one."""

    def __init__(self, command: Sequence[str], folder: Path = ROOT) -> None:
        self.process = subprocess.Popen(command, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def __call__(self, do: str, **told: Any) -> dict[str, Any]:
        assert self.process.stdin is not None and self.process.stdout is not None
        self.process.stdin.write(json.dumps({"do": do, **told}) + "\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError(f"a laptop ended while it was to {do}")
        answer: dict[str, Any] = json.loads(line)
        return answer

    def close(self) -> None:
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                pipe.close()
        self.process.kill()
        self.process.wait()


@contextmanager
def laptop(folder: Path, url: str, token: str) -> Iterator[Lines]:
    """One of ours, with an empty workspace."""
    lines = Lines([sys.executable, "-m", "tests.benchmarks._sync_laptop"])
    try:
        lines("open", folder=str(folder), url=url, token=token)
        yield lines
    finally:
        lines.close()


# ---- PouchDB


def pouch_is_there() -> str:
    """ "" where PouchDB and its server can be used (installed from npm if need be), else why not."""
    if shutil.which("node") is None or shutil.which("npm") is None:
        return "node isn't installed"
    wanted = json.dumps({"private": True, "dependencies": PACKAGES})
    note = POUCH / "package.json"
    if not (POUCH / "whole").exists() or note.read_text("utf-8") != wanted:
        POUCH.mkdir(parents=True, exist_ok=True)
        note.write_text(wanted, "utf-8")
        print("Installing PouchDB from npm; this takes some minutes at the first time.", flush=True)
        # its native part is among its files, ready for common systems: nothing is built
        command = ["npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"]
        if subprocess.run(command, cwd=POUCH).returncode != 0:
            return "npm couldn't install it"
        (POUCH / "whole").touch()
    return ""


@dataclass
class PouchServer:
    """pouchdb-server, running."""

    port: int
    pid: int

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/{DATABASE}"


@contextmanager
def pouch_server(folder: Path) -> Iterator[PouchServer]:
    """pouchdb-server on LevelDB, its data in `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    port = free_port()
    program = POUCH / "node_modules" / "pouchdb-server" / "bin" / "pouchdb-server"
    command = ["node", str(program), "--dir", str(folder), "--port", str(port), "--host", "127.0.0.1", "--no-stdout-logs"]
    quiet = subprocess.DEVNULL
    environment = {**os.environ, "NODE_OPTIONS": "--no-deprecation"}
    process = subprocess.Popen(command, cwd=folder, stdout=quiet, stderr=quiet, env=environment)
    try:
        until = time.monotonic() + 60
        while not _answers(port):
            if process.poll() is not None or time.monotonic() > until:
                raise RuntimeError("pouchdb-server doesn't start")
            time.sleep(0.05)
        urllib.request.urlopen(urllib.request.Request(f"http://127.0.0.1:{port}/{DATABASE}", method="PUT")).close()
        yield PouchServer(port, process.pid)
    finally:
        process.kill()
        process.wait()


def _answers(port: int) -> bool:
    try:
        urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=5).close()
    except (TimeoutError, urllib.error.URLError, ConnectionError):
        return False
    return True


@contextmanager
def pouch_laptop() -> Iterator[Lines]:
    """A process with PouchDB; `open` it before use."""
    lines = Lines(["node", str(HERE / "sync_pouch.mjs")], POUCH)
    try:
        yield lines
    finally:
        lines.close()


def documents(count: int) -> Path:
    """The same rows as documents, one a line."""
    file = BUILT / f"documents-{count}.jsonl"
    if not file.exists():
        coming = file.with_suffix(".new")
        with coming.open("w", encoding="utf-8") as stream:
            for table, row in rows_of(count):
                content = {key: value for key, value in row.items() if key != "id"}
                stream.write(json.dumps({"_id": f"{table}:{row['id']}", **content}, ensure_ascii=False) + "\n")
        coming.replace(file)
    return file


# ---- what processes take


def memory(pid: int) -> float:
    """MB that a process and its children hold now."""
    return sum(_status(one, "VmRSS") for one in family(pid))


def work(pids: Sequence[int]) -> dict[int, float]:
    """Seconds of the processor that each process has taken so far."""
    ticks = os.sysconf("SC_CLK_TCK")
    found = {}
    for pid in pids:
        try:
            fields = Path(f"/proc/{pid}/stat").read_text("ascii", errors="replace").rpartition(")")[2].split()
            found[pid] = (int(fields[11]) + int(fields[12])) / ticks
        except OSError:
            continue
    return found


def family(pid: int) -> list[int]:
    """A process and all below it."""
    found = [pid]
    for one in found:
        for place in Path(f"/proc/{one}/task").glob("*/children"):
            found.extend(int(child) for child in place.read_text("ascii").split())
    return found


def _status(pid: int, name: str) -> float:
    try:
        told = Path(f"/proc/{pid}/status").read_text("ascii", errors="replace")
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in told.splitlines() if line.startswith(name)), 0.0)
