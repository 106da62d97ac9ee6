"""Breakout rooms for the meeting's program: Zoom's pre-assignment file, and texts for the chat.

Zoom holds one set of rooms a meeting, and one for all occurrences of a recurring one. So Breakout 1 goes out as the
file, and Breakout 2 as the shortest list of moves with a "choose your room" text in both languages.
"""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from dataclasses import replace
from io import StringIO
from pathlib import Path

from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.publication import BreakoutRoom, Move, MoveList, RoomList, SeatedPerson
from moderator_app.domain.records import Problem
from moderator_app.domain.wording import Text, text
from moderator_app.exchange.cells import is_email
from moderator_app.exchange.reader_language import Translations, Wording, one_line
from moderator_app.exchange.spreadsheets import FORMULA_SIGNS, guarded
from moderator_app.exchange.whole_files import write_whole

#: The first row of Zoom's file, exactly.
ZOOM_HEADER = ("Pre-assign Room Name", "Email Address")
#: What a message of a meeting's chat surely holds, in characters.
LONGEST_MESSAGE = 1_000
#: Zoom's limits, and what accounts of older plans hold.
MOST_ROOMS, MOST_PEOPLE, MANY_PEOPLE = 100, 1_000, 200


def check_zoom_limits(room_list: RoomList) -> list[Problem]:
    """What keeps the rooms out of Zoom's file ("error"), and what to know before it is used ("warning"); [] when all is well.

    Errors: more rooms or people than Zoom takes, an address in two rooms, two rooms of one name. Warnings: more people
    than older accounts take, each person without a usable address, who can't be assigned beforehand, and each room that
    is therefore missing in the file.
    """
    rows = _rows(room_list)
    rooms, people = len({room for room, _ in rows}), len(rows)
    problems = []
    if rooms > MOST_ROOMS:
        problems.append(Problem(text("Zoom takes at most {limit} rooms; there are {count}.", limit=MOST_ROOMS, count=rooms)))
    if people > MOST_PEOPLE:
        problems.append(Problem(text("Zoom takes at most {limit} people; there are {count}.", limit=MOST_PEOPLE, count=people)))
    elif people > MANY_PEOPLE:
        problems.append(
            _warning(text("Older Zoom accounts take {limit} people; there are {count}.", limit=MANY_PEOPLE, count=people))
        )
    return problems + _clashes(room_list, rows) + _without_address(room_list)


def zoom_breakouts_csv(room_list: RoomList) -> bytes:
    """Zoom's pre-assignment file: UTF-8, CRLF, RFC 4180 quoting, a row a person who has an address.

    Raises RuleBroken (zoom.limits) with the first error that `check_zoom_limits` finds.
    """
    errors = [problem for problem in check_zoom_limits(room_list) if problem.severity == "error"]
    if errors:
        raise RuleBroken(
            errors[0].message,
            text("Change the rooms or the addresses, or assign people in the meeting."),
            code="zoom.limits",
        )
    written = StringIO(newline="")
    table = csv.writer(written, lineterminator="\r\n")
    table.writerow(ZOOM_HEADER)
    table.writerows(_rows(room_list))
    return written.getvalue().encode("utf-8")


def write_zoom_breakouts(room_list: RoomList, path: Path) -> list[Problem]:
    """Write Zoom's file, whole or not at all; return the warnings. Raises as `zoom_breakouts_csv` and `write_whole` do."""
    write_whole(Path(path), zoom_breakouts_csv(room_list))
    return check_zoom_limits(room_list)


def room_name(room: BreakoutRoom) -> str:
    """What the room is called in the meeting: its own name, else its number in its language."""
    return one_line(room.name) or (f"{room.number} 号房间" if room.language == "zh" else f"Room {room.number}")


def choose_your_room_text(room_list: RoomList, *, translate: Translations | None = None) -> str:
    """A text for the chat, English first, then 中文: each room with its topic and language, to choose from."""
    say = Wording("both", translate)
    blocks = []
    for language in say.languages:
        lines = [_titled(say, language, room_list.title_en, room_list.title_zh), say.said(language, _how_to_choose())]
        lines += [_choice_line(room, language, say) for room in room_list.rooms]
        blocks.append("\n".join(line for line in lines if line))
    return "\n\n".join(blocks) + "\n"


def names_text(room_list: RoomList, *, translate: Translations | None = None) -> str:
    """Who is in which room, for the chat: English first, then 中文; a line a room."""
    say = Wording("both", translate)
    blocks = []
    for language in say.languages:
        lines = [_titled(say, language, room_list.title_en, room_list.title_zh)]
        for room in room_list.rooms:
            comma, colon = ("、", "：") if language == "zh" else (", ", ": ")
            names = comma.join(who(person) for person in room.people)
            topic = _room_line(room, language, say).partition(". ")[2]
            head = say.said(language, text("Room {number}", number=room.number))
            lines.append(" · ".join(part for part in (head, topic) if part) + colon + names)
        blocks.append("\n".join(line for line in lines if line))
    return "\n\n".join(blocks) + "\n"


def chat_parts(composed: str, most: int = LONGEST_MESSAGE) -> list[str]:
    """A text in messages of at most `most` characters, parted between lines; a longer line is a message of its own."""
    parts: list[str] = []
    for block in composed.strip("\n").split("\n\n"):
        part = ""
        for line in block.split("\n"):
            if part and len(part) + 1 + len(line) > most:
                parts.append(part)
                part = ""
            part = f"{part}\n{line}" if part else line
        parts.append(part)
    joined: list[str] = []
    for part in parts:
        if joined and len(joined[-1]) + 2 + len(part) <= most:
            joined[-1] += "\n\n" + part
        else:
            joined.append(part)
    return joined


def by_hand_text(room_list: RoomList, *, translate: Translations | None = None) -> str:
    """Those whom Zoom's file can't assign, because they have no usable address: by room, to assign in the meeting. "" where there
    are none."""
    say = Wording("both", translate)
    lines = []
    for room in room_list.rooms:
        people = [person for person in room.people if not _usable(person.email)]
        if people:
            lines.append(f"{room_name(room)}: {', '.join(who(person) for person in people)}")
    if not lines:
        return ""
    return "\n".join([say.label(text("To assign by hand in Zoom")), *lines]) + "\n"


def move_list_text(move_list: MoveList, *, language: str = "both", translate: Translations | None = None) -> str:
    """Who goes where, by room of arrival, for whoever moves people in the meeting."""
    say = Wording(language, translate)
    arrivals: dict[int, list[Move]] = defaultdict(list)
    for move in move_list.moves:
        arrivals[move.to_room].append(move)
    lines = [one_line(say.pick(move_list.title_en, move_list.title_zh)), say.label(_summary(move_list))]
    for number in sorted(arrivals):
        first = arrivals[number][0]
        topic = one_line(say.pick(first.topic_en, first.topic_zh))
        lines += ["", say.label(text("Room {number}", number=number)) + (f": {topic}" if topic else "")]
        lines += [f"  {who(move.person)}{_from(move, say)}" for move in arrivals[number]]
    return "\n".join(lines).strip("\n") + "\n"


def clicks_text(move_list: MoveList, *, translate: Translations | None = None) -> str:
    """The moves as a host clicks them in the meeting's window, English first, then 中文: from the first room to the last, in each
    those who are assigned to it, then those who are moved out of it."""
    say = Wording("both", translate)
    order = sorted(move_list.moves, key=lambda move: (move.from_room or move.to_room, bool(move.from_room)))
    blocks = []
    for language in say.languages:
        lines = [_titled(say, language, move_list.title_en, move_list.title_zh)]
        room = 0
        for move in order:
            if (move.from_room or move.to_room) != room:
                room = move.from_room or move.to_room
                lines.append(say.said(language, text("Room {number}", number=room)))
            done = text("{name} → Room {room}", name=who(move.person), room=move.to_room)
            if not move.from_room:
                done = text("Assign {name}", name=who(move.person))
            lines.append("  " + say.said(language, done))
        if not order:
            lines.append(say.said(language, text("Nobody has to move.")))
        blocks.append("\n".join(line for line in lines if line))
    return "\n\n".join(blocks) + "\n"


# ---- Zoom's file


def _rows(room_list: RoomList) -> list[tuple[str, str]]:
    """(room, address) of everybody with a usable address; the same address in the same room once."""
    rows = [
        (guarded(room_name(room)), one_line(person.email).lower())
        for room in room_list.rooms
        for person in room.people
        if _usable(person.email)
    ]
    return list(dict.fromkeys(rows))


def _usable(email: str) -> bool:
    """Whether Zoom can take it, and a spreadsheet that opens the file won't compute it: an apostrophe would spoil it."""
    return is_email(email) and not one_line(email).startswith(FORMULA_SIGNS)


def _clashes(room_list: RoomList, rows: list[tuple[str, str]]) -> list[Problem]:
    names = [room_name(room) for room in room_list.rooms if room.people]
    count = Counter(name.casefold() for name in names)
    problems = []
    for name in names:
        if count.pop(name.casefold(), 0) > 1:
            problems.append(Problem(text("Two rooms are called “{room}”.", room=name)))
    places: dict[str, list[str]] = defaultdict(list)
    for name, email in rows:
        places[email].append(name)
    for email, found in places.items():
        if len(found) > 1:
            problems.append(Problem(text("{email} stands in {rooms}.", email=email, rooms=", ".join(found))))
    return problems


def _without_address(room_list: RoomList) -> list[Problem]:
    problems = []
    for room in room_list.rooms:
        for person in room.people:
            name, where, email = who(person), room_name(room), one_line(person.email)
            if not email:
                told = text("{name} ({room}) has no e-mail address and can’t be assigned beforehand.", name=name, room=where)
                problems.append(_warning(told))
            elif not _usable(email):
                told = text("The address of {name} ({room}) can’t be used: {email}", name=name, room=where, email=email)
                problems.append(_warning(told))
        if not any(_usable(person.email) for person in room.people):
            told = text("{room} has nobody with an address, so Zoom won’t make it: open it in the meeting.", room=room_name(room))
            problems.append(_warning(told))
    return problems


def _warning(message: Text) -> Problem:
    return Problem(message, severity="warning")


# ---- texts for the chat


def _how_to_choose() -> Text:
    return text("Open “Breakout Rooms” and join the room you choose:")


def _titled(say: Wording, language: str, en: str, zh: str) -> str:
    return one_line((zh or en) if language == "zh" else (en or zh))


def _choice_line(room: BreakoutRoom, language: str, say: Wording) -> str:
    """As `_room_line`; a room without a topic or a name of its own is called by its number."""
    if room.topic_en.strip() or room.topic_zh.strip() or room.name.strip():
        return _room_line(room, language, say)
    return _room_line(replace(room, name=say.said(language, text("Room {number}", number=room.number))), language, say)


def _room_line(room: BreakoutRoom, language: str, say: Wording) -> str:
    own, other = (room.topic_en, room.topic_zh) if language == "en" else (room.topic_zh, room.topic_en)
    topic = one_line(own) or one_line(other) or one_line(room.name)
    spoken = say.said(language, text("in Mandarin")) if room.language == "zh" else ""
    return f"{room.number}. " + " · ".join(part for part in (topic, spoken) if part)


def _summary(move_list: MoveList) -> Text:
    count, staying = len(move_list.moves), move_list.staying
    if not count:
        return text("Nobody has to move.")
    if count == 1:
        return text("1 person moves, {staying} stay where they are.", staying=staying)
    return text("{count} people move, {staying} stay where they are.", count=count, staying=staying)


def who(person: SeatedPerson) -> str:
    """A person's name in both scripts, each once."""
    return " ".join(dict.fromkeys(part for part in (one_line(person.name), one_line(person.name_zh)) if part))


def _from(move: Move, say: Wording) -> str:
    if not move.from_room:
        return f" ({say.label(text('had no room'))})"
    return f" ({say.label(text('from room {number}', number=move.from_room))})"
