"""Swaps that would make the rooms better: found, told with what they gain, and made in one act."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.wording import Text, text
from moderator_app.grouping.preview import SeatsPreview
from moderator_app.grouping.problem import IntArray, Weights
from moderator_app.grouping.rules import seatable
from moderator_app.operations.breakout_facts import RoundFacts, read_round
from moderator_app.operations.room_search import refresh_score
from moderator_app.store import Workspace, get, put, rows
from moderator_app.store.tables import Room, Round, Seat

#: How long swaps are looked for; large meetings are not looked through to the end.
_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class SuggestedMove:
    """One person of a suggestion. Rooms by id and number."""

    person_id: str
    name: str
    from_id: str
    from_room: int
    to_id: str
    to_room: int


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Moves that together gain `points` (above 0) and keep every rule."""

    moves: tuple[SuggestedMove, ...]
    points: int

    def words(self) -> Text:
        """What would be done."""
        first = self.moves[0]
        if len(self.moves) == 1:
            return text("{name} to Room {room}", name=first.name, room=first.to_room)
        if len(self.moves) == 2:
            other = self.moves[1]
            return text(
                "{one} (Room {first}) and {other} (Room {second}) change seats",
                one=first.name, first=first.from_room, other=other.name, second=other.from_room,
            )  # fmt: skip
        names = ", ".join(f"{move.name} → {move.to_room}" for move in self.moves)
        return text("{count} people move: {names}", count=len(self.moves), names=names)


def suggest_swaps(
    ws: Workspace, round_id: str, count: int = 3, *, should_stop: Callable[[], bool] | None = None
) -> list[Suggestion]:
    """At most `count` changes that make the rooms better, best first, each in other rooms than those before it, so that all of
    them can be made together; what each gains is told as if those before it were made. [] where none gains, or where somebody
    has no room. A change breaks no rule that holds now."""
    with ws.read() as session:
        facts = read_round(session, round_id)
    seats = facts.seat_array()
    if not len(seats) or (seats < 0).any():
        return []
    # the score on the board is of these seats alone: nobody has left a room for them
    weights = replace(facts.weights, stay=0)
    stop = _stop_after(_SECONDS, should_stop)
    found, now = [], seats.copy()
    for going in _gaining(facts, weights, count, stop):
        change = SeatsPreview(facts.problem, weights, now, facts.topic_array()).effect(going)
        if change.change >= 0 or change.broken:
            continue
        for person, room in going.items():
            now[person] = room
        found.append(Suggestion(_moves(facts, going), -change.change))
    return found


def _stop_after(seconds: float, should_stop: Callable[[], bool] | None) -> Callable[[], bool]:
    until = time.monotonic() + seconds
    return lambda: time.monotonic() > until or bool(should_stop and should_stop())


def _moves(facts: RoundFacts, going: Mapping[int, int]) -> tuple[SuggestedMove, ...]:
    seats, moves = facts.seat_array(), []
    for number, to in going.items():
        person, here, there = facts.people[number], facts.rooms[int(seats[number])], facts.rooms[to]
        moves.append(SuggestedMove(person.id, person.name, here.id, here.number, there.id, there.number))
    return tuple(moves)


def _gaining(facts: RoundFacts, weights: Weights, count: int, stop: Callable[[], bool]) -> list[dict[int, int]]:
    """Swaps and moves that gain, best first, no two of them in one room."""
    seats = facts.seat_array()
    preview = SeatsPreview(facts.problem, weights, seats, facts.topic_array())
    found: list[tuple[int, dict[int, int]]] = []
    for number, going in enumerate(_changes(facts, seats)):
        if number % 256 == 0 and stop():
            break
        effect = preview.effect(going)
        if effect.change < 0 and not effect.broken:
            found.append((effect.change, going))
    found.sort(key=lambda line: (line[0], sorted(line[1])))
    chosen: list[dict[int, int]] = []
    taken: set[int] = set()
    for _change, going in found:
        rooms = {int(seats[person]) for person in going} | set(going.values())
        if not rooms & taken:
            chosen.append(going)
            taken |= rooms
        if len(chosen) == count:
            break
    return chosen


def _changes(facts: RoundFacts, seats: IntArray) -> Iterator[dict[int, int]]:
    """Every swap of two people, and every move of one, that the languages and closed rooms allow."""
    allowed = seatable(facts.problem).allowed
    for a, b in combinations(range(facts.problem.people), 2):
        if seats[a] != seats[b] and allowed[a, seats[b]] and allowed[b, seats[a]]:
            yield {a: int(seats[b]), b: int(seats[a])}
    for person in range(facts.problem.people):
        for room in range(facts.problem.rooms):
            if room != seats[person] and allowed[person, room]:
                yield {person: room}


def take_suggestions(ws: Workspace, round_id: str, suggestions: Sequence[Suggestion]) -> int:
    """Make the moves of suggestions in one act; returns how many people moved. Raises `RuleBroken` (rooms.changed) where somebody
    of them sits elsewhere by now; nothing is changed then."""
    moves = [move for suggestion in suggestions for move in suggestion.moves]
    label = text("Take a suggestion") if len(suggestions) == 1 else text("Take {count} suggestions", count=len(suggestions))
    with ws.act(label) as session:
        found = get(session, Round, round_id)
        seats = {seat.person_id: seat.room_id for seat in rows(session, Seat, Seat.id, round_id=round_id)}
        if any(seats.get(move.person_id) != move.from_id for move in moves):
            raise RuleBroken(
                text("These people sit elsewhere by now."), text("Look at the new suggestions."), code="rooms.changed"
            )
        for move in moves:
            values = {"round_id": round_id, "person_id": move.person_id, "room_id": get(session, Room, move.to_id).id}
            put(session, Seat, (round_id, move.person_id), feed=found.feed, **values)
        refresh_score(session, round_id)
    return len(moves)
