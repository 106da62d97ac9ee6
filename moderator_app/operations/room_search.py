"""Looking for good rooms, and keeping what was found.

The two are apart so that a search of seconds holds up nobody who writes. What must hold: `search_rooms` changes nothing and may
run on any thread; `keep_rooms` stores a finding only while it still keeps every rule of the round as it stands by then.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from sqlalchemy.orm import Session

from moderator_app.domain.errors import Cancelled, RuleBroken
from moderator_app.domain.progress import Progress, silent
from moderator_app.domain.wording import Text, text
from moderator_app.grouping import Better, NoSeating, Plan, evaluate, solve
from moderator_app.grouping.problem import IntArray
from moderator_app.operations.breakout_board import score_after, score_to_json
from moderator_app.operations.breakout_facts import RoundFacts, read_round
from moderator_app.operations.room_clashes import RoomsClash, clash_in_words
from moderator_app.store import Workspace, get, put
from moderator_app.store.tables import Room, Round, Seat


@dataclass(frozen=True, slots=True)
class BetterRooms:
    """News of a search: the `points` of the best rooms so far (fewer are better), how many better ones there have been, and the
    seconds since the search began."""

    points: int
    number: int
    seconds: float


@dataclass(frozen=True, slots=True)
class FoundRooms:
    """What a search came to, not stored yet. `people` and `rooms` are ids in the order of the plan's numbers; `before` the seats
    (numbers of rooms, -1 none) that it began from, worth `points_before` (None: they don't keep every rule, or somebody has no
    seat); `betters` how many better rooms were seen on the way."""

    round_id: str
    people: tuple[str, ...]
    rooms: tuple[str, ...]
    before: IntArray
    plan: Plan
    betters: int
    points_before: int | None = None

    @property
    def is_better(self) -> bool:
        """Whether these rooms are better than those that stand, so that it is worth moving anybody."""
        return self.points_before is None or self.plan.score.total < self.points_before

    @property
    def moved(self) -> int:
        """How many people would sit elsewhere than before."""
        return int(((self.before >= 0) & (self.before != self.plan.seat)).sum())

    @property
    def seated(self) -> int:
        """How many people who had no seat would get one."""
        return int((self.before < 0).sum())


@dataclass(frozen=True, slots=True)
class Grouped:
    """What grouping did: `moved` people sit elsewhere than before, `seated` had no seat. `plan` is the engine's account."""

    seated: int
    moved: int
    seconds: float
    plan: Plan


def search_rooms(
    ws: Workspace,
    round_id: str,
    *,
    seconds: float = 2.0,
    seed: int | None = None,
    progress: Progress = silent,
    should_stop: Callable[[], bool] | None = None,
    on_better: Callable[[BetterRooms], None] | None = None,
) -> FoundRooms:
    """Seats for everybody who isn't pinned or in a locked room, and topics of rooms where they aren't fixed. Changes nothing.

    Takes about `seconds`. `on_better` is told of better rooms on the searching thread; when `progress` says that the person
    stopped, the best so far is the answer. Raises `RoomsClash` where the rules can't all hold, `RuleBroken` where nobody comes.
    """
    with ws.read() as session:
        facts = read_round(session, round_id)
    if not facts.people:
        raise RuleBroken(text("Nobody is coming yet."), text("Import the roster, or note who said yes."))
    heard = _News(on_better)
    try:
        plan = solve(
            facts.problem,
            facts.weights,
            seed=facts.round.seed if seed is None else seed,
            seconds=seconds,
            on_better=heard,
            should_stop=_stopper(progress, should_stop),
        )
    except NoSeating as error:
        raise RoomsClash(clash_in_words(facts, error.clash)) from error
    return found_rooms(facts, plan, heard.number)


class _News:
    """Counts better rooms and hands them on."""

    def __init__(self, tell: Callable[[BetterRooms], None] | None) -> None:
        self.number = 0
        self._tell = tell

    def __call__(self, better: Better) -> None:
        self.number += 1
        if self._tell is not None:
            self._tell(BetterRooms(better.total, self.number, better.seconds))


def _stopper(progress: Progress, should_stop: Callable[[], bool] | None) -> Callable[[], bool]:
    def stop() -> bool:
        try:
            progress(0, 0, text("Finding better rooms"))
        except Cancelled:
            return True  # the best so far is a whole answer
        return bool(should_stop and should_stop())

    return stop


def found_rooms(facts: RoundFacts, plan: Plan, betters: int = 0) -> FoundRooms:
    """A plan of the engine with the ids that its numbers mean."""
    people = tuple(person.id for person in facts.people)
    before, points = facts.seat_array(), None
    if len(before) and (before >= 0).all():
        stands = evaluate(facts.problem, facts.weights, before, facts.topic_array())
        points = None if stands.violations else stands.total
    return FoundRooms(facts.round.id, people, tuple(room.id for room in facts.rooms), before, plan, betters, points)


def keep_better(ws: Workspace, found: FoundRooms) -> Grouped:
    """`keep_rooms` where the rooms found are better than those that stand; else nothing is changed."""
    if found.is_better:
        return keep_rooms(ws, found)
    return Grouped(0, 0, found.plan.seconds, found.plan)


def keep_rooms(ws: Workspace, found: FoundRooms, label: Text | None = None) -> Grouped:
    """Store what a search found, as one action. Raises `RuleBroken` (rooms.changed) where people, rooms or rules were changed
    since, so that it no longer fits; nothing is changed then."""
    with ws.act(label or text("Group the rooms")) as session:
        facts = still_fitting(session, found)
        before, plan = facts.seat_array(), found.plan
        for place, room in enumerate(facts.rooms):
            set_topic(room, facts, int(plan.topic[place]))
        round_ = get(session, Round, found.round_id)
        store_seats(session, facts, plan.seat)
        round_.score = score_to_json(
            plan.score,
            plan.unavoidable,
            plan.seconds,
            weights=facts.weights,
            floor=plan.floor,
            betters=found.betters,
            tried=plan.moves_tried,
            proved=plan.proved,
        )
    moved = int(((before >= 0) & (before != plan.seat)).sum())
    return Grouped(int((before < 0).sum()), moved, plan.seconds, plan)


def still_fitting(session: Session, found: FoundRooms) -> RoundFacts:
    """The round as it stands, where a finding still keeps its rules; else `RuleBroken`."""
    facts = read_round(session, found.round_id)
    people, rooms_now = tuple(person.id for person in facts.people), tuple(room.id for room in facts.rooms)
    if (people, rooms_now) == (found.people, found.rooms):
        score = evaluate(facts.problem, facts.weights, found.plan.seat, found.plan.topic)
        if not score.violations:
            return facts
    raise RuleBroken(
        text("The people, rooms or rules were changed while better rooms were looked for."),
        text("Group again: nothing was replaced."),
        code="rooms.changed",
    )


def store_seats(session: Session, facts: RoundFacts, seat: IntArray) -> None:
    """Seat each person in the room of that number, those who sit there already left as they are."""
    here = facts.seat_array()
    for number in np.flatnonzero(here != seat):
        person, room = facts.people[int(number)], facts.rooms[int(seat[number])]
        values = {"round_id": facts.round.id, "person_id": person.id, "room_id": room.id, "feed": facts.round.feed}
        put(session, Seat, (facts.round.id, person.id), **values)


def set_topic(room: Room, facts: RoundFacts, topic: int) -> None:
    """Let a room work on a topic (by number, -1 none), unless its topic is fixed."""
    if room.topic_fixed or not facts.topics:
        return
    chosen = facts.topics[topic] if topic >= 0 else None
    values: dict[str, Any] = {
        "inquiry_id": chosen.id if chosen is not None and facts.round.basis == "inquiry" else None,
        "theme_id": chosen.id if chosen is not None and facts.round.basis == "theme" else None,
        "topic_en": chosen.title_en if chosen is not None else "",
        "topic_zh": chosen.title_zh if chosen is not None else "",
    }
    for name, value in values.items():
        if getattr(room, name) != value:
            setattr(room, name, value)


def refresh_score(session: Session, round_id: str) -> None:
    """Tell the score of seats as they stand after moves by hand."""
    session.flush()
    facts = read_round(session, round_id, stay=False)
    seats = facts.seat_array()
    if len(seats) and (seats >= 0).all():
        score = evaluate(facts.problem, facts.weights, seats, facts.topic_array())
        found = get(session, Round, round_id)
        found.score = score_after(found.score, score)
