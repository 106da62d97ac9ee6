"""Servers with many rows in them, made once under build/bench/ and copied; and accounts whose laptops may sync with them.

The rows are pushed as laptops push them, by the server's own functions without the wire between: numbered, marked, with journal.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import insert, select

from moderator_app.protocol.messages import ActionHead, Entry, Grant, Push
from moderator_app.server import accounts, push, schema, tables
from moderator_app.server.database import Database, facts_of
from moderator_app.server.passwords import digest, new_token
from moderator_app.server.rights import Who
from moderator_app.store.journal import content
from moderator_app.store.migrations import REVISIONS
from moderator_app.store.tables import Event, Membership, Note, Person, Strand, Synced, new_id
from tests.benchmarks.store import BUILT, CHINESE, ENGLISH, _schema

#: Goes up when `rows_of` makes something else, so that an old store is not used.
EDITION = 1
STRANDS = 40
MOMENT = datetime(2026, 3, 1, 8, tzinfo=UTC)
COORDINATOR = Who("bench", "Bench", "bench@example.org", "", (Grant("coordinator"),))


def filled(count: int) -> Path:
    """The folder of a server with `count` rows, closed. Copy it before use."""
    folder = BUILT / f"server-{EDITION}-{count}-{_schema()}"
    if not (folder / "whole").exists():
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        database = Database.open(folder / "server.db")
        fill(database, count)
        database.close()
        (folder / "whole").touch()
    return folder


def copied(count: int, folder: Path) -> Path:
    """A copy of such a server in `folder`, to be changed at will."""
    folder.mkdir(parents=True)
    shutil.copy(filled(count) / "server.db", folder / "server.db")
    return folder


def fill(database: Database, count: int) -> None:
    """Make the schema and push `count` rows: a thousand a push, as a laptop does."""
    schema.bring_up_to_date(database)
    with database.reading() as connection:
        epoch = facts_of(connection).epoch
    rows, n = iter(rows_of(count)), 0
    while some := list(islice(rows, 1000)):
        head = ActionHead(new_id(), {"template": "Fill"}, "Bench", MOMENT.isoformat())
        entries = [Entry(n + k, head.id, table, row["id"], "*", None, row) for k, (table, row) in enumerate(some, 1)]
        n += len(some)
        taken = push.take(database, COORDINATOR, Push("filler", epoch, REVISIONS[-1], [head], entries))
        wrong = [answer for answer in taken.pushed.answers if answer.outcome != "applied"]
        if wrong:
            raise RuntimeError(f"the store can't be filled: {wrong[0]}")


def rows_of(count: int) -> Iterator[tuple[str, dict[str, Any]]]:
    """`count` rows as (table, content): strands, a twentieth of people and of memberships, meetings, and the rest notes."""
    dice = random.Random(7)
    strands = [Strand(name_en=f"Strand {number}", name_zh=f"教研组{number}") for number in range(STRANDS)]
    for strand in strands:
        strand.feed = strand.id
    yield from _contents(strands)
    people = count // 20
    for number in range(people):
        strand = strands[number % STRANDS]
        person = Person(name=f"{dice.choice(ENGLISH).title()} {number}", email=f"p{number}@example.org", feed="people")
        yield from _contents([person, Membership(strand_id=strand.id, person_id=person.id, feed=strand.id)])
    events = [
        Event(strand_id=strand.id, feed=strand.id, number=number, title_en=f"Meeting {number}", starts_at=MOMENT)
        for strand in strands
        for number in range(1, 6)
    ]
    yield from _contents(events)
    left = count - len(strands) - 2 * people - len(events)
    pattern = content(Note(event_id=events[0].id, text="", captured_at=MOMENT, feed=events[0].feed))
    for number in range(left):
        event = events[number % len(events)]
        at = (MOMENT + timedelta(seconds=number)).isoformat()
        yield (
            "note",
            {**pattern, "id": new_id(), "event_id": event.id, "feed": event.feed, "text": sentence(dice), "captured_at": at},
        )


def sentence(dice: random.Random) -> str:
    """What somebody notes: eight English words and six Chinese ones."""
    return " ".join(dice.choices(ENGLISH, k=8)).capitalize() + ". " + "".join(dice.choices(CHINESE, k=6)) + "。"


def _contents(rows: Sequence[Synced]) -> Iterator[tuple[str, dict[str, Any]]]:
    return ((row.__tablename__, content(row)) for row in rows)


# ---- who may sync


def let_in(folder: Path, url: str = "", *, moderators: int = 0) -> tuple[str, list[tuple[str, str, str]]]:
    """The token of a coordinator's laptop, and of as many moderators' laptops: (device, token, strand), strands in turn.

    As signing in leaves them; without it, for a password costs 25 ms each.
    """
    database = Database.open(folder / "server.db", url)
    with database.writing() as connection:
        strands = list(
            connection.scalars(select(tables.feed_entry.c.row_id).where(tables.feed_entry.c.table_name == "strand").distinct())
        )
        first = _token(connection, accounts.make(connection, "bench@example.org", "Bench", [Grant("coordinator")]), "")
        others = []
        for number in range(moderators):
            strand, device = strands[number % len(strands)], new_id()
            account = accounts.make(connection, f"m{number}@example.org", f"M {number}", [Grant("moderator", strand)])
            others.append((device, _token(connection, account, device), strand))
    database.close()
    return first, others


def _token(connection: Any, account: str, device: str) -> str:
    token, now = new_token(), datetime.now(UTC)
    values = {"digest": digest(token), "id": new_id(), "account": account, "device": device, "device_name": ""}
    connection.execute(insert(tables.token).values(created_at=now, used_at=now, revoked_at=None, **values))
    return token
