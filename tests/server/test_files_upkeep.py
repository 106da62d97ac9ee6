"""What goes of the server's files, and what never does; on SQLite and on PostgreSQL."""

from __future__ import annotations

import hashlib
import json
import os
import time
from pathlib import Path

import pytest
from sqlalchemy import insert

from moderator_app.server.blob_stores import FolderStore
from moderator_app.server.database import Database
from moderator_app.server.files_rights import StoredRights
from moderator_app.server.files_upkeep import keep_files_up
from moderator_app.server.files_uploads import UploadLimits, Uploads
from moderator_app.server.tables import entry, vouchers
from moderator_app.store.tables import Base
from tests.server.test_files_rights import row

OLD = time.time() - 40 * 86400


@pytest.fixture
def store(tmp_path: Path) -> FolderStore:
    return FolderStore(tmp_path / "blobs")


def put(store: FolderStore, content: bytes, at: float = OLD) -> str:
    sha256 = hashlib.sha256(content).hexdigest()
    part = store.folder.parent / "part"
    part.write_bytes(content)
    store.adopt(part, sha256)
    part.unlink()
    os.utime(store.path(sha256), (at, at))
    return sha256


def kept(store: FolderStore) -> set[str]:
    return {blob.sha256 for blob in store.listed()}


def journal(database: Database, field: str, after: object, table: str = "resource") -> None:
    values = {"device": 1, "n": int(time.time_ns() % 10**9), "action": "a", "table_name": table, "row_id": "r", "field": field}
    told = {"before": None, "after": json.dumps(after), "base": None, "revision": 1, "outcome": "applied", "digest": b"x"}
    with database.writing() as connection:
        connection.execute(insert(entry).values(**values, **told))


def test_a_file_that_nobody_ever_named_goes_after_a_month(database, store, tmp_path):
    old, fresh = put(store, b"old"), put(store, b"fresh", time.time() - 29 * 86400)
    assert keep_files_up(store, database, tmp_path / "uploads") == (0, 1)
    assert kept(store) == {fresh}
    assert old not in kept(store)


def test_a_file_that_a_row_names_stays_also_a_deleted_one(database, store, tmp_path):
    named, deleted = put(store, b"named"), put(store, b"deleted")
    row(database, named, "one")
    row(database, deleted, "one", deleted=True)
    assert keep_files_up(store, database, tmp_path / "uploads") == (0, 0)
    assert kept(store) == {named, deleted}


def test_a_file_that_the_history_mentions_stays(database, store, tmp_path):
    replaced, born, newer = put(store, b"replaced"), put(store, b"born"), put(store, b"of a newer version")
    journal(database, "sha256", replaced)
    journal(database, "*", {"title_en": "x", "sha256": born})
    journal(database, "poster_sha256", newer, table="event")
    assert keep_files_up(store, database, tmp_path / "uploads") == (0, 0)
    assert kept(store) == {replaced, born, newer}


def test_a_file_that_waits_in_a_conflict_stays(database, store, tmp_path):
    mine = put(store, b"mine")
    conflict = Base.metadata.tables["conflict"]
    values = {
        "id": "c",
        "feed": "one",
        "extra": {},
        "table_name": "resource",
        "row_id": "r",
        "field_name": "sha256",
        "mine": mine,
    }
    for name in ("author_theirs", "author_mine", "device_mine", "action_mine", "settled_by"):
        values[name] = ""
    with database.writing() as connection:
        connection.execute(insert(conflict).values(**values, state="open"))
    assert keep_files_up(store, database, tmp_path / "uploads") == (0, 0)
    assert kept(store) == {mine}


def test_a_file_in_a_field_of_a_newer_version_stays(database, store, tmp_path):
    poster = put(store, b"poster")
    strand = Base.metadata.tables["strand"]
    values = {column.name: "" for column in strand.columns if not column.nullable}
    values |= {"id": "s", "feed": "s", "extra": {"poster_sha256": poster}}
    for column in strand.columns:
        if column.name not in ("id", "feed", "extra") and not column.nullable and column.default is not None:
            if column.default.is_scalar:
                values[column.name] = column.default.arg
            elif column.default.is_callable:
                values.pop(column.name)
    with database.writing() as connection:
        connection.execute(insert(strand).values(**values))
    assert keep_files_up(store, database, tmp_path / "uploads") == (0, 0)
    assert kept(store) == {poster}


def test_a_file_that_somebody_vouched_for_lately_stays(database, store, tmp_path):
    again = put(store, b"sent again")
    StoredRights(database, vouchers).vouch([again], {"one"})
    assert keep_files_up(store, database, tmp_path / "uploads") == (0, 0)
    assert kept(store) == {again}


def test_uploads_that_expired_go(database, store, tmp_path):
    Uploads(tmp_path / "uploads", store, UploadLimits(lives=-1.0, spare=0)).create("maya", 10, "", "", None)
    assert keep_files_up(store, database, tmp_path / "uploads") == (1, 0)
