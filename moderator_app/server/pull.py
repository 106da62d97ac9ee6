"""Answering a pull: the rows that changed since the cursors, in the feeds this account may read, from one consistent state.

What must hold: nothing is read but by the account's feeds; whoever has stored a reply has everything up to its cursors, and what
those rows point at (a row changed lately has a high number: an older row that points at it comes earlier).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import msgspec
from sqlalchemy import Connection, Select, bindparam, select

from moderator_app.protocol import limits
from moderator_app.protocol.digests import cursors_digest
from moderator_app.protocol.messages import ActionHead, Changed, Cursors, History, Left, Pull, Pulled, Row, Wait
from moderator_app.protocol.problems import Refusal
from moderator_app.server import tables
from moderator_app.server.bulk import among, ids
from moderator_app.server.database import Database, facts_of
from moderator_app.server.picture import Held, Key, Picture
from moderator_app.server.rights import Who
from moderator_app.server.shapes import shape_of
from moderator_app.store.tables import ORGANISATION

#: Bytes of rows in one reply, about; at least one row goes.
REPLY_BYTES = 4 * 1024 * 1024
MOST_CURSORS = 10_000


@dataclass(slots=True)
class Batch:
    """What goes into one reply."""

    cursors: Cursors
    rows: dict[Key, Held] = field(default_factory=dict)
    left: list[Left] = field(default_factory=list)
    more: bool = False
    room: int = limits.ROWS
    bytes: int = REPLY_BYTES


@dataclass(frozen=True, slots=True)
class Counter:
    seq: int
    purged_to: int


def answer(database: Database, who: Who, message: Pull) -> Pulled:
    """The reply to a pull. Raises `Refusal`: epoch_changed, too_old, forbidden."""
    if not who.may_sync:
        raise Refusal("forbidden", "this account doesn't sync")
    if len(message.cursors) > MOST_CURSORS:
        raise Refusal("too_large", "there are too many cursors")
    with database.reading() as connection:
        facts = facts_of(connection)
        if message.epoch != facts.epoch:
            raise Refusal("epoch_changed", "the server was restored from a backup, or is another one", epoch=facts.epoch)
        counters = counters_of(connection, who)
        batch = Batch({}, room=min(max(message.limit, 0) or limits.ROWS, limits.ROWS))
        picture = Picture(connection)
        device = _caught_up_device(connection, who, message)
        for feed in sorted(counters, key=lambda name: (name != ORGANISATION, name)):
            given = message.cursors.get(feed, 0)
            _read_feed(picture, batch, feed, counters[feed], given, device if given > 0 or message.has_own else -1)
        held = set(counters)
        _add_targets(picture, batch, message.cursors, held)
        rows = [_row(row, held) for row in sorted(batch.rows.values(), key=lambda row: bool(row.shape.anchors))]
        heads = heads_of(connection, {row.action for row in rows} - {""})
        return Pulled(facts.epoch, batch.cursors, sorted(held), rows, batch.left, heads, batch.more)


def counters_of(connection: Connection, who: Who) -> dict[str, Counter]:
    """The feeds this account holds on a laptop, and where they stand."""
    if (reads := who.reads) is None:
        rows = connection.execute(_ALL_COUNTERS).all()
    else:
        rows = connection.execute(_some_counters(connection.dialect.name), {"ids": ids(connection, sorted(reads))}).all()
    found = {feed: Counter(seq, purged_to) for feed, seq, purged_to in rows}
    return {feed: found.get(feed, Counter(0, 0)) for feed in who.feeds(found)}


_FEED = tables.feed.c
_ALL_COUNTERS = select(_FEED.id, _FEED.seq, _FEED.purged_to)


@cache
def _some_counters(dialect: str) -> Select[Any]:
    return _ALL_COUNTERS.where(among(_FEED.id, dialect))


_DEVICE = tables.device.c
_REACHED = select(_DEVICE.number, _DEVICE.last_n).where(
    _DEVICE.id == bindparam("device"), _DEVICE.account == bindparam("account")
)


def _caught_up_device(connection: Connection, who: Who, message: Pull) -> int:
    """The number of the laptop if it has all answers to what it ever pushed (so it has its own changes), else -1."""
    if not 0 < len(message.device) <= 36 or "\x00" in message.device:
        return -1
    found = connection.execute(_REACHED, {"device": message.device, "account": who.account}).first()
    return found.number if found is not None and 0 <= found.last_n <= message.answered else -1


_ENTRY = tables.feed_entry.c
_IS_OWN = (_ENTRY.by == bindparam("device")) & (_ENTRY.foreign_seq <= bindparam("since")) & ~_ENTRY.gone
_SINCE = (
    select(_ENTRY.row_id, _ENTRY.table_name, _ENTRY.seq, _ENTRY.gone)
    .where(_ENTRY.feed == bindparam("of"), _ENTRY.seq > bindparam("since"), ~_IS_OWN)
    .order_by(_ENTRY.seq)
    .limit(bindparam("most"))
)


def _read_feed(picture: Picture, batch: Batch, feed: str, counter: Counter, given: int, device: int) -> None:
    """Add what came since. `device`: the laptop whose own changes needn't come back, -1 for none."""
    filling, since = given <= 0, abs(given)
    if since > counter.seq or (not filling and since < counter.purged_to):
        raise Refusal("too_old", "what was deleted since then is told no longer: begin with a first pull", feed=feed)
    batch.cursors[feed] = counter.seq
    if since == counter.seq:
        return
    most = batch.room + 1
    asked = {"of": feed, "since": since, "most": most, "device": device}
    entries = picture.connection.execute(_SINCE, asked).all()
    wanted = [(entry.table_name, entry.row_id) for entry in entries[: batch.room] if not entry.gone]
    picture.load(key for key in wanted if shape_of(key[0]) is not None)
    reached = since
    for entry in entries:
        key = (entry.table_name, entry.row_id)
        held = None if entry.gone or shape_of(entry.table_name) is None else picture[key]
        if (held is not None and key not in batch.rows) or (entry.gone and not filling):
            size = 100 if held is None else len(msgspec.json.encode(held.values))
            if batch.room == 0 or (batch.bytes < size and batch.rows):
                batch.more = True
                batch.cursors[feed] = -reached if filling else reached
                return
            batch.room, batch.bytes = batch.room - 1, batch.bytes - size
            if held is None:
                batch.left.append(Left(feed, *key))
            else:
                batch.rows[key] = held
        reached = entry.seq
    if len(entries) == most and not _is_last(picture, feed, reached):
        batch.more = True
        batch.cursors[feed] = -reached if filling else reached


def _is_last(picture: Picture, feed: str, seq: int) -> bool:
    column = tables.feed_entry.c
    query = select(column.seq).where(column.feed == feed, column.seq > seq).limit(1)
    return picture.connection.execute(query).first() is None


def _add_targets(picture: Picture, batch: Batch, given: Cursors, feeds: set[str]) -> None:
    """What the rows point at and the laptop hasn't got yet."""
    level: Sequence[Held] = list(batch.rows.values())
    while level:
        picture.load(key for held in level for _name, key in held.pointers())
        following: dict[Key, Held] = {}
        for held in level:
            for _name, key in held.pointers():
                target = picture[key]
                if target is None or key in batch.rows or key in following:
                    continue
                numbers = {feed: target.stands[feed].seq for feed in feeds.intersection(target.feeds)}
                if numbers and not any(seq <= abs(given.get(feed, 0)) for feed, seq in numbers.items()):
                    following[key] = target
        batch.rows.update(following)
        level = list(following.values())


def _row(held: Held, feeds: set[str]) -> Row:
    stands = sorted(feeds.intersection(held.feeds))
    return Row(held.shape.name, held.id, held.revision, stands, held.content(), held.action)


def heads_of(connection: Connection, actions: Iterable[str]) -> list[ActionHead]:
    """The heads of some actions, as far as they are here."""
    wanted = sorted(actions)
    if not wanted:
        return []
    return [_head(row) for row in connection.execute(_heads(connection.dialect.name), {"ids": ids(connection, wanted)}).all()]


@cache
def _heads(dialect: str) -> Select[Any]:
    return select(tables.pushed).where(among(tables.pushed.c.id, dialect))


def _head(row) -> ActionHead:  # type: ignore[no-untyped-def]
    return ActionHead(row.id, msgspec.json.decode(row.label), row.author, row.at, row.kind, row.inverts)


# ---- a row's history


def history(database: Database, who: Who, table: str, row_id: str) -> History:
    """The changes of a row, newest first; of one that this account may read. Raises `Refusal` not_found."""
    if shape_of(table) is None or not 0 < len(row_id) <= 36 or "\x00" in row_id:
        raise Refusal("not_found", "there is no such row for this account")
    with database.reading() as connection:
        held = Picture(connection)[table, row_id]
        if held is None or not who.may_read(held.feeds) or not who.may_sync:
            raise Refusal("not_found", "there is no such row for this account")
        entry, pushed = tables.entry.c, tables.pushed.c
        query = (
            select(entry.field, entry.before, entry.after, tables.pushed)
            .join(tables.pushed, pushed.id == entry.action)
            .where(entry.row_id == row_id, entry.table_name == table, entry.outcome != "refused")
            .order_by(pushed.received.desc(), entry.revision.desc(), entry.n.desc())
            .limit(2000)
        )
        decode = msgspec.json.decode
        return History(
            [Changed(row.field, decode(row.before), decode(row.after), _head(row)) for row in connection.execute(query)]
        )


# ---- is there news


def has_news(connection: Connection, who: Who, message: Wait) -> bool:
    """Whether a pull would bring anything to whoever waits so, or the rights changed."""
    return is_behind(
        {feed: counter.seq for feed, counter in counters_of(connection, who).items()}, message.cursors, message.digest
    )


def is_behind(standing: Cursors, cursors: Cursors, digest: str) -> bool:
    """Whether a laptop with these `cursors` (or whose cursors have this `digest`, unless "") lacks anything of its feeds, which
    are at `standing`, or holds a feed that isn't among them. A feed without a cursor stands at 0."""
    if digest:
        return cursors_digest(standing) != digest
    return any(seq != cursors.get(feed, 0) for feed, seq in standing.items()) or not standing.keys() >= cursors.keys()


def see_that_wait_is_sound(connection: Connection, who: Who, message: Wait) -> None:
    """Raise `Refusal` where a wait can't be; what is `here` must be a meeting or strand this account may read."""
    sizes = (len(message.cursors) > MOST_CURSORS, len(message.seen) > 1000, len(message.device) > 36, len(message.here) > 36)
    if message.epoch and message.epoch != (epoch := facts_of(connection).epoch):
        raise Refusal("epoch_changed", "the server was restored from a backup, or is another one", epoch=epoch)
    if any(sizes) or not message.device or "\x00" in message.device + message.here:
        raise Refusal("bad_request", "a wait names one laptop and one meeting or strand")
    if message.here:
        column = tables.feed_entry.c
        stands = connection.scalars(select(column.feed).where(column.row_id == message.here, ~column.gone)).all()
        if not stands or not who.may_read(stands):
            raise Refusal("forbidden", "this account may not read what is open here")
