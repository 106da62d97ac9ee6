"""Looking a workspace over: database integrity, foreign keys, journal against rows, search index, blobs against hashes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from sqlalchemy import select
from sqlalchemy.orm import Session

from moderator_app.domain.errors import PeerSphereError
from moderator_app.domain.progress import Progress, silent
from moderator_app.domain.wording import Text, text
from moderator_app.store import journal
from moderator_app.store.errors import StoreDamaged, WorkspaceUnusable
from moderator_app.store.incoming import defaults_of, known_content
from moderator_app.store.reception import UNINDEXED, recall
from moderator_app.store.search import searched_models, terms
from moderator_app.store.tables import Change, Resource, SharedRow, SourceFile
from moderator_app.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing checked. `ok` or not, and in words what was found."""

    check: str
    ok: bool
    message: Text


Step = Callable[[Workspace, Session, Counter[str]], Iterator[Text]]


def examine(workspace: Workspace, progress: Progress = silent) -> list[Finding]:
    """Check everything; changes nothing. Each check has one finding that is well, or one for each thing that is wrong."""
    wrong: list[Finding] = []
    counts: Counter[str] = Counter()
    steps: list[tuple[str, Step]] = [
        ("integrity", _integrity),
        ("references", _references),
        *(("journal", partial(_journal, table)) for table in journal.synced_mappers()),
        ("search", _search_size),
        *(("search", partial(_search, table)) for table in searched_models()),
        ("files", _files),
    ]
    for number, (check, step) in enumerate(steps):
        progress(number, len(steps), text("Checking"))
        try:
            with workspace.read() as session:
                wrong.extend(Finding(check, False, message) for message in step(workspace, session, counts))
        except (StoreDamaged, WorkspaceUnusable, OSError) as error:
            wrong.append(Finding(check, False, text("This can't be checked: {reason}", reason=_reason(error))))
    well = {
        "integrity": text("The database file is sound."),
        "references": text("Every reference leads somewhere."),
        "journal": text("{count} rows agree with the journal.", count=counts["rows"]),
        "search": text("{count} texts are in the search index.", count=counts["texts"]),
        "files": text("{count} kept files are whole.", count=counts["files"]),
    }
    findings: list[Finding] = []
    for check, message in well.items():
        findings.extend([finding for finding in wrong if finding.check == check] or [Finding(check, True, message)])
    return findings


def _integrity(_workspace: Workspace, session: Session, _counts: Counter[str]) -> Iterator[Text]:
    for (fault,) in session.connection().exec_driver_sql("PRAGMA integrity_check"):
        if fault != "ok":
            yield text("Database: {fault}", fault=str(fault))


def _references(_workspace: Workspace, session: Session, _counts: Counter[str]) -> Iterator[Text]:
    for table, _row, target, *_ in session.connection().exec_driver_sql("PRAGMA foreign_key_check"):
        yield text("{table}: a row points at a {target} that is not there.", table=table, target=target)


def _journal(table: str, _workspace: Workspace, session: Session, counts: Counter[str]) -> Iterator[Text]:
    changes = select(Change).where(Change.table == table).order_by(Change.id).execution_options(yield_per=2000)
    expected = journal.replay(session.scalars(changes))
    shared = set(session.scalars(select(SharedRow.row).where(SharedRow.table == table)))
    born = defaults_of(table)  # of columns that are younger than the entry
    query = select(journal.synced_mappers()[table].class_).execution_options(with_deleted=True, yield_per=2000)
    for row in session.scalars(query):
        counts["rows"] += 1
        wanted = expected.pop((table, row.id), None)
        found = journal.content(row)
        if row.id in shared and (wanted is None or "id" not in wanted):  # born elsewhere: it came with a first pull
            wanted = {**found, **(wanted or {})}
        if wanted is not None and wanted.get("extra"):
            wanted = known_content(table, wanted)
        if wanted is None:
            yield text("{table} {row} is not in the journal.", table=table, row=row.id)
        elif differing := sorted(key for key, value in found.items() if wanted.get(key, born.get(key)) != value):
            fields = ", ".join(differing)
            yield text("{table} {row} differs from the journal: {fields}", table=table, row=row.id, fields=fields)
    for _table, row_id in expected:
        yield text("{table} {row} is in the journal but not there.", table=table, row=row_id)


def _search_size(_workspace: Workspace, session: Session, _counts: Counter[str]) -> Iterator[Text]:
    count = "SELECT (SELECT count(*) FROM search_words) - (SELECT count(*) FROM search_entry)"
    surplus = session.connection().exec_driver_sql(count).scalar() or 0
    if surplus:
        yield text("The search index is {count} texts out of step with itself.", count=abs(surplus))


def _search(table: str, _workspace: Workspace, session: Session, counts: Counter[str]) -> Iterator[Text]:
    query = "SELECT e.row_id, e.feed, w.body, w.sound FROM search_entry e LEFT JOIN search_words w ON w.rowid = e.number"
    entries = session.connection().exec_driver_sql(f"{query} WHERE e.table_name = ?", (table,))
    found = {row: tuple(rest) for row, *rest in entries}
    missing = stale = 0
    for row in session.scalars(select(searched_models()[table]).execution_options(yield_per=2000)):
        held = terms(row)
        if any(held):
            counts["texts"] += 1
            entry = found.pop(row.id, None)
            missing += entry is None
            stale += entry is not None and entry != (row.feed, *held)
    stale += len(found)  # rows that are gone
    if missing and not _is_being_indexed(session):
        yield text("{count} texts of {table} are missing from the search index.", count=missing, table=table)
    if stale:
        yield text("{count} texts of {table} are out of date in the search index.", count=stale, table=table)


def _is_being_indexed(session: Session) -> bool:
    """After a first pull the index follows in the background."""
    return bool(recall(session.connection(), UNINDEXED))


def _files(workspace: Workspace, session: Session, counts: Counter[str]) -> Iterator[Text]:
    counts["files"] = len(list(workspace.blobs.all()))
    for sha256 in workspace.blobs.damaged():
        yield text("The kept file {name} is damaged: its content is not what it was.", name=sha256)
    shared = select(SharedRow.row)  # their files may be elsewhere, and are fetched when they are wanted
    wanted = set(session.scalars(select(SourceFile.sha256).where(SourceFile.id.not_in(shared))))
    wanted |= set(session.scalars(select(Resource.sha256).where(Resource.id.not_in(shared))))
    for sha256 in sorted(wanted - {""}):
        if not workspace.blobs.has(sha256):
            yield text("The kept file {name} is not on this laptop.", name=sha256)


def _reason(error: Exception) -> Text | str:
    return error.message if isinstance(error, PeerSphereError) else str(error)
