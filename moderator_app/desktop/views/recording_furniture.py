"""What stands where on the Recordings screen of a meeting: picture and line of time, chapters beside, the transcript below."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from moderator_app.desktop.media.player import RATES
from moderator_app.desktop.models.insight_cards import clock
from moderator_app.desktop.theme import font, px, theme
from moderator_app.desktop.translation import put, tr
from moderator_app.desktop.widgets import (
    Button,
    Card,
    ChoiceField,
    Label,
    PageTitle,
    SearchField,
    SectionTitle,
    Segmented,
    row_of,
)
from moderator_app.desktop.widgets.chapter_list import ChapterList
from moderator_app.desktop.widgets.clock_card import turn_row
from moderator_app.desktop.widgets.cue_list import CueList
from moderator_app.desktop.widgets.film import Film
from moderator_app.desktop.widgets.scrolled import Inside, scrolled
from moderator_app.desktop.widgets.waveform_bar import WaveformBar
from moderator_app.domain.wording import Text, text

_NARROW = 720
"""A page narrower than this (px at 100 %) leaves out what is said elsewhere too."""
_BESIDE = 560
"""Narrower than this the chapters stand below the picture."""
_LEAST_LINES, _LEAST_CHAPTERS = 110, 84
"""Heights (px at 100 %) below which the page scrolls instead."""


class FindField(SearchField):
    """Enter goes to the next place found, Shift+Enter to the one before."""

    def __init__(self, steps: Any) -> None:
        super().__init__(text("Find in the transcript"))
        self._step = steps

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
            return
        super().keyPressEvent(event)


class RecordingFurniture(QWidget):
    """The page of a meeting that has recordings. `view` is the screen, whose acts the buttons run."""

    def __init__(self, view: Any) -> None:
        super().__init__()
        self.setProperty("part", "clear")
        self.is_narrow = False
        """Whether there is room only for what can't be left out."""
        self._plays, self._lines = True, (0, True)
        self._make_head(view)
        self._make_player(view)
        self._make_chapters(view)
        self._make_transcript(view)
        self._lay_out()

    # ---- parts

    def _make_head(self, view: Any) -> None:
        self.which = ChoiceField(name=text("Which recording"))
        self.which.setMinimumContentsLength(12)
        self.spine_button = Button(text("Timeline"), view.open_timeline, icon_name="chart-gantt")
        self.save_button = Button(text("Save as…"), view.open_save_menu, icon_name="download")
        self.save_button.name_it(text("Save transcript, subtitles or chapters as a file"))
        self.share_button = Button(text("Share with members"), view.share, kind="primary", icon_name="upload")
        self.title = PageTitle(text("Recordings"), "", self.which, self.spine_button, self.save_button, self.share_button)

    def _make_player(self, view: Any) -> None:
        self.film, self.line = Film(), WaveformBar()
        self.play_button = Button("", view.toggle, kind="quiet", icon_name="play", name=text("Play"), shortcut="Ctrl+P")
        self.back_button = Button("", lambda: view.jump(-1), kind="quiet", icon_name="rotate-ccw", name=text("Five seconds back"))
        self.on_button = Button("", lambda: view.jump(1), kind="quiet", icon_name="rotate-cw", name=text("Five seconds on"))
        self.captions_button = Button("", kind="quiet", icon_name="captions", name=text("Captions"), shortcut="Ctrl+Shift+C")
        self.captions_button.setCheckable(True)
        self.damage = Label("", "second", wrap=True)
        self.damage.hide()
        self.time = Label("00:00:00", "small-ink")
        self.rate = ChoiceField([(rate, f"{rate:g}×") for rate in RATES], name=text("How fast it plays"))
        self.rate.setMinimumContentsLength(4)
        self.rate.choose(1.0)
        self._dress_time()
        theme().changed.connect(self._dress_time)

    def _dress_time(self) -> None:
        self.time.setFont(font(11.5, tabular=True))
        self.rate.setFixedWidth(px(78))
        widest = "00:00:00" if self.is_narrow else "00:00:00 / 00:00:00"
        self.time.setMinimumWidth(self.time.fontMetrics().horizontalAdvance(widest) + 4)

    def _make_chapters(self, view: Any) -> None:
        self.chapters = ChapterList()
        self.chapter_add = Button(
            "", view.add_chapter, kind="quiet", small=True, icon_name="plus", name=text("Add a chapter here (C)")
        )
        self.chapter_menu = Button(
            "", view.open_chapter_menu, kind="quiet", small=True, icon_name="ellipsis", name=text("More for chapters")
        )
        self.chapters_title = SectionTitle(text("Chapters"), self.chapter_add, self.chapter_menu)
        self.no_chapters = Label(
            text("A chapter says where something begins. They come from the run of show, or by hand."), "second", wrap=True
        )
        self.make_chapters = Button(text("Make from the agenda"), view.make_chapters, small=True, icon_name="list")

    def _make_transcript(self, view: Any) -> None:
        self.transcript_title = Label(text("Transcript"), "section")
        self.languages = Segmented(
            [("en", text("EN")), ("zh", text("中文")), ("both", text("Both"))], text("Language of transcript and captions")
        )
        self.languages.choose("both")
        self.counted = Label("", "second")
        self.follow = Button(text("Follow"), view.follow_again, small=True, icon_name="target")
        self.follow.name_it(text("Follow what is played (F)"))
        self.finder = FindField(view.step_found)
        self.finder.setMinimumWidth(190)
        self.finder.setMaximumWidth(260)
        self.found = Label("", "second")
        self.before = Button(
            "", lambda: view.step_found(-1), kind="quiet", small=True, icon_name="chevron-up", name=text("Found before")
        )
        self.after = Button(
            "", lambda: view.step_found(1), kind="quiet", small=True, icon_name="chevron-down", name=text("Found next")
        )
        self.cues = CueList()
        self.no_cues = Label(
            text("No transcript yet. Import the .vtt or .srt file, or drop it here, and the words follow what is played."),
            "second",
            wrap=True,
        )

    def _lay_out(self) -> None:
        bar = Card(margin=8)
        bar.column.addLayout(
            row_of(
                self.play_button,
                self.back_button,
                self.on_button,
                self.line,
                self.time,
                self.captions_button,
                self.rate,
                spacing=4,
            )
        )
        bar.column.addWidget(self.damage)
        bar.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.film, 1)
        left.addWidget(bar)
        right = Card(self.chapters_title, self.no_chapters, margin=12)
        right.column.addWidget(self.chapters, 1)
        right.column.addWidget(self.make_chapters, 0, Qt.AlignmentFlag.AlignLeft)
        right.column.addStretch(0)
        self._upper = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._upper.setSpacing(14)
        self._upper.addLayout(left, 8)
        self._upper.addWidget(right, 5)
        words = row_of(
            self.transcript_title, self.languages, self.counted, None, self.follow, self.found, self.before, self.after,
            self.finder, spacing=8,
        )  # fmt: skip
        inside = Inside()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.title)
        column.addLayout(self._upper, 10)
        column.addLayout(words)
        column.addWidget(self.no_cues)
        column.addWidget(self.cues, 10)
        column.addStretch(0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(inside))
        self._keep_heights()
        theme().changed.connect(self._keep_heights)

    def _keep_heights(self) -> None:
        self.cues.setMinimumHeight(px(_LEAST_LINES))
        self.chapters.setMinimumHeight(px(_LEAST_CHAPTERS))

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        turn_row(self._upper, self.width() < px(_BESIDE))
        narrow = self.width() < px(_NARROW)
        if narrow != self.is_narrow:
            self.is_narrow = narrow
            self.counted.setVisible(not narrow and not self.cues.isHidden())
            self._dress_time()

    # ---- saying

    def let_play(self, there: bool) -> None:
        """Whether there is anything to play: a meeting may have a transcript alone."""
        for button in (self.play_button, self.back_button, self.on_button, self.captions_button, self.rate):
            button.setEnabled(there)
        self._plays = there
        self.counted.show_words(self._lines_words())

    def _lines_words(self) -> Text:
        count, follows = self._lines
        if follows and self._plays:
            return text("{count} lines · follows the recording", count=count)
        return text("{count} lines", count=count)

    def show_playing(self, playing: bool) -> None:
        """Name the button by what it does now."""
        self.play_button.set_icon("pause" if playing else "play")
        self.play_button.name_it(text("Pause") if playing else text("Play"))
        self.film.show_playing(playing)

    def show_damage(self, words: Text | None) -> None:
        """Say below the line of sound what of it can't be heard; None: nothing."""
        self.damage.setVisible(words is not None)
        if words is not None:
            self.damage.show_words(words)

    def show_second(self, second: float, seconds: float) -> None:
        self.line.show_second(second)
        shown = f"{clock(second)} / {clock(seconds)}" if seconds and not self.is_narrow else clock(second)
        if shown != self.time.text():
            put(self.time.setText, shown)

    def show_chapters(self, count: int) -> None:
        self.no_chapters.setVisible(not count)
        self.make_chapters.setVisible(not count)
        self.chapters.setVisible(bool(count))

    def show_lines(self, count: int, *, follows: bool) -> None:
        self.no_cues.setVisible(not count)
        self.cues.setVisible(bool(count))
        for widget in (self.languages, self.finder, self.before, self.after, self.found):
            widget.setVisible(bool(count))
        self.counted.setVisible(bool(count) and not self.is_narrow)
        self._lines = (count, follows)
        self.counted.show_words(self._lines_words())
        self.follow.setVisible(bool(count) and not follows)

    def show_found(self, at: int, rows: Sequence[int], typed: str) -> None:
        """How many places hold what is looked for, and which of them is shown."""
        words = "" if not typed else tr("{number} of {count}", number=at + 1, count=len(rows)) if rows else tr("not found")
        put(self.found.setText, words)
        self.before.setEnabled(len(rows) > 0)
        self.after.setEnabled(len(rows) > 0)
