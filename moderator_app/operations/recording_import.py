"""Bringing recordings in: copied to the kept files and hashed in one pass, one after the other, each whole or not at all.

Each file is an action of its own as soon as its copy is whole. So what was imported before a disk filled up, or before somebody
stopped it, stays; the rest is imported by doing the same again, for content that is there already is never kept twice.
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from moderator_app.domain.errors import FileUnreadable, PeerSphereError
from moderator_app.domain.media import MediaFile
from moderator_app.domain.ordering import spread
from moderator_app.domain.progress import Progress, silent
from moderator_app.domain.records import Problem
from moderator_app.domain.wording import Text, text
from moderator_app.operations.evidence import settle_notes
from moderator_app.operations.recording_start import begin_axis_at
from moderator_app.store import Workspace, WorkspaceUnusable, get, rows
from moderator_app.store.tables import Cue, Event, Recording, SourceFile, natural_id

#: A recording whose name tells a start further than this from the meeting's is another meeting's.
OTHER_DAY = timedelta(hours=18)

#: Names of files that are shorter than this say nothing ("video.mp4" beside "video.vtt" of another day).
LEAST_NAME = 8

MEGABYTE = 1_000_000
#: So many bytes of the disk are left for notes and the store's own work.
RESERVE = 200 * MEGABYTE
_PIECE = 1 << 20


@dataclass(slots=True)
class RecordingsImport:
    """What came of an import. `added` and `repeated` (there already): ids of recordings. `problems`: of single files, which were
    left out (error) or are in (warning). `left`: files that weren't looked at because of `stopped`."""

    added: list[str] = field(default_factory=list)
    repeated: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    left: list[Path] = field(default_factory=list)
    stopped: PeerSphereError | None = None


def import_recordings(ws: Workspace, event_id: str, files: Sequence[MediaFile], progress: Progress = silent) -> RecordingsImport:
    """Keep files as recordings of an event. To be run off the window's thread; notes can be taken all the while.

    A file that can't be read or changes while it is copied is left out and told, the others go on. What stops all (a full disk,
    the person) is raised where nothing was imported yet; else it is in `stopped`, and doing the same again goes on from there.
    """
    with ws.read() as session:
        get(session, Event, event_id)
    done = RecordingsImport()
    whole, behind = sum(file.size for file in files), 0
    for number, file in enumerate(files):
        try:
            sha256 = _kept(ws, file, _Share(progress, behind, whole))
            _record(ws, event_id, file, sha256, done)
        except FileUnreadable as error:
            done.problems.append(_left_out(error, file))
        except PeerSphereError as error:
            if not (done.added or done.repeated):
                raise
            done.stopped, done.left = error, [one.path for one in files[number:]]
            return done
        behind += file.size
    return done


class _Share:
    """The progress of one file as a share of that of all."""

    def __init__(self, whole: Progress, behind: int, total: int) -> None:
        self._whole, self._behind, self._total = whole, behind, total

    def __call__(self, done: int, total: int, doing: Text | None = None) -> None:
        self._whole(self._behind + done, self._total, doing)


def _kept(ws: Workspace, file: MediaFile, progress: Progress) -> str:
    """The SHA-256 of the file's content, which is among the kept files then."""
    try:
        now = file.path.stat()
    except OSError as error:
        raise _unreadable(file, error) from error
    if (now.st_size, now.st_mtime_ns) != (file.size, file.changed_ns):
        raise FileUnreadable(
            text("“{file}” is still being written.", file=file.path.name),
            text("Wait until the recording is converted or downloaded, then import it again."),
            code="media.being_written",
        )
    known = _known(ws, file, progress)
    if known:
        return known
    _see_that_there_is_room(ws, file)
    return ws.blobs.keep(file.path, progress)


def _known(ws: Workspace, file: MediaFile, progress: Progress) -> str:
    """The SHA-256 of the file if a recording of its size is among the kept files and holds the same; "" otherwise. Reading alone
    tells, so importing again takes no room."""
    with ws.read() as session:
        sizes = set(session.scalars(select(Recording.sha256).where(Recording.size == file.size)))
    if not any(ws.blobs.has(sha256) for sha256 in sizes):
        return ""
    digest, done, doing = hashlib.sha256(), 0, text("Comparing {name}", name=file.path.name)
    try:
        with file.path.open("rb", buffering=0) as content:
            while piece := content.read(_PIECE):
                digest.update(piece)
                done += len(piece)
                progress(min(done, file.size), file.size, doing)
    except OSError as error:
        raise _unreadable(file, error) from error
    found = digest.hexdigest()
    return found if found in sizes and ws.blobs.has(found) else ""


def _see_that_there_is_room(ws: Workspace, file: MediaFile) -> None:
    """A disk that is full to the last byte keeps no notes either, so what can't fit isn't begun."""
    free = shutil.disk_usage(ws.folder).free
    if file.size + RESERVE > free:
        raise WorkspaceUnusable(
            text(
                "There is no room for “{file}”: it takes {size} MB, and the disk has {free} MB left.",
                file=file.path.name,
                size=-(-file.size // MEGABYTE),
                free=free // MEGABYTE,
            ),
            text("Make room on the disk and import again: it goes on where it was. What was kept before is safe."),
            code="workspace.no_room",
        )


def _unreadable(file: MediaFile, error: OSError) -> FileUnreadable:
    return FileUnreadable(
        text("“{file}” could not be opened: {reason}.", file=file.path.name, reason=error.strerror or str(error)),
        text("If it is on another drive or in the cloud, copy it to this computer first."),
    )


def _left_out(error: FileUnreadable, file: MediaFile) -> Problem:
    message = error.message
    if error.remedy is not None:
        message = text("{message} {remedy}", message=message, remedy=error.remedy)
    return Problem(message, file=file.path.name)


def _record(ws: Workspace, event_id: str, file: MediaFile, sha256: str, done: RecordingsImport) -> None:
    with ws.act(text("Import the recording {name}", name=file.path.name)) as session:
        event = get(session, Event, event_id)
        row_id = natural_id("recording", event_id, sha256)
        row = session.get(Recording, row_id, execution_options={"with_deleted": True})
        if row is not None and row.deleted_at is None:
            done.repeated.append(row_id)
            return
        zero = event.recording_started_at
        if row is not None:
            row.deleted_at = None
        else:
            others = [other.position for other in rows(session, Recording, event_id=event_id)]
            row = Recording(
                id=row_id,
                event_id=event_id,
                feed=event.feed,
                kind=file.kind,
                file_name=file.path.name,
                sha256=sha256,
                size=file.size,
                seconds=file.seconds,
                begins=_begins(session, event, file, done),
                streams={"container": file.container, "streams": [stream.facts() for stream in file.streams]},
                position=spread(1, max(others, default=None))[0],
            )
            session.add(row)
        _tie_lines(session, row)
        if event.recording_started_at != zero:  # what was noted live gets its place in the recording
            settle_notes(ws, event_id)
        done.added.append(row_id)
        done.problems += file.problems


def _tie_lines(session: Session, recording: Recording) -> None:
    """Let lines that came before their recording count in its seconds: those of files that bear its name, up to what tells of the
    size of its picture ("GMT…_Recording.transcript.vtt", "GMT…_Recording_640x360.mp4")."""
    stem = Path(recording.file_name).stem
    for source in rows(session, SourceFile, SourceFile.id, about_id=recording.event_id, kind="transcript"):
        name = source.name.partition(".")[0]
        if len(name) >= LEAST_NAME and (stem == name or stem.startswith(f"{name}_")):
            for cue in rows(session, Cue, Cue.id, source_id=source.id, recording_id=None):
                cue.recording_id = recording.id


def _begins(session: Session, event: Event, file: MediaFile, done: RecordingsImport) -> float:
    """Where the recording stands on the axis; the first one whose name tells when it began gives the axis its zero."""
    if file.began is None:
        return 0.0
    began = file.began.moment(event.time_zone)
    if event.starts_at is not None and abs(began - event.starts_at) > OTHER_DAY:
        done.problems.append(_other_day(event, file, began))
        return 0.0
    if event.recording_started_at is None:
        begin_axis_at(session, event, began)
    assert event.recording_started_at is not None
    return round((began - event.recording_started_at).total_seconds(), 3)


def _other_day(event: Event, file: MediaFile, began: datetime) -> Problem:
    starts = event.starts_at or began
    return Problem(
        text(
            "“{file}” was recorded on {day}, and the meeting is on {meeting}: look whether it is the right one.",
            file=file.path.name,
            day=began.date().isoformat(),
            meeting=starts.date().isoformat(),
        ),
        severity="warning",
        file=file.path.name,
    )
