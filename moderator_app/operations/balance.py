"""Counting the heard balance of a meeting or a season: speech, chat, questions and quotes of each member.

It is the moderator's own: nothing of it is stored, so nothing of it syncs or is found by search. Private chat doesn't count.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from moderator_app.domain.balance import Balance, Heard
from moderator_app.domain.chinese import fold
from moderator_app.domain.season import school_year_dates
from moderator_app.operations.axis import axis_of
from moderator_app.operations.strands import meetings_of_year
from moderator_app.operations.transcripts import Line, lines_on
from moderator_app.store import Workspace, get, rows
from moderator_app.store.tables import (
    Attendance,
    Cue,
    Event,
    Evidence,
    Insight,
    Membership,
    Note,
    Person,
    School,
    Strand,
    utc_now,
)

#: Speech of one person with a pause no longer than this, and nobody between, is one turn.
TURN_GAP = 20.0


@dataclass(slots=True)
class _Tally:
    """What is being counted of one person, or of a label that nobody is tied to."""

    name: str
    seconds: float = 0.0
    turns: int = 0
    wrote: int = 0
    asked: int = 0
    quoted: int = 0
    meetings: set[str] = field(default_factory=set)
    came: set[str] = field(default_factory=set)
    last: date | None = None


def balance_of(ws: Workspace, event_id: str) -> Balance:
    """The heard balance of one meeting."""
    with ws.read() as session:
        event = get(session, Event, event_id)
        return _balance(session, [event], event.strand_id, event.title_en, event.title_zh)


def season_balance(ws: Workspace, strand_id: str, school_year: str = "", *, now: datetime | None = None) -> Balance:
    """The heard balance of a strand's meetings of a school year ("2026-27"; the strand's current one without it), as far as they
    have been held (or something said in them is here)."""
    with ws.read() as session:
        strand = get(session, Strand, strand_id)
        if school_year:
            begins, ends = school_year_dates(school_year)
            there = rows(session, Event, Event.starts_at, Event.id, strand_id=strand_id, kind="meeting")
            found = [event for event in there if event.starts_at and begins <= event.starts_at.date() < ends]
        else:
            found = [event for event in meetings_of_year(session, strand) if event.starts_at]
        spoken = set(session.scalars(select(Cue.event_id).where(Cue.event_id.in_([event.id for event in found])).distinct()))
        moment = now or utc_now()
        held = [event for event in found if event.id in spoken or (event.starts_at is not None and event.starts_at <= moment)]
        return _balance(session, held, strand_id, strand.name_en, strand.name_zh)


def _balance(session: Session, events: Sequence[Event], strand_id: str | None, title_en: str, title_zh: str) -> Balance:
    tallies: dict[str, _Tally] = {}
    has_transcript = False
    for event in events:
        counted = _Counting(event, tallies)
        axis = axis_of(session, event)
        spoken = lines_on(session, event.id, axis, kinds=("transcript",))
        has_transcript = has_transcript or bool(spoken)
        counted.speech(spoken)
        counted.chat(lines_on(session, event.id, axis, kinds=("chat",)))
        counted.notes(rows(session, Note, Note.id, event_id=event.id), plenary_heard=bool(spoken))
        counted.insights(*_insights(session, event))
        counted.presence(rows(session, Attendance, Attendance.id, event_id=event.id))
    people = _people(session, strand_id, tallies)
    return Balance(title_en, title_zh, len(events), tuple(sorted(people, key=_most_heard)), has_transcript)


def _most_heard(one: Heard) -> tuple[float, int, int, str]:
    return (-one.seconds, -one.wrote, -one.quoted, one.name)


class _Counting:
    """Counts one meeting into the tallies, which are by person id, or by "label:" and the folded name."""

    def __init__(self, event: Event, tallies: dict[str, _Tally]) -> None:
        self._event = event
        self._tallies = tallies
        self._day = event.starts_at.date() if event.starts_at is not None else None

    def _of(self, person_id: str | None, name: str) -> _Tally | None:
        if person_id is None and not name.strip():
            return None
        key = person_id or f"label:{fold(name).strip()}"
        return self._tallies.setdefault(key, _Tally(name))

    def _heard(self, person_id: str | None, name: str) -> _Tally | None:
        tally = self._of(person_id, name)
        if tally is not None:
            tally.meetings.add(self._event.id)
            if self._day is not None:
                tally.last = max(self._day, tally.last or self._day)
        return tally

    def speech(self, lines: Sequence[Line]) -> None:
        """Seconds, turns and questions; a line without a speaker is nobody's and ends no turn."""
        last: tuple[str, float] | None = None
        for line in lines:
            tally = self._heard(line.person_id, line.speaker)
            if tally is None or line.at is None:
                continue
            until = line.until if line.until is not None and line.ends is not None else line.at
            tally.seconds += max(0.0, until - line.at)
            who = line.person_id or line.speaker
            if last is None or last[0] != who or line.at - last[1] > TURN_GAP:
                tally.turns += 1
            last = (who, until)
            tally.asked += _questions(line)

    def chat(self, lines: Iterable[Line]) -> None:
        """Messages and questions among them."""
        for line in lines:
            tally = self._heard(line.person_id, line.speaker)
            if tally is not None:
                tally.wrote += 1
                tally.asked += _questions(line)

    def notes(self, notes: Iterable[Note], *, plenary_heard: bool) -> None:
        """Who is named in notes was quoted; questions of rooms, which no recording holds, were asked. Those of the plenary are in
        its transcript where it has one."""
        for note in notes:
            tally = self._heard(note.said_by_id, note.said_by_text) if note.said_by_id or note.said_by_text else None
            if tally is not None:
                tally.quoted += 1
                tally.asked += note.kind == "question" and (note.room_number > 0 or not plenary_heard)

    def insights(self, insights: Iterable[Insight], made_of_notes: set[str]) -> None:
        """Insights that name somebody; one made of a note that names them is counted with the note."""
        for one in insights:
            if one.state != "withdrawn" and one.id not in made_of_notes and (one.said_by_id or one.said_by_text):
                tally = self._heard(one.said_by_id, one.said_by_text)
                if tally is not None:
                    tally.quoted += 1

    def presence(self, attendances: Iterable[Attendance]) -> None:
        """Who came, heard or not."""
        for one in attendances:
            if one.person_id is not None and one.came in ("yes", "late"):
                tally = self._of(one.person_id, one.given_name)
                if tally is not None:
                    tally.came.add(self._event.id)


def _questions(line: Line) -> int:
    return line.text.count("?") + line.text.count("？") if line.text.rstrip(" \"'”’)）").endswith(("?", "？")) else 0


def _insights(session: Session, event: Event) -> tuple[list[Insight], set[str]]:
    insights = rows(session, Insight, event_id=event.id)
    ids = [one.id for one in insights]
    query = select(Evidence.insight_id).join(Note, Note.id == Evidence.note_id).where(Evidence.insight_id.in_(ids))
    named = query.where(Note.said_by_id.is_not(None) | (Note.said_by_text != ""))
    return insights, set(session.scalars(named))


def _people(session: Session, strand_id: str | None, tallies: dict[str, _Tally]) -> list[Heard]:
    """All members of the strand and whoever else was heard."""
    members = {one.person_id: one for one in rows(session, Membership, Membership.id, strand_id=strand_id)} if strand_id else {}
    ids = set(members) | {key for key in tallies if not key.startswith("label:")}
    query = select(Person, School).outerjoin(School, School.id == Person.school_id).where(Person.id.in_(ids))
    found = []
    for row in session.execute(query):
        person: Person = row[0]
        school: School | None = row[1]
        member = members.get(person.id)
        tally = tallies.get(person.id, _Tally(person.name))
        found.append(
            _heard(
                tally,
                person.id,
                person.name,
                (school.name_en or school.name_zh) if school is not None else "",
                member.language_need if member is not None else "",
                member.standing if member is not None else "",
            )
        )
    return found + [_heard(tally, None, tally.name) for key, tally in tallies.items() if key.startswith("label:")]


def _heard(tally: _Tally, person_id: str | None, name: str, school: str = "", language: str = "", standing: str = "") -> Heard:
    return Heard(
        person_id=person_id,
        name=name,
        school=school,
        language=language,
        standing=standing,
        seconds=tally.seconds,
        turns=tally.turns,
        wrote=tally.wrote,
        asked=tally.asked,
        quoted=tally.quoted,
        meetings=len(tally.meetings),
        came=len(tally.came),
        last_heard=tally.last,
    )
