"""Chapters of an event on its axis: made from the times at which its agenda really went, corrected by hand, written to a file.

What somebody changed stays as it is, and what somebody took away stays away, however often chapters are made.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.media import ChapterMark, ChaptersFile
from moderator_app.domain.wording import text
from moderator_app.operations.axis import axis_of
from moderator_app.operations.run_of_show import SegmentTime, real_times
from moderator_app.store import Workspace, get, put, remove, rows
from moderator_app.store.tables import Chapter, Event, Recording, Segment, natural_id

CHAPTER_FIELDS = frozenset(["starts", "title_en", "title_zh"])

#: Chapters of a file that are nearer than this to one that is there, in seconds, are that one.
NEAR = 1.0

#: A part of the agenda that ran for less, in seconds, was passed over on the way to another.
PASSED_OVER = 5.0

#: A chapter further than this from its meeting is a slip of the keys, in seconds.
FARTHEST = 7 * 24 * 3600.0


@dataclass(frozen=True, slots=True)
class ChapterView:
    """A chapter: `starts` and `ends` in seconds of the event's axis (`ends`: where the next one starts; of the last, the end of
    the recordings or of the meeting). `origin`: agenda, or typed where somebody made or changed it."""

    id: str
    starts: float
    ends: float
    title_en: str
    title_zh: str
    origin: str
    segment_id: str | None


@dataclass(frozen=True, slots=True)
class ChaptersMade:
    """`made` chapters were added, `moved` got other times or titles, `kept` are as somebody changed them, `gone` fell away.

    `from_run`: their times are those of the run of show, not the planned ones.
    """

    made: int
    moved: int
    kept: int
    gone: int
    from_run: bool


def chapters_of(ws: Workspace, event_id: str) -> list[ChapterView]:
    """The chapters of an event in the order of their time."""
    with ws.read() as session:
        return _views(session, get(session, Event, event_id))


def make_chapters(ws: Workspace, event_id: str, *, anew: bool = False) -> ChaptersMade:
    """Make chapters of the agenda: with the times at which it really went, where it was run; else with the planned ones.

    Done again, it corrects those that nobody touched, and those whose part was never run fall away. `anew`: all that is
    there goes first, what was typed too.
    """
    real = real_times(ws, event_id)
    with ws.act(text("Make chapters of the agenda")) as session:
        event = get(session, Event, event_id)
        there = rows(session, Chapter, Chapter.starts, event_id=event_id)
        if anew:
            remove(session, *there)
            session.flush()
            there = []
        starts = _as_it_went(session, event, real) if real else _planned(session, event)
        return _make(session, event, starts, there, bool(real))


def add_chapter(ws: Workspace, event_id: str, starts: float, title_en: str = "", title_zh: str = "") -> str:
    """Add a chapter by hand. Returns its id. Raises `RuleBroken` without a title."""
    with ws.act(text("Add a chapter")) as session:
        get(session, Event, event_id)
        values = _checked({"starts": starts, "title_en": title_en, "title_zh": title_zh})
        if not (values["title_en"] or values["title_zh"]):
            raise _untitled()
        chapter = Chapter(event_id=event_id, origin="typed", **values)
        session.add(chapter)
        return chapter.id


def change_chapter(ws: Workspace, chapter_id: str, **changes: float | str) -> None:
    """Change `starts` (seconds of the axis), `title_en`, `title_zh`. From then on it is left alone when chapters are made.

    Raises `RuleBroken` where no title would be left.
    """
    with ws.act(text("Change a chapter")) as session:
        chapter = get(session, Chapter, chapter_id)
        changed = {name: value for name, value in _checked(changes).items() if getattr(chapter, name) != value}
        titles = [changed.get(name, getattr(chapter, name)) for name in ("title_en", "title_zh")]
        if {"title_en", "title_zh"} & changed.keys() and not any(titles):
            raise _untitled()
        for name, value in changed.items():
            setattr(chapter, name, value)
        if changed and chapter.origin != "typed":
            chapter.origin = "typed"


def remove_chapter(ws: Workspace, chapter_id: str) -> None:
    """Take a chapter away; undo brings it back."""
    with ws.act(text("Remove a chapter")) as session:
        remove(session, get(session, Chapter, chapter_id))


def chapter_marks(ws: Workspace, recording_id: str, language: str = "both") -> list[ChapterMark]:
    """The chapters of a recording in its own seconds, to be written to a file; `language`: en, zh or both ("English / 中文").

    One that began before the recording is cut to its beginning; those outside of it are left out.
    """
    with ws.read() as session:
        row = get(session, Recording, recording_id)
        marks = []
        for view in _views(session, get(session, Event, row.event_id)):
            starts, ends = max(view.starts - row.begins, 0.0), view.ends - row.begins
            if row.seconds is not None:
                ends = min(ends, row.seconds)
            if ends > starts:
                marks.append(ChapterMark(round(starts, 3), round(ends, 3), _title(view, language)))
        return marks


def import_chapters(ws: Workspace, recording_id: str, file: ChaptersFile, *, language: str = "en") -> int:
    """Take in chapters that another program wrote, in seconds of the recording. The same again adds nothing.

    A chapter within a second of one that is there gives it its title. Returns how many were added or changed.
    """
    with ws.act(text("Import chapters")) as session:
        row = get(session, Recording, recording_id)
        there = rows(session, Chapter, Chapter.starts, event_id=row.event_id)
        column, changed = f"title_{language}", 0
        for mark in file.marks:
            starts = round(mark.starts + row.begins, 3)
            running = max((one for one in there if one.starts <= starts), key=lambda one: one.starts, default=None)
            if mark.starts < NEAR and running is not None and _shown(running, language) == mark.title:
                continue  # it had begun before the recording
            near = min(there, key=lambda chapter: abs(chapter.starts - starts), default=None)
            if near is None or abs(near.starts - starts) >= NEAR:
                values: dict[str, str] = {column: mark.title}
                session.add(Chapter(event_id=row.event_id, feed=row.feed, origin="typed", starts=starts, **values))
                changed += 1
            elif mark.title and _shown(near, language) != mark.title:
                setattr(near, column, mark.title)
                near.origin = "typed"
                changed += 1
        return changed


# ---- from the agenda


@dataclass(frozen=True, slots=True)
class _Start:
    """A part of the agenda begins, for the `turn`th time from 0, at a second of the axis."""

    segment_id: str
    turn: int
    second: float
    title_en: str
    title_zh: str


def _planned(session: Session, event: Event) -> list[_Start]:
    """Where each part of the agenda should begin on the axis."""
    second = axis_of(session, event).of_moment(event.starts_at) if event.starts_at is not None else None
    place, found = second or 0.0, []
    for segment in rows(session, Segment, event_id=event.id):
        found.append(_Start(segment.id, 0, place, segment.title_en, segment.title_zh))
        place += 60.0 * segment.minutes
    return found


def _as_it_went(session: Session, event: Event, real: Sequence[SegmentTime]) -> list[_Start]:
    """Where each part really began. One that was passed within seconds was passed over, unless it is the last."""
    axis, turns, found = axis_of(session, event), Counter[str](), list[_Start]()
    for place, part in enumerate(real):
        second = axis.of_moment(part.began)
        passed = (part.ended - part.began).total_seconds() < PASSED_OVER and place < len(real) - 1
        if second is None or passed or (found and found[-1].segment_id == part.segment_id):
            continue
        found.append(_Start(part.segment_id, turns[part.segment_id], second, part.title_en, part.title_zh))
        turns[part.segment_id] += 1
    return found


def _make(session: Session, event: Event, starts: Sequence[_Start], there: Sequence[Chapter], from_run: bool) -> ChaptersMade:
    known = {chapter.id: chapter for chapter in there}
    made = moved = kept = 0
    wanted: set[str] = set()
    for start in starts:
        key = (event.id, start.segment_id, str(start.turn))
        row_id = natural_id("chapter", *key)
        wanted.add(row_id)
        chapter = known.get(row_id)
        titles = {"title_en": start.title_en, "title_zh": start.title_zh}
        values = {"starts": round(start.second, 3), **titles, "origin": "agenda"}
        if chapter is None:
            if there and _was_removed(session, row_id):
                continue
            put(session, Chapter, key, event_id=event.id, feed=event.feed, segment_id=start.segment_id, **values)
            made += 1
        elif chapter.origin == "typed":
            kept += 1
        elif any(getattr(chapter, name) != value for name, value in values.items()):
            for name, value in values.items():
                setattr(chapter, name, value)
            moved += 1
    gone = [chapter for chapter in there if chapter.origin == "agenda" and chapter.id not in wanted]
    remove(session, *gone)
    return ChaptersMade(made, moved, kept, len(gone), from_run)


def _was_removed(session: Session, row_id: str) -> bool:
    row = session.get(Chapter, row_id, execution_options={"with_deleted": True})
    return row is not None and row.deleted_at is not None


# ---- parts


def _untitled() -> RuleBroken:
    return RuleBroken(text("A chapter needs a title."), text("Type a few words."))


def _views(session: Session, event: Event) -> list[ChapterView]:
    found = list(session.scalars(select(Chapter).where(Chapter.event_id == event.id).order_by(Chapter.starts, Chapter.id)))
    axis = axis_of(session, event)
    last = max((span.ends for span in axis.spans if span.seconds is not None), default=axis.length)
    ends = [chapter.starts for chapter in found[1:]] + [max(last, found[-1].starts)] if found else []
    return [
        ChapterView(row.id, row.starts, end, row.title_en, row.title_zh, row.origin, row.segment_id)
        for row, end in zip(found, ends, strict=True)
    ]


def _title(view: ChapterView, language: str) -> str:
    both = list(dict.fromkeys(title for title in (view.title_en, view.title_zh) if title))
    if language == "both":
        return " / ".join(both)
    return (view.title_zh if language == "zh" else view.title_en) or (both[0] if both else "")


def _shown(chapter: Chapter, language: str) -> str:
    return (chapter.title_zh if language == "zh" else chapter.title_en) or chapter.title_en or chapter.title_zh


def _checked(values: Mapping[str, float | str]) -> dict[str, Any]:
    if unknown := set(values) - CHAPTER_FIELDS:
        raise TypeError(f"not a field of a chapter: {', '.join(sorted(unknown))}")
    checked: dict[str, Any] = {}
    for name, value in values.items():
        if name == "starts":
            if not isinstance(value, int | float) or not abs(value) <= FARTHEST:
                raise RuleBroken(text("A chapter begins within a week of its meeting."), text("Give a time such as 12:30."))
            checked[name] = round(float(value), 3)
        else:
            checked[name] = " ".join(str(value).split())
    return checked
