"""A clip list on its way out: the places of recordings where insights can be heard, after permission has spoken."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from moderator_app.domain.publication import LeftOut


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
