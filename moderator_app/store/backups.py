"""Backups of a workspace: a copy of the database a day and before each migration, the last seven kept; and whole archives.

A backup is made through SQLite's own backup interface, so it is consistent while the workspace is in use.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import zipfile
from contextlib import closing
from datetime import datetime
from pathlib import Path, PurePosixPath

from moderator_app.domain.errors import FileUnreadable, PeerSphereError
from moderator_app.domain.wording import text

KEPT = 7


def listed(folder: Path) -> list[Path]:
    """The backups of a workspace, newest first."""
    return sorted((folder / "backups").glob("moderator-*.db"), key=lambda file: file.name, reverse=True)


def make(folder: Path, *, reason: str = "") -> Path:
    """Copy the database into the backups folder and drop the oldest beyond seven. Returns the new file."""
    target_folder = folder / "backups"
    target_folder.mkdir(exist_ok=True)
    stamp = datetime.now().strftime("%Y%m%d-%H%M%S-%f")
    target = target_folder / f"moderator-{stamp}{'-' + reason if reason else ''}.db"
    copy_database(folder / "moderator.db", target)
    for old in listed(folder)[KEPT:]:
        old.unlink()
    return target


def make_daily(folder: Path) -> Path | None:
    """Make a backup unless one was made today."""
    today = datetime.now().strftime("moderator-%Y%m%d-")
    if any(file.name.startswith(today) for file in listed(folder)):
        return None
    return make(folder)


def copy_database(source: Path, target: Path) -> None:
    """Copy a database that may be in use. The target appears whole or not at all."""
    incoming = target.with_suffix(".incoming")
    try:
        with closing(sqlite3.connect(source)) as origin, closing(sqlite3.connect(incoming)) as copy:
            origin.backup(copy)
        os.replace(incoming, target)
    finally:
        incoming.unlink(missing_ok=True)


def archive(folder: Path, target: Path) -> Path:
    """Write the whole workspace (database, blobs, settings) into one ZIP file."""
    incoming, copy = target.with_name(target.name + ".incoming"), target.with_name(target.name + ".db")
    try:
        copy_database(folder / "moderator.db", copy)
        with zipfile.ZipFile(incoming, "w", zipfile.ZIP_DEFLATED) as parcel:
            parcel.write(copy, "moderator.db")
            for file in sorted((folder / "blobs").rglob("*")):
                if file.is_file() and not file.name.startswith(".incoming-"):
                    parcel.write(file, PurePosixPath("blobs", *file.relative_to(folder / "blobs").parts).as_posix())
            if (folder / "settings.json").exists():
                parcel.write(folder / "settings.json", "settings.json")
        os.replace(incoming, target)
    finally:
        incoming.unlink(missing_ok=True)
        copy.unlink(missing_ok=True)
    return target


def restore(folder: Path, source: Path | None = None) -> Path:
    """Put a backup (a .db or a .zip archive; without one, the newest backup) in the place of the workspace's database.

    What was there is kept beside it as moderator-before-restore-*.db. The workspace must be closed. Returns what was restored.
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
    folder.mkdir(parents=True, exist_ok=True)
    incoming = folder / "moderator.db.incoming"
    try:
        _fetch(source, incoming, folder)
        _check(incoming, source)
        _step_aside(folder)
        os.replace(incoming, folder / "moderator.db")
    finally:
        incoming.unlink(missing_ok=True)
    return source


def _fetch(source: Path, incoming: Path, folder: Path) -> None:
    try:
        if zipfile.is_zipfile(source):
            with zipfile.ZipFile(source) as parcel:
                names = parcel.namelist()
                if "moderator.db" not in names:
                    raise FileUnreadable(text("{file} holds no workspace.", file=source.name))
                with parcel.open("moderator.db") as origin, incoming.open("wb") as target:
                    shutil.copyfileobj(origin, target)
                for name in names:
                    if name.startswith("blobs/") and ".." not in PurePosixPath(name).parts:
                        parcel.extract(name, folder)
        else:
            shutil.copyfile(source, incoming)
    except (OSError, zipfile.BadZipFile) as error:
        raise FileUnreadable(text("The backup {file} can't be read: {reason}", file=str(source), reason=str(error))) from error


def _check(database: Path, source: Path) -> None:
    try:
        with closing(sqlite3.connect(database)) as connection:
            verdict = connection.execute("PRAGMA integrity_check").fetchone()[0]
            connection.execute("SELECT count(*) FROM action").fetchone()
    except sqlite3.DatabaseError as error:
        verdict = str(error)
    if verdict != "ok":
        raise FileUnreadable(
            text("The backup {file} is damaged: {reason}", file=str(source), reason=verdict),
            text("Choose another backup. Nothing was changed."),
        )


def _step_aside(folder: Path) -> None:
    stamp = datetime.now().strftime("%Y%m%d-%H%M%S-%f")
    for suffix in ("", "-wal", "-shm"):
        current = folder / f"moderator.db{suffix}"
        if current.exists():
            os.replace(current, folder / f"moderator-before-restore-{stamp}.db{suffix}")
