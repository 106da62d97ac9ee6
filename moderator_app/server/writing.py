"""What a push made of its picture goes into the database, a statement a table, and every row gets its numbers.

What must hold: rows, marks, numbers, journal and answers are of one transaction; the counters of all feeds written to are locked.
"""

from __future__ import annotations

import hashlib
import time
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec
from msgspec import UNSET
from sqlalchemy import Connection, bindparam, update

from moderator_app.protocol.messages import ActionHead, Answer, Entry
from moderator_app.server import tables
from moderator_app.server.numbering import FeedsMoved, advance, insert_into
from moderator_app.server.picture import Held
from moderator_app.server.rules import SERVER

_encode = msgspec.json.Encoder(order="deterministic").encode


def write_rows(connection: Connection, rows: Iterable[Held], counters: Mapping[str, int], device: int) -> set[str]:
    """Store what changed. `counters` are those of the locked feeds. Returns the feeds that moved.

    Raises `FeedsMoved` where a row stands in a feed that isn't locked.
    """
    touched = [held for held in rows if held.is_new or held.raised or held.restood]
    needed = {feed for held in touched for feed in ({*held.feeds, *held.restood} if held.raised else held.restood)}
    if not needed <= counters.keys():
        raise FeedsMoved(needed)
    _insert(connection, [held for held in touched if held.is_new])
    _update(connection, [held for held in touched if not held.is_new and held.changed])
    _store_marks(connection, [held for held in touched if held.raised])
    return _number(connection, touched, dict(counters), device)


def _insert(connection: Connection, rows: Sequence[Held]) -> None:
    by_table: dict[str, list[Held]] = defaultdict(list)
    for held in rows:
        by_table[held.shape.name].append(held)
    for group in by_table.values():
        shape = group[0].shape
        connection.execute(shape.table.insert(), [shape.to_row(held.values) for held in group])


def _update(connection: Connection, rows: Sequence[Held]) -> None:
    by_fields: dict[tuple[str, tuple[str, ...]], list[Held]] = defaultdict(list)
    for held in rows:
        by_fields[held.shape.name, tuple(sorted(held.changed))].append(held)
    for (_table, names), group in by_fields.items():
        shape = group[0].shape
        values: dict[str, Any] = {shape.fields[name].column: bindparam(f"new_{shape.fields[name].column}") for name in names}
        statement = update(shape.table).where(shape.table.c.id == bindparam("row")).values(values)
        parameters = []
        for held in group:
            stored = shape.to_row(held.values, names)
            parameters.append({"row": held.id, **{f"new_{column}": value for column, value in stored.items()}})
        connection.execute(statement, parameters)


def _store_marks(connection: Connection, rows: Sequence[Held]) -> None:
    if not rows:
        return
    statement = insert_into(connection, tables.row_mark)
    changed = {name: statement.excluded[name] for name in ("revision", "marks", "action")}
    statement = statement.on_conflict_do_update(index_elements=["row_id", "table_name"], set_=changed)
    connection.execute(
        statement,
        [
            {
                "row_id": held.id,
                "table_name": held.shape.name,
                "revision": held.revision,
                "marks": _encode(held.marks).decode(),
                "action": held.action,
                "born_by": held.born_by,
            }
            for held in rows
        ],
    )


def _number(connection: Connection, rows: Sequence[Held], counters: dict[str, int], device: int) -> set[str]:
    now, moved, stored = int(time.time()), set(), []
    for held in rows:
        by = SERVER if held.altered else device
        for feed, stand in held.stands.items():
            if feed not in held.restood and (stand.gone or not held.raised):
                continue
            if feed in held.restood:
                writer, foreign = SERVER, stand.seq
            else:
                writer, foreign = by, stand.foreign if stand.by == by else stand.seq
            counters[feed] += 1
            moved.add(feed)
            stored.append(
                {
                    "row_id": held.id,
                    "table_name": held.shape.name,
                    "feed": feed,
                    "seq": counters[feed],
                    "gone": stand.gone,
                    "at": now,
                    "by": writer,
                    "foreign_seq": foreign,
                }
            )
    if stored:
        statement = insert_into(connection, tables.feed_entry)
        changed = {name: statement.excluded[name] for name in ("seq", "gone", "at", "by", "foreign_seq")}
        statement = statement.on_conflict_do_update(index_elements=["row_id", "table_name", "feed"], set_=changed)
        connection.execute(statement, stored)
        advance(connection, {feed: counters[feed] for feed in moved})
    return moved


# ---- the journal


def digest_of(entry: Entry) -> bytes:
    """What tells a repeated entry from another one with its number. `base` is left out: a laptop may state it anew."""
    told = (entry.action, entry.table, entry.row, entry.field, entry.before, entry.after)
    return hashlib.sha256(_encode(told)).digest()[:16]


def write_heads(connection: Connection, heads: Iterable[ActionHead], device: int, account: str, name: str) -> None:
    """Keep the heads of actions; those that came with an earlier push stay."""
    received = int(time.time())
    rows = [
        {
            "id": head.id,
            "device": device,
            "account": account,
            "author": name or head.author,
            "label": msgspec.json.encode(head.label).decode(),
            "kind": head.kind,
            "inverts": head.inverts,
            "at": head.at,
            "received": received,
        }
        for head in heads
    ]
    if rows:
        connection.execute(insert_into(connection, tables.pushed).on_conflict_do_nothing(), rows)


def write_answers(connection: Connection, device: int, answered: Iterable[tuple[Entry, bytes, Answer]]) -> None:
    """Keep entries with the answers they got. A refused one keeps no values: they may be what no database takes."""
    rows = []
    for entry, digest, answer in answered:
        kept = answer.outcome != "refused"
        rows.append(
            {
                "device": device,
                "n": entry.n,
                "action": entry.action[:36],
                "table_name": entry.table[:40],
                "row_id": entry.row[:36],
                "field": entry.field[:40],
                "before": _encode(entry.before).decode() if kept else None,
                "after": _encode(entry.after).decode() if kept else None,
                "base": entry.base if kept else None,
                "revision": answer.revision,
                "outcome": answer.outcome,
                "answer": None if answer.outcome == "applied" and answer.value is UNSET else _encode(answer).decode(),
                "digest": digest,
            }
        )
    if rows:
        connection.execute(tables.entry.insert(), rows)
