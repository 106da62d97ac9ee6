"""Backups, the way back to one, first pulls as files, tombstones, the move to another database; on SQLite and PostgreSQL."""

from __future__ import annotations

import json
import sqlite3
import time
import zipfile
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import select, update

from moderator_app.domain.errors import FileUnreadable, PeerSphereError
from moderator_app.protocol.digests import content_digest
from moderator_app.protocol.limits import TOMBSTONE_DAYS
from moderator_app.protocol.messages import Held, Reconcile, Restore, Row
from moderator_app.protocol.problems import Refusal
from moderator_app.server import accounts, backup, restoring, snapshot, tables, upkeep
from moderator_app.server.database import Database, facts_of
from moderator_app.server.settings import Settings
from moderator_app.store.migrations import REVISIONS
from moderator_app.store.tables import Base, Membership, Note, Person, Strand
from tests.server.laptops import DELETED, Laptop, Meeting, coordinator, moderator, note


@pytest.fixture
def settings(database: Database, tmp_path: Path) -> Settings:
    """Those of a server over the database."""
    url = "" if database.is_sqlite else database.engine.url.render_as_string(hide_password=False)
    return Settings(data=str(tmp_path), database=url)


# ---- first pulls


def held_in(file: Path) -> tuple[set[tuple[str, str]], dict[str, int]]:
    with closing(sqlite3.connect(file)) as connection:
        rows = {(table, row) for table, row in connection.execute("SELECT table_name, row_id FROM shared_row")}
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return rows, dict(connection.execute("SELECT feed, cursor FROM feed_cursor").fetchall())


def test_a_first_pull_holds_what_pulls_bring(database, ann, meeting, tmp_path):
    music = Meeting("Music")
    ann.give(*music.rows)
    ann.set(music.note, "deleted_at", DELETED)
    for who in (coordinator("carla"), moderator("mia", meeting.strand.id)):
        laptop = Laptop(database, who, f"{who.account}-laptop")
        laptop.pull()
        epoch, cursors = snapshot.write(database, who, tmp_path / "first.db")
        assert (held_in(tmp_path / "first.db"), epoch) == ((set(laptop.rows), laptop.cursors), laptop.epoch)
        assert cursors == laptop.cursors


def test_a_first_pull_has_the_values_revisions_and_feeds_of_its_rows(database, ann, ben, meeting, tmp_path):
    snapshot.write(database, ben.who, tmp_path / "first.db")
    with closing(sqlite3.connect(tmp_path / "first.db")) as connection:
        connection.row_factory = sqlite3.Row
        kept = connection.execute("SELECT * FROM note").fetchone()
        assert (kept["text"], kept["feed"], kept["extra"]) == (meeting.note.text, meeting.strand.id, "{}")
        assert kept["captured_at"] == "2026-03-01 08:00:00.000000" and kept["deleted_at"] is None
        shared = connection.execute("SELECT * FROM shared_row WHERE table_name = 'strand'").fetchone()
        assert set(json.loads(shared["feeds"])) == {meeting.strand.id, "organisation"}
        assert shared["revision"] == ben.revisions["strand", meeting.strand.id]
        assert connection.execute("SELECT version_num FROM alembic_version").fetchone()[0] == REVISIONS[-1]
        there = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        assert set(Base.metadata.tables) <= there and not {"account", "token", "entry"} & there


def test_a_file_made_for_others_is_given_again_while_it_is_fresh(database, ann, meeting, tmp_path):
    made = snapshot.Snapshots(tmp_path / "made", database)
    mia, max_ = moderator("mia", meeting.strand.id), moderator("max", meeting.strand.id)
    first = made.take(mia)
    ann.set(meeting.note, "text", "Changed since.")
    second = made.take(max_)
    assert first is second
    other = made.take(coordinator("carla"))
    assert other is not first
    for one in (first, second, other):
        made.give_back(one)
    made.close()
    assert list((tmp_path / "made").iterdir()) == []
    with pytest.raises(Refusal):
        made.take(moderator("nobody"))


@pytest.mark.parametrize("packing", ["", "gzip", "zstd"])
def test_a_file_is_packed_while_it_is_sent(tmp_path, packing):
    import gzip

    import zstandard

    (tmp_path / "file").write_bytes(bytes(range(256)) * 5000)
    packed = b"".join(snapshot.pieces(tmp_path / "file", packing))
    unpack = {"": bytes, "gzip": gzip.decompress, "zstd": lambda b: zstandard.ZstdDecompressor().decompressobj().decompress(b)}
    assert unpack[packing](packed) == (tmp_path / "file").read_bytes()


# ---- backups


def test_a_backup_of_a_running_server_is_restored_with_a_new_epoch(database, settings, ann, ben, meeting, tmp_path):
    backup.backup(settings, tmp_path / "backup.zip")
    before = ann.epoch
    ann.set(meeting.note, "text", "After the backup.")
    assert backup.restore(settings, tmp_path / "backup.zip") == ann.epoch != before
    ben.cursors, ben.rows = {}, {}
    ben.pull(answered=-1)
    assert ben.value(meeting.note, "text") == meeting.note.text
    assert all(ben.has(row) for row in meeting.rows)


def test_files_are_in_the_backup_and_come_back(settings, database, meeting, tmp_path):
    from moderator_app.store.blobs import Blobs

    sha256 = Blobs(tmp_path / "blobs").keep_bytes(b"slides")
    backup.backup(settings, tmp_path / "out" / "backup.zip")
    (tmp_path / "blobs" / sha256[:2] / sha256).unlink()
    backup.restore(settings, tmp_path / "out" / "backup.zip")
    assert (tmp_path / "blobs" / sha256[:2] / sha256).read_bytes() == b"slides"
    backup.backup(settings, tmp_path / "small.zip", with_files=False)
    with zipfile.ZipFile(tmp_path / "small.zip") as parcel:
        assert parcel.namelist() == ["server.db"]


def test_a_right_taken_away_does_not_come_back_with_a_backup(database, settings, meeting, tmp_path):
    with database.writing() as connection:
        accounts.make(connection, "a@example.org", "A", [*coordinator("a").grants])
        fired = accounts.make(connection, "b@example.org", "B", [*coordinator("b").grants])
    backup.backup(settings, tmp_path / "backup.zip")
    with database.writing() as connection:
        accounts.set_grants(connection, fired, [])
    backup.restore(settings, tmp_path / "backup.zip")
    with database.reading() as connection:
        assert accounts.one(connection, fired).grants == []
    backup.restore(settings, tmp_path / "backup.zip", with_accounts=True)
    with database.reading() as connection:
        assert accounts.one(connection, fired).grants != []


@pytest.mark.parametrize("content", [b"no zip", b""])
def test_what_is_no_backup_changes_nothing(database, settings, ann, meeting, tmp_path, content):
    (tmp_path / "bad.zip").write_bytes(content)
    before = ann.epoch
    with pytest.raises(FileUnreadable):
        backup.restore(settings, tmp_path / "bad.zip")
    assert ann.epoch == before


def test_a_damaged_backup_changes_nothing(database, settings, ann, meeting, tmp_path):
    backup.backup(settings, tmp_path / "backup.zip")
    before = ann.epoch
    whole = (tmp_path / "backup.zip").read_bytes()
    (tmp_path / "cut.zip").write_bytes(whole[: len(whole) // 2])
    with zipfile.ZipFile(tmp_path / "other.zip", "w") as parcel:
        parcel.writestr("server.db", b"SQLite format 3\0" + b"x" * 5000)
    for name in ("cut.zip", "other.zip", "missing.zip"):
        with pytest.raises(FileUnreadable):
            backup.restore(settings, tmp_path / name)
    assert ann.epoch == before


# ---- after a restore


def reconcile(laptop: Laptop):
    held = [
        Held(table, row, laptop.revisions[table, row], content_digest(content)) for (table, row), content in laptop.rows.items()
    ]
    return restoring.reconcile(laptop.database, laptop.who, Reconcile(laptop.device, laptop.epoch, held))


def restore(laptop: Laptop, wanted):
    rows = [Row(table, row, laptop.revisions[table, row], [], laptop.rows[table, row]) for table, row in map(tuple, wanted)]
    return restoring.restore(laptop.database, laptop.who, Restore(laptop.device, laptop.epoch, rows))


@pytest.fixture
def gone_back(database, settings, ann, ben, meeting, tmp_path):
    """A server that lost what came after its backup: a note that was made, one that was changed; both laptops had seen them."""
    backup.backup(settings, tmp_path / "backup.zip")
    lost = note(meeting.event, "Made after the backup.")
    ann.give(lost)
    ann.set(meeting.note, "text", "Changed after the backup.")
    ann.pull(), ben.pull()
    backup.restore(settings, tmp_path / "backup.zip")
    return lost


def test_server_restored_from_backup(ann, ben, meeting, gone_back):
    """A laptop that holds what was lost sends it back; nobody wipes anything."""
    found = reconcile(ben)
    lost = {("note", gone_back.id), ("note", meeting.note.id), ("event", meeting.event.id)}  # the event had got a child
    assert {tuple(one) for one in found.wanted} == lost
    assert restore(ben, found.wanted).stored == 2
    assert reconcile(ben).wanted == [] and reconcile(ann).wanted == []
    fresh = Laptop(ann.database, coordinator("carla"), "fresh")
    fresh.pull()
    assert fresh.value(gone_back, "text") == "Made after the backup."
    assert fresh.value(meeting.note, "text") == "Changed after the backup."
    assert fresh.conflicts() == []


def test_a_push_with_the_old_epoch_is_refused_after_a_restore(database, settings, ann, ben, meeting, tmp_path):
    from moderator_app.protocol.messages import Pull
    from moderator_app.server import pull

    old = ann.epoch
    backup.backup(settings, tmp_path / "backup.zip")
    backup.restore(settings, tmp_path / "backup.zip")
    with pytest.raises(Refusal) as refused:
        pull.answer(database, ann.who, Pull(ann.device, old, "0004", ann.cursors))
    assert refused.value.code == "epoch_changed" and refused.value.detail == {"epoch": ann.epoch}


def test_lost_entries_are_pushed_again_under_their_numbers(ann, ben, meeting, database, settings, tmp_path):
    backup.backup(settings, tmp_path / "backup.zip")
    before = ann.n
    entry = ann.edit(meeting.note, "text", "Changed after the backup.")
    ann.send(entry)
    backup.restore(settings, tmp_path / "backup.zip")
    assert reconcile(ann).answered == before
    assert ann.send(entry)[0].outcome == "applied"
    assert reconcile(ann).wanted == []
    from moderator_app.server import pull

    told = pull.history(database, ann.who, "note", meeting.note.id).changes
    assert [change.after for change in told if change.field == "text"] == ["Changed after the backup."]


def test_what_was_changed_since_the_restore_stands_and_what_was_lost_waits_beside_it(ann, ben, meeting, gone_back):
    fresh = Laptop(ann.database, coordinator("carla"), "fresh")
    fresh.pull()
    fresh.set(meeting.note, "text", "Written after the restore.")
    found = reconcile(ben)
    assert ("note", meeting.note.id) in {tuple(one) for one in found.wanted}
    restore(ben, found.wanted)
    fresh.pull()
    assert fresh.value(meeting.note, "text") == "Written after the restore."
    assert [(c["theirs"], c["mine"]) for c in fresh.conflicts()] == [("Written after the restore.", "Changed after the backup.")]
    assert restore(ben, found.wanted).stored in (0, 1)


def test_rows_of_others_are_not_restored_by_a_moderator(database, ann, ben, meeting, gone_back):
    mia = Laptop(database, moderator("mia"), "mia")
    mia.rows, mia.revisions = dict(ben.rows), dict(ben.revisions)
    assert restore(mia, [("note", gone_back.id), ("note", meeting.note.id)]).stored == 0


def test_children_wait_for_their_parents(database, ann, settings, meeting, tmp_path):
    backup.backup(settings, tmp_path / "backup.zip")
    music = Meeting("Music")
    ann.give(*music.rows)
    ann.pull()
    backup.restore(settings, tmp_path / "backup.zip")
    early = restore(ann, [("note", music.note.id)])
    assert (early.stored, [tuple(one) for one in early.aside]) == (0, [("note", music.note.id)])
    assert restore(ann, [(row.__tablename__, row.id) for row in music.rows]).stored == 6


# ---- tombstones


def test_tombstones_expired(database, ann, ben, meeting):
    """What was deleted long ago goes for good; who was away for longer begins with a first pull."""
    away = dict(ben.cursors)
    ann.set(meeting.note, "deleted_at", DELETED)
    ann.pull(), ben.pull()
    assert upkeep.keep_up(database) == 0, "it is told for a while"
    later = time.time() + (TOMBSTONE_DAYS + 1) * 86400
    assert upkeep.keep_up(database, later) == 1
    ann.pull(), ben.pull()
    fresh = Laptop(database, coordinator("carla"), "fresh")
    fresh.pull()
    assert not fresh.has(meeting.note) and fresh.has(meeting.event)
    ben.cursors = away
    with pytest.raises(Refusal) as refused:
        ben.pull()
    assert refused.value.code == "too_old"


def test_a_deleted_row_stays_while_a_row_points_at_it(database, ann, meeting):
    ann.set(meeting.person, "deleted_at", DELETED)
    later = time.time() + (TOMBSTONE_DAYS + 1) * 86400
    assert upkeep.keep_up(database, later) == 0
    ann.set(meeting.membership, "deleted_at", DELETED)
    assert upkeep.keep_up(database, later) == 2
    with database.reading() as connection:
        assert connection.scalars(select(Person.__table__.c.id)).all() == []
        assert connection.scalars(select(Membership.__table__.c.id)).all() == []
        assert connection.scalars(select(Strand.__table__.c.id)).all() == [meeting.strand.id]


# ---- a newer schema


def test_fields_that_were_unknown_go_into_their_columns_when_these_are_there(database, ann, meeting):
    """The note was pushed by a newer laptop when the server had no such column; by now it has."""
    from moderator_app.server import schema

    with database.writing() as connection:
        table = Note.__table__
        connection.execute(update(table).values(extra={"said_by_text": "Somebody", "mood": "good", "room_number": "no number"}))
        assert schema.take_out_of_extra(connection) == 1
    with database.reading() as connection:
        kept = connection.execute(select(Note.__table__)).one()
    assert (kept.said_by_text, dict(kept.extra)) == ("Somebody", {"mood": "good", "room_number": "no number"})


# ---- moving


def test_everything_moves_to_another_database_and_laptops_notice_nothing(
    database, settings, ann, ben, meeting, tmp_path, postgresql_database
):
    target = postgresql_database if database.is_sqlite else str(tmp_path / "other.db")
    epoch = ann.epoch
    answers = ann.send(ann.edit(meeting.note, "text", "Before the move."))
    count = backup.move(settings, target)
    assert count > 20
    with pytest.raises(Refusal) as refused:
        ann.set(meeting.note, "text", "To the old one.")
    assert refused.value.code == "busy"
    opened = Database.open(Path(target), target if target.startswith("postgresql") else "")
    try:
        moved = Laptop(opened, ben.who, ben.device)
        moved.cursors, moved.rows, moved.revisions, moved.n = ben.cursors, ben.rows, ben.revisions, ben.n
        assert moved.epoch == epoch
        assert [(row.table, row.id) for row in moved.pull()] == [("note", meeting.note.id)]
        assert moved.set(meeting.note, "text", "After the move.").outcome == "applied"
        carla = Laptop(opened, coordinator("carla"), "a new laptop")
        assert carla.give(note(meeting.event, "New laptop."))[0].outcome == "applied"
        with opened.reading() as connection:
            assert facts_of(connection).moved_to == ""
            assert connection.scalar(select(tables.entry.c.after).where(tables.entry.c.n == answers[0].n)) is not None
        with pytest.raises(PeerSphereError, match="moved before"):
            backup.move(settings, target)
    finally:
        opened.close()
        if not database.is_sqlite:
            with database.writing() as connection:
                connection.execute(tables.fact.delete().where(tables.fact.c.key == "moved_to"))


def test_nothing_is_moved_over_data_that_are_there(database, settings, ann, meeting, tmp_path):
    other = Database.open(tmp_path / "other.db")
    from moderator_app.server import schema

    schema.bring_up_to_date(other)
    Laptop(other, coordinator("x"), "x").give(*Meeting("Theirs").rows)
    other.close()
    with pytest.raises(PeerSphereError, match="holds data already"):
        backup.move(settings, str(tmp_path / "other.db"))
    assert ann.set(meeting.note, "text", "Goes on.").outcome == "applied"
