"""The one place where errors are shown.

A `PeerSphereError` is said in the window, quietly, with what to do about it. Anything else is a defect: a dialog tells it, with
details and a report to save. `install_hooks` sends here what nobody caught, on any thread, and what Qt complains of.
"""

from __future__ import annotations

import re
import sys
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler, qVersion

from moderator_app import __version__
from moderator_app.domain.errors import Cancelled, PeerSphereError

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
        from moderator_app.desktop.dialogs.error_dialog import ErrorDialog  # not before the first error

        ErrorDialog(problem, window).open()


def report_of(problem: BaseException) -> str:
    """What whoever mends the program needs: versions, system, and where it happened. No names, no content, no home folder.

    Messages of exceptions are left out but for their type, as they may quote what someone typed.
    """
    import platform

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
    import traceback

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
        import traceback

        traceback.print_exception(kind, problem, trace)
        self._relay.happened.emit(problem)

    def _from_qt(self, kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        print(f"Qt: {message}", file=sys.stderr)


def install_hooks(show: Callable[[BaseException], Any]) -> Hooks:
    """Send whatever nobody caught to `show`, on the window's thread. Keep the result while the window lives."""
    return Hooks(show)
