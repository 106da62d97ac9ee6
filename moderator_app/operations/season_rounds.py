"""The breakouts of a school year planned as a whole, so that as many members as possible meet.

Rounds that are held, set, or asked to be kept stay as they are and count as encounters, as do coaching pairs. What must hold:
`search_season` changes nothing and may run on any thread; `keep_season` stores all rounds as one action, and only while every one
of them still fits the people, rooms and rules that there are by then.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import combinations

import numpy as np
from sqlalchemy.orm import Session

from moderator_app.domain.errors import Cancelled, RuleBroken
from moderator_app.domain.progress import Progress, silent
from moderator_app.domain.wording import text
from moderator_app.grouping import evaluate
from moderator_app.grouping.problem import FACTOR, UNIT, IntArray, Problem, Weights
from moderator_app.grouping.schedule_season import Meetings, RoundNotSeatable, SeasonPlan, meetings
from moderator_app.grouping.schedule_season import plan_season as solve_season
from moderator_app.operations.breakout_board import score_to_json
from moderator_app.operations.breakout_facts import RoundFacts, read_round
from moderator_app.operations.breakouts import ensure_rounds, ready_rooms, start_round
from moderator_app.operations.encounters import Gathering, gatherings
from moderator_app.operations.present import taken_for_now
from moderator_app.operations.room_clashes import RoomsClash, clash_in_words
from moderator_app.operations.room_search import set_topic, store_seats
from moderator_app.operations.strands import meetings_of_year
from moderator_app.store import Workspace, get, rows
from moderator_app.store.tables import Event, Round, Seat, Strand, utc_now

#: Breakouts of a meeting whose agenda doesn't say.
ROUNDS_EACH = 2


@dataclass(frozen=True, slots=True)
class SeasonRound:
    """A round of the year. `standing`: held, set (kept as it is), planned (it will be grouped), missing (a meeting without the
    round yet; `id` is "" then). `people` who are expected, `seated` how many have a seat now."""

    id: str
    event_id: str
    meeting_en: str
    meeting_zh: str
    starts_at: datetime | None
    number: int
    standing: str
    people: int
    seated: int


@dataclass(frozen=True, slots=True)
class Figures:
    """How the planned rounds bring members together: `new` pairs meet for the first time, of `could`; `repeats` meetings of
    two who had met; `nobody_abroad` names of those who, with everything before, will have met nobody from another country."""

    new: int
    could: int
    repeats: int
    nobody_abroad: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FoundSeason:
    """What planning came to, not stored yet. Of each round (by id) the people and rooms (ids) in the plan's numbers.

    `figures` of the plan; `before` those of the seats that stand, where everybody has one.
    """

    strand_id: str
    rounds: tuple[str, ...]
    people: tuple[tuple[str, ...], ...]
    rooms: tuple[tuple[str, ...], ...]
    plan: SeasonPlan
    figures: Figures
    before: Figures | None


# ---- which rounds


def season_rounds(ws: Workspace, strand_id: str, keep: Collection[str] = ()) -> list[SeasonRound]:
    """The rounds of a strand's school year in their order, and the meetings to come that have none yet."""
    moment = taken_for_now(ws) or utc_now()
    with ws.read() as session:
        found = []
        for event in meetings_of_year(session, get(session, Strand, strand_id)):
            there = rows(session, Round, Round.number, Round.id, event_id=event.id)
            held = _is_over(event, moment)
            for round_ in there:
                standing = "held" if held or round_.state == "held" else "set" if _kept(round_, keep) else "planned"
                found.append(_round_view(session, event, round_, standing))
            if not there and not held:
                found.append(_round_view(session, event, None, "missing"))
        return found


def ready_season(ws: Workspace, strand_id: str, *, rounds_each: int = ROUNDS_EACH) -> int:
    """Make the rounds and rooms that meetings to come lack: one for each breakout of the agenda; without an agenda, `rounds_each`
    of them, the first by inquiry, the others by theme. Returns how many rounds were made."""
    if not 1 <= rounds_each <= 20:
        raise RuleBroken(text("A meeting has 1 to 20 breakouts."))
    moment = taken_for_now(ws) or utc_now()
    made = 0
    with ws.act(text("Set up the rooms of the school year")) as session:
        for event in meetings_of_year(session, get(session, Strand, strand_id)):
            if _is_over(event, moment):
                continue
            before = rows(session, Round, Round.id, event_id=event.id)
            there = ensure_rounds(ws, event.id)
            if not before and all(round_.segment_id is None for round_ in there):
                for _ in range(rounds_each - len(there)):
                    start_round(ws, event.id, basis="theme")
            session.flush()
            after = rows(session, Round, Round.number, Round.id, event_id=event.id)
            made += len(after) - len(before)
            for round_ in after:
                ready_rooms(ws, round_.id)
    return made


def _is_over(event: Event, moment: datetime) -> bool:
    return event.status in ("held", "cancelled") or (event.starts_at is not None and event.starts_at <= moment)


def _kept(round_: Round, keep: Collection[str]) -> bool:
    return round_.state in ("set", "held") or round_.id in keep


def _round_view(session: Session, event: Event, round_: Round | None, standing: str) -> SeasonRound:
    people = seated = 0
    if round_ is not None:
        facts = read_round(session, round_.id)
        people, seated = len(facts.people), len(facts.seats)
    return SeasonRound(
        id=round_.id if round_ else "",
        event_id=event.id,
        meeting_en=event.title_en,
        meeting_zh=event.title_zh,
        starts_at=event.starts_at,
        number=round_.number if round_ else 0,
        standing=standing,
        people=people,
        seated=seated,
    )


# ---- planning


def search_season(
    ws: Workspace,
    strand_id: str,
    *,
    keep: Collection[str] = (),
    new_peers: str = "high",
    seconds: float = 6.0,
    seed: int = 0,
    progress: Progress = silent,
) -> FoundSeason:
    """Seats for all planned rounds together (those of `season_rounds`, without the ones in `keep`). Changes nothing.

    New peers weigh as `new_peers` says (high, medium, low, or "" for each round's own word), all else as in each round. Takes
    about `seconds`. When `progress` says that the person stopped, the best so far is the answer; before every round has seats,
    `Cancelled` is raised. Raises `RoomsClash` where a round's rules can't hold, `RuleBroken` where there is nothing to plan.
    """
    planned = [one.id for one in season_rounds(ws, strand_id, keep) if one.standing == "planned"]
    with ws.read() as session:
        all_facts = [read_round(session, round_id) for round_id in planned]
        known = gatherings(session, strand_id, taken_for_now(ws) or utc_now())
        where = {(facts.event.id, facts.round.number) for facts in all_facts}
    others = [one for one in known if one.kind != "room" or (one.event_id, one.round) not in where]
    season = _Arrays([facts for facts in all_facts if facts.people and facts.rooms], others, new_peers)
    if not season.facts:
        raise RuleBroken(
            text("There is no breakout to come with people and rooms."),
            text("Put the meetings of the year into the calendar, then set up their rooms."),
        )
    plan = season.solve(seed, seconds, progress)
    stands = [facts.seat_array() for facts in season.facts]
    seated = all(len(seat) and (seat >= 0).all() for seat in stands)
    return FoundSeason(
        strand_id=strand_id,
        rounds=tuple(facts.round.id for facts in season.facts),
        people=tuple(tuple(person.id for person in facts.people) for facts in season.facts),
        rooms=tuple(tuple(room.id for room in facts.rooms) for facts in season.facts),
        plan=plan,
        figures=season.figures(plan.seats),
        before=season.figures(stands) if seated else None,
    )


def keep_season(ws: Workspace, found: FoundSeason) -> None:
    """Store the seats and topics of every round as one action. Raises `RuleBroken` (rooms.changed) where people, rooms or rules
    of a round were changed since; nothing is changed then."""
    with ws.act(text("Plan the breakouts of the school year")) as session:
        for number, round_id in enumerate(found.rounds):
            facts = read_round(session, round_id)
            seat, topic = found.plan.seats[number], found.plan.topics[number]
            same = tuple(person.id for person in facts.people) == found.people[number]
            if not same or tuple(room.id for room in facts.rooms) != found.rooms[number]:
                raise _changed()
            if evaluate(facts.problem, facts.weights, seat, topic).violations:
                raise _changed()
            for place, room in enumerate(facts.rooms):
                set_topic(room, facts, int(topic[place]))
            store_seats(session, facts, seat)
        session.flush()
        for round_id in found.rounds:
            facts = read_round(session, round_id, stay=False)
            score = evaluate(facts.problem, facts.weights, facts.seat_array(), facts.topic_array())
            facts.round.score = score_to_json(score, (), found.plan.seconds, new_peers=facts.weights.new_peers)


def plan_season(
    ws: Workspace,
    strand_id: str,
    *,
    keep: Collection[str] = (),
    new_peers: str = "high",
    seconds: float = 6.0,
    seed: int = 0,
    progress: Progress = silent,
) -> FoundSeason:
    """`search_season` and `keep_season` in one."""
    found = search_season(ws, strand_id, keep=keep, new_peers=new_peers, seconds=seconds, seed=seed, progress=progress)
    keep_season(ws, found)
    return found


def look_back(
    ws: Workspace, strand_id: str, *, seconds: float = 6.0, seed: int = 0, progress: Progress = silent
) -> tuple[int, Figures, Figures]:
    """What all held rounds of a strand would have brought, had they been planned as a whole for the people who came: how many
    rounds, the figures as they were, and as they could have been. Rooms, their languages and sizes as they were; wishes of those
    days aren't known and don't count. Changes nothing."""
    moment = taken_for_now(ws) or utc_now()
    with ws.read() as session:
        held = [
            round_
            for event in rows(session, Event, Event.starts_at, Event.number, Event.id, strand_id=strand_id)
            if event.starts_at is not None and _is_over(event, moment) and event.status != "cancelled"
            for round_ in rows(session, Round, Round.number, Round.id, event_id=event.id)
        ]
        all_facts = []
        for round_ in held:
            seated = {seat.person_id for seat in rows(session, Seat, Seat.id, round_id=round_.id)}
            everybody = {person.id for person in read_round(session, round_.id).people}
            all_facts.append(read_round(session, round_.id, without=everybody - seated))
    season = _Arrays([_as_it_was(facts) for facts in all_facts if facts.people and facts.rooms], ())
    if not season.facts:
        raise RuleBroken(text("No breakout of this strand has been held yet."))
    plan = season.solve(seed, seconds, progress)
    was = season.figures([facts.seat_array() for facts in season.facts])
    return len(season.facts), was, season.figures(plan.seats)


def _as_it_was(facts: RoundFacts) -> RoundFacts:
    """A held round with rooms of the sizes that they had, give or take one, and nothing but encounters and schools counted."""
    seat = facts.seat_array()
    sizes = np.array([(seat == place).sum() for place in range(len(facts.rooms))])
    facts.problem = replace(
        facts.problem,
        wish=np.zeros((len(facts.people), 1), int),
        topic=np.full(len(facts.rooms), -1),
        smallest=np.maximum(np.minimum(sizes, sizes - (sizes > 3)), 0),
        largest=sizes + 1,
        closed=sizes == 0,
        locked=np.zeros(len(sizes), bool),
        host=np.full(len(sizes), -1),
        needs_bilingual_host=np.zeros(len(sizes), bool),
        together=(), apart=(), pins=(),
    )  # fmt: skip
    facts.weights = Weights.of(new_peers="high", other_schools="medium", other_countries="medium")
    return facts


def _changed() -> RuleBroken:
    return RuleBroken(
        text("The people, rooms or rules were changed while the school year was planned."),
        text("Plan it again: nothing was replaced."),
        code="rooms.changed",
    )


# ---- from rounds to arrays


class _Arrays:
    """The planned rounds as problems over one set of people. `others` are all encounters outside these rounds."""

    def __init__(self, all_facts: Sequence[RoundFacts], others: Sequence[Gathering], new_peers: str = "") -> None:
        self.facts = all_facts
        ids = sorted({person.id for facts in all_facts for person in facts.people})
        self.place = {person: at for at, person in enumerate(ids)}
        self.who = [np.array([self.place[p.id] for p in facts.people], dtype=np.int64) for facts in all_facts]
        self.met = np.zeros((len(ids), len(ids)), dtype=np.int64)
        for one in others:
            here = [self.place[person] for person in one.people if person in self.place]
            for i, j in combinations(here, 2):
                self.met[i, j] += 1
                self.met[j, i] += 1
        self.problems: list[Problem] = [
            replace(facts.problem, met=self.met[np.ix_(who, who)]) for facts, who in zip(all_facts, self.who, strict=True)
        ]
        # seats that stand hold nobody back when all is planned anew
        self.weights: list[Weights] = [replace(facts.weights, stay=0) for facts in all_facts]
        if new_peers:
            self.weights = [replace(one, new_peers=UNIT["new_peers"] * FACTOR[new_peers]) for one in self.weights]

    def solve(self, seed: int, seconds: float, progress: Progress) -> SeasonPlan:
        stopped = False

        def told(done: int, total: int) -> None:
            nonlocal stopped
            try:
                progress(done, total, text("Planning the breakouts of the school year"))
            except Cancelled:
                if done < len(self.problems):
                    raise
                stopped = True

        try:
            return solve_season(
                self.problems, self.weights, who=self.who, seed=seed, seconds=seconds, progress=told,
                should_stop=lambda: stopped,
            )  # fmt: skip
        except RoundNotSeatable as error:
            raise RoomsClash(clash_in_words(self.facts[error.number], error.cause.clash)) from error

    def figures(self, seats: Sequence[IntArray]) -> Figures:
        counted: Meetings = meetings(self.problems, seats, self.who)
        return Figures(counted.new, counted.could, counted.repeats, self._nobody_abroad(seats))

    def _nobody_abroad(self, seats: Sequence[IntArray]) -> tuple[str, ...]:
        land = np.full(len(self.place), "", dtype=object)
        names: dict[int, str] = {}
        met = self.met > 0
        for facts, who, seat in zip(self.facts, self.who, seats, strict=True):
            for at, person in zip(who, facts.people, strict=True):
                land[at], names[int(at)] = person.country.casefold(), person.name
            met[np.ix_(who, who)] |= seat[:, None] == seat[None, :]
        known = land != ""
        if len(set(land[known])) < 2:
            return ()
        abroad = (land[:, None] != land[None, :]) & known[:, None] & known[None, :] & met
        return tuple(names[int(at)] for at in np.flatnonzero(known & ~abroad.any(axis=1)))
