"""Several plans of one round side by side: kept, compared, chosen, thrown away.

What must hold: every plan is measured by the rules, people and earlier encounters of now, so that numbers side by side mean the
same; choosing one is one act that undo takes back.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from sqlalchemy.orm import Session

from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.wording import Text, text
from moderator_app.grouping import Score, evaluate
from moderator_app.grouping.problem import IntArray
from moderator_app.operations.breakout_board import Measure, ScorePart, measures_in_words, score_parts
from moderator_app.operations.breakout_facts import RULE_LABELS, RoundFacts, read_round, room_topic_id
from moderator_app.operations.breakout_preview import violation_in_words
from moderator_app.operations.reseating import SeatChange, seat_changes
from moderator_app.operations.room_search import FoundRooms, refresh_score
from moderator_app.store import Workspace, get, put, remove, rows
from moderator_app.store.tables import Room, RoomPlan, Round, Seat

#: The id of the rooms as they stand, among plans.
NOW = ""
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class PlanView:
    """A plan in a list. `id` "" is the rooms as they stand. `elsewhere`: how many people would sit elsewhere than now;
    `unseated`: how many who take part have no seat in it; `problems`: hard rules that it breaks."""

    id: str
    name: str
    points: int
    parts: tuple[ScorePart, ...]
    measures: tuple[Measure, ...]
    elsewhere: int
    unseated: int
    problems: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class RuleCompared:
    """One rule's points in two plans."""

    rule: str
    name: Text
    one: int
    other: int


@dataclass(frozen=True, slots=True)
class PlansCompared:
    """Two plans of a round: points by rule, and who sits where in the one (`from_room`) and in the other (`to_room`)."""

    one: PlanView
    other: PlanView
    rules: tuple[RuleCompared, ...]
    moves: tuple[SeatChange, ...]


@dataclass(frozen=True, slots=True)
class PlanChosen:
    """What choosing a plan did: `moved` people sit elsewhere; `left_out` take part and have no seat in it: theirs stayed."""

    name: str
    moved: int
    left_out: int


def plans(ws: Workspace, round_id: str) -> list[PlanView]:
    """The rooms as they stand, then the plans that were kept, oldest first."""
    with ws.read() as session:
        facts = read_round(session, round_id)
        kept = rows(session, RoomPlan, RoomPlan.id, round_id=round_id)
        return [_view(facts, None), *(_view(facts, plan) for plan in kept)]


def keep_plan(ws: Workspace, round_id: str, name: str = "") -> str:
    """Keep the rooms as they stand under a name (a letter where none is given). Returns the plan's id; that of a plan with the
    same seats where one is kept already."""
    with ws.act(text("Keep this plan")) as session:
        round_ = get(session, Round, round_id)
        seats = {seat.person_id: seat.room_id for seat in rows(session, Seat, Seat.id, round_id=round_id)}
        if not seats:
            raise RuleBroken(text("Nobody is seated yet."), text("Group the rooms first."))
        for plan in rows(session, RoomPlan, RoomPlan.id, round_id=round_id):
            if dict(plan.seats) == seats:
                return plan.id
        topics = {room.id: _topic(room) for room in rows(session, Room, Room.id, round_id=round_id)}
        return _keep(session, round_, name, seats, topics, round_.score)


def keep_found(ws: Workspace, found: FoundRooms, name: str = "") -> str | None:
    """Keep what a search found beside the rooms that stand. None where a plan, or the board, has the same seats already."""
    seats = {person: found.rooms[int(room)] for person, room in zip(found.people, found.plan.seat, strict=True)}
    with ws.act(text("Keep another plan")) as session:
        facts = read_round(session, found.round_id, stay=False)
        same = [{seat.person_id: seat.room_id for seat in rows(session, Seat, Seat.id, round_id=found.round_id)}]
        same += [dict(plan.seats) for plan in rows(session, RoomPlan, RoomPlan.id, round_id=found.round_id)]
        if seats in same:
            return None
        topics = {}
        for room_id, topic in zip(found.rooms, found.plan.topic, strict=True):
            topics[room_id] = _topic_of(facts, int(topic))
        score = {"total": found.plan.score.total, "seconds": round(found.plan.seconds, 2), "betters": found.betters}
        return _keep(session, get(session, Round, found.round_id), name, seats, topics, score)


def _keep(
    session: Session, round_: Round, name: str, seats: Mapping[str, str], topics: Mapping[str, Any], score: Mapping[str, Any]
) -> str:
    taken = {plan.name for plan in rows(session, RoomPlan, RoomPlan.id, round_id=round_.id)}
    free = (letter for letter in _LETTERS if letter not in taken)
    made = RoomPlan(
        round_id=round_.id,
        feed=round_.feed,
        name=name.strip() or next(free, str(len(taken) + 1)),
        seats=dict(seats),
        topics=dict(topics),
        score=dict(score),
    )
    session.add(made)
    return made.id


def rename_plan(ws: Workspace, plan_id: str, name: str) -> None:
    """Call a plan otherwise."""
    if not name.strip():
        raise RuleBroken(text("A plan needs a name."))
    with ws.act(text("Rename a plan")) as session:
        get(session, RoomPlan, plan_id).name = name.strip()


def remove_plan(ws: Workspace, plan_id: str) -> None:
    """Throw a kept plan away."""
    with ws.act(text("Throw a plan away")) as session:
        remove(session, get(session, RoomPlan, plan_id))


def compare_plans(ws: Workspace, round_id: str, one_id: str, other_id: str) -> PlansCompared:
    """Two plans of a round beside each other; `NOW` is the rooms as they stand. Raises `NotFound`."""
    with ws.read() as session:
        facts = read_round(session, round_id)
        one, other = (_plan(session, plan_id) for plan_id in (one_id, other_id))
    seated = [_seats(facts, plan) for plan in (one, other)]
    scores = [_score(facts, plan) for plan in (one, other)]
    rules = tuple(
        RuleCompared(rule, RULE_LABELS[rule], scores[0].by_rule[rule], scores[1].by_rule[rule])
        for rule in scores[0].by_rule
        if rule != "stay" and (scores[0].by_rule[rule] or scores[1].by_rule[rule])
    )
    moves = seat_changes(facts, seated[0].tolist(), seated[1].tolist())
    moves.sort(key=lambda change: (change.to_room, change.from_room, change.name.casefold()))
    return PlansCompared(_view(facts, one), _view(facts, other), rules, tuple(moves))


def choose_plan(ws: Workspace, plan_id: str) -> PlanChosen:
    """Seat everybody as in a kept plan, with its topics. Pins of people who sit elsewhere in it are taken away."""
    with ws.read() as session:
        name = get(session, RoomPlan, plan_id).name
    with ws.act(text("Choose plan {name}", name=name)) as session:
        plan = get(session, RoomPlan, plan_id)
        round_ = get(session, Round, plan.round_id)
        facts = read_round(session, plan.round_id, stay=False)
        before, after = facts.seat_array(), _seats(facts, plan)
        for number in np.flatnonzero((after >= 0) & (after != before)):
            person, room = facts.people[int(number)], facts.rooms[int(after[number])]
            values = {"round_id": round_.id, "person_id": person.id, "room_id": room.id, "feed": round_.feed}
            put(session, Seat, (round_.id, person.id), is_pinned=False, **values)
        for room in facts.rooms:
            topic = plan.topics.get(room.id)
            if topic is not None and not room.topic_fixed:
                _set_topic(room, topic)
        refresh_score(session, round_.id)
    moved = int(((after >= 0) & (after != before)).sum())
    return PlanChosen(name, moved, int((after < 0).sum()))


# ---- measuring


def _plan(session: Session, plan_id: str) -> RoomPlan | None:
    return get(session, RoomPlan, plan_id) if plan_id else None


def _view(facts: RoundFacts, plan: RoomPlan | None) -> PlanView:
    score, seats = _score(facts, plan), _seats(facts, plan)
    broken = [violation for violation in score.violations if violation.kind not in ("unseated", "topic")]
    shown = {rule: points for rule, points in score.by_rule.items() if rule != "stay"}
    return PlanView(
        id=plan.id if plan is not None else NOW,
        name=plan.name if plan is not None else "",
        points=sum(shown.values()),
        parts=score_parts(shown, {}),
        measures=tuple(measures_in_words(facts, score)),
        elsewhere=int(((seats >= 0) & (seats != facts.seat_array())).sum()),
        unseated=int((seats < 0).sum()),
        problems=tuple(violation_in_words(facts, violation) for violation in broken),
    )


def _score(facts: RoundFacts, plan: RoomPlan | None) -> Score:
    return evaluate(facts.problem, facts.weights, _seats(facts, plan), _topics(facts, plan))


def _seats(facts: RoundFacts, plan: RoomPlan | None) -> IntArray:
    """Where each person sits in a plan (None: now), by room number of the problem; -1 where it has no seat for them."""
    if plan is None:
        return facts.seat_array()
    place = {room.id: number for number, room in enumerate(facts.rooms)}
    return np.array([place.get(plan.seats.get(person.id, ""), -1) for person in facts.people], dtype=np.int64)


def _topics(facts: RoundFacts, plan: RoomPlan | None) -> IntArray:
    if plan is None:
        return facts.topic_array()
    at = {topic.id: number for number, topic in enumerate(facts.topics)}
    found = []
    for room in facts.rooms:
        kept = plan.topics.get(room.id, {})
        topic_id = room_topic_id(room) if room.topic_fixed else kept.get("theme_id") or kept.get("inquiry_id")
        found.append(at.get(topic_id or "", -1))
    return np.array(found, dtype=np.int64)


# ---- topics


def _topic(room: Room) -> dict[str, Any]:
    return {name: getattr(room, name) for name in ("inquiry_id", "theme_id", "topic_en", "topic_zh")}


def _topic_of(facts: RoundFacts, number: int) -> dict[str, Any]:
    chosen = facts.topics[number] if number >= 0 else None
    theme = facts.round.basis == "theme"
    return {
        "inquiry_id": chosen.id if chosen is not None and not theme else None,
        "theme_id": chosen.id if chosen is not None and theme else None,
        "topic_en": chosen.title_en if chosen is not None else "",
        "topic_zh": chosen.title_zh if chosen is not None else "",
    }


def _set_topic(room: Room, topic: Mapping[str, Any]) -> None:
    for name, value in topic.items():
        if getattr(room, name) != value:
            setattr(room, name, value)
