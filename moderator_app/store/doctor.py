"""Looking a workspace over: database integrity, foreign keys, journal against rows, search index, blobs against hashes."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from moderator_app.domain.progress import Progress, silent
from moderator_app.domain.wording import Text, text
from moderator_app.store import journal
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
    steps = (_integrity, _foreign_keys, _journal_against_rows, _search_index, _blobs)
    for number, step in enumerate(steps):
        progress(number, len(steps), text("Checking"))
        with workspace.read() as session:
            findings.extend(step(workspace, session))
    return findings


def _integrity(_workspace: Workspace, session: Session) -> list[Finding]:
    verdict = [str(row[0]) for row in session.connection().exec_driver_sql("PRAGMA integrity_check")]
    if verdict == ["ok"]:
        return [Finding("integrity", True, text("The database file is sound."))]
    return [Finding("integrity", False, text("Database: {fault}", fault=fault)) for fault in verdict]


def _foreign_keys(_workspace: Workspace, session: Session) -> list[Finding]:
    broken = list(session.connection().exec_driver_sql("PRAGMA foreign_key_check"))
    if not broken:
        return [Finding("references", True, text("Every reference leads somewhere."))]
    return [
        Finding("references", False, text("{table}: a row points at a {target} that is not there.", table=row[0], target=row[2]))
        for row in broken
    ]


def _journal_against_rows(_workspace: Workspace, session: Session) -> list[Finding]:
    expected = journal.replay(session.scalars(select(Change).order_by(Change.id).execution_options(yield_per=5000)))
    findings: list[Finding] = []
    count = 0
    for name, mapper in journal.synced_mappers().items():
        query = select(mapper.class_).execution_options(with_deleted=True, yield_per=2000)
        for row in session.scalars(query):
            count += 1
            wanted = expected.pop((name, row.id), None)
            found = journal.content(row)
            if wanted is None:
                findings.append(Finding("journal", False, text("{table} {row} is not in the journal.", table=name, row=row.id)))
            elif wanted != found:
                fields = ", ".join(sorted(key for key in found if found[key] != wanted.get(key)))
                findings.append(
                    Finding(
                        "journal",
                        False,
                        text("{table} {row} differs from the journal: {fields}", table=name, row=row.id, fields=fields),
                    )
                )
    for name, row_id in expected:
        findings.append(Finding("journal", False, text("{table} {row} is in the journal but not there.", table=name, row=row_id)))
    return findings or [Finding("journal", True, text("{count} rows agree with the journal.", count=count))]


def _search_index(_workspace: Workspace, session: Session) -> list[Finding]:
    connection = session.connection()
    entries = connection.exec_driver_sql("SELECT count(*) FROM search_entry").scalar() or 0
    lost = connection.exec_driver_sql(
        "SELECT count(*) FROM search_entry e LEFT JOIN search_words w ON w.rowid = e.number WHERE w.rowid IS NULL"
    ).scalar()
    if lost:
        return [Finding("search", False, text("{count} texts are missing from the search index.", count=lost))]
    return [Finding("search", True, text("{count} texts are in the search index.", count=entries))]


def _blobs(workspace: Workspace, session: Session) -> list[Finding]:
    findings = [
        Finding("files", False, text("The kept file {name} is damaged: its content is not what it was.", name=sha256))
        for sha256 in workspace.blobs.damaged()
    ]
    wanted = set(session.scalars(select(SourceFile.sha256))) | set(session.scalars(select(Resource.sha256)))
    for sha256 in sorted(wanted - {""}):
        if not workspace.blobs.has(sha256):
            findings.append(Finding("files", False, text("The kept file {name} is not on this laptop.", name=sha256)))
    return findings or [Finding("files", True, text("{count} kept files are whole.", count=len(list(workspace.blobs.all()))))]
