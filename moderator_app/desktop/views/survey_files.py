"""Bringing answers in: files of any form, dropped or chosen, read in the background, stored, and told of in words."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog

from moderator_app.desktop.models.file_words import breakable, problem_words
from moderator_app.desktop.translation import Words, render
from moderator_app.domain.progress import Progress
from moderator_app.domain.records import SurveyFile
from moderator_app.domain.wording import Text, text
from moderator_app.operations import surveys
from moderator_app.operations.survey_reading import survey_zone
from moderator_app.operations.surveys import SurveyImport

if TYPE_CHECKING:
    from moderator_app.desktop.views.survey import SurveyView
    from moderator_app.store import Workspace

ENDINGS = (".csv", ".xlsx", ".xls", ".tsv", ".txt")
_MOST_PROBLEMS = 8
Report = list[tuple[Words, str]]


class SurveyFiles(QObject):
    """Asks for files of answers and has them stored."""

    def __init__(self, view: SurveyView) -> None:
        super().__init__(view)
        self._view = view

    def ask(self) -> None:
        """Ask for files."""
        dialog = QFileDialog(self._view.window(), render(text("Import answers")))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setNameFilter(f"{render(text('Answers'))} ({' '.join(f'*{ending}' for ending in ENDINGS)})")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda chosen: self.bring([Path(file) for file in chosen]))
        dialog.open()

    def bring(self, paths: Sequence[Path]) -> None:
        """Read files and store their answers in the meeting's survey."""
        event_id, workspace = self._view.place.event_id, self._view.desk.workspace
        if event_id is None or workspace is None or not paths:
            return

        def read(progress: Progress) -> list[SurveyFile]:
            from moderator_app.exchange.forms import read_survey

            zone = ZoneInfo(survey_zone(workspace, event_id))
            return [read_survey(path, zone=zone, progress=progress) for path in paths]

        title = text("Reading {file}", file=paths[0].name)
        self._view.desk.background.run(read, done=self._store, title=title, owner=self._view)

    def _store(self, files: list[SurveyFile]) -> None:
        event_id = self._view.place.event_id
        if event_id is None:
            return

        def store(ws: Workspace, progress: Progress) -> Report:
            lines: Report = [(text("What came in"), "strong")]
            with ws.act(text("Import answers")):
                survey_id = surveys.ensure_survey(ws, event_id)
                for file in files:
                    lines.append((_done_words(file, surveys.import_survey(ws, survey_id, file, progress)), "second"))
                    lines += [(problem_words(problem), "small") for problem in file.problems[:_MOST_PROBLEMS]]
                    if len(file.problems) > _MOST_PROBLEMS:
                        rest = len(file.problems) - _MOST_PROBLEMS
                        lines.append((text("… and {count} more remarks", count=rest), "small"))
            return lines

        self._view.desk.do_long(store, text("Storing answers"), self._tell)

    def _tell(self, lines: Report) -> None:
        self._view.side.show_report(lines)
        self._view.group_when_new()


def _done_words(file: SurveyFile, done: SurveyImport) -> Text:
    name = breakable(file.source.path.name)
    if done.repeated:
        return text("{file}: was imported before, nothing is new", file=name)
    return text(
        "{file}: {responses} answers, {matched} of members, {asked} to decide, {strangers} by strangers, {again} answered again",
        file=name, responses=done.responses, matched=done.matched, asked=done.asked, strangers=done.strangers,
        again=done.superseded,
    )  # fmt: skip
