"""What the week holds and what needs the moderator: read from everything, changing nothing."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from moderator_app.domain.wording import Text, text
from moderator_app.operations.agenda import Agenda, agenda_of
from moderator_app.operations.facts import participants
from moderator_app.operations.insights import insight_views
from moderator_app.operations.strands import EventView, event_view
from moderator_app.store import Workspace, first, get, rows
from moderator_app.store.tables import (
    Conflict,
    Event,
    Insight,
    Membership,
    Note,
    Person,
    RefusedEntry,
    Response,
    Room,
    Round,
    Rsvp,
    Seat,
    Strand,
    Survey,
)

STEPS = ("survey", "agenda", "breakouts", "live", "insights", "publish")

#: So long after its beginning a meeting is still the one at hand.
_STILL_ON = timedelta(hours=3)

#: As many new strands are spoken of; the others wait behind them.
_MOST_BEGINNINGS = 3


@dataclass(frozen=True, slots=True)
class Need:
    """Something that needs the moderator. `kind`: survey, agenda, breakouts, insights, members, meetings, translation,
    permission, review, refused.

    It is about `event`, or without one about the strand; what stands in Review is about neither. `step` is the step of the
    meeting that deals with it, "members" the strand's members, "meetings" its meetings, "review" Review.
    """

    kind: str
    title: Text
    strand_id: str
    strand_en: str
    strand_zh: str
    event: EventView | None
    step: str
    action: Text


@dataclass(frozen=True, slots=True)
class Check:
    """A line of the checklist of the next meeting: done, or what is not."""

    done: bool
    message: Text
    step: str


@dataclass(frozen=True, slots=True)
class EventCard:
    """A meeting with what is said of it at a glance: its strand (none for events of all), and who said they come."""

    event: EventView
    strand_en: str
    strand_zh: str
    languages: str
    yes: int
    maybe: int


@dataclass(frozen=True, slots=True)
class EventState:
    """A meeting and its checklist."""

    card: EventCard
    checks: tuple[Check, ...]


@dataclass(frozen=True, slots=True)
class DayView:
    """A day with its meetings, in the order of time."""

    day: date
    events: tuple[EventCard, ...]


@dataclass(frozen=True, slots=True)
class Week:
    """This week's screen: five to seven days. `next` is the nearest meeting ahead, None where there is none."""

    days: tuple[DayView, ...]
    needs: tuple[Need, ...]
    next: EventState | None
    strands: int
    people: int


def this_week(ws: Workspace, now: datetime, *, zone: str = "Asia/Shanghai", reach_days: int = 35) -> Week:
    """The week around `now` (aware), in the reader's zone; needs of the meetings up to `reach_days` ahead."""
    monday = now.astimezone(ZoneInfo(zone)).date()
    monday -= timedelta(days=monday.weekday())
    with ws.read() as session:
        upcoming = _cards(session, _between(session, now - _STILL_ON, now + timedelta(days=reach_days)))
        week = _cards(session, _between(session, _midnight(monday, zone), _midnight(monday + timedelta(days=7), zone)))
        last = _cards(session, _between(session, now - timedelta(days=21), now - _STILL_ON))
        ahead = first_event(session, now - _STILL_ON)
        needs = _open_in_review(session)
        needs += [need for card in upcoming for need in _before(ws, session, card)]
        needs += [need for card in last for need in _afterwards(session, card)]
        needs += _gaps(session) + _beginnings(session)
        strands = session.scalar(select(func.count()).select_from(Strand)) or 0
    shown = [monday + timedelta(days=offset) for offset in range(7)]
    by_day = {day: tuple(card for card in week if _local_day(card.event.starts_at, zone) == day) for day in shown}
    return Week(
        days=tuple(DayView(day, by_day[day]) for day in shown if day.weekday() < 5 or by_day[day]),
        needs=tuple(needs),
        next=event_state(ws, ahead.id) if ahead else None,
        strands=strands,
        people=counts(ws)["members"],
    )


def event_state(ws: Workspace, event_id: str) -> EventState:
    """A meeting at a glance with its checklist; events of the whole network have none."""
    with ws.read() as session:
        card = _cards(session, [get(session, Event, event_id)])[0]
    return EventState(card, tuple(checklist(ws, event_id)) if card.event.strand_id else ())


def first_event(session: Session, since: datetime) -> Event | None:
    """The nearest meeting from a moment on."""
    return session.scalars(select(Event).where(Event.starts_at >= since).order_by(Event.starts_at, Event.id).limit(1)).first()


def usual_zone(ws: Workspace) -> str:
    """The time zone that most strands meet in; UTC where there is no strand."""
    with ws.read() as session:
        zones = Counter(session.scalars(select(Strand.time_zone)))
    return zones.most_common(1)[0][0] if zones else "UTC"


def _between(session: Session, since: datetime, until: datetime) -> list[Event]:
    query = select(Event).where(Event.starts_at >= since, Event.starts_at < until).order_by(Event.starts_at, Event.id)
    return list(session.scalars(query))


def _midnight(day: date, zone: str) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=ZoneInfo(zone))


def _local_day(starts_at: datetime | None, zone: str) -> date | None:
    return starts_at.astimezone(ZoneInfo(zone)).date() if starts_at else None


def _cards(session: Session, events: list[Event]) -> list[EventCard]:
    """The meetings at a glance, with what they share asked once."""
    strands = {strand.id: strand for strand in rows(session, Strand)}
    answers: Counter[tuple[str, str]] = Counter()
    query = select(Rsvp.event_id, Rsvp.answer).where(Rsvp.event_id.in_([event.id for event in events]))
    answers.update(session.execute(query))
    cards = []
    for event in events:
        strand = strands.get(event.strand_id or "")
        names = (strand.name_en, strand.name_zh, strand.languages) if strand else ("", "", "")
        cards.append(EventCard(event_view(event), *names, answers[event.id, "yes"], answers[event.id, "maybe"]))
    return cards


# ---- needs


def _need(kind: str, title: Text, card: EventCard, step: str, action: Text) -> Need:
    return Need(kind, title, card.event.strand_id or "", card.strand_en, card.strand_zh, card.event, step, action)


def _before(ws: Workspace, session: Session, card: EventCard) -> list[Need]:
    event = card.event
    needs = []
    if event.strand_id is None:
        return []
    survey = first(session, Survey, event_id=event.id)
    of = session.scalar(select(func.count()).select_from(Membership).where(Membership.strand_id == event.strand_id)) or 0
    if survey is not None:
        answered = session.scalar(
            select(func.count(func.distinct(Response.person_id))).where(
                Response.survey_id == survey.id, Response.person_id.is_not(None)
            )
        )
        if of and (answered or 0) < of // 2:
            title = text(
                "Survey for Meeting {number} has {answered} of {of} answers", number=event.number, answered=answered or 0, of=of
            )
            needs.append(_need("survey", title, card, "survey", text("Open survey")))
        unknown = session.scalar(
            select(func.count())
            .select_from(Response)
            .where(Response.survey_id == survey.id, Response.matched.in_(("ask", "stranger")), Response.person_id.is_(None))
        )
        if unknown:
            title = (
                text("1 survey answer belongs to nobody yet")
                if unknown == 1
                else text("{count} survey answers belong to nobody yet", count=unknown)
            )
            needs.append(_need("survey", title, card, "survey", text("Say who")))
    agenda = agenda_of(ws, event.id)
    if not agenda.segments:
        title = text("Meeting {number} has no agenda yet", number=event.number)
        needs.append(_need("agenda", title, card, "agenda", text("Start agenda")))
    elif agenda.over:
        needs.append(_need("agenda", agenda.verdict, card, "agenda", text("Open agenda")))
    for segment in agenda.segments:
        if segment.kind == "keynote" and segment.missing:
            title = text("Keynote of Meeting {number}: {missing}", number=event.number, missing=segment.missing[0])
            needs.append(_need("agenda", title, card, "agenda", text("Open agenda")))
    return needs


def _afterwards(session: Session, card: EventCard) -> list[Need]:
    event = card.event
    needs = []
    views = insight_views(session, event_id=event.id)
    review = sum(view.translation == "review" or view.stale for view in views)
    if review:
        title = (
            text("1 insight waits for a translation review")
            if review == 1
            else text("{count} insights wait for a translation review", count=review)
        )
        needs.append(_need("translation", title, card, "insights", text("Review")))
    notes = session.scalar(select(func.count()).select_from(Note).where(Note.event_id == event.id)) or 0
    if notes and not views:
        title = text("1 note is not curated yet") if notes == 1 else text("{count} notes are not curated yet", count=notes)
        needs.append(_need("insights", title, card, "insights", text("Curate")))
    asked = sum(view.publish == "asked" for view in views)
    if asked:
        title = (
            text("1 permission was asked for and not answered")
            if asked == 1
            else text("{count} permissions were asked for and not answered", count=asked)
        )
        needs.append(_need("permission", title, card, "publish", text("Open")))
    return needs


def _open_in_review(session: Session) -> list[Need]:
    conflicts = session.scalar(select(func.count(Conflict.id)).where(Conflict.state == "open")) or 0
    refused = session.scalar(select(func.count(RefusedEntry.id))) or 0
    needs = []
    if conflicts:
        title = text("1 edit needs your choice") if conflicts == 1 else text("{count} edits need your choice", count=conflicts)
        needs.append(Need("review", title, "", "", "", None, "review", text("Choose")))
    if refused:
        title = text("1 change was refused") if refused == 1 else text("{count} changes were refused", count=refused)
        needs.append(Need("refused", title, "", "", "", None, "review", text("Look")))
    return needs


def _gaps(session: Session) -> list[Need]:
    needs = []
    query = (
        select(Strand, func.count())
        .join(Membership, Membership.strand_id == Strand.id)
        .where(Membership.language_need == "")
        .group_by(Strand.id)
        .order_by(Strand.position)
    )
    for strand, count in session.execute(query):
        title = (
            text("The language of 1 member is not known")
            if count == 1
            else text("The language of {count} members is not known", count=count)
        )
        needs.append(Need("members", title, strand.id, strand.name_en, strand.name_zh, None, "members", text("Open members")))
    return needs


def _beginnings(session: Session) -> list[Need]:
    """What comes next in strands that have no meeting yet: their members, then the year."""
    needs: list[Need] = []
    meetings, members = select(Event.strand_id).distinct(), select(Membership.strand_id).distinct()
    with_meetings, with_members = set(session.scalars(meetings)), set(session.scalars(members))
    for strand in session.scalars(select(Strand).order_by(Strand.position, Strand.id)):
        if strand.id in with_meetings or len(needs) == _MOST_BEGINNINGS:
            continue
        if strand.id in with_members:
            said = ("meetings", text("No meeting is laid out yet"), text("Open meetings"))
        else:
            said = ("members", text("No members yet"), text("Open members"))
        kind, title, action = said
        needs.append(Need(kind, title, strand.id, strand.name_en, strand.name_zh, None, kind, action))
    return needs


# ---- one meeting


def checklist(ws: Workspace, event_id: str) -> list[Check]:
    """What is ready for a meeting and what is not, in the order of the steps."""
    agenda = agenda_of(ws, event_id)
    checks = _agenda_checks(agenda)
    with ws.read() as session:
        event = get(session, Event, event_id)
        checks.extend(_room_checks(session, event))
    return checks


def _agenda_checks(agenda: Agenda) -> list[Check]:
    if not agenda.segments:
        return [Check(False, text("No agenda yet"), "agenda")]
    checks = [
        Check(True, text("Agenda fits {minutes} minutes", minutes=agenda.minutes), "agenda")
        if agenda.over == 0
        else Check(False, agenda.verdict, "agenda")
    ]
    for segment in agenda.segments:
        if segment.kind == "keynote":
            if segment.missing:
                checks.append(Check(False, text("Keynote: {missing}", missing=segment.missing[0]), "agenda"))
            else:
                checks.append(Check(True, text("Keynote speaker ready"), "agenda"))
    return checks


def _room_checks(session: Session, event: Event) -> list[Check]:
    found = rows(session, Round, Round.number, Round.id, event_id=event.id)
    if not found:
        return [Check(False, text("No rooms yet"), "breakouts")]
    coming = participants(session, event)
    mandarin = set(
        session.scalars(
            select(Membership.person_id).where(
                Membership.strand_id == event.strand_id, Membership.language_need == "zh", Membership.person_id.in_(coming)
            )
        )
    )
    checks = []
    rooms = [room for room in rows(session, Room, Room.number, Room.id, round_id=found[0].id) if room.language == "zh"]
    seats = {seat.person_id: seat.room_id for seat in rows(session, Seat, Seat.id, round_id=found[0].id)}
    if mandarin:
        in_mandarin = sum(seats.get(person) in {room.id for room in rooms} for person in mandarin)
        message = text("中文 rooms: {rooms} for {people} people", rooms=len(rooms), people=len(mandarin))
        if in_mandarin < len(mandarin):
            message = text("{count} people who need Mandarin sit in no 中文 room", count=len(mandarin) - in_mandarin)
        checks.append(Check(in_mandarin == len(mandarin), message, "breakouts"))
    unseated = len([person for person in coming if person not in seats])
    if unseated:
        checks.append(Check(False, text("{count} people have no room yet", count=unseated), "breakouts"))
    else:
        checks.append(Check(True, text("Everybody has a room"), "breakouts"))
    return checks


def step_marks(ws: Workspace, event_id: str) -> dict[str, str]:
    """How far each step of a meeting is: done, todo, or attention where something begun is not right."""
    agenda = agenda_of(ws, event_id)
    with ws.read() as session:
        event = get(session, Event, event_id)
        survey = first(session, Survey, event_id=event_id)
        answered = survey is not None and first(session, Response, survey_id=survey.id) is not None
        checks = _room_checks(session, event)
        has_rooms = first(session, Seat, round_id=r.id) is not None if (r := first(session, Round, event_id=event_id)) else False
        notes = first(session, Note, event_id=event_id) is not None
        over = notes or event.status == "held"  # what was not ready then can't be helped any more
        states = set(session.scalars(select(Insight.state).where(Insight.event_id == event_id)))
    marks = {
        "survey": "done" if answered else "todo",
        "agenda": "todo" if not agenda.segments else "done" if over or _all_done(_agenda_checks(agenda)) else "attention",
        "breakouts": "todo" if not has_rooms else "done" if over or _all_done(checks) else "attention",
        "live": "done" if notes else "todo",
        "insights": "done" if states else "todo",
        "publish": "done" if "published" in states else "todo",
    }
    return marks


def _all_done(checks: list[Check]) -> bool:
    return all(check.done for check in checks)


def counts(ws: Workspace) -> dict[str, int]:
    """Numbers beside places in the sidebar."""
    with ws.read() as session:
        people = session.scalar(select(func.count()).select_from(Person)) or 0
    return {"members": people}
