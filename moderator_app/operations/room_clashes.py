"""Saying in words, with the numbers, which rules for rooms clash, and what would free them.

What must hold: a number is only said of people or rooms that it was counted of, and every way out was tried by the engine.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.wording import Text, text
from moderator_app.grouping import EITHER, ENGLISH, MANDARIN, Clash, WayOut
from moderator_app.grouping.rules import Rule
from moderator_app.operations.breakout_facts import RoundFacts

_MOST_NAMED = 4

#: Rules that a count says better than their list.
_COUNTED = frozenset(("smallest", "largest", "closed", "mandarin_need", "english_need"))
_NEEDS = frozenset(("mandarin_need", "english_need"))


@dataclass(frozen=True, slots=True)
class WayOutOffer:
    """A change that frees the rooms, as a moderator reads it and as `ways_out.take_way_out` makes it.

    `kind` as in grouping/clash.py; people and rooms by id. `frees_all` False: this clash would end, and another stay.
    """

    kind: str
    words: Text
    people: tuple[str, ...] = ()
    rooms: tuple[str, ...] = ()
    number: int = 0
    frees_all: bool = True


@dataclass(frozen=True, slots=True)
class ClashInWords:
    """What can't hold together, in one sentence, what to do in another, and the ways out one by one."""

    message: Text
    remedy: Text
    ways: tuple[WayOutOffer, ...] = ()


class RoomsClash(RuleBroken):
    """The rules for the rooms can't all hold. `clash` says which, and offers ways out."""

    code = "rooms.clash"

    def __init__(self, clash: ClashInWords) -> None:
        self.clash = clash
        super().__init__(clash.message, clash.remedy)


def clash_in_words(facts: RoundFacts, clash: Clash | None) -> ClashInWords:
    """What clashes, and what to do: the ways out were tried beforehand."""
    if clash is None:
        return ClashInWords(
            text("No seating was found that keeps every rule."),
            text("Drop some of the rules that keep people together or apart, or allow larger rooms."),
        )
    if all(rule.kind in _COUNTED for rule in clash.rules) and clash.count == "seats":
        message = _too_few_seats(facts, clash)
    elif all(rule.kind in _COUNTED for rule in clash.rules) and clash.count == "people":
        message = _too_few_people(facts, clash)
    else:
        rules = [_rule(facts, rule) for rule in _told(clash)]
        message = text("These can’t all hold: {rules}.", rules=_joined(rules))
    ways = tuple(_offer(facts, way) for way in clash.ways_out)
    remedy = text("Loosen one of the rules.")
    if ways:
        said = _joined([way.words for way in ways[:3]])
        remedy = text("Way out: {ways}.", ways=said) if len(ways) == 1 else text("Ways out: {ways}.", ways=said)
    return ClashInWords(message, remedy, ways)


def _told(clash: Clash) -> list[Rule]:
    """The first rules of a clash; what people need is said only of those whom the others speak about."""
    about = {person for rule in clash.rules if rule.kind not in _NEEDS for person in rule.people}
    found = []
    for rule in clash.rules[:_MOST_NAMED]:
        people = tuple(person for person in rule.people if person in about)
        found.append(replace(rule, people=people) if rule.kind in _NEEDS and people else rule)
    return found


# ---- counts


def _too_few_seats(facts: RoundFacts, clash: Clash) -> Text:
    """More people than seats, said of the language that it is about, or of everybody."""
    kinds = {rule.kind for rule in clash.rules}
    needs = facts.problem.language_need
    people, rooms, holds = clash.needed, _rooms(facts, clash.rooms), clash.available
    one_room = len(clash.rooms) == 1
    for kind, need in (("mandarin_need", MANDARIN), ("english_need", ENGLISH)):
        if kind not in kinds or people != int((needs == need).sum()):
            continue
        who = _who_needs(kind, people)
        if not clash.rooms or not holds:
            return text("{who}, and no room for them is open.", who=who)
        if one_room:
            return text("{room} holds {seats}; {who}, and no other room for them is open.", room=rooms, seats=holds, who=who)
        return text("{rooms} hold {seats}; {who}, and no other room for them is open.", rooms=rooms, seats=holds, who=who)
    if people == len(facts.people) and not kinds & {"mandarin_need", "english_need"}:
        if people == 1:
            return text("1 person is coming, and no room is open.")
        if not holds:
            return text("{people} people are coming, and no room is open.", people=people)
        if one_room:
            return text("{people} people are coming, and {room} holds {seats}.", people=people, room=rooms, seats=holds)
        return text("{people} people are coming, and the open rooms hold {seats}.", people=people, seats=holds)
    if people == 1:
        return text("{name} has no room: every room that would do is closed or full.", name=_names(facts, clash.people))
    if one_room:
        return text("{people} people must share {room}, which holds {seats}.", people=people, room=rooms, seats=holds)
    return text("{people} people must share {rooms}, which hold {seats}.", people=people, rooms=rooms, seats=holds)


def _who_needs(kind: str, people: int) -> Text:
    if kind == "mandarin_need":
        return text("1 person needs Mandarin") if people == 1 else text("{people} people need Mandarin", people=people)
    return text("1 person needs English") if people == 1 else text("{people} people need English", people=people)


def _too_few_people(facts: RoundFacts, clash: Clash) -> Text:
    """Rooms that ask for more people than may sit there."""
    problem = facts.problem
    open_rooms = sum(not closed for closed in problem.closed)
    if len(clash.rooms) == open_rooms and clash.available == len(facts.people):
        coming = (
            text("1 person is coming") if clash.available == 1 else text("{people} people are coming", people=clash.available)
        )
        if open_rooms == 1:
            return text("The room asks for at least {needed} people, and {coming}.", needed=clash.needed, coming=coming)
        return text("The rooms ask for at least {needed} people, and {coming}.", needed=clash.needed, coming=coming)
    languages = {int(problem.room_language[room]) for room in clash.rooms}
    able = {0: (ENGLISH, EITHER), 1: (MANDARIN, EITHER)}
    speakers = int(sum(problem.language_need == need for need in able[languages.pop()]).sum()) if len(languages) == 1 else -1
    language_needed = any(rule.kind in ("mandarin_need", "english_need") for rule in clash.rules)
    may = _may_sit(clash.available)
    if language_needed and speakers == clash.available:
        mandarin = int(problem.room_language[clash.rooms[0]]) == 1
        may = _speak(clash.available, mandarin=mandarin)
    rooms = _rooms(facts, clash.rooms)
    if len(clash.rooms) == 1:
        return _asks(rooms, clash.needed, may)
    return text("{rooms} ask for at least {needed} people, and {may}.", rooms=rooms, needed=clash.needed, may=may)


def _asks(room: Text, needed: int, may: Text) -> Text:
    if needed == 1:
        return text("{room} asks for at least 1 person, and {may}.", room=room, may=may)
    return text("{room} asks for at least {needed} people, and {may}.", room=room, needed=needed, may=may)


def _may_sit(people: int) -> Text:
    if not people:
        return text("nobody may sit there")
    return text("only 1 may sit there") if people == 1 else text("only {people} may sit there", people=people)


def _speak(people: int, *, mandarin: bool) -> Text:
    if mandarin:
        if not people:
            return text("nobody speaks Mandarin")
        return (
            text("only 1 person speaks Mandarin") if people == 1 else text("only {people} people speak Mandarin", people=people)
        )
    if not people:
        return text("nobody speaks English")
    return text("only 1 person speaks English") if people == 1 else text("only {people} people speak English", people=people)


# ---- names of things


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
    numbers = [facts.rooms[room].number for room in rooms if room < len(facts.rooms)]
    if len(numbers) == 1:
        return text("Room {number}", number=numbers[0])
    return text("Rooms {numbers}", numbers=runs(numbers))


def _with_language(facts: RoundFacts, room: int) -> Text:
    found = facts.rooms[room]
    if found.language == "zh":
        return text("Room {number} (中文)", number=found.number)
    return text("Room {number} (English)", number=found.number)


def runs(numbers: Iterable[int]) -> str:
    """Numbers as people list them: ``1–3, 5``."""
    found: list[list[int]] = []
    for number in sorted(set(numbers)):
        if found and found[-1][-1] == number - 1:
            found[-1].append(number)
        else:
            found.append([number])
    parts = [f"{run[0]}–{run[-1]}" if len(run) > 2 else ", ".join(map(str, run)) for run in found]
    return ", ".join(parts)


def _rule(facts: RoundFacts, rule: Rule) -> Text:
    names, rooms = _names(facts, rule.people), _rooms(facts, rule.rooms) if rule.rooms else ""
    if rule.kind == "smallest" and rule.number == 1:
        return text("{rooms} needs at least 1 person", rooms=rooms)
    where = _with_language(facts, rule.rooms[0]) if rule.rooms else ""
    templates = {
        "smallest": text("{rooms} needs at least {number} people", rooms=rooms, number=rule.number),
        "largest": text("{rooms} holds {number}", rooms=rooms, number=rule.number),
        "bilingual_host": text("{rooms} needs somebody bilingual", rooms=rooms),
        "closed": text("{rooms} is closed", rooms=rooms),
        "locked": text("{rooms} is locked", rooms=rooms),
        "apart": text("{names} are kept apart", names=names),
        "together": text("{names} are kept together", names=names),
        "host": text("{names} hosts {room}", names=names, room=where),
        "pin": text("{names} is pinned to {room}", names=names, room=where),
        "mandarin_need": text("{names} needs Mandarin", names=names)
        if len(rule.people) == 1
        else text("those who need Mandarin sit in a 中文 room ({names})", names=names),
        "english_need": text("{names} needs English", names=names)
        if len(rule.people) == 1
        else text("those who need English sit in an English room ({names})", names=names),
    }
    return templates[rule.kind]


# ---- ways out


def _offer(facts: RoundFacts, way: WayOut) -> WayOutOffer:
    rooms = tuple(facts.rooms[room].id for room in way.rooms if room < len(facts.rooms))
    people = tuple(facts.people[person].id for person in way.people)
    return WayOutOffer(way.kind, way_in_words(facts, way), people, rooms, way.number, way.frees_all)


def way_in_words(facts: RoundFacts, way: WayOut) -> Text:
    """One way out of a clash, as a button says it."""
    names, rooms = _names(facts, way.people), _rooms(facts, way.rooms) if way.rooms else ""
    templates = {
        "raise_largest": text("Let {number} sit in {rooms}", rooms=rooms, number=way.number),
        "lower_smallest": text("Be content with {number} in {rooms}", rooms=rooms, number=way.number),
        "open_room": text("Open {rooms}", rooms=rooms),
        "close_room": text("Close {rooms}", rooms=rooms),
        "unlock_room": text("Unlock {rooms}", rooms=rooms),
        "make_mandarin": text("Make {rooms} a 中文 room", rooms=rooms)
        if len(way.rooms) == 1
        else text("Make {rooms} 中文 rooms", rooms=rooms),
        "make_english": text("Make {rooms} an English room", rooms=rooms)
        if len(way.rooms) == 1
        else text("Make {rooms} English rooms", rooms=rooms),
        "add_mandarin_room": text("Add a 中文 room for up to {number}", number=way.number),
        "add_english_room": text("Add an English room for up to {number}", number=way.number),
        "drop_pin": text("Unpin {names}", names=names),
        "drop_host": text("Free {names} from hosting {rooms}", names=names, rooms=rooms),
        "drop_together": text("No longer keep {names} together", names=names),
        "drop_apart": text("No longer keep {names} apart", names=names),
        "drop_bilingual_host": text("Do without bilingual hosts"),
    }
    return templates[way.kind]
