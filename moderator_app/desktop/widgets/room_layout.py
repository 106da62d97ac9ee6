"""Where rooms and people stand on the board: columns of rooms, equal in height along a row, and who is beside whom.

Plain geometry in the board's own coordinates; knows nothing of views.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QPoint, QRect

from moderator_app.desktop.models.room_cards import TRAY, Item
from moderator_app.desktop.theme import px
from moderator_app.desktop.widgets.room_zoom import CARDS, Zoom

_TRAY_HEAD, _TRAY_PAD = 34, 10
_LOOSEST = {"rows": 4, "names": 3}
"""By how much lines may grow where there is room."""
_TRAY_CARD = {"cards": 236, "rows": 206, "names": 132, "faces": 0}


@dataclass(slots=True)
class RoomBox:
    """A room: its row in the list (`head`), the rows of its people, where it stands. `row`, `column`: in the grid of rooms; the
    people without a room are row -1. `free`: where its free seats are told of."""

    key: str
    head: int
    people: list[int] = field(default_factory=list)
    rect: QRect = field(default_factory=QRect)
    free: QRect = field(default_factory=QRect)
    row: int = 0
    column: int = 0


@dataclass(slots=True)
class Arrangement:
    """`rects`: of each row of the list; `height`: of everything; `wide`: of a room."""

    zoom: Zoom = CARDS
    boxes: list[RoomBox] = field(default_factory=list)
    rects: list[QRect] = field(default_factory=list)
    columns: int = 1
    height: int = 0
    wide: int = 0
    _heads: list[int] = field(default_factory=list)

    def box_of(self, row: int) -> RoomBox | None:
        """The room that a row of the list belongs to."""
        place = bisect_right(self._heads, row) - 1
        return self.boxes[place] if row >= 0 and place >= 0 else None

    def box_called(self, key: str | None) -> RoomBox | None:
        return next((box for box in self.boxes if box.key == key), None)

    def box_at(self, point: QPoint) -> RoomBox | None:
        return next((box for box in self.boxes if box.rect.contains(point)), None)

    def row_at(self, point: QPoint) -> int | None:
        """The row of the list at a point: somebody, else the head of the room that is pointed at."""
        box = self.box_at(point)
        if box is None:
            return None
        return next((row for row in box.people if self.rects[row].contains(point)), box.head)

    def people_in(self, rect: QRect) -> list[int]:
        """The rows of the people that a rectangle touches."""
        touched = [box for box in self.boxes if box.rect.intersects(rect)]
        return [row for box in touched for row in box.people if self.rects[row].intersects(rect)]

    def box_beside(self, row: int, right: int, down: int) -> RoomBox | None:
        """The room beside that of a row."""
        box = self.box_of(row)
        if box is None:
            return None
        if box.row < 0:  # below those without a room is everything
            return next((other for other in self.boxes if other.row == 0), None) if (right, down) != (0, -1) else None
        wanted = (box.row + down, box.column + right)
        found = next((other for other in self.boxes if (other.row, other.column) == wanted), None)
        if found is None and wanted[0] < 0:
            return next((other for other in self.boxes if other.row < 0), None)
        if found is None and right:  # on to the next line of rooms, as words go on
            place = self.boxes.index(box) + right
            return self.boxes[place] if 0 <= place < len(self.boxes) else None
        return found

    def neighbour(self, row: int, right: int, down: int) -> int:
        """The row of the list that an arrow leads to; the same one at an edge."""
        box = self.box_of(row)
        if box is None:
            return 0
        if row != box.head and (box.row < 0 or self.zoom.across):
            found = self._among_many(box, row, right, down)
            if found is not None:
                return found
        elif down and row + down in (box.head, *box.people):
            return row + down
        beside = self.box_beside(row, right, down)
        if beside is None:
            return row
        if down:
            return beside.head if down > 0 or not beside.people else beside.people[-1]
        place = row - box.head
        return beside.head + min(place, len(beside.people))

    def _among_many(self, box: RoomBox, row: int, right: int, down: int) -> int | None:
        """Where people lie side by side in their room; None: the arrow leads out of it."""
        here = self.rects[row]
        step = row + right
        if right and step in box.people and self.rects[step].top() == here.top():
            return step
        if right:
            return row if box.row < 0 else None
        ways = [other for other in box.people if (self.rects[other].top() - here.top()) * down > 0]
        if ways:
            return min(
                ways,
                key=lambda other: (
                    abs(self.rects[other].top() - here.top()),
                    abs(self.rects[other].left() - here.left()),
                ),
            )
        return None if down > 0 else box.head

    def page(self, row: int, by: int) -> int:
        """The row about `by` pixels below (or above)."""
        if not 0 <= row < len(self.rects):
            return 0
        here = self.rects[row]
        wanted = here.center() + QPoint(0, by)
        return min(
            range(len(self.rects)),
            key=lambda other: (
                abs(self.rects[other].center().y() - wanted.y()) + abs(self.rects[other].center().x() - wanted.x()) // 2
            ),
        )


def arrange(items: Sequence[Item], width: int, page: int = 0, zoom: Zoom = CARDS) -> Arrangement:
    """Place everything in a width (pixels). Rooms are as wide as usual, or narrower where all of them then fit a page; what a
    page has left over is given to the lines."""
    heads = [item for item in items if item.card is None]
    columns = _columns_for(heads, width, page, zoom)
    made = replace(zoom, card=zoom.card + _looser(heads, width, page, zoom, columns))
    found = _arrange(items, width, made, columns)
    found.zoom = zoom
    return found


def height_at(items: Sequence[Item], width: int, page: int, zoom: Zoom) -> int:
    """How high the board would be, without placing anything."""
    heads = [item for item in items if item.card is None]
    return _height(heads, width, zoom, _columns_for(heads, width, page, zoom))


def _columns_for(heads: Sequence[Item], width: int, page: int, zoom: Zoom) -> int:
    most = _columns(width, zoom, zoom.narrowest)
    usual = min(most, _columns(width, zoom, zoom.usual))
    if page <= 0:
        return usual
    fitting = (columns for columns in range(usual, most + 1) if _height(heads, width, zoom, columns) <= page)
    return next(fitting, _columns(width, zoom, zoom.crowded))


def _looser(heads: Sequence[Item], width: int, page: int, zoom: Zoom, columns: int) -> int:
    """By how much each line may be higher, so that the page is full and no more."""
    for more in range(_LOOSEST.get(zoom.key, 0), 0, -1):
        if _height(heads, width, replace(zoom, card=zoom.card + more), columns) <= page:
            return more
    return 0


def _height(heads: Sequence[Item], width: int, zoom: Zoom, columns: int) -> int:
    """How high the board is with so many rooms side by side."""
    if not heads:
        return 0
    gap, width = px(zoom.gap), width - 2
    wide = (width - gap * (columns - 1)) // columns
    rooms, top = heads, 1
    if heads[0].room is None:
        rooms = heads[1:]
        top += _tray_height(heads[0].count, width, zoom, columns) + gap
    highs = [_room_height(item, wide, zoom) for item in rooms]
    lines = [max(highs[at : at + columns]) + gap for at in range(0, len(highs), columns)]
    return top + sum(lines) - gap + 2


def _columns(width: int, zoom: Zoom, wide: int) -> int:
    return max(1, (width - 2 + px(zoom.gap)) // (px(wide) + px(zoom.gap)))


def _arrange(items: Sequence[Item], width: int, zoom: Zoom, columns: int) -> Arrangement:
    found = Arrangement(zoom, rects=[QRect()] * len(items), columns=columns)
    for row, item in enumerate(items):
        if item.card is None:
            found.boxes.append(RoomBox(item.room_key, row))
        else:
            found.boxes[-1].people.append(row)
    found._heads = [box.head for box in found.boxes]
    width -= 2  # a card's border is painted on its edge
    gap = px(zoom.gap)
    wide = found.wide = (width - gap * (columns - 1)) // columns
    top = 1
    rooms = found.boxes
    if rooms and rooms[0].key == TRAY:
        top = _place_tray(found, rooms[0], width)
        rooms = rooms[1:]
    for number in range(0, len(rooms), columns):
        line = rooms[number : number + columns]
        high = max(_room_height(items[box.head], wide, zoom) for box in line)
        for column, box in enumerate(line):
            box.row, box.column = number // columns, column
            box.rect = QRect(1 + column * (wide + gap), top, wide, high)
            _place_people(found, box, items[box.head])
        top += high + gap
    found.height = top - gap + 2 if found.boxes else 0
    return found


def _room_height(item: Item, wide: int, zoom: Zoom) -> int:
    """How high a room must be for all who sit there and a line for free seats."""
    assert item.room is not None
    lines = -(-len(item.room.cards) // _beside(wide, zoom))
    high = head_height(item, zoom) + max(1, lines) * px(zoom.card + zoom.between) + px(zoom.pad - zoom.between)
    if zoom.free and has_free_line(item):
        high += px(zoom.free + zoom.between) if item.room.cards else 0
    return high


def _beside(wide: int, zoom: Zoom) -> int:
    """How many people lie side by side in a room."""
    if not zoom.across:
        return 1
    return max(1, (wide - 2 * px(zoom.pad) + px(zoom.between)) // px(zoom.card + zoom.between))


def head_height(item: Item, zoom: Zoom) -> int:
    """How high a room's head is: a line more for each rule it breaks, where the size has place for words."""
    most = {"cards": 2, "rows": 1}.get(zoom.key, 0)
    return px(zoom.head) + (px(zoom.problem) * min(most, len(item.room.problems)) if item.room is not None else 0)


def has_free_line(item: Item) -> bool:
    """Whether a line tells of free seats, or that the room is closed."""
    return item.room is not None and (item.room.closed or len(item.room.cards) < item.room.largest)


def _place_people(found: Arrangement, box: RoomBox, head: Item) -> None:
    zoom, rect = found.zoom, box.rect
    found.rects[box.head] = QRect(rect.left(), rect.top(), rect.width(), head_height(head, zoom))
    left, top = rect.left() + px(zoom.pad), rect.top() + head_height(head, zoom)
    wide = rect.width() - 2 * px(zoom.pad)
    beside = _beside(rect.width(), zoom)
    step = px(zoom.card + zoom.between)
    for place, row in enumerate(box.people):
        if zoom.across:
            found.rects[row] = QRect(left + place % beside * step, top + place // beside * step, px(zoom.card), px(zoom.card))
        else:
            found.rects[row] = QRect(left, top + place * step, wide, px(zoom.card))
    if zoom.free and has_free_line(head):
        box.free = QRect(left, top + len(box.people) * step, wide, px(zoom.free))


def _place_tray(found: Arrangement, box: RoomBox, width: int) -> int:
    """People without a room, side by side above the rooms; returns where the rooms begin."""
    zoom = found.zoom
    pad, high, between = px(_TRAY_PAD), px(zoom.card), px(max(2, zoom.between))
    many = _tray_beside(len(box.people), width, zoom, found.columns)
    wide = high if zoom.across else (width - 2 * pad - between * (many - 1)) // many
    top = 1 + px(_TRAY_HEAD)
    for place, row in enumerate(box.people):
        left = 1 + pad + (place % many) * (wide + between)
        found.rects[row] = QRect(left, top + (place // many) * (high + between), wide, high)
    box.rect = QRect(1, 1, width, _tray_height(len(box.people), width, zoom, found.columns))
    found.rects[box.head] = QRect(1, 1, width, px(_TRAY_HEAD))
    box.row = -1
    return box.rect.bottom() + 1 + px(zoom.gap)


def _tray_beside(people: int, width: int, zoom: Zoom, columns: int) -> int:
    """How many people without a room lie side by side."""
    between = px(max(2, zoom.between))
    inner = width - 2 * px(_TRAY_PAD) + between
    if zoom.across:
        return max(1, inner // (px(zoom.card) + between))
    return min(max(1, inner // px(_TRAY_CARD[zoom.key])), max(people, columns))


def _tray_height(people: int, width: int, zoom: Zoom, columns: int) -> int:
    between = px(max(2, zoom.between))
    lines = -(-people // _tray_beside(people, width, zoom, columns))
    return px(_TRAY_HEAD) + lines * (px(zoom.card) + between) + px(_TRAY_PAD) - between


def pin_spot(card: QRect, zoom: Zoom) -> QRect:
    """Where a card's pin is, and is pressed; nowhere on a face."""
    wide = {"cards": 26, "rows": 18, "names": 14}.get(zoom.key, 0)
    return QRect(card.right() + 1 - px(wide), card.top(), px(wide), card.height())


def lock_spot(head: QRect, zoom: Zoom) -> QRect:
    """Where a room's lock is, and is pressed."""
    if zoom.key == "cards":
        return QRect(head.right() - px(29), head.top() + px(5), px(24), px(24))
    return QRect(head.right() - px(20), head.top() + px(3), px(18), px(18))
