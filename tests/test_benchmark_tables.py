"""The runner of the benchmarks: which it finds, how its tables read, and that a failing one is told."""

import importlib.util
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent / "benchmarks"
spec = importlib.util.spec_from_file_location("benchmark_runner", HERE / "__main__.py")
assert spec is not None and spec.loader is not None
runner = importlib.util.module_from_spec(spec)
sys.modules["benchmark_runner"] = runner
spec.loader.exec_module(runner)

ROWS = [{"what": "search", "ms": 12.345, "times": 1200}, {"what": "roster", "ms": 0.5, "times": 3, "note": "cold"}]


def test_a_table_has_a_head_and_figures_to_the_right():
    assert runner.as_text(ROWS).splitlines() == [
        "what      ms  times  note",
        "------  ----  -----  ----",
        "search  12.3  1,200",
        "roster   0.5      3  cold",
    ]


def test_the_same_table_in_markdown():
    assert runner.as_markdown(ROWS[:1]) == "| what | ms | times |\n|---|---|---|\n| search | 12.3 | 1,200 |"


def test_no_rows_are_told_as_such():
    assert runner.as_text([]) == runner.as_markdown([]) == "nothing was measured"


def test_helpers_with_an_underscore_are_no_benchmarks(tmp_path):
    for name in ("__main__.py", "_season.py", "search.py", "agenda.py"):
        (tmp_path / name).touch()
    assert runner.benchmarks(tmp_path) == ["agenda", "search"]


def test_a_name_stands_for_all_that_begin_with_it():
    known = ["grouping", "grouping_growth", "groupings", "store"]
    assert runner.wanted(["grouping"], known) == ["grouping", "grouping_growth"]
    assert runner.wanted([], known) == known


def test_every_benchmark_has_a_title_and_a_run():
    lacking = [
        name
        for name in runner.benchmarks(HERE)
        for needed in ("\nTITLE", "\ndef run(")
        if needed not in (HERE / f"{name}.py").read_text(encoding="utf-8")
    ]
    assert lacking == []


def test_a_failing_benchmark_ends_with_its_exit_code(tmp_path):
    for name, code in {
        "__main__": (HERE / "__main__.py").read_text(encoding="utf-8"),
        "broken": "TITLE = 'x'\ndef run(): 1 / 0\n",
    }.items():
        (tmp_path / f"{name}.py").write_text(code, encoding="utf-8")
    ended = subprocess.run([sys.executable, str(tmp_path), "broken"], capture_output=True, text=True)
    assert ended.returncode == 1
    assert "failed with exit code 1" in ended.stdout
    assert "ZeroDivisionError" in ended.stderr
