"""A list in which several rows can be chosen, carried elsewhere, and sorted by a digit.

Click, Shift and Ctrl choose; so do the arrow keys with Shift, and Ctrl+A. What must hold: what is chosen stays chosen by its key
when rows are shown anew; when the chosen rows have left the list, the next one is current, so that one can go on by keys.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Literal

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from moderator_app.desktop.models.lazy_rows import LazyModel, LazyRows
from moderator_app.desktop.translation import Words
from moderator_app.desktop.widgets.rows import Row, RowDelegate, RowList

_MANY = 80


class PickList(RowList):
    """`picked()` when the person chose otherwise; `numbered(n)` for a digit 0 to 9."""

    picked = Signal()
    numbered = Signal(int)

    def __init__(
        self,
        look: Literal["cards", "lines", "plain"],
        name: Words,
        table: str,
        delegate: RowDelegate,
        *,
        uniform: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, name, parent)
        self.rows: LazyModel = LazyModel(table, self)
        self.setModel(self.rows)
        self.setItemDelegate(delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setUniformItemSizes(uniform)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        if table:
            self.setDragEnabled(True)
            self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.selectionModel().currentChanged.connect(self._tell)
        self.selectionModel().selectionChanged.connect(lambda _now, _before: self.picked.emit())

    # ---- showing

    def show_items(self, items: Sequence[Any], key_of: Callable[[Any], str], make: Callable[[Any], Row]) -> None:
        """Show a row for each item. Nobody is told, even if something chosen is gone."""
        chosen, current, number = self.picked_keys(), self.current_key(), self.currentIndex().row()
        place = self.verticalScrollBar().value()
        uniform = self.uniformItemSizes()
        self.setLayoutMode(
            QListView.LayoutMode.Batched if len(items) > _MANY and not uniform else QListView.LayoutMode.SinglePass
        )
        self.selectionModel().blockSignals(True)
        changed = self.rows.show(LazyRows(items, key_of, make))
        if changed:
            self._choose_again(chosen, current, number)
        self.selectionModel().blockSignals(False)
        if not uniform:
            self.scheduleDelayedItemsLayout()
        if changed and not uniform:
            self.doItemsLayout()
        self.verticalScrollBar().setValue(place)
        self.updateGeometry()
        self.viewport().update()

    def _choose_again(self, chosen: Sequence[str], current: str | None, number: int) -> None:
        here = self.rows.number_of(current)
        if here < 0 and number >= 0 and len(self.rows.rows):
            here = min(number, len(self.rows.rows) - 1)
            chosen = [self.rows.rows.keys[here]]
        if here >= 0:
            self.selectionModel().setCurrentIndex(self.rows.index(here), QItemSelectionModel.SelectionFlag.NoUpdate)
        self._select(chosen)

    def _select(self, keys: Iterable[str]) -> None:
        wanted = QItemSelection()
        for number in (self.rows.number_of(key) for key in keys):
            if number >= 0:
                wanted.select(self.rows.index(number), self.rows.index(number))
        self.selectionModel().select(wanted, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    # ---- choosing

    def picked_keys(self) -> list[str]:
        """The keys of the rows chosen, in the order shown."""
        numbers = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [self.rows.rows.keys[number] for number in numbers]

    def choose(self, key: str | None) -> None:
        """Choose that row alone, without telling; None or an unknown key: none."""
        self.pick([key] if key is not None else [])

    def pick(self, keys: Sequence[str]) -> None:
        """Choose these rows, the first of them current, without telling."""
        number = self.rows.number_of(keys[0]) if keys else -1
        self.selectionModel().blockSignals(True)
        current = self.rows.index(number) if number >= 0 else QModelIndex()
        self.selectionModel().setCurrentIndex(current, QItemSelectionModel.SelectionFlag.NoUpdate)
        self._select(keys)
        self.selectionModel().blockSignals(False)
        if number >= 0:
            self.scrollTo(current)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain and Qt.Key.Key_0 <= event.key() <= Qt.Key.Key_9:
            self.numbered.emit(event.key() - Qt.Key.Key_0)
        elif event.key() == Qt.Key.Key_Escape and self.selectionModel().hasSelection():
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        else:
            super().keyPressEvent(event)
