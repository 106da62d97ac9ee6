"""What the sidebar and the line of steps show, read from the workspace. Called on the reading thread."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from moderator_app.desktop.places import Mark, MeetingEntry, PlaceTree, StrandEntry

if TYPE_CHECKING:
    from moderator_app.store import Workspace


def read_places(workspace: Workspace) -> PlaceTree:
    """Strands in their order, each with its meetings by number and date, and how many people there are."""
    from sqlalchemy import func, select

    from moderator_app.store.tables import Event, Person, Strand

    with workspace.read() as session:
        meetings: dict[str | None, list[MeetingEntry]] = defaultdict(list)
        wanted = select(Event.id, Event.strand_id, Event.number, Event.title_en, Event.title_zh)
        ordered = wanted.where(Event.deleted_at.is_(None)).order_by(Event.starts_at, Event.number, Event.id)
        for event_id, strand_id, number, english, chinese in session.execute(ordered):
            meetings[strand_id].append(MeetingEntry(event_id, english, chinese, number))
        strands = session.execute(
            select(Strand.id, Strand.name_en, Strand.name_zh, Strand.languages)
            .where(Strand.deleted_at.is_(None))
            .order_by(Strand.position, Strand.id)
        )
        entries = tuple(
            StrandEntry(strand_id, english, chinese, _TAGS.get(languages, ("en",)), tuple(meetings[strand_id]))
            for strand_id, english, chinese, languages in strands
        )
        people = session.scalar(select(func.count()).select_from(Person).where(Person.deleted_at.is_(None))) or 0
    return PlaceTree(entries, {"members": people})


_TAGS = {"en": ("en",), "zh": ("zh",), "both": ("en", "zh")}


def read_step_marks(workspace: Workspace, event_id: str) -> Mapping[str, Mark]:
    """Which steps of a meeting have been done, by what is there of each.

    Survey: an answer came. Agenda: its times add up to the length of the meeting (more is marked). Breakouts: people
    are seated. Live: a note was captured. Insights: one was curated. Publish: one has gone out.
    """
    from sqlalchemy import func, select

    from moderator_app.store.tables import Event, Insight, Note, Response, Round, Seat, Segment, Survey

    with workspace.read() as session:

        def is_there(table: Any, *conditions: Any) -> bool:
            query = select(table.id).where(table.deleted_at.is_(None), *conditions).limit(1)
            return session.scalar(query) is not None

        alive = (Segment.event_id == event_id, Segment.deleted_at.is_(None))
        planned = session.scalar(select(func.sum(Segment.minutes)).where(*alive)) or 0
        length = session.scalar(select(Event.minutes).where(Event.id == event_id)) or 0
        of_event = select(Survey.id).where(Survey.event_id == event_id, Survey.deleted_at.is_(None))
        rounds = select(Round.id).where(Round.event_id == event_id, Round.deleted_at.is_(None))
        return {
            "survey": _done(is_there(Response, Response.survey_id.in_(of_event))),
            "agenda": "attention" if planned > length else _done(planned > 0 and planned == length),
            "breakouts": _done(is_there(Seat, Seat.round_id.in_(rounds))),
            "live": _done(is_there(Note, Note.event_id == event_id)),
            "insights": _done(is_there(Insight, Insight.event_id == event_id)),
            "publish": _done(is_there(Insight, Insight.event_id == event_id, Insight.state == "published")),
        }


def _done(is_done: bool) -> Mark:
    return "done" if is_done else "todo"
