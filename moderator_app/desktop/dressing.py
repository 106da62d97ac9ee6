"""Puts another style sheet on all widgets without holding the window: what is seen at once, what is hidden in quiet moments.

What Qt does by itself takes over half a second with every screen built: it goes through all widgets, and for each through all
that stand in it. Two things make it quick. The old sheet is taken off before the new one is put on, which spares the going
through. And all widgets are left out of both, by the attributes that `QApplication::setStyle` asks; they are marked as
undressed, and get the same two events (Polish, StyleChange): the visible ones at once, in slices, the hidden ones `later`.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from moderator_app.desktop.later import later

SLICE = 0.008
"""Seconds that a slice takes at most, but for its last piece."""

_POLISHED, _OWN_STYLE = Qt.WidgetAttribute.WA_WState_Polished, Qt.WidgetAttribute.WA_SetStyle


class Dresser:
    """Dresses an application, one sheet after another; of two in quick succession only the last is put on."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._pieces: Iterator[None] = iter(())
        self._covered: list[QWidget] = []
        self._seen: dict[int, QWidget] = {}
        self._left_out: list[QWidget] = []
        self._pause = QTimer(app, interval=0)
        self._pause.timeout.connect(self._slice)

    def dress(self, font: QFont, palette: QPalette, sheet: str, done: Callable[[], object]) -> None:
        """Change everything that is visible, then call `done`; hidden widgets follow.

        With a window on the screen this takes some turns of the event loop, so that keys and clicks are heard between
        them. Nothing is painted before the end.
        """
        for each in self._app.topLevelWidgets():
            if each.isVisible() and each.updatesEnabled():
                each.setUpdatesEnabled(False)
                self._covered.append(each)
        self._pieces = self._dressing(font, palette, sheet, done)
        if self._covered:
            self._pause.start()
        else:
            for _ in self._pieces:
                pass

    def _slice(self) -> None:
        until = time.perf_counter() + SLICE
        for _ in self._pieces:
            if time.perf_counter() > until:
                return
        self._pause.stop()

    def _dressing(self, font: QFont, palette: QPalette, sheet: str, done: Callable[[], object]) -> Iterator[None]:
        """All of it, in pieces between which the event loop may turn."""
        for number, each in enumerate(self._app.allWidgets()):
            if isValid(each):
                self._leave_out(each)
            if number % 50 == 49:
                yield
        yield from self._change_all(font, palette, sheet)
        while self._seen:
            each = self._seen.pop(next(iter(self._seen)))
            if isValid(each):
                _dress_one(each)
                yield
        left_out, self._left_out = self._left_out, []
        for each in left_out:
            if isValid(each):
                each.setAttribute(_OWN_STYLE, False)
        yield
        done()
        yield
        covered, self._covered = self._covered, []
        for each in covered:
            if isValid(each):
                each.setUpdatesEnabled(True)

    def _change_all(self, font: QFont, palette: QPalette, sheet: str) -> Iterator[None]:
        self._app.setStyleSheet("")
        yield
        self._app.setFont(font)
        yield
        self._app.setPalette(palette)
        yield
        self._app.setStyleSheet(sheet)
        yield

    def _leave_out(self, each: QWidget) -> None:
        """Keep a widget out of what Qt goes through; those that are visible are dressed soon, the others when there is time."""
        if each.testAttribute(_POLISHED):
            each.setAttribute(_POLISHED, False)
            if each.isVisible():
                self._seen[id(each)] = each
            else:
                later().add(each, _dress_one)
        if not each.testAttribute(_OWN_STYLE):
            each.setAttribute(_OWN_STYLE, True)
            self._left_out.append(each)


def _dress_one(widget: QWidget) -> None:
    for kind in (QEvent.Type.Polish, QEvent.Type.StyleChange):
        QCoreApplication.sendEvent(widget, QEvent(kind))
    widget.update()
