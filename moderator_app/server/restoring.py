"""After a backup was restored: what the server lost, laptops still hold, and send back.

Revisions given since the restore are above the floor (database.Facts), those from before it are not. So for each row and field
it is known whether somebody changed it here since. What must hold: nothing that was changed here since is overwritten; a value
that only a laptop still has becomes current, or waits in a conflict where another one was written since.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, select

from moderator_app.protocol import limits
from moderator_app.protocol.digests import content_digest
from moderator_app.protocol.messages import ActionHead, Entry, Reconcile, Reconciled, Restore, Restored, Row
from moderator_app.protocol.problems import Refusal
from moderator_app.server import tables
from moderator_app.server.applying import Applying, Pusher, SetAside
from moderator_app.server.closure import close, needs_closing
from moderator_app.server.database import Database, Facts, facts_of, set_facts
from moderator_app.server.disputes import Disputes
from moderator_app.server.numbering import all_feeds, lock
from moderator_app.server.picture import Held, Picture
from moderator_app.server.push import guest_events
from moderator_app.server.rights import Who, event_feed
from moderator_app.server.rules import BIRTH, SERVER
from moderator_app.server.schema import new_floor
from moderator_app.server.shapes import ValueRefused, shape_of
from moderator_app.server.writing import write_rows
from moderator_app.store.tables import ORGANISATION, PEOPLE

#: Rows in one question or answer.
MOST = limits.ROWS


def begin_epoch(connection: Connection) -> str:
    """The database is another one from now on than laptops remember. Returns the new epoch."""
    epoch = secrets.token_hex(12)
    set_facts(connection, {"epoch": epoch, "floor": new_floor()})
    return epoch


def reconcile(database: Database, who: Who, message: Reconcile) -> Reconciled:
    """Which of the rows that a laptop holds it shall send, and up to which number its entries are known here."""
    if len(message.held) > MOST:
        raise Refusal("too_large", f"a question has {MOST} rows at most", rows=MOST)
    with database.reading() as connection:
        facts = _facts(connection, message.epoch)
        picture = Picture(connection)
        asked = [one for one in message.held if shape_of(one.table) is not None and _can_be(one.id)]
        picture.load((one.table, one.id) for one in asked)
        gone = picture.forgotten((one.table, one.id) for one in asked)
        gone |= {(one.table, one.id) for one in asked if _is_hidden(picture[one.table, one.id], who)}
        wanted = []
        for one in asked:
            held = picture[one.table, one.id]
            if (one.table, one.id) in gone:
                continue
            if held is None or _has_more(held, one.revision, one.digest, facts.floor):
                wanted.append((one.table, one.id))
        column = tables.device.c
        known = connection.scalar(
            select(column.last_n).where(column.id == message.device[:36].replace("\x00", ""), column.account == who.account)
        )
        return Reconciled(wanted, known or 0, sorted(gone))


def _is_hidden(held: Held | None, who: Who) -> bool:
    """Whether an account may not read a row. People whom it made itself and nobody has pointed at yet are its own all the
    same."""
    if held is None or who.may_read(held.feeds):
        return False
    return held.born_by != who.account or held.home != PEOPLE or held.feeds != [PEOPLE]


def _has_more(held: Held, revision: int, digest: str, floor: int) -> bool:
    """Whether a laptop may hold what isn't here."""
    if held.revision <= floor:
        return held.revision < revision <= floor
    return revision <= floor and content_digest(held.content()) != digest


def _facts(connection: Connection, epoch: str) -> Facts:
    facts = facts_of(connection)
    if epoch != facts.epoch:
        raise Refusal("epoch_changed", "the server was restored from a backup, or is another one", epoch=facts.epoch)
    return facts


def _can_be(row_id: str) -> bool:
    return 0 < len(row_id) <= 36 and "\x00" not in row_id


# ---- taking rows back


def restore(database: Database, who: Who, message: Restore) -> Restored:
    """Take rows back as a laptop held them. Raises `Refusal`."""
    if len(message.rows) > MOST:
        raise Refusal("too_large", f"there are {MOST} rows at most in one message", rows=MOST)
    with database.writing() as connection:
        facts = _facts(connection, message.epoch)
        strands = {row.id for row in message.rows if row.table == "strand" and _can_be(row.id)} if who.is_coordinator else set()
        events = guest_events(connection)
        feeds = all_feeds(connection) | strands | {ORGANISATION, PEOPLE, *(event_feed(event) for event in events)}
        counters = lock(connection, feeds, feeds)
        picture = Picture(connection)
        rows = [row for row in message.rows if shape_of(row.table) is not None and _can_be(row.id)]
        picture.load((row.table, row.id) for row in rows)
        forgotten = picture.forgotten((row.table, row.id) for row in rows)
        rows = [row for row in rows if (row.table, row.id) not in forgotten]
        disputes = Disputes(picture)
        pusher = Pusher(who, SERVER, message.device[:36], facts.floor, events)
        stored, aside = _Restoring(picture, pusher, disputes).take(rows)
        close(picture, [held for held in picture.held() if needs_closing(held)])
        if disputes.unsigned:
            disputes.sign(connection)
        write_rows(connection, picture.held(), counters, SERVER)
        return Restored(stored, aside)


class _Restoring:
    def __init__(self, picture: Picture, pusher: Pusher, disputes: Disputes) -> None:
        self.picture, self.pusher, self.disputes = picture, pusher, disputes
        self.head = ActionHead("restore", {"template": "Restored from a laptop"}, pusher.who.name)

    def take(self, rows: Sequence[Row]) -> tuple[int, list[tuple[str, str]]]:
        """Returns how many rows changed anything here, and which can't be stored before what they point at."""
        born = [Entry(n, "restore", row.table, row.id, BIRTH, None, row.content) for n, row in enumerate(rows, 1)]
        new = [entry for entry in born if self.picture[entry.table, entry.row] is None]
        revisions = {(row.table, row.id): row.revision for row in rows}
        applying = Applying(self.picture, self.pusher, {"restore": self.head}, self.disputes)
        stored, aside = 0, []
        for n, ruling in applying.apply(new).items():
            entry = born[n - 1]
            if ruling.outcome == "applied" and ruling.held is not None:
                self._as_it_was(ruling.held, revisions[entry.table, entry.row])
                stored += 1
            elif ruling.outcome == "aside":
                aside.append((entry.table, entry.row))
        fresh = {(entry.table, entry.row) for entry in new}
        for entry in born:
            held = self.picture[entry.table, entry.row]
            if held is not None and held.key not in fresh and applying.may_write(held):
                stored += self._bring_forward(applying, held, entry, revisions[held.key])
        return stored, aside

    def _as_it_was(self, held: Held, revision: int) -> None:
        """A lost row keeps its revision, so that a newer one on another laptop is known to be newer."""
        if 0 < revision <= self.pusher.floor:
            held.revision = revision
        held.altered, held.action, held.born_by = True, "", ""  # whoever made it may come and say so
        held.marks = {BIRTH: [held.revision, SERVER, held.revision]}

    def _bring_forward(self, applying: Applying, held: Held, entry: Entry, revision: int) -> bool:
        floor = self.pusher.floor
        if not 0 < revision <= floor:
            return False
        try:
            values = applying.read_content(held.shape, entry)
            applying.see_targets(held.shape, values)
        except (ValueRefused, SetAside):
            return False
        is_untouched = held.revision <= floor
        if is_untouched and held.revision >= revision:
            return False
        changed = False
        for name, value in values.items():
            if name in ("id", "feed", "extra", held.shape.feed_from) or held.values[name] == value:
                continue
            mark = held.mark_of(name)
            if not is_untouched and mark is not None and revision <= mark[0] <= floor:
                continue  # it was changed before the restore by somebody of whom this laptop hasn't heard
            if not is_untouched and name == "deleted_at" and value is not None:
                continue  # a change is stronger than a deletion; who deleted it sends that again
            if is_untouched or mark is None or mark[0] <= floor:
                self._put(held, name, value, revision if is_untouched else 0)
            elif not self._is_known(held, name, value):
                self.disputes.begin(held, name, None, held.values[name], value, self.head, self.pusher)
            else:
                continue
            changed = True
        if is_untouched and not changed:
            held.raised, held.revision, held.altered = True, revision, True
        return changed

    def _put(self, held: Held, name: str, value: Any, revision: int) -> None:
        if revision:
            held.raised, held.revision = True, revision
        else:
            held.raise_revision(self.pusher.floor, "")
        held.altered = True
        held.put(name, value)
        held.mark(name, SERVER)

    def _is_known(self, held: Held, name: str, value: Any) -> bool:
        """Whether the journal here has this value: then it was seen, and what stands came after it."""
        entry = tables.entry.c
        query = select(entry.after).where(
            entry.row_id == held.id, entry.table_name == held.shape.name, entry.field.in_((name, BIRTH)), entry.after.is_not(None)
        )
        for after in self.picture.connection.scalars(query):
            found = msgspec.json.decode(after)
            if found == value or (isinstance(found, dict) and found.get(name) == value):
                return True
        return False
