"""Puts another style sheet on all widgets without holding the window: what is seen at once, what is hidden in quiet moments.

What Qt does by itself takes over half a second with every screen built: it goes through all widgets, and for each through all
that stand in it. Two things make it quick. The old sheet is taken off before the new one is put on, which spares the going
through. And hidden widgets are left out of both, by the attributes that `QApplication::setStyle` asks; they are marked as
undressed, and get the same two events (Polish, StyleChange) `later`.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from moderator_app.desktop.later import later

_POLISHED, _OWN_STYLE = Qt.WidgetAttribute.WA_WState_Polished, Qt.WidgetAttribute.WA_SetStyle


def dress(app: QApplication, font: QFont, palette: QPalette, sheet: str) -> None:
    """Change everything that is visible; hidden widgets follow. Painting is left to the event loop's next turn."""
    left_out = []
    for each in app.allWidgets():
        if not each.isVisible():
            if each.testAttribute(_POLISHED):
                each.setAttribute(_POLISHED, False)
                later().add(each, _dress_one)
            if not each.testAttribute(_OWN_STYLE):
                each.setAttribute(_OWN_STYLE, True)
                left_out.append(each)
        elif each.isWindow() and each.updatesEnabled():
            each.setUpdatesEnabled(False)
            QTimer.singleShot(0, each, lambda window=each: window.setUpdatesEnabled(True))
    try:
        app.setStyleSheet("")
        app.setFont(font)
        app.setPalette(palette)
        app.setStyleSheet(sheet)
    finally:
        for each in left_out:
            each.setAttribute(_OWN_STYLE, False)


def _dress_one(widget: QWidget) -> None:
    for kind in (QEvent.Type.Polish, QEvent.Type.StyleChange):
        QCoreApplication.sendEvent(widget, QEvent(kind))
    widget.update()
