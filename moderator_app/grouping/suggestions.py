"""What could still be better: swaps and moves that gain, also where it takes two of them, and everybody's next best seat.

What is told was checked by itself: a suggestion breaks no rule that holds, and its gain is the difference of two scores.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from moderator_app.grouping.preview import SeatsPreview
from moderator_app.grouping.problem import IntArray, Problem, Weights
from moderator_app.grouping.steps import BARRED, Steps

#: After so many of the cheapest first steps a second one is looked for; fewer where there are many people.
_FIRST_STEPS, _FIRST_STEPS_IN_ALL = 40, 15_000


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A swap, a move to a free seat, or two of these together: `going` says who goes to which room. `gain` is by how much
    the cost falls, `swaps` and `moves` how many of each it is."""

    going: Mapping[int, int]
    gain: int
    swaps: int
    moves: int


@dataclass(frozen=True, slots=True)
class NextSeat:
    """A person's best seat in another room: in exchange with `back`, or -1 on a free seat. `change` of the cost, in all."""

    person: int
    room: int
    back: int
    change: int


def swap_suggestions(
    problem: Problem,
    weights: Weights,
    seat: Sequence[int] | IntArray,
    topic: Sequence[int] | IntArray,
    count: int = 5,
) -> list[Suggestion]:
    """The best swaps, moves and pairs of them that gain, best first; none where no such thing gains.

    Seats (n,), -1 for nobody's seat; topics (R,) stay as they are, -1 is the best of whoever sits there. People kept together
    are left where they are. 120 people take 30 ms, 500 people 200 ms.
    """
    steps = Steps(problem, weights, seat, topic)
    check = SeatsPreview(problem, weights, seat, topic)
    found: dict[frozenset[tuple[int, int]], Suggestion] = {}
    for change, chosen in _candidates(steps):
        going: dict[int, int] = {}
        for person, room in (pair for step in chosen for pair in step.items()):
            going[person] = room
        going = {person: room for person, room in going.items() if room != check.seat[person]}
        key = frozenset(going.items())
        if change >= 0 or not going or key in found:
            continue
        effect = check.effect(going)
        if effect.change < 0 and not effect.broken:
            swaps = sum(len(step) == 2 for step in chosen)
            found[key] = Suggestion(going, -effect.change, swaps, len(chosen) - swaps)
    # Two steps of which one alone gains as much are not worth telling.
    alone = [(set(one.going.items()), one.gain) for one in found.values() if one.swaps + one.moves == 1]
    worth = [
        two for two in found.values() if not any(going < set(two.going.items()) and gain >= two.gain for going, gain in alone)
    ]
    return sorted(worth, key=lambda s: (-s.gain, s.swaps + s.moves, sorted(s.going.items())))[:count]


def next_seats(
    problem: Problem, weights: Weights, seat: Sequence[int] | IntArray, topic: Sequence[int] | IntArray
) -> list[NextSeat | None]:
    """Everybody's best other seat (also where it costs more than the present one); None where every other one is barred,
    and for people kept together, about whom `explain` has more."""
    steps = Steps(problem, weights, seat, topic)
    places = np.arange(steps.n + steps.rooms)
    found: list[NextSeat | None] = []
    for start in range(0, steps.n, 500):
        rows = places[start : min(steps.n, start + 500)]
        change = steps.change(rows, places)
        for person, j in zip(rows.tolist(), change.argmin(axis=1).tolist(), strict=True):
            cost = int(change[person - start, j])
            back = j if j < steps.n else -1
            found.append(NextSeat(person, int(steps.room_of[j]), back, cost) if cost < BARRED else None)
    return found


def _candidates(steps: Steps) -> Iterator[tuple[int, list[dict[int, int]]]]:
    """Steps that gain, and pairs of steps of which the second touches a room of the first, with their change of cost."""
    firsts = _cheapest(steps, max(10, min(_FIRST_STEPS, _FIRST_STEPS_IN_ALL // max(1, steps.n))))
    yield from ((change, [steps.going(i, j)]) for change, i, j in firsts)
    places = np.arange(steps.n + steps.rooms)
    for change, i, j in firsts:
        first = steps.going(i, j)
        back = {person: int(steps.seat[person]) for person in first}
        steps.take(first)
        touched = np.isin(steps.room_of, [*first.values(), *back.values()])
        # What was one step before is one after, whichever way it is done: only steps that the first one changed matter.
        more = steps.change(places[touched], places)
        row, column = np.unravel_index(int(more.argmin()), more.shape)
        least = int(more[row, column])
        if change + least < min(0, change):
            yield change + least, [first, steps.going(int(places[touched][row]), int(column))]
        steps.take(back)


def _cheapest(steps: Steps, many: int) -> list[tuple[int, int, int]]:
    """The steps that change the cost least: (change, place, place)."""
    places = np.arange(steps.n + steps.rooms)
    best: list[tuple[int, int, int]] = []
    for start in range(0, steps.n, 500):
        rows = places[start : min(steps.n, start + 500)]
        change = steps.change(rows, places)
        change[rows[:, None] > places[None, :]] = BARRED  # each swap once
        flat = change.ravel()
        some = np.argpartition(flat, min(many, len(flat) - 1))[: many + 1]
        for place in some[flat[some] < BARRED].tolist():
            row, column = divmod(place, len(places))
            best.append((int(flat[place]), int(rows[row]), int(column)))
    return sorted(best)[:many]
