"""The two ways to run the inner loop: same seats from either, and counts that stay what they would be counted anew."""

from __future__ import annotations

import importlib.util
import sys
import threading
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moderator_app.grouping import BREAKOUT, THEME_ROUND, Weights, evaluate, fewest_moves, inner, solve
from moderator_app.grouping.layout import set_out
from moderator_app.grouping.rules import seatable
from moderator_app.grouping.search import Run
from moderator_app.grouping.solve import first_seats
from tests.grouping.grouping_meetings import plain_meeting, seatable_problems

ROOT = Path(__file__).resolve().parents[2]
ALL_RULES = Weights(2, 3, 20, 5, 4, 7, 3, experience_mode="mixed")


@pytest.fixture(scope="module")
def compiling():
    """packaging/compiled_loop.py, which is no module of the package."""
    spec = importlib.util.spec_from_file_location("compiled_loop", ROOT / "packaging" / "compiled_loop.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def faster(compiling, tmp_path_factory):
    """True where the compiled loop is here; where it is not, there must be a reason for that."""
    if inner.loop().compiled:
        return True
    assert compiling.compile_into(tmp_path_factory.mktemp("compiled")) != "", "it could be compiled: python3 run.py setup"
    return None


@settings(max_examples=60, deadline=None)
@given(seatable_problems(most_people=40, most_rooms=8), st.sampled_from([BREAKOUT, THEME_ROUND, ALL_RULES]), st.integers(0, 9))
def test_plain_and_compiled_give_the_same_seats(faster, problem, weights, seed):
    plain = solve(problem, weights, seed=seed, max_moves=6000, compiled=False)
    compiled = solve(problem, weights, seed=seed, max_moves=6000, compiled=faster)
    assert plain.seat.tolist() == compiled.seat.tolist()
    assert plain.score.total == compiled.score.total and plain.moves_tried == compiled.moves_tried


@settings(max_examples=30, deadline=None)
@given(seatable_problems(), st.data())
def test_plain_and_compiled_reseat_the_same_way(faster, problem, data):
    before = solve(problem, BREAKOUT, max_moves=2000).seat.copy()
    free = np.flatnonzero(~problem.locked[before])
    before[data.draw(st.lists(st.sampled_from(free.tolist()), max_size=3)) if len(free) else []] = -1
    plain, compiled = (fewest_moves(problem, BREAKOUT, before, max_moves=4000, compiled=way) for way in (False, faster))
    assert plain.seat.tolist() == compiled.seat.tolist()


@settings(max_examples=60, deadline=None)
@given(seatable_problems(), st.sampled_from([BREAKOUT, ALL_RULES]), st.booleans())
def test_what_is_counted_along_is_what_would_be_counted_anew(faster, problem, weights, plain):
    way = inner.loop(False if plain else faster)
    rules = seatable(problem)
    board = set_out(problem, weights, rules, first_seats(problem, rules, 0), way)
    run = Run(board, way, (0, 0), most=3000)
    run.go()
    n = problem.people
    seats = [int(room) for room in board.seat[:n]]
    assert board.total == evaluate(problem, weights, seats, problem.topic).total
    anew = set_out(problem, weights, rules, seats, way)
    for counts in ("size", "hosts", "sums", "schools", "countries", "banded", "mask", "near", "cost", "worst"):
        assert list(getattr(board, counts)) == list(getattr(anew, counts)), counts
    assert evaluate(problem, weights, [int(room) for room in board.best_seat[:n]], problem.topic).total == board.best_total


def test_several_seeds_side_by_side_give_the_better_one_and_hear_the_same_each_time():
    dice = np.random.default_rng(4)
    problem = plain_meeting(60, 10, smallest=5, largest=7, wish=dice.integers(0, 10, size=(60, 8)))
    several = [solve(problem, BREAKOUT, seed=1, max_moves=20_000, seeds=3) for _ in range(2)]
    assert several[0].seat.tolist() == several[1].seat.tolist()
    assert several[0].score.total <= solve(problem, BREAKOUT, seed=1, max_moves=20_000).score.total


def test_it_works_in_any_thread_and_tells_that_thread():
    problem = plain_meeting(40, 8, smallest=5, largest=5, wish=np.random.default_rng(5).integers(0, 10, size=(40, 6)))
    heard: list[str] = []
    found: list[int] = []

    def work() -> None:
        tell = threading.current_thread().name
        plan = solve(problem, BREAKOUT, max_moves=30_000, on_better=lambda _: heard.append(threading.current_thread().name))
        found.append(plan.score.total)
        assert set(heard) == {tell}

    thread = threading.Thread(target=work, name="elsewhere")
    thread.start()
    thread.join()
    assert found == [solve(problem, BREAKOUT, max_moves=30_000).score.total] and set(heard) == {"elsewhere"}


def test_what_was_compiled_from_other_sources_is_not_used(tmp_path):
    for name in inner.SOURCES:
        for suffix in (".py", ".pxd"):
            (tmp_path / f"{name}{suffix}").write_bytes((inner.HERE / f"{name}{suffix}").read_bytes().replace(b"\n", b"\r\n"))
    assert inner.digest_of_sources(tmp_path) == inner.digest_of_sources()
    (tmp_path / "board.pxd").write_text("# changed\n")
    assert inner.digest_of_sources(tmp_path) != inner.digest_of_sources()


@pytest.mark.parametrize(
    ("printed", "told"),
    [
        ("fatal error: Python.h: No such file or directory", "header files"),
        ("error: command 'gcc' failed: No such file or directory", "no C compiler"),
        ("error: Microsoft Visual C++ 14.0 or greater is required.", "no C compiler"),
        ("cc1: out of memory\nerror: command '/usr/bin/gcc' failed with exit code 1", "failed with exit code 1"),
    ],
)
def test_why_nothing_was_compiled_is_told_in_a_line(compiling, printed, told):
    assert told in compiling.reason_of(printed) and "\n" not in compiling.reason_of(printed)
