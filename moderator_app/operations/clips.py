"""The clips of a theme: where in the recordings its insights are heard, and who must agree before the film itself goes out.

What may go out is decided where it always is (`publish.gather_insights`); here each of those insights gets its stretches of
recordings. A list of words and times needs the permissions of the insights; a film needs the consent of everybody heard, too.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from moderator_app.domain.chinese import fold
from moderator_app.domain.clips import Clip, ClipList
from moderator_app.domain.publication import InsightCollection, InsightEntry, LeftOut, described_without_words
from moderator_app.domain.wording import text
from moderator_app.operations.evidence import Place, places_in
from moderator_app.operations.publish import Selection, gather_insights
from moderator_app.operations.voices import voice_names
from moderator_app.store import Workspace, get, rows
from moderator_app.store.tables import Consent, Cue, Person, Recording, Theme

#: Seconds of the recording before the first and after the last word of a clip.
LEAD, TAIL = 1.0, 1.5
#: How long a clip of a note is, which has a beginning and no end.
NOTE_CLIP = 30.0
#: Lines of one insight closer than this are one clip.
_TOGETHER = 6.0


def clips_of_theme(ws: Workspace, theme_id: str, *, language: str = "both", today: date | None = None) -> ClipList:
    """The clips of one theme of a meeting. `language`: en, zh or both, as of `publish.gather_insights`."""
    with ws.read() as session:
        theme = get(session, Theme, theme_id)
        titles = (theme.title_en, theme.title_zh)
        selection = Selection(strand_id=theme.strand_id, event_id=theme.event_id, themes=(theme_id,))
    found = clips_of(ws, selection, language=language, today=today)
    return replace(found, title_en=titles[0], title_zh=titles[1])


def clips_of(
    ws: Workspace,
    selection: Selection,
    *,
    insight_ids: Collection[str] | None = None,
    language: str = "both",
    today: date | None = None,
) -> ClipList:
    """The clips of the insights of a selection (of `insight_ids` alone where given), and what was left out with the reason."""
    gathered = gather_insights(ws, selection, language=language, today=today)
    wanted = [entry for entry in gathered.entries if insight_ids is None or entry.id in insight_ids]
    left_out = [held for held in gathered.left_out if insight_ids is None or held.id in insight_ids]
    clips: list[Clip] = []
    with ws.read() as session:
        places = places_in(session, [entry.id for entry in wanted])
        consents = _Consents(session)
        for entry in wanted:
            made = _clips(session, entry, places.get(entry.id, ()), consents)
            clips += made
            if not made:
                what = described_without_words(entry.kind, entry.room, entry.evidence)
                left_out.append(LeftOut(entry.id, what, text("No recording holds what it rests on")))
    clips.sort(key=lambda clip: (clip.meeting_date or date.min, clip.meeting_en, clip.recording, clip.starts, clip.insight_id))
    return _listed(gathered, clips, left_out)


def _listed(gathered: InsightCollection, clips: Sequence[Clip], left_out: Sequence[LeftOut]) -> ClipList:
    return ClipList(
        title_en=gathered.title_en,
        title_zh=gathered.title_zh,
        made_at=gathered.made_at,
        clips=tuple(clips),
        left_out=tuple(left_out),
        language=gathered.language,
        strand_en=gathered.strand_en,
        strand_zh=gathered.strand_zh,
    )


def _clips(session: Session, entry: InsightEntry, places: Sequence[Place], consents: _Consents) -> list[Clip]:
    made = []
    for recording_id, starts, ends in _stretches(places):
        recording = get(session, Recording, recording_id)
        begins = max(0.0, starts - LEAD)
        until = ends + TAIL if recording.seconds is None else min(recording.seconds, ends + TAIL)
        names, unknown = consents.missing(recording, begins, until)
        made.append(
            Clip(
                insight_id=entry.id,
                recording_id=recording_id,
                recording=recording.title_en or recording.title_zh or recording.file_name,
                starts=round(begins, 3),
                ends=round(max(begins, until), 3),
                kind=entry.kind,
                words_en=entry.text_en,
                words_zh=entry.text_zh,
                said_by=entry.said_by,
                source_language=entry.source_language,
                theme_en=entry.theme_en,
                theme_zh=entry.theme_zh,
                meeting_en=entry.meeting_en,
                meeting_zh=entry.meeting_zh,
                meeting_date=entry.meeting_date,
                without_consent=names,
                voices_unknown=unknown,
            )
        )
    return made


def _stretches(places: Sequence[Place]) -> list[tuple[str, float, float]]:
    """Where evidence is heard as (recording, begins, ends), what lies close together as one."""
    found: list[tuple[str, float, float]] = []
    heard = [
        (place.recording_id, place.second, place.second + (NOTE_CLIP if place.ends is None else place.ends - place.at))
        for place in places
        if place.recording_id is not None
    ]
    for recording_id, starts, ends in sorted(heard):
        if found and found[-1][0] == recording_id and starts - found[-1][2] <= _TOGETHER:
            found[-1] = (recording_id, found[-1][1], max(found[-1][2], ends))
        else:
            found.append((recording_id, starts, ends))
    return found


class _Consents:
    """Who is heard in a stretch of a recording and hasn't agreed."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._answers: dict[str, dict[str, str]] = {}

    def missing(self, recording: Recording, starts: float, ends: float) -> tuple[tuple[str, ...], bool]:
        """The names of those heard between two seconds without consent, and whether somebody may be heard whom nothing names: no
        line of a transcript, and not everybody who was asked about the recording agreed."""
        shown = voice_names(self._session, recording.event_id)
        query = select(Cue.speaker, Cue.person_id).where(
            Cue.event_id == recording.event_id,
            Cue.kind == "transcript",
            Cue.recording_id.is_(None) | (Cue.recording_id == recording.id),
        )
        own = (Cue.recording_id == recording.id) & (Cue.starts < ends) & (Cue.ends > starts)
        at = recording.begins
        loose = Cue.recording_id.is_(None) & (Cue.starts < ends + at) & (Cue.ends > starts + at)
        heard = {(row[0], row[1]) for row in self._session.execute(query.where(own | loose))}
        answers = self._answers_of(recording.id)
        if not heard:
            given = bool(answers) and set(answers.values()) == {"given"}
            return (), not given
        names = {shown(label, person_id): (label, person_id) for label, person_id in heard if label or person_id}
        lacking = {
            name
            for name, (label, person_id) in names.items()
            if (answers.get(person_id or "") or answers.get(fold(label))) != "given"
        }
        return tuple(sorted(lacking)), not names

    def _answers_of(self, recording_id: str) -> dict[str, str]:
        if recording_id not in self._answers:
            found: dict[str, str] = {}
            for consent in rows(self._session, Consent, Consent.id, recording_id=recording_id):
                found[consent.person_id or fold(consent.given_name)] = consent.answer
                person = self._session.get(Person, consent.person_id) if consent.person_id else None
                if person is not None:
                    found.setdefault(fold(person.name), consent.answer)
            self._answers[recording_id] = found
        return self._answers[recording_id]
