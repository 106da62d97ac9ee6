"""What the program does in quiet moments after it was opened: it imports and builds the other screens, a piece at a time.

The first visit to a screen is then as quick as the second. When a person presses a key or a button, the building waits.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QTimer

from moderator_app.desktop import places
from moderator_app.desktop.collecting import settle
from moderator_app.desktop.translation import LANGUAGES, translator_for

if TYPE_CHECKING:
    from moderator_app.desktop.views.window import Window

PAUSE, AFTER_INPUT = 60, 700
"""Milliseconds between two pieces, and after somebody did something."""
_INPUT = (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel)


class Ahead(QObject):
    """Prepares what a window will need. Lives as long as the window, and does nothing more once all is ready."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.ready = False
        self._pieces = self._all_pieces()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._next)

    def begin(self) -> None:
        """Import on another thread, then build here."""

        def load(_progress: Any) -> None:
            for module in places.view_modules():
                importlib.import_module(module)
            from moderator_app.store import search

            search.warm_up()  # the first Chinese text would wait for its dictionaries
            for language in LANGUAGES:
                translator_for(language)  # reading the catalogue takes a moment that a change of language would wait for

        self._window.desk.background.run(load, done=self._build, lane="search", owner=self)

    def _build(self, _loaded: object) -> None:
        settle()
        self._window.windowHandle().installEventFilter(self)
        self._pause.start()

    def _next(self) -> None:
        if self._window.desk.background.busy():
            self._pause.start()
        elif next(self._pieces, False):
            self._pause.start(PAUSE)
        else:
            self._window.windowHandle().removeEventFilter(self)
            self.ready = True
            settle()

    def _all_pieces(self) -> Iterator[bool]:
        for kind in places.view_kinds():
            while self._window.prepare(kind):
                yield True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _INPUT and self._pause.isActive():
            self._pause.start(AFTER_INPUT)
        return False
