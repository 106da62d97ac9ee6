"""The table at which insights are curated: themes with their counts, insights with the gate's word on each, notes.

One meeting, or all meetings of a strand. Lines of chat and transcript are read by themselves (`meeting_files.cues_of`): there
may be ten thousand.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from moderator_app.domain.chinese import name_sort_key
from moderator_app.domain.permission import Verdict, may_publish
from moderator_app.domain.wording import text
from moderator_app.operations.insights import InsightView, insight_views
from moderator_app.operations.live import NoteView, notes_of, sort_notes
from moderator_app.operations.publish import permission_facts, resource_grants
from moderator_app.store import Workspace, get, rows
from moderator_app.store.tables import Cue, Event, Insight, Membership, Person, School, Theme, utc_now


@dataclass(frozen=True, slots=True)
class ThemeEntry:
    """A theme with what lies under it: `notes` captured in so many `rooms` (the plenary is none), and `insights`.

    `id` is "" for what is under no theme.
    """

    id: str
    event_id: str | None = None
    title_en: str = ""
    title_zh: str = ""
    is_offered: bool = False
    notes: int = 0
    rooms: int = 0
    insights: int = 0


@dataclass(frozen=True, slots=True)
class CurationTable:
    """What there is to curate. `everything` and `unsorted` are counted like themes; `lines` counts what was said and written
    in public; `verdicts` says of each insight, by id, whether it may be published today and why or why not; `note_events` which
    meeting each note is of, `zones` each meeting's IANA time zone."""

    event_id: str | None
    strand_id: str | None
    themes: tuple[ThemeEntry, ...]
    unsorted: ThemeEntry
    everything: ThemeEntry
    insights: tuple[InsightView, ...]
    notes: tuple[NoteView, ...]
    lines: int = 0
    verdicts: Mapping[str, Verdict] = field(default_factory=dict)
    note_events: Mapping[str, str] = field(default_factory=dict)
    zones: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PersonToName:
    """A member who may have said something: other spellings of the name, and the school, which tells namesakes apart."""

    id: str
    name: str
    school: str
    spellings: tuple[str, ...]


def curation_table(
    ws: Workspace, *, event_id: str | None = None, strand_id: str | None = None, today: date | None = None
) -> CurationTable:
    """All there is to curate of a meeting, or of every meeting of a strand."""
    with ws.read() as session:
        if event_id is not None:
            event = get(session, Event, event_id)
            strand_id, events = event.strand_id, [event.id]
            themes = rows(session, Theme, event_id=event_id)
        else:
            events = list(session.scalars(select(Event.id).where(Event.strand_id == strand_id).order_by(Event.number, Event.id)))
            order = {known: place for place, known in enumerate(events)}
            themes = sorted(rows(session, Theme, strand_id=strand_id), key=lambda theme: order.get(theme.event_id or "", -1))
        insights = insight_views(session, event_id=event_id, strand_id=strand_id)
        verdicts = verdicts_on(session, insights, today or utc_now().date())
        said = (
            select(func.count()).select_from(Cue).where(Cue.event_id.in_(events), Cue.is_private.is_(False), Cue.kind != "poll")
        )
        lines = session.scalar(said) or 0
        zones = {row[0]: row[1] for row in session.execute(select(Event.id, Event.time_zone).where(Event.id.in_(events)))}
    of_events = [(one, note) for one in events for note in notes_of(ws, one)]
    notes = [note for _, note in of_events]
    known = {theme.id for theme in themes}
    loose = [n for n in notes if n.theme_id not in known], [i for i in insights if i.theme_id not in known]
    return CurationTable(
        event_id=event_id,
        strand_id=strand_id,
        themes=tuple(_counted(theme, notes, insights) for theme in themes),
        unsorted=_tally(ThemeEntry(""), *loose),
        everything=_tally(ThemeEntry(""), notes, insights),
        insights=tuple(insights),
        notes=tuple(notes),
        lines=lines,
        verdicts=verdicts,
        note_events={note.id: one for one, note in of_events},
        zones=zones,
    )


def verdicts_on(session: Session, insights: Iterable[InsightView], today: date) -> dict[str, Verdict]:
    """What the gate says of each insight today, by id."""
    return {view.id: may_publish(permission_facts(view, resource_grants(session, view)), today) for view in insights}


def _counted(theme: Theme, notes: Sequence[NoteView], insights: Sequence[InsightView]) -> ThemeEntry:
    entry = ThemeEntry(theme.id, theme.event_id, theme.title_en, theme.title_zh, theme.is_offered)
    return _tally(entry, (n for n in notes if n.theme_id == theme.id), (i for i in insights if i.theme_id == theme.id))


def _tally(entry: ThemeEntry, notes: Iterable[NoteView], insights: Iterable[InsightView]) -> ThemeEntry:
    found = list(notes)
    rooms = {note.room_number for note in found} - {0}
    return ThemeEntry(
        entry.id,
        entry.event_id,
        entry.title_en,
        entry.title_zh,
        entry.is_offered,
        notes=len(found),
        rooms=len(rooms),
        insights=sum(1 for _ in insights),
    )


def sort_into(ws: Workspace, theme_id: str | None, *, notes: Sequence[str] = (), insights: Sequence[str] = ()) -> None:
    """Put notes and insights under a theme (None: unsorted), in one step."""
    with ws.act(text("Sort {count} into a theme", count=len(notes) + len(insights))) as session:
        sort_notes(ws, notes, theme_id)
        for insight_id in insights:
            insight = get(session, Insight, insight_id)
            if insight.theme_id != theme_id:
                insight.theme_id = theme_id


def people_to_name(ws: Workspace, strand_id: str | None) -> list[PersonToName]:
    """The members of a strand, by name, to say who said something."""
    query = (
        select(Person, School)
        .join(Membership, Membership.person_id == Person.id)
        .outerjoin(School, School.id == Person.school_id)
        .where(Membership.strand_id == strand_id)
    )
    found = []
    with ws.read() as session:
        for row in session.execute(query):
            person: Person = row[0]
            school: School | None = row[1]
            others = tuple(name for name in (person.name_en, person.name_zh) if name and name != person.name)
            found.append(PersonToName(person.id, person.name, (school.name_en or school.name_zh) if school else "", others))
    return sorted(found, key=lambda person: name_sort_key(person.name))
