"""The base of every screen.

A screen is made once, when it is first needed, and shown for one place after another: `open(place)` says which. What
must hold: `open` and `refresh` return at once and read in the background (`self.desk.read(...)`), so the window never waits.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from moderator_app.desktop.desk import Desk
from moderator_app.desktop.places import Place
from moderator_app.desktop.translation import Words

if TYPE_CHECKING:
    from moderator_app.store import Committed


class View(QWidget):
    """Override what your screen needs; the shell calls these.

    `kind`: under what the screen is registered, and the scope of its commands. `tables`: names of the tables whose
    changes it wants to hear of.
    """

    kind = ""
    tables: frozenset[str] = frozenset()

    inspector_wanted = Signal(bool)
    """Emit to hide or show the inspector, e.g. while nothing can be selected."""
    crumb_changed = Signal()
    """Emit when `crumb` would answer differently."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.place = Place(self.kind)
        self.setProperty("part", "page")
        self.column = QVBoxLayout(self)
        """Where the screen puts its content; margins 22 px, as the head of a page wants."""
        self.column.setContentsMargins(22, 18, 22, 18)
        self.column.setSpacing(12)

    def make_more(self) -> bool:
        """Make the next part of a large screen, of which `__init__` made only the first; False when all is made.

        Called until it is, before the screen is shown, in moments that may lie apart.
        """
        return False

    def open(self, place: Place) -> None:
        """Show this place. The base keeps it in `self.place` and calls `refresh(None)`; call it first."""
        self.place = place
        self.refresh(None)

    def refresh(self, committed: Committed | None) -> None:
        """Read again what is shown. `committed`: what changed (``committed.rows``: pairs of table and row id), None:
        anything may have.

        Called for changes to `tables` only, and only while the screen is on top; a change that came while it was
        hidden is told as None when it is shown again.
        """

    def inspector(self) -> QWidget | None:
        """The widget for the right-hand panel, asked for once; None: this screen has none. It scrolls when it is high."""
        return None

    def buttons(self) -> Sequence[QWidget]:
        """Buttons at the right of the line of steps, asked for once. Make them small (`Button(..., small=True)`)."""
        return ()

    def retranslate(self) -> None:
        """The language changed. Sentences in widgets of the kit have changed already; renew what you render yourself."""

    def take_focus(self, widget: QWidget) -> None:
        """Let keys go to `widget`, unless they go elsewhere by the person's wish: to the sidebar, the palette, the inspector."""
        focus = self.window().focusWidget()
        if focus is None or not focus.isVisible() or focus.isAncestorOf(self) or self.isAncestorOf(focus):
            widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_found(self, kind: str, row_id: str) -> None:
        """Select what the palette found here, such as ``("person", id)``; of a school its name. Called after `open`, before
        data are there."""

    def crumb(self) -> Words | None:
        """The last part of the breadcrumb, where it isn't the name of the place."""
        return None

    def save_state(self) -> dict[str, Any]:
        """What to find again when coming back to this place: selection, filter, scroll. Plain JSON values."""
        return {}

    def restore_state(self, state: dict[str, Any]) -> None:
        """Called after `open` with what `save_state` gave for the same place."""
