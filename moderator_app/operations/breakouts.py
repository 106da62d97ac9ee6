"""Putting people into rooms: rounds, rooms, rules, pins and moves by hand; the engine seats the rest."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.progress import Progress, silent
from moderator_app.domain.wording import Text, text
from moderator_app.grouping import suggest_rooms
from moderator_app.operations.breakout_facts import RULE_LABELS, STARTING_WORDS, read_people
from moderator_app.operations.facts import participants
from moderator_app.operations.room_search import Grouped, keep_better, refresh_score, search_rooms
from moderator_app.store import Workspace, first, get, put, remove, rows
from moderator_app.store.tables import Event, Person, Room, Round, Rule, Seat, Segment, Theme, ThemeChoice

#: What `change_room` may set.
ROOM_FIELDS = frozenset(
    ("name", "language", "inquiry_id", "theme_id", "topic_en", "topic_zh", "topic_fixed", "smallest", "largest", "host_id",
     "is_locked", "is_closed")
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class RoundView:
    """A round in a list."""

    id: str
    number: int
    basis: str
    segment_id: str | None
    title_en: str
    title_zh: str
    minutes: int
    rooms: int
    seated: int
    smallest: int
    largest: int
    state: str


def rounds(ws: Workspace, event_id: str) -> list[RoundView]:
    """The rounds of a meeting in order."""
    with ws.read() as session:
        return [_round_view(session, found) for found in rows(session, Round, Round.number, Round.id, event_id=event_id)]


def _round_view(session: Session, found: Round) -> RoundView:
    segment = session.get(Segment, found.segment_id) if found.segment_id else None
    count = select(func.count())
    return RoundView(
        id=found.id,
        number=found.number,
        basis=found.basis,
        segment_id=found.segment_id,
        title_en=segment.title_en if segment else "",
        title_zh=segment.title_zh if segment else "",
        minutes=segment.minutes if segment else 0,
        rooms=session.scalar(count.select_from(Room).where(Room.round_id == found.id, Room.is_closed.is_(False))) or 0,
        seated=session.scalar(count.select_from(Seat).where(Seat.round_id == found.id)) or 0,
        smallest=found.smallest,
        largest=found.largest,
        state=found.state,
    )


def start_round(
    ws: Workspace,
    event_id: str,
    *,
    segment_id: str | None = None,
    basis: str = "inquiry",
    smallest: int = 4,
    largest: int = 6,
    number: int | None = None,
) -> str:
    """Make a round with as many rooms as its people need, Mandarin ones among them. Returns its id."""
    if basis not in STARTING_WORDS:
        raise ValueError(f"not a basis of a round: {basis}")
    with ws.act(text("Set up the rooms")) as session:
        event = get(session, Event, event_id)
        last = session.scalar(select(func.max(Round.number)).where(Round.event_id == event_id)) or 0
        made = Round(
            event_id=event_id, segment_id=segment_id, number=number or last + 1, basis=basis, smallest=smallest, largest=largest,
            weights=STARTING_WORDS[basis],
        )  # fmt: skip
        session.add(made)
        session.flush()
        _make_rooms(session, made, event)
        return made.id


def ensure_rounds(ws: Workspace, event_id: str) -> list[RoundView]:
    """The rounds of a meeting: one is made for each breakout segment of the agenda that has none; without such segments, one."""
    found = rounds(ws, event_id)
    missing = segments_without_round(ws, event_id)
    free = [r for r in found if r.segment_id is None]
    if not missing and found:
        return found
    with ws.act(text("Set up the rooms")) as session:
        for segment in missing:
            basis = "theme" if segment.kind == "theme_breakout" else "inquiry"
            unnamed = next((r for r in free if r.basis == basis), None)
            if unnamed is not None:
                get(session, Round, unnamed.id).segment_id = segment.id
                free.remove(unnamed)
            else:
                start_round(ws, event_id, segment_id=segment.id, basis=basis)
        if not missing:
            start_round(ws, event_id)
    return rounds(ws, event_id)


def coming(ws: Workspace, event_id: str) -> int:
    """How many people a meeting's rooms are for."""
    with ws.read() as session:
        return len(participants(session, get(session, Event, event_id)))


def segments_without_round(ws: Workspace, event_id: str) -> list[Segment]:
    """The breakout segments of a meeting's agenda that have no round yet, in the order of the agenda."""
    with ws.read() as session:
        taken = {found.segment_id for found in rows(session, Round, event_id=event_id)}
        segments = rows(session, Segment, event_id=event_id)
    return [s for s in segments if s.kind in ("breakout", "theme_breakout") and s.id not in taken]


def _room_languages(session: Session, event: Event, made: Round) -> list[int]:
    needs = {"zh": 2, "either": 1}
    people = read_people(session, event)
    if not people:
        return []
    return [draft.language for draft in suggest_rooms([needs.get(p.need, 0) for p in people], made.smallest, made.largest)]


def _make_rooms(session: Session, made: Round, event: Event) -> None:
    for number, language in enumerate(_room_languages(session, event, made), start=1):
        session.add(Room(round_id=made.id, number=number, language="zh" if language else "en"))


def lay_out_rooms(ws: Workspace, round_id: str) -> None:
    """Make the rooms of a round anew for the people who come and its sizes; rooms that are locked or hold pinned people stay."""
    with ws.act(text("Set up the rooms")) as session:
        found = get(session, Round, round_id)
        event = get(session, Event, found.event_id)
        old = rows(session, Room, Room.number, Room.id, round_id=round_id)
        seats = rows(session, Seat, Seat.id, round_id=round_id)
        kept = {room.id for room in old if room.is_locked} | {seat.room_id for seat in seats if seat.is_pinned}
        for seat in seats:
            if seat.room_id not in kept:
                remove(session, seat)
        wanted = _room_languages(session, event, found)
        for room in old:
            language = 1 if room.language == "zh" else 0
            if language in wanted:
                wanted.remove(language)
            elif room.id not in kept:
                remove(session, room)
        numbers = {room.number for room in old if room.deleted_at is None}
        for language in wanted:
            number = next(n for n in range(1, len(numbers) + 2) if n not in numbers)
            numbers.add(number)
            session.add(Room(round_id=round_id, number=number, language="zh" if language else "en"))


# ---- rooms


def add_room(ws: Workspace, round_id: str, language: str = "en") -> str:
    """Open one more room. Returns its id."""
    with ws.act(text("Open a room")) as session:
        newest = session.scalar(select(func.max(Room.number)).where(Room.round_id == round_id)) or 0
        room = Room(round_id=round_id, number=newest + 1, language=language)
        session.add(room)
        return room.id


def change_room(ws: Workspace, room_id: str, **changes: Any) -> None:
    """Change a room: its language, topic, sizes, host, lock; closing it empties it."""
    if changes.keys() - ROOM_FIELDS:
        raise TypeError(f"not a field of a room: {', '.join(sorted(changes.keys() - ROOM_FIELDS))}")
    with ws.act(_room_label(changes)) as session:
        room = get(session, Room, room_id)
        _set(room, changes)
        if changes.get("is_closed"):
            _unseat(session, rows(session, Seat, Seat.id, room_id=room_id))


def _room_label(changes: Mapping[str, Any]) -> Text:
    if "is_locked" in changes:
        return text("Lock a room") if changes["is_locked"] else text("Unlock a room")
    return text("Close a room") if changes.get("is_closed") else text("Change a room")


def remove_room(ws: Workspace, room_id: str) -> None:
    """Take a room away; its people have no seat until they are grouped again."""
    with ws.act(text("Remove a room")) as session:
        _unseat(session, rows(session, Seat, Seat.id, room_id=room_id))
        remove(session, get(session, Room, room_id))


def lock_rooms(ws: Workspace, round_id: str, locked: bool = True) -> None:
    """Lock every room of a round, so that grouping leaves it as it is, or unlock them all."""
    with ws.act(text("Lock the rooms") if locked else text("Unlock the rooms")) as session:
        for room in rows(session, Room, Room.id, round_id=round_id):
            _set(room, {"is_locked": locked})


def change_round(ws: Workspace, round_id: str, **changes: Any) -> None:
    """Change a round's sizes (`smallest`, `largest`), `weights` (a word a rule), `state` or `seed`."""
    allowed = {"smallest", "largest", "weights", "state", "seed", "segment_id"}
    if changes.keys() - allowed:
        raise TypeError(f"not a field of a round: {', '.join(sorted(changes.keys() - allowed))}")
    with ws.act(text("Change the rules of a round")) as session:
        found = get(session, Round, round_id)
        smallest, largest = changes.get("smallest", found.smallest), changes.get("largest", found.largest)
        if not 1 <= smallest <= largest:
            raise RuleBroken(text("Rooms of {smallest} to {largest} people can't be.", smallest=smallest, largest=largest))
        _set(found, changes)


def set_weight(ws: Workspace, round_id: str, rule: str, word: str) -> None:
    """Say how much a soft rule weighs: high, medium, low or off. Of "bilingual_host", a hard rule: must or off."""
    if rule == "bilingual_host" and word in ("must", "off"):
        with ws.act(
            text("Somebody bilingual in each 中文 room") if word == "must" else text("Do without bilingual hosts")
        ) as session:
            found = get(session, Round, round_id)
            found.weights = {**found.weights, rule: word}
        return
    if rule not in RULE_LABELS or word not in ("high", "medium", "low", "off"):
        raise ValueError(f"not a rule and its word: {rule}={word}")
    with ws.act(text("{rule}: {word}", rule=RULE_LABELS[rule], word=word)) as session:
        found = get(session, Round, round_id)
        found.weights = {**found.weights, rule: word}


def mix_experience(ws: Workspace, round_id: str, mode: str) -> None:
    """Say whether the people of a room should have similar experience, or be mixed."""
    if mode not in ("similar", "mixed"):
        raise ValueError(f"not a way to mix experience: {mode}")
    with ws.act(text("Mixed experience") if mode == "mixed" else text("Similar experience")) as session:
        found = get(session, Round, round_id)
        found.weights = {**found.weights, "experience_mode": mode}


# ---- rules


def add_rule(
    ws: Workspace, strand_id: str, kind: str, person_id: str, other_id: str, *, round_id: str | None = None, reason: str = ""
) -> str:
    """Keep two people together or apart, in one round or in all of the strand. Returns the rule's id."""
    if kind not in ("together", "apart"):
        raise ValueError(f"not a kind of rule: {kind}")
    if person_id == other_id:
        raise RuleBroken(text("A rule needs two different people."))
    with ws.act(text("Keep together") if kind == "together" else text("Keep apart")) as session:
        a, b = sorted((get(session, Person, person_id).id, get(session, Person, other_id).id))
        values = {"strand_id": strand_id, "round_id": round_id, "kind": kind, "person_id": a, "other_id": b, "reason": reason}
        return put(session, Rule, (strand_id, round_id or "", kind, a, b), **values).id


def remove_rule(ws: Workspace, rule_id: str) -> None:
    """Drop a rule."""
    with ws.act(text("Drop a rule")) as session:
        remove(session, get(session, Rule, rule_id))


# ---- seats by hand


def move_person(ws: Workspace, round_id: str, person_id: str, room_id: str | None) -> None:
    """Put a person into a room (None: nobody's seat). A moderator may break a rule by hand; the board says so at once."""
    with ws.act(_move_label(ws, person_id, room_id)) as session:
        found, person = get(session, Round, round_id), get(session, Person, person_id)
        if room_id is None:
            _unseat(session, rows(session, Seat, Seat.id, round_id=round_id, person_id=person_id))
        else:
            room = get(session, Room, room_id)
            values = {"round_id": found.id, "person_id": person.id, "room_id": room.id, "feed": found.feed}
            put(session, Seat, (found.id, person.id), **values)
        refresh_score(session, round_id)


def move_people(ws: Workspace, round_id: str, person_ids: Sequence[str], room_id: str | None) -> None:
    """`move_person` for several at once, undone together."""
    if len(person_ids) == 1:
        move_person(ws, round_id, person_ids[0], room_id)
        return
    with ws.act(text("Move {count} people", count=len(person_ids))):
        for person_id in person_ids:
            move_person(ws, round_id, person_id, room_id)


def _unseat(session: Session, seats: Sequence[Seat]) -> None:
    """Take seats away, with their pins: whoever is seated again later isn't pinned by that."""
    for seat in seats:
        seat.is_pinned = False
    remove(session, *seats)


def _move_label(ws: Workspace, person_id: str, room_id: str | None) -> Text:
    with ws.read() as session:
        name = get(session, Person, person_id).name
        if room_id is None:
            return text("Take {name} out of the rooms", name=name)
        return text("Move {name} to Room {number}", name=name, number=get(session, Room, room_id).number)


def swap_people(ws: Workspace, round_id: str, first_id: str, second_id: str) -> None:
    """Let two people change seats."""
    with ws.act(text("Swap two people")) as session:
        one = first(session, Seat, round_id=round_id, person_id=first_id)
        other = first(session, Seat, round_id=round_id, person_id=second_id)
        if one is None or other is None:
            raise RuleBroken(text("Only people who both have a room can change seats."))
        one.room_id, other.room_id = other.room_id, one.room_id
        refresh_score(session, round_id)


def pin(ws: Workspace, round_id: str, person_id: str, pinned: bool = True, room_id: str | None = None) -> None:
    """Pin a person to their room (or to `room_id`), so that grouping leaves them there; or unpin them."""
    with ws.act(text("Pin a person") if pinned else text("Unpin a person")) as session:
        if room_id is not None:
            move_person(ws, round_id, person_id, room_id)
            session.flush()
        seat = first(session, Seat, round_id=round_id, person_id=person_id)
        if seat is None:
            raise RuleBroken(text("Somebody without a room can't be pinned."), text("Put them into a room first."))
        seat.is_pinned = pinned


def clear_round(ws: Workspace, round_id: str) -> None:
    """Empty the rooms, except of people who are pinned or in locked rooms."""
    with ws.act(text("Empty the rooms")) as session:
        locked = {room.id for room in rows(session, Room, Room.id, round_id=round_id) if room.is_locked}
        for seat in rows(session, Seat, Seat.id, round_id=round_id):
            if not seat.is_pinned and seat.room_id not in locked:
                remove(session, seat)


def stay_from(ws: Workspace, round_id: str, before_id: str) -> int:
    """Begin a round with the rooms and seats of an earlier one, so that grouping moves as few people as it can.

    Pins are not taken along. Returns how many people were seated.
    """
    with ws.act(text("Begin with the rooms of the round before")) as session:
        found = get(session, Round, round_id)
        old_rooms = rows(session, Room, Room.number, Room.id, round_id=before_id)
        for room in rows(session, Room, Room.id, round_id=round_id):
            _unseat(session, rows(session, Seat, Seat.id, room_id=room.id))
            remove(session, room)
        twins = {}
        for room in old_rooms:
            kept = {
                name: getattr(room, name)
                for name in ("number", "name", "language", "smallest", "largest", "host_id", "is_closed")
            }
            twin = Room(round_id=round_id, feed=found.feed, **kept)
            session.add(twin)
            twins[room.id] = twin
        session.flush()
        seats = rows(session, Seat, Seat.id, round_id=before_id)
        for seat in seats:
            values = {"round_id": round_id, "person_id": seat.person_id, "room_id": twins[seat.room_id].id, "feed": found.feed}
            put(session, Seat, (round_id, seat.person_id), is_pinned=False, **values)
        before = get(session, Round, before_id)
        _set(found, {"smallest": before.smallest, "largest": before.largest})
        return len(seats)


# ---- the engine


def group(
    ws: Workspace,
    round_id: str,
    *,
    seconds: float = 2.0,
    seed: int | None = None,
    progress: Progress = silent,
    should_stop: Callable[[], bool] | None = None,
) -> Grouped:
    """Seat everybody who isn't pinned or in a locked room, and choose the topics of rooms where they aren't fixed: `ready_rooms`,
    `search_rooms` and `keep_better` in one, so that rooms never become worse by it.

    Takes about `seconds`: run it in the background. Raises `RoomsClash` with the clash in words where the rules can't all hold;
    nothing is changed then.
    """
    ready_rooms(ws, round_id)
    found = search_rooms(ws, round_id, seconds=seconds, seed=seed, progress=progress, should_stop=should_stop)
    return keep_better(ws, found)


def ready_rooms(ws: Workspace, round_id: str) -> None:
    """Make the rooms of a round that has none, for the people who come."""
    with ws.read() as session:
        if rows(session, Room, Room.id, round_id=round_id):
            return
    with ws.act(text("Set up the rooms")) as session:
        found = get(session, Round, round_id)
        _make_rooms(session, found, get(session, Event, found.event_id))


# ---- theme choices


def choose_themes(ws: Workspace, event_id: str, person_id: str, theme_ids: Sequence[str]) -> None:
    """Note which themes a person chose for the second breakout, first choice first; earlier choices are replaced."""
    with ws.act(text("Note a choice of themes")) as session:
        themes = {theme.id for theme in rows(session, Theme, event_id=event_id)}
        if not set(theme_ids) <= themes:
            raise RuleBroken(text("This theme is not one of the meeting’s."))
        for rank, theme_id in enumerate(theme_ids, start=1):
            values = {"theme_id": theme_id, "person_id": person_id, "rank": rank}
            put(session, ThemeChoice, (theme_id, person_id), **values)
        for choice in rows(session, ThemeChoice, ThemeChoice.id, person_id=person_id):
            if choice.theme_id in themes and choice.theme_id not in theme_ids:
                remove(session, choice)


def _set(row: Any, changes: Mapping[str, Any]) -> None:
    for name, value in changes.items():
        if getattr(row, name) != value:
            setattr(row, name, value)
