"""The run of show on the live screen: reads marks, ticks once a second, shows clock, list, end and proposals, does the acts.

What must hold: a tick computes and compares, and repaints only what differs; the clock goes on while another screen is on top.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeySequence

from moderator_app.desktop.chime import Chime
from moderator_app.desktop.commands import registry
from moderator_app.desktop.models.live_rows import offset_tone, run_rows, segment_title, side_words
from moderator_app.desktop.models.projected import Projected, projected, rooms_segment
from moderator_app.desktop.settings import CLOCK_DANGER, CLOCK_SOUND, CLOCK_WARNING
from moderator_app.desktop.translation import in_language, render, tr
from moderator_app.domain.run_clock import Reading
from moderator_app.domain.run_of_show import Limits, RunState
from moderator_app.domain.run_proposals import Proposal
from moderator_app.domain.run_words import TONE_WORDS, clock_words, offset_words
from moderator_app.domain.wording import Text, text
from moderator_app.operations import run_of_show as show
from moderator_app.operations.agenda import SegmentView
from moderator_app.operations.run_of_show import Run
from moderator_app.operations.run_rooms import RoomShown, rooms_shown

if TYPE_CHECKING:
    from moderator_app.desktop.tablet import TabletPage
    from moderator_app.desktop.views.live import LiveView
    from moderator_app.desktop.views.projector import ProjectorWindow
    from moderator_app.store import Committed

TABLES = frozenset({"run_mark", "segment", "slot", "event", "round", "room", "seat"})
_HEARTBEAT = 30.0
"""Seconds after which this laptop's anchor is stored again, so that a restart of the computer finds the right second."""
_CLOCK_KEYS = ("live.run.", "live.rooms.", "live.turns.", "live.projector")
_SOUNDS = {"warning": 1, "danger": 2, "over": 3}


class LiveClock(QObject):
    """The clock of the meeting that the live screen shows."""

    ticked = Signal()
    """The state was computed anew."""

    def __init__(self, view: LiveView) -> None:
        super().__init__(view)
        self.view, self.desk = view, view.desk
        self.clocks: Callable[[], Reading] = self._clocks_of_the_desk
        """What the clocks show; tests put others here."""
        self.run: Run | None = None
        self.state: RunState | None = None
        self.proposals: list[Proposal] = []
        self.rooms: tuple[RoomShown, ...] = ()
        self.projector: ProjectorWindow | None = None
        self.tablet: TabletPage | None = None
        self.chime = Chime(self)
        self._window: QObject | None = None
        self._rooms_of: tuple[str | None, str | None] = (None, None)
        self._rows: Any = None
        self._sounded: tuple[str | None, str] = (None, "")
        self._timer = QTimer(self, singleShot=True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.tick)
        self.desk.committed.connect(self.hear)
        view.furniture.segment.entries = self._menu

    def _clocks_of_the_desk(self) -> Reading:
        """The boot clock of the machine, and the moment that this workspace is looked at from."""
        if self.desk.clocks is not None:
            return self.desk.clocks()
        return replace(show.read_clocks(), wall=self.desk.now().timestamp())

    def limits(self) -> Limits:
        settings = self.desk.settings
        return Limits(float(settings.get(CLOCK_WARNING)), float(settings.get(CLOCK_DANGER)))

    def _menu(self) -> list[Any]:
        from moderator_app.desktop.views.live_clock_commands import menu_entries

        return menu_entries(self.view)

    # ---- reading

    def begin(self) -> None:
        """Another meeting is shown."""
        self.run, self.state, self.rooms, self._rows = None, None, (), None
        self._rooms_of = (None, None)

    def hear(self, committed: Committed) -> None:
        """Something was committed, whichever screen is on top."""
        touched = {table for table, _row in committed.rows}
        if self.run is None or not touched & TABLES:
            return
        if touched & {"round", "room", "seat"}:
            self._rooms_of = (None, None)
        self.read()

    def read(self) -> None:
        """Read the run of the meeting that is shown."""
        event_id = self.view.place.event_id
        if self._window is None:
            self._window = self.view.window()
            self._window.installEventFilter(self)
        if event_id is not None:
            self.desk.ask(partial(show.run_of, event_id=event_id), self._take, key="live.clock", owner=self)

    def _take(self, run: Run) -> None:
        if run.event_id == self.view.place.event_id:
            self.run = run
            self.tick()

    def running(self) -> bool:
        """Whether the meeting was started and has not ended."""
        return self.state is not None and self.state.phase in ("running", "paused")

    # ---- a second

    def tick(self) -> None:
        """Compute the state of now and show what of it is new."""
        run = self.run
        if run is None:
            return
        now = self.clocks()
        before = self.state.phase if self.state is not None else ""
        state = self.state = run.state(now, self.limits())
        self.proposals = run.proposals(state)
        self.show_state()
        if state.phase != before:
            self.view.show_card()
        self._warn(state)
        self._anchor(run, now)
        self._read_rooms(run, state)
        self._project()
        self.ticked.emit()
        if self.view.isVisible() or self.running() or self._projects():
            self._timer.start(self._until_next(state))

    @staticmethod
    def _until_next(state: RunState) -> int:
        """Milliseconds until the figures change."""
        if state.phase != "running":
            return 1000
        return int(state.left % 1 * 1000) + 2 or 1000

    def _anchor(self, run: Run, now: Reading) -> None:
        anchor = run.anchor
        if not self.running() or (run.started and anchor is not None and not (
            now.boot - anchor.reading.boot > _HEARTBEAT or anchor.should_move(now)
        )):  # fmt: skip
            return
        self.run = replace(run, anchor=run.anchored(now))
        self.desk.do(partial(show.keep_anchor, event_id=run.event_id, clock=self.clocks))

    def _warn(self, state: RunState) -> None:
        """Say another tone to screen readers, and by sound where that is wanted."""
        sounds = bool(self.desk.settings.get(CLOCK_SOUND))
        if sounds and self.running():
            self.chime.prepare(self.desk.background)
        heard = (state.segment_id, state.tone)
        if heard == self._sounded:
            return
        same = heard[0] == self._sounded[0]
        self._sounded = heard
        if not same or state.tone not in _SOUNDS:
            return
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.view, render(TONE_WORDS[state.tone])))
        if sounds:
            self.chime.play(_SOUNDS[state.tone])

    def _read_rooms(self, run: Run, state: RunState) -> None:
        wanted = (run.event_id, rooms_segment(run, state))
        if wanted == self._rooms_of or not self._projects():
            return
        self._rooms_of = wanted

        def take(found: tuple[RoomShown, ...]) -> None:
            if self._rooms_of == wanted:
                self.rooms = found
                self._project()

        event_id, segment_id = wanted
        self.desk.ask(lambda ws: rooms_shown(ws, event_id, segment_id), take, key="live.projected", owner=self)

    # ---- showing

    def show_state(self) -> None:
        """Put the state on the screen."""
        agenda, furniture, run, state = self.view.agenda, self.view.furniture, self.run, self.state
        if agenda is None or run is None or state is None:
            return
        self.view.follow_clock()
        rows = run_rows(agenda, self.desk.now(), state)
        if rows != self._rows:
            self._rows = rows
            furniture.run.show_rows(rows)
            furniture.run.choose(self.view.segment_id)
            furniture.fit()
        last = state.next_id is None and state.phase != "before"
        furniture.segment.show_acts(state.phase, last, bool(agenda.segments))
        shown = self.view.shown_segment()
        on_card = shown is not None and shown.id == state.segment_id
        figures = clock_words(state.left) if on_card else ""
        furniture.segment.show_clock(figures, state.tone)
        if shown is not None and self.ended_words() is None:
            furniture.segment.say_length(self.length_words(shown))
        furniture.segment.say_next(self._next_words(run, state) if on_card else "")
        self._show_sides(run, state)
        self._show_end(run, state)

    def _next_words(self, run: show.Run, state: RunState) -> Text | str:
        line = state.line(state.next_id)
        if line is None:
            return ""
        at = f"{state.moment(line.begins).astimezone(run.zone()):%H:%M}"
        return text("Next at {time}: {segment}", time=at, segment=_short(self._title(line.id)))

    def show_anew(self) -> None:
        """Show all of it again, as in another language."""
        self._rows = None
        self.show_state()

    def ended_words(self) -> tuple[str, Text] | None:
        """When the meeting was held and how long it lasted; None while it has not ended."""
        state = self.state
        if state is None or state.phase != "ended" or self.view.agenda is None:
            return None
        zone = self.view.agenda.starts.tzinfo
        begins, ends = (f"{state.moment(second).astimezone(zone):%H:%M}" for second in (0.0, state.ends))
        return f"{begins}–{ends}", text("{minutes} min", minutes=int(state.ends // 60))

    def length_words(self, shown: SegmentView) -> Text:
        """How long a segment is: "left of 18:00" of the one that runs."""
        if self.state is not None and self.state.segment_id == shown.id:
            return text("left of {length}", length=clock_words(self.state.allotted))
        return text("{minutes} min planned", minutes=shown.minutes)

    def moment(self) -> datetime | None:
        """The moment of the run, by the clock that nobody sets; None while it doesn't run."""
        if self.run is None or not self.running():
            return None
        state = self.run.state(self.clocks())
        return state.moment(state.elapsed)

    def _show_sides(self, run: Run, state: RunState) -> None:
        for strip, side in ((self.view.furniture.rooms_strip, state.breakout), (self.view.furniture.turns_strip, state.turns)):
            if side is None:
                if not strip.isHidden():
                    strip.hide()
                continue
            strip.show_side(side_words(run, state, side, strip.which), clock_words(side.left), side.tone, side.paused)

    def _show_end(self, run: Run, state: RunState) -> None:
        card, agenda = self.view.furniture.end, self.view.agenda
        assert agenda is not None
        if not agenda.segments:
            card.say(text("No agenda yet"), None, "neutral", agenda.verdict)
            card.propose([])
            return
        planned = f"{agenda.segments[-1].ends:%H:%M}"
        ends = f"{state.moment(state.ends).astimezone(agenda.starts.tzinfo):%H:%M}"
        late = self._late_words(state)
        second: Text | str = ""
        if state.phase == "before" and late is None:
            card.say(text("Planned to end at {time}", time=planned), None, "neutral", agenda.verdict)
            card.propose([])
            return
        if state.is_rehearsal:
            second = text("A rehearsal: planned times count from its own start.")
        elif self.proposals:
            second = text("Take it from")
        elif late is not None and planned != ends:
            second = text("Planned: {time}", time=planned)
        words = text("Ended {time}", time=ends) if state.phase == "ended" else text("Ends {time}", time=ends)
        card.say(words, late, offset_tone(state), second)
        card.propose([(*self.cut_words(proposal), proposal.minutes, proposal.left) for proposal in self.proposals])

    @staticmethod
    def _late_words(state: RunState) -> Text | None:
        if state.phase == "before" and state.offset < 60:
            return None
        return offset_words(state)

    def cut_words(self, proposal: Proposal) -> tuple[str, str]:
        """The segments that a proposal takes from: in short, and with each one's minutes."""
        segments = {s.id: s for s in self.view.agenda.segments} if self.view.agenda is not None else {}
        names = [(segment_title(segments[one]), minutes) for one, minutes in proposal.cuts if one in segments]
        whole = ", ".join(f"{name} −{minutes}" for name, minutes in names)
        if len(names) == 1:
            return _short(names[0][0]), names[0][0]
        return tr("{count} later segments", count=len(names)), whole

    # ---- acts

    def act(self, operation: Callable[..., Any], *given: Any, said: Text | None = None, stands: str = "", **more: Any) -> None:
        """Do one of the acts of `operations.run_of_show` to this meeting. `stands`: the code of the refusal that says that it is
        so already: a key was pressed twice before the screen had followed, and nothing is left to do."""
        event_id = self.view.place.event_id
        if event_id is None:
            return
        done = (lambda _result: self.desk.say(said, undo=True)) if said is not None else None

        def refused(problem: Exception) -> None:
            if not stands or getattr(problem, "code", "") != stands:
                self.desk.failed.emit(problem)

        self.desk.do(lambda ws: operation(ws, event_id, *given, clock=self.clocks, **more), done, failed=refused)

    def go_on(self) -> None:
        """Start, or the next segment, or the end; after it to the insights.

        The next segment is that of the screen: pressed twice at once it is gone to once.
        """
        state = self.state
        if state is None or self.run is None:
            return
        if state.phase == "ended":
            self.view.go_to("insights")
        elif state.phase == "before":
            self.act(show.start, said=text("The meeting has started"), stands="run.started")
        elif state.next_id is None:
            self.act(show.end, said=text("The meeting has ended"), stands="run.ended")
        else:
            self.act(show.go_to, state.next_id, said=text("Now: {segment}", segment=self._title(state.next_id)))

    def back(self) -> None:
        self.act(show.back, said=text("Back to the segment before"))

    def skip(self) -> None:
        """Leave out the segment chosen in the list if it is to come, else the running one."""
        state, chosen = self.state, self.view.segment_id
        line = state.line(chosen) if state is not None else None
        segment_id = chosen if line is not None and line.state == "coming" else (state.segment_id if state else None)
        if segment_id is not None:
            self.act(show.skip, segment_id, said=text("Skipped: {segment}", segment=self._title(segment_id)))

    def go_to_chosen(self) -> None:
        """Let the segment chosen in the list run now."""
        if self.running() and self.view.segment_id is not None:
            segment_id = self.view.segment_id
            self.act(show.go_to, segment_id, said=text("Now: {segment}", segment=self._title(segment_id)))

    def pause(self) -> None:
        if self.state is not None and self.state.phase == "paused":
            self.act(show.resume, stands="run.not_paused")
        else:
            self.act(show.pause, stands="run.paused")

    def change(self, seconds: float) -> None:
        self.act(show.change_time, seconds)

    def take(self, number: int) -> None:
        """Take the minutes of a proposal."""
        if number < len(self.proposals):
            proposal = self.proposals[number]
            self.act(show.take_from, proposal.cuts, said=text("Took {minutes} min back", minutes=proposal.minutes))

    def clear(self) -> None:
        event_id = self.view.place.event_id
        if event_id is not None:
            said = text("The meeting’s clock is cleared")
            self.desk.do(lambda ws: show.clear(ws, event_id), lambda _nothing: self.desk.say(said, undo=True))

    def rooms_or_back(self) -> None:
        """Start the rooms' clock, or call the rooms back."""
        if self.state is not None and self.state.breakout is not None:
            self.act(show.end_beside, "breakout")
        else:
            self.act(show.start_rooms_clock)

    def next_turn(self) -> None:
        turns = self.state.turns if self.state is not None else None
        if turns is None:
            self.act(show.start_turns)
        else:
            self.act(show.go_to_turn, turns.number + 1)

    def _title(self, segment_id: str) -> str:
        title = self.run.titles[segment_id] if self.run is not None else None
        return in_language(title.title_en, title.title_zh) or tr("Segment") if title is not None else ""

    # ---- what members see

    def projection(self) -> Projected:
        """What members see now."""
        return projected(self.run, self.state, self.rooms) if self.run is not None and self.state is not None else Projected()

    def _projects(self) -> bool:
        return (self.projector is not None and self.projector.isVisible()) or self.tablet is not None

    def _project(self) -> None:
        if not self._projects():
            return
        shown = self.projection()
        if self.projector is not None and self.projector.isVisible():
            self.projector.show_moment(shown)
        if self.tablet is not None:
            self.tablet.show_moment(shown)
            if self.state is not None and self.state.phase == "ended":
                self.stop_tablet()

    def open_projector(self) -> None:
        """The second window, for sharing; again: bring it to the front."""
        from moderator_app.desktop.views.projector import ProjectorWindow

        if self.projector is None:
            self.projector = ProjectorWindow()
            self.projector.pressed.connect(self._key_at_projector)
        self.projector.show()
        self.projector.raise_()
        self.tick()

    def _key_at_projector(self, keys: QKeySequence) -> None:
        """The keys of the clock work there too."""
        for command in registry.of("live"):
            if command.id.startswith(_CLOCK_KEYS) and command.shortcut and QKeySequence(command.shortcut) == keys:
                self.view.run_command(command.id)

    def open_tablet(self) -> None:
        """Where the page for a tablet is begun and stopped."""
        from moderator_app.desktop.dialogs.tablet_dialog import TabletDialog

        TabletDialog(self, self.view.window()).show()

    def start_tablet(self, page: TabletPage) -> None:
        """Keep a page that was begun, and give it what it shows."""
        self.stop_tablet()
        self.tablet = page
        self.tick()

    def stop_tablet(self) -> None:
        if self.tablet is not None:
            page, self.tablet = self.tablet, None
            page.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Close and watched is self._window:
            self.close()
        return False

    def close(self) -> None:
        """The window is closed: nothing that belongs to it stays."""
        self._timer.stop()
        self.run = None
        self.stop_tablet()
        if self.projector is not None:
            self.projector.close()
            self.projector.deleteLater()
            self.projector = None


def _short(title: str) -> str:
    """ "Breakout 1" of "Breakout 1: what could we try next month?"."""
    return re.split("[:：]", title)[0].strip() or title
