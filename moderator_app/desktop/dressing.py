"""Puts another style sheet on all widgets without holding the window: what is seen at once, what is hidden in quiet moments.

What Qt does by itself takes over half a second with every screen built: it goes through all widgets, and for each through all
that stand in it. Two things make it quick. The old sheet is taken off before the new one is put on, which spares the going
through. And hidden widgets are left out of both, by the attributes that `QApplication::setStyle` asks; they are marked as
undressed, and get the same two events (Polish, StyleChange) `later`.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from moderator_app.desktop.later import later

_POLISHED, _OWN_STYLE = Qt.WidgetAttribute.WA_WState_Polished, Qt.WidgetAttribute.WA_SetStyle


class Dresser:
    """Dresses an application, one sheet after another; of two in quick succession only the last is put on."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._turn = 0
        self._covered: list[QWidget] = []
        self._left_out: list[QWidget] = []

    def dress(self, font: QFont, palette: QPalette, sheet: str, done: Callable[[], object]) -> None:
        """Change everything that is visible, then call `done`; hidden widgets follow.

        With a window on the screen this takes three turns of the event loop, so that keys and clicks are heard between
        them: the old sheet off, the new one on, and the painting. Nothing is painted before.
        """
        for each in self._app.topLevelWidgets():
            if each.isVisible() and each.updatesEnabled():
                each.setUpdatesEnabled(False)
                self._covered.append(each)
        self._leave_out_hidden()
        self._app.setStyleSheet("")
        self._app.setFont(font)
        self._app.setPalette(palette)
        self._turn += 1
        if self._covered:
            QTimer.singleShot(0, self._app, partial(self._put_on, self._turn, sheet, done))
        else:
            self._put_on(self._turn, sheet, done)

    def _put_on(self, turn: int, sheet: str, done: Callable[[], object]) -> None:
        if turn != self._turn:
            return
        self._app.setStyleSheet(sheet)
        left_out, self._left_out = self._left_out, []
        for each in left_out:
            if isValid(each):
                each.setAttribute(_OWN_STYLE, False)
        done()
        if self._covered:
            QTimer.singleShot(0, self._app, self._uncover)

    def _uncover(self) -> None:
        covered, self._covered = self._covered, []
        for each in covered:
            if isValid(each):
                each.setUpdatesEnabled(True)

    def _leave_out_hidden(self) -> None:
        for each in self._app.allWidgets():
            if not each.isVisible():
                if each.testAttribute(_POLISHED):
                    each.setAttribute(_POLISHED, False)
                    later().add(each, _dress_one)
                if not each.testAttribute(_OWN_STYLE):
                    each.setAttribute(_OWN_STYLE, True)
                    self._left_out.append(each)


def _dress_one(widget: QWidget) -> None:
    for kind in (QEvent.Type.Polish, QEvent.Type.StyleChange):
        QCoreApplication.sendEvent(widget, QEvent(kind))
    widget.update()
