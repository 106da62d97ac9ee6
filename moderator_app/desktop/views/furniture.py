"""What stands in the window, and how it is laid out: sidebar, head, steps, banner, working surface, inspector."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from moderator_app.desktop.desk import Desk
from moderator_app.desktop.views import window_commands  # noqa: F401 (fills the registry)
from moderator_app.desktop.views.head import Head, StepBar
from moderator_app.desktop.views.inspector import InspectorPanel
from moderator_app.desktop.views.sidebar import Sidebar
from moderator_app.desktop.widgets import Banner, Placeholder, Toast
from moderator_app.desktop.widgets.pages import Pages


class Furniture:
    """Makes the parts; `whole` holds them all."""

    def __init__(self, desk: Desk) -> None:
        self.sidebar = Sidebar(desk)
        self.head = Head()
        self.steps = StepBar()
        self.steps.hide()
        self.banner = Banner()
        self.waiting = Placeholder()
        self.surface = Pages()
        self.surface.setProperty("part", "surface")
        self.surface.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.surface.addWidget(self.waiting)
        self.inspector = InspectorPanel()
        self.inspector.hide()
        self.whole = self._lay_out()
        self.toast = Toast(self.whole)
        self.menu = QMenu(self.whole)
        self.head.more.setMenu(self.menu)

    def _lay_out(self) -> QWidget:
        notice = QVBoxLayout()
        notice.setContentsMargins(22, 0, 22, 0)
        notice.setSpacing(0)
        notice.addWidget(self.banner)
        self.banner.shown.connect(lambda shown: notice.setContentsMargins(22, 14 if shown else 0, 22, 0))
        middle = _tight(QVBoxLayout())
        middle.addLayout(notice)
        middle.addWidget(self.surface, 1)
        lower = _tight(QHBoxLayout())
        lower.addLayout(middle, 1)
        lower.addWidget(self.inspector)
        right = _tight(QVBoxLayout())
        right.addWidget(self.head)
        right.addWidget(self.steps)
        right.addLayout(lower, 1)
        whole = QWidget()
        whole.setProperty("part", "surface")
        row = _tight(QHBoxLayout(whole))
        row.addWidget(self.sidebar)
        row.addLayout(right, 1)
        return whole


def _tight(layout: QBoxLayout) -> QBoxLayout:
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    return layout
