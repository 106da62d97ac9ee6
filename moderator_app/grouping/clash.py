"""When the hard rules can't all hold: a smallest set that clashes, in numbers, and ways out that were tried beforehand.

A rule belongs to the clash if without it the others could hold. That is found by leaving rules out, a block at a time and
then one by one (a deletion filter: Chinneck and Dravnieks, 1991): what is left can't hold, and any part of it can.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from moderator_app.grouping.problem import Problem
from moderator_app.grouping.rules import NEEDS, Rule, alike, all_rules
from moderator_app.grouping.seating import Found
from moderator_app.grouping.ways import WayOut, try_rules, ways_out

#: Trials of leaving rules out, for one person; 2000 people have a 2000th of them.
_TRIALS = 600_000


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
    found = try_rules(problem, rules)
    if found.status != "impossible":
        return None
    trial = _Filter(problem)
    core = trial.shrink(_suspects(problem, rules, found))
    found = try_rules(problem, core)
    people = {i for rule in core for i in rule.people if rule.kind not in NEEDS}
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
        ways_out=tuple(ways_out(problem, core, lacking, ways)),
    )


def _suspects(problem: Problem, rules: list[Rule], found: Found) -> list[Rule]:
    """Where counting showed why the rules can't hold: those about the rooms and people counted. Otherwise all."""
    if found.shortage is None:
        return rules
    rooms, people = set(found.shortage.rooms), set(found.people)
    sizes = ("smallest", "largest", "bilingual_host")
    some = [rule for rule in rules if (rooms & set(rule.rooms) if rule.kind in sizes else people & set(rule.people))]
    some += [rule for rule in rules if rule.kind in ("closed", "locked") and rule not in some]
    for guess in ([rule for rule in some if rule.kind not in ("together", "apart")], some):
        if try_rules(problem, guess).status == "impossible":
            return guess
    return rules


class _Filter:
    """Leaves rules out of a set that can't hold, as long as it still can't. `sure`: every answer was a proof, and `trials`
    sufficed.

    Rules that are alike (the sizes of rooms that differ in nothing) need no trial each: if one of them can't be left out,
    neither can any other, and how many can is found by halving.
    """

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.sure = True
        self.trials = _TRIALS // max(1, problem.people)

    def shrink(self, doubtful: Sequence[Rule]) -> list[Rule]:
        """A smallest part of `doubtful`, which can't hold, that can't hold either."""
        todo = [alike(self.problem, doubtful, doubtful)]
        core: list[Rule] = []
        while todo:
            block = todo.pop()
            others = core + [rule for later in todo for group in later for rule in group]
            if not block or self._clash(others):
                continue
            if len(block) > 1:
                middle = len(block) // 2
                todo += [block[middle:], block[:middle]]
                continue
            # Some of what they were alike in may have been left out since, for some of them.
            groups = alike(self.problem, block[0], others + block[0])
            if len(groups) > 1:
                todo += [[group] for group in groups]
            else:
                core += self._fewest(block[0], others)
        order = {rule: place for place, rule in enumerate(all_rules(self.problem))}
        return sorted(core, key=lambda rule: order[rule])

    def _fewest(self, alike: list[Rule], others: list[Rule]) -> list[Rule]:
        """As few of rules that are alike, all of which can't be left out, as can't hold together with the others."""
        few, many = 0, len(alike)
        while many - few > 1:
            middle = (few + many) // 2
            few, many = (few, middle) if self._clash(others + alike[:middle]) else (middle, many)
        return alike[:many]

    def _clash(self, rules: list[Rule]) -> bool:
        """Whether these can't hold; where trials run out, it is taken that they can."""
        self.trials -= 1
        status = try_rules(self.problem, rules).status if self.trials >= 0 else "unknown"
        self.sure &= status != "unknown"
        return status == "impossible"
