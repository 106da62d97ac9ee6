"""The feed of a single meeting, for its guest moderators: filled when the first is let in, emptied when the last has gone."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Connection, delete, select, update

from moderator_app.server import tables
from moderator_app.server.closure import close, needs_closing
from moderator_app.server.numbering import lock
from moderator_app.server.picture import BATCH, Held, Key, Picture
from moderator_app.server.rights import event_feed
from moderator_app.server.rules import SERVER
from moderator_app.server.shapes import shapes
from moderator_app.server.writing import write_rows


def fill_event_feed(connection: Connection, event: str) -> None:
    """Put what hangs on a meeting, and what that points at, into its feed. New rows join it as they are born (applying.py)."""
    picture, feed = Picture(connection), event_feed(event)
    meeting = picture["event", event]
    if meeting is None:
        return
    counters = lock(connection, {feed, meeting.home}, {feed})
    for held in _hanging_on(Picture(connection), meeting):
        picture.add(held)
        held.stand_in(feed)
    close(picture, [held for held in picture.held() if needs_closing(held)])
    write_rows(connection, picture.held(), {feed: counters[feed]}, SERVER)


def _hanging_on(picture: Picture, meeting: Held) -> list[Held]:
    found: dict[Key, Held] = {meeting.key: meeting}
    level = [meeting]
    while level:
        keys: list[Key] = []
        for name in sorted({held.shape.name for held in level}):
            ids = [held.id for held in level if held.shape.name == name]
            for start in range(0, len(ids), BATCH):
                keys.extend(_anchored_to(picture, name, ids[start : start + BATCH]))
        picture.load(keys)
        level = [held for key in keys if key not in found and (held := picture[key]) is not None]
        found.update({held.key: held for held in level})
    return list(found.values())


def _anchored_to(picture: Picture, name: str, ids: list[str]) -> list[Key]:
    keys: list[Key] = []
    for shape in shapes().values():
        before: list[ColumnElement[bool]] = []
        for anchor in shape.anchors:  # the first that isn't empty counts
            column = shape.table.c[shape.fields[anchor].column]
            if shape.pointers[anchor] == name:
                query = select(shape.table.c.id).where(column.in_(ids), *before)
                keys.extend((shape.name, row_id) for row_id in picture.connection.scalars(query))
            before.append(column.is_(None))
    return keys


def drop_event_feed(connection: Connection, event: str) -> None:
    """Nobody reads it any more. Its counter stays, so that no number is given twice."""
    feed = event_feed(event)
    lock(connection, {feed}, ())
    connection.execute(delete(tables.feed_entry).where(tables.feed_entry.c.feed == feed))
    connection.execute(update(tables.feed).where(tables.feed.c.id == feed).values(purged_to=tables.feed.c.seq))
