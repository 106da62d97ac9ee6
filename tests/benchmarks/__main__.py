"""Runs the benchmarks and prints a table for each: `python3 run.py bench [NAMES] [--long] [--markdown FILE]`.

A benchmark is a module beside this one with a `TITLE` and a `run()` that returns rows: dictionaries whose keys are the
columns. Each runs in a process of its own, one after the other, so that none measures what another one loaded. What it
prints while it runs is shown; what it measured comes back through a file.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent


@dataclass(frozen=True)
class Measured:
    """What one benchmark gave: its rows, or why there are none; `seconds` is what the whole of it took."""

    title: str
    rows: list[dict[str, object]]
    seconds: float
    failure: str = ""


def main(arguments: Sequence[str] | None = None) -> int:
    """The command line; the exit code is 1 where a benchmark failed."""
    parser = argparse.ArgumentParser(prog="run.py bench", description="Speed and memory, a table a benchmark.")
    known = benchmarks(HERE)
    parser.add_argument("names", nargs="*", help=f"only these, with all that begin with NAME_: {', '.join(known) or 'none yet'}")
    parser.add_argument("--markdown", type=Path, metavar="FILE", help="also write the tables there")
    parser.add_argument("--long", action="store_true", help="also what takes many minutes, where a benchmark has such a part")
    parser.add_argument("--one", help=argparse.SUPPRESS)
    parser.add_argument("--into", type=Path, help=argparse.SUPPRESS)
    chosen = parser.parse_args(arguments)
    if chosen.one:
        run_one(HERE / f"{chosen.one}.py", chosen.into)
        return 0
    unknown = [name for name in chosen.names if name not in known]
    if unknown:
        parser.error(f"no benchmark is called {', '.join(unknown)}; there are: {', '.join(known)}")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if chosen.long:
        os.environ["MODERATOR_BENCH_LONG"] = "1"
    machine = f"Python {platform.python_version()}, {platform.system()} {platform.machine()}, {os.cpu_count()} cores"
    print(machine)
    written, failed = [f"{machine}\n"], False
    for name in wanted(chosen.names, known):
        measured = measure(name)
        failed |= bool(measured.failure)
        print(f"\n{measured.title} ({measured.seconds:.1f} s)\n{measured.failure or as_text(measured.rows)}", flush=True)
        written.append(f"## {measured.title}\n\n{measured.failure or as_markdown(measured.rows)}\n")
    if chosen.markdown:
        chosen.markdown.parent.mkdir(parents=True, exist_ok=True)
        chosen.markdown.write_text("\n".join(written), encoding="utf-8")
    return int(failed)


def benchmarks(folder: Path) -> list[str]:
    """The names of the benchmarks in `folder`; what starts with an underscore only helps them."""
    return sorted(path.stem for path in folder.glob("*.py") if not path.stem.startswith("_") and path.stem != "conftest")


def wanted(names: Sequence[str], known: Sequence[str]) -> list[str]:
    """The benchmarks of these names and those that begin with one of them and an underscore; all if none is named."""
    return [name for name in known if not names or any(name == one or name.startswith(f"{one}_") for one in names)]


def measure(name: str) -> Measured:
    """Run one benchmark in a new process."""
    begun = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        into = Path(folder, "rows.json")
        ended = subprocess.run([sys.executable, str(HERE), "--one", name, "--into", str(into)])
        seconds = time.perf_counter() - begun
        if ended.returncode != 0 or not into.exists():
            return Measured(name, [], seconds, f"failed with exit code {ended.returncode}")
        given = json.loads(into.read_text(encoding="utf-8"))
    return Measured(given["title"], given["rows"], seconds)


def run_one(file: Path, into: Path) -> None:
    """Run the benchmark in `file` here and write its title and rows to `into`."""
    sys.path.insert(0, str(HERE.parent.parent))
    spec = importlib.util.spec_from_file_location(file.stem, file)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{file} can't be read as Python")
    module = importlib.util.module_from_spec(spec)
    sys.modules[file.stem] = module
    spec.loader.exec_module(module)
    rows = module.run()
    into.write_text(json.dumps({"title": module.TITLE, "rows": rows}, ensure_ascii=False, default=str), encoding="utf-8")


# ---- tables


def as_text(rows: Sequence[Mapping[str, object]]) -> str:
    """An aligned table: words to the left, figures to the right."""
    cells = _cells(rows)
    if not cells:
        return "nothing was measured"
    widths = [max(len(line[n]) for line in cells) for n in range(len(cells[0]))]
    right = [all(isinstance(row.get(name, ""), int | float) for row in rows) for name in cells[0]]
    lines = [
        "  ".join(
            cell.rjust(width) if figures else cell.ljust(width) for cell, width, figures in zip(line, widths, right, strict=True)
        ).rstrip()
        for line in cells
    ]
    return "\n".join([lines[0], "  ".join("-" * width for width in widths), *lines[1:]])


def as_markdown(rows: Sequence[Mapping[str, object]]) -> str:
    """The same as a table of Markdown."""
    cells = _cells(rows)
    if not cells:
        return "nothing was measured"
    lines = ["| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in cells]
    return "\n".join([lines[0], "|" + "---|" * len(cells[0]), *lines[1:]])


def _cells(rows: Sequence[Mapping[str, object]]) -> list[list[str]]:
    """The head and the lines of a table as texts; the columns in the order of their first appearance."""
    columns = list(dict.fromkeys(name for row in rows for name in row))
    return [columns, *([_shown(row.get(name, "")) for name in columns] for row in rows)] if columns else []


def _shown(value: object) -> str:
    if isinstance(value, float):
        return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.3g}"
    return f"{value:,}" if isinstance(value, int) and not isinstance(value, bool) else str(value)


if __name__ == "__main__":
    sys.exit(main())
