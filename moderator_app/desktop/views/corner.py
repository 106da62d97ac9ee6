"""The corner at the foot of the sidebar: running work with progress and a way to stop it, and how far sharing is."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFrame, QProgressBar, QVBoxLayout, QWidget

from moderator_app.desktop.background import Task
from moderator_app.desktop.desk import Desk
from moderator_app.desktop.translation import Words, put, render, tr
from moderator_app.desktop.widgets import Button, ElidedLabel, Icon, Label, row_of
from moderator_app.domain.wording import text


class TaskStrip(QFrame):
    """The oldest running piece of work; more of it is told in words."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "corner")
        self._background = desk.background
        self._task: Task | None = None
        self.title = ElidedLabel("", "small-strong")
        self.doing = ElidedLabel("", "small")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.stop = Button(on_click=self._stop, kind="quiet", small=True, icon_name="x", name=text("Stop"))
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 6, 6, 9)
        column.setSpacing(3)
        top = row_of(self.title, self.stop, spacing=4)
        top.setStretch(0, 1)
        column.addLayout(top)
        column.addWidget(self.doing)
        column.addWidget(self.bar)
        desk.background.changed.connect(self._look)
        self._rail = False
        self.hide()

    def set_rail(self, rail: bool) -> None:
        """Only the bar and the way to stop, or titles too."""
        self._rail = rail
        self.title.setVisible(not rail)
        self.doing.setVisible(not rail and bool(self.doing.text()))
        self.layout().setContentsMargins(*((5, 4, 5, 7) if rail else (10, 6, 6, 9)))

    def _look(self) -> None:
        tasks = self._background.shown()
        task = tasks[0] if tasks else None
        if task is not self._task:
            if self._task is not None:
                self._task.moved.disconnect(self._move)
            self._task = task
            if task is not None:
                task.moved.connect(self._move)
        self.setVisible(task is not None)
        if task is None:
            return
        self.title.show_words(task.title or "")
        self.stop.setVisible(task.cancellable)
        self.stop.setEnabled(not task.stopping)
        self._waiting = len(tasks) - 1
        self._move(task.done, task.total)

    def _move(self, done: int, total: int) -> None:
        task = self._task
        if task is None:
            return
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        share = f"{done * 100 // total} %" if total else ""
        waiting = tr("{n} more waiting", n=self._waiting) if self._waiting else ""
        doing = render(task.doing) if task.doing else ""
        shown = " · ".join(filter(None, (doing, share, waiting)))
        self.doing.show_words(shown)
        self.doing.setVisible(bool(shown) and not self._rail)
        self.setToolTip(" · ".join(filter(None, (self.title.text(), shown))))
        self.bar.setAccessibleName(self.title.text())

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self.stop.setEnabled(False)
            self.doing.show_words(text("Stopping"))


class SharingState(QObject):
    """How far sharing with co-moderators is, in two short lines. Whoever syncs says so here."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.icon = "cloud-off"
        self.line: Words = text("Offline")
        self.second: Words = text("kept on this laptop")

    def say(self, icon_name: str, line: Words, second: Words) -> None:
        self.icon, self.line, self.second = icon_name, line, second
        self.changed.emit()


class Corner(QWidget):
    """Work strip above the sharing line."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tasks = TaskStrip(desk)
        self.sharing = SharingState()
        self._icon = Icon(self.sharing.icon, "mute", 16)
        self._line, self._second = Label("", "small-strong"), Label("", "small", wrap=True)
        self._card = QFrame()
        self._card.setProperty("part", "corner")
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(self._line)
        texts.addWidget(self._second)
        row = row_of(self._icon, spacing=9)
        row.addLayout(texts, 1)
        row.setContentsMargins(10, 8, 10, 8)
        self._card.setLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.tasks)
        column.addWidget(self._card)
        self.sharing.changed.connect(self._show)
        self._show()

    def set_rail(self, rail: bool) -> None:
        self.tasks.set_rail(rail)
        self._line.setVisible(not rail)
        self._second.setVisible(not rail)

    def _show(self) -> None:
        self._icon.show_icon(self.sharing.icon)
        self._line.show_words(self.sharing.line)
        self._second.show_words(self.sharing.second)
        put(self._card.setToolTip, text("{line}: {second}", line=self.sharing.line, second=self.sharing.second))
