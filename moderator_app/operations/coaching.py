"""Peer coaching: pairs (a trio where the number is odd) found and stored, changed by hand, their check-ins, who takes part.

Pairs of earlier rounds come again only where somebody would stay alone without it. Who is not to be with whom is confidential:
it is kept as a private rule, names nobody in the history, and is in no list that leaves the house.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import numpy as np
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.wording import text
from moderator_app.grouping.pairing import pair_up
from moderator_app.operations.coaching_facts import CoachingFacts, read_coaching, shared_inquiry
from moderator_app.store import Workspace, first, get, put, remove, rows
from moderator_app.store.tables import (
    CoachingCheckIn,
    CoachingPair,
    CoachingPeer,
    CoachingRound,
    CoachingStanding,
    Person,
    PrivateRule,
    Strand,
)

STATES = ("draft", "set", "ended")


@dataclass(frozen=True, slots=True)
class FoundPairs:
    """What pairing came to, not stored yet: `groups` of people's ids, `alone` who is in none. `kept` pairs stay as they are.

    `repeats`: pairs that were together before. `optimal`: no other pairs are better.
    """

    round_id: str
    groups: tuple[tuple[str, ...], ...]
    alone: tuple[str, ...]
    kept: tuple[str, ...]
    repeats: int
    optimal: bool
    seconds: float


# ---- rounds


def begin_round(ws: Workspace, strand_id: str, *, starts_on: date | None = None, ends_on: date | None = None) -> str:
    """A new round of peer coaching, without pairs yet. Returns its id."""
    _in_order(starts_on, ends_on)
    with ws.act(text("Begin a round of peer coaching")) as session:
        get(session, Strand, strand_id)
        last = session.scalar(select(func.max(CoachingRound.number)).where(CoachingRound.strand_id == strand_id)) or 0
        made = CoachingRound(strand_id=strand_id, number=last + 1, starts_on=starts_on, ends_on=ends_on)
        session.add(made)
        return made.id


def change_round(ws: Workspace, round_id: str, **changes: Any) -> None:
    """Change a round's `starts_on`, `ends_on` or `state` (draft, set, ended)."""
    if changes.keys() - {"starts_on", "ends_on", "state"} or changes.get("state", "draft") not in STATES:
        raise TypeError(f"not a change of a coaching round: {changes}")
    with ws.act(text("Change a round of peer coaching")) as session:
        found = get(session, CoachingRound, round_id)
        _in_order(changes.get("starts_on", found.starts_on), changes.get("ends_on", found.ends_on))
        for name, value in changes.items():
            if getattr(found, name) != value:
                setattr(found, name, value)


def remove_round(ws: Workspace, round_id: str) -> None:
    """Delete a round with its pairs and check-ins; undo brings them back."""
    with ws.act(text("Remove a round of peer coaching")) as session:
        for pair in rows(session, CoachingPair, CoachingPair.id, round_id=round_id):
            _dissolve(session, pair)
        remove(session, get(session, CoachingRound, round_id))


def _in_order(starts_on: date | None, ends_on: date | None) -> None:
    if starts_on is not None and ends_on is not None and ends_on < starts_on:
        raise RuleBroken(text("The last day is before the first."))


# ---- finding pairs


def find_pairs(ws: Workspace, round_id: str) -> FoundPairs:
    """The best pairs for everybody who takes part and isn't in a kept pair. Changes nothing; run it in the background."""
    with ws.read() as session:
        facts = read_coaching(session, round_id)
        kept = rows(session, CoachingPair, CoachingPair.number, CoachingPair.id, round_id=round_id, is_kept=True)
        busy = {peer.person_id for pair in kept for peer in rows(session, CoachingPeer, CoachingPeer.id, pair_id=pair.id)}
    free = np.array([at for at, peer in enumerate(facts.peers) if peer.id not in busy], dtype=np.int64)
    if not len(free) and not kept:
        raise RuleBroken(text("Nobody takes part in peer coaching yet."), text("Add members, or let some take part again."))
    grid = np.ix_(free, free)
    found = pair_up(facts.worth[grid], facts.allowed[grid], facts.avoid[grid])
    names = [facts.peers[int(at)].id for at in free]
    return FoundPairs(
        round_id,
        tuple(tuple(names[at] for at in group) for group in found.groups),
        tuple(names[at] for at in found.alone),
        tuple(pair.id for pair in kept),
        found.repeats,
        found.optimal,
        found.seconds,
    )


def keep_pairs(ws: Workspace, found: FoundPairs) -> None:
    """Store pairs that were found, as one action; kept pairs stay, others are replaced with their check-ins.

    Raises `RuleBroken` where members, rules or kept pairs were changed since so that the pairs don't fit any more.
    """
    with ws.act(text("Pair up for peer coaching")) as session:
        facts = read_coaching(session, found.round_id)
        _still_fits(session, facts, found)
        taken = {pair.number for pair in rows(session, CoachingPair, CoachingPair.id, round_id=found.round_id, is_kept=True)}
        standing = {frozenset(group) for group in found.groups}
        for pair in rows(session, CoachingPair, CoachingPair.id, round_id=found.round_id, is_kept=False):
            people = frozenset(_people_of(session, pair.id))
            if people in standing:
                standing.remove(people)
                taken.add(pair.number)
            else:
                _dissolve(session, pair)
        number = 0
        for group in found.groups:
            if frozenset(group) in standing:
                number = next(n for n in range(number + 1, len(taken) + len(found.groups) + 2) if n not in taken)
                _store(session, facts, number, group)


def pair_strand(ws: Workspace, round_id: str) -> FoundPairs:
    """`find_pairs` and `keep_pairs` in one."""
    found = find_pairs(ws, round_id)
    keep_pairs(ws, found)
    return found


def _still_fits(session: Session, facts: CoachingFacts, found: FoundPairs) -> None:
    place = {peer.id: at for at, peer in enumerate(facts.peers)}
    kept = rows(session, CoachingPair, CoachingPair.number, CoachingPair.id, round_id=found.round_id, is_kept=True)
    fits = tuple(pair.id for pair in kept) == found.kept
    for group in found.groups:
        here = [place.get(person, -1) for person in group]
        fits &= min(here) >= 0 and all(facts.allowed[a, b] for k, a in enumerate(here) for b in here[k + 1 :])
    if not fits:
        raise RuleBroken(
            text("Members or rules were changed while pairs were looked for."),
            text("Pair up again: nothing was replaced."),
            code="coaching.changed",
        )


def _store(session: Session, facts: CoachingFacts, number: int, people: Sequence[str]) -> str:
    peers = [peer for peer in facts.peers if peer.id in people]
    pair = CoachingPair(round_id=facts.round.id, number=number, inquiry_id=shared_inquiry(peers), feed=facts.round.feed)
    session.add(pair)
    session.flush()
    for person_id in people:
        values = {"round_id": facts.round.id, "person_id": person_id, "pair_id": pair.id, "feed": facts.round.feed}
        put(session, CoachingPeer, (facts.round.id, person_id), **values)
    return pair.id


def _people_of(session: Session, pair_id: str) -> list[str]:
    return [peer.person_id for peer in rows(session, CoachingPeer, CoachingPeer.person_id, pair_id=pair_id)]


def _dissolve(session: Session, pair: CoachingPair) -> None:
    remove(session, *rows(session, CoachingCheckIn, CoachingCheckIn.id, pair_id=pair.id))
    remove(session, *rows(session, CoachingPeer, CoachingPeer.id, pair_id=pair.id))
    remove(session, pair)


# ---- pairs by hand


def make_pair(ws: Workspace, round_id: str, people: Sequence[str], *, keep: bool = True) -> str:
    """Put two or three people together by hand, out of the pairs they are in; a pair left with one person goes. Kept pairs are
    left alone by pairing. Returns the pair's id."""
    if not 2 <= len(set(people)) <= 3:
        raise RuleBroken(text("A pair has two people, or three where the number is odd."))
    with ws.act(text("Make a coaching pair")) as session:
        facts = read_coaching(session, round_id)
        for person_id in people:
            if facts.number(person_id) < 0:
                name = get(session, Person, person_id).name
                raise RuleBroken(text("{name} takes no part in peer coaching.", name=name))
        left = {
            peer.pair_id for peer in rows(session, CoachingPeer, CoachingPeer.id, round_id=round_id) if peer.person_id in people
        }
        numbers = {pair.number for pair in rows(session, CoachingPair, CoachingPair.id, round_id=round_id)}
        made = _store(
            session, facts, next(n for n in range(1, len(numbers) + 2) if n not in numbers), tuple(dict.fromkeys(people))
        )
        get(session, CoachingPair, made).is_kept = keep
        session.flush()
        for pair_id in left - {made}:
            if len(_people_of(session, pair_id)) < 2:
                _dissolve(session, get(session, CoachingPair, pair_id))
        return made


def dissolve_pair(ws: Workspace, pair_id: str) -> None:
    """Take a pair apart, with its check-ins; undo brings it back."""
    with ws.act(text("Take a coaching pair apart")) as session:
        _dissolve(session, get(session, CoachingPair, pair_id))


def change_pair(ws: Workspace, pair_id: str, **changes: Any) -> None:
    """Change a pair's `inquiry_id` or whether it `is_kept` when pairs are found anew."""
    if changes.keys() - {"inquiry_id", "is_kept"}:
        raise TypeError(f"not a field of a coaching pair: {changes}")
    label = text("Change a coaching pair")
    if changes == {"is_kept": True}:
        label = text("Keep a coaching pair")
    elif changes == {"is_kept": False}:
        label = text("Let a coaching pair be paired anew")
    with ws.act(label) as session:
        pair = get(session, CoachingPair, pair_id)
        for name, value in changes.items():
            if getattr(pair, name) != value:
                setattr(pair, name, value)


# ---- who takes part, and what is private


def set_takes_part(ws: Workspace, strand_id: str, person_id: str, takes_part: bool) -> None:
    """Note that a member takes part in peer coaching, or doesn't; pairs that they are in stay until paired anew."""
    label = text("Take part in peer coaching") if takes_part else text("Take no part in peer coaching")
    with ws.act(label) as session:
        get(session, Person, person_id)
        values = {"strand_id": strand_id, "person_id": person_id, "takes_part": takes_part}
        put(session, CoachingStanding, (strand_id, person_id), **values)


def keep_private_apart(ws: Workspace, strand_id: str, person_id: str, other_id: str, *, reason: str = "") -> str:
    """Never pair these two. Confidential. Returns the rule's id."""
    if person_id == other_id:
        raise RuleBroken(text("A rule needs two different people."))
    with ws.act(text("Note a private rule")) as session:
        a, b = sorted((get(session, Person, person_id).id, get(session, Person, other_id).id))
        values = {"strand_id": strand_id, "kind": "not_with", "person_id": a, "other_id": b, "reason": reason}
        return put(session, PrivateRule, (strand_id, "not_with", a, b), **values).id


def drop_private_rule(ws: Workspace, rule_id: str) -> None:
    """Drop a private rule."""
    with ws.act(text("Drop a private rule")) as session:
        remove(session, get(session, PrivateRule, rule_id))


# ---- check-ins


def plan_check_ins(ws: Workspace, round_id: str, *, every_weeks: int, count: int, first_on: date | None = None) -> int:
    """Plan talks for every pair of a round: `count` of them, the first on `first_on` (else `every_weeks` after the round begins).

    Days on which a pair has a check-in already are left. Returns how many were planned.
    """
    if not 1 <= every_weeks <= 52 or not 1 <= count <= 52:
        raise RuleBroken(text("Check-ins are planned 1 to 52 weeks apart, at most 52 of them."))
    with ws.act(text("Plan check-ins")) as session:
        round_ = get(session, CoachingRound, round_id)
        begins = first_on
        if begins is None:
            if round_.starts_on is None:
                raise RuleBroken(text("The round has no first day yet."), text("Set one, or say when the first check-in is."))
            begins = round_.starts_on + timedelta(weeks=every_weeks)
        days = [begins + timedelta(weeks=every_weeks * number) for number in range(count)]
        planned = 0
        for pair in rows(session, CoachingPair, CoachingPair.number, CoachingPair.id, round_id=round_id):
            there = {one.due_on for one in rows(session, CoachingCheckIn, CoachingCheckIn.id, pair_id=pair.id)}
            for day in days:
                if day not in there:
                    session.add(CoachingCheckIn(pair_id=pair.id, due_on=day, feed=round_.feed))
                    planned += 1
        return planned


def add_check_in(ws: Workspace, pair_id: str, due_on: date) -> str:
    """Plan one talk of a pair. Returns its id."""
    with ws.act(text("Plan a check-in")) as session:
        made = CoachingCheckIn(pair_id=get(session, CoachingPair, pair_id).id, due_on=due_on)
        session.add(made)
        return made.id


def change_check_in(ws: Workspace, check_in_id: str, **changes: Any) -> None:
    """Change a talk's `due_on`, `done_on` (None: not held yet) or `note`."""
    if changes.keys() - {"due_on", "done_on", "note"}:
        raise TypeError(f"not a field of a check-in: {changes}")
    label = text("Note that a pair talked") if changes.get("done_on") else text("Change a check-in")
    with ws.act(label) as session:
        found = get(session, CoachingCheckIn, check_in_id)
        for name, value in changes.items():
            if getattr(found, name) != value:
                setattr(found, name, value)


def remove_check_in(ws: Workspace, check_in_id: str) -> None:
    """Take a planned talk away."""
    with ws.act(text("Remove a check-in")) as session:
        remove(session, get(session, CoachingCheckIn, check_in_id))


def latest_round(session: Session, strand_id: str) -> CoachingRound | None:
    """The newest coaching round of a strand."""
    return first(session, CoachingRound, CoachingRound.number.desc(), strand_id=strand_id)
