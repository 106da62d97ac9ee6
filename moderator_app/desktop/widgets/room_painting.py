"""How a room is painted: its ground, its head, its free seats, and what a move would do to it. People: see card_painting.py."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from moderator_app.desktop.models.room_cards import (
    Item,
    effect_figure,
    effect_words,
    is_off_size,
    language_mark,
    room_title,
    room_topic,
    span_words,
    swap_words,
)
from moderator_app.desktop.theme import color, icon_pixmap, px
from moderator_app.desktop.translation import render, tr
from moderator_app.desktop.widgets.card_painting import Look
from moderator_app.desktop.widgets.room_ink import icon, pill, width_of, write
from moderator_app.desktop.widgets.room_layout import RoomBox, has_free_line, head_height, lock_spot
from moderator_app.desktop.widgets.room_zoom import Zoom
from moderator_app.operations.breakout_board import RoomView
from moderator_app.operations.breakout_preview import Effect

_EDGES = {"good": "good", "warn": "warn", "bad": "bad"}


def paint_box(
    painter: QPainter,
    box: RoomBox,
    item: Item,
    look: Look,
    effect: Effect | None,
    zoom: Zoom,
    *,
    over: bool = False,
    swap: bool = False,
) -> None:
    """Paint a room without its people. `effect`: what moving those who are carried would do; `over`: they are held above it;
    `swap`: there above somebody to change seats with."""
    painter.save()
    room = item.room
    body = QRectF(box.rect).adjusted(0.5, 0.5, -0.5, -0.5)
    if over:
        tone = effect_words(effect)[1] if effect is not None else "accent"
        painter.setPen(QPen(color(_EDGES.get(tone, "accent")), 2))
    elif look.current:
        painter.setPen(QPen(color("accent" if look.focus else "faint"), 2))
    else:
        painter.setPen(QPen(color("line"), 1, Qt.PenStyle.SolidLine if room is not None else Qt.PenStyle.DashLine))
    painter.setBrush(color("surface" if room is not None else "ground"))
    round_by = px(10 if zoom.key == "cards" else 8)
    painter.drawRoundedRect(body, round_by, round_by)
    if room is None:
        _paint_tray_head(painter, box, item)
    elif zoom.key in ("cards", "rows"):
        _paint_head(painter, box.rect, item, room, look, effect, zoom, over=over, swap=swap)
        _paint_problems(painter, box.rect, item, room, zoom)
        if zoom.free and has_free_line(item):
            _paint_free(painter, box.free, room)
    else:
        _paint_short_head(painter, box.rect, room, look, effect, zoom, swap=swap)
    painter.restore()


def _paint_tray_head(painter: QPainter, box: RoomBox, item: Item) -> None:
    left = box.rect.left() + px(12)
    line = QRect(left, box.rect.top() + px(8), box.rect.width() - px(24), px(20))
    ratio = painter.device().devicePixelRatioF()
    painter.drawPixmap(left, line.top() + px(2), icon_pixmap("circle-alert", "warn", 15, ratio))
    write(painter, line.adjusted(px(23), 0, 0, 0), tr("{count} without a room", count=item.count), "ink", 13, 600)


def _paint_head(
    painter: QPainter,
    rect: QRect,
    item: Item,
    room: RoomView,
    look: Look,
    effect: Effect | None,
    zoom: Zoom,
    *,
    over: bool,
    swap: bool,
) -> None:
    """Two lines: number, language and size; topic and experience. What would break by a move has the second to itself."""
    large = zoom.key == "cards"
    pad = px(zoom.pad + 1)
    first = QRect(rect.left() + pad, rect.top() + px(8 if large else 5), rect.width() - 2 * pad, px(18 if large else 17))
    second = first.translated(0, px(18 if large else 16))
    right = _paint_lock(painter, rect, room, look, zoom, first)
    right = _paint_marks(painter, first, right, room, effect, zoom, swap=swap)
    size = 13.0 if large else 12.5
    write(
        painter, QRect(first.left(), first.top(), right - first.left(), first.height()), room_title(room), _ink(room), size, 600
    )
    if over and effect is not None and effect.breaks:
        write(painter, second, render(effect.breaks[0]), "bad", 11.5 if large else 11)
        return
    right = second.right() + 1
    if room.years is not None and room.cards and (large or not room.costliest):
        right -= write(painter, second, span_words(room), "mute", 11, right=True) + px(8)
    if room.costliest:
        line = QRect(second.left(), second.top(), right - second.left(), second.height())
        wide = write(painter, line, tr("costliest"), "warn", 11, 500, right=True)
        right = icon(painter, right - wide - px(3), line.center().y() + 1, "triangle-alert", "warn", 11) - px(6)
    topic = room_topic(room) or tr("No topic yet")
    write(
        painter, QRect(second.left(), second.top(), right - second.left(), second.height()), topic, "mute", 11.5 if large else 11
    )


def _ink(room: RoomView) -> str:
    return "mute" if room.closed else "ink"


def _paint_lock(painter: QPainter, rect: QRect, room: RoomView, look: Look, zoom: Zoom, line: QRect) -> int:
    """The lock, where it is locked or pointed at; returns where the pills may end."""
    if not (room.locked or look.hover or look.current):
        return line.right() + 1
    spot = lock_spot(QRect(rect.left(), rect.top(), rect.width(), px(zoom.head)), zoom)
    side = 14 if zoom.key == "cards" else 12
    icon(painter, spot.center().x() + px(side) // 2 + 1, line.center().y() + 1, "lock", "ink" if room.locked else "faint", side)
    return spot.left() - px(1)


def _paint_marks(
    painter: QPainter, line: QRect, right: int, room: RoomView, effect: Effect | None, zoom: Zoom, *, swap: bool
) -> int:
    """Language and size as pills, or what a move would do; returns where they begin."""
    large, middle = zoom.key == "cards", line.center().y() + 1
    if effect is not None:
        short = swap_words(effect) if swap else effect_words(effect) if large else effect_figure(effect)
        taken = width_of(tr("Room {number}", number=room.number), 13, 600) + px(8)
        most = max(px(40), right - line.left() - taken)
        return pill(painter, right, middle, render(short[0]), short[1], most=most, small=not large) - px(6)
    pills = [
        (f"{len(room.cards)}/{room.largest}", "warn" if is_off_size(room) else "neutral"),
        (language_mark(room), "mandarin" if room.language == "zh" else "neutral"),
    ]
    for shown, tone in pills:
        right = pill(painter, right, middle, shown, tone, small=not large) - px(6 if large else 4)
    return right


def _paint_short_head(
    painter: QPainter, rect: QRect, room: RoomView, look: Look, effect: Effect | None, zoom: Zoom, *, swap: bool
) -> None:
    """One line: number, topic as far as it goes, language, size, marks."""
    line = QRect(rect.left() + px(zoom.pad + 1), rect.top() + px(3), rect.width() - 2 * px(zoom.pad + 1), px(17))
    right, middle = _paint_lock(painter, rect, room, look, zoom, line), line.center().y() + 1
    number = write(painter, line, str(room.number), _ink(room), 12, 600) + px(5)
    if effect is not None:
        words, tone = swap_words(effect) if swap else effect_figure(effect)
        pill(painter, right, middle, render(words), tone, most=right - line.left() - number, small=True)
        return
    for name, token, there in (
        ("circle-alert", "bad", bool(room.problems)),
        ("triangle-alert", "warn", room.costliest and not room.problems),
    ):
        if there:
            right = icon(painter, right, middle, name, token, 11) - px(4)
    size = f"{len(room.cards)}/{room.largest}"
    token = "warn" if is_off_size(room) else "mute"
    right -= write(painter, QRect(line.left(), line.top(), right - line.left(), line.height()), size, token, 10.5, right=True)
    right -= px(5)
    if room.language == "zh":
        mark = "中文" if zoom.key == "names" else "中"
        spot = QRect(line.left(), line.top(), right - line.left(), line.height())
        right -= write(painter, spot, mark, "mandarin", 10.5, 500, right=True) + px(4)
    if zoom.key == "names":
        topic = QRect(line.left() + number, line.top(), right - line.left() - number, line.height())
        if topic.width() > px(24):
            write(painter, topic, room_topic(room), "mute", 10.5)


def _paint_problems(painter: QPainter, rect: QRect, item: Item, room: RoomView, zoom: Zoom) -> None:
    """The rules it breaks as it stands; the inspector has all of them."""
    lines = (head_height(item, zoom) - px(zoom.head)) // max(1, px(zoom.problem))
    top = rect.top() + head_height(item, zoom) - px(4 if zoom.key == "cards" else 2) - px(zoom.problem) * lines
    ratio = painter.device().devicePixelRatioF()
    for problem in room.problems[:lines]:
        left = rect.left() + px(zoom.pad + 1)
        painter.drawPixmap(left, top + px(2), icon_pixmap("circle-alert", "bad", 12, ratio))
        line = QRect(left + px(17), top, rect.width() - px(2 * zoom.pad + 18), px(zoom.problem))
        write(painter, line, render(problem), "bad", 11)
        top += px(zoom.problem)


def _paint_free(painter: QPainter, rect: QRect, room: RoomView) -> None:
    free = room.largest - len(room.cards)
    painter.setPen(QPen(color("line"), 1, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), px(7), px(7))
    words = tr("1 seat free") if free == 1 else tr("{count} seats free", count=free)
    words = tr("Closed") if room.closed else words
    wide = width_of(words, 11)
    write(painter, rect.adjusted((rect.width() - wide) // 2, 0, 0, 0), words, "mute", 11)
