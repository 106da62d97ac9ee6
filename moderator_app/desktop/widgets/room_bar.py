"""The line above the board of rooms: what the rooms are worth, a field to find people by, and the size of the cards.

What must hold: the worth is said in words, its colour only repeats them; while people are carried it says what it would become.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QMenu, QWidget

from moderator_app.desktop.theme import px, theme
from moderator_app.desktop.translation import put, render
from moderator_app.desktop.widgets.basics import Button, Label, Pill, Tone
from moderator_app.desktop.widgets.fields import SearchField
from moderator_app.desktop.widgets.room_board import RoomBoard
from moderator_app.desktop.widgets.room_zoom import AUTO, ZOOMS
from moderator_app.domain.wording import Text, text
from moderator_app.operations.breakout_board import Board


class FindField(SearchField):
    """Finds people on the board. Enter goes to the next one, Down to the board, Esc forgets what was looked for."""

    def __init__(self, board: RoomBoard) -> None:
        super().__init__(text("Find a name or school"))
        self._board = board
        self._fit()
        self._count = QLabel(self)
        self._count.setProperty("letters", "small")
        self._count.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._count.hide()
        self.textChanged.connect(self.look)
        board.search_left.connect(self.clear)
        theme().changed.connect(self._fit)

    def look(self, typed: str) -> None:
        """Dim whoever doesn't fit."""
        found = self._board.look_for(typed)
        self._count.setText(str(found) if typed.strip() else "")
        self._count.setVisible(bool(typed.strip()))
        put(self.setAccessibleDescription, text("{count} found", count=found) if typed.strip() else "")
        self._place_count()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._board.next_found()
        elif key == Qt.Key.Key_Down:
            item = self._board.current_item()
            if self._board.found and (item is None or item.key not in self._board.found):
                self._board.next_found()
            self._board.setFocus(Qt.FocusReason.TabFocusReason)
        elif key == Qt.Key.Key_Escape and not self.text():
            self._board.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self._place_count()

    def _fit(self) -> None:
        self.setMinimumWidth(px(110))
        self.setMaximumWidth(px(200))

    def width_of_hint(self) -> int:
        """The width at which the hint is whole, in pixels."""
        return min(px(200), self.fontMetrics().horizontalAdvance(self.placeholderText()) + px(48))

    def sizeHint(self) -> QSize:
        return QSize(px(200), super().sizeHint().height())

    def _place_count(self) -> None:
        self._count.adjustSize()
        self._count.move(self.width() - self._count.width() - px(9), (self.height() - self._count.height()) // 2)


class ZoomControl(QFrame):
    """Smaller, the size by name with all of them to choose from, larger."""

    def __init__(self, board: RoomBoard) -> None:
        super().__init__()
        self._board = board
        put(self.setAccessibleName, text("Size of the cards"))
        self.smaller = Button("", lambda: board.step_zoom(1), kind="quiet", small=True, icon_name="minus", name=text("Smaller"),
                              shortcut="Ctrl+-")  # fmt: skip
        self.larger = Button("", lambda: board.step_zoom(-1), kind="quiet", small=True, icon_name="plus", name=text("Larger"),
                             shortcut="Ctrl++")  # fmt: skip
        self.name = Button(ZOOMS[0].name, kind="quiet", small=True)
        self.name.name_it(text("Size of the cards"))
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill)
        self.name.setMenu(self._menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for button in (self.smaller, self.name, self.larger):
            row.addWidget(button)
        board.zoomed.connect(self.show_zoom)
        self.show_zoom()

    def show_zoom(self) -> None:
        """Say the size that is shown."""
        zoom = self._board.zoom()
        self.name.show_words(zoom.name)
        put(self.name.setAccessibleName, text("Size of the cards: {size}", size=zoom.name))
        self.larger.setEnabled(zoom is not ZOOMS[0])
        self.smaller.setEnabled(zoom is not ZOOMS[-1])

    def _fill(self) -> None:
        menu, board = self._menu, self._board
        menu.clear()
        for key, words in ((AUTO, text("As fits the window")), *((zoom.key, zoom.name) for zoom in ZOOMS)):
            action = menu.addAction(render(words))
            action.setCheckable(True)
            action.setChecked(key == board.zoom_choice)
            action.triggered.connect(lambda _on=False, key=key: board.set_zoom(key))
            if key == AUTO:
                menu.addSeparator()


class BoardBar(QWidget):
    """The line. `about`: what the screen says of the round, at its left."""

    def __init__(self, board: RoomBoard, about: QLabel) -> None:
        super().__init__()
        self._board = board
        self._shown: Board | None = None
        self.state = Pill("", "good")
        self.points = Label("", "second")
        self._field = FindField(board)
        self.find = self._field  # type: ignore[assignment, method-assign]
        self.zoom = ZoomControl(board)
        tools = QWidget()
        row = QHBoxLayout(tools)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (self.state, self.points):
            row.addWidget(widget)
        row.addStretch(1)
        for widget in (self.find, self.zoom):  # type: ignore[assignment]
            row.addWidget(widget)
        self._lines = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(10)
        self._lines.addWidget(about)
        self._lines.addWidget(tools, 1)
        self._about, self._tools = about, tools
        board.carried.connect(self._show_worth)

    def show_board(self, board: Board | None) -> None:
        """Say what a board is worth."""
        self._shown = board
        seated = board is not None and any(room.cards for room in board.rooms)
        self.state.setVisible(bool(seated))
        self.points.setVisible(bool(seated))
        self._show_worth()

    def _show_worth(self) -> None:
        board, carry = self._shown, self._board.carry
        if board is None:
            return
        effect = carry.effect(carry.over) if carry is not None else None
        words, tone = worth_in_words(board)
        if effect is not None and effect.breaks:
            words, tone = effect.breaks[0], "bad"
        self.state.say(words, tone)
        self.state.setToolTip("\n".join(render(problem) for problem in board.problems))
        points = f"{board.total:,}"
        if effect is not None and effect.change:
            points = f"{points} → {board.total + effect.change:,}"
        self.points.show_words(text("{points} points", points=points))
        put(self.points.setToolTip, text("The fewer points, the better the rooms"))

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self._turn()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # something is called otherwise now
            self._turn()
        return super().event(event)

    def _turn(self) -> None:
        """One line, or two where one has not room for all."""
        tools = self._tools.minimumSizeHint().width() + max(0, self._field.width_of_hint() - self._field.minimumWidth())
        needed = self._about.fontMetrics().horizontalAdvance(self._about.text()) + tools + px(16)
        narrow = needed > self.width()
        self._about.setWordWrap(narrow)
        wanted = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._lines.direction() != wanted:
            self._lines.setDirection(wanted)
            self._lines.setSpacing(6 if narrow else 10)


def worth_in_words(board: Board) -> tuple[Text, Tone]:
    """How the rooms stand: what is broken before who has no room before all is well."""
    if board.problems:
        broken = len(board.problems)
        return (text("1 rule is broken") if broken == 1 else text("{count} rules are broken", count=broken)), "bad"
    if board.unseated:
        count = len(board.unseated)
        return (text("1 person without a room") if count == 1 else text("{count} without a room", count=count)), "warn"
    return text("All rules hold"), "good"
