"""Composing the debrief in the middle of the live screen: the notes in proposed themes, put right, then offered as choices.

Nothing is stored until the themes are offered, in one act that undo takes back; until then Ctrl+Z steps back in the composing.
Notes go on being captured above it, and come in as they are written, here and by others.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from moderator_app.desktop.desk import Desk
from moderator_app.desktop.models.debrief_rows import titles_in
from moderator_app.desktop.theme import px
from moderator_app.desktop.widgets.basics import Button, ElidedLabel, Label, row_of
from moderator_app.desktop.widgets.debrief_list import DebriefList
from moderator_app.desktop.widgets.fields import Segmented
from moderator_app.desktop.widgets.surroundings import EmptyPlace
from moderator_app.domain.debrief import Debrief, Line
from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.progress import Progress
from moderator_app.domain.wording import text
from moderator_app.operations import debrief as operations

if TYPE_CHECKING:
    from collections.abc import Set

    from moderator_app.store import Workspace

_MOST_STEPS = 200
_NARROW = 540
"""In a page narrower than this (px at 100 %), the head stands on two lines."""


class LiveDebrief(QWidget):
    """The page. `closed()`; `offered()` when the themes are choices."""

    closed = Signal()
    offered = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._event_id: str | None = None
        self._steps: list[Debrief] = []
        self.debrief: Debrief | None = None
        self.title = Label(text("Debrief"), "section")
        self.figures = ElidedLabel("", "second")
        self.scope = Segmented((("rooms", text("Rooms")), ("all", text("All notes"))), text("Which notes"))
        self.again = Button(on_click=self.propose, kind="quiet", icon_name="refresh-cw", small=True, name=text("Group anew"))
        self.offer = Button(text("Offer as choices"), self.offer_themes, small=True, kind="primary", shortcut="Ctrl+Return")
        self.close_button = Button(on_click=self.closed.emit, kind="quiet", icon_name="x", small=True, name=text("Close"))
        self.list = DebriefList()
        self.hint = Label(
            text("Space: a choice · 1–9: into that theme · 0: into none · N: new · M: merge · S: split · Enter: name"),
            "small",
            wrap=True,
        )
        self.empty = EmptyPlace(
            "shapes",
            text("Nothing to debrief yet"),
            text("Notes of the rooms come together here in themes, English and 中文 side by side. Paste what they wrote, above."),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        about = row_of(self.title, self.figures)
        about.setStretchFactor(self.figures, 1)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(8)
        self._head.addLayout(about, 1)
        self._head.addLayout(row_of(self.scope, None, self.again, self.offer, self.close_button))
        column.addLayout(self._head)
        column.addWidget(self.list, 1)
        column.addWidget(self.empty, 1)
        column.addWidget(self.hint)
        self.empty.hide()
        self._connect()

    def _connect(self) -> None:
        shown = self.list
        self.scope.chosen.connect(lambda _key: self.propose())
        shown.moved.connect(lambda lines, key: self.change(lambda one: one.moved(lines, key)))
        shown.merged.connect(self._merge)
        shown.titled.connect(lambda key, written: self.change(lambda one: one.renamed(key, *titles_in(written))))
        shown.made.connect(self._make)
        shown.split.connect(self._split)
        shown.dissolved.connect(self._dissolve)
        shown.ticked.connect(self._tick)
        shown.offered.connect(self.offer_themes)
        shown.stepped_back.connect(self.step_back)
        shown.left.connect(self.closed)

    # ---- showing

    def begin(self, event_id: str | None) -> None:
        """Compose the debrief of a meeting: go on with it, or begin with a proposal."""
        if event_id is None:
            return
        if event_id != self._event_id or self.debrief is None:
            self._event_id = event_id
            self.scope.choose("rooms")
            self._desk.ask(
                lambda ws: operations.kept_draft(ws, event_id),
                lambda kept: self._go_on(event_id, kept),
                key="live.debrief.kept",
                owner=self,
            )
        else:
            self.hear({"note"})
            self.list.setFocus()

    def _go_on(self, event_id: str, kept: Debrief | None) -> None:
        """Go on where the program ended, or begin with a proposal."""
        if self._event_id != event_id:
            return
        if kept is None or not kept.themes():
            self.propose()
            return
        self._show(kept)
        self.list.choose_cluster(kept.themes()[0].key)
        self.list.setFocus()

    def leave(self, event_id: str | None) -> None:
        """Another meeting is shown: what was composed for the last one is let go."""
        if event_id != self._event_id:
            self._event_id, self.debrief, self._steps = None, None, []
            self.list.show_debrief(Debrief())

    def hear(self, touched: Set[str]) -> None:
        """Notes were written, changed or deleted: have them here too."""
        event_id, debrief = self._event_id, self.debrief
        if event_id is None or debrief is None or "note" not in touched:
            return
        rooms_only = self.scope.current() == "rooms"

        def take(lines: Sequence[Line]) -> None:
            if self.debrief is not None and self._event_id == event_id:
                self._show(self.debrief.with_lines(lines))

        self._desk.ask(
            lambda ws: operations.lines_of(ws, event_id, rooms_only=rooms_only), take, key="live.debrief.lines", owner=self
        )

    def retranslate(self) -> None:
        if self.debrief is not None:
            self._show(self.debrief)

    def propose(self) -> None:
        """Group the notes anew, on this laptop alone. What was composed before is one step back."""
        event_id = self._event_id
        if event_id is None:
            return
        rooms_only = self.scope.current() == "rooms"
        self.figures.show_words(text("Grouping the notes …"))

        def work(ws: Workspace, progress: Progress) -> Debrief:
            return operations.propose(ws, event_id, rooms_only=rooms_only, progress=progress)

        def proposed(found: Debrief) -> None:
            if self._event_id != event_id:
                return
            self._keep_step()
            self._show(found)
            self._keep_draft()
            self.list.setFocus()
            if found.themes():
                self.list.choose_cluster(found.themes()[0].key)

        self._desk.work_out(work, proposed, title=text("Grouping the notes"), key="live.debrief", owner=self)

    def _show(self, debrief: Debrief) -> None:
        self.debrief = debrief
        self.list.show_debrief(debrief)
        self.list.setVisible(bool(debrief.lines))
        self.hint.setVisible(bool(debrief.lines))
        self.empty.setVisible(not debrief.lines)
        choices = sum(one.offered for one in debrief.themes())
        rooms = len({line.room_number for line in debrief.lines.values() if line.room_number})
        self.figures.show_words(
            text(
                "{notes} notes of {rooms} rooms in {themes} themes",
                notes=len(debrief.lines),
                rooms=rooms,
                themes=len(debrief.themes()),
            )
            if debrief.lines
            else ""
        )
        self.offer.setEnabled(choices > 0)
        self.offer.show_words(text("Offer {count} themes", count=choices) if choices else text("Offer as choices"))

    # ---- composing

    def change(self, act: Callable[[Debrief], Debrief]) -> None:
        """Do something with the debrief; what can't be done is said in a passing word."""
        if self.debrief is None:
            return
        try:
            changed = act(self.debrief)
        except RuleBroken as problem:
            self._desk.say(problem.message)
            return
        if changed != self.debrief:
            self._keep_step()
            self._show(changed)
            self._keep_draft()

    def _keep_step(self) -> None:
        if self.debrief is not None:
            self._steps = [*self._steps[-_MOST_STEPS:], self.debrief]

    def step_back(self) -> None:
        """Take back what was done last here; with nothing left to take back, what was done last in the program."""
        if not self._steps:
            self._desk.undo()
            return
        before = self._steps.pop()
        now = list(self.debrief.lines.values()) if self.debrief is not None else []
        self._show(before.with_lines(now))
        self._keep_draft()

    def _keep_draft(self) -> None:
        """So that nothing composed is lost if the program ends."""
        event_id, debrief = self._event_id, self.debrief
        if event_id is not None:
            self._desk.do(lambda ws: operations.keep_draft(ws, event_id, debrief))

    def _merge(self, keys: Sequence[str]) -> None:
        self.change(lambda one: one.merged(keys))
        if self.debrief is not None and keys and any(one.key == keys[0] for one in self.debrief.clusters):
            self.list.choose_cluster(keys[0])

    def _make(self, lines: Sequence[str]) -> None:
        made: list[str] = []

        def act(one: Debrief) -> Debrief:
            changed, key = one.made_of(lines)
            made.append(key)
            return changed

        self.change(act)
        if made:
            self.list.choose_cluster(made[0])
            self.list.rename()

    def _split(self, key: str) -> None:
        self.change(lambda one: one.split(key))
        self.list.choose_cluster(key)

    def _dissolve(self, keys: Sequence[str]) -> None:
        def act(one: Debrief) -> Debrief:
            for key in keys:
                one = one.dissolved(key)
            return one

        self.change(act)

    def _tick(self, keys: Sequence[str]) -> None:
        def act(one: Debrief) -> Debrief:
            themes = [key for key in keys if not one.cluster(key).is_rest]
            on = not all(one.cluster(key).offered for key in themes)
            for key in themes:
                one = one.offering(key, on)
            return one

        self.change(act)

    # ---- offering

    def offer_themes(self) -> None:
        """Make the ticked themes the choices for the second breakout, and sort the notes, in one act."""
        event_id, debrief = self._event_id, self.debrief
        if event_id is None or debrief is None:
            return

        def done(ids: list[str]) -> None:
            self.debrief, self._steps = None, []
            self._keep_draft()
            self._desk.say(text("{count} themes can be chosen now", count=len(ids)), undo=True)
            self.offered.emit()

        self._desk.do(lambda ws: operations.offer_themes(ws, event_id, debrief), done)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < px(_NARROW)
        self._head.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)

    def minimumSizeHint(self) -> QSize:
        return QSize(px(300), px(150))  # narrower than the head's parts beside each other: they stand on two lines then

    def least_height(self) -> int:
        """How high the page is with a few rows in sight, at its width."""
        lines = 2 if self.width() < px(_NARROW) else 1
        return lines * px(38) + px(150) + max(px(20), self.hint.heightForWidth(self.width()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
