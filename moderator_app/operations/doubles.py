"""People who may be there twice: who looks like whom, and what would move when two entries are made one."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from moderator_app.domain.names import PeopleIndex
from moderator_app.domain.wording import Text, text
from moderator_app.operations.people import candidates
from moderator_app.store import Workspace, get
from moderator_app.store.journal import synced_mappers
from moderator_app.store.tables import Person, School


@dataclass(frozen=True, slots=True)
class Lookalike:
    """Somebody who may be the same person; `likeness` from 0 to 1."""

    person_id: str
    name: str
    email: str
    school: str
    likeness: float


@dataclass(frozen=True, slots=True)
class Moving:
    """What `people.make_one` would do: the entry that stays, the one that goes, what moves, and which facts are filled in.

    `moves`: what points at the one that goes, in words with numbers. `fills`: field, value.
    """

    kept: str
    gone: str
    moves: tuple[Text, ...]
    fills: tuple[tuple[str, str], ...]


def lookalikes(ws: Workspace, person_id: str, limit: int = 6) -> list[Lookalike]:
    """The people whose names are most like this one's, best first; none where nobody is alike."""
    with ws.read() as session:
        known = candidates(session)
        own = next((one for one in known if one.id == person_id), None)
        if own is None:
            return []
        index = PeopleIndex([one for one in known if one.id != person_id])
        likeness: dict[str, float] = {}
        for name in own.names:
            match = index.match(name)  # without the school: a double may well have moved
            found = dict(match.alternatives)
            if match.candidate_id:
                found.setdefault(match.candidate_id, 1.0)
            for other, score in found.items():
                likeness[other] = max(likeness.get(other, 0.0), score)
        best = sorted(likeness, key=lambda other: -likeness[other])[:limit]
        people = {one.id: one for one in known if one.id in best and one.names}
    return [
        Lookalike(other, people[other].names[0], people[other].email, people[other].school, likeness[other])
        for other in best
        if other in people
    ]


def what_would_move(ws: Workspace, kept_id: str, double_id: str) -> Moving:
    """What making two entries one would do; changes nothing."""
    with ws.read() as session:
        kept, double = get(session, Person, kept_id), get(session, Person, double_id)
        moves = _moves(_pointing(session, double_id))
        fills = []
        for field in ("name_en", "name_zh", "email", "phone", "role_text", "city", "country"):
            if not getattr(kept, field) and getattr(double, field):
                fills.append((field, str(getattr(double, field))))
        if kept.school_id is None and double.school_id is not None:
            school = get(session, School, double.school_id)
            fills.append(("school", school.name_en or school.name_zh))
        return Moving(kept.name, double.name, tuple(moves), tuple(fills))


def _pointing(session: Session, person_id: str) -> dict[str, int]:
    """How many rows of each table point at a person."""
    found = {}
    for table, mapper in synced_mappers().items():
        columns = [c for c in mapper.local_table.columns if any(key.column.table.name == "person" for key in c.foreign_keys)]
        alive = mapper.class_.deleted_at.is_(None)
        queries = (select(func.count()).select_from(mapper.class_).where(column == person_id, alive) for column in columns)
        if count := sum(session.scalar(query) or 0 for query in queries):
            found[table] = count
    return found


def _moves(pointing: dict[str, int]) -> list[Text]:
    """The numbers in words, tables that mean the same to a person taken together."""
    told: Counter[str] = Counter()
    for table, count in pointing.items():
        told[_KIND.get(table, "other")] += count
    return [Text(_WORDS[kind].template, {"count": told[kind]}) for kind in _WORDS if told[kind]]


_KIND = {
    "membership": "strands",
    "response": "answers",
    "inquiry_support": "answers",
    "inquiry_wish": "answers",
    "theme_choice": "answers",
    "attendance": "meetings",
    "rsvp": "meetings",
    "segment": "talks",
    "slot": "talks",
    "seat": "rooms",
    "room": "rooms",
    "rule": "rooms",
    "note": "words",
    "insight": "words",
    "cue": "words",
    "resource": "resources",
    "permission": "resources",
}
_WORDS = {
    "strands": text("Memberships of strands: {count}"),
    "answers": text("Survey answers and wishes: {count}"),
    "meetings": text("Meetings attended or answered for: {count}"),
    "talks": text("Talks: {count}"),
    "rooms": text("Seats and rules of breakouts: {count}"),
    "words": text("Words said in meetings: {count}"),
    "resources": text("Resources and permissions: {count}"),
    "other": text("Other entries: {count}"),
}
