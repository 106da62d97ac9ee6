"""All rounds of a season at once: every round keeps its own problem and weights, and earlier rounds count as encounters.

The cost of a season is the sum of its rounds' costs (docs/grouping.md), where in each round two people have met as often as
its own `met` says (before the season) plus once for each earlier round of the season that they share. So a pair costs the same
whichever of their meetings comes first, and each round can be bettered for all others as they are: its seats are solved anew
under what a meeting would cost now and in all later rounds. What must hold: no hard rule is broken in any round (each answer
comes from `solve`, which checks), a season never gets worse, and the told cost is that of `evaluate` on every round.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from moderator_app.grouping.answer import Score
from moderator_app.grouping.evaluate import evaluate
from moderator_app.grouping.problem import ENGLISH, MANDARIN, MANDARIN_ROOM, SOFT_RULES, IntArray, Problem, Weights
from moderator_app.grouping.schedule import MOVES_A_SECOND, mix_rounds
from moderator_app.grouping.solve import NoSeating, solve

#: How often each round is solved anew after the first time (that it comes to no end earlier keeps it repeatable).
SWEEPS = 3
#: What an encounter may cost at most for one pair, as `Problem.met` has it.
_MOST = 10**6


class RoundNotSeatable(Exception):
    """A round's hard rules can't all hold: `number` is its place in the season (from 0), `cause` says what clashes."""

    def __init__(self, number: int, cause: NoSeating) -> None:
        self.number, self.cause = number, cause
        super().__init__(f"round {number}: {cause}")


@dataclass(frozen=True, slots=True)
class Meetings:
    """How a season brings people together, counted over pairs.

    `new` pairs meet for the first time, of `could` who are both in some round and have a language in common; `repeats` is
    how often two people meet who had met before, in the season or earlier.
    """

    new: int
    could: int
    repeats: int


@dataclass(frozen=True, slots=True, eq=False)
class SeasonPlan:
    """Of each round the `seats` and `topics` (as `Plan` has them), and its `scores` with the season's earlier rounds counted.

    `total` is the season's cost, `in_turn` what it was when every round had been solved once, one after the other.
    `repeatable`: the same input and seed give it again.
    """

    seats: tuple[IntArray, ...]
    topics: tuple[IntArray, ...]
    scores: tuple[Score, ...]
    meetings: Meetings
    total: int
    in_turn: int
    seconds: float
    repeatable: bool


def plan_season(
    problems: Sequence[Problem],
    weights: Sequence[Weights],
    *,
    who: Sequence[ArrayLike] | None = None,
    seed: int = 0,
    seconds: float = 5.0,
    progress: Callable[[int, int], None] | None = None,
    should_stop: Callable[[], bool] | None = None,
) -> SeasonPlan:
    """Seats for every round, in the order in which they are held.

    `who[r]` names the person (a number of the whole season) behind each person of problem r; without it everybody is in every
    round, in the same order. `met` of each problem counts what was before the season. Takes about `seconds`. `progress` hears
    how many of how many solutions are done; `should_stop` ends it with the best so far, once each round has seats.

    Raises `RoundNotSeatable` where a round's rules can't all hold, ValueError where `who` doesn't fit.
    """
    begun = time.perf_counter()
    season = _Season(problems, weights, _people(problems, who), seed)
    steps = len(problems) * (1 + SWEEPS)
    each = seconds / max(1, steps)
    for step in range(steps):
        if step >= len(problems) and should_stop is not None and should_stop():
            season.repeatable = False
            break
        season.solve_round(step % len(problems), step, each, should_stop)
        if step == len(problems) - 1:
            season.first_total = season.told = season.total()
            season.mix(seconds / 2, should_stop)
        if progress is not None:
            progress(step + 1, steps)
    return season.plan(begun)


def meetings(problems: Sequence[Problem], seats: Sequence[ArrayLike], who: Sequence[ArrayLike] | None = None) -> Meetings:
    """How these seats bring people together, counted from scratch."""
    people = _people(problems, who)
    n = 1 + max((int(each.max()) for each in people if len(each)), default=-1)
    met, could = np.zeros((n, n), int), np.zeros((n, n), bool)
    before = np.zeros((n, n), int)
    for problem, these, seat in zip(problems, people, seats, strict=True):
        where = np.asarray(seat, int)
        grid = np.ix_(these, these)
        need = problem.language_need
        languages = [need != MANDARIN if language != MANDARIN_ROOM else need != ENGLISH for language in (0, 1)]
        could[grid] |= np.logical_or.reduce([np.outer(able, able) for able in languages])
        met[grid] += (where[:, None] == where[None, :]) & (where[:, None] >= 0)
        before[grid] = np.maximum(before[grid], problem.met)
    upper = np.triu_indices(n, 1)
    together, known = met[upper], before[upper]
    new = (together > 0) & (known == 0)
    return Meetings(int(new.sum()), int((could[upper] & (known == 0)).sum()), int(together.sum() - new.sum()))


# ---- the season while it is planned


class _Season:
    def __init__(self, problems: Sequence[Problem], weights: Sequence[Weights], people: Sequence[IntArray], seed: int) -> None:
        if len(weights) != len(problems):
            raise ValueError(f"{len(weights)} weights for {len(problems)} rounds")
        self.problems, self.weights, self.people, self.seed = problems, weights, people, seed
        self.size = 1 + max((int(each.max()) for each in people if len(each)), default=-1)
        self.seats: list[IntArray | None] = [None] * len(problems)
        self.first_total = self.told = 0
        self.repeatable = True

    def solve_round(self, r: int, step: int, seconds: float, should_stop: Callable[[], bool] | None) -> None:
        """Solve a round for all others as they are; keep its new seats where the season costs less by them."""
        price = np.minimum(self._price(r), _MOST)
        posed = replace(self.problems[r], met=price)
        try:
            plan = solve(
                posed, replace(self.weights[r], new_peers=1), seed=self.seed + step, seconds=seconds, should_stop=should_stop,
                account=False,
            )  # fmt: skip
        except NoSeating as error:
            raise RoundNotSeatable(r, error) from error
        self.repeatable &= plan.repeatable
        old = self.seats[r]
        if old is None:
            self.seats[r] = plan.seat
            return
        self.seats[r] = plan.seat
        total = self.total()
        if total < self.told:
            self.told = total
        else:
            self.seats[r] = old

    def mix(self, seconds: float, should_stop: Callable[[], bool] | None) -> None:
        """Where nothing but new peers matters, change the seats of all rounds together."""
        if any(getattr(w, rule) for w in self.weights for rule in SOFT_RULES if rule != "new_peers") or not self.problems:
            return
        old = list(self.seats)
        mixed = mix_rounds(
            self.problems, self.people, [seat for seat in old if seat is not None], met=self._before(), seed=self.seed,
            moves=int(seconds * MOVES_A_SECOND), should_stop=should_stop,
        )  # fmt: skip
        self.seats = list(mixed)
        scores = self.scores()
        total = sum(score.total for score in scores)
        if total < self.told and not any(score.violations for score in scores):
            self.told = total
        else:
            self.seats = old

    def scores(self) -> list[Score]:
        """Each round's score with the season's earlier rounds counted, from scratch."""
        met = np.zeros((self.size, self.size), int)
        found = []
        for problem, weights, these, seat in zip(self.problems, self.weights, self.people, self.seats, strict=True):
            assert seat is not None
            grid = np.ix_(these, these)
            known = np.minimum(problem.met + met[grid], _MOST)
            found.append(evaluate(replace(problem, met=known), weights, seat, problem.topic))
            met[grid] += _together(seat)
        return found

    def total(self) -> int:
        return sum(score.total for score in self.scores())

    def plan(self, begun: float) -> SeasonPlan:
        scores = self.scores()
        seats = [seat for seat in self.seats if seat is not None]
        return SeasonPlan(
            seats=tuple(seats),
            topics=tuple(np.array([room.topic for room in score.rooms], dtype=np.int64) for score in scores),
            scores=tuple(scores),
            meetings=meetings(self.problems, seats, self.people),
            total=sum(score.total for score in scores),
            in_turn=self.first_total,
            seconds=time.perf_counter() - begun,
            repeatable=self.repeatable,
        )

    def _price(self, r: int) -> IntArray:
        """What it costs the season if two people share a room in round r: as often as they met before it, by its weight,
        and once by the weight of each later round that they share."""
        cost = np.zeros((self.size, self.size), dtype=np.int64)
        mine = np.ix_(self.people[r], self.people[r])
        cost[mine] = self.weights[r].new_peers * self.problems[r].met
        for other, seat in enumerate(self.seats):
            if other != r and seat is not None:
                weight = self.weights[max(r, other)].new_peers
                cost[np.ix_(self.people[other], self.people[other])] += weight * _together(seat)
        return cost[mine]

    def _before(self) -> IntArray:
        known = np.zeros((self.size, self.size), dtype=np.int64)
        for problem, these in zip(self.problems, self.people, strict=True):
            grid = np.ix_(these, these)
            known[grid] = np.maximum(known[grid], problem.met)
        return known


def _together(seat: IntArray) -> IntArray:
    """1 where two people share a room, 0 on the diagonal."""
    same: Any = (seat[:, None] == seat[None, :]) & (seat[:, None] >= 0)
    shared = same.astype(np.int64)
    np.fill_diagonal(shared, 0)
    return np.asarray(shared, dtype=np.int64)


def _people(problems: Sequence[Problem], who: Sequence[ArrayLike] | None) -> list[IntArray]:
    given = [np.arange(p.people) for p in problems] if who is None else [np.asarray(each, dtype=np.int64) for each in who]
    if len(given) != len(problems):
        raise ValueError(f"{len(given)} lists of people for {len(problems)} rounds")
    for problem, each in zip(problems, given, strict=True):
        if each.shape != (problem.people,) or len(set(each.tolist())) != len(each) or (len(each) and each.min() < 0):
            raise ValueError("the people of a round are numbers from 0, each once, as many as its problem has")
    return given
