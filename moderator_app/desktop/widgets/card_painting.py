"""How a person is painted on the board of rooms: as a card, a row, a name or a face.

What must hold: nothing is told by colour alone. Who needs Mandarin has a Chinese name or 中文 beside it (a face: a line
below), who speaks both 双语; a wish that isn't met has words on a card and a mark of its own form elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from moderator_app.desktop.models.room_cards import Item, met_words, person_name, place_words, wish_words, years_words
from moderator_app.desktop.theme import color, px
from moderator_app.desktop.translation import render, tr
from moderator_app.desktop.widgets.room_ink import icon, pill, width_of, write
from moderator_app.desktop.widgets.room_zoom import Zoom
from moderator_app.desktop.widgets.surroundings import initials
from moderator_app.operations.breakout_board import CardView

_DIMMED = 0.28


@dataclass(frozen=True, slots=True)
class Look:
    """How a card is at this moment. `focus`: keys go to the board; `dim`: something else is looked for; `away`: carried
    elsewhere."""

    focus: bool = False
    current: bool = False
    hover: bool = False
    marked: bool = False
    dim: bool = False
    away: bool = False


PLAIN = Look()


def paint_card(painter: QPainter, rect: QRect, item: Item, look: Look, zoom: Zoom) -> None:
    """Paint somebody."""
    faded = look.dim or look.away
    if faded:
        painter.setOpacity(_DIMMED)
    {"cards": _paint_whole, "rows": _paint_row, "names": _paint_name, "faces": _paint_face}[zoom.key](painter, rect, item, look)
    if faded:
        painter.setOpacity(1)


# ---- a card


def _paint_whole(painter: QPainter, rect: QRect, item: Item, look: Look) -> None:
    card = item.card
    assert card is not None
    _paint_ground(painter, rect, look, 7, "ground", "line-soft")
    side = px(22)
    face = QRect(rect.left() + px(9), rect.center().y() - side // 2 + 1, side, side)
    _avatar(painter, face, card)
    right = _paint_pin(painter, rect, card, look if item.room is not None else PLAIN, 13, rect.right() - px(8))
    right = _paint_met(painter, rect, item, card, right)
    left = face.right() + px(8)
    line = QRect(left, rect.top() + px(5), max(10, right - left), px(18))
    _paint_named(painter, line, item, 13, 500)
    line = QRect(left, line.top() + px(17), max(10, right - left), px(15))
    _paint_facts(painter, line, card, seated=item.room is not None)


def _paint_facts(painter: QPainter, line: QRect, card: CardView, *, seated: bool) -> None:
    """School, years and wish; a long school gives way to the others."""
    wish = wish_words(card) if seated else None
    place, years = place_words(card), years_words(card)
    parts = [(years, "mute")] if years else []
    if wish is not None:
        parts.append((render(wish), "warn" if card.wish == 0 else "mute"))
    dot = " · "
    needed = sum(width_of(shown, 11) for shown, _token in parts) + width_of(dot, 11) * (len(parts) - (not place))
    left = line.left()
    if place and line.width() - needed < px(26):
        place = ""
    if place:
        most = line.width() - needed
        left += write(painter, QRect(left, line.top(), most, line.height()), place, "mute", 11)
    for number, (shown, token) in enumerate(parts):
        if place or number:
            left += write(painter, QRect(left, line.top(), line.right() - left, line.height()), dot, "mute", 11)
        left += write(painter, QRect(left, line.top(), line.right() + 1 - left, line.height()), shown, token, 11)


def _paint_met(painter: QPainter, rect: QRect, item: Item, card: CardView, right: int) -> int:
    """How often they met others of the room (loud only where new peers matter), and whether their own school is there."""
    middle, met = rect.center().y() + 1, met_words(card)
    if met is not None and card.met > 1:
        right = pill(painter, right, middle, render(met), "warn" if item.new_peers_matter else "plain") - px(6)
    if card.same_school:
        right = icon(painter, right, middle, "school", "mute", 13) - px(6)
    return right


# ---- a row


def _paint_row(painter: QPainter, rect: QRect, item: Item, look: Look) -> None:
    """One line: face, name, school and years where there is room, marks."""
    card = item.card
    assert card is not None
    _paint_ground(painter, rect, look, 5)
    side = px(15)
    face = QRect(rect.left() + px(3), rect.center().y() - side // 2 + 1, side, side)
    _avatar(painter, face, card)
    right = _paint_pin(painter, rect, card, look if item.room is not None else PLAIN, 11, rect.right() - px(3))
    right = _paint_small_marks(painter, rect, item, card, right)
    left = face.right() + px(6)
    line = QRect(left, rect.top(), right - left, rect.height())
    line = _paint_beside(painter, line, item, 12, 450)
    _paint_named(painter, line, item, 12, 450)


def _paint_beside(painter: QPainter, line: QRect, item: Item, size: float, weight: int) -> QRect:
    """School and years at the right of a line, as far as there is room; returns what is left for the name."""
    card = item.card
    assert card is not None
    spoken = _spoken(item, short=size < 12)
    name = width_of(person_name(card), size, weight) + (width_of(spoken, 10) + px(5) if spoken else 0)
    free = line.width() - name - px(8)
    place, years = place_words(card), years_words(card)
    facts = (" · ".join(filter(None, (place, years))), years)
    shown = next((words for words in facts if words and width_of(words, 10.5) <= free), "")
    if not shown and place and not years:
        return line
    wide = write(painter, line, shown, "mute", 10.5, right=True) if shown else 0
    return line.adjusted(0, 0, -wide - px(6), 0) if wide else line


def _paint_small_marks(painter: QPainter, rect: QRect, item: Item, card: CardView, right: int) -> int:
    """Met before as "2×", own school, no wish met: each a form of its own."""
    if item.room is None:
        return right
    middle = rect.center().y() + 1
    if card.met > 1:
        line = QRect(rect.left(), rect.top(), right - rect.left(), rect.height())
        token = "warn" if item.new_peers_matter else "mute"
        right -= write(painter, line, tr("{count}×", count=card.met), token, 10.5, 500, right=True) + px(4)
    for name, token, there in (("target", "warn", card.wish == 0), ("school", "mute", bool(card.same_school))):
        if there:
            right = icon(painter, right, middle, name, token, 11) - px(4)
    return right


# ---- a name


def _paint_name(painter: QPainter, rect: QRect, item: Item, look: Look) -> None:
    card = item.card
    assert card is not None
    _paint_ground(painter, rect, look, 4)
    right = rect.right() - px(2)
    if card.pinned:
        right = icon(painter, right, rect.center().y() + 1, "pin", "ink", 10) - px(2)
    right = _paint_small_marks(painter, rect, item, card, right)
    line = QRect(rect.left() + px(3), rect.top(), right - rect.left() - px(3), rect.height())
    line = _paint_beside(painter, line, item, 11.5, 400)
    _paint_named(painter, line, item, 11.5, 400)


# ---- a face


def _paint_face(painter: QPainter, rect: QRect, item: Item, look: Look) -> None:
    card = item.card
    assert card is not None
    body = QRect(rect.left() + px(1), rect.top() + px(1), rect.width() - px(2), rect.height() - px(2))
    if look.marked or look.current or look.hover:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        token = "accent" if look.marked or (look.current and look.focus) else "faint"
        painter.setPen(QPen(color(token), 2 if look.current or look.marked else 1))
        painter.drawEllipse(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5))
    _avatar(painter, body, card)
    if card.need == "zh" and not _is_chinese(initials(person_name(card))):  # colour alone would not tell
        painter.setPen(QPen(color("mandarin"), 1.5))
        middle, low = body.center().x() + 1, body.bottom() - px(3)
        painter.drawLine(QPoint(middle - px(4), low), QPoint(middle + px(4), low))
    if item.room is not None and (card.wish == 0 or (card.met > 1 and item.new_peers_matter)):
        painter.setPen(QPen(color("surface"), 1))
        painter.setBrush(color("warn"))
        painter.drawEllipse(QRectF(rect.right() - px(6), rect.top(), px(7), px(7)))
    if card.pinned:
        icon(painter, rect.right() + 1, rect.bottom() - px(3), "pin", "ink", 9)


# ---- what they share


def _paint_ground(painter: QPainter, rect: QRect, look: Look, round_by: int, ground: str = "", edge: str = "") -> None:
    body = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5)
    ground = "accent-soft" if look.marked else ground or ("hover" if look.hover else "")
    pen = Qt.PenStyle.NoPen
    if look.current:
        pen = QPen(color("accent" if look.focus or look.marked else "faint"), 2 if ground or edge else 1.5)  # type: ignore[assignment]
        body = body.adjusted(0.5, 0.5, -0.5, -0.5)
    elif look.marked:
        pen = QPen(color("accent"), 1)  # type: ignore[assignment]
    elif edge:
        pen = QPen(color("faint" if look.hover else edge), 1)  # type: ignore[assignment]
    if not ground and pen == Qt.PenStyle.NoPen:
        return
    painter.setPen(pen)
    painter.setBrush(color(ground) if ground else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(body, px(round_by), px(round_by))


def _paint_named(painter: QPainter, line: QRect, item: Item, size: float, weight: int) -> None:
    """The name in both scripts, and the language beside it; the name gives way first."""
    card = item.card
    assert card is not None
    name, spoken = person_name(card), _spoken(item, short=size < 12)
    beside = width_of(spoken, 10) + px(5) if spoken else 0
    most = max(line.width() - beside, min(line.width(), px(60)))
    shown = write(painter, QRect(line.left(), line.top(), most, line.height()), name, "ink", size, weight)
    if spoken and shown + beside <= line.width():
        after = QRect(line.left() + shown + px(5), line.top(), line.width() - shown - px(5) + 1, line.height())
        write(painter, after, spoken, "mandarin", 10)


def _spoken(item: Item, *, short: bool) -> str:
    """The language beside a name, where name and room don't tell it already."""
    card = item.card
    assert card is not None
    if card.need == "zh" and item.room is not None and item.room.language == "zh" and _is_chinese(card.name):
        return ""
    spoken = {"either": "双语", "zh": "中文"}.get(card.need, "")
    return spoken[:1] if short else spoken


def _is_chinese(words: str) -> bool:
    return any("\u3400" <= letter <= "\u9fff" for letter in words)


def _paint_pin(painter: QPainter, rect: QRect, card: CardView, look: Look, size: int, right: int) -> int:
    """The pin, where somebody is pinned or pointed at; returns where the rest may end."""
    if not (card.pinned or look.hover or look.current):
        return right
    zoom_spot = px(26) if size > 11 else px(18)
    middle = rect.right() + 1 - zoom_spot // 2
    icon(painter, middle + px(size) // 2, rect.center().y() + 1, "pin", "ink" if card.pinned else "faint", size)
    return rect.right() + 1 - zoom_spot


def _avatar(painter: QPainter, rect: QRect, card: CardView) -> None:
    token = "mandarin" if card.need == "zh" else "accent"
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color(f"{token}-soft"))
    painter.drawEllipse(QRectF(rect))
    size = rect.height() * 0.38 / max(0.01, px(100) / 100)
    letters = initials(person_name(card))
    wide = width_of(letters, size, 600)
    write(painter, rect.adjusted((rect.width() - wide) // 2, 0, px(6), 0), letters, token, size, 600)
