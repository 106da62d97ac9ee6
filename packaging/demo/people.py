"""The people and schools of the demo season, read from content/, and dice that fall the same way on every machine.

Everybody here is invented. The tables are written for a person to edit: one line each, fields parted by " | ".
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

CONTENT = Path(__file__).resolve().parent / "content"
Thing = TypeVar("Thing")


@dataclass(frozen=True)
class School:
    code: str
    name: str
    name_zh: str
    city: str
    city_zh: str
    country: str
    domain: str
    time_zone: str


@dataclass(frozen=True)
class Person:
    """`need` is the language for breakout rooms: en, zh or either. `email` is "" for the three who gave none."""

    code: str
    name: str
    latin: str
    chinese: str
    school: School
    role: str
    years: int
    need: str
    email: str
    interests: str

    @property
    def key(self) -> str:
        """How other files point at this person: the address, or the name where there is none."""
        return self.email or self.name


class Dice:
    """Chance from a named seed. Only `Random.random` is used: its numbers are promised not to change with Python."""

    def __init__(self, seed: str) -> None:
        self._random = random.Random(sum(ord(letter) * 131**place for place, letter in enumerate(seed)) % 2**61)

    def chance(self, share: float) -> bool:
        return self._random.random() < share

    def below(self, end: int) -> int:
        return int(self._random.random() * end)

    def between(self, first: int, last: int) -> int:
        return first + self.below(last - first + 1)

    def pick(self, things: Sequence[Thing]) -> Thing:
        return things[self.below(len(things))]

    def shuffled(self, things: Sequence[Thing]) -> list[Thing]:
        return [thing for _, _, thing in sorted((self._random.random(), place, thing) for place, thing in enumerate(things))]


def lines(name: str) -> list[str]:
    """The lines of a content file without comments and blank ones."""
    text = (CONTENT / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]


def fields(name: str) -> list[list[str]]:
    """The fields of each line of a content table."""
    return [[part.strip() for part in line.split("|")] for line in lines(name)]


def schools() -> dict[str, School]:
    return {row[0]: School(*row) for row in fields("schools.txt")}


def people() -> dict[str, Person]:
    """The 64 members by code, in the order of people.txt."""
    places = schools()
    found = {}
    for code, name, latin, chinese, school, role, years, need, local, interests in fields("people.txt"):
        email = "" if local == "-" else f"{local}@{places[school].domain}"
        found[code] = Person(code, name, latin, chinese, places[school], role, int(years), need, email, interests)
    return found
