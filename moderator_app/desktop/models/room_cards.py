"""The board of a round as a list: each room followed by its people, then nobody's seats first of all; and the words on the cards.

What must hold: every row says all that its card shows to a screen reader, and a drop tells who goes where without changing
anything itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QByteArray, QMimeData, QModelIndex, Qt, Signal

from moderator_app.desktop.translation import in_language, render, tr
from moderator_app.desktop.widgets.rows import KEY, Index
from moderator_app.domain.wording import Text, text
from moderator_app.operations.breakout_board import Board, CardView, Effect, RoomView

MIME = "application/x-peersphere-people"
ITEM = Qt.ItemDataRole.UserRole + 2
TRAY = "tray"
"""Where people without a room lie; its key among rooms."""


@dataclass(frozen=True, slots=True)
class Item:
    """A row of the list: a room's head (`card` is None), or somebody in it. `room` is None for people without one.

    `new_peers_matter`: the round is to bring new people together, so that meeting again is worth a warning.
    """

    room: RoomView | None
    card: CardView | None = None
    count: int = 0
    new_peers_matter: bool = True

    @property
    def key(self) -> str:
        """The person's id; for a head "room:" and the room's id."""
        return self.card.person_id if self.card is not None else f"room:{self.room_key}"

    @property
    def room_key(self) -> str:
        return self.room.id if self.room is not None else TRAY

    def spoken(self) -> str:
        """What a screen reader says, and the tooltip shows."""
        if self.card is not None:
            return ", ".join(filter(None, (person_name(self.card), *card_facts(self.card), _where(self.room))))
        if self.room is None:
            return tr("{count} people without a room", count=self.count)
        return ", ".join(room_facts(self.room))


class BoardModel(QAbstractListModel):
    """The rows. `moved(person ids, room id or None)`: people were dropped on a room, or outside all rooms."""

    moved = Signal(list, object)

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self.items: list[Item] = []
        self._at: dict[str, int] = {}

    def show_board(self, board: Board | None) -> bool:
        """Show these rooms. Returns whether the rows are others than before; else only what they show changed."""
        items: list[Item] = []
        if board is not None:
            matter = any(line.rule == "new_peers" and line.word in ("high", "medium") for line in board.rules)
            if board.unseated:
                items.append(Item(None, None, len(board.unseated)))
                items.extend(Item(None, card) for card in board.unseated)
            for room in board.rooms:
                items.append(Item(room))
                items.extend(Item(room, card, 0, matter) for card in room.cards)
        if [item.key for item in items] == [item.key for item in self.items]:
            self.items = items
            if items:
                self.dataChanged.emit(self.index(0), self.index(len(items) - 1))
            return False
        self.beginResetModel()
        self.items = items
        self._at = {item.key: row for row, item in enumerate(items)}
        self.endResetModel()
        return True

    def row_of(self, key: str | None) -> int:
        """The row with that key, or -1."""
        return self._at.get(key or "", -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        item = self.items[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return person_name(item.card) if item.card is not None else room_title(item.room)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return item.spoken()
        if role == ITEM:
            return item
        if role == KEY:
            return item.key
        return None

    # ---- carrying people

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDropEnabled
        return usual | Qt.ItemFlag.ItemIsDragEnabled if self.items[index.row()].card is not None else usual

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        people = [card.person_id for index in indexes if (card := self.items[index.row()].card) is not None]
        return people_as_mime(people)

    def canDropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        return data.hasFormat(MIME)

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """`parent`: any row of the room they were dropped on. People who sit there already stay as they are."""
        if not data.hasFormat(MIME) or not parent.isValid():
            return False
        target = self.items[parent.row()].room
        if target is not None and target.closed:
            return False
        here = {item.card.person_id for item in self.items if item.card is not None and item.room_key == _key(target)}
        people = [person for person in bytes(data.data(MIME).data()).decode().split("\n") if person in self._at]
        going = [person for person in people if person not in here]
        if going:
            self.moved.emit(going, target.id if target is not None else None)
        return bool(going)


def people_as_mime(people: Sequence[str]) -> QMimeData:
    """What is carried when these people are dragged."""
    carried = QMimeData()
    carried.setData(MIME, QByteArray("\n".join(people).encode()))
    return carried


def _key(room: RoomView | None) -> str:
    return room.id if room is not None else TRAY


# ---- words


def person_name(card: CardView) -> str:
    """The name in both scripts, each once."""
    return card.name if not card.name_zh or card.name_zh in card.name else f"{card.name} {card.name_zh}"


def person_line(card: CardView) -> str:
    """City and years in the role."""
    years = tr("{years}y", years=f"{card.years:g}") if card.years is not None else ""
    return " · ".join(filter(None, (card.city, years)))


def met_words(card: CardView) -> Text | None:
    """How often they met people of the room before."""
    if card.met < 1:
        return None
    if card.met <= 2:
        return text("met once") if card.met == 1 else text("met twice")
    return text("met {count}×", count=card.met)


def card_facts(card: CardView) -> list[str]:
    """All that a card tells, in words."""
    met = met_words(card)
    needs = {"zh": tr("needs Mandarin"), "either": tr("bilingual")}
    return list(
        filter(
            None,
            (
                needs.get(card.need, ""),
                card.school,
                person_line(card),
                tr("pinned") if card.pinned else "",
                render(met) if met is not None else "",
                tr("no wish met") if card.wish == 0 else "",
                tr("sits with own school") if card.same_school else "",
            ),
        )
    )


def _where(room: RoomView | None) -> str:
    return tr("Room {number}", number=room.number) if room is not None else tr("without a room")


def room_title(room: RoomView | None) -> str:
    """ "Room 3", with its own name where it has one."""
    if room is None:
        return tr("Without a room")
    title = tr("Room {number}", number=room.number)
    return f"{title} · {room.name}" if room.name else title


def room_topic(room: RoomView) -> str:
    """The topic in the room's language, else in that of the window."""
    if room.language == "zh":
        return room.topic_zh or room.topic_en
    return in_language(room.topic_en, room.topic_zh)


def language_mark(room: RoomView) -> str:
    return "中文" if room.language == "zh" else "EN"


def is_off_size(room: RoomView) -> bool:
    """Whether there are too few or too many in it."""
    return not room.closed and not room.smallest <= len(room.cards) <= room.largest


def room_facts(room: RoomView) -> list[str]:
    """All that a room's head tells, in words."""
    seats = tr("{people} of {seats} seats taken", people=len(room.cards), seats=room.largest)
    return list(
        filter(
            None,
            (
                room_title(room),
                tr("中文 room") if room.language == "zh" else tr("English room"),
                room_topic(room),
                tr("closed") if room.closed else seats,
                tr("locked") if room.locked else "",
                *(render(problem) for problem in room.problems),
            ),
        )
    )


def effect_words(effect: Effect) -> tuple[Text, str]:
    """What a move would do, in words and with their tone."""
    if effect.breaks:
        return text("breaks a rule"), "bad"
    if effect.change > 0:
        return text("+{points} worse", points=effect.change), "warn"
    if effect.change < 0:
        return text("−{points} better", points=-effect.change), "good"
    return text("as good"), "neutral"
