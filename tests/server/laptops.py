"""A laptop as the server sees it, in a few lines: what it pushes, what it has pulled. It calls the functions directly."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from moderator_app.protocol.messages import ActionHead, Answer, Entry, Grant, Pull, Pulled, Push, Row
from moderator_app.server import pull, push
from moderator_app.server.database import Database, facts_of
from moderator_app.server.rights import Who
from moderator_app.store.journal import content
from moderator_app.store.tables import Event, Membership, Note, Person, Segment, Strand, Synced

SCHEMA = "0004"
NOW = datetime(2026, 3, 1, 8, 0, tzinfo=UTC)
#: When rows are deleted.
DELETED = "2026-03-02T09:00:00+00:00"


def coordinator(name: str) -> Who:
    return Who(name, name.title(), f"{name}@example.org", "", (Grant("coordinator"),))


def moderator(name: str, *strands: str) -> Who:
    return Who(name, name.title(), f"{name}@example.org", "", tuple(Grant("moderator", strand) for strand in strands))


def guest(name: str, event: str) -> Who:
    return Who(name, name.title(), f"{name}@example.org", "", (Grant("guest", event=event),))


class Laptop:
    """Rows by (table, id) as they were pulled; `revisions` also as pushes answered them."""

    def __init__(self, database: Database, who: Who, device: str) -> None:
        self.database, self.who, self.device = database, who, device
        self.n = 0
        self.cursors: dict[str, int] = {}
        self.rows: dict[tuple[str, str], dict[str, Any]] = {}
        self.feeds: dict[tuple[str, str], set[str]] = {}
        self.revisions: dict[tuple[str, str], int] = {}
        self.at = NOW.isoformat()
        self.heads = 0
        self.action = ""
        self.has_own = False
        self.begin()

    def begin(self, label: str = "Change") -> None:
        """Another action from here on."""
        self.heads += 1
        self.action = f"{self.device}-{self.heads}"
        self.head = ActionHead(self.action, {"template": label}, self.who.name, self.at)

    @property
    def epoch(self) -> str:
        with self.database.reading() as connection:
            return facts_of(connection).epoch

    # ---- pushing

    def entry(self, table: str, row: str, field: str, before: Any, after: Any, base: int | None = None) -> Entry:
        self.n += 1
        return Entry(self.n, self.action, table, row, field, before, after, base)

    def birth(self, row: Synced) -> Entry:
        self.n += 1
        return Entry(self.n, self.action, row.__tablename__, row.id, "*", None, content(row))

    def edit(self, row: Synced, field: str, after: Any, before: Any = ...) -> Entry:
        """A change upon what this laptop has of the row."""
        key = (row.__tablename__, row.id)
        held = self.rows.get(key) or content(row)
        return self.entry(*key, field, held[field] if before is ... else before, after, self.revisions.get(key))

    def send(self, *entries: Entry) -> list[Answer]:
        """Push; notes the revisions and values that were answered."""
        taken = push.take(self.database, self.who, Push(self.device, self.epoch, SCHEMA, [self.head], list(entries)))
        for entry, answer in zip(entries, taken.pushed.answers, strict=True):
            if answer.revision is not None:
                self.revisions[entry.table, entry.row] = answer.revision
                held = self.rows.setdefault((entry.table, entry.row), {})
                if entry.field == "*":
                    held.update(entry.after if answer.outcome == "applied" else answer.value)  # type: ignore[arg-type]
                else:
                    held[entry.field] = entry.after if answer.outcome == "applied" else answer.value
        return taken.pushed.answers

    def give(self, *rows: Synced) -> list[Answer]:
        """Push the births of rows."""
        return self.send(*(self.birth(row) for row in rows))

    def set(self, row: Synced, field: str, after: Any, before: Any = ...) -> Answer:
        """Push one change."""
        return self.send(self.edit(row, field, after, before))[0]

    # ---- pulling

    def pull(self, *, limit: int = 0, answered: int | None = None) -> list[Row]:
        """Pull to the end; returns the rows that came."""
        came: list[Row] = []
        while True:
            pulled = self.pull_once(limit=limit, answered=answered)
            came += pulled.rows
            if not pulled.more:
                return came

    def pull_once(self, *, limit: int = 0, answered: int | None = None) -> Pulled:
        message = Pull(self.device, self.epoch, SCHEMA, self.cursors, limit, self.n if answered is None else answered)
        message.has_own = self.has_own
        pulled = pull.answer(self.database, self.who, message)
        for row in pulled.rows:
            self.rows[row.table, row.id] = row.content
            self.revisions[row.table, row.id] = row.revision
            self.feeds[row.table, row.id] = set(row.feeds)
        for left in pulled.left:
            feeds = self.feeds.get((left.table, left.id), set())
            feeds.discard(left.feed)
            if not feeds:
                self.rows.pop((left.table, left.id), None)
        self.cursors = pulled.cursors
        return pulled

    def value(self, row: Synced, field: str) -> Any:
        return self.rows[row.__tablename__, row.id][field]

    def has(self, row: Synced) -> bool:
        return (row.__tablename__, row.id) in self.rows

    def conflicts(self) -> list[dict[str, Any]]:
        return [content for (table, _id), content in self.rows.items() if table == "conflict" and content["state"] == "open"]

    def tables(self) -> set[str]:  # type: ignore[valid-type]
        return {table for table, _id in self.rows}


def in_feed(feed: str, *rows: Synced) -> None:
    """Give rows their home feed, as the journal does."""
    for row in rows:
        row.feed = feed


def strand(name: str) -> Strand:
    made = Strand(name_en=name)
    made.feed = made.id
    return made


class Meeting:
    """A strand with a meeting, a segment, a member and a note; `rows` in the order they are born."""

    def __init__(self, name: str = "Mathematics") -> None:
        self.strand = strand(name)
        self.event = Event(strand_id=self.strand.id, title_en=f"{name} meets")
        self.segment = Segment(event_id=self.event.id, position="a", title_en="Welcome")
        self.person = Person(name=f"Member of {name}", feed="people")
        self.membership = Membership(strand_id=self.strand.id, person_id=self.person.id)
        self.note = note(self.event, "Wait three seconds. Then ask again.")
        in_feed(self.strand.id, self.event, self.segment, self.membership, self.note)

    @property
    def rows(self) -> Iterable[Synced]:
        return (self.strand, self.event, self.segment, self.person, self.membership, self.note)


def note(event: Event, text: str) -> Note:
    return Note(event_id=event.id, text=text, captured_at=NOW, feed=event.feed)
