"""The dialog that tells of a defect, with details and a report to save."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from moderator_app.desktop.errors import report_of
from moderator_app.desktop.forms.error_dialog import Ui_ErrorForm
from moderator_app.desktop.theme import font
from moderator_app.desktop.translation import put, tr
from moderator_app.domain.wording import text


class ErrorDialog(QDialog):
    """Tells of a defect: sorry, what you had is safe, here are the details, save a report."""

    def __init__(self, problem: BaseException, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.form = Ui_ErrorForm()
        self.form.setupUi(self)
        self.report = report_of(problem)
        self.form.title.setFont(font(14, 600))
        self.form.title.setProperty("letters", "section")
        self.form.details.setPlainText(self.report)
        self.form.saved.setProperty("letters", "small")
        self.form.go_on.setProperty("kind", "primary")
        self.form.save.clicked.connect(self._ask_where)
        self.form.go_on.clicked.connect(self.accept)
        self.form.go_on.setFocus()

    def changeEvent(self, event: Any) -> None:
        if event.type() == event.Type.LanguageChange:
            self.form.retranslateUi(self)
        super().changeEvent(event)

    def _ask_where(self) -> None:
        name = f"moderator-report-{datetime.now(UTC):%Y%m%d-%H%M%S}.txt"
        chosen, _kind = QFileDialog.getSaveFileName(self, tr("Save report"), str(Path.home() / name), "*.txt")
        if chosen:
            self.save_report(Path(chosen))

    def save_report(self, file: Path) -> None:
        """Write the report to `file`, and say so, or why not."""
        try:
            file.write_text(self.report, encoding="utf-8")
        except OSError as problem:
            put(self.form.saved.setText, text("The report could not be written: {reason}", reason=problem.strerror or ""))
        else:
            put(self.form.saved.setText, text("Saved as {file}", file=file.name))
