"""The projector view: a second window to share with everybody, with the clock, the prompt in both languages and the rooms list.

What must hold: it shows what `Projected` holds and nothing else of the meeting, and a second repaints the figures alone.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPen
from PySide6.QtWidgets import QWidget

from moderator_app.desktop.models.projected import Projected
from moderator_app.desktop.theme import color, families
from moderator_app.desktop.translation import put, translator_for
from moderator_app.desktop.widgets.clock_face import TONE_INK
from moderator_app.desktop.widgets.wrapping import wrapped
from moderator_app.domain.wording import Text, text
from moderator_app.operations.run_rooms import RoomShown

_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip
_SMALLEST = 11
_BETWEEN_HAN = re.compile("(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])")
_ROOM = text("Room {number}")


class ProjectorWindow(QWidget):
    """Keys: F11 or F full screen, R rooms or none, Esc leaves full screen, then closes; other keys are told by `pressed`."""

    pressed = Signal(QKeySequence)

    def __init__(self) -> None:
        super().__init__(None, Qt.WindowType.Window)
        put(self.setWindowTitle, text("Projector view"))
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setMinimumSize(480, 270)
        self.resize(1280, 720)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.moment = Projected()
        self.shows_rooms = True
        self._hint = True
        self._hint_gone = QTimer(self, singleShot=True, interval=8000)
        self._hint_gone.timeout.connect(self._drop_hint)

    def show_moment(self, moment: Projected) -> None:
        """Show another moment; where only the figures differ they alone are painted again."""
        before, self.moment = self.moment, moment
        if before == moment:
            return
        if _but_figures(before) == _but_figures(moment):
            self.update(self._places()["clock"])
        else:
            self.setAccessibleDescription("\n".join(filter(None, (moment.title_en, moment.prompt_en, moment.prompt_zh))))
            self.update()

    def toggle_full_screen(self) -> None:
        """Full screen, on another screen than the program's where there is one; again: as before."""
        if self.isFullScreen():
            self.showNormal()
            return
        others = [screen for screen in QGuiApplication.screens() if screen is not QGuiApplication.primaryScreen()]
        if others:
            self.setGeometry(others[0].geometry())
        self.showFullScreen()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_F11, Qt.Key.Key_F):
            self.toggle_full_screen()
        elif key == Qt.Key.Key_R:
            self.shows_rooms = not self.shows_rooms
            self.update()
        elif key == Qt.Key.Key_Escape:
            if self.isFullScreen():
                self.showNormal()
            else:
                self.close()
        else:
            self.pressed.emit(QKeySequence(event.keyCombination()))

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        self._hint = True
        self._hint_gone.start()

    def hideEvent(self, event: Any) -> None:
        super().hideEvent(event)
        self._hint_gone.stop()

    def _drop_hint(self) -> None:
        self._hint = False
        self.update()

    # ---- painting

    def _rooms(self) -> tuple[RoomShown, ...]:
        return self.moment.rooms if self.shows_rooms else ()

    def _places(self) -> dict[str, QRect]:
        """Where things stand: head, clock, prompts, rooms and foot, for the size of the window and what there is to show."""
        width, high = self.width(), self.height()
        edge = max(16, min(width, high) // 22)
        inner = QRect(edge, edge, width - 2 * edge, high - 2 * edge)
        low = min(width, high) // 18
        foot = QRect(inner.left(), inner.bottom() - low, inner.width(), low)
        rooms, prompt = bool(self._rooms()), bool(self.moment.prompt_en or self.moment.prompt_zh)
        prompts_high = int(high * (0.13 if rooms else 0.3)) if prompt else 0
        top = int(high * (0.3 if rooms else 0.46)) if rooms or prompt else foot.top() - inner.top() - edge
        if self._stands():
            top = int(high * (0.32 if rooms else 0.42 if prompt else 0.6))
            clock = QRect(inner.left(), inner.top(), inner.width() + 1, int(top * 0.45))
            head = QRect(inner.left(), clock.bottom() + edge, inner.width(), top - clock.height() - edge)
        else:
            clock_wide = int(inner.width() * (0.4 if rooms else 0.5 if prompt else 0.55))
            clock = QRect(inner.right() - clock_wide, inner.top(), clock_wide + 1, top)
            head = QRect(inner.left(), inner.top(), inner.width() - clock_wide - edge, top)
        below = inner.top() + top
        prompts = QRect(inner.left(), below + edge // 2, inner.width(), prompts_high)
        below = prompts.bottom() if prompt else below
        return {
            "head": head,
            "clock": clock,
            "prompts": prompts,
            "rooms": QRect(inner.left(), below + edge // 2, inner.width(), foot.top() - below - edge),
            "foot": foot,
        }

    def _stands(self) -> bool:
        """Whether the window is higher than it is wide: the clock stands above the title then, not beside it."""
        return self.height() > self.width()

    def _waits(self) -> bool:
        """Whether nothing runs yet and it is known what comes first."""
        return bool(self.moment.next_en) and not self.moment.figures

    def _alone(self) -> bool:
        """Whether the clock and the title are all there is: they stand in the middle then."""
        return not (self._rooms() or self.moment.prompt_en or self.moment.prompt_zh)

    def paintEvent(self, event: Any) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), color("ground"))
        places = self._places()
        self._paint_clock(painter, places["clock"])
        if places["clock"].contains(event.rect()):
            return
        self._paint_head(painter, places["head"])
        self._paint_prompts(painter, places["prompts"])
        if self._rooms():
            self._paint_rooms(painter, places["rooms"])
        self._paint_foot(painter, places["foot"])

    def _paint_clock(self, painter: QPainter, place: QRect) -> None:
        moment = self.moment
        ink = color(TONE_INK[moment.tone])
        side = _LEFT if self._stands() else _RIGHT
        figures = moment.figures or "––:––"
        size = _fitting("−" + figures.lstrip("−"), place.width(), int(place.height() * 0.72), 700)
        face = _face(size, 700, tabular=True)
        below = min(place.height() // 5, size // 2) if self._alone() else place.height() // 5
        high = min(place.height() - below, int(size * 1.1)) if self._alone() else place.height() - below
        above = (place.height() - high - below) // 2
        painter.setFont(face)
        painter.setPen(ink)
        painter.drawText(QRect(place.left(), place.top() + above, place.width(), high), side | _MIDDLE, figures)
        word = QRect(place.left(), place.top() + above + high, place.width(), below)
        said = _both(moment.said)
        painter.setFont(_face(_fitting(said, word.width(), int(word.height() * 0.8), 600), 600))
        painter.drawText(word, side | _MIDDLE, said)

    def _paint_head(self, painter: QPainter, place: QRect) -> None:
        """Both titles and whose turn it is, as large as all of it fits; before the start, what it starts with."""
        moment = self.moment
        if self._waits():
            moment = replace(moment, title_en=moment.next_en, title_zh=moment.next_zh, turn_en=moment.next_at)
        titles = [(moment.title_en, "ink"), (moment.title_zh if moment.title_zh != moment.title_en else "", "mandarin")]
        turns = [(moment.turn_en, "accent"), (moment.turn_zh if moment.turn_zh != moment.turn_en else "", "accent")]
        parts = [(words, hue, 1.0, 700) for words, hue in titles if words] + [
            (words, hue, 0.7, 600) for words, hue in turns if words
        ]

        def lines_at(size: int) -> list[tuple[str, str, QFont]]:
            faces = [(words, hue, _face(int(size * share), weight)) for words, hue, share, weight in parts]
            return [(line, hue, face) for words, hue, face in faces for line in wrapped(words, face, place.width(), 9)]

        lines = lines_at(_SMALLEST)
        words = [word for words, _, _, _ in parts for word in words.split() if word.isascii()]
        most = min(self.height(), self.width()) * (0.1 if self._alone() else 0.075)
        for size in range(max(_SMALLEST, int(most)), _SMALLEST, -2):
            lines = lines_at(size)
            measure = QFontMetrics(_face(size, 700)).horizontalAdvance
            if (
                all(measure(word) <= place.width() for word in words)
                and sum(_step(face) for _, _, face in lines) <= place.height()
            ):
                break
        top = place.top()
        if self._alone() and not self._stands():
            top += max(0, place.height() - sum(_step(face) for _, _, face in lines)) // 2
        for line, hue, face in lines:
            painter.setFont(face)
            painter.setPen(color(hue))
            painter.drawText(QRect(place.left(), top, place.width(), _step(face)), _LEFT | _MIDDLE, line)
            top += _step(face)

    def _paint_prompts(self, painter: QPainter, place: QRect) -> None:
        prompts = [one for one in (self.moment.prompt_en, self.moment.prompt_zh) if one]
        if not prompts:
            return
        gap = place.width() // 24
        wide = (place.width() - gap * (len(prompts) - 1)) // len(prompts)
        size = min(_fitting_lines(prompt, wide, place.height(), int(self.height() * 0.07)) for prompt in prompts)
        for number, prompt in enumerate(prompts):
            face = _face(size, 500)
            painter.setFont(face)
            painter.setPen(color("ink") if number == 0 and self.moment.prompt_en else color("mandarin"))
            high = QFontMetrics(face).height()
            left = place.left() + number * (wide + gap)
            for line, words in enumerate(wrapped(prompt, face, wide, max(1, place.height() // high))):
                painter.drawText(QRect(left, place.top() + line * high, wide, high), _LEFT | _MIDDLE, words)

    def _paint_rooms(self, painter: QPainter, place: QRect) -> None:
        rooms = self._rooms()
        columns, size, topics = _room_layout(rooms, place)
        gap = max(8, size // 2)
        down = -(-len(rooms) // columns)
        wide = (place.width() - gap * (columns - 1)) // columns
        high = (place.height() - gap * (down - 1)) // down
        for number, room in enumerate(rooms):
            across, below = number % columns, number // columns
            card = QRect(place.left() + across * (wide + gap), place.top() + below * (high + gap), wide, high)
            painter.setPen(QPen(color("line"), 1))
            painter.setBrush(color("surface"))
            painter.drawRoundedRect(card, 8, 8)
            inside = card.adjusted(size // 2 + 2, size // 3, -size // 2 - 2, -size // 3)
            top = inside.top()
            ink = color("mandarin") if room.is_mandarin else color("ink")
            painter.setClipRect(card)
            for words, weight, hue in _room_lines(room, size, inside.width(), ink, topics):
                face = _face(size, weight)
                painter.setFont(face)
                painter.setPen(hue)
                step = QFontMetrics(face).height()
                if top + step > card.bottom():  # half a line says nothing
                    break
                painter.drawText(QRect(inside.left(), top, inside.width(), step), _LEFT | _MIDDLE, words)
                top += step
            painter.setClipping(False)

    def _paint_foot(self, painter: QPainter, place: QRect) -> None:
        moment = self.moment
        painter.setFont(_face(max(_SMALLEST, int(place.height() * 0.5)), 500))
        painter.setPen(color("mute"))
        room = place.width()
        if self._hint:
            hint = _both(text("F11: full screen · Esc: close"))
            painter.drawText(place, _RIGHT | _MIDDLE, painter.fontMetrics().elidedText(hint, Qt.TextElideMode.ElideRight, room))
            room -= painter.fontMetrics().horizontalAdvance(hint) + place.height()
        if moment.next_en and not self._waits() and room > place.height() * 8:
            english = text("Next at {time}: {segment}", time=moment.next_at, segment=moment.next_en)
            chinese = Text(english.template, {"time": moment.next_at, "segment": moment.next_zh}).render(translator_for("zh"))
            words = english.render() if moment.next_en == moment.next_zh else f"{english.render()} · {chinese}"
            painter.drawText(place, _LEFT | _MIDDLE, painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room))


def _but_figures(moment: Projected) -> tuple[Any, ...]:
    return tuple(getattr(moment, name) for name in Projected.__slots__ if name != "figures")


def _both(words: Text) -> str:
    """A sentence of the program in both languages."""
    english, chinese = words.render(), words.render(translator_for("zh"))
    return english if english == chinese else f"{english} · {chinese}"


def _face(pixels: int, weight: int, *, tabular: bool = False) -> QFont:
    face = QFont(families())
    face.setPixelSize(max(_SMALLEST, pixels))
    face.setWeight(QFont.Weight(weight))
    if tabular:
        face.setFeature(QFont.Tag("tnum"), 1)
    return face


def _step(face: QFont) -> int:
    """From line to line; Chinese letters stand higher than Latin ones."""
    return int(QFontMetrics(face).height() * 1.06)


def _fitting(words: str, width: int, high: int, weight: int) -> int:
    """The largest size at which one line of `words` fits."""
    size = max(_SMALLEST, high)
    wide = QFontMetrics(_face(size, weight, tabular=True)).horizontalAdvance(words)
    return size if wide <= width else max(_SMALLEST, int(size * width / wide))


def _fitting_lines(words: str, width: int, high: int, most: int) -> int:
    """The largest size up to `most` at which `words`, broken into lines, fit."""
    for size in range(max(_SMALLEST, most), _SMALLEST, -2):
        face = _face(size, 500)
        if len(wrapped(words, face, width, 99)) * QFontMetrics(face).height() <= high:
            return size
    return _SMALLEST


def _room_lines(room: RoomShown, size: int, width: int, ink: QColor, topics: bool) -> list[tuple[str, int, QColor]]:
    """The lines of a room's card: its number, its topic, its people."""
    lines = [(_room_head(room, _face(size, 700), width), 700, ink)]
    topic = " / ".join(dict.fromkeys(filter(None, (room.topic_en, room.topic_zh))))
    if topic and topics:
        lines += [(line, 500, color("mute")) for line in wrapped(topic, _face(size, 500), width, 2)]
    names = "\u00a0· ".join(_in_one(name) for name in room.names)
    return lines + [(line, 400, color("ink")) for line in wrapped(names, _face(size, 400), width, 99)]


def _in_one(name: str) -> str:
    """A name that lines are not broken within: lines of people are broken between them."""
    return _BETWEEN_HAN.sub("\u2060", name).replace(" ", "\u00a0")


def _room_head(room: RoomShown, face: QFont, width: int) -> str:
    """ "Room 3 · 3 号房间 · 中文", or as much of it as fits: the number and what is spoken come first."""
    tongue = ("中文",) if room.is_mandarin else ()
    number = Text(_ROOM.template, {"number": room.number})
    for parts in ((_both(number), *tongue), (number.render(), *tongue), (str(room.number), *tongue)):
        if QFontMetrics(face).horizontalAdvance(shown := " · ".join(parts)) <= width:
            return shown
    return str(room.number)


def _room_layout(rooms: tuple[RoomShown, ...], place: QRect) -> tuple[int, int, bool]:
    """Columns, the size of letters, and whether topics have room: the largest at which all rooms fit; people come first."""
    for size, topics in [
        *((size, True) for size in range(30, 12, -1)),
        *((size, False) for size in range(18, _SMALLEST - 1, -1)),
    ]:
        gap = max(8, size // 2)
        for columns in range(1, min(6, len(rooms)) + 1):
            down = -(-len(rooms) // columns)
            wide = (place.width() - gap * (columns - 1)) // columns - size - 4
            high = (place.height() - gap * (down - 1)) // down - 2 * (size // 3)
            step = QFontMetrics(_face(size, 400)).height()
            if wide > size * 8 and all(len(_room_lines(room, size, wide, QColor(), topics)) * step <= high for room in rooms):
                return columns, size, topics
    return min(5, len(rooms)), _SMALLEST, False
