"""The composition root of the window: makes the application, dresses it, shows the window, then loads the rest.

What must hold: nothing heavy (the store, operations) is imported before the window is on the screen.
"""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QLocale, QObject, QTimer
from PySide6.QtWidgets import QApplication

from moderator_app.desktop import theme, translation
from moderator_app.desktop.ahead import Ahead
from moderator_app.desktop.collecting import WindowCollector, settle
from moderator_app.desktop.desk import Desk
from moderator_app.desktop.places import Place
from moderator_app.desktop.settings import LANGUAGE, MODERATOR, TEXT_SIZE, THEME, WORKSPACE, Settings
from moderator_app.desktop.views.window import Window
from moderator_app.domain.errors import PeerSphereError
from moderator_app.domain.wording import text

if TYPE_CHECKING:
    from moderator_app.store import Workspace

#: Seconds after which work on another thread gives way to the window. Whatever Qt asks of a widget of ours waits for such a turn,
#: and a screen takes hundreds of them: with ten times this, a roster being planned held the window for a third of a second.
TURN = 0.00005


def run_window(workspace_path: Path | str, *, place: Place | None = None, settings: Settings | None = None) -> int:
    """Open the window on the workspace in a folder and stay until it is closed; returns the exit code.

    The folder is made where there is none. Trouble with it is told in the window. `place`: where to begin, instead
    of the last place.
    """
    app = make_application()
    settings = settings or Settings()
    dress(settings)
    desk = Desk(settings)
    window = Window(desk)
    if place is not None:
        window.go(place)
    hooks: list[Any] = []
    opened: list[Workspace] = []

    def begin() -> None:
        from moderator_app.desktop.errors import install_hooks

        hooks.append(install_hooks(window.show_error))
        _open_workspace(desk, window, Path(workspace_path), opened)  # on its own thread, while this one builds

    furnishing = Furnishing(window, begin)
    window.show()
    code = app.exec()
    furnishing.stop()
    for hook in hooks:
        hook.remove()
    desk.close()
    for workspace in opened:
        workspace.close()
    return code


def build_window(workspace: Workspace, settings: Settings) -> Window:
    """A window on an open workspace, not shown yet; for tests and pictures. `window.desk.background.wait_idle()` waits for data.

    The caller closes the window, then the workspace.
    """
    make_application()
    from moderator_app.desktop.views import register_all

    theme.load_fonts()
    dress(settings)
    register_all()
    window = Window(Desk(settings, workspace))
    window.furnish()
    return window


def make_application() -> QApplication:
    """The one QApplication, made if there is none. Without a display, off-screen."""
    app = QApplication.instance()
    if isinstance(app, QApplication):
        return app
    if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication(sys.argv[:1])
    app.setApplicationName("PeerSphere Moderator")
    app.setDesktopFileName("peersphere-moderator")
    app.setStyle("Fusion")
    WindowCollector(app)
    sys.setswitchinterval(TURN)
    return app


def dress(settings: Settings) -> None:
    """Take language and theme from the settings, and follow them from now on."""

    def follow(key: str) -> None:
        if key in (THEME.key, TEXT_SIZE.key):
            theme.theme().apply(settings.get(THEME), settings.get(TEXT_SIZE))
        if key == LANGUAGE.key:
            translation.set_language(settings.get(LANGUAGE) or _system_language())

    settings.changed.connect(follow)
    follow(THEME.key)
    follow(LANGUAGE.key)


class Furnishing(QObject):
    """Furnishes a window once it was painted for the first time: what is begun before is waited for by whoever looks. In pieces,
    between which the event loop may turn.

    A window that comes up minimised is not painted; then it is done after `PATIENCE` milliseconds. One that is hidden then, or
    closed meanwhile, is left as it is.
    """

    PATIENCE = 300

    def __init__(self, window: Window, begin: Callable[[], None] = lambda: None) -> None:
        """`begin` is done first of all."""
        super().__init__()
        self._window = window
        self._pieces = self._all_pieces(begin)
        self._patience = QTimer(self, singleShot=True, interval=self.PATIENCE)
        self._patience.timeout.connect(self._next)
        self._patience.start()
        window.installEventFilter(self)

    def stop(self) -> None:
        """Leave off, done or not."""
        self._patience.stop()
        self._window.removeEventFilter(self)
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            self._patience.start(0)
        return False

    def _next(self) -> None:
        self._window.removeEventFilter(self)
        if self._window.isVisible() and next(self._pieces, False):
            self._patience.start(0)

    def _all_pieces(self, begin: Callable[[], None]) -> Iterator[bool]:
        from moderator_app.desktop.views import register_by_pieces

        begin()
        yield True
        theme.load_fonts()
        yield True
        for _piece in register_by_pieces():
            yield True
        importlib.import_module("moderator_app.desktop.views.furniture")
        yield True
        for _piece in self._window.furnish_by_pieces():
            yield True
        settle()


def _system_language() -> str:
    return "zh" if QLocale.system().language() == QLocale.Language.Chinese else "en"


def _open_workspace(desk: Desk, window: Window, folder: Path, opened: list[Workspace]) -> None:
    """Open it on the writing thread; `opened` gets it at once, so that it is closed even if the window went meanwhile."""

    def load(_progress: Any) -> Workspace:
        from moderator_app.store import Workspace

        opened.append(Workspace.open(folder, author=desk.settings.get(MODERATOR)))
        return opened[-1]

    def sit_down(workspace: Workspace) -> None:
        desk.settings.set(WORKSPACE, str(folder))
        desk.attach(workspace)
        QTimer.singleShot(400, window, lambda: Ahead(window).begin())
        desk.ask(lambda workspace: workspace.backup_if_due(), lambda _made: None)

    def again() -> None:
        window.show_waiting()
        _open_workspace(desk, window, folder, opened)

    def failed(problem: Exception) -> None:
        if not isinstance(problem, PeerSphereError):
            window.show_error(problem)
            return
        from moderator_app.desktop.widgets import Button

        retry = Button(text("Try again"), again, kind="primary")
        window.show_trouble(problem.message, problem.remedy, retry, Button(text("Close the window"), window.close))

    desk.background.run(
        load,
        done=lambda workspace: _when_furnished(window, lambda: sit_down(workspace)),
        failed=lambda problem: _when_furnished(window, lambda: failed(problem)),
        lane="write",
        owner=window,
    )


def _when_furnished(window: Window, act: Callable[[], None]) -> None:
    """At once, or as soon as there is something in the window that can show it; not where it was closed before."""
    if window.is_furnished:
        act()
    elif window.isVisible():
        QTimer.singleShot(5, window, lambda: _when_furnished(window, act))
