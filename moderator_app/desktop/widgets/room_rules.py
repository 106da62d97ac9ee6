"""How good the rooms are, and by which rules: bars, what can't be avoided, hard rules, weights as words, pairs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from moderator_app.desktop.models.reason_words import found_words, part_facts
from moderator_app.desktop.theme import px
from moderator_app.desktop.translation import put, render
from moderator_app.desktop.widgets.basics import Button, Icon, Label, Pill, SectionTitle, Tone
from moderator_app.desktop.widgets.fact_sheet import FactSheet
from moderator_app.desktop.widgets.fields import NumberField
from moderator_app.desktop.widgets.surroundings import Meter
from moderator_app.domain.breakout_words import WEIGHT_LABELS
from moderator_app.domain.wording import Text, text
from moderator_app.operations.breakout_board import Board, Measure, RuleLine, ScorePart

_MUST = text("Must")
_TONES: dict[str, Tone] = {"must": "bad", "high": "accent", "medium": "accent", "low": "neutral", "off": "neutral"}
_CHIP_WORDS: dict[str, Text] = {
    "high": text("high"),
    "medium": text("medium"),
    "low": text("low"),
    "off": text("off"),
    "must": text("must"),
}
_EXPERIENCE: dict[str, Text] = {"similar": text("Similar experience"), "mixed": text("Mixed experience")}


class WeightChip(Pill):
    """How much a rule weighs, and a menu to say otherwise. `chosen(word)`; `mixed(mode)`: rooms of similar or mixed experience.

    A hard rule that can be left out is "must" or "off".
    """

    chosen = Signal(str)
    mixed = Signal(str)

    def __init__(self, line: RuleLine, parent: QWidget | None = None) -> None:
        super().__init__("", "neutral", parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_line(line)

    def show_line(self, line: RuleLine) -> None:
        self.line = line
        self.say(_CHIP_WORDS[line.word], _TONES[line.word])
        put(self.setAccessibleName, text("{rule}: {word}", rule=line.name, word=_CHIP_WORDS[line.word]))

    def menu(self) -> QMenu:
        """The menu, made anew."""
        made = QMenu(self)
        put(made.setAccessibleName, self.line.name)
        words = ("must", "off") if self.line.kind == "must" else ("high", "medium", "low", "off")
        for word in words:
            action = made.addAction(render(_MUST if word == "must" else WEIGHT_LABELS[word]))
            action.setCheckable(True)
            action.setChecked(word == self.line.word)
            action.triggered.connect(lambda _on=False, word=word: self.chosen.emit(word))
        if self.line.rule == "experience":
            made.addSeparator()
            for mode, label in _EXPERIENCE.items():
                action = made.addAction(render(label))
                action.setCheckable(True)
                action.setChecked(label == self.line.name)
                action.triggered.connect(lambda _on=False, mode=mode: self.mixed.emit(mode))
        return made

    def open_menu(self) -> None:
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.open_menu()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.open_menu()
            return
        super().keyPressEvent(event)


class Quality(QWidget):
    """ "How good are these rooms?": what is broken, a bar for each measure, what can't be avoided."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.points = Label("", "small")
        self.problems = Label("", "small-ink", wrap=True)
        self.problems.setProperty("letters", "problem")
        self.waiting = Label(text("Nobody is seated yet."), "second", wrap=True)
        self.foot = Label("", "second", wrap=True)
        self.open_parts = Button(
            text("What the points are made of"), self._turn_parts, kind="quiet", small=True, icon_name="chevron-right"
        )
        self.parts = FactSheet()
        self._open = False
        self.meters: dict[str, Meter] = {}
        self._bars = QVBoxLayout()
        self._bars.setSpacing(13)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(SectionTitle(text("How good are these rooms?"), self.points))
        column.addWidget(self.problems)
        column.addWidget(self.waiting)
        column.addLayout(self._bars)
        column.addWidget(self.foot)
        column.addWidget(self.open_parts)
        column.addWidget(self.parts)
        self._show_parts(())

    def _turn_parts(self) -> None:
        self._open = not self._open
        self.open_parts.set_icon("chevron-down" if self._open else "chevron-right")
        self.parts.setVisible(self._open)

    def _show_parts(self, parts: Sequence[ScorePart]) -> None:
        self.parts.show_facts(part_facts(tuple(parts)))
        self.parts.setVisible(self._open and bool(parts))
        self.open_parts.setVisible(bool(parts))

    def show_board(self, board: Board) -> None:
        """Show what a board is worth."""
        self.problems.show_words("\n".join(render(problem) for problem in board.problems))
        self.problems.setVisible(bool(board.problems))
        self._show_measures(board.measures)
        self.waiting.setVisible(not board.measures)
        self.points.show_words(text("{points} points", points=f"{board.total:,}") if board.measures else "")
        put(self.points.setToolTip, text("The fewer points, the better the rooms"))
        told = [*(render(line) for line in board.unavoidable), *filter(None, (found_words(board),))]
        self._show_parts(board.parts if board.measures else ())
        self.foot.show_words(" · ".join(told) if board.measures else "")
        self.foot.setVisible(bool(told and board.measures))

    def _show_measures(self, measures: Sequence[Measure]) -> None:
        if [measure.key for measure in measures] != list(self.meters):
            for meter in self.meters.values():
                meter.hide()
                meter.deleteLater()
            self.meters = {}
            for measure in measures:
                self.meters[measure.key] = Meter(measure.name)
                self._bars.addWidget(self.meters[measure.key])
        for measure in measures:
            must = measure.key in ("mandarin", "sizes") and measure.share < 1
            self.meters[measure.key].label.show_words(measure.name)
            self.meters[measure.key].say(measure.value, measure.share, "bad" if must else "accent")


class Rules(QWidget):
    """The rules. `weighed(rule, word)`, `mixed(mode)`, `sized(smallest, largest)`, `laid_out()`, `dropped(rule id)`."""

    weighed = Signal(str, str)
    mixed = Signal(str)
    sized = Signal(int, int)
    laid_out = Signal()
    dropped = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[RuleLine, ...] = ()
        self.chips: dict[str, WeightChip] = {}
        self.drops: dict[str, Button] = {}
        self.smallest = NumberField(1, 100, text("At least"))
        self.largest = NumberField(1, 100, text("At most"))
        for field in (self.smallest, self.largest):
            field.setFixedWidth(px(46))
        self.lay_out = Button(
            text("Lay out the rooms anew"), self.laid_out.emit, small=True, icon_name="layout-grid",
            name=text("Make as many rooms as these sizes ask for; locked rooms and those with pins stay"),
        )  # fmt: skip
        put(self.lay_out.setAccessibleName, text("Lay out the rooms anew"))
        self._sizes = _line("lock", text("People a room"), self.smallest, Label("–", "small"), self.largest)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(7)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(SectionTitle(text("Rules")))
        column.addLayout(self._lines)
        column.addWidget(self.lay_out)
        self.smallest.committed.connect(lambda least: self.sized.emit(least, max(least, self.largest.value())))
        self.largest.committed.connect(lambda most: self.sized.emit(min(most, self.smallest.value()), most))

    def show_board(self, board: Board) -> None:
        """Show the rules of a round."""
        self.smallest.show_value(board.smallest)
        self.largest.show_value(board.largest)
        if [_same(line) for line in board.rules] == [_same(line) for line in self._shown]:
            for line in board.rules:
                if line.word:
                    self.chips[line.rule].show_line(line)
            self._shown = board.rules
            return
        self._shown = board.rules
        self._rebuild(board.rules)

    def _rebuild(self, rules: Sequence[RuleLine]) -> None:
        while (taken := self._lines.takeAt(0)) is not None:
            widget = taken.widget()
            if widget is not None and widget is not self._sizes:
                widget.hide()
                widget.deleteLater()
        self.chips, self.drops = {}, {}
        for line in rules:
            self._lines.addWidget(self._line_of(line))

    def _line_of(self, line: RuleLine) -> QWidget:
        if line.rule == "sizes":
            return self._sizes
        if line.word:
            chip = self.chips[line.rule] = WeightChip(line)
            chip.chosen.connect(lambda word, rule=line.rule: self.weighed.emit(rule, word))
            chip.mixed.connect(self.mixed)
            return _line("lock" if line.kind == "must" else "sliders-horizontal", line.name, chip)
        if line.kind == "must":
            return _line("lock", line.name, Pill(text("must"), "bad"))
        drop = Button(
            on_click=lambda rule_id=line.rule_id: self.dropped.emit(rule_id), kind="quiet", small=True, icon_name="x",
            name=text("Drop the rule: {rule}", rule=line.name),
        )  # fmt: skip
        self.drops[line.rule_id] = drop
        return _line("link" if line.kind == "together" else "split", line.name, drop)


def _same(line: RuleLine) -> tuple[str, str, str, str]:
    """What makes a line the same line, whatever it weighs."""
    return line.kind, line.rule, line.rule_id, "" if line.rule == "sizes" else render(line.name)


def _line(icon_name: str, words: Text, *right: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    row.addWidget(Icon(icon_name, "ink", 14))
    row.addSpacing(px(3))
    row.addWidget(Label(words, "small-ink", wrap=True), 1)
    for widget in right:
        row.addWidget(widget)
    holder.setMinimumHeight(px(20))
    return holder
