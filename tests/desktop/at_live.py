"""The window at the live step of the demo's second meeting, and words for what a person does there."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from moderator_app.desktop.places import Place
from moderator_app.operations import live, strands

ENTER, ESCAPE, SPACE = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Space
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_MODIFIERS = (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt)


class KeyCount(QObject):
    """Counts every key that is pressed anywhere in the program, a chord as one."""

    def __init__(self) -> None:
        super().__init__()
        self.pressed = 0
        self._last: object = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and watched.isWindowType() and event.key() not in _MODIFIERS:  # type: ignore[attr-defined]
            self.pressed += 1
        return False


class AtLive:
    """The window at the live step of the demo meeting, and words for what a person does there."""

    def __init__(self, window, qtbot):
        self.window, self.qtbot, self.ws = window, qtbot, window.desk.workspace
        mine = [event for event in strands.events(self.ws) if event.strand_id is not None]
        held = next(event for event in mine if event.number == 2 and live.notes_of(self.ws, event.id))
        self.event_id, self.strand_id = held.id, held.strand_id
        self.first_id = next(event.id for event in mine if event.strand_id == held.strand_id and event.number == 1)
        self.go(self.event_id)
        self.view = window.view()
        self.field, self.notes, self.panel = self.view.capture, self.view.note_list, self.view.panel

    def go(self, event_id):
        self.window.go(Place("meeting", self.strand_id, event_id, "live"))
        self.idle()

    def idle(self):
        for _ in range(4):
            QApplication.processEvents()
            self.window.desk.background.wait_idle()

    def type(self, words):
        self.field.setFocus()
        self.qtbot.keyClicks(self.field.words, words)

    def press(self, key, where=None, modifier=Qt.KeyboardModifier.NoModifier):
        self.qtbot.keyClick(where or self.field.words, key, modifier)

    def keep(self, words):
        self.type(words)
        self.press(Qt.Key.Key_Return)
        self.idle()
        return self.newest()

    def newest(self):
        return live.notes_of(self.ws, self.event_id)[0]

    def stored(self, words):
        return next((note for note in live.notes_of(self.ws, self.event_id) if note.text == words), None)

    def choose(self, words):
        self.notes.setFocus()
        self.notes.choose(self.stored(words).id)


class AtLivePanels:
    """Hands on the keyboard, wherever the focus is."""

    def __init__(self, window, qtbot, number=2):
        self.window, self.qtbot, self.ws = window, qtbot, window.desk.workspace
        mine = [event for event in strands.events(self.ws) if event.strand_id is not None]
        held = next(event for event in mine if event.number == 2 and live.notes_of(self.ws, event.id))
        self.strand_id = held.strand_id
        of_strand = {event.number: event.id for event in mine if event.strand_id == held.strand_id}
        self.event_id, self.others = of_strand[number], of_strand
        self.go(self.event_id)
        self.view = window.view()
        self.side, self.debrief = self.view.side, self.view.debrief

    def go(self, event_id, step="live"):
        self.window.go(Place("meeting", self.strand_id, event_id, step))
        self.idle()

    def idle(self, times=4):
        for _ in range(times):
            QApplication.processEvents()
            self.window.desk.background.wait_idle()
        QApplication.processEvents()

    def press(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        self.qtbot.keyClick(self.where(), key, modifier)
        self.idle()

    def type(self, words):
        for latin, part in groupby(words, key=str.isascii):
            written = "".join(part)
            if latin:
                self.qtbot.keyClicks(self.where(), written)
            else:  # as an input method does
                composed = QInputMethodEvent()
                composed.setCommitString(written)
                QApplication.sendEvent(self.where(), composed)

    def enter(self, words):
        self.type(words)
        self.press(ENTER)

    def where(self):
        return QApplication.focusWidget() or self.window

    def run(self, command):
        self.window.run_command(command)
        self.idle()

    def paste(self, words):
        QApplication.clipboard().setText(words)
        self.press(Qt.Key.Key_V, CONTROL)
