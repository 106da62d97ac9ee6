"""Importing a roster, on one page: how the columns are read at the left, what would happen to each row at the right.

Nothing is stored before the button is pressed; every change on the page works the plan out anew, in the background.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from moderator_app.desktop.desk import Desk
from moderator_app.desktop.theme import px
from moderator_app.desktop.translation import in_language
from moderator_app.desktop.widgets import Banner, Button, Card, ChoiceField, Label, PageTitle, Placeholder, SectionTitle
from moderator_app.desktop.widgets.column_matches import ColumnMatches
from moderator_app.desktop.widgets.decision_card import DecisionCard
from moderator_app.desktop.widgets.pages import Pages
from moderator_app.desktop.widgets.plan_list import PlanList, SortedPlan, sort_plan
from moderator_app.domain.errors import Cancelled, PeerSphereError
from moderator_app.domain.progress import Progress
from moderator_app.domain.records import ColumnMatch, RosterFile, TableFile
from moderator_app.domain.wording import Text, text
from moderator_app.operations import rosters
from moderator_app.operations.rosters import RosterPlan, RosterResult

if TYPE_CHECKING:
    from moderator_app.store import Workspace


@dataclass(slots=True)
class _Import:
    """A roster on its way in: the table as read, and what was decided about its rows, in order. `program`: the one whose survey
    the table seems to be; "" where it is none, or is to be taken as a roster all the same."""

    path: Path
    strand_id: str | None
    table: TableFile | None = None
    program: str = ""
    roster: RosterFile | None = None
    plan: SortedPlan | None = None
    decisions: dict[int, str] = field(default_factory=dict)


class RosterImport(QWidget):
    """The page. `closed(strand_id)` when the person is done with it, imported or not ("": nothing was chosen)."""

    closed = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._now: _Import | None = None
        self.cancel = Button(text("Cancel"), self.leave)
        self.accept = Button(text("Import"), self.store, kind="primary")
        self.title = PageTitle("", "", self.cancel, self.accept)
        self.banner = Banner()
        self.strand = ChoiceField()
        self.columns = ColumnMatches()
        self.question = DecisionCard()
        self.plan = PlanList()
        self._strand_line = QWidget()
        self._waiting = Placeholder(3)
        self._stack = Pages()
        self._stack.addWidget(self._waiting)
        self._stack.addWidget(self._make_sides())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.title)
        column.addWidget(self.banner)
        column.addSpacing(4)
        column.addWidget(self._stack, 1)
        self.columns.changed.connect(self._plan_again)
        self.strand.chosen.connect(self._choose_strand)
        self.question.decided.connect(self._decide)
        self.question.again.connect(self._ask_again)

    def _make_sides(self) -> QWidget:
        line = QHBoxLayout(self._strand_line)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(Label(text("Into the strand"), "small"))
        line.addWidget(self.strand, 1)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self._strand_line)
        left.addWidget(SectionTitle(text("How the columns are read")))
        card = Card(self.columns, margin=1)
        card.column.setContentsMargins(1, 1, 1, 1)
        left.addWidget(card, 1)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(SectionTitle(text("What will happen")))
        right.addWidget(self.question)
        right.addWidget(self.plan, 1)
        sides = QWidget()
        row = QHBoxLayout(sides)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(18)
        holder = _Holder(left)
        row.addWidget(holder, 2)
        row.addLayout(right, 3)
        return sides

    # ---- reading

    def begin(self, path: Path, strand_id: str | None) -> None:
        """Read a file and show what importing it would do."""
        self._now = _Import(path, strand_id or self._only_strand())
        self.banner.close_it()
        self.plan.begin()
        self.plan.hide()
        self.title.say(text("Import a roster"), path.name)
        self.accept.setEnabled(False)
        self.accept.show_words(text("Import"))
        self._stack.setCurrentWidget(self._waiting)
        self._offer_strands(strand_id)

        def read(progress: Progress) -> tuple[TableFile, list[ColumnMatch], str]:
            from moderator_app.exchange.forms import program_of_survey
            from moderator_app.exchange.roster_columns import match_columns
            from moderator_app.exchange.tables import read_table

            table = read_table(path, progress=progress)
            return table, match_columns(table), program_of_survey(table)

        title = text("Reading {file}", file=path.name)
        self.desk.background.run(read, done=self._take_table, failed=self._not_read, title=title, key="roster.read", owner=self)

    def _only_strand(self) -> str | None:
        strands = self.desk.tree.strands
        return strands[0].strand_id if len(strands) == 1 else None

    def _offer_strands(self, given: str | None) -> None:
        self._strand_line.setVisible(given is None)
        strands = [(one.strand_id, in_language(one.name, one.name_zh)) for one in self.desk.tree.strands]
        self.strand.show_choices([(None, text("Choose a strand")), *strands])
        self.strand.choose(self._now.strand_id if self._now else None)

    def _not_read(self, problem: Exception) -> None:
        self.leave()
        if not isinstance(problem, Cancelled):
            self.desk.failed.emit(problem)

    def _take_table(self, read: tuple[TableFile, list[ColumnMatch], str]) -> None:
        if self._now is None:
            return
        table, matches, self._now.program = read
        self._now.table = table
        rows = text("1 row") if len(table.rows) == 1 else text("{count} rows", count=len(table.rows))
        named = table.source.path.name
        self.title.say(
            text("Import a roster"),
            text("{file}, sheet {sheet}: {rows}", file=named, sheet=table.sheet, rows=rows)
            if table.sheet
            else text("{file}: {rows}", file=named, rows=rows),
        )
        self.columns.show_matches(matches)
        self._stack.setCurrentIndex(1)
        self._plan_again()

    # ---- planning

    def _plan_again(self) -> None:
        now = self._now
        if now is None or now.table is None:
            return
        self.accept.setEnabled(False)
        if now.program:
            self._doubt(now.path.name, now.program)
            return
        table, columns, strand_id, decisions = now.table, self.columns.matches(), now.strand_id, dict(now.decisions)
        if strand_id is None:
            self._show_plan(None)
            return

        def work(workspace: Workspace) -> tuple[RosterFile, SortedPlan]:
            from moderator_app.exchange.roster import roster_of_table

            roster = roster_of_table(table, columns)
            return roster, sort_plan(rosters.plan_roster(workspace, strand_id, roster, decisions))

        self.desk.ask(work, self._take_plan, key="roster.plan", failed=self._not_planned, owner=self)

    def _doubt(self, file: str, program: str) -> None:
        """Say that the file seems to be a survey; only the person can make a roster of it."""
        self._show_plan(None)
        self.banner.say(
            text("“{file}” holds the answers of a survey ({program}), no roster.", file=file, program=program),
            text("To bring the answers in, open the step Survey of its meeting and choose Import answers."),
            tone="warn",
            action=(text("It is a roster all the same"), self._trust),
        )

    def _trust(self) -> None:
        if self._now is not None:
            self._now.program = ""
            self._plan_again()

    def _take_plan(self, planned: tuple[RosterFile, SortedPlan]) -> None:
        if self._now is not None:
            self.banner.close_it()
            self._now.roster, self._now.plan = planned
            self._show_plan(planned[1])

    def _not_planned(self, problem: Exception) -> None:
        if isinstance(problem, PeerSphereError):
            self.banner.say(problem.message, problem.remedy, tone="warn")
            self._show_plan(None)
        else:
            self.desk.failed.emit(problem)

    def _show_plan(self, plan: SortedPlan | None) -> None:
        if plan is None:
            self.plan.hide()
            self.question.hide()
            self.accept.show_words(text("Import"))
            return
        self.plan.show_plan(plan)
        self.plan.show()  # not before: each button that appears in sight lays out the whole window
        self._ask(plan.plan)
        count = plan.plan.count("new") + plan.plan.count("update")
        self.accept.setEnabled(bool(count))
        self.accept.show_words(_import_words(count))

    def _ask(self, plan: RosterPlan) -> None:
        assert self._now is not None
        open_rows = [row for row in plan.rows if row.action == "ask"]
        self.question.setVisible(bool(open_rows))
        if open_rows:
            done = len(self._now.decisions)
            self.question.show_row(open_rows[0], done + 1, done + len(open_rows), can_go_back=bool(done))

    def _choose_strand(self, strand_id: Any) -> None:
        if self._now is not None:
            self._now.strand_id = strand_id
            self._now.decisions.clear()
            self._plan_again()

    def _decide(self, row: int, decision: str) -> None:
        if self._now is not None:
            self._now.decisions[row] = decision
            self._plan_again()

    def _ask_again(self) -> None:
        if self._now is not None and self._now.decisions:
            self._now.decisions.popitem()
            self._plan_again()

    # ---- storing

    def store(self) -> None:
        """Import what the plan says; one step to undo."""
        now = self._now
        if now is None or now.roster is None or now.strand_id is None or not self.accept.isEnabled():
            return
        roster, strand_id, decisions = now.roster, now.strand_id, dict(now.decisions)
        self.accept.setEnabled(False)
        self.desk.do_long(
            lambda workspace, progress: rosters.import_roster(workspace, strand_id, roster, decisions, progress),
            text("Importing {file}", file=now.path.name),
            self._stored,
            failed=self._not_stored,
        )

    def _stored(self, result: RosterResult) -> None:
        self.desk.say(_done_words(result), undo=True)
        self.leave()

    def _not_stored(self, problem: Exception) -> None:
        self.accept.setEnabled(True)
        self.desk.failed.emit(problem)

    def leave(self) -> None:
        """Close the page; what was not imported is forgotten."""
        strand_id = (self._now.strand_id or "") if self._now is not None else ""
        self._now = None
        self.closed.emit(strand_id)

    def retranslate(self) -> None:
        if self._now is not None and self._now.plan is not None:
            self._now.plan = sort_plan(self._now.plan.plan)
            self._show_plan(self._now.plan)


class _Holder(QWidget):
    """The columns never take more than they need on a wide window, nor less than they can be read in."""

    def __init__(self, layout: QVBoxLayout) -> None:
        super().__init__()
        layout.setContentsMargins(0, 0, 0, 0)
        self.setLayout(layout)
        self.setMaximumWidth(px(480))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    def minimumSizeHint(self) -> QSize:
        return QSize(px(320), px(200))


def _import_words(count: int) -> Text:
    if count == 0:
        return text("Nothing to import")
    return text("Import 1 person") if count == 1 else text("Import {count} people", count=count)


def _done_words(result: RosterResult) -> Text:
    if result.undecided:
        return text(
            "{added} people added, {updated} updated; {left} rows wait for a decision and were not stored",
            added=result.added,
            updated=result.updated,
            left=len(result.undecided),
        )
    if not result.updated:
        return text("{added} people added", added=result.added)
    return text("{added} people added, {updated} updated", added=result.added, updated=result.updated)
