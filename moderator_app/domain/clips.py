"""A clip list on its way out: the places of recordings where insights can be heard, after permission has spoken."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from moderator_app.domain.errors import Refused
from moderator_app.domain.publication import LeftOut, described_without_words
from moderator_app.domain.wording import text


@dataclass(frozen=True, slots=True)
class Clip:
    """A stretch of a recording in which an insight is heard: `starts` and `ends` in the recording's own seconds.

    `words_en` and `words_zh` are the insight's own, in the languages that may go out; never the raw words of the transcript.
    `said_by` is "" where nobody is to be named. `without_consent` names who is heard in the stretch and hasn't agreed to its
    being shared: it is for the moderator, and no writer puts it into a file. `voices_unknown`: nothing tells who is heard.
    """

    insight_id: str
    recording_id: str
    recording: str
    starts: float
    ends: float
    kind: str = "insight"
    words_en: str = ""
    words_zh: str = ""
    said_by: str = ""
    source_language: str = "en"
    theme_en: str = ""
    theme_zh: str = ""
    meeting_en: str = ""
    meeting_zh: str = ""
    meeting_date: date | None = None
    without_consent: tuple[str, ...] = ()
    voices_unknown: bool = False

    @property
    def may_be_shown(self) -> bool:
        """Whether everybody heard in it agreed to its being shared."""
        return not self.without_consent and not self.voices_unknown

    @property
    def seconds(self) -> float:
        """How long it is."""
        return max(0.0, self.ends - self.starts)


@dataclass(frozen=True, slots=True)
class ClipList:
    """The clips of a theme in the order of their meetings and seconds. `made_at` is aware; `language`: en, zh or both."""

    title_en: str
    title_zh: str
    made_at: datetime
    clips: tuple[Clip, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    language: str = "both"
    strand_en: str = ""
    strand_zh: str = ""

    @property
    def seconds(self) -> float:
        """How long all clips are together."""
        return sum(clip.seconds for clip in self.clips)


def refuse_without_consent(clips: ClipList) -> None:
    """Raise `Refused` with the names where somebody heard in the clips hasn't agreed to the recording being shared."""
    names = list(dict.fromkeys(name for clip in clips.clips for name in clip.without_consent))
    if names:
        raise Refused(
            text("Heard in these clips without their consent: {names}", names=", ".join(names)),
            text("Note their consent at the recording, or leave out the clips they are heard in."),
            code="clips.no_consent",
        )
    unknown = next((clip for clip in clips.clips if clip.voices_unknown), None)
    if unknown is not None:
        raise Refused(
            text("Nothing tells who is heard in “{recording}”.", recording=unknown.recording),
            text("Import its transcript and say who each speaker is, or note at the recording who agreed."),
            code="clips.no_consent",
        )


def with_consent_only(clips: ClipList) -> ClipList:
    """The list without clips in which somebody is heard who hasn't agreed; they stand among what was left out."""
    reason = text("Somebody heard in it has not agreed to its being shared")
    held = [LeftOut(clip.insight_id, described_without_words(clip.kind), reason) for clip in clips.clips if clip.without_consent]
    kept = tuple(clip for clip in clips.clips if not clip.without_consent)
    return replace(clips, clips=kept, left_out=(*clips.left_out, *held))
