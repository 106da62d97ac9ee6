"""Running a meeting: what the moderator did to its clock, and what people promised in it."""

from __future__ import annotations

from datetime import date, datetime
from typing import ClassVar

from sqlalchemy.orm import Mapped, mapped_column

from moderator_app.store.tables.base import Code, Synced, Words, reference


class RunMark(Synced):
    """One thing done to the run of show of an event; all of them, by (`elapsed`, `id`), are its whole state.

    `kind`: start, go (to `segment_id`), skip, pause, resume, change (`seconds` more or less for `segment_id`, taken from
    `from_segment_id` where one is named), end. `clock`: plenary, or breakout for the parallel one of a segment, or turns for the
    equal slots within it. `elapsed`: seconds since the start by a clock that nobody sets, pauses included; `at` is only shown.
    """

    __tablename__ = "run_mark"
    feed_from: ClassVar[str] = "event_id"
    event_id: Mapped[str] = reference("event.id")
    clock: Mapped[Code] = mapped_column(default="plenary")
    kind: Mapped[Code]
    segment_id: Mapped[str | None] = reference("segment.id")
    from_segment_id: Mapped[str | None] = reference("segment.id")
    seconds: Mapped[float] = mapped_column(default=0.0)
    elapsed: Mapped[float] = mapped_column(default=0.0)
    at: Mapped[datetime]


class Commitment(Synced):
    """What somebody said they would do: who, what, by when. It comes back on the strand's later agendas until it is done.

    `state`: open, done, dropped.
    """

    __tablename__ = "commitment"
    feed_from: ClassVar[str] = "event_id"
    searched: ClassVar[tuple[str, ...]] = ("what",)
    event_id: Mapped[str] = reference("event.id")
    note_id: Mapped[str | None] = reference("note.id")
    person_id: Mapped[str | None] = reference("person.id")
    person_text: Mapped[Words]
    what: Mapped[Words]
    due_on: Mapped[date | None]
    state: Mapped[Code] = mapped_column(default="open")
    settled_at: Mapped[datetime | None]
    position: Mapped[Code]


class SentCopy(Synced):
    """A copy that went out of the house: which row, in which language, how (docx, pdf, page, mail, clip list …), where to, when.

    What lists them when an owner takes a permission back.
    """

    __tablename__ = "sent_copy"
    feed_from: ClassVar[str] = "strand_id"
    strand_id: Mapped[str] = reference("strand.id")
    subject_table: Mapped[Code]
    subject_id: Mapped[str] = mapped_column(index=True)
    language: Mapped[Code]
    format: Mapped[Code]
    place: Mapped[Words]
    at: Mapped[datetime]
    recalled_at: Mapped[datetime | None]
