"""Notes as captured, what was said and written, and the insights made of them, with permission and translation."""

from __future__ import annotations

from datetime import date, datetime
from typing import ClassVar

from sqlalchemy.orm import Mapped, mapped_column

from moderator_app.store.tables.base import Code, Id, Names, Synced, Words, reference


class Note(Synced):
    """A note as captured in a meeting, never rewritten by curation. `kind`: insight, question, idea, resource, case.

    `room_number` 0 means the plenary. `at_seconds` counts from the recording's start where that is known.
    """

    __tablename__ = "note"
    feed_from: ClassVar[str] = "event_id"
    searched: ClassVar[tuple[str, ...]] = ("text",)
    event_id: Mapped[str] = reference("event.id")
    segment_id: Mapped[str | None] = reference("segment.id")
    room_id: Mapped[str | None] = reference("room.id")
    room_number: Mapped[int] = mapped_column(default=0)
    kind: Mapped[Code] = mapped_column(default="insight")
    text: Mapped[Words]
    theme_id: Mapped[str | None] = reference("theme.id")
    said_by_id: Mapped[str | None] = reference("person.id")
    said_by_text: Mapped[Words]
    captured_at: Mapped[datetime]
    at_seconds: Mapped[float | None]
    origin: Mapped[Code] = mapped_column(default="typed")
    cue_id: Mapped[str | None] = reference("cue.id")
    outcome: Mapped[Code]
    """Of a question: "" (open), answered, carried (to the next meeting), parked."""
    outcome_at: Mapped[datetime | None]
    outcome_words: Mapped[Words]


class Cue(Synced):
    """A line of a transcript, chat or poll (`kind`) of an event, as in its source file at `line`.

    `starts` and `ends` are seconds of the file's own recording (`recording_id`, where it is known), of the event's axis where
    it has none. `language`: en, zh, or "" where nobody said. `translated`: the same in the other of the two. `is_edited`:
    somebody corrected it here; a second import leaves it.
    """

    __tablename__ = "cue"
    feed_from: ClassVar[str] = "event_id"
    searched: ClassVar[tuple[str, ...]] = ("text", "translated")
    event_id: Mapped[str] = reference("event.id")
    source_id: Mapped[str] = reference("source_file.id")
    kind: Mapped[Code] = mapped_column(default="transcript")
    line: Mapped[int] = mapped_column(default=0)
    starts: Mapped[float | None]
    ends: Mapped[float | None]
    time_of_day: Mapped[Code]
    speaker: Mapped[Words]
    person_id: Mapped[str | None] = reference("person.id")
    is_private: Mapped[bool] = mapped_column(default=False)
    text: Mapped[Words]
    recording_id: Mapped[str | None] = reference("recording.id")
    language: Mapped[Code]
    translated: Mapped[Words]
    is_edited: Mapped[bool] = mapped_column(default=False)


class Insight(Synced):
    """A curated insight of a strand. `state`: curated, ready, published, withdrawn. `source_language`: en or zh.

    `attribution`: named, school_only, anonymous: how the person who said it may be shown.
    """

    __tablename__ = "insight"
    searched: ClassVar[tuple[str, ...]] = ("text_en", "text_zh", "detail_en", "detail_zh")
    strand_id: Mapped[str] = reference("strand.id")
    event_id: Mapped[str | None] = reference("event.id")
    theme_id: Mapped[str | None] = reference("theme.id")
    kind: Mapped[Code] = mapped_column(default="insight")
    source_language: Mapped[Code] = mapped_column(default="en")
    text_en: Mapped[Words]
    text_zh: Mapped[Words]
    detail_en: Mapped[Words]
    detail_zh: Mapped[Words]
    said_by_id: Mapped[str | None] = reference("person.id")
    said_by_text: Mapped[Words]
    attribution: Mapped[Code] = mapped_column(default="anonymous")
    resource_id: Mapped[str | None] = reference("resource.id")
    room_number: Mapped[int] = mapped_column(default=0)
    state: Mapped[Code] = mapped_column(default="curated")
    tags: Mapped[Names]
    position: Mapped[Code]


class Evidence(Synced):
    """What an insight rests on: a note or a cue. Natural id (insight, note or cue)."""

    __tablename__ = "evidence"
    feed_from: ClassVar[str] = "insight_id"
    insight_id: Mapped[str] = reference("insight.id")
    note_id: Mapped[str | None] = reference("note.id")
    cue_id: Mapped[str | None] = reference("cue.id")


class Permission(Synced):
    """What the owner of an insight, resource or recording (`subject_table`, `subject_id`) allows.

    `publish`, `translate` and `naming`: none, asked, granted, refused, not_needed. Natural id (subject).
    """

    __tablename__ = "permission"
    subject_table: Mapped[Code]
    subject_id: Mapped[str] = mapped_column(index=True)
    strand_id: Mapped[str] = reference("strand.id")
    owner_id: Mapped[str | None] = reference("person.id")
    publish: Mapped[Code] = mapped_column(default="none")
    translate: Mapped[Code] = mapped_column(default="none")
    naming: Mapped[Code] = mapped_column(default="none")
    asked_at: Mapped[datetime | None]
    answered_at: Mapped[datetime | None]
    expires_on: Mapped[date | None]
    evidence: Mapped[Words]
    evidence_sha256: Mapped[str] = mapped_column(default="", index=True)


class Translation(Synced):
    """The state of one field's translation: none, draft, review, approved. Natural id (row, field).

    `source_digest` is of the source text that the translation was made from: when it differs, the translation is stale.
    """

    __tablename__ = "translation"
    strand_id: Mapped[str | None] = reference("strand.id")
    subject_table: Mapped[Code]
    subject_id: Mapped[str] = mapped_column(index=True)
    field: Mapped[Code]
    language: Mapped[Code]
    state: Mapped[Code] = mapped_column(default="none")
    source_digest: Mapped[str] = mapped_column(default="")
    reviewer_id: Mapped[Id | None]
