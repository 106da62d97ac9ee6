"""What the server does for its files now and then: uploads that expired go, and files that nobody ever named in a row.

What must hold: a file that any row names, or ever named, stays; also where the row is deleted, the value waits in a conflict, or
a newer version named it in a field that this one doesn't know. Only what was sent and then never used goes, after `UNUSED_DAYS`;
a laptop that wants it after all finds that out within a week and sends it again.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Text, cast, column, delete, or_, select, table

from moderator_app.server.blob_stores import BlobStore
from moderator_app.server.files_rights import Transactions
from moderator_app.server.files_uploads import Uploads
from moderator_app.server.tables import entry, vouchers
from moderator_app.store.named_files import naming_columns, synced_tables
from moderator_app.store.tables import Conflict

UNUSED_DAYS = 30
_NAME = re.compile(r"[0-9a-f]{64}")
_FIELDS = "%sha256%"
_BATCH = 400


def keep_files_up(store: BlobStore, database: Transactions, uploads: Path, now: float | None = None) -> tuple[int, int]:
    """Drop what is over. Returns how many uploads and how many files went. Blocks for as long as it takes to list the store."""
    dropped = Uploads(uploads, store).sweep()
    before = (time.time() if now is None else now) - UNUSED_DAYS * 86400
    old = {blob.sha256 for blob in store.listed() if blob.at < before}
    if not old:
        return dropped, 0
    with database.reading() as connection:
        unused = old - _named(connection, old)
        if unused:
            unused -= _mentioned(connection) | _vouched_since(connection, datetime.fromtimestamp(before, UTC))
    for sha256 in sorted(unused):
        store.remove(sha256)
    with database.writing() as connection:
        for some in _batches(unused):
            connection.execute(delete(vouchers).where(vouchers.c.sha256.in_(some)))
    return dropped, len(unused)


def _named(connection: Connection, names: set[str]) -> set[str]:
    """Those that rows name, deleted ones too."""
    found: set[str] = set()
    for of, by in naming_columns():
        row = table(of, column(by))
        for some in _batches(names):
            found.update(connection.scalars(select(row.c[by]).distinct().where(row.c[by].in_(some))))
    return found


def _mentioned(connection: Connection) -> set[str]:
    """All that the journal, conflicts and fields of newer versions mention, in whatever table."""
    told, waiting = entry.c, Conflict.__table__.c
    queries: list[Any] = [
        select(told.before, told.after).where(or_(told.field.like(_FIELDS), told.after.like(_FIELDS), told.before.like(_FIELDS))),
        select(*(cast(waiting[key], Text) for key in ("base", "theirs", "mine"))).where(waiting.field_name.like(_FIELDS)),
    ]
    for known in synced_tables():
        extra = cast(known.c.extra, Text)
        queries.append(select(extra).where(extra.like(_FIELDS)))
    found: set[str] = set()
    for query in queries:
        for values in connection.execution_options(yield_per=1000).execute(query):
            for value in values:
                found.update(_NAME.findall(value or ""))
    return found


def _vouched_since(connection: Connection, moment: datetime) -> set[str]:
    return set(connection.scalars(select(vouchers.c.sha256).where(vouchers.c.at >= moment)))


def _batches(names: Iterable[str]) -> Iterator[list[str]]:
    ordered = sorted(names)
    for start in range(0, len(ordered), _BATCH):
        yield ordered[start : start + _BATCH]
