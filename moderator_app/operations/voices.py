"""Whose voice is whose: the labels of an event's transcripts and chats, matched to members, renamed and merged.

A correction is made once for all lines of a label, and remembered with the member, so that the next file is matched by itself.
Labels that many people bear in turn ("iPad", "Zoom user") are matched here and not remembered. Undo is the journal's.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from moderator_app.domain.chinese import fold
from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.names import Candidate, PeopleIndex, similarity
from moderator_app.domain.wording import text
from moderator_app.operations.people import candidates
from moderator_app.store import Workspace, get, put, rows
from moderator_app.store.tables import Cue, Event, Person, School, Voice

#: (label of the file, person id) to the name that is shown.
NameOf = Callable[[str, str | None], str]

#: Names that devices and programs give, which tell nobody.
_NOBODYS = re.compile(
    r"(?:(?:ipad|iphone|galaxy|huawei|xiaomi|oppo|vivo|honor|android|macbook|laptop|desktop|surface|tablet|phone)\b.*"
    r"|zoom(?:\s?user)?|user|guest|host|participant|unknown(?: speaker)?|speaker|attendee|admin|teacher|moderator"
    r"|会议室.*|访客|用户|主持人|参会者|嘉宾|手机用户|发言人|未知.*)\s*[\d#（()）-]*",
    re.IGNORECASE,
)
#: From this likeness of the names on a member is offered.
GUESS_FROM = 0.6
_MOST_GUESSES = 5


@dataclass(frozen=True, slots=True)
class Guess:
    """A member whose name is like a label, 0 to 1."""

    person_id: str
    name: str
    likeness: float


@dataclass(frozen=True, slots=True)
class VoiceView:
    """A speaker's label with who it is: `shown` is the name that people see; `lines` and `seconds` of speech, `messages` in chat.

    `guesses`: members it may be, best first, where nobody is tied to it yet.
    """

    label: str
    shown: str
    person_id: str | None
    person: str
    school: str
    lines: int
    seconds: float
    messages: int
    guesses: tuple[Guess, ...] = ()


def voice_names(session: Session, event_id: str) -> NameOf:
    """What names the speakers of an event's lines: the name given to the label, else the member's, else what the file says."""
    given = {row[0]: row[1] for row in session.execute(select(Voice.label, Voice.shown).where(Voice.event_id == event_id))}
    known = select(Cue.person_id).where(Cue.event_id == event_id, Cue.person_id.is_not(None)).distinct()
    people = {row[0]: row[1] for row in session.execute(select(Person.id, Person.name).where(Person.id.in_(known)))}

    def shown(label: str, person_id: str | None) -> str:
        return given.get(label) or people.get(person_id or "") or label

    return shown


def voices_of(ws: Workspace, event_id: str) -> list[VoiceView]:
    """The labels of an event's transcripts and public chat, the most heard first."""
    with ws.read() as session:
        event = get(session, Event, event_id)
        length = case((Cue.ends > Cue.starts, Cue.ends - Cue.starts), else_=0.0)
        spoken = case((Cue.kind == "transcript", 1), else_=0)
        query = (
            select(
                Cue.speaker,
                func.max(Cue.person_id),
                func.sum(spoken),
                func.sum(case((Cue.kind == "transcript", length), else_=0.0)),
                func.sum(case((Cue.kind == "chat", 1), else_=0)),
            )
            .where(Cue.event_id == event_id, Cue.speaker != "", Cue.is_private.is_(False), Cue.kind != "poll")
            .group_by(Cue.speaker)
        )
        found = [tuple(row) for row in session.execute(query)]
        shown = voice_names(session, event_id)
        people = _people(session, {row[1] for row in found if row[1]})
        alike = _Alike(session, event.strand_id) if any(not row[1] for row in found) else None
        voices = []
        for label, person_id, lines, seconds, messages in found:
            person, school = people.get(person_id or "", ("", ""))
            guesses = () if alike is None or person_id or is_nobodys(label) else alike.guesses(label)
            voices.append(
                VoiceView(
                    label, shown(label, person_id), person_id, person, school, int(lines), float(seconds), int(messages), guesses
                )
            )
    return sorted(voices, key=lambda voice: (-voice.seconds, -voice.messages, voice.label))


class _Alike:
    """Finds members whose names are like a label: by the index, which knows pinyin and orders of names, and by their letters, as
    a slip in a short name shares no whole word with it. Only those few are compared with care."""

    def __init__(self, session: Session, strand_id: str | None) -> None:
        known = [one for one in candidates(session, strand_id) if one.names]
        self._index = PeopleIndex(known)
        self._known = {one.id: one for one in known}
        self._written = [(fold(name), one.id) for one in known for name in one.names]

    def guesses(self, label: str) -> tuple[Guess, ...]:
        """The likeliest members, best first."""
        from rapidfuzz import fuzz, process  # a large library: only where somebody has to be guessed

        match = self._index.match(label)
        near = {one for one, _ in match.alternatives} | ({match.candidate_id} if match.candidate_id else set())
        letters = [name for name, _ in self._written]
        found = process.extract(fold(label), letters, scorer=fuzz.token_sort_ratio, limit=_MOST_GUESSES * 2, score_cutoff=60)
        near |= {self._written[place][1] for _name, _score, place in found}
        alike = [self._compared(label, self._known[one]) for one in near if one is not None]
        return tuple(sorted((one for one in alike if one.likeness >= GUESS_FROM), key=_likeliest)[:_MOST_GUESSES])

    def _compared(self, label: str, known: Candidate) -> Guess:
        return Guess(known.id, known.names[0], max(similarity(label, name) for name in known.names))


def _likeliest(guess: Guess) -> tuple[float, str, str]:
    return (-guess.likeness, guess.name, guess.person_id)


def _people(session: Session, ids: set[str]) -> dict[str, tuple[str, str]]:
    query = select(Person.id, Person.name, School.name_en, School.name_zh).outerjoin(School, School.id == Person.school_id)
    return {row[0]: (row[1], row[2] or row[3] or "") for row in session.execute(query.where(Person.id.in_(ids)))}


def tie_voice(ws: Workspace, event_id: str, label: str, person_id: str | None) -> int:
    """Say which member a label is (None: none of them), once for all its lines, in chat and transcript.

    A name given to the label before goes: the member's is shown. Where the label is a name and not a device's, the member keeps
    it as another name, and later files are matched by it. Returns how many lines there were.
    """
    with ws.act(text("Say who {name} is", name=label)) as session:
        event = get(session, Event, event_id)
        put(session, Voice, (event_id, label), event_id=event_id, feed=event.feed, label=label, shown="", person_id=person_id)
        lines = _give(session, event_id, label, person_id)
        if person_id is not None:
            _remember(get(session, Person, person_id), label)
        return lines


def rename_voice(ws: Workspace, event_id: str, label: str, shown: str) -> None:
    """Show another name for a label ("": the member's, or what the file says). The file's own label stays as it is."""
    with ws.act(text("Rename a speaker")) as session:
        event = get(session, Event, event_id)
        person_id = next(iter(_tied(session, event_id, [label])), None)
        values = {"event_id": event_id, "feed": event.feed, "label": label, "shown": shown.strip(), "person_id": person_id}
        put(session, Voice, (event_id, label), **values)


def merge_voices(ws: Workspace, event_id: str, labels: Sequence[str], into: str) -> int:
    """Make several labels one voice, that of `into`: its member where it has one, else the only member among them; and its name.

    Returns how many lines the one voice has. Raises `RuleBroken` where they are known to be two members and `into` is neither.
    """
    others = [label for label in labels if label != into]
    if not others:
        raise RuleBroken(text("Choose two speakers or more to merge."))
    with ws.act(text("Merge speakers")) as session:
        event = get(session, Event, event_id)
        of_kept, of_others = _tied(session, event_id, [into]), _tied(session, event_id, others)
        if not of_kept and len(of_others) > 1:
            raise RuleBroken(
                text("These speakers are different members."), text("Say who {name} is first, then merge.", name=into)
            )
        person_id = next(iter(of_kept or of_others), None)
        person = get(session, Person, person_id) if person_id is not None else None
        shown = _shown(session, event_id, into)
        lines = 0
        for label in (into, *others):
            name = shown if person is None or shown else ""
            name = name or ("" if person is not None else into)
            values = {"event_id": event_id, "feed": event.feed, "label": label, "shown": name, "person_id": person_id}
            put(session, Voice, (event_id, label), **values)
            lines += _give(session, event_id, label, person_id)
            if person is not None:
                _remember(person, label)
        return lines


def _give(session: Session, event_id: str, label: str, person_id: str | None) -> int:
    lines = rows(session, Cue, Cue.id, event_id=event_id, speaker=label)
    for cue in lines:
        if cue.person_id != person_id:
            cue.person_id = person_id
    return len(lines)


def _tied(session: Session, event_id: str, labels: Sequence[str]) -> list[str]:
    """The members that labels are tied to, the most frequent first."""
    query = (
        select(Cue.person_id, func.count())
        .where(Cue.event_id == event_id, Cue.speaker.in_(labels), Cue.person_id.is_not(None))
        .group_by(Cue.person_id)
    )
    counted: dict[str, int] = defaultdict(int)
    for person_id, count in session.execute(query):
        counted[str(person_id)] += count
    return sorted(counted, key=lambda one: (-counted[one], one))


def _shown(session: Session, event_id: str, label: str) -> str:
    return next((voice.shown for voice in rows(session, Voice, Voice.id, event_id=event_id, label=label)), "")


def _remember(person: Person, label: str) -> None:
    known = (person.name, person.name_en, person.name_zh, *person.other_names)
    if label not in known and not is_nobodys(label):
        person.other_names = (*person.other_names, label)


def is_nobodys(label: str) -> bool:
    """Whether a label is one that devices and programs give, which may be somebody else's next time."""
    return _NOBODYS.fullmatch(label.strip()) is not None
