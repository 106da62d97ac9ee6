"""Believable meetings for the benchmarks of grouping, what a seating of one costs, and the plain way to seat people.

Nothing here uses the engine: `judged` counts cost and broken rules of any seating from the numbers of the case alone. The
cost F is wish + 20 x encounters + 5 x people more of a school + 3 x span of experience, over all rooms; smaller is better.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

ENGLISH, EITHER, MANDARIN = 0, 1, 2
ENCOUNTER, SCHOOL, EXPERIENCE = 20, 5, 3


@dataclass(frozen=True)
class Meeting:
    """People and rooms as the engine's `Problem` has them; a room's topic is free, and `pins` are (person, room)."""

    language_need: np.ndarray
    wish: np.ndarray
    experience: np.ndarray
    school: np.ndarray
    met: np.ndarray
    room_language: np.ndarray
    smallest: int
    largest: int
    together: tuple[tuple[int, int], ...]
    apart: tuple[tuple[int, int], ...]
    pins: tuple[tuple[int, int], ...]

    @property
    def people(self) -> int:
        return len(self.language_need)

    @property
    def rooms(self) -> int:
        return len(self.room_language)

    def may_sit(self) -> np.ndarray:
        """(people, rooms) by language and pins."""
        speaks = self.room_language == 1
        may = np.where((self.language_need == MANDARIN)[:, None], speaks, np.ones_like(speaks))
        may = np.where((self.language_need == ENGLISH)[:, None], ~speaks, may)
        for person, room in self.pins:
            may[person] = np.arange(self.rooms) == room
        return may


# ---- what seats cost


def judged(meeting: Meeting, seat: Sequence[int] | np.ndarray) -> tuple[int, int]:
    """The cost F of a seating and how many hard rules it breaks."""
    at = np.asarray(seat)
    broken = int((~meeting.may_sit()[np.arange(meeting.people), at]).sum())
    broken += sum(int(at[a] != at[b]) for a, b in meeting.together)
    broken += sum(int(at[a] == at[b]) for a, b in meeting.apart)
    cost = 0
    for room in range(meeting.rooms):
        who = np.flatnonzero(at == room).tolist()
        broken += max(0, meeting.smallest - len(who)) + max(0, len(who) - meeting.largest)
        cost += room_cost(meeting, who) if who else 0
    return cost, broken


def room_cost(meeting: Meeting, who: Sequence[int]) -> int:
    """What one room costs with these people, of whom there is one at least."""
    wishes = int(meeting.wish[list(who)].sum(axis=0).min())
    encounters = sum(int(meeting.met[a, b]) for a, b in combinations(who, 2))
    schools = len(who) - len({int(meeting.school[i]) for i in who})
    bands = [int(meeting.experience[i]) for i in who]
    return wishes + ENCOUNTER * encounters + SCHOOL * schools + EXPERIENCE * (max(bands) - min(bands))


# ---- the plain way


def by_swaps(meeting: Meeting, start: Sequence[int], seed: int, seconds: float) -> list[int]:
    """From seats that keep the rules, random swaps that do and cost no more, until the time is over."""
    seat = [int(room) for room in start]
    may = meeting.may_sit()
    members = [[i for i, room in enumerate(seat) if room == r] for r in range(meeting.rooms)]
    costs = [room_cost(meeting, who) if who else 0 for who in members]
    kept = {i for pair in meeting.together for i in pair}
    free = [i for i in range(meeting.people) if i not in kept]
    foes: list[set[int]] = [set() for _ in range(meeting.people)]
    for a, b in meeting.apart:
        foes[a].add(b)
        foes[b].add(a)
    dice = np.random.default_rng(seed)
    until = time.perf_counter() + seconds
    while time.perf_counter() < until:
        i, j = (free[k] for k in dice.integers(len(free), size=2))
        a, b = seat[i], seat[j]
        if a == b or not may[i, b] or not may[j, a]:
            continue
        here, there = [k for k in members[a] if k != i], [k for k in members[b] if k != j]
        if foes[i].intersection(there) or foes[j].intersection(here):
            continue
        cost_a, cost_b = room_cost(meeting, [*here, j]), room_cost(meeting, [*there, i])
        if cost_a + cost_b <= costs[a] + costs[b]:
            members[a], members[b], seat[i], seat[j] = [*here, j], [*there, i], b, a
            costs[a], costs[b] = cost_a, cost_b
    return seat


# ---- meetings


def meeting(people: int, rooms: int, seed: int, smallest: int = 5, largest: int = 7, topics: int = 12) -> Meeting:
    """A meeting after eight others: popular topics are wished more, large schools send more, people with like wishes have met
    more often; 8 % need Mandarin, 10 % speak both; some are kept together, apart or in a room. The numbers are drawn in a
    fixed order, so that a case is the same everywhere."""
    dice = np.random.default_rng(seed)
    wish, first = _wishes(dice, people, topics)
    experience = dice.choice(5, size=people, p=[0.15, 0.25, 0.25, 0.2, 0.15])
    schools = people // 4
    school = dice.choice(schools, size=people, p=_falling(schools, 0.6))
    need = np.full(people, ENGLISH)
    order = dice.permutation(people)
    only, both = round(0.08 * people), round(0.10 * people)
    need[order[:only]] = MANDARIN
    need[order[only : only + both]] = EITHER
    speaks = np.zeros(rooms, int)
    speaks[: int(np.ceil(only / (largest - 1)))] = 1
    met = _encounters(dice, first, need)
    english = np.flatnonzero(need == ENGLISH)
    dice.shuffle(english)
    few = 1 if people < 36 else max(3, people // 40)
    pairs = [(int(a), int(b)) for a, b in english[: 6 * few].reshape(-1, 2)]
    open_rooms = np.flatnonzero(speaks == 0)
    pins = [(int(person), int(open_rooms[dice.integers(len(open_rooms))])) for person in english[6 * few : 7 * few]]
    for a, b in pairs[:few]:
        met[a, b] = met[b, a] = 0
    return Meeting(
        need,
        wish,
        experience,
        school,
        met,
        speaks,
        smallest,
        largest,
        tuple(pairs[:few]),
        tuple(pairs[few:]),
        tuple(pins),
    )


def _falling(count: int, power: float) -> np.ndarray:
    """Shares that fall with the rank."""
    shares = 1 / np.arange(1, count + 1) ** power
    return shares / shares.sum()


def _wishes(dice: np.random.Generator, people: int, topics: int) -> tuple[np.ndarray, np.ndarray]:
    """One to three wishes each, at 0, 2 and 4, all else at 10; and everybody's first."""
    wish, first = np.full((people, topics), 10), np.zeros(people, int)
    popular = _falling(topics, 0.7)
    for person in range(people):
        count = dice.choice([1, 2, 3], p=[0.2, 0.4, 0.4])
        ranked = dice.choice(topics, size=count, replace=False, p=popular)
        wish[person, ranked] = [0, 2, 4][:count]
        first[person] = ranked[0]
    return wish, first


def _encounters(dice: np.random.Generator, first: np.ndarray, need: np.ndarray, sittings: int = 8) -> np.ndarray:
    """How often each pair shared one of the earlier rooms of about six, which more or less followed the first wishes."""
    people = len(first)
    met = np.zeros((people, people), int)
    for _ in range(sittings):
        came = dice.random(people) < 0.85
        for group in _earlier_rooms(dice, first, [(need == MANDARIN) & came, (need != MANDARIN) & came]):
            for a, b in combinations(group, 2):
                met[a, b] += 1
                met[b, a] += 1
    return met


def _earlier_rooms(dice: np.random.Generator, first: np.ndarray, pools: Iterable[np.ndarray]) -> Iterator[np.ndarray]:
    for pool in pools:
        who = np.flatnonzero(pool)
        if len(who) >= 2:
            who = who[np.argsort(first[who] + dice.normal(0, 3.0, len(who)))]
            yield from np.array_split(who, max(1, round(len(who) / 6)))
