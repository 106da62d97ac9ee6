"""Ways out of a clash of hard rules, each tried beforehand: one change to one thing, or, where none is enough, one to several.

Changes to things that are alike (rooms that differ in nothing) work alike, so one of them is tried for all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeVar

import numpy as np

from moderator_app.grouping.problem import ENGLISH_ROOM, MANDARIN_ROOM, BoolArray, IntArray, Problem
from moderator_app.grouping.rules import Rule, alike, all_rules, seatable
from moderator_app.grouping.seating import Found, find_seats

WayKind = Literal[
    "raise_largest",  # rooms, number: let so many sit in each
    "lower_smallest",  # rooms, number: be content with so many in each
    "open_room",  # rooms: open closed ones
    "close_room",  # rooms: nobody sits there
    "unlock_room",  # room
    "make_mandarin",  # rooms: speak Mandarin there
    "make_english",  # rooms
    "add_mandarin_room",  # number: for so many people at least
    "add_english_room",
    "drop_pin",  # people, room
    "drop_host",  # person, room
    "drop_together",  # two people
    "drop_apart",  # two people
    "drop_bilingual_host",  # rooms: all that ask for one
]
#: The way out is the removal of the rule, for these.
_DROPS: Mapping[str, WayKind] = {
    "pin": "drop_pin",
    "host": "drop_host",
    "together": "drop_together",
    "apart": "drop_apart",
    "bilingual_host": "drop_bilingual_host",
}
#: Placings tried for one answer: so many, but for a great many people fewer, as each of them takes longer.
_STEPS, _STEPS_IN_ALL = 1000, 200_000

Array = TypeVar("Array", IntArray, BoolArray)


@dataclass(frozen=True, slots=True)
class WayOut:
    """A change after which all rules can hold; or, with `frees_all` False, after which at least this clash is gone.

    `rooms` (and `people` of pins) are several only where a change to one of them would not be enough.
    """

    kind: WayKind
    people: tuple[int, ...] = ()
    rooms: tuple[int, ...] = ()
    number: int = 0
    frees_all: bool = True


def try_rules(problem: Problem, rules: Iterable[Rule] | None = None) -> Found:
    """Whether `rules` (all of the problem's if None) can hold together, within a limited number of steps."""
    return find_seats(seatable(problem, rules), steps=min(_STEPS, 20 + _STEPS_IN_ALL // max(1, problem.people)))


def ways_out(problem: Problem, core: Sequence[Rule], lacking: int, most: int) -> list[WayOut]:
    """At most `most` changes that were tried, the mildest first: one thing that frees everything, or several at once that do;
    and only if there is none, those that end this clash alone. `lacking`: by how many seats or people it fails, if known."""
    trials = _Trials(problem, list(core), lacking)
    ways = trials.each(_changes(problem, core), whole=True, most=most)
    if not ways:
        ways = [way for way in map(trials.several, _broad_changes(problem, core)) if way]
        # All rooms resized is only worth saying where fewer would not do.
        ways = [way for way in ways if not any(set(way.rooms) > set(o.rooms) and way.kind == o.kind for o in ways)][:most]
    return ways or trials.each(_changes(problem, core), whole=False, most=most)


# ---- what could be changed


def _changes(problem: Problem, core: Sequence[Rule]) -> list[WayOut]:
    """What could be changed about the rules of the clash, the mildest first."""
    needed = _languages(core)
    hosted = tuple(int(r) for r in np.flatnonzero(problem.needs_bilingual_host & ~problem.closed))
    found: list[WayOut] = []
    for kind in ("pin", "apart", "together"):
        found += [WayOut(_DROPS[rule.kind], rule.people, rule.rooms) for rule in core if rule.kind == kind]
    found += [WayOut("raise_largest", (), rule.rooms) for rule in core if rule.kind == "largest"]
    found += [WayOut("lower_smallest", (), rule.rooms) for rule in core if rule.kind == "smallest"]
    found += [WayOut("open_room", (), rule.rooms) for rule in core if rule.kind == "closed"]
    found += [WayOut("unlock_room", (), rule.rooms) for rule in core if rule.kind == "locked"]
    found += [WayOut("open_room", (), (r,)) for r in _closed(problem, needed)]
    found += [WayOut("close_room", (), rule.rooms) for rule in core if rule.kind == "smallest"]
    found += [WayOut("drop_host", rule.people, rule.rooms) for rule in core if rule.kind == "host"]
    if any(rule.kind == "bilingual_host" for rule in core):
        found.append(WayOut("drop_bilingual_host", (), hosted))
    for language in needed:
        found += [WayOut(_make(language), (), (r,)) for r in _speaking_other(problem, language)]
    if MANDARIN_ROOM in needed or not needed:
        found.append(WayOut("add_mandarin_room"))
    if ENGLISH_ROOM in needed or not needed:
        found.append(WayOut("add_english_room"))
    return list(dict.fromkeys(found))


def _broad_changes(problem: Problem, core: Sequence[Rule]) -> Iterator[WayOut]:
    """The same changes to as many rooms or people at once as may be needed."""
    needed = _languages(core)
    pins: dict[tuple[int, ...], list[int]] = {}
    for rule in core:
        if rule.kind == "pin":
            pins.setdefault(rule.rooms, []).extend(rule.people)
    yield from (WayOut("drop_pin", tuple(people), rooms) for rooms, people in pins.items() if len(people) > 1)
    resizing: tuple[tuple[str, WayKind], ...] = (("largest", "raise_largest"), ("smallest", "lower_smallest"))
    for kind, way in resizing:
        rooms = tuple(rule.rooms[0] for rule in core if rule.kind == kind)
        if len(rooms) > 1:
            yield WayOut(way, (), rooms)
    yield WayOut("open_room", (), tuple(_closed(problem, needed)))
    # The last rooms first, as they are easiest to miss; but those that somebody is meant for at the end.
    meant = {room for _, room in problem.pins} | set(np.flatnonzero((problem.host >= 0) | problem.locked).tolist())
    asking = [rule.rooms[0] for rule in core if rule.kind == "smallest"]
    yield WayOut("close_room", (), tuple(sorted(asking, key=lambda r: (r in meant, -r))))
    for language in needed:
        others = sorted(_speaking_other(problem, language), key=lambda r: (r in meant, -r))
        yield WayOut(_make(language), (), tuple(others))
    opened = tuple(np.flatnonzero(~problem.closed).tolist())
    yield WayOut("raise_largest", (), opened)
    yield WayOut("lower_smallest", (), opened)


def _languages(core: Sequence[Rule]) -> list[int]:
    speaks = {"mandarin_need": MANDARIN_ROOM, "english_need": ENGLISH_ROOM}
    return [speaks[rule.kind] for rule in core if rule.kind in speaks]


def _closed(problem: Problem, needed: Sequence[int]) -> list[int]:
    return [int(r) for r in np.flatnonzero(problem.closed) if not needed or int(problem.room_language[r]) in needed]


def _speaking_other(problem: Problem, language: int) -> list[int]:
    return [int(r) for r in np.flatnonzero(~problem.closed & (problem.room_language != language))]


def _make(language: int) -> WayKind:
    return "make_mandarin" if language == MANDARIN_ROOM else "make_english"


# ---- trying


class _Trials:
    """Changes to a problem whose rules clash in `core`, tried against all its rules or against those of the clash alone."""

    def __init__(self, problem: Problem, core: list[Rule], lacking: int) -> None:
        self.problem, self.core, self.lacking = problem, core, lacking
        self.rules = all_rules(problem)
        self._sort_of = {rule: number for number, group in enumerate(alike(problem, self.rules, self.rules)) for rule in group}

    def each(self, changes: Sequence[WayOut], *, whole: bool, most: int) -> list[WayOut]:
        """Those that work: first one of each sort, and then more of the same."""
        ways: dict[WayOut, WayOut] = {}
        works: dict[object, bool] = {}
        for again in (False, True):
            for change in changes:
                sort = self._sort(change)
                if len(ways) >= most or (sort in works) != again or (again and not works[sort]) or change in ways:
                    continue
                freed = self.one(change, whole)
                works[sort] = freed is not None
                if freed is not None:
                    ways[change] = freed
        return [ways[change] for change in changes if change in ways]

    def _sort(self, change: WayOut) -> object:
        """Changes of one sort work all or none of them: those to rules or rooms that are alike."""
        about = [self._sort_of[rule] for rule in self.rules if change.rooms and rule.rooms == change.rooms]
        about += [self._sort_of[rule] for rule in self.rules if change.people and rule.people == change.people]
        language = [int(self.problem.room_language[r]) for r in change.rooms]
        return (change.kind, tuple(sorted(about)), tuple(language))

    def one(self, change: WayOut, whole: bool = True) -> WayOut | None:
        """The change with the least number that works, or None if none does."""
        if change.kind in ("raise_largest", "lower_smallest"):
            return self._resized(change, whole)
        changed, dropped = _changed(self.problem, change)
        rules = [rule for rule in all_rules(changed) if rule not in dropped]
        if not whole:
            # Rules that speak of a room's language or of its being closed are about the changed problem; the others stand.
            rules = [rule for rule in rules if rule in self.core]
        if try_rules(changed, rules).status != "found":
            return None
        return replace(change, frees_all=whole, number=int(changed.largest[-1]) if change.kind.startswith("add_") else 0)

    def several(self, change: WayOut) -> WayOut | None:
        """The change to as few of its rooms (or people) as work, or, where it has a number, to all of them with the least."""
        if change.kind in ("raise_largest", "lower_smallest"):
            return self._resized(change, whole=True)
        whom = change.people or change.rooms

        def first(many: int) -> WayOut:
            return replace(change, people=whom[:many]) if change.people else replace(change, rooms=whom[:many])

        # More is not always better (no room would be left for others): double until it works, then halve.
        many = 1
        while many < len(whom) and self.one(first(many)) is None:
            many = min(2 * many, len(whom))
        many = _least(many // 2 + 1, many, lambda many: self.one(first(many)) is not None) if whom else 0
        return self.one(first(many)) if many else None

    def _resized(self, change: WayOut, whole: bool) -> WayOut | None:
        """The smallest change of size that works, by halving: what a size allows, a wider one allows too."""
        if not change.rooms:
            return None
        raising = change.kind == "raise_largest"
        kind: Literal["largest", "smallest"] = "largest" if raising else "smallest"
        sizes = self.problem.largest if raising else self.problem.smallest
        now = int(sizes[list(change.rooms)].min() if raising else sizes[list(change.rooms)].max())
        base = [r for r in (self.rules if whole else self.core) if not (r.kind == kind and r.rooms[0] in change.rooms)]

        def works(step: int) -> bool:
            number = now + step if raising else now - step
            resized = [Rule(kind, (), (r,), self._size(r, number, raising)) for r in change.rooms]
            return try_rules(self.problem, [*base, *resized]).status == "found"

        farthest = self.problem.people - now if raising else now
        step = _least(1, farthest, works, guess=-(-self.lacking // len(change.rooms)))
        return replace(change, number=now + step if raising else now - step, frees_all=whole) if step else None

    def _size(self, r: int, number: int, raising: bool) -> int:
        """The size of a room of several that get one: none becomes stricter than it is."""
        if raising:
            return max(number, int(self.problem.largest[r]))
        return min(number, int(self.problem.smallest[r]))


def _least(low: int, high: int, works: Callable[[int], bool], guess: int = 0) -> int:
    """The least number from low to high that works, if what works goes on working; 0 if none does."""
    if high < low or not works(high):
        return 0
    if low <= guess < high:
        if works(guess):
            high = guess
            if guess > low and not works(guess - 1):
                return guess
        else:
            low = guess + 1
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if works(middle) else (middle + 1, high)
    return low


def _changed(problem: Problem, change: WayOut) -> tuple[Problem, set[Rule]]:
    """The problem after a change, and the rules that the change drops."""
    if change.kind == "drop_bilingual_host":
        return problem, {Rule("bilingual_host", (), (r,)) for r in change.rooms}
    if change.kind == "drop_pin":
        return problem, {Rule("pin", (person,), change.rooms) for person in change.people}
    if change.kind.startswith("drop_"):
        same = [rule for rule in all_rules(problem) if (rule.people, rule.rooms) == (change.people, change.rooms)]
        return problem, {rule for rule in same if _DROPS.get(rule.kind) == change.kind}
    if change.kind.startswith("add_"):
        return _with_room(problem, MANDARIN_ROOM if change.kind == "add_mandarin_room" else ENGLISH_ROOM), set()
    if change.kind in ("open_room", "close_room"):
        return replace(problem, closed=_at(problem.closed, change.rooms, change.kind == "close_room")), set()
    if change.kind == "unlock_room":
        return replace(problem, locked=_at(problem.locked, change.rooms, False)), set()
    language = MANDARIN_ROOM if change.kind == "make_mandarin" else ENGLISH_ROOM
    return replace(problem, room_language=_at(problem.room_language, change.rooms, language)), set()


def _with_room(problem: Problem, language: int) -> Problem:
    """The problem with one room more, of the usual size, which may also stay small."""
    usual = int(np.median(problem.largest)) if problem.rooms else problem.people
    return replace(
        problem,
        room_language=np.append(problem.room_language, language),
        smallest=np.append(problem.smallest, 0),
        largest=np.append(problem.largest, max(1, usual)),
        topic=np.append(problem.topic, -1),
        closed=np.append(problem.closed, False),
        host=np.append(problem.host, -1),
        locked=np.append(problem.locked, False),
        needs_bilingual_host=np.append(problem.needs_bilingual_host, False),
    )


def _at(array: Array, places: Sequence[int], value: int) -> Array:
    changed = array.copy()
    changed[list(places)] = value
    return changed
