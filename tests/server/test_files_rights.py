"""Who may read which file, on SQLite and on PostgreSQL: rows give the right, but a remembered SHA-256 alone does not."""

from __future__ import annotations

import time

import pytest
from sqlalchemy import insert

from moderator_app.server.database import Database
from moderator_app.server.files_rights import StoredRights, may_upload
from moderator_app.server.tables import feed_entry, vouchers
from moderator_app.store.named_files import naming_columns
from moderator_app.store.tables import Base, new_id
from tests.server.file_server import Account

A, B = "a" * 64, "b" * 64
MAYA = Account("maya", frozenset({"one"}), frozenset({"one"}))
TOM = Account("tom", frozenset({"two"}), frozenset({"two"}))
GUEST = Account("guest", frozenset({"event:e"}), frozenset({"event:e"}))
COORDINATOR = Account("ann", None, None)
MEMBER = Account("member", frozenset(), frozenset())


@pytest.fixture
def rights(database: Database) -> StoredRights:
    return StoredRights(database, vouchers)


def row(database: Database, sha256: str, *feeds: str, table: str = "resource", gone: bool = False, deleted: bool = False) -> None:
    """A row that names a file and stands in some feeds."""
    found = Base.metadata.tables[table]
    values = {"id": new_id(), "feed": feeds[0], "extra": {}, "sha256": sha256}
    for column in found.columns:
        if column.name not in values and not column.nullable:
            values[column.name] = column.default.arg if column.default is not None and column.default.is_scalar else ""  # type: ignore[attr-defined]
    if table == "source_file":
        values |= {"found": {}, "problems": []}
    if deleted:
        from datetime import UTC, datetime

        values["deleted_at"] = datetime.now(UTC)  # type: ignore[assignment]
    with database.writing() as connection:
        connection.execute(insert(found).values(**values))
        for seq, feed in enumerate(feeds, 1):
            entry = {"feed": feed, "table_name": table, "row_id": values["id"], "seq": seq, "gone": gone}
            connection.execute(insert(feed_entry).values(**entry, at=int(time.time()), by=0, foreign_seq=seq))


def test_every_column_that_names_a_file_is_known():
    assert {("resource", "sha256"), ("source_file", "sha256"), ("permission", "evidence_sha256")} <= set(naming_columns())


def test_a_file_is_for_those_who_read_a_feed_where_a_row_names_it(database, rights):
    row(database, A, "one")
    rights.vouch([A], MAYA.writes)
    assert rights.readable(MAYA, [A, B]) == {A}
    assert rights.readable(TOM, [A, B]) == set()
    assert rights.readable(MEMBER, [A, B]) == set()
    assert rights.readable(COORDINATOR, [A, B]) == {A}


def test_a_row_of_ones_own_with_a_remembered_sha256_gives_no_right(database, rights):
    row(database, A, "one")
    rights.vouch([A], MAYA.writes)
    row(database, A, "two")  # Tom knows the name, not the content
    assert rights.readable(TOM, [A]) == set()
    rights.vouch([A], TOM.writes)  # he sent all of it
    assert rights.readable(TOM, [A]) == {A}


def test_a_file_that_a_coordinator_sent_is_for_all_whose_rows_name_it(database, rights):
    row(database, A, "one")
    assert rights.readable(MAYA, [A]) == set()
    rights.vouch([A], COORDINATOR.writes)
    assert rights.readable(MAYA, [A]) == {A}
    assert rights.readable(TOM, [A]) == set()


def test_a_guest_reads_files_of_the_meeting_that_a_moderator_sent(database, rights):
    row(database, A, "one", "event:e")
    rights.vouch([A], MAYA.writes)
    assert rights.readable(GUEST, [A]) == {A}


def test_a_row_that_left_the_feed_or_was_deleted_gives_no_right(database, rights):
    row(database, A, "one", gone=True)
    row(database, B, "one", deleted=True)
    rights.vouch([A, B], MAYA.writes)
    assert rights.readable(MAYA, [A, B]) == set()


def test_rows_of_other_tables_count_too(database, rights):
    row(database, A, "one", table="source_file")
    rights.vouch([A], MAYA.writes)
    assert rights.readable(MAYA, [A]) == {A}


def test_to_vouch_twice_is_to_vouch_once(database, rights):
    row(database, A, "one")
    for _ in range(3):
        rights.vouch([A, A], MAYA.writes)
    assert rights.readable(MAYA, [A]) == {A}


def test_many_files_are_asked_for_at_once(database, rights):
    names = [f"{number:064x}" for number in range(1200)]
    row(database, names[7], "one")
    row(database, names[1100], "one")
    rights.vouch(names, MAYA.writes)
    assert rights.readable(MAYA, names) == {names[7], names[1100]}


@pytest.mark.parametrize(("caller", "may"), [(MAYA, True), (GUEST, True), (COORDINATOR, True), (MEMBER, False)])
def test_who_may_push_may_send_files(caller, may):
    assert may_upload(caller) is may
