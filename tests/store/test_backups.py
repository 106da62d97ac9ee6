"""Backups, archives and restoring from them."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderator_app.domain.errors import FileUnreadable, PeerSphereError
from moderator_app.domain.wording import text
from moderator_app.store import Workspace, WorkspaceInUse, WorkspaceUnusable, backups, doctor, rows
from moderator_app.store.tables import Person


def add(folder: Path, *added: str, backup: bool = False) -> Path | None:
    with Workspace.open(folder) as workspace:
        for name in added:
            with workspace.act(text("Add {name}", name=name)) as session:
                session.add(Person(name=name))
        return workspace.backup() if backup else None


def names(folder: Path) -> list[str]:
    with Workspace.open(folder) as workspace, workspace.read() as session:
        assert all(finding.ok for finding in doctor.examine(workspace))
        return sorted(person.name for person in rows(session, Person))


def test_there_is_one_backup_a_day(tmp_path):
    with Workspace.open(tmp_path) as workspace:
        made = workspace.backup_if_due()
        assert made is not None and made.parent == tmp_path / "backups"
        assert workspace.backup_if_due() is None
        yesterday = made.with_name("moderator-20010101-000000-000000.db")
        made.rename(yesterday)
        assert workspace.backup_if_due() is not None
        assert len(backups.listed(tmp_path)) == 2 and backups.listed(tmp_path)[-1] == yesterday


def test_the_last_seven_are_kept(tmp_path):
    with Workspace.open(tmp_path) as workspace:
        made = [workspace.backup() for _ in range(9)]
        assert backups.listed(tmp_path) == made[:1:-1]
        assert sorted((tmp_path / "backups").iterdir()) == made[2:]


def test_the_newest_backup_is_put_back_and_what_was_there_is_kept_aside(tmp_path):
    add(tmp_path, "A", backup=True)
    newest = add(tmp_path, "B", backup=True)
    add(tmp_path, "C")
    assert backups.restore(tmp_path) == newest
    assert names(tmp_path) == ["A", "B"]
    (aside,) = tmp_path.glob("moderator-before-restore-*.db")
    backups.restore(tmp_path, aside)
    assert names(tmp_path) == ["A", "B", "C"]


def test_undo_goes_on_from_where_the_backup_was(tmp_path):
    add(tmp_path, "A", "B", backup=True)
    add(tmp_path, "C")
    backups.restore(tmp_path)
    with Workspace.open(tmp_path) as workspace:
        assert str(workspace.undo_label()) == "Add B"
        workspace.undo()
    assert names(tmp_path) == ["A"]


def test_a_backup_made_in_the_middle_of_work_is_whole(tmp_path):
    with Workspace.open(tmp_path) as workspace:
        with workspace.act(text("Add")) as session:
            session.add(Person(name="Kept"))
        with workspace.act(text("Add")) as session:
            session.add(Person(name="Not yet"))
            session.flush()
            made = workspace.backup()
    backups.restore(tmp_path, made)
    assert names(tmp_path) == ["Kept"]


def test_steps_still_in_the_write_ahead_log_survive_a_restore_from_a_copy(tmp_path):
    """A folder copied while the program ran: the latest steps are in moderator.db-wal alone."""
    with Workspace.open(tmp_path / "here") as workspace:
        with workspace.act(text("Add")) as session:
            session.add(Person(name="Late"))
        assert (tmp_path / "here" / "moderator.db-wal").stat().st_size > 0
        shutil.copytree(tmp_path / "here", tmp_path / "copy")
    backups.restore(tmp_path / "new", tmp_path / "copy" / "moderator.db")
    assert names(tmp_path / "new") == ["Late"]


def test_an_old_log_does_not_leak_into_what_is_restored(tmp_path):
    """The program was killed and left its write-ahead log; the restored database must not take it for its own."""
    add(tmp_path / "w", "A", backup=True)
    with Workspace.open(tmp_path / "w") as workspace:
        with workspace.act(text("Add")) as session:
            session.add(Person(name="Unwanted"))
        shutil.copytree(tmp_path / "w", tmp_path / "killed")
    assert (tmp_path / "killed" / "moderator.db-wal").exists()
    backups.restore(tmp_path / "killed")
    assert not (tmp_path / "killed" / "moderator.db-wal").exists()
    assert names(tmp_path / "killed") == ["A"]
    (aside,) = (tmp_path / "killed").glob("moderator-before-restore-*.db")
    backups.restore(tmp_path / "killed", aside)
    assert names(tmp_path / "killed") == ["A", "Unwanted"]


def test_an_open_workspace_is_not_restored(tmp_path):
    add(tmp_path, "A", backup=True)
    with Workspace.open(tmp_path), pytest.raises(WorkspaceInUse):
        backups.restore(tmp_path)
    assert names(tmp_path) == ["A"]


def test_no_backup_is_said_so(tmp_path):
    add(tmp_path, "A")
    with pytest.raises(PeerSphereError) as caught:
        backups.restore(tmp_path)
    assert caught.value.code == "backup.none" and caught.value.remedy is not None


def test_a_workspace_can_be_restored_after_damage_and_loss(tmp_path):
    add(tmp_path, "A", backup=True)
    (tmp_path / "moderator.db").write_bytes(b"garbage" * 3000)
    backups.restore(tmp_path)
    assert names(tmp_path) == ["A"]
    (tmp_path / "moderator.db").unlink()
    backups.restore(tmp_path)
    assert names(tmp_path) == ["A"]


def test_a_backup_of_nothing_makes_nothing(tmp_path):
    with pytest.raises(WorkspaceUnusable):
        backups.make(tmp_path)
    assert not (tmp_path / "moderator.db").exists() and not list((tmp_path / "backups").iterdir())


# ---- archives


@pytest.fixture
def parcel(tmp_path: Path) -> Path:
    """An archive of a workspace with one person, one blob and settings."""
    folder = tmp_path / "packed"
    add(folder, "A")
    with Workspace.open(folder) as workspace:
        workspace.blobs.keep_bytes(b"slides")
        (folder / "settings.json").write_text('{"language": "zh"}')
        return backups.archive(folder, tmp_path / "workspace.zip")


def test_an_archive_holds_the_whole_workspace(tmp_path, parcel):
    backups.restore(tmp_path / "new", parcel)
    assert names(tmp_path / "new") == ["A"]
    with Workspace.open(tmp_path / "new") as workspace:
        (sha256,) = workspace.blobs.all()
        assert workspace.blobs.find(sha256).read_bytes() == b"slides" and workspace.blobs.damaged() == []
    assert (tmp_path / "new" / "settings.json").read_text() == '{"language": "zh"}'
    assert sorted(file.name for file in tmp_path.iterdir()) == ["new", "packed", "workspace.zip"]


def test_settings_and_blobs_that_are_there_stay(tmp_path, parcel):
    add(tmp_path / "w", "B")
    with Workspace.open(tmp_path / "w") as workspace:
        workspace.blobs.keep_bytes(b"other")
    (tmp_path / "w" / "settings.json").write_text("{}")
    backups.restore(tmp_path / "w", parcel)
    with Workspace.open(tmp_path / "w") as workspace:
        assert len(list(workspace.blobs.all())) == 2
    assert (tmp_path / "w" / "settings.json").read_text() == "{}"


def rewrite(parcel: Path, changes: dict[str, bytes | None]) -> None:
    with zipfile.ZipFile(parcel) as old:
        content = {name: old.read(name) for name in old.namelist()}
    with zipfile.ZipFile(parcel, "w") as new:
        for name, data in {**content, **changes}.items():
            if data is not None:
                new.writestr(name, data)


def test_names_that_lead_out_of_the_folder_lead_nowhere(tmp_path, parcel):
    evil = [
        "blobs/../../evil",
        "../evil",
        "/evil",
        "blobs/aa/../../../evil",
        "blobs\\..\\evil",
        "blobs/evil",
        "blobs/aa/" + "f" * 64,
    ]
    rewrite(parcel, {name: b"evil" for name in evil})
    backups.restore(tmp_path / "deep" / "new", parcel)
    outside = [file for file in tmp_path.rglob("*evil*")]
    assert outside == [] and not (tmp_path / "deep" / "new" / "blobs" / "aa" / ("f" * 64)).exists()
    with Workspace.open(tmp_path / "deep" / "new") as workspace:
        assert workspace.blobs.damaged() == []


def test_a_blob_with_the_wrong_content_takes_nobodys_place(tmp_path, parcel):
    with zipfile.ZipFile(parcel) as packed:
        (name,) = [name for name in packed.namelist() if name.startswith("blobs/")]
    rewrite(parcel, {name: b"not the slides"})
    backups.restore(tmp_path / "new", parcel)
    with Workspace.open(tmp_path / "new") as workspace:
        assert not workspace.blobs.has(name.rpartition("/")[2]) and workspace.blobs.damaged() == []


def test_an_archive_of_something_else_is_refused(tmp_path, parcel):
    add(tmp_path / "w", "B")
    rewrite(parcel, {"moderator.db": None})
    with pytest.raises(FileUnreadable, match="holds no workspace"):
        backups.restore(tmp_path / "w", parcel)
    assert names(tmp_path / "w") == ["B"]


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 and no more", b"words\n" * 500], ids=["empty", "zip", "text"])
def test_a_file_that_is_no_backup_is_refused(tmp_path, content):
    add(tmp_path / "w", "B")
    (tmp_path / "backup.db").write_bytes(content)
    with pytest.raises(FileUnreadable) as caught:
        backups.restore(tmp_path / "w", tmp_path / "backup.db")
    assert "backup.db" in str(caught.value)
    assert names(tmp_path / "w") == ["B"] and not list((tmp_path / "w").glob("*incoming*"))


def test_a_missing_file_is_refused(tmp_path):
    add(tmp_path / "w", "B")
    with pytest.raises(FileUnreadable):
        backups.restore(tmp_path / "w", tmp_path / "nowhere.db")
    assert names(tmp_path / "w") == ["B"]


@pytest.fixture(scope="module")
def pristine(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, bytes, bytes]:
    """A closed workspace, an archive and a plain backup of it."""
    folder = tmp_path_factory.mktemp("pristine") / "w"
    made = add(folder, "A", "B", backup=True)
    assert made is not None
    with Workspace.open(folder) as workspace:
        workspace.blobs.keep_bytes(b"slides" * 100)
    return folder, backups.archive(folder, folder.parent / "a.zip").read_bytes(), made.read_bytes()


@given(
    kind=st.integers(0, 1), cut=st.floats(0, 1), flips=st.lists(st.tuples(st.floats(0, 0.999), st.integers(1, 255)), max_size=4)
)
def test_a_damaged_backup_is_refused_or_restored_but_never_breaks_the_workspace(
    tmp_path_factory: pytest.TempPathFactory,
    pristine: tuple[Path, bytes, bytes],
    kind: int,
    cut: float,
    flips: list[tuple[float, int]],
) -> None:
    folder, *sources = pristine
    content = bytearray(sources[kind])
    for at, bits in flips:
        content[int(at * len(content))] ^= bits
    place = tmp_path_factory.mktemp("fuzz")
    shutil.copytree(folder, place / "w")
    (place / "backup").write_bytes(content[: int(cut * len(content)) + 1])
    before = (place / "w" / "moderator.db").read_bytes()
    try:
        backups.restore(place / "w", place / "backup")
    except PeerSphereError:
        assert (place / "w" / "moderator.db").read_bytes() == before
    with Workspace.open(place / "w") as workspace:
        assert not list((place / "w").glob("*incoming*"))
        assert workspace.device
    shutil.rmtree(place)
