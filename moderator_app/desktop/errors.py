"""The one place where errors are shown.

A `PeerSphereError` is said in the window, quietly, with what to do about it. Anything else is a defect: a dialog tells it, with
details and a report to save. `install_hooks` sends here what nobody caught, on any thread, and what Qt complains of.
"""

from __future__ import annotations

import platform
import re
import sys
import threading
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMessageLogContext, QObject, Qt, QtMsgType, Signal, qInstallMessageHandler, qVersion
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from moderator_app import __version__
from moderator_app.desktop.forms.error_dialog import Ui_ErrorForm
from moderator_app.desktop.theme import font
from moderator_app.desktop.translation import put, tr
from moderator_app.domain.errors import Cancelled, PeerSphereError
from moderator_app.domain.wording import text

if TYPE_CHECKING:
    from moderator_app.desktop.translation import Words
    from moderator_app.desktop.views.window import Window


def show_error(problem: BaseException, window: Window, action: tuple[Words, Callable[[], Any]] | None = None) -> None:
    """Show an error where the person is. `action`: the name of a button that helps, and what it does."""
    if isinstance(problem, Cancelled):
        window.desk.say(problem.message)
    elif isinstance(problem, PeerSphereError):
        window.banner.say(problem.message, problem.remedy, action=action)
    else:
        ErrorDialog(problem, window).open()


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


def report_of(problem: BaseException) -> str:
    """What whoever mends the program needs: versions, system, and where it happened. No names, no content, no home folder.

    Messages of exceptions are left out but for their type, as they may quote what someone typed.
    """
    import PySide6

    lines = [
        f"PeerSphere Moderator {__version__}",
        f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC",
        f"Python {platform.python_version()}, PySide {PySide6.__version__}, Qt {qVersion()}",
        f"{platform.system()} {platform.release()} {platform.machine()}",
        "",
    ]
    seen: BaseException | None = problem
    while seen is not None:
        lines += [type(seen).__name__, *_where(seen), ""]
        seen = seen.__cause__ or (None if seen.__suppress_context__ else seen.__context__)
    return _without_home("\n".join(lines))


def _where(problem: BaseException) -> list[str]:
    return [
        f"  {Path(f.filename).name}:{f.lineno} in {f.name}\n    {f.line}" for f in traceback.extract_tb(problem.__traceback__)
    ]


def _without_home(report: str) -> str:
    home = str(Path.home())
    if len(home) > 1:
        report = report.replace(home, "~")
    return re.sub(r"[\w.+-]+@[\w-]+\.[\w.]+", "<mail>", report)


class _Relay(QObject):
    """Carries what happened on any thread to the window's."""

    happened = Signal(object)


class Hooks:
    """The three hooks, installed; `remove` puts back what was there."""

    def __init__(self, show: Callable[[BaseException], Any]) -> None:
        self._relay = _Relay()
        self._relay.happened.connect(show)
        self._before = (sys.excepthook, threading.excepthook, qInstallMessageHandler(self._from_qt))
        sys.excepthook = self._uncaught
        threading.excepthook = lambda args: self._uncaught(args.exc_type, args.exc_value, args.exc_traceback)

    def remove(self) -> None:
        sys.excepthook, threading.excepthook, qt = self._before
        qInstallMessageHandler(qt)

    def _uncaught(self, kind: type[BaseException], problem: BaseException | None, trace: Any) -> None:
        if problem is None or issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, problem or kind(), trace)
            return
        traceback.print_exception(kind, problem, trace)
        self._relay.happened.emit(problem)

    def _from_qt(self, kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        print(f"Qt: {message}", file=sys.stderr)


def install_hooks(show: Callable[[BaseException], Any]) -> Hooks:
    """Send whatever nobody caught to `show`, on the window's thread. Keep the result while the window lives."""
    return Hooks(show)
