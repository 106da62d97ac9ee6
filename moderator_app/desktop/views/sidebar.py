"""The sidebar: places of the network, strands with their places, running work, and whether anything is kept back from sharing.

A list painted by a delegate, so it is one tab stop, fast with hundreds of strands, and readable to screen readers.
Up and down move, Enter goes, right and left open and close a strand. A strand has a menu of its own: "…" under the
pointer, the right button, or the menu key. "+" beside the caption makes a strand.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from moderator_app.desktop.desk import Desk
from moderator_app.desktop.places import Place, PlaceTree, StrandEntry, place_kinds
from moderator_app.desktop.settings import EXPANDED
from moderator_app.desktop.theme import color, font, icon_pixmap, px, theme
from moderator_app.desktop.translation import Words, in_language, language_changed, locale, put, render, tr
from moderator_app.desktop.views.corner import Corner
from moderator_app.desktop.views.window import SIDE_RAIL, SIDE_WIDE
from moderator_app.desktop.widgets import Button, Label, initials, paint_pill, pill_width, row_of
from moderator_app.domain.wording import text

Index = QModelIndex | QPersistentModelIndex
ENTRY = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the sidebar."""

    kind: Literal["place", "caption", "strand", "child"]
    words: Words
    icon: str = ""
    place: Place | None = None
    strand: StrandEntry | None = None
    count: int | None = None
    expanded: bool = False

    def spoken(self) -> str:
        shown = render(self.words)
        if self.kind == "strand":
            return tr("{strand}, open", strand=shown) if self.expanded else tr("{strand}, closed", strand=shown)
        return f"{shown}, {self.count}" if self.count else shown


class _Entries(QAbstractListModel):
    def __init__(self, parent: Any) -> None:
        super().__init__(parent)
        self.entries: list[Entry] = []

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self.entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return render(entry.words)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return entry.spoken()
        if role == Qt.ItemDataRole.ToolTipRole:
            return render(entry.words)
        return entry if role == ENTRY else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.entries[index.row()].kind == "caption":
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def show(self, entries: list[Entry]) -> None:
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()


class _Painter(QStyledItemDelegate):
    rail = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        entry: Entry = index.data(ENTRY)
        if self.rail:
            return QSize(px(40), px(16 if entry.kind == "caption" else 36))
        if entry.kind == "caption":
            return QSize(px(100), px(38))
        if entry.kind == "strand":
            lines = 2 if self._wraps(entry, self.parent().viewport().width()) else 1  # type: ignore[union-attr]
            return QSize(px(100), QFontMetrics(font(13, 600)).height() * lines + px(15))
        return QSize(px(100), QFontMetrics(font(13)).height() + px(16))

    def _name_room(self, entry: Entry, width: int) -> int:
        assert entry.strand is not None
        return width - px(19) - sum(pill_width(_TAGS[tag]) + px(4) for tag in entry.strand.languages)

    def _wraps(self, entry: Entry, width: int) -> bool:
        metrics = QFontMetrics(font(13, 600 if entry.expanded else 400))
        return metrics.horizontalAdvance(render(entry.words)) > self._name_room(entry, width)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: Entry = index.data(ENTRY)
        rect: QRect = option.rect  # type: ignore[attr-defined]
        state = option.state  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        here = bool(state & QStyle.StateFlag.State_Selected)
        self._paint_ground(painter, rect, entry, here, state)
        if self.rail:
            self._paint_rail(painter, rect, entry, here)
        elif entry.kind == "caption":
            painter.setFont(font(10.5))
            painter.setPen(color("mute"))
            shown = render(entry.words)
            painter.drawText(rect.adjusted(px(9), px(12), 0, 0), Qt.AlignmentFlag.AlignVCenter, shown.upper())
        elif entry.kind == "strand":
            self._paint_strand(painter, rect, entry, hover=bool(state & QStyle.StateFlag.State_MouseOver))
        else:
            self._paint_place(painter, rect, entry, here)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, entry: Entry, here: bool, state: Any) -> None:
        body = QRectF(rect).adjusted(0.5, 1.5, -0.5, -1.5)
        if entry.kind == "child" and not self.rail:
            body.setLeft(body.left() + px(12))
        if here and entry.kind != "strand":
            painter.setPen(QPen(color("line"), 1))
            painter.setBrush(color("surface"))
            painter.drawRoundedRect(body, px(7), px(7))
        elif state & QStyle.StateFlag.State_MouseOver and entry.kind != "caption":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("press"))
            painter.drawRoundedRect(body, px(7), px(7))
        view: Any = self.parent()
        if view.hasFocus() and view.keyboard and state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(color("accent"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(body.adjusted(0.5, 0.5, -0.5, -0.5), px(7), px(7))

    def _paint_place(self, painter: QPainter, rect: QRect, entry: Entry, here: bool) -> None:
        left = rect.left() + px(21 if entry.kind == "child" else 9)
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(left, rect.center().y() - px(7), icon_pixmap(entry.icon, "ink", 15, ratio))
        right = rect.right() - px(9)
        if entry.count:
            shown = locale().toString(entry.count)
            if entry.place is not None and entry.place.kind == "review":  # something waits for the person
                right -= pill_width(shown)
                paint_pill(painter, right, rect.center().y() - px(9), shown, "warn")
                shown = ""
            painter.setFont(font(11, tabular=True))
            painter.setPen(color("mute"))
            painter.drawText(rect.adjusted(0, 0, -px(9), 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, shown)
            right -= painter.fontMetrics().horizontalAdvance(shown) + px(6)
        painter.setFont(font(13, 600 if here else 400))
        painter.setPen(color("ink"))
        room = QRect(left + px(24), rect.top(), right - left - px(24), rect.height())
        shown = painter.fontMetrics().elidedText(render(entry.words), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_strand(self, painter: QPainter, rect: QRect, entry: Entry, *, hover: bool) -> None:
        assert entry.strand is not None
        right = rect.right() - px(8)
        if hover:
            right -= px(16)
            ratio = painter.device().devicePixelRatioF()
            painter.drawPixmap(right, rect.center().y() - px(8), icon_pixmap("ellipsis", "mute", 16, ratio))
            right -= px(4)
        for tag in () if hover else reversed(entry.strand.languages):
            shown = _TAGS[tag]
            right -= pill_width(shown)
            paint_pill(painter, right, rect.center().y() - px(9), shown, "mandarin" if tag == "zh" else "plain-side")
            right -= px(4)
        painter.setFont(font(13, 600 if entry.expanded else 400))
        painter.setPen(color("ink"))
        room = QRect(rect.left() + px(9), rect.top(), right - rect.left() - px(11), rect.height())
        _draw_two_lines(painter, room, render(entry.words))

    def _paint_rail(self, painter: QPainter, rect: QRect, entry: Entry, here: bool) -> None:
        if entry.kind == "caption":
            painter.setPen(QPen(color("line"), 1))
            painter.drawLine(rect.left() + px(8), rect.center().y(), rect.right() - px(8), rect.center().y())
        elif entry.kind == "strand":
            painter.setFont(font(11.5, 600 if entry.expanded else 500))
            painter.setPen(color("accent" if entry.expanded else "mute"))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, initials(render(entry.words)))
        else:
            ratio = painter.device().devicePixelRatioF()
            painter.drawPixmap(rect.center().x() - px(8), rect.center().y() - px(8), icon_pixmap(entry.icon, "ink", 16, ratio))
            if entry.count and entry.place is not None and entry.place.kind == "review":
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(color("warn"))
                painter.drawEllipse(QRectF(rect.center().x() + px(6), rect.center().y() - px(11), px(7), px(7)))


_TAGS = {"en": "EN", "zh": "中"}


def _draw_two_lines(painter: QPainter, room: QRect, shown: str) -> None:
    metrics = painter.fontMetrics()
    if metrics.horizontalAdvance(shown) <= room.width():
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
        return
    cut = len(shown)
    while cut > 1 and metrics.horizontalAdvance(shown[:cut].rstrip()) > room.width():
        space = shown.rfind(" ", 0, cut - 1)
        cut = space if space > 0 else cut - 1
    rest = metrics.elidedText(shown[cut:].strip(), Qt.TextElideMode.ElideRight, room.width())
    high = metrics.height()
    top = room.top() + (room.height() - 2 * high) // 2
    painter.drawText(QRect(room.left(), top, room.width(), high), Qt.AlignmentFlag.AlignVCenter, shown[:cut].rstrip())
    painter.drawText(QRect(room.left(), top + high, room.width(), high), Qt.AlignmentFlag.AlignVCenter, rest)


_BY_KEYS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)


class PlaceList(QListView):
    """The list of places itself."""

    went = Signal(object)
    toggled = Signal(str)
    menu_wanted = Signal(str, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entries = _Entries(self)
        self.setModel(self.entries)
        self.painter = _Painter(self)
        self.setItemDelegate(self.painter)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        put(self.setAccessibleName, text("Places"))
        self.clicked.connect(self._act)
        self.keyboard = False

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.keyboard = event.reason() in _BY_KEYS
        super().focusInEvent(event)

    def mousePressEvent(self, event: Any) -> None:
        self.keyboard = False
        where = event.position().toPoint()
        entry: Entry | None = self.indexAt(where).data(ENTRY)
        on_menu = where.x() > self.viewport().width() - px(30) and not self.painter.rail
        if entry is not None and entry.kind == "strand" and entry.strand is not None and on_menu:
            self.menu_wanted.emit(entry.strand.strand_id, event.globalPosition().toPoint())
        elif event.button() == Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        entry: Entry | None = index.data(ENTRY) if index.isValid() else None
        if entry is not None and entry.strand is not None:
            where = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft()) if by_key else event.globalPos()
            self.menu_wanted.emit(entry.strand.strand_id, where)

    def _act(self, index: Index) -> None:
        entry: Entry = index.data(ENTRY)
        if entry.kind == "strand" and entry.strand is not None:
            self.toggled.emit(entry.strand.strand_id)
        elif entry.place is not None:
            self.went.emit(entry.place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.keyboard = True
        index = self.currentIndex()
        entry: Entry | None = index.data(ENTRY) if index.isValid() else None
        if entry is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._act(index)
        elif entry is not None and entry.strand is not None and event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Left):
            self._walk(index.row(), entry, inwards=event.key() == Qt.Key.Key_Right)
        else:
            super().keyPressEvent(event)

    def _walk(self, row: int, entry: Entry, *, inwards: bool) -> None:
        """Right opens a strand, then goes into it; left goes back to the strand, then closes it."""
        assert entry.strand is not None
        if entry.kind == "strand" and entry.expanded != inwards:
            self.toggled.emit(entry.strand.strand_id)
        elif entry.kind == "strand" and inwards and row + 1 < len(self.entries.entries):
            self.focus_row(row + 1)
        elif entry.kind == "child" and not inwards:
            head = next(n for n, one in enumerate(self.entries.entries) if one.kind == "strand" and one.strand == entry.strand)
            self.focus_row(head)

    def focus_row(self, row: int) -> None:
        """Give one row the keyboard, without going there."""
        model = self.selectionModel()
        model.setCurrentIndex(self.entries.index(row), model.SelectionFlag.NoUpdate)


class Sidebar(QFrame):
    """`went(Place)` when somewhere else was chosen; `new_wanted()` for the "+"; `menu_wanted(strand_id, where on the screen)`."""

    went = Signal(object)
    new_wanted = Signal()
    menu_wanted = Signal(str, QPoint)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "sidebar")
        self.desk = desk
        self._tree = PlaceTree()
        self._is_read = False
        self._place: Place | None = None
        self.brand = Label("PeerSphere", "brand")
        self.list = PlaceList(self)
        self.corner = Corner(desk)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 12, 10, 12)
        column.setSpacing(6)
        head = row_of(Mark(), self.brand, None, spacing=9)
        head.setContentsMargins(8, 4, 0, 6)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addWidget(self.corner)
        self.list.went.connect(self.went)
        self.list.toggled.connect(self._toggle)
        self.list.menu_wanted.connect(self.menu_wanted)
        theme().changed.connect(self._fit)
        language_changed().connect(self._fill)
        self.set_rail(False)

    def show_tree(self, tree: PlaceTree) -> None:
        """Show strands and numbers as they are now."""
        if tree != self._tree or not self._is_read:
            self._tree = tree
            self._is_read = True
            self._fill()

    def show_place(self, place: Place) -> None:
        """Mark where the window is; its strand opens."""
        self._place = place
        if place.strand_id and place.strand_id not in self._expanded():
            self.desk.settings.set(EXPANDED, [*self._expanded(), place.strand_id])
        self._fill()

    def set_rail(self, rail: bool) -> None:
        """Only icons, or whole names."""
        self.rail = rail
        self.list.painter.rail = rail
        self.brand.setVisible(not rail)
        self.corner.set_rail(rail)
        self._fit()
        self._fill()

    def _fit(self) -> None:
        self.setFixedWidth(px(SIDE_RAIL if self.rail else SIDE_WIDE))
        self.list.entries.layoutChanged.emit()

    def _expanded(self) -> list[str]:
        return list(self.desk.settings.get(EXPANDED))

    def _toggle(self, strand_id: str) -> None:
        expanded = self._expanded()
        opening = strand_id not in expanded
        self.desk.settings.set(EXPANDED, [*expanded, strand_id] if opening else [one for one in expanded if one != strand_id])
        self._fill()
        kinds = place_kinds("strand")
        elsewhere = self._place is None or self._place.strand_id != strand_id
        if opening and kinds and elsewhere:
            meetings = next((kind for kind in kinds if kind.key == "meetings"), kinds[0])
            self.went.emit(Place(meetings.key, strand_id))

    def _fill(self, _language: str = "") -> None:
        entries = [
            Entry("place", kind.name, kind.icon, Place(kind.key), count=self._tree.counts.get(kind.key))
            for kind in place_kinds("network")
        ]
        expanded = self._expanded()
        if self._tree.strands or self._is_read:
            entries.append(Entry("caption", text("My strands")))
        for strand in self._tree.strands:
            open_now = strand.strand_id in expanded
            entries.append(Entry("strand", in_language(strand.name, strand.name_zh), strand=strand, expanded=open_now))
            if open_now:
                entries += [
                    Entry("child", kind.name, kind.icon, Place(kind.key, strand.strand_id), strand)
                    for kind in place_kinds("strand")
                ]
        focused = self.list.currentIndex().row() if self.list.hasFocus() else -1
        self.list.entries.show(entries)
        self._put_plus()
        self._mark_here()
        if 0 <= focused < len(entries):
            self.list.focus_row(focused)

    def _put_plus(self) -> None:
        """The button that makes a strand, beside the caption."""
        at = next((number for number, entry in enumerate(self.list.entries.entries) if entry.kind == "caption"), -1)
        if at < 0 or self.rail:
            return
        plus = Button("", self.new_wanted.emit, kind="quiet", small=True, icon_name="plus", name=text("New strand"))
        holder = QWidget()
        row = row_of(None, plus)
        row.setContentsMargins(0, px(12), px(3), 0)
        holder.setLayout(row)
        self.list.setIndexWidget(self.list.entries.index(at), holder)

    def _mark_here(self) -> None:
        here = self._place
        if here is None:
            return
        kinds = {kind.key for kind in place_kinds("strand")}
        inside = here.event_id is not None and here.kind not in kinds  # a step of a meeting
        wanted = Place("meetings", here.strand_id) if inside else Place(here.kind, here.strand_id)
        for number, entry in enumerate(self.list.entries.entries):
            if entry.place == wanted:
                self.list.setCurrentIndex(self.list.entries.index(number))
                return
        self.list.selectionModel().clear()


class Mark(QWidget):
    """The program's mark."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme().changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        self.setFixedSize(px(20), px(20))
        self.update()

    def paintEvent(self, event: Any) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("accent"))
        painter.drawRoundedRect(QRectF(self.rect()), px(5), px(5))
        painter.setBrush(color("on-accent"))
        middle, dot = self.width() / 2, self.width() * 0.13
        for across, down in ((0, -1), (0.9, 0.6), (-0.9, 0.6)):
            painter.drawEllipse(QRectF(middle + across * dot * 2 - dot, middle + down * dot * 2 - dot, 2 * dot, 2 * dot))
