"""Looking a workspace over: database integrity, foreign keys, journal against rows, search index, blobs against hashes."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from moderator_app.domain.errors import PeerSphereError
from moderator_app.domain.progress import Progress, silent
from moderator_app.domain.wording import Text, text
from moderator_app.store import journal
from moderator_app.store.errors import StoreDamaged, WorkspaceUnusable
from moderator_app.store.search import searched_models, terms
from moderator_app.store.tables import Change, Resource, SourceFile
from moderator_app.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing checked. `ok` or not, and in words what was found."""

    check: str
    ok: bool
    message: Text


def examine(workspace: Workspace, progress: Progress = silent) -> list[Finding]:
    """Check everything; changes nothing."""
    findings: list[Finding] = []
    steps = (_integrity, _references, _journal, _search, _files)
    for number, step in enumerate(steps):
        progress(number, len(steps), text("Checking"))
        try:
            with workspace.read() as session:
                findings.extend(step(workspace, session))
        except (StoreDamaged, WorkspaceUnusable, OSError) as error:
            check = step.__name__.strip("_")
            findings.append(Finding(check, False, text("This can't be checked: {reason}", reason=_reason(error))))
    return findings


def _integrity(_workspace: Workspace, session: Session) -> list[Finding]:
    verdict = [str(row[0]) for row in session.connection().exec_driver_sql("PRAGMA integrity_check")]
    if verdict == ["ok"]:
        return [Finding("integrity", True, text("The database file is sound."))]
    return [_wrong("integrity", text("Database: {fault}", fault=fault)) for fault in verdict]


def _references(_workspace: Workspace, session: Session) -> list[Finding]:
    broken = list(session.connection().exec_driver_sql("PRAGMA foreign_key_check"))
    if not broken:
        return [Finding("references", True, text("Every reference leads somewhere."))]
    return [
        _wrong("references", text("{table}: a row points at a {target} that is not there.", table=row[0], target=row[2]))
        for row in broken
    ]


def _journal(_workspace: Workspace, session: Session) -> list[Finding]:
    findings: list[Finding] = []
    count = 0
    for name, mapper in journal.synced_mappers().items():
        changes = select(Change).where(Change.table == name).order_by(Change.id).execution_options(yield_per=2000)
        expected = journal.replay(session.scalars(changes))
        query = select(mapper.class_).execution_options(with_deleted=True, yield_per=2000)
        for row in session.scalars(query):
            count += 1
            wanted = expected.pop((name, row.id), None)
            found = journal.content(row)
            if wanted is None:
                findings.append(_wrong("journal", text("{table} {row} is not in the journal.", table=name, row=row.id)))
            elif differing := sorted(key for key, value in found.items() if key not in wanted or wanted[key] != value):
                fields = ", ".join(differing)
                findings.append(
                    _wrong(
                        "journal", text("{table} {row} differs from the journal: {fields}", table=name, row=row.id, fields=fields)
                    )
                )
        for _name, row_id in expected:
            findings.append(_wrong("journal", text("{table} {row} is in the journal but not there.", table=name, row=row_id)))
    return findings or [Finding("journal", True, text("{count} rows agree with the journal.", count=count))]


def _search(_workspace: Workspace, session: Session) -> list[Finding]:
    connection = session.connection()
    query = "SELECT e.row_id, e.feed, w.body, w.sound FROM search_entry e LEFT JOIN search_words w ON w.rowid = e.number"
    missing = stale = count = 0
    for name, model in searched_models().items():
        found = {row: rest for row, *rest in connection.exec_driver_sql(f"{query} WHERE e.table_name = ?", (name,))}
        for row in session.scalars(select(model).execution_options(yield_per=2000)):
            body, sound = terms(row)
            if body or sound:
                entry = found.pop(row.id, None)
                count += 1
                missing += entry is None
                stale += entry is not None and entry != [row.feed, body, sound]
        stale += len(found)  # rows that are gone
    words = connection.exec_driver_sql("SELECT count(*) FROM search_words").scalar() or 0
    entries = connection.exec_driver_sql("SELECT count(*) FROM search_entry").scalar() or 0
    findings = []
    if missing:
        findings.append(_wrong("search", text("{count} texts are missing from the search index.", count=missing)))
    if stale or words != entries:
        findings.append(
            _wrong("search", text("{count} entries of the search index are out of date.", count=stale or abs(words - entries)))
        )
    return findings or [Finding("search", True, text("{count} texts are in the search index.", count=count))]


def _files(workspace: Workspace, session: Session) -> list[Finding]:
    findings = [
        _wrong("files", text("The kept file {name} is damaged: its content is not what it was.", name=sha256))
        for sha256 in workspace.blobs.damaged()
    ]
    wanted = set(session.scalars(select(SourceFile.sha256))) | set(session.scalars(select(Resource.sha256)))
    for sha256 in sorted(wanted - {""}):
        if not workspace.blobs.has(sha256):
            findings.append(_wrong("files", text("The kept file {name} is not on this laptop.", name=sha256)))
    return findings or [Finding("files", True, text("{count} kept files are whole.", count=len(list(workspace.blobs.all()))))]


def _wrong(check: str, message: Text) -> Finding:
    return Finding(check, False, message)


def _reason(error: Exception) -> Text | str:
    return error.message if isinstance(error, PeerSphereError) else str(error)
