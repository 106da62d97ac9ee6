"""The doctor finds what is wrong, and names it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from moderator_app.domain.errors import Cancelled
from moderator_app.domain.wording import text
from moderator_app.store import Workspace, doctor
from moderator_app.store.tables import Person, Resource, School, SourceFile

CHECKS = ["integrity", "references", "journal", "search", "files"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with Workspace.open(tmp_path) as workspace:
        held = workspace.blobs.keep_bytes(b"a survey")
        with workspace.act(text("Add")) as session:
            session.add(school := School(name_en="School"))
            session.add_all(Person(name=name, school_id=school.id) for name in ("Ann", "Bob"))
            session.add(SourceFile(name="survey.csv", sha256=held))
            session.add(Resource(title_en="A link", link="https://example.org"))
    return tmp_path


def behind_its_back(folder: Path, *statements: str) -> None:
    with closing(sqlite3.connect(folder / "moderator.db")) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def wrong(folder: Path) -> dict[str, list[str]]:
    with Workspace.open(folder) as workspace:
        found: dict[str, list[str]] = {}
        for finding in doctor.examine(workspace):
            if not finding.ok:
                found.setdefault(finding.check, []).append(str(finding.message))
        return found


def test_a_healthy_workspace_passes_every_check(folder):
    with Workspace.open(folder) as workspace:
        seen: list[int] = []
        findings = doctor.examine(workspace, lambda done, total, doing=None: seen.append(done))
        assert [finding.check for finding in findings] == CHECKS and all(finding.ok for finding in findings)
        assert all(str(finding.message) for finding in findings) and seen == list(range(len(seen))) and len(seen) > 20


def test_a_row_changed_behind_the_journal_is_found(folder):
    behind_its_back(folder, "UPDATE person SET name = 'Eve', city = 'X' WHERE name = 'Ann'")
    found = wrong(folder)
    assert "city, name" in found["journal"][0] and len(found["journal"]) == 1
    assert "search" in found


def test_a_row_deleted_behind_the_journal_is_found(folder):
    behind_its_back(folder, "DELETE FROM person WHERE name = 'Ann'")
    assert "in the journal but not there" in wrong(folder)["journal"][0]


def test_a_row_that_the_journal_does_not_know_is_found(folder):
    behind_its_back(folder, "DELETE FROM change WHERE table_name = 'school'")
    assert "not in the journal" in wrong(folder)["journal"][0]


def test_a_reference_to_nothing_is_found(folder):
    behind_its_back(folder, "PRAGMA foreign_keys=OFF", "DELETE FROM school")
    assert any("school" in message for message in wrong(folder)["references"])


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM search_words WHERE rowid = 1",
        "DELETE FROM search_entry WHERE number = 1",
        "UPDATE search_words SET body = 'other' WHERE rowid = 2",
        "UPDATE search_entry SET feed = 'other' WHERE number = 1",
        "INSERT INTO search_entry (table_name, row_id, feed) VALUES ('person', 'nobody', 'organisation')",
    ],
)
def test_an_index_out_of_step_is_found(folder, statement):
    behind_its_back(folder, statement)
    assert list(wrong(folder)) == ["search"]


def test_damaged_and_missing_files_are_found(folder):
    with Workspace.open(folder) as workspace:
        (sha256,) = workspace.blobs.all()
        workspace.blobs.find(sha256).write_bytes(b"something else")
    assert sha256 in wrong(folder)["files"][0]
    (folder / "blobs" / sha256[:2] / sha256).unlink()
    assert "not on this laptop" in wrong(folder)["files"][0]


def test_examining_can_be_stopped(folder):
    def stop(done: int, total: int, doing: object = None) -> None:
        raise Cancelled

    with Workspace.open(folder) as workspace, pytest.raises(Cancelled):
        doctor.examine(workspace, stop)


def test_examining_changes_nothing(folder):
    before = (folder / "moderator.db").read_bytes()
    assert wrong(folder) == {}
    assert (folder / "moderator.db").read_bytes() == before


def test_a_file_of_a_shared_row_may_be_elsewhere(folder):
    with Workspace.open(folder) as workspace:
        [sha256] = workspace.blobs.all()
        workspace.blobs.path(sha256).unlink()
    assert "files" in wrong(folder)
    behind_its_back(folder, "INSERT INTO shared_row SELECT id, 'source_file', 5, '[]' FROM source_file")
    assert wrong(folder) == {}
