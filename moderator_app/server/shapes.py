"""The synced tables as the server sees them: which values a field takes, what a row points at, where it belongs.

What must hold: a value that passes `Field.read` can be stored on SQLite and on PostgreSQL and comes back equal; whatever else
comes over the wire raises `ValueRefused` and never a database error.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from typing import Any

import msgspec
from sqlalchemy import JSON, BigInteger, Boolean, Date, DateTime, Float, Integer, String, TableClause, Text, column, table

from moderator_app.protocol import limits
from moderator_app.store.feeds import pointers
from moderator_app.store.journal import columns_of, synced_mappers, to_journal
from moderator_app.store.tables import Synced
from moderator_app.store.tables.base import FrozenJSON, UtcDateTime

INT32 = 2**31
#: The whole numbers that every reader of JSON keeps exactly.
INT53 = 2**53


class ValueRefused(ValueError):
    """A value that can't be stored, for good. `code` goes into the answer."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code, self.message = code, message


@dataclass(frozen=True, slots=True)
class Field:
    """A column: its kind, whether it may be empty, the longest text, and the value a row is born with."""

    name: str
    column: str
    kind: str
    nullable: bool
    longest: int
    default: Any

    @property
    def mergeable(self) -> bool:
        """Whether two changes of it may be merged by sentence."""
        return self.kind == "text"

    def read(self, value: Any) -> Any:
        """The value in the journal's form. Raises `ValueRefused`."""
        if value is None:
            if self.nullable:
                return None
            raise ValueRefused("not_empty", f"{self.name} can't be empty")
        return _READERS[self.kind](self, value)


@dataclass(frozen=True, slots=True)
class Shape:
    """A synced table. `table` has the plain types of the driver. `anchors`: the foreign keys to what a row hangs on (its
    meeting, round, survey and so on); the first that isn't empty counts."""

    name: str
    table: TableClause
    fields: Mapping[str, Field]
    pointers: Mapping[str, str]
    feed_from: str
    home: str
    anchors: tuple[str, ...]
    lends: tuple[tuple[str, str], ...]
    """(table, foreign key) of the tables whose rows take their home feed from rows of this one."""
    timed: tuple[str, ...]
    """The fields that are moments or dates."""
    needed: tuple[str, ...]
    """The fields without which no row is born: they have no default and can't be empty."""

    def defaults(self) -> dict[str, Any]:
        """A row as it is born where nothing is said."""
        return {name: field.default for name, field in self.fields.items()}

    def to_row(self, values: Mapping[str, Any], names: Iterable[str] | None = None) -> dict[str, Any]:
        """Values of the journal as parameters of an INSERT or UPDATE, by column."""
        found = {}
        for name in self.fields if names is None else names:
            field, value = self.fields[name], values[name]
            if value is not None and field.kind == "moment":
                value = datetime.fromisoformat(value).replace(tzinfo=None)
            elif value is not None and field.kind == "date":
                value = date.fromisoformat(value)
            found[field.column] = value
        return found

    def stored(self, values: Mapping[str, Any], names: Iterable[str]) -> tuple[Any, ...]:
        """Values of the journal as the drivers store them without a converter, in the order of `names`: moments and JSON as
        texts, written as SQLAlchemy's types write them on SQLite."""
        found = []
        for name in names:
            kind, value = self.fields[name].kind, values[name]
            if kind == "json":
                value = msgspec.json.encode(value).decode()
            elif value is not None and kind == "moment":
                value = datetime.fromisoformat(value).replace(tzinfo=None).isoformat(" ", "microseconds")
            found.append(value)
        return tuple(found)

    def from_row(self, row: Sequence[Any]) -> dict[str, Any]:
        """A row as it was read, all columns in order, as values of the journal."""
        found = dict(zip(self.fields, row, strict=True))
        for name in self.timed:
            if (value := found[name]) is not None:
                found[name] = value.isoformat() + "+00:00" if self.fields[name].kind == "moment" else value.isoformat()
        return found

    @property
    def parent_from(self) -> str:
        """The foreign key to the row that lends its feed, "" where a strand or nothing does."""
        return self.feed_from if self.feed_from in self.pointers and self.feed_from != "strand_id" else ""


def shape_of(name: str) -> Shape | None:
    """The shape of a synced table, None for a table that this server doesn't know."""
    return shapes().get(name)


@cache
def shapes() -> dict[str, Shape]:
    """All synced tables by name."""
    return {name: _shape(name, mapper.class_) for name, mapper in synced_mappers().items()}


def _shape(name: str, model: type[Synced]) -> Shape:
    defaults, _json, _known = model._columns()
    fields = {}
    for key, found in columns_of(name).items():
        kind, longest = _kind(found.type)
        fields[key] = Field(key, found.name, kind, bool(found.nullable), longest, to_journal(defaults.get(key)))
    points = pointers(name)
    own = model.feed_from if model.feed_from in points and model.feed_from != "strand_id" else ""
    anchors = (own,) if own else tuple(key for key in ("round_id", "event_id", "survey_id") if key in points)
    lends = tuple(
        (other, mapper.class_.feed_from)
        for other, mapper in synced_mappers().items()
        if pointers(other).get(mapper.class_.feed_from) == name
    )
    plain = table(name, *(column(field.column, _plain(columns_of(name)[key].type)) for key, field in fields.items()))
    timed = tuple(key for key, field in fields.items() if field.kind in ("moment", "date"))
    needed = tuple(
        key for key, field in fields.items() if field.default is None and not field.nullable and key not in ("id", "feed")
    )
    return Shape(name, plain, fields, points, model.feed_from, model.home, anchors, lends, timed, needed)


def _plain(kind: Any) -> Any:
    return JSON() if isinstance(kind, FrozenJSON) else DateTime() if isinstance(kind, UtcDateTime) else kind


def _kind(kind: Any) -> tuple[str, int]:
    for known, name in ((FrozenJSON, "json"), (UtcDateTime, "moment"), (Date, "date"), (Boolean, "bool"), (Float, "float")):
        if isinstance(kind, known):
            return name, 0
    if isinstance(kind, Integer):
        return "long" if isinstance(kind, BigInteger) else "int", 0
    if isinstance(kind, Text):
        return "text", limits.VALUE_BYTES
    assert isinstance(kind, String)
    return "code", kind.length or limits.VALUE_BYTES


# ---- reading values


def _read_text(field: Field, value: Any) -> str:
    if not isinstance(value, str):
        raise ValueRefused("wrong_type", f"{field.name} is a text")
    return sound(value, field.longest)


def sound(value: str, longest: int = limits.VALUE_BYTES) -> str:
    """A text that every database takes. Raises `ValueRefused`."""
    if "\x00" in value:
        raise ValueRefused("bad_text", "a text may not hold NUL")
    if len(value) > longest or (len(value) * 4 > limits.VALUE_BYTES and len(value.encode()) > limits.VALUE_BYTES):
        raise ValueRefused("too_long", f"a text is longer than {longest}")
    return value


def _read_int(field: Field, value: Any) -> int:
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int) or not -INT32 <= value < INT32:
        raise ValueRefused("wrong_type", f"{field.name} is a whole number of 32 bits")
    return int(value)


def _read_long(field: Field, value: Any) -> int:
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int) or not -INT53 < value < INT53:
        raise ValueRefused("wrong_type", f"{field.name} is a whole number of 53 bits")
    return int(value)


def _read_float(field: Field, value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or abs(value) > 1e300 or not math.isfinite(value):
        raise ValueRefused("wrong_type", f"{field.name} is a number")
    return float(value)


def _read_bool(field: Field, value: Any) -> bool:
    if not isinstance(value, bool):
        raise ValueRefused("wrong_type", f"{field.name} is true or false")
    return value


def _read_moment(field: Field, value: Any) -> str:
    moment = parsed_moment(value)
    if moment is None:
        raise ValueRefused("wrong_type", f"{field.name} is a moment in ISO 8601, with its offset")
    return moment.isoformat()


def parsed_moment(value: Any) -> datetime | None:
    """An aware moment in UTC from ISO 8601, None where it is none."""
    if not isinstance(value, str) or len(value) > 40:
        return None
    try:
        moment = datetime.fromisoformat(value)
        return None if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _read_date(field: Field, value: Any) -> str:
    try:
        if not isinstance(value, str) or len(value) != 10:
            raise ValueError
        return date.fromisoformat(value).isoformat()
    except ValueError:
        raise ValueRefused("wrong_type", f"{field.name} is a date in ISO 8601") from None


def _read_json(field: Field, value: Any) -> Any:
    if field.default is not None and not isinstance(value, type(field.default)):
        raise ValueRefused("wrong_type", f"{field.name} is {'an object' if isinstance(field.default, dict) else 'a list'}")
    return sound_json(value)


def sound_json(value: Any) -> Any:
    """Any JSON value within the limits. Raises `ValueRefused`."""
    _look_into(value, limits.DEPTH)
    if isinstance(value, (list, dict)) and len(msgspec.json.encode(value)) > limits.VALUE_BYTES:
        raise ValueRefused("too_long", f"a value is longer than {limits.VALUE_BYTES} bytes")
    return value


def _look_into(value: Any, depth: int) -> None:
    if isinstance(value, str):
        sound(value)
    elif isinstance(value, (list, dict)):
        if depth == 0:
            raise ValueRefused("too_deep", f"a value is nested deeper than {limits.DEPTH}")
        for key, item in value.items() if isinstance(value, dict) else enumerate(value):
            if isinstance(key, str):
                sound(key)
            _look_into(item, depth - 1)
    elif isinstance(value, int) and not isinstance(value, bool) and not -(2**63) <= value < 2**63:
        raise ValueRefused("wrong_type", "a whole number has 64 bits at most")
    elif isinstance(value, float) and not math.isfinite(value):
        raise ValueRefused("wrong_type", "a number must be finite")


_READERS = {
    "text": _read_text,
    "code": _read_text,
    "int": _read_int,
    "long": _read_long,
    "float": _read_float,
    "bool": _read_bool,
    "moment": _read_moment,
    "date": _read_date,
    "json": _read_json,
}
