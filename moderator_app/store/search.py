"""Search over every text in both languages: an FTS5 index kept by the journal in the same transaction.

Texts go in folded (Traditional to Simplified, lower case, width) with Chinese characters set apart, so that the words of
two Chinese characters are found as phrases; names go in by pinyin too (domain/chinese.py has the rules).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from sqlalchemy import Connection, text
from sqlalchemy.orm import Session

from moderator_app.domain.chinese import pinyin_of, search_query, search_terms
from moderator_app.store.tables import Base, Synced

#: The index's own tables. FTS5 is SQLite's; a server on PostgreSQL searches the same terms with its own index.
SCHEMA = (
    """CREATE TABLE IF NOT EXISTS search_entry (
        number INTEGER PRIMARY KEY, table_name TEXT NOT NULL, row_id TEXT NOT NULL, feed TEXT NOT NULL,
        UNIQUE (row_id, table_name))""",
    """CREATE VIRTUAL TABLE IF NOT EXISTS search_words USING fts5 (body, sound, tokenize = "unicode61 remove_diacritics 2")""",
)


@dataclass(frozen=True, slots=True)
class Hit:
    """A row whose texts match, best first. `feed` is its home feed (a strand's id or the organisation)."""

    table: str
    row: str
    feed: str


@cache
def searched_models() -> dict[str, type[Synced]]:
    """The tables whose texts are searched, by name."""
    models = (mapper.class_ for mapper in Base.registry.mappers if issubclass(mapper.class_, Synced))
    return {model.__tablename__: model for model in models if model.searched}


def make_index(connection: Connection) -> None:
    """Create the index's tables where they are missing."""
    for statement in SCHEMA:
        connection.exec_driver_sql(statement)


def index_rows(connection: Connection, fresh: Sequence[Synced], changed: Sequence[tuple[Synced, set[str]]]) -> None:
    """Bring the index up to date with rows that were just flushed: new ones, and old ones with the fields that changed."""
    stale = [row for row, fields in changed if row.searched and not fields.isdisjoint(_indexed_fields(type(row)))]
    _forget(connection, stale)
    _remember(connection, [row for row in (*fresh, *stale) if row.searched and row.deleted_at is None])


@cache
def _indexed_fields(model: type[Synced]) -> frozenset[str]:
    return frozenset(("deleted_at", "feed", *model.searched, *model.sounded))


def rebuild(session: Session, batch: int = 5000) -> int:
    """Make the index anew from the rows. Returns how many rows are in it."""
    connection = session.connection()
    connection.exec_driver_sql("DELETE FROM search_entry")
    connection.exec_driver_sql("DELETE FROM search_words")
    count = 0
    for model in searched_models().values():
        found: list[Synced] = []
        for row in session.query(model).yield_per(batch):
            found.append(row)
            if len(found) == batch:
                _remember(connection, found)
                count += len(found)
                found = []
        _remember(connection, found)
        count += len(found)
    return count


def _forget(connection: Connection, gone: Sequence[Synced]) -> None:
    if not gone:
        return
    keys = [(row.id, row.__tablename__) for row in gone]
    number = "SELECT number FROM search_entry WHERE row_id = ? AND table_name = ?"
    connection.exec_driver_sql(f"DELETE FROM search_words WHERE rowid = ({number})", keys)
    connection.exec_driver_sql("DELETE FROM search_entry WHERE row_id = ? AND table_name = ?", keys)


def _remember(connection: Connection, found: Sequence[Synced]) -> None:
    if not found:
        return
    number = connection.exec_driver_sql("SELECT coalesce(max(number), 0) FROM search_entry").scalar() or 0
    entries, words = [], []
    for row in found:
        body, sound = terms(row)
        if not body and not sound:
            continue
        number += 1
        entries.append((number, row.__tablename__, row.id, row.feed))
        words.append((number, body, sound))
    if entries:
        connection.exec_driver_sql("INSERT INTO search_entry (number, table_name, row_id, feed) VALUES (?, ?, ?, ?)", entries)
        connection.exec_driver_sql("INSERT INTO search_words (rowid, body, sound) VALUES (?, ?, ?)", words)


def terms(row: Synced) -> tuple[str, str]:
    """What the index holds of a row: its texts, and how its Chinese names sound."""
    body = search_terms("\n".join(value for key in row.searched if (value := getattr(row, key))))
    sounds = [value for key in row.sounded if (value := getattr(row, key)) and not value.isascii()]
    return body, " ".join(pinyin_of(value) for value in sounds)


def find(session: Session, query: str, *, tables: Sequence[str] = (), feed: str = "", limit: int = 50) -> list[Hit]:
    """The rows whose texts hold all words of the query (the last one may be unfinished), best match first.

    English words, Chinese words from one character on, names by pinyin. `tables` and `feed` narrow it. An empty query or one
    of signs alone finds nothing.
    """
    expression = search_query(query)
    if not expression:
        return []
    conditions, values = ["search_words MATCH :expression"], {"expression": expression, "limit": limit}
    if feed:
        conditions.append("feed = :feed")
        values["feed"] = feed
    if tables:
        conditions.append("table_name IN (" + ", ".join(f":t{n}" for n in range(len(tables))) + ")")
        values.update({f"t{n}": name for n, name in enumerate(tables)})
    # the newest hits of a common word are ranked, not all hundred thousand of it
    statement = (
        "SELECT table_name, row_id, feed FROM (SELECT e.table_name, e.row_id, e.feed, search_words.rank AS score "
        "FROM search_words JOIN search_entry e ON e.number = search_words.rowid WHERE "
        + " AND ".join(conditions)
        + " ORDER BY search_words.rowid DESC LIMIT 2000) ORDER BY score LIMIT :limit"
    )
    return [Hit(*row) for row in session.connection().execute(text(statement), values)]


def warm_up() -> None:
    """Load the dictionaries of Chinese (a quarter of a second), so that the first search or note needn't wait. Any thread may."""
    search_terms("漢字")
    pinyin_of("王芳")
