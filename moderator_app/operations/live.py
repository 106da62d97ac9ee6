"""In the meeting: who is here, and notes that are on disk before the field is empty again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from moderator_app.domain.captured import COMMITMENT, head_of, parse_capture, pasted_notes
from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.wording import text
from moderator_app.operations.facts import participants
from moderator_app.store import Workspace, get, put, remove, rows
from moderator_app.store.journal import BIRTH
from moderator_app.store.tables import (
    Action,
    Attendance,
    Change,
    Event,
    Evidence,
    Membership,
    Note,
    Person,
    Room,
    Round,
    Theme,
    utc_now,
)


@dataclass(frozen=True, slots=True)
class NoteView:
    """A captured note in a list. `insight_ids`: the insights it was curated into. `author`: another moderator who wrote it, ""
    for the one who sits here (and where nobody knows)."""

    id: str
    kind: str
    text: str
    room_number: int
    is_mandarin_room: bool
    theme_id: str | None
    theme_en: str
    theme_zh: str
    said_by_id: str | None
    said_by: str
    captured_at: datetime
    at_seconds: float | None
    origin: str
    insight_ids: tuple[str, ...]
    author: str = ""


@dataclass(frozen=True, slots=True)
class PersonHere:
    """A person expected at or present in a meeting. `came`: yes, late, no, or "" where nobody said yet."""

    person_id: str
    name: str
    name_zh: str
    language_need: str
    came: str


def capture_note(
    ws: Workspace,
    event_id: str,
    content: str,
    *,
    kind: str = "insight",
    room_number: int = 0,
    segment_id: str | None = None,
    theme_id: str | None = None,
    said_by_id: str | None = None,
    said_by_text: str = "",
    captured_at: datetime | None = None,
    at_seconds: float | None = None,
    origin: str = "typed",
    cue_id: str | None = None,
) -> str:
    """Keep a note. It is committed to disk when this returns. Raises `RuleBroken` for an empty one. Returns its id."""
    content = content.strip()
    if not content:
        raise RuleBroken(text("An empty note was not kept."), text("Type a few words, then press Enter."))
    with ws.act(text("Keep a note")) as session:
        event = get(session, Event, event_id)
        moment = captured_at or utc_now()
        if at_seconds is None and event.recording_started_at is not None:
            since = (moment - event.recording_started_at).total_seconds()
            at_seconds = since if since >= 0 else None
        note = Note(
            event_id=event_id,
            feed=event.feed,
            segment_id=segment_id,
            room_id=_room_id(session, event_id, segment_id, room_number),
            room_number=room_number,
            kind=kind,
            text=content,
            theme_id=theme_id,
            said_by_id=said_by_id,
            said_by_text=said_by_text,
            captured_at=moment,
            at_seconds=at_seconds,
            origin=origin,
            cue_id=cue_id,
        )
        session.add(note)
        return note.id


def capture_line(
    ws: Workspace,
    event_id: str,
    line: str,
    *,
    kind: str = "insight",
    room_number: int = 0,
    segment_id: str | None = None,
    said_by_id: str | None = None,
    captured_at: datetime | None = None,
) -> str:
    """Keep a line as typed: letter, room, #theme (made where it is new) and @person (tied where exactly one fits).

    `said_by_id`: whom the @ stands for, where that is known already. A line of kind "commitment" becomes one. Returns the id of
    the note, or of the commitment.
    """
    if head_of(line, kind, room_number)[0] == COMMITMENT:
        return _keep_commitment(ws, event_id, line, said_by_id, captured_at)
    with ws.act(text("Keep a note")) as session:
        event = get(session, Event, event_id)
        said = parse_capture(line, kind=kind, room_number=room_number, names=_names_after_at(session, event, line))
        theme_id = _theme_called(session, event, said.theme) if said.theme else None
        person_id = (said_by_id or _person_called(session, event, said.said_by)) if said.said_by else None
        return capture_note(
            ws,
            event_id,
            said.text,
            kind=said.kind,
            room_number=said.room_number,
            segment_id=segment_id,
            theme_id=theme_id,
            said_by_id=person_id,
            said_by_text="" if person_id else said.said_by,
            captured_at=captured_at,
        )


def _keep_commitment(ws: Workspace, event_id: str, line: str, person_id: str | None, captured_at: datetime | None) -> str:
    """What stands behind the letter and the room, as a commitment: there the @ says who will do it."""
    from moderator_app.operations.commitments import add_commitment_line

    with ws.read() as session:
        zone = ZoneInfo(get(session, Event, event_id).time_zone)
    today = (captured_at or utc_now()).astimezone(zone).date()
    return add_commitment_line(ws, event_id, head_of(line, "", 0)[2], today=today, person_id=person_id)


def capture_lines(
    ws: Workspace,
    event_id: str,
    pasted: str,
    *,
    kind: str = "insight",
    room_number: int = 0,
    segment_id: str | None = None,
    captured_at: datetime | None = None,
) -> list[str]:
    """Keep several notes pasted at once, one a line; a line that is only "Room 3" sets the room of those after it. A line that
    would be a commitment and says nothing that will be done is a note as it stands."""
    made = []
    with ws.act(text("Keep pasted notes")):
        for line, room in pasted_notes(pasted, room_number):
            try:
                made.append(
                    capture_line(ws, event_id, line, kind=kind, room_number=room, segment_id=segment_id, captured_at=captured_at)
                )
            except RuleBroken:
                said_kind, said_room, words = head_of(line, kind, room)
                plain = "insight" if said_kind == COMMITMENT else said_kind
                made.append(
                    capture_note(
                        ws, event_id, words, kind=plain, room_number=said_room, segment_id=segment_id, captured_at=captured_at
                    )
                )
    return made


def change_note(ws: Workspace, note_id: str, **changes: object) -> None:
    """Correct a note: text, kind, room_number, theme_id, said_by_id, said_by_text."""
    allowed = {"text", "kind", "room_number", "theme_id", "said_by_id", "said_by_text"}
    if set(changes) - allowed:
        raise TypeError(f"not a field of a note: {', '.join(sorted(set(changes) - allowed))}")
    with ws.act(text("Change a note")) as session:
        note = get(session, Note, note_id)
        for name, value in changes.items():
            if getattr(note, name) != value:
                setattr(note, name, value)


def remove_note(ws: Workspace, note_id: str) -> None:
    """Delete a note; undo brings it back."""
    with ws.act(text("Remove a note")) as session:
        remove(session, get(session, Note, note_id))


def sort_notes(ws: Workspace, note_ids: Sequence[str], theme_id: str | None) -> None:
    """Put notes under a theme (None: unsorted)."""
    with ws.act(text("Sort {count} notes", count=len(note_ids))) as session:
        for note_id in note_ids:
            note = get(session, Note, note_id)
            if note.theme_id != theme_id:
                note.theme_id = theme_id


def notes_of(ws: Workspace, event_id: str) -> list[NoteView]:
    """The notes of a meeting, newest first."""
    with ws.read() as session:
        themes = {theme.id: theme for theme in rows(session, Theme, event_id=event_id)}
        mandarin = _mandarin_rooms(session, event_id)
        curated: dict[str, list[str]] = {}
        query = (
            select(Evidence.note_id, Evidence.insight_id).join(Note, Note.id == Evidence.note_id).where(Note.event_id == event_id)
        )
        for note_id, insight_id in session.execute(query):
            curated.setdefault(str(note_id), []).append(insight_id)
        found = rows(session, Note, Note.captured_at.desc(), Note.id.desc(), event_id=event_id)
        ids = {note.said_by_id for note in found if note.said_by_id}
        people = {person.id: person for person in session.scalars(select(Person).where(Person.id.in_(ids)))} if ids else {}
        authors = _other_authors(session, event_id, ws.author)
        return [
            _note_view(note, themes, people, mandarin, tuple(curated.get(note.id, ())), authors.get(note.id, ""))
            for note in found
        ]


def _other_authors(session: Session, event_id: str, own: str) -> dict[str, str]:
    """Who wrote the notes of a meeting, as far as the journal tells and it was somebody else."""
    query = (
        select(Change.row, Action.author)
        .join(Action, Action.id == Change.action_id)
        .join(Note, Note.id == Change.row)
        .where(Change.table == "note", Change.field == BIRTH, Note.event_id == event_id, Action.author.not_in(["", own]))
    )
    return {note_id: author for note_id, author in session.execute(query)}


def _note_view(
    note: Note, themes: dict[str, Theme], people: dict[str, Person], mandarin: set[int], insights: tuple[str, ...], author: str
) -> NoteView:
    theme = themes.get(note.theme_id or "")
    person = people.get(note.said_by_id or "")
    return NoteView(
        id=note.id,
        kind=note.kind,
        text=note.text,
        room_number=note.room_number,
        is_mandarin_room=note.room_number in mandarin,
        theme_id=note.theme_id if theme else None,
        theme_en=theme.title_en if theme else "",
        theme_zh=theme.title_zh if theme else "",
        said_by_id=note.said_by_id,
        said_by=person.name if person else note.said_by_text,
        captured_at=note.captured_at,
        at_seconds=note.at_seconds,
        origin=note.origin,
        insight_ids=insights,
        author=author,
    )


def theme_tally(ws: Workspace, event_id: str) -> list[tuple[Theme | None, int]]:
    """How many notes each theme of a meeting has, most first; None stands for the unsorted ones."""
    with ws.read() as session:
        themes = {theme.id: theme for theme in rows(session, Theme, event_id=event_id)}
        counts: dict[str | None, int] = dict.fromkeys(themes, 0)
        for theme_id in session.scalars(select(Note.theme_id).where(Note.event_id == event_id)):
            key = theme_id if theme_id in themes else None
            counts[key] = counts.get(key, 0) + 1
    ordered = sorted(counts.items(), key=lambda item: (item[0] is None, -item[1], themes[item[0]].position if item[0] else ""))
    return [(themes[theme_id] if theme_id else None, count) for theme_id, count in ordered]


# ---- who is here


def people_here(ws: Workspace, event_id: str) -> list[PersonHere]:
    """Everybody who belongs to the meeting's strand or came, by name, with what is known of their coming."""
    from moderator_app.domain.chinese import name_sort_key

    with ws.read() as session:
        event = get(session, Event, event_id)
        came = {a.person_id: a.came for a in rows(session, Attendance, Attendance.id, event_id=event_id) if a.person_id}
        query = select(Membership).where(Membership.strand_id == event.strand_id)
        members = {m.person_id: m for m in session.scalars(query)}
        wanted = set(members) | set(came) | set(participants(session, event))
        people = session.scalars(select(Person).where(Person.id.in_(wanted)))
        found = [
            PersonHere(p.id, p.name, p.name_zh, members[p.id].language_need if p.id in members else "", came.get(p.id, ""))
            for p in people
        ]
    return sorted(found, key=lambda person: name_sort_key(person.name))


def tick(ws: Workspace, event_id: str, person_id: str, came: str) -> None:
    """Say that a person is here ("yes"), late ("late") or did not come ("no")."""
    with ws.act(text("Tick who is here")) as session:
        event, person = get(session, Event, event_id), get(session, Person, person_id)
        values = {"event_id": event.id, "person_id": person.id, "feed": event.feed, "came": came, "given_name": person.name}
        put(session, Attendance, (event.id, person.id), **values)


# ---- helpers


def _room_id(session: Session, event_id: str, segment_id: str | None, number: int) -> str | None:
    """The room with this number in the round of the segment (else the meeting's first round)."""
    if not number:
        return None
    query = select(Room.id).join(Round, Round.id == Room.round_id).where(Round.event_id == event_id, Room.number == number)
    if segment_id is not None:
        query = query.order_by(Round.segment_id != segment_id, Round.number)
    return session.scalars(query.order_by(Round.number).limit(1)).first()


def _mandarin_rooms(session: Session, event_id: str) -> set[int]:
    query = select(Room.number).join(Round, Round.id == Room.round_id).where(Round.event_id == event_id, Room.language == "zh")
    return set(session.scalars(query))


def _theme_called(session: Session, event: Event, word: str) -> str:
    """The theme of the meeting whose title holds the word, else a new one with that title."""
    from moderator_app.domain.chinese import fold, has_chinese
    from moderator_app.domain.ordering import position_for

    themes = rows(session, Theme, event_id=event.id)
    wanted = fold(word.replace("_", " ").replace("-", " "))
    for theme in themes:
        if any(wanted == fold(title) for title in (theme.title_en, theme.title_zh)):
            return theme.id
    for theme in themes:
        if any(title and wanted in fold(title) for title in (theme.title_en, theme.title_zh)):
            return theme.id
    titles = {"title_zh": word} if has_chinese(word) else {"title_en": word.replace("_", " ")}
    places = [theme.position for theme in themes]
    theme = Theme(strand_id=event.strand_id or "", event_id=event.id, position=position_for(places, len(places)), **titles)
    session.add(theme)
    return theme.id


def _names_after_at(session: Session, event: Event, line: str) -> list[str]:
    """Whom an @ may mean: asked only where there is one."""
    if "@" not in line and "＠" not in line:
        return []
    query = select(Person).join(Membership, Membership.person_id == Person.id).where(Membership.strand_id == event.strand_id)
    return [name for person in session.scalars(query) for name in (person.name, person.name_en, person.name_zh) if name]


def _person_called(session: Session, event: Event, name: str) -> str | None:
    """The one member whose name begins so; None where nobody or several fit."""
    from moderator_app.domain.chinese import fold

    wanted = fold(name.strip().rstrip("."))
    query = select(Person).join(Membership, Membership.person_id == Person.id).where(Membership.strand_id == event.strand_id)
    people = list(session.scalars(query))
    exact = [p.id for p in people if wanted in (fold(p.name), fold(p.name_en), fold(p.name_zh))]
    found = exact or [p.id for p in people if any(fold(n).startswith(wanted) for n in (p.name, p.name_en, p.name_zh) if n)]
    return found[0] if len(set(found)) == 1 else None
