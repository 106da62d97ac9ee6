"""The cards of Review: one side of a disagreement with its button, and a value beside a quiet label."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from moderator_app.desktop.translation import Words, put
from moderator_app.desktop.widgets.basics import Button, Card, Label, Pill, Tone, restyle, row_of
from moderator_app.desktop.widgets.marked_text import MarkedText
from moderator_app.desktop.widgets.surroundings import PersonAvatar


class KeyButton(QWidget):
    """A button with the key that presses it beside it."""

    def __init__(
        self,
        words: Words,
        on_click: Callable[[], Any],
        key: str,
        *,
        kind: Any = "plain",
        icon_name: str = "",
        small: bool = False,
    ) -> None:
        super().__init__()
        self.button = Button(words, on_click, kind=kind, icon_name=icon_name, shortcut=key, small=small)
        shown = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
        self.key = Label(shown.replace("+", " "))
        self.key.setProperty("keys", True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.button)
        row.addWidget(self.key, 0, Qt.AlignmentFlag.AlignVCenter)

    def make_primary(self, primary: bool) -> None:
        restyle(self.button, "kind", "primary" if primary else "plain")

    def say(self, words: Words) -> None:
        self.button.show_words(words)
        self.button.name_it(words)


class SideCard(Card):
    """Who wrote it and when, whether everybody has it, the value with what they changed marked, and the button."""

    def __init__(self, button: KeyButton, state: Words, tone: Tone, parent: QWidget | None = None) -> None:
        super().__init__(spacing=10, parent=parent)
        self.button = button
        self.face = PersonAvatar(size=26)
        self.name, self.when = Label("", "strong", wrap=True), Label("", "small")
        self.state = Pill(state, tone)
        self.value = MarkedText()
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self.name)
        texts.addWidget(self.when)
        head = row_of(self.face, spacing=9)
        head.addLayout(texts, 1)
        head.addWidget(self.state, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(head)
        self.column.addWidget(self.value)
        self.column.addStretch(1)
        self.column.addLayout(row_of(button, None))

    def show_short(self, is_short: bool) -> None:
        """A date, a name or a number stands larger than words."""
        restyle(self.value, "letters", "section" if is_short else "body")

    def show_who(self, name: str, author: str, when: str) -> None:
        """`name`: how they are called here ("You"); `author`: their own name, for the face."""
        self.face.show_person(author or name)
        self.name.show_words(name)
        self.when.show_words(when)
        self.when.setVisible(bool(when))


class ValueCard(Card):
    """A value under a quiet label, on the ground's colour."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(spacing=4, margin=12, soft=True, parent=parent)
        self.label = Label(words, "small")
        self.value = MarkedText()
        self.column.addWidget(self.label)
        self.column.addWidget(self.value)
        put(self.setAccessibleName, words)
