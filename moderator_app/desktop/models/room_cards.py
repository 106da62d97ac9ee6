"""The board of a round as a list: each room followed by its people, then nobody's seats first of all; and the words on the cards.

What must hold: every row says all that its card shows to a screen reader, whatever the size at which it is painted.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from math import isfinite
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt

from moderator_app.desktop.translation import in_language, render, tr
from moderator_app.desktop.widgets.rows import KEY, Index
from moderator_app.domain.wording import Text, text
from moderator_app.operations.breakout_board import Board, CardView, RoomView
from moderator_app.operations.breakout_facts import RULE_LABELS
from moderator_app.operations.breakout_preview import Effect, MovePreview

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
    preview: MovePreview | None = field(default=None, compare=False, repr=False)

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
            met = self.preview.met_here(self.card.person_id) if self.preview is not None and self.room is not None else []
            return ", ".join(filter(None, (person_name(self.card), *card_facts(self.card, self.room, met))))
        if self.room is None:
            return tr("{count} people without a room", count=self.count)
        return ", ".join(room_facts(self.room))


class BoardModel(QAbstractListModel):
    """The rows."""

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
                items.extend(Item(room, card, 0, matter, board.preview) for card in room.cards)
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

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def people_of(self, room_key: str) -> list[str]:
        """The ids of the people in a room, or of those without one (TRAY)."""
        return [item.card.person_id for item in self.items if item.card is not None and item.room_key == room_key]


# ---- words


def person_name(card: CardView) -> str:
    """The name in both scripts, each once."""
    return card.name if not card.name_zh or card.name_zh in card.name else f"{card.name} {card.name_zh}"


def person_line(card: CardView) -> str:
    """School and years in the role."""
    return " · ".join(filter(None, (place_words(card), years_words(card))))


def place_words(card: CardView) -> str:
    """Their school without what every school is called; the city where the school isn't known."""
    return _school_name(in_language(card.school, card.school_zh)) or card.city


@cache
def _school_name(name: str) -> str:
    short = _KIND_OF_SCHOOL.sub("", name).strip(" ,-·")
    return short or name


_KIND_OF_SCHOOL = re.compile(
    r"(?:\b(?:International|Foreign Language|Foreign|Bilingual|Primary|Secondary|High|Middle))?\s+School$", re.IGNORECASE
)


def years_words(card: CardView) -> str:
    return tr("{years}y", years=f"{card.years:g}") if card.years is not None and isfinite(card.years) else ""


def wish_words(card: CardView) -> Text | None:
    """Which of their wishes the room meets; None where they wished nothing."""
    if card.wish < 0 or card.wish >= len(_WISHES):
        return None
    return _WISHES[card.wish]


_WISHES = (text("no wish met"), text("1st wish"), text("2nd wish"), text("further wish"))


def met_words(card: CardView) -> Text | None:
    """How often they met people of the room before."""
    if card.met < 1:
        return None
    if card.met <= 2:
        return text("met once") if card.met == 1 else text("met twice")
    return text("met {count}×", count=card.met)


def card_facts(card: CardView, room: RoomView | None, met: Sequence[tuple[str, int]] = ()) -> list[str]:
    """All that a card tells, in words. `met`: whom of the room they met before, and how often."""
    needs = {"zh": tr("needs Mandarin"), "either": tr("bilingual"), "en": tr("needs English")}
    wished = {0: tr("no wish met"), 1: tr("first wish met"), 2: tr("second wish met"), 3: tr("a further wish met")}
    seated = room is not None
    return list(
        filter(
            None,
            (
                in_language(card.role, card.role_zh),
                in_language(card.school, card.school_zh),
                card.city,
                tr("{years} years", years=f"{card.years:g}") if card.years is not None and isfinite(card.years) else "",
                _where(room),
                needs.get(card.need, ""),
                wished.get(card.wish, "") if seated else "",
                *(_met_somebody(name, times) for name, times in met[:_NAMED]),
                tr("met {count} others before", count=len(met) - _NAMED) if len(met) > _NAMED else "",
                tr("sits with own school") if card.same_school else "",
                tr("pinned") if card.pinned else "",
            ),
        )
    )


#: How many of those met before are named.
_NAMED = 3


def _met_somebody(name: str, times: int) -> str:
    if times <= 2:
        return tr("met {name} once", name=name) if times == 1 else tr("met {name} twice", name=name)
    return tr("met {name} {count} times", name=name, count=times)


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
    if room.smallest > 1 and len(room.cards) < room.smallest:
        seats = tr("{people} people, {smallest} to {largest} wanted", people=len(room.cards), smallest=room.smallest,
                   largest=room.largest)  # fmt: skip
    return list(
        filter(
            None,
            (
                room_title(room),
                tr("中文 room") if room.language == "zh" else tr("English room"),
                room_topic(room),
                tr("closed") if room.closed else seats,
                tr("locked") if room.locked else "",
                tr("experience {years}", years=span_words(room)) if room.years is not None else "",
                costliest_words(room) if room.costliest else "",
                *(render(problem) for problem in room.problems),
            ),
        )
    )


def span_words(room: RoomView) -> str:
    """The experience in a room: "3–12y"."""
    if room.years is None:
        return ""
    low, high = (f"{years:g}" for years in room.years)
    return tr("{years}y", years=low if low == high else f"{low}–{high}")


def costliest_words(room: RoomView) -> str:
    """Why a room is marked as the costliest."""
    mainly = RULE_LABELS.get(room.cost_mainly)
    if mainly is None:
        return tr("costliest room: {points} points", points=room.cost)
    return tr("costliest room: {points} points, most of them for “{rule}”", points=room.cost, rule=render(mainly))


def swap_words(effect: Effect) -> tuple[Text, str]:
    """What changing seats would do: a sign of its own before it."""
    figure, tone = effect_figure(effect)
    return text("⇄ {effect}", effect=figure), tone


def effect_words(effect: Effect) -> tuple[Text, str]:
    """What a move would do, in words and with their tone."""
    if effect.breaks:
        why = effect.why_not
        return (text("breaks: {rule}", rule=why[0]) if why else text("breaks a rule")), "bad"
    if effect.change > 0:
        return text("+{points} worse", points=effect.change), "warn"
    if effect.change < 0:
        return text("−{points} better", points=-effect.change), "good"
    return text("as good"), "neutral"


def effect_figure(effect: Effect) -> tuple[Text, str]:
    """The same where there is little room: a sign tells better from worse."""
    if effect.breaks:
        return (effect.why_not[0] if effect.why_not else text("breaks a rule")), "bad"
    shown = text("+{points}", points=effect.change) if effect.change > 0 else text("−{points}", points=-effect.change)
    return (shown, effect_words(effect)[1]) if effect.change else (text("±0"), "neutral")
