"""From members to arrays: who may coach whom, and what each pair would be worth. docs/coaching.md has the table of worths."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

import numpy as np
from sqlalchemy import select
from sqlalchemy.orm import Session

from moderator_app.domain.breakout_words import band_distance
from moderator_app.domain.wording import Text, text
from moderator_app.domain.working_hours import shared_hours
from moderator_app.grouping.pairing import BoolArray
from moderator_app.grouping.problem import IntArray
from moderator_app.operations.peer_facts import Peer, not_with, read_peers, speak_together
from moderator_app.operations.recommended import Common, Namer, in_common
from moderator_app.store import get, rows
from moderator_app.store.tables import CoachingPeer, CoachingRound, CoachingStanding, Membership, utc_now

#: Fewer shared working hours than this are too few to talk.
LEAST_HOURS = 2.0
#: What a pair is worth: an inquiry that both wish (first wish of both), the same role or family of roles, each shared hour,
#: experience of the same band or the next, different schools, different countries.
SAME_INQUIRY, FIRST_OF_BOTH = 300, 60
SAME_ROLE, SAME_FAMILY = 150, 80
AN_HOUR = 8
EXPERIENCE = (30, 15, 5, 0)
OTHER_SCHOOL, OTHER_COUNTRY = 60, 20


@dataclass(frozen=True, slots=True)
class CoachingFacts:
    """The people of a coaching round, by number, and the arrays for the matching.

    `earlier` pairs of earlier rounds (ids); `private` pairs not to be brought together; `opted_out` members who take no part.
    """

    round: CoachingRound
    day: date
    peers: tuple[Peer, ...]
    worth: IntArray
    allowed: BoolArray
    avoid: BoolArray
    earlier: frozenset[frozenset[str]]
    private: frozenset[frozenset[str]]
    opted_out: tuple[Peer, ...]

    def number(self, person_id: str) -> int:
        """The number of a person, -1 where they take no part."""
        return next((at for at, peer in enumerate(self.peers) if peer.id == person_id), -1)


def read_coaching(session: Session, round_id: str, *, least_hours: float = LEAST_HOURS) -> CoachingFacts:
    """Everything about a coaching round that pairing asks."""
    round_ = get(session, CoachingRound, round_id)
    strand_id = round_.strand_id
    out = {row.person_id for row in rows(session, CoachingStanding, CoachingStanding.id, strand_id=strand_id, takes_part=False)}
    guests = set(
        session.scalars(select(Membership.person_id).where(Membership.strand_id == strand_id, Membership.standing == "guest"))
    )
    everybody = [peer for peer in read_peers(session, strand_id) if peer.id not in guests]
    peers = tuple(peer for peer in everybody if peer.id not in out)
    earlier = earlier_pairs(session, round_)
    private = frozenset(not_with(session, strand_id))
    day = round_.starts_on or utc_now().date()
    worth, allowed = _arrays(peers, private, day, least_hours)
    avoid = np.zeros_like(allowed)
    place = {peer.id: at for at, peer in enumerate(peers)}
    for pair in earlier:
        who = [place[person] for person in pair if person in place]
        if len(who) == 2:
            avoid[who[0], who[1]] = avoid[who[1], who[0]] = True
    opted = tuple(peer for peer in everybody if peer.id in out)
    return CoachingFacts(round_, day, peers, worth, allowed, avoid, earlier, private, opted)


def earlier_pairs(session: Session, round_: CoachingRound) -> frozenset[frozenset[str]]:
    """Whoever were together in an earlier round of the strand that went beyond a draft."""
    query = (
        select(CoachingPeer.pair_id, CoachingPeer.person_id)
        .join(CoachingRound, CoachingRound.id == CoachingPeer.round_id)
        .where(
            CoachingRound.strand_id == round_.strand_id,
            CoachingRound.id != round_.id,
            CoachingRound.number < round_.number,
            CoachingRound.state != "draft",
        )
    )
    together: dict[str, list[str]] = {}
    for pair_id, person_id in session.execute(query):
        together.setdefault(pair_id, []).append(person_id)
    return frozenset(frozenset(pair) for people in together.values() for pair in combinations(people, 2))


def _arrays(
    peers: Sequence[Peer], private: Collection[frozenset[str]], day: date, least_hours: float
) -> tuple[IntArray, BoolArray]:
    n = len(peers)
    worth, allowed = np.zeros((n, n), dtype=np.int64), np.zeros((n, n), dtype=np.bool_)
    for i, j in combinations(range(n), 2):
        one, other = peers[i], peers[j]
        hours = hours_together(one, other, day)
        if not speak_together(one, other) or (hours is not None and hours < least_hours):
            continue
        if private and frozenset((one.id, other.id)) in private:
            continue
        allowed[i, j] = allowed[j, i] = True
        worth[i, j] = worth[j, i] = worth_of(one, other, hours)
    return worth, allowed


def hours_together(one: Peer, other: Peer, day: date) -> float | None:
    """How many working hours two people share on a day; None where a zone is not known."""
    return shared_hours(one.zone, other.zone, day) if one.zone and other.zone else None


def worth_of(one: Peer, other: Peer, hours: float | None) -> int:
    """What a pair is worth; see docs/coaching.md."""
    worth = round(AN_HOUR * (hours or 0.0)) + EXPERIENCE[band_distance(one.band, other.band)]
    if one.wishes and other.wishes and not set(one.wishes).isdisjoint(other.wishes):
        worth += SAME_INQUIRY + FIRST_OF_BOTH * (one.wishes[0] == other.wishes[0])
    if one.role_key and one.role_key == other.role_key:
        worth += SAME_ROLE
    elif one.family and one.family == other.family:
        worth += SAME_FAMILY
    worth += OTHER_SCHOOL * (one.school_id is None or one.school_id != other.school_id)
    return worth + OTHER_COUNTRY * (one.land != other.land)


def shared_inquiry(people: Sequence[Peer]) -> str | None:
    """The inquiry that all of them wish, the one that stands highest with them; else one that two of them wish; else None."""
    if len(people) < 2:
        return None
    wished = [wish for peer in people for wish in peer.wishes]
    of_several = [wish for wish in dict.fromkeys(wished) if wished.count(wish) > 1]

    def rank(wish: str) -> tuple[int, int]:
        ranks = [peer.wishes.index(wish) for peer in people if wish in peer.wishes]
        return -len(ranks), sum(ranks)

    return min(of_several, key=rank, default=None)


def pair_in_words(facts: CoachingFacts, people: Sequence[Peer], said: Namer) -> tuple[Text, ...]:
    """Why these people are together: what the two have in common, hours, or for a trio what each two have."""
    found: dict[str, Text] = {}
    pairs = list(combinations(people, 2))
    for one, other in pairs:
        for reason in _reasons(facts, one, other, said, trio=len(pairs) > 1):
            found.setdefault(str(reason), reason)
    return tuple(found.values())


def _reasons(facts: CoachingFacts, one: Peer, other: Peer, said: Namer, *, trio: bool) -> list[Text]:
    common: Common = in_common(one, other)
    found = [text("Same inquiry: {inquiry}", inquiry=said.inquiry(wish)) for wish in common.inquiries[:1]]
    if common.same_role:
        found.append(text("Same role: {role}", role=said.role(one)))
    elif common.same_family:
        found.append(text("Related roles: {role}, {other}", role=said.role(one), other=said.role(other)))
    hours = hours_together(one, other, facts.day)
    if hours is None:
        found.append(text("A time zone is not known: look at it before you tell them"))
    elif trio:
        found.append(
            text("{name} and {other}: {hours} shared working hours", name=one.name, other=other.name, hours=f"{hours:g}")
        )
    else:
        found.append(text("{hours} shared working hours", hours=f"{hours:g}"))
    if common.same_experience and one.years is not None and other.years is not None:
        found.append(text("Similar experience: {years} and {more} years", years=f"{one.years:g}", more=f"{other.years:g}"))
    if one.school_id is not None and one.school_id == other.school_id:
        found.append(text("Both at {school}", school=one.school))
    if frozenset((one.id, other.id)) in facts.earlier:
        found.append(text("{name} and {other} were a pair before", name=one.name, other=other.name))
    return found


def alone_in_words(facts: CoachingFacts, number: int, said: Namer) -> Text:
    """Why nobody was found for somebody. Says nothing of private rules."""
    me = facts.peers[number]
    others = [peer for peer in facts.peers if peer.id != me.id]
    speaking = [peer for peer in others if speak_together(me, peer)]
    if not others:
        return text("Nobody else takes part.")
    if not speaking:
        return text("Nobody who takes part speaks a language with {name}.", name=me.name)
    if not any((hours := hours_together(me, peer, facts.day)) is None or hours >= LEAST_HOURS for peer in speaking):
        return text("Nobody shares {hours} working hours with {name}.", hours=f"{LEAST_HOURS:g}", name=me.name)
    return text("Everybody who suits {name} is in a pair with somebody else.", name=me.name)
