"""Writing an export: into a folder that was asked for, in the background, a file for each format chosen."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from moderator_app.desktop.translation import render
from moderator_app.desktop.views.insights_words import counted
from moderator_app.desktop.widgets.export_options import ExportChoices
from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.progress import Progress
from moderator_app.domain.publication import InsightCollection
from moderator_app.domain.wording import Text, text
from moderator_app.exchange.beside import beside
from moderator_app.operations.publish import Selection, gather_insights
from moderator_app.operations.sent_copies import record_export

if TYPE_CHECKING:
    from moderator_app.desktop.views.publish import PublishView
    from moderator_app.store import Workspace

_TAGS = {"en": "EN", "zh": "中文", "both": "EN 中文"}


def ask_for_folder(parent: QWidget, begin: str, done: Callable[[Path], Any]) -> None:
    """Ask for the folder to write into; `done(folder)`."""
    dialog = QFileDialog(parent, render(text("Export into a folder")), begin)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly, True)
    dialog.fileSelected.connect(lambda chosen: done(Path(chosen)))
    dialog.open()


def export_files(view: PublishView, selection: Selection, choices: ExportChoices, folder: Path) -> None:
    """Gather what may go out now, and write it in each format; then say so, with a button that opens the folder."""
    workspace, today = view.desk.workspace, view.desk.now().date()
    assert workspace is not None

    def work(progress: Progress) -> tuple[int, list[Path]]:
        collection = gather_insights(
            workspace, selection, language=choices.language, with_drafts=choices.with_drafts, today=today
        )
        files = write_all(collection, choices, folder, progress)
        for file in files:
            record_export(workspace, collection, format=file.suffix.lstrip("."), place=str(file))
        return len(collection.entries), files

    def done(result: tuple[int, list[Path]]) -> None:
        count, files = result
        _say_done(view, count, files, folder)

    view.desk.background.run(work, done=done, title=text("Exporting insights"), lane="paper", owner=view)


def write_all(collection: InsightCollection, choices: ExportChoices, folder: Path, progress: Progress) -> list[Path]:
    """Write the files, beside whatever is there already. Raises `RuleBroken` where there is nothing to write."""
    from moderator_app.exchange.documents import INSIGHT_FORMATS

    if not collection.entries:
        raise RuleBroken(text("Nothing may go out any more."), text("See what stays behind, and why."))
    written = []
    name = file_name(collection)
    for number, suffix in enumerate(choices.formats):
        told = partial(_tell, progress, number, len(choices.formats), text("Writing {format}", format=INSIGHT_FORMATS[suffix]))
        told()
        written.append(beside("documents.write_insights", collection, _free(folder, name, suffix), progress=told))
    progress(len(choices.formats), len(choices.formats))
    return written


def _tell(progress: Progress, done: int, total: int, doing: Text, *_: object) -> None:
    progress(done, total, doing)


def file_name(collection: InsightCollection) -> str:
    """ "2026-11-19 Whole School Librarians Meeting 2 EN 中文", without what file systems refuse."""
    day = f"{collection.meeting_date:%Y-%m-%d}" if collection.meeting_date else ""
    strand, meeting = (
        (collection.strand_zh or collection.strand_en, collection.meeting_zh or collection.meeting_en)
        if collection.language == "zh"
        else (collection.strand_en or collection.strand_zh, collection.meeting_en or collection.meeting_zh)
    )
    words = " ".join(filter(None, (day, strand, meeting)))
    safe = re.sub(r'[\\/:*?"<>|\x00-\x1f]+', " ", words)
    return " ".join(safe.split()).strip(" .")[:90] + f" {_TAGS[collection.language]}"


def _free(folder: Path, name: str, suffix: str) -> Path:
    """A name that isn't taken: an earlier export may have been worked on since."""
    path, number = folder / f"{name}{suffix}", 2
    while path.exists():
        path = folder / f"{name} ({number}){suffix}"
        number += 1
    return path


def _say_done(view: PublishView, count: int, files: list[Path], folder: Path) -> None:
    insights = counted(count, text("1 insight"), text("{count} insights"))
    written = counted(len(files), text("1 file"), text("{count} files"))
    words = text("{insights} written to {files}", insights=insights, files=written)
    window: Any = view.window()
    if hasattr(window, "toast"):
        window.toast.say(words, (text("Open folder"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))))
    else:
        view.desk.say(words)


def save_copy(workspace: Workspace, sha256: str, target: Path) -> None:
    """Copy a kept file to where somebody wants it, whole or not at all."""
    from moderator_app.exchange.whole_files import write_whole

    write_whole(target, workspace.blobs.find(sha256).read_bytes())
