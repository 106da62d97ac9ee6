"""Names in a meeting's files that nobody is tied to yet: in the list of who came, in its chat and its transcript.

A name is asked about once, wherever it stands; the answer ties all its places, and the next file by itself.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select

from moderator_app.domain.wording import text
from moderator_app.operations.meeting_files import tie_attendance, tie_speaker
from moderator_app.operations.people import people_index
from moderator_app.store import Workspace, get, rows
from moderator_app.store.tables import Attendance, Cue, Event, Person


@dataclass(frozen=True, slots=True)
class UnknownName:
    """A name nobody is tied to: whether it stands in the list of who came, in how many lines of chat and transcript, and whom it
    may be, as (person id, name), best first."""

    name: str
    came: bool
    lines: int
    candidates: tuple[tuple[str, str], ...]


def unknown_names(ws: Workspace, event_id: str) -> list[UnknownName]:
    """The names in a meeting's files that nobody is tied to, those who came first, then by most lines."""
    with ws.read() as session:
        event = get(session, Event, event_id)
        came = {row.given_name for row in rows(session, Attendance, Attendance.id, event_id=event_id, person_id=None)} - {""}
        query = (
            select(Cue.speaker, func.count())
            .where(Cue.event_id == event_id, Cue.person_id.is_(None), Cue.speaker != "")
            .group_by(Cue.speaker)
        )
        lines: dict[str, int] = {speaker: count for speaker, count in session.execute(query)}
        names = came | set(lines)
        if not names:
            return []
        index = people_index(session, event.strand_id)
        found = []
        for name in names:
            match = index.match(name)
            ids = [person for person, _score in match.alternatives] or ([match.candidate_id] if match.candidate_id else [])
            people = [person for person_id in ids if (person := session.get(Person, person_id)) is not None]
            candidates = tuple((person.id, person.name) for person in people)
            found.append(UnknownName(name, name in came, lines.get(name, 0), candidates))
    return sorted(found, key=lambda unknown: (not unknown.came, -unknown.lines, unknown.name))


def tie_name(ws: Workspace, event_id: str, name: str, person_id: str) -> None:
    """Say which member a name in a meeting's files is, once for the list of who came and for all lines."""
    with ws.act(text("Say who {name} is", name=name)) as session:
        for row in rows(session, Attendance, Attendance.id, event_id=event_id, given_name=name, person_id=None):
            tie_attendance(ws, row.id, person_id)
        if session.scalar(select(func.count()).select_from(Cue).where(Cue.event_id == event_id, Cue.speaker == name)):
            tie_speaker(ws, event_id, name, person_id)
