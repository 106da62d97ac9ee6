"""What the program does in quiet moments after it was opened: it imports and builds the other screens, a piece at a time.

The first visit to a screen is then as quick as the second. When a person presses a key or a button, the building waits.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from moderator_app.desktop import places
from moderator_app.desktop.collecting import settle
from moderator_app.desktop.translation import LANGUAGES, language, sentences_shown, translator_for
from moderator_app.domain.wording import Text

if TYPE_CHECKING:
    from moderator_app.desktop.views.window import Window

PAUSE, AFTER_INPUT = 60, 700
"""Milliseconds between two pieces, and after somebody did something."""
_AT_ONCE = 40
"""Widgets whose sentences are drawn in one piece."""
_SHEET = QSize(360, 120)
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
            for name in LANGUAGES:
                translator_for(name)  # reading the catalogue takes a moment that a change of language would wait for

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
        yield from _drawn_once(self._window)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _INPUT and self._pause.isActive():
            self._pause.start(AFTER_INPUT)
        return False


def _drawn_once(window: Window) -> Iterator[bool]:
    """Draw what the screens would say in the other languages, where nobody sees it: for the first time that Qt draws a Chinese
    letter in a size, it takes as long as for a hundred later ones, and a change of language would wait for all of them."""
    others = [translator_for(name) for name in LANGUAGES if name != language()]
    picture = QImage(_SHEET * window.devicePixelRatioF(), QImage.Format.Format_ARGB32_Premultiplied)
    picture.setDevicePixelRatio(window.devicePixelRatioF())
    waiting = [(thing, said) for thing, said in sentences_shown() if isinstance(thing, QWidget)]
    for start in range(0, len(waiting), _AT_ONCE):
        painter = QPainter(picture)
        for widget, said in waiting[start : start + _AT_ONCE]:
            if isValid(widget):
                painter.setFont(widget.font())
                for words in said:
                    for translate in others:
                        shown = words.render(translate) if isinstance(words, Text) else words
                        painter.drawText(QRect(QPoint(), _SHEET), Qt.TextFlag.TextWordWrap, shown)
        painter.end()
        yield True
