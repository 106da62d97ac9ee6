"""This program as another version of itself: `python other_version.py newer|older WHAT …`.

It is made from the sources as they stand, changed while they are imported. The newer one has one more field in meetings (`mood`),
one more table (`mood`) and one more schema revision; the older one lacks a field (`join_link`) and the latest revision.

    … serve ARGUMENTS             as `moderator serve`
    … laptop FOLDER ADDRESS TOKEN TITLE FIELD VALUE
                                  sync a workspace, set title and field of the only meeting, sync, print its rows as JSON
"""

from __future__ import annotations

import importlib.abc
import importlib.machinery
import importlib.util
import json
import sys
from collections.abc import Sequence
from types import ModuleType
from typing import Any

MEETINGS, MIGRATIONS = "moderator_app.store.tables.meetings", "moderator_app.store.migrations"
PLACE, LINK = "    place: Mapped[Words]\n", "    join_link: Mapped[Words]\n"
MOOD = '''

class Mood(Synced):
    """How a meeting felt."""

    __tablename__ = "mood"
    feed_from: ClassVar[str] = "event_id"
    event_id: Mapped[str] = reference("event.id")
    words: Mapped[Words]
'''


def newer(name: str, source: str) -> str:
    if name == MEETINGS:
        assert PLACE in source
        return source.replace(PLACE, PLACE + "    mood: Mapped[Words]\n", 1) + MOOD
    return source + '\nREVISIONS = (*REVISIONS, "0099")\n'


def older(name: str, source: str) -> str:
    if name == MEETINGS:
        assert LINK in source
        return source.replace(LINK, "", 1)
    return source + "\nREVISIONS = REVISIONS[:-1]\n"


class Rewriting(importlib.abc.MetaPathFinder, importlib.abc.SourceLoader):
    """Finds the two modules, with their sources changed."""

    def __init__(self, rewrite: Any) -> None:
        self.rewrite = rewrite

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        if name not in (MEETINGS, MIGRATIONS):
            return None
        found = importlib.machinery.PathFinder.find_spec(name, path)
        assert found is not None and found.origin is not None
        places = found.submodule_search_locations
        spec = importlib.util.spec_from_file_location(name, found.origin, loader=self, submodule_search_locations=places)
        return spec

    def get_filename(self, fullname: str) -> str:
        found = importlib.util.find_spec("moderator_app.store")
        assert found is not None and found.origin is not None
        part = "tables/meetings.py" if fullname == MEETINGS else "migrations/__init__.py"
        return found.origin.replace("__init__.py", part)

    def get_data(self, path: str) -> bytes:
        with open(path, encoding="utf-8") as file:  # noqa: PTH123
            return self.rewrite(MEETINGS if path.endswith("meetings.py") else MIGRATIONS, file.read()).encode()

    def path_stats(self, path: str) -> dict[str, Any]:
        raise OSError("never from a cache")


def laptop(folder: str, address: str, token: str, title: str, field: str, value: str) -> None:
    from moderator_app.domain.wording import text
    from moderator_app.store import Workspace, rows
    from moderator_app.store.outgoing import waiting_count
    from moderator_app.store.tables import Event
    from moderator_app.sync.client import Client
    from moderator_app.sync.rounds import sync, waiting_aside
    from tests.end_to_end.sync.site import rows_here

    with Workspace.open(folder, author="Another version") as ws, Client(address, token) as client:
        sync(ws, client)
        with ws.act(text("Work")) as session:
            [event] = rows(session, Event)
            event.title_en = title
            if field:
                setattr(event, field, value)
            if field == "mood":
                from moderator_app.store.tables.meetings import Mood  # type: ignore[attr-defined]

                session.add(Mood(event_id=event.id, words=value))
        sync(ws, client)
        sync(ws, client)
        with ws.read() as session:
            waiting = waiting_count(session.connection())
        told = [[*key, row] for key, row in rows_here(ws).items()]
        print(json.dumps({"rows": told, "waiting": waiting, "aside": waiting_aside(ws)}))


def main(version: str, what: str, *arguments: str) -> int:
    sys.meta_path.insert(0, Rewriting({"newer": newer, "older": older}[version]))
    if what == "laptop":
        laptop(*arguments)
        return 0
    from moderator_app.cli import main as program

    return int(program(["serve", *arguments]) or 0)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
