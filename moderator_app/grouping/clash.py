"""When the hard rules can't all hold: a smallest set that clashes, in numbers, and ways out that were tried beforehand.

A rule belongs to the clash if without it the others could hold. That is found by leaving rules out, a block at a time and
then one by one (a deletion filter: Chinneck and Dravnieks, 1991): what is left can't hold, and any part of it can.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeVar

import numpy as np

from moderator_app.grouping.problem import ENGLISH_ROOM, MANDARIN_ROOM, BoolArray, IntArray, Problem
from moderator_app.grouping.rules import Rule, all_rules, seatable
from moderator_app.grouping.seating import Found, find_seats

WayKind = Literal[
    "raise_largest",  # room, number: let so many sit there
    "lower_smallest",  # room, number: be content with so many
    "open_room",  # room: open a closed one
    "unlock_room",  # room
    "make_mandarin",  # room: speak Mandarin there
    "make_english",  # room
    "add_mandarin_room",  # number: for so many people at least
    "add_english_room",
    "drop_pin",  # person, room
    "drop_host",  # person, room
    "drop_together",  # two people
    "drop_apart",  # two people
    "drop_bilingual_host",  # room
]
#: The way out is the removal of the rule, for these.
_DROPS: Mapping[str, WayKind] = {
    "pin": "drop_pin",
    "host": "drop_host",
    "together": "drop_together",
    "apart": "drop_apart",
    "bilingual_host": "drop_bilingual_host",
}
_STEPS = 1000
#: Trials of leaving rules out, for one person; 500 people have a 500th of them, which is enough for a hundred rules.
_TRIALS = 150_000

Array = TypeVar("Array", IntArray, BoolArray)


@dataclass(frozen=True, slots=True)
class WayOut:
    """One change after which all rules can hold; or, with `frees_all` False, after which at least this clash is gone."""

    kind: WayKind
    people: tuple[int, ...] = ()
    rooms: tuple[int, ...] = ()
    number: int = 0
    frees_all: bool = True


@dataclass(frozen=True, slots=True)
class Clash:
    """`rules` can't all hold, and without any one of them the others can (`minimal`; False where steps ran out).

    `people` and `rooms` are those concerned. Where plain counting shows it: `needed` people must share `rooms`, which
    hold `available` (`count` "seats"), or `rooms` ask for `needed` people and only `available` may sit there (`count`
    "people"); otherwise `count` is "".
    """

    rules: tuple[Rule, ...]
    people: tuple[int, ...]
    rooms: tuple[int, ...]
    count: Literal["", "seats", "people"]
    needed: int
    available: int
    minimal: bool
    ways_out: tuple[WayOut, ...]


def find_clash(problem: Problem, *, ways: int = 6) -> Clash | None:
    """What clashes and at most `ways` ways out, the smallest changes first; None where the rules can all hold (or, in
    rare cases with very many pairs, where neither could be shown)."""
    rules = all_rules(problem)
    found = _try(problem, rules)
    if found.status != "impossible":
        return None
    trial = _Filter(problem)
    core = trial.shrink(_suspects(problem, rules, found))
    found = _try(problem, core)
    people = {i for rule in core for i in rule.people if rule.kind not in ("english_need", "mandarin_need")}
    rooms = {r for rule in core for r in rule.rooms}
    shortage = found.shortage
    if shortage is not None:
        rooms |= set(shortage.rooms)
        people |= set(found.people)
    else:
        people |= {i for rule in core for i in rule.people}
    lacking = abs(shortage.needed - shortage.available) if shortage else 0
    return Clash(
        rules=tuple(core),
        people=tuple(sorted(people)),
        rooms=tuple(sorted(rooms)),
        count=shortage.kind if shortage else "",
        needed=shortage.needed if shortage else 0,
        available=shortage.available if shortage else 0,
        minimal=trial.sure,
        ways_out=tuple(_ways_out(problem, core, lacking, ways)),
    )


def _try(problem: Problem, rules: Iterable[Rule] | None = None) -> Found:
    return find_seats(seatable(problem, rules), steps=_STEPS)


def _suspects(problem: Problem, rules: list[Rule], found: Found) -> list[Rule]:
    """Where counting showed why the rules can't hold: those about the rooms and people counted. Otherwise all."""
    if found.shortage is None:
        return rules
    rooms, people = set(found.shortage.rooms), set(found.people)
    sizes = ("smallest", "largest", "bilingual_host")
    some = [rule for rule in rules if (rooms & set(rule.rooms) if rule.kind in sizes else people & set(rule.people))]
    some += [rule for rule in rules if rule.kind in ("closed", "locked") and rule not in some]
    for guess in ([rule for rule in some if rule.kind not in ("together", "apart")], some):
        if _try(problem, guess).status == "impossible":
            return guess
    return rules


class _Filter:
    """Leaves rules out of a set that can't hold, as long as it still can't. `sure`: every answer was a proof, and `trials`
    sufficed."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.sure = True
        self.trials = _TRIALS // max(1, problem.people)

    def shrink(self, doubtful: Sequence[Rule]) -> list[Rule]:
        """A smallest part of `doubtful`, which can't hold, that can't hold either."""
        todo = [list(doubtful)]
        core: list[Rule] = []
        while todo:
            block = todo.pop()
            if not block:
                continue
            self.trials -= 1
            if self.trials <= 0:
                self.sure = False
                core += block
                continue
            others = core + [rule for later in todo for rule in later]
            status = _try(self.problem, others).status
            if status == "impossible":
                continue
            if len(block) == 1:
                self.sure &= status == "found"
                core += block
                continue
            middle = len(block) // 2
            todo += [block[middle:], block[:middle]]
        order = {rule: place for place, rule in enumerate(all_rules(self.problem))}
        return sorted(core, key=lambda rule: order[rule])


# ---- ways out


def _ways_out(problem: Problem, core: list[Rule], lacking: int, most: int) -> list[WayOut]:
    """Changes that were tried: first those that free everything, and only if there is none, those that end this clash."""
    changes = list(dict.fromkeys(_changes(problem, core)))
    ways: list[WayOut] = []
    for whole in (True, False):
        for change in changes:
            freed = _tried(problem, core, change, whole, lacking)
            if freed is not None:
                ways.append(freed)
                if len(ways) >= most:
                    return ways
        if ways:
            return ways
    return ways


def _changes(problem: Problem, core: list[Rule]) -> Iterator[WayOut]:
    """What could be changed about the rules of the clash, the mildest first."""
    speaks_needed = [MANDARIN_ROOM for rule in core if rule.kind == "mandarin_need"]
    speaks_needed += [ENGLISH_ROOM for rule in core if rule.kind == "english_need"]
    drops = [WayOut(_DROPS[rule.kind], rule.people, rule.rooms) for rule in core if rule.kind in _DROPS]
    sizes = [rule for rule in core if rule.kind in ("largest", "smallest")]
    yield from (w for w in drops if w.kind in ("drop_pin", "drop_apart", "drop_together"))
    yield from (WayOut("raise_largest", (), rule.rooms) for rule in sizes if rule.kind == "largest")
    yield from (WayOut("lower_smallest", (), rule.rooms) for rule in sizes if rule.kind == "smallest")
    for rule in core:
        if rule.kind == "closed":
            yield WayOut("open_room", (), rule.rooms)
        if rule.kind == "locked":
            yield WayOut("unlock_room", (), rule.rooms)
    for r in range(problem.rooms):
        if problem.closed[r] and (not speaks_needed or int(problem.room_language[r]) in speaks_needed):
            yield WayOut("open_room", (), (r,))
    yield from (w for w in drops if w.kind in ("drop_host", "drop_bilingual_host"))
    for language in speaks_needed:
        for r in range(problem.rooms):
            if not problem.closed[r] and problem.room_language[r] != language:
                yield WayOut("make_mandarin" if language == MANDARIN_ROOM else "make_english", (), (r,))
    if MANDARIN_ROOM in speaks_needed or not speaks_needed:
        yield WayOut("add_mandarin_room")
    if ENGLISH_ROOM in speaks_needed or not speaks_needed:
        yield WayOut("add_english_room")


def _tried(problem: Problem, core: list[Rule], change: WayOut, whole: bool, lacking: int) -> WayOut | None:
    """The change with the least number that works, or None if none does."""
    if change.kind in ("raise_largest", "lower_smallest"):
        return _resized(problem, core, change, whole, lacking)
    changed, dropped = _changed(problem, change)
    rules = [rule for rule in all_rules(changed) if rule not in dropped] if whole else None
    if rules is None:
        kept = set(core) - dropped
        # Rules that speak of a room's language or of its being closed are about the changed problem; the others stand.
        rules = [rule for rule in all_rules(changed) if rule in kept]
    if _try(changed, rules).status != "found":
        return None
    return replace(change, frees_all=whole, number=int(changed.largest[-1]) if change.kind.startswith("add_") else 0)


def _resized(problem: Problem, core: list[Rule], change: WayOut, whole: bool, lacking: int) -> WayOut | None:
    """The smallest change of a room's size that works, by halving: what a size allows, a wider one allows too."""
    r = change.rooms[0]
    raising = change.kind == "raise_largest"
    kind = "largest" if raising else "smallest"
    now = int(problem.largest[r] if raising else problem.smallest[r])
    base = [rule for rule in (all_rules(problem) if whole else core) if not (rule.kind == kind and rule.rooms == (r,))]

    def works(number: int) -> bool:
        return _try(problem, [*base, Rule("largest" if raising else "smallest", (), (r,), number)]).status == "found"

    narrow, wide = now, (problem.people if raising else 0)
    if narrow == wide or not works(wide):
        return None
    likely = now + lacking if raising else max(0, now - lacking)
    if lacking and likely not in (narrow, wide):
        narrow, wide = (narrow, likely) if works(likely) else (likely, wide)
        if wide == likely and abs(likely - narrow) > 1:
            nearly = likely - 1 if raising else likely + 1
            narrow, wide = (narrow, nearly) if works(nearly) else (nearly, likely)
    while abs(wide - narrow) > 1:
        middle = (narrow + wide) // 2
        narrow, wide = (narrow, middle) if works(middle) else (middle, wide)
    return replace(change, number=wide, frees_all=whole)


def _changed(problem: Problem, change: WayOut) -> tuple[Problem, set[Rule]]:
    """The problem after a change, and the rules that the change drops."""
    if change.kind.startswith("drop_"):
        same = [rule for rule in all_rules(problem) if (rule.people, rule.rooms) == (change.people, change.rooms)]
        return problem, {rule for rule in same if _DROPS.get(rule.kind) == change.kind}
    if change.kind.startswith("add_"):
        return _with_room(problem, MANDARIN_ROOM if change.kind == "add_mandarin_room" else ENGLISH_ROOM), set()
    r = change.rooms[0]
    if change.kind == "open_room":
        return replace(problem, closed=_at(problem.closed, r, False)), set()
    if change.kind == "unlock_room":
        return replace(problem, locked=_at(problem.locked, r, False)), set()
    language = MANDARIN_ROOM if change.kind == "make_mandarin" else ENGLISH_ROOM
    return replace(problem, room_language=_at(problem.room_language, r, language)), set()


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


def _at(array: Array, place: int, value: int) -> Array:
    changed = array.copy()
    changed[place] = value
    return changed
