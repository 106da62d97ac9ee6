"""What an import would do, row by row: how many of each kind, and the rows of the kind chosen."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QListView, QSizePolicy, QStyleOptionViewItem, QVBoxLayout, QWidget

from moderator_app.desktop.models.member_words import FIELDS
from moderator_app.desktop.theme import font, px
from moderator_app.desktop.translation import Words, render
from moderator_app.desktop.widgets.basics import Button, Card, Label
from moderator_app.desktop.widgets.rows import Index, Row, RowDelegate, RowList
from moderator_app.desktop.widgets.surroundings import FlowLayout
from moderator_app.domain.records import Problem
from moderator_app.domain.wording import Text, text
from moderator_app.operations.rosters import PlannedRow, RosterPlan

ASK, NEW, CHANGED, SAME, SKIPPED, REMARKS = "ask", "new", "update", "same", "skip", "remarks"
_FIRST = (NEW, CHANGED, ASK, SAME, SKIPPED, REMARKS)
"""Which rows are shown at first; those to decide have a question of their own above."""
_LANGUAGES: dict[str, Words] = {"en": "English", "zh": "中文", "either": text("Either"), "yes": text("yes")}


@dataclass(frozen=True, slots=True)
class SortedPlan:
    """A plan and its rows in words, by kind. Made by `sort_plan`."""

    plan: RosterPlan
    rows: dict[str, list[Row]]


def sort_plan(plan: RosterPlan) -> SortedPlan:
    """Put thousands of rows into words, in the language of now. For any thread."""
    rows: dict[str, list[Row]] = {kind: [] for kind in _FIRST}
    for row in plan.rows:
        rows.setdefault(row.action, []).append(_plan_row(row))
    rows[REMARKS] = [_remark_row(number, problem) for number, problem in enumerate(plan.problems)]
    return SortedPlan(plan, rows)


class PlanList(QWidget):
    """Buttons with numbers, one for each kind of row, and the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sorted: SortedPlan | None = None
        self._kind = ""
        self.kinds: dict[str, Button] = {}
        self.list = RowList("lines", text("Rows of the file"))
        self.list.setItemDelegate(_TwoLines("lines", self.list))
        self.list.setUniformItemSizes(True)
        self.list.setLayoutMode(QListView.LayoutMode.Batched)  # thousands of rows are laid out a few hundred at a time
        self.list.setBatchSize(300)
        self.nothing = Label("", "second", wrap=True)
        self.detail = Label("", "second", wrap=True)
        self._detail_card = Card(self.detail, soft=True)
        self.list.chosen.connect(self._tell)
        bar = QWidget()
        flow = FlowLayout(bar, spacing=6)
        for kind in (ASK, NEW, CHANGED, SAME, SKIPPED, REMARKS):
            button = Button("", partial(self.show_kind, kind), small=True)
            button.setCheckable(True)
            self.kinds[kind] = button
            flow.addWidget(button)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        bar.setSizePolicy(policy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(bar)
        column.addWidget(self.list, 1)
        column.addWidget(self.nothing)
        column.addWidget(self._detail_card)
        self._detail_card.hide()

    def begin(self) -> None:
        """Another file: what was chosen for the last one doesn't count."""
        self._kind = ""

    def show_plan(self, plan: SortedPlan) -> None:
        """Show what would happen; the kind of rows in sight stays while there are any."""
        self._sorted = plan
        counts = {kind: len(rows) for kind, rows in plan.rows.items()}
        for kind, button in self.kinds.items():
            button.show_words(_named(kind, counts[kind]))
            button.setVisible(bool(counts[kind]))
        if not counts.get(self._kind):
            self._kind = next((kind for kind in _FIRST if counts[kind]), NEW)
        self.show_kind(self._kind)

    def show_kind(self, kind: str) -> None:
        """List the rows of one kind."""
        self._kind = kind
        for other, button in self.kinds.items():
            button.setChecked(other == kind)
        if self._sorted is None:
            return
        rows = self._sorted.rows[kind]
        self.list.choose(None)
        self.list.show_rows(rows)
        self.list.setVisible(bool(rows))
        self._detail_card.hide()
        self.nothing.setVisible(not rows)
        self.nothing.show_words(text("No row of the file would be stored."))

    def _tell(self, key: str) -> None:
        """All of the row that is current: changes, gaps and remarks, a line each."""
        plan = self._sorted.plan if self._sorted is not None else None
        row = next((one for one in plan.rows if str(one.row) == key), None) if plan is not None else None
        if plan is None or row is None:
            self._detail_card.hide()
            return
        lines = [f"{row.name} · {render(text('row {row}', row=row.row))}"]
        lines += [_change(*change) for change in row.changes]
        if row.gaps:
            lines.append(render(text("Missing: {gaps}", gaps=", ".join(render(gap) for gap in row.gaps))))
        lines += [render(problem.message) for problem in plan.problems if problem.row == row.row]
        self.detail.show_words("\n".join(lines))
        self._detail_card.show()


class _TwoLines(RowDelegate):
    """Rows of one height, so that thousands are laid out at once."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(px(120), QFontMetrics(font(13, 600)).height() + QFontMetrics(font(11.5)).height() + px(22))


def _named(kind: str, count: int) -> Text:
    if kind == ASK:
        return text("To decide {count}", count=count)
    if kind == NEW:
        return text("New {count}", count=count)
    if kind == CHANGED:
        return text("Changed {count}", count=count)
    if kind == SAME:
        return text("Unchanged {count}", count=count)
    if kind == SKIPPED:
        return text("Skipped {count}", count=count)
    return text("Remarks {count}", count=count)


def _plan_row(row: PlannedRow) -> Row:
    if row.action == CHANGED:
        second = " · ".join(_change(*change) for change in row.changes)
    else:
        said = row.record.values if row.record is not None else {}
        facts = (row.email, said.get("school", ""), said.get("role", ""), said.get("city", ""))
        second = " · ".join(filter(None, facts)) or render(text("nothing but the name"))
    pills = tuple((gap, "warn") for gap in row.gaps[:2])
    return Row(str(row.row), row.name, second, face=row.name, trailing_pills=pills, trailing=text("row {row}", row=row.row))


def _change(field: str, before: str, after: str) -> str:
    name = render(FIELDS[field]) if field in FIELDS else field
    if field == "member":
        return render(text("joins the strand"))
    shown = [render(_LANGUAGES.get(value, value)) for value in (before, after)]
    return f"{name}: {shown[0]} → {shown[1]}" if before else f"{name}: {shown[1]}"


def _remark_row(number: int, problem: Problem) -> Row:
    where = [render(text("row {row}", row=problem.row))] if problem.row else [render(text("the whole file"))]
    if problem.column:
        where.append(render(text("column {column}", column=problem.column)))
    is_error = problem.severity == "error"
    said = text("left out") if is_error else text("read, look at it")
    icon, token = ("circle-alert", "bad") if is_error else ("triangle-alert", "warn")
    return Row(f"remark-{number}", problem.message, f"{', '.join(where)} · {render(said)}", icon=icon, icon_token=token)
