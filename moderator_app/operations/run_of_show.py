"""Running a meeting: start, next, back, skip, pause, a minute more or less, the rooms' clock and the turns of groups, the end.

Each act is a mark in the store (undone as any other act), so two laptops that share a meeting share its clock, and a program that
was killed stands at the right second when it is opened again. Only the anchor is this laptop's own: which second of
the run its clocks' readings stand for.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from moderator_app.domain.agenda import kind_label
from moderator_app.domain.errors import NotFound, RuleBroken
from moderator_app.domain.run_clock import Anchor, Reading
from moderator_app.domain.run_of_show import (
    Limits,
    Mark,
    RunPlan,
    RunSegment,
    RunState,
    SideClock,
    first_start,
    real_visits,
    settled,
    state_at,
)
from moderator_app.domain.run_proposals import Proposal, take_it_from
from moderator_app.domain.season import known_zone
from moderator_app.domain.wording import Text, text
from moderator_app.operations.agenda import plan_of
from moderator_app.store import Workspace, get, remove, rows
from moderator_app.store.tables import Event, RunMark, Segment, Slot

Clock = Callable[[], Reading]
_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")
_CALL_BACK = 60.0
"""Seconds of a segment that the rooms' clock leaves for coming back, unless told otherwise."""


def read_clocks() -> Reading:
    """What this computer's clocks show now."""
    if (boot := getattr(time, "CLOCK_BOOTTIME", None)) is not None:
        return Reading(time.clock_gettime(boot), time.time(), _boot_id())
    system: str = sys.platform
    if system == "darwin":  # there this one goes on in sleep
        return Reading(time.clock_gettime(time.CLOCK_MONOTONIC), time.time())
    return Reading(time.monotonic(), time.time(), counts_sleep=system == "win32")


@cache
def _boot_id() -> str:
    try:
        return _BOOT_ID.read_text(encoding="ascii").strip()
    except OSError:
        return ""


@dataclass(frozen=True, slots=True)
class RunTitle:
    """What a segment is called and asked, for whoever shows a run. `turns`: what each group that presents is called."""

    title_en: str
    title_zh: str
    kind: str
    prompt_en: str
    prompt_zh: str
    turns: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Run:
    """A meeting's run as stored, from which any moment's state follows without looking again."""

    event_id: str
    plan: RunPlan
    marks: tuple[Mark, ...]
    anchor: Anchor | None
    titles: dict[str, RunTitle]
    time_zone: str

    @property
    def started(self) -> bool:
        return first_start(self.marks) is not None

    def zone(self) -> ZoneInfo:
        """The meeting's own time zone."""
        return known_zone(self.time_zone)

    def elapsed(self, now: Reading) -> float:
        """Seconds since the start; before it, since the planned start (0 where none is planned)."""
        start = first_start(self.marks)
        if start is None:
            return now.wall - self.plan.starts.timestamp() if self.plan.starts is not None else 0.0
        ordered, shifts = settled(self.marks)
        last = ordered[-1]
        if self.anchor is not None and self.anchor.start_id in shifts:
            passed = self.anchor.elapsed_by(now) + shifts[self.anchor.start_id]
        else:  # begun on another laptop: only the wall clock is shared
            passed = last.elapsed + max(0.0, now.wall - last.at.timestamp())
        return max(passed, last.elapsed)

    def state(self, now: Reading, limits: Limits | None = None) -> RunState:
        """Where the meeting stands."""
        return state_at(self.plan, self.marks, self.elapsed(now), limits)

    def proposals(self, state: RunState) -> list[Proposal]:
        """Where lost time could be taken from."""
        return take_it_from(self.plan, state)

    def anchored(self, now: Reading) -> Anchor | None:
        """An anchor for this moment; None before the start."""
        start = first_start(self.marks)
        return Anchor(start.id, self.elapsed(now), now) if start is not None else None


@dataclass(frozen=True, slots=True)
class SegmentTime:
    """That a segment ran from when to when; a segment that was gone back to is there twice."""

    segment_id: str
    title_en: str
    title_zh: str
    kind: str
    began: datetime
    ended: datetime


# ---- looking


def run_of(ws: Workspace, event_id: str) -> Run:
    """The run of a meeting. Raises `NotFound`."""
    with ws.read() as session:
        run = _run(session, event_id)
    kept = Anchor.from_json(ws.recall(_key(event_id)))
    return Run(run.event_id, run.plan, run.marks, kept, run.titles, run.time_zone)


def real_times(ws: Workspace, event_id: str, *, clock: Clock = read_clocks) -> list[SegmentTime]:
    """When each segment really began and ended, in the order it happened; [] where the meeting was not run with the clock."""
    run = run_of(ws, event_id)
    if not run.started:
        return []
    elapsed = run.elapsed(clock())
    state = state_at(run.plan, run.marks, elapsed)
    return [
        SegmentTime(
            segment_id, run.titles[segment_id].title_en, run.titles[segment_id].title_zh, run.titles[segment_id].kind,
            state.moment(begins), state.moment(ends),
        )
        for segment_id, begins, ends in real_visits(run.plan, run.marks, elapsed)
    ]  # fmt: skip


def _run(session: Session, event_id: str) -> Run:
    event = get(session, Event, event_id)
    segments = rows(session, Segment, event_id=event_id)
    planned, titles = [], {}
    for segment in segments:
        slots = rows(session, Slot, segment_id=segment.id)
        planned.append(RunSegment(plan_of(segment), len(slots)))
        turns = tuple((slot.title_en, slot.title_zh) for slot in slots)
        titles[segment.id] = RunTitle(
            segment.title_en, segment.title_zh, segment.kind, segment.prompt_en, segment.prompt_zh, turns
        )
    marks = tuple(_mark(row) for row in rows(session, RunMark, RunMark.elapsed, RunMark.id, event_id=event_id))
    return Run(event_id, RunPlan(event.starts_at, tuple(planned)), marks, None, titles, event.time_zone)


def _mark(row: RunMark) -> Mark:
    return Mark(row.id, row.kind, row.elapsed, row.at, row.clock, row.segment_id, row.from_segment_id, row.seconds)


def _key(event_id: str) -> str:
    return f"run:{event_id}"


def keep_anchor(ws: Workspace, event_id: str, *, clock: Clock = read_clocks) -> None:
    """Note where this laptop's clocks stand, so that a later restart of the computer finds the right second."""
    run = run_of(ws, event_id)
    if (anchor := run.anchored(clock())) is not None:
        ws.remember(_key(event_id), anchor.to_json())


# ---- the plenary


def start(ws: Workspace, event_id: str, segment_id: str | None = None, *, clock: Clock = read_clocks) -> str:
    """Start the meeting with its first segment, or the given one. Raises `RuleBroken` where it runs already."""
    run = run_of(ws, event_id)
    if run.started:
        raise RuleBroken(
            text("This meeting has started already."),
            text("Go on with it, or clear its clock and start anew."),
            code="run.started",
        )
    if not run.plan.segments:
        raise RuleBroken(
            text("This meeting has no agenda yet."), text("Add a segment or start from a template."), code="run.empty"
        )
    return _keep(ws, event_id, text("Start the meeting"), "start", clock, segment_id=segment_id or run.plan.segments[0].id)


def go_to(ws: Workspace, event_id: str, segment_id: str, *, clock: Clock = read_clocks) -> str:
    """Let a segment run from now on, wherever it stands in the order; after the end the meeting goes on with it."""
    run, _ = _running(ws, event_id, clock, also_ended=True)
    title = run.titles.get(segment_id)
    if title is None:
        raise NotFound(text("This segment is not there any more."))
    label = text("Go to {segment}", segment=_called(title))
    return _keep(ws, event_id, label, "go", clock, segment_id=segment_id)


def next_segment(ws: Workspace, event_id: str, *, clock: Clock = read_clocks) -> str:
    """The next segment that is not skipped; after the last one the meeting ends."""
    _, state = _running(ws, event_id, clock)
    if state.next_id is None:
        return end(ws, event_id, clock=clock)
    return go_to(ws, event_id, state.next_id, clock=clock)


def back(ws: Workspace, event_id: str, *, clock: Clock = read_clocks) -> str:
    """The segment before the running one runs on, with the time it had left; after the end, the last."""
    _, state = _running(ws, event_id, clock, also_ended=True)
    order = [line.id for line in state.lines if line.state != "skipped" or line.id == state.segment_id]
    place = order.index(state.segment_id) if state.segment_id is not None else len(order)
    if place == 0:
        raise RuleBroken(text("There is no segment before this one."), code="run.first")
    return go_to(ws, event_id, order[place - 1], clock=clock)


def skip(ws: Workspace, event_id: str, segment_id: str | None = None, *, clock: Clock = read_clocks) -> str:
    """Leave out a segment to come, or break off the running one and go on with the next."""
    run, state = _running(ws, event_id, clock)
    segment_id = segment_id or state.segment_id
    line = state.line(segment_id)
    if line is None or line.state not in ("now", "coming"):
        raise RuleBroken(text("Only the running segment and those to come can be skipped."), code="run.not_to_come")
    label = text("Skip {segment}", segment=_called(run.titles[line.id]))
    return _keep(ws, event_id, label, "skip", clock, segment_id=line.id)


def pause(ws: Workspace, event_id: str, *, clock: Clock = read_clocks) -> str:
    """Stop the clock of the running segment; the meeting gets later meanwhile."""
    _, state = _running(ws, event_id, clock)
    if state.phase == "paused":
        raise RuleBroken(text("The clock is paused already."), code="run.paused")
    return _keep(ws, event_id, text("Pause the clock"), "pause", clock)


def resume(ws: Workspace, event_id: str, *, clock: Clock = read_clocks) -> str:
    """Let the clock of the running segment go on."""
    _, state = _running(ws, event_id, clock)
    if state.phase != "paused":
        raise RuleBroken(text("The clock is not paused."), code="run.not_paused")
    return _keep(ws, event_id, text("Resume the clock"), "resume", clock)


def change_time(
    ws: Workspace, event_id: str, seconds: float, segment_id: str | None = None, *, from_segment_id: str | None = None,
    clock: Clock = read_clocks,
) -> float:  # fmt: skip
    """Give a segment (the running one) `seconds` more, from another one's time where one is named, or take some.

    No more is taken than it has left. Returns the seconds really given. Raises `RuleBroken` where there is none to take.
    """
    _, state = _running(ws, event_id, clock)
    line = state.line(segment_id or state.segment_id)
    if line is None or line.state not in ("now", "coming"):
        raise RuleBroken(text("Only the running segment and those to come can get another length."), code="run.not_to_come")
    left = max(0.0, line.allotted - line.used)
    giver = state.line(from_segment_id) if from_segment_id is not None else None
    if giver is not None:
        seconds = min(seconds, max(0.0, giver.allotted - giver.used))
    seconds = max(seconds, -left)
    if seconds == 0:
        raise RuleBroken(text("There is no time left to take."), code="run.nothing_left")
    minutes = round(abs(seconds) / 60, 1)
    more = text("Give {minutes} min more", minutes=_plain(minutes))
    label = more if seconds > 0 else text("Take {minutes} min away", minutes=_plain(minutes))
    _keep(ws, event_id, label, "change", clock, segment_id=line.id, from_segment_id=from_segment_id, seconds=seconds)
    return seconds


def take_from(ws: Workspace, event_id: str, cuts: Sequence[tuple[str, int]], *, clock: Clock = read_clocks) -> None:
    """Shorten segments to come by these minutes (a `Proposal`'s cuts), as one act."""
    total = sum(minutes for _, minutes in cuts)
    with ws.act(text("Take {minutes} min from later segments", minutes=total)):
        for segment_id, minutes in cuts:
            change_time(ws, event_id, -60.0 * minutes, segment_id, clock=clock)


def end(ws: Workspace, event_id: str, *, clock: Clock = read_clocks) -> str:
    """End the meeting."""
    _running(ws, event_id, clock)
    return _keep(ws, event_id, text("End the meeting"), "end", clock)


def clear(ws: Workspace, event_id: str) -> None:
    """Forget the run, as after a rehearsal; undo brings it back."""
    with ws.act(text("Clear the meeting’s clock")) as session:
        remove(session, *rows(session, RunMark, RunMark.id, event_id=event_id))


# ---- the clocks beside it


def start_rooms_clock(ws: Workspace, event_id: str, seconds: float | None = None, *, clock: Clock = read_clocks) -> str:
    """Start the clock of the breakout rooms: `seconds`, else what the running segment has left but a minute for coming back."""
    _, state = _running(ws, event_id, clock)
    if state.segment_id is None:
        raise RuleBroken(text("No segment runs."), code="run.none")
    lasts = seconds if seconds is not None else max(60.0, state.left - _CALL_BACK)
    return _keep(
        ws, event_id, text("Start the rooms’ clock"), "start", clock, "breakout", segment_id=state.segment_id, seconds=lasts
    )


def start_turns(ws: Workspace, event_id: str, seconds: float | None = None, *, clock: Clock = read_clocks) -> str:
    """Start the groups' turns of the running segment: `seconds` each, else what the segment has left in equal parts."""
    run, state = _running(ws, event_id, clock)
    segment = run.plan.get(state.segment_id)
    if segment is None or segment.turns == 0:
        raise RuleBroken(
            text("No groups present in this segment."), text("Give the segment its groups on the agenda."), code="run.no_turns"
        )
    each = seconds if seconds is not None else max(1.0, state.left // segment.turns)
    return _keep(ws, event_id, text("Start the turns"), "start", clock, "turns", segment_id=segment.id, seconds=each)


def go_to_turn(ws: Workspace, event_id: str, number: int, *, clock: Clock = read_clocks) -> str:
    """Let turn `number` (0 is first) begin; beyond the last one the turns end."""
    _, state = _running(ws, event_id, clock)
    turns = state.turns
    if turns is None or number < 0:
        raise RuleBroken(text("No turn runs."), text("Start the turns first."), code="run.no_turns")
    if number >= turns.count:
        return end_beside(ws, event_id, "turns", clock=clock)
    return _keep(ws, event_id, text("Next turn"), "go", clock, "turns", segment_id=turns.segment_id, seconds=float(number))


def change_beside(ws: Workspace, event_id: str, which: str, seconds: float, *, clock: Clock = read_clocks) -> str:
    """Give the rooms' clock ("breakout") or the turn that runs ("turns") more seconds, or take some."""
    beside = _beside(ws, event_id, which, clock)
    seconds = max(seconds, -max(0.0, beside.left))
    if seconds == 0:
        raise RuleBroken(text("There is no time left to take."), code="run.nothing_left")
    return _keep(ws, event_id, text("Change a clock"), "change", clock, which, segment_id=beside.segment_id, seconds=seconds)


def pause_beside(ws: Workspace, event_id: str, which: str, *, clock: Clock = read_clocks) -> str:
    """Pause the rooms' clock or the turns, or let them go on."""
    beside = _beside(ws, event_id, which, clock)
    kind = "resume" if beside.paused else "pause"
    label = text("Resume the clock") if beside.paused else text("Pause the clock")
    return _keep(ws, event_id, label, kind, clock, which, segment_id=beside.segment_id)


def end_beside(ws: Workspace, event_id: str, which: str, *, clock: Clock = read_clocks) -> str:
    """Put the rooms' clock or the turns away."""
    beside = _beside(ws, event_id, which, clock)
    label = text("End the turns") if which == "turns" else text("Call the rooms back")
    return _keep(ws, event_id, label, "end", clock, which, segment_id=beside.segment_id)


def _beside(ws: Workspace, event_id: str, which: str, clock: Clock) -> SideClock:
    _, state = _running(ws, event_id, clock)
    beside = state.turns if which == "turns" else state.breakout
    if beside is None:
        raise RuleBroken(text("This clock does not run."), code="run.no_clock")
    return beside


# ---- writing


def _running(ws: Workspace, event_id: str, clock: Clock, *, also_ended: bool = False) -> tuple[Run, RunState]:
    run = run_of(ws, event_id)
    state = run.state(clock())
    if state.phase == "before":
        raise RuleBroken(text("This meeting has not started yet."), text("Start it first."), code="run.not_started")
    if state.phase == "ended" and not also_ended:
        raise RuleBroken(text("This meeting has ended."), text("Go back to a segment to go on."), code="run.ended")
    return run, state


def _keep(
    ws: Workspace, event_id: str, label: Text, kind: str, clock: Clock, which: str = "plenary", *,
    segment_id: str | None = None, from_segment_id: str | None = None, seconds: float = 0.0,
) -> str:  # fmt: skip
    """Store a mark at the second that the run stands at, and this laptop's anchor with it. Returns the mark's id."""
    with ws.act(label) as session:
        run = run_of(ws, event_id)
        now = clock()
        begins = kind == "start" and which == "plenary"
        mark = RunMark(
            event_id=event_id,
            feed=get(session, Event, event_id).feed,
            clock=which,
            kind=kind,
            segment_id=segment_id,
            from_segment_id=from_segment_id,
            seconds=seconds,
            elapsed=0.0 if begins else run.elapsed(now),
            at=datetime.fromtimestamp(now.wall, UTC),
        )
        session.add(mark)
        anchor = Anchor(mark.id, 0.0, now) if begins else run.anchored(now)
        if anchor is not None:
            ws.remember(_key(event_id), anchor.to_json())
        return mark.id


def _called(title: RunTitle) -> str | Text:
    return title.title_en or title.title_zh or kind_label(title.kind)


def _plain(minutes: float) -> str:
    return f"{minutes:g}"
