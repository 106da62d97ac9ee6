"""Failures counted in the database, so that all processes know of them: too many, and whoever fails is locked out for a while.

Counted are failures by e-mail address (against guessing one password) and by network address (against trying one on many). Keys
are kept as digests: the table names nobody.
"""

from __future__ import annotations

import hashlib
import time

from sqlalchemy import Connection, delete, select

from moderator_app.protocol.problems import Refusal
from moderator_app.server import tables
from moderator_app.server.numbering import insert_into

#: Failures that are forgiven within `WINDOW` seconds, by kind of key.
FORGIVEN = {"email": 5, "address": 30, "link": 3, "link_address": 20}
WINDOW = 15 * 60
#: Seconds of the first lock-out; each further failure doubles it.
FIRST_LOCK, LONGEST_LOCK = 30, 60 * 60


def _key(kind: str, value: str) -> bytes:
    return hashlib.sha256(f"{kind}\x1f{value}".encode()).digest()


def see_that_it_may(connection: Connection, kind: str, value: str) -> None:
    """Raise `Refusal` too_many while the key is locked out."""
    until = connection.scalar(select(tables.throttle.c.until).where(tables.throttle.c.key == _key(kind, value)))
    left = (until or 0) - int(time.time())
    if left > 0:
        raise Refusal("too_many", "too many attempts: wait before the next one", seconds=left)


def count(connection: Connection, kind: str, value: str) -> None:
    """Count a failure (or, for links, a wish)."""
    column, key, now = tables.throttle.c, _key(kind, value), int(time.time())
    query = select(column["count"].label("failures"), column.since).where(column.key == key).with_for_update()
    found = connection.execute(query).first()
    failures, since = (found.failures + 1, found.since) if found and now - found.since < WINDOW else (1, now)
    over = failures - FORGIVEN[kind]
    until = now + min(FIRST_LOCK * 2 ** min(over, 12), LONGEST_LOCK) if over >= 0 else 0
    if until:
        since = now  # the count goes on while somebody keeps trying
    statement = insert_into(connection, tables.throttle).values(key=key, count=failures, since=since, until=until)
    changed = {name: statement.excluded[name] for name in ("count", "since", "until")}
    connection.execute(statement.on_conflict_do_update(index_elements=["key"], set_=changed))


def forgive(connection: Connection, kind: str, value: str) -> None:
    """Forget the failures: it succeeded."""
    connection.execute(delete(tables.throttle).where(tables.throttle.c.key == _key(kind, value)))


def sweep(connection: Connection) -> None:
    """Drop what is over."""
    now = int(time.time())
    connection.execute(delete(tables.throttle).where(tables.throttle.c.until < now, tables.throttle.c.since < now - WINDOW))
