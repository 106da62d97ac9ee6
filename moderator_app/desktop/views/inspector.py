"""The panel at the right: what is selected, to read and to change."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from moderator_app.desktop.later import later
from moderator_app.desktop.theme import px, theme
from moderator_app.desktop.translation import put
from moderator_app.desktop.widgets.pages import Pages
from moderator_app.desktop.widgets.steady_scroll import SteadyScrollArea
from moderator_app.domain.wording import text


class InspectorPanel(QFrame):
    """The right-hand panel; each screen's widget scrolls by itself and keeps its place."""

    WIDTH = 300

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "inspector")
        self._stack = Pages()
        self._pages: dict[str, QScrollArea] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.addWidget(self._stack)
        theme().changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        self.setFixedWidth(px(self.WIDTH))

    def add(self, kind: str, widget: QWidget) -> None:
        holder = QWidget()
        holder.setProperty("part", "clear")
        column = QVBoxLayout(holder)
        column.setContentsMargins(18, 18, 18, 18)
        column.addWidget(widget)
        column.addStretch(1)
        page = SteadyScrollArea(holder)
        put(page.setAccessibleName, text("Inspector"))
        self._pages[kind] = page
        self._stack.addWidget(page)

    def show_kind(self, kind: str) -> bool:
        """Show the widget of that screen; False where it has none."""
        if kind not in self._pages:
            return False
        if self._stack.currentWidget() is not self._pages[kind]:
            later().finish(self._pages[kind])
            self._stack.setCurrentWidget(self._pages[kind])
        return True
