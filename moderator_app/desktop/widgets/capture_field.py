"""One field, always under the fingers: what is said in the meeting becomes a note by Enter.

The pills at its left say what the note will be, while it is typed. What must hold: the words leave the field only when
`kept` says that they are stored; what was typed after them stays.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from moderator_app.desktop.models.insight_cards import KIND_ICONS, KIND_WORDS
from moderator_app.desktop.theme import icon, px
from moderator_app.desktop.translation import Words, in_language, language_changed, put, render
from moderator_app.desktop.widgets.basics import Button, Pill, Tone, restyle, row_of
from moderator_app.desktop.widgets.capture_completion import Completion
from moderator_app.domain.captured import COMMITMENT, Captured, parse_capture
from moderator_app.domain.wording import Text, text
from moderator_app.operations.live_overview import LiveRoom

CAPTURE_WORDS: Mapping[str, Text] = {**KIND_WORDS, COMMITMENT: text("commitment")}
"""What can be captured: the kinds of notes, and who does what by when."""
CAPTURE_ICONS: Mapping[str, str] = {**KIND_ICONS, COMMITMENT: "handshake"}
KINDS = tuple(CAPTURE_WORDS)
KIND_TONES: Mapping[str, Tone] = {"insight": "accent", "question": "warn", COMMITMENT: "good"}
"""Tones of the pills; those of other kinds are neutral."""
_MOST_LINES = 4
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class Draft:
    """What is to be kept: the line as typed, the kind and room chosen, and whom an @ stands for where that was picked."""

    line: str
    kind: str
    room_number: int
    said_by_id: str | None = None


def room_words(number: int, mandarin: bool) -> Text:
    """ "Room 3", "Room 3 中文"; 0 is the whole meeting."""
    if not number:
        return text("All rooms")
    return text("Room {number} 中文", number=number) if mandarin else text("Room {number}", number=number)


class CaptureText(QPlainTextEdit):
    """The words. One line that grows to a few; Enter, Tab, Down and Esc are told instead of typed."""

    entered = Signal()
    kind_stepped = Signal(int)
    left_down = Signal()
    escaped = Signal()
    lines_pasted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("capture", True)
        self.completion: Completion | None = None
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._fit())
        put(self.setPlaceholderText, text("What was said?"))
        put(self.setAccessibleName, text("Capture a note"))
        self._fit()

    def _fit(self) -> None:
        lines = max(1, min(_MOST_LINES, round(self.document().size().height())))
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + px(4))
        more = self.document().size().height() > _MOST_LINES
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded if more else Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        if self.document().isEmpty():  # what dressed the field is nothing to undo; Ctrl+Z is the window's then
            self.document().clearUndoRedoStacks()
        super().focusInEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            assert isinstance(event, QKeyEvent)
            undo = event.key() == Qt.Key.Key_Z and event.modifiers() & Qt.KeyboardModifier.ControlModifier
            arrows = event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and event.modifiers() != Qt.KeyboardModifier.NoModifier
            if arrows or (undo and not self.document().isUndoAvailable() and not self.document().isRedoAvailable()):
                event.ignore()  # the window's: undo what was done last, choose the room
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.completion is not None and self.completion.takes(event):
            return
        key, plain = event.key(), event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if key in _ENTER and plain:
            self.entered.emit()
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.kind_stepped.emit(1 if key == Qt.Key.Key_Tab else -1)
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif key == Qt.Key.Key_Down and plain and self._on_last_line():
            self.left_down.emit()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        return False  # Tab is for the kind

    def _on_last_line(self) -> bool:
        here = self.textCursor()
        return not here.movePosition(QTextCursor.MoveOperation.Down)

    def insertFromMimeData(self, source: QMimeData) -> None:
        pasted = source.text() if source.hasText() else ""
        if len([line for line in pasted.splitlines() if line.strip()]) > 1:
            self.lines_pasted.emit(pasted)
        else:
            self.insertPlainText(" ".join(pasted.split("\n")).strip("\r\n"))


class CaptureField(QFrame):
    """The field with its pills. `wished(Draft)`: keep this; answer with `kept(draft)` or `not_kept(draft)`.

    `read(Captured)`: what is typed would become this. `went_down`: the person went on to the list below.
    """

    wished = Signal(object)
    read = Signal(object)
    lines_pasted = Signal(str)
    went_down = Signal()
    escaped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("captures", "quiet")
        self._kind, self._room = "insight", 0
        self._rooms: dict[int, LiveRoom] = {}
        self._sent: list[str] = []
        self.words = CaptureText()
        self.words.completion = self.completion = Completion(self.words)
        self.kind_pill, self.room_pill = Pill(), Pill()
        self.keep = Button(text("Keep"), self.enter, kind="primary", icon_name="corner-down-left", small=True)
        self.keep.setToolTip("Enter")
        self._lay_out()
        self.words.textChanged.connect(self._look)
        self.words.entered.connect(self.enter)
        self.words.kind_stepped.connect(self.step_kind)
        self.words.left_down.connect(self.went_down)
        self.words.escaped.connect(self.escaped)
        self.words.lines_pasted.connect(self.lines_pasted)
        self.words.installEventFilter(self)
        language_changed().connect(self._look)
        self._look()

    def _lay_out(self) -> None:
        for pill, menu in ((self.kind_pill, self._kind_menu), (self.room_pill, self._room_menu)):
            pill.setCursor(Qt.CursorShape.PointingHandCursor)
            pill.mousePressEvent = lambda _event, pill=pill, menu=menu: menu().popup(  # type: ignore[method-assign]
                pill.mapToGlobal(pill.rect().bottomLeft())
            )
        top = Qt.AlignmentFlag.AlignTop
        row = QHBoxLayout(self)
        row.setContentsMargins(px(10), px(5), px(5), px(5))
        row.setSpacing(px(8))
        pills = QWidget()
        inside = row_of(self.kind_pill, self.room_pill, spacing=6)
        inside.setContentsMargins(0, px(4), 0, 0)
        pills.setLayout(inside)
        words = QVBoxLayout()
        words.setContentsMargins(0, px(4), 0, 0)
        words.addWidget(self.words)
        words.addStretch(1)
        row.addWidget(pills, 0, top)
        row.addLayout(words, 1)
        row.addWidget(self.keep, 0, top)
        self.setFocusProxy(self.words)

    # ---- what is offered

    def offer(self, rooms: Sequence[LiveRoom], themes: Sequence[str], people: Sequence[tuple[str, str]]) -> None:
        """The rooms to choose from, titles of themes after #, and (id, name) of people after @."""
        self._rooms = {room.number: room for room in rooms}
        self.completion.offer(themes, people)
        self._look()

    def kind(self) -> str:
        """The kind chosen, whatever letter is typed."""
        return self._kind

    def room(self) -> int:
        return self._room

    def choose_kind(self, kind: str) -> None:
        self._kind = kind
        self._look()

    def choose_room(self, number: int) -> None:
        self._room = max(0, number)
        self._look()

    def step_kind(self, by: int) -> None:
        """The next kind, or the one before."""
        self.choose_kind(KINDS[(KINDS.index(self._kind) + by) % len(KINDS)])

    def step_room(self, by: int) -> None:
        """The next room, or the one before; past the last come all rooms again."""
        numbers = [0, *sorted(self._rooms)] if self._rooms else list(range(0, 31))
        here = numbers.index(self._room) if self._room in numbers else 0
        self.choose_room(numbers[(here + by) % len(numbers)])

    # ---- keeping

    def enter(self) -> None:
        """Wish that what is typed is kept, but for what is on its way already."""
        line = self.words.toPlainText()[len("".join(self._sent)) :]
        if not parse_capture(line, names=self.completion.names()).text:
            return
        self._sent.append(line)
        self.wished.emit(Draft(line, self._kind, self._room, self.completion.person_in(line)))

    def kept(self, draft: Draft) -> None:
        """It is stored: take its words out of the field. What was typed meanwhile stays."""
        if draft.line in self._sent:
            self._sent.remove(draft.line)
        typed = self.words.toPlainText()
        if typed.startswith(draft.line):
            self.words.setPlainText(typed[len(draft.line) :])
            self.words.moveCursor(QTextCursor.MoveOperation.End)

    def not_kept(self, draft: Draft) -> None:
        """It could not be stored: the words stay, and Enter tries again."""
        if draft.line in self._sent:
            self._sent.remove(draft.line)

    # ---- looks

    def captured(self) -> Captured:
        """What the typed line would become."""
        names = self.completion.names()
        return parse_capture(self.words.toPlainText(), kind=self._kind, room_number=self._room, names=names)

    def _look(self, *_news: object) -> None:
        said = self.captured()
        self.kind_pill.say(CAPTURE_WORDS[said.kind], KIND_TONES.get(said.kind, "neutral"))
        room = self._rooms.get(said.room_number)
        mandarin = room is not None and room.is_mandarin
        self.room_pill.say(room_words(said.room_number, mandarin), "mandarin" if mandarin else "neutral")
        put(self.kind_pill.setAccessibleName, text("Kind: {kind}", kind=CAPTURE_WORDS[said.kind]))
        put(self.room_pill.setAccessibleName, room_words(said.room_number, mandarin))
        self.read.emit(said)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            restyle(self, "captures", "now" if event.type() == QEvent.Type.FocusIn else "quiet")
        return False

    def _kind_menu(self) -> QMenu:
        menu = _menu(self)
        for number, kind in enumerate(KINDS, 1):
            action = menu.addAction(icon(CAPTURE_ICONS[kind], "mute"), f"{render(CAPTURE_WORDS[kind])}\tCtrl+{number}")
            action.triggered.connect(lambda _on=False, kind=kind: self.choose_kind(kind))
        return menu

    def _room_menu(self) -> QMenu:
        menu = _menu(self)
        for number in (0, *sorted(self._rooms)):
            action = menu.addAction(room_label(number, self._rooms.get(number)))
            action.triggered.connect(lambda _on=False, number=number: self.choose_room(number))
        return menu


def room_label(number: int, room: LiveRoom | None) -> str:
    """A room in a menu: with its topic."""
    words: Words = room_words(number, room is not None and room.is_mandarin)
    topic = in_language(room.topic_en, room.topic_zh) if room is not None else ""
    return f"{render(words)} · {topic}" if topic else render(words)


def _menu(parent: QWidget) -> QMenu:
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu
