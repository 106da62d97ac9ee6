"""The one axis of an event: seconds from its zero, on which recordings, words, chat, notes and the agenda meet.

Its zero is the moment the recording began, where that is known; else the moment the run of show was started; else the planned
start; an event with none of the three has an axis without a zero, and only what counts in seconds has a place on it. A recording
stands at its `begins`; lines of a recording count in its own seconds. All moments are aware, in UTC.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from typing import Protocol

from sqlalchemy import select
from sqlalchemy.orm import Session

from moderator_app.domain.season import known_zone
from moderator_app.store import Workspace, get
from moderator_app.store.tables import Cue, Event, Recording, RunMark

#: A note or a chat line this much before the zero or after the planned end still belongs to the meeting.
MARGIN = 3 * 3600.0

#: Recordings that begin or end within so many seconds of each other are of the same time.
TOGETHER = 2.0


class Captured(Protocol):
    """What of a note says when it was made: a row of the store, or a view of it."""

    @property
    def captured_at(self) -> datetime: ...
    @property
    def at_seconds(self) -> float | None: ...


@dataclass(frozen=True, slots=True)
class Span:
    """A recording on the axis: it begins at `begins` and lasts `seconds` (None: not known)."""

    recording_id: str
    begins: float
    seconds: float | None

    @property
    def ends(self) -> float:
        """Its end on the axis; without end where nobody knows how long it is."""
        return float("inf") if self.seconds is None else self.begins + self.seconds


@dataclass(frozen=True, slots=True)
class Axis:
    """Where things stand, in seconds from `zero`. `zone`: the event's IANA zone; `length`: its planned seconds; `spans`: its
    recordings by their beginning."""

    zero: datetime | None
    zone: str = "UTC"
    length: float = 0.0
    spans: tuple[Span, ...] = ()
    begins: Mapping[str, float] = field(default_factory=dict)

    def of_moment(self, moment: datetime) -> float | None:
        """The second of an aware moment; None where the axis has no zero."""
        return None if self.zero is None else (moment - self.zero).total_seconds()

    def moment(self, seconds: float) -> datetime | None:
        """The moment (UTC) of a second; None where the axis has no zero, or the calendar ends before it."""
        if self.zero is None:
            return None
        try:
            return self.zero + timedelta(seconds=seconds)
        except OverflowError:
            return None

    def of_time_of_day(self, clock: str) -> float | None:
        """The second of a time of day ("HH:MM:SS") in the event's zone, on the day that puts it nearest to the meeting's middle.

        A meeting over midnight needs no date so; in the hour that a change of clocks repeats, the nearer of both counts.
        """
        if self.zero is None:
            return None
        try:
            wall = time.fromisoformat(clock)
        except ValueError:
            return None
        zone = known_zone(self.zone)
        middle = self.length / 2
        today = (self.zero + timedelta(seconds=middle)).astimezone(zone).date()
        seconds = []
        for day in (-1, 0, 1):
            for fold in (0, 1):
                try:
                    there = datetime.combine(today + timedelta(days=day), wall.replace(fold=fold), zone)
                    seconds.append((there.astimezone(UTC) - self.zero).total_seconds())
                except OverflowError:  # the first or last day there is
                    continue
        return min(seconds, key=lambda second: abs(second - middle), default=None)

    def of_line(self, starts: float | None, time_of_day: str = "", recording_id: str | None = None) -> float | None:
        """The second of a line of a transcript or chat.

        A line of a known recording counts from that recording's beginning. One with a time of day is placed by the clock, unless
        that puts it outside the meeting (a host in another zone) and it has seconds as well.
        """
        if recording_id is not None and starts is not None:
            return starts + self.begins.get(recording_id, 0.0)
        if time_of_day:
            placed = self.of_time_of_day(time_of_day)
            if placed is not None and (starts is None or self.holds(placed)):
                return placed
        return starts

    def of_cue(self, cue: Cue) -> float | None:
        """The second at which a line begins; None where nothing tells."""
        return self.of_line(cue.starts, cue.time_of_day, cue.recording_id)

    def of_note(self, note: Captured) -> float | None:
        """The second of a note: the moment it was made, if that was in the meeting; else the second it was given."""
        placed = self.of_moment(note.captured_at)
        return placed if placed is not None and self.holds(placed) else note.at_seconds

    def holds(self, second: float) -> bool:
        """Whether a second is in the meeting, with a margin before and after."""
        return -MARGIN <= second <= self.length + MARGIN

    def playing(self, second: float, rather: str | None = None) -> tuple[str, float] | None:
        """The recording that holds a second of the axis, and its own second there; where several do, the one that is `rather`
        wanted, else the later begun one."""
        found = [span for span in self.spans if span.begins <= second < span.ends]
        span = next((one for one in found if one.recording_id == rather), found[-1] if found else None)
        return (span.recording_id, second - span.begins) if span is not None else None


def following(axis: Axis, recording_id: str, kinds: Mapping[str, str] | None = None) -> tuple[str, float] | None:
    """What plays on when a recording ends: the next recording of the meeting that goes further, and the second of the axis to
    play it from; None after the last. Where several begin with it, one of the same kind (`kinds`: video or audio by id) is taken.

    A recording of the same time (the sound alone, another view) is not the next one.
    """
    ended = next((span for span in axis.spans if span.recording_id == recording_id), None)
    if ended is None or ended.seconds is None:
        return None
    known = kinds or {}
    later = [span for span in axis.spans if span.begins > ended.begins + TOGETHER and span.ends > ended.ends + TOGETHER]
    if not later:
        return None
    first = min(later, key=lambda span: max(span.begins, ended.ends))
    beside = [span for span in later if abs(max(span.begins, ended.ends) - max(first.begins, ended.ends)) <= TOGETHER]
    span = next((one for one in beside if known.get(one.recording_id) == known.get(recording_id)), first)
    return span.recording_id, max(span.begins, ended.ends)


def axis_of(session: Session, event: Event) -> Axis:
    """The axis of an event as things stand now."""
    found = session.execute(select(Recording.id, Recording.begins, Recording.seconds).where(Recording.event_id == event.id))
    spans = sorted((Span(*row) for row in found), key=lambda span: (span.begins, span.recording_id))
    return Axis(_zero(session, event), event.time_zone, event.minutes * 60.0, tuple(spans), _begins(spans))


def axis_of_event(ws: Workspace, event_id: str) -> Axis:
    """As `axis_of`, in a reading of its own."""
    with ws.read() as session:
        return axis_of(session, get(session, Event, event_id))


def _begins(spans: Sequence[Span]) -> dict[str, float]:
    return {span.recording_id: span.begins for span in spans}


def _zero(session: Session, event: Event) -> datetime | None:
    if event.recording_started_at is not None:
        return event.recording_started_at
    query = select(RunMark.at).where(RunMark.event_id == event.id, RunMark.clock == "plenary", RunMark.kind == "start")
    started = session.scalars(query.order_by(RunMark.elapsed, RunMark.id).limit(1)).first()
    return started or event.starts_at
