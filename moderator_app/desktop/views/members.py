"""Members: of one strand, or all people of the network; found, filtered, corrected; and rosters brought in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from moderator_app.desktop.commands import command
from moderator_app.desktop.desk import Desk
from moderator_app.desktop.models.member_table import NEEDS, Filter, MemberPage, read_page
from moderator_app.desktop.places import Place
from moderator_app.desktop.theme import px
from moderator_app.desktop.translation import Words, in_language, language, render
from moderator_app.desktop.views.roster_import import RosterImport
from moderator_app.desktop.views.view import View
from moderator_app.desktop.widgets import Button, ChoiceField, EmptyPlace, Label, PageTitle, Placeholder, SearchField
from moderator_app.desktop.widgets.member_inspector import MemberInspector
from moderator_app.desktop.widgets.member_list import MemberList
from moderator_app.desktop.widgets.pages import Pages
from moderator_app.domain.progress import Progress
from moderator_app.domain.wording import text
from moderator_app.operations import people, vocabulary
from moderator_app.operations.people import MemberView, PersonHistory
from moderator_app.operations.recommended import Recommendation, recommended
from moderator_app.operations.vocabulary import FamilyView

if TYPE_CHECKING:
    from moderator_app.store import Committed, Workspace

ENDINGS = (".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls")
"""Files that may be rosters."""

_SEARCH = 200
"""What the search field needs, in pixels at 100 % text size."""


class MembersView(View):
    """The list, the page that imports, and what is shown where nobody is yet."""

    kind = "members"
    tables = frozenset({"person", "membership", "school", "term", "strand", "response", "attendance"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._members = MemberPage([], (), 0, 0, 0)
        self._families: tuple[FamilyView, ...] = ()
        self._wanted: str | None = None
        self._is_read = False
        self.setAcceptDrops(True)
        self.add = Button(text("Add member"), self.add_member, icon_name="user-plus")
        self.import_button = Button(text("Import roster"), self.start_import, icon_name="file-up")
        self.export_button = Button(
            "", self.export, icon_name="download", name=text("Export the list as CSV"), shortcut="Ctrl+Shift+E"
        )
        self.title = PageTitle("", "", self.export_button, self.add, self.import_button)
        self.search = SearchField(text("Name, pinyin, school or city"))
        self.strand, self.language, self.role = ChoiceField(), ChoiceField(), ChoiceField()
        self.gaps = Button(text("Something missing"))
        self.gaps.setCheckable(True)
        self.count = Label("", "second")
        self.list = MemberList()
        self.nobody = Label(text("Nobody fits what is asked for above."), "second")
        self.clear = Button(text("Show everybody"), self.show_everybody, small=True)
        self.side = MemberInspector()
        self.importing = RosterImport(desk)
        self._stack = Pages()
        self._pages = {
            "waiting": Placeholder(6),
            "list": self._make_list(),
            "empty": self._make_empty(),
            "import": self.importing,
        }
        for page in self._pages.values():
            self._stack.addWidget(page)
        self.column.addWidget(self._stack)
        self._connect()

    def _connect(self) -> None:
        self.search.asked.connect(lambda _typed: self._filter())
        self.search.returnPressed.connect(self.list.setFocus)
        self.strand.chosen.connect(self._go_to_strand)
        self.language.chosen.connect(lambda _need: self._filter())
        self.role.chosen.connect(lambda _role: self._filter())
        self.gaps.toggled.connect(lambda _on: self._filter())
        self.list.chosen.connect(self._choose)
        self.list.opened.connect(self._open)
        self.list.removed.connect(lambda _person: self.remove())
        self.side.changed.connect(self._change)
        self.side.same_person.connect(self.same_person)
        self.side.removed.connect(self.remove)
        self.side.met.connect(self._meet)
        self.side.puzzled.connect(lambda words: self.desk.say(words))
        self.importing.closed.connect(self._imported)

    def _make_list(self) -> QWidget:
        page = QWidget()
        self._filters = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._filters.setSpacing(8)
        self._beside_search, self._choices = QHBoxLayout(), QHBoxLayout()
        for row in (self._beside_search, self._choices):
            row.setSpacing(8)
            self._filters.addLayout(row, 1)
        self._beside_search.addWidget(self.search, 1)
        for choice, name in (
            (self.strand, text("Strand")),
            (self.language, text("Language")),
            (self.role, text("Role")),
        ):
            choice.setAccessibleName(render(name))
            self._choices.addWidget(choice, 3 if choice is self.strand else 2)
        self._choices.addWidget(self.gaps)
        nobody = QHBoxLayout()
        nobody.addWidget(self.nobody)
        nobody.addWidget(self.clear)
        nobody.addStretch(1)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.title)
        column.addLayout(self._filters)
        column.addWidget(self.list, 1)
        column.addLayout(nobody)
        column.addWidget(self.count)
        # where nobody is shown, everything stays at the top
        self._column = column
        column.addStretch(0)
        return page

    def _make_empty(self) -> QWidget:
        self.first_import = Button(text("Import roster"), self.start_import, kind="primary", icon_name="file-up")
        self.first_add = Button(text("Add member"), self.add_member)
        return EmptyPlace(
            "users",
            text("No members yet"),
            text("Bring in the list of members as CSV or XLSX, with any column names in English or Chinese. "
                 "A file can be dropped here too."),
            self.first_import,
            self.first_add,
        )  # fmt: skip

    # ---- reading

    def open(self, place: Place) -> None:
        if place.strand_id != self.place.strand_id or not self._is_read:
            self._members = MemberPage([], (), 0, 0, 0)
            self._wanted = None
            self._show_page("waiting")
            self.side.show_member(None)
        super().open(place)

    def refresh(self, committed: Committed | None) -> None:
        strand_id = self.place.strand_id

        def look(workspace: Workspace) -> tuple[MemberPage, tuple[FamilyView, ...]]:
            return read_page(workspace, strand_id), vocabulary.vocabulary(workspace)

        self.desk.ask(look, self._take, key="members")

    def _take(self, read: tuple[MemberPage, tuple[FamilyView, ...]]) -> None:
        self._members, self._families = read
        self._is_read = True
        self._offer()
        self.side.show_roles(self._families)
        self.list.show_lines(self._members.lines)
        self._filter()
        if self._page() != "import":
            self._show_page("list" if self._members.lines else "empty")
        if self._wanted is not None and self.list.choose(self._wanted):
            self._choose(self._wanted)
        else:
            self._show_member()
        self._wanted = None

    def _show_page(self, name: str) -> None:
        self._stack.setCurrentWidget(self._pages[name])
        self.inspector_wanted.emit(name in ("list", "waiting"))

    def _page(self) -> str:
        return next(name for name, page in self._pages.items() if page is self._stack.currentWidget())

    def _offer(self) -> None:
        """What the filters offer, from what is there."""
        strands: list[tuple[str | None, Words]] = [(None, text("All strands"))]
        strands += [(one.strand_id, in_language(one.name, one.name_zh)) for one in self.desk.tree.strands]
        self.strand.show_choices(strands)
        self.strand.choose(self.place.strand_id)
        languages: list[tuple[str, Words]] = [("", text("All languages")), *((key, words) for key, (words, _t) in NEEDS.items())]
        self.language.show_choices([*languages, ("unknown", text("Not known"))])
        roles = sorted(((english, in_language(english, chinese)) for english, chinese in self._members.roles), key=lambda r: r[1])
        self.role.show_choices([("", text("All roles")), *roles])
        for choice in (self.language, self.role):
            if choice.currentIndex() < 0:
                choice.choose("")

    # ---- filtering

    def _filter(self) -> None:
        wanted = Filter(
            self.search.text().strip(), self.language.current() or "", self.role.current() or "", self.gaps.isChecked()
        )
        self.list.show_only(wanted)
        shown, whole = len(self.list.table.lines), len(self._members.lines)
        strand = self.desk.tree.strand(self.place.strand_id)
        counted = self._members.summary()
        name = in_language(strand.name, strand.name_zh) if strand else ""
        self.title.say(text("Members"), f"{name} · {counted}" if name else counted)
        self.count.setVisible(not wanted.is_open() and bool(shown))
        self.count.show_words(text("{shown} of {whole} shown", shown=shown, whole=whole))
        for widget in (self.nobody, self.clear):
            widget.setVisible(shown == 0 and whole > 0)
        self.list.setVisible(bool(shown) or whole == 0)
        self._column.setStretch(self._column.count() - 1, int(self.list.isHidden()))
        self._place_filters()

    def show_everybody(self) -> None:
        """Take all filters off."""
        self.search.clear()
        self.language.choose("")
        self.role.choose("")
        self.gaps.setChecked(False)
        self._filter()

    def _go_to_strand(self, strand_id: Any) -> None:
        self.desk.go(Place("members", strand_id))

    # ---- one member

    def current(self) -> MemberView | None:
        """The member in the inspector."""
        person = self.list.current_id()
        return next((line.view for line in self._members.lines if line.view.person_id == person), None)

    def _choose(self, _person_id: str) -> None:
        self._show_member()
        member = self.current()
        if member is not None:
            person, strand = member.person_id, self.place.strand_id
            self.desk.ask(lambda ws: people.history_of(ws, person, strand), self._take_history, key="members.history", owner=self)
            within, said = strand or member.strand_id, language()
            if within:
                self.desk.ask(
                    lambda ws: (person, recommended(ws, within, person, most=3, language=said)),
                    self._take_recommended,
                    key="members.recommended",
                    owner=self,
                )

    def _take_history(self, history: PersonHistory) -> None:
        if self.current() is not None:
            self.side.show_history(history)

    def _take_recommended(self, answer: tuple[str, list[Recommendation]]) -> None:
        member = self.current()
        if member is not None and member.person_id == answer[0]:
            self.side.show_recommended(answer[1])

    def _meet(self, person_id: str) -> None:
        """Go to somebody who was recommended."""
        if not self.list.choose(person_id):
            self.show_everybody()
            self.list.choose(person_id)
        self._choose(person_id)

    def _show_member(self) -> None:
        self.side.show_member(self.current())

    def _open(self, person_id: str) -> None:
        """Enter: the inspector opens, and the keyboard goes into it."""
        window: Any = self.window()
        if hasattr(window, "open_inspector"):
            window.open_inspector()
        self.side.form.name.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _change(self, changes: dict[str, Any]) -> None:
        member = self.current()
        if member is None:
            return
        strand_id = self.place.strand_id or member.strand_id

        def failed(problem: Exception) -> None:
            self.desk.failed.emit(problem)
            self.side.show_member(None)
            self._show_member()

        self.desk.do(lambda ws: people.change_member(ws, strand_id, member.person_id, **changes), failed=failed, owner=self)

    def add_member(self) -> None:
        """Ask for a new member's name and e-mail."""
        from moderator_app.desktop.dialogs.add_member import AddMember

        if not self.desk.tree.strands:
            self.desk.say(text("Make a strand first; members belong to one."))
            return
        AddMember(self.desk, self.place.strand_id, self._want, self.window()).open()

    def _want(self, person_id: str) -> None:
        self._wanted = person_id
        self.refresh(None)

    def remove(self) -> None:
        """Take the member in the inspector out of the strand."""
        member = self.current()
        strand_id = self.place.strand_id or (member.strand_id if member else "")
        if member is None or not strand_id:
            return
        rows = self.list.table.lines
        at = self.list.table.row_of(member.person_id)
        beside = rows[at + 1] if at + 1 < len(rows) else rows[at - 1] if at > 0 else None
        self._wanted = beside.view.person_id if beside is not None else None
        said = text("{name} was removed from the strand.", name=member.name)
        self.desk.do(
            lambda ws: people.remove_member(ws, strand_id, member.person_id),
            lambda _n: self.desk.say(said, undo=True),
            owner=self,
        )

    def same_person(self) -> None:
        """Make the member in the inspector and another entry one person."""
        from moderator_app.desktop.dialogs.same_person import SamePerson

        member = self.current()
        if member is not None:
            SamePerson(self.desk, member, self._members.lines, lambda: self._want(member.person_id), self.window()).open()

    # ---- rosters

    def start_import(self) -> None:
        """Ask for a roster's file."""
        if not self.desk.tree.strands:
            self.desk.say(text("Make a strand first; members belong to one."))
            return
        dialog = QFileDialog(self, render(text("Choose a roster")))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([f"{render(text('Rosters'))} ({' '.join(f'*{ending}' for ending in ENDINGS)})",
                               f"{render(text('All files'))} (*)"])  # fmt: skip
        dialog.fileSelected.connect(lambda path: self.import_file(Path(path)))
        dialog.open()

    def import_file(self, path: Path) -> None:
        """Show what importing a file would do."""
        self._show_page("import")
        self.importing.begin(path, self.place.strand_id)

    def export(self) -> None:
        """Ask where the list in sight is to be written, and write it."""
        dialog = QFileDialog(self, render(text("Export the list as CSV")))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.setNameFilters(["CSV (*.csv)"])
        dialog.selectFile(f"{render(text('Members'))}.csv")
        dialog.fileSelected.connect(lambda path: self.export_to(Path(path)))
        dialog.open()

    def export_to(self, path: Path) -> None:
        """Write the list in sight to a CSV file."""
        rows = self.list.table.as_rows()

        def write(_progress: Progress) -> Path:
            from moderator_app.exchange.spreadsheets import table_as_csv
            from moderator_app.exchange.whole_files import write_whole

            return write_whole(path, table_as_csv(rows))

        def tell(written: Path) -> None:
            self.desk.say(text("{count} people written to {file}", count=len(rows) - 1, file=written.name))

        self.desk.background.run(write, done=tell, title=text("Writing {file}", file=path.name), owner=self)

    def _imported(self, strand_id: str) -> None:
        self._show_page("list" if self._members.lines else "empty")
        if strand_id and self.place.strand_id not in (None, strand_id):
            self.desk.go(Place("members", strand_id))
        else:
            self.refresh(None)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._roster_in(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = self._roster_in(event)
        if path is not None and self.desk.tree.strands:
            event.acceptProposedAction()
            QTimer.singleShot(0, self, lambda: self.import_file(path))

    def _roster_in(self, event: QDropEvent) -> Path | None:
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        fitting = [file for file in files if file.suffix.lower() in ENDINGS]
        return fitting[0] if len(fitting) == 1 else None

    # ---- the shell

    def inspector(self) -> QWidget:
        return self.side

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self._place_filters()

    def _place_filters(self) -> None:
        """Where all filters don't fit beside it with their words whole, the search stands above them."""
        choices = (self.strand, self.language, self.role)
        wanted = [min(choice.width_of_words(), px(240)) for choice in choices]
        margins = self.column.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        is_slim = room < px(_SEARCH) + sum(wanted) + self.gaps.sizeHint().width() + 4 * 8
        fit = sum(wanted) + 2 * 8 <= room
        for choice, width in zip(choices, wanted, strict=True):
            choice.setMinimumWidth(width if fit else 0)
        self._filters.setDirection(QBoxLayout.Direction.TopToBottom if is_slim else QBoxLayout.Direction.LeftToRight)
        row = self._beside_search if is_slim else self._choices
        if row.indexOf(self.gaps) < 0:
            row.addWidget(self.gaps)

    def show_found(self, kind: str, row_id: str) -> None:
        if kind == "person":
            self.show_everybody()
            self._wanted = row_id
            self.refresh(None)
        elif kind == "school":
            self.show_everybody()
            self.search.setText(row_id)

    def retranslate(self) -> None:
        self.side.retranslate()
        self.importing.retranslate()
        if self._is_read:
            self._offer()
            self._filter()
            if self.current() is not None:
                self._choose("")

    def save_state(self) -> dict[str, Any]:
        return {"person": self.list.current_id(), "typed": self.search.text(), "gaps": self.gaps.isChecked()}

    def restore_state(self, state: dict[str, Any]) -> None:
        self.search.setText(str(state.get("typed") or ""))
        self.gaps.setChecked(bool(state.get("gaps")))
        self._wanted = state.get("person")


def _has_member(view: MembersView) -> bool:
    return view.current() is not None


@command("members.find", text("Find a member"), shortcut="Ctrl+F", icon="search", scope="members")
def find(view: MembersView) -> None:
    view.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
    view.search.selectAll()


@command("members.add", text("Add member"), shortcut="Ctrl+N", icon="user-plus", scope="members")
def add(view: MembersView) -> None:
    view.add_member()


@command("members.export", text("Export the list as CSV"), shortcut="Ctrl+Shift+E", icon="download", scope="members")
def export(view: MembersView) -> None:
    view.export()


@command("members.gaps", text("Show who has something missing"), shortcut="Ctrl+G", icon="filter", scope="members")
def toggle_gaps(view: MembersView) -> None:
    view.gaps.toggle()


@command("members.same", text("Same person as…"), icon="merge", scope="members", enabled=_has_member)
def same_person(view: MembersView) -> None:
    view.same_person()


@command("members.remove", text("Remove the member from the strand"), icon="user-x", scope="members", enabled=_has_member)
def remove(view: MembersView) -> None:
    view.remove()
