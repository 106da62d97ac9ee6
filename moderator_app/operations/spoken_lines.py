"""Storing the lines of a transcript, a chat or a poll, so that bringing them in again is safe.

What must hold: the same file twice stores nothing; a newer download of the same transcript, or a longer saving of the same chat,
adds what is new and corrects what nobody touched; a line that somebody edited, split, joined or removed here stays as it is. An
import that was undone can be made again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from moderator_app.domain.progress import Progress
from moderator_app.domain.wording import text
from moderator_app.store.tables import Cue, Event, natural_id

#: A file is another saving of one already here when at least this share of the shorter of both is the same.
_SAME_FILE = 0.6

_Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class NewLine:
    """A line as its file has it: its place there, seconds of the recording (or a time of day), who, and the words."""

    number: int
    starts: float | None
    ends: float | None
    time_of_day: str
    speaker: str
    words: str
    private: bool = False

    @property
    def moment(self) -> str:
        """What tells it in another saving of the same file: its time, to the tenth of a second."""
        return _moment(self.starts, self.time_of_day)


@dataclass(frozen=True, slots=True)
class StoredLines:
    """What became of the lines: `added`, `updated` (they stood here otherwise and nobody had touched them), `left` (touched
    here, so they stay). `repeated`: this very file was here already."""

    added: int = 0
    updated: int = 0
    left: int = 0
    repeated: bool = False


@dataclass(slots=True)
class _Known:
    """A line that is here already, alive or removed."""

    id: str
    source_id: str
    recording_id: str | None
    moment: str
    speaker: str
    text: str
    touched: bool
    removed: bool


def store_lines(
    session: Session,
    event: Event,
    source_id: str,
    kind: str,
    lines: Sequence[NewLine],
    who: Mapping[str, str | None],
    progress: Progress,
    *,
    recording_id: str | None = None,
    language: str = "",
) -> StoredLines:
    """Store the lines of a file under its source; `who` says which member each name is. Within an action."""
    known = _known(session, event.id, kind)
    own = [one for one in known if one.source_id == source_id]
    if any(not one.removed for one in own):
        _tie(session, [one for one in own if not one.removed], recording_id)
        return StoredLines(repeated=True)
    if own:
        return StoredLines(added=_revive(session, own, recording_id))
    # two recordings of one meeting each count from zero: only lines of the same one can be the same line
    earlier = _earlier_saving(
        [one for one in known if recording_id in (None, one.recording_id) or one.recording_id is None], lines
    )
    fixed: dict[str, Any] = {"event_id": event.id, "feed": event.feed, "source_id": source_id, "kind": kind}
    fixed |= {"recording_id": recording_id, "language": language}
    added = updated = left = 0
    session.flush()
    with session.no_autoflush:
        for place, line in enumerate(lines):
            if place % 500 == 0:
                progress(place, len(lines), text("Storing lines"))
            before = earlier.take(line)
            if before is None:
                session.add(_cue(source_id, place, line, who.get(line.speaker), fixed))
                added += 1
            elif before.touched or before.removed:
                left += 1
            elif before.text != line.words or before.speaker != line.speaker:
                _update(session, before.id, line, who.get(line.speaker))
                updated += 1
    return StoredLines(added, updated, left, repeated=bool(lines) and not added + updated + left)


def _cue(source_id: str, place: int, line: NewLine, person_id: str | None, fixed: Mapping[str, Any]) -> Cue:
    return Cue(
        id=natural_id("cue", source_id, str(place)),
        line=line.number,
        starts=line.starts,
        ends=line.ends,
        time_of_day=line.time_of_day,
        speaker=line.speaker,
        person_id=person_id,
        is_private=line.private,
        text=line.words,
        **fixed,
    )


def _known(session: Session, event_id: str, kind: str) -> list[_Known]:
    wanted = (Cue.id, Cue.source_id, Cue.recording_id, Cue.starts, Cue.time_of_day, Cue.speaker, Cue.text)
    query = (
        select(*wanted, Cue.is_edited, Cue.deleted_at)
        .where(Cue.event_id == event_id, Cue.kind == kind)
        .order_by(Cue.source_id, Cue.line, Cue.id)
    )
    return [
        _Known(row[0], row[1], row[2], _moment(row[3], row[4]), row[5], row[6], row[7], row[8] is not None)
        for row in session.execute(query.execution_options(with_deleted=True))
    ]


def _moment(starts: float | None, time_of_day: str) -> str:
    # a chat saved with the meeting's folder has both; its time of day is the same wherever it is saved
    return time_of_day or ("" if starts is None else f"{starts:.1f}")


def _tie(session: Session, lines: Sequence[_Known], recording_id: str | None) -> None:
    """A file that is here already may be found again beside its recording."""
    if recording_id is not None:
        for one in lines:
            cue = session.get(Cue, one.id)
            if cue is not None and cue.recording_id is None:
                cue.recording_id = recording_id


def _revive(session: Session, lines: Sequence[_Known], recording_id: str | None) -> int:
    for one in lines:
        cue = session.get(Cue, one.id, execution_options={"with_deleted": True})
        if cue is not None:
            cue.deleted_at = None
            cue.recording_id = recording_id or cue.recording_id
    return len(lines)


def _update(session: Session, cue_id: str, line: NewLine, person_id: str | None) -> None:
    cue = session.get(Cue, cue_id)
    if cue is None:
        return
    for name, value in (("text", line.words), ("speaker", line.speaker), ("ends", line.ends)):
        if getattr(cue, name) != value:
            setattr(cue, name, value)
    if person_id is not None and cue.person_id != person_id:
        cue.person_id = person_id


class _Earlier:
    """The lines of an earlier saving, each taken by one line of the newer file at most."""

    def __init__(self, lines: Sequence[_Known]) -> None:
        self._by_words: dict[tuple[str, str, str], list[_Known]] = defaultdict(list)
        self._by_speaker: dict[_Key, list[_Known]] = defaultdict(list)
        self._by_moment: dict[str, list[_Known]] = defaultdict(list)
        for one in lines:
            self._by_words[one.moment, one.speaker, one.text].append(one)
            self._by_speaker[one.moment, one.speaker].append(one)
            self._by_moment[one.moment].append(one)
        self._taken: set[str] = set()

    def take(self, line: NewLine) -> _Known | None:
        """The line that was this one: the same words, else the same speaker, else the one of that moment."""
        alike = self._by_words.get((line.moment, line.speaker, line.words), ())
        for found in (alike, self._by_speaker.get((line.moment, line.speaker), ()), self._by_moment.get(line.moment, ())):
            for one in found:
                if one.id not in self._taken and one.moment:
                    self._taken.add(one.id)
                    return one
        return None


def _earlier_saving(known: Sequence[_Known], lines: Sequence[NewLine]) -> _Earlier:
    """The lines of those files here of which this one is another saving."""
    words = {(line.moment, line.words) for line in lines}
    moments = {line.moment for line in lines}
    by_source: dict[str, list[_Known]] = defaultdict(list)
    for one in known:
        by_source[one.source_id].append(one)
    kept: list[_Known] = []
    for found in by_source.values():
        if all(one.removed for one in found):  # its import was undone
            continue
        same = sum((one.moment, one.text) in words or ((one.touched or one.removed) and one.moment in moments) for one in found)
        if same >= max(1.0, _SAME_FILE * min(len(found), len(lines))):
            kept += found
    return _Earlier(kept)
