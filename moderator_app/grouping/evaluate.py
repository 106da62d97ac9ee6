"""The score of any seats, and the hard rules they break, from scratch.

Shares no code with the search, so that a mistake in one shows against the other: `solve` runs it on every answer. It
reads the rules straight from the `Problem` and the formulas straight from docs/grouping.md.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np

from moderator_app.grouping.answer import RoomScore, Score, Shares, Violation
from moderator_app.grouping.problem import EITHER, ENGLISH, MANDARIN, MANDARIN_ROOM, IntArray, Problem, Weights


def evaluate(problem: Problem, weights: Weights, seat: Sequence[int] | IntArray, topic: Sequence[int] | IntArray) -> Score:
    """Score seats (n,), -1 for nobody's seat, with topics (R,), -1 for the best of the room's people.

    Raises ValueError where `seat` or `topic` has another length or points at no room or topic.
    """
    seats, topics = np.asarray(seat, int).reshape(-1), np.asarray(topic, int).reshape(-1)
    if len(seats) != problem.people or len(topics) != problem.rooms:
        raise ValueError(f"{len(seats)} seats and {len(topics)} topics for {problem.people} people in {problem.rooms} rooms")
    if np.any(seats < -1) or np.any(seats >= problem.rooms) or np.any(topics < -1) or np.any(topics >= max(1, problem.topics)):
        raise ValueError("a seat or topic points at nothing")
    members = [np.flatnonzero(seats == r) for r in range(problem.rooms)]
    rooms = tuple(_room(problem, weights, members[r], int(topics[r])) for r in range(problem.rooms))
    by_rule = {rule: sum(room.by_rule[rule] for room in rooms) for rule in _IN_ROOMS}
    before = np.flatnonzero((problem.previous >= 0) & (seats >= 0))
    moved = int((seats[before] != problem.previous[before]).sum())
    by_rule["stay"] = weights.stay * moved
    by_language: dict[int, int] = {}
    for room, language in zip(rooms, problem.room_language, strict=True):
        by_language[int(language)] = max(by_language.get(int(language), 0), room.cost)
    by_rule["worst_room"] = weights.worst_room * sum(by_language.values())
    violations = tuple(_broken(problem, seats, topics, members))
    shares = _shares(problem, seats, rooms, len(before), moved)
    return Score(sum(by_rule.values()), by_rule, rooms, shares, violations)


_IN_ROOMS = ("wish", "experience", "new_peers", "other_schools", "other_countries")


def _room(problem: Problem, weights: Weights, who: IntArray, topic: int) -> RoomScore:
    wishes = problem.wish[who]
    on_topic = wishes.sum(axis=0)
    if topic < 0 and len(who) and problem.topics:
        topic = int(on_topic.argmin())
    got = wishes[:, topic] if topic >= 0 else np.zeros(len(who), int)
    picky = wishes.max(axis=1, initial=0) > wishes.min(axis=1, initial=10**6)
    met = problem.met[np.ix_(who, who)][np.triu_indices(len(who), 1)]
    schools = Counter(int(s) for s in problem.school[who] if s >= 0)
    countries = Counter(int(c) for c in problem.country[who] if c >= 0)
    bands = problem.experience[who][problem.experience[who] >= 0]
    by_rule = {
        "wish": weights.wish * int(got.sum()),
        "experience": weights.experience * _experience(problem, weights, bands),
        "new_peers": weights.new_peers * int(met.sum()),
        "other_schools": weights.other_schools * sum(count - 1 for count in schools.values()),
        "other_countries": weights.other_countries * sum(count - 1 for count in countries.values()),
    }
    return RoomScore(
        size=len(who),
        topic=topic,
        cost=sum(by_rule.values()),
        by_rule=by_rule,
        repeats=int((met > 0).sum()),
        encounters=int(met.sum()),
        own_school=sum(count for count in schools.values() if count > 1),
        schools=len(schools),
        countries=len(countries),
        band_low=int(bands.min()) if len(bands) else -1,
        band_high=int(bands.max()) if len(bands) else -1,
        wishing=int(picky.sum()),
        wish_met=int((picky & (got < wishes.max(axis=1, initial=0))).sum()),
        mandarin_need=int((problem.language_need[who] == MANDARIN).sum()),
        bilingual=int((problem.language_need[who] == EITHER).sum()),
    )


def _experience(problem: Problem, weights: Weights, bands: IntArray) -> int:
    if not len(bands):
        return 0
    if weights.experience_mode == "similar":
        return int(bands.max() - bands.min())
    meeting = {int(b) for b in problem.experience if b >= 0}
    return len(meeting) - len({int(b) for b in bands})


def _shares(problem: Problem, seats: IntArray, rooms: Sequence[RoomScore], before: int, moved: int) -> Shares:
    topic = np.array([room.topic for room in rooms] + [-1])
    got_topic = topic[seats]
    least, most = problem.wish.min(axis=1, initial=10**6), problem.wish.max(axis=1, initial=0)
    first = sum(
        1 for i, t in enumerate(got_topic) if seats[i] >= 0 and t >= 0 and most[i] > least[i] and problem.wish[i, t] == least[i]
    )
    needs = problem.language_need == MANDARIN
    speaks = np.append(problem.room_language, -1)[seats]
    opened = [r for r in range(problem.rooms) if not problem.closed[r]]
    return Shares(
        people=problem.people,
        wishing=int((most > least).sum()),
        wish_met=sum(room.wish_met for room in rooms),
        first_met=first,
        pairs=sum(room.size * (room.size - 1) // 2 for room in rooms),
        repeats=sum(room.repeats for room in rooms),
        own_school=sum(room.own_school for room in rooms),
        mandarin_need=int(needs.sum()),
        mandarin_seated=int((needs & (speaks == MANDARIN_ROOM)).sum()),
        seated_before=before,
        moved=moved,
        open_rooms=len(opened),
        right_size=sum(1 for r in opened if problem.smallest[r] <= rooms[r].size <= problem.largest[r]),
    )


def _broken(problem: Problem, seats: IntArray, topics: IntArray, members: Sequence[IntArray]) -> list[Violation]:
    """Every hard rule that these seats break."""
    found: list[Violation] = []
    unseated = np.flatnonzero(seats < 0)
    if len(unseated):
        found.append(Violation("unseated", _ints(unseated)))
    for r, who in enumerate(members):
        found += _broken_in_room(problem, r, who, int(topics[r]))
    for a, b in problem.together:
        if seats[a] != seats[b]:
            found.append(Violation("together", (a, b), _ints({seats[a], seats[b]} - {-1})))
    for a, b in problem.apart:
        if seats[a] == seats[b] >= 0:
            found.append(Violation("apart", (a, b), (int(seats[a]),)))
    for person, room in problem.pins:
        if seats[person] != room:
            found.append(Violation("pin", (person,), (room,)))
    return found


def _broken_in_room(problem: Problem, r: int, who: IntArray, topic: int) -> list[Violation]:
    found: list[Violation] = []
    needs = problem.language_need[who]
    mandarin = problem.room_language[r] == MANDARIN_ROOM
    misplaced = who[needs == (ENGLISH if mandarin else MANDARIN)]
    if len(misplaced):
        found.append(Violation("english_need" if mandarin else "mandarin_need", _ints(misplaced), (r,)))
    if problem.locked[r]:
        changed = set(_ints(np.flatnonzero(problem.previous == r))) ^ set(_ints(who))
        if changed:
            found.append(Violation("locked", _ints(changed), (r,)))
    if problem.topic[r] >= 0 and topic not in (-1, problem.topic[r]):
        found.append(Violation("topic", (), (r,)))
    if problem.closed[r]:
        return [*found, Violation("closed", _ints(who), (r,), len(who))] if len(who) else found
    if len(who) < problem.smallest[r]:
        found.append(Violation("smallest", (), (r,), int(problem.smallest[r] - len(who))))
    if len(who) > problem.largest[r]:
        found.append(Violation("largest", (), (r,), int(len(who) - problem.largest[r])))
    if problem.host[r] >= 0 and problem.host[r] not in who:
        found.append(Violation("host", (int(problem.host[r]),), (r,)))
    if problem.needs_bilingual_host[r] and not np.any(needs == EITHER):
        found.append(Violation("bilingual_host", (), (r,)))
    return found


def _ints(numbers: object) -> tuple[int, ...]:
    return tuple(sorted(int(x) for x in numbers))  # type: ignore[attr-defined]
