"""A first pull put in place: as a whole where there is nothing yet, row by row where there is work."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import select

from moderator_app.domain.wording import text
from moderator_app.store import Workspace, doctor, get, rows
from moderator_app.store.outgoing import waiting_count
from moderator_app.store.search import find
from moderator_app.store.snapshots import SnapshotUnusable, index_more, is_indexed, look_into, put_in_place
from moderator_app.store.tables import Event, FeedCursor, Membership, Person, School, SharedRow, Strand, natural_id

STRAND, EVENT = natural_id("strand", "maths"), natural_id("event", "first")


def is_sound(workspace) -> bool:
    return all(finding.ok for finding in doctor.examine(workspace))


@pytest.fixture
def snapshot(tmp_path: Path) -> Path:
    """A file as the server makes it: rows, their revisions and feeds, cursors, epoch; no journal and no search index."""
    with Workspace.open(tmp_path / "server") as workspace, workspace.act(text("Begin")) as session:
        session.add(Strand(id=STRAND, name_en="Maths"))
        session.add(Event(id=EVENT, strand_id=STRAND, title_en="Fractions", focus_zh="分数", starts_at=None))
        for name in ("Ann", "单晓雪", "Bo"):
            session.add(person := Person(id=natural_id("person", name), name=name))
            session.add(Membership(id=natural_id("m", name), strand_id=STRAND, person_id=person.id, experience_years=2.5))
    file = tmp_path / "server" / "moderator.db"
    with closing(sqlite3.connect(file)) as connection:
        for table in ("strand", "event", "person", "membership"):
            connection.execute(f"INSERT INTO shared_row SELECT id, '{table}', 7, '[\"{STRAND}\"]' FROM {table}")
        connection.execute("INSERT INTO feed_cursor VALUES (?, 40), ('organisation', 3)", (STRAND,))
        for table in ("action", "change", "fact", "search_entry"):
            connection.execute(f"DELETE FROM {table}")
        connection.execute("INSERT INTO fact VALUES ('sync.epoch', '\"e1\"')")
        connection.execute("DELETE FROM search_words")
        connection.execute("PRAGMA journal_mode=DELETE")
        connection.commit()
        connection.execute("VACUUM")
    return file


def index_all(workspace) -> None:
    while index_more(workspace, 2):
        pass


def test_a_new_workspace_takes_the_file_whole(workspace, snapshot):
    heard = []
    workspace.on_change(heard.append)
    device = workspace.device
    found = look_into(snapshot)
    assert (found.epoch, found.rows, set(found.feeds)) == ("e1", 8, {STRAND, "organisation"})
    put_in_place(workspace, found)
    with workspace.read() as session:
        assert get(session, Event, EVENT).focus_zh == "分数"
        assert dict(session.execute(select(FeedCursor.feed, FeedCursor.cursor)).all()) == {STRAND: 40, "organisation": 3}
        assert waiting_count(session.connection()) == 0
    assert (workspace.device, workspace.author, workspace.recall("sync.epoch")) == (device, "Ann Example", "e1")
    assert heard[0].touches("person") and not snapshot.exists()


def test_its_texts_are_found_soon_after(workspace, snapshot):
    put_in_place(workspace, look_into(snapshot))
    assert not is_indexed(workspace)
    with workspace.act(text("Retitle")) as session:
        get(session, Event, EVENT).title_en = "Halves"
    index_all(workspace)
    assert is_indexed(workspace) and not index_more(workspace)
    with workspace.read() as session:
        assert [hit.row for hit in find(session, "xiaoxue")] == [natural_id("person", "单晓雪")]
        assert len(find(session, "halves")) == 1 and find(session, "fractions") == []
    assert is_sound(workspace)


def test_after_closing_and_opening_it_is_the_same_laptop(workspace, snapshot):
    put_in_place(workspace, look_into(snapshot))
    device, folder = workspace.device, workspace.folder
    with workspace.act(text("Retitle")) as session:
        get(session, Event, EVENT).title_en = "Halves"
    workspace.close()
    with Workspace.open(folder) as again:
        assert again.device == device and str(again.undo_label()) == "Retitle"
        index_all(again)
        assert is_sound(again)
        again.undo()
        with again.read() as session:
            assert get(session, Event, EVENT).title_en == "Fractions"


def test_others_who_read_meanwhile_are_not_disturbed(workspace, snapshot):
    with workspace.read() as reader:
        assert rows(reader, Strand) == []
        put_in_place(workspace, look_into(snapshot))
        assert rows(reader, Strand) == []
    with workspace.read() as session:
        assert len(rows(session, Strand)) == 1


def test_a_workspace_with_work_in_it_keeps_what_is_unsent(workspace, elsewhere, snapshot):
    with workspace.act(text("Add")) as session:
        session.add(School(name_en="Ours"))
        session.add(Strand(id=STRAND, name_en="Mathematics", contact_name="Ann"))
    put_in_place(workspace, look_into(snapshot))
    with workspace.read() as session:
        assert get(session, Strand, STRAND).name_en == "Mathematics"
        assert len(rows(session, School)) == 1 and len(rows(session, Person)) == 3
        assert get(session, Membership, natural_id("m", "Bo")).experience_years == 2.5
        assert waiting_count(session.connection()) == 2
    assert is_sound(workspace) and workspace.recall("sync.epoch") == "e1"
    assert {entry.base for entry in elsewhere.send().entries} == {None}


def test_rows_that_were_shared_and_are_gone_leave(workspace, elsewhere, snapshot):
    old = School(name_en="Closed long ago")
    elsewhere.pull(elsewhere.row(old))
    with workspace.act(text("Rename")) as session:
        get(session, School, old.id).city = "Rivertown"
    put_in_place(workspace, look_into(snapshot))
    with workspace.read() as session:
        assert rows(session, School) == [] and len(rows(session, Person)) == 3
        assert session.scalars(select(SharedRow.row).where(SharedRow.row == old.id)).all() == []
    assert "Rivertown" in next((workspace.folder / "unsent").iterdir()).read_text("utf-8")
    assert is_sound(workspace)


def test_a_file_that_is_damaged_or_of_another_version_changes_nothing(workspace, snapshot, tmp_path):
    (tmp_path / "half.db").write_bytes(snapshot.read_bytes()[:5000])
    (tmp_path / "page.html").write_text("<html>", "utf-8")
    for name in ("half.db", "page.html", "missing.db"):
        with pytest.raises(SnapshotUnusable):
            look_into(tmp_path / name)
    with closing(sqlite3.connect(snapshot)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    with pytest.raises(SnapshotUnusable):
        put_in_place(workspace, look_into(snapshot))
    assert is_sound(workspace)
    with workspace.read() as session:
        assert rows(session, Strand) == []


def test_a_file_of_an_older_schema_is_taken_row_by_row(workspace, snapshot):
    with closing(sqlite3.connect(snapshot)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0003'")
        connection.execute("ALTER TABLE person DROP COLUMN notes")
        connection.execute("DROP TABLE conflict")
        connection.commit()
    put_in_place(workspace, look_into(snapshot))
    with workspace.read() as session:
        assert sorted(person.name for person in rows(session, Person)) == ["Ann", "Bo", "单晓雪"]
        assert rows(session, Person)[0].notes == ""
    assert is_sound(workspace)
