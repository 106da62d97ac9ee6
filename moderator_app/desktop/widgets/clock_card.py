"""The card at the head of the live meeting: the running segment, its prompt, its clock, and what one does to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from moderator_app.desktop.theme import icon
from moderator_app.desktop.translation import Words, render
from moderator_app.desktop.widgets.basics import Button, Card, ElidedLabel, Label, Pill, row_of
from moderator_app.desktop.widgets.clock_face import TONE_PILL, ClockFace
from moderator_app.domain.run_words import TONE_WORDS
from moderator_app.domain.wording import Text, text


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """A line of the card's menu: its words, icon, the command it runs, and whether it can be run. None: a line between."""

    words: Text
    icon: str
    command: str
    enabled: bool = True


class SegmentCard(Card):
    """The segment that runs, or that notes belong to: what it is, its prompt in both languages, its clock.

    `stepped` asks for another segment to take the notes; `wished` names a command of the run.
    """

    stepped = Signal(int)
    wished = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(margin=18, spacing=10, parent=parent)
        self.entries: Callable[[], list[MenuEntry | None]] = list
        """What the menu holds when it is opened."""
        self.above, self.title = Label("", "second", wrap=True), Label("", "title", wrap=True)
        self.prompt, self.prompt_zh = Label("", "second", wrap=True), Label("", "second", wrap=True)
        self.following = Label("", "second", wrap=True)
        self.back = Button("", lambda: self.stepped.emit(-1), kind="quiet", small=True, icon_name="chevron-left")
        self.on = Button("", lambda: self.stepped.emit(1), kind="quiet", small=True, icon_name="chevron-right")
        self.back.name_it(text("Notes go to the segment before"))
        self.on.name_it(text("Notes go to the next segment"))
        self.clock, self.minutes = Label("", "run-clock"), Label("", "second")
        self.face, self.tone = ClockFace(), Pill()
        self.go = Button("", lambda: self.wished.emit(self.go_command), kind="primary", small=True, icon_name="skip-forward")
        self.add = Button(text("1 min"), lambda: self.wished.emit("live.run.add"), small=True, icon_name="plus")
        self.add.name_it(text("A minute more for this segment"))
        self.pause = Button("", lambda: self.wished.emit("live.run.pause"), small=True, icon_name="pause")
        self.pause.name_it(text("Pause the clock"))
        self.more = Button("", self.open_menu, small=True, icon_name="ellipsis", name=text("More for the clock"))
        self.go_command = "live.run.next"
        self._row, side = QBoxLayout(QBoxLayout.Direction.LeftToRight), QHBoxLayout()
        self._row.setSpacing(16)
        side.setSpacing(16)
        self._row.addLayout(self._words(), 1)
        side.addStretch(1)
        side.addLayout(self._times())
        side.addLayout(self._buttons())
        self._row.addLayout(side)
        self.column.addLayout(self._row)

    def _words(self) -> QVBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(4)
        head = row_of(self.above, self.back, self.on, spacing=2)
        head.setStretch(0, 1)
        words.addLayout(head)
        for label in (self.title, self.prompt, self.prompt_zh, self.following):
            words.addWidget(label)
        self.following.hide()
        words.addStretch(1)
        return words

    def _times(self) -> QVBoxLayout:
        times = QVBoxLayout()
        times.setSpacing(2)
        right = Qt.AlignmentFlag.AlignRight
        times.addWidget(self.clock, 0, right)
        times.addWidget(self.face, 0, right)
        times.addWidget(self.minutes, 0, right)
        times.addSpacing(2)
        times.addWidget(self.tone, 0, right)
        times.addStretch(1)
        return times

    def _buttons(self) -> QVBoxLayout:
        buttons = QVBoxLayout()
        buttons.setSpacing(6)
        for button in (self.go, self.add):
            button.setSizePolicy(button.sizePolicy().Policy.Expanding, button.sizePolicy().Policy.Fixed)
            buttons.addWidget(button)
        for button in (self.pause, self.more):
            button.setSizePolicy(button.sizePolicy().Policy.Expanding, button.sizePolicy().Policy.Fixed)
        buttons.addLayout(row_of(self.pause, self.more, spacing=6))
        buttons.addStretch(1)
        return buttons

    # ---- showing

    def make_narrow(self, narrow: bool) -> None:
        """Put the clock below the words, where there is no room beside them."""
        turn_row(self._row, narrow)

    def say(self, above: Words, title: Words, clock: str, minutes: Words, prompts: tuple[str, str]) -> None:
        """Show a segment; `clock`: its planned time, where no clock runs; `prompts`: in English and 中文, either may be empty."""
        _show(self.above, above)
        _show(self.title, title)
        _show(self.clock, clock)
        _show(self.minutes, minutes)
        for label, prompt in zip((self.prompt, self.prompt_zh), prompts, strict=True):
            _show(label, prompt)
            if label.isHidden() == bool(prompt):
                label.setVisible(bool(prompt))

    def say_length(self, words: Words) -> None:
        """How long the segment is."""
        _show(self.minutes, words)

    def say_next(self, words: Words) -> None:
        """What comes after the running segment, and when; "": nothing does."""
        _show(self.following, words)
        if self.following.isHidden() == bool(words):
            self.following.setVisible(bool(words))

    def show_clock(self, figures: str, tone: str) -> None:
        """The figures of the running clock, and its tone in a word; "": no clock runs and the planned time is shown."""
        self.face.show_time(figures, tone)
        runs = bool(figures)
        for part, shown in ((self.face, runs), (self.clock, not runs), (self.tone, runs)):
            if part.isHidden() == shown:
                part.setVisible(shown)
        word = TONE_WORDS[tone]
        if (word, tone) != getattr(self, "_said", None):
            self._said = (word, tone)
            self.tone.say(word, TONE_PILL[tone])  # type: ignore[arg-type]

    def show_acts(self, phase: str, last: bool, some: bool) -> None:
        """The buttons that make sense: `last`: the last segment runs; `some`: there is an agenda."""
        shown = (phase, last, some)
        if shown == getattr(self, "_acts", None):
            return
        self._acts = shown
        words, icon_name, self.go_command = {
            "before": (text("Start the meeting"), "play", "live.run.next"),
            "paused": (text("Go on"), "play", "live.run.pause"),
            "ended": (text("To the insights"), "lightbulb", "live.run.next"),
        }.get(phase, (text("End the meeting"), "flag", "live.run.next") if last else (
            text("Next segment"), "skip-forward", "live.run.next"))  # fmt: skip
        self.go.show_words(words)
        self.go.set_icon(icon_name)
        runs = phase in ("running", "paused")
        self.go.setVisible(some)
        self.add.setVisible(runs)
        if phase != "running" and self.pause.hasFocus():
            self.go.setFocus()
        self.pause.setVisible(phase == "running")  # paused, the filled button goes on
        self.more.setVisible(some)

    def let_choose(self, some: bool) -> None:
        """Whether there is any segment to choose."""
        for button in (self.back, self.on):
            if button.isHidden() == some:
                button.setVisible(some)

    def let_step(self, back: bool, on: bool) -> None:
        self.back.setEnabled(back)
        self.on.setEnabled(on)

    def open_menu(self) -> None:
        """What else can be done with the clock."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fill_menu(menu)
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height() + 2)))

    def fill_menu(self, menu: QMenu) -> None:
        for entry in self.entries():
            if entry is None:
                menu.addSeparator()
                continue
            action = menu.addAction(render(entry.words))
            if entry.icon:
                action.setIcon(icon(entry.icon, "mute"))
            action.setEnabled(entry.enabled)
            action.triggered.connect(lambda _on=False, name=entry.command: self.wished.emit(name))


class SideClockStrip(Card):
    """A clock beside the plenary's, in one line: the rooms' or the turns'. `wished`: names a command of the run."""

    wished = Signal(str)

    def __init__(self, which: str, parent: QWidget | None = None) -> None:
        super().__init__(margin=10, spacing=4, parent=parent)
        self.which = which
        self.words = ElidedLabel("", "strong")
        self.face, self.tone = ClockFace(20), Pill()
        scope = f"live.{'rooms' if which == 'breakout' else 'turns'}"
        on = text("Call the rooms back") if which == "breakout" else text("Next turn")
        self.on = Button(on, lambda: self.wished.emit(f"{scope}.{'end' if which == 'breakout' else 'next'}"), small=True)
        self.add = Button(text("1 min"), lambda: self.wished.emit(f"{scope}.add"), small=True, icon_name="plus")
        self.add.name_it(text("A minute more for the rooms") if which == "breakout" else text("A minute more for this turn"))
        self.pause = Button("", lambda: self.wished.emit(f"{scope}.pause"), small=True, icon_name="pause")
        row = row_of(None, self.tone, self.face, self.add, self.pause, self.on)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(8)
        self._row.addWidget(self.words, 1)
        self._row.addLayout(row)
        self.column.addLayout(self._row)
        if which == "turns":
            self.away = Button("", lambda: self.wished.emit("live.turns.end"), kind="quiet", small=True, icon_name="x")
            self.away.name_it(text("End the turns"))
            row.addWidget(self.away)
        self._said: Any = None
        self.hide()

    def make_narrow(self, narrow: bool) -> None:
        """Put the words above the clock, where there is no room beside it."""
        turn_row(self._row, narrow)

    def show_side(self, words: str, figures: str, tone: str, paused: bool) -> None:
        self.face.show_time(figures, tone)
        said = (words, tone, paused)
        if said != self._said:
            self._said = said
            self.words.show_words(words)
            self.tone.say(TONE_WORDS[tone], TONE_PILL[tone])  # type: ignore[arg-type]
            self.pause.set_icon("play" if paused else "pause")
            self.pause.name_it(text("Resume the clock") if paused else text("Pause the clock"))
        if self.isHidden():
            self.show()


def turn_row(row: QBoxLayout, down: bool) -> None:
    """Lay a row out as a column, or as a row again."""
    wanted = QBoxLayout.Direction.TopToBottom if down else QBoxLayout.Direction.LeftToRight
    if row.direction() != wanted:
        row.setDirection(wanted)


def _show(label: Label, words: Words) -> None:
    """Show words, unless they are shown already: each time they are put, the layout looks again."""
    if getattr(label, "_words_shown", None) != words:
        label._words_shown = words  # type: ignore[attr-defined]
        label.show_words(words)
