"""What stands around the notes of a meeting: its rooms, how often each theme came up, and how many people are here."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select

from moderator_app.operations.live import theme_tally
from moderator_app.store import Workspace, get, rows
from moderator_app.store.tables import Attendance, Event, Inquiry, Membership, Room, Round, Rsvp, Theme


@dataclass(frozen=True, slots=True)
class LiveRoom:
    """A breakout room as one chooses it while capturing: its number, language and topic."""

    number: int
    is_mandarin: bool
    topic_en: str
    topic_zh: str


@dataclass(frozen=True, slots=True)
class ThemeCount:
    """A theme of the meeting and how many notes it has; `id` None: the unsorted ones."""

    id: str | None
    title_en: str
    title_zh: str
    notes: int


@dataclass(frozen=True, slots=True)
class Presence:
    """How many are here (`late` of them came late) of those expected, how many did not come, and how many names of the meeting's
    list are nobody's we know.

    `expected`: those who said yes, or the members where nobody answered, and whoever came besides.
    """

    here: int
    late: int
    absent: int
    expected: int
    unknown: int


def live_rooms(ws: Workspace, event_id: str, segment_id: str | None = None) -> list[LiveRoom]:
    """The rooms of the round that belongs to a segment, else of the meeting's first round, by number."""
    with ws.read() as session:
        rounds = rows(session, Round, Round.number, event_id=event_id)
        chosen = next((r for r in rounds if segment_id is not None and r.segment_id == segment_id), rounds[0] if rounds else None)
        if chosen is None:
            return []
        found = []
        for room in rows(session, Room, Room.number, round_id=chosen.id):
            about = session.get(Theme, room.theme_id) if room.theme_id else None
            topic = about or (session.get(Inquiry, room.inquiry_id) if room.inquiry_id else None)
            title_en = room.topic_en or (topic.title_en if topic else "")
            title_zh = room.topic_zh or (topic.title_zh if topic else "")
            found.append(LiveRoom(room.number, room.language == "zh", title_en, title_zh))
        return found


def theme_counts(ws: Workspace, event_id: str) -> list[ThemeCount]:
    """The meeting's themes, those with most notes first, and the unsorted notes last, where there are any."""
    return [
        ThemeCount(theme.id if theme else None, theme.title_en if theme else "", theme.title_zh if theme else "", count)
        for theme, count in theme_tally(ws, event_id)
        if theme is not None or count
    ]


def presence(ws: Workspace, event_id: str) -> Presence:
    """How many are here, late, absent and unknown."""
    with ws.read() as session:
        event = get(session, Event, event_id)
        came: dict[str, str] = {}
        unknown = 0
        for row in rows(session, Attendance, Attendance.id, event_id=event_id):
            if row.person_id:
                came[row.person_id] = row.came
            else:
                unknown += row.came in ("yes", "late")
        expected = set(session.scalars(select(Rsvp.person_id).where(Rsvp.event_id == event_id, Rsvp.answer == "yes")))
        if not expected:
            expected = set(session.scalars(select(Membership.person_id).where(Membership.strand_id == event.strand_id)))
        late = sum(word == "late" for word in came.values())
        here = late + sum(word == "yes" for word in came.values())
        return Presence(here, late, sum(word == "no" for word in came.values()), len(expected | set(came)), unknown)
