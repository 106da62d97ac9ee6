"""What a push made of its picture goes into the database, a statement a table, and every row gets its numbers.

What must hold: rows, marks, numbers, journal and answers are of one transaction; the counters of all feeds written to are locked.
"""

from __future__ import annotations

import hashlib
import time
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import msgspec
from msgspec import UNSET
from sqlalchemy import Connection

from moderator_app.protocol.messages import ActionHead, Answer, Entry
from moderator_app.server import bulk, tables
from moderator_app.server.numbering import FeedsMoved, advance
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
        columns = [field.column for field in shape.fields.values()]
        bulk.insert(connection, shape.name, columns, [shape.stored(held.values, shape.fields) for held in group])


def _update(connection: Connection, rows: Sequence[Held]) -> None:
    by_fields: dict[tuple[str, tuple[str, ...]], list[Held]] = defaultdict(list)
    for held in rows:
        by_fields[held.shape.name, tuple(sorted(held.changed))].append(held)
    for (table, names), group in by_fields.items():
        shape = group[0].shape
        columns = [shape.fields[name].column for name in names]
        bulk.update(connection, table, columns, [(*shape.stored(held.values, names), held.id) for held in group])


_MARK = ("row_id", "table_name", "revision", "marks", "action", "born_by")
_ENTRY = ("row_id", "table_name", "feed", "seq", "gone", "at", "by", "foreign_seq")


def _store_marks(connection: Connection, rows: Sequence[Held]) -> None:
    stored = [(held.id, held.shape.name, held.revision, _encode(held.marks).decode(), held.action, held.born_by) for held in rows]
    bulk.insert(connection, "row_mark", _MARK, stored, key=_MARK[:2])


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
            stored.append((held.id, held.shape.name, feed, counters[feed], stand.gone, now, writer, foreign))
    bulk.insert(connection, "feed_entry", _ENTRY, stored, key=_ENTRY[:3])
    advance(connection, {feed: counters[feed] for feed in moved})
    return moved


# ---- the journal

_HEAD = tuple(column.name for column in tables.pushed.columns)
_ANSWERED = tuple(column.name for column in tables.entry.columns)


def digest_of(entry: Entry) -> bytes:
    """What tells a repeated entry from another one with its number. `base` is left out: a laptop may state it anew."""
    told = (entry.action, entry.table, entry.row, entry.field, entry.before, entry.after)
    return hashlib.sha256(_encode(told)).digest()[:16]


def write_heads(connection: Connection, heads: Iterable[ActionHead], device: int, account: str, name: str) -> None:
    """Keep the heads of actions; those that came with an earlier push stay."""
    received = int(time.time())
    rows = [
        (
            head.id,
            device,
            account,
            name or head.author,
            msgspec.json.encode(head.label).decode(),
            head.kind,
            head.inverts,
            head.at,
            received,
        )
        for head in heads
    ]
    bulk.insert(connection, "pushed", _HEAD, rows, key=("id",), keep=True)


def write_answers(connection: Connection, device: int, answered: Iterable[tuple[Entry, bytes, Answer]]) -> None:
    """Keep entries with the answers they got. A refused one keeps no values: they may be what no database takes."""
    rows = []
    for entry, digest, answer in answered:
        kept = answer.outcome != "refused"
        rows.append(
            (
                device,
                entry.n,
                _storable(entry.action, 36),
                _storable(entry.table, 40),
                _storable(entry.row, 36),
                _storable(entry.field, 40),
                _encode(entry.before).decode() if kept else None,
                _encode(entry.after).decode() if kept else None,
                entry.base if kept else None,
                answer.revision,
                answer.outcome,
                None if answer.outcome == "applied" and answer.value is UNSET else _encode(answer).decode(),
                digest,
            )
        )
    bulk.insert(connection, "entry", _ANSWERED, rows)


def _storable(name: str, longest: int) -> str:
    """A name as it was sent, as far as it can be kept: that of a refused entry may be anything."""
    return name.replace("\x00", "?")[:longest]
