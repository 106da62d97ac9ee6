"""What the board shows: rooms with their people, the rules, and the score in a moderator's words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import isfinite
from typing import Any

import numpy as np

from moderator_app.domain.wording import Text, text
from moderator_app.grouping import SOFT_RULES, Score, Unavoidable, Violation, Weights, evaluate
from moderator_app.operations.breakout_facts import (
    RULE_LABELS,
    STARTING_WORDS,
    RoundFacts,
    asks_for_bilingual_hosts,
    read_round,
    repeat_counts,
)
from moderator_app.operations.breakout_preview import MovePreview, violation_in_words
from moderator_app.store import Workspace, rows
from moderator_app.store.tables import Person, Rule, Segment


@dataclass(frozen=True, slots=True)
class CardView:
    """A person on the board. `wish`: 1 first, 2 second, 3 further wish met, 0 none met, -1 wished nothing. `met`: how many times
    they met others of the room before; `same_school`: how many of their own school sit there."""

    person_id: str
    name: str
    name_zh: str
    email: str
    school: str
    city: str
    country: str
    years: float | None
    need: str
    pinned: bool
    wish: int
    met: int
    same_school: int
    school_zh: str = ""
    role: str = ""
    role_zh: str = ""


@dataclass(frozen=True, slots=True)
class RoomView:
    """A room with its people. `problems`: hard rules that it breaks as it stands, in words.

    `cost`: its points of the score, of which `cost_mainly` (a soft rule) makes the most; `costliest`: no room costs more.
    `years`: the least and the most experience known in it.
    """

    id: str
    number: int
    name: str
    language: str
    topic_id: str | None
    topic_en: str
    topic_zh: str
    topic_fixed: bool
    smallest: int
    largest: int
    host_id: str | None
    locked: bool
    closed: bool
    cards: tuple[CardView, ...]
    problems: tuple[Text, ...]
    cost: int = 0
    cost_mainly: str = ""
    costliest: bool = False
    years: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Measure:
    """A line of "How good are these rooms?": its name, the value in words, its share 0 to 1."""

    key: str
    name: Text
    value: Text
    share: float


@dataclass(frozen=True, slots=True)
class RuleLine:
    """A line of the rules. `kind`: must, weight, together, apart. `word` for weights: high, medium, low, off; for a hard rule
    that can be left out: must, off. `rule`: which of them it is, or "sizes" for the sizes of rooms."""

    kind: str
    name: Text
    word: str = ""
    rule: str = ""
    rule_id: str = ""


@dataclass(frozen=True, slots=True)
class ScorePart:
    """A soft rule's part of the score: its `points`, of which `unavoidable` no seating could save, and its `share` of all."""

    rule: str
    name: Text
    points: int
    unavoidable: int
    share: float


@dataclass(frozen=True, slots=True)
class Board:
    """A round as its board shows it. `total` is the score (smaller is better), `sound` whether every hard rule holds. `preview`
    tells what moves would do, without reading anything. `parts` is what `total` is made of; `betters` how many better rooms the
    last search saw; `proved`: it showed that there are none better."""

    round_id: str
    number: int
    basis: str
    title_en: str
    title_zh: str
    minutes: int
    people: int
    pinned: int
    smallest: int
    largest: int
    rooms: tuple[RoomView, ...]
    unseated: tuple[CardView, ...]
    measures: tuple[Measure, ...]
    unavoidable: tuple[Text, ...]
    seconds: float
    rules: tuple[RuleLine, ...]
    topics: tuple[tuple[str, str, str], ...]
    total: int
    sound: bool
    problems: tuple[Text, ...]
    parts: tuple[ScorePart, ...] = ()
    betters: int = 0
    proved: bool = False
    preview: MovePreview | None = field(default=None, compare=False, repr=False)


def board(ws: Workspace, round_id: str) -> Board:
    """The board of a round. Raises `NotFound`."""
    with ws.read() as session:
        facts = read_round(session, round_id, stay=False)
        segment = session.get(Segment, facts.round.segment_id) if facts.round.segment_id else None
        rules = _rules(session, facts)
    seats, topics = facts.seat_array(), facts.topic_array()
    score = evaluate(facts.problem, facts.weights, seats, topics)
    # a locked room stands as it is: only a move could break it
    broken = [violation for violation in score.violations if violation.kind not in ("unseated", "topic", "locked")]
    rooms = tuple(_room(facts, place, seats, topics, broken, score) for place in range(len(facts.rooms)))
    unseated = tuple(_card(facts, int(person), (), -1) for person in np.flatnonzero(seats < 0))
    kept: Any = facts.round.score
    return Board(
        round_id=round_id,
        number=facts.round.number,
        basis=facts.round.basis,
        title_en=segment.title_en if segment else "",
        title_zh=segment.title_zh if segment else "",
        minutes=segment.minutes if segment else 0,
        people=len(facts.people),
        pinned=len(facts.problem.pins),
        smallest=facts.round.smallest,
        largest=facts.round.largest,
        rooms=rooms,
        unseated=unseated,
        measures=tuple(measures_in_words(facts, score)) if len(unseated) < len(facts.people) else (),
        unavoidable=tuple(_unavoidable(line) for line in kept.get("unavoidable", ())),
        seconds=float(kept.get("seconds", 0.0)),
        rules=rules,
        topics=tuple((topic.id, topic.title_en, topic.title_zh) for topic in facts.topics),
        total=score.total,
        sound=not broken and not unseated,
        problems=tuple(violation_in_words(facts, violation) for violation in broken),
        parts=score_parts(score.by_rule, _saved_by_nobody(kept, facts.weights)),
        betters=int(kept.get("betters", 0)),
        proved=bool(kept.get("proved", False)),
        preview=MovePreview(facts, seats, topics),
    )


def score_parts(by_rule: Mapping[str, int], unavoidable: Mapping[str, int]) -> tuple[ScorePart, ...]:
    """The soft rules that cost something, dearest first, with what of each no seating could save."""
    total = sum(by_rule.values())
    found = [
        ScorePart(rule, RULE_LABELS[rule], points, min(points, unavoidable.get(rule, 0)), points / total)
        for rule, points in by_rule.items()
        if points
    ]
    return tuple(sorted(found, key=lambda part: -part.points))


def _saved_by_nobody(kept: Any, weights: Weights) -> dict[str, int]:
    """What of each rule can't be avoided, at the weights of now; what was proved at others is counted in their proportion."""
    then, floor = kept.get("weights", {}), kept.get("floor", {})
    if not then:
        cost, repeats = sum(line.get("cost", 0) for line in kept.get("unavoidable", ())), kept.get("new_peers", 0)
        return {"new_peers": cost * weights.new_peers // repeats} if repeats else {}
    found = {rule: int(points) * getattr(weights, rule) // then[rule] for rule, points in floor.items() if then.get(rule)}
    if any(getattr(weights, rule) != then.get(rule) for rule in SOFT_RULES):
        found.pop("worst_room", None)  # it is made of the others
    return found


def _room(facts: RoundFacts, place: int, seats: Any, topics: Any, broken: Sequence[Violation], score: Score) -> RoomView:
    room, scored = facts.rooms[place], score.rooms[place]
    dearest = max(other.cost for other in score.rooms)
    first = next(at for at, other in enumerate(score.rooms) if other.cost == dearest)
    who = [int(person) for person in np.flatnonzero(seats == place)]
    return RoomView(
        id=room.id,
        number=room.number,
        name=room.name,
        language=room.language,
        topic_id=room.theme_id or room.inquiry_id,
        topic_en=room.topic_en,
        topic_zh=room.topic_zh,
        topic_fixed=room.topic_fixed,
        smallest=facts.round.smallest if room.smallest is None else room.smallest,
        largest=facts.round.largest if room.largest is None else room.largest,
        host_id=room.host_id,
        locked=room.is_locked,
        closed=room.is_closed,
        cards=tuple(_card(facts, person, who, int(topics[place])) for person in who),
        problems=tuple(violation_in_words(facts, violation) for violation in broken if place in violation.rooms),
        cost=scored.cost,
        cost_mainly=max(scored.by_rule, key=lambda rule: scored.by_rule[rule]) if scored.cost else "",
        costliest=place == first and dearest > 0,
        years=(min(years), max(years)) if (years := _years(facts, who)) else None,
    )


def _years(facts: RoundFacts, who: Sequence[int]) -> list[float]:
    return [years for person in who if (years := facts.people[person].years) is not None and isfinite(years)]


def _card(facts: RoundFacts, number: int, who: Sequence[int], topic: int) -> CardView:
    person = facts.people[number]
    wanted = facts.wished[number]
    wish = -1 if not wanted else (min(wanted.index(topic) + 1, 3) if topic in wanted else 0)
    seat = facts.seats.get(person.id)
    mates = [facts.people[other].school for other in who if other != number]
    return CardView(
        person_id=person.id,
        name=person.name,
        name_zh=person.name_zh,
        email=person.email,
        school=person.school,
        city=person.city,
        country=person.country,
        years=person.years,
        need=person.need,
        pinned=bool(seat and seat.is_pinned),
        wish=wish,
        met=repeat_counts(facts.met, who)[number] if who else 0,
        same_school=sum(bool(person.school) and school == person.school for school in mates),
        school_zh=person.school_zh,
        role=person.role,
        role_zh=person.role_zh,
    )


# ---- the score in words


def measures_in_words(facts: RoundFacts, score: Score) -> list[Measure]:
    shares = score.shares
    theme = facts.round.basis == "theme"
    found = [
        Measure(
            "wish",
            text("Chose the theme of the room") if theme else text("Share an inquiry with the room"),
            _percent(shares.wish),
            shares.wish,
        )
    ]
    if shares.mandarin_need:
        share = shares.mandarin_seated / shares.mandarin_need
        value = text("{part} of {whole}", part=shares.mandarin_seated, whole=shares.mandarin_need)
        found.append(Measure("mandarin", text("Mandarin speakers in a 中文 room"), value, share))
    found.append(Measure("new_peers", text("Meeting somebody new"), _percent(shares.new_peers), shares.new_peers))
    found.append(Measure("schools", text("Not with own school"), _percent(shares.other_schools), shares.other_schools))
    if shares.open_rooms:
        value = text("{part} of {whole}", part=shares.right_size, whole=shares.open_rooms)
        found.append(Measure("sizes", text("Within the size limits"), value, shares.right_size / shares.open_rooms))
    return found


def _percent(share: float) -> Text:
    # 100 % is said only when it is all of them
    return text("{percent}%", percent=100 if share >= 1 else min(99, round(100 * share)))


def score_to_json(
    score: Score,
    unavoidable: Sequence[Unavoidable],
    seconds: float,
    *,
    new_peers: int = 0,
    weights: Weights | None = None,
    floor: Mapping[str, int] | None = None,
    betters: int = 0,
    tried: int = 0,
    proved: bool = False,
) -> dict[str, Any]:
    """What is kept of a score with its round: also how many `betters` a search saw, how many moves it `tried`, and whether it
    `proved` that there is nothing better. `weights` are those of then (or `new_peers` alone, that of repeats);
    `floor` is what of each rule no seating could save at those weights."""
    return {
        "total": score.total,
        "new_peers": weights.new_peers if weights is not None else new_peers,
        "weights": {rule: getattr(weights, rule) for rule in SOFT_RULES} if weights is not None else {},
        "floor": dict(floor or {}),
        "by_rule": dict(score.by_rule),
        "repeats": score.repeats,
        "own_school": score.own_school,
        "seconds": round(seconds, 2),
        "betters": betters,
        "tried": tried,
        "proved": proved,
        "unavoidable": [
            {
                "kind": line.kind,
                "people": line.people,
                "rooms": line.rooms,
                "repeats": line.repeats,
                "cost": line.cost,
                "exact": line.exact,
            }
            for line in unavoidable
        ],
    }


def score_after(kept: Any, score: Score) -> dict[str, Any]:
    """What is kept after a move by hand: the new score, with what can't be avoided as it was, for that asks about no seat."""
    made = score_to_json(score, (), 0.0)
    return {**made, **{name: kept[name] for name in ("unavoidable", "new_peers", "weights", "floor") if name in kept}}


def _unavoidable(line: Any) -> Text:
    values = {"repeats": line["repeats"], "people": line["people"], "rooms": line["rooms"]}
    if line["repeats"] == 1:
        one = {
            "mandarin": text("1 repeat can’t be avoided: {people} people share {rooms} 中文 rooms", **values),
            "english": text("1 repeat can’t be avoided: {people} people share {rooms} English rooms", **values),
        }
        return one.get(line["kind"], text("1 repeat can’t be avoided: {people} people are kept together", **values))
    if line["kind"] == "mandarin":
        return text("{repeats} repeats can’t be avoided: {people} people share {rooms} 中文 rooms", **values)
    if line["kind"] == "english":
        return text("{repeats} repeats can’t be avoided: {people} people share {rooms} English rooms", **values)
    return text("{repeats} repeats can’t be avoided: {people} people are kept together", **values)


def _rules(session: Any, facts: RoundFacts) -> tuple[RuleLine, ...]:
    words = {**STARTING_WORDS[facts.round.basis], **facts.round.weights}
    size = text("{smallest} to {largest} people a room", smallest=facts.round.smallest, largest=facts.round.largest)
    lines = [RuleLine("must", text("Every 中文 participant in a 中文 room")), RuleLine("must", size, rule="sizes")]
    if any(room.language == "zh" for room in facts.rooms):
        hosts = "must" if asks_for_bilingual_hosts(facts.round) else "off"
        lines.append(RuleLine("must", text("Somebody bilingual in each 中文 room"), hosts, "bilingual_host"))
    for key in RULE_LABELS:
        name = text("Same theme") if key == "wish" and facts.round.basis == "theme" else RULE_LABELS[key]
        if key == "experience" and words.get("experience_mode") == "mixed":
            name = text("Mixed experience")
        lines.append(RuleLine("weight", name, str(words.get(key, "off")), key))
    for rule in rows(session, Rule, Rule.kind.desc(), Rule.id, strand_id=facts.event.strand_id):
        if rule.round_id in (None, facts.round.id):
            one, other = session.get(Person, rule.person_id), session.get(Person, rule.other_id)
            names = f"{one.name}, {other.name}"
            name = (
                text("Keep together: {names}", names=names)
                if rule.kind == "together"
                else text("Keep apart: {names}", names=names)
            )
            lines.append(RuleLine(rule.kind, name, "", "", rule.id))
    return tuple(lines)
