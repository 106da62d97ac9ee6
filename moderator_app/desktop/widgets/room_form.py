"""The room chosen on the board: its language, topic, sizes, host, lock."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from moderator_app.desktop.forms.room_form import Ui_RoomForm
from moderator_app.desktop.models.room_cards import person_name
from moderator_app.desktop.translation import Words, in_language
from moderator_app.desktop.widgets.basics import Label
from moderator_app.domain.wording import text
from moderator_app.operations.breakout_board import Board, CardView, RoomView

LANGUAGES: tuple[tuple[str, Words], ...] = (("en", text("English")), ("zh", text("中文")))


class RoomForm(QWidget):
    """The form. `changed(fields)`: what the person changed, as `change_room` takes it; `removed()`."""

    changed = Signal(dict)
    removed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._board: Board | None = None
        self.title = Label("", "section")
        self.form = Ui_RoomForm()
        inner = QWidget()
        self.form.setupUi(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.title)
        column.addWidget(inner)
        self._connect()

    def _connect(self) -> None:
        form = self.form
        form.language.show_choices(LANGUAGES)
        form.language.chosen.connect(lambda language: self.changed.emit({"language": language}))
        form.name.committed.connect(lambda name: self.changed.emit({"name": name.strip()}))
        form.topic.chosen.connect(self._set_topic)
        form.smallest.committed.connect(lambda _number: self._set_sizes(form.smallest))
        form.largest.committed.connect(lambda _number: self._set_sizes(form.largest))
        form.host.chosen.connect(lambda host: self.changed.emit({"host_id": host or None}))
        form.locked.clicked.connect(lambda on: self.changed.emit({"is_locked": on}))
        form.closed.clicked.connect(lambda on: self.changed.emit({"is_closed": on}))
        form.remove.clicked.connect(lambda _checked: self.removed.emit())

    def show_room(self, board: Board, room: RoomView) -> None:
        """Show a room of a board."""
        self._board = board
        form = self.form
        self.title.show_words(text("Room {number}", number=room.number))
        form.language.choose(room.language)
        form.name.show_text(room.name)
        topics = [(key, in_language(english, chinese)) for key, english, chinese in board.topics]
        form.topic.show_choices([("", text("Chosen when grouping")), *topics])
        form.topic.choose(room.topic_id if room.topic_fixed else "")
        form.topic.setToolTip(form.topic.currentText())
        form.smallest.show_value(room.smallest)
        form.largest.show_value(room.largest)
        form.host.show_choices([("", text("Nobody in particular")), *_hosts(board)])
        form.host.choose(room.host_id or "")
        form.locked.setChecked(room.locked)
        form.closed.setChecked(room.closed)

    def _set_topic(self, topic_id: str) -> None:
        assert self._board is not None
        found = next((topic for topic in self._board.topics if topic[0] == topic_id), None)
        if found is None:
            self.changed.emit({"topic_fixed": False})
            return
        by_theme = self._board.basis == "theme"
        self.changed.emit(
            {
                "topic_fixed": True,
                "theme_id": topic_id if by_theme else None,
                "inquiry_id": None if by_theme else topic_id,
                "topic_en": found[1],
                "topic_zh": found[2],
            }
        )

    def _set_sizes(self, changed: Any) -> None:
        """The one that was not changed gives way."""
        smallest, largest = self.form.smallest.value(), self.form.largest.value()
        if smallest > largest:
            smallest, largest = (smallest, smallest) if changed is self.form.smallest else (largest, largest)
        self.changed.emit({"smallest": smallest, "largest": largest})

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.form.retranslateUi(self)
        super().changeEvent(event)


def _hosts(board: Board) -> list[tuple[str, Words]]:
    """Everybody of the round, those who speak both languages first."""
    cards: list[CardView] = [card for room in board.rooms for card in room.cards] + list(board.unseated)
    cards.sort(key=lambda card: (card.need != "either", card.name.casefold()))
    return [
        (card.person_id, text("{name} · bilingual", name=person_name(card)) if card.need == "either" else person_name(card))
        for card in cards
    ]
