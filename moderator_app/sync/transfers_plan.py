"""Which files have to move: those that rows name and this laptop or the server lacks."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from moderator_app.store import Workspace
from moderator_app.store.named_files import NamedFile, named_files
from moderator_app.sync.transfers_book import Book
from moderator_app.sync.transfers_kept import held
from moderator_app.sync.transfers_wire import Wire

AUTOMATIC = 50_000_000


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a person wants. `automatic`: missing files up to so many bytes are fetched unasked; `limit`: of the folder of kept
    files in bytes, None: none; `first`: the meeting whose files go first, "" for none; `asked`: files asked for."""

    automatic: int = AUTOMATIC
    limit: int | None = None
    first: str = ""
    asked: frozenset[str] = frozenset()


@dataclass(slots=True)
class Plan:
    """What has to be sent and fetched; `absent`: wanted here, but the server lacks it too; `ready`: nothing is to be done."""

    send: list[NamedFile] = field(default_factory=list)
    fetch: list[NamedFile] = field(default_factory=list)
    absent: list[NamedFile] = field(default_factory=list)
    ready: set[str] = field(default_factory=set)


def plan(workspace: Workspace, book: Book, wire: Wire, wishes: Wishes) -> Plan:
    """Compare rows, laptop and server. One question to the server where something isn't known yet. Raises `Trouble`."""
    with workspace.read() as session:
        named = named_files(session)
    here = {name: workspace.blobs.path(name).stat().st_size for name in named if workspace.blobs.has(name)}
    confirmed = book.confirmed(wire.server)
    unsure = {name for name in here if not named[name].feeds <= confirmed.get(name, frozenset())}
    wanted = _wanted(workspace, named, here, wishes)
    known = wire.known(unsure | wanted) if unsure or wanted else set()
    book.confirm({name: named[name].feeds for name in known & unsure}, wire.server)
    found = Plan()
    for name, file in named.items():
        if name in unsure - known and name not in confirmed:
            file.size = here[name]
            found.send.append(file)
        elif name in wanted:
            (found.fetch if name in known else found.absent).append(file)
        elif name in here:
            found.ready.add(name)
    return found


def _wanted(workspace: Workspace, named: dict[str, NamedFile], here: Collection[str], wishes: Wishes) -> set[str]:
    missing = {name: file for name, file in named.items() if name not in here}
    wanted = {name for name, file in missing.items() if name in wishes.asked or (wishes.first and wishes.first in file.events)}
    room = None if wishes.limit is None else wishes.limit - sum(file.size for file in held(workspace.blobs))
    for file in sorted(missing.values(), key=lambda file: file.size):
        if file.sha256 in wanted or file.size > wishes.automatic:
            continue
        if room is not None:
            room -= file.size
            if room < 0:  # what was evicted doesn't come back by itself
                continue
        wanted.add(file.sha256)
    return wanted
