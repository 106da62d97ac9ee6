"""What the live screen is made of: its widgets and where they stand. What they do is in `live`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from moderator_app.desktop.theme import icon, px
from moderator_app.desktop.translation import Words, render
from moderator_app.desktop.widgets import Button, Card, ElidedLabel, EmptyPlace, Label, LineField, SectionTitle, row_of
from moderator_app.desktop.widgets.capture_field import CaptureField
from moderator_app.desktop.widgets.clock_card import SegmentCard, SideClockStrip, turn_row
from moderator_app.desktop.widgets.clock_end import EndCard
from moderator_app.desktop.widgets.note_list import NoteList
from moderator_app.desktop.widgets.pages import Pages
from moderator_app.desktop.widgets.run_of_show import RunOfShow
from moderator_app.desktop.widgets.scrolled import Inside, scrolled
from moderator_app.desktop.widgets.theme_tally import ThemeTally
from moderator_app.desktop.widgets.who_is_here import WhoIsHere
from moderator_app.domain.captured import pasted_notes
from moderator_app.domain.wording import text

if TYPE_CHECKING:
    from moderator_app.desktop.views.live import LiveView

_RUN_WIDE, _RUN_SLIM = 296, 240
_ROOMY, _TIGHT = 1000, 600
_BESIDE, _GROUP_BESIDE = 510, 660
"""Widths of the screen (px at 100 %): from the first on the run of show is wide, below the second it is left out. Below the third
the clock has no room beside the words, below the fourth the turns' none beside a group's name."""


_CHORD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class PasteOffer(Card):
    """Several lines were pasted: each a note, or all one? Enter keeps them as notes. Whoever types on meanwhile types into the
    field: `typed(letter)`."""

    kept = Signal()
    joined = Signal()
    forgotten = Signal()
    typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(spacing=8, margin=12, parent=parent)
        self.words = Label("", "strong", wrap=True)
        self.lines = Label("", "second", wrap=True)
        self.keep = Button("", self.kept.emit, kind="primary", small=True)
        self.join = Button(text("As one note"), self.joined.emit, small=True)
        self.forget = Button(text("Forget them"), self.forgotten.emit, kind="quiet", small=True)
        self.column.addWidget(self.words)
        self.column.addWidget(self.lines)
        self.column.addLayout(row_of(self.keep, self.join, self.forget, None))
        self.hide()

    def show_lines(self, pasted: str) -> None:
        lines = [f"{room}: {line}" if room else line for line, room in pasted_notes(pasted)]
        self.words.show_words(text("{count} lines were pasted. Keep each as a note?", count=len(lines)))
        self.lines.show_words("\n".join([*(line[:90] for line in lines[:3]), *(["…"] if len(lines) > 3 else [])]))
        self.keep.show_words(text("Keep {count} notes", count=len(lines)))
        self.show()
        self.keep.setFocus()

    def keyPressEvent(self, event: Any) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.forgotten.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.keep.hasFocus():
            self.kept.emit()
        elif event.text().isprintable() and event.text().strip() and not event.modifiers() & _CHORD:
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)


class LiveFurniture(QObject):
    """Builds the screen into `view.column` and keeps its parts at hand."""

    def __init__(self, view: LiveView) -> None:
        super().__init__(view)
        self.view = view
        self.panel_wanted = False
        self.run, self.segment = RunOfShow(), SegmentCard()
        self.rooms_strip, self.turns_strip = SideClockStrip("breakout"), SideClockStrip("turns")
        self.capture, self.offer, self.notes = CaptureField(), PasteOffer(), NoteList()
        self.tally, self.panel = ThemeTally(), WhoIsHere()
        self.reading = ElidedLabel("", "second")
        self._make_cards()
        view.column.setContentsMargins(0, 0, 0, 0)
        view.column.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._left())
        row.addWidget(self._right(), 1)
        view.column.addLayout(row)
        self.bring_in = Button(text("Bring in files"), icon_name="file-down", small=True)
        self.projector = Button(
            text("Projector view"), lambda: view.clock.open_projector(), icon_name="maximize", small=True, shortcut="F5"
        )
        self.bring_menu = QMenu(self.bring_in)
        self.bring_in.setMenu(self.bring_menu)
        self.bring_menu.aboutToShow.connect(self.fill_bring_menu)
        self.projector.name_it(text("Projector view"))
        view.installEventFilter(self)

    def _make_cards(self) -> None:
        self.add_theme = LineField(text("New theme"))
        self.add_theme.setMaximumWidth(px(170))
        self.compose = Button(text("Debrief"), lambda: self.view.open_debrief(), small=True, icon_name="shapes")
        self.compose.name_it(text("Compose the debrief of the notes"))
        self.all_notes = Button(text("All notes"), small=True, icon_name="x")
        self.filtered = Label("", "strong")
        self.presence = Label("", "second", wrap=True)
        self.who = Button(text("Tick who is here"), lambda: self.view.open_panel(), small=True, icon_name="check")
        self.reseat = Button(text("Late and absent"), lambda: self.view.open_panel("late"), small=True, icon_name="refresh-cw")
        self.to_agenda = Button(text("To the agenda"), lambda: self.view.go_to("agenda"), small=True, icon_name="list")
        self.end = EndCard(self.to_agenda)

    def _left(self) -> QWidget:
        self.left = QFrame()
        self.left.setProperty("part", "pane")
        column = QVBoxLayout(self.left)
        column.setContentsMargins(18, 18, 14, 14)
        column.setSpacing(10)
        column.addWidget(SectionTitle(text("Run of show")))
        column.addWidget(self.run, 1000)
        column.addWidget(self.end)
        column.addStretch(1)
        return self.left

    def _right(self) -> QWidget:
        inside = Inside()
        column = QVBoxLayout(inside)
        column.setContentsMargins(22, 18, 22, 18)
        column.setSpacing(10)
        column.addWidget(self.segment)
        column.addWidget(self.rooms_strip)
        column.addWidget(self.turns_strip)
        column.addSpacing(4)
        self.letters = ElidedLabel(text("I insight · Q question · D idea · R resource · C case · W who does what"), "second")
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(Label(text("Capture"), "section"))
        head.addWidget(self.letters, 1)
        head.addWidget(self.reading, 1)
        head.addWidget(self.compose)
        self.reading.hide()
        column.addLayout(head)
        column.addWidget(self.capture)
        column.addWidget(self.offer)
        self.filter_line = QWidget()
        self.filter_line.setLayout(row_of(self.filtered, None, self.all_notes))
        column.addWidget(self.filter_line)
        self.empty = EmptyPlace(
            "lightbulb",
            text("No notes yet"),
            text("Type what is said into the field above and press Enter. Each note is stored before the field is empty again."),
            Button(text("Write the first note"), self.capture.setFocus, icon_name="pencil"),
        )
        self.pages = Pages()
        for page in (self.notes, self.empty, self.view.debrief):
            self.pages.addWidget(page)
        self.pages.setMinimumHeight(px(150))
        column.addWidget(self.pages, 1)
        column.addLayout(self._cards())
        return scrolled(inside)

    def _cards(self) -> QBoxLayout:
        self.themes_card = Card(spacing=6, margin=12)
        self.themes_card.column.addLayout(row_of(Label(text("Themes so far"), "strong"), None, self.add_theme))
        self.themes_card.column.addWidget(self.tally)
        self.no_themes = Label(text("Themes come up here as notes are sorted. Type # and a word in a note."), "second", wrap=True)
        self.themes_card.column.addWidget(self.no_themes)
        self.themes_card.column.addStretch(1)
        self.here_card = Card(spacing=8, margin=12)
        self.here_card.column.addWidget(Label(text("Here now"), "strong"))
        self.here_card.column.addWidget(self.presence)
        self.here_card.column.addLayout(row_of(self.who, None))
        self.here_card.column.addLayout(row_of(self.reseat, None))
        self.here_card.column.addStretch(1)
        self._cards_row = cards = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        cards.setSpacing(12)
        cards.addWidget(self.themes_card, 3)
        cards.addWidget(self.here_card, 2)
        return cards

    # ---- showing

    def begin(self) -> None:
        """Another meeting: forget what was shown."""
        self.run.show_rows([])
        self.tally.show_rows([])
        self.tally.choose(None)
        self.notes.show_notes([], "UTC")
        self.show_debrief(False)
        self.filter_line.hide()
        self.presence.show_words("")
        self.reseat.hide()
        self.offer.hide()

    def show_reading(self, words: str) -> None:
        """What # and @ in the field mean, in the place of the hint at the letters."""
        self.reading.show_words(words)
        self.reading.setVisible(bool(words))
        self.letters.setVisible(not words)

    def show_notes_state(self, any_notes: bool, theme: str, shown: int) -> None:
        self.filter_line.setVisible(bool(theme) and not self.composing)
        self.filtered.show_words(text("{count} notes on {theme}", count=shown, theme=theme) if theme else "")
        if not self.composing:
            self.pages.setCurrentWidget(self.notes if any_notes else self.empty)
        self.fit()

    @property
    def composing(self) -> bool:
        """Whether the debrief stands where the notes stand otherwise."""
        return self.pages.currentWidget() is self.view.debrief

    def show_debrief(self, shown: bool) -> None:
        """Put the debrief in the place of the notes and of the cards below them, or the notes again."""
        self.pages.setCurrentWidget(self.view.debrief if shown else self.notes)
        for card in (self.themes_card, self.here_card, self.compose):
            card.setVisible(not shown)
        if shown:
            self.filter_line.hide()
        self.fit()

    def show_seats(self, there: bool, waiting: int) -> None:
        """Offer seats: `there`: somebody sits in rooms; `waiting`: so many came and have none, or are missing."""
        self.reseat.setVisible(there and waiting > 0)
        self.reseat.show_words(text("Seats for {count} late or absent", count=waiting))

    def fill_bring_menu(self) -> None:
        """The files of a meeting."""
        self.bring_menu.clear()
        files = self.view.files
        for words, icon_name, bring in (
            (text("Zoom folder…"), "folder-open", files.ask_for_folder),
            (text("Participants…"), "users", lambda: files.ask("participants")),
            (text("Chat…"), "messages-square", lambda: files.ask("chat")),
            (text("Transcript…"), "file-text", lambda: files.ask("transcript")),
            (text("Polls…"), "list", lambda: files.ask("polls")),
        ):
            action = self.bring_menu.addAction(icon(icon_name, "mute"), render(words))
            action.triggered.connect(lambda _on=False, bring=bring: bring())

    def fit(self) -> None:
        """Share the room: the run of show by the width, the cards and lists by the height."""
        wide = self.view.width()
        self.left.setVisible(wide >= px(_TIGHT))
        self.left.setFixedWidth(px(_RUN_WIDE if wide >= px(_ROOMY) else _RUN_SLIM))
        words: Words = text("Projector view") if wide >= px(_ROOMY) else ""
        if bool(self.projector.text()) != bool(words):
            self.projector.show_words(words)  # the names of the steps need the room
        beside = wide - (self.left.width() if wide >= px(_TIGHT) else 0) - 44
        for part in (self.segment, self.rooms_strip):
            part.make_narrow(beside < px(_BESIDE))
        self.turns_strip.make_narrow(beside < px(_GROUP_BESIDE))
        turn_row(self._cards_row, beside < px(_BESIDE))
        self.run.setVisible(bool(self.run.rows.rows))
        self.run.setMaximumHeight(max(px(40), self.run.content_height() + 4))
        rows = -(-len(self.tally.rows.rows) // self.tally.columns())
        most = 4 if self.view.height() > px(700) else 3
        self.tally.setVisible(bool(self.tally.rows.rows))
        self.no_themes.setVisible(not self.tally.rows.rows)
        self.tally.setFixedHeight(self.tally.gridSize().height() * max(1, min(rows, most)) + 4)
        self.pages.setMinimumHeight(self.view.debrief.least_height() if self.composing else px(150))
        self.panel.list.setFixedHeight(max(px(220), self.view.height() - px(250)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.FontChange):
            self.fit()
        return False
