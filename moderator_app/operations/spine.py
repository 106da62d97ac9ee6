"""The spine of a meeting: agenda as planned and as it went, what was said, written, answered and noted, on one axis.

Everything has its second from `axis`; what has none stands in `unplaced`, so that nothing is lost from sight. Private chat is
never on it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from moderator_app.domain.chinese import has_chinese
from moderator_app.operations.axis import Axis, axis_of
from moderator_app.operations.evidence import places_in
from moderator_app.operations.run_of_show import SegmentTime, real_times
from moderator_app.operations.transcripts import Line, lines_on
from moderator_app.store import Workspace, get, rows
from moderator_app.store.tables import Chapter, Event, Insight, Note, Person, Recording, Segment

LANES = ("planned", "agenda", "recordings", "chapters", "transcript", "chat", "polls", "notes", "insights")

#: Answers to one question this long apart are two polls.
_POLL_AGAIN = 900.0


class Mark(NamedTuple):
    """Something on the spine: `starts` and `ends` in seconds of the axis (`starts` None: nothing tells; `ends` None: a moment).

    `kind` is that of the segment, note or insight, "" elsewhere. Words in a language it hasn't are "".
    """

    lane: str
    id: str
    starts: float | None
    ends: float | None
    words_en: str
    words_zh: str
    who: str = ""
    person_id: str | None = None
    kind: str = ""
    room_number: int = 0
    recording_id: str | None = None


@dataclass(frozen=True, slots=True)
class Spine:
    """A meeting along its axis: `marks` sorted by their beginning, `unplaced` without one. It spans from `begins` to `ends`."""

    event_id: str
    axis: Axis
    marks: tuple[Mark, ...]
    unplaced: tuple[Mark, ...]
    begins: float
    ends: float

    def lane(self, name: str) -> tuple[Mark, ...]:
        """The marks of one lane, in order."""
        return tuple(mark for mark in self.marks if mark.lane == name)

    def between(self, begins: float, ends: float) -> tuple[Mark, ...]:
        """The marks that begin at or after a second and before another."""
        starts = [mark.starts or 0.0 for mark in self.marks]
        return self.marks[bisect_left(starts, begins) : bisect_left(starts, ends)]


def spine_of(ws: Workspace, event_id: str, *, lanes: Collection[str] = LANES) -> Spine:
    """The spine of an event, or the lanes of it that are wanted."""
    real = real_times(ws, event_id) if "agenda" in lanes else []
    with ws.read() as session:
        event = get(session, Event, event_id)
        axis = axis_of(session, event)
        found = [mark for name in LANES if name in lanes for mark in _READERS[name](session, event, axis, real)]
    return aligned(event_id, axis, found)


def aligned(event_id: str, axis: Axis, marks: Iterable[Mark]) -> Spine:
    """Marks as a spine: sorted by their beginning, what begins together by lane and then by end; those without one apart."""
    order = {name: place for place, name in enumerate(LANES)}
    placed: list[Mark] = []
    unplaced: list[Mark] = []
    for mark in marks:
        (unplaced if mark.starts is None else placed).append(mark)
    placed.sort(key=lambda mark: (mark.starts, order.get(mark.lane, len(order)), mark.ends or mark.starts or 0.0, mark.id))
    begins = min((mark.starts or 0.0 for mark in placed), default=0.0)
    ends = max((max(mark.starts or 0.0, mark.ends or mark.starts or 0.0) for mark in placed), default=0.0)
    return Spine(event_id, axis, tuple(placed), tuple(unplaced), min(0.0, begins), max(ends, begins))


# ---- the lanes


def _planned(session: Session, event: Event, axis: Axis, _real: Sequence[SegmentTime]) -> Iterator[Mark]:
    begins = axis.of_moment(event.starts_at) if event.starts_at is not None else 0.0
    at = timedelta(seconds=begins or 0.0)
    for segment in rows(session, Segment, event_id=event.id):
        ends = at + timedelta(minutes=segment.minutes)
        yield Mark(
            "planned", segment.id, at.total_seconds(), ends.total_seconds(), segment.title_en, segment.title_zh, kind=segment.kind
        )
        at = ends


def _agenda(_session: Session, _event: Event, axis: Axis, real: Sequence[SegmentTime]) -> Iterator[Mark]:
    for one in real:
        begins, ends = axis.of_moment(one.began), axis.of_moment(one.ended)
        yield Mark("agenda", one.segment_id, begins, ends, one.title_en, one.title_zh, kind=one.kind)


def _recordings(session: Session, event: Event, _axis: Axis, _real: Sequence[SegmentTime]) -> Iterator[Mark]:
    for row in rows(session, Recording, Recording.begins, Recording.id, event_id=event.id):
        ends = row.begins + row.seconds if row.seconds is not None else None
        title_en = row.title_en or ("" if row.title_zh else row.file_name)
        yield Mark("recordings", row.id, row.begins, ends, title_en, row.title_zh, kind=row.kind, recording_id=row.id)


def _chapters(session: Session, event: Event, _axis: Axis, _real: Sequence[SegmentTime]) -> Iterator[Mark]:
    chapters = rows(session, Chapter, Chapter.starts, Chapter.id, event_id=event.id)
    for place, chapter in enumerate(chapters):
        ends = chapters[place + 1].starts if place + 1 < len(chapters) else None
        yield Mark("chapters", chapter.id, chapter.starts, ends, chapter.title_en, chapter.title_zh, kind=chapter.origin)


def _transcript(session: Session, event: Event, axis: Axis, _real: Sequence[SegmentTime]) -> Iterator[Mark]:
    for line in lines_on(session, event.id, axis, kinds=("transcript",)):
        yield _said("transcript", line, line.until)


def _chat(session: Session, event: Event, axis: Axis, _real: Sequence[SegmentTime]) -> Iterator[Mark]:
    for line in lines_on(session, event.id, axis, kinds=("chat",)):
        yield _said("chat", line, None)


def _said(lane: str, line: Line, ends: float | None) -> Mark:
    en, zh = line.words_in("en"), line.words_in("zh")
    return Mark(lane, line.id, line.at, ends, en, zh, line.speaker, line.person_id, recording_id=line.recording_id)


def _polls(session: Session, event: Event, axis: Axis, _real: Sequence[SegmentTime]) -> Iterator[Mark]:
    """A mark a question, from its first answer to its last, with how often each answer was chosen; nobody is named."""
    asked: dict[str, list[list[Line]]] = {}
    for line in lines_on(session, event.id, axis, kinds=("poll",)):
        runs = asked.setdefault(line.text.split("\n", 1)[0], [])
        last = runs[-1][-1].at if runs else None
        if runs and (line.at is None or last is None or line.at - last <= _POLL_AGAIN):
            runs[-1].append(line)
        else:
            runs.append([line])
    for question, runs in asked.items():
        for run in runs:
            counted = Counter(choice for line in run for choice in line.text.split("\n")[1:])
            answers = " · ".join(f"{choice} {count}" for choice, count in counted.most_common())
            words = f"{question} — {answers}" if answers else question
            times = [line.at for line in run if line.at is not None]
            en, zh = _by_letters(words)
            yield Mark("polls", run[0].id, min(times, default=None), max(times, default=None), en, zh)


def _notes(session: Session, event: Event, axis: Axis, _real: Sequence[SegmentTime]) -> Iterator[Mark]:
    notes = rows(session, Note, Note.captured_at, Note.id, event_id=event.id)
    people = _names(session, {note.said_by_id for note in notes})
    for note in notes:
        en, zh = _by_letters(note.text)
        who = people.get(note.said_by_id or "", note.said_by_text)
        yield Mark("notes", note.id, axis.of_note(note), None, en, zh, who, note.said_by_id, note.kind, note.room_number)


def _insights(session: Session, event: Event, _axis: Axis, _real: Sequence[SegmentTime]) -> Iterator[Mark]:
    insights = rows(session, Insight, event_id=event.id)
    places = places_in(session, [insight.id for insight in insights])
    people = _names(session, {one.said_by_id for one in insights})
    for one in insights:
        place = next(iter(places.get(one.id, ())), None)
        who = people.get(one.said_by_id or "", one.said_by_text)
        yield Mark(
            "insights",
            one.id,
            place.at if place else None,
            place.ends if place else None,
            one.text_en,
            one.text_zh,
            who,
            one.said_by_id,
            one.kind,
            one.room_number,
            place.recording_id if place else None,
        )


_READERS: dict[str, Callable[[Session, Event, Axis, Sequence[SegmentTime]], Iterator[Mark]]] = {
    "planned": _planned,
    "agenda": _agenda,
    "recordings": _recordings,
    "chapters": _chapters,
    "transcript": _transcript,
    "chat": _chat,
    "polls": _polls,
    "notes": _notes,
    "insights": _insights,
}


def _by_letters(words: str) -> tuple[str, str]:
    return ("", words) if has_chinese(words) else (words, "")


def _names(session: Session, ids: Collection[str | None]) -> dict[str, str]:
    return {row[0]: row[1] for row in session.execute(select(Person.id, Person.name).where(Person.id.in_(ids)))}
