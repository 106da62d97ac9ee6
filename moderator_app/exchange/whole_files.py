"""Writing a file whole or not at all.

The bytes go into a new file in the same folder, which takes the place of the old one only when all of them are on
disk. Whatever goes wrong, the file that was there before is still there and nothing half-written is left.
"""

from __future__ import annotations

import errno
import os
import secrets
from contextlib import suppress
from pathlib import Path

from moderator_app.domain.errors import PeerSphereError
from moderator_app.domain.wording import text

_NO_ROOM = {errno.ENOSPC, errno.EFBIG} | ({errno.EDQUOT} if hasattr(errno, "EDQUOT") else set())
_NOT_ALLOWED = {errno.EACCES, errno.EPERM, errno.EROFS}
_NO_FOLDER = {errno.ENOENT, errno.ENOTDIR}


class FileUnwritable(PeerSphereError):
    """A file can't be written where it was wanted: disk full, folder closed to us or missing, open elsewhere."""

    code = "file.unwritable"


def write_whole(path: Path, content: bytes) -> Path:
    """Put `content` at `path`, replacing what was there, and return the path.

    Raises `FileUnwritable` and leaves everything as it was when that can't be done.
    """
    path = Path(path)
    part = path.with_name(f".{path.name[:80]}.{secrets.token_hex(4)}.part")
    try:
        if path.is_dir():
            raise FileUnwritable(text("“{file}” is a folder.", file=path.name), text("Choose another name for the file."))
        with part.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except (OSError, ValueError) as error:
        raise _unwritable(path, error) from error
    finally:
        with suppress(OSError, ValueError):  # already renamed, or never made; what went wrong is told above
            part.unlink(missing_ok=True)
    return path


def _unwritable(path: Path, error: OSError | ValueError) -> FileUnwritable:
    number = getattr(error, "errno", None)
    if number in _NO_ROOM:
        return FileUnwritable(
            text("There is no room to write “{file}”.", file=path.name),
            text("Free some space on the disk, or choose another folder."),
        )
    if number in _NOT_ALLOWED:
        return FileUnwritable(
            text("“{file}” may not be written there.", file=path.name),
            text("Close it in other programs, or choose a folder of your own."),
        )
    if number in _NO_FOLDER:
        return FileUnwritable(
            text("The folder for “{file}” is not there.", file=path.name),
            text("It may have been moved or renamed. Choose another folder."),
        )
    return FileUnwritable(
        text("“{file}” could not be written: {reason}.", file=path.name, reason=getattr(error, "strerror", None) or str(error)),
        text("Choose another name or another folder."),
    )
