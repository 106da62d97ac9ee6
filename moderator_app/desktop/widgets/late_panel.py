"""Late and absent, by keys: a name and Enter says that somebody came, a name and Shift+Enter that somebody is missing; then seats
for all of them are found, shown, and taken with Ctrl+Enter.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from moderator_app.desktop.models.live_rows import people_found
from moderator_app.desktop.theme import px, theme
from moderator_app.desktop.translation import render, tr
from moderator_app.desktop.widgets.basics import Button, Label, Line, SectionTitle, row_of
from moderator_app.desktop.widgets.fields import SearchField
from moderator_app.desktop.widgets.rows import Row, RowList
from moderator_app.desktop.widgets.zoom_moves import ZoomMoves
from moderator_app.domain.wording import Text, text
from moderator_app.operations.reseating import Presence, Reseating
from moderator_app.operations.room_clashes import ClashInWords

_MOST_SHOWN = 8
_CONTROL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class NameField(SearchField):
    """Where names are typed. `entered(absent)`; `stepped(±1)` to another of the people found; `finished()` on Ctrl+Enter."""

    entered = Signal(bool)
    stepped = Signal(int)
    finished = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & _CONTROL:
                self.finished.emit()
            else:
                self.entered.emit(bool(event.modifiers() & _SHIFT))
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.stepped.emit(1 if key == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)


class _People(RowList):
    """People found. Enter: here; Shift+Enter or Delete: absent; Space changes to the other."""

    entered = Signal(str, bool)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        person, key = self.current_key(), event.key()
        absent = bool(event.modifiers() & _SHIFT) or key == Qt.Key.Key_Delete
        if person is not None and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Delete):
            self.entered.emit(person, absent)
            return
        if person is not None and key == Qt.Key.Key_Space:
            row = self.current_row()
            self.entered.emit(person, bool(row is not None and row.payload))
            return
        super().keyPressEvent(event)


class LatePanel(QWidget):
    """The panel. `ticked(person id, came)`: late or no; `guest(name, language)`; `reseat()`; `closed()`. `found`: seats that were
    found and not taken yet."""

    ticked = Signal(str, str)
    guest = Signal(str, str)
    reseat = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.found: Reseating | None = None
        self._people: list[Presence] = []
        self._shown: list[Presence] = []
        self._ready = False
        close = Button(on_click=self.closed.emit, kind="quiet", icon_name="x", small=True, name=text("Close"))
        self.field = NameField(text("Type a name"))
        self.hint = Label("", "second", wrap=True)
        self.list = _People("plain", text("People found"))
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.here = Button(text("Is here"), lambda: self._enter(False), small=True, icon_name="check", shortcut="Return")
        self.here.name_it(text("The person found is here"))
        self.absent = Button(text("Absent"), lambda: self._enter(True), small=True, icon_name="user-x", shortcut="Shift+Return")
        self.absent.name_it(text("The person found is absent"))
        self._words = row_of(self.here, self.absent, None, spacing=6)
        self.guests = _Guests()
        self.result = Label("", "small-ink", wrap=True)
        self.seat_button = Button(text("Seat them"), self.reseat.emit, kind="primary", icon_name="users", shortcut="Ctrl+Return")
        self.seat_button.name_it(text("Seat who is here, moving as few others as possible"))
        self.moves = ZoomMoves()
        self._line = Line()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(9)
        column.addWidget(SectionTitle(text("Late and absent"), close))
        column.addWidget(self.field)
        column.addWidget(self.list)
        column.addLayout(self._words)
        column.addWidget(self.hint)
        column.addWidget(self.guests)
        column.addWidget(self.result)
        column.addWidget(self.seat_button)
        column.addSpacing(px(4))
        column.addWidget(self._line)
        column.addWidget(self.moves)
        self._connect()
        self._say()

    def _connect(self) -> None:
        self.field.textChanged.connect(lambda _typed: self._fill())
        self.field.entered.connect(self._enter)
        self.field.stepped.connect(self._step)
        self.field.finished.connect(self._finish)
        self.guests.chosen.connect(self._bring_in)
        self.list.entered.connect(self._tick)
        self.list.chosen.connect(lambda _person: self._look_at_buttons())
        self.list.opened.connect(lambda person: self._tick(person, False))
        theme().changed.connect(self._fit)

    # ---- showing

    def begin(self) -> None:
        """Ready for the first name."""
        self.field.clear()
        self.field.setFocus()

    def show_people(self, people: Sequence[Presence]) -> None:
        """Show everybody as stored; those whose seat isn't right yet stand first."""
        self._people = sorted(people, key=lambda person: not _is_off(person))
        self._fill()
        self._say()

    def retranslate(self) -> None:
        """Say again what is in words of the program."""
        self._fill()

    def unsettled(self) -> bool:
        """Whether somebody who is here has no seat, or somebody missing has one."""
        return any(_is_off(person) for person in self._people)

    def wait_for_moves(self) -> None:
        """Seats are being looked for."""
        self.found = None
        self._ready = False
        self._say()

    def show_found(self, found: Reseating | None) -> None:
        """Seats were found; None: there are none to take."""
        self.found = found
        self._ready = True
        self._fill()

    def show_clash(self, clash: ClashInWords) -> None:
        """Nobody can be seated so; to seat them all the same offers ways out."""
        self.result.show_words(clash.message)
        self.result.set_kind("problem")  # type: ignore[arg-type]

    def _say(self) -> None:
        self.result.set_kind("small-ink")
        late = sum(person.expected and not person.room for person in self._people)
        missing = sum(not person.expected and bool(person.room) for person in self._people)
        self.result.show_words(_result(late, missing, self.found))
        self.seat_button.setVisible(bool(late or missing))
        self.seat_button.setEnabled(bool(late or missing))
        self._line.setVisible(self.moves.isVisibleTo(self))
        if not self._people:
            return
        typed = bool(self.field.text().strip())
        self.hint.setVisible((typed and not self._shown) or (not typed and not (late or missing)))
        self.hint.show_words(
            text("Nobody in the strand is called so.")
            if typed
            else text("A name and Enter: is here. A name and Shift+Enter: absent. Ctrl+Enter seats them all.")
        )

    def _fill(self) -> None:
        typed = self.field.text().strip()
        if typed:
            self._shown = _best_first(people_found(self._people, typed), typed)[:_MOST_SHOWN]  # type: ignore[arg-type]
        else:
            self._shown = [person for person in self._people if _is_off(person)][:_MOST_SHOWN]
        going = {change.person_id: change.to_room for change in self.found.changes} if self.found is not None else {}
        names = [person.name for person in self._shown]
        rows = [_row(one, going.get(one.person_id, 0), told_apart=names.count(one.name) > 1) for one in self._shown]
        self.list.show_rows(rows)
        self.list.choose(self._shown[0].person_id if typed and self._shown else None)
        self._fit()
        self.guests.offer(typed if typed and not self._shown else "")
        self._look_at_buttons()
        self._say()

    def _look_at_buttons(self) -> None:
        """The words for whoever is found; without a name typed, for whoever is chosen in the list."""
        for button in (self.here, self.absent):
            button.setVisible(self.list.isVisibleTo(self) and self.list.current_key() is not None)

    def _fit(self) -> None:
        self.list.setFixedHeight(self.list.content_height() if self._shown else 0)
        self.list.updateGeometry()
        self.list.setVisible(bool(self._shown))

    # ---- keys

    def _enter(self, absent: bool) -> None:
        key = self.list.current_key()
        if key is not None:
            self.field.clear()
            self._tick(key, absent)

    def _step(self, by: int) -> None:
        if not self._shown:
            return
        keys = [person.person_id for person in self._shown]
        now = self.list.current_key()
        place = (keys.index(now) + by) % len(keys) if now in keys else 0
        self.list.choose(keys[place])
        self._look_at_buttons()

    def _tick(self, person_id: str, absent: bool) -> None:
        self.field.setFocus()
        self.ticked.emit(person_id, "no" if absent else "late")

    def _bring_in(self, language: str) -> None:
        name = " ".join(self.field.text().split())
        self.field.clear()
        self.field.setFocus()
        self.guest.emit(name, language)

    def _finish(self) -> None:
        if self.seat_button.isVisibleTo(self) and self.seat_button.isEnabled():
            self.reseat.emit()


class _Guests(QWidget):
    """Asks which language a guest speaks, whom nobody knows yet. `chosen(language)`: en, zh or either."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.words = Label("", "small-ink", wrap=True)
        self.buttons = {
            language: Button(words, lambda chosen=language: self.chosen.emit(chosen), small=True)
            for language, words in (("en", text("English")), ("zh", text("中文")), ("either", text("Both")))
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.words)
        column.addLayout(row_of(*self.buttons.values(), None, spacing=6))
        self.hide()

    def offer(self, name: str) -> None:
        """Offer to bring in somebody of that name; "": nobody."""
        self.setVisible(bool(name))
        self.words.show_words(text("Bring in “{name}” as a guest who speaks", name=name))


def _is_off(person: Presence) -> bool:
    """Whether they have a seat and are not here, or the other way round."""
    return person.expected != bool(person.room)


def _best_first(people: Sequence[Presence], typed: str) -> list[Presence]:
    """Names that begin with what was typed come before those that hold it."""
    wanted = typed.casefold()

    def place(person: Presence) -> int:
        names = f"{person.name} {person.name_zh}".casefold()
        return 0 if names.startswith(wanted) else 1 if f" {wanted}" in f" {names}" else 2

    return sorted(people, key=place)


def _row(person: Presence, going_to: int = 0, *, told_apart: bool = False) -> Row:
    both = person.name if not person.name_zh or person.name_zh in person.name else f"{person.name} {person.name_zh}"
    where = tr("Room {number}", number=person.room) if person.room else tr("no room")
    if person.expected and not person.room:
        where = tr("needs a seat")
    elif person.room and not person.expected:
        where = tr("leaves Room {number}", number=person.room)
    said = {"yes": tr("here"), "late": tr("came late"), "no": tr("did not come")}.get(person.came, "")
    return Row(
        person.person_id,
        both,
        " · ".join(filter(None, (person.school if told_apart else "", said, where))),
        face=person.name,
        mandarin=person.need == "zh",
        trailing=text("→ {number}", number=going_to) if going_to else "",
        quiet=not person.expected,
        payload=person.expected,
    )


def _result(late: int, missing: int, found: Reseating | None) -> Text | str:
    """Who comes in, who leaves, and who else has to move for that."""
    if not late and not missing:
        return text("Everybody who is here has a seat.")
    parts = []
    if late:
        parts.append(text("1 comes in") if late == 1 else text("{count} come in", count=late))
    if missing:
        parts.append(text("1 leaves") if missing == 1 else text("{count} leave", count=missing))
    if found is not None:
        others = found.others
        if not others:
            parts.append(text("nobody else moves"))
        else:
            parts.append(text("1 other moves") if others == 1 else text("{count} others move", count=others))
    return " · ".join(render(part) for part in parts)
