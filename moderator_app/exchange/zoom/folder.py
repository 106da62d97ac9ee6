"""What a Zoom recording folder holds, known by the names Zoom gives, and when the recording began."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from moderator_app.domain.errors import FileUnreadable
from moderator_app.domain.records import Problem, RecordingFolder
from moderator_app.domain.wording import text
from moderator_app.exchange.spoken_text import is_spoken_text

_LOCAL = re.compile(r"(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2}) (?P<h>\d{2})[.:](?P<min>\d{2})[.:](?P<s>\d{2})(?: (?P<topic>.*))?$")
_CLOUD = re.compile(r"GMT(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})-(?P<h>\d{2})(?P<min>\d{2})(?P<s>\d{2})(?:_(?P<topic>.*))?")
_VIDEO = {".mp4", ".m4v", ".mov", ".webm", ".mkv"}
_AUDIO = {".m4a", ".mp3", ".wav", ".aac", ".ogg"}
_MOST_FILES = 2_000


@dataclass(frozen=True, slots=True)
class NamedStart:
    """A start read from a name: naive, on the host's clock ("local") or in UTC ("utc"), and the topic beside it."""

    at: datetime
    clock: str
    topic: str


def start_in_name(name: str) -> NamedStart | None:
    """The start that a folder's or file's name tells: `2022-04-21 10.11.23 Topic` or `GMT20220421-101123_Recording`."""
    for pattern, clock in ((_LOCAL, "local"), (_CLOUD, "utc")):
        found = pattern.match(name)
        if found:
            try:
                at = datetime(*(int(found[part]) for part in ("y", "m", "d", "h", "min", "s")))  # type: ignore[arg-type]
            except ValueError:
                continue
            topic = "" if clock == "utc" else re.sub(r"\s+\d{9,11}$", "", (found["topic"] or "").strip())
            return NamedStart(at, clock, topic)
    return None


def read_zoom_folder(path: Path) -> RecordingFolder:
    """List the files of a recording folder by kind, with its start and topic from the names.

    Looks one level down as well, as some people unpack a download into a folder of its own. Raises `FileUnreadable`
    when it is no folder, may not be read or holds nothing that Zoom writes.
    """
    path = Path(path)
    try:
        if not path.is_dir():
            raise FileUnreadable(
                text("“{file}” is not a folder.", file=path.name), text("Choose the folder that Zoom made for the recording.")
            )
        files = sorted(one for one in [*path.iterdir(), *path.glob("*/*")] if one.is_file())
    except (OSError, ValueError) as error:
        raise FileUnreadable(
            text("“{file}” may not be read by you.", file=path.name), text("Copy the folder to one of your own.")
        ) from error
    folder = RecordingFolder(path)
    if len(files) > _MOST_FILES:
        folder.problems.append(
            Problem(text("The folder holds {count} files; the first {most} were looked at.", count=len(files), most=_MOST_FILES),
                    severity="warning", file=path.name)
        )  # fmt: skip
    for file in files[:_MOST_FILES]:
        _place(file, folder)
    if not any(
        (folder.chats, folder.transcripts, folder.captions, folder.participants, folder.polls, folder.videos, folder.audios)
    ):
        raise FileUnreadable(
            text("“{file}” holds no recording, chat, transcript or report.", file=path.name),
            text("Choose the folder that Zoom made for the recording."),
            code="zoom.not_a_recording",
        )
    _find_start(folder, files)
    return folder


def _place(file: Path, folder: RecordingFolder) -> None:
    name, ending = file.name.lower(), file.suffix.lower()
    if name.startswith("._") or ending in (".tmp", ".part", ".crdownload"):
        return
    if ending in _VIDEO:
        folder.videos.append(file)
    elif ending in _AUDIO:
        folder.audios.append(file)
    elif ending in (".vtt", ".srt"):
        (folder.captions if name.endswith((".cc.vtt", ".cc.srt")) else folder.transcripts).append(file)
    elif (ending == ".txt" and "chat" in name) or name.endswith((".chat.txt", "聊天.txt")):
        folder.chats.append(file)
    elif ending == ".txt" and is_spoken_text(file):
        folder.transcripts.append(file)
    elif ending == ".csv":
        _place_report(file, folder)
    elif name.startswith("double_click_to_convert") or ending == ".zoom":
        folder.problems.append(
            Problem(
                text("“{file}” is a recording that Zoom has not converted yet.", file=file.name),
                severity="warning",
                file=file.name,
            )
        )


def _place_report(file: Path, folder: RecordingFolder) -> None:
    """A report is known by what it holds; what can't be read is said and not hidden."""
    from moderator_app.exchange.attendance import detect_attendance
    from moderator_app.exchange.grids import read_grid
    from moderator_app.exchange.zoom.polls import find_poll_header

    try:
        grid = read_grid(file)
    except FileUnreadable as error:
        folder.problems.append(Problem(error.message, severity="warning", file=file.name))
        return
    if find_poll_header(grid.rows[:200]):
        folder.polls.append(file)
    elif detect_attendance(grid.rows):
        folder.participants.append(file)


def _find_start(folder: RecordingFolder, files: list[Path]) -> None:
    resolved = folder.path.resolve()
    for name in (folder.path.name, resolved.name, *(file.name for file in files), resolved.parent.name):
        start = start_in_name(name)
        if start is not None:
            folder.started_at, folder.clock = start.at, start.clock
            folder.topic = start.topic or folder.topic
            return
    folder.problems.append(Problem(text("No name tells when the recording began."), severity="warning", file=folder.path.name))
