"""Thousands of rows in one statement: ids as one parameter, values as tuples that go to the driver as they are.

SQLAlchemy's own way gives each id a parameter and each row a dictionary; for a push of a thousand entries that cost as much as
all the rest. What must hold: values are what the driver stores without a converter (`Shape.stored` for those of synced tables).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

import msgspec
from sqlalchemy import Column, ColumnElement, Connection, String, any_, bindparam, func, select
from sqlalchemy.dialects.postgresql import ARRAY


def among(column: Column[Any] | ColumnElement[Any], dialect: str) -> ColumnElement[bool]:
    """Whether a column has one of the values in the parameter `ids` (see `ids`); for statements that are made once and kept."""
    if dialect == "postgresql":
        return column == any_(bindparam("ids", type_=ARRAY(String)))
    given = func.json_each(bindparam("ids", type_=String)).table_valued("value")
    found: ColumnElement[bool] = column.in_(select(given.c.value))
    return found


def ids(connection: Connection, values: Collection[str]) -> str | list[str]:
    """Values as the parameter `ids`."""
    return list(values) if connection.dialect.name == "postgresql" else msgspec.json.encode(list(values)).decode()


def insert(
    connection: Connection,
    table: str,
    columns: Sequence[str],
    rows: Sequence[tuple[Any, ...]],
    *,
    key: Sequence[str] = (),
    keep: bool = False,
) -> None:
    """Insert rows. Of those whose `key` is there already the other columns are updated, or with `keep` nothing is."""
    if not rows:
        return
    conflict = ""
    if key:
        changed = ", ".join(f'"{name}" = excluded."{name}"' for name in columns if name not in key)
        conflict = f" ON CONFLICT ({_names(key)}) DO " + ("NOTHING" if keep else f"UPDATE SET {changed}")
    _run(connection, f'INSERT INTO "{table}" ({_names(columns)}) VALUES ({", ".join("?" * len(columns))}){conflict}', rows)


def update(connection: Connection, table: str, columns: Sequence[str], rows: Sequence[tuple[Any, ...]]) -> None:
    """Set columns of rows by their `id`, which comes last in each tuple."""
    if rows:
        _run(
            connection,
            f'UPDATE "{table}" SET {", ".join(f"{chr(34)}{name}{chr(34)} = ?" for name in columns)} WHERE "id" = ?',
            rows,
        )


def _names(columns: Sequence[str]) -> str:
    return ", ".join(f'"{name}"' for name in columns)


def _run(connection: Connection, statement: str, rows: Sequence[tuple[Any, ...]]) -> None:
    if connection.dialect.name == "postgresql":
        statement = statement.replace("?", "%s")
    connection.exec_driver_sql(statement, list(rows))
