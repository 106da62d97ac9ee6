"""The rows a push is about, in memory: read in bulk, changed there, written in bulk.

What must hold: while a picture is in use, the feeds in which its rows stand are locked (numbering.py), so nobody changes them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import msgspec
from sqlalchemy import Connection, Select, select

from moderator_app.server import tables
from moderator_app.server.bulk import among, ids
from moderator_app.server.rules import BIRTH, SERVER, Mark, marked
from moderator_app.server.shapes import Shape, shape_of

Key = tuple[str, str]
"""Table and id."""

BATCH = 500
_decode_marks = msgspec.json.Decoder(dict[str, list[int]]).decode


@dataclass(slots=True)
class Stand:
    """How a row stands in one feed, as it was read; `seq` 0 where it is new there."""

    seq: int = 0
    gone: bool = False
    by: int = SERVER
    foreign: int = 0


@dataclass(slots=True)
class Held:
    """A row. `values` are those of the journal. `raised`: it got a new revision in this push; `altered`: the server changed
    what was sent, so the sender has to get it too; `restood`: feeds that it entered or left."""

    shape: Shape
    id: str
    values: dict[str, Any]
    revision: int = 0
    marks: dict[str, Mark] = field(default_factory=dict)
    action: str = ""
    born_by: str = ""
    stands: dict[str, Stand] = field(default_factory=dict)
    is_new: bool = False
    raised: bool = False
    altered: bool = False
    changed: set[str] = field(default_factory=set)
    restood: set[str] = field(default_factory=set)

    @property
    def key(self) -> Key:
        return self.shape.name, self.id

    @property
    def home(self) -> str:
        return str(self.values["feed"])

    @property
    def feeds(self) -> list[str]:
        """Where it stands now."""
        return [feed for feed, stand in self.stands.items() if not stand.gone]

    def raise_revision(self, floor: int, action: str) -> int:
        """Give it its next revision, once a push. `floor` is above all that were given before a backup was restored."""
        if not self.raised:
            self.raised = True
            self.revision = max(self.revision, floor) + 1
        self.action = action or self.action
        return self.revision

    def mark(self, name: str, device: int) -> None:
        """Note that a field was changed at the present revision."""
        self.marks[name] = marked(self.mark_of(name), self.revision, device)

    def mark_of(self, name: str) -> Mark | None:
        return self.marks.get(name) or self.marks.get(BIRTH)

    def put(self, name: str, value: Any) -> None:
        """Set a field; one that this version doesn't know goes into `extra`."""
        if name in self.shape.fields:
            self.values[name] = value
            self.changed.add(name)
        else:
            self.values["extra"] = {**self.values["extra"], name: value}
            self.changed.add("extra")

    def get(self, name: str) -> Any:
        return self.values[name] if name in self.shape.fields else self.values["extra"].get(name)

    def stand_in(self, feed: str) -> bool:
        """Put it into a feed. Returns whether it is new there."""
        stand = self.stands.get(feed)
        if stand is not None and not stand.gone:
            return False
        self.stands[feed] = Stand(stand.seq if stand else 0, False, SERVER, stand.seq if stand else 0)
        self.restood.add(feed)
        return True

    def leave(self, feed: str) -> None:
        """Take it out of a feed. One in which it was never seen forgets it."""
        if self.stands[feed].seq == 0:
            del self.stands[feed]
            self.restood.discard(feed)
        else:
            self.stands[feed].gone = True
            self.restood.add(feed)

    def pointers(self) -> Iterator[tuple[str, Key]]:
        """What it points at: (foreign key, (table, id))."""
        for name, table in self.shape.pointers.items():
            if (target := self.values[name]) is not None:
                yield name, (table, target)

    @property
    def anchor(self) -> str:
        """The foreign key to what it hangs on: the first that isn't empty, "" for none."""
        return next((name for name in self.shape.anchors if self.values[name] is not None), "")

    def content(self) -> dict[str, Any]:
        """The row as it travels: every field by name, those that this version doesn't know among them."""
        return {**self.values, **self.values["extra"], "extra": {}}


class Picture:
    """Rows by table and id; `None` where it is known that there is none."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.rows: dict[Key, Held | None] = {}
        #: Of rows that were here and went for good: their last revision. Born again, they go on from there.
        self.last_revisions: dict[Key, int] = {}

    def __getitem__(self, key: Key) -> Held | None:
        """A row, read now if it wasn't yet."""
        if key not in self.rows:
            self.load([key])
        return self.rows[key]

    def add(self, held: Held) -> None:
        self.rows[held.key] = held

    def load(self, keys: Iterable[Key]) -> None:
        """Read rows that aren't in the picture yet, each table's in one go."""
        wanted: dict[str, list[str]] = defaultdict(list)
        for key in dict.fromkeys(keys):
            if key not in self.rows:
                self.rows[key] = None
                wanted[key[0]].append(key[1])
        for name, some in wanted.items():
            if (shape := shape_of(name)) is not None:
                for start in range(0, len(some), BATCH):
                    self._load(shape, some[start : start + BATCH])

    def forgotten(self, keys: Iterable[Key]) -> set[Key]:
        """Those of some rows that were deleted so long ago that they went for good (upkeep.py). Laptops may hold them still, as
        deleted ones or, having been away all the time, as if nothing had happened."""
        wanted = set(keys)
        self.load(wanted)
        return wanted & self.last_revisions.keys()

    def _load(self, shape: Shape, wanted: Sequence[str]) -> None:
        found: dict[str, Held] = {}
        rows, marks, stands = _statements(shape.name, self.connection.dialect.name)
        given = {"ids": ids(self.connection, wanted)}
        for row in self._all(rows, given):
            values = shape.from_row(row)
            found[values["id"]] = self.rows[shape.name, values["id"]] = Held(shape, values["id"], values)
        for row_id, revision, packed, action, born_by in self._all(marks, given):
            if (held := found.get(row_id)) is None:
                self.last_revisions[shape.name, row_id] = revision
            else:
                held.revision, held.marks, held.action, held.born_by = revision, _decode_marks(packed), action, born_by
        if not found:
            return
        for row_id, feed, seq, gone, by, foreign in self._all(stands, given):
            if (held := found.get(row_id)) is not None:
                held.stands[feed] = Stand(seq, gone, by, foreign)

    def _all(self, query: Select[Any], given: Mapping[str, Any]) -> Sequence[Any]:
        return self.connection.execute(query, given).all()  # at once: thousands of rows one by one take twice as long

    def held(self) -> Iterator[Held]:
        """All rows that are there, in the order they came in."""
        return (held for held in self.rows.values() if held is not None)


@cache
def _statements(table: str, dialect: str) -> tuple[Select[Any], Select[Any], Select[Any]]:
    """The rows with some ids, their marks, and where they stand. Kept: to make them takes longer than to run them."""
    shape = shape_of(table)
    assert shape is not None
    mark, entry = tables.row_mark.c, tables.feed_entry.c
    marks = select(mark.row_id, mark.revision, mark.marks, mark.action, mark.born_by)
    stands = select(entry.row_id, entry.feed, entry.seq, entry.gone, entry.by, entry.foreign_seq)
    return (
        select(shape.table).where(among(shape.table.c.id, dialect)),
        marks.where(among(mark.row_id, dialect), mark.table_name == table),
        stands.where(among(entry.row_id, dialect), entry.table_name == table),
    )
