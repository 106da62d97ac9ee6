"""The window: it goes to places, makes screens when they are first needed, tells them what changed, and runs commands.

It is made in two steps, so that it is on the screen at once: bare, with the outlines of its parts painted in their
colours, and then `furnish`ed, which imports and builds everything else.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QPoint, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence, QPainter, QResizeEvent
from PySide6.QtWidgets import QMainWindow

from moderator_app.desktop import places
from moderator_app.desktop.commands import WINDOW, Command, registry
from moderator_app.desktop.desk import Desk
from moderator_app.desktop.later import laid_out_once, later
from moderator_app.desktop.places import Place, PlaceTree
from moderator_app.desktop.settings import GEOMETRY, INSPECTOR, MODERATOR, PLACE, REDUCED_MOTION, SIDEBAR
from moderator_app.desktop.theme import color, px, theme
from moderator_app.desktop.translation import Words, in_language, language_changed, put
from moderator_app.domain.wording import Text, text

if TYPE_CHECKING:
    from moderator_app.desktop.dialogs.palette import Palette
    from moderator_app.desktop.views.view import View
    from moderator_app.store import Committed

NARROW = 1200
"""Below this width (in pixels at 100 % text size) the inspector is closed until asked for."""
SLIM = 900
"""Below this the sidebar shows its icons only, until asked for."""
SIDE_WIDE, SIDE_RAIL, HEAD_HIGH = 224, 56, 51


class Window(QMainWindow):
    """The window of the program."""

    shown_place = Signal(object)
    """The `Place` now on top."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.place: Place | None = None
        self.places_behind: list[Place] = []
        self.places_ahead: list[Place] = []
        self._made: dict[str, View] = {}
        """Screens that are built and not in the window yet."""
        self._views: dict[str, View] = {}
        self._opened: set[str] = set()
        self._stale: set[str] = set()
        self._states: dict[Place, dict[str, Any]] = {}
        self._inspector_wanted: dict[str, bool] = {}
        self._inspector_narrow = False
        self._sidebar_slim = False
        self._shortcuts: dict[str, QAction] = {}
        self._palette: Palette | None = None
        self.is_furnished = self._has_begun = False
        put(self.setWindowTitle, text("PeerSphere Moderator"))
        self.setMinimumSize(720, 480)
        self._restore_size()

    # ---- making

    def furnish(self) -> None:
        """Build everything that is in the window, and begin if the workspace is open."""
        for _piece in self.furnish_by_pieces():
            pass

    def furnish_by_pieces(self) -> Iterator[None]:
        """The same, in pieces between which the event loop may turn."""
        from moderator_app.desktop.views.furniture import Furniture

        desk = self.desk
        furniture = Furniture(desk)
        self.sidebar, self.head, self.steps = furniture.sidebar, furniture.head, furniture.steps
        self.surface, self.inspector_panel = furniture.surface, furniture.inspector
        self.banner, self.toast, self.menu = furniture.banner, furniture.toast, furniture.menu
        self._waiting = furniture.waiting
        yield
        self.setCentralWidget(furniture.whole)
        self.is_furnished = True
        self._connect()
        self._follow_setting(REDUCED_MOTION.key)
        self._lay_out()
        self.head.name_history(desk.undo_name, desk.redo_name)
        self.renew_shortcuts()
        self.surface.setFocus()
        yield
        wished = self._wished_place().view
        while places.has_view(wished) and self.prepare(wished):
            yield
        if desk.workspace is not None and not self._has_begun:
            self._begin()

    def _connect(self) -> None:
        desk = self.desk
        desk.attached.connect(self._begin)
        self._offered: str | None = None
        """The action that the Undo at the foot of the window takes back."""
        desk.committed.connect(self._hear)
        desk.said.connect(self._say)
        desk.offered.connect(lambda words, action, act: self.toast.say(words, (action, act)))
        desk.sharing.review_changed.connect(self._review_moved)
        desk.sharing.changed.connect(self._show_present)
        self.shown_place.connect(desk.sharing.show_place)
        desk.failed.connect(self.show_error)
        desk.wished.connect(self.go)
        desk.history_moved.connect(lambda: self.head.name_history(desk.undo_name, desk.redo_name))
        desk.settings.changed.connect(self._follow_setting)
        self.sidebar.went.connect(self.go)
        self.sidebar.new_wanted.connect(lambda: self.run_command("strand.new"))
        self.sidebar.menu_wanted.connect(self._open_strand_menu)
        self.head.run.connect(self.run_command)
        self.head.finder.typed.connect(lambda typed: self.palette_overlay().open_with(typed))
        self.head.crumbs.went.connect(lambda _part: self._go_up())
        self.steps.went.connect(self._go_to_step)
        self.menu.aboutToShow.connect(self._fill_menu)
        language_changed().connect(self._retranslate)
        theme().changed.connect(self._lay_out)

    def paintEvent(self, event: Any) -> None:
        if not self.is_furnished:
            painter = QPainter(self)
            painter.fillRect(self.rect(), color("ground"))
            side = px(SIDE_WIDE if self.desk.settings.get(SIDEBAR) else SIDE_RAIL)
            painter.fillRect(0, 0, side, self.height(), color("side"))
            painter.fillRect(side - 1, 0, 1, self.height(), color("line"))
            painter.fillRect(side, px(HEAD_HIGH), self.width() - side, 1, color("line"))

    def _begin(self) -> None:
        self._has_begun = True
        self._read_tree()
        wished = self._wished_place()
        self.place = None
        self.go(wished)

    def _wished_place(self) -> Place:
        return self.place or Place.from_json(self.desk.settings.get(PLACE)) or self._first_place()

    def _first_place(self) -> Place:
        kinds = places.place_kinds("network")
        return Place(kinds[0].key if kinds else "this_week")

    # ---- going places

    def go(self, place: Place, *, remember: bool = True) -> None:
        """Show a place. Before the workspace is open it is only kept in mind."""
        if self.desk.workspace is None or not self.is_furnished:
            self.place = place
            return
        if not places.has_view(place.view):
            place = self._first_place()
        if place == self.place:
            return
        if self.place is not None:
            self._keep_state()
            if remember:
                self.places_behind.append(self.place)
                self.places_ahead.clear()
        self.place = place
        self.desk.settings.set(PLACE, place.to_json())
        self.sidebar.show_place(place)
        self._show_view(place)
        self._name_place()
        self._read_marks()
        self.shown_place.emit(place)

    def back(self) -> None:
        """To where one was before."""
        if self.places_behind and self.place is not None:
            self.places_ahead.append(self.place)
            self.go(self.places_behind.pop(), remember=False)

    def forward(self) -> None:
        """Where `back` came from."""
        if self.places_ahead and self.place is not None:
            self.places_behind.append(self.place)
            self.go(self.places_ahead.pop(), remember=False)

    def view(self) -> View | None:
        """The screen on top."""
        return self._views.get(self.place.view) if self.place and self.desk.workspace is not None else None

    def _go_to_step(self, step: str) -> None:
        if self.place is not None:
            self.go(Place("meeting", self.place.strand_id, self.place.event_id, step))

    def _go_up(self) -> None:
        if self.place is not None and self.place.strand_id is not None:
            kinds = places.place_kinds("strand")
            meetings = next((kind for kind in kinds if kind.key == "meetings"), kinds[0] if kinds else None)
            self.go(Place(meetings.key, self.place.strand_id) if meetings else self._first_place())

    def _show_view(self, place: Place) -> None:
        kind = place.view
        if not places.has_view(kind):
            self.surface.setCurrentWidget(self._waiting)
            return
        while self.prepare(kind):
            pass
        with laid_out_once(self):
            self._put_in(kind, self._views[kind], place)
        self.renew_shortcuts()

    def _put_in(self, kind: str, view: View, place: Place) -> None:
        self._stale.discard(kind)
        self._opened.add(kind)
        later().finish(view)
        typing = self.focusWidget()
        in_screen = typing is None or self.surface.isAncestorOf(typing)
        self.surface.setCurrentWidget(view)
        now = self.focusWidget()
        if in_screen and (now is None or not view.isAncestorOf(now)):
            self.surface.setFocus()  # Qt would give it to whatever comes next in the window, such as the sidebar
        view.open(place)
        if place in self._states:
            view.restore_state(self._states[place])
        actions = [] if self.steps.knows(id(view)) else list(view.buttons())
        self._inspector_wanted.setdefault(kind, True)
        self.steps.show_actions(id(view), actions)
        self.steps.show_meeting(place.event_id is not None)
        self.steps.setVisible(place.event_id is not None or self.steps.has_actions(id(view)))
        self.lay_out_inspector()

    def prepare(self, kind: str) -> bool:
        """Do one of the pieces of work that make a screen ready to be shown; False when it is."""
        if kind in self._views:
            return False
        view = self._made.get(kind)
        if view is None:
            view = self._made[kind] = places.make_view(kind, self.desk)
            view.kind = view.kind or kind
        elif self.surface.indexOf(view) < 0:
            self.surface.addWidget(view)
        elif not view.make_more():
            self._views[kind] = self._made.pop(kind)
            self._take_in(kind, view)
        return True

    def _take_in(self, kind: str, view: View) -> None:
        inspector = view.inspector()
        if inspector is not None:
            self.inspector_panel.add(kind, inspector)
        view.inspector_wanted.connect(lambda wanted: self._want_inspector(kind, wanted))
        view.crumb_changed.connect(self._name_place)

    def _keep_state(self) -> None:
        view = self.view()
        if view is not None and self.place is not None:
            self._states[self.place] = view.save_state()

    def _name_place(self) -> None:
        place = self.place
        if place is None:
            return
        tree = self.desk.tree
        strand = tree.strand(place.strand_id) or tree.strand_of(place.event_id)
        meeting = tree.meeting(place.event_id)
        view = self.view()
        last: Words | None = view.crumb() if view is not None else None
        if last is None and meeting is not None:
            last = meeting.name()
        if last is None:
            kind = places.place_kind(place.kind)
            last = kind.name if kind is not None else ""
        self.head.crumbs.say(last, in_language(strand.name, strand.name_zh) if strand else "")

    # ---- hearing of changes

    def _hear(self, committed: Committed) -> None:
        if self._offered is not None and self._last_action() != self._offered:
            self._offered = None
            self.toast.hide()  # its Undo would take back something else by now
        touched = {table for table, _row in committed.rows}
        if touched & places.TREE_TABLES:
            self._read_tree()
        self._read_marks()
        on_top = self.view()
        for kind, view in self._views.items():
            if not (view.tables & touched):
                continue
            if view is on_top:
                view.refresh(committed)
            else:
                self._stale.add(kind)

    def _read_tree(self) -> None:
        self.desk.ask(places.read_tree, self._show_tree, key="places", owner=self)

    def _review_moved(self) -> None:
        """What the server refused is counted beside Review, and no commit tells of it."""
        if self.desk.workspace is None:
            return
        self._read_tree()
        for kind, view in self._views.items():
            if "conflict" not in view.tables:
                continue
            if view is self.view():
                view.refresh(None)
            else:
                self._stale.add(kind)

    def _show_present(self) -> None:
        self.head.present.show_people([one.name for one in self.desk.sharing.present])

    def _show_tree(self, tree: PlaceTree) -> None:
        self.desk.tree = tree
        self.sidebar.show_tree(tree)
        self._name_place()

    def _read_marks(self) -> None:
        place = self.place
        if place is None or place.event_id is None:
            return
        event_id, step = place.event_id, place.step or ""
        self.steps.show_steps(step, self.steps.marks_of(event_id))

        def show(marks: Mapping[str, str]) -> None:
            self.steps.keep_marks(event_id, marks)
            if self.place is not None and self.place.event_id == event_id:
                self.steps.show_steps(self.place.step or "", marks)

        self.desk.ask(lambda workspace: places.read_steps(workspace, event_id), show, key="steps", owner=self)

    def _say(self, words: Words, undo: bool) -> None:
        self._offered = self._last_action() if undo else None
        self.toast.say(words, (text("Undo"), self.desk.undo) if undo else None)

    def _last_action(self) -> str | None:
        return self.desk.workspace.undo_id() if self.desk.workspace is not None else None

    # ---- commands

    def run_command(self, command_id: str) -> None:
        """Run a command of the window or of the screen on top, if it can be run now."""
        command = registry.get(command_id)
        target = self.target_of(command)
        if target is not None and command.can_run(target):
            command.run(target)

    def target_of(self, command: Command) -> Any:
        """What the command's function is given; None where its screen isn't on top."""
        if command.scope == WINDOW:
            return self
        return self.view() if self.place is not None and self.place.view == command.scope else None

    def commands_now(self) -> list[Command]:
        """Those that can be run now, the screen's first."""
        scopes = [self.place.view, WINDOW] if self.place is not None else [WINDOW]
        found = [command for scope in scopes for command in registry.of(scope)]
        return [command for command in found if (target := self.target_of(command)) is not None and command.can_run(target)]

    def palette_overlay(self) -> Palette:
        """The palette, made when first asked for."""
        if self._palette is None:
            from moderator_app.desktop.dialogs.palette import Palette

            self._palette = Palette(self)
        return self._palette

    def renew_shortcuts(self) -> None:
        """Give the window the shortcuts of the registry; those of screens work while theirs is on top."""
        for command in registry.all():
            if not command.shortcut:
                continue
            action = self._shortcuts.get(command.id)
            if action is None:
                action = QAction(self)
                action.setShortcut(QKeySequence(command.shortcut))
                action.triggered.connect(lambda _checked=False, chosen=command.id: self.run_command(chosen))
                self.addAction(action)
                self._shortcuts[command.id] = action
            action.setEnabled(command.scope == WINDOW or (self.place is not None and self.place.view == command.scope))

    def _fill_menu(self) -> None:
        from moderator_app.desktop.views.head import fill_menu

        fill_menu(self.menu, [command for command in registry.of(WINDOW) if command.menu], self, self.run_command)

    def _open_strand_menu(self, strand_id: str, where: QPoint) -> None:
        from moderator_app.desktop.dialogs.strand_commands import open_strand_menu

        open_strand_menu(self, strand_id, where)

    # ---- looks

    def lay_out_inspector(self) -> None:
        """Show the inspector where the screen has one, it is wanted, and there is room or it was asked for."""
        kind = self.place.view if self.place is not None else ""
        has = self.inspector_panel.show_kind(kind) and self._inspector_wanted.get(kind, True)
        open_now = self._inspector_narrow if self.is_narrow() else bool(self.desk.settings.get(INSPECTOR))
        self.inspector_panel.setVisible(has and open_now)
        self.head.inspector.setVisible(has)

    def _lay_out(self) -> None:
        self.lay_out_sidebar()
        self.lay_out_inspector()

    def is_narrow(self) -> bool:
        return self.width() < px(NARROW)

    def is_slim(self) -> bool:
        """Whether there is only room for the sidebar's icons, unless it was asked for."""
        return self.width() < px(SLIM)

    def lay_out_sidebar(self) -> None:
        """The whole sidebar, or its icons."""
        wide = self._sidebar_slim if self.is_slim() else bool(self.desk.settings.get(SIDEBAR))
        if self.sidebar.rail == wide:
            self.sidebar.set_rail(not wide)

    def toggle_sidebar(self) -> None:
        if self.is_slim():
            self._sidebar_slim = not self._sidebar_slim
            self.lay_out_sidebar()
        else:
            self.desk.settings.set(SIDEBAR, not self.desk.settings.get(SIDEBAR))

    def toggle_inspector(self) -> None:
        if self.is_narrow():
            self._inspector_narrow = not self._inspector_narrow
        else:
            self.desk.settings.set(INSPECTOR, not self.desk.settings.get(INSPECTOR))
        self.lay_out_inspector()

    def open_inspector(self) -> None:
        """Show the inspector, e.g. because something was opened by Enter."""
        if not self.inspector_panel.isVisible():
            self.toggle_inspector()

    def _want_inspector(self, kind: str, wanted: bool) -> None:
        self._inspector_wanted[kind] = wanted
        self.lay_out_inspector()

    def _follow_setting(self, key: str) -> None:
        if key == SIDEBAR.key:
            self.lay_out_sidebar()
        elif key == REDUCED_MOTION.key:
            self.toast.moves = not self.desk.settings.get(REDUCED_MOTION)
        elif key == MODERATOR.key and self.desk.workspace is not None:
            self.desk.workspace.author = self.desk.settings.get(MODERATOR)

    def _retranslate(self, _language: str) -> None:
        self._name_place()
        on_top = self.view()
        for kind in self._opened:
            if self._views[kind] is on_top:
                self._views[kind].retranslate()
            else:
                later().add(self._views[kind], type(self._views[kind]).retranslate)  # type: ignore[arg-type]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.is_furnished:
            self._lay_out()

    # ---- beginning and end

    def show_error(self, problem: BaseException) -> None:
        """Say an error where the person is."""
        from moderator_app.desktop.errors import show_error

        show_error(problem, self)

    def show_trouble(self, message: Text, remedy: Text | None, *buttons: Any) -> None:
        """Instead of any screen: why the workspace could not be opened."""
        from moderator_app.desktop.widgets import EmptyPlace

        page = EmptyPlace("circle-alert", message, remedy or "", *buttons)
        self.surface.addWidget(page)
        self.surface.setCurrentWidget(page)

    def show_waiting(self) -> None:
        """Placeholders, until data are there."""
        self.surface.setCurrentWidget(self._waiting)

    def _restore_size(self) -> None:
        stored = self.desk.settings.get(GEOMETRY)
        if not (stored and self.restoreGeometry(QByteArray.fromBase64(stored.encode()))):
            self.resize(1440, 900)

    def closeEvent(self, event: QCloseEvent) -> None:
        if (typing := self.focusWidget()) is not None:
            typing.clearFocus()  # what was typed last is kept, as when one leaves the field
        self._keep_state()
        self.desk.settings.set(GEOMETRY, bytes(self.saveGeometry().toBase64().data()).decode())
        self.desk.close()
        super().closeEvent(event)
