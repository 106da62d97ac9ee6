"""Breakout rooms on paper and on the shared screen: the door list (who is in which room), a page for each room's own door,
everybody by name, and slides.

All are PDFs. The lists for doors carry every name, host and topic. The slides are for everybody: they carry numbers, topics
and languages in English and 中文, and names only where asked for.
"""

from __future__ import annotations

from datetime import UTC, datetime, time
from pathlib import Path

from moderator_app.domain.chinese import name_sort_key
from moderator_app.domain.publication import BreakoutRoom, RoomList, SeatedPerson
from moderator_app.domain.wording import text
from moderator_app.exchange.reader_language import LANGUAGE_NAMES, Translations, Wording, one_line
from moderator_app.exchange.typesetting import typeset
from moderator_app.exchange.whole_files import write_whole


def write_door_list(room_list: RoomList, path: Path, *, language: str = "both", translate: Translations | None = None) -> Path:
    """Write the rooms with their people as PDF (A4) in `language` (en, zh, both); return the path.

    Raises RuleBroken for another language, `FileUnwritable` where the file can't be written.
    """
    return write_whole(Path(path), door_list_pdf(room_list, language=language, translate=translate))


def write_room_doors(room_list: RoomList, path: Path, *, language: str = "both", translate: Translations | None = None) -> Path:
    """Write a page (PDF, A4) for the door of each room; return the path. Raises as `write_door_list` does."""
    say = Wording(language, translate)
    return write_whole(Path(path), typeset("room_doors.typ", _content(room_list, say), made_at=_made_at(room_list)))


def write_name_list(room_list: RoomList, path: Path, *, language: str = "both", translate: Translations | None = None) -> Path:
    """Write everybody by name with the number of their room (PDF, A4), Chinese names among the others by pinyin; return the
    path. Raises as `write_door_list` does."""
    say = Wording(language, translate)
    people = [(person, room) for room in room_list.rooms for person in room.people]
    people.sort(key=lambda found: name_sort_key(_name(found[0])))
    names = [{"name": _name(person), "room": room.number, "language": room.language} for person, room in people]
    content = _content(room_list, say) | {"people": names}
    return write_whole(Path(path), typeset("room_names.typ", content, made_at=_made_at(room_list)))


def write_room_slides(
    room_list: RoomList, path: Path, *, with_names: bool = True, language: str = "both", translate: Translations | None = None
) -> Path:
    """Write the rooms as slides (PDF, 16:9), as many as are needed; return the path. Raises as `write_door_list` does."""
    slides = room_slides_pdf(room_list, with_names=with_names, language=language, translate=translate)
    return write_whole(Path(path), slides)


def door_list_pdf(room_list: RoomList, *, language: str = "both", translate: Translations | None = None) -> bytes:
    """The rooms with their people as the bytes of a PDF."""
    say = Wording(language, translate)
    return typeset("door_list.typ", _content(room_list, say), made_at=_made_at(room_list))


def room_slides_pdf(
    room_list: RoomList, *, with_names: bool = True, language: str = "both", translate: Translations | None = None
) -> bytes:
    """The rooms as the bytes of a PDF of slides."""
    say = Wording(language, translate)
    content = _content(room_list, say) | {"with_names": with_names}
    return typeset("room_slides.typ", content, made_at=_made_at(room_list))


# ---- parts


def _content(room_list: RoomList, say: Wording) -> dict[str, object]:
    meeting = one_line(say.pick(room_list.meeting_en, room_list.meeting_zh))
    people = sum(len(room.people) for room in room_list.rooms)
    return {
        "languages": list(say.languages),
        "title": say.versions(one_line(room_list.title_en), one_line(room_list.title_zh)) or say.each(text("Breakout rooms")),
        "facts": [fact for fact in (meeting, say.day(room_list.meeting_date) if room_list.meeting_date else "") if fact],
        "counted": say.each(text("Rooms: {rooms}. People: {people}.", rooms=len(room_list.rooms), people=people)),
        "host_label": say.label(text("Host")),
        "rooms": [_room(room, say) for room in room_list.rooms],
        "empty": "" if room_list.rooms else say.label(text("There are no rooms yet.")),
    }


def _room(room: BreakoutRoom, say: Wording) -> dict[str, object]:
    topic = say.versions(one_line(room.topic_en), one_line(room.topic_zh))
    return {
        "number": room.number,
        "label": say.label(text("Room {number}", number=room.number)),
        "name": one_line(room.name),
        "language": room.language,
        "language_name": LANGUAGE_NAMES.get(room.language, room.language),
        "topic": topic,
        "host": one_line(room.host),
        "people": [{"name": _name(person), "school": one_line(person.school)} for person in room.people],
    }


def _name(person: SeatedPerson) -> str:
    return " ".join(dict.fromkeys(part for part in (one_line(person.name), one_line(person.name_zh)) if part))


def _made_at(room_list: RoomList) -> datetime | None:
    """The day of the meeting, so that the same rooms give the same file."""
    return datetime.combine(room_list.meeting_date, time(), UTC) if room_list.meeting_date else None
