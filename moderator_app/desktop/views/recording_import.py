"""Bringing recordings into a meeting: files or a whole folder, chosen or dropped, copied while one goes on working.

What must hold: the copy runs on a thread of its own, so that notes are taken all the while; small picture and waveform are made
afterwards, and again for recordings that came from elsewhere. Doing it twice does no harm.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QFileDialog, QMenu

from moderator_app.desktop.models.file_words import problem_words
from moderator_app.desktop.translation import render
from moderator_app.desktop.widgets.file_drops import FileDrops
from moderator_app.domain.errors import Cancelled, PeerSphereError
from moderator_app.domain.media import MEDIA_ENDINGS, MediaBatch
from moderator_app.domain.progress import Progress
from moderator_app.domain.records import Problem
from moderator_app.domain.wording import Text, text
from moderator_app.operations import recordings as operations
from moderator_app.operations.recording_import import RecordingsImport, import_recordings
from moderator_app.operations.recordings import RecordingView

if TYPE_CHECKING:
    from moderator_app.desktop.views.recording import RecordingView as Screen
    from moderator_app.store import Workspace

_BESIDE = (".vtt", ".srt", ".txt")
_MOST_SAID = 3


class RecordingImport(QObject):
    """Asks for files and has them kept."""

    def __init__(self, view: Screen) -> None:
        super().__init__(view)
        self._view = view
        self._making: set[str] = set()
        """Recordings whose picture and waveform are being made, or could not be."""
        FileDrops(view, self.bring, (*MEDIA_ENDINGS, *_BESIDE), folders=True)

    # ---- asking

    def open_menu(self, where: QPoint) -> None:
        """Files, or a whole folder."""
        menu = QMenu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(render(text("A folder of Zoom or Tencent…")), self.ask_for_folder)
        menu.addAction(render(text("Files…")), self.ask_for_files)
        menu.popup(where)

    def ask_for_files(self) -> None:
        """Ask for recordings, transcripts and chats."""
        dialog = self._dialog(text("Import recordings"))
        endings = " ".join(f"*{ending}" for ending in sorted([*MEDIA_ENDINGS, *_BESIDE]))
        dialog.setNameFilters([f"{render(text('Recordings and transcripts'))} ({endings})", f"{render(text('All files'))} (*)"])
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda chosen: self.bring([Path(file) for file in chosen]))
        dialog.open()

    def ask_for_folder(self) -> None:
        """Ask for a folder that a meeting program made."""
        dialog = self._dialog(text("Import the folder of a meeting"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda chosen: self.bring([Path(chosen)]))
        dialog.open()

    def _dialog(self, title: Text) -> QFileDialog:
        dialog = QFileDialog(self._view.window(), render(title))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog

    # ---- copying

    def bring(self, paths: Sequence[Path]) -> None:
        """Look into files and folders, and keep what can be kept."""
        event_id, workspace = self._view.place.event_id, self._view.desk.workspace
        if workspace is None:
            return
        if event_id is None:
            self._view.desk.say(text("Open the meeting that it belongs to, and drop it there."))
            return
        name = paths[0].name

        def work(progress: Progress) -> tuple[MediaBatch, RecordingsImport, list[Problem], int]:
            from moderator_app.exchange.media_folders import find_media

            batch = find_media(paths, progress)
            done = import_recordings(workspace, event_id, batch.files, progress)
            return batch, done, *_bring_words(workspace, event_id, batch.others, [*done.added, *done.repeated], progress)

        self._view.desk.background.run(
            work, done=self._tell, title=text("Importing {file}", file=name), lane="media", owner=self._view
        )

    def _tell(self, result: tuple[MediaBatch, RecordingsImport, list[Problem], int]) -> None:
        batch, done, others, beside = result
        banner = self._view.banner
        self._view.refresh(None)  # what was here already makes no commit, though its file may have been missing
        problems = [*batch.problems, *done.problems, *others]
        said = render(_outcome(done, beside))
        if done.stopped is not None and not isinstance(done.stopped, Cancelled):
            banner.say(done.stopped.message, _joined([said, render(done.stopped.remedy or ""), *_told(problems)]), tone="bad")
        elif problems:
            whole = not any(problem.severity == "error" for problem in problems)
            banner.say(said, _joined(_told(problems)), tone="warn" if whole or done.added else "bad")
        else:
            self._view.desk.say(_outcome(done, beside), undo=bool(done.added))

    # ---- small pictures and waveforms

    def complete(self, views: Sequence[RecordingView]) -> None:
        """Make what is missing of recordings that are here: the small picture and the waveform."""
        for view in views:
            if (
                view.is_here
                and view.id not in self._making
                and not (view.waveform_sha256 and (view.picture_sha256 or view.kind != "video"))
            ):
                self._making.add(view.id)
                self._make(view)

    def _make(self, view: RecordingView) -> None:
        workspace = self._view.desk.workspace
        assert workspace is not None

        def work(progress: Progress) -> None:
            _complete(workspace, view, progress)

        self._view.desk.background.run(
            work,
            failed=self._view.show_trouble,
            title=text("Waveform of {file}", file=view.file_name),
            lane="media",
            owner=self._view,
        )


def _complete(ws: Workspace, view: RecordingView, progress: Progress) -> None:
    from moderator_app.desktop.media.thumbnail import picture_of
    from moderator_app.desktop.media.waveform import measure

    file = operations.file_of(ws, view.id)
    if view.kind == "video" and not view.picture_sha256:
        picture = picture_of(file, progress, name=view.file_name)
        if picture:
            operations.set_picture(ws, view.id, picture)
    if not view.waveform_sha256:
        operations.set_waveform(ws, view.id, measure(file, progress, seconds=view.seconds, name=view.file_name).to_bytes())


def _bring_words(
    ws: Workspace, event_id: str, others: Sequence[Path], recording_ids: Sequence[str], progress: Progress
) -> tuple[list[Problem], int]:
    """Transcripts, chats, polls and lists of who came that lie beside recordings, brought in too; what was wrong with them, and
    how many came in."""
    from moderator_app.exchange.spoken_text import is_spoken_text
    from moderator_app.exchange.webvtt import read_transcript
    from moderator_app.exchange.zoom import is_zoom_polls, read_zoom_chat, read_zoom_polls
    from moderator_app.operations.meeting_files import import_attendance, import_chat, import_polls, import_transcript

    own = recording_ids[0] if len(set(recording_ids)) == 1 else None
    if own is None:
        kept = operations.recordings_of(ws, event_id)
        own = kept[0].id if len(kept) == 1 else None
    problems: list[Problem] = []
    brought = 0
    for path in others:
        ending = path.suffix.lower()
        try:
            read: Any
            if ending in (".vtt", ".srt") or (ending == ".txt" and is_spoken_text(path)):
                read = read_transcript(path, progress=progress)
                import_transcript(ws, event_id, read, progress, recording_id=own)
            elif ending == ".txt":
                read = read_zoom_chat(path, progress=progress)
                import_chat(ws, event_id, read, progress, recording_id=own)
            elif ending in (".csv", ".xlsx") and is_zoom_polls(path):
                read = read_zoom_polls(path, progress=progress)
                import_polls(ws, event_id, read, progress)
            elif ending in (".csv", ".xlsx"):
                from moderator_app.exchange.attendance import read_attendance

                read = read_attendance(path, progress=progress)
                import_attendance(ws, event_id, read, progress)
            else:
                continue
            problems += read.problems
            brought += 1
        except Cancelled:
            raise
        except PeerSphereError as problem:
            problems.append(Problem(problem.message, file=path.name))
    return problems, brought


def _outcome(done: RecordingsImport, beside: int) -> Text:
    """What came in; `beside`: so many transcripts, chats and the like."""
    if done.added and done.repeated:
        return text(
            "{count} recordings came in, {repeated} were here already", count=len(done.added), repeated=len(done.repeated)
        )
    if done.added:
        return text("{count} recordings came in", count=len(done.added))
    if done.repeated:
        return text("All of it was here already")
    if beside:
        return text("{count} files came in, and no recording", count=beside)
    return text("No recording came in")


def _told(problems: Sequence[Problem]) -> list[str]:
    told = [render(problem_words(problem)) for problem in problems[:_MOST_SAID]]
    rest = len(problems) - _MOST_SAID
    return [*told, render(text("… and {count} more remarks", count=rest))] if rest > 0 else told


def _joined(sentences: Sequence[str]) -> str:
    return " ".join(filter(None, sentences))
