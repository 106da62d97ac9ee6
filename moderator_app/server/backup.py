"""Backups of the server, and its move to another database: both while it runs.

A backup is one ZIP file: `server.db`, an SQLite database whatever the server's own is, and the files below `blobs/` where they
are kept in a folder. What must hold: a backup is of one consistent state, and appears under its name only when it is whole; a
restore happens altogether or not at all, and gives the server a new epoch, so that laptops send back what the backup lacks.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path, PurePosixPath

from sqlalchemy import Connection, TableClause, func, select
from sqlalchemy.exc import DatabaseError

from moderator_app.domain.errors import FileUnreadable, PeerSphereError
from moderator_app.domain.progress import Progress, silent
from moderator_app.domain.wording import text
from moderator_app.server import schema, tables
from moderator_app.server.blob_stores import NAME, BlobStore, FolderStore, open_store
from moderator_app.server.database import Database, facts_of, set_facts
from moderator_app.server.guests import follow_grants
from moderator_app.server.restoring import begin_epoch
from moderator_app.server.settings import Settings
from moderator_app.server.shapes import shapes
from moderator_app.store.tables import Base

#: Who may come in: kept as it is by a restore unless one asks otherwise, for a right taken away must not come back.
PEOPLE = (tables.account, tables.grant, tables.token, tables.code)
#: Not worth keeping.
PASSING = (tables.presence, tables.throttle)
BATCH = 2000


def backup(settings: Settings, target: Path, *, with_files: bool = True, progress: Progress = silent) -> None:
    """Write a backup. Raises `OSError` or a database error; then there is no file, or the one that was there before."""
    incoming = target.with_name(target.name + ".incoming")
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=".backup-") as place:
            copy = Path(place) / "server.db"
            _copy_database(settings, copy)
            with zipfile.ZipFile(incoming, "w", zipfile.ZIP_DEFLATED, compresslevel=3) as parcel:
                parcel.write(copy, "server.db")
                copy.unlink()
                if with_files:
                    _pack_files(parcel, open_store(settings.blobs, settings.folder / "blobs"), progress)
        with incoming.open("rb") as whole:
            os.fsync(whole.fileno())
        incoming.replace(target)
    finally:
        incoming.unlink(missing_ok=True)


def _copy_database(settings: Settings, target: Path) -> None:
    if not settings.database:
        with closing(sqlite3.connect(settings.folder / "server.db")) as origin, closing(sqlite3.connect(target)) as copy:
            origin.backup(copy)
            copy.execute("PRAGMA journal_mode=DELETE")
        return
    source, into = _opened(settings), Database.open(target)
    try:
        schema.bring_up_to_date(into)
        with source.reading() as connection, into.writing() as copy_connection:
            copy_all(connection, copy_connection)
    finally:
        source.close()
        into.close()
    with closing(sqlite3.connect(target)) as whole:
        whole.execute("PRAGMA journal_mode=DELETE")


def _pack_files(parcel: zipfile.ZipFile, store: BlobStore, progress: Progress) -> None:
    if not isinstance(store, FolderStore):  # they are elsewhere, where they have backups of their own
        return
    found = list(store.listed())
    for number, blob in enumerate(found):
        progress(number, len(found), text("Packing files"))
        entry = zipfile.ZipInfo(f"blobs/{blob.sha256}")
        entry.compress_type, entry.file_size = zipfile.ZIP_STORED, blob.size
        with closing(store.open(blob.sha256)) as source, parcel.open(entry, "w", force_zip64=True) as packed:
            while piece := source.read(1 << 20):
                packed.write(piece)


# ---- going back


def restore(settings: Settings, source: Path, *, with_accounts: bool = False, progress: Progress = silent) -> str:
    """Put what a backup holds in the place of what is there, also while servers run. Returns the new epoch.

    Accounts and rights stay as they are now, where there are any, unless `with_accounts`. Raises `FileUnreadable` where the
    backup isn't whole; then nothing was changed.
    """
    settings.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=settings.folder, prefix=".restore-") as place:
        file = Path(place) / "server.db"
        with _reading(source) as parcel:
            parcel.extract("server.db", place)
            _see_that_it_is_whole(file, source)
            _unpack_files(parcel, open_store(settings.blobs, settings.folder / "blobs"), Path(place), progress)
        old, live = Database.open(file), _opened(settings)
        try:
            schema.bring_up_to_date(old)
            schema.bring_up_to_date(live)
            with old.reading() as origin, live.writing() as connection:
                return _replace(origin, connection, with_accounts)
        finally:
            old.close()
            live.close()


def _replace(origin: Connection, connection: Connection, with_accounts: bool) -> str:
    if connection.dialect.name == "postgresql":  # pushes lock rows of it, and come after
        connection.exec_driver_sql("LOCK TABLE feed IN ACCESS EXCLUSIVE MODE")
    known = connection.scalar(select(func.count()).select_from(tables.account)) or 0
    kept = () if with_accounts or not known else PEOPLE
    names = {table.name for table in kept}
    for table in reversed(list(_tables())):
        if table.name not in names:
            connection.execute(table.delete())
    copy_all(origin, connection, lambda name: name not in names)
    epoch = begin_epoch(connection)
    follow_grants(connection)
    return epoch


@contextmanager
def _reading(source: Path) -> Iterator[zipfile.ZipFile]:
    try:
        with zipfile.ZipFile(source) as parcel:
            if "server.db" not in parcel.namelist():
                raise FileUnreadable(text("{file} holds no server’s data.", file=source.name))
            yield parcel
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, FileNotFoundError) as error:
        raise FileUnreadable(
            text("The backup {file} can't be read: {reason}", file=str(source), reason=str(error)), _NOTHING_CHANGED
        ) from error


def _see_that_it_is_whole(file: Path, source: Path) -> None:
    try:
        with closing(sqlite3.connect(file)) as connection:
            verdict = str(connection.execute("PRAGMA integrity_check").fetchone()[0])
            connection.execute("SELECT value FROM server_fact WHERE key = 'epoch'").fetchone()
    except sqlite3.DatabaseError as error:
        verdict = str(error)
    if verdict != "ok":
        raise FileUnreadable(text("The backup {file} is damaged: {reason}", file=str(source), reason=verdict), _NOTHING_CHANGED)


_NOTHING_CHANGED = text("Choose another backup. Nothing was changed.")


def _unpack_files(parcel: zipfile.ZipFile, store: BlobStore, place: Path, progress: Progress) -> None:
    names = [name for name in parcel.namelist() if PurePosixPath(name).parts[:1] == ("blobs",)]
    for number, name in enumerate(names):
        progress(number, len(names), text("Unpacking files"))
        sha256 = PurePosixPath(name).name
        if NAME.fullmatch(sha256) is None or store.size(sha256) is not None:
            continue
        part = place / "part"
        with parcel.open(name) as packed, part.open("wb") as whole:
            shutil.copyfileobj(packed, whole, 1 << 20)
            whole.flush()
            os.fsync(whole.fileno())
        if _sha256(part) == sha256:
            store.adopt(part, sha256)
        part.unlink(missing_ok=True)


def _sha256(file: Path) -> str:
    import hashlib

    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


# ---- moving to another database


def move(settings: Settings, url: str) -> int:
    """Copy everything into an empty database at `url`; the old one takes no pushes from then on. Returns how many rows.

    The epoch stays: laptops notice nothing. Raises `PeerSphereError` where the new one holds something already.
    """
    source, target = _opened(settings), Database.open(Path(url), "" if not url.startswith("postgresql") else url)
    try:
        schema.bring_up_to_date(source)
        schema.bring_up_to_date(target)
        with source.writing() as origin, target.writing() as connection:
            if origin.dialect.name == "postgresql":
                origin.exec_driver_sql("LOCK TABLE feed IN ACCESS EXCLUSIVE MODE")
            if facts_of(origin).moved_to:
                raise PeerSphereError(text("These data were moved before."), code="server.moved")
            if connection.scalar(select(func.count()).select_from(tables.feed)):
                raise PeerSphereError(text("The new database holds data already."), code="server.not_empty")
            count = copy_all(origin, connection)
            set_facts(origin, {"moved_to": target.engine.url.render_as_string(hide_password=True)})
        return count
    except DatabaseError as error:
        raise PeerSphereError(
            text("The new database can’t be used: {reason}", reason=str(error.orig)), code="server.database"
        ) from error
    finally:
        source.close()
        target.close()


def _opened(settings: Settings) -> Database:
    return Database.open(settings.folder / "server.db", settings.database, connections=1)


def _tables() -> Iterator[TableClause]:
    for table in Base.metadata.sorted_tables:
        if table.name in shapes():
            yield shapes()[table.name].table
    yield from (table for table in tables.metadata.sorted_tables if table not in PASSING)


def copy_all(source: Connection, target: Connection, wanted: Callable[[str], bool] = lambda _name: True) -> int:
    """Copy all rows of all wanted tables into a database where these are empty. Returns how many."""
    count = 0
    target.execute(tables.fact.delete())
    for table in _tables():
        if not wanted(table.name):
            continue
        names = [column.name for column in table.columns]
        rows = source.execute(select(table), execution_options={"stream_results": True})
        for some in rows.partitions(BATCH):
            target.execute(table.insert(), [dict(zip(names, row, strict=True)) for row in some])
            count += len(some)
    target.execute(tables.fact.delete().where(tables.fact.c.key == "moved_to"))
    if target.dialect.name == "postgresql":  # the next laptop's number comes after those that were brought along
        highest = select(func.coalesce(func.max(tables.device.c.number), 0) + 1).scalar_subquery()
        target.execute(select(func.setval(func.pg_get_serial_sequence("device", "number"), highest, False)))
    return count
