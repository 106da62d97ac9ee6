"""Heard balance: who spoke, wrote, asked and was quoted, for the moderator's own eyes.

It is counted anew whenever it is looked at and kept nowhere, so no search finds it. It leaves the program without names, in
groups large enough that nobody is told by their school; with names only when that was asked for twice.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from moderator_app.domain.errors import Refused
from moderator_app.domain.wording import text

#: In a file without names, schools and languages with fewer people than this stand together.
SMALLEST_GROUP = 3


@dataclass(frozen=True, slots=True)
class Heard:
    """How much was heard of one person, or of a voice that nobody is tied to (`person_id` None).

    `seconds` and `turns` of speech; public chat messages `wrote`; questions `asked`; times `quoted` in notes and insights.
    `meetings`: in how many something was heard of them, `came`: to how many they came. `language`: en, zh, either or "".
    """

    person_id: str | None
    name: str
    school: str = ""
    language: str = ""
    standing: str = ""
    seconds: float = 0.0
    turns: int = 0
    wrote: int = 0
    asked: int = 0
    quoted: int = 0
    meetings: int = 0
    came: int = 0
    last_heard: date | None = None

    @property
    def is_heard(self) -> bool:
        """Whether anything at all was heard of them."""
        return bool(self.turns or self.wrote or self.asked or self.quoted)

    @property
    def is_leading(self) -> bool:
        """Whether they moderate: their share is another thing than a member's."""
        return self.standing in ("moderator", "co_moderator")


@dataclass(frozen=True, slots=True)
class HeardGroup:
    """The same of a school or a language: `people` in it, `heard` of how many. `name` is a school's, or a language's code."""

    name: str
    people: int
    heard: int
    seconds: float
    turns: int
    wrote: int
    asked: int
    quoted: int


@dataclass(frozen=True, slots=True)
class Balance:
    """The heard balance of a meeting, or of a season (`meetings` of it counted): `people` by seconds of speech.

    `has_transcript`: whether seconds could be counted at all.
    """

    title_en: str
    title_zh: str
    meetings: int
    people: tuple[Heard, ...]
    has_transcript: bool = False

    @property
    def seconds(self) -> float:
        """All speech together."""
        return sum(one.seconds for one in self.people)

    @property
    def not_heard(self) -> tuple[Heard, ...]:
        """Members of whom nothing was heard, those who came most often first: whom to invite to speak."""
        silent = [one for one in self.people if one.person_id is not None and not one.is_heard]
        return tuple(sorted(silent, key=lambda one: (-one.came, one.name)))

    @property
    def schools(self) -> tuple[HeardGroup, ...]:
        """By school, the most heard first; those without one under ""."""
        return grouped((one.school, one) for one in self.people)

    @property
    def languages(self) -> tuple[HeardGroup, ...]:
        """By the language people need."""
        return grouped((one.language, one) for one in self.people)


def grouped(named: Iterable[tuple[str, Heard]]) -> tuple[HeardGroup, ...]:
    """People by the name of their group, the most heard first."""
    found: dict[str, list[Heard]] = {}
    for name, one in named:
        found.setdefault(name, []).append(one)
    groups = [
        HeardGroup(
            name,
            len(people),
            sum(one.is_heard for one in people),
            sum(one.seconds for one in people),
            sum(one.turns for one in people),
            sum(one.wrote for one in people),
            sum(one.asked for one in people),
            sum(one.quoted for one in people),
        )
        for name, people in found.items()
    ]
    return tuple(sorted(groups, key=lambda group: (-group.seconds, -group.wrote, group.name)))


def for_export(balance: Balance, *, with_names: bool = False, names_confirmed: bool = False) -> Balance:
    """What of a balance may leave the program: without names, people stand for themselves no more and small schools are one.

    With names only where both arguments say so. Raises `Refused` when names were asked for once.
    """
    if with_names and not names_confirmed:
        raise Refused(
            text("The heard balance with names is private to you."),
            text("Say a second time that the names shall go out, or leave them out."),
            code="balance.names",
        )
    if with_names:
        return balance
    schools = {group.name for group in balance.schools if group.people >= SMALLEST_GROUP}
    languages = {group.name for group in balance.languages if group.people >= SMALLEST_GROUP}
    nameless = [
        replace(
            one,
            person_id=None,
            name="",
            school=one.school if one.school in schools else "",
            language=one.language if one.language in languages else "",
        )
        for one in balance.people
    ]
    return replace(balance, people=tuple(nameless))
