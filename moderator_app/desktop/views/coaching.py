"""Peer coaching of a strand: rounds of pairs, why each is together, their talks, who is in none, and what stays private."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from moderator_app.desktop.commands import command
from moderator_app.desktop.desk import Desk
from moderator_app.desktop.moments import day
from moderator_app.desktop.places import Place
from moderator_app.desktop.translation import Words, in_language, language, render
from moderator_app.desktop.views.view import View
from moderator_app.desktop.widgets import (
    Button,
    ChoiceField,
    EmptyPlace,
    PageTitle,
    Pill,
    Placeholder,
    Row,
    RowList,
    Segmented,
    row_of,
)
from moderator_app.desktop.widgets.coaching_side import CoachingSide
from moderator_app.desktop.widgets.pages import Pages
from moderator_app.domain.progress import Progress
from moderator_app.domain.wording import text
from moderator_app.operations import coaching
from moderator_app.operations.coaching import FoundPairs
from moderator_app.operations.coaching_view import (
    CoachingBoard,
    CoachingRoundView,
    PairView,
    Without,
    coaching_board,
    pair_list,
    rounds_of,
)

if TYPE_CHECKING:
    from moderator_app.store import Committed, Workspace

STATES: dict[str, tuple[Words, str]] = {
    "draft": (text("draft: only you see it"), "neutral"),
    "set": (text("the pairs know"), "good"),
    "ended": (text("ended"), "neutral"),
}
_FILTERS: tuple[tuple[str, Words], ...] = (("all", text("All")), ("open", text("To look at")))


@dataclass(frozen=True, slots=True)
class _Seen:
    rounds: tuple[CoachingRoundView, ...]
    board: CoachingBoard | None


class CoachingView(View):
    """A strand's place "coaching"."""

    kind = "coaching"
    tables = frozenset(
        {"coaching_round", "coaching_pair", "coaching_peer", "coaching_check_in", "coaching_standing", "private_rule"}
        | {"membership", "person", "school", "inquiry", "inquiry_wish"}
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._seen: _Seen | None = None
        self._wanted_round: str | None = None
        self._fresh = False
        self._make_head()
        self.list = RowList("cards", text("Coaching pairs"))
        self.side = CoachingSide(desk)
        self._lay_out()
        self._connect()

    def _make_head(self) -> None:
        self.more_button = Button(text("New round"), self.begin_round, icon_name="plus")
        self.talks_button = Button(text("Check-ins"), self.plan_check_ins, icon_name="calendar-plus")
        self.save_button = Button(text("Save the list"), self.save_list, icon_name="file-down")
        self.next_button = Button(text("Pair up"), self.go_on, kind="primary", icon_name="wand-sparkles")
        self.title = PageTitle(text("Coaching"), "", self.more_button, self.talks_button, self.save_button, self.next_button)
        self.rounds = ChoiceField(name=text("Round"))
        self.rounds.setMinimumContentsLength(12)
        self.state = Pill()
        self.filter = Segmented(_FILTERS, text("Which pairs"))
        self.again = Button(text("Pair up the rest"), self.pair_up, small=True, icon_name="refresh-cw")
        self.end_button = Button(text("End the round"), self.end_round, small=True)
        self.private = Button(text("Private rules"), self.open_private_rules, small=True, icon_name="lock")

    def _lay_out(self) -> None:
        self.first = Button(text("Begin a round"), self.begin_round, kind="primary", icon_name="plus")
        self.empty = EmptyPlace(
            "handshake",
            text("No coaching pairs yet"),
            text("Members are paired by inquiry, role and shared working hours, nobody twice with the same person."),
            self.first,
        )
        filled = QWidget()
        column = QVBoxLayout(filled)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        bar = row_of(self.rounds, self.state, self.filter, None, self.again, self.end_button, self.private, spacing=8)
        column.addLayout(bar)
        column.addWidget(self.list, 1)
        self.unpaired = EmptyPlace(
            "handshake",
            text("No pairs in this round yet"),
            text(
                "“Pair up” finds the best ones for everybody who takes part. Only moderators see them until you tell the pairs."
            ),
        )
        column.addWidget(self.unpaired, 1)
        self.filled, self.waiting = filled, Placeholder(5)
        self.pages = Pages()
        for page in (self.waiting, self.filled, self.empty):
            self.pages.addWidget(page)
        self.column.addWidget(self.title)
        self.column.addWidget(self.pages, 1)

    def _connect(self) -> None:
        self.rounds.chosen.connect(self._show_round)
        self.filter.chosen.connect(lambda _which: self._fill_list())
        self.list.chosen.connect(self._show_side)
        self.side.wished.connect(lambda operation: self.desk.do(operation, owner=self))
        self.side.took_apart.connect(self._took_apart)

    # ---- the shell asks

    def open(self, place: Place) -> None:
        if place.strand_id != self.place.strand_id:
            self._seen, self._wanted_round = None, None
            self.pages.setCurrentWidget(self.waiting)
            self.inspector_wanted.emit(False)
        self._fresh = True
        self.side.strand(place.strand_id or "")
        super().open(place)

    def refresh(self, committed: Committed | None) -> None:
        strand_id, wanted, said = self.place.strand_id, self._wanted_round, language()
        if strand_id is None:
            return

        def look(workspace: Workspace) -> _Seen:
            found = tuple(rounds_of(workspace, strand_id))
            chosen = next((one.id for one in found if one.id == wanted), found[0].id if found else None)
            return _Seen(found, coaching_board(workspace, chosen, language=said) if chosen else None)

        self.desk.ask(look, self.fill, key="coaching")

    def inspector(self) -> QWidget:
        return self.side

    def retranslate(self) -> None:
        self.refresh(None)  # the reasons name roles and inquiries in the reader's language

    # ---- showing

    def fill(self, seen: _Seen) -> None:
        """Show the rounds and the pairs of one."""
        self._seen = seen
        if self._fresh:
            self.take_focus(self)  # not to a button that is hidden below: Qt would give it to the sidebar
        board = seen.board
        anything = board is not None
        for button in (self.more_button, self.talks_button, self.save_button, self.next_button):
            button.setVisible(anything)
        self.pages.setCurrentWidget(self.filled if anything else self.empty)
        self.inspector_wanted.emit(anything)
        strand = self.desk.tree.strand(self.place.strand_id)
        name = in_language(strand.name, strand.name_zh) if strand else ""
        if board is None:
            self.title.say(text("Coaching"), name)
            self.side.show_nothing()
        else:
            self._show_board(board, name)
        if self._fresh:
            self._fresh = False
            self.take_focus(self.first if board is None else self.list if board.pairs else self.next_button)

    def _show_board(self, board: CoachingBoard, strand: str) -> None:
        assert self._seen is not None
        self._wanted_round = board.round_id
        choices = [(one.id, text("Round {number}", number=one.number)) for one in self._seen.rounds]
        self.rounds.show_choices(choices)
        self.rounds.choose(board.round_id)
        self.rounds.setVisible(len(choices) > 1)
        words, tone = STATES[board.state]
        self.state.say(words, tone)  # type: ignore[arg-type]
        self.title.say(text("Coaching"), " · ".join(filter(None, (strand, self._counted(board)))))
        paired, draft = bool(board.pairs), board.state == "draft"
        self.next_button.setVisible(board.state != "ended" and (not paired or draft))
        self.next_button.show_words(text("Tell the pairs") if paired else text("Pair up"))
        self.next_button.set_icon("send" if paired else "wand-sparkles")
        self.again.setVisible(paired and draft)
        self.end_button.setVisible(board.state == "set")
        self.talks_button.setVisible(paired)
        self.save_button.setVisible(paired)
        self.more_button.setVisible(not draft)
        self._fill_list()

    def _counted(self, board: CoachingBoard) -> str:
        days = " – ".join(day(one, short=True) for one in (board.starts_on, board.ends_on) if one is not None)
        if not board.pairs:
            return " · ".join(filter(None, (days, render(text("no pairs yet")))))
        parts = [
            days,
            render(text("{pairs} pairs", pairs=len(board.pairs))),
            render(text("{count} share an inquiry", count=board.same_inquiry)),
            render(text("{count} the same role", count=board.same_role)),
        ]
        if board.repeats:
            parts.append(render(text("{count} were together before", count=board.repeats)))
        if board.without:
            parts.append(render(text("{count} without a pair", count=len(board.without))))
        return " · ".join(filter(None, parts))

    def _fill_list(self) -> None:
        board = self.board()
        if board is None:
            return
        only_open = self.filter.current() == "open"
        pairs = [pair for pair in board.pairs if not only_open or pair.problems or self._overdue(pair)]
        left = [_without_row(one) for one in board.without] if board.pairs else []
        self.list.show_rows([*left, *(self._row(pair) for pair in pairs)])
        self.list.setVisible(bool(board.pairs))
        self.unpaired.setVisible(not board.pairs)
        if self.list.current_key() is None and self.list.rows.rows:
            self.list.choose(self.list.rows.rows[0].key)
        self._show_side(self.list.current_key() or "")

    def _row(self, pair: PairView) -> Row:
        names = " + ".join(person.name for person in pair.people)
        inquiry = in_language(pair.inquiry_en, pair.inquiry_zh)
        pills: list[tuple[Words, str]] = [(problem, "warn") for problem in pair.problems[:1]]
        if len(pair.people) > 2:
            pills.append((text("three"), "neutral"))
        if pair.is_kept:
            pills.append((text("kept"), "neutral"))
        done = sum(talk.done_on is not None for talk in pair.check_ins)
        trailing: Words = text("{done} of {all} talks", done=done, all=len(pair.check_ins)) if pair.check_ins else ""
        if self._overdue(pair):
            pills.append((text("talk overdue"), "warn"))
        reasons = [render(reason) for reason in pair.reasons if inquiry not in render(reason) or not inquiry]
        second = " · ".join(filter(None, (inquiry, *reasons)))
        return Row(pair.id, names, second, icon="handshake", trailing_pills=tuple(pills), trailing=trailing, payload=pair)

    def _overdue(self, pair: PairView) -> bool:
        today = self.desk.now().date()
        return any(talk.done_on is None and talk.due_on < today for talk in pair.check_ins)

    def board(self) -> CoachingBoard | None:
        """The round that is shown."""
        return self._seen.board if self._seen is not None else None

    def _show_side(self, key: str) -> None:
        board = self.board()
        if board is None:
            return
        pair = next((pair for pair in board.pairs if pair.id == key), None)
        without = next((one for one in board.without if one.person.id == key), None)
        if pair is not None:
            self.side.show_pair(board, pair)
        elif without is not None:
            self.side.show_without(board, without)
        else:
            self.side.show_round(board)

    def _show_round(self, round_id: str) -> None:
        self._wanted_round = round_id
        self.refresh(None)

    # ---- doing

    def begin_round(self) -> None:
        """Ask for the days of a new round."""
        from moderator_app.desktop.dialogs.coaching_dialogs import BeginRound

        BeginRound(self.desk, self.place.strand_id or "", self._begun, self.window()).open()

    def _begun(self, round_id: str) -> None:
        self._wanted_round = round_id
        self.refresh(None)

    def go_on(self) -> None:
        """The next sensible thing: pair up, then tell the pairs."""
        board = self.board()
        if board is not None and board.pairs:
            self._set_state("set", text("The pairs may be told now, and count as encounters."))
        else:
            self.pair_up()

    def pair_up(self) -> None:
        """Find the best pairs for everybody who isn't in a kept pair."""
        board = self.board()
        if board is None:
            return

        def found(pairs: FoundPairs) -> None:
            said = text("{count} pairs found", count=len(pairs.groups) + len(pairs.kept))
            self.desk.do(
                lambda workspace: coaching.keep_pairs(workspace, pairs), lambda _n: self.desk.say(said, undo=True), owner=self
            )

        round_id = board.round_id
        self.desk.work_out(
            lambda workspace, _progress: coaching.find_pairs(workspace, round_id), found, title=text("Pairing up"), owner=self
        )

    def end_round(self) -> None:
        """The round is over: its pairs stay known, and aren't paired again."""
        self._set_state("ended", text("The round has ended. Its pairs are not paired again."))

    def _set_state(self, state: str, said: Words) -> None:
        board = self.board()
        if board is not None:
            self.desk.do(
                lambda workspace: coaching.change_round(workspace, board.round_id, state=state),
                lambda _n: self.desk.say(said, undo=True),
                owner=self,
            )

    def _took_apart(self, names: str) -> None:
        self.desk.say(text("{names} are not a pair any more.", names=names), undo=True)

    def plan_check_ins(self) -> None:
        """Ask how often the pairs are to talk."""
        from moderator_app.desktop.dialogs.coaching_dialogs import PlanCheckIns

        board = self.board()
        if board is not None:
            PlanCheckIns(self.desk, board.round_id, board.starts_on or self.desk.now().date(), self.window()).open()

    def open_private_rules(self) -> None:
        """Show who is not to be paired with whom."""
        from moderator_app.desktop.dialogs.private_rules import PrivateRules

        PrivateRules(self.desk, self.place.strand_id or "", self.window()).open()

    def save_list(self) -> None:
        """Ask where the list of the pairs is to be written."""
        dialog = QFileDialog(self, render(text("Save the list")))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("xlsx")
        dialog.setNameFilters(["Excel (*.xlsx)", "CSV (*.csv)"])
        dialog.selectFile(f"{render(text('Coaching pairs'))}.xlsx")
        dialog.fileSelected.connect(lambda path: self.write_list(Path(path)))
        dialog.open()

    def write_list(self, path: Path) -> None:
        """Write the pairs: names, schools, the inquiry, days, and addresses that are shared; nothing private."""
        board, workspace = self.board(), self.desk.workspace
        if board is None or workspace is None:
            return
        round_id = board.round_id

        def write(_progress: Progress) -> Path:
            from moderator_app.exchange.peer_lists import write_pairs

            return write_pairs(pair_list(workspace, round_id), path)

        def tell(file: Path) -> None:
            self.desk.say(text("Wrote {file}", file=file.name))

        self.desk.background.run(write, done=tell, title=text("Writing {file}", file=path.name), owner=self)


def _without_row(one: Without) -> Row:
    pills: tuple[tuple[Words, str], ...] = ((text("without a pair"), "warn"),)
    return Row(one.person.id, one.person.name, one.why, icon="circle-alert", icon_token="warn", trailing_pills=pills)


def _has_round(view: CoachingView) -> bool:
    return view.board() is not None


@command("coaching.pair", text("Pair up"), shortcut="Ctrl+Shift+U", icon="wand-sparkles", scope="coaching", enabled=_has_round)
def _pair(view: CoachingView) -> None:
    view.pair_up()


@command("coaching.begin", text("Begin a round of coaching"), icon="plus", scope="coaching")
def _begin(view: CoachingView) -> None:
    view.begin_round()


@command("coaching.talks", text("Plan check-ins"), icon="calendar-plus", scope="coaching", enabled=_has_round)
def _talks(view: CoachingView) -> None:
    view.plan_check_ins()


@command("coaching.private", text("Private rules"), icon="lock", scope="coaching")
def _private(view: CoachingView) -> None:
    view.open_private_rules()


@command("coaching.save", text("Save the list of pairs"), icon="file-down", scope="coaching", enabled=_has_round)
def _save(view: CoachingView) -> None:
    view.save_list()
