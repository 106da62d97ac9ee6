"""Functions of this package called in a process of their own: same answers, same errors, and an end when the person wants one."""

from __future__ import annotations

import os
import re
from importlib import import_module
from pathlib import Path

import pytest

import moderator_app
from moderator_app.domain.errors import Cancelled, FileUnreadable, PeerSphereError
from moderator_app.domain.wording import text
from moderator_app.exchange import beside as module
from moderator_app.exchange.beside import BesideBroke, beside
from moderator_app.exchange.whole_files import FileUnwritable

SOURCE = Path(moderator_app.__file__).parent


def test_the_answer_is_the_functions_own(tmp_path):
    path = tmp_path / "给 all.txt"
    assert beside("whole_files.write_whole", path, "同行 peers".encode()) == path
    assert path.read_text(encoding="utf-8") == "同行 peers"


def test_an_error_for_a_person_comes_back_whole(tmp_path):
    with pytest.raises(FileUnwritable) as raised:
        beside("whole_files.write_whole", tmp_path, b"x")
    assert raised.value.code == "file.unwritable"
    assert raised.value.message.template == "“{file}” is a folder."
    assert str(raised.value.remedy) == "Choose another name for the file."


def test_whoever_wants_it_stopped_ends_the_process(tmp_path, monkeypatch):
    started = []

    class Seen(module.subprocess.Popen):
        def __init__(self, *args, **named):
            super().__init__(*args, **named)
            started.append(self)

    monkeypatch.setattr(module.subprocess, "Popen", Seen)

    def wanted_stopped(done, total, doing=None):
        raise Cancelled

    monkeypatch.setattr(module, "_LOOK", 0.001)
    with pytest.raises(Cancelled):
        beside("whole_files.write_whole", tmp_path / "a.txt", b"x" * 50_000_000, progress=wanted_stopped)
    assert [one.poll() is not None for one in started] == [True]
    assert not (tmp_path / "a.txt").exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows ends a process without asking it")
def test_what_is_half_written_is_taken_away(tmp_path, monkeypatch):
    def stopped_while_it_writes(done, total, doing=None):
        if any(tmp_path.glob(".*.part")):
            raise Cancelled

    monkeypatch.setattr(module, "_LOOK", 0.001)
    monkeypatch.setattr(module, "_GRACE", 30.0)
    with pytest.raises(Cancelled):
        beside("whole_files.write_whole", tmp_path / "a.txt", b"x" * 100_000_000, progress=stopped_while_it_writes)
    assert list(tmp_path.glob(".*")) == []


def test_a_process_that_dies_says_its_last_words():
    with pytest.raises(BesideBroke, match="no_such_function"):
        beside("whole_files.no_such_function")


def test_where_no_process_can_be_started_it_is_done_here(tmp_path, monkeypatch):
    monkeypatch.setattr(module, "ourselves", lambda: [str(tmp_path / "nothing here")])
    assert beside("whole_files.write_whole", tmp_path / "a.txt", b"x").read_bytes() == b"x"


def test_errors_are_pickled_with_all_they_tell():
    import pickle

    for error in (
        FileUnreadable(text("{file} is damaged.", file="a.csv"), text("Ask for it again."), code="file.damaged"),
        Cancelled(),
    ):
        again = pickle.loads(pickle.dumps(error))
        assert isinstance(again, PeerSphereError) and type(again) is type(error)
        assert (again.code, again.message, again.remedy, str(again)) == (error.code, error.message, error.remedy, str(error))


def test_every_function_that_is_asked_for_by_name_is_there():
    asked = {
        name for file in SOURCE.rglob("*.py") for name in re.findall(r'\bbeside\(\s*"([\w.]+)"', file.read_text(encoding="utf-8"))
    }
    assert len(asked) >= 8
    for name in asked:
        where, _, function = name.rpartition(".")
        assert callable(getattr(import_module(f"moderator_app.exchange.{where}"), function))
