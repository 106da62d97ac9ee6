"""How many rooms, which of them Mandarin, and where a bilingual host can be asked for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from moderator_app.grouping.problem import EITHER, ENGLISH, ENGLISH_ROOM, MANDARIN, MANDARIN_ROOM, BoolArray, IntArray


@dataclass(frozen=True, slots=True)
class RoomDraft:
    """A room to be opened: ENGLISH_ROOM or MANDARIN_ROOM, its sizes, and how many people it should have on average."""

    language: int
    smallest: int
    largest: int
    planned: int


def suggest_rooms(
    language_need: ArrayLike, smallest: int, largest: int, preferred: int | None = None, *, hosts: bool = True
) -> list[RoomDraft]:
    """Rooms that everybody fits in by language and size, Mandarin rooms first; none for nobody.

    At least one Mandarin room where anybody needs Mandarin, and no more than sizes ask for, unless all who need it would
    only fit in more; bilingual people fill up rooms of either language, one of them a Mandarin room's host (`hosts`) where
    there are enough. The number comes as near to `preferred` people a room as sizes allow (default: halfway). Where no
    number of rooms fits (three people for rooms of four), a room is made as small or as large as it takes, and its
    `smallest` or `largest` says so. Raises ValueError unless 1 <= smallest <= largest.
    """
    if not 1 <= smallest <= largest:
        raise ValueError(f"rooms of {smallest} to {largest} people can't be")
    aim = min(max(preferred or (smallest + largest + 1) // 2, smallest), largest)
    needs = np.asarray(language_need, dtype=np.int64).reshape(-1)
    only = {need: int((needs == need).sum()) for need in (ENGLISH, EITHER, MANDARIN)}
    english, either, mandarin = only[ENGLISH], only[EITHER], only[MANDARIN]
    best: tuple[tuple[float, ...], list[RoomDraft]] | None = None
    for lent in range(either + 1 if mandarin else 1):
        drafts, badness = [], 0.0
        for language, people in ((MANDARIN_ROOM, mandarin + lent if mandarin else 0), (ENGLISH_ROOM, english + either - lent)):
            rooms, bad = _split(people, smallest, largest, aim, language)
            drafts += rooms
            badness += bad
        mandarin_rooms = sum(1 for draft in drafts if draft.language == MANDARIN_ROOM)
        short = max(0, min(mandarin_rooms, either) - lent) if hosts else 0
        # Sizes first, then a host in each Mandarin room, then few Mandarin rooms, then near the aim, then few lent.
        rank = (float(badness >= _MISFIT) * badness, float(short), float(mandarin_rooms), badness, float(lent))
        if best is None or rank < best[0]:
            best = rank, drafts
    assert best is not None
    return best[1]


def bilingual_hosts(
    language_need: ArrayLike, room_language: ArrayLike, closed: ArrayLike | None = None, busy: Iterable[int] = ()
) -> BoolArray:
    """(R,) which open Mandarin rooms can ask for a bilingual host: each where there are enough, else as many as there are,
    the first ones. `busy` are people who can't be one, such as those pinned to an English room."""
    needs = np.asarray(language_need, dtype=np.int64).reshape(-1).copy()
    needs[list(busy)] = ENGLISH
    wants = np.asarray(room_language, dtype=np.int64).reshape(-1) == MANDARIN_ROOM
    if closed is not None:
        wants &= ~np.asarray(closed, dtype=bool).reshape(-1)
    hosts: BoolArray = wants & (np.cumsum(wants) <= int((needs == EITHER).sum()))
    return hosts


_MISFIT = 1000.0


def _split(people: int, smallest: int, largest: int, aim: int, language: int) -> tuple[list[RoomDraft], float]:
    """People shared out evenly over rooms of one language, and how far that is from what was asked."""
    if not people:
        return [], 0.0
    fitting = [k for k in range(1, people + 1) if k * smallest <= people <= k * largest]
    if fitting:
        k = min(fitting, key=lambda k: (abs(people / k - aim), k))
        bad = abs(people / k - aim)
    else:  # Fewer rooms than one too many: somewhat too large is better than nearly alone.
        k = max(1, people // smallest)
        bad = _MISFIT * abs(people / k - min(max(people / k, smallest), largest))
    sizes: IntArray = np.full(k, people // k)
    sizes[: people % k] += 1
    rooms = [RoomDraft(language, min(smallest, int(size)), max(largest, int(size)), int(size)) for size in sizes]
    return rooms, bad
