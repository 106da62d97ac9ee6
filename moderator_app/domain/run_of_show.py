"""The run of show: what of a meeting runs now, how long it still has, and when everything will have happened.

Everything follows from the marks (what the moderator did, each with its second) and the agenda: two laptops with the same marks
stand at the same second, and so does a program that was killed and started again. Seconds count from the first start; a
pause stops the clock of a segment, never the meeting's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from moderator_app.domain.agenda import SegmentPlan

#: Seconds between the planned and the real start beyond which a run is a rehearsal: its planned times count from its own start.
REHEARSED_BEYOND = 7200.0


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing done to a run (see the table `run_mark`). `clock`: plenary, breakout or turns.

    In `turns`, a start's `seconds` are those of each turn, a go's the number of the turn, 0 the first.
    """

    id: str
    kind: str
    elapsed: float
    at: datetime
    clock: str = "plenary"
    segment_id: str | None = None
    from_segment_id: str | None = None
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class RunSegment:
    """A segment of the agenda as the run needs it. `turns`: how many groups present in it."""

    plan: SegmentPlan
    turns: int = 0

    @property
    def id(self) -> str:
        return self.plan.id


@dataclass(frozen=True, slots=True)
class RunPlan:
    """The agenda of a meeting: when it is planned to start (None: at any time) and its segments in order."""

    starts: datetime | None
    segments: tuple[RunSegment, ...]

    def get(self, segment_id: str | None) -> RunSegment | None:
        return next((segment for segment in self.segments if segment.id == segment_id), None)


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds before the end at which the clock warns, and from which on it is urgent. A short segment warns in its last third
    and is urgent in its last sixth, where that is later."""

    warning: float = 120.0
    danger: float = 30.0

    def tone(self, left: float, allotted: float) -> str:
        """ "", warning, danger or over."""
        if left < 0:
            return "over"
        if left <= min(self.danger, allotted / 6):
            return "danger"
        return "warning" if left <= min(self.warning, allotted / 3) else ""


@dataclass(frozen=True, slots=True)
class SegmentLine:
    """A segment on the run of show. All times are seconds of the run.

    `state`: now, past, coming, skipped, missed (passed over without a word). `planned`, `planned_end`: by the agenda.
    `allotted`: its seconds with what was added and taken. `used`: what it has had, pauses left out. `begins`, `ends`: real
    where it was, else expected. `visits`: from when to when it really ran.
    """

    id: str
    state: str
    planned: float
    planned_end: float
    allotted: float
    used: float
    begins: float
    ends: float
    visits: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class SideClock:
    """A clock that runs beside the plenary's. `number` of `count`: which turn, from 0; of the rooms' clock 0 of 1."""

    segment_id: str
    left: float
    allotted: float
    tone: str
    paused: bool
    number: int = 0
    count: int = 1


@dataclass(frozen=True, slots=True)
class RunState:
    """Where a meeting stands. `phase`: before, running, paused, ended. `offset`: seconds by which it will end after the planned
    end (less than 0: before). `zero`: the moment that its seconds count from. `is_rehearsal`: planned times count from the
    real start, since it is on another day. `left` and `allotted` are the running segment's."""

    phase: str
    zero: datetime
    elapsed: float
    segment_id: str | None
    left: float
    allotted: float
    tone: str
    lines: tuple[SegmentLine, ...]
    planned_end: float
    ends: float
    is_rehearsal: bool = False
    breakout: SideClock | None = None
    turns: SideClock | None = None

    @property
    def offset(self) -> float:
        return self.ends - self.planned_end

    @property
    def now(self) -> SegmentLine | None:
        return next((line for line in self.lines if line.state == "now"), None)

    @property
    def next_id(self) -> str | None:
        """The segment that comes next; before the start the first."""
        return next((line.id for line in self.lines if line.state == "coming"), None)

    def line(self, segment_id: str | None) -> SegmentLine | None:
        return next((line for line in self.lines if line.id == segment_id), None)

    def moment(self, seconds: float) -> datetime:
        """The moment at which the run stood at these seconds."""
        return self.zero + timedelta(seconds=seconds)


def settled(marks: Sequence[Mark]) -> tuple[list[Mark], dict[str, float]]:
    """The marks in their order on one axis, and for each start by how much its own seconds were moved onto it.

    Two laptops without a network may both have started the meeting. Each mark was made by one of their clocks: by that whose
    zero (`at` less `elapsed`) is nearest. The earlier start is the zero of all.
    """
    starts = sorted((m for m in marks if m.kind == "start" and m.clock == "plenary"), key=lambda m: (m.at, m.id))
    if not starts:
        return sorted(marks, key=lambda m: (m.elapsed, m.id)), {}
    shifts = {start.id: (start.at - starts[0].at).total_seconds() - start.elapsed for start in starts}
    shifts[starts[0].id] = 0.0
    if len(starts) == 1:
        return sorted(marks, key=lambda m: (m.elapsed, m.id)), shifts

    def moved(mark: Mark) -> Mark:
        zero = mark.at - timedelta(seconds=mark.elapsed)
        nearest = min(starts, key=lambda s: (abs((zero - s.at).total_seconds() + s.elapsed), s.id))
        return replace(mark, elapsed=mark.elapsed + shifts[nearest.id])

    return sorted(map(moved, marks), key=lambda m: (m.elapsed, m.id)), shifts


def first_start(marks: Sequence[Mark]) -> Mark | None:
    """The mark whose `at` is the zero of the run; None before the meeting."""
    starts = [m for m in marks if m.kind == "start" and m.clock == "plenary"]
    return min(starts, key=lambda m: (m.at, m.id), default=None)


def state_at(plan: RunPlan, marks: Sequence[Mark], elapsed: float, limits: Limits | None = None) -> RunState:
    """Where the meeting stands `elapsed` seconds after its first start; the last mark counts as past in any case.

    Before the start, `elapsed` counts from the planned start (less than 0: there is time).
    """
    limits = limits or Limits()
    ordered, _ = settled(marks)
    start = first_start(marks)
    if start is None:
        return _before(plan, elapsed)
    now = max(elapsed, ordered[-1].elapsed)
    fold = _Fold(plan)
    for mark in ordered:
        fold.take(mark)
    fold.pass_to(now)
    late = (start.at - plan.starts).total_seconds() if plan.starts is not None else 0.0
    rehearsal = abs(late) > REHEARSED_BEYOND
    lines = _lines(fold, now, 0.0 if rehearsal else -late)
    line = next((found for found in lines if found.state == "now"), None)
    phase = "ended" if fold.ended is not None else "paused" if fold.paused else "running"
    left = line.allotted - line.used if line is not None else 0.0
    allotted = line.allotted if line is not None else 0.0
    return RunState(
        phase=phase,
        zero=start.at - timedelta(seconds=start.elapsed),
        elapsed=now,
        segment_id=line.id if line is not None else None,
        left=left,
        allotted=allotted,
        tone="paused" if fold.paused else limits.tone(left, allotted) if line is not None else "",
        lines=lines,
        planned_end=lines[-1].planned_end if lines else now,
        ends=_end(fold, lines, now),
        is_rehearsal=rehearsal,
        breakout=fold.breakout.shown(limits) if fold.breakout is not None else None,
        turns=fold.turns.shown(limits) if fold.turns is not None else None,
    )


def real_visits(plan: RunPlan, marks: Sequence[Mark], elapsed: float) -> list[tuple[str, float, float]]:
    """Which segment really ran from when to when, in the order it happened: what the chapters of a recording are."""
    state = state_at(plan, marks, elapsed)
    found = [(line.id, begins, ends) for line in state.lines for begins, ends in line.visits]
    return sorted(found, key=lambda visit: (visit[1], visit[2]))  # those left again at once come first


# ---- what the marks did


class _Beside:
    """A clock beside the plenary's, while marks are taken."""

    def __init__(self, segment_id: str, seconds: float, begun: float, count: int = 1) -> None:
        self.segment_id, self.allotted, self.count = segment_id, max(0.0, seconds), count
        self.each = self.allotted
        self.number, self.used, self.paused, self.at = 0, 0.0, False, begun

    def pass_to(self, moment: float) -> None:
        if not self.paused:
            self.used += max(0.0, moment - self.at)
        self.at = moment

    def take(self, mark: Mark) -> None:
        self.pass_to(mark.elapsed)
        if mark.kind in ("pause", "resume"):
            self.paused = mark.kind == "pause"
        elif mark.kind == "change":
            self.allotted = max(0.0, self.allotted + mark.seconds)
        elif mark.kind == "go" and 0 <= int(mark.seconds) < self.count and int(mark.seconds) != self.number:
            self.number, self.used, self.paused, self.allotted = int(mark.seconds), 0.0, False, self.each

    def shown(self, limits: Limits) -> SideClock:
        left = self.allotted - self.used
        tone = "paused" if self.paused else limits.tone(left, self.allotted)
        return SideClock(self.segment_id, left, self.allotted, tone, self.paused, self.number, self.count)


class _Fold:
    """A run while its marks are taken one after another."""

    def __init__(self, plan: RunPlan) -> None:
        self.plan = plan
        self.order = [segment.id for segment in plan.segments]
        self.running: str | None = None
        self.began = False
        self.paused = False
        self.ended: float | None = None
        self.at = 0.0
        self.used = dict.fromkeys(self.order, 0.0)
        self.changed = dict.fromkeys(self.order, 0.0)
        self.visits: dict[str, list[tuple[float, float]]] = {segment_id: [] for segment_id in self.order}
        self.skipped: set[str] = set()
        self.breakout: _Beside | None = None
        self.turns: _Beside | None = None

    def pass_to(self, moment: float) -> None:
        """Let the clocks run on."""
        gone = max(0.0, moment - self.at)
        if self.running is not None and self.ended is None:
            if not self.paused:
                self.used[self.running] += gone
            begun, _ = self.visits[self.running][-1]
            self.visits[self.running][-1] = (begun, max(begun, moment))
        for beside in (self.breakout, self.turns):
            if beside is not None:
                beside.pass_to(moment)
        self.at = max(self.at, moment)

    def take(self, mark: Mark) -> None:
        self.pass_to(mark.elapsed)
        if mark.clock != "plenary":
            self._take_beside(mark)
        elif mark.kind == "start" and not self.began:
            self._run(mark.segment_id if mark.segment_id in self.used else self._after(None))
        elif mark.kind == "go" and mark.segment_id in self.used:
            self.skipped.discard(mark.segment_id)
            self._run(mark.segment_id)
        elif mark.kind == "skip" and mark.segment_id in self.used:
            self._skip(mark.segment_id)
        elif mark.kind in ("pause", "resume"):
            self.paused = mark.kind == "pause" and self.ended is None
        elif mark.kind == "change":
            self._change(mark)
        elif mark.kind == "end" and self.ended is None and self.began:
            self._finish()

    def _run(self, segment_id: str | None) -> None:
        self.began, self.ended = True, None
        if segment_id is None or segment_id == self.running:
            self.paused = False
            return
        self.running, self.paused = segment_id, False
        self.visits[segment_id].append((self.at, self.at))
        for name in ("breakout", "turns"):
            beside: _Beside | None = getattr(self, name)
            if beside is not None and beside.segment_id != segment_id:
                setattr(self, name, None)  # its segment is over

    def _skip(self, segment_id: str) -> None:
        self.skipped.add(segment_id)
        if self.running == segment_id and self.ended is None:
            following = self._after(segment_id)
            if following is None:
                self._finish()
            else:
                self._run(following)

    def _after(self, segment_id: str | None) -> str | None:
        place = self.order.index(segment_id) + 1 if segment_id is not None else 0
        return next((other for other in self.order[place:] if other not in self.skipped), None)

    def _change(self, mark: Mark) -> None:
        if mark.segment_id in self.changed:
            self.changed[mark.segment_id] += mark.seconds
        if mark.from_segment_id in self.changed:
            self.changed[mark.from_segment_id] -= mark.seconds

    def _finish(self) -> None:
        self.ended, self.paused, self.running = self.at, False, None
        self.breakout = self.turns = None

    def _take_beside(self, mark: Mark) -> None:
        name = "turns" if mark.clock == "turns" else "breakout"
        beside: _Beside | None = getattr(self, name)
        if mark.kind == "start" and mark.segment_id in self.used:
            segment = self.plan.get(mark.segment_id)
            count = max(1, segment.turns) if segment is not None and name == "turns" else 1
            setattr(self, name, _Beside(str(mark.segment_id), mark.seconds, mark.elapsed, count))
        elif mark.kind == "end":
            setattr(self, name, None)
        elif beside is not None:
            beside.take(mark)


# ---- the lines


def _lines(fold: _Fold, now: float, planned: float) -> tuple[SegmentLine, ...]:
    here = fold.order.index(fold.running) if fold.running is not None else -1
    over = fold.ended is not None
    found = []
    clock = now
    for place, segment in enumerate(fold.plan.segments):
        planned_end = planned + segment.plan.minutes * 60.0
        allotted = max(0.0, segment.plan.minutes * 60.0 + fold.changed[segment.id])
        visits, used = tuple(fold.visits[segment.id]), fold.used[segment.id]
        state = _state(segment.id in fold.skipped, place, here, over, bool(visits))
        if state == "now":
            begins, ends = visits[0][0], now + max(0.0, allotted - used)
            clock = ends
        elif state == "coming":
            begins, ends = clock, clock + max(0.0, allotted - used)
            clock = ends
        elif visits:
            begins, ends = visits[0][0], visits[-1][1]
        else:
            begins = ends = min(clock, now)
        found.append(SegmentLine(segment.id, state, planned, planned_end, allotted, used, begins, ends, visits))
        planned = planned_end
    return tuple(found)


def _state(skipped: bool, place: int, here: int, over: bool, visited: bool) -> str:
    if place == here:
        return "now"
    if skipped:
        return "skipped"
    if over or place < here:
        return "past" if visited else "missed"
    return "coming"


def _end(fold: _Fold, lines: Sequence[SegmentLine], now: float) -> float:
    if fold.ended is not None:
        return fold.ended
    return max((line.ends for line in lines if line.state in ("now", "coming")), default=now)


def _before(plan: RunPlan, elapsed: float) -> RunState:
    """Nobody has started it: everything is as planned, or late already by as much as the planned start has passed."""
    late = elapsed if 0 < elapsed <= REHEARSED_BEYOND else 0.0
    lines, planned = [], 0.0
    for segment in plan.segments:
        lasts = segment.plan.minutes * 60.0
        lines.append(
            SegmentLine(segment.id, "coming", planned, planned + lasts, lasts, 0.0, planned + late, planned + lasts + late, ())
        )
        planned += lasts
    zero = plan.starts if plan.starts is not None else datetime.fromtimestamp(0).astimezone()
    first = plan.segments[0].plan.minutes * 60.0 if plan.segments else 0.0
    return RunState("before", zero, elapsed, None, first, first, "", tuple(lines), planned, planned + late)
