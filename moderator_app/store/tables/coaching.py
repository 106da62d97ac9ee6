"""Peer coaching: rounds of pairs, who is in which, their check-ins, who takes part, and what is kept private about it."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from sqlalchemy.orm import Mapped, mapped_column

from moderator_app.store.tables.base import Code, Synced, Words, reference


class CoachingRound(Synced):
    """One time of pairing up a strand. `state`: draft (only the moderator sees it), set (the pairs know), ended."""

    __tablename__ = "coaching_round"
    strand_id: Mapped[str] = reference("strand.id")
    number: Mapped[int] = mapped_column(default=1)
    starts_on: Mapped[date | None]
    ends_on: Mapped[date | None]
    state: Mapped[Code] = mapped_column(default="draft")


class CoachingPair(Synced):
    """Two people, or three where their number is odd, who coach each other on an inquiry. `is_kept`: pairing anew leaves it."""

    __tablename__ = "coaching_pair"
    feed_from: ClassVar[str] = "round_id"
    round_id: Mapped[str] = reference("coaching_round.id")
    number: Mapped[int] = mapped_column(default=1)
    inquiry_id: Mapped[str | None] = reference("inquiry.id")
    is_kept: Mapped[bool] = mapped_column(default=False)


class CoachingPeer(Synced):
    """A person in a pair. Natural id (round, person): a person is in one pair of a round, on every laptop."""

    __tablename__ = "coaching_peer"
    feed_from: ClassVar[str] = "round_id"
    round_id: Mapped[str] = reference("coaching_round.id")
    person_id: Mapped[str] = reference("person.id")
    pair_id: Mapped[str] = reference("coaching_pair.id")


class CoachingCheckIn(Synced):
    """A talk of a pair: planned for `due_on`, held on `done_on`; `note` is the moderator's."""

    __tablename__ = "coaching_check_in"
    feed_from: ClassVar[str] = "pair_id"
    pair_id: Mapped[str] = reference("coaching_pair.id")
    due_on: Mapped[date]
    done_on: Mapped[date | None]
    note: Mapped[Words]


class CoachingStanding(Synced):
    """Whether a member takes part in peer coaching; without a row they do. Natural id (strand, person)."""

    __tablename__ = "coaching_standing"
    strand_id: Mapped[str] = reference("strand.id")
    person_id: Mapped[str] = reference("person.id")
    takes_part: Mapped[bool] = mapped_column(default=True)


class PrivateRule(Synced):
    """Two people who are not to be brought together (`kind` not_with). Natural id (strand, kind, both persons, sorted).

    Confidential: it is read by the pairing and shown to moderators who ask for it, and goes into no list, export, search or
    page for members.
    """

    __tablename__ = "private_rule"
    strand_id: Mapped[str] = reference("strand.id")
    kind: Mapped[Code] = mapped_column(default="not_with")
    person_id: Mapped[str] = reference("person.id")
    other_id: Mapped[str] = reference("person.id")
    reason: Mapped[Words]
