"""Strands, their role families, school years and meetings: made, laid out over the year, cloned."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.ordering import position_for
from moderator_app.domain.season import PlannedMeeting, school_year_dates, school_year_of
from moderator_app.domain.wording import text
from moderator_app.store import Workspace, first, get, remove, rows
from moderator_app.store.tables import Event, Membership, Season, Segment, Slot, Strand, Term, new_id

STRAND_FIELDS = frozenset(
    [
        "name_en",
        "name_zh",
        "languages",
        "family_id",
        "role_ids",
        "school_year",
        "meeting_minutes",
        "time_zone",
        "contact_name",
        "contact_email",
    ]
)


@dataclass(frozen=True, slots=True)
class StrandView:
    """A strand in a list. `family` is the label of its role family in English and Chinese. `languages`: en, zh or both."""

    id: str
    name_en: str
    name_zh: str
    languages: str
    school_year: str
    members: int
    meetings: int
    family_en: str
    family_zh: str
    time_zone: str
    meeting_minutes: int
    family_id: str | None = None
    contact_name: str = ""
    contact_email: str = ""


@dataclass(frozen=True, slots=True)
class EventView:
    """A meeting in a list."""

    id: str
    strand_id: str | None
    kind: str
    number: int
    title_en: str
    title_zh: str
    starts_at: datetime | None
    time_zone: str
    minutes: int
    status: str
    place: str


# ---- strands


def strands(ws: Workspace) -> list[StrandView]:
    """All strands on this laptop, in their order."""
    with ws.read() as session:
        return strand_views(session)


def strand_views(session: Session) -> list[StrandView]:
    """As `strands`, within a session."""
    members = _counts(session, Membership)
    meetings = _counts(session, Event)
    families = {term.id: term for term in rows(session, Term, kind="family")}
    views = []
    for strand in rows(session, Strand, Strand.position, Strand.name_en, Strand.id):
        family = families.get(strand.family_id or "")
        views.append(
            StrandView(
                id=strand.id,
                name_en=strand.name_en,
                name_zh=strand.name_zh,
                languages=strand.languages,
                school_year=strand.school_year,
                members=members.get(strand.id, 0),
                meetings=meetings.get(strand.id, 0),
                family_en=family.label_en if family else "",
                family_zh=family.label_zh if family else "",
                time_zone=strand.time_zone,
                meeting_minutes=strand.meeting_minutes,
                family_id=strand.family_id,
                contact_name=strand.contact_name,
                contact_email=strand.contact_email,
            )
        )
    return views


def _counts(session: Session, model: type[Membership] | type[Event]) -> dict[str, int]:
    query = select(model.strand_id, func.count()).group_by(model.strand_id)
    return {str(strand): count for strand, count in session.execute(query)}


def add_strand(ws: Workspace, name_en: str, name_zh: str = "", **values: Any) -> str:
    """Make a strand; values as in `STRAND_FIELDS`. Returns its id."""
    _only(values)
    _named(name_en, name_zh)
    with ws.act(text("Make the strand {name}", name=name_en or name_zh)) as session:
        places = [strand.position for strand in rows(session, Strand)]
        strand = Strand(name_en=name_en, name_zh=name_zh, position=position_for(places, len(places)), **values)
        session.add(strand)
        return strand.id


def _named(name_en: str, name_zh: str) -> None:
    if not (name_en.strip() or name_zh.strip()):
        raise RuleBroken(text("A strand needs a name in English or Chinese."))


def change_strand(ws: Workspace, strand_id: str, **changes: Any) -> None:
    """Change a strand's name, languages, family, roles, zone, contact."""
    _only(changes)
    with ws.act(text("Change the strand")) as session:
        _set(get(session, Strand, strand_id), changes)


def remove_strand(ws: Workspace, strand_id: str) -> None:
    """Delete a strand with its meetings. Its people and their other strands stay."""
    with ws.act(text("Remove a strand")) as session:
        strand = get(session, Strand, strand_id)
        remove(
            session,
            strand,
            *rows(session, Event, Event.id, strand_id=strand_id),
            *rows(session, Season, Season.id, strand_id=strand_id),
        )
        remove(session, *rows(session, Membership, Membership.id, strand_id=strand_id))


def clone_strand(ws: Workspace, strand_id: str, name_en: str, name_zh: str = "", *, school_year: str = "") -> str:
    """Make a strand like another one: settings, its year's meetings without dates and their agendas; no members, no names.

    Returns the new strand's id.
    """
    _named(name_en, name_zh)
    with ws.act(text("Clone a strand as {name}", name=name_en or name_zh)) as session:
        old = get(session, Strand, strand_id)
        places = [strand.position for strand in rows(session, Strand)]
        kept = ("languages", "family_id", "role_ids", "meeting_minutes", "time_zone", "contact_name", "contact_email")
        new = Strand(
            name_en=name_en,
            name_zh=name_zh,
            school_year=school_year or old.school_year,
            cloned_from_id=old.id,
            position=position_for(places, len(places)),
            **{name: getattr(old, name) for name in kept},
        )
        session.add(new)
        for event in meetings_of_year(session, old):
            _clone_event(session, event, new)
        return new.id


def _clone_event(session: Session, old: Event, strand: Strand) -> None:
    names = ("kind", "number", "title_en", "title_zh", "focus_en", "focus_zh", "time_zone", "minutes")
    event = Event(strand_id=strand.id, uid=f"{new_id()}@peersphere", **{name: getattr(old, name) for name in names})
    session.add(event)
    taken = [
        "position",
        "kind",
        "title_en",
        "title_zh",
        "minutes",
        "minimum",
        "weight",
        "is_fixed",
        "focus_en",
        "focus_zh",
        "objective_en",
        "objective_zh",
        "notes",
        "prompt_en",
        "prompt_zh",
    ]
    for segment in rows(session, Segment, event_id=old.id):
        twin = Segment(event_id=event.id, feed=strand.id, **{name: getattr(segment, name) for name in taken})
        session.add(twin)
        for slot in rows(session, Slot, segment_id=segment.id):
            session.add(Slot(segment_id=twin.id, feed=strand.id, position=slot.position))


# ---- seasons and meetings


def plan_season(
    ws: Workspace, strand_id: str, school_year: str, start_month: int, meetings: Sequence[PlannedMeeting]
) -> list[str]:
    """Put the planned meetings (see `domain.season.lay_out_season`) into the strand's calendar. Returns their ids in order."""
    school_year = school_year_of(school_year_dates(school_year)[0])  # "2026/27" and "2026-2027" are the same year
    with ws.act(text("Lay out the school year {year}", year=school_year)) as session:
        strand = get(session, Strand, strand_id)
        season = first(session, Season, strand_id=strand_id, school_year=school_year)
        if season is None:
            season = Season(strand_id=strand_id, school_year=school_year)
            session.add(season)
        _set(season, {"start_month": start_month, "meetings": len(meetings)})
        strand.school_year = school_year
        made = []
        for number, planned in enumerate(meetings, start=1):
            event = meeting_of_year(session, strand_id, school_year, number)
            if event is None:
                event = Event(
                    strand_id=strand_id,
                    season_id=season.id,
                    number=number,
                    minutes=strand.meeting_minutes,
                    uid=f"{new_id()}@peersphere",
                )
                session.add(event)
            event.season_id = season.id
            if event.starts_at != planned.starts_at:
                if event.starts_at is not None:
                    event.sequence += 1
                event.starts_at = planned.starts_at
            event.time_zone = strand.time_zone
            made.append(event.id)
        return made


def meetings_of_year(session: Session, strand: Strand) -> list[Event]:
    """The strand's meetings of its school year (of the latest that has any, where its own has none), then the undated ones."""
    order = (Event.starts_at.is_(None), Event.starts_at, Event.number, Event.id)
    found = rows(session, Event, *order, strand_id=strand.id, kind="meeting")
    years = [school_year_of(event.starts_at.date()) if event.starts_at else "" for event in found]
    wanted = strand.school_year if strand.school_year in years else max(years, default="")
    return [event for event, year in zip(found, years, strict=True) if year in ("", wanted)]


def meeting_of_year(session: Session, strand_id: str, school_year: str, number: int) -> Event | None:
    """The strand's meeting of that number in a school year: laid out for it, dated within it, or not dated yet."""
    season = first(session, Season, strand_id=strand_id, school_year=school_year)
    begins, ends = school_year_dates(school_year)
    undated = None
    for event in rows(session, Event, Event.id, strand_id=strand_id, number=number, kind="meeting"):
        if season is not None and event.season_id == season.id:
            return event
        if event.starts_at is not None and begins <= event.starts_at.date() < ends and event.season_id is None:
            return event
        if event.starts_at is None and event.season_id is None:
            undated = undated or event
    return undated


def add_event(ws: Workspace, strand_id: str | None, **values: Any) -> str:
    """Make a meeting, peer-to-peer event or conference. Returns its id."""
    with ws.act(text("Add a meeting")) as session:
        known = {"uid": f"{new_id()}@peersphere"}
        if strand_id is not None and "number" not in values and values.get("kind", "meeting") == "meeting":
            there = meetings_of_year(session, get(session, Strand, strand_id))
            known["number"] = max((event.number for event in there), default=0) + 1  # type: ignore[assignment]
        event = Event(strand_id=strand_id, **(known | values))
        session.add(event)
        return event.id


def remove_event(ws: Workspace, event_id: str) -> None:
    """Delete a meeting; undo brings it back."""
    with ws.act(text("Remove a meeting")) as session:
        remove(session, get(session, Event, event_id))


def events(
    ws: Workspace, strand_id: str | None = None, *, since: datetime | None = None, until: datetime | None = None
) -> list[EventView]:
    """Meetings by time (undated last), of one strand or all, within [since, until)."""
    with ws.read() as session:
        query = select(Event).order_by(Event.starts_at.is_(None), Event.starts_at, Event.number, Event.id)
        if strand_id is not None:
            query = query.where(Event.strand_id == strand_id)
        if since is not None:
            query = query.where(Event.starts_at >= since)
        if until is not None:
            query = query.where(Event.starts_at < until)
        return [event_view(event) for event in session.scalars(query)]


def event_view(event: Event) -> EventView:
    """A stored meeting as lists show it."""
    return EventView(
        event.id, event.strand_id, event.kind, event.number, event.title_en, event.title_zh, event.starts_at, event.time_zone,
        event.minutes, event.status, event.place,
    )  # fmt: skip


def _only(changes: dict[str, Any]) -> None:
    unknown = set(changes) - STRAND_FIELDS
    if unknown:
        raise TypeError(f"not a field of a strand: {', '.join(sorted(unknown))}")


def _set(row: Any, changes: dict[str, Any]) -> None:
    for name, value in changes.items():
        if getattr(row, name) != value:
            setattr(row, name, value)
