"""What a recording's file holds: how long it is, its streams, and whether it is whole. Nothing of it is changed or kept here.

MediaInfo looks into it, in a process of its own (media_look.py): a damaged file may keep it busy without end.
"""

from __future__ import annotations

import logging
import os
import stat
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO, Any

from moderator_app.domain.errors import FileUnreadable
from moderator_app.domain.media import MediaFile, MediaStream
from moderator_app.domain.records import Problem
from moderator_app.domain.wording import text
from moderator_app.exchange.media_look import Unanswered, tracks_of
from moderator_app.exchange.media_names import moment_in_names

log = logging.getLogger("moderator.media")

#: What the player decodes by itself on every system, as MediaInfo names it. Of other streams it is said that they may stay dark.
KNOWN_CODECS = frozenset(
    [
        *("AVC", "HEVC", "VP8", "VP9", "MPEG-4 Visual", "MPEG Video", "ProRes", "Theora", "JPEG"),
        *("AAC", "MPEG Audio", "Opus", "Vorbis", "FLAC", "ALAC", "PCM", "AC-3", "E-AC-3", "AMR", "WMA"),
    ]
)
_KINDS = {"Video": "video", "Audio": "audio", "Text": "text"}
_LONGEST = 1_000_000.0

#: Seconds after which a file that can't be made out is given up.
PATIENCE = 30.0

#: A file without an end that was changed so many seconds ago may still be growing: it is watched for some seconds.
JUST_NOW = 20.0
WATCHED = 2.5


def probe_media(path: Path, patience: float = PATIENCE) -> MediaFile:
    """Look into a file of sound or picture; a quarter of a second, whatever its size.

    One whose end is missing is told as truncated, with a remark, if its beginning can be played. Raises `FileUnreadable`: it is
    missing, closed to us, empty, still being written, so damaged that nothing can be played, or neither sound nor picture.
    """
    path = Path(path)
    try:
        with _opened(path) as file:
            before = os.fstat(file.fileno())
            if before.st_size == 0:
                raise _empty(path)
            tracks = tracks_of(path.resolve(), patience)
            if _has_no_end(tracks):
                _watch(file, before)
            after = os.fstat(file.fileno())
    except Unanswered as error:
        log.info("%s was given up: %s", path, error)
        raise _damaged(path, cut=False) from error
    except (OSError, ValueError) as error:
        raise _closed(path, error) from error
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise being_written(path)
    general: Mapping[str, Any] = next((track for track in tracks if track.get("track_type") == "General"), {})
    streams = tuple(_stream(track) for track in tracks if track.get("track_type") in _KINDS)
    shown = [stream for stream in streams if stream.kind in ("video", "audio")]
    cut = general.get("istruncated") == "Yes"
    if not shown:
        raise _damaged(path, cut) if cut or _is_container(general) else _no_media(path)
    media = MediaFile(
        path,
        "video" if any(stream.kind == "video" for stream in shown) else "audio",
        after.st_size,
        after.st_mtime_ns,
        _seconds(general) or max((stream.seconds for stream in shown if stream.seconds), default=None),
        str(general.get("format") or ""),
        streams,
        cut,
        moment_in_names(path),
    )
    media.problems += _remarks(media, shown)
    return media


def _has_no_end(tracks: Sequence[Mapping[str, Any]]) -> bool:
    """Whether it is a recording cut off, or one that doesn't tell its length: programs that record write that last."""
    general: Mapping[str, Any] = next((track for track in tracks if track.get("track_type") == "General"), {})
    is_media = _is_container(general) or any(track.get("track_type") in _KINDS for track in tracks)
    return is_media and (general.get("istruncated") == "Yes" or _seconds(general) is None)


def _watch(file: IO[bytes], before: os.stat_result) -> None:
    """Wait a moment whether a file without an end grows: programs that record or download write every second or two.

    Only one that was changed just now is watched, by the clock of whoever keeps the file.
    """
    if abs(time.time() - before.st_mtime) > JUST_NOW:
        return
    until = time.monotonic() + WATCHED
    while time.monotonic() < until and os.fstat(file.fileno()).st_size == before.st_size:
        time.sleep(0.05)


def being_written(path: Path) -> FileUnreadable:
    """The error of a file that another program hasn't finished."""
    return FileUnreadable(
        text("“{file}” is still being written.", file=path.name),
        text("Wait until the recording is converted or downloaded, then import it again."),
        code="media.being_written",
    )


# ---- looking into it


def _opened(path: Path) -> IO[bytes]:
    if path.is_dir():
        raise FileUnreadable(
            text("“{file}” is a folder.", file=path.name), text("Choose a file inside it."), code="file.is_folder"
        )
    if not path.exists():
        raise FileUnreadable(
            text("“{file}” is not there.", file=path.name),
            text("It may have been moved or renamed. Choose it again."),
            code="file.missing",
        )
    if not stat.S_ISREG(path.stat().st_mode):
        raise FileUnreadable(text("“{file}” is not a file.", file=path.name), code="file.not_a_file")
    return path.open("rb")


def _stream(track: Mapping[str, Any]) -> MediaStream:
    kind = _KINDS[str(track["track_type"])]
    rate = _number(track.get("frame_rate") if kind == "video" else track.get("sampling_rate"))
    return MediaStream(
        kind,
        str(track.get("format") or track.get("codec_id") or ""),
        _seconds(track),
        int(_number(track.get("width"))),
        int(_number(track.get("height"))),
        rate,
        int(_number(track.get("channel_s"))),
        str(track.get("language") or ""),
    )


def _seconds(track: Mapping[str, Any]) -> float | None:
    """The length in seconds; None where it isn't told or no recording can be so long."""
    seconds = round(_number(track.get("duration")) / 1000, 3)
    return seconds if 0 < seconds <= _LONGEST else None


def _number(value: Any) -> float:
    """A number that may come as text, or several of them ("48000 / 24000"): the first. What is no number is 0."""
    try:
        number = float(str(value).split("/")[0])
    except ValueError:
        return 0.0
    return number if 0 <= number < 1e12 else 0.0


def _is_container(general: Mapping[str, Any]) -> bool:
    return str(general.get("format") or "") in ("MPEG-4", "WebM", "Matroska", "QuickTime", "Ogg", "Wave")


# ---- what is said of it


def _remarks(media: MediaFile, shown: list[MediaStream]) -> list[Problem]:
    file, remarks = media.path.name, []
    if media.is_truncated:
        remarks.append(text("“{file}” is cut off: it plays as far as it goes. Download it again if you can.", file=file))
    if media.seconds is None:
        remarks.append(text("“{file}” does not tell how long it is.", file=file))
    for codec in dict.fromkeys(stream.codec for stream in shown if stream.codec not in KNOWN_CODECS):
        remarks.append(
            text(
                "“{file}” is coded as {codec}. If it stays dark or silent here, convert it to MP4 with H.264 and AAC.",
                file=file,
                codec=codec or "?",
            )
        )
    return [Problem(remark, severity="warning", file=file) for remark in remarks]


def _empty(path: Path) -> FileUnreadable:
    return FileUnreadable(
        text("“{file}” is empty.", file=path.name),
        text("The recording may still be on its way: look at its size, or download it again."),
        code="media.empty",
    )


def _closed(path: Path, error: Exception) -> FileUnreadable:
    if isinstance(error, PermissionError):
        return FileUnreadable(
            text("“{file}” may not be read by you.", file=path.name),
            text("Close it in other programs, or copy it to a folder of your own."),
            code="file.not_permitted",
        )
    return FileUnreadable(
        text("“{file}” could not be opened: {reason}.", file=path.name, reason=getattr(error, "strerror", None) or str(error)),
        text("If it is on another drive or in the cloud, copy it to this computer first."),
    )


def _damaged(path: Path, cut: bool) -> FileUnreadable:
    """An MP4 has its table of contents at the end as a rule: one that is not finished has none, and nothing can be played."""
    if cut:
        message = text("“{file}” is cut off, or still being written: nothing of it can be played.", file=path.name)
    else:
        message = text("“{file}” is damaged: nothing of it can be played.", file=path.name)
    return FileUnreadable(
        message,
        text("Wait until the recording is converted, or download it again. A program that repairs videos may save it."),
        code="media.damaged",
    )


def _no_media(path: Path) -> FileUnreadable:
    return FileUnreadable(
        text("“{file}” holds neither sound nor picture.", file=path.name),
        text("Choose an MP4, M4A, WebM or MOV file."),
        code="media.not_media",
    )
