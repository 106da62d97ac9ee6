"""Themes, rounds of breakout rooms, seats and the rules a moderator sets."""

from __future__ import annotations

from typing import ClassVar

from sqlalchemy.orm import Mapped, mapped_column

from moderator_app.store.tables.base import Code, Facts, Synced, Words, reference


class Theme(Synced):
    """A theme of a meeting: what notes are sorted under, and what Breakout 2 offers. Order by (`position`, `id`)."""

    __tablename__ = "theme"
    searched: ClassVar[tuple[str, ...]] = ("title_en", "title_zh")
    strand_id: Mapped[str] = reference("strand.id")
    event_id: Mapped[str | None] = reference("event.id")
    title_en: Mapped[Words]
    title_zh: Mapped[Words]
    position: Mapped[Code]
    is_offered: Mapped[bool] = mapped_column(default=False)


class ThemeChoice(Synced):
    """A person's choice of theme for the second breakout; `rank` 1 is the first. Natural id (theme, person)."""

    __tablename__ = "theme_choice"
    feed_from: ClassVar[str] = "theme_id"
    theme_id: Mapped[str] = reference("theme.id")
    person_id: Mapped[str] = reference("person.id")
    rank: Mapped[int] = mapped_column(default=1)


class Round(Synced):
    """One sitting in rooms. `basis`: inquiry (Breakout 1) or theme (Breakout 2). `weights`: word by soft rule.

    `state`: draft, set, held. `score`: the engine's account of the seats as last computed.
    """

    __tablename__ = "round"
    feed_from: ClassVar[str] = "event_id"
    event_id: Mapped[str] = reference("event.id")
    segment_id: Mapped[str | None] = reference("segment.id")
    number: Mapped[int] = mapped_column(default=1)
    basis: Mapped[Code] = mapped_column(default="inquiry")
    smallest: Mapped[int] = mapped_column(default=4)
    largest: Mapped[int] = mapped_column(default=6)
    weights: Mapped[Facts]
    seed: Mapped[int] = mapped_column(default=0)
    state: Mapped[Code] = mapped_column(default="draft")
    score: Mapped[Facts]


class Room(Synced):
    """A breakout room. `language` en or zh. Its topic is an inquiry, a theme or words of its own."""

    __tablename__ = "room"
    feed_from: ClassVar[str] = "round_id"
    round_id: Mapped[str] = reference("round.id")
    number: Mapped[int] = mapped_column(default=1)
    name: Mapped[Words]
    language: Mapped[Code] = mapped_column(default="en")
    inquiry_id: Mapped[str | None] = reference("inquiry.id")
    theme_id: Mapped[str | None] = reference("theme.id")
    topic_en: Mapped[Words]
    topic_zh: Mapped[Words]
    topic_fixed: Mapped[bool] = mapped_column(default=False)
    smallest: Mapped[int | None]
    largest: Mapped[int | None]
    host_id: Mapped[str | None] = reference("person.id")
    is_locked: Mapped[bool] = mapped_column(default=False)
    is_closed: Mapped[bool] = mapped_column(default=False)


class Seat(Synced):
    """Where a person sits in a round. Natural id (round, person): a person has one seat, on every laptop."""

    __tablename__ = "seat"
    feed_from: ClassVar[str] = "round_id"
    round_id: Mapped[str] = reference("round.id")
    person_id: Mapped[str] = reference("person.id")
    room_id: Mapped[str] = reference("room.id")
    is_pinned: Mapped[bool] = mapped_column(default=False)


class RoomPlan(Synced):
    """Rooms of a round that were kept beside those that stand. `seats`: room id by person id; `topics` by room id: the id of
    its inquiry or theme and its words; `score`: the engine's account when it was kept."""

    __tablename__ = "room_plan"
    feed_from: ClassVar[str] = "round_id"
    round_id: Mapped[str] = reference("round.id")
    name: Mapped[Words]
    seats: Mapped[Facts]
    topics: Mapped[Facts]
    score: Mapped[Facts]


class Rule(Synced):
    """Two people together or apart (`kind`), for one round or, without one, for every round of the strand."""

    __tablename__ = "rule"
    strand_id: Mapped[str] = reference("strand.id")
    round_id: Mapped[str | None] = reference("round.id")
    kind: Mapped[Code]
    person_id: Mapped[str] = reference("person.id")
    other_id: Mapped[str] = reference("person.id")
    reason: Mapped[Words]
