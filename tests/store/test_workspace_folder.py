"""The folder of a workspace: one program at a time, and a clear word where it can't be used."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from sqlalchemy import event

import moderator_app
from moderator_app.domain.errors import PeerSphereError
from moderator_app.domain.wording import text
from moderator_app.store import StoreDamaged, Workspace, WorkspaceInUse, WorkspaceNewer, WorkspaceUnusable, doctor, rows
from moderator_app.store.tables import Person

ROOT = Path(moderator_app.__file__).parents[1]
SECOND = Path(__file__).with_name("second_program.py")


@contextmanager
def second_program(folder: Path, what: str) -> Iterator[subprocess.Popen[str]]:
    """Another program that has got as far as `what`; killed at the end."""
    command = [sys.executable, str(SECOND), str(folder), what]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT, env=environment()) as program:
        try:
            assert program.stdout is not None and program.stdout.readline() == "ready\n"
            yield program
        finally:
            program.kill()


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT)}


def fill(folder: Path, count: int = 200) -> None:
    with Workspace.open(folder) as workspace, workspace.act(text("Add")) as session:
        session.add_all(Person(name=f"Person {number}", notes="words " * 50) for number in range(count))


def names(workspace: Workspace) -> list[str]:
    with workspace.read() as session:
        return [person.name for person in rows(session, Person)]


# ---- one program at a time


def test_a_second_program_is_told_at_once_who_has_the_workspace(tmp_path):
    with second_program(tmp_path, "hold") as program:
        with pytest.raises(WorkspaceInUse) as caught:
            Workspace.open(tmp_path)
        assert str(program.pid) in str(caught.value.message) and str(tmp_path) in str(caught.value.message)
        assert caught.value.remedy is not None and caught.value.code == "workspace.in_use"


def test_when_the_holder_is_killed_the_workspace_is_free(tmp_path):
    with second_program(tmp_path, "hold") as program:
        program.kill()
        program.wait()
        with Workspace.open(tmp_path) as workspace:
            assert all(finding.ok for finding in doctor.examine(workspace))


def test_the_same_program_can_not_open_it_twice(tmp_path):
    with Workspace.open(tmp_path), pytest.raises(WorkspaceInUse):
        Workspace.open(tmp_path)
    Workspace.open(tmp_path).close()


def test_it_may_be_opened_on_one_thread_and_closed_on_another(tmp_path):
    opened: list[Workspace] = []
    thread = threading.Thread(target=lambda: opened.append(Workspace.open(tmp_path)))
    thread.start()
    thread.join()
    opened[0].close()
    Workspace.open(tmp_path).close()


def test_a_workspace_that_could_not_be_opened_is_not_locked(tmp_path):
    (tmp_path / "moderator.db").write_bytes(b"nonsense" * 1000)
    for _ in range(2):
        with pytest.raises(StoreDamaged):
            Workspace.open(tmp_path)


@pytest.mark.parametrize("moment", ["die unflushed", "die flushed"])
def test_a_program_killed_within_an_action_leaves_nothing_of_it(tmp_path, moment):
    fill(tmp_path, 5)
    with second_program(tmp_path, moment) as program:
        program.kill()
        program.wait()
    with Workspace.open(tmp_path) as workspace:
        assert len(names(workspace)) == 5 and str(workspace.undo_label()) == "Add"
        assert all(finding.ok for finding in doctor.examine(workspace))


def test_a_program_killed_after_an_action_leaves_all_of_it(tmp_path):
    fill(tmp_path, 5)
    with second_program(tmp_path, "die committed") as program:
        program.kill()
        program.wait()
    with Workspace.open(tmp_path) as workspace:
        assert len(names(workspace)) == 25 and str(workspace.undo_label()) == "Interrupted"
        assert all(finding.ok for finding in doctor.examine(workspace))
        workspace.undo()
        assert len(names(workspace)) == 5


# ---- folders that can't be used


def test_a_file_in_the_place_of_the_folder_is_named(tmp_path):
    place = tmp_path / "workspace"
    place.write_text("a letter")
    with pytest.raises(WorkspaceUnusable) as caught:
        Workspace.open(place)
    assert str(place) in str(caught.value) and caught.value.remedy is not None
    assert place.read_text() == "a letter"


def test_a_folder_below_a_file_is_named(tmp_path):
    (tmp_path / "letter").write_text("a letter")
    with pytest.raises(WorkspaceUnusable):
        Workspace.open(tmp_path / "letter" / "workspace")


def test_a_read_only_database_is_told_so_and_keeps_what_it_had(tmp_path):
    fill(tmp_path, 3)
    with Workspace.open(tmp_path) as workspace:
        make_read_only(workspace)
        with pytest.raises(WorkspaceUnusable) as caught, workspace.act(text("Add")) as session:
            session.add(Person(name="Late"))
        assert "readonly" in str(caught.value) and "Allow writing" in str(caught.value.remedy)
        assert len(names(workspace)) == 3


def make_read_only(workspace: Workspace) -> None:
    """As a read-only disk would: every connection may only read. Permissions don't bind an administrator."""
    workspace.engine.dispose()

    @event.listens_for(workspace.engine, "connect")
    def only_read(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute("PRAGMA query_only=ON")


# ---- full disks


def test_a_full_disk_stops_the_action_and_loses_nothing(tmp_path):
    fill(tmp_path, 50)
    with Workspace.open(tmp_path) as workspace:
        limit_pages(workspace, 40)
        with pytest.raises(WorkspaceUnusable) as caught, workspace.act(text("Too much")) as session:
            session.add_all(Person(name="Much", notes="x" * 5000) for _ in range(500))
        assert "full" in str(caught.value) and "Make room" in str(caught.value.remedy)
        assert len(names(workspace)) == 50 and str(workspace.undo_label()) == "Add"
        assert all(finding.ok for finding in doctor.examine(workspace))
        workspace.undo()
        assert names(workspace) == []


def limit_pages(workspace: Workspace, more: int) -> None:
    """As if the disk had room for so many pages more; then SQLite itself says that it is full."""
    workspace.engine.dispose()

    @event.listens_for(workspace.engine, "connect")
    def limit(connection: sqlite3.Connection, _record: object) -> None:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count={pages + more}")


# ---- databases that are not ours, not whole, or not yet known


def test_a_workspace_of_a_newer_version_is_left_as_it_is(tmp_path):
    fill(tmp_path)
    with closing(sqlite3.connect(tmp_path / "moderator.db")) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    before = (tmp_path / "moderator.db").read_bytes()
    with pytest.raises(WorkspaceNewer) as caught:
        Workspace.open(tmp_path)
    assert "9999" in str(caught.value) and "newer" in str(caught.value.remedy)
    assert (tmp_path / "moderator.db").read_bytes() == before


def test_somebody_elses_database_is_left_as_it_is(tmp_path):
    with closing(sqlite3.connect(tmp_path / "moderator.db")) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")
    before = (tmp_path / "moderator.db").read_bytes()
    with pytest.raises(PeerSphereError) as caught:
        Workspace.open(tmp_path)
    assert caught.value.code == "workspace.foreign"
    assert tables(tmp_path / "moderator.db") == {"recipes"} and len(before) == (tmp_path / "moderator.db").stat().st_size


def tables(database: Path) -> set[str]:
    with closing(sqlite3.connect(database)) as connection:
        return {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}


def cut_in_half(content: bytes) -> bytes:
    return content[: len(content) // 2]


def first_page_lost(content: bytes) -> bytes:
    return bytes(4096) + content[4096:]


DAMAGE = {
    "cut in half": cut_in_half,
    "cut within the first page": lambda content: content[:700],
    "cut after the first page": lambda content: content[:4096],
    "without its first page": first_page_lost,
    "garbage": lambda content: b"\x8f\x03garbage" * 5000,
    "a text": lambda content: "我的笔记\n".encode() * 100,
    "empty": lambda content: b"",
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_a_damaged_database_is_said_to_be_one_and_left_as_it_is(tmp_path, damage):
    fill(tmp_path)
    with Workspace.open(tmp_path) as workspace:
        workspace.backup()
    database = tmp_path / "moderator.db"
    broken = damage(database.read_bytes())
    database.write_bytes(broken)
    with pytest.raises(StoreDamaged) as caught:
        Workspace.open(tmp_path)
    assert str(database) in str(caught.value) and "restore" in str(caught.value.remedy)
    assert database.read_bytes() == broken


def test_a_database_that_is_missing_is_not_replaced_by_an_empty_one(tmp_path):
    fill(tmp_path)
    with Workspace.open(tmp_path) as workspace:
        workspace.backup()
    (tmp_path / "moderator.db").unlink()
    with pytest.raises(StoreDamaged, match="missing"):
        Workspace.open(tmp_path)
    assert not (tmp_path / "moderator.db").exists()


def test_damage_that_shows_only_while_working_is_said_to_be_damage(tmp_path):
    fill(tmp_path, 3000)
    database = tmp_path / "moderator.db"
    content = bytearray(database.read_bytes())
    for page in range(len(content) // 4096 // 4, len(content) // 4096):
        content[page * 4096 : page * 4096 + 4096] = b"\xff" * 4096
    database.write_bytes(content)
    with Workspace.open(tmp_path) as workspace:
        with pytest.raises(StoreDamaged):
            names(workspace)
        findings = doctor.examine(workspace)
        assert not all(finding.ok for finding in findings)
        assert {finding.check for finding in findings} == {"integrity", "references", "journal", "search", "files"}


def test_half_a_workspace_made_when_the_program_was_killed_is_made_whole(tmp_path):
    (tmp_path / "moderator.db").write_bytes(b"")
    with Workspace.open(tmp_path) as workspace:
        assert all(finding.ok for finding in doctor.examine(workspace))


def test_a_folder_moved_elsewhere_is_the_same_workspace(tmp_path):
    fill(tmp_path / "here", 3)
    shutil.move(tmp_path / "here", tmp_path / "there 100% 文件夹 #?")
    with Workspace.open(tmp_path / "there 100% 文件夹 #?") as workspace:
        assert len(names(workspace)) == 3
        workspace.backup()
        assert all(finding.ok for finding in doctor.examine(workspace))
