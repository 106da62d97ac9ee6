"""Texts and their translations in two columns, ten thousand of them: painted when in sight, all rows of one height."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from moderator_app.desktop.later import when_seen
from moderator_app.desktop.theme import color, font, icon_pixmap, px, theme
from moderator_app.desktop.translation import Words, language_changed, put, render, tr
from moderator_app.desktop.widgets.basics import Tone
from moderator_app.desktop.widgets.rows import paint_pill, pill_width
from moderator_app.desktop.widgets.wrapping import paint_lines, wrapped
from moderator_app.domain.translation_units import UNIT_KINDS, TranslationUnit
from moderator_app.domain.wording import text

Index = QModelIndex | QPersistentModelIndex

KIND_ICONS = {
    "insight": "lightbulb",
    "detail": "file-text",
    "theme": "tag",
    "agenda": "clipboard-list",
    "chapter": "list",
    "caption": "quote",
}
STATES: dict[str, tuple[Words, Tone]] = {
    "none": (text("none"), "neutral"),
    "draft": (text("draft"), "warn"),
    "review": (text("waits for review"), "accent"),
    "approved": (text("approved"), "good"),
    "stale": (text("source changed"), "bad"),
}
_EDGE, _ICON, _BETWEEN, _HIGH = 14, 26, 18, 54
_PILL_ROOM = 116


def state_of(one: TranslationUnit) -> str:
    """A key of `STATES`: how the state is shown."""
    return "stale" if one.stale else one.state


class UnitModel(QAbstractListModel):
    """Units in the order shown."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self.units: Sequence[TranslationUnit] = ()
        self.numbers: dict[str, int] = {}

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.units)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        one = self.units[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return one.source
        if role == Qt.ItemDataRole.AccessibleTextRole:
            shown = one.target or tr("not translated")
            return ", ".join((render(UNIT_KINDS[one.kind]), one.source, shown, render(STATES[state_of(one)][0])))
        return None


class UnitDelegate(QStyledItemDelegate):
    """Source at the left, translation at the right of it, the state at the edge."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(px(120), px(_HIGH))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        one = index.model().units[index.row()]  # type: ignore[attr-defined]
        rect: QRect = option.rect  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, option, index)
        middle = rect.center().y()
        ratio = painter.device().devicePixelRatioF()
        glyph = "lock" if one.reason is not None else KIND_ICONS[one.kind]
        painter.drawPixmap(rect.left() + px(_EDGE), middle - px(8), icon_pixmap(glyph, "mute", 16, ratio))
        left, wide = columns_of(rect.width())
        face = font(13)
        source = QRect(rect.left() + left, rect.top() + px(8), wide, rect.height() - px(14))
        target = source.translated(wide + px(_BETWEEN), 0)
        painter.setPen(color("ink"))
        _paint_words(painter, source, one.source, face)
        if one.target.strip():
            _paint_words(painter, target, one.target, face)
        else:
            painter.setPen(color("mute"))
            _paint_words(painter, target, render(one.reason) if one.reason is not None else tr("not translated"), font(12))
        shown, tone = STATES[state_of(one)]
        words = render(shown)
        paint_pill(painter, rect.right() - px(_EDGE) - pill_width(words), middle - px(9), words, tone)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        state, rect = option.state, option.rect  # type: ignore[attr-defined]
        selected, focus = bool(state & QStyle.StateFlag.State_Selected), bool(state & QStyle.StateFlag.State_HasFocus)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(QPen(color("accent"), 1) if selected and focus else Qt.PenStyle.NoPen)
            painter.setBrush(color("accent-soft" if selected else "hover"))
            painter.drawRoundedRect(QRectF(rect).adjusted(4, 2, -4, -3), px(7), px(7))
        if index.row() < index.model().rowCount() - 1:
            painter.setPen(QPen(color("line-soft"), 1))
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())


def columns_of(width: int) -> tuple[int, int]:
    """Where the source begins and how wide each of the two columns is, in a list of that width."""
    left = px(_EDGE + _ICON)
    return left, max(px(60), (width - left - px(_EDGE + _PILL_ROOM + _BETWEEN)) // 2)


def _paint_words(painter: QPainter, rect: QRect, words: str, face: Any) -> None:
    lines = wrapped(" ".join(words.split()), face, rect.width())
    high = painter.fontMetrics().height() * len(lines)
    paint_lines(painter, rect.adjusted(0, max(0, (rect.height() - high) // 2 - px(1)), 0, 0), lines, face)


class UnitList(QListView):
    """`picked()` when another text is current or others are chosen; `opened()` on Enter or double-click."""

    picked = Signal()
    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("rows", "plain")
        put(self.setAccessibleName, text("Texts and their translations"))
        self.model_ = UnitModel(self)
        self.setModel(self.model_)
        self.setItemDelegate(UnitDelegate(self))
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setMinimumHeight(px(_HIGH * 2))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.selectionModel().currentChanged.connect(lambda _now, _before: self.picked.emit())
        self.selectionModel().selectionChanged.connect(lambda _now, _before: self.picked.emit())
        self.activated.connect(lambda _index: self.opened.emit())
        theme().changed.connect(self._hear_news)
        language_changed().connect(self._hear_news)

    def show_units(self, units: Sequence[TranslationUnit]) -> None:
        """Show these. The current one and what is chosen stay by their keys; where the current one has gone, the one that took
        its place is current. `picked` is told once."""
        model = self.model_
        current, row, chosen = self.current(), self.currentIndex().row(), set(self.picked_keys())
        keys = [one.key for one in units]
        place = self.verticalScrollBar().value()
        self.selectionModel().blockSignals(True)
        if keys == [one.key for one in model.units]:
            model.units = units
            if keys:
                model.dataChanged.emit(model.index(0), model.index(len(keys) - 1))
        else:
            model.beginResetModel()
            model.units, model.numbers = units, {key: number for number, key in enumerate(keys)}
            model.endResetModel()
            now = model.numbers.get(current.key if current else "", -1)
            if now < 0:
                now, chosen = min(max(row, 0), len(keys) - 1), set()
            self._choose(now, chosen)
            self.verticalScrollBar().setValue(place)
        self.selectionModel().blockSignals(False)
        self.viewport().update()
        self.picked.emit()

    def _choose(self, row: int, chosen: set[str]) -> None:
        if row < 0:
            return
        selection = QItemSelection()
        for number in sorted({row, *(self.model_.numbers[key] for key in chosen if key in self.model_.numbers)}):
            selection.select(self.model_.index(number), self.model_.index(number))
        self.selectionModel().setCurrentIndex(self.model_.index(row), QItemSelectionModel.SelectionFlag.NoUpdate)
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def current(self) -> TranslationUnit | None:
        """The text that the keyboard is on."""
        row = self.currentIndex().row()
        return self.model_.units[row] if 0 <= row < len(self.model_.units) else None

    def picked_keys(self) -> list[str]:
        """The keys of the texts chosen, in the order shown."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [self.model_.units[row].key for row in rows if row < len(self.model_.units)]

    def go(self, by: int) -> bool:
        """Make the next (1) or previous (-1) text current alone; False at either end."""
        row = self.currentIndex().row() + by
        if not 0 <= row < len(self.model_.units):
            return False
        self.go_to(row)
        return True

    def go_to(self, row: int) -> None:
        """Make a row current alone and show it."""
        self.setCurrentIndex(self.model_.index(row))
        self.scrollTo(self.model_.index(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def _hear_news(self, *_news: Any) -> None:
        when_seen(self, type(self)._look_again)

    def _look_again(self, *_news: Any) -> None:
        self.model_.layoutChanged.emit()
        self.viewport().update()
