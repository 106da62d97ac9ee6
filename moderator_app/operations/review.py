"""What Review shows: where two people disagree, and what the server refused, each with the names a person knows the rows by.

Reading only; how a disagreement is settled stands in `conflicts`. Confidential rules are told without their names.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from moderator_app.domain.wording import Text
from moderator_app.store import Workspace
from moderator_app.store.feeds import pointers
from moderator_app.store.journal import BIRTH, columns_of, synced_mappers, to_journal
from moderator_app.store.tables import Conflict, Event, RefusedEntry, Synced
from moderator_app.store.tables.base import thaw

DELETION = "deleted_at"
#: The fact that names who is signed in (sync/signing.py).
_ACCOUNT = "sync.account"


@dataclass(frozen=True, slots=True)
class Called:
    """What a row is called: in English and Chinese as far as it is known, or by its `number` (a meeting's, a room's). `of`: what
    it belongs to where its own name says too little, such as the person of a seat."""

    table: str
    english: str = ""
    chinese: str = ""
    number: int = 0
    of: Called | None = None


@dataclass(frozen=True, slots=True)
class About:
    """The row that something is about, with the strand and the meeting it stands in (None: in none). `is_here`: this laptop has
    it; `is_gone`: it was deleted. `zone`: the meeting's time zone, "" for none."""

    table: str
    row: str
    called: Called
    strand_id: str | None = None
    event_id: str | None = None
    meeting: Called | None = None
    strand: Called | None = None
    zone: str = ""
    is_here: bool = True
    is_gone: bool = False


@dataclass(frozen=True, slots=True)
class Side:
    """One of two values: who wrote it, and when by their clock (None: not known). `is_own`: whoever sits here wrote it."""

    value: Any
    author: str
    at: datetime | None
    is_own: bool


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A field that two people changed, neither having seen the other's change. `shared` stands in the row for everybody;
    `waiting` is the value that came second and waits. `now`: what stands in the row by now. Values are journal values."""

    id: str
    about: About
    field: str
    base: Any
    shared: Side
    waiting: Side
    now: Any

    @property
    def kind(self) -> tuple[str, str, str, str]:
        """Disagreements that can be settled in one go have the same: table, field and the two people."""
        return self.about.table, self.field, self.shared.author, self.waiting.author

    @property
    def is_text(self) -> bool:
        """Whether both values are words that can be edited into one."""
        kinds = (self.shared.value, self.waiting.value)
        return is_wording(self.about.table, self.field) and all(isinstance(value, str) for value in kinds)


@dataclass(frozen=True, slots=True)
class Rejected:
    """A change of this laptop that the server refused for good. `field` "*": a whole row, whose content is `after`."""

    id: int
    about: About
    field: str
    before: Any
    after: Any
    label: Text
    at: datetime
    code: str
    message: str
    refused_at: datetime


@dataclass(frozen=True, slots=True)
class Review:
    """All that is open. `names`: what the rows are called that values point at, by their id."""

    disagreements: tuple[Disagreement, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    names: Mapping[str, Called] = field(default_factory=dict)

    @property
    def count(self) -> int:
        return len(self.disagreements) + len(self.rejected)


def open_count(ws: Workspace) -> int:
    """How many things stand in Review."""
    with ws.read() as session:
        conflicts = session.scalar(select(func.count(Conflict.id)).where(Conflict.state == "open")) or 0
        return conflicts + (session.scalar(select(func.count(RefusedEntry.id))) or 0)


def review(ws: Workspace) -> Review:
    """Everything that is open, the newest first."""
    own_names = {ws.author, str((ws.recall(_ACCOUNT) or {}).get("name", ""))} - {""}
    with ws.read() as session:
        reader = _Names(session)
        found = session.scalars(select(Conflict).where(Conflict.state == "open").order_by(Conflict.id.desc())).all()
        refused = session.scalars(select(RefusedEntry).order_by(RefusedEntry.id.desc())).all()
        disagreements = tuple(_disagreement(reader, one, own_names, ws.device) for one in found)
        rejected = tuple(_rejected(reader, one) for one in refused)
        values = [(d.about.table, d.field, v) for d in disagreements for v in (d.base, d.shared.value, d.waiting.value, d.now)]
        values += [(r.about.table, r.field, v) for r in rejected for v in (r.before, r.after)]
        return Review(disagreements, rejected, reader.pointed_at(values))


def is_wording(table: str, name: str) -> bool:
    """Whether a field holds words of people, and no code, address or name of a thing."""
    if table not in synced_mappers():
        return False
    column = columns_of(table).get(name)
    length = getattr(getattr(column, "type", None), "length", 1)
    return column is not None and length is None and column.type.python_type is str and name not in _NO_WORDING


_NO_WORDING = {"email", "sha256", "uid", "join_link", "link", "source_digest", "evidence_sha256", "contact_email", "file_name"}


def _disagreement(reader: _Names, one: Conflict, own_names: set[str], device: str) -> Disagreement:
    about = reader.about(one.table_name, one.row_id)
    row = reader.row(one.table_name, one.row_id)
    now = to_journal(getattr(row, one.field, None)) if row is not None else None
    is_own = one.device_mine == device or (not one.device_mine and one.author_mine in own_names)
    shared = Side(thaw(one.theirs), one.author_theirs, one.at_theirs, one.author_theirs in own_names and not is_own)
    waiting = Side(thaw(one.mine), one.author_mine, one.at_mine, is_own)
    return Disagreement(one.id, about, one.field, thaw(one.base), shared, waiting, thaw(now))


def _rejected(reader: _Names, one: RefusedEntry) -> Rejected:
    about = reader.about(one.table, one.row)
    if not about.is_here and isinstance(one.after, dict):
        about = About(one.table, one.row, _called(reader, one.table, one.after.get), is_here=False)
    label = Text.from_json(one.label)
    return Rejected(
        one.id, about, one.field, one.before, one.after, label, one.at, one.code, one.message, one.refused_at
    )  # fmt: skip


# ---- names


class _Names:
    """Reads what rows are called, each once."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self._rows: dict[tuple[str, str], Synced | None] = {}

    def row(self, table: str, row_id: str | None) -> Synced | None:
        """The row, deleted or not; None where there is none."""
        if not row_id or table not in synced_mappers():
            return None
        key = (table, row_id)
        if key not in self._rows:
            model: type[Synced] = synced_mappers()[table].class_
            self._rows[key] = self.session.get(model, row_id, execution_options={"with_deleted": True})
        return self._rows[key]

    def called(self, table: str, row_id: str | None) -> Called:
        row = self.row(table, row_id)
        return Called(table) if row is None else _called(self, table, lambda name: getattr(row, name, None))

    def about(self, table: str, row_id: str) -> About:
        row = self.row(table, row_id)
        if row is None:
            return About(table, row_id, Called(table), is_here=False)
        strand_id, event_id = self._place(table, row)
        event = self.row("event", event_id)
        assert event is None or isinstance(event, Event)
        return About(
            table,
            row_id,
            self.called(table, row_id),
            strand_id or (event.strand_id if event is not None else None),
            event_id,
            self.called("event", event_id) if event is not None and table != "event" else None,
            self.called("strand", strand_id) if strand_id and table != "strand" else None,
            event.time_zone if event is not None else "",
            True,
            row.deleted_at is not None,
        )

    def _place(self, table: str, row: Synced) -> tuple[str | None, str | None]:
        """Strand and meeting of a row, from itself or from what it hangs on."""
        strand_id, event_id = None, None
        seen: Synced | None = row
        for _step in range(6):
            if seen is None:
                break
            at = seen.__tablename__
            strand_id = strand_id or (seen.id if at == "strand" else getattr(seen, "strand_id", None))
            event_id = event_id or (seen.id if at == "event" else getattr(seen, "event_id", None))
            upward = "subject_id" if hasattr(seen, "subject_id") else seen.feed_from
            target = getattr(seen, "subject_table", "") or pointers(at).get(upward, "")
            if not target or upward == "id" or target == "strand":
                break
            seen = self.row(target, getattr(seen, upward))
        if event_id and not strand_id:
            event = self.row("event", event_id)
            strand_id = getattr(event, "strand_id", None)
        return strand_id, event_id

    def pointed_at(self, values: Iterable[tuple[str, str, Any]]) -> dict[str, Called]:
        """What the rows are called that some values (table, field, value) point at, by id."""
        found: dict[str, Called] = {}
        for table, name, value in values:
            content = value.items() if name == BIRTH and isinstance(value, dict) else [(name, value)]
            for key, one in content:
                target = pointers(table).get(key) if table in synced_mappers() else None
                target = target or _LISTED.get(key)
                for row_id in (one if isinstance(one, list) else [one]) if target else []:
                    if isinstance(row_id, str) and row_id and row_id not in found:
                        found[row_id] = self.called(target or "", row_id)
        return found


#: Fields that hold several ids, to the table of these.
_LISTED = {"role_ids": "term", "candidate_ids": "person"}
#: For each table what names its rows: fields in English and Chinese, the first that says something.
_NAMED: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "person": (("name", "name_en", "email"), ("name_zh",)),
    "term": (("label_en",), ("label_zh",)),
    "school": (("name_en",), ("name_zh",)),
    "insight": (("text_en",), ("text_zh",)),
    "note": (("text",), ()),
    "cue": (("text",), ()),
    "question": (("text",), ()),
    "answer": (("raw",), ()),
    "resource": (("title_en", "file_name", "link"), ("title_zh",)),
    "room": (("name", "topic_en"), ("topic_zh",)),
    "source_file": (("name",), ()),
    "season": (("school_year",), ()),
    "room_plan": (("name",), ()),
    "attendance": (("given_name", "given_email"), ()),
    "response": (("given_name", "given_email"), ()),
}
_USUAL = (("title_en", "name_en"), ("title_zh", "name_zh"))
#: For each table whose rows are known by another row, the fields that point there, the first that is filled.
_KNOWN_BY: dict[str, tuple[str, ...]] = {
    "membership": ("person_id",),
    "seat": ("person_id",),
    "rsvp": ("person_id",),
    "attendance": ("person_id",),
    "response": ("person_id",),
    "theme_choice": ("person_id",),
    "inquiry_wish": ("person_id",),
    "inquiry_support": ("inquiry_id",),
    "rule": ("person_id",),
    "coaching_peer": ("person_id",),
    "coaching_standing": ("person_id",),
    "coaching_check_in": ("pair_id",),
    "coaching_pair": ("inquiry_id",),
    "material": ("resource_id",),
    "evidence": ("insight_id",),
    "slot": ("person_id", "inquiry_id"),
    "room": ("inquiry_id", "theme_id"),
}


def _called(reader: _Names, table: str, value_of: Any) -> Called:
    if table == "private_rule":
        return Called(table)

    def first(names: tuple[str, ...]) -> str:
        return next((str(value).strip() for name in names if (value := value_of(name))), "")

    english, chinese = (first(names) for names in _NAMED.get(table, _USUAL))
    number = value_of("number") or value_of("room_number") if table in ("event", "room", "round", "coaching_round") else 0
    of = None
    if table in ("permission", "translation"):
        of = reader.called(str(value_of("subject_table") or ""), value_of("subject_id"))
    elif not (english or chinese):
        for name in _KNOWN_BY.get(table, ()):
            if value_of(name) and name in pointers(table):
                of = reader.called(pointers(table)[name], value_of(name))
                break
    return Called(table, english, chinese, number if isinstance(number, int) else 0, of)
