"""Who may read a file: whoever may read a row that names it, if somebody who could write where that row stands has shown that
they have the file.

The second half closes a hole: a SHA-256 alone, remembered from a row one once could read, must not be enough to get the
content by putting it into a row of one's own. So whoever uploads all the bytes of a file **vouches** for it in the feeds they
may write, and so does whoever may read it and says that they use it (POST /api/v1/files/known). A row gives the right to a
file only if the file is vouched for in one of the feeds the row stands in.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection, Iterable, Sequence
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from typing import Protocol

from sqlalchemy import (
    Column,
    Connection,
    FromClause,
    MetaData,
    Select,
    String,
    Table,
    and_,
    column,
    or_,
    select,
    table,
    union,
)
from sqlalchemy.dialects import postgresql, sqlite
from starlette.requests import Request

from moderator_app.store.named_files import naming_columns
from moderator_app.store.tables.base import UtcDateTime


class Caller(Protocol):
    """Who asks (`rights.Who`). `reads` and `writes` are the feeds they may read and write now, None: all."""

    @property
    def account(self) -> str: ...
    @property
    def reads(self) -> frozenset[str] | None: ...
    @property
    def writes(self) -> frozenset[str] | None: ...


FindCaller = Callable[[Request], Awaitable[Caller]]
"""Finds the caller by the request's token. Raises `Refusal` signed_out."""


def may_upload(caller: Caller) -> bool:
    """Whoever may push may send files."""
    return caller.writes is None or bool(caller.writes)


class Transactions(Protocol):
    """What is used of `database.Database`."""

    def reading(self) -> AbstractContextManager[Connection]: ...
    def writing(self) -> AbstractContextManager[Connection]: ...


class FileRights(Protocol):
    """What the routes ask about rights."""

    def readable(self, caller: Caller, names: Collection[str]) -> set[str]:
        """Those of some SHA-256 that the caller may read."""

    def vouch(self, names: Iterable[str], feeds: Collection[str] | None) -> None:
        """Note that somebody who may write these feeds (None: all) has these files."""


EVERYWHERE = "*"


def voucher_table(metadata: MetaData) -> Table:
    """The table of vouchers, in the server's own metadata."""
    return Table(
        "file_voucher",
        metadata,
        Column("sha256", String(64), primary_key=True),
        Column("feed", String(60), primary_key=True),
        Column("at", UtcDateTime, nullable=False),
    )


class StoredRights:
    """Rights to files as the server's database has them."""

    BATCH = 400

    def __init__(self, database: Transactions, vouchers: Table) -> None:
        self.database, self.vouchers = database, vouchers

    def readable(self, caller: Caller, names: Collection[str]) -> set[str]:
        found: set[str] = set()
        wanted = sorted(names)
        with self.database.reading() as connection:
            for start in range(0, len(wanted), self.BATCH):
                found |= self._readable(connection, caller, wanted[start : start + self.BATCH])
        return found

    def _readable(self, connection: Connection, caller: Caller, names: Sequence[str]) -> set[str]:
        queries = [self._naming(of, by, caller, names) for of, by in naming_columns()]
        return set(connection.scalars(union(*queries)))

    def _naming(self, of: str, by: str, caller: Caller, names: Sequence[str]) -> Select[tuple[str]]:
        row = table(of, column("id"), column(by), column("deleted_at"))
        name, voucher = row.c[by], self.vouchers
        query = select(name).distinct().where(name.in_(names), row.c.deleted_at.is_(None))
        if caller.reads is None:
            return query
        read, stands = _entry("read"), _entry("stands")
        vouched = (
            select(voucher.c.sha256)
            .join(stands, or_(voucher.c.feed == stands.c.feed, voucher.c.feed == EVERYWHERE))
            .where(voucher.c.sha256 == name, stands.c.table_name == of, stands.c.row_id == row.c.id, ~stands.c.gone)
        )
        standing = and_(read.c.table_name == of, read.c.row_id == row.c.id, ~read.c.gone)
        return query.join(read, standing).where(read.c.feed.in_(caller.reads), vouched.exists())

    def vouch(self, names: Iterable[str], feeds: Collection[str] | None) -> None:
        at = datetime.now(UTC)
        among = (EVERYWHERE,) if feeds is None else feeds
        rows = [{"sha256": name, "feed": feed, "at": at} for name in names for feed in among]
        if not rows:
            return
        with self.database.writing() as connection:
            insert = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
            connection.execute(insert(self.vouchers).on_conflict_do_nothing(), rows)


def _entry(alias: str) -> FromClause:
    return table("feed_entry", column("feed"), column("table_name"), column("row_id"), column("gone")).alias(alias)
