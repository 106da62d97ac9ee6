"""Taking a push: one transaction, in which each entry gets its answer. Repeated, it changes nothing and gives the first answers.

What must hold: (device, n) is answered once and for ever, except where an entry was set aside; two pushes that touch the same
rows come one after the other (numbering.py).
"""

from __future__ import annotations

import time
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

import msgspec
from sqlalchemy import Connection, bindparam, insert, select, update
from sqlalchemy.exc import DBAPIError, IntegrityError

from moderator_app.protocol import limits
from moderator_app.protocol.messages import ActionHead, Answer, Entry, Push, Pushed
from moderator_app.protocol.problems import Refusal
from moderator_app.server import tables
from moderator_app.server.applying import Applying, Pusher
from moderator_app.server.closure import close, needs_closing
from moderator_app.server.database import Database, facts_of
from moderator_app.server.disputes import Disputes
from moderator_app.server.numbering import FeedsMoved, all_feeds, feeds_of, lock
from moderator_app.server.picture import Key, Picture
from moderator_app.server.rights import Who, event_feed
from moderator_app.server.rules import BIRTH
from moderator_app.server.shapes import ValueRefused, shape_of, sound
from moderator_app.server.writing import digest_of, write_answers, write_heads, write_rows
from moderator_app.store.tables import ORGANISATION, PEOPLE

#: How often a push is begun again that met another one.
ATTEMPTS = 6
MOST_DEVICES = 200
LARGEST_N = 2**53

_decode_answer = msgspec.json.Decoder(Answer).decode


@dataclass(frozen=True, slots=True)
class Taken:
    """The answers, and the feeds that moved."""

    pushed: Pushed
    feeds: frozenset[str]


def take(database: Database, who: Who, message: Push) -> Taken:
    """Apply a push. Raises `Refusal`; then nothing was stored."""
    _see_that_it_is_sound(message)
    if not who.may_sync:
        raise Refusal("forbidden", "this account doesn't sync")
    feeds: set[str] = set()
    for attempt in range(ATTEMPTS):
        try:
            return database.write(partial(_take, who=who, message=message, also=frozenset(feeds)))
        except FeedsMoved as moved:
            feeds |= moved.feeds
        except DBAPIError as error:
            if not database.may_try_again(error) or attempt == ATTEMPTS - 1:
                raise
            time.sleep(0.02 * (attempt + 1))
    raise Refusal("busy", "too many changes at once", seconds=1)


def _see_that_it_is_sound(message: Push) -> None:
    if len(message.entries) > limits.ENTRIES:
        raise Refusal("too_large", f"a push has {limits.ENTRIES} entries at most", entries=limits.ENTRIES)
    if len(message.actions) > limits.ENTRIES:
        raise Refusal("too_large", f"a push has {limits.ENTRIES} actions at most", entries=limits.ENTRIES)
    numbers = [entry.n for entry in message.entries]
    if any(after <= before for before, after in pairwise(numbers)):
        raise Refusal("bad_request", "entries go in the order of n, each once")
    if numbers and (numbers[0] < 1 or numbers[-1] >= LARGEST_N):
        raise Refusal("bad_request", "n counts from 1")
    if any(entry.base is not None and not 0 <= entry.base < LARGEST_N for entry in message.entries):
        raise Refusal("bad_request", "base is a revision")
    for head in message.actions:
        _see_head(head)


def _see_head(head: ActionHead) -> None:
    try:
        for value, longest in ((head.id, 36), (head.kind, 40), (head.inverts or "", 36), (head.at, 40), (head.author, 1000)):
            sound(value, longest)
        sound(msgspec.json.encode(head.label).decode(), 100_000)
        if not head.id:
            raise ValueRefused("bad_name", "an action has an id")
    except ValueRefused as refusal:
        raise Refusal("bad_request", f"the head of an action: {refusal.message}") from None


def _take(connection: Connection, who: Who, message: Push, also: Collection[str]) -> Taken:
    facts = facts_of(connection)
    if message.epoch != facts.epoch:
        raise Refusal("epoch_changed", "the server was restored from a backup, or is another one", epoch=facts.epoch)
    if facts.moved_to:
        raise Refusal("busy", "the data were moved to another database", seconds=60)
    device = _device(connection, who, message.device)
    digests = [digest_of(entry) for entry in message.entries]
    answers = _first_answers(connection, device, message.entries, digests)
    fresh = [entry for entry in message.entries if entry.n not in answers]
    if not fresh:
        return Taken(Pushed([answers[entry.n] for entry in message.entries]), frozenset())
    events = guest_events(connection)
    picture = Picture(connection)
    in_play = _feeds_in_play(picture, fresh, events) | set(also)
    counters = lock(connection, in_play, _made_here(who, fresh, events))
    if guest_events(connection) != events:  # somebody was let in meanwhile
        raise FeedsMoved(in_play)
    picture.load(_rows_in_play(fresh))
    disputes = Disputes(picture)
    disputes.load([(entry.table, entry.row) for entry in fresh])
    pusher = Pusher(who, device, message.device, facts.floor, events)
    heads = {head.id: head for head in message.actions}
    applying = Applying(picture, pusher, heads, disputes)
    rulings = applying.apply(fresh)
    close(picture, [held for held in picture.held() if needs_closing(held)])
    if disputes.unsigned:
        disputes.sign(connection)
    moved = write_rows(connection, picture.held(), counters, device)
    answers |= {n: ruling.answer(n) for n, ruling in rulings.items()}
    kept = [
        (entry, digest, answers[entry.n])
        for entry, digest in zip(message.entries, digests, strict=True)
        if entry.n in rulings and rulings[entry.n].outcome != "aside"
    ]
    write_answers(connection, device, kept)
    used = {entry.action for entry, _digest, _answer in kept}
    write_heads(connection, [head for head in heads.values() if head.id in used], device, who.account, who.name)
    if kept:
        connection.execute(_REACHED, {"of": device, "reached": kept[-1][0].n})
    return Taken(Pushed([answers[entry.n] for entry in message.entries]), frozenset(moved))


_REACHED = (
    update(tables.device)
    .where(tables.device.c.number == bindparam("of"), tables.device.c.last_n < bindparam("reached"))
    .values(last_n=bindparam("reached"))
)
_DEVICE = select(tables.device.c.number, tables.device.c.account).where(tables.device.c.id == bindparam("its")).with_for_update()


def _device(connection: Connection, who: Who, device_id: str) -> int:
    """The number of a laptop, given at its first push; locked, so that its pushes come one after the other."""
    column = tables.device.c
    found = connection.execute(_DEVICE, {"its": device_id}).first()
    if found is None:
        if not 1 <= len(device_id) <= 36 or "\x00" in device_id:
            raise Refusal("bad_request", "a device's id has 1 to 36 signs")
        known = connection.execute(select(column.id).where(column.account == who.account).limit(MOST_DEVICES)).all()
        if len(known) >= MOST_DEVICES:
            raise Refusal("too_many", "this account has too many laptops", seconds=3600)
        try:
            with connection.begin_nested():
                connection.execute(insert(tables.device).values(id=device_id, account=who.account, last_n=0))
        except IntegrityError:  # its first two pushes came at once
            raise FeedsMoved(()) from None
        found = connection.execute(_DEVICE, {"its": device_id}).one()
    if found.account != who.account:
        raise Refusal("device_cloned", "this device's id belongs to another account: take a new one")
    return int(found.number)


_ENTRY = tables.entry.c
_GIVEN = select(_ENTRY.n, _ENTRY.digest, _ENTRY.answer, _ENTRY.revision).where(
    _ENTRY.device == bindparam("of"), _ENTRY.n.between(bindparam("first"), bindparam("last"))
)


def _first_answers(connection: Connection, device: int, entries: Sequence[Entry], digests: Sequence[bytes]) -> dict[int, Answer]:
    """The answers that some entries got already. Raises `Refusal` where a number was used for something else."""
    if not entries:
        return {}
    known = connection.execute(_GIVEN, {"of": device, "first": entries[0].n, "last": entries[-1].n})
    given = {row.n: row for row in known.all()}
    answers = {}
    for entry, digest in zip(entries, digests, strict=True):
        if (row := given.get(entry.n)) is None:
            continue
        if bytes(row.digest) != digest:
            raise Refusal("device_cloned", "this number was used for another entry: take a new device id", n=entry.n)
        answers[entry.n] = Answer(entry.n, "applied", row.revision) if row.answer is None else _decode_answer(row.answer)
    return answers


_GUEST_EVENTS = select(tables.grant.c.event).where(tables.grant.c.event != "").distinct()


def guest_events(connection: Connection) -> frozenset[str]:
    """The meetings that have a guest moderator."""
    return frozenset(connection.scalars(_GUEST_EVENTS))


def _rows_in_play(entries: Sequence[Entry]) -> list[Key]:
    """The rows of the entries, and what they will point at."""
    keys: dict[Key, None] = {}
    for entry in entries:
        if (shape := shape_of(entry.table)) is None:
            continue
        keys[entry.table, entry.row] = None
        if entry.field == BIRTH and isinstance(entry.after, dict):
            for name, table in shape.pointers.items():
                if isinstance(target := entry.after.get(name), str):
                    keys[table, target] = None
        elif (table_of := shape.pointers.get(entry.field)) is not None and isinstance(entry.after, str):
            keys[table_of, entry.after] = None
    return [key for key in keys if _can_be(key[1])]


def _feeds_in_play(picture: Picture, entries: Sequence[Entry], events: Collection[str]) -> set[str]:
    """The feeds that these entries may touch. `write_rows` tells where one was missed."""
    rows: list[Key] = []
    feeds = {event_feed(event) for event in events}
    for entry in entries:
        if (shape := shape_of(entry.table)) is None:
            continue
        if entry.field == shape.feed_from:  # a row moves, and with it whatever hangs on it
            return all_feeds(picture.connection) | feeds | {ORGANISATION, PEOPLE}
        rows.append((entry.table, entry.row))
        if entry.field != BIRTH or not isinstance(entry.after, dict):
            continue
        if shape.feed_from == "id":
            feeds |= {entry.row, ORGANISATION}
        elif entry.after.get(shape.feed_from) is None:
            feeds.add(shape.home)
        for name in {"strand_id", *shape.anchors} & entry.after.keys():
            if isinstance(target := entry.after[name], str):
                rows.append((shape.pointers[name], target))
                if name == "strand_id":
                    feeds.add(target)
    return feeds | feeds_of(picture, [key for key in rows if _can_be(key[1])])


def _can_be(row_id: str) -> bool:
    return 0 < len(row_id) <= 36 and "\x00" not in row_id


def _made_here(who: Who, entries: Sequence[Entry], events: Collection[str]) -> set[str]:
    """The feeds that may come to be by this push: nobody makes one by naming it."""
    born = {entry.row for entry in entries if entry.table == "strand" and entry.field == BIRTH and _can_be(entry.row)}
    return {ORGANISATION, PEOPLE, *(event_feed(event) for event in events), *(born if who.is_coordinator else ())}
