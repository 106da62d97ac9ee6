"""Bringing answers in: files of any form, dropped or chosen, read in the background, stored, and told of in words.

What must hold: a file that may be no survey is not stored before the person has said that it is one.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
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
ReadFile = tuple[SurveyFile, str]
"""A file as read, and why it may be no survey ("": there is no doubt)."""


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

        def read(progress: Progress) -> list[ReadFile]:
            from moderator_app.exchange.forms import doubt_of_survey, read_survey

            zone = ZoneInfo(survey_zone(workspace, event_id))
            files = [read_survey(path, zone=zone, progress=progress) for path in paths]
            return [(file, doubt_of_survey(file)) for file in files]

        title = text("Reading {file}", file=paths[0].name)
        done = partial(self._ask_or_store, event_id)
        self._view.desk.background.run(read, done=done, title=title, owner=self._view)

    def _ask_or_store(self, event_id: str, read: list[ReadFile]) -> None:
        """Store what surely are answers; where there is a doubt, nothing is stored before the person has said."""
        if event_id != self._view.place.event_id:  # the person went elsewhere meanwhile, and could not be asked
            read = [(file, doubt) for file, doubt in read if not doubt]
        if any(doubt for _file, doubt in read):
            self._view.ask_about(read, partial(self._store, event_id))
        else:
            self._store(event_id, [file for file, _doubt in read])

    def _store(self, event_id: str, files: list[SurveyFile]) -> None:
        if not files:
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

        self._view.desk.do_long(store, text("Storing answers"), partial(self._tell, event_id))

    def _tell(self, event_id: str, lines: Report) -> None:
        if event_id != self._view.place.event_id:
            return
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
