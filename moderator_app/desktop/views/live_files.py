"""The files of a meeting, brought in while or after it is held: who came, chat, transcript, or the whole folder of Zoom.

Files are read in the background and stored one after the other; what came in is said in words, unknown names asked about.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from moderator_app.desktop.models.file_words import breakable, problem_words
from moderator_app.desktop.translation import Words, render
from moderator_app.desktop.widgets.file_drops import FileDrops
from moderator_app.domain.errors import FileUnreadable
from moderator_app.domain.progress import Progress
from moderator_app.domain.records import AttendanceFile, ChatFile, PollFile, Problem, RecordingFolder, TranscriptFile
from moderator_app.domain.wording import Text, text
from moderator_app.operations import meeting_files as operations
from moderator_app.operations.meeting_files import AttendanceImport, LinesImport

if TYPE_CHECKING:
    from moderator_app.desktop.views.live import LiveView
    from moderator_app.store import Workspace

FileKind = Literal["participants", "chat", "transcript", "polls"]
Read = AttendanceFile | ChatFile | TranscriptFile | PollFile
_MOST_PROBLEMS = 6


@dataclass(frozen=True, slots=True)
class Unread:
    """A file that can't be read, and why."""

    name: str
    error: FileUnreadable


_ENDINGS: dict[FileKind, str] = {
    "participants": "*.csv *.xlsx",
    "chat": "*.txt",
    "transcript": "*.vtt *.srt *.txt",
    "polls": "*.csv",
}
_TITLES: dict[FileKind, Text] = {
    "participants": text("Bring in the list of who came"),
    "chat": text("Bring in the chat"),
    "transcript": text("Bring in the transcript"),
    "polls": text("Bring in the polls"),
}


class MeetingFiles(QObject):
    """Asks for files, reads them, and has them stored."""

    def __init__(self, view: LiveView) -> None:
        super().__init__(view)
        self._view = view
        FileDrops(view, self.take, (".csv", ".xlsx", ".txt", ".vtt", ".srt"), folders=True)

    # ---- asking

    def ask(self, kind: FileKind) -> None:
        """Ask for a file of that kind."""
        dialog = self._dialog(_TITLES[kind])
        dialog.setNameFilter(f"{render(_TITLES[kind])} ({_ENDINGS[kind]})")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda chosen: self.bring([(kind, Path(file)) for file in chosen]))
        dialog.open()

    def ask_for_folder(self) -> None:
        """Ask for the folder that Zoom made."""
        dialog = self._dialog(text("Bring in a Zoom folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda chosen: self.bring_folder(Path(chosen)))
        dialog.open()

    def _dialog(self, title: Words) -> QFileDialog:
        from PySide6.QtCore import Qt

        dialog = QFileDialog(self._view.window(), render(title))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog

    # ---- reading

    def bring(self, files: Sequence[tuple[FileKind, Path]]) -> None:
        """Read files and store what they hold."""

        def read(progress: Progress) -> list[Read | Unread]:
            return _read_all(files, progress)

        self._read(read, text("Reading {file}", file=files[0][1].name), self._store)

    def bring_folder(self, folder: Path) -> None:
        """Read what a Zoom folder holds and store it: who came, the chat and the transcript."""

        def read(progress: Progress) -> list[Read | Unread]:
            from moderator_app.exchange.zoom import read_zoom_folder

            return _read_all(_files_of(read_zoom_folder(folder)), progress)

        self._read(read, text("Reading {file}", file=folder.name), self._store)

    def take(self, paths: Sequence[Path]) -> None:
        """Files dropped on the screen: a folder is Zoom's, others are known by their endings."""
        for folder in (path for path in paths if path.is_dir()):
            self.bring_folder(folder)
        files = [(_kind_of(path), path) for path in paths if not path.is_dir()]
        if files:
            self.bring(files)

    def _read(self, read: Callable[[Progress], Any], title: Text, done: Callable[[Any], Any]) -> None:
        self._view.desk.background.run(read, done=done, title=title, owner=self._view)

    # ---- storing

    def _store(self, files: list[Read | Unread]) -> None:
        event_id = self._view.place.event_id
        if event_id is None:
            return

        def store(ws: Workspace, progress: Progress) -> list[tuple[Words, str]]:
            lines: list[tuple[Words, str]] = [(text("What came in"), "strong")]
            with ws.act(text("Bring in the files of the meeting")):
                for file in files:
                    lines += _unread_words(file) if isinstance(file, Unread) else _store_one(ws, event_id, file, progress)
            if not files:
                lines.append((text("There was no list of who came, no chat and no transcript."), "second"))
            return lines

        self._view.desk.do_long(store, text("Storing the files of the meeting"), self._tell)

    def _tell(self, lines: list[tuple[Words, str]]) -> None:
        self._view.panel.show_report(lines)
        self._view.open_panel()


def _files_of(folder: RecordingFolder) -> list[tuple[FileKind, Path]]:
    found: list[tuple[FileKind, Path]] = [("participants", path) for path in folder.participants]
    found += [("chat", path) for path in folder.chats]
    found += [("transcript", path) for path in folder.transcripts or folder.captions]
    return found + [("polls", path) for path in folder.polls]


def _kind_of(path: Path) -> FileKind:
    if path.suffix.lower() in (".vtt", ".srt"):
        return "transcript"
    return "chat" if path.suffix.lower() == ".txt" else "participants"


def _read_all(files: Sequence[tuple[FileKind, Path]], progress: Progress) -> list[Read | Unread]:
    """The files, and what keeps others out: a damaged one does not keep the rest out. Raises where none can be read."""
    found: list[Read | Unread] = []
    for kind, path in files:
        try:
            found.append(_read(kind, path, progress))
        except FileUnreadable as error:
            found.append(Unread(path.name, error))
    unread = [one for one in found if isinstance(one, Unread)]
    if unread and len(unread) == len(found):
        raise unread[0].error
    return found


def _unread_words(unread: Unread) -> list[tuple[Words, str]]:
    left_out = text("{file} was left out: {reason}", file=breakable(unread.name), reason=unread.error.message)
    return [(left_out, "strong"), *([(unread.error.remedy, "small")] if unread.error.remedy is not None else [])]


def _read(kind: FileKind, path: Path, progress: Progress) -> Read:
    from moderator_app.exchange.webvtt import read_transcript

    if kind == "polls" or (kind == "participants" and path.suffix.lower() == ".csv"):
        from moderator_app.exchange.zoom import is_zoom_polls, read_zoom_polls

        if kind == "polls" or is_zoom_polls(path):
            return read_zoom_polls(path, progress=progress)
    if kind == "participants":
        from moderator_app.exchange.attendance import read_attendance

        return read_attendance(path, progress=progress)
    if kind == "chat":
        from moderator_app.exchange.spoken_text import is_spoken_text
        from moderator_app.exchange.zoom import read_zoom_chat

        if is_spoken_text(path):
            return read_transcript(path, progress=progress)
        return read_zoom_chat(path, progress=progress)
    return read_transcript(path, progress=progress)


def _store_one(ws: Workspace, event_id: str, file: Read, progress: Progress) -> list[tuple[Words, str]]:
    """Store one file; what it brought, in sentences."""
    name = breakable(file.source.path.name)
    remarks: list[tuple[Words, str]] = []
    if isinstance(file, AttendanceFile):
        came = operations.import_attendance(ws, event_id, file, progress)
        brought = _came_words(name, came)
        remarks = [(came.remark, "strong")] if came.remark is not None else []
    elif isinstance(file, ChatFile):
        brought = _chat_words(name, operations.import_chat(ws, event_id, file, progress))
    elif isinstance(file, PollFile):
        brought = _poll_words(name, operations.import_polls(ws, event_id, file, progress))
    else:
        brought = _spoken_words(name, operations.import_transcript(ws, event_id, file, progress))
    lines: list[tuple[Words, str]] = [(brought, "second"), *remarks]
    return lines + [(problem_words(problem), "small") for problem in file.problems[:_MOST_PROBLEMS]] + _more(file.problems)


def _more(problems: Sequence[Problem]) -> list[tuple[Words, str]]:
    rest = len(problems) - _MOST_PROBLEMS
    return [(text("… and {count} more remarks", count=rest), "small")] if rest > 0 else []


def _came_words(file: str, came: AttendanceImport) -> Text:
    return text(
        "{file}: {people} people, {matched} of them members, {late} late, {unknown} unknown",
        file=file, people=came.people, matched=came.matched, late=came.late, unknown=len(came.unknown),
    )  # fmt: skip


def _chat_words(file: str, chat: LinesImport) -> Text:
    if chat.repeated:
        return text("{file}: was here already, nothing is new", file=file)
    return text(
        "{file}: {lines} messages of {speakers} people, {private} private, {unknown} unknown names",
        file=file, lines=chat.lines, speakers=chat.speakers, private=chat.private, unknown=len(chat.unknown),
    )  # fmt: skip


def _poll_words(file: str, polls: LinesImport) -> Text:
    if polls.repeated:
        return text("{file}: was here already, nothing is new", file=file)
    return text("{file}: {lines} poll answers by {people} people", file=file, lines=polls.lines, people=polls.speakers)


def _spoken_words(file: str, spoken: LinesImport) -> Text:
    if spoken.repeated:
        return text("{file}: was here already, nothing is new", file=file)
    return text(
        "{file}: {lines} lines of {speakers} speakers, {unknown} unknown names",
        file=file, lines=spoken.lines, speakers=spoken.speakers, unknown=len(spoken.unknown),
    )  # fmt: skip
