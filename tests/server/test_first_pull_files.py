"""The files of first pulls, however the server's tables came to be, and whoever asks: exactly the rows one may see."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from moderator_app.server import schema, snapshot
from moderator_app.server.database import Database
from moderator_app.server.rights import Who
from moderator_app.store.tables import Note
from tests.server.laptops import Laptop, Meeting, coordinator, moderator, note


@pytest.fixture
def meetings(ann: Laptop) -> list[Meeting]:
    made = [Meeting(name) for name in ("Mathematics", "Music", "Art")]
    for meeting in made:
        ann.give(*meeting.rows, *(note(meeting.event, f"{meeting.strand.name_en} {number}") for number in range(20)))
    return made


def notes_in(file: Path) -> dict[str, tuple[str, str]]:
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        indexes = connection.execute(
            "SELECT count(*) FROM sqlite_master WHERE tbl_name = 'note' AND type = 'index' AND sql != ''"
        )
        assert indexes.fetchone()[0] == len(Note.__table__.indexes)  # type: ignore[attr-defined]
        return {row: (words, feed) for row, words, feed in connection.execute("SELECT id, text, feed FROM note")}


def as_pulled(database: Database, who: Who) -> dict[str, tuple[str, str]]:
    laptop = Laptop(database, who, f"{who.account}-laptop")
    laptop.pull()
    return {row: (c["text"], c["feed"]) for (table, row), c in laptop.rows.items() if table == "note"}


def test_a_coordinator_gets_all_rows_and_a_moderator_those_of_few_or_of_most_strands(database, ann, meetings, tmp_path):
    strands = [meeting.strand.id for meeting in meetings]
    for who in (coordinator("carla"), moderator("mia", strands[0]), moderator("max", *strands[:2])):
        snapshot.write(database, who, tmp_path / "first.db")
        assert notes_in(tmp_path / "first.db") == as_pulled(database, who) != {}


def test_columns_in_another_order_go_where_they_belong(tmp_path):
    database = Database.open(tmp_path / "server.db")
    schema.bring_up_to_date(database)
    meeting = Meeting()
    Laptop(database, coordinator("ann"), "ann-laptop").give(*meeting.rows)
    with database.engine.execution_options(rebuilds=True).begin() as connection:  # as a migration may leave them
        names = [row[1] for row in connection.exec_driver_sql("PRAGMA table_info(note)")]
        turned = ", ".join(f'"{name}"' for name in reversed(names))
        connection.execute(text(f"CREATE TABLE other AS SELECT {turned} FROM note"))
        connection.execute(text("DROP TABLE note"))
        connection.execute(text("ALTER TABLE other RENAME TO note"))
    snapshot.write(database, coordinator("carla"), tmp_path / "first.db")
    database.close()
    assert notes_in(tmp_path / "first.db") == {meeting.note.id: (meeting.note.text, meeting.strand.id)}


def test_a_row_that_stands_in_no_feed_is_in_no_file(database, ann, meetings, tmp_path):
    gone = meetings[0].note.id
    with database.writing() as connection:
        connection.execute(text("DELETE FROM feed_entry WHERE row_id = :gone"), {"gone": gone})
    for who in (coordinator("carla"), moderator("mia", meetings[0].strand.id)):
        snapshot.write(database, who, tmp_path / "first.db")
        assert gone not in notes_in(tmp_path / "first.db")
        assert gone.encode() not in (tmp_path / "first.db").read_bytes()
