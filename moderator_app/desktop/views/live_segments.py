"""The live screen's segments: which one runs, which one notes belong to, and the card that shows it."""

from __future__ import annotations

from typing import Any

from moderator_app.desktop.models.live_rows import current_segment, segment_title
from moderator_app.desktop.moments import day, span
from moderator_app.desktop.translation import in_language, render
from moderator_app.domain.wording import Text, text
from moderator_app.operations.agenda import Agenda, SegmentView
from moderator_app.operations.live_overview import LiveRoom, live_rooms


class LiveSegments:
    """The part of `LiveView` that knows segments. What it uses of the screen is made there."""

    desk: Any
    place: Any
    clock: Any
    side: Any
    furniture: Any
    agenda: Agenda | None
    rooms: list[LiveRoom]
    segment_id: str | None
    _follows_clock: bool
    _offer: Any

    def show_agenda(self, read: tuple[Agenda, list[LiveRoom]]) -> None:
        """Show an agenda and the rooms of its segment."""
        agenda, self.rooms = read
        if agenda.event_id != self.place.event_id:
            return
        self.agenda = agenda
        if self.segment_id not in {segment.id for segment in agenda.segments}:
            self.segment_id = None
        self._look_at_clock()
        self.side.follow(self.segment_id, agenda.time_zone)
        self._show_run()
        self._offer()

    def _look_at_clock(self) -> None:
        if self.agenda is not None:
            self.follow_clock()
            self._show_run()

    def follow_clock(self) -> None:
        """Let notes belong to the segment that runs, unless another was chosen for them."""
        before = self.segment_id
        if self._follows_clock:
            self.segment_id = self.running_id()
        if before != self.segment_id:
            self._read_rooms()
            self.show_card()
            self.furniture.run.choose(self.segment_id)

    def running_id(self) -> str | None:
        """The segment that runs: by the run of show where the meeting was started, else by its planned times."""
        state = self.clock.state
        if state is not None and state.phase != "before":
            return state.segment_id
        current = current_segment(self.agenda, self.desk.now()) if self.agenda is not None else None
        return current.id if current is not None else None

    def _read_rooms(self) -> None:
        event_id, segment_id = self.place.event_id, self.segment_id
        if self.agenda is not None:
            self.side.follow(segment_id, self.agenda.time_zone)
        if event_id is not None:
            self.desk.ask(lambda ws: live_rooms(ws, event_id, segment_id), self._take_rooms, key="live.rooms")

    def _take_rooms(self, rooms: list[LiveRoom]) -> None:
        self.rooms = rooms
        self._offer()

    def shown_segment(self) -> SegmentView | None:
        """The segment on the card: the one that notes belong to, else the first."""
        segments = self.agenda.segments if self.agenda is not None else ()
        return next((s for s in segments if s.id == self.segment_id), segments[0] if segments else None)

    def _show_run(self) -> None:
        if self.agenda is not None:
            self.show_card()
            self.clock.show_anew()
            self.furniture.fit()

    def show_card(self) -> None:
        """Show the segment that runs or that notes go to; where there is none, the meeting."""
        agenda, furniture = self.agenda, self.furniture
        if agenda is None:
            return
        shown = self.shown_segment()
        furniture.segment.let_choose(bool(agenda.segments))
        if shown is None:
            furniture.segment.say(self._day(), self._meeting_title(agenda), "", "", ("", ""))
            furniture.segment.let_step(False, False)
            return
        if (held := self.clock.ended_words()) is not None and self.segment_id is None:
            furniture.segment.say(text("The meeting has ended"), self._meeting_title(agenda), *held, ("", ""))
            furniture.segment.let_step(False, True)
            return
        above: Text = text("First segment · {kind}", kind=shown.kind_label)
        if shown.id == self.running_id():
            above = text("Now · {kind}", kind=shown.kind_label)
        elif self.segment_id is not None:
            above = text("Notes go to · {kind}", kind=shown.kind_label)
        prompts = (_prompt(shown.prompt_en, "EN"), _prompt(shown.prompt_zh, "中文"))
        furniture.segment.say(
            above, segment_title(shown), span(shown.starts, shown.minutes), self.clock.length_words(shown), prompts
        )
        number = agenda.segments.index(shown)
        furniture.segment.let_step(number > 0 or self.segment_id is None, number < len(agenda.segments) - 1)

    def _meeting_title(self, agenda: Agenda) -> str:
        meeting = self.desk.tree.meeting(self.place.event_id)
        return in_language(agenda.title_en, agenda.title_zh) or (render(meeting.name()) if meeting is not None else "")

    def _day(self) -> str:
        return day(self.agenda.starts) if self.agenda is not None else ""

    def choose_segment(self, segment_id: str) -> None:
        """Let notes belong to this segment from now on, whatever the clock says; choosing what runs follows the clock again."""
        self._follows_clock = self.running_id() == segment_id
        self.segment_id = segment_id
        self._show_run()
        self._read_rooms()

    def step_segment(self, by: int) -> None:
        """The next segment, or the one before."""
        shown = self.shown_segment()
        if shown is None or self.agenda is None:
            return
        segments = self.agenda.segments
        number = segments.index(shown) + by
        self.choose_segment(segments[max(0, min(len(segments) - 1, number))].id)


def _prompt(words: str, tag: str) -> str:
    return f"{tag} · {words}" if words else ""
