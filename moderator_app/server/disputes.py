"""Conflict rows: born here where two people disagree, found again when the same laptop goes on, signed with who and when."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Select, select

from moderator_app.protocol.messages import ActionHead
from moderator_app.server import tables
from moderator_app.server.bulk import among, ids
from moderator_app.server.picture import Held, Key, Picture, Stand
from moderator_app.server.rules import BIRTH, SERVER
from moderator_app.server.shapes import parsed_moment, shape_of
from moderator_app.store.tables import new_id

if TYPE_CHECKING:
    from moderator_app.server.applying import Pusher


class Disputes:
    """The open conflicts of some rows, and those that are born in this push."""

    def __init__(self, picture: Picture) -> None:
        self.picture = picture
        self.open: dict[tuple[Key, str], list[Held]] = defaultdict(list)
        #: New conflicts whose other side has to be looked up: (conflict, its row, field, which side).
        self.unsigned: list[tuple[Held, Key, str, str]] = []

    def load(self, rows: Collection[Key]) -> None:
        """Read the open conflicts of some rows into the picture."""
        connection = self.picture.connection
        given = {"ids": ids(connection, list(dict.fromkeys(row_id for _table, row_id in rows if "\x00" not in row_id)))}
        found = connection.scalars(_open_ones(connection.dialect.name), given).all()
        self.picture.load(("conflict", one) for one in found)
        for one in found:
            held = self.picture["conflict", one]
            assert held is not None
            self.open[(held.values["table_name"], held.values["row_id"]), held.values["field"]].append(held)

    def own(self, key: Key, field: str, device: str, mine: Any) -> Held | None:
        """The open conflict on a field in which this laptop's value waits."""
        for held in self.open.get((key, field), ()):
            if held.values["device_mine"] == device and held.values["mine"] == mine and held.values["state"] == "open":
                return held
        return None

    def see_what_stands(self, of: Held, field: str, head: ActionHead, pusher: Pusher) -> None:
        """A value was typed: where the same waits in a conflict, there is nothing left to settle."""
        for held in self.open.get((of.key, field), ()):
            if held.values["state"] == "open" and held.values["mine"] == of.get(field):
                held.raise_revision(pusher.floor, head.id)
                held.altered = True
                at = parsed_moment(head.at)
                settled = {"state": "mine", "settled_by": pusher.who.name or head.author, "settled_at": at and at.isoformat()}
                for name, value in settled.items():
                    held.put(name, value)
                    held.mark(name, SERVER)

    def begin(self, of: Held, field: str, base: Any, theirs: Any, mine: Any, head: ActionHead, pusher: Pusher) -> str:
        """A pushed value waits beside the shared one. Returns the new row's id."""
        at = parsed_moment(head.at)
        values = {
            "base": base,
            "theirs": theirs,
            "mine": mine,
            "author_mine": pusher.who.name or head.author,
            "at_mine": at and at.isoformat(),
            "device_mine": pusher.device_id,
            "action_mine": head.id,
        }
        held = self._born(of, field, values, pusher)
        self.unsigned.append((held, of.key, field, "theirs"))
        return held.id

    def deletion_waits(self, of: Held, gone: str, head: ActionHead, pusher: Pusher) -> None:
        """A row was brought back by a change; its deletion waits."""
        at = parsed_moment(head.at)
        values = {"mine": gone, "author_theirs": pusher.who.name or head.author, "at_theirs": at and at.isoformat()}
        self.unsigned.append((self._born(of, "deleted_at", values, pusher), of.key, "deleted_at", "mine"))

    def _born(self, of: Held, field: str, values: dict[str, Any], pusher: Pusher) -> Held:
        shape = shape_of("conflict")
        assert shape is not None
        row_id = new_id()
        about: dict[str, Any] = {"id": row_id, "feed": of.home, "table_name": of.shape.name, "row_id": of.id, "field": field}
        held = Held(shape, row_id, {**shape.defaults(), **about, **values}, is_new=True, altered=True)
        held.raise_revision(pusher.floor, "")
        held.mark(BIRTH, SERVER)
        held.stands = {feed: Stand() for feed in of.feeds}
        self.picture.add(held)
        self.open[of.key, field].append(held)
        return held

    def sign(self, connection: Connection) -> None:
        """Write into the new conflicts who had changed the field last, and when, as the journal has it."""
        last = _last_changes(connection, {key[1] for _held, key, _field, _side in self.unsigned})
        for held, (table, row_id), field, side in self.unsigned:
            found = last.get((table, row_id, field)) or last.get((table, row_id, BIRTH))
            if found is not None:
                author, at, action = found
                moment = parsed_moment(at)
                held.values[f"author_{side}"], held.values[f"at_{side}"] = author, moment and moment.isoformat()
                if side == "mine":
                    held.values["action_mine"] = action


def _last_changes(connection: Connection, rows: Collection[str]) -> dict[tuple[str, str, str], tuple[str, str, str]]:
    """Of each field of some rows: author, moment and action of its latest change."""
    entry, pushed = tables.entry.c, tables.pushed.c
    found: dict[tuple[str, str, str], tuple[str, str, str]] = {}
    query = (
        select(entry.table_name, entry.row_id, entry.field, pushed.author, pushed.at, pushed.id)
        .join(tables.pushed, pushed.id == entry.action)
        .where(among(entry.row_id, connection.dialect.name), entry.outcome.in_(("applied", "merged")))
        .order_by(entry.revision, entry.n)
    )
    for table, row_id, field, author, at, action in connection.execute(query, {"ids": ids(connection, rows)}):
        found[table, row_id, field] = (author, at, action)
    return found


@cache
def _open_ones(dialect: str) -> Select[str]:
    """The open conflicts of rows with some ids."""
    shape = shape_of("conflict")
    assert shape is not None
    column = shape.table.c
    return select(column.id).where(among(column.row_id, dialect), column.state == "open", column.deleted_at.is_(None))
