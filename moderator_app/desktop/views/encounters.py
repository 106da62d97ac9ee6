"""The season's map: who has met whom, when and where, and who met nobody from another country; and the plan of the year."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from moderator_app.desktop.background import Task
from moderator_app.desktop.commands import command
from moderator_app.desktop.desk import Desk
from moderator_app.desktop.places import Place
from moderator_app.desktop.translation import Words, in_language, language, render
from moderator_app.desktop.views.view import View
from moderator_app.desktop.widgets import (
    Button,
    ChoiceField,
    EmptyPlace,
    Label,
    PageTitle,
    Placeholder,
    Segmented,
    restyle,
    row_of,
)
from moderator_app.desktop.widgets.encounter_grid import EncounterGrid
from moderator_app.desktop.widgets.encounter_side import EncounterSide
from moderator_app.desktop.widgets.pages import Pages
from moderator_app.domain.progress import Progress
from moderator_app.domain.wording import text
from moderator_app.operations import season_rounds
from moderator_app.operations.encounters import EncounterMap, contacts_of, encounter_map, pair_history
from moderator_app.operations.season_rounds import FoundSeason, SeasonRound

if TYPE_CHECKING:
    from moderator_app.store import Committed, Workspace

_ORDERS: tuple[tuple[str, Words], ...] = (
    ("country", text("By country")),
    ("school", text("By school")),
    ("name", text("By name")),
    ("fewest", text("Who met fewest first")),
)


class EncountersView(View):
    """A strand's place "encounters"."""

    kind = "encounters"
    tables = frozenset({"seat", "room", "round", "event", "membership", "person", "school", "coaching_round", "coaching_peer"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.seen: EncounterMap | None = None
        self._planning: Task | None = None
        self._fresh = False
        self.contacts_button = Button(text("Whom they met"), self.save_contacts, icon_name="file-down")
        self.plan_button = Button(text("Plan the year’s rooms"), self.plan_or_stop, kind="primary", icon_name="wand-sparkles")
        self.title = PageTitle(text("Encounters"), "", self.contacts_button, self.plan_button)
        self.year = ChoiceField(name=text("School year"))
        self.year.setMinimumContentsLength(9)
        self.held = Segmented([("held", text("Held")), ("all", text("With planned"))], text("Which rounds"))
        self.order = ChoiceField(_ORDERS, name=text("Order"))
        self.order.choose("country")
        zooms = (("minus", text("Smaller"), -1), ("plus", text("Larger"), 1))
        self.zooms = [
            Button("", partial(self._zoom, by), kind="quiet", small=True, icon_name=icon, name=name) for icon, name, by in zooms
        ]
        self.fit = Button(text("Fit"), partial(self._zoom, 0), small=True)
        self.grid = EncounterGrid()
        self.told = Label("", "second")
        self.side = EncounterSide()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.to_meetings = Button(text("Open meetings"), lambda: self.desk.go(Place("meetings", self.place.strand_id)))
        self.empty = EmptyPlace(
            "grid-3x3",
            text("Nobody has met yet"),
            text("Once people sit in breakout rooms or coaching pairs, this map shows who has met whom, and who met nobody."),
            self.to_meetings,
        )
        filled = QWidget()
        column = QVBoxLayout(filled)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(row_of(self.year, self.held, self.order, None, *self.zooms, self.fit, spacing=8))
        column.addWidget(self.grid, 1)
        column.addWidget(self.told)
        self.filled, self.waiting = filled, Placeholder(4)
        self.pages = Pages()
        for page in (self.waiting, self.filled, self.empty):
            self.pages.addWidget(page)
        self.column.addWidget(self.title)
        self.column.addWidget(self.pages, 1)

    def _connect(self) -> None:
        self.year.chosen.connect(lambda _year: self.refresh(None))
        self.held.chosen.connect(lambda _which: self.refresh(None))
        self.order.chosen.connect(lambda _order: self.refresh(None))
        self.grid.chosen.connect(self._show_pair)
        self.grid.told.connect(self.told.show_words)
        self.side.picked.connect(self._pick)

    # ---- the shell asks

    def open(self, place: Place) -> None:
        if place.strand_id != self.place.strand_id:
            self.seen = None
            self.pages.setCurrentWidget(self.waiting)
            self.side.forget()
        self._fresh = True
        super().open(place)

    def refresh(self, committed: Committed | None) -> None:
        strand_id = self.place.strand_id
        if strand_id is None:
            return
        year, planned, order = self.year.current() or "", self.held.current() == "all", self.order.current() or "country"

        def look(workspace: Workspace) -> EncounterMap:
            return encounter_map(workspace, strand_id, school_year=year, planned=planned, order=order)

        self.desk.ask(look, self.fill, key="encounters")

    def inspector(self) -> QWidget:
        return self.side

    def retranslate(self) -> None:
        if self.seen is not None:
            self.fill(self.seen)

    def save_state(self) -> dict[str, Any]:
        return {"order": self.order.current(), "held": self.held.current()}

    def restore_state(self, state: dict[str, Any]) -> None:
        if state.get("order") in dict(_ORDERS):
            self.order.choose(state["order"])
        if state.get("held") in ("held", "all"):
            self.held.choose(state["held"])
        self.refresh(None)

    # ---- showing

    def fill(self, seen: EncounterMap) -> None:
        """Show a map."""
        self.seen = seen
        self.year.show_choices([("", text("All school years")), *((year, year) for year in seen.years)])
        if self.year.currentIndex() < 0:
            self.year.choose("")
        strand = self.desk.tree.strand(self.place.strand_id)
        name = in_language(strand.name, strand.name_zh) if strand else ""
        rounds = seen.rounds + seen.planned_rounds
        counted = render(text("{people} people, {rounds} rounds", people=len(seen.people), rounds=rounds))
        self.title.say(text("Encounters"), f"{name} · {counted}" if name else counted)
        parted = self.order.current()
        self.grid.show_map(seen, parted if parted in ("country", "school") else "")
        self.side.show_season(seen)
        anything = bool(seen.years) or bool(seen.pairs)
        self.pages.setCurrentWidget(self.filled if anything else self.empty)
        self.inspector_wanted.emit(anything)
        self.plan_button.setVisible(bool(seen.people))
        restyle(self.to_meetings, "kind", "plain" if seen.people else "primary")
        self.contacts_button.setVisible(anything)
        self.contacts_button.setEnabled(self.grid.chosen_people() is not None)
        pair = self.grid.chosen_people()
        if pair is not None:
            self._read_pair(pair[0].id, pair[1].id)
        if self._fresh:
            self._fresh = False
            self.take_focus(self.grid)

    def _show_pair(self, row: int, column: int) -> None:
        if self.seen is not None:
            self.contacts_button.setEnabled(True)
            self._read_pair(self.seen.people[row].id, self.seen.people[column].id)

    def _read_pair(self, one: str, other: str) -> None:
        strand_id = self.place.strand_id or ""
        if one == other:
            person = next(person for person in self.seen.people if person.id == one)
            self.side.show_person(person)
            return
        people = tuple(next(p for p in self.seen.people if p.id == who) for who in (one, other))
        self.desk.ask(
            lambda workspace: pair_history(workspace, strand_id, one, other),
            lambda found: self.side.show_pair(people[0], people[1], found),
            key="encounters.pair",
            owner=self,
        )

    def _pick(self, person_id: str) -> None:
        """Go to a person's own cell."""
        at = next((at for at, person in enumerate(self.seen.people) if person.id == person_id), None)
        if at is not None:
            self.grid.choose(at, at)
            self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def _zoom(self, by: int) -> None:
        self.grid.zoom(by)

    # ---- a person's contacts

    def save_contacts(self) -> None:
        """Ask where the list of whom the person of the row met is to be written."""
        pair = self.grid.chosen_people()
        if pair is None:
            return
        dialog = QFileDialog(self, render(text("Whom {name} met", name=pair[0].name)))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("xlsx")
        dialog.setNameFilters(["Excel (*.xlsx)", "CSV (*.csv)"])
        dialog.selectFile(f"{pair[0].name}.xlsx")
        dialog.fileSelected.connect(lambda path: self.write_contacts(pair[0].id, Path(path)))
        dialog.open()

    def write_contacts(self, person_id: str, path: Path) -> None:
        """Write whom a person met: what each of them shares, and nothing else."""
        strand_id, written_in = self.place.strand_id or "", language()
        workspace = self.desk.workspace
        assert workspace is not None

        def write(_progress: Progress) -> Path:
            from moderator_app.exchange.peer_lists import write_contacts

            return write_contacts(contacts_of(workspace, strand_id, person_id), path, language=written_in)

        def tell(file: Path) -> None:
            self.desk.say(text("Wrote {file}", file=file.name))

        self.desk.background.run(write, done=tell, title=text("Writing {file}", file=path.name), owner=self)

    # ---- the year's rooms

    def plan_or_stop(self) -> None:
        """Ask which rounds to come are to be planned; while they are, stop with the best so far."""
        if self._planning is not None:
            self._planning.cancel()
            return
        strand_id = self.place.strand_id or ""
        self.desk.ask(lambda ws: season_rounds.season_rounds(ws, strand_id), self._ask_which, key="encounters.rounds", owner=self)

    def _ask_which(self, rounds: Sequence[SeasonRound]) -> None:
        from moderator_app.desktop.dialogs.plan_year import PlanYear

        PlanYear(rounds, self.plan, self.window()).open()

    def plan(self, keep: frozenset[str], new_peers: str) -> None:
        """Make the rooms that are missing and plan all rounds to come but those in `keep`."""
        strand_id = self.place.strand_id or ""

        def search(_made: int) -> None:
            def work(workspace: Workspace, progress: Progress) -> FoundSeason:
                return season_rounds.search_season(workspace, strand_id, keep=keep, new_peers=new_peers, progress=progress)

            self._planning = self.desk.work_out(
                work, self._planned, title=text("Planning the year’s rooms"), failed=self._failed, owner=self
            )
            self._name_plan_button()

        self.desk.do(lambda workspace: season_rounds.ready_season(workspace, strand_id), search, failed=self._failed, owner=self)

    def _planned(self, found: FoundSeason) -> None:
        self._planning = None
        self._name_plan_button()
        said = text(
            "{rounds} rounds planned: {new} pairs will meet for the first time", rounds=len(found.rounds), new=found.figures.new
        )

        def tell(_nothing: None) -> None:
            self.held.choose("all")
            self.refresh(None)
            self.desk.say(said, undo=True)

        self.desk.do(lambda workspace: season_rounds.keep_season(workspace, found), tell, owner=self)

    def _failed(self, problem: Exception) -> None:
        self._planning = None
        self._name_plan_button()
        self.desk.failed.emit(problem)

    def _name_plan_button(self) -> None:
        busy = self._planning is not None
        self.plan_button.show_words(text("Stop with the best so far") if busy else text("Plan the year’s rooms"))
        self.plan_button.set_icon("x" if busy else "wand-sparkles")


def _has_person(view: EncountersView) -> bool:
    return view.grid.chosen_people() is not None


@command("encounters.plan", text("Plan the year’s rooms"), icon="wand-sparkles", scope="encounters")
def _plan(view: EncountersView) -> None:
    view.plan_or_stop()


@command("encounters.contacts", text("Save whom they met"), icon="file-down", scope="encounters", enabled=_has_person)
def _contacts(view: EncountersView) -> None:
    view.save_contacts()


@command("encounters.larger", text("Larger cells"), icon="plus", scope="encounters")
def _larger(view: EncountersView) -> None:
    view.grid.zoom(1)


@command("encounters.smaller", text("Smaller cells"), icon="minus", scope="encounters")
def _smaller(view: EncountersView) -> None:
    view.grid.zoom(-1)


@command("encounters.fit", text("Fit the map"), icon="grid-3x3", scope="encounters")
def _fit(view: EncountersView) -> None:
    view.grid.zoom(0)
