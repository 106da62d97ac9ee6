"""How a room and the people in it are painted."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from moderator_app.desktop.models.room_cards import (
    Item,
    effect_words,
    is_off_size,
    language_mark,
    met_words,
    person_line,
    person_name,
    room_title,
    room_topic,
)
from moderator_app.desktop.theme import color, font, icon_pixmap, px
from moderator_app.desktop.translation import render, tr
from moderator_app.desktop.widgets.room_layout import PAD, PROBLEM, RoomBox, has_free_line, head_height, lock_spot, pin_spot
from moderator_app.desktop.widgets.rows import paint_pill, pill_width
from moderator_app.desktop.widgets.surroundings import paint_avatar
from moderator_app.operations.breakout_board import CardView, Effect, RoomView

_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


@dataclass(frozen=True, slots=True)
class Look:
    """How a card is at this moment. `focus`: keys go to the board."""

    focus: bool
    current: bool
    hover: bool
    marked: bool = False


def paint_box(painter: QPainter, box: RoomBox, item: Item, look: Look, effect: Effect | None, *, over: bool) -> None:
    """Paint a room without its people. `effect`: what moving the person who is carried would do; `over`: they are held
    above it."""
    painter.save()
    room = item.room
    body = QRectF(box.rect).adjusted(0.5, 0.5, -0.5, -0.5)
    tone = effect_words(effect)[1] if effect is not None else "accent"
    edge = {"neutral": "accent", "good": "good", "warn": "warn", "bad": "bad"}.get(tone, "accent")
    if over:
        painter.setPen(QPen(color(edge), 2))
    elif look.current:
        painter.setPen(QPen(color("accent" if look.focus else "faint"), 2))
    else:
        painter.setPen(QPen(color("line"), 1, Qt.PenStyle.SolidLine if room is not None else Qt.PenStyle.DashLine))
    painter.setBrush(color("surface" if room is not None else "ground"))
    painter.drawRoundedRect(body, px(10), px(10))
    if room is None:
        _paint_tray_head(painter, box, item)
    else:
        _paint_head(painter, box.rect, item, room, look, effect if over or effect is not None else None, over=over)
        if has_free_line(item):
            _paint_free(painter, box.free, room)
    painter.restore()


def _paint_tray_head(painter: QPainter, box: RoomBox, item: Item) -> None:
    left = box.rect.left() + px(PAD + 2)
    line = QRect(left, box.rect.top() + px(8), box.rect.width() - px(24), px(20))
    ratio = painter.device().devicePixelRatioF()
    painter.drawPixmap(left, line.top() + px(2), icon_pixmap("circle-alert", "warn", 15, ratio))
    _words(painter, line.adjusted(px(23), 0, 0, 0), tr("{count} without a room", count=item.count), 600, "ink")


def _paint_head(
    painter: QPainter, rect: QRect, item: Item, room: RoomView, look: Look, effect: Effect | None, *, over: bool
) -> None:
    right = rect.right() - px(PAD)
    told = effect.breaks[:1] if over and effect is not None else ()  # has the second line to itself
    middle = rect.top() + px(8) + (px(9) if told else px(18))
    ratio = painter.device().devicePixelRatioF()
    if room.locked or look.hover or look.current:
        spot = lock_spot(QRect(rect.left(), rect.top(), rect.width(), px(46)))
        token = "ink" if room.locked else "faint"
        side = px(14)
        painter.drawPixmap(spot.center().x() - side // 2 + 1, middle - side // 2, icon_pixmap("lock", token, 14, ratio))
        right = spot.left() - px(2)
    if effect is not None:
        words, tone = effect_words(effect)
        pills = [(render(words), tone)]
    else:
        size = f"{len(room.cards)}/{room.largest}"
        pills = [(size, "warn" if is_off_size(room) else "neutral")]
        pills.append((language_mark(room), "mandarin" if room.language == "zh" else "neutral"))
    for shown, tone in pills:
        right -= pill_width(shown)
        paint_pill(painter, right, middle - px(9), shown, tone)
        right -= px(6)
    left = rect.left() + px(PAD + 1)
    line = QRect(left, rect.top() + px(8), right - left, px(18))
    _words(painter, line, room_title(room), 600, "mute" if room.closed else "ink")
    line.translate(0, px(18))
    if told:
        wide = QRect(line.left(), line.top(), rect.right() - px(PAD) - left, line.height())
        _words(painter, wide, render(told[0]), 400, "bad", 11.5)
    else:
        _words(painter, line, room_topic(room) or tr("No topic yet"), 400, "mute", 11.5)
    _paint_problems(painter, rect, item, room)


def _paint_problems(painter: QPainter, rect: QRect, item: Item, room: RoomView) -> None:
    """The rules it breaks as it stands, at most two lines; the inspector has all of them."""
    shown = room.problems[:2]
    top = rect.top() + head_height(item) - px(4) - px(PROBLEM) * len(shown)
    ratio = painter.device().devicePixelRatioF()
    for problem in shown:
        left = rect.left() + px(PAD + 1)
        painter.drawPixmap(left, top + px(2), icon_pixmap("circle-alert", "bad", 12, ratio))
        line = QRect(left + px(17), top, rect.width() - px(2 * PAD + 18), px(PROBLEM))
        _words(painter, line, render(problem), 400, "bad", 11)
        top += px(PROBLEM)


def _paint_free(painter: QPainter, rect: QRect, room: RoomView) -> None:
    free = room.largest - len(room.cards)
    painter.setPen(QPen(color("line"), 1, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), px(7), px(7))
    painter.setFont(font(11))
    painter.setPen(color("mute"))
    words = tr("1 seat free") if free == 1 else tr("{count} seats free", count=free)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, tr("Closed") if room.closed else words)


# ---- people


def paint_card(painter: QPainter, rect: QRect, item: Item, look: Look) -> None:
    """Paint somebody's card."""
    card = item.card
    assert card is not None
    painter.save()
    _paint_card_ground(painter, rect, look)
    side = px(22)
    face = QRect(rect.left() + px(9), rect.center().y() - side // 2 + 1, side, side)
    paint_avatar(painter, face, person_name(card), mandarin=card.need == "zh")
    marks = look if item.room is not None else Look(False, False, False)
    right = _paint_marks(painter, rect, card, marks, matters=item.new_peers_matter)
    left = face.right() + px(8)
    line = QRect(left, rect.top() + px(5), max(10, right - left), px(18))
    shown = _words(painter, line, person_name(card), 500, "ink")
    if card.need == "either":
        after = left + shown + px(6)
        painter.setFont(font(10.5))
        if after + painter.fontMetrics().horizontalAdvance("双语") <= right:
            _words(painter, QRect(after, line.top(), right - after, line.height()), "双语", 400, "mandarin", 10.5)
    line.translate(0, px(17))
    line.setHeight(px(15))
    _words(painter, line, person_line(card), 400, "mute", 11)
    painter.restore()


def _paint_card_ground(painter: QPainter, rect: QRect, look: Look) -> None:
    body = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setBrush(color("accent-soft" if look.marked else "ground"))
    if look.current:
        painter.setPen(QPen(color("accent" if look.focus or look.marked else "faint"), 2))
        body = body.adjusted(0.5, 0.5, -0.5, -0.5)
    else:
        painter.setPen(QPen(color("accent" if look.marked else "faint" if look.hover else "line-soft"), 1))
    painter.drawRoundedRect(body, px(7), px(7))


def _paint_marks(painter: QPainter, rect: QRect, card: CardView, look: Look, *, matters: bool) -> int:
    """Pin, encounters (loud only where they matter), own school, wish; returns where the name has to end."""
    ratio = painter.device().devicePixelRatioF()
    middle = rect.center().y() + 1
    right = rect.right() - px(8)
    if card.pinned or look.hover or look.current:
        side = px(13)
        spot = pin_spot(rect)
        token = "ink" if card.pinned else "faint"
        painter.drawPixmap(spot.center().x() - side // 2, middle - side // 2, icon_pixmap("pin", token, 13, ratio))
        right = spot.left()
    met = met_words(card)
    if met is not None and card.met > 1:
        shown = render(met)
        right -= pill_width(shown)
        paint_pill(painter, right, middle - px(9), shown, "warn" if matters else "plain-side")
        right -= px(6)
    for name, there in (("school", bool(card.same_school)), ("target", card.wish == 0)):
        if there:
            right -= px(14)
            painter.drawPixmap(right, middle - px(7), icon_pixmap(name, "warn" if name == "school" else "mute", 13, ratio))
            right -= px(6)
    return right


def _words(painter: QPainter, line: QRect, words: str, weight: int, token: str, size: float = 13) -> int:
    """One line that ends in "…" where it must; returns how wide it became."""
    painter.setFont(font(size, weight))
    painter.setPen(color(token))
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, max(10, line.width()))
    painter.drawText(line, _LINE, shown)
    return painter.fontMetrics().horizontalAdvance(shown)
