"""Whether rows stand on the server where they belong: whoever reads a feed reads what is of it, and nothing else."""

from __future__ import annotations

from typing import Any

from moderator_app.server.rights import event_feed
from moderator_app.server.shapes import Shape, shape_of
from moderator_app.store.tables import ORGANISATION
from tests.end_to_end.sync.site import Key, Site

#: What a feed goes on knowing, also when nothing in it points there any more.
ONCE_KNOWN = ("strand", "person")


def misplaced(site: Site, *with_guests: str) -> list[str]:
    """What is wrong: a row whose home isn't that of what it takes it from, that isn't at home, that hangs on a meeting
    `with_guests` and isn't in its feed, or that stands in a feed in which nothing points at it."""
    rows, feeds = site.rows(), site.feeds()
    pointed_at: dict[Key, set[str]] = {}
    for (table, row), values in rows.items():
        for name, target in _shape(table).pointers.items():
            if values[name] is not None:
                pointed_at.setdefault((target, values[name]), set()).update(feeds[table, row])
        if table == "conflict":  # whoever reads a row reads what is in dispute in it
            pointed_at[table, row] = feeds[values["table_name"], values["row_id"]]
    told = []
    for key, values in rows.items():
        shape = _shape(key[0])
        if (home := _home(shape, values, rows)) != values["feed"]:
            told.append(f"{key} has its home in {values['feed']}, not in {home}")
        if values["feed"] not in feeds[key]:
            told.append(f"{key} isn't at home")
        allowed = {values["feed"]} | pointed_at.get(key, set()) | ({ORGANISATION} if shape.feed_from == "id" else set())
        if (event := _hangs_on(key, rows)) in with_guests:
            allowed.add(event_feed(event))
            if event_feed(event) not in feeds[key]:
                told.append(f"{key} isn't where the guests of its meeting see it")
        if key[0] not in ONCE_KNOWN and (strange := feeds[key] - allowed):
            told.append(f"{key} stands in {strange} for nothing")
    return told


def _shape(table: str) -> Shape:
    found = shape_of(table)
    assert found is not None
    return found


def _hangs_on(key: Key, rows: dict[Key, dict[str, Any]]) -> str:
    """The meeting a row hangs on, through others or not, "" for none."""
    while key[0] != "event":
        if key[0] == "conflict":
            key = (rows[key]["table_name"], rows[key]["row_id"])
            continue
        shape, values = _shape(key[0]), rows[key]
        anchor = next((name for name in shape.anchors if values[name] is not None), None)
        if anchor is None:
            return ""
        key = (shape.pointers[anchor], values[anchor])
    return key[1]


def _home(shape: Shape, values: dict[str, Any], rows: dict[Key, dict[str, Any]]) -> Any:
    """The home feed of a row, as DESIGN has it: of the strand, of the row that it hangs on, or of its table."""
    if shape.name == "conflict":
        return rows[values["table_name"], values["row_id"]]["feed"]
    if shape.feed_from == "id":
        return values["id"]
    target = values[shape.feed_from] if shape.feed_from else None
    if target is None:
        return shape.home
    if shape.feed_from == "strand_id":
        return target
    return rows[shape.pointers[shape.feed_from], target]["feed"]
