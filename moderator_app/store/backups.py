"""Backups of a workspace: a copy of the database a day and before each migration, the last seven kept; and whole archives.

A backup is made through SQLite's own backup interface, so it is consistent while the workspace is in use. What must hold: a
file appears under its name only when it is whole, and a restore that fails has changed nothing.
"""

from __future__ import annotations

import shutil
import sqlite3
import zipfile
import zlib
from contextlib import closing
from datetime import datetime
from pathlib import Path, PurePosixPath

from moderator_app.domain.errors import FileUnreadable, PeerSphereError
from moderator_app.domain.wording import text
from moderator_app.store.blobs import Blobs
from moderator_app.store.errors import WorkspaceNewer, explain
from moderator_app.store.lock import held
from moderator_app.store.migrations import REVISIONS

KEPT = 7


def listed(folder: Path) -> list[Path]:
    """The backups of a workspace, newest first."""
    return sorted((folder / "backups").glob("moderator-*.db"), key=lambda file: file.name, reverse=True)


def make(folder: Path, *, reason: str = "") -> Path:
    """Copy the database into the backups folder and drop the oldest beyond seven. Returns the new file.

    Raises `WorkspaceUnusable` or `StoreDamaged` where that can't be done; the earlier backups are then all there.
    """
    target_folder = folder / "backups"
    target = target_folder / f"moderator-{_stamp()}{'-' + reason if reason else ''}.db"
    try:
        target_folder.mkdir(exist_ok=True)
        copy_database(folder / "moderator.db", target)
        for old in listed(folder)[KEPT:]:
            old.unlink()
    except (OSError, sqlite3.Error) as error:
        raise explain(folder, error) from error
    return target


def make_daily(folder: Path) -> Path | None:
    """Make a backup unless one was made today."""
    today = datetime.now().strftime("moderator-%Y%m%d-")
    if any(file.name.startswith(today) for file in listed(folder)):
        return None
    return make(folder)


def copy_database(source: Path, target: Path) -> None:
    """Copy a database that may be in use. The target appears whole or not at all. Raises `sqlite3.Error` or `OSError`."""
    incoming = target.with_name(target.name + ".incoming")
    try:
        with closing(_existing(source)) as origin, closing(sqlite3.connect(incoming)) as copy:
            origin.backup(copy)
        incoming.replace(target)
    finally:
        _drop(incoming)


def archive(folder: Path, target: Path) -> Path:
    """Write the whole workspace (database, blobs, settings) into one ZIP file.

    Raises `WorkspaceUnusable` or `StoreDamaged`; then there is no file, or the one that was there before.
    """
    incoming, copy = target.with_name(target.name + ".incoming"), target.with_name(target.name + ".db")
    try:
        copy_database(folder / "moderator.db", copy)
        with zipfile.ZipFile(incoming, "w", zipfile.ZIP_DEFLATED) as parcel:
            parcel.write(copy, "moderator.db")
            for sha256 in Blobs(folder / "blobs").all():
                parcel.write(folder / "blobs" / sha256[:2] / sha256, f"blobs/{sha256[:2]}/{sha256}")
            if (folder / "settings.json").exists():
                parcel.write(folder / "settings.json", "settings.json")
        incoming.replace(target)
    except (OSError, sqlite3.Error) as error:
        raise explain(folder, error) from error
    finally:
        _drop(incoming)
        _drop(copy)
    return target


# ---- restoring


def restore(folder: Path, source: Path | None = None) -> Path:
    """Put a backup (a .db or a .zip archive; without one, the newest backup) in the place of the workspace's database.

    What was there is kept beside it as moderator-before-restore-*.db. From an archive come also the blobs that are not there
    yet, and the settings where there are none. Returns what was restored. Raises `WorkspaceInUse` while a program has the
    workspace open, `FileUnreadable` where the backup isn't whole, `WorkspaceNewer`, `WorkspaceUnusable`.
    """
    if source is None:
        found = listed(folder)
        if not found:
            raise PeerSphereError(
                text("The workspace {folder} has no backup.", folder=str(folder)),
                text("Name a backup file to restore from."),
                code="backup.none",
            )
        source = found[0]
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise explain(folder, error) from error
    with held(folder):
        incoming = folder / "moderator.db.incoming"
        try:
            _drop(incoming)
            _fetch(source, incoming)
            _check(incoming, source, folder)
            if zipfile.is_zipfile(source):
                _fetch_files(source, folder)
            _step_aside(folder)
            incoming.replace(folder / "moderator.db")
        except OSError as error:
            raise explain(folder, error) from error
        finally:
            _drop(incoming)
    return source


#: What a damaged ZIP file can raise while it is read.
_BROKEN_ZIP = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError)


def _fetch(source: Path, incoming: Path) -> None:
    try:
        if zipfile.is_zipfile(source):
            with zipfile.ZipFile(source) as parcel:
                if "moderator.db" not in parcel.namelist():
                    raise FileUnreadable(text("{file} holds no workspace.", file=source.name))
                with parcel.open("moderator.db") as origin, incoming.open("wb") as target:
                    shutil.copyfileobj(origin, target)
            return
        shutil.copyfile(source, incoming)
        unfinished = source.with_name(source.name + "-wal")
        if unfinished.exists():  # a database that was not closed: its latest steps are in there
            shutil.copyfile(unfinished, incoming.with_name(incoming.name + "-wal"))
    except (OSError, *_BROKEN_ZIP) as error:
        raise FileUnreadable(
            text("The backup {file} can't be read: {reason}", file=str(source), reason=str(error)), _NOTHING_CHANGED
        ) from error


def _check(database: Path, source: Path, folder: Path) -> None:
    revision = None
    try:
        with closing(_existing(database)) as connection:
            verdict = str(connection.execute("PRAGMA integrity_check").fetchone()[0])
            connection.execute("SELECT count(*) FROM action").fetchone()
            revision = connection.execute("SELECT version_num FROM alembic_version").fetchone()
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except sqlite3.DatabaseError as error:
        verdict = str(error)
    if verdict != "ok":
        raise FileUnreadable(text("The backup {file} is damaged: {reason}", file=str(source), reason=verdict), _NOTHING_CHANGED)
    if revision is None or revision[0] not in REVISIONS:
        raise WorkspaceNewer(folder, str(revision and revision[0]))


_NOTHING_CHANGED = text("Choose another backup. Nothing was changed.")


def _fetch_files(source: Path, folder: Path) -> None:
    """The blobs and settings of an archive. A blob goes by its content: a name that says otherwise leads nowhere."""
    blobs = Blobs(folder / "blobs")
    try:
        with zipfile.ZipFile(source) as parcel:
            for name in parcel.namelist():
                parts = PurePosixPath(name).parts
                if len(parts) == 3 and parts[0] == "blobs" and not blobs.has(parts[2]):
                    with parcel.open(name) as origin:
                        blobs.keep_stream(origin)
            if "settings.json" in parcel.namelist() and not (folder / "settings.json").exists():
                (folder / "settings.json").write_bytes(parcel.read("settings.json"))
    except _BROKEN_ZIP as error:
        raise FileUnreadable(
            text("The backup {file} can't be read: {reason}", file=str(source), reason=str(error)), _NOTHING_CHANGED
        ) from error


def _step_aside(folder: Path) -> None:
    stamp = _stamp()
    for suffix in ("", "-wal", "-shm"):
        current = folder / f"moderator.db{suffix}"
        if current.exists():
            current.replace(folder / f"moderator-before-restore-{stamp}.db{suffix}")


def _existing(database: Path) -> sqlite3.Connection:
    """A connection to a database that must be there: a plain one would make an empty file."""
    return sqlite3.connect(f"{database.absolute().as_uri()}?mode=rw", uri=True)


def _drop(database: Path) -> None:
    for suffix in ("", "-wal", "-shm", "-journal"):
        database.with_name(database.name + suffix).unlink(missing_ok=True)


def _stamp() -> str:
    return datetime.now().strftime("%Y%m%d-%H%M%S-%f")
