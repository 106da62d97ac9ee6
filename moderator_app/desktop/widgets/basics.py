"""Texts, buttons, cards and pills: the small things every screen is made of.

All take `Words`: a `Text` follows the language, a plain string is content. How they look stands in ui/base.qss, chosen by the
properties set here.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QKeySequence, QPainter
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from moderator_app.desktop.theme import TONES, icon, icon_pixmap, px, theme
from moderator_app.desktop.translation import Words, put

Tone = Literal["neutral", "accent", "mandarin", "warn", "bad", "good"]
TextKind = Literal[
    "body", "title", "section", "strong", "second", "small", "small-ink", "small-strong", "caps", "display", "brand", "toast",
    "day", "day-now", "run-clock",
]  # fmt: skip


class Label(QLabel):
    """A text. `kind`: ``title`` (19 px), ``section`` (14 px), ``strong``, ``body``, ``second`` (11.5 px, quiet), ``small``."""

    def __init__(self, words: Words = "", kind: TextKind = "body", *, wrap: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("letters", kind)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.show_words(words)

    def show_words(self, words: Words) -> None:
        put(self.setText, words)

    def set_kind(self, kind: TextKind) -> None:
        restyle(self, "letters", kind)


_CHINESE_IS_HIGHER = 3
"""Pixels by which a line with Chinese in it may stand out of the height of the Latin font."""


class ElidedLabel(QFrame):
    """One line of text that ends in "…" where it doesn't fit; the whole is in its tooltip and for screen readers."""

    def __init__(self, words: Words = "", kind: TextKind = "body", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("letters", kind)
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.show_words(words)

    def show_words(self, words: Words) -> None:
        put(self._set_text, words)

    def text(self) -> str:
        return self._text

    def _set_text(self, shown: str) -> None:
        self._text = shown
        self.setAccessibleName(shown)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._text) + 2, metrics.height() + _CHINESE_IS_HIGHER)

    def minimumSizeHint(self) -> QSize:
        return QSize(px(24), self.fontMetrics().height() + _CHINESE_IS_HIGHER)

    def paintEvent(self, event: Any) -> None:
        painter = QPainter(self)
        shown = self.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip(self._text if shown != self._text else "")
        painter.setPen(self.palette().windowText().color())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


class SectionTitle(QWidget):
    """The title of a part of a screen, with room for something at its right."""

    def __init__(self, words: Words, *right: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = row_of(Label(words, "section"), None, *right, spacing=8)
        self.setLayout(row)
        self.label: Label = row.itemAt(0).widget()  # type: ignore[assignment]


class Button(QPushButton):
    """A button. `kind`: ``primary`` (the one next action of a screen), ``plain``, ``quiet`` (no border), ``danger``.

    `icon_name` is a Lucide icon; `name` is read by screen readers where there is no text or it says too little; a tooltip shows
    `hint` and the shortcut.
    """

    def __init__(
        self,
        words: Words = "",
        on_click: Callable[[], Any] | None = None,
        *,
        kind: Literal["plain", "primary", "quiet", "danger"] = "plain",
        icon_name: str = "",
        small: bool = False,
        name: Words | None = None,
        shortcut: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", kind)
        self.setProperty("small", small)
        self.setProperty("bare", not words)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        self._kind = kind
        self._shortcut = shortcut
        self.icon_name = ""
        if words:
            put(self.setText, words)
        if name is not None:
            self.name_it(name)
        if icon_name:
            self.set_icon(icon_name)
        if on_click is not None:
            self.clicked.connect(lambda _checked=False: on_click())

    def show_words(self, words: Words) -> None:
        put(self.setText, words)
        restyle(self, "bare", not words)
        if self.icon_name:
            self._size_icon()

    def name_it(self, words: Words) -> None:
        """What screen readers say and the tooltip shows."""
        put(self.setAccessibleName, words)
        put(self._hint, words)

    def set_icon(self, name: str, token: str | None = None) -> None:
        self.icon_name = name
        usual = {"primary": "on-accent", "danger": "bad"}.get(self._kind, "ink")
        self.setIcon(icon(name, token or usual, checked="accent"))
        self._size_icon()

    def _size_icon(self) -> None:
        side = px(14 if self.property("small") else 15)
        self.setIconSize(QSize(side + (px(5) if self.text() else 0), side))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.icon_name:
            self._size_icon()

    def _hint(self, shown: str) -> None:
        keys = QKeySequence(self._shortcut).toString(QKeySequence.SequenceFormat.NativeText) if self._shortcut else ""
        self.setToolTip(f"{shown}  {keys}" if keys else shown)


class Card(QFrame):
    """A white field with a thin border; put widgets into `column`. `soft`: no border, on the ground's colour."""

    def __init__(
        self, *content: QWidget, spacing: int = 8, margin: int = 14, soft: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("card", "soft" if soft else "plain")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(margin, margin - 2, margin, margin - 2)
        self.column.setSpacing(spacing)
        for widget in content:
            self.column.addWidget(widget)


class Pill(QLabel):
    """A word on a tinted ground. The tone never says it alone: the word does."""

    def __init__(self, words: Words = "", tone: Tone = "neutral", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        self.say(words, tone)

    def say(self, words: Words, tone: Tone = "neutral") -> None:
        if tone not in TONES:
            raise ValueError(f"no such tone: {tone!r}")
        put(self.setText, words)
        restyle(self, "pill", tone)


class Icon(QWidget):
    """A Lucide icon that stands by itself; without a `name` it is decoration to screen readers."""

    def __init__(
        self, icon_name: str, token: str = "ink", size: int = 16, name: Words = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._shown, self._token, self._size = icon_name, token, size
        put(self.setAccessibleName, name)
        theme().changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        self.setFixedSize(px(self._size), px(self._size))
        self.update()

    def show_icon(self, icon_name: str, token: str | None = None) -> None:
        self._shown, self._token = icon_name, token or self._token
        self.update()

    def paintEvent(self, event: Any) -> None:
        painter = QPainter(self)
        picture = icon_pixmap(self._shown, self._token, self._size, self.devicePixelRatioF())
        painter.drawPixmap(QRect(0, 0, self.width(), self.height()), picture)


class Line(QFrame):
    """A thin separator."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("line", True)
        self.setFixedHeight(1)


_LONG_TITLE = 340
"""A longer title (px at 100 %) wraps rather than sending the buttons below."""


class PageTitle(QWidget):
    """The head of a working surface: title, a quiet second line, and buttons at the right, or below where there is no room."""

    ROOM = 240
    """What the texts need beside the buttons, in pixels at 100 % text size."""

    def __init__(self, words: Words = "", second: Words = "", *buttons: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Label(words, "title", wrap=True)
        self.title.setAccessibleName("")
        self.second = Label(second, "second", wrap=True)
        texts = QVBoxLayout()
        texts.setSpacing(3)
        texts.addWidget(self.title)
        texts.addWidget(self.second)
        self.second.setVisible(bool(second))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(10)
        self._row.addLayout(texts, 1)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(10)
        for button in buttons:
            self._buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addLayout(self._buttons)
        self._row.setAlignment(self._buttons, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        # not Maximum: that is the height of one line, and a title that wraps would be cut
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def say(self, words: Words, second: Words = "") -> None:
        self.title.show_words(words)
        self.second.show_words(second)
        self.second.setVisible(bool(second))

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self._place_buttons()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # a button came, went or was called otherwise
            self._place_buttons()
        return super().event(event)

    def _place_buttons(self) -> None:
        whole = self.title.fontMetrics().horizontalAdvance(self.title.text()) + self._row.spacing() + 2
        needed = max(px(self.ROOM), min(whole, px(_LONG_TITLE)))
        beside = self.width() - self._buttons.sizeHint().width() >= needed
        wanted = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._row.direction() != wanted:
            self._row.setDirection(wanted)


def row_of(*widgets: QWidget | None, spacing: int = 8, margin: int = 0) -> QHBoxLayout:
    """Widgets side by side; None stands for the room that is left."""
    row = QHBoxLayout()
    row.setContentsMargins(margin, margin, margin, margin)
    row.setSpacing(spacing)
    for widget in widgets:
        if widget is None:
            row.addStretch(1)
        else:
            row.addWidget(widget)
    return row


def column_of(*widgets: QWidget | None, spacing: int = 8, margin: int = 0) -> QVBoxLayout:
    """Widgets one below the other; None stands for the room that is left."""
    column = QVBoxLayout()
    column.setContentsMargins(margin, margin, margin, margin)
    column.setSpacing(spacing)
    for widget in widgets:
        if widget is None:
            column.addStretch(1)
        else:
            column.addWidget(widget)
    return column


def restyle(widget: QWidget, name: str, value: Any) -> None:
    """Set a property that the style sheet chooses by, and let the style look again."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


__all__ = [
    "Button",
    "Card",
    "ElidedLabel",
    "Icon",
    "Label",
    "Line",
    "PageTitle",
    "Pill",
    "SectionTitle",
    "column_of",
    "restyle",
    "row_of",
]
