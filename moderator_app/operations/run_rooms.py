"""The rooms of a segment as everybody may see them: number, language, topic in both languages, and who sits there."""

from __future__ import annotations

from dataclasses import dataclass

from moderator_app.store import Workspace, rows
from moderator_app.store.tables import Inquiry, Person, Room, Round, Seat, Theme


@dataclass(frozen=True, slots=True)
class RoomShown:
    """A room as projected. `names` in the order of the alphabet; nothing else of a person leaves this laptop."""

    number: int
    is_mandarin: bool
    topic_en: str
    topic_zh: str
    names: tuple[str, ...]


def rooms_shown(ws: Workspace, event_id: str, segment_id: str | None) -> tuple[RoomShown, ...]:
    """The rooms of the round that belongs to a segment, by number; () where it has none or nobody sits in any."""
    if segment_id is None:
        return ()
    with ws.read() as session:
        found = next(iter(rows(session, Round, Round.number, event_id=event_id, segment_id=segment_id)), None)
        if found is None:
            return ()
        seated: dict[str, list[str]] = {}
        for seat in rows(session, Seat, Seat.id, round_id=found.id):
            person = session.get(Person, seat.person_id)
            if person is not None and person.deleted_at is None and seat.room_id is not None:
                seated.setdefault(seat.room_id, []).append(person.name or person.name_zh)
        shown = []
        for room in rows(session, Room, Room.number, Room.id, round_id=found.id):
            about = session.get(Theme, room.theme_id) if room.theme_id else None
            topic = about or (session.get(Inquiry, room.inquiry_id) if room.inquiry_id else None)
            if names := seated.get(room.id):
                shown.append(
                    RoomShown(
                        room.number,
                        room.language == "zh",
                        room.topic_en or (topic.title_en if topic else ""),
                        room.topic_zh or (topic.title_zh if topic else ""),
                        tuple(sorted(names, key=str.casefold)),
                    )
                )
        return tuple(shown)
