"""Review: what two people changed differently, and what the server refused, one after the other until nothing is left.

What must hold: nothing typed is lost here. Settling is undone like any other act; what is let go can be put back.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from moderator_app.desktop.desk import Desk
from moderator_app.desktop.models.review_rows import key_of, review_rows
from moderator_app.desktop.models.value_words import Values
from moderator_app.desktop.places import Place, has_view
from moderator_app.desktop.theme import px, theme
from moderator_app.desktop.views import review_commands  # noqa: F401 (fills the registry)
from moderator_app.desktop.views.review_detail import DisagreementPane, RejectedPane
from moderator_app.desktop.views.view import View
from moderator_app.desktop.widgets import Button, EmptyPlace, Label, Placeholder, RowList
from moderator_app.desktop.widgets.pages import Pages
from moderator_app.desktop.widgets.steady_scroll import SteadyScrollArea
from moderator_app.domain.wording import Text, text
from moderator_app.operations import settling
from moderator_app.operations.overview import usual_zone
from moderator_app.operations.review import About, Disagreement, Rejected, Review, review
from moderator_app.store.journal import synced_mappers

if TYPE_CHECKING:
    from moderator_app.store import Committed, Workspace

SIDE = 312

#: For each kind of row the screens that show it, the best first.
_SCREENS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("segment", "slot", "material", "event"), ("agenda",)),
    **dict.fromkeys(("round", "room", "seat", "rule", "room_plan", "theme_choice"), ("breakouts",)),
    **dict.fromkeys(("note", "cue", "attendance"), ("live",)),
    **dict.fromkeys(("insight", "theme", "evidence", "translation", "permission"), ("insights",)),
    **dict.fromkeys(("survey", "question", "response", "answer", "inquiry", "inquiry_support", "inquiry_wish"), ("survey",)),
    **dict.fromkeys(("person", "membership", "school", "rsvp"), ("members",)),
    **dict.fromkeys(("coaching_round", "coaching_pair", "coaching_peer", "coaching_check_in"), ("coaching",)),
}


class _List(RowList):
    """Enter goes into what is chosen."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def choose(self, key: str | None) -> None:
        super().choose(key)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())


class ReviewView(View):
    """The place "review" of the whole network."""

    kind = "review"
    tables = frozenset(synced_mappers())  # the rows that a disagreement is about may be of any table

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.review = Review()
        self._zone = ""
        self._fresh = False
        self.title, self.second = Label(text("Review"), "title"), Label("", "second", wrap=True)
        self.list = _List("cards", text("What is open"))
        self.one, self.refused = DisagreementPane(), RejectedPane()
        self.detail = Pages()
        self.scrolls = [_page(pane) for pane in (self.one, self.refused)]
        for page in self.scrolls:
            self.detail.addWidget(page)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.sharing_button = Button(text("Share this workspace"), self.open_sharing, kind="primary", icon_name="cloud")
        self.empty = EmptyPlace(
            "inbox",
            text("Nothing to review"),
            text(
                "When you and a co-moderator change the same words while one of you is offline, both versions wait here, side "
                "by side, until one of you chooses. What the server can't take comes here, too."
            ),
            self.sharing_button,
        )
        side = QFrame()
        side.setProperty("column", "side")
        column = QVBoxLayout(side)
        column.setContentsMargins(22, 18, 14, 14)
        column.setSpacing(3)
        column.addWidget(self.title)
        column.addWidget(self.second)
        column.addSpacing(9)
        column.addWidget(self.list, 1)
        self.side = side
        self.filled = QWidget()
        row = QHBoxLayout(self.filled)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addWidget(self.detail, 1)
        self.waiting = Placeholder(4)
        self.pages = Pages()
        for page in (self.waiting, self.filled, self.empty):
            self.pages.addWidget(page)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(self.pages)
        theme().changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        self.side.setFixedWidth(px(SIDE))

    def _connect(self) -> None:
        self.list.chosen.connect(lambda _key: self._show_chosen())
        self.list.entered.connect(self._enter)
        self.one.took.connect(self.take)
        self.one.kept.connect(self.keep)
        self.one.wrote.connect(self.write)
        self.one.unfolded.connect(lambda: self.scrolls[0].ensureWidgetVisible(self.one.editing, 0, px(24)))
        self.refused.again.connect(self.try_again)
        self.refused.copied.connect(self.copy)
        self.refused.let_go.connect(self.let_go)
        for pane in (self.one, self.refused):
            pane.wanted.connect(self.go_there)

    # ---- the shell asks

    def open(self, place: Place) -> None:
        self._fresh = True
        super().open(place)

    def refresh(self, committed: Committed | None) -> None:
        zone = self.desk.zone()

        def look(workspace: Workspace) -> tuple[Review, str]:
            return review(workspace), zone or usual_zone(workspace)

        if committed is None or self._concerns(committed):
            self.desk.ask(look, self._take, key="review", owner=self)

    def _concerns(self, committed: Committed) -> bool:
        shown = {(item.about.table, item.about.row) for item in self.review.disagreements}
        return committed.touches("conflict") or bool(shown & committed.rows) or any(row == "" for _table, row in committed.rows)

    def retranslate(self) -> None:
        self.show_review(self.review)

    def save_state(self) -> dict[str, Any]:
        return {"chosen": self.list.current_key()}

    def restore_state(self, state: dict[str, Any]) -> None:
        self.list.choose(state.get("chosen"))

    # ---- showing

    def _take(self, answer: tuple[Review, str]) -> None:
        found, self._zone = answer
        self.show_review(found)

    def show_review(self, found: Review) -> None:
        """Show what is open; the chosen one stays, or the next one is chosen when it is settled."""
        at = self.list.currentIndex().row()
        self.review = found
        self.pages.setCurrentWidget(self.filled if found.count else self.empty)
        self.sharing_button.setVisible(not self.desk.sharing.is_shared)
        self._say_count()
        rows = review_rows(found, self.desk.now(), self._zone)
        self.list.show_rows(rows)
        if self.list.current_key() is None and rows:
            self.list.choose(rows[min(max(at, 0), len(rows) - 1)].key)
        self._show_chosen()
        if self._fresh:
            self._fresh = False
            self.take_focus(self.list if found.count else self.sharing_button)

    def _say_count(self) -> None:
        conflicts, refused = len(self.review.disagreements), len(self.review.rejected)
        if conflicts and refused:
            words = text("{conflicts} to choose, {refused} refused", conflicts=conflicts, refused=refused)
        else:
            words = text("{count} to choose", count=conflicts) if conflicts else text("{count} refused", count=refused)
        self.second.show_words(words)

    def chosen(self) -> Disagreement | Rejected | None:
        """What is looked at."""
        key = self.list.current_key()
        items: list[Disagreement | Rejected] = [*self.review.rejected, *self.review.disagreements]
        return next((item for item in items if key_of(item) == key), None)

    def _show_chosen(self) -> None:
        item = self.chosen()
        if item is None:
            return
        values = Values(self.review.names, item.about.zone or self._zone)
        if isinstance(item, Disagreement):
            same = [one for one in self.review.disagreements if one.kind == item.kind]
            self.one.show_item(item, same, values, self.desk.now(), self._zone)
        else:
            self.refused.show_item(item, values, self.desk.now(), self._zone)
        self.detail.setCurrentIndex(0 if isinstance(item, Disagreement) else 1)

    def _enter(self) -> None:
        item = self.chosen()
        if isinstance(item, Disagreement):
            self.one.begin_edit() if item.is_text else self.one.take.button.setFocus(Qt.FocusReason.TabFocusReason)
        elif item is not None:
            self.refused.try_again.button.setFocus(Qt.FocusReason.TabFocusReason)

    # ---- acting

    def press(self, number: int) -> None:
        """One of the three ways out of what is chosen, by its key."""
        item = self.chosen()
        if isinstance(item, Disagreement):
            (self.one.take_one, self.one.keep_one, self.one.begin_edit)[number - 1]()
        elif item is not None:
            (self.refused.try_it, self.refused.copy_it, self.refused.forget_it)[number - 1]()

    def press_all(self, number: int) -> None:
        """Settle all that are of the kind of the chosen one."""
        item = self.chosen()
        if isinstance(item, Disagreement):
            (self.take if number == 1 else self.keep)([one.id for one in self.one.same])

    def take(self, ids: Sequence[str]) -> None:
        """Let the waiting values stand."""
        self._settle(lambda ws: settling.take_waiting(ws, ids), text("The later value stands in {count} fields", count=len(ids)))

    def keep(self, ids: Sequence[str]) -> None:
        """Let the shared values stand."""
        self._settle(lambda ws: settling.keep_shared(ws, ids), text("The shared value stays in {count} fields", count=len(ids)))

    def write(self, conflict_id: str, words: str) -> None:
        """Let these words stand."""
        self._settle(lambda ws: settling.write_both(ws, conflict_id, words), text("Your text of both stands"))

    def _settle(self, operation: Callable[[Workspace], Any], words: Text) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.one.end_edit()
        self.desk.do(operation, lambda _settled: self.desk.say(words, undo=True), owner=self)

    def try_again(self, refused_id: int) -> None:
        """Send what was refused once more."""
        self.desk.do(lambda ws: settling.try_again(ws, refused_id), self._tried, owner=self)

    def _tried(self, _done: object) -> None:
        self.desk.say(text("It is sent once more; if it is refused again, it comes back here"), undo=True)
        self.desk.sharing.look_again()
        self.refresh(None)

    def copy(self, words: str) -> None:
        """Put words on the clipboard."""
        QGuiApplication.clipboard().setText(words)
        self.desk.say(text("Copied"))

    def let_go(self, refused_id: int) -> None:
        """Drop what was refused; it can be put back for a moment."""

        def tell(kept: Any) -> None:
            def put_back() -> None:
                self.desk.do(lambda ws: settling.put_back(ws, kept), self._changed, owner=self)

            self.desk.offer(text("Let go"), text("Put it back"), put_back)
            self._changed(None)

        self.desk.do(lambda ws: settling.let_go(ws, refused_id), tell, owner=self)

    def _changed(self, _done: object) -> None:
        self.desk.sharing.look_again()
        self.refresh(None)

    def open_sharing(self) -> None:
        """Sign in, from the empty place."""
        self.window().run_command("sharing.sign_in")  # type: ignore[attr-defined]

    def go_there(self, about: About) -> None:
        """Show the row where it has its place."""
        place = place_of(about)
        if place is None:
            self.desk.say(text("No screen shows this yet."))
            return
        self.desk.go(place)
        view = self.window().view()  # type: ignore[attr-defined]
        if view is not None and view is not self:
            view.show_found(about.table, about.row)


def place_of(about: About) -> Place | None:
    """Where a row can be seen; None where no screen shows it."""
    if about.table == "strand" and has_view("strand"):
        return Place("strand", about.row)
    for screen in _SCREENS.get(about.table, ()):
        if not has_view(screen):
            continue
        if screen in ("members", "coaching"):
            return Place(screen, about.strand_id)
        if about.event_id is not None:
            return Place("meeting", about.strand_id, about.event_id, screen)
        if screen == "insights" and about.strand_id is not None:
            return Place(screen, about.strand_id)
    return Place("strand", about.strand_id) if about.strand_id and has_view("strand") else None


def _page(pane: QWidget) -> SteadyScrollArea:
    holder = QWidget()
    holder.setProperty("part", "clear")
    column = QVBoxLayout(holder)
    column.setContentsMargins(22, 18, 22, 18)
    column.addWidget(pane)
    return SteadyScrollArea(holder)
