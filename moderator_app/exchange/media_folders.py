"""The recordings in folders and files that somebody chose: those that can be imported, and why the others can't.

One bad file never keeps the others out: what is wrong is told with it. Transcripts, chats and reports beside the recordings are
listed, for they have readers of their own.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path

from moderator_app.domain.errors import FileUnreadable
from moderator_app.domain.media import MEDIA_ENDINGS, MediaBatch, MediaFile
from moderator_app.domain.progress import Progress, silent
from moderator_app.domain.records import Problem
from moderator_app.domain.wording import text
from moderator_app.exchange.media import probe_media

#: How many files of a folder are looked at.
MOST_FILES = 2_000
_BESIDE = frozenset([".vtt", ".srt", ".txt", ".csv", ".xlsx", ".xls"])
_UNFINISHED = frozenset([".part", ".crdownload", ".download", ".tmp", ".partial", ".!ut"])
_UNCONVERTED = frozenset([".zoom", ".wemeet", ".wmrec"])


def find_media(chosen: Sequence[Path], progress: Progress = silent) -> MediaBatch:
    """Look into files and folders (and folders in them) for recordings, in the order in which they began.

    Raises `FileUnreadable` only where there is nothing at all of a meeting: a wrong folder.
    """
    batch, files = MediaBatch(), []
    for path in dict.fromkeys(Path(one) for one in chosen):
        files += _inside(path, batch) if path.is_dir() else [path]
    seen: set[Path] = set()
    for number, file in enumerate(files):
        progress(number, len(files), text("Looking into {name}", name=file.name))
        if file.resolve() not in seen:
            seen.add(file.resolve())
            _take(file, batch, named=file in chosen)
    if not (batch.files or batch.problems or batch.others):
        raise _nothing(chosen)
    batch.files.sort(key=_order)
    return batch


def _inside(folder: Path, batch: MediaBatch) -> list[Path]:
    """The files of a folder and of those in it."""
    try:
        found = sorted(one for one in [*folder.iterdir(), *folder.glob("*/*")] if one.is_file())
    except OSError as error:
        reason = error.strerror or str(error)
        message = text("“{file}” can’t be looked into: {reason}.", file=folder.name, reason=reason)
        batch.problems.append(Problem(message, file=folder.name))
        return []
    if len(found) > MOST_FILES:
        message = text("The folder holds {count} files; the first {most} were looked at.", count=len(found), most=MOST_FILES)
        batch.problems.append(Problem(message, severity="warning", file=folder.name))
    return found[:MOST_FILES]


def _take(file: Path, batch: MediaBatch, *, named: bool) -> None:
    """Sort one file in. One that was chosen by its name is looked into, whatever its ending."""
    name, ending = file.name.lower(), file.suffix.lower()
    if name.startswith(("._", ".ds_store", "thumbs.db", "desktop.ini")):
        return
    if ending in _UNFINISHED and (named or Path(file.stem).suffix.lower() in MEDIA_ENDINGS):
        batch.problems.append(Problem(text("“{file}” is still being downloaded.", file=file.name), file=file.name))
    elif name.startswith("double_click_to_convert") or ending in _UNCONVERTED:
        batch.problems.append(
            Problem(
                text("“{file}” is a recording that is not converted yet. Open it once, and it is.", file=file.name),
                file=file.name,
            )
        )
    elif ending in _BESIDE:
        batch.others.append(file)
    elif ending in MEDIA_ENDINGS or named:
        try:
            batch.files.append(probe_media(file))
        except FileUnreadable as error:
            batch.problems.append(told(error, file))


def told(error: FileUnreadable, file: Path) -> Problem:
    """What is wrong with a file that was left out, and what to do about it, as one remark."""
    message = error.message
    if error.remedy is not None:
        message = text("{message} {remedy}", message=message, remedy=error.remedy)
    return Problem(message, file=file.name)


def _order(file: MediaFile) -> tuple[bool, datetime, bool, str]:
    """By beginning; of those that began together pictures first."""
    return file.began is None, file.began.at if file.began else datetime.min, file.kind != "video", file.path.name


def _nothing(chosen: Iterable[Path]) -> FileUnreadable:
    names = ", ".join(path.name for path in chosen)
    return FileUnreadable(
        text("There is no recording in “{file}”.", file=names),
        text("Choose the folder that Zoom or 腾讯会议 made for the recording, or an MP4, M4A, WebM or MOV file."),
        code="media.wrong_folder",
    )
