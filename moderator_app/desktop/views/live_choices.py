"""Who chose which theme, taken down while people call it out: the beginning of a name, the numbers, Enter; then the rooms.

What must hold: nothing is kept for somebody who isn't the one shown; rooms are formed in one act that undo takes back.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from moderator_app.desktop.desk import Desk
from moderator_app.desktop.theme import px
from moderator_app.desktop.translation import in_language, tr
from moderator_app.desktop.views.live_questions import EntryField
from moderator_app.desktop.widgets.basics import Button, Label, SectionTitle, restyle
from moderator_app.desktop.widgets.clash_panel import ClashPanel
from moderator_app.desktop.widgets.ledger_list import LedgerList
from moderator_app.desktop.widgets.rows import Row, RowList
from moderator_app.desktop.widgets.surroundings import FlowLayout
from moderator_app.desktop.widgets.theme_tally import ThemeTally
from moderator_app.domain.progress import Progress
from moderator_app.domain.wording import Text, text
from moderator_app.operations import breakouts, choices_live
from moderator_app.operations.choices_live import ChoiceLine, FormedRooms, live_choices, read_choice
from moderator_app.operations.room_clashes import RoomsClash
from moderator_app.operations.room_lists import move_list, room_list
from moderator_app.operations.room_search import FoundRooms, search_rooms
from moderator_app.operations.theme_choices import Chooser, ThemeChoices
from moderator_app.operations.ways_out import take_way_out

if TYPE_CHECKING:
    from moderator_app.operations.room_clashes import WayOutOffer
    from moderator_app.store import Workspace

SECONDS = 1.5
"""How long the engine looks for rooms."""
_MOST_SHOWN = 5


class ChoiceField(EntryField):
    """Where a name and numbers are typed. `stepped(±1)` to another of the people who fit; `finished()` on Ctrl+Enter."""

    stepped = Signal(int)
    finished = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.finished.emit()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.stepped.emit(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class LiveChoices(QWidget):
    """The page. It reads by itself, keeps what is typed, and forms the rooms. `to_rooms()`: look at them."""

    to_rooms = Signal()
    to_debrief = Signal()
    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._event_id: str | None = None
        self._said = ChoiceLine((), (), (), "")
        self._searching = False
        self._formed: FormedRooms | None = None
        self._wanted_round = ""
        self._begins = False
        self._came_from: QWidget | None = None
        self.choices = ThemeChoices((), ())
        self.figures = Label("", "second", wrap=True)
        self.for_chat = Button(text("Copy for the chat"), self.copy_for_chat, small=True, kind="quiet", icon_name="copy")
        self.for_chat.name_it(text("Copy the themes with their numbers, for the chat"))
        self.compose = Button(text("Compose the debrief"), self.to_debrief.emit, small=True, icon_name="shapes")
        self.tally = ThemeTally(one_column=True)
        self.tally.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.field = ChoiceField(text("Name, then numbers: maya 2 1"), text("Who chose what"))
        self.meaning = Label("", "small-ink", wrap=True)
        self.people = RowList("plain", text("Who is meant"))
        self.people.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.people.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.form = Button(text("Form the rooms"), self.form_rooms, icon_name="wand-sparkles", shortcut="Ctrl+Return")
        self.clash = ClashPanel()
        self.result = Label("", "small-ink", wrap=True)
        self.rooms = LedgerList(text("Rooms formed"), "")
        self.look = Button(text("Look at the rooms"), self.to_rooms.emit, small=True, icon_name="layout-grid")
        self.choose_text = Button(text("Choose your room"), self.copy_choose_your_room, small=True, icon_name="copy")
        self.choose_text.name_it(text("Copy a text for the chat by which people choose their room"))
        self.moves = Button(text("Moves"), self.copy_moves, small=True, icon_name="copy")
        self.moves.name_it(text("Copy who changes rooms"))
        self.papers = QWidget()
        flow = FlowLayout(spacing=6)
        for button in (self.choose_text, self.moves, self.look):
            flow.addWidget(button)
        self.papers.setLayout(flow)
        self._lay_out()
        self._connect()
        self.clash.hide()
        self._show_formed(None)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(9)
        for widget in (
            SectionTitle(text("Breakout 2"), self.for_chat),
            self.figures,
            self.compose,
            self.tally,
            self.field,
            self.meaning,
            self.people,
            self.form,
            self.clash,
            self.result,
            self.papers,
            self.rooms,
        ):
            column.addWidget(widget)

    def _connect(self) -> None:
        self.field.textChanged.connect(lambda _typed: self._understand())
        self.field.entered.connect(lambda _typed: self.keep())
        self.field.stepped.connect(self._step)
        self.field.finished.connect(self.form_rooms)
        self.field.left.connect(self.left)
        self.people.chosen.connect(lambda _key: self._say())
        self.people.opened.connect(lambda _key: self.keep())
        self.clash.taken.connect(self._take_way_out)

    # ---- showing

    def read(self, event_id: str | None) -> None:
        """Show the choices of a meeting."""
        if event_id != self._event_id:
            self.field.clear()
            self.clash.hide()
            self._show_formed(None)
            self.show_choices(ThemeChoices((), ()))
        self._event_id = event_id
        if event_id is not None:
            self._desk.ask(lambda ws: live_choices(ws, event_id), self._take, key="live.choices", owner=self)

    def _take(self, choices: ThemeChoices) -> None:
        self.show_choices(choices)
        begins, self._begins = self._begins, False
        if begins and self._came_from is self.window().focusWidget():  # else the person has gone on meanwhile
            self.begin()

    def show_choices(self, choices: ThemeChoices) -> None:
        """Show these, with how many chose each theme first."""
        self.choices = choices
        offered = bool(choices.themes)
        self.figures.show_words(
            text("{chose} of {people} have chosen", chose=choices.chose, people=len(choices.people))
            if offered
            else text("No themes are offered yet. The debrief makes them of the notes.")
        )
        self.compose.setVisible(not offered)
        for widget in (self.tally, self.field, self.form, self.for_chat):
            widget.setVisible(offered)
        most = max((theme.first_choices for theme in choices.themes), default=0) or 1
        self.tally.show_rows(
            [
                Row(
                    theme.id,
                    f"{theme.number}  {in_language(theme.title_en, theme.title_zh)}",
                    trailing=str(theme.first_choices),
                    payload=theme.first_choices / most,
                )
                for theme in choices.themes
            ]
        )
        self.tally.setFixedHeight(self.tally.gridSize().height() * max(1, len(choices.themes)) + px(4))
        self._show_form()
        self._understand()

    def begin(self) -> None:
        """Be ready for the first name."""
        (self.field if self.choices.themes else self.compose).setFocus()

    def begin_soon(self) -> None:
        """Be ready for the first name as soon as the choices are read."""
        if self.choices.themes:
            self.field.setFocus()
        self._begins, self._came_from = True, self.window().focusWidget()

    def retranslate(self) -> None:
        self.show_choices(self.choices)
        self._show_formed(self._formed)

    def _show_form(self) -> None:
        primary = self.choices.chose > 0
        restyle(self.form, "kind", "primary" if primary else "plain")
        self.form.set_icon("x" if self._searching else "wand-sparkles", "on-accent" if primary else "ink")
        self.form.show_words(text("Forming the rooms …") if self._searching else text("Form the rooms"))

    # ---- taking down

    def _understand(self) -> None:
        self._said = read_choice(self.choices, self.field.text())
        rows = [
            Row(p.person_id, both_names(p), " · ".join(filter(None, (p.school, _numbers(p.chosen))))) for p in self._said.people
        ]
        before = self.people.current_key()
        self.people.show_rows(rows[:5])
        keys = [row.key for row in rows[:5]]
        self.people.choose(before if before in keys else (keys[0] if keys else None))
        self.people.setVisible(len(keys) > 0)
        self.people.setFixedHeight(self.people.content_height() if keys else 0)
        self._say()

    def meant(self) -> Chooser | None:
        """Who is meant now."""
        key = self.people.current_key()
        return next((person for person in self._said.people if person.person_id == key), None)

    def _say(self) -> None:
        said, person = self._said, self.meant()
        self.meaning.setVisible(bool(self.field.text().strip()) and bool(self.choices.themes))
        if person is not None and self._takes_back():
            self.meaning.show_words(f"{both_names(person)} → –")
        elif said.unknown:
            self.meaning.show_words(text("There is no theme {number}.", number=said.unknown[0]))
        elif said.name and person is None:
            self.meaning.show_words(text("Nobody here is called {name}.", name=said.name))
        elif person is not None:
            titles = {theme.number: in_language(theme.title_en, theme.title_zh) for theme in self.choices.themes}
            chosen = " · ".join(f"{number} {titles[number]}" for number in said.numbers)
            self.meaning.show_words(f"{both_names(person)} → {chosen}" if chosen else both_names(person))
        else:
            self.meaning.show_words(text("First a name, then numbers."))

    def _step(self, by: int) -> None:
        count = self.people.rows.rowCount()
        if count:
            row = (self.people.currentIndex().row() + by) % count
            self.people.setCurrentIndex(self.people.rows.index(row))

    def keep(self) -> None:
        """Keep what is typed and wait for the next name. A name and "0" alone takes that person's choices back."""
        person, said, event_id = self.meant(), self._said, self._event_id
        none = self._takes_back()
        if event_id is None or person is None or (said.unknown and not none) or not (said.numbers or none):
            self._say()
            return
        ids = {theme.number: theme.id for theme in self.choices.themes}
        chosen = [] if none else [ids[number] for number in said.numbers]
        self.field.clear()
        self._desk.do(lambda ws: breakouts.choose_themes(ws, event_id, person.person_id, chosen))

    def _takes_back(self) -> bool:
        """Whether a name and nothing but 0 is typed: among other numbers a 0 is a slip."""
        return self._said.unknown == (0,) and not self._said.numbers

    # ---- the rooms

    def form_rooms(self) -> None:
        """Form rooms by the choices, in the background."""
        event_id = self._event_id
        if event_id is None or self._searching or not self.choices.themes:
            return
        self._searching = True
        self.clash.hide()
        self._show_form()
        self._desk.do(lambda ws: choices_live.ready_theme_round(ws, event_id), self._search, failed=self._failed, owner=self)

    def _search(self, round_id: str) -> None:
        self._wanted_round = round_id

        def work(ws: Workspace, progress: Progress) -> FoundRooms:
            return search_rooms(ws, round_id, seconds=SECONDS, progress=progress)

        self._desk.work_out(work, self._found, title=text("Grouping the rooms"), failed=self._failed, owner=self)

    def _found(self, found: FoundRooms) -> None:
        self._desk.do(lambda ws: choices_live.keep_formed(ws, found), self._told, failed=self._failed, owner=self)

    def _told(self, formed: FormedRooms) -> None:
        self._searching = False
        self._show_form()
        self._show_formed(formed)
        self._desk.say(text("{count} rooms formed by the choices", count=len(formed.rooms)), undo=True)

    def _failed(self, problem: Exception) -> None:
        self._searching = False
        self._show_form()
        if isinstance(problem, RoomsClash):
            self.clash.show_clash(problem.clash)
        else:
            self._desk.failed.emit(problem)

    def _take_way_out(self, way: WayOutOffer) -> None:
        round_id = self._wanted_round
        self._desk.do(lambda ws: take_way_out(ws, round_id, way), lambda _label: self.form_rooms())

    def copy_for_chat(self) -> None:
        """Put the themes with their numbers on the clipboard, in both languages."""
        themes = [(theme.number, theme.title_en, theme.title_zh) for theme in self.choices.themes]

        def compose(_ws: Workspace) -> str:
            from moderator_app.exchange.theme_texts import choose_a_theme_text

            return choose_a_theme_text(themes)

        self._copy(compose, text("The themes are on the clipboard, in English and 中文"))

    def copy_choose_your_room(self) -> None:
        """Put "choose your room" of the rooms formed on the clipboard, in both languages."""
        formed = self._formed
        if formed is None:
            return

        def compose(ws: Workspace) -> str:
            from moderator_app.exchange.breakout_lists import choose_your_room_text

            return choose_your_room_text(room_list(ws, formed.round_id))

        self._copy(compose, text("“Choose your room” is on the clipboard, in English and 中文"))

    def copy_moves(self) -> None:
        """Put who changes rooms, from the round before to the rooms formed, on the clipboard, in the order of rooms."""
        formed, event_id = self._formed, self._event_id
        if formed is None or event_id is None:
            return

        def compose(ws: Workspace) -> str:
            from moderator_app.exchange.breakout_lists import move_list_text

            earlier = [one for one in breakouts.rounds(ws, event_id) if one.number < formed.number and one.seated]
            return move_list_text(move_list(ws, earlier[-1].id, formed.round_id)) if earlier else ""

        self._copy(compose, text("The moves are on the clipboard"))

    def _copy(self, compose: Callable[[Workspace], str], said: Text) -> None:
        def done(composed: str) -> None:
            if composed:
                QGuiApplication.clipboard().setText(composed)
            self._desk.say(said if composed else text("Nobody sat in a round before: there are no moves."))

        self._desk.ask(compose, done, owner=self)

    def _show_formed(self, formed: FormedRooms | None) -> None:
        self._formed = formed
        for widget in (self.result, self.rooms, self.papers):
            widget.setVisible(formed is not None)
        if formed is None:
            return
        self.result.show_words(wishes_in_words(formed.wishes))
        self.rooms.show_rows(
            [
                Row(
                    room.account.room_id,
                    " · ".join(filter(None, (tr("Room {number}", number=room.account.number), _title(room)))),
                    room_in_words(room.account.people, room.account.wishes, room.account.schools),
                    trailing_pills=((text("中文"), "mandarin"),) if room.account.language == "zh" else (),
                )
                for room in formed.rooms
            ]
        )


def _title(room: choices_live.FormedRoom) -> str:
    return in_language(room.title_en, room.title_zh)


def wishes_in_words(wishes: tuple[int, int, int, int, int]) -> str:
    """How many got what they chose."""
    first, second, further, none, unsaid = wishes
    parts = [
        tr("{count} by their first choice", count=first),
        tr("{count} by their second", count=second) if second else "",
        tr("{count} by a further one", count=further) if further else "",
        tr("{count} by none of theirs", count=none) if none else "",
        tr("{count} chose nothing", count=unsaid) if unsaid else "",
    ]
    return " · ".join(filter(None, parts))


def room_in_words(people: int, wishes: Sequence[int], schools: int) -> str:
    """Why a room is made so: how many are in it, how many of them for their first choice, from how many schools."""
    parts = [
        tr("{count} people", count=people),
        tr("{count} first choice", count=wishes[0]) if wishes[0] else "",
        tr("{count} schools", count=schools) if schools else "",
    ]
    return " · ".join(filter(None, parts))


def both_names(person: Chooser) -> str:
    """The name, and the Chinese one where it says more."""
    return person.name if not person.name_zh or person.name_zh in person.name else f"{person.name} {person.name_zh}"


def _numbers(numbers: Sequence[int]) -> str:
    return " ".join(map(str, numbers))
