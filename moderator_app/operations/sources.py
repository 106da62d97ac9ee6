"""Keeping files that were imported: the raw bytes as a blob, and a row that says what was found in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy.orm import Session

from moderator_app.domain.progress import Progress, silent
from moderator_app.domain.records import Problem, SourceInfo
from moderator_app.domain.wording import Text
from moderator_app.store import Workspace, first, rows
from moderator_app.store.tables import SourceFile


def keep_source(ws: Workspace, source: SourceInfo, progress: Progress = silent) -> str:
    """Copy the raw file into the blobs and return its SHA-256. Done before the import's action, for it may take a while."""
    return ws.blobs.keep(source.path, progress)


def record_source(
    session: Session,
    source: SourceInfo,
    sha256: str,
    kind: str,
    *,
    strand_id: str | None = None,
    about_id: str | None = None,
    found: Mapping[str, Any] | None = None,
    problems: Sequence[Problem] = (),
) -> SourceFile:
    """The row of a kept file. The same content imported again for the same place gives the same row back, updated."""
    row = first(session, SourceFile, sha256=sha256, kind=kind, strand_id=strand_id, about_id=about_id)
    values: dict[str, Any] = {
        "format": source.format,
        "name": source.path.name,
        "encoding": source.encoding,
        "size": source.size or source.path.stat().st_size,
        "found": dict(found or {}),
        "problems": [problem_to_json(problem) for problem in problems],
    }
    if row is None:
        row = SourceFile(sha256=sha256, kind=kind, strand_id=strand_id, about_id=about_id, **values)
        session.add(row)
    else:
        for name, value in values.items():
            setattr(row, name, value)
    return row


def source_files(ws: Workspace, **where: Any) -> list[SourceFile]:
    """The imported files that fit, oldest first."""
    with ws.read() as session:
        return rows(session, SourceFile, SourceFile.id, **where)


def problem_to_json(problem: Problem) -> dict[str, Any]:
    """A problem as it is kept with its file."""
    return {
        "message": problem.message.to_json(),
        "row": problem.row,
        "column": problem.column,
        "severity": problem.severity,
    }


def problem_from_json(stored: Mapping[str, Any]) -> Problem:
    """The inverse of `problem_to_json`."""
    return Problem(Text.from_json(stored["message"]), int(stored["row"]), int(stored["column"]), str(stored["severity"]))
