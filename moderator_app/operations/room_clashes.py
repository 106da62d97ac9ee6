"""Saying in words which rules for rooms clash, and what would free them."""

from __future__ import annotations

from collections.abc import Sequence

from moderator_app.domain.wording import Text, text
from moderator_app.grouping import Clash, WayOut
from moderator_app.grouping.rules import Rule
from moderator_app.operations.breakout_facts import RoundFacts

_MOST_NAMED = 4

#: Rules that a count says better than their list.
_COUNTED = frozenset(("smallest", "largest", "closed", "mandarin_need", "english_need"))


def clash_in_words(facts: RoundFacts, clash: Clash | None) -> tuple[Text, Text]:
    """What clashes, and what to do: the ways out were tried beforehand."""
    if clash is None:
        return (
            text("No seating was found that keeps every rule."),
            text("Drop some of the rules that keep people together or apart, or allow larger rooms."),
        )
    counted = all(rule.kind in _COUNTED for rule in clash.rules)
    if counted and clash.count == "seats":
        message = text(
            "{people} people must share {rooms}, which hold {seats}.",
            people=clash.needed, rooms=_rooms(facts, clash.rooms), seats=clash.available,
        )  # fmt: skip
    elif counted and clash.count == "people":
        message = text(
            "{rooms} ask for {needed} people, and only {available} may sit there.",
            rooms=_rooms(facts, clash.rooms), needed=clash.needed, available=clash.available,
        )  # fmt: skip
    else:
        rules = [_rule(facts, rule) for rule in clash.rules[:_MOST_NAMED]]
        message = text("These can’t all hold: {rules}.", rules=_joined(rules))
    ways = [way_in_words(facts, way) for way in clash.ways_out[:3]]
    return message, text("One of these would free it: {ways}.", ways=_joined(ways)) if ways else text("Loosen one of the rules.")


def _joined(parts: Sequence[Text]) -> Text:
    """One sentence of several, with semicolons; each part keeps its own words for translation."""
    joined = parts[0]
    for part in parts[1:]:
        joined = text("{first}; {then}", first=joined, then=part)
    return joined


def _names(facts: RoundFacts, people: Sequence[int]) -> str:
    shown = [facts.people[person].name for person in people[:_MOST_NAMED]]
    return ", ".join(shown) + ("…" if len(people) > _MOST_NAMED else "")


def _rooms(facts: RoundFacts, rooms: Sequence[int]) -> Text:
    numbers = ", ".join(str(facts.rooms[room].number) for room in rooms if room < len(facts.rooms))
    if len(rooms) == 1:
        return text("Room {number}", number=numbers)
    return text("Rooms {numbers}", numbers=numbers)


def _rule(facts: RoundFacts, rule: Rule) -> Text:
    names, rooms = _names(facts, rule.people), _rooms(facts, rule.rooms) if rule.rooms else ""
    templates = {
        "smallest": text("{rooms} needs at least {number}", rooms=rooms, number=rule.number),
        "largest": text("{rooms} holds {number}", rooms=rooms, number=rule.number),
        "bilingual_host": text("{rooms} needs somebody bilingual", rooms=rooms),
        "closed": text("{rooms} is closed", rooms=rooms),
        "locked": text("{rooms} is locked", rooms=rooms),
        "apart": text("{names} are kept apart", names=names),
        "together": text("{names} are kept together", names=names),
        "host": text("{names} hosts {rooms}", names=names, rooms=rooms),
        "pin": text("{names} is pinned to {rooms}", names=names, rooms=rooms),
        "mandarin_need": text("people who need Mandarin sit in a 中文 room ({names})", names=names),
        "english_need": text("people who need English sit in an English room ({names})", names=names),
    }
    return templates[rule.kind]


def way_in_words(facts: RoundFacts, way: WayOut) -> Text:
    """One way out of a clash."""
    names, rooms = _names(facts, way.people), _rooms(facts, way.rooms) if way.rooms else ""
    templates = {
        "raise_largest": text("let {number} sit in {rooms}", rooms=rooms, number=way.number),
        "lower_smallest": text("be content with {number} in {rooms}", rooms=rooms, number=way.number),
        "open_room": text("open {rooms}", rooms=rooms),
        "unlock_room": text("unlock {rooms}", rooms=rooms),
        "make_mandarin": text("make {rooms} a 中文 room", rooms=rooms),
        "make_english": text("make {rooms} an English room", rooms=rooms),
        "add_mandarin_room": text("add a 中文 room for {number}", number=way.number),
        "add_english_room": text("add an English room for {number}", number=way.number),
        "drop_pin": text("unpin {names}", names=names),
        "drop_host": text("free {names} from hosting", names=names),
        "drop_together": text("no longer keep {names} together", names=names),
        "drop_apart": text("no longer keep {names} apart", names=names),
        "drop_bilingual_host": text("do without a bilingual host in {rooms}", rooms=rooms),
    }
    return templates[way.kind]
