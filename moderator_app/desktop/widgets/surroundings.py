"""What a screen shows around its content: empty places that teach, placeholders, toasts, banners, meters, faces,
flow, drop zones."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, QTimer, QVariantAnimation, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QLayoutItem, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from moderator_app.desktop.theme import color, font, px, theme
from moderator_app.desktop.translation import Words, put, render
from moderator_app.desktop.widgets.basics import Button, Icon, Label, Tone, restyle, row_of
from moderator_app.domain.wording import text


class EmptyPlace(QWidget):
    """A place with nothing in it yet: what it is for, one sentence, one button, and perhaps a quieter second one."""

    def __init__(self, icon_name: str, title: Words, sentence: Words, *buttons: Button, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        self.title = Label(title, "section")
        self.sentence = Label(sentence, "second", wrap=True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.sentence.setFixedWidth(px(380))
        middle = Qt.AlignmentFlag.AlignHCenter
        column.addStretch(2)
        column.addWidget(Icon(icon_name, "mute", 28), 0, middle)
        column.addSpacing(4)
        column.addWidget(self.title, 0, middle)
        column.addLayout(row_of(None, self.sentence, None))
        column.addSpacing(8)
        row = row_of(None, *buttons, None)
        column.addLayout(row)
        column.addStretch(3)


class Placeholder(QWidget):
    """Quiet blocks where content is about to be, so that nothing jumps when it arrives."""

    def __init__(self, rows: int = 5, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        put(self.setAccessibleName, text("Loading"))

    def paintEvent(self, event: Any) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("line-soft"))
        edge, width = px(22), self.width() - px(44)
        painter.drawRoundedRect(QRectF(edge, px(22), min(width * 0.4, px(300)), px(20)), 6, 6)
        painter.drawRoundedRect(QRectF(edge, px(52), min(width * 0.55, px(420)), px(12)), 5, 5)
        for number in range(self._rows):
            painter.drawRoundedRect(QRectF(edge, px(88) + number * px(64), width, px(52)), 10, 10)


class Meter(QWidget):
    """A label, a value in words, and a bar from 0 to 1."""

    def __init__(
        self, words: Words, value: Words = "", share: float = 0.0, tone: Tone = "accent", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.label, self.value = Label(words, "small-ink", wrap=True), Label(value, "small-strong")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 1000)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        row = row_of(self.label, self.value)
        row.setStretch(0, 1)
        column.addLayout(row)
        column.addWidget(self.bar)
        put(self.bar.setAccessibleName, words)
        self.say(value, share, tone)

    def say(self, value: Words, share: float, tone: Tone = "accent") -> None:
        self.value.show_words(value)
        self.bar.setValue(round(max(0.0, min(1.0, share)) * 1000))
        put(self.bar.setAccessibleDescription, value)
        restyle(self.bar, "tone", tone)


class PersonAvatar(QWidget):
    """Initials, or the first character of a Chinese name, on a tint. Decoration: the name stands beside it."""

    def __init__(self, name: str = "", *, mandarin: bool = False, size: int = 24, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = size
        self.show_person(name, mandarin=mandarin)
        theme().changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        self.setFixedSize(px(self._size), px(self._size))
        self.update()

    def show_person(self, name: str, *, mandarin: bool = False) -> None:
        self._name, self._mandarin = name, mandarin
        self.update()

    def paintEvent(self, event: Any) -> None:
        painter = QPainter(self)
        paint_avatar(painter, self.rect(), self._name, mandarin=self._mandarin)


def paint_avatar(painter: QPainter, rect: QRect, name: str, *, mandarin: bool = False) -> None:
    """Paint the face of a person into `rect`, also from a delegate."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    token = "mandarin" if mandarin else "accent"
    painter.setBrush(color(f"{token}-soft"))
    painter.drawEllipse(QRectF(rect))
    painter.setPen(color(token))
    painter.setFont(font(rect.height() * 0.38 * 100 / theme().text_size, 600))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, initials(name))
    painter.restore()


def initials(name: str) -> str:
    """The first character of a Chinese name, else the first letters of the first and last word."""
    words = name.split()
    if not words:
        return ""
    if "\u3400" <= words[0][0] <= "\u9fff":
        return words[0][0]
    latin = [word for word in words if word[0].isalpha() and not "\u3400" <= word[0] <= "\u9fff"]
    return (latin[0][0] + (latin[-1][0] if len(latin) > 1 else "")).upper() if latin else words[0][0].upper()


class Banner(QFrame):
    """What is wrong or worth knowing, in words, where it is, with the way out. Stays until closed."""

    shown = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("banner", "bad")
        self._icon = Icon("circle-alert", "bad", 16)
        self.message = Label("", "strong", wrap=True)
        self.remedy = Label("", "small-ink", wrap=True)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self.message)
        texts.addWidget(self.remedy)
        self._action = Button("", small=True)
        self._run: Callable[[], Any] | None = None
        self._action.clicked.connect(self._act)
        self._close = Button(on_click=self.close_it, kind="quiet", icon_name="x", small=True, name=text("Close"))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 8)
        row.setSpacing(10)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        row.addWidget(self._action)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.hide()

    def say(
        self,
        message: Words,
        remedy: Words | None = None,
        *,
        tone: Tone = "bad",
        action: tuple[Words, Callable[[], Any]] | None = None,
    ) -> None:
        """Show a message, what to do about it, and perhaps a button that does it."""
        restyle(self, "banner", tone)
        self._icon.show_icon({"bad": "circle-alert", "warn": "triangle-alert", "good": "circle-check"}.get(tone, "info"), tone)
        self.message.show_words(message)
        self.remedy.show_words(remedy or "")
        self.remedy.setVisible(bool(remedy))
        self._action.setVisible(action is not None)
        if action is not None:
            self._action.show_words(action[0])
            self._run = action[1]
        self.setAccessibleName(" ".join(filter(None, (render(message), render(remedy or "")))))
        self.show()
        self.shown.emit(True)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _act(self) -> None:
        run, self._run = self._run, None
        self.close_it()
        if run is not None:
            run()

    def close_it(self) -> None:
        self.hide()
        self.shown.emit(False)


class Toast(QFrame):
    """A passing word at the foot of the window, with perhaps one button. Goes by itself; a pointer on it keeps it."""

    SECONDS = 6

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("toast", True)
        self.words = Label("", "toast")
        self.button = Button("", kind="quiet", small=True)
        self.button.setProperty("kind", "toast")
        self._run: Callable[[], Any] | None = None
        self.button.clicked.connect(self._act)
        self.setLayout(row_of(self.words, self.button, spacing=12))
        self.layout().setContentsMargins(14, 7, 10, 7)
        self._away = QTimer(self, singleShot=True, interval=self.SECONDS * 1000)
        self._away.timeout.connect(self.hide)
        self.moves = True
        """Whether it may slide in; a person may have switched motion off."""
        self._slide = QVariantAnimation(self, startValue=10, endValue=0, duration=140)
        self._slide.valueChanged.connect(self._rise)
        parent.installEventFilter(self)
        self.hide()

    def say(self, words: Words, action: tuple[Words, Callable[[], Any]] | None = None) -> None:
        self.words.show_words(words)
        self.button.setVisible(action is not None)
        if action is not None:
            self.button.show_words(action[0])
            self._run = action[1]
        self.setAccessibleName(render(words))
        self._place()
        self.show()
        self.raise_()
        self._away.start()
        if self.moves:
            self._slide.start()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _act(self) -> None:
        self.hide()
        if self._run is not None:
            self._run()

    def _place(self) -> None:
        self.layout().activate()
        room = self.parentWidget().rect()
        self.words.setWordWrap(False)
        wide = min(self.sizeHint().width(), room.width() - 40)
        self.resize(wide, self.sizeHint().height())
        self.move((room.width() - wide) // 2, self._rest())

    def _rise(self, below: int) -> None:
        self.move(self.x(), self._rest() + below)

    def _rest(self) -> int:
        return self.parentWidget().height() - self.height() - px(18)

    def eventFilter(self, watched: Any, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def enterEvent(self, event: Any) -> None:
        self._away.stop()

    def leaveEvent(self, event: Any) -> None:
        self._away.start()


class FlowLayout(QLayout):
    """Widgets in a line that goes on in the next line, as words do."""

    def __init__(self, parent: QWidget | None = None, spacing: int = 6) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        left, top, height = rect.x(), rect.y(), 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint()
            if left + size.width() > rect.right() + 1 and left > rect.x():
                left, top, height = rect.x(), top + height + self.spacing(), 0
            if move:
                item.setGeometry(QRect(QPoint(left, top), size))
            left += size.width() + self.spacing()
            height = max(height, size.height())
        return top + height - rect.y()


class DropZone(QFrame):
    """Where files may be dropped or chosen. `dropped(list[Path])`; the button, or Enter, asks for files by `choose`."""

    dropped = Signal(list)

    def __init__(
        self, words: Words, button: Words, choose: Callable[[], Any], endings: Sequence[str] = (), parent: QWidget | None = None
    ) -> None:
        """`endings`: those of names that are taken, such as ``(".csv", ".xlsx")``; empty: any."""
        super().__init__(parent)
        self.setProperty("drop", "idle")
        self.setAcceptDrops(True)
        self._endings = tuple(ending.lower() for ending in endings)
        self._choose = choose
        put(self.setAccessibleName, words)
        self.label = Label(words, "second", wrap=True)
        self.label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 18, 16, 18)
        column.setSpacing(10)
        column.addWidget(Icon("file-up", "mute", 22), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.label)
        column.addWidget(Button(button, choose, icon_name="folder-open"), 0, Qt.AlignmentFlag.AlignHCenter)

    def _files(self, event: QDropEvent) -> list[Path]:
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        return [file for file in files if not self._endings or file.suffix.lower() in self._endings]

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._files(event):
            restyle(self, "drop", "over")
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: Any) -> None:
        restyle(self, "drop", "idle")

    def dropEvent(self, event: QDropEvent) -> None:
        restyle(self, "drop", "idle")
        files = self._files(event)
        if files:
            event.acceptProposedAction()
            self.dropped.emit(files)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose()
            return
        super().keyPressEvent(event)
