"""The corner at the foot of the sidebar: running work with progress and a way to stop it, and how far sharing is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QProgressBar, QVBoxLayout, QWidget

from moderator_app.desktop.background import Task
from moderator_app.desktop.desk import Desk
from moderator_app.desktop.models.sharing_words import Standing, standing
from moderator_app.desktop.translation import Words, language_changed, put, render, tr
from moderator_app.desktop.widgets import Button, ElidedLabel, Icon, Label, row_of
from moderator_app.domain.wording import Text, text

if TYPE_CHECKING:
    from moderator_app.desktop.widgets.sharing_panel import SharingPanel


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
        share = f"{done * 100 // total}%" if total else ""
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


class SharingCard(QFrame):
    """How far sharing with co-moderators is, in two short lines. Pressing it opens the panel that says more."""

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "corner")
        self.setProperty("pressable", True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.icon = Icon("cloud-off", "mute", 16)
        self.line, self.second = Label("", "small-strong"), Label("", "small", wrap=True)
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(self.line)
        texts.addWidget(self.second)
        row = row_of(spacing=9)
        row.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        row.setContentsMargins(10, 8, 10, 8)
        self.setLayout(row)

    def say(self, standing: Standing) -> None:
        self.icon.show_icon(standing.icon, standing.token)
        self.line.show_words(standing.line)
        self.second.show_words(standing.second)
        words = text("{line}: {second}", line=_sentence(standing.line), second=_sentence(standing.second))
        put(self.setToolTip, words)
        put(self.setAccessibleName, text("Sharing. {state}", state=words))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.pressed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.pressed.emit()
        else:
            super().keyPressEvent(event)


class Corner(QWidget):
    """Work strip above the sharing line."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.tasks = TaskStrip(desk)
        self.card = SharingCard()
        self.card.pressed.connect(self.open_panel)
        self.panel: SharingPanel | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.tasks)
        column.addWidget(self.card)
        desk.sharing.changed.connect(self._show)
        language_changed().connect(self._show)
        self._show()

    def set_rail(self, rail: bool) -> None:
        self.tasks.set_rail(rail)
        self.card.line.setVisible(not rail)
        self.card.second.setVisible(not rail)

    def open_panel(self) -> None:
        """Show the panel above the card."""
        if self.panel is None:
            from moderator_app.desktop.widgets.sharing_panel import SharingPanel

            self.panel = SharingPanel(self.desk, self.window())
        self.panel.open_at(self.card)

    def _show(self, _language: str = "") -> None:
        self.card.say(standing(self.desk.sharing, self.desk.zone()))


def _sentence(words: Words) -> Text:
    """Content as a value of a sentence that follows the language."""
    return words if isinstance(words, Text) else Text("{words}", {"words": words})
