"""Seasons, events and what happens in them: segments, slots, materials, who came."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from sqlalchemy import BigInteger
from sqlalchemy.orm import Mapped, mapped_column

from moderator_app.store.tables.base import Code, Names, Synced, Words, reference


class Season(Synced):
    """A strand's school year: how many meetings, from which month."""

    __tablename__ = "season"
    strand_id: Mapped[str] = reference("strand.id")
    school_year: Mapped[Code]
    start_month: Mapped[int] = mapped_column(default=10)
    meetings: Mapped[int] = mapped_column(default=4)


class Event(Synced):
    """A meeting, peer-to-peer event or conference (`kind`). `starts_at` is UTC, `time_zone` the IANA zone it was
    chosen in. `uid` never changes; `sequence` goes up with each change of time or place (RFC 5545)."""

    __tablename__ = "event"
    searched: ClassVar[tuple[str, ...]] = ("title_en", "title_zh", "focus_en", "focus_zh")
    sounded: ClassVar[tuple[str, ...]] = ("title_zh",)
    strand_id: Mapped[str | None] = reference("strand.id")
    season_id: Mapped[str | None] = reference("season.id")
    kind: Mapped[Code] = mapped_column(default="meeting")
    number: Mapped[int] = mapped_column(default=0)
    title_en: Mapped[Words]
    title_zh: Mapped[Words]
    focus_en: Mapped[Words]
    focus_zh: Mapped[Words]
    starts_at: Mapped[datetime | None]
    time_zone: Mapped[Code] = mapped_column(default="Asia/Shanghai")
    minutes: Mapped[int] = mapped_column(default=90)
    place: Mapped[Words]
    join_link: Mapped[Words]
    uid: Mapped[str] = mapped_column(default="")
    sequence: Mapped[int] = mapped_column(default=0)
    status: Mapped[Code] = mapped_column(default="planned")
    recording_started_at: Mapped[datetime | None]


class Segment(Synced):
    """A part of a meeting's agenda. Order by (`position`, `id`)."""

    __tablename__ = "segment"
    feed_from: ClassVar[str] = "event_id"
    searched: ClassVar[tuple[str, ...]] = ("title_en", "title_zh", "notes", "prompt_en", "prompt_zh")
    event_id: Mapped[str] = reference("event.id")
    position: Mapped[Code]
    kind: Mapped[Code]
    title_en: Mapped[Words]
    title_zh: Mapped[Words]
    minutes: Mapped[int] = mapped_column(default=10)
    minimum: Mapped[int] = mapped_column(default=2)
    weight: Mapped[float] = mapped_column(default=1.0)
    is_fixed: Mapped[bool] = mapped_column(default=False)
    speaker_id: Mapped[str | None] = reference("person.id")
    speaker_text: Mapped[Words]
    speaker_confirmed: Mapped[bool] = mapped_column(default=False)
    inquiry_id: Mapped[str | None] = reference("inquiry.id")
    focus_en: Mapped[Words]
    focus_zh: Mapped[Words]
    objective_en: Mapped[Words]
    objective_zh: Mapped[Words]
    notes: Mapped[Words]
    prompt_en: Mapped[Words]
    prompt_zh: Mapped[Words]


class Slot(Synced):
    """One group's turn within a presentations segment; all slots of a segment are equally long."""

    __tablename__ = "slot"
    feed_from: ClassVar[str] = "segment_id"
    segment_id: Mapped[str] = reference("segment.id")
    position: Mapped[Code]
    title_en: Mapped[Words]
    title_zh: Mapped[Words]
    inquiry_id: Mapped[str | None] = reference("inquiry.id")
    person_id: Mapped[str | None] = reference("person.id")
    confirmed: Mapped[bool] = mapped_column(default=False)


class Resource(Synced):
    """A file or link with an owner. `kind`: slides, document, link, recording. `sha256` names the blob of a file."""

    __tablename__ = "resource"
    searched: ClassVar[tuple[str, ...]] = ("title_en", "title_zh", "topic", "link", "file_name")
    strand_id: Mapped[str | None] = reference("strand.id")
    kind: Mapped[Code]
    title_en: Mapped[Words]
    title_zh: Mapped[Words]
    topic: Mapped[Words]
    link: Mapped[Words]
    file_name: Mapped[Words]
    sha256: Mapped[str] = mapped_column(default="", index=True)
    size: Mapped[int] = mapped_column(BigInteger, default=0)
    owner_id: Mapped[str | None] = reference("person.id")
    licence: Mapped[Words]


class Material(Synced):
    """A resource used in a segment. Its id is natural: the same resource is there once."""

    __tablename__ = "material"
    feed_from: ClassVar[str] = "segment_id"
    segment_id: Mapped[str] = reference("segment.id")
    resource_id: Mapped[str] = reference("resource.id")
    position: Mapped[Code]


class AgendaTemplate(Synced):
    """A named agenda of the moderator's own. `segments`: kind, titles, minutes, minimum, weight of each, in order."""

    __tablename__ = "agenda_template"
    strand_id: Mapped[str | None] = reference("strand.id")
    name_en: Mapped[Words]
    name_zh: Mapped[Words]
    minutes: Mapped[int] = mapped_column(default=90)
    segments: Mapped[Names]


class Attendance(Synced):
    """Somebody's presence at an event: of a member, or of a name that isn't matched yet. `came`: yes, late, no, maybe."""

    __tablename__ = "attendance"
    feed_from: ClassVar[str] = "event_id"
    event_id: Mapped[str] = reference("event.id")
    person_id: Mapped[str | None] = reference("person.id")
    given_name: Mapped[Words]
    given_email: Mapped[Words]
    came: Mapped[Code] = mapped_column(default="yes")
    joined_at: Mapped[datetime | None]
    left_at: Mapped[datetime | None]
    minutes: Mapped[float | None]
    joins: Mapped[int] = mapped_column(default=1)
    recording_consent: Mapped[bool | None]
    source_id: Mapped[str | None] = reference("source_file.id")


class Rsvp(Synced):
    """A member's answer to an invitation: yes, no, maybe."""

    __tablename__ = "rsvp"
    feed_from: ClassVar[str] = "event_id"
    event_id: Mapped[str] = reference("event.id")
    person_id: Mapped[str] = reference("person.id")
    answer: Mapped[Code]
