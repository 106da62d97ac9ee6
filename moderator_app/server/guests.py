"""The feed of a single meeting, for its guest moderators: filled when the first is let in, emptied when the last has gone."""

from __future__ import annotations

from sqlalchemy import Connection, delete, select, update

from moderator_app.server import tables
from moderator_app.server.closure import close, hanging_on, needs_closing
from moderator_app.server.numbering import all_feeds, lock
from moderator_app.server.picture import Picture
from moderator_app.server.rights import EVENT, event_feed
from moderator_app.server.rules import SERVER
from moderator_app.server.writing import write_rows


def fill_event_feed(connection: Connection, event: str) -> None:
    """Put what hangs on a meeting, and what that points at, into its feed. New rows join it as they are born (applying.py)."""
    picture, feed = Picture(connection), event_feed(event)
    meeting = picture["event", event]
    if meeting is None:
        return
    counters = lock(connection, {feed, meeting.home}, {feed})
    for held in hanging_on(picture, meeting):
        held.stand_in(feed)
    close(picture, [held for held in picture.held() if needs_closing(held)])
    write_rows(connection, picture.held(), {feed: counters[feed]}, SERVER)


def drop_event_feed(connection: Connection, event: str) -> None:
    """Nobody reads it any more. Its counter stays, so that no number is given twice."""
    feed = event_feed(event)
    lock(connection, {feed}, ())
    connection.execute(delete(tables.feed_entry).where(tables.feed_entry.c.feed == feed))
    connection.execute(update(tables.feed).where(tables.feed.c.id == feed).values(purged_to=tables.feed.c.seq))


def follow_grants(connection: Connection) -> None:
    """Fill and drop the feeds of meetings as the rights ask for it, where rights and rows came from different places."""
    granted = set(connection.scalars(select(tables.grant.c.event).where(tables.grant.c.event != "").distinct()))
    held = {feed.removeprefix(EVENT) for feed in all_feeds(connection) if feed.startswith(EVENT)}
    for event in sorted(held - granted):
        drop_event_feed(connection, event)
    for event in sorted(granted):
        fill_event_feed(connection, event)
