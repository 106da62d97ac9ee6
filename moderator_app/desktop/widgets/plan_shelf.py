"""Plans of one round side by side: the rooms as they stand and those that were kept, two of them compared rule by rule."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from moderator_app.desktop.theme import color, font, px, theme
from moderator_app.desktop.translation import Words, language_changed, render, tr
from moderator_app.desktop.widgets.basics import Button, Label, Line, SectionTitle, row_of
from moderator_app.desktop.widgets.fact_sheet import Fact, FactSheet
from moderator_app.desktop.widgets.fields import ChoiceField, Labelled, LineField
from moderator_app.desktop.widgets.rows import Row, RowList
from moderator_app.domain.wording import Text, text
from moderator_app.operations.room_plans import NOW, PlansCompared, PlanView

_MOST_MOVES = 40
#: Hard rules: where one of them is broken, the plan says so in words.
_SAID_AS_PROBLEMS = frozenset(("mandarin", "sizes"))
_LINE, _COLUMN = 23, 52


class CompareSheet(QWidget):
    """Lines with a number for each of two plans; the better one is bold. Painted; read out as one text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heads: tuple[Words, Words] = ("", "")
        self._lines: list[tuple[Words, str, str, int]] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self._look_again)
        language_changed().connect(self._look_again)

    def show_lines(self, heads: tuple[Words, Words], lines: Sequence[tuple[Words, str, str, int]]) -> None:
        """Each line: words, one value, the other, and which is better (-1 the first, 1 the second, 0 neither)."""
        self._heads, self._lines = heads, list(lines)
        self._look_again()

    def text(self) -> str:
        """All lines as a screen reader says them."""
        one, other = (render(head) for head in self._heads)
        told = (f"{render(words)}: {one} {first}, {other} {second}" for words, first, second, _better in self._lines)
        return "\n".join(told)

    def _look_again(self, *_news: Any) -> None:
        self.setAccessibleName(self.text())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(220), px(_LINE) * (len(self._lines) + 1))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(180), self.sizeHint().height())

    def paintEvent(self, event: Any) -> None:
        painter = QPainter(self)
        high, wide = px(_LINE), px(_COLUMN)
        for column, head in enumerate(self._heads):
            self._cell(painter, 0, column, render(head), "mute", 400)
        for row, (words, first, second, better) in enumerate(self._lines, start=1):
            painter.setPen(QPen(color("line-soft"), 1))
            painter.drawLine(0, row * high, self.width(), row * high)
            painter.setFont(font(11.5))
            painter.setPen(color("ink"))
            room = self.width() - 2 * wide - px(4)
            shown = QFontMetrics(font(11.5)).elidedText(render(words), Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRect(0, row * high, room, high), Qt.AlignmentFlag.AlignVCenter, shown)
            for column, value in enumerate((first, second)):
                wins = (column == 0 and better < 0) or (column == 1 and better > 0)
                self._cell(painter, row, column, value, "good" if wins else "ink", 600 if wins else 400)

    def _cell(self, painter: QPainter, row: int, column: int, shown: str, token: str, weight: int) -> None:
        face = font(11.5, weight, tabular=True)
        painter.setFont(face)
        painter.setPen(color(token))
        left = self.width() - px(_COLUMN) * (2 - column)
        fitting = QFontMetrics(face).elidedText(shown, Qt.TextElideMode.ElideRight, px(_COLUMN) - px(4))
        where = QRect(left, row * px(_LINE), px(_COLUMN), px(_LINE))
        painter.drawText(where, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, fitting)


class PlanShelf(QWidget):
    """The panel. `kept()`, `another()`; `compared(one id, other id)`; `picked(id)`, `renamed(id, name)`, `removed(id)`;
    `closed()`."""

    kept = Signal()
    another = Signal()
    compared = Signal(str, str)
    picked = Signal(str)
    renamed = Signal(str, str)
    removed = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plans: list[PlanView] = []
        close = Button(on_click=self.closed.emit, kind="quiet", icon_name="x", small=True, name=text("Close"))
        self.hint = Label(
            text("Keep the rooms as they stand, look for others, compare, and choose. Undo takes a choice back."),
            "second",
            wrap=True,
        )
        self.keep = Button(text("Keep these"), self.kept.emit, small=True, icon_name="save")
        self.keep.name_it(text("Keep the rooms as they stand as a plan"))
        self.find = Button(text("Find another"), self.another.emit, small=True, icon_name="wand-sparkles")  # type: ignore[assignment, method-assign]
        self.find.name_it(text("Look for another good plan and keep it; the rooms stay as they are"))  # type: ignore[attr-defined]
        self.list = RowList("plain", text("Plans"))
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.beside = ChoiceField(name=text("Beside"))
        self.name = LineField(name=text("Name"))
        self.sheet = CompareSheet()
        self.problems = FactSheet()
        self.choose = Button("", self._pick, kind="primary", icon_name="check")
        self.throw = Button(on_click=self._throw, small=True, icon_name="trash-2", name=text("Throw this plan away"))
        self.moves_title = SectionTitle("")
        self.moves = FactSheet()
        self._lay_out(close)
        self._connect()

    def _lay_out(self, close: Button) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(SectionTitle(text("Plans of this round"), close))
        column.addWidget(self.hint)
        column.addLayout(row_of(self.keep, self.find, None, spacing=8))  # type: ignore[arg-type]
        column.addWidget(self.list)
        self.comparing = QWidget()
        inner = QVBoxLayout(self.comparing)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(10)
        inner.addWidget(Line())
        inner.addWidget(Labelled(text("Name"), self.name))
        inner.addWidget(Labelled(text("Beside"), self.beside))
        inner.addWidget(self.sheet)
        inner.addWidget(self.problems)
        inner.addLayout(row_of(self.choose, self.throw, None, spacing=8))
        inner.addWidget(self.moves_title)
        inner.addWidget(self.moves)
        column.addWidget(self.comparing)
        self.comparing.hide()

    def _connect(self) -> None:
        self.list.chosen.connect(lambda _plan: self._ask())
        self.beside.chosen.connect(lambda _plan: self._ask())
        self.name.committed.connect(self._rename)
        theme().changed.connect(self._fit)

    # ---- showing

    def begin(self) -> None:
        """Ready for keys."""
        self.list.setFocus()

    def show_plans(self, plans: Sequence[PlanView]) -> None:
        """Show the rooms as they stand (first) and the plans that were kept."""
        before = {plan.id for plan in self._plans}
        fresh = [plan.id for plan in plans if plan.id not in before]
        self._plans = list(plans)
        self.list.show_rows([_row(plan) for plan in plans])
        if before and len(fresh) == 1:
            self.list.choose(fresh[0])
        self.beside.show_choices([(plan.id, _called(plan)) for plan in plans])
        if self.beside.current() is None:
            self.beside.choose(NOW)
        self._fit()
        self._ask()

    def show_comparison(self, compared: PlansCompared) -> None:
        """Show two plans rule by rule."""
        one, other = compared.one, compared.other
        if other.id != self.list.current_key():
            return
        lines: list[tuple[Words, str, str, int]] = [
            (text("Points"), f"{one.points:,}", f"{other.points:,}", _better(one.points, other.points))
        ]
        for line in compared.rules:
            lines.append((line.name, f"{line.one:,}", f"{line.other:,}", _better(line.one, line.other)))
        shares = {measure.key: measure for measure in one.measures}
        for measure in other.measures:
            here = shares.get(measure.key)
            if here is not None and measure.key not in _SAID_AS_PROBLEMS:
                first, second = render(here.value), render(measure.value)
                better = _better(-here.share, -measure.share) if first != second else 0
                lines.append((measure.name, first, second, better))
        self.sheet.show_lines((_called(one), _called(other)), lines)
        self.problems.show_facts(_problems(other))
        self.name.show_text(other.name)
        self.choose.show_words(text("Choose plan {name}", name=other.name))
        count = len(compared.moves)
        self.moves_title.label.show_words(
            text("1 person sits elsewhere") if count == 1 else text("{count} people sit elsewhere", count=count)
        )
        facts = [_move(change.name, change.from_room, change.to_room) for change in compared.moves[:_MOST_MOVES]]
        if count > _MOST_MOVES:
            facts.append(Fact(text("and {count} more", count=count - _MOST_MOVES), quiet=True))
        self.moves.show_facts(facts)
        self.comparing.show()

    def _fit(self) -> None:
        self.list.setFixedHeight(self.list.content_height())

    # ---- asking

    def _ask(self) -> None:
        plan = self.list.current_key()
        if not plan:
            self.comparing.hide()
            return
        beside = self.beside.current() or NOW
        if beside == plan:
            beside = NOW
            self.beside.choose(NOW)
        self.compared.emit(beside, plan)

    def _pick(self) -> None:
        if plan := self.list.current_key():
            self.picked.emit(plan)

    def _throw(self) -> None:
        if plan := self.list.current_key():
            self.removed.emit(plan)

    def _rename(self, name: str) -> None:
        if plan := self.list.current_key():
            self.renamed.emit(plan, name)


def _called(plan: PlanView) -> Text:
    return text("Plan {name}", name=plan.name) if plan.id else text("Now")


def _row(plan: PlanView) -> Row:
    if not plan.id:
        second = tr("The rooms as they stand")
    elif not plan.elsewhere:
        second = tr("as now")
    else:
        second = tr("1 sits elsewhere") if plan.elsewhere == 1 else tr("{count} sit elsewhere", count=plan.elsewhere)
    if plan.problems:
        second += " · " + tr("breaks a rule")
    return Row(plan.id, _called(plan), second, trailing=f"{plan.points:,}")


def _problems(plan: PlanView) -> list[Fact]:
    facts = [Fact(problem, "circle-alert", "bad") for problem in plan.problems[:4]]
    if plan.unseated:
        words = (
            text("1 person who is here has no seat in it")
            if plan.unseated == 1
            else text("{count} people who are here have no seat in it", count=plan.unseated)
        )
        facts.append(Fact(words, "users", "warn"))
    return facts


def _move(name: str, before: int, after: int) -> Fact:
    return Fact(name, number=f"{before or '–'} → {after or '–'}", number_token="ink")


def _better(one: float, other: float) -> int:
    return -1 if one < other else 1 if other < one else 0
