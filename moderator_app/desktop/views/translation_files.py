"""Texts out to translators as XLIFF or XLSX, and back: asked for, written and read in the background, told in words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMenu

from moderator_app.desktop.translation import in_language, render
from moderator_app.desktop.widgets.file_drops import FileDrops
from moderator_app.domain.progress import Progress
from moderator_app.domain.records import Problem
from moderator_app.domain.translation_units import IncomingTranslation, TranslationUnit
from moderator_app.domain.wording import Text, text
from moderator_app.operations import translation_desk as desk_of
from moderator_app.operations.sent_copies import record_copies
from moderator_app.operations.translation_desk import NotDone, TakenIn

if TYPE_CHECKING:
    from moderator_app.desktop.views.translation import TranslationView
    from moderator_app.store import Workspace

ENDINGS = (".xlf", ".xliff", ".xlsx", ".csv")


class TranslationFiles(QObject):
    """Asks where, writes and reads, and says what became of it."""

    def __init__(self, view: TranslationView) -> None:
        super().__init__(view)
        self._view = view
        FileDrops(view, self.bring, ENDINGS)

    # ---- out

    def open_menu(self) -> None:
        """For which program."""
        button = self._view.export_button
        menu = QMenu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(render(text("XLIFF 2, for translators’ programs")), lambda: self.ask_for_folder("xliff"))
        menu.addAction(render(text("XLSX, for a spreadsheet")), lambda: self.ask_for_folder("xlsx"))
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def ask_for_folder(self, format: str) -> None:
        """Ask where to, then write what the filters leave."""
        dialog = QFileDialog(self._view.window(), render(text("Export into a folder")))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly, True)
        dialog.fileSelected.connect(lambda chosen: self.export(Path(chosen), format))
        dialog.open()

    def export(self, folder: Path, format: str) -> None:
        """Write the texts shown into a folder; those that may not be translated stay behind."""
        view, workspace = self._view, self._view.desk.workspace
        assert workspace is not None
        strand_id, event_id = view.place.strand_id or "", view.place.event_id
        wanted, today = {one.key for one in view.shown()}, view.desk.now().date()
        stem = self._stem()

        def work(_progress: Progress) -> tuple[int, list[Path], list[NotDone]]:
            going, staying = desk_of.units_for_file(
                workspace, event_id=event_id, strand_id=None if event_id else strand_id, today=today
            )
            going = [one for one in going if one.key in wanted]
            files = _write(going, folder, stem, format) if going else []
            for file in files:
                subjects = [(one.key.split(".")[0], one.key.split(".")[1]) for one in going]
                way = "xliff" if format == "xliff" else "xlsx-translation"
                record_copies(workspace, subjects, strand_id=strand_id, language="both", format=way, place=str(file))
            return len(going), files, [one for one in staying if one.key in wanted]

        view.desk.background.run(
            work, done=lambda result: self._say_written(folder, *result), title=text("Writing texts"), owner=view
        )

    def _say_written(self, folder: Path, count: int, files: list[Path], staying: list[NotDone]) -> None:
        if staying:
            reasons = " ".join(dict.fromkeys(render(one.reason).rstrip(".") + "." for one in staying))
            self._view.banner.say(text("{count} texts stay behind", count=len(staying)), reasons, tone="warn")
        if files:
            words = text("{texts} written to {files}", texts=text("{count} texts", count=count), files=_files(files))
            self._view.desk.offer(words, text("Open folder"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))))
        elif not staying:
            self._view.desk.say(text("There is nothing here to translate."))

    def _stem(self) -> str:
        strand = self._view.desk.tree.strand(self._view.place.strand_id)
        name = in_language(strand.name, strand.name_zh) if strand else ""
        meeting = self._view.desk.tree.meeting(self._view.place.event_id)
        parts = (name, render(meeting.name()) if meeting else "", render(text("translations")))
        safe = re.sub(r'[\\/:*?"<>|\x00-\x1f]+', " ", " ".join(filter(None, parts)))
        return " ".join(safe.split()).strip(" .")[:90]

    # ---- in

    def ask_for_files(self) -> None:
        """Ask for files that came back."""
        dialog = QFileDialog(self._view.window(), render(text("Bring in translations")))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters(["XLIFF, XLSX, CSV (*.xlf *.xliff *.xlsx *.csv)", f"{render(text('All files'))} (*)"])
        dialog.filesSelected.connect(lambda chosen: self.bring([Path(file) for file in chosen]))
        dialog.open()

    def bring(self, paths: Sequence[Path]) -> None:
        """Read files, take what can be taken, and ask about the rest."""
        view, workspace = self._view, self._view.desk.workspace
        assert workspace is not None

        def work(_progress: Progress) -> tuple[list[IncomingTranslation], list[Problem]]:
            items: list[IncomingTranslation] = []
            problems: list[Problem] = []
            for path in paths:
                found, wrong = _read(path)
                items += found
                problems += wrong
            return items, problems

        def store(read: tuple[list[IncomingTranslation], list[Problem]]) -> None:
            self._take(read[0], read[1], ())

        view.desk.background.run(work, done=store, title=text("Reading {file}", file=paths[0].name), owner=view)

    def _take(self, items: list[IncomingTranslation], problems: list[Problem], accept: Sequence[str]) -> None:
        view, today = self._view, self._view.desk.now().date()

        def take(workspace: Workspace) -> TakenIn:
            return desk_of.take_in(workspace, items, accept=accept, today=today)

        view.desk.do(take, lambda done: self._say_taken(done, items, problems), owner=view)

    def _say_taken(self, done: TakenIn, items: list[IncomingTranslation], problems: list[Problem]) -> None:
        if done.asked or done.refused or problems:
            from moderator_app.desktop.dialogs.translation_report import TranslationReport

            def accept(keys: list[str]) -> None:
                wanted = set(keys)
                self._take([item for item in items if item.key in wanted], [], keys)

            TranslationReport(done, problems, accept, self._view.window()).open()
        else:
            words = text("{count} translations taken, {same} unchanged", count=done.taken, same=done.same)
            self._view.desk.say(words, undo=bool(done.taken))


def _write(units: list[TranslationUnit], folder: Path, stem: str, format: str) -> list[Path]:
    if format == "xliff":
        from moderator_app.exchange.xliff import write_xliff

        return write_xliff(units, folder, stem)
    from moderator_app.exchange.translation_sheets import write_translation_sheet

    return [write_translation_sheet(units, folder / f"{stem}.xlsx")]


def _read(path: Path) -> tuple[list[IncomingTranslation], list[Problem]]:
    if path.suffix.lower() in (".xlf", ".xliff", ".xml"):
        from moderator_app.exchange.xliff import read_xliff

        found = read_xliff(path)
    else:
        from moderator_app.exchange.translation_sheets import read_translation_sheet

        found = read_translation_sheet(path)
    return found.items, found.problems


def _files(files: list[Path]) -> Text:
    return text("{count} files", count=len(files))
