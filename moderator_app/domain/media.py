"""What readers of recordings hand to the operations: files of sound and picture with what was found in them, and chapters."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from moderator_app.domain.records import Problem

#: Endings of the files that are taken for recordings.
VIDEO_ENDINGS = frozenset([".mp4", ".m4v", ".mov", ".webm", ".mkv"])
AUDIO_ENDINGS = frozenset([".m4a", ".mp3", ".wav", ".aac", ".ogg", ".opus"])
MEDIA_ENDINGS = VIDEO_ENDINGS | AUDIO_ENDINGS


@dataclass(frozen=True, slots=True)
class MediaStream:
    """One stream of a file: `kind` video, audio or text; `codec` as the field calls it (AVC, AAC, Opus).

    `width` and `height` in pixels, `rate` in frames a second of pictures, in hertz of sound; 0 where it isn't told.
    """

    kind: str
    codec: str
    seconds: float | None = None
    width: int = 0
    height: int = 0
    rate: float = 0.0
    channels: int = 0
    language: str = ""

    def facts(self) -> dict[str, str | int | float]:
        """What is told of it, for keeping in a row."""
        names = ("kind", "codec", "seconds", "width", "height", "rate", "channels", "language")
        told = {name: getattr(self, name) for name in names}
        return {name: value for name, value in told.items() if value}

    @classmethod
    def of_facts(cls, facts: Mapping[str, object]) -> MediaStream:
        """The inverse of `facts`; what isn't told or has another type is left out."""

        def number(name: str) -> float:
            value = facts.get(name)
            return float(value) if isinstance(value, int | float) else 0.0

        kind, codec, language = (str(facts.get(name) or "") for name in ("kind", "codec", "language"))
        width, height, channels = (int(number(name)) for name in ("width", "height", "channels"))
        return cls(kind, codec, number("seconds") or None, width, height, number("rate"), channels, language)


@dataclass(frozen=True, slots=True)
class NamedMoment:
    """When a recording began, as a name tells it: `at` is naive, on a `clock`: utc, local (the host's computer) or china."""

    at: datetime
    clock: str = "local"
    topic: str = ""

    def moment(self, zone: str) -> datetime:
        """The aware moment in UTC. A local clock is taken to be in `zone`, that of the meeting."""
        named = {"utc": "UTC", "china": "Asia/Shanghai"}.get(self.clock, zone)
        return self.at.replace(tzinfo=ZoneInfo(named)).astimezone(UTC)


@dataclass(slots=True)
class MediaFile:
    """A file of sound or picture that can be imported. `kind`: video or audio. `size` in bytes; `seconds` long, where known.

    `changed_ns`: when it was last written, as the file system says: a copy is kept only if that and the size stayed the same.
    `is_truncated`: its end is missing, and it plays up to there. `began`: where a name tells.
    """

    path: Path
    kind: str
    size: int
    changed_ns: int
    seconds: float | None = None
    container: str = ""
    streams: tuple[MediaStream, ...] = ()
    is_truncated: bool = False
    began: NamedMoment | None = None
    problems: list[Problem] = field(default_factory=list)


@dataclass(slots=True)
class MediaBatch:
    """What was found in the files and folders that somebody chose: recordings that can be imported, in the order of their
    beginning, and what was left out and why. `others`: transcripts, chats and reports that lie beside them."""

    files: list[MediaFile] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    others: list[Path] = field(default_factory=list)

    @property
    def began(self) -> NamedMoment | None:
        """When the earliest of them began, where a name tells."""
        return min((file.began for file in self.files if file.began), key=lambda named: named.at, default=None)


@dataclass(frozen=True, slots=True)
class ChapterMark:
    """A chapter in a file: from `starts` to `ends`, in seconds of the recording."""

    starts: float
    ends: float
    title: str


@dataclass(slots=True)
class ChaptersFile:
    """Chapters that were read from a file."""

    path: Path
    marks: list[ChapterMark]
    problems: list[Problem] = field(default_factory=list)
