"""Who is heard in a recording, and who of them agreed that members may see it.

Heard is whoever speaks in a transcript of the recording (or of its event, where nobody said which recording it is of). Without
a transcript it is whoever came, for nobody can tell who spoke. Consent is given by a person, or by a name that nobody is tied to;
once the name is tied to a person, what was noted under it counts for them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from moderator_app.domain.chinese import fold
from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.wording import text
from moderator_app.store import Workspace, get, put, rows
from moderator_app.store.tables import Attendance, Consent, Cue, Person, Recording, Voice, utc_now

ANSWERS = ("none", "asked", "given", "refused")


@dataclass(frozen=True, slots=True)
class ConsentView:
    """Somebody heard in a recording, or asked about it. `answer`: none, asked, given, refused.

    `lines` and `seconds`: how much of the transcript is theirs (0 where it is known only that they came). `zoom`: what they
    answered when the program told them of the recording; that allows recording, not sharing. `evidence`: how we know.
    """

    person_id: str | None
    name: str
    answer: str
    asked_at: datetime | None
    answered_at: datetime | None
    evidence: str
    evidence_sha256: str
    is_heard: bool
    lines: int
    seconds: float
    zoom: bool | None


def consents_of(ws: Workspace, recording_id: str) -> list[ConsentView]:
    """Everybody heard in a recording, who speaks most first, then others who were asked about it. Raises `NotFound`."""
    with ws.read() as session:
        return _consents(session, get(session, Recording, recording_id))


def ask_consent(ws: Workspace, recording_id: str, who: Sequence[ConsentView]) -> None:
    """Note that these were asked now; whoever has answered keeps the answer."""
    with ws.act(text("Note who was asked for consent")) as session:
        row = get(session, Recording, recording_id)
        for one in who:
            if one.answer in ("none", "asked"):
                _note(session, row, one.person_id, one.name, answer="asked", asked_at=utc_now())


def set_consent(
    ws: Workspace,
    recording_id: str,
    answer: str,
    *,
    person_id: str | None = None,
    name: str = "",
    evidence: str = "",
    evidence_file: Path | None = None,
) -> None:
    """Note what a person (or a name that nobody is tied to) answered, and how we know: in words, and a file of it.

    A refusal withdraws a recording that is shared, in the same step. Raises `RuleBroken` where nobody is named.
    """
    if answer not in ANSWERS:
        raise ValueError(f"no such answer: {answer}")
    name = " ".join(name.split())
    if person_id is None and not name:
        raise RuleBroken(text("Whose answer is it?"), text("Choose a member, or type the name."))
    sha256 = ws.blobs.keep(evidence_file) if evidence_file is not None else None
    with ws.act(text("Note consent to share a recording")) as session:
        row = get(session, Recording, recording_id)
        moment = utc_now()
        values: dict[str, object] = {"answer": answer, "evidence": evidence}
        if answer == "asked":
            values["asked_at"] = moment
        values["answered_at"] = moment if answer in ("given", "refused") else None
        if sha256 is not None:
            values["evidence_sha256"] = sha256
        _note(session, row, person_id, name, **values)
        if answer == "refused" and row.state == "shared":
            row.state = "withdrawn"


def missing_consents(ws: Workspace, recording_id: str) -> list[str]:
    """The names of those without whose consent a recording may not be shared; none: it may."""
    with ws.read() as session:
        return names_without_consent(session, get(session, Recording, recording_id))


def names_without_consent(session: Session, recording: Recording) -> list[str]:
    """As `missing_consents`, within a reading or an action. Whoever refused counts, heard or not.

    Raises `RuleBroken` where nothing tells who is heard: no transcript, nobody who came, and no answer.
    """
    found = _consents(session, recording)
    if not found:
        raise RuleBroken(
            text("Nobody knows yet who is heard in this recording."),
            text("Import its transcript or the list of who came, or note by hand who agreed."),
            code="recording.nobody_known",
        )
    return [one.name for one in found if one.answer == "refused" or (one.is_heard and one.answer != "given")]


def shared_without_consent(ws: Workspace, event_id: str) -> dict[str, list[str]]:
    """The recordings of an event that are shared though somebody heard in them hasn't agreed, with the names.

    It happens when a transcript comes in, or a voice is told apart, after sharing.
    """
    with ws.read() as session:
        shared = rows(session, Recording, event_id=event_id, state="shared")
        lacking = {row.id: [one.name for one in _consents(session, row) if _lacks(one)] for row in shared}
        return {recording_id: names for recording_id, names in lacking.items() if names}


# ---- who is heard


@dataclass(slots=True)
class _Heard:
    """Somebody and the names they go by in files, folded."""

    person_id: str | None
    name: str
    lines: int = 0
    seconds: float = 0.0
    is_heard: bool = False
    names: set[str] = field(default_factory=set)
    zoom: bool | None = None
    consent: Consent | None = None


def _lacks(one: ConsentView) -> bool:
    return one.answer == "refused" or (one.is_heard and one.answer != "given")


def _consents(session: Session, recording: Recording) -> list[ConsentView]:
    people = _speaking(session, recording)
    came = rows(session, Attendance, Attendance.id, event_id=recording.event_id)
    present = [row for row in came if row.came in ("yes", "late")]
    if not people:
        for row in present:
            _somebody(session, people, row.person_id, row.given_name).is_heard = True
    for one in people.values():
        for row in present:
            if (row.person_id or "") == (one.person_id or "") and (row.person_id or fold(row.given_name) in one.names):
                one.zoom = row.recording_consent
    for consent in rows(session, Consent, Consent.id, recording_id=recording.id):
        one = _of_consent(session, people, consent)
        if one.consent is None or _weight(consent) > _weight(one.consent):
            one.consent = consent
    ordered = sorted(people.values(), key=lambda one: (not one.is_heard, -one.seconds, -one.lines, one.name.casefold()))
    return [_view(one) for one in ordered]


def _speaking(session: Session, recording: Recording) -> dict[str, _Heard]:
    voices = {voice.label: voice for voice in rows(session, Voice, Voice.id, event_id=recording.event_id)}
    query = (
        select(Cue.speaker, Cue.person_id, func.count(), func.sum(func.coalesce(Cue.ends - Cue.starts, 0.0)))
        .where(Cue.event_id == recording.event_id, Cue.kind == "transcript")
        .where(or_(Cue.recording_id == recording.id, Cue.recording_id.is_(None)))
        .group_by(Cue.speaker, Cue.person_id)
        .order_by(Cue.speaker, Cue.person_id)
    )
    people: dict[str, _Heard] = {}
    for label, person_id, lines, seconds in session.execute(query):
        voice = voices.get(label)
        shown = (voice.shown if voice else "") or label
        known = (voice.person_id if voice else None) or person_id
        if not shown and known is None:
            continue
        one = _somebody(session, people, known, shown)
        one.is_heard, one.lines, one.seconds = True, one.lines + lines, one.seconds + max(float(seconds or 0), 0.0)
        one.names.update({fold(label), fold(shown)} - {""})
    return people


def _somebody(session: Session, people: dict[str, _Heard], person_id: str | None, name: str) -> _Heard:
    person = session.get(Person, person_id) if person_id else None
    if person is not None and person.deleted_at is None:
        key, shown = person.id, person.name
        names: Iterable[str] = (person.name, person.name_en, person.name_zh, *person.other_names)
    else:
        key, shown, names = f"name:{fold(name)}", name, (name,)
    one = people.setdefault(key, _Heard(person.id if person is not None else None, shown))
    one.names.update({fold(each) for each in names} - {""})
    return one


def _of_consent(session: Session, people: dict[str, _Heard], consent: Consent) -> _Heard:
    if consent.person_id is None:
        for one in people.values():
            if fold(consent.given_name) in one.names:
                return one
    return _somebody(session, people, consent.person_id, consent.given_name)


def _weight(consent: Consent) -> tuple[bool, datetime, int]:
    """Of several answers of one person a refusal counts before all others, then the latest."""
    moment = consent.answered_at or consent.asked_at or datetime.min.replace(tzinfo=utc_now().tzinfo)
    return consent.answer == "refused", moment, ANSWERS.index(consent.answer)


def _view(one: _Heard) -> ConsentView:
    row = one.consent
    return ConsentView(
        one.person_id,
        one.name,
        row.answer if row else "none",
        row.asked_at if row else None,
        row.answered_at if row else None,
        row.evidence if row else "",
        row.evidence_sha256 if row else "",
        one.is_heard,
        one.lines,
        round(one.seconds, 3),
        one.zoom,
    )


# ---- writing


def _note(session: Session, recording: Recording, person_id: str | None, name: str, **values: object) -> None:
    """The row of a person's or a name's answer. An answer under a name moves to the person that the name turned out to be."""
    if person_id is not None:
        person = get(session, Person, person_id)
        known = {fold(each) for each in (person.name, person.name_en, person.name_zh, *person.other_names, name)} - {""}
        for row in rows(session, Consent, Consent.id, recording_id=recording.id, person_id=None):
            if fold(row.given_name) in known:
                row.person_id = person_id
    for row in rows(session, Consent, Consent.id, recording_id=recording.id):
        same = row.person_id == person_id if person_id else row.person_id is None and fold(row.given_name) == fold(name)
        if same:
            if row.answer in ("given", "refused") and values.get("answer", row.answer) != row.answer:
                values = {"evidence_sha256": "", **values}  # the file of a no is no evidence of a yes that comes later
            for column, value in values.items():
                if getattr(row, column) != value:
                    setattr(row, column, value)
            return
    key = (recording.id, person_id) if person_id else (recording.id, "name", fold(name))
    fixed = {
        "recording_id": recording.id,
        "feed": recording.feed,
        "person_id": person_id,
        "given_name": "" if person_id else name,
    }
    put(session, Consent, key, **fixed, **values)
