"""The palette (Ctrl+K): one field that finds commands, places and whatever else providers know, in English, 中文 or pinyin.

It lies over the window, keeps the keyboard until it is closed, and asks for results on the search thread, so typing never waits.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QLineEdit, QVBoxLayout, QWidget

from moderator_app.desktop import places
from moderator_app.desktop.commands import Command
from moderator_app.desktop.dialogs.finding import fits
from moderator_app.desktop.places import STEPS, Place
from moderator_app.desktop.theme import color, px, theme
from moderator_app.desktop.translation import Words, in_language, put, render, translator_for
from moderator_app.desktop.widgets import Icon, Label, Line, Row, RowList, row_of
from moderator_app.domain.wording import Text, text

if TYPE_CHECKING:
    from moderator_app.desktop.views.window import Window
    from moderator_app.store import Workspace


@dataclass(frozen=True, slots=True)
class Found:
    """One result. Choosing it goes to `place`, or calls `run(window)`."""

    title: Words
    detail: Words = ""
    icon: str = "search"
    place: Place | None = None
    run: Callable[[Any], Any] | None = None
    trailing: str = ""
    rank: float = 1.0
    """Higher stands first; an exact command name has 3, the beginning of a word 2."""


Provider = Callable[["Workspace", str], Sequence[Found]]

providers: list[Provider] = []
"""Asked on the search thread with the workspace and what was typed (never empty). Append yours when your module is imported."""

MOST = 60

_NOTHING = text("Nothing found. Try fewer letters, pinyin, or the other language.")

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}


class Palette(QWidget):
    """Lies over the window; `open_with` shows it."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._found: list[Found] = []
        self._before: QWidget | None = None
        self.field = QLineEdit()
        self.field.setProperty("finder", True)
        put(self.field.setPlaceholderText, text("Find people, meetings and insights, or run a command"))
        put(self.field.setAccessibleName, text("Find people, meetings and insights, or run a command"))
        self.results = RowList("plain", text("Results"))
        self.results.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.nothing = QWidget()
        self.nothing.setLayout(row_of(Label(_NOTHING, "second"), margin=16))
        self.hint = Label(text("↑ ↓ to choose · Enter to go · Esc to close"), "small")
        self._card = self._make_card()
        self.field.textChanged.connect(self._ask)
        self.field.installEventFilter(self)
        self.results.clicked.connect(lambda _index: self._choose())
        window.installEventFilter(self)
        self.hide()

    def _make_card(self) -> QFrame:
        card = QFrame(self)
        card.setProperty("card", "plain")
        shadow = QGraphicsDropShadowEffect(card, blurRadius=36, xOffset=0, yOffset=8)
        self._shadow = shadow
        theme().changed.connect(self._tint)
        self._tint()
        card.setGraphicsEffect(shadow)
        column = QVBoxLayout(card)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        top = row_of(Icon("search", "mute", 18), self.field, spacing=8)
        top.setContentsMargins(14, 0, 14, 0)
        column.addLayout(top)
        column.addWidget(Line())
        column.addWidget(self.results, 1)
        column.addWidget(self.nothing)
        column.addWidget(Line())
        column.addLayout(row_of(self.hint, margin=10))
        return card

    def _tint(self) -> None:
        self._shadow.setColor(color("shadow"))

    def open_with(self, typed: str) -> None:
        """Show the palette with something typed already."""
        if not self.isVisible():
            self._before = self._window.focusWidget()
        self._lay_out()
        self.show()
        self.raise_()
        self.field.setText(typed)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._ask(typed)

    def dismiss(self) -> None:
        """Close it and give the keyboard back."""
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None

    def _ask(self, typed: str) -> None:
        typed = typed.strip()
        commands = [(self._found_command(one), one.words) for one in self._window.commands_now() if one.id != "palette"]
        known = commands + [(found, None) for found in self._places()]
        workspace = self._window.desk.workspace

        def look(_progress: Any) -> list[Found]:
            found = rank(known, typed)
            if typed and workspace is not None:
                for provider in providers:
                    found += provider(workspace, typed)
            return sorted(found, key=lambda one: -one.rank)[:MOST]

        self._window.desk.background.run(look, done=self._show, lane="search", key="palette", owner=self)

    def _found_command(self, command: Command) -> Found:
        name = command.name_now(self._window.target_of(command)) if command.name_now else command.name
        return Found(
            name, "", command.icon or "command", run=partial(_run, command_id=command.id), trailing=command.shortcut_shown()
        )

    def _places(self) -> list[Found]:
        tree = self._window.desk.tree
        found = [Found(kind.name, "", kind.icon, Place(kind.key), rank=0.9) for kind in places.place_kinds("network")]
        for strand in tree.strands:
            name = _literal(f"{strand.name} {strand.name_zh}".strip())
            for kind in places.place_kinds("strand"):
                both = text("{strand}: {place}", strand=name, place=kind.name)
                found.append(Found(both, "", kind.icon, Place(kind.key, strand.strand_id), rank=0.5))
            for meeting in strand.meetings:
                title = _literal(" ".join(filter(None, (meeting.title, meeting.title_zh))))
                named = text("{meeting}: {title}", meeting=meeting.name(), title=title) if title.values else meeting.name()
                step = next((step.key for step in STEPS if places.has_view(step.key) and step.key != "survey"), "agenda")
                place = Place("meeting", strand.strand_id, meeting.event_id, step)
                found.append(Found(named, in_language(strand.name, strand.name_zh), "presentation", place, rank=0.8))
        return found

    def _show(self, found: list[Found]) -> None:
        self._found = found
        rows = [Row(str(n), f.title, f.detail, icon=f.icon, trailing=f.trailing) for n, f in enumerate(found)]
        self.results.choose(None)
        self.results.show_rows(rows)
        self.results.choose("0" if rows else None)
        self.results.scrollToTop()
        self.results.setVisible(bool(rows))
        self.nothing.setVisible(not rows)
        self._lay_out()

    def _choose(self) -> None:
        key = self.results.current_key()
        if key is None:
            return
        found = self._found[int(key)]
        self.dismiss()
        if found.place is not None:
            self._window.go(found.place)
        elif found.run is not None:
            found.run(self._window)

    def _move(self, by: int) -> None:
        count = len(self._found)
        if count:
            at = (int(self.results.current_key() or 0) + by) % count
            self.results.choose(str(at))
            self.results.scrollTo(self.results.currentIndex())
            put(self.field.setAccessibleDescription, render(self._found[at].title))

    def _lay_out(self) -> None:
        self.setGeometry(self._window.rect())
        wide = min(px(620), self.width() - 40)
        listed = min(self.results.content_height(), px(420)) if self._found else 0
        self.results.setFixedHeight(max(listed, 1))
        self._card.setFixedWidth(wide)
        self._card.layout().activate()
        high = min(self._card.sizeHint().height(), self.height() - 60)
        self._card.setGeometry((self.width() - wide) // 2, min(px(84), self.height() // 8), wide, high)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize and self.isVisible():
            self._lay_out()
        if watched is self.field and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            return self._key(event)
        return False

    def _key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.dismiss()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose()
        elif key in _STEPS:
            self._move(_STEPS[Qt.Key(key)])
        elif key not in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            return False
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._card.geometry().contains(event.position().toPoint()):
            self.dismiss()

    def paintEvent(self, event: Any) -> None:
        veil = QColor(color("ground"))
        veil.setAlpha(120)
        QPainter(self).fillRect(self.rect(), veil)


def _run(window: Window, *, command_id: str) -> None:
    window.run_command(command_id)


def rank(known: Sequence[tuple[Found, Words | None]], typed: str) -> list[Found]:
    """Those of `known` that fit what was typed, in English, Chinese or pinyin, ranked; all of them when nothing was typed."""
    from dataclasses import replace

    if not typed:
        return [found for found, _words in known]
    chinese = translator_for("zh")
    ranked = []
    for found, more in known:
        names = [one for words in (found.title, more) if words for one in _both(words, chinese)]
        score = max((fits(typed, name) for name in names), default=0.0)
        if score:
            ranked.append(replace(found, rank=score + found.rank / 10))
    return ranked


def _literal(content: str) -> Text:
    """Content as a value of a sentence: no template, never translated."""
    return Text("{content}", {"content": content}) if content else Text("")


def _both(words: Words, chinese: Callable[[str], str]) -> list[str]:
    return [words] if isinstance(words, str) else [words.render(), words.render(chinese)]
