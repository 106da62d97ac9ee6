"""Rows of long lists, made when they are looked at: ten thousand lines cost what is on the screen.

What must hold: `items` are given in the order shown, each with its own key; a `Row` is made at most once for each showing.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any, overload

from PySide6.QtCore import QByteArray, QMimeData, QModelIndex, Qt

from moderator_app.desktop.translation import render
from moderator_app.desktop.widgets.rows import Index, Row, RowModel

CARRIED = "application/x-peersphere-rows"
"""What is dragged from these lists: JSON ``{"table": ..., "ids": [...]}``."""


class LazyRows(Sequence[Row]):
    """A sequence of rows over items; `make(item)` is called for a row when it is first asked for."""

    def __init__(self, items: Sequence[Any] = (), key_of: Callable[[Any], str] = str, make: Callable[[Any], Row] | None = None):
        self.items = items
        self.keys = [key_of(item) for item in items]
        self.numbers = {key: number for number, key in enumerate(self.keys)}
        self._make = make
        self._made: dict[int, Row] = {}

    def __len__(self) -> int:
        return len(self.items)

    @overload
    def __getitem__(self, number: int) -> Row: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[Row]: ...
    def __getitem__(self, number: int | slice) -> Row | Sequence[Row]:
        if isinstance(number, slice):
            return [self[one] for one in range(*number.indices(len(self.items)))]
        row = self._made.get(number)
        if row is None:
            assert self._make is not None
            row = self._made[number] = self._make(self.items[number])
        return row


class LazyModel(RowModel):
    """A `RowModel` over `LazyRows`, whose rows can be dragged away as `CARRIED`; `table` says what they are."""

    def __init__(self, table: str, parent: Any = None) -> None:
        super().__init__(parent)
        self.table = table
        self.rows: Any = LazyRows()

    def show(self, rows: LazyRows) -> bool:
        """Show these; returns whether others were shown before (not: the same, changed)."""
        if rows.keys == self.rows.keys:
            self.rows = rows
            if rows.keys:
                self.dataChanged.emit(self.index(0), self.index(len(rows.keys) - 1))
            return False
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()
        return True

    def number_of(self, key: str | None) -> int:
        """At which place the row with that key stands; -1 where there is none."""
        return self.rows.numbers.get(key, -1)

    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return usual | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() and self.table else usual

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.ToolTipRole:
            return render(self.rows[index.row()].third) or None
        return super().data(index, role)

    def mimeTypes(self) -> list[str]:
        return [CARRIED]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        ids = [self.rows.keys[index.row()] for index in sorted(indexes, key=lambda index: index.row())]
        carried = QMimeData()
        carried.setData(CARRIED, QByteArray(json.dumps({"table": self.table, "ids": ids}).encode()))
        return carried

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction


def carried_ids(data: QMimeData) -> tuple[str, list[str]]:
    """What is being dragged: its table and ids; ("", []) for anything else."""
    if not data.hasFormat(CARRIED):
        return "", []
    stored = json.loads(bytes(data.data(CARRIED).data()).decode())
    return stored["table"], stored["ids"]
