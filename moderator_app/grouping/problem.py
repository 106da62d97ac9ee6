"""What is asked of the engine: people, rooms, the rules that must hold, and how much each wish weighs.

Everything is a number or an array of numbers; names, rows and languages as text stay with the caller. What holds after
a `Problem` was made: every array has its shape and a whole-number type, is read-only, and every index points at
somebody or at some room. Whether the rules can hold together is another question (see clash.py).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

IntArray = NDArray[np.int64]
BoolArray = NDArray[np.bool_]
Pairs = tuple[tuple[int, int], ...]

#: What a person needs.
ENGLISH, EITHER, MANDARIN = 0, 1, 2
#: What is spoken in a room.
ENGLISH_ROOM, MANDARIN_ROOM = 0, 1
#: Experience comes as bands 0 to 15 (or -1 where it is not known), not as years.
MOST_BANDS = 16

#: How much more a word weighs than "low".
FACTOR: Mapping[str, int] = {"off": 0, "low": 1, "medium": 3, "high": 9}
#: What one unit of each soft rule costs at "low"; times `FACTOR` it is the weight. docs/grouping.md has the same table.
UNIT: Mapping[str, int] = {
    "wish": 1,  # one point of wish cost: 0 first wish, 2 second, 4 third, 10 none, or as the caller counts
    "experience": 3,  # one band between the least and the most experienced of a room
    "new_peers": 20,  # one earlier encounter of two people who share a room
    "other_schools": 5,  # one person more of a school in a room
    "other_countries": 3,  # one person more of a country in a room
    "stay": 10,  # one person who leaves their previous room
    "worst_room": 1,  # one point of the costliest room of each language, counted once more
}
#: The soft rules in the order in which they are shown.
SOFT_RULES: tuple[str, ...] = tuple(UNIT)


@dataclass(frozen=True, slots=True)
class Weights:
    """What a unit of each soft rule costs, as whole numbers, so that a score is exact.

    `experience_mode` "similar" counts the bands between the least and the most experienced person of a room, "mixed"
    the bands of the meeting that are missing from the room. Raises ValueError for a negative weight or another mode.
    """

    wish: int = 9
    experience: int = 3
    new_peers: int = 180
    other_schools: int = 15
    other_countries: int = 3
    stay: int = 0
    worst_room: int = 1
    experience_mode: str = "similar"

    def __post_init__(self) -> None:
        for rule in SOFT_RULES:
            if getattr(self, rule) < 0:
                raise ValueError(f"the weight of {rule} is below zero")
        if self.experience_mode not in ("similar", "mixed"):
            raise ValueError(f"experience is 'similar' or 'mixed', not {self.experience_mode!r}")

    @classmethod
    def of(cls, words: Mapping[str, str] | None = None, *, experience_mode: str = "similar", **more: str) -> Weights:
        """Weights from words a moderator reads: ``Weights.of(wish="high", stay="off")``. A rule not named is off.

        Raises ValueError for an unknown rule or word.
        """
        numbers = dict.fromkeys(SOFT_RULES, 0)
        for rule, word in {**(words or {}), **more}.items():
            if rule not in UNIT or word not in FACTOR:
                raise ValueError(f"{rule}={word!r}: rules are {', '.join(UNIT)}; words are {', '.join(FACTOR)}")
            numbers[rule] = UNIT[rule] * FACTOR[word]
        return cls(experience_mode=experience_mode, **numbers)


#: What the two breakouts of a meeting start from: inquiry and new peers first; then theme and similar experience.
BREAKOUT = Weights.of(
    wish="high", new_peers="high", other_schools="medium", other_countries="low", experience="low", worst_room="low"
)
THEME_ROUND = Weights.of(wish="high", experience="high", new_peers="low", other_schools="low", stay="low", worst_room="low")


@dataclass(frozen=True, slots=True, eq=False)
class Problem:
    """n people, R rooms, T topics. Make one with `Problem.of`, which fills in what is not given.

    People: `language_need` (n,) of ENGLISH, EITHER, MANDARIN; `wish` (n,T) what it costs to put the person on each topic,
    0 or more; `experience` (n,) band, `school`, `country` (n,) numbers, all -1 where not known; `met` (n,n) earlier
    encounters, symmetric, diagonal ignored (in 32 bits, all else in 64); `previous` (n,) the room they sit in already, or -1.

    Rooms: `room_language` (R,) ENGLISH_ROOM or MANDARIN_ROOM; `smallest`, `largest` (R,) people; `topic` (R,) fixed, or
    -1: the engine finds it, and rooms may share one; `closed` (R,) nobody sits there, whatever `smallest` says;
    `host` (R,) the person who must sit there, or -1; `locked` (R,) the people whose previous room it is stay, and
    nobody joins; `needs_bilingual_host` (R,) somebody with EITHER must sit there.

    Pairs: `together`, `apart` of people, `pins` of (person, room).
    """

    language_need: IntArray
    wish: IntArray
    experience: IntArray
    school: IntArray
    country: IntArray
    met: IntArray
    previous: IntArray
    room_language: IntArray
    smallest: IntArray
    largest: IntArray
    topic: IntArray
    closed: BoolArray
    host: IntArray
    locked: BoolArray
    needs_bilingual_host: BoolArray
    together: Pairs = ()
    apart: Pairs = ()
    pins: Pairs = ()

    def __post_init__(self) -> None:
        n, rooms = len(np.atleast_1d(self.language_need)), len(np.atleast_1d(self.room_language))
        topics = np.asarray(self.wish).shape[1] if np.asarray(self.wish).ndim == 2 else 0
        each, pair, room, many = (n,), (n, n), (rooms,), 10**6
        checks: dict[str, tuple[tuple[int, ...], int, int]] = {
            "language_need": (each, 0, 2),
            "wish": ((n, topics), 0, many),
            "experience": (each, -1, MOST_BANDS - 1),
            "school": (each, -1, 2**62),
            "country": (each, -1, 2**62),
            "met": (pair, 0, many),
            "previous": (each, -1, rooms - 1),
            "room_language": (room, 0, 1),
            "smallest": (room, 0, many),
            "largest": (room, 0, many),
            "topic": (room, -1, topics - 1),
            "host": (room, -1, n - 1),
            "closed": (room, 0, 1),
            "locked": (room, 0, 1),
            "needs_bilingual_host": (room, 0, 1),
        }
        for name, (shape, least, most) in checks.items():
            object.__setattr__(self, name, _whole(name, getattr(self, name), shape, least, most))
        if not np.array_equal(self.met, self.met.T):
            raise ValueError("met is not symmetric: who met whom must say the same both ways")
        object.__setattr__(self, "together", _pairs("together", self.together, n, n))
        object.__setattr__(self, "apart", _pairs("apart", self.apart, n, n))
        object.__setattr__(self, "pins", _pairs("pins", self.pins, n, rooms))

    @classmethod
    def of(
        cls,
        *,
        language_need: ArrayLike,
        room_language: ArrayLike,
        smallest: ArrayLike,
        largest: ArrayLike,
        wish: ArrayLike | None = None,
        experience: ArrayLike | None = None,
        school: ArrayLike | None = None,
        country: ArrayLike | None = None,
        met: ArrayLike | None = None,
        previous: ArrayLike | None = None,
        topic: ArrayLike | None = None,
        closed: ArrayLike | None = None,
        host: ArrayLike | None = None,
        locked: ArrayLike | None = None,
        needs_bilingual_host: ArrayLike | None = None,
        together: Iterable[tuple[int, int]] = (),
        apart: Iterable[tuple[int, int]] = (),
        pins: Iterable[tuple[int, int]] = (),
    ) -> Problem:
        """A problem from lists or arrays; one number for anything of the rooms stands for all rooms.

        Raises ValueError for a wrong shape, a number out of range, NaN, or an index that points at nobody.
        """
        n, rooms = len(np.atleast_1d(language_need)), len(np.atleast_1d(room_language))

        def people(given: ArrayLike | None) -> Any:
            return np.full(n, -1) if given is None else given

        def each_room(given: ArrayLike | None, default: int) -> Any:
            value: ArrayLike = default if given is None else given
            return np.full(rooms, value) if np.ndim(value) == 0 else value

        return cls(
            language_need=_array(np.atleast_1d(language_need)),
            wish=_array(np.zeros((n, 1), int) if wish is None else wish),
            experience=people(experience),
            school=people(school),
            country=people(country),
            met=_array(np.zeros((n, n), int) if met is None else met),
            previous=people(previous),
            room_language=_array(np.atleast_1d(room_language)),
            smallest=each_room(smallest, 0),
            largest=each_room(largest, 0),
            topic=each_room(topic, -1),
            closed=each_room(closed, 0),
            host=each_room(host, -1),
            locked=each_room(locked, 0),
            needs_bilingual_host=each_room(needs_bilingual_host, 0),
            together=tuple(together),
            apart=tuple(apart),
            pins=tuple(pins),
        )

    @property
    def people(self) -> int:
        return len(self.language_need)

    @property
    def rooms(self) -> int:
        return len(self.room_language)

    @property
    def topics(self) -> int:
        return int(self.wish.shape[1])


# ---- checks of what is given


def _array(given: ArrayLike) -> Any:
    return np.asarray(given)


def _whole(name: str, given: Any, shape: tuple[int, ...], least: int, most: int) -> IntArray | BoolArray:
    """`given` as a read-only array of whole numbers (or truths) of that shape and within those limits."""
    array = np.asarray(given)
    if array.size == 0 and 0 in shape:
        array = np.zeros(shape, int)
    if array.shape != shape:
        raise ValueError(f"{name} has the shape {array.shape}; it should be {shape}")
    if array.dtype.kind not in "biuf":
        raise ValueError(f"{name} holds something that is not a number")
    if array.dtype.kind == "f" and not (np.isfinite(array).all() and (array == np.floor(array)).all()):
        raise ValueError(f"{name} holds NaN, infinity or a fraction; whole numbers are needed")
    if array.size and (array.min() < least or array.max() > most):
        raise ValueError(f"{name} runs from {array.min()} to {array.max()}; it should stay within {least} to {most}")
    truth = name in ("closed", "locked", "needs_bilingual_host")
    # Of 2,000 people, who met whom takes 16 MB this way.
    kind: Any = np.bool_ if truth else np.int32 if name == "met" else np.int64
    kept: BoolArray | IntArray = array.astype(kind)
    kept.setflags(write=False)
    return kept


def _pairs(name: str, given: Iterable[tuple[int, int]], first: int, second: int) -> Pairs:
    pairs = tuple((int(a), int(b)) for a, b in given)
    for a, b in pairs:
        if not (0 <= a < first and 0 <= b < second):
            raise ValueError(f"{name} has ({a}, {b}), which points at nobody or at no room")
        if name != "pins" and a == b:
            raise ValueError(f"{name} has person {a} with themselves")
    return pairs
