"""The moves to make by hand in the meeting's program, in the order of its window, to tick off one by one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from moderator_app.desktop.theme import px
from moderator_app.desktop.translation import put
from moderator_app.desktop.widgets.basics import Button, Label, SectionTitle, row_of
from moderator_app.domain.wording import Text, text
from moderator_app.operations.reseating import SeatChange


class _Move(QCheckBox):
    """One move. Up and Down go to the next; Space or Enter ticks."""

    def __init__(self, change: SeatChange, words: Text, done: bool) -> None:
        super().__init__()
        self.change = change
        put(self._say, words)
        self.setChecked(done)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _say(self, shown: str) -> None:
        fitting = self.fontMetrics().elidedText(shown, Qt.TextElideMode.ElideRight, px(236))
        self.setText(fitting.replace("&", "&&"))
        self.setAccessibleName(shown)
        self.setToolTip(shown if fitting != shown else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Up:
            self.focusPreviousChild()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class ZoomMoves(QWidget):
    """The list. `ticked(person id, done)`; `copied()`; `all_made()`: the program has the rooms of the board now."""

    ticked = Signal(str, bool)
    copied = Signal()
    all_made = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.count = Label("", "second")
        self.title = SectionTitle(text("In Zoom’s window"), self.count)
        self.copy = Button(text("Copy"), self.copied.emit, small=True, icon_name="copy", name=text("Copy the moves for the chat"))
        self.made = Button(text("All made"), self.all_made.emit, small=True, icon_name="check")
        self.made.name_it(text("Zoom has these rooms now"))
        self.absent = Label("", "second", wrap=True)
        self.boxes: dict[str, _Move] = {}
        self._lines = QVBoxLayout()
        self._lines.setSpacing(5)
        self._shown: list[tuple[SeatChange, bool]] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addLayout(self._lines)
        column.addWidget(self.absent)
        column.addLayout(row_of(self.copy, self.made, None, spacing=8))
        self.hide()

    def show_moves(self, to_do: Sequence[SeatChange], done: Sequence[SeatChange]) -> None:
        """Show what is to be done and what was, room by room."""
        clicks = [(change, False) for change in to_do if change.to_room]
        clicks += [(change, True) for change in done if change.to_room]
        clicks.sort(key=lambda click: (click[0].at_room, bool(click[0].from_room), click[0].name.casefold()))
        gone = [change.name for change in (*to_do, *done) if not change.to_room]
        self.setVisible(bool(clicks or gone))
        made = sum(is_done for _change, is_done in clicks)
        self.count.show_words(text("{done} of {all} made", done=made, all=len(clicks)) if clicks else "")
        self.absent.show_words(text("Not there, nothing to click: {names}", names=", ".join(gone)) if gone else "")
        self.absent.setVisible(bool(gone))
        self.copy.setVisible(bool(clicks))
        self.made.setVisible(made < len(clicks) or bool(gone))
        if clicks != self._shown:
            self._rebuild(clicks)

    def _rebuild(self, clicks: Sequence[tuple[SeatChange, bool]]) -> None:
        focus = next((person for person, box in self.boxes.items() if box.hasFocus()), None)
        while (taken := self._lines.takeAt(0)) is not None:
            if (widget := taken.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._shown, self.boxes = list(clicks), {}
        room = 0
        for change, done in clicks:
            if change.at_room != room:
                room = change.at_room
                self._lines.addWidget(Label(text("Room {number}", number=room), "small"))
            box = self.boxes[change.person_id] = _Move(change, click_words(change), done)
            box.clicked.connect(lambda on, who=change.person_id: self.ticked.emit(who, on))
            self._lines.addWidget(box)
        if focus is not None:
            self._focus_after(focus)

    def _focus_after(self, person_id: str) -> None:
        """After a tick, go on with the next move that is to be made."""
        people = [change.person_id for change, _done in self._shown]
        if person_id not in people:
            return
        after = people[people.index(person_id) :] + people
        ticked = dict((change.person_id, done) for change, done in self._shown)
        self.boxes[next((who for who in after if not ticked[who]), person_id)].setFocus()


def click_words(change: SeatChange) -> Text:
    """What to click: beside a room "Assign" and the name; beside a name "Move to" and the room."""
    name = change.name if not change.name_zh or change.name_zh in change.name else f"{change.name} {change.name_zh}"
    if not change.from_room:
        return text("Assign {name}", name=name)
    return text("{name} → Room {room}", name=name, room=change.to_room)
