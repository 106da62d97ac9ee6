"""Late and absent: a tick for everybody, and what a new seating changed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from moderator_app.desktop.theme import px
from moderator_app.desktop.translation import tr
from moderator_app.desktop.widgets.basics import Button, Label, SectionTitle
from moderator_app.desktop.widgets.fields import SearchField
from moderator_app.desktop.widgets.rows import Row, RowList
from moderator_app.domain.chinese import fold
from moderator_app.domain.wording import Text, text
from moderator_app.operations.reseating import Presence, SeatChange


class _Ticks(RowList):
    """People; Space or Enter ticks."""

    ticked = Signal(str)

    def __init__(self) -> None:
        super().__init__("lines", text("Late and absent"))
        self.opened.connect(self.ticked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = self.current_key()
        if key is not None and event.key() == Qt.Key.Key_Space:
            self.ticked.emit(key)
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: object) -> None:
        super().mousePressEvent(event)  # type: ignore[arg-type]
        index = self.indexAt(event.position().toPoint())  # type: ignore[attr-defined]
        if index.isValid() and event.position().x() < px(44):  # type: ignore[attr-defined]
            self.ticked.emit(self.rows.rows[index.row()].key)


class PresencePanel(QWidget):
    """The panel. `ticked(person id, came)`: late or no; `reseat()`; `closed()`."""

    ticked = Signal(str, str)
    reseat = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people: list[Presence] = []
        close = Button(on_click=self.closed.emit, kind="quiet", icon_name="x", small=True, name=text("Close"))
        self.words = Label(
            text("Tick who came late and untick who is missing. Then seat them: as few others as possible move."),
            "second",
            wrap=True,
        )
        self.search = SearchField(text("Find somebody; Enter ticks"))
        self.list = _Ticks()
        self.list.setMinimumHeight(px(360))
        self.figures = Label("", "small-ink", wrap=True)
        self.seat_button = Button(text("Seat who is here"), self.reseat.emit, icon_name="users")
        self.moves = Label("", "small-ink", wrap=True)
        self.moves.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(SectionTitle(text("Late and absent"), close))
        column.addWidget(self.words)
        column.addWidget(self.figures)
        column.addWidget(self.seat_button)
        column.addWidget(self.moves)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        self.search.asked.connect(lambda _typed: self._fill())
        self.search.returnPressed.connect(self._tick_first)
        self.list.ticked.connect(self._tick)

    def show_people(self, people: Sequence[Presence]) -> None:
        """Show everybody; those whose seat isn't right yet come first."""
        self._people = sorted(people, key=lambda person: not _is_off(person))
        late = sum(person.expected and not person.room for person in people)
        missing = sum(not person.expected and bool(person.room) for person in people)
        if late or missing:
            self.figures.show_words(text("{late} to be seated, {missing} seats to be freed", late=late, missing=missing))
        else:
            self.figures.show_words(text("Everybody who is here has a seat."))
        self.seat_button.setEnabled(bool(late or missing))
        self._fill()

    def show_changes(self, changes: Sequence[SeatChange]) -> None:
        """Say whose seat changed."""
        self.moves.show_words("\n".join(_change_in_words(change) for change in changes))
        self.moves.setVisible(bool(changes))

    def begin(self) -> None:
        self.moves.hide()
        self.search.setFocus()

    def _fill(self) -> None:
        self.list.show_rows([_row(person) for person in self._found()])

    def _found(self) -> list[Presence]:
        typed = fold(self.search.text().strip())
        return [person for person in self._people if typed in fold(f"{person.name} {person.name_zh}")]

    def _tick(self, person_id: str) -> None:
        person = next((one for one in self._people if one.person_id == person_id), None)
        if person is not None:
            self.ticked.emit(person_id, "no" if person.expected else "late")

    def _tick_first(self) -> None:
        found = self._found()
        if found and self.search.text().strip():
            self._tick(found[0].person_id)
            self.search.clear()


def _is_off(person: Presence) -> bool:
    """Whether they have a seat and are not here, or the other way round."""
    return person.expected != bool(person.room)


def _row(person: Presence) -> Row:
    both = person.name if not person.name_zh or person.name_zh in person.name else f"{person.name} {person.name_zh}"
    pills: tuple[tuple[Text, str], ...] = ()
    if person.expected and not person.room:
        pills = ((text("needs a seat"), "warn"),)
    elif person.room and not person.expected:
        pills = ((text("frees a seat"), "warn"),)
    where = tr("Room {number}", number=person.room) if person.room else tr("No room")
    said = {"yes": tr("here"), "late": tr("came late"), "no": tr("did not come")}.get(person.came, "")
    return Row(
        person.person_id,
        both,
        " · ".join(filter(None, (where, said))),
        icon="circle-check" if person.expected else "circle",
        icon_token="accent" if person.expected else "mute",
        trailing_pills=pills,
        quiet=not person.expected,
    )


def _change_in_words(change: SeatChange) -> str:
    if not change.to_room:
        return tr("{name} leaves Room {room}", name=change.name, room=change.from_room)
    if not change.from_room:
        return tr("{name} comes to Room {room}", name=change.name, room=change.to_room)
    return tr("{name}: Room {before} → Room {after}", name=change.name, before=change.from_room, after=change.to_room)
