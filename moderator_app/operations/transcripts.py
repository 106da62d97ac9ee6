"""The transcript of a meeting: read quickly, followed while it plays, corrected line by line.

Ten thousand lines are read as plain columns, never as rows of the store. Whatever is corrected here is marked as edited, so that
no later import takes it back; undo is the journal's.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from moderator_app.domain.chinese import fold, has_chinese
from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.records import TranscriptCue, TranscriptFile
from moderator_app.domain.transcripts import SpokenLine, TranscriptPaper, joined
from moderator_app.domain.translation_units import TranslationUnit, unit_key
from moderator_app.domain.wording import text
from moderator_app.operations.axis import Axis, axis_of
from moderator_app.operations.translation_desk import write_draft
from moderator_app.operations.translation_texts import texts_of
from moderator_app.operations.voices import voice_names
from moderator_app.store import Workspace, get, put, remove, rows
from moderator_app.store.tables import Cue, Event, Evidence, Recording, Strand, utc_now

#: Seconds a line is thought to last where its file gives no end (chat, polls).
BRIEFLY = 4.0


class Line(NamedTuple):
    """A line of a transcript, chat or poll (`kind`).

    `at`: its second on the event's axis, None where nothing tells; `starts` and `ends`: in its own recording. `label`: the
    speaker as the file has it, `speaker`: as shown. `number`: its line in the file.
    """

    id: str
    kind: str
    at: float | None
    starts: float | None
    ends: float | None
    time_of_day: str
    recording_id: str | None
    source_id: str
    label: str
    speaker: str
    person_id: str | None
    text: str
    translated: str
    language: str
    is_edited: bool
    is_private: bool
    number: int

    @property
    def until(self) -> float | None:
        """Where it ends on the axis; some seconds on where its file gives no end."""
        if self.at is None:
            return None
        if self.starts is None or self.ends is None or self.ends < self.starts:
            return self.at + BRIEFLY
        return self.at + self.ends - self.starts

    @property
    def in_language(self) -> str:
        """The language of `text`: as noted, else as its letters tell."""
        return self.language or ("zh" if has_chinese(self.text) else "en")

    def words_in(self, language: str) -> str:
        """Its words in "en" or "zh"; "" where it has none in that language."""
        return self.text if self.in_language == language else self.translated


# ---- reading


def lines_of(
    ws: Workspace,
    event_id: str,
    *,
    recording_id: str | None = None,
    kinds: Sequence[str] = ("transcript",),
    with_private: bool = False,
) -> list[Line]:
    """The lines of an event (or of one of its recordings) in the order of its axis; those without a second come last."""
    with ws.read() as session:
        axis = axis_of(session, get(session, Event, event_id))
        return lines_on(session, event_id, axis, recording_id=recording_id, kinds=kinds, with_private=with_private)


def lines_on(
    session: Session,
    event_id: str,
    axis: Axis,
    *,
    recording_id: str | None = None,
    kinds: Sequence[str] = ("transcript",),
    with_private: bool = False,
) -> list[Line]:
    """As `lines_of`, within a session and on an axis already known."""
    shown = voice_names(session, event_id)
    columns = (Cue.id, Cue.kind, Cue.starts, Cue.ends, Cue.time_of_day, Cue.recording_id, Cue.source_id, Cue.speaker)
    more = (Cue.person_id, Cue.text, Cue.translated, Cue.language, Cue.is_edited, Cue.is_private, Cue.line)
    query = select(*columns, *more).where(Cue.event_id == event_id, Cue.kind.in_(kinds))
    if recording_id is not None:
        query = query.where(Cue.recording_id == recording_id)
    if not with_private:
        query = query.where(Cue.is_private.is_(False))
    found: Sequence[Any] = session.execute(query).all()
    placed = axis.of_line
    lines = [Line._make((*row[:2], placed(row[2], row[4], row[5]), *row[2:8], shown(row[7], row[8]), *row[8:])) for row in found]
    lines.sort(key=_order)
    return lines


def _order(line: Line) -> tuple[bool, float, str, int, str]:
    return (line.at is None, line.at or 0.0, line.source_id, line.number, line.id)


def at_second(lines: Sequence[Line], second: float) -> int:
    """The place of the last of `lines` (as `lines_of` gives them) that begins at or before a second of the axis; -1: none yet."""
    return bisect_right(lines, second, key=lambda line: float("inf") if line.at is None else line.at) - 1


def search_in(lines: Sequence[Line], words: str) -> list[int]:
    """The places of the lines that hold `words` in their text, translation or speaker; capitals, accents and traditional
    characters make no difference. [] for no words."""
    wanted = fold(words).strip()
    if not wanted:
        return []
    return [i for i, line in enumerate(lines) if wanted in fold(f"{line.text}\n{line.translated}\n{line.speaker}")]


# ---- correcting


def change_words(ws: Workspace, cue_id: str, words: str) -> None:
    """Correct what was said. Raises `RuleBroken` for no words: a line is removed by `remove_lines`."""
    _change(ws, cue_id, text=_some(words))


def change_translation(ws: Workspace, cue_id: str, words: str) -> None:
    """Write the line in the other language; "" takes the translation away. As at the translation desk: raises `RuleBroken`
    where the translation is approved, `Refused` where whoever speaks doesn't agree."""
    with ws.act(text("Change a line")) as session:
        cue = get(session, Cue, cue_id)
        if cue.kind == "transcript" and not cue.is_private:
            write_draft(ws, unit_key("cue", cue_id, "text"), words)
        elif cue.translated != words.strip():
            cue.translated = words.strip()


def change_times(ws: Workspace, cue_id: str, starts: float, ends: float | None) -> None:
    """Set when a line begins and ends, in seconds of its own recording."""
    if starts < 0 or (ends is not None and ends < starts):
        raise RuleBroken(text("A line can't end before it begins."), text("Give it an end after its beginning."))
    _change(ws, cue_id, starts=starts, ends=ends)


def change_language(ws: Workspace, cue_ids: Sequence[str], language: str) -> None:
    """Say in which language lines were said: en, zh, or "" for as their letters tell."""
    if language not in ("en", "zh", ""):
        raise ValueError(f"not a language of a line: {language}")
    with ws.act(text("Change a line")) as session:
        for cue_id in cue_ids:
            _set(get(session, Cue, cue_id), {"language": language})


def give_speaker(ws: Workspace, cue_ids: Sequence[str], label: str) -> None:
    """Say who said these lines alone, by a name of the file or a new one. All lines of a name at once: `voices.tie_voice`."""
    with ws.act(text("Change a line")) as session:
        for cue_id in cue_ids:
            cue = get(session, Cue, cue_id)
            same = rows(session, Cue, Cue.id, event_id=cue.event_id, speaker=label.strip())
            person = next((one.person_id for one in same if one.person_id), None)
            _set(cue, {"speaker": label.strip(), "person_id": person})


def split_line(ws: Workspace, cue_id: str, at_character: int, second: float | None = None) -> str:
    """Make two lines of one: the words from `at_character` on become the second. `second`: where that begins in the recording;
    without it the time is shared by the number of letters. Returns the id of the second line."""
    with ws.act(text("Split a line")) as session:
        cue = get(session, Cue, cue_id)
        first, rest = cue.text[:at_character].strip(), cue.text[at_character:].strip()
        if not first or not rest:
            raise RuleBroken(text("Both parts of a line need words."), text("Put the cursor between two words, then split."))
        share = len(first) / (len(first) + len(rest))
        starts, ends = cue.starts, cue.ends
        if second is None and starts is not None:
            second = starts + share * max(0.0, (ends if ends is not None else starts) - starts)
        if second is not None and starts is not None:
            second = max(starts, min(second, ends if ends is not None and ends >= starts else second))
        second_part = Cue(
            event_id=cue.event_id,
            feed=cue.feed,
            source_id=cue.source_id,
            kind=cue.kind,
            line=cue.line,
            starts=second,
            ends=ends,
            time_of_day=cue.time_of_day,
            speaker=cue.speaker,
            person_id=cue.person_id,
            is_private=cue.is_private,
            text=rest,
            recording_id=cue.recording_id,
            language=cue.language,
            is_edited=True,
        )
        session.add(second_part)
        _set(cue, {"text": first, "ends": second if second is not None else ends})
        return second_part.id


def join_lines(ws: Workspace, cue_ids: Sequence[str]) -> str:
    """Make one line of several that follow each other: the words of all, the speaker of the first, from its beginning to the last
    end. What rests on one of them rests on the joined line. Returns its id."""
    if len(cue_ids) < 2:
        raise RuleBroken(text("Choose two lines or more to join."))
    with ws.act(text("Join {count} lines", count=len(cue_ids))) as session:
        cues = [get(session, Cue, cue_id) for cue_id in cue_ids]
        if len({(cue.event_id, cue.kind, cue.recording_id) for cue in cues}) > 1:
            raise RuleBroken(text("These lines are not of one recording."), text("Choose lines that follow each other."))
        cues.sort(key=lambda cue: (cue.starts is None, cue.starts or 0.0, cue.line))
        kept, others = cues[0], cues[1:]
        ends = [cue.ends for cue in cues if cue.ends is not None]
        whole = {"text": joined([cue.text for cue in cues]), "translated": joined([cue.translated for cue in cues])}
        _set(kept, {**whole, "ends": max(ends, default=None)})
        for cue in others:
            _move_evidence(session, cue, kept)
        remove(session, *others)
        return kept.id


def remove_lines(ws: Workspace, cue_ids: Sequence[str]) -> None:
    """Take lines out of the transcript; a later import leaves them out as well, undo brings them back."""
    with ws.act(text("Remove {count} lines", count=len(cue_ids))) as session:
        remove(session, *(get(session, Cue, cue_id) for cue_id in cue_ids))


def tie_to_recording(ws: Workspace, source_id: str, recording_id: str | None) -> int:
    """Say in whose seconds the lines of a file count: a recording's, or the event's own axis (None). Returns how many lines."""
    with ws.act(text("Say which recording a transcript is of")) as session:
        if recording_id is not None:
            get(session, Recording, recording_id)
        lines = rows(session, Cue, Cue.id, source_id=source_id)
        for cue in lines:
            if cue.recording_id != recording_id:
                cue.recording_id = recording_id
        return len(lines)


def take_translation(ws: Workspace, event_id: str, file: TranscriptFile, *, recording_id: str | None = None) -> int:
    """Take subtitles of the same seconds in the other language as the translation of the lines they overlap most.

    Lines that have a translation keep it. Returns how many got one.
    """
    lines = [line for line in lines_of(ws, event_id, recording_id=recording_id) if line.starts is not None]
    starts = [line.starts or 0.0 for line in lines]
    found: dict[str, list[str]] = {}
    for cue in file.cues:
        language = "zh" if has_chinese(cue.text) else "en"
        near = lines[max(0, bisect_right(starts, cue.start) - 3) : bisect_right(starts, cue.end)]
        best = max(near, key=lambda line: _overlap(line, cue), default=None)
        if best is not None and _overlap(best, cue) > 0 and best.in_language != language and not best.translated:
            found.setdefault(best.id, []).append(cue.text)
    with ws.act(text("Import translated subtitles")) as session:
        for cue_id, words in found.items():
            get(session, Cue, cue_id).translated = joined(words)
    return len(found)


def _overlap(line: Line, cue: TranscriptCue) -> float:
    begins = line.starts or 0.0
    ends = line.ends if line.ends is not None and line.ends > begins else begins + BRIEFLY
    return min(ends, max(cue.end, cue.start + 0.1)) - max(begins, cue.start)


# ---- going out


def transcript_paper(ws: Workspace, event_id: str, *, recording_id: str | None = None, language: str = "both") -> TranscriptPaper:
    """The transcript of an event, or of one recording of it in that recording's own seconds, for a file.

    `language`: en, zh, or both. A line that lacks the wanted language goes out as it was said, and is counted in `untranslated`;
    translations that wait for approval go out and are counted in `drafts`, which every format says.
    """
    if language not in ("en", "zh", "both"):
        raise ValueError(f"not a language of a paper: {language}")
    with ws.read() as session:
        event = get(session, Event, event_id)
        strand = session.get(Strand, event.strand_id) if event.strand_id else None
        axis = axis_of(session, event)
        lines = lines_on(session, event_id, axis, recording_id=recording_id)
        recording = get(session, Recording, recording_id) if recording_id is not None else None
        begins = recording.begins if recording is not None else 0.0
        placed = [line for line in lines if line.at is not None]
        spoken = tuple(_spoken(line, begins) for line in placed)
        captions = _captions(session, event_id)
        return TranscriptPaper(
            title_en=event.title_en,
            title_zh=event.title_zh,
            strand_en=strand.name_en if strand else "",
            strand_zh=strand.name_zh if strand else "",
            day=event.starts_at.date() if event.starts_at else None,
            language=language,
            lines=spoken,
            untranslated=sum(1 for line in spoken if language != "both" and not line.words(language)),
            drafts=sum(_is_draft(line, captions.get(unit_key("cue", line.id, "text")), language) for line in placed),
        )


def _captions(session: Session, event_id: str) -> dict[str, TranslationUnit]:
    found = texts_of(session, event_id=event_id, strand_id=None, kinds={"caption"}, today=utc_now().date())
    return {unit.key: unit for unit in found}


def _is_draft(line: Line, caption: TranslationUnit | None, language: str) -> bool:
    """Whether a line goes out in a translation that nobody has approved as it stands."""
    if not line.translated.strip() or line.in_language == language:
        return False
    return caption is None or caption.state != "approved" or caption.stale


def _spoken(line: Line, begins: float) -> SpokenLine:
    starts = max(0.0, (line.at or 0.0) - begins)
    until = line.until if line.until is not None else starts
    return SpokenLine(
        starts, max(starts, until - begins), line.speaker, line.words_in("en"), line.words_in("zh"), line.in_language
    )


# ---- helpers


def _change(ws: Workspace, cue_id: str, **values: Any) -> None:
    with ws.act(text("Change a line")) as session:
        _set(get(session, Cue, cue_id), values)


def _set(cue: Cue, values: Mapping[str, Any]) -> None:
    changed = {name: value for name, value in values.items() if getattr(cue, name) != value}
    for name, value in changed.items():
        setattr(cue, name, value)
    if changed and not cue.is_edited:
        cue.is_edited = True


def _some(words: str) -> str:
    if not words.strip():
        raise RuleBroken(text("A line needs words."), text("To take it out, remove the line."))
    return words.strip()


def _move_evidence(session: Session, gone: Cue, kept: Cue) -> None:
    for proof in rows(session, Evidence, Evidence.id, cue_id=gone.id):
        put(session, Evidence, (proof.insight_id, kept.id), insight_id=proof.insight_id, cue_id=kept.id, feed=proof.feed)
        remove(session, proof)
