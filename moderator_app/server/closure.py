"""Rows enter and leave feeds: what a row points at stands where the row stands, and a row that moves takes its children along.

What must hold: whoever reads a feed finds in it (or in the organisation's, which every moderator reads) all that its rows point
at. The feed of a single meeting is whole by itself, for a guest reads nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import select

from moderator_app.server import tables
from moderator_app.server.picture import BATCH, Held, Key, Picture
from moderator_app.server.rights import EVENT
from moderator_app.server.rules import SERVER
from moderator_app.server.shapes import Shape, shape_of, shapes
from moderator_app.store.tables import ORGANISATION, PEOPLE


def close(picture: Picture, rows: Iterable[Held]) -> None:
    """Let what these rows point at stand where they stand, and what that points at, and so on."""
    level = list(rows)
    while level:
        picture.load(key for held in level for _name, key in held.pointers())
        following: dict[Key, Held] = {}
        for held in level:
            feeds = [feed for feed in held.feeds if feed != PEOPLE]
            for _name, key in held.pointers():
                target = picture[key]
                if target is not None and any([_enters(target, feed) for feed in feeds]):
                    following[key] = target
        level = list(following.values())


def _enters(target: Held, feed: str) -> bool:
    if not feed.startswith(EVENT) and ORGANISATION in target.feeds:
        return False
    return target.stand_in(feed)


def needs_closing(held: Held) -> bool:
    """Whether a row may point at something new, or stands where it didn't stand."""
    return held.is_new or bool(held.restood) or not held.changed.isdisjoint(held.shape.pointers)


# ---- moving


def move(picture: Picture, held: Held, home: str, floor: int) -> None:
    """Give a row a new home feed, and all rows that take theirs from it, those of this push among them. All feeds must be
    locked."""
    old = held.home
    if old == home:
        return
    moving = _family(picture, held, old)
    for row in moving:
        row.raise_revision(floor, held.action)
        row.put("feed", home)
        row.mark("feed", SERVER)
        row.altered = True
        row.stand_in(home)
    kept = _pointed_at(picture, moving, old)
    for row in moving:
        if row.key not in kept and old in row.feeds and row.shape.feed_from != "id":
            row.leave(old)


def hang(picture: Picture, held: Held, old: str, new: str) -> None:
    """A row hangs on another meeting than before: with all that hangs on it, it leaves that meeting's feed and stands in the
    other's; "" for a meeting without one. Both feeds must be locked."""
    hanging = hanging_on(picture, held)
    if new:
        for row in hanging:
            row.stand_in(new)
    if old:
        kept = _pointed_at(picture, hanging, old)
        for row in hanging:
            if row.key not in kept and old in row.feeds:
                row.leave(old)


def hanging_on(picture: Picture, held: Held) -> list[Held]:
    """A row and all rows that hang on it, through others or not, and what is in dispute in them."""
    found, level = {held.key: held}, [held]
    while level:
        following: list[Held] = []
        for name in {row.shape.name for row in level}:
            ids = [row.id for row in level if row.shape.name == name]
            for shape in shapes().values():
                for anchor in shape.anchors:
                    if shape.pointers[anchor] == name:
                        some = _rows_that_point(picture, shape.name, anchor, ids)
                        following.extend(row for row in some if row.anchor == anchor)
        following.extend(_rows_that_point(picture, "conflict", "row_id", [row.id for row in level]))
        level = [row for row in following if row.key not in found]
        found.update({row.key: row for row in level})
    return list(found.values())


def _family(picture: Picture, held: Held, home: str) -> list[Held]:
    found, level = {held.key: held}, [held]
    while level:
        following: list[Held] = []
        for name in {row.shape.name for row in level}:
            shape = shape_of(name)
            assert shape is not None
            ids = [row.id for row in level if row.shape.name == name]
            for table, pointer in shape.lends:
                following.extend(_rows_that_point(picture, table, pointer, ids))
        following.extend(_rows_that_point(picture, "conflict", "row_id", [row.id for row in level]))
        level = [row for row in following if row.home == home and row.key not in found]
        found.update({row.key: row for row in level})
    return list(found.values())


def _rows_that_point(picture: Picture, table: str, pointer: str, ids: Sequence[str]) -> list[Held]:
    """As they stand in the picture: what this push has changed or made isn't in the database yet."""
    shape = shape_of(table)
    assert shape is not None
    column = shape.table.c[shape.fields[pointer].column]
    for start in range(0, len(ids), BATCH):
        query = select(shape.table.c.id).where(column.in_(ids[start : start + BATCH]))
        picture.load((table, row_id) for row_id in picture.connection.scalars(query))
    wanted = set(ids)
    return [row for row in picture.held() if row.shape is shape and row.values[pointer] in wanted]


def _pointed_at(picture: Picture, moving: Sequence[Held], feed: str) -> set[Key]:
    """Those of some rows at which a row points that stays in the feed."""
    leaving = {row.id for row in moving}
    by_table: dict[str, list[str]] = {}
    for row in moving:
        by_table.setdefault(row.shape.name, []).append(row.id)
    kept: set[Key] = set()
    for other in shapes().values():
        for pointer, target in other.pointers.items():
            for start in range(0, len(ids := by_table.get(target, [])), BATCH):
                kept |= {
                    (target, to)
                    for row_id, to in _pointing(picture, other, pointer, ids[start : start + BATCH], feed)
                    if row_id not in leaving
                }
    return kept


def _pointing(picture: Picture, shape: Shape, pointer: str, ids: Sequence[str], feed: str) -> list[tuple[str, str]]:
    entry, row = tables.feed_entry.c, shape.table.c
    to = row[shape.fields[pointer].column]
    query = (
        select(row.id, to)
        .join(tables.feed_entry, entry.row_id == row.id)
        .where(to.in_(ids), row.deleted_at.is_(None), entry.table_name == shape.name, entry.feed == feed, ~entry.gone)
    )
    found = [(row_id, target) for row_id, target in picture.connection.execute(query)]
    return [(row_id, target) for row_id, target in found if _still_points(picture, (shape.name, row_id), pointer, target, feed)]


def _still_points(picture: Picture, key: Key, pointer: str, target: str, feed: str) -> bool:
    """Whether a row that points so in the database does so after what this push has done. (What began to is closed later.)"""
    held = picture.rows.get(key)
    if held is None:
        return True
    return held.values[pointer] == target and held.values["deleted_at"] is None and feed in held.feeds
