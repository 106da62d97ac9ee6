"""The panel at the right of the live screen: who is here and where they sit, questions and commitments, choices of themes.

One page at a time; questions and choices are read only while they are looked at.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from moderator_app.desktop.desk import Desk
from moderator_app.desktop.views.live_choices import LiveChoices
from moderator_app.desktop.views.live_questions import QuestionLedger
from moderator_app.desktop.views.live_rooms import LiveRooms
from moderator_app.desktop.widgets.basics import Button, row_of
from moderator_app.desktop.widgets.clash_panel import ClashPanel
from moderator_app.desktop.widgets.fields import Segmented
from moderator_app.desktop.widgets.late_panel import LatePanel
from moderator_app.desktop.widgets.who_is_here import WhoIsHere
from moderator_app.domain.wording import text

if TYPE_CHECKING:
    from collections.abc import Set

    from moderator_app.desktop.places import Place

_LEDGER = frozenset({"note", "commitment", "event", "person", "run_mark"})
_CHOICES = frozenset({"theme", "theme_choice", "attendance", "rsvp", "membership", "person", "round", "seat"})
_SEATS = frozenset({"attendance", "membership", "person", "rsvp", "round", "room", "seat", "rule"})
TABLES = _LEDGER | _CHOICES | _SEATS
"""What the panel wants to hear of."""
PAGES = ("here", "questions", "choices")


class LiveSide(QWidget):
    """The panel. `closed()`; `left()` back to the notes; `to_rooms()` and `to_debrief()` lead elsewhere."""

    closed = Signal()
    left = Signal()
    to_rooms = Signal()
    to_debrief = Signal()

    def __init__(self, desk: Desk, here: WhoIsHere, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.here = here
        self.place: Place | None = None
        self._segment_id: str | None = None
        self._zone = "UTC"
        self.tabs = Segmented(
            (("here", text("Here")), ("questions", text("Questions")), ("choices", text("Choices"))), text("What to show")
        )
        self.close_button = Button(on_click=self.closed.emit, kind="quiet", icon_name="x", small=True, name=text("Close"))
        self.late, self.clash = LatePanel(), ClashPanel()
        self.rooms = LiveRooms(desk, self.late, self.clash)
        self.to_late = Button(text("Late and absent"), self.show_late, small=True, icon_name="refresh-cw")
        self.questions = QuestionLedger(desk)
        self.choices = LiveChoices(desk)
        self._pages: dict[str, QWidget] = {"questions": self.questions, "choices": self.choices}
        self._lay_out()
        self._connect()
        self.show_page("here", focus=False)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(row_of(self.tabs, None, self.close_button))
        self.here.close_button.hide()
        column.addWidget(self.to_late)
        for page in (self.here, self.clash, self.late, self.questions, self.choices):
            column.addWidget(page)
        self.clash.hide()
        self.late.hide()
        self.to_late.hide()

    def _connect(self) -> None:
        self.tabs.chosen.connect(lambda key: self.show_page(key))
        self.late.closed.connect(lambda: self.show_page("here"))
        self.rooms.seated.connect(self._there_are_seats)
        self.questions.changed.connect(self._count_questions)
        self.choices.left.connect(self.left)
        self.choices.to_rooms.connect(self.to_rooms)
        self.choices.to_debrief.connect(self.to_debrief)
        for part in (self.questions.questions, self.questions.commitments):
            part.left_up.connect(self.left)
        self.questions.new.left.connect(self.left)

    # ---- showing

    def page(self) -> str:
        """The page shown: one of `PAGES`, or "late"."""
        return "late" if not self.late.isHidden() else self.tabs.current()

    def show_page(self, key: str, *, focus: bool = True) -> None:
        """Show a page and read it; `focus`: keys go to it."""
        late = key == "late"
        self.tabs.choose("here" if late else key)
        self.here.setVisible(key == "here")
        self.late.setVisible(late)
        for name, page in self._pages.items():
            page.setVisible(name == key)
        self._look_at_late_button()
        if focus:
            {
                "here": self.here.search.setFocus,
                "late": self.late.begin,
                "questions": self.questions.begin_soon,
                "choices": self.choices.begin_soon,
            }[key]()
        self._read({*TABLES})

    def show_late(self) -> None:
        """Seats for those who came late and without those who are missing."""
        self.show_page("late")

    def open(self, place: Place, zone: str) -> None:
        """Another meeting."""
        self.place, self._zone, self._segment_id = place, zone, None
        if self.page() == "late":
            self.show_page("here", focus=False)
        else:
            self._read({*TABLES})

    def follow(self, segment_id: str | None, zone: str) -> None:
        """Another segment runs, or the meeting's zone is known now."""
        if (segment_id, zone) != (self._segment_id, self._zone):
            self._segment_id, self._zone = segment_id, zone
            self._read({*TABLES})

    def hideEvent(self, event: Any) -> None:
        """Keys go to the notes again when the panel is put away with the keyboard in it."""
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            self.left.emit()
        super().hideEvent(event)

    def hear(self, touched: Set[str]) -> None:
        """These tables changed."""
        self._read(touched)

    def retranslate(self) -> None:
        self.questions.retranslate()
        self.choices.retranslate()
        self.late.retranslate()

    def _read(self, touched: Set[str]) -> None:
        if self.place is None:
            return
        page, event_id = self.page(), self.place.event_id
        if page == "questions" and touched & _LEDGER:
            self.questions.read(event_id, self._zone)
        elif page == "choices" and touched & _CHOICES:
            self.choices.read(event_id)
        if touched & _SEATS:  # how many wait for a seat stands beside the notes too
            self.rooms.read(self.place.strand_id, event_id, self._segment_id)

    def _there_are_seats(self, there: bool, waiting: int) -> None:
        self.to_late.setProperty("seats", there)
        self.to_late.show_words(text("Seats for {count} late or absent", count=waiting) if waiting else text("Late and absent"))
        if not there and self.page() == "late":
            self.show_page("here", focus=False)
        self._look_at_late_button()

    def _look_at_late_button(self) -> None:
        self.to_late.setVisible(self.page() == "here" and bool(self.to_late.property("seats")))

    def _count_questions(self, waiting: int) -> None:
        self.tabs.rename("questions", text("Questions {count}", count=waiting) if waiting else text("Questions"))
