"""The ways out of clashing rules, made real: each is one action that undo takes back."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from moderator_app.domain.wording import Text
from moderator_app.operations.room_clashes import WayOutOffer
from moderator_app.store import Workspace, get, remove, rows
from moderator_app.store.tables import Room, Round, Rule, Seat


def take_way_out(ws: Workspace, round_id: str, way: WayOutOffer) -> Text:
    """Make the change that a way out offers, and return its name. Raises `NotFound` where its room is gone."""
    with ws.act(way.words) as session:
        _WAYS[way.kind](session, round_id, way)
    return way.words


def _room_set(field: str, value: object) -> Callable[[Session, str, WayOutOffer], None]:
    def change(session: Session, _round_id: str, way: WayOutOffer) -> None:
        for room_id in way.rooms:
            setattr(get(session, Room, room_id), field, value)

    return change


def _resize(session: Session, round_id: str, way: WayOutOffer) -> None:
    """Give each room a size of its own, none stricter than before; the other end gives way where it must."""
    round_ = get(session, Round, round_id)
    for room_id in way.rooms:
        room = get(session, Room, room_id)
        smallest = round_.smallest if room.smallest is None else room.smallest
        largest = round_.largest if room.largest is None else room.largest
        if way.kind == "raise_largest":
            largest = max(largest, way.number)
        else:
            smallest = min(smallest, way.number)
        room.smallest, room.largest = min(smallest, largest), max(smallest, largest)


def _add_room(session: Session, round_id: str, way: WayOutOffer) -> None:
    newest = session.scalar(select(func.max(Room.number)).where(Room.round_id == round_id)) or 0
    language = "zh" if way.kind == "add_mandarin_room" else "en"
    # it was tried with nobody in it too: how few may sit there was no matter
    session.add(Room(round_id=round_id, number=newest + 1, language=language, smallest=0, largest=way.number))


def _unpin(session: Session, round_id: str, way: WayOutOffer) -> None:
    for person_id in way.people:
        for seat in rows(session, Seat, Seat.id, round_id=round_id, person_id=person_id):
            seat.is_pinned = False


def _drop_host(session: Session, _round_id: str, way: WayOutOffer) -> None:
    get(session, Room, way.rooms[0]).host_id = None


def _drop_pair(session: Session, round_id: str, way: WayOutOffer) -> None:
    """The rule for the two of this round, and that of the strand, whichever there are."""
    kind = "together" if way.kind == "drop_together" else "apart"
    for rule in rows(session, Rule, Rule.id, kind=kind):
        if {rule.person_id, rule.other_id} == set(way.people) and rule.round_id in (None, round_id):
            remove(session, rule)


def _drop_bilingual_hosts(session: Session, round_id: str, _way: WayOutOffer) -> None:
    round_ = get(session, Round, round_id)
    round_.weights = {**round_.weights, "bilingual_host": "off"}


_WAYS: Mapping[str, Callable[[Session, str, WayOutOffer], None]] = {
    "raise_largest": _resize,
    "lower_smallest": _resize,
    "open_room": _room_set("is_closed", False),
    "close_room": _room_set("is_closed", True),
    "unlock_room": _room_set("is_locked", False),
    "make_mandarin": _room_set("language", "zh"),
    "make_english": _room_set("language", "en"),
    "add_mandarin_room": _add_room,
    "add_english_room": _add_room,
    "drop_pin": _unpin,
    "drop_host": _drop_host,
    "drop_together": _drop_pair,
    "drop_apart": _drop_pair,
    "drop_bilingual_host": _drop_bilingual_hosts,
}
