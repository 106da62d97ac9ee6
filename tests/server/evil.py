"""Values that stand where something else should: each in each field of each table."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from moderator_app.server.shapes import Shape, shapes

#: Lone surrogates and numbers beyond a float are no JSON that anybody takes.
EVIL: list[Any] = [
    None,
    True,
    0,
    -1,
    2**31,
    2**63,
    2**64,
    1e308,
    -1e-320,
    1.5,
    "",
    "a",
    "\u0000",
    "a\u0000b",
    "\uffff\u202e🏳️‍🌈" * 3,
    "x" * 70_000,
    "0001-01-01T00:00:00+00:00",
    "9999-12-31T23:59:59.999999-23:59",
    "2026-02-30T00:00:00+00:00",
    "2026-05-01",
    "0000-00-00",
    "../../etc/passwd",
    "'; DROP TABLE note; --",
    [],
    {},
    [[[[[[[[]]]]]]]],
    {"a": {"b": [1, 2**70, "\u0000"]}},
    {"": ""},
    "organisation",
]


def evil_entries(there: Iterable[tuple[str, str]], first: int) -> list[dict[str, Any]]:
    """Each evil value in each field of each table: of rows that are `there`, and of new ones. Numbered from `first` on, of the
    action "evil"; in front a sound row of each table that has none."""
    ids = {table: f"sound-{table.replace('_', '-')[:20]}" for table in shapes()} | dict(there)
    entries: list[dict[str, Any]] = []

    def add(table: str, row: str, name: str, before: Any, after: Any) -> None:
        told = {"n": first + len(entries), "action": "evil", "table": table, "row": row, "field": name, "base": 1}
        entries.append({**told, "before": before, "after": after})

    for table, shape in shapes().items():
        if ids[table].startswith("sound"):
            add(table, ids[table], "*", None, {name: _plausible(shape, name, ids) for name in shape.needed})
    for table, shape in shapes().items():
        sound = {name: _plausible(shape, name, ids) for name in shape.needed}
        stem = table.replace("_", "-")[:20]
        for number, value in enumerate(EVIL):
            add(table, f"evil-{stem}-{number}", "*", None, value)
            for which, name in enumerate(shape.fields if number % 3 == 0 else ()):
                add(table, f"one-{stem}-{number}-{which}", "*", None, {**sound, name: value})
        for name in shape.fields:
            for number, value in enumerate(EVIL):
                add(table, ids[table], name, EVIL[-number], value)
    return entries


def _plausible(shape: Shape, name: str, ids: dict[str, str]) -> Any:
    if name in shape.pointers:
        return ids[shape.pointers[name]]
    kinds = {"moment": "2026-05-01T10:00:00+00:00", "date": "2026-05-01", "int": 1, "float": 1.0, "bool": True}
    return kinds.get(shape.fields[name].kind, "a")
