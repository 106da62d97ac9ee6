"""What every table shares: identity, feed, extra fields, soft deletion, and column types that survive the journal.

The same definitions serve SQLite on the laptop and PostgreSQL on the server.
"""

from __future__ import annotations

import os
import random
import threading
import time
import uuid
from collections.abc import Mapping
from datetime import UTC, date, datetime
from inspect import get_annotations
from types import MappingProxyType
from typing import Annotated, Any, ClassVar

from sqlalchemy import JSON, Date, DateTime, Dialect, Float, ForeignKey, MetaData, String, Text, event, inspect
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator

#: Ids of things that have one natural key on every laptop are UUIDv5 in this namespace.
NATURAL_KEYS = uuid.UUID("5b1f4a52-6a0e-5d0e-9a3c-3f8a1c2b7e60")

#: The feed of rows that concern the whole organisation: every moderator reads it.
ORGANISATION = "organisation"
#: The home feed of people, which coordinators alone read. A moderator's laptop gets those whom rows of its strands point at.
PEOPLE = "people"


def new_id() -> str:
    """A UUIDv7 (RFC 9562, section 5.7) as text. Within one program each is greater than the one before, also within a
    millisecond and when the clock is set back (section 6.2, method 2): rows and journal entries sort by birth."""
    global _newest
    with _one_at_a_time:
        value = (time.time_ns() // 1_000_000) << 74 | int.from_bytes(os.urandom(10), "big") >> 6
        if value >> 74 <= _newest >> 74:
            value = _newest + 1 + random.getrandbits(32)
        _newest = value
    digits = f"{value >> 74:012x}7{value >> 62 & 0xFFF:03x}{value & 0x3FFFFFFFFFFFFFFF | 0x8000000000000000:016x}"
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"


_newest = 0  # 48 bits of milliseconds and 74 random ones
_one_at_a_time = threading.Lock()


def natural_id(table: str, *parts: str) -> str:
    """The id of a thing that two laptops may create independently: the same table and key give the same id."""
    return str(uuid.uuid5(NATURAL_KEYS, "\x1f".join((table, *parts))))


def utc_now() -> datetime:
    """Now, aware, in UTC, to the microsecond."""
    return datetime.now(UTC)


class UtcDateTime(TypeDecorator[datetime]):
    """An aware moment, stored as naive UTC (SQLite gives naive ones back) and always returned aware, in UTC."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"a moment without a time zone can't be stored: {value!r}")
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.replace(tzinfo=UTC)


def freeze(value: Any) -> Any:
    """Lists to tuples and dicts to read-only mappings, all the way down."""
    if isinstance(value, (list, tuple)):
        return tuple(freeze(item) for item in value) if value else ()
    if isinstance(value, (dict, MappingProxyType)):
        return MappingProxyType({key: freeze(item) for key, item in value.items()})
    return value


def thaw(value: Any) -> Any:
    """The plain JSON form of a frozen value."""
    if isinstance(value, (tuple, list)):
        return [thaw(item) for item in value] if value else []
    if isinstance(value, (dict, MappingProxyType)):
        return {key: thaw(item) for key, item in value.items()} if value else {}
    return value


class FrozenJSON(TypeDecorator[Any]):
    """JSON that is read-only from the moment it is assigned: a change in place would slip past the journal, so it raises.

    Assign a new list or dict to change it.
    """

    impl = JSON
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:
        return thaw(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        return freeze(value)

    def compare_values(self, x: Any, y: Any) -> bool:
        return bool(thaw(x) == thaw(y))


Words = Annotated[str, mapped_column(Text, default="")]
Code = Annotated[str, mapped_column(String(40), default="")]
Id = Annotated[str, mapped_column(String(36))]
Names = Annotated[tuple[Any, ...], mapped_column(FrozenJSON, default=tuple)]
Facts = Annotated[Mapping[str, Any], mapped_column(FrozenJSON, default=dict)]


class Base(DeclarativeBase):
    """All tables. Constraint names follow one convention, so that migrations can name them on both databases."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar[dict[Any, Any]] = {datetime: UtcDateTime, date: Date, float: Float}


class Synced(Base):
    """A row that travels between laptops and is written only through the journal.

    `feed` names the home feed (a strand's id, `ORGANISATION` or `PEOPLE`); where it isn't given it is taken from
    `strand_id` or from the row that `feed_from` points at. `extra` keeps fields that a newer version wrote and this
    one doesn't know. Deleting sets `deleted_at`; ordinary queries never see such rows.
    """

    __abstract__ = True
    #: Name of the foreign-key column whose row lends its feed. "" where no row does and the feed is `home`.
    feed_from: ClassVar[str] = "strand_id"
    home: ClassVar[str] = ORGANISATION
    #: Columns whose texts are found by search; `sounded` ones also by pinyin.
    searched: ClassVar[tuple[str, ...]] = ()
    sounded: ClassVar[tuple[str, ...]] = ()
    _known_columns: ClassVar[tuple[dict[str, Any], frozenset[str], frozenset[str]]]

    id: Mapped[str] = mapped_column(String(36), primary_key=True, default=new_id)
    feed: Mapped[str] = mapped_column(String(36), index=True)
    extra: Mapped[Facts]
    deleted_at: Mapped[datetime | None] = mapped_column(default=None)

    def __init__(self, **values: Any) -> None:
        """A new row. Its id and defaults are there at once, not only when it is written."""
        defaults, json, known = self._columns()
        if not known.issuperset(values):
            raise TypeError(f"{type(self).__name__} has no {', '.join(sorted(values.keys() - known))}")
        for key in json.intersection(values):
            values[key] = freeze(values[key])
        # straight into the instance: there is no earlier value to remember, and a roster makes ten thousand rows
        self.__dict__.update(defaults)
        self.__dict__.update(values)
        if "id" not in values:
            self.__dict__["id"] = new_id()

    @classmethod
    def _columns(cls) -> tuple[dict[str, Any], frozenset[str], frozenset[str]]:
        """The defaults of this table, its JSON columns, and all its columns, by attribute name; found once."""
        if "_known_columns" not in cls.__dict__:
            columns = {attribute.key: attribute.columns[0] for attribute in inspect(cls).column_attrs}
            json = frozenset(key for key, column in columns.items() if isinstance(column.type, FrozenJSON))
            mappings = cls._mappings()
            defaults: dict[str, Any] = {key: MappingProxyType({}) if key in mappings else () for key in json}
            defaults.update({key: None for key in json if columns[key].nullable})
            for key, column in columns.items():
                if column.default is not None and column.default.is_scalar:
                    defaults[key] = column.default.arg
            cls._known_columns = defaults, json, frozenset(columns)
        return cls._known_columns

    @classmethod
    def _mappings(cls) -> frozenset[str]:
        hints = {key: str(value) for part in cls.__mro__ for key, value in get_annotations(part).items()}
        return frozenset(key for key, hint in hints.items() if "Facts" in hint)


def reference(target: str, *, index: bool = True) -> Any:
    """A foreign key to `target` ("person.id"), indexed unless told otherwise.

    It is checked at commit: rows of one action may be written in any order, and rows that arrive by sync too.
    """
    return mapped_column(String(36), ForeignKey(target, deferrable=True, initially="DEFERRED"), index=index)


@event.listens_for(Base, "attribute_instrument", propagate=True)
def _freeze_what_is_assigned(_model: type[Base], key: str, attribute: Any) -> None:
    columns = getattr(attribute.property, "columns", ())
    if columns and isinstance(columns[0].type, FrozenJSON):
        event.listen(attribute, "set", lambda _row, value, _before, _initiator: freeze(value), retval=True)
