"""Recordings of events: the file, its chapters, whose voice is whose, and who agreed to be shared."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from sqlalchemy import BigInteger
from sqlalchemy.orm import Mapped, mapped_column

from moderator_app.store.tables.base import Code, Facts, Synced, Words, reference


class Recording(Synced):
    """A recording of an event, a file that is kept by its content. `kind`: video or audio.

    `seconds`: how long it is, where that could be found. `begins`: the second of the event's axis at which it starts; the axis
    has its 0 at `event.recording_started_at`. `streams`: what was found in the file (codec, size, rate, channels). The picture
    and the waveform are small files of their own, each named by its SHA-256, "" while they aren't made.
    `state`: kept (with the moderators), shared (members may see it), withdrawn.
    """

    __tablename__ = "recording"
    feed_from: ClassVar[str] = "event_id"
    searched: ClassVar[tuple[str, ...]] = ("title_en", "title_zh", "file_name")
    event_id: Mapped[str] = reference("event.id")
    kind: Mapped[Code] = mapped_column(default="video")
    title_en: Mapped[Words]
    title_zh: Mapped[Words]
    file_name: Mapped[Words]
    sha256: Mapped[str] = mapped_column(default="", index=True)
    size: Mapped[int] = mapped_column(BigInteger, default=0)
    seconds: Mapped[float | None]
    begins: Mapped[float] = mapped_column(default=0.0)
    streams: Mapped[Facts]
    picture_sha256: Mapped[str] = mapped_column(default="")
    waveform_sha256: Mapped[str] = mapped_column(default="")
    state: Mapped[Code] = mapped_column(default="kept")
    position: Mapped[Code]


class Chapter(Synced):
    """A chapter of an event: `starts` in seconds of its axis. `origin`: agenda (from the run of show's real times) or typed."""

    __tablename__ = "chapter"
    feed_from: ClassVar[str] = "event_id"
    searched: ClassVar[tuple[str, ...]] = ("title_en", "title_zh")
    event_id: Mapped[str] = reference("event.id")
    segment_id: Mapped[str | None] = reference("segment.id")
    starts: Mapped[float] = mapped_column(default=0.0)
    title_en: Mapped[Words]
    title_zh: Mapped[Words]
    origin: Mapped[Code] = mapped_column(default="agenda")


class Voice(Synced):
    """A speaker's label in an event's transcripts and chats, as files write it, and who that is. Natural id (event, label).

    Two labels of one person are one voice to people: they have the same `person_id`, or the same `shown`.
    """

    __tablename__ = "voice"
    feed_from: ClassVar[str] = "event_id"
    event_id: Mapped[str] = reference("event.id")
    label: Mapped[Words]
    shown: Mapped[Words]
    person_id: Mapped[str | None] = reference("person.id")


class Consent(Synced):
    """Whether somebody who is heard in a recording lets it be shared. Natural id (recording, person or name).

    `answer`: none, asked, given, refused. `evidence`: how we know, in words; a file of it by its SHA-256.
    """

    __tablename__ = "consent"
    feed_from: ClassVar[str] = "recording_id"
    recording_id: Mapped[str] = reference("recording.id")
    person_id: Mapped[str | None] = reference("person.id")
    given_name: Mapped[Words]
    answer: Mapped[Code] = mapped_column(default="none")
    asked_at: Mapped[datetime | None]
    answered_at: Mapped[datetime | None]
    evidence: Mapped[Words]
    evidence_sha256: Mapped[str] = mapped_column(default="", index=True)
