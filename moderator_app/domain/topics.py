"""What a survey asks for: choices counted, and free answers in two languages grouped into suggested inquiries.

A suggestion is never more than that: it names the answers it rests on, how close they are, and the words that made
it; the moderator renames, merges, splits and drops. What fits nowhere is put together honestly as "other".

How answers become vectors is a parameter (`vectorise`), so that a language model can take that place; everything
after it stays the same. The default is `text_vectors`, which needs no model.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from math import sqrt
from typing import TYPE_CHECKING, NamedTuple, Protocol

from moderator_app.domain.chinese import fold
from moderator_app.domain.clustering import best_grouping
from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.group_names import GroupNames
from moderator_app.domain.progress import Progress, silent
from moderator_app.domain.text_vectors import text_vectors
from moderator_app.domain.wording import Text, text

if TYPE_CHECKING:
    from moderator_app.domain.clustering import Matrix

#: More groups than this nobody can hold in mind at once; below it they grow with the root of half the answers.
MOST_GROUPS = 12

#: An answer whose cosine with the middle of its group is lower is put with the others.
_LOOSEST = 0.45
_STARTS = 12
_STARTS_OF_MANY = 4
_MANY = 1000


class RankedChoice(NamedTuple):
    """An option, how many people chose it, and who (ids in order of answering; anonymous answers are counted only)."""

    option: str
    chosen: int
    people: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TextAnswer:
    """One free text (an answer or a note), and who gave it ("" where that isn't known)."""

    id: str
    text: str
    person: str = ""


@dataclass(frozen=True, slots=True)
class SuggestedInquiry:
    """A group of answers that seem to ask the same.

    Titles are for renaming; `title_zh` may be "" where nothing Chinese is in the group. `answer_ids` come closest first,
    so the first represents it. `labels`: the telling words, English then Chinese. `cohesion` 0 to 1: the mean cosine of
    the answers with their middle. `people` who gave them, each once. `other`: what fitted nowhere.
    """

    title_en: str
    title_zh: str
    answer_ids: tuple[str, ...]
    labels: tuple[str, ...]
    cohesion: float
    people: tuple[str, ...] = ()
    other: bool = False

    @property
    def representative_id(self) -> str:
        """The answer nearest to the middle of the group."""
        return self.answer_ids[0]


class Vectorise(Protocol):
    """Makes one row of numbers of length 1 for each text (zero where it says nothing); the same rows for the same seed."""

    def __call__(self, texts: Sequence[str], *, seed: int, progress: Progress) -> Matrix: ...


def rank_choices(answers: Iterable[tuple[str, Sequence[str]]]) -> list[RankedChoice]:
    """The options by how many people chose them, most first, ties by name. `answers` are (person, options chosen).

    A person who answered twice counts once for an option; every anonymous answer (person "") counts. Spellings that
    differ in capitals, width or spaces are one option, written as most wrote it.
    """
    spellings: dict[str, Counter[str]] = {}
    people: dict[str, dict[str, None]] = {}
    anonymous: Counter[str] = Counter()
    for person, options in answers:
        for key, option in {" ".join(fold(option).split()): " ".join(option.split()) for option in options}.items():
            if not key:
                continue
            spellings.setdefault(key, Counter())[option] += 1
            people.setdefault(key, {})
            if person:
                people[key][person] = None
            else:
                anonymous[key] += 1
    ranked = [
        RankedChoice(spelling.most_common(1)[0][0], len(people[key]) + anonymous[key], tuple(people[key]))
        for key, spelling in spellings.items()
    ]
    return sorted(ranked, key=lambda choice: (-choice.chosen, fold(choice.option)))


def suggest_inquiries(
    texts: Sequence[TextAnswer],
    *,
    seed: int = 0,
    progress: Progress = silent,
    wanted: int | None = None,
    vectorise: Vectorise = text_vectors,
) -> list[SuggestedInquiry]:
    """Groups of answers that ask the same in either language, those of most people first, the others last.

    `wanted` asks for so many groups (fewer come where answers are alike); else the number that sets them apart best is
    taken, up to `MOST_GROUPS`. Every answer stands in exactly one group. The same input and seed give the same result.
    Raises RuleBroken for `wanted` under 1, and what `progress` raises to stop.
    """
    if wanted is not None and wanted < 1:
        raise RuleBroken(text("At least one group is needed."), code="topics.wanted")
    if not texts:
        return []
    points = vectorise([answer.text for answer in texts], seed=seed, progress=_part(progress, 0, 60))
    return _grouped(texts, points, wanted, seed, _part(progress, 60, 100), loosest=_LOOSEST)


def group_notes(
    notes: Sequence[TextAnswer],
    *,
    seed: int = 0,
    progress: Progress = silent,
    wanted: int | None = None,
    vectorise: Vectorise = text_vectors,
) -> list[SuggestedInquiry]:
    """Notes captured in a meeting, grouped into suggested themes; as `suggest_inquiries`."""
    return suggest_inquiries(notes, seed=seed, progress=progress, wanted=wanted, vectorise=vectorise)


def merge(groups: Sequence[SuggestedInquiry]) -> SuggestedInquiry:
    """One group of several: named as the largest that isn't "other", its answers first. Raises RuleBroken for none."""
    if not groups:
        raise RuleBroken(text("Choose at least one group to merge."), code="topics.merge")
    ranked = sorted(groups, key=lambda group: (group.other, -len(group.answer_ids)))
    answers = tuple(dict.fromkeys(answer for group in ranked for answer in group.answer_ids))
    total = sum(len(group.answer_ids) for group in groups)
    return replace(
        ranked[0],
        answer_ids=answers,
        labels=tuple(dict.fromkeys(label for group in ranked for label in group.labels)),
        cohesion=sum(group.cohesion * len(group.answer_ids) for group in groups) / max(total, 1),
        people=tuple(dict.fromkeys(person for group in ranked for person in group.people)),
    )


def split(
    group: SuggestedInquiry,
    texts: Iterable[TextAnswer],
    *,
    into: int = 2,
    seed: int = 0,
    progress: Progress = silent,
    vectorise: Vectorise = text_vectors,
) -> list[SuggestedInquiry]:
    """The answers of one group in `into` smaller ones (fewer where they are alike), none put aside as "other".

    `texts` holds at least the group's answers. Raises RuleBroken for less than two groups or answers.
    """
    inside = set(group.answer_ids)
    answers = [answer for answer in texts if answer.id in inside]
    if into < 2 or len(answers) < 2:
        raise RuleBroken(text("A group needs two answers or more to be split."), code="topics.split")
    points = vectorise([answer.text for answer in answers], seed=seed, progress=_part(progress, 0, 60))
    return _grouped(answers, points, into, seed, _part(progress, 60, 100), loosest=-1.0)


# ---- helpers


def _grouped(
    texts: Sequence[TextAnswer], points: Matrix, wanted: int | None, seed: int, progress: Progress, *, loosest: float
) -> list[SuggestedInquiry]:
    import numpy as np

    telling = np.flatnonzero(np.abs(points).sum(axis=1) > 0)
    groups: list[list[int]] = []
    closeness = np.zeros(len(texts), dtype=np.float32)
    if len(telling) > 0:
        choices = _choices(len(telling), wanted)
        tried = iter(range(len(choices)))
        labels, centres = best_grouping(
            points[telling],
            choices,
            seed=seed,
            starts=_STARTS if len(telling) <= _MANY else _STARTS_OF_MANY,
            step=lambda: progress(next(tried), len(choices), text("Looking for groups")),
        )
        closeness[telling] = (points[telling] * centres[labels]).sum(axis=1)
        for label in range(len(centres)):
            inside = [int(i) for i in telling[labels == label] if closeness[i] >= loosest]
            groups.append(sorted(inside, key=lambda i: (-float(closeness[i]), i)))
    kept = [group for group in groups if len(group) > 1 or (group and loosest < 0)]
    placed = {place for group in kept for place in group}
    left = [place for place in range(len(texts)) if place not in placed]
    progress(len(texts), len(texts), text("Naming the groups"))
    names = GroupNames([answer.text for answer in texts], kept)
    made = []
    for number, group in enumerate(kept):
        title_en, title_zh, labels_of_group = names.name(number)
        made.append(_inquiry(texts, group, title_en, title_zh, labels_of_group, float(closeness[group].mean())))
    made.sort(key=lambda group: (-len(group.people or group.answer_ids), -len(group.answer_ids), group.answer_ids))
    if left:
        made.append(replace(_inquiry(texts, left, "Other answers", "其他回答", (), 0.0), other=True))
    return made


def _inquiry(
    texts: Sequence[TextAnswer], group: Sequence[int], title_en: str, title_zh: str, labels: tuple[str, ...], cohesion: float
) -> SuggestedInquiry:
    people = dict.fromkeys(texts[place].person for place in group if texts[place].person)
    cohesion = min(1.0, max(0.0, cohesion))
    return SuggestedInquiry(title_en, title_zh, tuple(texts[i].id for i in group), labels, cohesion, tuple(people))


def _choices(answers: int, wanted: int | None) -> list[int]:
    """The numbers of groups to try for so many answers: up to the root of half of them, as a rule of thumb (Mardia)."""
    if wanted is not None:
        return [min(wanted, answers)]
    most = min(MOST_GROUPS, round(sqrt(answers / 2)))
    return list(range(2, most + 1)) if most >= 2 else [1]


def _part(progress: Progress, start: int, end: int) -> Progress:
    """Reports work that is the stretch from `start` to `end` percent of a whole."""

    def report(done: int, total: int, doing: Text | None = None) -> None:
        progress(start + (end - start) * done // max(total, 1), 100, doing)

    return report
