"""What is shown of peer coaching: the pairs with their reasons and check-ins, who is in none and why, and lists that go out.

What must hold: private rules show nowhere but in `private_rules` and as a remark on a pair that a moderator made against one;
`pair_list`, which leaves the house, has neither these nor notes.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import combinations

from sqlalchemy.orm import Session

from moderator_app.domain.contacts import CoachingPairLine, CoachingPerson, PairList
from moderator_app.domain.wording import Text, text
from moderator_app.operations.coaching_facts import (
    LEAST_HOURS,
    CoachingFacts,
    alone_in_words,
    hours_together,
    pair_in_words,
    read_coaching,
)
from moderator_app.operations.peer_facts import Peer, inquiries_of, read_peers, speak_together
from moderator_app.operations.recommended import Namer
from moderator_app.store import Workspace, get, rows
from moderator_app.store.tables import (
    CoachingCheckIn,
    CoachingPair,
    CoachingPeer,
    CoachingRound,
    Inquiry,
    Person,
    PrivateRule,
    Strand,
)


@dataclass(frozen=True, slots=True)
class CoachingRoundView:
    """A round in a list. `people` who are in its `pairs`; `done` of its `planned` check-ins."""

    id: str
    number: int
    starts_on: date | None
    ends_on: date | None
    state: str
    pairs: int
    people: int
    planned: int
    done: int


@dataclass(frozen=True, slots=True)
class PeerView:
    """A person in a pair, or without one."""

    id: str
    name: str
    name_zh: str
    role: str
    role_zh: str
    school: str
    school_zh: str
    city: str
    country: str
    zone: str
    need: str


@dataclass(frozen=True, slots=True)
class CheckInView:
    """A talk of a pair."""

    id: str
    due_on: date
    done_on: date | None
    note: str


@dataclass(frozen=True, slots=True)
class PairView:
    """A pair or trio. `reasons` why they are together; `problems` that a moderator may want to know; `hours` the fewest
    working hours that two of them share (None: a zone is not known)."""

    id: str
    number: int
    people: tuple[PeerView, ...]
    inquiry_id: str | None
    inquiry_en: str
    inquiry_zh: str
    is_kept: bool
    hours: float | None
    reasons: tuple[Text, ...]
    problems: tuple[Text, ...]
    check_ins: tuple[CheckInView, ...]


@dataclass(frozen=True, slots=True)
class Without:
    """Somebody who takes part and is in no pair, and why nobody was found."""

    person: PeerView
    why: Text


@dataclass(frozen=True, slots=True)
class CoachingBoard:
    """A round with its pairs. `same_inquiry`, `same_role` pairs of `pairs` in all (two of a trio suffice); `repeats` pairs
    that were together before; `inquiries` (id, English, Chinese) that a pair may work on; `round_id` "" where there is none."""

    round_id: str
    number: int
    starts_on: date | None
    ends_on: date | None
    state: str
    pairs: tuple[PairView, ...]
    without: tuple[Without, ...]
    opted_out: tuple[PeerView, ...]
    same_inquiry: int
    same_role: int
    repeats: int
    inquiries: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class PartnerView:
    """Somebody who could be paired with a person. `worth` as in docs/coaching.md; `pair` the number of their pair now, or 0."""

    person: PeerView
    worth: int
    pair: int
    reasons: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class PrivateRuleView:
    """A private rule. Confidential."""

    id: str
    person_id: str
    name: str
    other_id: str
    other_name: str
    reason: str


def rounds_of(ws: Workspace, strand_id: str) -> list[CoachingRoundView]:
    """The coaching rounds of a strand, newest first."""
    with ws.read() as session:
        found = rows(session, CoachingRound, CoachingRound.number.desc(), CoachingRound.id, strand_id=strand_id)
        return [_round_view(session, round_) for round_ in found]


def _round_view(session: Session, round_: CoachingRound) -> CoachingRoundView:
    pairs = rows(session, CoachingPair, CoachingPair.id, round_id=round_.id)
    talks = [talk for pair in pairs for talk in rows(session, CoachingCheckIn, CoachingCheckIn.id, pair_id=pair.id)]
    return CoachingRoundView(
        id=round_.id,
        number=round_.number,
        starts_on=round_.starts_on,
        ends_on=round_.ends_on,
        state=round_.state,
        pairs=len(pairs),
        people=len(rows(session, CoachingPeer, CoachingPeer.id, round_id=round_.id)),
        planned=len(talks),
        done=sum(talk.done_on is not None for talk in talks),
    )


def coaching_board(ws: Workspace, round_id: str, *, language: str = "en") -> CoachingBoard:
    """A round's pairs and who is in none. Roles and inquiries in the reasons are named in `language`. Raises `NotFound`."""
    with ws.read() as session:
        facts = read_coaching(session, round_id)
        offered = inquiries_of(session, facts.round.strand_id)
        said = Namer(offered, language)
        everybody = {peer.id: peer for peer in (*facts.peers, *facts.opted_out)}
        missing = [p.person_id for p in rows(session, CoachingPeer, CoachingPeer.id, round_id=round_id)]
        left = [person for person in missing if person not in everybody]
        everybody |= {person: _gone(get(session, Person, person)) for person in left}
        pairs = [_pair(session, facts, pair, everybody, said) for pair in _pairs(session, round_id)]
    inside = {person.id for pair in pairs for person in pair.people}
    without = [
        Without(_peer(peer), alone_in_words(facts, at, said)) for at, peer in enumerate(facts.peers) if peer.id not in inside
    ]
    groups = [[everybody[person.id] for person in pair.people] for pair in pairs]
    return CoachingBoard(
        round_id=round_id,
        number=facts.round.number,
        starts_on=facts.round.starts_on,
        ends_on=facts.round.ends_on,
        state=facts.round.state,
        pairs=tuple(pairs),
        without=tuple(without),
        opted_out=tuple(_peer(peer) for peer in facts.opted_out),
        same_inquiry=sum(any(set(a.wishes) & set(b.wishes) for a, b in combinations(group, 2)) for group in groups),
        same_role=sum(any(a.role_key and a.role_key == b.role_key for a, b in combinations(group, 2)) for group in groups),
        repeats=sum(frozenset((a.id, b.id)) in facts.earlier for group in groups for a, b in combinations(group, 2)),
        inquiries=tuple((one.id, one.title_en, one.title_zh) for one in offered.values()),
    )


def partners_for(ws: Workspace, round_id: str, person_id: str, *, most: int = 6, language: str = "en") -> list[PartnerView]:
    """Who could be paired with somebody, best first, and whom they are with now."""
    with ws.read() as session:
        facts = read_coaching(session, round_id)
        said = Namer(inquiries_of(session, facts.round.strand_id), language)
        number_of = {pair.id: pair.number for pair in _pairs(session, round_id)}
        pair_of = {
            peer.person_id: number_of.get(peer.pair_id, 0)
            for peer in rows(session, CoachingPeer, CoachingPeer.id, round_id=round_id)
        }
    me = facts.number(person_id)
    if me < 0:
        return []
    others = [at for at in range(len(facts.peers)) if facts.allowed[me, at]]
    others.sort(key=lambda at: (bool(facts.avoid[me, at]), -int(facts.worth[me, at]), at))
    return [
        PartnerView(
            _peer(facts.peers[at]),
            int(facts.worth[me, at]),
            pair_of.get(facts.peers[at].id, 0),
            pair_in_words(facts, (facts.peers[me], facts.peers[at]), said),
        )
        for at in others[:most]
    ]


def private_rules(ws: Workspace, strand_id: str) -> list[PrivateRuleView]:
    """The private rules of a strand, by name: for the moderator alone."""
    with ws.read() as session:
        found = []
        for rule in rows(session, PrivateRule, PrivateRule.id, strand_id=strand_id):
            both = (get(session, Person, rule.person_id), get(session, Person, rule.other_id))
            one, other = sorted(both, key=lambda person: person.name.casefold())
            found.append(PrivateRuleView(rule.id, one.id, one.name, other.id, other.name, rule.reason))
    return sorted(found, key=lambda rule: (rule.name.casefold(), rule.other_name.casefold(), rule.id))


def pair_list(ws: Workspace, round_id: str) -> PairList:
    """The pairs for a file that may go out: names, schools, the inquiry, planned days, and addresses that their owners share."""
    with ws.read() as session:
        round_ = get(session, CoachingRound, round_id)
        strand = get(session, Strand, round_.strand_id)
        peers = {peer.id: peer for peer in read_peers(session, round_.strand_id)}
        lines = []
        for pair in _pairs(session, round_id):
            inquiry = session.get(Inquiry, pair.inquiry_id) if pair.inquiry_id else None
            who = [peers[row.person_id] for row in _peer_rows(session, pair.id) if row.person_id in peers]
            talks = rows(session, CoachingCheckIn, CoachingCheckIn.due_on, CoachingCheckIn.id, pair_id=pair.id)
            lines.append(
                CoachingPairLine(
                    number=pair.number,
                    people=tuple(_person(peer) for peer in sorted(who, key=lambda peer: peer.name.casefold())),
                    inquiry_en=inquiry.title_en if inquiry else "",
                    inquiry_zh=inquiry.title_zh if inquiry else "",
                    check_ins=tuple(talk.due_on for talk in talks),
                )
            )
        return PairList(strand.name_en, strand.name_zh, round_.number, round_.starts_on, round_.ends_on, tuple(lines))


# ---- parts


def _pairs(session: Session, round_id: str) -> list[CoachingPair]:
    return rows(session, CoachingPair, CoachingPair.number, CoachingPair.id, round_id=round_id)


def _peer_rows(session: Session, pair_id: str) -> list[CoachingPeer]:
    return rows(session, CoachingPeer, CoachingPeer.id, pair_id=pair_id)


def _pair(session: Session, facts: CoachingFacts, pair: CoachingPair, everybody: dict[str, Peer], said: Namer) -> PairView:
    people = sorted((everybody[row.person_id] for row in _peer_rows(session, pair.id)), key=lambda peer: peer.name.casefold())
    talks = rows(session, CoachingCheckIn, CoachingCheckIn.due_on, CoachingCheckIn.id, pair_id=pair.id)
    inquiry = session.get(Inquiry, pair.inquiry_id) if pair.inquiry_id else None
    hours = [hours_together(one, other, facts.day) for one, other in combinations(people, 2)]
    known = [shared for shared in hours if shared is not None]
    return PairView(
        id=pair.id,
        number=pair.number,
        people=tuple(_peer(peer) for peer in people),
        inquiry_id=pair.inquiry_id,
        inquiry_en=inquiry.title_en if inquiry else "",
        inquiry_zh=inquiry.title_zh if inquiry else "",
        is_kept=pair.is_kept,
        hours=min(known) if known and len(known) == len(hours) else None,
        reasons=pair_in_words(facts, people, said),
        problems=_problems(facts, people),
        check_ins=tuple(CheckInView(talk.id, talk.due_on, talk.done_on, talk.note) for talk in talks),
    )


def _problems(facts: CoachingFacts, people: list[Peer]) -> tuple[Text, ...]:
    found = []
    if len(people) < 2:
        found.append(text("Only one person is left in this pair."))
    for peer in people:
        if facts.number(peer.id) < 0:
            found.append(text("{name} takes no part in peer coaching any more.", name=peer.name))
    for one, other in combinations(people, 2):
        hours = hours_together(one, other, facts.day)
        if not speak_together(one, other):
            found.append(text("{name} and {other} share no language.", name=one.name, other=other.name))
        if hours is not None and hours < LEAST_HOURS:
            few = text(
                "{name} and {other} share {hours} working hours only.", name=one.name, other=other.name, hours=f"{hours:g}"
            )
            found.append(few)
        if frozenset((one.id, other.id)) in facts.private:
            found.append(text("A private rule keeps {name} and {other} apart.", name=one.name, other=other.name))
    return tuple(found)


def _peer(peer: Peer) -> PeerView:
    return PeerView(
        peer.id, peer.name, peer.name_zh, peer.role, peer.role_zh, peer.school, peer.school_zh, peer.city, peer.country,
        peer.zone, peer.need,
    )  # fmt: skip


def _gone(person: Person) -> Peer:
    """Somebody who was in a pair and isn't a member of the strand any more."""
    return Peer(
        person.id,
        person.name,
        person.name_zh,
        "",
        False,
        None,
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "either",
        None,
        "",
        (),
        (),
    )


def _person(peer: Peer) -> CoachingPerson:
    return CoachingPerson(
        peer.name, peer.name_zh, peer.role, peer.role_zh, peer.school, peer.school_zh, peer.city, peer.country,
        peer.email if peer.contact_shared else "", peer.zone,
    )  # fmt: skip
