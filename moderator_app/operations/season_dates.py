"""A strand's school year before it is laid out: proposed dates, what clashes with them, and what stands in the calendar already.

Nothing is written here; `operations.strands.plan_season` does that with the dates the moderator chose.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from moderator_app.domain.season import (
    SCHOOL_YEAR_DAYS,
    BusyTime,
    PlannedMeeting,
    clashes_at,
    lay_out_season,
    school_year_dates,
    school_year_of,
    unknown_countries,
)
from moderator_app.domain.wording import Text
from moderator_app.operations.strands import meeting_of_year
from moderator_app.store import Workspace, get
from moderator_app.store.tables import Event, Membership, Person, School, Strand


@dataclass(frozen=True, slots=True)
class DraftedMeeting:
    """One meeting of a season that is being laid out.

    `planned.starts_at` is its proposed start. `stays`: it was held, or is over, so its date is the one it had and is
    not to be moved. `was`: the date it had before (aware), None for a new or undated meeting.
    """

    number: int
    event_id: str | None
    title_en: str
    title_zh: str
    was: datetime | None
    stays: bool
    planned: PlannedMeeting


@dataclass(frozen=True, slots=True)
class SeasonDraft:
    """A proposed season. `countries` whose holidays were looked up; `unknown`: those whose holidays can't be."""

    school_year: str
    start_month: int
    meetings: tuple[DraftedMeeting, ...]
    countries: tuple[str, ...]
    unknown: tuple[str, ...]


def draft_season(
    ws: Workspace, strand_id: str, school_year: str, start_month: int, meetings: int, weekday: int, at: time, now: datetime
) -> SeasonDraft:
    """Propose dates for a strand's school year (see `lay_out_season`): holidays are those of the members' countries, busy times
    the meetings of all strands. Meetings that were held, or began before `now` (aware), keep their date."""
    begins, _ends = school_year_dates(school_year)
    school_year = school_year_of(begins)
    ends = begins + timedelta(days=SCHOOL_YEAR_DAYS)
    with ws.read() as session:
        strand = get(session, Strand, strand_id)
        countries = countries_of(session, strand_id)
        there = [meeting_of_year(session, strand_id, school_year, number) for number in range(1, meetings + 1)]
        busy = busy_times(session, without={event.id for event in there if event is not None})
    zone = ZoneInfo(strand.time_zone)
    kept = {number: starts for number, event in enumerate(there) if event and (starts := _kept_start(event, now))}
    free, first_month = meetings - len(kept), start_month
    if kept:
        begins, first_month = _after(max(kept.values()).astimezone(zone).date(), begins, ends, start_month, free)
    planned = iter(
        lay_out_season(
            begins, first_month, free, weekday, at, strand.time_zone, countries, busy, school_year_end=ends,
            minutes=strand.meeting_minutes,
        )
        if free
        else ()
    )  # fmt: skip
    drafted = tuple(
        _drafted(number + 1, event, PlannedMeeting(kept[number].astimezone(zone)), stays=True)
        if number in kept
        else _drafted(number + 1, event, next(planned), stays=False)
        for number, event in enumerate(there)
    )
    return SeasonDraft(school_year, start_month, drafted, tuple(countries), tuple(unknown_countries(countries)))


def _kept_start(event: Event, now: datetime) -> datetime | None:
    """The start of a meeting that is not to be moved any more; None for one that is."""
    if event.starts_at is not None and (event.status == "held" or event.starts_at < now):
        return event.starts_at
    return None


def _after(last: date, begins: date, ends: date, start_month: int, meetings: int) -> tuple[date, int]:
    """From when on the meetings that are left are spread, and its month: as far behind the last one held as they are apart."""
    wished = date(begins.year + (start_month < begins.month), start_month, 1)
    following = max(last + (ends - last) / (meetings + 1), wished)
    return following, following.month


def _drafted(number: int, event: Event | None, proposal: PlannedMeeting, *, stays: bool) -> DraftedMeeting:
    if event is None:
        return DraftedMeeting(number, None, "", "", None, stays, proposal)
    return DraftedMeeting(number, event.id, event.title_en, event.title_zh, event.starts_at, stays, proposal)


def clashes_of(ws: Workspace, event_id: str) -> list[Text]:
    """What speaks against the date a meeting has: holidays in its members' countries, other meetings. [] for an undated one."""
    with ws.read() as session:
        event = get(session, Event, event_id)
        if event.starts_at is None:
            return []
        countries = countries_of(session, event.strand_id) if event.strand_id else []
        busy = busy_times(session, without={event.id})
        return clashes_at(event.starts_at.astimezone(ZoneInfo(event.time_zone)), countries, busy, minutes=event.minutes)


def countries_of(session: Session, strand_id: str) -> list[str]:
    """The countries of a strand's members, of their school or their own, as written."""
    query = (
        select(Person.country, School.country)
        .join(Membership, Membership.person_id == Person.id)
        .outerjoin(School, School.id == Person.school_id)
        .where(Membership.strand_id == strand_id)
    )
    return sorted({str(own or school or "").strip() for own, school in session.execute(query)} - {""})


def busy_times(session: Session, *, without: set[str]) -> list[BusyTime]:
    """When there are meetings already, of any strand, but for those with these ids."""
    query = select(Event, Strand).outerjoin(Strand, Strand.id == Event.strand_id).where(Event.starts_at.is_not(None))
    busy = []
    for event, strand in session.execute(query):
        if event.id in without or event.starts_at is None or event.status == "cancelled":
            continue
        names = [(strand.name_en or strand.name_zh) if strand else "", event.title_en or event.title_zh]
        starts = event.starts_at.astimezone(UTC)
        busy.append(BusyTime(starts, starts + timedelta(minutes=event.minutes), ": ".join(filter(None, names))))
    return busy
