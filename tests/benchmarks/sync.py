"""Sync beside PouchDB: first pull, push, nothing to do, few changes, memory, two hundred laptops at once, growth.

Our figures are of whole rounds of a laptop (store, wire and server together), those of PouchDB of its own replication with
pouchdb-server and LevelDB. Each is measured twice and the better one told: the machine may have other things to do.
With --long: the crowd for a whole minute and at rising pace, growth up to 1,000,000 rows, PouchDB's at 100,000.
"""

from __future__ import annotations

import os
import shutil
import statistics
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from tests.benchmarks._sync_parties import DATABASE, Lines, documents, laptop, memory, pouch_is_there, pouch_laptop, pouch_server
from tests.benchmarks._sync_proxy import Counting
from tests.benchmarks._sync_store import copied, let_in
from tests.server.serving import running

TITLE = "Sync: our server (SQLite) and laptops, beside PouchDB 9 with pouchdb-server 4.2 on LevelDB"
LONG = bool(os.environ.get("MODERATOR_BENCH_LONG"))
ROWS, EDITS, FEW = 50_000, 10_000, 100
GROWTH = (10_000, 100_000, 1_000_000) if LONG else (10_000, 100_000)
NOT_INSTALLED = "not installed"

Figures = dict[str, float]


def run() -> list[dict[str, Any]]:
    """The rows of the table."""
    from tests.benchmarks._sync_crowds import crowds

    missing = pouch_is_there()
    ours = _better(lambda place: _ours(place, ROWS))
    theirs = {} if missing else _better(lambda place: _theirs(place, ROWS))
    rows = _main_rows(ours, theirs) + crowds(pouch=not missing) + _growth(missing, ours, theirs)
    rows.append({"what": "load of the machine at the end (1 min)", "ours": round(os.getloadavg()[0], 1), "unit": ""})
    if missing:
        rows.append({"what": "PouchDB", "ours": "", "unit": "", "at most": "", "PouchDB": f"{NOT_INSTALLED}: {missing}"})
    return rows


def _main_rows(ours: Figures, theirs: Figures) -> list[dict[str, Any]]:
    row = _Row(ours, theirs)
    return [
        row(f"first pull of {ROWS:,} rows, the server's file made for it", "first", "s", 0.35),
        row("    for the next laptop of the same rights", "next", "s"),
        row("    processor time of the laptop", "first_cpu", "s"),
        row("    peak of the laptop's memory", "first_peak", "MB", 80),
        row(f"push of {EDITS:,} edits", "push", "s", 1.0),
        row("    processor time of the laptop", "push_cpu", "s"),
        row(f"pull of {EDITS:,} changed rows", "pull", "s"),
        row("nothing to do", "quiet", "ms", 20),
        row("    requests", "quiet_requests", "", 1),
        row("    bytes sent, a moderator of one strand", "quiet_up", "B", 1000),
        row("    bytes received, a moderator of one strand", "quiet_down", "B", 1000),
        row("    bytes sent, a coordinator of 40 strands", "all_up", "B", 1000),
        row("    bytes received, a coordinator of 40 strands", "all_down", "B", 1000),
        row(f"{FEW} rows changed elsewhere", "few", "ms", 40),
        row("    requests", "few_requests", "", 2),
        row(f"{FEW} rows changed here", "few_push", "ms"),
        row("server at rest", "rest", "MB", 80),
        row("server after all that", "after", "MB"),
    ]


class _Row:
    """Makes rows of the table."""

    def __init__(self, ours: Mapping[str, float], theirs: Mapping[str, float]) -> None:
        self.ours, self.theirs = ours, theirs

    def __call__(self, what: str, key: str, unit: str, at_most: float | str = "") -> dict[str, Any]:
        pouch = _shown(self.theirs[key], unit) if key in self.theirs else "" if self.theirs else NOT_INSTALLED
        return {"what": what, "ours": _shown(self.ours[key], unit), "unit": unit, "at most": at_most, "PouchDB": pouch}


def _shown(value: float, unit: str) -> float | int:
    return round(value * 1000, 1) if unit == "ms" else round(value, 3) if unit == "s" else round(value)


def _better(measure: Callable[[Path], Figures]) -> Figures:
    """The better of two runs, figure by figure."""
    with tempfile.TemporaryDirectory(prefix="bench-") as place:
        first = measure(Path(place, "1"))
        shutil.rmtree(Path(place, "1"))
        second = measure(Path(place, "2"))
    return {key: min(value, second[key]) for key, value in first.items()}


# ---- ours


def _ours(place: Path, count: int) -> Figures:
    """All figures of one server with so many rows and two laptops of coordinators, who hold them all."""
    print(f"  ours with {count:,} rows", flush=True)
    token, moderators = let_in(copied(count, place / "server"), moderators=1)
    with (
        running(place / "server", log_level="warning") as server,
        laptop(place / "a", server.url, token) as a,
        laptop(place / "b", server.url, token) as b,
        laptop(place / "m", server.url, moderators[0][1]) as m,
    ):
        assert server.process is not None
        found = {"rest": memory(server.process.pid)}
        first, following = a("sync"), b("sync")
        if (first["received"], following["received"]) != (count, count):
            raise RuntimeError("not all rows came")
        found |= {"first": first["seconds"], "first_cpu": first["cpu"], "first_peak": first["peak"]}
        found |= {"next": following["seconds"]}
        a("edit", count=min(EDITS, count // 2), word="Wait")
        pushed, pulled = a("sync"), b("sync")
        found |= {"push": pushed["seconds"], "push_cpu": pushed["cpu"], "pull": pulled["seconds"]}
        found |= _few(a, b, lambda one: one("sync"))
        with Counting(server.port) as proxy:
            url = f"http://127.0.0.1:{proxy.port}"
            found |= _counted(a, b, proxy, url, lambda one: one("sync"))
            found |= {"all_up": found["quiet_up"], "all_down": found["quiet_down"]}
            m("sync")
            found |= _counted(a, m, proxy, url, lambda one: one("sync"))
        return {**found, "after": memory(server.process.pid)}


def _few(a: Lines, b: Lines, sync: Callable[[Lines], dict[str, Any]]) -> Figures:
    """Rounds with nothing to do, and with few changes."""
    quiet = [sync(a)["seconds"] for _ in range(12)]
    pushes, pulls = [], []
    for word in ("listen", "think", "ask"):
        a("edit", count=FEW, word=word)
        pushes.append(sync(a)["seconds"])
        pulls.append(sync(b)["seconds"])
    return {"quiet": statistics.median(quiet), "few_push": min(pushes), "few": min(pulls)}


def _counted(a: Lines, b: Lines, proxy: Counting, url: str, sync: Callable[[Lines], dict[str, Any]]) -> Figures:
    """What goes over the wire: a round with nothing to do, and one with few changes elsewhere."""
    b("through", url=url)
    sync(b)  # the connection is made
    proxy.begin()
    sync(b)
    found: Figures = {"quiet_requests": proxy.requests, "quiet_up": proxy.up, "quiet_down": proxy.down}
    a("edit", count=FEW, word="again")
    sync(a)
    proxy.begin()
    sync(b)
    return {**found, "few_requests": proxy.requests}


# ---- PouchDB


def _theirs(place: Path, count: int) -> Figures:
    """The same of PouchDB. Its batches are of a thousand, as ours, which suits it better than its own hundred."""
    print(f"  PouchDB with {count:,} documents", flush=True)
    how = {"batch": 1000}
    place.mkdir(parents=True, exist_ok=True)
    with pouch_server(place / "server") as server, pouch_laptop() as a, pouch_laptop() as b:
        found = {"rest": memory(server.pid)}
        with pouch_laptop() as filler:
            filler("fill", url=server.url, file=str(documents(count)))
        for name, one in (("a", a), ("b", b)):
            one("open", folder=str(place / name), url=server.url)
        first, following = a("pull", **how), b("pull", **how)
        if (first["documents"], following["documents"]) != (count, count):
            raise RuntimeError("not all documents came")
        found |= {"first": first["seconds"], "first_cpu": first["cpu"], "first_peak": first["peak"]}
        found |= {"next": following["seconds"]}
        for one in (a, b):  # the first round looks at every document once more
            one("sync", **how)
        a("edit", count=min(EDITS, count // 2), word="Wait")
        pushed, pulled = a("push", **how), b("pull", **how)
        found |= {"push": pushed["seconds"], "push_cpu": pushed["cpu"], "pull": pulled["seconds"]}
        for one in (a, b):
            one("sync", **how)
        found |= _few(a, b, lambda one: one("sync", **how))
        with Counting(server.port) as proxy:
            found |= _counted(a, b, proxy, f"http://127.0.0.1:{proxy.port}/{DATABASE}", lambda one: one("sync", **how))
        return {**found, "after": memory(server.pid)}


# ---- growth


def _growth(missing: str, ours: Figures, theirs: Figures) -> list[dict[str, Any]]:
    """The same changes where more and more rows stand: cost follows what changed."""
    found = {ROWS: (ours, theirs)}
    for count in GROWTH:
        is_small = count <= 10_000 or (LONG and count <= 100_000)
        other = _once(lambda place, count=count: _theirs(place, count)) if is_small and not missing else {}  # type: ignore[misc]
        found[count] = (_better(lambda place, count=count: _ours(place, count)), other)  # type: ignore[misc]
    rows = []
    for key, what, unit in (
        ("quiet", "nothing to do", "ms"),
        ("few", f"pull of {FEW} changed rows", "ms"),
        ("few_push", f"push of {FEW} edits", "ms"),
        ("first", "first pull of all", "s"),
    ):
        for count, (here, there) in sorted(found.items()):
            row = _Row(here, there)(f"{what}, {count:,} rows in the store", key, unit)
            rows.append({**row, "PouchDB": row["PouchDB"] if there or missing else "not measured"})
    return rows


def _once(measure: Callable[[Path], Figures]) -> Figures:
    with tempfile.TemporaryDirectory(prefix="bench-") as place:
        return measure(Path(place, "1"))
