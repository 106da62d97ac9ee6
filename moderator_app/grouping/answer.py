"""What the engine says: a plan, its score by rule and by room, what could not be avoided, and what is broken.

Nothing here computes anything beyond shares of its own numbers.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from moderator_app.grouping.problem import IntArray


@dataclass(frozen=True, slots=True)
class Violation:
    """A hard rule that seats break. `kind` as in rules.py, or "unseated" (people without a room) or "topic" (a fixed
    topic was changed). `number` is how many people are too many or too few, where that is the matter."""

    kind: str
    people: tuple[int, ...] = ()
    rooms: tuple[int, ...] = ()
    number: int = 0


@dataclass(frozen=True, slots=True)
class RoomScore:
    """One room: `cost` in all and `by_rule` (weighted), and what stands behind it, counted.

    `repeats` pairs who have met before, `encounters` how often in all, `schools` and `countries` different ones among
    those known, `band_low`, `band_high` experience (-1: nobody's is known), `wish_met` people with a wish who got one.
    """

    size: int
    topic: int
    cost: int
    by_rule: Mapping[str, int]
    repeats: int
    encounters: int
    own_school: int
    schools: int
    countries: int
    band_low: int
    band_high: int
    wishing: int
    wish_met: int
    mandarin_need: int
    bilingual: int


@dataclass(frozen=True, slots=True)
class Shares:
    """Counts that a person reads as shares: "96 % share a wish with their room".

    `wishing` people who wish one topic more than another; `wish_met` of them sit on a topic that is not among their
    dearest, `first_met` on their best. `pairs` who share a room, `repeats` of them who had met. `own_school` people who
    sit with somebody of their school. `moved` of `seated_before`. `right_size` of `open_rooms`.
    """

    people: int
    wishing: int
    wish_met: int
    first_met: int
    pairs: int
    repeats: int
    own_school: int
    mandarin_need: int
    mandarin_seated: int
    seated_before: int
    moved: int
    open_rooms: int
    right_size: int

    @property
    def wish(self) -> float:
        """Share of the wishing whose wish is met, 0 to 1."""
        return self.wish_met / self.wishing if self.wishing else 1.0

    @property
    def new_peers(self) -> float:
        """Share of pairs who meet for the first time."""
        return 1 - self.repeats / self.pairs if self.pairs else 1.0

    @property
    def other_schools(self) -> float:
        """Share of people who sit with nobody of their own school."""
        return 1 - self.own_school / self.people if self.people else 1.0


@dataclass(frozen=True, slots=True)
class Score:
    """`total` = the sum of `by_rule` (weighted costs; smaller is better). `violations` are broken hard rules."""

    total: int
    by_rule: Mapping[str, int]
    rooms: tuple[RoomScore, ...]
    shares: Shares
    violations: tuple[Violation, ...]

    @property
    def repeats(self) -> int:
        return self.shares.repeats

    @property
    def own_school(self) -> int:
        return self.shares.own_school


@dataclass(frozen=True, slots=True)
class Unavoidable:
    """Repeats that no seating could avoid, as a lower bound.

    kind "mandarin" or "english": `people` who need that language share `rooms` rooms, so at least `repeats` pairs meet
    again and at least `cost` of `new_peers` stays. kind "together": `people` counts those kept together by rule who have met.
    `exact` where every seating of the pool was considered, so the bound can be reached as far as the pool goes.
    """

    kind: str
    people: int
    rooms: int
    repeats: int
    cost: int
    exact: bool


@dataclass(frozen=True, slots=True)
class Better:
    """News while `solve` runs: the best seats so far and their cost."""

    seat: tuple[int, ...]
    total: int
    moves_tried: int
    seconds: float


@dataclass(frozen=True, slots=True, eq=False)
class Plan:
    """The answer: `seat` (n,) room of each person, `topic` (R,) of each room (-1 in a room with nobody and no fixed one).

    `repeatable`: the same problem, weights and seed give these seats again; False where the clock or a stop cut it short.
    `proved`: no seating is better (small meetings are searched to the end). `floor`: what of each soft rule's weighted cost
    no seating can go below, as far as that was proved.
    """

    seat: IntArray
    topic: IntArray
    score: Score
    unavoidable: tuple[Unavoidable, ...]
    seconds: float
    moves_tried: int
    repeatable: bool
    proved: bool
    floor: Mapping[str, int] = field(default_factory=dict)

    @property
    def avoidable(self) -> Mapping[str, int]:
        """What of each soft rule's weighted cost was not proved to be unavoidable."""
        return {rule: cost - self.floor.get(rule, 0) for rule, cost in self.score.by_rule.items()}
