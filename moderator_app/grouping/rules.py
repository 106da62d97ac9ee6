"""The hard rules one by one, so that they can be enforced, left out on trial, and named when they clash."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

import numpy as np

from moderator_app.grouping.problem import EITHER, ENGLISH, ENGLISH_ROOM, MANDARIN, MANDARIN_ROOM, BoolArray, Problem

RuleKind = Literal[
    "smallest",  # room, number: at least so many sit there
    "largest",  # room, number: at most so many
    "bilingual_host",  # room: somebody who speaks both sits there
    "closed",  # room: nobody sits there
    "locked",  # room: people stays, nobody joins
    "apart",  # two people never share a room
    "together",  # two people share a room
    "host",  # person and room
    "pin",  # person and room
    "mandarin_need",  # people who need Mandarin sit where Mandarin is spoken
    "english_need",  # people who need English sit where English is spoken
]

#: Rules about all who need a language, whoever they are.
NEEDS = ("english_need", "mandarin_need")


@dataclass(frozen=True, slots=True)
class Rule:
    """One hard rule: its kind, whom and which rooms it is about, and its number where it has one."""

    kind: RuleKind
    people: tuple[int, ...] = ()
    rooms: tuple[int, ...] = ()
    number: int = 0


@dataclass(slots=True)
class Seatable:
    """What the rules leave possible. `allowed` (n,R); `low`, `high` and `hosted` a room; `parties` are the sets of people
    who sit together, everybody in exactly one; `foes[i]` who may not share a room with i; `bilingual` a person."""

    allowed: BoolArray
    low: list[int]
    high: list[int]
    hosted: list[bool]
    bilingual: list[bool]
    parties: list[list[int]]
    foes: list[set[int]] = field(default_factory=list)

    @property
    def people(self) -> int:
        return int(self.allowed.shape[0])

    @property
    def rooms(self) -> int:
        return int(self.allowed.shape[1])


def all_rules(problem: Problem) -> list[Rule]:
    """Every hard rule of a problem. Rules of a closed room itself (sizes, host) don't count, as nobody sits there.

    They stand in the order in which a clash drops them on trial: those that a moderator set by hand come last and so are
    the ones that are named.
    """
    rules: list[Rule] = []
    open_rooms = [r for r in range(problem.rooms) if not problem.closed[r]]
    rules += [Rule("smallest", (), (r,), int(problem.smallest[r])) for r in open_rooms if problem.smallest[r] > 0]
    rules += [Rule("largest", (), (r,), int(problem.largest[r])) for r in open_rooms]
    rules += [Rule("bilingual_host", (), (r,)) for r in open_rooms if problem.needs_bilingual_host[r]]
    rules += [Rule("closed", (), (r,)) for r in range(problem.rooms) if problem.closed[r]]
    for r in np.flatnonzero(problem.locked):
        rules.append(Rule("locked", tuple(int(i) for i in np.flatnonzero(problem.previous == r)), (int(r),)))
    rules += [Rule("apart", (min(a, b), max(a, b))) for a, b in problem.apart]
    rules += [Rule("together", (min(a, b), max(a, b))) for a, b in problem.together]
    rules += [Rule("host", (int(problem.host[r]),), (r,)) for r in open_rooms if problem.host[r] >= 0]
    rules += [Rule("pin", (person,), (room,)) for person, room in problem.pins]
    english = tuple(int(i) for i in np.flatnonzero(problem.language_need == ENGLISH))
    mandarin = tuple(int(i) for i in np.flatnonzero(problem.language_need == MANDARIN))
    if english:
        rules.append(Rule("english_need", english))
    if mandarin:
        rules.append(Rule("mandarin_need", mandarin))
    return list(dict.fromkeys(rules))


def seatable(problem: Problem, rules: Iterable[Rule] | None = None) -> Seatable:
    """What `rules` (all of the problem's if None) leave possible."""
    n, rooms = problem.people, problem.rooms
    allowed = np.ones((n, rooms), bool)
    low, high, hosted = [0] * rooms, [n] * rooms, [False] * rooms
    shut: list[int] = []
    leader = list(range(n))
    foes: list[set[int]] = [set() for _ in range(n)]
    for rule in all_rules(problem) if rules is None else rules:
        if rule.kind == "smallest":
            low[rule.rooms[0]] = max(low[rule.rooms[0]], rule.number)
        elif rule.kind == "largest":
            high[rule.rooms[0]] = min(high[rule.rooms[0]], rule.number)
        elif rule.kind == "bilingual_host":
            hosted[rule.rooms[0]] = True
        elif rule.kind == "closed":
            shut.append(rule.rooms[0])
        elif rule.kind == "apart":
            foes[rule.people[0]].add(rule.people[1])
            foes[rule.people[1]].add(rule.people[0])
        elif rule.kind == "together":
            leader[_leader(leader, rule.people[1])] = _leader(leader, rule.people[0])
        else:
            _narrow(problem, rule, allowed)
    for r in shut:
        low[r], high[r], hosted[r] = 0, 0, False
        allowed[:, r] = False
    parties: dict[int, list[int]] = {}
    for i in range(n):
        parties.setdefault(_leader(leader, i), []).append(i)
    for party in parties.values():
        if len(party) > 1:
            allowed[party] = allowed[party].all(axis=0)
    bilingual = [bool(need == EITHER) for need in problem.language_need]
    return Seatable(allowed, low, high, hosted, bilingual, list(parties.values()), foes)


def _narrow(problem: Problem, rule: Rule, allowed: BoolArray) -> None:
    """Strike from `allowed` what a rule about who may sit where forbids."""
    people = np.array(rule.people, dtype=np.int64)
    if rule.kind == "mandarin_need":
        allowed[np.ix_(people, np.flatnonzero(problem.room_language != MANDARIN_ROOM))] = False
    elif rule.kind == "english_need":
        allowed[np.ix_(people, np.flatnonzero(problem.room_language != ENGLISH_ROOM))] = False
    elif rule.kind == "locked":
        room = rule.rooms[0]
        joins = np.ones(problem.people, bool)
        joins[people] = False
        allowed[joins, room] = False
        allowed[np.ix_(people, np.flatnonzero(np.arange(problem.rooms) != room))] = False
    else:  # pin, host
        allowed[people[0], np.arange(problem.rooms) != rule.rooms[0]] = False


def _leader(leader: list[int], i: int) -> int:
    """Who stands for everybody that i is together with."""
    while leader[i] != i:
        leader[i] = leader[leader[i]]
        i = leader[i]
    return i


def alike(problem: Problem, rules: Sequence[Rule], among: Sequence[Rule]) -> list[list[Rule]]:
    """`rules` in groups within which any two could change places without changing what `among` says."""
    of_room: dict[int, list[tuple[str, int]]] = {}
    own_rooms: set[int] = set()
    spoken: Counter[int] = Counter()
    for rule in among:
        for r in rule.rooms:
            of_room.setdefault(r, []).append((rule.kind, rule.number))
        if rule.rooms and rule.people:
            own_rooms.update(rule.rooms)
        if rule.kind not in NEEDS:
            spoken.update(rule.people)

    def room(r: int) -> tuple[object, ...]:
        return (r,) if r in own_rooms else (int(problem.room_language[r]), *sorted(of_room[r]))

    def person(i: int) -> tuple[object, ...]:
        return (i, "alone") if spoken[i] > 1 else (int(problem.language_need[i]),)

    groups: dict[tuple[object, ...], list[Rule]] = {}
    for rule in rules:
        people = sorted(map(person, rule.people), key=repr) if rule.kind not in NEEDS else []
        groups.setdefault((rule.kind, rule.number, *map(room, rule.rooms), *people), []).append(rule)
    return list(groups.values())
