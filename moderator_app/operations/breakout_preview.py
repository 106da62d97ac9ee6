"""What moves on a board would do, from what was read with it: asked while a card is carried, answered from memory.

What must hold: nothing here reads the database or changes anything, so it may run on the window's thread; what it tells is the
difference of the scores that the board would have.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from moderator_app.domain.wording import Text, text
from moderator_app.grouping import Violation
from moderator_app.grouping.preview import MoveEffect, SeatsPreview
from moderator_app.grouping.problem import IntArray
from moderator_app.operations.breakout_facts import RoundFacts


@dataclass(frozen=True, slots=True)
class Effect:
    """What moving people would do: the change of the score (below 0 is better), and hard rules it would break, in a sentence
    each (`breaks`) and in two or three words each (`why_not`)."""

    change: int
    breaks: tuple[Text, ...] = ()
    why_not: tuple[Text, ...] = ()


class MovePreview:
    """Made of the facts of a round and the seats and topics of its board."""

    def __init__(self, facts: RoundFacts, seats: IntArray, topics: IntArray) -> None:
        self._facts, self._seats, self._topics = facts, seats, topics
        self._place = {room.id: place for place, room in enumerate(facts.rooms)}

    @cached_property
    def _preview(self) -> SeatsPreview:
        return SeatsPreview(self._facts.problem, self._facts.weights, self._seats, self._topics)

    def effects(self, people: Sequence[str]) -> dict[str, Effect]:
        """What it would do if these people went to each room, by the room's id; rooms where all of them sit are left out."""
        numbers = self._numbers(people)
        found = self._preview.to_rooms(numbers) if numbers else []
        return {
            room.id: self._in_words(effect) for room, effect in zip(self._facts.rooms, found, strict=False) if effect is not None
        }

    def effect(self, people: Sequence[str], room_id: str) -> Effect | None:
        """What it would do if these people went to that room; None where they sit there already."""
        place = self._place.get(room_id)
        going = {person: place for person in self._numbers(people) if place is not None and self._seats[person] != place}
        return self._in_words(self._preview.effect(going)) if going else None

    def swap(self, one_id: str, other_id: str) -> Effect | None:
        """What it would do if the two changed seats."""
        if {one_id, other_id} - self._facts.numbers.keys():
            return None
        one, other = self._facts.numbers[one_id], self._facts.numbers[other_id]
        return self._in_words(self._preview.effect({one: int(self._seats[other]), other: int(self._seats[one])}))

    def met_here(self, person_id: str) -> list[tuple[str, int]]:
        """The names of those of their room whom a person has met before, and how often; oftenest first."""
        number = self._facts.numbers.get(person_id)
        met = self._preview.met_in_room(number) if number is not None else []
        return [(self._facts.people[other].name, times) for other, times in met]

    def _numbers(self, people: Sequence[str]) -> list[int]:
        return [self._facts.numbers[person] for person in people if person in self._facts.numbers]

    def _in_words(self, effect: MoveEffect) -> Effect:
        broken = effect.broken
        return Effect(
            effect.change,
            tuple(violation_in_words(self._facts, line) for line in broken),
            tuple(_SHORT[kind] for kind in dict.fromkeys(line.kind for line in broken)),
        )


def violation_in_words(facts: RoundFacts, violation: Violation) -> Text:
    """A hard rule that is broken as the seats stand."""
    names = ", ".join(facts.people[person].name for person in violation.people[:4])
    number = facts.rooms[violation.rooms[0]].number if violation.rooms else 0
    one = len(violation.people) == 1
    match violation.kind:
        case "smallest":
            return text("Room {number} has {missing} too few", number=number, missing=violation.number)
        case "largest":
            return text("Room {number} has {more} too many", number=number, more=violation.number)
        case "mandarin_need" if one:
            return text("{names} needs Mandarin and sits in no 中文 room", names=names)
        case "mandarin_need":
            return text("{names} need Mandarin and sit in no 中文 room", names=names)
        case "english_need" if one:
            return text("{names} needs English and sits in a 中文 room", names=names)
        case "english_need":
            return text("{names} need English and sit in a 中文 room", names=names)
    return _RULES[violation.kind](number, names)


_RULES: dict[str, Callable[[int, str], Text]] = {
    "bilingual_host": lambda number, _names: text("Room {number} has nobody bilingual", number=number),
    "closed": lambda number, _names: text("Room {number} is closed", number=number),
    "locked": lambda number, _names: text("Room {number} is locked", number=number),
    "together": lambda _number, names: text("{names} should sit together", names=names),
    "apart": lambda _number, names: text("{names} should not share a room", names=names),
    "pin": lambda _number, names: text("{names} is not where the pin says", names=names),
    "host": lambda _number, names: text("{names} does not host their room", names=names),
    "unseated": lambda _number, names: text("{names} has no room", names=names),
    "topic": lambda number, _names: text("Room {number} has another topic than was fixed", number=number),
}

#: What a move breaks, in as few words as a narrow room has place for.
_SHORT: dict[str, Text] = {
    "smallest": text("too few left"),
    "largest": text("full"),
    "mandarin_need": text("needs Mandarin"),
    "english_need": text("needs English"),
    "bilingual_host": text("nobody bilingual"),
    "closed": text("closed"),
    "locked": text("locked"),
    "together": text("kept together"),
    "apart": text("kept apart"),
    "pin": text("pinned"),
    "host": text("hosts a room"),
    "unseated": text("no room"),
    "topic": text("fixed topic"),
}
