"""Where rooms and people stand on the board: columns of rooms, equal in height along a row, and who is beside whom.

Plain geometry in the board's own coordinates; knows nothing of views.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPoint, QRect

from moderator_app.desktop.models.room_cards import TRAY, Item
from moderator_app.desktop.theme import px

NARROWEST, GAP, PAD = 236, 10, 10
HEAD, PROBLEM, CARD, CARD_GAP, FREE = 46, 17, 44, 5, 32


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
    """`rects`: of each row of the list; `height`: of everything."""

    boxes: list[RoomBox] = field(default_factory=list)
    rects: list[QRect] = field(default_factory=list)
    columns: int = 1
    height: int = 0
    _heads: list[int] = field(default_factory=list)

    def box_of(self, row: int) -> RoomBox | None:
        """The room that a row of the list belongs to."""
        place = bisect_right(self._heads, row) - 1
        return self.boxes[place] if row >= 0 and place >= 0 else None

    def box_at(self, point: QPoint) -> RoomBox | None:
        return next((box for box in self.boxes if box.rect.contains(point)), None)

    def row_at(self, point: QPoint) -> int | None:
        """The row of the list at a point: somebody, else the head of the room that is pointed at."""
        box = self.box_at(point)
        if box is None:
            return None
        return next((row for row in box.people if self.rects[row].contains(point)), box.head)

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
        if box.row < 0 and row != box.head:
            found = self._in_tray(box, row, right, down)
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

    def _in_tray(self, box: RoomBox, row: int, right: int, down: int) -> int | None:
        here = self.rects[row]
        step = row + right
        if right and step in box.people and self.rects[step].top() == here.top():
            return step
        if right:
            return row
        ways = [other for other in box.people if (self.rects[other].top() - here.top()) * down > 0]
        same = [other for other in ways if self.rects[other].left() == here.left()]
        if same:
            return min(same, key=lambda other: abs(self.rects[other].top() - here.top()))
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


def arrange(items: Sequence[Item], width: int) -> Arrangement:
    """Place everything in a width (pixels)."""
    found = Arrangement(rects=[QRect()] * len(items))
    for row, item in enumerate(items):
        if item.card is None:
            found.boxes.append(RoomBox(item.room_key, row))
        else:
            found.boxes[-1].people.append(row)
    found._heads = [box.head for box in found.boxes]
    width -= 2  # a card's border is painted on its edge
    found.columns = max(1, (width + px(GAP)) // (px(NARROWEST) + px(GAP)))
    wide = (width - px(GAP) * (found.columns - 1)) // found.columns
    top = 1
    rooms = found.boxes
    if rooms and rooms[0].key == TRAY:
        top = _place_tray(found, rooms[0], width)
        rooms = rooms[1:]
    for number in range(0, len(rooms), found.columns):
        line = rooms[number : number + found.columns]
        high = max(room_height(items[box.head]) for box in line)
        for column, box in enumerate(line):
            box.row, box.column = number // found.columns, column
            box.rect = QRect(1 + column * (wide + px(GAP)), top, wide, high)
            _place_people(found, box, items[box.head])
        top += high + px(GAP)
    found.height = top
    return found


def room_height(item: Item) -> int:
    """How high a room must be for all who sit there and a line for free seats."""
    assert item.room is not None
    room = item.room
    people = len(room.cards)
    high = head_height(item) + people * px(CARD + CARD_GAP) + px(PAD - CARD_GAP)
    return high + (px(FREE + CARD_GAP) if has_free_line(item) else 0)


def head_height(item: Item) -> int:
    """How high a room's head is: a line more for each rule it breaks."""
    return px(HEAD) + (px(PROBLEM) * min(2, len(item.room.problems)) if item.room is not None else 0)


def has_free_line(item: Item) -> bool:
    """Whether a line tells of free seats, or that the room is closed."""
    return item.room is not None and (item.room.closed or len(item.room.cards) < item.room.largest)


def _place_people(found: Arrangement, box: RoomBox, head: Item) -> None:
    rect = box.rect
    found.rects[box.head] = QRect(rect.left(), rect.top(), rect.width(), head_height(head))
    top = rect.top() + head_height(head)
    for row in box.people:
        found.rects[row] = QRect(rect.left() + px(PAD), top, rect.width() - 2 * px(PAD), px(CARD))
        top += px(CARD + CARD_GAP)
    if has_free_line(head):
        box.free = QRect(rect.left() + px(PAD), top, rect.width() - 2 * px(PAD), px(FREE))


def _place_tray(found: Arrangement, box: RoomBox, width: int) -> int:
    """People without a room, side by side above the rooms; returns where the rooms begin."""
    inner = width - 2 * px(PAD)
    many = max(1, (inner + px(CARD_GAP)) // px(200))
    wide = (inner - px(CARD_GAP) * (many - 1)) // many
    top = 1 + px(34)
    for place, row in enumerate(box.people):
        left = 1 + px(PAD) + (place % many) * (wide + px(CARD_GAP))
        found.rects[row] = QRect(left, top + (place // many) * px(CARD + CARD_GAP), wide, px(CARD))
    lines = -(-len(box.people) // many)
    box.rect = QRect(1, 1, width, px(34) + lines * px(CARD + CARD_GAP) + px(PAD - CARD_GAP))
    found.rects[box.head] = QRect(1, 1, width, px(34))
    box.row = -1
    return box.rect.bottom() + 1 + px(GAP)


def pin_spot(card: QRect) -> QRect:
    """Where a card's pin is, and is pressed."""
    return QRect(card.right() - px(26), card.top(), px(26), card.height())


def lock_spot(head: QRect) -> QRect:
    """Where a room's lock is, and is pressed."""
    return QRect(head.right() - px(29), head.top() + px(8), px(24), px(28))
